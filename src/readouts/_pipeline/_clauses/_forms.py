"""The form of a cue: finite, participle, infinitive, passive, impersonal, told from the words before it.

The grammar:

    finite     := subject auxiliary* cue
    inverted   := '..."' cue subject
    passive    := noun phrase "was" cue ["by" agent] | "it was" cue "that"
    infinitive := contact "to" cue
    existence  := "there was" "a shared" noun of saying
"""

from __future__ import annotations

from readouts._lexicon import Flag, Verb, VerbForm
from readouts._pipeline._clauses._participles import participle
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._clauses._subjects import adjacent_subject, find_subject
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import GENITIVES
from readouts._pipeline._surroundings import ACTORS, AUXILIARY, MARKS

__all__ = ["classify", "existential", "nominal"]

_EXISTENTIAL = Verb("there is", None, takes=frozenset({"light"}))
_NO_PURPOSE = frozenset({"able", "ready", "need", "order", "right", "is", "was"})
_FRONTED = Flag.PREPOSITION | Flag.SUBORDINATOR | Flag.ADVERB
_RANKS = frozenset({"first", "latest", "last", "only"})  # "became the first leader to call for"
_WISHES = frozenset({"like", "wish", "wishes"})
_PASSIVE_REACH = 160


class _Auxiliaries:
    """The auxiliaries before a cue: which there are, and the first of them."""

    def __init__(self, scan: Scan, i: int) -> None:
        doc, c = scan.doc, scan.c
        self.flags = 0
        self.first = i
        self.before = c.left(i, scan.a)
        while self.before >= scan.a and self._is_one(scan, self.before):
            self.flags |= doc.flag[self.before]
            self.first = self.before
            self.before = c.left(self.before, scan.a)

    @staticmethod
    def _is_one(scan: Scan, q: int) -> bool:
        return bool(scan.doc.flag[q] & AUXILIARY) and not scan.c.inside[q] and not scan.c.quoted[q]

    def __contains__(self, flag: int) -> bool:
        return bool(self.flags & flag)


def classify(scan: Scan, i: int, j: int, form: VerbForm) -> Predicate | None:
    """The predicate of a cue with its form and its subject; nothing where it is no verb of a clause."""
    aux = _Auxiliaries(scan, i)
    tenses = form.tenses
    p = scan.predicate(i, j, form.verb)
    p.negated, p.tenses = Flag.NEGATION in aux, tenses
    is_be = bool(scan.doc.flag[i] & Flag.BE) and isinstance(form.verb, Verb) and form.verb.lemma.startswith("be ")
    if Flag.BE in aux and "participle" in tenses and not is_be:
        return _passive(scan, p, aux.before)
    having = scan.doc.low[aux.first] == "having" and "participle" in tenses
    if having or ("gerund" in tenses and Flag.BE not in aux):
        p.form = "gerund"
        return participle(scan, p, aux.before)
    modal = Flag.MODAL in aux
    p.future = modal and Flag.HAVE not in aux and not _supports(scan.doc.low[aux.first])
    if scan.low(aux.before) == "to" and not modal and "base" in tenses:
        p.form = "infinitive"
        return _infinitive(scan, p, aux.before)
    sure = is_be or modal or _is_finite(aux, tenses)
    return _finite(scan, p, aux, sure)


def _supports(word: str) -> bool:
    """Whether an auxiliary only carries a negation or stress: "did not say"."""
    return word in {"do", "does", "did"} or "n't" in word


def _is_finite(aux: _Auxiliaries, tenses: frozenset[str]) -> bool:
    return "past" in tenses or (Flag.HAVE in aux and "participle" in tenses) or (Flag.BE in aux and "gerund" in tenses)


def _finite(scan: Scan, p: Predicate, aux: _Auxiliaries, sure: bool) -> Predicate | None:
    q = aux.before
    if _inverted(scan, p, q):
        return p
    if "participle" in p.tenses and aux.first == p.i and scan.low(scan.c.right(p.j, scan.b)) == "by":
        return None
    if q >= scan.a and _modifies_noun(scan, q):
        return None
    if not sure and not adjacent_subject(scan, p, q):
        return _second_purpose(scan, p, q)
    return p if find_subject(scan, p, q) else None


def _modifies_noun(scan: Scan, q: int) -> bool:
    """Whether a determiner, a preposition or a genitive before a cue makes it part of a noun phrase."""
    if (q + 1) in scan.c.ends or (scan.doc.low[q] == "as" and scan.low(q - 1) == "well"):
        return False
    genitive = scan.doc.low[q] in GENITIVES and not scan.c.closing.get(q)
    return genitive or bool(scan.doc.flag[q] & (Flag.DETERMINER | Flag.PREPOSITION))


def _second_purpose(scan: Scan, p: Predicate, q: int) -> Predicate | None:
    """The second infinitive of "spoke to thank Y and reaffirm Z", which has no "to"."""
    last = scan.found[-1] if scan.found else None
    if last is None or scan.low(q) != "and" or "base" not in p.tenses or last.form != "infinitive":
        return None
    p.form, p.rule = "infinitive", "purpose"
    p.inherits, p.start = last.inherits or last, scan.before_conjunction(q)
    return p


def _inverted(scan: Scan, p: Predicate, q: int) -> bool:
    """``"...," said Y`` and ``..., said Y``: the cue stands before its subject and closes the clause."""
    c, say = scan.c, p.say
    if say is None or not say.takes & {"quote", "that"} or p.j >= scan.b:
        return False
    m = c.begins.get(p.j)
    if m is None or m.kind not in ACTORS or m.possessive or m.label in {"who", "it"}:
        return False
    closed = q in c.speech_end or (scan.low(q) in MARKS and bool(c.quoted[q]))
    comma = scan.low(q) == "," and "addressee" not in say.takes
    opening = q < scan.a and p.i == scan.a and scan.low(m.b) in {":", ","}
    if not (closed or comma or opening):
        return False
    people, end = c.listed(p.j, scan.b)
    if comma and _goes_on(scan, c.right(end, scan.b), closed):
        return False
    p.subject, p.start, p.rule = people, p.i, "inverted"
    p.tail = not opening
    p.j = end
    return True


def _goes_on(scan: Scan, after: int, closed: bool) -> bool:
    """Whether the clause goes on after what looks like an inverted subject: "..., thanked Y for"."""
    if after >= scan.b:
        return False
    if scan.c.is_verb(after) and scan.doc.low[after - 1] != ",":
        return True
    return scan.doc.low[after] in {"for", "to"} and not closed


def _infinitive(scan: Scan, p: Predicate, q: int) -> Predicate | None:
    """A purpose after a verb of contact: "spoke to congratulate"; or a wish to say: "would like to thank"."""
    if scan.low(q - 1) in _WISHES:
        p.form = "finite"
        return p if find_subject(scan, p, _Auxiliaries(scan, q - 1).before) else None
    if _RANKS & set(scan.doc.low[max(scan.a, q - 4) : q]):
        p.subject = [m for m in [scan.subject_before(p.i)] if m is not None]
        p.start, p.rule = q, "infinitive"
        return p if p.subject else None
    last = scan.found[-1] if scan.found else None
    if last is None:
        return None
    contact = last if last.contact else last.inherits if last.form == "infinitive" else None
    if contact is None or contact.contact is None or scan.low(q - 1) in _NO_PURPOSE:
        return None
    if last.contact is None and scan.low(q - 1) not in {"and", ","}:
        return None
    p.inherits, p.start, p.rule = contact, q, "purpose"
    return p


def _passive(scan: Scan, p: Predicate, q: int) -> Predicate | None:
    """A passive ("It was agreed that", "X was noted", "Hope was expressed"): joint, unless "by" tells otherwise."""
    p.form = "passive"
    if q < scan.a or scan.doc.low[q] in {"that", "which", "who"} or (p.contact is not None and p.channel is None):
        return None
    if scan.doc.low[q] == "it" and _opens_clause(scan, q):
        p.form, p.start = "impersonal", scan.clause_start(q)
        return p
    k = _passive_start(scan, q)
    end = q + 2 if scan.c.closing.get(q + 1, -1) >= k else q + 1
    p.other_subject, p.start = (k, end), scan.clause_start(k)
    by = scan.c.right(p.j, scan.b)
    if scan.low(by) == "by":
        agent = scan.c.begins.get(by + 1)
        if agent is None or agent.kind not in ACTORS:
            return None
        p.subject, p.j = scan.c.listed(by + 1, scan.b)
        p.rule = "passive by"
    return p


def _opens_clause(scan: Scan, q: int) -> bool:
    return (
        q == scan.a
        or scan.doc.low[q - 1] in {",", "and", "while", "that", "where"}
        or bool(scan.doc.flag[q - 1] & Flag.ADVERB)
    )


def _passive_start(scan: Scan, q: int) -> int:
    """Where the subject of a passive begins: after a fronted phrase, a clause opener or the cue before it."""
    doc = scan.doc
    k = _back_over_relative(scan, q)
    if doc.flag[k] & _FRONTED or doc.low[k] in {"moreover", "additionally"}:
        comma = next((t for t in range(k, q) if doc.low[t] == ","), 0)
        return comma + 1 if comma else k
    return k


def _back_over_relative(scan: Scan, q: int) -> int:
    low, quoted = scan.doc.low, scan.c.quoted
    floor = max(scan.a, q - _PASSIVE_REACH)
    k = q
    while k - 1 >= floor and not quoted[k - 1]:
        word = low[k - 1]
        if word in {"that", "where", "which"} and low[q] == ",":
            while k - 1 >= floor and low[k - 1] != ",":
                k -= 1
            k -= 1
            continue
        if word in {"that", "where", "which", ";", ":"}:
            break
        if word in {"while", "but", "and"} and scan.cue_ends <= k and not scan.joins_mentions(k - 1):
            break
        k -= 1
    return max(k, floor)


def nominal(scan: Scan, i: int) -> Predicate | None:
    """What the talk was about in the main: "the emphasis was on"."""
    doc = scan.doc
    if not doc.flag[i] & Flag.BE or scan.low(i + 1) != "on":
        return None
    q = scan.c.left(i, scan.a)
    if scan.low(q) not in doc.lexicon.sets["passive_topics"] or not scan.flag(q - 1) & Flag.DETERMINER:
        return None
    p = scan.predicate(q, i + 1, _EXISTENTIAL, "impersonal")
    p.rule, p.noun, p.noun_at = "nominal", doc.lexicon.nouns.get(doc.low[q]), (q, i + 1)
    p.start = scan.clause_start(q - 1)
    return p if p.noun is not None else None


def existential(scan: Scan, i: int) -> Predicate | None:
    """What both have: "There was a shared commitment to"."""
    doc = scan.doc
    if i + 2 >= scan.b or not doc.flag[i + 1] & Flag.BE or scan.low(i - 1) in {"that", "said"}:
        return None
    for k in range(i + 2, min(scan.b, i + 8)):
        noun = doc.lexicon.nouns.get(doc.low[k]) if doc.flag[k] & Flag.NOUN else None
        if noun is not None and set(doc.low[i + 2 : k]) & doc.lexicon.sets["shared"]:
            p = scan.predicate(i, i + 2, _EXISTENTIAL, "impersonal")
            p.rule, p.noun, p.noun_at = "existential", noun, (i + 2, k + 1)
            return p
        if doc.flag[k] & Flag.PREPOSITION:
            return None
    return None
