"""Words as they stand in a text: reading past its encoding, cutting and folding, for lexicon and parser alike."""

from __future__ import annotations

import html
import re
import unicodedata
from itertools import accumulate
from operator import add
from sys import intern

__all__ = ["Given", "cut", "fold", "is_encoded", "pieces", "plain", "spaced", "words_of"]

_TOKEN = re.compile(
    r"""
    (?: [a-z]{2,}+(?![\w'-])                          # most words: only a faster way to what follows
      | (?:[^\W\d_]\.){2,}                            # u.s.  h.e.  a.m.
      | [^\W\d_]\.[^\W\d_](?![\w.'-])                # u.s  h.e
      | \d+(?:[.,:/]\d+)*\w*                          # 3.5  2021  16/8/2024  10th
      | (?:ex|then)-(?=\w|$)                         # ex-|president
      | \w+(?:(?:-|'(?!s\b))\w+)*                     # word  al-assad  o'neill  didn't
      | 's\b
      | [^\w\s]
    )\s*
    """,
    re.VERBOSE,
)

# Marks that differ by style and not by meaning. Guillemets stay: which of them opens differs by country.
_FOLDED = {"‘": "'", "’": "'", "‚": "'", "‛": "'", "´": "'", "ʼ": "'", "′": "'", "‐": "-", "‑": "-", "„": "“", "‟": "“"}

_ENTITY = r"&(?:amp;)*(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
_UNSEEN = r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
_COMPOSED = r"[^\W\d_][\u0300-\u036f]{1,3}"
_ENCODED = re.compile(rf"{_ENTITY}|{_UNSEEN}|{_COMPOSED}")
# Marks made of two: ''so'' and ``so''. Of three apostrophes in a row, the one at the words is a mark of its own.
_OPENS_DOUBLED = re.compile(r"(?<![^\s(\[—-])''(?=[^\s',;.)\]])|(?<!`)``(?=[^\s`])")
_DOUBLED = re.compile(
    rf"(?<!')''(?!')|(?<=[^\s']')''(?!')|(?<![^\s(\[—-])''(?='\w)|(?<!`)``(?=[^\s`])|{_ENCODED.pattern}"
)
# Two single marks that stand for a double one, whichever they are: ‘’so‘’ and ‘‘so’’.
_OPENS_CURLED = re.compile(r"(?<![^\s(\[—-])['‘’][‘’](?=[^\s',;.)\]‘’])")
_CURLED = re.compile(rf"(?<!['‘’])['‘’][‘’](?!['‘’])|{_ENCODED.pattern}")
_PAIRS = ("‘’", "‘‘", "’’", "'‘")
_SUSPECT = re.compile(rf"[&\u0300-\u036f{_UNSEEN[1:]}")

_WHITE = "\t\n\v\f\r\x1c\x1d\x1e\x1f"
_WHITE_BEYOND_ASCII = (
    "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)


class Given:
    """A text as it was given, and where in it each character of the text as read stands.

    ``lead`` characters of the text as read stand before it: the title that the caller knows.
    """

    __slots__ = ("_ends", "_starts", "lead", "text")

    def __init__(self, text: str, starts: list[int] | None = None, ends: list[int] | None = None) -> None:
        self.text, self._starts, self._ends, self.lead = text, starts, ends, 0

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The offsets as given of a stretch that is not empty and does not begin in the lead."""
        start, end = start - self.lead, end - self.lead
        if self._starts is None or self._ends is None:
            return start, end
        return self._starts[start], self._ends[end - 1]


def _decoded(encoded: str) -> str:
    if len(encoded) == 2 and encoded[1] in "'‘’":
        return '"'
    if encoded == "``":
        return "“"
    if encoded[0] == "&":
        return html.unescape(html.unescape(re.sub(r"^&(?:amp;)+", "&", encoded)))
    return unicodedata.normalize("NFC", encoded) if len(encoded) > 1 else ""


def is_encoded(chunk: str) -> bool:
    """Whether :func:`plain` may read something else where this stands between white space."""
    if "''" in chunk or "``" in chunk:
        return True
    if chunk.isascii():
        return "&" in chunk and _ENCODED.search(chunk) is not None
    return any(pair in chunk for pair in _PAIRS) or _ENCODED.search(chunk) is not None


def plain(text: str) -> tuple[str, Given]:
    """The text as a reader sees it: no character references, invisible characters, split accents and split marks."""
    doubled = ("'" in text and "''" in text) or ("`" in text and "``" in text)
    doubled = doubled and _OPENS_DOUBLED.search(text) is not None
    curled = not text.isascii() and any(pair in text for pair in _PAIRS) and _OPENS_CURLED.search(text) is not None
    suspect = doubled or curled or ("&" in text if text.isascii() else _SUSPECT.search(text) is not None)
    encodings = _CURLED if curled else _DOUBLED if doubled else _ENCODED
    if not suspect or encodings.search(text) is None:
        return text, Given(text)
    known: dict[str, str] = {}
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for match in encodings.finditer(text):
        start, end = match.span()
        encoded = match[0]
        seen = known.get(encoded)
        if seen is None:
            seen = known[encoded] = _decoded(encoded)
        if last < start:
            pieces.append(text[last:start])
            starts += range(last, start)
            ends += range(last + 1, start + 1)
        if seen:
            pieces.append(seen)
            starts += [start] * len(seen)
            ends += [end] * len(seen)
        last = end
    pieces.append(text[last:])
    starts.extend(range(last, len(text)))
    ends.extend(range(last + 1, len(text) + 1))
    return "".join(pieces), Given(text, starts, ends)


def fold(word: str) -> str:
    """The form under which a word is looked up: lower case, plain marks; of the same length as the word."""
    low = word.lower()
    if low.isascii():
        return low
    if len(low) != len(word):
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in word)
    for mark, straight in _FOLDED.items():
        low = low.replace(mark, straight)
    return low


def spaced(text: str) -> str:
    """The text with a space for each character of white space."""
    for character in _WHITE if text.isascii() else _WHITE + _WHITE_BEYOND_ASCII:
        text = text.replace(character, " ")
    return text


pieces = _TOKEN.findall
"""The tokens of a folded text that begins with one, each with the white space behind it."""


def cut(folded: str) -> tuple[list[str], list[int], list[int]]:
    """The tokens of a folded text with their starts and ends: all but white space is in one."""
    lead = len(folded) - len(folded.lstrip())
    found = pieces(folded, lead)
    words = [piece.rstrip() for piece in found]
    starts = list(accumulate(map(len, found), initial=lead))
    starts.pop()
    return words, starts, list(map(add, starts, map(len, words)))


def words_of(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase, cut as the text is cut.

    They are interned, as the words of texts are: a dictionary that finds the very object need not look at its letters.
    """
    folded = fold(phrase)
    if folded.isascii() and folded.replace(" ", "").isalpha():  # most phrases, and a quarter of the time
        return tuple(map(intern, folded.split()))
    return tuple(map(intern, cut(folded)[0]))
