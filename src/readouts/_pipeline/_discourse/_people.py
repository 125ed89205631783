"""Who is meant by a mention, and who says a predicate."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from readouts._lexicon import Flag
from readouts._model import Act, Channel, Doubt, ParticipantKind
from readouts._pipeline._discourse import _described, _groups, _institutions, _pronouns
from readouts._pipeline._discourse._course import Course, one_of, persons
from readouts._pipeline._discourse._described import Found
from readouts._pipeline._discourse._pronouns import they
from readouts._pipeline._discourse._words import DEFINITE
from readouts._pipeline._records import TEAM, CallDraft, Entity, Predicate
from readouts._pipeline._registry import few
from readouts._pipeline._state import PEOPLE, Mention

__all__ = ["SUBJECTLESS", "people", "resolve", "speakers"]

SUBJECTLESS = frozenset({"impersonal", "passive"})
"""Forms of a predicate whose subject is nobody who says it."""

Meant = tuple[list[Entity], tuple[Doubt, ...]]
"""Who is meant, and why that may be doubted."""


def _pronoun(course: Course, m: Mention, p: Predicate | None) -> Found:
    """A pronoun, also in a quotation of an office that has named nobody in it."""
    if m.label == "he" and course.voices.told and (told := _of_teller(course, m, p)) is not None:
        return [told], None
    return _pronouns.pronoun(course, m, p)


def _document(course: Course, m: Mention, p: Predicate | None) -> Found:
    """A document that speaks; a letter speaks for whose it is: "the Norwegian leader's telegram reads"."""
    owner = course.around.ends[m.a - 1] if m.a else None
    if owner is not None and owner.possessive and owner.kind in PEOPLE and _institutions.is_letter(course, m):
        return resolve(course, owner, p)
    return _institutions.document(course, m, p)


_BY_KIND: dict[str, Callable[[Course, Mention, Predicate | None], Found]] = {
    "name": _described.named,
    "person": _described.person,
    "unnamed": _described.unnamed,
    "institution": _groups.institution,
    "medium": _institutions.institution,
    "body": _groups.body,
    "seat": _institutions.institution,
    "document": _document,
    "group": _groups.group,
    "side": _groups.side,
    "place": _groups.place,
    "pronoun": _pronoun,
}

_GROUP, _PERSON = ParticipantKind.GROUP, ParticipantKind.PERSON
_OPEN = Doubt.SPEAKER_OPEN
_JOINTS = frozenset({",", "and"})
_SHORT = 4
_BACK, _NEAR = 4, 2
"""So many statements and sentences before a quotation may tell whose words a medium quotes."""
_STATES = frozenset({"place", "side"})
_OF_CALLERS = (Act.CONGRATULATE, Act.CONDOLE)
_KIND = (*_OF_CALLERS, Act.THANK, Act.INVITE, Act.INFORM, Act.SUPPORT)
_ISSUED = frozenset({"document", "medium", "institution", "seat"})


def resolve(course: Course, m: Mention, p: Predicate | None = None) -> Found:
    """Whom a mention means, in the clause of a predicate."""
    kind = m.kind
    if kind in PEOPLE:
        known = course.registry.of_mention.get(m.a)
        if course.voices.told and not m.name and (told := _of_narrator(course, m)) is not None:
            return [told], None
        if known is not None:
            return [known if m.name else _present(course, m, known) or known], None
    handler = _BY_KIND.get(kind)
    return handler(course, m, p) if handler is not None else ([], None)


def _of_teller(course: Course, m: Mention, p: Predicate | None) -> Entity | None:
    """Whom "he" means in a quotation of an office that has named nobody: its own party to the call."""
    if p is None or course.active is None or not course.voices.inside(m.a) or course.voices.he(p) is not None:
        return None
    country = _told_after(course, m)
    return one_of([e for e in course.active.parties if e.country == country and e.kind is _PERSON]) if country else None


def _present(course: Course, m: Mention, known: Entity) -> Entity | None:
    """The one party of the call that a bare title fits, where whom else it fits takes no part in it."""
    if course.active is None or m.office is None or m.office.kind == "counterpart":
        return None
    if known in course.active.party_set or any(known in c.party_set for c in course.recent if not c.background):
        return None
    parties = course.active.parties
    if m.countries:  # "the Kenyan envoy" where the ambassador of Kenya takes part
        kind = m.office.kind if known.rule == "title alone" else ""
        return one_of([e for e in parties if e.country == m.country and e.office is not None and e.office.kind == kind])
    return one_of([e for e in parties if course.registry.fit(e, m) > 1])


def _of_narrator(course: Course, m: Mention) -> Entity | None:
    """Whom a bare title means in a quotation of an office or its spokesperson: somebody of the same country."""
    if m.countries or not course.voices.inside(m.a):
        return None
    narrator = course.voices.narrator(m.a)
    country = _told_after(course, m) or (narrator.country if narrator is not None else "")
    told = one_of([e for e in few(course.registry.by_country[country]) if course.registry.fit(e, m) > 1])
    leads = country and m.office is not None and m.office.kind == "leader"
    return told or (_untitled(course, m) if leads else None)


def _untitled(course: Course, m: Mention) -> Entity | None:
    """The one party of the call whom the text names without a title or a country, because its reader knows him.

    None where another one bears the title: "the president" is President Doe.
    """
    parties = course.active.parties if course.active is not None else []
    if any(e.titled and course.registry.fit(e, m) > 1 for e in parties):
        return None
    return one_of([e for e in parties if e.kind is _PERSON and not (e.titled or e.country or e.organization)])


def _told_after(course: Course, m: Mention) -> str:
    """The country of the office that is named after a quotation in its sentence: "...," the Kenyan presidency said."""
    for p in course.predicates.get(m.sentence, ())[-_SHORT:]:
        if p.tail and p.i > m.a and p.subject and p.subject[0].country:
            teller = p.subject[0]
            spokes = teller.office is not None and teller.office.kind == "spokesperson"
            return teller.country if teller.kind in _ISSUED or spokes else ""
    return ""


def people(course: Course, mentions: Sequence[Mention], p: Predicate | None = None) -> Meant:
    """Whom a list of mentions means, each once, and the doubts about them."""
    if not mentions:
        return [], ()
    if len(mentions) == 1:
        return _one(course, mentions[0], p)
    everybody: dict[Entity, None] = {}
    doubts: tuple[Doubt, ...] = ()
    of_mention = course.registry.of_mention
    for m in mentions:
        known = of_mention.get(m.a) if m.name and m.kind in PEOPLE else None
        if known is not None:
            everybody[known] = None
            continue
        entities, doubt = resolve(course, m, p)
        for entity in entities:
            everybody[entity] = None
        if doubt is not None and doubt not in doubts:
            doubts += (doubt,)
    return list(everybody), doubts


def _one(course: Course, m: Mention, p: Predicate | None) -> Meant:
    """Whom one mention means, as a list that is nobody else's."""
    kind = m.kind
    if kind in PEOPLE:
        known = course.registry.of_mention.get(m.a) if m.name else None
        if known is not None:
            return [known], ()
        entities, doubt = resolve(course, m, p)
    elif kind in _BY_KIND:
        entities, doubt = _BY_KIND[kind](course, m, p)
    else:
        return [], ()
    return list(dict.fromkeys(entities)) if len(entities) > 1 else entities[:], (doubt,) if doubt else ()


def speakers(course: Course, p: Predicate) -> Meant:
    """Who says a predicate: its subject, the subject that it shares, or all where nobody is named."""
    while not (subject := p.subject) and p.inherits is not None:
        shared = p.inherits.said_by
        if shared is not None:
            return _sharing(course, p, p.inherits, shared), ()
        p = p.inherits
    if subject:
        if len(subject) == 1:
            m = subject[0]
            found = _one(course, m, p)
            if m.kind == "medium":
                return _reported_by(course, p, found[0]), found[1]
            found = _outlet(course, p, found) if p.tail else found
        else:
            found = people(course, subject, p)
            if len(found[0]) < len(subject) and all(m.kind == "place" for m in subject):
                return [], (_OPEN,)  # "Kenya, Norway and Peru said", where nobody speaks for Peru
        if p.rule == TEAM and len(found[0]) == 1:
            return _side_of(course, found[0][0]), found[1]
        return found
    if p.form in SUBJECTLESS:
        return (_by_others if p.addressee else _impersonal)(course, p), ()
    if p.other_subject is not None:
        return _phrase(course, p), ()
    return _of_none(course, p)


def _of_none(course: Course, p: Predicate) -> Meant:
    """Who says what has no subject at all: who has signed the text, "Spoke with Y today"."""
    one = course.attributed if p.rule == "headless" else None
    signed = one is not None and not (one.office is not None and one.office.kind == "spokesperson")
    return ([one], ()) if one is not None and signed else ([], (_OPEN,))


def _sharing(course: Course, p: Predicate, other: Predicate, shared: list[Entity]) -> list[Entity]:
    """Who says a predicate that shares the subject of another, as which a purpose and a participle may also stand."""
    if p.rule == "purpose":
        return _purposeful(course, p, shared)
    return (_of_caller(course, p, other) if p.form == "gerund" else None) or shared


def _outlet(course: Course, p: Predicate, found: Meant) -> Meant:
    """A medium that nobody lists, whose bare name stands behind what it reports: "..., Portnews reports"."""
    people, m = found[0], p.subject[0]
    if m.kind != "name":
        return found
    if course.doc.low[p.i] not in course.doc.lexicon.sets["of_outlets"] or len(people) != 1 or p.quote is not None:
        return found
    one = people[0]
    if one.titled or one.country or one.organization or one in course.taking_part or one.mentions[0].a != m.a:
        return found
    m.kind = "medium"
    return _one(course, m, p)


def _reported_by(course: Course, p: Predicate, medium: list[Entity]) -> list[Entity]:
    """Whose words a medium quotes right after it has told what he said: "“A,” the agency said"; else the medium."""
    if not p.tail or p.quote is None or not p.quote.speech:
        return medium
    for last in course.said[: -_BACK - 1 : -1]:
        if p.sentence.number - last.sentence.number > _NEAR or last.quote is p.quote:
            break
        if len(persons(last.speakers)) == 1 and last.speakers != medium:
            beside = (q for q in course.of(last.sentence) if q is not last)
            told = any(q.subject and q.subject[0].kind == "medium" for q in beside)
            return last.speakers[:] if told else medium
    return medium


def _side_of(course: Course, one: Entity) -> list[Entity]:
    """Everybody on somebody's side of the call: "X and her team"."""
    call = course.active
    sides = (call.subjects, call.objects) if call is not None and not call.background else ()
    return next((list(side) for side in sides if one in side), [one])


def _purposeful(course: Course, p: Predicate, speakers: list[Entity]) -> list[Entity]:
    """Whose a purpose is: the caller's of a call received, all the parties' where it is "our", "mutual" or "joint"."""
    contact = p.inherits.contact if p.inherits is not None else None
    if contact is not None and contact.initiator == "object" and course.active is not None:
        caller = course.active.initiator
        return [caller] if caller is not None and caller not in speakers else speakers
    if p.content is not None and course.active is not None:
        words = course.low[p.content[0] : p.content[0] + 3]
        if not course.sets["shared"].isdisjoint(words):
            return course.active.parties[:]
    return speakers


def _of_caller(course: Course, p: Predicate, received: Predicate) -> list[Entity]:
    """Those who called, where they do somebody a kindness: "X received a call from Y, | congratulating him on"."""
    if received.contact is None or received.contact.initiator != "object":
        return []
    act = p.noun.act if p.noun is not None else p.say.act if p.say is not None else None
    told = course.low[p.j] in course.sets["object_pronouns"] or act in _OF_CALLERS
    return people(course, received.object)[0] if told and act in _KIND else []


def _is_hearsay(course: Course, p: Predicate) -> bool:
    """Whether an aside tells what was heard, and not what was said in the call: "left after it was reported that"."""
    if p.form != "impersonal" or p.i - 2 <= p.sentence.a or not course.reported:
        return False
    return course.low[p.i] in course.sets["hearsay"] and course.low[p.i] != "said"


def _impersonal(course: Course, p: Predicate) -> list[Entity]:
    """Nobody is named: all the parties, or the publisher's own side where it speaks of "our"."""
    call = course.active
    if call is None or call.background or p.say is None or _is_hearsay(course, p):
        return []
    if guests := _pronouns.invited(course, p):
        return guests
    holder = _holder(course, p, call) or _wishing(course, p, call)
    if holder is not None:
        return [holder]
    profile = course.profile
    if profile is not None and p.content is not None:
        words = course.low[p.content[0] : p.content[0] + 2]
        own = [e for e in call.parties if e.country == profile.country]
        if own and ("our" in words or "we" in words):
            return own
    return course.everyone(call)


def _by_others(course: Course, p: Predicate) -> list[Entity]:
    """The other parties, where one is told something: "Kenya was invited to join"."""
    told = people(course, p.addressee, p)[0]
    call = course.active
    if call is None or call.background or not told or not call.party_set.issuperset(told):
        return []
    return call.others(told)


def _holder(course: Course, p: Predicate, call: CallDraft) -> Entity | None:
    """The party whose attitude is conveyed: "Kenya's readiness for dialogue was reaffirmed"."""
    m = course.around.begins[p.content[0]] if p.content is not None else None
    if m is None or not m.possessive or not m.country:
        return None
    following = [word for word in course.low[m.b : m.b + 2] if word not in {"'s", "’s"}]
    noun = course.doc.lexicon.nouns.get(following[0]) if following else None
    if noun is None or noun.act not in {Act.COMMIT, Act.SUPPORT, Act.CONCERN}:
        return None
    return one_of([e for e in call.parties if e.country == m.country])


def _wishing(course: Course, p: Predicate, call: CallDraft) -> Entity | None:
    """The party that hopes for what the other may do: "It is hoped that Kenya will open the port"."""
    if p.say is None or p.say.act is not Act.HOPE or p.content is None:
        return None
    m = course.around.begins[p.content[0]]
    if m is None or m.kind not in _STATES or m.possessive or not m.country:
        return None
    others = [e for e in call.parties if e.country != m.country]
    return one_of(others) if len(others) < len(call.parties) else None


def _phrase(course: Course, p: Predicate) -> list[Entity]:
    """A noun phrase that speaks where it names no known person: "Kurdish officials", "two people"."""
    if p.contact is not None and p.other_subject is not None and _delegation(course, *p.other_subject):
        return _travellers(course) or they(course) or course.subject
    if p.say is not None and p.other_subject is not None and p.parent is None and _is_talk(course, *p.other_subject):
        return [] if _is_adjunct(course, p) else course.parties()
    if p.say is None or p.other_subject is None or not p.say.takes & {"that", "quote"}:
        return []
    if p.parent is not None and not p.tail:
        return []
    a, b = p.other_subject
    for k in range(a, min(b, a + 6)):
        m = course.around.begins[k]
        if m is not None and p.tail and k <= a + 1 and m.kind in _ISSUED:
            return _BY_KIND[m.kind](course, m, p)[0]
        if m is not None and not m.possessive and _speaks(m):
            start = a + (course.low[a] in course.sets["near_days"])  # "Today the leaders of"
            start += course.low[start] in {"the", "a", "an", "and"}
            kind = _GROUP if m.plural and start == m.a else _PERSON
            entity = course.registry.institution(course.doc.words(start, m.b), m.country, kind, m)
            entity.role = entity.role or m.role
            if m.kind == "unnamed":
                course.described[course.low[m.b - 1]] = entity
            return [entity]
    return []


def _travellers(course: Course) -> list[Entity]:
    """Whose journey the lead tells of, as the side of the call that the text is at."""
    call = course.active if course.lead is not None else None
    own = call.subjects if call is not None else []
    return own[:] if any(m.sentence == course.lead.number for e in own for m in e.mentions[:1]) else []  # type: ignore[union-attr]


def _delegation(course: Course, a: int, b: int) -> bool:
    """Whether a noun phrase is "the delegation": those who travel together."""
    low = course.low
    return b - a == 2 and low[a] in {"the", "their"} and low[a + 1] in course.sets["delegations"]


def _is_talk(course: Course, a: int, b: int) -> bool:
    """Whether a noun phrase is the contact that the text is at: "the talks", "their discussion"."""
    call, low = course.active, course.low
    while a < b and low[a] in _JOINTS:
        a += 1
    if call is None or call.background or not 1 < b - a <= _SHORT or low[a] not in DEFINITE:
        return False
    found = course.doc.match_kind(b - 1, b, "call_noun")[0]
    occasions = course.sets["occasions"]
    if not isinstance(found, tuple) or low[b - 1] in occasions or found[0] is Channel.LETTER:
        return False
    return course.words.passing.isdisjoint(low[a:b])


def _is_adjunct(course: Course, p: Predicate) -> bool:
    """Whether only how it went follows: "the meeting concluded | with a dinner"."""
    return p.content is None or bool(course.flag[p.content[0]] & Flag.PREPOSITION)


def _speaks(m: Mention) -> bool:
    return m.kind in {"unnamed", "group"} or (m.kind == "person" and not m.name)
