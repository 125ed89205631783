"""The words: what the grammar looks up, loaded from readable files and combined with a user's own.

``Lexicon.default()`` holds the library's words, ``lexicon.extended("mine.toml", "media.csv")`` those and the user's. A
lexicon is compiled once into dictionaries from folded words; the parser only looks up.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import attrs

from readouts import _inflect
from readouts._errors import LexiconError
from readouts._model import Act, Channel, SourceKind
from readouts._tables import Entry, read_file, read_folder
from readouts._text import fold, words_of

__all__ = ["Lexicon"]

DATA = Path(__file__).parent / "data"


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

_TENSES = ("base", "third", "past", "participle", "gerund")
_BE = {
    "be": "base",
    "is": "third",
    "are": "base",
    "was": "past",
    "were": "past",
    "been": "participle",
    "being": "gerund",
    "remain": "base",
    "remains": "third",
    "remained": "past",
    "stand": "base",
    "stands": "third",
    "stood": "past",
}
_BE_FORMS = ("be", "is", "are", "was", "were", "been", "being")


def _inflected(entry: Entry) -> dict[str, set[str]]:
    """The forms of an entry's first word, each with the tenses that it can be."""
    first = entry["lemma"].split(" ")[0]
    forms: dict[str, set[str]] = defaultdict(set)
    if first == "be":
        for form in _BE_FORMS:
            forms[form].add(_BE[form])
        return forms
    for base in [first, *entry.get("spellings", ())]:
        past = entry.get("past", "") if base == first else ""
        past = past or _inflect.past(base)
        given = {
            "base": base,
            "third": entry.get("third", "") or _inflect.third(base),
            "past": past,
            "participle": entry.get("participle", "") or past,
            "gerund": (entry.get("gerund", "") if base == first else "") or _inflect.gerund(base),
        }
        for tense, form in given.items():
            for variant in form.split("|"):
                forms[fold(variant.strip())].add(tense)
    return forms


def _source_kind(word: str) -> SourceKind:
    return SourceKind(word) if word else SourceKind.OTHER


class Lexicon:
    """The words that the parser looks up.

    :param tables: entries by the name of their table, as :meth:`default` and :meth:`extended` read them.
    :param words: word lists by the name of their file.
    """

    def __init__(self, tables: Mapping[str, list[Entry]], words: Mapping[str, Mapping[str, Any]]) -> None:
        self._tables = {name: list(entries) for name, entries in tables.items()}
        self._words = {name: dict(lists) for name, lists in words.items()}
        self.verbs: dict[str, tuple[VerbForm, ...]] = {}
        self.contacts: dict[str, tuple[VerbForm, ...]] = {}
        self.nouns: dict[str, Noun] = {}
        self.phrases: dict[str, tuple[Phrase, ...]] = {}
        self.flags: dict[str, int] = {}
        self.publishers: dict[str, Publisher] = {}
        self.media: dict[str, Medium] = {}
        self.people: tuple[tuple[str, Person], ...] = ()
        self.demonyms: dict[str, str] = {}
        self.acronyms: set[str] = set()
        self.sets = {name: frozenset(fold(w) for w in value) for name, value in self._words["words"].items()}
        self._compile()

    @classmethod
    def default(cls) -> Lexicon:
        """The library's own words. Read once; later calls give the same object."""
        return _default()

    def extended(self, *paths: str | Path) -> Lexicon:
        """A new lexicon with the entries of more TOML or CSV files; an entry with a known key takes its place.

        :param paths: files in the form that ``docs/lexicon`` describes.
        :raises LexiconError: naming file, entry and place, when one is broken.
        """
        tables = {name: list(entries) for name, entries in self._tables.items()}
        words = {name: dict(lists) for name, lists in self._words.items()}
        for path in paths:
            found, rest = read_file(Path(path))
            for name, entries in found.items():
                tables[name] = tables.get(name, []) + entries
            _merge_words(str(path), words, rest)
        return Lexicon(tables, words)

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(entries)} {name}" for name, entries in sorted(self._tables.items()) if entries)
        return f"Lexicon({counts})"

    def __reduce__(self) -> tuple[object, ...]:
        return (Lexicon, (self._tables, self._words))

    def words(self, name: str, file: str = "words") -> frozenset[str]:
        """One word list, folded."""
        return frozenset(fold(w) for w in self._list(name, file))

    def ordered(self, name: str, file: str = "words") -> tuple[str, ...]:
        """One word list in its own order, folded."""
        return tuple(fold(w) for w in self._list(name, file))

    def _list(self, name: str, file: str) -> Iterable[str]:
        value: Any = self._words.get(file, {})
        for part in name.split("."):
            value = value.get(part, ()) if isinstance(value, dict) else ()
        return value if isinstance(value, list) else ()

    # Compiling: every table into the dictionaries above.

    def _compile(self) -> None:
        self._phrase_entries: dict[tuple[str, ...], dict[str, Any]] = defaultdict(dict)
        self._compile_verbs("verb", self.verbs, Flag.VERB)
        self._compile_verbs("contact", self.contacts, Flag.CONTACT)
        self._compile_nouns()
        self._compile_offices()
        self._compile_places()
        self._compile_media()
        self._compile_publishers()
        self._compile_people()
        self._compile_words()
        self._compile_phrases()

    def _mark(self, word: str, flag: int) -> None:
        self.flags[word] = self.flags.get(word, 0) | flag

    def _phrase(self, phrase: str, kind: str, value: object) -> None:
        words = words_of(phrase)
        if len(words) == 1 and phrase.isupper() and len(phrase) < 6 and "." not in phrase:
            self.acronyms.add(words[0])
        if words:
            self._phrase_entries[words].setdefault(kind, value)

    def _latest(self, table: str, key: str) -> list[Entry]:
        """The entries of a table, a later one with the same key in the place of the earlier."""
        by_key: dict[object, Entry] = {}
        for entry in self._tables.get(table, []):
            by_key[(entry[key], entry.get("kind", "") if table == "verb" else "")] = entry
        return list(by_key.values())

    def _verb(self, table: str, entry: Entry) -> Verb | Contact:
        if table == "contact":
            return Contact(
                entry["lemma"],
                Channel(entry.get("channel", "unspecified")),
                frozenset(entry.get("parties", ())),
                entry.get("person", False),
                entry.get("initiator", ""),
            )
        return Verb(
            entry["lemma"],
            Act(entry["act"]) if entry.get("act") else None,
            entry.get("kind") == "topic",
            frozenset(entry.get("takes", ())),
            frozenset(entry.get("prepositions", ())),
            frozenset(entry.get("addressee_by", ())),
            entry.get("weak", False),
        )

    def _compile_verbs(self, table: str, index: dict[str, tuple[VerbForm, ...]], flag: int) -> None:
        found: dict[str, list[VerbForm]] = defaultdict(list)
        for entry in self._latest(table, "lemma"):
            verb = self._verb(table, entry)
            rest = words_of(entry["lemma"])[1:]
            for form, tenses in _inflected(entry).items():
                found[form].append(VerbForm(verb, frozenset(tenses), rest))
        for form, forms in found.items():
            index[form] = tuple(sorted(forms, key=lambda f: -len(f.rest)))
            self._mark(form, flag)

    def _compile_nouns(self) -> None:
        for entry in self._latest("noun", "lemma"):
            noun = Noun(entry["lemma"], Act(entry["act"]), frozenset(entry.get("light", ())))
            for form in {entry["lemma"], entry.get("plural", "") or _inflect.plural(entry["lemma"])}:
                self.nouns[fold(form)] = noun
                self._mark(words_of(form)[-1], Flag.NOUN)

    def _compile_offices(self) -> None:
        for entry in self._tables.get("office", []):
            source = _source_kind(entry["source"]) if entry.get("source") else None
            for name in entry["names"]:
                folded = fold(name)
                self._phrase(folded, "office", Office(folded, entry["kind"], source))
                self._phrase(_inflect.plural_phrase(folded), "office", Office(folded, entry["kind"], source, True))

    def _compile_places(self) -> None:
        for entry in self._latest("country", "code"):
            code, name = entry["code"], entry["name"]
            for form, names in (
                ("country", [name, entry.get("official", ""), *entry.get("aliases", ())]),
                ("demonym", entry.get("demonyms", ())),
                ("capital", [entry.get("capital", ""), *entry.get("capital_aliases", ())]),
                ("seat", entry.get("seats", ())),
            ):
                for word in names:
                    self._phrase(word, form, Place(form, code, name if form == "country" else word))
            for word in entry.get("demonyms", ()):
                self.demonyms.setdefault(code, word)
        for entry in self._latest("place", "name"):
            self._phrase(entry["name"], "place", Place("place", entry.get("country", ""), entry["name"]))
        for entry in self._latest("body", "name"):
            body = Body(entry["name"], entry.get("kind", ""), entry.get("country", ""))
            for word in [entry["name"], *entry.get("aliases", ())]:
                self._phrase(word, "body", body)

    def _compile_media(self) -> None:
        for entry in self._latest("medium", "name"):
            medium = Medium(entry["name"], _source_kind(entry.get("kind", "")), entry.get("country", ""))
            for word in [entry["name"], *entry.get("aliases", ())]:
                self._phrase(word, "medium", medium)
                self.media.setdefault(_bare(word), medium)
            for domain in entry.get("domains", ()):
                self.media.setdefault(_bare(domain), medium)

    def _compile_publishers(self) -> None:
        for entry in self._latest("publisher", "name"):
            publisher = Publisher(
                entry["name"],
                _source_kind(entry.get("kind", "")),
                entry.get("country", ""),
                entry.get("organization", ""),
                tuple(fold(r) for r in entry.get("roles", ())),
                tuple(fold(t).removeprefix("the ") for t in entry.get("titles_meaning_own", ())),
                entry.get("date_rule", ""),
                tuple(fold(h) for h in entry.get("headline", ())),
                tuple(fold(b) for b in entry.get("boilerplate", ())),
            )
            for name in [entry["name"], *entry.get("aliases", ())]:
                self.publishers.setdefault(_bare(name), publisher)

    def _compile_people(self) -> None:
        people: list[tuple[str, Person]] = []
        for entry in self._latest("person", "name"):
            keys = ("role", "country", "organization", "since", "until")
            person = Person(entry["name"], **{k: entry.get(k, "") for k in keys})
            people.extend((fold(name), person) for name in [entry["name"], *entry.get("aliases", ())])
        self.people = tuple(people)

    def _compile_words(self) -> None:
        for name, file, flag in _FLAGGED:
            for phrase in self._list(name, file):
                words = words_of(phrase)
                if len(words) == 1:
                    self._mark(words[0], flag)
                else:
                    self._phrase(phrase, name, phrase)
        for name, file in _PHRASES:
            for phrase in self._list(name, file):
                self._phrase(phrase, name, fold(phrase))
        for channel in Channel:
            for noun in self._list(f"nouns.{channel}", "calls"):
                self._phrase(noun, "call_noun", (channel, False))
                self._phrase(_inflect.plural_phrase(noun), "call_noun", (channel, not noun.endswith("s")))
            for phrase in self._list(f"channel.{channel}", "calls"):
                self._phrase(phrase, "channel", channel)

    def _compile_phrases(self) -> None:
        found: dict[str, list[Phrase]] = defaultdict(list)
        for words, values in self._phrase_entries.items():
            found[words[0]].append((words, values))
        for first, entries in found.items():
            entries.sort(key=lambda e: -len(e[0]))
            self.phrases[first] = tuple(entries)
            self._mark(first, Flag.PHRASE)
        del self._phrase_entries

    def publisher(self, name: str) -> Publisher | Medium | None:
        """The publisher or medium of a name, an alias or a web domain, as the caller or a text writes it."""
        bare = _bare(name)
        for known in (bare, bare.split("/")[0], re.sub(r"^(?:www|en|eng|english)\.", "", bare)):
            found = self.publishers.get(known) or self.media.get(known)
            if found:
                return found
        return None


_FLAGGED = (
    ("honorifics", "words", Flag.HONORIFIC),
    ("honorific_phrases", "words", Flag.HONORIFIC),
    ("name_honorifics", "words", Flag.HONORIFIC),
    ("name_particles", "words", Flag.PARTICLE),
    ("name_suffixes", "words", Flag.SUFFIX),
    ("determiners", "words", Flag.DETERMINER),
    ("he", "words", Flag.PRONOUN),
    ("they", "words", Flag.PRONOUN),
    ("it", "words", Flag.PRONOUN),
    ("first_person", "words", Flag.PRONOUN),
    ("who", "words", Flag.PRONOUN),
    ("be", "words", Flag.BE),
    ("have", "words", Flag.HAVE),
    ("modals", "words", Flag.MODAL),
    ("negations", "words", Flag.NEGATION),
    ("adverbs", "words", Flag.ADVERB),
    ("prepositions", "words", Flag.PREPOSITION),
    ("conjunctions", "words", Flag.CONJUNCTION),
    ("subordinators", "words", Flag.SUBORDINATOR),
    ("group_heads", "words", Flag.GROUP),
    ("numbers", "words", Flag.NUMBER),
    ("never_names", "words", Flag.NEVER_NAME),
    ("months", "words", Flag.DAY),
    ("short_months", "words", Flag.DAY),
    ("weekdays", "words", Flag.DAY),
    ("modifiers.title", "offices", Flag.MODIFIER),
    ("modifiers.plain", "offices", Flag.MODIFIER),
    ("portfolio.words", "offices", Flag.PORTFOLIO),
    ("light.verbs", "calls", Flag.LIGHT),
    ("light.receiving", "calls", Flag.LIGHT),
)
_PHRASES = (
    ("group_bare", "words"),
    ("last_named", "words"),
    ("venues", "words"),
    ("joining", "words"),
    ("initiator.phrases", "calls"),
)


def _merge_words(path: str, words: dict[str, dict[str, Any]], rest: Mapping[str, Any]) -> None:
    """Add a user's word lists, given as ``[words]``, ``[calls.nouns]`` and so on, to the library's own."""
    for file, lists in rest.items():
        if file not in words or not isinstance(lists, dict):
            known = ", ".join(sorted(words))
            raise LexiconError(f"{file!r} is no table; use one of {known}, or an entry such as [[verb]]", file=path)
        for name, value in lists.items():
            old = words[file].get(name)
            if old is None or type(old) is not type(value):
                raise LexiconError(
                    f"{name!r} is no word list here; use one of {', '.join(sorted(words[file]))}", file=path, entry=file
                )
            if isinstance(old, list) and isinstance(value, list):
                if not all(isinstance(v, str) for v in value):
                    raise LexiconError(f"{name!r} holds more than words", file=path, entry=file)
                words[file][name] = old + value
            elif isinstance(old, dict) and isinstance(value, dict):
                merged = dict(old)
                for key, items in value.items():
                    if key not in old or not isinstance(items, list) or not all(isinstance(v, str) for v in items):
                        raise LexiconError(
                            f"{key!r} is no word list here; use one of {', '.join(sorted(old))}",
                            file=path,
                            entry=f"{file}.{name}",
                        )
                    merged[key] = old[key] + items
                words[file][name] = merged


def _bare(name: str) -> str:
    """A publisher's name without its case, article, scheme and prefix."""
    bare = " ".join(fold(name).split())
    for prefix in ("press: ", "https://", "http://", "www.", "the "):
        bare = bare.removeprefix(prefix)
    return bare.rstrip("/ ")


@functools.cache
def _default() -> Lexicon:
    return Lexicon(*read_folder(DATA))
