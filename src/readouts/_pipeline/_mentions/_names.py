"""Names of people, with what may stand before and after them.

name      := honorific* word (word | initial "." | particle | particle "-")* [","] [suffix]
honorific := "Mr." | "His Excellency" | "HE" | "H.H. the"
word      := a capitalised word that no other reading claims
"""

from __future__ import annotations

from readouts._lexicon import Flag, Place
from readouts._pipeline._mentions._reader import OWN, Reader

__all__ = ["may_be_surname", "name_word", "read_courtesy", "read_honorific", "read_name"]

_MOST = 9
_CLOSED = (
    Flag.VERB
    | Flag.CONTACT
    | Flag.HAVE
    | Flag.BE
    | Flag.MODAL
    | Flag.ADVERB
    | Flag.SUBORDINATOR
    | Flag.PREPOSITION
    | Flag.LIGHT
)
_COMMON_PARTICLES = frozenset({"e", "y", "do", "la", "le", "to", "de", "al"})
_JOINS_COUNTRIES = frozenset({"country", "demonym", "body"})
_ENDS_NAME = frozenset({"leader", "minister", "spokesperson"})
_GENERATIONS = frozenset({"jr", "sr"})
_CLAIMED = frozenset({"country", "demonym", "body", "seat", "medium"})
_OWNED = frozenset({"institution", "spokesperson", "unnamed", "official"})


def read_honorific(r: Reader) -> bool:
    """A word of courtesy before a name or a title, and what phrases of courtesy follow it."""
    doc = r.doc
    if r.name or not doc.flag[r.pos] & Flag.HONORIFIC:
        return False
    j = _single(r)
    if j == r.pos:
        return False
    if doc.low[r.pos] in doc.lexicon.sets["name_honorifics"]:
        r.take_name(r.pos, j)
        return True
    r.honorific = True
    if j + 1 < r.limit and doc.low[j] == "the" and doc.cap[j + 1]:
        j += 1  # "H.H. the Amir"
    r.pos = j
    read_courtesy(r)
    return True


def read_courtesy(r: Reader) -> bool:
    """Phrases of courtesy: "His Brother His Majesty"."""
    first = r.pos
    while r.pos < r.limit:
        _, j = r.doc.match_kind(r.pos, r.limit, "honorific_phrases")
        if j == r.pos:
            break
        r.pos = j
    if r.pos == first:
        return False
    r.honorific = True
    if r.at() == "the" and r.capital(r.pos + 1):
        r.pos += 1  # "His Highness the Amir"
    return True


def _single(r: Reader) -> int:
    """The token after one honorific word and its full stop; the same token where it is none."""
    doc, i = r.doc, r.pos
    if not doc.cap[i] or (doc.low[i] == "he" and doc.word(i) != "HE"):
        return i
    j = i + 1
    if j < r.limit and doc.low[j] == ".":
        j += 1
    if j + 1 < r.limit and doc.low[j] == "-" and doc.flag[j + 1] & Flag.HONORIFIC:
        j += 1  # "Lt.-Gen."
    follows = (
        r.capital(j) or r.flagged(j, Flag.PARTICLE) or (j + 1 < r.limit and doc.low[j] == "the" and doc.cap[j + 1])
    )
    return j if follows and r.office_at(i)[1] == i else i


def read_name(r: Reader) -> bool:
    """A name, and the country or the institution that follows it."""
    doc, first = r.doc, r.pos
    if r.name and r.name[1] != first:
        return False
    i = _end_of_name(r, first)
    if i == first:
        return False
    j = _suffix(r, i)
    r.take_name(first, i if j > i and doc.low[i] == "," and doc.low[i + 1] not in _GENERATIONS else j)
    r.pos = j
    if r.at() == "of":
        _read_country(r)
    elif r.at() in OWN:
        _read_owned(r)
    return True


def _end_of_name(r: Reader, first: int) -> int:
    doc, i = r.doc, first
    while i < r.limit and i - first < _MOST:
        if doc.cap[i] and name_word(r, i) and not (doc.flag[i] & (Flag.OFFICE | Flag.KNOWN) and _stops(r, i)):
            i += 1
            if len(doc.low[i - 1]) == 1 and i < r.limit and doc.low[i] == "." and doc.start[i] == doc.end(i - 1):
                i += 1
        elif _particle(r, i, first):
            i += 1
        else:
            break
    return i


def _particle(r: Reader, i: int, first: int) -> bool:
    """Whether a particle, or the hyphen after one, goes on with a name: "bin Salman", "al- Jaber"."""
    doc = r.doc
    if i + 1 >= r.limit:
        return False
    if doc.low[i] == "-":
        loose = doc.start[i + 1] == doc.end(i) and doc.start[i] > doc.end(i - 1)  # "Maria -Teresa"
        return i > first and doc.cap[i + 1] and (loose or bool(doc.flag[i - 1] & Flag.PARTICLE))
    if not doc.flag[i] & Flag.PARTICLE or not (i > first or r.role or r.geo or r.honorific):
        return False
    goes_on = (
        (doc.cap[i + 1] and name_word(r, i + 1))
        or (r.flagged(i + 1, Flag.PARTICLE) and r.capital(i + 2))
        or (doc.low[i + 1] == "-" and r.capital(i + 2))
    )
    return goes_on and (doc.cap[i] or i > first or doc.low[i] not in _COMMON_PARTICLES)


def name_word(r: Reader, i: int) -> bool:
    """Whether a capitalised token can be a word of a name."""
    doc = r.doc
    flag, low = doc.flag[i], doc.low[i]
    if not low[0].isalpha() or ("-" in low and not r.role and _of_countries(r, low)):
        return False
    if not flag or (len(low) == 1 and i > r.start and doc.low[i + 1 : i + 2] == ["."]):
        return True
    if flag & Flag.NEVER_NAME:
        return False
    if r.name or i > r.pos:
        return not flag & Flag.DAY or not _day(r, i)
    if flag & Flag.DAY:
        return bool(r.role) and not _day(r, i)  # "Minister Jan Novak", "Prime Minister May"
    if flag & Flag.PREPOSITION:
        return False
    return not (flag & _CLOSED and i in doc.openers and not doc.word(i).isupper())


def _day(r: Reader, i: int) -> bool:
    """Whether a day or a month after a name is one, and no surname: "Lima Monday", "Lima June 5"."""
    doc = r.doc
    return doc.low[i] in doc.lexicon.sets["weekdays"] or (i + 1 < r.limit and doc.low[i + 1][0].isdigit())


def _of_countries(r: Reader, low: str) -> bool:
    """Whether a hyphen joins countries: "UK-France", "U.S.-EU"."""
    known = r.doc.lexicon.known
    return any(
        not _JOINS_COUNTRIES.isdisjoint(values)
        for part in low.split("-")
        for words, values in known.get(part, ())
        if len(words) == 1
    )


def _stops(r: Reader, i: int) -> bool:
    """Whether a capitalised word that the lexicon knows belongs to something else than the name before it."""
    office, j = r.office_at(i)
    if i > r.pos or r.name:
        return office is not None and _office_stops(r, i, j)
    if office is not None:
        return True
    values, j = r.known_at(i)
    return not _CLAIMED.isdisjoint(values) and not (j == i + 1 and may_be_surname(r, values))


def may_be_surname(r: Reader, values: dict[str, object]) -> bool:
    """Whether a place after a title is somebody's name: "President Lima", "Foreign Minister Jordan"."""
    if "demonym" in values or "seat" in values or not r.titled_before():
        return False
    return "capital" in values or "place" in values or "country" in values


def _office_stops(r: Reader, i: int, j: int) -> bool:
    """Whether an office inside a name ends it; some are names as well: "Judge", "King", "Amir"."""
    doc = r.doc
    office, _ = r.office_at(i)
    if office is None or doc.low[i] in doc.lexicon.sets["name_honorifics"]:
        return False
    if r.role and j - i == 1 and r.capital(i + 1) and doc.low[i] in doc.lexicon.words("names", "offices"):
        return False
    return office.kind in _ENDS_NAME


def _suffix(r: Reader, i: int) -> int:
    """The token after "Jr.", ", MP", "III"."""
    doc = r.doc
    j = i + 1 if i < r.limit and doc.low[i] == "," else i
    if not (r.flagged(j, Flag.SUFFIX) and (doc.cap[j] or j == i)):
        return i
    j += 1
    stop = j < r.limit and doc.low[j] == "." and doc.start[j] == doc.end(j - 1) and doc.low[j - 1] in {"jr", "sr"}
    return j + 1 if stop else j


def _read_country(r: Reader) -> None:
    """A country or a body after the name: "President Irfaan Ali of Guyana"."""
    doc, q = r.doc, r.pos + 1
    while q < r.limit and doc.low[q] == "the":
        q += 1
    values, j = r.known_at(q)
    place = values.get("country") or values.get("capital") or values.get("place")
    if isinstance(place, Place) and place.country:
        r.pos = j
        r.take_place(place)
    elif (body := values.get("body")) is not None:
        r.take_body(body, j)  # type: ignore[arg-type]


def _read_owned(r: Reader) -> None:
    """An institution or people of somebody named: "Modi's office", "Rahman's colleagues"."""
    doc, q = r.doc, r.pos + 1
    if r.role or r.geo:
        return
    while r.flagged(q, Flag.MODIFIER):
        q += 1
    office, j = r.office_at(q)
    if office is None or office.kind not in _OWNED or doc.cap[q] or (j < r.limit and doc.low[j] in OWN):
        return
    r.make_owner()
    r.take_office(office, q, j)
