"""Statements: what was said, from the predicates of saying and from quotations that go on without one.

A predicate inside the clause of another is the statement, and the other its source, when somebody else is its subject;
inside a denial it is no statement at all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import islice

from readouts._lexicon import Flag
from readouts._model import Act, Doubt, ParticipantKind
from readouts._pipeline._records import Discourse, Predicate, Said, StatementDraft, is_source
from readouts._pipeline._state import READ, Doc, Quote, Sentence

__all__ = ["find_statements"]

_DOCUMENTARY = frozenset({"medium", "document", "institution", "seat", "body"})
_CLAUSAL = Flag.BE | Flag.HAVE | Flag.MODAL
_REACH = 16


def find_statements(doc: Doc, discourse: Discourse) -> list[StatementDraft]:
    """The statements in the order of the text."""
    by_sentence: dict[int, list[Said]] = defaultdict(list)
    for said in discourse.said:
        by_sentence[said.predicate.sentence.number].append(said)
    of = {id(s.predicate): s for s in discourse.said}
    told = {c.sentence for c in discourse.calls}
    speech = {q.a: q for q in doc.quotes if q.speech}
    ends = {m.b for m in doc.mentions}
    found: list[StatementDraft] = []
    previous: StatementDraft | None = None
    for sentence in doc.sentences:
        if sentence.block.kind not in READ:
            previous = None
            continue
        here = _Here(doc, sentence, by_sentence.get(sentence.number, []), of, sentence.number in told, ends)
        made = here.statements() or _continued(sentence, previous, speech.get(sentence.a))
        found.extend(made)
        previous = made[-1] if made else previous
    return found


class _Here:
    """The predicates of one sentence, as statements and as sources of each other."""

    def __init__(
        self, doc: Doc, sentence: Sentence, said: list[Said], of: dict[int, Said], tells_of_call: bool, ends: set[int]
    ) -> None:
        self.doc = doc
        self.ends = ends
        self.sentence = sentence
        self.of = of
        self.tells = tells_of_call or any(s.predicate.topic for s in said)
        self.speaking = sorted((s for s in said if self._speaks(s)), key=lambda s: s.predicate.i)
        self.cues = [s.predicate.i for s in self.speaking]
        self.inner: dict[int, list[Said]] = defaultdict(list)
        for s in self.speaking:
            self.inner[id(s.predicate.parent)].append(s)
        self.attributing = [
            s for s in said if (s.predicate.tail or s.predicate.according) and s.speakers and not is_source(s)
        ]

    def statements(self) -> list[StatementDraft]:
        """What is said, in the order of the cues."""
        return [self._draft(s) for s in self.speaking if self._keeps(s)]

    # What is a statement

    def _speaks(self, said: Said) -> bool:
        """Whether a predicate has a content that somebody conveys."""
        p = said.predicate
        if p.say is None or p.content is None or p.content[0] >= p.content[1]:
            return False
        if p.say.act is None and p.noun is None and not p.according:
            return False
        if p.future and not p.negated:
            return False
        a, b = p.content
        if b - a == 1 and self.doc.flag[a] & (Flag.PRONOUN | Flag.DETERMINER):
            return False
        return not p.say.weak or p.quote is not None or (bool(p.subject or p.inherits) and self._is_clausal(p))

    def _is_clausal(self, p: Predicate) -> bool:
        """Whether a weak verb has a clause for its content: with "that", before it, or with a subject and a verb."""
        assert p.content is not None
        assert p.say is not None
        a, b = p.content
        if self.doc.low[a - 1] == "that" or p.tail:
            return bool(p.subject)
        if "object" in p.say.takes:
            return self._names_it(a, b)
        return bool(p.subject) and self._has_verb(a, b)

    def _names_it(self, a: int, b: int) -> bool:
        """Whether an object and its name follow: "(it) a mistake", "the raid a mistake", "Ireland a 'friend'"."""
        low, flag = self.doc.low, self.doc.flag
        if low[a] in {"off", "up", "out", "back"}:
            return False
        if low[a] in {"a", "an"} or low[a] in "\"“'‘":
            return True
        return any(
            (low[k] in {"a", "an"} or low[k] in "\"“'‘")
            and not flag[k - 1] & (Flag.PREPOSITION | Flag.CONJUNCTION | Flag.DETERMINER | Flag.VERB)
            for k in range(a + 1, min(b, a + 8))
        )

    def _has_verb(self, a: int, b: int) -> bool:
        flag = self.doc.flag
        opens = (
            flag[a] & (Flag.PRONOUN | Flag.DETERMINER | Flag.SUBORDINATOR)
            or self.doc.cap[a]
            or self.doc.low[a] == "there"
        )
        return bool(opens) and any(flag[k] & _CLAUSAL for k in range(a + 1, min(b, a + 8)))

    def _keeps(self, said: Said) -> bool:
        p = said.predicate
        assert p.say is not None
        if p.negated and (p.form == "passive" or p.noun is not None or p.say.act is Act.REJECT):
            return False
        if p.rule == "restrictive" and p.quote is None:
            return False
        if p.parent is not None and not self._keeps_inner(said):
            return False
        if self._reports(said):
            said.source_only = True
            return False
        return bool(said.speakers)

    # Who reports whom

    def _outer(self, said: Said) -> Said | None:
        p = said.predicate.parent
        return self.of.get(id(p)) if p is not None else None

    def _keeps_inner(self, said: Said) -> bool:
        """Whether what is said inside another's clause is a statement: somebody else's, and not denied."""
        outer = self._outer(said)
        p = said.predicate
        if outer is None or not self._speaks(outer):
            return False
        verb = outer.predicate.say
        if outer.predicate.negated or (verb is not None and verb.act is Act.REJECT):
            return False
        people = {e for e in said.speakers if e.kind is ParticipantKind.PERSON}
        if not people or people == set(outer.speakers):
            return False
        sourced = is_source(outer) or outer.predicate.form == "impersonal"
        return self._is_own_clause(p, sourced) and (said.call is not None or sourced or bool(p.addressee))

    @staticmethod
    def _is_own_clause(p: Predicate, sourced: bool) -> bool:
        """Whether an inner predicate has a speaker who speaks, and not a state or a subject that nobody is."""
        if p.rule in {"noun subject", "restrictive"} or (p.form in {"passive", "impersonal"} and not p.subject):
            return False
        telling = p.say is not None and ("quote" in p.say.takes or any(m.kind == "group" for m in p.subject))
        return sourced or (telling and not p.verb.lemma.startswith(("be ", "remain ")))

    def _reports(self, said: Said) -> bool:
        """Whether it only passes on what others said: it is their source then."""
        p = said.predicate
        if p.parent is None and any(self._keeps_inner(s) for s in islice(self.inner.get(id(p), ()), _REACH)):
            return True
        source = is_source(said)
        if not source and not (p.according or p.tail):
            return False
        if p.quote is not None and p.quote.speech:
            return False
        inside = self._inside(said)
        if any(self._is_covered(s, said) for s in inside):
            return True
        if (
            p.tail
            and p.subject
            and p.subject[0].kind in {"pronoun", "place"}
            and any(_tells_itself(s, said) for s in inside)
        ):
            return True
        return source and (self.tells or _is_documentary(p) or self._tells_of_contact(p))

    def _tells_of_contact(self, p: Predicate) -> bool:
        """Whether what an institution says is only that somebody met or spoke with somebody."""
        assert p.content is not None
        a, b = p.content
        contacts = self.doc.lexicon.contacts
        met = any(
            k in self.ends and any("past" in form.tenses for form in contacts.get(self.doc.low[k], ()))
            for k in range(a, min(b, a + _REACH))
        )
        return met and not self._inside_of(p)

    def _inside_of(self, p: Predicate) -> bool:
        """Whether anything is said in the content of a predicate."""
        assert p.content is not None
        first = bisect_left(self.cues, p.content[0])
        return first < len(self.cues) and self.cues[first] < p.content[1] and self.cues[first] != p.i

    def _inside(self, said: Said) -> list[Said]:
        """The first predicates of saying in the content of one."""
        a, b = said.predicate.content or (0, 0)
        first = bisect_left(self.cues, a)
        return [s for s in self.speaking[first : first + _REACH] if s is not said and s.predicate.i < b]

    @staticmethod
    def _is_covered(inner: Said, outer: Said) -> bool:
        p = inner.predicate
        if not inner.speakers or set(inner.speakers) == set(outer.speakers) or is_source(inner):
            return False
        return bool(p.subject) or p.inherits is not None or p.form != "finite"

    def _reported_by(self, said: Said) -> Said | None:
        """Whoever the sentence names as the one who tells of a statement."""
        i = said.predicate.i
        for other in islice(reversed(self.attributing), _REACH):
            a, b = other.predicate.content or (0, 0)
            if other is not said and a <= i < b and set(other.speakers) != set(said.speakers):
                return other
        outer = self._outer(said)
        return outer if outer is not None and not is_source(outer) else None

    def _draft(self, said: Said) -> StatementDraft:
        p = said.predicate
        assert p.content is not None
        assert p.say is not None
        reporter = self._reported_by(said)
        return StatementDraft(
            said.speakers,
            said.addressees,
            p.noun.act if p.noun is not None else p.say.act or Act.INFORM,
            p.content,
            _cue(p),
            said.call,
            self.sentence,
            p.negated,
            p.quote,
            p.rule or p.form,
            said.doubts,
            said,
            reported_by=reporter.speakers if reporter is not None else [],
            last=p.j,
        )


def _cue(p: Predicate) -> tuple[int, int]:
    """The tokens of a cue, the noun of a light verb with it."""
    assert p.content is not None
    if p.noun is not None and p.form != "passive":
        return (p.i, max(p.j, min(p.noun_at[1], p.content[0])))
    return (p.i, p.i + 1) if p.tail and p.rule == "inverted" else (p.i, p.j)


def _tells_itself(inner: Said, outer: Said) -> bool:
    """Whether "X condemned A, he said" names the act already, so that the attribution adds nothing."""
    p = inner.predicate
    return p.parent is None and p.form == "finite" and bool(p.subject) and set(inner.speakers) == set(outer.speakers)


def _is_documentary(p: Predicate) -> bool:
    """Whether an attribution names a document or a body rather than somebody."""
    return not p.subject or (p.according and p.subject[0].kind in _DOCUMENTARY)


def _continued(sentence: Sentence, previous: StatementDraft | None, quote: Quote | None) -> list[StatementDraft]:
    """A sentence of speech alone goes on with the speaker before it."""
    if quote is None or quote.b < sentence.b - 2 or previous is None or previous.quote is None:
        return []
    if sentence.number - previous.sentence.number > 1:
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
