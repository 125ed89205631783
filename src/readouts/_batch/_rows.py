"""Tables with one document in each row: CSV, TSV, JSON Lines and Parquet, read row by row."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, AnyStr

import attrs

from readouts._batch._items import STDIN, InputError, Item, open_stdin, read_stdin, shown_name, too_much
from readouts._errors import MissingExtraError
from readouts._failure import Failure
from readouts._files import MOST_JSON

__all__ = ["Columns", "read_rows"]

_BOM = "\ufeff"
_BATCH = 64  # rows of a Parquet file that are held at a time


@attrs.frozen
class Columns:
    """Which column holds what. One that is None is taken from the column of its own name, where there is one."""

    text: str = "text"
    id: str | None = None
    published: str | None = None
    publisher: str | None = None
    title: str | None = None

    def chosen(self) -> dict[str, tuple[str, bool]]:
        """For each field the column, and whether it has to be there."""
        named = attrs.asdict(self)
        return {field: (name or field, name is not None) for field, name in named.items()}


Row = Mapping[str, object]
Rows = Iterator[tuple[int, Row | Exception]]
"""Rows with the bytes of the file up to their end; an exception in the place of one that cannot be read."""


def read_rows(file: str, kind: str, columns: Columns, encoding: str, html: bool) -> Iterator[Item]:
    """The documents of a table; a fault of the whole file is the last item."""
    chosen = columns.chosen()
    number, upto = 0, 0
    try:
        for upto, row in _READERS[kind](file, encoding, chosen):
            number += 1
            yield _item(file, number, upto, row, chosen, html)
    except MissingExtraError:
        raise
    except Exception as error:  # of the file: its reader cannot go on behind it
        message = (
            str(error) if isinstance(error, InputError) else f"{file}: cannot be read behind row {number} ({error})"
        )
        kind_of_fault = error.kind if isinstance(error, InputError) else type(error).__name__
        yield Item(file, file, fault=Failure(0, file, kind_of_fault, message), upto=upto)


def _item(
    file: str, number: int, upto: int, row: Row | Exception, chosen: Mapping[str, tuple[str, bool]], html: bool
) -> Item:
    name = f"{file}:{number}"
    if isinstance(row, Exception):
        fault = Failure(0, name, type(row).__name__, f"{name}: {row}")
        return Item(name, file, fault=fault, upto=upto)
    values = {field: row.get(column) for field, (column, _) in chosen.items()}
    absent = [column for column, needed in chosen.values() if needed and column not in row]
    text, given = values["text"], values["id"]
    id_ = name if given is None or given == "" else str(given)
    if absent or not isinstance(text, str | bytes):
        what = f"there is no {absent[0]!r}" if absent else f"the text is {_kind(text)}, not a text"
        fault = Failure(0, id_, "KeyError" if absent else "TypeError", f"{name}: {what}")
        return Item(id_, file, fault=fault, upto=upto)
    known = (values["published"], values["publisher"], values["title"])
    return Item(id_, file, text, html, *known, upto=upto, size=len(text))


def _kind(value: object) -> str:
    return "missing" if value is None else f"of type {type(value).__name__}"


def _checked(file: str, names: list[str], chosen: Mapping[str, tuple[str, bool]]) -> None:
    for field, (column, needed) in chosen.items():
        if needed and column not in names:
            raise InputError(
                f"{file}: there is no column {column!r}; its columns are {', '.join(names)}; "
                f"name the right one with --{field}-column",
                "MissingColumn",
            )


@contextmanager
def _opened(file: str) -> Iterator[IO[bytes]]:
    try:
        opened = open_stdin() if file == STDIN else Path(file).open("rb")  # noqa: SIM115 - closed below
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{file}: cannot be read ({reason})", type(error).__name__) from None
    with opened:
        yield opened


def _lines(opened: IO[AnyStr], file: str) -> Iterator[AnyStr]:
    """The lines of a file. Of one that never ends no more is read than any file may hold."""
    while line := opened.readline(MOST_JSON + 1):
        if len(line) > MOST_JSON:
            raise too_much(shown_name(file))
        yield line


def _csv(file: str, encoding: str, chosen: Mapping[str, tuple[str, bool]], delimiter: str = ",") -> Rows:
    import csv

    csv.field_size_limit(MOST_JSON)  # a long article is one cell
    with _opened(file) as raw, io.TextIOWrapper(raw, _with_mark(encoding), newline="") as text:
        rows = csv.reader(_lines(text, file), strict=True, delimiter=delimiter)
        names = next(rows, [])
        _checked(file, names, chosen)
        for row in rows:
            if not row:
                continue
            upto = raw.tell() if raw.seekable() else 0
            if len(row) != len(names):
                yield upto, ValueError(f"the row has {len(row)} cells, the heading {len(names)}; quote texts")
                continue
            yield upto, dict(zip(names, row, strict=True))


def _tsv(file: str, encoding: str, chosen: Mapping[str, tuple[str, bool]]) -> Rows:
    return _csv(file, encoding, chosen, "\t")


def _with_mark(encoding: str) -> str:
    return "utf-8-sig" if encoding == "utf-8" else encoding


def _jsonl(file: str, encoding: str, chosen: Mapping[str, tuple[str, bool]]) -> Rows:  # noqa: ARG001 - as the others
    import json

    upto = 0
    with _opened(file) as raw:
        for line in _lines(raw, file):
            upto += len(line)
            if line.isspace():
                continue
            try:
                row = json.loads(line.decode(encoding).removeprefix(_BOM))
                if not isinstance(row, dict):
                    raise TypeError(f"the line is {_kind(row)}, not an object")
            except (ValueError, TypeError, RecursionError) as error:
                yield upto, error
                continue
            yield upto, row


def _parquet(file: str, encoding: str, chosen: Mapping[str, tuple[str, bool]]) -> Rows:  # noqa: ARG001 - as the others
    from readouts._extras import need

    parquet: Any = need("pyarrow.parquet", "tables")
    with _opened(file) as raw:
        source = parquet.ParquetFile(raw if file != STDIN else io.BytesIO(read_stdin()))
        names = source.schema_arrow.names
        _checked(file, names, chosen)
        wanted = [column for column, _ in chosen.values() if column in names]
        size = 0 if file == STDIN else Path(file).stat().st_size
        total, done = max(source.metadata.num_rows, 1), 0
        for batch in source.iter_batches(batch_size=_BATCH, columns=wanted):
            for row in batch.to_pylist():
                done += 1
                yield size * done // total, row


_READERS: dict[str, Callable[[str, str, Mapping[str, tuple[str, bool]]], Rows]] = {
    "csv": _csv,
    "tsv": _tsv,
    "jsonl": _jsonl,
    "parquet": _parquet,
}
