"""Whom a verb of contact has as its object, beyond what tells when and where.

object := (adverb | day | "this" period | preposition word* | ",")* party     "received on Monday, at his office, | X"
"""

from __future__ import annotations

from readouts._lexicon import Contact, Flag
from readouts._model import Channel
from readouts._pipeline._clauses._scan import Scan

__all__ = ["object_beyond"]

_PREPOSITION, _DETERMINER = Flag.PREPOSITION, Flag.DETERMINER
_ADJUNCT = _PREPOSITION | Flag.ADVERB | Flag.DAY
_FINITE = Flag.VERB | Flag.HAVE | Flag.BE | Flag.MODAL
_PARTY = frozenset({"person", "name"})
_OPENING, _HERE = frozenset({",", "this", "last", "here"}), "here"
_THIS = frozenset({"this", "last"})
_REACH = 16


def object_beyond(scan: Scan, contact: Contact, k: int, *, titled: bool = False) -> int:
    """The token at which the object of a verb can begin that has none at a token.

    Only somebody with a title will do where the verb may mean something else, or may have its party behind "with".
    """
    if contact.channel is not Channel.IN_PERSON or not (scan.flag(k) & _ADJUNCT or scan.low(k) in _OPENING):
        return k
    if not contact.person and scan.words[k] in contact.parties:
        return k
    beyond = _beyond_adjuncts(scan, k)
    if beyond == k or not (titled or not contact.person):
        return beyond
    m = scan.begins[beyond]
    bare = contact.person or contact.parties.isdisjoint(scan.words[k:beyond])
    return beyond if bare and m is not None and m.kind == "person" else k


def _beyond_adjuncts(scan: Scan, k: int) -> int:
    """Where somebody named stands after adjuncts; the same token where nobody does, or where he does something."""
    governed, inside, t, limit = False, False, k, min(scan.b, k + _REACH)
    while t < limit:
        m, flag = scan.begins[t], scan.flags[t]
        if m is not None and m.kind in _PARTY and not governed and t > k:
            acts = scan.flag(m.b + (scan.low(m.b) == ",")) & _FINITE
            return k if acts or m.possessive or not (m.name or m.countries) else t
        if m is not None and (governed or m.kind == "place"):
            governed, t = False, m.b  # "at State House, Lima"
            continue
        if flag & _PREPOSITION:
            governed = inside = True
        elif scan.words[t] == ",":
            governed = inside = False
        elif flag & _DETERMINER:
            if not governed and not _is_part_of_day(scan, t):
                return k
        elif flag & _FINITE or not (inside or flag & _ADJUNCT or _is_when(scan, t)):
            return k
        else:
            governed = False
        t += 1
    return k


def _is_when(scan: Scan, t: int) -> bool:
    """Whether a part of a day, a number of a date or "here" stands between: "received this | morning X"."""
    word, sets = scan.words[t], scan.doc.lexicon.sets
    if word in _THIS or (scan.words[t - 1] in _THIS and word in sets["periods"]):
        return True
    return word == _HERE or word in sets["day_parts"] or word.isdigit()


def _is_part_of_day(scan: Scan, t: int) -> bool:
    """Whether "this" opens a day or another time: "received | this morning X"."""
    following, sets = scan.low(t + 1), scan.doc.lexicon.sets
    when = scan.flag(t + 1) & Flag.DAY or following in sets["day_parts"] or following in sets["periods"]
    return scan.words[t] in _THIS and bool(when)
