"""Whose contact a noun of contact is: whom the words around it name, or who is known from before.

The grammar:

    contact := [owner "'s"] noun ["of" owner | "held by" owner] ("with" | "between") parties
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._discourse._course import Course, persons
from readouts._pipeline._discourse._people import people, resolve
from readouts._pipeline._discourse._pronouns import they
from readouts._pipeline._records import Entity, Predicate
from readouts._pipeline._registry import MANY
from readouts._pipeline._state import PEOPLE, Mention, Sentence

__all__ = ["agent", "of_whom", "own_people", "owners", "parties_after", "possessor"]

_PARTY_KINDS = PEOPLE | {"pronoun", "side"}
_HIS, _FEW = frozenset({"his", "her"}), 2
_TRIED = 8
"""So many predicates of a sentence are asked for their subject."""
_NEAR = 7
"""So many tokens before a contact stands who tells of it."""
_OF = frozenset({"of", "by"})
_ARE = frozenset({"are", "were", "have"})
_AUXILIARY = Flag.BE | Flag.HAVE | Flag.ADVERB
_TELLING = frozenset({"spokesperson", "official"})


def parties_after(course: Course, k: int, sentence: Sentence) -> tuple[list[Entity], int]:
    """The parties after "with" or "between", and the token after them; "between" has a second one, whatever follows."""
    around, low = course.around, course.low
    listed, end = around.listed(k + 1, sentence.b)
    if not listed or (listed[0].kind == "group" and len(listed) == 1):
        beyond = around.after_counterparts(k + 1, sentence.b)  # "calls with three of her counterparts: X, Y and Z"
        listed, end = around.listed(beyond, sentence.b) if beyond > k + 1 else (listed, end)
    lone = low[k] == "between" and len(listed) == 1
    if lone and low[end : end + 1] == [","]:
        listed, end = around.listed_whole(k + 1, sentence.b)
        lone = len(listed) == 1
    joined = lone and low[end : end + 1] == ["and"]
    second = around.begins[end + 1] if joined else None
    if second is not None:
        listed.append(second)
        end = second.b
    mentions = [m for m in listed if m.kind in _PARTY_KINDS or (m.kind == "group" and m.countries)]
    return persons(people(course, mentions)[0]), end


def owners(course: Course, sentence: Sentence, predicates: list[Predicate], i: int) -> list[Entity]:
    """Whose call it is: "Diaz's call with", else the subject of the clause."""
    m = possessor(course, i) or _giver(course, sentence, i) or agent(course, sentence, i)
    if m is not None:
        return _joiner(course, m) + resolve(course, m)[0]
    if sentence.number in course.signs.attendance and (everybody := _joined(course, sentence, i)):
        return everybody
    if (within := _who_is_in(course, sentence, i)) is not None:
        both = course.low[within.b] in _ARE
        return people(course, course.around.coordinated(within, sentence.a) if both else [within])[0]
    before = course.low[max(sentence.a, i - 4) : i]
    if "their" in before:
        return they(course)
    if not _HIS.isdisjoint(before):  # "X, who told her of his talks with Y"
        inner = [p for p in predicates if p.content is not None and p.content[0] <= i < p.content[1]]
        predicates = [*inner[: -_FEW - 1 : -1], *predicates]
    for p in predicates[:_TRIED]:
        # "This was stated by X"
        acting = p.form != "passive" or (p.other_subject is not None and p.rule == "passive by")
        if p.subject and not p.tail and acting and p.subject[0].kind != "group":
            found = people(course, p.subject, p)[0]
            if persons(found[:1]):
                return _told_of(course, sentence, p, i) or found
    return _first_named(course, sentence, i)


def _first_named(course: Course, sentence: Sentence, i: int) -> list[Entity]:
    """Whom a sentence names before a contact, else who is known from before."""
    for m in course.mentions_in(sentence.number):
        if m.b <= i and m.kind in PEOPLE and not course.around.governed(m):
            return resolve(course, m)[0]
    if course.active is not None:
        return course.active.subjects[:1]
    return own_people(course, []) or persons(course.subject[:1])


def _joined(course: Course, sentence: Sentence, i: int) -> list[Entity]:
    """The parties with those who join them: "They were joined by X for a call with Y"."""
    for _, j, _ in course.signs.attendance[sentence.number]:
        if j < i and course.low[j - 1] == "by" and course.active is not None:
            listed = [m for m in course.around.listed(j, sentence.b)[0] if m.kind in PEOPLE]
            return list(dict.fromkeys([*course.active.parties, *persons(people(course, listed)[0])]))
    return []


def _who_is_in(course: Course, sentence: Sentence, i: int) -> Mention | None:
    """Who is told to be in a contact: "and Y has been in | talks with Z"."""
    low, flag, k = course.low, course.flag, i - 2
    if k <= sentence.a or low[i - 1] != "in" or not flag[k] & Flag.BE:
        return None
    while k > sentence.a and flag[k] & _AUXILIARY:
        k -= 1
    m = course.around.ends[k + 1]
    return m if m is not None and m.kind in PEOPLE and not m.possessive else None


def _giver(course: Course, sentence: Sentence, i: int) -> Mention | None:
    """Who tells another one of a contact, which is his: "X received from | Y details of his talks with Z"."""
    first = max(sentence.a, i - _NEAR)
    if _HIS.isdisjoint(course.low[max(first, i - 4) : i]):
        return None
    for k in range(i, first, -1):
        m = course.around.ends[k]
        if m is not None and m.kind in PEOPLE:
            return m if course.low[m.a - 1] == "from" else None
    return None


def agent(course: Course, sentence: Sentence, i: int) -> Mention | None:
    """Who did something in a contact: "the letter was delivered by | X during his talks with Y"."""
    for k in range(i - 1, max(sentence.a + 2, i - _NEAR), -1):
        if course.low[k] == "during":
            m = course.around.ends[k]
            return m if m is not None and m.kind in PEOPLE and course.low[m.a - 1] == "by" else None
    return None


def _told_of(course: Course, sentence: Sentence, p: Predicate, i: int) -> list[Entity]:
    """Of whom a spokesman tells before a contact: "the spokesman said | X was on his way after a call with Y"."""
    office = p.subject[0].office
    if p.content is None or not p.j <= i < p.content[1] or office is None or office.kind not in _TELLING:
        return []
    for m in course.mentions_in(sentence.number):
        if p.content[0] <= m.a and m.b <= i and m.kind in PEOPLE and not course.around.governed(m) and not m.possessive:
            return persons(resolve(course, m)[0])
    return _told_next(course, p, i) if office.kind == "spokesperson" else []


def _told_next(course: Course, p: Predicate, i: int) -> list[Entity]:
    """Of whom a spokesman tells behind a contact: "the spokesman said that in the call with Y, | X asked for Z"."""
    inner = next((q for q in course.of(p.sentence) if q.parent is p and q.subject and q.subject[0].a > i), None)
    if inner is None:
        return []
    if inner.subject[0].kind == "group":
        return course.parties() if course.active is not None else []
    return persons(people(course, inner.subject, inner)[0]) if inner.subject[0].kind in PEOPLE else []


def of_whom(course: Course, j: int, k: int) -> list[Entity]:
    """Whose contact it is by the words after the noun: "the meeting of X with Y", "the call held by X with Y"."""
    m = course.around.ends[k]
    if m is None or m.kind not in PEOPLE or m.a <= j or course.low[m.a - 1] not in _OF:
        return []
    return persons(resolve(course, m)[0])


def _joiner(course: Course, m: Mention) -> list[Entity]:
    """Who joined somebody's contact: "the secretary joined his deputy's meeting with"."""
    before = course.around.ends[m.a - 1]
    if m.a < 2 or before is None or course.low[m.a - 1] not in course.sets["joining"]:
        return []
    return persons(resolve(course, before)[0])


def possessor(course: Course, i: int) -> Mention | None:
    """Whose contact it is: "Diaz's call", "President Diaz's bilateral meeting"."""
    ends = course.around.ends
    for k in range(i, max(i - 4, 0), -1):
        m = ends[k] or ends[k - 1]
        if m is not None and m.possessive and m.kind in PEOPLE:
            return m
    return None


def own_people(course: Course, but: list[Entity]) -> list[Entity]:
    """The first of the publisher's own people."""
    profile = course.doc.context.profile
    if profile is None or not profile.country:
        return []
    entities = course.registry.entities[:MANY]
    own = (e for e in entities if e.country == profile.country and e.mentions and e not in but)
    return [e for e, _ in zip(own, range(1), strict=False)]
