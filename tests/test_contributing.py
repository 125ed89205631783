"""The way from a clone to a first rule, as CONTRIBUTING.md tells it, gone step by step in a copy of the tree."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tree import ROOT, in_tree

_BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A copy of what the steps touch."""
    in_tree("CONTRIBUTING.md")
    for folder in ("src", "tests"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def run(clone: Path, command: str) -> tuple[int, str]:
    """Exit status and output of a command that uses the copy, and not the package that is installed."""
    words = shlex.split(command)
    words = [sys.executable, *(words[1:] if words[0] == "python" else ["-m", *words])]
    paths = os.pathsep.join(str(clone / folder) for folder in ("src", "tests"))
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(words, cwd=clone, env=environment, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout


def apply(clone: Path, diff: str) -> None:
    """Makes the change that a block shows; what it does not add has to be there, once."""
    name, *lines = diff.splitlines()
    file = clone / name.removeprefix("+++ ")
    before = "".join(f"{line[1:]}\n" for line in lines if line[0] == " ")
    after = "".join(f"{line[1:]}\n" for line in lines)
    text = file.read_text("utf-8")
    assert text.count(before) == 1, f"{name} is another one by now"
    file.write_text(text.replace(before, after), "utf-8", newline="\n")


def test_the_steps_lead_to_a_first_rule(clone: Path) -> None:
    """Each of the two rules is missing at first, and its tests fail without it and pass with it."""
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("**See what")[2].partition("**Throw")[0]
    blocks = [(block["kind"], block["text"]) for block in _BLOCK.finditer(guide)]
    assert [kind for kind, _ in blocks] == "text console diff sh diff sh diff console".split()
    (_, text), first, (_, word), (_, test_word), (_, row), (_, test_row), (_, shape), last = blocks
    (clone / "practice.txt").write_text(text, "utf-8", newline="\n")

    def shows(console: str) -> None:
        command, _, expected = console.removeprefix("$ ").partition("\n")
        assert run(clone, command) == (0, expected)

    words = (clone / "src/readouts/data/verbs.toml").read_text("utf-8")
    assert "harrumph" not in words, "take the practice out of the tree again, or give the guide another word"
    shows(first[1])
    apply(clone, word)
    status, told = run(clone, f"{test_word.strip()} -v -k 'harrumph or data_words or known_failures'")
    assert status == 0, told
    assert told.count("harrumph") >= 2, "its example and its near miss"
    apply(clone, row)
    status, told = run(clone, test_row)
    assert (status, told.count("\nFAILED ")) == (1, 1)
    apply(clone, shape)
    assert run(clone, test_row)[0] == 0
    shows(last[1])
