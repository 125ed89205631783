"""Small makers of document nodes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docutils import nodes

Cell = str | int | nodes.Node | list[nodes.Node]


def code(text: str) -> nodes.literal:
    return nodes.literal("", text)


def codes(texts: Iterable[str]) -> list[nodes.Node]:
    """Words, each as code, with commas between them."""
    made: list[nodes.Node] = []
    for text in texts:
        made += [nodes.Text(", ")] if made else []
        made.append(code(text))
    return made


def table(heads: Sequence[str], rows: Iterable[Sequence[Cell]], numbers: bool = False) -> nodes.table:
    """A table; with ``numbers`` all columns but the first are aligned to the right."""
    group = nodes.tgroup(cols=len(heads))
    group += [nodes.colspec(colwidth=1) for _ in heads]
    group += nodes.thead("", _row(heads, numbers))
    group += nodes.tbody("", *[_row(row, numbers) for row in rows])
    made = nodes.table("", group)
    made["classes"] += ["colwidths-auto", *(["numbers"] if numbers else [])]
    return made


def _row(cells: Sequence[Cell], numbers: bool) -> nodes.row:
    made = nodes.row()
    for n, cell in enumerate(cells):
        made += nodes.entry("", _paragraph(cell), classes=["number"] if numbers and n else [])
    return made


def _paragraph(cell: Cell) -> nodes.paragraph:
    if isinstance(cell, list):
        return nodes.paragraph("", "", *cell)
    if isinstance(cell, nodes.Node):
        return nodes.paragraph("", "", cell)
    return nodes.paragraph("", str(cell))


def section(name: str, title: str, *content: nodes.Node) -> nodes.section:
    """A section that others can link to by its name."""
    return nodes.section("", nodes.title("", title), *content, ids=[name], names=[name])


def text(words: str) -> nodes.paragraph:
    return nodes.paragraph("", words)
