"""The field of an office: "of Foreign Affairs and Trade", "for Western Hemisphere Affairs".

portfolio := [demonym] word (("," | "and" | "of" | "the")* word)* | unknown capital ("of the Storting")
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._mentions._fields import PERSONS
from readouts._pipeline._mentions._reader import LEADING, Reader

__all__ = ["SUPERIORS", "UNKNOWN_MOST", "heads_state", "is_noun", "read_portfolio", "read_rest"]

UNKNOWN_MOST = 4
"""So many words may lead to the head of a house: "armed services | committee"."""
SUPERIORS = frozenset({"leader", "minister"})
"""Offices that no field lists, so that they begin something else."""
_INSIDE = frozenset({"and", "&", ",", "of", "the", "'s", "’", "for", "-"})
_LINKS = frozenset({"and", "&", "of", "the", "for"})
_ANDS = frozenset({"and", "&"})
_LISTED = _ANDS | {","}
_ADJECTIVES = ("al", "ic", "ian", "ary", "ive")
"""Endings of words that close no field: "the economic | and financial support"."""
_NOMINAL = Flag.VERB | Flag.NOUN | Flag.SIGN | Flag.NEVER_NAME | Flag.PHRASE
_UNNAMED = Flag.NEVER_NAME | Flag.DAY


def read_portfolio(r: Reader, preposition: str, q: int) -> bool:
    """The field of an office; True where it was read and a complement of its own may follow."""
    low, flag, cap = r.low, r.flag, r.cap
    q = _portfolio_country(r, q)
    leads = r.flagged(q, LEADING)
    if not leads and not _portfolio_ahead(r, q):
        return _unknown_house(r, preposition, q)
    if leads and not (flag[q] & Flag.PORTFOLIO or r.flagged(q + 1, Flag.PORTFOLIO) or _portfolio_ahead(r, q)):
        return False
    j, capital, abroad = q, cap[q], r.doc.lexicon.sets["living_abroad"]
    while j < r.limit:
        if j > q and cap[j] and r.capital(j + 1) and _heads_person(r, j):
            break
        if (flag[j] & LEADING or (j > q and r.low[j] in abroad)) and (cap[j] or not capital):
            if not capital and flag[j] & Flag.VERB and j > q and not _ends_field(r, j):
                break
        elif not (_goes_on(r, j, capital) if low[j] in _INSIDE else _portfolio_ahead(r, j)):
            break
        j += 1
    while j > q and low[j - 1] in _INSIDE:
        j -= 1
    j = _house_part(r, q, j)
    if not capital and _is_matter(r, preposition, q, j):
        return False
    r.role.extend(range(r.pos, j))
    r.pos = j
    return True


def read_rest(r: Reader) -> None:
    """More of the field of a ministry, as far as it is a list: "Ministry of Foreign Affairs | , Trade and Industry"."""
    j, low = r.pos, r.low
    if j == 0 or not (r.capital(j - 1) and r.flag[j - 1] & Flag.PORTFOLIO):
        return
    joined = False
    while j < r.limit and (_goes_on(r, j, True) if low[j] in _LISTED else r.cap[j] and _is_of_field(r, j)):
        joined = joined or low[j] in _ANDS
        j += 1
    if joined and low[j - 1] not in _LISTED:
        r.role.extend(range(r.pos, j))
        r.pos = j


def _is_of_field(r: Reader, j: int) -> bool:
    return not _heads_person(r, j) and (r.flagged(j, LEADING) or _portfolio_ahead(r, j))


def _is_matter(r: Reader, preposition: str, q: int, j: int) -> bool:
    """Whether small letters tell what is said to somebody: "briefed the Minister | on the security situation"."""
    office, role = r.office, r.role
    if office is None or not role or office.kind not in PERSONS:
        return False
    capital, article = r.cap[role[0]], r.low[q - 1] == "the"
    superior = office.kind in SUPERIORS and " to " not in office.name
    if preposition == "on" and (superior or (capital and article)):
        return True
    if preposition == "for" and heads_state(r):
        return True
    return (capital or article) and (r.low[j - 1].endswith(_ADJECTIVES) or is_noun(r, j))


def heads_state(r: Reader) -> bool:
    """Whether an office is that of a leader, who has no field, and of nobody below him."""
    minor = r.doc.lexicon.sets["minor_ranks"]
    return r.office is not None and r.office.kind == "leader" and not any(r.low[k] in minor for k in r.role)


def is_noun(r: Reader, j: int) -> bool:
    """Whether a word in small letters after somebody in the singular can be no verb of his."""
    if j >= r.limit or r.cap[j] or not r.low[j].isalpha():
        return False
    if r.flag[j] & ~_NOMINAL:
        return False
    forms = r.doc.lexicon.verbs.get(r.low[j], ())
    return all("base" in f.tenses for f in forms) if forms else not r.low[j].endswith("ed")


def _ends_field(r: Reader, j: int) -> bool:
    """Whether a word that is a verb as well closes a field in small letters: "foreign affairs and | trade of Peru"."""
    if r.low[j - 1] not in _ANDS and not r.flag[j - 1] & Flag.MODIFIER:
        return False
    k = j + 1
    if r.low[k : k + 1] == ["of"]:
        k += 2 if r.low[k + 1 : k + 2] == ["the"] else 1
    return r.capital(k) or r.low[k : k + 1] == [","]


def _house_part(r: Reader, q: int, j: int) -> int:
    """The token after a committee in small letters that a house leads to: "House armed services committee"."""
    k = j
    while r.cap[q] and k < r.limit and not r.cap[k] and r.flagged(k, LEADING) and k - j < UNKNOWN_MOST:
        office, after = r.office_at(k)
        if office is not None and office.kind == "institution":
            return after
        k += 1
    return j


def _heads_person(r: Reader, j: int) -> bool:
    """Whether a word is the head of a person's title rather than of a field: "Migration Bureau Official Jane Doe"."""
    office, after = r.office_at(j)
    return office is not None and office.kind in PERSONS and not r.flagged(after, LEADING)


def _portfolio_country(r: Reader, q: int) -> int:
    """A demonym before the field is the country: "for German Foreign Affairs"."""
    known, after = r.known_at(q)
    if known is not None and known.demonym is not None and r.flagged(after, LEADING):
        r.take_place(known.demonym)
        r.role.extend(range(r.pos, q))
        r.pos = after
        return after
    return q


def _portfolio_ahead(r: Reader, q: int) -> bool:
    """Whether unknown capitals lead to a word of a field: "Western Hemisphere Affairs"."""
    cap, flag = r.cap, r.flag
    for k in range(q, min(r.limit, q + 3)):
        if not cap[k]:
            return False
        if flag[k] & Flag.PORTFOLIO or (k > q and r.low[k] in r.doc.lexicon.sets["living_abroad"]):
            return k > q
        if flag[k] & (Flag.NEVER_NAME | Flag.DAY | Flag.OFFICE):
            return False
    return False


def _unknown_house(r: Reader, preposition: str, q: int) -> bool:
    """An unknown place or house: one word of it, so that the name after it is left whole."""
    named = preposition == "of" and r.capital(q) and bool(r.role) and r.cap[r.role[0]]
    if named and not r.flag[q] & _UNNAMED:
        r.role.extend(range(r.pos, q + 1))
        r.pos = q + 1
        return r.at() == "of"  # "President of the Storting of Norway"
    return False


def _goes_on(r: Reader, j: int, capital: bool) -> bool:
    """Whether a field goes on after "and", "of" or a comma."""
    k = j + 1
    while k < r.limit and k - j < 3 and r.low[k] in _LINKS:
        k += 1
    if not r.flagged(k, Flag.PORTFOLIO) or r.cap[k] != capital:
        return capital and r.low[k - 1] in _ANDS and _of_nationals(r, k)
    known, _ = r.known_at(k)
    if known is not None and known.country is not None:
        return False
    office, _ = r.office_at(k)
    return not (office is not None and office.kind in SUPERIORS)


def _of_nationals(r: Reader, k: int) -> bool:
    """Whether a demonym and a word of a field close one: "of Foreign Affairs and | Egyptian Expatriates"."""
    known, j = r.known_at(k)
    if j == k and r.capital(k):
        j += 1  # "of Foreign Affairs and | Nationals Abroad"
    abroad = r.capital(j) and r.low[j] in r.doc.lexicon.sets["living_abroad"]
    if abroad or known is None or known.demonym is None or not r.capital(j):
        return abroad
    return r.flagged(j, Flag.PORTFOLIO) and not r.flagged(j + 1, LEADING | Flag.OFFICE)
