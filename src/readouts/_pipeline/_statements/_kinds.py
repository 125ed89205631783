"""What a thing said is: a topic, a denial, a report, an attribution to a document."""

from __future__ import annotations

from collections.abc import Sequence

from readouts._lexicon import Flag, Office
from readouts._model import Act, ParticipantKind
from readouts._pipeline._records import MEDIA, Predicate
from readouts._pipeline._state import Doc, Mention

__all__ = [
    "cites_somebody",
    "closes_tail",
    "closes_topic",
    "cue",
    "goes_on",
    "is_discussed",
    "is_documentary",
    "is_of_unnamed",
    "is_own_clause",
    "is_paper",
    "is_uncommented",
    "is_unspoken",
    "rejects",
    "tells_itself",
]

_BACKGROUND = frozenset({"after", "although", "because", "before", "since", "though", "whereas", "while"})
_DOCUMENTARY = frozenset({"medium", "document", "institution", "seat", "body"})
_INFORM, _REJECT = Act.INFORM, Act.REJECT
_UNNAMED_REACH = 4
_ADJUNCT = Flag.PREPOSITION | Flag.DAY


def is_discussed(p: Predicate) -> bool:
    """Whether a topic is one of somebody or of a talk: "the call tackled A"."""
    return p.topic and (bool(p.speakers) or p.form != "finite" or p.other_subject is not None)


def rejects(p: Predicate) -> bool:
    return p.say is not None and p.say.act is _REJECT


def cue(p: Predicate) -> tuple[int, int]:
    """The tokens of a cue, the noun of a light verb with it."""
    assert p.content is not None
    if p.noun is not None and p.form != "passive":
        return (p.i, max(p.j, min(p.noun_at[1], p.content[0])))
    return (p.i, p.i + 1) if p.tail and p.rule == "inverted" else (p.i, p.j)


def tells_itself(p: Predicate, outer: Predicate) -> bool:
    """Whether "X condemned A, he said" names the act already, so that the attribution adds nothing."""
    return p.parent is None and p.form == "finite" and bool(p.subject) and set(p.speakers) == set(outer.speakers)


def cites_somebody(outer: Predicate, inner: Predicate) -> bool:
    """Whether a sentence opens with where somebody unnamed is heard: "According to Reuters, two officials said"."""
    return outer.according and not outer.tail and bool(inner.subject) and inner.subject[0].kind == "unnamed"


def closes_tail(doc: Doc, p: Predicate, said: Sequence[Predicate]) -> bool:
    """Whether only when or where it was said stands between two attributions: "“A,” X said in the call, Y reported"."""
    if p.content is None or not doc.flag[p.content[0]] & _ADJUNCT:
        return False
    return any(s.tail and s.i < p.content[0] for s in said)


def closes_topic(p: Predicate, said: Sequence[Predicate]) -> bool:
    """Whether what closes a sentence tells only what was discussed: "The two discussed A, she said"."""
    if not p.tail or p.quote is not None or p.content is None:
        return False
    a, b = p.content
    topics = (s for s in said if s.topic and s.subject and not s.negated and not s.future)
    return any(s.subject[0].a <= a + 1 and s.i < b for s in topics)


def goes_on(doc: Doc, p: Predicate, inner: Predicate) -> bool:
    """Whether what is told of others only follows what somebody says himself: "said that A is so and that Y agreed"."""
    if p.content is None or not inner.subject:
        return False
    k = inner.subject[0].a
    if doc.low[k - 2 : k] != ["and", "that"] or k - 2 <= p.content[0]:
        return False
    p.content = p.content[0], k - 2
    return True


def is_documentary(p: Predicate) -> bool:
    """Whether an attribution names a document or a body rather than somebody."""
    return not p.subject or (p.according and p.subject[0].kind in _DOCUMENTARY)


def is_paper(doc: Doc, p: Predicate) -> bool:
    """Whether only a document or a medium reports: "the survey found that", "state media reported"."""
    if p.according or not p.subject:
        return False
    if p.quote is not None:
        reads = p.verb.lemma in doc.lexicon.sets["of_papers"]
        return reads and any(e.mentions and e.mentions[-1].kind == "document" for e in p.speakers)
    if any(e.kind is ParticipantKind.PERSON for e in p.speakers):
        return False
    return all(m.kind == "document" or (_is_medium(m) and _relays(p)) for m in p.subject)


def _is_medium(m: Mention) -> bool:
    return m.kind == "medium" or (m.office is not None and m.office.source in MEDIA)


def _relays(p: Predicate) -> bool:
    """Whether a verb passes on news rather than words of one's own: "reported", not "called", not "agreed"."""
    return p.say is not None and p.say.act is _INFORM and not p.say.weak


def is_uncommented(doc: Doc, p: Predicate) -> bool:
    """Whether a clause only tells on what nobody comments: "declined to comment on reports that"."""
    if p.content is not None or p.say is None or p.say.act is not _REJECT:
        return False
    return not doc.lexicon.sets["uncommented"].isdisjoint(doc.low[p.j + 1 : p.j + 2])


def is_unspoken(doc: Doc, p: Predicate) -> bool:
    """Whether somebody who does not do this says nothing: "did not disclose A"."""
    return p.say is not None and p.say.lemma in doc.lexicon.sets["unspoken"]


def is_of_unnamed(doc: Doc, p: Predicate) -> bool:
    """Whether a content is somebody unnamed: "citing | two sources with knowledge of the call"."""
    a, b = p.content or (0, 0)
    offices = (doc.match_kind(k, b, "office")[0] for k in range(a, min(b, a + _UNNAMED_REACH)))
    return any(isinstance(office, Office) and office.kind == "unnamed" for office in offices)


def is_background(doc: Doc, p: Predicate) -> bool:
    """Whether a clause only tells when or why something was: "the attack, which came after Kenya had urged them to"."""
    return bool(p.subject) and doc.low[p.subject[0].a - 1] in _BACKGROUND


def is_own_clause(p: Predicate, sourced: bool) -> bool:
    """Whether an inner predicate has a speaker who speaks, and not a state or a subject that nobody is."""
    if p.rule in {"noun subject", "restrictive"} or (p.form in {"passive", "impersonal"} and not p.subject):
        return False
    telling = p.say is not None and ("quote" in p.say.takes or any(m.kind == "group" for m in p.subject))
    return sourced or (telling and not p.verb.lemma.startswith(("be ", "remain ")))
