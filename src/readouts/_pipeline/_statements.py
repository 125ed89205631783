"""Statements: what was said, from the predicates of saying and from quotations that go on without one.

A predicate inside the clause of another is the statement, and the other its source, when somebody else is its subject;
inside a denial it is no statement at all.
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._model import Act, Doubt, ParticipantKind
from readouts._pipeline._records import Discourse, Predicate, Said, StatementDraft, is_source
from readouts._pipeline._state import READ, Doc, Quote, Sentence

__all__ = ["find_statements"]


class _Finder:
    def __init__(self, doc: Doc, discourse: Discourse) -> None:
        self.doc = doc
        self.of: dict[int, Said] = {id(s.predicate): s for s in discourse.said}
        self.by_sentence: dict[int, list[Said]] = {}
        for said in discourse.said:
            self.by_sentence.setdefault(said.predicate.sentence.number, []).append(said)
        self.told = {c.sentence for c in discourse.calls}
        self.contacts: set[int] = set()
        self.found: list[StatementDraft] = []
        self.previous: StatementDraft | None = None

    def run(self) -> list[StatementDraft]:
        for sentence in self.doc.sentences:
            if sentence.block.kind not in READ:
                self.previous = None
                continue
            said = self.by_sentence.get(sentence.number, [])
            made = self.statements(sentence, said)
            if not made:
                made = self.continued(sentence)
            self.found.extend(made)
            if made:
                self.previous = made[-1]
        return self.found

    def statements(self, sentence: Sentence, said: list[Said]) -> list[StatementDraft]:
        speaking = [s for s in said if s.predicate.say is not None and self.speaks(s)]
        kept = [s for s in speaking if self.keeps(s, speaking, sentence)]
        return [self.draft(s, sentence) for s in sorted(kept, key=lambda s: s.predicate.i)]

    def speaks(self, said: Said) -> bool:
        p = said.predicate
        if p.content is None or p.content[0] >= p.content[1]:
            return False
        if p.say is None or (p.say.act is None and p.noun is None and not p.according):
            return False
        if p.future and not p.negated:
            return False
        if p.content[1] - p.content[0] == 1 and self.doc.flag[p.content[0]] & (Flag.PRONOUN | Flag.DETERMINER):
            return False
        if p.say.weak and p.quote is None and not (p.subject and self.clausal(p)):
            return False
        return True

    def clausal(self, p: Predicate) -> bool:
        """Whether a weak verb has a clause with "that", or an object complement."""
        assert p.content is not None
        return self.doc.low[p.content[0] - 1] == "that" or p.tail

    def keeps(self, said: Said, speaking: list[Said], sentence: Sentence) -> bool:
        p = said.predicate
        if p.negated and p.form == "passive":
            return False
        if p.parent is not None and not self.keeps_inner(said, speaking):
            return False
        if self.reports(said, speaking, sentence):
            said.source_only = True
            return False
        return bool(said.speakers)

    def outer(self, said: Said) -> Said | None:
        p = said.predicate.parent
        return self.of.get(id(p)) if p is not None else None

    def keeps_inner(self, said: Said, speaking: list[Said]) -> bool:
        outer = self.outer(said)
        if outer is None or outer not in speaking:
            return False
        verb = outer.predicate.say
        if outer.predicate.negated or (verb is not None and verb.act is Act.REJECT):
            return False
        people = [e for e in said.speakers if e.kind is ParticipantKind.PERSON]
        if not people or set(people) == set(outer.speakers):
            return False
        if said.predicate.form in {"passive", "impersonal"} and not said.predicate.subject:
            return False
        if said.predicate.verb.lemma.startswith(("be ", "remain ")) and not is_source(outer):
            return False
        return said.predicate.rule != "noun subject" and bool(said.call is not None or is_source(outer))

    def reports(self, said: Said, speaking: list[Said], sentence: Sentence) -> bool:
        """Whether it only passes on what others said: it is their source then."""
        p = said.predicate
        inner = [
            s
            for s in speaking
            if s is not said and self.under(s, said) and s.speakers and set(s.speakers) != set(said.speakers)
        ]
        if p.parent is None and any(self.keeps_inner(s, speaking) for s in speaking if s.predicate.parent is p):
            return True
        if not is_source(said) and not (p.according or p.tail):
            return False
        covered = [
            s
            for s in inner
            if not is_source(s) and (s.predicate.subject or s.predicate.inherits or s.predicate.form != "finite")
        ]
        if p.quote is not None and p.quote.speech:
            return False
        if covered:
            return True
        if is_source(said):
            return (
                sentence.number in self.told
                or any(s.predicate.topic for s in self.by_sentence[sentence.number])
                or self.documentary(said)
            )
        return False

    def documentary(self, said: Said) -> bool:
        p = said.predicate
        if not p.subject:
            return True
        return p.according and p.subject[0].kind in {"medium", "document", "institution", "seat", "body"}

    def under(self, inner: Said, outer: Said) -> bool:
        a, b = outer.predicate.content or (0, 0)
        return a <= inner.predicate.i < b

    def draft(self, said: Said, sentence: Sentence) -> StatementDraft:
        p = said.predicate
        assert p.content is not None and p.say is not None
        act = p.noun.act if p.noun is not None else p.say.act or Act.INFORM
        outer = self.outer(said)
        draft = StatementDraft(
            said.speakers,
            said.addressees,
            act,
            p.content,
            (p.i, p.j) if not p.tail or p.rule != "inverted" else (p.i, p.i + 1),
            said.call,
            sentence,
            p.negated,
            p.quote,
            p.rule or p.form,
            said.doubts,
            said,
            last=p.j,
        )
        if p.noun is not None and p.form != "passive":
            draft.cue = (p.i, max(p.j, min(p.noun_at[1], p.content[0])))
        if outer is not None:
            draft.reported_by = outer.speakers
        for other in self.by_sentence[sentence.number]:
            q = other.predicate
            if (
                other is not said
                and (q.tail or q.according)
                and other.speakers
                and not is_source(other)
                and set(other.speakers) != set(said.speakers)
                and self.under(said, other)
            ):
                draft.reported_by = other.speakers
        return draft

    def continued(self, sentence: Sentence) -> list[StatementDraft]:
        """A sentence of speech alone goes on with the speaker before it."""
        previous = self.previous
        quote = next((q for q in self.doc.quotes if q.speech and q.a == sentence.a and q.b >= sentence.b - 2), None)
        if quote is None:
            return []
        if previous is None or previous.quote is None or sentence.number - previous.sentence.number > 1:
            return []
        if previous.sentence.b == sentence.a and previous.quote.b >= previous.sentence.b - 2:
            previous.content = (previous.content[0], quote.b)
            previous.sentence = sentence
            previous.quote = Quote(previous.quote.a, quote.b, quote.closed, speech=True)
            return []
        return [
            StatementDraft(
                previous.speakers,
                previous.addressees,
                previous.act,
                (quote.a + 1, quote.b if quote.closed else quote.b + 1),
                None,
                previous.call,
                sentence,
                quote=quote,
                rule="quotation continued",
                doubts=[Doubt.SPEECH_CARRIED],
                said=previous.said,
                reported_by=previous.reported_by,
            )
        ]


def find_statements(doc: Doc, discourse: Discourse) -> list[StatementDraft]:
    """The statements in the order of the text."""
    return _Finder(doc, discourse).run()
