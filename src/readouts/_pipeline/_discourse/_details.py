"""What a sentence tells of its contact: the day, the clock time, how long, where, and at whose initiative."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from itertools import compress

from readouts._lexicon import Contact, Flag
from readouts._model import Channel, Span, Status
from readouts._pipeline._dates import DURATION, PARTS_OF_DAY, TIME, day_at, tells_length
from readouts._pipeline._discourse._course import Course, Day, one_of
from readouts._pipeline._discourse._initiatives import initiator
from readouts._pipeline._records import CallDraft, Entity, Predicate
from readouts._pipeline._state import GENITIVES, Doc, Sentence

__all__ = [
    "channel_at",
    "take_date",
    "take_day_of_lead",
    "take_day_of_saying",
    "take_details",
    "take_place",
    "take_times",
]

# A day after one of these belongs to a noun or another event, not to the verb of contact.
_BOUND = frozenset(
    "of since until by from before between the after following for in and 's ’s their his her its our last next recent "
    "upcoming planned".split()
)
_LIGHT_REACH = 6
_CHANNEL_REACH = 60
_BESIDE, _FEW = 2, 8
_PAST = frozenset({"past", "participle"})
_NOT_HELD = (Status.DENIED, Status.ATTEMPTED)
_TO, _RANGE = frozenset({"-", "–", "and", "to"}), re.compile(r"\d+[-–]")
_DAY, _ONE_DAY = Flag.DAY, datetime.timedelta(days=1)
_ONE, _CALL_REACH = frozenset({"a", "one", "the"}), 24
_IN_PERSON, _PLANNED = Channel.IN_PERSON, Status.PLANNED
_IN = frozenset({"in", "at"})
_WHERE = frozenset({"in", "at", "of", "the", "-"})
_AFTER = frozenset({"after", "following"})
_EVENT_REACH = 20
_A_DAY, _EARLIER = (["a"], ["one"], ["the"]), (["earlier"], ["before"])
_APART = frozenset({"after", "before"})
_THIS = frozenset({"this", "last", "past", "the"})
_PLACES = frozenset({"place", "seat"})
_BEFORE_TIME = ("at", "from")
_TIME_SIGNS = re.compile(r"\d|noon|midnight|Noon|Midnight")
"""Without these a clock time need not be looked for."""


def take_details(
    course: Course, call: CallDraft, p: Predicate, verb: Contact, subjects: list[Entity], objects: list[Entity]
) -> None:
    """Take over what the sentence of a verb of contact tells of its call."""
    sentence = p.sentence
    if call.date is None:
        take_date(course, call, sentence, p.i)
    if call.date is not None and call.status is Status.HELD and _PAST.isdisjoint(p.tenses):
        published = course.doc.context.published
        if published is not None and call.date > published:
            call.status = _PLANNED  # "meets X tomorrow"
    if call.initiator is None:
        call.initiator = initiator(course, sentence, call)
        if call.initiator is None:
            side = _calling_side(course, p, verb)
            call.initiator = one_of(subjects if side == "subject" else objects) if side else None
    take_times(course, call, sentence)
    if call.channel is _IN_PERSON:
        take_place(course, call, sentence, p.i)


def _calling_side(course: Course, p: Predicate, verb: Contact) -> str:
    """Who calls by the verb alone: who "made a call", not who "received" one; "" where it does not tell."""
    if p.channel is not None and course.low[p.i] in course.words.calling | course.words.initiating:
        beside = course.flag[p.noun_at[0] - 2] & Flag.PREPOSITION  # "made the remark during | a call"
        return "" if beside else "subject"
    return verb.initiator


def channel_at(course: Course, at: int, sentence: Sentence, reach: int = _CHANNEL_REACH) -> Channel | None:
    """The channel that words after a verb of contact tell: "by phone", "via video link"."""
    for i, _, found in course.signs.channels.get(sentence.number, ()):
        if at <= i < at + reach and isinstance(found, Channel):
            return None if _is_of_another(course, at, i) else found
    return None


def channel_before(course: Course, i: int, sentence: Sentence) -> Channel | None:
    """The channel of a verb of contact that has its object in common with a noun: "met | and held talks with X"."""
    low = course.low
    for k in range(i - 1, max(sentence.a + 1, i - _LIGHT_REACH), -1):
        if low[k] == "and":
            verb = low[k - 1] if low[k - 1] != "with" else low[k - 2]
            return course.words.past_contact.get(verb) if course.flag[k + 1] & Flag.LIGHT else None
    return None


def _is_of_another(course: Course, at: int, i: int) -> bool:
    """Whether how somebody spoke is told of a contact before: "met X after speaking | by phone with Y"."""
    low, flag = course.low, course.flag
    return any(low[k] in _APART and flag[k + 1] & Flag.CONTACT for k in range(at + 1, i - 1))


def take_times(course: Course, call: CallDraft, sentence: Sentence) -> None:
    """The clock time and the duration, as the text puts them."""
    if call.time is not None and call.duration is not None:
        return
    told = course.times.get(sentence.number)
    if told is None:
        told = course.times[sentence.number] = _times(course, sentence)
    call.time, call.duration = call.time or told[0], call.duration or told[1]


def _times(course: Course, sentence: Sentence) -> tuple[Span | None, Span | None]:
    """The clock time and the duration that a sentence tells."""
    doc, openers = course.doc, course.time_openers(sentence)
    if not openers:
        return None, None
    text, start, end = doc.text, doc.start[sentence.a], doc.end(sentence.b - 1)
    time = duration = None
    if _may_tell_time(doc, openers, sentence.a) and _TIME_SIGNS.search(text, start, end):
        time = TIME.search(text, start, end)
    if any(map(tells_length, map(doc.low.__getitem__, openers))):
        duration = DURATION.search(text, start, end)
    return (
        doc.stretch(*time.span("time")) if time else None,
        doc.stretch(*duration.span("duration")) if duration else None,
    )


def _may_tell_time(doc: Doc, openers: Sequence[int], a: int) -> bool:
    """Whether "at" or "from" stands before what can open a clock time."""
    low = doc.low
    for i in openers:  # noqa: SIM110 (a loop costs half of what a generator does)
        if i > a and low[i - 1].endswith(_BEFORE_TIME):
            return True
    return False


def take_place(course: Course, call: CallDraft, sentence: Sentence, near: int) -> None:
    """Where a meeting was held: the first place after its verb, "in" or "at" before it."""
    if call.place is not None or call.channel is not _IN_PERSON:
        return
    number, since, at = course.place
    if number != sentence.number or not since <= near < at:
        at = _place(course, near, sentence.b)
        course.place = sentence.number, near, at
    m = course.around.begins[at] if at < sentence.b else None
    if m is not None:
        call.place = course.doc.span(m.a, m.b)


def _place(course: Course, near: int, limit: int) -> int:
    """The first place after a token that has "in" or "at" before it; the limit where there is none."""
    begins = course.around.begins
    for k in compress(range(near + 1, limit), map(_IN.__contains__, course.low[near : limit - 1])):
        m = begins[k]
        if m is not None and m.kind in _PLACES and not m.possessive:
            return k
    return limit


def take_date(course: Course, call: CallDraft, sentence: Sentence, near: int) -> None:
    """The day that the sentence gives for its contact, not one that belongs to another noun."""
    ahead = call.status is _PLANNED
    days = course.days.get((sentence.number, ahead))
    if days is None:
        days = course.days[sentence.number, ahead] = _days(course, sentence, ahead=ahead) or ()
    days = [told for told in days if not _is_of_telling(course, told[0], near, sentence)] if days else days
    if days:
        days = _of_no_event(course, near, days)
    if days and len(course.of(sentence)) > 1 and not _APART.isdisjoint(course.low[sentence.a : sentence.b]):
        days = _own_days(course, sentence, near, days)
    if days and (ahead or call.status in _NOT_HELD):
        days = [told for told in days if not _is_beside_cue(course, told[0], sentence)]
    if not days:
        if call.date is None and len(course.calls) > 1:
            _take_day_of_before(course, call, sentence)
        return
    if near >= days[0][0] and _is_day_before(course, near, sentence.b):
        call.date = days[0][1] - _ONE_DAY if days[0][1] is not None else None
        return
    i, day, doubt = min(days, key=lambda told: _distance(told[0], near, sentence)) if len(days) > 1 else days[0]
    if day is not None and not (near < i and _is_only_of_news(course, call, i, sentence)):
        call.date = day
        if doubt is not None and doubt not in call.doubts:
            call.doubts += (doubt,)


def take_day_of_saying(course: Course, call: CallDraft, p: Predicate) -> None:
    """The day right beside the cue of what was said in a call: "on Monday said that", "said on Monday that"."""
    doc, sentence = course.doc, p.sentence
    for i in (p.i - 2, p.i - 1, p.j, p.j + 1):
        if sentence.a <= i < sentence.b and doc.flag[i] & _DAY and (found := day_at(doc, i, sentence.b)) is not None:
            call.date = found[0]
            return


def take_day_of_lead(course: Course, call: CallDraft, sentence: Sentence, subjects: list[Entity]) -> None:
    """The one day on which the lead has somebody travel or have several contacts: "had calls with ministers today"."""
    lead = course.lead
    if (
        lead is None
        or lead.number >= sentence.number
        or all(m.sentence != lead.number for m in subjects[0].mentions[:_FEW])
    ):
        return
    take_date(course, call, lead, lead.a)
    days = {day for _, day, _ in course.days[lead.number, False]}
    if (
        len(days) != 1
        or _spans_days(course.doc, lead)
        or any(c.date not in {None, call.date} for c in course.recent if not c.background)
    ):
        call.date = None


def _spans_days(doc: Doc, sentence: Sentence) -> bool:
    """Whether a sentence tells of several days at once: "May 5-6", "5 and 6 May"."""
    for k in range(sentence.a, sentence.b):
        if doc.low[k] in _TO and {w[:1].isdigit() for w in (doc.low[k - 1], *doc.low[k + 1 : k + 2])} == {True}:
            return True
        if doc.flag[k] & _DAY and any(_RANGE.match(w) for w in doc.low[max(sentence.a, k - 1) : k + 2]):
            return True
    return False


def _take_day_of_before(course: Course, call: CallDraft, sentence: Sentence) -> None:
    """The day of the contact told before, or that before it: "on the same day", "Later, she met", "A day earlier,"."""
    words = course.low[sentence.a : sentence.b]
    if "day" not in words:
        if words[0] in course.sets["later_on"] and _is_soon_after(course, words):
            call.date = _day_of_before(course)
        return
    k = words.index("day")
    eve = k < _BESIDE and words[:k] in _A_DAY and words[k + 1 : k + 2] in _EARLIER
    if eve or words[k - 1] in course.sets["same_day"] or words[max(0, k - 2) : k] == ["in", "the"]:
        day = _day_of_before(course)
        call.date = day - _ONE_DAY if eve and day is not None else day


def _day_of_before(course: Course) -> datetime.date | None:
    """The day of the last contact of the text's own before the one that was made last."""
    return next((c.date for c in reversed(course.recent[:-1]) if c.date and not c.background), None)


def _is_soon_after(course: Course, words: list[str]) -> bool:
    """Whether "later" tells of no other time: "Later | he met X", "Later | in the evening", not "Later this month"."""
    k = 1 + (words[1:2] == ["on"])
    if words[k : k + 2] == ["in", "the"]:
        return not course.sets["times_of_day"].isdisjoint(words[k + 2 : k + 3])
    return words[k : k + 1] != ["in"] and course.sets["periods"].isdisjoint(words[k : k + _BESIDE])


def _is_day_before(course: Course, near: int, limit: int) -> bool:
    """Whether a contact was on the day before the one that is told: "said on Monday that in a call a day earlier"."""
    low = course.low
    following = low[near : min(limit, near + _CALL_REACH)]
    if "day" not in following:
        return False
    k = near + following.index("day")
    return low[k - 1] in _ONE and low[k + 1 : k + 2] == ["earlier"]


def _is_of_telling(course: Course, i: int, near: int, sentence: Sentence) -> bool:
    """Whether somebody told on that day of a contact that was before: "announced Tuesday that X had met Y"."""
    low = course.low
    if i > near or "had" not in low[max(sentence.a, near - 2) : near]:
        return False
    telling = (p for p in course.of(sentence) if p.say is not None and p.content is not None)
    return any(p.i < i < p.content[0] <= near for p in telling if p.content is not None)


def _is_after_event(course: Course, near: int, i: int) -> bool:
    """Whether a day is that of an event after which a contact was: "called X after the summit held in Lima on"."""
    low, k = course.doc.low, i - 1 - (course.doc.low[i - 1] == "on")
    floor = max(near, k - _FEW * 2)
    while k > floor and (course.doc.cap[k] or low[k] in _WHERE):
        k -= 1
    held = low[k] in course.doc.lexicon.sets["dated"] or _is_event(course.doc, k)
    return held and not _AFTER.isdisjoint(low[near:k])


def _of_no_event(course: Course, near: int, days: Sequence[Day]) -> Sequence[Day]:
    """The days that are not those of an event before or after which a contact was."""
    words = course.doc.low[near : days[-1][0]]
    if not _AFTER.isdisjoint(words):
        days = [told for told in days if not _is_after_event(course, near, told[0])]
    return [told for told in days if not _is_ahead_of_event(course, near, told[0])] if "ahead" in words else days


def _is_ahead_of_event(course: Course, near: int, i: int) -> bool:
    """Whether a day may be that of an event that a contact was before: "called X ahead of the summit in Lima on"."""
    low, begins = course.doc.low, course.around.begins
    for k in range(i - 1, max(near, i - _EVENT_REACH), -1):
        if low[k] == "ahead":
            return True
        if low[k] == "," or ((m := begins[k]) is not None and m.name):
            break
    return False


def _own_days(course: Course, sentence: Sentence, near: int, days: Sequence[Day]) -> list[Day]:
    """The days that are not those of another contact of the sentence, or the one before "on Monday, a day after"."""
    own = [told for told in days if not _is_of_other(course, near, told[0], sentence)]
    i, day, doubt = days[-1]
    if own or day is None:
        return own
    low = course.low[i:near]
    k = low.index("after") if "after" in low else 0
    return [(i, day - _ONE_DAY, doubt)] if low[k - 1 : k] == ["day"] and low[k - 2] in _ONE else own


def _is_of_other(course: Course, near: int, i: int, sentence: Sentence) -> bool:
    """Whether a day is that of another contact, before or after this: "called X after she met Y | on Monday".

    Where that is told first, it is the day of this one as well unless days lie between: "on Monday, hours after".
    """
    low, (a, b) = course.low, sorted((near, i))
    k = next((k for k in range(a + 1, b) if low[k] in _APART), 0)
    if not k or (i < near and low[k - 1] not in course.sets["spans_of_days"]):
        return False
    others = (p for p in course.of(sentence) if p.contact is not None)
    return any(k < p.i < i if near < i else p.i < k for p in others)


def _is_beside_cue(course: Course, i: int, sentence: Sentence) -> bool:
    """Whether somebody said it on that day: "on Monday denied reports of a call", "will meet, X said Monday"."""
    beside = course.beside_cues.get(sentence.number)
    if beside is None:
        says = [p for p in course.of(sentence) if p.say is not None]
        beside = {k for p in says for k in (p.i - 2, p.i - 1, p.j, p.j + 1)}
        for p in says:
            if p.tail:  # "X will call Y, his office said in Lima on Sunday"
                beside.update(range(p.j, min(sentence.b, p.j + _FEW)))
        course.beside_cues[sentence.number] = beside
    return i in beside


def _is_only_of_news(course: Course, call: CallDraft, i: int, sentence: Sentence) -> bool:
    """Whether a day is not that of a contact: "X spoke with Y this week, her office said | on Friday".

    The day of the news alone is taken for that of the contact until the text tells another.
    """
    if not any(p.tail and p.j <= i < p.j + _FEW for p in course.of(sentence)):
        return False
    course.dated_by_news = call
    return _tells_period(course, sentence.a, i)


def _tells_period(course: Course, a: int, b: int) -> bool:
    """Whether some words tell of a time longer than a day: "this week", "over the weekend"."""
    low, periods = course.low, course.sets["last_times"]
    return any(low[k] in periods and low[k - 1] in _THIS for k in range(a + 1, b))


def _days(course: Course, sentence: Sentence, *, ahead: bool) -> list[Day]:
    """The days that a sentence gives, each with its token and why it may be doubted."""
    doc, limit = course.doc, sentence.b
    days: list[Day] = []
    after = sentence.a
    for i in course.time_openers(sentence):
        found = day_at(doc, i, limit, ahead=ahead) if i >= after else None
        if found is not None:
            day, j, doubt = found
            if _adverbial(course, i, j, sentence):
                days.append((i, day, doubt))
            after = max(j, i + 1)
    return days


def _distance(i: int, near: int, sentence: Sentence) -> int:
    """How far a day stands from the contact: one after it, right before it, or at the head of the sentence is near."""
    if i > near or near - i < _BESIDE:
        return abs(i - near)
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
    if after == "and" and before in doc.lexicon.sets["dated"]:
        return False
    if doc.low[i] in doc.lexicon.sets["near_days"] and after in GENITIVES:
        return False
    if before != "on" or i - 2 < sentence.a or not _is_event(doc, i - 2):
        return True
    return any(
        p.channel is not None and p.noun_at[1] == i - 1 for p in course.of(sentence)
    )  # "held a summit on Monday"


def _is_event(doc: Doc, i: int) -> bool:
    """Whether a day after "on" is that of something else: "the agreement signed on", "the leaders' on"."""
    return doc.low[i] in doc.lexicon.sets["dated_events"] or doc.low[i] == "’"


def _still_adverbial(doc: Doc, i: int) -> bool:
    """A day that stands on its own in spite of the word before it: "last Friday", "on the 5th of March"."""
    before, second = doc.low[i - 1], doc.low[max(0, i - 2)]
    if before in {"last", "next"}:
        return bool(doc.flag[i] & _DAY)
    if before == "the":
        return doc.low[i][-2:] in {"st", "nd", "rd", "th"} or doc.low[i] == "day"
    return before == "of" and (second in PARTS_OF_DAY or second == "hours")
