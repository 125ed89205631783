"""Heads: offices and institutions with what leads to them.

head := (modifier | portfolio | country | body | Unknown)* office [complement]
"""

from __future__ import annotations

from readouts._lexicon import Body, Flag, Medium, Office, Place
from readouts._pipeline._mentions._complements import read_complement
from readouts._pipeline._mentions._reader import OPEN, Reader

__all__ = ["read_modified_head", "read_office"]

_LONGEST = 9
_UNKNOWN_MOST = 4
_JOINS = frozenset({"and", "&", ",", "-", "of"})
_LOWER_AFTER_UNKNOWN = frozenset({"spokesperson", "official", "institution", "unnamed"})
_DOCUMENTS = frozenset({"institution", "document"})
_LEADING = Flag.MODIFIER | Flag.PORTFOLIO


def read_office(r: Reader, office: Office, j: int) -> bool:
    """An office that begins here, unless what was read before excludes it."""
    doc = r.doc
    if r.name or (not doc.cap[r.pos] and doc.cap[j - 1] and j - r.pos == 1):
        return False
    if r.office and (r.office.plural or (r.office.kind not in OPEN and office.kind in _DOCUMENTS)):
        return False
    r.take_office(office, r.pos, j)
    if office.kind != "document":
        read_complement(r)
    return True


# What leads to a head


def read_modified_head(r: Reader) -> bool:
    """Modifiers and portfolios that lead to a head: "deputy foreign minister", "Energy and Trade Secretary"."""
    if r.name or (r.office and r.office.kind not in OPEN):
        return False
    doc, q = r.doc, r.pos
    known: list[tuple[object, int, int]] = []
    while q < r.limit and q - r.pos < _LONGEST:
        if q > r.pos and doc.flag[q] & (Flag.OFFICE | Flag.KNOWN):
            office, j = r.office_at(q)
            if office is not None:
                return _take_head(r, q, j, office, known)
            values, j = r.known_at(q)
            if _take_medium(r, values, j):
                return True
            place = values.get("demonym") or values.get("country") or values.get("seat") or values.get("body")
            if place is not None:
                known.append((place, q, j))
                q = j
                continue
        if not _leads(r, q):
            return False
        q += 1
    return False


def _leads(r: Reader, q: int) -> bool:
    """Whether a token can stand before a head."""
    doc = r.doc
    flag = doc.flag[q]
    if flag & _LEADING:
        return True
    if doc.cap[q]:
        return (
            not flag & (Flag.NEVER_NAME | Flag.DAY)
            and q - r.pos < _UNKNOWN_MOST
            and len(doc.low[q]) > 1
            and doc.low[q].replace("-", "").isalnum()
        )
    return q > r.pos and doc.low[q] in _JOINS and bool(doc.flag[q - 1] & _LEADING) and r.flagged(q + 1, _LEADING)


def _take_medium(r: Reader, values: dict[str, object], j: int) -> bool:
    medium = values.get("medium")
    if not isinstance(medium, Medium) or r.office:
        return False
    r.medium, r.pos = medium, j
    return True


def _take_head(r: Reader, q: int, j: int, office: Office, known: list[tuple[object, int, int]]) -> bool:
    doc = r.doc
    named = {k for _, a, b in known for k in range(a, b)}
    leading = [k for k in range(r.pos, q) if k not in named and doc.low[k].isalpha()]
    unknown = any(not doc.flag[k] & (Flag.MODIFIER | Flag.PORTFOLIO | Flag.CONJUNCTION) for k in leading)
    if unknown and not (doc.cap[q] or office.plural or office.kind in _LOWER_AFTER_UNKNOWN):
        return False
    lexicon = doc.lexicon
    former = lexicon.words("former", "offices")
    r.former = r.former or any(doc.low[k] in former for k in leading)
    plain = lexicon.words("modifiers.plain", "offices")
    first = r.pos
    while first < q and doc.low[first] in plain:
        if doc.flag[first] & Flag.PORTFOLIO and (doc.cap[first] or first + 1 < q):
            break  # "foreign policy adviser"
        first += 1
    for value, _, _ in known:
        if isinstance(value, Place):
            r.take_place(value)
        elif isinstance(value, Body):
            r.take_body(value, q)
    places = {k for value, a, b in known for k in range(a, b) if isinstance(value, Place)}
    r.role.extend(k for k in range(first, q) if k not in places)
    r.take_office(office, q, j)
    read_complement(r)
    return True
