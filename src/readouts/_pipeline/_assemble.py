"""Last stage: the drafts become the frozen values of the model."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter

from readouts._lexicon import Flag, Shape
from readouts._model import Call, Doubt, Form, Participant, Readout, Source, SourceKind, Span, Statement
from readouts._pipeline._records import CallDraft, Discourse, Entity, SourceDraft, Sources, StatementDraft
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import GENITIVES, READ, BlockKind, Doc, Mention, Sentence
from readouts._pipeline._values import maker

__all__ = ["assemble"]

_participant, _source, _call = maker(Participant), maker(Source), maker(Call)
_statement, _readout = maker(Statement), maker(Readout)
_stretch, _sentence_number = attrgetter("a", "b"), attrgetter("sentence.number")
_first, _last = attrgetter("a"), attrgetter("b")
_content, _around = attrgetter("content"), attrgetter("sentence.a", "sentence.b")
_INDIRECT, _ASSUMED, _HEADLINE = Form.INDIRECT, Doubt.ADDRESSEE_ASSUMED, BlockKind.HEADLINE
_HEAD = 5
_NO_NOUN = frozenset({"to", "all", "both"})


class _Assembler:
    def __init__(
        self, doc: Doc, registry: Registry, discourse: Discourse, drafts: list[StatementDraft], sources: Sources
    ) -> None:
        self.doc, self.registry, self.discourse, self.drafts, self.found = doc, registry, discourse, drafts, sources
        self.first = doc.first
        self.people: dict[Entity, Participant] = {}
        self.begins: dict[Entity, int] = {}
        """Where in the text each of the people stands first."""
        self.parties: dict[Entity | tuple[Entity, ...], tuple[Participant, ...]] = {}
        self.parts: dict[tuple[int, int], Span] = {}
        self.topics: dict[int, tuple[Span, ...]] = {}
        self.calls: dict[CallDraft, Call] = {}
        self.sources: dict[SourceDraft, Source] = {}
        self.quotes = sorted(doc.quotes, key=_first) if doc.quotes else []
        self.ends = list(accumulate(map(_last, self.quotes), max))

    def spans(self, stretches: list[tuple[int, int]]) -> tuple[Span, ...]:
        """Spans of stretches in order; what stands in a title that only the caller knows has none."""
        first = self.first
        if first and stretches and stretches[0][0] < first:
            stretches = stretches[bisect_left(stretches, (first,)) :]
        return self.doc.spans(stretches)

    def participant(self, entity: Entity) -> Participant:
        made = self.people.get(entity)
        if made is None:
            stretches = _stretches(entity.mentions)
            spans, organization = self.spans(stretches), entity.organization
            # Somebody who has a title alone goes by the fullest form of it.
            title = entity.role if entity.rule == "title alone" and len(entity.role) > len(entity.name) else ""
            made = self.people[entity] = _participant(
                title or entity.name or (spans[0].text if spans else ""),
                entity.kind,
                entity.role or None,
                entity.country or None if not organization else None,
                organization or None,
                spans,
                entity.rule,
                _once(entity.doubts) if entity.doubts else (),
            )
            self.begins[entity] = stretches[0][0] if stretches else 0
        return made

    def participants(self, entities: list[Entity]) -> tuple[Participant, ...]:
        """The same people again and again, so that each group is made once."""
        if not entities:
            return ()
        group = entities[0] if len(entities) == 1 else tuple(entities)
        made = self.parties.get(group)
        if made is None:
            made = self.parties[group] = tuple(map(self.participant, dict.fromkeys(entities)))
        return made

    def source(self, draft: SourceDraft) -> Source:
        made = self.sources.get(draft)
        if made is None:
            spans = self.spans(sorted(set(draft.mentions)))
            made = _source(draft.name, draft.kind, draft.country or None, spans, draft.rule, ())
            self.sources[draft] = made
        return made

    def call(self, draft: CallDraft) -> Call:
        made = self.calls.get(draft)
        if made is None:
            sentence, sources = self.doc.sentences[draft.sentence], self.found.of_call.get(id(draft))
            made = self.calls[draft] = _call(
                self.participants(draft.parties),
                draft.channel,
                draft.status,
                draft.date,
                draft.time,
                draft.duration,
                draft.place,
                self.participant(draft.initiator) if draft.initiator else None,
                self.discussed(draft.topics) if draft.topics else (),
                self.doc.span(sentence.a, sentence.b) if sentence.a >= self.first else None,
                tuple(map(self.source, sources)) if sources else (),
                draft.background,
                draft.rule,
                _once(draft.doubts) if draft.doubts else (),
            )
        return made

    def discussed(self, topics: list[tuple[int, int]]) -> tuple[Span, ...]:
        """The topics of a call; calls that one sentence told share one list."""
        made = self.topics.get(id(topics))
        if made is None:
            made = self.topics[id(topics)] = self.spans(sorted(set(topics)))
        return made

    def statements(self) -> tuple[Statement, ...]:
        drafts, spans = self.drafts, self.doc.spans
        contents, sentences = spans(map(_content, drafts)), spans(map(_around, drafts))
        return tuple(map(self.statement, drafts, contents, sentences))

    def statement(self, draft: StatementDraft, content: Span, sentence: Span) -> Statement:
        cue = draft.cue
        quoted = self.quoted(draft) if self.quotes else ()
        return _statement(
            content,
            self.participants(draft.speakers),
            self.participants(draft.addressees),
            draft.act,
            self.form(*draft.content, quoted) if quoted else _INDIRECT,
            draft.negated,
            self.doc.span(cue[0], cue[1]) if cue else None,
            tuple(map(self.part, quoted)) if quoted else (),
            self.call(draft.call) if draft.call else None,
            tuple(map(self.source, draft.sources)) if draft.sources else (),
            sentence,
            draft.rule,
            _once(_doubts(draft)),
        )

    def part(self, stretch: tuple[int, int]) -> Span:
        """A quoted part: it may be of several statements, one around the other."""
        made = self.parts.get(stretch)
        if made is None:
            made = self.parts[stretch] = self.doc.span(*stretch)
        return made

    def quoted(self, draft: StatementDraft) -> list[tuple[int, int]]:
        """The parts of a statement's content inside quotation marks, as tokens."""
        a, b = draft.content
        parts: list[tuple[int, int]] = []
        for k in range(bisect_left(self.ends, a), len(self.quotes)):
            quote = self.quotes[k]
            if quote.a >= b:
                break
            start, end = max(quote.a + 1, a), min(quote.b if quote.closed else quote.b + 1, b)
            if end - start > 1 and self.doc.low[end - 1] == ",":
                end -= 1  # the comma belongs to the sentence around
            if start < end:
                parts.append((start, end))
        return parts

    def form(self, a: int, b: int, quoted: Sequence[tuple[int, int]]) -> Form:
        """How a statement of which something is quoted is rendered."""
        low, at = self.doc.low, a
        for start, end in (*quoted, (b, b)):
            for i in range(at, start):
                if low[i][0].isalnum():
                    return Form.MIXED
            at = end
        return Form.DIRECT

    def unread(self) -> tuple[Span, ...]:
        """Body sentences in which somebody speaks or something is quoted, and of which nothing was read."""
        doc = self.doc
        read = self.discourse.told.union(map(_sentence_number, self.drafts))
        for said in self.discourse.said:
            p = said.predicate
            if p.topic and p.content:
                read.add(p.sentence.number)
        left = [s for s in doc.sentences if s.number not in read and s.b - s.a > 3 and s.block.kind in READ]
        if not left:
            return ()
        quotes = {q.a for q in doc.quotes if q.speech}
        expected = [s for s in left if not quotes.isdisjoint(range(s.a, s.b)) or _says(doc, s)]
        return tuple([doc.span(s.a, s.b) for s in expected])

    def readout(self) -> Readout:
        doc = self.doc
        statements = self.statements()
        calls = tuple(map(self.call, self.discourse.calls))
        title = None
        for block in doc.blocks:
            if block.kind is _HEADLINE and block.a >= self.first:
                title = block
                break
        return _readout(
            doc.given.text,
            doc.stretch(title.start, title.end) if title else None,
            doc.context.published,
            self.publisher(),
            tuple(map(self.people.__getitem__, sorted(self.begins, key=self.begins.__getitem__))),
            calls,
            statements,
            tuple(map(self.sources.__getitem__, filter(self.sources.__contains__, self.found.all))),
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


def _stretches(mentions: list[Mention]) -> list[tuple[int, int]]:
    """Where mentions stand, each once and in order."""
    return sorted(set(map(_stretch, mentions)))


def _doubts(draft: StatementDraft) -> list[Doubt]:
    """Why a statement is less certain, with what is missing from it."""
    doubts, said = draft.doubts, draft.said
    if said is not None and draft.addressees and not said.predicate.addressee:
        doubts = [*doubts, _ASSUMED]
    if draft.quote is not None and not draft.quote.closed:
        doubts = [*doubts, Doubt.QUOTE_UNCLOSED]
    return doubts if draft.speakers else [*doubts, Doubt.SPEAKER_OPEN]


def _once(doubts: list[Doubt]) -> tuple[Doubt, ...]:
    return tuple(dict.fromkeys(doubts)) if len(doubts) > 1 else tuple(doubts)


def _says(doc: Doc, sentence: Sentence) -> bool:
    """Whether a verb of saying stands in a sentence, as a verb."""
    flag, first, verb = doc.flag, sentence.a, Flag.VERB
    actor = -1
    for i in doc.where(Shape.CUE, first + 1, sentence.b):
        if flag[i] & verb:
            if actor < 0:
                actor = _actor(doc, sentence)
            if _may_say(doc, i, first, actor):
                return True
    return False


def _actor(doc: Doc, sentence: Sentence) -> int:
    """Where in a sentence the first mention stands that can be a subject; its end where none does."""
    mentions, flag = doc.mentions, doc.flag
    for n in range(bisect_left(mentions, sentence.a, key=attrgetter("a")), len(mentions)):
        m = mentions[n]
        if m.a >= sentence.b:
            break
        governed = m.a > 0 and flag[m.a - 1] & Flag.PREPOSITION
        if not governed and not m.possessive and m.label != "it":
            return m.a
    return sentence.b


def _may_say(doc: Doc, i: int, first: int, actor: int) -> bool:
    """Whether a verb of saying is one there: after what can be its subject, or in the passive."""
    low, flag = doc.low, doc.flag
    if doc.cap[i]:
        return False
    if low[first] == "there":
        return True
    k = i - 1
    while k > first and flag[k] & Flag.ADVERB and not flag[k] & Flag.DETERMINER:
        k -= 1
    if flag[k] & Flag.BE:
        return _is_participle(doc, i)
    if (flag[k] & (Flag.DETERMINER | Flag.PREPOSITION) and low[k] not in _NO_NOUN) or low[k] in GENITIVES:
        return False
    return actor < i or (i - first < _HEAD and _is_participle(doc, i))


def _is_participle(doc: Doc, i: int) -> bool:
    for form in doc.lexicon.verbs.get(doc.low[i], ()):  # noqa: SIM110 (a loop costs half of what a generator does)
        if "participle" in form.tenses:
            return True
    return False
