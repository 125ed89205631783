"""Reads annotated documents and the predictions of other systems; what cannot be used is told and left out."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs

from readouts._errors import GoldError
from readouts._evaluate._entries import shown
from readouts._evaluate._gold import Gold, read_gold
from readouts._files import TooMuchError, load_json, read_at_most

__all__ = ["OWN", "Golds", "read_golds", "read_predictions"]

_MOST_BYTES = 16 * 1024 * 1024
"""Of an annotated document, or of a line of predictions."""
OWN = Path(__file__).parents[1] / "data" / "gold"
"""The annotated documents that come with the library."""


@attrs.define
class Golds:
    """Annotated documents, and what is wrong with others."""

    documents: list[Gold] = attrs.field(factory=list)
    problems: list[GoldError] = attrs.field(factory=list)


def read_golds(named: Iterable[str | Path]) -> Golds:
    """The documents of files and folders (with all below them), each file once, in the order of their names."""
    golds = Golds()
    seen: dict[Path, None] = {}
    ids: dict[str, Path] = {}
    for name in named:
        files = list(_files(Path(name)))
        if not files:
            golds.problems.append(GoldError("there is no .json file in this folder", str(name)))
        seen.update(dict.fromkeys(files))
    for file in seen:
        gold, problems = _read(file)
        if gold is not None and gold.id in ids:
            problems.append(GoldError(f"{gold.id!r} is the id of {ids[gold.id]} too; give it another", str(file), "id"))
        if gold is None or problems:
            golds.problems += problems
            continue
        ids[gold.id] = file
        golds.documents.append(gold)
    return golds


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*.json")):
        if not any(part.startswith(".") for part in file.relative_to(path).parts) and file.is_file():
            yield file


def _read(file: Path) -> tuple[Gold | None, list[GoldError]]:
    try:
        return read_gold(load_json(_text(file)), str(file))
    except GoldError as error:
        return None, [error]
    except ValueError as error:
        return None, [GoldError(_no_json(error), str(file))]


def _no_json(error: ValueError) -> str:
    return str(error) if isinstance(error, TooMuchError) else f"this is not JSON: {error}"


def _text(file: Path) -> str:
    try:
        data = read_at_most(file, _MOST_BYTES)
    except (OSError, ValueError) as error:
        raise _unreadable(file, error) from None
    if data is None:
        raise GoldError(f"this has more than the {_MOST_BYTES:,} bytes allowed; split the document", str(file))
    return _decoded(data, file)


def _decoded(data: bytes, file: Path, place: str | None = None) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = f"not UTF-8: byte {error.start} is 0x{error.object[error.start]:02x}; save it as UTF-8"
        raise GoldError(problem, str(file), place) from None


def _unreadable(file: Path, error: Exception) -> GoldError:
    reason = getattr(error, "strerror", None) or error
    return GoldError(f"cannot be read ({reason}); check that it is a file that you may read", str(file))


def read_predictions(file: str) -> tuple[dict[str, Any], list[GoldError]]:
    """What another system found, by the ids of the documents, and the lines that cannot be used.

    :raises GoldError: when the file cannot be read.
    """
    found: dict[str, Any] = {}
    problems = []
    path = Path(file)
    try:
        with path.open("rb") as lines:
            for number in itertools.count(1):
                line = lines.readline(_MOST_BYTES + 1)
                if not line:
                    break
                place = f"line {number}"
                if len(line) > _MOST_BYTES:
                    raise GoldError(f"this has more than the {_MOST_BYTES:,} bytes allowed; split it", file, place)
                problem = _take(_decoded(line, path, place).strip(), found) if line.strip() else None
                if problem:
                    problems.append(GoldError(problem, file, place))
    except OSError as error:
        raise _unreadable(path, error) from None
    return found, problems


def _take(line: str, found: dict[str, Any]) -> str | None:
    """Adds the prediction of a line to those found, or tells why not."""
    try:
        row = load_json(line)
    except ValueError as error:
        return _no_json(error)
    if not isinstance(row, dict) or not isinstance(row.get("id"), str) or not isinstance(row.get("readout"), dict):
        return '{"id": "...", "readout": {...}} is expected'
    if row["id"] in found:
        return f"there is a prediction for {shown(row['id'])} already"
    found[row["id"]] = row["readout"]
    return None
