"""Which items of the two sides tell of one thing.

Pairs are taken best first, each item once. Then what is left over joins a pair whose other side lumps, or one of which
its own side has told already: a pair can have several items on one side, never on both. Only items that share a telling
term are ever looked at together.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence

import attrs

from readouts._compare._score import Entry, Match, Scorer

__all__ = ["ACCEPT", "SURE", "Group", "align", "join_repeats", "nearest"]

ACCEPT = 0.31
"""The score from which two items are a pair."""
SOLE = 0.12
"""The same where the two alone, each on its side, speak of some thing."""
SURE = 0.5
"""The score under which a pair is doubtful."""
_JOIN = 0.4
_REPEATED, _TOLD = 0.6, 0.2  # how near what repeats comes to its own side, and to the other one at least
_MOST = 64
_NEAR_BEST = 0.7  # who joins a pair comes as near to its other side as this part of the pair's own score


@attrs.define(eq=False)
class Group:
    """Matches that make one pair: the one that began it, and those that joined it."""

    matches: list[Match]

    @property
    def best(self) -> Match:
        """The match that began it."""
        return self.matches[0]


def candidates(first: Sequence[Entry], second: Sequence[Entry], scorer: Scorer) -> list[Match]:
    """The pairs of items that share a text or a term, best first; ties in the order of the texts.

    An item is held against _MOST others, those that share its rarest terms: the common ones tell little.
    """
    by_key: dict[str, list[int]] = defaultdict(list)
    by_text: dict[str, deque[int]] = defaultdict(deque)
    for n, entry in enumerate(second):
        by_text[_text(entry)].append(n)
        for key in entry.terms:
            by_key[key].append(n)
    found: list[Match] = []
    for entry in first:
        same = by_text[_text(entry)]
        near = {same.popleft()} if same else set()
        for key in sorted(entry.terms, key=lambda key: (len(by_key[key]), key)):
            if len(near) >= _MOST:
                break
            near.update(by_key[key][:_MOST])
        found += [m for n in sorted(near) if (m := scorer.match(entry, second[n])) is not None]
    return sorted(found, key=_rank)


def _text(entry: Entry) -> str:
    return " ".join(entry.item.content.text.split())


def _rank(match: Match) -> tuple[float, float, int, int]:
    return -match.score, -match.content, match.first.number, match.second.number


def align(matches: list[Match]) -> list[Group]:
    """Choose from the candidates, given best first."""
    of_first: dict[int, Group] = {}
    of_second: dict[int, Group] = {}
    groups: list[Group] = []
    for match in matches:
        if match.score < ACCEPT and not (match.sole and match.score >= SOLE):
            continue
        a, b = match.first.number, match.second.number
        if a not in of_first and b not in of_second:
            group = Group([match])
            groups.append(group)
            of_first[a] = of_second[b] = group
    for match in matches:
        if match.score < _JOIN:
            break
        _join(match, of_first, of_second)
    return groups


def _join(match: Match, of_first: dict[int, Group], of_second: dict[int, Group]) -> None:
    """Add an item that has no partner to the pair of the item that it is nearest to, if that side can hold several."""
    a, b = match.first.number, match.second.number
    if (a in of_first) == (b in of_second):
        return
    group = of_second[b] if b in of_second else of_first[a]
    if match.score < _NEAR_BEST * group.best.score:
        return
    free = 0 if a not in of_first else 1
    held = {(m.second if free == 0 else m.first).number for m in group.matches}
    if len(held) > 1:
        return
    group.matches.append(match)
    (of_first if free == 0 else of_second)[a if free == 0 else b] = group


def join_repeats(groups: list[Group], sides: tuple[Sequence[Entry], Sequence[Entry]], scorer: Scorer) -> None:
    """Add what a side tells once more to the pair of the item that it repeats."""
    for own in (0, 1):
        group_of = {_entry(m, own).number: g for g in groups for m in g.matches}
        left = [entry for entry in sides[own] if entry.number not in group_of]
        told = [entry for entry in sides[own] if entry.number in group_of]
        for near in candidates(left, told, scorer):
            if near.score < _REPEATED:
                break
            group = group_of[near.second.number]
            lumped = len({_entry(m, 1 - own).number for m in group.matches}) == 1
            if near.first.number in group_of or not lumped:
                continue
            other = _entry(group.best, 1 - own)
            match = scorer.match(other, near.first) if own else scorer.match(near.first, other)
            if match is not None and match.score >= _TOLD:
                group.matches.append(match)
                group_of[near.first.number] = group


def _entry(match: Match, side: int) -> Entry:
    return match.second if side else match.first


def nearest(matches: list[Match]) -> tuple[dict[int, Match], dict[int, Match]]:
    """The best candidate of each item of each side."""
    first: dict[int, Match] = {}
    second: dict[int, Match] = {}
    for match in matches:
        first.setdefault(match.first.number, match)
        second.setdefault(match.second.number, match)
    return first, second
