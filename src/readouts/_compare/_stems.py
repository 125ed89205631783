"""A light English stemmer: it brings the forms of one word together, and words made from it where that is safe.

The grammar of a word, each step once and in this order, and only while enough of the word stays:

    spelling    -isation, -ise, -our, -ogramme as they are written in America
    plural      -ies to -y, -es after a sibilant, -s
    inflection  -ied to -y, -ing and -ed, with a doubled consonant made single
    derivation  the longest of _ENDINGS, twice at most ("destabil-iz-ation")
    last letter -e away, and -y of a long word; -y of a short one to -i
"""

from __future__ import annotations

import functools
import re

__all__ = ["stem"]

_SPELLINGS = (
    (re.compile(r"is(e|es|ed|ing|ation|ations)$"), r"iz\1"),
    (re.compile(r"^(.{2,}[lbnvd])our(s|ed|ing|able|ite)?$"), r"\1or\2"),
    (re.compile(r"gramme(s?)$"), r"gram\1"),
    (re.compile(r"^(def|off|lic)ence(s?)$"), r"\1ense\2"),
    (re.compile(r"^centre(s?)$"), r"center\1"),
)
_NO_PLURAL = ("ss", "us", "is")
_VOWEL = re.compile(r"[aeiouy]")

# Endings with the letters that must stay before them.
_ENDINGS = (
    ("ification", 3),
    ("ization", 3),
    ("ibility", 5),
    ("ability", 4),
    ("ational", 4),
    ("iveness", 4),
    ("ership", 4),
    ("ation", 4),
    ("ition", 4),
    ("ative", 4),
    ("ement", 5),
    ("ually", 4),
    ("ment", 4),
    ("ness", 4),
    ("ship", 4),
    ("able", 4),
    ("ible", 4),
    ("ance", 4),
    ("ence", 4),
    ("ally", 4),
    ("ical", 5),
    ("ant", 5),
    ("ent", 5),
    ("ion", 5),
    ("ity", 4),
    ("ive", 4),
    ("ful", 4),
    ("ial", 4),
    ("ary", 5),
    ("ate", 4),
    ("ous", 4),
    ("ize", 4),
    ("ify", 3),
    ("iz", 4),
    ("al", 5),
    ("at", 5),
    ("ic", 5),
    ("ly", 4),
    ("or", 5),
    ("er", 5),
)


@functools.lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The stem of a folded word; two words with one stem count as the same."""
    if len(word) < 4 or not word.isalpha():
        return word
    for pattern, american in _SPELLINGS:
        word = pattern.sub(american, word)
    word = _inflection(_plural(word))
    for _ in range(2):
        word = _derivation(word)
    return _last_letter(word)


def _plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(_NO_PLURAL) and len(word) > 3 else word


def _inflection(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("eed"):
        return word[:-1] if len(word) > 5 else word
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 2 and _VOWEL.search(rest):
            doubled = len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "lsz"
            return rest[:-1] if doubled else rest
    return word


def _derivation(word: str) -> str:
    for ending, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)]
    return word


def _last_letter(word: str) -> str:
    if len(word) > 3 and word.endswith("e"):
        return word[:-1]
    if len(word) > 3 and word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] if len(word) > 6 else word[:-1] + "i"
    return word
