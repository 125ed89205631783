"""Mentions: names, titles, institutions, places and pronouns that may stand for somebody who speaks or is spoken to.

person      := [determiner] (honorific | country ["'s"] | modifier | portfolio)* head* name* ["of" country] [appositive]
group       := ("the" | "both" | number) (office-plural | group-head) ["of" country ("," country)* "and" country]
institution := (country | name) "'s" ... institution-office | seat | medium | body

``_groups`` reads pronouns and groups, ``_parts`` all else with ``_heads`` and ``_names``, and ``_appositives`` joins
what stands beside each other. Each token is looked at a bounded number of times.
"""

from __future__ import annotations

from collections.abc import Callable

from readouts._lexicon import Flag
from readouts._pipeline._mentions._appositives import absorb_appositive, share_title
from readouts._pipeline._mentions._groups import read_address, read_bare_group, read_group, read_pronoun
from readouts._pipeline._mentions._heads import may_be_head
from readouts._pipeline._mentions._marks import HEADS, starts
from readouts._pipeline._mentions._parts import read_determiner, read_parts
from readouts._pipeline._mentions._plain import NOTHING, read_named, read_place, read_the_place, read_titled
from readouts._pipeline._mentions._reader import Reader
from readouts._pipeline._state import NAMED, PEOPLE, Doc, Mention, Sentence

__all__ = ["find_mentions"]

_LEADING = Flag.MODIFIER | Flag.PORTFOLIO
_DETERMINED = Flag.DETERMINER | Flag.NUMBER
_COMMON = Flag.OFFICE | Flag.GROUP
_OPENS_GROUP = _DETERMINED | Flag.GROUP
_LEADS_TO = Flag.OFFICE | _LEADING
_UNLIKE = frozenset({"both", "no"})
"""Determiners that are not simply followed by what they determine."""
_BEFORE_APPOSITIVE = frozenset({",", "who"})


def find_mentions(doc: Doc) -> None:
    """Fill ``doc.mentions`` in the order of the text, none inside another."""
    r = Reader(doc)
    for sentence in doc.sentences:
        if sentence.block.kind in NAMED:
            _find(r, sentence)
    share_title(doc.mentions, doc)


def _find(r: Reader, sentence: Sentence) -> None:
    """The mentions of one sentence."""
    low, found, number = r.low, r.doc.mentions, sentence.number
    end, limit = 0, sentence.b
    r.limit = limit
    for start in starts(r.marks, sentence.a, limit):
        i = start.start()
        if i < end:
            continue
        m = _WAYS[start[0]](r, i, limit) or _read_in_full(r, i, limit)
        if m is NOTHING:
            continue
        end = m.b
        if end < limit and low[end] in _BEFORE_APPOSITIVE and m.kind in PEOPLE:
            absorb_appositive(r, m, limit, _read)
            end = m.b
        m.sentence = number
        found.append(m)


def _read(r: Reader, i: int, limit: int, beside: bool = False) -> Mention | None:
    """The mention that begins at a token; one that stands beside a name may be a bare title."""
    way = _WAYS.get(r.marks[i])
    if way is None:
        return None
    found = way(r, i, limit) or _read_in_full(r, i, limit, beside)
    return None if found is NOTHING else found


def _read_in_full(r: Reader, i: int, limit: int, beside: bool = False) -> Mention:
    """The mention that begins at a token, read part by part."""
    r.begin(i, beside)
    if r.flag[i] & _DETERMINED:
        read_determiner(r)
        if r.pos >= limit:
            return NOTHING
    read_parts(r)
    return r.mention() or NOTHING


# The short ways. Each gives the mention, NOTHING where there is surely none, and None where it has to be read in full


def _read_determined(r: Reader, i: int, limit: int) -> Mention | None:
    """What begins with an article."""
    j = i + 1
    if j >= limit:
        return NOTHING
    flag, following, capital = r.flag[i], r.flag[j], r.cap[j]
    low, word = r.low[i], r.low[j]
    courteous = word in r.courtesies
    if capital:
        if courteous and (found := read_address(r.doc, i, limit)) is not None:
            return found
    elif not (flag & Flag.PARTIES or following & HEADS):
        return NOTHING
    found = None
    if (
        following & _OPENS_GROUP
        or (following & _LEADING and j + 1 < limit and r.flag[j + 1] & Flag.GROUP)
        or word == "of"
    ):
        found = read_group(r.doc, i, limit)
    if found is None and (flag | following) & Flag.PARTIES:
        found = read_bare_group(r.doc, i, limit)
    if found is not None:
        return found
    if capital and low == "the" and r.marks[j] == "K":
        found = read_the_place(r, i, limit)
    elif low in _UNLIKE or following & Flag.NUMBER or courteous:
        return None
    elif following & Flag.OFFICE:
        found = read_titled(r, j, limit, low)
        if found is not None:
            found.a = i
    return found if found is not None or capital or may_be_head(r, j, limit) else NOTHING


def _read_counted(r: Reader, i: int, limit: int) -> Mention | None:
    """What begins with a number."""
    j = i + 1
    following = r.flag[j] if j < limit else 0
    if not (r.cap[i] or r.flag[i] & _COMMON or following & _COMMON):
        return NOTHING
    return read_group(r.doc, i, limit) or read_bare_group(r.doc, i, limit)


def _read_small(r: Reader, i: int, limit: int) -> Mention | None:
    """What begins with an office, a group or what leads to one, in small letters."""
    return None if may_be_head(r, i, limit) else NOTHING


def _read_leading(r: Reader, i: int, limit: int) -> Mention | None:
    """What begins with a modifier or a portfolio in small letters."""
    j = i + 1
    return None if j < limit and r.flag[j] & _LEADS_TO and may_be_head(r, i, limit) else NOTHING


def _leave(r: Reader, i: int, limit: int) -> Mention | None:
    """What is always read in full."""
    return None


_WAYS: dict[str, Callable[[Reader, int, int], Mention | None]] = {
    "U": read_named,
    "K": read_place,
    "O": read_titled,
    "C": _leave,
    "f": _read_small,
    "F": _read_small,
    "M": _read_leading,
}
_WAYS |= dict.fromkeys("pP", read_pronoun) | dict.fromkeys("nNqQ", _read_counted)
_WAYS |= dict.fromkeys("dDbB", _read_determined)
