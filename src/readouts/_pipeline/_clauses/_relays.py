"""Whose subject a second verb has, where an institution only passes on what somebody else said or did.

The grammar:

    relayed := institution cue ["that"] somebody verb ... "and" verb
             | somebody verb ... "," institution cue "," "and" verb
"""

from __future__ import annotations

from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._records import Predicate, relays
from readouts._pipeline._state import Mention

__all__ = ["is_of_himself", "joined_to"]

_RELAYED = frozenset({"person", "name", "group", "side"})
_DEEPEST = 9


def joined_to(last: Predicate, joint: str) -> tuple[Predicate, Predicate | None]:
    """The predicate whose subject a second verb shares, and the one that reports both.

    :param joint: the word or mark between the second verb and what stands before it.
    """
    if last.form == "infinitive" and last.inherits is not None and last.inherits.root is not None:
        last = last.inherits  # "of when they would meet to discuss A, but said"
    root = last.root
    if root is None:
        return last, None
    paper = bool(root.subject) and root.subject[0].kind == "document"  # its report goes on
    if (joint == "," and not paper) or not relays(root):
        return root, None
    inner = last
    for _ in range(_DEEPEST):
        if inner.parent is root or inner.parent is None:
            break
        inner = inner.parent
    relayed = inner.parent is root and bool(inner.subject) and all(_is_relayed(m) for m in inner.subject)
    return (inner, root) if relayed else (root, None)


def is_of_himself(scan: Scan, p: Predicate, outer: Predicate) -> bool:
    """Whether a verb would tell what somebody does to himself: "X denied that Y had left and accused X of A"."""
    m, mine = scan.begins[p.j], outer.subject[0] if outer.subject else None
    if m is None or mine is None or not (m.name and mine.name):
        return False
    return scan.words[m.name[1] - 1] == scan.words[mine.name[1] - 1]


def _is_relayed(m: Mention) -> bool:
    """Whether somebody can have taken part in what an institution tells."""
    return (m.kind in _RELAYED or m.label in {"he", "they"}) and m.label != "who"
