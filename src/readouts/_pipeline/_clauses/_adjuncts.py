"""What stands between a cue or an addressee and the content, and is no part of either: when, how and where.

The grammar:

    adjunct := insertion ("," preposition ... ",") | scene ("during the call") | manner ("by phone") | day ("on Monday")
             | time ("late on Monday evening", "last week", "two days ago", "in March")
"""

from __future__ import annotations

from readouts._lexicon import FINITE, Flag, Verb
from readouts._pipeline._clauses._bare import has_verb
from readouts._pipeline._clauses._finite import is_finite
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._state import CALLS, GENITIVES

__all__ = [
    "BETWEEN",
    "STEPPED",
    "TIMED",
    "after_call",
    "after_insertion",
    "after_manner",
    "after_where",
    "skip_adjunct",
]

_PREPOSITION, _DAY = Flag.PREPOSITION, Flag.DAY
_TIME_BEFORE = Flag.DETERMINER | Flag.NUMBER
TIMED = frozenset({"after", "before"})
"""What follows how long it was between two things: "a day | after"."""
_TIMES = frozenset({",", "this", "last", "earlier", "late", "later"})
_AFTER_DATE = frozenset({"for", "as"})
_A = frozenset({"a", "the", "their"})
_RELATIVES = frozenset({"which", "who", "whom", "whose", "where"})
_SCENE_MOST, _FEELING_MOST, _DATE_MOST = 5, 4, 7
STEPPED = Flag.DAY | Flag.PREPOSITION | Flag.ADVERB | Flag.NUMBER
_OPENS_CLAUSE = Flag.DETERMINER | Flag.PRONOUN
_NO_THING = Flag.PREPOSITION | Flag.CONJUNCTION | Flag.SUBORDINATOR | Flag.PRONOUN | Flag.ADVERB | Flag.VERB | Flag.DAY
_ABOUT = frozenset({"late", "early", "earlier", "later"})
_PAST = frozenset({"last", "this"})
_TIME, _OPENS_TIME = Flag.DAY | Flag.NUMBER, _ABOUT | _PAST | {"on", "in"}
BETWEEN = _TIMES | {"on", "to", "with", ":", '"', "”", "’", "'", "»"}
_REACH = 26
_IN = frozenset({"in", "at"})
_AT = _IN | {"on", "via"}
_BEFORE_CONTACT = _IN | {"during"}
_AT_CONTACT = _BEFORE_CONTACT | {"at"}
_DASHES = frozenset({"–", "—"})
_INSERTED = frozenset({",", "during"})
_ADJUNCT, _OPENS_ADJUNCT = _TIME | _PREPOSITION, _OPENS_TIME | _TIMES | _AT | _BEFORE_CONTACT | {"with"}


def after_insertion(scan: Scan, j: int, limit: int) -> int:
    """Step over ", on the eve of the summit," between a cue and its content, or an addressee and its opener."""
    low = scan.words
    if j + 2 >= limit or low[j] not in _INSERTED:
        return _after_dashes(scan, j, limit) if j + 2 < limit and low[j] in _DASHES else j
    if low[j] == "during":
        k = _after_scene(scan, j, limit)
        return after_manner(scan, k, limit) if k > j else j
    opens = low[j + 1]
    if opens in _RELATIVES or (
        opens.endswith("ing") and opens != "during"
    ):  # ", whose country is a party to the treaty, that"
        close = [k + 1 for k in range(j + 2, min(limit - 1, j + _REACH)) if low[k] == "," and low[k + 1] == "that"]
        return close[0] if close else j
    if not scan.flags[j + 1] & _PREPOSITION and not _is_time_between(scan, j + 1, limit):
        return j
    for k in range(j + 2, min(limit, j + _REACH)):
        if scan.quoted[k] or is_finite(scan, k):
            return j
        if low[k] == ",":
            return k + 1
    return j


def _after_dashes(scan: Scan, j: int, limit: int) -> int:
    """Step over what is told of somebody between dashes: "thanked Kenya | – an old friend – | for"."""
    for k in range(j + 1, min(limit, j + _REACH)):
        if scan.quoted[k] or is_finite(scan, k):
            break
        if scan.words[k] == scan.words[j]:
            return k + 1
    return j


def _is_time_between(scan: Scan, k: int, limit: int) -> bool:
    """Whether it is told how long before or after something else: "a day after meeting Y"."""
    low = scan.words
    timed = scan.flags[k] & _TIME_BEFORE != 0 and not TIMED.isdisjoint(low[k + 1 : k + 4])
    return timed and "that" in low[k:limit]


def after_manner(scan: Scan, j: int, limit: int) -> int:
    """Step over how and when somebody was told: "asked Y | by phone on Tuesday | to", "told Y | in a call | that"."""
    words, flags, sets = scan.words, scan.flags, scan.doc.lexicon.sets
    while j < limit:
        phrase, end = scan.doc.match_kind(j, limit, "channel")
        if phrase:
            j = end
        elif flags[j] & _DAY or words[j] in sets["near_days"]:
            j += 1 + (scan.low(j + 1) in sets["times_of_day"])
        elif words[j] == "on" and scan.flag(j + 1) & _DAY:
            j += 2 + (scan.low(j + 2) in sets["times_of_day"])
        elif words[j] == "in" and (end := after_call(scan, j, limit)) > j:
            j = end
        elif words[j] in _PAST and scan.low(j + 1) in sets["periods"]:
            j += 2
        else:
            break
    return j


def after_where(scan: Scan, j: int, limit: int) -> int:
    """Step over when and where somebody was received: "received | on Monday in Lima | by"."""
    j = after_manner(scan, j, limit)
    place = scan.begins[j + 1] if scan.low(j) in _IN else None
    return after_manner(scan, place.b, limit) if place is not None and place.kind == "place" else j


def skip_adjunct(scan: Scan, verb: Verb, j: int, limit: int) -> int:
    """Step over what stands between a cue and its clause: "said (in a statement) that", "agreed (on Monday) to"."""
    if j >= limit or not (scan.flags[j] & _ADJUNCT or scan.words[j] in _OPENS_ADJUNCT):
        return j
    word, beyond = scan.words[j], 0
    if "that" in verb.takes:
        if scan.flags[j] & _TIME or word in _OPENS_TIME:
            beyond = _clause_after_time(scan, j, limit)
        if not beyond and word in _AT:
            beyond = _clause_after_venue(scan, j, limit)
    if not beyond and word == "with":
        beyond = _after_feeling(scan, j, limit)
    elif not beyond and word in _BEFORE_CONTACT and "object" in verb.takes:
        beyond = _thing_after_call(scan, verb, j, limit)
    return beyond or _before_content(scan, verb, j, limit)


def _thing_after_call(scan: Scan, verb: Verb, j: int, limit: int) -> int:
    """Where a thing begins behind a contact: "praised in a phone call on Monday | the truce"; 0 where none does."""
    k = after_call(scan, j, limit)
    return k if k > j and _opens_thing(scan, verb, k) else 0


def _opens_thing(scan: Scan, verb: Verb, k: int) -> bool:
    """Whether a thing begins at a token: "the truce", and where it can only be a topic "ways to"."""
    bare = verb.topic and not scan.flags[k] & _NO_THING and scan.begins[k] is None and scan.words[k].isalpha()
    return bare or bool(scan.flags[k] & Flag.DETERMINER)


def _before_content(scan: Scan, verb: Verb, j: int, limit: int) -> int:
    low, flag = scan.words, scan.flags
    if j < limit and (flag[j] & _DAY or low[j] == "on"):
        j = _after_day(scan, verb, j, limit)
    if j >= limit or "that" not in verb.takes or (low[j] in verb.prepositions and low[j] != "of"):
        return j
    opener = after_call(scan, j, limit) if low[j] in _BEFORE_CONTACT else j
    if low[opener] == "to" and "infinitive" in verb.takes:
        return opener
    beyond = after_insertion(scan, j, limit)
    if limit > beyond > j and (
        _opens_thing(scan, verb, beyond) or scan.begins[beyond] is not None or scan.words[beyond] == "that"
    ):
        return beyond
    if not flag[j] & _PREPOSITION and not (low[j] in _TIMES and (low[j] == "," or not scan.flag(j + 1) & _PREPOSITION)):
        return j
    for k in range(j + 1, min(limit, j + _REACH)):
        if scan.quoted[k] or (flag[k] & Flag.SUBORDINATOR and low[k] in _RELATIVES):
            break
        if low[k] == "that" and low[k - 1] != "so" and not (k + 1 < limit and _makes_relative(scan, k + 1)):
            return k
        if flag[k] & Flag.VERB and low[k] != "held" and scan.c.is_verb(k) and _is_past(scan, k):
            break
    return j


def _after_feeling(scan: Scan, j: int, limit: int) -> int:
    """Where a thing begins behind how it was noted: "noted with deep concern | the rise of"; 0 where none does."""
    flags = scan.flags
    for k in range(j + 1, min(limit - 1, j + _FEELING_MOST)):
        if flags[k] & Flag.NOUN and (flags[k + 1] & Flag.DETERMINER or scan.begins[k + 1] is not None):
            return k + 1
        if flags[k] & (Flag.DETERMINER | _PREPOSITION) or scan.begins[k] is not None:
            break
    return 0


def after_call(scan: Scan, j: int, limit: int) -> int:
    """Step over the contact in which something was agreed: "agreed | in a phone call on Friday | to do more"."""
    words, events = scan.words, scan.doc.lexicon.sets["events"]
    if j + 2 >= limit or words[j] not in _AT_CONTACT:
        return j
    if words[j + 1] not in _A:  # "agreed | in telephone talks | to"
        channel, end = scan.doc.match_kind(j + 1, limit, "call_noun")
        bare = isinstance(channel, tuple) and channel[0] in CALLS
        return after_manner(scan, end, limit) if bare and end < limit else j
    for k in range(j + 2, min(limit, j + _SCENE_MOST)):
        phrase, end = scan.doc.match_kind(k, limit, "call_noun")
        if phrase or words[k] in events:
            end = _after_party(scan, after_manner(scan, end if phrase else k + 1, limit), limit)
            return end if end < limit else j
    return j


def _after_party(scan: Scan, j: int, limit: int) -> int:
    """Step over with whom a contact was: "discussed during a phone call | with X, the envoy of Y, | the truce"."""
    if j >= limit or scan.words[j] != "with":
        return j
    people, end = scan.c.listed(j + 1, limit)
    if not people:
        return j
    end = after_manner(scan, end, limit)
    return end + (end < limit and scan.words[end] == ",")


def _after_scene(scan: Scan, j: int, limit: int) -> int:
    """Step over where something was said, before a thing: "reiterated | during the phone call | the need for"."""
    events = scan.doc.lexicon.sets["events"]
    for k in range(j + 2, min(limit - 1, j + _SCENE_MOST)):
        if scan.words[k] in events:
            comma = scan.words[k + 1] == "," and bool(scan.flag(k + 2) & Flag.DETERMINER)
            return k + 1 + comma  # "emphasized to Y | during the call, | the need for"
    return j


def _clause_after_time(scan: Scan, j: int, limit: int) -> int:
    """Where a clause begins behind words that tell when it was said; 0 where it does not, or none do."""
    k = _after_time(scan, j, limit)
    if k < limit and scan.words[k] == "(" and ")" in scan.words[k : min(limit, k + _DATE_MOST)]:
        k = scan.words.index(")", k) + 1  # "on Sunday (March 3, 2031)"
    k += k + 1 < limit and scan.words[k] == ","
    opens = k < limit and (scan.flags[k] & _OPENS_CLAUSE or scan.begins[k] is not None or scan.words[k] == "that")
    return k if opens and not _is_time_between(scan, k, limit) else 0


def _clause_after_venue(scan: Scan, j: int, limit: int) -> int:
    """Where a clause without "that" begins behind a place of speech: "said on social media | he is"; 0 where none."""
    if scan.doc.lexicon.openings["venues"].keys().isdisjoint(scan.words[j + 1 : j + _SCENE_MOST]):
        return 0
    for k in range(j + 1, min(limit, j + _SCENE_MOST)):
        phrase, end = scan.doc.match_kind(k, limit, "venues")
        if phrase:
            end = after_manner(scan, end, limit)
            opens = end < limit - 1 and (scan.flags[end] & _OPENS_CLAUSE or scan.begins[end] is not None)
            return end if opens and scan.words[end] not in _RELATIVES and has_verb(scan, end, limit) else 0
    return 0


def _after_time(scan: Scan, j: int, limit: int) -> int:
    """The token after words that tell when something was said; ``limit`` where none do."""
    words, flags, sets = scan.words, scan.flags, scan.doc.lexicon.sets
    k = j + (words[j] in _ABOUT)
    k += k + 1 < limit and words[k] == "on"
    if k + 2 >= limit:
        return limit
    if flags[k] & _DAY:
        return k + 1 + (words[k + 1] in sets["times_of_day"])
    if words[k] in _PAST:
        return k + 2 if words[k + 1] in sets["periods"] else limit
    if words[k] == "in":
        return k + 2 if words[k + 1] in sets["months"] else limit
    ago = flags[k] & _TIME_BEFORE and words[k + 1] in sets["periods"] and words[k + 2] == "ago"
    return k + 3 if ago else limit


def _after_day(scan: Scan, verb: Verb, j: int, limit: int) -> int:
    """Step over a day, unless it is what is conveyed: "on Monday", "Tuesday", "on May 5", "on Jan. 5"."""
    low, flag = scan.words, scan.flags
    if ("object" in verb.takes and _is_date(scan, j, limit)) or scan.low(j + 1) in GENITIVES:
        return j  # "said | Monday's talks were"
    while j + 1 < limit and (flag[j] & _DAY or (low[j] == "on" and flag[j + 1] & _DAY)):
        j += 2 if low[j] == "on" else 1
        if j + 1 < limit and scan.abbreviates(j):
            j += 1 + low[j + 1][0].isdigit()
        else:
            j += bool(j < limit and low[j][0].isdigit() and low[j - 1] in scan.doc.lexicon.sets["months"])
    return j


def _is_date(scan: Scan, j: int, limit: int) -> bool:
    """Whether a month and a day are all that is conveyed: "proposed August 5 for the visit"."""
    low = scan.words
    dated = scan.doc.cap[j] and j + 2 < limit and low[j + 1][0].isdigit() and low[j] in scan.doc.lexicon.sets["months"]
    return dated and (low[j + 2] in _AFTER_DATE or low[j + 2] == "-")


def _makes_relative(scan: Scan, k: int) -> bool:
    """Whether a word after "that" makes it a relative clause: "a speech that was", "the plan that passed"."""
    flag, word = scan.flags[k], scan.words[k]
    return bool(flag & FINITE) or word.endswith("ed") or (bool(flag & Flag.VERB) and word.endswith("s"))


def _is_past(scan: Scan, k: int) -> bool:
    """Whether a word is a past form and no noun of the same spelling ("talks", "report")."""
    return any("past" in form.tenses for form in scan.doc.lexicon.verbs[scan.words[k]])
