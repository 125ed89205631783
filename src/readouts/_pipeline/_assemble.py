"""Last stage: the drafts become the frozen values of the model."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, islice

from readouts._lexicon import Flag
from readouts._model import Call, Doubt, Form, Participant, Readout, Source, SourceKind, Span, Statement
from readouts._pipeline._records import CallDraft, Discourse, Entity, SourceDraft, Sources, StatementDraft
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import GENITIVES, READ, BlockKind, Doc

__all__ = ["assemble"]

_HEAD = 5
_NO_NOUN = frozenset({"to", "all", "both"})


class _Assembler:
    def __init__(
        self, doc: Doc, registry: Registry, discourse: Discourse, drafts: list[StatementDraft], sources: Sources
    ) -> None:
        self.doc, self.registry, self.discourse, self.drafts, self.found = doc, registry, discourse, drafts, sources
        self.first = doc.first
        self.people: dict[int, Participant] = {}
        self.calls: dict[int, Call] = {}
        self.sources: dict[int, Source] = {}
        self.quotes = sorted(doc.quotes, key=lambda q: q.a)
        self.ends = list(accumulate((q.b for q in self.quotes), max))

    def spans(self, stretches: set[tuple[int, int]]) -> tuple[Span, ...]:
        """Spans in the order of the text; what stands in a title that only the caller knows has none."""
        span, first = self.doc.span, self.first
        return tuple([span(a, b) for a, b in sorted(stretches) if a >= first])

    def participant(self, entity: Entity) -> Participant:
        made = self.people.get(entity.number)
        if made is None:
            spans = self.spans({(m.a, m.b) for m in entity.mentions})
            # Somebody who has a title alone goes by the fullest form of it.
            title = entity.role if entity.rule == "title alone" and len(entity.role) > len(entity.name) else ""
            made = Participant(
                title or entity.name or (spans[0].text if spans else ""),
                entity.kind,
                entity.role or None,
                entity.country or None if not entity.organization else None,
                entity.organization or None,
                spans,
                entity.rule,
                tuple(dict.fromkeys(entity.doubts)),
            )
            self.people[entity.number] = made
        return made

    def participants(self, entities: list[Entity]) -> tuple[Participant, ...]:
        return tuple([self.participant(e) for e in dict.fromkeys(entities)])

    def source(self, draft: SourceDraft) -> Source:
        made = self.sources.get(id(draft))
        if made is None:
            spans = self.spans(set(draft.mentions))
            made = Source(draft.name, draft.kind, draft.country or None, spans, draft.rule)
            self.sources[id(draft)] = made
        return made

    def call(self, draft: CallDraft) -> Call:
        made = self.calls.get(id(draft))
        if made is None:
            doc = self.doc
            sentence = doc.sentences[draft.sentence]
            made = Call(
                self.participants(draft.parties),
                draft.channel,
                draft.status,
                draft.date,
                draft.time,
                draft.duration,
                draft.place,
                self.participant(draft.initiator) if draft.initiator else None,
                self.spans(set(draft.topics)),
                doc.span(sentence.a, sentence.b) if sentence.a >= self.first else None,
                tuple(self.source(s) for s in self.found.of_call.get(id(draft), [])),
                draft.background,
                draft.rule,
                tuple(dict.fromkeys(draft.doubts)),
            )
            self.calls[id(draft)] = made
        return made

    def statement(self, draft: StatementDraft) -> Statement:
        doc = self.doc
        form, quotes = self.form(draft)
        doubts = list(draft.doubts)
        said = draft.said.predicate if draft.said is not None else None
        if draft.addressees and said is not None and not said.addressee:
            doubts.append(Doubt.ADDRESSEE_ASSUMED)
        if draft.quote is not None and not draft.quote.closed:
            doubts.append(Doubt.QUOTE_UNCLOSED)
        if not draft.speakers:
            doubts.append(Doubt.SPEAKER_OPEN)
        return Statement(
            doc.span(*draft.content),
            self.participants(draft.speakers),
            self.participants(draft.addressees),
            draft.act,
            form,
            draft.negated,
            doc.span(*draft.cue) if draft.cue else None,
            tuple(doc.span(a, b) for a, b in quotes),
            self.call(draft.call) if draft.call else None,
            tuple(self.source(s) for s in draft.sources),
            doc.span(draft.sentence.a, draft.sentence.b),
            draft.rule,
            tuple(dict.fromkeys(doubts)),
        )

    def form(self, draft: StatementDraft) -> tuple[Form, list[tuple[int, int]]]:
        """How a statement is rendered, and the parts of its content inside quotation marks, as tokens."""
        a, b = draft.content
        parts = []
        for quote in islice(self.quotes, max(0, bisect_left(self.ends, a)), None):
            if quote.a >= b:
                break
            start, end = max(quote.a + 1, a), min(quote.b if quote.closed else quote.b + 1, b)
            if end - start > 1 and self.doc.low[end - 1] == ",":
                end -= 1  # the comma belongs to the sentence around
            if start < end:
                parts.append((start, end))
        if not parts:
            return Form.INDIRECT, parts
        low, between = self.doc.low, zip([a, *(e for _, e in parts)], [*(s for s, _ in parts), b], strict=True)
        mixed = any(low[i][0].isalnum() for start, end in between for i in range(start, end))
        return (Form.MIXED if mixed else Form.DIRECT), parts

    def unread(self) -> tuple[Span, ...]:
        """Body sentences in which somebody speaks or something is quoted, and of which nothing was read."""
        doc = self.doc
        read = {d.sentence.number for d in self.drafts} | self.discourse.told
        read |= {s.predicate.sentence.number for s in self.discourse.said if s.predicate.topic and s.predicate.content}
        actors, quotes = _actors(doc), {q.a for q in doc.quotes if q.speech}
        found = []
        for sentence in doc.sentences:
            if sentence.block.kind not in READ or sentence.number in read or sentence.b - sentence.a <= 3:
                continue
            actor = actors.get(sentence.number, sentence.b)
            if any(i in quotes or _may_say(doc, i, sentence.a, actor) for i in range(sentence.a, sentence.b)):
                found.append(doc.span(sentence.a, sentence.b))
        return tuple(found)

    def readout(self) -> Readout:
        doc = self.doc
        statements = tuple(self.statement(d) for d in self.drafts)
        calls = tuple(self.call(c) for c in self.discourse.calls)
        title = next((b for b in doc.blocks if b.kind is BlockKind.HEADLINE and b.a >= self.first), None)
        order = sorted(self.people, key=lambda n: min((m.a for m in self.registry.entities[n].mentions), default=0))
        publisher = self.publisher()
        sources = tuple(self.source(s) for s in self.found.all if id(s) in self.sources)
        return Readout(
            doc.given.text,
            doc.stretch(title.start, title.end) if title else None,
            doc.context.published,
            publisher,
            tuple(self.people[n] for n in order),
            calls,
            statements,
            sources,
            self.unread(),
        )

    def publisher(self) -> Source | None:
        context = self.doc.context
        if context.publisher is not None:
            return Source(
                context.publisher.name, context.publisher.kind, context.publisher.country or None, (), "publisher"
            )
        if context.publisher_name:
            return Source(context.publisher_name, SourceKind.OTHER, None, (), "publisher")
        return None


def assemble(
    doc: Doc, registry: Registry, discourse: Discourse, drafts: list[StatementDraft], sources: Sources
) -> Readout:
    """Make the readout: people who took part or spoke, calls, statements, sources, and what was not read."""
    return _Assembler(doc, registry, discourse, drafts, sources).readout()


def _actors(doc: Doc) -> dict[int, int]:
    """Where in each sentence the first mention stands that can be a subject, by the number of the sentence."""
    found: dict[int, int] = {}
    for m in doc.mentions:
        governed = m.a > 0 and doc.flag[m.a - 1] & Flag.PREPOSITION
        if not governed and not m.possessive and m.label != "it":
            found.setdefault(m.sentence, m.a)
    return found


def _may_say(doc: Doc, i: int, first: int, actor: int) -> bool:
    """Whether a verb of saying stands at a token, as a verb: after what can be its subject, or in the passive."""
    if not doc.flag[i] & Flag.VERB or doc.cap[i] or i == first:
        return False
    if doc.low[first] == "there":
        return True
    k = i - 1
    while k > first and doc.flag[k] & Flag.ADVERB and not doc.flag[k] & Flag.DETERMINER:
        k -= 1
    done = any("participle" in f.tenses for f in doc.lexicon.verbs.get(doc.low[i], ()))
    if doc.flag[k] & Flag.BE:
        return done
    if (doc.flag[k] & (Flag.DETERMINER | Flag.PREPOSITION) and doc.low[k] not in _NO_NOUN) or doc.low[k] in GENITIVES:
        return False
    return actor < i or (done and i - first < _HEAD)
