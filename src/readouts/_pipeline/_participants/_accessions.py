"""The office that somebody named without one has come to.

accession := whom ("on" | "upon" | "for") (("his" | "her" | "the") word* noun "as" | way) office
noun      := "election" | "appointment" | ...
way       := "becoming" | "being elected" | "taking office as" | ...
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._records import Entity
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import PEOPLE, Doc

__all__ = ["take_accessions"]

_WHOSE, _HIM = frozenset({"his", "her", "the"}), frozenset({"him", "her"})
_ON = frozenset({"on", "upon", "for"})
_WHEN = Flag.DAY | Flag.ADVERB
_WORDS, _NEAR, _FAR = 3, 4, 10
_LONGEST = 4
"""The words of the longest way to come to an office."""


def take_accessions(doc: Doc, registry: Registry) -> None:
    """Give somebody without a title the one that he is congratulated on: "on her election as President of Peru"."""
    if not any(map(doc.text.__contains__, doc.lexicon.sets["congratulating"])):
        return
    low, nouns = doc.low, doc.lexicon.sets["accessions"]
    for n in registry.people:
        m = doc.mentions[n]
        if m.name or m.plural or m.office is None or m.a < _NEAR:
            continue
        if low[m.a - 1] == "as" and low[m.a - 2] in nouns:
            entity = _whom(doc, registry, n, m.a - 3)
        else:
            entity = _named_before(doc, registry, n, _before_way(doc, m.a))
        if entity is not None and not (entity.titled or entity.country or entity.organization):
            registry.learn(entity, m)


def _whom(doc: Doc, registry: Registry, n: int, k: int) -> Entity | None:
    """Who stands before "on her election"; words that describe the election are stepped over."""
    low, least = doc.low, max(k - _WORDS, _NEAR)
    while k > least and low[k] not in _WHOSE:
        k -= 1
    if low[k] not in _WHOSE:
        return None
    if low[k - 1] == "and":  # "on her country's progress | and her election"
        k = next((q for q in range(k - 2, max(k - _FAR, 0), -1) if low[q] in _ON), k)
        return _named_before(doc, registry, n, k)
    return _named_before(doc, registry, n, k - 1) if low[k - 1] in _ON else None


def _named_before(doc: Doc, registry: Registry, n: int, k: int) -> Entity | None:
    """Who is named right before a token, or meant by the pronoun there."""
    if k > 1 and doc.flag[k - 1] & _WHEN:
        k -= 1  # "Ali Doe | today on"
    if k < 1:
        return None
    whom = next((m for m in doc.mentions[max(0, n - _NEAR) : n] if m.b == k), None)
    if whom is not None and whom.name and whom.kind in PEOPLE:
        return registry.known[whom]
    return _the_one(doc, registry, n) if doc.low[k - 1] in _HIM else None


def _before_way(doc: Doc, i: int) -> int:
    """The "on" before words that tell how somebody comes to an office at a token; 0 where there are none."""
    low, ways = doc.low, doc.lexicon.sets["ways_to_office"]
    for k in range(i - 1, max(0, i - _LONGEST - 1), -1):
        if low[k - 1] in _ON and " ".join(low[k:i]) in ways:
            return k - 1
    return 0


def _the_one(doc: Doc, registry: Registry, n: int) -> Entity | None:
    """Whom a pronoun means, where its sentence names but one person without a title before it."""
    sentence = doc.mentions[n].sentence
    before = (m for m in doc.mentions[max(0, n - 2 * _NEAR) : n] if m.sentence == sentence)
    named = (registry.known[m] for m in before if m.name and m.kind in PEOPLE)
    found = dict.fromkeys(e for e in named if e is not None and not e.titled)
    return next(iter(found)) if len(found) == 1 else None
