"""Somebody comes into a call that others have begun: "the president dropped by the meeting".

joining := people ("joined" | "took part in" ...) (("the" | "this") noun of contact | "them" | channel)
         | people ("also attended" | "was also present" ...) "."
         | ("was" | "were") "joined by" people | noun of contact "was attended by" people
         | (noun of contact | "participants") "included" [":"] people
         | ("Also" | "Joining" | "Participants") ... ("were" | ":") people
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._model import Doubt
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._people import people
from readouts._pipeline._records import CallDraft, Entity
from readouts._pipeline._registry import MANY
from readouts._pipeline._state import PEOPLE, Sentence

__all__ = ["join", "who_else"]

_AT = frozenset({"at", "in", "on", "during", "for"})
_HEAD = 12
"""How far from the head of a sentence "were" stands before who else was present."""


def join(course: Course, sentence: Sentence) -> None:
    """Add whoever joins to the side of his country."""
    doc, call = course.doc, course.active
    if call is None:
        return
    for i, j, _ in course.signs.attendance.get(sentence.number, ()):
        _bring_in(course, call, sentence, i, j)
    for i, j, _ in course.signs.joining.get(sentence.number, ()):
        m = course.around.ends[i]
        if i > sentence.a and m is not None and _is_contact(course, i, j, sentence):
            told = [m for m in course.around.coordinated(m, sentence.a) if m.kind in PEOPLE or m.countries]
            present = not course.sets["only_present"].isdisjoint(doc.low[i:j])
            abroad = all(e.country for e in call.objects)
            for entity in people(course, told)[0]:
                if present and not _is_another_side(call, entity):
                    continue  # "Minister Doe also attended"
                # "Vice President Lima joined the call": of what country goes without saying
                _add(course, call, entity, at_home=abroad and not (entity.country or entity.organization))


def _bring_in(course: Course, call: CallDraft, sentence: Sentence, i: int, j: int) -> None:
    """Add those who are listed behind the words that tell who took part."""
    low, sets = course.low, course.sets
    if low[j - 1] == "by" and not sets["brought_in"].isdisjoint(low[i:j]):
        listed = course.around.listed(j, sentence.b)[0]
        for entity in people(course, [m for m in listed if m.kind in PEOPLE])[0]:
            _add(course, call, entity)
    attended = low[j - 1] == "by" and low[j - 2] in sets["attended_by"]
    if attended or (low[j - 1] in sets["made_up_of"] and low[i] not in sets["delegations"]):
        _add_named(course, call, sentence, j + (low[j] == ":"))


def _is_another_side(call: CallDraft, entity: Entity) -> bool:
    """Whether somebody is of another country or body than the parties, so that he is no adviser of theirs."""
    own = {e.country or e.organization for e in call.parties}
    return bool(entity.country or entity.organization) and (entity.country or entity.organization) not in own


def who_else(course: Course, sentence: Sentence) -> None:
    """Add those who a sentence tells were present too: "Also in the meeting were A and B", "Joining X were"."""
    doc, call, a = course.doc, course.active, sentence.a
    if call is None:
        return
    stop = min(sentence.b - 1, a + _HEAD)
    k = next((k for k in range(a + 1, stop) if doc.flag[k] & Flag.BE or doc.low[k] == ":"), 0)
    if k and (doc.low[a] != "also" or not doc.lexicon.sets["present"].isdisjoint(doc.low[a:k])):
        _add_named(course, call, sentence, k + 1 + (doc.low[k + 1] == "also"))


def _is_contact(course: Course, i: int, j: int, sentence: Sentence) -> bool:
    """Whether it is the contact that somebody joins: "joined the call", "joined by video", "also attended."."""
    doc = course.doc
    if j + 1 >= sentence.b:
        return j < sentence.b and doc.low[j] == "." and "also" in doc.low[i:j]
    k = j + (doc.low[j] in _AT and doc.low[j - 1] in course.sets["only_present"])
    if doc.low[k] in {"the", "this"}:
        name = doc.match_kind(k + 1, sentence.b, "call_noun")
        joins = not course.sets["coming_in"].isdisjoint(doc.low[i:j])
        return bool(name[0]) and (joins or doc.low[name[1] - 1] not in course.sets["occasions"])
    return doc.low[j] == "them" or any(i == j for i, _, _ in course.signs.channels.get(sentence.number, ()))


def _add_named(course: Course, call: CallDraft, sentence: Sentence, i: int) -> None:
    """Add those of a list who are named."""
    listed = course.around.listed(i, sentence.b)[0]
    for entity in people(course, [m for m in listed if m.name and m.kind in PEOPLE])[0]:
        if Doubt.COUNTRY_FROM_CONTEXT not in entity.doubts:  # else his side is not sure
            _add(course, call, entity)


def _add(course: Course, call: CallDraft, entity: Entity, *, at_home: bool = False) -> None:
    if entity not in call.parties and len(call.parties) < MANY:
        own = at_home or any(e.country == entity.country for e in call.subjects)
        course.joined.setdefault(call.party_set, call)
        (call.subjects if own else call.objects).append(entity)
        course.taking_part.add(entity)
        course.settle(call)  # several that one sentence told share their subjects
