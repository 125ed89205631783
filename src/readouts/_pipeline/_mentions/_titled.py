"""The short way for a title, with a plain name or alone: "President Jane Doe", "the Prime Minister", "the people".

titled := office ["of" country] (name [suffix] ["of" country])? ["'s"]
"""

from __future__ import annotations

from readouts._lexicon import Flag, Known, Office, Place
from readouts._pipeline._mentions._complements import ARTICLES, OPENS
from readouts._pipeline._mentions._heads import may_be_head
from readouts._pipeline._mentions._names import known_of, suffixed
from readouts._pipeline._mentions._parts import JOINERS
from readouts._pipeline._mentions._reader import AS_THEY_ARE, OPEN, WITH_BODY, Reader
from readouts._pipeline._state import GENITIVES, Mention

__all__ = ["NO_NAME", "plain_name_end", "read_titled"]

_MOST = 6
_KNOWN = Flag.KNOWN
_OFFICE = Flag.OFFICE
_PARTICLE = Flag.PARTICLE
_LEADING = Flag.MODIFIER | Flag.PORTFOLIO
NO_NAME = (
    _OFFICE
    | _KNOWN
    | _LEADING
    | Flag.HONORIFIC
    | Flag.NEVER_NAME
    | Flag.DAY
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
_CLAIMED = _OFFICE | _KNOWN
_AFTER_TITLED = _PARTICLE | Flag.SUFFIX
_AFTER_TITLE = _OFFICE | _PARTICLE
_SIGNS_OF_TITLE = OPENS | {"("}
_PERSONS = frozenset({"leader", "minister", "official", "spokesperson", "counterpart", "unnamed"})


def read_titled(r: Reader, i: int, limit: int, determiner: str = "", nation: Known | None = None) -> Mention | None:
    """An office, with a plain name or alone, after an article or a country; None where it has to be read in full."""
    low = r.low
    office, j = r.offices[low[i]].at(low, i, limit)
    if office is None or (r.flag[i] & _KNOWN and r.known_at(i)[0] is not None):
        return None
    name, end, of = None, j, None
    if j < limit and low[j] == "of" and not office.plural:
        end, of = _of_country(r, j, limit)
    if end < limit and r.cap[end]:
        named = _read_name(r, end, limit, of) if office.kind in _PERSONS else None
        if named is None:
            return None
        name, end, of = named
        kind, own = "person", r.owns(end)
    else:
        follows = _after_title(r, end, limit, office, determiner)
        kind = _kind(office, determiner or r.cap[i], nation, of)
        if follows is None or not kind:
            return None
        own = follows
    if nation is None:
        countries, organization, value = ((of.country,) if of else ()), "", of
    elif of is None:
        countries, value = nation.countries, nation.value
        organization = nation.organization if kind in WITH_BODY else ""
    else:
        return None
    role = r.doc.words(i, j) if j - i > 1 else r.doc.word(i)
    plural = office.plural
    return Mention(
        i, end, kind, determiner, name, role, office, countries, organization, "", plural, own, False, False, value
    )


def _of_country(r: Reader, j: int, limit: int) -> tuple[int, Place | None]:
    """The token after "of" and a country, and the country; the same token where none follows."""
    q = j + 1
    while q < limit and r.low[q] in ARTICLES:
        q += 1
    known, end = r.known_at(q)
    if known is not None and known.places and known.places[0].form == "country":
        return end, known.places[0]
    return j, None


def _read_name(r: Reader, first: int, limit: int, of: Place | None) -> tuple[tuple[int, int], int, Place | None] | None:
    """A plain name after a title, the token after it and its country, and the country."""
    i = j = plain_name_end(r, first, limit, True)
    if i == first:
        return None
    if i < limit:
        if r.cap[i] or r.flag[i] & _AFTER_TITLED or r.low[i] == "-":
            return None
        if r.low[i] == ",":
            i, j = suffixed(r, i)
        if j < limit and r.low[j] == "of":
            known, after = known_of(r, j)
            if known is not None and (known.located or known.body):
                place = known.located
                return ((first, i), after, place) if of is None and place is not None and place.country else None
    return (first, i), j, of


def _after_title(r: Reader, i: int, limit: int, office: Office, determiner: str) -> bool | None:
    """Whether a possessive follows a title that stands alone; None where something may belong to the title."""
    if i >= limit:
        return False
    low, flag = r.low[i], r.flag[i]
    if r.cap[i] or flag & _AFTER_TITLE or (flag & _LEADING and office.kind in OPEN and may_be_head(r, i, limit)):
        return None
    if low in _SIGNS_OF_TITLE:
        return False if office.kind == "document" and low != "(" else None
    if low in JOINERS and determiner != "the" and i + 1 < limit and r.cap[i + 1]:
        return None
    return low in GENITIVES and r.owns(i)


def _kind(office: Office, told: object, nation: Known | None, of: Place | None) -> str:
    """What a title without a name is; "" where that depends on more."""
    countries = of is not None or (nation is not None and bool(nation.countries))
    if office.kind in AS_THEY_ARE:
        return office.kind if office.kind != "side" or countries or office.plural else ""
    if office.plural:
        return "group" if countries or (told and office.kind != "counterpart") else ""
    return "person" if told or countries or (nation is not None and nation.places) else ""


def plain_name_end(r: Reader, i: int, limit: int, titled: bool) -> int:
    """The token after a plain name; the same token where there is none, or one that is not plain."""
    low, flag, cap = r.low, r.flag, r.cap
    j, most = i, min(limit, i + _MOST + 1)
    while j < most:
        word = low[j]
        if not cap[j]:
            if j == i or not flag[j] & _PARTICLE or not _plain_word(r, j + 1, limit):
                break
            j += 1  # "Jane van Doe"
        elif len(word) == 1:
            if j == i or flag[j] & _CLAIMED or not _dotted(r, j, limit):
                break
            j += 2  # "Jane Q. Doe"
        elif flag[j] & NO_NAME or not (word.isalpha() or (titled and word[0].isalpha())):
            break
        else:
            j += 1
    return i if j - i > _MOST else j


def _plain_word(r: Reader, i: int, limit: int) -> bool:
    return i < limit and r.cap[i] and not r.flag[i] & NO_NAME and len(r.low[i]) > 1 and r.low[i].isalpha()


def _dotted(r: Reader, i: int, limit: int) -> bool:
    j = i + 1
    return j < limit and r.low[j] == "." and r.doc.start[j] == r.doc.end(i) and r.low[i].isalpha()
