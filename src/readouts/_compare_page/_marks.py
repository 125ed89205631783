"""A text with the items of its side marked, each with a sign that leads to its partner.

The text is cut wherever an item begins or ends; a piece that several items cover takes the colour of the innermost.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs

from readouts._html import Html, join, tag, text, voice
from readouts._model import Span

__all__ = ["Mark", "marked"]


@attrs.frozen
class Mark:
    """An item in its text: the sign shown before it, its own anchor, and the anchor that it leads to."""

    span: Span
    sign: str
    anchor: str
    target: str
    group: str
    """Marks of one group light up together."""
    number: int | None
    """The number of the pair by which the mark is coloured; None where the item stands alone."""
    conflict: bool = False
    label: str = ""

    @property
    def classes(self) -> str:
        """The classes of its pieces."""
        alone = " alone" if self.number is None else ""
        return f"{voice(self.number)}{alone}{' clash' if self.conflict else ''}"


def marked(whole: str, marks: Sequence[Mark]) -> Html:
    """The text, every character of it once and in order."""
    return join(_pieces(whole, [mark for mark in marks if mark.span.start < mark.span.end]))


def _pieces(whole: str, marks: Sequence[Mark]) -> Iterator[Html]:
    opening: dict[int, list[Mark]] = defaultdict(list)
    closing: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        opening[mark.span.start].append(mark)
        closing[mark.span.end].append(mark)
    active: list[Mark] = []
    last = 0
    for place in sorted({*opening, *closing, len(whole)}):
        yield _piece(whole[last:place], active)
        active = [mark for mark in active if mark.span.end > place]
        for mark in sorted(opening.get(place, ()), key=lambda mark: -mark.span.end):
            active.append(mark)
            yield _sign(mark)
        last = place


def _piece(words: str, active: Sequence[Mark]) -> Html:
    if not words or not active:
        return text(words)
    inner = min(active, key=lambda mark: mark.span.end - mark.span.start)
    groups = " ".join(dict.fromkeys(mark.group for mark in active))
    return tag("span", text(words), class_=f"m {inner.classes}", data_g=groups)


def _sign(mark: Mark) -> Html:
    return tag(
        "a",
        class_=f"b {mark.classes}",
        href=f"#{mark.target}",
        id=mark.anchor,
        data_label=mark.sign,
        data_g=mark.group,
        aria_label=mark.label,
    )
