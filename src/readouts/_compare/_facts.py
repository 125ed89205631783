"""The facts of a call as each side tells them: agreeing, conflicting, or told by one side alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from readouts._compare._model import Fact, FactName, FactValue, Relation
from readouts._compare._parties import Parties
from readouts._model import Call, Channel, Participant, Span
from readouts._text import words_of

__all__ = ["facts_of"]

_COUNTS = "a one two three four five six seven eight nine ten".split()
_HOURS = re.compile(
    r"""
    (?: (half[\s-]+an? | \d+(?:\.\d+)? | [a-z]+)       # half an, 1.5, two
        [\s-]+ (?:and[\s-]+a[\s-]+half[\s-]+)?          # and a half
    )? \bhours?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_QUARTERS = re.compile(r"([a-z]+)[\s-]+quarters?\s+of\s+an\s+hour", re.IGNORECASE)
_HALF = re.compile(r"and[\s-]+a[\s-]+half", re.IGNORECASE)
_MINUTES = re.compile(r"(\d+|[a-z]+)[\s-]+minutes?", re.IGNORECASE)
_NEAR_MINUTES = 15


def facts_of(first: Call, second: Call, parties: Parties) -> tuple[Fact, ...]:
    """All facts that at least one side tells, in a fixed order."""
    return tuple(_facts(first, second, parties))


def _facts(first: Call, second: Call, parties: Parties) -> Iterator[Fact]:
    yield from _fact(FactName.DATE, first.date, second.date, _equal)
    yield from _fact(FactName.TIME, first.time, second.time, _same_words)
    yield from _fact(FactName.DURATION, first.duration, second.duration, _same_length)
    yield from _fact(FactName.CHANNEL, _told(first.channel), _told(second.channel), _equal)
    yield from _fact(FactName.STATUS, first.status, second.status, _equal)
    yield from _fact(
        FactName.INITIATOR,
        first.initiator,
        second.initiator,
        lambda a, b: _agree(_key(parties, a, 0) == _key(parties, b, 1)),
    )
    for a, b in parties.both:
        yield Fact(FactName.PARTICIPANT, a, b, Relation.AGREE)
    for person in parties.only_first:
        yield Fact(FactName.PARTICIPANT, person, None, Relation.FIRST_ONLY)
    for person in parties.only_second:
        yield Fact(FactName.PARTICIPANT, None, person, Relation.SECOND_ONLY)
    yield from _fact(FactName.PLACE, first.place, second.place, _same_place)


def _fact(
    name: FactName,
    first: FactValue | None,
    second: FactValue | None,
    relate: Callable[[FactValue, FactValue], Relation],
) -> Iterator[Fact]:
    if first is not None and second is not None:
        yield Fact(name, first, second, relate(first, second))
    elif first is not None:
        yield Fact(name, first, None, Relation.FIRST_ONLY)
    elif second is not None:
        yield Fact(name, None, second, Relation.SECOND_ONLY)


def _told(channel: Channel) -> Channel | None:
    return None if channel is Channel.UNSPECIFIED else channel


def _key(parties: Parties, value: FactValue, side: int) -> str:
    """Who opened the contact; a side or an office that took no part itself stands for its country's party."""
    assert isinstance(value, Participant)
    people = [pair[side] for pair in parties.both]
    if value not in people and value.country:
        value = next((p for p in people if p.country == value.country), value)
    return parties.key(value, side)


def _agree(same: bool) -> Relation:
    return Relation.AGREE if same else Relation.CONFLICT


def _equal(first: FactValue, second: FactValue) -> Relation:
    return _agree(first == second)


def _same_words(first: FactValue, second: FactValue) -> Relation:
    """Clock times without a zone cannot be told apart from those of another zone."""
    return Relation.AGREE if words_of(str(first)) == words_of(str(second)) else Relation.UNCLEAR


def _same_place(first: FactValue, second: FactValue) -> Relation:
    a, b = set(words_of(str(first))), set(words_of(str(second)))
    return Relation.AGREE if a <= b or b <= a else Relation.UNCLEAR if a & b else Relation.CONFLICT


def _same_length(first: FactValue, second: FactValue) -> Relation:
    """Lengths agree within a quarter of an hour: "an hour" is also said of 50 minutes."""
    a, b = _minutes(first), _minutes(second)
    if a is None or b is None:
        return _same_words(first, second)
    return _agree(abs(a - b) <= _NEAR_MINUTES)


def _minutes(value: FactValue) -> float | None:
    """How long a contact was; None where that is told in another way.

    length := count "quarters of an hour" | count "hours" ["and a half"] [["and"] count "minutes"] | count "minutes"
    """
    text = value.text if isinstance(value, Span) else str(value)
    quarters = _QUARTERS.search(text)
    if quarters:
        return _count(quarters[1]) * 15 or None
    hours, minutes = _HOURS.search(text), _MINUTES.search(text)
    total = (_count(hours[1] or "an") * 60 if hours else 0.0) + (_count(minutes[1]) if minutes else 0.0)
    total += 30 if hours and _HALF.search(text) else 0
    return total or None


def _count(word: str) -> float:
    word = word.lower()
    if word.startswith("half"):
        return 0.5
    if word[0].isdigit():
        return float(word)
    return 1.0 if word == "an" else float(max(_COUNTS.index(word), 1)) if word in _COUNTS else 0.0
