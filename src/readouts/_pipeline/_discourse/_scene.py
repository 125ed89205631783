"""In which call something is said, and to whom; and what is said elsewhere: at a press conference, in a post."""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._model import Act, Channel, Doubt
from readouts._pipeline._discourse._course import Course, one_of, persons
from readouts._pipeline._discourse._drafts import make
from readouts._pipeline._discourse._nouns import contact_noun
from readouts._pipeline._discourse._people import people
from readouts._pipeline._records import CallDraft, Entity, Predicate, Said
from readouts._pipeline._state import Sentence

__all__ = ["call_of", "enter_venue", "statement"]

_AT = frozenset({"in", "at", "told", "with", "during", "to", "on", "via"})


def enter_venue(course: Course, sentence: Sentence, predicates: list[Predicate]) -> None:
    """A press conference, an interview, a post: what is said there is not said in the call."""
    if not predicates or not any(_venue(course, sentence, i) for i in range(sentence.a, sentence.b)):
        return
    for p in predicates:
        if p.subject and not p.contact:
            speaker = one_of(people(course, p.subject, p)[0])
            if speaker is not None:
                course.outside = speaker
                return


def _venue(course: Course, sentence: Sentence, i: int) -> bool:
    doc = course.doc
    if course.around.quoted[i]:
        return False
    if not doc.flag[i] & Flag.PHRASE and doc.low[i] not in doc.lexicon.sets["venues"]:
        return False
    if not doc.match_kind(i, sentence.b, "venues")[0]:
        return False
    return not _AT.isdisjoint(doc.low[max(sentence.a, i - 3) : i])


def statement(course: Course, p: Predicate, speakers: list[Entity], doubts: list[Doubt]) -> None:
    """Note what is said, with those it is said to and the call in which it is."""
    everybody = persons(speakers)
    if course.active is None and len(everybody) > 1 and p.parent is None and p.form != "passive":
        _joint_call(course, p, everybody)
    addressees = [e for e in people(course, p.addressee, p)[0] if e not in speakers]
    outside = course.outside is not None and speakers == [course.outside]
    call = None if outside else call_of(course, speakers, addressees)
    if call is not None and not (p.subject and p.negated):
        if not addressees or not set(addressees) <= set(call.parties):
            addressees = call.others(speakers)
    elif outside:
        addressees = []
    nouns = course.doc.lexicon.sets["passive_topics"]
    if call is not None and p.noun is not None and p.content and p.noun.lemma in nouns:
        call.topics.append(p.content)
    course.said.append(Said(p, speakers, addressees, call, list(doubts), venue=outside))


def _joint_call(course: Course, p: Predicate, everybody: list[Entity]) -> None:
    """Several who agree, or who speak together "after a meeting", have been in contact."""
    channel = None
    for i in range(p.sentence.a, p.sentence.b):
        if not course.around.quoted[i]:
            channel = channel or contact_noun(course, i, p.sentence.b)[0]
    if channel is None and not (p.say is not None and p.say.act is Act.AGREE):
        return
    at = (p.sentence, p.i, p.j)
    channel = channel or Channel.UNSPECIFIED
    course.active = make(course, everybody[:1], everybody[1:], at=at, rule="joint statement", channel=channel)


def call_of(course: Course, speakers: list[Entity], addressees: list[Entity]) -> CallDraft | None:
    """The call of these people: the one that the text is at, else the last between them."""
    active = course.active
    if not speakers:
        return active
    everyone = set(speakers) | set(addressees)
    if active is not None and everyone <= set(active.parties):
        return active
    for call in reversed(course.calls):
        if everyone <= set(call.parties) and (addressees or not call.background):
            if not call.background:
                course.active = call
            return call
    if active is not None and set(speakers) <= {e for t in active.twins for e in t.parties}:
        return active
    return call_of(course, speakers, []) if addressees else None
