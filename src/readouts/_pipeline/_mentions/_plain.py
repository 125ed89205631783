"""The short way for what is most frequent: a name, a place, somebody with a title and a name or with a title alone.

plain  := (name | place | body | place? office name | determiner office) ["'s"] before a token that opens nothing
name   := Capital (Capital | Letter ".")*

What is not plain is left to the full reading, which would read the same here.
"""

from __future__ import annotations

from readouts._lexicon import Flag, Place
from readouts._pipeline._mentions._complements import ARTICLES, OPENS
from readouts._pipeline._mentions._heads import may_be_head
from readouts._pipeline._mentions._names import known_of, suffixed
from readouts._pipeline._mentions._parts import JOINERS
from readouts._pipeline._mentions._reader import NOTHING, OWN, Reader
from readouts._pipeline._state import GENITIVES, Mention

__all__ = ["NO_NAME", "read_named", "read_place", "read_titled"]

_MOST = 6
_KNOWN = Flag.KNOWN
_OFFICE = Flag.OFFICE
_SUFFIX = Flag.SUFFIX
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
_NO_NATION = NO_NAME & ~_KNOWN
"""What a place may be besides that may itself lead to an office."""
_CLAIMED = _OFFICE | _KNOWN
_AFTER_PLACE = _OFFICE | _LEADING | _PARTICLE
_AFTER_TITLED = _PARTICLE | _SUFFIX
_AFTER_NAME = _AFTER_TITLED | _AFTER_PLACE
_AFTER_TITLE = _OFFICE | _PARTICLE
_OWNED = Flag.MODIFIER | _OFFICE
_SIGNS_OF_PLACE = frozenset({"'s", "’s", "'", "’", "("})
_SIGNS_OF_NAME = frozenset({"'s", "’s", "'", "’", "-", "of", ","})
_SIGNS_OF_TITLE = OPENS | {"("}
_PERSONS = frozenset({"leader", "minister", "official", "spokesperson", "counterpart", "unnamed"})


def read_named(r: Reader, i: int, limit: int) -> Mention | None:
    """A plain name."""
    j = _name_end(r, i, limit, False)
    own = _after_name(r, j, limit, _AFTER_NAME) if j > i else None
    if own is None or (own and j + 1 < limit and r.flag[j + 1] & _OWNED):
        return None
    return Mention(i, j, "name", "", (i, j), "", None, (), "", "", False, own)


def read_place(r: Reader, i: int, limit: int, determiner: str = "") -> Mention | None:
    """A plain place or body, alone or after "the", or a titled person after his country."""
    known, j = r.known_here(i)
    if known is None:
        unnamed = r.flag[i] & Flag.NEVER_NAME and r.flag[i] & _LEADING and not r.flag[i] & _PARTICLE
        return NOTHING if unnamed and not may_be_head(r, i, limit) else None
    own = False
    if j < limit:
        flag, low = r.flag[j], r.low[j]
        if r.cap[j] or (flag & _AFTER_PLACE and _goes_on(r, j, limit)):
            if not (flag & _OFFICE and known.places) or r.flag[i] & _NO_NATION:
                return None
            return _read_of_nation(r, i, j, limit, determiner, known.places[0])
        if low in _SIGNS_OF_PLACE:
            after = j + 1
            own = low in OWN or r.owns(j)
            if low == "(" or (own and after < limit and (r.cap[after] or may_be_head(r, after, limit))):
                return None
    kind = known.kind
    if not kind:
        return None if kind is None else NOTHING
    countries, organization, value = known.countries, known.organization, known.value
    return Mention(i, j, kind, determiner, None, "", None, countries, organization, "", False, own, False, False, value)


def _goes_on(r: Reader, i: int, limit: int) -> bool:
    """Whether a mention can go on after a place with a word in small letters."""
    if r.flag[i] & _PARTICLE:
        after = i + 1
        if after < limit and (r.cap[after] or r.flag[after] & _PARTICLE or r.low[after] == "-"):
            return True
    return may_be_head(r, i, limit)


def _read_of_nation(r: Reader, i: int, j: int, limit: int, determiner: str, nation: Place) -> Mention | None:
    """Somebody's office after his country: "Ruritanian President Jane Doe"."""
    found = read_titled(r, j, limit, "", nation)
    if found is not None:
        found.a, found.determiner = i, determiner
    return found


def read_titled(r: Reader, i: int, limit: int, determiner: str = "", nation: Place | None = None) -> Mention | None:
    """Somebody's office, with his plain name or alone, after an article or his country.

    "Ruritanian President Jane Doe", "President of Ruritania Jane Doe", "the Prime Minister".
    """
    office, j = r.office_here(i)
    if office is None or office.kind not in _PERSONS or (r.flag[i] & _KNOWN and r.known_at(i)[0] is not None):
        return None
    end, place = j, nation
    if j < limit and r.low[j] == "of" and not office.plural:
        end, place = _of_country(r, j, limit)
        if nation is not None:
            if place is not None:
                return None
            place = nation
    name = _read_title_name(r, end, limit, place is None) if end < limit and r.cap[end] else None
    if name is not None:
        name, end, of = name
        place = place or of
        own = r.owns(end)
    elif office.kind == "unnamed" or office.plural or (own := _after_title(r, end, limit, determiner)) is None:
        return None
    countries = (place.country,) if place is not None and place.country else ()
    role = r.doc.words(i, j) if j - i > 1 else r.doc.word(i)
    plural = office.plural
    return Mention(
        i, end, "person", determiner, name, role, office, countries, "", "", plural, own, False, False, place
    )


def _read_title_name(r: Reader, first: int, limit: int, of: bool) -> tuple[tuple[int, int], int, Place | None] | None:
    """A plain name after a title, the token after it with its country, and the country."""
    i = j = _name_end(r, first, limit, True)
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
                return ((first, i), after, place) if of and place is not None and place.country else None
    return (first, i), j, None


def _of_country(r: Reader, j: int, limit: int) -> tuple[int, Place | None]:
    """The token after "of" and a country, and the country; the same token where none follows."""
    q = j + 1
    while q < limit and r.low[q] in ARTICLES:
        q += 1
    known, end = r.known_at(q)
    if known is not None and known.places and known.places[0].form == "country":
        return end, known.places[0]
    return j, None


def _after_title(r: Reader, i: int, limit: int, determiner: str) -> bool | None:
    """Whether a possessive follows a title that stands alone; None where something may belong to the title."""
    if i >= limit:
        return False
    low = r.low[i]
    if r.cap[i] or r.flag[i] & _AFTER_TITLE or low in _SIGNS_OF_TITLE:
        return None
    if low in JOINERS and determiner != "the" and i + 1 < limit and r.cap[i + 1]:
        return None
    return low in GENITIVES and r.owns(i)


def _name_end(r: Reader, i: int, limit: int, titled: bool) -> int:
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


def _after_name(r: Reader, i: int, limit: int, goes_on: int) -> bool | None:
    """Whether a possessive follows a name; None where something may belong to the name."""
    if i >= limit:
        return False
    if r.cap[i] or r.flag[i] & goes_on:
        return None
    low = r.low[i]
    if low in _SIGNS_OF_NAME:
        if low in OWN:
            return True
        if low != "," or (i + 1 < limit and r.flag[i + 1] & _SUFFIX):
            return None
    return False
