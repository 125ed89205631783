"""Calls of which a text tells by what two say together in them: "In phone talks on Monday, X and Y agreed"."""

from __future__ import annotations

from readouts._pipeline._discourse._course import PERSON, Course
from readouts._pipeline._discourse._details import take_date
from readouts._pipeline._discourse._drafts import make
from readouts._pipeline._discourse._noun_scene import scene_noun
from readouts._pipeline._records import Entity, Predicate
from readouts._pipeline._state import CALLS

__all__ = ["other_joint_call"]

_TWO = 2


def other_joint_call(course: Course, p: Predicate) -> None:
    """Make the call of two of whom the text has told none, where it tells of others."""
    speakers = p.speakers
    if len(speakers) != _TWO or course.taking_part.issuperset(speakers):
        return
    scene = scene_noun(course, p.sentence)
    if scene is None or scene[0] > p.i or scene[2] not in CALLS or not _are_two_sides(*speakers):
        return
    at = (p.sentence, scene[0], scene[1])
    call = make(course, speakers[:1], speakers[1:], at=at, rule="joint statement", channel=scene[2])
    if call.date is None:
        take_date(course, call, p.sentence, scene[0])
    course.enter(call)


def _are_two_sides(one: Entity, other: Entity) -> bool:
    people = one.kind is PERSON and other.kind is PERSON
    return people and bool(one.country and other.country) and one.country != other.country
