"""Reads the texts that the command line names."""

from __future__ import annotations

import sys
from pathlib import Path

__all__ = ["STDIN", "InputError", "is_piped", "read_text", "shown_name", "text_files"]

STDIN = "-"
"""The name that stands for the standard input."""
_BOM = "\ufeff"


class InputError(Exception):
    """What is wrong with an input and what to do about it, in one line."""


def is_piped() -> bool:
    """Whether something other than a keyboard feeds the standard input."""
    return sys.stdin is not None and not sys.stdin.isatty()


def text_files(named: list[str]) -> list[str]:
    """The files to read: those that are named, or the standard input. Raises `InputError` where that is a keyboard."""
    if not named and not is_piped():
        raise InputError('nothing to read; name a file, or pipe a text in ("readouts parse --help" tells more)')
    return named or [STDIN]


def shown_name(file: str) -> str:
    """What a reader is told about where a text comes from."""
    return "standard input" if file == STDIN else file


def read_text(file: str) -> str:
    """The text of a file or of the standard input, line ends as they are, without a byte order mark."""
    name = shown_name(file)
    try:
        data = _read_stdin() if file == STDIN else Path(file).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{name}: cannot be read ({reason}); check that it is a file that you may read") from None
    try:
        return data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name}: not UTF-8: byte {error.start} is 0x{data[error.start]:02x}; "
            "save it as UTF-8 (from Windows: iconv -f WINDOWS-1252 -t UTF-8)"
        ) from None


def _read_stdin() -> bytes:
    if sys.stdin is None:
        raise OSError("it is closed")
    return sys.stdin.buffer.read()
