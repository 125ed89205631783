"""Quotations that go on without a cue of their own."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from readouts._lexicon import Flag
from readouts._model import Act, Doubt, ParticipantKind
from readouts._pipeline._records import StatementDraft, new_statement
from readouts._pipeline._state import Doc, Quote, Sentence

__all__ = ["continued", "last_quoted"]

_first, _PERSON = attrgetter("a"), ParticipantKind.PERSON
_CALLING_OUT = frozenset({"!", "?"})
_TOLD = frozenset({"finite", "gerund"})
_ADDED = 2
_FIRST, _YOU = frozenset({"i", "we", "my", "our"}), frozenset({"you", "your"})
_GOES_ON = Flag.PREPOSITION | Flag.CONJUNCTION | Flag.SUBORDINATOR


def _trails(doc: Doc, sentence: Sentence, quote: Quote) -> bool:
    """Whether what follows a quotation in its sentence only goes on from it: ``"A," which he knew``."""
    after = quote.b + 1
    most = quote.b - quote.a > sentence.b - after
    return most and not doc.cap[after] and bool(doc.flag[after] & _GOES_ON)


def _is_single(doc: Doc, quote: Quote) -> bool:
    return doc.low[quote.a] == "'"


def last_quoted(found: list[StatementDraft]) -> StatementDraft:
    """The last statement, or the quotation before it to which it only adds: "“A,” she said, | adding that B"."""
    last = found[-1]
    if last.quote is None and last.said.form == "gerund":
        for before in found[-2 : -_ADDED - 2 : -1]:
            if before.sentence is not last.sentence or before.said.speakers != last.said.speakers:
                break
            if before.quote is not None:
                return before
    return last


def _is_in_own_words(doc: Doc, sentence: Sentence, previous: StatementDraft, quote: Quote) -> bool:
    """Whether a quotation alone is in the words of who has just been told to say something in the call."""
    if quote.b < sentence.b - 1 or previous.sentence.number != sentence.number - 1 or _is_single(doc, quote):
        return False
    if previous.call is None or len(previous.speakers) != 1:
        return False
    words = doc.low[quote.a : quote.b]
    return not _YOU.isdisjoint(words) or (doc.context.profile is not None and not _FIRST.isdisjoint(words))


def continued(doc: Doc, sentence: Sentence, previous: StatementDraft, quote: Quote) -> list[StatementDraft]:
    """A sentence of speech, alone or with words that only go on after it, goes on with the speaker before it."""
    if previous.quote is None:
        if _stands_alone(doc, sentence, previous, quote):
            return [_goes_on(sentence, previous, quote, Act.INFORM)]
        own = _is_in_own_words(doc, sentence, previous, quote)
        return [_goes_on(sentence, previous, quote, previous.act)] if own else []
    if quote.b < sentence.b - 2 and not _trails(doc, sentence, quote):
        return []
    if sentence.number - previous.sentence.number > 1 or _is_single(doc, quote) != _is_single(doc, previous.quote):
        return []
    if previous.sentence.b == sentence.a and previous.quote.b >= previous.sentence.b - 2:
        previous.content = (previous.content[0], quote.b)
        previous.sentence = sentence
        previous.quote = Quote(previous.quote.a, quote.b, quote.closed, speech=True)
        return []
    return [_goes_on(sentence, previous, quote, previous.act)]


def _stands_alone(doc: Doc, sentence: Sentence, previous: StatementDraft, quote: Quote) -> bool:
    """Whether a whole sentence of speech follows at once what one person said in other words: "X said A. “B.”"."""
    if not quote.closed or quote.b < sentence.b - 1 or sentence.number - previous.sentence.number != 1:
        return False
    said, speakers = previous.said, previous.speakers
    if said.parent is not None or previous.reported_by or len(speakers) != 1 or speakers[0].kind is not _PERSON:
        return False  # the words may be those of whoever tells it
    if said.say is None or not said.say.clausal or said.form not in _TOLD or previous.negated:
        return False
    if doc.low[quote.b - 1] in _CALLING_OUT or _is_single(doc, quote):
        return False  # "“A!” X said" is two sentences
    before = bisect_left(doc.quotes, said.i, key=_first) - 1
    return before < 0 or doc.quotes[before].b < previous.sentence.a  # "“A,” X said, and Y praised B"


def _goes_on(sentence: Sentence, previous: StatementDraft, quote: Quote, act: Act) -> StatementDraft:
    """What the speaker before goes on to say in a quotation."""
    content = (quote.a + 1, quote.b if quote.closed else quote.b + 1)
    draft = new_statement(previous.said, act, content, None, previous.reported_by)
    draft.sentence, draft.quote, draft.negated = sentence, quote, False
    draft.rule, draft.doubts = "quotation continued", (Doubt.SPEECH_CARRIED,)
    return draft
