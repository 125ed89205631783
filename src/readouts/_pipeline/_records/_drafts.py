"""What the walk through the text found, and the statements and sources that come of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

import attrs

from readouts._model import Act, Doubt, SourceKind
from readouts._pipeline._records._calls import CallDraft, with_more
from readouts._pipeline._records._people import Entity
from readouts._pipeline._records._predicates import Predicate
from readouts._pipeline._state import Quote, Sentence

__all__ = ["MEDIA", "Discourse", "SourceDraft", "Sources", "StatementDraft", "new_statement"]

MEDIA = frozenset({SourceKind.NEWS_AGENCY, SourceKind.STATE_MEDIA, SourceKind.BROADCASTER, SourceKind.NEWSPAPER})


@attrs.define
class Discourse:
    """What the walk found."""

    calls: list[CallDraft] = attrs.field(factory=list)
    said: list[Predicate] = attrs.field(factory=list)
    told: set[int] = attrs.field(factory=set)
    """The sentences that tell of a contact."""
    citing: Collection[int] = ()
    """The sentences in which a word tells that somebody cites or is cited."""
    spans: dict[int, tuple[int, int]] = attrs.field(factory=dict)
    """Where what is said in a sentence begins in the list of all, by its number, and where it ends."""

    def said_in(self, number: int) -> Sequence[Predicate]:
        """What is said in a sentence."""
        if number not in self.spans:
            return ()
        first, last = self.spans[number]
        return self.said[first:last]


@attrs.define(eq=False, init=False)
class StatementDraft:
    """A statement before its sources are known; :func:`new_statement` makes one."""

    speakers: Sequence[Entity]
    addressees: Sequence[Entity]
    act: Act
    content: tuple[int, int]
    cue: tuple[int, int] | None
    call: CallDraft | None
    sentence: Sentence
    negated: bool
    quote: Quote | None
    rule: str
    doubts: tuple[Doubt, ...]
    said: Predicate
    """What conveys it, or conveyed what it goes on with."""
    reported_by: Sequence[Entity]
    sources: Sequence[SourceDraft]


# A text has many statements, and a call of their class would take twice the time.
_blank: Callable[[], StatementDraft] = partial(object.__new__, StatementDraft)


def new_statement(
    said: Predicate,
    act: Act,
    content: tuple[int, int],
    cue: tuple[int, int] | None,
    reported_by: Sequence[Entity],
) -> StatementDraft:
    """What a predicate conveys, before its sources are known."""
    s = _blank()
    s.said = said
    s.act = act
    s.content = content
    s.cue = cue
    s.reported_by = reported_by
    s.speakers, s.addressees, s.call = said.speakers, said.addressees, said.call
    s.sentence, s.quote, s.negated = said.sentence, said.quote, said.negated
    s.rule, s.doubts = said.rule or said.form, said.doubts
    s.sources = ()
    return s


@attrs.define(eq=False)
class SourceDraft:
    """A source while its mentions are gathered."""

    name: str
    kind: SourceKind
    country: str
    mentions: Sequence[tuple[int, int]] = ()
    rule: str = ""

    def note(self, at: tuple[int, int]) -> None:
        """Take in where else the text names it."""
        self.mentions = with_more(self.mentions, at)


@attrs.define
class Sources:
    """The sources, and those of each call by the ``id`` of its draft."""

    all: list[SourceDraft] = attrs.field(factory=list)
    of_call: dict[int, list[SourceDraft]] = attrs.field(factory=dict)
