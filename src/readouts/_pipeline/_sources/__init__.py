"""Sources: to whom the text attributes what it reports.

source := "according to" X | X "said" at the end of a sentence | X "said that" with somebody else's statement in it
        | an attribution line | an institution whose quotation tells of the call

A source holds for its sentence, and for what is said in the same call after it, until another is named or a new section
begins. "The statement", "it" and "the same source" are the source before.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby
from operator import attrgetter

from readouts._model import Channel, Doubt, ParticipantKind, SourceKind
from readouts._pipeline._once import Once
from readouts._pipeline._records import (
    MEDIA,
    CallDraft,
    Discourse,
    Entity,
    Predicate,
    SourceDraft,
    Sources,
    StatementDraft,
    goes_on_as_source,
    is_of_state,
    is_source,
    relays,
)
from readouts._pipeline._registry import Registry
from readouts._pipeline._sources._afterwards import named_afterwards, tells_afterwards
from readouts._pipeline._sources._chain import chain, quoted_by
from readouts._pipeline._sources._register import SourceRegister
from readouts._pipeline._state import READ, BlockKind, Doc, Sentence
from readouts._pipeline._surroundings import Surroundings

_BY_THE_WAY = frozenset({"told", "contact before"})
__all__ = ["attribute_sources"]

_ATTRIBUTION, _HEADING, _HEADLINE = BlockKind.ATTRIBUTION, BlockKind.HEADING, BlockKind.HEADLINE
_sentence_number = attrgetter("sentence.number")
_reporters, _kind, _first = attrgetter("reported_by"), attrgetter("kind"), attrgetter("a")
_AFTER_QUOTATION = 20
_TOLD_AGAIN = frozenset({"group", "unnamed"})
_LAST, _NEAR = 3, 5
_DESCRIBED = (SourceKind.UNNAMED, SourceKind.SPOKESPERSON)
_PERSON = ParticipantKind.PERSON
_CARRIED = Doubt.SOURCE_CARRIED
_TOGETHER = frozenset({"institution", "seat", "medium", "body", "unnamed"})
_LINE_KINDS = frozenset({"person", "institution", "name", "unnamed", "seat"})


def attribute_sources(
    doc: Doc,
    clauses: Surroundings,
    discourse: Discourse,
    drafts: list[StatementDraft],
    registry: Registry,
) -> Sources:
    """Give every statement and call the sources that the text names for it."""
    naming = _naming(doc, discourse)
    cited = any(map(discourse.spans.__contains__, discourse.citing))
    if not (naming or cited or any(map(_reporters, drafts)) or _opens_with_one(doc)):
        return Sources()
    register = SourceRegister(doc, clauses, registry)
    attributor = _Attributor(doc, clauses, discourse, drafts, register, naming)
    attributor.walk()
    return Sources(register.all, attributor.of_call)


def _naming(doc: Doc, discourse: Discourse) -> dict[int, list[Predicate]]:
    """The predicates that may name the source of something else, by the number of their sentence."""
    low = doc.low
    naming: dict[int, list[Predicate]] = {}
    for p in discourse.said:
        if (p.tail or p.according or p.content is None or p.source_only) and _is_attribution(p, low):
            naming.setdefault(p.sentence.number, []).append(p)
    return naming


def _opens_with_one(doc: Doc) -> bool:
    """Whether the text has an attribution line, a sentence that may open with one, or one that tells it afterwards."""
    first = [*map(doc.low.__getitem__, map(_first, doc.sentences))]
    if (
        _ATTRIBUTION in map(_kind, doc.blocks)
        or "by" in first
        or not doc.lexicon.sets["statement_lines"].isdisjoint(first)
    ):
        return True
    return "this" in first and any(tells_afterwards(doc, s) for s in doc.sentences)


class _Attributor:
    """Walks the sentences, and keeps the source that the text last named."""

    def __init__(
        self,
        doc: Doc,
        around: Surroundings,
        discourse: Discourse,
        drafts: list[StatementDraft],
        register: SourceRegister,
        naming: dict[int, list[Predicate]],
    ) -> None:
        self.doc, self.around, self.register = doc, around, register
        self.of_call: dict[int, list[SourceDraft]] = {}
        self.whole: list[SourceDraft] = []
        """Whom an attribution line names: the source of all that follows."""
        self.current: list[SourceDraft] = []
        self.wrapped: list[SourceDraft] = []
        self.wrap_end = -1
        self.unsourced: list[int] = []
        """The sentences of what was told without a source."""
        self.previous: StatementDraft | None = None
        self.later: tuple[Sentence | None, list[SourceDraft]] = None, []
        self.discourse, self.citing = discourse, discourse.citing
        self.naming = naming
        self.statements = {n: list(those) for n, those in groupby(drafts, _sentence_number)}
        self.calls: dict[int, list[CallDraft]] = {}
        for call in discourse.calls:
            self.calls.setdefault(call.sentence, []).append(call)

    def walk(self) -> None:
        """Take over the sources of each sentence, and give them to what it tells."""
        low, naming, citing, statements, calls = self.doc.low, self.naming, self.citing, self.statements, self.calls
        for sentence in self.doc.sentences:
            kind = sentence.block.kind
            if kind not in READ:
                self._pass_by(sentence, kind)
                continue
            number = sentence.number
            names = number in naming or number in citing or low[sentence.a] == "by"
            here = self._here(sentence) if names else []
            if not here and number in self.told_later:
                here = self._named_later(self.told_later[number])
            if low[sentence.a] == "this":
                here = self._tell_afterwards(sentence, here)
            if here or number in statements or number in calls:
                self._give(sentence, here)
            elif self.register.last is not None and (issuer := self._issuer(sentence)) is not None:
                self._name([issuer], number)

    def _issuer(self, sentence: Sentence) -> SourceDraft | None:
        """Who gives out what the sentences after this one tell: "The White House released a readout of the call"."""
        low, begins = self.doc.low, self.around.begins
        m = begins[sentence.a]
        if m is None or m.kind not in _TOGETHER or m.possessive or low[m.b] not in self.doc.lexicon.sets["issuing"]:
            return None
        for k in range(m.b + 1, min(sentence.b, m.b + _NEAR)):
            paper = begins[k]
            if paper is not None and paper.kind == "document":
                return self.register.of_mention(m, "attribution")
        return None

    def _tell_afterwards(self, sentence: Sentence, here: list[SourceDraft]) -> list[SourceDraft]:
        """Give the source that a sentence names to what was told before without one, and to what follows."""
        found = named_afterwards(self.doc, sentence, self.around, self.register)
        if not found or self.whole:
            return here
        found += [s for s in here if s not in found]
        beside = self.doc.sentences[max(0, sentence.number - 1)].block  # its own paragraph, or the one before
        for number in self.unsourced:
            for call in self.calls.get(number, ()):
                self.of_call.setdefault(id(call), found)
            for draft in self.statements.get(number, ()):
                if not draft.sources and draft.call is not None and draft.sentence.block is beside:
                    self._attribute(draft, found, carried=True)
        self.unsourced = []
        if found[0].kind in MEDIA and found[0].name[0].isupper():  # not "website of the presidency"
            return here  # it reports the news, and not all that follows
        self._name(found, sentence.number)
        return found

    def _named_later(self, sentence: Sentence) -> list[SourceDraft]:
        """The sources that the sentence after a quotation names, which all sentences of the quotation ask for."""
        if self.later[0] is not sentence:
            self.later = sentence, self._here(sentence)
        return self.later[1]

    def _pass_by(self, sentence: Sentence, kind: BlockKind) -> None:
        """Take what a sentence that tells nothing itself means for those after it."""
        if kind is _HEADING:
            self.current, self.unsourced = [], []
        elif kind is _ATTRIBUTION or (
            kind is _HEADLINE and self.doc.low[sentence.a] in self.doc.lexicon.sets["statement_lines"]
        ):
            self._attribution_line(sentence)

    def _attribution_line(self, sentence: Sentence) -> None:
        """Take whom an attribution line names, which holds for all that follows."""
        mentions = (self.around.begins[i] for i in range(sentence.a, sentence.b))
        m = next((m for m in mentions if m is not None and m.kind in _LINE_KINDS), None)
        source = self.register.of_mention(m, "attribution line") if m is not None else None
        if source is not None:
            self.whole = [source]

    def _give(self, sentence: Sentence, here: list[SourceDraft]) -> None:
        """Give the sources of a sentence, or else those that stand, to its calls and statements."""
        number, carried = sentence.number, False
        if here:
            self._name(here, number)
        elif self.wrapped and sentence.a <= self.wrap_end:
            here = self.wrapped
        elif self.whole:
            here = self.whole
        else:
            here, carried = self.current, True
            self.unsourced += () if here else (number,)
        if here and number in self.calls:
            for call in self.calls[number]:
                if not (carried and call.background):
                    self.of_call.setdefault(id(call), here)
        for draft in self.statements.get(number, ()):
            if draft.rule == "quotation continued" and self.previous is not None:
                draft.sources = self.previous.sources
            elif here or draft.reported_by:
                self._attribute(draft, here, carried)
            self.previous = draft

    def _name(self, here: list[SourceDraft], number: int) -> None:
        """Keep the sources that a sentence names for what follows."""
        self.register.last, self.unsourced = here[0], []
        if not (self.current and self._is_beside(number)):
            self.current = here

    def _is_beside(self, number: int) -> bool:
        """Whether a sentence holds only what is said outside the calls, so that its source tells of no call."""
        drafts = self.statements.get(number, ())
        return bool(drafts) and number not in self.calls and all(draft.call is None for draft in drafts)

    def _attribute(self, draft: StatementDraft, here: list[SourceDraft], carried: bool) -> None:
        found: list[SourceDraft] = []
        if draft.reported_by:
            reporters = [self.register.of_entity(e) for e in draft.reported_by]
            found = [s for s in reporters if s is not None]
        # A medium or an office that tells of something itself does not tell it for the one named before.
        told = bool(found) and all(e.kind is not _PERSON for e in draft.reported_by)
        if here and not (carried and (told or _is_aside(draft))):
            for s in here:
                if s not in found and not self._speaks(s, draft):
                    found.append(s)
            if carried and here is not self.whole:
                draft.doubts += (_CARRIED,)
        draft.sources = found

    def _speaks(self, source: SourceDraft, draft: StatementDraft) -> bool:
        """Whether a source is the speaker himself, which an attribution line may be, though not of a quotation."""
        if source in self.whole and draft.quote is None:
            return False
        at = source.mentions[-1] if source.kind in _DESCRIBED and source.mentions else None
        return any(
            e.name == source.name or self.register.is_of(source, e) or (at is not None and _is_at(e, at))
            for e in draft.speakers
        )

    def _here(self, sentence: Sentence) -> list[SourceDraft]:
        """The sources that a sentence names, nearest to the speaker first."""
        found: list[SourceDraft] = []
        number = sentence.number
        cites = number in self.citing or self.doc.low[sentence.a] == "by"
        attributions = self.naming.get(number, [])
        if len(attributions) > 1:
            attributions.sort(key=_nearness)
        for attribution in attributions:
            source = self._of_said(attribution)
            if source is not None:
                links = chain(source, attribution, self.register, self.around, cites=cites)
                if len(attribution.subject) > 1:
                    at = links.index(source) + 1
                    links[at:at] = [s for s in self._beside(attribution) if s not in links]
                found.extend([s for s in links if s not in found])
                self._wrap(attribution, source)
        if cites:
            for one in self.discourse.said_in(number):
                relayed = quoted_by(one, self.register, self.around)
                found.extend([s for s in relayed if s not in found])
        return found

    def _of_said(self, p: Predicate) -> SourceDraft | None:
        rule = "according to" if p.according else "attribution"
        subject = p.subject or (p.inherits.subject if p.inherits is not None else ())
        if subject:
            m = subject[0]
            if m.label == "he" and m.kind == "pronoun" and len(p.speakers) == 1:
                return self.register.of_entity(p.speakers[0])
            if m.kind == "document" and _is_letter(p):
                return None
            if (m.kind in _TOLD_AGAIN or m.label == "they") and p.speakers and p.speakers[0].mentions:
                before = p.speakers[0].mentions[0]  # unnamed people, of whom the text has told before
                m = before if before.a < m.a and p.speakers[0].rule == "institution" else m
            return self.register.of_mention(m, rule)
        return self.register.of_words(*p.other_subject, rule) if p.other_subject is not None else None

    def _beside(self, p: Predicate) -> list[SourceDraft]:
        """The further ones of several who tell the same: "X's office and Y's office said"."""
        those = [m for m in p.subject[1:] if m.kind in _TOGETHER or (m.kind == "person" and not m.name)]
        return [s for m in those if (s := self.register.of_mention(m, "attribution")) is not None]

    def _wrap(self, p: Predicate, source: SourceDraft) -> None:
        """A quotation in which the source tells of the call: it holds to the end of the quotation."""
        narratives = self.around.narrative
        quote = next((narratives[k] for k in range(p.j, p.j + 4) if k in narratives), None) if narratives else None
        if quote is not None:
            self.wrapped, self.wrap_end = [source], self.chain_ends[quote.a]

    @Once
    def told_later(self) -> dict[int, Sentence]:
        """The sentences of a quotation that tells of the call, with the one after it that names who says so."""
        found: dict[int, Sentence] = {}
        if not self.around.narrative:
            return found
        sentences = self.doc.sentences
        starts = [s.a for s in sentences]
        upto = 0
        for a, end in sorted(self.chain_ends.items()):
            first, last = max(upto, bisect_right(starts, a) - 1), bisect_right(starts, end) - 1
            upto = max(upto, last)
            predicates = self.naming.get(sentences[last].number, ()) if first < last else ()
            if any(p.tail and 0 < p.i - end < _AFTER_QUOTATION for p in predicates):
                found.update({sentences[n].number: sentences[last] for n in range(first, last)})
        return found

    @Once
    def chain_ends(self) -> dict[int, int]:
        """Where a quotation ends that goes on in others, each a paragraph; by the token that opens it."""
        narratives, ends = self.around.narrative, dict[int, int]()
        for a in sorted(narratives, reverse=True):
            end = narratives[a].b
            ends[a] = ends.get(end + 1) or ends.get(end + 2) or end
        return ends


def _is_attribution(p: Predicate, low: list[str]) -> bool:
    """Whether somebody is said to say it as the source of something else: at the end, or before a colon."""
    if not (p.source_only or p.tail or p.according) and low[p.j] != ":":
        return False
    inner = p.parent is not None and not p.tail and not p.source_only
    return (
        not inner
        and p.say is not None
        and (is_source(p) or (p.source_only and (goes_on_as_source(p) or is_of_state(p))))
    )


def _is_aside(draft: StatementDraft) -> bool:
    """Whether the source before did not tell it: it is said in no call, in one told by the way, or told by himself."""
    call, said = draft.call, draft.said
    if call is None or (call.background and call.rule in _BY_THE_WAY):
        return True
    outer = said.parent or (said.inherits.parent if said.inherits is not None else None)
    return outer is not None and draft.speakers == outer.said_by and (outer.outside or not relays(outer))


def _is_at(entity: Entity, at: tuple[int, int]) -> bool:
    """Whether somebody is mentioned at a place or where it begins, within his last mentions, but not as an owner."""
    return any(m.a <= at[0] < m.b and not (m.possessive and at[1] > m.b) for m in entity.mentions[-_LAST:])


def _nearness(p: Predicate) -> tuple[bool, int, int]:
    """The order of sources: an inner clause is nearer to the speaker, one that closes the sentence is farther."""
    depth, outer = 0, p.parent
    while outer is not None and depth < 9:
        depth, outer = depth + 1, outer.parent
    return p.tail, -depth, p.i


def _is_letter(p: Predicate) -> bool:
    """Whether a document is the letter by which somebody speaks, and no source of what he says."""
    call, speakers = p.call, p.speakers
    return call is not None and call.channel is Channel.LETTER and len(speakers) == 1 and speakers[0].kind is _PERSON
