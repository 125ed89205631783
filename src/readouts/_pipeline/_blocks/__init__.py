"""First stage: what each line and paragraph is, from its shape and from a few words of the lexicon.

document := (headline | dateline | caption | credit | heading | body | item | links | attribution | boilerplate)*
"""

from __future__ import annotations

import re
from bisect import bisect_left

from readouts._lexicon import Flag
from readouts._pipeline._blocks._dateline import dateline, is_date_line
from readouts._pipeline._blocks._lines import ITEM, Line, ended, paragraphs
from readouts._pipeline._blocks._marks import Marks
from readouts._pipeline._state import Block, BlockKind, Doc
from readouts._text import fold

__all__ = ["find_blocks"]

_HEADING_MOST = 170
_LABEL_MOST = 4
_YEAR_LAST = re.compile(r"(?:\b\d{4}|\d\))$")
# What may stand above a headline.
_ABOVE = frozenset({BlockKind.CAPTION, BlockKind.HEADLINE, BlockKind.BOILERPLATE, BlockKind.DATELINE, BlockKind.CREDIT})


class _Reader:
    """Tells the kinds of the lines of a document, one after the other."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        sets = doc.lexicon.sets
        self.lines = paragraphs(doc.text, sets["prepositions"] | sets["possessives"] | sets["conjunctions"] | {"the"})
        self.marks = Marks(doc)
        self.kinds: list[BlockKind] = []
        self.in_links = False
        self.above = True
        self.headlines: set[str] = set()
        self.title = " ".join(fold(doc.context.title).split())

    def read(self) -> list[BlockKind]:
        for i, line in enumerate(self.lines):
            low = fold(line.text)
            kind = self.linked(line.text, low) or self.kind(i, line.text, low)
            self.kinds.append(kind)
            self.above = self.above and kind in _ABOVE
            if kind is BlockKind.HEADLINE:
                self.headlines.add(line.text)
        return self.kinds

    def linked(self, line: str, low: str) -> BlockKind | None:
        """The kind of a line that is a link, or stands in a list of links."""
        if self.marks.opens_links(low):
            self.in_links = True
        elif self.in_links and self.marks.ends_links(line):
            self.in_links = False
        if self.in_links:
            return self.marks.fixed(line, low) or BlockKind.LINKS
        return BlockKind.LINKS if self.marks.is_link(line, low) else None

    def kind(self, i: int, line: str, low: str) -> BlockKind:
        if self.is_title(i, low):
            return BlockKind.HEADLINE
        fixed = self.marks.fixed(line, low)
        if fixed:
            return fixed
        if ITEM.match(line):
            return BlockKind.ITEM
        if date := is_date_line(self.doc, line):
            self.doc.dateline = self.doc.dateline or date
            return BlockKind.DATELINE
        if i + 1 == len(self.lines):
            return BlockKind.CAPTION if self.doubled(i) else BlockKind.BODY
        if self.is_caption(i, line):
            return BlockKind.CAPTION
        return self.heading(i, line) or BlockKind.BODY

    def doubled(self, i: int) -> bool:
        around = self.lines[max(0, i - 1) : i] + self.lines[i + 1 : i + 2]
        return any(other.text == self.lines[i].text for other in around)

    def is_title(self, i: int, low: str) -> bool:
        """Whether a line is the title that the caller knows, or opens as the publisher's titles do."""
        if not self.above or len(low) > _HEADING_MOST * 2:
            return False
        if self.title and " ".join(low.split()) == self.title:
            return True
        own = self.marks.own_headline
        return bool(own) and i + 1 < len(self.lines) and low.startswith(own) and not ended(low) and low[-1] != ":"

    def is_caption(self, i: int, line: str) -> bool:
        """Whether a line stands twice as captions do: below the headline, or a sentence, or ending with its day."""
        return self.doubled(i) and not (self.above and not ended(line) and not _YEAR_LAST.search(line))

    def heading(self, i: int, line: str) -> BlockKind | None:
        """Whether a line is the headline or the heading of a section: short, and without the end of a sentence."""
        if len(line) > _HEADING_MOST:
            return None
        stop = ended(line)
        if self.above and (not self.headlines or line in self.headlines):
            asked = stop == "?" and len(self.lines[i + 1].text) > len(line)
            return BlockKind.HEADLINE if asked or not (stop or line[-1] == ":") else None
        if stop or (line[-1] == ":" and not self.is_label(i, line)):
            return None
        return BlockKind.HEADING

    def is_label(self, i: int, line: str) -> bool:
        """Whether a line that ends in a colon is a heading ("Background:") and introduces nobody's words."""
        words = fold(line[:-1]).split()
        known = self.doc.lexicon.flags.get
        return (
            len(words) <= _LABEL_MOST
            and not any(known(word, 0) & Flag.VERB for word in words)
            and self.lines[i + 1].text[0] not in "\"'“„«‘"
        )


def _split(doc: Doc, marks: Marks, line: Line, kind: BlockKind, first: bool) -> list[Block]:
    """The block of a line; where it opens with a dateline or an attribution that leads on, two."""
    if kind is not BlockKind.BODY:
        return [Block(kind, line.start, line.end)]
    length, opening = marks.attribution(fold(line.text[:260])), BlockKind.ATTRIBUTION
    if not length:
        length, date = dateline(doc, line.text, first)
        opening = BlockKind.DATELINE
        doc.dateline = doc.dateline or date
    if not length:
        return [Block(kind, line.start, line.end)]
    rest = length + len(line.text[length:]) - len(line.text[length:].lstrip())
    blocks = [Block(opening, line.start, line.start + len(line.text[:length].rstrip()))]
    return blocks + ([Block(kind, line.start + rest, line.end)] if rest < len(line.text) else [])


def find_blocks(doc: Doc) -> None:
    """Fill ``doc.blocks``: blocks in order, with their tokens; white space between them is in none."""
    reader = _Reader(doc)
    first = True
    for line, kind in zip(reader.lines, reader.read(), strict=True):
        found = _split(doc, reader.marks, line, kind, first)
        first = first and found[-1].kind is not BlockKind.BODY
        doc.blocks.extend(found)
    for number, block in enumerate(doc.blocks):
        block.number = number
        block.a = bisect_left(doc.start, block.start)
        block.b = bisect_left(doc.start, block.end)
        if block.start < doc.given.lead:
            block.kind = BlockKind.HEADLINE
