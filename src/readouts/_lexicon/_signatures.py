"""The lines by which a text tells its publisher: attribution lines and openings that nobody else writes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from readouts._lexicon._values import Publisher

__all__ = ["Signatures"]

_HEAD = 600
"""How far from the start of a text the line can stand that tells the publisher."""
NAME = "NAME"
_NAME = r"[^\n:,]{2,60}?"
_APART = re.compile(r"[\s'’\\]")
"""What parts a word that stands in a text just as in a sign from what may stand there in another form."""


class Signatures:
    """The signs of some publishers, which stand at the head of a line."""

    def __init__(self, publishers: Iterable[Publisher]) -> None:
        self._publishers = list(publishers)
        signs = [(n, sign) for n, publisher in enumerate(self._publishers) for sign in publisher.signs]
        self._patterns = _Patterns(signs)
        self._firsts = {sign[0] for _, sign in signs if sign[:1].isalnum() and not sign.startswith(NAME)}
        """The letters and figures that signs open with: most lines open with another."""
        self._named = {_longest(sign) for _, sign in signs if sign.startswith(NAME)}
        """A word of each sign that opens with a name."""

    def find(self, text: str) -> Publisher | None:
        """The publisher whose sign stands near the head of a text."""
        named, at = False, 0
        for word in self._named:
            if text.find(word, 0, _HEAD) >= 0:
                named = True
        while at >= 0:  # to look at each character takes far longer
            first = text[at : at + 1]
            if named or not (first.isalnum() or first == "\n"):
                found = self._patterns[""].match(text, at, _HEAD)
            else:
                found = self._patterns[first].match(text, at, _HEAD) if first in self._firsts else None
            if found is not None:
                return self._publishers[int((found.lastgroup or "p0")[1:])]
            at = text.find("\n", at, _HEAD) + 1 or -1
        return None


class _Patterns(dict[str, re.Pattern[str]]):
    """The expressions for the signs that open with a character, made when one is first met; "" is for all signs."""

    def __init__(self, signs: list[tuple[int, str]]) -> None:
        super().__init__()
        self._signs = signs

    def __missing__(self, first: str) -> re.Pattern[str]:
        made = self[first] = _pattern([(n, sign) for n, sign in self._signs if sign.startswith(first)])
        return made


def _longest(sign: str) -> str:
    """The longest word of a sign that stands just so in every text with it."""
    return max(_APART.split(sign.replace(NAME, " ")), key=len)


def _pattern(signs: list[tuple[int, str]]) -> re.Pattern[str]:
    """One expression for signs, with a group for each publisher, who is given by his number."""
    groups = []
    for n, those in groupby(signs, itemgetter(0)):
        each = "|".join(_NAME.join(map(_quoted, sign.split(NAME))) for _, sign in those)
        groups.append(f"(?P<p{n}>{each})")
    return re.compile(rf"^[^\S\n]*[\"“]?(?:{'|'.join(groups) or '(?!)'})(?!\w)", re.MULTILINE)


def _quoted(part: str) -> str:
    """A part of a sign, with any white space between its words and either apostrophe."""
    words = re.sub(r"(?:\\\s|\s)+", r"[^\\S\\n]+", re.escape(part))
    return re.sub("['’]", "['’]", words)
