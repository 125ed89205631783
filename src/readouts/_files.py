"""Files that are not trusted, and files that somebody may need after a failure."""

from __future__ import annotations

import os
import reprlib
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

__all__ = ["MOST_JSON", "TooMuchError", "load_json", "read_at_most", "replaced", "shown"]

MOST_JSON = 2**28
"""Characters of JSON at a time."""
MOST_VALUES = 8_000_000
"""Values in it: a list takes a hundred bytes where two are written. A readout has one for each character at most."""
_SHOWN = 60


def read_at_most(file: Path, most: int) -> bytes | None:
    """What a file holds; None where that is more than ``most`` bytes, as it is of a device that never ends."""
    with file.open("rb") as stream:
        data = stream.read(most + 1)
    return data if len(data) <= most else None


class TooMuchError(ValueError):
    """More than anybody needs: it would take all memory."""


def load_json(data: str | bytes, most: int = MOST_JSON) -> Any:
    """What stands in JSON.

    :raises TooMuchError: when it is larger than ``most`` characters, of too many values, or nested too deeply.
    :raises ValueError: when it is not JSON.
    """
    import json

    if len(data) > most:
        raise TooMuchError(f"this is larger than the {most:,} characters allowed; split it")
    if len(data) > MOST_VALUES and _values(data) > MOST_VALUES:
        raise TooMuchError(f"this holds more than the {MOST_VALUES:,} values allowed; split it")
    try:
        return json.loads(data)
    except RecursionError:
        raise TooMuchError("this is nested too deeply; no file of this kind needs more than ten levels") from None


def _values(data: str | bytes) -> int:
    """At most so many values stand in JSON; what looks like one in a string is counted too."""
    if isinstance(data, bytes):
        return sum(map(data.count, (b",", b"[", b"{")))
    return sum(map(data.count, (",", "[", "{")))


@contextmanager
def replaced(file: Path) -> Iterator[IO[bytes]]:
    """Takes the new content of a file, which replaces the old when it is complete.

    Whatever ends the block early leaves the file as it was, and nothing beside it. What is no file, such as a pipe or
    a terminal, is written as it is.
    """
    target = Path(os.path.realpath(file))  # a link stays a link
    known = target.stat() if target.exists() else None
    if known is not None and not stat.S_ISREG(known.st_mode):
        with target.open("wb") as stream:
            yield stream
        return
    new = target.with_name(f".readouts-{os.urandom(8).hex()}")
    try:
        with new.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if known is not None:
            new.chmod(stat.S_IMODE(known.st_mode))
        new.replace(target)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise


def shown(value: object, most: int = _SHOWN) -> str:
    """A value that somebody else wrote, short enough for a message."""
    if isinstance(value, str):
        return repr(value if len(value) <= most else value[: most - 3] + "...")
    try:
        told = reprlib.repr(value)  # which goes neither deep nor far
    except ValueError:  # Python writes no number of more than 4,300 digits
        return "a number that is too long to be shown"
    return told if len(told) <= most else told[: most - 3] + "..."
