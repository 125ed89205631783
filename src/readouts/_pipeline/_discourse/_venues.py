"""Where people speak that is not the call: a press conference, a post; and words that look back on the call."""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._model import Act, Channel
from readouts._pipeline._discourse._course import Course, persons
from readouts._pipeline._discourse._noun_scene import contact_noun, scene_noun
from readouts._pipeline._discourse._people import people
from readouts._pipeline._discourse._retold import past_contact, told_by_speaker
from readouts._pipeline._discourse._words import DEFINITE
from readouts._pipeline._records import Entity, Predicate
from readouts._pipeline._state import THEM, WHOSE, Sentence
from readouts._pipeline._surroundings import MARKS

__all__ = ["enter_venue", "looks_back"]

_AT = frozenset({"aboard", "board", "in", "at", "told", "with", "during", "to", "on", "via"})
_CUE = Flag.CONTACT | Flag.VERB | Flag.LIGHT
_PHRASE, _PHONE = Flag.PHRASE, Channel.PHONE
_SCENE = frozenset({"during", "in", "at"})
_BODIES = frozenset({"institution", "seat", "medium"})
_DETERMINERS, _AFTER_CALL = DEFINITE | {"a", "an"}, frozenset({"with", "between", '"', "”", "“", ".", ",", "as"})
_IT = frozenset({"it", "that", "this"})
_HAVE = frozenset({"has", "have"})
_PAST = frozenset({"was", "were", "had"})
_AFTER = frozenset({"after", "following"})
_BEHIND = 5
_RIGHT_BEHIND = 3
"""So near behind a verb of contact a venue is whom somebody speaks with: "spoke | to reporters"."""


def enter_venue(course: Course, sentence: Sentence, predicates: list[Predicate]) -> None:
    """Go to a venue that the sentence names, or back into the call ("during the talks")."""
    spot = _named_venue(course, sentence, predicates)
    if spot is None:
        if course.outside and scene_noun(course, sentence) is not None:
            course.outside = set()
        return
    for p in _tellers(predicates, spot):
        if p.subject[0].kind in _BODIES:
            return  # "In a statement, the ministry said that X told Y"
        speakers = persons(people(course, p.subject, p)[0])
        if len(speakers) == 1:
            course.outside = set(speakers) | _others(course, sentence)
            return


def _tellers(predicates: list[Predicate], spot: int) -> list[Predicate]:
    """Those who may speak at a venue: whoever is nearest before it, or else everybody in the order of the text.

    Whoever "spoke to reporters" speaks there, but not who "spoke with Y at a press conference".
    """
    tellers = [p for p in predicates if p.subject and (not p.contact or 0 <= spot - p.j < _RIGHT_BEHIND)]
    before = [p for p in tellers if p.j <= spot]
    return before[-1:] or tellers


def _named_venue(course: Course, sentence: Sentence, predicates: list[Predicate]) -> int | None:
    """The venue that a sentence names, other than in a thing that somebody conveys."""
    venues = course.signs.venues.get(sentence.number, ())
    spots = [i for i, _, _ in venues if _venue(course, sentence, i)]
    if not spots:
        return None
    things = [p.content for p in predicates if p.content is not None and _is_thing(course, p, p.content[0])]
    spots = [i for i in spots if not any(a <= i < b for a, b in things) or _follows_quotation(course, i)]
    return next((i for i in spots if not any(_is_matter(course, p, i) for p in predicates)), None)


def _is_matter(course: Course, p: Predicate, i: int) -> bool:
    """Whether what somebody speaks of is called like a venue: "congratulated X on | her new post"."""
    if p.say is None or p.content is None or not 0 <= i - p.content[0] <= _BEHIND:
        return False
    a = p.content[0]
    matter = p.quote is None and course.low[a - 1] in p.say.prepositions
    return matter and not any(flag & Flag.PREPOSITION for flag in course.flag[a:i])


def _follows_quotation(course: Course, i: int) -> bool:
    """Whether a venue stands right behind what was said there: "called it “a first step” in an earlier post"."""
    return not MARKS.isdisjoint(course.doc.low[i - _BEHIND : i])


def _is_thing(course: Course, p: Predicate, start: int) -> bool:
    """Whether what is conveyed is a thing and no clause, so that a venue in it is not where it was said."""
    if p.noun is not None:
        return True
    clausal = course.low[start - 1] == "that" or p.quote is not None or p.tail
    return p.say is not None and "object" in p.say.takes and not clausal


def _others(course: Course, sentence: Sentence) -> set[Entity]:
    """Who else speaks there: both sides at a joint press conference."""
    call = course.active
    low = course.low[sentence.a : sentence.b]
    joint = not course.sets["side_by_side"].isdisjoint(low)
    joint = joint or (not _AFTER.isdisjoint(low) and _after_contact(course, sentence))
    return set(call.parties) if call is not None and joint and call.channel is not _PHONE else set()


def _after_contact(course: Course, sentence: Sentence) -> bool:
    """Whether the sentence says that it was after the contact: "to reporters following the talks"."""
    low = course.low
    for i in range(sentence.a + 1, sentence.b):
        if low[i - 1] in {"the", "their", "a"} and low[i - 2] in _AFTER and contact_noun(course, i, sentence.b)[0]:
            return True
    return False


def _venue(course: Course, sentence: Sentence, i: int) -> bool:
    low = course.low
    before = low[max(sentence.a, i - 4) : i]
    near = before[-3:]
    if "to" in near and low[i] in course.sets["posts"]:
        return False  # "his election to the post"
    owned = before[1:2] and before[0] == "in" and before[1] in WHOSE  # "in his White House statement"
    there = not _AT.isdisjoint(near) or not course.sets["addressing"].isdisjoint(near) or bool(owned)
    return not course.around.quoted[i] and there and "according" not in before and not _is_anothers(course, i)


def _is_anothers(course: Course, i: int) -> bool:
    """Whether a paper is put out by somebody else: "In a statement | signed by his adviser, X thanked"."""
    low = course.low
    return low[i + 1 : i + 3][-1:] == ["by"] and low[i + 1] in course.sets["made_public"]


def _goes_on(course: Course, p: Predicate) -> bool:
    """Whether a verb goes on with one that is of another time: "has in the past urged A and | praised B"."""
    first = p.inherits
    return first is not None and first.say is not None and first.outside and course.low[p.i - 1] == "and"


def _is_perfect(low: list[str], i: int) -> bool:
    """Whether a verb stands in the perfect: "has called for", not "is said to have called for"."""
    first = i - 4 if i > 4 else 0
    before = low[first:i]
    if _HAVE.isdisjoint(before):
        return False
    return "have" not in before or low[first + before.index("have") - 1] != "to"


def looks_back(course: Course, p: Predicate) -> bool:
    """Whether words are of another time than the call: "has called for", "We discussed ...", "the call was useful"."""
    if p.addressee:
        return False
    low, reported, content = course.low, course.reported, p.content
    perfect = reported and p.form == "finite" and _is_perfect(low, p.i)
    if (perfect and not _sets_scene(course, p)) or (p.rule == "coordinated" and _goes_on(course, p)):
        return True
    if content is None:
        return False
    a, b = content
    if p.quote is not None and p.quote.speech and _retells(course, a, b):
        return True
    if not (reported and course.names_contact) or b <= a + 2:
        return False
    if low[a] in _IT and low[a + 1] == "was" and _is_the_call(course, a + 1, b):
        return True  # "“It was a good call,” X said"
    if low[a] not in _DETERMINERS:
        return False
    if low[a] in DEFINITE and _on_the_call(course, a, b):
        return True
    if p.noun is not None or p.say is None:
        return False
    names = p.say.act is Act.PRAISE or p.say.lemma in course.sets["naming"]
    return names and _is_the_call(course, a, b)


def _sets_scene(course: Course, p: Predicate) -> bool:
    """Whether the sentence tells in which contact something is said: "During a call, X has thanked Y"."""
    low, call = course.low, course.active
    if low[p.sentence.a] in _SCENE:
        scene = scene_noun(course, p.sentence)
        return scene is not None and scene[0] < p.i
    # "X has asked for A in a phone call with Y", where that is the news
    return call is not None and call.sentence == p.sentence.number and call.a > p.j and low[call.a - 2] in _SCENE


def _retells(course: Course, a: int, b: int) -> bool:
    """A quotation that tells of the contact in the first person: "I spoke with", "We discussed"."""
    doc = course.doc
    for i in told_by_speaker(course, a, b):
        verb = course.around.right(i + 1, b)
        if verb < b and doc.flag[verb] & _CUE and (past_contact(course, verb, b) or _told_him(course, verb, b)):
            return True
    return False


def _told_him(course: Course, i: int, limit: int) -> bool:
    """Whether a past verb of saying has somebody for its object who is therefore not spoken to: "I thanked | him"."""
    doc = course.doc
    past = doc.low[i].endswith("ed") or doc.low[i] in course.words.past_telling
    return past and i + 1 < limit and doc.low[i + 1] in THEM and bool(doc.flag[i] & Flag.VERB)


def _is_the_call(course: Course, a: int, b: int) -> bool:
    """Whether it is the contact itself of which somebody speaks: "touted a good phone call with Y"."""
    low = course.low
    for i in range(a + 1, min(b, a + 5)):
        channel, j = contact_noun(course, i, b)
        if channel is not None:
            named = channel is _PHONE or low[j - 1] in course.sets["call_words"]
            return named and (j >= b or low[j] in _AFTER_CALL)
    return False


def _on_the_call(course: Course, a: int, b: int) -> bool:
    """A clause whose subject is the contact itself: "the talks were useful"."""
    low, flag = course.low, course.flag
    for i in range(a + 1, min(b, a + 4)):
        if flag[i] & _PHRASE:
            channel, j = contact_noun(course, i, b)
            if channel is not None:
                return not _PAST.isdisjoint(low[j : min(b, j + 5)])
    return False
