"""Colours for those who speak. A colour is never the only sign: each voice has letters and a line style as well."""

from __future__ import annotations

__all__ = ["VOICES", "letters", "voice"]

VOICES = 8
"""How many colours there are; the classes "v0" to "v7" of the style sheet, after Okabe and Ito."""


def letters(number: int) -> str:
    """The letters of the speaker of a number from 0: A to Z, AA, AB ..."""
    found = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def voice(number: int | None) -> str:
    """The class of a speaker; that of nobody and of several together is "vj"."""
    return "vj" if number is None else f"v{number % VOICES}"
