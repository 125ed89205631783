"""What looks like the complement of a title and is none: what somebody is thanked for, or is to do."""

from __future__ import annotations

from readouts._pipeline._mentions._portfolios import SUPERIORS, heads_state, is_noun
from readouts._pipeline._mentions._reader import LEADING, Reader

__all__ = ["is_congratulated", "is_document", "is_invited", "is_met", "is_received", "is_thanked", "is_to_do"]

_ACTING = frozenset({"leader", "minister", "counterpart", "side"})


def is_document(r: Reader) -> bool:
    """Whether what is named is a text, which is not that of whom it is on: "Press Statement on Minister X's Call"."""
    return r.office is not None and r.office.kind == "document"


def is_thanked(r: Reader) -> bool:
    """Whether "for" opens what somebody is thanked for: "thanked the President | for the Kenyan support"."""
    if r.office is not None and r.office.name in r.doc.lexicon.sets["no_fields"]:
        return not r.cap[r.pos + 1]  # "thanked the government | for military support"
    if r.office is None or r.office.kind not in SUPERIORS:
        return False
    q = r.pos + 1
    while q < r.limit and r.low[q] in r.articles:
        q += 1
    known, j = r.known_at(q)
    if known is None:
        return r.owns(q + 1) and heads_state(r)  # "thanked the King | for the Kingdom's support"
    if not known.places or not (known.demonym is not None or heads_state(r)):
        return False
    return is_noun(r, j) or (heads_state(r) and r.flagged(j, LEADING) and not r.cap[j])


def is_to_do(r: Reader) -> bool:
    """Whether "to" opens what somebody is to do: "urged the Kenyan leader | to press Peru", "| to control"."""
    q, office = r.pos + 1, r.office
    if r.cap[q] or r.low[q] in r.articles:
        return False
    return (office is not None and office.kind in _ACTING) or r.low[q] in r.doc.lexicon.sets["offices_as_verbs"]


def is_invited(r: Reader) -> bool:
    """Whether "to" tells where a leader is to go: "invited the President | to Lima", "welcomed her | to Peru"."""
    office, known = r.office, r.known_at(r.pos + 1)[0]
    if office is None or r.name or known is None or not known.places:
        return False
    return office.kind == "leader" or office.name in r.doc.lexicon.sets["met_at_ministries"]


def is_met(r: Reader) -> bool:
    """Whether "in" tells where those of a body or a region were met: "met the G7 leaders | in Lima"."""
    if r.office is None or not r.office.plural or r.office.kind not in _ACTING or r.name:
        return False
    return r.body is not None or bool(r.role and r.cap[r.role[0]] and not r.cap[r.role[-1]])


def is_received(r: Reader) -> bool:
    """Whether "at" tells where a minister is called on: "called on the Foreign Minister | at the Ministry"."""
    office = r.office
    if office is None or r.determiner != "the" or r.name or office.kind not in SUPERIORS:
        return False
    return office.name in r.doc.lexicon.sets["met_at_ministries"]


def is_congratulated(r: Reader) -> bool:
    """Whether "on" opens what is said to somebody: "congratulated the President | on the National Day"."""
    if heads_state(r):
        return True
    return r.office is not None and r.office.kind in SUPERIORS and r.low[r.pos + 1] == "the"
