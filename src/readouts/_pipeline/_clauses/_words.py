"""The cues of a lexicon by their first word: all that can begin with it, found with one look-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import attrs

from readouts._lexicon import OPENERS, THERE, Flag, Lexicon, VerbForm
from readouts._pipeline._surroundings import CUE

__all__ = ["CLAUSAL", "FIRM", "REACH", "Cue", "Needs", "Readings", "cue_words"]

CLAUSAL = frozenset({"that", "quote"})
"""What a verb takes whose content can be a clause."""
_BEGINS = CUE | Flag.BE
_PRESENT = frozenset({"base", "third"})
FIRM = (
    Flag.PREPOSITION
    | Flag.CONJUNCTION
    | Flag.DETERMINER
    | Flag.SUBORDINATOR
    | Flag.PRONOUN
    | Flag.BE
    | Flag.HAVE
    | Flag.MODAL
)
"""Kinds of words that no cue of several words and no light verb steps over to its noun as a mere description."""
REACH = 14
"""Before the token so far behind the first word of a form its other words stand, and the noun of a light verb."""

Needs = tuple[frozenset[str], int, int]
"""Words one of which has to follow another, from and before how many tokens behind it; none where none has to."""
_NOTHING: Needs = frozenset(), 0, 0
_OF_OPENERS: dict[str, Needs] = {"as": (frozenset({"by"}), 2, 3), "in": (frozenset({"words"}), 2, 3)}

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
    signs: frozenset[str]
    """A word of each that has more than one, the most telling of those behind the first."""


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
    needs: Needs
    """What has to follow, or nothing begins here."""
    there: bool
    begins: bool
    """Whether it can be a verb at all, and not only open an attribution."""
    light: bool
    verb: Readings
    contact: Readings
    single: VerbForm | None
    """The form of one word, of saying where there is one."""
    signs: frozenset[str]
    """Words without one of which none of the longer forms is there."""
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
    only = not (light or opens or there or verb.signs or of_contact)
    both = of_contact and word in lexicon.verbs
    persons = lexicon.words("contacts.persons", "calls")
    plain = verb.single if only else None
    single = verb.single or contact.single
    signs = verb.signs | contact.signs if contact.signs else verb.signs
    needs = _NOTHING if begins else _OF_OPENERS.get(word, _NOTHING)
    if not (single or opens or there):
        # A longer form, what it carries, or "on" ("the focus was on").
        needs = signs.union(lexicon.openings["call_noun"] if light else {"on"}), 1, REACH
    past = plain is not None and "past" in plain.tenses and plain.tenses.isdisjoint({"gerund", "base"})
    return Cue(
        plain=plain,
        past=past,
        present=plain is not None and plain.tenses <= _PRESENT and not flag & Flag.BE,
        opens=opens,
        needs=needs,
        there=there,
        begins=begins,
        light=light,
        verb=verb,
        contact=contact,
        single=single,
        signs=signs,
        both=both,
        calling=both
        and verb.single is not None
        and contact.single is not None
        and contact.single.verb.lemma in persons,
    )


_NONE = Readings(None, {}, {}, frozenset())


def _readings(forms: Sequence[VerbForm]) -> Readings:
    if not forms:
        return _NONE
    pairs: Pairs = {}
    longer: Longer = defaultdict(list)
    for form in sorted(forms, key=lambda form: -len(form.rest)):
        if len(form.rest) == 1:
            pairs.setdefault(form.rest[0], form)
        elif form.rest:
            longer[form.rest[0]].append(form)
    single = next((f for f in forms if not f.rest), None)
    return Readings(single, pairs, dict(longer), frozenset(max(form.rest, key=len) for form in forms if form.rest))
