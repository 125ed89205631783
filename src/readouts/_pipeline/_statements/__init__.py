"""Statements: what was said, from the predicates of saying and from quotations that go on without one.

A predicate inside the clause of another is the statement, and the other its source, when somebody else is its subject;
inside a denial it is no statement at all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress
from operator import attrgetter

from readouts._lexicon import Contact, Flag, Verb, VerbForm
from readouts._model import Act, ParticipantKind
from readouts._pipeline._once import Once
from readouts._pipeline._records import (
    Discourse,
    Entity,
    Predicate,
    StatementDraft,
    goes_on_as_source,
    is_of_state,
    is_source,
    new_statement,
)
from readouts._pipeline._state import PEOPLE, READ, THEM, Doc, Sentence
from readouts._pipeline._statements._clausal import is_clausal
from readouts._pipeline._statements._continued import continued, last_quoted
from readouts._pipeline._statements._kinds import (
    cites_somebody,
    closes_tail,
    closes_topic,
    cue,
    goes_on,
    is_background,
    is_discussed,
    is_documentary,
    is_of_unnamed,
    is_own_clause,
    is_paper,
    is_uncommented,
    is_unspoken,
    rejects,
    tells_itself,
)
from readouts._pipeline._statements._news import (
    had_contact,
    introduces,
    is_aide,
    is_news,
    tells_of_another,
    tells_of_its_own,
    tells_of_talk,
    tells_what_he_told,
)
from readouts._pipeline._statements._whole import Whole
from readouts._pipeline._surroundings import MARKS

__all__ = ["find_statements"]

_PAPERS = frozenset({"document", "medium", "institution"})
_NAMELESS = frozenset({"pronoun", "place", "document"})
_BEFORE_PARTY = Flag.DETERMINER | Flag.OFFICE | Flag.PRONOUN | Flag.ADVERB | Flag.PREPOSITION | Flag.NUMBER
_NO_WORDS = Flag.PRONOUN | Flag.DETERMINER | Flag.ADVERB
_ASKING = frozenset({"how", "if", "what", "when", "whether", "why"})
_REACH = 16
_OWN = (Act.PRAISE, Act.CRITICIZE, Act.CONCERN, Act.HOPE, Act.DEMAND)
_NOT_DONE = (Act.INFORM, Act.REQUEST)
_NOTHING, _BARE = (0, 0), 10
_INFORM, _PERSON = Act.INFORM, ParticipantKind.PERSON


def find_statements(doc: Doc, discourse: Discourse) -> list[StatementDraft]:
    """The statements in the order of the text."""
    if not discourse.said:
        return []
    whole = Whole(doc, discourse)
    alone = _Here(whole, ())
    everything, spans = discourse.said, discourse.spans
    speech = {q.a: q for q in doc.quotes if q.speech} if doc.quotes else {}
    found: list[StatementDraft] = []
    # Where nobody's words go on without a cue, only the sentences with one are asked.
    for number in range(len(doc.sentences)) if speech else spans:
        first, last = spans.get(number, _NOTHING)
        if last - first == 1:
            p = everything[first]
            made = [alone.draft(p)] if p.say is not None and alone.speaks(p) and alone.keeps(p) else []
        else:
            made = _Here(whole, everything[first:last]).statements() if last else []
        if speech and found and not made:
            sentence = doc.sentences[number]
            if sentence.a in speech and sentence.block.kind in READ:
                made = continued(doc, sentence, last_quoted(found), speech[sentence.a])
        found += made
    return found


class _Here:
    """The predicates of one sentence, as statements and as sources of each other; for those alone one will do."""

    speaking: Sequence[Predicate] = ()
    """Those whose content somebody conveys, where there are several predicates."""
    attributing: Sequence[Predicate] = ()
    """Those that name who tells what is said elsewhere in the sentence."""
    inner: dict[Predicate, list[Predicate]] | None = None
    """Those inside the content of another, by the outer one, where there are any."""

    def __init__(self, whole: Whole, said: Sequence[Predicate]) -> None:
        self.doc = whole.doc
        self.whole = whole
        self.said = said

    def statements(self) -> list[StatementDraft]:
        """What is said, in the order of the cues."""
        speaking: list[Predicate] = []
        for p in self.said:
            if p.say is not None and self.speaks(p):
                speaking.append(p)  # noqa: PERF401 (a comprehension is a closure, made for every sentence)
        if not speaking:
            return []
        self.speaking = speaking
        self._relate()
        drafts: list[StatementDraft] = []
        for p in speaking:
            if self.keeps(p):
                drafts.append(self.draft(p))  # noqa: PERF401 (as above)
        return drafts

    def _relate(self) -> None:
        """Note which of several predicates can be of the content of which."""
        attributing: list[Predicate] = []
        nested = False
        for p in self.said:
            if (p.tail or p.according) and p.speakers and not is_source(p):
                attributing.append(p)
            if p.parent is not None:
                nested = True
        self.attributing = attributing
        if nested:
            self._nest()

    def _nest(self) -> None:
        """Note what is said inside the content of what."""
        inner: dict[Predicate, list[Predicate]] = {p: [] for p in self.said}
        for p in self.speaking:
            if p.parent is not None and p.parent in inner:
                inner[p.parent].append(p)
        self.inner = inner

    @Once
    def discusses(self) -> bool:
        """Whether one of several tells what was discussed."""
        return any(map(is_discussed, self.said))

    # What is a statement

    def speaks(self, p: Predicate) -> bool:
        """Whether a predicate has a content that somebody conveys."""
        say, content = p.say, p.content
        if say is None or content is None or (p.future and (not p.negated or say.act in _NOT_DONE)):
            return False  # "will say", "would not say", "would not ask"
        if (say.act is None and p.noun is None and not p.according) or (p.negated and self._is_undone(p)):
            return False
        a, b = content
        if p.subject and p.subject[0].label == "it" and self.doc.low[a] in _ASKING and say.lemma.startswith("be "):
            return False  # "It was not clear whether"
        if b - a <= 1 and (b <= a or self.doc.flag[a] & _NO_WORDS):
            return False
        if say.act is _INFORM and self.doc.low[a] == "nothing" and p.j == a:
            return False  # "said nothing despite A"
        if not say.weak or p.quote is not None:
            return True
        if p.form == "impersonal":
            return say.lemma in self.doc.lexicon.sets["settling"] and self.doc.low[content[0] - 1] == "that"
        return bool(p.subject or p.inherits) and is_clausal(self.whole, p, say)

    def keeps(self, p: Predicate) -> bool:
        if p.rule == "restrictive" and p.quote is None:
            return False
        if p.subject and p.subject[0].a - 1 in self.whole.asked and p.quote is None:
            return False
        if (p.parent is not None and not self._keeps_inner(p)) or (self.attributing and self._is_told_of_state(p)):
            return False
        if self._reports(p) or (p.noun is not None and introduces(self.doc, p)):
            p.source_only = True
            return False
        if not p.speakers:
            return False
        if p.subject and p.subject[0].kind in _PAPERS and is_source(p) and is_paper(self.doc, p):
            return False
        if p.form == "gerund" and p.inherits is not None and self._adds_nothing(p, p.inherits):
            return False
        return self.doc.low[p.i] not in self.whole.news or not is_news(self.doc, p)

    def _adds_nothing(self, p: Predicate, main: Predicate) -> bool:
        """Whether a participle tells only why nothing is told, or whose word it is: "X reported, citing a source"."""
        if main.say is None or self.doc.low[p.i] not in self.doc.lexicon.words("sources.citing", "calls"):
            return False
        return main.say.act is Act.REJECT or (main.tail and is_of_unnamed(self.doc, p))

    def _is_undone(self, p: Predicate) -> bool:
        """Whether nothing is said where this is negated: "did not share the concern", "did not reject"."""
        return p.form == "passive" or p.noun is not None or rejects(p) or is_unspoken(self.doc, p)

    def _is_told_of_state(self, p: Predicate) -> bool:
        """Whether it is part of what somebody says of his own state: "Peru backs the plan, President Lima said"."""
        subject = p.subject or (p.inherits.subject if p.inherits is not None else ())
        if not subject or subject[0].kind != "place":
            return False
        speakers = set(p.speakers)
        return any(
            o.tail and o.subject[0].name and o.content is not None and o.content[0] <= p.i < o.content[1]
            for o in self.attributing[: -_REACH - 1 : -1]
            if o is not p and o.subject and speakers == set(o.speakers)
        )

    # Who reports whom

    def _outer(self, p: Predicate) -> Predicate | None:
        outer = p.parent
        return outer if outer is not None and self.inner is not None and outer in self.inner else None

    def _keeps_inner(self, p: Predicate) -> bool:
        """Whether what is said inside another's clause is a statement: somebody else's, and not denied."""
        outer = self._outer(p)
        if outer is None or not (self.speaks(outer) or self._introduces(outer)):
            return outer is not None and p.call is not None and is_uncommented(self.doc, outer)
        if outer.negated or rejects(outer):
            return False
        if not _is_somebody_else(p.speakers, outer.speakers) and not tells_of_its_own(outer, p):
            return tells_what_he_told(outer, p)
        told = is_source(outer) or outer.source_only or outer.form == "impersonal" or goes_on_as_source(outer)
        if not told and self._is_of_states(p, outer):
            return False
        if not told and is_background(self.doc, p):
            return False
        sourced = told or tells_of_another(outer, p)
        return is_own_clause(p, sourced) and (p.call is not None or sourced or bool(p.addressee))

    def _is_of_states(self, p: Predicate, outer: Predicate) -> bool:
        """Whether one of two tells what their states have done: "X said that the two countries | share A"."""
        if (
            len(p.speakers) < 2
            or not p.subject
            or p.subject[0].kind != "group"
            or not set(p.speakers) > set(outer.speakers)
        ):
            return False
        m, doc = p.subject[0], self.doc
        return not doc.lexicon.sets["countries_together"].isdisjoint(doc.low[m.a : m.b])

    def _introduces(self, p: Predicate) -> bool:
        """Whether a quotation that tells of the call follows a cue and a colon."""
        if p.content is not None or p.source_only:
            return p.content is None
        return self.doc.low[p.j : p.j + 1] == [":"] and p.j + 1 in self.whole.narrative

    def _reports(self, p: Predicate) -> bool:
        """Whether it only passes on what others said: it is their source then."""
        if self.inner is not None and p.parent is None:
            kept = [s for s in self.inner[p][:_REACH] if self._keeps_inner(s)]
            if kept and (is_source(p) or not (_is_told_another(p, kept) or goes_on(self.doc, p, kept[0]))):
                return True
        if p.quote is not None and p.quote.speech:
            return False
        source = is_source(p)
        if not source and not p.according and not p.tail:
            informs = p.say is not None and p.say.act is _INFORM
            return informs and (
                self._tells_of_his_own(p)
                or (is_aide(p) and self._tells_of_contact(p))
                or (len(self.speaking) > 1 and self._tells_why(p))
            )
        if source and p.say is not None and p.say.act in _OWN and not (p.tail or p.according):
            return False  # "The ministry welcomed the call between X and Y"
        if p.tail and closes_tail(self.doc, p, self.said):
            return True
        if self.discusses and closes_topic(p, self.said) and not self._inside_of(p):
            return True
        of_told = p.tail and not source and p.sentence.number in self.whole.told  # "X spoke with Y on Monday, she said"
        if (len(self.speaking) > 1 and self._covers(p)) or (of_told and self._tells_of_contact(p)):
            return True
        if source and is_documentary(p) and p.according and p.subject:
            return not self._stands_alone(p)
        of_talk = source and (is_documentary(p) or tells_of_talk(self.doc, p))
        return of_talk or (source and (self._tells(p.sentence) or self._tells_of_contact(p)))

    def _covers(self, p: Predicate) -> bool:
        """Whether what is said inside its content is a statement of somebody else, or names the act already."""
        inside = self._inside(p)
        for s in inside:
            if self._is_covered(s, p):
                return True
        if inside and is_of_state(p) and any(s.subject and s.speakers for s in inside):
            return True
        by_pronoun = p.tail and p.subject and p.subject[0].kind in _NAMELESS
        return bool(by_pronoun) and any(tells_itself(s, p) for s in inside)

    def _stands_alone(self, p: Predicate) -> bool:
        """Whether what a body or a document is cited for is its own word: nobody in it speaks or meets."""
        others = (s for s in self.said if s is not p)
        if p.content is None or self._tells(p.sentence) or any(s.speakers or s.subject for s in others):
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
        return sentence.number in self.whole.told or self.discusses

    def _tells_of_his_own(self, p: Predicate) -> bool:
        """Whether somebody only brings the news of his own contact: "said that he spoke with Y"."""
        if p.call is not None or p.addressee or p.content is None or p.sentence.number != self.whole.opening:
            return False
        a, b = p.content
        return (
            self.doc.low[a] in self.doc.lexicon.sets["he"]
            and had_contact(self.doc, a + 1, b)
            and not self._inside_of(p)
        )

    def _tells_why(self, p: Predicate) -> bool:
        """Whether somebody only tells for what he called another: "said he had called Y | to tell him A"."""
        assert p.content is not None
        a, b = p.content
        if self.doc.low[a] not in self.doc.lexicon.sets["he"] or not had_contact(self.doc, a + 1, b):
            return False
        if b - a < _BARE and b in self.whole.ends and not self._inside_of(p):
            return True  # "said he had called Y, and warned that A"
        return any(s.rule == "purpose" and s.call is not None and s.speakers == p.speakers for s in self._inside(p))

    def _tells_of_contact(self, p: Predicate) -> bool:
        """Whether what an institution says is only that somebody met or spoke with somebody."""
        assert p.content is not None
        a, b = p.content
        stop = min(b, a + _REACH)
        low, contacts = self.doc.low, self.doc.lexicon.contacts
        for k in compress(range(a, stop), map(contacts.__contains__, low[a:stop])):
            if k in self.whole.ends and any(f.past and self._has_party(f, k + 1, stop) for f in contacts[low[k]]):
                return not self._inside_of(p)
        return False

    def _has_party(self, form: VerbForm, k: int, stop: int) -> bool:
        """Whether somebody can follow a verb of contact that needs him: "received | Kenyan envoys", not "| less"."""
        verb, doc = form.verb, self.doc
        if form.rest:
            return form.rest[-1] in doc.low[k:stop]
        needed = isinstance(verb, Contact) and verb.person
        return not needed or k >= len(doc) or doc.cap[k] or bool(doc.flag[k] & _BEFORE_PARTY)

    def _inside_of(self, p: Predicate) -> bool:
        """Whether anything is said in the content of a predicate."""
        assert p.content is not None
        first = bisect_left(self.speaking, p.content[0], key=_place)
        return first < len(self.speaking) and self.speaking[first].i < p.content[1] and self.speaking[first] is not p

    def _inside(self, p: Predicate) -> list[Predicate]:
        """The first predicates of saying in the content of one."""
        a, b = p.content or (0, 0)
        first = bisect_left(self.speaking, a, key=_place)
        return [s for s in self.speaking[first : first + _REACH] if s is not p and s.i < b]

    @staticmethod
    def _is_covered(p: Predicate, outer: Predicate) -> bool:
        theirs, others = p.speakers, outer.speakers
        if not theirs or theirs == others or set(theirs) == set(others):
            return False
        if is_source(p) and not cites_somebody(outer, p):
            return False
        return bool(p.subject) or p.inherits is not None or p.form != "finite"

    def _reported_by(self, p: Predicate) -> Predicate | None:
        """Whoever the sentence names as the one who tells of a statement."""
        i = p.i
        for other in self.attributing[: -_REACH - 1 : -1]:
            a, b = other.content or (0, 0)
            if a <= i < b and other is not p and set(other.speakers) != set(p.speakers):
                return other
        outer = self._outer(p)
        if outer is None or outer.form == "impersonal" or is_source(outer) or is_uncommented(self.doc, outer):
            return None  # nobody is told to be the source of "It was reported that"
        return outer

    def _is_told_to(self, p: Predicate, say: Verb, a: int) -> bool:
        """Whether somebody is told to do something, which is a request."""
        low = self.doc.low
        if low[a - 1] != "to" and not ((low[a] in MARKS or low[a] == "not") and "to" in low[a + 1 : a + 3]):
            return False
        told = say.act is _INFORM and a >= p.j and p.quote is None and not self.doc.cap[a]
        return told and "addressee" in say.takes and "to" not in say.prepositions

    def draft(self, p: Predicate) -> StatementDraft:
        content, say, noun = p.content, p.say, p.noun
        assert content is not None and say is not None  # noqa: PT018 (each of the two costs as much as both)
        reported_by: Sequence[Entity] = ()
        if p.parent is not None or self.attributing:
            reporter = self._reported_by(p)
            if reporter is not None and reporter.speakers != p.speakers and not is_of_state(reporter):
                reported_by = reporter.speakers
        act = noun.act if noun is not None else say.act or _INFORM
        if (p.addressee or self.doc.low[p.j] in THEM) and self._is_told_to(p, say, content[0]):
            act = Act.REQUEST
        return new_statement(p, act, content, (p.i, p.j) if noun is None and not p.tail else cue(p), reported_by)


def _is_somebody_else(speakers: Sequence[Entity], others: Sequence[Entity]) -> bool:
    """Whether there are people among those who speak, and not just the same as others."""
    if len(speakers) == 1 == len(others):
        return speakers[0].kind is _PERSON and speakers[0] is not others[0]
    people = {e for e in speakers if e.kind is _PERSON}
    return bool(people) and people != set(others)


def _is_told_another(p: Predicate, inner: Sequence[Predicate]) -> bool:
    """Whether one tells another, who is named, what a third has said: "X told Y that Z had asked for A"."""
    named = p.call is not None and p.addressee and p.addressee[0].kind in PEOPLE
    told: set[Entity] = set(p.addressees) if named else set()
    return bool(told) and all(told.isdisjoint(s.speakers) for s in inner)


_place = attrgetter("i")
