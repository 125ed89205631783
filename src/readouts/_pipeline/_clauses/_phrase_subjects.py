"""The subject of a cue that stands after more words: after a phrase of time or place, a document, somebody's people."""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._clauses._scan import POSSESSIVE, Scan
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import PEOPLE, Mention
from readouts._pipeline._surroundings import ACTORS, LISTED

__all__ = ["before_adverbial", "before_call", "document", "who_is", "with_team"]

_ADVERBIAL = frozenset(
    {"at", "in", "on", "during", "after", "before", "through", "via", "this", "last", "earlier", "later"}
)
_IN_CALL = frozenset({"in", "during"})
_TEAM_REACH = 5
_WHO, _WHO_REACH = " who ", 30
_IS = Flag.BE | Flag.HAVE


def before_adverbial(scan: Scan, p: Predicate, k: int, q: int) -> Mention | None:
    """The subject before a phrase of time or place: "X at the time said", "X in a speech said"."""
    m = scan.begins[k]
    if m is None or m.kind not in ACTORS or m.possessive or m.b > q:
        return None
    if " ".join(scan.words[m.b : q + 1]) in scan.doc.lexicon.sets["answers"]:
        return m  # "X in turn invited"
    if p.say is None:
        return None
    if scan.flags[m.b] & Flag.HAVE and scan.words[m.b + 1] in _ADVERBIAL and not scan.c.governed(m):
        return m  # "X has in the past urged"
    if "quote" not in p.say.takes and not scan.ends_contact(q):  # "X in the talks hailed"
        return None
    if scan.words[m.b] in LISTED:
        people, end = scan.c.listed(k, q)
        joint = people and scan.words[end] == "in" and scan.ends_contact(q)
        return people[-1] if joint else None  # "X and Y in talks hailed"
    if m.kind == "document" and scan.words[m.b] in scan.doc.lexicon.sets["made_public"]:
        return m  # "a statement | released on Monday said"
    return m if scan.words[m.b] in _ADVERBIAL and not scan.c.governed(m) else None


def before_call(scan: Scan, k: int, q: int) -> Mention | None:
    """The subject before the call in which it says something: "X, Premier of Peru, | in a call with Y praised"."""
    words = scan.words
    for t in range(k, q - 2):
        if words[t] in _IN_CALL and scan.doc.lexicon.sets["call_words"].intersection(words[t + 1 : t + 4]):
            m = scan.ends[t] or (scan.ends[t - 1] if words[t - 1] == "," else None)
            return m if m is not None and m.kind in ACTORS and not m.possessive and not scan.c.governed(m) else None
    return None


def document(scan: Scan, k: int) -> Mention | None:
    """A document of which it is told what it is about: "a readout | of the call said"."""
    m = scan.begins[k]
    if m is None or m.kind != "document" or scan.low(m.b) != "of":
        return None
    return m


def with_team(scan: Scan, q: int) -> Mention | None:
    """Somebody who acts with his people: "X and her team"."""
    words = scan.words
    if words[q].removesuffix("s") not in scan.doc.lexicon.sets["delegations"]:
        return None
    for k in range(q - 1, max(scan.a + 1, q - _TEAM_REACH), -1):
        if words[k] in POSSESSIVE:
            return scan.ends[k - 1] if words[k - 1] == "and" else None
    return None


def who_is(scan: Scan, p: Predicate, q: int) -> Mention | None:
    """Somebody with a relative clause of where he is before a cue: "Minister X, | who is in Lima for talks met Y"."""
    doc, words = scan.doc, scan.words
    if "past" not in p.tenses or doc.text.find(_WHO, doc.start[scan.a], doc.start[p.i]) < 0:
        return None
    for k in range(q, max(scan.a, q - _WHO_REACH), -1):
        if words[k] == "who":
            m, be = scan.ends[k], scan.c.right(k + 1, q)
            told = m is not None and m.kind in PEOPLE and scan.flags[be] & _IS and be < q
            return m if told and scan.past.cues.isdisjoint(range(k, q + 1)) else None
    return None
