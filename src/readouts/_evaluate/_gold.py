"""An annotated document: its text, and what a careful reader found in it."""

from __future__ import annotations

import contextlib
from typing import Any

import attrs

from readouts._errors import GoldError
from readouts._evaluate._entries import MOST_TEXT, EnoughError, Entry, Faults, shown
from readouts._evaluate._matching import Extent
from readouts._files import shown as shortened
from readouts._model import Act, Channel, Status

__all__ = ["Gold", "GoldCall", "GoldPerson", "GoldStatement", "read_gold"]

_PERSON = "id name role country organization optional note".split()
_CALL = "id participants channel status date initiator topics source optional note".split()
_STATEMENT = "content nth cue speakers addressees act quotes source call optional note".split()
_PRESS = "press: "
_MOST_NTH = 1_000

# Letters that look alike and that are easily typed for one another; each is one character for one.
_ALIKE = str.maketrans("\u00a0\n\t‘’“”–—", "   ''\"\"--")


@attrs.frozen
class GoldPerson:
    """Somebody who took part in a call or who speaks."""

    id: str
    name: str
    role: str | None
    country: str | None
    optional: bool


@attrs.frozen
class GoldCall:
    """A call, with the channels that are right."""

    id: str
    participants: frozenset[str]
    channels: frozenset[str]
    status: str
    date: str | None
    initiator: str | None
    topics: tuple[Extent, ...]
    optional: bool


@attrs.frozen
class GoldStatement:
    """A statement, with the acts and the sources that are right; None among these is right when no source is found."""

    extent: Extent
    content: str
    cue: str
    speakers: frozenset[str]
    addressees: frozenset[str]
    acts: frozenset[str]
    quotes: tuple[str, ...]
    sources: tuple[str | None, ...]
    call: str | None
    optional: bool


@attrs.frozen
class Gold:
    """A document with all that is annotated in it."""

    id: str
    text: str
    published: str | None
    publisher: str | None
    ignore: tuple[Extent, ...]
    people: tuple[GoldPerson, ...]
    calls: tuple[GoldCall, ...]
    statements: tuple[GoldStatement, ...]


def read_gold(raw: Any, file: str | None = None) -> tuple[Gold | None, list[GoldError]]:
    """The document of a loaded file, and what is wrong with it; to be used only when nothing is."""
    faults = Faults()
    gold = None
    with contextlib.suppress(EnoughError):
        gold = _document(raw, faults)
    return gold, [GoldError(problem, file, place) for place, problem in faults.found]


def _document(raw: Any, faults: Faults) -> Gold:
    if not isinstance(raw, dict):
        faults.add("", f"an annotated document is an object, not {shown(raw)}")
        raw = {}
    document = Entry(raw, "", faults)
    text = document.string("text", MOST_TEXT)
    people = tuple(_person(entry) for entry in document.entries("participants"))
    known = _single(document, "participants", [person.id for person in people])
    calls = tuple(_call(entry, text, known) for entry in document.entries("calls"))
    known_calls = _single(document, "calls", [call.id for call in calls])
    return Gold(
        document.string("id"),
        text,
        document.day("published"),
        (document.maybe("publisher") or "").removeprefix(_PRESS) or None,
        _located(document, "ignore", text),
        people,
        calls,
        tuple(_statement(entry, text, known, known_calls) for entry in document.entries("statements")),
    )


def _person(entry: Entry) -> GoldPerson:
    entry.only(_PERSON)
    entry.maybe("organization")
    return GoldPerson(
        entry.string("id"), entry.string("name"), entry.maybe("role"), entry.maybe("country"), entry.flag("optional")
    )


def _call(entry: Entry, text: str, people: list[str]) -> GoldCall:
    entry.only(_CALL)
    status = entry.maybe("status") or Status.HELD.value
    if status not in list(Status):
        entry.fault("status", f"{shown(status)} is not known here; there is {', '.join(Status)}")
    return GoldCall(
        entry.string("id"),
        entry.ids("participants", people),
        entry.words("channel", list(Channel)),
        status,
        entry.day("date"),
        entry.reference("initiator", people),
        _located(entry, "topics", text),
        entry.flag("optional"),
    )


def _statement(entry: Entry, text: str, people: list[str], calls: list[str]) -> GoldStatement:
    entry.only(_STATEMENT)
    start, end = _content(entry, text)
    content = text[start:end]
    return GoldStatement(
        (start, end),
        content,
        entry.maybe("cue") or "",
        entry.ids("speakers", people),
        entry.ids("addressees", people),
        entry.words("act", list(Act)),
        _quotes(entry, text, content),
        _sources(entry),
        entry.reference("call", calls),
        entry.flag("optional"),
    )


def _single(document: Entry, key: str, ids: list[str]) -> list[str]:
    for number, id_ in enumerate(ids):
        if id_ and id_ in ids[:number]:
            document.faults.add(f"{key}[{number}].id", f"{shown(id_)} stands here twice; give each an id of its own")
    return ids


def _content(entry: Entry, text: str) -> Extent:
    nth = entry.values.get("nth", 1)
    if type(nth) is not int or not 1 <= nth <= _MOST_NTH:
        entry.fault("nth", f"which occurrence is meant, from 1 to {_MOST_NTH:,}, is expected, not {shown(nth)}")
        nth = 1
    if "content" not in entry.values:
        entry.fault("content", "is missing")
        return 0, 0
    return _extent(entry, "content", entry.values["content"], text, nth)


def _quotes(entry: Entry, text: str, content: str) -> tuple[str, ...]:
    extents = [_extent(entry, "quotes", quote, text, 1) for quote in entry.listed("quotes")]
    quotes = tuple(text[start:end] for start, end in extents)
    for quote in quotes:
        if quote not in content:
            entry.fault("quotes", f"{shown(quote)} is no part of the content; quotes are the quoted words within it")
    return quotes


def _sources(entry: Entry) -> tuple[str | None, ...]:
    sources = entry.accepted("source")
    for source in sources:
        if source is not None and not isinstance(source, str):
            entry.fault("source", f"a name, null, or a list of both is expected, not {shown(source)}")
    return tuple(source for source in sources if source is None or isinstance(source, str)) or (None,)


def _located(entry: Entry, key: str, text: str) -> tuple[Extent, ...]:
    return tuple(_extent(entry, key, value, text, 1) for value in entry.listed(key))


def _extent(entry: Entry, key: str, value: Any, text: str, nth: int) -> Extent:
    """Where a string stands in the text; a pair of numbers is taken as it is."""
    if isinstance(value, list):
        if len(value) == 2 and all(type(n) is int for n in value) and 0 <= value[0] <= value[1] <= len(text):
            return value[0], value[1]
        entry.fault(key, f"{shortened(value)} are no start and end within the {len(text)} characters of the text")
    elif not isinstance(value, str) or not value:
        entry.fault(key, f"a string of the text is needed here, not {shown(value)}")
    else:
        start = _nth(text, value, nth)
        if start >= 0:
            return start, start + len(value)
        if text:  # otherwise that is the fault
            entry.fault(key, _not_there(text, value, nth))
    return 0, 0


def _nth(text: str, string: str, nth: int) -> int:
    at = -1
    for _ in range(nth):
        at = text.find(string, at + 1)
        if at < 0:
            break
    return at


def _not_there(text: str, string: str, nth: int) -> str:
    if string in text:
        return f"{shown(string)} does not stand {nth} times in the text; lower nth"
    alike = text.translate(_ALIKE).find(string.translate(_ALIKE))
    if alike >= 0:
        there = text[alike : alike + len(string)]
        other = "which has it with other spaces, quotation marks or dashes"
        return f"{shown(string)} is not in the text, {other}: {shown(there)}"
    return f"{shown(string)} is not in the text; copy it from there"
