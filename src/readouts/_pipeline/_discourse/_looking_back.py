"""What the text tells before the contact in which it was said: "X praised A. She said this while receiving Y".

told_later := ("made" | "expressed") ... "remarks" ... | ("said" | "stated") ("this" | "so") preposition
            | "was" ("speaking" | "talking") ...
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._details import take_day_of_saying
from readouts._pipeline._state import Sentence

__all__ = ["came_when", "look_back", "tells_when"]

_FEW, _REMARK = 32, 12
_SO = frozenset({"this", "so"})
_AFTER = frozenset({"after", "following", "before", "ahead"})
_WITH = frozenset({"as", "when", "while"})
_WHEN = Flag.PREPOSITION | Flag.SUBORDINATOR


def tells_when(course: Course, sentence: Sentence) -> bool:
    """Whether it tells in what call was said what was told before: "He made the remark when", "He said this while"."""
    words, sets = course.low[sentence.a : min(sentence.b, sentence.a + _REMARK)], course.sets
    if came_when(course, sentence):
        return True
    if not sets["making_remarks"].isdisjoint(words):
        return not sets["remarks"].isdisjoint(words) and _AFTER.isdisjoint(words)
    if (sets["said_this"].isdisjoint(words) and sets["speaking"].isdisjoint(words)) or not _AFTER.isdisjoint(words):
        return False
    for k in range(1, len(words) - 2):
        if words[k] in sets["speaking"]:
            return bool(course.flag[sentence.a + k - 1] & Flag.BE)
        if words[k] in sets["said_this"] and words[k + 1] in _SO:
            return bool(course.flag[sentence.a + k + 2] & _WHEN)
    return False


def came_when(course: Course, sentence: Sentence) -> bool:
    """Whether a sentence tells with what contact something came: "This came as X received a call from Y"."""
    a, low = sentence.a, course.low
    return low[a] == "this" and a + 3 < sentence.b and low[a + 1] in course.words.looking_back and low[a + 2] in _WITH


def look_back(course: Course) -> None:
    """What was told before its call was said in it: "X praised A. This came during a call with Y"."""
    call = course.active
    if call is None or call.background:
        return
    for p in course.said[: -_FEW - 1 : -1]:
        if p.call is not None:
            if p.sentence.number == call.sentence:
                continue  # "She said | this"
            break
        outside = p.outside and not course.flag[p.i - 1] & Flag.HAVE  # "X has said A. She made the remark when"
        if p.speakers and not outside and call.party_set.issuperset(p.speakers):
            called = course.twins(call.twins).called if len(call.twins) > 1 else call.others(p.speakers)
            p.call, p.outside, p.addressees = call, False, p.addressees or called[:]
            if call.date is None:
                take_day_of_saying(course, call, p)
