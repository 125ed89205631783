"""Where things lie: the data of the installed package, and the source tree, which not every test run has around it."""

from __future__ import annotations

from pathlib import Path

import pytest

import readouts

PACKAGE = Path(readouts.__file__).resolve().parent
DATA = PACKAGE / "data"
ROOT = Path(__file__).resolve().parent.parent


def in_tree(name: str) -> Path:
    """A file or folder of the source tree; skips the test that asks for it where the tests run without the tree."""
    path = ROOT / name
    if not path.exists():
        pytest.skip(f"needs {name} of the source tree, which is not here")
    return path


def example() -> str:
    """The example article."""
    return in_tree("examples/three_calls.txt").read_text("utf-8")
