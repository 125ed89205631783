"""First stage: what each line and paragraph is, from its shape and from a few words of the lexicon.

document := (headline | dateline | caption | credit | heading | body | item | links | attribution | boilerplate)*
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter, eq

from readouts._lexicon import Flag
from readouts._pipeline._blocks._dateline import DATE_MOST, dateline, is_date_line
from readouts._pipeline._blocks._lead import is_lead, opens_item
from readouts._pipeline._blocks._lines import ITEM, Line, ended, paragraphs
from readouts._pipeline._blocks._marks import HEAD, Marks
from readouts._pipeline._state import Block, BlockKind, Doc
from readouts._text import fold

__all__ = ["find_blocks"]

_HEADING_MOST = 170
_LABEL_MOST = 4
_YEAR_LAST = re.compile(r"(?:\b\d{4}|\d\))$")
# What may stand above a headline.
_BODY, _DATELINE, _HEADLINE = BlockKind.BODY, BlockKind.DATELINE, BlockKind.HEADLINE
_text = attrgetter("text")
_OPENING = 60
_ABOVE = frozenset({BlockKind.CAPTION, BlockKind.HEADLINE, BlockKind.BOILERPLATE, BlockKind.DATELINE, BlockKind.CREDIT})


def _doubled(lines: list[Line]) -> set[int]:
    """The lines that stand twice in a row, as captions do."""
    texts = list(map(_text, lines))
    same = list(map(eq, texts, texts[1:]))
    if True not in same:
        return set()
    again = [n for n, found in enumerate(same) if found]
    return {*again, *(n + 1 for n in again)}


class _Reader:
    """Tells the kinds of the lines of a document, one after the other."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.marks = Marks(doc)
        self.lines = paragraphs(doc.text, self.marks.words.leading, spaced=doc.spaced)
        self.last = len(self.lines) - 1
        self.doubled = _doubled(self.lines)
        self.kinds: list[BlockKind] = []
        self.in_links = False
        self.above = True
        self.headlines: set[str] = set()
        self.title = " ".join(fold(doc.context.title).split()) if doc.context.title else ""
        self.titled = bool(self.title or self.marks.own_headline)
        self.lists = doc.spaced or ":\n" in doc.text

    def read(self) -> list[BlockKind]:
        words, may_begin = self.marks.words, self.marks.words.may_begin
        begins, opens = words.begins.match, words.opener.match
        for i, line in enumerate(self.lines):
            # Most lines begin with nothing of these, and need no closer look.
            begun = may_begin(line.text[:HEAD]) and begins(line.opening) is not None
            opener = begun and opens(line.opening) is not None
            kind = self.linked(line, opener) if opener or self.in_links else None
            kind = kind or self.kind(i, line, begun, opener)
            self.kinds.append(kind)
            if self.above:
                self.above = kind in _ABOVE
            if kind is _HEADLINE:
                self.headlines.add(line.text)
        return self.kinds

    def linked(self, line: Line, opener: bool) -> BlockKind | None:
        """The kind of a line that is a link, or stands in a list of links."""
        if self.marks.opens_links(line.low):
            self.in_links = True
        elif self.in_links and self.marks.ends_links(line.text):
            self.in_links = False
        if self.in_links:
            return self.marks.fixed(line, opener) or BlockKind.LINKS
        return BlockKind.LINKS if self.marks.is_link(line) else None

    def kind(self, i: int, line: Line, begun: bool, opener: bool) -> BlockKind:
        text = line.text
        if self.titled and self.above and self.is_title(i, line):
            return _HEADLINE
        if begun or text[-1] == ":" or self.marks.may_tell(text):
            fixed = self.marks.fixed(line, opener)
            if fixed:
                return fixed
            if ITEM.match(text):
                return BlockKind.ITEM
        if self.lists and self.is_unmarked(i, text):
            return BlockKind.ITEM
        size, last = len(text), i == self.last
        if size <= DATE_MOST and not text.isalpha() and (date := is_date_line(self.doc, text)):
            self.doc.dateline = self.doc.dateline or date
            return BlockKind.DATELINE
        if i in self.doubled and (last or self.is_caption(text)):
            return BlockKind.CAPTION
        return _BODY if last or size > _HEADING_MOST else self.heading(i, text)

    def is_unmarked(self, i: int, line: str) -> bool:
        """Whether a line below a colon, or below such a line, opens as the item of a list that has lost its marks."""
        before = self.lines[i - 1].text if i else ""
        if before[-1:] != ":" and not (i and self.kinds[-1] is BlockKind.ITEM and not ITEM.match(before)):
            return False
        if line[0].islower():
            return True
        word, _, rest = line[:_OPENING].partition(" ")
        lexicon = self.doc.lexicon
        return opens_item(lexicon, fold(word)) and rest.partition(" ")[0] not in lexicon.sets["asked_about"]

    def is_title(self, i: int, line: Line) -> bool:
        """Whether a line is the title that the caller knows, or opens as the publisher's titles do."""
        if len(line.text) > _HEADING_MOST * 2:
            return False
        low = line.low
        if self.title and " ".join(low.split()) == self.title:
            return True
        own = self.marks.own_headline
        return bool(own) and i + 1 < len(self.lines) and low.startswith(own) and not ended(low) and low[-1] != ":"

    def is_caption(self, line: str) -> bool:
        """Whether a doubled line stands below the headline, or is a sentence, or ends with its day."""
        return not self.above or bool(ended(line)) or _YEAR_LAST.search(line) is not None

    def heading(self, i: int, line: str) -> BlockKind:
        """Whether a short line is the headline or the heading of a section: without the end of a sentence."""
        stop = ended(line)
        if self.above and (not self.headlines or line in self.headlines):
            asked = stop == "?" and len(self.lines[i + 1].text) > len(line)
            told = stop or line[-1] == ":" or is_lead(self.doc.lexicon, line, self.lines[i + 1].text)
            return _HEADLINE if asked or not told else _BODY
        if stop or (line[-1] == ":" and not self.is_label(i, line)):
            return _BODY
        if self.above and is_lead(self.doc.lexicon, line, self.lines[i + 1].text):
            return _BODY
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


def _opening(doc: Doc, marks: Marks, line: Line, first: bool) -> tuple[int, BlockKind]:
    """The length of the attribution or the dateline that a paragraph opens with; 0 where there is none."""
    length = marks.attribution(line)
    if length:
        return length, BlockKind.ATTRIBUTION
    if not first and not line.text[:3].isupper():
        return 0, _BODY
    length, date = dateline(doc, line.text, first)
    doc.dateline = doc.dateline or date
    return length, _DATELINE


def find_blocks(doc: Doc) -> None:
    """Fill ``doc.blocks``: blocks in order, with their tokens; white space between them is in none."""
    reader = _Reader(doc)
    first, kinds = True, reader.read()
    doc.listing = BlockKind.ITEM in kinds
    for line, kind in zip(reader.lines, kinds, strict=True):
        start, end = line.start, line.end
        if kind is _BODY:
            length, opening = _opening(doc, reader.marks, line, first)
            if length:
                _append(doc, opening, start, start + len(line.text[:length].rstrip()))
                start = end - len(line.text[length:].lstrip())
            first = first and start == end
        if start < end:
            _append(doc, kind, start, end)


def _append(doc: Doc, kind: BlockKind, start: int, end: int) -> None:
    """Append a block; its tokens are those from the end of the one before."""
    blocks = doc.blocks
    a = blocks[-1].b if blocks else 0
    kind = _HEADLINE if start < doc.given.lead else kind
    blocks.append(Block(kind, start, end, a, bisect_left(doc.start, end, a), len(blocks)))
