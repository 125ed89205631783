"""One document on its way through a batch, and how its text is come by."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import IO, Any

import attrs

from readouts._batch._many import Document
from readouts._failure import Failure
from readouts._files import MOST_JSON, read_at_most

__all__ = [
    "STDIN",
    "InputError",
    "Item",
    "Reading",
    "decoded",
    "load",
    "open_stdin",
    "read_bytes",
    "read_stdin",
    "shown_name",
    "too_much",
]

STDIN = "-"
"""The name that stands for the standard input."""
_BOM = "\ufeff"


class InputError(Exception):
    """What is wrong with an input and what to do about it, in one line; ``kind`` is the name of the fault."""

    def __init__(self, message: str, kind: str = "InputError") -> None:
        super().__init__(message, kind)
        self.kind = kind

    def __str__(self) -> str:
        return str(self.args[0])


@attrs.frozen
class Item:
    """A document before it is read: its text, or the file that holds it, or the fault that keeps it from being read.

    ``upto`` tells how many bytes of all input lie before its end, ``size`` how much work it is likely to be.
    """

    id: str
    file: str
    text: str | bytes | None = None
    html: bool = False
    published: object = None
    publisher: object = None
    title: object = None
    fault: Failure | None = None
    upto: int = 0
    size: int = 0

    def placed(self, id_: str, start: int) -> Item:
        """The same under an id of its own, in a file before which there are ``start`` bytes."""
        if id_ == self.id and not start:
            return self
        known = self.html, self.published, self.publisher, self.title
        return Item(id_, self.file, self.text, *known, self.fault, start + self.upto, self.size)

    def __reduce__(self) -> tuple[object, ...]:
        known = self.html, self.published, self.publisher, self.title
        return Item, (self.id, self.file, self.text, *known, self.fault, self.upto, self.size)


@attrs.frozen
class Reading:
    """What holds for all documents: how to decode them, and what is known about them where they do not tell."""

    encoding: str = "utf-8"
    date_format: str | None = None
    published: datetime.date | None = None
    publisher: str | None = None
    title: str | None = None


def load(item: Item, reading: Reading) -> Document:
    """The document of an item.

    :raises InputError: when its text cannot be had.
    :raises ValueError: when its date is none.
    """
    text: Any = read_bytes(item.file) if item.text is None else item.text
    found = Document("")
    if item.html and isinstance(text, str | bytes):
        from readouts._batch._article import article

        found = article(text if isinstance(text, str) else _declared(text, reading), shown_name(item.file))
        text = found.text
    elif isinstance(text, bytes):
        text = decoded(text, shown_name(item.file), reading.encoding)
    return Document(
        text,  # where it is no str, the parser tells so
        _day(item.published, reading) or reading.published or found.published,
        _word(item.publisher) or reading.publisher or found.publisher,
        _word(item.title) or reading.title or found.title,
        item.id,
    )


def shown_name(file: str) -> str:
    """What a reader is told about where a text comes from."""
    return "standard input" if file == STDIN else file


def read_bytes(file: str) -> bytes:
    """What a file holds.

    :raises InputError: when it cannot be read, or never ends.
    """
    try:
        data = read_at_most(Path(file), MOST_JSON)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(
            f"{file}: cannot be read ({reason}); check that it is a file that you may read", type(error).__name__
        ) from None
    if data is None:
        raise too_much(file)
    return data


def too_much(name: str) -> InputError:
    """What is said of an input that would take all memory."""
    return InputError(f"{name}: this has more than the {MOST_JSON:,} bytes allowed; split it", "TooMuchError")


def decoded(data: bytes, name: str, encoding: str = "utf-8") -> str:
    """The text of a file, line ends as they are, without a byte order mark.

    :raises InputError: when it is in another encoding.
    """
    try:
        return data.decode(encoding).removeprefix(_BOM)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise InputError(f"{name}: not {encoding}: byte {error.start}", "UnicodeDecodeError") from None
        raise InputError(
            f"{name}: not UTF-8: byte {error.start} is 0x{data[error.start]:02x}; "
            "save it as UTF-8 (from Windows: iconv -f WINDOWS-1252 -t UTF-8)",
            "UnicodeDecodeError",
        ) from None


def _declared(data: bytes, reading: Reading) -> str | bytes:
    """A page tells its encoding itself, unless the caller does."""
    return data if reading.encoding == "utf-8" else data.decode(reading.encoding, "replace")


def _day(value: Any, reading: Reading) -> datetime.date | str | None:
    if isinstance(value, str):
        value = value.strip() or None
        if value is not None and reading.date_format is not None:
            value = datetime.datetime.strptime(value, reading.date_format).date()  # noqa: DTZ007 - a day has no zone
    day: datetime.date | str | None = value  # where it is neither, the parser tells so
    return day


def _word(value: object) -> str | None:
    return None if value is None else str(value) or None


def read_stdin() -> bytes:
    """All of the standard input.

    :raises InputError: when it is closed, or never ends.
    """
    data = open_stdin().read(MOST_JSON + 1)
    if len(data) > MOST_JSON:
        raise too_much(shown_name(STDIN))
    return data


def open_stdin() -> IO[bytes]:
    """The standard input as bytes.

    :raises InputError: when it is closed.
    """
    if sys.stdin is None:
        raise InputError("standard input: cannot be read (it is closed)", "OSError")
    return sys.stdin.buffer
