"""The page of one readout, from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable

from readouts._html import Html, Page, letters, resource, tag, text
from readouts._model import Readout
from readouts._view._index import Index
from readouts._view._lists import calls_table, people_list, statements_list
from readouts._view._marks import marked_text
from readouts._wording import plain_word

__all__ = ["view_page"]

_NAME = 80  # of the title of the window


def view_page(readout: Readout, name: str = "") -> str:
    """One self-contained page, to be written as UTF-8: the text with what was read in it, and tables of it.

    :param name: what the page is called where the readout has no title: the name of its file, say.
    """
    index = Index(readout)
    title = " ".join(readout.title.text.split()) if readout.title is not None else ""
    shown = title or name or "A text"
    body = tag(
        "div",
        tag("a", text("Skip to the text"), href="#text", class_="skip"),
        _header(readout, shown),
        _filters(index),
        tag("main", _text_part(readout, index), class_="two"),
        *_tables(readout, index),
        class_="page",
    )
    short = shown if len(shown) <= _NAME else shown[: _NAME - 1] + "…"
    style, script = (resource("readouts._view", f"view.{kind}") for kind in ("css", "js"))
    return Page(short, body, style, script).html()


def _header(readout: Readout, title: str) -> Html:
    known = []
    if readout.published is not None:
        known.append(f"published {readout.published}")
    if readout.publisher is not None:
        known.append(f"by {readout.publisher.name} ({plain_word(readout.publisher.kind)})")
    known += [
        _count(len(readout.calls), "call"),
        _count(len(readout.statements), "statement"),
        _count(len(readout.unread), "sentence") + " not read",
    ]
    return tag("header", tag("h1", text(title), dir="auto"), tag("p", text(" · ".join(known)), class_="soft"))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number != 1 else ''}"


def _filters(index: Index) -> Html:
    """Choices of what is shown; hidden until the script is there to obey them."""
    statements = index.readout.statements
    speakers = sorted({n for statement in statements for n in index.people.numbers(statement.speakers)})
    people = [(n, f"{letters(n)} {index.people.all[n].name}") for n in speakers]
    sources = [(n, source.name) for n, source in enumerate(index.sources.all)]
    acts = [(str(act), str(act)) for act in dict.fromkeys(sorted(statement.act for statement in statements))]
    calls = [(n, f"Call {n + 1}") for n in range(len(index.calls.all))]
    return tag(
        "form",
        _choice("speaker", "Speaker", people, "nobody found"),
        _choice("source", "Source", sources, "none named"),
        _choice("act", "Act", acts, ""),
        _choice("call", "Call", calls, "outside any call"),
        tag("button", text("Show all"), type="reset"),
        tag("output", class_="soft"),
        id="filters",
        class_="filters",
        aria_label="Which statements are shown",
        hidden=True,
    )


def _choice(name: str, label: str, options: Iterable[tuple[object, str]], none: str) -> Html:
    known = [("", "all"), *options, *([("-", none)] if none else [])]
    choices = (tag("option", text(shown), value=value) for value, shown in known)
    return tag("label", text(label), tag("select", *choices, name=name))


def _text_part(readout: Readout, index: Index) -> Html:
    heading = tag("h2", text("The text"), id="text-head")
    marked = tag("div", marked_text(readout, index), id="text", class_="text", tabindex=-1)
    hint = tag(
        "p", text("Point at a statement, or go from one to the next with Tab or the arrow keys."), class_="soft hint"
    )
    details = tag("aside", hint, id="details", class_="details", aria_label="The statement pointed at")
    return Html(tag("section", heading, _legend(), marked, aria_labelledby="text-head") + details)


def _legend() -> Html:
    items = (
        ("b", "A1", "where a statement begins: its speaker and number"),
        ("cue", "said", "word of saying"),
        ("q", "words", "quoted"),
        ("src", "office", "source"),
        ("bc", "Call 1", "where a call is told"),
        ("un", "sentence", "not read"),
    )
    shown = []
    for kind, sample, meaning in items:
        badge = kind in {"b", "bc"}
        sign = tag("span", *(() if badge else (text(sample),)), class_=kind, data_label=sample if badge else None)
        shown.append(tag("li", sign, text(f" {meaning}")))
    return tag("ul", *shown, class_="legend", aria_label="Signs")


def _tables(readout: Readout, index: Index) -> Iterable[Html]:
    yield _part("People", people_list(index) if index.people.all else None)
    yield _part("Calls", calls_table(index) if index.calls.all else None)
    yield _part("Statements", statements_list(index) if readout.statements else None)
    yield _part("Not read", _unread(readout) if readout.unread else None)


def _part(title: str, content: Html | None) -> Html:
    return tag("section", tag("h2", text(title)), content or tag("p", text("None were found."), class_="soft"))


def _unread(readout: Readout) -> Html:
    return tag("ul", *(tag("li", text(" ".join(span.text.split())), dir="auto") for span in readout.unread))
