"""What the commands have in common: their arguments about texts, and how they complain."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Callable
from typing import Protocol

from readouts._cli._output import plain
from readouts._lexicon import Lexicon

__all__ = ["BAD_INPUT", "Commands", "add_text_arguments", "complain", "iso_date", "lexicon", "new_command"]

BAD_INPUT = 2
"""The exit status when some input could not be read."""


class Commands(Protocol):
    """Where commands are made known: what `argparse.ArgumentParser.add_subparsers` gives."""

    def add_parser(self, name: str, *, help: str, description: str) -> argparse.ArgumentParser: ...  # noqa: A002


def new_command(
    commands: Commands, name: str, about: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    """A command that ``run`` carries out; it returns the exit status."""
    command = commands.add_parser(name, help=about, description=about[0].upper() + about[1:] + ".")
    command.set_defaults(run=run)
    return command


def add_text_arguments(command: argparse.ArgumentParser, *, title: bool = True) -> None:
    """What one may know of texts, and more words to read them with."""
    add = command.add_argument
    add("--published", type=iso_date, metavar="DATE", help="the day the texts came out, such as 2022-02-24")
    add("--publisher", metavar="NAME", help='who published the texts, such as "Kremlin" or kuwaittimes.com')
    if title:
        add("--title", metavar="T", help="the title of the texts, where it does not stand in them")
    add("--lexicon", action="append", default=[], metavar="FILE", help="more words, TOML or CSV; may be repeated")


def iso_date(value: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is no date; write it as 2022-02-24") from None


def lexicon(files: list[str]) -> Lexicon:
    """The library's words, and those of the files. Raises `LexiconError` when one cannot be used."""
    known = Lexicon.default()
    return known.extended(*files) if files else known


def complain(error: Exception) -> int:
    """Tells what is wrong on the standard error, in one line, and gives the exit status for it."""
    sys.stdout.flush()  # what was printed before stays before it where both go to one place
    print(f"readouts: {plain(str(error))}", file=sys.stderr)
    return BAD_INPUT
