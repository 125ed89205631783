"""Somebody comes into a call that others have begun: "the president dropped by the meeting".

joining := people ("joined" | "dropped by") (("the" | "this") noun of contact | channel)
         | ("was" | "were") "joined by" people | noun of contact "was attended by" people
         | ("Also" | "Joining" | "Participants") ... ("were" | ":") people
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._model import Doubt
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._people import people, resolve
from readouts._pipeline._records import CallDraft, Entity
from readouts._pipeline._registry import MANY
from readouts._pipeline._state import PEOPLE, Sentence

__all__ = ["join", "who_else"]

_JOINED_BY, _ATTENDED_BY = ["joined", "by"], ["attended", "by"]
_HEAD = 12
"""How far from the head of a sentence "were" stands before who else was present."""


def join(course: Course, sentence: Sentence) -> None:
    """Add whoever joins to the side of his country."""
    doc, call = course.doc, course.active
    if call is None:
        return
    for _, j, _ in course.signs.attendance.get(sentence.number, ()):
        if doc.low[j - 2 : j] == _JOINED_BY:
            listed = course.around.listed(j, sentence.b)[0]
            for entity in people(course, [m for m in listed if m.kind in PEOPLE])[0]:
                _add(course, call, entity)
        if doc.low[j - 2 : j] == _ATTENDED_BY:
            _add_named(course, call, sentence, j)
    for i, j, _ in course.signs.joining.get(sentence.number, ()):
        if i > sentence.a and j + 1 < sentence.b and _is_contact(course, j, sentence):
            m = course.around.ends[i]
            if m is not None and m.kind in PEOPLE:
                abroad = all(e.country for e in call.objects)
                for entity in resolve(course, m)[0]:
                    # "Vice President Lima joined the call": of what country goes without saying
                    _add(course, call, entity, at_home=abroad and not (entity.country or entity.organization))


def who_else(course: Course, sentence: Sentence) -> None:
    """Add those who a sentence tells were present too: "Also in the meeting were A and B", "Joining X were"."""
    doc, call, a = course.doc, course.active, sentence.a
    if call is None:
        return
    stop = min(sentence.b - 1, a + _HEAD)
    k = next((k for k in range(a + 1, stop) if doc.flag[k] & Flag.BE or doc.low[k] == ":"), 0)
    if k and (doc.low[a] != "also" or not doc.lexicon.sets["present"].isdisjoint(doc.low[a:k])):
        _add_named(course, call, sentence, k + 1 + (doc.low[k + 1] == "also"))


def _is_contact(course: Course, j: int, sentence: Sentence) -> bool:
    """Whether it is the contact that somebody joins: "joined the call", "joined by video"."""
    doc = course.doc
    if doc.low[j] in {"the", "this"}:
        return bool(doc.match_kind(j + 1, sentence.b, "call_noun")[0])
    return any(i == j for i, _, _ in course.signs.channels.get(sentence.number, ()))


def _add_named(course: Course, call: CallDraft, sentence: Sentence, i: int) -> None:
    """Add those of a list who are named."""
    listed = course.around.listed(i, sentence.b)[0]
    for entity in people(course, [m for m in listed if m.name and m.kind in PEOPLE])[0]:
        if Doubt.COUNTRY_FROM_CONTEXT not in entity.doubts:  # else his side is not sure
            _add(course, call, entity)


def _add(course: Course, call: CallDraft, entity: Entity, *, at_home: bool = False) -> None:
    if entity not in call.parties and len(call.parties) < MANY:
        own = at_home or any(e.country == entity.country for e in call.subjects)
        course.joined.setdefault(call.party_set, call)
        (call.subjects if own else call.objects).append(entity)
        course.taking_part.add(entity)
        course.settle(call)  # several that one sentence told share their subjects
