"""Predicates: every verb of saying, of naming a topic and of contact, with its form, its subject and its object.

    predicate := [subject] [auxiliary] [adverb] cue [particle] [addressee] [opener] content
    subject   := mention ("," mention)* ["and" mention] | carried from the predicate before | the clause that follows
    form      := finite | gerund (", stressing") | infinitive ("to express") | passive ("was noted") | impersonal ("It was agreed")

The content of a predicate runs to the start of the next one on its level, to an attribution that closes the sentence, or
to the end of the sentence.
"""

from __future__ import annotations

import attrs

from readouts._lexicon import Contact, Flag, Verb, VerbForm
from readouts._model import Act, Channel
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import READ, BlockKind, Doc, Mention, Quote, Sentence
from readouts._pipeline._surroundings import ACTORS, AUXILIARY, CUE, MARKS, Surroundings

__all__ = ["find_predicates"]

_FIRM = (
    Flag.PREPOSITION
    | Flag.CONJUNCTION
    | Flag.DETERMINER
    | Flag.SUBORDINATOR
    | Flag.PRONOUN
    | Flag.BE
    | Flag.HAVE
    | Flag.MODAL
)
_DASHES = frozenset({"–", "—", "-"})
_STOPS = frozenset({".", "!", "?", "…", ";"})


_ACCORDING = Verb("according to", None, takes=frozenset({"that", "quote"}))
_EXISTENTIAL = Verb("there is", None, takes=frozenset({"light"}))
_PASSIVE_TOPIC = Verb("pay attention", None, topic=True)
_LIGHT_CONTACT = Contact("have a talk", Channel.UNSPECIFIED, frozenset({"with", "to", "from", "and"}))


def find_predicates(doc: Doc) -> tuple[Surroundings, list[Predicate]]:
    """All predicates in the order of the text, with subject, addressee and content."""
    _mark_speech(doc)
    clauses = Surroundings(doc)
    found: list[Predicate] = []
    for sentence in doc.sentences:
        if sentence.block.kind in READ or sentence.block.kind in {BlockKind.HEADLINE, BlockKind.ATTRIBUTION}:
            found.extend(_Reader(clauses, sentence).read())
    return clauses, found


def _mark_speech(doc: Doc) -> None:
    """Tell quotations that are somebody's words as a whole from a few quoted words in another sentence."""
    starts = {s.a for s in doc.sentences}
    for quote in doc.quotes:
        if quote.narrative:
            continue
        before = quote.a - 1
        opened = (
            quote.a in starts
            or before < 0
            or doc.low[before] in {",", ":"} | _DASHES
            or (before in starts and doc.low[before] == "(")
        )
        last = quote.b - 1 if quote.closed and doc.text[doc.start[quote.b]] in "\"”»’'“" else quote.b
        stopped = doc.low[last] in {",", ".", "!", "?", "…"} or (
            quote.b + 1 < len(doc) and doc.low[quote.b + 1] in {",", "."}
        )
        first = quote.a + 1
        capital = first < len(doc) and (
            doc.cap[first] or doc.low[first] in {"[", "(", "…", "."} or doc.low[first][0].isdigit()
        )
        single = quote.a in starts and quote.closed and doc.low[quote.a] in {"'", "‘"} and not stopped
        after = doc.low[quote.b + 1] if quote.b + 1 < len(doc) else ""
        introduced = before >= 0 and bool(doc.flag[before] & Flag.VERB) and not opened
        quote.speech = (opened and stopped and (capital or quote.b - quote.a > 6) and not single) or (
            capital and stopped and introduced and quote.b - quote.a > 4
        )
        if quote.speech and quote.a in starts and not capital and after not in {",", ".", ""} and quote.b - quote.a < 5:
            quote.speech = False


class _Reader:
    """Reads the predicates of one sentence."""

    def __init__(self, clauses: Surroundings, sentence: Sentence) -> None:
        self.c = clauses
        self.doc = clauses.doc
        self.sentence = sentence
        self.a, self.b = sentence.a, sentence.b
        self.found: list[Predicate] = []
        self.pending: list[Predicate] = []
        self.closing = clauses.closing

    def read(self) -> list[Predicate]:
        doc, c = self.doc, self.c
        i = self.a
        while i < self.b:
            if c.quoted[i] or c.inside[i]:
                i += 1
                continue
            flag = doc.flag[i]
            made = None
            if flag & CUE or flag & Flag.BE:
                made = self.predicate(i)
            elif doc.low[i] == "there":
                made = self.existential(i)
            elif flag & Flag.PREPOSITION or doc.low[i] == "according":
                made = self.according(i)
            if made is not None:
                self.nest(made)
                self.found.append(made)
                i = max(made.j, i + 1)
            else:
                i += 1
        self.settle_initial()
        self.contents()
        return self.found

    # Cues

    def form_at(self, i: int) -> tuple[VerbForm | None, int]:
        doc = self.doc
        for table in (doc.lexicon.verbs, doc.lexicon.contacts):
            for form in table.get(doc.low[i], ()):
                j = self.particles(i + 1, form.rest)
                if (
                    j
                    and form.rest
                    and table is doc.lexicon.verbs
                    and doc.low[i] in doc.lexicon.contacts
                    and self.channel_at(i + 1)
                ):
                    continue
                if j and not (
                    table is doc.lexicon.verbs
                    and isinstance(form.verb, Verb)
                    and form.verb.lemma == doc.low[i]
                    and not form.rest
                    and self.contact_instead(i)
                ):
                    return form, j
        return None, 0

    def channel_at(self, i: int) -> bool:
        return i < self.b and bool(self.doc.match_kind(i, self.b, "channel")[0])

    def contact_instead(self, i: int) -> bool:
        """Whether a word that is both is used as a verb of contact: "called President ..."."""
        doc = self.doc
        if doc.low[i] not in doc.lexicon.contacts:
            return False
        m = self.c.begins.get(self.c.right(i + 1, self.b))
        return (
            m is not None
            and m.kind in {"person", "name"}
            and not m.possessive
            and doc.low[i].startswith(("call", "visit", "receiv", "host"))
        )

    def particles(self, i: int, rest: tuple[str, ...]) -> int:
        doc = self.doc
        room = 3 if len(rest) > 1 else 0
        for word in rest:
            while (
                i < self.b
                and doc.low[i] != word
                and (doc.flag[i] & Flag.ADVERB or (room and not doc.flag[i] & _FIRM and doc.low[i][0].isalpha()))
            ):
                room -= not doc.flag[i] & Flag.ADVERB
                i += 1
            room = 0
            if i >= self.b or doc.low[i] != word:
                return 0
            i += 1
        return i

    def predicate(self, i: int) -> Predicate | None:
        doc = self.doc
        form, j = self.form_at(i)
        if form is None:
            return self.light_contact(i) if doc.flag[i] & Flag.LIGHT else None
        verb = form.verb
        if isinstance(verb, Verb) and "light" in verb.takes and verb.act is None and doc.flag[i] & Flag.LIGHT:
            contact = self.light_contact(i)
            if contact is not None:
                return contact
        if isinstance(verb, Contact) and not self.contact_object(verb, j):
            return None
        return self.classify(i, j, form)

    def contact_object(self, verb: Contact, j: int) -> bool:
        """Whether a verb of contact has a party after it, or can have two before it."""
        doc = self.doc
        if not verb.person:
            return True
        k = self.c.right(j, self.b)
        if k < self.b and doc.low[k] in verb.parties:
            k += 1
        m = self.c.begins.get(k)
        return m is not None and m.kind in {"person", "name", "group", "unnamed"} and not m.possessive

    def light_contact(self, i: int) -> Predicate | None:
        """A light verb with a noun of contact: "had a telephone conversation", "received a call from"."""
        doc = self.doc
        k = i + 1
        while k < self.b and k - i < 14 and not self.c.quoted[k]:
            if doc.flag[k] & Flag.PHRASE:
                found, j = doc.match_kind(k, self.b, "call_noun")
                if found:
                    channel, several = found  # type: ignore[misc]
                    return self.light_predicate(i, k, j, channel, several)
            if doc.low[k] in {"that", ",", "to", "with", "of", "for"} or (
                doc.flag[k] & Flag.VERB and doc.low[k].endswith("ed")
            ):
                return None
            k += 1
        return None

    def light_predicate(self, i: int, k: int, j: int, channel: Channel, several: bool) -> Predicate | None:
        doc = self.doc
        low = doc.low[i]
        tense = (
            "gerund"
            if low.endswith("ing")
            else "base"
            if low in {"have", "hold", "make", "conduct", "receive", "take", "join", "place", "begin", "convene"}
            else "past"
        )
        tenses = {tense, "participle"} if tense == "past" else {tense}
        receiving = low in doc.lexicon.words("light.receiving", "calls") and j < self.b and "from" in doc.low[j : j + 8]
        initiator = "object" if receiving else ""
        verb = attrs.evolve(_LIGHT_CONTACT, channel=channel, initiator=initiator)
        made = self.classify(i, j, VerbForm(verb, frozenset(tenses)))
        if made is not None:
            made.channel, made.several, made.noun_at = channel, several, (k, j)
        return made

    # Form and subject

    def classify(self, i: int, j: int, form: VerbForm) -> Predicate | None:
        doc, c = self.doc, self.c
        p = Predicate(self.sentence, i, j, form.verb, "finite", start=i)
        q = c.left(i, self.a)
        be = have = modal = neg = False
        first = i
        is_be = doc.flag[i] & Flag.BE and form.verb.lemma.startswith("be ") if isinstance(form.verb, Verb) else False
        while q >= self.a and doc.flag[q] & AUXILIARY and not c.inside[q] and not c.quoted[q]:
            flag = doc.flag[q]
            be = be or bool(flag & Flag.BE)
            have = have or bool(flag & Flag.HAVE)
            modal = modal or bool(flag & Flag.MODAL)
            neg = neg or bool(flag & Flag.NEGATION)
            first = q
            q = c.left(q, self.a)
        p.negated = neg
        tenses = p.tenses = form.tenses
        if be and "participle" in tenses and not is_be:
            return self.passive(p, q, first)
        if have and low_having(doc, first) and "participle" in tenses:
            p.form = "gerund"
            return self.gerund(p, q, first)
        if "gerund" in tenses and not be:
            p.form = "gerund"
            return self.gerund(p, q, first)
        if modal and not have and doc.low[first] not in {"do", "does", "did"} and "n't" not in doc.low[first]:
            p.future = True
        if q >= self.a and doc.low[q] == "to" and not modal and "base" in tenses:
            p.form = "infinitive"
            return self.infinitive(p, q)
        finite = (
            bool(tenses & {"past"})
            or (have and "participle" in tenses)
            or modal
            or (be and "gerund" in tenses)
            or is_be
        )
        return self.finite(p, q, first, finite, tenses)

    def finite(self, p: Predicate, q: int, first: int, sure: bool, tenses: frozenset[str]) -> Predicate | None:
        doc, c = self.doc, self.c
        if self.inverted(p, q):
            return p
        if "participle" in tenses and first == p.i and (by := c.right(p.j, self.b)) < self.b and doc.low[by] == "by":
            return None
        if (
            q >= self.a
            and (
                doc.flag[q] & (Flag.DETERMINER | Flag.PREPOSITION)
                or (doc.low[q] in {"'s", "’s", "’", "'"} and not c.closing.get(q))
            )
            and (q + 1) not in c.ends
        ):
            return None
        if not sure and not self.adjacent_subject(q, tenses):
            last = self.found[-1] if self.found else None
            if last is not None and doc.low[q] == "and" and "base" in tenses and last.form == "infinitive":
                p.form = "infinitive"
                p.inherits, p.start, p.rule = last.inherits or last, self.before_conjunction(q), "purpose"
                return p
            return None
        return p if self.subject(p, q, first) else None

    def adjacent_subject(self, q: int, tenses: frozenset[str]) -> bool:
        """Whether a present-tense form stands right after a subject that agrees with it."""
        m = self.c.ends.get(q + 1)
        if m is None or m.possessive or m.kind not in ACTORS or (self.c.governed(m) and not m.label == "who"):
            last = self.found[-1] if self.found else None
            return bool(
                last
                and self.doc.low[q] in {"and", ","}
                and last.form == "finite"
                and last.tenses & tenses & {"third", "base"}
            )
        if m.label in {"who", "it"}:
            return True
        if m.determiner in {"its", "their", "our", "his", "her"} and not m.office:
            return False
        several = (
            m.plural
            or len(self.c.coordinated(m, self.a)) > 1
            or m.label in {"first_person", "they"}
            or m.kind == "name"
        )
        return several if "base" in tenses else True

    def inverted(self, p: Predicate, q: int) -> bool:
        """``"...," said Y`` and ``..., said Y``: the cue stands before its subject and closes the clause."""
        doc, c = self.doc, self.c
        say = p.say
        if say is None or ("quote" not in say.takes and "that" not in say.takes) or p.j >= self.b:
            return False
        m = c.begins.get(p.j)
        if m is None or m.kind not in ACTORS or m.possessive or (m.kind == "pronoun" and m.label in {"who", "it"}):
            return False
        closed = q in c.speech_end or (q >= self.a and (doc.low[q] in MARKS and c.quoted[q]))
        comma = q >= self.a and doc.low[q] == "," and ("addressee" not in say.takes)
        opening = q < self.a and p.i == self.a and m.b < self.b and doc.low[m.b] in {":", ","}
        if not (closed or comma or opening):
            return False
        people, end = c.listed(p.j, self.b)
        after = c.right(end, self.b)
        if comma and after < self.b and c.is_verb(after) and doc.low[after - 1] != ",":
            return False
        if comma and after < self.b and doc.low[after] in {"for", "to"} and not closed:
            return False
        p.subject, p.start, p.rule = people, p.i, "inverted"
        p.tail = not opening
        p.j = end
        return True

    def before_conjunction(self, q: int) -> int:
        """Where the clause before a conjunction or comma at ``q`` ends."""
        doc = self.doc
        while q - 1 >= self.a and (
            doc.low[q] in {"and", "but", "or", "while", "as", "well"}
            and doc.low[q - 1] in {",", "as", "well", "–", "—"}
        ):
            q -= 1
        return q

    def subject(self, p: Predicate, q: int, first: int) -> bool:
        doc, c = self.doc, self.c
        if q < self.a:
            p.start = self.a
            p.rule = "headless"
            return bool(p.say or p.contact)
        m = c.ends.get(q + 1)
        if m is None and doc.low[q] == ")" and q - 1 > self.a:
            m = c.ends.get(q) or c.ends.get(q + 1)
        if m is not None and m.kind in ACTORS and not m.possessive:
            return self.mention_subject(p, m)
        if doc.low[q] == ",":
            return self.after_comma(p, q)
        if doc.low[q] in {"and", "but", "or", "then"} or (
            doc.low[q] == "well" and q - 1 >= self.a and doc.low[q - 1] == "as"
        ):
            return self.carried(p, self.before_conjunction(q))
        if doc.low[q] in _DASHES or doc.low[q] == ")":
            return self.after_comma(p, q)
        return self.unknown_subject(p, q)

    def mention_subject(self, p: Predicate, m: Mention) -> bool:
        doc, c = self.doc, self.c
        if m.kind == "pronoun" and m.label == "who":
            return self.relative_subject(p, m)
        if c.governed(m):
            before = c.ends.get(m.a - 1)
            if (
                before is not None
                and before.kind in ACTORS
                and not before.possessive
                and doc.low[m.a - 1] not in {"with", "to", "for"}
            ):
                m = before
            elif doc.low[m.a - 1] == "with" and p.form == "gerund":
                p.subject, p.start = c.coordinated(m, self.a), self.comma_before(m.a - 1)
                return True
            elif doc.low[m.a - 1] in {"that", "like", "than"}:
                pass
            else:
                return self.unknown_subject(p, m.b - 1)
        p.subject = c.coordinated(m, self.a)
        p.start = self.comma_before(p.subject[0].a)
        p.relative = p.subject[0].a - 1 >= self.a and doc.low[p.subject[0].a - 1] == "which"
        return True

    def comma_before(self, i: int) -> int:
        """The start of a clause with the conjunction or comma before it."""
        doc = self.doc
        k = i - 1
        while k >= self.a and doc.low[k] in {"and", "but", "while", "whereas", ",", ";", "as", "–", "—"}:
            k -= 1
        return k + 1

    def relative_subject(self, p: Predicate, m: Mention) -> bool:
        k = m.a - 1
        if k >= self.a and self.doc.low[k] == ",":
            k -= 1
        antecedent = self.c.ends.get(k + 1)
        if antecedent is None or antecedent.kind not in ACTORS:
            return False
        p.subject = self.c.coordinated(antecedent, self.a) if antecedent.plural is False else [antecedent]
        p.start, p.rule = m.a, "relative"
        return True

    def after_comma(self, p: Predicate, q: int) -> bool:
        """A verb after a comma: an insertion stands between it and its subject, or it is coordinated."""
        doc, c = self.doc, self.c
        k = q - 1
        while k >= self.a and q - k < 26:
            if (
                doc.low[k] in {",", "(", "–", "—"}
                and k in c.ends
                and c.ends[k].kind in ACTORS
                and not c.ends[k].possessive
            ):
                m = c.ends[k]
                verbal = any(
                    doc.flag[t] & (Flag.VERB | Flag.CONTACT)
                    and not c.inside[t]
                    and t != k + 1
                    and c.left(t, self.a) in c.ends
                    for t in range(k + 1, q)
                )
                governed = c.governed(m) and not (m.a - 1 >= self.a and doc.low[m.a - 1] == "as")
                if not verbal and not governed and not any(self.overlaps(f, m) for f in self.found):
                    p.subject = c.coordinated(m, self.a)
                    p.start, p.rule = self.comma_before(p.subject[0].a), "insertion"
                    return True
                break
            if c.quoted[k]:
                break
            k -= 1
        return self.carried(p, self.before_conjunction(q))

    def overlaps(self, f: Predicate, m: Mention) -> bool:
        return m in f.subject or m in f.addressee or m in f.object

    def carried(self, p: Predicate, start: int) -> bool:
        """The subject of the predicate before, or that of the sentence."""
        doc = self.doc
        if (
            doc.low[p.i] in doc.lexicon.sets["adjectival"]
            and doc.low[start] in {"and", "but", "or"}
            and not self.complemented(p)
        ):
            return False
        if p.say is not None and p.say.weak and doc.low[start] not in {"and", "but"}:
            return False
        full = [f for f in self.found if f.form in {"finite", "infinitive"} and not f.tail and not f.according]
        last = next((f for f in reversed(full) if f.rule != "noun subject" or f is full[0]), None)
        p.start = start
        if last is not None and last.start < start:
            last = self.outermost(last)
            p.inherits, p.rule = last, "coordinated"
            return True
        m = self.sentence_subject(p.i)
        if m is None:
            last = next((f for f in reversed(self.found) if f.form == "gerund"), None)
            p.inherits = last
            return last is not None
        p.subject, p.rule = self.c.listed(m.a, p.i)[0], "clause subject"
        return True

    def complemented(self, p: Predicate) -> bool:
        """Whether a complement plainly follows a form that may be an adjective."""
        doc = self.doc
        j = self.c.right(p.j, self.b)
        if j >= self.b:
            return False
        return bool(
            doc.flag[j] & (Flag.DETERMINER | Flag.PREPOSITION | Flag.SUBORDINATOR)
            or j in self.c.begins
            or doc.low[j] in {"to", "that", ":"}
            or doc.cap[j]
        )

    def sentence_subject(self, before: int) -> Mention | None:
        """The first mention of the sentence that no preposition governs and that a clause follows."""
        c = self.c
        i = self.a
        while i < before:
            m = c.begins.get(i)
            if m is None or c.quoted[i]:
                i += 1
                continue
            if m.kind in ACTORS and not m.possessive and not c.governed(m) and m.label not in {"who", "it"}:
                return m
            i = m.b
        return None

    def unknown_subject(self, p: Predicate, q: int) -> bool:
        """A noun phrase that is no mention: "the conversation focused on"."""
        doc, c = self.doc, self.c
        if self.doc.flag[q] & (Flag.DETERMINER | Flag.PREPOSITION | Flag.SUBORDINATOR) or not doc.low[q][0].isalpha():
            return False
        k = q
        while k - 1 >= self.a and q - k < 30:
            low = doc.low[k - 1]
            if (
                low in {",", ";", ":", "that", "while", "whereas", "but", "where", "when", "because"}
                or c.quoted[k - 1]
                or low in MARKS
            ):
                break
            if low == "and" and any(f.j <= k for f in self.found):
                break
            k -= 1
        p.other_subject, p.start, p.rule = (k, q + 1), self.comma_before(k), "noun subject"
        return True

    def gerund(self, p: Predicate, q: int, first: int) -> Predicate | None:
        doc, c = self.doc, self.c
        if (q >= self.a and doc.low[q] == "as" and q - 1 >= self.a and doc.low[q - 1] == "quoted") or (
            q >= self.a and doc.low[q] == "quoted"
        ):
            return self.quoted_saying(p, q)
        if (
            q > self.a
            and doc.low[q] in doc.lexicon.sets["framing_verbs"]
            and not doc.flag[c.left(q, self.a)] & Flag.DETERMINER
        ):
            p.form = "finite"
            before = c.left(q, self.a)
            while before >= self.a and doc.flag[before] & AUXILIARY:
                before = c.left(before, self.a)
            return p if self.subject(p, before, q) else None
        m = c.ends.get(q + 1)
        if (
            q >= self.a
            and m is not None
            and m.kind in {"group", "person", "pronoun", "name", "side"}
            and m.a - 1 >= self.a
            and doc.low[m.a - 1] == "with"
        ):
            p.subject, p.start = [m], self.comma_before(m.a - 1)
            return p
        if q >= self.a and doc.low[q] in {"without"} and not p.contact:
            p.negated = True
        elif q >= self.a and doc.low[q] == "by":
            if not (
                q - 1 >= self.a
                and any(doc.low[t] in doc.lexicon.sets["framing_verbs"] for t in range(max(self.a, q - 4), q))
            ):
                return None
        elif (
            q >= self.a
            and doc.low[q] not in doc.lexicon.sets["participle_openers"]
            and doc.low[q] not in {",", "–", "—", "-", ")"}
        ):
            return None
        if q >= self.a and doc.low[q] == "and" and not any(f.form == "gerund" for f in self.found):
            return None
        if q > self.a and doc.low[q] == "and" and self.other_gerund(q):
            return None
        clausal = isinstance(p.verb, Verb) and "that" in p.verb.takes and not p.topic
        if q >= self.a and doc.low[q] == "including" and not clausal:
            return None
        if not clausal and q > self.a and self.in_list_of_gerunds(q):
            return None
        p.start = self.gerund_start(q)
        if q < self.a or self.opens_sentence(p, q):
            self.pending.append(p)
            p.rule = "initial participle"
            return p
        last = next(
            (f for f in reversed(self.found) if not f.according and (f.form != "gerund" or f.inherits or f.subject)),
            None,
        )
        if last is None:
            m = self.sentence_subject(p.i)
            if m is None:
                return None
            p.subject = c.listed(m.a, p.i)[0]
        elif last.tail:
            p.subject = last.subject
        else:
            p.inherits = self.main(self.outermost(last))
        p.rule = "participle"
        return p

    def other_gerund(self, q: int) -> bool:
        """Whether the participle before "and" is no cue, so that this one goes on with it."""
        doc = self.doc
        cues = {f.i for f in self.found}
        for k in range(q - 1, max(self.a, q - 30), -1):
            if k in cues or (doc.low[k] in {",", ";"} and k < q - 1):
                return False
            if (
                doc.low[k].endswith("ing")
                and len(doc.low[k]) > 5
                and doc.flag[k - 1] & (Flag.SUBORDINATOR | Flag.CONJUNCTION)
            ) or (doc.low[k].endswith("ing") and doc.low[k - 1] == ","):
                return True
        return False

    def in_list_of_gerunds(self, q: int) -> bool:
        """Whether a participle goes on a list: "to working together, boosting trade, defending ..."."""
        doc = self.doc
        last = next((f for f in reversed(self.found) if not f.according), None)
        if last is None or doc.low[q] not in {",", "and"}:
            return False
        j = self.c.right(last.j, q)
        while j < q and (doc.flag[j] & Flag.PREPOSITION or doc.low[j] in {"to", "their", "the", "importance"}):
            j += 1
        return j < q and doc.low[j].endswith("ing") and doc.low[j] not in {"meeting", "following"}

    def gerund_start(self, q: int) -> int:
        doc = self.doc
        k = q
        while (
            k - 1 >= self.a
            and doc.low[k] in doc.lexicon.sets["participle_openers"] | {",", "by", "without"}
            and (doc.low[k - 1] in doc.lexicon.sets["participle_openers"] | {",", "while"} or (k == q and False))
        ):
            k -= 1
        return max(k, self.a)

    def opens_sentence(self, p: Predicate, q: int) -> bool:
        """Whether nothing but an opener ("While", "When") or another initial participle stands before a participle."""
        return (q == self.a and self.doc.flag[q] & Flag.SUBORDINATOR != 0) or bool(
            self.pending and len(self.pending) == len(self.found) and self.doc.low[q] == "and"
        )

    @staticmethod
    def outermost(p: Predicate) -> Predicate:
        while p.parent is not None:
            p = p.parent
        return p

    def main(self, p: Predicate) -> Predicate:
        while p.form == "gerund" and p.inherits is not None:
            p = p.inherits
        return p

    def quoted_saying(self, p: Predicate, q: int) -> Predicate | None:
        """ "X was quoted (by Y) as saying": the subject stands before the auxiliary."""
        doc, c = self.doc, self.c
        k = q if doc.low[q] == "quoted" else q - 1
        k = c.left(k, self.a)
        while k >= self.a and doc.flag[k] & AUXILIARY:
            k = c.left(k, self.a)
        m = c.ends.get(k + 1)
        if m is None or m.kind not in ACTORS:
            return None
        p.form, p.subject, p.rule = "finite", c.coordinated(m, self.a), "quoted saying"
        p.start = self.comma_before(p.subject[0].a)
        return p

    def infinitive(self, p: Predicate, q: int) -> Predicate | None:
        """A purpose after a verb of contact: "spoke to congratulate", "met to reaffirm"."""
        last = self.found[-1] if self.found else None
        if last is None or not (
            last.contact or (last.form == "infinitive" and last.inherits is not None and last.inherits.contact)
        ):
            return None
        m = self.c.ends.get(q)
        if self.doc.low[q - 1] in {"able", "ready", "need", "order", "right", "is", "was"} or (
            m is not None and last.contact is None
        ):
            return None
        p.inherits, p.start, p.rule = last if last.contact else last.inherits, q, "purpose"
        return p

    def passive(self, p: Predicate, q: int, first: int) -> Predicate | None:
        """ "It was agreed that", "X was noted", "Hope was expressed": joint, unless "by" tells otherwise."""
        doc, c = self.doc, self.c
        p.form = "passive"
        if (q >= self.a and doc.low[q] in {"that", "which", "who"}) or (p.contact is not None and p.channel is None):
            return None
        if q < self.a:
            return None
        it = doc.low[q] == "it" and (
            q == self.a or doc.low[q - 1] in {",", "and", "while", "that", "where"} or doc.flag[q - 1] & Flag.ADVERB
        )
        if it:
            p.form = "impersonal"
            p.start = self.comma_before(q)
            return p
        k = q
        while k - 1 >= self.a and not c.quoted[k - 1]:
            low = doc.low[k - 1]
            if low in {"that", "where", "which"} and doc.low[q] == ",":
                while k - 1 >= self.a and doc.low[k - 1] != ",":
                    k -= 1
                k -= 1
                continue
            if low in {"that", "where", "which", ";", ":"} or (
                low in {"while", "but", "and"} and any(f.j <= k for f in self.found)
            ):
                break
            k -= 1
        if (
            doc.low[k]
            in {
                "in",
                "during",
                "at",
                "on",
                "as",
                "following",
                "after",
                "with",
                "within",
                "among",
                "for",
                "regarding",
                "when",
                "while",
                "moreover",
                "additionally",
                "also",
            }
            or doc.flag[k] & Flag.ADVERB
        ):
            comma = next((t for t in range(k, q) if doc.low[t] == ","), 0)
            k = comma + 1 if comma else k
        p.other_subject, p.start = (k, q + 1), self.comma_before(k)
        by = c.right(p.j, self.b)
        if by < self.b and doc.low[by] == "by":
            agent = c.begins.get(by + 1)
            if agent is None or agent.kind not in ACTORS:
                return None
            p.subject, p.j = c.listed(by + 1, self.b)
            p.rule = "passive by"
        return p

    def existential(self, i: int) -> Predicate | None:
        """ "There was a shared commitment to": joint."""
        doc = self.doc
        if i + 2 >= self.b or not doc.flag[i + 1] & Flag.BE or (i > self.a and doc.low[i - 1] in {"that", "said"}):
            return None
        for k in range(i + 2, min(self.b, i + 8)):
            noun = doc.lexicon.nouns.get(doc.low[k]) if doc.flag[k] & Flag.NOUN else None
            if noun is not None and set(doc.low[i + 2 : k]) & doc.lexicon.sets["shared"]:
                p = Predicate(self.sentence, i, i + 2, _EXISTENTIAL, "impersonal", start=i, rule="existential")
                p.noun, p.noun_at = noun, (i + 2, k + 1)
                return p
            if doc.flag[k] & Flag.PREPOSITION:
                break
        return None

    def according(self, i: int) -> Predicate | None:
        """ "According to X", "as noted by X", "in the words of X"."""
        doc, c = self.doc, self.c
        low = doc.low
        if low[i] == "according" and i + 1 < self.b and low[i + 1] == "to":
            k = i + 2
        elif low[i] == "as" and i + 2 < self.b and low[i + 2] == "by" and doc.flag[i + 1] & Flag.VERB:
            k = i + 3
        elif low[i] == "in" and tuple(low[i + 1 : i + 4]) == ("the", "words", "of"):
            k = i + 4
        else:
            return None
        while k < self.b and k not in c.begins and k - i < 12 and low[k] not in {",", "."}:
            k += 1
        people, end = c.listed(k, self.b)
        subject = people
        p = Predicate(
            self.sentence,
            i,
            max(end, k),
            _ACCORDING,
            "finite",
            according=True,
            start=self.comma_before(i),
            subject=subject,
            rule="according to",
        )
        if not people:
            if low[i] != "according" or i + 2 >= self.b:
                return None
            k = i + 2
            stop = k
            while stop < self.b and low[stop] not in {",", ".", ";", "“", '"'} and stop - k < 12:
                stop += 1
            if low[k] in {"him", "her", "them"}:
                p.subject = [
                    Mention(
                        k, k + 1, "pronoun", label="they" if low[k] == "them" else "he", sentence=self.sentence.number
                    )
                ]
                stop = k + 1
            else:
                p.other_subject = (k, stop)
            p.j = stop
        p.tail = i > self.a + 5
        return p

    # After all predicates of the sentence are known

    def settle_initial(self) -> None:
        """An initial participle has the subject of the first full predicate after it."""
        for p in self.pending:
            later = [f for f in self.found if f.i > p.i and f.form not in {"gerund", "infinitive"} and not f.according]
            after_comma = [
                f for f in later if f.subject and f.subject[0].a > 0 and self.doc.low[f.subject[0].a - 1] == ","
            ]
            following = (after_comma or later or [None])[0]
            if following is not None:
                p.inherits = following
                continue
            m = self.sentence_subject(self.b)
            while m is not None and m.a < p.i:
                m = None
            comma = next(
                (
                    t
                    for t in range(p.j, self.b)
                    if self.doc.low[t] == "," and t + 1 in self.c.begins and not self.c.begins[t + 1].possessive
                ),
                None,
            )
            if comma is not None:
                p.subject = self.c.listed(comma + 1, self.b)[0]
            elif m is not None:
                p.subject = [m]
            else:
                self.found.remove(p)

    def nest(self, p: Predicate) -> None:
        """A predicate with its own subject inside the clause of one before it is what that one reports."""
        doc = self.doc
        own = p.subject or p.form in {"impersonal", "passive"} or p.other_subject
        if own and not (p.tail or p.according or p.form == "infinitive" or self.is_tail(p)):
            head = p.subject[0].a if p.subject and p.form != "passive" else (p.other_subject or (p.i, p.i))[0]
            if p.form == "impersonal":
                head = p.start
            before = head - 1
            for outer in reversed(self.found):
                if (
                    outer.contact is not None
                    or (outer.topic and p.say is not None and p.rule != "noun subject" and p.form != "passive")
                    or outer.tail
                    or outer.according
                    or (
                        outer.form == "gerund"
                        and outer.rule == "initial participle"
                        and before >= self.a
                        and doc.low[before] == ","
                    )
                ):
                    continue
                if before >= outer.j - 1 and self.inside_clause(outer, p, before):
                    p.parent = outer
                break

    def inside_clause(self, outer: Predicate, p: Predicate, before: int) -> bool:
        doc = self.doc
        if before < outer.j:
            return True
        while before > outer.j and doc.flag[before] & Flag.ADVERB and not doc.flag[before] & Flag.CONJUNCTION:
            before -= 1
        low = doc.low[before]
        if low in {
            "that",
            "when",
            "if",
            "because",
            "whether",
            "where",
            "how",
            "as",
            "since",
            "after",
            "before",
            "although",
            "unless",
            "until",
            "which",
            "who",
            "what",
        }:
            return low != "which"
        if low in {"and", "but", ",", ";", "while", "whereas"}:
            if low in {"and", "but"} and doc.low[before - 1] == "that":
                return True
            return False
        return True

    # Content

    def contents(self) -> None:
        for n, p in enumerate(self.found):
            if p.according:
                self.according_content(p)
            elif p.tail or self.is_tail(p):
                p.tail = True
                p.content = self.before_tail(p)
            else:
                self.content(p, n)

    def is_tail(self, p: Predicate) -> bool:
        """Whether "..., the ministry said on Monday" closes the sentence."""
        doc, c = self.doc, self.c
        say = p.say
        if say is None or p.form != "finite" or not (p.subject or p.other_subject) or not say.takes & {"quote", "that"}:
            return False
        head = p.subject[0].a if p.subject else (p.other_subject or (p.i, p.i))[0]
        if p.rule == "insertion":
            head = min(head, p.subject[0].a)
        k = head - 1
        closing = k > self.a and doc.low[k] in MARKS and (c.quoted[k] or doc.low[k - 1] in {",", ".", "!", "?"})
        if k < self.a or not (doc.low[k] in {",", "–", "—"} or closing or k in c.speech_end):
            return False
        j = p.j
        m = c.begins.get(j)
        if m is not None and "addressee" in say.takes:
            j = c.listed(j, self.b)[1]
        j = c.right(j, self.b)
        if j >= self.b or doc.low[j] in _STOPS:
            return True
        if doc.low[j] in {",", "–", "—"}:
            return bool(
                k in c.speech_end or self.quote_after(j + 1) is not None or not self.later_cue(p)
            ) and self.has_clause(k)
        if doc.low[j] in doc.lexicon.sets["tail_openers"]:
            return (
                "that" not in doc.low[j : min(self.b, j + 12)]
                and (k in c.speech_end or self.b - j < 26)
                and doc.low[j] not in say.prepositions
            )
        if doc.low[j] in MARKS:
            return k in c.speech_end
        return False

    def has_clause(self, k: int) -> bool:
        return k - self.a > 3

    def later_cue(self, p: Predicate) -> bool:
        return False

    def quote_after(self, i: int) -> Quote | None:
        return self.c.speech.get(i)

    def before_tail(self, p: Predicate) -> tuple[int, int] | None:
        doc, c = self.doc, self.c
        head = min([p.i, *(m.a for m in p.subject)]) if p.rule != "inverted" else p.i
        if p.other_subject:
            head = min(head, p.other_subject[0])
        k = head - 1
        if p.rule == "quoted saying":
            k = p.subject[0].a - 1
        while k >= self.a and doc.low[k] in {",", "–", "—"} and k not in c.speech_end:
            k -= 1
        if k < self.a:
            return None
        quote = c.speech_end.get(k)
        if quote is not None:
            p.quote = quote
            return (quote.a + 1, quote.b)
        start = self.a
        previous = [f for f in self.found if f.i < p.i and f.tail and f is not p]
        if previous:
            start = max(f.j for f in previous)
            while start < k and doc.low[start] in {",", "and", "."}:
                start += 1
        return (start, k + 1) if k + 1 > start else None

    def according_content(self, p: Predicate) -> None:
        doc = self.doc
        if p.i <= self.a + 5:
            k = p.j
            while k < self.b and doc.low[k] in {",", ":"}:
                k += 1
            quote = self.c.speech.get(k)
            if quote is not None:
                p.quote, p.content = quote, (quote.a + 1, quote.b)
            else:
                p.content = (k, self.end(self.b)) if k < self.b else None
        else:
            quote = self.c.speech_end.get(p.i - 1)
            if quote is not None:
                p.quote, p.content = quote, (quote.a + 1, quote.b)
            else:
                stop = p.i - 1 if doc.low[p.i - 1] == "," else p.i
                p.content = (self.a, stop)

    def end(self, j: int, start: int = -1) -> int:
        """Strip final punctuation, conjunctions, and a mark that closes what was opened before ``start``."""
        doc = self.doc
        start = self.a if start < 0 else start
        while j - 1 > start:
            low = doc.low[j - 1]
            if low in MARKS or (low in {"'", "’"} and j - 1 in self.closing):
                if self.closing.get(j - 1, start) >= start and j - 1 in self.closing:
                    break
            elif low not in {".", ",", ";", "and", "!", "?", "…", "–", "—", ":", "while", "but", "as"}:
                break
            j -= 1
        return j

    def limit_of(self, p: Predicate, n: int) -> int:
        """Where the content of a predicate ends: at the next one on its level, or at a closing attribution."""
        limit = self.b
        for f in self.found[n + 1 :]:
            if f.i <= p.i:
                continue
            if f.parent is not None and self.under(f, p):
                continue
            if f.form == "gerund" and f.i < p.j:
                continue
            if f.say is not None and not (f.tail or self.is_tail(f)) and (f.future or f.rule == "noun subject"):
                continue
            start = f.start
            if f.tail or self.is_tail(f):
                head = min([f.i, *(m.a for m in f.subject), *([f.other_subject[0]] if f.other_subject else [])])
                start = head
            if start > p.j - 1 or start >= p.j:
                return min(limit, start)
        return limit

    def under(self, f: Predicate, p: Predicate) -> bool:
        seen = 0
        while f.parent is not None and seen < 9:
            f = f.parent
            seen += 1
            if f is p:
                return True
        return False

    def content(self, p: Predicate, n: int) -> None:
        doc, c = self.doc, self.c
        limit = self.limit_of(p, n)
        if p.contact is not None:
            self.contact_content(p, limit)
            return
        verb = p.verb
        assert isinstance(verb, Verb)
        if p.form == "passive":
            self.passive_content(p, limit)
            return
        j = c.right(p.j, limit) if not (p.j in c.begins or p.j in c.speech) else p.j
        carried = self.noun_after(p, j, limit) if "light" in verb.takes else 0
        if carried:
            if "no" in doc.low[p.noun_at[0] : p.noun_at[1]]:
                p.negated = True
            if self.include_noun(p, carried):
                p.content = (p.noun_at[0], self.end(limit, p.noun_at[0]))
                return
            j = self.skip_opener(p, verb, carried, limit)
            stop = self.end(limit, j)
            if j < stop:
                p.content = (j, stop)
            return
        if verb.act is None and not verb.topic:
            return
        j = self.take_addressee(p, verb, j, limit)
        if (
            j < self.b
            and doc.low[j] == ":"
            and (j + 1 >= self.b or any(q.narrative and q.a == j + 1 for q in doc.quotes))
        ):
            p.content = None
            return
        j = self.skip_adjunct(p, verb, j, limit)
        quote = self.speech_at(j, limit)
        if quote is not None and (verb.takes & {"quote", "that"} or doc.low[quote.a - 1] == ":"):
            p.quote, p.content = quote, (quote.a + 1, quote.b)
            return
        j = self.skip_opener(p, verb, j, limit)
        j = self.noun_clause(j, limit)
        stop = self.end(limit, j)
        if j < stop and self.fits(p, verb, j, stop):
            p.content = (j, stop)

    def noun_clause(self, j: int, limit: int) -> int:
        """ "his long-standing conviction that ...": the content is the clause."""
        doc = self.doc
        if j < limit and doc.flag[j] & Flag.DETERMINER:
            for k in range(j + 1, min(limit - 1, j + 6)):
                if doc.low[k] == "that" and doc.flag[k - 1] & Flag.NOUN:
                    return k + 1
                if doc.flag[k] & Flag.PREPOSITION:
                    break
        return j

    def skip_adjunct(self, p: Predicate, verb: Verb, j: int, limit: int) -> int:
        """Step over what stands between a cue and its clause: "said (in a statement) that", "agreed (on Monday) to"."""
        doc = self.doc
        while j + 1 < limit and ((doc.low[j] == "on" and doc.flag[j + 1] & Flag.DAY) or doc.flag[j] & Flag.DAY):
            j += 2 if doc.low[j] == "on" else 1
        if (
            j >= limit
            or "that" not in verb.takes
            or not (doc.flag[j] & Flag.PREPOSITION or doc.low[j] == ",")
            or (doc.low[j] in verb.prepositions and doc.low[j] != "of")
        ):
            return j
        for k in range(j + 1, min(limit, j + 26)):
            if doc.low[k] == "that" and not (
                k + 1 < limit and doc.flag[k + 1] & (Flag.VERB | Flag.BE | Flag.MODAL | Flag.HAVE)
            ):
                return k
            if self.c.is_verb(k) and doc.flag[k] & Flag.VERB and not doc.low[k].endswith("ing"):
                break
        return j

    def include_noun(self, p: Predicate, j: int) -> bool:
        """Whether the noun of saying belongs to the content: "his intention to", "an update on"."""
        doc = self.doc
        a, b = p.noun_at
        assert p.noun is not None
        if any(a <= q.a < b for q in doc.quotes):
            return True
        if j < len(doc) and doc.low[j] == "with" and doc.low[j + 1 : j + 2] in (["respect"], ["regard"]):
            return True
        if p.noun.act is Act.INFORM and doc.low[j] != "that":
            return True
        return (
            b - a > 1
            and bool(doc.flag[a] & Flag.DETERMINER or a in self.c.begins)
            and doc.low[j] != "that"
            and p.noun.act not in {Act.CONCERN, Act.HOPE}
        )

    def fits(self, p: Predicate, verb: Verb, j: int, stop: int) -> bool:
        """Whether what follows can be a content at all."""
        doc = self.doc
        low = doc.low[j]
        if low in {",", ".", ";", ")", "and"}:
            return False
        if (
            p.noun is None
            and doc.flag[j - 1] & Flag.PREPOSITION == 0
            and doc.flag[j] & Flag.PREPOSITION
            and doc.low[j] not in {"that", "as", "about", "in", "on", "over", "after", "with", "for"}
        ):
            return "that" in verb.takes
        return not (
            low in {"in", "on", "at", "by", "during", "with", "from"}
            and p.noun is None
            and not verb.takes & {"that", "quote"}
        )

    def speech_at(self, j: int, limit: int) -> Quote | None:
        doc, c = self.doc, self.c
        k = j
        while k < self.b and k - j < 14:
            if k in c.speech:
                return c.speech[k]
            if doc.low[k] in {":", ","}:
                if k + 1 in c.speech:
                    return c.speech[k + 1]
                if doc.low[k] == ",":
                    return None
            if k > j + 1 and (doc.flag[k] & Flag.SUBORDINATOR or (c.is_verb(k) and doc.flag[k] & Flag.VERB)):
                return None
            k += 1
        return None

    def take_addressee(self, p: Predicate, verb: Verb, j: int, limit: int) -> int:
        doc, c = self.doc, self.c
        if "addressee" in verb.takes:
            people, end = c.listed(j, limit)
            if people and people[0].label not in {"it"}:
                p.addressee = people
                return c.right(end, limit) if end not in c.speech else end
            if j < limit and doc.low[j] in {"him", "her", "them", "us", "me"}:
                return j + 1
            return self.long_addressee(p, verb, j, limit)
        if (
            j < limit
            and (doc.low[j] in {"to", "with"} or doc.low[j] in verb.addressee_by)
            and (doc.low[j] not in verb.prepositions)
        ):
            people, end = c.listed(j + 1, limit)
            if people and people[0].kind in {
                "person",
                "name",
                "group",
                "pronoun",
                "unnamed",
                "side",
                "place",
                "institution",
            }:
                p.addressee = people
                return end
            if j + 1 < limit and doc.low[j + 1] in {"him", "her", "them", "reporters", "journalists"}:
                return j + 2
        return j

    def long_addressee(self, p: Predicate, verb: Verb, j: int, limit: int) -> int:
        """An object that is no mention: step to the word that opens the content."""
        doc = self.doc
        if (
            (j < limit and doc.low[j] in {"that", "to", "about", "of", "whether"}) or doc.low[j] in verb.prepositions
            if j < limit
            else False
        ):
            return j
        openers = verb.prepositions | ({"that"} if "that" in verb.takes else set())
        strict = "object" not in verb.takes
        for k in range(j, min(limit, j + 25)):
            if (doc.low[k] in openers and not (doc.low[k] == "of" and "for" in openers)) or (
                doc.low[k] == "to" and "infinitive" in verb.takes
            ):
                return k
            if doc.low[k] in _STOPS:
                break
        return limit if strict and not self.speech_at(j, limit) else j

    def noun_after(self, p: Predicate, j: int, limit: int) -> int:
        """The noun of saying that a light verb carries, and the token after it; 0 where none is."""
        doc, c = self.doc, self.c
        assert isinstance(p.verb, Verb)
        for k in range(j, min(limit, j + 14)):
            low = doc.low[k]
            if doc.flag[k] & Flag.NOUN and not c.quoted[k]:
                noun = doc.lexicon.nouns.get(low)
                pair = doc.lexicon.nouns.get(f"{doc.low[k - 1]} {low}") if k > j else None
                noun = pair or noun
                if (
                    noun is not None
                    and (not noun.light or p.verb.lemma in noun.light)
                    and not (
                        k + 1 < limit
                        and doc.flag[k + 1] & Flag.NOUN
                        and doc.low[k + 1] in doc.lexicon.nouns
                        and doc.low[k + 1] != "call"
                    )
                ):
                    p.noun, p.noun_at = noun, (j, k + 1)
                    return self.after_noun(p, k + 1, limit)
            if low in {"that", ",", ";", ".", ":"} or (doc.flag[k] & Flag.PREPOSITION and low not in {"of"} and k > j):
                break
            if low == "to" and k > j:
                break
        return 0

    def after_noun(self, p: Predicate, k: int, limit: int) -> int:
        """Step over further nouns of saying and over the one spoken to: "gratitude and thanks to the envoy for"."""
        doc, c = self.doc, self.c
        while (
            k + 1 < limit
            and doc.low[k] in {"and", "or"}
            and (
                doc.flag[k + 1] & Flag.NOUN
                or (
                    k + 2 < limit
                    and doc.flag[k + 2] & Flag.NOUN
                    and doc.flag[k + 1] & Flag.ADVERB == 0
                    and doc.low[k + 1] not in {"the"}
                )
            )
        ):
            k += 2 if doc.flag[k + 1] & Flag.NOUN else 3
        if k < limit and doc.low[k] in {"to", "with"}:
            people, end = c.listed(k + 1, limit)
            if (
                people
                and end < limit
                and doc.low[end] in {"for", "on", "over", "that", "about", "at", "regarding", "in", "to", "upon"}
            ):
                p.addressee = people
                return end
            if not people:
                for t in range(k + 1, min(limit, k + 12)):
                    if doc.low[t] in {"for", "over", "on"} and doc.flag[k + 1] & (Flag.DETERMINER | Flag.PHRASE):
                        return t
                    if doc.low[t] in {",", "and"}:
                        break
        return k

    _PREPOSITIONS = frozenset(
        {
            "for",
            "on",
            "over",
            "about",
            "at",
            "regarding",
            "concerning",
            "with",
            "of",
            "in",
            "to",
            "towards",
            "toward",
            "upon",
            "against",
            "that",
            "as",
            "by",
            "around",
            "into",
        }
    )

    def skip_opener(self, p: Predicate, verb: Verb, j: int, limit: int) -> int:
        """Step over the word that opens the content: "that", a preposition of the verb, a colon."""
        doc = self.doc
        while j < limit and doc.low[j] in {":", ","} and p.noun is None and doc.low[j] == ":":
            j += 1
        if j >= limit:
            return p.noun_at[0] if p.noun is not None else j
        low = doc.low[j]
        if p.noun is not None:
            if low in self._PREPOSITIONS:
                if (
                    low == "to"
                    and j + 1 < limit
                    and doc.flag[j + 1] & (Flag.VERB | Flag.CONTACT) == 0
                    and p.noun.act in {"commit"}
                ):
                    return j + 1
                return j + 1 if low != "in" or True else j
            return j if j < limit and low not in {",", ".", "and"} else p.noun_at[0]
        if low == "that" and ("that" in verb.takes or "addressee" in verb.takes):
            return j + 1
        if low in verb.prepositions:
            return j + 1
        if low == "to" and "infinitive" in verb.takes:
            return j + 1
        return j

    def passive_content(self, p: Predicate, limit: int) -> None:
        doc = self.doc
        assert isinstance(p.verb, Verb)
        a, b = p.other_subject or (p.i, p.i)
        for k in range(a, b):
            if doc.flag[k] & Flag.NOUN and "light" in p.verb.takes:
                noun = doc.lexicon.nouns.get(doc.low[k])
                if noun is not None and (not noun.light or p.verb.lemma in noun.light):
                    p.noun, p.noun_at = noun, (a, k + 1)
        if p.noun is not None:
            if p.noun.lemma in doc.lexicon.sets["passive_topics"]:
                p.verb = _PASSIVE_TOPIC
            j = self.c.right(p.j, limit)
            if j < limit and doc.low[j] in self._PREPOSITIONS:
                p.content = (j + 1, self.end(limit))
                return
        if p.verb.act is None and not p.verb.topic and p.noun is None:
            return
        j = p.j
        if j < limit and doc.low[j] == "that":
            p.content = (j + 1, self.end(limit))
            return
        while a < b and doc.low[a] in {"and", "while", ",", "but"}:
            a += 1
        while b > a and doc.low[b - 1] == ",":
            b -= 1
        p.content = (a, b)
        if p.topic and j + 2 < limit and doc.low[j] == "," and doc.low[j + 1] in {"including", "namely"}:
            p.more = (j + 2, self.end(limit, j + 2))
        if p.topic and b - a < 1:
            p.content = None

    def contact_content(self, p: Predicate, limit: int) -> None:
        """The other parties of a contact, and what it was about."""
        doc, c = self.doc, self.c
        contact = p.contact
        assert contact is not None
        j = p.j
        parties: list[Mention] = []
        topic = 0
        k = j
        if "" in contact.parties:
            k = c.right(j, self.b)
            parties, k2 = c.listed(k, self.b)
            parties = [m for m in parties if m.kind != "place"]
            k = k2 if parties else k
        while k < min(self.b, j + 60):
            low = doc.low[k]
            if low in contact.parties or (low in {"with", "between"} and p.channel is not None):
                people, end = c.listed(self.step(k + 1), self.b)
                if people and not (
                    people[0].kind == "place"
                    and people[0].value is not None
                    and getattr(people[0].value, "form", "") in {"place", "capital"}
                    and low == "to"
                ):
                    parties.extend(m for m in people if m not in parties)
                    k = end
                    continue
            if (
                low in {"about", "on", "regarding", "concerning"}
                and k < limit
                and not topic
                and not self.date_follows(k + 1)
                and k >= j
            ):
                follows = (
                    (k + 1 < self.b and doc.low[k + 1] not in {"the", "his", "her"})
                    or low in {"about", "regarding", "concerning"}
                    or p.channel is not None
                )
                if follows and not self.place_phrase(k, low):
                    topic = k + 1
                    break
            if low == "including" and not parties and k < limit:
                people, end = c.listed(k + 1, self.b)
                parties.extend(people)
                k = max(end, k + 1)
                continue
            if k >= limit or low in _STOPS or (doc.flag[k] & Flag.VERB and c.is_verb(k) and k > j and low != "called"):
                break
            k += 1
        p.object = parties
        if topic:
            p.content = (topic, max(topic, self.end(limit)))

    def step(self, k: int) -> int:
        """Step over words before a party: "with the visiting ...", "with five counterparts from"."""
        return k

    def date_follows(self, k: int) -> bool:
        doc = self.doc
        return k < self.b and bool(
            doc.flag[k] & Flag.DAY
            or doc.low[k][0].isdigit()
            or (
                doc.low[k] in {"the", "a"}
                and k + 1 < self.b
                and doc.low[k + 1]
                in {
                    "phone",
                    "telephone",
                    "sidelines",
                    "margins",
                    "occasion",
                    "same",
                    "eve",
                    "side",
                    "initiative",
                    "request",
                    "fringes",
                }
            )
        )

    def place_phrase(self, k: int, low: str) -> bool:
        doc = self.doc
        if low != "on":
            return False
        following = doc.low[k + 1 : k + 3]
        return bool(following) and (
            following[0] in {"board", "phone", "behalf", "sidelines", "margins", "video", "saturday", "sunday"}
            or following[0][0].isdigit()
        )


def low_having(doc: Doc, i: int) -> bool:
    return doc.low[i] == "having"
