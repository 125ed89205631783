"""Contacts that somebody had with many whom nobody names, and one of which a later sentence tells by what is said."""

from __future__ import annotations

from readouts._lexicon import Verb
from readouts._model import Act
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._drafts import make
from readouts._pipeline._records import CallDraft, Entity, Predicate

__all__ = ["is_of_many", "of_series"]

_TO_ANOTHER = (Act.INFORM, Act.THANK, Act.CONGRATULATE, Act.REQUEST, Act.CONDOLE)
_BEFORE_MANY = frozenset({"with", "to"})
_KNOWN_FEW = frozenset({"the", "both", "two", "these", "those", "their"})
_REACH, _NEAR = 8, 5


def is_of_many(course: Course, p: Predicate) -> bool:
    """Whether one had a contact with each of many whom nobody names: "spoke by phone with a number of ministers"."""
    if p.negated or p.future or p.parent is not None:
        return False
    for k in range(p.j, min(p.sentence.b - 1, p.j + _REACH)):
        if course.low[k] in _BEFORE_MANY:
            around = course.around.begins
            m = next((m for m in map(around.__getitem__, range(k + 1, k + _NEAR)) if m is not None), None)
            return m is not None and m.kind == "group" and m.plural and course.low[m.a] not in _KNOWN_FEW
    return False


def of_series(
    course: Course, p: Predicate, verb: Verb, speakers: list[Entity], others: list[Entity]
) -> CallDraft | None:
    """One of the many contacts that somebody had: "X had calls with several leaders. Minister Y congratulated X"."""
    if course.series is None or p.negated or p.future or p.parent is not None or verb.act not in _TO_ANOTHER:
        return None
    one, channel = course.series
    if one not in (speakers[0], others[0]):
        return None
    call = make(course, speakers, others, at=(p.sentence, p.i, p.j), rule="one of many", channel=channel)
    course.enter(call)
    return call
