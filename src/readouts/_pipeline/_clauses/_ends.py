"""Where a content ends: before what closes a sentence, and before the talk at which it was said."""

from __future__ import annotations

import functools
from itertools import compress

from readouts._lexicon import Flag, Lexicon, Verb
from readouts._model import Channel
from readouts._pipeline._clauses._finite import has_finite
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._state import CALLS, THEM, WHOSE
from readouts._pipeline._surroundings import MARKS

__all__ = [
    "IN_CALL",
    "before_circumstances",
    "before_occasion",
    "end_of",
    "endings",
    "opens_clause",
    "tells_call",
]

_PREPOSITION = Flag.PREPOSITION
_CONTACT = Flag.CONTACT | Flag.BE
_LOOSE = frozenset({".", ",", ";", "and", "!", "?", "…", "–", "—", ":", "while", "but", "as", "though"})
_STRIPPED = _LOOSE | MARKS | {"'", "’", "which", "that", "where"}
_INTO = frozenset({"that", "to"})
"""Words that can open the clause that is said."""
_AT = frozenset({"during", "of", "in", "at"})
_ARTICLES = frozenset({"a", "an", "their", "his", "her"})
_RELATIVES = frozenset({"who", "which", "that", "whose", "where", "when"})
_NOW = frozenset({"is", "are", "be"})
_HIS = frozenset({"his", "her"})
_OPENS_CLAUSE = Flag.DETERMINER | Flag.PRONOUN
_SPOKEN = (*CALLS, Channel.UNSPECIFIED)
IN_CALL = frozenset({"during", "in"})
_TELLING = frozenset({"during", "when", "over", "by", "via", "with"})
_KNOWN = WHOSE | {"the"}
_MEANWHILE = frozenset({"as", "when"})
"""Words that can tell of a talk in which something was said."""
_BACKGROUND = frozenset({"after", "as", "when"})
"""Words that open a clause which tells, behind somebody's own words, what had happened."""
_BESIDE = frozenset({"with", "to"})
_NO_TALK = _MEANWHILE | _BACKGROUND | _TELLING | IN_CALL | {"but", ";"}
"""Those of the words with which a content may end that stand before no noun of a talk."""
_ENDING = _ARTICLES | _NO_TALK
"""Words with which a content may end before its sentence does, deeds and what tells of a talk apart."""
_SOMEBODY = frozenset({"person", "name", "pronoun"})
_OVER_THE_COURSE = ["over", "the", "course"]
_OCCASION_REACH, _VERB_REACH, _SPEECH_MOST, _CALL_REACH = 60, 9, 10, 6


def end_of(scan: Scan, j: int, start: int = -1) -> int:
    """Strip final punctuation, conjunctions, and a mark that closes what was opened before ``start``."""
    words = scan.words
    start = scan.a if start < 0 else start
    k = j - 1
    while k > start and (word := words[k]) in _STRIPPED:
        if word in _LOOSE:
            k -= 1
        elif word == "where":
            if words[k - 1] != ",":
                break
            k -= 1
        elif word == "that":
            if words[k - 1] != "and" or k - 1 <= start:
                break
            k -= 2  # "said that they discussed A | and that"
        elif word == "which":
            k -= 2 if scan.flag(k - 1) & _PREPOSITION and k - 1 > start else 1
        elif scan.c.closing.get(k, start - 1 if word in MARKS else start) >= start:
            break
        else:
            k -= 1
    return k + 1


def opens_clause(scan: Scan, j: int) -> bool:
    """Whether "that" or "to" before a token opens a clause: "to the port" does not."""
    word = scan.words[j - 1]
    return word in _INTO and not (word == "to" and scan.flag(j) & Flag.DETERMINER)


def before_circumstances(scan: Scan, verb: Verb, j: int, limit: int, told: frozenset[str]) -> int:
    """The end of a content that begins at a token, before what tells when, where and how it was said.

    :param told: those of the ``endings`` that are in it.
    """
    if not told <= _ENDING:
        limit = _before_deed(scan, j, limit)
    opener = scan.words[j - 1]
    if not IN_CALL.isdisjoint(told):
        limit = _before_comment(scan, j, limit)
        limit = _before_dated_call(scan, j, limit) if verb.addresses else limit
    if scan.c.closing and not _BACKGROUND.isdisjoint(told):
        limit = _before_background(scan, j, limit)
    if opener == "to" and "after" in told:
        limit = _before_past(scan, j, limit)
    if opener not in _INTO:
        limit = _before_other(scan, j, limit, told)
        if verb.topic and not _TELLING.isdisjoint(told):
            limit = _before_telling(scan, j, limit)
    elif not opens_clause(scan, j):
        limit = before_occasion(scan, j, limit)
    elif not IN_CALL.isdisjoint(told):
        end = _before_call(scan, j, limit)
        if opener == "to" or (scan.words[end - 1] == "," and "," not in scan.words[end:limit]):
            limit = end  # "told X that A | , in a phone call"
    return limit if _MEANWHILE.isdisjoint(told) else _before_meeting(scan, j, limit)


@functools.lru_cache(maxsize=16)
def endings(lexicon: Lexicon) -> frozenset[str]:
    """The words without which no content ends before its sentence does."""
    return _ENDING | _openers(lexicon) | lexicon.sets["deeds"]


@functools.lru_cache(maxsize=16)
def _openers(lexicon: Lexicon) -> frozenset[str]:
    """What stands before the noun of a talk, which "phone" may belong to: "in a | call", "in separate | calls"."""
    return _ARTICLES | lexicon.sets["of_the_phone"] | lexicon.words("contacts.apart", "calls")


def _before_deed(scan: Scan, j: int, limit: int) -> int:
    """The end of a thing before what its speaker did next: "congratulated Y on A | and handed over a letter"."""
    words, deeds = scan.words, scan.doc.lexicon.sets["deeds"]
    for k in range(j + 1, limit - 1):
        if words[k] == "and" and words[k + 1] in deeds:
            whose = words[j - 1] == "that" or not _RELATIVES.isdisjoint(words[j:k]) or has_finite(scan, j, k)
            return limit if whose or scan.quoted[k] else k
    return limit


def _before_background(scan: Scan, j: int, limit: int) -> int:
    """The end of a content before a clause behind somebody's own words: "called A “a lie” | after X had left"."""
    words, closing = scan.words, scan.c.closing
    for k in range(j + 1, limit - 2):
        if words[k + 1] in _BACKGROUND and closing.get(k, -1) >= j and has_finite(scan, k + 2, limit):
            return k + 1
    return limit


def _before_past(scan: Scan, j: int, limit: int) -> int:
    """The end of what is to be done before what had happened: "agreed to open the port | , after a ship was hit"."""
    words, flags = scan.words, scan.flags
    for k in range(j + 1, min(limit - 2, j + _OCCASION_REACH)):
        if words[k] == "after" and words[k - 1] == "," and not scan.quoted[k]:
            clause = range(k + 1, min(limit, k + _OCCASION_REACH))
            past = (words[t] for t in clause if flags[t] & Flag.BE or words[t].endswith("ed") or words[t] == "had")
            return k - 1 if next((word not in _NOW for word in past), False) else limit
    return limit


def _before_other(scan: Scan, j: int, limit: int, told: frozenset[str]) -> int:
    """The end of a thing before what tells of something else: a contrast, a remark, the talk at which it was said."""
    if "but" in told:
        limit = _before_contrast(scan, j, limit)
    if ";" in told:
        limit = _before_remark(scan, j, limit)
    return limit if told <= _NO_TALK else before_occasion(scan, j, limit)


def before_occasion(scan: Scan, j: int, limit: int) -> int:
    """The end of a phrase before the talk at which it was said: "A during a meeting", "A over the course of a call"."""
    words = scan.words
    stop = j + _OCCASION_REACH
    if stop > limit - 2:
        stop = limit - 2
    for k in compress(range(j + 1, stop), map(_openers(scan.doc.lexicon).__contains__, words[j + 2 : stop + 1])):
        if words[k] in _AT and (end := _before_talk(scan, j, k) or _before_speech(scan, j, k, limit)):
            return end
    return limit


def _before_talk(scan: Scan, j: int, k: int) -> int:
    """Where a phrase ends before a preposition and an article, where these open a talk; 0 where they do not."""
    words = scan.words
    doing = words[j].endswith("ing")  # "congratulated Y on winning A", not "suggested discussing A"
    if doing and not scan.flags[j - 1] & _PREPOSITION:
        return 0
    word = words[k]
    if words[k + 1] in _HIS and word in IN_CALL:
        if not (doing or any(_is_participle(scan, t) for t in range(j, k))) and _is_talk(
            scan, k + 2, CALLS if word == "in" else _SPOKEN, thing=False
        ):
            return _before_day(scan, j, k)  # not "A made during his call with", "a role in his meeting with"
    elif word != "at" and words[k + 1] not in _HIS:
        course = words[k - 3 : k] == _OVER_THE_COURSE
        start = k - 3 if course else k if word != "of" else 0
        channels = CALLS if word == "in" or doing else None
        noun = k + 2 - (words[k + 1] in scan.doc.lexicon.sets["of_the_phone"])
        if start > j and _is_talk(scan, noun, channels, not (doing or has_finite(scan, j, k))):
            return _before_day(scan, j, start)
    return k if word != "of" and _is_press_talk(scan, k + 2) else 0


def _is_participle(scan: Scan, t: int) -> bool:
    """Whether a word can tell what was done to a thing: "the pledges | made"."""
    thing = scan.flags[t - 1] & Flag.DETERMINER  # "the need"
    return bool(scan.flags[t] & Flag.LIGHT) or (scan.words[t].endswith("ed") and not thing)


def _before_speech(scan: Scan, j: int, k: int, limit: int) -> int:
    """Where a thing ends before the speech that closes its sentence: "condemned A | in his speech"; else 0."""
    words, lexicon = scan.words, scan.doc.lexicon
    if limit - k > _SPEECH_MOST or lexicon.sets["speeches"].isdisjoint(words[k + 2 : k + 5]):
        return 0
    if words[k] == "of" or "for" in words[k:limit] or words[k - 1] in lexicon.nouns:
        return 0
    return 0 if has_finite(scan, j, limit) or not _RELATIVES.isdisjoint(words[j:k]) else k


def tells_call(scan: Scan, k: int) -> bool:
    """Whether a phrase tells of the call in which something was said: "in a phone call", "during their video call"."""
    words, lexicon = scan.words, scan.doc.lexicon
    if words[k] not in IN_CALL or k + 1 >= scan.b:
        return False
    word = words[k + 1]
    if word != "the" and word not in _openers(lexicon):
        return False
    apart = words[k] == "in" and word in lexicon.words("contacts.apart", "calls")
    return _is_talk(scan, k + 2, None if apart else CALLS, thing=False)


def _before_call(scan: Scan, j: int, limit: int) -> int:
    """The end of what somebody is to do before the call in which he was told: "to open the port | in a phone call"."""
    for k in compress(range(j + 1, limit - 2), map(IN_CALL.__contains__, scan.words[j + 1 : limit - 2])):
        if tells_call(scan, k):
            return k
    return limit


def _before_comment(scan: Scan, j: int, limit: int) -> int:
    """The end of a content before what somebody calls the saying of it: "that A | , in what he described as a slip"."""
    words = scan.words
    if "what" not in words[j + 2 : limit]:
        return limit
    for k in compress(range(j + 1, limit - 1), map("what".__eq__, words[j + 2 : limit])):
        if words[k] == "in" and words[k - 1] == "," and not scan.quoted[k]:
            return k - 1
    return limit


def _before_dated_call(scan: Scan, j: int, limit: int) -> int:
    """The end of what somebody is told before the call and its day: "that A is dead | in a tense call late Monday".

    What is told of somebody's deeds or of a call to come is part of it: "that he had done A in a call on Monday".
    """
    words, flags, sets, openers = scan.words, scan.flags, scan.doc.lexicon.sets, _openers(scan.doc.lexicon)
    calls, times, stop = sets["call_words"], sets["time_words"], end_of(scan, limit, j)
    for k in compress(range(j + 1, stop - 2), map(IN_CALL.__contains__, words[j + 1 : stop - 2])):
        if words[k + 1] != "the" and words[k + 1] not in openers:
            continue
        reach = range(k + 2, min(stop, k + _CALL_REACH))
        end = next((t + 1 for t in reach if words[t] in calls and words[t + 1] not in calls), stop)
        if end >= stop or "had" in words[j:k] or any(f & _CONTACT == Flag.CONTACT for f in flags[j:k]):
            continue
        if all(words[t] in times or flags[t] & Flag.DAY for t in range(end, stop)):
            return k - (words[k - 1] == ",")
    return limit


def _before_telling(scan: Scan, j: int, limit: int) -> int:
    """The end of a topic before words that tell of the talk itself: "A | when they spoke", "A | over the phone"."""
    words = scan.words
    for k in compress(range(j + 1, limit - 1), map(_TELLING.__contains__, words[j + 1 : limit - 1])):
        second = words[k + 1]
        if words[k] == "when":
            ends = second == "they" and bool(scan.flag(k + 2) & Flag.CONTACT)
        elif words[k] == "during":
            ends = second in _KNOWN and _is_talk(scan, k + 2, _SPOKEN, thing=False)
        elif words[k] == "with":
            m = scan.begins[k + 1] if words[k - 1 - (words[k - 1] in MARKS)] == "," else None
            ends = m is not None and scan.low(m.b).endswith("ing")  # "A | , with Lima presenting a plan"
        else:
            channel, end = scan.doc.match_kind(k, limit, "channel")
            ends = channel in CALLS and scan.low(end) != "with"
        if ends:
            return _before_day(scan, j, k)
    return limit


def _before_meeting(scan: Scan, j: int, limit: int) -> int:
    """The end of a thing before a clause that tells when it was said: "the need for calm | , as she spoke with Y"."""
    words, visiting = scan.words, scan.doc.lexicon.sets["calling_on"]
    stop = min(limit - 2, j + _OCCASION_REACH)
    for k in compress(range(j + 1, stop), map(_MEANWHILE.__contains__, scan.words[j + 1 : stop])):
        m = scan.begins[k + 1]
        if m is None:
            continue
        if m.kind in _SOMEBODY and scan.flag(m.b) & Flag.CONTACT and scan.low(m.b + 1) in _BESIDE:
            return k
        if words[k] == "when" and scan.low(m.b + 1) == "on" and scan.low(m.b) in visiting and scan.low(m.b + 2) in THEM:
            return k  # "the need for calm | when X called on her"
        if m.kind == "group" and _names_topic(scan, m.b):
            return k  # "the need for calm | , as the pair discussed A"
    return limit


def _names_topic(scan: Scan, k: int) -> bool:
    """Whether a verb that names a topic stands at a token."""
    forms = scan.doc.lexicon.verbs.get(scan.low(k), ())
    return any(isinstance(form.verb, Verb) and form.verb.topic for form in forms)


def _before_day(scan: Scan, j: int, k: int) -> int:
    """The end of a topic before a day that stands before such words: "A | on Friday | during their first call"."""
    day = k - 1 - (scan.low(k - 2) == "on")
    return day if day > j and scan.flag(k - 1) & Flag.DAY and scan.low(k - 1) not in {"this", "last"} else k


def _before_contrast(scan: Scan, j: int, limit: int) -> int:
    """The end of a thing before "but" and a clause of somebody else's: "the plan for May | but Otieno is away then"."""
    words = scan.words
    k = words.index("but", j + 1, limit)
    m = scan.begins[k + 1]
    clause = m.b if m is not None else k + 2 if scan.flag(k + 1) & _OPENS_CLAUSE or words[k + 1] == "there" else 0
    if not clause or scan.quoted[k] or has_finite(scan, j, k) or "not" in words[max(scan.a, j - 2) : k]:
        return limit
    stop = min(limit, clause + _VERB_REACH)
    if m is None:  # "but the aim of the call was another", not "but a plan that is new"
        stop = next((t for t in range(clause, stop) if words[t] in _RELATIVES), stop)
    return k if has_finite(scan, clause, stop) else limit


def _before_remark(scan: Scan, j: int, limit: int) -> int:
    """The end of a thing before a clause that stands for itself: "welcomed the plan | ; it is due in May"."""
    k = scan.words.index(";", j + 1)
    if k >= limit or scan.quoted[k] or has_finite(scan, j, k):
        return limit
    m = scan.begins[k + 1]
    clause = m.b if m is not None else k + 2 if scan.flag(k + 1) & (Flag.PRONOUN | Flag.DETERMINER) else 0
    return k if clause and has_finite(scan, clause, min(limit, clause + _VERB_REACH)) else limit


def _is_press_talk(scan: Scan, k: int) -> bool:
    """Whether a talk with the press is among the next words: "at a joint press conference"."""
    phrases, words = scan.doc.lexicon.sets["press_talks"], scan.words
    return any(words[t] in phrases or " ".join(words[t : t + 2]) in phrases for t in range(k, min(scan.b, k + 3)))


def _is_talk(scan: Scan, k: int, channels: tuple[Channel, ...] | None, thing: bool) -> bool:
    """Whether a noun of contact, of one of some channels, is among the next words; after a thing with somebody."""
    if scan.doc.lexicon.openings["call_noun"].keys().isdisjoint(scan.words[k : k + 4]):
        return False
    for t in range(k, min(scan.b, k + 4)):
        found, end = scan.doc.match_kind(t, scan.b, "call_noun")
        if isinstance(found, tuple):
            with_day = thing and (scan.low(end) == "with" or bool(scan.flag(end) & Flag.DAY))  # "in a call Friday"
            return channels is None or found[0] in channels or with_day
    return False
