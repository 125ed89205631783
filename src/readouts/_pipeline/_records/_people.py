"""People while they grow: who is in the text, and all that is known of him so far."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from sys import intern

import attrs

from readouts._lexicon import Office
from readouts._model import Doubt, Participant, ParticipantKind
from readouts._pipeline._state import Mention
from readouts._text import fold

__all__ = ["Entity", "title_words"]

_LINKS = frozenset({"of", "the", "and", "for", "to"})


@functools.lru_cache(4096)
def title_words(role: str) -> frozenset[str]:
    """The words of a title that tell it from others."""
    words = fold(role).replace(",", " ").replace("/", " ").replace("'s", "").split()
    return frozenset(map(intern, words)) - _LINKS


@attrs.define(eq=False)
class Entity:
    """Somebody in the text, while the stages still learn about him."""

    number: int
    words: tuple[str, ...]
    name: str = ""
    role: str = ""
    office: Office | None = None
    country: str = ""
    organization: str = ""
    kind: ParticipantKind = ParticipantKind.PERSON
    titled: bool = False
    doubts: tuple[Doubt, ...] = ()
    rule: str = "name"
    last: int = -1
    former: bool = False
    _mentions: Mention | list[Mention] | None = attrs.field(default=None, init=False)
    """Most are mentioned once: heaps of people are fewer objects without a list for each."""
    made: Participant | None = attrs.field(default=None, init=False)
    """What he is in the readout, and he alone as a group."""
    alone: tuple[Participant] | None = attrs.field(default=None, init=False)

    @property
    def mentions(self) -> Sequence[Mention]:
        """Where the text mentions him, in the order in which that was found."""
        known = self._mentions
        if known is None:
            return ()
        return known if isinstance(known, list) else (known,)

    def note(self, m: Mention) -> None:
        """Take in one mention more."""
        known = self._mentions
        if known is None:
            self._mentions = m
        elif isinstance(known, list):
            known.append(m)
        else:
            self._mentions = [known, m]

    @property
    def role_words(self) -> frozenset[str]:
        return title_words(self.role)
