"""One contact with each of several, where a text tells of them together: "separately", "on Monday with X, then Y"."""

from __future__ import annotations

from itertools import pairwise

from readouts._lexicon import Flag
from readouts._model import Channel
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._details import take_date
from readouts._pipeline._discourse._splits import are_of_several_countries
from readouts._pipeline._records import CallDraft, Entity, Predicate
from readouts._pipeline._state import BlockKind

__all__ = ["parted", "take_own_day"]

_REACH, _BETWEEN = 30, 12
"""Within so many tokens after somebody another one is told in the same breath."""
_BESIDES, _BEFORE_MANY = frozenset({"also", "and"}), frozenset({"with", "to"})
_RELATIVES = frozenset({"who", "whose", "which"})


def parted(
    course: Course, p: Predicate, subjects: list[Entity], objects: list[Entity]
) -> tuple[list[list[Entity]], bool]:
    """Several with whom somebody was in contact, as those of one contact each, and whether these were in turn."""
    turns = _in_turn(course, p)
    below = len(p.object) < len(objects) and course.low[p.sentence.b - 1] == ":"  # "spoke with:", and a list
    told = getattr(p, "several", below and p.channel is None)
    several = turns or told or _separately(course, p)
    if not several and p.channel is None and are_of_several_countries(objects):
        several = _is_to_each(course, p) or (course.active is None and _titled_apart(course))
    return [[o] for o in objects] if len(subjects) == 1 and several else [objects], turns


def _separately(course: Course, p: Predicate) -> bool:
    """Whether a word tells that there was a contact with each: "separately", "in individual calls"."""
    lexicon, low = course.doc.lexicon, course.low
    first = max(p.sentence.a, p.i - 3)
    clause = low[first : p.sentence.b]
    if not lexicon.words("contacts.separate", "calls").isdisjoint(clause):
        return True
    near = low[first : min(p.sentence.b, p.j + _REACH)]
    apart = lexicon.words("contacts.apart", "calls")
    a = p.sentence.a
    if low[a + 1] in apart and low[a] == "in" and course.doc.match_kind(a + 2, p.sentence.b, "call_noun")[0]:
        return True  # "In separate calls on Monday, X spoke with Y and Z"
    if apart.isdisjoint(near):
        return False
    after = [k for k, word in enumerate(near, first + 1) if word in apart]  # "in separate phone calls"
    return any(course.doc.match_kind(k, p.sentence.b, "call_noun")[0] for k in after)


def _is_to_each(course: Course, p: Predicate) -> bool:
    """Whether one can do so to only one at a time: "phoned X and Y"; or did so: "spoke with both X and Y"."""
    verb = p.contact
    if verb is not None and (verb.channel is Channel.PHONE and verb.initiator == "subject"):
        return True
    if verb is not None and verb.lemma in course.doc.lexicon.words("contacts.each", "calls"):
        return True  # "held bilaterals with X and Y"
    return bool(p.object) and course.low[p.object[0].a - 1] == "both"


def _titled_apart(course: Course) -> bool:
    """Whether a headline tells of several contacts: "Calls with the Ministers of A and B"."""
    doc, words = course.doc, course.sets["contacts_apart"]
    for number, nouns in course.signs.nouns.items():
        if doc.sentences[number].block.kind is BlockKind.HEADLINE:
            for _, j, (_, several) in nouns:
                if several and doc.low[j - 1] in words and j < len(doc.low) and doc.low[j] in _BEFORE_MANY:
                    return True
    return False


def _in_turn(course: Course, p: Predicate) -> bool:
    """Whether there was one contact after the other: "with A on Monday and B on Tuesday", "with A and then B"."""
    doc = course.doc
    words = doc.lexicon.words("contacts.in_turn", "calls") | doc.lexicon.sets["near_days"]
    for before, m in pairwise(p.object):
        if doc.low[m.a - 1] == "with" and doc.low[m.a - 2] in course.words.company:
            return False  # "spoke to X today together with Y"
        between = range(before.b, min(m.a, before.b + _BETWEEN))
        if any(doc.flag[k] & Flag.DAY or doc.low[k] in words for k in between):
            return doc.low[before.b + 1] not in _RELATIVES
        if m.a > before.b + 1 and doc.low[m.a - 1] in _BEFORE_MANY and doc.low[m.a - 2] in _BESIDES:
            return True  # "with A and with B", "with A at noon and also with B"
    return False


def take_own_day(course: Course, draft: CallDraft, p: Predicate) -> None:
    """The day of one of several contacts in turn: the one after whom it was with, or before where each stands there."""
    parties, of_mention = p.object, course.registry.of_mention
    n = next((n for n, m in enumerate(parties) if of_mention.get(m.a) is draft.objects[0]), -1)
    if draft.date is not None or n < 0:
        return
    if _tells_day(course, parties[-1].b, p.sentence.b):
        take_date(course, draft, p.sentence, parties[n].b - 1)
        return
    floor = parties[n - 1].b if n else p.sentence.a
    if _tells_day(course, floor, parties[n].a):
        take_date(course, draft, p.sentence, floor)  # "on 3 March with X and on 4 March with Y"


def _tells_day(course: Course, a: int, b: int) -> bool:
    """Whether there is a day among some tokens: "on Monday", "4 May", "today"."""
    near = course.doc.lexicon.sets["near_days"]
    return any(course.flag[k] & Flag.DAY or course.low[k] in near for k in range(a, b))
