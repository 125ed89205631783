"""From the objects of a readout to plain JSON values."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from readouts._errors import WireError
from readouts._model import Call, Doubt, Participant, Readout, Source, Span, Statement

__all__ = ["FORMAT", "Ids", "Writer", "write_readout"]

FORMAT = 1
"""Rises when a reader of the format before would misread what is written now."""

_Json = dict[str, Any]
_Ref = TypeVar("_Ref", Participant, Call, Source)


def write_readout(readout: Readout) -> _Json:
    """The readout as plain dicts, lists, strings and numbers."""
    return Writer(readout).readout(readout)


class Ids(Generic[_Ref]):
    """Gives each object of one kind its id; also those that are referred to but not listed in the readout."""

    def __init__(self, prefix: str, listed: Iterable[_Ref]) -> None:
        self.prefix = prefix
        self.objects: list[_Ref] = list(listed)
        self.listed = len(self.objects)
        # By identity, for a hash of a statement or call goes through all that it refers to.
        self._known = {id(thing): f"{prefix}{n}" for n, thing in enumerate(self.objects, 1)}

    def of(self, thing: _Ref) -> str:
        return self._known.get(id(thing)) or self._adopt(thing)

    def of_all(self, things: Iterable[_Ref]) -> list[str]:
        return [self.of(thing) for thing in things]

    def _adopt(self, thing: _Ref) -> str:
        if thing not in self.objects:
            self.objects.append(thing)
        name = self._known[id(thing)] = f"{self.prefix}{self.objects.index(thing) + 1}"
        return name

    def written(self, write: Callable[[_Ref], _Json]) -> list[_Json]:
        """All objects, each with its id; writing one may make others of the kinds it refers to known."""
        rows = []
        for n, thing in enumerate(self.objects, 1):
            row = {"id": f"{self.prefix}{n}", **write(thing)}
            if n > self.listed:
                row["listed"] = False
            rows.append(row)
        return rows


class Writer:
    """Writes the objects of one readout."""

    def __init__(self, readout: Readout) -> None:
        self.text = readout.text
        self.people = Ids("p", readout.participants)
        self.calls = Ids("c", readout.calls)
        self.sources = Ids("s", readout.sources)

    def readout(self, readout: Readout) -> _Json:
        # In this order, because statements refer to calls, and both to people and sources.
        statements = [{"id": f"t{n}", **self.statement(s)} for n, s in enumerate(readout.statements, 1)]
        calls = self.calls.written(self.call)
        publisher = self.sources.of(readout.publisher) if readout.publisher else None
        return {
            "format": FORMAT,
            "text": self.text,
            "title": self.span(readout.title),
            "published": _date(readout.published),
            "publisher": publisher,
            "participants": self.people.written(self.participant),
            "calls": calls,
            "statements": statements,
            "sources": self.sources.written(self.source),
            "unread": self.spans(readout.unread),
        }

    def span(self, span: Span | None) -> _Json | None:
        if span is None:
            return None
        inside = 0 <= span.start <= span.end <= len(self.text)
        if not inside or self.text[span.start : span.end] != span.text:
            raise WireError(f"{span!r} is no slice of the readout's text")
        return {"start": span.start, "end": span.end}

    def spans(self, spans: Iterable[Span]) -> list[_Json | None]:
        return [self.span(span) for span in spans]

    def participant(self, participant: Participant) -> _Json:
        return {
            "name": participant.name,
            "kind": participant.kind.value,
            "role": participant.role,
            "country": participant.country,
            "organization": participant.organization,
            "mentions": self.spans(participant.mentions),
            "rule": participant.rule,
            "doubts": _words(participant.doubts),
        }

    def source(self, source: Source) -> _Json:
        return {
            "name": source.name,
            "kind": source.kind.value,
            "country": source.country,
            "mentions": self.spans(source.mentions),
            "rule": source.rule,
            "doubts": _words(source.doubts),
        }

    def call(self, call: Call) -> _Json:
        return {
            "participants": self.people.of_all(call.participants),
            "channel": call.channel.value,
            "status": call.status.value,
            "date": _date(call.date),
            "time": self.span(call.time),
            "duration": self.span(call.duration),
            "place": self.span(call.place),
            "initiator": self.people.of(call.initiator) if call.initiator else None,
            "topics": self.spans(call.topics),
            "span": self.span(call.span),
            "sources": self.sources.of_all(call.sources),
            "background": call.background,
            "rule": call.rule,
            "doubts": _words(call.doubts),
        }

    def statement(self, statement: Statement) -> _Json:
        return {
            "call": self.calls.of(statement.call) if statement.call else None,
            "speakers": self.people.of_all(statement.speakers),
            "addressees": self.people.of_all(statement.addressees),
            "act": statement.act.value,
            "form": statement.form.value,
            "negated": statement.negated,
            "cue": self.span(statement.cue),
            "content": self.span(statement.content),
            "quotes": self.spans(statement.quotes),
            "sources": self.sources.of_all(statement.sources),
            "span": self.span(statement.span),
            "rule": statement.rule,
            "doubts": _words(statement.doubts),
        }


def _date(date: datetime.date | None) -> str | None:
    return date.isoformat() if date else None


def _words(words: Iterable[Doubt]) -> list[str]:
    return [word.value for word in words]
