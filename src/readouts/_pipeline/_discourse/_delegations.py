"""Who makes up a delegation that takes part: "The delegation included A, B and C".

members := "delegation" ("included" | "consisted of" ...) [":"] people
"""

from __future__ import annotations

from readouts._model import Doubt
from readouts._pipeline._discourse._course import Course, persons
from readouts._pipeline._discourse._people import people
from readouts._pipeline._records import CallDraft, Entity
from readouts._pipeline._registry import MANY
from readouts._pipeline._state import PEOPLE, Sentence

__all__ = ["delegates"]


def delegates(course: Course, sentence: Sentence) -> None:
    """Put the members of a delegation in its place in the call that the text is at."""
    low, call = course.low, course.active
    names = course.sets["delegations"]
    for i, j, _ in course.signs.attendance.get(sentence.number, ()):
        if call is None or low[i] not in names:
            continue
        delegation = _delegation(call, names)
        start = j + (low[j : j + 1] == [":"])
        listed = [m for m in course.around.listed(start, sentence.b)[0] if m.kind in PEOPLE]
        members = persons(people(course, listed)[0])
        if delegation is None:
            _complete(course, call, members)
            continue
        members = [e for e in members if e.country in {"", delegation.country}]
        if members:
            _replace(course, call, delegation, members)


def _delegation(call: CallDraft, names: frozenset[str]) -> Entity | None:
    """The one party of a call that is a delegation nobody has been named of."""
    found = [e for e in call.parties if e.rule == "institution" and not names.isdisjoint(e.words[0].split())]
    return found[0] if len(found) == 1 else None


def _complete(course: Course, call: CallDraft, members: list[Entity]) -> None:
    """Put the rest of a delegation beside the one of it who is a party already."""
    for side in (call.subjects, call.objects):
        head = next((e for e in members if e in side and e.country), None)
        if head is None:
            continue
        for e in members:
            assumed = Doubt.COUNTRY_FROM_PUBLISHER in e.doubts  # by a title that the publisher's state has as well
            if e in call.party_set or not (assumed or e.country in {"", head.country}):
                continue
            side.append(e)
            if e.country != head.country:
                e.doubts = tuple([d for d in e.doubts if d is not Doubt.COUNTRY_FROM_PUBLISHER])
                course.registry.set_country(e, head.country)
        course.settle(call)
        course.taking_part.update(members)
        return


def _replace(course: Course, call: CallDraft, delegation: Entity, members: list[Entity]) -> None:
    for e in members:
        if not e.country and delegation.country:
            course.registry.set_country(e, delegation.country)
    lists = [call.subjects, call.objects]
    for said in course.said[-MANY:]:
        lists += [side for side in (said.speakers, said.addressees) if isinstance(side, list)]
    for those in lists:
        if delegation in those:
            k = those.index(delegation)
            those[k : k + 1] = [e for e in members if e not in those]
    course.settle(call)  # several that one sentence told share their sides
    course.taking_part.update(members)
