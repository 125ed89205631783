"""The subject of a finite cue.

The grammar:

    subject := mention | relative ("X, who") | insertion (mention "," ... ",") | carried ("and stressed")
             | noun phrase ("the conversation focused on") | nothing ("Spoke with ...")
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._clauses._scan import DASHES, Scan
from readouts._pipeline._clauses._tails import clause_follows
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import Mention
from readouts._pipeline._surroundings import ACTORS, MARKS

__all__ = ["adjacent_subject", "find_subject"]

_POSSESSIVE = frozenset({"its", "their", "our", "his", "her"})
_CLAUSE_OPENERS = frozenset({",", ";", ":", "that", "while", "whereas", "but", "where", "when", "because"}) | MARKS
_NO_NOUN = Flag.PREPOSITION | Flag.CONJUNCTION | Flag.DETERMINER | Flag.SUBORDINATOR | Flag.PRONOUN
_ADVERBIAL = frozenset({"at", "in", "on", "during", "after", "before", "through", "via"})
_INSERTION_REACH = 26
_PHRASE_REACH = 30


def find_subject(scan: Scan, p: Predicate, q: int) -> bool:
    """Give a finite cue the subject that ends at ``q``; false where it has none, so that it is no predicate."""
    low = scan.doc.low
    if q < scan.a:
        p.start, p.rule = scan.a, "headless"
        return bool(p.say or p.contact)
    if low[q] == "as" and scan.low(q - 1) == "well":
        return _carried(scan, p, scan.before_conjunction(q))
    m = _ending_at(scan, q)
    if m is not None and m.kind in ACTORS and not m.possessive:
        return _of_mention(scan, p, m)
    if low[q] == "," or low[q] in DASHES or low[q] == ")":
        return _after_comma(scan, p, q)
    if low[q] in {"and", "but", "or", "then"} or (low[q] == "well" and scan.low(q - 1) == "as"):
        return _carried(scan, p, scan.before_conjunction(q))
    return _noun_phrase(scan, p, q)


def _ending_at(scan: Scan, q: int) -> Mention | None:
    m = scan.c.ends.get(q + 1)
    if m is None and scan.doc.low[q] == ")" and q - 1 > scan.a:
        return scan.c.ends.get(q)
    return m


def adjacent_subject(scan: Scan, p: Predicate, q: int) -> bool:
    """Whether a present-tense form stands right after a subject that agrees with it."""
    tenses = p.tenses
    m = scan.c.ends.get(q + 1)
    if m is None or m.possessive or m.kind not in ACTORS or (scan.c.governed(m) and m.label != "who"):
        return _agrees_with_last(scan, q, tenses) or _joined_says(scan, q, p) or _noun_agrees(scan, q, p)
    if m.label in {"who", "it"}:
        return True
    if m.determiner in _POSSESSIVE and not m.office:
        return False
    return "base" not in tenses or _is_plural(scan, m)


def _noun_agrees(scan: Scan, q: int, p: Predicate) -> bool:
    """Whether a noun that is no mention says something, plainly in a clause: "polls show that"."""
    if p.say is None or q < scan.a or not scan.doc.low[q].isalpha() or scan.doc.flag[q] & _NO_NOUN:
        return False
    if not clause_follows(scan, p.j):
        return False
    plural = scan.doc.low[q].endswith("s")
    return plural if "base" in p.tenses else not plural


def _joined_says(scan: Scan, q: int, p: Predicate) -> bool:
    """Whether a second verb, or one after an insertion, plainly opens a clause: "X left Lima and says that"."""
    if p.say is None or "third" not in p.tenses or not p.say.takes >= {"that", "quote"}:
        return False
    return scan.low(q) in {"and", ",", "but"} and clause_follows(scan, p.j)


def _agrees_with_last(scan: Scan, q: int, tenses: frozenset[str]) -> bool:
    last = scan.found[-1] if scan.found else None
    return (
        last is not None
        and scan.low(q) in {"and", ","}
        and last.form == "finite"
        and bool(last.tenses & tenses & {"third", "base"})
    )


def _is_plural(scan: Scan, m: Mention) -> bool:
    return m.plural or m.label in {"first_person", "they"} or m.kind == "name" or len(scan.c.coordinated(m, scan.a)) > 1


def _of_mention(scan: Scan, p: Predicate, m: Mention) -> bool:
    if m.kind == "pronoun" and m.label == "who":
        return _relative(scan, p, m)
    if scan.c.governed(m) and scan.low(m.a - 2) not in {"together", "along"}:
        word = scan.doc.low[m.a - 1]
        before = scan.c.ends.get(m.a - 1)
        if before is not None and before.kind in ACTORS and not before.possessive and word not in {"with", "to", "for"}:
            m = before
        elif word not in {"that", "like", "than"}:
            return _noun_phrase(scan, p, m.b - 1)
    p.subject = scan.c.coordinated(m, scan.a)
    head = p.subject[0].a
    p.start, p.relative = scan.clause_start(head), scan.low(head - 1) == "which"
    return True


def _relative(scan: Scan, p: Predicate, m: Mention) -> bool:
    """The subject of a relative clause: "X, who said ..."."""
    k = m.a - 1
    if scan.low(k) == ",":
        k -= 1
    antecedent = scan.c.ends.get(k + 1) or _before_and(scan, k)
    if antecedent is None or antecedent.kind not in ACTORS:
        return False
    p.subject = [antecedent] if antecedent.plural else scan.c.coordinated(antecedent, scan.a)
    p.relative = k == m.a - 1 and not antecedent.name
    p.start, p.rule = m.a, "restrictive" if p.relative else "relative"
    return True


def _before_and(scan: Scan, k: int) -> Mention | None:
    """The first of two whose second is no mention: "Chile's president and foreign minister, who ..."."""
    for t in range(k, max(scan.a, k - 4), -1):
        if scan.doc.low[t] == "and":
            return scan.c.ends.get(t)
    return None


def _after_comma(scan: Scan, p: Predicate, q: int) -> bool:
    """A verb after a comma: an insertion stands between it and its subject, or it is coordinated."""
    doc, c = scan.doc, scan.c
    for k in range(q - 1, max(scan.a - 1, q - _INSERTION_REACH), -1):
        m = c.ends.get(k)
        if m is not None and doc.low[k] in {",", "(", "–", "—"} and m.kind in ACTORS and not m.possessive:
            if _is_inserted(scan, m, k, q):
                p.subject = c.coordinated(m, scan.a)
                p.start, p.rule = scan.clause_start(p.subject[0].a), "insertion"
                return True
            break
        if c.quoted[k]:
            break
    return _carried(scan, p, scan.before_conjunction(q))


def _is_inserted(scan: Scan, m: Mention, k: int, q: int) -> bool:
    """Whether no clause stands between a mention and a comma, and the mention is a free subject."""
    doc, c = scan.doc, scan.c
    if m.a in scan.taken or (c.governed(m) and scan.low(m.a - 1) != "as"):
        return False
    return not any(
        doc.flag[t] & (Flag.VERB | Flag.CONTACT) and not c.inside[t] and t != k + 1 and c.left(t, scan.a) in c.ends
        for t in range(k + 1, q)
    )


def _carried(scan: Scan, p: Predicate, start: int) -> bool:
    """The subject of the predicate before, or that of the sentence."""
    if not _is_verb_after_all(scan, p, scan.doc.low[start]):
        return False
    p.start = start
    last = scan.last_full
    if last is not None and last.start < start:
        p.inherits, p.rule = scan.root(last), "coordinated"
        return True
    m = scan.subject_before(p.i)
    if m is None:
        p.inherits = scan.last_gerund
        return p.inherits is not None
    p.subject, p.rule = scan.c.listed(m.a, p.i)[0], "clause subject"
    return True


def _is_verb_after_all(scan: Scan, p: Predicate, joint: str) -> bool:
    """Whether a form without a subject of its own is no adjective and no noun."""
    adjectival = scan.doc.low[p.i] in scan.doc.lexicon.sets["adjectival"]
    if adjectival and joint in {"and", "but", "or"} and not _is_complemented(scan, p):
        return False
    return not (p.say is not None and p.say.weak and joint not in {"and", "but"})


def _is_complemented(scan: Scan, p: Predicate) -> bool:
    """Whether a complement plainly follows a form that may be an adjective."""
    if p.j > p.i + 1:
        return True
    j = scan.c.right(p.j, scan.b)
    return j < scan.b and bool(
        scan.doc.flag[j] & (Flag.DETERMINER | Flag.PREPOSITION | Flag.SUBORDINATOR | Flag.PRONOUN | Flag.VERB)
        or j in scan.c.begins
        or scan.doc.low[j] in {"to", "that", ":", "him", "her", "them", "us", "me"}
        or scan.doc.cap[j]
    )


def _after_relative(scan: Scan, p: Predicate) -> bool:
    """The subject before a relative clause without commas: "An official who declined to be named said"."""
    last = scan.found[-1]
    if (
        last.rule not in {"relative", "restrictive"}
        or p.say is None
        or "past" not in p.tenses
        or scan.low(last.i - 1) != "who"
    ):
        return False
    p.subject, p.start, p.rule = last.subject, p.i, "after relative"
    return True


def _before_adverbial(scan: Scan, p: Predicate, k: int, q: int) -> Mention | None:
    """The subject before a phrase of time or place: "X at the time said", "X in a speech said"."""
    m = scan.c.begins.get(k)
    if p.say is None or "quote" not in p.say.takes or m is None or m.kind not in ACTORS or m.possessive or m.b > q:
        return None
    return m if scan.doc.low[m.b] in _ADVERBIAL and not scan.c.governed(m) else None


def _noun_phrase(scan: Scan, p: Predicate, q: int) -> bool:
    """A noun phrase that is no mention: "the conversation focused on"."""
    doc = scan.doc
    if doc.flag[q] & (Flag.DETERMINER | Flag.PREPOSITION | Flag.SUBORDINATOR) or not doc.low[q][0].isalpha():
        return False
    k = scan.noun_phrase_start(q, _PHRASE_REACH, _CLAUSE_OPENERS)
    m = _before_adverbial(scan, p, k, q)
    if m is not None:
        return _of_mention(scan, p, m)
    if any(t in scan.cues for t in range(k, q + 1)):
        return _after_relative(scan, p)
    if p.topic and not any(doc.low[t] in doc.lexicon.sets["events"] for t in range(k, q + 1)):
        return False
    p.other_subject, p.start, p.rule = (k, q + 1), scan.clause_start(k), "noun subject"
    return True
