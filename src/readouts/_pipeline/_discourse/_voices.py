"""Quotations that tell of the call: whom "he" and a bare title mean inside them, and outside.

In ``The spokesman said: "The President asked for grain. He praised the crews." He added ...`` the first "he" is the
President, the second the spokesman.
"""

from __future__ import annotations

from bisect import bisect_right

from readouts._model import ParticipantKind
from readouts._pipeline._records import Entity, Predicate
from readouts._pipeline._state import Doc

__all__ = ["Voices"]

_PERSON = ParticipantKind.PERSON


class Voices:
    """Who speaks outside the quotations that tell of the call, and of whom these tell."""

    def __init__(self, doc: Doc) -> None:
        self.told = [(q.a, q.b) for q in doc.quotes if q.narrative]
        self._of_whom: list[Entity | None] = [None, None]
        self._narrator: Entity | None = None
        self._last_inside = False

    def inside(self, i: int) -> bool:
        """Whether a token is in such a quotation."""
        k = bisect_right(self.told, (i, 0)) - 1
        return k >= 0 and i < self.told[k][1]

    def he(self, p: Predicate | None) -> Entity | None:
        """Whom "he" means in such a quotation, and right after it; None where that is as everywhere."""
        inside = bool(self.told) and p is not None and self.inside(p.i)
        return self._of_whom[inside] if inside or self._last_inside else None

    def narrator(self, i: int) -> Entity | None:
        """The office that a quotation around a token is of, or its spokesperson."""
        one = self._narrator
        if one is None or not self.inside(i):
            return None
        speaks_for = one.kind is not _PERSON or (one.office is not None and one.office.kind == "spokesperson")
        return one if speaks_for else None

    def note(self, p: Predicate, people: list[Entity]) -> None:
        """Note who is the subject of a predicate."""
        if not people or p.according or not p.subject:
            return
        inside, one = self.inside(p.i), people[0] if len(people) == 1 else None
        if not inside:
            self._narrator = one
        if p.parent is None or self.inside(p.parent.i) is not inside:
            self._last_inside = inside
            self._of_whom[inside] = one if one is not None and one.kind is _PERSON else None
