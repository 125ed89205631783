"""Pronouns, and words for the parties together.

group := ("the" | "both" | number) group-head | "both" | "the two" | "the latter" | "the former"
       | determiner nation (("," | "and") nation)* title-plural
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._mentions._reader import LEADING, NOTHING, Reader, is_own
from readouts._pipeline._state import GENITIVES, WHOSE, Doc, Mention, blank_mention

__all__ = ["of_several", "read_address", "read_bare_group", "read_group", "read_pronoun"]

_DETERMINER, _NUMBER = Flag.DETERMINER, Flag.NUMBER
_MOST = 6
_GROUPING = frozenset({"the", "both", "all", "these", "those", "each"})
_GROUPING_TWO = frozenset({"both", "the"})
_AFTER_CUE = Flag.DETERMINER | Flag.PREPOSITION | Flag.NOUN
_OPENS_CLAUSE = frozenset({"that", "to"})
_JOINS = frozenset({"and", "&"})
_SHARING = WHOSE | {"the", "both"}
_OF_NATIONS = frozenset({"group", "unnamed", "institution", "side", "person"})
_OPENS_FIELD = frozenset({"of", "for"})
_BEFORE_OF = frozenset({"both", "all"})
_AFTER_BARE = Flag.VERB | Flag.CONTACT | Flag.ADVERB | Flag.HAVE | Flag.BE | Flag.MODAL | Flag.LIGHT
_AFTER_FIRST = _AFTER_BARE | Flag.PREPOSITION
_ENDS_PHRASE = frozenset({"that", "to", ",", ".", ";"})
_AFTER_IT = Flag.VERB | Flag.ADVERB | Flag.HAVE | Flag.BE


def read_pronoun(r: Reader, i: int, limit: int) -> Mention | None:
    """A pronoun: "he", "they", "we"; "it" only where it can be a subject, and "HE" only where it opens no title."""
    low = r.low[i]
    if low == "he":
        if r.doc.word(i) == "HE":
            return None
        if r.he and i + 1 < limit and r.low[i + 1] in r.he and r.cap[i] and r.cap[i + 1]:
            return _named_he(r, i, limit)
    label = r.doc.lexicon.pronouns.get(low)
    if not label or (low == "i" and not r.cap[i]):
        return NOTHING
    if label == "it" and i + 1 < limit and not r.flag[i + 1] & _AFTER_IT:
        return NOTHING
    found = blank_mention()
    found.a, found.b, found.kind = i, i + 1, "pronoun"
    found.label = label
    if label == "they" or low == "we":
        found.plural = True
    return found


def _named_he(r: Reader, i: int, limit: int) -> Mention:
    """Somebody whose surname looks like a pronoun, named before with his title: "He Lin"."""
    j = i + 2
    found = blank_mention()
    found.a, found.b, found.kind, found.name = i, j, "name", (i, j)
    found.possessive = j < limit and r.low[j] in GENITIVES and is_own(r.doc, j, limit)
    return found


def read_address(r: Reader, i: int, limit: int) -> Mention | None:
    """A form of address alone, which stands for somebody as a pronoun does: "His Majesty warned"."""
    doc = r.doc
    j = doc.match_kind(i, limit, "honorific_phrases")[1]
    if j == i or doc.low[i] not in WHOSE or (j < limit and _leads_on(doc, j)):
        return None
    own = is_own(doc, j, limit)
    if doc.low[i] == "their":
        return Mention(i, j, "group", "the", label="two", plural=True, possessive=own)
    return Mention(i, j, "pronoun", label="address", possessive=own)


def _leads_on(doc: Doc, j: int) -> bool:
    """Whether a name or a title goes on with a form of address: "his majesty the king"."""
    return doc.cap[j] or doc.low[j] == "the" or doc.low[j] in doc.lexicon.sets["addressed_titles"]


def read_group(doc: Doc, i: int, limit: int) -> Mention | None:
    """The parties together: "the two leaders", "both sides"."""
    low, flag = doc.low, doc.flag
    j, determined = _determiners(doc, i, limit)
    if not determined or j >= limit:
        return None
    while j + 1 < limit and flag[j] & LEADING and flag[j + 1] & Flag.GROUP:
        j += 1
    after = j + 1
    if not flag[j] & Flag.GROUP or (after < limit and low[after] in _OPENS_FIELD and _has_field(doc, after, limit)):
        return None
    if flag[j] & Flag.OFFICE and doc.match_kind(j, limit, "office")[1] > after:
        return None
    own = after < limit and low[after] in GENITIVES and is_own(doc, after, limit)
    found = blank_mention()
    found.a, found.b, found.kind = i, after, "group"
    found.determiner, found.label = low[i], low[j]
    found.plural, found.possessive = True, own
    return found


def _has_field(doc: Doc, i: int, limit: int) -> bool:
    """Whether it is told what somebody is of: "the ministers | of Ruritania", "for Foreign Affairs"."""
    if doc.low[i] == "of":
        return True
    return i + 1 < limit and doc.cap[i + 1] and bool(doc.flag[i + 1] & Flag.PORTFOLIO)


def _determiners(doc: Doc, i: int, limit: int) -> tuple[int, bool]:
    """The token after articles and numbers, and whether there was an article that a group can have."""
    low, flag = doc.low, doc.flag
    j, determined = i, False
    while j < limit and j - i < _MOST:
        if flag[j] & _DETERMINER:
            if low[j] not in _GROUPING and not _of_countries(doc, j, limit):
                return j, False
            determined = True
        elif not (flag[j] & _NUMBER or (low[j] == "of" and j > i and low[j - 1] in _BEFORE_OF)):
            break
        j += 1
    return j, determined


def _of_countries(doc: Doc, i: int, limit: int) -> bool:
    """Whether "their countries" stands at a token, which are the parties themselves."""
    return doc.low[i] == "their" and i + 1 < limit and doc.low[i + 1] in doc.lexicon.sets["countries_together"]


def _read_of_them(doc: Doc, i: int, limit: int) -> Mention | None:
    """The parties as those of a number: "both of them", "each of the leaders"."""
    j = i + 2
    if doc.low[j] == "the":
        j += 1
        if j >= limit or not doc.flag[j] & Flag.GROUP:
            return None
    elif doc.low[j] != "them":
        return None
    if doc.low[i] not in doc.lexicon.sets["counting"] or j + 1 >= limit or not doc.flag[j + 1] & _AFTER_BARE:
        return None
    return Mention(i, j + 1, "group", "the", label="two", plural=True)


def _is_alone(doc: Doc, i: int, j: int, limit: int) -> bool:
    """Whether "all" or "each" is the subject of what follows, and not before a noun: "All expressed concern"."""
    if j > i + 1 or doc.low[i] == "both" or doc.low[i] not in doc.lexicon.sets["counting"]:
        return True
    after = j + 1
    if not doc.cap[i] or after >= limit or not doc.flag[j] & (Flag.VERB | Flag.LIGHT):
        return False
    clause = doc.flag[after] & _AFTER_CUE or doc.low[after] in _OPENS_CLAUSE
    return bool(clause) or doc.low[j] not in doc.lexicon.sets["adjectival"]


def _stands_alone(doc: Doc, j: int) -> bool:
    """Whether "the former" is somebody before a token: a verb or the end of a phrase, and no title, follows."""
    flag = doc.flag[j]
    if doc.cap[j] or flag & (Flag.OFFICE | LEADING | Flag.GROUP):
        return False
    return bool(flag & _AFTER_FIRST) or doc.low[j] in _ENDS_PHRASE


def of_several(r: Reader, found: Mention) -> None:
    """Take in the nations that share a title in the plural with one: "the Kenyan, Peruvian and Norwegian ministers"."""
    low, k, nations = r.low, found.a - 1, found.countries
    if k < 1 or low[k] not in _JOINS or found.kind not in _OF_NATIONS or found.determiner:
        return
    k -= 1 + (low[k - 1] == ",")
    while k >= 0 and len(nations) < _MOST:
        first = next((i for i in (k - 1, k) if i >= 0 and _is_nation(r, i, k + 1)), -1)
        if first < 0:
            return
        nations = r.known_here(first)[0].countries + nations  # type: ignore[union-attr]
        before = low[first - 1] if first else ""
        if before != ",":
            if before in _SHARING:
                _share(r, found, first - 1, nations, before)
            elif found.plural:
                _share(r, found, first, nations, "")  # "between Kenyan and Norwegian presidents"
            return
        k = first - 2


def _share(r: Reader, found: Mention, a: int, nations: tuple[str, ...], determiner: str) -> None:
    found.a, found.determiner = a, determiner
    if found.kind == "institution":
        found.kind = "group"  # "the Kenyan and Norwegian governments"
    found.place(tuple(dict.fromkeys(nations)))
    r.paired = True
    mentions = r.doc.mentions
    while mentions and mentions[-1].b > a:
        mentions.pop()  # "the South | Korean | and"


def _is_nation(r: Reader, i: int, j: int) -> bool:
    """Whether an adjective of a country, which alone is nobody, or its initials stand between two tokens."""
    if not r.cap[i] or not r.flag[i] & Flag.KNOWN:
        return False
    known, end = r.known_here(i)
    if known is None or end != j:
        return False
    if known.demonym is not None and not known.kind:
        return True
    return known.country is not None and bool(known.countries) and r.doc.word(i).isupper()  # "the US and Kenyan"


def _ends_bare(doc: Doc, i: int, j: int) -> bool:
    """Whether what follows shows that a group needs no noun: "both | said", "was praised by both | for"."""
    if doc.flag[j] & _AFTER_BARE or doc.low[j] in ".,;":
        return True
    if doc.low[j] == "last" and j + 1 < len(doc) and doc.flag[j + 1] & Flag.CONTACT:
        return True  # "the two last spoke in May"
    return doc.low[i - 1] == "by" and doc.low[i] in _GROUPING_TWO and bool(doc.flag[j] & Flag.PREPOSITION)


def read_bare_group(doc: Doc, i: int, limit: int) -> Mention | None:
    """The words "both" and "the two" as a subject, "the latter" and "the former"."""
    low = doc.low[i]
    if i + 2 < limit and doc.low[i + 1] == "of":
        return _read_of_them(doc, i, limit)
    opens = i + 1 < limit and bool(doc.flag[i + 1] & Flag.PARTIES)
    if opens or low != "the":
        j = doc.match_kind(i, limit, "group_bare")[1]
        if i < j < limit and _ends_bare(doc, i, j) and _is_alone(doc, i, j, limit):
            return Mention(i, j, "group", "the", label="two", plural=True)
    if opens:
        j = doc.match_kind(i, limit, "last_named")[1]
        if j > i:
            return Mention(i, j, "pronoun", label="latter")
        j = doc.match_kind(i, limit, "first_named")[1]
        if j > i and (j >= limit or _stands_alone(doc, j)):
            return Mention(i, j, "pronoun", label="former")
    return None
