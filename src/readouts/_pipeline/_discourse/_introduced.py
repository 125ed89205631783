"""Two whom the press first describes and then names, or the other way round, and who they are then.

described := title of a country "told" [title of another | "her" country counterpart] ...; then name "said" ... name
named     := name "told" name ...; then title of a country "told" (title of another | "his" country counterpart)

The press tells first what matters of somebody, and in its next sentence who he is, with nobody else between.
"""

from __future__ import annotations

from collections.abc import Sequence

from readouts._pipeline._discourse._course import Course
from readouts._pipeline._records import Entity
from readouts._pipeline._state import READ, Mention

__all__ = ["introduced"]

_REACH = 3
"""So many sentences from the first that tells of people may tell who they are."""
_MOST = 8
_TWO = 2
_LEADING = frozenset({"leader", "minister"})
_OWN, _HEAD = "its", 2


def introduced(course: Course, strangers: Sequence[Entity]) -> list[tuple[Mention, Entity]]:
    """Each title with whom it means, where the first sentences describe and name the same people in the same order.

    :param strangers: those of whom the text tells no more than a full name.
    """
    lead, *later = _first_sentences(course) or [[]]
    if not later or not 0 < len(strangers) <= _TWO or not _acts(course, lead[0]):
        return []
    if lead[0].name:
        titles, named = _described_next(course, later[0]), [*lead, *(m for ms in later for m in ms if m.name)]
        known = all(_is_of(course, m, strangers) for m in lead)
    else:
        titles, named = _of_two_countries(lead), [m for ms in later for m in ms if m.name]
        others = sum(m.determiner != _OWN for m in lead) - len(titles)  # "with its prime minister"
        known = not others and bool(named) and _acts(course, named[0]) and _is_of(course, named[0], strangers)
    people = dict.fromkeys(e for m in named if (e := course.registry.of_mention.get(m.a)) is not None)
    found = [e for e in people if e in strangers]
    return list(zip(titles, found, strict=False)) if known and len(titles) <= len(found) else []


def _described_next(course: Course, mentions: Sequence[Mention]) -> list[Mention]:
    """The titles of two, one of whom is told to say something to the other, and not in reply to him."""
    titles = _of_two_countries(mentions)
    if len(titles) != _TWO or titles[0] is not mentions[0]:
        return []
    p = next(iter(course.predicates.get(mentions[0].sentence, ())), None)
    if p is None or not _acts(course, titles[0]) or (p.say is not None and p.say.lemma in course.sets["replies"]):
        return []
    return titles if p.addressee or p.contact is not None else []


def _first_sentences(course: Course) -> list[list[Mention]]:
    """The people whom each of the first sentences of the text names or describes."""
    found: list[list[Mention]] = []
    for n in course.registry.people[: _MOST * _REACH]:
        m = course.doc.mentions[n]
        if course.doc.sentences[m.sentence].block.kind not in READ:
            continue
        if not found or found[-1][0].sentence != m.sentence:
            if len(found) == _REACH or (found and m.sentence - found[0][0].sentence > _REACH):
                break
            found.append([])
        found[-1].append(m)
    return found


def _of_two_countries(mentions: Sequence[Mention]) -> list[Mention]:
    """The first titles of leaders, each of another country; of one it need not be told."""
    found: dict[str, Mention] = {}
    for m in mentions:
        kind = m.office.kind if m.office is not None and not m.name and not m.plural and not m.former else ""
        if m.determiner != _OWN and (kind in _LEADING or (kind == "counterpart" and found and m.country)):
            found.setdefault(m.country, m)
    titles = list(found.values())[:_TWO]
    return titles if any(m.country for m in titles) else []


def _is_of(course: Course, m: Mention, strangers: Sequence[Entity]) -> bool:
    """Whether a mention names one of those of whom no more is told."""
    return bool(m.name) and course.registry.of_mention.get(m.a) in strangers


def _acts(course: Course, m: Mention) -> bool:
    """Whether somebody alone is the first who does something in his sentence, which he opens where he is described."""
    if not m.name and m.a - course.doc.sentences[m.sentence].a > _HEAD:
        return False
    return any([*p.subject] == [m] for p in course.predicates.get(m.sentence, [])[:1])
