"""Somebody comes into a call that others have begun: "the president dropped by the meeting"."""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._discourse._course import PEOPLE, Course
from readouts._pipeline._discourse._people import resolve
from readouts._pipeline._records import CallDraft, Entity
from readouts._pipeline._state import Sentence

__all__ = ["join"]


def join(course: Course, sentence: Sentence) -> None:
    """Add whoever joins to the side of his country."""
    doc, call = course.doc, course.active
    if call is None:
        return
    for i in range(sentence.a + 1, sentence.b - 2):
        j = _joining(course, i, sentence.b)
        if j and j + 1 < sentence.b and doc.low[j] in {"the", "this"}:
            m = course.around.ends.get(i)
            if m is not None and m.kind in PEOPLE and doc.match_kind(j + 1, sentence.b, "call_noun")[0]:
                for entity in resolve(course, m)[0]:
                    _add(call, entity)


def _joining(course: Course, i: int, limit: int) -> int:
    """The token after a verb of joining, or 0."""
    doc = course.doc
    if doc.flag[i] & Flag.PHRASE:
        phrase, j = doc.match_kind(i, limit, "joining")
        if phrase:
            return j
    return i + 1 if doc.low[i] == "joined" else 0


def _add(call: CallDraft, entity: Entity) -> None:
    if entity not in call.parties:
        own = any(e.country == entity.country for e in call.subjects)
        (call.subjects if own else call.objects).append(entity)
