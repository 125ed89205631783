"""The short way for a title, with a plain name or alone: "President Jane Doe", "the Prime Minister", "the people".

titled := office ["of" country] (name [suffix] ["of" country])? ["'s"]
"""

from __future__ import annotations

from readouts._lexicon import NO_NAME, Body, Flag, Office, Place
from readouts._pipeline._mentions._complements import OPENS
from readouts._pipeline._mentions._fields import of_field
from readouts._pipeline._mentions._heads import is_adjective, is_apart, may_be_head, read_office, reports
from readouts._pipeline._mentions._names import honoured_behind, is_nickname, known_of, suffixed
from readouts._pipeline._mentions._parts import JOINERS, leads_on, owns_head, read_parts
from readouts._pipeline._mentions._reader import AS_THEY_ARE, LEADING, NOTHING, OPEN, WITH_BODY, Reader
from readouts._pipeline._state import GENITIVES, Mention, blank_mention

__all__ = ["particle_goes_on", "plain_name_end", "read_titled"]

_MOST = 6
_KNOWN = Flag.KNOWN
_OFFICE = Flag.OFFICE
_PARTICLE = Flag.PARTICLE
_NOT_PLAIN = NO_NAME | Flag.SUFFIX
_CLAIMED = _OFFICE | _KNOWN
_HONORIFIC = Flag.HONORIFIC
_GOES_ON = _OFFICE | _PARTICLE | LEADING
_BRACKETS = frozenset({"(", "["})
_NICKNAMED = frozenset({'"', "“", "'"})
_SIGNS_OF_NAME = frozenset({"-", ",", "of", "."}) | _NICKNAMED
_SIGNS = OPENS | JOINERS | GENITIVES | _BRACKETS | {"the"}
"""Words after a title alone that may belong to it, as those of the kinds above."""
_AFTER_TITLED = _PARTICLE | Flag.SUFFIX
_COMPLEMENT = _OFFICE | LEADING
_FIELD = LEADING | _OFFICE
_PERSONS = frozenset({"leader", "minister", "official", "spokesperson", "counterpart", "unnamed"})

Origin = Place | Body | None
"""The country or the body of somebody with a title."""


def read_titled(r: Reader, i: int, limit: int, determiner: str = "", nation: Origin = None) -> Mention | None:
    """An office, with a plain name or alone, after an article or a country; None where it has to be read in full."""
    low, offices = r.low, r.offices
    step, j = offices[low[i]], i + 1
    office = step.value
    if j < limit and low[j] in step.next:
        office, j = step.at(low, i, limit)
    if (
        office is None
        or (office.kind == "unnamed" and is_adjective(r, j))
        or (r.cap[i] and r.flag[i] & _KNOWN and r.known_here(i)[0] is not None)
    ):
        return None
    name: tuple[int, int] | None = None
    own: bool | None
    end, origin = j, nation
    if j < limit and low[j] == "of" and not office.plural and office.kind != "document":
        end, origin = (j, nation) if r.told_of(i - bool(determiner), j) else _read_of(r, j, limit, nation)
        if end > j and _owns_office(r, end, limit):
            return None
    if end < limit and r.cap[end] and not is_apart(r, end, office, determiner):
        plain = office.kind in _PERSONS and (end == j or not of_field(r, end))
        after = plain_name_end(r, end, limit, True) if plain else end
        name = (end, after) if after > end else None
        if name and after < limit and (r.cap[after] or r.flag[after] & _AFTER_TITLED or low[after] in _SIGNS_OF_NAME):
            name, after, origin = _read_after_name(r, end, after, limit, origin)
        if name is None:
            return _read_on(r, i, j, office, determiner, nation)
        end = after
        r.shared = r.shared or (office.plural and office.kind not in AS_THEY_ARE)
        kind, own = "person", end < limit and low[end] in GENITIVES and r.owns(end)
    else:
        if office.plural and not determiner and office.kind == "document" and reports(r, i, j):
            return NOTHING
        told = determiner or r.cap[i] or (office.kind == "spokesperson" and r.low[i - 1] in GENITIVES)
        kind, goes_on = _kind(office, told, origin), end < limit
        goes_on = goes_on and (bool(r.flag[end] & _GOES_ON) or low[end] in _SIGNS)
        own = _after_title(r, end, limit, office, determiner) if goes_on else False
        if own is None or not kind:
            return _read_on(r, i, j, office, determiner, nation)
    found = blank_mention()
    found.a, found.b, found.kind = i, end, kind
    found.determiner, found.name, found.possessive = determiner, name, own
    found.role = r.doc.words(i, j) if j - i > 1 else r.doc.word(i)
    found.office, found.plural = office, office.plural
    found.value = origin
    found.country = country = "" if origin is None else origin.country
    found.countries = (country,) if country else ()
    found.organization = origin.name if not country and isinstance(origin, Body) and kind in WITH_BODY else ""
    return found


def _owns_office(r: Reader, end: int, limit: int) -> bool:
    """Whether a country goes on as what an office is of: "Director of Ruritania | 's National Security Council"."""
    return end + 1 < limit and bool(r.flag[end + 1] & _FIELD) and r.owns(end)


def _read_on(r: Reader, i: int, j: int, office: Office, determiner: str, nation: Origin) -> Mention | None:
    """The rest of what begins with an office, read part by part."""
    flag = r.flag[i]
    if nation is not None or flag & _HONORIFIC or (flag & LEADING and j == i + 1 and leads_on(r, j)):
        return None  # something else is read before the office
    if r.cap[i] and r.low[i] in r.services and r.flag[j] & _HONORIFIC:
        return None  # "Army Gen. Jane Doe"
    r.begin(i - bool(determiner))
    r.determiner, r.pos = determiner, i
    read_office(r, office, j)
    read_parts(r)
    return r.mention() or NOTHING


def _read_of(r: Reader, j: int, limit: int, nation: Origin) -> tuple[int, Origin]:
    """The token after "of" and a country or a body, and this; the same token where none follows."""
    q = j + 1
    while q < limit and r.low[q] in r.articles:
        q += 1
    if nation is not None or q >= limit or not (r.cap[q] and r.flag[q] & _KNOWN):
        return j, nation
    known, end = r.known_here(q)
    if known is None:
        return j, nation
    if known.places:
        return (end, known.places[0]) if known.places[0].form == "country" else (j, None)
    return (end, known.body) if known.body is not None and not known.body.country else (j, None)


def _read_after_name(
    r: Reader, first: int, i: int, limit: int, origin: Origin
) -> tuple[tuple[int, int] | None, int, Origin]:
    """A plain name with a suffix, the token after it and its country, and the country; no name where it goes on."""
    if r.cap[i] or r.flag[i] & _AFTER_TITLED or r.low[i] == "-":
        return None, i, origin
    if r.low[i] == ".":
        goes_on = r.low[i - 1] in r.doc.lexicon.sets["short_names"] and r.capital(i + 1)
        return (None if goes_on else (first, i)), i, origin
    if r.low[i] in _NICKNAMED:
        after = plain_name_end(r, i + 3, limit, True) if is_nickname(r, i) else i
        if after == i or after == i + 3:
            return (first, i), i, origin
        i = suffixed(r, after)[0] if r.flagged(after, Flag.SUFFIX) else after
        if i >= limit:
            return (first, i), i, origin
    i, j = suffixed(r, i) if r.low[i] == "," and r.flagged(i + 1, Flag.SUFFIX) else (i, i)
    if j < limit and r.low[j] == "of":
        known, after = known_of(r, j)
        if after < limit and r.low[after] in GENITIVES and r.owns(after):
            known = None  # "assured President X of Kenya's support"
        if known is not None and (known.located or known.body):
            place = known.located
            if origin or place is None or not place.country or (after < limit and r.low[after] == "("):
                return None, i, origin
            return (first, i), after, place
    return (None if _field_follows(r, j, limit) else (first, i)), j, origin


def _field_follows(r: Reader, j: int, limit: int) -> bool:
    """Whether a field follows a name: "Minister Jane Doe | of Foreign Affairs"."""
    if j + 1 >= limit or r.low[j] != "of" or not r.cap[j + 1]:
        return False
    return bool(r.flag[j + 1] & Flag.PORTFOLIO) and known_of(r, j)[0] is None


def _after_title(r: Reader, i: int, limit: int, office: Office, determiner: str) -> bool | None:
    """Whether a possessive follows a title that stands alone; None where something may belong to the title."""
    low, flag = r.low[i], r.flag[i]
    if is_apart(r, i, office, determiner):
        return False
    if (
        flag & _OFFICE
        or (flag & _PARTICLE and particle_goes_on(r, i, limit))
        or (flag & LEADING and office.kind in OPEN and may_be_head(r, i, limit))
        or (low in OPENS and office.kind != "document" and _complement_follows(r, i, limit))
        or (low in JOINERS and i + 1 < limit and (r.cap[i + 1] or _is_held_now(r, i + 1)) and _joins(r, i, determiner))
        or low in _BRACKETS
        or (low == "the" and honoured_behind(r, i))
    ):
        return None
    if low not in GENITIVES:
        return False
    return None if owns_head(r, i) else r.owns(i)


def _is_held_now(r: Reader, i: int) -> bool:
    """Whether a word leads to what somebody is as well: "the President of Peru and | current Chairperson of"."""
    return bool(r.flag[i] & LEADING) and r.low[i] in r.doc.lexicon.sets["holding_now"]


def _joins(r: Reader, i: int, determiner: str) -> bool:
    """Whether "and" after a title may lead to another of the same person: "the Premier and Minister of Ports of"."""
    if determiner != "the" or r.beside:
        return True
    return r.low[i] == "and" and r.cap[i - 1] and bool(r.flag[i + 1] & _COMPLEMENT)


def particle_goes_on(r: Reader, i: int, limit: int) -> bool:
    """Whether a name can go on with a particle after a title or a place."""
    after = i + 1
    return after < limit and (r.cap[after] or bool(r.flag[after] & _PARTICLE) or r.low[after] == "-")


def _complement_follows(r: Reader, i: int, limit: int) -> bool:
    """Whether what follows a preposition may belong to a title: a capital, another title, a field."""
    q = i + 1
    if q < limit and r.low[q] == "to":
        return True  # "the Kenyan Ambassador | accredited to"
    while q < limit and r.low[q] in r.articles:
        q += 1
    return q < limit and (r.cap[q] or bool(r.flag[q] & _COMPLEMENT))


def _kind(office: Office, told: object, origin: Origin) -> str:
    """What a title without a name is; "" where that depends on more."""
    country = origin is not None and bool(origin.country)
    if office.kind in AS_THEY_ARE:
        return office.kind if office.kind != "side" or country or office.plural else ""
    if office.plural:
        return "group" if country or isinstance(origin, Body) or (told and office.kind != "counterpart") else ""
    return "person" if told or country or isinstance(origin, Place) else ""


def plain_name_end(r: Reader, i: int, limit: int, titled: bool) -> int:
    """The token after a plain name; the same token where there is none, or one that is not plain."""
    flag, cap = r.flag, r.cap
    j = r.plain.find(0, i)
    if j > limit:
        j = limit
    if j < limit and (cap[j] or (flag[j] & _PARTICLE and j > i)):
        j = _longer_name_end(r, i, limit, titled)  # it may go on
    return i if j - i > _MOST else j


def _longer_name_end(r: Reader, i: int, limit: int, titled: bool) -> int:
    """The same with initials, particles and words joined by hyphens."""
    low, flag, cap = r.low, r.flag, r.cap
    j, most = i, i + _MOST + 1
    if most > limit:
        most = limit
    if titled and low[i] == "he" and _is_surname(r, i, limit):
        j += 1
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
        elif ((of := flag[j]) and of & _NOT_PLAIN) or not (word.isalpha() or (titled and word[0].isalpha())):
            break
        else:
            j += 1
    return j


def _is_surname(r: Reader, i: int, limit: int) -> bool:
    """Whether what looks like a pronoun is a surname: "Vice Premier | He Lin"."""
    if r.doc.word(i) != "He" or not _plain_word(r, i + 1, limit):
        return False
    r.he |= {r.low[i + 1]}
    return True


def _plain_word(r: Reader, i: int, limit: int) -> bool:
    return i < limit and r.cap[i] and not r.flag[i] & NO_NAME and len(r.low[i]) > 1 and r.low[i].isalpha()


def _dotted(r: Reader, i: int, limit: int) -> bool:
    j = i + 1
    return j < limit and r.low[j] == "." and r.doc.start[j] == r.doc.end(i) and r.low[i].isalpha()
