"""Who is who across documents.

Within one document the parser has seen to that. Across documents people are one when they stand for the same country or
organization and the words of the one name are among those of the other ("Lima", "Ana Lima"), and of one other name
only: where two would do, nobody is chosen. A short form of a given name is that name ("Bob Costa", "Robert Costa").
Names that are spelt in two ways stay two.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import attrs

from readouts._lexicon import Lexicon
from readouts._model import Participant, ParticipantKind

__all__ = ["Cast", "Member"]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


@attrs.define(eq=False)
class Member:
    """Somebody under one name."""

    name: str
    of: str
    kind: ParticipantKind
    words: frozenset[str]
    roles: Counter[str] = attrs.field(factory=Counter)
    seen: int = 0

    @property
    def role(self) -> str:
        """The title that most documents give."""
        return self.roles.most_common(1)[0][0] if self.roles else ""

    @property
    def label(self) -> str:
        """The name, and in brackets what he or she stands for."""
        return f"{self.name} ({self.of})" if self.of else self.name


class Cast:
    """The people of many documents, by number."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._given_names = lexicon.short_given_names
        self.members: list[Member] = []
        self._numbers: dict[tuple[str, str], int] = {}

    def add(self, person: Participant) -> int:
        """The number of somebody; the same for the same name."""
        name, of = " ".join(person.name.split()), person.country or person.organization or ""
        number = self._numbers.setdefault((name.casefold(), of), len(self.members))
        if number == len(self.members):
            self.members.append(Member(name, of, person.kind, self._words(name)))
        member = self.members[number]
        member.seen += 1
        if person.role:
            member.roles[person.role] += 1
        return number

    def merged(self) -> list[int]:
        """For each number that of the name under which the same person goes: of the full ones the most frequent."""
        same: dict[str, list[int]] = {}
        for number, member in enumerate(self.members):
            same.setdefault(member.of, []).append(number)
        lead = list(range(len(self.members)))
        for of, numbers in same.items():
            if of:
                self._merge(numbers, lead)
        best = list(range(len(lead)))
        for number, fullest in enumerate(lead):
            best[fullest] = max(best[fullest], number, key=self._standing)
        return [best[fullest] for fullest in lead]

    def _standing(self, number: int) -> tuple[bool, int, int]:
        member = self.members[number]
        return len(member.words) > 1, member.seen, len(member.words)

    def _merge(self, numbers: list[int], lead: list[int]) -> None:
        # The fullest first, so that each leads to one that is already settled.
        with_word: dict[str, list[int]] = {}
        for number in sorted(numbers, key=lambda n: (-len(self.members[n].words), -self.members[n].seen, n)):
            member = self.members[number]
            if member.kind is not ParticipantKind.PERSON or not member.words:
                continue
            rarest = min((with_word.get(word, []) for word in member.words), key=len)
            fuller = {lead[other] for other in rarest if member.words <= self.members[other].words}
            if len(fuller) == 1:
                lead[number] = fuller.pop()
            for word in member.words:
                with_word.setdefault(word, []).append(number)

    def _words(self, name: str) -> frozenset[str]:
        """The words of a name without accents, initials and what tells father from son, a short given name in full."""
        plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
        words = [word for word in _WORD.findall(plain) if len(word) > 1 and word not in _GENERATIONS]
        return frozenset([self._given_names.get(word, word) for word in words[:1]] + words[1:])
