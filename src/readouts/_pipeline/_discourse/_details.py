"""What a sentence tells of its contact: the day, the clock time, how long, where, and at whose initiative.

initiative := ("at" | "on" | "upon") X ["'s"] noun | ("at" | "on") "the" noun ("of" | "from") X | "initiated by" X
noun       := "initiative" | "request" | "invitation" ...
"""

from __future__ import annotations

import datetime
import re

from readouts._lexicon import Flag
from readouts._model import Channel, Doubt, Status
from readouts._pipeline._dates import DAY_WORDS, DURATION, PARTS_OF_DAY, TIME, day_at
from readouts._pipeline._discourse._course import Course, one_of
from readouts._pipeline._discourse._people import people, resolve
from readouts._pipeline._records import CallDraft, Entity, Predicate
from readouts._pipeline._state import GENITIVES, Doc, Sentence

__all__ = ["channel_at", "initiator", "take_date", "take_details", "take_place", "take_times"]

_AT = frozenset({"at", "on", "upon"})
# A day after one of these belongs to a noun or another event, not to the verb of contact.
_BOUND = frozenset(
    "of since until by from before between the after following for in and 's ’s their his last next recent".split()
)
_CHANNEL_REACH = 60
_DAY = Flag.DAY
# Without these a clock time or a duration need not be looked for.
_TIME_SIGNS = re.compile(r"\d|noon|midnight|Noon|Midnight")
_DURATION_SIGNS = re.compile(r"hour|minute|Hour|Minute|HOUR|MINUTE")


def take_details(course: Course, call: CallDraft, p: Predicate, subjects: list[Entity], objects: list[Entity]) -> None:
    """Take over what the sentence of a verb of contact tells of its call."""
    if call.date is None:
        take_date(course, call, p.sentence, p.i)
    if call.initiator is None:
        side = _calling_side(course, p)
        caller = one_of(subjects if side == "subject" else objects if side == "object" else [])
        call.initiator = initiator(course, p.sentence, call) or caller
    take_times(course, call, p.sentence)
    take_place(course, call, p.sentence, p.i)


def _calling_side(course: Course, p: Predicate) -> str:
    """Who calls by the verb alone: who "made a call", not who "received" one; "" where it does not tell."""
    if p.channel is not None and course.doc.low[p.i] in course.doc.lexicon.words("light.calling", "calls"):
        return "subject"
    return p.contact.initiator if p.contact is not None else ""


def channel_at(course: Course, at: int, sentence: Sentence) -> Channel | None:
    """The channel that words after a verb of contact tell: "by phone", "via video link"."""
    for i, _, found in course.doc.hits("channel", at, sentence.b):
        if i < at + _CHANNEL_REACH and isinstance(found, Channel):
            return found
    return None


def take_times(course: Course, call: CallDraft, sentence: Sentence) -> None:
    """The clock time and the duration, as the text puts them."""
    doc = course.doc
    start, end = doc.start[sentence.a], doc.end(sentence.b - 1)
    for name, pattern, signs in (("time", TIME, _TIME_SIGNS), ("duration", DURATION, _DURATION_SIGNS)):
        if getattr(call, name) is not None or not signs.search(doc.text, start, end):
            continue
        match = pattern.search(doc.text, start, end)
        if match:
            s, e = match.span(name)
            setattr(call, name, doc.stretch(s, e))


def take_place(course: Course, call: CallDraft, sentence: Sentence, near: int) -> None:
    """Where a meeting was held: the first place after its verb, "in" or "at" before it."""
    doc = course.doc
    if call.place is not None or call.channel is not Channel.IN_PERSON:
        return
    for m in course.mentions.get(sentence.number, ()):
        if m.a > near and m.kind in {"place", "seat"} and not m.possessive and doc.low[m.a - 1] in {"in", "at"}:
            call.place = doc.span(m.a, m.b)
            return


def take_date(course: Course, call: CallDraft, sentence: Sentence, near: int) -> None:
    """The day that the sentence gives for its contact, not one that belongs to another noun."""
    best: tuple[int, datetime.date | None, Doubt | None] | None = None
    i = sentence.a
    low, flag = course.doc.low, course.doc.flag
    while i < sentence.b:
        if not (flag[i] & _DAY or low[i] in DAY_WORDS or low[i][0].isdigit()):
            i += 1
            continue
        found = day_at(course.doc, i, sentence.b, ahead=call.status is Status.PLANNED)
        if found is None:
            i += 1
            continue
        day, j, doubt = found
        if _adverbial(course, i, j, sentence):
            distance = _distance(i, near, sentence)
            if best is None or distance < best[0]:
                best = (distance, day, doubt)
        i = max(j, i + 1)
    if best is not None and best[1] is not None:
        call.date = best[1]
        call.doubts.extend(d for d in best[2:] if d is not None and d not in call.doubts)


def _distance(i: int, near: int, sentence: Sentence) -> int:
    """How far a day stands from the contact: one after it, or one that opens the sentence, is the nearest."""
    if i > near:
        return i - near
    return 40 + near - i if i > sentence.a + 3 else 10


def _adverbial(course: Course, i: int, j: int, sentence: Sentence) -> bool:
    """Whether a day stands on its own ("today", "on May 3") rather than before a noun or after "of"."""
    doc = course.doc
    before = doc.low[i - 1] if i > sentence.a else ""
    after = doc.low[j] if j < sentence.b else ""
    if before == "for" and i - 2 >= sentence.a and doc.low[i - 2] in doc.lexicon.sets["scheduled"]:
        return True
    if before in _BOUND and not (before == "the" and after in doc.lexicon.sets["call_words"]):
        return _still_adverbial(doc, i)
    if before in {"held", "set", "scheduled"} and after == "and":
        return False
    if doc.low[i] in {"today", "yesterday"} and after in GENITIVES:
        return False
    return not (before == "on" and i - 2 >= sentence.a and _is_event(doc, i - 2))


def _is_event(doc: Doc, i: int) -> bool:
    """Whether a day after "on" is that of something else: "the agreement signed on", "the leaders' on"."""
    return doc.low[i] in doc.lexicon.sets["dated_events"] or doc.low[i] == "’"


def _still_adverbial(doc: Doc, i: int) -> bool:
    """A day that stands on its own in spite of the word before it: "last Friday", "on the 5th of March"."""
    before, second = doc.low[i - 1], doc.low[max(0, i - 2)]
    if before in {"last", "next"}:
        return bool(doc.flag[i] & Flag.DAY)
    if before == "the":
        return doc.low[i][-2:] in {"st", "nd", "rd", "th"} or doc.low[i] == "day"
    return before == "of" and second in PARTS_OF_DAY


def initiator(course: Course, sentence: Sentence, call: CallDraft) -> Entity | None:
    """At whose initiative a call was held: "at the French side's initiative", "at the request of X"."""
    doc = course.doc
    nouns = doc.lexicon.words("initiator.nouns", "calls")
    for i in range(sentence.a + 2, sentence.b):
        if doc.low[i] in nouns or doc.low[i] == "by":
            found = _owner(course, i, call) or _agent(course, i, sentence)
            if found is not None:
                return found
    return None


def _owner(course: Course, i: int, call: CallDraft) -> Entity | None:
    doc = course.doc
    if doc.low[i] == "by":
        return None
    k = i - 1 - (doc.low[i - 1] in GENITIVES)
    m = course.around.ends.get(k + 1)
    if m is None or m.a < 1 or doc.low[m.a - 1] not in _AT | {"by"}:
        return None
    if m.label == "latter":
        return call.parties[-1]
    return one_of(resolve(course, m)[0])


def _agent(course: Course, i: int, sentence: Sentence) -> Entity | None:
    low = course.doc.low
    if low[i] == "by":
        start = i + 1 if i > sentence.a and low[i - 1] in course.doc.lexicon.words("initiator.verbs", "calls") else 0
    else:
        start = i + 2 if i - 2 >= sentence.a and low[i - 2] in _AT and low[i + 1 : i + 2] in (["of"], ["from"]) else 0
    return one_of(people(course, course.around.listed(start, sentence.b)[0])[0]) if start else None
