"""Attributions that close a sentence or a quotation, and what stands before them.

The grammar:

    tail := content ("," | '"' | dash) subject cue [addressee] [adjunct] (stop | ",")
"""

from __future__ import annotations

from readouts._pipeline._clauses._scan import STOPS, Scan
from readouts._pipeline._records import Predicate
from readouts._pipeline._surroundings import MARKS

__all__ = ["before_attribution", "before_tail", "is_tail", "tail_head"]

_SEPARATORS = frozenset({",", "–", "—"})
_ADJUNCT_REACH = 26


def is_tail(scan: Scan, p: Predicate) -> bool:
    """Whether "..., the ministry said on Monday" closes the sentence."""
    say = p.say
    if say is None or p.form != "finite" or not (p.subject or p.other_subject) or not say.takes & {"quote", "that"}:
        return False
    k = (p.subject[0].a if p.subject else (p.other_subject or (p.i, p.i))[0]) - 1
    return _is_closed(scan, k) and _ends_after(scan, p, k)


def _is_closed(scan: Scan, k: int) -> bool:
    """Whether a clause or a quotation ends at a token."""
    low, c = scan.doc.low, scan.c
    if k < scan.a:
        return False
    if low[k] in _SEPARATORS or k in c.speech_end:
        return True
    return k > scan.a and low[k] in MARKS and (bool(c.quoted[k]) or low[k - 1] in {",", ".", "!", "?"})


def _ends_after(scan: Scan, p: Predicate, k: int) -> bool:
    """Whether nothing but an addressee and an adjunct follows the cue."""
    c, low = scan.c, scan.doc.low
    assert p.say is not None
    j = p.j
    if j in c.begins and "addressee" in p.say.takes:
        j = c.listed(j, scan.b)[1]
    j = c.right(j, scan.b)
    if j >= scan.b or low[j] in STOPS:
        return True
    if low[j] in _SEPARATORS:
        return k - scan.a > 3
    if low[j] in scan.doc.lexicon.sets["tail_openers"]:
        near = k in c.speech_end or scan.b - j < _ADJUNCT_REACH
        return near and low[j] not in p.say.prepositions and "that" not in low[j : min(scan.b, j + 12)]
    return low[j] in MARKS and k in c.speech_end


def tail_head(p: Predicate) -> int:
    """The first token of an attribution that closes a sentence."""
    head = min([p.i, *(m.a for m in p.subject)])
    return min(head, p.other_subject[0]) if p.other_subject else head


def before_tail(scan: Scan, p: Predicate, floor: int) -> tuple[int, int] | None:
    """The clause or the quotation before a closing attribution; ``floor`` is where the one before it ended."""
    low, c = scan.doc.low, scan.c
    k = (p.i if p.rule == "inverted" else tail_head(p)) - 1
    while k >= scan.a and low[k] in _SEPARATORS and k not in c.speech_end:
        k -= 1
    if k < scan.a:
        return None
    quote = c.speech_end.get(k)
    if quote is not None:
        p.quote = quote
        return (quote.a + 1, quote.b)
    start = max(scan.a, floor)
    if floor > scan.a:
        while start < k and low[start] in {",", "and", "."}:
            start += 1
    return (start, k + 1) if k + 1 > start else None


def before_attribution(scan: Scan, p: Predicate) -> tuple[int, int]:
    """What "according to X" at the end of a sentence attributes."""
    quote = scan.c.speech_end.get(p.i - 1)
    if quote is not None:
        p.quote = quote
        return (quote.a + 1, quote.b)
    return (scan.a, p.i - 1 if scan.doc.low[p.i - 1] == "," else p.i)
