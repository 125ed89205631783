"""Lays what was found in a document beside what is annotated in it, and counts.

What is annotated as optional is neither right nor wrong: a thing found that is paired with one does not count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

import attrs

from readouts._evaluate._figures import Tally
from readouts._evaluate._found import Found, FoundCall, FoundPerson
from readouts._evaluate._gold import Gold, GoldCall, GoldPerson
from readouts._evaluate._matching import (
    MATCH,
    characters,
    jaccard,
    name_words,
    pair_up,
    same_name,
    shared_characters,
)
from readouts._evaluate._statements import Known, score_statements

__all__ = ["score"]


class _MayBeOptional(Protocol):
    @property
    def optional(self) -> bool: ...


_G = TypeVar("_G", bound=_MayBeOptional)
_F = TypeVar("_F")


@attrs.frozen
class _Paired:
    """Who is paired with whom in one kind of things; ``counted`` leaves out the optional."""

    pairs: list[tuple[int, int]]
    counted: list[tuple[int, int]]
    missed: list[int]
    invented: list[int]
    beside: set[int]


def score(gold: Gold, found: Found, tally: Tally) -> None:
    """Adds one document to the tally."""
    tally.documents += 1
    people = _score_people(gold, found.people, tally)
    calls = _score_calls(gold, found.calls, people, tally)
    score_statements(gold, found, Known(people, calls), tally)


def _paired(gold: Sequence[_G], found: Sequence[_F], weight: Callable[[_G, _F], float]) -> _Paired:
    pairs = pair_up(gold, found, weight)
    taken_gold, taken_found = {i for i, _ in pairs}, {j for _, j in pairs}
    return _Paired(
        pairs,
        [(i, j) for i, j in pairs if not gold[i].optional],
        [i for i, thing in enumerate(gold) if i not in taken_gold and not thing.optional],
        [j for j in range(len(found)) if j not in taken_found],
        {j for i, j in pairs if gold[i].optional},
    )


def _count(name: str, gold: Sequence[_MayBeOptional], found: int, paired: _Paired, tally: Tally) -> None:
    needed = sum(not thing.optional for thing in gold)
    tally.count(name, len(paired.counted), needed, found - len(paired.beside))


# People


def _score_people(gold: Gold, found: Sequence[FoundPerson], tally: Tally) -> dict[str, str]:
    """Counts people, and tells which annotated person each found one is."""
    paired = _paired(gold.people, found, lambda person, other: float(same_name(person.name, other.name)))
    _count("people", gold.people, len(found), paired, tally)
    for i, j in paired.pairs:
        _check_person(gold, gold.people[i], found[j], tally)
    tally.misses += [f"{gold.id}: participant missed: {gold.people[i].name}" for i in paired.missed]
    tally.misses += [f"{gold.id}: participant invented: {found[j].name}" for j in paired.invented]
    return {found[j].id: gold.people[i].id for i, j in paired.pairs}


def _check_person(gold: Gold, person: GoldPerson, found: FoundPerson, tally: Tally) -> None:
    right = person.country == found.country
    tally.check("country", right)
    if not right:
        tally.misses.append(f"{gold.id}: country: {found.country} for {person.country}: {person.name}")
    if person.role:
        right = _same_role(person.role, found.role)
        tally.check("role", right)
        if not right:
            tally.misses.append(f"{gold.id}: role: {found.role} for {person.role}: {person.name}")


def _same_role(gold: str, found: str | None) -> bool:
    """Half of the words in common are enough: how much of a title belongs to it is a matter of taste."""
    a, b = set(name_words(gold)), set(name_words(found))
    return bool(a & b) and 2 * len(a & b) / (len(a) + len(b)) >= MATCH


# Calls


def _score_calls(gold: Gold, found: Sequence[FoundCall], people: dict[str, str], tally: Tally) -> dict[str, str]:
    """Counts calls, and tells which annotated call each found one is."""
    known = Known(people, {})
    paired = _paired(gold.calls, found, lambda call, other: _call_weight(call, other, known))
    _count("calls", gold.calls, len(found), paired, tally)
    for i, j in paired.counted:
        _check_call(gold, gold.calls[i], found[j], known, tally)
    _count_topics(gold.calls, found, paired, tally)
    tally.misses += [f"{gold.id}: call missed: {_shown(gold.calls[i].participants)}" for i in paired.missed]
    tally.misses += [
        f"{gold.id}: call invented: {_shown(known.people_of(found[j].participants))}" for j in paired.invented
    ]
    return {found[j].id: gold.calls[i].id for i, j in paired.pairs}


def _call_weight(gold: GoldCall, found: FoundCall, known: Known) -> float:
    """The share of common parties; date and topics decide between calls of the same people."""
    parties = jaccard(set(gold.participants), known.people_of(found.participants))
    if parties < MATCH:
        return 0.0
    same_day = gold.date is not None and gold.date == found.date
    shared = shared_characters(gold.topics, found.topics)
    together = characters([*gold.topics, *found.topics])
    topics = shared / together if together else 0.0
    return parties + (0.1 * same_day + 0.06 * topics + 0.05 * (not gold.optional))


def _check_call(gold: Gold, call: GoldCall, found: FoundCall, known: Known, tally: Tally) -> None:
    parties = known.people_of(found.participants)
    initiator = known.people_of([found.initiator] if found.initiator else [])
    answers: list[tuple[str, bool, object, object]] = [
        ("call parties", call.participants == parties, _shown(parties), _shown(call.participants)),
        ("channel", found.channel in call.channels, found.channel, _shown(call.channels)),
        ("date", found.date == call.date, found.date, call.date),
        ("status", found.status == call.status, found.status, call.status),
        ("initiator", initiator == ({call.initiator} if call.initiator else set()), _shown(initiator), call.initiator),
    ]
    for name, right, got, wanted in answers:
        tally.check(name, right)
        if not right:
            tally.misses.append(f"{gold.id}: {name}: {got} for {wanted}: call {call.id}")


def _count_topics(calls: Sequence[GoldCall], found: Sequence[FoundCall], paired: _Paired, tally: Tally) -> None:
    """Topics are counted by their characters: one list of topics may be cut in many ways."""
    tally.count(
        "topics",
        sum(shared_characters(calls[i].topics, found[j].topics) for i, j in paired.counted),
        sum(characters(call.topics) for call in calls if not call.optional),
        sum(characters(call.topics) for j, call in enumerate(found) if j not in paired.beside),
    )


def _shown(ids: Iterable[str]) -> str:
    return ", ".join(sorted(ids)) or "nobody"
