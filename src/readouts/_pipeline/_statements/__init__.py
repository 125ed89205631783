"""Statements: what was said, from the predicates of saying and from quotations that go on without one.

A predicate inside the clause of another is the statement, and the other its source, when somebody else is its subject;
inside a denial it is no statement at all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from readouts._lexicon import Flag, Verb
from readouts._model import Act, ParticipantKind
from readouts._pipeline._once import Once
from readouts._pipeline._records import Discourse, Entity, Predicate, Said, StatementDraft, is_source
from readouts._pipeline._state import READ, Doc, Sentence
from readouts._pipeline._statements._continued import continued
from readouts._pipeline._statements._kinds import (
    cites_somebody,
    cue,
    goes_on,
    is_discussed,
    is_documentary,
    is_own_clause,
    is_paper,
    is_uncommented,
    rejects,
    tells_itself,
)
from readouts._pipeline._statements._news import (
    introduces,
    is_aide,
    is_news,
    tells_of_another,
    tells_what_he_told,
)

__all__ = ["find_statements"]

_PAPERS = frozenset({"document", "medium", "institution"})
_NAMELESS = frozenset({"pronoun", "place"})
_CLAUSAL = Flag.BE | Flag.HAVE | Flag.MODAL
_NO_WORDS = Flag.PRONOUN | Flag.DETERMINER
_OPENS_CLAUSE = Flag.PRONOUN | Flag.DETERMINER | Flag.SUBORDINATOR
_BEFORE_OBJECT = Flag.PREPOSITION | Flag.CONJUNCTION | Flag.DETERMINER | Flag.VERB
_REACH = 16
_INFORM, _REJECT, _PERSON = Act.INFORM, Act.REJECT, ParticipantKind.PERSON


def find_statements(doc: Doc, discourse: Discourse) -> list[StatementDraft]:
    """The statements in the order of the text."""
    whole = _Whole(doc, discourse)
    alone = _Here(whole, ())
    said_in, begins = discourse.said_in, discourse.begins
    speech = {q.a: q for q in doc.quotes if q.speech} if doc.quotes else {}
    found: list[StatementDraft] = []
    previous: StatementDraft | None = None
    for sentence in doc.sentences:
        made = []
        if sentence.number in begins:
            said = said_in(sentence.number)
            made = alone.only(said[0]) if len(said) == 1 else _Here(whole, said).statements()
        if not made and previous is not None and sentence.a in speech and sentence.block.kind in READ:
            made = continued(doc, sentence, previous, speech[sentence.a])
        if made:
            found += made
            previous = made[-1]
    return found


class _Whole:
    """What the sentences of a document share."""

    def __init__(self, doc: Doc, discourse: Discourse) -> None:
        self.doc = doc
        self.discourse = discourse
        self.told = discourse.told.union(map(_sentence, discourse.calls))
        """The sentences that tell of a call."""

    @Once
    def parties(self) -> set[int]:
        """Where the mentions of those begin who take part in a call."""
        people = {e for c in self.discourse.calls for e in c.party_set}
        return {m.a for e in people for m in e.mentions}

    @Once
    def quoted(self) -> set[int]:
        """The marks that open quotations."""
        return {q.a for q in self.doc.quotes}

    @Once
    def narrative(self) -> set[int]:
        """The marks that open quotations that tell of the call."""
        return {q.a for q in self.doc.quotes if q.narrative}

    @Once
    def ends(self) -> set[int]:
        """The tokens after the mentions."""
        return {m.b for m in self.doc.mentions}


class _Here:
    """The predicates of one sentence, as statements and as sources of each other; for those alone one will do."""

    speaking: Sequence[Said] = ()
    """Those whose content somebody conveys, where there are several predicates."""
    cues: Sequence[int] = ()
    """The tokens of those that speak, where there are several."""
    attributing: Sequence[Said] = ()
    """Those that name who tells what is said elsewhere in the sentence."""
    discusses = False
    """Whether one of several tells what was discussed."""
    of: dict[int, Said] | None = None
    """Each by the ``id`` of its predicate, where there are several."""
    inner: dict[int, list[Said]] | None = None
    """Those inside the content of another, by the ``id`` of the outer predicate, where there are any."""

    def __init__(self, whole: _Whole, said: Sequence[Said]) -> None:
        self.doc = whole.doc
        self.whole = whole
        self.said = said

    def only(self, said: Said) -> list[StatementDraft]:
        """What is said in a sentence of one predicate."""
        return [self._draft(said)] if self._speaks(said) and self._keeps(said) else []

    def statements(self) -> list[StatementDraft]:
        """What is said, in the order of the cues."""
        speaking: list[Said] = []
        for s in self.said:
            if self._speaks(s):
                speaking.append(s)  # noqa: PERF401 (a comprehension is a closure, made for every sentence)
        if not speaking:
            return []
        speaking.sort(key=_place)
        self.speaking, self.cues = speaking, list(map(_place, speaking))
        self._relate()
        drafts: list[StatementDraft] = []
        for s in speaking:
            if self._keeps(s):
                drafts.append(self._draft(s))  # noqa: PERF401 (as above)
        return drafts

    def _relate(self) -> None:
        """Note which of several predicates can be of the content of which."""
        attributing: list[Said] = []
        nested = False
        for s in self.said:
            p = s.predicate
            if (p.tail or p.according) and s.speakers and not is_source(s):
                attributing.append(s)
            if p.parent is not None:
                nested = True
            if is_discussed(s):
                self.discusses = True
        self.attributing = attributing
        if nested:
            self._nest()

    def _nest(self) -> None:
        """Note what is said inside the content of what."""
        self.of = {id(s.predicate): s for s in self.said}
        inner: dict[int, list[Said]] = {}
        for s in self.speaking:
            if s.predicate.parent is not None:
                inner.setdefault(id(s.predicate.parent), []).append(s)
        self.inner = inner

    # What is a statement

    def _speaks(self, said: Said) -> bool:
        """Whether a predicate has a content that somebody conveys."""
        p = said.predicate
        say, content = p.say, p.content
        if say is None or content is None or (p.future and (not p.negated or say.act is _INFORM)):
            return False  # "will say", "would not say"
        if say.act is None and p.noun is None and not p.according:
            return False
        a, b = content
        if b - a <= 1 and (b <= a or self.doc.flag[a] & _NO_WORDS):
            return False
        return not say.weak or p.quote is not None or (bool(p.subject or p.inherits) and self._is_clausal(p, say))

    def _is_clausal(self, p: Predicate, say: Verb) -> bool:
        """Whether a weak verb has a clause for its content: with "that", before it, or with a subject and a verb."""
        assert p.content is not None
        a, b = p.content
        if self.doc.low[a - 1] == "that" or p.tail:
            return bool(p.subject)
        if "object" in say.takes:
            return self._names_it(a, b)
        return bool(p.subject) and self._has_verb(a, b)

    def _names_it(self, a: int, b: int) -> bool:
        """Whether an object and its name follow: "(it) a mistake", "the raid a mistake", "Ireland a 'friend'"."""
        low = self.doc.low
        if low[a] in {"off", "up", "out", "back"}:
            return False
        if low[a] in {"a", "an"} or low[a] in "\"“'‘":
            return True
        if low[a - 1] in {"it", "him", "them"} and self.doc.flag[a] & Flag.DETERMINER:
            return True
        quoted = self.whole.quoted
        near = min(b, a + 8)
        return any(
            (k in quoted or (k < near and low[k] in {"a", "an"})) and not self._leads_object(k - 1)
            for k in range(a + 1, min(b, a + _REACH))
        )

    def _leads_object(self, k: int) -> bool:
        """Whether the object of a verb, and not its name, begins after a token: "called for | a", "called | a"."""
        flag = self.doc.flag
        noun = flag[k] & Flag.VERB and k > 0 and flag[k - 1] & Flag.DETERMINER  # "the report", "the show"
        return bool(flag[k] & _BEFORE_OBJECT) and not noun

    def _has_verb(self, a: int, b: int) -> bool:
        flag = self.doc.flag
        opens = flag[a] & _OPENS_CLAUSE or self.doc.cap[a] or self.doc.low[a] == "there"
        return bool(opens) and any(flag[k] & _CLAUSAL for k in range(a + 1, min(b, a + 8)))

    def _keeps(self, said: Said) -> bool:
        p = said.predicate
        if p.negated and (p.form == "passive" or p.noun is not None or rejects(p)):
            return False
        if p.rule == "restrictive" and p.quote is None:
            return False
        if p.parent is not None and not self._keeps_inner(said):
            return False
        if self._reports(said) or introduces(self.doc, p):
            said.source_only = True
            return False
        if p.subject and p.subject[0].kind in _PAPERS and is_source(said) and is_paper(said):
            return False
        return bool(said.speakers) and not is_news(self.doc, p)

    # Who reports whom

    def _outer(self, said: Said) -> Said | None:
        p = said.predicate.parent
        return self.of.get(id(p)) if self.of is not None and p is not None else None

    def _keeps_inner(self, said: Said) -> bool:
        """Whether what is said inside another's clause is a statement: somebody else's, and not denied."""
        outer = self._outer(said)
        p = said.predicate
        if outer is None or not (self._speaks(outer) or self._introduces(outer.predicate)):
            return outer is not None and said.call is not None and is_uncommented(self.doc, outer.predicate)
        if outer.predicate.negated or rejects(outer.predicate):
            return False
        if not _is_somebody_else(said.speakers, outer.speakers):
            return tells_what_he_told(outer, said)
        sourced = is_source(outer) or outer.predicate.form == "impersonal" or tells_of_another(outer, said)
        return is_own_clause(p, sourced) and (said.call is not None or sourced or bool(p.addressee))

    def _introduces(self, p: Predicate) -> bool:
        """Whether a quotation that tells of the call follows a cue and a colon."""
        return p.content is None and self.doc.low[p.j : p.j + 1] == [":"] and p.j + 1 in self.whole.narrative

    def _reports(self, said: Said) -> bool:
        """Whether it only passes on what others said: it is their source then."""
        p = said.predicate
        if self.inner is not None and p.parent is None:
            inner = self.inner.get(id(p), ())
            kept = [s for s in inner[:_REACH] if self._keeps_inner(s)]
            if kept and (is_source(said) or not goes_on(self.doc, p, kept[0].predicate)):
                return True
        if p.quote is not None and p.quote.speech:
            return False
        source = is_source(said)
        if not source and not p.according and not p.tail:
            return is_aide(said) and self._tells_of_contact(p)
        if len(self.speaking) > 1 and self._covers(said):
            return True
        if source and is_documentary(p) and p.according and p.subject:
            return not self._stands_alone(said)
        return source and (self._tells(p.sentence) or is_documentary(p) or self._tells_of_contact(p))

    def _covers(self, said: Said) -> bool:
        """Whether what is said inside its content is a statement of somebody else, or names the act already."""
        p, inside = said.predicate, self._inside(said)
        for s in inside:
            if self._is_covered(s, said):
                return True
        by_pronoun = p.tail and p.subject and p.subject[0].kind in _NAMELESS
        return bool(by_pronoun) and any(tells_itself(s, said) for s in inside)

    def _stands_alone(self, said: Said) -> bool:
        """Whether what a body or a document is cited for is its own word: nobody in it speaks or meets."""
        p = said.predicate
        others = (s for s in self.said if s is not said)
        if p.content is None or self._tells(p.sentence) or any(s.speakers or s.predicate.subject for s in others):
            return False
        a, b = p.content
        if a in self.whole.parties:
            return False
        talks, contacts = self.doc.lexicon.openings["call_noun"], self.doc.lexicon.contacts
        words = self.doc.low[a:b]
        met = (form for word in words for form in contacts.get(word, ()) if not form.rest)
        return talks.keys().isdisjoint(words) and not any("past" in form.tenses for form in met)

    def _tells(self, sentence: Sentence) -> bool:
        """Whether the sentence tells of a call itself, or of what was discussed."""
        return self.discusses or sentence.number in self.whole.told

    def _tells_of_contact(self, p: Predicate) -> bool:
        """Whether what an institution says is only that somebody met or spoke with somebody."""
        assert p.content is not None
        a, b = p.content
        ends, contacts = self.whole.ends, self.doc.lexicon.contacts
        met = any(
            k in ends and any("past" in form.tenses for form in contacts.get(self.doc.low[k], ()))
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
        p, theirs, others = inner.predicate, inner.speakers, outer.speakers
        if not theirs or theirs == others or set(theirs) == set(others):
            return False
        if is_source(inner) and not cites_somebody(outer.predicate, inner.predicate):
            return False
        return bool(p.subject) or p.inherits is not None or p.form != "finite"

    def _reported_by(self, said: Said) -> Said | None:
        """Whoever the sentence names as the one who tells of a statement."""
        i = said.predicate.i
        for other in self.attributing[: -_REACH - 1 : -1]:
            a, b = other.predicate.content or (0, 0)
            if a <= i < b and other is not said and set(other.speakers) != set(said.speakers):
                return other
        outer = self._outer(said)
        if outer is None or is_source(outer) or is_uncommented(self.doc, outer.predicate):
            return None
        return outer

    def _draft(self, said: Said) -> StatementDraft:
        p = said.predicate
        assert p.content is not None
        assert p.say is not None
        reporter = self._reported_by(said) if self.attributing or p.parent is not None else None
        if reporter is not None and reporter.speakers == said.speakers:
            reporter = None
        return StatementDraft(
            said.speakers,
            said.addressees,
            p.noun.act if p.noun is not None else p.say.act or _INFORM,
            p.content,
            (p.i, p.j) if p.noun is None and not p.tail else cue(p),
            said.call,
            p.sentence,
            p.negated,
            p.quote,
            p.rule or p.form,
            said.doubts,
            said,
            reporter.speakers if reporter is not None else (),
        )


def _is_somebody_else(speakers: Sequence[Entity], others: Sequence[Entity]) -> bool:
    """Whether there are people among those who speak, and not just the same as others."""
    if len(speakers) == 1 == len(others):
        return speakers[0].kind is _PERSON and speakers[0] is not others[0]
    people = {e for e in speakers if e.kind is _PERSON}
    return bool(people) and people != set(others)


_place, _sentence = attrgetter("predicate.i"), attrgetter("sentence")
