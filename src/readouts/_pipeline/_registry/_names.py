"""The words of a name that tell people apart."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import chain

from readouts._lexicon import Lexicon
from readouts._pipeline._state import Doc

__all__ = ["names", "plain"]

_REMEMBERED = 20_000
_LONG = 40
_ENDINGS = ("yy", "iy", "ii", "ij")
_SHORT = 5


def plain(word: str) -> str:
    """A folded word without its accents."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode() or word


def _transcribed(word: str) -> str:
    """A word with one of the endings in which one Cyrillic ending is written: Zelenskyy, Zelenskiy, Zelenskii."""
    return word[:-2] + "y" if len(word) > _SHORT and word.endswith(_ENDINGS) else word


class _Parts(dict[str, tuple[str, ...]]):
    """What each word of a name tells: nothing, itself, or the parts that hyphens join."""

    def __init__(self, fillers: frozenset[str]) -> None:
        super().__init__()
        self._fillers = fillers

    def __missing__(self, word: str) -> tuple[str, ...]:
        drop = self._fillers
        parts: tuple[str, ...]
        if word.isalpha() and word.isascii():
            parts = (_transcribed(word),) if len(word) > 1 and word not in drop else ()
        else:
            found = [p for p in plain(word).replace("'", "").split("-") if p and p[0].isalpha()]
            parts = tuple([_transcribed(p) for p in found if len(p) > 1 and p not in drop])
        if len(self) < _REMEMBERED and len(word) < _LONG:
            self[word] = parts
        return parts


class _Names(dict[tuple[str, ...], tuple[str, ...]]):
    """What the words of each name tell: most names come again, in one text and in others."""

    def __init__(self, fillers: frozenset[str]) -> None:
        super().__init__()
        self._of_word = _Parts(fillers).__getitem__

    def __missing__(self, name: tuple[str, ...]) -> tuple[str, ...]:
        found = tuple(chain.from_iterable(map(self._of_word, name)))
        if len(self) < _REMEMBERED and sum(map(len, name)) < _LONG:
            self[name] = found
        return found

    def words(self, doc: Doc, a: int, b: int) -> tuple[str, ...]:
        """The words of a name that tell people apart, the surname last: no particles, initials, suffixes, accents."""
        if b - a == 1:
            word = doc.low[a]
            return self._of_word(word) or _spelt((word,))
        name = tuple(doc.low[a:b])
        found = self[name]
        if len(found) > 1 and not doc.text[doc.start[a] + 1].islower() and _surname_first(doc, a, b):
            return (*found[1:], found[0])
        return found or _spelt(name)


@lru_cache(maxsize=8)
def names(lexicon: Lexicon) -> _Names:
    """The words of names, by the tokens of the name."""
    return _Names(lexicon.name_fillers)


def _spelt(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([word for word in words if word[0].isalpha()])


def _surname_first(doc: Doc, a: int, b: int) -> bool:
    """Whether capitals mark the first word as the surname: "SATO Haruka"."""
    return _shouted(doc.word(a)) and not _shouted(doc.word(b - 1))


def _shouted(word: str) -> bool:
    return len(word) > 2 and word.isupper()
