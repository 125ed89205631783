"""Nouns of saying after a light verb: "expressed concern over", "gave his assessment of", "sent words of thanks for".

The grammar:

    noun := light verb determiner? adjective* noun ("and" noun)* ["to" addressee] [opener content]
"""

from __future__ import annotations

from collections.abc import Sequence

from readouts._lexicon import Flag, Noun, Verb
from readouts._model import Act
from readouts._pipeline._clauses._scan import POSSESSIVE, Scan
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import PEOPLE, WHOSE, Mention

__all__ = [
    "PREPOSITIONS",
    "after_noun_opener",
    "before_addressee",
    "carried_noun",
    "includes_noun",
    "is_bare",
    "is_on_day",
    "noun_of",
    "noun_start",
]

_NOUN, _PREPOSITION = Flag.NOUN, Flag.PREPOSITION
_INFORM = Act.INFORM
PREPOSITIONS = frozenset(
    "for on over about at regarding concerning with of in to towards toward upon against that as by around into".split()
)
_AFTER_ADDRESSEE = frozenset("for on over that about at regarding in to upon".split())
_ENDS = frozenset({"that", ",", ";", ".", ":"})
_THE = frozenset({"the", "this", "these"})
_TO = frozenset({"to", "with"})
_INDEFINITE = frozenset({"a", "an"})
_EACH_OTHER = ["each", "other"]
_WHEN = frozenset({"when", "while", "as", "during", "in", "at", "after"})
_NO_OPENER = frozenset({",", ".", ";", "-", "–", "—", "with", "after", "before", "during", "in"})
# Tuples, because an act is found in one by identity: a set would ask for its hash.
_TO_SOMEBODY = (Act.CONDOLE, Act.THANK)
_OF_FEELING = (Act.CONCERN, Act.HOPE)
_WHOSE_WISHES = frozenset({"of", "from"})
_OCCASIONS = frozenset({"following", "on", "upon"})
_MORE, _MORE_MOST = frozenset({",", "and"}), 10
_OCCASIONS_ALONE = frozenset({"following", "after"})
_ON_OCCASIONS = (Act.CONGRATULATE, Act.CONDOLE)
_FOR_OTHERS = frozenset({"on", "in"})
_AFTER_BEHALF = frozenset({"on", "for", "over", "at", "to", "upon", "after", "following"})
_BEHALF_REACH = 16
_REACH = 14


def noun_of(scan: Scan, verb: Verb, k: int, floor: int) -> tuple[Noun | None, int]:
    """The longest noun of saying at a token that a light verb can carry, and the token after it."""
    low, nouns = scan.words, scan.doc.lexicon.nouns
    if k + 2 < scan.b and low[k + 1] == "of" and scan.flags[k + 2] & _NOUN:
        noun = nouns.get(f"{low[k]} of {low[k + 2]}")
        if noun is not None and (not noun.light or verb.lemma in noun.light):
            return noun, k + 3
    noun = (nouns.get(f"{low[k - 1]} {low[k]}") if k > floor else None) or nouns.get(low[k])
    return (noun, k + 1) if noun is not None and (not noun.light or verb.lemma in noun.light) else (None, k)


def noun_start(scan: Scan, p: Predicate, j: int, limit: int) -> int:
    """The token after the one spoken to in "gave X | his support"; ``limit`` where "to" opens an infinitive."""
    if j >= scan.b:
        return j
    if scan.words[j] not in _TO:
        if scan.words[j] in scan.doc.lexicon.sets["object_pronouns"] and _is_provided(scan, p, j + 1):
            return j + 2
        if scan.words[j] in POSSESSIVE and scan.low(j + 1) in scan.doc.lexicon.sets["turned_to"]:
            return j + 1  # "drew his | attention to"
        m = scan.begins[j]
        if m is not None:
            return _after_object(scan, p, m, limit)
        day = j + (scan.words[j] == "on")
        timed = scan.flag(day) & Flag.DAY and scan.flag(day + 1) & Flag.DETERMINER
        return day + 1 if timed else j  # "announced (on Monday) his plan"
    if scan.words[j] == "with":
        return _after_sharers(scan, p, j, limit)
    people, end = scan.c.listed(j + 1, limit)
    if people:
        p.addressee = people
        return end
    if scan.low(j + 1) in scan.doc.lexicon.sets["object_pronouns"]:
        return j + 2  # "expressed to him their concern"
    return j if scan.flag(j + 1) & Flag.DETERMINER else limit


def _after_object(scan: Scan, p: Predicate, m: Mention, limit: int) -> int:
    """The token after somebody to whom something of the speaker's is given: "gave the envoy | his support"."""
    if m.b >= limit:
        return m.a
    if m.possessive:
        return m.b + 1 if _is_turned(scan, p, [m], m.b + 1) else m.a
    if _is_provided(scan, p, m.b):
        p.addressee = [m]
        return m.b + 1
    if m.kind not in PEOPLE or not (scan.words[m.b] in WHOSE or scan.words[m.b] in _INDEFINITE):
        return m.a
    p.addressee = [m]
    return m.b


def _is_turned(scan: Scan, p: Predicate, people: Sequence[Mention], k: int) -> bool:
    """Whether what somebody turns to a thing is told: "drew the envoy's | attention to"; it is said to the envoy."""
    if scan.low(k) not in scan.doc.lexicon.sets["turned_to"] or people[0].kind not in PEOPLE:
        return False
    p.addressee = people
    return True


def _is_provided(scan: Scan, p: Predicate, k: int) -> bool:
    """Whether "with" leads from somebody to what he is given: "provided the envoy | with an update"."""
    return scan.low(k) == "with" and isinstance(p.verb, Verb) and p.verb.lemma in scan.doc.lexicon.sets["provided"]


def _after_sharers(scan: Scan, p: Predicate, j: int, limit: int) -> int:
    """Step over those with whom somebody shares a thing: "shared with X | his views", "with each other | their"."""
    people, end = scan.c.listed(j + 1, limit)
    if not people and scan.words[j + 1 : j + 3] == _EACH_OTHER:
        end = j + 3
    if end <= j + 1 or not scan.flag(end) & Flag.DETERMINER:
        return j
    p.addressee = people
    return end


def carried_noun(scan: Scan, p: Predicate, verb: Verb, j: int, limit: int) -> int:
    """Set the noun of saying that a light verb carries, and give the token after it; 0 where none is."""
    low, flag = scan.words, scan.flags
    for k in range(j, min(limit, j + _REACH)):
        if flag[k] & _NOUN and not scan.quoted[k]:
            noun, end = noun_of(scan, verb, k, j)
            if noun is not None and end <= limit and not _is_modifier(scan, end - 1, limit):
                p.noun, p.noun_at = noun, (j, end)
                return _after(scan, p, end + (end in scan.c.closing), limit)
        if low[k] in _ENDS or (k > j and flag[k] & _PREPOSITION and (low[k] != "of" or _is_of_document(scan, k))):
            break
    return 0


def _is_of_document(scan: Scan, k: int) -> bool:
    """Whether "of" tells whose document it is: "a readout of | the call", but "a message of support"."""
    m = scan.ends[k]
    return m is not None and m.kind == "document" and bool(scan.flag(k + 1) & Flag.DETERMINER)


def _is_modifier(scan: Scan, k: int, limit: int) -> bool:
    """Whether another noun of saying follows, so that this one only describes it."""
    doc = scan.doc
    if k + 1 >= limit or not doc.flag[k + 1] & _NOUN:
        return False
    return doc.low[k + 1] in doc.lexicon.nouns and doc.low[k + 1] not in doc.lexicon.sets["call_words"]


def _after(scan: Scan, p: Predicate, k: int, limit: int) -> int:
    """Step over further nouns of saying and over the one spoken to: "gratitude and thanks to the envoy for"."""
    low = scan.words
    assert p.noun is not None
    if k + 1 < limit and low[k] == "in" and low[k + 1] == "this":
        k = scan.doc.match_kind(k, limit, "adverbs")[1]  # "gratitude | in this regard | to the envoy"
    while (step := _further_noun(scan, k, limit)) > 0:
        k += step
    if k < limit and low[k] in scan.doc.lexicon.openings["channel"]:
        k = _after_channel(scan, k, limit)  # "congratulations | by phone to the envoy"
    if k >= limit or low[k] not in _TO:
        return _after_owners(scan, p, k, limit)
    people, end = scan.c.listed(k + 1, limit)
    if not people and low[k + 1 : k + 3] == _EACH_OTHER and k + 3 < limit:
        return k + 3
    if people:
        return _after_people(scan, p, people, k, end, limit)
    return k if p.noun.lemma in scan.doc.lexicon.sets["nouns_with_to"] else _after_long_addressee(scan, k, limit)


def _after_owners(scan: Scan, p: Predicate, k: int, limit: int) -> int:
    """Step over those whose attention is drawn: "the attention | of the envoy | to"; the same token where none are."""
    if k >= limit or scan.words[k] != "of" or scan.words[k - 1] not in scan.doc.lexicon.sets["turned_to"]:
        return k
    people, end = scan.c.listed(k + 1, limit)
    return end if people and end < limit and scan.words[end] == "to" and _is_turned(scan, p, people, k - 1) else k


def _after_people(scan: Scan, p: Predicate, people: Sequence[Mention], k: int, end: int, limit: int) -> int:
    """Step over those spoken to, who stand behind a token, where what is said to them follows; else the same token."""
    low, noun = scan.words, p.noun
    assert noun is not None
    if end < limit and low[end] in scan.doc.lexicon.openings["channel"]:
        end = _after_channel(scan, end, limit)  # "congratulations to the envoy | by phone on"
    if noun.act in _ON_OCCASIONS and end < limit and low[end] in _MORE:
        end = _after_more_people(scan, end, limit)
    if end >= limit - 1 and (" of " in noun.lemma or noun.lemma in scan.doc.lexicon.sets["sent_to_somebody"]):
        p.addressee = people
        return limit
    if end < limit and low[end] in _AFTER_ADDRESSEE:
        if low[k] == "with" and p.verb.lemma in scan.doc.lexicon.sets["exchanging"]:
            p.subject = [*p.subject, *people]
        else:
            p.addressee = people
        return end
    if end + 1 < limit and low[end] == "," and low[end + 1] in _OCCASIONS and noun.act is Act.CONGRATULATE:
        p.addressee = people
        return end + 1  # "his congratulations to X, | following her election"
    if end + 1 < limit and low[end] in _OCCASIONS_ALONE and noun.act in _ON_OCCASIONS:
        p.addressee = people
        return end  # "his condolences to X | following the flood"
    return k


def _after_more_people(scan: Scan, end: int, limit: int) -> int:
    """The token after more who are spoken to: "condolences to X | (,) and (through him) to the people of Y | over"."""
    low, k = scan.words, end + (scan.words[end] == ",")
    for t in range(k + 1, min(limit, k + _MORE_MOST)) if low[k] == "and" else ():
        if low[t] == "to":
            for q in range(t + 1, min(limit, t + _MORE_MOST)):
                if low[q] in _AFTER_ADDRESSEE or low[q] in _OCCASIONS_ALONE:
                    return q
            return end
    return end


def _after_channel(scan: Scan, k: int, limit: int) -> int:
    """The token after words that tell how something was said; the same token where none do."""
    phrase, end = scan.doc.match_kind(k, limit, "channel")
    told = phrase and end < limit and scan.words[end] in PREPOSITIONS
    return end if told else k  # not "a statement on the phone call"


def _further_noun(scan: Scan, k: int, limit: int) -> int:
    """How many words "and thanks", "and sincere thanks" have; 0 where no further noun of saying follows."""
    low, flag = scan.words, scan.flags
    if k + 1 >= limit or low[k] not in {"and", "or"}:
        return 0
    if flag[k + 1] & _NOUN:
        return 2
    further = k + 2 < limit and flag[k + 2] & _NOUN and not flag[k + 1] & Flag.ADVERB and low[k + 1] != "the"
    return 3 if further else 0


def _after_long_addressee(scan: Scan, k: int, limit: int) -> int:
    low = scan.words
    for t in range(k + 1, min(limit, k + 12)):
        if low[t] in {"for", "over", "on"} and scan.flags[k + 1] & (Flag.DETERMINER | Flag.PHRASE):
            return t
        if low[t] in {",", "and"}:
            break
    return k


def before_addressee(scan: Scan, p: Predicate, j: int, stop: int) -> int:
    """The end of a content before the one it is said to: "his condolences over the flood | to the envoy"."""
    m = scan.ends[stop]
    assert p.noun is not None
    if m is None or p.noun.act not in _TO_SOMEBODY or m.kind != "person" or m.plural or scan.low(m.a - 1) != "to":
        return stop
    if m.a - 1 <= j or p.noun_at[1] >= j:
        return stop
    p.addressee = [m]
    return m.a - 1


def is_on_day(scan: Scan, j: int) -> bool:
    """Whether only a day follows a noun of saying: "sent congratulations to X | on May 5"."""
    return scan.words[j] == "on" and j < scan.b and bool(scan.flag(j + 1) & Flag.DAY)


def is_bare(scan: Scan, p: Predicate, j: int, limit: int) -> bool:
    """Whether nothing is told of what somebody told: "issued a joint statement with the others"."""
    assert p.noun is not None
    a = p.noun_at[0]
    m = scan.begins[a]
    owned = m is not None and m.possessive  # "the UK's concern at the attack"
    if scan.words[a] in _THE and not owned and _is_told_when(scan, j) and scan.words[scan.b - 1] != ":":
        return True  # "made the remark when X called on her": what was told before
    if p.noun.act is not _INFORM or scan.words[a] not in {"a", "an"}:
        return False
    on_call = p.noun.lemma in scan.doc.lexicon.sets["put_out"] and _is_on_contact(scan, j)
    return on_call or scan.low(j) in _NO_OPENER or j >= limit


def _is_on_contact(scan: Scan, j: int) -> bool:
    """Whether it is only told that something was put out about a contact: "issued a statement | on the call"."""
    on = scan.words[j] == "on" and scan.flag(j + 1) & Flag.DETERMINER and scan.flag(j + 2) & Flag.PHRASE
    return bool(on) and bool(scan.doc.match_kind(j + 2, scan.b, "call_noun")[0])


def _is_told_when(scan: Scan, j: int) -> bool:
    """Whether it is only told when or where something was said."""
    return scan.low(j) in _WHEN or (scan.low(j) == "on" and bool(scan.flag(j + 1) & Flag.DAY))


def includes_noun(scan: Scan, p: Predicate, j: int) -> bool:
    """Whether the noun of saying belongs to the content: "his intention to", "an update on"."""
    low = scan.words
    a, b = p.noun_at
    assert p.noun is not None
    if not scan.c.marks.keys().isdisjoint(range(a, b)):
        return True
    if low[j] == "with" and low[j + 1] in {"respect", "regard"} and j + 1 < scan.b:
        return True
    if low[j] == "that":
        return False
    if p.noun.act is _INFORM or _is_passed_on(scan, p.noun, j):
        return True
    if p.addressee or p.noun.act in _TO_SOMEBODY:
        return False
    definite = scan.flags[a] & Flag.DETERMINER or True in scan.c.cap[a:b]
    return b - a > 1 and bool(definite) and p.noun.act not in _OF_FEELING


def _is_passed_on(scan: Scan, noun: Noun, j: int) -> bool:
    """Whether somebody passes on the wishes of somebody else: "conveyed greetings | of President X"."""
    m = scan.c.begins[j + 1] if scan.words[j] in _WHOSE_WISHES and noun.act in _ON_OCCASIONS else None
    return m is not None and m.kind in PEOPLE


def _after_behalf(scan: Scan, p: Predicate, j: int, limit: int) -> int:
    """The content after those for whom somebody speaks: "condolences on behalf of X and Y | on A"; else the noun."""
    for k in range(j + 3, min(limit - 1, j + _BEHALF_REACH)):
        if scan.words[k] in _AFTER_BEHALF and not scan.c.inside[k]:
            return k + 1
        if scan.words[k] in _ENDS:
            break
    assert p.noun is not None
    return p.noun_at[0]


def _is_occasion(scan: Scan, p: Predicate, j: int) -> bool:
    """Whether "following" opens on what somebody is sent a noun of saying."""
    if scan.low(j - 1) == ",":
        return scan.low(j) == "following"
    return p.noun is not None and p.noun.act in _ON_OCCASIONS


def after_noun_opener(scan: Scan, p: Predicate, j: int, limit: int) -> int:
    """Step over the word that opens the content of a noun of saying; the noun itself is it where none follows."""
    if j >= limit:
        return p.noun_at[0]
    word = scan.words[j]
    if word in _FOR_OTHERS and scan.low(j + 1) == "behalf":
        return _after_behalf(scan, p, j, limit)
    if word == "in" and scan.low(j + 1) == "connection" and j + 3 < limit:
        return j + 3  # "condolences | in connection with | A"
    if word in PREPOSITIONS or (word in _OCCASIONS_ALONE and p.addressee and _is_occasion(scan, p, j)):
        return j + 1
    return p.noun_at[0] if word in {",", ".", "and"} else j
