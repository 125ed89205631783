"""The word lists that the walk asks again and again, taken out of a lexicon once."""

from __future__ import annotations

from functools import lru_cache

import attrs

from readouts._lexicon import Lexicon, Verb, VerbForm
from readouts._model import Act, Channel, Status

__all__ = ["DEFINITE", "WordLists", "word_lists"]

_ORDER = (Status.CANCELLED, Status.DENIED, Status.ATTEMPTED, Status.PLANNED)
_TIMING = frozenset({"after", "ahead", "before", "following", "had"})
DEFINITE = frozenset({"the", "this", "their"})
"""Words before a noun that is one of which the text tells."""


@attrs.frozen
class WordLists:
    """Words by what they tell the walk."""

    before_to: dict[str, Status]
    """The word before "to" of each phrase that opens an infinitive of contact ("is due to"), with its status."""
    after: frozenset[str]
    """Before a contact: what is told was before it or after it."""
    asked: frozenset[str]
    """What tells that the press has asked, without the question: "when asked by a newspaper"."""
    asking: frozenset[str]
    """What somebody does who only asks for a contact: "asked for the call"."""
    came: frozenset[str]
    """Between a contact and who brought it about: "the call came from"."""
    looking_back: frozenset[str]
    """What puts the words told before into a contact: "This came during a call"."""
    calling: frozenset[str]
    """Light verbs of who calls: "made (a call)"."""
    citing: frozenset[str]
    company: dict[str, str]
    """The first words of what tells who is with somebody, with the second ones: "together with"."""
    hosting: frozenset[str]
    """Before "by": what somebody does in whose call others take part: "hosted by"."""
    initiating: frozenset[str]
    """What somebody does who brings a contact about: "requested"."""
    lengths: tuple[str, ...]
    """With these a word ends that tells how long a contact was: "40-minute"."""
    joint: frozenset[str]
    """Verbs of talk that one alone can do: "reviewed"."""
    together: frozenset[str]
    """Verbs of saying that name a topic where several are their subject: "referred to"."""
    of_news: frozenset[str]
    """Of the words that put a contact outside those with which the first one of a text is its news."""
    passing: frozenset[str]
    """What puts the noun of contact after it outside the call that is told."""
    past_contact: dict[str, Channel]
    """The past forms of verbs of contact, with the channel."""
    past_speech: frozenset[str]
    """Those of verbs of contact and of verbs that name a topic."""
    past_talk: frozenset[str]
    """Those of verbs that name a topic: "discussed"."""
    past_telling: frozenset[str]
    """Those of verbs of telling somebody something: "told"."""
    partner: frozenset[str]
    """Without one of these behind a noun of contact nobody is named with whom it was."""
    received: frozenset[str]
    """Behind a noun of contact that somebody got from another: "a call received by X from Y"."""
    placed: tuple[list[str], ...]
    """What may follow a noun of talk before its topic: "took place"."""
    timing: frozenset[str]
    """Words without one of which nothing tells that somebody said something at another time: "earlier", "had"."""
    remarking: Verb | None
    """What somebody does who "made these remarks"."""
    travel: frozenset[str]
    going: frozenset[str]
    """The same, where the verb is as often a noun: "will visit"."""
    who_else: frozenset[str]
    """The first words of a sentence that tells who else was present."""


@lru_cache(maxsize=16)
def word_lists(lexicon: Lexicon) -> WordLists:
    """The lists of a lexicon."""
    contact = {word: forms[0].verb.channel for word, forms in lexicon.contacts.items() if any(map(_is_past, forms))}  # type: ignore[union-attr]
    past = [(w, f.verb) for w, fs in lexicon.verbs.items() for f in fs if isinstance(f.verb, Verb) and _is_past(f)]
    talk = frozenset(word for word, verb in past if verb.topic)
    after, received = lexicon.words("background.after", "calls"), lexicon.words("contacts.received", "calls")
    asked = lexicon.sets["asked_first"] | lexicon.sets["questions"]
    return WordLists(
        _before_to(lexicon),
        after,
        lexicon.sets["asked_alone"],
        lexicon.words("initiator.asking", "calls"),
        lexicon.words("initiator.came", "calls"),
        lexicon.words("contacts.looking_back", "calls"),
        lexicon.words("light.calling", "calls"),
        lexicon.words("sources.citing", "calls"),
        {phrase.partition(" ")[0]: phrase.partition(" ")[2] for phrase in lexicon.words("contacts.company", "calls")},
        lexicon.words("contacts.hosting", "calls"),
        lexicon.words("initiator.verbs", "calls"),
        lexicon.ordered("contacts.lengths", "calls"),
        lexicon.words("topics.joint", "calls"),
        lexicon.words("topics.together", "calls"),
        lexicon.words("background.news", "calls"),
        lexicon.words("background.words", "calls") | after,
        contact,
        talk.union(contact),
        talk,
        frozenset(word for word, verb in past if verb.act is Act.INFORM and "addressee" in verb.takes),
        received | {"with", "between", "on", "to"},
        received,
        tuple(phrase.split() for phrase in lexicon.ordered("placed")),
        lexicon.sets["earlier_times"] | lexicon.sets["speaking"] | asked | _TIMING,
        next((f.verb.say for w in lexicon.sets["remarking"] for f in lexicon.verbs.get(w, ())), None),
        lexicon.words("contacts.travel", "calls"),
        lexicon.words("contacts.going", "calls"),
        lexicon.sets["attending"] | {"also"},
    )


def _is_past(form: VerbForm) -> bool:
    return "past" in form.tenses


def _before_to(lexicon: Lexicon) -> dict[str, Status]:
    found: dict[str, Status] = {}
    for status in _ORDER:
        for phrase in lexicon.words(f"status.{status}", "calls"):
            words = phrase.split()
            if len(words) > 1 and words[-1] == "to":
                found.setdefault(words[-2], status)
    return found
