"""A comparison as plain JSON values, and back.

Each side holds its readout as `write_readout` writes it, and the ids of facts and items are those of that readout. An
item is a span of its own side's text with the id of its statement, or none where it is a topic.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from readouts._compare import (
    Comparison,
    Conflict,
    Difference,
    Evidence,
    EvidenceKind,
    Fact,
    FactName,
    FactValue,
    Item,
    Omission,
    Pair,
    Reason,
    Relation,
    Report,
)
from readouts._errors import WireError
from readouts._model import Channel, Participant, Span, Statement, Status
from readouts._wire._read import (
    Reader,
    _all,
    _day,
    _default,
    _flag,
    _kind,
    _mapping,
    _optional,
    _required,
    _string,
    _word_of,
    read_with,
)
from readouts._wire._write import Writer

__all__ = ["read_comparison", "write_comparison"]

_Json = dict[str, Any]


# Writing


class _Side:
    """Writes what refers to one of the two readouts."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.writer = Writer(report.readout)
        self.statements: list[Statement] = list(report.readout.statements)

    def head(self) -> _Json:
        call = self.report.call
        named = self.writer.calls.of(call) if call is not None else None
        return {"call": named, "readout": self.writer.readout(self.report.readout)}

    def item(self, item: Item) -> _Json:
        span = self.writer.span(item.content)
        assert span is not None
        said = item.statement
        return {**span, "statement": f"t{self.statements.index(said) + 1}" if said is not None else None}

    def value(self, value: FactValue | None) -> Any:
        if isinstance(value, Participant):
            return self.writer.people.of(value)
        if isinstance(value, Span):
            return self.writer.span(value)
        return str(value) if value is not None else None


def write_comparison(comparison: Comparison) -> _Json:
    """The comparison as plain dicts, lists, strings and numbers."""
    first, second = _Side(comparison.first), _Side(comparison.second)
    rest = {
        "facts": [
            {
                "name": str(f.name),
                "first": first.value(f.first),
                "second": second.value(f.second),
                "relation": str(f.relation),
            }
            for f in comparison.facts
        ],
        "shared": [_pair(p, first, second) for p in comparison.shared],
        "conflicting": [_pair(p, first, second) for p in comparison.conflicting],
        "only_first": [_omission(o, first, second) for o in comparison.only_first],
        "only_second": [_omission(o, second, first) for o in comparison.only_second],
    }
    # Last, because only then all that is referred to is known; first on the page for those who read it.
    return {"first": first.head(), "second": second.head(), **rest}


def _pair(pair: Pair, first: _Side, second: _Side) -> _Json:
    return {
        "first": [first.item(item) for item in pair.first],
        "second": [second.item(item) for item in pair.second],
        "score": pair.score,
        "doubtful": pair.doubtful,
        "conflict": str(pair.conflict) if pair.conflict is not None else None,
        "evidence": [
            {
                "kind": str(e.kind),
                "first": first.writer.span(e.first),
                "second": second.writer.span(e.second),
                "weight": e.weight,
            }
            for e in pair.evidence
        ],
        "differences": [{"name": d.name, "first": d.first, "second": d.second} for d in pair.differences],
    }


def _omission(omission: Omission, own: _Side, other: _Side) -> _Json:
    nearest = other.item(omission.nearest) if omission.nearest is not None else None
    return {
        **own.item(omission.item),
        "reason": str(omission.reason),
        "nearest": nearest,
        "score": omission.score,
    }


# Reading

_LARGEST = 1e300
_Read = Callable[[object], Any]
_relation, _fact_name = _word_of(Relation), _word_of(FactName)
_evidence_kind, _conflict, _reason = _word_of(EvidenceKind), _word_of(Conflict), _word_of(Reason)


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise WireError(f"expected a number, got {_kind(value)}")
    if not abs(value) < _LARGEST:  # which is true of NaN as well
        raise WireError("expected a number, got one that is none or too large")
    return float(value)


def read_comparison(data: object) -> Comparison:
    """The comparison that `write_comparison` wrote; raises `WireError` when it is not one."""
    data = _mapping(data)
    first, one = _required(data, "first", _read_report)
    second, two = _required(data, "second", _read_report)
    return Comparison(
        first,
        second,
        _all(data, "facts", lambda value: _read_fact(value, one, two)),
        _all(data, "shared", lambda value: _read_pair(value, one, two)),
        _all(data, "conflicting", lambda value: _read_pair(value, one, two)),
        _all(data, "only_first", lambda value: _read_omission(value, one, two)),
        _all(data, "only_second", lambda value: _read_omission(value, two, one)),
    )


def _read_report(value: object) -> tuple[Report, Reader]:
    data = _mapping(value)
    readout, reader = _required(data, "readout", read_with)
    return Report(readout, _optional(data, "call", reader.call_named)), reader


def _read_item(value: object, reader: Reader) -> Item:
    data = _mapping(value)
    return Item(reader.span(data), _optional(data, "statement", reader.statement_named))


def _fact_reader(name: FactName, reader: Reader) -> _Read:
    readers: Mapping[FactName, _Read] = {
        FactName.DATE: _day,
        FactName.CHANNEL: _word_of(Channel),
        FactName.STATUS: _word_of(Status),
        FactName.INITIATOR: reader.person_named,
        FactName.PARTICIPANT: reader.person_named,
    }
    return readers.get(name, reader.span)


def _read_fact(value: object, one: Reader, two: Reader) -> Fact:
    data = _mapping(value)
    name = _required(data, "name", _fact_name)
    return Fact(
        name,
        _optional(data, "first", _fact_reader(name, one)),
        _optional(data, "second", _fact_reader(name, two)),
        _required(data, "relation", _relation),
    )


def _read_pair(value: object, one: Reader, two: Reader) -> Pair:
    data = _mapping(value)
    return Pair(
        _all(data, "first", lambda item: _read_item(item, one)),
        _all(data, "second", lambda item: _read_item(item, two)),
        _required(data, "score", _number),
        _all(data, "evidence", lambda item: _read_evidence(item, one, two)),
        _all(data, "differences", _read_difference),
        _default(data, "doubtful", _flag, False),
        _optional(data, "conflict", _conflict),
    )


def _read_evidence(value: object, one: Reader, two: Reader) -> Evidence:
    data = _mapping(value)
    return Evidence(
        _required(data, "kind", _evidence_kind),
        _required(data, "first", one.span),
        _required(data, "second", two.span),
        _required(data, "weight", _number),
    )


def _read_difference(value: object) -> Difference:
    data = _mapping(value)
    return Difference(
        _required(data, "name", _string), _required(data, "first", _string), _required(data, "second", _string)
    )


def _read_omission(value: object, own: Reader, other: Reader) -> Omission:
    data = _mapping(value)
    return Omission(
        _read_item(data, own),
        _required(data, "reason", _reason),
        _optional(data, "nearest", lambda item: _read_item(item, other)),
        _default(data, "score", _number, 0.0),
    )
