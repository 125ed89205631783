"""What the entries of a lexicon become: small frozen values, and the bits that tell what a word can be."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Generic, TypeVar

import attrs

from readouts._model import Act, Channel, SourceKind
from readouts._text import fold

__all__ = [
    "MOST_ALIKE",
    "Body",
    "Contact",
    "Flag",
    "Known",
    "Medium",
    "Noun",
    "Office",
    "Opening",
    "Person",
    "Phrase",
    "Place",
    "Publisher",
    "Verb",
    "VerbForm",
    "bare",
]


class Flag:
    """What a word can be, as bits: one look-up a token tells which rules have to look closer."""

    VERB = 1 << 0
    NOUN = 1 << 1
    CONTACT = 1 << 2
    PHRASE = 1 << 3
    PRONOUN = 1 << 4
    DETERMINER = 1 << 5
    PREPOSITION = 1 << 6
    CONJUNCTION = 1 << 7
    ADVERB = 1 << 8
    BE = 1 << 9
    HAVE = 1 << 10
    MODAL = 1 << 11
    NEGATION = 1 << 12
    HONORIFIC = 1 << 13
    PARTICLE = 1 << 14
    NEVER_NAME = 1 << 15
    MODIFIER = 1 << 16
    PORTFOLIO = 1 << 17
    SUBORDINATOR = 1 << 18
    GROUP = 1 << 19
    DAY = 1 << 20
    SUFFIX = 1 << 21
    NUMBER = 1 << 22
    LIGHT = 1 << 23
    OFFICE = 1 << 24  # the first word of an office
    KNOWN = 1 << 25  # the first word of a country, a place, a body or a medium
    PARTIES = 1 << 28  # "both", or what follows the article in "the two" and "the latter"
    SIGN = 1 << 29  # shows a phrase that tells of a contact, a venue or the like; no flag is higher


_CLAUSAL = frozenset({"that", "quote"})


@functools.cache
def _with_openers(prepositions: frozenset[str]) -> frozenset[str]:
    return prepositions | {"that", "to", ":"}


@attrs.frozen
class Verb:
    """A verb of saying, or of naming a topic."""

    lemma: str
    act: Act | None
    topic: bool = False
    takes: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    addressee_by: frozenset[str] = frozenset()
    weak: bool = False
    clausal: bool = attrs.field(init=False, eq=False, repr=False)
    """Whether its content can be a clause or a quotation."""
    addresses: bool = attrs.field(init=False, eq=False, repr=False)
    """Whether its object is the one spoken to."""
    carries: bool = attrs.field(init=False, eq=False, repr=False)
    """Whether a noun may tell what is said with it, or has to."""
    openers: frozenset[str] = attrs.field(init=False, eq=False, repr=False)
    """What can open its content: its prepositions, and what opens a clause."""
    say: Verb | None = attrs.field(init=False, eq=False, repr=False)
    """Itself, where it is one of saying."""
    received: bool = attrs.field(init=False, eq=False, repr=False)
    """Whether its object says it, to the subject: "received a pledge from"."""
    contact: ClassVar[None] = None

    def __attrs_post_init__(self) -> None:
        silent = self.act is None and not self.topic
        object.__setattr__(self, "clausal", not _CLAUSAL.isdisjoint(self.takes))
        object.__setattr__(self, "received", "giver" in self.takes)
        object.__setattr__(self, "addresses", "addressee" in self.takes)
        object.__setattr__(self, "carries", silent or "light" in self.takes)
        object.__setattr__(self, "openers", _with_openers(self.prepositions))
        object.__setattr__(self, "say", None if self.topic else self)


@attrs.frozen
class Contact:
    """A verb of contact: "speak", "meet", "phone"."""

    lemma: str
    channel: Channel
    parties: frozenset[str]
    person: bool = False
    initiator: str = ""
    contact: Contact = attrs.field(init=False, eq=False, repr=False)
    """Itself, as a verb of saying is its own ``say``."""
    say: ClassVar[None] = None
    topic: ClassVar[bool] = False

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "contact", self)


@attrs.frozen
class VerbForm:
    """One form of a verb: which tenses its first word can stand in, and the words that follow it."""

    verb: Verb | Contact
    tenses: frozenset[str]
    rest: tuple[str, ...] = ()
    past: bool = attrs.field(init=False, eq=False, repr=False)
    """Whether it can be of the past; and so on: these are asked for every cue of a text."""
    participle: bool = attrs.field(init=False, eq=False, repr=False)
    gerund: bool = attrs.field(init=False, eq=False, repr=False)
    base: bool = attrs.field(init=False, eq=False, repr=False)
    finite: bool = attrs.field(init=False, eq=False, repr=False)
    """Whether it can only be of the past, apart from the participle that is spelled like it."""

    def __attrs_post_init__(self) -> None:
        for tense in ("past", "participle", "gerund", "base"):
            object.__setattr__(self, tense, tense in self.tenses)
        object.__setattr__(self, "finite", self.past and not (self.gerund or self.base))


@attrs.frozen
class Noun:
    """A noun of saying: "concern", "condolences"."""

    lemma: str
    act: Act
    light: frozenset[str] = frozenset()


@attrs.frozen
class Office:
    """A word for somebody who speaks: "president", "spokesman", "foreign ministry"."""

    name: str
    kind: str
    source: SourceKind | None = None
    plural: bool = False


@attrs.frozen
class Place:
    """A country or something that stands for one; ``form`` tells which."""

    form: str
    country: str
    name: str


@attrs.frozen
class Body:
    """An international organization, or another body that an official can stand for."""

    name: str
    kind: str
    country: str = ""


@attrs.frozen
class Medium:
    """A news agency, newspaper, broadcaster or social network."""

    name: str
    kind: SourceKind
    country: str = ""


@attrs.frozen
class Publisher:
    """The manner of one publisher: what it calls its own, and the lines that hold nothing."""

    name: str
    kind: SourceKind
    country: str = ""
    organization: str = ""
    roles: tuple[str, ...] = ()
    own_titles: tuple[str, ...] = ()
    date_rule: str = ""
    headline: tuple[str, ...] = ()
    boilerplate: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    """Openings of lines that nobody else writes; NAME stands for a person."""


@attrs.frozen
class Person:
    """Somebody known to the user, with the office held between two days."""

    name: str
    role: str = ""
    country: str = ""
    organization: str = ""
    since: str = ""
    until: str = ""


Phrase = tuple[tuple[str, ...], Mapping[str, Any]]

_FORMS = ("country", "demonym", "capital", "place", "seat")


class Known:
    """What a name of the lexicon can stand for, with what is asked of it at each token."""

    __slots__ = (
        "acronym",
        "body",
        "claimed",
        "countries",
        "country",
        "demonym",
        "kind",
        "leading",
        "located",
        "medium",
        "organization",
        "place",
        "places",
        "surname",
        "value",
    )

    def __init__(self, values: Mapping[str, Any], acronym: bool = False) -> None:
        get = values.get
        self.acronym = acronym
        """Whether it is a name in capitals alone: "Mia" is no "MIA"."""
        self.places: tuple[Place, ...] = tuple(values[form] for form in _FORMS if form in values)
        self.country: Place | None = get("country")
        self.demonym: Place | None = get("demonym")
        self.place: Place | None = get("place")
        self.body: Body | None = get("body")
        self.medium: Medium | None = get("medium")
        seat = get("seat")
        self.leading: Place | Body | None = self.demonym or self.country or seat or self.body
        """What may stand between a modifier and its head: "former Ruritanian minister"."""
        self.located: Place | None = self.country or get("capital") or self.place
        self.surname = self.located is not None and self.demonym is None and seat is None and not acronym
        """Whether somebody may bear it as his name."""
        self.claimed = self.leading is not None or self.medium is not None
        """Whether a name does not go over it."""
        self.value: Place | Body | None = self.places[0] if self.places else self.body
        self.kind = _kind_alone(self.value)
        """What it is where it stands alone; "" where a demonym or a region is nothing then."""
        self.countries = (self.value.country,) if self.value is not None and self.value.country else ()
        self.organization = self.value.name if isinstance(self.value, Body) and not self.value.country else ""

    def of_kind(self, kind: str) -> Place | Body | Medium | None:
        """What it is as a country, a demonym, a capital, a place, a seat, a body or a medium, if it is one."""
        if kind == "body" or kind == "medium":
            return self.body if kind == "body" else self.medium
        return next((place for place in self.places if place.form == kind), None)


def _kind_alone(value: Place | Body | None) -> str | None:
    if value is None:
        return None
    if isinstance(value, Body):
        return "body"
    if value.form == "seat":
        return "seat"
    return "place" if value.country and value.form != "demonym" else ""


T = TypeVar("T")

MOST_ALIKE = 1_000
"""How many phrases may begin with the same two words: a text is compared with each where these two stand."""


class Opening(Generic[T]):
    """The phrases that one word opens: itself alone, and the longer ones by their second word, the longest first."""

    __slots__ = ("alone", "longer")

    def __init__(self) -> None:
        self.alone: T | None = None
        self.longer: dict[str, list[tuple[tuple[str, ...], T]]] = {}

    def add(self, words: tuple[str, ...], value: T) -> bool:
        """One more phrase, not longer than those before; False where there are too many that begin alike."""
        if len(words) == 1:
            self.alone = value
            return True
        alike = self.longer.setdefault(words[1], [])
        alike.append((words, value))
        return len(alike) <= MOST_ALIKE

    def at(self, low: list[str], i: int, limit: int) -> tuple[T | None, int]:
        """The longest phrase at a token that the word is, and the token after it."""
        j = i + 1
        if self.longer and j < limit:
            for words, value in self.longer.get(low[j], ()):
                end = i + len(words)
                if end <= limit and tuple(low[i:end]) == words:
                    return value, end
        return (None, i) if self.alone is None or j > limit else (self.alone, j)

    def longest(self) -> int:
        """The number of words of the longest phrase."""
        return max((len(alike[0][0]) for alike in self.longer.values()), default=1)

    def exactly(self, words: Sequence[str]) -> T | None:
        """The phrase that these words are, the first of which is the word."""
        return next((value for value, count in self.all_at(words) if count == len(words)), None)

    def all_at(self, words: Sequence[str]) -> Iterator[tuple[T, int]]:
        """The phrases with which some words begin, the first of which is the word, and how many words they take."""
        for phrase, value in self.longer.get(words[1], ()) if len(words) > 1 else ():
            if tuple(words[: len(phrase)]) == phrase:
                yield value, len(phrase)
        if self.alone is not None:
            yield self.alone, 1


def bare(name: str) -> str:
    """A publisher's name without its case, article, scheme and prefix."""
    found = " ".join(fold(name).split())
    for prefix in ("press: ", "https://", "http://", "www.", "the "):
        found = found.removeprefix(prefix)
    return found.rstrip("/ ")
