"""Reads one mention part by part.

mention := [determiner] (honorific | country ["'s"] | head | name)* ["of" country]
"""

from __future__ import annotations

from readouts._lexicon import Flag, Known, Office
from readouts._pipeline._mentions._complements import OPENS, read_complement
from readouts._pipeline._mentions._heads import is_apart, read_modified_head, read_office
from readouts._pipeline._mentions._names import (
    after_put_in,
    honoured,
    honoured_behind,
    may_be_surname,
    read_courtesy,
    read_honorific,
    read_name,
    read_rank,
)
from readouts._pipeline._mentions._principals import leave_to_principal
from readouts._pipeline._mentions._reader import LEADING, LISTS, Reader
from readouts._pipeline._state import GENITIVES

__all__ = ["JOINERS", "leads_on", "owns_head", "read_determiner", "read_known_place", "read_parts"]

_DETERMINER, _NUMBER = Flag.DETERMINER, Flag.NUMBER
_LONGEST = 40
_HONOURED = 10
"""Tokens within which words of courtesy begin: "Mr." again and again would be read anew from each of them."""
_FOLLOWS_OWN = Flag.PHRASE | Flag.MODIFIER | Flag.PORTFOLIO
_HONORIFIC = Flag.HONORIFIC
_OFFICE = Flag.OFFICE
_KNOWN = Flag.KNOWN
_HEAD = Flag.OFFICE | Flag.KNOWN
_PARTICLE = Flag.PARTICLE
_GOES_ON = _HONORIFIC | _HEAD | LEADING | _PARTICLE
"""Kinds of words in small letters with which a mention goes on."""
JOINERS = frozenset({"and", "-", "–", "&", ",", "/"})
_JOINING = JOINERS | GENITIVES | {"(", "[", "the"}
_CLOSING = frozenset({",", ".", ";", ")", "on", "in", "at"})
_SECOND = frozenset({"capital", "place"})
_OF = frozenset({"the", "of"})
_NO_NAME, _NAME_MOST = Flag.OFFICE | Flag.KNOWN | LEADING | Flag.NEVER_NAME | Flag.DAY, 5
_ENDS_TITLE = LEADING | Flag.SUFFIX
_ACTS = Flag.VERB | Flag.CONTACT | Flag.LIGHT | Flag.BE | Flag.HAVE | Flag.MODAL
_TOWARDS = frozenset({"with", "to", "from", "between", "and"})
_SPOKEN_FOR = frozenset({"institution", "leader", "minister"})
_SERVING = frozenset({"official", "minister", "spokesperson"})
_TITLED = LEADING | Flag.OFFICE
_AFTER_COURTESY = frozenset({".", "'", "’"})
_VOICE = 4
_STOPS_ADDRESS = frozenset({"capital", "seat"})
_NOBODY = frozenset({"institution", "document"})


def read_determiner(r: Reader) -> None:
    """An article, "his two", "both of the", or a number before a head; "His Majesty" is none."""
    pos, flags, limit = r.pos, r.flag, r.limit
    flag, low, after = flags[pos], r.low[pos], pos + 1
    if after < limit and r.low[after] in r.courtesies and read_courtesy(r):
        return
    if flag & _DETERMINER and low != "no":
        r.determiner = low
        if low == "both" and after < limit and r.low[after] in _OF:
            after += 1
        while after < limit and flags[after] & _NUMBER:
            after += 1
        r.pos = after
    elif flag & _NUMBER and r.flagged(pos + 1, Flag.PHRASE | Flag.GROUP):
        r.determiner = "number"
        r.pos += 1


def read_parts(r: Reader) -> None:
    """Everything after the determiner."""
    flags, caps = r.flag, r.cap
    last = r.start + _LONGEST
    if last > r.limit:
        last = r.limit
    early = r.start + _HONOURED
    while (pos := r.pos) < last:
        flag, capital = flags[pos], caps[pos]
        if (capital or flag & _GOES_ON) and not (capital and r.office and is_apart(r, pos, r.office, r.determiner)):
            addressed = flag & _HONORIFIC or (
                r.office is not None and pos + 1 < last and r.low[pos + 1] in r.courtesies
            )
            if addressed and (read := _read_address(r, flag, pos < early)) is not None:
                if read:
                    continue
                break
            if r.name is None and (
                (capital and r.low[pos] in r.services and read_rank(r))
                or (flag & _HEAD and _read_known(r, flag))
                or ((flag & LEADING or capital) and read_modified_head(r))
                or (capital and flag & _ENDS_TITLE and r.office is not None and _read_house(r))
            ):
                continue
            if (capital or flag & _PARTICLE) and _read_named(r):
                break
        if pos == r.start or r.low[pos] not in _JOINING or not _read_joined(r):
            break
        if r.name:
            break


def _read_address(r: Reader, flag: int, early: bool) -> bool | None:
    """A word or a phrase of address; False where it opens somebody else, None where there is none."""
    if _is_behind_place(r):
        told = honoured(r, r.pos) if flag & _HONORIFIC else r.doc.match_kind(r.pos, r.limit, "honorific_phrases")[1]
        return False if told > r.pos else None
    if flag & _HONORIFIC and (early or _after_title(r, r.pos)) and read_honorific(r):
        return True
    courtesy = r.office is not None and r.pos + 1 < r.limit and r.low[r.pos + 1] in r.courtesies
    return True if courtesy and read_courtesy(r) else None  # "Prime Minister H E Ali Doe"


def _is_behind_place(r: Reader) -> bool:
    """Whether a form of address opens somebody else: "received at the Royal Palace in Lima | Mr. Ali Doe"."""
    if r.office is not None:
        return r.office.kind == "institution"
    return r.geo is not None and r.geo.form in _STOPS_ADDRESS


def _read_joined(r: Reader) -> bool:
    """More of a mention after a mark, "and", an article or the sign of a possessive."""
    if r.low[r.pos] == "the":
        courteous = r.office is not None and r.name is None and honoured_behind(r, r.pos)
        r.pos += courteous
        return courteous
    if r.low[r.pos] in GENITIVES:
        return _read_owned_head(r)
    return _read_parenthesis(r) or _read_joined_head(r)


def _after_title(r: Reader, pos: int) -> bool:
    """Whether a word of courtesy stands right after a title, or is the first of a mention with one."""
    if r.office is None or pos == 0 or r.low[pos - 1] in JOINERS:
        return False
    before = pos - 1 - (r.low[pos - 1] in _AFTER_COURTESY)
    if not r.honorific or (before == pos - 1 and not r.flag[before] & _HONORIFIC):
        return True
    first = before - 1 - (r.low[before - 1] == ".")
    return bool(r.flag[before] & _HONORIFIC) and not r.flag[first] & _HONORIFIC  # "Minister H.E. | Mr", "Lt. | Gen."


def _read_parenthesis(r: Reader) -> bool:
    """An acronym after what it stands for: "Republic of Korea (ROK)"; a name that was put in: "President [Ana] Roe"."""
    low, i = r.low, r.pos
    if low[i] == "[" and r.office is not None and not r.name:
        r.pos = after_put_in(r, i)
        return r.pos > i
    if low[i] != "(" or r.name or i + 2 >= r.limit:
        return False
    if low[i + 2] == ")" and _is_acronym(r.doc.word(i + 1)):
        r.pos += 3
        return True
    if low[i + 2] == ")" and r.flagged(i + 1, Flag.PORTFOLIO) and r.cap[i + 1] and r.role[-1:] == [i - 1]:
        r.role.extend(range(i, i + 3))  # "Secretary | (East) | Jane Doe"
        r.pos += 3
        return True
    return _read_translated(r, i + 1)


def _is_acronym(word: str) -> bool:
    """Whether a word is in capitals, or has some behind its first: "UN", "AfDB"."""
    return word.isupper() or (word[:1].isupper() and word[-1:].isupper() and word.isalpha())


def _read_translated(r: Reader, i: int) -> bool:
    """A title or a house in other words, and whose it is: "the Taoiseach | (Prime Minister) of Ireland"."""
    if r.office is None or not r.cap[i] or r.role[-1:] != [i - 2]:
        return False
    j, limit = i + 1, min(r.limit, i + _NAME_MOST)
    while j < limit and (r.cap[j] or r.low[j] in GENITIVES or r.low[j] == "of"):
        j += 1
    if j >= limit or r.low[j] != ")" or not any(r.flag[k] & _TITLED for k in range(i, j)):
        return False
    if r.office_at(i)[1] != j and not (j + 1 < r.limit and r.low[j + 1] == "of"):
        return False
    r.pos = j + 1
    if r.at() in OPENS:
        read_complement(r)
    return True


def _read_known(r: Reader, flag: int) -> bool:
    """An office, a country, a body, a medium: whatever the lexicon knows at this place, longest first."""
    pos = r.pos
    office, j = r.office_at(pos) if flag & _OFFICE else (None, pos)
    known, k = r.known_here(pos) if flag & _KNOWN and r.cap[pos] else (None, pos)
    if known is not None and k > j and read_known_place(r, known, k):
        return True
    if office is not None:
        if flag & LEADING and j == pos + 1 and leads_on(r, j) and read_modified_head(r):
            return True
        if _read_office(r, office, j):
            return True
    return known is not None and k <= j and read_known_place(r, known, k)


def leads_on(r: Reader, j: int) -> bool:
    """Whether an office of one word only leads to another: "General Intelligence Director", "Deputy U.S. Envoy"."""
    if j >= r.limit or not r.cap[j]:
        return False
    if r.flag[j] & _KNOWN and not r.flag[j] & LEADING:
        known, j = r.known_here(j)
        place = (known.country or known.demonym) if known is not None else None
        return place is not None and r.capital(j) and bool(r.flag[j] & _TITLED)
    return bool(r.flag[j] & LEADING)


def _read_office(r: Reader, office: Office, j: int) -> bool:
    """The office at this place; the longest that fits what was read before."""
    if read_office(r, office, j):
        return True
    if j == r.pos + 1:
        return False
    single = r.offices[r.low[r.pos]].value
    return single is not None and read_office(r, single, r.pos + 1)


def read_known_place(r: Reader, known: Known, j: int) -> bool:
    """A place, a body or a medium, with "'s" where more of the mention follows it."""
    single = j - r.pos == 1
    if single and may_be_surname(r, known):
        return False
    for place in known.places:
        if r.geo is not None and r.office is None and place.form in _SECOND:
            continue
        if place.form == "capital" and r.countries:
            r.geo = place
        else:
            r.take_place(place)
        _skip_own(r, j)
        return True
    if known.body is not None:
        r.take_body(known.body, j)
        _skip_own(r, j)
        return True
    if known.medium is not None and (not single or len(r.low[r.pos]) > 2 or r.doc.word(r.pos).isupper()):
        r.medium, r.pos = known.medium, j
        return True
    return False


def _skip_own(r: Reader, own: int) -> None:
    """Step over "'s" where more of the mention follows it: "France's foreign minister", "Kenya's Amos Mwangi"."""
    r.pos = own
    following = own + 1
    if following >= r.limit or r.low[own] not in GENITIVES:
        return
    if not (r.flag[following] & _FOLLOWS_OWN or r.cap[following]) or not r.owns(own):
        return
    probe = r.ahead(following)
    if probe is None:
        return
    read_parts(probe)
    named = probe.name is not None and not r.role and (_is_full(probe.name) or (r.countries and _acts(r, probe.pos)))
    if probe.office or probe.medium or named:
        r.pos = following


def _is_full(name: tuple[int, int]) -> bool:
    return name[1] - name[0] > 1


def _acts(r: Reader, end: int) -> bool:
    """Whether a surname after a country does or is done something with: "Kenya's Mwangi said", "told Kenya's Hill"."""
    if end < r.limit and (r.flag[end] & _ACTS or (r.low[end] == "and" and r.flagged(end + 1, _KNOWN))):
        return True
    before = r.low[r.start - 1] if r.start > 0 else ""
    return before in _TOWARDS or before in r.doc.lexicon.sets["telling"]


def speaks_for(r: Reader, own: int) -> int:
    """Where the head begins of who speaks for an office: "the ministry's official | spokesman"; 0 where nobody does."""
    for q in range(own + 1, own + _VOICE):
        office, _ = r.office_at(q)
        if office is not None and office.kind == "spokesperson" and not office.plural:
            return q if r.owns(own) else 0
        if not r.flagged(q, Flag.MODIFIER):
            break
    return 0


def owns_head(r: Reader, own: int) -> bool:
    """Whether a possessive may lead to the title of somebody else: "the President's | Special Envoy Jane Doe"."""
    return r.flagged(own + 1, _TITLED) and r.owns(own)


def _read_owned_head(r: Reader) -> bool:
    """Who serves the office that was read: "the ministry's spokesman", "the President's Special Envoy Jane Doe"."""
    if r.office is None or r.name or r.office.kind not in _SPOKEN_FOR or r.role[-1:] != [r.pos - 1]:
        return False
    head = speaks_for(r, r.pos)
    office, j = r.office_at(head) if head else (None, head)
    if office is not None:
        r.role.extend(range(r.pos, head))
        r.take_office(office, head, j)
        return True
    probe = r.ahead(r.pos + 1) if owns_head(r, r.pos) else None
    if probe is None:
        return False
    read_parts(probe)
    if probe.office is None or probe.office.kind not in _SERVING or probe.office.plural:
        return False
    if probe.name is None and not _is_named_behind(r, probe.pos):
        return False
    r.role, r.office, r.name = probe.role, probe.office, probe.name
    r.countries = r.countries or probe.countries
    r.body, r.pos = r.body or probe.body, probe.pos
    return True


def _read_joined_head(r: Reader) -> bool:
    """A second office of the same person: "Prime Minister and Foreign Minister Ayman Safadi"."""
    office = r.office
    if office is None or office.plural or r.name:
        return False
    joiner = r.low[r.pos]
    if joiner not in JOINERS or not r.cap[r.role[0]]:
        return False
    joined, first = _after_joiner(r)
    if office.kind in _NOBODY or not r.capital(first) or office.name in r.doc.lexicon.sets["sole_titles"]:
        return False  # "the King and | Prime Minister Jane Doe"
    apart = r.determiner == "the" and not r.beside
    if apart and (joiner != "and" or not r.flagged(first, _TITLED)):
        return False
    probe = r.ahead(first)
    if probe is None:
        return False
    probe.beside = r.beside
    read_parts(probe)
    if r.beside and probe.name is not None:
        return False  # "between Ali Doe, Premier of Peru, and | Minister Jane Roe": he has his name
    if not _joins(r, probe, joiner, first) or (joiner == "," and _is_rank(r, probe)):
        return False
    if apart and not (_is_second(r) or _is_closed(r, _named_beside(r, probe))):
        return False  # "the President and Foreign Minister Jane Doe" are two
    r.role.extend([*range(r.pos, joined), *range(first, probe.role[-1] + 1)])
    r.name, r.countries = probe.name, r.countries or probe.countries
    leads = bool(r.countries) or (
        office.kind != "leader" and probe.office is not None and probe.office.kind == "leader"
    )
    r.body, r.pos = None if leads else r.body or probe.body, probe.pos  # who leads a state stands for it
    return True


def _after_joiner(r: Reader) -> tuple[int, int]:
    """The token after what joins two titles, and where the second begins: "and | current | Chairperson of"."""
    i = r.pos + 1
    if r.low[r.pos] == "," and i < r.limit and r.low[i] == "and":
        i += 1
    held_now = i < r.limit and not r.cap[i] and r.low[i] in r.doc.lexicon.sets["holding_now"]
    return i, i + held_now


def _is_rank(r: Reader, probe: Reader) -> bool:
    """Whether a title is a rank that only leads to a name: "Minister of Ports of Peru, | General Jane Doe"."""
    ranks = r.doc.lexicon.words("ranks", "offices")
    return probe.office is not None and probe.office.name in ranks and probe.name is not None


def _is_second(r: Reader) -> bool:
    """Whether a title is held beside another one: "the Deputy Prime Minister and Minister of Ports Ali Doe"."""
    return " ".join([r.low[k] for k in r.role if r.low[k] != "-"]) in r.doc.lexicon.sets["held_beside"]


def _read_named(r: Reader) -> bool:
    """A name, with the field and the name of who serves him: "Doe's special envoy | for Sudan Ana Roe"."""
    if not read_name(r):
        return False
    leave_to_principal(r)
    if r.owner is not None and not r.name and r.office is not None and r.office.kind in _SERVING and r.at() in OPENS:
        read_complement(r)
        if r.capital(r.pos):
            read_name(r)
    return True


def _read_house(r: Reader) -> bool:
    """A house of the party that an office is of: "First Secretary of the Party of Cuba | Central Committee Ana Roe"."""
    k = r.pos
    if r.flag[k] & Flag.SUFFIX and r.role[-1:] == [k - 1] and r.doc.word(k).isupper() and not r.capital(k + 1):
        r.role.append(k)  # "Minister of Foreign Affairs | II"
        r.pos = k + 1
        return True
    while r.flagged(k, LEADING) and r.cap[k] and k - r.pos < _NAME_MOST:
        office, j = r.office_at(k)
        if office is not None and office.kind == "institution" and (k > r.pos or r.low[k - 1] == ")"):
            if r.body is None or r.body.country:
                r.role.extend(range(r.pos, j))  # not in "Chairperson of the African Union (AU) Commission"
            r.pos = j
            return True
        k += 1
    return False


def _is_named_behind(r: Reader, i: int) -> bool:
    """Whether a full name stands behind a comma: "the President's envoy for Sudan | , Jane Doe"."""
    j = i + 1
    if not r.capital(j + 1) and not r.flagged(j + 1, _PARTICLE):
        return False
    return r.low[i] == "," and r.cap[j] and not (r.flag[j] | r.flag[j + 1]) & _NO_NAME


def _is_closed(r: Reader, end: int) -> bool:
    """Whether a name beside two titles is no subject: "with the Premier and Minister of Ports of Peru, Ana Roe | ."."""
    return end > 0 and (end >= r.limit or r.low[end] in _CLOSING)


def _named_beside(r: Reader, probe: Reader) -> int:
    """The token after one full name that follows two titles after a comma, 0 where none does.

    As in "Deputy Premier and Foreign Minister, Ayman Safadi".
    """
    i, cap, flag = probe.pos + 1, r.cap, r.flag
    if probe.name is not None or i + 1 >= r.limit or r.low[i - 1] != ",":
        return 0
    while r.flagged(i, _HONORIFIC) and cap[i] and i + 2 < r.limit:
        i += 1 + (r.low[i + 1] == ".")
    k, words = i, 0
    while (
        k < r.limit
        and (cap[k] or (k > i and (flag[k] & _PARTICLE or (r.low[k] == "." and _is_shortened(r, k)))))
        and (not (no_name := flag[k] & _NO_NAME) or (no_name == _KNOWN and not r.known_at(k)[0]))
        and words < _NAME_MOST
    ):
        words += not flag[k] & _PARTICLE
        k += 1  # "Dar" alone is no "Dar es Salaam"
    return k if 1 < words < _NAME_MOST and (k == r.limit or r.low[k] != "and") else 0


def _is_shortened(r: Reader, k: int) -> bool:
    """Whether a full stop belongs to an initial or to a name written short: "D. | N. Doe", "Md. Ali Doe"."""
    word = r.low[k - 1]
    return r.capital(k + 1) and (len(word) == 1 or word in r.doc.lexicon.sets["short_names"])


def _is_predicate(r: Reader, i: int) -> bool:
    """Whether a verb follows two titles after a name: "Ali Doe, Premier and Minister of Ports | has met"."""
    return i < r.limit and bool(r.flag[i] & _ACTS) and not r.cap[i] and not r.low[i].endswith("ing")


def _joins(r: Reader, probe: Reader, joiner: str, first: int) -> bool:
    """Whether what follows is a second title, and of the same person: a full name stands after it."""
    if not (probe.office and probe.role and r.cap[probe.role[0]] and probe.role[0] == first):
        return False
    named = (probe.name and probe.name[1] - probe.name[0] > 1) or _named_beside(r, probe)
    if not named and joiner in LISTS and not (probe.name is None and r.low[probe.pos] == "," and _is_second(r)):
        after = r.low[probe.pos] if probe.pos < r.limit else ","
        closed = after in _CLOSING or after in r.doc.lexicon.sets["near_days"] or _is_predicate(r, probe.pos)
        return r.beside and joiner != "," and closed and probe.name is None  # "X, Spokesperson and Adviser to Y."
    return not (r.countries and probe.countries and set(r.countries) != set(probe.countries))
