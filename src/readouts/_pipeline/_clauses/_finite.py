"""Whether a stretch of a sentence is a clause: whether a finite verb plainly stands in it, or a subject before one."""

from __future__ import annotations

from readouts._lexicon import FINITE, Flag
from readouts._pipeline._clauses._scan import Scan

__all__ = ["clause_follows", "has_finite", "is_finite"]

_PLAIN = FINITE | Flag.VERB
_PHRASE_ENDS = frozenset({",", ";", ".", "that"})
_SUBJECT_REACH = 12


def is_finite(scan: Scan, t: int) -> bool:
    """Whether a token is plainly the verb of a clause."""
    flag = scan.flag(t)
    if scan.c.inside[t]:
        return False
    return bool(flag & FINITE) or (bool(flag & Flag.VERB) and scan.words[t].endswith("ed"))


def has_finite(scan: Scan, a: int, b: int) -> bool:
    """Whether any token of a stretch of the sentence is plainly the verb of a clause."""
    words, flags, inside = scan.words, scan.flags, scan.c.inside
    for t in range(a, b):
        flag = flags[t]
        if flag & _PLAIN and not inside[t] and (flag & FINITE or words[t].endswith("ed")):
            return True
    return False


def clause_follows(scan: Scan, j: int) -> bool:
    """Whether a clause or a quotation plainly begins after a cue that ends before ``j``."""
    c, words, flags = scan.c, scan.words, scan.flags
    if words[j - 1] == "that" or (c.marks and (j in c.marks or j in c.speech or j + 1 in c.speech)):
        return True
    if j >= scan.b:
        return False
    word = words[j]
    if word == "that" or word == "there" or flags[j] & Flag.PRONOUN:
        return True
    if not (flags[j] & Flag.DETERMINER or scan.begins[j] is not None):
        return False
    for k in range(j, min(scan.b, j + _SUBJECT_REACH)):
        if words[k] in _PHRASE_ENDS:
            return False
        if flags[k] & FINITE and k > j:
            return True
    return False
