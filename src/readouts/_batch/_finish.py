"""From the growing files of a complete run to the output that was asked for."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readouts._batch._stage import Stage
from readouts._frames._schema import SCHEMA, Row

if TYPE_CHECKING:
    from readouts._batch._parquets import Parquets

__all__ = ["finish", "targets"]


def targets(output: Path, form: str) -> dict[str, Path]:
    """The files that a run in this form makes, by the name of the growing file or table."""
    if form == "jsonl":
        return {"lines": output}
    if form == "sqlite":
        return {"tables": output}
    return {name: output / f"{name}.{form}" for name in SCHEMA}


def finish(stage: Stage, output: Path, digest: str | None, parquets: Parquets | None = None) -> None:
    """Makes the output and puts it in its place, file by file, each in one step.

    A run that is broken off meanwhile is taken up where it was last safe. Only where the growing files themselves are
    moved all has to be safe before, for there is nothing else from which they could be made.

    :param digest: what stands for all documents; None where all that was read is safe already.
    :param parquets: the files that have grown meanwhile, where it is these that are wanted.
    """
    wanted = targets(output, stage.form)
    sources = {name: stage.path(name) for name in wanted}
    if parquets is not None:
        sources = parquets.finish()
    elif stage.form == "sqlite":
        sources = {name: _sqlite(stage, stage.made / target.name) for name, target in wanted.items()}
    elif digest is not None:
        stage.commit(digest, complete=True)
    stage.complete = True
    stage.close_files()
    for name, target in wanted.items():
        source = sources[name]
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.exists():  # it is gone where a run was broken off while it did this
            source.replace(target)


def _sqlite(stage: Stage, made: Path) -> Path:
    import sqlite3

    from readouts._frames._sql import create, insert

    made.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(made)) as connection, connection:
        for name, columns in SCHEMA.items():
            connection.execute(create(name, columns))
            insert(connection, name, columns, _rows(stage.path(name)))
    return made


def _rows(growing: Path) -> Iterator[Row]:
    with growing.open("rb") as file:
        for line in file:
            row: Any = json.loads(line)
            yield row
