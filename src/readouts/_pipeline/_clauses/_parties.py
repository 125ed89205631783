"""The other parties of a contact, and what it was about.

The grammar:

    contact := cue [parties] (("with" | "to" | "from" | "between") parties | adjunct)* [("on" | "about") topic]
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from readouts._lexicon import Contact, Flag, Lexicon
from readouts._pipeline._clauses._ends import end_of
from readouts._pipeline._clauses._objects import object_beyond
from readouts._pipeline._clauses._scan import DASHES, STOPS, Scan
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import GENITIVES, PEOPLE, WHOSE, Mention

__all__ = ["contact_content"]

_VERB = Flag.VERB
_NO_VERB = Flag.DETERMINER | Flag.PRONOUN | Flag.PREPOSITION
_TOPICAL = frozenset({"on", "over"})
_BEFORE = frozenset({"before", "after"})
_NAMING, _NAMED_AS = frozenset({"including", "such", "among"}), frozenset({"as", "them"})
_WITH = _NAMING | {"with", "between"}
_BESIDE = frozenset({"with", "between"})
_EVENTS = frozenset({"before", "after", "following", "ahead"})
"""Words that open what a contact was before or after: "had a call ahead of the talks between"."""
_A, _SHORT = frozenset({"a", "an", "his", "her"}), 5
_NOUN_REACH = 5
_BEFORE_NOUN = frozenset({"at", "upon", "on", "a", "over", "via", "by"})
_REACH, _GAP = 60, 10
_NEXT = frozenset({"and", ","})
_TIMES = frozenset({"on", "early", "late"})
"""Words behind somebody that open another day: "and Y | late on Tuesday"."""
_AFTER_GAP = Flag.PREPOSITION | Flag.ADVERB | Flag.DAY | Flag.BE | Flag.SUBORDINATOR
_AMONG = frozenset({"among", "one", "the"})


def contact_content(scan: Scan, p: Predicate, contact: Contact, limit: int) -> None:
    """Set the object of a contact, and as its content the topic that follows, to ``limit``."""
    p.object = _parties(scan, p, contact, limit)
    if not p.object and p.subject and p.content is None:
        p.object = of = _told_of(scan, p, contact)
        if len(of) > 1:
            p.several = True


def _parties(scan: Scan, p: Predicate, contact: Contact, limit: int) -> list[Mention]:
    """The parties after a contact; the topic behind them becomes its content."""
    words, flags = scan.words, scan.flags
    openers, topical, marking = _marking(scan.doc.lexicon, contact.parties)
    k, parties = _direct(scan, contact, p.j)
    end = min(scan.b, p.j + _REACH)
    while k < end:
        word = words[k]
        if word not in marking and k < limit and not flags[k] & _VERB:
            k += 1
            continue
        if parties and _is_over(scan, k):
            break
        if word in openers and not ((word in _WITH or word == "to") and _is_of_event(scan, p, k)):
            people, after = _parties_at(scan, p, contact, k, k >= limit or any(m.name or m.countries for m in parties))
            if after:
                if word == "between" and parties and all(m.kind == "place" for m in people):
                    people = []  # "a call with X, as part of the partnership between Kenya and Peru"
                parties += [m for m in people if m not in parties] if parties else people
                k = after
                continue
        if word in _NEXT and parties and (beyond := _another_day(scan, k)):
            people, k = scan.c.listed(beyond, scan.b)
            parties += [m for m in people if m not in parties]
            continue
        if k < limit and word in topical and _is_topic(scan, p, k):
            p.content = (k + 1, max(k + 1, end_of(scan, _topic_end(scan, k + 1, limit))))
            break
        if k >= limit or (word in STOPS and not scan.abbreviates(k)) or (flags[k] & _VERB and _ends(scan, k, p.j)):
            break
        k += 1
    return parties


def _told_of(scan: Scan, p: Predicate, contact: Contact) -> Sequence[Mention]:
    """Of whom a passive or a relative clause tells it.

    "Y was phoned by X", "Y, with whom X spoke", "Y was one of the leaders that X | talked to".
    """
    words, k = scan.words, p.subject[0].a
    if p.rule == "passive by" and p.other_subject is not None:
        m = scan.ends[p.other_subject[1]]
        return scan.c.coordinated(m, scan.a) if m is not None else ()
    if scan.low(k - 1) == "whom" and scan.low(k - 2) in contact.parties:
        m = scan.ends[k - 2 - (scan.low(k - 3) == ",")]
        return [m] if m is not None and m.kind in PEOPLE and not m.possessive else ()
    follows = p.j + 1 >= scan.b or scan.flags[p.j + 1] & _AFTER_GAP or not words[p.j + 1][0].isalnum()
    if scan.low(p.j) not in contact.parties or not follows or scan.begins[p.j + 1] is not None:
        return ()
    for t in range(k - 1, max(scan.a, k - _GAP), -1):
        if words[t] == ",":
            break
        if scan.flags[t] & Flag.BE:
            m = scan.ends[t]
            return scan.c.coordinated(m, scan.a) if m is not None and m.kind in PEOPLE and not m.possessive else ()
    for t in range(p.j + 1, min(scan.b - 1, p.j + _GAP) if words[scan.a] in _AMONG else 0):
        if scan.flags[t] & Flag.BE:
            return scan.c.listed(t + 1, scan.b)[0]  # "Among those whom X spoke with was | Y"
    return ()


def _is_over(scan: Scan, k: int) -> bool:
    """Whether a preposition opens what is no party any more: a purpose, or the parties of another contact.

    "had a meeting with X and a lunch | with Y".
    """
    if scan.words[k] in _BESIDE:
        return bool(scan.doc.match_kind(k - 1, k, "call_noun")[0])
    return scan.words[k] == "to" and _is_purpose(scan, k)


@functools.lru_cache(maxsize=64)
def _marking(lexicon: Lexicon, parties: frozenset[str]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The words that open the parties of a contact, those that open its topic, and all that tell anything of it."""
    openers, topical = _WITH | parties, lexicon.sets["about"] | _TOPICAL
    return openers, topical, openers | topical | STOPS | _NEXT | {"to"}


def _another_day(scan: Scan, k: int) -> int:
    """Where the next party begins after a day, or 0: "with X on Monday and | Y on Tuesday", "on Monday, | Y on"."""
    at = k + 1 + (scan.low(k + 1) in scan.doc.lexicon.words("contacts.in_turn", "calls"))
    m = scan.begins[at]
    if m is None or m.kind not in PEOPLE or m.b >= scan.b:
        return 0
    before = k - 1 - (scan.low(k - 1) == ",")
    before -= scan.low(before) in scan.doc.lexicon.sets["day_parts"]  # "on Monday evening and"
    return at if _is_day(scan, before) and (scan.words[m.b] in _TIMES or _is_day(scan, m.b)) else 0


def _is_day(scan: Scan, k: int) -> bool:
    """Whether a token tells a day, or ends what does: "Monday", "March 1", "today"."""
    word = scan.low(k)
    return bool(scan.flag(k) & Flag.DAY) or word.isdigit() or word in scan.doc.lexicon.sets["near_days"]


def _is_of_event(scan: Scan, p: Predicate, k: int) -> bool:
    """Whether a preposition opens the parties of another event: "ahead of X's talks with Y", "after Y went to"."""
    if _EVENTS.isdisjoint(scan.words[p.j : k]):
        return False
    return scan.words[k] in {"between", "to"} or bool(scan.doc.match_kind(k - 1, k, "call_noun")[0])


def _is_purpose(scan: Scan, k: int) -> bool:
    """Whether "to" opens an infinitive, the parties of which are its own: "spoke with X to prepare a talk with Y"."""
    low = scan.low(k + 1)
    return low.isalpha() and scan.begins[k + 1] is None and not scan.flag(k + 1) & _NO_VERB


def _direct(scan: Scan, contact: Contact, j: int) -> tuple[int, list[Mention]]:
    """The object that stands right after the verb: "called X", "met X"."""
    if "" not in contact.parties:
        return j, []
    k = scan.to_object(j)
    if scan.begins[k] is None:
        k = object_beyond(scan, contact, k)
    if scan.begins[k] is None:
        k = scan.after_new(k)
    if contact.initiator == "subject" and (beyond := scan.after_second(k)) > k:
        return k, scan.c.listed(beyond, scan.b)[0]
    people, end = scan.c.listed(k, scan.b)
    parties = [m for m in people if m.kind != "place"]
    return (end if parties else k), parties


def _parties_at(scan: Scan, p: Predicate, contact: Contact, k: int, known: bool) -> tuple[list[Mention], int]:
    """The parties that a preposition opens at a token, and the token after them; 0 where none are."""
    low = scan.words[k]
    if low == "with" and scan.words[k - 1] == "along" and scan.words[p.i] in scan.doc.lexicon.sets["joining_along"]:
        return [], 0  # "joined the meeting, along with X"
    if low in contact.parties or (low in {"with", "between"} and p.channel is not None):
        start = k + 2 if k + 1 < scan.b and scan.words[k + 1] == ":" else _after_others(scan, k + 1)
        if scan.begins[start] is None:
            start = scan.after_new(start)
        people, end = scan.c.listed(
            start if scan.begins[start] is not None else _after_counterparts(scan, start), scan.b
        )
        if len(people) == 1 and people[0].kind == "group" and _names_follow(scan, end):
            people, end = scan.c.listed(end, scan.b)  # "spoke to fellow NATO leaders | President X and Chancellor Y"
        if people and not (low == "to" and _is_where(people[0])):
            return people, end
    if low in _NAMING and not known:
        opens = k + 1 if low == "including" else k + 2 if scan.low(k + 1) in _NAMED_AS else scan.b
        people, end = scan.c.listed(opens, scan.b)
        return people, max(end, k + 1)
    return [], 0


def _names_follow(scan: Scan, k: int) -> bool:
    """Whether somebody with a title and a name stands at a token."""
    m = scan.begins[k] if k < scan.b else None
    return m is not None and m.kind == "person" and bool(m.name)


def _after_others(scan: Scan, k: int) -> int:
    """Step over that there were more: "spoke with, among others, | X and Y"."""
    if scan.low(k) == "," and scan.low(k + 3) == "," and scan.low(k + 2) in scan.doc.lexicon.sets["among_others"]:
        return k + 4
    return k


def _after_counterparts(scan: Scan, k: int) -> int:
    """The token after "her Nordic counterparts," before their names; the same token where these do not follow."""
    if scan.low(k) in WHOSE and scan.low(k + 1) in scan.doc.lexicon.sets["kin"]:
        t = k + 2 + (scan.low(k + 2) == ",")
        return t if scan.begins[t] is not None else k  # "with his brother, King X"
    return scan.c.after_counterparts(k, scan.b)


def _is_where(m: Mention) -> bool:
    return m.kind == "place" and getattr(m.value, "form", "") in {"place", "capital"}


def _is_topic(scan: Scan, p: Predicate, k: int) -> bool:
    """Whether a preposition opens a topic, and no phrase that tells when, where or how long."""
    low = scan.words
    word, following = low[k], scan.low(k + 1)
    if (
        _is_occasion(scan, k + 1)
        or (word == "on" and _is_initiative(scan, k + 1))
        or (word == "on" and _is_manner(scan, k + 1))
        or scan.low(k - 1) == "for"
        or (following == "the" and scan.low(k + 2) in scan.doc.lexicon.sets["day_parts"])
    ):
        return False  # "for about an hour", "on the evening of May 3"
    if word == "over":
        occasions = scan.doc.lexicon.sets["over_what"]
        return p.channel is not None and not (following in occasions or scan.low(k + 2) in occasions)
    if p.channel is not None or word in scan.doc.lexicon.sets["about"]:
        return True
    if p.verb.lemma in scan.doc.lexicon.words("contacts.talks", "calls"):
        return True
    where = "from" in low[p.j : k]  # "talked to Y from his home on the coast"
    if following == "the" and not where:
        return _is_of_talk(scan, k + 2)
    return bool(following) and following not in {"his", "her"} and not where


def _is_of_talk(scan: Scan, k: int) -> bool:
    """Whether a noun phrase after "the" is what one speaks of: "the grain | crisis", not "the terrace"."""
    nouns = scan.doc.lexicon.sets["on_what"]
    for t in range(k, min(scan.b, k + _NOUN_REACH)):
        if scan.words[t] in nouns:
            return True
        if scan.flags[t] & Flag.PREPOSITION:
            break
    return False


def _topic_end(scan: Scan, a: int, limit: int) -> int:
    """Where a topic ends before what tells of the time of the contact: "the port, | a day before talks in".

    Or of more contacts behind a dash: "the port – | continuing a round of talks".
    """
    words, spans = scan.words, scan.doc.lexicon.sets["spans_of_time"]
    for k in range(a + 1, min(limit - 3, a + _REACH)):
        if words[k] in DASHES and words[k + 1] in scan.doc.lexicon.sets["capping"]:
            return k
        if words[k] != "," or not (words[k + 2] in spans or words[k + 1] in spans):
            continue
        if words[k + 2 + (words[k + 2] in spans)] in _BEFORE:
            return end_of(scan, k, a)  # "the port, | hours before"
    return limit


def _is_occasion(scan: Scan, k: int) -> bool:
    """Whether "on" and the words after it tell when or how: "on May 3", "on the phone", "on the sidelines"."""
    doc, sets = scan.doc, scan.doc.lexicon.sets
    if k >= scan.b:
        return False
    if doc.flag[k] & Flag.DAY or doc.low[k][0].isdigit():
        return True
    if doc.low[k + 1] == "occasion":
        return True  # "on | auspicious occasion of"
    if doc.low[k] in _A and not sets["visits"].isdisjoint(doc.low[k + 1 : k + _SHORT]):
        word = doc.low[k + 1]
        return word in sets["kinds_of_visit"] or word.endswith("-day")  # "on an official visit"
    return doc.low[k] in {"the", "a"} and scan.low(k + 1) in sets["occasions_of_talk"]


def _is_initiative(scan: Scan, k: int) -> bool:
    """Whether it is only told at whose initiative: "on | the latter's initiative"."""
    words = scan.words[k : min(scan.b, k + _SHORT)]
    initiatives = scan.doc.lexicon.sets["on_initiatives"]
    return any(words[t] in GENITIVES and words[t + 1] in initiatives for t in range(len(words) - 1))


def _is_manner(scan: Scan, k: int) -> bool:
    word = scan.low(k)
    return word in scan.doc.lexicon.sets["manners_of_talk"] or word[:1].isdigit()


def _ends(scan: Scan, k: int, j: int) -> bool:
    """Whether the verb of another clause stands at a token."""
    return k > j and scan.words[k] != "called" and scan.c.is_verb(k) and scan.words[k - 1] not in _BEFORE_NOUN
