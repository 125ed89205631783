"""What was said in a contact before the one that a report tells: "In their last call, in May, X warned Y of A".

told_before := ("in" | "during" | "at") ["their" | "an"] ("previous" | "last" ...) noun of contact ... ","
             | ("in" | "during" | "at") noun of contact ... ("in" month | "last" period) ","
             | "in" month ["," year] "," | "when" ... "last" verb of contact ... ","
"""

from __future__ import annotations

from readouts._lexicon import Contact, Flag
from readouts._model import Status
from readouts._pipeline._dates import day_at, month_of
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._details import channel_at, take_date
from readouts._pipeline._records import CallDraft, Entity, Predicate

__all__ = ["OPENERS", "in_contact_before", "is_of_earlier_contact", "tell_before"]

OPENERS = frozenset({"in", "during", "at", "when"})
"""The words at the head of a sentence without which it tells of no contact before."""
_MOST, _AFTER_MONTH = 16, 4
_HELD = Status.HELD


def is_of_earlier_contact(course: Course, p: Predicate, call: CallDraft) -> bool:
    """Whether the head of a sentence tells that something was said in a contact before the one that is told."""
    low, a = course.low, p.sentence.a
    if call.sentence >= p.sentence.number or not p.subject or p.form != "finite":
        return False
    head = p.subject[0].a
    if not a + 1 < head <= a + _MOST or low[head - 1] != ",":
        return False
    if call.date is not None and _tells_its_day(course, call, a, head):
        return False
    if low[a] == "when":
        return "last" in low[a:head] and not course.words.past_contact.keys().isdisjoint(low[a:head])
    if low[a + 1] in course.sets["months"]:
        return low[a] == "in" and head - a <= _AFTER_MONTH and _is_another_month(course, call, a + 1)
    noun = next(((i, j) for i, j, _ in course.signs.nouns.get(p.sentence.number, ()) if i < head), None)
    return noun is not None and _is_before(course, call, noun, (a, head))


def _is_before(course: Course, call: CallDraft, noun: tuple[int, int], opening: tuple[int, int]) -> bool:
    """Whether words around a noun of contact tell one before: "their previous call", "a call last month"."""
    low, sets, (i, j), (a, head) = course.low, course.sets, noun, opening
    if not sets["contacts_before"].isdisjoint(low[a + 1 : i]):
        return True
    for k in range(j, head - 1):
        if low[k] == "in" and low[k + 1] in sets["months"] and _is_another_month(course, call, k + 1):
            return True
        if low[k] == "last" and low[k + 1] in sets["last_times"]:
            return True
    return False


def _tells_its_day(course: Course, call: CallDraft, a: int, b: int) -> bool:
    """Whether the day of a call is told among some tokens."""
    days = (day_at(course.doc, k, b) for k in range(a, b) if course.flag[k] & Flag.DAY)
    return any(found is not None and found[0] == call.date for found in days)


def _is_another_month(course: Course, call: CallDraft, k: int) -> bool:
    """Whether a month is not that of the call, or of the text."""
    day = call.date or course.doc.context.published
    return day is not None and month_of(course.low[k]) != day.month


def tell_before(course: Course, p: Predicate, subjects: list[Entity], objects: list[Entity]) -> bool:
    """Make the contact that the same people had on a day before: "On February 26, X spoke with Y"."""
    call, parties = course.active, {*subjects, *objects}
    if call is None or call.date is None or call.party_set != parties or call.status is not _HELD or call.background:
        return False
    sentence = p.sentence
    if p.parent is not None or p.negated or p.future or sentence.number <= call.sentence:
        return False
    if not any(course.flag[k] & Flag.DAY for k in range(sentence.a, sentence.b)):
        return False
    before = CallDraft(subjects, objects, call.party_set, call.channel, a=p.i, b=p.j, sentence=sentence.number)
    take_date(course, before, sentence, p.i)
    if before.date is None or before.date >= call.date:
        return False
    before.background, before.rule = True, "contact before"
    by_verb = p.channel or (p.verb.channel if isinstance(p.verb, Contact) else call.channel)
    before.channel = channel_at(course, p.i, sentence) or by_verb
    course.calls.append(before)
    course.before = before, p
    return True


def in_contact_before(course: Course, p: Predicate, call: CallDraft) -> CallDraft:
    """The contact before, where its paragraph goes on to tell what was said in it, else the call."""
    if course.before is None:
        return call
    before, told = course.before
    goes_on = p.sentence.block is told.sentence.block and p.i > told.i
    return before if goes_on and call.party_set == before.party_set else call
