"""Other contacts that are only spoken of in the one that the text is at."""

from __future__ import annotations

from readouts._pipeline._discourse._course import Course
from readouts._pipeline._records import Entity, Predicate

__all__ = ["in_content", "is_to_come"]

_CLAUSE, _SHORT = 20, 4
_SCENE = frozenset({"in", "during", "at", "after", "before"})
_TO_COME = frozenset({"will", "would", "'ll"})


def in_content(
    course: Course, predicates: list[Predicate], i: int, subjects: list[Entity], objects: list[Entity]
) -> bool:
    """Whether another contact is only spoken of in the one that the text is at: "told him of her talks with X"."""
    active = course.active
    if active is None or active.background:
        return False
    known = active.party_set
    if known.issuperset(objects) and known.issuperset(subjects) and known == {*subjects, *objects}:
        return False
    for p in predicates:
        if (
            p.content is not None
            and p.content[0] <= i < p.content[1]
            and (_is_thing(course, p) or _is_told_of(course, p, i))
        ):
            return True
        if is_to_come(course, p, i):
            return True
    return False


def is_to_come(course: Course, p: Predicate, i: int) -> bool:
    """Whether a contact is one that is still to come in what is conveyed: "said that she would visit X and meet Y"."""
    if p.say is None or p.quote is not None or p.content is None or not p.content[0] <= i < p.content[1]:
        return False
    low, first = course.low, max(p.content[0], i - _CLAUSE)
    return not _TO_COME.isdisjoint(low[first:i])


def _is_told_of(course: Course, p: Predicate, i: int) -> bool:
    """Whether a contact is what is spoken of: "spoke about the talks with X", but "discussed A in talks with X"."""
    told = p.topic and p.form == "finite" and bool(p.subject) and p.content is not None and i - p.content[0] < _SHORT
    return told and _SCENE.isdisjoint(course.low[p.i : i])


def _is_thing(course: Course, p: Predicate) -> bool:
    """Whether what is conveyed is a thing or a wish and no clause that tells of a contact."""
    if p.say is None or p.quote is not None or p.tail or p.according or p.content is None:
        return False
    return p.noun is not None or course.low[p.content[0] - 1] != "that"
