"""The cues of a lexicon by their first word: all that can begin with it, found with one look-up."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Sequence

import attrs

from readouts._lexicon import Flag, Lexicon, VerbForm
from readouts._pipeline._surroundings import CUE

__all__ = ["OPENERS", "Cue", "Readings", "cue_words"]

OPENERS = frozenset({"according", "as", "in"})
"""Words that open an attribution."""
_THERE = "there"
_BEGINS = CUE | Flag.BE
_CALLING = ("call", "visit", "receiv", "host", "welcom", "writ", "wrote")

Longer = dict[str, list[VerbForm]]
"""Forms of three words or more by their second."""
Pairs = dict[str, VerbForm]
"""Forms of two words by their second."""


@attrs.frozen(eq=False)
class Readings:
    """The forms of one table that begin with a word, by their length."""

    single: VerbForm | None
    pairs: Pairs
    longer: Longer
    several: bool
    """Whether there are any of more than one word."""


@attrs.frozen(eq=False)
class Cue:
    """What can begin with a word."""

    plain: VerbForm | None
    """The form of one word, where nothing else can begin with it."""
    past: bool
    """Whether that is a form of the past, and of nothing that takes an auxiliary other than "have" and "be"."""
    opens: bool
    there: bool
    begins: bool
    """Whether it can be a verb at all, and not only open an attribution."""
    light: bool
    verb: Readings
    contact: Readings
    both: bool
    """Whether it can be of saying and of contact."""
    calling: bool
    """Whether it is of contact before somebody, where it can be of both."""


@functools.lru_cache(maxsize=16)
def cue_words(lexicon: Lexicon) -> dict[str, Cue]:
    """Every word of a lexicon at which a predicate can begin."""
    verbal = {word for word, flag in lexicon.flags.items() if flag & _BEGINS}
    return {word: _cue(lexicon, word) for word in verbal | OPENERS | {_THERE}}


def _cue(lexicon: Lexicon, word: str) -> Cue:
    flag = lexicon.flags.get(word, 0)
    light, opens, there = bool(flag & Flag.LIGHT), word in OPENERS, word == _THERE
    verb, contact = _readings(lexicon.verbs.get(word, ())), _readings(lexicon.contacts.get(word, ()))
    of_contact = word in lexicon.contacts
    only = not (light or opens or there or verb.several or of_contact)
    both = of_contact and word in lexicon.verbs
    begins = bool(flag & _BEGINS)
    plain = verb.single if only else None
    past = plain is not None and "past" in plain.tenses and plain.tenses.isdisjoint({"gerund", "base"})
    calling = word.startswith(_CALLING)
    return Cue(plain, past, opens, there, begins, light, verb, contact, both, calling)


def _readings(forms: Sequence[VerbForm]) -> Readings:
    pairs: Pairs = {}
    longer: Longer = defaultdict(list)
    for form in forms:
        if len(form.rest) == 1:
            pairs.setdefault(form.rest[0], form)
        elif form.rest:
            longer[form.rest[0]].append(form)
    single = next((f for f in forms if not f.rest), None)
    return Readings(single, pairs, dict(longer), bool(pairs or longer))
