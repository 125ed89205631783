"""Uses of the library with the types that a checker has to find; it runs, too."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any, assert_type

import readouts
from readouts import (
    Act,
    Call,
    Channel,
    Comparison,
    Conflict,
    Difference,
    Document,
    Doubt,
    Event,
    Evidence,
    EvidenceKind,
    Fact,
    FactName,
    Failure,
    Figure,
    Form,
    GoldError,
    Item,
    Lexicon,
    LexiconError,
    MissingExtraError,
    Omission,
    Pair,
    Parser,
    Participant,
    ParticipantKind,
    Readout,
    ReadoutsError,
    Reason,
    Relation,
    Report,
    Scores,
    Source,
    SourceKind,
    Span,
    Statement,
    Status,
    TableError,
    Tables,
    WireError,
)

TEXT = (
    "President Ana Lima of Brazil spoke today by phone with Prime Minister Omar Haddad of Jordan. "
    "President Lima thanked Prime Minister Haddad for hosting the talks."
)

# Reading

readout = readouts.parse(TEXT, published="2031-03-04", publisher="Planalto", title=None)
assert_type(readout, Readout)
assert_type(readouts.parse(TEXT, published=datetime.date(2031, 3, 4)), Readout)
assert_type(Parser(), Parser)
assert_type(Parser(Lexicon.default()).parse(TEXT), Readout)
assert_type(Parser().lexicon, Lexicon)
assert_type(Lexicon.default().extended(), Lexicon)

# The model

assert_type(readout.text, str)
assert_type(readout.title, Span | None)
assert_type(readout.published, datetime.date | None)
assert_type(readout.publisher, Source | None)
assert_type(readout.participants, tuple[Participant, ...])
assert_type(readout.calls, tuple[Call, ...])
assert_type(readout.statements, tuple[Statement, ...])
assert_type(readout.sources, tuple[Source, ...])
assert_type(readout.unread, tuple[Span, ...])

for call in readout.calls:
    assert_type(call.participants, tuple[Participant, ...])
    assert_type(call.channel, Channel)
    assert_type(call.status, Status)
    assert_type(call.date, datetime.date | None)
    assert_type(call.initiator, Participant | None)
    assert_type(call.topics, tuple[Span, ...])
    assert_type(call.background, bool)
    assert_type(call.doubts, tuple[Doubt, ...])
    assert_type(readout.statements_of(call), tuple[Statement, ...])

for statement in readout.statements:
    assert_type(statement.speakers, tuple[Participant, ...])
    assert_type(statement.addressees, tuple[Participant, ...])
    assert_type(statement.act, Act)
    assert_type(statement.form, Form)
    assert_type(statement.content, Span)
    assert_type(statement.content.text, str)
    assert_type(statement.content.start, int)
    assert_type(statement.cue, Span | None)
    assert_type(statement.quotes, tuple[Span, ...])
    assert_type(statement.call, Call | None)
    assert_type(statement.sources, tuple[Source, ...])

for person in readout.participants:
    assert_type(person.name, str)
    assert_type(person.kind, ParticipantKind)
    assert_type(person.role, str | None)
    assert_type(person.country, str | None)

for source in readout.sources:
    assert_type(source.kind, SourceKind)
    assert_type(source.mentions, tuple[Span, ...])

# Words are texts, too.
as_text: str = Act.THANK
its_value: str = Act.THANK.value

# Many texts

results = readouts.parse_many([TEXT, Document(TEXT, id="a"), {"text": TEXT}], jobs=1)
assert_type(results, Iterator[Readout | Failure])
for result in results:
    if isinstance(result, Failure):
        assert_type(result.number, int)
        assert_type(result.message, str)
    else:
        assert_type(result, Readout)

# Saving

assert_type(readouts.to_dict(readout), dict[str, Any])
assert_type(readouts.to_json(readout, indent=2), str)
assert_type(readouts.from_dict(readouts.to_dict(readout)), Readout)
assert_type(readouts.from_json(readouts.to_json(readout)), Readout)
tables = readouts.to_tables(readout)
assert_type(tables, Tables)
assert_type(tables.columns("calls"), tuple[str, ...])
for row in tables["statements"]:
    assert_type(row["content"], str | int | float | bool | None)
assert_type(readouts.to_events([readout]), Tables)


def saved_and_read_back(folder: Path) -> None:
    assert_type(tables.write_csv(folder), None)
    assert_type(readouts.read_tables(folder), Tables)


assert_type(readouts.schema(), dict[str, Any])

# Measuring

scores = readouts.evaluate(blind=True)
assert_type(scores, Scores)
assert_type(scores.documents, int)
assert_type(scores.misses, tuple[str, ...])
for figure in scores.figures:
    assert_type(figure, Figure)
    assert_type(figure.value, float)
    assert_type(figure.recall, float | None)

# Comparing

comparison = readouts.compare(readout, readout)
assert_type(comparison, Comparison)
assert_type(comparison.first, Report)
assert_type(comparison.facts, tuple[Fact, ...])
assert_type(comparison.shared, tuple[Pair, ...])
assert_type(comparison.only_first, tuple[Omission, ...])
assert_type(readouts.from_json(readouts.to_json(comparison), Comparison), Comparison)
for fact in comparison.facts:
    assert_type(fact.name, FactName)
    assert_type(fact.relation, Relation)
for pair in comparison.conflicting:
    assert_type(pair.conflict, Conflict | None)
    assert_type(pair.first, tuple[Item, ...])
    assert_type(pair.differences, tuple[Difference, ...])
    for evidence in pair.evidence:
        assert_type(evidence, Evidence)
        assert_type(evidence.kind, EvidenceKind)
for omission in comparison.only_second:
    assert_type(omission.reason, Reason)
for event in readouts.match_calls([readout]):
    assert_type(event, Event)
    assert_type(event.reports, tuple[Report, ...])
    assert_type(event.date, datetime.date | None)

# Errors

bases: list[type[ReadoutsError]] = [GoldError, LexiconError, MissingExtraError, TableError, WireError]
values: list[type[ValueError]] = [GoldError, LexiconError, TableError, WireError]
missing: type[ImportError] = MissingExtraError
assert_type(readouts.__version__, str)
