"""Lines, and paragraphs that were broken at a fixed width.

line      := edge text edge newline
paragraph := line (newline line)*     each line but the last full, or the next plainly going on
"""

from __future__ import annotations

import re
from itertools import pairwise
from operator import attrgetter

from readouts._pipeline._state import BULLETS
from readouts._text import fold

__all__ = ["ITEM", "Line", "ended", "paragraphs"]

_ALSO_NEWLINES = "\r\v\f\x85\u2028\u2029"
ITEM = re.compile(rf"(?:[{re.escape(BULLETS)}]|\(?(?:\d{{1,2}}|[a-h]|[ivx]{{1,4}})[.)])\s+(?=\S)")
_CLOSING = "\"'”’»“)]"
_ENDS = frozenset({".", "!", "?", "…", ",", ";"})
_OPENING = 200
_WRAP_LEAST, _WRAP_MOST = 40, 132
_text = attrgetter("text")


class Line:
    """A line, or the lines of a paragraph, without the white space around; ``gap`` counts the line ends before."""

    __slots__ = ("end", "gap", "start", "text")

    def __init__(self, text: str, start: int, end: int, gap: int) -> None:
        self.text, self.start, self.end, self.gap = text, start, end, gap

    @property
    def low(self) -> str:
        """The line folded; of long lines nobody asks for it."""
        return fold(self.text)

    @property
    def opening(self) -> str:
        """As much of the line folded as tells how it begins: a run of marks, and some words."""
        text = self.text
        return fold(text[:_OPENING] if text[0].isalnum() else text)


def ended(line: str) -> str:
    """The mark that ends a line as a sentence or a part of one, inside or outside of quotation marks; or nothing."""
    last = line.rstrip(_CLOSING)[-1:]
    if last not in _ENDS and line[-1:] == ")":
        last = line[: line.rfind("(")].rstrip().rstrip(_CLOSING)[-1:]  # "They agreed. (end)"
    return last if last in _ENDS else ""


def _fed(text: str) -> str:
    """A text of the same length whose lines end with line feeds."""
    text = text.replace("\r\n", " \n")
    for newline in _ALSO_NEWLINES:
        text = text.replace(newline, "\n")
    return text


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    at = last = 0
    for number, raw in enumerate(text.split("\n")):
        if raw and (body := raw.strip()):
            start = at if body == raw else at + raw.find(body[0])
            lines.append(Line(body, start, start + len(body), number - last))
            last = number
        at += len(raw) + 1
    return lines


def _full(first: Line, second: Line, width: int) -> bool:
    """Whether the first word of a line would not have fitted on the line before it."""
    word = second.text[: width + 1].partition(" ")[0]
    return len(first.text) + 1 + len(word) > width


def _goes_on(first: Line, second: Line, leading: frozenset[str]) -> bool:
    """Whether a line plainly carries on the one before: in lower case, or after a comma or a word that leads on."""
    if second.gap != 1 or len(first.text) < _WRAP_LEAST or ITEM.match(second.text):
        return False
    if first.text[-1] == "," or first.text.rpartition(" ")[2] in leading:
        return True
    return second.text[0].islower() and not ended(first.text)


def paragraphs(text: str, leading: frozenset[str] = frozenset(), *, spaced: bool = True) -> list[Line]:
    """The lines of a text; where it was broken at a fixed width, its paragraphs.

    No line ends with one of the ``leading`` words ("of", "the") unless it was broken there.

    :param spaced: whether lines may end with something else than line feeds.
    """
    lines = _lines(_fed(text) if spaced else text)
    width = max(map(len, map(_text, lines)), default=0)
    if width > _WRAP_MOST:
        return lines
    pairs = list(pairwise(lines))
    proofs = [_goes_on(first, second, leading) for first, second in pairs]
    if not any(proofs):
        return lines
    # A headline may be longer than the lines of the body: only a line that plainly goes on tells their width.
    width = max(len(first.text) for (first, _), proved in zip(pairs, proofs, strict=True) if proved)
    groups = [lines[:1]]
    for (first, second), proved in zip(pairs, proofs, strict=True):
        filled = second.gap == 1 and _full(first, second, width) and not ITEM.match(second.text)
        if proved or filled:
            groups[-1].append(second)
        else:
            groups.append([second])
    return [Line(text[g[0].start : g[-1].end], g[0].start, g[-1].end, g[0].gap) for g in groups]
