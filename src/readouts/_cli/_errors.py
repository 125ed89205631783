"""The file in which a command tells what it could not read."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

from readouts._cli._input import InputError

__all__ = ["error_log"]


@contextlib.contextmanager
def error_log(path: Path | None) -> Iterator[Callable[[dict[str, str | None]], None]]:
    """Where errors are told, each an object on a line of its own; nowhere when there is no path.

    Raises `InputError` when the file cannot be written.
    """
    if path is None:
        yield lambda _: None
        return
    try:
        file = path.open("w", encoding="utf-8")
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be written ({getattr(error, 'strerror', None) or error})") from None
    with file:
        yield lambda told: print(json.dumps(told), file=file, flush=True)
