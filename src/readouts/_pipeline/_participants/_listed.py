"""Countries that a list tells of those in it.

closed := (title name [","])+ "and other" country officials      "Minister A, General B, and other Peruvian officials"
around := own ("," | "and") name ("," | "and") own               "Secretary A, Mr. B, and Envoy C", all of one country
"""

from __future__ import annotations

from readouts._model import Doubt
from readouts._pipeline._records import Entity
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import Doc, Mention

__all__ = ["share_around", "share_backwards"]

_BETWEEN = frozenset({"and", ",", "&"})
_OTHERS = frozenset({"unnamed", "group"})


def share_around(doc: Doc, registry: Registry, beside: list[tuple[int, Entity]]) -> None:
    """Who is named without a title between two of one country is of theirs."""
    mentions, known = doc.mentions, registry.known
    for n, entity in beside:
        m = mentions[n]
        if m.kind != "name" or n == len(mentions) - 1 or entity.country or entity.organization or entity.titled:
            continue
        first, last = mentions[n - 1], mentions[n + 1]
        if not (first.name and last.name and _joined(doc, first, m) and _joined(doc, m, last)):
            continue
        one, other = known[first], known[last]
        if one is None or other is None or not (one.titled and other.titled):
            continue
        if one.country and one.country == other.country:
            _give(registry, entity, one.country)


def share_backwards(doc: Doc, registry: Registry, placed: list[Mention]) -> None:
    """Those before "and other Ruritanian officials" are Ruritanians."""
    mentions, low = doc.mentions, doc.low
    closing: set[Mention] = set()
    for m in placed:
        if m.kind in _OTHERS and low[m.a] == "other":
            closing.add(m)
    for end in [n for n, m in enumerate(mentions) if m in closing][::-1] if closing else ():
        for n in range(end - 1, -1, -1):
            m = mentions[n]
            if m in closing or not _joined(doc, m, mentions[n + 1]):
                break
            entity = registry.known[m] if m.name and m.role else None
            if entity is not None and entity.titled and not (entity.country or entity.organization):
                _give(registry, entity, mentions[end].country)


def _give(registry: Registry, entity: Entity, country: str) -> None:
    registry.set_country(entity, country)
    entity.doubts += (Doubt.COUNTRY_FROM_CONTEXT,)


def _joined(doc: Doc, before: Mention, m: Mention) -> bool:
    """Whether nothing but a comma or "and" stands between two mentions."""
    return before.sentence == m.sentence and 0 < m.a - before.b < 3 and _BETWEEN.issuperset(doc.low[before.b : m.a])
