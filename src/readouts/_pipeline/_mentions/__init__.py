"""Mentions: names, titles, institutions, places and pronouns that may stand for somebody who speaks or is spoken to.

person      := [determiner] (honorific | country ["'s"] | modifier | portfolio)* head* name* ["of" country] [appositive]
group       := ("the" | "both" | number) (office-plural | group-head) ["of" country ("," country)* "and" country]
institution := (country | name) "'s" ... institution-office | seat | medium | body

``_groups`` reads pronouns and groups, ``_parts`` all else with ``_heads`` and ``_names``, and ``_appositives`` joins
what stands beside each other. Each token is looked at a bounded number of times.
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._mentions._appositives import absorb_appositive, share_title
from readouts._pipeline._mentions._groups import read_address, read_bare_group, read_group, read_pronoun
from readouts._pipeline._mentions._heads import may_be_head
from readouts._pipeline._mentions._parts import read_determiner, read_parts
from readouts._pipeline._mentions._plain import NOTHING, read_plain, read_the_plain, read_titled
from readouts._pipeline._mentions._reader import Reader
from readouts._pipeline._state import NAMED, PEOPLE, Doc, Mention, Sentence

__all__ = ["find_mentions"]

_LEADING = Flag.MODIFIER | Flag.PORTFOLIO
_HEADS = Flag.OFFICE | _LEADING | Flag.GROUP | Flag.NUMBER | Flag.HONORIFIC | Flag.PARTIES
"""Kinds of words in small letters that may follow an article in a mention."""
_NEVER = Flag.NEVER_NAME | Flag.DAY
_OPENS = Flag.OFFICE | Flag.KNOWN | Flag.MODIFIER | Flag.PORTFOLIO | Flag.HONORIFIC | Flag.NUMBER | Flag.GROUP
_DETERMINED = Flag.DETERMINER | Flag.NUMBER
_COMMON = Flag.OFFICE | Flag.GROUP
_STARTS = Flag.PRONOUN | _DETERMINED | _COMMON | _LEADING
"""Kinds of words in small letters that a mention can begin with."""
_SURE = Flag.PRONOUN | Flag.NUMBER | _COMMON | Flag.PARTIES
"""Of these such as may begin one whatever follows."""
_ARTICLE = Flag.DETERMINER
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
    low, cap, flags, found = r.low, r.cap, r.flag, r.doc.mentions
    i, limit = sentence.a, sentence.b
    while i < limit:
        flag = flags[i]
        if not flag & _STARTS and not cap[i]:
            i += 1
            continue
        if not flag & _SURE:
            after = i + 1
            if flag & _ARTICLE:
                begins = after >= limit or flags[after] & _HEADS or cap[after]
            elif cap[i]:
                begins = not flag & _NEVER or flag & _OPENS
            else:
                begins = after < limit and flags[after] & _LEADS_TO
            if not begins:
                i += 1
                continue
        m = _read(r, i, limit)
        if m is None:
            i += 1
            continue
        i = m.b
        if i < limit and low[i] in _BEFORE_APPOSITIVE and m.kind in PEOPLE:
            absorb_appositive(r, m, limit, _read)
            i = m.b
        m.sentence = sentence.number
        found.append(m)


def _read(r: Reader, i: int, limit: int, beside: bool = False) -> Mention | None:
    """The mention that begins at a token; one that stands beside a name may be a bare title."""
    flag = r.flag[i]
    if flag & Flag.PRONOUN and (r.low[i] != "he" or r.doc.word(i) != "HE"):
        return read_pronoun(r.doc, i, limit)
    if flag & _ARTICLE:
        found = _read_determined(r, i, limit, flag)
    elif flag & Flag.NUMBER:
        found = _read_counted(r, i, limit, flag)
    elif r.cap[i]:
        if flag & _NEVER and not flag & _OPENS:
            return None
        found = read_plain(r, i, limit, flag)
    elif flag & _COMMON or (i + 1 < limit and r.flag[i + 1] & _LEADS_TO):
        found = None if may_be_head(r, i, limit) else NOTHING
    else:
        return None
    if found is not None:
        return None if found is NOTHING else found
    r.begin(i, limit, beside)
    if flag & _DETERMINED:
        read_determiner(r)
    if r.pos >= limit:
        return None
    read_parts(r)
    return r.mention() if r.pos > i else None


def _read_determined(r: Reader, i: int, limit: int, flag: int) -> Mention | None:
    """What begins with an article, where it is short; None where it has to be read in full."""
    j = i + 1
    if j >= limit:
        return NOTHING
    low, following, capital = r.low[i], r.flag[j], r.cap[j]
    found = None
    if capital and r.low[j] in r.courtesies and (found := read_address(r.doc, i, limit)) is not None:
        return found
    if capital:
        if low == "the" and following & Flag.KNOWN:
            found = read_the_plain(r, i, limit)
    elif not (flag & Flag.PARTIES or following & _HEADS):
        return NOTHING
    if found is None and (
        following & _OPENS_GROUP
        or (following & _LEADING and j + 1 < limit and r.flag[j + 1] & Flag.GROUP)
        or r.low[j] == "of"
    ):
        found = read_group(r.doc, i, limit)
    if found is None and (flag | following) & Flag.PARTIES:
        found = read_bare_group(r.doc, i, limit)
    if found is not None or low in _UNLIKE or following & Flag.NUMBER or r.low[j] in r.courtesies:
        return found
    if following & Flag.OFFICE:
        found = read_titled(r, i, j, limit, low)
    return found if found is not None or capital or may_be_head(r, j, limit) else NOTHING


def _read_counted(r: Reader, i: int, limit: int, flag: int) -> Mention | None:
    """What begins with a number, where it is short; None where it has to be read in full."""
    j = i + 1
    following = r.flag[j] if j < limit else 0
    if not (r.cap[i] or flag & _COMMON or following & _COMMON):
        return NOTHING
    return read_group(r.doc, i, limit) or read_bare_group(r.doc, i, limit)
