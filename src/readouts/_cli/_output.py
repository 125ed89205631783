"""Prints readouts one by one, so that the first is seen before the last is read."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections.abc import Callable, Iterator
from typing import Protocol, TextIO

from readouts._cli._input import shown_name
from readouts._cli._tree import Paint, tree
from readouts._model import Readout
from readouts._wire import HIDDEN, dump_json, to_dict

__all__ = ["COLORS", "FORMATS", "is_terminal", "output_for", "painter", "plain", "reconfigure"]

COLORS = ("auto", "always", "never")
FORMATS = ("tree", "json", "jsonl")

_UNSAFE = re.compile(rf"[\x00-\x1f{HIDDEN}\ud800-\udfff]")
_BREAK = re.compile(r"\s*[\t\n\v\f\r\x85\u2028\u2029]\s*")
# What the terminals of Windows set that obey escape sequences; the old console shows them as they are.
_TERMINALS = ("WT_SESSION", "TERM", "ANSICON", "ConEmuANSI")
_STYLES = {"head": "1", "name": "36", "act": "33", "label": "2"}


def plain(text: str) -> str:
    """The text with what a terminal would obey written as an escape."""
    return _UNSAFE.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


class _Output(Protocol):
    def write(self, file: str, readout: Readout) -> None: ...


@contextlib.contextmanager
def output_for(stream: TextIO, form: str, color: str, explain: bool, several: bool) -> Iterator[_Output]:
    """Where readouts go: ``several`` tells that there may be more than one, which in JSON makes an array."""
    if form == "tree":
        reconfigure(stream, errors="backslashreplace")
        yield _TreeOutput(stream, painter(stream, color), explain)
        return
    reconfigure(stream, encoding="utf-8")
    indent = 2 if form == "json" else None
    array = several and form == "json"
    output = _JsonOutput(stream, indent, between=",\n" if array else "")
    stream.write("[\n" if array else "")
    yield output
    stream.write("]\n" if array else "")


def reconfigure(stream: TextIO, **how: str) -> None:
    """Chooses the encoding, or what to do with letters it lacks; a stand-in for a stream may not know how."""
    reconfigure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(**how)


class _TreeOutput:
    def __init__(self, stream: TextIO, paint: Paint, explain: bool) -> None:
        self.stream = stream
        self.paint = paint
        self.explain = explain
        self.before = ""

    def write(self, file: str, readout: Readout) -> None:
        lines = tree(shown_name(file), readout, self.paint, explain=self.explain)
        self.stream.write(self.before + "".join(f"{line.rstrip()}\n" for line in lines))
        self.before = "\n"


class _JsonOutput:
    def __init__(self, stream: TextIO, indent: int | None, between: str) -> None:
        self.stream = stream
        self.indent = indent
        self.between = between
        self.before = ""

    def write(self, file: str, readout: Readout) -> None:
        dumped = dump_json({"file": file, **to_dict(readout)}, indent=self.indent)
        self.stream.write(self.before + dumped + "\n")
        self.before = self.between


def painter(stream: TextIO, color: str) -> Paint:
    """Makes texts safe to print, and coloured where the stream and the user's choice allow it."""
    styles = _STYLES if _is_colored(stream, color) else {}

    def paint(style: str, text: str) -> str:
        shown = plain(_BREAK.sub(" ", text))
        return f"\x1b[{styles[style]}m{shown}\x1b[0m" if style in styles else shown

    return paint


def _is_colored(stream: TextIO, color: str) -> bool:
    """What the user says here counts first, then no-color.org and force-color.org, then what the stream is."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return os.environ.get("TERM") != "dumb" and is_terminal(stream)


def is_terminal(stream: TextIO) -> bool:
    """Whether a stream is shown, by something that obeys escape sequences."""
    if sys.platform == "win32" and not any(name in os.environ for name in _TERMINALS):
        return False
    return stream.isatty()
