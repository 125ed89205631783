"""Good wishes and condolences that open an official text, and with them the contact by which they were sent.

greeting := speaker ("congratulated" foreigner | light verb noun of congratulation or condolence "to" foreigner)
"""

from __future__ import annotations

from readouts._lexicon import Verb
from readouts._model import Act, Channel
from readouts._pipeline._discourse._course import PERSON, Course
from readouts._pipeline._discourse._details import take_date
from readouts._pipeline._discourse._drafts import make
from readouts._pipeline._discourse._noun_scene import contact_noun
from readouts._pipeline._records import CallDraft, Entity, Predicate

__all__ = ["greeting"]

_SENT = (Act.CONGRATULATE, Act.CONDOLE)


def greeting(
    course: Course, p: Predicate, verb: Verb, speakers: list[Entity], others: list[Entity]
) -> CallDraft | None:
    """The contact of an official text that tells of no other, by what one sent another in it."""
    act = p.noun.act if p.noun is not None else verb.act
    if act not in _SENT or course.reported or p.negated or p.future or p.parent is not None or p.relative:
        return None
    if len(speakers) != 1 or not _are_apart(speakers[0], others[0]):
        return None
    if not all(call.background for call in course.calls):
        return None
    channel = _channel(course, p)
    call = make(course, speakers, others, at=(p.sentence, p.i, p.j), rule="greeting", channel=channel)
    take_date(course, call, p.sentence, p.i)
    if channel is Channel.LETTER or not course.signs.nouns:  # else a headline may tell of a call
        call.initiator = call.initiator or speakers[0]
    course.enter(call)
    return call


def _are_apart(one: Entity, other: Entity) -> bool:
    """Whether two people stand for two states or bodies."""
    if one.kind is not PERSON or other.kind is not PERSON:
        return False
    homes = one.country or one.organization, other.country or other.organization
    return bool(homes[0] and homes[1]) and homes[0] != homes[1]


def _channel(course: Course, p: Predicate) -> Channel:
    """A letter, where something was sent."""
    if p.noun is None:
        return Channel.UNSPECIFIED
    if p.verb.lemma in course.sets["sent_in_letters"]:
        return Channel.LETTER
    a, b = p.noun_at
    found = (contact_noun(course, k, b)[0] for k in range(a, b))
    return next((c for c in found if c is not None), Channel.UNSPECIFIED)
