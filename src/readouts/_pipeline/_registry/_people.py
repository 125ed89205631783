"""The people whom a text names, and how a name finds one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from operator import attrgetter

from readouts._lexicon import Office
from readouts._pipeline._records import Entity, title_words
from readouts._pipeline._registry._names import name_words
from readouts._pipeline._state import Doc, Mention

__all__ = ["MANY", "People", "few"]

MANY = 40
"""So many people may bear one word of a name, or be of one country or title, and still be told apart by it.

Of more than these a word, a country or a title tells nobody, so that heaps of people cost no more than others.
"""

_OTHERS = frozenset({"counterpart", "side"})


def few(pool: Sequence[Entity]) -> Sequence[Entity]:
    """Those who come into question; nobody where they are too many."""
    return pool if len(pool) <= MANY else ()


def _join(pool: list[Entity], entity: Entity) -> None:
    """One more who comes into question; the one too many stays, as a sign of it."""
    if len(pool) <= MANY:
        pool.append(entity)


class People:
    """Those whom a text names."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.entities: list[Entity] = []
        self.by_word: dict[str, list[Entity]] = defaultdict(list)
        self.by_country: dict[str, list[Entity]] = defaultdict(list)
        self.by_title: dict[str, list[Entity]] = defaultdict(list)
        self.by_office: dict[str, list[Entity]] = defaultdict(list)
        """By the kind of the office; an office may have become another since."""
        self.of_mention: dict[int, Entity] = {}
        self.institutions: dict[str, Entity] = {}
        self.home = doc.context.profile.country if doc.context.profile else ""
        self.people: list[int] = []
        """The mentions, by their place in the document's, that are somebody by name or by title."""
        self._titles: dict[str, frozenset[str]] = {}
        self._resolved: dict[Mention, Entity | None] = {}
        self._borne: dict[tuple[str, ...], Entity] = {}
        """Whose a name is that stands without title and country."""
        self._in_full: dict[tuple[str, ...], Entity] = {}
        """Who was first known by just these words."""

    # Building

    def words(self, m: Mention) -> tuple[str, ...]:
        """The words of a mention's name."""
        if not m.words and m.name is not None:
            m.words = name_words(self.doc, *m.name)
        return m.words

    def add(self, words: tuple[str, ...], m: Mention | None = None) -> Entity:
        """A new person."""
        entity = Entity(len(self.entities), words)
        self.entities.append(entity)
        self._forget()
        self._in_full.setdefault(words, entity)
        for word in words:
            _join(self.by_word[word], entity)
        if m is not None:
            self.learn(entity, m)
        return entity

    def _forget(self) -> None:
        """After a new word whatever names meant before is asked anew."""
        self._resolved.clear()
        self._borne.clear()

    def learn(self, entity: Entity, m: Mention) -> None:
        """Take over what a mention tells: a fuller name, a fuller title, the country."""
        office = m.office
        if m.name is not None:
            self._learn_name(entity, m.words or self.words(m), m.name)
        if office is not None and m.kind == "person" and office.kind not in _OTHERS and (m.name or not m.plural):
            self._learn_title(entity, m, office)
        if m.organization and not entity.organization:
            entity.organization = m.organization
        if m.country and not entity.country:
            self.set_country(entity, m.country)

    def _learn_name(self, entity: Entity, words: tuple[str, ...], at: tuple[int, int]) -> None:
        known = entity.words
        if len(words) >= len(known) or not entity.name:
            doc, (a, b) = self.doc, at
            if doc.end(b - 1) - doc.start[a] > len(entity.name):
                name = doc.words(a, b)
                if len(name) > len(entity.name):
                    entity.name = name
        if words != known:
            for word in words:
                if word not in entity.words:
                    entity.words = (word, *entity.words)
                    self._forget()
                    _join(self.by_word[word], entity)

    def _learn_title(self, entity: Entity, m: Mention, office: Office) -> None:
        entity.titled = True
        if len(m.role) > len(entity.role) and not (m.former and entity.role):
            self.set_role(entity, m.role)
        if entity.office is None or entity.office.kind == "official" != office.kind:
            self.set_office(entity, office)
        entity.former = entity.former or m.former

    def set_role(self, entity: Entity, role: str) -> None:
        """Give a title."""
        entity.role = role
        for word in self.title(role):
            _join(self.by_title[word], entity)

    def set_office(self, entity: Entity, office: Office | None) -> None:
        """Give an office."""
        entity.office = office
        if office is not None:
            _join(self.by_office[office.kind], entity)

    def set_country(self, entity: Entity, country: str) -> None:
        """Give a country."""
        entity.country = country
        _join(self.by_country[country], entity)

    def title(self, role: str) -> frozenset[str]:
        """The words of a title, a short one in full."""
        found = self._titles.get(role)
        if found is None:
            short, found = self.doc.lexicon.short_titles, title_words(role)
            if not short.keys().isdisjoint(found):
                found = frozenset(long for word in found for long in short.get(word, (word,)))
            self._titles[role] = found
        return found

    # Names

    def resolve_name(self, m: Mention) -> Entity | None:
        """The person of a name; where several bear it, the one named last."""
        resolved = self._resolved
        if m in resolved:
            return resolved[m]
        words, bare = m.words or self.words(m), m.office is None and not m.countries
        if bare and words in self._borne:
            one = resolved[m] = self._borne[words]
            return one
        pool = self._bearers(words)
        if not pool:
            resolved[m] = None
            return None
        found = self._called(pool, words, m)
        if len(found) == 1:
            resolved[m] = found[0]
            if bare:
                self._borne[words] = found[0]
        elif found:
            found = [e for e in found if e.titled] or found
            if len(found) > 1:
                return max(found, key=attrgetter("last"))
            resolved[m] = found[0]
        return found[0] if found else None

    def _called(self, pool: Collection[Entity], words: tuple[str, ...], m: Mention) -> list[Entity]:
        """Those of some people who can be called so; where there are several, those who bear it as their surname."""
        found = [e for e in pool if self.same(e, words, m)]
        if len(found) > 1:
            found = [e for e in found if e.words[-1:] == words[-1:]] or found
        if len(found) > 1:
            found = [e for e in found if set(e.words) == set(words)] or found
        return found

    def _bearers(self, words: tuple[str, ...]) -> Collection[Entity]:
        """Those whose name has one of the words; a word that too many bear tells only who is called just so."""
        by_word = self.by_word
        pools = [by_word[word] for word in words if word in by_word]
        if not pools:
            return ()
        if len(pools) == 1 and len(pools[0]) <= MANY:
            return pools[0]
        found = dict.fromkeys([entity for pool in pools if len(pool) <= MANY for entity in pool])
        if not found and words in self._in_full:
            return (self._in_full[words],)
        return found

    def same(self, entity: Entity, words: tuple[str, ...], m: Mention) -> bool:
        """Whether a name can be that of a person who is known already."""
        if m.country and entity.country and m.country != entity.country:
            return False
        mine = entity.words
        if len(words) == 1:
            return words[0] in mine and not self.clash(entity, m)
        if mine == words:
            return True
        together = set(mine)
        if together.issuperset(words) or together.issubset(words):
            return len(mine) > 1 or mine[0] in {words[-1], words[0]}
        return words[-1] == mine[-1] and words[0][0] == mine[0][0] and not self.clash(entity, m)

    def clash(self, entity: Entity, m: Mention) -> bool:
        """Whether two titles cannot be one person's: president and first lady, king and prince of one name."""
        if m.office is None or entity.office is None or m.role == entity.role:
            return False
        mine, theirs = self.title(m.role), self.title(entity.role)
        if not mine or not theirs:
            return False
        royal = self.doc.lexicon.sets["name_honorifics"]
        ranks = mine & royal, theirs & royal
        return ("lady" in mine) != ("lady" in theirs) or bool(ranks[0] and ranks[1] and ranks[0] != ranks[1])
