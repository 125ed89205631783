"""The people whom a text names, and what is learned of them."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from readouts._lexicon import Lexicon, Office
from readouts._pipeline._records import Entity
from readouts._pipeline._registry._known import MANY, Known, titles
from readouts._pipeline._state import Doc, Mention

__all__ = ["People"]

_HEADED = frozenset({"leader", "minister"})
_OTHERS = frozenset({"counterpart", "side"})
"""Offices whose names stand for others."""


@lru_cache(maxsize=8)
def _loose(lexicon: Lexicon) -> frozenset[str]:
    sets = lexicon.sets
    return sets["descriptive_titles"] | sets["foreign_titles"] | sets["heading_titles"] | {"leader"}


class People:
    """Those whom a text names."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.entities: list[Entity] = []
        self.known = Known(doc)
        self.titles = titles(doc.lexicon)
        """The words of each title, a short one in full."""
        self._descriptive = doc.lexicon.sets["descriptive_titles"]
        """Offices whose names stand for others: "the monarch" for a king, "the top diplomat" for a minister."""
        self._foreign = doc.lexicon.sets["foreign_titles"]
        """Those of them that stand for a foreign minister."""
        self._heading = doc.lexicon.sets["heading_titles"]
        self._loose = _loose(doc.lexicon)
        """All of these, and "leader": whom they mean their words alone do not tell."""
        self.by_country: dict[str, list[Entity]] = defaultdict(list)
        self.by_title: dict[str, list[Entity]] = defaultdict(list)
        self.by_office: dict[str, list[Entity]] = defaultdict(list)
        """By the kind of the office; an office may have become another since."""
        self.of_mention: dict[int, Entity] = {}
        self.institutions: dict[str, Entity] = {}
        self.profile = doc.context.profile
        self.home = self.profile.country if self.profile else ""
        self.abroad: set[int] = set()
        """Those, by their number, who are of no country that is told and surely not of the publisher's."""
        self.people: list[int] = []
        """The mentions, by their place in the document's, that are somebody by name or by title."""
        self.placed: list[Mention] = []
        """The mentions that name a country themselves."""
        self.of_several: list[Mention] = []
        """Those that name several."""
        self.hyphened: list[int] = []
        """The tokens that are words in capitals with a hyphen."""

    def resolve_name(self, m: Mention) -> Entity | None:
        """The person of a name; where several bear it, the one named last."""
        return self.known[m]

    def add(self, words: tuple[str, ...]) -> Entity:
        """A new person."""
        entity = Entity(len(self.entities), words)
        self.entities.append(entity)
        self.known.add(entity)
        return entity

    def introduce(self, m: Mention) -> Entity:
        """A new person, of whom no more is known than what a mention with a name tells."""
        entity, office = self.add(m.words), m.office
        if m.name is not None:
            entity.name = self.doc.words(*m.name)
        if office is not None and m.kind == "person" and office.kind not in _OTHERS:
            entity.titled, entity.former = True, m.former
            if m.role:
                self.set_role(entity, m.role)
            self.set_office(entity, office)
        entity.organization = m.organization
        if m.country:
            self.set_country(entity, m.country)
        return entity

    def learn(self, entity: Entity, m: Mention) -> None:
        """Take over what a mention tells: a fuller name, a fuller title, the country."""
        office = m.office
        if m.name is not None:
            words, known = m.words or self.known.words(m), entity.words
            if not entity.name:
                entity.name = self.doc.words(*m.name)
            elif len(words) >= len(known):
                self._learn_name(entity, *m.name)
            if words != known and not set(known).issuperset(words):
                self.known.learn(entity, words)
        if office is not None:
            told = office is entity.office and m.role == entity.role and entity.titled and not m.former
            if not told:  # most often it is the title that he is known by
                self._learn_title(entity, m, office)
        if m.organization and not entity.organization:
            entity.organization = m.organization
        if m.country and not entity.country:
            self.set_country(entity, m.country)

    def _learn_name(self, entity: Entity, a: int, b: int) -> None:
        """Take over a name where it is longer than the one that is known."""
        doc, last = self.doc, b - 1
        if doc.start[last] + len(doc.low[last]) - doc.start[a] > len(entity.name):
            name = doc.words(a, b)
            if len(name) > len(entity.name):
                entity.name = name

    def _learn_title(self, entity: Entity, m: Mention, office: Office) -> None:
        if m.kind != "person" or office.kind in _OTHERS or (m.plural and not m.name):
            return
        entity.titled = True
        known = entity.office
        if known is not None and entity.role and self._describes(office, known):
            return
        if (len(m.role) > len(entity.role) and not (m.former and entity.role)) or (
            known is not None and known.name in self._descriptive
        ):
            self.set_role(entity, m.role)
        if known is None or (known is not office and known.kind == "official" != office.kind):
            self.set_office(entity, office)
        if m.former:
            entity.former = True

    def _describes(self, office: Office, known: Office) -> bool:
        """Whether a title tells no more of somebody: "the Head of State", "the head of the Foreign Ministry"."""
        heads = office.name in self._heading and known.kind in _HEADED
        return heads or office.name in self._descriptive

    def set_role(self, entity: Entity, role: str) -> None:
        """Give a title."""
        entity.role = role
        for pool in map(self.by_title.__getitem__, self.titles[role]):
            if len(pool) <= MANY:
                pool.append(entity)

    def set_office(self, entity: Entity, office: Office | None) -> None:
        """Give an office."""
        entity.office = office
        if office is not None and len(pool := self.by_office[office.kind]) <= MANY:
            pool.append(entity)

    def set_country(self, entity: Entity, country: str) -> None:
        """Give a country."""
        entity.country = country
        if len(pool := self.by_country[country]) <= MANY:
            pool.append(entity)

    def forget(self, entity: Entity) -> None:
        """Somebody whom only a title told is somebody else: what asks for titles and countries finds him no more."""
        pools = [self.by_country[entity.country], *map(self.by_title.__getitem__, self.titles[entity.role])]
        if entity.office is not None:
            pools.append(self.by_office[entity.office.kind])
        for pool in pools:
            if entity in pool:
                pool.remove(entity)
