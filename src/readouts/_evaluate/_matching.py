"""When two things are the same: names by their words, stretches of text by their overlap."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

__all__ = [
    "MATCH",
    "Extent",
    "characters",
    "jaccard",
    "name_words",
    "overlap",
    "pair_up",
    "same_name",
    "shared_characters",
]

_A = TypeVar("_A")
_B = TypeVar("_B")

Extent = tuple[int, int]
"""Where a stretch of text starts and where it ends."""

MATCH = 0.5
"""The least weight at which a thing found and a thing annotated are the same one."""

_WORD = re.compile(r"[a-z0-9]+")
_DROPPED = frozenset("the of and a an s mr mrs ms dr his her excellency sir he".split())


def name_words(name: str | None) -> list[str]:
    """The words of a name or a title that count, without accents and case."""
    plain = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().casefold()
    return [word for word in _WORD.findall(plain) if word not in _DROPPED]


def same_name(first: str | None, second: str | None) -> bool:
    """Whether the words of one name are all in the other, or both end with the same word."""
    a, b = name_words(first), name_words(second)
    if not a or not b:
        return False
    return set(a) <= set(b) or set(b) <= set(a) or a[-1] == b[-1]


def overlap(first: Extent, second: Extent) -> float:
    """The Dice coefficient of two stretches over their characters: 1 when they are the same, 0 when they are apart."""
    shared = min(first[1], second[1]) - max(first[0], second[0])
    total = (first[1] - first[0]) + (second[1] - second[0])
    return max(0.0, 2 * shared / total) if total else 0.0


def joined(extents: Iterable[Extent]) -> list[Extent]:
    """Stretches in their order, those that overlap made one."""
    found: list[Extent] = []
    for start, end in sorted(extents):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def characters(extents: Iterable[Extent]) -> int:
    """How many characters some stretches hold, each counted once."""
    return sum(end - start for start, end in joined(extents))


def shared_characters(first: Iterable[Extent], second: Iterable[Extent]) -> int:
    """How many characters are both in the one and in the other stretches."""
    one, other = joined(first), joined(second)
    return characters(one) + characters(other) - characters([*one, *other])


def jaccard(first: set[_A], second: set[_A]) -> float:
    """What share of all that is in one of two sets is in both."""
    return len(first & second) / len(first | second) if first | second else 0.0


def pair_up(gold: Sequence[_A], found: Sequence[_B], weight: Callable[[_A, _B], float]) -> list[tuple[int, int]]:
    """Pairs of places in both lists, each place at most once: the heaviest pair first, the earlier among equals."""
    weighed = ((-weight(a, b), i, j) for i, a in enumerate(gold) for j, b in enumerate(found))
    ranked = sorted(pair for pair in weighed if -pair[0] >= MATCH)
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for _, i, j in ranked:
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((i, j))
    return pairs
