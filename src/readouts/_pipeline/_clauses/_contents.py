"""The content of each predicate: where it begins after its cue, and where it ends.

The grammar:

    content := quotation | clause | noun phrase | infinitive
"""

from __future__ import annotations

from itertools import islice, pairwise

from readouts._lexicon import Flag, Verb
from readouts._model import Act, Channel
from readouts._pipeline._clauses._complements import (
    fits,
    skip_adjunct,
    skip_opener,
    speech_at,
    take_addressee,
    to_clause,
)
from readouts._pipeline._clauses._cues import plain_verb
from readouts._pipeline._clauses._nouns import PREPOSITIONS, carried_noun, includes_noun, is_bare, noun_of, noun_start
from readouts._pipeline._clauses._parties import contact_content
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._clauses._speakers import name_subject
from readouts._pipeline._clauses._tails import after_addressee, before_attribution, before_tail, has_verb, tail_head
from readouts._pipeline._records import Predicate
from readouts._pipeline._surroundings import ACTORS, MARKS

__all__ = ["fill_contents"]

_PASSIVE_TOPIC = Verb("pay attention", None, topic=True)
_LOOSE = frozenset({".", ",", ";", "and", "!", "?", "…", "–", "—", ":", "while", "but", "as", "which", "though"})
_ANAPHORS = frozenset({"it", "him", "her", "them"})
_REACH = 64
_CLAUSE_OPENERS = frozenset({"while", "although", "though", "when", "after", "because", "if", "since"})
_OF_THINGS = frozenset({Act.INFORM, Act.REAFFIRM, Act.AGREE})
_OCCASION_REACH = 60
_PEOPLE = frozenset({"person", "name", "pronoun"})
_DEEPEST = 9


def fill_contents(scan: Scan) -> None:
    """Give every predicate of a sentence its addressee, its noun and its content."""
    floor = scan.a
    for n, p in enumerate(scan.found):
        if p.according:
            _attributed(scan, p)
        elif p.tail or p.closes:
            p.content = before_tail(scan, p, floor, _end(scan, _limit(scan, p, n), p.j))
            p.tail = True
        elif not _comment(scan, p, n):
            _content(scan, p, _limit(scan, p, n))
        name_subject(scan, p)
        if p.tail:
            floor = max(floor, after_addressee(scan, p) if p.say is not None else p.j)
    _share_objects(scan)


def _share_objects(scan: Scan) -> None:
    """Give "welcomed and supported A" one content for both cues."""
    for p, f in pairwise(scan.found):
        if p.content is None and f.content is not None and f.rule == "coordinated" and f.i <= p.j + 2:
            joined = scan.low(p.j) in {"and", "or"} or scan.flag(p.j) & Flag.PREPOSITION
            if joined and p.say is not None and f.say is not None:
                p.content, p.noun = f.content, p.noun or f.noun


def _attributed(scan: Scan, p: Predicate) -> None:
    """The content of "according to X", which stands before it or after it."""
    quoted = p.j in scan.c.marks and scan.words[p.i] == "in"
    if p.tail and not quoted:
        p.content = before_attribution(scan, p)
        return
    k = p.j
    while scan.low(k) in {",", ":"}:
        k += 1
    quote = scan.c.speech.get(k)
    if quote is not None:
        p.quote, p.content = quote, (quote.a + 1, quote.b)
    elif k < scan.b:
        p.content = (k, _end(scan, scan.b))


def _comment(scan: Scan, p: Predicate, n: int) -> bool:
    """The main clause as content of "As X said, ..."; nothing where that clause has a speaker of its own."""
    head = tail_head(p)
    if p.say is None or p.form != "finite" or p.rule == "headless" or scan.low(head - 1) != "as":
        return False
    if p.subject and p.subject[0].kind == "pronoun" and p.subject[0].label != "he":
        return True
    k = take_addressee(scan, p, p.say, scan.c.right(p.j, scan.b), scan.b)
    while k < scan.b and (scan.flags[k] & (Flag.DAY | Flag.ADVERB) or scan.words[k] == "on"):
        k += 1
    if scan.low(k) != ",":
        return False
    limit = _limit(scan, p, n)
    stop = _end(scan, limit, k + 1)
    p.content = (k + 1, stop) if limit > k + 1 and k + 1 < stop else None
    return True


def _end(scan: Scan, j: int, start: int = -1) -> int:
    """Strip final punctuation, conjunctions, and a mark that closes what was opened before ``start``."""
    low, closing = scan.doc.low, scan.c.closing
    start = scan.a if start < 0 else start
    while j - 1 > start:
        word = low[j - 1]
        if word in MARKS or (word in {"'", "’"} and j - 1 in closing):
            if closing.get(j - 1, -1) >= start:
                break
        elif word not in _LOOSE:
            break
        j -= 2 if word == "which" and scan.flag(j - 2) & Flag.PREPOSITION and j - 2 > start else 1
    return j


def _limit(scan: Scan, p: Predicate, n: int) -> int:
    """Where the content of a predicate ends: at the next one on its level, or at a closing attribution."""
    for f in islice(scan.found, n + 1, n + 1 + _REACH):
        if f.i <= p.i or _belongs(scan, f, p):
            continue
        start = tail_head(f) if f.tail or f.closes else f.start
        if start >= p.j:
            return min(start, _main_clause(scan, p, start))
    return _main_clause(scan, p, scan.b)


def _main_clause(scan: Scan, p: Predicate, limit: int) -> int:
    """Where the main clause begins after a clause that opens the sentence: "While X said A, he ..."."""
    if tail_head(p) != scan.a + 1 or scan.words[scan.a] not in _CLAUSE_OPENERS:
        return limit
    for k in range(p.j + 2, min(limit - 1, p.j + _REACH)):
        m = scan.begins.get(k + 1)
        if scan.words[k] == "," and m is not None and not m.possessive:
            after = scan.c.right(m.b, scan.b)
            if scan.c.is_verb(after) or scan.low(after)[-1:] == "s":
                return k
    return limit


def _belongs(scan: Scan, f: Predicate, p: Predicate) -> bool:
    """Whether a later predicate is part of the content of one before it."""
    if f.form == "gerund" and f.i < p.j:
        return True
    if f.form == "infinitive" and f.inherits is not None and f.inherits.i > p.i:
        f = f.inherits
    tail = f.tail or f.closes
    if f.say is not None and not tail and (f.future or f.rule == "noun subject"):
        return True
    for _ in range(_DEEPEST):
        if f.parent is None:
            return False
        f = f.parent
        if f is p:
            return True
    return False


def _content(scan: Scan, p: Predicate, limit: int) -> None:
    verb = p.verb
    if not isinstance(verb, Verb):
        contact_content(scan, p, limit)
        if p.content is not None:
            p.content = (p.content[0], max(p.content[0], _end(scan, limit)))
    elif p.form == "passive":
        _passive(scan, p, limit)
    elif not _of_noun(scan, p, verb, limit):
        if verb.act is None and not verb.topic:
            verb = plain_verb(scan, p) or verb
            p.becomes(verb)
        if verb.act is not None or verb.topic:
            _of_verb(scan, p, verb, limit)


def _after_cue(scan: Scan, p: Predicate, limit: int) -> int:
    return p.j if p.j in scan.begins or p.j in scan.c.speech else scan.c.right(p.j, limit)


def _of_noun(scan: Scan, p: Predicate, verb: Verb, limit: int) -> bool:
    """The content of a noun of saying: "expressed concern over A"."""
    after = p.noun_at[1]
    if p.noun is None:
        j = noun_start(scan, p, _after_cue(scan, p, limit), limit) if "light" in verb.takes else limit
        after = carried_noun(scan, p, j, limit) if j < limit else 0
    if not after:
        return False
    a, b = p.noun_at
    p.negated = p.negated or "no" in scan.words[a:b]
    if is_bare(scan, p, after, limit):
        return True
    if includes_noun(scan, p, after):
        p.content = (a, _end(scan, limit, a))
        return True
    j = skip_opener(scan, p, verb, after, limit)
    stop = _end(scan, _before_occasion(scan, j, limit), j)
    if j < stop:
        p.content = (j, stop)
    return True


def _of_verb(scan: Scan, p: Predicate, verb: Verb, limit: int) -> None:
    """The content of a verb: a quotation, or what its opener opens."""
    j = take_addressee(scan, p, verb, _after_cue(scan, p, limit), limit)
    told = scan.low(j) == "," or (bool(p.subject) and p.subject[0].kind in _PEOPLE and _speaks_himself(p))
    if scan.low(j) == ":" and (j + 1 >= scan.b or (j + 1 in scan.c.narrative and not told)):
        return
    if scan.low(j) in {",", ":"} and j + 2 < scan.b and j + 1 in scan.c.narrative:
        p.quote = scan.c.narrative[j + 1]
        p.content = (j + 2, min(p.quote.b, scan.b))
        return
    j = skip_adjunct(scan, verb, j, limit)
    quote = speech_at(scan, j)
    if quote is not None and (verb.takes & {"quote", "that"} or scan.low(quote.a - 1) == ":"):
        p.quote, p.content = quote, (quote.a + 1, quote.b)
        return
    j = to_clause(scan, skip_opener(scan, p, verb, j, limit), limit)
    if verb.weak and "object" in verb.takes and scan.low(j) in _ANAPHORS:
        j += 1
    stop = _end(scan, _before_occasion(scan, j, limit), j)
    if _is_somebody(scan, verb, j, stop):
        return
    if j < stop and fits(scan, verb, j) and (_takes_phrase(scan, verb, j) or has_verb(scan, j, stop)):
        p.content = (j, stop)


def _is_somebody(scan: Scan, verb: Verb, j: int, stop: int) -> bool:
    """Whether all that follows a verb of telling is somebody: "echoing the community", "described China"."""
    m = scan.begins.get(j)
    return m is not None and m.b >= stop and m.kind in ACTORS and verb.act in _OF_THINGS


def _speaks_himself(p: Predicate) -> bool:
    office = p.subject[0].office
    return office is None or office.kind != "spokesperson"


def _before_occasion(scan: Scan, j: int, limit: int) -> int:
    """The end of a phrase before the talk at which it was said: "A during a meeting", "A over the course of a call"."""
    doc = scan.doc
    if scan.low(j - 1) in {"that", "to"} or scan.low(j).endswith("ing"):
        return limit
    for k in range(j + 1, min(limit - 2, j + _OCCASION_REACH)):
        if doc.low[k] in {"during", "of", "in"} and doc.low[k + 1] in {"a", "an"}:
            course = doc.low[k - 3 : k] == ["over", "the", "course"]
            start = k - 3 if course else k if doc.low[k] != "of" else 0
            if start > j and _is_talk(scan, k + 2, {Channel.PHONE, Channel.VIDEO} if doc.low[k] == "in" else None):
                return start
    return limit


def _is_talk(scan: Scan, k: int, channels: set[Channel] | None) -> bool:
    """Whether a noun of contact, of one of some channels, is among the next words."""
    for t in range(k, min(scan.b, k + 4)):
        found = scan.doc.match_kind(t, scan.b, "call_noun")[0] if scan.flags[t] & Flag.PHRASE else None
        if isinstance(found, tuple):
            return channels is None or found[0] in channels
    return False


def _takes_phrase(scan: Scan, verb: Verb, j: int) -> bool:
    """Whether a verb can have a noun phrase for its content, or an opener has shown that what follows is a clause."""
    return (
        "object" in verb.takes
        or verb.topic
        or scan.words[j - 1] in verb.prepositions
        or scan.words[j - 1] in {"that", "to", ":"}
        or not verb.takes & {"that", "quote"}
    )


def _passive(scan: Scan, p: Predicate, limit: int) -> None:
    """The content of a passive: its subject, or what its noun opens ("Hope was expressed that")."""
    doc, verb = scan.doc, p.verb
    assert isinstance(verb, Verb)
    a, b = p.other_subject or (p.i, p.i)
    if "light" in verb.takes and _passive_noun(scan, p, verb, limit):
        return
    if verb.act is None and not verb.topic and p.noun is None:
        return
    j = p.j
    if j < limit and doc.low[j] == "that":
        p.content = (j + 1, _end(scan, limit))
        return
    while a < b and doc.low[a] in {"and", "while", ",", "but"}:
        a += 1
    while b > a and doc.low[b - 1] == ",":
        b -= 1
    p.content = None if a >= b or (not p.topic and _is_bare_subject(scan, p, a, b)) else (a, b)
    if p.topic and j + 2 < limit and doc.low[j] == "," and doc.low[j + 1] in {"including", "namely"}:
        p.more = (j + 2, _end(scan, limit, j + 2))


def _is_bare_subject(scan: Scan, p: Predicate, a: int, b: int) -> bool:
    """Whether a passive without an agent tells of a thing and not of a thought: "The map was updated"."""
    m = scan.ends.get(b)
    if m is not None and m.a == a and m.kind in {"person", "name"}:
        return True
    if p.rule == "passive by" or any(scan.flags[k] & Flag.NOUN for k in range(a, b)):
        return False
    return b - a <= 2 or (b - a == 3 and bool(scan.flags[a] & Flag.DETERMINER))


def _passive_noun(scan: Scan, p: Predicate, verb: Verb, limit: int) -> bool:
    """Take the noun of saying in the subject of a passive; true where what it opens is the content."""
    doc = scan.doc
    a, b = p.other_subject or (p.i, p.i)
    for k in range(a, b):
        noun, end = noun_of(scan, verb, k, a) if doc.flag[k] & Flag.NOUN else (None, k)
        if noun is not None:
            p.noun, p.noun_at = noun, (a, end)
    if p.noun is None:
        return False
    if p.noun.lemma in doc.lexicon.sets["passive_topics"]:
        p.becomes(_PASSIVE_TOPIC)
    j = scan.c.right(p.j, limit)
    if j >= limit or doc.low[j] not in PREPOSITIONS:
        return False
    p.content = (j + 1, _end(scan, limit))
    return True
