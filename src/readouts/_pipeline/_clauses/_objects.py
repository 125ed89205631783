"""Whom a verb of contact has as its object, beyond what tells when and where.

object := (adverb | day | preposition word* | ",")* party        "received on Monday, at his office, | X"
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
_REACH = 16


def object_beyond(scan: Scan, contact: Contact, k: int) -> int:
    """The token at which the object of a verb can begin that has none at a token."""
    if contact.channel is not Channel.IN_PERSON or not (scan.flag(k) & _ADJUNCT or scan.low(k) == ","):
        return k
    return _beyond_adjuncts(scan, k)


def _beyond_adjuncts(scan: Scan, k: int) -> int:
    """Where somebody named stands after adjuncts; the same token where nobody does, or where he does something."""
    governed = inside = False
    for t in range(k, min(scan.b, k + _REACH)):
        m, flag = scan.begins[t], scan.flags[t]
        if m is not None and m.kind in _PARTY and not governed and t > k:
            acts = scan.flag(m.b + (scan.low(m.b) == ",")) & _FINITE
            return k if acts or m.possessive or not (m.name or m.countries) else t
        if flag & _PREPOSITION:
            governed = inside = True
        elif scan.words[t] == ",":
            governed = inside = False
        elif flag & _DETERMINER:
            if not governed:
                return k
        elif flag & _FINITE or not (inside or flag & _ADJUNCT):
            return k
        else:
            governed = False
    return k
