"""The content of a verb of saying, and of a noun of saying after a light verb.

The grammar:

    content := quotation | clause | noun phrase | infinitive
"""

from __future__ import annotations

from readouts._lexicon import FINITE, Flag, Verb
from readouts._model import Act
from readouts._pipeline._clauses._adjuncts import BETWEEN, STEPPED, after_call, after_insertion, skip_adjunct
from readouts._pipeline._clauses._bare import has_verb
from readouts._pipeline._clauses._complements import (
    DOUBTFUL,
    fits,
    skip_opener,
    speech_at,
    take_addressee,
    to_clause,
)
from readouts._pipeline._clauses._ends import (
    IN_CALL,
    before_circumstances,
    before_occasion,
    end_of,
    endings,
    opens_clause,
    tells_call,
)
from readouts._pipeline._clauses._finite import has_finite
from readouts._pipeline._clauses._nouns import (
    after_noun_opener,
    before_addressee,
    carried_noun,
    includes_noun,
    is_bare,
    is_on_day,
    noun_start,
)
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import GENITIVES, PEOPLE, Mention
from readouts._pipeline._surroundings import ACTORS, MARKS

__all__ = ["noun_content", "verb_content"]

_DETERMINER, _ADVERB, _PREPOSITION = Flag.DETERMINER, Flag.ADVERB, Flag.PREPOSITION
_COUNTED = Flag.NUMBER | Flag.ADVERB
_OPENS_THING = _DETERMINER | _PREPOSITION | Flag.PRONOUN | Flag.SUBORDINATOR
_ANAPHORS = frozenset({"it", "him", "her", "them"})
_OF_THINGS, _REJECT = (Act.INFORM, Act.REAFFIRM, Act.AGREE), Act.REJECT
_PEOPLE = PEOPLE | {"pronoun"}
_ADDRESSED = _PEOPLE | {"group"}
_STATES = frozenset({"place", "side"})
_NOT = frozenset({"not", "never"})
_WITH, _CALL_REACH = frozenset({"with", "to", "from", "between"}), 6
_ALL = frozenset({"all", "each"})
_ADJUNCT_REACH = 8
_INTRODUCES = frozenset({",", ":"})
_OPENERS = frozenset({"that", "to", ":"})
"""What opens a clause, which goes on where a phrase would end."""


def _after_cue(scan: Scan, p: Predicate, limit: int) -> int:
    """The token after a cue and the adverbs that follow it."""
    j, c = p.j, scan.c
    if j in c.closing:
        j += 1  # "strongly condemned" the raid
    if j >= limit:
        return j
    word = scan.words[j]
    if word == "," and j + 1 < scan.b and scan.words[j + 1] in c.adverbs:
        return _after_inserted(scan, j, limit)
    if p.topic and scan.flags[j] & _PREPOSITION:
        j = scan.doc.match_kind(j, limit, "channel")[1]  # "discussed over the phone A"
        if j >= limit:
            return j
    steps = scan.flags[j] & _ADVERB or word in c.adverbs
    if not steps or j in c.speech:
        return j
    j = c.right(j, limit)
    if j in c.closing and c.closing[j] < p.i:
        return j + 1  # "condemned in the strongest terms" | the raid
    return j - 1 if scan.low(j) in GENITIVES else j  # "announced | today's gift"


def _after_inserted(scan: Scan, j: int, limit: int) -> int:
    """Step over an adverbial between commas: "discussed, first of all, A"."""
    phrase, end = scan.doc.match_kind(j + 1, limit, "adverbs")
    return end + 1 if phrase and scan.low(end) == "," else j


def noun_content(scan: Scan, p: Predicate, verb: Verb, limit: int) -> bool:
    """The content of a noun of saying: "expressed concern over A"."""
    if p.noun is not None:
        after = p.noun_at[1]
    else:
        j = _after_cue(scan, p, limit)
        if j < limit and scan.words[j] == "," and scan.flag(k := after_insertion(scan, j, limit)) & Flag.DETERMINER:
            j = k  # "expressed, on this occasion, | his gratitude"
        j = noun_start(scan, p, j, limit)
        after = carried_noun(scan, p, verb, j, limit) if j < limit else 0
    if not after:
        return False
    a, b = p.noun_at
    p.negated = p.negated or "no" in scan.words[a:b]
    if is_bare(scan, p, after, limit):
        return True
    if is_on_day(scan, after):
        p.content = (a, b)
        return True
    if includes_noun(scan, p, after):
        p.content = (a, end_of(scan, limit, a))
        return True
    if p.addressee and tells_call(scan, after):
        p.content = (p.addressee[0].a, p.addressee[-1].b)  # "offered support to X in a phone call"
        return True
    j = after_noun_opener(scan, p, after, limit)
    if scan.words[j - 1] == "in" and not scan.doc.lexicon.sets["speeches"].isdisjoint(scan.words[j : j + 5]):
        p.content = (a, b)  # "issued an ultimatum in his recent speech"
        return True
    stop = end_of(scan, limit if opens_clause(scan, j) else before_occasion(scan, j, limit), j)
    if j < stop:
        p.content = (j, stop if p.addressee else before_addressee(scan, p, j, stop))
    return True


def verb_content(scan: Scan, p: Predicate, verb: Verb, limit: int) -> None:
    """The content of a verb: a quotation, or what its opener opens."""
    words, flags, j = scan.words, scan.flags, p.j
    if (
        j >= limit
        or verb.addresses
        or flags[j] & STEPPED
        or (word := words[j]) in BETWEEN
        or scan.begins[j] is not None
        or word in verb.addressee_by
        or word in scan.c.adverbs
        or (word in _ANAPHORS and verb.lemma in scan.doc.lexicon.sets["given_to"])
    ):
        j = _after_complements(scan, p, verb, limit)
    if scan.spoken and j < scan.b:
        quote = speech_at(scan, j)
        if quote is not None and (verb.clausal or scan.low(quote.a - 1) == ":"):
            p.quote, p.content = quote, (quote.a + 1, quote.b)
            return
    if j < limit and words[j] in verb.openers:
        j = skip_opener(scan, verb, j, limit)
    if j >= limit:
        return
    if flags[j] & _DETERMINER and not verb.topic and "that" in words[j + 1 : j + 6]:
        j = to_clause(scan, j, limit)
    if verb.weak and "object" in verb.takes and words[j] in _ANAPHORS:
        j += 1
    if j < limit:
        _set_content(scan, p, verb, j, limit)


def _after_complements(scan: Scan, p: Predicate, verb: Verb, limit: int) -> int:
    """The token after the one spoken to and an adjunct; where a narrative quotation follows, that is the content."""
    j = _after_cue(scan, p, limit)
    if scan.c.narrative and p.subject and p.subject[0].kind in _STATES and _tells_of_call(scan, p, j):
        return scan.b
    if j < limit:
        j = take_addressee(scan, p, verb, j, limit)
    if j < scan.b and scan.words[j] in _INTRODUCES and _is_narrative(scan, p, j):
        return scan.b
    return skip_adjunct(scan, verb, j, limit) if j < limit else j


def _set_content(scan: Scan, p: Predicate, verb: Verb, j: int, limit: int) -> None:
    """Make what begins at a token the content, where a verb can have it for one."""
    words, flags = scan.words, scan.flags
    told = endings(scan.doc.lexicon).intersection(words[j + 1 : limit])
    if told:
        limit = before_circumstances(scan, verb, j, limit, told)
    if verb.topic and (
        (words[j - 1] == "on" and words[j] in scan.doc.lexicon.sets["manners_of_talk"])  # "on condition of anonymity"
        or flags[j] & FINITE  # "what they discussed | is not known"
        or (words[p.j - 1] in scan.doc.lexicon.sets["addressing"] and _is_public(scan, j))
    ):
        return
    stop = end_of(scan, limit, j)
    m = scan.begins[j]
    if j >= stop or (m is not None and _is_somebody(scan, p, m, verb, stop)):
        return
    if words[j] in IN_CALL and tells_call(scan, j):
        j = _after_fronted_call(scan, verb, j, stop)
        if not j:
            return
    if (flags[j] & _PREPOSITION or words[j] in DOUBTFUL or verb.act is _REJECT) and not fits(scan, verb, j):
        return
    if "object" in verb.takes or _takes_phrase(scan, verb, j) or has_verb(scan, j, stop):
        p.content = (j if j == p.j else _with_word_before(scan, p, j), stop)


def _after_fronted_call(scan: Scan, verb: Verb, j: int, stop: int) -> int:
    """Where a clause goes on that opens with the call: "said that during their call, | the two agreed"; else 0."""
    words = scan.words
    if words[j - 1] != "that" and not (verb.clausal and "," not in words[j:stop] and has_finite(scan, j, stop)):
        return 0
    k = after_call(scan, j, stop)
    return k + (k < stop - 1 and words[k] == ",")


def _is_public(scan: Scan, j: int) -> bool:
    """Whether those to whom somebody speaks stand at a token, who are no topic: "addressed | the press after"."""
    m = scan.begins[j]
    if m is not None and m.kind in _ADDRESSED and not scan.low(m.b).isalnum():
        return True
    k = j + (scan.words[j] == "the")
    if scan.low(k) not in scan.doc.lexicon.sets["publics"]:
        return False
    return not scan.low(k + 1).isalnum() or bool(scan.flag(k + 1) & (_PREPOSITION | Flag.DAY))


def _with_word_before(scan: Scan, p: Predicate, j: int) -> int:
    """Where a content begins with the word before it that may not be left out: "not to go", "all acts"."""
    word = scan.words[j - 1]
    if word == "to":
        return j - 2 if scan.words[j - 2] in _NOT and j - 2 >= p.j else j
    more = word == "further" and not scan.flags[j] & _OPENS_THING
    of_all = word in _ALL and not scan.flags[j] & _PREPOSITION and scan.words[j] not in _OPENERS
    return j - 1 if more or of_all or scan.flags[j - 1] & _COUNTED == _COUNTED else j


def _tells_of_call(scan: Scan, p: Predicate, j: int) -> bool:
    """Whether a state quotes what tells of the call: "Lima said on X: “The President thanked Y”"."""
    for k in range(j, min(scan.b - 1, j + _ADJUNCT_REACH)):
        if scan.words[k] == ":":
            p.source_only = k + 1 in scan.c.narrative
            break
    return p.source_only


def _is_narrative(scan: Scan, p: Predicate, j: int) -> bool:
    """Whether a quotation that tells of the call follows a comma or colon; it is the content where somebody says it."""
    narrative = scan.c.narrative
    if scan.words[j] == ":":
        told = bool(p.subject) and p.subject[0].kind in _PEOPLE and _speaks_himself(p)
        if j + 1 >= scan.b:
            return j + 1 not in scan.c.speech  # else it stands in the next paragraph
        if j + 1 in narrative and not told:
            return True
    if j + 2 < scan.b and j + 1 in narrative:
        p.quote = narrative[j + 1]
        p.content = (j + 2, min(p.quote.b, scan.b))
        return True
    return False


def _is_somebody(scan: Scan, p: Predicate, m: Mention, verb: Verb, stop: int) -> bool:
    """Whether all that follows a verb of telling is somebody: "echoing the community", "described China".

    Of whom somebody speaks in a call with nobody else, to him he speaks: "praised X in a phone call".
    """
    if m.b < stop or m.kind not in ACTORS:
        return False
    if m.kind in PEOPLE and not p.addressee and tells_call(scan, stop) and _is_of_two(scan, stop):
        p.addressee = [m]
    return verb.act in _OF_THINGS


def _is_of_two(scan: Scan, k: int) -> bool:
    """Whether a call is not told to be with somebody else: "in a phone call | with X"."""
    return _WITH.isdisjoint(scan.words[k : min(scan.b, k + _CALL_REACH)])


def _speaks_himself(p: Predicate) -> bool:
    office = p.subject[0].office
    return office is None or office.kind != "spokesperson"


def _takes_phrase(scan: Scan, verb: Verb, j: int) -> bool:
    """Whether a verb without an object can have a phrase for its content, or an opener shows that a clause follows."""
    before = scan.words[j - 1]
    if verb.topic or before in verb.prepositions or before in _OPENERS or not verb.clausal:
        return True
    asked = scan.words[j] in MARKS and scan.low(j + 1 + (scan.low(j + 1) == "not")) == "to"
    return asked and "infinitive" in verb.takes  # "called on X | “to go”", "told X | “not to wait”"
