"""Who is surely a he or a she: by a form of address, by a rank, or as whose counterpart somebody is named.

"Prince Ali received a call from President Ana Lima, during which she congratulated him": not the prince.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import compress
from operator import attrgetter

from readouts._pipeline._records import Entity, Predicate
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import PEOPLE, Doc, Mention

__all__ = ["Genders"]

_first = attrgetter("a")
_TWO = 2


class Genders:
    """The words "he" and "she" for the people of a text of whom it tells which is theirs."""

    def __init__(self, doc: Doc, registry: Registry) -> None:
        self._doc, self._registry = doc, registry
        sets = doc.lexicon.sets
        self._she, self._hers, self._objects = sets["of_her"], sets["hers"], sets["object_pronouns"]
        self._of: dict[Entity, str] = {}
        words = sets["of_him"] | sets["of_her"]
        if not words.isdisjoint(doc.low):
            for k in compress(range(len(doc)), map(words.__contains__, doc.low)):
                self._note(k)

    def _note(self, k: int) -> None:
        """Take what a word of a mention tells of whom it means, or an owner before a counterpart of whose he is."""
        mentions = self._doc.mentions
        n = bisect_right(mentions, k, key=_first) - 1
        m = mentions[n] if n >= 0 else None
        if m is None or k >= m.b or m.kind not in PEOPLE:
            return
        if k == m.a and m.determiner == self._doc.low[k]:
            if m.office is not None and m.office.kind == "counterpart":
                self._learn(self._owner(n), k)
        elif m.name is None or k < m.name[0] or k == m.name[0] < m.name[1] - 1:
            self._learn(self._registry.of_mention.get(m.a), k)

    def _owner(self, n: int) -> Entity | None:
        """The one whom alone a sentence has named before a counterpart: "X spoke with | her counterpart Y"."""
        mentions, found = self._doc.mentions, set[Entity]()
        sentence = mentions[n].sentence
        for m in mentions[max(0, n - 4) : n]:
            if m.sentence == sentence and m.kind in PEOPLE:
                entity = self._registry.of_mention.get(m.a)
                if entity is None:
                    return None
                found.add(entity)
        return found.pop() if len(found) == 1 else None

    def _learn(self, entity: Entity | None, k: int) -> None:
        if entity is not None:
            word = "she" if self._doc.low[k] in self._she else "he"
            self._of[entity] = word if self._of.get(entity, word) == word else ""

    def settle(self, p: Predicate, m: Mention, found: list[Entity], parties: list[Entity]) -> list[Entity]:
        """The other of two parties, where the one whom a pronoun would mean cannot be meant."""
        if not self._of or len(parties) != _TWO or found[0] not in parties:
            return found
        low = self._doc.low
        word = "she" if low[m.a] in self._hers else "he"
        other = parties[found[0] is parties[0]]
        mine, theirs = self._of.get(found[0], ""), self._of.get(other, "")
        if mine == theirs:
            return found
        against = bool(mine) and mine != word
        if theirs == word and low[p.j] in self._objects:
            against = (low[p.j] in self._hers) is not (word == "she")  # "She thanked him"
        return [other] if against and theirs in {"", word} else found
