r"""CSV and TSV with strict quoting: what is written comes back as it was.

    file  = row*                           row  = cell (delimiter cell)* "\n"
    cell  = "" | word | quoted             quoted = '"' ([^"] | '""')* '"'

Every text is quoted, also an empty one, so that an empty cell without quotation marks is a missing value. Numbers,
dates, ``true`` and ``false`` stand without. Tabs and line ends stay inside the quotation marks as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from readouts._errors import TableError
from readouts._files import shown
from readouts._frames._schema import Cell, Column, Row, Type

__all__ = ["DELIMITERS", "heading", "line", "read_rows"]

DELIMITERS = {"csv": ",", "tsv": "\t"}
_MADE: dict[Type, Callable[[str], Cell]] = {
    "integer": int,
    "real": float,
    "boolean": {"true": True, "false": False}.__getitem__,
}
"""What makes a value of the words of a cell that holds no text."""


def heading(columns: Iterable[Column], delimiter: str) -> str:
    """The first line: the names of the columns."""
    return delimiter.join(column.name for column in columns) + "\n"


def line(row: Row, columns: Iterable[Column], delimiter: str) -> str:
    """One row as a line with its end."""
    return delimiter.join([_cell(cell, column.type) for cell, column in zip(row, columns, strict=True)]) + "\n"


def _cell(cell: Cell, type_: Type) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str) and type_ == "text":
        return '"' + cell.replace('"', '""') + '"'
    return str(cell)


def read_rows(text: str, columns: tuple[Column, ...], delimiter: str, file: str) -> Iterator[Row]:
    """The rows behind the heading.

    :raises TableError: when the heading, a row or a cell is not of these columns.
    """
    rows = _cells(text, delimiter, file)
    names = next(rows, [])
    if names != [(column.name, False) for column in columns]:
        raise TableError(f"{file}: the columns are not {', '.join(column.name for column in columns)}")
    for number, cells in enumerate(rows, 1):
        if len(cells) != len(columns):
            raise TableError(f"{file}: row {number} has {len(cells)} cells instead of {len(columns)}")
        try:
            yield tuple(
                [_value(word, quoted, column.type) for (word, quoted), column in zip(cells, columns, strict=True)]
            )
        except ValueError as error:
            raise TableError(f"{file}: row {number}: {error}") from None


def _cells(text: str, delimiter: str, file: str) -> Iterator[list[tuple[str, bool]]]:
    cell = re.compile(rf'(?:"([^"]*(?:""[^"]*)*)"|([^"\r\n{delimiter}]*))({delimiter}|\r?\n|\Z)')
    at, row = 0, []
    while at < len(text):
        found = cell.match(text, at)
        if found is None:
            raise TableError(f"{file}: character {at} stands outside a cell; is the file of this library's own making?")
        quoted, word, end = found.groups()
        row.append((word, False) if quoted is None else (quoted.replace('""', '"'), True))
        at = found.end()
        if end != delimiter:
            yield row
            row = []


def _value(word: str, quoted: bool, type_: Type) -> Cell:
    if not word and not quoted:
        return None
    make = _MADE.get(type_)
    try:
        return word if make is None else make(word)
    except (KeyError, ValueError):
        raise ValueError(f"{shown(word)} is no {type_}") from None
