"""How near two items are to each other, and by what."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

import attrs

from readouts._compare._model import Evidence, EvidenceKind, Item
from readouts._compare._terms import Term, Terms
from readouts._compare._wordings import Kinship, Wordings

__all__ = ["Entry", "Match", "Scorer"]

_OTHER_WORDING = 0.85  # two wordings of one thing tell a little less than one and the same word
_ENOUGH = 1.2  # the weight from which a small content counts as held in a large one
_EVEN, _HELD = 0.5, 0.5
_LONG, _TAIL = 5.0, 0.4  # what a content says beyond this weight counts only in part: one side may go into detail
_ALONE = 1.4  # the most that a term tells of which the other content has nothing
_TOPIC = 0.95
_KINSHIP = {Kinship.SAME: 1.08, Kinship.NEAR: 1.0, Kinship.ANSWER: 1.06, Kinship.OPPOSED: 1.0, Kinship.NONE: 0.88}
_OTHER_SPEAKER = 0.8
_THINGS = frozenset({EvidenceKind.ENTITY, EvidenceKind.WORDING})
_THING = 0.9
_BOTH = 2  # items, one on each side


@attrs.frozen(eq=False)
class Entry:
    """An item with what the scorer has to know of it."""

    item: Item
    terms: Terms
    speakers: frozenset[str]
    number: int = 0
    denial: bool = False
    """Whether somebody denies that a thing was said or done."""
    unsaid: bool = False
    """Whether somebody says that it was not spoken of."""

    @property
    def joint(self) -> bool:
        """Whether nobody is alone in saying it: both, or a topic of the talk."""
        return len(self.speakers) != 1


@attrs.frozen(eq=False)
class Match:
    """Two items with their score; ``content`` is that of the contents alone, ``even`` how far they cover each other."""

    first: Entry
    second: Entry
    score: float
    content: float
    even: float
    kinship: Kinship | None
    shared: tuple[str, ...]
    sole: bool = False
    """Whether the two alone, each on its side, speak of some thing."""


class Scorer:
    """Scores pairs of items of one comparison.

    :param entries: all items of both sides; what many of them speak of tells little.
    """

    def __init__(self, wordings: Wordings, entries: Iterable[Entry]) -> None:
        self.wordings = wordings
        entries = list(entries)
        counts = Counter(key for entry in entries for key in entry.terms)
        self.rarity: Mapping[str, float] = {key: 1.0 / math.sqrt(max(1.0, n / 2)) for key, n in counts.items()}
        self.soles = {key for key, n in counts.items() if n == _BOTH and self._is_thing(key)}
        self.more = {key for e in entries for key, term in e.terms.items() if self._more(key, term)}
        self.whole = {id(e): sum(self._alone(key, term) for key, term in e.terms.items()) for e in entries}

    def weight(self, key: str, term: Term) -> float:
        """What a term tells in this comparison."""
        return term.weight * self.rarity.get(key, 1.0)

    def match(self, first: Entry, second: Entry) -> Match | None:
        """The score of two items; None where they share nothing, or cannot be one thing."""
        if first.item.content.text.split() == second.item.content.text.split():
            content, even, shared = 1.0, 1.0, tuple(sorted(first.terms.keys() & second.terms.keys()))
        else:
            content, even, shared = self._content(first, second)
        if not content:
            return None
        kinship = self.kinship(first, second)
        factor = _TOPIC if kinship is None else _KINSHIP[kinship]
        if first.joint and second.joint:
            factor = max(factor, 1.0)  # what both say together is told with many verbs
        if not first.joint and not second.joint and first.speakers != second.speakers:
            factor *= 1.0 if kinship is Kinship.ANSWER else _OTHER_SPEAKER
        sole = any(self._is_sole(key, first, second) for key in self.soles.intersection(shared))
        return Match(first, second, min(1.0, content * factor), content, even, kinship, shared, sole)

    def _is_sole(self, key: str, first: Entry, second: Entry) -> bool:
        """Whether both speak of a thing, of which no third item does."""
        terms = first.terms[key], second.terms[key]
        return all(t.kind in _THINGS and t.weight >= _THING and not t.framed for t in terms)

    def _is_thing(self, key: str) -> bool:
        """Whether a term can be a thing to speak of; a body is in much that is said, and a deed is none."""
        return key not in self.wordings.deeds and not key.startswith("body")

    def kinship(self, first: Entry, second: Entry) -> Kinship | None:
        """How the acts stand to each other; None where one of the two is a topic."""
        a, b = first.item.statement, second.item.statement
        if a is None or b is None:
            return None
        one_speaker = first.joint or second.joint or first.speakers == second.speakers
        return self.wordings.kinship(a.act, b.act, one_speaker=one_speaker)

    def _content(self, first: Entry, second: Entry) -> tuple[float, float, tuple[str, ...]]:
        """Between how even the two contents are, and how much of the smaller one the larger one holds."""
        keys = tuple(sorted(first.terms.keys() & second.terms.keys()))
        shared = sum(self._common(key, first.terms[key], second.terms[key]) for key in keys)
        more = [key for key in keys if key in self.more]
        wholes = [self.whole[id(e)] + sum(self._more(key, e.terms[key]) for key in more) for e in (first, second)]
        if not shared or not all(wholes):
            return 0.0, 0.0, ()
        masses = [min(w, _LONG) + _TAIL * max(0.0, w - _LONG) for w in wholes]
        even = min(1.0, 2 * shared / sum(masses))
        held = min(1.0, shared / min(masses)) * min(1.0, shared / _ENOUGH)
        whole = 2 * shared / sum(wholes)
        return _EVEN * even + _HELD * held, whole, keys

    def _alone(self, key: str, term: Term) -> float:
        """What a term tells where the other content has none of it: a figure as much as a word, a frame nothing."""
        return 0.0 if term.framed else min(_ALONE, self.weight(key, term))

    def _more(self, key: str, term: Term) -> float:
        """What it tells beyond that where both have it."""
        return self.weight(key, term) - self._alone(key, term)

    def _common(self, key: str, first: Term, second: Term) -> float:
        weight = min(self.weight(key, first), self.weight(key, second))
        other = first.kind is EvidenceKind.WORDING and first.stem != second.stem
        return weight * _OTHER_WORDING if other else weight

    def evidence(self, match: Match) -> tuple[Evidence, ...]:
        """What the two have in common, the most telling first."""
        found = []
        for key in match.shared:
            a, b = match.first.terms[key], match.second.terms[key]
            kind = a.kind
            if kind is EvidenceKind.WORDING and a.stem == b.stem:
                kind = EvidenceKind.WORD
            found.append(Evidence(kind, a.span, b.span, round(self._common(key, a, b), 3)))
        if not found:
            found.append(Evidence(EvidenceKind.TEXT, match.first.item.content, match.second.item.content, 1.0))
        return tuple(sorted(found, key=lambda e: (-e.weight, e.first, e.second)))
