"""Who is who: mentions gathered into people, each with the fullest name and title that the text gives.

A name belongs to the one person whose name holds its words. A description ("the French president", "the Secretary")
belongs to the one person whose office and country fit it; where several fit, to the publisher's own, else to nobody.
"""

from __future__ import annotations

from readouts._lexicon import Place
from readouts._model import Doubt, SourceKind
from readouts._pipeline._records import Entity
from readouts._pipeline._registry import MINOR, Registry, name_words, plain
from readouts._pipeline._state import READ, BlockKind, Doc, Mention

__all__ = ["resolve_participants"]


def resolve_participants(doc: Doc) -> Registry:
    """Make a person of every name with a title or of more than one word, and link the other mentions to them."""
    registry = Registry(doc)
    named = [m for m in doc.mentions if m.name and m.kind in {"person", "name"}]
    order = sorted(named, key=lambda m: (-_weight(doc, m), m.a))
    for m in order:
        if not _defines(doc, m):
            continue
        entity = registry.resolve_name(m)
        if entity is None:
            registry.add(name_words(doc, *m.name), m)  # type: ignore[misc]
        else:
            registry.learn(entity, m)
    for m in named:
        entity = registry.resolve_name(m)
        if entity is not None:
            registry.learn(entity, m)
    _own_country(doc, registry)
    _known_people(doc, registry)
    _link(doc, registry)
    return registry


def _weight(doc: Doc, m: Mention) -> int:
    assert m.name
    return min(len(name_words(doc, *m.name)), 4) + 4 * bool(m.role)


def _defines(doc: Doc, m: Mention) -> bool:
    """Whether a mention is enough to say that there is such a person."""
    assert m.name
    return bool(m.role) or m.honorific or len(name_words(doc, *m.name)) > 1


def _matches_role(entity: Entity, role: str) -> bool:
    mine = entity.role_words
    theirs = set(role.split()) - {"of", "the", "and", "for", "to"}
    return bool(mine) and (
        mine == theirs
        or (theirs <= mine and not (mine - theirs) & MINOR)
        or (mine <= theirs and bool(entity.office and entity.office.name in role))
    )


def _own_country(doc: Doc, registry: Registry) -> None:
    """In an official text a title without a country is the publisher's own; the first person may lack even the title."""
    profile = doc.context.profile
    if profile is None:
        return
    people = sorted(
        (e for e in registry.entities if e.titled or len(e.words) > 1), key=lambda e: _first(doc, registry, e)
    )
    taken: set[str] = {
        r
        for e in people
        for r in profile.roles
        if e.country == profile.country and profile.country and _matches_role(e, r)
    }
    for entity in people:
        if entity.country or entity.organization or not entity.titled:
            continue
        role = next((r for r in profile.roles if _matches_role(entity, r)), "")
        if role and role not in taken:
            taken.add(role)
            _take_own(registry, entity, profile.country, profile.organization)
    _principal(doc, registry, people)
    _other_country(doc, registry)


def _take_own(registry: Registry, entity: Entity, country: str, organization: str) -> None:
    if country:
        registry.set_country(entity, country)
    elif organization:
        entity.organization = organization
    entity.doubts.append(Doubt.COUNTRY_FROM_PUBLISHER)


def _first(doc: Doc, registry: Registry, entity: Entity) -> int:
    for m in doc.mentions:
        if m.name and m.kind in {"person", "name"} and set(name_words(doc, *m.name)) & set(entity.words):
            return m.a
    return len(doc)


def _principal(doc: Doc, registry: Registry, people: list[Entity]) -> None:
    """Who is named without any title in the publisher's own text is its principal."""
    profile = doc.context.profile
    assert profile is not None
    body = [
        m
        for m in doc.mentions
        if m.kind in {"person", "name"} and m.name and doc.sentences[m.sentence].block.kind in READ
    ]
    for m in body[:2]:
        entity = registry.resolve_name(m)
        if entity is None or entity.country or entity.organization:
            continue
        if entity.titled and profile.roles and not m.country and entity is not registry.resolve_name(body[0]):
            continue
        if (
            any(
                e.country == profile.country
                and profile.country
                and profile.roles
                and _matches_role(e, profile.roles[0])
                for e in people
            )
            and not entity.titled
        ):
            continue
        _take_own(registry, entity, profile.country, profile.organization)
        if not entity.role and profile.roles and profile.kind is SourceKind.OFFICE:
            entity.role = profile.roles[0].title().replace(" Of ", " of ")
            office, _ = doc.lexicon.phrases.get(profile.roles[0].split()[0], ((), ()))[:1], 0
            entity.office = next((v["office"] for w, v in office if "office" in v), None)
            entity.doubts.append(Doubt.ROLE_FROM_PUBLISHER)
            entity.titled = True
        return


def _other_country(doc: Doc, registry: Registry) -> None:
    """The other party of "relations between OWN and X", where X is the one country so named."""
    profile = doc.context.profile
    assert profile is not None
    open_people = [e for e in registry.entities if e.titled and not e.country and not e.organization]
    if len(open_people) != 1 or not profile.country:
        return
    begins = {m.a: m for m in doc.mentions if isinstance(m.value, Place)}
    others = set()
    for i, word in enumerate(doc.low):
        if word != "between":
            continue
        k = i + 1
        codes: list[str] = []
        while k < len(doc) and k - i < 12:
            m = begins.get(k)
            if m is not None:
                codes.extend(m.countries)
                k = m.b
            elif doc.low[k] in {"and", "the"}:
                k += 1
            else:
                break
        if len(codes) == 2 and profile.country in codes:
            others.add(next((c for c in codes if c != profile.country), ""))
    others.discard("")
    if len(others) == 1:
        registry.set_country(open_people[0], others.pop())


def _known_people(doc: Doc, registry: Registry) -> None:
    """What the user's own list knows of the people named, where the text is silent."""
    day = doc.context.published.isoformat() if doc.context.published else ""
    known = {tuple(plain(w) for w in name.split()): person for name, person in doc.lexicon.people}
    if not known:
        return
    for entity in registry.entities:
        for words, person in known.items():
            if set(words) >= set(entity.words) and entity.words and words[-1] == entity.words[-1]:
                if day and ((person.since and day < person.since) or (person.until and day > person.until)):
                    continue
                entity.role = entity.role or person.role
                entity.organization = entity.organization or person.organization
                if person.country and not entity.country:
                    registry.set_country(entity, person.country)


def _link(doc: Doc, registry: Registry) -> None:
    """Give every named or describing mention to its person."""
    last: Entity | None = None
    for m in doc.mentions:
        entity: Entity | None = None
        if m.name and m.kind in {"person", "name"}:
            entity = registry.resolve_name(m)
        elif m.kind == "person" and m.office is not None and m.office.kind != "counterpart":
            entity, doubt = registry.describe(m)
            if entity is None and _may_define(doc, registry, m):
                entity = _define(doc, registry, m)
            if entity is not None and doubt is None:
                registry.learn(entity, m)
        if entity is not None:
            if (
                m.office is not None
                and m.office.kind == "counterpart"
                and not entity.role
                and last is not None
                and last is not entity
            ):
                entity.role, entity.office = last.role, last.office
            last = entity
            entity.mentions.append(m)
            entity.last = m.a
            registry.of_mention[m.a] = entity


def _may_define(doc: Doc, registry: Registry, m: Mention) -> bool:
    """Whether a title alone is a person of its own: "the Prime Minister", "foreign minister of Qatar"."""
    if m.plural or (m.possessive and False) or not m.role or m.office is None or m.office.kind in {"unnamed"}:
        return False
    if doc.sentences[m.sentence].block.kind in {BlockKind.CAPTION}:
        return False
    if registry.own(m):
        return m.determiner in {"the", ""}
    return bool(m.country or m.organization) and m.determiner in {"the", "", "his", "her"}


def _define(doc: Doc, registry: Registry, m: Mention) -> Entity:
    own = registry.own(m)
    profile = doc.context.profile
    if own and profile is not None:
        free = [
            e
            for e in registry.entities
            if len(e.words) > 1 and not e.titled and e.country in {"", profile.country} and e.mentions
        ]
        if len(free) == 1:
            registry.learn(free[0], m)
            if not free[0].country:
                _take_own(registry, free[0], profile.country, profile.organization)
            return free[0]
    entity = registry.add(())
    entity.name = doc.words(m.a + (1 if m.determiner == "the" else 0), m.b) if not own else m.role
    entity.rule = "title alone"
    registry.learn(entity, m)
    if own and profile is not None and not entity.country:
        _take_own(registry, entity, profile.country, profile.organization)
    return entity
