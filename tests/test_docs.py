"""The documentation is executed: Python examples, commands with their output, and the files that both read."""

from __future__ import annotations

import doctest
import importlib.util
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

pytest.importorskip("sybil")

from sybil import Document, Example, Region, Sybil
from sybil.parsers.myst import PythonCodeBlockParser

from tree import ROOT, in_tree

PAGES = [ROOT / "README.md", *sorted(p for p in (ROOT / "docs").rglob("*.md") if "_build" not in p.parts)]

_FILE = re.compile(r"^```\{code-block\} \w+\n:caption: (?P<name>\S+)\n\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_NEEDS = re.compile(r"^% needs: (?P<needs>[^\n]*)\n\n```python\n.*?^```$", re.MULTILINE | re.DOTALL)
_CONSOLE = re.compile(r"^```console\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def write_file(example: Example) -> None:
    name, text = example.parsed
    Path(name).write_text(text, "utf-8")


def run_command(example: Example) -> str | None:
    command, _, expected = example.parsed.removeprefix("$ ").partition("\n")
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if doctest.OutputChecker().check_output(expected, done.stdout, doctest.ELLIPSIS):
        return None
    return f"{command}\nprinted\n{done.stdout}\nnot\n{expected}"


def find_files(document: Document) -> Iterable[Region]:
    for found in _FILE.finditer(document.text):
        yield Region(found.start(), found.end(), (found["name"], found["text"]), write_file)


def find_commands(document: Document) -> Iterable[Region]:
    for found in _CONSOLE.finditer(document.text):
        yield Region(found.start(), found.end(), found["text"], run_command)


SYBIL = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS), find_files, find_commands],
    path=str(ROOT),
)


def is_there(what: str) -> bool:
    return bool(shutil.which(what) if what == "java" else importlib.util.find_spec(what))


def lacking(text: str) -> list[tuple[int, int, str]]:
    """The examples that need what is not installed, each with what it lacks."""
    needed = (
        (found, [name for name in found["needs"].split(", ") if not is_there(name)]) for found in _NEEDS.finditer(text)
    )
    return [(found.start(), found.end(), lacks[0]) for found, lacks in needed if lacks]


@pytest.mark.filterwarnings("ignore")  # of Spark, Ray and pandas about each other
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_examples_are_true(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(in_tree("examples"), tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    document = SYBIL.parse(page)
    left_out = lacking(document.text)
    for example in document.examples():
        if not any(start <= example.start < end for start, end, _ in left_out):
            example.evaluate()
    if left_out:
        pytest.skip("true as far as it was run; not installed: " + ", ".join(sorted({name for *_, name in left_out})))


def test_readme_holds_the_commands_that_ci_runs() -> None:
    text = in_tree("README.md").read_text("utf-8")
    for name in ("run command", "test command"):
        block = text.partition(f"<!-- {name} -->\n")[2].partition(f"<!-- end of {name} -->")[0]
        fence, command, end = block.strip().splitlines()
        assert (fence, end) == ("```sh", "```")
        assert command.startswith("python3 -m venv .venv && ")
