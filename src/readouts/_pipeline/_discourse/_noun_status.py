"""The status of a contact that a noun tells: "cancelled a call with", "no meeting between", "a call was postponed"."""

from __future__ import annotations

import functools

from readouts._lexicon import Lexicon
from readouts._model import Status
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._state import Sentence

__all__ = ["noun_status"]

_BEFORE, _AFTER = 6, 12


@functools.lru_cache(maxsize=16)
def _phrases(lexicon: Lexicon) -> tuple[tuple[str, Status], ...]:
    """The phrases around a noun of contact and the status that each tells."""
    return tuple(
        (f" {phrase} ", status)
        for status in (Status.CANCELLED, Status.DENIED, Status.ATTEMPTED, Status.PLANNED)
        for phrase in sorted(lexicon.words(f"noun_status.{status}", "calls"))
    )


def noun_status(course: Course, sentence: Sentence, i: int, end: int) -> Status:
    """The status that the words before a noun of contact, or those after its parties, tell."""
    low = course.doc.low
    before = low[max(sentence.a, i - _BEFORE) : i]
    after = low[end : min(sentence.b, end + _AFTER)]
    text = f" {' '.join(before)} | {' '.join(after)} "
    return next((s for phrase, s in _phrases(course.doc.lexicon) if phrase in text), Status.HELD)
