"""Light verbs with a noun of contact: "held talks", "had a phone call", "joined X for talks".

The grammar:

    contact := light verb ... noun of contact ("had a telephone conversation")
"""

from __future__ import annotations

import functools

from readouts._lexicon import Contact, Flag, VerbForm
from readouts._model import Channel
from readouts._pipeline._clauses._forms import classify, past
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._clauses._words import FIRM, REACH
from readouts._pipeline._records import Predicate
from readouts._pipeline._surroundings import MARKS

__all__ = ["light_contact"]

_DAY = Flag.DAY
_NAMED_REACH = 16
_VERB_OR_MODAL = Flag.VERB | Flag.MODAL
_LIGHT_PARTIES = frozenset({"with", "to", "from", "and"})
_NO_OBJECT = frozenset({"that", ",", "to", "with", "of", "for", "when", "while"})
_IN_OBJECT = frozenset({"of", "for"})
"""What can stand in or after somebody who is the object: "joined the King of X for"."""
_NOUN_REACH = 6


def light_contact(scan: Scan, i: int) -> Predicate | None:
    """A light verb with a noun of contact: "had a telephone conversation", "received a call from"."""
    doc, words, flags = scan.doc, scan.words, scan.flags
    nouns = doc.lexicon.openings["call_noun"]
    b, end = scan.b, i + REACH
    if end > b:
        end = b
    if nouns.keys().isdisjoint(words[i + 1 : end]) or _describes(scan, i) or _is_auxiliary(scan, i):
        return None
    if words[i + 1] == "what":
        return _named_contact(scan, i)
    timed = words[i + 1] == "," or flags[i + 1] & _DAY or words[i + 1] in scan.doc.lexicon.sets["opening_when"]
    for k in range(_after_when(scan, i + 1, end) if timed else i + 1, end):
        if scan.quoted[k]:
            return None
        word = words[k]
        if word in nouns:
            found, j = doc.match_kind(k, b, "call_noun")
            if isinstance(found, tuple):
                return _light_predicate(scan, i, (k, j), *found)
        if word in _NO_OBJECT and not (
            _joins_adjectives(scan, i, k)
            if word == ","
            else word == "of" and scan.words[k - 1] in scan.doc.lexicon.sets["in_a_row"]
        ):
            return _joining(scan, i) if word in _IN_OBJECT else None
        if flags[k] & _VERB_OR_MODAL and (
            flags[k] & Flag.MODAL or (word.endswith("ed") and not flags[k - 1] & Flag.DETERMINER)
        ):
            return None  # "has said he would talk", but "had a detailed discussion"
    return None


def _after_when(scan: Scan, i: int, end: int) -> int:
    """Step over when a contact was, as far as a comma: "received | on Tuesday, March 4, | a phone call from"."""
    words, flags, sets = scan.words, scan.flags, scan.doc.lexicon.sets
    times, days = sets["time_words"], sets["near_days"]
    k = i
    while k < end and (
        flags[k] & _DAY or words[k] == "," or words[k] in times or words[k] in days or words[k][0].isdigit()
    ):
        k += 1
    while k > i and words[k - 1] != ",":
        k -= 1
    return k if k > i + 1 else i  # not "attended, meeting their counterparts"


def _is_auxiliary(scan: Scan, i: int) -> bool:
    """Whether a light verb only tells the time of the next one: "has | sent a letter to"."""
    forms = scan.doc.lexicon.verbs.get(scan.low(i + 1), ()) if scan.flags[i] & Flag.HAVE else ()
    return any("participle" in form.tenses for form in forms)


def _named_contact(scan: Scan, i: int) -> Predicate | None:
    """A light verb whose noun somebody gives a name: "held | what both called a “frank” phone call"."""
    words, end = scan.words, min(scan.b, i + _NAMED_REACH)
    named = next((k for k in range(i + 2, end) if words[k] in scan.doc.lexicon.sets["named_so"]), 0)
    for k in range(named + 1, end if named else 0):
        if words[k] in scan.doc.lexicon.openings["call_noun"] and not scan.quoted[k]:
            found, j = scan.doc.match_kind(k, scan.b, "call_noun")
            if isinstance(found, tuple):
                return _light_predicate(scan, i, (k, j), *found)
        if words[k] in _NO_OBJECT and words[k] not in MARKS:
            break
    return None


def _joining(scan: Scan, i: int) -> Predicate | None:
    """A verb with somebody who has a contact as well: "joined X | for a call with Y"."""
    if scan.words[i] not in scan.doc.lexicon.words("light.joining", "calls"):
        return None
    people, k = scan.c.listed(i + 1, scan.b)
    if not people or scan.low(k) != "for":
        return None
    for t in range(k + 1, min(scan.b, k + _NOUN_REACH)):
        found, j = scan.doc.match_kind(t, scan.b, "call_noun")
        if isinstance(found, tuple):
            made = _light_predicate(scan, i, (t, j), *found)
            if made is not None and made.subject:
                made.subject = [*made.subject, *people]
            return made
    return None


def _describes(scan: Scan, i: int) -> bool:
    """Whether a participle only tells how a contact was held that stands before it: "a meeting, held online,"."""
    if i - 2 < scan.a or scan.words[i - 1] != "," or scan.words[i] not in scan.doc.lexicon.sets["held"]:
        return False
    return bool(scan.flags[i - 2] & Flag.PHRASE) and bool(scan.doc.match_kind(i - 2, i - 1, "call_noun")[0])


def _joins_adjectives(scan: Scan, i: int, k: int) -> bool:
    """Whether a comma stands between two words that describe a noun of contact: "a frank, open discussion"."""
    if k < i + 3 or k + 2 >= scan.b or not scan.flags[i + 1] & Flag.DETERMINER:
        return False
    after = k + 1
    plain = not scan.flags[after] & (FIRM | Flag.VERB | Flag.LIGHT | Flag.NOUN) and not scan.c.cap[after]
    return plain and scan.begins[after] is None and scan.words[after].isalpha()


def _light_predicate(scan: Scan, i: int, noun: tuple[int, int], channel: Channel, several: bool) -> Predicate | None:
    words, j = scan.words, noun[1]
    lexicon = scan.doc.lexicon
    if channel is Channel.LETTER and j < scan.b and words[j] == "of":
        j = _after_kind(scan, j)
    receiving = words[i] in lexicon.words("light.receiving", "calls") and "from" in words[j : j + 8]
    if receiving and scan.low(j) == "for":
        return None  # "ignored calls | for help from"
    base = words[i] in lexicon.words("light.bases", "calls")
    form = _light_form(channel, receiving, _light_tenses(words[i], base=base))
    made = past(scan, i, j, form) if form.past else classify(scan, i, j, form)
    if made is not None:
        made.channel, made.several, made.noun_at = channel, several, noun
    return made


def _after_kind(scan: Scan, j: int) -> int:
    """Step over of what kind a letter is: "a cable | of thanks and appreciation | from"."""
    flags, k = scan.flags, j
    while k + 1 < scan.b and (scan.words[k] == "of" or (k > j and scan.words[k] == "and")) and flags[k + 1] & Flag.NOUN:
        k += 2
    return k


@functools.lru_cache(maxsize=64)
def _light_form(channel: Channel, receiving: bool, tenses: tuple[str, ...]) -> VerbForm:
    contact = Contact("have a talk", channel, _LIGHT_PARTIES, initiator="object" if receiving else "")
    return VerbForm(contact, frozenset(tenses))


def _light_tenses(word: str, *, base: bool) -> tuple[str, ...]:
    if word.endswith("ing"):
        return ("gerund",)
    return ("base",) if base else ("past", "participle")
