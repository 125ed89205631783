"""Finds what the caller names: files, folders and patterns, and the documents in each file.

A folder stands for the files of a known kind in it and below it, in the order of their names, hidden ones left out. A
file is one document, or a table with one document in each row.
"""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import attrs

from readouts._batch._items import STDIN, InputError, Item, read_stdin
from readouts._batch._rows import Columns, read_rows
from readouts._failure import Failure

__all__ = ["KINDS", "Found", "Inputs"]

_KIND_OF = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".pq": "parquet",
}
KINDS = ("text", "html", "csv", "tsv", "jsonl", "parquet")


@attrs.frozen
class Found:
    """How much there is to read: files and their bytes, and files of a folder that are of no known kind."""

    files: int
    size: int
    passed_over: Counter[str]


@attrs.frozen
class Inputs:
    """What the caller names, and how its files are to be taken.

    ``kind`` is the kind of all files, None to tell it by the ending of their names; ``html`` says that the texts of
    tables are web pages.
    """

    named: tuple[str, ...]
    kind: str | None = None
    columns: Columns = attrs.field(factory=Columns)
    encoding: str = "utf-8"
    html: bool = False

    def is_single(self) -> bool:
        """Whether one text or page is named, and nothing that may hold more."""
        if len(self.named) != 1:
            return False
        (name,) = self.named
        return not Path(name).is_dir() and not glob.has_magic(name) and self._kind(name) in {"text", "html"}

    def survey(self) -> Found:
        """A first look at all files, without opening them."""
        files = size = 0
        passed_over: Counter[str] = Counter()
        for path, fault in self._files(passed_over):
            files += fault is None
            size += _size(path)
        return Found(files, size, passed_over)

    def items(self) -> Iterator[Item]:
        """All documents in their order, each with an id that no other has."""
        known: set[int] = set()
        start = 0
        for path, fault in self._files(Counter()):
            if fault is not None:
                yield Item(path, path, fault=fault, upto=start)
                continue
            size = _size(path)
            for item in self._of_file(path, size):
                yield item.placed(_single(item.id, known), start)
            start += size

    def _kind(self, path: str) -> str:
        return self.kind or _KIND_OF.get(Path(path).suffix.lower(), "text")

    def _of_file(self, path: str, size: int) -> Iterator[Item]:
        kind = self._kind(path)
        if kind not in {"text", "html"}:
            yield from read_rows(path, kind, self.columns, self.encoding, self.html)
            return
        text = fault = None
        if path == STDIN:  # the workers, which read the files, do not have it
            try:
                text = read_stdin()
            except InputError as error:
                fault = Failure(0, path, error.kind, str(error))
        yield Item(path, path, text, html=self.html or kind == "html", fault=fault, upto=size, size=size)

    def _files(self, passed_over: Counter[str]) -> Iterator[tuple[str, Failure | None]]:
        """Every file, with the fault of what is named and is not there; what folders and patterns share comes once."""
        seen: set[int] = set()
        for name in self.named:
            several = self._several(name, passed_over)
            if several is None:
                seen.add(hash(name))
                yield name, None
                continue
            files, fault = several
            first = next(files, None)
            if first is None:
                yield name, Failure(0, name, "FileNotFoundError", f"{name}: {fault}")
                continue
            for file in chain([first], files):
                if hash(file) not in seen:
                    seen.add(hash(file))
                    yield file, None

    def _several(self, name: str, passed_over: Counter[str]) -> tuple[Iterator[str], str] | None:
        """The files of a folder or a pattern, and what is wrong when there are none; None for anything else."""
        path = Path(name)
        if name != STDIN and path.is_dir():
            return self._below(path, passed_over), "cannot be read (there is no file of a known kind in this folder)"
        if name == STDIN or path.exists() or not glob.has_magic(name):
            return None
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - it takes absolute patterns too
        return (match for match in matches if not Path(match).is_dir()), "no file matches this pattern"

    def _below(self, folder: Path, passed_over: Counter[str]) -> Iterator[str]:
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from self._below(Path(entry.path), passed_over)
            elif self.kind or Path(entry.name).suffix.lower() in _KIND_OF:
                yield entry.path
            elif entry.is_file():
                passed_over[Path(entry.name).suffix.lower() or "no ending"] += 1


def _size(path: str) -> int:
    try:
        return 0 if path == STDIN else Path(path).stat().st_size
    except (OSError, ValueError):
        return 0


def _single(id_: str, known: set[int]) -> str:
    """The id, or with a number behind it where it has come before. Hashes stand for ids: a million take little room."""
    single, count = id_, 1
    while hash(single) in known:
        count += 1
        single = f"{id_}#{count}"
    known.add(hash(single))
    return single
