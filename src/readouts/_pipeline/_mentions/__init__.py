"""Mentions: names, titles, institutions, places and pronouns that may stand for somebody who speaks or is spoken to.

person      := [determiner] (honorific | country ["'s"] | modifier | portfolio)* head* name* ["of" country] [appositive]
group       := ("the" | "both" | number) (office-plural | group-head) ["of" country ("," country)* "and" country]
institution := (country | name) "'s" ... institution-office | seat | medium | body

``_groups`` reads pronouns and groups, ``_plain`` and ``_titled`` what is frequent and simple, ``_parts`` all else with
``_heads`` and ``_names``, and ``_appositives`` joins what stands beside each other. Each token is looked at a bounded
number of times.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from itertools import compress

from readouts._lexicon import NO_NAME, Flag, beginnings
from readouts._pipeline._mentions._appositives import OPENS_REST, absorb_appositive, absorb_brackets, absorb_head
from readouts._pipeline._mentions._groups import read_address, read_bare_group, read_group, read_pronoun
from readouts._pipeline._mentions._heads import may_be_head
from readouts._pipeline._mentions._names import given_name, read_courtesy
from readouts._pipeline._mentions._parts import read_determiner, read_parts
from readouts._pipeline._mentions._plain import read_honoured, read_named, read_place
from readouts._pipeline._mentions._reader import LEADING, NOTHING, Reader
from readouts._pipeline._mentions._shared import pair_names, share_title
from readouts._pipeline._mentions._titled import read_titled
from readouts._pipeline._state import GENITIVES, PEOPLE, BlockKind, Doc, Mention, blank_mention

__all__ = ["find_mentions"]

_ADVERB, _ARTICLE = Flag.ADVERB, Flag.DETERMINER
_OFFICE, _NUMBER, _GROUP, _KNOWN = Flag.OFFICE, Flag.NUMBER, Flag.GROUP, Flag.KNOWN
_PARTIES = Flag.PARTIES
_HEADS = Flag.OFFICE | LEADING | Flag.GROUP | Flag.NUMBER | Flag.HONORIFIC | _PARTIES
"""Kinds of words in small letters that may follow an article in a mention."""
_NEVER = Flag.NEVER_NAME | Flag.DAY
_OPENS = Flag.OFFICE | Flag.KNOWN | LEADING | Flag.HONORIFIC | Flag.GROUP
_DETERMINED = _ARTICLE | Flag.NUMBER
_COMMON = Flag.OFFICE | Flag.GROUP
_LEADS_TO = Flag.OFFICE | LEADING
_OPENS_GROUP = _DETERMINED | Flag.GROUP
_TOGETHER = _OPENS_GROUP | _PARTIES
"""Kinds of words after an article that may name the parties together."""
_NO_PLACE = Flag.OFFICE | Flag.HONORIFIC | Flag.NUMBER | _ARTICLE
_SPEAKS = Flag.VERB | Flag.CONTACT | Flag.LIGHT | Flag.HAVE | Flag.BE | Flag.MODAL | Flag.ADVERB
"""Kinds of words with which a predicate begins."""
_NO_KNOWN = Flag.NEGATION | Flag.KNOWN
_LETTERS = Flag.PRONOUN | Flag.KNOWN
_COUNTED = frozenset({"unnamed", "group"})
_UNLIKE = frozenset({"both", "no"})
"""Determiners that are not simply followed by what they determine."""
_HEADLINE = BlockKind.HEADLINE
_BEFORE_MORE = OPENS_REST | {",", "(", "/", "who"}
"""Words after a mention with which it may go on beyond itself."""
_WITH_MORE = PEOPLE | {"body"}
"""Kinds of mentions that may."""


def find_mentions(doc: Doc) -> None:
    """Fill ``doc.mentions`` in the order of the text, none inside another."""
    _free_names(doc)
    if not doc.lexicon.sets["opening_or_name"].isdisjoint(doc.low):
        _bar_names(doc)
    reader = Reader(doc)
    _find(reader)
    if reader.shared:
        share_title(doc.mentions, doc)
    if reader.paired:
        pair_names(doc.mentions, doc)


def _bar_names(doc: Doc) -> None:
    """Let a word that may be a name open a phrase where it opens a sentence: "Per the ministry", not "Per Lund"."""
    low, flags, cap, opening = doc.low, doc.flag, doc.cap, doc.lexicon.sets["opening_or_name"]
    last = len(doc) - 1
    for s in doc.sentences:
        i = s.a
        if i < last and low[i] in opening and (not cap[i + 1] or flags[i + 1] & _OPENS):
            flags[i] |= Flag.PREPOSITION | Flag.NEVER_NAME


def _find(r: Reader) -> None:
    """The mentions of each sentence."""
    low, flags, cap, mentions, places = r.low, r.flag, r.cap, r.doc.mentions, beginnings(r.doc.starts)
    if "(@" in r.doc.text:  # "Jane Doe (@JDoe50)"
        places = [i for i in places if low[i - 1] != "@" or low[i - 2] != "("]
    at = 0
    for sentence in r.doc.sentences:
        r.limit = limit = sentence.b
        r.headline = sentence.block.kind is _HEADLINE
        number, end = sentence.number, sentence.a
        first, at = at, bisect_left(places, limit, at)
        for i in places[first:at]:
            if i < end:
                continue
            m = (_CAPITALS if cap[i] else _SMALLS)[flags[i]](r, i, limit) or _read_in_full(r, i, limit)
            if m is NOTHING:
                continue
            end = m.b
            if low[end] in _BEFORE_MORE and m.kind in _WITH_MORE:
                m = _with_more(r, m, limit)
                end = m.b
            m.sentence = number
            mentions.append(m)
            if low[end] == "and" and m.determiner == "the" and flags[end + 1] & _OFFICE:
                second = _second_title(r, m, limit)
                if second is not None:
                    end, second.sentence = second.b, number
                    mentions.append(second)


def _second_title(r: Reader, m: Mention, limit: int) -> Mention | None:
    """The second of two titles in small letters that share an article: "the president and | prime minister agreed"."""
    j = m.b + 1
    if j >= limit or r.cap[j] or m.kind != "person" or m.name or m.plural:
        return None
    found = read_titled(r, j, limit, m.determiner)
    if found is None or found is NOTHING or found.name or found.plural or found.kind != "person":
        return None
    found.a = j
    return found if found.b < limit and r.flag[found.b] & _SPEAKS else None


def _with_more(r: Reader, m: Mention, limit: int) -> Mention:
    """A mention with what stands beside it before the limit: a title and a name, a body and who heads it."""
    if r.low[m.b] in OPENS_REST:
        return absorb_head(r, m, limit, _read) if m.kind == "body" and not m.possessive else m
    if m.kind in PEOPLE:
        if r.low[m.b] == "(":
            absorb_brackets(r, m, limit, _read)
        else:
            absorb_appositive(r, m, limit, _read)
    return m


def _free_names(doc: Doc) -> None:
    """Let a name that ends as adverbs do be one where it opens a sentence: "Connolly said", after "Ann Connolly"."""
    low, flags, cap, known = doc.low, doc.flag, doc.cap, doc.lexicon.flags
    last, adverb = len(doc) - 1, _ADVERB
    firsts: list[int] = []
    for s in doc.sentences:
        if flags[s.a] == adverb:
            firsts.append(s.a)  # noqa: PERF401 (a comprehension is a closure, made for every text)
    if doc.quotes:
        firsts += [q.a + 1 for q in doc.quotes if q.a < last and flags[q.a + 1] == adverb]
    if not firsts:
        return
    found = [i for i in firsts if i < last and cap[i] and flags[i + 1] & Flag.VERB]
    found = [i for i in found if low[i].endswith("ly") and not known.get(low[i])]
    found = [i for i in found if doc.opens(i)]
    if not found:
        return
    words = {low[i] for i in found}
    named = Counter([word for word in compress(low, cap) if word in words])
    named.subtract([low[i] for i in found])
    for i in found:
        if named[low[i]] > 0:
            flags[i] = 0


def _read(r: Reader, i: int, limit: int, beside: bool = False) -> Mention | None:
    """The mention that begins at a token; one that stands beside a name may be a bare title."""
    way = (_CAPITALS if r.cap[i] else _SMALLS)[r.flag[i]]
    r.beside = beside
    found = way(r, i, limit) or _read_in_full(r, i, limit)
    r.beside = False
    return None if found is NOTHING else found


def _read_in_full(r: Reader, i: int, limit: int) -> Mention:
    """The mention that begins at a token, read part by part."""
    r.begin(i)
    if r.flag[i] & _DETERMINED:
        read_determiner(r)
        if r.pos >= limit:
            return NOTHING
    elif r.flag[i] & Flag.PHRASE and i + 1 < limit and r.low[i + 1] in r.courtesies:
        read_courtesy(r)  # "Tan Sri Ali Doe"
    read_parts(r)
    return r.mention() or NOTHING


# The short ways. Each gives the mention, NOTHING where surely none begins, and None where it has to be read in full


def _read_determined(r: Reader, i: int, limit: int) -> Mention | None:
    """What begins with an article."""
    j = i + 1
    if j >= limit:
        return NOTHING
    flag, following, capital = r.flag[i], r.flag[j], r.cap[j]
    if not (capital or following & _HEADS or flag & _PARTIES):
        return NOTHING
    low, word = r.low[i], r.low[j]
    if (
        following & _TOGETHER
        or flag & _PARTIES
        or (following & LEADING and j + 1 < limit and r.flag[j + 1] & _GROUP)
        or word == "of"
        or word in r.courtesies
    ):
        found = _read_together(r, i, limit)
        if found is not None or following & _NUMBER or word in r.courtesies:
            return found
    found = None
    if low in _UNLIKE:
        return None
    if following & _OFFICE:
        found = read_titled(r, j, limit, low)
    elif capital and low == "the" and following & _KNOWN and not following & _NO_PLACE:
        found = read_place(r, j, limit, low)
    if found is None:
        return _read_paper(r, i, limit) if capital else None if may_be_head(r, j, limit) else NOTHING
    if found is not NOTHING:
        found.a = i
    return found


def _read_paper(r: Reader, i: int, limit: int) -> Mention | None:
    """A medium to whose name the article belongs, though in small letters: "told | the Guardian"."""
    lexicon, before = r.doc.lexicon, r.low[i - 1]
    if r.low[i] != "the" or "the" not in lexicon.names or (before != "," and before not in lexicon.sets["telling"]):
        return None
    known, j = r.known_here(i)
    if known is None or known.medium is None or (j < limit and (r.cap[j] or r.low[j] in GENITIVES)):
        return None
    if before == "," and not r.flagged(j, Flag.VERB):
        return None
    found = blank_mention()
    found.a, found.b, found.kind = i, j, "medium"
    found.determiner, found.value = "the", known.medium
    return found


def _read_numbered(r: Reader, i: int, limit: int) -> Mention | None:
    """What begins with "No", which may be a house that is called by its number: "No 10"."""
    return read_place(r, i, limit) if r.known_here(i)[0] is not None else _read_determined(r, i, limit)


def _read_capitals(r: Reader, i: int, limit: int) -> Mention | None:
    """What begins with a pronoun in a capital, which may be the letters of a body: "WHO chief Jane Doe"."""
    word = r.doc.word
    shouted = i + 1 < limit and word(i + 1).isupper() and r.flag[i + 1] & Flag.VERB
    if word(i).isupper() and not shouted and r.known_here(i)[0] is not None:
        return read_place(r, i, limit)
    return read_pronoun(r, i, limit)


def _read_together(r: Reader, i: int, limit: int) -> Mention | None:
    """The parties together after an article, or a form of address: "the two leaders", "both", "His Majesty"."""
    j = i + 1
    following = r.flag[j]
    found = read_address(r, i, limit) if r.cap[j] and r.low[j] in r.courtesies else None
    if found is not None:
        return found
    if (
        following & _OPENS_GROUP
        or (following & LEADING and j + 1 < limit and r.flag[j + 1] & _GROUP)
        or r.low[j] == "of"
    ):
        found = read_group(r.doc, i, limit)
    if found is None and (r.flag[i] | following) & _PARTIES:
        found = read_bare_group(r.doc, i, limit)
    return found


def _read_counted(r: Reader, i: int, limit: int) -> Mention | None:
    """What begins with a number."""
    j = i + 1
    following = r.flag[j] if j < limit else 0
    if not (r.cap[i] or r.flag[i] & _COMMON or following & _COMMON):
        return _read_counted_nation(r, i, limit) if following & _KNOWN and r.cap[j] else NOTHING
    return read_group(r.doc, i, limit) or read_bare_group(r.doc, i, limit)


def _read_counted_nation(r: Reader, i: int, limit: int) -> Mention:
    """Unnamed people of a country after their number: "two | U.S. officials"."""
    found = read_place(r, i + 1, limit) or _read_in_full(r, i + 1, limit)
    if found.kind not in _COUNTED or not found.plural:
        return NOTHING
    found.a, found.determiner = i, "number"
    return found


def _read_small(r: Reader, i: int, limit: int) -> Mention | None:
    """What begins with an office, a group or what leads to one, in small letters."""
    if not may_be_head(r, i, limit) or (_is_verb(r, i) and _may_be_verb(r, i)):
        return NOTHING
    return read_titled(r, i, limit) if r.flag[i] & _OFFICE else None


def _is_verb(r: Reader, i: int) -> bool:
    """Whether a word that is a title as well stands as a verb: "will host Ana Lima"."""
    return i > 0 and (bool(r.flag[i - 1] & Flag.MODAL) or r.low[i - 1] == "to")


def _may_be_verb(r: Reader, i: int) -> bool:
    return bool(r.flag[i] & Flag.CONTACT) or r.low[i] in r.doc.lexicon.sets["offices_as_verbs"]


def _read_leading(r: Reader, i: int, limit: int) -> Mention | None:
    """What begins with a modifier or a portfolio in small letters."""
    j = i + 1
    return None if j < limit and r.flag[j] & _LEADS_TO and may_be_head(r, i, limit) else NOTHING


def _read_month(r: Reader, i: int, _limit: int) -> Mention | None:
    """What begins with a month, which may be a name."""
    return None if given_name(r, i) else NOTHING


def _leave(*_: object) -> Mention | None:
    """What is always read in full."""
    return None


def _pass_by(*_: object) -> Mention | None:
    """What begins nothing."""
    return NOTHING


_Way = Callable[[Reader, int, int], Mention | None]


def way_of_capital(flag: int) -> _Way:
    if flag & _NO_KNOWN == _NO_KNOWN:
        return _read_numbered
    if flag & _LETTERS == _LETTERS:
        return _read_capitals
    if flag & (Flag.PRONOUN | _DETERMINED):
        return way_of_small(flag)
    if not flag & NO_NAME:
        return read_named
    if flag & Flag.OFFICE:
        return read_titled
    if flag & Flag.HONORIFIC:
        return read_honoured
    if flag & Flag.KNOWN:
        return read_place
    if flag & Flag.DAY and not flag & (Flag.NEVER_NAME | _OPENS):
        return _read_month
    return _pass_by if flag & _NEVER and not flag & _OPENS else _leave


def way_of_small(flag: int) -> _Way:
    if flag & Flag.PRONOUN:
        return read_pronoun
    if flag & _ARTICLE:
        return _read_determined
    if flag & Flag.NUMBER:
        return _read_counted
    if flag & Flag.OFFICE or (flag & Flag.GROUP and flag & LEADING):
        return _read_small
    return _read_leading if flag & LEADING else _pass_by


class _Ways(dict[int, _Way]):
    """The ways to read what begins with a word, by its flags, each chosen once."""

    def __init__(self, choose: Callable[[int], _Way]) -> None:
        self._choose = choose

    def __missing__(self, flag: int) -> _Way:
        way = self[flag] = self._choose(flag)
        return way


_CAPITALS, _SMALLS = _Ways(way_of_capital), _Ways(way_of_small)
