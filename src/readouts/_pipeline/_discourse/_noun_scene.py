"""Where a noun of contact stands: the scene that it sets, and whether it is of another contact than the one told."""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._model import Channel
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._journeys import journey_for
from readouts._pipeline._state import Sentence

__all__ = ["SCENE", "contact_noun", "in_passing", "is_letter", "opener_of", "scene_noun"]

_LETTER = Channel.LETTER
_PREPOSITION, _DAY, _PHRASE = Flag.PREPOSITION, Flag.DAY, Flag.PHRASE
_STOPS = frozenset({",", "."})
_PLAIN = frozenset({"in", "during", "of", "with", ","})
_ORDINAL, _SINCE = frozenset({"first"}), 6
SCENE = frozenset({"during", "in", "at", "throughout"})
"""Before a noun of contact in which something was said."""


def contact_noun(course: Course, i: int, limit: int) -> tuple[Channel | None, int]:
    """The channel of a noun of contact at a token, and the token after it."""
    doc = course.doc
    if doc.flag[i] & _PHRASE:
        value, j = doc.match_kind(i, limit, "call_noun")
        if value:
            return value[0], j  # type: ignore[index]
    return None, i


def scene_noun(course: Course, sentence: Sentence, *, letters: bool = False) -> tuple[int, int, Channel] | None:
    """A noun of contact that sets the scene: "during their recent meeting"; its tokens and channel.

    :param letters: whether it may be a document as well: "in a letter".
    """
    around = course.around
    for i, j, (channel, _) in course.signs.nouns.get(sentence.number, ()):
        free = (
            i > sentence.a
            and not around.quoted[i]
            and (not around.inside[i] or (letters and is_letter(course, i, channel)))
        )
        if free and opener_of(course, sentence, i) in SCENE:
            return i, j, channel
    return None


def opener_of(course: Course, sentence: Sentence, i: int) -> str:
    """The preposition or the mark that stands nearest before a noun of contact."""
    low, flag = course.low, course.flag
    for k in range(i - 1, max(sentence.a, i - 6) - 1, -1):
        if flag[k] & _PREPOSITION or low[k] in _STOPS:
            return low[k]
    return ""


def is_letter(course: Course, i: int, channel: Channel) -> bool:
    """Whether a document is a letter, which is a contact of its own."""
    m = course.around.begins[i] or course.around.begins[i - 1]
    return channel is _LETTER and m is not None and m.kind == "document"


def in_passing(course: Course, sentence: Sentence, i: int) -> bool:
    """Whether words before a noun of contact put it outside the call that is told: "after their last meeting"."""
    low, flag, words = course.low, course.flag, course.words.passing
    for k in range(i - 1, max(sentence.a, i - 4) - 1, -1):
        word = low[k]
        if word in _ORDINAL and _is_first_since(course, i, sentence.b):
            return False
        if word in _ORDINAL and not course.calls and low[k - 1] == "their":
            continue  # "X agreed with Y in their first talks"
        if flag[k] & _DAY and course.active is None and (k == sentence.a or _is_the_news(course, k, i)):
            return False  # "Saturday's call between X and Y lasted", "details of the Saturday call between X and Y"
        if word in words or flag[k] & _DAY or (word == "'s" and _last_time(course, k, sentence.a)):
            if word in course.words.of_news and not (course.calls or course.said):
                return False  # "In a recent call with X, Y stressed" is the news
            return not (sentence.number == 0 and word in {"after", "following"})
        if word in SCENE and k > sentence.a + 1 and low[k - 2] == "as" and low[k - 1].endswith("ed"):
            return sentence.number > 0  # "as agreed in the talks between"
        if word == "for" and journey_for(course, sentence, i):
            return False  # "travelled to Oslo on Monday for a meeting with X"
        if word in _PLAIN:
            return word == "of" and k - 1 >= sentence.a and low[k - 1] in course.sets["aside_of"]
    return False


def _is_the_news(course: Course, day: int, i: int) -> bool:
    """Whether a noun is of a call from afar on a day, and the text has told of no contact before it."""
    low = course.low
    return not course.calls and low[i] in course.sets["call_words"] and "that" not in low[day:i]


def _is_first_since(course: Course, i: int, limit: int) -> bool:
    """Whether it is told since when there was no such contact: "in their first call in two years"."""
    j = contact_noun(course, i, limit)[1]
    low = course.low[j : min(limit, j + _SINCE)]
    return "since" in low or ("in" in low and not course.sets["periods"].isdisjoint(low))


def _last_time(course: Course, k: int, floor: int) -> bool:
    """Whether a genitive tells another time: "last month's"."""
    return k - 1 >= floor and course.low[k - 1] in course.sets["last_times"]
