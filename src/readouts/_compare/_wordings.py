"""The tables that a comparison looks up, compiled: wordings of one thing, and how acts stand to each other."""

from __future__ import annotations

import enum
import functools
from collections import defaultdict
from collections.abc import Iterator

import attrs

from readouts._compare._stems import stem
from readouts._lexicon import Lexicon
from readouts._model import Act
from readouts._text import words_of

__all__ = ["Kinship", "Sense", "Wordings", "wordings_of"]

_WEAK, _PLAIN = 0.4, 1.0
_FUNCTION_WORDS = (
    "determiners prepositions conjunctions subordinators be have modals he they it who first_person_any negations"
)


class Kinship(enum.Enum):
    """How two acts stand to each other."""

    SAME = "same"
    NEAR = "near"
    ANSWER = "answer"
    """The one takes up what the other party said in the other: "thanked for", "promised"."""
    OPPOSED = "opposed"
    NONE = "none"


@attrs.frozen
class Sense:
    """A thing with several wordings, and how much it tells that two contents share it."""

    name: str
    weight: float


@attrs.frozen(eq=False)
class Wordings:
    """The compiled tables; words are stems."""

    senses: dict[str, tuple[tuple[tuple[str, ...], Sense], ...]]
    """By the first stem of a wording: all its stems with the sense, longest first."""
    whole: dict[tuple[str, ...], Sense]
    """By all the stems of a wording: the sense."""
    compounds: frozenset[str]
    """Words with a hyphen that stand in a wording, and are not to be cut in two."""
    apart: frozenset[str]
    """Words that have the stem of a wording and are something else."""
    determiners: frozenset[str]
    empty: frozenset[str]
    common: frozenset[str]
    denials: frozenset[str]
    deeds: frozenset[str]
    """The keys of wordings that tell what is done, whatever it is done to."""
    negations: frozenset[str]
    unsaid: frozenset[str]
    attached: frozenset[str]
    relatives: frozenset[str]
    heads: frozenset[str]
    adjectives: frozenset[str]
    frames: tuple[tuple[str, ...], ...]
    """What opens the subject of a sentence before its clause, longest first."""
    kinships: dict[tuple[Act, Act], frozenset[Kinship]]

    def sense_of(self, phrase: str) -> Sense | None:
        """The thing that a whole phrase is a wording of."""
        return self.whole.get(_stems(phrase))

    def kinship(self, first: Act, second: Act, *, one_speaker: bool) -> Kinship:
        """How two acts stand to each other when one party speaks in both, or each in one."""
        found = self.kinships.get((first, second), frozenset())
        if Kinship.OPPOSED in found:
            return Kinship.OPPOSED
        if not one_speaker and Kinship.ANSWER in found:
            return Kinship.ANSWER
        if first == second:
            return Kinship.SAME
        return Kinship.NEAR if Kinship.NEAR in found else Kinship.NONE


@functools.lru_cache(maxsize=8)
def wordings_of(lexicon: Lexicon) -> Wordings:
    """The wordings of a lexicon, compiled once."""
    empty = frozenset(word for name in _FUNCTION_WORDS.split() for word in lexicon.words(name))
    empty |= lexicon.words("lists.empty", "wordings")
    phrases = list(_phrases(lexicon, empty))
    whole: dict[tuple[str, ...], Sense] = {}
    for phrase, sense in phrases:
        whole.setdefault(_stems(phrase), sense)
    whole.pop((), None)
    return Wordings(
        _senses(whole),
        whole,
        frozenset(word for phrase, _ in phrases for word in words_of(phrase) if "-" in word),
        lexicon.words("lists.apart", "wordings"),
        lexicon.words("determiners"),
        empty,
        frozenset(stem(word) for word in lexicon.words("lists.common", "wordings")),
        lexicon.words("lists.denials", "wordings"),
        frozenset(f"wording {name}" for name in lexicon.words("lists.deeds", "wordings")),
        lexicon.words("lists.negations", "wordings"),
        lexicon.words("lists.unsaid", "wordings"),
        lexicon.words("lists.attached", "wordings"),
        lexicon.words("lists.relatives", "wordings"),
        lexicon.words("lists.heads", "wordings"),
        lexicon.words("lists.adjectives", "wordings"),
        tuple(sorted(map(words_of, lexicon.words("lists.frames", "wordings")), key=lambda words: (-len(words), words))),
        _kinships(lexicon),
    )


def _phrases(lexicon: Lexicon, empty: frozenset[str]) -> Iterator[tuple[str, Sense]]:
    """All wordings with their senses; what only looks alike comes last, for it may be a wording of another thing.

    Of the latter, one of empty words alone ("in order to") tells nothing.
    """
    entries = lexicon.entries("wording")
    for entry in entries:
        weight = _WEAK if entry.get("weight") == "weak" else _PLAIN
        for phrase in entry.get("words", ()):
            yield phrase, Sense(entry["name"], weight)
    for entry in entries:
        for phrase in entry.get("near", ()):
            yield phrase, Sense(phrase, 0.0 if empty.issuperset(words_of(phrase)) else _PLAIN)


def _stems(phrase: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in words_of(phrase))


def _senses(whole: dict[tuple[str, ...], Sense]) -> dict[str, tuple[tuple[tuple[str, ...], Sense], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Sense]]] = defaultdict(list)
    for stems, sense in whole.items():
        found[stems[0]].append((stems, sense))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def _kinships(lexicon: Lexicon) -> dict[tuple[Act, Act], frozenset[Kinship]]:
    found: dict[tuple[Act, Act], set[Kinship]] = defaultdict(set)
    for entry in lexicon.entries("act_relation"):
        for kinship in (Kinship.NEAR, Kinship.ANSWER, Kinship.OPPOSED):
            for other in entry.get(kinship.value, ()):
                first, second = Act(entry["first"]), Act(other)
                found[first, second].add(kinship)
                found[second, first].add(kinship)
    return {acts: frozenset(kinships) for acts, kinships in found.items()}
