"""Countries and titles that one mention has from another: a counterpart, the second of a list, a shared title."""

from __future__ import annotations

from readouts._model import Doubt
from readouts._pipeline._participants._evidence import Evidence
from readouts._pipeline._records import Entity, title_words
from readouts._pipeline._registry import MINOR
from readouts._pipeline._state import PEOPLE, Mention

__all__ = ["Titles"]


class Titles(Evidence):
    """What mentions beside each other have in common."""

    def counterparts(self) -> None:
        """In "X and her Ruritanian counterpart Y" Y has the title of the one before."""
        before: Entity | None = None
        for m in self.doc.mentions:
            entity = self.registry.resolve_name(m) if m.name and m.kind in PEOPLE else None
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

    def _national(self) -> tuple[str, ...]:
        """The titles of the publisher's own state, the publisher's first."""
        profile = self.doc.context.profile
        if profile is None:
            return ()
        others = self.doc.lexicon.national_roles(profile.country) if profile.country else ()
        return (*profile.roles, *others)

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
