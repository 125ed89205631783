"""What the headline tells of the calls: one that only it names, and the channel where the body is silent."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from readouts._lexicon import Flag
from readouts._model import Channel, Doubt, Status
from readouts._pipeline._discourse._course import RECENT, Course
from readouts._pipeline._discourse._details import take_date
from readouts._pipeline._discourse._drafts import make
from readouts._pipeline._discourse._owners import own_people
from readouts._pipeline._discourse._people import people, resolve
from readouts._pipeline._records import CallDraft, Entity, Predicate
from readouts._pipeline._state import PEOPLE, READ, WHOSE, BlockKind, Sentence

__all__ = ["headline_calls", "rescue", "rescue_earlier", "rescue_joint", "rescue_lead", "settle_channels"]

# Calls told by a phrase that takes them for known: "during her meeting with".
_PRESUPPOSED = frozenset({"noun of contact alone", "scene"})
_KNOWN = WHOSE | {"the"}
_LEAD, _OPENING = 2, 6
"""So many sentences are a lead, and so many tokens its sequel opens with, at most."""
_HEADLINE = BlockKind.HEADLINE
_HAVING = Flag.HAVE | Flag.LIGHT
_call = attrgetter("call")
_HELD, _PHONE, _UNSPECIFIED = Status.HELD, Channel.PHONE, Channel.UNSPECIFIED


def _nouns(course: Course) -> Iterator[tuple[Sentence, int, int, Channel]]:
    """The nouns of contact of the headlines."""
    for number, nouns in course.signs.nouns.items():
        sentence = course.doc.sentences[number]
        if sentence.block.kind is _HEADLINE:
            for i, j, (channel, _) in nouns:
                yield sentence, i, j, channel


def headline_calls(course: Course) -> None:
    """The call that only the headline or the title tells."""
    around = course.around
    for sentence, i, after, channel in _nouns(course):
        owner = around.begins[after + 1] if course.low[after : after + 1] == ["of"] else None
        j = owner.b if owner is not None else after  # "Conversation of Minister Doe | with"
        if j >= sentence.b or course.low[j] not in {"with", "between"}:
            continue
        listed = around.listed(j + 1, sentence.b)[0]
        parties = people(course, [m for m in listed if m.kind in PEOPLE])[0]
        among = course.low[j] == "between" and len(parties) > 1
        owned = resolve(course, owner)[0] if owner is not None else _owner(course, i)
        subjects = parties[:1] if among else owned or own_people(course, parties)
        if parties and subjects and set(parties) != set(subjects):
            call = make(course, subjects, parties, at=(sentence, i, j), rule="headline", channel=channel)
            call.doubts += (Doubt.TITLE_ONLY,)
            rescue(course, call)
            return


def _owner(course: Course, i: int) -> list[Entity]:
    flag, ends = course.flag, course.around.ends
    if i > 2 and flag[i - 1] & Flag.DETERMINER and flag[i - 2] & _HAVING:
        i -= 1  # "Ana Lima Has a | Phone Call with"
    m = ends[i] or ends[i - 1]
    return resolve(course, m)[0] if m is not None and m.kind in PEOPLE else []


def rescue_joint(course: Course) -> None:
    """What several said together, or one is reported to have said, before the text told of the call was said in it."""
    if None not in map(_call, course.said):
        return
    loose = [
        s
        for s in course.said
        if s.call is None and s.speakers and not s.outside and (len(s.speakers) > 1 or s.parent is not None)
    ]
    if not loose:
        return
    own = [c for c in course.calls if not c.background and c.status is _HELD][:RECENT]
    for said in loose:
        fitting = [c for c in own if c.party_set.issuperset(said.speakers)]
        if fitting and (len(said.speakers) > 1 or len(fitting) == 1):
            said.call = fitting[0]
            said.addressees = said.addressees or fitting[0].others(said.speakers)


def rescue_lead(course: Course, own: list[CallDraft]) -> None:
    """What one said before the one call of the text, which it then takes for known: "X praised A. During her talks"."""
    if len(own) != 1 or own[0].status is not _HELD:
        return
    call = own[0]
    known = _is_taken_for_known(course, call)
    for said in course.said:
        if said.sentence.number >= call.sentence or said.sentence.number >= _first_read(course) + _LEAD:
            return
        if said.call is not None or not _is_plain(said) or not (known or said.addressee):
            continue
        if call.party_set.issuperset([*said.speakers, *said.addressees]):
            said.call = call
            said.addressees = said.addressees or call.others(said.speakers)
            if call.date is None:
                take_date(course, call, said.sentence, said.i)


def rescue_earlier(course: Course, own: list[CallDraft]) -> None:
    """What one said before the one call of an official text, which hardly speaks of anything else.

    "X praised A. The port was also discussed by X and Y."
    """
    if len(own) != 1 or own[0].status is not _HELD or course.reported or course.told_together is not None:
        return
    for said in course.said:
        if said.sentence.number >= own[0].sentence:
            return
        if said.call is None and not said.according and _is_plain(said):
            _give(said, own[0])


def _first_read(course: Course) -> int:
    return next((s.number for s in course.doc.sentences if s.block.kind in READ), 0)


def _is_taken_for_known(course: Course, call: CallDraft) -> bool:
    """Whether a later sentence opens with the contact as one that is known: "During her meeting with"."""
    if call.sentence < 1 or call.sentence > _LEAD or call.rule not in _PRESUPPOSED:
        return False
    first = course.doc.sentences[call.sentence].a
    return call.a - first < _OPENING and not _KNOWN.isdisjoint(course.low[first : call.a])


def _is_plain(p: Predicate) -> bool:
    """Whether one person says it, in a clause of its own and at no other place."""
    alone = len(p.speakers) == 1 and p.parent is None and not p.relative and p.rule != "relative"
    return alone and p.form == "finite" and p.quote is None and not p.outside


def rescue(course: Course, call: CallDraft) -> None:
    """What was said before the call was known belongs to it."""
    for said in course.said:
        if said.call is None and not said.outside:
            _give(said, call)


def _give(p: Predicate, call: CallDraft) -> None:
    joint = p.form in {"passive", "impersonal"} or any(m.kind == "group" or m.label == "they" for m in p.subject)
    if joint and not p.speakers:
        p.speakers = call.parties[:]
    if p.speakers and call.party_set.issuperset(p.speakers):
        p.call = call
        p.addressees = p.addressees or call.others(p.speakers)
    if (
        p.topic
        and p.content is not None
        and not p.habitual
        and (not p.speakers or not call.party_set.isdisjoint(p.speakers))
    ):
        call.discuss(p.content)


def settle_channels(course: Course, own: list[CallDraft]) -> None:
    """A headline that says "call" or "meeting" tells the channel of the text's own calls."""
    silent = [c for c in own if c.channel is _UNSPECIFIED]
    channel = _channel_of_headlines(course) if silent else None
    if channel is not None:
        for call in silent:
            call.channel = channel
            call.doubts += (Doubt.CHANNEL_FROM_TITLE,)
    together: dict[int, list[CallDraft]] = {}
    for call in own:
        if len(call.twins) > 1:
            together.setdefault(id(call.twins), []).append(call)
    for calls in together.values():
        _share_topics(calls)


def _share_topics(calls: list[CallDraft]) -> None:
    """What is discussed in one of the calls that one sentence told is discussed in all of them."""
    topics = tuple(dict.fromkeys([t for call in calls for t in call.topics]))
    known = set(topics)
    for twin in calls[0].twins:
        twin.topics = topics if known.issuperset(twin.topics) else [*topics, *twin.topics]


def _channel_of_headlines(course: Course) -> Channel | None:
    """The channel that the last headline with a noun of contact tells, if any."""
    channel, headline = None, None
    for sentence, i, _, found in _nouns(course):
        if sentence is headline:
            continue
        channel, headline = found, sentence
        if course.low[i] in course.sets["phone_headlines"] and found is _UNSPECIFIED:
            channel = _PHONE
    return None if channel is _UNSPECIFIED else channel
