"""To whom something is said, and whether in a call.

What somebody says belongs to the call that the text is at, or to the last one between speaker and addressee. What is
said at a press conference, to reporters or in a post belongs to no call, nor does what looks back on the call.
"""

from __future__ import annotations

from readouts._lexicon import Verb
from readouts._model import Act, Doubt, ParticipantKind, Status
from readouts._pipeline._discourse._course import PERSON, Course, persons
from readouts._pipeline._discourse._drafts import tell_apart
from readouts._pipeline._discourse._earlier_contacts import in_contact_before, is_of_earlier_contact
from readouts._pipeline._discourse._initiatives import took_initiative
from readouts._pipeline._discourse._institutions import is_letter
from readouts._pipeline._discourse._people import people
from readouts._pipeline._discourse._public import is_relayed, said_earlier, sets_scene, speaks_in_public
from readouts._pipeline._discourse._reports import is_retold
from readouts._pipeline._discourse._retold import retold_contact, retold_topics
from readouts._pipeline._discourse._said_in import call_of, call_of_lead, call_with, joint_call, spoke_before
from readouts._pipeline._discourse._series import letter_reader
from readouts._pipeline._discourse._venues import looks_back
from readouts._pipeline._records import MEDIA, CallDraft, Entity, Predicate, relays
from readouts._pipeline._state import PEOPLE, Quote

__all__ = ["statement"]

# What somebody passes on for another: invitations and thanks.
_PASSED_ON = (Act.INVITE, Act.THANK, Act.CONGRATULATE, Act.CONDOLE)
_NOT_YET = frozenset({Status.PLANNED, Status.CANCELLED, Status.ATTEMPTED})
_GROUP = ParticipantKind.GROUP
_GOES_ON = 2
_NOBODY: list[Entity] = []
"""Nobody is spoken to; nobody is ever put into it."""


def statement(course: Course, p: Predicate, verb: Verb, speakers: list[Entity], doubts: tuple[Doubt, ...]) -> None:
    """Note what is said, with those it is said to and the call in which it is."""
    gerund = p.form == "gerund"
    if (gerund and _cites(course, p, speakers)) or (course.names_contact and _asks(course, p, speakers)):
        return
    if course.active is None and p.parent is None and p.form != "passive":
        joint_call(course, p, verb, speakers)
        call_of_lead(course, p, verb, speakers)
    explicit, named = _told_to(course, p, speakers)
    outside = False
    if (course.reported or p.quote is not None or course.outside) and len(speakers) == 1:
        if p.quote is not None:
            _retell(course, p, speakers[0])
        p.outside = outside = _is_outside(course, p, speakers, named)
    call = course.active
    if named and not outside:
        call = call_with(course, p, verb, speakers, explicit, named)
    elif explicit or outside or call is None or not call.party_set.issuperset(speakers):
        call = None if outside else call_of(course, speakers, explicit)
    call = None if call is None or call.status in _NOT_YET else call
    addressees = _together(course, p, call, speakers, explicit) if course.together else _NOBODY
    if explicit and not addressees:
        addressees = _addressees(course, p, speakers, explicit, named, call)
    elif call is not None and not addressees:
        addressees = call.others(speakers)
    if p.noun is not None and call is not None and p.content and p.noun.lemma in _topic_nouns(course):
        call.discuss(p.content)
    earlier = course.opened or course.before is not None
    p.addressees, p.call, p.doubts = addressees or (), _but_earlier(course, p, call) if earlier else call, doubts
    course.said.append(p)


def _but_earlier(course: Course, p: Predicate, call: CallDraft | None) -> CallDraft | None:
    """The call, unless it was in one before that somebody said it to the same."""
    if call is None or (course.opened and is_of_earlier_contact(course, p, call)):
        return None
    return in_contact_before(course, p, call)


def _told_to(course: Course, p: Predicate, speakers: list[Entity]) -> tuple[list[Entity], list[Entity]]:
    """To whom the text says that something is said, and those of them whom it names."""
    explicit = _explicit(course, p, speakers) if p.form == "gerund" or p.addressee else _NOBODY
    if explicit:
        return explicit, _named_addressees(course, p, explicit)
    readers = letter_reader(course, p, speakers) if course.series is not None else explicit
    return readers, readers


def _retell(course: Course, p: Predicate, speaker: Entity) -> None:
    """Take the contact and the topics that somebody's own words tell."""
    if speaker.kind is PERSON:
        retold_contact(course, p, speaker)
        retold_topics(course, p, speaker)


def _asks(course: Course, p: Predicate, speakers: list[Entity]) -> bool:
    """Whether somebody only asks for the contact that is told: "requested the call", "asked for the call"."""
    low, words = course.low, course.words
    return (low[p.j - 1] in words.initiating or low[p.i] in words.asking) and took_initiative(course, p, speakers)


def _cites(course: Course, p: Predicate, speakers: list[Entity]) -> bool:
    """Whether a source only names whom it cites: "the agency reported, citing two officials"."""
    return course.low[p.i] in course.words.citing and bool(speakers) and not persons(speakers)


def _not_to_himself(course: Course, p: Predicate, speakers: list[Entity]) -> None:
    """A pronoun is the other party of two where it would else speak to its own side: "Then she thanked Ruritania"."""
    call = course.active
    if call is None or len(p.subject) != 1 or p.subject[0].label != "he":
        return
    if len(call.parties) == 2 and call.party_set.issuperset(speakers):
        speakers[:] = call.others(speakers)


def _explicit(course: Course, p: Predicate, speakers: list[Entity]) -> list[Entity]:
    """To whom the text says that it is said; a participle ("..., noting that") is said to the same."""
    found = people(course, p.addressee, p)[0] if p.addressee else []
    if found:
        if found == speakers:
            _not_to_himself(course, p, speakers)
        found = [e for e in found if e not in speakers]
    if not found and p.inherits is not None and p.form == "gerund":
        found = course.addressees.get(p.inherits, found)
    if found and p.say is not None and p.say.act in _PASSED_ON and _is_absent(course, speakers, found):
        return []
    if found:
        course.addressees[p] = found
    return found


def _is_absent(course: Course, speakers: list[Entity], addressees: list[Entity]) -> bool:
    """Whether somebody takes no part whose minister is told: "She invited the Kenyan President", said to his envoy."""
    call = course.active
    if call is None or call.background or not call.party_set.issuperset(speakers):
        return False
    homes = {e.country for e in call.others(speakers)}
    return all(
        other not in course.taking_part and other.country and other.country in homes and other.kind is PERSON
        for other in addressees
    )


def _topic_nouns(course: Course) -> frozenset[str]:
    return course.sets["passive_topics"]


def _named_addressees(course: Course, p: Predicate, addressees: list[Entity]) -> list[Entity]:
    """Those addressees that a name or a title tells, not a country or a side that stands for somebody."""
    if len(p.addressee) == 1 and p.addressee[0].kind in PEOPLE and p.form != "gerund":
        return addressees[:]
    named = people(course, [m for m in p.addressee if m.kind in PEOPLE], p)[0] if p.addressee else []
    return [e for e in named if e in addressees]


def _is_outside(course: Course, p: Predicate, speakers: list[Entity], named: list[Entity]) -> bool:
    """Whether the one who speaks does so at another place than the call, or at another time.

    Only press reports, quotations and what follows a press conference can tell of that.
    """
    speaker = speakers[0]
    if speaker.kind is PERSON and p.subject and is_letter(course, p.subject[0]):
        return False  # "The message says that"
    if not named:
        if course.of_state is p and course.reported and not is_retold(course, p):
            return True
    elif spoke_before(course, speakers, named):
        if course.reported and speaker in course.outside and _tells(p):
            course.outside.remove(speaker)
        return False
    if course.outside and speaker in course.outside:
        return not (course.reported and _is_passed_on(course, p, speakers))
    if p.addressee and p.addressee[0].kind == "medium":
        course.outside.add(speaker)
        return True
    if (
        looks_back(course, p)
        or (p.quote is not None and _to_the_press(course, p.quote, speakers))
        or (course.earlier[1] is speaker and _goes_on_earlier(course, p, speaker))
    ):
        return True
    public = course.reported and speaks_in_public(course, p, speaker) and not sets_scene(course, p)
    if public:
        _note_public(course, p, speaker)
    return public


def _goes_on_earlier(course: Course, p: Predicate, speaker: Entity) -> bool:
    """Whether a quotation is of an earlier time: "Earlier on Monday, X denounced A. “A is a mistake,” he said"."""
    if p.quote is None or not p.quote.speech:
        return False
    goes_on = p.sentence.number - course.earlier[0] <= _GOES_ON
    course.earlier = (p.sentence.number, speaker) if goes_on else (-1, None)
    return goes_on


def _note_public(course: Course, p: Predicate, speaker: Entity) -> None:
    """Note that somebody speaks to the public, where he then goes on, unless that was at an earlier time."""
    if said_earlier(course, p):
        course.earlier = p.sentence.number, speaker
    else:
        course.outside.add(speaker)


def _is_passed_on(course: Course, p: Predicate, speakers: list[Entity]) -> bool:
    """Whether what somebody said who now speaks elsewhere is what another tells of him."""
    if p.parent is not None:
        to_him = p.say is not None and p.say.addresses and course.low[p.j] in course.sets["object_pronouns"]
        of_other = to_him or p.parent.said_by != speakers  # "told CNN that she had warned | him"
        return relays(p.parent) or (bool(p.subject) and of_other)
    if relayed := is_relayed(course, p):
        course.outside.remove(speakers[0])
    return relayed


def _tells(p: Predicate) -> bool:
    """Whether a clause of its own says what one told the other in the call: "X told Y that", "X urged Y to"."""
    return p.parent is None and p.say is not None and "addressee" in p.say.takes and p.say.act not in _PASSED_ON


def _to_the_press(course: Course, quote: Quote, speakers: list[Entity]) -> bool:
    """Whether a quotation can hardly have been said to the other side, which is a group that nobody names."""
    call = course.active
    if not quote.speech or call is None or not course.reported:
        return False
    return all(e.kind is _GROUP for e in call.parties if e not in speakers)


def _addressees(
    course: Course,
    p: Predicate,
    speakers: list[Entity],
    addressees: list[Entity],
    named: list[Entity],
    call: CallDraft | None,
) -> list[Entity]:
    """Whom the text names, else the other side of the call."""
    if call is None:
        return named or _audience(p, addressees)
    if p.subject and p.negated:
        return addressees
    if named and not call.party_set.issuperset(named):
        return named
    if set(course.everyone(call)).issuperset(addressees):
        return addressees
    return call.others(speakers)


def _together(
    course: Course, p: Predicate, call: CallDraft | None, speakers: list[Entity], addressees: list[Entity]
) -> list[Entity]:
    """Everybody whom one called, while the text speaks of his calls together: until one is singled out."""
    together = course.together
    if not together:
        return []
    if call is None:
        return []
    if len(speakers) > 1 and call.party_set == set(speakers):
        tell_apart(course, call)
        return []
    twins = course.twins(together)
    if call not in twins.members or twins.single_out({*speakers, *addressees}):
        course.together = []
        return []
    return [] if p.addressee or speakers != call.subjects else twins.called[:]


def _audience(p: Predicate, addressees: list[Entity]) -> list[Entity]:
    """A government or a group that is spoken to outside a call; reporters and media only pass on what is said."""
    kinds = {m.kind for m in p.addressee}
    media = any(m.office is not None and m.office.source in MEDIA for m in p.addressee)
    return addressees if p.negated or (kinds <= {"institution", "body"} and not media) else []
