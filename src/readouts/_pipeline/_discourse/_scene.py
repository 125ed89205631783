"""In which call something is said, and to whom.

What somebody says belongs to the call that the text is at, or to the last one between speaker and addressee. What is
said at a press conference, to reporters or in a post belongs to no call, nor does what looks back on the call.
"""

from __future__ import annotations

from readouts._model import Act, Channel, Doubt, ParticipantKind, SourceKind
from readouts._pipeline._discourse._course import Course, persons
from readouts._pipeline._discourse._details import channel_at, take_date
from readouts._pipeline._discourse._drafts import make
from readouts._pipeline._discourse._nouns import contact_noun, scene_noun
from readouts._pipeline._discourse._people import people
from readouts._pipeline._discourse._retold import retold_contact
from readouts._pipeline._discourse._venues import looks_back
from readouts._pipeline._records import CallDraft, Entity, Predicate, Said
from readouts._pipeline._state import PEOPLE

__all__ = ["call_of", "statement"]

_RECENT = 40
_MEDIA = frozenset({SourceKind.NEWS_AGENCY, SourceKind.STATE_MEDIA, SourceKind.BROADCASTER, SourceKind.NEWSPAPER})


def statement(course: Course, p: Predicate, speakers: list[Entity], doubts: list[Doubt]) -> None:
    """Note what is said, with those it is said to and the call in which it is."""
    if _cites(course, p, speakers):
        return
    everybody = persons(speakers)
    if course.active is None and len(everybody) > 1 and p.parent is None and p.form != "passive":
        _joint_call(course, p, everybody)
    addressees = _explicit(course, p, speakers)
    named = _named_addressees(course, p, addressees)
    if len(speakers) == 1 and everybody:
        retold_contact(course, p, speakers[0])
    outside = _is_outside(course, p, speakers, named)
    call = None if outside else _call(course, p, speakers, addressees, named)
    _single_out(course, call, {*speakers, *addressees})
    called = [] if p.addressee else _all_called(course, call, speakers)
    addressees = called or _addressees(p, speakers, addressees, named, call)
    if call is not None and p.content and p.noun is not None and p.noun.lemma in _topic_nouns(course):
        call.topics.append(p.content)
    course.said.append(Said(p, speakers, addressees, call, list(doubts), venue=outside))


def _cites(course: Course, p: Predicate, speakers: list[Entity]) -> bool:
    """Whether a source only names whom it cites: "the agency reported, citing two officials"."""
    if (
        p.form != "gerund"
        or p.say is None
        or course.doc.low[p.i] not in course.doc.lexicon.words("sources.citing", "calls")
    ):
        return False
    return bool(speakers) and not persons(speakers)


def _explicit(course: Course, p: Predicate, speakers: list[Entity]) -> list[Entity]:
    """To whom the text says that it is said; a participle ("..., noting that") is said to the same."""
    found = [e for e in people(course, p.addressee, p)[0] if e not in speakers]
    if not found and p.form == "gerund" and p.inherits is not None:
        found = course.addressees.get(id(p.inherits), [])
    course.addressees[id(p)] = found
    return found


def _topic_nouns(course: Course) -> frozenset[str]:
    return course.doc.lexicon.sets["passive_topics"]


def _named_addressees(course: Course, p: Predicate, addressees: list[Entity]) -> list[Entity]:
    """Those addressees that a name or a title tells, not a country or a side that stands for somebody."""
    named = people(course, [m for m in p.addressee if m.kind in PEOPLE], p)[0] if p.addressee else []
    return [e for e in named if e in addressees]


def _is_outside(course: Course, p: Predicate, speakers: list[Entity], named: list[Entity]) -> bool:
    if named and any({*speakers, *named} <= set(c.parties) for c in course.calls[-_RECENT:]):
        return False
    if len(speakers) == 1 and speakers[0] in course.outside:
        return True
    return len(speakers) == 1 and (looks_back(course, p) or _to_the_press(course, p, speakers))


def _to_the_press(course: Course, p: Predicate, speakers: list[Entity]) -> bool:
    """Whether a quotation can hardly have been said to the other side, which is a group that nobody names."""
    call = course.active
    if p.quote is None or not p.quote.speech or call is None or course.official:
        return False
    return all(e.kind is ParticipantKind.GROUP for e in call.parties if e not in speakers)


def _call(
    course: Course, p: Predicate, speakers: list[Entity], addressees: list[Entity], named: list[Entity]
) -> CallDraft | None:
    by_phone = _spoken_by(course, p, speakers, named) if named else None
    if by_phone is not None:
        return by_phone
    known = call_of(course, speakers, addressees)
    strangers = [e for e in named if known is None or e not in known.parties]
    if known is not None and not any(_foreign(e, speakers) for e in strangers):
        return known
    return _scene_call(course, p, speakers, strangers) if strangers else known


def _foreign(entity: Entity, speakers: list[Entity]) -> bool:
    """Whether somebody is of another country than the speakers, so that he is no adviser of theirs in the room."""
    return bool(entity.country) and all(e.country and e.country != entity.country for e in speakers)


def _scene_call(course: Course, p: Predicate, speakers: list[Entity], others: list[Entity]) -> CallDraft | None:
    """Make a contact that nothing but its scene tells: "During their recent meeting, X told Y"."""
    found = scene_noun(course, p.sentence)
    if not persons(speakers):
        return None
    if found is None:
        return _told(course, p, speakers, others)
    i, j, channel, background = found
    call = make(
        course,
        speakers,
        others,
        at=(p.sentence, i, j),
        rule="scene",
        channel=channel,
        background=background or any(not c.background for c in course.calls),
    )
    if call.date is None:
        take_date(course, call, p.sentence, i)
    return call


def _spoken_by(course: Course, p: Predicate, speakers: list[Entity], named: list[Entity]) -> CallDraft | None:
    """The call that a channel after a verb of saying tells: "told the president by phone that"."""
    channel = channel_at(course, p.i, p.sentence)
    one = len(persons(speakers)) == 1 and not p.negated and all(_foreign(e, speakers) for e in named)
    if channel is None or not one or any({*speakers, *named} <= set(c.parties) for c in course.calls[-_RECENT:]):
        return None
    at = (p.sentence, p.i, p.j)
    call = make(course, speakers, named, at=at, rule="channel of a statement", channel=channel)
    take_date(course, call, p.sentence, p.i)
    course.enter(call)
    return call


def _told(course: Course, p: Predicate, speakers: list[Entity], others: list[Entity]) -> CallDraft | None:
    """One who is reported to have told somebody of another country something was in contact with him."""
    tells = p.say is not None and p.say.act is Act.INFORM and "addressee" in p.say.takes
    if not tells or p.negated or p.future or len(speakers) != 1 or not all(_foreign(e, speakers) for e in others):
        return None
    return make(course, speakers, others, at=(p.sentence, p.i, p.j), rule="told", background=True)


def _addressees(
    p: Predicate, speakers: list[Entity], addressees: list[Entity], named: list[Entity], call: CallDraft | None
) -> list[Entity]:
    """Whom the text names, else the other side of the call."""
    if call is None:
        return named or _audience(p, addressees)
    if p.subject and p.negated:
        return addressees or call.others(speakers)
    if named and not set(named) <= set(call.parties):
        return named
    if addressees and set(addressees) <= set(Course.everyone(call)):
        return addressees
    return call.others(speakers)


def _single_out(course: Course, call: CallDraft | None, people: set[Entity]) -> None:
    """The calls that one sentence told are no longer spoken of together once one of those called is singled out."""
    called = [c for c in course.together if people & set(c.objects)]
    if call is not None and (call not in course.together or 0 < len(called) < len(course.together)):
        course.together = []


def _all_called(course: Course, call: CallDraft | None, speakers: list[Entity]) -> list[Entity]:
    """Everybody whom one called, while the text speaks of his calls together."""
    if call is None or call not in course.together or speakers != call.subjects:
        return []
    return [e for c in course.together for e in c.objects]


def _audience(p: Predicate, addressees: list[Entity]) -> list[Entity]:
    """A government or a group that is spoken to outside a call; reporters and media only pass on what is said."""
    kinds = {m.kind for m in p.addressee}
    media = any(m.office is not None and m.office.source in _MEDIA for m in p.addressee)
    return addressees if p.negated or (kinds <= {"institution", "body"} and not media) else []


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
    for call in reversed(course.calls[-_RECENT:]):
        if everyone <= set(call.parties) and (addressees or not call.background):
            if not call.background:
                course.active = call
            return call
    if active is not None and set(speakers) <= {e for t in active.twins for e in t.parties}:
        return active
    return call_of(course, speakers, []) if addressees else None
