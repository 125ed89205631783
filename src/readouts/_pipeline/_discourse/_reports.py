"""What goes on inside a report: "the spokesman said X praised A and promised B", where X is who promised.

A verb without a subject of its own goes back to the one who reports, as long as he may be a party himself; a source
that only passes on what others said is no party.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from readouts._model import Act, ParticipantKind
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._noun_scene import scene_noun
from readouts._pipeline._records import Predicate, is_source
from readouts._pipeline._state import PEOPLE

__all__ = ["SHARING", "go_on_inside", "is_retold"]

_PERSON = ParticipantKind.PERSON
SHARING = frozenset({"coordinated", "participle"})
"""The rules of predicates that share the subject of another."""
_SAYING, _STAFF = PEOPLE | {"pronoun"}, frozenset({"spokesperson", "official"})
_CONJUNCTIONS = frozenset({"and", "but", "or"})
"""What a source goes on to tell: "the ministry said X asked for A, adding that B"."""
_KINDNESS = frozenset({Act.SUPPORT, Act.THANK, Act.PRAISE, Act.CONGRATULATE, Act.INVITE})
_REACH, _LAST, _TWO = 8, 3, 2
_OF_SOURCES, _OF_REPORTS = (Act.INFORM, None), (Act.INFORM, Act.EMPHASIZE, Act.REAFFIRM, None)
_place = attrgetter("i")


def go_on_inside(course: Course, p: Predicate) -> None:
    """Make a predicate go on with the one before it in a report, where who reports is only a source."""
    outer = p.inherits
    if outer is None or p.say is None:
        return
    if outer.parent is not None and outer.rule in SHARING:
        p.parent = outer.parent
    elif outer.say is not None and not outer.tail and _reports(course, outer):
        inner = _inside(course, p, outer)
        if inner is not None:
            p.inherits, p.parent, p.root = inner, outer, outer.root or outer


def is_retold(course: Course, p: Predicate) -> bool:
    """Whether somebody tells what a state thinks, or a scene does: "Kenya is ready to help, he said"."""
    if scene_noun(course, p.sentence) is not None or _is_between(course, p):
        return True
    last = course.of(p.sentence)[-_LAST:]
    later = (f.subject[0] for f in last if f.tail and f.i > p.i and f.subject)
    return any(m.kind in _SAYING and (m.office is None or m.office.kind not in _STAFF) for m in later)


def _is_between(course: Course, p: Predicate) -> bool:
    """Whether a state does the other a kindness, right after both have talked: "Kenya thanked Peru for its help"."""
    call, last = course.active, course.said[-1] if course.said else None
    if call is None or call.background or len(call.parties) != _TWO or last is None or last.call is not call:
        return False
    near = last.sentence.number == p.sentence.number - 1 and last.sentence.block is p.sentence.block
    act = p.noun.act if p.noun is not None else p.say.act if p.say is not None else None
    if not near or act not in _KINDNESS:
        return False
    others = {e.country for e in call.parties} - {p.subject[0].country, ""}
    told = [*p.addressee]
    if p.content is not None:
        begins = course.around.begins[p.content[0] : min(p.content[1], p.content[0] + _REACH)]
        told += [m for m in begins if m is not None]
    return any(m.country in others for m in told)


def _reports(course: Course, outer: Predicate) -> bool:
    """Whether a predicate is one of a source, so that it only reports what others say."""
    return outer in course.said[: -_REACH - 1 : -1] and is_source(outer)


def _inside(course: Course, p: Predicate, outer: Predicate) -> Predicate | None:
    """The last predicate before one that is in the report and that somebody says."""
    low, start = course.low, p.start
    if p.form == "gerund":
        if p.verb.lemma in course.sets["adding"]:
            return None
    elif low[start] == "," and low[start + 1] in _CONJUNCTIONS:
        return None  # "X praised A, and promised B": as well of the source
    here = course.of(p.sentence)
    k = bisect_left(here, p.i, key=_place)
    for f in reversed(here[max(0, k - _REACH) : k]):
        if f is outer:
            return None
        people = f.said_by or ()
        if f.parent is not outer or f.form != "finite":
            continue
        if f.say is not None and len(people) == 1:
            return f if people[0].kind is _PERSON and f.subject else None
        if f.say is None and people and f.subject and p.form == "gerund" and _is_theirs(p, f):
            return f
    return None


def _is_theirs(p: Predicate, told: Predicate) -> bool:
    """Whether a participle is of those of whom a source tells a topic: "X and Y discussed A, | stressing B"."""
    act = p.noun.act if p.noun is not None else p.say.act if p.say is not None else None
    return act not in (_OF_SOURCES if told.topic else _OF_REPORTS)
