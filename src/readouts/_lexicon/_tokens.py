"""The tokens of a text, and what the lexicon tells of each: found once for a word, remembered for all later texts."""

from __future__ import annotations

from collections.abc import Mapping, Set
from sys import intern

from readouts._lexicon._values import Flag
from readouts._text import cut, fold, spaced

__all__ = ["Tokens"]

_ENDINGS = frozenset({"ly", "'t"})
_REMEMBERED = 30_000
_LONG = 40

_Token = tuple[str, int, int, bool]
"""A token folded, how far from it the next one begins, its flags, and whether it has a capital."""

Columns = tuple[list[str], list[int], list[int], list[bool]]


class Tokens(dict[str, tuple[_Token, ...]]):
    """The tokens of what stands between two spaces: of a word with the marks around it."""

    def __init__(self, flags: Mapping[str, int], prefixes: Set[str]) -> None:
        self[""] = ()  # between two spaces
        self._prefixes = prefixes
        self._flags = {intern(word): flag | _by_ending(word) for word, flag in flags.items()}

    def __missing__(self, chunk: str) -> tuple[_Token, ...]:
        words, starts, ends = cut(fold(chunk))
        steps = [end - start for start, end in zip(starts, ends, strict=True)]
        steps[-1] += 1  # the space that follows
        found = tuple([self._token(chunk, *of) for of in zip(words, starts, steps, strict=True)])
        if len(self) < _REMEMBERED and len(chunk) < _LONG:
            self[chunk] = found  # so that the next text with this word need not ask
        return found

    def _token(self, chunk: str, word: str, start: int, step: int) -> _Token:
        flag = self._flags.get(word)
        if flag is None:
            flag = _by_ending(word) if word[-2:] in _ENDINGS else 0
        cap = chunk[start].isupper()
        if not cap and "-" in word:
            first = word.partition("-")[0]  # "al-Assad" is a name
            cap = first in self._prefixes and chunk[start + len(first) + 1].isupper()
        return intern(word), step, flag, cap

    def columns(self, text: str) -> Columns:
        """The tokens of a text as columns: the folded words, where they start, their flags, and their capitals."""
        low: list[str] = []
        start: list[int] = []
        flag: list[int] = []
        cap: list[bool] = []
        at = 0
        for tokens in map(self.__getitem__, spaced(text).split(" ")):
            for word, step, of_word, capital in tokens:
                low.append(word)
                start.append(at)
                flag.append(of_word)
                cap.append(capital)
                at += step
            if not tokens:
                at += 1
        return low, start, flag, cap


def _by_ending(word: str) -> int:
    if word.endswith("n't"):
        return Flag.NEGATION | Flag.MODAL
    return Flag.ADVERB if word.endswith("ly") and len(word) > 4 else 0
