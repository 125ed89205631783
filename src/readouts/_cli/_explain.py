"""``readouts explain FILE...``: sentence by sentence, which rules read it, and for the rest why nothing was found."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from readouts._cli._input import InputError, read_text, shown_name, text_files
from readouts._cli._output import COLORS, painter, reconfigure
from readouts._cli._shared import Commands, add_text_arguments, complain, lexicon, new_command
from readouts._cli._tree import Paint
from readouts._errors import LexiconError
from readouts._wording import plain_doubt

if TYPE_CHECKING:
    from readouts._explain import Explained

__all__ = ["add_command"]

_WIDTH = 100


def add_command(commands: Commands) -> None:
    """Makes the command known."""
    about = "tell of each sentence which rules read it, or why nothing was found"
    command = new_command(commands, "explain", about, _run)
    add = command.add_argument
    add("files", nargs="*", metavar="FILE", help='a text in UTF-8; "-" or no file: standard input')
    add("--missed", action="store_true", help="only the sentences of the body in which nothing was found")
    add_text_arguments(command)
    add("--color", choices=COLORS, default=COLORS[0], help="colours (default: on a terminal)")


def _run(options: argparse.Namespace) -> int:
    from readouts._explain import explain

    try:
        files, words = text_files(options.files), lexicon(options.lexicon)
    except (InputError, LexiconError) as error:
        return complain(error)
    reconfigure(sys.stdout, errors="backslashreplace")
    paint, status, before = painter(sys.stdout, options.color), 0, ""
    for file in files:
        try:
            text = read_text(file)
        except InputError as error:
            status = complain(error)
            continue
        told = explain(text, words, published=options.published, publisher=options.publisher, title=options.title)
        print(f"{before}{paint('head', shown_name(file))}")
        for line in _lines(told, paint, options.missed):
            print(line)
        before = "\n"
    return status


def _lines(told: tuple[Explained, ...], paint: Paint, missed: bool) -> Iterator[str]:
    for number, sentence in enumerate(told, 1):
        if missed and (not sentence.reasons or sentence.kind not in {"body", "item"}):
            continue
        yield ""
        first, *rest = textwrap.wrap(" ".join(sentence.span.text.split()), _WIDTH - 6) or [""]
        yield f"{number:>4}  {paint('', first)}"
        yield from (f"      {paint('', line)}" for line in rest)
        for reading in sentence.readings:
            yield f"        {paint('name', reading.what)}: {paint('', reading.tells)}"
            if reading.rule:
                yield f"          {paint('label', 'by ' + reading.rule)}"
            yield from (f"          {paint('label', 'doubt: ' + plain_doubt(doubt))}" for doubt in reading.doubts)
        for reason in sentence.reasons:
            yield f"        {paint('act', 'nothing')}: {paint('', reason)}"
