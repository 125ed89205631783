"""``readouts report FOLDER -o report.html``: a corpus at a glance."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from readouts._cli._input import InputError
from readouts._cli._shared import BAD_INPUT, Commands, add_text_arguments, complain, lexicon, new_command
from readouts._cli._view import write_page
from readouts._errors import LexiconError, MissingExtraError
from readouts._parser import Parser

if TYPE_CHECKING:
    from readouts._report import Summary

__all__ = ["add_command"]

_SHOWN = 10


def add_command(commands: Commands) -> None:
    """Makes the command known."""
    about = "make a page of a corpus: who spoke with whom, how often, who said what to whom"
    report = new_command(commands, "report", about, _run)
    add = report.add_argument
    add("corpus", nargs="+", metavar="PATH", help="a folder of texts, or a file: text, JSON or JSON Lines")
    add("-o", "--output", metavar="PAGE", default="-", help='the page to write, such as report.html ("-": stdout)')
    add("--graphml", metavar="FILE", help="write the network of people to this file, for Gephi and others")
    add("--name", metavar="NAME", help="what the corpus is called (default: the name of the first path)")
    add_text_arguments(report, title=False)


def _run(options: argparse.Namespace) -> int:
    from readouts._report import Corpus, Summary, report_page

    try:
        words = lexicon(options.lexicon)
        corpus = Corpus(options.corpus, Parser(words), options.published, options.publisher)
        summary = Summary(words)
        for readout in corpus:
            summary.add(readout)
        if corpus.problems:
            _complain_of(corpus.problems)
        if not summary.documents:
            raise InputError("there is nothing to report: no document was found")
        notes = [f"{len(corpus.problems)} documents or files could not be read."] if corpus.problems else []
        write_page(options.output, report_page(summary, options.name or Path(options.corpus[0]).name, notes))
        if options.graphml:
            _write_network(summary, options.graphml)
    except (InputError, LexiconError, MissingExtraError) as error:
        return complain(error)
    return BAD_INPUT if corpus.problems else 0


def _write_network(summary: Summary, file: str) -> None:
    from readouts._report import write_graphml

    try:
        write_graphml(summary, Path(file))
    except (OSError, ValueError) as error:
        raise InputError(f"{file}: cannot be written ({getattr(error, 'strerror', None) or error})") from None


def _complain_of(problems: list[str]) -> None:
    for problem in problems[:_SHOWN]:
        complain(InputError(problem))
    if len(problems) > _SHOWN:
        complain(InputError(f"and {len(problems) - _SHOWN} more that could not be read"))
