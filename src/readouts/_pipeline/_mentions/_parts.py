"""Reads one mention part by part.

mention := [determiner] (honorific | country ["'s"] | head | name)* ["of" country]
"""

from __future__ import annotations

from readouts._lexicon import Body, Flag, Medium, Office, Place
from readouts._pipeline._mentions._heads import read_modified_head, read_office
from readouts._pipeline._mentions._names import may_be_surname, read_courtesy, read_honorific, read_name
from readouts._pipeline._mentions._reader import Reader

__all__ = ["read_determiner", "read_parts"]

_LONGEST = 40
_GEO = ("country", "demonym", "capital", "place", "seat")
_FOLLOWS_OWN = Flag.PHRASE | Flag.MODIFIER | Flag.PORTFOLIO
_LEADING = Flag.MODIFIER | Flag.PORTFOLIO
_JOINERS = frozenset({"and", "-", "–", "&", ",", "/"})


def read_determiner(r: Reader) -> None:
    """An article, "his two", "both of the", or a number before a head; "His Majesty" is none."""
    doc, flag = r.doc, r.doc.flag[r.pos]
    if doc.low[r.pos] in doc.lexicon.kinds["honorific_phrases"] and read_courtesy(r):
        return
    if flag & Flag.DETERMINER and doc.low[r.pos] != "no":
        r.determiner = doc.low[r.pos]
        r.pos += 1
        if r.determiner == "both" and r.at() in {"the", "of"}:
            r.pos += 1
        while r.flagged(r.pos, Flag.NUMBER):
            r.pos += 1
    elif flag & Flag.NUMBER and r.flagged(r.pos + 1, Flag.PHRASE | Flag.GROUP):
        r.determiner = "number"
        r.pos += 1


def read_parts(r: Reader) -> None:
    """Everything after the determiner."""
    last = min(r.limit, r.start + _LONGEST)
    flags = r.doc.flag
    while r.pos < last:
        flag = flags[r.pos]
        if (
            (flag & Flag.HONORIFIC and read_honorific(r))
            or (flag & (Flag.OFFICE | Flag.KNOWN) and _read_known(r))
            or (not r.name and read_modified_head(r))
        ):
            continue
        if read_name(r):
            break
        if r.pos == r.start or not (_read_parenthesis(r) or _read_joined_head(r)):
            break
        if r.name:
            break


def _read_parenthesis(r: Reader) -> bool:
    """An acronym after what it stands for: "Republic of Korea (ROK)"."""
    doc, i = r.doc, r.pos
    if r.name or doc.low[i] != "(" or i + 2 >= r.limit or doc.low[i + 2] != ")" or not doc.word(i + 1).isupper():
        return False
    r.pos += 3
    return True


def _read_known(r: Reader) -> bool:
    """An office, a country, a body, a medium: whatever the lexicon knows at this place, longest first."""
    if r.name:
        return False
    flag = r.doc.flag[r.pos]
    office, j = r.office_at(r.pos) if flag & Flag.OFFICE else (None, r.pos)
    values, k = r.known_at(r.pos) if flag & Flag.KNOWN else ({}, r.pos)
    if k > j and values and _read_place(r, values, k):
        return True
    if office is not None and _leads_on(r, j) and read_modified_head(r):
        return True
    if office is not None and _read_office(r, office, j):
        return True
    return bool(values) and k <= j and _read_place(r, values, k)


def _leads_on(r: Reader, j: int) -> bool:
    """Whether an office of one word only leads to another: "General Intelligence Director"."""
    return j == r.pos + 1 and r.flagged(j, _LEADING) and r.capital(j) and r.flagged(r.pos, _LEADING)


def _read_office(r: Reader, office: Office, j: int) -> bool:
    """The office at this place; the longest that fits what was read before."""
    if read_office(r, office, j):
        return True
    if j == r.pos + 1:
        return False
    single = next((o for words, o in r.doc.lexicon.kinds["office"][r.at()] if len(words) == 1), None)
    return single is not None and read_office(r, single, r.pos + 1)


def _read_place(r: Reader, values: dict[str, object], j: int) -> bool:
    doc = r.doc
    single = j - r.pos == 1
    if single and may_be_surname(r, values):
        return False
    for form in _GEO:
        place = values.get(form)
        if isinstance(place, Place) and _take_geo(r, form, place, j):
            return True
    body, medium = values.get("body"), values.get("medium")
    if isinstance(body, Body):
        r.take_body(body, j)
        _skip_own(r)
        return True
    if isinstance(medium, Medium) and (not single or len(doc.word(r.pos)) > 2 or doc.word(r.pos).isupper()):
        r.medium, r.pos = medium, j
        return True
    return False


def _take_geo(r: Reader, form: str, place: Place, j: int) -> bool:
    if form in {"place", "capital"} and r.geo is not None and r.office is None:
        return False
    if form == "capital" and r.countries:
        r.geo = place
    else:
        r.take_place(place)
    r.pos = j
    _skip_own(r)
    return True


def _skip_own(r: Reader) -> None:
    """Step over "'s" where more of the mention follows it: "France's foreign minister", "Kenya's Amos Mwangi"."""
    following = r.pos + 1
    if not (r.flagged(following, _FOLLOWS_OWN) or r.capital(following)) or not r.owns(r.pos):
        return
    probe = r.ahead(following)
    if probe is None:
        return
    read_parts(probe)
    named = probe.name is not None and probe.name[1] - probe.name[0] > 1 and not r.role
    if probe.office or probe.medium or named:
        r.pos = following


def _read_joined_head(r: Reader) -> bool:
    """A second office of the same person: "Prime Minister and Foreign Minister Ayman Safadi"."""
    office = r.office
    if office is None or office.plural or r.name:
        return False
    doc, joiner = r.doc, r.at()
    if joiner not in _JOINERS or not doc.cap[r.role[0]]:
        return False
    if r.determiner == "the" or office.kind in {"institution", "document"} or not r.capital(r.pos + 1):
        return False
    probe = r.ahead(r.pos + 1)
    if probe is None:
        return False
    read_parts(probe)
    if not _joins(r, probe, joiner):
        return False
    r.role.extend(range(r.pos, probe.role[-1] + 1))
    r.name, r.countries = probe.name, r.countries or probe.countries
    r.body, r.pos = r.body or probe.body, probe.pos
    return True


def _joins(r: Reader, probe: Reader, joiner: str) -> bool:
    """Whether what follows is a second title, and of the same person: a full name stands after it."""
    if not (probe.office and probe.role and r.doc.cap[probe.role[0]] and probe.role[0] == r.pos + 1):
        return False
    if not (probe.name and probe.name[1] - probe.name[0] > 1) and joiner in {"and", "&", ","}:
        return False
    return not (r.countries and probe.countries and set(r.countries) != set(probe.countries))
