"""First stage: what each line and paragraph is, from its shape and from a few words of the lexicon.

document := (headline | dateline | caption | credit | heading | body | item | links | attribution | boilerplate)*
"""

from __future__ import annotations

import re
from bisect import bisect_left

from readouts._lexicon import Lexicon, Place
from readouts._pipeline._state import Block, BlockKind, Doc
from readouts._text import fold

__all__ = ["find_blocks"]

_LINE = re.compile(r"[^\n\r\u2028\u2029\x85\v\f]+")
_NEWLINE = re.compile(r"\r\n|[\n\r\u2028\u2029\x85\v\f]")
_EDGE = " \t\xa0\u200b\u200e\u200f\ufeff\u2009\u202f\u3000"
_ENDED = (".", "!", "?", "…", '."', ".”", '!"', "!”", '?"', "?”", ".)", ".'", ".’", ",”", ',"', ";", "”", "»")
_ITEM = re.compile(r"(?:[•●▪◦·*–-]|\(?\d{1,2}[.)]|\(?[a-h][.)])\s+(?=\S)")
_DATELINE = re.compile(
    r"""(?P<place>[^\W\d_][^\d:–—\n()/]{1,40}?)          # the place
        [\s,.]*(?:\(\w[\w .]{1,20}\))?\s*                  # (Reuters)
        (?:[-–—,.]\s*)?
        (?P<date>\d{1,2}\ [^\W\d_]{3,9}(?:\ \d{4})?|[^\W\d_]{3,9}\.?\ \d{1,2}(?:,\ \d{4})?)?
        [\s,.]*(?:\(\w[\w .]{1,20}\)|/\s*\w[\w -]{1,20}/\.?)?\s*
        (?P<end>--|[-–—:]|(?<=/)|(?<=/\.))\s*              # a dash, a colon, or /TASS/
    """,
    re.VERBOSE,
)
_WRAP_LEAST, _WRAP_MOST = 40, 110
_HEADING_MOST = 170


class _Line:
    __slots__ = ("end", "gap", "start", "text")

    def __init__(self, text: str, start: int, end: int, gap: int) -> None:
        self.text, self.start, self.end, self.gap = text, start, end, gap


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    last = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        start = match.start() + len(raw) - len(raw.lstrip(_EDGE))
        end = match.start() + len(raw.rstrip(_EDGE))
        if start < end:
            lines.append(_Line(text[start:end], start, end, len(_NEWLINE.findall(text, last, start))))
            last = end
    return lines


def _unwrapped(text: str, lines: list[_Line]) -> list[_Line]:
    """Join lines that were broken at a fixed width: two of them go on in lower case, so the others do too."""

    def broken(first: _Line, second: _Line) -> bool:
        return second.gap == 1 and _WRAP_LEAST <= len(first.text) <= _WRAP_MOST

    pairs = list(zip(lines, lines[1:], strict=False))
    proofs = sum(broken(a, b) and b.text[0].islower() and not a.text.endswith(_ENDED) for a, b in pairs)
    if proofs < 2:
        return lines
    joined = lines[:1]
    pieces = [[lines[0]]]
    for first, second in pairs:
        if broken(first, second):
            pieces[-1].append(second)
        else:
            pieces.append([second])
    joined = [_Line(text[p[0].start : p[-1].end], p[0].start, p[-1].end, p[0].gap) for p in pieces]
    return joined


class _Kinds:
    """The words that tell what a line is."""

    def __init__(self, doc: Doc) -> None:
        lexicon: Lexicon = doc.lexicon
        profile = doc.context.profile
        self.links = lexicon.ordered("links")
        self.credits = lexicon.ordered("credits")
        self.captions = lexicon.ordered("caption_marks")
        self.attributions = lexicon.ordered("attributions")
        self.boilerplate = lexicon.ordered("boilerplate") + (profile.boilerplate if profile else ())

    def fixed(self, line: str, low: str) -> BlockKind | None:
        """The kind of a line that its first or last words tell."""
        if low.startswith(self.boilerplate) and len(line) < 300:
            return BlockKind.BOILERPLATE
        if low.strip("() .").startswith(self.credits) and len(line) < 200:
            return BlockKind.CREDIT
        if any(mark in low[-60:] for mark in self.captions) and len(line) < 400:
            return BlockKind.CAPTION
        if line.endswith(":") and len(line) < 250 and any(a in low for a in self.attributions):
            return BlockKind.ATTRIBUTION
        return None

    def opens_links(self, low: str) -> bool:
        return low.rstrip(": ") in self.links

    def is_link(self, low: str) -> bool:
        head, colon, rest = low.partition(":")
        return bool(colon and rest) and head.strip() in self.links


def _looks_heading(line: str) -> bool:
    return len(line) <= _HEADING_MOST and not line.endswith(_ENDED) and line[-1] not in ":," and "\n" not in line


def _kind(kinds: _Kinds, lines: list[_Line], i: int, before: list[BlockKind]) -> BlockKind:
    line, low = lines[i].text, fold(lines[i].text)
    fixed = kinds.fixed(line, low)
    if fixed:
        return fixed
    if kinds.is_link(low):
        return BlockKind.LINKS
    if _ITEM.match(line):
        return BlockKind.ITEM
    later = i + 1 < len(lines)
    doubled = (later and lines[i + 1].text == line) or (i > 0 and lines[i - 1].text == line)
    if _looks_heading(line) and later:
        first = all(k in {BlockKind.CAPTION, BlockKind.HEADLINE, BlockKind.BOILERPLATE} for k in before)
        if first and (BlockKind.HEADLINE not in before or lines[i - 1].text == line):
            return BlockKind.HEADLINE
        return BlockKind.HEADING
    if doubled:
        return BlockKind.CAPTION
    return BlockKind.BODY


def _kinds_of(doc: Doc, lines: list[_Line]) -> list[BlockKind]:
    kinds, found = _Kinds(doc), []  # type: _Kinds, list[BlockKind]
    in_links = False
    for i, line in enumerate(lines):
        low = fold(line.text)
        if kinds.opens_links(low):
            in_links = True
        elif in_links and (line.text.endswith((".", "!", "?", "”", '"')) and len(line.text) > 120):
            in_links = False
        fixed = kinds.fixed(line.text, low) if in_links else None
        found.append(fixed or BlockKind.LINKS if in_links else _kind(kinds, lines, i, found))
    return found


def _is_place(doc: Doc, place: str) -> bool:
    name = place.strip(" ,.-")
    if not name or not name[0].isupper():
        return False
    if name.isupper() and len(name) > 2:
        return True
    words = tuple(fold(w) for w in name.split())
    return any(
        isinstance(value, Place)
        for known, values in doc.lexicon.phrases.get(words[0], ())
        if known == words
        for value in values.values()
    )


def _dateline(doc: Doc, line: _Line) -> int:
    """The length of the dateline that a body line opens with, and its date for the calls."""
    match = _DATELINE.match(line.text)
    if not match or not _is_place(doc, match["place"]):
        return 0
    rest = line.text[match.end() :]
    again = re.match(r"(\d{1,2} [^\W\d_]{3,9} \d{4})\s*:\s*", rest)
    doc.dateline = match["date"] or (again[1] if again else "")
    return match.end() + (again.end() if again else 0)


def find_blocks(doc: Doc) -> None:
    """Fill ``doc.blocks``: blocks in order, with their tokens; white space between them is in none."""
    lines = _unwrapped(doc.text, _lines(doc.text))
    kinds = _kinds_of(doc, lines)
    seen_body = False
    for line, kind in zip(lines, kinds, strict=True):
        start = line.start
        if kind is BlockKind.BODY and not seen_body:
            seen_body = True
            length = _dateline(doc, line)
            if length:
                doc.blocks.append(Block(BlockKind.DATELINE, start, start + length))
                start += length
        if start < line.end:
            doc.blocks.append(Block(kind, start, line.end))
    for number, block in enumerate(doc.blocks):
        block.number = number
        block.a = bisect_left(doc.start, block.start)
        block.b = bisect_left(doc.start, block.end)


