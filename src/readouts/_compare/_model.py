"""The vocabulary of a comparison: what two reports of one call share, what only one of them tells, where they clash."""

from __future__ import annotations

import datetime
import enum

import attrs

from readouts._model import Call, Channel, Participant, Readout, Span, Statement, Status

__all__ = [
    "Comparison",
    "Conflict",
    "Difference",
    "Event",
    "Evidence",
    "EvidenceKind",
    "Fact",
    "FactName",
    "FactValue",
    "Item",
    "Omission",
    "Pair",
    "Reason",
    "Relation",
    "Report",
]

FactValue = datetime.date | Span | Participant | Channel | Status
"""What a fact holds: a day, words of the text, a participant, or a word of the model."""


class _Word(enum.StrEnum):
    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


class FactName(_Word):
    """What is told of a call besides what was said in it."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    CHANNEL = "channel"
    STATUS = "status"
    INITIATOR = "initiator"
    PARTICIPANT = "participant"
    PLACE = "place"


class Relation(_Word):
    """How what one side tells stands to what the other tells."""

    AGREE = "agree"
    CONFLICT = "conflict"
    UNCLEAR = "unclear"
    """Both tell it, in ways that cannot be compared (clock times without a zone)."""
    FIRST_ONLY = "first_only"
    SECOND_ONLY = "second_only"

    def mirrored(self) -> Relation:
        """The relation seen from the other side."""
        return {Relation.FIRST_ONLY: Relation.SECOND_ONLY, Relation.SECOND_ONLY: Relation.FIRST_ONLY}.get(self, self)


class EvidenceKind(_Word):
    """What two items have in common."""

    WORD = "word"
    """The same word, or two with one stem."""
    WORDING = "wording"
    """Two wordings that the table of wordings puts together."""
    ENTITY = "entity"
    """The same country, body or place."""
    PARTY = "party"
    """The same party of the call, by name or by country."""
    NUMBER = "number"
    DATE = "date"
    TEXT = "text"
    """The same words from end to end."""


class Conflict(_Word):
    """Why two items that tell of the same thing cannot both be right."""

    SPEAKER = "speaker"
    """The same content in the mouth of another party."""
    OPPOSED = "opposed"
    """The same speaker, the same content, and acts that exclude each other ("agreed", "refused")."""
    DENIAL = "denial"
    """One side denies what the other reports ("denied that she had ...")."""
    NEGATION = "negation"
    """One side says that it was said, the other that it was not, or was not spoken of."""


class Reason(_Word):
    """Why an item has no partner on the other side."""

    NOTHING_ALIKE = "nothing_alike"
    """No item of the other side shares a telling word with it."""
    TOO_WEAK = "too_weak"
    """The nearest item of the other side has too little in common with it."""
    TAKEN = "taken"
    """The nearest item of the other side stands closer to another one."""
    CONTRARY = "contrary"
    """The other party is of another mind on it there: it refuses what was asked, or condemns what was praised."""
    NO_CALL = "no_call"
    """The two texts have no call in common."""


@attrs.frozen
class Item:
    """One statement of a call, or one topic of it (``statement`` is then None)."""

    content: Span
    statement: Statement | None = None

    @property
    def is_topic(self) -> bool:
        """Whether the item was only named as a subject of the talk."""
        return self.statement is None


@attrs.frozen
class Evidence:
    """One thing that two items have in common, where it stands in each text, and how much it counts."""

    kind: EvidenceKind
    first: Span
    second: Span
    weight: float

    def mirrored(self) -> Evidence:
        """The same evidence seen from the other side."""
        return Evidence(self.kind, self.second, self.first, self.weight)


@attrs.frozen
class Difference:
    """In what the two sides of a pair differ: ``name`` is "act", "speaker", "level", "number", "day" or "place"."""

    name: str
    first: str
    second: str

    def mirrored(self) -> Difference:
        """The same difference seen from the other side."""
        return Difference(self.name, self.second, self.first)


@attrs.frozen
class Pair:
    """Items of the two sides that tell of one thing; one of the sides may hold several where the other lumps them.

    ``score`` is between 0 and 1. ``doubtful`` marks a pair that a reader should look at before relying on it.
    ``conflict`` tells why the two cannot both be right, and is None where they can.
    """

    first: tuple[Item, ...]
    second: tuple[Item, ...]
    score: float
    evidence: tuple[Evidence, ...] = ()
    differences: tuple[Difference, ...] = ()
    doubtful: bool = False
    conflict: Conflict | None = None

    def mirrored(self) -> Pair:
        """The same pair seen from the other side."""
        return attrs.evolve(
            self,
            first=self.second,
            second=self.first,
            evidence=tuple(e.mirrored() for e in self.evidence),
            differences=tuple(d.mirrored() for d in self.differences),
        )


@attrs.frozen
class Omission:
    """An item that only one side has, why, and what came nearest to it on the other side."""

    item: Item
    reason: Reason
    nearest: Item | None = None
    score: float = 0.0


@attrs.frozen
class Fact:
    """A fact of the call as each side tells it; None where a side does not."""

    name: FactName
    first: FactValue | None
    second: FactValue | None
    relation: Relation

    def mirrored(self) -> Fact:
        """The same fact seen from the other side."""
        return Fact(self.name, self.second, self.first, self.relation.mirrored())


@attrs.frozen
class Report:
    """One text's report of one call. ``call`` is None where the text has none to compare."""

    readout: Readout
    call: Call | None = None


@attrs.frozen
class Event:
    """One call with all the reports of it, earliest text first."""

    reports: tuple[Report, ...]

    @property
    def date(self) -> datetime.date | None:
        """The day that most of the reports give; the earliest of these where several are given as often."""
        days = [r.call.date for r in self.reports if r.call is not None and r.call.date is not None]
        return min(days, key=lambda day: (-days.count(day), day)) if days else None


@attrs.frozen
class Comparison:
    """Two reports of one call side by side."""

    first: Report
    second: Report
    facts: tuple[Fact, ...] = ()
    shared: tuple[Pair, ...] = ()
    conflicting: tuple[Pair, ...] = ()
    only_first: tuple[Omission, ...] = ()
    only_second: tuple[Omission, ...] = ()

    def mirrored(self) -> Comparison:
        """The same comparison seen from the other side: what ``compare(second, first)`` gives."""
        return Comparison(
            self.second,
            self.first,
            _by_name(tuple(f.mirrored() for f in self.facts)),
            _in_order(tuple(p.mirrored() for p in self.shared)),
            _in_order(tuple(p.mirrored() for p in self.conflicting)),
            self.only_second,
            self.only_first,
        )


def _in_order(pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    return tuple(sorted(pairs, key=lambda p: (p.first[0].content, p.second[0].content)))


def _by_name(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Facts in the order of their names; those of one name that the first side tells before those it does not."""
    names = list(FactName)
    return tuple(sorted(facts, key=lambda f: (names.index(f.name), f.first is None)))
