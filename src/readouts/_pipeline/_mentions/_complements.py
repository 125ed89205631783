"""Complements: what a head is head of.

complement := ("of" | "for" | "to" | "at" | "in" | "on") ["the"] (country | body | office | portfolio)
"""

from __future__ import annotations

from readouts._lexicon import Flag, Known, Place
from readouts._pipeline._mentions._accredited import ACCREDITED, is_here, skip_accredited
from readouts._pipeline._mentions._barred import (
    is_congratulated,
    is_document,
    is_invited,
    is_met,
    is_received,
    is_thanked,
    is_to_do,
)
from readouts._pipeline._mentions._fields import PERSONS, long_field_end, name_follows, of_field
from readouts._pipeline._mentions._names import name_word
from readouts._pipeline._mentions._portfolios import (
    SUPERIORS,
    UNKNOWN_MOST,
    heads_state,
    read_portfolio,
    read_rest,
)
from readouts._pipeline._mentions._reader import LEADING, LISTS, Reader
from readouts._pipeline._state import SERVES, Mention

__all__ = ["OPENS", "read_complement"]

OPENS = frozenset({"of", "for", "to", "on", "in", "at", "from", ACCREDITED})
"""Prepositions that open a complement."""
_HIS = frozenset({"his", "her"})
_OF_PLACE = frozenset({"of", "in", "for", "from"})
_OF_OFFICE = frozenset({"of", "to", "for", "at", "in"})
_OF_BODY = frozenset({"of", "for", "to", "at", "from"})
_FIELD_AFTER = frozenset({"on", "for"})
_AFTER_POSTS = frozenset({",", "."})
_HEADING = frozenset({"official", "minister", "leader"})
_MISSIONS = frozenset({"side", "institution"})
_NAMELESS = frozenset({"unnamed", "spokesperson"})


def read_complement(r: Reader) -> None:
    """What follows a head: "of the Republic of Korea", "for Foreign Affairs", "to the President"."""
    low, limit, articles = r.low, r.limit, r.articles
    while r.pos + 1 < limit and low[r.pos] in OPENS and (low[r.pos] != ACCREDITED or skip_accredited(r)):
        first, preposition, q = r.pos, low[r.pos], r.pos + 1
        if _is_barred(r, preposition) or (low[q] in _HIS and _read_address(r, preposition, q)):
            return
        while q < limit and low[q] in articles:
            q += 1
        known, j = r.known_at(q)
        if q < limit and r.cap[q] and _read_long_field(r, preposition, known, q, j):
            continue
        if known is not None and _complement_place(r, preposition, known, q, j):
            _skip_chief(r, preposition, first)
            if preposition == "to" or not _more_follows(r):
                _read_council_of(r, preposition, first)
                return
            continue
        if r.pos == first:  # else a field was read with its country: "for German Foreign Affairs"
            if _complement_office(r, preposition, q):
                _skip_chief(r, preposition, first)
            elif preposition == "from" or _is_side(r) or _is_thing(r, q) or not read_portfolio(r, preposition, q):
                return
        _read_part_of(r)


def _read_address(r: Reader, preposition: str, q: int) -> bool:
    """Whom somebody serves, told by a form of address: "Secretary of State | of His Holiness"."""
    if preposition != "of" or not r.cap[q] or r.capital(q + 2):
        return False
    if " ".join(r.low[q : q + 2]) not in r.doc.lexicon.sets["honorific_phrases"]:
        return False
    r.role.extend(range(r.pos, q + 2))
    r.pos = q + 2
    return True


def _read_principal(r: Reader, q: int) -> bool:
    """For whom somebody speaks: "a spokesman | for Doe"."""
    if r.office is None or r.office.kind != "spokesperson" or r.name is not None or r.owner is not None:
        return False
    j = q
    while r.capital(j) and name_word(r, j) and not r.flagged(j, Flag.OFFICE | Flag.KNOWN):
        j += 1
    if j == q or (j < r.limit and r.cap[j]):
        return False
    r.owner, r.pos = Mention(q, j, "name", name=(q, j)), j
    return True


def _read_long_field(r: Reader, preposition: str, known: Known | None, q: int, j: int) -> bool:
    """A field of several capitals before a full name: "of the Kenyan Association of Ports Jane Doe"."""
    if r.office is None or r.office.kind not in PERSONS or r.office.plural or not r.cap[r.role[0]]:
        return False
    owned = known is not None and known.country is not None and r.owns(j)
    first = j + 1 if owned else q
    end = long_field_end(r, preposition, first, *(r.known_at(first) if owned else (known, j)))
    if end == first:
        return False
    if preposition == "of" and known is not None:
        if known.places:
            r.take_place(known.places[0])
        elif known.body is not None:
            r.take_body(known.body, end)
    r.role.extend([*range(r.pos, q), *range(j + 1, end)] if owned else range(r.pos, end))
    r.pos = end
    return True


def _more_follows(r: Reader) -> bool:
    """Whether more is told after the country: "Ambassador of A to B", "Aide to the King of A on Trade Jane Doe"."""
    q = r.pos + 1
    while q < r.limit and r.low[q] in r.articles:
        q += 1
    if r.at() == "in":
        known, j = r.known_at(q)
        return known is not None and bool(known.places) and _is_posted(r, j)
    if r.at() == ACCREDITED:
        return True
    if r.at() == "to":
        official = r.office is not None and (r.office.kind == "official" or not _is_superior(r))
        return (r.known_at(q)[0] is not None and (official or q == r.pos + 1)) or is_here(r, "to", q)
    if r.at() not in _FIELD_AFTER or not r.capital(q) or not r.cap[r.role[0]]:
        return False
    return _is_task(r, q) or long_field_end(r, r.at(), q, *r.known_at(q)) > q


def _is_task(r: Reader, q: int) -> bool:
    """Whether somebody of a body has a task there: "Commissioner of the AU for Peace and Security, Mr. John Doe"."""
    if r.body is None or r.at() != "for" or heads_state(r):
        return False
    return of_field(r, q) or (_is_sent(r) and r.known_at(q)[0] is not None)


def _read_part_of(r: Reader) -> None:
    """A part of the house that a head belongs to: "of the House of Representatives' Foreign Affairs Committee"."""
    j = r.pos + 1
    if not r.owns(r.pos) or not r.capital(j) or not r.flagged(j, LEADING | Flag.OFFICE):
        return
    while r.capital(j) and r.flagged(j, LEADING):
        office, after = r.office_at(j)
        j = after if office is not None else j + 1
    office, _ = r.office_at(j - 1)
    if office is not None and office.kind == "institution" and r.cap[j - 1]:
        r.role.extend(range(r.pos, j))
        r.pos = j


def _read_council_of(r: Reader, preposition: str, of: int) -> None:
    """What somebody heads in a country: "head of Peru's | Presidential Council", "speaker of Peru's | parliament"."""
    if r.office is None or r.office.kind not in _HEADING or preposition != "of" or not r.owns(r.pos):
        return
    j = first = r.pos + 1
    while r.flagged(j, LEADING) and r.office_at(j)[0] is None and j - first < UNKNOWN_MOST:
        j += 1
    office, after = r.office_at(j)
    if office is not None and office.kind == "institution" and not r.office.plural:
        r.role.extend([of, *range(first, after)])
        r.pos = after
        _read_field_of(r)
        return
    if r.office.kind != "official":
        return
    j = first
    houses = r.doc.lexicon.sets["houses"]
    while r.capital(j) and r.low[j] not in houses and j - first < UNKNOWN_MOST:
        j += 1
    if r.capital(j) and r.low[j] in houses and (r.beside or r.capital(j + 1)):
        r.role.extend([of, *range(first, j + 1)])
        r.pos = j + 1


def _skip_chief(r: Reader, preposition: str, first: int) -> None:
    """After a name, whom a title serves is part of it: "X, Chief of Staff for Commission President Jane Doe"."""
    if not r.beside or preposition not in SERVES:
        return
    office, j = r.office_at(r.pos)
    if office is None or not r.cap[r.pos]:
        j = r.pos
        if not (r.role and r.role[-1] == r.pos - 1):
            return
    while r.capital(j) or (r.flagged(j, Flag.PARTICLE) and (r.capital(j + 1) or r.flagged(j + 1, Flag.PARTICLE))):
        j += 1
    r.role = [*(k for k in r.role if k < first), *range(first, j)]
    r.pos = j


def _is_thing(r: Reader, q: int) -> bool:
    """Whether one of many things is told, and no field: "invited the Prime Minister for | a state visit"."""
    return r.low[q - 1] == "a" and not r.capital(q)


def _is_side(r: Reader) -> bool:
    """Whether a side of a talk is told, which has no field: "congratulated the Kenyan side | on the elections"."""
    return r.office is not None and r.office.kind == "side"


def _several(r: Reader) -> bool:
    return r.office is not None and r.office.plural


def _is_barred(r: Reader, preposition: str) -> bool:
    """Whether nothing is head of what follows: "the envoy | from Oslo", "a statement | on the Minister's call"."""
    if preposition == "for" and (_read_principal(r, r.pos + 1) or is_thanked(r) or _is_for_owned(r, r.pos + 1)):
        return True
    counterpart = r.office is not None and r.office.kind == "counterpart"
    if preposition == "from":
        return not (counterpart or _several(r))
    if preposition == "at":
        return is_received(r)
    if preposition == "to":
        return is_to_do(r) or is_invited(r)
    if preposition == "in":
        return is_met(r)
    if preposition == "of":
        return r.name is None and r.told_of(r.start, r.pos)
    nameless = r.office is not None and r.office.kind == "unnamed"  # "told reporters | on Parliament Hill"
    return preposition == "on" and (counterpart or nameless or is_document(r) or is_congratulated(r))


def _complement_office(r: Reader, preposition: str, q: int) -> bool:
    """The office of somebody else: "to the President", "at the Chancellery"; its own complement may follow."""
    while _several(r) and r.flagged(q, Flag.MODIFIER) and not r.flagged(q, Flag.OFFICE):
        q += 1
    if is_here(r, preposition, q):
        r.pos = q + 1
        return True
    office, j = r.office_at(q)
    if office is None or office.kind == "document" or preposition not in _OF_OFFICE:
        return False
    if office.kind in PERSONS and r.flag[q] & LEADING and j == q + 1 and _is_assembly(r, j):
        return False
    if office.plural and not (_several(r) and office.kind == "institution"):
        return False  # "heads of diplomatic missions", not "head of ministers"
    if preposition == "for" and not r.cap[q] and heads_state(r):
        return False  # "thanked the President | for the military support"
    house = _owned_house(r, j)
    if not (r.cap[q] or office.kind == "institution" or house > j):
        return False
    j = house
    r.role.extend(range(r.pos, j))
    r.pos = j
    if office.kind == "institution":
        read_rest(r)
    return True


def _is_assembly(r: Reader, j: int) -> bool:
    """Whether an office only leads to a house: "President of the General | Assembly"."""
    return r.capital(j) and r.flagged(j, Flag.PORTFOLIO) and r.office_at(j)[0] is None


def _complement_place(r: Reader, preposition: str, known: Known, q: int, j: int) -> bool:
    """A country or a body; True where nothing more of the complement can follow."""
    if not known.places:
        return _complement_body(r, preposition, known, j)
    if preposition == "for" and r.owns(j) and r.office is not None and r.office.kind in SUPERIORS:
        return False  # "thanked the Kenyan minister | for Oslo's role"
    place = known.places[0]
    adjective = place.form == "demonym" or (preposition == "of" and _owns_institution(r, place, j))
    if adjective and _complement_nation(r, preposition, place, j):
        return True
    if preposition == "to" and r.countries and _is_superior(r):
        return False  # "the visit by the President of Kenya | to Chile"
    portfolio = place.form == "demonym" or (place.form == "place" and not place.country)
    field = preposition == "for" and (r.body is not None or bool(r.countries) or _is_sent(r))
    if portfolio and not field and read_portfolio(r, preposition, q):
        return False
    if preposition == "to" or portfolio or field or (preposition == "in" and _is_posted(r, j)):
        return _read_region(r, j, field=portfolio)
    if preposition not in _OF_PLACE or (preposition == "in" and (r.countries or (heads_state(r) and not _several(r)))):
        return False  # "the Kenyan delegation | in Oslo", "met the President | in Oslo"
    house = _owned_house(r, j)
    if house > j:
        r.role.extend(range(r.pos, house))
    r.pos = house
    r.take_place(place)
    _read_more_countries(r)
    return True


def _is_for_owned(r: Reader, q: int) -> bool:
    """Whether a superior is thanked or praised for what a state has: "thanked the Amir | for the State of Peru's"."""
    if q >= r.limit or r.low[q] not in r.articles or r.office is None or r.office.kind not in SUPERIORS:
        return False
    known, j = r.known_at(q + 1)
    return known is not None and r.owns(j)


def _is_posted(r: Reader, j: int) -> bool:
    """Whether a place before a token tells where somebody named is posted: "Ambassador of Kenya in Peru | Ana Roe"."""
    if r.office is None or r.office.kind != "official" or r.office.plural or not (r.countries or r.body):
        return False
    return r.cap[r.role[0]] and name_follows(r, j + (j < r.limit and r.low[j] == ","))


def _read_region(r: Reader, j: int, *, field: bool) -> bool:
    """A place up to a token that is part of a title; True where nothing more of the complement can follow."""
    first, other, after = r.pos, None, j
    if field and j + 1 < r.limit and r.low[j] == "and":
        other, after = r.known_at(j + 1 + (r.low[j + 1] == "the"))
        if other is None or other.place is None:  # else "for Europe and North America"
            other, after = None, _after_fields(r, j)
    r.role.extend(range(first, after))
    r.pos = after
    if r.at() in LISTS:
        _read_posts(r)
    return other is not None or after == j or r.at() != "of"  # "for Europe and Foreign Affairs | of Ruritania"


def _read_posts(r: Reader) -> None:
    """Where else somebody is posted: "Ambassador to Barbados | , the Eastern Caribbean, and the OECS Jane Doe"."""
    office = r.office
    if office is None or office.plural:
        return
    if office.kind != "official" and office.name not in r.doc.lexicon.sets["accredited"]:
        return
    end = k = r.pos
    while k < r.limit and r.low[k] in LISTS:
        while k < r.limit and (r.low[k] in LISTS or r.low[k] in r.articles):
            k += 1
        known, j = r.known_at(k)
        if known is None or not (known.body or (known.places and known.places[0].form != "demonym")):
            j = k
            while r.capital(j) and r.flagged(j, LEADING):
                j += 1  # "the Eastern Caribbean"
        if j == k:
            break
        end = k = j
    if end > r.pos and (name_follows(r, end + (r.low[end] == ",")) or (r.beside and r.low[end] in _AFTER_POSTS)):
        r.role.extend(range(r.pos, end))
        r.pos = end


def _after_fields(r: Reader, j: int) -> int:
    """The token after the fields that follow a region: "for Europe | and Foreign Affairs"; the same where none do."""
    k = j + 1
    while k < r.limit and r.cap[k] and r.flag[k] & Flag.PORTFOLIO:
        k += 1
    return k if k > j + 1 and not r.flagged(k, LEADING | Flag.OFFICE) else j


def _is_superior(r: Reader) -> bool:
    """Whether somebody is of an office that is not held in another country."""
    office = r.office
    return office is not None and office.kind in SUPERIORS and office.name not in r.doc.lexicon.sets["accredited"]


def _owned_house(r: Reader, j: int) -> int:
    """The token after the house of whom a complement names: "a source in Kenya | 's ministry"; else the same."""
    if r.office is None or r.office.kind not in _NAMELESS or not r.owns(j):
        return j
    for k in range(j + 1, min(r.limit, j + UNKNOWN_MOST)):
        office, after = r.office_at(k)
        if office is not None and office.kind == "institution":
            return after
        if not r.flagged(k, LEADING):
            break
    return j


def _is_sent(r: Reader) -> bool:
    """Whether an office is held for another country: "Special Envoy for Ruritania"."""
    return r.office is not None and r.office.name.lower() in r.doc.lexicon.sets["sent"]


def _complement_body(r: Reader, preposition: str, known: Known, j: int) -> bool:
    body = known.body
    if body is None or preposition not in _OF_BODY:
        return False
    if preposition == "to" and r.countries and not body.country and r.office is not None:
        if r.role[-1] == r.pos - 1:
            r.role.extend(range(r.pos, j))
        r.pos = j  # "U.S. Ambassador to the United Nations": he stands for his country
        return True
    if body.country:
        r.role.extend(range(r.pos, j))  # an army or a party: part of the title
    first = r.pos
    r.take_body(body, j)
    if _several(r):
        _read_members(r)
    elif r.flagged(j, Flag.OFFICE) and r.cap[j] and not body.country:
        _read_mission(r, first)
    return True


def _read_mission(r: Reader, first: int) -> None:
    """What of a body somebody heads: "Head of the EU | Delegation", "Chief of the UN | Mission"."""
    office, after = r.office_at(r.pos)
    if (
        office is None
        or office.kind not in _MISSIONS
        or office.plural
        or r.office is None
        or r.office.kind != "official"
    ):
        return
    q = first + 1
    while r.low[q] in r.articles:
        q += 1
    r.role.extend([*range(first, q), *range(r.pos, after)])
    r.pos = after


def _read_members(r: Reader) -> None:
    """What tells the members of a body, and who they are: "of the EU member states", "from NATO Allies A and B"."""
    q = r.pos
    while r.flagged(q, LEADING) and not r.flag[q] & Flag.GROUP:
        q += 1
    if not r.doc.lexicon.sets["member"].isdisjoint(r.low[q : q + 1]):
        q += 1
    office, _ = r.office_at(q)
    if not r.flagged(q, Flag.GROUP) and not (office is not None and office.kind == "unnamed"):
        return
    r.pos = q + 1
    known, j = r.known_at(r.pos)
    if known is not None and known.country is not None:
        r.body, r.pos = None, j
        r.take_place(known.country)
        _read_more_countries(r)


def _owns_institution(r: Reader, place: Place, j: int) -> bool:
    """Whether a state stands before what it has: "of the UAE | Armed Forces", "Head of the Peru | Government"."""
    if place.form != "country" or not r.capital(j):
        return False
    if not r.doc.word(j - 1).isupper() and r.low[j] not in r.doc.lexicon.sets["heads_lead"]:
        return False
    office, _ = r.office_at(j)
    return office is not None and office.kind == "institution"


def _complement_nation(r: Reader, preposition: str, place: Place, j: int) -> bool:
    """An office or a house of a nation: "to the Ruritanian Chancellor", "of the Ruritanian Storting"."""
    office, after = r.office_at(j)
    if office is None or (r.capital(after) and r.flagged(after, LEADING)):
        if preposition != "of" or not r.capital(j) or not r.capital(j + 1) or r.flagged(j, LEADING):
            return False
        after = j + 1
    r.take_place(place)
    r.role.extend(range(r.pos, after))
    r.pos = after
    if office is not None and office.kind == "institution":
        _read_field_of(r)
    return True


def _read_field_of(r: Reader) -> None:
    """The field of a house that somebody is of: "Secretary General of Peru's Ministry | of Foreign Affairs"."""
    if r.at() == "of" and r.capital(r.pos + 1) and r.flagged(r.pos + 1, Flag.PORTFOLIO):
        read_portfolio(r, "of", r.pos + 1)


def _read_more_countries(r: Reader) -> None:
    """The rest of a list: "leaders of France, India and Iran"."""
    low = r.low
    if not _several(r):
        return
    while r.pos < r.limit and low[r.pos] in LISTS:
        q = r.pos + 1
        while q < r.limit and low[q] in {"and", "the"}:
            q += 1
        known, j = r.known_at(q)
        if known is None or known.country is None:
            r.paired = r.paired or (known is None and low[r.pos] == "," and len(r.countries) > 1 and r.capital(q))
            return
        r.take_place(known.country)
        r.pos = j
