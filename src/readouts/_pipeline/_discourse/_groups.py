"""Words that stand for several, or for whoever speaks for a country: "the two leaders", "both sides", "Paris".

group := ("the" | "both" | number) head | countries head | head "of" countries
side  := "the" country "side" | place
"""

from __future__ import annotations

from readouts._inflect import singular
from readouts._lexicon import Flag
from readouts._model import Act, ParticipantKind
from readouts._pipeline._discourse import _institutions
from readouts._pipeline._discourse._course import Course, one_of
from readouts._pipeline._discourse._described import (
    Found,
    is_counterpart,
    nobody,
    of_country,
    one_of_several,
    unnamed_one,
)
from readouts._pipeline._records import CallDraft, Entity, Predicate
from readouts._pipeline._registry import MANY
from readouts._pipeline._state import PEOPLE, Mention

__all__ = ["body", "group", "institution", "place", "side"]

_BACK, _TWO, _ANSWER_MOST = 6, 2, 4
_ANSWERING = frozenset({"for", "in", "on"})
_PERSON = ParticipantKind.PERSON
_HEADS, _LEADER = frozenset({"leader", "minister"}), frozenset({"leader"})
_NO_TITLE = Flag.DETERMINER | Flag.NUMBER
_TOWARDS, _TURNS = frozenset({"with", "to", "from"}), Flag.VERB | Flag.CONTACT
_NAMELESS = frozenset({"unnamed", "official", "spokesperson"})
_TOGETHER = frozenset({"the", "both", "number", "all", "two", "these", "each"})


def group(course: Course, m: Mention, p: Predicate | None) -> Found:
    """Several: by their countries, or the parties of the call that the text is at."""
    if m.label in course.sets["tellers"] and p is not None and _tell_of_leaders(course, m, p):
        return [unnamed_one(course, m)], None
    return _several(course, m, p)


def _several(course: Course, m: Mention, p: Predicate | None) -> Found:
    if m.countries:
        return _of_countries(course, m, p)
    if m.organization:
        return _of_body(course, m), None
    kind = m.office.kind if m.office is not None else ""
    if kind == "counterpart":
        return course.parties() or [unnamed_one(course, m)], None  # "Ms. Hale and her counterparts": everybody
    before = course.low[m.a - 1]
    if before == "," and course.active is not None and (others := _who_answer(course, course.active, m)):
        return others, None
    counted = kind == "minister" and m.determiner == "number" and course.reported
    unnamed = _are_counted(course, m) if counted else kind in _NAMELESS and not _are_of_diplomacy(course, m)
    known = _told_before(course, m) if m.determiner == "the" else None
    if known is not None:
        return [known], None
    if unnamed and m.determiner == "the" and course.active is not None:
        holders = _of_office(course, m)
        if holders:
            return holders, None  # "The Special Envoys"
    together = m.determiner in _TOGETHER or m.label == "two"
    if (together and course.active is not None and not unnamed) or _are_parties(course, m, unnamed):
        return _of_call(course, m, p), None
    if unnamed or m.determiner not in {"the", "both"}:
        return [unnamed_one(course, m)], None
    two = _the_two(course, m) if course.active is None else []
    return (two, None) if two else nobody


def _of_body(course: Course, m: Mention) -> list[Entity]:
    """Several of a body: its members who met, who stands for it in a list with a country, or an unnamed one."""
    members = _members(course, m)
    of_body = _for_body(course) if not members and course.low[m.b : m.b + 1] == ["and"] else None
    return members or [of_body or unnamed_one(course, m)]


def _members(course: Course, m: Mention) -> list[Entity]:
    """The parties of the call who are of a group of states: "The E3 leaders agreed"; all, where no country is told."""
    pairs = (entry.partition("=") for entry in course.doc.lexicon.ordered("formats"))
    states = next((told.upper().split() for name, _, told in pairs if name == m.organization.lower()), None)
    if states is None or course.active is None:
        return []
    if m.determiner not in _TOGETHER or m.office is None or m.office.kind not in _HEADS:
        return []
    parties = course.active.parties
    if len(parties) <= _TWO or not all(e.office and e.office.kind == m.office.kind for e in parties):
        return []
    if all(e.country or e.organization for e in parties):
        return [e for e in parties if e.country in states]
    return parties[:]


def _are_counted(course: Course, m: Mention) -> bool:
    """Whether a report counts some of a rank that the parties do not have: "Two diplomats said"."""
    call = course.active
    known = [e.office.kind if e.office is not None else "" for e in call.parties] if call is not None else []
    diplomats = m.office is not None and m.office.name in course.sets["foreign_titles"]
    return diplomats or known != ["minister"] * len(known)


def _told_before(course: Course, m: Mention) -> Entity | None:
    """The institution that the text is at, or unnamed people told before: "the officials", after "two officials"."""
    known, last = course.institution, course.low[m.b - 1]
    leads = m.office is not None and m.office.kind == "leader"  # "the heads of state" are no state council
    if known is not None and not leads and last in known.words[0].split():
        return known
    described = course.described.get(last) if m.office is None else None
    if described is not None:
        described.note(m)
    return described


def _tell_of_leaders(course: Course, m: Mention, p: Predicate) -> bool:
    """Whether officials, who are no leaders, only tell what these said: "X thanked Y, the officials said"."""
    if m.countries or course.active is None or not course.reported:
        return False
    if m not in p.subject or p.say is None or not p.say.clausal:
        return False
    leading = (e.office is not None and e.office.kind == "leader" for e in course.active.parties)
    return p.say.act is Act.INFORM and any(leading)


def _are_of_diplomacy(course: Course, m: Mention) -> bool:
    """Whether several are foreign ministers by another name: "the two heads of diplomacy"."""
    words, sets = m.role.split(), course.sets
    return not (sets["heading_words"].isdisjoint(words) or sets["of_diplomacy"].isdisjoint(words))


def _who_answer(course: Course, call: CallDraft, m: Mention) -> list[Entity]:
    """The other sides, who answer behind a comma: "In response, the officials thanked her"; nobody where one does."""
    low, first = course.low, course.doc.sentences[m.sentence].a
    if low[first] not in _ANSWERING or m.a - first > _ANSWER_MOST:
        return []
    others = [e for e in course.everyone(call) if e not in call.subjects]
    answers = " ".join(low[first : m.a - 1]) in course.sets["answers"]
    return others if answers and len(others) > 1 else []


def _are_parties(course: Course, m: Mention, unnamed: bool) -> bool:
    """Whether a plural without an article is the parties: "Leaders agreed to", "During the call, ministers noted"."""
    first = course.doc.sentences[m.sentence].a
    if course.active is None or m.office is None:
        return False
    parties, kind = course.active.parties, m.office.kind
    if not course.reported and _are_diplomats(course, m, parties):
        return True
    if unnamed or m.determiner:
        return False
    if m.a == first and not course.reported and len(parties) > _TWO:
        return True  # in an official text
    if m.a == first and len(parties) == _TWO and kind in _HEADS and len(_of_office(course, m)) == _TWO:
        return not course.active.background  # "Presidents agreed to"
    nouns = course.signs.nouns.get(m.sentence)
    in_call = m.a > first and nouns is not None and nouns[0][0] < m.a
    return in_call and len(parties) >= _TWO and all(e.office and e.office.kind == kind for e in parties)


def _are_diplomats(course: Course, m: Mention, parties: list[Entity]) -> bool:
    """Whether "diplomats" in an official text are the two who met, of whom none is a leader."""
    if (
        course.low[m.b - 1] not in course.sets["diplomats"]
        or len(parties) != _TWO
        or m.b - m.a > 1 + (m.determiner == "the")
    ):
        return False
    return all(e.office is not None and e.office.kind != "leader" and e.kind is _PERSON for e in parties)


def _the_two(course: Course, m: Mention) -> list[Entity]:
    """The two of different countries whom the text has named, before it has told of a contact: "The two sides"."""
    words, sets = course.low[m.a : m.b], course.sets
    if sets["two_together"].isdisjoint(words) or not sets["countries_together"].isdisjoint(words):
        return []
    named = course.joint if len(course.joint) > 1 else course.registry.entities[:MANY]
    two = [e for e in named if e.kind is _PERSON and e.mentions and e.mentions[0].a < m.a]
    if len(two) != _TWO or any(not (e.titled and e.country) for e in two):
        return _who_spoke(course, m)
    return two if two[0].country != two[1].country else []


def _who_spoke(course: Course, m: Mention) -> list[Entity]:
    """The two of whom one has just said something to the other: "X urged Y to go. The two spoke by phone"."""
    last = course.said[-1] if course.said else None
    if last is None or m.sentence - last.sentence.number > 1 or len(last.speakers) != 1 or len(last.addressees) != 1:
        return []
    two = [*last.speakers, *last.addressees]
    return two if all(e.kind is _PERSON and e.words for e in two) else []


def _of_countries(course: Course, m: Mention, p: Predicate | None) -> Found:
    delegation = one_of(_parties_of(course, m.countries[0])) if len(m.countries) == 1 else None
    if delegation is not None and delegation.rule == "institution":
        return [delegation], None  # "Kenyan representatives", where "the Kenyan delegation" is a party
    found = {c: of_country(course, c, m) for c in m.countries}
    if m.office is not None and m.office.kind == "counterpart":
        found = {c: e if e is None or is_counterpart(course, p, e, m) else None for c, e in found.items()}
    missing = [c for c, e in found.items() if e is None]
    if len(missing) == 1 and len(found) > 1:
        found[missing[0]] = _untold(course, m, missing[0])
    people = [e for e in found.values() if e is not None]
    if len(found) < 2 and not people:
        return [unnamed_one(course, m)], None
    if (people and len(found) < 3) or any(e.mentions[0].sentence <= m.sentence for e in _free(course, m)):
        return people, None
    return [e if e is not None else one_of_several(course, m, c) for c, e in found.items()], None


def _untold(course: Course, m: Mention, country: str) -> Entity | None:
    """The one titled person whose country the text has not told is of the one country that is left."""
    free = one_of(_free(course, m))
    if free is not None:
        course.registry.set_country(free, country)
    return free


def _free(course: Course, m: Mention) -> list[Entity]:
    """Those who may be one of a group, for all that the text tells."""
    return [e for e in course.registry.entities[:MANY] if _is_free(e, m) and not _meets(course, e, m)]


def _meets(course: Course, entity: Entity, m: Mention) -> bool:
    """Whether somebody meets or tells the group, and so is none of it: "X met | the Kenyan and Danish kings"."""
    i, of_mention = m.a - 1, course.registry.of_mention
    if i < 0 or not (course.low[i] in _TOWARDS or course.flag[i] & _TURNS):
        return False
    return any(of_mention.get(n.a) is entity for n in course.mentions_in(m.sentence) if n.name)


def _is_free(entity: Entity, m: Mention) -> bool:
    if entity.country or entity.organization or not entity.mentions or not entity.titled:
        return False
    return entity.office is not None and m.office is not None and entity.office.kind == m.office.kind


def _of_call(course: Course, m: Mention, p: Predicate | None) -> list[Entity]:
    assert course.active is not None
    if p is not None and "other" in course.low[m.a : m.b]:
        mine = p.said_by
        return [e for e in course.active.parties if e not in (course.subject if mine is None else mine)]
    everyone = course.parties()
    if len(everyone) > _TWO:
        few = _holders(course, m, everyone)
        if len(few) != _TWO:
            few = _pair(course, m, everyone) or few
        if few:
            return few
        label = m.label or (m.office.name if m.office else "")
        if label == "leaders" and m.determiner == "both" and len(course.joint) > 1:
            return course.joint
    return everyone


def _pair(course: Course, m: Mention, everyone: list[Entity]) -> list[Entity]:
    """The two of several who are told of together: whom the sentence has named before, else those of the one call."""
    assert course.active is not None
    if course.sets["two_together"].isdisjoint(course.low[m.a : m.b]):
        return []
    before = [n for n in course.mentions_in(m.sentence) if n.b <= m.a and n.kind in PEOPLE and n.name]
    named = dict.fromkeys(e for n in before if (e := course.registry.of_mention.get(n.a)) is not None)
    if len(named) == _TWO:
        return list(named)
    parties = course.active.parties
    if len(parties) == _TWO < len(everyone) and not course.together:
        return parties[:]
    two = _who_spoke(course, m)
    return two if course.active.party_set.issuperset(two) else []


def side(course: Course, m: Mention, _: Predicate | None) -> Found:
    """A side, such as "the American side", is its party of the call, or its leader."""
    if not m.country:
        return course.parties(), None
    head = _head_of(course, m)
    if head is not None:
        return [head], None
    found = _parties_of(course, m.country)
    if not found:
        one = _last_named(course, m) or course.registry.representative(m.country)
        found = [one] if one is not None else [unnamed_one(course, m)]
    return found, None


def _holders(course: Course, m: Mention, everyone: list[Entity]) -> list[Entity]:
    """The several who hold an office that the others do not: "the secretaries" beside a president."""
    doc = course.doc
    held = {doc.low[k] for k in range(m.a, m.b) if not doc.flag[k] & _NO_TITLE}
    title = {singular(word) if word == m.label else word for word in held}
    if not title or any(not e.role for e in everyone):
        return []
    if title == _LEADER:
        led = {e.country for e in everyone if e.office is not None and e.office.kind in _LEADER}
        holders = [e for e in everyone if e.country not in led or (e.office and e.office.kind in _LEADER)]
    else:
        holders = [e for e in everyone if title <= e.role_words] or _of_kind(m, everyone)
    sets = doc.lexicon.sets
    if len(holders) == len(everyone) and not sets["two_together"].isdisjoint(doc.low[m.a : m.b]):
        # "the two ministers" beside a prime minister
        holders = [e for e in holders if e.office is not None and e.office.kind != "leader"]
    elif not holders and title <= sets["envoys"]:
        holders = [e for e in everyone if e.office is not None and e.office.name in sets["envoys"]]
    if not 1 < len(holders) < len(everyone):
        return []
    return holders if len(title) > 1 else _with_alike(holders, everyone)


def _with_alike(holders: list[Entity], everyone: list[Entity]) -> list[Entity]:
    """The holders of an office, with those whose office only has another name: a secretary of state is a minister."""
    kinds = {e.office.kind for e in holders if e.office is not None} - {"leader"}
    return [e for e in everyone if e in holders or (e.office is not None and e.office.kind in kinds)]


def _of_kind(m: Mention, everyone: list[Entity]) -> list[Entity]:
    """The ministers among others: "the Baltic foreign ministers" beside a president."""
    if m.office is None or m.office.kind != "minister" or not m.plural:
        return []
    kinds = [e.office.kind if e.office is not None else "" for e in everyone]
    return [e for e, kind in zip(everyone, kinds, strict=True) if kind == "minister"] if "leader" in kinds else []


def _of_office(course: Course, m: Mention) -> list[Entity]:
    """The parties who hold an office, where these are several."""
    assert course.active is not None
    title = frozenset(singular(word) for word in m.role.casefold().split())
    holders = [e for e in course.active.parties if title <= e.role_words and e.kind is ParticipantKind.PERSON]
    return holders if len(holders) > 1 else []


def _head_of(course: Course, m: Mention) -> Entity | None:
    """Whoever heads a delegation: "a Kenyan delegation led by Minister Ali Kip"."""
    low, begins = course.low, course.around.begins
    if low[m.b + 1 : m.b + 2] != ["by"] or low[m.b] not in course.sets["heading"]:
        return None
    leader = begins[m.b + 2]
    entity = course.registry.of_mention.get(leader.a) if leader is not None and leader.name else None
    if entity is not None and not entity.country and not entity.organization:
        course.registry.set_country(entity, m.country)
    return entity


def _for_body(course: Course) -> Entity | None:
    """Whoever of the call stands for an international body: "the leaders of Kenya and the European Union"."""
    return one_of([e for e in course.parties() if e.organization and not e.country])


def body(course: Course, m: Mention, p: Predicate | None) -> Found:
    """An international body that speaks for itself, or that shares its leader with a country's in a list."""
    k = m.a - 1
    before = course.around.ends[k] if k > 0 and course.low[k] == "and" else None
    if before is not None and before.plural and before.kind == "group" and before.countries:
        one = _for_body(course)
        if one is not None:
            return [one], None
    return _institutions.institution(course, m, p)


def institution(course: Course, m: Mention, p: Predicate | None) -> Found:
    """An institution, unless its word means a side: "the Kenyan party", in the press only "at its initiative"."""
    named = m.country and m.role.lower() in course.sets["sides"]
    if named and (m.possessive or not course.reported):
        lone = course.active is None and course.registry.representative(m.country) is not None
        if lone or _parties_of(course, m.country):
            return side(course, m, p)
    return _institutions.institution(course, m, p)


def _last_named(course: Course, m: Mention) -> Entity | None:
    """Whoever of a country was named last before a side of it acts: the head of its delegation, as a rule."""
    for n in range(m.sentence, max(-1, m.sentence - _BACK), -1):
        for before in reversed(course.mentions_in(n)):
            if before.a >= m.a:
                continue
            entity = course.registry.of_mention.get(before.a)
            if entity is not None and entity.country == m.country and entity.titled:
                return entity
    return None


def place(course: Course, m: Mention, p: Predicate | None) -> Found:
    """A country, a capital or a seat of power that speaks is its party of the call, or its leader."""
    if not m.country:
        return nobody
    if p is not None and p.parent is None and p.subject and p.subject[0] is m and len(p.subject) == 1:
        course.of_state = p
    parties = _parties_of(course, m.country)
    if len(parties) == 1:
        return parties, None
    one = course.registry.representative(m.country)
    return ([one], None) if one is not None and one.mentions else nobody


def _parties_of(course: Course, country: str) -> list[Entity]:
    return [e for e in (course.active.parties if course.active else []) if e.country == country]
