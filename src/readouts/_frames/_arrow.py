"""Arrow, and through it Parquet: the same columns with the types of Arrow."""

from __future__ import annotations

import datetime
import functools
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from readouts._errors import TableError
from readouts._extras import need
from readouts._frames._schema import Cell, Column, Row

__all__ = [
    "arrow_fields",
    "arrow_schema",
    "day",
    "read_parquet",
    "record_batch",
    "record_batches",
    "rows_of_arrow",
    "write_parquet",
]

_EPOCH = datetime.date(1970, 1, 1).toordinal()
_BATCH = 8192
_ROW_GROUP = 65_536
_GROUP_BYTES = 1 << 25


@functools.cache
def arrow_schema(columns: tuple[Column, ...]) -> Any:
    """The Arrow schema of one table."""
    pa = need("pyarrow", "tables")
    return pa.schema(arrow_fields(columns))


def arrow_fields(columns: Iterable[Column]) -> list[tuple[str, Any]]:
    """Names and Arrow types of columns."""
    pa = need("pyarrow", "tables")
    types = {
        "text": pa.string(),
        "integer": pa.int64(),
        "real": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
    }
    return [(column.name, types[column.type]) for column in columns]


def record_batch(columns: tuple[Column, ...], rows: Sequence[Row]) -> Any:
    """Rows as one Arrow record batch."""
    pa = need("pyarrow", "tables")
    schema = arrow_schema(columns)
    by_column = zip(*rows, strict=True) if rows else ([] for _ in columns)
    arrays = [_array(pa, cells, field.type) for cells, field in zip(by_column, schema, strict=True)]
    return pa.record_batch(arrays, schema=schema)


def record_batches(columns: tuple[Column, ...], rows: Sequence[Row]) -> Iterator[Any]:
    """Rows as record batches of some thousand rows, for one holds no more than 2 GB of text in a column."""
    for start in range(0, len(rows), _BATCH):
        yield record_batch(columns, rows[start : start + _BATCH])


def _array(pa: Any, cells: Sequence[Any], type_: Any) -> Any:
    """Cells as an Arrow array, made of its buffers: `pyarrow.array` would first import pandas, to ask it about them."""
    valid = pa.py_buffer(_bits([cell is not None for cell in cells])) if None in cells else None
    return pa.Array.from_buffers(type_, len(cells), [valid, *_buffers(pa, cells, type_)])


def _buffers(pa: Any, cells: Sequence[Any], type_: Any) -> list[Any]:
    if pa.types.is_string(type_):
        texts: list[Any] = [cell or "" for cell in cells]
        joined = "".join(texts)
        if not joined.isascii():  # else a character is a byte
            texts = [text.encode("utf-8") for text in texts]
        offsets = array("i", accumulate(map(len, texts), initial=0))
        return [pa.py_buffer(offsets), pa.py_buffer(joined.encode("utf-8"))]
    if pa.types.is_boolean(type_):
        return [pa.py_buffer(_bits(cells))]
    if pa.types.is_date(type_):
        found = (day(cell) for cell in cells)
        return [pa.py_buffer(array("i", [d.toordinal() - _EPOCH if d else 0 for d in found]))]
    return [pa.py_buffer(array("d" if pa.types.is_floating(type_) else "q", [cell or 0 for cell in cells]))]


def _bits(cells: Sequence[Any]) -> bytes:
    """One bit for each cell, the first in the lowest place."""
    digits = "".join(["1" if cell else "0" for cell in reversed(cells)]) or "0"
    return int(digits, 2).to_bytes((len(cells) + 7) // 8 or 1, "little")


def day(cell: Cell) -> datetime.date | None:
    """The day that a cell holds as ISO 8601."""
    return datetime.date.fromisoformat(cell) if isinstance(cell, str) else None


def write_parquet(path: Path, columns: tuple[Column, ...], batches: Iterable[Any]) -> None:
    """One Parquet file from record batches; they are gathered into groups of rows, and no more is held at a time."""
    pa, parquet = need("pyarrow", "tables"), need("pyarrow.parquet", "tables")
    schema = arrow_schema(columns)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for group in _grouped(batches):
            writer.write_table(pa.Table.from_batches(group, schema))


def _grouped(batches: Iterable[Any]) -> Iterator[list[Any]]:
    group: list[Any] = []
    rows = size = 0
    for batch in batches:
        group.append(batch)
        rows, size = rows + batch.num_rows, size + batch.nbytes
        if rows >= _ROW_GROUP or size >= _GROUP_BYTES:
            yield group
            group, rows, size = [], 0, 0
    if group:
        yield group


def read_parquet(path: Path, columns: tuple[Column, ...]) -> list[Row]:
    """The rows of one Parquet file.

    :raises TableError: when its columns are others.
    """
    table = need("pyarrow.parquet", "tables").read_table(path)
    if not table.schema.equals(arrow_schema(columns)):
        raise TableError(f"{path}: the columns are not {', '.join(column.name for column in columns)}")
    return rows_of_arrow(table)


def rows_of_arrow(table: Any) -> list[Row]:
    """The rows of an Arrow table; days as ISO 8601."""
    lists = [column.to_pylist() for column in table.columns]
    days = [n for n, column in enumerate(table.columns) if str(column.type).startswith("date")]
    for number in days:
        lists[number] = [day.isoformat() if day else None for day in lists[number]]
    return list(zip(*lists, strict=True))
