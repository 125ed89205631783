"""Last stage: the drafts become the frozen values of the model."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from readouts._model import Call, Doubt, Form, Participant, Readout, Source, SourceKind, Span, Statement
from readouts._pipeline._assemble._unread import find_unread
from readouts._pipeline._records import CallDraft, Discourse, Entity, SourceDraft, Sources, StatementDraft
from readouts._pipeline._state import BlockKind, Doc, Mention, Quote, Sentence
from readouts._pipeline._values import maker

__all__ = ["assemble"]

_participant, _source, _call = maker(Participant), maker(Source), maker(Call)
_statement, _readout = maker(Statement), maker(Readout)
_stretch, _made, _content = attrgetter("a", "b"), attrgetter("made"), attrgetter("content")
_INDIRECT, _ASSUMED, _HEADLINE = Form.INDIRECT, Doubt.ADDRESSEE_ASSUMED, BlockKind.HEADLINE
_PLAIN: tuple[Form, tuple[Span, ...]] = (_INDIRECT, ())
_MARKS = frozenset("\"”“»«’'›")
_GROUPS = 100
"""So many groups of people are kept in mind."""


class _Parts(dict[tuple[int, int], Span]):
    """The quoted parts, made when first asked for: one may be of several statements, one around the other."""

    def __init__(self, doc: Doc) -> None:
        super().__init__()
        self._doc = doc

    def __missing__(self, stretch: tuple[int, int]) -> Span:
        made = self[stretch] = self._doc.span(*stretch)
        return made


class _Quotations:
    """The quotations of a text that has any, and which of them stand in a content."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.opens = [q.a for q in doc.quotes]
        self.ends = [q.b for q in doc.quotes]
        self.inner = [_inside(doc, q) for q in doc.quotes]
        self.apart = bytearray([_has_words(doc, p[1], q[0]) for p, q in pairwise(self.inner)])
        """For each quotation whether words stand between it and the next."""
        self.parts = _Parts(doc)

    def of(self, a: int, b: int) -> tuple[Form, tuple[Span, ...]]:
        """How a content is rendered, and the parts of it inside quotation marks."""
        doc, first, last = self.doc, bisect_left(self.ends, a), bisect_left(self.opens, b)
        if first >= last:
            return _PLAIN
        parts = self.inner[first:last]
        quote = doc.quotes[first]
        parts[0] = _part(doc, quote, max(quote.a + 1, a), b)
        if last - first > 1:
            quote = doc.quotes[last - 1]
            parts[-1] = _part(doc, quote, quote.a + 1, b)
        known = self.parts
        spans = tuple([known[part] for part in parts if part[0] < part[1]])
        if not spans:
            return _PLAIN
        begin, end = parts[0][0], parts[-1][1]
        mixed = self.apart.find(1, first, last - 1) >= 0 or _has_words(doc, a, begin) or _has_words(doc, end, b)
        return Form.MIXED if mixed else Form.DIRECT, spans


class _Assembler:
    def __init__(self, doc: Doc, discourse: Discourse, drafts: list[StatementDraft], sources: Sources) -> None:
        self.doc, self.discourse, self.drafts, self.found = doc, discourse, drafts, sources
        self.first = doc.first
        self.people: list[Participant] = []
        self.begins: list[int] = []
        """Where in the text each of the people stands first."""
        self.parties: dict[tuple[Entity, ...], tuple[Participant, ...]] = {}
        self.topics: dict[int, tuple[Sequence[tuple[int, int]], tuple[Span, ...]]] = {}
        """The topics of calls, by the ``id`` of the list, which is kept with them."""
        self.calls: dict[CallDraft, Call] = {}
        self.sources: dict[SourceDraft, Source] = {}
        self.sentence: Sentence | None = None
        self.told: Span | None = None
        """The sentence that was last asked for, and its span."""
        self.quotations = _Quotations(doc) if doc.quotes else None

    def participant(self, entity: Entity) -> Participant:
        """A participant, made when he is first asked for."""
        if entity.made is not None:
            return entity.made
        mentions = entity.mentions
        stretches = _stretches(mentions)
        spans, organization = _spans(self.doc, self.first, stretches), entity.organization
        # Somebody who has a title alone goes by the fullest form of it.
        title = entity.role if entity.rule == "title alone" and len(entity.role) > len(entity.name) else ""
        made = entity.made = _participant(
            title or entity.name or (spans[0].text if spans else ""),
            entity.kind,
            entity.role or None,
            entity.country or None if not organization else None,
            organization or None,
            spans,
            entity.rule,
            _once(entity.doubts) if entity.doubts else (),
        )
        self.people.append(made)
        self.begins.append(stretches[0][0] if stretches else 0)
        return made

    def participants(self, entities: Sequence[Entity]) -> tuple[Participant, ...]:
        """The same people again and again, so that each group is made once."""
        if len(entities) == 1:
            one = entities[0]
            alone = one.alone
            if alone is None:
                alone = one.alone = (self.participant(one),)
            return alone
        if not entities:
            return ()
        group = tuple(entities)
        made = self.parties.get(group)
        if made is None:
            if len(self.parties) >= _GROUPS:
                self.parties.clear()
            each = dict.fromkeys(group)
            if not all(map(_made, each)):
                for entity in each:
                    if entity.made is None:
                        self.participant(entity)
            made = self.parties[group] = tuple(map(_made, each))
        return made

    def source(self, draft: SourceDraft) -> Source:
        made = self.sources.get(draft)
        if made is None:
            mentions = draft.mentions
            stretches = sorted(set(mentions)) if len(mentions) > 1 else [*mentions]
            spans = _spans(self.doc, self.first, stretches)
            made = _source(draft.name, draft.kind, draft.country or None, spans, draft.rule, ())
            self.sources[draft] = made
        return made

    def whole(self, sentence: Sentence) -> Span | None:
        """The span of a sentence, which what it tells has in common."""
        if self.sentence is not sentence:
            self.sentence, self.told = sentence, self.doc.span(sentence.a, sentence.b)
        return self.told

    def call(self, draft: CallDraft) -> Call:
        made = self.calls.get(draft)
        if made is None:
            made = self.calls[draft] = self.make_call(draft)
        return made

    def last_call(self, draft: CallDraft) -> Call:
        """A call that is asked for no more."""
        return self.calls.pop(draft, None) or self.make_call(draft)

    def make_call(self, draft: CallDraft) -> Call:
        sentence, sources = self.doc.sentences[draft.sentence], self.found.of_call.get(id(draft))
        return _call(
            self.participants(draft.parties),
            draft.channel,
            draft.status,
            draft.date,
            draft.time,
            draft.duration,
            draft.place,
            self.participant(draft.initiator) if draft.initiator else None,
            self.discussed(draft.topics) if draft.topics else (),
            self.whole(sentence) if sentence.a >= self.first else None,
            tuple(map(self.source, sources)) if sources else (),
            draft.background,
            draft.rule,
            _once(draft.doubts) if draft.doubts else (),
        )

    def discussed(self, topics: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
        """The topics of a call; calls that one sentence told have them in common."""
        if id(topics) not in self.topics:
            self.topics[id(topics)] = topics, _spans(self.doc, self.first, sorted(set(topics)))
        return self.topics[id(topics)][1]

    def statements(self) -> list[Statement]:
        """All statements; each draft is given up as soon as it has become one."""
        drafts, quotations, told, group = self.drafts, self.quotations, self.whole, self.participants
        contents = self.doc.spans(map(_content, drafts))
        cues = iter(self.doc.spans([draft.cue for draft in drafts if draft.cue]))
        made: list[Statement] = []
        drafts.reverse()
        for content in contents:
            draft = drafts.pop()
            form, quoted = _PLAIN if quotations is None else quotations.of(*draft.content)
            speakers = draft.speakers
            addressees = draft.addressees
            doubts = draft.doubts
            if draft.quote is not None or doubts or not speakers or (addressees and not draft.said.addressee):
                doubts = _doubts(draft)
            made.append(
                _statement(
                    content,
                    (len(speakers) == 1 and speakers[0].alone) or group(speakers),
                    (len(addressees) == 1 and addressees[0].alone) or group(addressees),
                    draft.act,
                    form,
                    draft.negated,
                    next(cues) if draft.cue else None,
                    quoted,
                    self.call(draft.call) if draft.call else None,
                    tuple(map(self.source, draft.sources)) if draft.sources else (),
                    told(draft.sentence),
                    draft.rule,
                    doubts,
                )
            )
        return made

    def readout(self) -> Readout:
        doc = self.doc
        unread = find_unread(doc, self.discourse, self.drafts)
        # Whatever has been made into a value is given up at once: there are never many more objects than there were, so
        # that the collector of garbage has little to look for.
        self.discourse.said.clear()
        doc.mentions.clear()
        statements = self.statements()
        calls: list[Call] = []
        told = self.discourse.calls
        told.reverse()
        while told:
            calls.append(self.last_call(told.pop()))
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
            tuple(map(self.people.__getitem__, sorted(range(len(self.people)), key=self.begins.__getitem__))),
            tuple(calls),
            tuple(statements),
            tuple(map(self.sources.__getitem__, filter(self.sources.__contains__, self.found.all))),
            unread,
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


def assemble(doc: Doc, discourse: Discourse, drafts: list[StatementDraft], sources: Sources) -> Readout:
    """Make the readout: people who took part or spoke, calls, statements, sources, and what was not read.

    The drafts of calls and statements, what is said, and the mentions are used up.
    """
    return _Assembler(doc, discourse, drafts, sources).readout()


def _spans(doc: Doc, first: int, stretches: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Spans of stretches in order; what stands in a title that only the caller knows has none."""
    if first and stretches and stretches[0][0] < first:
        stretches = stretches[bisect_left(stretches, (first,)) :]
    return (doc.span(*stretches[0]),) if len(stretches) == 1 else doc.spans(stretches)


def _inside(doc: Doc, quote: Quote) -> tuple[int, int]:
    """The tokens of a quotation, all of which is conveyed."""
    return _part(doc, quote, quote.a + 1, quote.b + 1)


def _has_words(doc: Doc, a: int, b: int) -> bool:
    """Whether there is more than marks from a token on and before another."""
    low = doc.low
    for i in range(a, b):  # noqa: SIM110 (a loop costs half of what a generator does)
        if low[i][0].isalnum():
            return True
    return False


def _part(doc: Doc, quote: Quote, start: int, end: int) -> tuple[int, int]:
    """The tokens of a quotation from one and before another."""
    last = quote.b if quote.closed and doc.low[quote.b] in _MARKS else quote.b + 1
    if end > last:
        end = last
    if end - start > 1 and doc.low[end - 1] == ",":
        end -= 1  # the comma belongs to the sentence around
    return start, end


def _stretches(mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """Where mentions stand, each once and in order."""
    if len(mentions) == 1:
        return [(mentions[0].a, mentions[0].b)]
    return sorted(set(map(_stretch, mentions)))


def _doubts(draft: StatementDraft) -> tuple[Doubt, ...]:
    """Why a statement is less certain, with what is missing from it."""
    doubts = draft.doubts
    if draft.addressees and not draft.said.addressee:
        doubts += (_ASSUMED,)
    if draft.quote is not None and not draft.quote.closed:
        doubts += (Doubt.QUOTE_UNCLOSED,)
    if not draft.speakers:
        doubts += (Doubt.SPEAKER_OPEN,)
    return doubts if len(doubts) < 2 else _once(doubts)


def _once(doubts: tuple[Doubt, ...]) -> tuple[Doubt, ...]:
    return doubts if len(doubts) < 2 else tuple(dict.fromkeys(doubts))
