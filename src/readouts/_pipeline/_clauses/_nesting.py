"""Clauses inside clauses: a predicate with its own subject in the content of one before it is what that one reports."""

from __future__ import annotations

from readouts._lexicon import FINITE, Flag
from readouts._pipeline._clauses._finite import has_finite
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._clauses._tails import after_tail
from readouts._pipeline._records import Predicate, relays

__all__ = ["before_second", "head_of", "nest"]

_SUBORDINATE = frozenset(
    "that when if because whether where how as since after before although unless until who what".split()
)
_COORDINATE = frozenset({"and", "but", ",", ";", "while", "whereas", "which"})
_CONTRAST = frozenset({"while", "whereas"})
_SECOND = frozenset({"and", "but"})
_AFTER_THAT = _CONTRAST | _SECOND
_NO_CONDITION = frozenset({"that", "which", "who", "whom", "whose", "what", "how", "why", "whether"})
_VERBAL = FINITE | Flag.VERB | Flag.CONTACT | Flag.LIGHT
_NO_SUBJECT = Flag.PREPOSITION | Flag.ADVERB | Flag.DAY | Flag.PRONOUN | Flag.SUBORDINATOR | Flag.CONJUNCTION
_REACH, _FAR = 24, 60
_SUBJECT = 7
_TOLD = 9


def head_of(p: Predicate) -> int:
    """The first token of a predicate's own subject, or its cue."""
    if p.form == "impersonal":
        return p.start
    if p.subject and p.form != "passive":
        return p.subject[0].a
    return p.other_subject[0] if p.other_subject else p.i


def nest(scan: Scan, p: Predicate) -> None:
    """Set the parent of a predicate, and note whether it is an attribution that closes the sentence."""
    say = p.say
    if say is not None and say.clausal and p.form == "finite" and not p.future:
        subject = p.subject
        if not subject or subject[0].a > scan.a:
            p.closes = after_tail(scan, p, say)
    found = scan.found
    if not found or p.closes or p.tail or p.according or not _has_clause(p):
        return
    before = head_of(p) - 1
    beside = p.form == "gerund" and scan.low(before) == "with"  # "X said A, with Y noting B"
    second = scan.low(before) == "that" and scan.low(before - 1) in _SECOND
    for outer in found[: -_REACH - 1 : -1]:
        if outer.contact is not None or _is_passed_over(scan, outer, p, before):
            continue
        if second and outer.parent is not None and _is_phrase(scan, outer, before - 1):
            continue  # "said that Y asked for A | and that Z agreed"
        inside = relays(outer) if beside else before >= outer.j - 1 and _is_inside(scan, outer, before)
        if inside and not _is_aside(scan, outer, p):
            p.parent, p.root = outer, outer.root or outer
        return


def _is_phrase(scan: Scan, p: Predicate, end: int) -> bool:
    """Whether what stands between a cue and a token is no clause, so that "and that" there goes on with another."""
    j = p.j
    if end - j > _FAR or (scan.flags[j] & Flag.PRONOUN and not scan.c.is_object(j)):
        return False
    return "that" not in scan.words[j:end] and not has_finite(scan, j, end)


def before_second(scan: Scan, p: Predicate, limit: int) -> int:
    """The end of a phrase before a second clause of whoever reports it: "said Y asked for A | and that B would end"."""
    words, j = scan.words, p.j
    reach = words[j : min(limit, j + _FAR)]
    if "that" not in reach:
        return limit
    k = j + reach.index("that") - 1
    return k if k > j and words[k] in _SECOND and _is_phrase(scan, p, k) else limit


def _has_clause(p: Predicate) -> bool:
    """Whether a predicate has a subject of its own, or needs none."""
    if p.form == "infinitive":
        return False
    return bool(p.subject) or p.other_subject is not None or p.form in {"impersonal", "passive"}


def _is_passed_over(scan: Scan, outer: Predicate, p: Predicate, before: int) -> bool:
    """Whether a predicate that is no contact can hold no clause: a topic, an attribution, an initial participle."""
    if outer.tail or outer.according:
        return True
    if outer.topic and p.say is not None and p.rule != "noun subject" and p.form != "passive":
        return not _is_reduced(scan, p, before)
    if outer.rule == "noun subject" and scan.low(before) == "that" and scan.low(before - 1) == "and":
        return True  # "said that the call went well and that they agreed"
    return outer.rule in {"initial participle", "noun subject"} and scan.low(before) == ","


def _is_reduced(scan: Scan, p: Predicate, before: int) -> bool:
    """Whether a clause tells more of the noun before it: "the progress | we have made", "issues that | X raised"."""
    if p.rule == "restrictive":
        return True
    word = scan.low(before)
    if p.form != "finite" or word in _COORDINATE:
        return False
    if word == "that":
        return scan.low(before - 1) not in _COORDINATE  # "said that A and that X did B"
    return scan.low(before + 1) == "we" and word.isalpha()


def _is_aside(scan: Scan, outer: Predicate, p: Predicate) -> bool:
    """Whether a relative clause after a comma tells more of somebody named in a phrase: "asked Y, who repeated"."""
    phrase = outer.say is None or "object" in outer.say.takes or "that" not in outer.say.takes
    return phrase and p.rule == "relative" and "that" not in scan.words[outer.j : min(p.i, outer.j + 12)]


def _is_inside(scan: Scan, outer: Predicate, before: int) -> bool:
    """Whether the word before a clause puts it into the content of another: "said that", not "said and"."""
    low = scan.words
    while before > outer.j and scan.is_adverb(before):
        before -= 1
    if before < outer.j or low[before] in _SUBORDINATE or (before == outer.j and low[before] in _CONTRAST):
        return True  # "said that", "said | while A asked for grain, B had none"
    if low[before] in _AFTER_THAT and low[before - 1 - (low[before - 1] == ",")] == "that":
        return True  # "said that while"
    if low[before] == "and" and _is_of_subject(scan, outer, before):
        return True
    if low[before] == "which" and scan.flag(before - 1) & Flag.PREPOSITION:
        return low[before - 2] != "," or low[before - 1] != "to"  # "said A | , to which Y replied that"
    return low[before] not in _COORDINATE or (low[before] == "," and _is_fronted(scan, outer, before))


def _is_of_subject(scan: Scan, outer: Predicate, joint: int) -> bool:
    """Whether "and" joins two words of the subject, for no verb stands before it: "said that US | and Kenyan teams"."""
    words, first = scan.words, outer.j
    first += words[first] == "that"
    if not first < joint < first + _SUBJECT or outer.say is None or words[joint - 1] == ",":
        return False
    takes = outer.say.takes
    if words[first - 1] != "that" and ("that" not in takes or "object" in takes or scan.flags[first] & _NO_SUBJECT):
        return False
    return not any(flag & _VERBAL for flag in scan.flags[first:joint])


def _is_fronted(scan: Scan, outer: Predicate, comma: int) -> bool:
    """Whether only an adverbial stands between "that" and a comma: "noted that in May, A has", "that if B, A"."""
    words, flags = scan.words, scan.flags
    first = outer.j
    if outer.say is not None and outer.say.addresses and "that" in words[first + 1 : min(comma, first + _TOLD)]:
        first = words.index("that", first + 1)  # "told his counterpart | that despite A, B"
    if scan.low(first) != "that":
        if words[outer.j - 1] != "that":
            return False
    else:
        first += 1
    if scan.low(first) == "," or first in scan.c.marks:
        first += 1  # "told X that “if A, B”"
    if first >= comma:
        return False
    flag = flags[first]
    if flag & Flag.SUBORDINATOR and words[first] not in _NO_CONDITION:
        return words.index(",", first) == comma
    adverbial = flag & (Flag.PREPOSITION | Flag.ADVERB) or words[first] in scan.doc.lexicon.sets["adverbial_openers"]
    return bool(adverbial) and not any(flag & FINITE for flag in flags[first:comma])
