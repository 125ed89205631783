"""A drawing of the plotting library as part of a page: in its colours, as wide as there is room, with a name."""

from __future__ import annotations

import io
import re
from typing import Any
from xml.etree import ElementTree

from readouts._html import Html, tag

__all__ = ["COLORS", "INK", "inline_svg"]

INK = "#010203"
"""The colour of letters and lines; the page's own takes its place."""
COLORS = ("#010210", "#010211", "#010212", "#010213", "#010214", "#010215", "#010216", "#010217")
"""Stand-ins for the colours of voices, so that a drawing follows the page into dark mode."""

_STAND_IN = re.compile(r"#0102(03|1[0-7])")
_REFERENCE = re.compile(r"url\(#")
_PAINTED = frozenset({"clip-path", "fill", "stroke", "style"})
_DROPPED = frozenset({"metadata", "style"})


def inline_svg(figure: Any, name: str, label: str) -> Html:
    """The drawing as an element. ``name`` keeps its ids apart from those of others on the page."""
    stream = io.StringIO()
    figure.savefig(stream, format="svg", metadata={"Date": None, "Creator": None})
    root = ElementTree.fromstring(stream.getvalue())
    for element in root.iter():
        _settle(element, name)
    for key in ("width", "height"):
        del root.attrib[key]
    root.attrib |= {"role": "img", "aria-label": label, "class": f"chart {name}"}
    # It may be wider than a narrow window: then it scrolls in a frame, which the keyboard can reach.
    return tag("div", Html(ElementTree.tostring(root, encoding="unicode")), class_="wide", tabindex=0)


def _settle(element: ElementTree.Element, name: str) -> None:
    """Without name spaces, which a page does not know; with ids of its own, and the colours of the page."""
    for child in [child for child in element if _local(child.tag) in _DROPPED]:
        element.remove(child)
    element.tag = _local(element.tag)
    settled = {_local(key): _settled(_local(key), value, name) for key, value in element.attrib.items()}
    element.attrib.clear()
    element.attrib.update(settled)


def _settled(key: str, value: str, name: str) -> str:
    if key == "id":
        return f"{name}-{value}"
    if key == "href":
        return f"#{name}-{value.removeprefix('#')}"
    if key in _PAINTED:
        return _REFERENCE.sub(f"url(#{name}-", _STAND_IN.sub(_color, value))
    return value


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _color(found: re.Match[str]) -> str:
    return "currentColor" if found[1] == "03" else f"var(--v{found[1][1]})"
