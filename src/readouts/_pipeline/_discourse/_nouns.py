"""Nouns of contact that no verb carries: "during a telephone conversation between", "in his call with"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from readouts._lexicon import Flag
from readouts._model import Channel, Status
from readouts._pipeline._discourse._course import Course, one_of, persons
from readouts._pipeline._discourse._day_beside import take_day_beside
from readouts._pipeline._discourse._details import channel_at, channel_before, take_date, take_place, take_times
from readouts._pipeline._discourse._drafts import make
from readouts._pipeline._discourse._initiatives import caller, initiator
from readouts._pipeline._discourse._journeys import will_travel
from readouts._pipeline._discourse._noun_days import take_day_of_owner, take_its_day
from readouts._pipeline._discourse._noun_scene import SCENE, in_passing, is_letter, opener_of
from readouts._pipeline._discourse._noun_status import is_wished, noun_status
from readouts._pipeline._discourse._owners import agent, of_whom, owners, parties_after
from readouts._pipeline._discourse._partners import by_whom, partner_at
from readouts._pipeline._discourse._series import begin_letters
from readouts._pipeline._discourse._splits import part_all
from readouts._pipeline._discourse._spoken_of import in_content, is_to_come
from readouts._pipeline._discourse._words import DEFINITE
from readouts._pipeline._records import CallDraft, Entity, Predicate
from readouts._pipeline._state import GENITIVES, Hit, Sentence

__all__ = ["noun_contacts"]

_LETTER, _UNSPECIFIED, _HELD = Channel.LETTER, Channel.UNSPECIFIED, Status.HELD
_CONTACT = Flag.CONTACT
_place = attrgetter("i")
_REACH, _BEFORE, _FEW, _AHEAD = 12, 4, 2, 7
_CARRIED = 7
"""How far "to" can stand before a noun of contact: "to | hold a second | call"."""
_FOLLOWS = 3
"""So many sentences after the news of a call the text can go on in it."""
_MEASURE = 4
"""How far "the" can stand before a noun of contact: "the 40-minute conversation"."""
_ONES_OWN = frozenset({"his", "her", "the", "these", "both", "all", "each"})
_DETERMINED = DEFINITE | {"a", "an"}
_APART = Flag.PREPOSITION | Flag.CONJUNCTION
_OF_BOTH = frozenset({"between", "by"})
_WHOSE = frozenset({"his", "her"})
_APPEAL = frozenset({"to", "for", "not"})


def noun_contacts(course: Course, sentence: Sentence, predicates: list[Predicate]) -> bool:
    """Make the calls that nouns of contact tell; whether there was one."""
    around, infinitives = course.around, course.signs.infinitives.get(sentence.number)
    found, last = False, 0
    for i, j, (channel, several) in course.signs.nouns[sentence.number]:
        if i < last:
            continue  # the last word of a longer one: "a phone | call"
        last = j
        if around.quoted[i] or (around.inside[i] and not is_letter(course, i, channel)):
            continue
        if not (
            _is_carried(course, predicates, i)
            or (infinitives is not None and _is_of_infinitive(course, sentence, infinitives, i))
            or (course.flag[i] & _CONTACT and j == i + 1 and _is_verb(course, i))
        ):
            found = _noun_contact(course, sentence, predicates, (i, j), channel, several) or found
    return found


def _is_verb(course: Course, i: int) -> bool:
    """Whether a word that can be a noun of contact is the verb: "may talk with X", "X and Y | talk to Z"."""
    m = course.around.ends[i]
    if m is not None and m.kind == "group" and course.low[m.a - 1] in SCENE:
        return False  # "in both | calls"
    return bool(course.flag[i - 1] & Flag.MODAL) or course.low[i - 1] == "to" or (m is not None and not m.possessive)


def _is_carried(course: Course, predicates: list[Predicate], i: int) -> bool:
    """Whether a noun of contact is that of a verb: "had a call with"."""
    if len(predicates) > _FEW:
        before = bisect_right(predicates, i, key=_place)
        predicates = predicates[max(0, before - _FEW) : before]  # no more hold the same token
    for p in predicates:
        if p.i <= i < p.j and (p.channel is not None or (p.contact is not None and (p.future or "gerund" in p.tenses))):
            return course.low[p.i - 1] != "there"  # "there had been a call between"
    return False


def _is_of_infinitive(course: Course, sentence: Sentence, infinitives: list[Hit], i: int) -> bool:
    """Whether what somebody is to do carries a noun of contact: "hoped | to hold | a call with"."""
    low, openers = course.low, course.words.before_to
    for k, _, _ in infinitives:
        if k + 1 < i <= k + _CARRIED and course.flag[k + 1] & Flag.LIGHT and sentence.a < k:
            t = k - 1 - (course.flag[k - 1] & Flag.ADVERB > 0)
            if (low[t] in openers or low[t] in course.sets["wishing"]) and any(
                course.around.ends[q] for q in range(t, max(sentence.a, t - _BEFORE), -1)
            ):
                return True
    return False


def _is_elsewhere(course: Course, sentence: Sentence, i: int, everybody: set[Entity]) -> bool:
    """Whether the call that the text is at is one of others, and no letter that was handed over in this contact."""
    active = course.active
    if active is None or active.background or not active.party_set.isdisjoint(everybody):
        return False
    return active.channel is not Channel.LETTER or agent(course, sentence, i) is None


def _noun_contact(
    course: Course,
    sentence: Sentence,
    predicates: list[Predicate],
    at: tuple[int, int],
    channel: Channel,
    several: bool,
) -> bool:
    i, j = at
    k = partner_at(course, j, sentence.b, channel, j - i) or by_whom(course, j, sentence.b)
    if not k:
        _tell_apart(course, sentence, at, several)
        return _of_known(course, sentence, predicates, at, channel)
    parties, end = parties_after(course, k, sentence)
    subjects: list[Entity] = []
    alone = len(parties) == 1 and course.low[k] == "by"  # "During a courtesy call by X, Y praised A"
    if parties and (alone or course.low[k] not in _OF_BOTH):
        subjects = (not alone and of_whom(course, j, k)) or owners(course, sentence, predicates, i)
    everybody = {*subjects, *parties}
    if not parties or len(everybody) < 2 or _is_no_contact(course, sentence, (i, k, end), subjects, several):
        if len(parties) == 1 and several and course.active is None:
            course.subject = parties  # "Calls were held between Lima and several of her counterparts"
        return False
    subjects = subjects or parties[:1]
    objects = [e for e in parties if e not in subjects]
    active = course.active
    elsewhere = _is_elsewhere(course, sentence, i, everybody)
    passing = elsewhere or in_passing(course, sentence, i)
    background = passing or in_content(course, predicates, i, subjects, parties)
    status = _status(course, sentence, i, end, k if k > j else 0)
    if status is _HELD and background and _is_planned(course, sentence, predicates, i):
        status = Status.PLANNED
    if status is _HELD and (
        _is_ahead(course, sentence, i, between=course.low[k] == "between")
        or will_travel(course, sentence, i)
        or (active is not None and active.status is Status.PLANNED and active.party_set == everybody)
    ):
        status = Status.PLANNED  # "ahead of the call between X and Y", which is to come
    each = several and len(objects) > 1 and len(subjects) == 1 and course.low[k] in {"with", "to"}
    calls = [
        make(
            course,
            subjects,
            group,
            at=(sentence, i, j),
            rule="noun of contact alone",
            channel=_channel(course, sentence, i, end, channel),
            status=status,
            background=background,
        )
        for group in ([[e] for e in objects] if each else [objects])  # "in calls with X and Y"
    ]
    placed = course.low[k] == "to" and course.low[j - 1] in course.sets["placed_calls"]
    if placed or course.low[k] == "from" or course.low[j] in course.words.calling:
        # "in a call from X", "in a call made to X"
        calls[0].initiator = calls[0].initiator or one_of(objects if course.low[k] == "from" else subjects)
    for call in calls:
        call.twins = calls if each else call.twins
        _take_more(course, call, sentence, (i, end), passing=passing, background=background)
    if not background and course.takes_over(calls[0]):
        course.active, course.together = calls[0], calls if each else []
        course.several = course.several or each
    return True


def _channel(course: Course, sentence: Sentence, i: int, end: int, channel: Channel) -> Channel:
    """The channel that a noun tells, or that of how it took place: "the meeting of X and Y | was held by phone"."""
    if channel is _UNSPECIFIED:
        return channel_before(course, i, sentence) or channel
    if channel is not Channel.IN_PERSON or sentence.number not in course.signs.channels:
        return channel
    if course.sets["how_held"].isdisjoint(course.low[end : end + _FEW + 1]):
        return channel
    return channel_at(course, end, sentence, _AHEAD) or channel


def _tell_apart(course: Course, sentence: Sentence, at: tuple[int, int], several: bool) -> None:
    """Take the call with several for one with each: "In these calls, she stressed A", "in each conversation"."""
    low, (i, j), call = course.low, at, course.active
    if call is None or len(call.objects) < _FEW or low[j - 1] not in course.sets["contacts_apart"]:
        return
    if several or low[i - 1] == "each":
        k = next((k for k in (i - 1, i - 2) if low[k] in _ONES_OWN), 0)
        scene = k > sentence.a and (low[k - 1] in SCENE or low[k - 1] == "on")
        if (scene or k == sentence.a) and not in_passing(course, sentence, i):
            part_all(course, call)


def _of_both(course: Course, sentence: Sentence, at: tuple[int, int], channel: Channel) -> bool:
    """Make the call of two who do something after it: "X and Y plan to meet after a call | in which they discussed"."""
    both = persons(course.heading(sentence)) if course.doc.low[at[1] + 2] == "they" else []
    if len(both) != _FEW or any(c.party_set.issuperset(both) for c in course.recent):
        return False
    call = make(course, both[:1], both[1:], at=(sentence, *at), rule="noun of contact alone", channel=channel)
    take_date(course, call, sentence, at[0])
    course.enter(call)
    return True


def _is_ahead(course: Course, sentence: Sentence, i: int, *, between: bool) -> bool:
    """Whether somebody spoke before a contact: "ahead of Doe's meeting with Roe", "ahead of his meeting"."""
    if "ahead" not in course.doc.low[max(sentence.a, i - _AHEAD) : i]:
        return False
    near = course.low[max(sentence.a, i - _BEFORE) : i]
    if "ahead" in near and (between or not _WHOSE.isdisjoint(near)):
        return True
    owner = course.around.ends[i] or course.around.ends[i - 1]
    return owner is not None and owner.possessive


def _is_no_contact(
    course: Course, sentence: Sentence, at: tuple[int, int, int], subjects: list[Entity], several: bool
) -> bool:
    """Whether a contact is only wanted, or not told of those who are listed after it.

    :param at: the noun, the word that opens the list, and the token after the list.
    """
    doc, (i, k, end) = course.doc, at
    if doc.low[k] == "to" and end < sentence.b and doc.cap[end]:
        return True  # "a phone call to Harbour Union | Chair X"
    if doc.low[k] == "to" and k == i + 1 and end < sentence.b and doc.low[end] in _APPEAL:
        return True  # "X's call to Y to end the siege"
    if "into" in doc.low[max(sentence.a, i - _FEW) : i] and doc.low[k - 1] in course.sets["touching"]:
        return True  # "came into close contact with X", who was ill
    apart = not subjects or (several and len(subjects) > 1)
    if apart and doc.low[k] != "between" and "their" in doc.low[max(sentence.a, i - _BEFORE) : i]:
        return True  # "They discussed their contacts with X and Y", who need not have talked to each other
    return is_wished(course, sentence, i, end)


def _status(course: Course, sentence: Sentence, i: int, end: int, opens: int) -> Status:
    """The status of a contact; what follows a scene tells of something else: "In a call with X, Y cancelled A"."""
    status = noun_status(course, sentence, i, end, opens)
    if status is not _HELD and opener_of(course, sentence, i) in SCENE:
        status = noun_status(course, sentence, i, sentence.b)
        return _HELD if status is Status.DENIED else status  # "did not mention the port in a call with X"
    return status


def _is_planned(course: Course, sentence: Sentence, predicates: list[Predicate], i: int) -> bool:
    """Whether somebody speaks of a contact as one to come, and not of what follows it: "would act after the call"."""
    return opener_of(course, sentence, i) not in course.words.after and any(
        is_to_come(course, p, i) for p in predicates
    )


def _take_more(
    course: Course, call: CallDraft, sentence: Sentence, at: tuple[int, int], *, passing: bool, background: bool
) -> None:
    """Take over what the sentence of a noun of contact tells of its call, which is with those that end at a token."""
    i = at[0]
    if call.date is None and (passing or opener_of(course, sentence, i) in course.words.after):
        take_day_beside(course, call, sentence, i, at[1])
    if call.date is None and (not passing or not call.background):
        take_date(course, call, sentence, i)
    published = course.doc.context.published
    if call.date is not None and published is not None and call.date > published and call.status is _HELD:
        call.status = Status.PLANNED
    if not background:
        call.initiator = call.initiator or initiator(course, sentence, call)
        take_times(course, call, sentence)
        take_place(course, call, sentence, i)


def _of_known(
    course: Course, sentence: Sentence, predicates: list[Predicate], at: tuple[int, int], channel: Channel
) -> bool:
    """Take a noun of contact without parties for that of the call that the text is at, or of one told before.

    :returns: whether it is a call of its own.
    """
    if at[1] + 2 < sentence.b and course.doc.low[at[1] + 1] == "which" and _of_both(course, sentence, at, channel):
        return True
    if course.active is None:
        if channel is _LETTER and course.low[at[1] - 1].endswith("s"):
            begin_letters(course, sentence, at[0])
        _go_back(course, sentence, at[0], channel)
    else:
        if course.low[at[0] - 1] in GENITIVES:
            take_day_of_owner(course, course.active, sentence, predicates, at, channel)
        _tell_more(course, course.active, sentence, predicates, at, channel)
    return False


def _tell_more(
    course: Course,
    call: CallDraft,
    sentence: Sentence,
    predicates: list[Predicate],
    at: tuple[int, int],
    channel: Channel,
) -> None:
    """Words such as "the telephone conversation, which took place on Monday," tell more of the call that is told."""
    low, i = course.low, at[0]
    if call.initiator is None and not call.background:
        call.initiator = caller(course, sentence, at, call)
    if not _is_definite(low, i, sentence.a, course.words.lengths) and not _opens_scene(course, i, sentence.a):
        return
    take_its_day(course, call, at, sentence.b, channel)
    if in_passing(course, sentence, i):
        return
    if call.channel is _UNSPECIFIED and channel is not _LETTER and _is_the_contact(course, sentence, predicates, i):
        call.channel = channel
    if (
        i > sentence.a + _MEASURE + 1 and low[at[1]] != "was" and low[at[1]] not in course.words.came
    ) or channel not in (call.channel, _UNSPECIFIED):
        return
    dated = call.date is not None and call is not course.dated_by_news
    if not dated and not course.sets["takes_place"].isdisjoint(low[i : i + _REACH]):
        take_date(course, call, sentence, i)
    known = call.initiator or initiator(course, sentence, call)
    if known is not None and known is not call.initiator:
        call.initiator = known
        course.told.add(sentence.number)
    take_times(course, call, sentence)


def _opens_scene(course: Course, i: int, floor: int) -> bool:
    """Whether a contact of which the text has not told is where or after what it goes on: "in a | call"."""
    low = course.low
    opens = i - 2 >= floor and low[i - 1] in {"a", "an"}
    return opens and (low[i - 2] in SCENE or low[i - 2] in course.words.after)


def _is_definite(low: Sequence[str], i: int, floor: int, lengths: tuple[str, ...]) -> bool:
    """Whether "the" stands before a noun of contact, maybe with a length: "the 40-minute |", "their half-hour |"."""
    if low[i - 1] in DEFINITE or low[max(floor, i - _MEASURE)] in DEFINITE:
        return True
    return i - 2 >= floor and low[i - 2] in DEFINITE and low[i - 1].endswith(lengths)


def _go_back(course: Course, sentence: Sentence, i: int, channel: Channel) -> None:
    """Go on in a call of which somebody has only told: "X said she had spoken with Y. During the call, she praised"."""
    last = course.calls[-1] if course.calls else None
    if last is None or not last.background or last.status is not _HELD or channel not in {last.channel, _UNSPECIFIED}:
        return
    low = course.low
    near = sentence.number - last.sentence <= _FOLLOWS and low[sentence.a] in SCENE
    if near and low[i - 1] in DEFINITE and not in_passing(course, sentence, i):
        last.background = False
        course.enter(last)


def _is_the_contact(course: Course, sentence: Sentence, predicates: list[Predicate], i: int) -> bool:
    """Whether a noun is the contact that is told, no other occasion of which it is spoken: "at the summit in Bonn"."""
    if any(p.content is not None and p.j <= p.content[0] <= i < p.content[1] for p in predicates):
        return False
    low, flag, cap = course.low, course.flag, course.doc.cap
    k = i - 1
    while k > sentence.a and low[k] not in _DETERMINED:
        if cap[k] or flag[k] & _APART:
            return False
        k -= 1
    if cap[i] and i > sentence.a:
        return False
    return low[i] not in course.sets["occasions"] or (k == sentence.a + 1 and low[k - 1] in SCENE)
