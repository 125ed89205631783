"""Readouts on Apache Spark: a DataFrame of texts in, the tables of :func:`readouts.to_tables` out.

Each document is read once and by itself, wherever Spark likes; one that cannot be read is a row of ``documents`` with
its ``error`` and ``message``, and never fails the job. Needs the extra ``spark``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from readouts._batch._many import Document, failure_of, parse_many
from readouts._extras import need
from readouts._failure import Failure
from readouts._frames._rows import Rows, failed_rows, rows_of
from readouts._frames._schema import SCHEMA, Column, Row
from readouts._model import Readout
from readouts._parser import Parser

__all__ = ["parse", "parse_batch", "table", "tables"]

_FIELDS = ("text", "published", "publisher", "title", "id")


def parse(
    frame: Any,
    *,
    id: str,  # noqa: A002 - the name of the field
    text: str = "text",
    published: str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    parser: Parser | None = None,
) -> Any:
    """A DataFrame with one row for each of a DataFrame, and in it the rows of every table that come from its text.

    Persist or write it before taking several tables from it, for Spark computes what it is not told to keep again.

    :param frame: the ``pyspark.sql.DataFrame`` to read.
    :param id: the column with a key of each document, different in each row.
    :param text: the column with the texts; the further columns hold what :func:`readouts.parse` takes.
    :param parser: what to read with; it is sent to the workers.
    """
    named = {"text": text, "published": published, "publisher": publisher, "title": title, "id": id}
    chosen = {field: column for field, column in named.items() if column is not None}
    reader = _reader(chosen, parser)
    schema = need("pyspark.sql.pandas.types", "spark").from_arrow_schema(_nested())
    return frame.select(*dict.fromkeys(chosen.values())).mapInArrow(reader, schema)


def table(parsed: Any, name: str) -> Any:
    """One table, from what :func:`readouts.spark.parse` gave: a DataFrame with the same columns as everywhere.

    :raises ValueError: when there is no such table.
    """
    if name not in SCHEMA:
        raise ValueError(f"there is no table {name!r}; there are {', '.join(SCHEMA)}")
    return parsed.selectExpr(f"inline({name})")


def tables(parsed: Any) -> dict[str, Any]:
    """All tables by name, from what :func:`readouts.spark.parse` gave."""
    return {name: table(parsed, name) for name in SCHEMA}


def parse_batch(batch: Any, columns: dict[str, str], parser: Parser | None = None) -> Any:
    """One Arrow batch or table of texts as one of the same length that holds the rows of every table.

    For other engines that hand on Arrow: Ray Data, DuckDB, a loop over Parquet files.

    :param batch: a ``pyarrow.RecordBatch`` or ``pyarrow.Table``.
    :param columns: which of its columns holds ``text``, ``id``, ``published``, ``publisher`` and ``title``; text and id
        are needed.
    """
    pa = need("pyarrow", "tables")
    schema = _nested()
    lists = {field: batch.column(column).to_pylist() for field, column in columns.items()}
    absent = [None] * batch.num_rows
    given = zip(*(lists.get(field, absent) for field in _FIELDS), strict=True)
    documents = [
        Document(text, published, publisher, title, str(key)) for text, published, publisher, title, key in given
    ]
    found = [_rows(str(d.id), r) for d, r in zip(documents, parse_many(documents, parser=parser), strict=True)]
    arrays = [
        pa.array([_dicts(rows[name], columns) for rows in found], schema.field(name).type)
        for name, columns in SCHEMA.items()
    ]
    make = pa.Table if isinstance(batch, pa.Table) else pa.RecordBatch
    return make.from_arrays(arrays, schema=schema)


def _reader(columns: dict[str, str], parser: Parser | None) -> Callable[[Iterable[Any]], Iterator[Any]]:
    def read(batches: Iterable[Any]) -> Iterator[Any]:
        for batch in batches:
            yield parse_batch(batch, columns, parser)

    return read


def _rows(key: str, result: Readout | Failure) -> Rows:
    if not isinstance(result, Failure):
        try:
            return rows_of(key, result)
        except Exception as error:  # a row tells of it; the job goes on
            result = failure_of(0, key, error)
    return failed_rows(key, result.error, result.message)


def _nested() -> Any:
    """A column for each table, with the rows of a document as a list."""
    from readouts._frames._arrow import arrow_fields

    pa = need("pyarrow", "tables")
    return pa.schema([(name, pa.list_(pa.struct(arrow_fields(columns)))) for name, columns in SCHEMA.items()])


def _dicts(rows: list[Row], columns: tuple[Column, ...]) -> list[dict[str, Any]]:
    from readouts._frames._pack import day

    names = [column.name for column in columns]
    days = [column.name for column in columns if column.type == "date"]
    found: list[dict[str, Any]] = [dict(zip(names, row, strict=True)) for row in rows]
    for row in found if days else ():
        row.update({name: day(row[name]) for name in days})
    return found
