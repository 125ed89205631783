"""Calls that one sentence told together and that the text then treats one by one.

"X spoke by phone with the leaders of A, B and C" is three calls where a later sentence tells of the call of X with one
of them alone.
"""

from __future__ import annotations

import attrs

from readouts._model import Channel
from readouts._pipeline._discourse._course import RECENT, Course
from readouts._pipeline._records import CallDraft, Entity, party_set

__all__ = ["split"]

_APART = frozenset({Channel.PHONE, Channel.UNSPECIFIED, Channel.IN_PERSON})


def split(course: Course, parties: frozenset[Entity]) -> None:
    """Cut a call of one with several, where two of its parties turn out to have been in contact alone."""
    if len(parties) != 2:
        return
    for n, call in enumerate(course.recent, max(0, len(course.calls) - RECENT)):
        if _holds(call, parties):
            pairs = [_pair(call, e) for e in call.objects]
            for pair in pairs:
                pair.twins = pairs
            course.calls[n : n + 1] = pairs
            call.twins, course.several = (), True
            _share(course, call, pairs)
            return


def _holds(call: CallDraft, parties: frozenset[Entity]) -> bool:
    if len(call.objects) < 2 or len(call.subjects) != 1 or call.background or call.channel not in _APART:
        return False
    countries = {e.country or e.organization for e in call.objects}
    return parties < call.party_set and call.subjects[0] in parties and len(countries) > 1


def _pair(call: CallDraft, other: Entity) -> CallDraft:
    subjects, objects = list(call.subjects), [other]
    parties = party_set(subjects, objects)
    return attrs.evolve(call, subjects=subjects, objects=objects, party_set=parties, topics=call.topics[:])


def _share(course: Course, call: CallDraft, pairs: list[CallDraft]) -> None:
    """Give what was said in the one call to that of the pair that it belongs to."""
    current = pairs[0]
    for said in course.said:
        if said.call is call:
            whom = set(said.speakers) | set(said.addressees)
            current = next((p for p in pairs if p.objects[0] in whom and len(whom) < 3), current)
            said.call = current
            if len(said.speakers) == 1:
                said.addressees = current.others(said.speakers)
    if course.active is call:
        course.active = current
