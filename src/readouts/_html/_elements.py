"""Escaped text and elements."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NewType

__all__ = ["Html", "attr", "join", "tag", "text", "visible"]

Html = NewType("Html", str)
"""Markup in which everything that came from a text is escaped."""

_HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Characters that a browser obeys, drops or does not show; not the joiners that some scripts are spelt with."""
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\r": "&#13;"})
_VOID = frozenset({"br", "hr", "input", "link", "meta"})


def text(value: object) -> Html:
    """A text as text. What would be hidden or would turn the text around stays, enclosed and made visible.

    The characters of the page are those of the value, but for NUL and lone surrogates, which no page can hold.
    """
    return Html(_HIDDEN.sub(_shown, str(value).translate(_MARKUP)))


def _shown(found: re.Match[str]) -> str:
    # An isolate ends what an override in it began, so the text after it keeps its direction.
    char = found[0]
    kept = "\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char
    return f'<bdi class="hid" data-code="U+{ord(char):04X}">{kept}</bdi>'


def visible(value: object) -> str:
    """A text in which what would be hidden is written as its code; not escaped."""
    return _HIDDEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", str(value))


def attr(value: object) -> str:
    """A text for an attribute in double quotes or for a title; what would be hidden is written as its code."""
    return visible(value).translate(_MARKUP)


def join(parts: Iterable[Html], between: str = "") -> Html:
    """Pieces of markup one after the other; ``between`` is a text."""
    return Html(text(between).join(parts))


def tag(element: str, /, *children: Html, **attributes: object) -> Html:
    """An element. An attribute's name loses a last underscore, others become hyphens (``class_``, ``data_t``).

    An attribute that is None or False is left out, one that is True has no value.
    """
    opened = [element]
    for name, value in attributes.items():
        if value is not None and value is not False:
            shown = name.rstrip("_").replace("_", "-")
            opened.append(shown if value is True else f'{shown}="{attr(value)}"')
    start = f"<{' '.join(opened)}>"
    return Html(start if element in _VOID else f"{start}{''.join(children)}</{element}>")
