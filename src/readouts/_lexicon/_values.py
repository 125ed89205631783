"""What the entries of a lexicon become: small frozen values, and the bits that tell what a word can be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from readouts._model import Act, Channel, SourceKind
from readouts._text import fold

__all__ = [
    "Body",
    "Contact",
    "Flag",
    "Medium",
    "Noun",
    "Office",
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
    SIGN = 1 << 29  # shows a phrase that tells of a contact, a venue or the like; no flag is higher


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


@attrs.frozen
class Contact:
    """A verb of contact: "speak", "meet", "phone"."""

    lemma: str
    channel: Channel
    parties: frozenset[str]
    person: bool = False
    initiator: str = ""


@attrs.frozen
class VerbForm:
    """One form of a verb: which tenses its first word can stand in, and the words that follow it."""

    verb: Verb | Contact
    tenses: frozenset[str]
    rest: tuple[str, ...] = ()


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


def bare(name: str) -> str:
    """A publisher's name without its case, article, scheme and prefix."""
    found = " ".join(fold(name).split())
    for prefix in ("press: ", "https://", "http://", "www.", "the "):
        found = found.removeprefix(prefix)
    return found.rstrip("/ ")
