"""Speakers that are no mention: "critics", "the campaign", "a producer for the channel", "polls".

The grammar:

    speaker := [determiner] word* noun, as the subject of a cue with "that", a quotation or the clause before it
"""

from __future__ import annotations

from readouts._lexicon import FINITE, Flag
from readouts._pipeline._clauses._bare import has_verb
from readouts._pipeline._clauses._finite import clause_follows
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._clauses._words import CLAUSAL
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import PEOPLE, Mention

__all__ = ["NAMED", "name_subject", "speaks_for_itself"]

NAMED = frozenset({"noun subject", "according to"})
"""The rules that leave a noun phrase for a subject."""
_ARTICLES = frozenset({"the", "a", "an"})
_SOME = frozenset({"a", "an", "another"})
_NOBODY = frozenset({"you", "here", "there", "this", "that", "these", "nobody", "nothing"})
_ONE_OF = ["one", "of"]
_MOST, _HEAD = 16, 3
_LEADS = Flag.ADVERB | Flag.CONJUNCTION | Flag.DAY | Flag.SUBORDINATOR
_NO_LEAD = Flag.PREPOSITION | Flag.VERB | Flag.BE | Flag.HAVE | Flag.MODAL | Flag.PRONOUN


def name_subject(scan: Scan, p: Predicate) -> None:
    """Make the noun phrase before a cue its speaker, where what it says is plainly said.

    :param p: a predicate without a subject, the rule of which is of ``NAMED``.
    """
    if p.other_subject is None or (p.parent is not None and not p.tail):
        return
    if p.content is None or p.say is None:
        return
    aged = not scan.doc.lexicon.sets["aged"].isdisjoint(scan.words[p.other_subject[0] : p.other_subject[1]])
    if not aged and not (p.say.takes >= CLAUSAL and _is_plain(scan, p)):
        return
    if scan.words[p.i] in scan.doc.lexicon.sets["of_papers"]:
        return  # "the sign read"
    a, b = _trimmed(scan, *p.other_subject)
    if not 0 < b - a <= _MOST or not speaks_for_itself(scan, a, b):
        return
    if b - a == 1 and scan.words[a] in _ARTICLES:
        return  # a text that was cut off: "according to the"
    determiner = scan.words[a] if scan.flags[a] & Flag.DETERMINER else ""
    single = determiner in {"a", "an"} or scan.words[a : a + 2] == _ONE_OF
    many = scan.doc.lexicon.sets["many"]
    plural = not single and (scan.words[b - 1].endswith("s") or not many.isdisjoint(scan.words[a : a + _HEAD]))
    p.subject = [Mention(a, b, "unnamed", determiner, plural=plural, sentence=scan.sentence.number)]


def _is_plain(scan: Scan, p: Predicate) -> bool:
    """Whether a content is a quotation, plainly a clause, or stands before its cue."""
    if p.according:
        if p.content is None or not (p.tail or has_verb(scan, *p.content)):
            return False
        return _is_definite(scan, *(p.other_subject or (0, 0)))
    return (
        p.tail or p.quote is not None or clause_follows(scan, p.j) or scan.low((p.content or (0, 0))[0] - 1) == "that"
    )


def _is_definite(scan: Scan, a: int, b: int) -> bool:
    """Whether a phrase after "according to" can be somebody: "the firm", "early results", not "plan"."""
    if any(scan.flags[k] & Flag.CONJUNCTION for k in range(a, b)):
        return False
    some = scan.words[a] in scan.doc.lexicon.sets["indefinites"]
    return some or bool(scan.flags[a] & Flag.DETERMINER) or scan.words[b - 1].endswith("s")


def _trimmed(scan: Scan, a: int, b: int) -> tuple[int, int]:
    """A noun phrase without the adverbs and the day before it."""
    while a < b and scan.flags[a] & _LEADS and not scan.flags[a] & (Flag.DETERMINER | Flag.NUMBER):
        a += 1
    return a, b


def _describes(scan: Scan, a: int, b: int) -> bool:
    """Whether a mention at ``a`` only tells more of a common noun: "Abortion rights advocates", "the mayor's aides"."""
    m = scan.begins[a]
    if m is None:
        return False
    if m.b >= b:
        return m.kind == "thing" and m.determiner == "the"  # "the Times"
    some = (
        m.determiner in _SOME and not m.name and scan.low(m.b) in scan.doc.lexicon.sets["describing"]
    )  # "a Kenyan diplomat briefed on the call"
    if m.kind in PEOPLE and (m.role or m.b - m.a > 1) and not m.possessive and not some:
        return False
    head = next((k for k in range(m.b, b) if scan.flags[k] & _NO_LEAD), b) - 1
    return (
        head >= m.b - 1 and not (m.kind == "pronoun" or scan.flags[head] & Flag.CONJUNCTION) and _is_common(scan, head)
    )


def _is_common(scan: Scan, k: int) -> bool:
    return scan.words[k].isalpha() and (not scan.c.cap[k] or scan.doc.opens(k))


def speaks_for_itself(scan: Scan, a: int, b: int) -> bool:
    """Whether a noun phrase can speak: nobody known is in it, no verb, and it is no talk or meeting."""
    doc, c = scan.doc, scan.c
    if (
        doc.flag[a] & _NO_LEAD
        or (c.begins[a] is not None and not _describes(scan, a, b))
        or any(doc.low[k] in doc.lexicon.sets["events"] for k in range(a, b))
    ):
        return False
    if doc.low[a] in _NOBODY or any(doc.flag[k] & FINITE for k in range(a, b)):
        return False
    if any(c.begins[k] is not None and not doc.flag[k - 1] & Flag.PREPOSITION for k in range(a + 1, b)):
        return False
    return doc.low[b - 1][0].isalpha() and not doc.flag[b - 1] & (Flag.DAY | Flag.PREPOSITION)
