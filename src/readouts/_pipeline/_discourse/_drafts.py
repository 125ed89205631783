"""Making calls: a new one, or the one that is already known between the same parties."""

from __future__ import annotations

from operator import attrgetter

from readouts._model import Channel, Status
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._splits import split
from readouts._pipeline._records import CallDraft, Entity, party_set
from readouts._pipeline._state import Sentence

__all__ = ["make", "tell_apart"]

_HELD, _UNSPECIFIED = Status.HELD, Channel.UNSPECIFIED
_parties = attrgetter("party_set")
_SURE = (Channel.PHONE, Channel.VIDEO, Channel.IN_PERSON)
_SIDE_MOST = 60
"""People on one side of a call: "they" who call somebody else each time would be one more each time."""


def make(
    course: Course,
    subjects: list[Entity],
    objects: list[Entity],
    *,
    at: tuple[Sentence, int, int],
    rule: str,
    channel: Channel = _UNSPECIFIED,
    status: Status = _HELD,
    background: bool = False,
) -> CallDraft:
    """The call between these parties with this status; ``at`` is the sentence and the tokens that tell it."""
    sentence, a, b = at
    if len(subjects) + len(objects) > _SIDE_MOST:
        subjects, objects = subjects[:_SIDE_MOST], objects[:_SIDE_MOST]
    parties = party_set(subjects, objects)
    course.told.add(sentence.number)
    if parties <= course.taking_part:  # else no call of theirs is known
        if course.joined and not background and status is _HELD and (joined := _joined(course, parties, channel)):
            return joined
        if not background and status is _HELD:
            split(course, parties)
        for call in course.recent if parties in map(_parties, course.recent) else ():
            if (
                call.party_set == parties
                and call.status is status
                and not (call.background and not background and _is_another(call.channel, channel))
            ):
                _again(call, channel, background)
                if call.twins and not background:
                    tell_apart(course, call)
                return call
    call = CallDraft(
        subjects,
        objects,
        parties,
        channel,
        status,
        a=a,
        b=b,
        sentence=sentence.number,
        background=background,
        rule=rule,
    )
    course.calls.append(call)
    course.taking_part |= parties
    return call


def _joined(course: Course, parties: frozenset[Entity], channel: Channel) -> CallDraft | None:
    """The call that is told of again by those alone who had it before somebody joined."""
    call = course.joined.get(parties)
    if call is None or call not in course.recent or _is_another(call.channel, channel):
        return None
    return call


def tell_apart(course: Course, call: CallDraft) -> None:
    """From where the text tells of one of several calls alone, each has topics and parties of its own."""
    course.together = []
    twins = call.twins
    topics = list(dict.fromkeys([t for twin in twins for t in twin.topics]))
    for twin in twins:
        twin.topics, twin.twins = topics[:], ()


def _is_another(told: Channel, channel: Channel) -> bool:
    """Whether a contact was held in another way than one that was told in passing: a call after a meeting."""
    return channel is not told and channel in _SURE and told in _SURE


def _again(call: CallDraft, channel: Channel, background: bool) -> None:
    if not background and call.rule != "headline":
        call.background = False
    if call.channel is _UNSPECIFIED and not (background and channel is Channel.IN_PERSON and not call.background):
        call.channel = channel
