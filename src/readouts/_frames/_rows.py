"""From a readout to the rows of the tables."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from readouts._frames._schema import SCHEMA, Row
from readouts._lexicon._lexicon import DATA
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
    import csv

    with (DATA / "countries.csv").open(encoding="utf-8", newline="") as file:
        return {entry["code"]: entry["alpha3"] for entry in csv.DictReader(file)}


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
    strings = [document_id, readout.text, *[source.name for source in sources]]
    for person in people:
        strings += [person.name, person.role or "", person.organization or ""]
    try:
        "".join(strings).encode()  # much quicker than a search
    except UnicodeEncodeError:
        return {name: [_cleaned(row) for row in table] for name, table in rows.items()}
    return rows


def failed_rows(document_id: str, error: str, message: str) -> Rows:
    """The rows of a document that could not be read: one, of the table ``documents``."""
    known = {"document_id": document_id, "error": error, "message": message, "readouts_version": __version__}
    row = _cleaned(tuple(known.get(column.name) for column in SCHEMA["documents"]))
    return {name: [row] if name == "documents" else [] for name in SCHEMA}


def _cleaned(row: Row) -> Row:
    return tuple(_SURROGATE.sub("\ufffd", cell) if isinstance(cell, str) else cell for cell in row)


class _Writer:
    """Writes the rows of one readout.

    Each cell costs time for every document of a batch, so that whatever comes again is looked up once.
    """

    def __init__(self, document: str, readout: Readout) -> None:
        self.document = document
        self._shown: dict[tuple[int, ...], tuple[str | None, str | None, str | None]] = {}
        self._told: dict[int, tuple[str, str, str | None, str | None, str | None]] = {}
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
                readout.title.text if readout.title is not None else None,
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
        if readout.title is not None:
            self.spans(self.document, "title", (readout.title,), None)
        self.spans(self.document, "unread", readout.unread, None)

    def participant(self, key: str, person: Participant, listed: bool) -> None:
        mentions, rule = person.mentions, person.rule
        start, end, text = _place(mentions[0] if mentions else None)
        self.rows["participants"].append(
            (
                key,
                self.document,
                person.name,
                person.kind._value_,
                person.role,
                person.country,
                iso3(person.country),
                person.organization,
                len(mentions),
                start,
                end,
                text,
                listed,
                _doubts(person.doubts),
                rule,
                __version__,
            )
        )
        self.spans(key, "mention", mentions, rule)

    def source(self, key: str, source: Source, listed: bool) -> None:
        mentions, rule = source.mentions, source.rule
        start, end, text = _place(mentions[0] if mentions else None)
        self.rows["sources"].append(
            (
                key,
                self.document,
                source.name,
                source.kind._value_,
                source.country,
                iso3(source.country),
                len(mentions),
                start,
                end,
                text,
                listed,
                _doubts(source.doubts),
                rule,
                __version__,
            )
        )
        self.spans(key, "mention", mentions, rule)

    def call(self, key: str, call: Call, listed: bool) -> None:
        people, initiator, rule = call.participants, call.initiator, call.rule
        names, countries, codes = self.shown(people)
        start, end, text = _place(call.span)
        self.rows["calls"].append(
            (
                key,
                self.document,
                call.channel._value_,
                call.status._value_,
                call.date.isoformat() if call.date else None,
                call.time.text if call.time is not None else None,
                call.duration.text if call.duration is not None else None,
                call.place.text if call.place is not None else None,
                self.people.of(initiator) if initiator else None,
                call.background,
                names,
                countries,
                codes,
                together([topic.text for topic in call.topics]),
                together([source.name for source in call.sources]),
                start,
                end,
                text,
                listed,
                _doubts(call.doubts),
                rule,
                __version__,
            )
        )
        add, document = self.rows["call_participants"].append, self.document
        for number, person in enumerate(people, 1):
            id_, name, country, code, body = self.told(person)
            first = person is initiator or person == initiator
            add((key, id_, document, number, first, name, country, code, body, rule, __version__))
        self.chain("call_sources", key, call.sources, rule)
        self.parts(key, call)

    def parts(self, key: str, call: Call) -> None:
        """What a call has of stretches of the text."""
        for part, span in (("time", call.time), ("duration", call.duration), ("place", call.place)):
            if span is not None:
                self.spans(key, part, (span,), call.rule)
        self.spans(key, "topic", call.topics, call.rule)

    def statement(self, key: str, statement: Statement) -> None:
        document, rule = self.document, statement.rule
        call, content, sources = statement.call, statement.content, statement.sources
        names, countries, codes = self.shown(statement.speakers)
        to_names, to_countries, to_codes = self.shown(statement.addressees)
        cue_start, cue_end, cue = _place(statement.cue)
        start, end, text = _place(statement.span)
        self.rows["statements"].append(
            (
                key,
                document,
                self.calls.of(call) if call else None,
                statement.act._value_,
                statement.form._value_,
                statement.negated,
                names,
                countries,
                codes,
                to_names,
                to_countries,
                to_codes,
                together([source.name for source in sources]) if sources else None,
                cue,
                cue_start,
                cue_end,
                content.text,
                content.start,
                content.end,
                start,
                end,
                text,
                _doubts(statement.doubts),
                rule,
                __version__,
            )
        )
        self.speech(key, "speaker", statement.speakers, rule)
        self.speech(key, "addressee", statement.addressees, rule)
        if sources:
            self.chain("statement_sources", key, sources, rule)
        self.spans(key, "quote", statement.quotes, rule)

    def speech(self, key: str, part: str, people: tuple[Participant, ...], rule: str) -> None:
        add, document = self.rows["statement_participants"].append, self.document
        for number, person in enumerate(people, 1):
            id_, name, country, code, body = self.told(person)
            add((key, id_, document, part, number, name, country, code, body, rule, __version__))

    def chain(self, table: str, key: str, sources: Iterable[Source], rule: str) -> None:
        add, document = self.rows[table].append, self.document
        for number, source in enumerate(sources, 1):
            add((key, document, self.sources.of(source), number, source.name, rule, __version__))

    def spans(self, owner: str, part: str, spans: tuple[Span, ...], rule: str | None) -> None:
        if spans:
            add, document = self.rows["spans"].append, self.document
            for number, span in enumerate(spans, 1):
                add((owner, document, part, number, span.start, span.end, span.text, rule, __version__))

    def told(self, person: Participant) -> tuple[str, str, str | None, str | None, str | None]:
        """The key of somebody, and what other tables tell of them."""
        found = self._told.get(id(person))
        if found is None:
            country = person.country
            found = self.people.of(person), person.name, country, iso3(country), person.organization
            self._told[id(person)] = found
        return found

    def shown(self, people: tuple[Participant, ...]) -> tuple[str | None, str | None, str | None]:
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


def _place(span: Span | None) -> tuple[int | None, int | None, str | None]:
    return (span.start, span.end, span.text) if span is not None else _NOWHERE


def _doubts(doubts: tuple[Doubt, ...]) -> str | None:
    return " ".join(doubts) or None if doubts else None
