"""A comparison as a table of two columns for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from readouts._cli._output import plain
from readouts._cli._tree import Paint
from readouts._compare import Comparison, Fact, Item, Omission, Pair, Relation
from readouts._compare._telling import (
    RELATIONS,
    fact_words,
    item_words,
    no_call_words,
    omission_words,
    pair_notes,
    side_name,
)

__all__ = ["WIDTH", "table"]

_LEAST, _MOST = 60, 160
WIDTH = 100
"""Columns where no terminal tells how many there are."""
_LABEL = 12
_GAP = "  "


def table(comparison: Comparison, names: tuple[str, str], paint: Paint, width: int = WIDTH) -> Iterator[str]:
    """The lines, without line ends. ``names`` are those of the files."""
    return _Table(comparison, names, paint, width).lines()


class _Table:
    def __init__(self, comparison: Comparison, names: tuple[str, str], paint: Paint, width: int) -> None:
        self.comparison = comparison
        sides = comparison.first, comparison.second
        self.names = tuple(side_name(report, name) for report, name in zip(sides, names, strict=True))
        self.paint = paint
        self.width = min(max(width, _LEAST), _MOST)

    def lines(self) -> Iterator[str]:
        found = self.comparison
        if found.first.call is None or found.second.call is None:
            yield self.paint("head", plain(no_call_words(found, self.names)))
        yield from self.facts()
        for name, omissions in zip(self.names, (found.only_first, found.only_second), strict=True):
            yield from self.section(f"Only {name}", [self.omission(o) for o in omissions])
        clashing = [self.fact(fact) for fact in found.facts if fact.relation is Relation.CONFLICT]
        yield from self.section("In conflict", [*clashing, *(self.pair(pair) for pair in found.conflicting)])
        yield from self.section("In both", [self.pair(pair) for pair in found.shared])

    def section(self, title: str, entries: list[Iterator[str]]) -> Iterator[str]:
        """A title with the number of entries, and the entries; the title alone tells that there are none."""
        yield ""
        yield f"{self.paint('head', title)} ({len(entries)})"
        for lines in entries:
            yield from lines

    def facts(self) -> Iterator[str]:
        width = (self.width - _LABEL - 3 * len(_GAP) - 16) // 2
        yield from self.row("", self.names, ("head", "head"), "", width)
        for fact in self.comparison.facts:
            style = "act" if fact.relation is Relation.CONFLICT else ""
            told = fact_words(fact.first) or "-", fact_words(fact.second) or "-"
            yield from self.row(str(fact.name), told, (style, style), RELATIONS[fact.relation], width)

    def row(self, label: str, told: tuple[str, ...], styles: tuple[str, str], note: str, width: int) -> Iterator[str]:
        columns = [textwrap.wrap(plain(text), width) or [""] for text in told]
        for number, (left, right) in enumerate(zip_longest(*columns, fillvalue="")):
            head = self.paint("label", f"{label:<{_LABEL}}" if number == 0 else " " * _LABEL)
            yield _GAP.join(
                (head, self.padded(left, styles[0], width), self.padded(right, styles[1], width), note * (number == 0))
            )

    def padded(self, text: str, style: str, width: int) -> str:
        """A cell; what the paint adds does not count to its width."""
        return self.paint(style, text) + " " * (width - len(text))

    def fact(self, fact: Fact) -> Iterator[str]:
        """A fact of the call that the sides tell in conflict."""
        width = (self.width - 4 - len(_GAP)) // 2
        columns = [textwrap.wrap(plain(fact_words(value)), width) for value in (fact.first, fact.second)]
        for left, right in zip_longest(*columns, fillvalue=""):
            yield "  | " + self.padded(left, "", width) + _GAP + self.paint("", right)
        yield "    " + self.paint("act", str(fact.name))

    def omission(self, omission: Omission) -> Iterator[str]:
        yield from self.item(omission.item, self.width - 4, "  - ")
        for line in textwrap.wrap(plain(omission_words(omission)), self.width - 4):
            yield "    " + self.paint("label", line)

    def item(self, item: Item, width: int, mark: str) -> Iterator[str]:
        lines = self.cell([item], width)
        for number, line in enumerate(lines):
            yield (mark if number == 0 else " " * len(mark)) + self.paint("name" if number == 0 else "", line)

    def pair(self, pair: Pair) -> Iterator[str]:
        width = (self.width - 4 - len(_GAP)) // 2
        notes = "; ".join([f"score {pair.score:.2f}", *pair_notes(pair)])
        for left, right in zip_longest(self.cell(pair.first, width), self.cell(pair.second, width), fillvalue=""):
            yield "  | " + self.padded(left, "", width) + _GAP + self.paint("", right)
        for line in textwrap.wrap(plain(notes), self.width - 4):
            yield "    " + self.paint("act" if pair.conflict is not None else "label", line)

    def cell(self, items: Iterable[Item], width: int) -> list[str]:
        lines: list[str] = []
        for item in items:
            lines += textwrap.wrap(plain(item_words(item)), width)
            content = plain(" ".join(item.content.text.split()))
            lines += textwrap.wrap(content, width, initial_indent="  ", subsequent_indent="  ")
        return lines
