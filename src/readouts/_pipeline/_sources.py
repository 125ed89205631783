"""Sources: to whom the text attributes what it reports.

    source := "according to" X | X "said" at the end of a sentence | "X said that" with somebody else's statement in it
            | an attribution line | an institution whose quotation tells of the call

A source holds for its sentence, and for what is said in the same call after it, until another is named or a new section
begins. "The statement", "it" and "the same source" are the source before.
"""

from __future__ import annotations

from readouts._lexicon import Medium, Office, Place
from readouts._model import Doubt, SourceKind
from readouts._pipeline._records import (
    Discourse,
    Entity,
    Predicate,
    Said,
    SourceDraft,
    Sources,
    StatementDraft,
    is_source,
)
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import READ, BlockKind, Doc, Mention, Quote
from readouts._pipeline._surroundings import Surroundings

__all__ = ["attribute_sources"]


class _Attributor:
    def __init__(
        self,
        doc: Doc,
        clauses: Surroundings,
        discourse: Discourse,
        drafts: list[StatementDraft],
        registry: Registry,
        predicates: list[Predicate],
    ) -> None:
        self.doc, self.c, self.registry = doc, clauses, registry
        self.discourse, self.drafts = discourse, drafts
        self.result = Sources()
        self.by_key: dict[str, SourceDraft] = {}
        self.statements: dict[int, list[StatementDraft]] = {}
        for draft in drafts:
            self.statements.setdefault(draft.sentence.number, []).append(draft)
        self.said: dict[int, list[Said]] = {}
        for said in discourse.said:
            self.said.setdefault(said.predicate.sentence.number, []).append(said)
        self.predicates: dict[int, list[Predicate]] = {}
        for p in predicates:
            self.predicates.setdefault(p.sentence.number, []).append(p)
        self.whole: SourceDraft | None = None
        self.current: list[SourceDraft] = []
        self.last: SourceDraft | None = None
        self.wrapped: SourceDraft | None = None
        self.wrap_end = -1

    def run(self) -> Sources:
        doc = self.doc
        headings = 0
        for sentence in doc.sentences:
            kind = sentence.block.kind
            if kind is BlockKind.HEADING:
                self.current = []
                headings += 1
            elif kind is BlockKind.ATTRIBUTION or (kind is BlockKind.HEADLINE and doc.low[sentence.a] == "statement"):
                self.attribution(sentence.a, sentence.b)
            elif kind in READ:
                self.sentence(sentence.number)
        return self.result

    def attribution(self, a: int, b: int) -> None:
        """ "The below is attributable to Spokesperson ...:" holds for all that follows."""
        found = [
            m
            for m in self.doc.mentions
            if a <= m.a < b and m.kind in {"person", "institution", "name", "unnamed", "seat"}
        ]
        if found:
            self.whole = self.source(found[0], "attribution line")

    def sentence(self, number: int) -> None:
        here = self.here(number)
        statements = self.statements.get(number, [])
        calls = [c for c in self.discourse.calls if c.sentence == number]
        carried = False
        if here:
            self.current = here
            self.last = here[0]
        elif self.wrapped is not None and self.doc.sentences[number].a <= self.wrap_end:
            here = [self.wrapped]
        elif self.whole is not None:
            here = [self.whole]
        else:
            here, carried = self.current, True
        for call in calls:
            if here and not (carried and call.background):
                self.result.of_call.setdefault(id(call), here)
        for draft in statements:
            self.attribute(draft, here, carried)

    def attribute(self, draft: StatementDraft, here: list[SourceDraft], carried: bool) -> None:
        sources: list[SourceDraft] = []
        for entity in draft.reported_by:
            sources.append(self.of_entity(entity))
        own = {e for e in draft.speakers}
        speaker_source = [
            s for s in here if s is not self.whole and any(self.by_key.get("@" + str(e.number)) is s for e in own)
        ]
        if not (carried and draft.call is None):
            sources.extend(
                s for s in here if s not in sources and s not in speaker_source and not self.speaks(s, draft)
            )
            if carried and here and not self.whole:
                draft.doubts.append(Doubt.SOURCE_CARRIED)
        draft.sources = list(sources)

    def speaks(self, source: SourceDraft, draft: StatementDraft) -> bool:
        return source is not self.whole and any(e.name == source.name for e in draft.speakers)

    def here(self, number: int) -> list[SourceDraft]:
        """The sources that a sentence names, nearest to the speaker first."""
        found: list[SourceDraft] = []
        for said in self.said.get(number, []):
            p = said.predicate
            leads = p.content is None and p.j < len(self.doc) and self.doc.low[p.j] == ":"
            if p.say is None or not is_source(said) or not (said.source_only or p.tail or p.according or leads):
                continue
            if p.parent is not None and not p.tail:
                continue
            source = self.of_said(said)
            if source is not None and source not in found:
                found.append(source)
                self.wrap(p, source)
        return found

    def wrap(self, p: Predicate, source: SourceDraft) -> None:
        """A quotation in which the source tells of the call: it holds to the end of the quotation."""
        doc = self.doc
        for quote in doc.quotes:
            if quote.narrative and p.j <= quote.a <= p.j + 3:
                self.wrapped, self.wrap_end = source, self.chain_end(quote)

    def chain_end(self, quote: Quote) -> int:
        doc = self.doc
        end = quote.b
        for following in doc.quotes:
            if following.a > end and following.a - end <= 2 and following.narrative:
                end = following.b
        return end

    def of_said(self, said: Said) -> SourceDraft | None:
        p = said.predicate
        if not p.subject:
            if p.other_subject is None:
                return None
            return self.unknown(*p.other_subject)
        m = p.subject[0]
        if m.kind == "pronoun" and m.label == "it":
            return self.last
        if m.kind == "document" and self.anaphoric(m):
            return self.last
        return self.source(m, "according to" if p.according else "attribution")

    def anaphoric(self, m: Mention) -> bool:
        return self.last is not None and m.determiner in {"the", "this"} and not m.countries and m.b - m.a <= 3

    def unknown(self, a: int, b: int) -> SourceDraft | None:
        doc = self.doc
        while a < b and doc.low[a] in {"the", "a", "an", "to"}:
            a += 1
        if a >= b:
            return None
        inner = next(
            (m for m in doc.mentions if a <= m.a < b and m.kind in {"medium", "institution", "seat", "body"}), None
        )
        if inner is not None:
            return self.source(inner, "according to")
        return self.keep(doc.words(a, b), SourceKind.OTHER, "", (a, b), "according to")

    def source(self, m: Mention, rule: str) -> SourceDraft:
        doc = self.doc
        entity = self.registry.of_mention.get(m.a)
        if entity is not None and entity.name and m.kind in {"person", "name"}:
            return self.of_entity(entity, m)
        start = m.a + (1 if m.determiner in {"the", "a", "an"} else 0)
        name, country = doc.words(start, m.b), m.country
        kind = self.kind_of(m)
        if m.kind == "medium" and isinstance(m.value, Medium):
            name, country = m.value.name if m.value.name in doc.words(start, m.b) else name, country or m.value.country
        elif m.kind == "name" and m.name:
            name = doc.words(*m.name)
        if m.owner is not None:
            owner = self.registry.resolve_name(m.owner)
            country = owner.country if owner is not None else country
        profile = doc.context.profile
        if not country and profile is not None and m.kind in {"unnamed", "institution", "person"}:
            country = profile.country
        return self.keep(name, kind, country, (m.a, m.b), rule)

    def kind_of(self, m: Mention) -> SourceKind:
        if m.kind == "medium" and isinstance(m.value, Medium):
            return m.value.kind
        if m.kind == "seat" and isinstance(m.value, Place):
            return SourceKind.OFFICE
        if m.kind in {"document", "unnamed", "body"}:
            return SourceKind(m.kind)
        office: Office | None = m.office
        if office is not None and office.source is not None:
            return office.source
        if office is not None and office.kind == "spokesperson":
            return SourceKind.SPOKESPERSON
        return SourceKind.PERSON if m.kind in {"person", "name"} else SourceKind.OTHER

    def of_entity(self, entity: Entity, m: Mention | None = None) -> SourceDraft:
        key = "@" + str(entity.number)
        source = self.by_key.get(key)
        if source is None:
            spokes = entity.office is not None and entity.office.kind == "spokesperson"
            source = SourceDraft(
                entity.name, SourceKind.SPOKESPERSON if spokes else SourceKind.PERSON, entity.country, rule="person"
            )
            self.by_key[key] = source
            self.result.all.append(source)
        if m is not None:
            source.mentions.append((m.a, m.b))
        return source

    def keep(self, name: str, kind: SourceKind, country: str, at: tuple[int, int], rule: str) -> SourceDraft:
        key = name.lower().removeprefix("the ")
        source = self.by_key.get(key)
        if source is None:
            source = SourceDraft(name, kind, country, rule=rule)
            self.by_key[key] = source
            self.result.all.append(source)
        source.mentions.append(at)
        return source


def attribute_sources(
    doc: Doc,
    clauses: Surroundings,
    predicates: list[Predicate],
    discourse: Discourse,
    drafts: list[StatementDraft],
    registry: Registry,
) -> Sources:
    """Give every statement and call the sources that the text names for it."""
    return _Attributor(doc, clauses, discourse, drafts, registry, predicates).run()
