"""Fields of several capitals between an office and a name: "for Lake Victoria Basin Affairs Jane Doe".

field := part (("," | "and" | "of" | "for" | "to") ["the"] part)*
part  := Capital* word of a field | Capital
"""

from __future__ import annotations

from readouts._lexicon import Flag, Known
from readouts._pipeline._mentions._names import known_of, name_word
from readouts._pipeline._mentions._reader import LEADING, LISTS, Reader

__all__ = ["PERSONS", "long_field_end", "name_follows", "of_field"]

PERSONS = frozenset({"leader", "minister", "official", "unnamed", "spokesperson"})
"""Kinds of offices that a person holds."""
_LONGEST = 14
_UNKNOWN_MOST = 3
_NAME_MOST = 5
_LEADS_ON = frozenset({"of", "for", "to", "on"})
_OF_TASKS = frozenset({"on", "for"})
_AFTER_SURNAME = frozenset({",", ".", ";", "and"})
_SHORT = 7
_LINKS = LISTS | _LEADS_ON
_BARRED = Flag.NEVER_NAME | Flag.DAY
_OFFICE, _KNOWN = Flag.OFFICE, Flag.KNOWN
_NO_FIRST_NAME = _OFFICE | LEADING


def long_field_end(r: Reader, preposition: str, q: int, known: Known | None, j: int) -> int:
    """The token after a field that a full name follows, or that "the" opens; the same token where there is none.

    :param known: what is known at the token, and ``j`` the token after it.
    """
    if not r.capital(q):
        return q
    if preposition == "on" and known is not None and known.places and name_follows(r, j):
        return j
    if known is not None and not _may_go_on(r, known, j):
        return q
    ends, stop = _ends(r, q)
    for end in reversed(ends):
        if end < j:
            break  # "to the Organization of American | States Ambassador Jane Doe"
        if name_follows(r, end):
            return end
    if preposition in _OF_TASKS and ends and _surname_follows(r, ends[-1]):
        return ends[-1]
    named = r.low[q - 1] == "the" or (known is not None and j < r.limit and of_field(r, j))
    return stop if named and ends and ends[-1] == stop and _closes(r, stop) else q


def _may_go_on(r: Reader, known: Known, j: int) -> bool:
    """Whether a field can go on after a country or a body: "of the Kenyan | Ports League", not "of Kenya | X"."""
    if j >= r.limit:
        return False
    return (known.country is None or of_field(r, j)) if r.cap[j] else r.low[j] in _LINKS


def _closes(r: Reader, i: int) -> bool:
    """Whether a field without a name after it ends before a token."""
    if i >= r.limit or (r.low[i] == "and" and r.capital(i + 1) and _heads_person(r, i + 1)):
        return True  # "General Secretary of the Lao People's Party | and President of Laos"
    return not (r.cap[i] or r.low[i] in LISTS or r.low[i] in _LEADS_ON or r.flag[i] & (LEADING | Flag.OFFICE))


def _ends(r: Reader, q: int) -> tuple[list[int], int]:
    """Where a field that begins at a token may end, and the token at which no more of it can follow."""
    ends: list[int] = []
    k, end, last = q, q, min(r.limit, q + _LONGEST)
    while k < last:
        if not r.cap[k]:
            m = _linked(r, k) if k == end > q else k
            if m == k:
                break
            if r.low[k] in _LEADS_ON:
                known, after = r.known_at(m)
                m = end = after if known is not None else m + 1
                ends.append(end)
            k = m
            continue
        if r.low[k] in r.doc.lexicon.sets["owners_of_parties"] and r.owns(k + 1) and r.capital(k + 2):
            k = end = k + 2  # "the Lao People's | Revolutionary Party"
            continue
        known, after = r.known_here(k) if r.flag[k] & _KNOWN else (None, k)
        if known is not None and _is_region(known):
            k = end = after
            ends.append(end)
        elif of_field(r, k):
            k = end = k + 1
            ends.append(end)
        elif k - end >= _UNKNOWN_MOST or _bars(r, k):
            break
        else:
            k = max(after, k + 1)
    return ends, k


def _is_region(known: Known) -> bool:
    """Whether something is a region of no one country: "for the Middle East and North Africa"."""
    return bool(known.places) and not known.places[0].country


def _linked(r: Reader, k: int) -> int:
    """The token after what joins parts of a field; the same token where nothing does."""
    m = k
    while m < r.limit and r.low[m] in LISTS:
        m += 1
    if m == k:
        if r.low[k] not in _LEADS_ON:
            return k
        m += 1
    while m < r.limit and r.low[m] == "the":
        m += 1
    if not r.capital(m) or _barred(r, m):
        return k
    if r.low[k] in LISTS:
        return m if _field_ahead(r, m) else k
    known, _ = r.known_at(m)
    origin = r.low[k] == "of" and known is not None and (known.country is not None or known.body is not None)
    return k if origin else m


def _field_ahead(r: Reader, m: int) -> bool:
    for k in range(m, min(r.limit, m + _UNKNOWN_MOST)):
        if not r.cap[k] or _barred(r, k):
            return False
        if of_field(r, k):
            return True
    return False


def of_field(r: Reader, k: int) -> bool:
    """Whether a capitalised word tells a field or a body: "Affairs", "Council", "Basin"."""
    if r.flag[k] & Flag.PORTFOLIO:
        return not _heads_person(r, k)
    return _of_body(r, k)


def _heads_person(r: Reader, k: int) -> bool:
    office = r.office_at(k)[0] if r.flag[k] & _OFFICE else None
    return office is not None and office.kind in PERSONS


def _barred(r: Reader, k: int) -> bool:
    """Whether a capitalised word belongs to no field: a title, a day, "However"."""
    return not of_field(r, k) and _bars(r, k)


def _bars(r: Reader, k: int) -> bool:
    """Whether a capitalised word that is none of a field ends it."""
    return bool(r.flag[k] & _BARRED) or _heads_person(r, k)


def name_follows(r: Reader, i: int) -> bool:
    """Whether a name of two words or more stands at a token, perhaps after the country."""
    low, cap, flag = r.low, r.cap, r.flag
    if i < r.limit and low[i] == "of" and low[i - 1] not in r.doc.lexicon.sets["states"]:
        known, i = known_of(r, i)
        if known is None or known.country is None:
            return False
    if not r.capital(i):
        return False
    if flag[i] & Flag.HONORIFIC:
        return r.capital(i + 1 + (low[i + 1 : i + 2] == ["."]))
    if flag[i] & _NO_FIRST_NAME or (r.known_at(i)[0] is not None) or not name_word(r, i):
        return False
    first, words = i, 0
    while i < r.limit and i - first <= 2 * _NAME_MOST:
        if cap[i] and name_word(r, i):
            words += 1
        elif not (flag[i] & Flag.PARTICLE or (low[i] == "." and len(low[i - 1]) == 1)):
            break
        i += 1
    return 1 < words <= _NAME_MOST and not r.capital(i) and not _of_body(r, i - 1)


def _surname_follows(r: Reader, i: int) -> bool:
    """Whether one word that can only be a name closes a field: "Envoy on Ferry Issues Haddad,"."""
    if not r.capital(i) or r.flag[i] or i + 1 >= r.limit or not of_field(r, i - 1):
        return False
    return r.low[i + 1] in _AFTER_SURNAME and r.low[i].isalpha() and not _of_body(r, i)


def _of_body(r: Reader, k: int) -> bool:
    low, lexicon = r.low[k], r.doc.lexicon
    return low in lexicon.fields or (len(low) > _SHORT and low[-4:] in lexicon.sets["field_endings"])
