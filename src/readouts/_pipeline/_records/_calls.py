"""Calls while they grow: who takes part on which side, and what is told of them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import attrs

from readouts._model import Channel, Doubt, Span, Status
from readouts._pipeline._records._people import Entity

__all__ = ["CallDraft", "party_set", "with_more"]


@attrs.define(eq=False)
class CallDraft:
    """A call while more is still learned about it."""

    subjects: list[Entity]
    objects: list[Entity]
    party_set: frozenset[Entity]
    channel: Channel
    status: Status = Status.HELD
    date: datetime.date | None = None
    initiator: Entity | None = None
    topics: Sequence[tuple[int, int]] = ()
    a: int = 0
    b: int = 0
    sentence: int = -1
    background: bool = False
    rule: str = ""
    doubts: tuple[Doubt, ...] = ()
    time: Span | None = None
    duration: Span | None = None
    place: Span | None = None
    twins: Sequence[CallDraft] = ()
    """The calls that one sentence told together, this among them; none where it is alone."""

    _parties: list[Entity] | None = attrs.field(default=None, init=False)

    def settle(self) -> None:
        """Count the parties again, after somebody has come in."""
        self.party_set = party_set(self.subjects, self.objects)
        self._parties = None

    @property
    def called(self) -> list[Entity]:
        """The objects that are no subjects."""
        subjects, objects = self.subjects, self.objects
        if len(self.party_set) == len(subjects) + len(objects):
            return objects
        return [e for e in objects if e not in subjects]

    @property
    def parties(self) -> list[Entity]:
        """Both sides, the subjects first."""
        parties = self._parties
        if parties is None:
            parties = self._parties = self.subjects + self.called
        return parties

    def discuss(self, topic: tuple[int, int]) -> None:
        """Take in what was discussed."""
        self.topics = with_more(self.topics, topic)

    def others(self, speakers: list[Entity]) -> list[Entity]:
        """The side that the speakers do not belong to; nobody where they are of both."""
        subjects, objects = self.subjects, self.objects
        if len(speakers) > 1:
            if self.party_set.issubset(speakers):
                return []
        elif len(self.party_set) == 2 and len(subjects) == len(objects) == len(speakers):
            one = speakers[0]
            if one is subjects[0]:
                return objects[:]
            if one is objects[0]:
                return subjects[:]
        return self._others(speakers)

    def _others(self, speakers: list[Entity]) -> list[Entity]:
        """The same where there are more than two parties, or not all of those who speak are parties."""
        subjects, objects = self.subjects, self.objects
        called = self.called
        first = second = False
        for e in speakers:
            if e in subjects:
                first = True
            elif e in called:
                second = True
            if first and second:
                return []
        if first and objects:
            return _one_side(called) if len(called) > 1 else called[:]
        if second and subjects:
            return _one_side(subjects)
        return _but(self.parties, speakers) if len(self.parties) == 2 else []


def with_more(known: Sequence[tuple[int, int]], at: tuple[int, int]) -> Sequence[tuple[int, int]]:
    """Stretches with one more; a single one as a tuple, which the collector of garbage need not look into."""
    if isinstance(known, list):
        known.append(at)
        return known
    return [*known, at] if known else (at,)


def party_set(subjects: list[Entity], objects: list[Entity]) -> frozenset[Entity]:
    """All the parties of a call; two with their hashes taken are told apart at once, however many they are."""
    found = frozenset(subjects + objects)
    hash(found)
    return found


def _but(people: list[Entity], others: list[Entity]) -> list[Entity]:
    return [e for e in people if e not in others]


def _one_side(people: list[Entity]) -> list[Entity]:
    """These people where they are one or a delegation; leaders of several countries are not spoken to as one."""
    if len(people) > 1 and len({e.country for e in people} - {""}) > 1:
        return []
    return people[:]
