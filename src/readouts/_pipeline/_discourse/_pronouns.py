"""Pronouns: "he" and "they" go back to the subject before them, "it" to the institution, "we" to who publishes."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from operator import attrgetter

from readouts._lexicon import Flag
from readouts._model import Act, Doubt, ParticipantKind
from readouts._pipeline._discourse._course import Course, one_of, persons
from readouts._pipeline._discourse._described import Found, honoured, nobody
from readouts._pipeline._discourse._institutions import holder_of
from readouts._pipeline._records import TEAM, CallDraft, Entity, Predicate, is_source
from readouts._pipeline._state import PEOPLE, Mention

__all__ = ["invited", "pronoun", "they"]

_PERSON, _GROUP = ParticipantKind.PERSON, ParticipantKind.GROUP
_OF_CALLERS = (Act.CONGRATULATE, Act.CONDOLE)
_AGREE, _PRONOUN = Act.AGREE, Doubt.PRONOUN
_UNNAMED = frozenset({"unnamed", "group", "pronoun"})
_REACH = 8
"""So many predicates before one are asked who "he" is."""
_NEAR, _BACK = 3, 2
_FIRST, _SAME_SENTENCE = 4, 40
_IN_WHICH, _OF_OPENER = ["in", "which"], frozenset({"where", "when", "after", "before", "because"})
_ACTING = Flag.VERB | Flag.CONTACT | Flag.HAVE | Flag.BE | Flag.MODAL
_FRONTED = 2
_ME = frozenset({"me", "us"})
_ANSWERING = frozenset({"for", "in", "on"})
_place = attrgetter("i")


def pronoun(course: Course, m: Mention, p: Predicate | None) -> Found:
    """Whom a pronoun means."""
    if m.label == "address":
        addressed = honoured(course, m, course.active) if course.active is not None else None
        return ([addressed], Doubt.DESCRIPTION) if addressed is not None else (_he(course, p), _PRONOUN)
    if m.label == "he":
        found = (
            _ahead(course, m, p)
            or _quoted(course, m, p)
            or _asked(course, p)
            or invited(course, p)
            or _replying(course, p)
            or _answering(course, m)
            or _telling_me(course, p)
            or _he(course, p)
        )
        if p is not None and course.active is not None and len(found) == 1 and m in p.subject:
            found = _caller(course, p, course.active, found[0]) or course.genders.settle(
                p, m, found, course.active.parties
            )
        return found, _PRONOUN
    if m.label == "they":
        return _they(course, p)
    if m.label == "it":
        return _it(course, m), _PRONOUN
    if m.label == "latter":
        return _latter(course), _PRONOUN
    if m.label == "former":
        return _former(course), _PRONOUN
    if m.label == "first_person":
        ours = _publisher(course, m)
        return _we_both(course, m, p, ours) or ours, None
    return nobody


def _it(course: Course, m: Mention) -> list[Entity]:
    """The institution that spoke last, unless its sentence has named a state since: "Kenya left, and it has said"."""
    known, around = course.institution, course.around
    if known is None:
        return []
    first = max(course.doc.sentences[m.sentence].a, known.mentions[-1].a if known.mentions else 0, m.a - _SAME_SENTENCE)
    for k in range(m.a, first, -1):
        x = around.ends[k]
        free = x is not None and x.kind == "place" and not x.possessive and not around.governed(x)
        if free and course.flag[around.right(k, m.a)] & _ACTING:
            return []
    return [known]


def _they(course: Course, p: Predicate | None) -> Found:
    if p is not None and p.parent is not None and p.parent.said_by == [] and len(p.parent.subject) > 1:
        return nobody  # "Kenya and Peru said | they", where nobody speaks for Peru
    tellers = _tellers(course, p) if course.described and p is not None else []
    agrees = p is not None and p.say is not None and p.say.act is _AGREE
    return tellers or ([] if agrees else _collective(course)) or they(course), _PRONOUN


def _tellers(course: Course, p: Predicate) -> list[Entity]:
    """Unnamed people who tell more after they have told of a call: "X left, two officials said. They added that".

    What else "they" do, the parties do.
    """
    last = next((q for q in course.said[: -_NEAR - 1 : -1] if q.speakers and is_source(q)), None)
    if last is None or p.sentence.number - last.sentence.number > _BACK:
        return []
    spokes = last.subject[0].office if last.subject else None
    if spokes is not None and spokes.name in course.sets["of_no_gender"] and not last.subject[0].name:
        return last.speakers[:1] if p.say is not None and p.say.act is Act.INFORM and p.say.clausal else []
    if last.speakers[0].rule != "institution":
        return []
    if last.subject and last.subject[0].kind not in _UNNAMED:
        return []
    if p.say is None or p.say.act is not Act.INFORM or not p.say.clausal:
        told = course.active is not None and (last.tail or last.according)
        return course.parties() if told else []
    one = last.speakers[0]
    return [one] if one.kind is _GROUP else [e for e in [*course.described.values()][-1:] if e.kind is _GROUP]


def _collective(course: Course) -> list[Entity]:
    """Who spoke last, where he did as one side of several."""
    p = course.leading
    return p.speakers[:] if p is not None and _is_collective(course, p) else []


def _is_collective(course: Course, p: Predicate) -> bool:
    """Whether one side acts as several, whom "they" then means: "the Kenyan delegation", "X and her team"."""
    if len(p.subject) != 1:
        return False
    m, low = p.subject[0], course.low
    if m.kind == "side" and m.countries:
        return low[m.b - 1] in course.sets["delegations"]
    if m.kind in {"unnamed", "group"} and m.plural:
        return len(m.countries) == 1
    return p.rule == TEAM and not m.plural


def _latter(course: Course) -> list[Entity]:
    """The second of the two whom the text last named together: as speaker and addressee, or as parties of the call."""
    told = _told_last(course)
    if told:
        return told
    both = course.subject if len(course.subject) == 2 or course.active is None else course.active.parties
    return both[-1:] if len(both) == 2 else []


def _former(course: Course) -> list[Entity]:
    """The first of the two: who has just told the other something, else the first of both."""
    if _told_last(course):
        said = next(p for p in course.said[: -_NEAR - 1 : -1] if p.speakers)
        return [*said.speakers]
    both = course.subject if len(course.subject) == 2 or course.active is None else course.active.parties
    return both[:1] if len(both) == 2 else []


def _told_last(course: Course) -> list[Entity]:
    """Whom somebody alone has just told something, where the text says whom."""
    said = next((p for p in course.said[: -_NEAR - 1 : -1] if p.speakers), None)
    plain = said is not None and said.addressee and len(said.addressees) == 1 == len(said.speakers)
    return [*said.addressees] if said is not None and plain else []


def _replying(course: Course, p: Predicate | None) -> list[Entity]:
    """Who replies is whom somebody has just told something: "X thanked Y for A. He replied that"."""
    replies = p is not None and p.say is not None and p.say.lemma in course.sets["replies"]
    return _told_last(course) if replies else []


def _telling_me(course: Course, p: Predicate | None) -> list[Entity]:
    """Who tells whose words the text is something: "I spoke with X. He assured | me that"."""
    call = course.active
    if p is None or call is None or course.low[p.j] not in _ME or (one := course.attributed) is None:
        return []
    others = call.others([one]) if one in call.party_set else []
    return others if len(others) == 1 else []


def _answering(course: Course, m: Mention) -> list[Entity]:
    """Who answers is whom somebody has just spoken to: "X thanked Y. In response, he invited", "and he in turn"."""
    low, a, answers = course.low, m.a, course.sets["answers"]
    k = m.b + (low[m.b] == ",")
    phrases = [low[a - 4 : a - 1], low[a - 3 : a - 1]] if low[a - 1] == "," else []
    if low[k] in _ANSWERING:
        phrases += low[k : k + 2], low[k : k + 3]
    if all(" ".join(words) not in answers for words in phrases):
        return []
    said = next((p for p in course.said[: -_NEAR - 1 : -1] if p.speakers), None)
    return [*said.addressees] if said is not None and len(said.addressees) == 1 == len(said.speakers) else []


def invited(course: Course, p: Predicate | None) -> list[Entity]:
    """Who accepts an invitation is whom the text has told to be invited: "X invited Y. She accepted the invitation"."""
    if p is None or p.say is None or p.say.act is not _AGREE or p.content is None or not course.said:
        return []
    a, nouns = p.content[0], course.doc.lexicon.nouns
    if not any(w in nouns and nouns[w].act is Act.INVITE for w in course.low[a : a + 3]):
        return []
    said = course.said[-1]
    act = said.noun.act if said.noun is not None else said.say.act if said.say is not None else None
    invites = act is Act.INVITE
    return [*said.addressees] if invites and len(said.addressees) == 1 else []


def _caller(course: Course, p: Predicate, call: CallDraft, one: Entity) -> list[Entity]:
    """Who congratulates is who called: "X received a call from Y, during which | she congratulated him"."""
    if call.initiator is None or call.initiator is one or one not in call.subjects or call.initiator in call.subjects:
        return []
    told = p.sentence.number - call.sentence <= 1 and course.low[p.j] in course.sets["object_pronouns"]
    return [call.initiator] if told and p.say is not None and p.say.act in _OF_CALLERS else []


def _he(course: Course, p: Predicate | None) -> list[Entity]:
    """The speaker of the clause around it, of an earlier one in the sentence, or of the sentence before."""
    voices = course.voices
    if p is not None:
        outer = p.parent.said_by if p.parent is not None else None
        if outer is not None and len(outer) == 1:
            assert p.parent is not None
            if outer[0].kind is _PERSON and not _tells_of_principal(course, p, outer[0]):
                return outer
            if one := _spoken_for(course, _teller(course, p.parent), outer[0].country):
                return [one]
            if outer[0].kind is _PERSON:
                return outer
        here = course.of(p.sentence)
        k = bisect_left(here, p.i, key=_place)
        if (
            not k
            and course.around.begins[p.sentence.a] is not None
            and (opener := _traveller(course, p) or _holder(course, p))
        ):
            return opener
        for f in reversed(here[max(0, k - _REACH) : k]):
            people = f.said_by or []
            one_person = len(people) == 1 and f.subject and people[0].kind is _PERSON
            if one_person and voices.inside(f.i) is voices.inside(p.i):
                return people
        if course.teller[0] == p.sentence.number - 1 and _goes_on_telling(course, p, here[-1]):
            # "X thanked Y, the spokesman said. He said that", but "He praised A" is X
            return [e for e in course.teller[1] if not _are_several(course, e)]
    one = voices.he(p) or course.person
    return [one] if one and not _are_several(course, one) else []


def _goes_on_telling(course: Course, p: Predicate, last: Predicate) -> bool:
    """Whether a spokesman may be who says a thing that no other passes on: not in "She said A, the spokesman added"."""
    if p.say is None or p.say.act is not Act.INFORM:
        return False
    if last is p or not last.subject or not (last.tail or last.according):
        return True
    m = last.subject[0]
    if m.label == "he" and p.subject and p.subject[0].label == "he":
        return course.low[m.a] == course.low[p.subject[0].a]  # "She said A, he added"
    if course.registry.of_mention.get(m.a) in course.teller[1]:
        return False
    return m.office is None or m.office.kind != "spokesperson"


def _are_several(course: Course, entity: Entity) -> bool:
    """Whether unnamed people speak as one, whom "he" cannot mean: "officials said"."""
    many, low = course.doc.lexicon.sets["many"], course.doc.low
    return entity.rule == "institution" and any(m.plural or low[m.b - 1] in many for m in entity.mentions[:1])


def _tells_of_principal(course: Course, p: Predicate, outer: Entity) -> bool:
    """Whether a spokesman tells what somebody else did: "Diaz's spokesman said she had thanked Y"."""
    if outer.office is None or outer.office.kind != "spokesperson":
        m = _teller(course, p.parent) if p.parent is not None else None
        if m is None or m.name or holder_of(course, m) is None:
            return False
    return p.contact is not None or bool(p.addressee) or (p.say is not None and p.say.act is not Act.INFORM)


def _ahead(course: Course, m: Mention, p: Predicate | None) -> list[Entity]:
    """Whom only the main clause names: "In what he called a mistake, Diaz left"."""
    if p is None or course.low[m.a - 1] != "what" or m.a - p.sentence.a > _FRONTED:
        return []
    later = (f.subject[0] for f in course.of(p.sentence) if f.subject and f.subject[0].a > p.j)
    known = (course.registry.of_mention.get(x.a) for x in later if x.name and course.low[x.a - 1] == ",")
    return [e for e in known if e is not None][:1]


def _teller(course: Course, outer: Predicate) -> Mention | None:
    """Who tells something: his mention, or that which a longer phrase begins with: "an aide | to President Diaz"."""
    if outer.subject:
        return outer.subject[0]
    return course.around.begins[outer.other_subject[0]] if outer.other_subject is not None else None


def _asked(course: Course, p: Predicate | None) -> list[Entity]:
    """A spokesman who has just told something is whom the press asks: "Asked whether they met, she said that"."""
    if p is None or course.low[p.sentence.a] not in course.sets["asked_first"]:
        return []
    last = next((s for s in course.said[: -_REACH - 1 : -1] if s.sentence is not p.sentence), None)
    if last is None:
        return []
    one = one_of(last.speakers)
    spokes = one is not None and one.office is not None and one.office.kind == "spokesperson"
    return last.speakers[:] if spokes and last.sentence.number == p.sentence.number - 1 else []


def _quoted(course: Course, m: Mention, p: Predicate | None) -> list[Entity]:
    """Whom an office quotes: "Diaz's office quoted her as saying", "the Kenyan presidency quoted him as"."""
    if p is None or p.rule != "quoted saying":
        return []
    office = course.around.ends[m.a - 1]
    one = _spoken_for(course, office, office.country) if office is not None and office.kind == "institution" else None
    return [one] if one is not None else []


def _spoken_for(course: Course, m: Mention | None, country: str) -> Entity | None:
    """Who is meant where an office tells what "he" said: "Diaz's office said she", "the Kenyan presidency said he"."""
    if m is not None and m.owner is not None:
        return course.registry.resolve_name(m.owner)
    parties = course.active.parties if course.active is not None else []
    holder = holder_of(course, m) if m is not None else None
    if holder is not None:
        return one_of([e for e in parties if course.registry.fit(e, holder)]) or course.registry.of_mention.get(
            holder.a
        )
    if country:
        return one_of([e for e in parties if e.country == country and e.kind is _PERSON])
    words = frozenset(course.low[m.a : m.b]) if m is not None else frozenset[str]()
    return one_of([e for e in parties if e.role_words and e.role_words <= words])  # "the prime minister's office"


def _traveller(course: Course, p: Predicate) -> list[Entity]:
    """Who opens the sentence, where it only tells first where he went: "X visited Lima, where she met with Y".

    Or what he put out, or left when: "X released a statement in which she said", "X, who quit when she praised A".
    """
    low, m = course.low, course.around.begins[p.sentence.a]
    if m is None or m.possessive or m.kind not in PEOPLE or not p.subject:
        return []
    a = p.subject[0].a
    if low[a - 1] not in _OF_OPENER and low[a - 2 : a] != _IN_WHICH:
        return []
    return persons(course.heading(p.sentence)) if m.b < p.i else []


def _holder(course: Course, p: Predicate) -> list[Entity]:
    """Whose something is that opens the sentence: "Diaz's visit came after she met with Y"."""
    m = course.around.begins[p.sentence.a]
    if m is None or not (m.possessive and m.name and m.kind in PEOPLE):
        return []
    known = course.registry.of_mention.get(m.a)
    return [known] if known is not None and p.subject and m.b < p.subject[0].a else []


def they(course: Course) -> list[Entity]:
    """The joint subject before, else the parties of the call."""
    if len(course.subject) > 1 or any(e.kind is _GROUP for e in course.subject):
        return course.subject
    return course.parties() if course.active is not None else course.joint


def _we_both(course: Course, m: Mention, p: Predicate | None, ours: list[Entity]) -> list[Entity]:
    """Both parties, where one of them tells what they agreed on or confirmed: "I spoke with X. We agreed to"."""
    call = course.active
    if call is None or p is None or p.say is None or course.low[m.a] != "we":
        return []
    if p.say.act is not _AGREE and not (
        p.say.lemma in course.sets["mutual"] and ours and _writes_of_himself(course, ours[0])
    ):
        return []
    return call.parties[:] if len(call.parties) == 2 and len(ours) == 1 and ours[0] in call.parties else []


def _writes_of_himself(course: Course, entity: Entity) -> bool:
    """Whether somebody calls himself "I", so that "we" are he and another."""
    return any(course.low[m.a] == "i" for m in islice(entity.mentions, _FIRST))


def _publisher(course: Course, m: Mention) -> list[Entity]:
    one, call = course.attributed, course.active
    if one is not None:
        both = call is not None and course.low[m.a] == "we" and one in call.party_set
        return call.parties[:] if both and call is not None else [one]
    context = course.doc.context
    if context.publisher is None or course.low[m.a] not in {"we", "i"}:
        return []
    name = context.publisher_name or context.publisher.name
    country = getattr(context.publisher, "country", "")
    return [course.registry.institution(name, country, ParticipantKind.INSTITUTION, m)]
