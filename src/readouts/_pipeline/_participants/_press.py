"""The press: domestic officials, and the country that the text leaves for the others."""

from __future__ import annotations

from readouts._lexicon import Flag, Place
from readouts._model import Doubt
from readouts._pipeline._once import Once
from readouts._pipeline._participants._evidence import counted
from readouts._pipeline._participants._posted import visited_country
from readouts._pipeline._participants._titles import OFFICES, Titles
from readouts._pipeline._records import Entity, title_words
from readouts._pipeline._state import PEOPLE, WHOSE, BlockKind
from readouts._text import fold

__all__ = ["Press"]

_ACTS = Flag.VERB | Flag.CONTACT | Flag.LIGHT | Flag.BE | Flag.HAVE | Flag.MODAL
_TURNS = Flag.VERB | Flag.CONTACT
_DATELINE = BlockKind.DATELINE
_LEADER = frozenset({"leader"})
_SERVING = frozenset({"official", "minister", "spokesperson"})
_NEAR = 6
_CALLED = frozenset({"call", "calls", "called"})
_SPOKEN_OF = 5
"""A medium's own country is that of domestic officials unless another is named so many times as often."""


class Press(Titles):
    """A title without a country is that of the medium's home, where the text speaks of it."""

    def find(self) -> None:
        """Domestic officials, then the one country that is left."""
        self.registry.home = self._home()
        people = self.people()
        left = list(filter(self.open, people))
        if left:
            self._unnamed_counterparts(left)
        untold = [e for e in left if self._is_officer(e) and self.open(e)] if left else ()
        if untold:
            rivals = counted([self.registry.titles[e.role] for e in untold])
            for entity in untold:
                if self.open(entity):
                    self._domestic(entity, rivals)
        self._shared()
        if any(map(self.open, left)):
            self._seated(people)
            self._staff()
        self._bare_principal(people)
        strangers = [e for e in people if not (e.titled or e.country or e.organization)]
        if len(strangers) == 1 and len(strangers[0].words) > 1:
            seats = {m.country for m in self.placed if m.kind == "seat"}
            if seats or self.foreign(strangers[0]):
                self._leading_stranger(strangers[0], seats)

    def is_abroad(self, country: str) -> bool:
        """Whether the dateline is of another country than the medium, which the text does not name."""
        return country not in self.named and self._dateline not in ("", country)

    def _is_officer(self, entity: Entity) -> bool:
        """Whether somebody serves a state, as far as the title tells: not the head of something that is no office."""
        if entity.office is None or entity.office.kind not in OFFICES:
            return False
        if entity.role.endswith(" leader") and entity.role[0].isupper() and entity.office.name == "leader":
            return False  # "Likud leader X"
        return fold(entity.role) not in self.doc.lexicon.sets["heading_titles"]

    def _unnamed_counterparts(self, left: list[Entity]) -> None:
        """In "President X called his Ruritanian counterpart" the one other president of the text is of Ruritania."""
        mentions = self.doc.mentions
        for n in self._aside[0]:
            m = mentions[n]
            one = self._holder(n)
            if one is None or not one.role:
                continue
            mine = self.registry.titles[one.role]
            others = [e for e in left if e is not one and self.open(e) and self.registry.titles[e.role] == mine]
            if len(others) == 1 and not self._occupied(others[0], m.country):
                self.give(others[0], m.country, Doubt.COUNTRY_FROM_CONTEXT)

    def _holder(self, n: int) -> Entity | None:
        """Whose counterpart somebody is: who is named right before, or the only one before "he"."""
        mentions = self.doc.mentions
        m, before = mentions[n], mentions[n - 1] if n else mentions[n]
        if before.sentence == m.sentence and before.label == "he":
            near = mentions[max(0, n - _NEAR) : n - 1]
            named = [x for x in near if x.sentence == m.sentence and x.name and x.kind in PEOPLE]
            before = named[0] if len(named) == 1 else m
        return self.registry.known[before] if before.name and before.sentence == m.sentence else None

    def _seated(self, people: list[Entity]) -> None:
        """The one leader left is of the country whose seat of power speaks: "President X", "the White House said"."""
        left = [
            e for e in people if self.open(e) and not e.former and e.office is not None and e.office.kind == "leader"
        ]
        if len(left) != 1 or (one := left[0]).role_words & self.minor:
            return
        taken = {e.country for e in people if e.office is not None and e.office.kind == "leader"}
        # "a White House official said" as well
        seats = {m.country for m in self.placed if isinstance(m.value, Place) and m.value.form == "seat"} - taken
        mine, roles = self.registry.titles[one.role], self.doc.lexicon.national_roles
        fitting = [c for c in seats if any(mine == title_words(role) for role in roles(c))]
        if len(fitting) == 1 and not self._names_others():
            self.give(one, fitting[0], Doubt.COUNTRY_FROM_CONTEXT)

    def _names_others(self) -> bool:
        """Whether somebody acts whom the text names without a title, and who may lead the country as well."""
        mentions, known, flag = self.doc.mentions, self.registry.known, self.doc.flag
        for n in self.registry.people:
            m = mentions[n]
            if m.name and flag[m.b] & _ACTS:
                entity = known[m]
                if entity is None or not (entity.titled or entity.country):
                    return True
        return False

    def _staff(self) -> None:
        """Whoever serves somebody is of his country: "X, Quist's spokesman"."""
        known = self.registry.known
        for n in self._aside[1]:
            m = self.doc.mentions[n]
            before = m.owner or self.doc.mentions[n - 1]  # "President Doe's | envoy Jane Roe"
            entity, owner = known[m], known[before]
            if entity is not None and self.open(entity) and owner is not None and owner.country and owner is not entity:
                self.give(entity, owner.country, Doubt.COUNTRY_FROM_CONTEXT)

    @Once
    def _aside(self) -> tuple[list[int], list[int]]:
        """The counterparts of a country that have no name, and those with a name who serve somebody, by their place."""
        counterparts: list[int] = []
        staff: list[int] = []
        mentions = self.doc.mentions
        for n in self.registry.people:
            m = mentions[n]
            if m.name and (m.owner is not None or (n and mentions[n - 1].possessive and self._is_owned(n))):
                staff.append(n)
            elif m.country and not m.name and m.office is not None and m.office.kind == "counterpart" and not m.plural:
                counterparts.append(n)
        return counterparts, staff

    def _is_owned(self, n: int) -> bool:
        """Whether somebody with a title stands right behind a name that owns it."""
        m, before = self.doc.mentions[n], self.doc.mentions[n - 1]
        if before.kind not in PEOPLE or m.office is None or m.countries:
            return False
        return before.sentence == m.sentence and 0 < m.a - before.b < 2 and m.office.kind in _SERVING

    def _bare_principal(self, people: list[Entity]) -> None:
        """Who opens the text without a title, where it speaks of his country and of the other's together."""
        read = (e for e in people if e.number in self.read)
        opener = next(read, None)
        if opener is None or opener.titled or opener.country or opener.organization or len(opener.words) < 2:
            return
        taken = {e.country for e in read if e.country and e.titled}
        if not taken:
            return
        found = {c for pair in self.pairs for c in pair if len(taken & set(pair)) == 1} - taken
        if len(found) == 1:
            self.give(opener, found.pop(), Doubt.COUNTRY_FROM_CONTEXT)

    def _leading_stranger(self, one: Entity, seats: set[str]) -> None:
        """The one without a title: he is "the Kenyan leader" where nobody else can be, and where State House speaks."""
        led = {c for c, said in self.described.items() if any(kind == "leader" for kind, _ in said)}
        found = [c for c in led if c not in self.registry.by_country or not self.registry.by_country[c]]
        if len(found) == 1 and (found[0] in seats or self._both_towards(one, found[0])):
            self.give(one, found[0], Doubt.COUNTRY_FROM_CONTEXT)

    def _both_towards(self, entity: Entity, country: str) -> bool:
        """Whether both are named as the other side: "a call with X", "the call with the Kenyan president"."""
        if not self.foreign(entity):
            return False
        mentions = self.doc.mentions
        described = (n for n in self.registry.people if not mentions[n].name and mentions[n].country == country)
        return any(self.towards(n) for n in described)

    def _domestic(self, entity: Entity, rivals: dict[frozenset[str], int]) -> None:
        alone = rivals[self.registry.titles[entity.role]] < 2
        bound = self.first_mention(entity).determiner in WHOSE
        home = self.registry.home or (self._opened(entity) if alone and not bound and self._dateline else "")
        country = self._house(entity) or self._of_title(entity) or visited_country(self.doc, self.first[entity.number])
        country = country or (self._described(entity) if alone else "")
        country = country or (self._own_house(entity) if alone and not bound else "")
        country = "" if self._turns_to(entity, country) else country
        if home and not self._of_medium() and self._is_led_otherwise(entity, home):
            home = ""
        domestic = home and alone and not bound and not entity.former and not self._reigns_elsewhere(entity, home)
        taken = not domestic or self._occupied(entity, home) or self._led_by_another(entity, home)
        if not country and not taken and not self._described_abroad(entity, home):
            self.give(entity, home, Doubt.COUNTRY_FROM_PUBLISHER)
            return
        if not country and not entity.former:
            country = self._paired(entity) or (self._only_left(entity) if alone else "")
            if country and self._is_told_elsewhere(entity, country):
                return
        if country and not self._turns_to(entity, country):
            self.give(entity, country, Doubt.COUNTRY_FROM_CONTEXT)

    def _turns_to(self, entity: Entity, country: str) -> bool:
        """Whether he meets or tells another one of his title there: "President X met the Kenyan president"."""
        met = self._met.get((country, self.registry.titles[entity.role])) if country else None
        return met is not None and not met.isdisjoint(self.sentences.get(entity.number, ()))

    @Once
    def _met(self) -> dict[tuple[str, frozenset[str]], set[int]]:
        """The sentences in which others meet or tell somebody of a country, by the country and the title."""
        mentions = self.doc.mentions
        found: dict[tuple[str, frozenset[str]], set[int]] = {}
        for n in self.registry.people:
            m = mentions[n]
            if m.kind == "person" and not m.name and m.country and m.office is not None and self._is_met(n, m.a - 1):
                found.setdefault((m.country, self.registry.titles[m.role]), set()).add(m.sentence)
        return found

    def _is_met(self, n: int, i: int) -> bool:
        """Whether a mention after a token is one whom others meet or tell: "met |", "was received by |", "with |"."""
        flag = self.doc.flag
        i -= i > 0 and self.doc.low[i] == "by"
        return i >= 0 and (bool(flag[i] & _TURNS) or self.towards(n))

    def _only_left(self, entity: Entity) -> str:
        """The one country left, unless the text names it only as a partner: "agreed to cooperate with Kenya"."""
        reached, low, first = self._reached(entity), self.doc.low, self.first[entity.number]
        if reached and self._is_met(first, self.doc.mentions[first].a - 1):
            return ""  # "flew to Kenya and met | President X", who may be of either country
        country = self._left(entity, reached)
        if country and country in self._faced(entity):
            return ""
        if country and all(m.a and low[m.a - 1] == "with" for m in self.placed if m.country == country):
            return ""
        return country

    def _faced(self, entity: Entity) -> set[str]:
        """The countries of those with whom he is told to be in contact where he is first named: he is of another."""
        mentions, first = self.doc.mentions, self.first[entity.number]
        m, near = mentions[first], range(max(0, first - _NEAR), min(len(mentions), first + _NEAR + 1))
        beside = [n for n in near if n != first and mentions[n].sentence == m.sentence and mentions[n].name]
        mine = self._is_faced(first)
        return {mentions[n].country for n in beside if mentions[n].country and self._is_faced(n) != mine}

    def _is_faced(self, n: int) -> bool:
        """Whether somebody is the other side of a contact: "with |", "received |", "paid a call on |"."""
        i, low = self.doc.mentions[n].a - 1, self.doc.low
        if i < 1 or self.towards(n):
            return i > 0
        return low[i] in self.doc.lexicon.sets["receiving"] or (low[i] == "on" and low[i - 1] in _CALLED)

    def _reached(self, entity: Entity) -> set[str]:
        """The countries to which somebody only travels: "X flew to Kenya", "X's visit to Kenya"."""
        return self._journeys.get(entity.number, set())

    @Once
    def _journeys(self) -> dict[int, set[str]]:
        low = self.doc.low
        found: dict[int, set[str]] = {}
        ways = {m.sentence: m.country for m in self.placed if low[m.a - 1] == "to" and self._goes(m.a - 2)}
        for n, entity in self.naming if ways else ():
            country = ways.get(self.doc.mentions[n].sentence)
            if country and not self.towards(n):
                found.setdefault(entity.number, set()).add(country)
        return found

    def _goes(self, i: int) -> bool:
        """Whether a token tells of a journey."""
        if i < 0:
            return False
        words, word = self.doc.lexicon.words, self.doc.low[i]
        return word in words("contacts.travel", "calls") or word in words("contacts.journeys", "calls")

    def _of_title(self, entity: Entity) -> str:
        """The country that alone has such an office, where the text names it: "the Taoiseach"."""
        country = self.doc.lexicon.national_titles.get(fold(entity.role), "")
        return country if country in self.named and not self._occupied(entity, country) else ""

    def _opened(self, entity: Entity) -> str:
        """The medium's country for whom the text opens with, where it comes from there: "LIMA: Minister X said"."""
        m = self.first_mention(entity)
        if m.a == 0 or self.doc.sentences[m.sentence].a != m.a:
            return ""
        opens = self.doc.sentences[m.sentence].block.a == m.a
        return self._dateline if opens and self._dateline == self._of_medium() else ""

    def _reigns_elsewhere(self, entity: Entity, home: str) -> bool:
        """Whether somebody has a crown, where the titles that are known of a country are those of a republic."""
        crowns = self.registry.titles[entity.role] & self.doc.lexicon.words("crowns", "offices")
        known = self.doc.lexicon.national_roles(home) if crowns else ()
        return bool(known) and not any(crowns & title_words(role) for role in known)

    def _led_by_another(self, entity: Entity, home: str) -> bool:
        """Whether the text speaks of another leader of the country: of "the Kenyan prime minister", not "a leader"."""
        titles = {title for kind, title in self.described.get(home, ()) if kind == "leader"} if self.described else ()
        mine = self.registry.titles[entity.role]
        leads = entity.office is not None and entity.office.kind == "leader"
        crowned = bool(mine & self.doc.lexicon.words("crowns", "offices"))
        return leads and not crowned and any(title != mine and title != _LEADER for title in titles)

    def _is_led_otherwise(self, entity: Entity, home: str) -> bool:
        """Whether the leaders that are known of a country have another title: of a dateline he need not be."""
        if entity.office is None or entity.office.kind != "leader":
            return False
        known = self.doc.lexicon.national_roles(home)
        return bool(known) and self.registry.titles[entity.role] not in map(title_words, known)

    def _described_abroad(self, entity: Entity, home: str) -> bool:
        """Whether the text speaks of somebody of that title in another country: of "the Kenyan president"."""
        mine = self.registry.titles[entity.role]
        return any(c != home and any(title == mine for _, title in said) for c, said in self.described.items())

    def _is_told_elsewhere(self, entity: Entity, country: str) -> bool:
        """Whether the text speaks of such an officer of another country, who may be he: "the Kenyan president"."""
        mine, said = self.registry.titles[entity.role], self.described
        if not said or any(title == mine for _, title in said.get(country, ())):
            return False
        leads = entity.office is not None and entity.office.kind == "leader" and not entity.role_words & self.minor
        told = (c for c, titles in said.items() if c != country and any(title == mine for _, title in titles))
        return any(not self._occupied(entity, c) for c in told) or (leads and self._is_led_elsewhere(entity, country))

    def _is_led_elsewhere(self, entity: Entity, country: str) -> bool:
        """Whether it speaks of the leader of another country of whom it names none: "the Kenyan head of state"."""
        loose = {title_words(title) for title in self.doc.lexicon.sets["descriptive_titles"]} | {_LEADER}
        for c, titles in self.described.items():
            if c != country and not self._ranks(entity, c) and any(k == "leader" and t in loose for k, t in titles):
                return True
        return False

    def _house(self, entity: Entity) -> str:
        """The country of the ministry that the sentence names before its minister."""
        n = self.first[entity.number]
        m = self.doc.mentions[n]
        for k in range(n - 1, -1, -1):
            before = self.doc.mentions[k]
            if before.sentence != m.sentence:
                break
            if before.kind == "institution" and before.country and before.office is not None:
                return before.country if title_words(before.role) & title_words(m.role) else ""
        return ""

    def _own_house(self, entity: Entity) -> str:
        """The country whose ministry speaks, where nobody else is its minister: "the Kenyan foreign ministry said"."""
        if entity.office is None or entity.office.kind != "minister" or entity.former:
            return ""
        mine = title_words(entity.role) - self.doc.lexicon.sets["of_any_ministry"]
        found = [c for c, houses in self._houses.items() if any(mine & house for house in houses)]
        if len(found) != 1 or self._occupied(entity, found[0]):
            return ""
        # "Defense Secretary X" is not of the country that has "Defence Minister Y"
        others = self.registry.by_country.get(found[0], ())
        return "" if any(e is not entity and mine & e.role_words and not e.former for e in others) else found[0]

    @Once
    def _houses(self) -> dict[str, list[frozenset[str]]]:
        """What the ministries that the text names are for, by their country."""
        found: dict[str, list[frozenset[str]]] = {}
        for m in self.doc.mentions:
            if m.kind == "institution" and m.country and m.office is not None:
                found.setdefault(m.country, []).append(title_words(m.role))
        return found

    @Once
    def _dateline(self) -> str:
        """The country of the place in the dateline: "LIMA (Reuters) - President Quist said"."""
        for block in self.doc.blocks:
            if block.kind is _DATELINE and block.a < block.b:
                return self._country_at(block.a, block.b)
        return ""

    def _country_at(self, a: int, b: int) -> str:
        """The country of the place that is named at a token."""
        step = self.doc.lexicon.names.get(self.doc.low[a])
        known = step.at(self.doc.low, a, b)[0] if step is not None else None
        place = known.located if known is not None else None
        return place.country if place is not None else ""

    def _home(self) -> str:
        """The medium's country, where the text speaks of it."""
        country = self._of_medium() or self._dateline
        if not country:
            return ""
        most = max(self.named.values(), default=0)
        return country if self.named.get(country, 0) * _SPOKEN_OF >= most > 0 else ""

    def _of_medium(self) -> str:
        """The country that the publisher's name or its domain tells."""
        context = self.doc.context
        if context.publisher is None and context.publisher_name:
            return self.doc.lexicon.country_of_domain(context.publisher_name)
        return context.publisher.country if context.publisher is not None else ""
