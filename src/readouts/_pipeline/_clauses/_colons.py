"""Somebody's words behind his name and a colon, as transcripts and posts have them.

line := somebody ":" (quotation | sentence)        "Minister Doe: “We thank Oman.”", "President Doe: We thank Oman."
"""

from __future__ import annotations

from readouts._lexicon import Flag, Verb
from readouts._model import Act
from readouts._pipeline._records import Predicate, new_predicate
from readouts._pipeline._state import PEOPLE, READ, Doc, Mention, Sentence
from readouts._pipeline._surroundings import MARKS, Surroundings

__all__ = ["colon_speakers"]

_SAYS = Verb("say", Act.INFORM, takes=frozenset({"that", "quote", "addressee"}))
_FINITE = Flag.VERB | Flag.BE | Flag.HAVE | Flag.MODAL
_ENDS = frozenset({".", "!", "?", "…"})
_LEAST = 3


def colon_speakers(doc: Doc, clauses: Surroundings, found: dict[int, list[Predicate]]) -> None:
    """Give what follows a name and a colon to whom it names; nothing else is said in that sentence."""
    low, k = doc.low, -1
    known: dict[str, int] | None = None
    for _ in range(low.count(":")):
        k = low.index(":", k + 1)
        m = clauses.ends[k]
        if m is None or m.kind not in PEOPLE or m.possessive or m.plural or clauses.quoted[k]:
            continue
        sentence = doc.sentences[m.sentence]
        if sentence.a != m.a or sentence.block.kind not in READ:
            continue
        if sentence.b == k + 1 in clauses.speech and m.sentence + 1 < len(doc.sentences):
            sentence = doc.sentences[m.sentence + 1]  # the quotation has a line of its own
        if known is None and m.kind == "name":
            known = _named(doc)
        if sentence.b - k > _LEAST and (known is None or m.kind != "name" or known.get(low[m.b - 1], m.a) < m.a):
            p = _said(clauses, sentence, m, k)
            if p is not None:
                found[sentence.number] = [p]


def _named(doc: Doc) -> dict[str, int]:
    """Where somebody was first named with more than one name, or with what he is, by his last name."""
    known: dict[str, int] = {}
    for m in doc.mentions:
        if m.name and (m.kind == "person" or (m.kind == "name" and m.b - m.a > 1)):
            known.setdefault(doc.low[m.name[1] - 1], m.a)
    return known


def _said(clauses: Surroundings, sentence: Sentence, m: Mention, k: int) -> Predicate | None:
    a, b = k + 1, sentence.b
    quote = clauses.speech.get(a)
    if quote is None:
        if clauses.low[a] in MARKS or not (clauses.low[b - 1] in _ENDS and _has_verb(clauses, a, b)):
            return None
        b -= 1
    p = new_predicate(sentence, k, a, _SAYS, "finite")
    p.subject, p.start, p.rule = (m,), m.a, "colon"
    p.quote, p.content = (quote, (quote.a + 1, quote.b)) if quote is not None else (None, (a, b))
    return p


def _has_verb(clauses: Surroundings, a: int, b: int) -> bool:
    return any(flag & _FINITE for flag in clauses.flag[a:b])
