"""Who of two is surely a he or a she: by a form of address, a rank, a given name, or as whose counterpart he is named.

"Prince Ali received a call from President Ana Lima, during which she congratulated him": not the prince.
"""

from __future__ import annotations

from readouts._pipeline._records import Entity, Predicate
from readouts._pipeline._state import Doc, Mention

__all__ = ["Genders"]

_TWO, _MOST = 2, 8


class Genders:
    """The words "he" and "she" for the people of a text of whom it tells which is theirs."""

    def __init__(self, doc: Doc) -> None:
        self._low, sets = doc.low, doc.lexicon.sets
        self._he, self._she = (sets["of_him"], sets["his_names"]), (sets["of_her"], sets["her_names"])
        self._hers, self._objects = sets["hers"], sets["object_pronouns"]
        self._known: dict[tuple[Entity, Entity], tuple[str, str]] = {}

    def settle(self, p: Predicate, m: Mention, found: list[Entity], parties: list[Entity]) -> list[Entity]:
        """The other of two parties, where the one whom a pronoun would mean cannot be meant."""
        if len(parties) != _TWO or found[0] not in parties:
            return found
        one, other = found[0], parties[found[0] is parties[0]]
        known = self._known.get((one, other))
        if known is None:
            known = self._known[one, other] = self._of(one, other), self._of(other, one)
        mine, theirs = known
        if mine == theirs:
            return found
        low = self._low
        word = "she" if low[m.a] in self._hers else "he"
        against = bool(mine) and mine != word
        if theirs == word and low[p.j] in self._objects:
            against = (low[p.j] in self._hers) is not (word == "she")  # "She thanked him"
        return [other] if against and theirs in {"", word} else found

    def _of(self, one: Entity, other: Entity) -> str:
        """The word for one of two; "" where the text does not tell, or tells both."""
        low, words = self._low, set[str]()
        for m in one.mentions[:_MOST]:
            end = m.b if m.name is None else m.name[0] + (m.name[1] - m.name[0] > 1)
            words.update(low[m.a + (low[m.a] == m.determiner) : end])
        for m in other.mentions[:_MOST]:
            if m.determiner and m.office is not None and m.office.kind == "counterpart":
                words.add(m.determiner)  # "spoke with | her counterpart Y"
        he, she = (not all(map(words.isdisjoint, those)) for those in (self._he, self._she))
        return "" if he is she else "he" if he else "she"
