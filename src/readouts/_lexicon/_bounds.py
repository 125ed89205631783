"""How much a lexicon file may hold, so that one from a stranger takes neither all memory nor all time.

The library's own files are far within: the longest list has some 300 words, the longest text some 200 characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from readouts._errors import LexiconError
from readouts._files import read_at_most
from readouts._lexicon._plain import read_plain

__all__ = ["check_content", "check_rows", "check_signs", "parse_toml", "read_lexicon_file"]

MOST_BYTES = 8 * 1024 * 1024
MOST_ENTRIES = 50_000
MOST_SAYING = 5_000
"""Of verbs and nouns: each is inflected."""
MOST_SPELLINGS = 10
MOST_TEXTS = 200_000
MOST_IN_LIST = 1_000
MOST_CHARACTERS = 1_000
MOST_LEVELS = 8
NAME = "NAME"
_SAYING = frozenset({"verb", "noun", "contact"})

# A key of very many parts, such as "a.b.c.d", takes the TOML reader time and memory that grow with their square.
_PART = r"""(?>[\w-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
_DEEP_KEY = re.compile(rf"(?<![\w-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{MOST_LEVELS},}}+")


def read_lexicon_file(path: Path) -> str:
    """The text of a file of words.

    :raises LexiconError: when it cannot be read, is too large, or is no file, such as a device that never ends.
    """
    file = str(path)
    try:
        is_file = path.is_file() or not path.exists()
        data = read_at_most(path, MOST_BYTES) if is_file else b""
    except (OSError, ValueError) as error:  # also a NUL in the path
        reason = getattr(error, "strerror", None) or error
        raise LexiconError(f"cannot be read ({reason}); check the path", file=file) from error
    if not is_file:
        raise LexiconError("this is no file; give the path of one", file=file)
    if data is None:
        raise LexiconError(f"this has more than the {MOST_BYTES:,} bytes allowed; split the file", file=file)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LexiconError(f"byte {error.start} is not UTF-8; save the file as UTF-8", file=file) from error


def parse_toml(file: str, text: str, *, own: bool = False) -> dict[str, Any]:
    """What a TOML file holds; one of the library's own needs no check of how much.

    :raises LexiconError: when it is not TOML, or holds more than is allowed.
    """
    plain = read_plain(text) if own else None
    if plain is not None:
        return plain
    import tomllib  # only who needs it pays for it

    deep = None if own else _DEEP_KEY.search(text)
    if deep:
        place = f"line {text.count(chr(10), 0, deep.start()) + 1}"
        raise LexiconError(f"a key has more than {MOST_LEVELS} parts; put fewer dots in it", file=file, place=place)
    try:
        content = tomllib.loads(text)
    except RecursionError:
        raise LexiconError(f"this is nested too deeply; {MOST_LEVELS} levels are allowed", file=file) from None
    except ValueError as error:  # not TOML, or a number of thousands of digits
        raise LexiconError(f"this is not TOML: {error}", file=file) from error
    if not own:
        check_content(file, content)
    return content


def check_rows(file: str, name: str, count: int) -> None:
    """:raises LexiconError: when a table has more entries than are allowed."""
    most = MOST_SAYING if name in _SAYING else MOST_ENTRIES
    if count > most:
        raise LexiconError(f"there are more than the {most:,} entries allowed; split the file", file, name)


def check_signs(file: str, entry: str, signs: Iterable[str]) -> None:
    """:raises LexiconError: when a line has more than one place for a name: each would be tried with each."""
    for sign in signs:
        if sign.count(NAME) > 1:
            raise LexiconError(f"{sign[:60]!r} holds {NAME} more than once; write it once", file, entry)


def check_content(file: str, content: Mapping[str, Any]) -> None:
    """:raises LexiconError: naming the place, when there is more in a file than is allowed."""
    counter = _Counter(file)
    for name, value in content.items():
        if isinstance(value, list) and any(isinstance(entry, dict) for entry in value):
            check_rows(file, name, len(value))
            for number, entry in enumerate(value, 1):
                counter.check(entry, f"{name} {number}", 2)
        else:
            counter.check(value, name, 1)


class _Counter:
    """Goes through all values of a file once."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.texts = 0

    def check(self, value: object, place: str, level: int) -> None:
        if isinstance(value, str):
            self.texts += 1
            self._bound(len(value), MOST_CHARACTERS, "characters in a text", "shorten it", place)
            self._bound(self.texts, MOST_TEXTS, "words and texts in a file", "split the file", place)
        elif isinstance(value, dict | list):
            self._bound(level, MOST_LEVELS, "levels", "nest it less deeply", place)
            if isinstance(value, list):
                self._bound(len(value), MOST_IN_LIST, "words in a list", "split it over several files", place)
                for item in value:
                    self.check(item, place, level + 1)
            else:
                self._table(value, place, level)

    def _table(self, table: dict[str, Any], place: str, level: int) -> None:
        spellings = table.get("spellings")
        if isinstance(spellings, list):
            self._bound(len(spellings), MOST_SPELLINGS, "spellings of a verb", "leave some out", place)
        self._bound(len(table), MOST_IN_LIST, "keys in a table", "split the file", place)
        for key, item in table.items():
            self._bound(len(key), MOST_CHARACTERS, "characters in a key", "shorten it", place)
            # A place is short: what is written into a message came from a stranger.
            self.check(item, f"{place}.{key[:60]}" if level < 3 else place, level + 1)

    def _bound(self, found: int, most: int, what: str, remedy: str, place: str) -> None:
        if found > most:
            raise LexiconError(f"{found:,} are more than the {most:,} {what} allowed; {remedy}", self.file, place)
