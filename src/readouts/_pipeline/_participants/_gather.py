"""Makes people of names: the fullest first, so that shorter ones find them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import chain
from operator import attrgetter

from readouts._lexicon import Flag, Person, Place, Shape
from readouts._pipeline._records import Entity
from readouts._pipeline._registry import Registry, names, plain
from readouts._pipeline._state import PEOPLE, Doc, Mention

__all__ = ["gather", "take_known_people"]

_PORTFOLIO, _PHRASE = Flag.PORTFOLIO, Flag.PHRASE
_first = attrgetter("a")
_FULL = 4
"""A name of so many words is as good as a longer one."""
_TALK = 4
"""So many tokens two names and a noun of contact behind them are at most."""
_OF_PLACE = frozenset({"in", "of", "from", "near", "at", "to", "around", "across", "outside", "between", "into", "via"})


def gather(doc: Doc, registry: Registry) -> None:
    """One person for each name that is enough to say that there is such a person."""
    registry.hyphened = doc.where(Shape.HYPHENED)
    if registry.hyphened:
        _leave_out_talks(doc, registry.hyphened)
    named, fullest, places = _sort_out(doc, registry)
    known, things = registry.known, doc.lexicon.sets["things"]
    made: dict[Mention, Entity] = {}
    borne = known.by_word.keys()
    for m in fullest:
        words = m.words
        defines = (m.role and words[-1] not in things) or _defines(doc, m, things)
        if defines and (borne.isdisjoint(words) or known.find(m) is None):
            made[m] = registry.introduce(m)
    if not made:
        return
    known.settle(made)
    surnames = _surnames(doc, registry, places)
    if surnames:
        registry.people = [n for n, m in enumerate(doc.mentions) if m.kind in PEOPLE]
        registry.placed = [m for m in registry.placed if m.country]
    for m in named + surnames:
        if (meant := known[m]) is not made.get(m) and meant is not None:
            registry.learn(meant, m)


def _sort_out(doc: Doc, registry: Registry) -> tuple[list[Mention], list[Mention], list[Mention]]:
    """The mentions with a name, their words taken, those of them that may be enough by how much they tell; the places.

    The names in full come before the others, those with a title before all. ``registry`` takes in who is somebody,
    and what names a country.
    """
    people, placed, words_of = registry.people, registry.placed, names(doc.lexicon).words
    named: list[Mention] = []
    weighed: dict[int, list[Mention]] = defaultdict(list)
    places: list[Mention] = []
    for n, m in enumerate(doc.mentions):
        kind = m.kind
        if m.country:
            placed.append(m)
        elif m.countries:
            registry.of_several.append(m)
        if kind in PEOPLE:
            people.append(n)
            if m.name:
                a, b = m.name
                m.words = words = words_of(doc, a, b)
                named.append(m)
                weight = len(words[:_FULL])
                if m.role:
                    weighed[weight + _FULL].append(m)
                elif weight > 1 or m.honorific:
                    weighed[weight].append(m)
        elif kind == "place":
            places.append(m)
    fullest = chain.from_iterable(map(weighed.__getitem__, sorted(weighed, reverse=True)))
    return named, list(fullest), places


def _leave_out_talks(doc: Doc, hyphened: list[int]) -> None:
    """Take two names that only tell whose talk it is for nobody's: "the Haddad-Lima phone call"."""
    mentions, flag, size = doc.mentions, doc.flag, len(doc)
    for i in hyphened:
        if (
            i + 1 == size
            or not flag[i + 1] & _PHRASE
            or not doc.match_kind(i + 1, min(size, i + _TALK), "call_noun")[0]
        ):
            continue
        n = bisect_left(mentions, i, key=_first)
        for m in mentions[n : n + 1]:
            if m.kind == "name" and m.a == i and m.b == i + 1:
                m.kind = "thing"


def _defines(doc: Doc, m: Mention, things: frozenset[str]) -> bool:
    """Whether a mention is enough to say that there is such a person."""
    thing = m.words[-1] in things
    if m.role or m.honorific:  # but "King Hussein Bridge", "General Assembly"
        return not (thing and m.office is not None and m.office.name in doc.lexicon.words("names", "offices"))
    if thing or len(m.words) < 2 or m.determiner or m.organization:
        return False  # "the Marble Arch", "UN Water"
    if isinstance(m.value, Place) and m.value.form == "demonym":
        return False  # "the Ruritanian Blue Line"
    if m.name is None:
        return True
    flag, (a, b) = doc.flag, m.name
    while a < b and flag[a] & _PORTFOLIO:  # "Foreign Affairs"
        a += 1
    return a < b


def _surnames(doc: Doc, registry: Registry, places: list[Mention]) -> list[Mention]:
    """The places of one word that are the surname of somebody named in full, turned into names."""
    found = []
    low, known = doc.low, registry.known
    for m in places:
        if low[m.a] not in known.by_word or m.b - m.a != 1 or m.determiner:
            continue
        word = low[m.a]
        if any(e.words[-1] == word for e in known.bearers(word)) and not (m.a and low[m.a - 1] in _OF_PLACE):
            m.kind, m.name, m.value = "name", (m.a, m.b), None
            m.place(())
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
