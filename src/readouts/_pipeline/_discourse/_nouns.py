"""Nouns of contact that no verb carries: "during a telephone conversation between", "in his call with"."""

from __future__ import annotations

from collections.abc import Iterator

from readouts._lexicon import Flag
from readouts._model import Channel
from readouts._pipeline._discourse._course import Course, persons
from readouts._pipeline._discourse._details import initiator, take_date, take_place, take_times
from readouts._pipeline._discourse._drafts import make
from readouts._pipeline._discourse._noun_status import noun_status
from readouts._pipeline._discourse._people import people, resolve
from readouts._pipeline._discourse._pronouns import they
from readouts._pipeline._records import Entity, Predicate
from readouts._pipeline._state import PEOPLE, Mention, Sentence

__all__ = ["contact_noun", "noun_contacts", "own_people", "possessor", "scene_noun"]

_PARTY_KINDS = PEOPLE | {"pronoun", "side"}
_WITH = frozenset({"with", "between"})
_AFTER = frozenset({"following", "after", "since", "before", "ahead", "until", "followed", "follows", "preceded"})
_PLAIN = frozenset({"in", "during", "of", "with", ","})
_REACH = 12
_MEASURE = 4
"""How far "the" can stand before a noun of contact: "the 40-minute conversation"."""
_DEFINITE = frozenset({"the", "this", "their"})
_SCENE = frozenset({"during", "in", "at", "throughout"})


def contact_noun(course: Course, i: int, limit: int) -> tuple[Channel | None, int]:
    """The channel of a noun of contact at a token, and the token after it."""
    doc = course.doc
    if doc.flag[i] & Flag.PHRASE:
        value, j = doc.match_kind(i, limit, "call_noun")
        if value:
            return value[0], j  # type: ignore[index]
    return None, i


def contact_nouns(course: Course, a: int, b: int) -> Iterator[tuple[int, int, Channel]]:
    """The nouns of contact between two tokens: their tokens and channel."""
    for i, j, value in course.doc.hits("call_noun", a, b):
        channel: Channel = value[0]  # type: ignore[index]
        yield i, j, channel


def noun_contacts(course: Course, sentence: Sentence, predicates: list[Predicate]) -> bool:
    """Make the calls that nouns of contact tell; whether there was one."""
    around = course.around
    found = False
    for i, j, channel in contact_nouns(course, sentence.a, sentence.b):
        inside = around.inside[i] and not _is_letter(course, i, channel)
        if around.quoted[i] or inside or any(p.channel is not None and p.i <= i < p.j for p in predicates):
            continue
        found = _noun_contact(course, sentence, predicates, (i, j), channel) or found
    return found


def scene_noun(course: Course, sentence: Sentence) -> tuple[int, int, Channel, bool] | None:
    """A noun of contact that sets the scene: "during their recent meeting"; its tokens, channel, and if in passing."""
    doc, around = course.doc, course.around
    for i, j, channel in contact_nouns(course, sentence.a + 1, sentence.b):
        if not around.quoted[i] and not around.inside[i]:
            opener = next((doc.low[k] for k in range(i - 1, max(sentence.a, i - 6) - 1, -1) if _opens(course, k)), "")
            if opener in _SCENE:
                return i, j, channel, _in_passing(course, sentence, i)
    return None


def _opens(course: Course, k: int) -> bool:
    return bool(course.doc.flag[k] & Flag.PREPOSITION) or course.doc.low[k] in {",", "."}


def _noun_contact(
    course: Course, sentence: Sentence, predicates: list[Predicate], at: tuple[int, int], channel: Channel
) -> bool:
    i, j = at
    background = _in_passing(course, sentence, i)
    k = _opener(course, j, sentence.b, channel)
    if not k:
        if not background:
            _tell_more(course, sentence, i, channel)
        return False
    parties, end = _parties(course, k, sentence)
    subjects = _owners(course, sentence, predicates, i) if course.doc.low[k] != "between" and parties else []
    if not parties or len(set(subjects) | set(parties)) < 2:
        return False
    subjects = subjects or parties[:1]
    active = course.active
    if active is not None and not active.background and not (set(subjects) | set(parties)) & set(active.parties):
        background = True
    call = make(
        course,
        subjects,
        [e for e in parties if e not in subjects],
        at=(sentence, i, j),
        rule="noun of contact alone",
        channel=channel,
        status=noun_status(course, sentence, i, end),
        background=background,
    )
    if call.date is None and (not background or not call.background):
        take_date(course, call, sentence, i)
    if not background:
        call.initiator = call.initiator or initiator(course, sentence, call)
        take_times(course, call, sentence)
        take_place(course, call, sentence, i)
        course.active, course.together = call, []
    return True


def _is_letter(course: Course, i: int, channel: Channel) -> bool:
    """Whether a document is a letter, which is a contact of its own."""
    m = course.around.begins.get(i) or course.around.begins.get(i - 1)
    return channel is Channel.LETTER and m is not None and m.kind == "document"


def _opener(course: Course, j: int, limit: int, channel: Channel) -> int:
    """The "with" or "between" after a noun of contact, or 0; "held" and a place may stand between them."""
    doc = course.doc
    if channel is Channel.LETTER:
        return j if doc.low[j : j + 1] == ["to"] and j < limit else 0
    held = doc.lexicon.sets["held"]
    inserted = j + 1 < limit and doc.low[j] == "," and doc.low[j + 1] in held
    for k in range(j + 2 if inserted else j, min(limit, j + _REACH)):
        if doc.low[k] in _WITH:
            return k
        if doc.low[k] == "." or (doc.low[k] == "," and not inserted):
            return 0
        if doc.flag[k] & (Flag.VERB | Flag.CONTACT) and doc.low[k] not in held:
            return 0
    return 0


def _tell_more(course: Course, sentence: Sentence, i: int, channel: Channel) -> None:
    """Words such as "the telephone conversation, which took place on Monday," tell more of the call that is told."""
    call, low = course.active, course.doc.low
    scene = i - 2 >= sentence.a and low[i - 2] in _AFTER | _SCENE and low[i - 1] in {"a", "an"}
    if call is None or not (low[i - 1] in _DEFINITE or low[max(sentence.a, i - _MEASURE)] in _DEFINITE or scene):
        return
    if call.channel is Channel.UNSPECIFIED and channel is not Channel.LETTER:
        call.channel = channel
    if i > sentence.a + _MEASURE + 1 or (channel is not call.channel and channel is not Channel.UNSPECIFIED):
        return
    if call.date is None and not course.doc.lexicon.sets["takes_place"].isdisjoint(low[i : i + _REACH]):
        take_date(course, call, sentence, i)
    known = call.initiator or initiator(course, sentence, call)
    if known is not None and known is not call.initiator:
        call.initiator = known
        course.told.add(sentence.number)
    take_times(course, call, sentence)


def _parties(course: Course, k: int, sentence: Sentence) -> tuple[list[Entity], int]:
    """The parties after "with" or "between", and the token after them; "between" has a second one, whatever follows."""
    around, low = course.around, course.doc.low
    listed, end = around.listed(k + 1, sentence.b)
    if low[k] == "between" and len(listed) == 1 and low[end : end + 1] == ["and"] and end + 1 in around.begins:
        listed.append(around.begins[end + 1])
        end = listed[-1].b
    mentions = [m for m in listed if m.kind in _PARTY_KINDS or (m.kind == "group" and m.countries)]
    return persons(people(course, mentions)[0]), end


def _owners(course: Course, sentence: Sentence, predicates: list[Predicate], i: int) -> list[Entity]:
    """Whose call it is: "Diaz's call with", else the subject of the clause."""
    m = possessor(course, i)
    if m is not None:
        return _joiner(course, m) + resolve(course, m)[0]
    if "their" in course.doc.low[max(sentence.a, i - 4) : i]:
        return they(course)
    for p in predicates:
        if p.subject and not p.tail and p.form != "passive" and p.subject[0].kind != "group":
            found = people(course, p.subject, p)[0]
            if persons(found[:1]):
                return found
    for m in course.mentions.get(sentence.number, ()):
        if m.b <= i and m.kind in PEOPLE and not course.around.governed(m):
            return resolve(course, m)[0]
    return course.active.subjects[:1] if course.active is not None else own_people(course, [])


def _joiner(course: Course, m: Mention) -> list[Entity]:
    """Who joined somebody's contact: "the secretary joined his deputy's meeting with"."""
    low, ends = course.doc.low, course.around.ends
    if m.a < 2 or low[m.a - 1] not in course.doc.lexicon.sets["joining"] or m.a - 1 not in ends:
        return []
    return persons(resolve(course, ends[m.a - 1])[0])


def possessor(course: Course, i: int) -> Mention | None:
    """Whose contact it is: "Diaz's call", "President Diaz's bilateral meeting"."""
    ends = course.around.ends
    for k in range(i, max(i - 4, 0), -1):
        m = ends.get(k) or ends.get(k - 1)
        if m is not None and m.possessive and m.kind in PEOPLE:
            return m
    return None


def own_people(course: Course, but: list[Entity]) -> list[Entity]:
    """The first of the publisher's own people."""
    profile = course.doc.context.profile
    if profile is None or not profile.country:
        return []
    entities = course.registry.entities
    own = (e for e in entities if e.country == profile.country and e.mentions and e not in but)
    return [e for e, _ in zip(own, range(1), strict=False)]


def _in_passing(course: Course, sentence: Sentence, i: int) -> bool:
    """Whether words before a noun of contact put it outside the call that is told: "after their last meeting"."""
    doc = course.doc
    words = doc.lexicon.words("background.words", "calls")
    for k in range(i - 1, max(sentence.a, i - 4) - 1, -1):
        low = doc.low[k]
        if low in words or low in _AFTER or doc.flag[k] & Flag.DAY or _last_time(course, k, sentence):
            return not (low in {"after", "following"} and sentence.number == 0)
        if low in _PLAIN:
            return low == "of" and k - 1 >= sentence.a and doc.low[k - 1] in {"ahead", "eve", "sidelines"}
    return False


def _last_time(course: Course, k: int, sentence: Sentence) -> bool:
    """Whether a genitive tells another time: "last month's"."""
    low = course.doc.low
    return low[k] == "'s" and k - 1 >= sentence.a and low[k - 1] in {"year", "month", "week", "yesterday"}
