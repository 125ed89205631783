"""What a party to a call says to the public, in a press report: before or after the call, or about it.

public := name "says" that ... | name "said" ("after" | "following") the contact | name "announced" that ...
        | name ("earlier" | "last week") "said" that ... | "Earlier in the day," name "said" that ...
        | name "said on" another day than that of the call | clause about the call | quotation that names the other

What a source passes on ("X asked for A, the presidency said") is no public speech.
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._model import Act
from readouts._pipeline._dates import day_at
from readouts._pipeline._discourse._course import Course
from readouts._pipeline._discourse._noun_scene import contact_noun, scene_noun
from readouts._pipeline._records import Entity, Predicate, relays
from readouts._pipeline._state import CALLS, PEOPLE, Mention
from readouts._pipeline._surroundings import MARKS

__all__ = ["is_relayed", "said_earlier", "sets_scene", "speaks_in_public"]

_AFTER = frozenset({"after", "following", "before"})  # all in the word list for times as well, as "had" is
_DEFINITE = frozenset({"the", "their", "this", "his", "her"})
_PRESENT = frozenset({"base", "third"})
_OWNED = _DEFINITE | {"'s", "’s"}
_PRONOUNS = frozenset({"he", "she", "they"})
_PAPERS = frozenset({"document", "institution", "seat"})
_EARLIER = frozenset({"after", "since"})
_OF = frozenset({"about", "of"})
_PLACED = frozenset({"alongside", "aboard", "at", "before", "from", "in", "outside", "to"})
_INTRODUCES, _HIM = frozenset({",", ":"}), frozenset({"him", "her"})
_NEAR, _FAR, _CLOSING = 4, 9, 3
_SPEAKING = 16
"""So far from the head of a sentence it is told after what somebody is speaking."""
_OPENING = 8
"""So many tokens tell at most when something was said."""
_AUXILIARY = Flag.HAVE | Flag.BE


def speaks_in_public(course: Course, p: Predicate, speaker: Entity) -> bool:
    """Whether what one party says is said to the public, and not in the call that the text is at."""
    call = course.active
    if call is None or p.say is None or p.content is None:
        return False
    if p.form == "gerund" or p.addressee or p.future:
        return False
    first = p.sentence.a
    if course.low[first + 1] == ":" and course.low[first] in course.sets["looking_back"]:
        return True
    if speaker not in call.party_set:
        return said_earlier(course, p) and not is_relayed(course, p)
    if is_relayed(course, p):
        return p.parent is None and p.say.act is Act.INFORM and _on_the_call(course, p)
    tells = p.say.act is Act.INFORM and "quote" in p.say.takes
    if tells and (_in_the_present(course, p) or _is_announced(course, p) or _on_the_call(course, p)):
        return True
    return (
        (tells and (_later(course, p) or _of_the_call(course, p, speaker)))
        or (not course.words.asked.isdisjoint(course.low[p.j : p.sentence.b]) and _when_asked(course, p))
        or _before_it(course, p)
        or (_is_timed(course, p) and (said_earlier(course, p) or _had_said(course, p) or _after_the_call(course, p)))
        or _on_another_day(course, p)
        or (tells and _is_of_the_other(course, p, speaker))
    )


def _is_timed(course: Course, p: Predicate) -> bool:
    """Whether any word of another time stands where one is looked for: at the head of the sentence and before a cue."""
    low, first, signs = course.low, p.sentence.a, course.words.timing
    near = max(first, p.i - _OPENING)
    return not (signs.isdisjoint(low[first : first + _OPENING]) and signs.isdisjoint(low[near : p.j + 1]))


def sets_scene(course: Course, p: Predicate) -> bool:
    """Whether the sentence tells in what contact something is said, other than in what is said."""
    scene = scene_noun(course, p.sentence)
    if scene is None:
        return False
    if p.content is None or (p.tail and p.quote is None):
        return True
    return not p.content[0] < scene[0] < p.content[1]


def is_relayed(course: Course, p: Predicate) -> bool:
    """Whether the sentence names a source that passes it on."""
    if p.parent is not None:
        return True
    for q in course.of(p.sentence):
        if (q.closes or q.tail or q.according) and q is not p and (relays(q) or _is_papers(q)):
            return True
    return course.teller[0] == p.sentence.number - 1 and _he_adds(course, p)


def _he_adds(course: Course, p: Predicate) -> bool:
    """Whether a spokesman goes on: "X thanked Y, the spokesman said. X had stressed A, he added"."""
    last = course.of(p.sentence)[-_CLOSING:]
    told = any(q.tail and q.subject and q.subject[0].label == "he" for q in last if q is not p)
    return told and (not p.subject or p.subject[0].label != "he")


def _is_papers(p: Predicate) -> bool:
    """Whether a document or an institution is cited: "according to the readout"."""
    return p.according and bool(p.subject) and all(m.kind in _PAPERS for m in p.subject)


def _in_the_present(course: Course, p: Predicate) -> bool:
    """Whether the cue stands in the present: "X says the plan is sound"."""
    return p.form == "finite" and p.tenses <= _PRESENT and bool(p.tenses) and not p.noun and _is_plain(course, p)


def _is_plain(course: Course, p: Predicate) -> bool:
    """Whether no auxiliary stands before the cue, and no "to": "went on to say"."""
    return not course.flag[p.i - 1] & (Flag.BE | Flag.HAVE | Flag.MODAL) and course.low[p.i - 1] != "to"


def _is_announced(course: Course, p: Predicate) -> bool:
    """Whether a verb tells a clause to everybody: "announced that", "tweeted that"."""
    low = course.low
    if low[p.i] not in course.sets["public_cues"] or p.content is None:
        return False
    if any(q.parent is p and q.contact is not None for q in course.of(p.sentence)):
        return False  # the news of the contact: "Ruritania announced that its king had spoken with Y"
    clausal = p.quote is not None or p.tail or low[p.content[0] - 1] == "that"
    return clausal or low[p.i] in course.doc.lexicon.sets["posting_cues"]


def _on_the_call(course: Course, p: Predicate) -> bool:
    """Whether a clause is about the call itself: "the call, which lasted an hour, was useful"."""
    assert p.content is not None
    a, b = (p.sentence.a, p.i) if p.relative else p.content  # "a call that X said was useful"
    low, words = course.low, course.sets["call_words"]
    if low[a] in _PRONOUNS and _had_one(course, a, b):
        return True
    for i, j, (channel, _) in course.signs.nouns.get(p.sentence.number, ()):
        if a <= i < b and (channel in CALLS or low[j - 1] in words) and (p.relative or low[i - 1] in _OWNED):
            return True
    return False


def _had_one(course: Course, a: int, b: int) -> bool:
    """Whether a clause tells that somebody had a call: "he had a good phone call with Y"."""
    low = course.low
    had = a + 1 + (low[a + 1] in MARKS)
    if low[had] != "had" and low[had] not in course.sets["holding"]:
        return False
    for k in range(had + 1, min(b, had + 1 + _FAR)):
        channel, j = contact_noun(course, k, b)
        if channel is not None and (channel in CALLS or low[j - 1] in course.sets["call_words"]):
            return True
    return False


def _after_the_call(course: Course, p: Predicate) -> bool:
    """Whether it is said after the call: "X said after the call that", "After the talks, X said that"."""
    low, a, b = course.low, p.sentence.a, p.sentence.b
    if _answers_press(course, p) or _elsewhere(course, p):
        return True
    if not course.names_contact:
        return False
    places = [p.j, a, a + 1, a + 2]  # "After the talks,", "Speaking after the call,", "Two hours after the call,"
    if p.subject and low[a] in course.sets["speaking"]:
        places = [p.j, *range(a, min(p.subject[0].a, a + _SPEAKING))]  # "Speaking at the palace hours after the call,"
    ahead = low[a] == "ahead"
    for k in places:
        if k < b and (low[k] in _AFTER or (ahead and k == a + 1)) and k + 1 < b and low[k + 1] in _DEFINITE:
            named = any(contact_noun(course, i, b)[0] for i in range(k + 2, min(b, k + 2 + _NEAR)))
            return named and (k == p.j or not _meets_first(course, p))
    return False


def _answers_press(course: Course, p: Predicate) -> bool:
    """Whether the press has asked first: "Asked about A, X said", "X, asked if A, said", "In answer to a question"."""
    low, sets, a = course.low, course.sets, p.sentence.a
    if not p.subject and p.inherits is None:
        return False
    m = course.around.begins[a]
    k = a + (low[a] == "when") if m is None else m.b + 1
    if low[k] in sets["asked_first"]:
        asker = course.around.begins[k + 2] if low[k + 1] == "by" else None
        if p.i <= k + 1 or (m is not None and low[m.b] != ",") or (asker is not None and asker.kind in PEOPLE):
            return False
        return low[k] in course.words.asked or low[k + 1] in sets["asked_about"]
    k = a + (low[a] == "in")
    asker = course.around.begins[k + 2]
    if low[k] not in sets["in_answer"] or (asker is not None and asker.kind in PEOPLE):
        return False
    return not sets["questions"].isdisjoint(low[k + 1 : k + 2 + _NEAR])


def _elsewhere(course: Course, p: Predicate) -> bool:
    """Whether somebody speaks at another place: "Speaking in parliament, X said", not "Speaking to Y, X said"."""
    a = p.sentence.a
    if course.low[a] not in course.sets["speaking"] or course.names_contact or course.low[a + 1] not in _PLACED:
        return False
    m = course.around.begins[a + 2]
    return bool(p.subject) and (m is None or m.kind not in PEOPLE)


def _when_asked(course: Course, p: Predicate) -> bool:
    """Whether somebody said it in answer to the press: "X praised Y | when asked by a newspaper"."""
    low, asked = course.low, course.words.asked
    return low[next(k for k in range(p.j, p.sentence.b) if low[k] in asked) - 1] == "when"


def _of_the_call(course: Course, p: Predicate, speaker: Entity) -> bool:
    """Whether somebody says it of the contact, or of the other: "X said | of his conversation with Y", "said of Y"."""
    low, j = course.doc.low, p.j
    if j + 1 >= p.sentence.b or low[j] not in _OF:
        return False
    if low[j + 1] not in _DEFINITE:
        call, other = course.active, course.registry.of_mention.get(j + 1)
        return low[p.i] == "said" and call is not None and other is not speaker and other in call.party_set
    return any(contact_noun(course, k, p.sentence.b)[0] for k in range(j + 2, min(p.sentence.b, j + 2 + _NEAR)))


def _meets_first(course: Course, p: Predicate) -> bool:
    """Whether the sentence first tells of a contact: "Ahead of the call, X spoke with Y, during which he said that"."""
    first = next(iter(course.of(p.sentence)), p)
    return first.contact is not None and first.form == "finite" and first is not p


def _before_it(course: Course, p: Predicate) -> bool:
    """Whether a clause only tells what was before the contact: "The talks come after X warned that"."""
    if p.form != "finite" or not p.subject:
        return False
    head = p.subject[0].a
    return head > p.sentence.a + 1 and course.low[head - 1] in _EARLIER


def _on_another_day(course: Course, p: Predicate) -> bool:
    """Whether the day beside the cue is another than that of the call: "X said on Tuesday that"."""
    call, doc = course.active, course.doc
    if call is None or p.form != "finite" or p.content is None:
        return False
    # "X said on Monday that in a call with Y the day before": on what day that was is not known.
    about = call.sentence == p.sentence.number and call.a > p.content[0] > p.i
    if call.date is None and not about:
        return False
    first = p.sentence.a + (doc.low[p.sentence.a] == "on")
    opens = () if about or not p.subject or doc.low[p.subject[0].a - 1] != "," else (first,)  # "On Monday, X said"
    for k in (*opens, *range(max(p.sentence.a, p.i - 2), min(p.sentence.b, p.j + 2))):
        if doc.flag[k] & Flag.DAY and not p.i <= k < p.j:
            found = day_at(doc, k, p.sentence.b)
            return found is not None and found[0] is not None and found[0] != call.date
    return False


def said_earlier(course: Course, p: Predicate) -> bool:
    """Whether it was said at an earlier time: "X earlier warned that", "Last week, X said that"."""
    low, first, signs = course.low, p.sentence.a, course.sets["earlier_times"]
    near = max(first, p.i - _OPENING)
    if signs.isdisjoint(low[first : first + _OPENING]) and signs.isdisjoint(low[near : p.j + 1]):
        return False
    if p.form != "finite" or not p.subject or p.content is None:
        return False
    head = p.subject[0].a
    if head > first and low[head - 1] == "," and head - first < _OPENING and _is_time(course, first, head):
        return True
    if p.j < p.content[0] and (low[p.j] in course.sets["other_times"] or _is_time(course, p.j, p.j + 2)):
        return True
    end = p.start + 1 if p.rule == "relative" else p.subject[-1].b
    end += bool(course.flag[end] & _AUXILIARY)  # "had earlier warned"
    return 0 < p.i - end < _OPENING and _is_time(course, end, p.i)


def _had_said(course: Course, p: Predicate) -> bool:
    """Whether it was said before what is told: "X had condemned the raid"."""
    i = p.i - 1
    while course.flag[i] & Flag.ADVERB:
        i -= 1
    if course.low[i] != "had" or p.form != "finite" or p.inherits is not None:
        return False
    return not any(q.according for q in course.of(p.sentence))  # "According to Doe, X had condemned the raid"


def _later(course: Course, p: Predicate) -> bool:
    """Whether it was said at a later time: "X later said that", "X has later said that", "X said afterwards that"."""
    if not p.subject or p.subject[0].plural or p.subject[0].kind == "group":
        return False
    i = p.i - 1
    while course.flag[i] & _AUXILIARY:
        i -= 1
    later = course.sets["later_times"]
    return course.low[i] in later or (course.low[p.j] in later and p.j < p.sentence.b)


def _is_time(course: Course, a: int, b: int) -> bool:
    """Whether words tell another time: "earlier", "earlier in the day", "last week"."""
    low, sets = course.low, course.sets
    if a >= b:
        return False
    if low[a] in sets["other_times"] or low[b - 2] == "earlier":  # "A day earlier,"
        return True
    return low[a] == "last" and low[a + 1] in sets["last_times"]


def _is_of_the_other(course: Course, p: Predicate, speaker: Entity) -> bool:
    """Whether a quotation names the other party, who is therefore not spoken to: "I believe Diaz means it"."""
    call, doc, quote = course.active, course.doc, p.quote
    if call is None or quote is None or not quote.speech:
        return False
    words = doc.low[quote.a : quote.b]
    if _retells(words, course.sets["retelling"], course.sets["he"]):
        return True
    if not doc.lexicon.sets["second_person_any"].isdisjoint(words):
        return False
    of_mention, others = course.registry.of_mention, call.party_set - {speaker}
    quoted = course.around.quoted  # a quotation in pieces has the words between them as well
    inside = [m for m in course.mentions_in(p.sentence.number) if quote.a < m.a < quote.b and quoted[m.a]]
    if any(_is_addressed(course, m) for m in inside):
        return False
    return any(m.kind in PEOPLE and of_mention.get(m.a) in others for m in inside)


def _is_addressed(course: Course, m: Mention) -> bool:
    """Whether a title alone is how somebody is spoken to: "Mr. President, I do", "Yes, Prime Minister"."""
    if m.name or m.determiner or m.office is None or m.plural or m.countries:
        return False
    return course.low[m.b] == "," or course.low[m.a - 1] == ","


def _retells(words: list[str], cues: frozenset[str], he: frozenset[str]) -> bool:
    """Whether somebody tells in his own words what was said in the call: "I told him, ‘Stop’", "She told me that"."""
    for cue in cues.intersection(words):
        k = words.index(cue)
        before, after = words[k - 1], words[k + 1 + (words[k + 1 : k + 2] == ["to"]) :][:2]
        if (before == "i" and after and (after[0] in _HIM or (after[0] in _INTRODUCES and after[1:] == ["'"]))) or (
            before in he and after[:1] == ["me"]
        ):
            return True
    return False
