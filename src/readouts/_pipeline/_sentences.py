"""Sentences: where a full stop ends one, and where it belongs to an abbreviation, an initial or a quotation.

sentence := token* ("." | "!" | "?" | "…") closing*     before white space and a capital, a figure or an opening mark
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._state import NAMED, Block, Doc, Sentence

__all__ = ["split_sentences"]

_STOPS = frozenset(".!?…")
_CLOSING = frozenset("\"”’')]»")
_OPENING = frozenset("\"“‘'([«„•–—-")


def _starts(doc: Doc, i: int) -> bool:
    """Whether a word plainly opens a sentence."""
    return bool(doc.flag[i] & (Flag.NEVER_NAME | Flag.PRONOUN | Flag.DETERMINER)) and doc.cap[i]


def _after(doc: Doc, i: int, limit: int) -> int:
    """The first token after a stop and the closing marks that follow it."""
    j = i + 1
    while j < limit and doc.low[j] in _CLOSING and doc.start[j] == doc.end[j - 1]:
        j += 1
    return j


def _abbreviated(doc: Doc, i: int, following: int) -> bool:
    """Whether the stop after token ``i - 1`` belongs to an abbreviation, so that the sentence goes on."""
    word = doc.low[i - 1]
    lexicon = doc.lexicon
    if doc.start[i] != doc.end[i - 1]:
        return False
    if len(word) == 1 and doc.cap[i - 1] and word.isalpha():
        return not _starts(doc, following)
    if word in lexicon.sets["abbreviations"]:
        ending = word in lexicon.sets["ending_abbreviations"]
        return not (ending and _starts(doc, following)) and not (word == "no" and not doc.low[following][0].isdigit())
    return False


def _dotted_ends(doc: Doc, i: int, following: int) -> bool:
    """Whether a dotted abbreviation ("U.S.", "D.C.", "p.m.") also ends its sentence."""
    word = doc.low[i][:-1]
    if word not in doc.lexicon.sets["ending_abbreviations"] or not doc.cap[following]:
        return False
    wide = doc.start[following] - doc.end[i] > 1
    return word in {"d.c", "a.m", "p.m"} or wide or _starts(doc, following)


def _ends(doc: Doc, i: int, limit: int) -> int:
    """The token after the sentence that ends at ``i``, or 0 where none ends there."""
    word = doc.low[i]
    dotted = len(word) > 2 and word[-1] == "." and word[0] != "."
    if not dotted and word not in _STOPS:
        return 0
    j = _after(doc, i, limit)
    if j >= limit:
        return 0
    following = doc.text[doc.start[j]]
    if doc.start[j] == doc.end[j - 1] and not (doc.cap[j] and doc.low[i - 1].isalpha() and len(doc.low[i - 1]) > 2):
        return 0
    if not (
        doc.cap[j] or following in _OPENING or following.isdigit() or (following.isalpha() and not following.islower())
    ):
        return 0
    if dotted:
        return j if _dotted_ends(doc, i, j) else 0
    if word == "." and i > 0 and _abbreviated(doc, i, j):
        return 0
    return j


def _split(doc: Doc, block: Block, closed: dict[int, int]) -> None:
    """Append the sentences of a block; ``closed`` maps the opening of a quotation of speech to its last token."""
    a, i = block.a, block.a
    while i < block.b:
        if i in closed:
            inner_end = closed[i]
            i = max(inner_end, i + 1)
            # A stop just inside the closing mark ends the sentence that the quotation ends.
            if i - 1 > a and (doc.low[i - 1] in _STOPS) and i < block.b:
                j = i + 1
                if j < block.b and (doc.cap[j] or doc.low[j] in _OPENING) and not _attributed_after(doc, i, block.b):
                    doc.sentences.append(Sentence(a, j, block, len(doc.sentences)))
                    a = i = j
                    continue
            i += 1
            continue
        j = _ends(doc, i, block.b)
        if j:
            doc.sentences.append(Sentence(a, j, block, len(doc.sentences)))
            a = i = j
        else:
            i += 1
    if a < block.b:
        doc.sentences.append(Sentence(a, block.b, block, len(doc.sentences)))


def _attributed_after(doc: Doc, close: int, limit: int) -> bool:
    """Whether a quotation that ends with a full stop is followed by its cue ('"... ." Hammer added.')."""
    for j in range(close + 1, min(close + 7, limit)):
        if doc.low[j] in _STOPS or doc.low[j] in ',"“':
            return False
        if doc.flag[j] & Flag.VERB and not doc.cap[j]:
            k = j + 1
            return (
                k >= limit
                or doc.low[k] in _STOPS
                or doc.low[k] in ",:"
                or doc.low[k] in {"on", "in", "at", "during"}
                or doc.cap[k]
            )
    return False


def split_sentences(doc: Doc) -> None:
    """Fill ``doc.sentences``. A full stop inside a quotation of speech ends no sentence."""
    closed = {q.a: q.b for q in doc.quotes if q.closed and not q.narrative}
    for block in doc.blocks:
        if block.kind in NAMED:
            _split(doc, block, closed)
    doc.openers = {s.a for s in doc.sentences} | {q.a + 1 for q in doc.quotes}
    doc.openers |= {a + 1 for a in doc.openers if a < len(doc) and doc.low[a] in _OPENING}
