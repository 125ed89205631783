"""Where an envoy serves, told without its name: "accredited to the State", "to our country"."""

from __future__ import annotations

from readouts._pipeline._mentions._reader import Reader

__all__ = ["ACCREDITED", "is_here", "skip_accredited"]

ACCREDITED = "accredited"


def skip_accredited(r: Reader) -> bool:
    """Step over what only says that an envoy is one: "Ambassador of Kenya accredited | to the State"."""
    after = r.pos + 1
    if after >= r.limit or r.low[after] != "to" or r.office is None or r.office.kind != "official":
        return False
    r.pos = after
    return True


def is_here(r: Reader, preposition: str, q: int) -> bool:
    """Whether somebody serves where the text is from: "the Kenyan Ambassador | to our country", "| to the State"."""
    if preposition != "to":
        return False
    if r.low[q - 1] == "our":
        return r.low[q] in r.doc.lexicon.sets["own_states"]
    if r.low[q - 1] != "the" or r.low[q] not in r.doc.lexicon.sets["host_states"]:
        return False
    return r.office is not None and r.office.kind == "official" and (q + 1 >= r.limit or r.low[q + 1] != "of")
