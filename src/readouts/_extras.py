"""Libraries that reading a text does not need: brought in on use, and named with their extra when missing."""

from __future__ import annotations

import importlib.util
from typing import Any

from readouts._errors import MissingExtraError

__all__ = ["check", "need"]


def check(module: str, extra: str) -> None:
    """Sees to it that a library is there, without the time it takes to import it.

    :raises MissingExtraError: telling which extra brings it, when it is not installed.
    """
    if importlib.util.find_spec(module) is None:
        raise MissingExtraError(module, extra)


def need(module: str, extra: str) -> Any:
    """The module of another library.

    :raises MissingExtraError: telling which extra brings it, when it is not installed.
    """
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        if error.name is not None and not module.startswith(error.name):
            raise  # it is there and lacks something of its own
        raise MissingExtraError(module.partition(".")[0], extra) from None
