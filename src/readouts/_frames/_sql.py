"""SQLite and DuckDB: one table for each of ours, with the same columns."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from readouts._errors import TableError
from readouts._extras import need
from readouts._frames._arrow import arrow_schema, record_batches
from readouts._frames._schema import Column, Row, Schema

__all__ = ["create", "insert", "read_sqlite", "write_duckdb", "write_sqlite"]

# SQLite has no type for days and truth values: they are ISO 8601 texts, 0 and 1.
_SQLITE = {"text": "TEXT", "integer": "INTEGER", "real": "REAL", "boolean": "INTEGER", "date": "TEXT"}


def create(name: str, columns: Iterable[Column]) -> str:
    """The statement that makes a table in SQLite."""
    return f"CREATE TABLE {name} ({', '.join(f'{column.name} {_SQLITE[column.type]}' for column in columns)})"


def insert(connection: sqlite3.Connection, name: str, columns: Sequence[Column], rows: Iterable[Row]) -> None:
    """Adds rows to a table in SQLite."""
    connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})", rows)


def write_sqlite(path: Path, schema: Schema, tables: dict[str, list[Row]]) -> None:
    """A new SQLite file."""
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        for name, columns in schema.items():
            connection.execute(create(name, columns))
            insert(connection, name, columns, tables[name])


def read_sqlite(path: Path, schema: Schema) -> dict[str, list[Row]]:
    """The rows of a SQLite file, by table.

    :raises TableError: when it is none, or holds other tables.
    """
    names = {name: ", ".join(column.name for column in columns) for name, columns in schema.items()}
    try:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            return {
                name: [
                    _typed(row, columns)
                    for row in connection.execute(f"SELECT {names[name]} FROM {name} ORDER BY rowid")
                ]
                for name, columns in schema.items()
            }
    except sqlite3.Error as error:
        raise TableError(f"{path}: not a SQLite file with these tables ({error})") from None


def _typed(row: Row, columns: Sequence[Column]) -> Row:
    return tuple(
        bool(cell) if column.type == "boolean" and cell is not None else cell
        for cell, column in zip(row, columns, strict=True)
    )


def write_duckdb(path: Path, schema: Schema, tables: dict[str, list[Row]]) -> None:
    """A new DuckDB file."""
    connection: Any = need("duckdb", "duckdb").connect(str(path))
    try:
        for name, columns in schema.items():
            batches = list(record_batches(columns, tables[name]))
            connection.register(
                "incoming", need("pyarrow", "tables").Table.from_batches(batches, arrow_schema(columns))
            )
            connection.execute(f"CREATE TABLE {name} AS SELECT * FROM incoming")
            connection.unregister("incoming")
    finally:
        connection.close()
