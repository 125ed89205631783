"""Who signs an official text: he is named on a line of its own, with his office on the next one.

signer := heading(name) heading(office)     before the text itself
"""

from __future__ import annotations

from itertools import pairwise

from readouts._model import Doubt
from readouts._pipeline._records import Entity
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import PEOPLE, READ, BlockKind, Doc, Mention

__all__ = ["signer"]

_HEADING = BlockKind.HEADING
_SIGNING = frozenset({"leader", "minister"})


def signer(doc: Doc, registry: Registry) -> Entity | None:
    """The one who signs, who has the office and the publisher's country from now on; nobody where none does."""
    profile = doc.context.profile
    for name, office in pairwise(doc.mentions):
        if doc.sentences[office.sentence].block.kind in READ:
            break
        if not _is_signed(doc, name, office) or (entity := registry.of_mention.get(name.a)) is None:
            continue
        registry.learn(entity, office)
        registry.of_mention[office.a] = entity
        entity.note(office)
        if profile is not None and profile.country and not entity.country and not entity.organization:
            registry.set_country(entity, profile.country)
            entity.doubts += (Doubt.COUNTRY_FROM_PUBLISHER,)
        return entity
    return None


def _is_signed(doc: Doc, name: Mention, office: Mention) -> bool:
    """Whether somebody ends a line, and his office is all of the line below."""
    if not name.name or name.kind not in PEOPLE or office.name or office.kind != "person":
        return False
    above, below = doc.sentences[name.sentence], doc.sentences[office.sentence]
    if above.block.kind is not _HEADING or below.block.kind is not _HEADING or below.number != above.number + 1:
        return False
    whole = office.a == below.a and office.b == below.b and name.b == above.b
    return whole and office.office is not None and office.office.kind in _SIGNING
