"""The short way for the most frequent: a plain name, a place, and a title after a place.

plain  := (name | place | body | nation ["'s"] titled) ["'s"] before a token that opens nothing
name   := Capital (Capital | Letter "." | particle Capital)*

What is not plain is left to the full reading, which would read the same here.
"""

from __future__ import annotations

from readouts._lexicon import Flag, Known
from readouts._pipeline._mentions._complements import OPENS
from readouts._pipeline._mentions._heads import may_be_head
from readouts._pipeline._mentions._names import honoured
from readouts._pipeline._mentions._parts import read_known_place, read_parts
from readouts._pipeline._mentions._reader import NOTHING, OWN, Reader
from readouts._pipeline._mentions._titled import NO_NAME, particle_goes_on, plain_name_end, read_titled
from readouts._pipeline._state import Mention, blank_mention, fill_mention

__all__ = ["read_honoured", "read_named", "read_place"]

_KNOWN = Flag.KNOWN
_OFFICE = Flag.OFFICE
_SUFFIX = Flag.SUFFIX
_PARTICLE = Flag.PARTICLE
_LEADING = Flag.MODIFIER | Flag.PORTFOLIO
_NO_NATION = NO_NAME & ~_KNOWN
"""What a region may be besides that may itself lead to an office."""
_AFTER_PLACE = _OFFICE | _LEADING | _PARTICLE
_AFTER_NAME = _AFTER_PLACE | _SUFFIX
_OWNED = Flag.MODIFIER | _OFFICE
_LISTING = frozenset({"and", ",", "&"})
_BEFORE_NATIONS = frozenset({"the", "his", "her", "their"})
_NATIONS = 4
_SIGNS_OF_PLACE = frozenset({"'s", "’s", "'", "’", "("})
_SIGNS_OF_NAME = frozenset({"'s", "’s", "'", "’", "-", "of", ","})


def read_named(r: Reader, i: int, limit: int) -> Mention | None:
    """A plain name."""
    j = plain_name_end(r, i, limit, False)
    own = _after_name(r, j, limit) if j > i else None
    if own is None or (own and j + 1 < limit and r.flag[j + 1] & _OWNED):
        return None
    found = blank_mention()
    fill_mention(found, i, j, "name", "", (i, j), "", None, (), "", "", False, own)
    return found


def read_honoured(r: Reader, i: int, limit: int) -> Mention | None:
    """A plain name after a word of courtesy: "Mr. Doe"."""
    first = honoured(r, i)
    if first == i or r.flag[first] & Flag.PHRASE or r.low[i] in r.doc.lexicon.sets["name_honorifics"]:
        return None
    found = read_named(r, first, limit)
    if found is not None:
        found.a, found.honorific = i, True
    return found


def read_place(r: Reader, i: int, limit: int, determiner: str = "") -> Mention | None:
    """A plain place or body, alone or after "the", or what has a title after its country."""
    known, j = r.known_here(i)
    if known is None:
        unnamed = r.flag[i] & Flag.NEVER_NAME and r.flag[i] & _LEADING and not r.flag[i] & _PARTICLE
        return NOTHING if unnamed and not may_be_head(r, i, limit) else None
    own = False
    if j < limit:
        flag, low = r.flag[j], r.low[j]
        if r.cap[j] or (flag & _AFTER_PLACE and _goes_on(r, j, limit)):
            return _read_of_nation(r, i, j, limit, determiner, known) or _read_on(r, i, j, determiner, known)
        if low in _SIGNS_OF_PLACE:
            after = j + 1
            own = low in OWN or r.owns(j)
            if own and after < limit and (r.cap[after] or may_be_head(r, after, limit)):
                return _read_of_nation(r, i, after, limit, determiner, known) or _read_on(r, i, j, determiner, known)
            if low == "(":
                return _read_on(r, i, j, determiner, known)
    kind = known.kind
    if not kind:
        return _read_on(r, i, j, determiner, known) if kind is None else NOTHING
    countries, organization = known.countries, known.organization
    found = blank_mention()
    fill_mention(found, i, j, kind, determiner, None, "", None, countries, organization, "", False, own)
    found.value = known.value
    return found


def _read_of_nation(r: Reader, i: int, j: int, limit: int, determiner: str, nation: Known) -> Mention | None:
    """Somebody's office after his country or body: "Ruritanian President Jane Doe"."""
    if not r.flag[j] & _OFFICE or nation.value is None:
        return None
    region = not (nation.countries or nation.organization)
    if region and r.flag[i] & _NO_NATION:
        return None
    found = read_titled(r, j, limit, determiner, nation.value)
    if found is None or (region and (r.flagged(found.b, _PARTICLE) or (found.b < limit and r.low[found.b] in OPENS))):
        return None  # "African envoy to": it names no country
    found.a = i
    if found.plural and not found.name and i > 1 and r.low[i - 1] in _LISTING:
        _take_first_nations(r, found)
    return found


def _take_first_nations(r: Reader, m: Mention) -> None:
    """The nations before the last one of several that share an office: "the | Kenyan and | Ruritanian ministers"."""
    k, nations = m.a, m.countries
    while k > 1 and r.low[k - 1] in _LISTING and r.flag[k - 2] & _KNOWN and r.cap[k - 2] and len(nations) < _NATIONS:
        known, j = r.known_here(k - 2)
        if known is None or known.kind != "" or not known.countries or j != k - 1:
            break
        k, nations = k - 2, known.countries + nations
    if k < m.a and k > 0 and r.low[k - 1] in _BEFORE_NATIONS:
        m.a, m.determiner = k - 1, r.low[k - 1]
        m.place(nations)


def _read_on(r: Reader, i: int, j: int, determiner: str, known: Known) -> Mention | None:
    """The rest of what begins with a place, a body or a medium, read part by part."""
    r.begin(i - bool(determiner))
    r.determiner, r.pos = determiner, i
    if not read_known_place(r, known, j):
        return None
    read_parts(r)
    found = r.mention() or NOTHING
    if found.plural and not found.name and i > 1 and r.low[i - 1] in _LISTING:
        _take_first_nations(r, found)
    return found


def _goes_on(r: Reader, i: int, limit: int) -> bool:
    """Whether a mention can go on after a place with a word in small letters."""
    return (bool(r.flag[i] & _PARTICLE) and particle_goes_on(r, i, limit)) or may_be_head(r, i, limit)


def _after_name(r: Reader, i: int, limit: int) -> bool | None:
    """Whether a possessive follows a name; None where something may belong to the name."""
    if i >= limit:
        return False
    if r.cap[i] or r.flag[i] & _AFTER_NAME:
        return None
    low = r.low[i]
    if low in _SIGNS_OF_NAME:
        if low in OWN:
            return True
        if low != "," or (i + 1 < limit and r.flag[i + 1] & _SUFFIX):
            return None
    return False
