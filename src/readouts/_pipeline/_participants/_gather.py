"""Makes people of names: the fullest first, so that shorter ones find them."""

from __future__ import annotations

from readouts._lexicon import Flag, Person, Place
from readouts._pipeline._records import Entity
from readouts._pipeline._registry import Registry, plain
from readouts._pipeline._state import PEOPLE, Doc, Mention

__all__ = ["gather", "take_known_people"]

_OF_PLACE = frozenset({"in", "of", "from", "near", "at", "to", "around", "across", "outside", "between", "into", "via"})


def gather(doc: Doc, registry: Registry) -> None:
    """One person for each name that is enough to say that there is such a person."""
    named = [m for m in doc.mentions if m.name and m.kind in PEOPLE]
    for m in sorted(named, key=lambda m: (-_weight(registry, m), m.a)):
        if _defines(registry, m) and registry.resolve_name(m) is None:
            registry.add(registry.words(m), m)
    for m in (named + _surnames(doc, registry)) if registry.entities else ():
        entity = registry.resolve_name(m)
        if entity is not None:
            registry.learn(entity, m)


def _weight(registry: Registry, m: Mention) -> int:
    return min(len(registry.words(m)), 4) + 4 * bool(m.role)


def _defines(registry: Registry, m: Mention) -> bool:
    """Whether a mention is enough to say that there is such a person."""
    words, lexicon = registry.words(m), registry.doc.lexicon
    thing = words[-1] in lexicon.sets["things"]
    if m.role or m.honorific:  # but "King Hussein Bridge", "General Assembly"
        return not (thing and m.office is not None and m.office.name in lexicon.words("names", "offices"))
    if m.determiner or m.organization or (isinstance(m.value, Place) and m.value.form == "demonym"):
        return False  # "the Marble Arch", "UN Water", "the Ruritanian Blue Line"
    flag = registry.doc.flag
    if m.name and all(flag[i] & Flag.PORTFOLIO for i in range(*m.name)):
        return False  # "Foreign Affairs"
    return len(words) > 1 and not thing


def _surnames(doc: Doc, registry: Registry) -> list[Mention]:
    """The places of one word that are the surname of somebody named in full, turned into names."""
    found = []
    for m in doc.mentions:
        if m.kind != "place" or m.b - m.a != 1 or m.determiner or doc.low[m.a] not in registry.by_word:
            continue
        if any(e.words[-1] == doc.low[m.a] for e in registry.by_word[doc.low[m.a]]) and not (
            m.a and doc.low[m.a - 1] in _OF_PLACE
        ):
            m.kind, m.name, m.countries, m.value = "name", (m.a, m.b), (), None
            found.append(m)
    return found


def take_known_people(doc: Doc, registry: Registry) -> None:
    """What the user's own list knows of the people named, where the text is silent."""
    by_surname: dict[str, list[tuple[frozenset[str], Person]]] = {}
    for name, person in doc.lexicon.people:
        known = [plain(w) for w in name.split()]
        by_surname.setdefault(known[-1], []).append((frozenset(known), person))
    if not by_surname:
        return
    day = doc.context.published.isoformat() if doc.context.published else ""
    for entity in registry.entities:
        for words, person in by_surname.get(entity.words[-1], ()) if entity.words else ():
            if words.issuperset(entity.words) and _in_office(person, day):
                _take(registry, entity, person)


def _in_office(person: Person, day: str) -> bool:
    return not day or ((not person.since or person.since <= day) and (not person.until or day <= person.until))


def _take(registry: Registry, entity: Entity, person: Person) -> None:
    if person.role and not entity.role:
        registry.set_role(entity, person.role)
        entity.titled = True
    entity.organization = entity.organization or person.organization
    if person.country and not entity.country:
        registry.set_country(entity, person.country)
