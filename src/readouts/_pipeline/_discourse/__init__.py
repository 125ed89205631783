"""The course of the text: who the subjects are, which calls there are, and in which of them each thing is said.

One walk over the predicates. A pronoun goes back to the subject before it, "the leaders" are the parties of the call
that the text is at, and a call is made by a verb of contact with its parties, by a noun of contact ("in a call with"),
or by two who discuss something together.
"""

from __future__ import annotations

from collections import defaultdict

import attrs

from readouts._lexicon import Contact
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
from readouts._pipeline._discourse._topics import TOPIC_OPENERS, nominal_topic, noun_topics, topic
from readouts._pipeline._discourse._venues import enter_venue
from readouts._pipeline._records import Discourse, Predicate, Said
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import READ, Doc, Sentence
from readouts._pipeline._surroundings import Surroundings

__all__ = ["read_discourse"]


def read_discourse(doc: Doc, clauses: Surroundings, predicates: list[Predicate], registry: Registry) -> Discourse:
    """Walk the predicates in the order of the text."""
    _take_dateline(doc)
    by_sentence: defaultdict[int, list[Predicate]] = defaultdict(list)
    for p in predicates:
        by_sentence[p.sentence.number].append(p)
    course = Course(doc, clauses, registry, by_sentence)
    said_in: dict[int, list[Said]] = {}
    before = 0
    for sentence in doc.sentences:
        if sentence.block.kind in READ:
            _sentence(course, sentence)
            if len(course.said) > before:
                said_in[sentence.number] = course.said[before:]
                before = len(course.said)
    if all(c.background for c in course.calls):
        headline_calls(course)
    rescue_joint(course)
    settle_channels(course)
    return Discourse(course.calls, course.said, course.told, said_in, course.signs.citations)


def _take_dateline(doc: Doc) -> None:
    """The day of a dateline is that of publication where the caller does not know it."""
    if doc.dateline and doc.context.published is None:
        day = named_day(doc, doc.dateline)
        if day is not None:
            doc.context = attrs.evolve(doc.context, published=day)


def _sentence(course: Course, sentence: Sentence) -> None:
    number, signs = sentence.number, course.signs
    predicates = course.predicates.get(number, [])
    nouns = number in signs.nouns
    told = nouns and noun_contacts(course, sentence, predicates)
    if number in signs.venues or (nouns and course.outside):
        enter_venue(course, sentence, predicates)
    _predicates(course, predicates)
    if number in signs.infinitives:
        infinitive_contacts(course, sentence, predicates)
    if number in signs.company:
        course.told.add(number)
    if course.active is None:
        attendance(course, sentence)
    else:
        _go_on(course, sentence, predicates)
    if predicates:
        course.follow(predicates)
    elif not told:
        course.mention_alone(sentence)


def _predicates(course: Course, predicates: list[Predicate]) -> None:
    """Take the predicates of a sentence one by one, each by what its verb is."""
    said_by = course.speakers
    for p in predicates:
        who, doubts = speakers(course, p)
        said_by[id(p)] = who
        verb = p.verb
        if isinstance(verb, Contact):
            contact(course, p, verb, who)
        elif verb.topic:
            topic(course, p, who)
        else:
            statement(course, p, verb, who, doubts)


def _go_on(course: Course, sentence: Sentence, predicates: list[Predicate]) -> None:
    """Learn more of the call that the text is at."""
    if course.doc.low[sentence.a] in TOPIC_OPENERS:
        nominal_topic(course, sentence)
    if sentence.number in course.signs.nouns:
        noun_topics(course, sentence, predicates)
    if sentence.number in course.signs.joining:
        join(course, sentence)
