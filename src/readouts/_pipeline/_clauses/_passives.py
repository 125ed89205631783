"""The content of a passive: its subject, or what its noun opens ("Hope was expressed that")."""

from __future__ import annotations

from readouts._lexicon import Flag, Verb
from readouts._model import Act
from readouts._pipeline._clauses._cues import plain_verb
from readouts._pipeline._clauses._ends import end_of
from readouts._pipeline._clauses._nouns import PREPOSITIONS, noun_of
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import PEOPLE

__all__ = ["passive_content"]

_PASSIVE_TOPIC = Verb("pay attention", None, topic=True)
_HEAD, _AUXILIARIES = 4, 3
_JUDGING = (Act.PRAISE, Act.CRITICIZE)
_ADDRESSED = PEOPLE | {"group", "place", "institution", "side", "pronoun"}
_CLOSED = frozenset({",", ".", ";", "and"})
_AS, _AS_WELL_AS = frozenset({"to", "as", "like"}), ["as", "well", "as"]
_AT = frozenset({"during", "at", "in"})
_JOINTS = frozenset({"and", "while", ",", "but"})


def passive_content(scan: Scan, p: Predicate, limit: int) -> None:
    """Set the content of a passive, to ``limit``."""
    doc, verb = scan.doc, p.verb
    assert isinstance(verb, Verb)
    a, b = p.other_subject or (p.i, p.i)
    if a < b and (scan.words[a] == "no" or (not p.topic and _is_talk(scan, a, b))):
        return
    if "light" in verb.takes and _passive_noun(scan, p, verb, limit):
        return
    if verb.act is None and not verb.topic and p.noun is None and _is_raised(scan, a, b):
        verb = plain_verb(scan, p) or verb
        p.becomes(verb)
    if verb.weak and verb.lemma in doc.lexicon.sets["weighing"] and _is_weighed(scan, p.j, limit):
        p.becomes(_PASSIVE_TOPIC)
    elif (verb.act is None and not verb.topic and p.noun is None) or _told_somebody(scan, p, verb, limit):
        return
    j = p.j
    if j < limit and doc.low[j] == "that":
        p.content = (j + 1, end_of(scan, limit))
        return
    a, b = _bare(scan, a, b)
    nothing = _is_to_come(scan, p) if p.topic else _is_bare_subject(scan, p, a, b)
    p.content = None if a >= b or nothing else (a, b)
    if p.topic and j + 2 < limit and doc.low[j] == ",":
        p.more = _more(scan, j, limit)


def _bare(scan: Scan, a: int, b: int) -> tuple[int, int]:
    """A subject without what joins it to the clause before, and without the scene: "and, during the call, | A"."""
    low = scan.doc.low
    while a < b and low[a] in _JOINTS:
        a += 1
    while b > a and low[b - 1] == ",":
        b -= 1
    if b > a and low[b - 1] == "to":
        return b, b  # "the first call to | be announced": what is only to be said
    return _after_scene(scan, a, b) if a < b and low[a] in _AT else a, b


def _is_talk(scan: Scan, a: int, b: int) -> bool:
    """Whether a contact itself is what is arranged or agreed on: "A call between the two was arranged"."""
    a += scan.flags[a] & Flag.DETERMINER > 0
    return a < b and bool(scan.flags[a] & Flag.PHRASE) and bool(scan.doc.match_kind(a, b, "call_noun")[0])


def _is_to_come(scan: Scan, p: Predicate) -> bool:
    """Whether something is only to be discussed: "A must be dealt with"."""
    return any(scan.flags[k] & Flag.MODAL for k in range(max(scan.a, p.i - _AUXILIARIES), p.i))


def _more(scan: Scan, j: int, limit: int) -> tuple[int, int] | None:
    """What a topic includes: "A was discussed, including B" or "as well as B", not "including in the energy sector"."""
    if scan.words[j + 1 : j + 4] == _AS_WELL_AS:
        return (j + 4, end_of(scan, limit, j + 4)) if j + 4 < limit else None
    if scan.words[j + 1] not in scan.doc.lexicon.sets["including"] or scan.flags[j + 2] & Flag.PREPOSITION:
        return None
    return (j + 2, end_of(scan, limit, j + 2))


def _is_weighed(scan: Scan, j: int, limit: int) -> bool:
    """Whether nothing tells what a thing was considered to be: "Plans were considered", not "were considered dead"."""
    flag = scan.flags[j] if j < limit else Flag.PREPOSITION
    return scan.low(j) in _CLOSED or (bool(flag & Flag.PREPOSITION) and scan.low(j) not in _AS)


def _after_scene(scan: Scan, a: int, b: int) -> int:
    """The subject after where it was: "During the meeting | the port was discussed"."""
    if a + 3 < b and scan.flags[a + 1] & Flag.DETERMINER:
        found, j = scan.doc.match_kind(a + 2, b, "call_noun")
        if found and j < b and scan.flags[j] & Flag.DETERMINER:
            return j
    return a


def _is_raised(scan: Scan, a: int, b: int) -> bool:
    """Whether a question is what was raised: "the issue of fishing rights was raised", not "the flag was"."""
    raised = scan.doc.lexicon.sets["raised"]
    return any(scan.words[k] in raised for k in range(a, min(b, a + _HEAD)))


def _told_somebody(scan: Scan, p: Predicate, verb: Verb, limit: int) -> bool:
    """Take the subject of a passive for the one spoken to: "Kenya was invited to join", "X was briefed on A"."""
    a, b = p.other_subject or (p.i, p.i)
    m = scan.ends[b]
    if m is None or "addressee" not in verb.takes or m.kind not in _ADDRESSED or m.possessive or b - a > m.b - m.a + 2:
        return False
    if p.noun is not None or (m.a > a and scan.flags[m.a - 1] & Flag.PREPOSITION):
        return False
    j = scan.c.right(p.j, limit)
    opens = (
        scan.low(j) in verb.prepositions
        or scan.low(j) == "that"
        or (scan.low(j) == "to" and "infinitive" in verb.takes)
    )
    if j + 1 >= limit or not opens:
        return False
    j += -1 if scan.words[j] == "to" and scan.words[j - 1] == "not" else 1
    p.addressee, p.content = scan.c.coordinated(m, a), (j, end_of(scan, limit))
    return True


def _is_bare_subject(scan: Scan, p: Predicate, a: int, b: int) -> bool:
    """Whether a passive without an agent tells of a thing and not of a thought: "The map was updated"."""
    m = scan.ends[b]
    joined = m is not None and m.kind in PEOPLE and (m.a == a or scan.c.coordinated(m, a)[0].a == a)
    if joined or (m is not None and m.a == a and m.label == "he"):
        return True
    short = b - a <= 2 or (b - a == 3 and bool(scan.flags[a] & Flag.DETERMINER))
    if not short or p.rule == "passive by" or _judges(p):
        return False
    return not any(scan.flags[k] & Flag.NOUN for k in range(a, b))


def _judges(p: Predicate) -> bool:
    """Whether a verb praises or blames, so that a thing can be all that is conveyed: "The raids were condemned"."""
    return p.say is not None and p.say.act in _JUDGING


def _passive_noun(scan: Scan, p: Predicate, verb: Verb, limit: int) -> bool:
    """Take the noun of saying in the subject of a passive; true where what it opens is the content."""
    doc = scan.doc
    a, b = p.other_subject or (p.i, p.i)
    for k in range(a, b):
        noun, end = noun_of(scan, verb, k, a) if doc.flag[k] & Flag.NOUN else (None, k)
        if noun is not None:
            p.noun, p.noun_at = noun, (a, end)
    if p.noun is None:
        return False
    if p.noun.lemma in doc.lexicon.sets["passive_topics"]:
        p.becomes(_PASSIVE_TOPIC)
    j = p.j if scan.low(p.j) in PREPOSITIONS else scan.c.right(p.j, limit)  # "over" is an adverb as well
    if j >= limit or doc.low[j] not in PREPOSITIONS:
        return False
    p.content = (j + 1, end_of(scan, limit))
    return True
