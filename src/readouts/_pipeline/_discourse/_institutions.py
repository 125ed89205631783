"""Mentions of what speaks and is no person: a body, a medium, an office, a document."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from readouts._model import Channel, Doubt, ParticipantKind
from readouts._pipeline._discourse._course import Course, one_of
from readouts._pipeline._discourse._described import Found
from readouts._pipeline._records import Entity, Predicate
from readouts._pipeline._state import PEOPLE, SERVES, Mention

__all__ = ["document", "holder_of", "institution", "is_letter"]

_PERSON, _INSTITUTION = ParticipantKind.PERSON, ParticipantKind.INSTITUTION
_BACK, _KEPT = 6, 60
"""So many sentences and mentions before one are looked back over."""
_SEVERAL = 3
_POSTED = 3
"""So many sentences may stand between what somebody said and a post of his that goes on."""
_BODIES = frozenset({"body", "institution"})
_ARTICLES = frozenset({"the", "a", "an"})
_BACK_TO = frozenset({"the", "his", "her", "this"})
_BY, _ISSUERS = (["by"], ["from"]), frozenset({"institution", "seat", "body"})


def institution(course: Course, m: Mention, _: Predicate | None) -> Found:
    """A body, a medium or an office that speaks for itself; its country may be its owner's ("Diaz's office")."""
    head = _head_of_body(course, m) if m.kind == "body" and m.organization else None
    if head is not None:
        return [head], None
    known = _told_before(course, m)
    if known is None and _is_assembly(course, m):
        return course.parties(), None
    m = known or m
    first = m if m.determiner else holder_of(course, m) or m
    name = course.doc.words(first.a + (first.determiner in _ARTICLES), m.b)
    owner = course.registry.resolve_name(m.owner) if m.owner is not None else None
    country = owner.country if owner else m.country or first.country
    entity = course.registry.institution(name, country, _INSTITUTION, m)
    if m.kind == "body" and not entity.country:
        entity.organization = m.organization
    return [entity], None


def holder_of(course: Course, m: Mention) -> Mention | None:
    """Whose office or spokesman it is: "the Kenyan president's | office", "a spokesman for | President Jane Doe"."""
    spokes = m.kind == "person" and m.office is not None
    if spokes and not m.name and course.low[m.b] in SERVES:
        served = course.around.begins[m.b + 1]
        return served if served is not None and served.kind in PEOPLE else None
    if not (spokes or m.kind == "institution") or m.determiner or m.owner is not None:
        return None
    holder = course.around.ends[m.a - 1]
    return holder if holder is not None and holder.possessive and holder.kind == "person" else None


def _head_of_body(course: Course, m: Mention) -> Entity | None:
    """The party of the call who stands for a body, or for another of the same union: "the European Union"."""
    call = course.active
    if call is None or call.background:
        return None
    union = m.organization.split()[0]
    return one_of([e for e in call.parties if e.organization.split()[:1] == [union] and e.kind is _PERSON])


def _is_assembly(course: Course, m: Mention) -> bool:
    """Whether "the group" means those who talk: no body that it could go back to was named shortly before."""
    call = course.active
    if call is None or m.determiner != "the" or m.countries:
        return False
    if m.role.lower() not in course.sets["assembled"]:
        return False
    if course.reported and len(call.parties) < _SEVERAL:
        return False
    near = range(max(0, m.sentence - _BACK), m.sentence + 1)
    return not any(x.kind in _BODIES and x.a < m.a for n in near for x in course.mentions_in(n))


def _told_before(course: Course, m: Mention) -> Mention | None:
    """The institution that a bare word goes back to: "the ministry" after "the Ruritanian Foreign Ministry"."""
    if m.kind != "institution" or m.determiner != "the" or m.countries or m.owner is not None or " " in m.role:
        return None
    before = course.national_before(m)
    if (
        before is None
        or before.sentence <= m.sentence - _BACK
        or all(x is not before for x in _shortly_before(course, m))
    ):
        return None
    return before if m.role.lower() in before.role.lower().split() else None


def _shortly_before(course: Course, m: Mention) -> Iterator[Mention]:
    """The last mentions before one: in its sentence, and in those before it."""
    numbers = range(m.sentence, max(-1, m.sentence - _BACK), -1)
    before = (x for n in numbers for x in reversed(course.mentions_in(n)) if x.a < m.a)
    return islice(before, _KEPT)


def document(course: Course, m: Mention, p: Predicate | None) -> Found:
    """A document that speaks; a joint one is what the parties say."""
    if m.determiner == "the" and m.role.lower() in course.sets["posts"]:
        writer = _writer(course, m)
        if writer is not None:
            return [writer], Doubt.DESCRIPTION
    sender = _sender(course, m)
    if sender is not None:
        return [sender], Doubt.DESCRIPTION
    issuer = course.around.begins[m.b + 1] if course.low[m.b : m.b + 1] in _BY else None
    if issuer is not None and p is not None and p.quote is not None and issuer.kind in _ISSUERS:
        return institution(course, issuer, p)  # "“A,” read a statement from the palace"
    joint = course.active is not None and _is_joint(course, m)
    return (course.parties(), None) if joint else institution(course, m, p)


def _writer(course: Course, m: Mention) -> Entity | None:
    """Whose post it is that goes on: the one person who spoke right before, at no other's word."""
    last = course.said[-1] if course.said else None
    if last is None or last.parent is not None or m.sentence - last.sentence.number > _POSTED:
        return None
    one = one_of(last.speakers)
    return one if one is not None and one.kind is _PERSON and one is course.person else None


def is_letter(course: Course, m: Mention) -> bool:
    """Whether somebody speaks by what is told to have been sent: "the message", "his letter"."""
    call = course.active
    if m.kind != "document" or call is None or call.channel is not Channel.LETTER:
        return False
    return m.role.split()[-1].lower() in course.sets["letters"]


def _sender(course: Course, m: Mention) -> Entity | None:
    """Who sent the letter that the text is at: "The message wished him good health"."""
    call = course.active
    if call is None or not is_letter(course, m) or m.owner is not None or m.countries or m.determiner not in _BACK_TO:
        return None
    one = call.initiator or one_of(call.subjects)
    return one if one is not None and one.kind is _PERSON else None


def _is_joint(course: Course, m: Mention) -> bool:
    """Whether a document is that of both sides: "a joint statement", and "the statement" after it."""
    shared = course.sets["shared"]
    if m.determiner != "the" or not shared.isdisjoint(m.role.split()):
        return not shared.isdisjoint(m.role.split())
    for before in _shortly_before(course, m):
        if before.kind == "document" and before.determiner != "the":
            return not shared.isdisjoint(before.role.split())
    return False
