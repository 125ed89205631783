"""Official publishers without an entry: what their own name tells of their state and of who heads them.

name := [country] [field] office [("of" | "for") field] [country]

"Ministry of Foreign Affairs of Ruritania", "Ruritanian Defence Ministry", "Office of the President of Ruritania".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from readouts._lexicon._values import Known, Opening, Publisher
from readouts._model import SourceKind
from readouts._text import fold

__all__ = ["unlisted"]

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LONGEST = 120
_OF = frozenset({"of", "for"})
_LOOSE = frozenset({"the", "and", *_OF})


def unlisted(
    name: str, names: Mapping[str, Opening[Known]], offices: Iterable[tuple[list[str], str, SourceKind]]
) -> Publisher | None:
    """The publisher that a name tells; None where it tells no office, or not of one country.

    :param offices: what such publishers call themselves, as words, the title of who heads them, and their kind.
    """
    folded = fold(name)
    if len(folded) > _LONGEST or folded.startswith("press: "):
        return None
    words = _WORD.findall(folded)
    country, rest = _without_country(words, names)
    if not country:
        return None
    for called, title, kind in offices:
        at = _place(rest, called)
        if at is not None:
            roles = _ministers(title, rest, *at) if kind is SourceKind.MINISTRY else [title] if title else []
            return Publisher(name, kind, country, roles=tuple(roles))
    return None


def _without_country(words: list[str], names: Mapping[str, Opening[Known]]) -> tuple[str, list[str]]:
    """The one country that a name holds, "" where not one; and its words with a gap for each country."""
    found: set[str] = set()
    rest: list[str] = []
    i = 0
    while i < len(words):
        opening = names.get(words[i])
        known, j = opening.at(words, i, len(words)) if opening is not None else (None, i)
        place = (known.country or known.demonym) if known is not None else None
        if place is not None and place.country:
            found.add(place.country)
            rest.append("")
            i = j
        else:
            rest.append(words[i])
            i += 1
    return (found.pop() if len(found) == 1 else ""), rest


def _place(words: list[str], phrase: list[str]) -> tuple[int, int] | None:
    """Where a phrase stands, the words that it begins and ends with."""
    size = len(phrase)
    return next(((i, i + size) for i in range(len(words) - size + 1) if words[i : i + size] == phrase), None)


def _ministers(title: str, words: Sequence[str], a: int, b: int) -> list[str]:
    """The titles of who heads a ministry: those of its field where it has one."""
    before = words[words[:a].index("") + 1 : a] if "" in words[:a] else words[:a]
    after = words[b + 1 :] if b < len(words) and words[b] in _OF else []
    after = after[: after.index("")] if "" in after else after
    field = _trimmed(after) or _trimmed(before)
    return [f"{title} of {field}", f"{field} {title}"] if field else [title]


def _trimmed(words: Sequence[str]) -> str:
    """The words of a field without what only joins it to others."""
    found = list(words)
    while found and found[-1] in _LOOSE:
        found.pop()
    while found and found[0] in _LOOSE:
        found.pop(0)
    return " ".join(found)
