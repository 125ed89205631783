"""Faster constructors of the model's frozen values: a text has many, and those of the classes take their time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import attrs

__all__ = ["maker", "unguarded"]

_Fields = ParamSpec("_Fields")
_Value = TypeVar("_Value")


def unguarded(kind: type[object]) -> Callable[[], Any]:
    """A class of the same layout as a frozen one that has no guard against changes.

    Who fills a value of it then gives it the frozen class.
    """
    plain = {name: getattr(object, name) for name in ("__init__", "__setattr__", "__delattr__")}
    return type("_Open", (kind,), {"__slots__": (), **plain})


def maker(kind: Callable[_Fields, _Value]) -> Callable[_Fields, _Value]:
    """The constructor of a frozen class as a function of all its fields, in their order."""
    assert isinstance(kind, type)
    names = [field.name for field in attrs.fields(kind)]
    slots: tuple[str, ...] = vars(kind)["__slots__"]
    unset = [name for name in slots if name not in names and name != "__weakref__"]  # the hash, until it is known
    scope: dict[str, Any] = {"_kind": kind, "_Open": unguarded(kind)}
    lines = [
        f"def make({', '.join(names)}):",
        "_value = _Open()",
        *[f"_value.{name} = {name}" for name in names],
        *[f"_value.{name} = None" for name in unset],
        "_value.__class__ = _kind",
        "return _value",
    ]
    exec("\n    ".join(lines), scope)
    made: Callable[_Fields, _Value] = scope["make"]
    return made
