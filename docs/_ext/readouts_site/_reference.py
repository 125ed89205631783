"""Pages about the code that are made from it: public names, the wire format, the layers of modules, how to cite."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

import readouts
from readouts_site._nodes import Cell, code, codes, section, table, text

ROOT = Path(__file__).resolve().parent.parent.parent.parent
PACKAGE = Path(readouts.__file__).parent
SCHEMAS = {"readout": readouts.Readout, "comparison": readouts.Comparison}


class PublicNames(SphinxDirective):
    """``{public-names} MODULE``: all that a module offers, each with its first sentence and a link."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        module = importlib.import_module(self.arguments[0])
        groups: dict[str, list[list[Cell]]] = {"Functions": [], "Types": [], "Errors": []}
        for name in module.__all__:
            value = getattr(module, name)
            if not name.startswith("__"):
                groups[_sort_of(value)].append(
                    [self.link(module.__name__, name, value), first_paragraph(inspect.getdoc(value) or "")]
                )
        return [
            section(f"{module.__name__}-{kind}".lower().replace(".", "-"), kind, table(("name", "what it is"), rows))
            for kind, rows in groups.items()
            if rows
        ]

    def link(self, module: str, name: str, value: object) -> nodes.Node:
        kind = "func" if inspect.isfunction(value) else "exc" if _sort_of(value) == "Errors" else "class"
        made = addnodes.pending_xref(
            "", code(name), refdomain="py", reftype=kind, reftarget=f"{module}.{name}", refexplicit=True, refwarn=True
        )
        made["refdoc"] = self.env.docname
        return made


def _sort_of(value: object) -> str:
    if not inspect.isclass(value):
        return "Functions"
    return "Errors" if issubclass(value, Exception) else "Types"


class WireKeys(SphinxDirective):
    """``{wire-keys} KIND``: the keys of each object of the wire format, from its schema."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        schema = readouts.schema(SCHEMAS[self.arguments[0]])
        words = {name: node["enum"] for name, node in schema["$defs"].items() if "enum" in node}
        objects = {self.arguments[0]: schema, **schema["$defs"]}
        made: list[nodes.Node] = []
        for name, node in objects.items():
            if node.get("type") != "object" or (self.arguments[0] == "comparison" and name in self.of_readouts()):
                continue
            rows: list[list[Cell]] = [
                [code(key), meaning(shape, words), "required" if key in node.get("required", ()) else default(shape)]
                for key, shape in node["properties"].items()
            ]
            heads = ("key", "what it holds", "when it is missing")
            about = text(node["description"])
            made.append(
                section(
                    f"wire-{name}".replace("_", "-"), name.replace("_", " ").capitalize(), about, table(heads, rows)
                )
            )
        return made

    @staticmethod
    def of_readouts() -> set[str]:
        return {"readout", *readouts.schema()["$defs"]}


def meaning(shape: dict[str, Any], words: dict[str, list[str]]) -> list[nodes.Node]:
    """What a key means, and what sort of value it has."""
    made: list[nodes.Node] = [nodes.Text(f"{shape['description']} "), nodes.emphasis("", sort_of(shape))]
    inner = shape.get("items") or (shape.get("anyOf") or [shape])[0]
    allowed = words.get(inner.get("$ref", "").rpartition("/")[2])
    return made + ([nodes.Text(": "), *codes(allowed)] if allowed else [])


def sort_of(shape: dict[str, Any]) -> str:
    if "anyOf" in shape:
        return " or ".join(sort_of(one) for one in shape["anyOf"])
    if shape.get("type") == "array":
        return f"list of {sort_of(shape['items'])}"
    if "$ref" in shape:
        return str(shape["$ref"]).rpartition("/")[2].replace("_", " ")
    if "const" in shape:
        return str(shape["const"])
    return str(shape.get("format") or shape.get("type") or "depends on the name")


def default(shape: dict[str, Any]) -> list[nodes.Node] | str:
    if "default" in shape:
        return [code(json.dumps(shape["default"]))]
    return [code("[]" if shape.get("type") == "array" else "null")]


class Layers(SphinxDirective):
    """``{layers}``: the modules as the import contract has them, from the top, each with what it says of itself."""

    def run(self) -> list[nodes.Node]:
        project = ROOT / "pyproject.toml"
        self.env.note_dependency(str(project))
        contracts = tomllib.loads(project.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
        (layers,) = (contract["layers"] for contract in contracts if contract["type"] == "layers")
        picture = nodes.container(classes=["layers"])
        for layer in layers:
            row = nodes.container(classes=["layer"])
            row += [self.box(name.strip()) for name in layer.split("|")]
            picture += row
        return [picture]

    def box(self, name: str) -> nodes.container:
        path = PACKAGE / name / "__init__.py"
        path = path if path.exists() else PACKAGE / f"{name}.py"
        self.env.note_dependency(str(path))
        shown = nodes.paragraph("", "", nodes.strong("", name))
        return nodes.container("", shown, text(docstring(path)), classes=["box"])


def docstring(path: Path) -> str:
    """The first paragraph of a module about itself, read and not imported."""
    return first_paragraph(ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "")


def first_paragraph(whole: str) -> str:
    """Without the marks of reStructuredText."""
    return re.sub(r"(:\w+:)?(`+)(.*?)\2", r"\3", " ".join(whole.partition("\n\n")[0].split()))


class BibTex(SphinxDirective):
    """``{bibtex}``: an entry made from CITATION.cff."""

    def run(self) -> list[nodes.Node]:
        path = ROOT / "CITATION.cff"
        self.env.note_dependency(str(path))
        cited = yaml.safe_load(path.read_text("utf-8"))
        authors = " and ".join("{" + str(author.get("name")) + "}" for author in cited["authors"])
        lines = [
            "@software{readouts,",
            f"  author = {{{authors}}},",
            f"  title = {{{cited['title']}}},",
            f"  version = {{{cited['version']}}},",
            f"  license = {{{cited['license']}}},",
            "}",
        ]
        return [nodes.literal_block("\n".join(lines), "\n".join(lines), language="bibtex")]


def write_schemas(app: Sphinx, fault: Exception | None) -> None:
    """Both schemas as files of the site."""
    if fault is None and app.builder.format == "html":
        for name, made in schemas():
            (Path(app.outdir) / name).write_text(made, "utf-8")


def schemas() -> Iterator[tuple[str, str]]:
    for name, kind in SCHEMAS.items():
        yield f"{name}.schema.json", json.dumps(readouts.schema(kind), indent=2) + "\n"


def add(app: Sphinx) -> None:
    app.add_directive("public-names", PublicNames)
    app.add_directive("wire-keys", WireKeys)
    app.add_directive("layers", Layers)
    app.add_directive("bibtex", BibTex)
    app.connect("build-finished", write_schemas)
