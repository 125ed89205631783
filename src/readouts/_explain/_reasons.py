"""Why nothing was found in a sentence, told from the predicates that it holds.

A sentence is asked the questions that the stages ask, in their order: is it of a kind that is read, is there a word of
saying, of a topic or of contact, who is its subject, what is its content, does it tell of speech that took place.
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts._lexicon import Flag
from readouts._pipeline import Trace
from readouts._pipeline._records import ITEM, Predicate
from readouts._pipeline._state import BlockKind, Doc, Sentence

__all__ = ["Reasons"]

_READ = frozenset({BlockKind.BODY, BlockKind.ITEM})
_BLOCKS = {
    BlockKind.HEADLINE: "a headline",
    BlockKind.DATELINE: "a dateline",
    BlockKind.CAPTION: "the caption of a picture",
    BlockKind.CREDIT: "the credit of an agency",
    BlockKind.HEADING: "a heading",
    BlockKind.LINKS: "a list of links",
    BlockKind.ATTRIBUTION: "a line that says to whom the text is attributed",
    BlockKind.BOILERPLATE: "boilerplate",
}
_AUXILIARY = Flag.BE | Flag.HAVE | Flag.MODAL
_KNOWN = Flag.VERB | Flag.NOUN | Flag.CONTACT


class Reasons:
    """Answers for the sentences of one text."""

    def __init__(self, trace: Trace) -> None:
        self.doc: Doc = trace.doc
        self.predicates: dict[int, list[Predicate]] = trace.predicates
        self.said = set(trace.discourse.said)
        everything = (p for predicates in trace.predicates.values() for p in predicates)
        self.leads = {p.inherits for p in everything if p.rule == ITEM and p.inherits is not None}
        """Verbs that stand above a list."""

    def block(self, kind: BlockKind) -> str:
        """Why no statement is looked for in a stretch of this kind; "" where it is."""
        return "" if kind in _READ else f"{_BLOCKS.get(kind, kind.value)}, in which no statement is looked for"

    def of(self, sentence: Sentence) -> Iterator[str]:
        """Why nothing was found in a sentence, one reason for each word that might have told something."""
        skipped = self.block(sentence.block.kind)
        if skipped:
            yield skipped
            return
        predicates = sorted(self.predicates.get(sentence.number, ()), key=lambda predicate: predicate.i)
        for predicate in predicates:
            yield f'"{self.doc.words(predicate.i, predicate.j)}" {self.why(predicate)}'
        if not predicates:
            yield self.without_predicate(sentence)

    def without_predicate(self, sentence: Sentence) -> str:
        doc = self.doc
        tokens = (i for i in range(sentence.a, sentence.b) if doc.flag[i] & _KNOWN and not doc.flag[i] & _AUXILIARY)
        words = [doc.word(i) for i in tokens if not doc.cap[i]]
        if not words:
            return "no word of saying, of a topic or of contact that the lexicon knows"
        shown = ", ".join(f'"{word}"' for word in dict.fromkeys(words))
        return f"{shown} may tell of speech or contact, but not as it stands here"

    def why(self, predicate: Predicate) -> str:
        """Why a word of saying, of a topic or of contact gave nothing."""
        if predicate in self.leads:
            return "gives its verb to the list below"
        if predicate.contact is not None:
            return "tells of contact, but not between two parties of whom nothing was known yet"
        if predicate.topic:
            return "names a topic, but of no call" if _has(predicate.content) else "names a topic, but none follows"
        if predicate not in self.said:
            return "is a word of saying whose subject is nobody who speaks"
        return next(filter(None, self.faults(predicate)), "is a word of saying, but its clause was turned down")

    def faults(self, predicate: Predicate) -> Iterator[str]:
        verb = predicate.say
        if predicate.source_only:
            yield "passes on what others say: it gave them a source"
        if not _has(predicate.content):
            yield "is a word of saying, but no content was found"
        if verb is not None and verb.act is None and predicate.noun is None:
            yield "says something only with a noun of saying"
        if predicate.future and not predicate.negated:
            yield "is still to be said"
        if predicate.negated and predicate.form == "passive":
            yield "was not said"
        if not predicate.speakers:
            yield "is a word of saying, but who says it stays open"
        if predicate.parent is not None:
            yield "stands inside what somebody is reported to say"
        if verb is not None and verb.weak and predicate.quote is None:
            yield 'is a word of saying only before "that" or beside a quotation'


def _has(content: tuple[int, int] | None) -> bool:
    return content is not None and content[0] < content[1]
