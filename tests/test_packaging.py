"""What stands in more than one file stays the same."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from pathlib import Path

import readouts

ROOT = Path(__file__).resolve().parent.parent


def test_the_version_is_the_same_everywhere() -> None:
    assert importlib.metadata.version("readouts") == readouts.__version__
    cited = re.search(r"^version: (\S+)$", (ROOT / "CITATION.cff").read_text("utf-8"), re.MULTILINE)
    assert cited is not None
    assert cited[1] == readouts.__version__
    assert readouts.__version__ in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_types_are_announced() -> None:
    assert (Path(readouts.__file__).parent / "py.typed").is_file()


def test_the_command_leads_to_a_function() -> None:
    (command,) = importlib.metadata.entry_points(group="console_scripts", name="readouts")
    assert callable(command.load())


def test_the_import_contracts_name_every_module() -> None:
    """Import-linter fails on a module that is missing from the layers; this says so without it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    named = {name for layer in layers for name in re.split(r"[ |:]+", layer)}
    package = Path(readouts.__file__).parent
    assert named >= {path.stem for path in package.glob("_*.py")} - {"__init__"}
