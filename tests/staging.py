"""The first stages alone, for tests of what they make of a text."""

from __future__ import annotations

import datetime

from readouts._lexicon import Lexicon
from readouts._pipeline._blocks import find_blocks
from readouts._pipeline._quotes import find_quotes
from readouts._pipeline._sentences import split_sentences
from readouts._pipeline._state import Context, Doc, tokenize


def first_stages(text: str, *, publisher: str = "", title: str = "", published: datetime.date | None = None) -> Doc:
    """A text with its blocks, quotations and sentences."""
    lexicon = Lexicon.default()
    known = lexicon.publisher(publisher) if publisher else None
    doc = tokenize(text, lexicon, Context(published, known, publisher, title))
    find_blocks(doc)
    find_quotes(doc)
    split_sentences(doc)
    return doc


def blocks(text: str, **context: str) -> list[tuple[str, str]]:
    """Kind and text of each block."""
    doc = first_stages(text, **context)  # type: ignore[arg-type]
    return [(b.kind.value, doc.stretch(b.start, b.end).text) for b in doc.blocks]


def kinds(text: str, **context: str) -> str:
    """The kinds of the blocks, in a row."""
    return " ".join(kind for kind, _ in blocks(text, **context))


def quotes(text: str) -> list[str]:
    """What stands inside the marks of each quotation; "..." ends an unclosed one."""
    doc = first_stages(text)
    found = []
    for quote in doc.quotes:
        closed = doc.low[quote.b][0] in "\"”“'»«›" and quote.b > quote.a + 1
        span = doc.span(quote.a + 1, quote.b if closed else quote.b + 1)
        found.append(span.text if closed else span.text + " ...")
    return found


def sentences(text: str) -> list[str]:
    """The sentences of the body."""
    doc = first_stages(text)
    return [doc.span(s.a, s.b).text for s in doc.sentences]
