"""Mentions that name or describe somebody: "Lopez", "the French president", "his counterpart", "an official"."""

from __future__ import annotations

from collections.abc import Collection

from readouts._inflect import singular_title
from readouts._model import Doubt, ParticipantKind
from readouts._pipeline._discourse._course import Course, one_of
from readouts._pipeline._records import CallDraft, Entity, Predicate
from readouts._pipeline._registry import MANY, few
from readouts._pipeline._state import Mention

__all__ = [
    "Found",
    "honoured",
    "institution",
    "named",
    "nobody",
    "one_of_several",
    "person",
    "unnamed",
    "unnamed_one",
]

Found = tuple[list[Entity], Doubt | None]
"""Who is meant, and why that may be doubted."""

nobody: Found = ([], Doubt.SPEAKER_OPEN)
_PERSON, _GROUP = ParticipantKind.PERSON, ParticipantKind.GROUP
_INSTITUTION = ParticipantKind.INSTITUTION
_DESCRIPTION = Doubt.DESCRIPTION
_SINGLE = frozenset({"leader", "minister"})
_ARTICLES = frozenset({"the", "a", "an"})


def named(course: Course, m: Mention, _: Predicate | None) -> Found:
    """A name of its own that nobody known has."""
    registry = course.registry
    entity = registry.resolve_name(m)
    if entity is None:
        words = tuple(course.doc.low[m.name[0] : m.name[1]]) if m.name else ()
        entity = registry.add(words, m)
    entity.mentions.append(m)
    registry.of_mention[m.a] = entity
    return [entity], None


def honoured(course: Course, m: Mention, call: CallDraft) -> Entity | None:
    """Whom a form of address alone means: "His Majesty" is the party so addressed before, or the publisher's own."""
    low = course.doc.low
    address = low[m.a : m.b]
    short = course.doc.lexicon.short_addresses.get(" ".join(address), ())
    profile = course.profile
    own = [e for e in call.parties if profile is not None and e.country == profile.country]
    addressed = [e for e in call.parties if _is_addressed(course, e, address, short)]
    return one_of(addressed) or one_of(own)


def _is_addressed(course: Course, entity: Entity, address: list[str], short: Collection[str]) -> bool:
    """Whether somebody has been so addressed; each of his first mentions is looked at once for each address."""
    low, size, key = course.doc.low, len(address), (entity, " ".join(address))
    seen = course.addressed.get(key, 0)
    if seen >= 0:
        fresh = entity.mentions[seen:MANY]
        found = any(low[x.a] in short or low[x.a : x.a + size] == address for x in fresh)
        seen = course.addressed[key] = -1 if found else seen + len(fresh)
    return seen < 0


def person(course: Course, m: Mention, p: Predicate | None) -> Found:
    """A title without a name: the counterpart, whoever stands for the country, the one party that it fits."""
    office = m.office
    if office is not None and office.kind == "counterpart":
        return _counterpart(course, m, p)
    if m.country:
        one = course.registry.representative(m.country)
        if one is not None and one.office is None:
            return [one], _DESCRIPTION
    if office is not None and office.kind in {"spokesperson", "official", "unnamed"}:
        return [unnamed_one(course, m)], None
    fitting = [e for e in (course.active.parties if course.active else []) if course.registry.fit(e, m)]
    if len(fitting) == 1:
        return fitting, _DESCRIPTION
    if office is not None and not fitting and m.role and (m.determiner in _ARTICLES or not m.determiner):
        return [unnamed_one(course, m)], None
    return nobody


def _counterpart(course: Course, m: Mention, p: Predicate | None) -> Found:
    if m.country:
        one = course.registry.representative(m.country)
        return ([one], None) if one else nobody
    subject = course.speakers.get(id(p), course.subject) if p else course.subject
    rest = [e for e in course.active.parties if e not in subject] if course.active else []
    return (rest, _DESCRIPTION) if len(rest) == 1 else nobody


def unnamed(course: Course, m: Mention, _: Predicate | None) -> Found:
    """Somebody who is described but not named; of several countries, somebody of each."""
    if len(m.countries) > 1 and m.plural:
        return [one_of_several(course, m, c) for c in m.countries], None
    return [unnamed_one(course, m)], None


def unnamed_one(course: Course, m: Mention) -> Entity:
    """Somebody who is described but not named, as a participant."""
    doc = course.doc
    start = m.a + (m.determiner in _ARTICLES)
    kind = _GROUP if m.plural else _PERSON
    entity = course.registry.institution(doc.words(start, m.b), m.country, kind, m)
    entity.role = entity.role or m.role
    entity.office = entity.office or m.office
    entity.organization = entity.organization or m.organization
    profile = doc.context.profile
    own = m.office is not None and m.office.kind in {"spokesperson", "official"} and m.kind != "group"
    if not entity.country and profile and not m.organization and own:
        entity.country = profile.country
    return entity


def one_of_several(course: Course, m: Mention, country: str) -> Entity:
    """Who stands for one country of "the presidents of A, B and C" and is not named."""
    office = m.office
    role = singular_title(m.role, office.name) if office is not None and office.kind in _SINGLE else m.role
    kind = _PERSON if role != m.role else _GROUP
    demonym = course.doc.lexicon.demonyms.get(country, country)
    entity = course.registry.institution(f"{demonym} {role or m.label}", country, kind, m)
    entity.role, entity.office = entity.role or role, entity.office or office
    return entity


def institution(course: Course, m: Mention, _: Predicate | None) -> Found:
    """A body, a medium or an office that speaks for itself; its country may be its owner's ("Diaz's office")."""
    name = course.doc.words(m.a + (m.determiner in _ARTICLES), m.b)
    owner = course.registry.resolve_name(m.owner) if m.owner is not None else None
    country = owner.country if owner else m.country
    entity = course.registry.institution(name, country, _INSTITUTION, m)
    if m.kind == "body" and not entity.country:
        entity.organization = m.organization
    return [entity], None


def of_country(course: Course, country: str, m: Mention) -> Entity | None:
    """Who stands for one country of "the Kenyan and Norwegian leaders"."""
    people = [e for e in few(course.registry.by_country.get(country, ())) if e.kind is _PERSON]
    people = [e for e in people if _same_rank(e, m)] or people
    if len(people) > 1:
        people = [e for e in people if not e.role_words & {"vice", "deputy", "assistant", "first"}] or people
    return one_of(people)


def _same_rank(entity: Entity, m: Mention) -> bool:
    if entity.office is None or m.office is None:
        return False
    return entity.office.kind == m.office.kind or m.office.name == "leader"
