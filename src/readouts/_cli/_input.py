"""Reads the texts that the command line names."""

from __future__ import annotations

import sys

from readouts._batch._items import STDIN, InputError, decoded, read_bytes, read_stdin, shown_name

__all__ = ["STDIN", "InputError", "is_piped", "read_text", "shown_name"]


def is_piped() -> bool:
    """Whether something other than a keyboard feeds the standard input."""
    return sys.stdin is not None and not sys.stdin.isatty()


def read_text(file: str) -> str:
    """The text of a file or of the standard input, line ends as they are, without a byte order mark.

    Raises `InputError` when it cannot be had.
    """
    return decoded(read_stdin() if file == STDIN else read_bytes(file), shown_name(file))
