"""Reads the files of a lexicon and checks every entry, so that a broken one is named with its place and its remedy."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import attrs

from readouts._errors import LexiconError
from readouts._files import shown
from readouts._lexicon._bounds import check_content, check_rows, check_signs, parse_toml, read_lexicon_file
from readouts._model import Act, SourceKind

__all__ = ["TABLES", "Entry", "Table", "read_file", "read_folder"]

Entry = dict[str, Any]
Tables = dict[str, list[Entry]]

_LIST = "a list of words"
_TEXT = "a text"
_FLAG = "true or false"

_ACTS = frozenset(str(a) for a in Act)
_TAKES = frozenset(
    {"that", "object", "infinitive", "gerund", "quote", "addressee", "light", "giver"},
)
_OFFICES = frozenset(
    {"leader", "minister", "official", "spokesperson", "unnamed", "counterpart", "institution", "document", "side"},
)
_SOURCES = frozenset(str(k) for k in SourceKind)


@attrs.frozen
class Table:
    """What an entry of one table may hold: its key, and for each column its type and the words that it allows."""

    key: str
    texts: frozenset[str]
    lists: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    allowed: Mapping[str, frozenset[str]] = attrs.field(factory=dict)
    file: str = ""


def _table(key: str, texts: str, lists: str = "", flags: str = "", file: str = "", **allowed: frozenset[str]) -> Table:
    return Table(
        key,
        frozenset(texts.split()) | {key},
        frozenset(lists.split()),
        frozenset(flags.split()),
        allowed,
        file,
    )


TABLES: dict[str, Table] = {
    "verb": _table(
        "lemma",
        "act kind past participle gerund third",
        "takes prepositions addressee_by spellings examples near",
        "weak",
        file="verbs",
        act=_ACTS,
        kind=frozenset({"say", "topic"}),
        takes=_TAKES,
    ),
    "noun": _table("lemma", "act plural", "light examples near", file="nouns", act=_ACTS),
    "office": _table("kind", "source", "names", "plural", file="offices", kind=_OFFICES, source=_SOURCES),
    "contact": _table(
        "lemma",
        "channel initiator past participle gerund third",
        "parties",
        "person",
        file="calls",
        channel=frozenset({"phone", "video", "in_person", "letter", "unspecified"}),
        initiator=frozenset({"", "subject", "object"}),
    ),
    "country": _table(
        "code", "alpha3 name official capital", "aliases demonyms capital_aliases seats", file="countries"
    ),
    "place": _table("name", "country kind", file="places"),
    "body": _table("name", "kind note country", "aliases", file="bodies"),
    "medium": _table("name", "kind country", "aliases domains", file="media", kind=_SOURCES),
    "publisher": _table(
        "name",
        "kind country organization date_rule notes",
        "aliases roles titles_meaning_own first_person headline attribution signs boilerplate",
        "numbered_points",
        file="publishers",
    ),
    "person": _table("name", "role country organization since until", "aliases", file="people"),
    "wording": _table("name", "weight", "words near", file="wordings", weight=frozenset({"", "weak"})),
    "act_relation": _table(
        "first", "", "near answer opposed", file="act_relations", first=_ACTS, near=_ACTS, answer=_ACTS, opposed=_ACTS
    ),
}

_REQUIRED = {"noun": frozenset({"act"}), "office": frozenset({"names"}), "country": frozenset({"name"})}
_SIGNS = ("attribution", "signs")
_BY_FILE = {table.file: name for name, table in TABLES.items()}


def _fault(file: str, entry: str, problem: str, remedy: str) -> LexiconError:
    return LexiconError(f"{problem}; {remedy}", file=file, entry=entry)


def _check_value(file: str, where: str, table: Table, column: str, value: object) -> None:
    if column in table.lists:
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise _fault(file, where, f"{column!r} is {shown(value)}", f'write {_LIST}, such as ["for", "on"]')
    elif column in table.flags:
        if not isinstance(value, bool):
            raise _fault(file, where, f"{column!r} is {shown(value)}", f"write {_FLAG}")
    elif not isinstance(value, str):
        raise _fault(file, where, f"{column!r} is {shown(value)}", f"write {_TEXT} in quotation marks")
    allowed = table.allowed.get(column)
    for word in [value] if isinstance(value, str) else value if isinstance(value, list) else []:
        if allowed is not None and word not in allowed and word:
            raise _fault(file, where, f"{column!r} holds {shown(word)}", f"use one of {', '.join(sorted(allowed))}")


def _check(file: str, name: str, entries: Iterable[object]) -> list[Entry]:
    table = TABLES[name]
    checked: list[Entry] = []
    for number, entry in enumerate(entries, 1):
        where = f"{name} {number}"
        if not isinstance(entry, dict):
            raise _fault(file, where, "this is no table", f"write [[{name}]] and its keys below")
        key = entry.get(table.key)
        if not isinstance(key, str) or not key.strip():
            raise _fault(file, where, f"{table.key!r} is missing", f"every {name} needs one")
        where = f"{name} {number} ({key[:60]})"
        for column, value in entry.items():
            if column not in table.texts | table.lists | table.flags:
                known = ", ".join(sorted(table.texts | table.lists | table.flags))
                raise _fault(file, where, f"{shown(column)} is no key of a {name}", f"use one of {known}")
            _check_value(file, where, table, column, value)
        if name == "publisher":
            check_signs(file, where, [sign for column in _SIGNS for sign in entry.get(column, ())])
        for column in sorted(c for c in _REQUIRED.get(name, frozenset()) if not entry.get(c)):
            raise _fault(file, where, f"{column!r} is missing", f"every {name} needs one")
        checked.append(entry)
    return checked


def _read_toml(file: str, text: str, own: bool) -> tuple[Tables, dict[str, Any]]:
    content = parse_toml(file, text, own=own)
    tables: Tables = {}
    rest: dict[str, Any] = {}
    for name, value in content.items():
        if name not in TABLES:
            rest[name] = value
        elif isinstance(value, list):
            tables[name] = value if own else _check(file, name, value)
        else:
            raise _fault(file, name, "this is no list of tables", f"write [[{name}]] with two brackets")
    return tables, rest


def _read_csv(file: str, text: str, own: bool) -> tuple[Tables, dict[str, Any]]:
    import csv  # only who reads a lexicon pays for it

    stem = Path(file).stem.split("-")[0].split("_")[0]
    if stem not in _BY_FILE:
        known = ", ".join(f"{s}.csv" for s in sorted(_BY_FILE))
        raise LexiconError(f"the name does not tell the table; name it {known}, or such as media-mine.csv", file=file)
    name = _BY_FILE[stem]
    table = TABLES[name]
    entries: list[Entry] = []
    try:
        rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        columns = list(rows.fieldnames or ())
        if len(columns) != len(set(columns)):
            raise LexiconError("the heading names a column twice; name each once", file=file, entry="line 1")
        for row in rows:
            entry: Entry = {}
            for column, cell in row.items():
                if column is None or cell is None:
                    raise LexiconError(
                        "the row has more or fewer cells than the heading; quote cells that hold a comma",
                        file=file,
                        entry=f"line {rows.line_num}",
                    )
                if column in table.lists:
                    entry[column] = [part.strip() for part in cell.split("|") if part.strip()]
                elif column in table.flags:
                    entry[column] = cell.strip().lower() in {"1", "true", "yes"}
                else:
                    entry[column] = cell.strip()
            entries.append(entry)
            check_rows(file, name, len(entries))
    except csv.Error as error:
        raise LexiconError(f"this is not CSV: {error}", file=file, entry=f"line {rows.reader.line_num}") from error
    if own:
        return {name: entries}, {}
    check_content(file, {name: entries})
    return {name: _check(file, name, entries)}, {}


def read_file(path: Path, *, own: bool = False) -> tuple[Tables, dict[str, Any]]:
    """The tables of one TOML or CSV file, and what else a TOML file holds (the word lists).

    :param own: whether it is one of the library's own, whose entries tests check and nobody has to at each start.
    :raises LexiconError: with file, entry and place, when the file cannot be read or an entry is broken.
    """
    readers = {".toml": _read_toml, ".csv": _read_csv}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise LexiconError("neither .toml nor .csv; give one of these", file=str(path))
    return reader(str(path), read_lexicon_file(path), own)


def read_folder(folder: Path, *, own: bool) -> tuple[Tables, dict[str, dict[str, Any]]]:
    """All tables of a data folder, and the word lists by the name of their file; ``own`` as :func:`read_file` has it.

    :raises LexiconError: with file, entry and place, when a file cannot be read or an entry is broken.
    """
    tables: Tables = {name: [] for name in TABLES}
    words: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix in {".toml", ".csv"}:
            found, rest = read_file(path, own=own)
            for name, entries in found.items():
                tables[name].extend(entries)
            if rest:
                words[path.stem] = rest
    return tables, words
