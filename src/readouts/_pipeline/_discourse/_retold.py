"""Contacts that somebody tells in his own words: "I spoke with President Diaz today," she wrote.

topic   := ["We"] verb of talk topic | ["I" | "We"] verb of contact ... "about" topic
contact := ("I" | "We") verb of contact ["with" | "to"] people | ("I" | "We") light verb noun of contact "with" people
"""

from __future__ import annotations

from readouts._lexicon import Flag, Shape, Verb
from readouts._model import Channel
from readouts._pipeline._discourse._course import Course, persons
from readouts._pipeline._discourse._details import channel_at, take_date
from readouts._pipeline._discourse._drafts import make
from readouts._pipeline._discourse._noun_scene import contact_noun
from readouts._pipeline._discourse._people import people
from readouts._pipeline._records import Entity, Predicate
from readouts._pipeline._state import CALLS, PEOPLE

__all__ = ["past_contact", "retold_contact", "retold_topics", "told_by_speaker"]

_REACH, _TOPIC_REACH = 12, 80
_SPEAKER = frozenset({"i", "we"})
_OPENS = frozenset({".", "!", "?", "also", "we", "i", "and"})
_NO_TOPIC = frozenset({"it", "this", "that", "them", "what", "how", "whether", "why", "during", "in", "at"})
_STOPS = frozenset({".", "!", "?", ";", "…"})
_BEFORE = frozenset({"with", "to", "from", "by"})


def past_contact(course: Course, i: int, limit: int) -> bool:
    """Whether a past verb of contact or of talk, or a light verb with a noun of contact, stands at a token."""
    words, word = course.words, course.low[i]
    if word in words.past_contact or word in words.past_talk:
        return True
    return bool(course.flag[i] & Flag.LIGHT) and _noun(course, i, limit) is not None


def _noun(course: Course, i: int, limit: int) -> Channel | None:
    nouns = (k for k in range(i + 1, min(limit, i + 6)) if course.low[k - 1] != "to")  # "have been lucky to visit"
    return next((c for k in nouns if (c := contact_noun(course, k, limit)[0])), None)


def told_by_speaker(course: Course, a: int, b: int) -> list[int]:
    """Where "I" or "we" stands in somebody's words, with a word after it; asked more than once for each quotation."""
    at, found = course.told_by_speaker
    if at != (a, b):
        low = course.low
        found = [i for i in course.doc.where(Shape.STARTS, a, b - 1) if low[i] in _SPEAKER]
        course.told_by_speaker = (a, b), found
    return found


def retold_contact(course: Course, p: Predicate, speaker: Entity) -> None:
    """Make the call that a quotation tells of, where the text has told no other of these people."""
    doc = course.doc
    if p.quote is None or not p.quote.speech or p.content is None:
        return
    a, b = p.content
    for i in told_by_speaker(course, a, b):
        verb = course.around.right(i + 1, b)
        channel = _channel(course, verb, b) if verb < b else None
        others = _others(course, verb, b) if channel is not None else []
        if others and channel is not None and speaker not in others:
            call = make(
                course,
                [speaker],
                others,
                at=(p.sentence, i, verb),
                rule="told in a quotation",
                channel=channel_at(course, verb, p.sentence) or channel,
                background=course.active is not None
                or not (channel in CALLS or doc.lexicon.contacts.get(doc.low[verb])),
            )
            if call.date is None:
                take_date(course, call, p.sentence, verb)
            return


def _channel(course: Course, i: int, limit: int) -> Channel | None:
    word, words = course.low[i], course.words
    channel = words.past_contact.get(word)
    if channel is not None:
        return channel
    if word in words.past_telling:
        return Channel.UNSPECIFIED
    return _noun(course, i, limit) if course.flag[i] & Flag.LIGHT else None


def _others(course: Course, i: int, limit: int) -> list[Entity]:
    """The people after a verb of contact, whom a name or a title tells."""
    around, low = course.around, course.low
    for k in range(i + 1, min(limit, i + _REACH)):
        m = around.begins[k]
        if m is not None and m.kind in PEOPLE and (k == i + 1 or low[k - 1] in _BEFORE):
            return persons(people(course, [x for x in around.listed(k, limit)[0] if x.kind in PEOPLE])[0])
    return []


def retold_topics(course: Course, p: Predicate, speaker: Entity) -> None:
    """Take what a party to the call says in his own words that they talked about: "We discussed A," she wrote."""
    call = course.active
    if not course.reported or call is None or call.background or speaker not in call.party_set:
        return
    if p.quote is None or not p.quote.speech or p.content is None:
        return
    low, (a, b) = course.low, p.content
    for i in course.doc.where(Shape.CUE, a, b):
        if low[i] in course.words.past_speech and (i == a or low[i - 1] in _OPENS):
            j = _after_talk(course, i, b)
            end = _topic_end(course, j, b) if j else 0
            if j < end and low[j] not in _NO_TOPIC and _SPEAKER.isdisjoint(low[j:end]):
                call.discuss((j, end))


def _after_talk(course: Course, i: int, limit: int) -> int:
    """The token at which the topic of a verb of talk or of contact begins; 0 where it has none."""
    low, forms = course.low, course.doc.lexicon.verbs.get(course.low[i], ())
    found = [
        len(f.rest)
        for f in forms
        if isinstance(f.verb, Verb) and f.verb.topic and tuple(low[i + 1 : i + 1 + len(f.rest)]) == f.rest
    ]
    if found:
        return i + 1 + max(found)
    if low[i] in course.words.past_contact:
        about = course.sets["about"]
        for k in range(i + 1, min(limit, i + _REACH)):
            if low[k] in about:
                return k + 1
            if low[k] in _STOPS:
                break
    return 0


def _topic_end(course: Course, j: int, limit: int) -> int:
    """Where a topic ends: with its sentence, or before another thing that was done: "A and agreed to B"."""
    doc = course.doc
    limit, short = min(limit, j + _TOPIC_REACH), doc.lexicon.sets["abbreviations"]
    end = next((k for k in range(j, limit) if doc.low[k] in _STOPS and doc.low[k - 1] not in short), limit)
    for k in range(j + 1, end - 1):
        if doc.low[k] == "and" and doc.flag[k + 1] & Flag.VERB and doc.low[k + 1].endswith("ed"):
            end = k
            break
    return end - (doc.low[end - 1] == ",")
