"""The people and institutions of a text, and how a name or a description finds one of them."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from readouts._model import Doubt, ParticipantKind
from readouts._pipeline._records import Entity
from readouts._pipeline._state import Doc, Mention
from readouts._text import fold

__all__ = ["Registry", "name_words", "plain"]

_FOREIGN = frozenset({"diplomat", "top diplomat"})
_STATE = frozenset({"head of state", "head of government"})
MINOR = frozenset({"vice", "deputy", "assistant", "acting", "under", "first", "lady"})


def plain(word: str) -> str:
    if word.isascii():
        return word
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode() or word


def name_words(doc: Doc, a: int, b: int) -> tuple[str, ...]:
    """The words of a name that tell people apart: no particles, initials and suffixes, accents folded."""
    sets = doc.lexicon.sets
    drop = sets["name_particles"] | sets["name_suffixes"] | sets["name_honorifics"]
    found = []
    for i in range(a, b):
        for part in plain(doc.low[i]).replace("'", "").split("-"):
            if len(part) > 1 and part not in drop and part[0].isalpha():
                found.append(part)
    return tuple(found) or tuple(doc.low[i] for i in range(a, b) if doc.low[i][0].isalpha())


class Registry:
    """The people and institutions of a text."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.entities: list[Entity] = []
        self.by_word: dict[str, list[Entity]] = defaultdict(list)
        self.by_country: dict[str, list[Entity]] = defaultdict(list)
        self.of_mention: dict[int, Entity] = {}
        self.known: dict[int, list[Entity]] = {}
        self.institutions: dict[str, Entity] = {}

    # Building

    def add(self, words: tuple[str, ...], m: Mention | None = None) -> Entity:
        entity = Entity(len(self.entities), words)
        self.entities.append(entity)
        for word in words:
            self.by_word[word].append(entity)
        if m is not None:
            self.learn(entity, m)
        return entity

    def learn(self, entity: Entity, m: Mention) -> None:
        """Take over what a mention tells: a fuller name, a fuller title, the country."""
        doc = self.doc
        if m.name:
            name = doc.words(*m.name)
            if len(name) > len(entity.name) or not entity.name:
                if not entity.name or len(m.name and name_words(doc, *m.name)) >= len(entity.words):
                    entity.name = name
            for word in name_words(doc, *m.name):
                if word not in entity.words:
                    entity.words = (word, *entity.words)
                    self.by_word[word].append(entity)
        if (
            m.office is not None
            and m.office.kind not in {"counterpart", "side"}
            and m.kind == "person"
            and not (m.office.plural and m.name is None)
        ):
            entity.titled = True
            role = m.role
            if len(role) > len(entity.role) and not (m.former and entity.role):
                entity.role = role
            if entity.office is None or (entity.office.kind == "official" and m.office.kind != "official"):
                entity.office = m.office
            entity.former = entity.former or m.former
        if m.organization and not entity.organization:
            entity.organization = m.organization
        if (m.country and not entity.country and m.office is not None) or (m.country and not entity.country):
            self.set_country(entity, m.country)

    def set_country(self, entity: Entity, country: str) -> None:
        entity.country = country
        self.by_country[country].append(entity)

    def named(self, m: Mention) -> list[Entity]:
        """The people whose name holds the words of a mention's name."""
        assert m.name
        words = name_words(self.doc, *m.name)
        found: list[Entity] = []
        for entity in dict.fromkeys(e for w in words for e in self.by_word.get(w, ())):
            if self.same(entity, words, m):
                found.append(entity)
        if len(found) > 1:
            last = [e for e in found if e.words[-1:] == words[-1:]]
            found = last or found
        if len(found) > 1:
            full = [e for e in found if set(e.words) == set(words)]
            found = full or found
        if len(found) > 1:
            titled = [e for e in found if e.titled]
            found = titled or found
        return found

    def same(self, entity: Entity, words: tuple[str, ...], m: Mention) -> bool:
        if m.country and entity.country and m.country != entity.country:
            return False
        if m.office is not None and entity.office is not None and len(words) == 1 and self.clash(entity, m):
            return False
        mine, theirs = set(words), set(entity.words)
        if len(words) == 1:
            return words[0] in theirs
        if mine <= theirs or theirs <= mine:
            return not (
                len(theirs) == 1 and len(mine) > 1 and entity.words[0] != words[-1] and entity.words[0] != words[0]
            )
        if words[-1] == entity.words[-1]:
            return words[0][0] == entity.words[0][0] and not (m.office and entity.office and self.clash(entity, m))
        return False

    @staticmethod
    def clash(entity: Entity, m: Mention) -> bool:
        """Whether two titles cannot be one person's: the president and the first lady of one name."""
        mine = set(fold(m.role).split())
        theirs = set(fold(entity.role).split())
        return bool(mine and theirs) and ("lady" in mine) != ("lady" in theirs)

    # Looking up

    def resolve_name(self, m: Mention) -> Entity | None:
        found = self.named(m)
        if len(found) == 1:
            return found[0]
        if found:
            return max(found, key=lambda e: e.last)
        return None

    def own(self, m: Mention) -> bool:
        """Whether a bare title means the publisher's own."""
        profile = self.doc.context.profile
        if profile is None or m.organization or (m.countries and (m.country != profile.country or not m.country)):
            return False
        role = fold(m.role)
        return (
            role in profile.roles
            or role in profile.own_titles
            or any(role == r.split(" of ")[0] for r in profile.roles)
        )

    def fit(self, entity: Entity, m: Mention) -> int:
        """How well a description fits a person; 0 where it does not."""
        office = m.office
        if office is None or entity.kind is not ParticipantKind.PERSON:
            return 0
        if m.countries and entity.country and entity.country not in m.countries:
            return 0
        if m.organization and m.organization != entity.organization:
            return 0
        if m.countries and not entity.country and not entity.titled:
            return 0
        if office.name == "leader":
            leads = entity.office is not None and entity.office.kind == "leader"
            return 2 if leads and (entity.country or not m.countries) else 1 if m.countries and entity.country else 0
        if office.name in _STATE:
            return 2 if entity.office is not None and entity.office.kind == "leader" else 0
        if office.name in _FOREIGN:
            return 2 if entity.office is not None and entity.office.kind == "minister" else 0
        if not entity.role:
            return 0
        if (
            entity.office is not None
            and entity.office.name == "leader"
            and office.kind == "leader"
            and m.countries
            and entity.country in m.countries
        ):
            return 2
        mine = set(fold(m.role).replace(",", " ").split()) - {"of", "the", "and", "for", "to"}
        theirs = entity.role_words
        if mine == theirs:
            return 4
        same_office = entity.office is not None and entity.office.name == office.name
        if not mine <= theirs:
            return 2 if same_office and len(mine & theirs) * 2 >= len(mine) and m.countries else 0
        if (theirs - mine) & MINOR and not mine & MINOR:
            return 1
        return 3 if same_office else 2

    def describe(self, m: Mention) -> tuple[Entity | None, Doubt | None]:
        """The one person whom a description fits."""
        pool: Iterable[Entity] = self.entities
        if m.country:
            pool = [e for e in self.by_country[m.country] if e.kind is ParticipantKind.PERSON]
            untitled = [e for e in pool if not e.role and not e.office]
            if not any(self.fit(e, m) for e in pool):
                if len(untitled) == 1:
                    return untitled[0], None
                pool = [e for e in self.entities if not e.country and not e.organization and e.titled]
        scored = [(self.fit(e, m), e) for e in pool]
        best = max((s for s, _ in scored), default=0)
        found = [e for s, e in scored if s == best and s > 0]
        if len(found) == 1:
            return found[0], None
        own_country = self.doc.context.profile.country if self.doc.context.profile else ""
        if self.own(m):
            mine = [e for s, e in scored if s > 0 and e.country == own_country]
            mine.sort(key=lambda e: -self.fit(e, m))
            if mine:
                return mine[0], Doubt.DESCRIPTION
        if len(found) > 1:
            seen = [e for e in found if e.last >= 0]
            if len(seen) == 1:
                return seen[0], Doubt.DESCRIPTION
        return None, None

    def representative(self, country: str) -> Entity | None:
        """Who stands for a country: its one participant, or the one who leads it."""
        people = [e for e in self.by_country.get(country, ()) if e.kind is ParticipantKind.PERSON and not e.former]
        if len(people) > 1:
            people = [e for e in people if e.office is not None and e.office.kind == "leader"] or people
        if len(people) > 1:
            people = [
                e for e in people if e.titled and e.office and e.office.name in {"president", "king", "emir"}
            ] or people
        return people[0] if len(people) == 1 else None

    def institution(self, name: str, country: str, kind: ParticipantKind, m: Mention | None) -> Entity:
        """An institution or a group that speaks for itself."""
        key = fold(name).removeprefix("the ")
        entity = self.institutions.get(key)
        if entity is None:
            entity = Entity(len(self.entities), (key,), name=name, kind=kind, country=country, rule="institution")
            self.entities.append(entity)
            self.institutions[key] = entity
        if m is not None:
            entity.mentions.append(m)
        return entity
