"""At whose initiative a contact was.

initiative := ("at" | "on" | "upon") X ["'s"] noun | ("at" | "on") "the" noun ("of" | "from") X | "initiated by" X
            | ("following" | "to" | ...) "a" noun ("from" | "by") X | noun ("for" | "of") the contact ... "from" X
            | X verb the contact | the contact "from" X | X "'s" contact ("to" Y | "came")
noun       := "initiative" | "request" | "invitation" ...
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._discourse._course import Course, one_of
from readouts._pipeline._discourse._people import people, resolve
from readouts._pipeline._records import CallDraft, Entity, Predicate
from readouts._pipeline._registry import MANY
from readouts._pipeline._state import GENITIVES, Sentence

__all__ = ["caller", "initiator", "took_initiative"]

_AT = frozenset({"at", "on", "upon"})
_BY_OR_AT = _AT | {"by"}
_UPON = _AT | {"following", "after", "to"}
_HIS = frozenset({"his", "her"})
_FOR_MORE = frozenset({"for", "to", "that"})
_TOLD = frozenset({"the", "this", "these", "those", "both"})
_THE = frozenset({"the", "this"})
_CAME = 4
"""How far after the contact stands from whom its initiative came: "the initiative for the call also came from"."""


def initiator(course: Course, sentence: Sentence, call: CallDraft) -> Entity | None:
    """At whose initiative a call was held: "at the French side's initiative", "at the request of X"."""
    found = _told(course, sentence, call) if sentence.number in course.signs.initiatives else None
    return _as_party(course, found, call) if found is not None and found not in call.party_set else found


def _told(course: Course, sentence: Sentence, call: CallDraft) -> Entity | None:
    """Whom the words of a sentence name as the one who took the initiative."""
    for _, b, _ in course.signs.initiatives.get(sentence.number, ()):
        i = b - 1
        if i > sentence.a + (course.doc.low[i] != "by"):
            found = _owner(course, i, call) or _agent(course, i, sentence, call)
            if found is not None:
                return found
        found = _came_from(course, i, sentence, call)
        if found is not None:
            return found
    return None


def _as_party(course: Course, found: Entity, call: CallDraft) -> Entity:
    """The one party without title and country of whom a bare office tells: "initiated by the President of Peru"."""
    if any(m.kind == "side" for m in found.mentions[:1]) and found not in course.taking_part:
        # "the Kenyan president ... at the initiative of the Kenyan side"
        return one_of([e for e in call.parties if e.country == found.country]) or found
    bare = found.rule == "title alone" and found.country and found not in course.taking_part
    untold = [e for e in call.parties if not (e.titled or e.role or e.country)] if bare else []
    party, registry = one_of(untold), course.registry
    if party is None or any(e.country == found.country for e in call.parties):
        return found
    for m in found.mentions[:MANY]:
        registry.learn(party, m)
        party.note(m)
        registry.of_mention[m.a] = party
    return party


def took_initiative(course: Course, p: Predicate, speakers: list[Entity]) -> bool:
    """Whether somebody only asked for the call that is told, or placed it: "Lima had requested the call"."""
    call, doc = course.active, course.doc
    if call is None or p.negated or one_of(speakers) not in call.party_set:
        return False
    asked = doc.low[p.i] in course.words.asking and p.channel is None
    a = p.j if p.channel is None else p.noun_at[0] - 1
    if asked and p.content is not None:
        a = p.content[0]  # "asked for | the call", "| the call was requested by X"
    placed = course.words.initiating if p.channel is None else course.words.initiating | course.words.calling
    if a + 1 >= p.sentence.b or doc.low[a] not in _TOLD or not (asked or doc.low[a - 1] in placed):
        return False
    noun, j = doc.match_kind(a + 1, p.sentence.b, "call_noun")
    if not noun or (p.channel is None and p.content != (a, j)):
        return False
    for c in call.twins or (call,):
        c.initiator = c.initiator or speakers[0]
    course.told.add(p.sentence.number)
    return True


def caller(course: Course, sentence: Sentence, at: tuple[int, int], call: CallDraft) -> Entity | None:
    """Which party placed the call, by the words around its noun: "the call from X", "X's call to Y"."""
    i, j = at
    low, around = course.low, course.around
    if low[j - 1] not in course.sets["placed_calls"] or (course.doc.cap[i] and i > sentence.a):
        return None  # "the president's Call to Action"
    m = None
    if j + 1 < sentence.b and low[j] == "from":
        m = around.begins[j + 1]
    elif j + 1 < sentence.b and (low[j] in course.words.came or (low[j] == "to" and around.begins[j + 1] is not None)):
        owner = around.ends[i] or around.ends[i - 1]
        m = owner if owner is not None and owner.possessive else None
    found = one_of(resolve(course, m)[0]) if m is not None and m.b <= sentence.b else None
    return found if found in call.party_set else None


def _owner(course: Course, i: int, call: CallDraft) -> Entity | None:
    """Whose initiative it was: "at Lima's request", "at the former's request", "at her request"."""
    low = course.low
    if low[i] == "by":
        return None
    k = i - 1 - (low[i - 1] in GENITIVES)
    if low[k] in _HIS and low[k - 1] in _AT and course.around.right(k + 1, i) == i:
        return _called(call, k)
    if low[k] == "former" and low[k - 1] == "the" and low[k - 2] in _AT:
        return call.parties[0] if len(call.parties) == 2 else None
    m = course.around.ends[k + 1]
    if m is None or m.a < 1 or low[m.a - 1] not in _BY_OR_AT:
        return None
    return call.parties[-1] if m.label == "latter" else one_of(resolve(course, m)[0])


def _called(call: CallDraft, k: int) -> Entity | None:
    """The other of two, whom the sentence has named before "at his request"."""
    other = call.parties[-1]
    return other if len(call.parties) == 2 and any(m.b <= k for m in other.mentions[:1]) else None


def _agent(course: Course, i: int, sentence: Sentence, call: CallDraft) -> Entity | None:
    """Whose initiative it was, named after it: "at the request of Lima", "following a request from Lima"."""
    low = course.low
    if low[i] == "by":
        start = i + 1 if i > sentence.a and low[i - 1] in course.words.initiating else 0
        return _one_listed(course, start, sentence)
    if i - 2 < sentence.a or low[i - 2] not in _UPON:
        return None
    after = low[i + 1] if i + 1 < sentence.b else ""
    if low[i - 2] in _AT and after in {"of", "from"}:
        return _one_of_both(course, i + 2, call) or _one_listed(course, i + 2, sentence)
    return _party(course, i + 2, sentence, call) if after in {"from", "by"} and low[i - 1] == "a" else None


def _one_listed(course: Course, start: int, sentence: Sentence) -> Entity | None:
    return one_of(people(course, course.around.listed(start, sentence.b)[0])[0]) if start else None


def _one_of_both(course: Course, i: int, call: CallDraft) -> Entity | None:
    """The first or the second of two: "of the former", "of the latter"."""
    if len(call.parties) != 2 or course.low[i : i + 1] != ["the"]:
        return None
    m = course.around.begins[i]
    if m is not None and m.label == "latter":
        return call.parties[-1]
    return call.parties[0] if course.low[i + 1 : i + 2] == ["former"] and not _goes_on(course, i + 2) else None


def _goes_on(course: Course, i: int) -> bool:
    """Whether a noun or a title follows: "the former president"."""
    return course.low[i].isalpha() and not course.flag[i] & Flag.PREPOSITION


def _party(course: Course, start: int, sentence: Sentence, call: CallDraft) -> Entity | None:
    """The party that a list names, unless what follows is asked for is told: "a request from Lima for aid"."""
    listed, end = course.around.listed(start, sentence.b)
    if not listed or (end < sentence.b and course.low[end] in _FOR_MORE):
        return None
    found = one_of(people(course, listed)[0])
    return found if found in call.party_set else None


def _came_from(course: Course, i: int, sentence: Sentence, call: CallDraft) -> Entity | None:
    """The party from which the initiative came: "the initiative for the call came from Kenya"."""
    doc = course.doc
    if i + 3 >= sentence.b or doc.low[i + 1] not in {"for", "of"} or doc.low[i + 2] not in _THE:
        return None
    noun, j = doc.match_kind(i + 3, sentence.b, "call_noun")
    if not noun:
        return None
    for k in range(j, min(sentence.b - 1, j + _CAME)):
        if doc.low[k] in {"from", "by"}:
            return _party(course, k + 1, sentence, call)
    return None
