"""The day of a contact told in passing, right before it or after those whom it was with."""

from __future__ import annotations

import datetime

from readouts._model import Status
from readouts._pipeline._dates import day_at
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._records import CallDraft
from readouts._pipeline._state import Sentence

__all__ = ["take_day_beside"]

_BEFORE = 4


def take_day_beside(course: Course, call: CallDraft, sentence: Sentence, i: int, end: int) -> None:
    """Take the day right beside a noun of contact: "her March 3 | meeting with X", "after talks with X | on Monday".

    :param end: the token after those whom it was with.
    """
    doc, published = course.doc, course.doc.context.published
    ahead = call.status is Status.PLANNED
    day = _day_before(course, sentence, i)
    if day is None:
        k = end + (end < sentence.b and doc.low[end] == "on")
        found = day_at(doc, k, sentence.b, ahead=ahead) if k < sentence.b else None
        day = found[0] if found is not None else None
    call.date = day
    if day is not None and published is not None and day > published and call.status is Status.HELD:
        call.status = Status.PLANNED


def _day_before(course: Course, sentence: Sentence, i: int) -> datetime.date | None:
    """The day right before a noun of contact."""
    for k in course.time_openers(sentence):
        if i - _BEFORE <= k < i:
            found = day_at(course.doc, k, sentence.b)
            if found is not None and found[1] == i:
                return found[0]
    return None
