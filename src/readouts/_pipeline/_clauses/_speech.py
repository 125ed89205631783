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
_OPENS_EDIT = frozenset({"[", "(", "…", "."})


def mark_speech(doc: Doc) -> None:
    """Set ``speech`` of every quotation that does not tell of the call in the third person."""
    starts = {s.a for s in doc.sentences} if doc.quotes else set()
    before: Quote | None = None
    for quote in doc.quotes:
        if not quote.narrative:
            quote.speech = _is_speech(doc, quote, starts) or (
                before is not None and _goes_on(doc, before, quote, starts)
            )
        before = quote


def _is_speech(doc: Doc, quote: Quote, starts: set[int]) -> bool:
    low = doc.low
    length = quote.b - quote.a
    opened = _is_opened(doc, quote, starts)
    stopped = _is_stopped(doc, quote)
    capital = _is_capital(doc, quote.a + 1)
    after = low[quote.b + 1] if quote.b + 1 < len(doc) else ""
    heads = quote.a in starts
    if heads and not capital and after not in {",", ".", ""} and length < 5:
        return False
    single = heads and quote.closed and low[quote.a] in {"'", "‘"} and not stopped
    if opened and stopped and (capital or length > 6) and not single:
        return True
    introduced = quote.a > 0 and bool(doc.flag[quote.a - 1] & Flag.VERB) and not opened
    return capital and stopped and introduced and length > 4


def _goes_on(doc: Doc, before: Quote, quote: Quote, starts: set[int]) -> bool:
    """Whether a quotation is the next piece of the one before it, as in ``"A," X said, "b."`` it is."""
    low = doc.low
    if not before.speech or low[before.b - 1] != "," or low[quote.a - 1] != "," or quote.a - before.b > _CUE_REACH:
        return False
    return _is_stopped(doc, quote) and not any(t in starts for t in range(before.b + 1, quote.a + 1))


def _is_opened(doc: Doc, quote: Quote, starts: set[int]) -> bool:
    before = quote.a - 1
    return (
        quote.a in starts
        or before < 0
        or doc.low[before] in {",", ":"}
        or doc.low[before] in DASHES
        or (before in starts and doc.low[before] == "(")
    )


def _is_stopped(doc: Doc, quote: Quote) -> bool:
    last = quote.b - 1 if quote.closed and doc.text[doc.start[quote.b]] in "\"”»’'“" else quote.b
    return doc.low[last] in _ENDS or (quote.b + 1 < len(doc) and doc.low[quote.b + 1] in {",", "."})


def _is_capital(doc: Doc, i: int) -> bool:
    return i < len(doc) and (doc.cap[i] or doc.low[i] in _OPENS_EDIT or doc.low[i][0].isdigit())
