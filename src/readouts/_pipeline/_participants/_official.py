"""Official texts: the publisher's own, its principal, and the other side."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from readouts._lexicon import Flag
from readouts._model import Doubt, SourceKind
from readouts._pipeline._participants._evidence import counted, no_subject
from readouts._pipeline._participants._titles import OFFICES, Roles, Titles
from readouts._pipeline._records import Entity, title_words
from readouts._pipeline._state import BlockKind
from readouts._text import fold

__all__ = ["Official"]

_AUTHORS = frozenset({SourceKind.OFFICE, SourceKind.MINISTRY, SourceKind.GOVERNMENT})
_BESIDE, _APPOSED, _BEFORE_NAME = 6, 1, frozenset({",", "("})
"""So many mentions before somebody are looked at, and so many tokens lie between a title and its name."""
_LISTED = frozenset({",", ";", "and"})
_OF_STATE = OFFICES | {"unnamed"}


class Official(Titles):
    """A title of the publisher's own state is its own, and who stands after "with" is the other side."""

    def find(self) -> None:
        """The publisher's own, its principal, the other side, and who is left."""
        people = self.people()
        self._accompanying(people)
        self._own(people)
        self._sought(people)
        self._after_headline(people)
        self._principal(people)
        self._leading_own(people)
        left = [e for e in people if self.open(e) and not self._heads_body(e)]
        titles = counted([self.registry.titles[e.role] for e in left])
        for entity in left:
            self._other(entity, alone=titles[self.registry.titles[entity.role]] == 1)
        for entity in left:
            if self.open(entity) and not self.foreign(entity) and self._serves(entity):
                self._take_own(entity)
        self._shared()
        self.registry.abroad = {e.number for e in left if self.open(e) and self._is_another(e)}

    def _own(self, people: list[Entity]) -> None:
        """A title of the own state is the publisher's own, once."""
        untold = [e for e in people if self.open(e) and not self.foreign(e)]
        if not untold:
            return
        country = self.registry.home
        national, minor = self._national, self.minor
        body = self.registry.profile.organization if self.registry.profile is not None else ""
        mine = [e for e in people if (e.country == country if country else e.organization == body)]
        taken = {role for e in mine if not e.former for role in _held(e, national, minor)}
        opens = self._opens(people)
        for entity in sorted(untold, key=self._governed):
            role = next(iter(_held(entity, national, minor)), "")
            if opens and national and role == national[0][0]:
                continue
            if role and (entity.former or (role not in taken and not self._is_abroad(entity, role))):
                if not entity.former:
                    taken.add(role)
                self._take_own(entity)

    def _accompanying(self, people: list[Entity]) -> None:
        """Who comes with somebody of another country is of his: "President X of Peru was joined by | Minister Y"."""
        mentions, low, company = self.doc.mentions, self.doc.low, self.doc.lexicon.sets["accompanying"]
        country, end = "", 0
        for entity in people:
            n = self.first[entity.number]
            a = mentions[n].a
            if country and low[end] in _LISTED and a - end <= _APPOSED + 1:
                end = mentions[n].b
            elif n and low[a - 1] == "by" and low[a - 2] in company:
                with_whom = mentions[n - 1]
                if with_whom.kind == "pronoun" and n > 1:
                    with_whom = mentions[n - 2]
                known = self.registry.known[with_whom] if with_whom.sentence == mentions[n].sentence else None
                country, end = (known.country if known is not None else ""), mentions[n].b
            else:
                continue
            if country and country != self.registry.home and self.open(entity):
                self.give(entity, country, Doubt.COUNTRY_FROM_CONTEXT)

    def _faces_home(self, entity: Entity) -> bool:
        """Whether somebody's counterpart is of the publisher's country, so that he is not: "his Kenyan counterpart"."""
        return any(one is entity and other.country == self.registry.home for one, other in self.counterparts)

    def _is_abroad(self, entity: Entity, role: str) -> bool:
        """Whether somebody with a title of the publisher's is another: "The President met | President X"."""
        if self._meets_namesake(entity):
            return True
        n, short = self.first[entity.number], self.registry.titles[entity.role] < title_words(role)
        if not short or not n or entity.office is None or entity.office.kind != "leader":
            return False
        before = self.doc.mentions[n - 1]  # "President Lima and | Chancellor Doe", who is none of the Exchequer
        beside = before.office is not None and before.office.kind == "leader" and bool(before.name)
        return beside and self.doc.mentions[n].a - before.b == 1 and not before.country

    def _is_another(self, entity: Entity) -> bool:
        """Whether somebody is surely not the publisher's own."""
        return self.foreign(entity) or self._meets_namesake(entity)

    def _meets_namesake(self, entity: Entity) -> bool:
        """Whether his sentence has told of the publisher's own by the same title: "The President met | President X"."""
        mentions, registry = self.doc.mentions, self.registry
        n = self.first[entity.number]
        m, title = mentions[n], registry.titles[entity.role]
        for k in range(n - 1, max(-1, n - _BESIDE), -1):
            other = mentions[k]
            if other.sentence != m.sentence:
                return False
            if other.kind == "person" and not other.name and registry.own(other):
                apposed = m.a - other.b <= _APPOSED and self.doc.low[other.b] in _BEFORE_NAME
                return not apposed and registry.titles[other.role] == title
        return False

    def _sought(self, people: list[Entity]) -> None:
        """Own people on the other side of a foreigner: "Mr. Lima, President of Peru, made a call to President Vik"."""
        profile = self.registry.profile
        assert profile is not None
        if not profile.country or profile.kind not in _AUTHORS:
            return
        home = profile.country
        sought = [e for e in people if self.open(e) and self.foreign(e)]
        strangers = self._strangers(people, home) if sought else {}
        if not strangers:
            return
        mine = [e for e in people if e.country == home and not e.former]
        taken = {role for e in mine for role in _held(e, self._national, self.minor)}
        for entity in sought:
            m = self.first_mention(entity)
            if strangers.get(m.sentence, m.a) >= m.a:
                continue
            role = next(iter(_held(entity, self._national, self.minor)), "")
            if role and role not in taken:
                taken.add(role)
                self._take_own(entity)

    def _strangers(self, people: list[Entity], home: str) -> dict[int, int]:
        """Where each sentence first names somebody of another country or a body who is not the other side."""
        found: dict[int, int] = {}
        for e in people:
            if (e.country or e.organization) not in {"", home} and not self.foreign(e):
                m = self.first_mention(e)
                found.setdefault(m.sentence, m.a)
        return found

    def _opens(self, people: list[Entity]) -> bool:
        """Whether an office's own text opens with a name in full and no title, which is then that of its principal."""
        profile = self.registry.profile
        if profile is None or profile.kind is not SourceKind.OFFICE:
            return False
        opener = next((e for e in people if e.number in self.read), None)
        if opener is None:
            return False
        first = self.first_mention(opener)
        entity = self.registry.known[first]
        if entity is None or entity.titled or entity.country or len(entity.words) < 2:
            return False
        return self.doc.sentences[first.sentence].a == first.a and not self.foreign(opener)

    def _governed(self, entity: Entity) -> bool:
        """Whether a preposition stands before the first mention, so that he is no subject: "the aims of X"."""
        mentions, low = self.doc.mentions, self.doc.low
        n = self.first[entity.number]
        while n and low[mentions[n].a - 1] == "and" and mentions[n - 1].b == mentions[n].a - 1:
            n -= 1  # "as directed by X and Y"
        i = mentions[n].a - 1
        return i >= 0 and bool(self.doc.flag[i] & Flag.PREPOSITION) and not self._is_quoted(i, mentions[n].b)

    def _is_quoted(self, i: int, end: int) -> bool:
        """Whether "as" stands before somebody who says or does something: "As President X has said"."""
        low, flag = self.doc.low, self.doc.flag
        return low[i] == "as" and bool(flag[end] & (Flag.VERB | Flag.HAVE))

    def _take_own(self, entity: Entity) -> None:
        profile = self.registry.profile
        assert profile is not None
        if self.counterparts and self._faces_home(entity):
            return
        if profile.country:
            self.registry.set_country(entity, profile.country)
        elif profile.organization:
            entity.organization = profile.organization
        entity.doubts += (Doubt.COUNTRY_FROM_PUBLISHER,)

    def _after_headline(self, people: list[Entity]) -> None:
        """The one name without a title on the other side is whom the headline tells by office: "Call with the Emir"."""
        free = [e for e in people if not (e.titled or e.country or e.organization) and self.foreign(e)]
        if len(free) != 1 or len(free[0].words) < 2:
            return
        sentences, home = self.doc.sentences, self.registry.home
        titles = [m for m in self.placed if m.role and not m.name]
        told = [m for m in titles if sentences[m.sentence].block.kind is BlockKind.HEADLINE]
        countries = {m.country for m in told if m.kind == "person"} - {home}
        if len(countries) == 1 and countries.isdisjoint([e.country for e in people]):
            m = next(m for m in told if m.country in countries)
            self.give(free[0], m.country, Doubt.COUNTRY_FROM_CONTEXT)
            self.registry.set_role(free[0], m.role)
            self.registry.set_office(free[0], m.office)
            free[0].titled = True

    def _principal(self, people: list[Entity]) -> None:
        """Who is named without any title at the start of the publisher's own text is its principal."""
        profile = self.registry.profile
        assert profile is not None
        if profile.roles:
            own = [e for e in people if e.country == profile.country] if profile.country else ()
            if any(_held(e, self._national[:1], self.minor) for e in own):
                return
        for entity in islice((e for e in people if e.number in self.read), 2):
            if entity.country or entity.organization or self.foreign(entity) or (entity.titled and profile.roles):
                continue
            if no_subject(self.doc, self.first_mention(entity)) and self._told_unnamed(entity):
                continue
            self._take_own(entity)
            if not entity.role and profile.roles and profile.kind is SourceKind.OFFICE:
                self._take_role(entity, profile.roles[0])
            return

    def _told_unnamed(self, entity: Entity) -> bool:
        """Whether the publisher's own is told by title alone before somebody: "The Minister raised the case of X"."""
        before = islice(self.doc.mentions, self.first[entity.number])
        return any(m.kind == "person" and not m.name and self.registry.own(m) for m in before)

    def _leading_own(self, people: list[Entity]) -> None:
        """A leader whom the text names first, before somebody of another country, is the publisher's own."""
        first, home = people[0] if people else None, self.registry.home
        if first is None or not home or not self.open(first) or first.office is None or first.office.kind != "leader":
            return
        if self.foreign(first) or self._heads_body(first) or self._governed(first):
            return
        role, m = first.role.casefold(), self.first_mention(first)
        if any(e.country == home and e.role.casefold() == role and not e.former for e in people):
            return
        others = (self.first_mention(e) for e in people if e.country not in {"", home})
        if any(o.sentence == m.sentence and o.a > m.a for o in others):
            self._take_own(first)

    def _take_role(self, entity: Entity, role: str) -> None:
        self.registry.set_role(entity, role.title().replace(" Of ", " of "))
        words = role.split()
        offices = self.doc.lexicon.offices.get(words[0])
        self.registry.set_office(entity, offices.at(words, 0, len(words))[0] if offices is not None else None)
        entity.doubts += (Doubt.ROLE_FROM_PUBLISHER,)
        entity.titled = True

    def _serves(self, entity: Entity) -> bool:
        """Whether an unknown title may be one of the own state: that of a minister or an official, not of a leader."""
        if entity.office is None or entity.office.kind not in _OF_STATE:
            return False
        return entity.office.kind != "leader" or bool(entity.role_words & self.minor)

    def _heads_body(self, entity: Entity) -> bool:
        """Whether a title is rather that of an international body: "Secretary General X", "European Commissioner Y"."""
        words = entity.role.casefold().split()[:2]
        return " ".join(words) in self.doc.lexicon.sets["titles_of_bodies"]

    def _other(self, entity: Entity, *, alone: bool) -> None:
        """The one foreign country of the text that nobody else of that office stands for, or may stand for."""
        if not self.foreign(entity) and self._serves(entity):
            return
        country = self._paired(entity)
        if not country and alone and not self._is_one_of_several(entity):
            country = self._left(entity, {self.registry.home})
        if country:
            self.give(entity, country, Doubt.COUNTRY_FROM_CONTEXT)

    def _is_one_of_several(self, entity: Entity) -> bool:
        """Whether a leader is only named beside others and no country: "spoke to President Lima and Chancellor X"."""
        if entity.office is None or entity.office.kind != "leader":
            return False
        told, home = self.sentences[entity.number], {self.registry.home}
        if not all(self.near.get(n, home) <= home for n in told):
            return False
        others = (e for n in told for e in self._in_sentence[n] if e is not entity and self.open(e))
        return any(e.office is not None and e.office.kind == "leader" for e in others)


def _held(entity: Entity, roles: Roles, minor: frozenset[str]) -> tuple[str, ...]:
    """Those of some titles, given with their words, that somebody's title can be."""
    office = entity.office.name if entity.office is not None else None
    return _fitting(entity.role, office, roles, minor)


@lru_cache(maxsize=4096)
def _fitting(title: str, office: str | None, roles: Roles, minor: frozenset[str]) -> tuple[str, ...]:
    mine, found = title_words(title), list[str]()
    for role, theirs in roles if mine else ():
        if theirs <= mine:
            if minor.isdisjoint(mine - theirs):
                found.append(role)
        elif mine <= theirs and office is not None and office in fold(role):
            found.append(role)
    return tuple(found)
