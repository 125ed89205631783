"""Whether a title and a name beside each other are one person's, and where what joins them ends."""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._state import WHOSE, Doc, Mention

__all__ = [
    "both",
    "closed",
    "comma_belongs",
    "fits",
    "is_borne",
    "is_counterpart",
    "is_sent",
    "opens_sentence",
    "plain_flag",
    "speaks",
    "stands_alone",
]

_ARTICLES = frozenset({"a", "an", "the", ""})
_HIS = frozenset({"his", "her", "their"})
_SHARED = WHOSE | {"both"}
_CLOSING = frozenset({",", ".", ")", ";", "–", "-", "—", ":"})
_AFTER_TITLE = frozenset({"in", "at", "on", "to"})
_AFTER_NAME = frozenset({"and", "who", "at", "in", "on", "to", "for"})
_FOLLOWED = Flag.VERB | Flag.PREPOSITION | Flag.CONTACT
_VERBAL = Flag.VERB | Flag.CONTACT
_PREDICATE = _FOLLOWED | Flag.HAVE | Flag.BE | Flag.MODAL | Flag.ADVERB | Flag.LIGHT
_FINITE = Flag.VERB | Flag.CONTACT | Flag.LIGHT | Flag.HAVE | Flag.BE | Flag.MODAL
_TITLED = Flag.OFFICE | Flag.KNOWN | Flag.MODIFIER | Flag.PORTFOLIO
_TALK_WITHIN = 3
_BEFORE_SENTENCE = frozenset({".", "”", "-", "–", "—"})


def is_counterpart(m: Mention) -> bool:
    """Whether somebody without a name is told to be the counterpart of another."""
    return m.office is not None and m.office.kind == "counterpart" and not m.name


def stands_alone(other: Mention, limit: int) -> bool:
    if other.kind not in {"person", "name", "unnamed"} or other.possessive or other.plural or other.b >= limit:
        return False
    return other.kind != "unnamed" or other.determiner in _ARTICLES


def both(doc: Doc, found: Mention, other: Mention) -> bool:
    """Whether a bare title is followed by the same person with name and title: "the PM, President Jane Doe,"."""
    if is_counterpart(found):
        return bool(other.name and other.role)  # "his Irish counterpart, Prime Minister Micheál Martin"
    if not (found.determiner == "the" and other.name and other.role and doc.low[other.b] == ","):
        return False
    return not found.countries or (speaks(found) and not other.countries)


def speaks(found: Mention) -> bool:
    """Whether somebody is a spokesperson, whatever his rank is: "the spokesman, Ambassador Jane Doe,"."""
    return found.office is not None and found.office.kind == "spokesperson"


def fits(doc: Doc, found: Mention, other: Mention) -> bool:
    """Whether one of the two is a name and the other a title of one person."""
    if bool(other.name) == bool(found.name):
        return False
    if (
        other.name
        and other.role
        and not (both(doc, found, other) or is_borne(doc, other) or is_sent(doc, found, other))
    ):
        return False
    if other.countries and found.countries and other.countries != found.countries:
        return False
    if found.name and other.determiner == "the" and _opens_clause(doc, found, other):
        return False
    short = (
        other.name is not None
        and other.name[1] - other.name[0] < 2
        and not (_is_peer(doc, other) or _is_crowned(doc, other))
    )
    # "Jane Doe, his Kenyan counterpart,": whose he is tells no more of whom.
    counterpart = found.name and other.office is not None and other.office.kind == "counterpart"
    return bool(other.determiner not in _SHARED or counterpart) and not (found.role and short)


def _is_peer(doc: Doc, other: Mention) -> bool:
    """Whether somebody has a single name by rank: "the Foreign Secretary, Lord Doe,"."""
    return other.kind == "name" and not doc.lexicon.sets["peers"].isdisjoint(doc.low[other.a : other.b])


def is_sent(doc: Doc, found: Mention, other: Mention) -> bool:
    """Whether the rank of a diplomat goes with the name of another's office: "the Observer, Ambassador Doe,"."""
    if found.office is None or other.office is None or other.countries:
        return False
    alone = found.office.kind == "minister" and opens_sentence(doc, found, "") and doc.low[other.b + 1] != "and"
    if found.office.kind != "official" and not alone:
        return False
    return other.office.name in doc.lexicon.sets["ranks_of_envoys"] and " " not in other.role


def is_borne(doc: Doc, other: Mention) -> bool:
    """Whether a title is a rank that goes with a name: "the Minister of Trade of Peru, Prince Talal"."""
    if other.office is None:
        return False
    name, lexicon = other.office.name, doc.lexicon
    return name in lexicon.words("born", "offices") or name in lexicon.words("ranks", "offices")


def _is_crowned(doc: Doc, other: Mention) -> bool:
    """Whether one name is enough to tell somebody: "the Head of State of Peru, King Talal,"."""
    return other.office is not None and other.office.name in doc.lexicon.words("crowns", "offices")


def _opens_clause(doc: Doc, found: Mention, other: Mention) -> bool:
    """Whether a title is the subject of what follows: "In a letter to Jane Doe, the President of Peru thanked"."""
    k = found.a - 1
    if k > 1 and doc.low[k] == "and" and doc.cap[k - 1]:
        k -= 1  # "at the Summit for Ports and Ferries, the President met"
        while k > 0 and doc.cap[k]:
            k -= 1
    if k < 0 or not doc.flag[k] & Flag.PREPOSITION:
        return False
    if doc.low[other.b] == "and" and doc.low[other.b + 1 : other.b + 2] == ["the"] and not other.countries:
        return True  # "In his talks with Jane Doe, the President and the Prime Minister agreed"
    return bool(doc.flag[other.b] & _PREDICATE & ~Flag.PREPOSITION)


def closed(doc: Doc, found: Mention, other: Mention) -> bool:
    """Whether what follows shows that the appositive ends there."""
    closing, flag = doc.low[other.b], doc.flag[other.b]
    if closing in _CLOSING or flag & Flag.DAY:
        return True
    if (
        flag & Flag.NEVER_NAME
        and closing in doc.lexicon.sets["after_titles"]
        and not plain_flag(doc, other.b + 1) & _FINITE
    ):
        return True  # "spoke to Jane Doe, Premier of Peru | today."
    if found.role:
        nation = not found.determiner and bool(found.countries)
        listed = doc.low[found.a - 1] == "and" and (nation or _is_second(doc, other))
        if closing in _AFTER_TITLE or (closing == "for" and _is_for_talks(doc, other.b + 1)):
            return True
        if closing == "and":  # "X, Y and praised" lists nobody
            return bool(plain_flag(doc, other.b + 1) & _FINITE) or _is_first(doc, found, other)
        if flag & Flag.ADVERB and not flag & _FINITE:
            flag = plain_flag(doc, other.b + 1)
        return bool(flag & _FINITE) and (listed or opens_sentence(doc, found, closing))
    if closing == "and":
        return bool(other.role)
    if other.kind == "unnamed" and doc.flag[other.b] & Flag.VERB and doc.low[found.a - 1] not in _BEFORE_SENTENCE:
        return False  # "told Y, an official said, that"
    governed = found.a > 0 and doc.flag[found.a - 1] & Flag.PREPOSITION
    if governed and other.determiner == "the" and doc.flag[other.b] & _VERBAL:
        return False  # "At the request of X, the President of Y told"
    return closing in _AFTER_NAME or bool(flag & _FOLLOWED)


def _is_first(doc: Doc, found: Mention, other: Mention) -> bool:
    """Whether the first of two stands before "and": "Minister of Ports, Ali Doe | and Premier X", "and his Irish"."""
    if found.determiner or other.role or not (other.name and other.name[1] - other.name[0] > 1):
        return False
    after = other.b + 1
    titled = doc.cap[after] and doc.flag[after] & _TITLED
    return bool(titled or doc.low[after] in _HIS) and opens_sentence(doc, found, "")


def _is_second(doc: Doc, other: Mention) -> bool:
    """Whether the second of two has a full name before a verb of more than saying: "and the Premier, Ali Doe | met"."""
    full = other.name is not None and other.name[1] - other.name[0] > 1
    return full and other.b + 1 < len(doc) and doc.low[other.b + 1] not in _CLOSING


def _is_for_talks(doc: Doc, i: int) -> bool:
    """Whether somebody is received for a contact: "hosted the Premier of Peru, Jane Doe | for talks"."""
    nouns = (k for k in range(i, min(i + _TALK_WITHIN, len(doc))) if not doc.cap[k])
    return any(doc.match_kind(k, len(doc), "call_noun")[0] for k in nouns)


def plain_flag(doc: Doc, i: int) -> int:
    """The flags of a token that is no name and no participle; nothing past the end."""
    return 0 if i >= len(doc) or doc.cap[i] or doc.low[i].endswith("ing") else doc.flag[i]


def opens_sentence(doc: Doc, found: Mention, closing: str) -> bool:
    """Whether a title opens a sentence, so that a name before its verb is its holder: "Amir of Lima, Ana Doe met".

    A day may stand before it.
    """
    if closing.endswith("ing"):
        return False
    i = found.a - 1
    if i > 0 and doc.flag[i - (doc.low[i] == ",")] & Flag.DAY:
        return True
    return i < 0 or doc.low[i] in _BEFORE_SENTENCE or "\n" in doc.text[doc.end(i) : doc.start[found.a]]


def comma_belongs(doc: Doc, i: int, limit: int) -> bool:
    """Whether the comma after an appositive closes it, rather than a clause: a verb or a preposition follows."""
    return i + 1 < limit and bool(doc.flag[i + 1] & _PREDICATE) and not doc.low[i + 1].endswith("ing")
