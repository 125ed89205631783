"""Names of people, with what may stand before and after them.

name      := honorific* word (word | initial "." | particle | particle "-")* [","] [suffix]
honorific := "Mr." | "His Excellency" | "HE" | "H.H. the"
word      := a capitalised word that no other reading claims
"""

from __future__ import annotations

from readouts._lexicon import CLOSED, Flag, Known, Office, Verb
from readouts._pipeline._mentions._reader import LEADING, LISTS, OWN, Reader

__all__ = [
    "after_put_in",
    "after_retired",
    "given_name",
    "honoured",
    "honoured_behind",
    "is_borne",
    "is_nickname",
    "known_of",
    "may_be_surname",
    "name_word",
    "read_courtesy",
    "read_honorific",
    "read_name",
    "read_rank",
    "suffixed",
]

_NEVER_NAME, _DAY = Flag.NEVER_NAME, Flag.DAY
_VERB_AND_COUNTRY, _KNOWN = 2, Flag.KNOWN
_BEFORE_MONTH = frozenset("in on of since until till during before after early late mid - last next this the".split())
_NO_END = Flag.DETERMINER | Flag.DAY | Flag.NUMBER
_NICKNAMED = frozenset({'"', "“", "”", "'", "‘", "’"})
_MOST = 14
_PUT_IN = 4
_CUE = Flag.VERB | Flag.CONTACT | Flag.LIGHT
_MEETS = Flag.CONTACT | Flag.LIGHT
_HEADS_LINE = _MEETS | Flag.HAVE | Flag.VERB
_AFTER_SURNAME = OWN | {"of", ",", "and", ")"}
_FINITE = Flag.MODAL | Flag.BE | Flag.HAVE | Flag.NEGATION
_CLAIMED = Flag.OFFICE | Flag.KNOWN
_PARTICLE = Flag.PARTICLE
_SUFFIX = Flag.SUFFIX
_ENDS_NAME = frozenset({"leader", "minister", "spokesperson"})
_AFTER_COURTESY = frozenset({".", "'", "’"})  # "Dato' Omar Haddad"
_OWNED = frozenset({"institution", "spokesperson", "unnamed", "official", "minister"})


def read_honorific(r: Reader) -> bool:
    """A word of courtesy before a name or a title, and what phrases of courtesy follow it."""
    low = r.low
    if r.name or not r.flag[r.pos] & Flag.HONORIFIC:
        return False
    if low[r.pos + 1] in r.courtesies and (r.office is not None or r.cap[r.pos + 1]) and read_courtesy(r):
        return True  # "Prime Minister Datuk Seri Ali Doe"
    j = honoured(r, r.pos)
    if j == r.pos:
        return False
    if low[r.pos] in r.doc.lexicon.sets["name_honorifics"] and not r.flagged(j, Flag.HONORIFIC):
        r.take_name(r.pos, j)
        return True
    r.honorific = True
    if j + 1 < r.limit and low[j] == "the" and r.cap[j + 1]:
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


def read_rank(r: Reader) -> bool:
    """A rank with its service before a name: "Air Force Gen. | Jane Doe"."""
    _, j = r.doc.match_kind(r.pos, r.limit, "ranks_of_services")
    at_house = r.office is not None and r.office.kind == "institution"
    if j == r.pos or r.name or at_house or not r.capital(j):
        return False
    r.honorific, r.pos = True, j
    return True


def honoured(r: Reader, i: int) -> int:
    """The token after one honorific word and its full stop; the same token where it is none."""
    low, cap = r.low, r.cap
    if not cap[i] or (low[i] == "he" and r.doc.word(i) != "HE"):
        return i
    if low[i] == "h":
        return _spaced(r, i)
    j = i + 1
    if j < r.limit and low[j] in _AFTER_COURTESY:
        j += 1
    if j + 1 < r.limit and low[j] == "-" and r.flag[j + 1] & Flag.HONORIFIC:
        j += 1  # "Lt.-Gen."
    if j < r.limit and low[j] == "[":
        j = after_put_in(r, j)
    if low[i] in r.doc.lexicon.sets["graded"]:
        grades = r.doc.lexicon.sets["grades"]
        while j + 1 < r.limit and low[j] in grades and cap[j + 1]:
            j += 1
    follows = j < r.limit and (cap[j] or r.flag[j] & _PARTICLE or (low[j] == "the" and j + 1 < r.limit and cap[j + 1]))
    if not follows and low[i] == "he" and r.capital(j + 1) and low[j] in r.doc.lexicon.sets["name_honorifics"]:
        return j + 1  # "HE sheikh Ali Doe"
    if not follows and (k := after_retired(r, j)) > j:
        j, follows = k, r.capital(k)  # "Gen. (Retd.)"
    return j if follows and r.office_at(i)[1] == i else i


def after_retired(r: Reader, j: int) -> int:
    """The token after "(Retd.)"; the same token where it does not stand there."""
    low = r.low
    if j + 3 < r.limit and low[j] == "(" and low[j + 1] in r.doc.lexicon.sets["retired"]:
        return j + 3 + (low[j + 2] == ".")
    return j


def honoured_behind(r: Reader, i: int) -> bool:
    """Whether an article after a title belongs to a word of courtesy: "the Minister for Ports | the Hon Jane Doe"."""
    j = i + 1
    return r.flagged(j, Flag.HONORIFIC) and r.cap[j] and r.capital(j + 1) and not r.flag[j] & Flag.OFFICE


def _spaced(r: Reader, i: int) -> int:
    """The token after a form of address in letters apart, "H. E."; the same token for an initial."""
    _, j = r.doc.match_kind(i, r.limit, "honorific_phrases")
    return j if j < r.limit and (r.cap[j] or r.low[j] == "the") else i


def after_put_in(r: Reader, i: int) -> int:
    """The surname after a given name that somebody put in: "Mr. [Ana] | Roe"; the same token where none is."""
    k = i + 1
    while k < r.limit and k - i <= _PUT_IN and (r.cap[k] or (k > i + 1 and r.low[k].isalpha())):
        k += 1
    named = k > i + 1 and r.low[k : k + 1] == ["]"] and r.capital(k + 1) and r.office_at(i + 1)[0] is None
    return k + 1 if named else i


def read_name(r: Reader) -> bool:
    """A name, and the country or the institution that follows it."""
    first = r.pos
    if r.name and r.name[1] != first:
        return False
    i = j = _end_of_name(r, first)
    if i == first or (i - first == _VERB_AND_COUNTRY and r.flag[i - 1] & _KNOWN and _does(r, first)):
        return False
    if i < r.limit and (r.flag[i] & _SUFFIX or (r.low[i] == "," and r.flagged(i + 1, _SUFFIX))):
        i, j = suffixed(r, i)
    r.take_name(first, i)
    r.pos = j
    if j < r.limit:
        if r.low[j] == "of":
            _read_country(r)
        elif r.low[j] in OWN:
            _read_owned(r)
    return True


def _does(r: Reader, first: int) -> bool:
    """Whether a sentence opens with what is done to a country, which is no name: "Helping Peru's economy is"."""
    return r.low[first].endswith("ing") and r.doc.opens(first)


def _end_of_name(r: Reader, first: int) -> int:
    low, flag, cap = r.low, r.flag, r.cap
    i, last = r.plain.find(0, first), first + _MOST
    if last > r.limit:
        last = r.limit
    if i >= last:
        return last
    while i < last:
        word, of = low[i], flag[i]
        if i > first and of & _SUFFIX and word in r.doc.lexicon.sets["generations"]:
            break  # its full stop belongs to it
        if cap[i] and ((not of and word.isalpha()) or (name_word(r, i) and not (of & _CLAIMED and _stops(r, i)))):
            i += 1
            if len(word) == 1 and i < r.limit and low[i] == "." and r.doc.start[i] == r.doc.end(i - 1):
                i += 1
        elif ((of & _PARTICLE or word == "-") and _particle(r, i, first)) or (
            len(word) == 2 and cap[i] and _is_syllable(r, i, first)
        ):
            i += 1
        elif i > first and (word == "." or word in _NICKNAMED) and (after := _after_sign(r, i)) > i:
            i = after
        else:
            break
    return i


def _after_sign(r: Reader, i: int) -> int:
    """The token after a nickname in quotation marks, or after the full stop of a short name: "Md. | Ali Doe"."""
    if r.low[i] != ".":
        return i + 3 if is_nickname(r, i) else i
    return i + 1 if r.low[i - 1] in r.doc.lexicon.sets["short_names"] and r.capital(i + 1) else i


def is_nickname(r: Reader, i: int) -> bool:
    """Whether a nickname stands in quotation marks between two names: "President Jane | “Jay” | Doe"."""
    if i + 3 >= r.limit or not (r.cap[i + 1] and r.cap[i + 3]):
        return False
    return not r.low[i + 2].isalnum() and (r.low[i + 2] != r.low[i + 1]) and r.low[i + 2] in _NICKNAMED


def _is_syllable(r: Reader, i: int, first: int) -> bool:
    """Whether a small word in a capital is part of a name: "Moon Jae | In", "Lee | In Young", "President | To Lam"."""
    if r.headline or r.low[i] not in r.doc.lexicon.sets["syllables"]:
        return False
    after = i + 1
    named = r.capital(after) and not r.flag[after] and r.low[after].isalpha()
    if i <= first + 1:
        return named and (i > first or r.titled_before()) and not (i > first and r.capital(after + 1))
    ends = not r.flagged(after, _NO_END) and (after >= r.limit or not r.low[after][0].isdigit())
    return i == first + 2 and ends and not r.capital(after)


def _particle(r: Reader, i: int, first: int) -> bool:
    """Whether a particle, or the hyphen after one, goes on with a name: "bin Salman", "al- Jaber"."""
    low, flag, cap, limit = r.low, r.flag, r.cap, r.limit
    after = i + 1
    if after >= limit:
        return False
    if low[i] == "-":
        start, end = r.doc.start, r.doc.end
        loose = start[after] == end(i) and start[i] > end(i - 1)  # "Maria -Teresa"
        return i > first and cap[after] and (loose or bool(flag[i - 1] & _PARTICLE))
    if not flag[i] & _PARTICLE or not (i > first or r.role or r.geo or r.honorific):
        return False
    goes_on = (
        (cap[after] and name_word(r, after))
        or (flag[after] & _PARTICLE and r.capital(i + 2))
        or (low[after] == "-" and r.capital(i + 2))
    )
    return bool(goes_on) and (cap[i] or i > first or low[i] not in r.doc.lexicon.sets["common_particles"])


def is_borne(r: Reader, j: int) -> bool:
    """Whether what stands before a token is a given name, though it may be a title: "Sultan | bin Saad Al Harbi"."""
    return (
        j < r.limit and bool(r.flag[j] & _PARTICLE) and r.low[j] in r.doc.lexicon.sets["sons_of"] and r.capital(j + 1)
    )


def name_word(r: Reader, i: int) -> bool:
    """Whether a capitalised token can be a word of a name."""
    flag, low = r.flag[i], r.low[i]
    if not low[0].isalpha() or ("-" in low and (low[1] == "-" or (not r.role and _of_countries(r, i)))):
        return False  # "(R-Ohio)"
    if not flag or (len(low) == 1 and i > r.start and r.low[i + 1 : i + 2] == ["."]):
        return True
    if flag & _NEVER_NAME:
        return len(low) == 1 and _is_initial(r, i)
    if r.name or i > r.pos:
        if flag & _HEADS_LINE and low.endswith("s") and _heads_line(r, i):
            return False
        return not flag & _DAY or not _day(r, i)
    if flag & _DAY:  # "Minister Jan Novak", "Prime Minister May", "Mrs. May"
        return given_name(r, i) or (bool(r.role or r.honorific) and not _day(r, i))
    if flag & Flag.PREPOSITION:
        return False
    if not flag & CLOSED:
        return True
    if r.doc.opens(i):
        return r.doc.word(i).isupper()
    return not (low.endswith("s") and _is_verb_of_title(r, i))


def _is_verb_of_title(r: Reader, i: int) -> bool:
    """Whether a verb in a title follows somebody: "Ana Lima | Has a Call", "the Prime Minister | Holds Talks"."""
    flag = r.flag[i]
    if (
        r.headline
        and flag & _HEADS_LINE
        and r.cap[i - 1]
        and r.low[i + 1 : i + 2]
        and r.low[i + 1] not in _AFTER_SURNAME
    ):
        return True
    return bool(r.role and flag & _CUE and r.capital(i + 1))


def _is_initial(r: Reader, i: int) -> bool:
    """Whether a letter that is a word as well is an initial before another: "Dr | A K Haddad"."""
    return bool(r.role or r.honorific) and r.capital(i + 1) and len(r.low[i + 1]) == 1 and r.low[i + 1].isalpha()


def given_name(r: Reader, i: int) -> bool:
    """Whether a month is somebody's name: "April Stone", but "in April", "the April Summit"."""
    j = i + 1
    if j >= r.limit or not r.cap[j] or r.flag[j] or r.low[i] not in r.doc.lexicon.sets["month_names"]:
        return False
    return r.low[j].isalpha() and (i == 0 or not (r.low[i - 1] in _BEFORE_MONTH or r.low[i - 1].isdigit()))


def _heads_line(r: Reader, i: int) -> bool:
    """Whether a headline goes on with a verb after a name: "Minister Jan Novak | Receives a Call"."""
    if r.headline and i + 1 < r.limit and r.low[i + 1] not in _AFTER_SURNAME:
        return True
    told = bool(r.role) and r.flag[i] & _MEETS and i > r.pos + 1
    return bool(told) and (r.flagged(i + 1, Flag.DETERMINER) or r.capital(i + 1))


def _day(r: Reader, i: int) -> bool:
    """Whether a day or a month after a name is one, and no surname: "Lima Monday", "Lima June 5"."""
    return r.low[i] in r.doc.lexicon.sets["weekdays"] or (i + 1 < r.limit and r.low[i + 1][0].isdigit())


def _of_countries(r: Reader, i: int) -> bool:
    """Whether a hyphen joins countries: "UK-France", "U.S.-EU", not "Jong-un"."""
    for n, part in enumerate(r.low[i].split("-")):
        opening = r.doc.lexicon.names.get(part)
        known = opening.alone if opening is not None else None
        if known is not None and (known.country or known.demonym or known.body):
            if known.acronym and not r.doc.word(i).split("-")[n].isupper():
                continue
            return True
    return False


def _stops(r: Reader, i: int) -> bool:
    """Whether a capitalised word that the lexicon knows belongs to something else than the name before it."""
    office, j = r.office_at(i)
    if office is not None and is_borne(r, j):
        return False
    if i > r.pos or r.name:
        return (office is not None and _office_stops(r, i, j)) or _opens_clause(r, i)
    if office is not None:
        return True
    known, j = r.known_at(i)
    return known is not None and known.claimed and not (j == i + 1 and may_be_surname(r, known))


def _opens_clause(r: Reader, i: int) -> bool:
    """Whether a country after somebody told something opens what he is told: "told Lima | Kenya must"."""
    if i != r.pos + 1 or r.start == 0:
        return False
    forms = r.doc.lexicon.verbs.get(r.low[r.start - 1], ())
    if not any(isinstance(f.verb, Verb) and "addressee" in f.verb.takes and "that" in f.verb.takes for f in forms):
        return False
    known, j = r.known_at(i)
    if known is None or not (known.country or known.demonym) or j >= r.limit:
        return False
    if r.low[i] in r.doc.lexicon.sets["countries_as_names"]:
        return False
    return bool(known.demonym) or bool(r.flag[j] & _FINITE) or (r.low[j][-1:] == "s" and r.low[j].isalpha())


def may_be_surname(r: Reader, known: Known) -> bool:
    """Whether a place after a title is somebody's name: "President Lima", "Foreign Minister Jordan"."""
    return known.surname and r.titled_before()


def _office_stops(r: Reader, i: int, j: int) -> bool:
    """Whether an office inside a name ends it; some are names as well: "Judge", "King", "Amir"."""
    lexicon, low = r.doc.lexicon, r.low[i]
    office, _ = r.office_at(i)
    if office is None or low in lexicon.sets["name_honorifics"]:
        return False
    if j - i == 1 and r.capital(i + 1):
        between = i > r.pos and not r.flag[i + 1] and low in lexicon.words("given", "offices")
        if between or (r.role and low in lexicon.words("names", "offices")):
            return False  # "Omar Amir Haddad", "President Omar King Haddad"
    return office.kind in _ENDS_NAME


def suffixed(r: Reader, i: int) -> tuple[int, int]:
    """The token after a name with the suffix that belongs to it, and the token after any suffix."""
    j = _suffix(r, i)
    return (j if j > i and (r.low[i] != "," or r.low[i + 1] in r.doc.lexicon.sets["generations"]) else i), j


def _suffix(r: Reader, i: int) -> int:
    """The token after "Jr.", ", MP", "III"."""
    low = r.low
    j = i + 1 if low[i] == "," else i
    if not (r.flagged(j, _SUFFIX) and (r.cap[j] or j == i)):
        return i
    j += 1
    stop = j < r.limit and low[j] == "." and r.doc.start[j] == r.doc.end(j - 1)
    return j + 1 if stop and low[j - 1] in r.doc.lexicon.sets["generations"] else j


def known_of(r: Reader, of: int) -> tuple[Known | None, int]:
    """What is known of the country or the body after "of", and the token after it."""
    q = of + 1
    while q < r.limit and r.low[q] in r.articles:
        q += 1
    return r.known_at(q)


def _read_country(r: Reader) -> None:
    """A country or a body after the name: "President Irfaan Ali of Guyana"."""
    known, j = known_of(r, r.pos)
    if known is None and r.office is not None and r.office.kind == "minister":
        _read_own_field(r)
    if known is None or (r.role and r.owns(j)):
        return  # "assured President X of Kenya's support"
    place = known.located
    if place is not None and place.country:
        r.pos = j
        r.take_place(place)
        if r.at() == "(" and r.low[j + 2 : j + 3] == [")"] and r.doc.word(j + 1).isupper():
            r.pos = j + 3  # "of the Republic of Korea (ROK)"
    elif known.body is not None:
        r.take_body(known.body, j)


def _read_own_field(r: Reader) -> None:
    """The field of a minister behind his name: "Minister Jane Doe | of Foreign Affairs and Trade"."""
    k = end = r.pos + 1
    if len(r.role) != 1 or not (r.capital(k) and r.flag[k] & Flag.PORTFOLIO):
        return
    while r.capital(k) and r.flag[k] & LEADING:
        j = end = k + 1
        while j < r.limit and r.low[j] in LISTS:
            j += 1
        k = j
    r.role.extend(range(r.pos, end))
    r.pos = end


def _is_named(r: Reader, i: int) -> bool:
    """Whether a full name stands at a token, or behind a comma: "Doe's foreign minister | , Ana Roe"."""
    i += r.low[i] == ","
    return r.capital(i) and r.capital(i + 1) and not (r.flag[i] | r.flag[i + 1])


def _sent_to(r: Reader, i: int) -> tuple[Office | None, int, int]:
    """The title of whom somebody sends to the place at a token, and its first and last: "Doe's Ruritania | envoy"."""
    q = r.known_here(i)[1]
    office, j = r.office_at(q) if q < r.limit else (None, q)
    sent = office is not None and office.name in r.doc.lexicon.sets["sent"]
    return (office if sent else None), q, j


def _read_owned(r: Reader) -> None:
    """An institution or people of somebody named: "Modi's office", "Rahman's colleagues"."""
    q = r.pos + 1
    if r.role or r.geo:
        return
    office, j = r.office_at(q)
    while j <= q + 1 and r.flagged(q, Flag.MODIFIER):
        q += 1
        office, j = r.office_at(q)
    if office is None and r.capital(q) and r.flag[q] & _KNOWN:
        office, q, j = _sent_to(r, q)
    if office is None or office.kind not in _OWNED or r.cap[q] or (j < r.limit and r.low[j] in OWN):
        return
    if office.kind == "minister" and (office.plural or not _is_named(r, j)):
        return
    r.make_owner()
    r.take_office(office, q, j)
    if office.kind != "institution" and not office.plural and r.capital(r.pos):
        end = _end_of_name(r, r.pos)  # "Berg's spokesman | Tom Vik"
        if end > r.pos:
            r.take_name(r.pos, end)
