"""Reads the texts that the command line names."""

from __future__ import annotations

import sys
from pathlib import Path

from readouts._batch._items import STDIN, InputError, decoded, open_stdin, shown_name
from readouts._files import MOST_JSON, read_at_most

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
    try:
        data = open_stdin().read(MOST_JSON + 1) if file == STDIN else read_at_most(Path(file), MOST_JSON)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{file}: cannot be read ({reason}); check that it is a file that you may read") from None
    if data is None or len(data) > MOST_JSON:
        raise InputError(f"{shown_name(file)}: this has more than the {MOST_JSON:,} bytes allowed; split it")
    return decoded(data, shown_name(file))
