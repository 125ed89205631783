"""What somebody is said to have expressed in the phrase that opens a sentence.

The grammar:

    fronted := preposition ... noun of saying participle "by" subject preposition content
"""

from __future__ import annotations

from readouts._lexicon import Flag, Verb, VerbForm
from readouts._pipeline._clauses._nouns import PREPOSITIONS, noun_of
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._records import Predicate, new_predicate
from readouts._pipeline._surroundings import ACTORS

__all__ = ["fronted_noun"]


def fronted_noun(scan: Scan, i: int, j: int, form: VerbForm, q: int) -> Predicate | None:
    """A noun of saying in the phrase that opens a sentence: "In view of the concern expressed by X about Y, ..."."""
    verb = form.verb
    if scan.found or q < scan.a or not (scan.flags[scan.a] & Flag.PREPOSITION and scan.flags[q] & Flag.NOUN):
        return None
    if not isinstance(verb, Verb) or "light" not in verb.takes or noun_of(scan, verb, q, scan.a)[0] is None:
        return None
    people, end = scan.c.listed(scan.c.right(j, scan.b) + 1, scan.b)
    if not people or people[0].kind not in ACTORS or scan.low(end) not in PREPOSITIONS:
        return None
    p = new_predicate(scan.sentence, i, end, verb, "passive", form.tenses)
    p.subject, p.other_subject, p.start, p.rule = people, (q, q + 1), scan.a, "passive by"
    return p
