"""The page of one comparison, from top to bottom: facts, omissions of each side, conflicts, both texts, all pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from readouts._compare import Comparison, Fact, Item, Omission, Pair, Relation, Report
from readouts._compare._telling import (
    CONFLICTS,
    RELATIONS,
    difference_words,
    fact_words,
    item_words,
    no_call_words,
    omission_words,
    side_name,
)
from readouts._compare_page._marks import Mark, marked
from readouts._html import Html, Page, resource, tag, text, voice

__all__ = ["compare_page"]

_NAME = 60  # of the title of the window
_EVIDENCE = 8
_SIDES = ("f", "s")
_TELLING = frozenset({"number", "day", "place"})
"""Differences that a reader should not overlook."""


def compare_page(comparison: Comparison, names: tuple[str, str] = ("the first", "the second")) -> str:
    """One self-contained page, to be written as UTF-8.

    :param names: what the sides are called where they have no publisher: the names of their files, say.
    """
    return _Comparing(comparison, names).page()


class _Comparing:
    """Makes the parts of the page."""

    def __init__(self, comparison: Comparison, names: tuple[str, str]) -> None:
        self.comparison = comparison
        self.reports = comparison.first, comparison.second
        self.names = tuple(side_name(report, name) for report, name in zip(self.reports, names, strict=True))
        pairs = [*comparison.conflicting, *comparison.shared]
        self.pairs = sorted(pairs, key=lambda pair: (pair.first[0].content, pair.second[0].content))
        self.omissions = comparison.only_first, comparison.only_second
        self.clashing = [fact for fact in comparison.facts if fact.relation is Relation.CONFLICT]

    def page(self) -> str:
        body = tag("div", self.header(), self.main(), class_="page")
        title = " / ".join(name if len(name) <= _NAME else name[: _NAME - 1] + "…" for name in self.names)
        style, script = (resource("readouts._compare_page", f"compare.{kind}") for kind in ("css", "js"))
        return Page(f"{title}: two reports of one call", body, style, script).html()

    def header(self) -> Html:
        found = self.comparison
        heading = tag(
            "h1", text(self.names[0]), tag("span", text(" and "), class_="soft"), text(self.names[1]), dir="auto"
        )
        if found.first.call is None or found.second.call is None:
            return tag("header", heading, tag("p", text(no_call_words(found, self.names)), class_="note"))
        clashes = len(found.conflicting) + len(self.clashing)
        counts = (
            f"{len(found.shared)} in both · {clashes} in conflict · "
            f"{len(found.only_first)} only {self.names[0]} · {len(found.only_second)} only {self.names[1]}"
        )
        return tag("header", heading, tag("p", text(counts), class_="soft"))

    def main(self) -> Html:
        return tag(
            "main",
            self.facts(),
            tag("section", tag("h2", text("Told by one side only")), self.alone(), id="alone"),
            self.conflicts(),
            tag("section", tag("h2", text("Both texts")), _legend(), self.texts(), id="texts"),
            self.all_pairs(),
        )

    def facts(self) -> Html:
        rows = [
            tag(
                "tr",
                tag("th", text(fact.name), scope="row"),
                tag("td", text(fact_words(fact.first) or "–"), dir="auto"),
                tag("td", text(fact_words(fact.second) or "–"), dir="auto"),
                tag("td", text(self.relation(fact.relation))),
                class_=str(fact.relation),
            )
            for fact in self.comparison.facts
        ]
        if not rows:
            return Html("")
        head = (tag("th", text(cell), scope="col") for cell in ("", *self.names, ""))
        table = tag("table", tag("thead", tag("tr", *head)), tag("tbody", *rows), class_="facts")
        return tag("section", tag("h2", text("Facts of the call")), tag("div", table, class_="wide"))

    def relation(self, relation: Relation) -> str:
        alone = {Relation.FIRST_ONLY: self.names[0], Relation.SECOND_ONLY: self.names[1]}.get(relation)
        return f"only {alone}" if alone is not None else RELATIONS[relation]

    def alone(self) -> Html:
        columns = []
        for side, (name, omissions) in enumerate(zip(self.names, self.omissions, strict=True)):
            entries = [self.omission(n, omission, side) for n, omission in enumerate(omissions)]
            shown = tag("ol", *entries) if entries else tag("p", text("Nothing."), class_="soft")
            columns.append(
                tag("div", tag("h3", text(f"Only {name} ({len(entries)})"), dir="auto"), shown, class_="side")
            )
        return tag("div", *columns, class_="sides")

    def omission(self, number: int, omission: Omission, side: int) -> Html:
        return tag(
            "li",
            _item(omission.item, f"#{_SIDES[side]}o{number}"),
            tag("p", text(omission_words(omission)), class_="soft small", dir="auto"),
            id=f"o{_SIDES[side]}{number}",
        )

    def conflicts(self) -> Html:
        entries = [self.clash(fact) for fact in self.clashing]
        entries += [self.entry(n, pair) for n, pair in enumerate(self.pairs) if pair.conflict is not None]
        shown = tag("ol", *entries, class_="pairs") if entries else tag("p", text("None was found."), class_="soft")
        return tag("section", tag("h2", text(f"In conflict ({len(entries)})")), shown, id="conflicts")

    def clash(self, fact: Fact) -> Html:
        """A fact of the call that the sides tell in conflict."""
        sides = (
            tag("div", tag("p", text(fact_words(value)), class_="item", dir="auto"), class_="side")
            for value in (fact.first, fact.second)
        )
        name = tag("p", tag("strong", text(fact.name), class_="clashing"), class_="notes")
        return tag("li", name, tag("div", *sides, class_="sides"), class_="fact")

    def all_pairs(self) -> Html:
        entries = [self.entry(n, pair) for n, pair in enumerate(self.pairs) if pair.conflict is None]
        shown = tag("ol", *entries, class_="pairs") if entries else tag("p", text("Nothing."), class_="soft")
        return tag("section", tag("h2", text(f"In both ({len(entries)})")), shown, id="both")

    def entry(self, number: int, pair: Pair) -> Html:
        sides = (
            tag("div", *(_item(item, f"#{_anchor(side, number, n)}") for n, item in enumerate(items)), class_="side")
            for side, items in zip(_SIDES, (pair.first, pair.second), strict=True)
        )
        return tag(
            "li",
            tag("p", *_notes(number, pair), class_="notes"),
            tag("div", *sides, class_="sides"),
            tag("p", text(_evidence(pair)), class_="soft small", dir="auto"),
            id=f"p{number}",
            class_=voice(number),
            data_g=f"p{number}",
        )

    def texts(self) -> Html:
        columns = []
        for side, (name, report) in enumerate(zip(self.names, self.reports, strict=True)):
            content = tag("div", marked(report.readout.text, list(self.marks(side))), class_="text", dir="auto")
            heading = tag("h3", text(name), *_published(report), dir="auto")
            columns.append(tag("article", heading, content, class_="side"))
        return tag("div", *columns, class_="sides texts")

    def marks(self, side: int) -> Iterator[Mark]:
        own, other = _SIDES[side], _SIDES[1 - side]
        for number, pair in enumerate(self.pairs):
            label = f"Pair {number + 1}: to the other text"
            for n, item in enumerate((pair.first, pair.second)[side]):
                target = _anchor(other, number, 0)
                anchor = _anchor(own, number, n)
                clash = pair.conflict is not None
                sign = f"{number + 1}?" if pair.doubtful else str(number + 1)
                yield Mark(item.content, sign, anchor, target, f"p{number}", number, clash, label)
        for number, omission in enumerate(self.omissions[side]):
            anchor, target = f"{own}o{number}", f"o{own}{number}"
            label = "Told by this side only: to the list"
            yield Mark(omission.item.content, "only", anchor, target, anchor, None, False, label)


def _anchor(side: str, number: int, item: int) -> str:
    return f"{side}p{number}-{item}"


def _published(report: Report) -> Iterable[Html]:
    published = report.readout.published
    return (tag("span", text(f" {published}"), class_="soft"),) if published is not None else ()


def _item(item: Item, target: str) -> Html:
    who = tag("span", text(item_words(item)), class_="soft small", dir="auto")
    return tag("p", who, tag("a", text(" ".join(item.content.text.split())), href=target, dir="auto"), class_="item")


def _notes(number: int, pair: Pair) -> Iterator[Html]:
    yield tag("span", text(number + 1), class_=f"chip {voice(number)}")
    yield text(f" score {pair.score:.2f}")
    if pair.conflict is not None:
        yield tag("strong", text(f" · {CONFLICTS[pair.conflict]}"), class_="clashing")
    if pair.doubtful:
        yield tag("em", text(" · doubtful"))
    for difference in pair.differences:
        words = text(difference_words(difference))
        yield text(" · ")
        yield tag("strong", words) if difference.name in _TELLING else words


def _evidence(pair: Pair) -> str:
    shown = []
    for evidence in pair.evidence[:_EVIDENCE]:
        first, second = (" ".join(span.text.split()) for span in (evidence.first, evidence.second))
        shown.append(first if first == second else f"{first} / {second}")
    return "Shared: " + ", ".join(shown) + (" …" if len(pair.evidence) > _EVIDENCE else "")


def _legend() -> Html:
    items: Sequence[tuple[str, str, str]] = (
        ("b v0", "1", "told by both: the number leads to the other text"),
        ("b v2", "2?", "the same, doubtful"),
        ("b v1 clash", "3", "in conflict"),
        ("b vj alone", "only", "told by this side only"),
    )
    shown = (
        tag("li", tag("span", class_=kind, data_label=label), text(f" {meaning}")) for kind, label, meaning in items
    )
    return tag("ul", *shown, class_="legend", aria_label="Signs")
