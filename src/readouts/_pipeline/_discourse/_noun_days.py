"""The day of a contact that a noun tells: its own, or that of whoever it is of."""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._model import Channel
from readouts._pipeline._dates import day_at
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._records import CallDraft, Predicate
from readouts._pipeline._state import Sentence

__all__ = ["take_day_of_owner", "take_its_day"]

_DAY = Flag.DAY
_SOME = 8


def take_its_day(course: Course, call: CallDraft, at: tuple[int, int], limit: int, channel: Channel) -> None:
    """The day right after a noun of contact: "During the conversation on Monday,", "After the call Monday,"."""
    doc, (i, j) = course.doc, at
    if call.date is not None and call is not course.dated_by_news:
        return
    if channel is not call.channel and doc.low[i] not in doc.lexicon.sets["call_words"]:
        return
    if j < limit and doc.low[j] == "on":
        j += 1
    found = day_at(doc, j, limit) if j < limit and doc.flag[j] & _DAY else None
    if found is not None:
        call.date, course.dated_by_news = found[0], None


def take_day_of_owner(
    course: Course,
    call: CallDraft,
    sentence: Sentence,
    predicates: list[Predicate],
    at: tuple[int, int],
    channel: Channel,
) -> None:
    """The day whose contact it is, of which alone the sentence tells: "Thursday's | call lasted an hour"."""
    doc, (i, j) = course.doc, at
    nouns = course.signs.nouns[sentence.number]
    if i - 2 < sentence.a or not doc.flag[i - 2] & _DAY or nouns[0][0] != i or call.background or call.date is not None:
        return
    if channel is not call.channel and doc.low[j - 1] not in doc.lexicon.sets["call_words"]:
        return
    found = day_at(doc, i - 2, sentence.b)
    if found is not None and not any(p.contact is not None and p.i < i for p in predicates[:_SOME]):
        call.date = found[0]
