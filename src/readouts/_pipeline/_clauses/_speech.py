"""Quotations that are somebody's words as a whole, told from a few quoted words in another sentence.

The grammar:

    speech := (sentence start | "," | ":" | dash) '"' words stop '"' | cue '"' Capital ... stop '"'
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._clauses._scan import DASHES
from readouts._pipeline._state import Doc, Quote

__all__ = ["mark_speech"]

_CUE_REACH = 20
_ENDS = frozenset({",", ".", "!", "?", "…"})
_AFTER = frozenset({",", "."})
_CLOSES = "\"”»’'“"
_INNER = frozenset({"'", '"', "”", "›"})
_BEFORE = DASHES | {",", ":"}
_CONTINUES = frozenset({"who", "which", "whose", "to", "with"})
_OPENS_EDIT = frozenset({"[", "(", "…", "."})


def mark_speech(doc: Doc) -> None:
    """Set ``speech`` of every quotation that does not tell of the call in the third person."""
    if not doc.quotes:
        return
    starts = {s.a for s in doc.sentences}
    before: Quote | None = None
    for quote in doc.quotes:
        if not quote.narrative and _is_stopped(doc, quote):
            quote.speech = _is_speech(doc, quote, starts) or (
                before is not None and _goes_on(doc, before, quote, starts)
            )
        before = quote


def _is_speech(doc: Doc, quote: Quote, starts: set[int]) -> bool:
    """Whether a quotation that ends as a sentence or a clause does is somebody's words as a whole."""
    low, a, b = doc.low, quote.a, quote.b
    length = b - a
    capital = _is_capital(doc, a + 1)
    if not capital and low[a + 1] in _CONTINUES:
        return False  # "a call from X, 'who offered ships'", "discussed A, 'with X setting out B'"
    if not capital and _goes_on_with_verb(doc, a + 1):
        return False  # "X, Y said, “also warned that A”"
    if a in starts and not capital and length < 5 and b + 1 < len(doc) and low[b + 1] not in _AFTER:
        return False
    opened = a in starts or a == 0 or low[a - 1] in _BEFORE or (a - 1 in starts and low[a - 1] == "(")
    if opened:
        return capital or length > 6
    return capital and length > 4 and bool(doc.flag[a - 1] & Flag.VERB)


def _goes_on_with_verb(doc: Doc, i: int) -> bool:
    """Whether words begin with the verb of a clause that stands before them."""
    i += bool(doc.flag[i] & Flag.ADVERB)
    return bool(doc.flag[i] & Flag.VERB) and doc.low[i].endswith("ed") and doc.low[i + 1] == "that"


def _goes_on(doc: Doc, before: Quote, quote: Quote, starts: set[int]) -> bool:
    """Whether a quotation is the next piece of the one before it, as in ``"A," X said, "b."`` it is."""
    low = doc.low
    if not before.speech or low[quote.a - 1] != "," or quote.a - before.b > _CUE_REACH:
        return False
    if low[before.b - 1] != "," and low[before.b + 1] != ",":
        return False
    return starts.isdisjoint(range(before.b + 1, quote.a + 1))


def _is_stopped(doc: Doc, quote: Quote) -> bool:
    low, b = doc.low, quote.b
    last = b - 1 if quote.closed and doc.text[doc.start[b]] in _CLOSES else b
    while low[last] in _INNER and last > quote.a:
        last -= 1  # "I told him, ‘Stop,’" said X
    stopped = low[last] in _ENDS or (low[last] == ")" and low[last - 1] in _ENDS)
    return stopped or low[b + 1] in _AFTER


def _is_capital(doc: Doc, i: int) -> bool:
    return doc.cap[i] or doc.low[i] in _OPENS_EDIT or doc.low[i][0].isdigit()
