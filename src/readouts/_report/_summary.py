"""What is counted over many readouts, one at a time, so that a corpus need not fit into memory."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

import attrs

from readouts._lexicon import Lexicon
from readouts._model import Act, Call, Channel, Participant, Readout, SourceKind, Status
from readouts._report._cast import Cast, Member

__all__ = ["Contact", "SourceCount", "Summary"]


@attrs.frozen
class Contact:
    """A call that took place, between the people of these numbers, and how many documents tell of it."""

    people: frozenset[int]
    date: datetime.date | None
    channel: Channel
    reports: int = 1


@attrs.frozen
class SourceCount:
    """A source as the documents name it."""

    name: str
    kind: SourceKind
    country: str


class Summary:
    """Counts over readouts: `add` each, then read.

    :param lexicon: the words that tell a short form of a given name; the library's own without it.
    """

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self.cast = Cast(lexicon or Lexicon.default())
        self.documents = self.statements = self.unread = 0
        self.left_out: Counter[str] = Counter()
        """Calls that are not counted as contacts, by the reason."""
        self.sources: Counter[SourceCount] = Counter()
        """Statements by the source nearest to the speaker."""
        self.unsourced = 0
        self._held: list[tuple[frozenset[int], datetime.date | None, Channel]] = []
        self._made: Counter[tuple[int, Act]] = Counter()
        self._said: Counter[tuple[int, int, Act]] = Counter()

    def add(self, readout: Readout) -> None:
        """Count one document."""
        self.documents += 1
        self.statements += len(readout.statements)
        self.unread += len(readout.unread)
        known: dict[int, int] = {}  # by object: to hash a participant is to hash all its mentions

        def number(person: Participant) -> int:
            if id(person) not in known:
                known[id(person)] = self.cast.add(person)
            return known[id(person)]

        for call in readout.calls:
            self._add_call(call, frozenset(map(number, call.participants)))
        for statement in readout.statements:
            to = [number(person) for person in statement.addressees] or [-1]
            for speaker in statement.speakers:
                self._made[number(speaker), statement.act] += 1
                self._said.update((number(speaker), addressee, statement.act) for addressee in to)
            if statement.sources:
                source = statement.sources[0]
                self.sources[SourceCount(" ".join(source.name.split()), source.kind, source.country or "")] += 1
            else:
                self.unsourced += 1

    def _add_call(self, call: Call, people: frozenset[int]) -> None:
        if call.status is not Status.HELD:
            self.left_out[str(call.status)] += 1
        elif call.background:
            self.left_out["mentioned in passing"] += 1
        elif len(people) < 2:
            self.left_out["with fewer than two parties named"] += 1
        else:
            self._held.append((people, call.date, call.channel))

    @cached_property
    def lead(self) -> list[int]:
        """Who is who across the documents, once all are counted."""
        return self.cast.merged()

    def member(self, number: int) -> Member:
        """Somebody under the fullest name."""
        return self.cast.members[self.lead[number]]

    @cached_property
    def contacts(self) -> list[Contact]:
        """The calls that took place; the same people on one day had one call, however many documents tell of it."""
        found: dict[object, Contact] = {}
        for people, date, channel in self._held:
            merged = frozenset(self.lead[number] for number in people)
            if len(merged) < 2:
                continue
            key: object = (merged, date) if date is not None else len(found)
            before = found.get(key)
            if before is None:
                found[key] = Contact(merged, date, channel)
            else:
                told = before.channel if before.channel is not Channel.UNSPECIFIED else channel
                found[key] = Contact(merged, date, told, before.reports + 1)
        return list(found.values())

    @cached_property
    def months(self) -> dict[str, Counter[Channel]]:
        """The calls of each month from the first to the last, by channel."""
        days = [contact.date for contact in self.contacts if contact.date is not None]
        found: dict[str, Counter[Channel]] = {month: Counter() for month in _months(days)}
        for contact in self.contacts:
            if contact.date is not None:
                found[f"{contact.date:%Y-%m}"][contact.channel] += 1
        return found

    @cached_property
    def made(self) -> dict[int, Counter[Act]]:
        """The acts of each speaker; a statement of several counts for each."""
        merged: dict[int, Counter[Act]] = {}
        for (speaker, act), count in self._made.items():
            merged.setdefault(self.lead[speaker], Counter())[act] += count
        return merged

    @cached_property
    def said(self) -> dict[tuple[int, int], Counter[Act]]:
        """The acts of each speaker towards each addressee, -1 where there is none; towards several for each of them."""
        merged: dict[tuple[int, int], Counter[Act]] = {}
        for (speaker, addressee, act), count in self._said.items():
            pair = self.lead[speaker], self.lead[addressee] if addressee >= 0 else -1
            merged.setdefault(pair, Counter())[act] += count
        return merged


def _months(days: list[datetime.date]) -> Iterable[str]:
    if days:
        first, last = min(days), max(days)
        for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
            yield f"{month // 12:04}-{month % 12 + 1:02}"
