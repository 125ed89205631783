"""The parties of a contact that stand below it, line by line.

contact := ... ("with" | "the following ministers") [":"] newline (mark party newline)+
"""

from __future__ import annotations

from readouts._pipeline._discourse._course import Course, persons
from readouts._pipeline._discourse._people import people
from readouts._pipeline._records import Entity
from readouts._pipeline._state import PEOPLE, BlockKind, Sentence

__all__ = ["listed_below"]

_ITEM = BlockKind.ITEM
_MOST, _WITHIN = 40, 6
"""So many lines are read, and so far in each its party may stand: "- Kenya: President X"."""


def listed_below(course: Course, sentence: Sentence) -> list[Entity]:
    """Who stands first in each line of the list that a sentence opens; nobody where it opens none."""
    sentences, number = course.doc.sentences, sentence.number + 1
    if number >= len(sentences) or sentences[number].block.kind is not _ITEM or sentence.block.kind is _ITEM:
        return []
    if course.low[sentence.b - 1] != ":":
        return []
    found: list[Entity] = []
    block = None
    for line in sentences[number : number + _MOST]:
        if line.block is block:
            continue  # what more is told of the one before
        block = line.block
        if block.kind is not _ITEM:
            break
        first = [m for m in course.mentions_in(line.number) if m.kind in PEOPLE and m.a < line.a + _WITHIN][:1]
        found += persons(people(course, first)[0])
    return list(dict.fromkeys(found))
