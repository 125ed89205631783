"""Which two countries a text names together, as those of which it tells: "between A and B", "A-B relations"."""

from __future__ import annotations

from itertools import pairwise

from readouts._pipeline._registry import Registry
from readouts._pipeline._state import Doc, Mention

__all__ = ["pairs_of_countries"]

_BEFORE = 3


def pairs_of_countries(doc: Doc, registry: Registry) -> set[tuple[str, str]]:
    """Every two countries named together, in the order in which they stand."""
    found: set[tuple[str, str]] = set()
    for m in registry.of_several:
        if m.kind == "group" and len(m.countries) == 2:  # "the leaders of A and B"
            found.add((m.countries[0], m.countries[1]))
    for before, m in pairwise(registry.placed):
        near = m.a - before.b == 1 and m.kind == before.kind == "place"
        if near and _is_joined(doc, before) and not (_at_odds(doc, before.a, m.b) or _is_event(doc, m.b)):
            found.add((before.country, m.country))
    for i in registry.hyphened:  # "Ruritanian-Freedonian relations"
        codes = [code for part in doc.low[i].split("-") if (code := _country_of(doc, part)) is not None]
        if len(codes) == 2 and not (_at_odds(doc, i, i + 1) or _is_event(doc, i + 1)):
            found.add((codes[0], codes[1]))
    return found


def _is_joined(doc: Doc, place: Mention) -> bool:
    """Whether a place is the first of two: "between A and B", "A-B"."""
    low = doc.low
    joint = low[place.b]
    return joint == "-" or (joint == "and" and place.a > 0 and low[place.a - 1] == "between")


def _at_odds(doc: Doc, a: int, b: int) -> bool:
    """Whether two countries are named for what they have against each other: "the Ruritania-Freedonia war".

    It is spoken of by everybody, and tells nothing of who speaks with whom.
    """
    low, quarrels = doc.low, doc.lexicon.sets["quarrels"]
    if low[b] in quarrels:
        return True
    # "the dispute between A and B", "the situation developing between A and B"
    return a > 1 and low[a - 1] == "between" and not quarrels.isdisjoint(low[max(0, a - _BEFORE) : a - 1])


def _is_event(doc: Doc, i: int) -> bool:
    """Whether two countries are named for a meeting, which need not be the one told: "the Ruritania-A summit"."""
    return doc.low[i] in doc.lexicon.sets["events"]


def _country_of(doc: Doc, word: str) -> str | None:
    """The country of which a word is the name or the demonym."""
    known = doc.lexicon.names.get(word)
    if known is None or known.alone is None:
        return None
    place = known.alone.demonym or known.alone.country
    return place.country if place is not None else None
