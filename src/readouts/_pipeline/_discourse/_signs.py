"""What the walk has to stop at: the phrases that tell of contacts, venues and the like, sentence by sentence.

One pass over the tokens finds them all, so that a sentence without any costs a look-up and no more.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import compress, count
from typing import Any

from readouts._lexicon import Flag, Lexicon
from readouts._model import Channel
from readouts._pipeline._state import Doc, Hit

__all__ = ["Signs"]

Index = dict[int, list[Hit]]
"""Phrases by the number of the sentence that they stand in."""
_Sizes = tuple[tuple[int, dict[tuple[str, ...], Any]], ...]
_Opened = tuple[str, "frozenset[str] | None", _Sizes]
"""What a word can open: the kind of phrase, the words that can stand second (None where one is enough), the phrases."""

_KINDS = {
    "attendance": "attendance",
    "channels": "channel",
    "company": "company",
    "joining": "joining",
    "nouns": "call_noun",
    "venues": "venues",
}
"""The kinds of phrases by the name under which they are found here."""
_VERBAL = Flag.CONTACT | Flag.LIGHT


class Signs:
    """The phrases of a text that the walk stops at."""

    __slots__ = ("attendance", "channels", "company", "infinitives", "initiatives", "joining", "nouns", "venues")

    def __init__(self, doc: Doc) -> None:
        found = _by_sentence(doc)
        self.attendance = found["attendance"]
        self.channels = found["channels"]
        self.company = found["company"]
        self.joining = found["joining"]
        self.nouns: dict[int, list[tuple[int, int, tuple[Channel, bool]]]] = found["nouns"]  # type: ignore[assignment]
        self.venues = found["venues"]
        self.infinitives = found["infinitives"]
        """Each "to" before what can be a verb of contact, or a light verb."""
        self.initiatives = found["initiatives"]
        """What can tell at whose initiative a contact was: a noun, or a verb before "by"."""


def _by_sentence(doc: Doc) -> defaultdict[str, Index]:
    """The phrases that stand in one sentence as a whole, by their kind and sentence."""
    found: defaultdict[str, Index] = defaultdict(dict)
    sentences = iter(doc.sentences)
    sentence = next(sentences, None)
    for i, j, value, kind in _phrases(doc):
        while sentence is not None and i >= sentence.b:
            sentence = next(sentences, None)
        if sentence is None:
            break
        if i >= sentence.a and j <= sentence.b:
            found[kind].setdefault(sentence.number, []).append((i, j, value))
    return found


def _phrases(doc: Doc) -> list[tuple[int, int, object, str]]:
    """The longest phrase of each kind at each token, in the order of the text."""
    low, table, size = doc.low, _table(doc.lexicon), len(doc)
    found: list[tuple[int, int, object, str]] = []
    for i in compress(count(), map(table.__contains__, low)):
        following = low[i + 1] if i + 1 < size else ""
        for kind, second, sizes in table[low[i]]:
            if second is not None and following not in second:
                continue
            for length, phrases in sizes:
                value = phrases.get(tuple(low[i : i + length]))
                if value is not None:
                    found.append((i, i + length, value, kind))
                    break
    return found


@lru_cache(maxsize=8)
def _table(lexicon: Lexicon) -> dict[str, tuple[_Opened, ...]]:
    """For each word what it can open."""
    found: defaultdict[str, list[_Opened]] = defaultdict(list)
    for name, kind in _KINDS.items():
        for word, sizes in lexicon.sized[kind].items():
            found[word].append(_opened(name, sizes))
    verbal = {word for word, flag in lexicon.flags.items() if flag & _VERBAL}
    verbal |= lexicon.words("contacts.reaching", "calls")
    found["to"].append(_opened("infinitives", ((2, {("to", verb): verb for verb in verbal}),)))
    for noun in lexicon.words("initiator.nouns", "calls"):
        found[noun].append(_opened("initiatives", ((1, {(noun,): noun}),)))
    for verb in lexicon.words("initiator.verbs", "calls"):
        found[verb].append(_opened("initiatives", ((2, {(verb, "by"): verb}),)))
    return {word: tuple(opened) for word, opened in found.items()}


def _opened(kind: str, sizes: _Sizes) -> _Opened:
    alone = any(length == 1 for length, _ in sizes)
    second = None if alone else frozenset(words[1] for _, phrases in sizes for words in phrases)
    return kind, second, sizes
