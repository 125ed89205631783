"""The short way for the most frequent: a plain name, a place, and a title after a place.

plain  := (name | place | body | nation ["'s"] titled) ["'s"] before a token that opens nothing
name   := Capital (Capital | Letter "." | particle Capital)*

What is not plain is left to the full reading, which would read the same here.
"""

from __future__ import annotations

from readouts._lexicon import NO_NAME, Flag, Known, Medium, Place
from readouts._pipeline._mentions._complements import OPENS
from readouts._pipeline._mentions._groups import of_several
from readouts._pipeline._mentions._heads import may_be_head
from readouts._pipeline._mentions._names import honoured, is_nickname
from readouts._pipeline._mentions._parts import read_known_place, read_parts
from readouts._pipeline._mentions._reader import LEADING, NOTHING, OWN, Reader, is_own
from readouts._pipeline._mentions._titled import particle_goes_on, plain_name_end, read_titled
from readouts._pipeline._state import Mention, blank_mention

__all__ = ["read_honoured", "read_named", "read_place"]

_KNOWN = Flag.KNOWN
_OFFICE = Flag.OFFICE
_SUFFIX = Flag.SUFFIX
_PARTICLE = Flag.PARTICLE
_PHRASE = Flag.PHRASE
_NO_NATION = NO_NAME & ~_KNOWN
"""What a region may be besides that may itself lead to an office."""
_AFTER_PLACE = _OFFICE | LEADING | _PARTICLE
_AFTER_NAME = _AFTER_PLACE | _SUFFIX
_TITLES = _OFFICE | LEADING | Flag.HONORIFIC
_WHERE, _SPOTS = frozenset({"in", "at"}), frozenset({"capital", "place", "seat"})
_AUXILIARY = Flag.BE | Flag.HAVE | Flag.MODAL
_OWNED = Flag.MODIFIER | _OFFICE
_AFTER_PAIR = frozenset({"and", "the"})
_NO_BARE = frozenset({".", "the", "-", "/"})
_PAIR, _PAIR_MOST = 2, 8
"""Tokens before the "and" of a pair of countries: at least, and at most."""
_OWNED_OR_SENT = _OWNED | _KNOWN
_SIGNS_OF_PLACE = frozenset({"'s", "’s", "'", "’", "("})
_NICKNAMED = frozenset({'"', "“"})
_SIGNS_OF_NAME = frozenset({"'s", "’s", "'", "’", "-", "of", ",", "."}) | _NICKNAMED


def read_named(r: Reader, i: int, limit: int) -> Mention | None:
    """A plain name."""
    if r.flag[i] & _PHRASE and i + 1 < limit and r.low[i + 1] in r.courtesies:
        return None  # "Tan Sri Ali Doe"
    j = plain_name_end(r, i, limit, False)
    if j == i + 1 and j < limit and r.low[j] in r.doc.lexicon.sets["no_holders"] and r.doc.opens(i):
        return NOTHING  # "Topical | issues were discussed"
    own = _after_name(r, j, limit) if j > i else None
    if own is None or (own and j + 1 < limit and r.flag[j + 1] & _OWNED_OR_SENT):
        return None
    found = blank_mention()
    found.a, found.b, found.kind = i, j, "name"
    found.name, found.possessive = (i, j), own
    return found


def read_honoured(r: Reader, i: int, limit: int) -> Mention | None:
    """A plain name after a word of courtesy, "Mr. Doe", or one that stands for somebody: "HRH stressed"."""
    first = honoured(r, i)
    if first == i and r.low[i] in r.doc.lexicon.sets["bare_addresses"] and _is_bare(r, i + 1, limit):
        return Mention(i, i + 1, "pronoun", label="address", possessive=is_own(r.doc, i + 1, limit))
    if (
        first == i
        or r.flag[first] & Flag.PHRASE
        or r.low[first] in r.courtesies
        or r.low[i] in r.doc.lexicon.sets["name_honorifics"]
    ):
        return None
    found = read_named(r, first, limit)
    if found is not None:
        found.a, found.honorific = i, True
    return found


def _is_bare(r: Reader, j: int, limit: int) -> bool:
    """Whether neither a name nor a title follows initials of courtesy."""
    return r.doc.word(j - 1).isupper() and (j >= limit or not (r.cap[j] or r.low[j] in _NO_BARE))


def read_place(r: Reader, i: int, limit: int, determiner: str = "") -> Mention | None:
    """A plain place or body, alone or after "the", or what has a title after its country."""
    words, j = r.low, i + 1
    step = r.names[words[i]]
    known = step.value
    if j < limit and words[j] in step.next:
        known, j = r.known_here(i)
    if known is None or (known.acronym and not r.doc.word(i).isupper()):
        unnamed = r.flag[i] & Flag.NEVER_NAME and r.flag[i] & LEADING and not r.flag[i] & _PARTICLE
        return NOTHING if unnamed and not may_be_head(r, i, limit) else None
    own = False
    if j < limit:
        flag, low = r.flag[j], words[j]
        if (r.cap[j] or (flag & _AFTER_PLACE and _goes_on(r, j, limit))) and not (
            i
            and (
                (words[i - 1] in _WHERE and _is_apart(r, known, j))
                or (flag & _OFFICE and words[i - 1] in _AFTER_PAIR and _ends_pair(r, i - bool(determiner), known, j))
            )
        ):
            if known.medium is not None and i and _is_told(r, i, j, limit):
                return _medium(known.medium, i, j, determiner)
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
        acts = kind is not None and determiner == "the" and r.may_act(j)
        return _read_on(r, i, j, determiner, known) if kind is None or acts else NOTHING
    found = blank_mention()
    found.a, found.b, found.kind = i, j, kind
    found.determiner, found.possessive = determiner, own
    found.countries = countries = known.countries
    found.country = countries[0] if countries else ""
    found.value, found.organization = known.value, known.organization
    return found


def _is_apart(r: Reader, known: Known, j: int) -> bool:
    """Whether somebody's title follows a place: "received in Lima | Kenyan President X", "in Lima | Premier X"."""
    if not isinstance(known.value, Place) or known.value.form not in _SPOTS or not r.cap[j]:
        return False
    flag = r.flag[j]
    if flag & _TITLES:
        return r.low[j] not in r.doc.lexicon.sets["of_cities"]
    return bool(flag & _KNOWN) and r.known_here(j)[0] is not None


def _ends_pair(r: Reader, i: int, known: Known, j: int) -> bool:
    """Whether a country is the second of two and not that of a title after it: "between A and B | President X told"."""
    k = i - 1
    if k < _PAIR or r.low[k] != "and" or known.acronym or not (known.country and known.country.form == "country"):
        return False
    for b in range(k - 2, max(-1, k - _PAIR_MOST), -1):
        if r.low[b] == "between":
            other, end = r.known_at(b + 1 + (r.low[b + 1] == "the"))
            after = r.office_at(j)[1]
            return end == k and other is not None and other.country is not None and not r.capital(after + 1)
    return False


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
    if found.plural:
        of_several(r, found)
    return found


def _read_on(r: Reader, i: int, j: int, determiner: str, known: Known) -> Mention | None:
    """The rest of what begins with a place, a body or a medium, read part by part."""
    r.begin(i - bool(determiner))
    r.determiner, r.pos = determiner, i
    if not read_known_place(r, known, j):
        return None
    read_parts(r)
    found = r.mention()
    if found is not None and found.plural:
        of_several(r, found)
    return found or NOTHING


def _medium(medium: Medium, i: int, j: int, determiner: str) -> Mention:
    found = blank_mention()
    found.a, found.b, found.kind = i, j, "medium"
    found.determiner, found.value = determiner, medium
    return found


def _is_told(r: Reader, i: int, j: int, limit: int) -> bool:
    """Whether somebody else's name and a verb follow a medium that is told something."""
    if r.low[i - 1] not in r.doc.lexicon.sets["telling"]:
        return False
    end = j
    while end + 1 < limit and (r.cap[end] or (r.low[end] == "and" and r.cap[end + 1])):
        end += 1
    if r.flag[end] & _AUXILIARY:
        return True
    lexicon = r.doc.lexicon
    forms = (*lexicon.verbs.get(r.low[end], ()), *lexicon.contacts.get(r.low[end], ()))
    return any("past" in form.tenses for form in forms)


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
        if low == ".":
            return None if r.low[i - 1] in r.doc.lexicon.sets["short_names"] else False
        if low in _NICKNAMED:
            return None if is_nickname(r, i) else False
        if low != "," or (i + 1 < limit and r.flag[i + 1] & _SUFFIX):
            return None
    return False
