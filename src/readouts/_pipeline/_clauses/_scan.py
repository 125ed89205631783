"""One sentence while its predicates are read, with what each rule may ask of those before it in constant time."""

from __future__ import annotations

from readouts._lexicon import Contact, Flag, Verb
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import Mention, Sentence
from readouts._pipeline._surroundings import ACTORS, Surroundings

__all__ = ["DASHES", "STOPS", "Scan"]

DASHES = frozenset({"–", "—", "-"})
STOPS = frozenset({".", "!", "?", "…", ";"})
_JOINS = frozenset({"and", "but", "while", "whereas", "though", "although", ",", ";", "as", "–", "—"})
_NO_SUBJECT = frozenset({"who", "it"})


class Scan:
    """The sentence from token ``a`` and before ``b``, and the predicates found in it so far."""

    def __init__(self, clauses: Surroundings, sentence: Sentence) -> None:
        self.c = clauses
        self.doc = clauses.doc
        self.sentence = sentence
        self.a, self.b = sentence.a, sentence.b
        self.found: list[Predicate] = []
        self.pending: list[Predicate] = []
        self.last_full: Predicate | None = None
        self.last_plain: Predicate | None = None
        self.last_gerund: Predicate | None = None
        self.participle_base: Predicate | None = None
        self.cue_ends = self.b
        self.cues: set[int] = set()
        self.tails: set[int] = set()
        self.roots: dict[int, Predicate] = {}
        self.taken: set[int] = set()
        self._subject: Mention | None = None
        self._subject_sought = self.a

    def add(self, p: Predicate) -> None:
        """Take a predicate in, and what later ones ask about it."""
        if not p.according:
            self.last_plain = p
            if p.form != "gerund" or p.inherits is not None or p.subject:
                self.participle_base = p
            if (
                p.form in {"finite", "infinitive"}
                and not p.tail
                and (self.last_full is None or p.rule != "noun subject")
            ):
                self.last_full = p
        if p.form == "gerund":
            self.last_gerund = p
        self.cue_ends = min(self.cue_ends, p.j)
        self.cues.add(p.i)
        self.taken.update(m.a for m in p.subject)
        self.found.append(p)

    def predicate(self, i: int, j: int, verb: Verb | Contact, form: str = "finite") -> Predicate:
        """A new predicate of this sentence with its cue at the tokens from ``i`` and before ``j``."""
        return Predicate(self.sentence, i, j, verb, form)

    def low(self, i: int) -> str:
        """A folded word of the sentence; empty outside it."""
        return self.doc.low[i] if self.a <= i < self.b else ""

    def flag(self, i: int) -> int:
        """What a word of the sentence can be; 0 outside it."""
        return self.doc.flag[i] if self.a <= i < self.b else 0

    def root(self, p: Predicate) -> Predicate:
        """The predicate that reports all the others around one."""
        return self.roots.get(id(p), p)

    def subject_before(self, before: int) -> Mention | None:
        """The first mention of the sentence that no preposition governs and that a clause follows."""
        c = self.c
        i = self._subject_sought
        while self._subject is None and i < before:
            m = c.begins.get(i)
            if m is None or c.quoted[i]:
                i += 1
                continue
            if m.kind in ACTORS and not m.possessive and not c.governed(m) and m.label not in _NO_SUBJECT:
                self._subject = m
            i = m.b
        self._subject_sought = i
        return self._subject if self._subject is not None and self._subject.a < before else None

    def clause_start(self, i: int) -> int:
        """The start of a clause with the conjunction or comma before it."""
        low = self.doc.low
        k = i - 1
        while k >= self.a and low[k] in _JOINS:
            k -= 1
        return k + 1

    def before_conjunction(self, q: int) -> int:
        """Where the clause before a conjunction or comma at ``q`` ends."""
        low = self.doc.low
        while (
            q - 1 >= self.a
            and low[q] in {"and", "but", "or", "while", "as", "well"}
            and low[q - 1] in {",", "as", "well", "–", "—"}
        ):
            q -= 1
        return q

    def noun_phrase_start(self, q: int, reach: int, stops: frozenset[str]) -> int:
        """Where a noun phrase that ends at ``q`` begins: after the clause opener or the cue before it."""
        low, quoted = self.doc.low, self.c.quoted
        floor = max(self.a, q - reach)
        k = q
        while k - 1 >= floor and not quoted[k - 1]:
            word = low[k - 1]
            if word in stops or (word == "and" and self.cue_ends <= k and not self.joins_mentions(k - 1)):
                break
            k -= 1
        return k

    def joins_mentions(self, i: int) -> bool:
        """Whether a conjunction stands between two mentions, so that no clause begins after it."""
        return i in self.c.ends and i + 1 in self.c.begins

    def is_adverb(self, i: int) -> bool:
        """Whether a token is an adverb and no conjunction."""
        return bool(self.flag(i) & Flag.ADVERB) and not self.flag(i) & Flag.CONJUNCTION
