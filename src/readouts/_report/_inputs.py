"""The readouts of a corpus, one at a time: texts and saved readouts in folders and files."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import attrs

from readouts._batch._inputs import Inputs
from readouts._batch._items import InputError, Reading, load
from readouts._errors import MissingExtraError, WireError
from readouts._files import MOST_JSON, TooMuchError, load_json, read_at_most
from readouts._model import Readout
from readouts._parser import Parser
from readouts._wire import from_dict

__all__ = ["Corpus"]

_ROWS = frozenset({".jsonl", ".ndjson"})
_KINDS = _ROWS | set(".json .txt .text .md .html .htm .xhtml .csv .tsv .tab .parquet .pq".split())
_READ = frozenset({"participants", "calls", "statements"})


class _RowError(Exception):
    """What is wrong with a document, in one line."""


@attrs.define
class Corpus:
    """What to read, and with what.

    A folder stands for the files of a known kind in it and below it, hidden ones left out. A row of JSON is a readout
    in the wire format, or a document with its ``text`` and what is known of it: ``published``, ``publisher``,
    ``title``; so is a row of another table.
    """

    paths: list[str]
    parser: Parser
    published: datetime.date | None = None
    publisher: str | None = None
    problems: list[str] = attrs.field(factory=list)
    """What could not be read, and why."""

    def __iter__(self) -> Iterator[Readout]:
        for named in self.paths:
            for file in self._files(Path(named)):
                yield from self._readouts(file)

    def _files(self, path: Path) -> Iterable[Path]:
        if not path.is_dir():
            return [path]
        inside = (file for file in path.rglob("*") if file.suffix.lower() in _KINDS and file.is_file())
        return sorted(file for file in inside if not any(p.startswith(".") for p in file.relative_to(path).parts))

    def _readouts(self, file: Path) -> Iterator[Readout]:
        kind = file.suffix.lower()
        try:
            if kind in _ROWS:
                yield from self._lines(file)
            elif kind == ".json":
                yield from self._json(file)
            else:
                yield from self._documents(file)
        except (OSError, ValueError) as error:
            self.problems.append(f"{file}: {_reason(error)}")

    def _documents(self, file: Path) -> Iterator[Readout]:
        """Those of a text, a web page or a table, as batches read them."""
        for item in Inputs((str(file),)).items():
            try:
                if item.fault is not None:
                    raise _RowError(item.fault.message)
                document = load(item, Reading(published=self.published, publisher=self.publisher))
                known = attrs.asdict(document)
                del known["id"]
                yield self.parser.parse(**known)
            except (_RowError, InputError) as error:  # they name the file
                self.problems.append(str(error))
            except (MissingExtraError, TypeError, ValueError) as error:
                self.problems.append(f"{item.id}: {error}")

    def _lines(self, file: Path) -> Iterator[Readout]:
        with file.open("rb") as lines:
            for number in count(1):
                line = lines.readline(MOST_JSON + 1)
                if not line:
                    break
                if len(line) > MOST_JSON:
                    raise TooMuchError(f"line {number} has more than the {MOST_JSON:,} bytes allowed; split it")
                if line.strip():
                    yield from self._row(f"{file}, line {number}", line)

    def _json(self, file: Path) -> Iterator[Readout]:
        data = read_at_most(file, MOST_JSON)
        if data is None:
            raise TooMuchError(f"this has more than the {MOST_JSON:,} bytes allowed; split the file")
        loaded = load_json(data.decode("utf-8-sig"))
        for number, row in enumerate(loaded if isinstance(loaded, list) else [loaded], 1):
            yield from self._row(f"{file}, item {number}", row)

    def _row(self, place: str, row: Any) -> Iterator[Readout]:
        try:
            yield self._readout(load_json(row.decode("utf-8-sig")) if isinstance(row, bytes) else row)
        except (_RowError, ValueError) as error:
            self.problems.append(f"{place}: {_reason(error)}")

    def _readout(self, row: Any) -> Readout:
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            raise _RowError('an object with a "text" is expected')
        return from_dict(row) if _READ & row.keys() else self._parse(row["text"], row)

    def _parse(self, text: str, known: dict[str, Any]) -> Readout:
        found = {key: known[key] for key in ("published", "publisher", "title") if isinstance(known.get(key), str)}
        found = {key: value for key, value in found.items() if value.strip()}
        return self.parser.parse(text, **{"published": self.published, "publisher": self.publisher, **found})


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON ({error})"
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8: byte {error.start} is 0x{error.object[error.start]:02x}"
    if isinstance(error, WireError):
        return f"not a readout ({error})"
    return str(getattr(error, "strerror", None) or error)
