"""What a text tells of countries and of who stands for them: where each is named, beside whom, and with which other."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from itertools import islice
from operator import itemgetter
from typing import TypeVar

from readouts._lexicon import Flag
from readouts._model import Doubt
from readouts._pipeline._once import Once
from readouts._pipeline._participants._pairs import pairs_of_countries
from readouts._pipeline._records import Entity, title_words
from readouts._pipeline._registry import MANY, Registry
from readouts._pipeline._state import READ, BlockKind, Doc, Mention
from readouts._text import fold

__all__ = ["Evidence", "counted", "no_subject"]

T = TypeVar("T", bound=Hashable)

_TOWARDS = frozenset({"with", "to", "from"})
_ASIDE = frozenset({BlockKind.ATTRIBUTION, BlockKind.CAPTION})
_AND = frozenset({"and", ",", "&"})
_WHERE = frozenset({"in", "at", "near", "across", "around", "inside", "into", "outside", "throughout", "within"})
_GOVERN = frozenset({"leader", "minister"})
_SERVING = frozenset({"minister", "official", "spokesperson"})
_PREDICATE = Flag.VERB | Flag.CONTACT | Flag.HAVE | Flag.BE | Flag.MODAL
_LEADER = ("leader", frozenset({"leader"}))
"""A kind of office with a title that tells no more than it."""
_HEIR = "crown"
_HEAD = ("leader", title_words("head of state"))
_CLOSE = 3
"""Between two mentions that stand close there are fewer tokens."""
_LED = 6  # tokens
_ACTS = frozenset({"by", "from"})
_CLEAR = 2
"""How many times as often as the next one a country has to be named."""


def no_subject(doc: Doc, m: Mention) -> bool:
    """Whether a preposition leads to somebody, so that he is no subject: "the case of X", "of the engineer X"."""
    if m.b < len(doc) and doc.flag[m.b] & _PREDICATE:
        return False  # "since X was appointed"
    for i in range(m.a - 1, max(doc.sentences[m.sentence].a - 1, m.a - _LED), -1):
        if doc.flag[i] & Flag.PREPOSITION:
            return doc.low[i] not in _ACTS
        if doc.flag[i] & _PREDICATE or not doc.low[i].isalpha():
            return False
    return False


class Evidence:
    """Where everybody stands first, and the questions of countries that are answered from the mentions when asked."""

    def __init__(self, doc: Doc, registry: Registry) -> None:
        self.doc, self.registry = doc, registry
        self.minor = doc.lexicon.sets["minor_ranks"]
        self.placed = registry.placed
        """The mentions that name a country themselves."""
        self.naming: list[tuple[int, Entity]] = []
        """The mentions, by their place, that are somebody by name."""
        self.counterparts: list[tuple[Entity, Entity]] = []
        """Those who are named as somebody's counterpart, after who is named before them."""
        self.beside: list[tuple[int, Entity]] = []
        """Those of them that stand close after another one with a name."""
        self.first: dict[int, int] = {}
        """For each person the first mention of his name, by its place; one in a block that is read, where there is."""
        self.read: set[int] = set()
        """Those, by their number, whom a block that is read names."""
        self._towards: dict[int, bool] = {}
        self._look()

    def _look(self) -> None:
        mentions, known, sentences = self.doc.mentions, self.registry.known, self.doc.sentences
        naming, first, read = self.naming, self.first, self.read
        following = -1
        for n in self.registry.people:
            m = mentions[n]
            if not m.name:
                continue
            follows, following = n == following, n + 1
            entity = known[m]
            if entity is None:
                continue
            office = m.office
            if office is not None and office.kind == "counterpart" and naming:
                self.counterparts.append((naming[-1][1], entity))
            naming.append((n, entity))
            if follows and 0 < m.a - mentions[n - 1].b < _CLOSE:
                self.beside.append((n, entity))
            number = entity.number
            if number not in read:
                if sentences[m.sentence].block.kind in READ:
                    first[number] = n
                    read.add(number)
                elif number not in first:
                    first[number] = n

    @Once
    def named(self) -> dict[str, int]:
        """How often the text names each country."""
        return counted([m.country for m in self.placed])

    @Once
    def near(self) -> dict[int, set[str]]:
        """The countries that each sentence names."""
        found: dict[int, set[str]] = {}
        for m in self.placed:
            found.setdefault(m.sentence, set()).add(m.country)
        return found

    @Once
    def sentences(self) -> dict[int, set[int]]:
        """The sentences that name each person."""
        found: dict[int, set[int]] = {}
        for n, entity in self.naming:
            found.setdefault(entity.number, set()).add(self.doc.mentions[n].sentence)
        return found

    @Once
    def described(self) -> dict[str, set[tuple[str, frozenset[str]]]]:
        """The kinds of office with their titles that the text speaks of in each country without a name."""
        found: dict[str, set[tuple[str, frozenset[str]]]] = {}
        for n in self.registry.people:
            m = self.doc.mentions[n]
            if m.kind == "person" and not m.name and m.country and m.office is not None:
                heads = m.office.kind == "official" and fold(m.role) in self.doc.lexicon.sets["heading_titles"]
                kind = "leader" if heads else m.office.kind  # "the head of Kenya"
                found.setdefault(m.country, set()).add((kind, self.registry.titles[m.role]))
        return found

    @Once
    def pairs(self) -> set[tuple[str, str]]:
        """Two countries named together."""
        return pairs_of_countries(self.doc, self.registry)

    def towards(self, n: int) -> bool:
        """Whether "with", "to" or "from" stands before a mention, or before the list that it is in."""
        mentions, known = self.doc.mentions, self._towards
        last = n
        while n not in known:
            answer = self._is_towards(mentions[n], mentions[n - 1] if n else None)
            if answer is not None:
                known[n] = answer
            else:
                n -= 1
        for k in range(n + 1, last + 1):
            known[k] = known[n]
        return known[n]

    def _is_towards(self, m: Mention, before: Mention | None) -> bool | None:
        """Whether one mention is; None where the one before it tells."""
        low, i = self.doc.low, m.a - 1
        if i < 0:
            return False
        if low[i] in _TOWARDS:
            return not (i and low[i - 1] in self.doc.lexicon.sets["no_towards"]) and self._block(m) not in _ASIDE
        if low[i] not in _AND or before is None or before.sentence != m.sentence or m.a - before.b > 2:
            return False
        if low[i] == "," and self.doc.flag[m.b] & _PREDICATE:
            return False  # "After a call with X, Y met"
        return True if before.a > 0 and low[before.a - 1] == "between" else None

    def _acts(self, entity: Entity, country: str) -> bool:
        """Whether a country is more than where something happens, and than the other side: "with the Kenyan team"."""
        return country in self._acting and (country in self._leading or self.foreign(entity))

    @Once
    def _acting(self) -> set[str]:
        """The countries that are more than where something happens, at least as often as not."""
        acting: dict[str, int] = {}
        for m in self.placed:
            acting[m.country] = acting.get(m.country, 0) + (-1 if self._is_where(m) else 1)
        return {country for country, n in acting.items() if n >= 0}

    @Once
    def _leading(self) -> set[str]:
        """The countries that are not only named as those with whom somebody has to do."""
        mentions = enumerate(self.doc.mentions)
        return {m.country for n, m in mentions if m.country and (m.kind == "place" or not self.towards(n))}

    def _is_where(self, m: Mention) -> bool:
        """Whether a place only tells where something happens: "in Nairobi", "in Accra, Ghana", "visited Kenya"."""
        if m.kind != "place" or m.possessive or m.a == 0:
            return False
        i, low, sets = m.a - 1, self.doc.low, self.doc.lexicon.sets
        if low[i] in sets["parts_of_countries"] or low[m.b] in sets["quarrels"]:
            return True  # "in eastern Kenya", "the Kenya conflict"
        return low[i] in _WHERE or bool(self.doc.flag[i] & Flag.CONTACT) or self._is_region(i)

    def _is_region(self, i: int) -> bool:
        """Whether a comma stands after a town in a place: "in Accra, Ghana"."""
        low = self.doc.low
        return low[i] == "," and any(low[k] in _WHERE and self.doc.cap[k + 1] for k in range(max(0, i - 3), i - 1))

    def _block(self, m: Mention) -> BlockKind:
        return self.doc.sentences[m.sentence].block.kind

    def foreign(self, entity: Entity) -> bool:
        """Whether somebody is first named as the other side."""
        n = self.first.get(entity.number)
        return n is not None and self.towards(n)

    def first_mention(self, entity: Entity) -> Mention:
        """The mention at which somebody is first named."""
        return self.doc.mentions[self.first[entity.number]]

    def open(self, entity: Entity) -> bool:
        """Whether somebody has a title and neither country nor body."""
        return entity.titled and not entity.country and not entity.organization

    def people(self) -> list[Entity]:
        """Everybody in the order of the text."""
        return list(map(self.registry.entities.__getitem__, sorted(self.first, key=self.first.__getitem__)))

    def give(self, entity: Entity, country: str, doubt: Doubt) -> None:
        """Set a country that no title names."""
        self.registry.set_country(entity, country)
        entity.doubts += (doubt,)

    def _paired(self, entity: Entity) -> str:
        """The other one of two countries that the text names together, where the first has somebody of that rank."""
        found: set[str] = set()
        if len(self.pairs) > MANY:
            return ""
        home = self.registry.home if self.registry.profile is not None else ""
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
        official = self.registry.profile is not None
        if not official and (entity.office is None or entity.office.kind not in _GOVERN):
            return ""
        near = counted([c for n in self.sentences.get(entity.number, ()) for c in self.near.get(n, ())])
        if not (official or near):
            return ""
        counts = {
            country: n + _CLEAR * near.get(country, 0)
            for country, n in self.named.items()
            # The press speaks of many countries: only of those that stand beside him.
            if country not in but and (official or country in near)
        }
        taken = self._led if official else self._spoken_for
        countries = sorted(counts.items(), key=itemgetter(1), reverse=True)[:MANY]
        free = ((n, c) for c, n in countries if not self._occupied(entity, c) and not taken(entity, c))
        most, country = next(free, (0, ""))
        if most < _CLEAR or most * _CLEAR < countries[0][1]:
            return ""
        if not official and self._only_seated(country):
            return ""
        if not official and entity.office is not None and entity.office.kind != "leader":
            # He may as well serve the one whose leader is named beside him.
            rivals = [n for c, n in countries if c != country and not self._occupied(entity, c)]
            if rivals and rivals[0] * _CLEAR > most:
                return ""
        if most < _CLEAR * next(free, (0, ""))[0] or not self._acts(entity, country):
            return ""
        return country if official or not self._competes(entity, country) else ""

    def _competes(self, entity: Entity, country: str) -> bool:
        """Whether all that names a country beside somebody stands beside another one of no country as well."""
        told = {n for n in self.sentences.get(entity.number, ()) if country in self.near.get(n, ())}
        return any(
            told <= self.sentences[e.number]
            for e in self._in_sentence[min(told)]
            if e is not entity and self.open(e) and e.office is not None and e.office.kind in _GOVERN
        )

    def _only_seated(self, country: str) -> bool:
        """Whether a country is told by its seat of power alone, which may be a stranger's: "X, Downing Street said"."""
        return self._names_strangers and all(
            m.kind == "seat" or (m.office is not None and m.office.kind == "spokesperson")
            for m in self.placed
            if m.country == country
        )

    @Once
    def _in_sentence(self) -> dict[int, dict[Entity, None]]:
        """Whom each sentence names."""
        found: dict[int, dict[Entity, None]] = {}
        for n, entity in self.naming:
            found.setdefault(self.doc.mentions[n].sentence, {})[entity] = None
        return found

    def _occupied(self, entity: Entity, country: str) -> bool:
        """Whether somebody else holds the same office of a country."""
        others, titles = self.registry.by_country.get(country), self.registry.titles
        if not others:
            return False
        mine = titles[entity.role]
        return any(e is not entity and titles[e.role] == mine and not e.former for e in others)

    def _led(self, entity: Entity, country: str) -> bool:
        """Whether the text speaks of somebody else of that rank: of "the Ruritanian leader" without a name."""
        described = self.described.get(country)
        if not described:
            return False
        mine = self.registry.titles[entity.role]
        kind = entity.office.kind if entity.office is not None else ""
        return any(known == kind and title != mine for known, title in described)

    def _spoken_for(self, entity: Entity, country: str) -> bool:
        """Whether anybody with a title stands for a country, by name or not."""
        others = self.registry.by_country.get(country, ())
        others = [e for e in others if e is not entity and e.titled]
        if _HEIR in self.registry.titles[entity.role]:  # beside a crown prince there is a king
            crowns = self.doc.lexicon.words("crowns", "offices")
            others = [e for e in others if self.registry.titles[e.role].isdisjoint(crowns)]
        if self._led(entity, country):
            return True
        leads = entity.office is not None and entity.office.kind == "leader" and not entity.role_words & self.minor
        serve = leads and all(map(_serves, others)) and self._acts(entity, country)
        return bool(others) and not serve  # beside a minister there may be a leader

    def _described(self, entity: Entity) -> str:
        """The one country of which the text says "the Ruritanian president", where he is a president."""
        if any(not e.titled and len(e.words) > 1 for e in islice(self.registry.entities, MANY)):
            return ""
        mine = self.registry.titles[entity.role]
        heirs = self.doc.lexicon.sets["heirs"]
        found = [c for c, said in self.described.items() if any(mine <= title <= mine | heirs for _, title in said)]
        found = [c for c in found if not self._occupied(entity, c)]
        if not found:
            led = [c for c, said in self.described.items() if _HEAD in said and not self._ranks(entity, c)]
            found = led if led and self._is_only_head(entity) else found
        if not found and self._is_only_leader(entity):
            found = [c for c, said in self.described.items() if _LEADER in said and not self._ranks(entity, c)]
        return found[0] if len(found) == 1 and not self._occupied(entity, found[0]) else ""

    def _is_only_leader(self, entity: Entity) -> bool:
        """Whether nobody else who leads a country is left without one, so that "the Kenyan leader" is his title."""
        everybody = islice(self.registry.entities, MANY)
        left = [e for e in everybody if self.open(e) and e.office is not None and e.office.kind == "leader"]
        alone = left == [entity] and not self._names_strangers
        return alone and not entity.role_words & self.minor and not entity.former

    def _is_only_head(self, entity: Entity) -> bool:
        """Whether nobody else is left without a country who may be "the Kenyan head of state"."""
        heads = self.doc.lexicon.words("heads_of_states", "offices") | self.doc.lexicon.words("crowns", "offices")
        left = [e for e in islice(self.registry.entities, MANY) if self.open(e) and e.role_words & heads]
        return left == [entity] and not entity.role_words & self.minor and not entity.former

    @Once
    def _names_strangers(self) -> bool:
        """Whether the text names somebody of whom it tells nothing, so that its reader has to know him."""
        mentions, known = self.doc.mentions, self.registry.known
        found = (known[m] for n in self.registry.people if (m := mentions[n]).name)
        return any(e is None or not (e.titled or e.country) for e in found)


def _serves(entity: Entity) -> bool:
    """Whether somebody is no leader, so that another may lead his country."""
    return entity.office is not None and entity.office.kind in _SERVING


def counted(things: Iterable[T]) -> dict[T, int]:
    """How often each of some things comes; for a few of them, a counter takes far longer."""
    counts: dict[T, int] = {}
    for thing in things:
        counts[thing] = counts.get(thing, 0) + 1
    return counts
