"""What the type checkers of users make of the package: the types that they find, and the mistakes that they refuse."""

from __future__ import annotations

import json
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import readouts

HERE = Path(__file__).parent / "typing"
RIGHT = HERE / "right.py"
WRONG = HERE / "wrong.py"
Checker = Callable[[Path], set[int]]


def mypy(file: Path) -> set[int]:
    """The lines that mypy refuses, in its strict mode."""
    pytest.importorskip("mypy")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", "cache", file.name]
    done = subprocess.run(command, cwd=file.parent, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    print(done.stdout)
    return {int(number) for number in re.findall(rf"^{file.name}:(\d+): error", done.stdout, re.MULTILINE)}


def pyright(file: Path) -> set[int]:
    """The lines that pyright refuses, in its strict mode."""
    pytest.importorskip("pyright")
    Path(file.parent, "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}', "utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, file.name]
    done = subprocess.run(command, cwd=file.parent, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in {0, 1}:
        pytest.skip("pyright does not start; what it is made of has to be fetched once")
    found = json.loads(done.stdout)["generalDiagnostics"]
    errors = [
        entry
        for entry in found
        if entry["severity"] == "error" and not entry.get("rule", "").startswith("reportUnused")
    ]
    print(*(f"{entry['range']['start']['line'] + 1}: {entry['message']}" for entry in errors), sep="\n")
    return {entry["range"]["start"]["line"] + 1 for entry in errors}


@pytest.fixture(params=[mypy, pyright])
def checker(request: pytest.FixtureRequest) -> Checker:
    check: Checker = request.param
    return check


def apart(file: Path, folder: Path) -> Path:
    """A copy where no configuration of the project is found."""
    return Path(shutil.copy(file, folder))


def test_the_types_are_found(checker: Checker, tmp_path: Path) -> None:
    assert checker(apart(RIGHT, tmp_path)) == set()


def test_mistakes_are_refused(checker: Checker, tmp_path: Path) -> None:
    lines = WRONG.read_text("utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if "# refused" in line}
    assert len(marked) > 30
    assert checker(apart(WRONG, tmp_path)) == marked


def test_the_uses_run(tmp_path: Path) -> None:
    """That they are typed well is no use if they do not run."""
    used = runpy.run_path(str(RIGHT))
    assert used["readout"].calls
    used["saved_and_read_back"](tmp_path)


def test_every_public_name_is_among_the_uses() -> None:
    text = RIGHT.read_text("utf-8")
    assert {name for name in readouts.__all__ if not re.search(rf"\b{name}\b", text)} == set()
