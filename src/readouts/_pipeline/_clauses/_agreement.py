"""Whether a form in the present tense agrees with what stands before it, so that it is a verb and no noun.

"officials say", "a spokesperson says", "polls in Chile show": a plural takes the base form, a single one that in "-s".
"""

from __future__ import annotations

from readouts._lexicon import Flag, Verb, VerbForm
from readouts._pipeline._clauses._finite import clause_follows
from readouts._pipeline._clauses._scan import POSSESSIVE, Scan
from readouts._pipeline._clauses._words import CLAUSAL
from readouts._pipeline._state import Mention
from readouts._pipeline._surroundings import ACTORS

__all__ = ["agrees"]

_NO_NOUN = Flag.PREPOSITION | Flag.CONJUNCTION | Flag.DETERMINER | Flag.SUBORDINATOR | Flag.PRONOUN
_SHORT = 4
_JOINED = frozenset({"and", ",", "but"})
_SAME_TENSE = frozenset({"third", "base"})
_PRONOUNS = frozenset({"who", "it"})
_DESCRIBED = frozenset({"unnamed", "group", "document"})
_HOUSES, _ISSUES = frozenset({"institution", "seat", "medium"}), frozenset({"from", "by", "of"})
_PLURALS = frozenset({"first_person", "they"})


def agrees(scan: Scan, form: VerbForm, j: int, q: int) -> bool:
    """Whether a present-tense form, its cue before ``j``, stands right after a subject that agrees with it."""
    m = scan.ends[q + 1]
    if m is not None and m.kind == "place" and scan.low(m.a - 1) == "in":
        m = scan.ends[m.a - 1] or m  # "polls in Chile show"
    elif m is not None and m.kind in _HOUSES and scan.low(m.a - 1) in _ISSUES:
        before = scan.ends[m.a - 1]
        m = before if before is not None and before.kind == "document" else m  # "a readout from his office says"
    if m is None or m.possessive or m.kind not in ACTORS or (scan.c.governed(m) and m.label != "who"):
        return _agrees_without_mention(scan, form, j, q) if q >= scan.a else _agrees_with_lead(scan)
    if m.label in _PRONOUNS:
        return True
    if m.determiner in POSSESSIVE and not m.office:
        return False
    plural = _is_plural(scan, m)
    if "base" in form.tenses:
        return plural or (_tells(form) and _is_described_plural(scan, m))
    return not (plural and "third" in form.tenses and m.plural)


def _agrees_with_lead(scan: Scan) -> bool:
    """Whether a form that opens an item can follow the line above its list: "The ministers: | welcome A"."""
    lead = scan.c.leads.get(scan.sentence.number)
    return lead is not None and lead.base


def _agrees_without_mention(scan: Scan, form: VerbForm, j: int, q: int) -> bool:
    """Whether a form agrees with a noun that is no mention, or with what stands further before it."""
    word, verb, tenses = scan.words[q], form.verb, form.tenses
    if word in _JOINED and _agrees_with_last(scan, word, tenses):
        return True
    if not isinstance(verb, Verb) or verb.topic:
        return False
    # A noun that says something, plainly in a clause: "polls show that".
    noun = not scan.flags[q] & _NO_NOUN and word.isalpha() and word.endswith("s") == ("base" in tenses)
    # A second verb, or one after an insertion, that plainly opens a clause: "X left Lima and says that".
    joined = word in _JOINED and "third" in tenses and verb.takes >= CLAUSAL
    return (noun or joined) and (clause_follows(scan, j) or (noun and _is_inserted_cue(scan, j, q)))


def _is_inserted_cue(scan: Scan, j: int, q: int) -> bool:
    """Whether a cue before ``j`` stands with a short subject between two commas: "The plan, critics say, would"."""
    if scan.low(j) != "," or j + 1 >= scan.b or scan.words[j + 1].endswith("ing"):
        return False
    for k in range(q, max(scan.a, q - _SHORT), -1):
        if scan.words[k] == ",":
            return scan.flags[j + 1] & Flag.CONJUNCTION == 0
        if scan.flags[k] & Flag.PREPOSITION:
            break
    return False


def _agrees_with_last(scan: Scan, joint: str, tenses: frozenset[str]) -> bool:
    last = scan.found[-1] if scan.found else None
    return last is not None and joint != "but" and last.form == "finite" and bool(last.tenses & tenses & _SAME_TENSE)


def _is_plural(scan: Scan, m: Mention) -> bool:
    return m.plural or m.label in _PLURALS or m.kind == "name" or len(scan.c.coordinated(m, scan.a)) > 1


def _tells(form: VerbForm) -> bool:
    """Whether a verb tells what is said, and not only what is thought: "observers say", not "observers believe"."""
    return isinstance(form.verb, Verb) and not form.verb.weak


def _is_described_plural(scan: Scan, m: Mention) -> bool:
    word = scan.words[m.b - 1]
    return m.kind in _DESCRIBED and (word.endswith("s") or word in scan.doc.lexicon.sets["many"])
