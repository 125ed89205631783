"""Reads the values of an annotated document one by one, and tells of each that is wrong where it stands and what to do.

A fault does not end the reading: an annotator wants to see all of them at once.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import attrs

from readouts._files import shown as shortened

__all__ = ["MOST_IN_LIST", "MOST_TEXT", "MOST_WORDS", "EnoughError", "Entry", "Faults", "shown"]

MOST_FAULTS = 100
MOST_TEXT = 200_000
"""Characters of a document."""
MOST_WORDS = 1_000
"""Characters of an id, a name, a title and the like."""
MOST_IN_LIST = 100
MOST_ENTRIES = {"participants": 200, "calls": 100, "statements": 2_000}
_LISTED = 500
_SHOWN = 60

_KINDS = {dict: "an object", list: "a list", bool: "true or false", type(None): "null"}


@attrs.define
class Faults:
    """What is wrong in one document: places and problems."""

    found: list[tuple[str, str]] = attrs.field(factory=list)

    def add(self, place: str, problem: str) -> None:
        """Notes a fault.

        :raises EnoughError: when there are so many that it is no annotated document.
        """
        self.found.append((place, problem))
        if len(self.found) == MOST_FAULTS:
            self.found.append(("", f"there are {MOST_FAULTS} faults; the rest is not looked at"))
            raise EnoughError


class EnoughError(Exception):
    """There are too many faults to go on."""


def shown(value: object) -> str:
    """A wrong value, short enough for a message."""
    return _KINDS.get(type(value)) or shortened(value)


def _some(words: Iterable[str]) -> str:
    """Words in a row, as many as a message may hold."""
    listed = ", ".join(words)
    return listed if len(listed) <= _LISTED else listed[: _LISTED - 3] + "..."


@attrs.frozen
class Entry:
    """An object of the file, its place in it, and where its faults are noted."""

    values: Mapping[str, Any]
    place: str
    faults: Faults

    def fault(self, key: str, problem: str) -> None:
        key = key if len(key) <= _SHOWN else key[: _SHOWN - 3] + "..."
        self.faults.add(f"{self.place}.{key}" if self.place else key, problem)

    def only(self, keys: Collection[str]) -> None:
        """A misspelt key would silently mean nothing."""
        for key in self.values.keys() - keys:
            self.fault(key, f"this key is not known; use {', '.join(sorted(keys))}")

    def string(self, key: str, most: int = MOST_WORDS) -> str:
        value = self.values.get(key)
        if not isinstance(value, str) or not value:
            self.fault(key, f"a string is needed here, not {shown(value)}" if key in self.values else "is missing")
            return ""
        return self._bounded(key, value, most)

    def _bounded(self, key: str, value: str, most: int = MOST_WORDS) -> str:
        if len(value) <= most:
            return value
        self.fault(key, f"{len(value):,} are more than the {most:,} characters allowed; shorten it")
        return ""

    def maybe(self, key: str) -> str | None:
        value = self.values.get(key)
        if value is None or isinstance(value, str):
            return self._bounded(key, value or "") or None
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

    def listed(self, key: str, *, needed: bool = False, most: int = MOST_IN_LIST) -> list[Any]:
        value = self.values.get(key)
        if value is None and not needed:
            return []
        if not isinstance(value, list):
            self.fault(key, f"a list is needed here, not {shown(value)}" if key in self.values else "is missing")
            return []
        if len(value) > most:
            self.fault(key, f"{len(value):,} are more than the {most:,} allowed; split the document")
        return value[:most]

    def accepted(self, key: str) -> list[Any]:
        """A list of acceptable answers, or the only one."""
        value = self.values.get(key)
        return self.listed(key) if isinstance(value, list) else [] if value is None else [value]

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
        self.fault(key, f"{shown(value)} is not known here; there is {_some(known) or 'none'}")
        return False

    def entries(self, key: str) -> list[Entry]:
        """The objects in a list; what is none is left out and noted."""
        made = []
        for number, value in enumerate(self.listed(key, needed=True, most=MOST_ENTRIES[key])):
            place = f"{key}[{number}]"
            if isinstance(value, dict):
                made.append(Entry(value, place, self.faults))
            else:
                self.faults.add(place, f"an object is needed here, not {shown(value)}")
        return made
