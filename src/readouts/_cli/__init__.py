"""The command line: ``readouts parse FILE...`` prints what was read as a tree, or in the wire format."""

from __future__ import annotations

import argparse
import os
import sys

from readouts._cli import _compare, _explain, _report, _view
from readouts._cli._input import InputError, read_text, text_files
from readouts._cli._output import COLORS, FORMATS, output_for
from readouts._cli._shared import Commands, add_text_arguments, complain, lexicon, new_command
from readouts._errors import LexiconError
from readouts._parser import Parser
from readouts._version import __version__

__all__ = ["main"]

INTERRUPTED = 130
BROKEN_PIPE = 141  # what a shell reports for a program that SIGPIPE ended


def main(argv: list[str] | None = None) -> int:
    """Runs the command line and returns its exit status: 0, or 2 when some input could not be read."""
    options = _options(argv)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has gone ("| head"). Without this Python would complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _options(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="readouts", description="Reads diplomatic readouts: who spoke with whom, and who said what."
    )
    parser.add_argument("--version", action="version", version=f"readouts {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    adding = (_add_parse, _compare.add_command, _explain.add_command, _report.add_command, _view.add_command)
    for add_command in adding:
        add_command(commands)
    return parser.parse_args(argv)


def _add_parse(commands: Commands) -> None:
    parse = new_command(commands, "parse", "print the calls, statements and sources of texts", _parse)
    add = parse.add_argument
    add("files", nargs="*", metavar="FILE", help='a text in UTF-8; "-" or no file: standard input')
    add("--format", choices=FORMATS, default=FORMATS[0], help="a tree to read, or the wire format (default: tree)")
    add_text_arguments(parse)
    add("--explain", action="store_true", help="tell which rule found each thing in the tree, and its doubts")
    add("--color", choices=COLORS, default=COLORS[0], help="colours in the tree (default: on a terminal)")


def _parse(options: argparse.Namespace) -> int:
    """Parses and prints file by file; one that cannot be read does not keep the others from it."""
    try:
        files = text_files(options.files)
        parser = Parser(lexicon(options.lexicon))
    except (InputError, LexiconError) as error:
        return complain(error)
    status = 0
    with output_for(sys.stdout, options.format, options.color, options.explain, len(files) > 1) as output:
        for file in files:
            try:
                text = read_text(file)
            except InputError as error:
                status = complain(error)
                continue
            readout = parser.parse(text, published=options.published, publisher=options.publisher, title=options.title)
            output.write(file, readout)
    return status
