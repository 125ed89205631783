"""Words that stand for several, or for whoever speaks for a country: "the two leaders", "both sides", "Paris".

group := ("the" | "both" | number) head | countries head | head "of" countries
side  := "the" country "side" | place
"""

from __future__ import annotations

import functools

from readouts._inflect import plural
from readouts._pipeline._discourse._course import Course, one_of
from readouts._pipeline._discourse._described import Found, nobody, of_country, one_of_several, unnamed_one
from readouts._pipeline._records import Entity, Predicate
from readouts._pipeline._registry import MANY
from readouts._pipeline._state import Mention

__all__ = ["group", "place", "side"]

_BACK = 6
_OF_ALL = frozenset({"two", "leaders", "sides", "parties"})
_TOGETHER = frozenset({"the", "both", "number", "all", "two", "these", "each"})


def group(course: Course, m: Mention, p: Predicate | None) -> Found:
    """Several: by their countries, or the parties of the call that the text is at."""
    if m.countries:
        return _of_countries(course, m)
    if m.organization:
        return [unnamed_one(course, m)], None
    if m.office is not None and m.office.kind == "counterpart":
        return course.parties(), None  # "Ms. Hale and her counterparts": everybody
    unnamed = m.office is not None and m.office.kind in {"unnamed", "official", "spokesperson"}
    known = course.institution
    if known is not None and m.determiner == "the" and course.doc.low[m.b - 1] in known.words[0].split():
        return [known], None
    together = m.determiner in _TOGETHER or m.label == "two"
    if together and course.active is not None and not unnamed:
        return _of_call(course, m, p), None
    if unnamed or m.determiner not in {"the", "both"}:
        return [unnamed_one(course, m)], None
    return nobody


def _of_countries(course: Course, m: Mention) -> Found:
    delegation = one_of(_parties_of(course, m.countries[0])) if len(m.countries) == 1 else None
    if delegation is not None and delegation.rule == "institution":
        return [delegation], None  # "Kenyan representatives", where "the Kenyan delegation" is a party
    found = {c: of_country(course, c, m) for c in m.countries}
    missing = [c for c, e in found.items() if e is None]
    if len(missing) == 1 and len(found) > 1:
        found[missing[0]] = _untold(course, m, missing[0])
    people = [e for e in found.values() if e is not None]
    if len(found) < 2 and not people:
        return [unnamed_one(course, m)], None
    if (people and len(found) < 3) or any(_is_free(e, m) for e in course.registry.entities[:MANY]):
        return people, None
    return [e if e is not None else one_of_several(course, m, c) for c, e in found.items()], None


def _untold(course: Course, m: Mention, country: str) -> Entity | None:
    """The one titled person whose country the text has not told is of the one country that is left."""
    free = one_of([e for e in course.registry.entities[:MANY] if _is_free(e, m)])
    if free is not None:
        course.registry.set_country(free, country)
    return free


def _is_free(entity: Entity, m: Mention) -> bool:
    if entity.country or entity.organization or not entity.mentions or not entity.titled:
        return False
    return entity.office is not None and m.office is not None and entity.office.kind == m.office.kind


def _of_call(course: Course, m: Mention, p: Predicate | None) -> list[Entity]:
    assert course.active is not None
    if p is not None and "other" in course.doc.low[m.a : m.b]:
        mine = course.speakers.get(id(p), course.subject)
        return [e for e in course.active.parties if e not in mine]
    everyone = course.parties()
    label = m.label or (m.office.name if m.office else "")
    holders = _holders(m, everyone)
    if 1 < len(holders) < len(everyone):
        return holders
    if label == "leaders" and m.determiner == "both" and len(course.joint) > 1 and len(everyone) > 2:
        return course.joint
    return everyone


def _holders(m: Mention, everyone: list[Entity]) -> list[Entity]:
    """Those of the parties who hold the office that a group is named by: "the Secretaries"."""
    name = m.office.name if m.office is not None else m.label
    if name in _OF_ALL:
        return []
    if name not in _of_officers(frozenset(e.office.name for e in everyone if e.office is not None)):
        return []
    return [e for e in everyone if e.office is not None and name in _of_officers(frozenset({e.office.name}))]


@functools.lru_cache(maxsize=256)
def _of_officers(offices: frozenset[str]) -> frozenset[str]:
    """The plurals of the words of some offices."""
    return frozenset(plural(word) for office in offices for word in office.split())


def side(course: Course, m: Mention, _: Predicate | None) -> Found:
    """A side, such as "the American side", is its party of the call, or its leader."""
    if not m.country:
        return course.parties(), None
    found = _parties_of(course, m.country)
    if not found:
        one = _last_named(course, m) or course.registry.representative(m.country)
        found = [one] if one is not None else [unnamed_one(course, m)]
    return found, None


def _last_named(course: Course, m: Mention) -> Entity | None:
    """Whoever of a country was named last before a side of it acts: the head of its delegation, as a rule."""
    for n in range(m.sentence - 1, max(-1, m.sentence - _BACK), -1):
        for before in reversed(course.mentions.get(n, ())):
            entity = course.registry.of_mention.get(before.a)
            if entity is not None and entity.country == m.country and entity.titled:
                return entity
    return None


def place(course: Course, m: Mention, _: Predicate | None) -> Found:
    """A country, a capital or a seat of power that speaks is its party of the call, or its leader."""
    if not m.country:
        return nobody
    parties = _parties_of(course, m.country)
    if len(parties) == 1:
        return parties, None
    one = course.registry.representative(m.country)
    return ([one], None) if one is not None and one.mentions else nobody


def _parties_of(course: Course, country: str) -> list[Entity]:
    return [e for e in (course.active.parties if course.active else []) if e.country == country]
