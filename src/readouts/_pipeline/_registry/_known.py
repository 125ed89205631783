"""The names that are known, and how a name finds whom it means."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from readouts._lexicon import Lexicon
from readouts._pipeline._records import Entity, title_words
from readouts._pipeline._registry._names import names
from readouts._pipeline._state import Doc, Mention
from readouts._text import fold

__all__ = ["MANY", "Known", "few", "titles"]

MANY = 40
"""So many people may bear one word of a name, or be of one country or title, and still be told apart by it.

Of more than these a word, a country or a title tells nobody, so that heaps of people cost no more than others: one too
many is kept as a sign of it. So it is with the words of one person's name.
"""

_Borne = Entity | list[Entity]
_REMEMBERED = 10_000
_LONG = 80
_OF_THREE = 3


def few(pool: Sequence[Entity]) -> Sequence[Entity]:
    """Those who come into question; nobody where they are too many."""
    return pool if len(pool) <= MANY else ()


class _Titles(dict[str, frozenset[str]]):
    """The words of each title, a short one in full."""

    def __init__(self, short: dict[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._short = short

    def __missing__(self, role: str) -> frozenset[str]:
        short, found = self._short, title_words(role)
        if not short.keys().isdisjoint(found):
            found = frozenset(long for word in found for long in short.get(word, (word,)))
        if len(self) < _REMEMBERED and len(role) < _LONG:
            self[role] = found
        return found


@lru_cache(maxsize=8)
def titles(lexicon: Lexicon) -> _Titles:
    """The words of titles, by the title."""
    return _Titles(lexicon.short_titles)


class Known(dict[Mention, Entity | None]):
    """Whom each mention means by its name: found when it is asked for, and anew after a word has come in."""

    __slots__ = (
        "_borne",
        "_consorts",
        "_crowded",
        "_doc",
        "_fathers",
        "_in_full",
        "_royal",
        "_shared",
        "_titles",
        "by_word",
    )

    def __init__(self, doc: Doc) -> None:
        super().__init__()
        self.by_word: dict[str, _Borne] = {}
        """Whose name has a word; a list only where they are several, because most words are of one person."""
        self._shared = False
        """Whether there is a word that several bear."""
        self._crowded = False
        """Whether there is a word that too many bear."""
        self._doc = doc
        self._titles = titles(doc.lexicon)
        self._royal = doc.lexicon.sets["name_honorifics"]
        self._consorts = doc.lexicon.sets["consorts"]
        self._fathers = any(map(doc.text.__contains__, _before_fathers(doc.lexicon)))
        """Whether the name of somebody's father can stand in a name: "Saqr bin Majid"."""
        self._borne: dict[tuple[str, ...], Entity] = {}
        """Whose a name is that stands without title and country."""
        self._in_full: dict[tuple[str, ...], Entity] = {}
        """Who was first known by just these words."""

    def add(self, entity: Entity) -> None:
        """Somebody new, by the words of his name."""
        self.clear()
        self._borne.clear()
        words, by_word = entity.words, self.by_word
        self._in_full.setdefault(words, entity)
        for word in words:
            if word in by_word:
                self._bear(word, entity)
            else:
                by_word[word] = entity

    def learn(self, entity: Entity, words: tuple[str, ...]) -> None:
        """Take over the words of a name that are new in somebody's."""
        for word in words:
            if word not in entity.words and len(entity.words) < MANY:
                entity.words = (word, *entity.words)
                self.clear()
                self._borne.clear()
                self._bear(word, entity)

    def _bear(self, word: str, entity: Entity) -> None:
        pool = self.by_word.get(word)
        if pool is None:
            self.by_word[word] = entity
        elif not isinstance(pool, list):
            self.by_word[word] = [pool, entity]
            self._shared = True
        elif len(pool) <= MANY:
            pool.append(entity)
            self._crowded = self._crowded or len(pool) > MANY

    def settle(self, made: dict[Mention, Entity]) -> None:
        """Take it that mentions mean who was made of them, where nobody else bears a word of the name."""
        if self._shared:
            by_word = self.by_word
            shared = {word for word, pool in by_word.items() if isinstance(pool, list)}
            made = {m: entity for m, entity in made.items() if shared.isdisjoint(m.words)}
        self.update(made)

    def bearers(self, word: str) -> Sequence[Entity]:
        """Whose name has a word."""
        pool = self.by_word.get(word)
        if pool is None:
            return ()
        return pool if isinstance(pool, list) else (pool,)

    def words(self, m: Mention) -> tuple[str, ...]:
        """The words of a mention's name."""
        if not m.words and m.name is not None:
            m.words = names(self._doc.lexicon).words(self._doc, *m.name)
        return m.words

    def find(self, m: Mention) -> Entity | None:
        """The person of a name; where several bear it, the one named last."""
        words, bare = m.words or self.words(m), m.office is None and not m.countries
        if bare and words in self._borne:
            found = self[m] = self._borne[words]
            return found
        by_word, one, several = self.by_word, None, False
        for word in words:
            if word in by_word:
                pool = by_word[word]
                if one is None:
                    one = pool
                elif pool is not one:
                    several = True
        if one is None:
            self[m] = None
            return None
        if several or isinstance(one, list):  # most often there is but one
            return self._of_several(m, bare=bare)
        if not self._same(one, words, m):
            return None  # yet
        if bare:
            self._borne[words] = one
        self[m] = one
        return one

    def _of_several(self, m: Mention, *, bare: bool) -> Entity | None:
        """The person of a name where several bear its words."""
        words = m.words
        pools = [self.by_word[word] for word in words if word in self.by_word]
        first = pools[0]
        alone = len(pools) == 1 and not self._crowded
        pool = first if alone and isinstance(first, list) else self._bearers(pools, words)
        if not pool:
            self[m] = None
            return None
        found: list[Entity] = []
        for e in pool:
            if self._same(e, words, m):
                found.append(e)  # noqa: PERF401 (a comprehension is a closure, made for every name)
        if not found:
            return None  # yet: one of the bearers may fit when more is known of him
        if len(found) > 1:
            found = _closest(found, words)
        if bare and len(found) == 1:
            self._borne[words] = found[0]
        if len(found) > 1:
            found = self._alike(m, [e for e in found if e.titled] or found)
            if len(found) > 1:
                return max(found, key=attrgetter("last"))
        one = self[m] = found[0]
        return one

    __missing__ = find

    def _alike(self, m: Mention, found: list[Entity]) -> list[Entity]:
        """Of several those who are called with the same form of address in the name: "Sheikh Saif"."""
        first = self._doc.low[m.name[0]] if m.name is not None else ""
        if first not in self._royal:
            return found
        return [e for e in found if fold(e.name).startswith(first + " ")] or found

    def _bearers(self, known: list[_Borne], words: tuple[str, ...]) -> Sequence[Entity]:
        """Those whose name has one of the words; a word that too many bear tells only who is called just so."""
        pools = [pool if isinstance(pool, list) else (pool,) for pool in known]
        if self._crowded:
            pools = [pool for pool in pools if len(pool) <= MANY]
            if not pools:
                return (self._in_full[words],) if words in self._in_full else ()
        first = pools[0]
        if len(pools) == 1 or (len(pools) == 2 and first == pools[1]):
            return first
        return list(dict.fromkeys(chain.from_iterable(pools)))

    def _same(self, entity: Entity, words: tuple[str, ...], m: Mention) -> bool:
        """Whether a name can be that of a person who is known already."""
        if m.country and entity.country and m.country != entity.country:
            return False
        mine = entity.words
        if self._fathers and self._is_father(entity, words, m):
            return False
        if len(words) == 1:
            return words[0] in mine and (m.office is None or not self._clash(entity, m))
        if mine == words:
            return True
        together = set(mine)
        if together.issuperset(words) or together.issubset(words):
            return len(mine) > 1 or mine[0] in {words[-1], words[0]}
        if words[-1] != mine[-1] or words[0][0] != mine[0][0]:
            return False
        if len(words) == len(mine) == _OF_THREE and words[1][0] != mine[1][0]:
            return False  # "Ali Omar Haddad", "Ali Nasser Haddad"
        if len(words) > 2 and len(mine) > 2 and words[0] != mine[0] and len(together.intersection(words)) == 1:
            return False  # "Omar Amin Haddad", "Othman Ali Haddad"
        return not self._clash(entity, m)

    def _is_father(self, entity: Entity, words: tuple[str, ...], m: Mention) -> bool:
        """Whether one of two names is of the father in the other: "King Majid" and "Prince Saqr bin Majid"."""
        assert m.name is not None
        low, (a, b), sons = self._doc.low, m.name, self._doc.lexicon.sets["sons_of"]
        mine = fold(entity.name).split()
        if low[a] in sons:
            return not _fathered(mine, words[0], sons)  # "Bin Majid" is Saqr bin Majid, not King Majid
        if len(words) == 1 and m.office is None and not m.honorific and low[a] not in self._royal:
            return False  # the press may call him so
        return _fathered(mine, words[0], sons) or _fathered(low[a:b], entity.words[0], sons)

    def _clash(self, entity: Entity, m: Mention) -> bool:
        """Whether two titles cannot be one person's: president and first lady, king and prince of one name."""
        if m.office is None or entity.office is None or m.role == entity.role:
            return False
        mine, theirs = self._titles[m.role], self._titles[entity.role]
        if not mine or not theirs:
            return False
        if self._consorts.isdisjoint(mine) != self._consorts.isdisjoint(theirs):
            return True
        ranks = mine & self._royal, theirs & self._royal
        return bool(ranks[0] and ranks[1] and ranks[0] != ranks[1])


@lru_cache(maxsize=8)
def _before_fathers(lexicon: Lexicon) -> tuple[str, ...]:
    """What a text has in it where a name tells whose son or daughter somebody is."""
    return tuple(f" {word} " for son in sorted(lexicon.sets["sons_of"]) for word in (son, son.title()))


def _fathered(name: Sequence[str], word: str, sons: frozenset[str]) -> bool:
    """Whether a word of a name stands first behind one that tells whose son somebody is."""
    at = name.index(word) if word in name else 0
    return at > 0 and name[at - 1] in sons


def _closest(found: list[Entity], words: tuple[str, ...]) -> list[Entity]:
    """Of several those who bear a name as their surname, and of these those who are called just so."""
    found = [e for e in found if e.words[-1:] == words[-1:]] or found
    return [e for e in found if set(e.words) == set(words)] or found
