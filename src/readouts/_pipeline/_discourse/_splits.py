"""Calls that one sentence told together and that the text then treats one by one.

"X spoke by phone with the leaders of A, B and C" is three calls where a later sentence tells of the call of X with one
of them alone, or of "these calls".
"""

from __future__ import annotations

import attrs

from readouts._model import Channel
from readouts._pipeline._discourse._course import RECENT, Course
from readouts._pipeline._records import CallDraft, Entity, party_set

__all__ = ["are_of_several_countries", "part_all", "split"]

_APART = frozenset({Channel.PHONE, Channel.UNSPECIFIED, Channel.IN_PERSON})
_PAIR = 2


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


def part_all(course: Course, active: CallDraft) -> None:
    """Cut the call of one with several, and any other of his, of which the text goes on to tell as "these calls"."""
    if not _is_one_with_several(active):
        return
    everyone: list[CallDraft] = []
    for call in [c for c in course.recent if c.subjects == active.subjects and _is_one_with_several(c)]:
        pairs = [_pair(call, e) for e in call.objects]
        n = course.calls.index(call)
        course.calls[n : n + 1] = pairs
        everyone += pairs
        for said in course.said:
            if said.call is call:
                whom = {*said.speakers, *said.addressees}
                said.call = next((c for c in pairs if len(whom) <= _PAIR and c.objects[0] in whom), pairs[0])
                if said.speakers == call.subjects:
                    said.addressees = said.addressees or call.objects[:]
        if call is active:
            course.active = pairs[0]
    for pair in everyone:
        pair.twins = everyone
    course.together, course.several = everyone, True


def _is_one_with_several(call: CallDraft) -> bool:
    if len(call.subjects) != 1 or call.background or call.channel not in _APART:
        return False
    return are_of_several_countries(call.objects)


def are_of_several_countries(people: list[Entity]) -> bool:
    """Whether several are each of another country, or body, than the others."""
    countries = {e.country or e.organization for e in people}
    return len(people) > 1 and len(countries) == len(people) and "" not in countries


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
