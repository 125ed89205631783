"""A contact that the text takes for known, between the only two who speak: "In the phone call, X said A. Y said B"."""

from __future__ import annotations

from readouts._model import Channel, Status
from readouts._pipeline._discourse._course import PERSON, Course
from readouts._pipeline._discourse._details import take_date
from readouts._pipeline._discourse._drafts import make
from readouts._pipeline._discourse._noun_scene import in_passing
from readouts._pipeline._discourse._noun_status import is_wished, noun_status
from readouts._pipeline._discourse._titles import rescue
from readouts._pipeline._records import CallDraft, Entity
from readouts._pipeline._state import CALLS, Sentence

__all__ = ["lone_call", "rescue_scene"]

_HELD = Status.HELD
_TOLD = frozenset({"told", "scene"})
_BESIDE = frozenset({"spokesperson", "official"})
_ARTICLES = frozenset({"the", "this", "their", "a"})
_SCENE = frozenset({"during", "in"})
_NEAR = 4


def _first_noun(course: Course) -> tuple[Sentence, int, int, Channel] | None:
    """The first noun of a call of the text that was held."""
    sentences = map(course.doc.sentences.__getitem__, course.signs.nouns)
    return next(filter(None, (_noun(course, sentence) for sentence in sentences)), None)


def lone_call(course: Course) -> None:
    """Make the one call of a text that names no parties of it, where just two of different countries speak."""
    if course.calls:
        _bring_forward(course)
        return
    found = _first_noun(course)
    pair = _pair(course) if found is not None else []
    if found is None or not pair:
        return
    sentence, i, j, channel = found
    call = make(course, pair[:1], pair[1:], at=(sentence, i, j), rule="scene of two", channel=channel)
    take_date(course, call, sentence, i)
    rescue(course, call)


def _bring_forward(course: Course) -> None:
    """Take the one contact that somebody is told to have had for the call that the text takes for known."""
    first = course.calls[0]
    if first.rule not in _TOLD or first.status is not _HELD:
        return
    if any(not c.background or c.party_set != first.party_set for c in course.calls):
        return
    found = _first_noun(course)
    if found is not None:
        sentence, i, _, channel = found
        first.background = False
        if first.channel is Channel.UNSPECIFIED:
            first.channel = channel
        if first.date is None:
            take_date(course, first, sentence, i)
        rescue(course, first)


def rescue_scene(course: Course, call: CallDraft) -> None:
    """What was said before the one call was told, where words before it take it for known: "During the call"."""
    for number in course.signs.nouns:
        if number >= call.sentence:
            return
        sentence = course.doc.sentences[number]
        if course.low[sentence.a] in _SCENE and _noun(course, sentence) is not None:
            rescue(course, call)
            return


def _noun(course: Course, sentence: Sentence) -> tuple[Sentence, int, int, Channel] | None:
    """The first noun of a call in a sentence that was held, with its channel: "during the phone call"."""
    low, quoted, words = course.low, course.around.quoted, course.sets["call_words"]
    for i, j, (channel, several) in course.signs.nouns[sentence.number]:
        by_phone = channel in CALLS or low[j - 1] in words
        if not by_phone or several or quoted[i] or _ARTICLES.isdisjoint(low[max(sentence.a, i - _NEAR) : i]):
            continue
        end = sentence.b if low[sentence.a] in _SCENE else j  # "In the call, X asked for A" tells that it was held
        held = noun_status(course, sentence, i, end) is _HELD and not is_wished(course, sentence, i, j)
        if held and not in_passing(course, sentence, i):
            return sentence, i, j, channel
    return None


def _pair(course: Course) -> list[Entity]:
    """The only two who speak, spokespersons and officials aside; none where there are others, or of one side."""
    pair: list[Entity] = []
    for p in course.said:
        for e in () if p.outside or p.tail else p.speakers:
            beside = e.kind is not PERSON or not e.words or (e.office is not None and e.office.kind in _BESIDE)
            if not beside and e not in pair:
                pair.append(e)
                if len(pair) > 2:
                    return []
    countries = [e.country for e in pair]
    return pair if len(pair) > 1 and any(countries) and countries[0] != countries[1] else []
