"""The press: domestic officials, and the country that the text leaves for the others."""

from __future__ import annotations

from readouts._model import Doubt
from readouts._pipeline._participants._evidence import counted
from readouts._pipeline._participants._titles import Titles
from readouts._pipeline._records import Entity, title_words
from readouts._pipeline._state import READ

__all__ = ["Press"]

_POSSESSIVES = frozenset({"his", "her", "their"})
_OFFICES = frozenset({"leader", "minister", "official", "spokesperson"})
_SPOKEN_OF = 5
"""A medium's own country is that of domestic officials unless another is named so many times as often."""


class Press(Titles):
    """A title without a country is that of the medium's home, where the text speaks of it."""

    def find(self) -> None:
        """Domestic officials, then the one country that is left."""
        self.registry.home = self._home()
        people = self.people()
        untold = [e for e in people if self.open(e) and e.office is not None and e.office.kind in _OFFICES]
        if untold:
            rivals = counted([self.registry.titles[e.role] for e in untold])
            for entity in untold:
                if self.open(entity):
                    self._domestic(entity, rivals)
        self._shared()
        self._bare_principal(people)

    def _bare_principal(self, people: list[Entity]) -> None:
        """Who opens the text without a title, where it speaks of his country and of the other's together."""
        read = (e for e in people if self._block(self.first_mention(e)) in READ)
        opener = next(read, None)
        if opener is None or opener.titled or opener.country or opener.organization or len(opener.words) < 2:
            return
        taken = {e.country for e in read if e.country and e.titled}
        if not taken:
            return
        found = {c for pair in self.pairs for c in pair if len(taken & set(pair)) == 1} - taken
        if len(found) == 1:
            self.give(opener, found.pop(), Doubt.COUNTRY_FROM_CONTEXT)

    def _domestic(self, entity: Entity, rivals: dict[frozenset[str], int]) -> None:
        home = self.registry.home
        alone = rivals[self.registry.titles[entity.role]] < 2
        bound = self.first_mention(entity).determiner in _POSSESSIVES
        country = self._house(entity) or (self._described(entity) if alone else "")
        if not country and home and alone and not bound and not self._occupied(entity, home) and not entity.former:
            self.give(entity, home, Doubt.COUNTRY_FROM_PUBLISHER)
            return
        country = country or self._paired(entity) or (self._left(entity, set()) if alone else "")
        if country:
            self.give(entity, country, Doubt.COUNTRY_FROM_CONTEXT)

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

    def _home(self) -> str:
        """The medium's country, where the text speaks of it."""
        context = self.doc.context
        country = context.publisher.country if context.publisher is not None else ""
        if context.publisher is None and context.publisher_name:
            country = self.doc.lexicon.country_of_domain(context.publisher_name)
        if not country:
            return ""
        most = max(self.named.values(), default=0)
        return country if self.named.get(country, 0) * _SPOKEN_OF >= most > 0 else ""
