"""The file in which a command tells what it could not read."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

from readouts._cli._input import InputError
from readouts._files import replaced

__all__ = ["error_log"]


@contextlib.contextmanager
def error_log(path: Path | None) -> Iterator[Callable[[dict[str, str | None]], None]]:
    """Where errors are told, each an object on a line of its own; nowhere when there is no path.

    An old file is replaced when the command is done. Raises `InputError` when it cannot be written.
    """
    if path is None:
        yield lambda _: None
        return
    stack = contextlib.ExitStack()
    with stack:
        with _refused(path):
            file = stack.enter_context(replaced(path))

        def tell(told: dict[str, str | None]) -> None:
            with _refused(path):
                file.write(json.dumps(told).encode("ascii") + b"\n")

        yield tell
        with _refused(path):
            stack.close()


@contextlib.contextmanager
def _refused(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be written ({getattr(error, 'strerror', None) or error})") from None
