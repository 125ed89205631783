"""Who leads a state and is the chair of a body of states at the same time.

chair := chair "of" body "," leader name | leader name [","] "and current" chair "of" body
"""

from __future__ import annotations

from collections.abc import Callable

from readouts._pipeline._mentions._fitting import comma_belongs
from readouts._pipeline._mentions._reader import Reader
from readouts._pipeline._state import Doc, Mention

__all__ = ["is_chair", "listed_titles", "take_held_now", "take_leader"]

_LISTING = frozenset({"and", "the", "a", "an"})

Read = Callable[..., Mention | None]


def is_chair(doc: Doc, m: Mention) -> bool:
    """Whether a title is one that those who lead a state hold in turn: "the Chairperson of the African Union"."""
    bare = m.organization and not (m.name or m.countries) and m.office is not None
    return bool(bare) and m.office is not None and m.office.name in doc.lexicon.sets["chairs"]


def take_leader(doc: Doc, found: Mention, other: Mention) -> bool:
    """Who leads a state and is chair of a body: "the Chairperson of the African Union, President Jane Doe of Peru"."""
    if not is_chair(doc, found) or not other.name or other.office is None or other.office.kind != "leader":
        return False
    behind = doc.low[other.b + 1] if doc.low[other.b] == "," and other.b + 1 < len(doc) else ""
    if doc.low[other.b] == "and" or behind in _LISTING or (behind and doc.cap[other.b + 1]):
        return False  # three who are listed
    found.role = listed_titles([other.role, found.role])
    found.name, found.office, found.b = other.name, other.office, other.b
    found.organization = ""
    found.place(other.countries)
    found.b += doc.low[found.b] == "," and comma_belongs(doc, found.b, len(doc))
    return True


def take_held_now(r: Reader, found: Mention, i: int, limit: int, read: Read) -> bool:
    """What somebody named is as well: "President Jane Doe of Peru, and | current Chair of the African Union,"."""
    if i + 1 >= limit or r.cap[i] or r.low[i] not in r.doc.lexicon.sets["holding_now"]:
        return False
    other = read(r, i, limit) if found.name and found.role else None
    if other is None or not other.role or other.name or other.plural or other.possessive:
        return False
    found.b = other.b
    if found.b < limit and r.low[found.b] == ",":
        found.b += comma_belongs(r.doc, found.b, limit)
    return True


def listed_titles(titles: list[str]) -> str:
    *before, last = titles
    return f"{', '.join(before)}{',' if ' and ' in last else ' and'} {last}"
