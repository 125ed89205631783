"""The words of a name that tell people apart."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import chain

from readouts._lexicon import Lexicon
from readouts._pipeline._state import Doc

__all__ = ["name_words", "plain"]

_REMEMBERED = 50_000
_LONG = 40


def plain(word: str) -> str:
    """A folded word without its accents."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode() or word


class _Parts(dict[str, tuple[str, ...]]):
    """What each word of a name tells: nothing, itself, or the parts that hyphens join."""

    def __init__(self, fillers: frozenset[str]) -> None:
        super().__init__()
        self._fillers = fillers

    def __missing__(self, word: str) -> tuple[str, ...]:
        drop = self._fillers
        if word.isalpha() and word.isascii():
            found = [word]
        else:
            found = [p for p in plain(word).replace("'", "").split("-") if p and p[0].isalpha()]
        parts = tuple([p for p in found if len(p) > 1 and p not in drop])
        if len(self) < _REMEMBERED and len(word) < _LONG:
            self[word] = parts
        return parts


@lru_cache(maxsize=8)
def _parts(lexicon: Lexicon) -> _Parts:
    return _Parts(lexicon.name_fillers)


def name_words(doc: Doc, a: int, b: int) -> tuple[str, ...]:
    """The words of a name that tell people apart, the surname last: no particles, initials, suffixes and accents."""
    low, parts = doc.low[a:b], _parts(doc.lexicon)
    if b - a == 1:
        return parts[low[0]] or _spelt(low)
    found = tuple(chain.from_iterable(map(parts.__getitem__, low)))
    if len(found) > 1 and not doc.text[doc.start[a] + 1].islower() and _surname_first(doc, a, b):
        return (*found[1:], found[0])
    return found or _spelt(low)


def _spelt(words: list[str]) -> tuple[str, ...]:
    return tuple([word for word in words if word[0].isalpha()])


def _surname_first(doc: Doc, a: int, b: int) -> bool:
    """Whether capitals mark the first word as the surname: "SATO Haruka"."""
    return _shouted(doc.word(a)) and not _shouted(doc.word(b - 1))


def _shouted(word: str) -> bool:
    return len(word) > 2 and word.isupper()
