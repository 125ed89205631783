"""A title that several names share.

shared := title-plural name (("," | "and") name)* | title-plural "of" countries "," name (("," | "and") name)*
"""

from __future__ import annotations

from itertools import pairwise

from readouts._inflect import singular_title
from readouts._lexicon import Office
from readouts._pipeline._state import PEOPLE, Doc, Mention

__all__ = ["pair_names", "share_title"]

_SHARED_MOST = 30


def share_title(mentions: list[Mention], doc: Doc) -> None:
    """Give the title of "Presidents Lima and Haddad" to each of the names."""
    for n, first in enumerate(mentions):
        if not (first.plural and first.name and first.office is not None and first.kind in PEOPLE):
            continue
        office = Office(first.office.name, first.office.kind, first.office.source)
        first.role, first.office, first.plural = singular_title(first.role, office.name), office, False
        nations, names = first.countries, [first]
        for m in mentions[n + 1 : n + _SHARED_MOST]:
            if m.kind != "name" or not _listed(doc, names[-1], m):
                break
            m.kind, m.role, m.office, m.label = "person", first.role, office, "shared"
            m.place(m.countries or nations)
            m.organization = m.organization or first.organization
            names.append(m)
        if len(nations) > 1:
            _share_out(names, nations)


def _share_out(names: list[Mention], nations: tuple[str, ...]) -> None:
    """Give a country each to "the Kenyan and Peruvian presidents Ali Kip and Ana Lima", or none."""
    fit = len(names) == len(nations)
    for n, m in enumerate(names):
        m.place((nations[n],) if fit else ())


def pair_names(mentions: list[Mention], doc: Doc) -> None:
    """Give the names in "the Presidents of Kenya and Peru, Ali Kip and Ana Lima" the title and a country each."""
    taken: set[int] = set()
    for n, first in enumerate(mentions):
        if first.kind != "group" or first.office is None:
            continue
        size = len(first.countries)
        if size < 2 or doc.low[first.b : first.b + 1] != [","]:
            continue
        names = _names_after(mentions[n : n + 2 + size], doc)
        if len(names) != size:
            continue
        office = Office(first.office.name, first.office.kind, first.office.source)
        for m, country in zip(names, first.countries, strict=True):
            m.kind, m.role, m.office = "person", singular_title(first.role, office.name), office
            m.place((country,))
        names[0].a = first.a
        taken.add(n)
    if taken:
        mentions[:] = [m for n, m in enumerate(mentions) if n not in taken]


def _names_after(mentions: list[Mention], doc: Doc) -> list[Mention]:
    """The names that are listed after the first of some mentions."""
    names: list[Mention] = []
    for before, m in pairwise(mentions):
        if m.kind != "name" or m.countries or not _listed(doc, before, m):
            break
        names.append(m)
    return names


def _listed(doc: Doc, before: Mention, m: Mention) -> bool:
    """Whether nothing but a comma or "and" stands between two mentions."""
    return 0 < m.a - before.b < 3 and all(doc.low[k] in {",", "and", "&"} for k in range(before.b, m.a))
