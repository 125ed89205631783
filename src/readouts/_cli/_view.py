"""``readouts view FILE -o page.html``: the evidence view of one text."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from readouts._cli._input import STDIN, InputError, read_text, shown_name
from readouts._cli._shared import Commands, add_text_arguments, complain, lexicon, new_command
from readouts._errors import LexiconError, WireError
from readouts._files import replaced
from readouts._model import Readout
from readouts._parser import Parser
from readouts._wire import from_json

__all__ = ["add_command", "write_page"]


def add_command(commands: Commands) -> None:
    """Makes the command known."""
    view = new_command(commands, "view", "make a page that shows what was read in a text, and where", _run)
    add = view.add_argument
    add("file", metavar="FILE", help='a text in UTF-8, or a .json file that "parse --format json" wrote; "-": stdin')
    add("-o", "--output", metavar="PAGE", default=STDIN, help='the page to write, such as page.html ("-": stdout)')
    add_text_arguments(view)


def _run(options: argparse.Namespace) -> int:
    from readouts._view import view_page

    try:
        readout = _read(options)
        write_page(options.output, view_page(readout, _name(options.file)))
    except (InputError, LexiconError) as error:
        return complain(error)
    return 0


def _read(options: argparse.Namespace) -> Readout:
    text = read_text(options.file)
    if options.file.endswith(".json"):
        try:
            return from_json(text)
        except WireError as error:
            raise InputError(f"{options.file}: {error}") from None
    parser = Parser(lexicon(options.lexicon))
    return parser.parse(text, published=options.published, publisher=options.publisher, title=options.title)


def _name(file: str) -> str:
    return shown_name(file) if file == STDIN else Path(file).name


def write_page(output: str, page: str) -> None:
    """Writes a page to a file, or to the standard output where it is "-".

    Raises `InputError` when that fails; the file is then what it was before.
    """
    data = page.encode("utf-8")
    if output == STDIN:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    try:
        with replaced(Path(output)) as file:
            file.write(data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{output}: cannot be written ({reason})") from None
