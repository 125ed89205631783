"""Whether a second finite verb goes on with what was reported, so that it is no predicate of its own.

The grammar:

    goes on := "said that" clause ["," ] "and" (verb in the present or perfect | country verb in the present)
             | object "," "which" verb ... "and" verb
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._clauses._finite import has_finite
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._records import Predicate, relays
from readouts._pipeline._state import Mention

__all__ = ["is_alternative", "is_of_clause", "is_of_other", "is_of_relative", "is_ours", "tells_that"]

_HAS = frozenset({"has", "have", "had"})
_WAS = frozenset({"was", "were"})
_IS, _PRESENT = frozenset({"is", "are"}), frozenset({"base", "third"})
_OF_STATE = frozenset({"place", "institution", "group", "side"})
_ADDRESSED = frozenset({"to", "him", "her", "them", "us", "me"})
_SHORT, _DEEPEST = 4, 9
_RELATIVE_REACH = 30


def is_of_clause(scan: Scan, p: Predicate, last: Predicate) -> bool:
    """Whether a clause reported in the past goes on: "noted that A is here, and hopes for B", "and has asked for C"."""
    perfect = "participle" in p.tenses and _is_perfect(scan, p)
    outer = last.root
    was = scan.words[p.i] in _WAS and outer is not None and relays(outer)  # "told Y that A had B, but was ready for C"
    if not (_is_present(scan, p) or perfect or was):
        return False
    if outer is None or relays(outer):
        for _ in range(_DEEPEST if was else 0):
            if last.parent is None or last.parent is outer:
                break
            last = last.parent
        return "past" in last.tenses and last.say is not None and tells_that(scan, last.j)
    goes_on = last.tenses <= _PRESENT or (perfect and _is_perfect(scan, last))
    return goes_on and "past" in outer.tenses and outer.say is not None and outer.quote is None


def is_of_other(scan: Scan, p: Predicate, m: Mention) -> bool:
    """Whether a clause of a country goes on with what was reported: "said that A has grown and Peru is ready"."""
    if m.kind not in _OF_STATE:
        return False
    last = scan.past.full
    if last is None or last.say is None or not _is_present(scan, p):
        return False
    return "past" in last.tenses and last.quote is None and tells_that(scan, last.j)


def is_of_relative(scan: Scan, last: Predicate, start: int) -> bool:
    """Whether a form goes on with a relative clause about the object: "the raid, which broke a truce and posed"."""
    words = scan.words
    floor = max(last.j, start - _RELATIVE_REACH)
    if words[start] != "and" or words[start - 1] == "," or "which" not in words[floor:start]:
        return False
    for k in range(start - 1, floor, -1):
        if words[k] == ",":
            return words[k + 1] == "which"
    return False


def is_alternative(scan: Scan, last: Predicate, start: int) -> bool:
    """Whether a form goes on after "or" with a clause that is told: "said that Peru took steps | or made remarks"."""
    return scan.words[start] == "or" and last.say is not None and has_finite(scan, last.j, start)


def is_ours(scan: Scan, p: Predicate, last: Predicate) -> bool:
    """Whether "we" did what follows as well, in a report: "said that we met in May | and reached an accord"."""
    if last.root is None or not last.subject or last.subject[0].label != "first_person" or scan.quoted[p.i]:
        return False
    return p.verb.lemma.partition(" ")[0] in scan.doc.lexicon.sets["done_together"]


def _is_present(scan: Scan, p: Predicate) -> bool:
    """Whether a form is of the present or the future: "hopes", "is ready", "will agree"."""
    return p.future or (scan.words[p.i] in _IS if scan.flags[p.i] & Flag.BE else p.tenses <= _PRESENT)


def _is_perfect(scan: Scan, p: Predicate) -> bool:
    """Whether a form is a perfect: "has sought", "have always been keen", "had decided"."""
    k = scan.c.left(p.i, scan.a)  # "has sent ships and | been ready to help"
    return scan.words[p.i] == "been" or (scan.words[k] in _HAS and k >= scan.a)


def tells_that(scan: Scan, j: int) -> bool:
    """Whether "that" opens what is said, right after a cue or after the one spoken to."""
    words = scan.words[j : j + _SHORT + 2]
    k = words.index("that") if "that" in words else -1
    if k < 1 or words[k - 1] in _ADDRESSED:
        return k >= 0
    return any(scan.ends[j + 1 : j + k + 1])  # "told Y during the call that"
