"""Participles of saying that open a sentence and get their subject from what follows.

The grammar:

    initial := cue ... "," subject verb
"""

from __future__ import annotations

from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import Mention

__all__ = ["settle_initial"]


def settle_initial(scan: Scan) -> None:
    """An initial participle has the subject of the first full predicate after it, else the mention after its comma."""
    following = _following(scan)
    scan.subordinate = True
    for p in scan.pending:
        if following is not None:
            p.inherits = following
        else:
            _take_later_mention(scan, p)
    scan.keep([p for p in scan.found if p.inherits or p.subject or p not in scan.pending])


def _following(scan: Scan) -> Predicate | None:
    """The first full predicate, before all one whose subject follows a comma; the initial ones precede all others."""
    theirs = set(map(id, scan.pending))  # and those that have their subject from one: "Discussing trade, praised A"
    later: list[Predicate] = []
    for f in scan.found:
        if id(f.inherits) in theirs and not f.subject:
            theirs.add(id(f))
        elif f.form not in {"gerund", "infinitive"} and not f.according and f.i > scan.pending[0].i:
            later.append(f)
    after_comma = (f for f in later if f.subject and scan.low(f.subject[0].a - 1) == ",")
    return next(after_comma, later[0] if later else None)


def _take_later_mention(scan: Scan, p: Predicate) -> None:
    c, low = scan.c, scan.doc.low
    first: list[Mention] = []
    for t in range(p.j, scan.b - 1):
        if low[t] == "," and (m := c.begins[t + 1]) is not None and not m.possessive:
            several, end = c.listed(t + 1, scan.b)
            if scan.acts(end) and several[0].kind != "place":  # "the crews of Chile, | Ghana and Peru, X left"
                p.subject = several
                return
            first = first or several
    if first:
        p.subject = first
        return
    m = scan.subject_before(scan.b)
    if m is not None and m.a >= p.i:
        p.subject = [m]
