"""Official publishers without an entry: what their own name tells of their state and of who heads them.

name := [country] [field] office [("of" | "for") field] [country] ["in" country] | seat | body [desk]

"Ministry of Foreign Affairs of Ruritania", "Ruritanian Defence Ministry", "Office of the President of Ruritania",
"Jubilee House", "African Union Commission".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import attrs

from readouts._lexicon._values import Known, Opening, Place, Publisher
from readouts._model import SourceKind
from readouts._text import fold

__all__ = ["Publishing", "unlisted"]

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,5}")
_LONGEST = 120
_OF = frozenset({"of", "for"})
_LOOSE = frozenset({"the", "and", *_OF})
_SEAT = "seat"
_OWNING = ("'s", "’s")


@attrs.frozen
class Publishing:
    """What official publishers call themselves, and who heads them."""

    offices: tuple[tuple[list[str], str, SourceKind], ...]
    """Their words, the title of who heads them, "" for none, and their kind."""
    desks: frozenset[str]
    """What stands beside a seat or a body and is still the same publisher: "Jubilee House Press Office"."""
    at: frozenset[str]
    """What stands before where a mission is."""
    of_seats: tuple[str, ...]
    of_bodies: tuple[str, ...]
    states: frozenset[str]
    """Those of the offices that are a whole government."""
    of_diplomacy: frozenset[str]
    """First words of a field that tell the minister alone: "the foreign | minister" of foreign affairs and trade."""


def unlisted(name: str, names: Mapping[str, Opening[Known]], publishing: Publishing) -> Publisher | None:
    """The publisher that a name tells; None where it tells no office, or not of one country."""
    folded = fold(name)
    if len(folded) > _LONGEST or folded.startswith("press: "):
        return None
    words = _WORD.findall(_INITIALS.sub(lambda found: found[0].replace(".", "") + " ", folded))
    posted = next((i for i, word in enumerate(words) if i and word in publishing.at), len(words))
    words = words[:posted]  # "U.S. Embassy | in Ruritania"
    country, rest = _without_country(words, names)
    if not country:
        return _of_body(name, words, names, publishing)
    for called, title, kind in publishing.offices:
        at = _place(rest, called)
        if at is not None:
            roles: Sequence[str] = [title] if title else ()
            if " ".join(called) in publishing.states:
                roles = publishing.of_seats
            if kind is SourceKind.MINISTRY:
                roles = _ministers(title, rest, *at, publishing.of_diplomacy)
            return Publisher(name, kind, country, roles=tuple(roles))
    at_seat = _SEAT in rest and all(w in publishing.desks for w in rest if w != _SEAT and w not in _LOOSE)
    return Publisher(name, SourceKind.GOVERNMENT, country, roles=publishing.of_seats) if at_seat else None


def _of_body(
    name: str, words: list[str], names: Mapping[str, Opening[Known]], publishing: Publishing
) -> Publisher | None:
    """The publisher that is a body of several states, or a desk of one: "OSCE", "Arab League Secretariat"."""
    opening = names.get(words[0]) if words else None
    known, j = opening.at(words, 0, len(words)) if opening is not None else (None, 0)
    body = known.body if known is not None else None
    if body is None or body.country or body.kind == "movement":
        return None
    if not all(w in publishing.desks or w in _LOOSE for w in words[j:]):
        return None
    if known is not None and known.acronym and not name.lstrip()[: len(words[0])].isupper():
        return None
    return Publisher(name, SourceKind.BODY, organization=body.name, roles=publishing.of_bodies)


def _without_country(words: list[str], names: Mapping[str, Opening[Known]]) -> tuple[str, list[str]]:
    """The one country that a name holds, "" where not one; and its words with a gap for each country.

    A seat of a government tells its country as well: "Jubilee House"; a capital where nothing else does.
    """
    found: set[str] = set()
    capitals: set[str] = set()
    rest: list[str] = []
    bare = [w[:-2] if w.endswith(_OWNING) else w for w in words]
    i = 0
    while i < len(words):
        opening = names.get(bare[i])
        known, j = opening.at(bare, i, len(bare)) if opening is not None else (None, i)
        place = (known.country or known.demonym) if known is not None else None
        seat = known.of_kind(_SEAT) if known is not None and place is None else None
        place = place or (seat if isinstance(seat, Place) else None)
        if place is not None and place.country:
            found.add(place.country)
            rest.append(_SEAT if seat else "")
            i = j
        elif known is not None and known.body is not None and known.body.country:
            found.add(known.body.country)  # "US Southern Command"
            rest.extend(words[i:j])
            i = j
        else:
            capital = known.of_kind("capital") if known is not None else None
            if isinstance(capital, Place):
                capitals.add(capital.country)
            rest.append(words[i])
            i += 1
    found = found or capitals
    return (found.pop() if len(found) == 1 else ""), rest


def _place(words: list[str], phrase: list[str]) -> tuple[int, int] | None:
    """Where a phrase stands, the words that it begins and ends with."""
    size = len(phrase)
    return next(((i, i + size) for i in range(len(words) - size + 1) if words[i : i + size] == phrase), None)


def _ministers(title: str, words: Sequence[str], a: int, b: int, alone: frozenset[str]) -> list[str]:
    """The titles of who heads a ministry: those of its field where it has one."""
    before = words[words[:a].index("") + 1 : a] if "" in words[:a] else words[:a]
    after = words[b + 1 :] if b < len(words) and words[b] in _OF else []
    after = after[: after.index("")] if "" in after else after
    field = _trimmed(after) or _trimmed(before)
    if not field:
        return [title]
    first = field.split()[0]
    return [f"{title} of {field}", f"{field} {title}", *([f"{first} {title}"] if first in alone else ())]


def _trimmed(words: Sequence[str]) -> str:
    """The words of a field without what only joins it to others."""
    found = list(words)
    while found and found[-1] in _LOOSE:
        found.pop()
    while found and found[0] in _LOOSE:
        found.pop(0)
    return " ".join(found)
