"""One letter for each token: whether a mention can begin there, and how. They are searched as a text, at its speed.

mark := "p" pronoun | "d" article | "b" "both" | "n" number | "q" number that counts a head
      | "u" unclaimed capital | "k" known name | "o" capitalised office | "c" other capital | "x" never a name
      | "f" office or group | "m" modifier or portfolio | "h" other

A mark is in upper case where an article can lead to the token: it has a capital, or is of a kind that opens a head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts._lexicon import Flag
from readouts._pipeline._state import Doc

__all__ = ["HEADS", "NO_NAME", "marks", "starts"]

_LEADING = Flag.MODIFIER | Flag.PORTFOLIO
HEADS = Flag.OFFICE | _LEADING | Flag.GROUP | Flag.NUMBER | Flag.HONORIFIC | Flag.PARTIES
"""Kinds of words in small letters that may follow an article in a mention."""
_CLAIMED = Flag.OFFICE | Flag.KNOWN | _LEADING | Flag.HONORIFIC
_NEVER = Flag.NEVER_NAME | Flag.DAY
NO_NAME = (
    _CLAIMED
    | _NEVER
    | Flag.PREPOSITION
    | Flag.VERB
    | Flag.CONTACT
    | Flag.HAVE
    | Flag.BE
    | Flag.MODAL
    | Flag.ADVERB
    | Flag.SUBORDINATOR
    | Flag.LIGHT
)
"""Kinds of words that are no plain part of a name, though they have a capital."""
_OPENS = _CLAIMED | Flag.GROUP
_STARTS = re.compile(r"[pPbBqQUKOCfF]|[dDNM](?=[A-Z])")


def _mark(flag: int, cap: bool) -> str:
    """The letter of a token with these flags, in capitals or not."""
    if flag & Flag.PRONOUN:
        letter = "p"
    elif flag & Flag.DETERMINER:
        letter = "b" if flag & Flag.PARTIES else "d"
    elif flag & Flag.NUMBER:
        letter = "q" if cap or flag & (Flag.OFFICE | Flag.GROUP) else "n"
    elif cap:
        letter = _capital(flag)
    else:
        letter = _small(flag)
    return letter.upper() if cap or flag & HEADS else letter


def _capital(flag: int) -> str:
    if not flag & NO_NAME:
        return "u"
    if flag & Flag.KNOWN and not flag & (Flag.OFFICE | Flag.HONORIFIC):
        return "k"
    if flag & Flag.OFFICE:
        return "o"
    return "x" if flag & _NEVER and not flag & _OPENS else "c"


def _small(flag: int) -> str:
    if flag & Flag.OFFICE or (flag & Flag.GROUP and flag & _LEADING):
        return "f"
    return "m" if flag & _LEADING else "h"


class _Marks(dict[tuple[int, bool], str]):
    """The marks by flags and capital, each found once."""

    def __missing__(self, key: tuple[int, bool]) -> str:
        found = self[key] = _mark(*key)
        return found


_marks = _Marks()


def marks(doc: Doc) -> str:
    """The marks of all tokens."""
    return "".join(map(_marks.__getitem__, zip(doc.flag, doc.cap, strict=True)))


def starts(marks: str, first: int, limit: int) -> Iterator[re.Match[str]]:
    """The tokens of a stretch that may begin a mention."""
    return _STARTS.finditer(marks, first, limit)
