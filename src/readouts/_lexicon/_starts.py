"""Where a mention may begin: one byte for each token, over which the whole text is asked at once.

A mention begins at a capital, a pronoun or a group; at an article or a number where a head follows; and at what is a
head itself:

head := Capital | office | (modifier | portfolio) ((modifier | portfolio) | joint (modifier | portfolio))* head
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from itertools import compress
from typing import Any

from readouts._lexicon._values import Flag, Opening

__all__ = ["Start", "beginnings", "may_begin", "starts", "starts_of_words"]

_LEADING = Flag.MODIFIER | Flag.PORTFOLIO
_COUNTED = Flag.DETERMINER | Flag.NUMBER
_LED = _COUNTED | _LEADING
_SURE_HEADS = Flag.GROUP | Flag.NUMBER | Flag.HONORIFIC | Flag.PARTIES
_HEADS = Flag.OFFICE | _LEADING | _SURE_HEADS
_SURE = Flag.PRONOUN | Flag.OFFICE | Flag.GROUP | Flag.PARTIES
_BEGINS = Flag.PRONOUN | Flag.OFFICE | _LED
_NO_TITLE = Flag.PRONOUN | _COUNTED
_NO_KNOWN = Flag.NEGATION | Flag.KNOWN
_YET_BEGINS = _BEGINS | Flag.KNOWN | Flag.HONORIFIC | Flag.GROUP
_JOINTS = frozenset({"and", "&", ",", "-", "of"})


class Start:
    """What a token is to a mention, as bits of a byte."""

    BEGINS = 1 << 0
    """A mention may begin here, whatever follows."""
    BEFORE = 1 << 1
    """It may where a head follows: it is an article or a number."""
    ITSELF = 1 << 2
    """It may where this is a head: it is an office or leads to one, in small letters."""
    HEAD = 1 << 3
    """This is a head, or a mention goes on with it as with one."""
    OPENS = 1 << 4
    """It is the first of the words of an office, and none alone."""
    SECOND = 1 << 5
    """It is the second of them."""
    LEADS = 1 << 6
    """It may lead to a head."""
    JOINS = 1 << 7
    """It may stand between two that lead to a head."""


def may_begin(flag: int, *, cap: bool) -> bool:
    """Whether a mention may begin with a word, whatever follows it, by what it can be."""
    if cap and (not flag & Flag.DETERMINER or flag & _NO_KNOWN == _NO_KNOWN):  # "No 10"
        return not flag & Flag.NEVER_NAME or flag & _YET_BEGINS != 0  # a month may be a name: "April Stone"
    return flag & _SURE != 0 and flag & _BEGINS != 0


def starts(flag: int, *, cap: bool) -> int:
    """What words are to a mention by what they can be, and with a capital or without."""
    found = 0
    title = not cap and not flag & _NO_TITLE and flag & (Flag.OFFICE | _LEADING) != 0
    if may_begin(flag, cap=cap):
        found = Start.ITSELF if title else Start.BEGINS
    elif flag & _LED:
        found = Start.BEFORE if flag & _COUNTED else Start.ITSELF
    if cap or flag & _SURE_HEADS:
        found |= Start.HEAD
    elif flag & _LEADING:
        found |= Start.LEADS
    return found


def starts_of_words(
    flags: Mapping[str, int], offices: Mapping[str, Opening[Any]], courtesies: Set[str]
) -> dict[str, int]:
    """What single words are to a mention besides: those of offices, and those that join."""
    found = dict.fromkeys(_JOINTS, Start.JOINS)
    for word, opening in offices.items():
        found[word] = found.get(word, 0) | (Start.OPENS if opening.alone is None else Start.HEAD)
        for second in opening.longer:
            found[second] = found.get(second, 0) | Start.SECOND
    for word in courtesies:  # "his royal highness"
        if flags.get(word, 0) & _HEADS:
            found[word] = found.get(word, 0) | Start.HEAD
    return found


def beginnings(column: bytes) -> list[int]:
    """The tokens at which a mention may begin, by the :class:`Start` of each.

    The column is one number, in which the token before is a byte higher. What leads to a head is found as a sum
    carries: a one that is added to the last of several bytes full of ones turns all of them to nothing.
    """
    size = len(column)
    whole = int.from_bytes(column, "big")
    ones = int.from_bytes(b"\1" * size, "big")
    head = (whole >> 3 | (whole >> 4 & whole << 3)) & ones  # HEAD, or OPENS where the next is SECOND
    leads = whole >> 6 & ones
    run = ((leads | (whole >> 7 & leads << 8 & leads >> 8)) & ~head) * 255
    head |= run & ~(run + (run & head << 8)) & leads
    found = whole & ones | whole >> 1 & head << 8 | whole >> 2 & head  # BEGINS, BEFORE a head, ITSELF one
    return list(compress(range(size), found.to_bytes(size, "big")))
