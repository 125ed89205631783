"""Where the other side of a noun of contact is named: "a call | with X", "the call, held on Monday, | between"."""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._model import Channel
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._state import GENITIVES, PEOPLE

__all__ = ["by_whom", "partner_at"]

_LETTER, _PHONE = Channel.LETTER, Channel.PHONE
_VERBAL = Flag.VERB | Flag.CONTACT
_AUXILIARY = Flag.BE | Flag.HAVE
_CARRIED = Flag.HAVE | Flag.LIGHT
_STOPS = frozenset({",", "."})
_WITH = frozenset({"with", "between"})
_HE = frozenset({"he", "she"})
_OF_LETTER = frozenset({"of", "on"})
_REACH, _FROM_REACH = 12, 5
_TO_OR_FROM, _ATTRIBUTES = frozenset({"to", "from"}), 5
_DETERMINERS = frozenset({"a", "the", "this", "that", "his", "her", "their"})
_OPENS_CALLS = frozenset({"in", "during", "with", "after", "following"})
_SCENE = frozenset({"in", "during", "after", "following", "on", "before"})


def partner_at(course: Course, j: int, limit: int, channel: Channel, length: int) -> int:
    """The "with", "between" or "to" after a noun of contact, the "on" after a courtesy call, or 0.

    "held" and a place may stand between them.
    """
    low, flag = course.low, course.flag
    if channel is _LETTER:
        j = _after_kind(course, j, limit)
        return j if j < limit and low[j] == "to" and not _is_figure(course, j) else 0
    if j < limit and low[j] in _TO_OR_FROM and (length == 1 or low[j] == "from") and _is_placed(course, j):
        return j
    ahead = low[j : min(limit, j + _REACH)]
    if course.words.partner.isdisjoint(ahead):
        return _who_chaired(course, j, ahead)
    if not course.words.received.isdisjoint(low[j : j + 2]):
        return _from_whom(low, j, limit)
    m = course.around.begins[j]
    if m is not None and low[m.b] in course.words.received and "from" in low[m.b : min(limit, m.b + _FROM_REACH)]:
        return low.index("from", m.b)  # "a call the minister received on Monday from Y"
    courtesy = j < limit and low[j] == "on" and low[j - 2] in course.doc.lexicon.words("contacts.courtesy", "calls")
    if courtesy or (channel is _PHONE and length > 1 and j < limit and low[j] == "to"):
        return j
    if _WITH.isdisjoint(ahead):
        return _to_whom(course, j, limit) if low[j] in course.words.calling else 0
    if low[j] in _HE and (flag[j + 1] & _CARRIED or low[j + 1] in course.sets["held"]):
        return _with_on_day(course, j + 2, limit)
    if low[j] == "," and "between" in ahead and low[k := j + ahead.index("between") - 1] == "," and k > j:
        return k + 1  # "the call, which X asked for, between"
    return _with_after(course, j, limit)


def by_whom(course: Course, j: int, limit: int) -> int:
    """The "by" before who came: "During a courtesy call | at the palace | by X, Y praised A"; 0 where none is."""
    low, flag, begins = course.low, course.flag, course.around.begins
    if low[j - 2] not in course.doc.lexicon.words("contacts.courtesy", "calls"):
        return 0
    for k in range(j, min(limit - 1, j + _REACH)):
        m = begins[k + 1]
        if low[k] == "by" and m is not None:
            return k if m.kind in PEOPLE else 0
        if low[k] in _STOPS or flag[k] & _VERBAL:
            break
    return 0


def _who_chaired(course: Course, j: int, ahead: list[str]) -> int:
    """The "by" before those who led a meeting together: "the meeting was | co-chaired by X and Y"; 0 where none did."""
    together = course.sets["chaired_together"]
    if together.isdisjoint(ahead):
        return 0
    k = next(n for n, word in enumerate(ahead, j + 1) if word in together)
    return k if course.low[k] == "by" and _STOPS.isdisjoint(ahead[: k - j]) else 0


def _after_kind(course: Course, j: int, limit: int) -> int:
    """Step over of what kind a letter is, and when it was sent: "a cable | of thanks | on Monday | to X"."""
    low, flag, k = course.low, course.flag, j
    if j >= limit or low[j] not in _OF_LETTER:
        return j
    while k + 1 < limit and (low[k] == "of" or (k > j and low[k] == "and")):
        k += 2
    return k + 2 if low[k] == "on" and k + 2 < limit and flag[k + 1] & Flag.DAY else k


def _is_figure(course: Course, j: int) -> bool:
    """Whether a message is only a manner of speaking: "the call was | a clear message to X"."""
    low, k = course.low, j - 2
    while k > 1 and j - k < _ATTRIBUTES and low[k] not in _DETERMINERS:
        if low[k] in course.sets["of_figures"]:
            return True
        k -= 1
    return bool(course.flag[k - 1] & Flag.BE)


def _is_placed(course: Course, j: int) -> bool:
    """Whether a call to or from somebody is no appeal: "in a | call | to X", "X's | call | from Y"."""
    low, m = course.low, course.around.begins[j + 1]
    if m is None or m.kind not in PEOPLE or low[j - 1].removesuffix("s") not in course.sets["placed_calls"]:
        return False
    k = j - 2
    if low[j - 1][-1] == "s":
        while k > 0 and j - k < _ATTRIBUTES and low[k] not in _OPENS_CALLS:
            k -= 1
        return low[k] in _OPENS_CALLS and low[j] == "to"  # "in separate | calls | to X and Y"
    while k > 1 and j - k < _ATTRIBUTES and low[k] not in _DETERMINERS and low[k] not in GENITIVES:
        k -= 1
    if low[k] in GENITIVES:
        return course.active is None  # else it is most often the call that is told
    return low[k] in _DETERMINERS and low[k - 1] in _SCENE


def _with_after(course: Course, j: int, limit: int) -> int:
    """The "with" or "between" that follows, with "held" and a place before it, or 0."""
    low, flag = course.low, course.flag
    held = course.sets["held"]
    inserted = j + 1 < limit and low[j] == "," and low[j + 1] in held
    for k in range(j + 2 if inserted else j, min(limit, j + _REACH)):
        word = low[k]
        if word in _WITH:
            return k if low[k - 1] not in course.words.company else 0  # "joined the call, along | with X"
        if word == "." or (word == "," and not inserted):
            return 0
        if flag[k] & _VERBAL and word not in held and not (flag[k] & _AUXILIARY and low[k + 1] in held):
            return 0
    return 0


def _with_on_day(course: Course, j: int, limit: int) -> int:
    """The "with" of a contact that somebody had, maybe behind its day: "a call he had | on Monday, May 5, with Y"."""
    low, times = course.low, course.sets["time_words"]
    for k in range(j, min(limit, j + _REACH)):
        if low[k] == "with":
            return k
        if not (course.flag[k] & Flag.DAY or low[k] in times or low[k] == "," or low[k].isdigit()):
            break
    return 0


def _to_whom(course: Course, j: int, limit: int) -> int:
    """The "to" after a contact that was made: "a call made on Monday to X"."""
    low = course.low
    for k in range(j + 1, min(limit - 1, j + _FROM_REACH)):
        if low[k] == "to":
            return k if course.around.begins[k + 1] is not None else 0
        if low[k] in _STOPS:
            break
    return 0


def _from_whom(low: list[str], j: int, limit: int) -> int:
    """The "from" after a contact that was received: "a call received by X from Y", "a call he received from Y"."""
    by = j + 2 if low[j + 1 : j + 2] == ["by"] else 0
    if not by:
        if low[j] in _HE:
            return j + 2 if j + 2 < limit and low[j + 2] == "from" else 0
        ahead = low[j : min(limit, j + _FROM_REACH)]  # "a call received on Monday from Y"
        k = ahead.index("from") if "from" in ahead else 0
        return j + k if k and _STOPS.isdisjoint(ahead[:k]) else 0
    for k in range(by, min(limit, j + _REACH)):
        if low[k] == "from":
            return k
        if low[k] in _STOPS:
            return 0
    return 0
