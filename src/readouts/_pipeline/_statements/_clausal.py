"""Whether a weak verb of saying, such as "begin" or "call", has words for its content."""

from __future__ import annotations

from readouts._lexicon import Flag, Verb
from readouts._pipeline._records import Predicate
from readouts._pipeline._statements._whole import Whole

__all__ = ["is_clausal"]

_CLAUSAL = Flag.BE | Flag.HAVE | Flag.MODAL
_OPENS_CLAUSE = Flag.PRONOUN | Flag.DETERMINER | Flag.SUBORDINATOR
_BEFORE_OBJECT = Flag.PREPOSITION | Flag.CONJUNCTION | Flag.DETERMINER | Flag.VERB
_REACH = 16


def is_clausal(whole: Whole, p: Predicate, say: Verb) -> bool:
    """Whether a weak verb has a clause for its content: with "that", before it, or with a subject and a verb."""
    assert p.content is not None
    a, b = p.content
    if whole.doc.low[a - 1] == "that" or p.tail:
        return bool(p.subject) or p.form == "gerund"  # "rejected A, maintaining that B"
    if "object" in say.takes:
        return _names_it(whole, a, b)
    return bool(p.subject) and _has_verb(whole, a, b)


def _names_it(whole: Whole, a: int, b: int) -> bool:
    """Whether an object and its name follow: "(it) a mistake", "the raid a mistake", "Ireland a 'friend'"."""
    low = whole.doc.low
    if low[a] in {"off", "up", "out", "back"}:
        return False
    if low[a] in {"a", "an"} or low[a] in "\"“'‘":
        return True
    if low[a - 1] in {"it", "him", "them"} and whole.doc.flag[a] & Flag.DETERMINER:
        return True
    quoted = whole.quoted
    near = min(b, a + 8)
    return any(
        (k in quoted or (k < near and low[k] in {"a", "an"})) and not _leads_object(whole, k - 1)
        for k in range(a + 1, min(b, a + _REACH))
    )


def _leads_object(whole: Whole, k: int) -> bool:
    """Whether the object of a verb, and not its name, begins after a token: "called for | a", "called | a"."""
    flag = whole.doc.flag
    noun = flag[k] & Flag.VERB and k > 0 and flag[k - 1] & Flag.DETERMINER  # "the report", "the show"
    return bool(flag[k] & _BEFORE_OBJECT) and not noun


def _has_verb(whole: Whole, a: int, b: int) -> bool:
    flag = whole.doc.flag
    opens = flag[a] & _OPENS_CLAUSE or whole.doc.cap[a] or whole.doc.low[a] == "there"
    return bool(opens) and any(flag[k] & _CLAUSAL for k in range(a + 1, min(b, a + 8)))
