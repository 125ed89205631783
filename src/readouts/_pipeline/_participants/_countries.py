"""The country that a title leaves out, because its reader knows it.

In an official text a title of the publisher's own state is its own, and who stands after "with" is the other side. In
the press it is a domestic official, where the medium's country is one that the text speaks of. Else it is the one
country of the text that nobody else of that office stands for. Where two would do, the country stays open.
"""

from __future__ import annotations

from collections import Counter

from readouts._lexicon import Flag, Place
from readouts._model import Doubt, SourceKind
from readouts._pipeline._participants._listed import share_around, share_backwards
from readouts._pipeline._records import Entity, title_words
from readouts._pipeline._registry import MINOR, Registry
from readouts._pipeline._state import READ, BlockKind, Doc, Mention
from readouts._text import fold

__all__ = ["find_countries"]

_NAMED = frozenset({"person", "name"})
_TOWARDS = frozenset({"with", "to", "from"})
_NOT_TOWARDS = frozenset({"along", "together", "according", "attributable", "due", "thanks"})
_ASIDE = frozenset({BlockKind.ATTRIBUTION, BlockKind.CAPTION})
_POSSESSIVES = frozenset({"his", "her", "their"})
_AND = frozenset({"and", ",", "&"})
_GOVERN = frozenset({"leader", "minister"})
_OFFICES = frozenset({"leader", "minister", "official", "spokesperson"})
_SPOKEN_OF = 5
"""A medium's own country is that of domestic officials unless another is named so many times as often."""
_CLEAR = 2
"""How many times as often as the next one a country has to be named."""


def find_countries(doc: Doc, registry: Registry) -> None:
    """Fill in the countries of titled people, and the title of a principal who is named without one."""
    finder = _Finder(doc, registry)
    finder.counterparts()
    finder.carry()
    share_backwards(doc, registry)
    if doc.context.profile is not None:
        finder.official()
    else:
        finder.press()
    share_around(doc, registry)


class _Finder:
    def __init__(self, doc: Doc, registry: Registry) -> None:
        self.doc, self.registry = doc, registry
        self.first: dict[int, Mention] = {}
        self.sentences: dict[int, set[int]] = {}
        self.towards: set[int] = set()
        self.named = Counter(m.country for m in doc.mentions if m.country)
        self.index = {m.a: n for n, m in enumerate(doc.mentions)}
        self.near: dict[int, set[str]] = {}
        self.described: dict[str, set[tuple[str, frozenset[str]]]] = {}
        self.pairs: set[tuple[str, str]] = set()
        self._look()

    def _look(self) -> None:
        """One walk over the mentions: where everybody stands first, in which sentences, and on which side."""
        before: Mention | None = None
        for m in self.doc.mentions:
            if m.country:
                self.near.setdefault(m.sentence, set()).add(m.country)
            entity = self.registry.resolve_name(m) if m.name and m.kind in _NAMED else None
            if entity is not None:
                self.sentences.setdefault(entity.number, set()).add(m.sentence)
                known = self.first.get(entity.number)
                if known is None or (self._block(m) in READ and self._block(known) not in READ):
                    self.first[entity.number] = m
            if self._is_towards(m, before):
                self.towards.add(m.a)
            self._pair(m, before)
            if m.kind == "person" and not m.name and m.country and m.office is not None:
                self.described.setdefault(m.country, set()).add((m.office.kind, self.registry.title(m.role)))
            before = m
        self._pair_hyphens()

    def _pair(self, m: Mention, before: Mention | None) -> None:
        """Two countries named together: "the leaders of A and B", "between A and B"."""
        if m.kind == "group" and len(m.countries) == 2:
            self.pairs.add((m.countries[0], m.countries[1]))
        elif before is not None and m.kind == before.kind == "place" and before.country and m.country:
            low = self.doc.low
            between = before.a and low[before.a - 1] == "between" and low[before.b] == "and"
            if m.a - before.b == 1 and (between or low[before.b] == "-"):
                self.pairs.add((before.country, m.country))

    def _pair_hyphens(self) -> None:
        """Two countries joined by a hyphen: "Ruritanian-Freedonian relations"."""
        known = self.doc.lexicon.known
        if "-" not in self.doc.text:
            return
        for i in [i for i, low in enumerate(self.doc.low) if "-" in low and len(low) > 1]:
            low = self.doc.low[i]
            if not self.doc.cap[i]:
                continue
            codes = tuple(
                place.country
                for part in low.split("-")
                for words, values in known.get(part, ())
                if len(words) == 1 and isinstance(place := values.get("demonym") or values.get("country"), Place)
            )
            if len(codes) == 2:
                self.pairs.add((codes[0], codes[1]))

    def _is_towards(self, m: Mention, before: Mention | None) -> bool:
        """Whether "with", "to" or "from" stands before a mention, or before the list that it is in."""
        low, i = self.doc.low, m.a - 1
        if i < 0:
            return False
        if low[i] in _TOWARDS:
            return not (i and low[i - 1] in _NOT_TOWARDS) and self._block(m) not in _ASIDE
        if before is None or before.sentence != m.sentence or low[i] not in _AND or m.a - before.b > 2:
            return False
        return before.a in self.towards or (before.a > 0 and low[before.a - 1] == "between")

    def _block(self, m: Mention) -> BlockKind:
        return self.doc.sentences[m.sentence].block.kind

    def foreign(self, entity: Entity) -> bool:
        """Whether somebody is first named as the other side."""
        m = self.first.get(entity.number)
        return m is not None and m.a in self.towards

    def open(self, entity: Entity) -> bool:
        """Whether somebody has a title and neither country nor body."""
        return entity.titled and not entity.country and not entity.organization

    def people(self) -> list[Entity]:
        """Everybody in the order of the text."""
        found = [e for e in self.registry.entities if e.number in self.first]
        return sorted(found, key=lambda e: self.first[e.number].a)

    def give(self, entity: Entity, country: str, doubt: Doubt) -> None:
        """Set a country that no title names."""
        self.registry.set_country(entity, country)
        entity.doubts.append(doubt)

    def counterparts(self) -> None:
        """In "X and her Ruritanian counterpart Y" Y has the title of the one before."""
        before: Entity | None = None
        for m in self.doc.mentions:
            entity = self.registry.resolve_name(m) if m.name and m.kind in _NAMED else None
            if entity is None:
                continue
            if m.office is not None and m.office.kind == "counterpart" and before is not None and not entity.role:
                self.registry.set_role(entity, before.role)
                entity.office, entity.titled = before.office, True
            before = entity

    def carry(self) -> None:
        """In "the Ruritanian prime minister X and foreign minister Y" the second is of the same country."""
        before: Mention | None = None
        for m in self.doc.mentions:
            if before is not None and m.kind == "person" and m.name and m.role and before.country:
                entity = self.registry.resolve_name(m)
                if entity is not None and self.open(entity) and self._carries(before, m):
                    self.give(entity, before.country, Doubt.COUNTRY_FROM_CONTEXT)
                    m.countries = before.countries
            before = m

    def _carries(self, before: Mention, m: Mention) -> bool:
        low = self.doc.low
        if not (before.name and before.role) or m.organization or m.determiner:
            return False
        if m.a - before.b != 1 or low[before.b] not in {"and", "&"}:
            return False
        mine, theirs = title_words(m.role), title_words(before.role)
        leads = m.office is not None and m.office.kind == "leader"
        return bool(mine & MINOR) and mine - MINOR <= theirs if leads else not self._own_title(m.role)

    def _own_title(self, role: str) -> bool:
        """Whether a title is one of the publisher's own state."""
        profile = self.doc.context.profile
        return profile is not None and any(title_words(r) == title_words(role) for r in self._national())

    # Official texts

    def _national(self) -> tuple[str, ...]:
        """The titles of the publisher's own state, the publisher's first."""
        profile = self.doc.context.profile
        if profile is None:
            return ()
        others = self.doc.lexicon.national_roles(profile.country) if profile.country else ()
        return (*profile.roles, *others)

    def official(self) -> None:
        """The publisher's own, its principal, the other side, and who is left."""
        people = self.people()
        self._own(people)
        self._principal(people)
        for entity in people:
            if self.open(entity):
                self._other(entity)
        for entity in people:
            if self.open(entity) and not self.foreign(entity) and self._serves(entity):
                self._take_own(entity)
        self._shared()

    def _own(self, people: list[Entity]) -> None:
        """A title of the own state is the publisher's own, once."""
        country = self.registry.home
        national = self._national()
        taken = {r for e in people if country and e.country == country for r in national if _matches_role(e, r)}
        opens = self._opens(people)
        for entity in sorted(people, key=self._governed):
            if not self.open(entity) or self.foreign(entity):
                continue
            role = next((r for r in national if _matches_role(entity, r)), "")
            if opens and role == national[0]:
                continue
            if role and role not in taken:
                taken.add(role)
                self._take_own(entity)

    def _opens(self, people: list[Entity]) -> bool:
        """Whether an office's own text opens with a name in full and no title, which is then that of its principal."""
        profile = self.doc.context.profile
        first = next((m for e in people if self._block(m := self.first[e.number]) in READ), None)
        if first is None or profile is None or profile.kind is not SourceKind.OFFICE or first.a in self.towards:
            return False
        entity = self.registry.resolve_name(first)
        starts = self.doc.sentences[first.sentence].a == first.a
        return starts and entity is not None and len(entity.words) > 1 and not entity.titled and not entity.country

    def _governed(self, entity: Entity) -> bool:
        """Whether a preposition stands before the first mention, so that he is no subject: "the legacy of President X"."""
        i = self.first[entity.number].a - 1
        return i >= 0 and bool(self.doc.flag[i] & Flag.PREPOSITION)

    def _take_own(self, entity: Entity) -> None:
        profile = self.doc.context.profile
        assert profile is not None
        if profile.country:
            self.registry.set_country(entity, profile.country)
        elif profile.organization:
            entity.organization = profile.organization
        entity.doubts.append(Doubt.COUNTRY_FROM_PUBLISHER)

    def _principal(self, people: list[Entity]) -> None:
        """Who is named without any title at the start of the publisher's own text is its principal."""
        profile = self.doc.context.profile
        assert profile is not None
        if profile.roles and any(
            e.country == profile.country != "" and _matches_role(e, profile.roles[0]) for e in people
        ):
            return
        read = [e for e in people if self._block(self.first[e.number]) in READ]
        for entity in read[:2]:
            if entity.country or entity.organization or self.foreign(entity) or (entity.titled and profile.roles):
                continue
            self._take_own(entity)
            if not entity.role and profile.roles and profile.kind is SourceKind.OFFICE:
                self._take_role(entity, profile.roles[0])
            return

    def _take_role(self, entity: Entity, role: str) -> None:
        self.registry.set_role(entity, role.title().replace(" Of ", " of "))
        offices = self.doc.lexicon.kinds["office"].get(role.split()[0], ())
        words = tuple(role.split())
        entity.office = next((office for known, office in offices if words[: len(known)] == known), None)
        entity.doubts.append(Doubt.ROLE_FROM_PUBLISHER)
        entity.titled = True

    def _serves(self, entity: Entity) -> bool:
        """Whether an unknown title may be one of the own state: that of a minister or an official, not of a leader."""
        if entity.office is None or entity.office.kind not in _OFFICES | {"unnamed"}:
            return False
        return entity.office.kind != "leader" or bool(entity.role_words & MINOR)

    # The other side, and the press

    def _other(self, entity: Entity) -> None:
        """The one foreign country of the text that nobody else of that office stands for."""
        if not self.foreign(entity) and self._serves(entity):
            return
        country = self._paired(entity) or self._left(entity, {self.registry.home})
        if country:
            self.give(entity, country, Doubt.COUNTRY_FROM_CONTEXT)

    def _paired(self, entity: Entity) -> str:
        """The other one of two countries that the text names together, where the first has somebody of that rank."""
        found = set()
        home = self.registry.home if self.doc.context.profile is not None else ""
        for pair in self.pairs:
            taken = [c for c in pair if c == home or self._ranks(entity, c)]
            if len(taken) == 1 and not self._occupied(entity, (other := next(c for c in pair if c != taken[0]))):
                found.add(other)
        return found.pop() if len(found) == 1 else ""

    def _ranks(self, entity: Entity, country: str) -> bool:
        """Whether somebody of the same kind of office stands for a country."""
        kind = entity.office.kind if entity.office is not None else ""
        return any(
            e is not entity and e.office is not None and e.office.kind == kind
            for e in self.registry.by_country.get(country, ())
        )

    def _left(self, entity: Entity, but: set[str]) -> str:
        """The country that is named far more often than any other that is still free, above all near the person."""
        counts = Counter({c: n for c, n in self.named.items() if c not in but})
        for number in self.sentences.get(entity.number, ()):
            counts.update({c: _CLEAR for c in self.near.get(number, ()) if c not in but})
        official = self.doc.context.profile is not None
        if not official and (entity.office is None or entity.office.kind not in _GOVERN):
            return ""
        if not official:  # the press speaks of many countries: only of those that stand beside him
            near = {c for n in self.sentences.get(entity.number, ()) for c in self.near.get(n, ())}
            counts = Counter({c: n for c, n in counts.items() if c in near})
        taken = self._led if official else self._spoken_for
        free = [(n, c) for c, n in counts.most_common() if not self._occupied(entity, c) and not taken(entity, c)]
        if (
            not free
            or free[0][0] < _CLEAR
            or free[0][0] * _CLEAR < max(counts.values())
            or (len(free) > 1 and free[0][0] < _CLEAR * free[1][0])
        ):
            return ""
        return free[0][1]

    def _occupied(self, entity: Entity, country: str) -> bool:
        """Whether somebody else holds the same office of a country."""
        mine = self.registry.title(entity.role)
        return any(
            e is not entity and self.registry.title(e.role) == mine and not e.former
            for e in self.registry.by_country.get(country, ())
        )

    def _led(self, entity: Entity, country: str) -> bool:
        """Whether the text speaks of somebody else of that rank: of "the Ruritanian leader" without a name."""
        mine = self.registry.title(entity.role)
        kind = entity.office.kind if entity.office is not None else ""
        return any(known == kind and title != mine for known, title in self.described.get(country, ()))

    def _spoken_for(self, entity: Entity, country: str) -> bool:
        """Whether anybody with a title stands for a country, by name or not."""
        others = self.registry.by_country.get(country, ())
        return self._led(entity, country) or any(e is not entity and e.titled for e in others)

    def _described(self, entity: Entity) -> str:
        """The one country of which the text says "the Ruritanian president", where he is a president."""
        if any(not e.titled and len(e.words) > 1 for e in self.registry.entities):
            return ""
        mine = self.registry.title(entity.role)
        found = [c for c, said in self.described.items() if any(title == mine for _, title in said)]
        return found[0] if len(found) == 1 and not self._occupied(entity, found[0]) else ""

    def press(self) -> None:
        """Domestic officials, then the one country that is left."""
        self.registry.home = self._home()
        people = [e for e in self.people() if e.office is not None and e.office.kind in _OFFICES]
        rivals = Counter(self.registry.title(e.role) for e in people if self.open(e))
        for entity in people:
            if self.open(entity):
                self._domestic(entity, rivals)
        self._shared()
        self._bare_principal()

    def _bare_principal(self) -> None:
        """Who opens the text without a title, where it speaks of his country and of the other's together."""
        read = [e for e in self.people() if self._block(self.first[e.number]) in READ]
        if not read or read[0].titled or read[0].country or read[0].organization or len(read[0].words) < 2:
            return
        taken = {e.country for e in read[1:] if e.country and e.titled}
        found = {c for pair in self.pairs for c in pair if len(taken & set(pair)) == 1} - taken
        if len(found) == 1:
            self.give(read[0], found.pop(), Doubt.COUNTRY_FROM_CONTEXT)

    def _domestic(self, entity: Entity, rivals: Counter[frozenset[str]]) -> None:
        home = self.registry.home
        alone = rivals[self.registry.title(entity.role)] < 2
        bound = self.first[entity.number].determiner in _POSSESSIVES
        country = self._house(entity) or (self._described(entity) if alone else "")
        if not country and home and alone and not bound and not self._occupied(entity, home) and not entity.former:
            self.give(entity, home, Doubt.COUNTRY_FROM_PUBLISHER)
            return
        country = country or self._paired(entity) or (self._left(entity, set()) if alone else "")
        if country:
            self.give(entity, country, Doubt.COUNTRY_FROM_CONTEXT)

    def _house(self, entity: Entity) -> str:
        """The country of the ministry that the sentence names before its minister."""
        m = self.first[entity.number]
        for k in range(self.index[m.a] - 1, -1, -1):
            before = self.doc.mentions[k]
            if before.sentence != m.sentence:
                break
            if before.kind == "institution" and before.country and before.office is not None:
                return before.country if title_words(before.role) & title_words(m.role) else ""
        return ""

    def _shared(self) -> None:
        """Those who share a title share its country."""
        before: Mention | None = None
        for m in self.doc.mentions:
            if m.label == "shared" and before is not None:
                first, second = self.registry.resolve_name(before), self.registry.resolve_name(m)
                if m.office is None or m.office.kind == "leader" or first is None or second is None:
                    pass
                elif first.country and self.open(second):
                    self.give(second, first.country, Doubt.COUNTRY_FROM_CONTEXT)
            before = m

    def _home(self) -> str:
        """The medium's country, where the text speaks of it."""
        context = self.doc.context
        country = context.publisher.country if context.publisher is not None else ""
        if not country and context.publisher is None:
            country = self.doc.lexicon.country_of_domain(context.publisher_name)
        most = max(self.named.values(), default=0)
        return country if self.named[country] * _SPOKEN_OF >= most > 0 else ""


def _matches_role(entity: Entity, role: str) -> bool:
    mine, theirs = entity.role_words, title_words(role)
    if not mine:
        return False
    if mine == theirs or (theirs <= mine and not (mine - theirs) & MINOR):
        return True
    return mine <= theirs and entity.office is not None and entity.office.name in fold(role)
