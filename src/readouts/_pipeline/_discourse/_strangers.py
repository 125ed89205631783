"""The press names two whom its reader knows, and then calls them by their offices: which one is "the French president".

In "the French president told Jane Doe" he is not she, so that he is the other one of the two; and then "the British
prime minister" is she, where nobody else is left. Her own people call her "the Prime Minister".
"""

from __future__ import annotations

from itertools import chain, combinations, product

from readouts._model import Doubt, ParticipantKind
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._introduced import introduced
from readouts._pipeline._records import Entity, Predicate
from readouts._pipeline._registry import MANY, Registry
from readouts._pipeline._state import PEOPLE, Mention

__all__ = ["know_strangers"]

_PERSON = ParticipantKind.PERSON
_LEADING = frozenset({"leader", "minister"})
_DEFINITE = frozenset({"the", ""})
_FEW = 4
"""So many of those who act together are looked at."""

Title = tuple[str, frozenset[str]]
"""What a title without a name tells: the country, if it tells one, and the words."""
_NONE: Title = "", frozenset()


def know_strangers(course: Course) -> None:
    """Give those who are named without title and country the offices by which the text then calls them."""
    registry = course.registry
    titles = _titles(course) if any(map(_is_stranger, registry.entities[:MANY])) else {}
    if not 0 < len(titles) < MANY:
        return
    pair, opposed = _sides(course, titles)
    if (course.reported and _know_introduced(course, titles, opposed)) or not pair:
        return
    both = all(map(_is_stranger, pair))
    staff = _of_staff(course, titles)
    # First those of which it is told who does not bear them; of the others those with a country.
    for title in sorted(titles, key=lambda title: (len(opposed[title] & pair) != 1, not title[0])):
        left = [e for e in pair if _is_stranger(e) or _may_be(registry, e, title)]
        known = [e for e in left if not _is_stranger(e) and e not in opposed[title]]
        if len(left) == 2 and len(known) == 1:
            left = known  # "President Doe and Jane Roe spoke", and then "the Kenyan president"
        elif title in staff:
            left = [e for e in left if e in staff[title]]
        elif len(left) == 2 or not both:
            left = [e for e in left if e not in opposed[title] and (both or opposed[title] & pair)]
        if len(left) == 1:
            _give(registry, left[0], titles[title])


def _know_introduced(course: Course, titles: dict[Title, list[Mention]], opposed: dict[Title, set[Entity]]) -> bool:
    """Give their titles to those whom the first sentences describe and name; whether any was given."""
    registry = course.registry
    found = introduced(course, [e for e in registry.entities[:MANY] if _is_stranger(e)])
    borne = {m.a: title for title, mentions in titles.items() for m in mentions}
    if any(one in opposed.get(borne.get(m.a, _NONE), ()) for m, one in found):
        return False
    for m, one in found:
        if m.office is not None and m.office.kind == "counterpart":
            registry.set_country(one, m.country)  # "her Kenyan counterpart"
            continue
        _give(registry, one, titles.get(borne.get(m.a, _NONE), [m]))
        for title, mentions in titles.items():
            if title[0] == m.country and registry.fit(one, mentions[0]):
                _give(registry, one, mentions)
    return bool(found)


def _is_stranger(entity: Entity) -> bool:
    """Whether a full name is all that the text tells of somebody."""
    untold = not (entity.titled or entity.country or entity.organization)
    return untold and len(entity.words) > 1 and entity.kind is _PERSON


def _may_be(registry: Registry, entity: Entity, title: Title) -> bool:
    """Whether somebody is known by that title, without a country: "President Doe", later "the Kenyan president"."""
    untold = bool(title[0]) and entity.titled and not entity.country and not entity.organization
    return untold and registry.titles[entity.role] == title[1]


def _titles(course: Course) -> dict[Title, list[Mention]]:
    """The titles of leaders and ministers with their mentions, where nobody is known by name who may bear them."""
    registry, found = course.registry, dict[Title, list[Mention]]()
    for n in registry.people:
        m = course.doc.mentions[n]
        if m.name or m.office is None or m.office.kind not in _LEADING or m.plural or m.former or m.organization:
            continue
        if m.kind == "person" and m.owner is None and m.determiner in _DEFINITE and len(m.countries) < 2:
            one = registry.of_mention.get(m.a)
            if one is None or not one.words:
                found.setdefault((m.country, registry.titles[m.role]), []).append(m)
    taken = {e.country for e in registry.entities[:MANY] if e.words}
    return {title: mentions for title, mentions in found.items() if not title[0] or title[0] not in taken}


def _sides(course: Course, titles: dict[Title, list[Mention]]) -> tuple[frozenset[Entity], dict[Title, set[Entity]]]:
    """The only two who have to do with each other, one a stranger, and with whom the bearer of each title has to do."""
    borne = {m.a: title for title, mentions in titles.items() for m in mentions}
    opposed: dict[Title, set[Entity]] = {title: set() for title in titles}
    pairs: set[frozenset[Entity]] = set()
    of_mention = course.registry.of_mention
    for p in chain.from_iterable(course.predicates.values()):
        for one, other in _different(p):
            entities = [e for m in (one, other) if (e := of_mention.get(m.a)) is not None and e.words]
            if len(entities) == 2:
                pairs.add(frozenset(entities))
            elif entities:
                title = borne.get(one.a) or borne.get(other.a)
                if title is not None:
                    opposed[title].update(entities)
    pairs = {pair for pair in pairs if len(pair) == 2 and any(map(_is_stranger, pair))}
    return pairs.pop() if len(pairs) == 1 else frozenset(), opposed


def _of_staff(course: Course, titles: dict[Title, list[Mention]]) -> dict[Title, list[Entity]]:
    """Whom his own people mean by a title of no country: "Mr Doe's spokesman said the Prime Minister was well"."""
    registry, found = course.registry, dict[Title, list[Entity]]()
    borne = {m.a: title for title, mentions in titles.items() for m in mentions if not title[0]}
    for p in chain.from_iterable(course.predicates.values()) if borne else ():
        owner = p.subject[0].owner if p.subject and p.content is not None else None
        title = borne.get(p.content[0]) if owner is not None and p.content is not None else None
        if owner is not None and title is not None and (chief := registry.known[owner]) is not None:
            found.setdefault(title, []).append(chief)
    return found


def _different(p: Predicate) -> list[tuple[Mention, Mention]]:
    """Any two who are different people: who speaks and whom he speaks to, or two who speak together."""
    subject = p.subject or (p.inherits.subject if p.inherits is not None else ())
    speakers = [m for m in subject[:_FEW] if m.kind in PEOPLE]
    others = [m for m in (*p.addressee[:_FEW], *p.object[:_FEW]) if m.kind in PEOPLE]
    return [*combinations(speakers, 2), *product(speakers, others)] if speakers else []


def _give(registry: Registry, entity: Entity, mentions: list[Mention]) -> None:
    """Let the mentions of a title mean somebody, who has the office from now on."""
    registry.learn(entity, mentions[0])
    entity.doubts += (Doubt.COUNTRY_FROM_CONTEXT if entity.country else Doubt.DESCRIPTION,)
    for m in mentions:
        nameless = registry.of_mention.get(m.a)
        if nameless is not None and nameless is not entity:
            registry.forget(nameless)
            for x in nameless.mentions:
                if registry.of_mention.get(x.a) is nameless and x is not m:
                    registry.of_mention[x.a] = entity  # "the president" after "Kenya's president"
                    entity.note(x)
        if nameless is not entity:
            registry.of_mention[m.a] = entity
            entity.note(m)
