"""The Parquet files of a run, which grow while documents are read, so that little is left to do at the end."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from readouts._frames._arrow import PackedWriter, packed_tables
from readouts._frames._schema import SCHEMA

__all__ = ["Parquets"]

_AT_ONCE = 2


class Parquets:
    """One file for each table.

    A file of this kind cannot be taken up again where it was broken off, so that all that an earlier go has read is
    written anew.

    :param folder: where to make the files.
    :param growing: the file of what has been read already of each table, in their order, and how much of it to take.
    """

    def __init__(self, folder: Path, growing: Mapping[Path, int]) -> None:
        self._files = {name: folder / f"{name}.parquet" for name in SCHEMA}
        self._writers = {name: PackedWriter(file, SCHEMA[name]) for name, file in self._files.items()}
        for (path, size), (name, columns) in zip(growing.items(), SCHEMA.items(), strict=True):
            with path.open("rb") as file:
                for table in packed_tables(file, columns, size):
                    self._writers[name].add(table)

    def add(self, tables: Mapping[str, bytes]) -> None:
        """Takes what was packed of a chunk."""
        for name, table in tables.items():
            self._writers[name].add(table)

    def finish(self) -> dict[str, Path]:
        """The whole files, by table; two are ended at a time, which is mostly done outside the interpreter."""
        with ThreadPoolExecutor(_AT_ONCE) as threads:
            list(threads.map(PackedWriter.finish, self._writers.values()))
        return self._files

    def close(self) -> None:
        """Closes all files, whether they are whole or not."""
        for writer in self._writers.values():
            writer.close()
