"""Quotations that go on without a cue of their own."""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._model import Doubt
from readouts._pipeline._records import StatementDraft, new_statement
from readouts._pipeline._state import Doc, Quote, Sentence

__all__ = ["continued"]

_FIRST, _YOU = frozenset({"i", "we", "my", "our"}), frozenset({"you", "your"})
_GOES_ON = Flag.PREPOSITION | Flag.CONJUNCTION | Flag.SUBORDINATOR


def _trails(doc: Doc, sentence: Sentence, quote: Quote) -> bool:
    """Whether what follows a quotation in its sentence only goes on from it: ``"A," which he knew``."""
    after = quote.b + 1
    most = quote.b - quote.a > sentence.b - after
    return most and not doc.cap[after] and bool(doc.flag[after] & _GOES_ON)


def _is_single(doc: Doc, quote: Quote) -> bool:
    return doc.low[quote.a] == "'"


def _is_in_own_words(doc: Doc, sentence: Sentence, previous: StatementDraft, quote: Quote) -> bool:
    """Whether a quotation alone is in the words of who has just been told to say something in the call."""
    if quote.b < sentence.b - 1 or previous.sentence.number != sentence.number - 1 or _is_single(doc, quote):
        return False
    if previous.call is None or len(previous.speakers) != 1:
        return False
    words = doc.low[quote.a : quote.b]
    return not _YOU.isdisjoint(words) or (doc.context.profile is not None and not _FIRST.isdisjoint(words))


def _own_words(sentence: Sentence, previous: StatementDraft, quote: Quote) -> StatementDraft:
    draft = new_statement(previous.said, previous.act, (quote.a + 1, quote.b), None, previous.reported_by)
    draft.sentence, draft.quote, draft.negated = sentence, quote, False
    draft.rule, draft.doubts = "quotation continued", (Doubt.SPEECH_CARRIED,)
    return draft


def continued(doc: Doc, sentence: Sentence, previous: StatementDraft, quote: Quote) -> list[StatementDraft]:
    """A sentence of speech, alone or with words that only go on after it, goes on with the speaker before it."""
    if previous.quote is None:
        return [_own_words(sentence, previous, quote)] if _is_in_own_words(doc, sentence, previous, quote) else []
    if quote.b < sentence.b - 2 and not _trails(doc, sentence, quote):
        return []
    if sentence.number - previous.sentence.number > 1 or _is_single(doc, quote) != _is_single(doc, previous.quote):
        return []
    if previous.sentence.b == sentence.a and previous.quote.b >= previous.sentence.b - 2:
        previous.content = (previous.content[0], quote.b)
        previous.sentence = sentence
        previous.quote = Quote(previous.quote.a, quote.b, quote.closed, speech=True)
        return []
    content = (quote.a + 1, quote.b if quote.closed else quote.b + 1)
    draft = new_statement(previous.said, previous.act, content, None, previous.reported_by)
    draft.sentence, draft.quote, draft.negated = sentence, quote, False
    draft.rule, draft.doubts = "quotation continued", (Doubt.SPEECH_CARRIED,)
    return [draft]
