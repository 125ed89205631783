"""Reads the values of an annotated document one by one, and tells of each that is wrong where it stands and what to do.

A fault does not end the reading: an annotator wants to see all of them at once.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any

import attrs

__all__ = ["Entry", "Faults", "shown"]

_KINDS = {dict: "an object", list: "a list", bool: "true or false", type(None): "null"}


@attrs.define
class Faults:
    """What is wrong in one document: places and problems."""

    found: list[tuple[str, str]] = attrs.field(factory=list)

    def add(self, place: str, problem: str) -> None:
        self.found.append((place, problem))


def shown(value: object) -> str:
    """A wrong value, short enough for a message."""
    if isinstance(value, str):
        return repr(value if len(value) <= 60 else value[:57] + "...")
    return _KINDS.get(type(value)) or f"{value!r:.40}"


@attrs.frozen
class Entry:
    """An object of the file, its place in it, and where its faults are noted."""

    values: Mapping[str, Any]
    place: str
    faults: Faults

    def fault(self, key: str, problem: str) -> None:
        self.faults.add(f"{self.place}.{key}" if self.place else key, problem)

    def only(self, keys: Collection[str]) -> None:
        """A misspelt key would silently mean nothing."""
        for key in self.values.keys() - keys:
            self.fault(key, f"this key is not known; use {', '.join(sorted(keys))}")

    def string(self, key: str) -> str:
        value = self.values.get(key)
        if not isinstance(value, str) or not value:
            self.fault(key, f"a string is needed here, not {shown(value)}" if key in self.values else "is missing")
            return ""
        return value

    def maybe(self, key: str) -> str | None:
        value = self.values.get(key)
        if value is None or isinstance(value, str):
            return value or None
        self.fault(key, f"a string or null is expected, not {shown(value)}")
        return None

    def flag(self, key: str) -> bool:
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self.fault(key, f"true or false is expected, not {shown(value)}")
        return value is True

    def day(self, key: str) -> str | None:
        value = self.maybe(key)
        try:
            return datetime.date.fromisoformat(value).isoformat() if value else None
        except ValueError:
            self.fault(key, f"{shown(value)} is no date; write it as 2022-02-24, or null")
            return None

    def listed(self, key: str, *, needed: bool = False) -> list[Any]:
        value = self.values.get(key)
        if value is None and not needed:
            return []
        if not isinstance(value, list):
            self.fault(key, f"a list is needed here, not {shown(value)}" if key in self.values else "is missing")
            return []
        return value

    def accepted(self, key: str) -> list[Any]:
        """A list of acceptable answers, or the only one."""
        value = self.values.get(key)
        return value if isinstance(value, list) else [] if value is None else [value]

    def words(self, key: str, known: Collection[str]) -> frozenset[str]:
        """Acceptable answers out of a fixed set, at least one."""
        words = self.accepted(key)
        if not words:
            self.fault(key, f"is missing; give one or more of {', '.join(known)}")
        return frozenset(word for word in words if self._is_known(key, word, known))

    def ids(self, key: str, known: Collection[str], *, needed: bool = True) -> frozenset[str]:
        """People by their ids."""
        return frozenset(id_ for id_ in self.listed(key, needed=needed) if self._is_known(key, id_, known))

    def reference(self, key: str, known: Collection[str]) -> str | None:
        """Somebody or something by its id, or nothing."""
        value = self.maybe(key)
        return value if value is None or self._is_known(key, value, known) else None

    def _is_known(self, key: str, value: object, known: Collection[str]) -> bool:
        if isinstance(value, str) and value in known:
            return True
        self.fault(key, f"{shown(value)} is not known here; there is {', '.join(known) or 'none'}")
        return False

    def entries(self, key: str) -> list[Entry]:
        """The objects in a list; what is none is left out and noted."""
        made = []
        for number, value in enumerate(self.listed(key, needed=True)):
            place = f"{key}[{number}]"
            if isinstance(value, dict):
                made.append(Entry(value, place, self.faults))
            else:
                self.faults.add(place, f"an object is needed here, not {shown(value)}")
        return made
