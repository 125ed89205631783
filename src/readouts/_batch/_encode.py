"""What a worker does with a chunk: reads its documents and writes them as bytes that need only be put together."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import attrs

from readouts._batch._items import InputError, Item, Reading, load, shown_name
from readouts._batch._many import failure_of
from readouts._batch._pool import chunked, map_chunks
from readouts._failure import Failure
from readouts._frames._rows import Rows, failed_rows, rows_of
from readouts._frames._schema import SCHEMA
from readouts._model import Readout
from readouts._parser import Arguments, Parser, parse_together
from readouts._wire import dump_json, to_dict

__all__ = ["FORMS", "Encoded", "Reader", "Worker", "header", "read_each"]

FORMS = ("jsonl", "csv", "tsv", "parquet", "sqlite")


@attrs.frozen
class Encoded:
    """A chunk that was read: what to append to which file, what failed, and how much was found."""

    blobs: dict[str, bytes]
    failures: tuple[Failure, ...]
    found: Counter[str]


@attrs.frozen
class Reader:
    """Reads chunks of items."""

    parser: Parser
    reading: Reading

    def __call__(self, chunk: Sequence[Item]) -> list[Readout | Failure]:
        results = parse_together(self.parser, chunk, self._arguments)
        return [
            _failure(item, result) if isinstance(result, Exception) else result
            for item, result in zip(chunk, results, strict=True)
        ]

    def read(self, item: Item) -> Readout | Failure:
        """The readout of one item."""
        return self([item])[0]

    def _arguments(self, item: Item) -> Arguments:
        if item.fault is not None:
            raise InputError(item.fault.message, item.fault.error)
        document = load(item, self.reading)
        return {key: getattr(document, key) for key in ("text", "published", "publisher", "title")}


def _failure(item: Item, error: Exception) -> Failure:
    if isinstance(error, InputError):
        return Failure(0, item.id, error.kind, str(error))
    failure = failure_of(0, item.id, error)
    return attrs.evolve(failure, message=f"{shown_name(item.id)}: {failure.message}")


def lost(item: Item) -> Failure:
    """What is said of an item over which a worker died."""
    message = f"{shown_name(item.id)}: the process that read it died; is there memory enough?"
    return Failure(0, item.id, "WorkerDied", message)


def _lost_alone(item: Item) -> list[Readout | Failure]:
    return [lost(item)]


@attrs.frozen
class Worker:
    """Reads chunks of items and encodes them in one form."""

    reader: Reader
    form: str

    def __call__(self, chunk: Sequence[Item]) -> Encoded:
        return _encoded(zip(chunk, self.reader(chunk), strict=True), self.form)

    def lost(self, item: Item) -> Encoded:
        """What is said of an item over which a worker died."""
        return _encoded([(item, lost(item))], self.form)


def read_each(items: Iterable[Item], reader: Reader, jobs: int) -> Iterator[tuple[Item, Readout | Failure]]:
    """Each item with what was read in it, in order; one by one with one job, else chunk by chunk."""
    if jobs == 1:
        yield from ((item, reader.read(item)) for item in items)
        return
    for chunk, results in map_chunks(reader, chunked(items, lambda item: item.size), jobs, _lost_alone):
        yield from zip(chunk, (one for several in results for one in several), strict=True)


def _encoded(results: Iterable[tuple[Item, Readout | Failure]], form: str) -> Encoded:
    """Results in one form."""
    failures: list[Failure] = []
    found: Counter[str] = Counter(documents=0, failed=0)
    lines: list[str] = []
    gathered: Rows = {name: [] for name in SCHEMA}
    for item, result in results:
        found["documents"] += 1
        if isinstance(result, Failure):
            found["failed"] += 1
            failures.append(result)
        else:
            found["calls"] += len(result.calls)
            found["statements"] += len(result.statements)
        if form != "jsonl":
            _gather(gathered, item, result)
        elif isinstance(result, Readout):
            lines.append(dump_json({"id": item.id, "file": item.file, **to_dict(result)}) + "\n")
    blobs = {name: _table(name, gathered, form) for name in SCHEMA if gathered[name]}
    if form == "jsonl":
        blobs["lines"] = "".join(lines).encode("utf-8")
    return Encoded(blobs, tuple(failures), found)


def _gather(gathered: Rows, item: Item, result: Readout | Failure) -> None:
    """Adds the rows of a result."""
    if isinstance(result, Failure):
        rows = failed_rows(item.id, result.error, result.message)
    else:
        rows = rows_of(item.id, result)
    for name, more in rows.items():
        gathered[name] += more


def _table(name: str, gathered: Rows, form: str) -> bytes:
    columns, rows = SCHEMA[name], gathered[name]
    if form == "parquet":
        from readouts._frames._pack import packed

        return packed(columns, rows)
    if form == "sqlite":
        return "".join(json.dumps(row) + "\n" for row in rows).encode("ascii")
    from readouts._frames._delimited import DELIMITERS, line

    delimiter = DELIMITERS[form]
    return "".join(line(row, columns, delimiter) for row in rows).encode("utf-8")


def header(name: str, form: str) -> bytes:
    """What stands at the beginning of a file of one form before anything is appended."""
    if form in {"csv", "tsv"}:
        from readouts._frames._delimited import DELIMITERS, heading

        return heading(SCHEMA[name], DELIMITERS[form]).encode("utf-8")
    return b""
