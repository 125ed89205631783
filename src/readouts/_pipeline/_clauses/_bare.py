"""Whether words after a cue are a clause, though nothing opens it: "said | the port faces a strike"."""

from __future__ import annotations

import functools

from readouts._inflect import third
from readouts._lexicon import FINITE, Flag, Lexicon
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._state import GENITIVES

__all__ = ["has_verb"]

_VERBAL = FINITE | Flag.VERB | Flag.CONTACT | Flag.LIGHT
_ENDINGS = ("ed", "n't", "'ll", "'re", "'ve", "'d")
_PHRASE_ENDS = frozenset({",", ";", ".", "that"})
_NO_VERB = FINITE | Flag.PREPOSITION | Flag.SUBORDINATOR | Flag.CONJUNCTION | Flag.PRONOUN
_NO_VERB |= Flag.DETERMINER | Flag.ADVERB | Flag.DAY
_NO_VERB_ENDINGS = ("ss", "us", "is")
_REACH, _SUBJECT_REACH = 25, 12


def has_verb(scan: Scan, a: int, b: int) -> bool:
    """Whether the verb of a clause may stand among the first tokens of a stretch."""
    words, flags = scan.words, scan.flags
    if flags[a] & Flag.PRONOUN:
        return True
    end = min(b, a + _REACH)
    for t in range(a + 1, end):
        if flags[t] & _VERBAL or words[t].endswith(_ENDINGS):
            return True
    inflected, base = _plain_verbs(scan.doc.lexicon)
    for t in range(a + 1, end):
        word, before = words[t], words[t - 1]
        if word in inflected and not (flags[t - 1] & Flag.DETERMINER or before in GENITIVES):
            return True
        if word in base and (scan.ends[t] is not None or before[-1:] == "s" or before[-2:] == "ly"):
            return True
    return _acts_on(scan, a, b)


def _acts_on(scan: Scan, a: int, b: int) -> bool:
    """Whether a verb that nobody lists follows its subject and takes an object: "Kenya treasures its ties"."""
    words, flags = scan.words, scan.flags
    for t in range(a + 1, min(b - 1, a + _SUBJECT_REACH)):
        if words[t] in _PHRASE_ENDS:
            break
        if words[t].endswith("s") and flags[t + 1] & Flag.DETERMINER and not flags[t] & _NO_VERB:
            return not words[t].endswith(_NO_VERB_ENDINGS) and words[t].isalpha() and not scan.c.inside[t]
    return False


@functools.lru_cache(maxsize=16)
def _plain_verbs(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The forms that verbs which say nothing have with one as their subject, or of the past; and their base forms."""
    base = lexicon.sets["plain_verbs"]
    return lexicon.sets["plain_pasts"].union(map(third, base)), base
