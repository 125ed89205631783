"""Whom somebody is sent by, told with a name, is not who is sent: "Special Envoy of President Jane Doe".

principal := sent ("of" | "for" | "to") title name
"""

from __future__ import annotations

from readouts._pipeline._mentions._reader import Reader
from readouts._pipeline._state import Mention

__all__ = ["leave_to_principal"]

_KINDS = frozenset({"leader", "minister"})
_LEADS = frozenset({"of", "for", "to"})
_SHORTEST = 3


def leave_to_principal(r: Reader) -> None:
    """Take the name just read for the owner's where a title of his leads to it, and leave the other title alone."""
    role, name, office = r.role, r.name, r.office
    if name is None or office is None or len(role) < _SHORTEST or role[-1] != name[0] - 1 or not r.cap[role[-1]]:
        return
    if office.name.lower() not in r.doc.lexicon.sets["sent"]:
        return
    k = role[-1]
    while k in role and r.low[k] not in _LEADS:
        k -= 1
    if k not in role or r.low[k + 1] in r.articles:
        return  # "the Special Envoy of the President Jane Doe"
    title = [r.office_at(i)[0] for i in range(k + 1, name[0])]
    if any(one is not None and one.kind in _KINDS for one in title):
        r.owner, r.name, r.role = Mention(*name, "name", name=name), None, [i for i in role if i < k]
