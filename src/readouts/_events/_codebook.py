"""What a call or statement is in the codebooks of event data, from an editable file."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from readouts._errors import LexiconError
from readouts._files import shown
from readouts._lexicon._bounds import parse_toml, read_lexicon_file
from readouts._lexicon._lexicon import DATA
from readouts._model import Act, Call, Channel, Statement, Status

__all__ = ["Code", "Codebook"]

_CONDITIONS = {
    "call": {"status": frozenset(map(str, Status)), "channel": frozenset(map(str, Channel)), "parties": int},
    "statement": {"act": frozenset(map(str, Act)), "negated": bool},
}
_CODES = ("plover", "mode", "cameo")


@attrs.frozen
class Code:
    """An event type with its mode, quad class and score in PLOVER, and its code and score in CAMEO; None for none."""

    plover_type: str | None = None
    plover_mode: str | None = None
    quad_class: str | None = None
    plover_score: float | None = None
    cameo_code: str | None = None
    goldstein: float | None = None


@attrs.frozen
class Codebook:
    """Entries for calls and statements in their order, and the tables of classes and scores."""

    calls: tuple[Mapping[str, Any], ...]
    statements: tuple[Mapping[str, Any], ...]
    quads: Mapping[str, str]
    scores: Mapping[str, float]
    goldstein: Mapping[str, float]

    @classmethod
    def default(cls) -> Codebook:
        """The library's own. Read once."""
        return _default()

    @classmethod
    def read(cls, path: str | Path) -> Codebook:
        """A codebook from a file in the form of the library's own.

        :raises LexiconError: naming file, entry and place, when it is broken.
        """
        return _checked(str(path), parse_toml(str(path), read_lexicon_file(Path(path))))

    def of_call(self, call: Call, parties: int) -> Code:
        """The code of a call between so many countries and bodies."""
        known = {"status": call.status.value, "channel": call.channel.value}
        for entry in self.calls:
            if parties >= entry.get("parties", 0) and _fits(entry, known):
                return self._code(entry)
        return Code()

    def of_statement(self, statement: Statement) -> Code:
        """The code of a statement."""
        known = {"act": statement.act.value, "negated": statement.negated}
        for entry in self.statements:
            if _fits(entry, known):
                return self._code(entry)
        return Code()

    def _code(self, entry: Mapping[str, Any]) -> Code:
        plover, mode, cameo = (entry.get(key) for key in _CODES)
        return Code(
            plover,
            mode,
            self.quads.get(plover or ""),
            self.scores.get(f"{plover} {mode}", self.scores.get(plover or "")),
            cameo,
            self.goldstein.get(cameo or ""),
        )


def _fits(entry: Mapping[str, Any], known: Mapping[str, object]) -> bool:
    return all(entry.get(key, value) == value for key, value in known.items())


@functools.cache
def _default() -> Codebook:
    return Codebook.read(DATA / "codebooks" / "events.toml")


def _checked(file: str, content: Mapping[str, Any]) -> Codebook:
    for name in content.keys() - {"call", "statement", "plover", "cameo"}:
        raise LexiconError("this is no table of a codebook; use call, statement, plover or cameo", file, name)
    quads = {plover: quad for quad, types in _table(file, content, "plover", "quad", list).items() for plover in types}
    return Codebook(
        _entries(file, content, "call"),
        _entries(file, content, "statement"),
        quads,
        _table(file, content, "plover", "score", float),
        _table(file, content, "cameo", "score", float),
    )


def _entries(file: str, content: Mapping[str, Any], name: str) -> tuple[Mapping[str, Any], ...]:
    entries = content.get(name, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise LexiconError(f"write [[{name}]] with two brackets", file, name)
    conditions = _CONDITIONS[name]
    for number, entry in enumerate(entries, 1):
        for key, value in entry.items():
            problem = _problem(key, value, conditions)
            if problem:
                raise LexiconError(problem, file, f"{name} {number}", key)
    return tuple(entries)


def _problem(key: str, value: object, conditions: Mapping[str, object]) -> str:
    """What is wrong with one key of an entry; nothing when nothing is."""
    if key in _CODES:
        return "" if isinstance(value, str) else f"{shown(value)} is no text in quotation marks"
    if key not in conditions:
        return f"this is no key here; use one of {', '.join([*conditions, *_CODES])}"
    allowed = conditions[key]
    if isinstance(allowed, frozenset):
        known = isinstance(value, str) and value in allowed
        return "" if known else f"{shown(value)} is not known; use one of {', '.join(sorted(allowed))}"
    return "" if type(value) is allowed else f"{shown(value)} is of another kind"


def _table(file: str, content: Mapping[str, Any], first: str, second: str, kind: type) -> dict[str, Any]:
    outer = content.get(first, {})
    found = outer.get(second, {}) if isinstance(outer, dict) else None
    if not isinstance(found, dict):
        raise LexiconError(f"write [{first}.{second}] and its keys below", file, first, second)
    for key, value in found.items():
        if not isinstance(value, kind):
            raise LexiconError(f"{shown(value)} is no {kind.__name__}", file, f"{first}.{second}", key)
        for item in value if isinstance(value, list) else ():
            if not isinstance(item, str):
                raise LexiconError(f"{shown(item)} is no text in quotation marks", file, f"{first}.{second}", key)
    return found
