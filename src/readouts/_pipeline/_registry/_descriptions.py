"""How a description finds one of the people, and who stands for a country or speaks as an institution."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from functools import lru_cache
from itertools import islice

from readouts._lexicon import Office, Place, Publisher
from readouts._model import Doubt, ParticipantKind
from readouts._pipeline._records import Entity
from readouts._pipeline._registry._known import MANY, few
from readouts._pipeline._registry._people import People
from readouts._pipeline._state import Mention
from readouts._text import fold

__all__ = ["Registry"]

_STAFF = frozenset({"official", "unnamed", "spokesperson", "institution"})
_SPEAKER = "spokesperson"
_HEADING = frozenset({"leader", "minister", "official"})
_LEADER, _MINOR = frozenset({"leader"}), frozenset({"minister", "official"})
_SOME = frozenset({"a", "an"})
_PERSON = ParticipantKind.PERSON
_SECOND = re.compile(r" and |, | ?/ ?| [–—-] ")
"""Between two offices of one person."""


@lru_cache(maxsize=256)
def _alone(roles: tuple[str, ...]) -> frozenset[str]:
    """Titles as they stand in full, and without that of which they are: "minister of trade", later "the minister"."""
    return frozenset([*roles, *(role.split(" of ")[0] for role in roles)])


class Registry(People):
    """The people and institutions of a text."""

    # Descriptions

    def own(self, m: Mention) -> bool:
        """Whether a bare title means the publisher's own."""
        profile = self.profile
        if profile is None or m.organization or (m.countries and (m.country != profile.country or not m.country)):
            return False
        role = fold(m.role)
        return role in profile.own_titles or role in _alone(profile.roles)

    def fit(self, entity: Entity, m: Mention) -> int:
        """How well a description fits a person; 0 where it does not."""
        office = m.office
        if office is None or entity.kind is not _PERSON:
            return 0
        if (m.countries or m.organization) and not self._same_state(entity, m):
            return 0
        if office.name in self._loose:
            fit = self._fit_loosely(entity, m, office)
            if fit is not None:
                return fit
        if m.countries and fold(m.role) in self.doc.lexicon.words("generic", "offices"):
            ranks = _LEADER if self._of_leaders_seat(m) else _MINOR
            return 2 * (entity.office is not None and (entity.office.kind in ranks or self._holds(entity.role, m)))
        theirs = entity.office
        speaks = theirs is not None and theirs.kind == _SPEAKER
        if not entity.role or (speaks and office.kind == "minister"):
            return 0  # "the Secretary" is no press secretary
        if theirs is not None and office.kind == theirs.kind:
            if office.kind == _SPEAKER and m.determiner not in _SOME:
                return max(2, self._fit_title(entity, m))  # "press secretary", later "the spokesman"
            if office.kind == theirs.name == "leader" and m.countries:
                return 2
        return self._fit_title(entity, m)

    def _fit_loosely(self, entity: Entity, m: Mention, office: Office) -> int | None:
        """How well a title fits that stands for others; None where its words tell."""
        theirs = entity.office
        if office.name == "leader":
            return 2 if self._head_one_body(entity, m) else self._fit_leader(entity, m)
        foreign = office.name in self._foreign
        if m.countries and fold(m.role) in self.doc.lexicon.sets["heads_of_countries"]:
            return 2 * (theirs is not None and theirs.kind == "leader")
        if not foreign and office.name in self._descriptive:
            return 2 * (theirs is not None and theirs.kind == "leader")
        if not foreign and m.countries and not self.doc.lexicon.sets["of_government"].isdisjoint(self.titles[m.role]):
            return self._fit_head_of_government(theirs)
        if not foreign and not self._of_diplomacy(m):
            return None
        abroad = self.doc.lexicon.sets["envoys"] if office.name == "diplomat" and m.countries else frozenset()
        fits = theirs is not None and (theirs.kind == "minister" or theirs.name in abroad)
        return 2 * (fits or (theirs is not None and self._is_diplomat(entity.role)))

    def _fit_head_of_government(self, office: Office | None) -> int:
        """How well an office fits "the head of the Kenyan government": that of a prime minister better."""
        if office is None or office.kind != "leader":
            return 0
        return 2 if office.name in self.doc.lexicon.sets["crowned"] else 3

    def _of_diplomacy(self, m: Mention) -> bool:
        """Whether a title describes a foreign minister: "the head of the Kenyan Foreign Ministry"."""
        return self._is_diplomat(m.role)

    def _is_diplomat(self, role: str) -> bool:
        """Whether a title is that of a foreign minister, who may be more: "Prime Minister and Foreign Minister"."""
        return not self.doc.lexicon.sets["of_diplomacy"].isdisjoint(self.titles[role])

    def _heads(self, m: Mention) -> bool:
        """Whether a word only tells that somebody heads a body: "the IAEA chief"."""
        return fold(m.role) in self._heading

    def _heads_body(self, role: str) -> bool:
        """Whether a title, as it stands, is that of who heads a body: "the NATO chief", later "the NATO leader"."""
        return fold(role) in self.doc.lexicon.sets["heading_bodies"]

    def _head_one_body(self, entity: Entity, m: Mention) -> bool:
        """Whether two titles are those of the head of one body."""
        return bool(m.organization) and self._heads_body(m.role) and self._heads_body(entity.role)

    def _of_leaders_seat(self, m: Mention) -> bool:
        """Whether somebody heads what is the seat of a leader: "the Kremlin chief", but not "the Pentagon chief"."""
        seat = m.value
        return isinstance(seat, Place) and fold(seat.name) in self.doc.lexicon.sets["leaders_seats"]

    def _same_state(self, entity: Entity, m: Mention) -> bool:
        if m.organization and m.organization != entity.organization:
            main = self.doc.lexicon.main_organs.get(fold(entity.organization))
            return main == fold(m.organization) and self._heads(m) and self._heads_body(entity.role)
        if not m.countries:
            return True
        return entity.country in m.countries if entity.country else entity.titled

    @staticmethod
    def _fit_leader(entity: Entity, m: Mention) -> int:
        if entity.office is not None and entity.office.kind == "leader":
            return 2 if entity.country or not m.countries else 1
        return 1 if m.countries and entity.country else 0

    def _fit_title(self, entity: Entity, m: Mention) -> int:
        mine, theirs, sets = self.titles[m.role], self.titles[entity.role], self.doc.lexicon.sets
        if entity.office is not None and entity.office.name in sets["posted"] and mine <= sets["for_envoys"]:
            return 2  # "Ambassador X", later "the envoy"
        if mine == theirs:
            return 4
        if m.organization and self._heads(m):
            return 2 * (entity.office is not None and entity.office.kind in _HEADING)
        if self._head_one_body(entity, m):
            return 2
        same_office = entity.office is not None and m.office is not None and entity.office.name == m.office.name
        leads = entity.office is not None and entity.office.kind == "leader"
        if not mine <= theirs:
            if m.former and m.countries and not theirs.isdisjoint(self.doc.lexicon.sets["running"]):
                return 1  # "the former Kenyan president", who runs again
            more, sets = mine - theirs, self.doc.lexicon.sets
            if leads and theirs and (more <= sets["formal_titles"] or more <= sets["heirs"]):
                return 1  # "the Federal Chancellor" of one called Chancellor, "the crown prince", later "Prince X"
            if not m.countries:
                return 2 * (same_office and more <= self._body_words(entity))
            return 2 if (same_office and len(mine & theirs) * 2 >= len(mine)) or self._holds(entity.role, m) else 0
        minor = self.doc.lexicon.sets["minor_ranks"]
        if (theirs - mine) & minor and not mine & minor and not self._holds(entity.role, m):
            return 1
        return 3 if same_office else 2

    @staticmethod
    def _body_words(entity: Entity) -> frozenset[str]:
        """The words of the body that somebody is of: "the President of the | Commission" of the European one."""
        return frozenset(fold(entity.organization).split())

    def _holds(self, role: str, m: Mention) -> bool:
        """Whether the second of two offices of somebody is one: "Deputy Prime Minister and Foreign Minister"."""
        mine, theirs = self.titles[m.role], self.titles["".join(_SECOND.split(role, 1)[1:])]
        return m.office is not None and m.office.name in theirs and len(mine & theirs) * 2 > len(mine)

    def describe(
        self, m: Mention, beside: Callable[[int], Collection[Entity]], n: int
    ) -> tuple[Entity | None, Doubt | None]:
        """The one person whom a description fits.

        :param beside: gives those whom the sentence of the mention of a number names: it tells the country of none.
        """
        principal = self._principal(m, self.profile) if self.profile is not None else None
        if principal is not None:
            return principal, Doubt.DESCRIPTION
        pool = few(self.by_country.get(m.country, ())) if m.country else self._titled(m)
        scored = self._scored(pool, m)
        if not scored and m.country:
            untitled = [
                e
                for e in few(self.by_country[m.country])
                if e.kind is ParticipantKind.PERSON and not e.role and not e.office
            ]
            if len(untitled) == 1:
                return untitled[0], None
            if not self._untitled():
                scored = self._scored((e for e in self._titled(m) if not e.country and not e.organization), m)
                named = beside(n) if scored else ()
                scored = [(s, e) for s, e in scored if e not in named]
        if scored and self.abroad and self.own(m):
            scored = [(s, e) for s, e in scored if e.number not in self.abroad]
        if not scored:
            return None, None
        if len(scored) > 1:
            scored = [(s, e) for s, e in scored if e.former == m.former] or scored
        elif (one := scored[0][1]).country == self.home or not one.country:
            return one, None
        elif not m.country and one.last < 0 and self._is_open(m) and self._untitled():
            return None, None
        return self._choose(m, scored)

    @staticmethod
    def _is_open(m: Mention) -> bool:
        """Whether a bare title tells nothing of whose it is: "the prime minister", before one is named."""
        return m.determiner == "the" and m.owner is None and not m.organization

    def _choose(self, m: Mention, scored: list[tuple[int, Entity]]) -> tuple[Entity | None, Doubt | None]:
        """The best of those whom a description fits; of several the publisher's own, or the one seen so far."""
        best = 0
        found: list[Entity] = []
        for score, e in scored:
            if score > best:
                best, found = score, [e]
            elif score == best:
                found.append(e)
        if len(found) == 1 and found[0].country in {"", self.home}:
            return found[0], None
        own = self.own(m)
        # In a publisher's own text "the Prime Minister" is its own, though only a foreign one has been named.
        foreign = own and bool(self.home) and all(e.country not in {"", self.home} for e in found)
        if len(found) == 1 and not foreign:
            return found[0], None
        title = self.titles[m.role]
        mine = [(s, e) for s, e in scored if e.country == self.home and not self._deputizes(e, title)] if own else []
        if mine or foreign:
            return (max(mine, key=lambda pair: pair[0])[1], Doubt.DESCRIPTION) if mine else (None, None)
        domestic = [e for e in found if e.country == self.home] if self.home and not m.countries else []
        bare = self._brought_in_bare(m, found)
        one = domestic if len(domestic) == 1 else bare
        seen = one if len(one) == 1 else [e for e in found if e.last >= 0]
        return (seen[0], Doubt.DESCRIPTION) if len(seen) == 1 else (None, None)

    def _deputizes(self, entity: Entity, title: frozenset[str]) -> bool:
        """Whether somebody is only the deputy of who bears a title: the Vice President is not "the President"."""
        return not self.doc.lexicon.sets["deputizing"].isdisjoint(self.titles[entity.role] - title)

    def _brought_in_bare(self, m: Mention, found: list[Entity]) -> list[Entity]:
        """Whom the text has named by the title alone: "the Foreign Minister" goes on with them, not with others."""
        if m.countries or m.organization:
            return []
        title = self.titles[m.role]
        same = [e for e in found if title <= self.titles[e.role]]
        return [e for e in same if e.mentions and not any(x.countries for x in e.mentions[:MANY])]

    def _untitled(self) -> bool:
        """Whether the press names somebody in full without title or country, whom a description may mean as well."""
        people = (e for e in islice(self.entities, MANY) if e.kind is ParticipantKind.PERSON)
        untitled = (e for e in people if not e.titled and not e.country)
        return self.profile is None and any(len(e.words) > 1 for e in untitled)

    def _principal(self, m: Mention, profile: Publisher) -> Entity | None:
        """Whom another name of the publisher's principal means: "the Secretary", "the Head of State"."""
        if m.countries or not profile.roles:
            return None
        said = fold(m.role)
        if said not in profile.own_titles and said not in self.doc.lexicon.sets["own_leaders"]:
            return None
        role = self.titles[profile.roles[0]]
        found = [e for e in few(self.by_country.get(self.home, ())) if role == self.titles[e.role]]
        return found[0] if len(found) == 1 else None

    def _titled(self, m: Mention) -> Iterable[Entity]:
        """The people who share a word of a title, or the office that it stands for."""
        if m.office is None:
            return ()
        if m.organization and (self._heads(m) or m.office.name == "leader"):
            return self._of_body(m)
        name = m.office.name
        loose = name in self._loose
        diplomat = loose and (name in self._foreign or (name in self._heading and self._of_diplomacy(m)))
        if diplomat or (loose and (name == "leader" or name in self._descriptive)):
            pool = few(self.by_office.get("minister" if diplomat else "leader", ()))
            found = {e.number: e for country in m.countries for e in few(self.by_country.get(country, ()))}
            found.update({e.number: e for e in pool})
            if diplomat:
                for word in self.doc.lexicon.sets["of_diplomacy"]:
                    found.update({e.number: e for e in few(self.by_title.get(word, ()))})
            return [e for _, e in sorted(found.items())]
        if m.office.kind == _SPEAKER and m.determiner not in _SOME:
            return few(self.by_office[_SPEAKER])
        words, by_title = self.titles[m.role], self.by_title
        if name in self.doc.lexicon.sets["for_envoys"] and words.isdisjoint(by_title):
            return [e for kind in ("official", "minister") for e in few(self.by_office[kind]) if self.fit(e, m)]
        words = words - self.doc.lexicon.sets["formal_titles"] or words
        if not words.issubset(by_title):
            # Nobody's title has one of the words.
            return self._of_body(m) if m.organization and self._heads_body(m.role) else ()
        return dict.fromkeys(few(min(map(by_title.__getitem__, words), key=len))) if words else ()

    def _of_body(self, m: Mention) -> Iterable[Entity]:
        """The people of the body that a description names."""
        return [e for e in few(self.entities) if e.organization and self._same_state(e, m)]

    def _is_of(self, entity: Entity, owner: Mention) -> bool:
        """Whether somebody is told to serve nobody else: "Doe's spokesman" is not Roe's."""
        whose = self.known[owner]
        return all(m.owner is None or self.known[m.owner] is whose for m in entity.mentions[:MANY])

    def _scored(self, pool: Iterable[Entity], m: Mention) -> list[tuple[int, Entity]]:
        found: list[tuple[int, Entity]] = []
        if m.owner is not None:
            pool = [e for e in pool if self._is_of(e, m.owner)]
        for e in pool:
            fit = self.fit(e, m)
            if fit:
                found.append((fit, e))
        return found

    # Countries and institutions

    def representative(self, country: str) -> Entity | None:
        """Who stands for a country: its one participant, or the one who leads it."""
        known = few(self.by_country.get(country, ()))
        people = [e for e in known if e.kind is ParticipantKind.PERSON and not e.former]
        if len(people) > 1:
            people = [e for e in people if e.office is not None and e.office.kind == "leader"] or people
        if len(people) > 1:
            crowned = self.doc.lexicon.sets["crowned"]
            people = [e for e in people if e.titled and e.office and e.office.name in crowned] or people
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
            entity.note(m)
        return entity

    def described_as(self, name: str) -> Entity | None:
        """Whoever the text has so described before."""
        return self.institutions.get(fold(name).removeprefix("the "))

    def _country_of(self, m: Mention) -> str:
        """The country of officials without one: their chief's, else that at home."""
        if m.owner is not None:
            owner = self.known[m.owner]
            return owner.country if owner is not None else ""
        if m.office is None or m.office.kind not in _STAFF or m.organization or m.countries:
            return ""
        told = m.office.kind != "unnamed" or " " in m.role
        return self.home if told else ""
