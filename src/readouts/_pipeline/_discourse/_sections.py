"""Headings that open what is told of one of several calls.

heading := noun of contact "with" party     "Call with Minister X", below "Minister Y held a series of calls today."
"""

from __future__ import annotations

from readouts._model import Channel
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._nouns import noun_contacts
from readouts._pipeline._state import PEOPLE, READ, Sentence

__all__ = ["section_call"]


def section_call(course: Course, sentence: Sentence) -> None:
    """Make the call that a heading names, where the text has told that there were several."""
    sentences, number = course.doc.sentences, sentence.number + 1
    if number >= len(sentences) or sentences[number].block.kind not in READ:
        return
    if number in course.signs.nouns or any(p.contact is not None for p in course.of(sentences[number])):
        return  # what follows tells of its contact itself
    i, j, _ = course.signs.nouns[sentence.number][0]
    m = course.around.begins[j + 1]
    if i > sentence.a or course.low[j] != "with" or m is None or m.kind not in PEOPLE or course.told_together is None:
        return
    course.names_contact = True
    if noun_contacts(course, sentence, []):
        call = course.active
        if call is not None and call.sentence == sentence.number and call.channel is Channel.UNSPECIFIED:
            call.channel = course.told_together
