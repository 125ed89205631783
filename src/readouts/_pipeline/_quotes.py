"""Quotations: marks paired by type, one odd mark never spoiling the rest.

    quote := '"' ... '"' | '“' ... '”' | '«' ... '»' | '„' ... '“' | "‘" ... "’" | "'" ... "'"

A quotation that a paragraph leaves open goes on where the next one opens again; otherwise it ends with its paragraph.
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._state import READ, Block, BlockKind, Doc, Quote

__all__ = ["find_quotes"]

_OPENS = {'"': '"”', "“": '”"', "«": "»", "„": '“”"', "‘": "’'", "'": "'’", "”": '”"'}
_MARKS = frozenset("\"“”«»„‘’'")
_SINGLE = frozenset("'‘’")


def _spaced_before(doc: Doc, i: int) -> bool:
    at = doc.start[i]
    return at == 0 or not (doc.text[at - 1].isalnum() or doc.text[at - 1] in ".,!?%)]")


def _spaced_after(doc: Doc, i: int) -> bool:
    at = doc.end[i]
    return at >= len(doc.text) or not (doc.text[at].isalnum() or doc.text[at] in "([$€£")


def _opens(doc: Doc, i: int, mark: str) -> bool:
    if mark in "“«„":
        return True
    if mark == "»" or (mark == "”" and not _spaced_before(doc, i)):
        return False
    if mark == "’":
        return False
    return _spaced_before(doc, i) and not _spaced_after(doc, i)


def _closes(doc: Doc, i: int, mark: str, opened: str) -> bool:
    if mark not in _OPENS[opened]:
        return False
    if mark in _SINGLE:
        return _spaced_after(doc, i) and not _spaced_before(doc, i)
    return True


def _marks(doc: Doc, block: Block) -> list[tuple[int, str]]:
    text, start, low = doc.text, doc.start, doc.low
    return [(i, text[start[i]]) for i in range(block.a, block.b) if low[i] in _MARKS or text[start[i]] in _MARKS]


def _pair(doc: Doc, block: Block) -> tuple[list[Quote], int]:
    """The quotations of a block, outermost only, and the token of a mark left open (-1 when none is)."""
    found: list[Quote] = []
    opened, kind, single = -1, "", -1
    for i, mark in _marks(doc, block):
        if doc.end[i] - doc.start[i] != 1:
            continue
        if opened < 0:
            if _opens(doc, i, mark):
                if mark in _SINGLE:
                    single = i
                    opened, kind = i, mark
                else:
                    opened, kind = i, mark
        elif mark not in _SINGLE and kind in _SINGLE and _opens(doc, i, mark):
            opened, kind = i, mark  # an apostrophe taken for a quotation mark
        elif _closes(doc, i, mark, kind):
            found.append(Quote(opened, i))
            opened = -1
    return found, -1 if kind in _SINGLE and opened == single else opened


def _goes_on(doc: Doc, following: Block | None) -> bool:
    return following is not None and following.a < following.b and doc.low[following.a] in {'"', "“", "«", "„"}


def _narrates(doc: Doc, quote: Quote) -> bool:
    """Whether a quotation tells of others in the third person: nobody says "I", and somebody is said to speak or meet."""
    low, flag, cap = doc.low, doc.flag, doc.cap
    first = doc.lexicon.sets["first_person_any"]
    own = {"i", "my", "me", "i'm", "i've", "i'll"}
    plural = False
    told = False
    for i in range(quote.a + 1, quote.b):
        word = low[i]
        if word in own:
            return False
        plural = plural or word in first
        if flag[i] & (Flag.VERB | Flag.CONTACT) and not cap[i] and not told and i > quote.a + 1:
            j = i - 1
            while j > quote.a and (flag[j] & Flag.ADVERB or low[j] in ")]"):
                j -= 1
            if j > quote.a and word.endswith(("ed", "id", "ld", "et", "ke", "ave")):
                told = bool(cap[j] and not flag[j] & Flag.NEVER_NAME) or low[j] in {
                    "they",
                    "leaders",
                    "secretary",
                    "minister",
                }
    return told and not plural


def find_quotes(doc: Doc) -> None:
    """Fill ``doc.quotes`` in the order of the text, none inside another."""
    blocks = [b for b in doc.blocks if b.kind in READ or b.kind in {BlockKind.HEADLINE, BlockKind.HEADING}]
    for i, block in enumerate(blocks):
        found, opened = _pair(doc, block)
        if opened >= 0:
            following = blocks[i + 1] if i + 1 < len(blocks) else None
            found.append(Quote(opened, block.b - 1, closed=_goes_on(doc, following)))
        doc.quotes.extend(q for q in found if q.b > q.a + 1 or not q.closed)
    for quote in doc.quotes:
        quote.narrative = _narrates(doc, quote)
