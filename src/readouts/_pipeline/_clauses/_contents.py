"""The content of each predicate: where it begins after its cue, and where it ends.

The grammar:

    content := quotation | clause | noun phrase | infinitive
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from operator import attrgetter, is_

from readouts._lexicon import Contact, Flag, Verb
from readouts._model import Act
from readouts._pipeline._clauses._adjuncts import TIMED
from readouts._pipeline._clauses._complements import take_addressee
from readouts._pipeline._clauses._cues import plain_verb
from readouts._pipeline._clauses._ends import end_of
from readouts._pipeline._clauses._finite import has_finite, is_finite
from readouts._pipeline._clauses._nesting import before_second
from readouts._pipeline._clauses._of_saying import noun_content, verb_content
from readouts._pipeline._clauses._parted import rejoin
from readouts._pipeline._clauses._parties import contact_content
from readouts._pipeline._clauses._passives import passive_content
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._clauses._speakers import NAMED, name_subject
from readouts._pipeline._clauses._tails import (
    SEPARATORS,
    after_addressee,
    before_attribution,
    before_tail,
    tail_head,
)
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import GENITIVES, THEM

__all__ = ["fill_contents"]

_RELATIVES = frozenset({"which", "who", "that", "where", "because"})
_FRONTED = Flag.SUBORDINATOR | Flag.PREPOSITION
_JOINED = Flag.CONJUNCTION | Flag.SUBORDINATOR
_WHEN = Flag.DAY | Flag.ADVERB
_ADVERBIAL = _WHEN | Flag.PREPOSITION
_AFTER_NAME = (
    Flag.PREPOSITION | Flag.CONJUNCTION | Flag.SUBORDINATOR | Flag.VERB | Flag.BE | Flag.HAVE | Flag.MODAL | Flag.DAY
)
_NO_VERB = Flag.DETERMINER | Flag.PRONOUN | Flag.PREPOSITION | Flag.DAY | Flag.NUMBER
_REACH = 32
_ADJUNCT = 7
_AT_ONCE, _NAMING = range(3), frozenset({"what", "which"})
_DEEPEST = 9
_parent, _form, _place = attrgetter("parent"), attrgetter("form"), attrgetter("i")


_TOLD = frozenset({"medium", "person"})


def fill_contents(scan: Scan) -> None:
    """Give every predicate of a sentence its addressee, its noun and its content."""
    found, words, marks = scan.found, scan.words, scan.c.marks
    floor, last, whole = scan.a, len(found) - 1, not scan.subordinate
    for n, p in enumerate(found):
        if p.tail or p.closes or p.according:
            floor = _close(scan, p, n, floor)
        elif not (
            p.form == "finite"
            and p.say is not None
            and (
                words[(p.subject[0].a if p.subject else tail_head(p)) - 1] == "as" or (n == 0 and words[scan.a] == "as")
            )
            and _comment(scan, p, p.say, n)
        ):
            verb, limit = p.verb, scan.b if n == last and whole and p.parent is None else _limit(scan, p, n)
            if isinstance(verb, Contact):
                contact_content(scan, p, verb, limit)
            elif p.form == "passive":
                passive_content(scan, p, limit)
            elif verb.carries or p.noun is not None:
                _light_content(scan, p, verb, limit)
            else:
                content = _received_content if verb.received else verb_content
                content(scan, p, verb, limit)
        if not p.subject and p.rule in NAMED:
            name_subject(scan, p)
        if marks and p.content is not None and p.content[0] in marks and words[tail_head(p) - 1] in _NAMING:
            _only_name(scan, p, *p.content)
    if last:
        rejoin(scan, _limit)
        _share_objects(scan)
        _go_on(scan)


def _received_content(scan: Scan, p: Predicate, verb: Verb, limit: int) -> None:
    """What who gives something says to who receives it: "X received a pledge from Y to reopen the port"."""
    verb_content(scan, p, verb, limit)
    if not p.addressee:
        p.content = None
        return
    receiver, p.addressee, p.subject = p.subject, p.subject, p.addressee
    first = bisect_right(scan.found, p.i, key=_place)
    for f in scan.found[first : first + _REACH]:
        if f.inherits is p:
            f.inherits, f.subject = (None, receiver) if receiver else (p.inherits, f.subject)


def _close(scan: Scan, p: Predicate, n: int, floor: int) -> int:
    """Give an attribution its content, and tell where it ends if it closes what stands before it, else ``floor``."""
    if p.according:
        _attributed(scan, p)
        if not p.tail:
            return floor
    else:
        p.content = before_tail(scan, p, floor)
        if p.content is not None and p.quote is None and p.rule != "inverted":
            p.content = _around(scan, p, n, _with_told(scan, n, p.content))
        if p.say is not None and scan.begins[p.j] is not None and not p.addressee and "addressee" in p.say.takes:
            told = scan.c.listed(p.j, scan.b)[0]
            if any(m.name or m.kind in _TOLD for m in told):
                p.addressee = told  # "..., X told | Y in a call"
        p.tail = True
    return max(floor, after_addressee(scan, p) if p.say is not None else p.j)


def _with_told(scan: Scan, n: int, content: tuple[int, int]) -> tuple[int, int]:
    """The content of a second attribution, of which the first is part: "A, X told Y on Monday, | his office said"."""
    before = scan.found[n - 1] if n else None
    if before is None or not before.tail or before.content is None or before.j > content[0]:
        return content
    only_when = scan.flags[content[0]] & _ADVERBIAL and not has_finite(scan, *content)
    return (before.content[0], content[1]) if only_when else content


def _around(scan: Scan, p: Predicate, n: int, before: tuple[int, int]) -> tuple[int, int]:
    """What an attribution in the middle of a sentence breaks: the clause before it, what follows it, or both as one."""
    j = _after_adjunct(scan, after_addressee(scan, p))
    if j + 1 >= scan.b or scan.words[j] not in SEPARATORS:
        return before
    start, stop = before
    later = scan.found[n + 1] if n + 1 < len(scan.found) else None
    if later is not None and later.closes and tail_head(later) == j + 1:
        return before  # "A, X told Y on Monday, | his office said"
    opens = start + (scan.words[start].endswith("ed") and stop - start > 1)  # "Continued closure of the port, X said,"
    limit = end_of(scan, _limit(scan, p, n), p.j)
    if j + 1 >= limit:
        if scan.flags[j + 1] & _JOINED or scan.words[j + 1].endswith("ing") or has_finite(scan, opens, stop):
            return before
        limit = end_of(scan, scan.b, p.j)
    if scan.words[stop - 1] in _RELATIVES and stop - 1 > start:
        return (j + 1, limit)
    if scan.flags[start] & _FRONTED or not has_finite(scan, opens, stop):
        return (start, limit)
    goes_on = scan.words[j + 1] == "that" or is_finite(scan, scan.c.right(j + 1, scan.b)) or _is_aim(scan, j + 1)
    return (start, limit) if goes_on else before


def _is_aim(scan: Scan, j: int) -> bool:
    """Whether an infinitive goes on with the clause before: "The ports are ready, she said, | to take in ships"."""
    if scan.words[j : j + 2] == ["in", "order"]:
        j += 2
    k = scan.c.right(j + 1, scan.b)
    return scan.words[j] == "to" and scan.low(k).isalpha() and scan.begins[k] is None and not scan.flag(k) & _NO_VERB


def _after_adjunct(scan: Scan, j: int) -> int:
    """The comma after when or where an attribution in the middle of a sentence was made: "X said on Monday | ,"."""
    for k in range(j, min(scan.b, j + _ADJUNCT)):
        if scan.words[k] in SEPARATORS:
            return k
        if scan.quoted[k] or is_finite(scan, k):
            break
    return j


def _only_name(scan: Scan, p: Predicate, a: int, b: int) -> None:
    """The name alone is the content of ``In what X called "a first step," he said``; the clause is no part of it."""
    end = min(b, scan.c.marks[a].b + 1)
    if end < b and scan.words[end].isalpha() and not scan.flags[end] & _AFTER_NAME and scan.begins[end] is None:
        return  # "what X called "reckless" movements"
    b = end
    p.content, outer = (a, b), p.parent
    if outer is not None and outer.content is not None and tail_head(p) - 1 - outer.content[0] in _AT_ONCE:
        return  # "condemned what X called "a lie""
    p.parent = p.root = None
    for f in scan.found:
        if f.parent is p and f.i >= b:
            f.parent = f.root = None


def _share_objects(scan: Scan) -> None:
    """Give "welcomed and supported A" one content for both cues."""
    for p, f in pairwise(scan.found):
        if f.rule == "coordinated" and p.content is None and f.content is not None and f.i <= p.j + 2:
            joined = scan.low(p.j) in {"and", "or"} or scan.flag(p.j) & Flag.PREPOSITION
            told = f.addressee and p.say is not None and not p.say.addresses  # "pushed back and told X | that"
            given = (
                told or scan.words[f.content[0] - 1] in THEM
            )  # "welcomed and wished her | success", which is no welcome
            if joined and not given and p.say is not None and f.say is not None:
                p.content = f.content
                if p.noun is None:
                    p.noun, p.noun_at = f.noun, (p.j, p.j)  # it stands behind the other cue


def _go_on(scan: Scan) -> None:
    """Let a clause go on with a verb that says nothing: "said that the deal ended the war | and delivered peace"."""
    found = scan.found
    for n, (before, f) in enumerate(pairwise(found), 1):
        if f.content is not None or f.rule != "coordinated" or f.noun is not None or f.say is None or f.say.act:
            continue
        p = before.parent if before.content is None else before  # "said that Kenya had sent food | and provided tents"
        if p is None or p.content is None or p.say is None or not p.say.clausal or p.quote is not None:
            continue
        a, b = p.content
        if not b <= f.start <= b + 1 or not (scan.words[a - 1] == "that" or has_finite(scan, a, b)):
            continue
        end = end_of(scan, _limit(scan, p, n), a)
        while p is not None and p.content is not None and p.content[1] == b:
            p.content = p.content[0], end
            p = p.parent


def _attributed(scan: Scan, p: Predicate) -> None:
    """The content of "according to X", which stands before it, after it, or around it."""
    if scan.flag(p.i - 1) & Flag.BE or scan.low(p.i - 1) == "'s":
        return  # "That is according to X": it stands in the sentence before
    quoted = p.j in scan.c.marks and scan.words[p.i] == "in"
    if p.tail and not quoted:
        p.content = before_attribution(scan, p)
        if p.quote is None and _is_parted(scan, p, *p.content):
            p.content = (p.content[0], end_of(scan, scan.b))
        return
    k = p.j
    while scan.low(k) in {",", ":"}:
        k += 1
    quote = scan.c.speech.get(k)
    if quote is not None:
        p.quote, p.content = quote, (quote.a + 1, quote.b)
    elif k < scan.b:
        whole = p.i > scan.a + 1 and scan.words[p.i - 1] == "," and is_finite(scan, k)
        p.content = (scan.a if whole else k, end_of(scan, scan.b))


def _is_parted(scan: Scan, p: Predicate, start: int, stop: int) -> bool:
    """Whether a clause goes on after an attribution in its middle: "Many, according to X, have left"."""
    if scan.low(p.j) != "," or p.j + 2 >= scan.b:
        return False
    return bool(scan.flags[start] & Flag.SUBORDINATOR) or not has_finite(scan, start, stop)


def _comment(scan: Scan, p: Predicate, say: Verb, n: int) -> bool:
    """The main clause as content of "As X said, ..."; nothing where that clause has a speaker of its own."""
    words, head = scan.words, tail_head(p)
    owner = scan.ends[head - 1] if words[head - 1] in GENITIVES else None
    head = head if owner is None else owner.a  # "As the president's office said"
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
    stop = end_of(scan, limit, k + 1)
    p.content = (k + 1, stop) if limit > k + 1 and k + 1 < stop else None
    if p.content is None and head == scan.a + 1 and say.act is Act.INFORM:
        p.according = True  # who says it in the main clause is another
        p.source_only = bool(p.subject) and p.subject[0].kind == "place"
    return True


def _limit(scan: Scan, p: Predicate, n: int) -> int:
    """Where the content of a predicate ends: at the next one on its level, at a closing attribution, or before that."""
    end = _next(scan, p, n)
    return end if p.parent is None else before_second(scan, p, end)


def _next(scan: Scan, p: Predicate, n: int) -> int:
    """Where the next predicate on the same level or a closing attribution begins, or a main clause."""
    end, found = scan.b, scan.found
    if n + 1 < len(found):
        j, deepest, f = p.j, n + 1 + _DEEPEST, found[n + 1]
        if (  # as most that follow, it is plainly on the same level
            f.parent is None
            and f.form == "finite"
            and f.start >= j
            and f.rule != "noun subject"
            and not (f.closes or f.tail or f.future)
        ):
            return min(f.start, _main_clause(scan, p, f.start)) if scan.subordinate else f.start
        if deepest < len(found) and found[n + 1].parent is p and _is_chain(found, n, deepest):
            f = found[deepest]
            if f.start >= j and not (f.tail or f.closes or _is_loose(f)):
                return min(f.start, _main_clause(scan, p, f.start)) if scan.subordinate else f.start
        depths: dict[Predicate | None, int] = {p: 0}  # of what belongs to it, so that each asks its own parent only
        for f in found[n + 1 : n + 1 + _REACH]:
            if f.start < j and f.parent is None:
                continue
            depth = None if f.form == "infinitive" else depths.get(f.parent)
            if depth is not None and (depth < _DEEPEST or _is_loose(f)):
                depths[f] = depth + 1
                continue
            start = min(tail_head(f), f.start) if f.tail or f.closes else f.start
            if start >= j and not (
                depth is None
                and (f.parent is not None or f.form != "finite" or _is_loose(f))
                and (_belongs(f, p) or (f.form == "gerund" and f.contact is not None and _tells_when(scan, p, f)))
            ):
                end = start
                break
    return min(end, _main_clause(scan, p, end)) if scan.subordinate else end


def _is_chain(found: list[Predicate], first: int, last: int) -> bool:
    """Whether of some predicates each stands in the content of the one before: "A told B told C told"."""
    chain = found[first + 1 : last + 1]
    return all(map(is_, map(_parent, chain), found[first:last])) and "infinitive" not in map(_form, chain)


def _tells_when(scan: Scan, p: Predicate, f: Predicate) -> bool:
    """Whether a contact only tells when something was said: "told Z, a day after meeting Y, that", "said after"."""
    words = scan.words
    if words[f.i - 1] not in TIMED or "that" not in words[f.j : min(scan.b, f.j + _REACH)]:
        return False
    told = scan.begins[p.j]
    last = words.index("that", f.j) - 1
    at_once = f.i - 1 == (told.b if told is not None else p.j) and p.say is not None and "that" in p.say.takes
    return words[last] == "," or (at_once and not scan.flags[last] & Flag.NOUN)


def _main_clause(scan: Scan, p: Predicate, limit: int) -> int:
    """Where the main clause begins after one before it: "While X said A, he ...", "Praising A, X ..."."""
    if p in scan.pending:
        return _after_initial(scan, p, limit)
    if tail_head(p) != scan.a + 1:
        return limit
    for k in range(p.j + 2, min(limit - 1, p.j + _REACH)):
        m = scan.begins[k + 1]
        if scan.words[k] == "," and m is not None and not m.possessive:
            after = scan.c.right(m.b, scan.b)
            if scan.c.is_verb(after) or scan.low(after)[-1:] == "s":
                return k
    return limit


def _after_initial(scan: Scan, p: Predicate, limit: int) -> int:
    """Where the main clause begins after an initial participle, where its verb says nothing: "Praising A, X left"."""
    if p.inherits is not None:
        return limit
    for k in range(p.j + 1, limit - 2):
        m = scan.begins[k + 1] if scan.words[k] == "," else None
        if m is not None and m in p.subject:
            return k if scan.acts(scan.c.listed(k + 1, scan.b)[1]) else limit
    return limit


def _is_loose(f: Predicate) -> bool:
    """Whether a predicate says no more than part of what is said before it: one to come, or one of a thing."""
    return f.say is not None and (f.future or f.rule == "noun subject") and not (f.tail or f.closes)


def _belongs(f: Predicate, p: Predicate) -> bool:
    """Whether a later predicate is part of the content of one before it."""
    if f.form == "infinitive" and f.inherits is not None and f.inherits.i > p.i:
        f = f.inherits
    if _is_loose(f):
        return True
    for _ in range(_DEEPEST):
        if f.parent is None:
            return False
        f = f.parent
        if f is p:
            return True
    return False


def _light_content(scan: Scan, p: Predicate, verb: Verb, limit: int) -> None:
    """The content of a verb that may carry a noun, or else that of the plain verb under the same word."""
    if (p.noun is not None or "light" in verb.takes) and noun_content(scan, p, verb, limit):
        return
    if verb.act is None and not verb.topic:
        verb = plain_verb(scan, p) or verb
        p.becomes(verb)
        if verb.act is None and not verb.topic:
            return
    verb_content(scan, p, verb, limit)
