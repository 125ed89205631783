"""Gives every named or describing mention to its person, in the order of the text."""

from __future__ import annotations

from itertools import islice

from readouts._lexicon import Flag
from readouts._model import Doubt
from readouts._pipeline._once import Once
from readouts._pipeline._participants._evidence import no_subject
from readouts._pipeline._records import Entity
from readouts._pipeline._registry import Registry, few
from readouts._pipeline._state import PEOPLE, READ, BlockKind, Doc, Mention
from readouts._text import fold

__all__ = ["link"]

_BARE = frozenset({"the", ""})
_HEADS, _WITH = frozenset({"leader", "minister"}), frozenset({"with", "to", "from"})
_DEFINING = frozenset({"the", "", "his", "her"})
_EARLY = 3
_NEAR = 8
_SPEAKS = Flag.VERB | Flag.CONTACT | Flag.HAVE | Flag.BE | Flag.MODAL | Flag.ADVERB | Flag.LIGHT


def link(doc: Doc, registry: Registry) -> None:
    """Fill ``registry.of_mention``; a title alone makes a person where it can mean but one."""
    mentions, of_mention, known = doc.mentions, registry.of_mention, registry.known
    titles = _Titles(doc, registry)
    last: Entity | None = None
    for n in registry.people:
        m = mentions[n]
        entity = known[m] if m.name else titles.find(m, n)
        if entity is None:
            continue
        bare = not entity.role and m.office is not None and m.office.kind == "counterpart"
        if bare and last is not None and last is not entity:
            registry.set_role(entity, last.role)  # somebody's counterpart has the title of the one before
            registry.set_office(entity, last.office)
        last = entity
        entity.note(m)
        entity.last = m.a
        of_mention[m.a] = entity
    if titles.taken_in:
        doc.mentions = [m for m in mentions if m not in titles.taken_in]
        registry.people = [n for n, m in enumerate(doc.mentions) if m.kind in PEOPLE]


class _Titles:
    """Whom the titles of a text mean that stand without a name."""

    def __init__(self, doc: Doc, registry: Registry) -> None:
        self.doc, self.registry = doc, registry
        self.taken_in: set[Mention] = set()
        """Those that are the second title of another, and no mentions of their own."""

    def find(self, m: Mention, n: int) -> Entity | None:
        """Whom a title means, which is the mention of that number."""
        if m.office is None or m.office.kind == "counterpart":
            return None
        registry = self.registry
        second = self.doc.mentions[n + 1] if self.doc.low[m.b] == "and" and n + 1 < len(self.doc.mentions) else m
        if second is not m and (holder := _of_both(self.doc, registry, m, second)) is not None:
            if second.a < m.b:
                second.kind, second.office = "thing", None
                self.taken_in.add(second)
            return holder
        entity, doubt = registry.describe(m, self._beside, n)
        if entity is None and _may_define(self.doc, registry, m):
            entity = self._define(m)
        if entity is None:
            return None
        if doubt is None:
            registry.learn(entity, m)
        if not entity.words and entity.name in self.doc.lexicon.short_names:
            entity.name = entity.role = m.role  # "PM", later "the Prime Minister"
        return entity

    def _beside(self, n: int) -> list[Entity]:
        """Those whom the sentence of a description with a country names, in the press."""
        mentions, found = self.doc.mentions, list[Entity]()
        if self.registry.profile is not None:
            return found
        for k in (*range(n - 1, max(-1, n - _NEAR), -1), *range(n + 1, min(len(mentions), n + _NEAR))):
            m = mentions[k]
            if m.sentence == mentions[n].sentence and m.name and m.kind in PEOPLE:
                entity = self.registry.known[m]
                if entity is not None:
                    found.append(entity)
        return found

    @Once
    def _free(self) -> list[Entity]:
        """Those whom the start of an official text names in full and without a title."""
        doc, registry = self.doc, self.registry
        read = (s.number for s in doc.sentences if s.block.kind in READ)
        until = max(islice(read, _EARLY), default=0)
        found: dict[Entity, None] = {}
        for n in registry.people:
            m = doc.mentions[n]
            if m.sentence > until:
                break
            entity = registry.known[m] if m.name else None
            if entity is None or entity.titled or entity.country not in {"", registry.home}:
                continue
            if len(entity.words) < 2 and not m.honorific:  # "Mr. Doe"
                continue
            found[entity] = None
        return list(found)

    def _define(self, m: Mention) -> Entity:
        """Make a person of a title alone, or give it to the one whom the text names without."""
        registry, profile = self.registry, self.registry.profile
        own = profile is not None and registry.own(m)
        untitled = [e for e in self._free if not e.titled] if profile is not None else []
        if own and len(untitled) == 1:
            entity = None if _is_spoken_of(self.doc, registry, m, untitled[0]) else untitled[0]
        else:
            entity = _other_side(self.doc, registry, m, untitled)
        entity = entity or registry.add(())
        if not entity.words:
            entity.name = m.role if own else self.doc.words(m.a + (m.determiner == "the"), m.b)
            entity.rule = "title alone"
        registry.learn(entity, m)
        if not entity.country and (country := self.doc.lexicon.only_titles.get(fold(m.role))):
            registry.set_country(entity, country)
        if own and profile is not None and not entity.country:
            if profile.country:
                registry.set_country(entity, profile.country)
            else:
                entity.organization = profile.organization
            entity.doubts += (Doubt.COUNTRY_FROM_PUBLISHER,)
        return entity


def _of_both(doc: Doc, registry: Registry, m: Mention, second: Mention) -> Entity | None:
    """The one who is named with two titles that now stand alone: "the prime minister | and foreign minister"."""
    if second.a == m.b + 1 and second.role and not second.name and not second.determiner:
        holder = _holder(registry, m, second)
        if holder is not None:
            m.b, m.role = second.b, holder.role
            return holder
    if not (m.determiner == "the" or m.honorific) or m.countries or m.possessive:
        return None
    a = m.b - len(m.role.split())
    for e in few(registry.by_office.get(m.office.kind, ()) if m.office is not None else ()):
        size = len(e.role.split())
        both = " and " in e.role and a + size > m.b and doc.low[a : a + size] == e.role.lower().split()
        if both and any(x.role == e.role for x in e.mentions[:_EARLY]):
            m.b, m.role = a + size, e.role
            return e
    return None


def _holder(registry: Registry, m: Mention, second: Mention) -> Entity | None:
    """The only one who has two titles, in whatever words: "the Premier | and Foreign Minister"."""
    if m.determiner != "the" or m.countries or m.possessive or m.office is None:
        return None
    first, other = registry.titles[m.role], registry.titles[second.role]
    found = []
    for e in few(registry.by_office.get(m.office.kind, ())):
        one, _, more = e.role.partition(" and ")
        if more and registry.titles[one] == first and registry.titles[more] >= other:
            found.append(e)
    return found[0] if len(found) == 1 else None


def _may_define(doc: Doc, registry: Registry, m: Mention) -> bool:
    """Whether a title alone is a person of its own: "the Prime Minister", "foreign minister of Qatar"."""
    if m.plural or not m.role or m.office is None or m.office.kind == "unnamed":
        return False
    if doc.sentences[m.sentence].block.kind is BlockKind.CAPTION or _is_told_of(doc, m):
        return False
    if registry.own(m) or fold(m.role) in doc.lexicon.only_titles:
        return m.determiner in _BARE
    return bool(m.country or m.organization) and m.determiner in _DEFINING


def _is_told_of(doc: Doc, m: Mention) -> bool:
    """Whether a title is what somebody else is or becomes: "her victory as Ruritania's first female president"."""
    if m.a == 0 or doc.low[m.a - 1] != "as":
        return False
    return m.b >= len(doc) or not doc.flag[m.b] & _SPEAKS


def _first(doc: Doc, registry: Registry, entity: Entity) -> Mention | None:
    return next((doc.mentions[n] for n in registry.people if registry.known[doc.mentions[n]] is entity), None)


def _is_spoken_of(doc: Doc, registry: Registry, m: Mention, entity: Entity) -> bool:
    """Whether somebody is first named behind a title, and as no subject: "The Minister raised the case of | X"."""
    first = _first(doc, registry, entity)
    return first is not None and first.a > m.b and no_subject(doc, first)


def _other_side(doc: Doc, registry: Registry, m: Mention, untitled: list[Entity]) -> Entity | None:
    """The one without a title with whom a call is: "In a call with Jane Doe, X congratulated the Peruvian leader"."""
    if len(untitled) != 1 or untitled[0].country or not m.country or m.country == registry.home:
        return None
    assert m.office is not None
    if m.office.kind not in _HEADS or registry.by_country.get(m.country):
        return None
    first = _first(doc, registry, untitled[0])
    return untitled[0] if first is not None and first.a and doc.low[first.a - 1] in _WITH else None
