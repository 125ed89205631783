"""The tokens of a text, and what the lexicon tells of each: found once for a word, remembered for all later texts."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Set
from itertools import accumulate
from sys import intern
from typing import Any

from readouts._lexicon._starts import may_begin, starts
from readouts._lexicon._values import Flag
from readouts._text import fold, is_encoded, pieces, spaced

__all__ = ["CLOSED", "FINITE", "NO_NAME", "OPENERS", "THERE", "Columns", "EncodedError", "Shape", "Tokens"]

_REMEMBERED = 30_000
_LONG = 40
OPENERS = frozenset({"according", "as", "in", "per"})
"""Words that open an attribution."""
THERE = "there"
"""It opens a predicate without a subject: "there was agreement"."""
_OPENING = OPENERS | {THERE}
_QUOTES = frozenset("\"“”«»'‹›")
_STOPS = frozenset(".!?…")
_CUES = Flag.VERB | Flag.CONTACT | Flag.LIGHT | Flag.BE
FINITE = Flag.BE | Flag.HAVE | Flag.MODAL
"""Verbs that are plainly those of a clause."""
CLOSED = Flag.VERB | Flag.CONTACT | FINITE | Flag.ADVERB | Flag.SUBORDINATOR | Flag.PREPOSITION | Flag.LIGHT
"""Kinds of words that can open a sentence in capitals and be no part of a name."""
NO_NAME = (
    Flag.OFFICE | Flag.KNOWN | Flag.MODIFIER | Flag.PORTFOLIO | Flag.HONORIFIC | Flag.NEVER_NAME | Flag.DAY | CLOSED
)
"""Kinds of words that are no plain part of a name, though they have a capital."""
_NOT_PLAIN = NO_NAME | Flag.SUFFIX
_BEFORE_BLANK = re.compile(" (?= )")
_FIELDS = 5


class Shape:
    """What a token is at a glance, as bits of a byte: a stage asks for the few tokens that it has to look at."""

    QUOTE = 1 << 0
    """A quotation mark, or an apostrophe that stands alone."""
    STOP = 1 << 1
    """It ends with a full stop or the like."""
    SIGN = 1 << 2
    """It has the flag of that name."""
    STARTS = 1 << 3
    """A mention may begin here, whatever follows: it has a capital, or is a pronoun or an office."""
    HYPHENED = 1 << 4
    """A word in capitals with a hyphen."""
    CUE = 1 << 5
    """A predicate may begin here: it can be a verb, or opens an attribution."""
    NAME = 1 << 6
    """A word with a capital that can be a name, and is known as nothing else that it could be there."""


_Word = tuple[str, int, bytes, bytes]
"""A word folded, its flags, its shape and what it is to a mention as two bytes, and these with a capital."""
Columns = tuple[list[str], list[int], list[int], list[bool], bytes, bytes, bool]


class EncodedError(Exception):
    """Something in a text is encoded: a word of it that is not yet known cannot be read as it stands."""


class _SpacedError(Exception):
    """A text has rare white space in it."""


class Tokens(dict[str, tuple[Any, ...]]):
    """The tokens of what stands between two spaces: of a word with the marks around it.

    The fields of its tokens stand one after the other: a token folded, how far from it the next one begins, its flags,
    whether it has a capital, its shape and what it is to a mention. The fields of a whole text become columns by
    slicing.
    """

    def __init__(self, flags: Mapping[str, int], prefixes: Set[str], own_starts: Mapping[str, int]) -> None:
        self[""] = ()  # a text without any
        self._prefixes = prefixes
        self._flags = flags
        self._own_starts = own_starts
        self._words: dict[str, _Word] = {}
        self._shapes: dict[int, tuple[bytes, bytes]] = {}
        """The shapes of words of several letters alone, by their flags."""
        self._alike: dict[int, int] = {}
        """The flags that words have: few objects for all of them stay near at hand."""

    def __missing__(self, chunk: str) -> tuple[Any, ...]:
        if chunk.isalpha() and chunk.isascii():
            found = self._of_letters(chunk)
        elif is_encoded(chunk):
            raise EncodedError
        else:
            found = self._read(chunk)
        if len(self) < _REMEMBERED and len(chunk) < _LONG:
            # So that the next text with this word need not ask. One string for chunk and word stays near at hand.
            self[found[0] if found[:1] == (chunk,) else chunk] = found
        return found

    def decoded(self, chunk: str) -> tuple[Any, ...]:
        """The tokens of what stands in a text that has been decoded: it may still look as if it were encoded."""
        return self._read(chunk) if chunk not in self and is_encoded(chunk) else self[chunk]

    def _of_letters(self, chunk: str) -> tuple[Any, ...]:
        """The one token of a word without any marks."""
        token = chunk.lower()
        word, flag, shape, if_capital = self._words.get(token) or self._word(token)
        if chunk[0].isupper():
            return word, len(word) + 1, flag, True, if_capital
        return word, len(word) + 1, flag, False, shape

    def _read(self, chunk: str) -> tuple[Any, ...]:
        bare = chunk.rstrip("\t")
        if bare.split() != [bare]:
            raise _SpacedError
        known, start = self._words, 0
        fields: list[Any] = []
        for token in pieces(fold(bare)):
            word, flag, shape, if_capital = known.get(token) or self._word(token)
            step = len(token)
            if chunk[start].isupper() or ("-" in word and self._is_name(chunk, start, word)):
                fields += (word, step, flag, True, if_capital)
            else:
                fields += (word, step, flag, False, shape)
            start += step
        fields[1 - _FIELDS] += len(chunk) - len(bare) + 1  # the white space behind the last
        return tuple(fields)

    def _word(self, word: str) -> _Word:
        flag = self._flags.get(word, 0) | _by_ending(word)
        flag = self._alike.setdefault(flag, flag)
        own = self._own_starts.get(word, 0)
        if own or word in _OPENING or len(word) == 1 or not word.isalpha():
            shapes = _shapes(word, flag, own)
        else:
            shapes = self._shapes.get(flag) or self._shapes.setdefault(flag, _shapes(word, flag, own))
        found = intern(word), flag, *shapes
        if len(self._words) < _REMEMBERED and len(word) < _LONG:
            self._words[word] = found
        return found

    def _is_name(self, chunk: str, start: int, word: str) -> bool:
        """Whether a word that begins with a small letter is a name: "al-Assad"."""
        first = word.partition("-")[0]
        return first in self._prefixes and chunk[start + len(first) + 1].isupper()

    def columns(self, text: str, *, decoded: bool = False) -> Columns:
        """The tokens of a text as columns: the folded words, where they start, flags, capitals, shapes, starts.

        Last whether there may be other white space between words than blanks and line feeds.

        :raises EncodedError: when the text has to be decoded first.
        """
        # Most texts have no other white space, and a word with such in it is never known: it tells of itself.
        line, returned = text, "\r" in text
        if returned:  # the first of two characters that end a line, and an empty line, belong to the word before
            line = line.replace("\r\n\r\n", "\t\t\t ").replace("\r\n", "\t ")
        line = line.replace("\n", " ")
        if not text.isascii():
            line = line.replace("\xa0", " ")
        try:
            return *self._columns(line, decoded), returned
        except _SpacedError:
            return *self._columns(spaced(text), decoded), True

    def _columns(self, line: str, decoded: bool) -> tuple[list[str], list[int], list[int], list[bool], bytes, bytes]:
        # Of many blanks in a row all but the last belong to the word before.
        # Mostly these are two at the end of a paragraph, for which no expression is needed.
        line = (_BEFORE_BLANK.sub("\t", line) if "   " in line else line.replace("  ", "\t ")).rstrip()
        bare = line.lstrip()
        fields: list[Any] = []
        read = self.decoded if decoded else self.__getitem__
        deque(map(fields.extend, map(read, bare.split(" "))), 0)  # a loop that only C code takes part in
        start = list(accumulate(fields[1::_FIELDS], initial=len(line) - len(bare)))
        start.pop()
        shape = b"".join(fields[4::_FIELDS])
        return fields[::_FIELDS], start, fields[2::_FIELDS], fields[3::_FIELDS], shape[::2], shape[1::2]


def _shapes(word: str, flag: int, own: int) -> tuple[bytes, bytes]:
    """The shape of a word and what it is to a mention, in small letters and with a capital."""
    small, capital = [bytes([_shape(word, flag, cap=cap), starts(flag, cap=cap) | own]) for cap in (False, True)]
    return small, capital


def _shape(word: str, flag: int, *, cap: bool = False) -> int:
    shape = Shape.QUOTE if word in _QUOTES else 0
    if word[-1] in _STOPS:
        shape |= Shape.STOP
    if flag & Flag.SIGN:
        shape |= Shape.SIGN
    if may_begin(flag, cap=cap):
        shape |= Shape.STARTS
    if cap and "-" in word:
        shape |= Shape.HYPHENED
    if cap and not flag & _NOT_PLAIN and len(word) > 1 and word.isalpha():
        shape |= Shape.NAME
    if flag & _CUES or word in OPENERS or word == THERE:
        shape |= Shape.CUE
    return shape


def _by_ending(word: str) -> int:
    if word.endswith("n't"):
        return Flag.NEGATION | Flag.MODAL
    return Flag.ADVERB if word.endswith("ly") and len(word) > 4 else 0
