"""What the walk has to stop at: the phrases that tell of contacts, venues and the like, sentence by sentence.

One pass over the flags of the tokens finds them all, so that a sentence without any costs a look-up and no more.
"""

from __future__ import annotations

from collections import defaultdict

from readouts._lexicon import Flag
from readouts._model import Channel
from readouts._pipeline._state import Doc, Hit

__all__ = ["Signs"]

Index = dict[int, list[Hit]]
"""Phrases by the number of the sentence that they stand in."""
_SIGN = Flag.SIGN


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
    low, shown, last = doc.low, doc.lexicon.signs, len(doc) - 1
    found: list[tuple[int, int, object, str]] = []
    for k in [k for k, flag in enumerate(doc.flag) if flag & _SIGN]:
        for kind, shift, beside, sizes in shown[low[k]]:
            if beside is not None and (low[k - 1] if shift else low[k + 1] if k < last else "") not in beside:
                continue
            i = k - shift
            for length, phrases in sizes:
                value = phrases.get(tuple(low[i : i + length]))
                if value is not None:
                    found.append((i, i + length, value, kind))
                    break
    return found
