"""Predicates: verbs of saying, topic or contact with what belongs to them, while the stages still learn about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import attrs

from readouts._lexicon import Contact, Noun, Verb
from readouts._model import Act, Channel, Doubt
from readouts._pipeline._records._calls import CallDraft
from readouts._pipeline._records._people import Entity
from readouts._pipeline._state import Mention, Quote, Sentence

__all__ = [
    "BEFORE",
    "ITEM",
    "TEAM",
    "Predicate",
    "goes_on_as_source",
    "is_of_state",
    "is_source",
    "new_predicate",
    "relays",
]

TEAM = "with a team"
"""The rule of a predicate whose subject acts with his people."""
BEFORE = "told before"
"""The rule of a predicate whose content is the sentence before its own: "The ports are open. X said this in Lima"."""
ITEM = "item of a list"
"""The rule of a predicate that takes its subject, or its verb, from the line above its list."""
_NO_TENSES: frozenset[str] = frozenset()
_TOLD = frozenset({"past", "gerund", "participle"})
_SOURCE_KINDS = frozenset({"institution", "medium", "seat", "document", "body"})
_STATES = frozenset({"place", "side"})
_RELAYING = frozenset({"institution", "medium", "seat", "document", "unnamed"})


@attrs.define(eq=False, init=False)
class Predicate:
    """One verb of saying, topic or contact in a sentence; :func:`new_predicate` makes one."""

    sentence: Sentence
    i: int
    j: int
    verb: Verb | Contact
    """What it is, and the same as ``say`` or ``contact``; change it with :meth:`becomes`."""
    say: Verb | None
    contact: Contact | None
    topic: bool
    form: str
    start: int
    subject: Sequence[Mention]
    inherits: Predicate | None
    other_subject: tuple[int, int] | None
    negated: bool
    tail: bool
    closes: int
    """The token after cue and addressee, where these look like an attribution that closes the sentence; else 0."""
    closed: int
    """The token that ends the words before it, where it closes a sentence; else it is not set."""
    according: bool
    parent: Predicate | None
    root: Predicate | None
    """The one that reports all the others around it."""
    relative: bool
    future: bool
    noun: Noun | None
    noun_at: tuple[int, int]
    """Where that stands, or the noun of contact; not set where there is neither."""
    addressee: Sequence[Mention]
    content: tuple[int, int] | None
    tenses: frozenset[str]
    more: tuple[int, int] | None
    quote: Quote | None
    channel: Channel | None
    """What a noun of contact tells that a light verb carries."""
    several: bool
    """Whether it tells several contacts; not set where neither a noun of contact nor its parties tell it."""
    object: Sequence[Mention]
    rule: str
    source_only: bool
    outside: bool
    """Whether it is said at another place than the call."""

    # Of those below nothing is set before the walk through the text has come to the predicate.
    speakers: list[Entity]
    addressees: Sequence[Entity]
    call: CallDraft | None
    doubts: tuple[Doubt, ...]

    @property
    def said_by(self) -> list[Entity] | None:
        """Who says it; None where that is not known yet."""
        return getattr(self, "speakers", None)

    def becomes(self, verb: Verb) -> None:
        """Take another verb: that of which the words after the cue tell."""
        self.verb, self.contact = verb, None
        self.say, self.topic = None if verb.topic else verb, verb.topic

    @property
    def habitual(self) -> bool:
        """Whether a clause of what somebody says tells what is done at all times: "that both go on to discuss"."""
        return self.parent is not None and self.tenses.isdisjoint(_TOLD)


# A text has many predicates, and a call of their class would take twice the time.
_blank: Callable[[], Predicate] = partial(object.__new__, Predicate)


def new_predicate(
    sentence: Sentence,
    i: int,
    j: int,
    verb: Verb | Contact,
    form: str,
    tenses: frozenset[str] = _NO_TENSES,
    negated: bool = False,
) -> Predicate:
    """A predicate of which no more is known than its cue."""
    p = _blank()
    p.sentence = sentence
    p.i = p.start = i
    p.j = j
    p.verb = verb
    p.form = form
    p.tenses = tenses
    p.negated = negated
    p.say = verb.say
    p.contact = verb.contact
    p.topic = verb.topic
    p.subject = p.addressee = p.object = ()
    p.inherits = p.parent = p.root = None
    p.other_subject = p.content = p.more = None
    p.noun = p.quote = p.channel = None
    p.closes = 0
    p.tail = p.according = p.relative = p.future = p.source_only = p.outside = False
    p.rule = ""
    return p


def is_source(p: Predicate) -> bool:
    """Whether an institution, a medium, a document or a spokesperson says it, and not a participant."""
    speakers = p.speakers
    if not p.subject:
        if p.other_subject is None:
            return False
        if p.according:
            return True
        tells = p.tail or (p.say is not None and p.say.act is Act.INFORM and "quote" in p.say.takes)
        return tells and bool(speakers) and speakers[0].rule == "institution"
    m = p.subject[0]
    kind = m.kind
    if kind == "person":
        if m.office is not None and m.office.kind == "spokesperson":
            return True
    elif kind in _SOURCE_KINDS or (kind == "pronoun" and m.label == "it"):
        return True
    elif kind == "group" or m.label == "they":
        if p.say is None or p.say.act is not Act.INFORM or len(speakers) != 1:
            return False
        spokes = speakers[0].office is not None and speakers[0].office.kind == "spokesperson"
        return spokes or (speakers[0].rule == "institution" and _is_unnamed(speakers[0]))
    elif kind == "unnamed":
        return not (speakers and speakers[0].rule == "name")  # "the 72-year-old"
    office = speakers[0].office if speakers else None
    return office is not None and office.kind == "spokesperson"


def goes_on_as_source(p: Predicate) -> bool:
    """Whether a second verb has a source for its subject: "The ministry issued a statement, | saying", "and said"."""
    if p.subject or p.other_subject is not None or p.inherits is None or p.say is None:
        return False
    return p.say.act is Act.INFORM and "quote" in p.say.takes and bool(p.inherits.subject) and is_source(p.inherits)


def is_of_state(p: Predicate) -> bool:
    """Whether a state or its side is named for what somebody said: "X thanked Y, Lima said", "according to Peru"."""
    if not p.subject:
        return False
    m, closes = p.subject[0], p.tail or p.according
    if m.kind == "group":
        return closes and m.office is None  # "both governments said"
    return m.kind in _STATES and (closes or p.source_only)


def _is_unnamed(entity: Entity) -> bool:
    """Whether somebody was first told as unnamed people: "they", "the officials" after "two Kenyan officials"."""
    return bool(entity.mentions) and entity.mentions[0].kind == "unnamed"


def relays(p: Predicate) -> bool:
    """Whether an institution, a medium, a document or a spokesperson says something that may be about others."""
    say = p.say
    if say is None or say.act is not Act.INFORM or not p.subject or not say.clausal:
        return False
    return all(map(_is_relaying, p.subject))


def _is_relaying(m: Mention) -> bool:
    return m.kind in _RELAYING or m.label == "it" or (m.office is not None and m.office.kind == "spokesperson")
