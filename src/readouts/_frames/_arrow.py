"""Arrow, and through it Parquet: the same columns with the types of Arrow."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import IO, Any

from readouts._errors import TableError
from readouts._extras import need
from readouts._frames._pack import lengths_of, packed
from readouts._frames._schema import Column, Row

__all__ = [
    "PackedWriter",
    "arrow_fields",
    "arrow_schema",
    "packed_tables",
    "read_parquet",
    "record_batch",
    "record_batches",
    "rows_of_arrow",
    "write_parquet",
]

_BATCH = 8192
_ROW_GROUP = 65_536
_GROUP_BYTES = 1 << 22


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
    return unpacked(columns, [packed(columns, rows)])


def unpacked(columns: tuple[Column, ...], tables: Sequence[bytes]) -> Any:
    """What was packed, several times some rows of one table, as one Arrow record batch."""
    pa = need("pyarrow", "tables")
    schema = arrow_schema(columns)
    counts = [lengths_of(columns, table)[0] for table in tables]
    buffers = [_buffers(columns, table) for table in tables]
    arrays = []
    for number, column in enumerate(columns):
        firsts, seconds = [part[2 * number] for part in buffers], b"".join([part[2 * number + 1] for part in buffers])
        if column.type == "text":
            arrays.append(_texts(pa, b"".join(firsts), seconds))
        else:
            arrays.append(_values(pa, schema.field(number).type, _present(firsts, counts), seconds, sum(counts)))
    return pa.record_batch(arrays, schema=schema)


def _buffers(columns: tuple[Column, ...], table: bytes) -> list[memoryview]:
    view, lengths = memoryview(table), lengths_of(columns, table)
    ends = list(accumulate(lengths[1:], initial=8 * len(lengths)))
    return [view[start:end] for start, end in pairwise(ends)]


def _texts(pa: Any, sizes: bytes, joined: bytes) -> Any:
    """Texts of their buffers. `pyarrow.array` would first import pandas, to ask it about the cells."""
    compute = need("pyarrow.compute", "tables")
    count, zero = len(sizes) // 4, _zero(pa, pa.int32())
    from_zero = pa.Array.from_buffers(pa.int32(), count + 1, [None, pa.py_buffer(bytes(4) + sizes)])
    valid = compute.greater_equal(pa.Array.from_buffers(pa.int32(), count, [None, pa.py_buffer(sizes)]), zero)
    if valid.true_count < count:
        from_zero = compute.max_element_wise(from_zero, zero)
    offsets = compute.cumulative_sum_checked(from_zero).buffers()[1]
    mask = valid.buffers()[1] if valid.true_count < count else None
    return pa.Array.from_buffers(pa.string(), count, [mask, offsets, pa.py_buffer(joined)])


def _values(pa: Any, type_: Any, present: bytes, values: bytes, count: int) -> Any:
    mask = _bits(pa, present) if present else None
    buffer = _bits(pa, values) if pa.types.is_boolean(type_) else pa.py_buffer(values)
    return pa.Array.from_buffers(type_, count, [mask, buffer])


def _bits(pa: Any, truths: bytes) -> Any:
    """One bit for each byte."""
    array = pa.Array.from_buffers(pa.uint8(), len(truths), [None, pa.py_buffer(truths)])
    return need("pyarrow.compute", "tables").not_equal(array, _zero(pa, pa.uint8())).buffers()[1]


def _zero(pa: Any, type_: Any) -> Any:
    """Nought of a type of whole numbers. `pyarrow.scalar` would import pandas as well."""
    return pa.Array.from_buffers(type_, 1, [None, pa.py_buffer(bytes(type_.byte_width))])[0]


def _present(parts: Sequence[memoryview], counts: Sequence[int]) -> bytes:
    """Which cells there are; empty where none is missing."""
    if not any(parts):
        return b""
    return b"".join([part or b"\x01" * count for part, count in zip(parts, counts, strict=True)])


def record_batches(columns: tuple[Column, ...], rows: Sequence[Row]) -> Iterator[Any]:
    """Rows as record batches of some thousand rows, for one holds no more than 2 GB of text in a column."""
    for start in range(0, len(rows), _BATCH):
        yield record_batch(columns, rows[start : start + _BATCH])


def write_parquet(file: Path | IO[bytes], columns: tuple[Column, ...], batches: Iterable[Any]) -> None:
    """One Parquet file from record batches; they are gathered into groups of rows, and no more is held at a time."""
    pa = need("pyarrow", "tables")
    with _writer(file, columns) as writer:
        for group in _grouped(batches):
            writer.write_table(pa.Table.from_batches(group, arrow_schema(columns)))


def _writer(file: Path | IO[bytes], columns: tuple[Column, ...]) -> Any:
    return need("pyarrow.parquet", "tables").ParquetWriter(file, arrow_schema(columns), compression="zstd")


def _is_group(rows: int, size: int) -> bool:
    """Whether so many rows and bytes are enough for a group of rows."""
    return rows >= _ROW_GROUP or size >= _GROUP_BYTES


class PackedWriter:
    """One Parquet file of what was packed: a group of rows is written whenever enough has come together."""

    def __init__(self, file: Path, columns: tuple[Column, ...]) -> None:
        self._columns = columns
        self._writer = _writer(file, columns)
        self._held: list[bytes] = []
        self._rows = self._size = 0

    def add(self, table: bytes) -> None:
        """Takes some rows more."""
        self._held.append(table)
        self._rows += lengths_of(self._columns, table)[0]
        self._size += len(table)
        if _is_group(self._rows, self._size):
            self._write()

    def finish(self) -> None:
        """Writes what is still held; nothing can be added any more."""
        if self._held:
            self._write()
        self.close()

    def close(self) -> None:
        """Closes the file, whether it is whole or not."""
        self._writer.close()

    def _write(self) -> None:
        self._writer.write_batch(unpacked(self._columns, self._held))
        self._held, self._rows, self._size = [], 0, 0


def packed_tables(file: IO[bytes], columns: tuple[Column, ...], size: int) -> Iterator[bytes]:
    """What was packed into the first bytes of a file, one after the other."""
    head_size = 8 * (2 * len(columns) + 1)
    while file.tell() < size and (head := file.read(head_size)):
        yield head + file.read(sum(lengths_of(columns, head)[1:]))


def _grouped(batches: Iterable[Any]) -> Iterator[list[Any]]:
    group: list[Any] = []
    rows = size = 0
    for batch in batches:
        group.append(batch)
        rows, size = rows + batch.num_rows, size + batch.nbytes
        if _is_group(rows, size):
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
