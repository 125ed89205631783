"""What was not read: sentences of the body that look as if something were said in them, and gave no statement."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from readouts._lexicon import Flag, Shape
from readouts._model import Span
from readouts._pipeline._records import BEFORE, ITEM, Discourse, StatementDraft
from readouts._pipeline._state import GENITIVES, READ, Doc, Sentence

__all__ = ["find_unread"]

_sentence_number = attrgetter("sentence.number")
_HEAD = 5
_NO_NOUN = frozenset({"to", "all", "both"})


def find_unread(doc: Doc, discourse: Discourse, drafts: list[StatementDraft]) -> tuple[Span, ...]:
    """Body sentences in which somebody speaks or something is quoted, and of which nothing was read."""
    read = discourse.told.union(map(_sentence_number, drafts))
    for draft in drafts:
        if doc.quotes or draft.said.rule == BEFORE:
            read.update(_before(doc, draft))
    for p in discourse.said:
        if p.topic and p.content:
            read.add(p.sentence.number)
    if doc.listing:  # the line above a list has the verb of what its items tell
        told = [*(draft.said for draft in drafts), *(p for p in discourse.said if p.topic)]
        read.update(p.inherits.sentence.number for p in told if p.rule == ITEM and p.inherits is not None)
    quotes = [q.a for q in doc.quotes if q.speech] if doc.quotes else []
    found: list[Span] = []
    for s in doc.sentences:
        if s.number not in read and s.b - s.a > 3 and s.block.kind in READ and (_quotes(s, quotes) or _says(doc, s)):
            found.append(doc.span(s.a, s.b))  # noqa: PERF401 (a comprehension is a closure, made for every text)
    return tuple(found)


def _quotes(sentence: Sentence, quotes: list[int]) -> bool:
    """Whether a quotation opens in a sentence."""
    first = bisect_left(quotes, sentence.a) if quotes else 0
    return first < len(quotes) and quotes[first] < sentence.b


def _before(doc: Doc, draft: StatementDraft) -> Iterator[int]:
    """The sentences before that of a statement in which it has its cue, or in which a quotation begins that goes on."""
    yield draft.said.sentence.number
    start, number = draft.content[0], draft.sentence.number
    while number and doc.sentences[number].a > start:
        number -= 1
        yield number


def _says(doc: Doc, sentence: Sentence) -> bool:
    """Whether a verb of saying stands in a sentence, as a verb."""
    flag, first, verb = doc.flag, sentence.a, Flag.VERB
    actor = -1
    for i in doc.where(Shape.CUE, first + 1, sentence.b):
        if flag[i] & verb:
            if actor < 0:
                actor = _actor(doc, sentence)
            if _may_say(doc, i, first, actor):
                return True
    return False


def _actor(doc: Doc, sentence: Sentence) -> int:
    """Where in a sentence the first mention stands that can be a subject; its end where none does."""
    mentions, flag = doc.mentions, doc.flag
    for n in range(bisect_left(mentions, sentence.a, key=attrgetter("a")), len(mentions)):
        m = mentions[n]
        if m.a >= sentence.b:
            break
        governed = m.a > 0 and flag[m.a - 1] & Flag.PREPOSITION
        if not governed and not m.possessive and m.label != "it":
            return m.a
    return sentence.b


def _may_say(doc: Doc, i: int, first: int, actor: int) -> bool:
    """Whether a verb of saying is one there: after what can be its subject, or in the passive."""
    low, flag = doc.low, doc.flag
    if doc.cap[i]:
        return False
    if low[first] == "there":
        return True
    k = i - 1
    while k > first and flag[k] & Flag.ADVERB and not flag[k] & Flag.DETERMINER:
        k -= 1
    if flag[k] & Flag.BE:
        return _is_participle(doc, i)
    if (flag[k] & (Flag.DETERMINER | Flag.PREPOSITION) and low[k] not in _NO_NOUN) or low[k] in GENITIVES:
        return False
    return actor < i or (i - first < _HEAD and _is_participle(doc, i))


def _is_participle(doc: Doc, i: int) -> bool:
    for form in doc.lexicon.verbs.get(doc.low[i], ()):  # noqa: SIM110 (a loop costs half of what a generator does)
        if "participle" in form.tenses:
            return True
    return False
