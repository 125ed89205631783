"""Who is named after a cue that closes a quotation, where more than a mention stands there.

The grammar:

    inverted := ('..."' | clause ",") cue (modifier* name | owner "'s" noun "," name) | '..."' cue determiner word* noun
"""

from __future__ import annotations

from readouts._lexicon import FINITE, Flag
from readouts._pipeline._clauses._finite import has_finite
from readouts._pipeline._clauses._scan import STOPS, Scan
from readouts._pipeline._clauses._words import CLAUSAL
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import GENITIVES, PEOPLE, Mention

__all__ = ["take_phrase"]

_REACH = 9
_TITLE = 4
"""Tokens that may be a title, as of a book, and not a quotation."""
_BREAKS = (
    Flag.PREPOSITION | Flag.SUBORDINATOR | Flag.CONJUNCTION | Flag.PRONOUN | Flag.BE | Flag.HAVE | Flag.MODAL | Flag.DAY
)
_COMMAS = frozenset({",", "(", "–", "—"})


def take_phrase(scan: Scan, p: Predicate, i: int) -> bool:
    """Give a cue at ``i`` after a quotation the speaker that follows it: "said former envoy X", "said one aide"."""
    if p.say is None or not p.say.takes >= CLAUSAL:
        return False
    quotation = _closes_quotation(scan, i)
    if not quotation and ("addressee" in p.say.takes or not _closes_clause(scan, i)):
        return False
    m = _speaker(scan, p.j)
    if m is None or not (quotation or m.name or _is_titled(scan, m)):
        return False
    p.subject, p.start, p.rule, p.tail = [m], i, "inverted", True
    p.j = m.b
    return True


def _is_titled(scan: Scan, m: Mention) -> bool:
    """Whether a phrase that closes a sentence can be the name of a paper: "..., reported | the Falcon"."""
    return scan.c.cap[m.b - 1] and (m.b >= scan.b or scan.words[m.b] in STOPS)


def _closes_quotation(scan: Scan, i: int) -> bool:
    """Whether a quotation ends right before a cue, and not only some quoted words of another clause."""
    q = i - 1
    if q < scan.a:
        return False
    return q in scan.c.speech_end or (scan.low(q - 1) == "," and q - scan.c.closing.get(q, q) > _TITLE)


def _closes_clause(scan: Scan, i: int) -> bool:
    """Whether a clause, and no insertion after its subject, ends with a comma before a cue."""
    m = scan.subject_before(i)
    inserted = m is not None and scan.low(m.b) in _COMMAS
    return scan.low(i - 1) == "," and not inserted and has_finite(scan, scan.a, i - 1)


def _speaker(scan: Scan, j: int) -> Mention | None:
    """The name after some plain words, or the noun phrase that these words are."""
    m = scan.begins[j]
    if m is not None and m.kind == "document" and scan.low(m.b) in scan.doc.lexicon.sets["made_public"]:
        return m  # "said a press release | issued after"
    stop = _phrase_end(scan, j)
    if scan.low(stop) == "of" and (scan.flags[j] & Flag.NUMBER or scan.low(j) in scan.doc.lexicon.sets["indefinites"]):
        of = stop + 1
        stop = _phrase_end(scan, of)  # "one of | the aides"
        stop = j if stop == of else stop
    if stop == j:
        return None
    for k in range(j, stop):
        m = scan.begins[k]
        if m is not None and m.b >= stop and m.kind in PEOPLE and m.name and not m.possessive:
            return m
    owned = any(scan.words[k] in GENITIVES for k in range(j, stop))
    beside = scan.begins[stop + 1] if scan.low(stop) == "," else None
    if owned and beside is not None and beside.kind in PEOPLE and beside.name and not beside.possessive:
        return beside
    return _unnamed(scan, j, stop)


def _phrase_end(scan: Scan, j: int) -> int:
    """The token after the words of a noun phrase at ``j``; ``j`` itself where what ends them is no end of a phrase."""
    words, flags = scan.words, scan.flags
    k = j
    while k < scan.b and k - j < _REACH:
        m = scan.begins[k]
        if m is not None:
            k = m.b
            continue
        word = words[k]
        if word in GENITIVES:
            k += 1
        elif not word[0].isalnum() or flags[k] & _BREAKS:
            break
        else:
            k += 1
    if k >= scan.b or words[k] in _COMMAS or words[k] in STOPS:
        return k
    return k if flags[k] & _BREAKS and not flags[k] & FINITE else j


def _unnamed(scan: Scan, j: int, stop: int) -> Mention | None:
    """Somebody without a name: "one former aide", "the bureau's director", "two voters"."""
    first = scan.flags[j]
    some = first & (Flag.DETERMINER | Flag.NUMBER) or scan.words[j] in scan.doc.lexicon.sets["indefinites"]
    if first & Flag.NEGATION or not some:
        return None
    if stop - j < 2 or not scan.words[stop - 1].isalpha() or scan.flags[stop - 1] & (Flag.ADVERB | Flag.DETERMINER):
        return None
    determiner = scan.words[j] if first & Flag.DETERMINER else ""
    plural = determiner not in {"a", "an"} and scan.words[stop - 1].endswith("s")
    return Mention(j, stop, "unnamed", determiner, plural=plural, sentence=scan.sentence.number)
