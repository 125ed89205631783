"""The sentences of a text, each with what was read in it."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from readouts._explain._reasons import Reasons
from readouts._lexicon import Lexicon
from readouts._model import Doubt, Participant, Readout, Source, Span, Statement
from readouts._parser import parse_traced
from readouts._pipeline import Trace
from readouts._pipeline._state import Block, Sentence
from readouts._wording import plain_word

__all__ = ["Explained", "Reading", "explain"]


@attrs.frozen
class Reading:
    """One thing that was read in a sentence: what it is ("statement 3"), what it tells, its rule, its doubts."""

    what: str
    tells: str
    rule: str = ""
    doubts: tuple[Doubt, ...] = ()


@attrs.frozen
class Explained:
    """A sentence, or a stretch that is no sentence, such as a list of links.

    ``readings`` are in the order of the text; ``reasons`` tell why there is neither a call nor a topic nor a statement,
    where there is none.
    """

    span: Span
    kind: str
    readings: tuple[Reading, ...] = ()
    reasons: tuple[str, ...] = ()


def explain(
    text: str,
    lexicon: Lexicon | None = None,
    *,
    published: datetime.date | str | None = None,
    publisher: str | None = None,
    title: str | None = None,
) -> tuple[Explained, ...]:
    """Read a text as `parse` does, and tell of each sentence what was read in it or why nothing was."""
    known = lexicon or Lexicon.default()
    return tuple(_explained(parse_traced(text, known, published=published, publisher=publisher, title=title)))


def _explained(trace: Trace) -> Iterator[Explained]:
    reasons = Reasons(trace)
    pieces = _pieces(trace)
    found = _Found(trace.readout, [span.start for _, span in pieces])
    for number, (piece, span) in enumerate(pieces):
        readings = tuple(reading for _, reading in sorted(found.by_piece.get(number, ()), key=lambda pair: pair[0]))
        told = any(reading.what not in _MINOR for reading in readings)
        if told:
            why: tuple[str, ...] = ()
        elif isinstance(piece, Sentence):
            why = tuple(dict.fromkeys(reasons.of(piece)))
        else:
            why = (reasons.block(piece.kind) or "no sentence",)
        kind = piece.block.kind if isinstance(piece, Sentence) else piece.kind
        yield Explained(span, kind.value, readings, why)


_MINOR = frozenset({"person", "source"})
"""Readings that leave the question open why there is no statement."""


def _pieces(trace: Trace) -> list[tuple[Sentence | Block, Span]]:
    """The sentences, and the blocks that have none, in the order of the text."""
    doc = trace.doc
    lead, first = doc.given.lead, doc.first  # what stands before is the title that only the caller knows
    pieces: list[tuple[Sentence | Block, Span]] = [
        (sentence, doc.span(sentence.a, sentence.b)) for sentence in doc.sentences if first <= sentence.a < sentence.b
    ]
    cut = {id(sentence.block) for sentence in doc.sentences}
    pieces += (
        (block, doc.stretch(block.start, block.end))
        for block in doc.blocks
        if id(block) not in cut and lead <= block.start < block.end
    )
    return sorted(pieces, key=lambda piece: piece[1])


class _Found:
    """What a readout holds, by the number of the piece in which it begins."""

    def __init__(self, readout: Readout, starts: list[int]) -> None:
        self.starts = starts
        self.by_piece: dict[int, list[tuple[int, Reading]]] = {}
        for person in readout.participants:
            self.add(person.mentions[:1], Reading("person", _person(person), person.rule, person.doubts))
        for number, call in enumerate(readout.calls, 1):
            how = ", ".join([plain_word(call.channel), str(call.status), *([str(call.date)] if call.date else [])])
            told = f"{', '.join(person.name for person in call.participants)}: {how}"
            self.add([call.span], Reading(f"call {number}", told, call.rule, call.doubts))
            for topic in call.topics:
                self.add([topic], Reading(f"topic of call {number}", _short(topic.text)))
        for number, statement in enumerate(readout.statements, 1):
            self.statement(statement, number)
        for source in readout.sources:
            self.add(source.mentions, Reading("source", _source(source), source.rule, source.doubts))

    def add(self, spans: Sequence[Span | None], reading: Reading) -> None:
        for span in spans:
            if span is not None:
                self.put(span.start, reading)

    def put(self, start: int, reading: Reading) -> None:
        self.by_piece.setdefault(self.piece(start), []).append((start, reading))

    def piece(self, start: int) -> int:
        return max(bisect_right(self.starts, start) - 1, 0)

    def statement(self, statement: Statement, number: int) -> None:
        """It stands where its content begins, and is mentioned wherever the content goes on."""
        content = statement.content
        self.put(
            content.start,
            Reading(f"statement {number}", _statement(statement), _said_rule(statement), statement.doubts),
        )
        first, last = self.piece(content.start), self.piece(max(content.end - 1, content.start))
        for piece in range(first + 1, last + 1):
            self.put(self.starts[piece], Reading(f"statement {number}", "goes on"))


def _person(person: Participant) -> str:
    return ", ".join(filter(None, (person.name, person.role, person.country or person.organization)))


def _source(source: Source) -> str:
    return f"{source.name}, {plain_word(source.kind)}"


def _statement(statement: Statement) -> str:
    who = ", ".join(person.name for person in statement.speakers) or "?"
    to = f" -> {', '.join(person.name for person in statement.addressees)}" if statement.addressees else ""
    negated = "not " if statement.negated else ""
    return f"{who}{to}: {negated}{statement.act}: {_short(statement.content.text)}"


def _said_rule(statement: Statement) -> str:
    cue = f', cue "{" ".join(statement.cue.text.split())}"' if statement.cue is not None else ""
    return statement.rule + cue


def _short(text: str, limit: int = 70) -> str:
    """A text on one line, with its middle left out where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 25]} ... {line[-20:]}"
