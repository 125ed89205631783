"""The country of whom another one's envoy comes to see: "the Ambassador of Peru to Kenya called on X"."""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._state import Doc, Mention

__all__ = ["visited_country"]

_NEAR = 3
_MEETS = Flag.CONTACT | Flag.LIGHT


def visited_country(doc: Doc, n: int) -> str:
    """The country to which an envoy is sent who is told to meet whom a mention names; "" where none is."""
    posted, mentions = doc.lexicon.sets["posted"], doc.mentions
    m = mentions[n]
    found: set[str] = set()
    for k in range(max(0, n - _NEAR), min(len(mentions), n + _NEAR + 1)):
        other = mentions[k]
        if k == n or other.sentence != m.sentence or other.office is None or other.office.name not in posted:
            continue
        between = doc.flag[other.b : m.a] if k < n else doc.flag[m.b : other.a]
        if other.determiner in {"", "a", "an", "the"} and any(flag & _MEETS for flag in between):
            found.add(_posting(doc, other))
    return found.pop() if len(found) == 1 else ""


def _posting(doc: Doc, m: Mention) -> str:
    """The country to which an envoy is sent, where it is told beside the one that sends him."""
    if not (m.countries or m.organization):
        return ""
    low = doc.low
    for i in range(m.a, m.b - 1):
        if low[i] == "to":
            first = i + 1 + (low[i + 1] == "the")
            step = doc.lexicon.names.get(low[first])
            known = step.at(low, first, len(doc))[0] if step is not None else None
            place = known.country if known is not None else None
            return place.country if place is not None and place.country not in m.countries else ""
    return ""
