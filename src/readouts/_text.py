"""Words as they stand in a text: cutting and folding, for the lexicon and the parser alike."""

from __future__ import annotations

import re

__all__ = ["TOKEN", "fold", "words_of"]

TOKEN = re.compile(
    r"""
      (?:[^\W\d_]\.){2,}                              # U.S.  H.E.  a.m.
    | \d+(?:[.,:/]\d+)*\w*                            # 3.5  2021  16/8/2024  10th
    | \w+(?:(?:[-\u2010\u2011]|['\u2019](?![sS]\b))\w+)*   # word  al-Assad  O'Neill  didn't
    | ['\u2019][sS]\b                                 # 's
    | \s+
    | [^\w\s]
    """,
    re.VERBOSE,
)

_FOLDED = {0x2018: "'", 0x2019: "'", 0x2010: "-", 0x2011: "-"}


def fold(word: str) -> str:
    """The form under which a word is looked up: lower case, straight apostrophes, plain hyphens."""
    lowered = word.lower()
    return lowered if lowered.isascii() else lowered.translate(_FOLDED)


def words_of(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase, cut as the text is cut."""
    return tuple(fold(w) for w in TOKEN.findall(phrase) if not w.isspace())
