"""Who is with somebody in a contact: "X, together with Y, spoke to Z", "X met Z, accompanied by Y".

company := people "," opener people "," verb of contact | opener people "," people verb of contact
         | verb of contact people [","] opener people
         | verb and noun of contact "hosted by" people | verb and noun of contact "of" people
opener  := "together with" | "alongside" | "accompanied by" ...
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._discourse._course import Course, persons
from readouts._pipeline._discourse._people import people
from readouts._pipeline._records import Entity, Predicate
from readouts._pipeline._state import PEOPLE

__all__ = ["hosts_and_members", "join_companions"]

_REACH = 8
_VERBAL = Flag.VERB | Flag.CONTACT | Flag.SUBORDINATOR


def join_companions(course: Course, p: Predicate, subjects: list[Entity], objects: list[Entity]) -> None:
    """Put those who are with the subject or the object of a verb of contact on their side."""
    if not subjects or not objects:
        return
    a, b = p.sentence.a, p.sentence.b
    words = course.low[a:b]
    openers = course.words.company
    if openers.keys().isdisjoint(words):
        return
    for k in (k for k, word in enumerate(words, a) if word in openers):
        j = k + 1 + (openers[course.low[k]] == course.low[k + 1])
        if j == k + 1 and openers[course.low[k]]:
            continue  # "along the border"
        if _is_beside(course, p, k):
            listed, end = course.around.listed(j, b)
            named = [m for m in listed if m.kind in PEOPLE and (m.name or m.countries)]
            if named and (k != a or course.low[end] == ","):
                side = objects if course.low[j - 1] == "by" and k > p.i else subjects
                side.extend([e for e in persons(people(course, named, p)[0]) if e not in subjects and e not in objects])


def hosts_and_members(course: Course, p: Predicate, subjects: list[Entity], objects: list[Entity]) -> list[Entity]:
    """Who hosted a contact that somebody joined, and whose it was: "joined a call hosted by X", "a call of G7 leaders".

    Those of a body are told only where nobody else is.
    """
    j, b = p.noun_at[1], p.sentence.b
    if j + 1 >= b:
        return []
    low = course.low
    k = next((k for k in range(j, min(b - 1, j + _REACH)) if low[k] in course.words.hosting), 0)
    if k and low[k + 1] == "by":
        listed = [m for m in course.around.listed(k + 2, b)[0] if m.kind in PEOPLE]
    elif low[j] == "of" and not objects:
        listed = [m for m in course.around.listed(j + 1, b)[0] if m.kind == "group" and m.plural]
    else:
        return []
    told = people(course, listed, p)[0]
    return [e for e in told if e not in subjects and e not in objects and (e.name or e.country)]


def _is_beside(course: Course, p: Predicate, k: int) -> bool:
    """Whether a word after the subject, after the object or at the head of the sentence opens who is with it."""
    if k == p.sentence.a:
        return bool(p.subject) and p.subject[0].a > k
    end = p.subject[-1].b if p.subject else p.i
    if k < p.i:
        return k == end + 1 and course.low[end] == ","
    end = max(p.j, p.object[-1].b) if p.object else p.j
    return end <= k < end + _REACH and not any(flag & _VERBAL for flag in course.flag[end:k])
