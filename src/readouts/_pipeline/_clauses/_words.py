"""The cues of a lexicon by their first word: all that can begin with it, found with one look-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import attrs

from readouts._lexicon import OPENERS, THERE, Flag, Lexicon, VerbForm
from readouts._pipeline._surroundings import CUE

__all__ = ["CLAUSAL", "Cue", "Readings", "cue_words"]

CLAUSAL = frozenset({"that", "quote"})
"""What a verb takes whose content can be a clause."""
_BEGINS = CUE | Flag.BE
_PRESENT = frozenset({"base", "third"})
_THIRD = {"as": "by", "in": "words"}

Longer = dict[str, list[VerbForm]]
"""Forms of three words or more by their second, the longest first."""
Pairs = dict[str, VerbForm]
"""Forms of two words by their second."""


@attrs.frozen(eq=False)
class Readings:
    """The forms of one table that begin with a word, by their length."""

    single: VerbForm | None
    pairs: Pairs
    longer: Longer
    seconds: frozenset[str]
    """The second words of all that have more than one."""


@attrs.frozen(eq=False)
class Cue:
    """What can begin with a word."""

    plain: VerbForm | None
    """The form of one word, where nothing else can begin with it."""
    past: bool
    """Whether that is a form of the past, and of nothing that takes an auxiliary other than "have" and "be"."""
    present: bool
    """Whether it is a form of the present, and of nothing else."""
    opens: bool
    third: str
    """The word after next, without which nothing begins here."""
    there: bool
    begins: bool
    """Whether it can be a verb at all, and not only open an attribution."""
    light: bool
    verb: Readings
    contact: Readings
    single: VerbForm | None
    """The form of one word, of saying where there is one."""
    seconds: frozenset[str]
    """The second words of the longer forms."""
    both: bool
    """Whether it can be of saying and of contact."""
    calling: bool
    """Whether it is of contact before somebody, though it can be of saying."""


def cue_words(lexicon: Lexicon) -> dict[str, Cue]:
    """Every word of a lexicon at which a predicate can begin."""
    verbal = {word for word, flag in lexicon.flags.items() if flag & _BEGINS}
    return {word: _cue(lexicon, word) for word in verbal | OPENERS | {THERE}}


def _cue(lexicon: Lexicon, word: str) -> Cue:
    flag = lexicon.flags.get(word, 0)
    light, opens, there, begins = bool(flag & Flag.LIGHT), word in OPENERS, word == THERE, bool(flag & _BEGINS)
    verb, contact = _readings(lexicon.verbs.get(word, ())), _readings(lexicon.contacts.get(word, ()))
    of_contact = word in lexicon.contacts
    only = not (light or opens or there or verb.seconds or of_contact)
    both = of_contact and word in lexicon.verbs
    persons = lexicon.words("contacts.persons", "calls")
    plain = verb.single if only else None
    past = plain is not None and "past" in plain.tenses and plain.tenses.isdisjoint({"gerund", "base"})
    return Cue(
        plain=plain,
        past=past,
        present=plain is not None and plain.tenses <= _PRESENT and not flag & Flag.BE,
        opens=opens,
        third="" if begins else _THIRD.get(word, ""),
        there=there,
        begins=begins,
        light=light,
        verb=verb,
        contact=contact,
        single=verb.single or contact.single,
        seconds=verb.seconds | contact.seconds if contact.seconds else verb.seconds,
        both=both,
        calling=both
        and verb.single is not None
        and contact.single is not None
        and contact.single.verb.lemma in persons,
    )


_NOTHING = Readings(None, {}, {}, frozenset())


def _readings(forms: Sequence[VerbForm]) -> Readings:
    if not forms:
        return _NOTHING
    pairs: Pairs = {}
    longer: Longer = defaultdict(list)
    for form in sorted(forms, key=lambda form: -len(form.rest)):
        if len(form.rest) == 1:
            pairs.setdefault(form.rest[0], form)
        elif form.rest:
            longer[form.rest[0]].append(form)
    single = next((f for f in forms if not f.rest), None)
    return Readings(single, pairs, dict(longer), frozenset((*pairs, *longer)) or _NOTHING.seconds)
