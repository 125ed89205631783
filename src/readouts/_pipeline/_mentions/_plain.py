"""The short way for what is most frequent: a name, a place, somebody with a title and a name or with a title alone.

plain  := (name | place | body | place? office name | determiner office) ["'s"] before a token that opens nothing
name   := Capital (Capital | Letter ".")*

What is not plain is left to the full reading, which would read the same here.
"""

from __future__ import annotations

from readouts._lexicon import Flag, Office, Place
from readouts._pipeline._mentions._complements import ARTICLES, OPENS
from readouts._pipeline._mentions._parts import JOINERS
from readouts._pipeline._mentions._reader import OWN, Reader
from readouts._pipeline._state import GENITIVES, Mention

__all__ = ["NOTHING", "read_described", "read_plain", "read_the_plain"]

_MOST = 6
_KNOWN = Flag.KNOWN
_OFFICE = Flag.OFFICE
_SUFFIX = Flag.SUFFIX
_LEADING = Flag.MODIFIER | Flag.PORTFOLIO
_NO_NAME = (
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
_NO_PLACE = _NO_NAME & ~_KNOWN
_CLAIMED = _OFFICE | _KNOWN
_AFTER_PLACE = _OFFICE | _LEADING | Flag.PARTICLE
_AFTER_TITLED = Flag.PARTICLE | _SUFFIX
_AFTER_NAME = _AFTER_TITLED | _AFTER_PLACE
_AFTER_TITLE = _OFFICE | Flag.PARTICLE
_FOLLOWS_OWN = Flag.PHRASE | _LEADING
_SIGNS_OF_PLACE = frozenset({"'s", "’s", "'", "’", "("})
_SIGNS_OF_NAME = frozenset({"'s", "’s", "'", "’", "-", "of", ","})
_SIGNS_OF_TITLE = OPENS | {"("}
_PERSONS = frozenset({"leader", "minister", "official", "spokesperson", "counterpart"})
_NAMED = _PERSONS | {"unnamed"}

NOTHING = Mention(0, 0, "")
"""Stands for a token at which surely no mention begins."""


def read_plain(r: Reader, i: int, limit: int, flag: int) -> Mention | None:
    """A plain name, place or titled person at a capitalised token; None where it has to be read in full."""
    if not flag & _NO_NAME:
        return _name(r, i, limit)
    if flag & _KNOWN and not flag & _NO_PLACE:
        return _place(r, i, limit)
    return _titled(r, i, i, limit, None) if flag & _OFFICE else None


def read_the_plain(r: Reader, i: int, limit: int) -> Mention | None:
    """A plain place or body after "the": "the Kremlin", "the EU"."""
    flag = r.flag[i + 1]
    if not flag & _KNOWN or flag & _NO_PLACE:
        return None
    found = _place(r, i + 1, limit)
    if found is not None and found is not NOTHING:
        found.a, found.determiner = i, "the"
    return found


def read_described(r: Reader, i: int, limit: int) -> Mention | None:
    """Somebody by his office alone, after an article: "the Prime Minister", "his foreign minister"."""
    low, j = r.low, i + 1
    office, k, end, place = _title(r, j, limit)
    if office is None or office.kind not in _PERSONS or office.plural:
        return None
    own = False
    if end < limit:
        word = low[end]
        if r.cap[end] or r.flag[end] & _AFTER_TITLE or word in _SIGNS_OF_TITLE:
            return None
        if word in JOINERS and end + 1 < limit and r.cap[end + 1] and low[i] != "the":
            return None
        own = word in GENITIVES and r.owns(end)
    countries = (place.country,) if place is not None and place.country else ()
    role = _words(r, j, k)
    return Mention(
        i, end, "person", low[i], None, role, office, countries, "", "", False, own, False, False, place
    )


def _title(r: Reader, i: int, limit: int) -> tuple[Office | None, int, int, Place | None]:
    """The office at a token that is nothing else there, with the country of which it is and the token after that."""
    flag, low = r.flag[i], r.low
    if not flag & _OFFICE or flag & Flag.HONORIFIC:
        return None, i, i, None
    r.limit = limit
    if flag & _KNOWN and r.known_at(i)[0] is not None:
        return None, i, i, None
    office, j = r.offices[low[i]].at(low, i, limit)
    q = j + 1
    if office is not None and q < limit and low[j] == "of" and not office.plural and office.kind != "document":
        while q < limit and low[q] in ARTICLES:
            q += 1
        known, end = r.known_at(q)
        if known is not None and known.places and known.places[0].form == "country":
            return office, j, end, known.places[0]
    return office, j, j, None


def _words(r: Reader, i: int, j: int) -> str:
    return r.doc.words(i, j) if j - i > 1 else r.doc.word(i)


def _name_end(r: Reader, i: int, limit: int) -> int:
    """The token after a plain name; the same token where there is none, or one that is not plain."""
    low, flag, cap = r.low, r.flag, r.cap
    j, most = i, min(limit, i + _MOST + 1)
    while j < most and cap[j]:
        word = low[j]
        if len(word) == 1:
            if j == i or flag[j] & _CLAIMED or not _dotted(r, j, limit):
                break
            j += 2  # "Jane Q. Doe"
        elif flag[j] & _NO_NAME or not word.isalpha():
            break
        else:
            j += 1
    return i if j - i > _MOST else j


def _dotted(r: Reader, i: int, limit: int) -> bool:
    j = i + 1
    return j < limit and r.low[j] == "." and r.doc.start[j] == r.doc.end[i] and r.low[i].isalpha()


def _name(r: Reader, i: int, limit: int) -> Mention | None:
    j = _name_end(r, i, limit)
    if j == i:
        return None
    if _name_ends(r, j, limit, _AFTER_NAME):
        return Mention(i, j, "name", "", (i, j))
    if r.low[j] in OWN and (j + 1 >= limit or not r.flag[j + 1] & (Flag.MODIFIER | _OFFICE)):
        return Mention(i, j, "name", "", (i, j), possessive=True)
    return None


def _titled(r: Reader, start: int, i: int, limit: int, nation: Place | None) -> Mention | None:
    """Somebody's office and his plain name: "Ruritanian President Jane Doe", "President of Ruritania Jane Doe"."""
    office, j, first, place = _title(r, i, limit)
    if office is None or office.kind not in _NAMED or (place is not None and nation is not None):
        return None
    k = _name_end(r, first, limit)
    if k == first:
        return None
    own = not _name_ends(r, k, limit, _AFTER_TITLED)
    if own and r.low[k] not in OWN:
        return None
    place = place or nation
    countries = (place.country,) if place is not None and place.country else ()
    role, name = _words(r, i, j), (first, k)
    return Mention(
        start, k, "person", "", name, role, office, countries, "", "", office.plural, own, False, False, place
    )


def _name_ends(r: Reader, j: int, limit: int, goes_on: int) -> bool:
    """Whether the token after a name belongs to something else."""
    if j >= limit:
        return True
    if r.cap[j] or r.flag[j] & goes_on:
        return False
    low = r.low[j]
    return low not in _SIGNS_OF_NAME or (low == "," and not (j + 1 < limit and r.flag[j + 1] & _SUFFIX))


def _place(r: Reader, i: int, limit: int) -> Mention | None:
    r.limit = limit
    known, j = r.known_at(i)
    if known is None:
        return None
    own = False
    if j < limit:
        flag, low = r.flag[j], r.low[j]
        if r.cap[j] or flag & _AFTER_PLACE:
            return _titled(r, i, j, limit, known.places[0]) if flag & _OFFICE and known.places else None
        if low in _SIGNS_OF_PLACE:
            after = j + 1
            if low not in OWN or (after < limit and (r.flag[after] & _FOLLOWS_OWN or r.cap[after])):
                return None
            own = True
    kind = known.kind
    if not kind:
        return None if kind is None else NOTHING
    countries, organization, value = known.countries, known.organization, known.value
    return Mention(i, j, kind, "", None, "", None, countries, organization, "", False, own, False, False, value)
