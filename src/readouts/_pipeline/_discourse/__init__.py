"""The course of the text: who the subjects are, which calls there are, and in which of them each thing is said.

One walk over the predicates. A pronoun goes back to the subject before it, "the leaders" are the parties of the call
that the text is at, and a call is made by a verb of contact with its parties, by a noun of contact ("in a call with"),
or by two who discuss something together.
"""

from __future__ import annotations

import functools
from operator import attrgetter

import attrs

from readouts._lexicon import Verb
from readouts._model import ParticipantKind
from readouts._pipeline._dates import named_day
from readouts._pipeline._discourse._attendance import attendance
from readouts._pipeline._discourse._contacts import contact, is_ours
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._delegations import delegates
from readouts._pipeline._discourse._drafts import tell_apart
from readouts._pipeline._discourse._earlier_contacts import OPENERS
from readouts._pipeline._discourse._joining import join, who_else
from readouts._pipeline._discourse._joint import other_joint_call
from readouts._pipeline._discourse._lone import lone_call, rescue_scene
from readouts._pipeline._discourse._looking_back import look_back, take_before, tells_when
from readouts._pipeline._discourse._nouns import noun_contacts
from readouts._pipeline._discourse._people import SUBJECTLESS, people, speakers
from readouts._pipeline._discourse._reports import SHARING, go_on_inside
from readouts._pipeline._discourse._scene import statement
from readouts._pipeline._discourse._sections import section_call
from readouts._pipeline._discourse._splits import split
from readouts._pipeline._discourse._status import infinitive_contacts
from readouts._pipeline._discourse._strangers import know_strangers
from readouts._pipeline._discourse._titles import (
    headline_calls,
    rescue_earlier,
    rescue_joint,
    rescue_lead,
    settle_channels,
)
from readouts._pipeline._discourse._topics import TOPIC_OPENERS, nominal_topic, noun_topics, told_topics, topic
from readouts._pipeline._discourse._venues import enter_venue
from readouts._pipeline._records import BEFORE, Discourse, Entity, Predicate, is_source, party_set
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import PEOPLE, READ, BlockKind, Doc, Sentence
from readouts._pipeline._surroundings import Surroundings

__all__ = ["read_discourse"]

_THIS = frozenset({"this", "his", "her", "these", "the"})
_HEAD = 4
_LATE = 2
"""So many days after that of its dateline a text can have come out."""
_SEVERAL = frozenset({"group", "pronoun"})
_SEVERAL_OTHERS = 2
_NONE: list[Predicate] = []
_according, _background = attrgetter("according"), attrgetter("background")


def read_discourse(
    doc: Doc, clauses: Surroundings, predicates: dict[int, list[Predicate]], registry: Registry
) -> Discourse:
    """Walk the predicates in the order of the text; they are given by the number of their sentence."""
    _take_dateline(doc)
    course = Course(doc, clauses, registry, predicates)
    if course.reported:
        know_strangers(course)
    for sentence in doc.sentences:
        if sentence.block.kind in READ:
            _sentence(course, sentence)
        elif sentence.block.kind is BlockKind.HEADING and sentence.number in course.signs.nouns:
            section_call(course, sentence)
    if all(map(_background, course.calls)):
        headline_calls(course)
    if course.reported and course.signs.nouns:
        lone_call(course)
    if course.calls:
        rescue_joint(course)
        own = [c for c in course.calls if not c.background]
        rescue_lead(course, own)
        rescue_earlier(course, own)
        if len(own) == 1 and course.reported:
            rescue_scene(course, own[0])
        settle_channels(course, own)
        for call in course.calls:
            call.twins = ()  # they refer to each other, and would stay until the collector of garbage finds them
    return Discourse(course.calls, course.said, course.told, course.signs.citations, course.spans)


def _take_dateline(doc: Doc) -> None:
    """The text was written on the day of its dateline, where it came out then or a little later."""
    if doc.dateline:
        day, published = named_day(doc, doc.dateline), doc.context.published
        if day is not None and (published is None or 0 < (published - day).days <= _LATE):
            doc.context = attrs.evolve(doc.context, published=day)


def _sentence(course: Course, sentence: Sentence) -> None:
    number, opener = sentence.number, course.low[sentence.a]
    course.opened = opener in OPENERS and course.reported
    predicates, told = course.predicates.get(number, _NONE), False
    course.names_contact = signed = number in course.signed
    if signed:
        course.names_contact = number in course.signs.nouns
        told = _before_predicates(course, sentence, predicates)
    if opener == "with":
        _turn_to(course, sentence)
    if course.remarks or (predicates and (predicates[0].content is None or predicates[0].form == "passive")):
        predicates = take_before(course, sentence, predicates)
    leading = _predicates(course, number, predicates) if predicates else []
    if number in course.told and course.said:
        _look_back(course, sentence, predicates, signed=signed)
    if signed:
        _after_predicates(course, sentence, predicates)
    if course.active is None:
        attendance(course, sentence)
    elif signed or opener in TOPIC_OPENERS:
        _tell_more(course, sentence, predicates, signed=signed)
    if leading:
        course.follow(leading)
    elif not told and all(map(_according, predicates)):
        course.mention_alone(sentence)


def _tell_more(course: Course, sentence: Sentence, predicates: list[Predicate], *, signed: bool) -> None:
    """What no predicate tells of the call that the text is at."""
    if course.low[sentence.a] in TOPIC_OPENERS:
        nominal_topic(course, sentence)
    if signed:
        _go_on(course, sentence, predicates)


def _look_back(course: Course, sentence: Sentence, predicates: list[Predicate], *, signed: bool) -> None:
    """What was told before was said in the call of the sentence, where it tells that."""
    if (predicates and predicates[0].rule == BEFORE) or (signed and tells_when(course, sentence)):
        look_back(course)


def _turn_to(course: Course, sentence: Sentence) -> None:
    """Go on with one of several calls of somebody: "With Minister Doe, he discussed A"."""
    call = course.active
    if call is None or (not course.several and len(call.objects) < _SEVERAL_OTHERS):
        return
    listed, end = course.around.listed(sentence.a + 1, sentence.b)
    whom = people(course, listed)[0] if listed and course.low[end : end + 1] == [","] else []
    if not whom:
        return
    split(course, party_set(call.subjects, whom))
    found = [c for c in course.recent if c.called == whom and c.subjects == call.subjects and not c.background]
    if len(found) == 1:
        if found[0].twins:
            tell_apart(course, found[0])
        course.active = found[0]


def _before_predicates(course: Course, sentence: Sentence, predicates: list[Predicate]) -> bool:
    """Take the calls and venues that no predicate tells; whether a noun told a call."""
    number, signs = sentence.number, course.signs
    nouns = course.names_contact
    told = nouns and noun_contacts(course, sentence, predicates)
    if (
        told
        and course.low[sentence.a] in _THIS
        and not course.words.looking_back.isdisjoint(course.low[sentence.a : sentence.a + _HEAD])
    ):
        look_back(course)
    if number in signs.venues or (nouns and course.outside):
        enter_venue(course, sentence, predicates)
    return told


def _predicates(course: Course, number: int, predicates: list[Predicate]) -> list[list[Entity]]:
    """Take the predicates of a sentence one by one, each by what its verb is; the subjects of the full ones."""
    voices = course.voices if course.voices.told else None
    course.addressees = {}
    leading: list[list[Entity]] = []
    before, discussed = len(course.said), 0
    for p in predicates:
        if p.inherits is not None and p.parent is None and p.rule in SHARING:
            go_on_inside(course, p)
        who, doubts = speakers(course, p)
        p.speakers = who
        if len(who) > 1 and (p.say is not None or p.addressee):
            p.speakers = who = _speak_together(course, p, who)
        beyond = discussed
        if p.say is not None:
            statement(course, p, p.say, who, doubts)
        elif p.contact is not None:
            contact(course, p, p.contact, who)
        else:
            topic(course, p, who)
            # "discussed how Peru and Chile | can share the water"
            discussed = p.content[1] if p.content is not None else discussed
        if p.according:
            _note_source(course, p, who)
        elif who and p.i >= beyond and _leads(course, p):
            _lead(course, p, who, leading)
        if voices is not None:
            voices.note(p, who)
    if len(course.said) > before:
        course.spans[number] = before, len(course.said)
    return leading


def _speak_together(course: Course, p: Predicate, who: list[Entity]) -> list[Entity]:
    """Take for a topic what several say with a verb that tells one of them: "the two leaders referred to A".

    :returns: those of them who say it.
    """
    if p.say is not None and p.say.lemma in course.words.together:
        p.becomes(_as_topic(p.say))
    elif course.reported and p.say is not None and p.parent is None and course.active is not None:
        other_joint_call(course, p)
    return _without_addressed(course, p, who) if p.addressee and p.subject else who


def _without_addressed(course: Course, p: Predicate, who: list[Entity]) -> list[Entity]:
    """Those of several who say something to one of them: "the ministers thanked Doe", who is a minister as well."""
    if p.subject[0].kind not in _SEVERAL or len(p.addressee) != 1 or p.addressee[0].kind not in PEOPLE:
        return who
    told = people(course, p.addressee, p)[0]
    return [e for e in who if e not in told] or who


@functools.lru_cache(maxsize=16)
def _as_topic(say: Verb) -> Verb:
    """A verb of saying as one that names a topic: "the two leaders referred to the drought"."""
    return attrs.evolve(say, act=None, topic=True)


def _leads(course: Course, p: Predicate) -> bool:
    """Whether who does something is whom the text goes on with."""
    if p.parent is not None and (p.contact is None or not is_ours(course, p.parent)):
        return False
    return p.subject[0].label != "first_person" if p.subject else _shares(p)


def _lead(course: Course, p: Predicate, who: list[Entity], leading: list[list[Entity]]) -> None:
    """Take who does something for whom the text goes on with, but for a spokesman who closes what others do."""
    if leading and p.tail and _only_tells(p, who):
        course.teller = (p.sentence.number, who)
    else:
        leading.append(list(p.addressees) or who if p.say is not None and p.say.received else who)
        course.leading = p


def _note_source(course: Course, p: Predicate, who: list[Entity]) -> None:
    """Note the spokesman whom a sentence cites: "According to the spokesman, X thanked Y"."""
    if p.subject and len(who) == 1 and _only_tells(p, who):
        course.teller = (p.sentence.number, who)


def _only_tells(p: Predicate, who: list[Entity]) -> bool:
    """Whether a spokesman closes what he tells of others: "X thanked Y, the spokesman said"."""
    return who[0].kind is ParticipantKind.PERSON and is_source(p)


def _shares(p: Predicate) -> bool:
    """Whether the next pronoun may mean the subject that a predicate shares with another."""
    if p.form == "infinitive" and p.inherits is not None and p.inherits.parent is not None:
        return False  # "X confirmed that Y called to discuss A"
    return p.form not in SUBJECTLESS


def _after_predicates(course: Course, sentence: Sentence, predicates: list[Predicate]) -> None:
    """Take the calls that infinitives tell, and note that somebody was in company."""
    number, signs = sentence.number, course.signs
    if number in signs.infinitives:
        infinitive_contacts(course, sentence, predicates)
    if number in signs.company:
        course.told.add(number)


def _go_on(course: Course, sentence: Sentence, predicates: list[Predicate]) -> None:
    """Learn more of the call that the text is at."""
    number, signs = sentence.number, course.signs
    if course.names_contact:
        noun_topics(course, sentence, predicates)
    if number in signs.topics:
        told_topics(course, sentence, predicates)
    if number in signs.joining or number in signs.attendance:
        join(course, sentence)
    if number in signs.attendance:
        delegates(course, sentence)
    if course.low[sentence.a] in course.words.who_else:
        who_else(course, sentence)
