"""``to_events``: calls and statements as events, with lists of actors and recipients."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import attrs

from readouts._events._codebook import Code, Codebook
from readouts._failure import Failure
from readouts._frames._rows import Rows, iso3, together, without_surrogates
from readouts._frames._schema import Schema, columns
from readouts._frames._tables import Tables, identified
from readouts._model import Call, Participant, Readout, Statement
from readouts._version import __version__
from readouts._wire._write import Ids

__all__ = ["EVENTS", "to_events"]

_CODED = """
plover_type: the event category of PLOVER
plover_mode: its mode
quad_class: its quad category: verbal or material, cooperation or conflict
plover_score~: from -10, conflict, to 10, cooperation
cameo_code: the code of CAMEO
goldstein~: the score of the code on the Goldstein scale"""

EVENTS: Schema = {
    "events": columns(f"""
event_id: the key
document_id: the document
call_id: the call that the event is, or in which the statement was made
statement_id: the statement that the event is
date@: the day of the call
published@: the day on which the document came out
status: of the call: held, planned, attempted, denied or cancelled
channel: of the call: phone, video, in_person, letter or unspecified
act: of the statement: the speech act
negated?: true where the text says that the statement was not made
background?: whether the call is mentioned in passing{_CODED}
actors: names, to read; see event_actors
actor_iso3: their ISO 3166-1 alpha-3 codes, to read
recipients: names, to read; see event_actors
recipient_iso3: their ISO 3166-1 alpha-3 codes, to read
start_char#: where the text tells of it, in code points
end_char#: where it ends
text: the words that tell of it
doubts: what makes it less certain, separated by blanks
rule: the rule that found it
readouts_version: the version of this library that read it"""),
    "event_actors": columns("""
event_id: the event
document_id: the document
part: actor or recipient
position#: from 1, in the order of the text
participant_id: the participant
name: the name
country: ISO 3166-1 alpha-2
iso3: ISO 3166-1 alpha-3
organization: the international body that somebody stands for
readouts_version: the version of this library that read it"""),
}


def to_events(
    readouts: Readout | Iterable[Readout | Failure] | Mapping[str, Readout | Failure],
    *,
    ids: Iterable[str] | None = None,
    codebook: str | Path | None = None,
) -> Tables:
    """Calls and statements as events in the codes of PLOVER and CAMEO; without a code where the codebook has none.

    :param readouts: as for :func:`readouts.to_tables`; failures give no events.
    :param ids: as for :func:`readouts.to_tables`; the keys of both agree.
    :param codebook: a TOML file in the form of the library's own, to be used in its place.
    :raises LexiconError: naming file, entry and place, when the codebook is broken.
    """
    book = Codebook.default() if codebook is None else Codebook.read(codebook)
    rows: Rows = {name: [] for name in EVENTS}
    for document_id, readout in identified(readouts, ids):
        if isinstance(readout, Readout):
            for name, more in _Coder(document_id, readout, book).code().items():
                rows[name] += more
    return Tables(EVENTS, rows)


class _Coder:
    """Writes the events of one readout."""

    def __init__(self, document: str, readout: Readout, book: Codebook) -> None:
        self.document = document
        self.readout = readout
        self.book = book
        self.rows: Rows = {name: [] for name in EVENTS}
        self.people = Ids(f"{document}:p", readout.participants)
        self.calls = Ids(f"{document}:c", readout.calls)

    def code(self) -> Rows:
        for call in self.readout.calls:
            self.call(self.calls.of(call), call)
        for number, statement in enumerate(self.readout.statements, 1):
            self.statement(f"{self.document}:t{number}", statement)
        return without_surrogates(self.rows, self.document, self.readout, self.people.objects, ())

    def call(self, key: str, call: Call) -> None:
        code = self.book.of_call(call, len({p.country or p.organization or p.name for p in call.participants}))
        self.event(key, (key, None), call, call, code, call.participants, ())

    def statement(self, key: str, statement: Statement) -> None:
        call = self.calls.of(statement.call) if statement.call else None
        code = self.book.of_statement(statement)
        keys = (call, key)
        self.event(key, keys, statement.call, statement, code, statement.speakers, statement.addressees)

    def event(
        self,
        key: str,
        keys: tuple[str | None, str | None],
        call: Call | None,
        told: Call | Statement,
        code: Code,
        actors: tuple[Participant, ...],
        recipients: tuple[Participant, ...],
    ) -> None:
        span, said = told.span, told if isinstance(told, Statement) else None
        published = self.readout.published
        self.rows["events"].append(
            (
                key,
                self.document,
                *keys,
                call.date.isoformat() if call and call.date else None,
                published.isoformat() if published else None,
                call.status.value if call else None,
                call.channel.value if call else None,
                said.act.value if said else None,
                said.negated if said else None,
                call.background if call else None,
                *attrs.astuple(code),
                together(person.name for person in actors),
                together(iso3(person.country) for person in actors),
                together(person.name for person in recipients),
                together(iso3(person.country) for person in recipients),
                *((span.start, span.end, span.text) if span else (None, None, None)),
                " ".join(doubt.value for doubt in told.doubts) or None,
                told.rule,
                __version__,
            )
        )
        for part, people in (("actor", actors), ("recipient", recipients)):
            for number, person in enumerate(people, 1):
                whose = (person.name, person.country, iso3(person.country), person.organization)
                which = (key, self.document, part, number, self.people.of(person))
                self.rows["event_actors"].append((*which, *whose, __version__))
