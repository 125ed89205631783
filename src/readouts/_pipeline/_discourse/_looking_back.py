"""What the text tells before the contact in which it was said: "X praised A. She said this while receiving Y".

told_later := ("made" | "expressed") ... "remarks" ... | ("said" | "stated") ("this" | "so") preposition
            | "was" ("speaking" | "talking") ...
told_before := sentence people (verb of saying ("this" | "so") | "made" article "remarks") [preposition | day] ...
             | sentence "This was" verb of saying "by" people ...
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._details import take_day_of_saying
from readouts._pipeline._records import BEFORE, Predicate, new_predicate
from readouts._pipeline._state import READ, Sentence
from readouts._pipeline._surroundings import ACTORS

__all__ = ["came_when", "look_back", "take_before", "tells_when"]

_FEW, _REMARK = 32, 12
_SO = frozenset({"this", "so"})
_AFTER = frozenset({"after", "following", "before", "ahead"})
_WITH = frozenset({"as", "when", "while"})
_WHEN = Flag.PREPOSITION | Flag.SUBORDINATOR
_SAID_WHEN = _WHEN | Flag.DAY | Flag.ADVERB
_THIS, _THESE = frozenset({"this", "it"}), frozenset({"the", "this", "these"})
_ENDS = frozenset({".", ",", "!", "…"})
_SHORT = 3


def tells_when(course: Course, sentence: Sentence) -> bool:
    """Whether it tells in what call was said what was told before: "He made the remark when", "He said this while"."""
    words, sets = course.low[sentence.a : min(sentence.b, sentence.a + _REMARK)], course.sets
    if came_when(course, sentence):
        return True
    if not sets["making_remarks"].isdisjoint(words):
        return not sets["remarks"].isdisjoint(words) and _AFTER.isdisjoint(words)
    if (sets["said_this"].isdisjoint(words) and sets["speaking"].isdisjoint(words)) or not _AFTER.isdisjoint(words):
        return False
    for k in range(1, len(words) - 2):
        if words[k] in sets["speaking"]:
            return bool(course.flag[sentence.a + k - 1] & Flag.BE)
        if words[k] in sets["said_this"] and words[k + 1] in _SO:
            return bool(course.flag[sentence.a + k + 2] & _WHEN)
    return False


def came_when(course: Course, sentence: Sentence) -> bool:
    """Whether a sentence tells with what contact something came: "This came as X received a call from Y"."""
    a, low = sentence.a, course.low
    return low[a] == "this" and a + 3 < sentence.b and low[a + 1] in course.words.looking_back and low[a + 2] in _WITH


def look_back(course: Course) -> None:
    """What was told before its call was said in it: "X praised A. This came during a call with Y"."""
    call = course.active
    if call is None or call.background:
        return
    for p in course.said[: -_FEW - 1 : -1]:
        if p.call is not None:
            if p.sentence.number == call.sentence:
                continue  # "She said | this"
            break
        outside = p.outside and not course.flag[p.i - 1] & Flag.HAVE  # "X has said A. She made the remark when"
        if p.speakers and not outside and call.party_set.issuperset(p.speakers):
            called = course.twins(call.twins).called if len(call.twins) > 1 else call.others(p.speakers)
            p.call, p.outside, p.addressees = call, False, p.addressees or called[:]
            if call.date is None:
                take_day_of_saying(course, call, p)


def take_before(course: Course, sentence: Sentence, predicates: list[Predicate]) -> list[Predicate]:
    """Take the sentence before for what somebody is told to have said: "The ports are open. X said this in Lima".

    :returns: the predicates of the sentence, and one more where a noun tells that something was said.
    """
    if not sentence.number:
        return predicates
    p = predicates[0] if predicates else None
    if p is None or p.say is None or p.noun is not None:
        p = _remarking(course, sentence) if course.remarks else None
    j = _after_this(course, sentence, p) if p is not None else 0
    if p is None or not j:
        return predicates
    before = course.doc.sentences[sentence.number - 1]
    if before.number in course.told or before.block.kind not in READ or before.b - before.a < _SHORT:
        return predicates
    first, last = course.spans.get(before.number, (0, 0))
    if any(q.speakers and q.content is not None and not q.future for q in course.said[first:last]):
        return predicates  # somebody says it already
    quote = course.around.speech.get(before.a)
    if quote is not None and quote.b < before.b - 2:
        return predicates
    if p.rule == BEFORE:
        predicates = [p, *predicates]
    if quote is not None:
        p.quote, p.content = quote, (quote.a + 1, quote.b)
    else:
        p.content = before.a, before.b - (course.low[before.b - 1] in _ENDS)
    p.j, p.rule = j, BEFORE
    return predicates


def _remarking(course: Course, sentence: Sentence) -> Predicate | None:
    """What somebody does who "made these remarks"."""
    low, sets, verb = course.low, course.sets, course.words.remarking
    a, b = sentence.a, min(sentence.b, sentence.a + _REMARK)
    if verb is None or sets["making_remarks"].isdisjoint(low[a:b]):
        return None
    i = next(k for k in range(a, b) if low[k] in sets["making_remarks"])
    m = course.around.ends[course.around.left(i, a) + 1]
    if m is None or m.kind not in ACTORS or low[i + 1] not in _THESE or low[i + 2] not in sets["remarks_made"]:
        return None
    p = new_predicate(sentence, i, i + 3, verb, "finite")
    p.subject, p.rule = [m], BEFORE
    return p


def _after_this(course: Course, sentence: Sentence, p: Predicate) -> int:
    """The token after "said this", "made these remarks", "This was said"; 0 where nothing tells what is before."""
    low, j = course.low, p.j
    if p.negated:
        return 0
    if p.form == "passive":
        by = p.subject and p.subject[0].a > p.i
        return j if by and low[sentence.a] in _THIS and p.i <= sentence.a + _SHORT else 0
    if p.rule != BEFORE:
        if p.content is not None or p.form != "finite" or low[j] not in _SO or not course.flag[p.i] & Flag.VERB:
            return 0
        j += 1
    return j if low[j] in _ENDS or course.flag[j] & _SAID_WHEN else 0
