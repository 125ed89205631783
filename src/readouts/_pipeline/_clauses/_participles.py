"""Participles of saying and whose they are.

The grammar:

    participle := "," ["while" | "also"] cue | subject "began by" cue | "with" subject cue | "X was quoted as" cue
                | subject verb ... "by" cue | document cue
                | "," several cue
"""

from __future__ import annotations

from readouts._lexicon import Contact, Flag, Verb, VerbForm
from readouts._model import Act
from readouts._pipeline._clauses._finite import clause_follows, has_finite
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._clauses._subjects import find_subject
from readouts._pipeline._records import Predicate, relays
from readouts._pipeline._state import Mention
from readouts._pipeline._surroundings import ACTORS, AUXILIARY

__all__ = ["participle"]

_WITH = frozenset({"group", "person", "pronoun", "name", "side", "unnamed", "institution", "seat"})
_DOERS = frozenset({"group", "person", "pronoun", "name", "side", "document"})
_TOLD_OF = frozenset({"group", "person", "pronoun", "name"})
_SEPARATORS = frozenset({",", "–", "—", "-", ")", ";", ".", "…"})
_NO_OBJECT = Flag.PREPOSITION | Flag.CONJUNCTION | Flag.DETERMINER | Flag.SUBORDINATOR | Flag.ADVERB | Flag.DAY
_NO_THING = AUXILIARY | _NO_OBJECT | Flag.OFFICE | Flag.GROUP | Flag.NOUN
_OF_PROMISE = (Act.COMMIT, Act.AGREE)
_OF_TELLING = (Act.INFORM, Act.EMPHASIZE, Act.REAFFIRM)
_OF_SOURCES = (*_OF_TELLING, None)
_ARTICLES = frozenset({"to", "their", "the"})
_CLAUSAL = frozenset({"that", "which", "who", "how", "whether", '"', "“"})
_QUOTE = frozenset({"quote"})
_NEXT = 4
_LIST_REACH = 30
_INSERTED = 3
_NOUN_REACH = 14
_QUOTED_REACH = 14
_QUOTED_ONE = {"him": "he", "her": "he", "them": "they"}
_MOST_PENDING = 8
_DOER_REACH = 12


def participle(scan: Scan, i: int, j: int, form: VerbForm, aux: int, q: int) -> Predicate | None:
    """The predicate of a cue in "-ing", with ``q`` the token before it and its auxiliaries."""
    word = scan.words[q] if q >= scan.a else ""
    if word == ":" and q + 1 in scan.c.narrative:
        word, q = "", scan.a - 1  # the clause begins after the mark
    if word == "as" or word in scan.doc.lexicon.sets["quoted"]:
        quoted = _quoted(scan, q)
        if quoted:
            return _quoted_saying(scan, scan.predicate(i, j, form, "gerund", aux), quoted)
    if isinstance(form.verb, Verb) and _is_aside(scan, form.verb, j):
        return None
    if _is_framed(scan, q):
        return _framed(scan, scan.predicate(i, j, form, "gerund", aux), q)
    m = scan.ends[q + 1]
    if m is not None and q >= scan.a and m.kind in _WITH and _opens_absolute(scan, m):
        return _absolute(scan, scan.predicate(i, j, form, "gerund", aux), m)
    if _carries_nothing(scan, form.verb, j):
        return None
    if word == "while" and _is_blamed(scan, q):
        return None
    without = word == "without" and isinstance(form.verb, Verb)
    if (
        not (without or _may_open(scan, i, j, q))
        or _is_listed(scan, form.verb, q)
        or _is_inserted(scan, j, q - without)
    ):
        return None
    p = scan.predicate(i, j, form, "gerund", Flag.NEGATION if without else aux)
    p.start = i if _goes_on(scan, i, j, q) else _start(scan, q)
    return _with_subject(scan, p, q)


def _absolute(scan: Scan, p: Predicate, m: Mention) -> Predicate:
    p.subject, p.start = [m], scan.clause_start(m.a - 1)
    if scan.found and scan.found[-1].j == m.a:
        scan.keep(scan.found[:-1])  # "saw"
    return p


def _opens_absolute(scan: Scan, m: Mention) -> bool:
    """Whether a participle after somebody is a clause of its own: "with X | stressing A", ", the two | stressing A".

    So it is after "the meeting saw".
    """
    before = scan.low(m.a - 1)
    if before == ",":
        return m.kind == "group" and m.plural
    if before == "and" and scan.found:
        last = scan.found[-1]  # "with X stressing A | and Y asking for B"
        return last.form == "gerund" and bool(last.subject) and scan.low(last.subject[0].a - 1) == "with"
    return before == "with" or before in scan.doc.lexicon.sets["witnessing"]


def _is_aside(scan: Scan, verb: Verb, j: int) -> bool:
    """Whether nothing is said with a participle: ", beginning with", ", referring to"."""
    return (verb.takes == _QUOTE and not _speech_follows(scan, j)) or verb.lemma in scan.doc.lexicon.sets["asides"]


def _is_inserted(scan: Scan, j: int, q: int) -> bool:
    """Whether a participle stands between a cue and its clause: "reported on Monday, | citing officials, | that".

    :param q: the comma before it.
    """
    last = scan.past.full
    if last is None or last.say is None or last.form != "finite" or "that" not in last.say.takes:
        return False
    words = scan.words
    if words[q] != "," or q - last.j > _INSERTED or "that" not in words[j : j + _LIST_REACH]:
        return False
    k = words.index("that", j)
    return words[k - 1] == "," and k < scan.b and not has_finite(scan, last.j, k)


def _is_blamed(scan: Scan, q: int) -> bool:
    """Whether a participle tells what others are blamed for: "criticized Y for leaving A | while threatening B"."""
    last = scan.found[-1] if scan.found else None
    if last is None or last.say is None or last.say.act is not Act.CRITICIZE:
        return False
    words = scan.words
    return any(words[k] == "for" and words[k + 1].endswith("ing") for k in range(last.j, q - 1))


def _carries_nothing(scan: Scan, verb: Verb | Contact, j: int) -> bool:
    """Whether a verb that only carries a noun of saying has none after it: "advance or drawing back"."""
    if not isinstance(verb, Verb) or verb.act is not None or verb.topic:
        return False
    return not any(map(Flag.NOUN.__and__, scan.flags[j : j + _NOUN_REACH]))


def _speech_follows(scan: Scan, j: int) -> bool:
    return not scan.c.speech.keys().isdisjoint(range(j, j + _NEXT))


def _quoted(scan: Scan, q: int) -> int:
    """The token "quoted" before "(by Y) as"; 0 where it is not."""
    quoted = scan.doc.lexicon.sets["quoted"]
    return next((k for k in range(q, max(scan.a, q - _QUOTED_REACH), -1) if scan.low(k) in quoted), 0)


def _quoted_saying(scan: Scan, p: Predicate, q: int) -> Predicate | None:
    """The cue of "X was quoted (by Y) as saying", whose subject stands before the auxiliary, or of "Y quoted X as"."""
    c = scan.c
    said = c.begins[q + 1] or _quoted_one(scan, q + 1)
    if said is not None and said.kind in ACTORS and not said.possessive and scan.low(said.b) == "as":
        p.form, p.subject, p.rule, p.start = "finite", [said], "quoted saying", scan.clause_start(said.a)
        return p
    k = c.left(q, scan.a)
    while k >= scan.a and scan.flags[k] & AUXILIARY:
        k = c.left(k, scan.a)
    m = c.ends[k + 1]
    if scan.low(k) == ",":
        p.form = "finite"
        if not find_subject(scan, p, k) or not p.subject:  # "X, who is Premier, was quoted as saying"
            return None
        m = p.subject[-1]
    if m is None or m.kind not in ACTORS:
        return None
    p.form, p.subject, p.rule = "finite", c.coordinated(m, scan.a), "quoted saying"
    p.start = scan.clause_start(p.subject[0].a)
    return p


def _quoted_one(scan: Scan, k: int) -> Mention | None:
    """Whom a pronoun after "quoted" means: "the office quoted | her as saying"."""
    label = _QUOTED_ONE.get(scan.low(k), "")
    if not label or scan.low(k + 1) != "as":
        return None
    return Mention(k, k + 1, "pronoun", label=label, plural=label == "they", sentence=scan.sentence.number)


def _is_framed(scan: Scan, q: int) -> bool:
    """Whether a participle tells how a talk began or ended: "X began thanking Y"."""
    if q <= scan.a or scan.words[q] not in scan.doc.lexicon.sets["framing_verbs"]:
        return False
    return not scan.flag(scan.c.left(q, scan.a)) & Flag.DETERMINER


def _framed(scan: Scan, p: Predicate, q: int) -> Predicate | None:
    p.form = "finite"
    before = scan.c.left(q, scan.a)
    while before >= scan.a and scan.flags[before] & AUXILIARY:
        before = scan.c.left(before, scan.a)
    return p if find_subject(scan, p, before) else None


def _may_open(scan: Scan, i: int, j: int, q: int) -> bool:
    """Whether a participle can follow a word: a separator, an opener, or "by" after a framing verb."""
    if q < scan.a:
        return True
    word = scan.words[q]
    if word == "by":
        framing = scan.doc.lexicon.sets["framing_verbs"]
        return any(scan.words[t] in framing for t in range(max(scan.a, q - 4), q)) or _is_so_said(scan, i, j)
    if word == "with" and not scan.doc.lexicon.sets["framing_verbs"].isdisjoint(scan.words[max(scan.a, q - 4) : q]):
        return True  # "concluded the talks with expressing"
    if word in _SEPARATORS or word in scan.doc.lexicon.sets["participle_openers"]:
        return True
    if q in scan.c.speech_end and scan.words[q - 1] == ",":
        return True  # "“A,” X said, “B,” adding that"
    return _tells(scan, i, j, word) or _goes_on(scan, i, j, q)


def _goes_on(scan: Scan, i: int, j: int, q: int) -> bool:
    """Whether a participle without a comma opens a clause of the speaker: "informed Y about A noting that".

    Whoever else is told of can warn or threaten; what is noted and stressed is so by the speaker.
    """
    if j >= scan.b or scan.words[j] != "that":
        return False
    last = scan.past.full
    if last is None or last.say is None or last.noun is not None or q <= last.j:
        return False
    doc = scan.doc
    forms = doc.lexicon.verbs.get(doc.low[i], ())
    if not any(isinstance(f.verb, Verb) and f.verb.act in _OF_TELLING for f in forms):
        return False
    thing = doc.low[q].isalpha() and not doc.flag[q] & _NO_THING and scan.ends[q + 1] is None
    return thing and not doc.cap[q] and _CLAUSAL.isdisjoint(doc.low[last.j : q])


def _is_so_said(scan: Scan, i: int, j: int) -> bool:
    """Whether something is done by what is said: "by saying that", not "by adding a port"."""
    if scan.words[i] not in scan.doc.lexicon.sets["so_said"] or not clause_follows(scan, j):
        return False
    last = scan.past.full  # not "took note of the fact that Kenya had shown resolve by saying that"
    return last is None or last.say is None or "that" not in scan.words[last.j : i]


def _tells(scan: Scan, i: int, j: int, word: str) -> bool:
    """Whether a participle tells what a noun says: "a statement calling for", not "an information sharing plan"."""
    noun = scan.doc.lexicon.nouns.get(word)
    if (noun is None or noun.act is not Act.INFORM) and not (_ends_document(scan, i - 1) and _may_tell(scan)):
        return False
    opens = Flag.DETERMINER | Flag.PREPOSITION | Flag.PRONOUN | Flag.SUBORDINATOR
    return j > i + 1 or bool(scan.flag(j) & opens) or scan.begins[j] is not None or j in scan.c.marks


def _may_tell(scan: Scan) -> bool:
    """Whether a document that is named is what somebody gives out: "issued a readout stating"."""
    last = scan.found[-1].say if scan.found else None
    return not scan.found or (last is not None and last.act is None and "light" in last.takes)


def _ends_document(scan: Scan, q: int) -> bool:
    """Whether a document is named before a participle: "a readout | stating", "a readout of the call | stating"."""
    m = scan.ends[q + 1]
    if m is None and scan.flags[q] & Flag.PHRASE and scan.flags[q - 1] & Flag.DETERMINER and scan.low(q - 2) == "of":
        m = scan.ends[q - 2]
    return m is not None and m.kind == "document"


def _is_listed(scan: Scan, verb: Verb | Contact, q: int) -> bool:
    """Whether a participle goes on a list of others that are no cues, or only names what is included."""
    word = scan.low(q)
    if word == "and" and (scan.past.gerund is None or _other_participle(scan, q)):
        return True
    clausal = isinstance(verb, Verb) and "that" in verb.takes and not verb.topic
    listed = q > scan.a and (_after_listed_object(scan, q) or (word == "," and _after_deed(scan, q)))
    return not clausal and (word == "including" or listed)


def _other_participle(scan: Scan, q: int) -> bool:
    """Whether the participle before "and" is no cue, so that this one goes on with it."""
    low, flag, cues = scan.words, scan.flags, scan.past.cues
    for k in range(q - 1, max(scan.a, q - _LIST_REACH), -1):
        if k in cues or (low[k] in {",", ";"} and k < q - 1):
            return False
        if not low[k].endswith("ing"):
            continue
        if low[k - 1] == "," or (len(low[k]) > 5 and flag[k - 1] & (Flag.SUBORDINATOR | Flag.CONJUNCTION)):
            return True
    return False


def _after_listed_object(scan: Scan, q: int) -> bool:
    """Whether a participle goes on a list: "to working together, boosting trade, defending ..."."""
    doc, last, sets = scan.doc, scan.past.plain, scan.doc.lexicon.sets
    if last is None or doc.low[q] not in {",", "and"}:
        return False
    j = scan.c.right(last.j, q)
    while j < q and (doc.flag[j] & Flag.PREPOSITION or doc.low[j] in _ARTICLES or doc.low[j] in sets["of_weight"]):
        j += 1
    if j >= q or not doc.low[j].endswith("ing") or doc.low[j] in sets["no_participles"]:
        return False
    return doc.low[j - 1] == "to" or doc.low[j + 1] != "of"  # not "welcomed the opening | of A, thanking Y for B"


def _after_deed(scan: Scan, q: int) -> bool:
    """Whether what a comma ends in a list is a participle and no cue: "on A, advancing B | , addressing C"."""
    words, k = scan.words, q - 1
    while k > scan.a and words[k] not in _SEPARATORS and q - k < _LIST_REACH:
        k -= 1
    first = k + 1
    if words[k] != "," or first >= q or not words[first].endswith("ing") or first in scan.past.cues:
        return False
    return not scan.flags[first] & Flag.PREPOSITION and words[first] not in scan.doc.lexicon.sets["no_participles"]


def _start(scan: Scan, q: int) -> int:
    openers = scan.doc.lexicon.sets["participle_openers"]
    k = q
    while k - 1 >= scan.a and scan.words[k] in openers | {",", "by", "without"}:
        if scan.words[k - 1] not in openers | {",", "while"}:
            break
        k -= 1
    return max(k, scan.a)


def _with_subject(scan: Scan, p: Predicate, q: int) -> Predicate | None:
    if q < scan.a or _opens_sentence(scan, q):
        if len(scan.pending) >= _MOST_PENDING:
            return None
        scan.pending = [*scan.pending, p]
        p.rule = "initial participle"
        return p
    p.rule = "participle"
    if scan.words[q] == "by" and (doers := _doers(scan, p, q)):
        p.subject = doers
        return p
    last = scan.past.participle_base
    if last is None:
        m = scan.subject_before(p.i)
        if m is None:
            return None
        p.subject = scan.c.listed(m.a, p.i)[0]
    elif last.tail:
        p.subject = last.subject
    elif p.contact is not None and last.form == "finite" and relays(last) and (m := _told_first(scan, last)):
        p.subject = scan.c.listed(m.a, p.i)[0]
    else:
        p.inherits = _main(_relayed(scan, p, last) or last.root or last)
    return p


def _told_first(scan: Scan, last: Predicate) -> Mention | None:
    """Of whom a source tells that he had a contact: "The ministry said | X was in Oslo, having met Y"."""
    m = scan.begins[last.j + (scan.low(last.j) == "that")]
    return m if m is not None and m.kind in _TOLD_OF and not m.possessive and m.label != "it" else None


def _doers(scan: Scan, p: Predicate, q: int) -> list[Mention]:
    """Who does something by saying something: "when X | ended the call by", "X and Y | continued by"."""
    c = scan.c
    for t in range(q - 1, max(scan.a, q - _DOER_REACH), -1):
        m = c.ends[t]
        if m is None or m.kind not in _DOERS or m.possessive or c.governed(m):
            continue
        if c.is_verb(t) or scan.words[t].endswith("ed"):
            first = scan.subject_before(p.i)
            several = c.listed(first.a, q - 1)[0] if first is not None else []
            return several if m in several else [m]
    return []


def _relayed(scan: Scan, p: Predicate, last: Predicate) -> Predicate | None:
    """Whose promise follows after an institution that tells of it: "X and Y met, officials said, | vowing to".

    Or whose plea follows a contact of which it tells: "The ministry said X met Y, | urging him to".
    """
    if last.contact is not None and last.root is not None and relays(last.root):
        return last if p.say is not None and p.say.act not in _OF_SOURCES else None
    promises = p.say is not None and p.say.act in _OF_PROMISE
    return scan.past.full if promises and last.closes and relays(last) and scan.past.full is not last else None


def _opens_sentence(scan: Scan, q: int) -> bool:
    """Whether nothing but an opener ("While", "When") or another initial participle stands before a participle."""
    if q == scan.a and scan.flags[q] & Flag.SUBORDINATOR:
        return True
    return bool(scan.pending) and len(scan.pending) == len(scan.found) and scan.words[q] == "and"


def _main(p: Predicate) -> Predicate:
    while p.form == "gerund" and p.inherits is not None:
        p = p.inherits
    return p
