"""The JSON Schema of the wire format.

It is made from the types of the model, so that a field of the model cannot be missing here, and says what the reader
takes: what it demands is required, what it replaces when it is missing has that value as its default. A schema cannot
say that an id leads somewhere and an offset lies within the text; the reader checks that.
"""

from __future__ import annotations

import datetime
import types
import typing
from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any

import attrs

from readouts._model import Call, Channel, Participant, Readout, Source, Span, Statement, Status
from readouts._wire._told import TOLD
from readouts._wire._write import FORMAT

__all__ = ["comparison_schema", "readout_schema"]

_Json = dict[str, Any]
_Shape = Callable[[Any], _Json]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: dict[Any, _Json] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    float: {"type": "number"},
    datetime.date: {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
}
_LISTED = (Participant, Call, Statement, Source)
"""What stands once in a readout, with an id, and is referred to by it everywhere else."""


def readout_schema() -> _Json:
    """The schema of what `write_readout` writes and `read_readout` reads."""
    return {"$schema": _DIALECT, "title": "A readout", **_readout(), "$defs": _definitions(_words_of(*_LISTED))}


def comparison_schema() -> _Json:
    """The schema of what `write_comparison` writes and `read_comparison` reads."""
    from readouts import _compare as model

    kinds = (model.Pair, model.Evidence, model.Difference)
    definitions = {
        **_definitions(_words_of(*_LISTED, model.Fact, model.Omission, *kinds)),
        "readout": _readout(),
        "report": _object(
            model.Report, {"readout": _ref("readout"), "call": {"anyOf": [_ref("id"), {"type": "null"}]}}
        ),
        "item": _object(model.Item, _item()),
        "omission": _object(model.Omission, {**_item(), **_properties(model.Omission, _inside, without="item")}),
        "fact": {**_object(model.Fact, _facts()), "allOf": _fact_values()},
        **{_name(kind): _object(kind, _properties(kind, _inside)) for kind in kinds},
    }
    top = _object(model.Comparison, _properties(model.Comparison, _inside))
    return {"$schema": _DIALECT, "title": "A comparison", **top, "$defs": definitions}


# The objects


def _readout() -> _Json:
    head: _Json = {"format": {"const": FORMAT, "default": FORMAT}}
    return _object(Readout, {**head, **_properties(Readout, _at_top)})


def _definitions(words: Iterable[type[Enum]]) -> _Json:
    """What the schema names: spans, ids, the objects with ids and the words that they hold."""
    listed: _Json = {"listed": {"type": "boolean", "default": True}}
    offsets = {name: {"type": "integer", "minimum": 0} for name in ("start", "end")}
    return {
        "id": {"type": "string", "description": TOLD["id"][""]},
        "span": _object(Span, offsets),
        **{_name(word): _word(word) for word in words},
        **{
            _name(kind): _object(kind, {"id": _ref("id"), **_properties(kind, _inside), **listed})
            for kind in (Participant, Source, Call)
        },
        # A statement is referred to by the comparison alone, and is always in the list of its readout.
        "statement": _object(Statement, {"id": _ref("id"), **_properties(Statement, _inside), **listed}),
    }


def _object(kind: type, properties: _Json) -> _Json:
    """An object with these properties, each with what it means. Keys that are not named here are allowed."""
    told = TOLD[kind.__name__]
    missing = sorted(name for name, shape in properties.items() if "default" not in shape and not _may_miss(shape))
    required = {"required": [name for name in properties if name in missing]} if missing else {}
    described = {name: {**shape, "description": told[name]} for name, shape in properties.items()}
    return {"type": "object", "description": told[""], "properties": described, **required}


def _may_miss(shape: _Json) -> bool:
    """A list that is missing is empty, and what may be null may be missing."""
    return shape.get("type") == "array" or {"type": "null"} in shape.get("anyOf", ())


def _properties(kind: type, shape: _Shape, without: str = "") -> _Json:
    """A property for each field of the type, with the value that it has when it is missing."""
    types_of = typing.get_type_hints(kind)
    return {
        field.name: {**shape(types_of[field.name]), **_default(field.default)}
        for field in attrs.fields(kind)
        if field.name != without
    }


def _default(value: Any) -> _Json:
    if value is attrs.NOTHING:
        return {}
    return {"default": list(value) if isinstance(value, tuple) else value.value if isinstance(value, Enum) else value}


# The values


def _at_top(kind: Any) -> _Json:
    """A value of the readout itself, whose lists hold the objects."""
    if typing.get_origin(kind) is tuple and (of := typing.get_args(kind)[0]) in _LISTED:
        return {"type": "array", "items": _ref(_name(of))}
    return _inside(kind)


def _inside(kind: Any) -> _Json:
    """A value of anything else, where objects with ids stand by them."""
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    if kind in _LISTED:
        return _ref("id")
    if typing.get_origin(kind) is tuple:
        return {"type": "array", "items": _inside(typing.get_args(kind)[0])}
    if isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union:
        (given,) = (of for of in typing.get_args(kind) if of is not type(None))
        return {"anyOf": [_inside(given), {"type": "null"}]}
    return _ref(_name(kind))


def _ref(name: str) -> _Json:
    return {"$ref": f"#/$defs/{name}"}


def _name(kind: type) -> str:
    """The name of a type in the schema: "SourceKind" is "source_kind"."""
    name = kind.__name__
    return "".join(f"_{c.lower()}" if c.isupper() and n else c.lower() for n, c in enumerate(name))


def _word(kind: type[Enum]) -> _Json:
    return {"type": "string", "enum": [member.value for member in kind], "description": TOLD[kind.__name__][""]}


def _words_of(*kinds: type) -> list[type[Enum]]:
    """The enumerations that the fields of these types hold, each once."""
    found: dict[type[Enum], None] = {}
    open_types = [hint for kind in kinds for hint in typing.get_type_hints(kind).values()]
    while open_types:
        kind = open_types.pop(0)
        open_types.extend(typing.get_args(kind))
        if isinstance(kind, type) and issubclass(kind, Enum):
            found[kind] = None
    return list(found)


# What a comparison writes in a way of its own


def _item() -> _Json:
    """An item is a span of its own side, with the id of its statement."""
    offset = {"type": "integer", "minimum": 0}
    return {"start": offset, "end": offset, "statement": {"anyOf": [_ref("id"), {"type": "null"}], "default": None}}


def _facts() -> _Json:
    from readouts._compare import FactName, Relation

    anything: _Json = {"default": None}
    return {"name": _ref(_name(FactName)), "first": anything, "second": anything, "relation": _ref(_name(Relation))}


def _fact_values() -> list[_Json]:
    """What both sides of a fact hold depends on which fact it is; what is not named here are words of the text."""
    from readouts._compare import FactName

    shapes: dict[FactName, _Json] = {
        FactName.DATE: _inside(datetime.date),
        FactName.CHANNEL: _inside(Channel),
        FactName.STATUS: _inside(Status),
        FactName.INITIATOR: _ref("id"),
        FactName.PARTICIPANT: _ref("id"),
    }
    conditions = []
    for name in FactName:
        value = {"anyOf": [shapes.get(name, _ref("span")), {"type": "null"}]}
        named = {"properties": {"name": {"const": name.value}}}
        conditions.append({"if": named, "then": {"properties": {"first": value, "second": value}}})
    return conditions
