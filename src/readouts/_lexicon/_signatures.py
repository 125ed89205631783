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
        self._any = _pattern(signs)
        self._by_first = {
            first: _pattern([(n, sign) for n, sign in signs if sign.startswith(first)])
            for first in {sign[0] for _, sign in signs if sign[:1].isalnum() and not sign.startswith(NAME)}
        }
        """Those that open with a letter or a figure, by that: most lines open with another."""
        self._named = {_longest(sign) for _, sign in signs if sign.startswith(NAME)}
        """A word of each sign that opens with a name."""

    def find(self, text: str) -> Publisher | None:
        """The publisher whose sign stands near the head of a text."""
        named = any(text.find(word, 0, _HEAD) >= 0 for word in self._named)
        at = 0
        while at >= 0:  # to look at each character takes far longer
            first = text[at : at + 1]
            anything = named or not (first.isalnum() or first == "\n")
            pattern = self._any if anything else self._by_first.get(first)
            found = pattern.match(text, at, _HEAD) if pattern is not None else None
            if found is not None:
                return self._publishers[int((found.lastgroup or "p0")[1:])]
            at = text.find("\n", at, _HEAD) + 1 or -1
        return None


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
