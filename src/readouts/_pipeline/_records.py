"""What the later stages make and hand on: people, predicates, calls, statements and sources while they grow."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Collection, Sequence
from operator import attrgetter

import attrs

from readouts._lexicon import Contact, Noun, Office, Verb
from readouts._model import Act, Channel, Doubt, Participant, ParticipantKind, SourceKind, Span, Status
from readouts._pipeline._state import Mention, Quote, Sentence
from readouts._text import fold

__all__ = [
    "MEDIA",
    "TEAM",
    "CallDraft",
    "Discourse",
    "Entity",
    "Predicate",
    "Said",
    "SourceDraft",
    "Sources",
    "StatementDraft",
    "is_source",
    "party_set",
    "relays",
    "title_words",
]

MEDIA = frozenset({SourceKind.NEWS_AGENCY, SourceKind.STATE_MEDIA, SourceKind.BROADCASTER, SourceKind.NEWSPAPER})
TEAM = "with a team"
"""The rule of a predicate whose subject acts with his people."""
_LINKS = frozenset({"of", "the", "and", "for", "to"})
_NO_TENSES: frozenset[str] = frozenset()
_TOLD = frozenset({"past", "gerund", "participle"})
_SOURCE_KINDS = frozenset({"institution", "medium", "seat", "document", "body"})
_RELAYING = frozenset({"institution", "medium", "seat", "document", "unnamed"})
_CLAUSAL = frozenset({"that", "quote"})


_said_number = attrgetter("predicate.sentence.number")


@functools.lru_cache(4096)
def title_words(role: str) -> frozenset[str]:
    """The words of a title that tell it from others."""
    return frozenset(fold(role).replace(",", " ").replace("/", " ").replace("'s", "").split()) - _LINKS


@attrs.define(eq=False)
class Entity:
    """Somebody in the text, while the stages still learn about him."""

    number: int
    words: tuple[str, ...]
    name: str = ""
    role: str = ""
    office: Office | None = None
    country: str = ""
    organization: str = ""
    kind: ParticipantKind = ParticipantKind.PERSON
    titled: bool = False
    doubts: tuple[Doubt, ...] = ()
    rule: str = "name"
    last: int = -1
    former: bool = False
    _mentions: Mention | list[Mention] | None = attrs.field(default=None, init=False)
    """Most are mentioned once: heaps of people are fewer objects without a list for each."""
    made: Participant | None = attrs.field(default=None, init=False)
    """What he is in the readout, and he alone as a group."""
    alone: tuple[Participant] | None = attrs.field(default=None, init=False)

    @property
    def mentions(self) -> Sequence[Mention]:
        """Where the text mentions him, in the order in which that was found."""
        known = self._mentions
        if known is None:
            return ()
        return known if isinstance(known, list) else (known,)

    def note(self, m: Mention) -> None:
        """Take in one mention more."""
        known = self._mentions
        if known is None:
            self._mentions = m
        elif isinstance(known, list):
            known.append(m)
        else:
            self._mentions = [known, m]

    @property
    def role_words(self) -> frozenset[str]:
        return title_words(self.role)


@attrs.define(eq=False, init=False)
class Predicate:
    """One verb of saying, topic or contact in a sentence."""

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
    according: bool
    parent: Predicate | None
    root: Predicate | None
    """The one that reports all the others around it."""
    relative: bool
    future: bool
    noun: Noun | None
    noun_at: tuple[int, int]
    addressee: Sequence[Mention]
    content: tuple[int, int] | None
    tenses: frozenset[str]
    more: tuple[int, int] | None
    quote: Quote | None
    channel: Channel | None
    several: bool
    object: Sequence[Mention]
    rule: str

    def __init__(
        self,
        sentence: Sentence,
        i: int,
        j: int,
        verb: Verb | Contact,
        form: str,
        tenses: frozenset[str] = _NO_TENSES,
        negated: bool = False,
    ) -> None:
        self.sentence = sentence
        self.i = self.start = i
        self.j = j
        self.verb = verb
        self.form = form
        self.tenses = tenses
        self.negated = negated
        if isinstance(verb, Contact):
            self.say, self.contact, self.topic = None, verb, False
        else:
            self.topic = verb.topic
            self.say = None if self.topic else verb
            self.contact = None
        self.subject = self.addressee = self.object = ()
        self.inherits = self.parent = self.root = None
        self.other_subject = self.content = self.more = None
        self.noun = self.quote = self.channel = None
        self.noun_at = (0, 0)
        self.closes = 0
        self.tail = self.according = self.relative = self.future = self.several = False
        self.rule = ""

    def becomes(self, verb: Verb) -> None:
        """Take another verb: that of which the words after the cue tell."""
        self.verb, self.contact = verb, None
        self.say, self.topic = None if verb.topic else verb, verb.topic

    @property
    def habitual(self) -> bool:
        """Whether a clause of what somebody says tells what is done at all times: "that both go on to discuss"."""
        return self.parent is not None and self.tenses.isdisjoint(_TOLD)


@attrs.define(eq=False)
class CallDraft:
    """A call while more is still learned about it."""

    subjects: list[Entity]
    objects: list[Entity]
    party_set: frozenset[Entity]
    channel: Channel
    status: Status = Status.HELD
    date: datetime.date | None = None
    initiator: Entity | None = None
    topics: Sequence[tuple[int, int]] = ()
    a: int = 0
    b: int = 0
    sentence: int = -1
    background: bool = False
    rule: str = ""
    doubts: tuple[Doubt, ...] = ()
    time: Span | None = None
    duration: Span | None = None
    place: Span | None = None
    twins: Sequence[CallDraft] = ()
    """The calls that one sentence told together, this among them; none where it is alone."""
    apart: int = 0
    """The token at which the text goes on to tell of it alone, of calls that one sentence told together."""

    _parties: list[Entity] | None = attrs.field(default=None, init=False)

    def settle(self) -> None:
        """Count the parties again, after somebody has come in."""
        self.party_set = party_set(self.subjects, self.objects)
        self._parties = None

    @property
    def called(self) -> list[Entity]:
        """The objects that are no subjects."""
        subjects, objects = self.subjects, self.objects
        if len(self.party_set) == len(subjects) + len(objects):
            return objects
        return [e for e in objects if e not in subjects]

    @property
    def parties(self) -> list[Entity]:
        """Both sides, the subjects first."""
        parties = self._parties
        if parties is None:
            parties = self._parties = self.subjects + self.called
        return parties

    def discuss(self, *topics: tuple[int, int] | None) -> None:
        """Take in what was discussed."""
        for told in topics:
            if told is not None:
                self.topics = _more(self.topics, told)

    def others(self, speakers: list[Entity]) -> list[Entity]:
        """The side that the speakers do not belong to; nobody where they are of both."""
        subjects, called = self.subjects, self.called
        first = second = False
        for e in speakers:
            if e in subjects:
                first = True
            elif e in called:
                second = True
            if first and second:
                return []
        if first and self.objects:
            return _one_side(called) if len(called) > 1 else called[:]
        if second and subjects:
            return _one_side(subjects)
        return _but(self.parties, speakers) if len(self.parties) == 2 else []


def _more(known: Sequence[tuple[int, int]], at: tuple[int, int]) -> Sequence[tuple[int, int]]:
    """Stretches with one more; a single one as a tuple, which the collector of garbage need not look into."""
    if isinstance(known, list):
        known.append(at)
        return known
    return [*known, at] if known else (at,)


def party_set(subjects: list[Entity], objects: list[Entity]) -> frozenset[Entity]:
    """All the parties of a call; two with their hashes taken are told apart at once, however many they are."""
    found = frozenset(subjects + objects)
    hash(found)
    return found


def _but(people: list[Entity], others: list[Entity]) -> list[Entity]:
    return [e for e in people if e not in others]


def _one_side(people: list[Entity]) -> list[Entity]:
    """These people where they are one or a delegation; leaders of several countries are not spoken to as one."""
    if len(people) > 1 and len({e.country for e in people} - {""}) > 1:
        return []
    return people[:]


@attrs.define(eq=False)
class Said:
    """A predicate with its speakers, those it is said to, and its call."""

    predicate: Predicate
    speakers: list[Entity]
    addressees: Sequence[Entity]
    call: CallDraft | None
    doubts: tuple[Doubt, ...]
    source_only: bool = False
    venue: bool = False
    source: bool | None = None
    """What :func:`is_source` has found."""


@attrs.define
class Discourse:
    """What the walk found."""

    calls: list[CallDraft] = attrs.field(factory=list)
    said: list[Said] = attrs.field(factory=list)
    told: set[int] = attrs.field(factory=set)
    """The sentences that tell of a contact."""
    citing: Collection[int] = ()
    """The sentences in which a word tells that somebody cites or is cited."""
    begins: dict[int, int] = attrs.field(init=False)
    """Where what is said in a sentence begins in the list of all, by its number, and where it ends."""
    ends: dict[int, int] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        numbers = list(map(_said_number, self.said))
        self.ends = dict(zip(numbers, range(1, len(numbers) + 1), strict=True))
        numbers.reverse()
        self.begins = dict(zip(numbers, range(len(numbers) - 1, -1, -1), strict=True))

    def said_in(self, number: int) -> Sequence[Said]:
        """What is said in a sentence."""
        return self.said[self.begins[number] : self.ends[number]] if number in self.begins else ()


@attrs.define(eq=False)
class StatementDraft:
    """A statement before its sources are known."""

    speakers: Sequence[Entity]
    addressees: Sequence[Entity]
    act: Act
    content: tuple[int, int]
    cue: tuple[int, int] | None
    call: CallDraft | None
    sentence: Sentence
    negated: bool = False
    quote: Quote | None = None
    rule: str = ""
    doubts: tuple[Doubt, ...] = ()
    said: Said | None = None
    reported_by: Sequence[Entity] = ()
    sources: Sequence[SourceDraft] = ()


def is_source(said: Said) -> bool:
    """Whether an institution, a medium, a document or a spokesperson says it, and not a participant."""
    found = said.source
    if found is None:
        found = said.source = _is_source(said)
    return found


def _is_source(said: Said) -> bool:
    p, speakers = said.predicate, said.speakers
    if not p.subject:
        unnamed = p.tail and bool(speakers) and speakers[0].rule == "institution"
        return p.other_subject is not None and (p.according or unnamed)
    m = p.subject[0]
    kind = m.kind
    if kind == "person":
        if m.office is not None and m.office.kind == "spokesperson":
            return True
    elif kind in _SOURCE_KINDS or kind == "unnamed" or (kind == "pronoun" and m.label == "it"):
        return True
    office = speakers[0].office if speakers else None
    return office is not None and office.kind == "spokesperson"


def relays(p: Predicate) -> bool:
    """Whether an institution, a medium, a document or a spokesperson says something that may be about others."""
    say = p.say
    if say is None or say.act is not Act.INFORM or not p.subject or _CLAUSAL.isdisjoint(say.takes):
        return False
    return all(map(_is_relaying, p.subject))


def _is_relaying(m: Mention) -> bool:
    return m.kind in _RELAYING or m.label == "it" or (m.office is not None and m.office.kind == "spokesperson")


@attrs.define(eq=False)
class SourceDraft:
    """A source while its mentions are gathered."""

    name: str
    kind: SourceKind
    country: str
    mentions: Sequence[tuple[int, int]] = ()
    rule: str = ""

    def note(self, at: tuple[int, int]) -> None:
        """Take in where else the text names it."""
        self.mentions = _more(self.mentions, at)


@attrs.define
class Sources:
    """The sources, and those of each call by its number."""

    all: list[SourceDraft] = attrs.field(factory=list)
    of_call: dict[int, list[SourceDraft]] = attrs.field(factory=dict)
