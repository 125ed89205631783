"""The short way for what is most frequent: a name or a place without title, possessive or complement.

plain := (Capital Capital* | place) before a token that opens nothing

What is not plain is left to the full reading, which would read the same here.
"""

from __future__ import annotations

from readouts._lexicon import Body, Flag, Place
from readouts._pipeline._mentions._reader import known_at
from readouts._pipeline._state import Doc, Mention

__all__ = ["read_plain", "read_the_plain"]

_MOST = 4
_HEADS = Flag.OFFICE | Flag.KNOWN | Flag.MODIFIER | Flag.PORTFOLIO
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
_GOES_ON = _HEADS | Flag.PARTICLE | Flag.SUFFIX
_SIGNS = frozenset({"'s", "’s", "'", "’", "-", "of", "("})
_FORMS = ("country", "demonym", "capital", "place", "seat")


def read_plain(doc: Doc, i: int, limit: int) -> Mention | None:
    """A plain name or place at a capitalised token, or None."""
    flag = doc.flag[i]
    if not flag & _NO_NAME:
        return _name(doc, i, limit)
    if flag & Flag.KNOWN and not flag & (_NO_NAME & ~Flag.KNOWN):
        return _place(doc, i, limit)
    return None


def read_the_plain(doc: Doc, i: int, limit: int) -> Mention | None:
    """A plain place or body after "the": "the Kremlin", "the EU"."""
    flag = doc.flag[i + 1]
    if not flag & Flag.KNOWN or flag & (_NO_NAME & ~Flag.KNOWN):
        return None
    found = _place(doc, i + 1, limit)
    if found is not None:
        found.a, found.determiner = i, "the"
    return found


def _name(doc: Doc, i: int, limit: int) -> Mention | None:
    low, flag, cap = doc.low, doc.flag, doc.cap
    j, most = i, min(limit, i + _MOST + 1)
    while j < most and cap[j] and not flag[j] & _NO_NAME and len(low[j]) > 1 and low[j].isalpha():
        j += 1
    if j == i or j - i > _MOST or not _ends(doc, j, limit):
        return None
    return Mention(i, j, "name", name=(i, j))


def _ends(doc: Doc, j: int, limit: int) -> bool:
    """Whether the token after a name or a place belongs to something else."""
    if j >= limit:
        return True
    if doc.cap[j] or doc.flag[j] & _GOES_ON or doc.low[j] in _SIGNS:
        return False
    return not (doc.low[j] == "," and j + 1 < limit and doc.flag[j + 1] & Flag.SUFFIX)


def _place(doc: Doc, i: int, limit: int) -> Mention | None:
    values, j = known_at(doc, i, limit)
    if not values or not _ends(doc, j, limit):
        return None
    form = next((form for form in _FORMS if form in values), "")
    place = values.get(form)
    if isinstance(place, Place):
        if form == "demonym" or not place.country:
            return None
        return Mention(i, j, "seat" if form == "seat" else "place", countries=(place.country,), value=place)
    body = values.get("body")
    if not isinstance(body, Body) or body.country:
        return None
    return Mention(i, j, "body", organization=body.name, value=body)
