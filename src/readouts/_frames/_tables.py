"""``to_tables`` and the ``Tables`` that it gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from readouts._errors import TableError
from readouts._extras import need
from readouts._failure import Failure
from readouts._files import replaced
from readouts._frames._rows import failed_rows, rows_of
from readouts._frames._schema import SCHEMA, Cell, Row, Schema
from readouts._model import Readout

__all__ = ["Tables", "read_tables", "to_tables"]


class Tables(Mapping[str, list[dict[str, Cell]]]):
    """Tables by name, each a list of rows; days are ISO 8601 texts until a format has a type for them.

    ``tables["statements"]`` gives rows as dicts; the methods give all tables in another form.
    :func:`readouts.to_tables` and :func:`readouts.to_events` make one.
    """

    def __init__(self, schema: Schema, rows: dict[str, list[Row]]) -> None:
        self._schema = schema
        self._rows = rows

    def __getitem__(self, name: str) -> list[dict[str, Cell]]:
        names = self.columns(name)
        return [dict(zip(names, row, strict=True)) for row in self._rows[name]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._schema)

    def __len__(self) -> int:
        return len(self._schema)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tables) and (self._schema, self._rows) == (other._schema, other._rows)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Tables({', '.join(f'{len(rows)} {name}' for name, rows in self._rows.items())})"

    def columns(self, name: str) -> tuple[str, ...]:
        """The names of the columns of one table."""
        return tuple(column.name for column in self._schema[name])

    def to_arrow(self) -> dict[str, Any]:
        """Each table as a ``pyarrow.Table``. Needs the extra ``tables``."""
        from readouts._frames._arrow import arrow_schema, record_batches

        make = need("pyarrow", "tables").Table.from_batches
        return {
            name: make(list(record_batches(columns, self._rows[name])), arrow_schema(columns))
            for name, columns in self._schema.items()
        }

    def to_pandas(self) -> dict[str, Any]:
        """Each table as a ``pandas.DataFrame``; whole numbers and truth values may be missing. Needs ``pandas``."""
        pd, pa = need("pandas", "pandas"), need("pyarrow", "pandas")
        types = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype(), pa.string(): pd.StringDtype()}
        return {
            name: table.to_pandas(types_mapper=types.get, date_as_object=False)
            for name, table in self.to_arrow().items()
        }

    def to_polars(self) -> dict[str, Any]:
        """Each table as a ``polars.DataFrame``. Needs the extra ``polars``."""
        pl = need("polars", "polars")
        return {name: pl.from_arrow(table) for name, table in self.to_arrow().items()}

    def write_csv(self, folder: str | Path) -> None:
        """One file for each table, with strict quoting, in a folder that is made where it is missing."""
        self._write_delimited(Path(folder), "csv")

    def write_tsv(self, folder: str | Path) -> None:
        """One file for each table, quoted as in CSV, in a folder that is made where it is missing."""
        self._write_delimited(Path(folder), "tsv")

    def _write_delimited(self, folder: Path, form: str) -> None:
        from readouts._frames._delimited import DELIMITERS, heading, line

        folder.mkdir(parents=True, exist_ok=True)
        delimiter = DELIMITERS[form]
        for name, columns in self._schema.items():
            with replaced(folder / f"{name}.{form}") as file:
                file.write(heading(columns, delimiter).encode("utf-8"))
                file.writelines(line(row, columns, delimiter).encode("utf-8") for row in self._rows[name])

    def write_parquet(self, folder: str | Path) -> None:
        """One file for each table in a folder that is made where it is missing. Needs the extra ``tables``."""
        from readouts._frames._arrow import record_batches, write_parquet

        Path(folder).mkdir(parents=True, exist_ok=True)
        for name, columns in self._schema.items():
            with replaced(Path(folder, f"{name}.parquet")) as file:
                write_parquet(file, columns, record_batches(columns, self._rows[name]))

    def write_sqlite(self, path: str | Path) -> None:
        """A new SQLite file with all tables.

        :raises FileExistsError: when the file is there.
        """
        from readouts._frames._sql import write_sqlite

        write_sqlite(_new(path), self._schema, self._rows)

    def write_duckdb(self, path: str | Path) -> None:
        """A new DuckDB file with all tables. Needs the extra ``duckdb``.

        :raises FileExistsError: when the file is there.
        """
        from readouts._frames._sql import write_duckdb

        write_duckdb(_new(path), self._schema, self._rows)


def to_tables(
    readouts: Readout | Iterable[Readout | Failure] | Mapping[str, Readout | Failure],
    *,
    ids: Iterable[str] | None = None,
) -> Tables:
    """Readouts as tables with stable keys: calls, participants, statements, sources and what links them.

    :param readouts: one readout, several (as :func:`readouts.parse_many` gives them, failures included), or a mapping
        from document ids to them.
    :param ids: an id for each, of its own; without ids one is made from the text, and the same text has the same id.
    :raises ValueError: when there are not as many ids as readouts, or one comes twice.
    """
    gathered: dict[str, list[Row]] = {name: [] for name in SCHEMA}
    for document_id, readout in identified(readouts, ids):
        if isinstance(readout, Failure):
            rows = failed_rows(document_id, readout.error, readout.message)
        else:
            rows = rows_of(document_id, readout)
        for name, more in rows.items():
            gathered[name] += more
    return Tables(SCHEMA, gathered)


def identified(
    readouts: Readout | Iterable[Readout | Failure] | Mapping[str, Readout | Failure], ids: Iterable[str] | None
) -> Iterator[tuple[str, Readout | Failure]]:
    """Readouts with the ids of their documents."""
    if isinstance(readouts, Mapping):
        ids, readouts = readouts.keys(), readouts.values()
    several = [readouts] if isinstance(readouts, Readout | Failure) else readouts
    named = ((None, readout) for readout in several) if ids is None else zip(ids, several, strict=True)
    known: set[str] = set()
    for given, readout in named:
        if given in known:
            raise ValueError(f"the id {given!r} comes twice; each document needs one of its own")
        document_id = _made_id(readout, known) if given is None else given
        known.add(document_id)
        yield document_id, readout


def _made_id(readout: Readout | Failure, known: set[str]) -> str:
    if isinstance(readout, Failure):
        made = readout.id or f"failure-{readout.number}"
    else:
        import hashlib

        made = hashlib.sha256(readout.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    document_id, count = made, 1
    while document_id in known:
        count += 1
        document_id = f"{made}#{count}"
    return document_id


def _new(path: str | Path) -> Path:
    if Path(path).exists():
        raise FileExistsError(f"{path} exists; remove it, or give another name")
    return Path(path)


def read_tables(path: str | Path) -> Tables:
    """The tables that were written to a folder (CSV, TSV or Parquet) or to a SQLite file.

    :raises TableError: when they are not there, or are others than this version writes.
    """
    return Tables(SCHEMA, read_rows_of(Path(path), SCHEMA))


def read_rows_of(path: Path, schema: Schema) -> dict[str, list[Row]]:
    """The rows of the tables of a schema, from a folder or a SQLite file."""
    if not path.is_dir():
        from readouts._frames._sql import read_sqlite

        if not path.exists():
            raise TableError(f"{path}: there is no such file or folder")
        return read_sqlite(path, schema)
    first = next(iter(schema))
    for form in ("parquet", "csv", "tsv"):
        if (path / f"{first}.{form}").exists():
            return {name: _read(path / f"{name}.{form}", name, schema) for name in schema}
    raise TableError(f"{path}: there is no {first}.parquet, {first}.csv or {first}.tsv in this folder")


def _read(file: Path, name: str, schema: Schema) -> list[Row]:
    if not file.exists():
        raise TableError(f"{file}: there is no such file")
    if file.suffix == ".parquet":
        from readouts._frames._arrow import read_parquet

        return read_parquet(file, schema[name])
    from readouts._frames._delimited import DELIMITERS, read_rows

    with file.open(encoding="utf-8", newline="") as opened:
        return list(read_rows(opened.read(), schema[name], DELIMITERS[file.suffix[1:]], str(file)))
