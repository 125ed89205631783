"""What a content is about, as weighted terms by which two contents can be compared.

Each word of a content is read once, the longest that applies first:

    a country, body or place of the lexicon        a capital or demonym stands for its country
    a party of the call by its name
    a wording of the table
    a number with its scale ("1.2 billion"), a day, a year
    any other word that carries something, by its stem
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import attrs

from readouts._compare._model import EvidenceKind
from readouts._compare._stems import stem
from readouts._compare._wordings import Wordings, wordings_of
from readouts._lexicon import Lexicon, Place
from readouts._model import Span
from readouts._text import cut, fold, plain

__all__ = ["Reader", "Term", "Terms"]

Terms = dict[str, "Term"]

_PARTY, _COUNTRY, _PLACE, _BODY = 0.3, 0.9, 1.2, 1.3
_NUMBER, _YEAR, _DAY = 3.0, 0.8, 1.5
_NAME, _WORD, _COMMON = 1.4, 1.0, 0.3
_SCALES = {
    "hundred": 2,
    "thousand": 3,
    "million": 6,
    "mln": 6,
    "billion": 9,
    "bln": 9,
    "bn": 9,
    "trillion": 12,
    "lakh": 5,
    "crore": 7,
}
_COUNTS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_NUMERAL = re.compile(r"(\d[\d,]*(?:\.\d+)?)(st|nd|rd|th|bn|mn|m|k)?")
_ORDINALS = ("st", "nd", "rd", "th")
_SUFFIXES = {"bn": 9, "mn": 6, "m": 6, "k": 3}
_BEFORE_LETTERS = re.compile(r"-(?=[A-Z]\.[A-Z]\.)")  # "China-U.S. ties", which is cut at the full stops
_ENTITIES = ("country", "demonym", "capital", "seat", "place", "body")


@attrs.frozen
class Term:
    """One thing that a content speaks of: where it stands first, and how much it tells."""

    kind: EvidenceKind
    weight: float
    stem: str
    span: Span
    framed: bool = False
    """Whether it stands before the clause, in what tells the subject: "On the grain, ..."."""


@attrs.frozen
class _Token:
    low: str
    start: int
    end: int
    capital: bool
    upper: bool
    possessive: bool = False


class Reader:
    """Reads contents of one call into terms.

    :param lexicon: countries, bodies, places and wordings.
    :param parties: the words that name a party of the call (parts of names, countries), with the party's key.
    """

    def __init__(self, lexicon: Lexicon, parties: Mapping[str, str]) -> None:
        self.lexicon = lexicon
        self.wordings: Wordings = wordings_of(lexicon)
        self.parties = parties
        self.months = lexicon.ordered("months")

    def read(self, text: str, span: Span) -> Terms:
        """The terms of a stretch of a text, by their keys."""
        terms: Terms = {}
        tokens = list(self._tokens(text, span))
        at = 0
        while at < len(tokens):
            key, term, after = self._term(text, tokens, at)
            if term is not None and term.weight and key not in terms:
                terms[key] = term
            at = after
        self._add_bilateral(terms)
        return terms

    def _add_bilateral(self, terms: Terms) -> None:
        """The relations of two parties are bilateral: "Ruritanian-Freedonian ties"."""
        ties = terms.get("wording relations")
        if ties is not None and sum(term.kind is EvidenceKind.PARTY for term in terms.values()) > 1:
            terms.setdefault("wording bilateral", Term(ties.kind, _WORD, ties.stem, ties.span))

    def _tokens(self, text: str, span: Span) -> Iterator[_Token]:
        """Words; compounds with a hyphen are cut in two unless the lexicon knows the whole, an "'s" is left out."""
        seen, given = plain(text[span.start : span.end])
        seen = _BEFORE_LETTERS.sub(" ", seen)
        words, starts, ends = cut(fold(seen))
        for low, start, end, behind in zip(words, starts, ends, [*words[1:], ""], strict=True):
            whole = "-" not in low or low in self.lexicon.names or low in self.wordings.compounds
            at = start
            for part in [low] if whole else low.split("-"):
                after = end if whole else at + len(part)
                if part and part[0].isalnum():
                    a, b = given.place(at, after)
                    word = seen[at:after]
                    yield _Token(
                        part, span.start + a, span.start + b, word[0].isupper(), word.isupper(), behind == "'s"
                    )
                at = after + 1

    def _term(self, text: str, tokens: list[_Token], at: int) -> tuple[str, Term | None, int]:
        key, kind, weight, after = self._entity(tokens, at)
        if kind is None or self._opens_longer(tokens[at]):
            other = self._wording(tokens, at)
            if other[3] > after:  # "the Palestinian enclave"
                key, kind, weight, after = other
        if kind is None:
            key, kind, weight, after = self._number(tokens, at)
        if kind is None:
            key, kind, weight, after = *self._word(tokens, at), at + 1
        term = self._made(text, tokens, at, after, kind, weight) if kind is not None else None
        return key, term, after

    def _opens_longer(self, token: _Token) -> bool:
        """Whether a name can begin a wording of several words."""
        rows = self.wordings.senses.get(stem(token.low), ())
        return bool(rows) and len(rows[0][0]) > 1

    def _made(self, text: str, tokens: list[_Token], at: int, after: int, kind: EvidenceKind, weight: float) -> Term:
        start, end = tokens[at].start, tokens[after - 1].end
        stems = " ".join(stem(token.low) for token in tokens[at:after])
        return Term(kind, weight, stems, Span(start, end, text[start:end]))

    def _entity(self, tokens: list[_Token], at: int) -> tuple[str, EvidenceKind | None, float, int]:
        token = tokens[at]
        if not token.capital:
            return "", None, 0.0, at
        opening = self.lexicon.names.get(token.low)
        if opening is not None and (token.upper or token.low not in self.lexicon.acronyms):
            ahead = tokens[at : at + opening.longest()]
            whole = [word for t in ahead for word in ((t.low, "'s") if t.possessive else (t.low,))]
            for known, words in opening.all_at(whole):
                value = next((value for kind in _ENTITIES if (value := known.of_kind(kind)) is not None), None)
                if value is not None:
                    return (*self._named(value), at + _tokens_of(ahead, words))
        party = self.parties.get(token.low)
        if party is not None:
            return party, EvidenceKind.PARTY, _PARTY, at + 1
        return "", None, 0.0, at

    def _named(self, value: object) -> tuple[str, EvidenceKind, float]:
        name = str(getattr(value, "name", value))
        if not isinstance(value, Place):
            return self._party_or(f"body {name.casefold()}", EvidenceKind.ENTITY, _BODY)
        if value.form == "place":
            known = self.wordings.sense_of(name)
            return (f"wording {known.name}" if known else f"place {name}"), EvidenceKind.ENTITY, _PLACE
        key = f"country {value.country}"
        known = self.wordings.sense_of(name) if key not in self.parties else None
        return self._party_or(f"wording {known.name}" if known else key, EvidenceKind.ENTITY, _COUNTRY)

    def _party_or(self, key: str, kind: EvidenceKind, weight: float) -> tuple[str, EvidenceKind, float]:
        party = self.parties.get(key)
        return (party, EvidenceKind.PARTY, _PARTY) if party is not None else (key, kind, weight)

    def _number(self, tokens: list[_Token], at: int) -> tuple[str, EvidenceKind | None, float, int]:
        """``number := numeral scale?``, ``day := month numeral | numeral month``; years stand alone."""
        token = tokens[at]
        day = self._day(tokens, at)
        if day:
            return day, EvidenceKind.DATE, _DAY, at + 2
        found = _NUMERAL.fullmatch(token.low)
        if found is None:
            spelled = token.low in _COUNTS[2:]
            key = f"number {float(_COUNTS.index(token.low)):g}" if spelled else ""
            return key, EvidenceKind.NUMBER if spelled else None, _COMMON, at + 1
        value = float(found[1].replace(",", ""))
        if 1900 <= value <= 2100 and len(found[0]) == 4:
            return f"year {found[0]}", EvidenceKind.DATE, _YEAR, at + 1
        scale = _SUFFIXES.get(found[2] or "", 0)
        after = at + 1
        if after < len(tokens) and tokens[after].low in _SCALES:
            scale, after = _SCALES[tokens[after].low], after + 1
        ordinal = found[2] in _ORDINALS
        return f"number {value * 10**scale:g}", EvidenceKind.NUMBER, _WORD if ordinal else _NUMBER, after

    def _day(self, tokens: list[_Token], at: int) -> str:
        pair = tokens[at : at + 2]
        if len(pair) < 2:
            return ""
        for month, day in (pair, pair[::-1]):
            found = _NUMERAL.fullmatch(day.low)
            ordinal = found is not None and (found[2] is None or found[2] in _ORDINALS) and len(found[1]) < 3
            if found and ordinal and month.low in self.months and month.capital:
                return f"day {self.months.index(month.low) + 1}-{found[1]}"
        return ""

    def _wording(self, tokens: list[_Token], at: int) -> tuple[str, EvidenceKind | None, float, int]:
        for words, sense in self.wordings.senses.get(stem(tokens[at].low), ()):
            if len(words) == 1 and tokens[at].low in self.wordings.apart:
                continue
            after = self._after(tokens, at, words)
            if after:
                return f"wording {sense.name}", EvidenceKind.WORDING, sense.weight, after
        return "", None, 0.0, at

    def _after(self, tokens: list[_Token], at: int, words: tuple[str, ...]) -> int:
        """Where a wording that begins here ends; 0 where none does. A determiner may stand before each word."""
        for n, word in enumerate(words):
            if n and at + 1 < len(tokens) and tokens[at].low in self.wordings.determiners:
                at += stem(tokens[at].low) != word
            if at >= len(tokens) or stem(tokens[at].low) != word:
                return 0
            at += 1
        return at

    def _word(self, tokens: list[_Token], at: int) -> tuple[str, EvidenceKind | None, float]:
        token = tokens[at]
        if token.low in self.wordings.empty or len(token.low) < 2:
            return "", None, 0.0
        root = stem(token.low)
        if root in self.wordings.common:
            return f"word {root}", EvidenceKind.WORD, _COMMON
        return f"word {root}", EvidenceKind.WORD, _NAME if token.capital and at else _WORD


def _tokens_of(tokens: list[_Token], words: int) -> int:
    """How many tokens make so many words of the lexicon, to which an "'s" is a word of its own."""
    for n, token in enumerate(tokens):
        if words <= 0:
            return n
        words -= 1 + token.possessive
    return len(tokens)
