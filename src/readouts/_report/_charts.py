"""The drawings of a report, by Matplotlib and NetworkX. Each number in a drawing stands in a table beside it too."""

from __future__ import annotations

import contextlib
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from readouts._extras import need
from readouts._html import VOICES, Html, visible
from readouts._model import Channel
from readouts._report._network import EXTRA
from readouts._report._svg import COLORS, INK, inline_svg
from readouts._wording import plain_word

__all__ = ["bars", "grid", "label_dots", "months", "network"]

_STYLE = {
    "svg.fonttype": "none",  # letters stay letters
    "svg.hashsalt": "readouts",  # the same drawing for the same data
    "text.parse_math": False,  # a dollar sign in a name is a dollar sign
    "font.family": "sans-serif",
    "font.size": 10.0,
    "text.color": INK,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "hatch.color": INK,
    "hatch.linewidth": 0.4,
    "figure.facecolor": "none",
    "axes.facecolor": "none",
    "axes.spines.top": False,
    "axes.spines.right": False,
}
_HATCHES = ("", "/", ".", "\\\\", "-", "x", "+", "o")
_LABEL = 52
_SIDES = ((0, 1, "center", "bottom"), (0, -1, "center", "top"), (1, 0, "left", "center"), (-1, 0, "right", "center"))
"""Where a name may stand: the direction from its dot, and which of its edges is nearest to it."""


@contextlib.contextmanager
def _figure(width: float, height: float) -> Iterator[tuple[Any, Any]]:
    """A figure and its axes, of a size in inches; no window and no state that others see."""
    matplotlib = need("matplotlib", EXTRA)
    figures = need("matplotlib.figure", EXTRA)
    with matplotlib.rc_context(_STYLE), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of letters that the font for measuring lacks: the reader's font may have them
        figure = figures.Figure(figsize=(width, height), layout="constrained")
        yield figure, figure.add_subplot()


def _short(label: str, limit: int = _LABEL) -> str:
    label = visible(" ".join(label.split()))
    return label if len(label) <= limit else label[: limit - 1] + "…"


def months(counts: dict[str, Counter[Channel]], name: str) -> Html:
    """Calls by month, a bar each, in parts by channel."""
    names = list(counts)
    with _figure(9, 3.2) as (figure, axes):
        base = [0] * len(names)
        for number, channel in enumerate(Channel):
            heights = [counts[month][channel] for month in names]
            if any(heights):
                color, hatch = COLORS[number % VOICES], _HATCHES[number % len(_HATCHES)]
                axes.bar(range(len(names)), heights, bottom=base, color=color, hatch=hatch, alpha=0.75, label=channel)
                base = [a + b for a, b in zip(base, heights, strict=True)]
        step = max(1, -(-len(names) // 16))
        axes.set_xticks(range(0, len(names), step), names[::step], rotation=45, ha="right")
        axes.yaxis.get_major_locator().set_params(integer=True)
        axes.set_ylabel("calls")
        handles, labels = axes.get_legend_handles_labels()
        figure.legend(handles, map(plain_word, labels), frameon=False, loc="outside upper right", ncols=len(labels))
        return inline_svg(figure, name, "Calls by month and channel")


def bars(counts: Sequence[tuple[str, int]], name: str, label: str) -> Html:
    """A bar for each of some things, the longest first."""
    names = [_short(each, 44) for each, _ in counts]
    with _figure(9, 0.8 + 0.26 * len(names)) as (figure, axes):
        drawn = axes.barh(range(len(names)), [count for _, count in counts], color=COLORS[1], alpha=0.75)
        axes.bar_label(drawn, padding=3)
        axes.set_yticks(range(len(names)), names)
        axes.invert_yaxis()
        axes.xaxis.set_visible(False)
        axes.spines["bottom"].set_visible(False)
        return inline_svg(figure, name, label)


def grid(rows: Sequence[str], columns: Sequence[str], cells: Sequence[Sequence[int]], name: str, label: str) -> Html:
    """Numbers in rows and columns, on a ground that is the darker the larger they are."""
    most = max((cell for row in cells for cell in row), default=1) or 1
    with _figure(9, 1.4 + 0.27 * len(rows)) as (figure, axes):
        for y, row in enumerate(cells):
            for x, cell in enumerate(row):
                if cell:
                    ground = (x - 0.48, y - 0.46), 0.96, 0.92
                    axes.add_patch(_rectangle(*ground, alpha=0.08 + 0.6 * cell / most))
                    axes.text(x, y, str(cell), ha="center", va="center", fontsize=8)
        axes.set_xlim(-0.5, len(columns) - 0.5)
        axes.set_ylim(len(rows) - 0.5, -0.5)
        axes.set_xticks(range(len(columns)), columns, rotation=45, ha="left")
        axes.xaxis.tick_top()
        axes.set_yticks(range(len(rows)), [_short(row) for row in rows])
        axes.tick_params(length=0)
        for spine in axes.spines.values():
            spine.set_visible(False)
        return inline_svg(figure, name, label)


def _rectangle(corner: tuple[float, float], width: float, height: float, alpha: float) -> Any:
    return need("matplotlib.patches", EXTRA).Rectangle(corner, width, height, color=COLORS[1], alpha=alpha, lw=0)


def network(graph: Any, name: str, label: str, most: int) -> Html:
    """The best connected of a graph: as large as they had calls, with lines as wide as they had calls together."""
    kept = sorted(graph, key=lambda node: (-graph.nodes[node]["calls"], str(node)))[:most]
    part = _part(graph, kept)
    places = _places(part)
    with _figure(9, 6.5) as (figure, axes):
        for one, other, tie in part.edges(data=True):
            (x1, y1), (x2, y2) = places[one], places[other]
            width = min(0.6 + 0.5 * tie["weight"], 7)
            axes.plot([x1, x2], [y1, y2], color=INK, alpha=0.2, linewidth=width, zorder=1, solid_capstyle="round")
        dots = [
            (places[node], known["label"], 24 + 18 * min(known["calls"], 60)) for node, known in part.nodes(data=True)
        ]
        for place, _, area in dots:
            axes.scatter([place[0]], [place[1]], s=area, color=COLORS[1], alpha=0.75, zorder=2, linewidths=0)
        axes.margins(0.09)
        axes.set_axis_off()
        figure.draw_without_rendering()  # from here on places on the drawing are known
        label_dots(axes, dots)
        return inline_svg(figure, name, label)


def _part(graph: Any, kept: list[Any]) -> Any:
    """Some of a graph, in their order, so that the same data is always drawn alike; without those who stand alone."""
    part = need("networkx", EXTRA).Graph()
    known = set(kept)
    tied = [(a, b, tie) for a, b, tie in graph.edges(data=True) if a in known and b in known]
    ends = {end for a, b, _ in tied for end in (a, b)}
    part.add_nodes_from((node, graph.nodes[node]) for node in kept if node in ends)
    part.add_edges_from(tied)
    return part


def label_dots(axes: Any, dots: list[tuple[Any, str, float]]) -> None:
    """A name at each dot, on the side where it covers least of what stands there already."""
    taken = [_around(axes, place, area**0.5 / 2) for place, _, area in dots]
    for place, name, area in dots:
        beside = area**0.5 / 2 + 2
        best: tuple[float, Any] | None = None
        for x, y, across, upright in _SIDES:
            ends = {"xytext": (x * beside, y * beside), "ha": across, "va": upright}
            label = axes.annotate(_short(name, 28), place, fontsize=7.5, zorder=3, textcoords="offset points", **ends)
            box = label.get_window_extent()
            covered = sum(_shared(box, other) for other in taken)
            if best is None or covered < best[0]:
                if best is not None:
                    best[1].remove()
                best = covered, label
            else:
                label.remove()
            if not covered:
                break
        if best is not None:
            taken.append(best[1].get_window_extent())


def _around(axes: Any, place: Any, radius: float) -> Any:
    """The box of a dot, its radius in points."""
    x, y = axes.transData.transform(place)
    radius *= axes.figure.dpi / 72
    return need("matplotlib.transforms", EXTRA).Bbox.from_extents(x - radius, y - radius, x + radius, y + radius)


def _shared(box: Any, other: Any) -> float:
    """How much two boxes have in common."""
    width = min(box.x1, other.x1) - max(box.x0, other.x0)
    height = min(box.y1, other.y1) - max(box.y0, other.y0)
    return float(width * height) if width > 0 and height > 0 else 0.0


def _places(graph: Any) -> dict[object, Any]:
    """Where each stands. Those without a way to one another would drift apart, but for a hub that holds all."""
    networkx = need("networkx", EXTRA)
    held = graph.copy()
    hub = object()
    held.add_edges_from((hub, node) for node in graph)
    steps = {"seed": 1, "iterations": 300, "weight": None, "k": 3.2 / max(len(held), 1) ** 0.5}
    places: dict[object, Any] = networkx.spring_layout(held, **steps)
    return places
