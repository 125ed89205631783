"""The command line: each command is a module of its own."""

from __future__ import annotations

import argparse
import errno
import gc
import importlib
import os
import sys
from collections.abc import Sequence

from readouts._version import __version__

__all__ = ["command_line", "main", "process"]

_COMMANDS = ("parse", "explain", "view", "compare", "report", "evaluate", "schema")
INTERRUPTED = 130
BROKEN_PIPE = 141  # what a shell reports for a program that SIGPIPE ended


def main(argv: list[str] | None = None) -> int:
    """Runs the command line and returns its exit status: 0, or 2 when some input could not be read."""
    arguments = sys.argv[1:] if argv is None else argv
    options = command_line(arguments[:1]).parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except OSError as error:
        if not _reader_is_gone(error):
            raise
        # The reader has gone ("| head"). Without this Python would complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def process() -> int:
    """The command line as a process of its own; its exit status."""
    try:
        return main()
    finally:
        gc.freeze()  # else all words would be searched for rubbish before the process ends


def _reader_is_gone(error: OSError) -> bool:
    """Whether nobody reads any more what is printed; Windows tells so in more than one way."""
    told = {errno.EPIPE, errno.EINVAL} if sys.platform == "win32" else {errno.EPIPE}
    return error.errno in told and error.filename is None


def command_line(named: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The parser of the command line with all its commands, or with the one that is named and so alone is loaded."""
    parser = argparse.ArgumentParser(
        prog="readouts", description="Reads diplomatic readouts: who spoke with whom, and who said what."
    )
    parser.add_argument("--version", action="version", version=f"readouts {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in [name for name in _COMMANDS if name in named] or _COMMANDS:
        importlib.import_module(f"readouts._cli._{name}").add_command(commands)
    return parser
