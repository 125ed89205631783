"""``readouts schema``: the JSON Schema of what the other commands write as JSON."""

from __future__ import annotations

import argparse

from readouts._cli._input import STDIN, InputError
from readouts._cli._shared import Commands, complain, new_command
from readouts._cli._view import write_page
from readouts._model import Readout
from readouts._wire import dump_json, schema

__all__ = ["add_command"]

KINDS = ("readout", "comparison")


def add_command(commands: Commands) -> None:
    """Makes the command known."""
    command = new_command(commands, "schema", "print the JSON Schema of what is written as JSON", _run)
    about = "of what parse writes, or of what compare writes (default: readout)"
    command.add_argument("kind", nargs="?", choices=KINDS, default=KINDS[0], help=about)
    command.add_argument("-o", "--output", metavar="FILE", default=STDIN, help='where to write ("-": standard output)')


def _run(options: argparse.Namespace) -> int:
    if options.kind == "readout":
        made = schema(Readout)
    else:
        from readouts._compare import Comparison

        made = schema(Comparison)
    try:
        write_page(options.output, dump_json(made, indent=2) + "\n")
    except InputError as error:
        return complain(error)
    return 0
