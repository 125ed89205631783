"""What was discussed: verbs that name a topic, and "during the discussion of"."""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._model import Channel, Status
from readouts._pipeline._discourse._course import Course, persons
from readouts._pipeline._discourse._details import channel_at, take_date
from readouts._pipeline._discourse._drafts import make, tell_apart
from readouts._pipeline._discourse._earlier_contacts import is_of_earlier_contact
from readouts._pipeline._discourse._initiatives import initiator
from readouts._pipeline._discourse._noun_scene import scene_noun
from readouts._pipeline._discourse._people import people
from readouts._pipeline._discourse._said_in import call_of, foreign
from readouts._pipeline._discourse._status import is_arranged
from readouts._pipeline._discourse._topic_heads import named_topic, said_topic
from readouts._pipeline._records import CallDraft, Entity, Predicate, party_set
from readouts._pipeline._state import PEOPLE, Mention, Sentence

__all__ = ["TOPIC_OPENERS", "nominal_topic", "noun_topics", "told_topics", "topic"]

_DAY, _UNSPECIFIED, _HELD, _PLANNED = Flag.DAY, Channel.UNSPECIFIED, Status.HELD, Status.PLANNED
_HEAD, _PHRASE = 4, 6
_NO_VERB, _WERE = Flag.PREPOSITION | Flag.DETERMINER, frozenset({"was", "were"})
_LISTING = frozenset({",", "and"})
TOPIC_OPENERS = frozenset({"during", "in", "as", "after"})
_WHETHER = frozenset({"whether", "if"})
_REFERENCE_TO = ["reference", "to"]


def topic(course: Course, p: Predicate, speakers: list[Entity]) -> None:
    """A verb that names a topic gives it to its call; two who discuss something have been in contact."""
    subjects = persons(speakers) or (_for_head(course, speakers) if speakers else [])
    call = course.active
    if subjects:
        if call is None or not call.party_set.issuperset(subjects):
            call = call_of(course, subjects, [])
    elif speakers:
        call = None
    objects = people(course, p.addressee, p)[0] if p.addressee else []
    if p.future or call is None or len(subjects) == 1:
        objects = objects or _with(course, p)
    if call is not None and objects:
        call = _call_with(course, p, subjects, objects, call)
    if call is None:
        call = _discussion(course, p, subjects, objects)
    content = p.content
    if (
        call is not None
        and content is not None
        and (not p.future or call.status is _PLANNED)
        and (len(subjects) != 1 or not _is_told(course, p))
        and not (p.negated or (p.parent is not None and p.habitual) or _is_open(course, p))
        and content[0] < content[1]
        and not (_is_audience(course, *content) or (course.opened and is_of_earlier_contact(course, p, call)))
    ):
        named = _before_channel(course, p, content)
        if course.low[named[0] + 1] == "following":
            named = _announced(course, p, *named)
        if named[0] < named[1]:
            _take_in(course, p, call, subjects, named)
    p.addressees = p.doubts = ()
    p.call, p.outside = call, False
    course.said.append(p)


def _take_in(course: Course, p: Predicate, call: CallDraft, subjects: list[Entity], content: tuple[int, int]) -> None:
    """Note a topic for its call, or for all that one sentence told."""
    if call.twins and len(subjects) > 1 and call.party_set == set(subjects):
        tell_apart(course, call)
    for twin in call.twins or (call,):
        twin.discuss(content)
        if p.more is not None:
            twin.discuss(p.more)


def _announced(course: Course, p: Predicate, a: int, b: int) -> tuple[int, int]:
    """What a colon opens behind words that only announce it: "discussed the following issues: A; B"; else nothing.

    What stands in lines of its own below is taken from these.
    """
    end, low = p.sentence.b, course.low
    if ":" not in low[a:end]:
        return a, b
    k = low.index(":", a) + 1
    return k, end - (low[end - 1] == ".")


def _before_channel(course: Course, p: Predicate, content: tuple[int, int]) -> tuple[int, int]:
    """A topic without how it was discussed: "discussed trade | through video conferencing"."""
    channels = course.signs.channels.get(p.sentence.number)
    if channels:
        i, j, _ = channels[-1]
        if content[0] < i and j == content[1]:
            return content[0], i
    return content


def _for_head(course: Course, speakers: list[Entity]) -> list[Entity]:
    """An office that speaks for its head, who is a party to the call: "I spoke with X. We discussed A"."""
    call = course.active
    return speakers[:] if call is not None and call.party_set.issuperset(speakers) else []


def _is_audience(course: Course, a: int, b: int) -> bool:
    """Whether a verb of talk has but people or the press for its object: "addressing reporters", "a press briefing"."""
    m = course.around.begins[a]
    if m is not None and m.kind in PEOPLE and not m.possessive and (m.role or m.b - m.a > 1):  # not "discussed Brexit"
        return course.around.listed(a, b)[1] >= b
    return b - a <= _PHRASE and " ".join(course.low[b - 2 : b]) in course.sets["press_talks"]


def _call_with(
    course: Course, p: Predicate, subjects: list[Entity], objects: list[Entity], call: CallDraft
) -> CallDraft | None:
    """The call of those who discuss something, where the text names with whom; None where it is another one."""
    if not call.party_set.issuperset(objects):
        strangers = [e for e in objects if e not in call.party_set]
        abroad = any(foreign(e, subjects) or (e.country and subjects[0].organization) for e in strangers)
        return None if abroad and (p.future or len(subjects) == 1) else call
    parties = party_set(subjects, objects)
    if call.party_set == parties:
        return call
    return next((c for c in reversed(course.recent) if c.party_set == parties and not c.background), call)


def _is_told(course: Course, p: Predicate) -> bool:
    """Whether one alone goes over something, which tells of it, where two would discuss it; not where it is "we"."""
    if p.subject and p.subject[0].label == "first_person" and course.low[p.subject[0].a] == "we":
        return False
    return not p.addressee and p.verb.lemma in course.words.joint


def _discussion(course: Course, p: Predicate, subjects: list[Entity], objects: list[Entity]) -> CallDraft | None:
    at = (p.sentence, p.i, p.j)
    scene = scene_noun(course, p.sentence)
    channel = scene[2] if scene is not None else channel_at(course, p.i, p.sentence) or _UNSPECIFIED
    status = _PLANNED if p.future else _HELD
    if objects and subjects:
        call = make(course, subjects, objects, at=at, rule="topic with", channel=channel, status=status)
    elif len(subjects) > 1 and not (p.negated or _is_to_come(course, p)):
        call = make(course, subjects[:1], subjects[1:], at=at, rule="joint topic", channel=channel, status=status)
    else:
        return None
    take_date(course, call, p.sentence, p.i)
    call.initiator = call.initiator or initiator(course, p.sentence, call)
    if course.takes_over(call) and (course.active is None or course.low[p.i - 1] not in course.words.after):
        course.active = call
    return call


def _is_to_come(course: Course, p: Predicate) -> bool:
    """Whether it is only said that others are to discuss something: "agreed that their ministers will discuss"."""
    if is_arranged(p, course) or (p.future and p.parent is not None):
        return True
    meets = p.inherits if p.form == "infinitive" else None  # "hoped that X and Y would meet | to discuss A"
    return meets is not None and meets.contact is not None and meets.future and meets.parent is not None


def _is_open(course: Course, p: Predicate) -> bool:
    """Whether it is left open if something was discussed: "did not say | whether X raised A"."""
    return bool(p.subject) and course.low[p.subject[0].a - 1] in _WHETHER


def _with(course: Course, p: Predicate) -> list[Entity]:
    """With whom something is discussed where the text names him after it; what follows is no topic."""
    if p.content is None:
        return []
    a, b = p.content
    if "with" not in course.low[a + 1 : b - 1]:
        return []
    for k in range(a + 1, b - 1):
        m = course.around.begins[k + 1]
        if course.low[k] == "with" and m is not None and not m.possessive and _is_partner(course, p, m):
            if _ends(course, "call_noun", p.j, k) < k:
                return []  # "discussed his meeting with X"
            p.content = (a, _ends(course, "channel", p.j, k))  # "discussed A | over the phone with"
            return people(course, course.around.listed(k + 1, p.sentence.b)[0], p)[0]
    return []


def _is_partner(course: Course, p: Predicate, m: Mention) -> bool:
    """Whether somebody is told with his title, or as who was spoken to: "raised A | with X", "by phone | with X Y"."""
    if m.kind != "name":
        return m.kind == "person"
    call = course.active
    if call is not None:
        return course.registry.of_mention.get(m.a) in call.party_set
    sentence = p.sentence
    by_phone = sentence.number in course.signs.channels or scene_noun(course, sentence) is not None
    return m.b - m.a > 1 and by_phone


def _ends(course: Course, kind: str, first: int, k: int) -> int:
    """Where a phrase of some kind begins that ends before a token; the token itself where there is none."""
    for i in range(k - 1, max(first, k - _PHRASE), -1):
        value, end = course.doc.match_kind(i, k, kind)
        if value and end == k:
            return i
    return k


def nominal_topic(course: Course, sentence: Sentence) -> None:
    """Take the topic that a phrase at the head of the sentence names: "During the discussion of X, ..."."""
    doc = course.doc
    if course.active is None or doc.low[sentence.a] not in TOPIC_OPENERS:
        return
    nouns = doc.lexicon.sets["topic_nouns"]
    for i in range(sentence.a + 1, min(sentence.b - 2, sentence.a + 6)):
        if doc.low[i] in nouns and doc.low[i + 1] in {"of", "on", "about"}:
            end = _comma_before_subject(course, i + 2, sentence.b)
            duration = doc.low[i] in doc.lexicon.sets["timed_talks"] and doc.low[i + 1] == "on"
            if end > i + 2 and not duration:
                course.active.discuss((i + 2, end))
            return


def noun_topics(course: Course, sentence: Sentence, predicates: list[Predicate]) -> None:
    """Take what nouns of talk are about: "An exchange of views took place on X", "there was a discussion of X"."""
    call = course.active
    if call is None or call.background:
        return
    talk, low, around = course.sets["talk"], course.low, course.around
    for i, j, _ in course.signs.nouns[sentence.number]:
        if low[i] not in talk or around.quoted[i] or around.inside[i] or low[i - 2 : i] == _REFERENCE_TO:
            continue
        start = _about(course, j, sentence.b)
        if start and not any(p.i <= i < p.j or _holds(p, i) for p in predicates):
            beyond = (p.start for p in predicates if p.form == "passive" and p.start > start)
            call.discuss((start, _topic_end(course, start, next(beyond, sentence.b))))
            course.told.add(sentence.number)


def told_topics(course: Course, sentence: Sentence, predicates: list[Predicate]) -> None:
    """Take what words at the head of a sentence name as a topic: "Topics discussed included A"."""
    call = course.active
    for i, j, phrase in course.signs.topics.get(sentence.number, ()):
        if call is None or call.background or course.around.quoted[i]:
            return
        if phrase in course.sets["topic_before"]:
            _subject(course, sentence, predicates, i)
        elif phrase in course.sets["topic_heads"]:
            _of_head(course, sentence, predicates, i, j)
        elif i - sentence.a > _HEAD:
            return
        elif course.flag[i - 1] & Flag.BE and course.low[i - 2] not in course.sets["events"]:
            return  # "The conversation was devoted to", not "the day was"
        else:
            _object(course, sentence, predicates, i, j)


def _of_head(course: Course, sentence: Sentence, predicates: list[Predicate], i: int, j: int) -> None:
    """Take what a word for a topic names: "Another topic was A", "A was also a topic"."""
    said = said_topic(course, sentence, i, j)
    start = 0 if said else named_topic(course, sentence, i, j)
    if said:
        _subject(course, sentence, predicates, said)
    elif start:
        _object(course, sentence, predicates, i, start)


def _object(course: Course, sentence: Sentence, predicates: list[Predicate], i: int, j: int) -> None:
    """Take what follows words that name a topic."""
    end = _topic_end(course, j, sentence.b)
    holding = [p for p in predicates if p.content is not None and p.content[0] <= j < p.content[1]]
    if holding and all(p.tail and p.content and p.content[0] == i for p in holding):
        end, holding = min(p.content[1] for p in holding if p.content), []  # "Discussions included A, he said"
    end = _before_passive(course, predicates, j, end)
    if j < end and not holding and course.active is not None:
        course.active.discuss((j, end))
        course.told.add(sentence.number)


def _before_passive(course: Course, predicates: list[Predicate], j: int, end: int) -> int:
    """Where a topic ends before another clause: "Attention turned to A, | and the need for B was noted"."""
    starts = [p.other_subject[0] for p in predicates if p.form == "passive" and p.other_subject is not None]
    end = min([k for k in starts if j < k < end], default=end)
    while end > j and course.low[end - 1] in _LISTING:
        end -= 1
    return end


def _subject(course: Course, sentence: Sentence, predicates: list[Predicate], i: int) -> None:
    """Take the subject of what tells that something was discussed: "Regional issues also came under discussion"."""
    call, flag, b = course.active, course.flag, _before_adverbs(course, sentence, i)
    a = sentence.a + bool(flag[sentence.a] & Flag.SUBORDINATOR)  # "While | trade was a topic"
    if course.low[b - 1] in _WERE:
        b = _before_adverbs(course, sentence, b - 1)  # "Trade was also | on the agenda"
    elif flag[i] & _NO_VERB:
        return  # "Items on the agenda include trade"
    if call is not None and b > a and not any(p.i < i for p in predicates):
        call.discuss((a, b))
        course.told.add(sentence.number)


def _before_adverbs(course: Course, sentence: Sentence, b: int) -> int:
    while b > sentence.a and (course.flag[b - 1] & Flag.ADVERB or course.low[b - 1] == ","):
        b -= 1
    return b


def _holds(p: Predicate, i: int) -> bool:
    """Whether a noun is part of what is said; "continued their exchange of views" says nothing."""
    if p.content is None or not p.content[0] <= i < p.content[1]:
        return False
    return p.say is None or not p.say.weak or bool(p.say.takes & {"that", "object"})


def _about(course: Course, j: int, limit: int) -> int:
    """The token after "on" or "about" that follows a noun of talk, "took place" stepped over; or 0."""
    low = course.low
    if low[j : j + 2] in course.words.placed:
        j += 2
    if j + 1 >= limit or (low[j] != "on" and low[j] not in course.sets["about"]):
        return 0
    if course.flag[j + 1] & _DAY or low[j + 1][0].isdigit():
        return 0
    timed = low[j + 1] == "the" and j + 2 < limit and low[j + 2] in course.sets["day_parts"]
    return 0 if timed else j + 1  # "on the evening of May 3"


def _topic_end(course: Course, a: int, b: int) -> int:
    """Where a topic ends: before a clause that goes on, or with the sentence."""
    low, placed = course.low, course.words.placed
    for k in range(a + 1, b):
        if low[k] in {".", ";"} or low[k : k + 2] in placed:
            return k
        if low[k] == "," and (m := course.around.begins[k + 1]) is not None and course.around.is_verb(m.b):
            return k
    return b


def _comma_before_subject(course: Course, a: int, b: int) -> int:
    low, begins = course.low, course.around.begins
    for k in range(a, b):
        if low[k] == "," and (begins[k + 1] is not None or low[k + 1 : k + 2] == ["it"]):
            return k
    return 0
