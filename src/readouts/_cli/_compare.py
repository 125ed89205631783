"""``readouts compare FIRST SECOND``: two reports of one call side by side."""

from __future__ import annotations

import argparse
import datetime
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from readouts._cli._input import STDIN, InputError, read_text, shown_name
from readouts._cli._output import COLORS, painter
from readouts._cli._shared import Commands, complain, iso_date, lexicon, new_command
from readouts._cli._view import write_page
from readouts._errors import LexiconError, WireError
from readouts._lexicon import Lexicon
from readouts._model import Readout
from readouts._parser import Parser
from readouts._wire import from_json, to_json

if TYPE_CHECKING:
    from readouts._compare import Comparison

__all__ = ["add_command"]

FORMATS = ("text", "json", "html")


def add_command(commands: Commands) -> None:
    """Makes the command known."""
    command = new_command(commands, "compare", "lay two reports of one call side by side", _run)
    add = command.add_argument
    for side in ("first", "second"):
        about = f'the {side} text in UTF-8, or a .json file that "parse --format json" wrote'
        add(side, metavar=side.upper(), help=about + ('; "-": standard input' if side == "first" else ""))
    add("--format", choices=FORMATS, default=FORMATS[0], help="a table to read, JSON, or a page (default: text)")
    add("-o", "--output", metavar="FILE", default=STDIN, help='where to write ("-": standard output)')
    for side in ("first", "second"):
        add(f"--{side}-publisher", metavar="NAME", help=f"who published the {side} text")
        add(f"--{side}-published", metavar="DATE", type=iso_date, help=f"the day the {side} text came out")
    add("--lexicon", action="append", default=[], metavar="FILE", help="more words, TOML or CSV; may be repeated")
    add("--color", choices=COLORS, default=COLORS[0], help="colours in the table (default: on a terminal)")


def _run(options: argparse.Namespace) -> int:
    from readouts._compare import compare

    try:
        words = lexicon(options.lexicon)
        first = _read(options.first, options.first_published, options.first_publisher, words)
        second = _read(options.second, options.second_published, options.second_publisher, words)
        comparison = compare(first, second, lexicon=words)
        _write(options, comparison)
    except (InputError, LexiconError) as error:
        return complain(error)
    return 0


def _read(file: str, published: datetime.date | None, publisher: str | None, words: Lexicon) -> Readout:
    text = read_text(file)
    if file.endswith(".json"):
        try:
            return from_json(text)
        except WireError as error:
            raise InputError(f"{file}: {error}") from None
    return Parser(words).parse(text, published=published, publisher=publisher)


def _write(options: argparse.Namespace, comparison: Comparison) -> None:
    from readouts._cli._table import WIDTH, table

    names = _name(options.first), _name(options.second)
    if options.format == "html":
        from readouts._compare_page import compare_page

        write_page(options.output, compare_page(comparison, names))
    elif options.format == "json":
        write_page(options.output, to_json(comparison, indent=2) + "\n")
    else:
        shown = options.output == STDIN
        color = options.color if shown or options.color != "auto" else "never"
        width = shutil.get_terminal_size().columns if shown and sys.stdout.isatty() else WIDTH
        lines = table(comparison, names, painter(sys.stdout, color), width)
        write_page(options.output, "".join(f"{line.rstrip()}\n" for line in lines))


def _name(file: str) -> str:
    return shown_name(file) if file == STDIN else Path(file).name
