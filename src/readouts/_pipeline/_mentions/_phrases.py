"""The phrases of a lexicon as steps from word to word: the longest one at a token is found in one walk."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Generic, TypeVar

from readouts._lexicon import Known, Lexicon, Office, Opening

__all__ = ["Phrases", "phrases_of"]

T = TypeVar("T")

_ARTICLES = frozenset({"the", "a", "our"})


class Step(Generic[T]):
    """A word of a phrase: what the phrase means that ends with it, and the words that can follow."""

    __slots__ = ("next", "value")

    def __init__(self, value: T | None) -> None:
        self.value = value
        self.next: dict[str, Step[T]] = {}

    def at(self, low: list[str], i: int, limit: int) -> tuple[T | None, int]:
        """The longest phrase at a token that the word is, where the next can follow it, and the token after it.

        The same token where there is none.
        """
        value, step, j = self.value, self, i + 1
        end = i if value is None else j
        while True:
            step = step.next[low[j]]
            j += 1
            if step.value is not None:
                value, end = step.value, j
            if j == limit or low[j] not in step.next:
                return value, end

    def leads(self, low: list[str], i: int, limit: int) -> bool:
        """Whether a phrase stands at a token that the word is."""
        if self.value is not None:
            return True
        return i + 1 < limit and low[i + 1] in self.next and self.at(low, i, limit)[0] is not None


class Phrases(dict[str, Step[T]]):
    """The phrases by their first word, each made of the lexicon's when a text first has it."""

    def __init__(self, openings: Mapping[str, Opening[T]]) -> None:
        self._openings = openings

    def __missing__(self, word: str) -> Step[T]:
        first = self[word] = _first(self._openings[word])
        return first


def _first(opening: Opening[T]) -> Step[T]:
    """The first word of phrases, with the steps to the others."""
    first = Step(opening.alone)
    for entries in opening.longer.values():
        for words, value in entries:
            step = first
            for following in words[1:]:
                step = step.next.setdefault(following, Step(None))
            step.value = value
    return first


@lru_cache(maxsize=16)
def phrases_of(lexicon: Lexicon) -> tuple[Phrases[Known], dict[str, Step[Office]], frozenset[str]]:
    """The names of countries, places, bodies and media, and the offices: these are few, and looked up most often.

    And what can stand between "of" and a country: "of the sisterly | State of Kuwait".
    """
    offices = {word: _first(opening) for word, opening in lexicon.offices.items()}
    return Phrases(lexicon.names), offices, _ARTICLES | lexicon.sets["of_states"]
