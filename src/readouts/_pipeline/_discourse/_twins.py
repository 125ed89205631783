"""The calls that one sentence told together, and who takes part in them: found once, however often it is asked."""

from __future__ import annotations

from collections.abc import Sequence

from readouts._pipeline._once import Once
from readouts._pipeline._records import CallDraft, Entity

__all__ = ["Twins"]


class Twins:
    """What the calls that one sentence told have in common, as long as nobody comes into one of them."""

    def __init__(self, calls: Sequence[CallDraft]) -> None:
        self.calls = calls

    @Once
    def members(self) -> frozenset[CallDraft]:
        """The calls."""
        return frozenset(self.calls)

    @Once
    def everyone(self) -> list[Entity]:
        """The parties of all of them, each once."""
        return list(dict.fromkeys([e for c in self.calls for e in c.parties]))

    @Once
    def everybody(self) -> frozenset[Entity]:
        """The same, for a text that goes on about some of them."""
        nobody: frozenset[Entity] = frozenset()
        return nobody.union(*[c.party_set for c in self.calls])

    @Once
    def called(self) -> list[Entity]:
        """Everybody who was called."""
        return [e for c in self.calls for e in c.objects]

    @Once
    def _called(self) -> frozenset[Entity]:
        return frozenset(self.called)

    @Once
    def _each(self) -> bool:
        """Whether somebody was called in each of them."""
        return all(c.objects for c in self.calls)

    def single_out(self, people: set[Entity]) -> bool:
        """Whether people were called in some of them, and not in all."""
        if self._called.isdisjoint(people) or (self._each and people.issuperset(self._called)):
            return False
        return not all(not people.isdisjoint(c.objects) for c in self.calls)
