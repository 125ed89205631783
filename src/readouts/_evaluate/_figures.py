"""The figures that come out of a comparison with annotated documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import attrs

__all__ = ["Figure", "Scores", "Tally"]

_FOUND = ("people", "calls", "topics", "statements", "quotes")
_WITHIN = ("who said what", "whole statement")
_ACCURACY = (
    "country",
    "role",
    "call parties",
    "channel",
    "date",
    "status",
    "initiator",
    "speaker",
    "addressee",
    "act",
    "source",
    "call of statement",
)
_BOUNDARY = "boundary (mean overlap)"


@attrs.frozen
class Figure:
    """One figure.

    ``value`` is F1 where ``precision`` and ``recall`` are given, else the share that is right (all from 0 to 1). ``n``
    is how many were annotated, for a share out of how many it is.
    """

    name: str
    value: float
    n: int
    precision: float | None = None
    recall: float | None = None


@attrs.frozen
class Scores:
    """How well some documents were read: all figures, and each miss in a line of its own."""

    documents: int
    figures: tuple[Figure, ...] = attrs.field(repr=lambda figures: f"<{len(figures)}>")
    misses: tuple[str, ...] = attrs.field(default=(), repr=lambda misses: f"<{len(misses)}>")

    def __getitem__(self, name: str) -> Figure:
        """The figure of that name, such as ``scores["statements"]``."""
        for figure in self.figures:
            if figure.name == name:
                return figure
        raise KeyError(name)

    def __iter__(self) -> Iterator[Figure]:
        return iter(self.figures)


@attrs.define
class Tally:
    """What is counted from document to document: what was right, what is annotated, what was found."""

    right: Counter[str] = attrs.field(factory=Counter)
    gold: Counter[str] = attrs.field(factory=Counter)
    found: Counter[str] = attrs.field(factory=Counter)
    overlap: float = 0.0
    documents: int = 0
    misses: list[str] = attrs.field(factory=list)

    def count(self, name: str, right: int, gold: int, found: int) -> None:
        """Counts what precision and recall are made of."""
        self.right[name] += right
        self.gold[name] += gold
        self.found[name] += found

    def check(self, name: str, right: bool) -> None:
        """Counts one answer."""
        self.right[name] += right
        self.gold[name] += 1

    def scores(self) -> Scores:
        figures = [self._balance(name, name) for name in _FOUND]
        figures += [self._balance(name, "statements") for name in _WITHIN]
        figures += [Figure(name, _share(self.right[name], self.gold[name]), self.gold[name]) for name in _ACCURACY]
        matched = self.right["statements"]
        figures.append(Figure(_BOUNDARY, self.overlap / matched if matched else 0.0, matched))
        return Scores(self.documents, tuple(figures), tuple(self.misses))

    def _balance(self, name: str, of: str) -> Figure:
        precision = _share(self.right[name], self.found[of])
        recall = _share(self.right[name], self.gold[of])
        both = precision + recall
        return Figure(name, 2 * precision * recall / both if both else 0.0, self.gold[of], precision, recall)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
