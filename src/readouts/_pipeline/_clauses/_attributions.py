"""Attributions that are no verb with a subject before it.

The grammar:

    attribution := ("according to" | ["as"] "per") X | "as" cue "by" X | "in the words of" X
"""

from __future__ import annotations

import copy

from readouts._lexicon import Flag, Verb
from readouts._pipeline._clauses._scan import STOPS, Scan
from readouts._pipeline._records import Predicate, new_predicate
from readouts._pipeline._state import THEM, Mention
from readouts._pipeline._surroundings import MARKS

__all__ = ["after_opener", "attribution"]

_ACCORDING = Verb("according to", None, takes=frozenset({"that", "quote"}))
_ENDS = frozenset({",", ".", ";", ":", ")", "“", '"', "–", "—"})
_IN_THE_WORDS = ["the", "words", "of"]
_TO = frozenset({"to", "per"})
"""What ends the words that open an attribution to X, before whom no cue stands."""
_OPENS_AFTER = frozenset({":", ";"})
_APPOSES = frozenset({"a", "an", "who", "which"})
_ENDS_HEAD = Flag.PREPOSITION | Flag.SUBORDINATOR | Flag.CONJUNCTION | Flag.DAY
_REACH = 20


def attribution(scan: Scan, i: int, after: int) -> Predicate | None:
    """The attribution that begins at a token: "According to X", "as noted by X", "in the words of X".

    :param after: the token after its opener.
    """
    low, c = scan.words, scan.c
    according = low[after - 1] in _TO
    stop, head = _phrase(scan, after) if according else (after, after)
    if according and (after >= scan.b or low[head - 1] in scan.doc.lexicon.sets["no_sources"]):
        return None
    k = after
    while k < scan.b and c.begins[k] is None and k - i < _REACH and low[k] not in {",", "."}:
        k += 1
    owner = None if according else c.begins[k]
    if owner is not None and owner.possessive and c.begins[owner.b + 1] is not None:
        k = owner.b + 1  # "as reported by the president's | office"
    people, end = c.listed(k, scan.b)
    if len(people) > 1 and i <= scan.a + 1 and _is_next_clause(scan, people, end):
        people, end = people[:1], people[0].b
    if according and len(people) == 1 and people[0].kind == "place" and not people[0].possessive:
        people = [_as_source(people[0])]
    p = new_predicate(scan.sentence, i, max(end, k), _ACCORDING, "finite")
    p.according, p.subject, p.rule = True, people, "according to"
    p.start = scan.clause_start(i)
    if according and _is_described(scan, k, head):
        p.subject, p.j = [_description(scan, after, head)], stop
    elif not people:
        if not according:
            return None
        _by_words(scan, p, after)
    if according and i <= scan.a + 1 and p.j < stop:
        p.j = stop
    opens = according and scan.low(i - 1) in _OPENS_AFTER
    p.tail = not opens and (i > scan.a + 5 or (i > scan.a + 2 and (p.j >= scan.b or low[p.j] in STOPS)))
    return p


def _as_source(m: Mention) -> Mention:
    """A state that is cited, which is no leader who speaks: "According to Moscow, Putin asked for A"."""
    cited = copy.copy(m)
    cited.kind = "seat"
    return cited


def _is_next_clause(scan: Scan, people: list[Mention], end: int) -> bool:
    """Whether the second of a list is the subject of what the first is cited for: "According to X, Y has"."""
    low = scan.words
    if low[people[0].b] != "," or not people[1].name or end >= scan.b:
        return False
    return low[end] not in _ENDS or low[end] in MARKS


def _phrase(scan: Scan, k: int) -> tuple[int, int]:
    """The tokens after the phrase that begins at a token, and after its first words, up to what is told of these."""
    low, flags = scan.words, scan.flags
    limit = min(scan.b, k + _REACH)
    stop = next((t for t in range(k, limit) if low[t] in _ENDS and not scan.c.inside[t]), limit)
    head = next((t for t in range(k + 1, stop) if _ends_head(scan, t)), stop)
    if scan.low(stop) == "," and scan.low(stop + 1) in _APPOSES and not flags[k] & Flag.PRONOUN:
        further = next((t for t in range(stop + 1, min(scan.b, stop + _REACH)) if low[t] in _ENDS), stop)
        stop = further if scan.low(further) == "," else stop
    return stop, head


def _ends_head(scan: Scan, t: int) -> bool:
    """Whether a token only tells more of the noun before it: "the poll | released", "data | from"."""
    if scan.c.begins[t] is not None or scan.c.inside[t]:
        return False
    word = scan.words[t]
    participle = word.endswith(("ed", "ing")) and not scan.flags[t - 1] & Flag.DETERMINER and scan.begins[t + 1] is None
    return bool(scan.flags[t] & _ENDS_HEAD) or (participle and not scan.flags[t] & Flag.NOUN)


def _is_described(scan: Scan, k: int, head: int) -> bool:
    """Whether a mention at ``k`` only tells more of a noun: "X's campaign", "a CBC poll", "a memo released by X"."""
    m = scan.begins[k]
    if m is None or m.kind == "pronoun":
        return False
    if scan.words[head - 1] not in scan.doc.lexicon.words("sources.nouns", "calls"):
        return False
    return m.b < head or (k > head and scan.words[head].endswith("ed"))


def _description(scan: Scan, a: int, b: int) -> Mention:
    determiner = scan.words[a] if scan.flags[a] & Flag.DETERMINER else ""
    plural = determiner not in {"a", "an"} and scan.words[b - 1].endswith("s")
    return Mention(a, b, "unnamed", determiner, plural=plural, sentence=scan.sentence.number)


def after_opener(scan: Scan, i: int) -> int:
    """The token after the opener of an attribution; 0 where there is none."""
    words = scan.words
    word = words[i]
    if word == "in":
        return i + 4 if words[i + 1 : i + 4] == _IN_THE_WORDS else 0
    if word == "according":
        return i + 2 if scan.low(i + 1) == "to" else 0
    if word == "per":
        named = scan.begins[i + 1] is not None or scan.flag(i + 1) & Flag.DETERMINER
        return i + 1 if named and _opens_phrase(scan, i - (scan.low(i - 1) == "as")) else 0
    if scan.low(i + 2) != "by" or not _is_said(scan, i + 1):
        return 0
    if scan.low(i - 1) in scan.doc.lexicon.sets["quoted"]:
        return 0  # "was quoted as saying by X" has a speaker of its own
    return i + 3


def _opens_phrase(scan: Scan, i: int) -> bool:
    """Whether "per X" or "as per X" at a token is a phrase of its own, and no rate: "two trips per crew"."""
    return i == scan.a or scan.words[i - 1] in {",", "(", "–", "—"}


def _is_said(scan: Scan, k: int) -> bool:
    """Whether a participle tells of words: "as noted by X", "as quoted by X", not "as reflected by"."""
    if scan.words[k] in scan.doc.lexicon.words("sources.cited", "calls"):
        return True
    forms = scan.doc.lexicon.verbs.get(scan.words[k], ())
    return any(not f.rest and isinstance(f.verb, Verb) and f.verb.clausal for f in forms)


def _by_words(scan: Scan, p: Predicate, k: int) -> None:
    """Somebody who is no mention: "according to her", "according to two people with knowledge of the talk"."""
    low = scan.words
    if low[k] in THEM:
        label = "they" if low[k] == "them" else "he"
        p.subject = [Mention(k, k + 1, "pronoun", label=label, sentence=scan.sentence.number)]
        p.j = k + 1
        return
    stop = k
    while stop < scan.b and low[stop] not in _ENDS and stop - k < _REACH:
        stop += 1
    p.other_subject, p.j = (k, stop), stop
