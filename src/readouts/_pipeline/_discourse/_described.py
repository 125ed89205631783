"""Mentions that name or describe a person: "Lopez", "the French president", "his counterpart", "an official"."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

from readouts._inflect import singular_title
from readouts._model import Doubt, ParticipantKind
from readouts._pipeline._discourse._course import Course, one_of
from readouts._pipeline._records import CallDraft, Entity, Predicate
from readouts._pipeline._registry import MANY, few
from readouts._pipeline._state import WHOSE, BlockKind, Mention

__all__ = [
    "Found",
    "honoured",
    "is_counterpart",
    "named",
    "nobody",
    "one_of_several",
    "person",
    "unnamed",
    "unnamed_one",
]

Found = tuple[list[Entity], Doubt | None]
"""Who is meant, and why that may be doubted."""

nobody: Found = ([], Doubt.SPEAKER_OPEN)
_PERSON, _GROUP = ParticipantKind.PERSON, ParticipantKind.GROUP
_INSTITUTION = ParticipantKind.INSTITUTION
_DESCRIPTION = Doubt.DESCRIPTION
_SINGLE = frozenset({"leader", "minister"})
_EACH_ONE = _SINGLE | {"counterpart"}
_SEVERAL = 3
_QUOTED = 3
"""So many sentences may stand between what somebody said and who goes on in a quotation."""
_BARE = 2
"""The tokens of "the official"."""
_ARTICLES = frozenset({"the", "a", "an"})


def named(course: Course, m: Mention, p: Predicate | None) -> Found:
    """A name of its own that nobody known has."""
    registry = course.registry
    entity = registry.resolve_name(m)
    if entity is None:
        words = tuple(course.low[m.name[0] : m.name[1]]) if m.name else ()
        if words and words[-1] in course.sets["things"] and (p is None or m not in p.subject):
            return [], None  # "congratulated Eid al-Adha"; but "Ruritania News said"
        entity = registry.add(words)
        registry.learn(entity, m)
    entity.note(m)
    registry.of_mention[m.a] = entity
    return [entity], None


def honoured(course: Course, m: Mention, call: CallDraft) -> Entity | None:
    """Whom a form of address alone means: "His Majesty" is the party so addressed before, or the publisher's own."""
    low = course.low
    address = low[m.a : m.b]
    words = " ".join(address)
    short = course.doc.lexicon.short_addresses.get(words, ())
    profile = course.profile
    own = [e for e in call.parties if profile is not None and e.country == profile.country]
    addressed = [e for e in call.parties if _is_addressed(course, e, address, words, short)]
    return one_of(addressed) or _crowned(course, call, address) or one_of(own)


def _crowned(course: Course, call: CallDraft, address: list[str]) -> Entity | None:
    """The one party of whose rank a form of address is: "Her Majesty" is a queen."""
    borne = course.doc.lexicon.addressed_titles
    titles = [title for word in address if word in borne for title in borne[word]]
    return one_of([e for e in call.parties if e.office is not None and e.office.name in titles]) if titles else None


def _is_addressed(course: Course, entity: Entity, address: list[str], words: str, short: Collection[str]) -> bool:
    """Whether somebody has been so addressed; each of his first mentions is looked at once for each address."""
    key = (entity, words)
    seen = course.addressed.get(key, 0)
    if 0 <= seen < MANY:
        low, size = course.low, len(address)
        fresh = entity.mentions[seen:MANY]
        found = any(low[x.a] in short or low[x.a : x.a + size] == address for x in fresh)
        seen = course.addressed[key] = -1 if found else seen + len(fresh)
    return seen < 0


def person(course: Course, m: Mention, p: Predicate | None) -> Found:
    """A title without a name: the counterpart, whoever stands for the country, the one party that it fits."""
    office = m.office
    if office is not None and office.kind == "counterpart":
        return _counterpart(course, m, p)
    if m.country:
        one = course.registry.representative(m.country)
        if one is not None and one.office is None:
            return [one], _DESCRIPTION
    if office is not None and office.kind in {"spokesperson", "official", "unnamed"}:
        return [_own_official(course, m) or unnamed_one(course, m)], None
    fitting = [e for e in (course.active.parties if course.active else []) if course.registry.fit(e, m)]
    if len(fitting) > 1 and p is not None and p.addressee:
        fitting = _not_addressed(course, p, fitting) or fitting
    if len(fitting) == 1:
        return fitting, _DESCRIPTION
    if (again := _again(course, m, p, fitting) or _beside(course, m, p, fitting)) is not None:
        return [again], _DESCRIPTION
    if office is not None and not fitting and m.role and (m.determiner in _ARTICLES or not m.determiner):
        untitled = _untitled(course, m) if office.kind == "leader" and course.reported else None
        return ([untitled], _DESCRIPTION) if untitled is not None else ([unnamed_one(course, m)], None)
    return nobody


def _own_official(course: Course, m: Mention) -> Entity | None:
    """The one party of a country of whom "the Kenyan official" tells, where no other official of it was told of."""
    call, last = course.active, course.low[m.b - 1]
    if call is None or m.determiner != "the" or m.plural or not m.country or last in course.described:
        return None
    return one_of([e for e in call.parties if e.country == m.country]) if last in course.sets["of_parties"] else None


def _not_addressed(course: Course, p: Predicate, fitting: list[Entity]) -> list[Entity]:
    """Those of several whom the one spoken to by name is not: "the Head of State congratulated X"."""
    told = [course.registry.of_mention.get(a.a) for a in p.addressee if a.name]
    return [e for e in fitting if e not in told]


def _untitled(course: Course, m: Mention) -> Entity | None:
    """The one person whom the press has named without a title, because its reader knows who "the Prime Minister" is."""
    if m.determiner != "the" or m.countries or m.organization or m.plural:
        return None
    known = (e for e in islice(course.registry.entities, MANY) if e.kind is _PERSON and e.mentions)
    named = [e for e in known if e.mentions[0].a < m.a and e.mentions[0].name and not (e.titled or e.organization)]
    one = one_of([e for e in named if len(e.words) > 1])
    return one if one is not None and not one.country else None


def _again(course: Course, m: Mention, p: Predicate | None, fitting: list[Entity]) -> Entity | None:
    """Of several who bear a title whoever alone spoke right before: "Mia Holm noted A. The Prime Minister asked"."""
    last = next((s for s in course.said[: -_SEVERAL - 1 : -1] if s.speakers), None)
    if last is None or m.determiner != "the":
        return None
    far = m.sentence - last.sentence.number
    if far > 1 and (p is None or p.quote is None or not p.tail or far > _QUOTED):
        return None
    speaker = one_of(last.speakers)
    known = speaker in fitting or (speaker is not None and not fitting and course.registry.fit(speaker, m) > 1)
    return speaker if known else None


def _beside(course: Course, m: Mention, p: Predicate | None, fitting: list[Entity]) -> Entity | None:
    """Of several who bear a title whom it fits best beside another: "the Vice President and the President"."""
    if p is None or not fitting or len(p.subject) < 2 or course.active is None or len(course.active.parties) != 2:
        return None
    scored = [(course.registry.fit(e, m), e) for e in fitting]
    best = max(score for score, _ in scored)
    return one_of([e for score, e in scored if score == best])


def _counterpart(course: Course, m: Mention, p: Predicate | None) -> Found:
    if m.country:
        one = course.registry.representative(m.country)
        if one is not None and not is_counterpart(course, p, one, m):
            one = None
        met = p is None or p.say is None or (m in p.addressee and not course.registry.by_country.get(m.country))
        if one is None and m.determiner in WHOSE and not m.plural:
            # "spoke with his Kenyan counterpart", who is not named; "..., who stressed"
            one = unnamed_one(course, m) if met else course.registry.described_as(course.doc.words(m.a + 1, m.b))
        return ([one], None) if one else nobody
    subject = p.said_by if p else None
    if subject is None:
        subject = _named_beside(course, m, p) or course.subject
    if course.active is not None:
        rest = [e for e in course.active.parties if e not in subject]
    else:
        rest = _of_headline(course, subject) or _of_rank(course, m, subject)
    return (rest, _DESCRIPTION) if len(rest) == 1 else nobody


def _named_beside(course: Course, m: Mention, p: Predicate | None) -> list[Entity]:
    """Those with whom somebody's counterpart speaks: "Doe and her counterpart agreed"."""
    beside = p.subject if p is not None and m in p.subject else ()
    found = [course.registry.of_mention.get(x.a) for x in beside if x is not m]
    return [e for e in found if e is not None]


def _named_before(course: Course, m: Mention) -> list[Entity]:
    """Whoever is named last before a mention in its sentence."""
    known = course.registry.of_mention
    named = [e for x in course.mentions_in(m.sentence) if x.name and x.b <= m.a and (e := known.get(x.a)) is not None]
    return named[-1:]


def is_counterpart(course: Course, p: Predicate | None, one: Entity, m: Mention) -> bool:
    """Whether somebody may be the counterpart of the one who speaks: no president is that of a foreign minister."""
    subject = (p.said_by if p is not None else _named_before(course, m)) or course.subject
    ranks = {e.office.kind for e in subject if e.office is not None}
    kind = one.office.kind if one.office is not None else ""
    return not (ranks and ranks <= _SINGLE and kind in _SINGLE) or kind in ranks


def _of_headline(course: Course, subject: list[Entity]) -> list[Entity]:
    """Whom the headline tells by office and country, before the text tells of any call."""
    known = (e for e in islice(course.registry.entities, MANY) if e.kind is _PERSON and e.country and e.mentions)
    others = [e for e in known if e not in subject and all(e.country != s.country for s in subject)]
    sentences = course.doc.sentences
    return [e for e in others if sentences[e.mentions[0].sentence].block.kind is BlockKind.HEADLINE]


def _of_rank(course: Course, m: Mention, subject: list[Entity]) -> list[Entity]:
    """The one other of the same rank in another country whom the text has named before it tells of any call."""
    kinds = {e.office.kind for e in subject if e.office is not None}
    known = (e for e in islice(course.registry.entities, MANY) if e.kind is _PERSON and e.country and e.mentions)
    near = [e for e in known if e not in subject and e.mentions[0].a < m.a and not e.former]
    found = [e for e in near if e.office is not None and e.office.kind in kinds]
    return found if len(subject) == 1 and all(e.country != subject[0].country for e in found) else []


def _tells_age(course: Course, m: Mention) -> bool:
    """Whether somebody is called by his age: "The 72-year-old said", "the 44-year-old leader"."""
    return not course.sets["aged"].isdisjoint(course.low[m.a + 1 : m.b])


def unnamed(course: Course, m: Mention, _: Predicate | None) -> Found:
    """Somebody who is described but not named; of several countries, somebody of each."""
    if course.active is not None and m.role.lower() in course.sets["attending"] and not m.countries:
        return course.parties(), None  # "Participants stressed"
    if m.determiner == "the" and course.person is not None and _tells_age(course, m):
        course.person.note(m)
        return [course.person], _DESCRIPTION  # whoever has just been named
    if len(m.countries) > 1 and m.plural:
        return [one_of_several(course, m, c) for c in m.countries], None
    return [_own_official(course, m) or unnamed_one(course, m)], None


def unnamed_one(course: Course, m: Mention) -> Entity:
    """Somebody who is described but not named, as a participant."""
    doc = course.doc
    last = doc.low[m.b - 1]
    if m.determiner == "the" and m.b - m.a == _BARE and last in course.described:
        known = course.described[last]  # "the official" after "a senior Kenyan official"
        known.note(m)
        return known
    counterparts = m.office is not None and m.office.kind == "counterpart" and bool(m.determiner)
    start = m.a + (counterparts or m.determiner in _ARTICLES)
    kind = _GROUP if m.plural else _PERSON
    entity = course.registry.institution(doc.words(start, m.b), m.country, kind, m)
    entity.role = entity.role or m.role
    entity.office = entity.office or m.office
    entity.organization = entity.organization or m.organization
    profile = doc.context.profile
    own = m.office is not None and m.office.kind in {"spokesperson", "official"} and m.kind != "group"
    if not entity.country and profile and not m.organization and own:
        entity.country = profile.country
    if doc.low[m.a + 1] != "of":  # "one of the officials" leaves open who "the officials" are
        course.described[last] = entity
    return entity


def one_of_several(course: Course, m: Mention, country: str) -> Entity:
    """Who stands for one country of "the presidents of A, B and C" and is not named."""
    office = m.office
    role = singular_title(m.role, office.name) if office is not None and office.kind in _EACH_ONE else m.role
    kind = _PERSON if role != m.role else _GROUP
    if office is not None and office.kind == "institution":
        role, kind = singular_title(m.role, office.name), _INSTITUTION
    demonym = course.doc.lexicon.demonyms.get(country, country)
    entity = course.registry.institution(f"{demonym} {role or m.label}", country, kind, m)
    if kind is not _INSTITUTION:
        entity.role, entity.office = entity.role or role, entity.office or office
    return entity


def of_country(course: Course, country: str, m: Mention) -> Entity | None:
    """Who stands for one country of "the Kenyan and Norwegian leaders"."""
    people = [e for e in few(course.registry.by_country.get(country, ())) if e.kind is _PERSON]
    people = [e for e in people if _same_rank(e, m)] or people
    if len(people) > 1:
        minor = course.sets["minor_ranks"]
        people = [e for e in people if not e.role_words & minor] or people
    return one_of(people)


def _same_rank(entity: Entity, m: Mention) -> bool:
    if entity.office is None or m.office is None:
        return False
    return entity.office.kind == m.office.kind or m.office.name == "leader"
