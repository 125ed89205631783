"""Countries and titles that one mention has from another: a counterpart, the second of a list, a shared title."""

from __future__ import annotations

from functools import lru_cache

from readouts._lexicon import Flag
from readouts._model import Doubt
from readouts._pipeline._once import Once
from readouts._pipeline._participants._evidence import Evidence
from readouts._pipeline._records import title_words
from readouts._pipeline._state import Mention

__all__ = ["OFFICES", "Roles", "Titles"]

OFFICES = frozenset({"leader", "minister", "official", "spokesperson"})
"""Kinds of offices of those who serve a state."""
_SERVING = frozenset({"minister", "official"})
_AND = frozenset({"and", "&"})
_NEXT = _AND | {","}


Roles = tuple[tuple[str, "frozenset[str]"], ...]
"""Titles with their words."""


@lru_cache(maxsize=256)
def _with_words(roles: tuple[str, ...]) -> Roles:
    return tuple([(role, title_words(role)) for role in roles])


class Titles(Evidence):
    """What mentions beside each other have in common."""

    def match(self) -> None:
        """In "X and her Ruritanian counterpart Y" Y has the title of the one before."""
        for before, entity in self.counterparts:
            if not entity.role:
                self.registry.set_role(entity, before.role)
                self.registry.set_office(entity, before.office)
                entity.titled = True

    def carry(self) -> None:
        """In "the Ruritanian prime minister X and foreign minister Y" the second is of the same country."""
        mentions = self.doc.mentions
        for n, entity in self.beside:
            before, m = mentions[n - 1], mentions[n]
            if not (m.role and before.name and before.country and m.kind == "person") or m.a - before.b != 1:
                continue
            if self.open(entity) and self._carries(before, m, n):
                self.give(entity, before.country, Doubt.COUNTRY_FROM_CONTEXT)
                m.place(before.countries)

    def carry_back(self) -> None:
        """In "with foreign minister X and defence minister Y of Ruritania" the first is of the same country."""
        mentions, low = self.doc.mentions, self.doc.low
        for n, entity in reversed(self.beside):
            m = mentions[n]
            if not m.country or m.name is None or m.name[1] >= m.b or low[m.name[1]] != "of" or not entity.country:
                continue
            first = mentions[n - 1]
            if m.a - first.b > 2:
                continue
            told = self.registry.known[first] if first.name and first.role and m.kind == first.kind else None
            if told is None or not self.open(told) or low[m.a - 1] not in _AND or low[first.b] not in _NEXT:
                continue
            if self._differ(first, m) and self._is_object(n - 1) and not self._own_title(first.role):
                self.give(told, entity.country, Doubt.COUNTRY_FROM_CONTEXT)

    def _differ(self, first: Mention, m: Mention) -> bool:
        """Whether two serve one state in different offices, neither as its leader."""
        if first.office is None or m.office is None or first.organization or m.organization:
            return False
        return {first.office.kind, m.office.kind} <= _SERVING and title_words(first.role) != title_words(m.role)

    def _is_object(self, n: int) -> bool:
        """Whether somebody is met or spoken with, and does not meet others himself."""
        i = self.doc.mentions[n].a - 1
        return self.towards(n) or (i >= 0 and bool(self.doc.flag[i] & Flag.CONTACT))

    def _carries(self, before: Mention, m: Mention, n: int) -> bool:
        low = self.doc.low
        if not (before.name and before.role) or m.organization or m.determiner or low[before.b] not in _AND:
            return False
        mine, theirs = title_words(m.role), title_words(before.role)
        if m.office is None or m.office.kind != "leader":
            return not self._own_title(m.role)
        if mine & self.minor:
            return mine - self.minor <= theirs
        return mine != theirs and self._is_other_side(n) and not self._own_title(m.role)

    def _is_other_side(self, n: int) -> bool:
        """Whether an official text names somebody as the other side: "with the Ruritanian president X and Y"."""
        return self.registry.profile is not None and self.towards(n)

    def _own_title(self, role: str) -> bool:
        """Whether a title is one of the publisher's own state."""
        words = title_words(role)
        return any(words == theirs for _, theirs in self._national)

    @Once
    def _national(self) -> Roles:
        """The titles of the publisher's own state with their words, the publisher's first."""
        profile = self.registry.profile
        if profile is None:
            return ()
        others = self.doc.lexicon.national_roles(profile.country) if profile.country else ()
        return _with_words((*profile.roles, *others))

    def _shared(self) -> None:
        """Those who share a title share its country."""
        mentions = self.doc.mentions
        for n, second in self.beside:
            m = mentions[n]
            if m.label != "shared" or m.office is None or m.office.kind == "leader":
                continue
            first = self.registry.known[mentions[n - 1]]
            if first is not None and first.country and self.open(second):
                self.give(second, first.country, Doubt.COUNTRY_FROM_CONTEXT)
