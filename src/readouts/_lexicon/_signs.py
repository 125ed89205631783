"""The phrases that a walk over a text has to stop at, by a word that shows each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["Sign", "Signs"]

Sizes = tuple[tuple[int, dict[tuple[str, ...], Any]], ...]
"""Phrases by their number of words, the longest first."""
Sign = tuple[str, int, "frozenset[str] | None", Sizes]
"""What a word shows: the kind of phrase, how far before the word it begins, the words one of which stands beside it
(after the word, or before it where the phrase begins before it; None where the word is enough), the phrases."""
Phrases = dict[tuple[str, ...], Any]

_KINDS = {
    "attendance": "attendance",
    "call_noun": "nouns",
    "channel": "channels",
    "company": "company",
    "joining": "joining",
    "topic_after": "topics",
    "topic_before": "topics",
    "topic_heads": "topics",
    "venues": "venues",
}
_COMMON = frozenset({"the", "a", "in", "on", "by", "his", "to", "was", "were"})
"""Words that open phrases and stand everywhere: the first word after them shows the phrase."""


class Signs:
    """Gathers the phrases of all kinds."""

    def __init__(self, kinds: Mapping[str, Mapping[str, Iterable[tuple[tuple[str, ...], Any]]]]) -> None:
        self._found: defaultdict[str, dict[tuple[str, int], Phrases]] = defaultdict(dict)
        for kind, name in _KINDS.items():
            for entries in kinds.get(kind, {}).values():
                for words, value in entries:
                    self.add(name, words, value)

    def add(self, kind: str, words: tuple[str, ...], value: object) -> None:
        """One phrase of a kind."""
        shift = 0
        while shift < len(words) - 1 and words[shift] in _COMMON:
            shift += 1
        self._found[words[shift]].setdefault((kind, shift), {}).setdefault(words, value)

    def table(self) -> dict[str, tuple[Sign, ...]]:
        """For each word what it shows, what begins before it first."""
        return {
            word: tuple(_sign(kind, shift, shown[kind, shift]) for kind, shift in sorted(shown, key=lambda k: -k[1]))
            for word, shown in self._found.items()
        }


def _sign(kind: str, shift: int, phrases: Phrases) -> Sign:
    alone = any(len(words) == 1 for words in phrases)
    beside = None if alone else frozenset(words[shift - 1 if shift else 1] for words in phrases)
    sizes: dict[int, Phrases] = {}
    for words, value in phrases.items():
        sizes.setdefault(len(words), {})[words] = value
    return kind, shift, beside, tuple(sorted(sizes.items(), reverse=True))
