"""Attributions that are no verb with a subject before it.

The grammar:

    attribution := "according to" X | "as" cue "by" X | "in the words of" X
"""

from __future__ import annotations

from readouts._lexicon import Flag, Verb
from readouts._pipeline._clauses._scan import STOPS, Scan
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import Mention

__all__ = ["after_opener", "attribution"]

_ACCORDING = Verb("according to", None, takes=frozenset({"that", "quote"}))
_ENDS = frozenset({",", ".", ";", "“", '"'})
_CLAUSAL = frozenset({"that", "quote"})
_IN_THE_WORDS = ["the", "words", "of"]
_CLAUSAL = frozenset({"that", "quote"})
_REACH = 20


def attribution(scan: Scan, i: int, after: int) -> Predicate | None:
    """The attribution that begins at a token: "According to X", "as noted by X", "in the words of X".

    :param after: the token after its opener.
    """
    low, c = scan.words, scan.c
    k = after
    while k < scan.b and k not in c.begins and k - i < _REACH and low[k] not in {",", "."}:
        k += 1
    people, end = c.listed(k, scan.b)
    p = Predicate(scan.sentence, i, max(end, k), _ACCORDING, "finite")
    p.according, p.subject, p.rule = True, people, "according to"
    p.start = scan.clause_start(i)
    if not people:
        if low[i] != "according" or after >= scan.b or _is_rule(scan, after):
            return None
        _by_words(scan, p, after)
    p.tail = i > scan.a + 5 or (i > scan.a + 2 and (p.j >= scan.b or low[p.j] in STOPS))
    return p


def _is_rule(scan: Scan, k: int) -> bool:
    """Whether "according to" tells by what something goes, not who says it: "according to plan", "to the treaty"."""
    k += bool(scan.flag(k) & Flag.DETERMINER)
    return scan.low(k) in scan.doc.lexicon.sets["rules"] or scan.low(k + 1) in scan.doc.lexicon.sets["rules"]


def after_opener(scan: Scan, i: int) -> int:
    """The token after the opener of an attribution; 0 where there is none."""
    words = scan.words
    word = words[i]
    if word == "in":
        return i + 4 if words[i + 1 : i + 4] == _IN_THE_WORDS else 0
    if word == "according":
        return i + 2 if scan.low(i + 1) == "to" else 0
    if scan.low(i + 2) != "by" or not scan.flag(i + 1) & Flag.VERB or not _is_said(scan, i + 1):
        return 0
    if not any(isinstance(f.verb, Verb) and f.verb.takes & _CLAUSAL for f in scan.doc.lexicon.verbs[words[i + 1]]):
        return 0  # "as reflected by"
    return 0 if scan.low(i - 1) == "quoted" else i + 3  # "was quoted as saying by X" has a speaker of its own


def _is_said(scan: Scan, k: int) -> bool:
    """Whether a participle tells of words: "as noted by X", not "as reflected by"."""
    forms = scan.doc.lexicon.verbs.get(scan.words[k], ())
    return any(not f.rest and isinstance(f.verb, Verb) and not _CLAUSAL.isdisjoint(f.verb.takes) for f in forms)


def _by_words(scan: Scan, p: Predicate, k: int) -> None:
    """Somebody who is no mention: "according to her", "according to two people with knowledge of the talk"."""
    low = scan.words
    if low[k] in {"him", "her", "them"}:
        label = "they" if low[k] == "them" else "he"
        p.subject = [Mention(k, k + 1, "pronoun", label=label, sentence=scan.sentence.number)]
        p.j = k + 1
        return
    stop = k
    while stop < scan.b and low[stop] not in _ENDS and stop - k < _REACH:
        stop += 1
    p.other_subject, p.j = (k, stop), stop
