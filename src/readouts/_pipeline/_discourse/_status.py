"""Whether a contact took place: planned, attempted, denied and cancelled contacts.

contact := ["not" | "will"] verb of contact | opener "to" verb of contact | opener noun of contact
         | noun of contact ... closer
opener  := "is due" | "agreed" | "tried" | "cancelled" | "no" ...
closer  := "was postponed" | "is scheduled for" ...
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from readouts._lexicon import Contact, Flag
from readouts._model import Act, Channel, Status
from readouts._pipeline._dates import day_at
from readouts._pipeline._discourse._course import Course, one_of, persons
from readouts._pipeline._discourse._details import channel_at, take_date, take_times
from readouts._pipeline._discourse._drafts import make
from readouts._pipeline._discourse._noun_scene import contact_noun
from readouts._pipeline._discourse._people import people
from readouts._pipeline._records import Entity, Predicate, new_predicate, party_set
from readouts._pipeline._state import PEOPLE, Mention, Sentence

__all__ = ["infinitive_contacts", "is_arranged", "status_of"]

_DENIED, _HELD, _PLANNED = Status.DENIED, Status.HELD, Status.PLANNED
_parties, _place = attrgetter("party_set"), attrgetter("i")
_BETWEEN = 4
_PARTIES = 16
_PLAIN = 2
"""The tokens of a verb, or of a verb and its article, before a noun of contact."""
_BEFORE_PARTY = frozenset({"with", "to", "from", "between", "the"})
_HIS = frozenset({"his", "her"})
_TO_SPEAK = Contact("speak", Channel.UNSPECIFIED, frozenset())
_IS, _ON = frozenset({"is", "are"}), frozenset({"on", "late", "early"})
_NOT = frozenset({"no", "not", "n't"})


def status_of(p: Predicate, course: Course) -> Status:
    """The status of the contact that a verb tells."""
    if p.negated and p.channel is not None and p.contact is not None and p.contact.initiator == "object":
        return Status.ATTEMPTED  # "did not | take a call from"
    if p.negated or "no" in course.low[p.i : p.j] or _is_denied(p.parent):
        return _DENIED
    if p.j - p.i > _PLAIN and not _cancelled(course).isdisjoint(course.doc.low[p.i : p.j]):
        return Status.CANCELLED  # "has | postponed a phone call with"
    if p.channel is not None:
        if course.flag[p.i] & Flag.HAVE and (sought := _sought(course, p.i + 1)) is not None:
            return sought
        if course.low[p.j] in course.sets["to_be_held"]:
            return _PLANNED  # "has a call | scheduled with"
        if course.low[p.i] in course.doc.lexicon.words("light.unanswered", "calls"):
            return Status.ATTEMPTED
    return _PLANNED if p.future or _is_to_come(p) or ("gerund" in p.tenses and _is_going_to(course, p)) else _HELD


def _is_going_to(course: Course, p: Predicate) -> bool:
    """Whether what somebody is told to be doing is still to come: "is meeting X on Friday", "next week"."""
    low, published, first = course.low, course.doc.context.published, p.sentence.a
    before = p.i - 1 - (course.flag[p.i - 1] & Flag.ADVERB > 0)
    if before <= first or low[before] not in _IS:
        return False
    for k in range(p.j, min(p.sentence.b, p.j + _PARTIES + _PARTIES)):
        if low[k] in course.sets["times_to_come"]:
            return True
        if course.flag[k] & Flag.DAY and low[k - 1] in _ON:
            found = day_at(course.doc, k, p.sentence.b, ahead=True)
            return found is not None and published is not None and found[0] is not None and found[0] > published
    return False


def _cancelled(course: Course) -> frozenset[str]:
    return course.doc.lexicon.words("noun_status.cancelled", "calls")


def _sought(course: Course, i: int) -> Status | None:
    """The status of a contact that somebody has not held: "has | sought a call with", "had | planned a call with"."""
    words, word = course.doc.lexicon.words, course.low[i]
    if word in words("noun_status.before.attempted", "calls"):
        return Status.ATTEMPTED
    return _PLANNED if word in words("noun_status.planned", "calls") else None


def _is_to_come(p: Predicate) -> bool:
    """Whether a verb shares the "will" of the one before it: "will praise A and meet with Y"."""
    return p.inherits is not None and p.inherits.future and p.form == "finite" and "past" not in p.tenses


def _is_denied(outer: Predicate | None) -> bool:
    """Whether a contact stands in what somebody denies: "denied that X had spoken with Y"."""
    return outer is not None and outer.say is not None and outer.say.act is Act.REJECT and not outer.negated


def is_arranged(p: Predicate, course: Course) -> bool:
    """Whether others only see to it that somebody meets or speaks: "agreed to have their ministers meet"."""
    if p.form == "infinitive" and p.inherits is not None:
        p = p.inherits  # "have them meet | to review A"
    if "base" not in p.tenses or not p.subject or p.future:
        return False
    head = p.subject[0].a
    return head > p.sentence.a and course.low[head - 1] in course.sets["causatives"]


def infinitive_contacts(course: Course, sentence: Sentence, predicates: list[Predicate]) -> None:
    """Make the calls of infinitives: "is due to speak with", "agreed to hold a call", "tried to reach"."""
    low, openers = course.low, course.words.before_to
    for i, _, _ in course.signs.infinitives.get(sentence.number, ()):
        if i == sentence.a or course.around.quoted[i] or _is_contact(predicates, i + 1):
            continue
        k = i - 1
        status = openers.get(low[k])
        if status is None and (course.flag[k] & Flag.ADVERB or low[k] in course.sets["repetitions"]):
            k -= 1 + (low[k] in course.sets["repetitions"])  # "tried | repeatedly to", "tried | several times to"
            status = openers.get(low[k]) if k > sentence.a else None
        if status is not None:
            if status is _PLANNED:
                status = _of_plan(course, sentence, k)
            speakers = _whose(predicates, k) if low[k - 1] in _HIS else _speakers(predicates, k)
            _infinitive(course, sentence, i, status, k, speakers or _told_of(course, sentence, predicates, k))
        elif (journey := _journey(course, sentence, i)) > sentence.a:
            ahead = course.flag[journey - 1] & Flag.MODAL or low[journey - 1] == "to"  # "will fly to Lima to meet"
            _infinitive(course, sentence, i, _PLANNED if ahead else _HELD, journey, [])


def _of_plan(course: Course, sentence: Sentence, k: int) -> Status:
    """The status of what somebody plans, or does not: "has no | plans to meet", "scrapped | plans to meet"."""
    low = course.low[max(sentence.a, k - _PLAIN) : k]
    if not _cancelled(course).isdisjoint(low):
        return Status.CANCELLED
    return _PLANNED if _NOT.isdisjoint(low) else _DENIED


def _is_contact(predicates: list[Predicate], i: int) -> bool:
    """Whether a verb of contact that was read stands at a token."""
    k = bisect_left(predicates, i, key=_place)
    return k < len(predicates) and predicates[k].i == i and predicates[k].contact is not None


def _speakers(predicates: list[Predicate], i: int) -> list[Entity]:
    """Who says what a verb of saying before an infinitive tells: "X said that he and Y | agreed | to meet"."""
    k = bisect_left(predicates, i, key=_place)
    p = predicates[k] if k < len(predicates) and predicates[k].i == i else None
    return list(p.speakers) if p is not None and p.say is not None and p.subject and p.form == "finite" else []


def _whose(predicates: list[Predicate], i: int) -> list[Entity]:
    """Whose plan it is of which somebody is told: "X informed Y of his | plans | to meet Z"."""
    informs = (p for p in predicates if p.say is not None and p.say.act is Act.INFORM and p.addressee)
    tellers = [p for p in informs if p.content is not None and p.content[0] <= i < p.content[1]]
    return list(tellers[-1].speakers) if tellers else []


def _told_of(course: Course, sentence: Sentence, predicates: list[Predicate], k: int) -> list[Entity]:
    """Whom a pronoun means of whom somebody tells what is to come: "X's office said | he | planned to meet Y"."""
    subject = _subject(course, k, sentence)
    if len(subject) != 1 or subject[0].label != "he":
        return []
    a = subject[0].a
    tellers = [
        p for p in predicates if p.say is not None and p.content is not None and p.content[0] <= a < p.content[1]
    ]
    if not tellers:
        return []
    p = new_predicate(sentence, k, k + 1, _TO_SPEAK, "finite")
    p.parent = tellers[-1]
    return people(course, subject, p)[0]


def _journey(course: Course, sentence: Sentence, i: int) -> int:
    """The verb of travel before an infinitive: "travelled to Nairobi to meet with"."""
    first = max(sentence.a, i - _PARTIES) + 1
    words = course.low[first:i]
    if course.words.travel.isdisjoint(words):
        return sentence.a
    return next(k for k in range(i - 1, first - 1, -1) if words[k - first] in course.words.travel)


def _infinitive(course: Course, sentence: Sentence, i: int, status: Status, verb: int, speakers: list[Entity]) -> None:
    answered = _answered(course, i + 1, sentence.b)
    found = answered or _verb(course, i + 1, sentence.b)
    if found is None:
        return
    channel, j = found
    subjects = _told(speakers or people(course, _subject(course, verb, sentence))[0])
    objects = [e for e in _told(people(course, _objects(course, j, sentence))[0]) if e not in subjects]
    if not subjects or len(subjects) + len(objects) < 2 or (not objects and _needs_object(course, i + 1)):
        return
    channel = channel_at(course, i, sentence) or channel
    background = any(not c.background for c in course.recent)
    again = not objects and party_set(subjects, []) in map(_parties, course.recent)
    if again and not _dated(course, j, sentence):
        return
    call = make(
        course,
        subjects,
        objects,
        at=(sentence, i, j),
        rule="infinitive of contact",
        channel=channel,
        status=status,
        background=background,
    )
    if call.date is None:
        take_date(course, call, sentence, i)
    if len(subjects) == 1 and any(f.verb.initiator for f in course.doc.lexicon.contacts.get(course.low[i + 1], ())):  # type: ignore[union-attr]
        call.initiator = subjects[0]
    if answered:
        call.initiator = call.initiator or one_of(objects)
        _leave_refusal(course, sentence, verb)
    take_times(course, call, sentence)


def _needs_object(course: Course, i: int) -> bool:
    """Whether a verb is of contact only with a person after it: not in "agreed to host a summit"."""
    return any(getattr(form.verb, "person", False) for form in course.doc.lexicon.contacts.get(course.low[i], ()))


def _told(entities: list[Entity]) -> list[Entity]:
    """People, else delegations of a country."""
    return persons(entities) or [e for e in entities if e.country]


def _dated(course: Course, j: int, sentence: Sentence) -> bool:
    """Whether a day follows, so that those who agree on another contact do more than part in friendship."""
    return any(course.flag[k] & Flag.DAY for k in range(j, min(sentence.b, j + _PARTIES)))


def _verb(course: Course, i: int, limit: int) -> tuple[Channel, int] | None:
    """The channel of a verb of contact, or of a light verb with a noun of contact, and the token after it."""
    doc = course.doc
    for form in doc.lexicon.contacts.get(doc.low[i], ()):
        if tuple(doc.low[i + 1 : i + 1 + len(form.rest)]) == form.rest:
            return form.verb.channel, i + 1 + len(form.rest)  # type: ignore[union-attr]
    if doc.low[i] in doc.lexicon.words("contacts.reaching", "calls"):
        return Channel.UNSPECIFIED, i + 1
    if doc.flag[i] & Flag.LIGHT:
        for k in range(i + 1, min(limit, i + _BETWEEN + 2)):
            channel, j = contact_noun(course, k, limit)
            if channel is not None:
                return (channel, j) if doc.low[j : j + 1] != ["of"] else None
    return None


def _answered(course: Course, i: int, limit: int) -> tuple[Channel, int] | None:
    """The channel of what somebody else placed, and the token before whom: "to | take a phone call from"."""
    if course.low[i] not in course.doc.lexicon.words("contacts.answering", "calls"):
        return None
    for k in range(i + 1, min(limit, i + _BETWEEN)):
        channel, j = contact_noun(course, k, limit)
        if channel is not None:
            return (channel, j) if j < limit and course.low[j] == "from" and channel is not Channel.IN_PERSON else None
    return None


def _leave_refusal(course: Course, sentence: Sentence, cue: int) -> None:
    """Nothing is said by who refuses to take a call."""
    for p in course.of(sentence):
        if p.i <= cue < p.j and p.say is not None and p.say.act is Act.REJECT:
            p.content = None


def _subject(course: Course, k: int, sentence: Sentence) -> list[Mention]:
    """The subject of the clause whose verb phrase stands at a token."""
    for t in range(k, max(sentence.a, k - _BETWEEN), -1):
        m = course.around.ends[t]
        if m is not None and not m.possessive:
            return course.around.coordinated(m, sentence.a)
    return []


def _objects(course: Course, j: int, sentence: Sentence) -> list[Mention]:
    """The first list of people after a verb of contact."""
    doc = course.doc
    for k in range(j, min(sentence.b, j + _PARTIES)):
        m = course.around.begins[k]
        if m is not None and (m.kind in PEOPLE or (m.kind == "group" and m.countries)) and not m.possessive:
            if k > j and doc.low[k - 1] not in _BEFORE_PARTY:
                return []
            return course.around.listed(k, sentence.b)[0]
        if doc.low[k] in {",", ";"} or doc.flag[k] & Flag.SUBORDINATOR:
            return []
    return []
