"""The page of a corpus: drawings, each with the numbers behind it in a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias, TypeVar

from readouts._html import Html, Page, resource, tag, text
from readouts._model import Act, Channel
from readouts._report._charts import bars, grid, months, network
from readouts._report._network import people_network, states_network
from readouts._report._summary import Summary
from readouts._wording import plain_word

__all__ = ["report_page"]

K = TypeVar("K")
_Rows: TypeAlias = list[tuple[str, Counter[Act]]]

_NODES = 40
_ROWS = 200  # of a table; the rest is counted
_DRAWN = 20  # of a list in a drawing


def report_page(summary: Summary, name: str = "A corpus", notes: Sequence[str] = ()) -> str:
    """One self-contained page, to be written as UTF-8.

    :param name: what the corpus is called.
    :param notes: what the reader has to know of how it came about: files that could not be read, say.
    :raises MissingExtraError: when the extra ``report`` is not installed.
    """
    body = tag(
        "div",
        _header(summary, name, notes),
        tag("main", *_contacts(summary), *_months(summary), *_acts(summary), *_sources(summary)),
        class_="page",
    )
    return Page(f"{name}: a report", body, resource("readouts._report", "report.css"), inline_styles=True).html()


def _header(summary: Summary, name: str, notes: Sequence[str]) -> Html:
    days = sorted(contact.date for contact in summary.contacts if contact.date is not None)
    facts = [
        ("documents", summary.documents),
        ("calls that took place", len(summary.contacts)),
        ("people in them", len({number for contact in summary.contacts for number in contact.people})),
        ("statements", summary.statements),
        ("sentences not read", summary.unread),
    ]
    tiles = (tag("li", tag("b", text(f"{value:,}")), text(f" {label}")) for label, value in facts)
    period = f"Calls from {days[0]} to {days[-1]}." if days else "No call has a date."
    left_out = "; ".join(f"{count} {reason}" for reason, count in summary.left_out.most_common())
    told = [period, *([f"Not counted as calls that took place: {left_out}."] if left_out else []), *notes]
    return tag(
        "header", tag("h1", text(name)), tag("ul", *tiles, class_="facts"), *(tag("p", text(each)) for each in told)
    )


def _section(title: str, about: str, *content: Html) -> Html:
    nothing = tag("p", text("Nothing was found."), class_="soft")
    return tag("section", tag("h2", text(title)), tag("p", text(about), class_="soft"), *(content or (nothing,)))


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]], summary: str = "The numbers") -> Html:
    """A table that opens on demand; numbers stand to the right."""
    known = list(rows)
    body = (
        tag("tr", *(tag("td", text(cell), class_="num" if isinstance(cell, int) else None) for cell in row))
        for row in known[:_ROWS]
    )
    head = tag("tr", *(tag("th", text(label), scope="col") for label in heads))
    more = text(f" (the first {_ROWS} of {len(known)})" if len(known) > _ROWS else f" ({len(known)})")
    table = tag("div", tag("table", tag("thead", head), tag("tbody", *body)), class_="wide")
    return tag("details", tag("summary", text(summary), more), table)


def _contacts(summary: Summary) -> Iterator[Html]:
    graphs = (
        ("people", "Who spoke with whom", people_network(summary)),
        ("states", "Which states and organizations spoke with which", states_network(summary)),
    )
    for name, title, graph in graphs:
        ties = sorted(graph.edges(data=True), key=lambda tie: (-tie[2]["weight"], tie[2]["first"]))
        labels = {node: known["label"] for node, known in graph.nodes(data=True)}
        rows = [(labels[a], labels[b], t["weight"], t["reports"], t["first"], t["last"]) for a, b, t in ties]
        heads = ("", "", "Calls", "Reports", "First", "Last")
        about = (
            "Larger dots had more calls, wider lines more calls with each other; drawn are the "
            f"{_NODES} with most calls. The same people on the same day are one call, however many documents report it."
        )
        drawn = [network(graph, name, title, _NODES), _table(heads, rows, "Pairs")] if rows else []
        yield _section(title, about, *drawn)


def _months(summary: Summary) -> Iterator[Html]:
    undated = sum(contact.date is None for contact in summary.contacts)
    about = f"Calls that took place, by channel. {undated} more have no date: the day of publication alone is none."
    rows = [(month, *(counts[channel] for channel in Channel)) for month, counts in summary.months.items()]
    heads = ("Month", *(plain_word(channel) for channel in Channel))
    drawn = [months(summary.months, "months"), _table(heads, rows)] if rows else []
    yield _section("Calls by month", about, *drawn)


def _acts(summary: Summary) -> Iterator[Html]:
    """What speakers do by what they say, and to whom."""
    received: dict[int, Counter[Act]] = {}
    for (_, addressee), counts in summary.said.items():
        if addressee >= 0:
            received.setdefault(addressee, Counter()).update(counts)
    about = "A statement of several counts for each of them, and one to several for each addressee."
    for name, title, found in (
        ("speakers", "Acts by speaker", summary.made),
        ("addressees", "Acts by addressee", received),
    ):
        rows = [(summary.member(number).label, counts) for number, counts in _largest(found)]
        yield _section(title, about, *_act_grid(rows, name, title))
    pairs = [(_pair(summary, *pair), counts) for pair, counts in _largest(summary.said)]
    named = [(_pair(summary, *pair), counts) for pair, counts in _largest(summary.said) if pair[1] >= 0]
    title = "Acts by speaker and addressee"
    yield _section(title, about, *_act_grid(named, "pairs", title, pairs))


def _pair(summary: Summary, speaker: int, addressee: int) -> str:
    to = summary.member(addressee).label if addressee >= 0 else "nobody in particular"
    return f"{summary.member(speaker).label} → {to}"


def _largest(found: dict[K, Counter[Act]]) -> list[tuple[K, Counter[Act]]]:
    return sorted(found.items(), key=lambda item: (-item[1].total(), str(item[0])))


def _cells(counts: Counter[Act]) -> list[int]:
    return [counts[act] for act in Act]


def _act_grid(rows: _Rows, name: str, title: str, listed: _Rows | None = None) -> Iterator[Html]:
    """The first of some rows as a drawing, and all in a table."""
    if rows:
        drawn = rows[:_DRAWN]
        acts = [str(act) for act in Act]
        yield grid([row for row, _ in drawn], acts, [_cells(counts) for _, counts in drawn], name, title)
    if listed or rows:
        yield _table(("", *Act), ((label, *_cells(counts)) for label, counts in listed or rows))


def _sources(summary: Summary) -> Iterator[Html]:
    found = sorted(summary.sources.items(), key=lambda item: (-item[1], item[0].name))
    rows = [(source.name, plain_word(source.kind), source.country, count) for source, count in found]
    about = (
        f"Statements by the source nearest to the speaker, as the documents name it. {summary.unsourced:,} have none: "
        "there the publisher speaks for itself."
    )
    drawn = [bars([(source.name, count) for source, count in found[:_DRAWN]], "sources", "Sources")] if found else []
    table = [_table(("Source", "Kind", "Country", "Statements"), rows)] if found else []
    yield _section("Whose word it is", about, *drawn, *table)
