"""The content of each predicate: where it begins after its cue, and where it ends.

The grammar:

    content := quotation | clause | noun phrase | infinitive
"""

from __future__ import annotations

from itertools import islice, pairwise

from readouts._lexicon import Flag, Verb
from readouts._model import Act, Channel
from readouts._pipeline._clauses._complements import (
    ADJUNCT,
    TIMES,
    fits,
    may_address,
    skip_adjunct,
    skip_opener,
    speech_at,
    take_addressee,
    to_clause,
)
from readouts._pipeline._clauses._cues import plain_verb
from readouts._pipeline._clauses._nouns import (
    PREPOSITIONS,
    after_noun_opener,
    carried_noun,
    includes_noun,
    is_bare,
    noun_of,
    noun_start,
)
from readouts._pipeline._clauses._parties import contact_content
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._clauses._speakers import NAMED, name_subject
from readouts._pipeline._clauses._tails import (
    SEPARATORS,
    after_addressee,
    before_attribution,
    before_tail,
    has_finite,
    has_verb,
    tail_head,
)
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import PEOPLE, Mention
from readouts._pipeline._surroundings import ACTORS, MARKS

__all__ = ["fill_contents"]

_PASSIVE_TOPIC = Verb("pay attention", None, topic=True)
_LOOSE = frozenset({".", ",", ";", "and", "!", "?", "…", "–", "—", ":", "while", "but", "as", "which", "though"})
_ANAPHORS = frozenset({"it", "him", "her", "them"})
_REACH = 64
_OF_THINGS = frozenset({Act.INFORM, Act.REAFFIRM, Act.AGREE})
_OCCASION_REACH = 60
_PEOPLE = PEOPLE | {"pronoun"}
_RELATIVES = frozenset({"which", "who", "that", "where", "because"})
_WHEN = Flag.DAY | Flag.ADVERB
_APOSTROPHES = frozenset({"'", "’"})
_INTRODUCES = frozenset({",", ":"})
_OPENERS = frozenset({"that", "to", ":"})
_CLAUSAL = frozenset({"that", "quote"})
_INTO = frozenset({"that", "to"})
_AT = frozenset({"during", "of", "in"})
_ARTICLES = frozenset({"a", "an"})
_CALLS = (Channel.PHONE, Channel.VIDEO)
_OVER_THE_COURSE = ["over", "the", "course"]
_DEEPEST = 9


def fill_contents(scan: Scan) -> None:
    """Give every predicate of a sentence its addressee, its noun and its content."""
    floor = scan.a
    coordinated = False
    for n, p in enumerate(scan.found):
        rule = p.rule
        coordinated = coordinated or rule == "coordinated"
        if p.according:
            _attributed(scan, p)
        elif p.tail or p.closes:
            p.content = before_tail(scan, p, floor)
            if p.content is not None and p.quote is None and rule != "inverted":
                p.content = _around(scan, p, n, p.content)
            p.tail = True
        elif not (p.form == "finite" and p.say is not None and _comment(scan, p, p.say, n)):
            _content(scan, p, _limit(scan, p, n))
        if rule in NAMED:
            name_subject(scan, p)
        if p.tail:
            floor = max(floor, after_addressee(scan, p) if p.say is not None else p.j)
    if coordinated:
        _share_objects(scan)


def _around(scan: Scan, p: Predicate, n: int, before: tuple[int, int]) -> tuple[int, int]:
    """What an attribution in the middle of a sentence breaks: the clause before it, what follows it, or both as one."""
    j = after_addressee(scan, p)
    if j + 1 >= scan.b or scan.words[j] not in SEPARATORS:
        return before
    limit = _end(scan, _limit(scan, p, n), p.j)
    if j + 1 >= limit:
        return before
    start, stop = before
    if scan.words[stop - 1] in _RELATIVES:
        return (j + 1, limit)
    if scan.flags[start] & Flag.SUBORDINATOR or not has_finite(scan, start, stop):
        return (start, limit)
    return before


def _share_objects(scan: Scan) -> None:
    """Give "welcomed and supported A" one content for both cues."""
    for p, f in pairwise(scan.found):
        if f.rule == "coordinated" and p.content is None and f.content is not None and f.i <= p.j + 2:
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


def _comment(scan: Scan, p: Predicate, say: Verb, n: int) -> bool:
    """The main clause as content of "As X said, ..."; nothing where that clause has a speaker of its own."""
    words, head = scan.words, tail_head(p)
    if head <= scan.a or words[head - 1] != "as" or p.rule == "headless":
        return False
    if p.subject and p.subject[0].kind == "pronoun" and p.subject[0].label != "he":
        return True
    k = take_addressee(scan, p, say, scan.c.right(p.j, scan.b), scan.b)
    while k < scan.b and (scan.flags[k] & _WHEN or words[k] == "on"):
        k += 1
    if scan.low(k) != ",":
        return False
    limit = _limit(scan, p, n)
    stop = _end(scan, limit, k + 1)
    p.content = (k + 1, stop) if limit > k + 1 and k + 1 < stop else None
    return True


def _end(scan: Scan, j: int, start: int = -1) -> int:
    """Strip final punctuation, conjunctions, and a mark that closes what was opened before ``start``."""
    words = scan.words
    start = scan.a if start < 0 else start
    while j - 1 > start:
        word = words[j - 1]
        if word in _LOOSE:
            j -= 2 if word == "which" and scan.flag(j - 2) & Flag.PREPOSITION and j - 2 > start else 1
        elif word in MARKS or (word in _APOSTROPHES and j - 1 in scan.c.closing):
            if scan.c.closing.get(j - 1, -1) >= start:
                break
            j -= 1
        else:
            break
    return j


def _limit(scan: Scan, p: Predicate, n: int) -> int:
    """Where the content of a predicate ends: at the next one on its level, or at a closing attribution."""
    end, found = scan.b, scan.found
    if n + 1 < len(found):
        i, j = p.i, p.j
        for f in islice(found, n + 1, n + 1 + _REACH):
            if f.i <= i or ((f.parent is not None or f.form != "finite" or f.say is not None) and _belongs(f, p)):
                continue
            start = tail_head(f) if f.tail or f.closes else f.start
            if start >= j:
                end = start
                break
    return min(end, _main_clause(scan, p, end)) if scan.subordinate else end


def _main_clause(scan: Scan, p: Predicate, limit: int) -> int:
    """Where the main clause begins after a subordinate clause that opens the sentence: "While X said A, he ..."."""
    if tail_head(p) != scan.a + 1:
        return limit
    for k in range(p.j + 2, min(limit - 1, p.j + _REACH)):
        m = scan.begins.get(k + 1)
        if scan.words[k] == "," and m is not None and not m.possessive:
            after = scan.c.right(m.b, scan.b)
            if scan.c.is_verb(after) or scan.low(after)[-1:] == "s":
                return k
    return limit


def _belongs(f: Predicate, p: Predicate) -> bool:
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
    elif not ((p.noun is not None or "light" in verb.takes) and _of_noun(scan, p, verb, limit)):
        if verb.act is None and not verb.topic:
            verb = plain_verb(scan, p) or verb
            p.becomes(verb)
        if verb.act is not None or verb.topic:
            _of_verb(scan, p, verb, limit)


def _after_cue(scan: Scan, p: Predicate, limit: int) -> int:
    """The token after a cue and the adverbs that follow it."""
    j = p.j
    return scan.c.right(j, limit) if j < limit and scan.c.steps(j) and j not in scan.c.speech else j


def _of_noun(scan: Scan, p: Predicate, verb: Verb, limit: int) -> bool:
    """The content of a noun of saying: "expressed concern over A"."""
    after = p.noun_at[1]
    if p.noun is None:
        j = noun_start(scan, p, _after_cue(scan, p, limit), limit)
        after = carried_noun(scan, p, verb, j, limit) if j < limit else 0
    if not after:
        return False
    a, b = p.noun_at
    p.negated = p.negated or "no" in scan.words[a:b]
    if is_bare(scan, p, after, limit):
        return True
    if includes_noun(scan, p, after):
        p.content = (a, _end(scan, limit, a))
        return True
    j = after_noun_opener(scan, p, after, limit)
    stop = _end(scan, _before_occasion(scan, j, limit), j)
    if j < stop:
        p.content = (j, stop)
    return True


def _of_verb(scan: Scan, p: Predicate, verb: Verb, limit: int) -> None:
    """The content of a verb: a quotation, or what its opener opens."""
    words, flags = scan.words, scan.flags
    j = _after_cue(scan, p, limit)
    if j < limit and may_address(scan, verb, j):
        j = take_addressee(scan, p, verb, j, limit)
    if j < scan.b and words[j] in _INTRODUCES and _is_narrative(scan, p, j):
        return
    if j < limit and (flags[j] & ADJUNCT or words[j] in TIMES):
        j = skip_adjunct(scan, verb, j, limit)
    if scan.spoken:
        quote = speech_at(scan, j)
        if quote is not None and (not _CLAUSAL.isdisjoint(verb.takes) or scan.low(quote.a - 1) == ":"):
            p.quote, p.content = quote, (quote.a + 1, quote.b)
            return
    if j < limit:
        j = skip_opener(scan, verb, j, limit)
        if j < limit and flags[j] & Flag.DETERMINER:
            j = to_clause(scan, j, limit)
    if verb.weak and "object" in verb.takes and j < scan.b and words[j] in _ANAPHORS:
        j += 1
    _set_content(scan, p, verb, j, limit)


def _set_content(scan: Scan, p: Predicate, verb: Verb, j: int, limit: int) -> None:
    """Make what begins at a token the content, where a verb can have it for one."""
    stop = _end(scan, _before_occasion(scan, j, limit), j)
    if j >= stop or (j in scan.begins and _is_somebody(scan.begins[j], verb, stop)):
        return
    if fits(scan, verb, j) and ("object" in verb.takes or _takes_phrase(scan, verb, j) or has_verb(scan, j, stop)):
        p.content = (j, stop)


def _is_narrative(scan: Scan, p: Predicate, j: int) -> bool:
    """Whether a quotation that tells of the call follows a comma or colon; it is the content where somebody says it."""
    narrative = scan.c.narrative
    if scan.words[j] == ":":
        told = bool(p.subject) and p.subject[0].kind in _PEOPLE and _speaks_himself(p)
        if j + 1 >= scan.b or (j + 1 in narrative and not told):
            return True
    if j + 2 < scan.b and j + 1 in narrative:
        p.quote = narrative[j + 1]
        p.content = (j + 2, min(p.quote.b, scan.b))
        return True
    return False


def _is_somebody(m: Mention, verb: Verb, stop: int) -> bool:
    """Whether all that follows a verb of telling is somebody: "echoing the community", "described China"."""
    return m.b >= stop and m.kind in ACTORS and verb.act in _OF_THINGS


def _speaks_himself(p: Predicate) -> bool:
    office = p.subject[0].office
    return office is None or office.kind != "spokesperson"


def _before_occasion(scan: Scan, j: int, limit: int) -> int:
    """The end of a phrase before the talk at which it was said: "A during a meeting", "A over the course of a call"."""
    words, stop = scan.words, min(limit - 2, j + _OCCASION_REACH)
    if _ARTICLES.isdisjoint(words[j + 2 : stop + 1]) or words[j - 1] in _INTO or words[j].endswith("ing"):
        return limit
    for k in range(j + 1, stop):
        word = words[k]
        if words[k + 1] in _ARTICLES and word in _AT:
            course = words[k - 3 : k] == _OVER_THE_COURSE
            start = k - 3 if course else k if word != "of" else 0
            if start > j and _is_talk(scan, k + 2, _CALLS if word == "in" else None):
                return start
    return limit


def _is_talk(scan: Scan, k: int, channels: tuple[Channel, ...] | None) -> bool:
    """Whether a noun of contact, of one of some channels, is among the next words."""
    for t in range(k, min(scan.b, k + 4)):
        found = scan.doc.match_kind(t, scan.b, "call_noun")[0]
        if isinstance(found, tuple):
            return channels is None or found[0] in channels
    return False


def _takes_phrase(scan: Scan, verb: Verb, j: int) -> bool:
    """Whether a verb without an object can have a phrase for its content, or an opener shows that a clause follows."""
    return (
        verb.topic
        or scan.words[j - 1] in verb.prepositions
        or scan.words[j - 1] in _OPENERS
        or _CLAUSAL.isdisjoint(verb.takes)
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
