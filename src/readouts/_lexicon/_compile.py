"""Compiles the tables of a lexicon into dictionaries from folded words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from sys import intern
from typing import Any

from readouts import _inflect
from readouts._lexicon._signs import Sign, Signs
from readouts._lexicon._tables import Entry
from readouts._lexicon._values import (
    Body,
    Contact,
    Flag,
    Medium,
    Noun,
    Office,
    Person,
    Phrase,
    Place,
    Publisher,
    Verb,
    VerbForm,
    bare,
)
from readouts._model import Act, Channel, SourceKind
from readouts._text import fold, words_of

__all__ = ["Compiler"]

NAMES = frozenset({"country", "demonym", "capital", "place", "seat", "body", "medium"})

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
                forms[intern(fold(variant.strip()))].add(tense)
    return forms


def _source_kind(word: str) -> SourceKind:
    return SourceKind(word) if word else SourceKind.OTHER


class Compiler:
    """The dictionaries of one lexicon, from its tables and its word lists."""

    def __init__(self, tables: Mapping[str, list[Entry]], word_list: Callable[[str, str], Iterable[str]]) -> None:
        self._tables = tables
        self._list = word_list
        self.verbs: dict[str, tuple[VerbForm, ...]] = {}
        self.contacts: dict[str, tuple[VerbForm, ...]] = {}
        self.nouns: dict[str, Noun] = {}
        self._phrase_entries: defaultdict[tuple[str, ...], dict[str, Any]] = defaultdict(dict)
        self.kinds: dict[str, dict[str, tuple[tuple[tuple[str, ...], Any], ...]]] = defaultdict(dict)
        self.known: dict[str, list[Phrase]] = {}
        self.flags: dict[str, int] = {}
        self.publishers: dict[str, Publisher] = {}
        self.media: dict[str, Medium] = {}
        self.people: tuple[tuple[str, Person], ...] = ()
        self.demonyms: dict[str, str] = {}
        self.acronyms: set[str] = set()
        self._spelled: set[str] = set()
        """Names that the data give in small letters as well, so that these are no other word: "Axios", "AXIOS"."""
        self._sets: dict[frozenset[str], frozenset[str]] = {}
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
        self.acronyms -= self._spelled
        self.signs = self._compile_signs()

    def _mark(self, word: str, flag: int) -> None:
        self.flags[word] = self.flags.get(word, 0) | flag

    def _phrase(self, phrase: str, kind: str, value: object) -> None:
        words = words_of(phrase)
        if len(words) == 1 and len(phrase) < 6 and "." not in phrase:
            if phrase.isupper():
                self.acronyms.add(words[0])
            elif phrase[0].isupper():
                self._spelled.add(words[0])
        if words:
            self._phrase_entries[words].setdefault(kind, value)

    def _latest(self, table: str, key: str) -> list[Entry]:
        """The entries of a table, a later one with the same key in the place of the earlier."""
        by_key: dict[object, Entry] = {}
        for entry in self._tables.get(table, []):
            by_key[(entry[key], entry.get("kind", "") if table == "verb" else "")] = entry
        return list(by_key.values())

    def _set(self, words: Iterable[str]) -> frozenset[str]:
        """A set of words, the same object for the same words: the collector of garbage looks at each that there is."""
        found = frozenset(map(intern, words))
        return self._sets.setdefault(found, found)

    def _verb(self, table: str, entry: Entry) -> Verb | Contact:
        if table == "contact":
            return Contact(
                entry["lemma"],
                Channel(entry.get("channel", "unspecified")),
                self._set(entry.get("parties", ())),
                entry.get("person", False),
                entry.get("initiator", ""),
            )
        return Verb(
            entry["lemma"],
            Act(entry["act"]) if entry.get("act") else None,
            entry.get("kind") == "topic",
            self._set(entry.get("takes", ())),
            self._set(entry.get("prepositions", ())),
            self._set(entry.get("addressee_by", ())),
            entry.get("weak", False),
        )

    def _compile_verbs(self, table: str, index: dict[str, tuple[VerbForm, ...]], flag: int) -> None:
        found: dict[str, list[VerbForm]] = defaultdict(list)
        for entry in self._latest(table, "lemma"):
            verb = self._verb(table, entry)
            rest = words_of(entry["lemma"])[1:]
            for form, tenses in _inflected(entry).items():
                found[form].append(VerbForm(verb, self._set(tenses), rest))
        for form, forms in found.items():
            index[form] = tuple(sorted(forms, key=lambda f: -len(f.rest)))
            self._mark(form, flag)

    def _compile_nouns(self) -> None:
        for entry in self._latest("noun", "lemma"):
            noun = Noun(entry["lemma"], Act(entry["act"]), self._set(entry.get("light", ())))
            for form in {entry["lemma"], entry.get("plural", "") or _inflect.plural(entry["lemma"])}:
                self.nouns[intern(fold(form))] = noun
                self._mark(words_of(form)[-1], Flag.NOUN)

    def _compile_offices(self) -> None:
        for entry in self._tables.get("office", []):
            source = _source_kind(entry["source"]) if entry.get("source") else None
            several = entry.get("plural", False)
            for name in entry["names"]:
                folded = fold(name)
                self._phrase(folded, "office", Office(folded, entry["kind"], source, several))
                if not several:
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
                self.media.setdefault(bare(word), medium)
            for domain in entry.get("domains", ()):
                self.media.setdefault(bare(domain), medium)

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
                (*entry.get("attribution", ()), *entry.get("signs", ())),
            )
            for name in [entry["name"], *entry.get("aliases", ())]:
                self.publishers.setdefault(bare(name), publisher)

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
        for entry in self._phrase_entries.items():
            found[entry[0][0]].append(entry)
        for first, entries in found.items():
            entries.sort(key=lambda entry: -len(entry[0]))
            self._mark(first, Flag.PHRASE)
            self._index_kinds(first, entries)
        for kind in ("group_bare", "last_named", "first_named"):
            for phrases in self.kinds[kind].values():
                for words, _ in phrases:
                    self._mark(words[min(1, len(words) - 1)], Flag.PARTIES)

    def _index_kinds(self, first: str, entries: list[Phrase]) -> None:
        """The same phrases by what they are, so that nobody walks over those of another kind."""
        for kind in {kind for _, values in entries for kind in values}:
            self.kinds[kind][first] = tuple((words, values[kind]) for words, values in entries if kind in values)
        if first in self.kinds["office"]:
            self._mark(first, Flag.OFFICE)
        known = [entry for entry in entries if not NAMES.isdisjoint(entry[1])]
        if known:
            self.known[first] = known
            self._mark(first, Flag.KNOWN)

    def _follows_to(self, word: str) -> bool:
        """Whether a verb can stand after "to", which those that are only of the past or the third person cannot."""
        forms = (*self.verbs.get(word, ()), *self.contacts.get(word, ()))
        return not forms or any(form.base or form.gerund for form in forms)

    def _compile_signs(self) -> dict[str, tuple[Sign, ...]]:
        """What the walk over a text stops at: phrases, and words that tell something of a contact or a source."""
        signs = Signs(self.kinds)
        carrying = (
            word for word, flag in self.flags.items() if flag & (Flag.CONTACT | Flag.LIGHT) and not flag & Flag.BE
        )
        others = [*self._list("contacts.reaching", "calls"), *self._list("contacts.answering", "calls")]
        for verb in set(filter(self._follows_to, carrying)).union(map(fold, others)):
            signs.add("infinitives", ("to", verb), verb)
        for noun in self._list("initiator.nouns", "calls"):
            signs.add("initiatives", (intern(fold(noun)),), noun)
        for verb in self._list("initiator.verbs", "calls"):
            signs.add("initiatives", (intern(fold(verb)), "by"), verb)
        for word in ("quoted", *self._list("sources.citing", "calls"), *self._list("sources.cited", "calls")):
            signs.add("citations", (intern(fold(word)),), word)
        table = signs.table()
        for word in table:
            self._mark(word, Flag.SIGN)
        return table


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
    ("first_named", "words"),
    ("venues", "words"),
    ("ranks_of_services", "words"),
    ("joining", "words"),
    ("attendance", "words"),
    ("company", "words"),
    ("topic_after", "words"),
    ("topic_before", "words"),
    ("topic_heads", "words"),
    ("initiator.phrases", "calls"),
)
