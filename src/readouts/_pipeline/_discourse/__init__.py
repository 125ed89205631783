"""The course of the text: who the subjects are, which calls there are, and in which of them each thing is said.

One walk over the predicates. A pronoun goes back to the subject before it, "the leaders" are the parties of the call
that the text is at, and a call is made by a verb of contact with its parties, by a noun of contact ("in a call with"),
or by two who discuss something together.
"""

from __future__ import annotations

import attrs

from readouts._pipeline._dates import named_day
from readouts._pipeline._discourse._attendance import attendance
from readouts._pipeline._discourse._contacts import contact
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._joining import join
from readouts._pipeline._discourse._nouns import noun_contacts
from readouts._pipeline._discourse._people import speakers
from readouts._pipeline._discourse._scene import statement
from readouts._pipeline._discourse._status import infinitive_contacts
from readouts._pipeline._discourse._titles import headline_calls, rescue_joint, settle_channels
from readouts._pipeline._discourse._topics import nominal_topic, noun_topics, topic
from readouts._pipeline._discourse._venues import enter_venue
from readouts._pipeline._records import Discourse, Predicate
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import READ, Doc, Sentence
from readouts._pipeline._surroundings import Surroundings

__all__ = ["read_discourse"]


def read_discourse(doc: Doc, clauses: Surroundings, predicates: list[Predicate], registry: Registry) -> Discourse:
    """Walk the predicates in the order of the text."""
    _take_dateline(doc)
    by_sentence: dict[int, list[Predicate]] = {}
    for p in predicates:
        by_sentence.setdefault(p.sentence.number, []).append(p)
    course = Course(doc, clauses, registry, by_sentence)
    for sentence in doc.sentences:
        if sentence.block.kind in READ:
            _sentence(course, sentence)
    if all(c.background for c in course.calls):
        headline_calls(course)
    rescue_joint(course)
    settle_channels(course)
    return Discourse(course.calls, course.said, course.told)


def _take_dateline(doc: Doc) -> None:
    """The day of a dateline is that of publication where the caller does not know it."""
    if doc.dateline and doc.context.published is None:
        day = named_day(doc, doc.dateline)
        if day is not None:
            doc.context = attrs.evolve(doc.context, published=day)


def _sentence(course: Course, sentence: Sentence) -> None:
    predicates = course.of(sentence)
    told = noun_contacts(course, sentence, predicates)
    enter_venue(course, sentence, predicates)
    for p in predicates:
        who, doubts = speakers(course, p)
        course.speakers[id(p)] = who
        if p.contact is not None:
            contact(course, p, who)
        elif p.topic:
            topic(course, p, who)
        else:
            statement(course, p, who, doubts)
    infinitive_contacts(course, sentence, predicates)
    nominal_topic(course, sentence)
    noun_topics(course, sentence, predicates)
    join(course, sentence)
    attendance(course, sentence)
    course.follow(predicates)
    if not told and not predicates:
        course.mention_alone(sentence)
