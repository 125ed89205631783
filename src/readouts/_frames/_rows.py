"""From a readout to the rows of the tables."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from readouts._frames._schema import SCHEMA, Row
from readouts._lexicon._lexicon import DATA
from readouts._lexicon._tables import read_file
from readouts._model import Call, Doubt, Participant, Readout, Source, Span, Statement
from readouts._version import __version__
from readouts._wire._write import Ids

__all__ = ["Rows", "failed_rows", "iso3", "rows_of", "together", "without_surrogates"]

Rows = dict[str, list[Row]]

_SURROGATE = re.compile("[\ud800-\udfff]")
_BETWEEN = "; "
_NOWHERE = (None, None, None)
_Thing = TypeVar("_Thing", Participant, Call, Source)


@functools.cache
def _alpha3() -> dict[str, str]:
    tables, _ = read_file(DATA / "countries.csv")
    return {entry["code"]: entry["alpha3"] for entry in tables["country"]}


def iso3(country: str | None) -> str | None:
    """The ISO 3166-1 alpha-3 code of an alpha-2 code; None for one that is not in the library's table."""
    return _alpha3().get(country) if country else None


def together(words: Iterable[str | None]) -> str | None:
    """Several names or codes in one cell, to read; None where there is none."""
    return _BETWEEN.join([word for word in words if word]) or None


def rows_of(document_id: str, readout: Readout) -> Rows:
    """The rows of one readout, by table."""
    writer = _Writer(document_id, readout)
    return without_surrogates(writer.rows, document_id, readout, writer.people.objects, writer.sources.objects)


def without_surrogates(
    rows: Rows, document_id: str, readout: Readout, people: Iterable[Participant], sources: Iterable[Source]
) -> Rows:
    """The rows with U+FFFD in the place of each lone surrogate, which no table format can hold."""
    strings = [document_id, readout.text, *(source.name for source in sources)]
    for person in people:
        strings += [person.name, person.role or "", person.organization or ""]
    if all(map(str.isascii, strings)) or not _SURROGATE.search("\n".join(strings)):
        return rows
    return {name: [_cleaned(row) for row in table] for name, table in rows.items()}


def failed_rows(document_id: str, error: str, message: str) -> Rows:
    """The rows of a document that could not be read: one, of the table ``documents``."""
    known = {"document_id": document_id, "error": error, "message": message, "readouts_version": __version__}
    row = _cleaned(tuple(known.get(column.name) for column in SCHEMA["documents"]))
    return {name: [row] if name == "documents" else [] for name in SCHEMA}


def _cleaned(row: Row) -> Row:
    return tuple(_SURROGATE.sub("\ufffd", cell) if isinstance(cell, str) else cell for cell in row)


class _Writer:
    """Writes the rows of one readout."""

    def __init__(self, document: str, readout: Readout) -> None:
        self.document = document
        self._shown: dict[tuple[int, ...], Row] = {}
        self.rows: Rows = {name: [] for name in SCHEMA}
        self.people = Ids(f"{document}:p", readout.participants)
        self.calls = Ids(f"{document}:c", readout.calls)
        self.sources = Ids(f"{document}:s", readout.sources)
        # In this order, because statements refer to calls, and both to people and sources.
        publisher = self.sources.of(readout.publisher) if readout.publisher else None
        for number, statement in enumerate(readout.statements, 1):
            self.statement(f"{document}:t{number}", statement)
        for key, call, listed in _known(self.calls):
            self.call(key, call, listed)
        for key, person, listed in _known(self.people):
            self.participant(key, person, listed)
        for key, source, listed in _known(self.sources):
            self.source(key, source, listed)
        self.readout(readout, publisher)

    def readout(self, readout: Readout, publisher_id: str | None) -> None:
        publisher = readout.publisher
        country = publisher.country if publisher else None
        self.rows["documents"].append(
            (
                self.document,
                readout.title.text if readout.title else None,
                readout.published.isoformat() if readout.published else None,
                publisher_id,
                publisher.name if publisher else None,
                country,
                iso3(country),
                len(readout.text),
                len(readout.participants),
                len(readout.calls),
                len(readout.statements),
                len(readout.sources),
                len(readout.unread),
                None,
                None,
                readout.text,
                __version__,
            )
        )
        self.spans(self.document, "title", readout.title, None)
        self.spans(self.document, "unread", readout.unread, None)

    def participant(self, key: str, person: Participant, listed: bool) -> None:
        self.rows["participants"].append(
            (
                key,
                self.document,
                person.name,
                person.kind.value,
                person.role,
                person.country,
                iso3(person.country),
                person.organization,
                len(person.mentions),
                *_place(person.mentions[0] if person.mentions else None),
                listed,
                _doubts(person.doubts),
                person.rule,
                __version__,
            )
        )
        self.spans(key, "mention", person.mentions, person.rule)

    def source(self, key: str, source: Source, listed: bool) -> None:
        self.rows["sources"].append(
            (
                key,
                self.document,
                source.name,
                source.kind.value,
                source.country,
                iso3(source.country),
                len(source.mentions),
                *_place(source.mentions[0] if source.mentions else None),
                listed,
                _doubts(source.doubts),
                source.rule,
                __version__,
            )
        )
        self.spans(key, "mention", source.mentions, source.rule)

    def call(self, key: str, call: Call, listed: bool) -> None:
        self.rows["calls"].append(
            (
                key,
                self.document,
                call.channel.value,
                call.status.value,
                call.date.isoformat() if call.date else None,
                call.time.text if call.time else None,
                call.duration.text if call.duration else None,
                call.place.text if call.place else None,
                self.people.of(call.initiator) if call.initiator else None,
                call.background,
                *self.shown(call.participants),
                together(topic.text for topic in call.topics),
                together(source.name for source in call.sources),
                *_place(call.span),
                listed,
                _doubts(call.doubts),
                call.rule,
                __version__,
            )
        )
        for number, person in enumerate(call.participants, 1):
            which = (key, self.people.of(person), self.document, number, person == call.initiator)
            self.rows["call_participants"].append((*which, *_whose(person), call.rule, __version__))
        self.chain("call_sources", key, call.sources, call.rule)
        for part in ("time", "duration", "place"):
            self.spans(key, part, getattr(call, part), call.rule)
        self.spans(key, "topic", call.topics, call.rule)

    def statement(self, key: str, statement: Statement) -> None:
        cue = statement.cue
        self.rows["statements"].append(
            (
                key,
                self.document,
                self.calls.of(statement.call) if statement.call else None,
                statement.act.value,
                statement.form.value,
                statement.negated,
                *self.shown(statement.speakers),
                *self.shown(statement.addressees),
                together([source.name for source in statement.sources]) if statement.sources else None,
                *((cue.text, cue.start, cue.end) if cue else _NOWHERE),
                statement.content.text,
                statement.content.start,
                statement.content.end,
                *_place(statement.span),
                _doubts(statement.doubts),
                statement.rule,
                __version__,
            )
        )
        for part, people in (("speaker", statement.speakers), ("addressee", statement.addressees)):
            for number, person in enumerate(people, 1):
                which = (key, self.people.of(person), self.document, part, number)
                self.rows["statement_participants"].append((*which, *_whose(person), statement.rule, __version__))
        self.chain("statement_sources", key, statement.sources, statement.rule)
        self.spans(key, "quote", statement.quotes, statement.rule)

    def chain(self, table: str, key: str, sources: Iterable[Source], rule: str) -> None:
        for number, source in enumerate(sources, 1):
            which = (key, self.document, self.sources.of(source), number, source.name)
            self.rows[table].append((*which, rule, __version__))

    def spans(self, owner: str, part: str, spans: Span | Iterable[Span] | None, rule: str | None) -> None:
        if isinstance(spans, Span):
            spans = (spans,)
        if spans:
            add, document = self.rows["spans"].append, self.document
            for number, span in enumerate(spans, 1):
                add((owner, document, part, number, span.start, span.end, span.text, rule, __version__))

    def shown(self, people: tuple[Participant, ...]) -> Row:
        """Names, countries and their longer codes, to read; the same people speak again and again."""
        if not people:
            return _NOWHERE
        key = tuple(map(id, people))
        found = self._shown.get(key)
        if found is None:
            countries = [person.country for person in people]
            found = together([p.name for p in people]), together(countries), together(map(iso3, countries))
            self._shown[key] = found
        return found


def _known(ids: Ids[_Thing]) -> Iterator[tuple[str, _Thing, bool]]:
    """Each object with its key; those that are referred to but not listed come last and may still become more."""
    for number, thing in enumerate(ids.objects, 1):
        yield f"{ids.prefix}{number}", thing, number <= ids.listed


def _whose(person: Participant) -> Row:
    return person.name, person.country, iso3(person.country), person.organization


def _place(span: Span | None) -> Row:
    return (span.start, span.end, span.text) if span else _NOWHERE


def _doubts(doubts: tuple[Doubt, ...]) -> str | None:
    return " ".join([doubt.value for doubt in doubts]) or None if doubts else None
