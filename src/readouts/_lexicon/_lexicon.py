"""The lexicon itself: the tables as they were read, and the dictionaries that they compile into.

``Lexicon.default()`` holds the library's words, ``lexicon.extended("mine.toml", "media.csv")`` those and the user's. A
lexicon is compiled once into dictionaries from folded words; the parser only looks up.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING, Any, TypeVar

from readouts._errors import LexiconError
from readouts._lexicon._signatures import Signatures
from readouts._lexicon._starts import starts_of_words
from readouts._lexicon._tokens import Tokens
from readouts._lexicon._unlisted import Publishing, unlisted
from readouts._lexicon._values import MOST_ALIKE, Known, Medium, Office, Opening, Publisher, bare
from readouts._model import SourceKind
from readouts._text import fold

# The compiler and the readers of files are loaded with the first lexicon, so that importing the library stays cheap.
if TYPE_CHECKING:
    from readouts._lexicon._tables import Entry

__all__ = ["Lexicon"]

DATA = Path(__file__).parents[1] / "data"
_PRONOUNS = ("he", "they", "it", "who", "first_person")
_SUBDOMAIN = re.compile(r"^(?:www|en|eng|english)\.")


class Lexicon:
    """The words that the parser looks up.

    :param tables: entries by the name of their table, as :meth:`default` and :meth:`extended` read them.
    :param words: word lists by the name of their file.
    """

    def __init__(self, tables: Mapping[str, list[Entry]], words: Mapping[str, Mapping[str, Any]]) -> None:
        self._tables = {name: list(entries) for name, entries in tables.items()}
        self._words = {name: dict(lists) for name, lists in words.items()}
        self._national: dict[str, tuple[str, ...]] = {}
        self._signs: Signatures | None = None
        self._folded: dict[tuple[str, str], frozenset[str]] = {}
        self.sets = {name: frozenset(intern(fold(w)) for w in value) for name, value in self._words["words"].items()}
        short = (entry.partition("=") for entry in self.ordered("short_titles"))
        pairs = [entry.partition("=")[::2] for entry in self.ordered("short_addresses")]
        self.short_addresses = {of: frozenset(s for s, long in pairs if long == of) for _, of in pairs}
        organs = (entry.partition("=")[::2] for entry in self.ordered("main_organs"))
        self.main_organs = {organ.strip(): body.strip() for organ, body in organs}
        self.short_titles = {title.strip(): tuple(long.split()) for title, _, long in short}
        from readouts._lexicon._compile import Compiler

        self.short_names = frozenset(title.upper() for title in self.short_titles)
        compiled = Compiler(self._tables, self._list)
        self.flags = compiled.flags
        self.verbs = compiled.verbs
        self.contacts = compiled.contacts
        self.nouns = compiled.nouns
        self.signs = compiled.signs
        self.openings = {
            kind: {first: _opening(entries) for first, entries in by_first.items()}
            for kind, by_first in compiled.kinds.items()
        }
        self.offices: dict[str, Opening[Office]] = self.openings.get("office", {})
        self.acronyms = compiled.acronyms
        acronyms = {(word,) for word in self.acronyms}
        self.names = {
            first: _opening([(words, Known(values, words in acronyms)) for words, values in entries])
            for first, entries in compiled.known.items()
        }
        self.publishers = compiled.publishers
        self.media = compiled.media
        self.people = compiled.people
        self.demonyms = compiled.demonyms
        self.name_fillers = self.sets["name_particles"] | self.sets["name_suffixes"] | self.sets["name_honorifics"]
        self.fields = self.sets["fields"] | self.sets["bodies"]
        self.pronouns = {word: kind for kind in reversed(_PRONOUNS) for word in self.sets[kind]}
        self.courtesies = frozenset(
            second for phrase in self.openings.get("honorific_phrases", {}).values() for second in phrase.longer
        )
        own_starts = starts_of_words(self.flags, self.offices, self.courtesies)
        self.tokens = Tokens(self.flags, self.sets["name_prefixes"], own_starts)

    @classmethod
    def default(cls) -> Lexicon:
        """The library's own words. Read once; later calls give the same object."""
        return _default()

    def extended(self, *paths: str | Path) -> Lexicon:
        """A new lexicon with the entries of more TOML or CSV files; an entry with a known key takes its place.

        :param paths: files in the form that ``docs/lexicon`` describes.
        :raises LexiconError: naming file, entry and place, when one is broken.
        """
        from readouts._lexicon._merge import merge_words
        from readouts._lexicon._tables import read_file

        tables = {name: list(entries) for name, entries in self._tables.items()}
        words = {name: dict(lists) for name, lists in self._words.items()}
        for path in paths:
            found, rest = read_file(Path(path))
            for name, entries in found.items():
                tables[name] = tables.get(name, []) + entries
            merge_words(str(path), words, rest)
        return Lexicon(tables, words)

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(entries)} {name}" for name, entries in sorted(self._tables.items()) if entries)
        return f"Lexicon({counts})"

    def __reduce__(self) -> tuple[object, ...]:
        return (Lexicon, (self._tables, self._words))

    def words(self, name: str, file: str = "words") -> frozenset[str]:
        """One word list, folded."""
        found = self._folded.get((name, file))
        if found is None:
            found = self._folded[name, file] = frozenset(intern(fold(w)) for w in self._list(name, file))
        return found

    def ordered(self, name: str, file: str = "words") -> tuple[str, ...]:
        """One word list in its own order, folded."""
        return tuple(fold(w) for w in self._list(name, file))

    @functools.cached_property
    def short_given_names(self) -> dict[str, str]:
        """Given names by their short forms, folded: ``robert`` of ``bob``."""
        pairs = (entry.partition("=") for entry in self.ordered("short_given_names"))
        return {short.strip(): full.strip() for short, _, full in pairs}

    @functools.cached_property
    def addressed_titles(self) -> dict[str, tuple[str, ...]]:
        """The titles of those whose a form of address is, by its rank: a king and a queen of ``majesty``."""
        found: dict[str, tuple[str, ...]] = {}
        for entry in self.words("addresses", "offices"):
            rank, _, title = entry.partition("=")
            found[rank] = (*found.get(rank, ()), title)
        return found

    @functools.cached_property
    def national_titles(self) -> dict[str, str]:
        """The country that a title alone tells where the text names it, by the title, folded."""
        return self._pairs("national")

    @functools.cached_property
    def only_titles(self) -> dict[str, str]:
        """The country that a title alone always tells, by the title, folded."""
        return self._pairs("only")

    def _pairs(self, name: str) -> dict[str, str]:
        pairs = (entry.partition("=") for entry in self.ordered(name, "offices"))
        return {title.strip(): country.strip().upper() for title, _, country in pairs}

    @functools.cached_property
    def only_of_bodies(self) -> dict[str, str]:
        """The body that a title alone always tells, by the title, folded."""
        pairs = (entry.partition("=") for entry in self._list("only_of_bodies", "offices"))
        return {fold(title.strip()): body.strip() for title, _, body in pairs}

    @functools.cached_property
    def first_of_bodies(self) -> frozenset[str]:
        """The words with which these titles begin."""
        return frozenset(re.split(r"\W", title)[0] for title in self.only_of_bodies)

    @functools.cached_property
    def publishing(self) -> Publishing:
        """What official publishers without an entry call themselves."""
        kinds = dict.fromkeys(self.sets["heads_of_offices"], SourceKind.OFFICE)
        kinds |= dict.fromkeys(self.sets["heads_of_ministries"], SourceKind.MINISTRY)
        pairs = (entry.partition("=") for entry in self.ordered("publishing"))
        return Publishing(
            tuple((called.split(), title, kinds.get(title, SourceKind.GOVERNMENT)) for called, _, title in pairs),
            desks=self.sets["publishing_desks"],
            at=self.sets["publishing_at"],
            of_seats=self.ordered("heads_of_seats"),
            of_bodies=self.ordered("heads_of_bodies"),
            states=self.sets["publishing_states"],
            of_diplomacy=self.sets["of_diplomacy"],
        )

    def entries(self, table: str) -> tuple[Entry, ...]:
        """The checked entries of one table, a later one with the same key in the place of the earlier."""
        from readouts._lexicon._tables import TABLES

        key = TABLES[table].key
        return tuple({entry[key]: entry for entry in self._tables.get(table, ())}.values())

    def _list(self, name: str, file: str) -> Iterable[str]:
        value: Any = self._words.get(file, {})
        for part in name.split("."):
            value = value.get(part, ()) if isinstance(value, dict) else ()
        return value if isinstance(value, list) else ()

    def publisher(self, name: str) -> Publisher | Medium | None:
        """The publisher or medium of a name, an alias or a web domain, as the caller or a text writes it.

        Of an office without an entry what its name tells: "Ministry of Foreign Affairs of Ruritania".
        """
        key = bare(name)
        for known in (key, key.split("/")[0], _SUBDOMAIN.sub("", key)):
            found = self.publishers.get(known) or self.media.get(known)
            if found:
                return found
        return unlisted(name, self.names, self.publishing)

    def national_roles(self, country: str) -> tuple[str, ...]:
        """The titles of all official publishers of a country, folded; none where only ministries have an entry."""
        found = self._national.get(country)
        if found is None:
            publishers = dict.fromkeys(p for p in self.publishers.values() if p.country == country)
            if all(p.kind is SourceKind.MINISTRY for p in publishers):
                publishers = {}  # who leads the country is called what they do not tell
            found = self._national[country] = tuple(dict.fromkeys(r for p in publishers for r in p.roles))
        return found

    def signed(self, text: str) -> Publisher | None:
        """The official publisher whose attribution line or sign stands near the head of a text."""
        if self._signs is None:
            self._signs = Signatures(dict.fromkeys(p for p in self.publishers.values() if p.signs))
        return self._signs.find(text)

    def country_of_domain(self, domain: str) -> str:
        """The country of a web domain by its last part, where that is a country's: ``NO`` of ``avisen.no``."""
        host = bare(domain).split("/")[0]
        ending = host.rpartition(".")[2].upper() if "." in host and " " not in host else ""
        ending = "GB" if ending == "UK" else ending
        return ending if ending in self.demonyms and ending.lower() not in self.words("open_domains") else ""


T = TypeVar("T")


def _opening(entries: Iterable[tuple[tuple[str, ...], T]]) -> Opening[T]:
    """The phrases of one first word, the longest first."""
    opening: Opening[T] = Opening()
    for words, value in entries:
        if not opening.add(words, value):
            raise LexiconError(f"too many phrases begin with {' '.join(words[:2])!r}; {MOST_ALIKE:,} are allowed")
    return opening


@functools.cache
def _default() -> Lexicon:
    import gc

    from readouts._lexicon._tables import read_folder

    collecting = gc.isenabled()
    gc.disable()  # a quarter of the time would go into the search for rubbish among what is loaded
    try:
        return Lexicon(*read_folder(DATA, own=True))
    except Exception:  # somebody has changed the library's own words: if an entry is broken, this names it
        read_folder(DATA, own=False)
        raise
    finally:
        if collecting:
            gc.enable()
