"""The call in which something is said: one that was told, or one that only what is said tells.

A scene ("during their meeting, X told Y"), a channel ("told Y by phone"), a greeting, several who agree or speak
together, or a report that one told another of another country something.
"""

from __future__ import annotations

from itertools import compress
from operator import attrgetter

from readouts._lexicon import Flag, Verb
from readouts._model import Act, Channel
from readouts._pipeline._discourse._course import PERSON, Course, persons
from readouts._pipeline._discourse._details import channel_at, take_date
from readouts._pipeline._discourse._drafts import make
from readouts._pipeline._discourse._greetings import greeting
from readouts._pipeline._discourse._initiatives import initiator
from readouts._pipeline._discourse._noun_scene import in_passing, scene_noun
from readouts._pipeline._discourse._series import of_series
from readouts._pipeline._records import CallDraft, Entity, Predicate
from readouts._pipeline._state import CALLS, Sentence

__all__ = ["call_of", "call_of_lead", "call_with", "foreign", "joint_call", "spoke_before"]

_AGREE, _INFORM, _UNSPECIFIED = Act.AGREE, Act.INFORM, Channel.UNSPECIFIED
_LEAD = 3
"""So many statements before a scene are asked whom it is with."""
_PAIR = 2
_parties = attrgetter("party_set")


def joint_call(course: Course, p: Predicate, verb: Verb, speakers: list[Entity]) -> None:
    """Several who agree, or who speak together "after a meeting", have been in contact."""
    everybody = persons(speakers)
    if len(everybody) < 2:
        return
    channel = _channel_outside_quotes(course, p.sentence)
    if channel is None and p.verb.lemma in course.doc.lexicon.sets["exchanging"]:
        channel = channel_at(course, p.i, p.sentence)  # "X and Y exchanged greetings by phone"
    if channel is None and verb.act is not _AGREE:
        return
    at = (p.sentence, p.i, p.j)
    channel = channel or _UNSPECIFIED
    # Of more than two nobody is the other side, for all may be of different ones.
    sides = (everybody[:1], everybody[1:]) if len(everybody) == _PAIR else (everybody, [])
    course.active = call = make(course, *sides, at=at, rule="joint statement", channel=channel)
    if call.date is None and not _agrees_on_day(course, p):
        take_date(course, call, p.sentence, p.i)


def call_of_lead(course: Course, p: Predicate, verb: Verb, speakers: list[Entity]) -> None:
    """A scene whose other party the lead has told: "X warned Y that A. In a phone call on Monday, X said B"."""
    if p.addressee or len(speakers) != 1 or scene_noun(course, p.sentence) is None:
        return
    for last in course.said[: -_LEAD - 1 : -1]:
        told = [e for e in last.addressees if e.kind is PERSON and foreign(e, speakers)]
        if last.speakers == speakers and last.call is None and told and not last.negated:
            _scene_call(course, p, verb, speakers, told)
            return


def call_with(
    course: Course, p: Predicate, verb: Verb, speakers: list[Entity], addressees: list[Entity], named: list[Entity]
) -> CallDraft | None:
    """The call with those to whom something is said by name: one that was told, or a new one."""
    by_phone = _spoken_by(course, p, speakers, named)
    if by_phone is not None:
        return by_phone
    known = call_of(course, speakers, addressees)
    strangers = [e for e in named if known is None or e not in known.party_set]
    if known is not None and not any(foreign(e, speakers) or _leads_elsewhere(course, e) for e in strangers):
        return known
    return _scene_call(course, p, verb, speakers, strangers) if strangers else known


def _leads_elsewhere(course: Course, entity: Entity) -> bool:
    """Whether an official text tells of another leader without his country: "informed President Doe of the outcome"."""
    if course.reported or entity.country or entity.organization:
        return False
    return entity.titled and entity.office is not None and entity.office.kind == "leader"


def foreign(entity: Entity, speakers: list[Entity]) -> bool:
    """Whether somebody is of another country than the speakers, so that he is no adviser of theirs in the room."""
    return bool(entity.country) and all(e.country and e.country != entity.country for e in speakers)


def _scene_call(
    course: Course, p: Predicate, verb: Verb, speakers: list[Entity], others: list[Entity]
) -> CallDraft | None:
    """Make a contact that nothing but its scene tells: "During their recent meeting, X told Y"."""
    found = scene_noun(course, p.sentence, letters=True)
    if not persons(speakers):
        return None
    if found is None:
        return greeting(course, p, verb, speakers, others) or _told(course, p, verb, speakers, others)
    i, j, channel = found
    call = make(
        course,
        speakers,
        others,
        at=(p.sentence, i, j),
        rule="scene",
        channel=channel,
        background=in_passing(course, p.sentence, i) or any(not c.background for c in course.recent),
    )
    if call.date is None:
        take_date(course, call, p.sentence, i)
    call.initiator = call.initiator or initiator(course, p.sentence, call)
    if not call.background and course.active is None:
        course.enter(call)
    return call


def _spoken_by(course: Course, p: Predicate, speakers: list[Entity], named: list[Entity]) -> CallDraft | None:
    """The call that a channel after a verb of saying tells: "told the president by phone that"."""
    channel = channel_at(course, p.i, p.sentence)
    if channel is None or p.negated or len(persons(speakers)) != 1:
        return None
    afar = channel in CALLS and all(e.kind is PERSON for e in named)
    if not (afar or all(foreign(e, speakers) for e in named)) or spoke_before(course, speakers, named):
        return None
    at = (p.sentence, p.i, p.j)
    call = make(course, speakers, named, at=at, rule="channel of a statement", channel=channel)
    take_date(course, call, p.sentence, p.i)
    course.enter(call)
    return call


def spoke_before(course: Course, speakers: list[Entity], named: list[Entity]) -> bool:
    """Whether a call between these people is known."""
    everybody = {*speakers, *named}
    return any(map(everybody.issubset, map(_parties, course.recent)))


def _told(course: Course, p: Predicate, verb: Verb, speakers: list[Entity], others: list[Entity]) -> CallDraft | None:
    """One who is reported to have told somebody of another country something was in contact with him."""
    if course.series is not None and len(speakers) == 1 == len(others) and foreign(others[0], speakers):
        call = of_series(course, p, verb, speakers, others)
        if call is not None:
            return call
    tells = verb.act is _INFORM and "addressee" in verb.takes
    if not tells or p.negated or p.future or len(speakers) != 1 or not all(foreign(e, speakers) for e in others):
        return None
    return make(course, speakers, others, at=(p.sentence, p.i, p.j), rule="told", background=True)


def call_of(course: Course, speakers: list[Entity], addressees: list[Entity]) -> CallDraft | None:
    """The call of these people: the one that the text is at, else the last between them."""
    active = course.active
    if not speakers:
        return active
    if active is not None:
        parties = active.party_set
        if parties.issuperset(speakers) and (not addressees or parties.issuperset(addressees)):
            return active
    if not course.taking_part.issuperset(speakers):
        return None
    everyone, recent = {*speakers, *addressees}, course.recent[::-1]
    for call in compress(recent, map(everyone.issubset, map(_parties, recent))):
        if addressees or not call.background:
            if not call.background:
                course.active = call
            return call
    if active is not None and active.twins and course.twins(active.twins).everybody.issuperset(speakers):
        return active
    return call_of(course, speakers, []) if addressees else None


def _channel_outside_quotes(course: Course, sentence: Sentence) -> Channel | None:
    """The channel of the first noun of contact of a sentence."""
    quoted = course.around.quoted
    return next((channel for i, _, (channel, _) in course.signs.nouns.get(sentence.number, ()) if not quoted[i]), None)


def _agrees_on_day(course: Course, p: Predicate) -> bool:
    """Whether the only day that the sentence tells is one on which people agree: "agreed to hold a call on Friday"."""
    if p.content is None:
        return False
    (a, b), flag = p.content, course.flag
    beyond = (flag[k] & Flag.DAY for k in (*range(p.sentence.a, a), *range(b, p.sentence.b)))
    return any(flag[k] & Flag.DAY for k in range(a, b)) and not any(beyond)
