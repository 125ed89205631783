"""Heads: offices and institutions with what leads to them.

head := (modifier | portfolio | country | body | Unknown)* office [complement]
"""

from __future__ import annotations

from readouts._lexicon import Body, Flag, Known, Office, Place
from readouts._pipeline._mentions._complements import OPENS, read_complement
from readouts._pipeline._mentions._names import after_retired, honoured_behind, is_borne
from readouts._pipeline._mentions._reader import LEADING, OPEN, Reader
from readouts._pipeline._state import GENITIVES, WHOSE

__all__ = ["is_adjective", "is_apart", "may_be_head", "read_modified_head", "read_office", "reports"]

_LONGEST = 9
_UNKNOWN_MOST = 4
_JOINS = frozenset({"and", "&", ",", "-", "of"})
_LOWER_AFTER_UNKNOWN = frozenset({"spokesperson", "official", "institution", "unnamed"})
_DOCUMENTS = frozenset({"institution", "document"})
_OFFICE, _PARTICLE = Flag.OFFICE, Flag.PARTICLE
_HEAD = _OFFICE | Flag.KNOWN
_OPENS_PERSON = _HEAD | Flag.HONORIFIC
_BEFORE_HEAD = _HEAD | LEADING
_BEFORE_OWNER = _BEFORE_HEAD | Flag.DETERMINER | Flag.PRONOUN
_NEVER = Flag.NEVER_NAME | Flag.DAY
_NEVER_OR_VERB = _NEVER | Flag.VERB | Flag.CONTACT
_BEFORE_REPORTING = frozenset({",", ".", '"', "”", "’", "'", "as"})
_AFTER_REPORTING = frozenset({",", ".", "that", "on", "with", "in", "from"})
_OF_THE = frozenset({"of", "the"})
_BEFORE_NOUN = _OF_THE | GENITIVES
_STOPS, _SEPARATORS = frozenset({".", "on"}), frozenset({",", '"', "”", "–", "—"})
_VERBAL = ("ing", "ed")
_SAID = LEADING | Flag.CONJUNCTION


def read_office(r: Reader, office: Office, j: int) -> bool:
    """An office that begins here, unless what was read before excludes it."""
    before = r.office
    if j < r.limit and r.flag[j] & _PARTICLE and r.cap[j - 1] and is_borne(r, j):
        return False
    if r.name or (before is not None and (before.plural or (before.kind not in OPEN and office.kind in _DOCUMENTS))):
        return False
    if office.kind == "unnamed" and is_adjective(r, j):
        return False
    if office.plural and r.medium is not None and office.kind == "document" and reports(r, r.pos, j):
        return False
    if office.plural and before is not None and office.kind == "document" and _closes(r, r.start, r.pos, j):
        return False
    if before is not None and _is_rank(r, office, j):
        behind = after_retired(r, j)
        if r.capital(behind) or (j < r.limit and r.low[j] == "the" and honoured_behind(r, j)):
            r.pos = behind
            return True  # "Minister of Defense | Prince | Khalid"
    if before is not None and before.kind == "counterpart":
        r.role.clear()  # "his Kenyan counterpart | President Doe"
    r.role.extend(range(r.pos, j))
    speaks = before is not None and before.kind == "spokesperson" and office.kind == "official"
    r.office, r.pos = before if speaks else office, j  # "Spokesman for the Presidency | Counselor | Jane Doe"
    if j < r.limit and r.low[j] in OPENS and office.kind != "document":
        read_complement(r)
    return True


def is_adjective(r: Reader, j: int) -> bool:
    """Whether "official" only tells of what kind something is: "after an official | meeting"."""
    return r.low[j - 1] == "official" and r.low[j] in r.doc.lexicon.sets["official_things"]


def _is_rank(r: Reader, office: Office, j: int) -> bool:
    """Whether an office behind another is no more than how its holder is called: "Minister of Ports | General Doe"."""
    lexicon = r.doc.lexicon
    if j == r.pos + 1 and r.low[r.pos] in lexicon.sets["ranks"]:
        return True
    return office.name in lexicon.words("ranks", "offices") and r.low[r.pos - 1] not in lexicon.sets["of_generals"]


def is_apart(r: Reader, i: int, office: Office, determiner: str) -> bool:
    """Whether somebody stands behind where he is: "received in his office | Ambassador Jane Doe"."""
    if determiner not in WHOSE or office.kind != "institution":
        return False
    return r.cap[i] and not r.cap[i - 1] and bool(r.flag[i] & _OPENS_PERSON)


def reports(r: Reader, i: int, j: int) -> bool:
    """Whether "reports" is what a medium before it does: "..., Reuters reports", "Kenya's KNA agency reports that"."""
    if not r.flag[i] & Flag.VERB or not _ends(r, j, _AFTER_REPORTING):
        return False
    k = i - 1
    while k >= 0 and (r.cap[k] or r.flag[k] & _BEFORE_HEAD or r.low[k] in _BEFORE_NOUN) and i - k < _LONGEST:
        k -= 1
    return k < i - 1 and r.low[i - 1] not in _OF_THE and (k < 0 or r.low[k] in _BEFORE_REPORTING)


def _ends(r: Reader, j: int, stops: frozenset[str]) -> bool:
    """Whether what a medium or an office reports is told, or follows: "..., Reuters reports, citing officials"."""
    return j >= r.limit or r.low[j] in stops or r.low[j] in r.doc.lexicon.words("sources.citing", "calls")


def _closes(r: Reader, a: int, i: int, j: int) -> bool:
    """Whether "reports" is what an institution does that closes a sentence: "..., the press service reports."."""
    if not r.flag[i] & Flag.VERB:
        return False
    k, that = a - 1, j < r.limit and r.low[j] == "that"
    if that and (k < 0 or r.low[k] == "."):
        return True  # "The ministry | reports that"
    if k < 0 or not (that or _ends(r, j, _STOPS)):
        return False
    if r.low[k] in GENITIVES:  # "..., the Kenyan president's | office reports"
        while k > 0 and a - k < _LONGEST and (r.cap[k] or r.flag[k] & _BEFORE_OWNER or r.low[k] in GENITIVES):
            k -= 1
    return r.low[k] in _SEPARATORS


# What leads to a head


def read_modified_head(r: Reader) -> bool:
    """Modifiers and portfolios that lead to a head, before any name: "deputy foreign minister", "Trade Secretary"."""
    flag, q = r.flag, r.pos + 1
    if (
        (r.office is not None and r.office.kind not in OPEN)
        or q >= r.limit
        or not (flag[q] & _BEFORE_HEAD or r.cap[q] or r.low[q] in _JOINS)
        or not (flag[q - 1] & LEADING or _leads(r, q - 1))
    ):
        return False
    last = r.pos + _LONGEST
    if last > r.limit:
        last = r.limit
    known: list[tuple[Place | Body, int, int]] = []
    while q < last:
        if flag[q] & _HEAD:
            office, j = r.office_at(q) if flag[q] & _OFFICE else (None, q)
            if office is not None and not is_borne(r, j):
                # "In line with his policy, | Prime Minister Doe": no list ends with a comma
                return r.low[q - 1] != "," and not _is_no_head(r, q) and _take_head(r, q, j, office, known)
            found, j = r.known_at(q)
            if found is not None:
                if _take_medium(r, found, j):
                    return True
                if found.leading is not None:
                    known.append((found.leading, q, j))
                    q = j
                    continue
        if not (flag[q] & LEADING or _leads(r, q)):
            return False
        q += 1
    return False


def may_be_head(r: Reader, i: int, limit: int) -> bool:
    """Whether a head can begin at a token in small letters, where nothing has been read yet."""
    low, flag, cap, offices = r.low, r.flag, r.cap, r.offices
    of = flag[i]
    if of & _OFFICE and ((step := offices[low[i]]).value is not None or step.leads(low, i, limit)):
        return True
    if not of & LEADING:
        return False
    k, last = i, i + _LONGEST
    if last > limit:
        last = limit
    while (k := k + 1) < last:
        before, of = of, flag[k]
        if cap[k] or (of & _OFFICE and offices[low[k]].leads(low, k, limit)):
            return True
        if not of & LEADING and not (low[k] in _JOINS and before & LEADING and k + 1 < limit and flag[k + 1] & LEADING):
            return False
    return False


def _leads(r: Reader, q: int) -> bool:
    """Whether a token that is neither a modifier nor a portfolio can stand before a head."""
    low = r.low[q]
    if r.cap[q]:
        return (
            (not r.flag[q] & _NEVER_OR_VERB or _leads_as_verb(r, q))
            and q - r.pos < _UNKNOWN_MOST
            and len(low) > 1
            and (low.isalnum() or low.replace("-", "").isalnum())
        )
    goes_on = Flag.PORTFOLIO if low == "," else LEADING  # after a comma "Senior" opens a title of its own
    return low in _JOINS and q > r.pos and bool(r.flag[q - 1] & LEADING) and r.flagged(q + 1, goes_on)


def _leads_as_verb(r: Reader, q: int) -> bool:
    """Whether a word that is a verb as well can lead to a head; not in "Thanking | Minister Doe for"."""
    return not r.flag[q] & _NEVER and not (r.low[q].endswith(_VERBAL) and r.doc.opens(q))


def _is_no_head(r: Reader, q: int) -> bool:
    """Whether what leads to an office is no part of its title: "peace under President Lima", "Jane Doe MP"."""
    if r.low[q - 1] == "under":
        return r.cap[q] and not r.cap[q - 1]
    if r.low[q] in r.doc.lexicon.words("given", "offices"):
        return r.capital(q + 1) and not r.flag[q + 1] and not any(r.flag[r.pos : q])  # "Dr Omar Amir Haddad"
    if not r.flag[q] & Flag.SUFFIX or q - r.pos < 2 or r.capital(q + 1) or not r.doc.word(q).isupper():
        return False
    return all(r.cap[k] and not r.flag[k] for k in range(r.pos, q))


def _take_medium(r: Reader, found: Known, j: int) -> bool:
    if found.medium is None or r.office or r.honorific:
        return False  # "Dr Jane Rai Doe"
    r.medium, r.pos = found.medium, j
    return True


def _take_head(r: Reader, q: int, j: int, office: Office, known: list[tuple[Place | Body, int, int]]) -> bool:
    low, flag = r.low, r.flag
    closes = office.plural and office.kind == "document" and _closes(r, r.start, q, j)  # "..., Portnews | reports"
    if closes or (office.kind == "unnamed" and is_adjective(r, j)):
        return False
    named = {k for _, a, b in known for k in range(a, b)} if known else ()
    leads = office.name == "leader" and r.capital(j) and r.capital(j + 1)  # "Likud | leader | Jane Doe"
    said = not (leads or r.cap[q] or office.plural or office.kind in _LOWER_AFTER_UNKNOWN)
    lexicon = r.doc.lexicon
    former, was = lexicon.words("former", "offices"), r.former
    for k in range(r.pos, q):
        word = low[k]
        if (word.isalpha() or word in former) and k not in named:
            if said and not flag[k] & _SAID:
                return False
            was = was or word in former
    r.former = was
    plain = lexicon.words("modifiers.plain", "offices")
    first = r.pos
    while first < q and low[first] in plain:
        if flag[first] & Flag.PORTFOLIO and (r.cap[first] or first + 1 < q):
            break  # "foreign policy adviser"
        first += 1
    places: set[int] = set()
    for value, a, b in known:
        if isinstance(value, Place):
            r.take_place(value)
            places.update(range(a, b))
        else:
            r.take_body(value, q)
    r.role.extend([k for k in range(first, q) if k not in places] if places else range(first, q))
    r.take_office(office, q, j)
    if j < r.limit and low[j] in OPENS:
        read_complement(r)
    return True
