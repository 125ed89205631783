"""What the sentences of a document share when their statements are found."""

from __future__ import annotations

from itertools import compress
from operator import attrgetter

from readouts._pipeline._once import Once
from readouts._pipeline._records import Discourse
from readouts._pipeline._state import Doc

__all__ = ["Whole"]

_sentence = attrgetter("sentence")


class Whole:
    """Sets of places in the text, each made when it is first asked for, for few documents need them."""

    def __init__(self, doc: Doc, discourse: Discourse) -> None:
        self.doc = doc
        self.discourse = discourse
        self.news = doc.lexicon.sets["news_cues"]
        self.told = discourse.told.union(map(_sentence, discourse.calls))
        """The sentences that tell of a call."""

    @Once
    def opening(self) -> int:
        """The first sentence that tells of one of the text's own calls."""
        return min((c.sentence for c in self.discourse.calls if not c.background), default=-1)

    @Once
    def asked(self) -> frozenset[int]:
        """The tokens that open what is only asked or unknown: "It was not clear | whether X agreed"."""
        low, opening = self.doc.low, self.doc.lexicon.sets["asking_whether"]
        if opening.isdisjoint(low):
            return frozenset()
        return frozenset(compress(range(len(low)), map(opening.__contains__, low)))

    @Once
    def parties(self) -> set[int]:
        """Where the mentions of those begin who take part in a call."""
        people = {e for c in self.discourse.calls for e in c.party_set}
        return {m.a for e in people for m in e.mentions}

    @Once
    def quoted(self) -> set[int]:
        """The marks that open quotations."""
        return {q.a for q in self.doc.quotes}

    @Once
    def narrative(self) -> set[int]:
        """The marks that open quotations that tell of the call."""
        return {q.a for q in self.doc.quotes if q.narrative}

    @Once
    def ends(self) -> set[int]:
        """The tokens after the mentions."""
        return {m.b for m in self.doc.mentions}
