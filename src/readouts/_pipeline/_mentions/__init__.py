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
from readouts._pipeline._mentions._groups import read_bare_group, read_group, read_pronoun
from readouts._pipeline._mentions._parts import read_determiner, read_parts
from readouts._pipeline._mentions._plain import read_plain, read_the_plain
from readouts._pipeline._mentions._reader import Reader
from readouts._pipeline._state import NAMED, PEOPLE, Doc, Mention

__all__ = ["find_mentions"]

_STARTS = (
    Flag.OFFICE
    | Flag.PRONOUN
    | Flag.DETERMINER
    | Flag.HONORIFIC
    | Flag.GROUP
    | Flag.MODIFIER
    | Flag.PORTFOLIO
    | Flag.NUMBER
)
_HEADS = Flag.OFFICE | Flag.MODIFIER | Flag.PORTFOLIO | Flag.GROUP | Flag.NUMBER | Flag.HONORIFIC
_NEVER = Flag.NEVER_NAME | Flag.DAY
_OPENS = Flag.OFFICE | Flag.KNOWN | Flag.MODIFIER | Flag.PORTFOLIO | Flag.HONORIFIC | Flag.NUMBER | Flag.GROUP
_BEFORE_APPOSITIVE = frozenset({",", "who"})
_LEADING = Flag.MODIFIER | Flag.PORTFOLIO


def find_mentions(doc: Doc) -> None:
    """Fill ``doc.mentions`` in the order of the text, none inside another."""
    cap, flags, found = doc.cap, doc.flag, doc.mentions
    for sentence in doc.sentences:
        if sentence.block.kind not in NAMED:
            continue
        i, limit = sentence.a, sentence.b
        while i < limit:
            m = _read(doc, i, limit) if cap[i] or flags[i] & _STARTS else None
            if m is None:
                i += 1
                continue
            if m.kind in PEOPLE and m.b < limit and doc.low[m.b] in _BEFORE_APPOSITIVE:
                absorb_appositive(doc, m, limit, _read)
            m.sentence = sentence.number
            found.append(m)
            i = max(m.b, i + 1)
    share_title(found, doc)


def _read(doc: Doc, i: int, limit: int, beside: bool = False) -> Mention | None:
    """The mention that begins at a token; one that stands beside a name may be a bare title."""
    flag = doc.flag[i]
    if flag & Flag.PRONOUN and (doc.low[i] != "he" or doc.word(i) != "HE"):
        return read_pronoun(doc, i, limit)
    if not _may_begin(doc, i, limit, flag):
        return None
    if flag & (Flag.DETERMINER | Flag.NUMBER):
        known = doc.low[i] == "the" and i + 1 < limit and doc.cap[i + 1]
        found = read_the_plain(doc, i, limit) if known else None
        found = found or read_group(doc, i, limit) or read_bare_group(doc, i, limit)
    elif doc.cap[i]:
        found = read_plain(doc, i, limit)
    else:
        found = None
    return found or _read_fully(doc, i, limit, beside)


def _read_fully(doc: Doc, i: int, limit: int, beside: bool) -> Mention | None:
    r = Reader(doc, limit, i, i, beside=beside)
    if doc.flag[i] & (Flag.DETERMINER | Flag.NUMBER):
        read_determiner(r)
    if r.pos >= limit:
        return None
    read_parts(r)
    return r.mention()


def _may_begin(doc: Doc, i: int, limit: int, flag: int) -> bool:
    """Whether it is worth while to read on from a token."""
    j = i + 1
    if flag & Flag.DETERMINER:
        if j >= limit:
            return False
        return bool(doc.flag[j] & _HEADS or doc.cap[j] or doc.low[j] in doc.lexicon.group_words or doc.low[i] == "both")
    if doc.cap[i]:
        return not flag & _NEVER or bool(flag & _OPENS)
    if flag & (Flag.OFFICE | Flag.GROUP):
        return True
    if j >= limit:
        return False
    if flag & Flag.NUMBER:
        return bool(doc.flag[j] & (Flag.OFFICE | Flag.GROUP))
    return bool(flag & _LEADING and doc.flag[j] & (Flag.OFFICE | _LEADING))
