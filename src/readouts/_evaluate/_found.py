"""What a system found in a document: the part of the wire format that is scored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import attrs

from readouts._errors import WireError
from readouts._evaluate._entries import MOST_WORDS
from readouts._evaluate._matching import Extent

__all__ = ["Found", "FoundCall", "FoundPerson", "FoundStatement", "read_found"]

_T = TypeVar("_T")
_MOST = 5_000


@attrs.frozen
class FoundPerson:
    id: str
    name: str | None
    role: str | None
    country: str | None


@attrs.frozen
class FoundCall:
    id: str
    participants: tuple[str, ...]
    channel: str | None
    status: str
    date: str | None
    initiator: str | None
    topics: tuple[Extent, ...]


@attrs.frozen
class FoundStatement:
    extent: Extent
    speakers: tuple[str, ...]
    addressees: tuple[str, ...]
    act: str | None
    quotes: tuple[Extent, ...]
    sources: tuple[str, ...]
    call: str | None


@attrs.frozen
class Found:
    """All that is scored; ids that lead nowhere are kept, and count as wrong."""

    people: tuple[FoundPerson, ...] = ()
    calls: tuple[FoundCall, ...] = ()
    statements: tuple[FoundStatement, ...] = ()
    sources: Mapping[str, str | None] = attrs.field(factory=dict)


def read_found(readout: Any, text: str) -> Found:
    """What stands in a readout in the wire format of a text; keys that are missing hold nothing.

    :raises WireError: naming the place, when the readout cannot be scored.
    """
    if not isinstance(readout, Mapping):
        raise WireError("an object is expected: a readout in the wire format")
    if readout.get("text", text) != text:
        raise WireError("is not the text of the annotated document, so that no span fits", "text")
    reader = _Reader(len(text))
    return Found(
        reader.entries(readout, "participants", reader.person),
        reader.entries(readout, "calls", reader.call),
        reader.entries(readout, "statements", reader.statement, needed="content"),
        dict(reader.entries(readout, "sources", reader.source)),
    )


@attrs.frozen
class _Reader:
    length: int

    def entries(
        self, readout: Mapping[str, Any], key: str, read: Callable[[Mapping[str, Any]], _T], *, needed: str = "id"
    ) -> tuple[_T, ...]:
        """The things of one kind; a statement without content conveys nothing and is left out."""
        made = []
        listed = _listed(readout, key)
        if len(listed) > _MOST:
            raise WireError(f"{len(listed):,} are more than the {_MOST:,} that can be scored; split the document", key)
        for number, value in enumerate(listed):
            try:
                if not isinstance(value, Mapping):
                    raise WireError("an object is expected")
                if value.get(needed) or needed == "id":
                    made.append(read(value))
            except WireError as error:
                raise error.within(f"{key}[{number}]") from None
        return tuple(made)

    def person(self, value: Mapping[str, Any]) -> FoundPerson:
        return FoundPerson(_id(value), _maybe(value, "name"), _maybe(value, "role"), _maybe(value, "country"))

    def call(self, value: Mapping[str, Any]) -> FoundCall:
        return FoundCall(
            _id(value),
            _ids(value, "participants"),
            _maybe(value, "channel"),
            _maybe(value, "status") or "held",
            _maybe(value, "date"),
            _maybe(value, "initiator"),
            self.spans(value, "topics"),
        )

    def statement(self, value: Mapping[str, Any]) -> FoundStatement:
        return FoundStatement(
            self.span(value["content"], "content"),
            _ids(value, "speakers"),
            _ids(value, "addressees"),
            _maybe(value, "act"),
            self.spans(value, "quotes"),
            _ids(value, "sources"),
            _maybe(value, "call"),
        )

    def source(self, value: Mapping[str, Any]) -> tuple[str, str | None]:
        return _id(value), _maybe(value, "name")

    def spans(self, value: Mapping[str, Any], key: str) -> tuple[Extent, ...]:
        return tuple(self.span(span, f"{key}[{number}]") for number, span in enumerate(_listed(value, key)))

    def span(self, value: Any, place: str) -> Extent:
        ends = (value.get("start"), value.get("end")) if isinstance(value, Mapping) else ()
        match ends:
            case (int(start), int(end)) if 0 <= start <= end <= self.length:
                return start, end
        raise WireError(f'{{"start": 3, "end": 9}} is expected, within the {self.length} characters of the text', place)


def _id(value: Mapping[str, Any]) -> str:
    found = _maybe(value, "id")
    if found is None:
        raise WireError("this key is missing", "id")
    return found


def _maybe(value: Mapping[str, Any], key: str) -> str | None:
    found = value.get(key)
    if found is None or isinstance(found, str):
        return (found or "")[:MOST_WORDS] or None  # a longer name counts as what it begins with
    raise WireError("a string or null is expected", key)


def _ids(value: Mapping[str, Any], key: str) -> tuple[str, ...]:
    found = _listed(value, key)
    for id_ in found:
        if not isinstance(id_, str):
            raise WireError("a list of ids is expected", key)
    return tuple(found)


def _listed(value: Mapping[str, Any], key: str) -> list[Any]:
    found = value.get(key)
    if found is None:
        return []
    if not isinstance(found, list | tuple):
        raise WireError("a list is expected", key)
    return list(found)
