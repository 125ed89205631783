"""What the stages hand on: the document as columns of tokens, and the records that each stage adds."""

from __future__ import annotations

import datetime
import enum
from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cache, partial
from itertools import accumulate

import attrs

from readouts._lexicon import EncodedError, Lexicon, Medium, Office, Publisher
from readouts._model import Channel, Span
from readouts._pipeline._values import unguarded
from readouts._text import Given, plain

__all__ = [
    "BULLETS",
    "GENITIVES",
    "OPENING",
    "PEOPLE",
    "SERVES",
    "THEM",
    "WHOSE",
    "Block",
    "BlockKind",
    "Context",
    "Doc",
    "Hit",
    "Mention",
    "Quote",
    "Sentence",
    "blank_mention",
    "tokenize",
]


CALLS = (Channel.PHONE, Channel.VIDEO)
"""The channels of those who are not at one place."""
PEOPLE = frozenset({"person", "name"})
"""The kinds of mention that are somebody by name or by title."""
GENITIVES = frozenset({"'s", "’s", "'", "’"})
"""Tokens that can be the sign of a possessive."""

WHOSE = frozenset({"his", "her", "their"})
"""Words before a noun that tell whose it is, where that is somebody of whom the text tells."""

SERVES = frozenset({"for", "to"})
"""What leads from somebody who speaks to whom he serves: "a spokesman for X", "an aide to X"."""

THEM = frozenset({"him", "her", "them"})
"""Pronouns of whom something is done to or said of; "her" may also tell whose something is."""

OPENING = frozenset("\"“‘'([«•–—-")
"""Marks that a sentence or a quotation may open with."""


BULLETS = "•●▪◦‣·∙⁃■□◆►▶➢➤✓✔→*–—−-"
"""Marks that the item of a list may begin with."""


class BlockKind(enum.StrEnum):
    """What a line or a paragraph is."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    CAPTION = "caption"
    CREDIT = "credit"
    HEADING = "heading"
    BODY = "body"
    ITEM = "item"
    LINKS = "links"
    ATTRIBUTION = "attribution"
    BOILERPLATE = "boilerplate"


READ = frozenset({BlockKind.BODY, BlockKind.ITEM})
"""Blocks whose sentences hold statements."""
NAMED = READ | {BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.ATTRIBUTION, BlockKind.CAPTION}
"""Blocks in which somebody may be named."""


@attrs.frozen
class Context:
    """What the caller knows of the text."""

    published: datetime.date | None = None
    publisher: Publisher | Medium | None = None
    publisher_name: str = ""
    title: str = ""

    @property
    def profile(self) -> Publisher | None:
        """The publisher's profile, where it is an official one."""
        return self.publisher if isinstance(self.publisher, Publisher) else None


@attrs.define
class Block:
    """A stretch of the text of one kind; ``a`` and ``b`` are its tokens, from and before."""

    kind: BlockKind
    start: int
    end: int
    a: int = 0
    b: int = 0
    number: int = 0


@attrs.define
class Quote:
    """A quotation: the tokens of its marks (``b`` is the last token of an unclosed one)."""

    a: int
    b: int
    closed: bool = True
    narrative: bool = False
    """It tells of the call in the third person, and is read as the text around it would be."""
    speech: bool = False
    """It is somebody's words as a whole, not a few quoted ones in another sentence."""


@attrs.define
class Sentence:
    """A sentence as tokens from ``a`` and before ``b``."""

    a: int
    b: int
    block: Block
    number: int = 0


class Mention:
    """A stretch that names or describes somebody, or a body, a medium, a place that may stand for somebody.

    A text has many, and most tell little: what one does not tell is as the class has it.
    """

    a: int
    b: int
    kind: str
    determiner: str = ""
    name: tuple[int, int] | None = None
    role: str = ""
    office: Office | None = None
    countries: tuple[str, ...] = ()
    country: str = ""
    """The one country that it names, or none."""
    organization: str = ""
    label: str = ""
    plural: bool = False
    possessive: bool = False
    honorific: bool = False
    former: bool = False
    value: object = None
    owner: Mention | None = None
    sentence: int = -1
    words: tuple[str, ...] = ()
    """The words of the name that tell people apart, once they have been asked for."""

    def __init__(
        self,
        a: int,
        b: int,
        kind: str,
        determiner: str = "",
        *,
        name: tuple[int, int] | None = None,
        label: str = "",
        plural: bool = False,
        possessive: bool = False,
        sentence: int = -1,
    ) -> None:
        self.a, self.b, self.kind = a, b, kind
        self.determiner, self.name, self.label = determiner, name, label
        self.plural, self.possessive = plural, possessive
        self.sentence = sentence

    def place(self, countries: tuple[str, ...]) -> None:
        """Take the countries of another mention, or give up the own ones."""
        self.countries = countries
        self.country = countries[0] if len(countries) == 1 else ""


blank_mention: Callable[[], Mention] = partial(object.__new__, Mention)
"""A mention without stretch and kind: to fill in what is known takes half the time of a call of the class."""


@cache
def _showing(bits: int, mark: int = 1) -> bytes:
    """For each shape a mark where it has one of some bits, else none."""
    return bytes([mark if shape & bits else 0 for shape in range(256)])


_END_OF_LINE = ord("\n")
Hit = tuple[int, int, object]
"""A phrase of the lexicon: its first token, the token after it, and what it means."""


_OpenSpan = unguarded(Span)


@attrs.define
class Doc:
    """The text as columns of tokens, and what the stages have found in it.

    All offsets are those of ``text``, the text as a reader sees it; ``given`` leads back to the text as it was given.
    """

    text: str
    given: Given
    lexicon: Lexicon
    context: Context
    start: list[int]
    low: list[str]
    flag: list[int]
    cap: list[bool]
    shape: bytes
    """What each token is at a glance, as bits of :class:`Shape`."""
    starts: bytes
    """What each token is to a mention."""
    spaced: bool
    """Whether there may be other white space between the tokens than blanks and line feeds."""
    _as_given: bool
    """Whether offsets are the same in the text as given."""
    blocks: list[Block] = attrs.field(factory=list, init=False)
    quotes: list[Quote] = attrs.field(factory=list, init=False)
    sentences: list[Sentence] = attrs.field(factory=list, init=False)
    mentions: list[Mention] = attrs.field(factory=list, init=False)
    dateline: str = attrs.field(default="", init=False)
    listing: bool = attrs.field(default=False, init=False)
    """Whether any of its lines are items of a list."""
    _openers: set[int] | None = attrs.field(default=None, init=False)

    def __len__(self) -> int:
        return len(self.start)

    @property
    def first(self) -> int:
        """The first token of the text as given: those before it are of a title that only the caller knows."""
        return bisect_left(self.start, self.given.lead)

    def shown(self, bits: int) -> bytes:
        """For each token whether it has any of some bits of :class:`Shape`."""
        return self.shape.translate(_showing(bits))

    def where(self, bits: int, a: int = 0, b: int | None = None) -> list[int]:
        """The tokens from ``a`` and before ``b`` that have any of some bits of :class:`Shape`."""
        shown = self.shape[a:b].translate(_showing(bits, _END_OF_LINE))
        if _END_OF_LINE not in shown:
            return []
        lines = (shown + b"\n").splitlines(True)  # each token that has one ends a line
        return list(accumulate(map(len, lines), initial=a - 1))[1:-1]

    def end(self, i: int) -> int:
        """Where a token ends: folding leaves its length as it was."""
        return self.start[i] + len(self.low[i])

    def word(self, i: int) -> str:
        """A token as it stands in the text."""
        at = self.start[i]
        return self.text[at : at + len(self.low[i])]

    def words(self, a: int, b: int) -> str:
        """Tokens from ``a`` and before ``b`` as they stand in the text, white space folded."""
        last = b - 1
        return " ".join(self.text[self.start[a] : self.start[last] + len(self.low[last])].split())

    def span(self, a: int, b: int) -> Span:
        """The span of the tokens from ``a`` and before ``b``, in the text as given."""
        start, last = self.start, b - 1
        if not self._as_given:
            return self.stretch(start[a], start[last] + len(self.low[last]))
        made = _OpenSpan()  # as the maker does: there are more of these than of all others
        made.start = begin = start[a]
        made.end = end = start[last] + len(self.low[last])
        made.text = self.text[begin:end]
        made.__class__ = Span
        span: Span = made
        return span

    def spans(self, stretches: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
        """The spans of several stretches of tokens."""
        if not self._as_given:
            return tuple([self.span(a, b) for a, b in stretches])
        text, start, low = self.text, self.start, self.low
        found: list[Span] = []
        for a, b in stretches:
            last = b - 1
            made = _OpenSpan()
            made.start = begin = start[a]
            made.end = end = start[last] + len(low[last])
            made.text = text[begin:end]
            made.__class__ = Span
            found.append(made)
        return tuple(found)

    def stretch(self, start: int, end: int) -> Span:
        """The span of some characters, in the text as given."""
        start, end = self.given.place(start, end)
        return Span(start, end, self.given.text[start:end])

    def opens(self, i: int) -> bool:
        """Whether a token opens a sentence or a quotation, so that its capital tells nothing: few texts are asked."""
        if self._openers is None:
            low, size = self.low, len(self)
            firsts = [*(s.a for s in self.sentences), *(q.a + 1 for q in self.quotes)]
            self._openers = {*firsts, *(a + 1 for a in firsts if a < size and low[a] in OPENING)}
        return i in self._openers

    def match_kind(self, i: int, limit: int, kind: str) -> tuple[object, int]:
        """The longest phrase of one kind at a token, as its meaning and the token after it."""
        opening = self.lexicon.openings[kind].get(self.low[i]) if i < limit else None
        return (None, i) if opening is None else opening.at(self.low, i, limit)


def tokenize(text: str, lexicon: Lexicon, context: Context) -> Doc:
    """Cut a text into tokens: every character is in one token or is white space between them."""
    try:
        return _cut(text, Given(text), lexicon, context)
    except EncodedError:
        return _cut(*plain(text), lexicon, context, decoded=True)


def _cut(seen: str, given: Given, lexicon: Lexicon, context: Context, *, decoded: bool = False) -> Doc:
    """The tokens of a text as a reader sees it."""
    if context.title:
        seen, given.lead = _titled(seen, context.title)
    low, start, flag, cap, shape, starts, spaced = lexicon.tokens.columns(seen, decoded=decoded)
    low += _NOTHING
    flag += _NO_FLAGS
    cap += _NO_CAPITALS
    return Doc(seen, given, lexicon, context, start, low, flag, cap, shape, starts, spaced, given.text is seen)


# Behind the last token, so that whoever looks some words ahead, or at the word before the first, need not ask whether
# there is one.
_AHEAD = 16
_NOTHING, _NO_FLAGS, _NO_CAPITALS = [" "] * _AHEAD, [0] * _AHEAD, [False] * _AHEAD


def _titled(text: str, title: str) -> tuple[str, int]:
    """The text below the title that the caller knows, where it does not open with it, and the length so added."""
    line = " ".join(plain(title)[0].split())
    if not line or line in " ".join(text[: 2 * len(line) + _OPENING].split()):
        return text, 0
    lead = line + "\n\n"
    return lead + text, len(lead)


_OPENING = 200
