"""What a word for a topic tells of a talk: "Another topic of the call was A", "A was also a topic".

The grammar:

    told  := described* head belonging* verb adverb* topic
    after := topic ("was" | "were") adverb* described* head belonging*
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._state import Sentence

__all__ = ["named_topic", "said_topic"]

_DESCRIBED, _BELONGING = 8, 10
_TOLD = 2
"""So many words describe a topic where one is more than its article."""
_OPENS = frozenset({",", ";", ":"})
_ENDS = frozenset({".", ",", ";", ":", "and", "as"})
_WERE = frozenset({"was", "were"})
_HOW = frozenset({"how", "whether"})
_NO_TOPIC = Flag.NEGATION | Flag.HAVE | Flag.BE | Flag.PREPOSITION | Flag.CONJUNCTION | Flag.SUBORDINATOR


def named_topic(course: Course, sentence: Sentence, i: int, j: int) -> int:
    """The token with which the topic begins that a word for a topic opens; 0 where it names none."""
    low, flag, b = course.low, course.flag, sentence.b
    first = _described(course, sentence, i)
    if first > sentence.a and low[first - 1] not in _OPENS:
        return 0
    verb = k = _behind(course, j, b)
    if low[k] not in course.sets["topic_verbs"]:
        return 0
    k += 1
    while k < b and flag[k] & Flag.ADVERB and not flag[k] & Flag.NEGATION:
        k += 1
    k += low[k] in course.sets["placing_focus"]
    if low[k] == "on":
        k += 1
    elif flag[verb] & Flag.BE and not _is_thing(course, k, verb == j and i - first < _TOLD):
        return 0
    return k if k < b else 0


def said_topic(course: Course, sentence: Sentence, i: int, j: int) -> int:
    """The token before which it is told that what stands before is a topic: "A | was also a topic"; 0 else."""
    first = _described(course, sentence, i)
    k = first
    while k > sentence.a and course.flag[k - 1] & Flag.ADVERB:
        k -= 1
    if first == i or k == sentence.a or course.low[k - 1] not in _WERE:
        return 0
    end = _behind(course, j, sentence.b)
    return k if end >= sentence.b or course.low[end] in _ENDS else 0


def _described(course: Course, sentence: Sentence, i: int) -> int:
    """Where the words begin that describe a word for a topic: "one of the main | topics"."""
    describing, k = course.sets["describing_topics"], i
    floor = max(sentence.a, i - _DESCRIBED)
    while k > floor and course.low[k - 1] in describing:
        k -= 1
    return k


def _behind(course: Course, j: int, b: int) -> int:
    """The token after the words that tell where something is a topic: "topics | discussed during the phone call"."""
    belonging, k = course.sets["belonging_to_topics"], j
    stop = min(b, j + _BELONGING)
    while k < stop and course.low[k] in belonging:
        k += 1
    return k


def _is_thing(course: Course, k: int, bare: bool) -> bool:
    """Whether a thing begins behind "was", and not what became of the topic: "was the harvest", but "was raised".

    :param bare: whether no more is told of the topic than that it is one.
    """
    flag, word = course.flag[k], course.low[k]
    if flag & Flag.DETERMINER or course.around.begins[k] is not None or word in _HOW:
        return True
    return not (bare or flag & _NO_TOPIC or word.endswith("ed"))
