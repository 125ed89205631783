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


def share_around(doc: Doc, registry: Registry) -> None:
    """Who is named without a title between two of one country is of theirs."""
    mentions = doc.mentions
    for first, m, last in zip(mentions, mentions[1:], mentions[2:], strict=False):
        if m.kind != "name" or not (_joined(doc, first, m) and _joined(doc, m, last)):
            continue
        one, entity, other = (registry.resolve_name(x) if x.name else None for x in (first, m, last))
        if entity is None or one is None or other is None or entity.country or entity.organization or entity.titled:
            continue
        if one.country and one.country == other.country and one.titled and other.titled:
            _give(registry, entity, one.country)


def share_backwards(doc: Doc, registry: Registry) -> None:
    """Those before "and other Ruritanian officials" are Ruritanians."""
    after: Mention | None = None
    country = ""
    for m in reversed(doc.mentions):
        if m.kind in _OTHERS and len(m.countries) == 1 and doc.low[m.a] == "other":
            country = m.country
        elif not country or after is None or not _joined(doc, m, after):
            country = ""
        elif m.name and m.role:
            entity = registry.resolve_name(m)
            if entity is not None and entity.titled and not (entity.country or entity.organization):
                _give(registry, entity, country)
        after = m


def _give(registry: Registry, entity: Entity, country: str) -> None:
    registry.set_country(entity, country)
    entity.doubts.append(Doubt.COUNTRY_FROM_CONTEXT)


def _joined(doc: Doc, before: Mention, m: Mention) -> bool:
    """Whether nothing but a comma or "and" stands between two mentions."""
    return before.sentence == m.sentence and 0 < m.a - before.b < 3 and _BETWEEN.issuperset(doc.low[before.b : m.a])
