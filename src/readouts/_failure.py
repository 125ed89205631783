"""What stands in the place of a readout where an item could not be read."""

from __future__ import annotations

import attrs

__all__ = ["Failure"]


@attrs.frozen
class Failure:
    """An item that could not be read, in the place of its readout.

    ``number`` is its place among all items, from 0, ``id`` what the caller called it, ``error`` the kind of fault (the
    name of the exception) and ``message`` the fault and its remedy.
    """

    number: int
    id: str | None
    error: str
    message: str
