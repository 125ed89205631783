"""A sentence that tells, after what was told, whose word it is.

afterwards := "This" "is" (participle of telling) ("by" source | ("in" | "on") document ["of" source])
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._records import SourceDraft
from readouts._pipeline._sources._register import SourceRegister
from readouts._pipeline._state import Doc, Mention, Sentence
from readouts._pipeline._surroundings import Surroundings

__all__ = ["named_afterwards", "tells_afterwards"]

_AUXILIARY = Flag.BE | Flag.HAVE | Flag.ADVERB
_WHERE = frozenset({"by", "in", "on", "at"})
_ISSUERS = frozenset({"institution", "seat", "body", "medium", "document"})
_MOST, _REACH = 4, 4


def tells_afterwards(doc: Doc, sentence: Sentence) -> int:
    """The token after the words that tell where it was told: "This was reported by | "; 0 where none do."""
    low, flag, k = doc.low, doc.flag, sentence.a + 1
    if low[sentence.a] != "this":
        return 0
    while k < min(sentence.b - 2, sentence.a + _MOST) and flag[k] & _AUXILIARY:
        k += 1
    told = k > sentence.a + 1 and low[k] in doc.lexicon.sets["made_known"] and low[k + 1] in _WHERE
    return k + 2 if told and k + 2 < sentence.b else 0


def named_afterwards(doc: Doc, sentence: Sentence, around: Surroundings, register: SourceRegister) -> list[SourceDraft]:
    """The source that such a sentence names."""
    first = tells_afterwards(doc, sentence)
    m = _next(around, first, sentence.b) if first else None
    if m is not None and m.kind == "document" and doc.low[m.b] == "of":
        m = _next(around, m.b + 1, sentence.b) or m
    source = register.of_mention(m, "attribution") if m is not None and m.kind in _ISSUERS else None
    return [source] if source is not None else []


def _next(around: Surroundings, first: int, limit: int) -> Mention | None:
    """The mention that begins at a token or soon after it."""
    return next((m for k in range(first, min(limit, first + _REACH)) if (m := around.begins[k]) is not None), None)
