"""From plain JSON values to the objects of a readout.

Each reader takes the value that it is to read; whoever called it knows the place, and adds it to an error on its way
out, so that no path is built where all is well.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any, TypeVar

from readouts._errors import WireError
from readouts._files import shown
from readouts._model import (
    Act,
    Call,
    Channel,
    Doubt,
    Form,
    Participant,
    ParticipantKind,
    Readout,
    Source,
    SourceKind,
    Span,
    Statement,
    Status,
)
from readouts._wire._write import FORMAT

__all__ = ["Reader", "read_readout", "read_with"]

_Json = dict[str, Any]
_T = TypeVar("_T")
_W = TypeVar("_W", bound=Enum)
_REPEATED, _SMALL = 32, 1_000_000
"""How often all spans together may repeat the text, and what they may hold besides. A parse repeats it thrice."""
_Ref = TypeVar("_Ref", Participant, Call, Source, Statement)


def _mapping(value: object) -> _Json:
    if not isinstance(value, dict):
        raise WireError(f"expected an object, got {_kind(value)}")
    return value


def _sequence(value: object) -> Sequence[object]:
    if not isinstance(value, list | tuple):
        raise WireError(f"expected a list, got {_kind(value)}")
    return value


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise WireError(f"expected a string, got {_kind(value)}")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise WireError(f"expected true or false, got {_kind(value)}")
    return value


def _day(value: object) -> datetime.date:
    try:
        day = datetime.date.fromisoformat(_string(value))
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:  # Python also takes 20220224, which the format has not
        raise WireError(f"expected a date such as 2022-02-24, got {_kind(value)}")
    return day


def _version(value: object) -> int:
    if type(value) is not int or value != FORMAT:  # True is 1, too
        raise WireError(f"this version of readouts reads format {FORMAT}, not {shown(value, 40)}")
    return FORMAT


def _word_of(kind: type[_W]) -> Callable[[object], _W]:
    members: dict[object, _W] = {member.value: member for member in kind}

    def read(value: object) -> _W:
        try:
            return members[value]
        except (KeyError, TypeError):
            raise WireError(f"expected one of {', '.join(map(str, members))}; got {_kind(value)}") from None

    return read


_act, _form, _channel, _status = _word_of(Act), _word_of(Form), _word_of(Channel), _word_of(Status)
_person_kind, _source_kind, _doubt = _word_of(ParticipantKind), _word_of(SourceKind), _word_of(Doubt)

_NAMES = {
    dict: "an object",
    list: "a list",
    bool: "a boolean",
    int: "a whole number",
    float: "a decimal number",
    type(None): "null",
}


def _kind(value: object) -> str:
    """What a wrong value is, short enough for a message."""
    if isinstance(value, str):
        return shown(value, 40)
    return _NAMES.get(type(value), type(value).__name__)


def _required(data: _Json, key: str, read: Callable[[Any], _T]) -> _T:
    if key not in data:
        raise WireError("this key is missing", key)
    return _present(data[key], key, read)


def _default(data: _Json, key: str, read: Callable[[Any], _T], default: _T) -> _T:
    """For keys that may be missing, but not null."""
    return _present(data[key], key, read) if key in data else default


def _optional(data: _Json, key: str, read: Callable[[Any], _T]) -> _T | None:
    """For keys that may be missing or null."""
    value = data.get(key)
    return None if value is None else _present(value, key, read)


def _present(value: Any, key: str, read: Callable[[Any], _T]) -> _T:
    try:
        return read(value)
    except WireError as error:
        raise error.within(key) from None


def _all(data: _Json, key: str, read: Callable[[Any], _T]) -> tuple[_T, ...]:
    """A list, empty when the key is missing."""
    if key not in data:
        return ()
    items = _present(data[key], key, _sequence)
    done: list[_T] = []
    try:
        for item in items:
            done.append(read(item))  # noqa: PERF401 - the count of what is done tells the place of an error
    except WireError as error:
        raise error.within(f"{key}[{len(done)}]") from None
    return tuple(done)


def read_readout(data: object) -> Readout:
    return read_with(data)[0]


def read_with(data: object) -> tuple[Readout, Reader]:
    """A readout, and the reader that knows its objects by their ids."""
    data = _mapping(data)
    _default(data, "format", _version, FORMAT)
    reader = Reader(_required(data, "text", _string))
    people = reader.listed(data, "participants", reader.participant, reader.people)
    sources = reader.listed(data, "sources", reader.source, reader.sources)
    calls = reader.listed(data, "calls", reader.call, reader.calls)
    readout = Readout(
        text=reader.text,
        title=_optional(data, "title", reader.span),
        published=_optional(data, "published", _day),
        publisher=_optional(data, "publisher", reader.source_named),
        participants=people,
        calls=calls,
        statements=reader.listed(data, "statements", reader.statement, reader.statements),
        sources=sources,
        unread=_all(data, "unread", reader.span),
    )
    return readout, reader


class Reader:
    """Reads the objects of one readout; remembers them by their ids."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._left = _REPEATED * len(text) + _SMALL
        self.people: dict[str, Participant] = {}
        self.sources: dict[str, Source] = {}
        self.calls: dict[str, Call] = {}
        self.statements: dict[str, Statement] = {}

    def listed(self, data: _Json, key: str, read: Callable[[_Json], _T], known: dict[str, _T]) -> tuple[_T, ...]:
        """Reads a list of objects with ids into ``known``; those that belong to the readout itself are returned."""

        def read_one(value: object) -> tuple[_T, bool]:
            row = _mapping(value)
            name = _required(row, "id", _string)
            if name in known:
                raise WireError(f"{_kind(name)} is given twice", "id")
            known[name] = read(row)
            return known[name], _default(row, "listed", _flag, True)

        return tuple(thing for thing, belongs in _all(data, key, read_one) if belongs)

    def span(self, value: object) -> Span:
        data = _mapping(value)
        start, end = data.get("start"), data.get("end")
        if type(start) is not int or type(end) is not int or not 0 <= start <= end <= len(self.text):
            raise self._span_error(data)
        self._left -= end - start
        if self._left < 0:
            raise WireError("the spans repeat the text so often that they would fill the memory; leave some out")
        return Span(start, end, self.text[start:end])

    def _span_error(self, data: _Json) -> WireError:
        for key in ("start", "end"):
            if type(data.get(key)) is not int:
                return WireError(f"expected a whole number, got {_kind(data.get(key))}", key)
        start, end = data["start"], data["end"]
        if end < start:
            return WireError(f"{shown(end)} is before the start, {shown(start)}", "end")
        if start < 0:
            return WireError(f"{shown(start)} is before the text", "start")
        return WireError(f"{shown(end)} is beyond the text, which has {len(self.text)} characters", "end")

    def person_named(self, value: object) -> Participant:
        return _named(self.people, value, "participant")

    def source_named(self, value: object) -> Source:
        return _named(self.sources, value, "source")

    def call_named(self, value: object) -> Call:
        return _named(self.calls, value, "call")

    def statement_named(self, value: object) -> Statement:
        return _named(self.statements, value, "statement")

    def participant(self, data: _Json) -> Participant:
        return Participant(
            name=_required(data, "name", _string),
            kind=_default(data, "kind", _person_kind, ParticipantKind.PERSON),
            role=_optional(data, "role", _string),
            country=_optional(data, "country", _string),
            organization=_optional(data, "organization", _string),
            mentions=_all(data, "mentions", self.span),
            rule=_default(data, "rule", _string, ""),
            doubts=_all(data, "doubts", _doubt),
        )

    def source(self, data: _Json) -> Source:
        return Source(
            name=_required(data, "name", _string),
            kind=_default(data, "kind", _source_kind, SourceKind.OTHER),
            country=_optional(data, "country", _string),
            mentions=_all(data, "mentions", self.span),
            rule=_default(data, "rule", _string, ""),
            doubts=_all(data, "doubts", _doubt),
        )

    def call(self, data: _Json) -> Call:
        return Call(
            participants=_all(data, "participants", self.person_named),
            channel=_default(data, "channel", _channel, Channel.UNSPECIFIED),
            status=_default(data, "status", _status, Status.HELD),
            date=_optional(data, "date", _day),
            time=_optional(data, "time", self.span),
            duration=_optional(data, "duration", self.span),
            place=_optional(data, "place", self.span),
            initiator=_optional(data, "initiator", self.person_named),
            topics=_all(data, "topics", self.span),
            span=_optional(data, "span", self.span),
            sources=_all(data, "sources", self.source_named),
            background=_default(data, "background", _flag, False),
            rule=_default(data, "rule", _string, ""),
            doubts=_all(data, "doubts", _doubt),
        )

    def statement(self, data: _Json) -> Statement:
        return Statement(
            content=_required(data, "content", self.span),
            speakers=_all(data, "speakers", self.person_named),
            addressees=_all(data, "addressees", self.person_named),
            act=_default(data, "act", _act, Act.INFORM),
            form=_default(data, "form", _form, Form.INDIRECT),
            negated=_default(data, "negated", _flag, False),
            cue=_optional(data, "cue", self.span),
            quotes=_all(data, "quotes", self.span),
            call=_optional(data, "call", self.call_named),
            sources=_all(data, "sources", self.source_named),
            span=_optional(data, "span", self.span),
            rule=_default(data, "rule", _string, ""),
            doubts=_all(data, "doubts", _doubt),
        )


def _named(known: dict[str, _Ref], value: object, kind: str) -> _Ref:
    name = _string(value)
    if name not in known:
        raise WireError(f"there is no {kind} with the id {_kind(name)}")
    return known[name]
