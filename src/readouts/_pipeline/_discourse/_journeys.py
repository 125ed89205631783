"""Where somebody goes for a contact: "travelled to Oslo for talks with X", "will be in Oslo for a meeting with X"."""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._state import Sentence

__all__ = ["journey_for", "will_travel"]

_IS = frozenset({"is", "are", "be"})
_ATTRIBUTES, _REACH = 4, 12


def journey_for(course: Course, sentence: Sentence, i: int) -> int:
    """The verb of the journey that is for a contact, the last word of "was in" or the first of "be in", or 0."""
    low, words = course.low, course.words
    near = low[max(sentence.a, i - _ATTRIBUTES) : i]
    if "for" not in near:
        return 0
    k = next(k for k in range(i - 1, i - _ATTRIBUTES - 1, -1) if low[k] == "for")
    for t in range(k - 1, max(sentence.a, k - _REACH), -1):
        if low[t] in words.travel or low[t] in words.going:
            return t
        if low[t] == "in" and course.flag[t - 1] & Flag.BE:
            return t - (low[t - 1] == "be")
    return 0


def will_travel(course: Course, sentence: Sentence, i: int) -> bool:
    """Whether somebody is still to go where a contact is."""
    k = journey_for(course, sentence, i)
    if not k:
        return False
    low, flag = course.low, course.flag
    if (low[k].endswith("ing") and low[k - 1] in _IS) or (low[k].endswith("s") and low[k] in course.words.travel):
        return True  # "is travelling", "travels"
    return bool(flag[k - 1 - (low[k - 1] == "be")] & Flag.MODAL)
