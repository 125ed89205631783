"""What somebody says that an attribution parts from his cue: "told Y, according to Z, | that A".

The grammar:

    parted := subject cue [addressee] "," (attribution | subject cue [when]) "," ("that" | "to" | preposition) content
"""

from __future__ import annotations

from collections.abc import Callable

from readouts._lexicon import Flag, Verb
from readouts._pipeline._clauses._ends import end_of
from readouts._pipeline._clauses._nesting import head_of
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._clauses._tails import tail_head
from readouts._pipeline._records import Predicate, relays
from readouts._pipeline._state import PEOPLE, THEM

__all__ = ["rejoin"]

_Limit = Callable[[Scan, Predicate, int], int]
_OPENERS = {"that": "that", "to": "infinitive"}
_WHEN, _REACH = 5, 32
_TOLD = PEOPLE | {"group", "pronoun", "place"}


def rejoin(scan: Scan, limit: _Limit) -> None:
    """Give each cue of several what stands behind an attribution that parts it from that."""
    found, words, begins, last = scan.found, scan.words, scan.begins, scan.b - 1
    for n, p in enumerate(found[:-1]):
        k = p.j
        if k < last and not (p.tail or p.according):
            told = begins[k]
            if words[k if told is None else told.b] == "," or words[k] in THEM:
                j = _goes_on_after(scan, p, found[n + 1])
                if j:
                    _take_up(scan, p, n, j, limit)


def _goes_on_after(scan: Scan, p: Predicate, named: Predicate) -> int:
    """Where the words of a cue go on behind the attribution that follows it at once; 0 where none does."""
    words, verb = scan.words, p.verb
    told = scan.begins[p.j]
    k = told.b if told is not None else p.j + (words[p.j] in THEM)
    if k >= scan.b or words[k] != "," or not isinstance(verb, Verb) or p.form != "finite" or named.j >= scan.b:
        return 0
    if k > p.j and ("addressee" not in verb.takes or (told is not None and told.kind not in _TOLD)):
        return 0
    if not (named.i == k + 1 if named.according else tail_head(named) == k + 1 and relays(named)):
        return 0
    end = min(scan.b, named.j + _WHEN)
    j = words.index(",", named.j, end) if "," in words[named.j : end] else 0
    if not j or j + 2 >= scan.b:
        return 0
    opener = words[j + 1]
    if opener in _OPENERS:
        return j + 2 if _OPENERS[opener] in verb.takes else 0
    return j + 2 if k > p.j and opener in verb.prepositions and not scan.flags[j + 2] & Flag.DAY else 0


def _take_up(scan: Scan, p: Predicate, n: int, j: int, limit: _Limit) -> None:
    """Give a cue the words from a token on, and make the attribution before them name only whose word it is."""
    told, named, found = scan.begins[p.j], scan.found[n + 1], scan.found
    if told is not None:
        p.addressee = [told]
    for f in found[n + 2 : n + 2 + _REACH]:
        if f.parent is named or (f.parent is None and head_of(f) == j):
            f.parent, f.root = p, p.root or p
    end = limit(scan, p, n + 1)
    named.parent = named.root = named.content = None
    named.tail = named.source_only = True
    p.content = (j, end_of(scan, end, j))
