"""The command line: each command is a module of its own."""

from __future__ import annotations

import argparse
import errno
import os
import sys

from readouts._cli import _compare, _evaluate, _explain, _parse, _report, _schema, _view
from readouts._version import __version__

__all__ = ["command_line", "main"]

INTERRUPTED = 130
BROKEN_PIPE = 141  # what a shell reports for a program that SIGPIPE ended


def main(argv: list[str] | None = None) -> int:
    """Runs the command line and returns its exit status: 0, or 2 when some input could not be read."""
    options = command_line().parse_args(argv)
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


def _reader_is_gone(error: OSError) -> bool:
    """Whether nobody reads any more what is printed; Windows tells so in more than one way."""
    told = {errno.EPIPE, errno.EINVAL} if sys.platform == "win32" else {errno.EPIPE}
    return error.errno in told and error.filename is None


def command_line() -> argparse.ArgumentParser:
    """The parser of the command line, with all its commands."""
    parser = argparse.ArgumentParser(
        prog="readouts", description="Reads diplomatic readouts: who spoke with whom, and who said what."
    )
    parser.add_argument("--version", action="version", version=f"readouts {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for module in (_parse, _explain, _view, _compare, _report, _evaluate, _schema):
        module.add_command(commands)
    return parser
