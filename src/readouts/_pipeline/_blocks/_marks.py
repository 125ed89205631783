"""What a line is by its first or last words: links, credits, captions, attribution lines, boilerplate."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from readouts._lexicon import Lexicon
from readouts._pipeline._blocks._lines import Line, ended
from readouts._pipeline._state import BlockKind, Doc
from readouts._text import fold

__all__ = ["HEAD", "Marks"]

_CREDITED = re.compile(
    r"""
      [\s.]/\ ?[A-Z][\w .&'-]{1,40}$          # ... March 3, 2031. /Lusa
    | \[[^\[\]]{0,30}/[^\[\]]{2,30}\]$          # ... [Ana Sol/Lusa]
    | ©\s?[\w .&/'-]{2,60}$                   # ... © Lusa
    """,
    re.VERBOSE,
)
_BYLINE = re.compile(r"(?:by|BY|By)(?: [A-Z][\w.'’-]*,?| and| AND| &){1,8}$")
_SEPARATORS = ":|–—>»-"
_OPEN = "([*_ "
_RULE = re.compile(r"[\W_]+$")
_BOILERPLATE_MOST = 300
_CAPTION_MOST = 500
_CREDIT_MOST, _LINK_MOST = 200, 300
_MARK_WITHIN, _TAIL = 60, 70
HEAD = 3
"""So many characters of a line tell whether it may begin with something that its first words tell of."""


def _listed(words: Iterable[str]) -> str:
    """Any of some words, longest first."""
    return "|".join(r"\s+".join(map(re.escape, w.split())) for w in sorted(words, key=len, reverse=True))


def _least(words: Iterable[str]) -> tuple[str, ...]:
    """Of some words those that hold no other: where none of them stands, none of the others does."""
    known = sorted(set(words), key=lambda word: (len(word), word))
    return tuple(word for n, word in enumerate(known) if not any(shorter in word for shorter in known[:n]))


class _Words:
    """The words of one lexicon that tell what a line is."""

    def __init__(self, lexicon: Lexicon) -> None:
        def pattern(name: str) -> re.Pattern[str]:
            return re.compile(rf"(?:{_listed(lexicon.ordered(name))})(?!\w)")

        self.links, self.credits, self.boilerplate, self.pictures = map(pattern, _OPENERS)
        self.captions, self.attributions = pattern("caption_marks"), pattern("attributions")
        self.closing = re.compile(rf"\((?:{_listed(lexicon.ordered('closing_credits'))})/[^()/]{{2,20}}\)$")
        openers = _listed(word for name in _OPENERS for word in lexicon.ordered(name))
        self.opener = re.compile(rf"[\s{re.escape(_SEPARATORS)}(\[*_]*(?:{openers})")
        self.begins = re.compile(rf"[\W\d_]|(?:[a-h]|[ivx]{{1,4}})[.)]|by |{openers}")
        first = {word.split()[0][:HEAD] for name in _OPENERS for word in lexicon.ordered(name)}
        numbers = [*"abcdefgh", *"ivx", "ii", "iv", "vi", "ix"]
        heads = frozenset({"by", *first, "iii", "vii", *(number + mark for number in numbers for mark in ".)")})

        @functools.lru_cache(maxsize=4096)
        def may_begin(head: str) -> bool:
            low = fold(head)
            return not head[0].isalpha() or not heads.isdisjoint((low, low[:2], low[0]))

        self.may_begin = may_begin
        """Whether :attr:`begins` may tell something of a line, by its first characters."""
        self.ends = _least(max(w.split(), key=len) for w in ["/", "©", *lexicon.ordered("caption_marks")])
        sets = lexicon.sets
        self.own_statements = sets["own_statements"]
        self.leading = sets["prepositions"] | sets["possessives"] | sets["conjunctions"] | {"the"}


_GAP, _QUOTATION = 12, frozenset("\"'“„«‘")
_OPENERS = ("links", "credits", "boilerplate", "picture_openers")
_words = functools.lru_cache(maxsize=8)(_Words)


class Marks:
    """The words of one lexicon and publisher that tell what a line is."""

    def __init__(self, doc: Doc) -> None:
        self.doc, self.words = doc, _words(doc.lexicon)
        profile = doc.context.profile
        self.own_boilerplate = profile.boilerplate if profile else ()
        self._own_most = max(map(len, self.own_boilerplate)) if self.own_boilerplate else 0
        self.own_headline = profile.headline if profile else ()

    def may_tell(self, text: str) -> bool:
        """Whether a line may be the publisher's boilerplate or a caption."""
        if self.own_boilerplate:
            return True
        if len(text) < _CAPTION_MOST:
            return any(map(fold(text[-_TAIL:]).__contains__, self.words.ends))
        return False

    def fixed(self, line: Line, opener: bool) -> BlockKind | None:
        """The kind of a line that its own words tell, whatever stands around it."""
        text = line.text
        size = len(text)
        if not text[0].isalnum() and _RULE.match(text):
            return BlockKind.BOILERPLATE
        if self.own_boilerplate and fold(text[: self._own_most]).startswith(self.own_boilerplate):
            if size < _BOILERPLATE_MOST:
                return BlockKind.BOILERPLATE
        elif opener and self.is_boilerplate(line):
            return BlockKind.BOILERPLATE
        if (opener or fold(text[:3]) == "by ") and self.is_credit(line):
            return BlockKind.CREDIT
        if size < _CAPTION_MOST and (
            self.is_caption(line) or (opener and self.words.pictures.match(line.low.lstrip(_OPEN)))
        ):
            return BlockKind.CAPTION
        if text[-1] == ":" and self.attribution(line) == size:
            return BlockKind.ATTRIBUTION
        return None

    def is_caption(self, line: Line) -> bool:
        """Whether a line ends as captions do: with the agency or the photographer."""
        mark = fold(line.text[-_MARK_WITHIN:])
        if self.words.captions.search(mark):
            return self.words.closing.search(mark) is None
        tail = line.text[-_TAIL:]
        return ("/" in tail or "©" in tail) and _CREDITED.search(tail) is not None

    def is_credit(self, line: Line) -> bool:
        """Whether a line names those who wrote the text, or the agencies that it draws on."""
        if len(line.text) >= _CREDIT_MOST:
            return False
        text, low = line.text, line.low
        if low.startswith("by ") and len(text) < 90 and _BYLINE.match(text):
            return True
        return self.words.credits.match(low.lstrip(_OPEN)) is not None

    def is_boilerplate(self, line: Line) -> bool:
        """Whether a line opens like one that holds nothing, and is as short as such lines are."""
        if len(line.text) >= _BOILERPLATE_MOST:
            return False
        match = self.words.boilerplate.match(line.low.lstrip(_OPEN))
        if match is None:
            return False
        return " " in match.group() or not match.group().isalpha() or len(line.text.split()) <= 8

    def attribution(self, line: Line) -> int:
        """The length of the line of attribution that a paragraph opens with; 0 where there is none."""
        colon = line.text.find(":", 0, 250)
        found = self.words.attributions.search(fold(line.text[:colon])) if colon >= 0 else None
        if found is None or (found.group() in self.words.own_statements and self._is_quoted(line.start + colon + 1)):
            return 0
        return colon + 1

    def _is_quoted(self, at: int) -> bool:
        """Whether a quotation follows: "X issued the following statement: | “A”", of whom A is the very words."""
        return self.doc.text[at : at + _GAP].lstrip()[:1] in _QUOTATION

    def opens_links(self, low: str) -> bool:
        """Whether a line announces a list of links."""
        bare = low.strip(_SEPARATORS + " ([*_")
        match = self.words.links.match(bare)
        return match is not None and match.end() == len(bare)

    def is_link(self, line: Line) -> bool:
        """Whether a line is one link: "Read also: ..."."""
        if len(line.text) >= _LINK_MOST:
            return False
        bare = line.low.lstrip("([*_>» ")
        match = self.words.links.match(bare)
        return match is not None and bare[match.end() :].lstrip()[:1] in {*_SEPARATORS}

    @staticmethod
    def ends_links(line: str) -> bool:
        """Whether a line is too much of a sentence for a list of links."""
        return bool(ended(line)) and len(line.split()) > 12
