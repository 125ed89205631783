"""Reads the texts that the command line names."""

from __future__ import annotations

import sys

from readouts._batch._items import STDIN, InputError, decoded, read_bytes, read_stdin, shown_name

__all__ = ["STDIN", "InputError", "is_piped", "read_text", "shown_name", "text_files"]


def is_piped() -> bool:
    """Whether something other than a keyboard feeds the standard input."""
    return sys.stdin is not None and not sys.stdin.isatty()


def text_files(named: list[str]) -> list[str]:
    """The files to read: those that are named, or the standard input. Raises `InputError` where that is a keyboard."""
    if not named and not is_piped():
        raise InputError('nothing to read; name a file, or pipe a text in ("readouts parse --help" tells more)')
    return named or [STDIN]


def read_text(file: str) -> str:
    """The text of a file or of the standard input, line ends as they are, without a byte order mark.

    Raises `InputError` when it cannot be had.
    """
    data = read_stdin() if file == STDIN else read_bytes(file)
    return decoded(data, shown_name(file))
