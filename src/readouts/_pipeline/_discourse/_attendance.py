"""Who was present, where the contact itself names no other side: "the meeting included", "were joined by".

present := people ("was" | "were") "joined by" parties
         | noun of contact ("included" | "was attended by") [":"] parties
         | ("Participants" | "Countries participating") ... ("were" | "included") [":"] parties
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._model import Channel, ParticipantKind
from readouts._pipeline._discourse._course import Course, persons
from readouts._pipeline._discourse._details import take_date
from readouts._pipeline._discourse._drafts import make
from readouts._pipeline._discourse._noun_scene import contact_noun
from readouts._pipeline._discourse._owners import own_people
from readouts._pipeline._discourse._people import people
from readouts._pipeline._discourse._titles import rescue
from readouts._pipeline._records import Entity
from readouts._pipeline._state import PEOPLE, READ, Mention, Sentence

__all__ = ["attendance"]

_INSTITUTION, _UNSPECIFIED = ParticipantKind.INSTITUTION, Channel.UNSPECIFIED
_HEAD = 4


def attendance(course: Course, sentence: Sentence) -> None:
    """Make the call of those present, where the text has told no call yet."""
    found = _cue(course, sentence)
    if found is None:
        return
    i, j = found
    j += course.low[j : j + 1] == [":"]
    present = _present(course, course.around.listed(j, sentence.b)[0])
    subjects = [e for e in _subjects(course, sentence, i) if e not in present]
    if len({e.country or e.organization for e in subjects + present}) < 2:
        return
    at = (sentence, i, j)
    first = _first_told(course, sentence)
    channel = _channel(course, sentence)
    if channel is _UNSPECIFIED:
        channel = _channel(course, first)
    call = make(course, subjects or present[:1], present, at=at, rule="attendance", channel=channel)
    take_date(course, call, sentence, i)
    before = course.doc.sentences[sentence.number - 1] if sentence.number else sentence
    for told in (before, first):
        if call.date is None and told.block.kind in READ:
            take_date(course, call, told, told.a)
    course.enter(call)
    rescue(course, call)


def _first_told(course: Course, sentence: Sentence) -> Sentence:
    """The sentence that first tells of a contact and names no other side: "hosted a video call with partners"."""
    number = next(iter(course.signs.nouns), sentence.number)
    return course.doc.sentences[min(number, sentence.number)]


def _cue(course: Course, sentence: Sentence) -> tuple[int, int] | None:
    """The words that tell who is present, as tokens."""
    doc = course.doc
    for i, j, _ in course.signs.attendance.get(sentence.number, ()):
        if i > sentence.a and doc.low[i] not in doc.lexicon.sets["delegations"]:
            return i, j
    attending = doc.lexicon.sets["attending"]
    if attending.isdisjoint(doc.low[sentence.a : sentence.a + _HEAD]):
        return None
    being = (k for k in range(sentence.a + 1, sentence.b - 1) if doc.flag[k] & Flag.BE or doc.low[k] == ":")
    return next(((k, k + 1) for k in being), None)


def _subjects(course: Course, sentence: Sentence, i: int) -> list[Entity]:
    """Whom the others join: the subject of the clause, else who speaks before, else the publisher's own."""
    m = course.around.ends[i]
    named = course.around.coordinated(m, sentence.a) if m is not None else []
    return persons(people(course, named)[0]) or persons(course.subject) or own_people(course, [])


def _present(course: Course, listed: list[Mention]) -> list[Entity]:
    """The people of a list, and the countries that it names as such."""
    found: list[Entity] = []
    for m in listed:
        if m.kind == "place" and m.country:
            name = course.doc.words(m.a + (m.determiner == "the"), m.b)
            found.append(course.registry.institution(name, m.country, _INSTITUTION, m))
        elif m.kind in PEOPLE or m.countries or m.organization:
            found.extend(people(course, [m])[0])
    return list(dict.fromkeys(found))


def _channel(course: Course, sentence: Sentence) -> Channel:
    nouns = (contact_noun(course, k, sentence.b)[0] for k in range(sentence.a, sentence.b))
    return next((channel for channel in nouns if channel is not None), _UNSPECIFIED)
