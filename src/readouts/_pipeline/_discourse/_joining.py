"""Somebody comes into a call that others have begun: "the president dropped by the meeting"."""

from __future__ import annotations

from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._people import people, resolve
from readouts._pipeline._records import CallDraft, Entity
from readouts._pipeline._registry import MANY
from readouts._pipeline._state import PEOPLE, Sentence

__all__ = ["join"]

_JOINED_BY = ["joined", "by"]


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
    for i, j, _ in course.signs.joining.get(sentence.number, ()):
        if i > sentence.a and j + 1 < sentence.b and doc.low[j] in {"the", "this"}:
            m = course.around.ends.get(i)
            if m is not None and m.kind in PEOPLE and doc.match_kind(j + 1, sentence.b, "call_noun")[0]:
                for entity in resolve(course, m)[0]:
                    _add(course, call, entity)


def _add(course: Course, call: CallDraft, entity: Entity) -> None:
    if entity not in call.parties and len(call.parties) < MANY:
        own = any(e.country == entity.country for e in call.subjects)
        (call.subjects if own else call.objects).append(entity)
        course.taking_part.add(entity)
        course.settle(call)  # several that one sentence told share their subjects
