"""The text with what was read marked in it.

The text is cut wherever a span begins or ends, so that spans may overlap in any way; each piece between two cuts is one
element that names all the statements over it, the innermost last. Badges stand where a statement or a call begins; they
have no text of their own, so that the characters of the marked text are those of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

import attrs

from readouts._html import Html, join, tag, text
from readouts._model import Readout, Span, Statement
from readouts._view._index import Index, names

__all__ = ["marked_text"]


@attrs.frozen(order=False)
class _Mark:
    """A span and what it is: a class of the style sheet, or the number of a statement."""

    start: int
    end: int
    kind: str
    number: int = 0


def marked_text(readout: Readout, index: Index) -> Html:
    """The text, piece by piece."""
    marks = [mark for mark in _marks(readout) if mark.start < mark.end]
    badges = _badges(readout, index)
    voices = [index.voice(statement) for statement in readout.statements]
    cuts = sorted({0, len(readout.text), *badges, *(m.start for m in marks), *(m.end for m in marks)})
    opening = _by(marks, "start")
    closing = _by(marks, "end")
    active: dict[_Mark, None] = {}
    parts: list[Html] = []
    for start, end in zip(cuts, [*cuts[1:], len(readout.text)], strict=True):
        for mark in closing.get(start, ()):
            active.pop(mark, None)
        # The longest first, so that the innermost comes last.
        for mark in sorted(opening.get(start, ()), key=lambda mark: (-mark.end, mark.number)):
            active[mark] = None
        parts += badges.get(start, ())
        if start < end:
            parts.append(_piece(readout.text[start:end], active, voices))
    return join(parts)


def _by(marks: Iterable[_Mark], side: str) -> dict[int, list[_Mark]]:
    found: dict[int, list[_Mark]] = {}
    at = attrgetter(side)
    for mark in dict.fromkeys(marks):
        found.setdefault(at(mark), []).append(mark)
    return found


def _marks(readout: Readout) -> Iterator[_Mark]:
    def spans(found: Iterable[Span | None], kind: str, number: int = 0) -> Iterator[_Mark]:
        return (_Mark(span.start, span.end, kind, number) for span in found if span is not None)

    for number, statement in enumerate(readout.statements):
        yield from spans([statement.content], "s", number)
        yield from spans([statement.cue], "cue", number)
        yield from spans(statement.quotes, "q")
    for source in readout.sources:
        yield from spans(source.mentions, "src")
    yield from spans(readout.unread, "un")
    yield from spans([readout.title], "ttl")


def _piece(piece: str, active: Iterable[_Mark], voices: list[str]) -> Html:
    over = sorted((mark for mark in active if mark.kind == "s"), key=lambda mark: mark.start - mark.end)
    said = [mark.number for mark in over] or [mark.number for mark in active if mark.kind == "cue"]
    kinds = list(dict.fromkeys(mark.kind for mark in active))
    if said:
        kinds.append(voices[said[-1]])
    if len(over) > 1:
        kinds.append("in")
    if not kinds:
        return text(piece)
    return tag("span", text(piece), class_=" ".join(kinds), data_t=" ".join(map(str, said)) or None)


def _badges(readout: Readout, index: Index) -> dict[int, list[Html]]:
    """What stands before a place in the text: calls, then unread sentences, then statements."""
    found: dict[int, list[Html]] = {}
    for number, call in enumerate(index.calls.all):
        if call.span is not None:
            label = f"Call {number + 1}"
            badge = tag("a", class_="bc", href=f"#c{number}", id=f"d{number}", data_label=label, aria_label=label)
            found.setdefault(call.span.start, []).append(badge)
    for span in readout.unread:
        found.setdefault(span.start, []).append(tag("span", class_="bu", role="img", aria_label="not read"))
    for number, statement in enumerate(readout.statements):
        badge = _statement_badge(number, statement, index)
        found.setdefault(statement.content.start, []).append(badge)
    return found


def _statement_badge(number: int, statement: Statement, index: Index) -> Html:
    to = f" to {names(statement.addressees)}" if statement.addressees else ""
    return tag(
        "a",
        class_=f"b {index.voice(statement)}",
        href=f"#t{number}",
        id=f"m{number}",
        data_t=number,
        data_label=f"{index.letters(statement.speakers)}{number + 1}",
        aria_label=f"Statement {number + 1}: {names(statement.speakers) or 'nobody found'}{to}, {statement.act}",
    )
