"""One sentence while its predicates are read, with what each rule may ask of those before it in constant time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from readouts._lexicon import Flag, Verb, VerbForm
from readouts._pipeline._records import Predicate, new_predicate, relays
from readouts._pipeline._state import PEOPLE, Mention, Sentence
from readouts._pipeline._surroundings import ACTORS, Surroundings

__all__ = ["DASHES", "JOINS", "POSSESSIVE", "STOPS", "Scan", "blank_scan", "fill_scan"]

DASHES = frozenset({"–", "—", "-"})
STOPS = frozenset({".", "!", "?", "…", ";"})
JOINS = frozenset({"and", "but", "while", "whereas", "though", "although", ",", ";", "as", "–", "—"})
POSSESSIVE = frozenset({"its", "their", "our", "his", "her"})
_CONJUNCTIONS = frozenset({"and", "but", "or", "while", "as", "well"})
_BEFORE_CONJUNCTION = frozenset({",", "as", "well", "–", "—"})
_SUBORDINATE = frozenset({"while", "although", "though", "when", "after", "because", "if", "since"})
_NO_SUBJECT = frozenset({"who", "it"})


class Past:
    """What later predicates of a sentence ask about those before them."""

    __slots__ = ("count", "cues", "full", "gerund", "participle_base", "plain", "sought", "subject", "taken")

    def __init__(self, a: int) -> None:
        self.count = 0
        """How many predicates it knows."""
        self.full: Predicate | None = None
        self.plain: Predicate | None = None
        self.gerund: Predicate | None = None
        self.participle_base: Predicate | None = None
        self.cues: set[int] = set()
        self.taken: set[int] = set()
        """Where the mentions begin that are subjects already."""
        self.subject: Mention | None = None
        """The first mention that can be a subject, sought as far as ``sought``."""
        self.sought = a

    def add(self, p: Predicate) -> None:
        form = p.form
        if form == "gerund":
            self.gerund = self.plain = p
            if p.inherits is not None or p.subject:
                self.participle_base = p
        elif not p.according:
            self.plain = self.participle_base = p
            full = (form == "finite" or form == "infinitive") and not p.tail
            if full and (self.full is None or not (p.rule == "noun subject" or (p.closes and relays(p)))):
                self.full = p
        self.cues.add(p.i)
        for m in p.subject:
            self.taken.add(m.a)
        self.count += 1


class Scan:
    """The sentence from token ``a`` and before ``b``, and the predicates found in it so far.

    ``words``, ``flags`` and the like are the columns of the whole document, for tokens that are in the sentence;
    ``low`` and ``flag`` may be asked for any. ``spoken`` tells whether a quotation of speech is in it, ``subordinate``
    whether it opens with a clause before its main clause.
    """

    __slots__ = (
        "_past",
        "a",
        "b",
        "begins",
        "c",
        "doc",
        "ends",
        "flags",
        "found",
        "pending",
        "quoted",
        "sentence",
        "spoken",
        "subordinate",
        "words",
    )

    def __init__(self, clauses: Surroundings, sentence: Sentence) -> None:
        self.c, self.doc, self.sentence = clauses, clauses.doc, sentence
        self.words, self.flags, self.quoted = clauses.low, clauses.flag, clauses.quoted
        self.begins, self.ends = clauses.begins, clauses.ends
        self.a = a = sentence.a
        self.b = b = sentence.b
        self.spoken = clauses.quoted.find(1, a, b + 1) >= 0 if clauses.speech else False
        self.subordinate = self.words[a] in _SUBORDINATE
        self.found: list[Predicate] = []
        self.pending: Sequence[Predicate] = ()
        self._past: Past | None = None

    @property
    def cue_ends(self) -> int:
        """The token after the first cue, or after the sentence where none is found yet."""
        return self.found[0].j if self.found else self.b

    @property
    def past(self) -> Past:
        """What is asked about the predicates found so far: gathered when it is, because few sentences ask."""
        past, found = self._past, self.found
        if past is None:
            past = self._past = Past(self.a)
        while past.count < len(found):
            past.add(found[past.count])
        return past

    def keep(self, found: list[Predicate]) -> None:
        """Leave out all other predicates; where their cues stand is still known."""
        past = self.past
        self.found = found
        past.count = len(found)

    def predicate(self, i: int, j: int, form: VerbForm, name: str, aux: int) -> Predicate:
        """A new predicate of a cue, the form of which has a name; it is not taken in yet.

        :param aux: what the auxiliaries before it can be.
        """
        return new_predicate(self.sentence, i, j, form.verb, name, form.tenses, aux & Flag.NEGATION > 0)

    def low(self, i: int) -> str:
        """A folded word of the sentence; empty outside it."""
        return self.words[i] if self.a <= i < self.b else ""

    def flag(self, i: int) -> int:
        """What a word of the sentence can be; 0 outside it."""
        return self.flags[i] if self.a <= i < self.b else 0

    def subject_before(self, before: int) -> Mention | None:
        """The first mention of the sentence that no preposition governs and that a clause follows."""
        c, past = self.c, self.past
        i = past.sought
        while past.subject is None and i < before:
            m = c.begins[i]
            if m is None or c.quoted[i]:
                i += 1
                continue
            if m.kind in ACTORS and not m.possessive and not c.governed(m) and m.label not in _NO_SUBJECT:
                past.subject = m
            i = m.b
        past.sought = i
        return past.subject if past.subject is not None and past.subject.a < before else None

    def clause_start(self, i: int) -> int:
        """The start of a clause with the conjunction or comma before it."""
        words, a = self.words, self.a
        while i > a and words[i - 1] in JOINS:
            i -= 1
        return i

    def before_conjunction(self, q: int) -> int:
        """Where the clause before a conjunction or comma at ``q`` ends."""
        words, a = self.words, self.a
        while q > a and words[q] in _CONJUNCTIONS and words[q - 1] in _BEFORE_CONJUNCTION:
            q -= 1
        return q

    def noun_phrase_start(self, q: int, reach: int, stops: frozenset[str]) -> int:
        """Where a noun phrase that ends at ``q`` begins: after the clause opener or the cue before it."""
        words, quoted = self.words, self.quoted
        floor = max(self.a, q - reach)
        k = q
        while k - 1 >= floor and not quoted[k - 1]:
            word = words[k - 1]
            if word in stops or (word == "and" and self.cue_ends <= k and not self.joins_mentions(k - 1)):
                break
            k -= 1
        return k

    def joins_mentions(self, i: int) -> bool:
        """Whether a conjunction stands between two mentions, so that no clause begins after it."""
        return self.ends[i] is not None and self.begins[i + 1] is not None

    def after_second(self, k: int) -> int:
        """The object of two verbs, after the second: "called | and congratulated | X", "phoned | to thank | X"."""
        if k + 1 >= self.b or self.words[k] not in {"and", "to"} or not self.flags[k + 1] & Flag.VERB:
            return k
        m = self.begins[k + 2]
        if m is None or m.kind not in PEOPLE or m.possessive:
            return k
        forms = self.doc.lexicon.verbs[self.words[k + 1]]
        return k + 2 if any(isinstance(f.verb, Verb) and "addressee" in f.verb.takes for f in forms) else k

    def to_object(self, j: int) -> int:
        """The object of a verb of contact, adverbs and where it was stepped over: "received | today in Lima | X"."""
        k = self.c.right(j, self.b)
        if k + 1 >= self.b or self.words[k] != "in":
            return k if self.begins[k] is not None else self.after_new(k)
        m = self.begins[k + 1]
        return self.c.right(m.b, self.b) if m is not None and m.kind == "place" else k

    def after_new(self, k: int) -> int:
        """The token after what tells since when somebody is in office: "new President X", "visiting President X"."""
        if k + 1 >= self.b or self.words[k] not in self.doc.lexicon.sets["tenures"]:
            return k
        j = k + 1
        while j + 1 < self.b and self.words[j] in self.doc.lexicon.sets["tenures"]:
            j += 1
        return j if self.begins[j] is not None else k

    def ends_contact(self, q: int) -> bool:
        """Whether a contact, or the day of one, ends at a token: "in phone talks | on Saturday"."""
        times = self.doc.lexicon.sets["time_words"]
        while q > self.a and (self.words[q] in times or self.flags[q] & Flag.DAY):
            q -= 1
        return bool(self.flags[q] & Flag.PHRASE)

    def abbreviates(self, i: int) -> bool:
        """Whether a full stop is of an abbreviation in the middle of the sentence: "on Jan. 5 with"."""
        return self.words[i] == "." and i + 1 < self.b and self.words[i - 1] in self.doc.lexicon.sets["abbreviations"]

    def acts(self, i: int) -> bool:
        """Whether what follows a subject at a token is plainly the verb of its clause: "X | then opened the port"."""
        i = self.c.right(i, self.b)
        return self.c.is_verb(i) or (self.low(i).endswith("ed") and not self.c.inside[i])

    def is_adverb(self, i: int) -> bool:
        """Whether a token is an adverb and no conjunction."""
        return bool(self.flag(i) & Flag.ADVERB) and not self.flag(i) & Flag.CONJUNCTION


# A text has many sentences: to make one of these and to fill it takes half of the time of a call of the class.
blank_scan: Callable[[], Scan] = partial(object.__new__, Scan)
fill_scan = Scan.__init__
