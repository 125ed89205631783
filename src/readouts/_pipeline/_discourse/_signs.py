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
Sign = tuple[str, int, "frozenset[str] | None", Sizes, "frozenset[str]", object]
"""A sign of the lexicon, with its phrases of several words, their second words, and the meaning of the word alone."""


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
            seconds, signs = shown[low[k]]
            if seconds is not None and following[k] not in seconds:
                continue
            for kind, shift, beside, sizes, further, alone in signs:
                if beside is not None and (low[k - 1] if shift else following[k]) not in beside:
                    continue
                i = k - shift
                longer = alone is None or following[k] in further
                j, value = _longest(low, i, sizes, alone) if longer else (k + 1, alone)
                while i >= b:
                    sentence = next(sentences, None)
                    if sentence is None:
                        return
                    a, b, number = sentence.a, sentence.b, sentence.number
                if a <= i < j <= b:
                    getattr(self, kind).setdefault(number, []).append((i, j, value))


@functools.lru_cache(maxsize=16)
def _shown(lexicon: Lexicon) -> dict[str, tuple[frozenset[str] | None, tuple[Sign, ...]]]:
    """What each word shows, and the words one of which follows it then; None where another word can."""
    return {
        word: (_seconds(signs), tuple([_sign(word, *sign) for sign in signs])) for word, signs in lexicon.signs.items()
    }


def _seconds(signs: Sequence[tuple[str, int, frozenset[str] | None, Sizes]]) -> frozenset[str] | None:
    found = [beside for _, shift, beside, _ in signs if beside is not None and not shift]
    return frozenset().union(*found) if len(found) == len(signs) else None


def _sign(word: str, kind: str, shift: int, beside: frozenset[str] | None, sizes: Sizes) -> Sign:
    alone = None if shift else dict(sizes).get(1, {}).get((word,))
    several = tuple([size for size in sizes if size[0] > 1])
    further = frozenset([words[1] for _, phrases in several for words in phrases])
    return kind, shift, beside, several, further, alone


def _longest(low: list[str], i: int, sizes: Sizes, alone: object) -> tuple[int, object]:
    """The token after the longest of some phrases at a token, and its meaning; the token itself where none is.

    :param alone: the meaning of the word alone, None where it has none.
    """
    for length, phrases in sizes:
        value = phrases.get(tuple(low[i : i + length]))
        if value is not None:
            return i + length, value
    return (i, None) if alone is None else (i + 1, alone)
