"""Rows as columns of bytes, made without Arrow, which the processes that read documents need not load.

    table   = lengths buffer*            lengths = the number of rows, then the bytes of each buffer, as int64
    column  = sizes text                 of texts: the bytes of each cell, -1 for a missing one, and all cells joined
            | present values             of others: a byte for each row, none where no cell is missing, and the values

Numbers are in the order of this machine, whole numbers in eight bytes, sizes and days (from 1970) in four, truth values
in one. Of the ways to get cells out of Python these are the quickest; `_arrow` makes the arrays of them.
"""

from __future__ import annotations

import datetime
import struct
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from readouts._frames._schema import Cell, Column, Row, Type

__all__ = ["day", "lengths_of", "packed"]

_SIZE = struct.Struct("i")
_EPOCH = datetime.date(1970, 1, 1).toordinal()


def packed(columns: tuple[Column, ...], rows: Sequence[Row]) -> bytes:
    """Some rows of one table."""
    by_column: Any = zip(*rows, strict=True) if rows else [()] * len(columns)
    buffers = [part for column, cells in zip(columns, by_column, strict=True) for part in _packed(column.type, cells)]
    lengths = struct.pack(f"{len(buffers) + 1}q", len(rows), *map(len, buffers))
    return b"".join([lengths, *buffers])


def lengths_of(columns: tuple[Column, ...], head: Any) -> tuple[int, ...]:
    """The lengths that stand at the beginning of what was packed."""
    return struct.unpack_from(f"{2 * len(columns) + 1}q", head)


def _packed(type_: Type, cells: Sequence[Any]) -> tuple[bytes, bytes]:
    if type_ == "text":
        return _texts(cells)
    if type_ == "date":
        return _with_missing(_days, cells)
    pack = _VALUES[type_]
    try:
        return b"", pack(cells)
    except (struct.error, TypeError):  # a missing cell; to look for it first would cost as much again
        return _with_missing(pack, cells)


def _texts(cells: Sequence[Any]) -> tuple[bytes, bytes]:
    count = len(cells)
    first = cells[0] if count else None
    if not count or (first is cells[-1] and cells.count(first) == count):  # one word in all, such as the version
        cell = first.encode() if first else b""
        return _SIZE.pack(-1 if first is None else len(cell)) * count, cell * count
    try:
        joined = "".join(cells)
        if joined.isascii():  # then a character is a byte
            sizes: Iterable[int] = map(len, cells)
        else:
            sizes = [len(cell) if cell.isascii() else len(cell.encode()) for cell in cells]
    except TypeError:
        joined = "".join(filter(None, cells))
        if joined.isascii():
            sizes = [-1 if cell is None else len(cell) for cell in cells]
        else:
            sizes = [-1 if c is None else len(c) if c.isascii() else len(c.encode()) for c in cells]
    return struct.pack(f"{count}i", *sizes), joined.encode()


def _with_missing(pack: Callable[[Sequence[Any]], bytes], cells: Sequence[Any]) -> tuple[bytes, bytes]:
    present = bytes([cell is not None for cell in cells])
    return present, pack([cell or 0 for cell in cells])


def _integers(cells: Sequence[Any]) -> bytes:
    return struct.pack(f"{len(cells)}q", *cells)


def _reals(cells: Sequence[Any]) -> bytes:
    return struct.pack(f"{len(cells)}d", *cells)


def _days(cells: Sequence[Any]) -> bytes:
    found = map(day, cells)
    return struct.pack(f"{len(cells)}i", *[d.toordinal() - _EPOCH if d else 0 for d in found])


_VALUES: dict[Type, Callable[[Sequence[Any]], bytes]] = {"integer": _integers, "real": _reals, "boolean": bytes}


def day(cell: Cell) -> datetime.date | None:
    """The day that a cell holds as ISO 8601."""
    return datetime.date.fromisoformat(cell) if isinstance(cell, str) else None
