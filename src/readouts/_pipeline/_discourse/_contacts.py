"""Verbs of contact and their parties: "spoke with", "had a call with", "received a call from".

contact := parties verb [channel] parties | parties (verb in the plural)
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter, itemgetter

from readouts._lexicon import Contact
from readouts._model import Act, Channel, ParticipantKind, Status
from readouts._pipeline._discourse._below import listed_below
from readouts._pipeline._discourse._company import hosts_and_members, join_companions
from readouts._pipeline._discourse._course import Course, persons
from readouts._pipeline._discourse._details import channel_at, channel_before, take_day_of_lead, take_details
from readouts._pipeline._discourse._drafts import make
from readouts._pipeline._discourse._each import parted, take_own_day
from readouts._pipeline._discourse._earlier_contacts import tell_before
from readouts._pipeline._discourse._initiatives import took_initiative
from readouts._pipeline._discourse._looking_back import came_when, look_back, tells_when
from readouts._pipeline._discourse._noun_scene import scene_noun
from readouts._pipeline._discourse._owners import possessor
from readouts._pipeline._discourse._people import people, resolve
from readouts._pipeline._discourse._series import is_of_many
from readouts._pipeline._discourse._spoken_of import in_content
from readouts._pipeline._discourse._status import is_arranged, status_of
from readouts._pipeline._records import CallDraft, Entity, Predicate, relays
from readouts._pipeline._state import CALLS, PEOPLE, WHOSE

__all__ = ["contact", "is_ours"]

_GROUP, _INSTITUTION, _HELD = ParticipantKind.GROUP, ParticipantKind.INSTITUTION, Status.HELD
_UNSPECIFIED, _IN_PERSON = Channel.UNSPECIFIED, Channel.IN_PERSON
_SUBORDINATORS = frozenset({"when", "since", "before", "where", "as", "until"})
_kind = attrgetter("kind")
_WISHES = (Act.HOPE, Act.PROPOSE, Act.REQUEST, Act.DEMAND)
_LEAD = 4
"""So many sentences are the beginning of a text."""
_OPENERS: dict[Channel | None, frozenset[str]] = {
    _IN_PERSON: frozenset({"for"}),
    _UNSPECIFIED: frozenset({"in", "during"}),
}
"""What stands before a noun of contact that tells the channel of a verb of such a channel."""
_NEAR, _REACH, _BEFORE, _SAID_MOST = 5, 30, 3, 8
_YEAR = 4
_AGO, _LASTING = 10, frozenset({"in", "for"})
_DESCRIBED = frozenset({"institution", "unnamed"})
_MEANWHILE = frozenset({"as", "when"})
_BEFORE_OBJECT = frozenset({"with", "to", "from", "on"})


def contact(course: Course, p: Predicate, verb: Contact, speakers: list[Entity]) -> None:
    """Make the call, or the calls, that a verb of contact tells."""
    subjects = speakers[:]
    if _INSTITUTION in map(_kind, subjects):
        subjects = [e for e in subjects if e.kind is not _INSTITUTION or e.country]
    objects = _objects(course, p, verb, subjects) or _others(listed_below(course, p.sentence), subjects)
    join_companions(course, p, subjects, objects)
    if p.channel is not None:
        known = not objects or (course.active is not None and course.active.party_set.issuperset(objects))
        if known and took_initiative(course, p, subjects):
            return
        subjects.extend(_owner(course, p, subjects + objects))
        objects = objects + _others(hosts_and_members(course, p, subjects, objects), subjects)
    if not subjects or (not objects and (len(subjects) < 2 or _is_known(course, p) or is_arranged(p, course))):
        _go_on(course, p, verb, subjects)
        return
    if _tells_of_another(course, p, subjects, objects):
        course.told.add(p.sentence.number)
        return
    meanwhile = _said_meanwhile(course, p, subjects, objects) if course.active is None else []
    background = (not meanwhile and _is_in_passing(course, p)) or (
        course.active is not None and in_content(course, course.of(p.sentence), p.i, subjects, objects)
    )
    groups, turns = parted(course, p, subjects, objects) if len(objects) > 1 else ([objects], False)
    channel = channel_at(course, p.i, p.sentence) or _of_scene(course, p) or p.channel or _of_verb(course, p, verb)
    status = status_of(p, course)
    drafts: list[CallDraft] = []
    for group in groups:
        draft = make(
            course,
            subjects,
            group,
            at=(p.sentence, p.i, p.j),
            rule="noun of contact" if p.channel else "verb of contact",
            channel=channel,
            status=status,
            background=background,
        )
        drafts.append(draft)
    for draft, group in zip(drafts, groups, strict=True):
        draft.twins = drafts if len(drafts) > 1 else ()
        if turns:
            take_own_day(course, draft, p)
        take_details(course, draft, p, verb, subjects, group)
        if p.content is not None:
            _topic(draft, p.content)
        _take_day_of_lead(course, draft, p, subjects)
    _enter(course, p, drafts, meanwhile)


def _go_on(course: Course, p: Predicate, verb: Contact, subjects: list[Entity]) -> None:
    """Take what the talk was about in which somebody engaged with whom he spoke: "spoke with Y and held talks on A".

    Or note that he spoke with several whom the text names later.
    """
    call = course.active
    if len(subjects) == 1 and (course.reported or p.channel is Channel.LETTER) and is_of_many(course, p):
        course.series = subjects[0], channel_at(course, p.i, p.sentence) or p.channel or verb.channel
    if call is None or p.rule != "coordinated" or p.negated or p.future or not subjects:
        return
    if p.channel is None and p.verb.lemma not in course.doc.lexicon.words("contacts.talks", "calls"):
        return
    with_others = p.content is not None and "with" in course.low[slice(*p.content)]
    alone = call.sentence == p.sentence.number and call.party_set.issuperset(subjects) and not with_others
    if alone and p.content is not None:
        _topic(call, p.content)


def _enter(course: Course, p: Predicate, drafts: list[CallDraft], meanwhile: list[Predicate]) -> None:
    """Go on in the call, or the calls, and take into it what was said meanwhile, or in the sentence before."""
    first = drafts[0]
    if not first.background and course.takes_over(first):
        course.enter(first)
        if len(drafts) > 1:
            course.together, course.several = drafts, True
        for said in meanwhile if len(drafts) == 1 else ():
            said.call, said.addressees = first, said.addressees or first.others(said.speakers)
    if course.said and tells_when(course, p.sentence):
        look_back(course)


def _is_in_passing(course: Course, p: Predicate) -> bool:
    """Whether a contact is told beside what the sentence is about."""
    relative = p.relative or p.rule == "relative"
    if relative or (not course.reported and course.active is not None and _had_been_before(course, p)):
        return True
    if course.low[p.sentence.a] == "this" and came_when(course, p.sentence):
        return False
    return (_is_mentioned(course, p) or _earlier(course, p)) and not _is_scene(p)


def _said_meanwhile(course: Course, p: Predicate, subjects: list[Entity], objects: list[Entity]) -> list[Predicate]:
    """What one says who then is told to have spoken with others: "X stressed A, | as she spoke with Y".

    Or on whom they called: "X stressed A | when Y called on her".
    """
    head = p.subject[0].a if p.subject else 0
    opener = course.low[head - 1]
    if p.negated or opener not in _MEANWHILE or head <= p.sentence.a + 1 or course.active is not None:
        return []
    speakers = subjects if opener == "as" else objects
    said = [s for s in course.said[-_SAID_MOST:] if s.sentence is p.sentence and s.call is None and not s.outside]
    return said if all(s.speakers == speakers for s in said) else []


def _objects(course: Course, p: Predicate, verb: Contact, subjects: list[Entity]) -> list[Entity]:
    """With whom, as far as the object tells it."""
    if len(subjects) > 1 and p.object and _is_of_themselves(course, p):
        return []
    told = p.object
    if not _DESCRIBED.isdisjoint(map(_kind, told)):
        press = course.sets["the_press"]
        if any(m.office is not None and m.office.name in press for m in told):
            told = [m for m in told if m.kind in PEOPLE]  # "spoke with reporters in Lisbon"
    found = _others(people(course, told, p)[0], subjects) or _pronoun(course, p, subjects)
    if verb.lemma in course.doc.lexicon.words("contacts.places", "calls"):
        found = [e for e in found if _is_somebody(e, p)]
    return found if found or p.object else _heads(course, p)


def _is_of_themselves(course: Course, p: Predicate) -> bool:
    """Whether several are told to talk as leaders of theirs: "the first talks between Kenyan and Norwegian leaders"."""
    return all(m.kind == "group" for m in p.object) and "between" in course.low[p.j : p.object[0].a]


def _heads(course: Course, p: Predicate) -> list[Entity]:
    """Who heads a delegation of no country: "met with a delegation of the Rivers Fund led by its director X"."""
    low, b, sets = course.low, p.sentence.b, course.sets
    if sets["delegations"].isdisjoint(low[p.j : min(b, p.j + 2 * _NEAR)]):
        return []
    for k in range(p.j, min(b, p.j + _REACH) - 2):
        if low[k] in sets["heading"] and low[k + 1] == "by":
            return persons(people(course, course.around.listed(k + 2, b)[0], p)[0])
    return []


def _is_scene(p: Predicate) -> bool:
    """Whether it tells where something was said that the text has told: "She made the remark when she met with Y"."""
    return p.parent is not None and p.parent.noun is not None and p.parent.content is None


def _is_mentioned(course: Course, p: Predicate) -> bool:
    """Whether a contact stands in what somebody says, who is no source with whose news of it the text begins."""
    if p.parent is None:
        return False
    lead = p.sentence.number < _LEAD and (course.active is None or course.active.background)
    outer = p.parent
    brings = relays(outer) or _is_aide(outer) or _is_state(outer) or _is_own_news(p, outer) or is_ours(course, outer)
    return not (lead and brings and not outer.negated)


def is_ours(course: Course, outer: Predicate) -> bool:
    """Whether the text itself tells it, and nobody whom it quotes: "I can tell you that X spoke with Y"."""
    ours = bool(outer.subject) and outer.subject[0].label == "first_person"
    return ours and outer.say is not None and outer.say.act is Act.INFORM and not course.around.quoted[outer.i]


def _is_own_news(p: Predicate, outer: Predicate) -> bool:
    """Whether somebody brings the news of his own contact: "X said that he spoke with Y by phone"."""
    plain = outer.say is not None and outer.say.act is Act.INFORM and outer.quote is None and outer.parent is None
    past = "past" in p.tenses or "participle" in p.tenses
    return plain and p.form == "finite" and past and p.speakers == outer.speakers and not p.negated


def _is_state(outer: Predicate) -> bool:
    """Whether a country gives the news: "Ruritania announced that its king had spoken with Y"."""
    return bool(outer.subject) and outer.subject[0].kind == "place" and outer.say is not None


def _is_aide(outer: Predicate) -> bool:
    """Whether an aide tells of others: "the adviser says X spoke with Y"."""
    offices = [m.office for m in outer.subject]
    tells = outer.say is not None and outer.say.act is Act.INFORM
    return tells and bool(offices) and all(office is not None and office.kind == "official" for office in offices)


def _is_long_ago(course: Course, p: Predicate) -> bool:
    """Whether it is only told since when there was none: "had not spoken since May", "have not met in years"."""
    low, periods = course.low, course.sets["periods"]
    for k in range(p.j, min(p.sentence.b - 1, p.j + _AGO)):
        if low[k] == "since" or (low[k] in _LASTING and not periods.isdisjoint(low[k + 1 : k + 4])):
            return True
    return False


def _is_of_before(course: Course, p: Predicate, subjects: list[Entity], objects: list[Entity]) -> bool:
    """Whether it is told of another contact of the same people before theirs: "Earlier, X had also spoken with Y"."""
    call = course.active
    return call is not None and call.party_set == {*subjects, *objects} and _had_been_before(course, p)


def _had_been_before(course: Course, p: Predicate) -> bool:
    """Whether a contact was before the one that the text is at: "Prior to this, X had spoken with Y"."""
    low, call = course.low, course.active
    if p.parent is not None or call is None or call.background or call.sentence >= p.sentence.number:
        return False
    if "had" not in low[max(p.sentence.a, p.i - 3) : p.i]:
        return False
    return not course.sets["before_that"].isdisjoint(low[p.sentence.a : p.j + 1])


def _tells_of_another(course: Course, p: Predicate, subjects: list[Entity], objects: list[Entity]) -> bool:
    """Whether no contact of the text's own is told: one before it, none for long, or one that others wish for."""
    return (
        (course.active is not None and _is_of_before(course, p, subjects, objects))
        or (course.reported and tell_before(course, p, subjects, objects))
        or (p.negated and _is_long_ago(course, p))
        or (p.parent is not None and _is_wished_of_others(p.parent, p, subjects, objects))
    )


def _is_wished_of_others(outer: Predicate, p: Predicate, subjects: list[Entity], objects: list[Entity]) -> bool:
    """Whether somebody only wants others to be in contact: "hoped that X and Y would meet"."""
    if outer.say is None or "past" in p.tenses or not outer.said_by:
        return False
    act = outer.noun.act if outer.noun is not None else outer.say.act
    return act in _WISHES and {*subjects, *objects}.isdisjoint(outer.said_by)


def _of_scene(course: Course, p: Predicate) -> Channel | None:
    """The channel that the scene of a talk tells: "During a phone call X and Y had an exchange of views"."""
    if p.channel is not _UNSPECIFIED:
        return None
    before = channel_before(course, p.i, p.sentence) if course.low[p.i - 1] == "and" else None
    if before is not None:
        return before
    scene = scene_noun(course, p.sentence)
    return scene[2] if scene is not None and scene[0] < p.i and scene[2] in CALLS else None


def _of_verb(course: Course, p: Predicate, verb: Contact) -> Channel:
    """The channel of a verb, or of what tells more of it: "hosted X for a virtual meeting", "spoke in a phone call"."""
    openers = _OPENERS.get(verb.channel)
    nouns = course.signs.nouns.get(p.sentence.number) if openers else None
    if not nouns or not openers:
        return verb.channel
    after = bisect_right(nouns, p.j, key=itemgetter(0))
    for i, _, (channel, _) in nouns[after : after + _BEFORE]:
        if i < p.j + _REACH and channel in CALLS and not openers.isdisjoint(course.low[i - _BEFORE : i]):
            return channel
    return verb.channel


def _is_somebody(entity: Entity, p: Predicate) -> bool:
    """Whether a name is surely no place: it has a title or a country, or the text has named it before."""
    return entity.titled or bool(entity.country) or any(m.a < p.i for m in entity.mentions[:1])


def _take_day_of_lead(course: Course, draft: CallDraft, p: Predicate, subjects: list[Entity]) -> None:
    if draft.date is None and course.subject and not draft.background and draft.status is _HELD:
        take_day_of_lead(course, draft, p.sentence, subjects)


def _owner(course: Course, p: Predicate, known: list[Entity]) -> list[Entity]:
    """Whose contact it is that others join, apart from those known: "joined the secretary's meeting with"."""
    m = possessor(course, p.noun_at[0])
    found = persons(resolve(course, m)[0]) if m is not None and m.a >= p.i else []
    return [e for e in found if e not in known] if found else found


def _is_known(course: Course, p: Predicate) -> bool:
    """Whether the text has told of the contact before, so that these only attended it: "attended the meeting"."""
    return p.channel is not None and course.active is not None and course.low[p.noun_at[0] - 1] in {"the", "this"}


def _pronoun(course: Course, p: Predicate, subjects: list[Entity]) -> list[Entity]:
    """The other party where a pronoun tells it: "had a conversation with her"."""
    low, j = course.low, p.j
    j += j < p.sentence.b and low[j] in _BEFORE_OBJECT
    if j >= p.sentence.b or not course.around.is_object(j):
        return []
    known = [course.person, *(course.active.parties if course.active is not None else [])]
    mentioned = [m for m in course.mentions_in(p.sentence.number) if m.b <= p.i and m.kind in PEOPLE]
    known[:0] = people(course, mentioned)[0]
    others = [e for e in dict.fromkeys(known) if e is not None and e not in subjects]
    return others if low[j] == "them" else others[:1]


def _others(objects: list[Entity], subjects: list[Entity]) -> list[Entity]:
    """The other side; a group that nobody names is no party where somebody is named."""
    named = [e for e in objects if e.kind is not _GROUP and e not in subjects and not _is_vague(e)]
    return named or [e for e in objects if (e.country or e.organization or _are_counterparts(e)) and e not in subjects]


def _are_counterparts(entity: Entity) -> bool:
    """Whether a group are those of the same office elsewhere, who need no name: "her Nordic counterparts"."""
    return entity.office is not None and entity.office.kind == "counterpart" and entity.mentions[0].determiner in WHOSE


def _is_vague(entity: Entity) -> bool:
    """Whether somebody is neither named nor of a country or body that is told."""
    if entity.country or entity.organization:
        return False
    described = bool(entity.mentions) and all(m.determiner for m in entity.mentions)
    return entity.rule == "institution" or (described and not entity.titled)  # "the Visegrad Four"


def _topic(draft: CallDraft, content: tuple[int, int]) -> None:
    if content[0] < content[1]:
        draft.discuss(content)


def _earlier(course: Course, p: Predicate) -> bool:
    """Whether a clause mentions the contact in passing: "when they met in May", "they last spoke in May"."""
    low, floor = course.low, p.sentence.a
    if low[p.i - 1] == "last":
        return True
    head = p.subject[0].a if p.subject else p.i
    if head > floor + 1 and not _SUBORDINATORS.isdisjoint(low[max(floor, min(p.start, head) - 1) : head]):
        # "travelled to Lima, where she met with" tells of no other time
        goes = course.words.travel | course.words.going
        return "where" not in low[head - 2 : head] or goes.isdisjoint(low[floor:head])
    if low[head - 1] == ",":
        fronted = low[floor] == "before" and head > floor + 2  # "Before calling X, Y spoke with Z"
        return fronted or (low[head - 3] == "in" and _is_past_year(course, low[head - 2]))  # "in 2007, X spoke"
    return head >= 2 and low[head - 1] == "after" and low[head - 2] in course.sets["spans_of_time"]


def _is_past_year(course: Course, word: str) -> bool:
    """Whether a word is a year before that in which the text came out."""
    published = course.doc.context.published
    return published is not None and len(word) == _YEAR and word.isdecimal() and int(word) < published.year
