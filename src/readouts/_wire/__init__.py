"""The wire format: a readout as plain JSON values, and back, without loss.

Objects get ids that hold within one readout ("p1" participants, "c1" calls, "t1" statements, "s1" sources), spans are
``{"start": int, "end": int}`` in code points of the text. What comes back is equal to what went in, and each reference
is the very object of the list it refers to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, overload

from readouts._errors import WireError
from readouts._model import Readout
from readouts._wire._read import read_readout
from readouts._wire._write import write_readout

# Comparisons are loaded when one is written or read.
if TYPE_CHECKING:
    from readouts._compare import Comparison

__all__ = ["HIDDEN", "dump_json", "from_dict", "from_json", "schema", "to_dict", "to_json"]

HIDDEN = r"\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
"""Controls that a terminal or an editor obeys instead of showing (as part of a character class)."""

_ESCAPED = re.compile(rf"[{HIDDEN}\ud800-\udfff]")


def to_dict(value: Readout | Comparison) -> dict[str, Any]:
    """The readout or the comparison as plain dicts, lists, strings and numbers.

    Raises `WireError` when a span does not slice the readout's text, which no parse does.
    """
    if isinstance(value, Readout):
        return write_readout(value)
    from readouts._wire._comparison import write_comparison

    return write_comparison(value)


def to_json(value: Readout | Comparison, *, indent: int | None = None) -> str:
    """The readout or the comparison as JSON; on one line unless ``indent`` is given."""
    return dump_json(to_dict(value), indent=indent)


@overload
def from_dict(data: dict[str, Any], kind: type[Readout] = Readout) -> Readout: ...


@overload
def from_dict(data: dict[str, Any], kind: type[Comparison]) -> Comparison: ...


def from_dict(data: dict[str, Any], kind: type[Readout] | type[Comparison] = Readout) -> Readout | Comparison:
    """The readout that `to_dict` wrote, or the comparison where ``kind`` is `Comparison`.

    Raises `WireError` when ``data`` is not one; unknown keys are ignored.
    """
    if kind is Readout:
        return read_readout(data)
    from readouts._wire._comparison import read_comparison

    return read_comparison(data)


@overload
def from_json(data: str | bytes, kind: type[Readout] = Readout) -> Readout: ...


@overload
def from_json(data: str | bytes, kind: type[Comparison]) -> Comparison: ...


def from_json(data: str | bytes, kind: type[Readout] | type[Comparison] = Readout) -> Readout | Comparison:
    """The readout that `to_json` wrote, or the comparison where ``kind`` is `Comparison`.

    Raises `WireError` when ``data`` is not one, or is larger than a readout can be expected to be; unknown keys are
    ignored.
    """
    if not isinstance(data, str | bytes):
        raise TypeError(f"from_json() takes str or bytes, not {type(data).__name__}; use from_dict() for a dict")
    from readouts._files import TooMuchError, load_json

    try:
        loaded = load_json(data)
    except ValueError as error:  # also bytes that are no text, and numbers of thousands of digits
        raise WireError(str(error) if isinstance(error, TooMuchError) else f"not JSON: {error}") from None
    return from_dict(loaded, kind)


def schema(kind: type[Readout] | type[Comparison] = Readout) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the wire format, with what each field means.

    It describes what `to_dict` writes and `from_dict` reads for a `Readout`, or for a `Comparison` where ``kind`` is
    that. Keys that a reader demands are required, others have the default that it takes for them, and keys that it does
    not know are allowed. What a schema cannot say, that an id leads somewhere and an offset lies within the text, only
    `from_dict` checks. Each call gives a new dict. Raises `TypeError` for any other ``kind``.
    """
    from readouts._wire._schema import comparison_schema, readout_schema

    if kind is Readout:
        return readout_schema()
    from readouts._compare import Comparison

    if kind is Comparison:
        return comparison_schema()
    raise TypeError(f"schema() takes the type Readout or Comparison, not {kind!r:.60}")


def dump_json(data: dict[str, Any], *, indent: int | None = None) -> str:
    """JSON that keeps letters readable and escapes what a terminal would obey or UTF-8 cannot hold."""
    import json

    return _ESCAPED.sub(_escape, json.dumps(data, ensure_ascii=False, indent=indent))


def _escape(found: re.Match[str]) -> str:
    char, before = found[0], found.string[max(0, found.start() - 1) : found.start()]
    # A low surrogate after a high one stays as it is: two escapes in a row would come back as one character.
    return char if char >= "\udc00" and "\ud800" <= before <= "\udbff" else f"\\u{ord(char):04x}"
