"""What the walk has to stop at: the phrases that tell of contacts, venues and the like, sentence by sentence.

One pass over the flags of the tokens finds them all, so that a sentence without any costs a look-up and no more.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from readouts._lexicon import Lexicon, Shape
from readouts._model import Channel
from readouts._pipeline._state import Doc, Hit

__all__ = ["Signs"]

Index = dict[int, list[Hit]]
Sizes = tuple[tuple[int, dict[tuple[str, ...], object]], ...]
Sign = tuple[str, int, "frozenset[str]", Sizes, object]
"""What a word shows: the kind of phrase, how far before the word it begins, and the words one of which then stands
before it; the phrases of several words, where one may stand there, and the meaning of the word alone."""


class Signs:
    """The phrases of a text that the walk stops at, by the number of the sentence that they stand in."""

    __slots__ = (
        "attendance",
        "channels",
        "citations",
        "company",
        "infinitives",
        "initiatives",
        "joining",
        "nouns",
        "topics",
        "venues",
    )
    nouns: dict[int, list[tuple[int, int, tuple[Channel, bool]]]]

    def __init__(self, doc: Doc) -> None:
        self.attendance: Index = {}
        self.channels: Index = {}
        self.citations: Index = {}
        """Words that cite ("citing"), or that stand before "by" who cites ("quoted")."""
        self.company: Index = {}
        self.joining: Index = {}
        self.nouns = {}
        self.venues: Index = {}
        self.topics: Index = {}
        """Words before a topic, or after one: "the focus of the talks was on", "came under discussion"."""
        self.infinitives: Index = {}
        """Each "to" before what can be a verb of contact, or a light verb."""
        self.initiatives: Index = {}
        """What can tell at whose initiative a contact was: a noun, or a verb before "by"."""
        self._find(doc)

    def _find(self, doc: Doc) -> None:
        """Find the longest phrase of each kind at each token, where it stands in one sentence as a whole."""
        low, shown = doc.low, _shown(doc.lexicon)
        following = [*low[1:], ""]
        sentences = iter(doc.sentences)
        a = b = number = 0
        for k in doc.where(Shape.SIGN):
            before_these, else_shown = shown[low[k]]
            for kind, shift, beside, sizes, alone in before_these.get(following[k], else_shown):
                if shift and low[k - 1] not in beside:
                    continue
                i = k - shift
                j, value = _longest(low, i, sizes, alone) if sizes else (k + 1, alone)
                while i >= b:
                    sentence = next(sentences, None)
                    if sentence is None:
                        return
                    a, b, number = sentence.a, sentence.b, sentence.number
                if a <= i < j <= b:
                    getattr(self, kind).setdefault(number, []).append((i, j, value))


@functools.lru_cache(maxsize=16)
def _shown(lexicon: Lexicon) -> dict[str, tuple[dict[str, tuple[Sign, ...]], tuple[Sign, ...]]]:
    """What each word shows before some words, by the word after it, and what before any other."""
    return {word: _by_next(word, signs) for word, signs in lexicon.signs.items()}


def _by_next(
    word: str, signs: Sequence[tuple[str, int, frozenset[str] | None, Sizes]]
) -> tuple[dict[str, tuple[Sign, ...]], tuple[Sign, ...]]:
    longer = [words for _, shift, _, sizes in signs if not shift for _, phrases in sizes for words in phrases]
    by_next = {words[1]: _before(word, words[1], signs) for words in longer if words[1:]}
    return by_next, _before(word, "", signs)


def _before(word: str, after: str, signs: Sequence[tuple[str, int, frozenset[str] | None, Sizes]]) -> tuple[Sign, ...]:
    """What a word shows where another one follows it."""
    found: list[Sign] = []
    for kind, shift, beside, sizes in signs:
        several = tuple([size for size in sizes if size[0] > 1])
        if shift:
            found.append((kind, shift, beside or frozenset(), several, None))
            continue
        alone = dict(sizes).get(1, {}).get((word,))
        longer = any(words[1] == after for _, phrases in several for words in phrases)
        if longer or alone is not None:
            found.append((kind, shift, frozenset(), several if longer else (), alone))
    return tuple(found)


def _longest(low: list[str], i: int, sizes: Sizes, alone: object) -> tuple[int, object]:
    """The token after the longest of some phrases at a token, and its meaning; the token itself where none is.

    :param alone: the meaning of the word alone, None where it has none.
    """
    for length, phrases in sizes:
        value = phrases.get(tuple(low[i : i + length]))
        if value is not None:
            return i + length, value
    return (i, None) if alone is None else (i + 1, alone)
