"""Arrow, and through it Parquet: the same columns with the types of Arrow."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from readouts._errors import TableError
from readouts._extras import need
from readouts._frames._schema import Cell, Column, Row

__all__ = ["arrow_fields", "arrow_schema", "day", "read_parquet", "record_batch", "rows_of_arrow", "write_parquet"]

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


def _array(pa: Any, cells: Sequence[Cell], type_: Any) -> Any:
    if pa.types.is_date(type_):
        return pa.array([day(cell) for cell in cells], type_)
    return pa.array(cells, type_)


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
