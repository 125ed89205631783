"""The people and institutions of a text, and how a name or a description finds one of them."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable

from readouts._model import Doubt, ParticipantKind
from readouts._pipeline._records import Entity, title_words
from readouts._pipeline._state import Doc, Mention
from readouts._text import fold

__all__ = ["MINOR", "Registry", "name_words", "plain"]

_FOREIGN = frozenset({"diplomat", "top diplomat"})
_STATE = frozenset({"head of state", "head of government"})
_OTHERS = frozenset({"counterpart", "side"})
_STAFF = frozenset({"official", "unnamed", "spokesperson", "institution"})
_CROWNED = frozenset({"president", "king", "emir"})
MINOR = frozenset({"vice", "deputy", "assistant", "acting", "under", "first", "lady"})


def plain(word: str) -> str:
    """A folded word without its accents."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode() or word


def name_words(doc: Doc, a: int, b: int) -> tuple[str, ...]:
    """The words of a name that tell people apart, the surname last: no particles, initials, suffixes and accents."""
    drop, low = doc.lexicon.name_fillers, doc.low
    found: list[str] = []
    for word in low[a:b]:
        if word.isalpha() and word.isascii():
            if len(word) > 1 and word not in drop:
                found.append(word)
        else:
            parts = plain(word).replace("'", "").split("-")
            found += [p for p in parts if len(p) > 1 and p not in drop and p[0].isalpha()]
    if len(found) > 1 and b - a > 1 and _shouted(doc.word(a)) and not _shouted(doc.word(b - 1)):
        found.append(found.pop(0))  # "SATO Haruka"
    return tuple(found) or tuple([word for word in low[a:b] if word[0].isalpha()])


def _shouted(word: str) -> bool:
    return len(word) > 2 and word.isupper()


class Registry:
    """The people and institutions of a text."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.entities: list[Entity] = []
        self.by_word: dict[str, list[Entity]] = defaultdict(list)
        self.by_country: dict[str, list[Entity]] = defaultdict(list)
        self.by_title: dict[str, list[Entity]] = defaultdict(list)
        self.of_mention: dict[int, Entity] = {}
        self.institutions: dict[str, Entity] = {}
        self.home = doc.context.profile.country if doc.context.profile else ""
        self.people: list[int] = []
        """The mentions, by their place in the document's, that are somebody by name or by title."""
        self._titles: dict[str, frozenset[str]] = {}
        self._resolved: dict[tuple[int, int] | None, Entity | None] = {}

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
        self._resolved.clear()
        for word in words:
            self.by_word[word].append(entity)
        if m is not None:
            self.learn(entity, m)
        return entity

    def learn(self, entity: Entity, m: Mention) -> None:
        """Take over what a mention tells: a fuller name, a fuller title, the country."""
        if m.name:
            self._learn_name(entity, m)
        if m.office is not None and m.office.kind not in _OTHERS and m.kind == "person" and (m.name or not m.plural):
            self._learn_title(entity, m)
        if m.organization and not entity.organization:
            entity.organization = m.organization
        if m.country and not entity.country:
            self.set_country(entity, m.country)

    def _learn_name(self, entity: Entity, m: Mention) -> None:
        assert m.name
        words = m.words or self.words(m)
        if not entity.name or len(words) >= len(entity.words):
            name = self.doc.words(*m.name)
            if len(name) > len(entity.name):
                entity.name = name
        for word in words:
            if word not in entity.words:
                entity.words = (word, *entity.words)
                self._resolved.clear()
                self.by_word[word].append(entity)

    def _learn_title(self, entity: Entity, m: Mention) -> None:
        entity.titled = True
        if len(m.role) > len(entity.role) and not (m.former and entity.role):
            self.set_role(entity, m.role)
        if entity.office is None or (m.office is not None and entity.office.kind == "official" != m.office.kind):
            entity.office = m.office
        entity.former = entity.former or m.former

    def set_role(self, entity: Entity, role: str) -> None:
        """Give a title."""
        entity.role = role
        for word in self.title(role):
            self.by_title[word].append(entity)

    def set_country(self, entity: Entity, country: str) -> None:
        """Give a country."""
        entity.country = country
        self.by_country[country].append(entity)

    def title(self, role: str) -> frozenset[str]:
        """The words of a title, a short one in full."""
        found = self._titles.get(role)
        if found is None:
            short = self.doc.lexicon.short_titles
            found = frozenset(long for word in title_words(role) for long in short.get(word, (word,)))
            self._titles[role] = found
        return found

    # Names

    def named(self, m: Mention) -> list[Entity]:
        """The people whose name holds the words of a mention's name."""
        words = m.words or self.words(m)
        pool = self._bearers(words)
        if not pool:
            self._resolved[m.name] = None
            return []
        found = [e for e in pool if self.same(e, words, m)]
        if len(found) > 1:
            found = [e for e in found if e.words[-1:] == words[-1:]] or found
        if len(found) > 1:
            found = [e for e in found if set(e.words) == set(words)] or found
        if len(found) > 1:
            found = [e for e in found if e.titled] or found
        return found

    def _bearers(self, words: tuple[str, ...]) -> Collection[Entity]:
        """Those whose name has one of the words."""
        by_word = self.by_word
        if len(words) == 1:
            return by_word.get(words[0], ())
        pools = [by_word[word] for word in words if word in by_word]
        if len(pools) < 2 and len(pools[0] if pools else ()) < 2:
            return pools[0] if pools else ()
        return dict.fromkeys([entity for pool in pools for entity in pool])

    def same(self, entity: Entity, words: tuple[str, ...], m: Mention) -> bool:
        """Whether a name can be that of a person who is known already."""
        if m.country and entity.country and m.country != entity.country:
            return False
        mine, theirs = entity.words, words
        if len(words) == 1:
            return words[0] in mine and not self.clash(entity, m)
        if mine == theirs or set(theirs) <= set(mine) or set(mine) <= set(theirs):
            return len(mine) > 1 or mine[0] in {theirs[-1], theirs[0]}
        return theirs[-1] == mine[-1] and theirs[0][0] == mine[0][0] and not self.clash(entity, m)

    def clash(self, entity: Entity, m: Mention) -> bool:
        """Whether two titles cannot be one person's: president and first lady, king and prince of one name."""
        if m.office is None or entity.office is None:
            return False
        mine, theirs = self.title(m.role), self.title(entity.role)
        if not mine or not theirs:
            return False
        royal = self.doc.lexicon.sets["name_honorifics"]
        ranks = mine & royal, theirs & royal
        return ("lady" in mine) != ("lady" in theirs) or bool(ranks[0] and ranks[1] and ranks[0] != ranks[1])

    def resolve_name(self, m: Mention) -> Entity | None:
        """The person of a name; where several bear it, the one named last."""
        key = m.name
        if key in self._resolved:
            return self._resolved[key]
        found = self.named(m)
        if len(found) > 1:
            return max(found, key=lambda e: e.last)
        if not found:
            return None
        self._resolved[key] = found[0]
        return found[0]

    # Descriptions

    def own(self, m: Mention) -> bool:
        """Whether a bare title means the publisher's own."""
        profile = self.doc.context.profile
        if profile is None or m.organization or (m.countries and (m.country != profile.country or not m.country)):
            return False
        role = fold(m.role)
        if role in profile.roles or role in profile.own_titles:
            return True
        return any(role == r.split(" of ")[0] for r in profile.roles)

    def fit(self, entity: Entity, m: Mention) -> int:
        """How well a description fits a person; 0 where it does not."""
        office = m.office
        if office is None or entity.kind is not ParticipantKind.PERSON or not self._same_state(entity, m):
            return 0
        leads = entity.office is not None and entity.office.kind == "leader"
        if office.name == "leader":
            return self._fit_leader(entity, m)
        if office.name in _STATE:
            return 2 * leads
        if office.name in _FOREIGN:
            return 2 * (entity.office is not None and entity.office.kind == "minister")
        if m.countries and fold(m.role) in self.doc.lexicon.words("generic", "offices"):
            return 2 * (entity.office is not None and entity.office.kind in {"minister", "official"})
        if not entity.role:
            return 0
        if leads and office.kind == "leader" and m.countries and entity.office and entity.office.name == "leader":
            return 2
        return self._fit_title(entity, m)

    @staticmethod
    def _same_state(entity: Entity, m: Mention) -> bool:
        if m.organization and m.organization != entity.organization:
            return False
        if not m.countries:
            return True
        return entity.country in m.countries if entity.country else entity.titled

    @staticmethod
    def _fit_leader(entity: Entity, m: Mention) -> int:
        if entity.office is not None and entity.office.kind == "leader":
            return 2 if entity.country or not m.countries else 1
        return 1 if m.countries and entity.country else 0

    def _fit_title(self, entity: Entity, m: Mention) -> int:
        mine, theirs = self.title(m.role), self.title(entity.role)
        if mine == theirs:
            return 4
        same_office = entity.office is not None and m.office is not None and entity.office.name == m.office.name
        if not mine <= theirs:
            return 2 if same_office and len(mine & theirs) * 2 >= len(mine) and m.countries else 0
        if (theirs - mine) & MINOR and not mine & MINOR:
            return 1
        return 3 if same_office else 2

    def describe(self, m: Mention) -> tuple[Entity | None, Doubt | None]:
        """The one person whom a description fits."""
        principal = self._principal(m)
        if principal is not None:
            return principal, Doubt.DESCRIPTION
        scored = self._scored(self._pool(m), m)
        if not scored and m.country:
            untitled = [
                e
                for e in self.by_country[m.country]
                if e.kind is ParticipantKind.PERSON and not e.role and not e.office
            ]
            if len(untitled) == 1:
                return untitled[0], None
            if not self._untitled():
                scored = self._scored((e for e in self._titled(m) if not e.country and not e.organization), m)
        return self._choose(m, [(s, e) for s, e in scored if e.former == m.former] or scored)

    def _choose(self, m: Mention, scored: list[tuple[int, Entity]]) -> tuple[Entity | None, Doubt | None]:
        """The best of those whom a description fits; of several the publisher's own, or the one seen so far."""
        best = max((s for s, _ in scored), default=0)
        found = [e for s, e in scored if s == best]
        own = self.own(m)
        # In a publisher's own text "the Prime Minister" is its own, though only a foreign one has been named.
        foreign = own and bool(self.home) and all(e.country not in {"", self.home} for e in found)
        if len(found) == 1 and not foreign:
            return found[0], None
        mine = [(s, e) for s, e in scored if e.country == self.home] if own else []
        if mine or foreign:
            return (max(mine, key=lambda pair: pair[0])[1], Doubt.DESCRIPTION) if mine else (None, None)
        domestic = [e for e in found if e.country == self.home] if self.home and not m.countries else []
        seen = domestic if len(domestic) == 1 else [e for e in found if e.last >= 0]
        return (seen[0], Doubt.DESCRIPTION) if len(seen) == 1 else (None, None)

    def _untitled(self) -> bool:
        """Whether the press names somebody in full without title or country, whom a description may mean as well."""
        people = (e for e in self.entities if e.kind is ParticipantKind.PERSON and not e.titled and not e.country)
        return self.doc.context.profile is None and any(len(e.words) > 1 for e in people)

    def _principal(self, m: Mention) -> Entity | None:
        """Whom another name of the publisher's principal means: "the Secretary", "the Head of State"."""
        profile = self.doc.context.profile
        if profile is None or m.countries or not profile.roles or fold(m.role) not in profile.own_titles:
            return None
        role = self.title(profile.roles[0])
        found = [e for e in self.by_country.get(self.home, ()) if role == self.title(e.role)]
        return found[0] if len(found) == 1 else None

    def _pool(self, m: Mention) -> Iterable[Entity]:
        """Whom a description may mean at all."""
        if m.country:
            return self.by_country.get(m.country, ())
        return self._titled(m)

    def _titled(self, m: Mention) -> Iterable[Entity]:
        """The people who share a word of a title; for "the leader" everybody."""
        if m.office is None or m.office.name == "leader" or m.office.name in _STATE | _FOREIGN:
            return self.entities
        pools = [self.by_title.get(word, ()) for word in self.title(m.role)]
        return dict.fromkeys(min(pools, key=len)) if pools else ()

    def _scored(self, pool: Iterable[Entity], m: Mention) -> list[tuple[int, Entity]]:
        found = [(self.fit(e, m), e) for e in pool]
        return [pair for pair in found if pair[0]]

    # Countries and institutions

    def representative(self, country: str) -> Entity | None:
        """Who stands for a country: its one participant, or the one who leads it."""
        people = [e for e in self.by_country.get(country, ()) if e.kind is ParticipantKind.PERSON and not e.former]
        if len(people) > 1:
            people = [e for e in people if e.office is not None and e.office.kind == "leader"] or people
        if len(people) > 1:
            people = [e for e in people if e.titled and e.office and e.office.name in _CROWNED] or people
        return people[0] if len(people) == 1 else None

    def institution(self, name: str, country: str, kind: ParticipantKind, m: Mention | None) -> Entity:
        """An institution or a group that speaks for itself."""
        key = fold(name).removeprefix("the ")
        entity = self.institutions.get(key)
        if entity is None:
            country = country or (self._country_of(m) if m is not None else "")
            entity = Entity(len(self.entities), (key,), name=name, kind=kind, country=country, rule="institution")
            self.entities.append(entity)
            self.institutions[key] = entity
        if m is not None:
            entity.mentions.append(m)
        return entity

    def _country_of(self, m: Mention) -> str:
        """The country of officials without one: their chief's, else that at home."""
        if m.owner is not None:
            owner = self.resolve_name(m.owner)
            return owner.country if owner is not None else ""
        if m.office is None or m.office.kind not in _STAFF or m.organization or m.countries:
            return ""
        told = m.office.kind != "unnamed" or " " in m.role
        return self.home if told else ""
