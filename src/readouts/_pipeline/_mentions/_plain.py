"""The short way for what is most frequent: a name, a place or a named person with a title, and no complement.

plain  := (office? Capital Capital* | place | body | medium) ["'s"] before a token that opens nothing

What is not plain is left to the full reading, which would read the same here.
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._mentions._reader import OWN, Reader
from readouts._pipeline._state import Mention

__all__ = ["NOTHING", "read_plain", "read_the_plain"]

_MOST = 4
_KNOWN = Flag.KNOWN
_OFFICE = Flag.OFFICE
_SUFFIX = Flag.SUFFIX
_LEADING = Flag.MODIFIER | Flag.PORTFOLIO
_HEADS = _OFFICE | _KNOWN | _LEADING
_NO_NAME = (
    _HEADS
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
_NO_TITLE = _KNOWN | Flag.HONORIFIC
_GOES_ON = _HEADS | Flag.PARTICLE | _SUFFIX
_FOLLOWS_OWN = Flag.PHRASE | _LEADING
_SIGNS = frozenset({"'s", "’s", "'", "’", "-", "of", "(", ","})
_PERSONS = frozenset({"leader", "minister", "official", "spokesperson", "counterpart"})

NOTHING = Mention(0, 0, "")
"""Stands for a token at which surely no mention begins."""


def read_plain(r: Reader, i: int, limit: int, flag: int) -> Mention | None:
    """A plain name, place or titled person at a capitalised token; None where it has to be read in full."""
    if not flag & _NO_NAME:
        return _name(r, i, limit)
    if flag & _KNOWN:
        return None if flag & _NO_PLACE else _place(r, i, limit)
    return _titled(r, i, limit) if flag & _OFFICE and not flag & _NO_TITLE else None


def read_the_plain(r: Reader, i: int, limit: int) -> Mention | None:
    """A plain place or body after "the": "the Kremlin", "the EU"."""
    flag = r.flag[i + 1]
    if not flag & _KNOWN or flag & _NO_PLACE:
        return None
    found = _place(r, i + 1, limit)
    if found is not None and found is not NOTHING:
        found.a, found.determiner = i, "the"
    return found


def _name_end(r: Reader, i: int, limit: int) -> int:
    """The token after a plain name; the same token where there is none, or one that is not plain."""
    low, flag, cap = r.low, r.flag, r.cap
    j, most = i, min(limit, i + _MOST + 1)
    while j < most and cap[j] and not flag[j] & _NO_NAME and len(low[j]) > 1 and low[j].isalpha():
        j += 1
    return i if j - i > _MOST else j


def _name(r: Reader, i: int, limit: int) -> Mention | None:
    j = _name_end(r, i, limit)
    if j == i:
        return None
    if _ends(r, j, limit):
        return Mention(i, j, "name", "", (i, j))
    if r.low[j] in OWN and (j + 1 >= limit or not r.flag[j + 1] & (Flag.MODIFIER | _OFFICE)):
        return Mention(i, j, "name", "", (i, j), possessive=True)
    return None


def _titled(r: Reader, i: int, limit: int) -> Mention | None:
    """Somebody's office and his plain name: "President Jane Doe"."""
    office, j = r.offices[r.low[i]].at(r.low, i, limit)
    if office is None or office.kind not in _PERSONS:
        return None
    k = _name_end(r, j, limit)
    if k == j:
        return None
    own = not _ends(r, k, limit)
    if own and r.low[k] not in OWN:
        return None
    role = r.doc.words(i, j) if j - i > 1 else r.doc.word(i)
    return Mention(i, k, "person", "", (j, k), role, office, (), "", "", office.plural, own)


def _ends(r: Reader, j: int, limit: int) -> bool:
    """Whether the token after a name or a place belongs to something else."""
    if j >= limit:
        return True
    if r.cap[j] or r.flag[j] & _GOES_ON:
        return False
    low = r.low[j]
    return low not in _SIGNS or (low == "," and not (j + 1 < limit and r.flag[j + 1] & _SUFFIX))


def _place(r: Reader, i: int, limit: int) -> Mention | None:
    r.limit = limit
    known, j = r.known_at(i)
    if known is None:
        return None
    own = not _ends(r, j, limit)
    if own and not (r.low[j] in OWN and (j + 1 >= limit or not (r.flag[j + 1] & _FOLLOWS_OWN or r.cap[j + 1]))):
        return None
    body = known.body
    if known.places:
        place = known.places[0]
        if place.form == "seat":
            countries = (place.country,) if place.country else ()
            return Mention(i, j, "seat", "", None, "", None, countries, possessive=own, value=place)
        if place.form == "demonym" or not place.country:
            return NOTHING
        return Mention(i, j, "place", "", None, "", None, (place.country,), possessive=own, value=place)
    if body is None or body.country:
        return None
    return Mention(i, j, "body", "", None, "", None, (), body.name, possessive=own, value=body)
