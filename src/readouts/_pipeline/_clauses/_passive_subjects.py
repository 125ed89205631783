"""The subject of a passive: what it is about, who it is said by, and where it begins.

The grammar:

    passive := noun phrase "was" cue ["by" agent] | "it was" cue "that" | guest "was received by" host
"""

from __future__ import annotations

import functools

from readouts._lexicon import Contact, Flag, Lexicon
from readouts._pipeline._clauses._adjuncts import after_where
from readouts._pipeline._clauses._finite import clause_follows, has_finite
from readouts._pipeline._clauses._reported import tells_that
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._clauses._subjects import find_subject
from readouts._pipeline._clauses._words import CLAUSAL
from readouts._pipeline._records import Predicate
from readouts._pipeline._surroundings import ACTORS

__all__ = ["passive"]

_FRONTED = Flag.PREPOSITION | Flag.SUBORDINATOR | Flag.ADVERB
_BEFORE_IT = Flag.ADVERB | Flag.SUBORDINATOR
_PASSIVE_STOPS = frozenset({"that", "where", "which", ";", ":"})
_PASSIVE_JOINS = frozenset({"while", "but", "and"})
_ENDS_SUBJECT = _PASSIVE_STOPS | _PASSIVE_JOINS
_PASSIVE_REACH = 100
_SUBJECT_MOST = 6
_CLAUSE_BEFORE = frozenset({",", "and", "while", "that", "where"})
_RELATIVES = frozenset({"that", "what", "which", "who"})
_BACKGROUND = frozenset({"after", "before", "since", "until"})
"""They open a clause on what was before or after: "since the deal was announced"."""
"""A clause that ends before ", and": "an exchange of views took place on trade, and"."""
_GUESTS = frozenset({"person", "name", "pronoun"})
_HE = frozenset({"he", "she"})


def passive(scan: Scan, p: Predicate, q: int) -> Predicate | None:
    """A passive ("It was agreed that", "X was noted", "Hope was expressed"): joint, unless "by" tells otherwise."""
    if q < scan.a or scan.words[q] in _RELATIVES:
        return None
    if p.contact is not None and p.channel is None:
        return _received(scan, p, p.contact, q)
    if scan.words[q] == "it" and _opens_clause(scan, q):
        return _impersonal(scan, p, q)
    if _is_estimated(scan, p):
        return None
    to_come = scan.words[p.i - 1] == "be" and scan.words[p.i - 2] == "to"  # "an agreement to be reached on trade"
    if to_come or _is_awaited(scan, q):
        return None
    k = q if scan.words[q] in _HE and scan.flag(q - 1) & Flag.SUBORDINATOR else _passive_start(scan, q)
    if not p.topic and _is_background(scan, k, q):
        return None
    end = q + 2 if scan.c.closing.get(q + 1, -1) >= k else q + 1
    p.other_subject, p.start = (k, end), scan.clause_start(k)
    by = scan.c.right(p.j, scan.b)
    if scan.words[by] == "on" and by < scan.b and scan.flag(by + 1) & Flag.DAY:
        by += 2  # "reiterated | on Monday | by X"
    if scan.words[by] == "by" and by < scan.b:
        agent = scan.begins[by + 1]
        if agent is None or agent.kind not in ACTORS:
            return None
        p.subject, p.j = scan.c.listed(by + 1, scan.b)
        p.rule = "passive by"
    return p


def _impersonal(scan: Scan, p: Predicate, q: int) -> Predicate | None:
    """A passive that begins with "it": "It was agreed that"."""
    if q == scan.a and scan.words[q + 1] == "is" and scan.words[p.i] in scan.doc.lexicon.sets["in_papers"]:
        return None
    if _closes_sentence(scan, p, q):
        scan.b = q - 1  # "A agreed to B, | it was learned"
        return None
    p.form, p.start = "impersonal", scan.clause_start(q)
    return p


def _is_estimated(scan: Scan, p: Predicate) -> bool:
    """Whether a number follows: "is valued at two million", "is put at $3bn"."""
    if p.j >= scan.b or scan.words[p.j] != "at":
        return False
    return bool(scan.flag(p.j + 1) & Flag.NUMBER) or not scan.low(p.j + 1).isalpha()


def _is_background(scan: Scan, k: int, q: int) -> bool:
    """Whether a passive only tells what was before or after something else: "... has failed since it was announced"."""
    words = scan.words[k:q]
    if _BACKGROUND.isdisjoint(words):
        return False
    t = k + next(n for n, word in enumerate(words) if word in _BACKGROUND)
    return t == k or has_finite(scan, k, t)


def _is_awaited(scan: Scan, q: int) -> bool:
    """Whether something has not happened yet: "once a deal is reached", "as soon as | an agreement is reached"."""
    words, conditions = scan.words, scan.doc.lexicon.sets["conditions"]
    for k in range(q - 1, max(scan.a, q - _SUBJECT_MOST) - 1, -1):
        word = words[k]
        if word in conditions or (word == "as" and words[k - 1] == "soon"):
            return True
        if not word[0].isalnum():
            break
    return False


def _received(scan: Scan, p: Predicate, contact: Contact, q: int) -> Predicate | None:
    """The passive of a meeting, whose parties are those of the active: "X was received by Y"."""
    guest, by = scan.ends[q + 1], after_where(scan, scan.c.right(p.j, scan.b), scan.b)
    if scan.low(by) != "by" or "" not in contact.parties:
        return None
    if contact.initiator == "subject":
        return _called(scan, p, q, by)
    p.form = "finite"
    if scan.words[p.i - 1] == "be":
        p.future, q = True, _before_plan(scan, q)  # "will be received by", "is due to be received by"
        guest = scan.ends[q + 1]
    if guest is not None and guest.kind == "person" and not guest.possessive and not scan.c.governed(guest):
        p.subject = scan.c.coordinated(guest, scan.a)
        p.start = scan.clause_start(p.subject[0].a)
    elif not find_subject(scan, p, q) or not all(m.kind in _GUESTS for m in p.subject):
        return None
    p.j = by + 1
    return p


def _called(scan: Scan, p: Predicate, q: int, by: int) -> Predicate | None:
    """The passive of a call, which is made by the agent: "X was phoned by Y"."""
    called, caller = scan.ends[q + 1], scan.begins[by + 1] if by + 1 < scan.b else None
    if called is None or caller is None or scan.words[p.i - 1] == "be" or called.possessive or scan.c.governed(called):
        return None
    if called.kind not in _GUESTS or caller.kind not in _GUESTS or caller.possessive:
        return None
    p.form, p.rule = "finite", "passive by"
    p.subject, p.j = scan.c.listed(by + 1, scan.b)
    p.other_subject, p.start = (called.a, called.b), scan.clause_start(called.a)
    return p


def _before_plan(scan: Scan, q: int) -> int:
    """The end of the subject of a passive that is to come: "X | is to be received", "X | is due to be received"."""
    if scan.words[q] != "to":
        return q
    k = q - 1 - (scan.words[q - 1] in scan.doc.lexicon.sets["scheduled"])
    return k - 1 if k > scan.a and scan.flags[k] & Flag.BE else q


def _closes_sentence(scan: Scan, p: Predicate, q: int) -> bool:
    """Whether it is only told after a comma that something was told: "..., it was reported."."""
    ends = p.j >= scan.b or (p.j + 1 >= scan.b and not scan.words[p.j][0].isalnum())
    return ends and q - 1 > scan.a and scan.words[q - 1] == ","


def _opens_clause(scan: Scan, q: int) -> bool:
    return q == scan.a or scan.words[q - 1] in _CLAUSE_BEFORE or bool(scan.flags[q - 1] & _BEFORE_IT)


def _passive_start(scan: Scan, q: int) -> int:
    """Where the subject of a passive begins: after a fronted phrase, a clause opener or the cue before it."""
    words = scan.words
    k = _back_over_relative(scan, q)
    if k in scan.c.narrative and k < q:
        k += 1  # a quotation that tells of the call
    if scan.found and scan.found[0].i == k and scan.found[0].form == "gerund":
        return _after_gerund(scan, k, q)
    if scan.flags[k] & _FRONTED or words[k] in scan.doc.lexicon.sets["additions"]:
        return _after_fronted(scan, k, q) if "," in words[k:q] else k
    return k


def _after_gerund(scan: Scan, k: int, q: int) -> int:
    """The token after the comma of a participle at the head: "Touching upon trade, | the need for a port was noted"."""
    for i in range(k + 1, q):
        if scan.words[i] == "," and scan.flags[i + 1] & Flag.DETERMINER:
            return i + 1
    return k


def _after_fronted(scan: Scan, k: int, q: int) -> int:
    """The token after the comma of a fronted phrase, not of one beside a name: "In a call between X, the Emir, A"."""
    words, inside = scan.words, scan.c.inside
    first = i = words.index(",", k, q)
    while (inside[i] or (words[i + 1] == "and" and scan.begins[i + 2] is not None)) and "," in words[i + 1 : q]:
        i = words.index(",", i + 1, q)
    return (first if inside[i] else i) + 1


def _back_over_relative(scan: Scan, q: int) -> int:
    low, quoted = scan.words, scan.quoted
    floor = max(scan.a, q - _PASSIVE_REACH, _after_cue(scan))
    if _ENDS_SUBJECT.isdisjoint(low[floor:q]):
        return max(floor, quoted.rfind(1, floor, q) + 1)
    k, inserted = q, low[q] == ","
    while k - 1 >= floor and not quoted[k - 1]:
        word = low[k - 1]
        if word in _PASSIVE_STOPS:
            if not inserted and (
                _is_restrictive(scan, k - 1)
                if word == "which"
                else word == "that" and low[k - 2] in scan.doc.lexicon.sets["manners"]
            ):
                k -= 1
                continue
            if not inserted or word in {";", ":"}:
                break
            inserted = False
            while k - 1 >= floor and low[k - 1] != ",":
                k -= 1
            k -= 1
            continue
        if (
            word in _PASSIVE_JOINS
            and scan.cue_ends <= k
            and not (scan.joins_mentions(k - 1) or _joins_subjects(scan, k - 1))
        ):
            break
        if (
            word == "and"
            and low[k - 2] == ","
            and any(told.issubset(low[floor : k - 2]) for told in _told_apart(scan.doc.lexicon))
        ):
            break
        k -= 1
    return max(k, floor)


@functools.lru_cache(maxsize=16)
def _told_apart(lexicon: Lexicon) -> tuple[frozenset[str], ...]:
    """The words of each phrase after whose clause another one begins."""
    return tuple(frozenset(phrase.split()) for phrase in lexicon.ordered("told_apart"))


def _joins_subjects(scan: Scan, k: int) -> bool:
    """Whether a conjunction joins two things in the clause that is told: "said that trade | and | fishing were"."""
    last = scan.found[-1] if scan.found else None
    if last is None or last.say is None or scan.words[k] != "and" or last.j >= k:
        return False
    opens = tells_that(scan, last.j) or (last.closes == last.j and scan.words[last.j] == ",")
    if not opens and scan.words[k - 1] != "," and last.say.takes >= CLAUSAL and "object" not in last.say.takes:
        opens = clause_follows(scan, last.j)  # "said | the port and the road would be"
    return opens and not has_finite(scan, last.j + 1, k)


def _after_cue(scan: Scan) -> int:
    """The token after the last cue, where a clause follows it: "he said | an exact number would be announced"."""
    last = scan.found[-1] if scan.found else None
    if last is None or last.say is None or last.form != "finite" or not last.subject:
        return 0
    if last.closes:  # "During the call, he said, | trade was discussed"
        return (
            last.j + 1 if last.closes == last.j and scan.words[last.j] == "," and scan.low(last.j + 1) != "and" else 0
        )
    return last.j if last.say.takes >= CLAUSAL and clause_follows(scan, last.j) else 0


def _is_restrictive(scan: Scan, k: int) -> bool:
    """Whether "which" goes on with the noun before it: "all gangs which resort to piracy | was"."""
    return scan.low(k - 1)[:1].isalpha() and not scan.flag(k - 1) & (Flag.PREPOSITION | Flag.VERB)
