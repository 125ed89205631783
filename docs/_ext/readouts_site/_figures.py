"""``{accuracy} FIGURES`` and ``{speed} TABLE``: what was measured, from the files that the measuring commands write."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from readouts_site._nodes import Cell, table, text

FIGURES = Path(__file__).resolve().parent.parent.parent / "figures"


class _Figures(SphinxDirective):
    def load(self, name: str) -> Any:
        path = FIGURES / name
        self.env.note_dependency(str(path))
        return json.loads(path.read_text("utf-8"))


def decimal(value: float) -> str:
    """Three decimals; 1.000 is all, and not nearly all."""
    return f"{value if value == 1 else min(value, 0.999):.3f}"


class Accuracy(_Figures):
    """A table with a column for each set of documents: how many there are, or figures of the scorer, by their names."""

    has_content = True
    option_spec = {"blind": directives.flag, "sets": directives.flag}  # noqa: RUF012 - how docutils has it

    def run(self) -> list[nodes.Node]:
        sets = self.load("accuracy.json")["sets"]
        heads = ("", *(row["title"] for row in sets))
        if "sets" in self.options:
            return [table(heads, self.counts(sets), numbers=True)]
        form = "blind" if "blind" in self.options else "told"
        rows: list[list[Cell]] = []
        for line in self.content:
            name, _, shown = line.partition(": ")
            rows.append([shown or name, *(decimal(row[form][name]["value"]) for row in sets)])
        return [table(heads, rows, numbers=True)]

    @staticmethod
    def counts(sets: list[dict[str, Any]]) -> list[list[Cell]]:
        def of(name: str) -> list[Cell]:
            return [int(row["told"][name]["n"]) for row in sets]

        return [
            ["documents", *(row["documents"] for row in sets)],
            ["publishers", *(row["publishers"] for row in sets)],
            ["people", *of("people")],
            ["calls", *of("calls")],
            ["statements", *of("statements")],
            ["quotations", *of("quotes")],
            ["measured on", *(row["measured"] for row in sets)],
        ]


class Speed(_Figures):
    """One of the tables of the benchmark, or the versions that it ran with."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        name, results = self.arguments[0], self.load("speed.json")
        if name == "versions":
            return [text(", ".join(f"{key} {value}" for key, value in results["versions"].items()) + ".")]
        if not results.get(name):
            raise self.error(f"speed.json has no table {name!r}; it has {', '.join(results)}")
        heads = list(results[name][0])
        rows = [[shown(row.get(head, "")) for head in heads] for row in results[name]]
        return [table(heads, rows, numbers=True)]


def shown(value: object) -> str:
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.2f}" if abs(value) < 10 else f"{value:.1f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def add(app: Sphinx) -> None:
    app.add_directive("accuracy", Accuracy)
    app.add_directive("speed", Speed)
