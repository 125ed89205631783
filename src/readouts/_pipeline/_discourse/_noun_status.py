"""The status of a contact that a noun tells: "cancelled a call with", "no meeting between", "a call was postponed"."""

from __future__ import annotations

import functools
import re

from readouts._lexicon import Flag, Lexicon
from readouts._model import Status
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._state import GENITIVES, Sentence

__all__ = ["is_wished", "noun_status"]

_BEFORE, _AFTER, _NEAR = 6, 12, 4
_BEFORE_ANOTHER = frozenset({"before", "ahead", "after", "following"})
_FOR = frozenset({"for", "of"})
_SCENE = frozenset({"at", "during", "in"})
_MORE = frozenset({"also", "further"})
_HELD = Status.HELD
_NO_ATTRIBUTE = Flag.DETERMINER | Flag.PREPOSITION | Flag.PRONOUN


@functools.lru_cache(maxsize=16)
def _phrases(lexicon: Lexicon) -> tuple[tuple[tuple[re.Pattern[str], bool, Status], ...], frozenset[str]]:
    """What finds the phrases around a noun of contact, or before it alone, of each status; and their first words."""
    found: list[tuple[re.Pattern[str], bool, Status]] = []
    firsts: set[str] = set()
    for status in (Status.CANCELLED, Status.DENIED, Status.ATTEMPTED, Status.PLANNED):
        for name in ("noun_status", "noun_status.before"):
            phrases = sorted(lexicon.words(f"{name}.{status}", "calls"))
            firsts.update(phrase.partition(" ")[0] for phrase in phrases)
            if phrases:
                any_of_them = re.compile(f" (?:{'|'.join(map(re.escape, phrases))}) ")
                found.append((any_of_them, name == "noun_status.before", status))
    return tuple(found), frozenset(firsts)


def noun_status(course: Course, sentence: Sentence, i: int, end: int, opens: int = 0) -> Status:
    """The status that the words before a noun of contact, or those after its parties, tell.

    :param opens: what opens the parties, where the noun does not stand right before it: "no call is planned | between".
    """
    low = course.low
    i = _before_owner(course, sentence, i)
    before = low[max(sentence.a, i - _BEFORE) : i]
    after = low[end : min(sentence.b, end + _AFTER)]
    if opens > i + 2:
        after = [*low[i + 1 : opens], *after]
    for k, word in enumerate(after):
        if word in _BEFORE_ANOTHER and (word != "ahead" or after[k + 1 : k + 2] == ["of"]):
            after = after[:k]  # "a call with X ahead of his planned meeting with Y"
            break
    phrases, openers = _phrases(course.doc.lexicon)
    if openers.isdisjoint(before) and openers.isdisjoint(after):
        return _HELD
    ahead = f" {' '.join(before[_scene_start(course, i - len(before), i) :])} "
    around = f"{ahead}| {' '.join(_before_effect(course, after))} "
    return next((s for phrase, first, s in phrases if phrase.search(ahead if first else around)), _HELD)


def _before_owner(course: Course, sentence: Sentence, i: int) -> int:
    """Where whose contact it is begins, where that is told: "no plans for | X's phone call with"."""
    for k in range(i - 1, max(sentence.a, i - _NEAR), -1):
        if course.low[k] in GENITIVES:
            owner = course.around.ends[k] or course.around.ends[k + 1]
            return owner.a if owner is not None else i
    return i


def _scene_start(course: Course, first: int, i: int) -> int:
    """How many words before a contact do not tell its status: what is before a scene is of something else.

    "asked for grain | in a call with X" is no request for a call.
    """
    low, flag = course.low, course.flag
    for k in range(i - 1, first - 1, -1):
        if flag[k] & Flag.PREPOSITION:
            scene = low[k] in _SCENE and low[k - 1] not in course.sets["before_in"]  # not "will take part in a call"
            return k + 1 - first if scene else 0
    return 0


def _before_effect(course: Course, after: list[str]) -> list[str]:
    """The words after a contact as far as its effect: "X's call with Y | is expected to strain ties"."""
    for k in range(1, len(after) - 2):
        if after[k + 1] == "to" and after[k] in course.sets["foreseen"]:
            verb = k + 2 + (after[k + 2].endswith("ly") or after[k + 2] in _MORE)
            coming = verb >= len(after) or after[verb] in course.sets["to_come"]
            return after if coming else after[:k]
    return after


def is_wished(course: Course, sentence: Sentence, i: int, end: int) -> bool:
    """Whether a contact is only wanted, so that there is none: "help in organizing a meeting with X"."""
    low, words = course.low, course.sets
    if not words["only_thought_of"].isdisjoint(low[max(sentence.a, i - _NEAR) : i]) and _is_thought_of(course, i):
        return True
    k, plain = i - 1, words["plain_before_contact"]
    while k > sentence.a and low[k] in plain:
        k -= 1
    if low[k] in words["before_wished"] or " ".join(low[max(sentence.a, k - 1) : k + 1]) in words["before_wished"]:
        return True
    if low[k] in _FOR and k > sentence.a and low[k - 1] in words["wished_for"]:
        return True
    return " ".join(low[end : min(sentence.b, end + 2)]) in words["after_wished"]


def _is_thought_of(course: Course, i: int) -> bool:
    """Whether a word among those right before a noun of contact tells that it may come: "a possible second call"."""
    low, flag, thought_of = course.low, course.flag, course.sets["only_thought_of"]
    k = i - 1
    while low[k] not in thought_of:
        if flag[k] & _NO_ATTRIBUTE:
            return False
        k -= 1
    return low[k - 1] != "as"  # "as soon as possible"
