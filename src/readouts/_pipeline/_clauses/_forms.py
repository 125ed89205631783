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
from readouts._model import Act
from readouts._pipeline._clauses._agreement import agrees
from readouts._pipeline._clauses._fronted import fronted_noun
from readouts._pipeline._clauses._inverted import take_phrase
from readouts._pipeline._clauses._nouns import PREPOSITIONS
from readouts._pipeline._clauses._of_talk import modal_before_time
from readouts._pipeline._clauses._participles import participle
from readouts._pipeline._clauses._passive_subjects import passive
from readouts._pipeline._clauses._scan import DASHES, STOPS, Scan
from readouts._pipeline._clauses._subjects import find_subject, of_mention
from readouts._pipeline._clauses._words import Cue
from readouts._pipeline._records import Predicate, new_predicate
from readouts._pipeline._state import GENITIVES, SERVES, Mention
from readouts._pipeline._surroundings import ACTORS, AUXILIARY, MARKS, NO_PLAIN

__all__ = ["BEFORE_CUE", "classify", "existential", "nominal", "past", "present"]

_ADVERB, _BE, _MODAL, _HAVE = Flag.ADVERB, Flag.BE, Flag.MODAL, Flag.HAVE
_EXISTENTIAL = Verb("there is", None, takes=frozenset({"light"}))
_SAID = (Act.INFORM, Act.EMPHASIZE, Act.REAFFIRM, Act.THANK, Act.CONGRATULATE, Act.CONDOLE, None)
"""Acts of the verbs with which somebody who is keen to do something does it; none is that of "convey" and its like."""
_AND, _AS_WELL_AS = frozenset({"and", ","}), ["as", "well", "as"]
_SUPPORTS = frozenset({"do", "does", "did"})
_OF_NOUN = Flag.DETERMINER | Flag.PREPOSITION
_BEFORE_INVERTED = MARKS | {","}
_BEFORE_PHRASE = MARKS | GENITIVES | {",", "‹", "›"}
_BEFORE_PRESENT = _BEFORE_INVERTED | {"to", "and"}
_APPOSES = frozenset({",", "(", "–", "—"})
_SOME = frozenset({"a", "an", "another", "number"})
_SOMEBODY = frozenset({"person", "unnamed", "group"})
_PUBLISHING = frozenset({"document", "institution"})
_OF_INVERTED = frozenset({"of", "in", "on", "at", "during", "after", "before", "who", "from"})
_NO_END = _BEFORE_PHRASE | {"as"}  # after these it may be no subject, even where a mention ends with them
_NO_SUBJECT = frozenset({"who", "it"})
_PARTIES_REACH = 16
BEFORE_CUE = NO_PLAIN | AUXILIARY


def _auxiliaries(scan: Scan, i: int) -> tuple[int, int, int]:
    """The auxiliaries before a cue as what they can be together, the first of them, and the token before that."""
    flags, c, a = scan.flags, scan.c, scan.a
    found, first, before = 0, i, c.left(i, a)
    while before >= a and flags[before] & AUXILIARY and not c.inside[before] and not c.quoted[before]:
        found |= flags[before]
        first = before
        before = c.left(before, a)
    return found, first, before


def classify(scan: Scan, i: int, j: int, form: VerbForm) -> Predicate | None:
    """The predicate of a cue with its form and its subject; nothing where it is no verb of a clause."""
    aux, first, q = 0, i, i - 1
    if q >= scan.a and (scan.flags[q] & BEFORE_CUE or scan.words[q] in MARKS):
        aux, first, q = _auxiliaries(scan, i)
        if aux and form.participle:
            opens = scan.words[first]
            if opens == "being" or (opens == "be" and scan.low(q) != "to"):
                return None  # "projects being undertaken by", "that steps be undertaken"
            if aux & _BE and not _is_be(scan, i, form):
                return passive(scan, scan.predicate(i, j, form, "passive", aux), q)
            if scan.words[first] == "having":
                return participle(scan, i, j, form, aux, q)
    if form.gerund and not aux & _BE:
        return participle(scan, i, j, form, aux, q)
    if form.base and not aux and i > scan.a and (k := modal_before_time(scan, i - 1)) > scan.a:
        aux, first, q = _auxiliaries(scan, k + 1)  # "will on Thursday | host X"
    if form.base and not aux & _MODAL and q >= scan.a and scan.words[q] == "to":
        return _infinitive(scan, i, j, form, aux, q)
    return _finite(scan, i, j, form, aux, first, q)


def past(scan: Scan, i: int, j: int, form: VerbForm) -> Predicate | None:
    """The same of a form that is only of the past: most stand right after a mention, without an auxiliary."""
    m = scan.ends[i]
    if m is None or m.kind not in ACTORS or m.possessive:
        return classify(scan, i, j, form)
    words, a, q = scan.words, scan.a, i - 1
    if words[q] in _NO_END or scan.flags[q] & AUXILIARY or q < a or (scan.spoken and scan.quoted[q]):
        return classify(scan, i, j, form)
    if form.participle and scan.begins[j] is None:
        word = words[j]
        if (word == "by" or scan.flags[j] & _ADVERB or word in scan.c.adverbs) and _is_by(scan, j):
            return fronted_noun(scan, i, j, form, q)
        if _is_somebody(m) and words[i] in scan.doc.lexicon.sets["let_know"] and scan.flag(j) & Flag.PREPOSITION:
            return None  # "a person briefed | on the call said"
    p = new_predicate(scan.sentence, i, j, form.verb, "finite", form.tenses)
    if m.a == a and not m.label:  # as most do, the subject opens the sentence
        p.subject, p.start = (m,), a
        return p
    return p if of_mention(scan, p, m) else None


def _is_somebody(m: Mention) -> bool:
    """Whether people are not named: "two people", "a Kenyan diplomat"."""
    return m.kind == "unnamed" or (not m.name and m.determiner in _SOME and m.kind in _SOMEBODY)


def present(scan: Scan, i: int, j: int, form: VerbForm) -> Predicate | None:
    """The same of a present form: most are nouns, and stand after a word that is neither a mention nor an auxiliary."""
    q = i - 1
    if q < scan.a or scan.flags[q] & BEFORE_CUE or scan.ends[i] is not None or scan.spoken:
        return classify(scan, i, j, form)
    word = scan.words[q]
    if word in _BEFORE_PRESENT:
        purpose = word == "to" and form.base
        return _infinitive(scan, i, j, form, 0, q) if purpose else classify(scan, i, j, form)
    if word.endswith("s") != form.base and word != "but":
        return None  # no noun that agrees with it: "financial | support"
    if _modifies_noun(scan, q) or not agrees(scan, form, j, q):
        return None
    p = new_predicate(scan.sentence, i, j, form.verb, "finite", form.tenses)
    return p if find_subject(scan, p, q) else None


def _is_be(scan: Scan, i: int, form: VerbForm) -> bool:
    be = bool(scan.flags[i] & _BE)
    return be and isinstance(form.verb, Verb) and form.verb.lemma.startswith("be ")


def _supports(word: str) -> bool:
    """Whether an auxiliary only carries a negation or stress: "did not say"."""
    return word in _SUPPORTS or "n't" in word


def _is_finite(scan: Scan, i: int, form: VerbForm, aux: int) -> bool:
    """Whether a form that is not of the past is a verb by its auxiliaries, and cannot be a noun."""
    if aux & _MODAL or (aux & _HAVE and form.participle):
        return True
    return bool(aux & _BE and form.gerund) or _is_be(scan, i, form)


def _finite(scan: Scan, i: int, j: int, form: VerbForm, aux: int, first: int, q: int) -> Predicate | None:
    a = scan.a
    p: Predicate | None = None
    if scan.begins[j] is not None:
        q -= q > a and scan.words[q] in DASHES and scan.words[q - 1] in _BEFORE_INVERTED  # "A," - said X
        if q < a or scan.words[q] in _BEFORE_INVERTED or q in scan.c.speech_end:
            p = _finite_predicate(scan, i, j, form, aux, first)
            if _inverted(scan, p, q):
                return p
    elif first == i and form.participle and _is_by(scan, j):
        return fronted_noun(scan, i, j, form, q)
    before = scan.words[i - 1]
    if before in _BEFORE_PHRASE and first == i and i > a and (before == "," or i - 1 in scan.c.closing):
        p = p or _finite_predicate(scan, i, j, form, aux, first)
        if take_phrase(scan, p, i):
            return p
    if (
        q >= a
        and scan.ends[q + 1] is None
        and _modifies_noun(scan, q)
        and not (aux & _HAVE and (q := _before_hearsay(scan, q)))
    ):
        return None
    if form.past or _is_finite(scan, i, form, aux) or agrees(scan, form, j, q):
        p = p or _finite_predicate(scan, i, j, form, aux, first)
        return p if find_subject(scan, p, q) else None
    if q >= a and scan.words[q] == "and":
        return _second_purpose(scan, p or _finite_predicate(scan, i, j, form, aux, first), q)
    return None


def _before_hearsay(scan: Scan, q: int) -> int:
    """The end of the subject where people only say of it: "X | is said to have asked"; else 0."""
    if scan.words[q] != "to" or q <= scan.a or scan.words[q - 1] not in scan.doc.lexicon.sets["hearsay"]:
        return 0
    aux, _, before = _auxiliaries(scan, q - 1)
    return max(before, 0) if aux & _BE else 0


def _finite_predicate(scan: Scan, i: int, j: int, form: VerbForm, aux: int, first: int) -> Predicate:
    p = new_predicate(scan.sentence, i, j, form.verb, "finite", form.tenses)
    if aux:
        p.negated = bool(aux & Flag.NEGATION)
        p.future = bool(aux & _MODAL) and not aux & _HAVE and not _supports(scan.words[first])
    return p


def _is_by(scan: Scan, j: int) -> bool:
    """Whether an agent follows a participle, so that it describes what stands before it."""
    if j >= scan.b:
        return False
    word = scan.words[j]
    if scan.flags[j] & _ADVERB or word in scan.c.adverbs:
        return scan.low(scan.c.right(j, scan.b)) == "by"
    return word == "by" and not scan.doc.match_kind(j, scan.b, "channel")[0]  # "talked by phone"


def _modifies_noun(scan: Scan, q: int) -> bool:
    """Whether a determiner, a preposition or a genitive before a cue makes it part of a noun phrase."""
    word = scan.words[q]
    if scan.flags[q] & _OF_NOUN:
        return not (word == "as" and scan.low(q - 1) == "well")
    return word in GENITIVES and not scan.c.closing.get(q)


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
    word = scan.low(q)
    if say is None or not say.clausal or p.j >= scan.b:
        return False
    at = p.j
    m = scan.begins[at]
    if m is not None and m.possessive and scan.begins[m.b + 1] is not None:
        at = m.b + 1  # "said | the president's | office"
        m = scan.begins[at]
    if m is None or m.kind not in ACTORS or m.possessive or m.label in _NO_SUBJECT:
        return False
    if at > p.j and m.kind != "institution":
        return False
    closed = q in c.speech_end or (word in MARKS and bool(c.quoted[q]))
    comma = word == "," and "addressee" not in say.takes
    opening = q < scan.a and p.i == scan.a and scan.low(m.b) in {":", ","} and scan.sentence.number not in c.leads
    if not (closed or comma or opening):
        return False
    people, end = c.listed(at, scan.b)
    if comma and not closed and not _closes(scan, p, q, c.right(end, scan.b)):
        return False
    p.subject, p.start, p.rule = people, p.i, "inverted"
    p.tail = not opening
    p.j = end
    return True


def _closes(scan: Scan, p: Predicate, q: int, after: int) -> bool:
    """Whether a clause ends with what looks like its inverted subject, and goes not on: "X, 32, said Y plans to"."""
    if after >= scan.b or scan.words[after] in STOPS:
        return True
    if scan.words[p.i - 1] in MARKS:
        return not scan.c.is_verb(after)
    if p.i != q + 1:
        return False  # "X, in turn, has thanked Y"
    m, word = scan.begins[p.j], scan.words[after]
    if m is None or m.kind == "pronoun":
        return False
    if m.kind == "document" and word.endswith("ed") and scan.low(after + 1) == "by":
        return True  # "said a statement issued by X"
    if scan.low(m.b) in _APPOSES and (scan.low(m.b + 1) == "who" or not scan.c.is_verb(after)):
        return True
    assert p.say is not None
    serves = m.office is not None and word in SERVES and scan.begins[after + 1] is not None  # "said an aide to X"
    described = serves or word in _OF_INVERTED or word in scan.doc.lexicon.sets["describing"]
    if not described and not scan.flags[after] & Flag.DAY:
        return False
    speaks = (
        m.name
        or m.kind in _PUBLISHING
        or (m.kind in _SOMEBODY and m.determiner not in scan.doc.lexicon.sets["possessives"])
    )
    return bool(speaks) and word not in p.say.prepositions and not _has_insertion(scan, q)


def _has_insertion(scan: Scan, q: int) -> bool:
    """Whether an insertion after the first mention of the sentence may end before a comma at ``q``: "X, 32, said"."""
    m = scan.subject_before(q)
    return m is not None and scan.low(m.b) in _APPOSES


def _infinitive(scan: Scan, i: int, j: int, form: VerbForm, aux: int, q: int) -> Predicate | None:
    """A purpose after a verb of contact: "spoke to congratulate"; or a wish to say: "would like to thank"."""
    words = scan.words
    before = words[q - 1] if q > scan.a else ""
    if before in scan.doc.lexicon.sets["wishing_to"]:
        if isinstance(form.verb, Verb) and form.verb.weak:
            return None  # "said that she wished to see the bridge"
        p = scan.predicate(i, j, form, "finite", aux)
        p.future = p.contact is not None  # "would like to meet X"
        return p if find_subject(scan, p, _auxiliaries(scan, q - 1)[2]) else None
    sets = scan.doc.lexicon.sets
    opener, of = _occasion(scan, q, before in sets["leading_words"])
    if opener:
        p = scan.predicate(i, j, form, "finite", aux)
        p.subject, p.start = ([of], of.a) if of is not None else (p.subject, p.start)
        return p if of is not None or find_subject(scan, p, scan.c.left(opener, scan.a)) else None
    last = scan.found[-1] if scan.found else None
    if not sets["ranked"].isdisjoint(words[max(scan.a, q - 4) : q]) and not (
        last is not None and last.say and q - last.j < 5
    ):
        m = scan.subject_before(i)
        if m is None:
            return None
        p = scan.predicate(i, j, form, "infinitive", aux)
        p.subject, p.start, p.rule = [m], q, "infinitive"
        return p
    if last is not None and last.j == q and isinstance(form.verb, Verb) and _leads(last, form.verb):
        last.i, last.j, last.tenses = i, j, form.tenses
        last.becomes(form.verb)
        return None
    if last is None or before in sets["no_purpose"] or (before in sets["scheduled"] and _is_due(scan, q - 2)):
        return None
    contact = last if last.contact else last.inherits if last.form == "infinitive" else None
    listed = before == "as" and words[max(scan.a, q - 3) : q] == _AS_WELL_AS
    if contact is None or contact.contact is None or (last.contact is None and not listed and before not in _AND):
        return None
    p = scan.predicate(i, j, form, "infinitive", aux)
    p.inherits, p.start, p.rule = contact, q - 3 if listed else q, "purpose"
    return p


def _is_due(scan: Scan, k: int) -> bool:
    """Whether a clause of its own tells what is to come: "before X was due | to meet Y"."""
    return k > scan.a and bool(scan.flags[k] & Flag.BE)


def _leads(p: Predicate, verb: Verb) -> bool:
    """Whether somebody is only glad or keen to say what follows: "was proud to announce", "was keen to stress"."""
    if p.say is None or p.negated or not p.say.lemma.startswith("be "):
        return False
    return p.say.act is Act.PRAISE or (p.say.lemma == "be keen" and verb.act in _SAID)


def _occasion(scan: Scan, q: int, leads: bool) -> tuple[int, Mention | None]:
    """Where words begin that only lead to a verb, 0 where none do; and for whom: "was an opportunity for both | to"."""
    if leads:
        return _periphrase(scan, q), None
    m = scan.ends[q]
    if m is None or m.kind != "group" or scan.low(m.a - 1) != "for":
        return 0, None
    opener = _periphrase(scan, m.a - 1)
    if opener and scan.found and scan.found[-1].i >= opener:
        scan.found.pop()  # "provided" an opportunity
    return opener, m


def _periphrase(scan: Scan, q: int) -> int:
    """Where words begin that only lead to a verb with "to": "took the opportunity to thank"; or 0."""
    phrases = scan.doc.lexicon.sets["leading_to"]
    for k in (q - 4, q - 3, q - 2):
        if k > scan.a and " ".join(scan.words[k:q]) in phrases:
            return k
    return 0


def nominal(scan: Scan, i: int) -> Predicate | None:
    """What the talk was about in the main, where "on" follows a cue: "the emphasis was on"."""
    if not scan.flags[i] & _BE:
        return None
    lexicon, q = scan.doc.lexicon, scan.c.left(i, scan.a)
    if scan.low(q) not in lexicon.sets["passive_topics"] or not scan.flag(q - 1) & Flag.DETERMINER:
        return None
    noun = lexicon.nouns.get(scan.words[q])
    if noun is None:
        return None
    p = new_predicate(scan.sentence, q, i + 1, _EXISTENTIAL, "impersonal")
    p.rule, p.noun, p.noun_at = "nominal", noun, (q, i + 1)
    p.start = scan.clause_start(q - 1)
    return p


def _after_parties(scan: Scan, k: int) -> int:
    """The token after those who agree: "agreement | between X and Y | on"."""
    if scan.low(k) == "between":
        for t in range(k + 2, min(scan.b, k + _PARTIES_REACH)):
            if scan.words[t] in PREPOSITIONS or scan.words[t] == "that":
                return t
    return k


def existential(scan: Scan, i: int, _j: int, _cue: Cue) -> Predicate | None:
    """What both have: "There was a shared commitment to", "There was agreement on"."""
    words, flags, lexicon = scan.words, scan.flags, scan.doc.lexicon
    if i + 2 >= scan.b or not flags[i + 1] & _BE or scan.low(i - 1) in {"that", "said"}:
        return None
    for k in range(i + 2, min(scan.b, i + 8)):
        noun = lexicon.nouns.get(words[k]) if flags[k] & Flag.NOUN else None
        between = words[i + 2 : k]
        agreed = noun is not None and noun.act is Act.AGREE and lexicon.sets["agreed"].issuperset(between)
        if noun is not None and (agreed or not lexicon.sets["shared"].isdisjoint(between)):
            p = new_predicate(scan.sentence, i, i + 2, _EXISTENTIAL, "impersonal")
            p.rule, p.noun, p.noun_at = "existential", noun, (i + 2, _after_parties(scan, k + 1))
            return p
        if flags[k] & Flag.PREPOSITION:
            return None
    return None
