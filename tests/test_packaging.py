"""What is shipped: the files of wheel and sdist, the same bits from every build, and what the package says of itself.

What stands in more than one file stays the same.
"""

from __future__ import annotations

import importlib.metadata
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path, PurePosixPath

import pytest

import readouts
from tree import PACKAGE, ROOT, in_tree

EPOCH = 2_000_000_000
EPOCH_DAY = (2033, 5, 18)

OF_A_WHEEL = {".py", ".toml", ".csv", ".css", ".js", ".json", ".typed"}
OF_AN_SDIST = {
    "src": OF_A_WHEEL,
    "tests": {".py", ".json", ".toml", ".txt", ".csv"},
    "docs": {".md", ".py", ".png", ".svg", ".css", ".html", ".txt", ".csv", ".toml", ".json"},
    "examples": {".md", ".py", ".txt", ".toml", ".csv", ".json", ".jsonl"},
}
BESIDE_THEM = {
    ".gitignore",
    "CHANGELOG.md",
    "CITATION.cff",
    "CONTRIBUTING.md",
    "LICENSE",
    "PKG-INFO",
    "README.md",
    "SECURITY.md",
    "pyproject.toml",
}


def build(source: Path, target: Path) -> tuple[Path, Path]:
    """Wheel and sdist of a source tree."""
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(target)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(EPOCH)}
    subprocess.run(command, cwd=source, env=environment, check=True, capture_output=True)
    (wheel,), (sdist,) = target.glob("*.whl"), target.glob("*.tar.gz")
    return wheel, sdist


def metadata(wheel: Path) -> tuple[str, str]:
    """The fields, and the text below them."""
    with zipfile.ZipFile(wheel) as file:
        (name,) = (name for name in file.namelist() if name.endswith("/METADATA"))
        fields, _, description = file.read(name).decode("utf-8").partition("\n\n")
    return fields, description


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Wheel and sdist, built from the tree around the tests."""
    pytest.importorskip("hatchling")
    pytest.importorskip("hatch_fancy_pypi_readme")
    in_tree("pyproject.toml")
    return build(ROOT, tmp_path_factory.mktemp("built"))


def names_in_wheel(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as file:
        return set(file.namelist())


def names_in_sdist(sdist: Path) -> set[str]:
    with tarfile.open(sdist) as file:
        return {name.partition("/")[2] for name in file.getnames()}


def is_clutter(name: str) -> bool:
    """What tools leave behind."""
    return any(
        part.startswith((".", "__pycache__")) or part in {"_build", "dist"} for part in PurePosixPath(name).parts
    )


# What ships


def test_the_wheel_holds_the_package_and_nothing_else(built: tuple[Path, Path]) -> None:
    info = f"readouts-{readouts.__version__}.dist-info/"
    names = names_in_wheel(built[0])
    assert {name.removeprefix(info) for name in names if name.startswith(info)} == {
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
    }
    source = in_tree("src")
    files = (path.relative_to(source).as_posix() for path in (source / "readouts").rglob("*") if path.is_file())
    assert {name for name in names if not name.startswith(info)} == {name for name in files if not is_clutter(name)}


def test_no_file_ships_that_should_not(built: tuple[Path, Path]) -> None:
    package = {name for name in names_in_wheel(built[0]) if name.startswith("readouts/")}
    assert {name for name in package if PurePosixPath(name).suffix not in OF_A_WHEEL - {".typed"}} == {
        "readouts/py.typed"
    }
    names = names_in_sdist(built[1])
    top = {name for name in names if "/" not in name}
    assert top == BESIDE_THEM
    below = names - top
    assert {name for name in below if is_clutter(name)} == set()
    folders = {name: OF_AN_SDIST.get(name.partition("/")[0], set()) for name in below}
    assert {name for name, endings in folders.items() if PurePosixPath(name).suffix not in endings} == set()


def test_the_sdist_holds_what_the_tests_need(built: tuple[Path, Path]) -> None:
    names = names_in_sdist(built[1])
    assert {f"tests/{path.relative_to(ROOT / 'tests').as_posix()}" for path in (ROOT / "tests").rglob("*.py")} <= names
    assert {"examples/three_calls.txt", "docs/tables.md", "docs/conf.py", "tests/pairs/01_same_words.toml"} <= names


def test_what_is_installed_is_the_whole_package() -> None:
    """In a run from the wheel alone, what pip has noted down; an editable package is noted as one link."""
    noted = {str(PurePosixPath(file)) for file in importlib.metadata.files("readouts") or ()}
    if "readouts/__init__.py" not in noted:
        pytest.skip("the package is installed as a link to its source")
    there = {f"readouts/{p.relative_to(PACKAGE).as_posix()}" for p in PACKAGE.rglob("*") if p.is_file()}
    assert {name for name in there if not is_clutter(name)} <= noted


# The same bits


def test_another_build_elsewhere_gives_the_same_bits(built: tuple[Path, Path], tmp_path: Path) -> None:
    """From what the first sdist holds, in another folder, with other times and rights; it holds all that it takes."""
    with tarfile.open(built[1]) as file:
        file.extractall(tmp_path, filter="data")
    (source,) = (path for path in tmp_path.iterdir() if path.is_dir())
    for path in source.rglob("*"):
        os.utime(path, (86400.0 * 9000, 86400.0 * 9000))
        if path.is_file():
            path.chmod(0o600)
    again = build(source, tmp_path / "built")
    for first, second in zip(built, again, strict=True):
        assert first.name == second.name
        assert first.read_bytes() == second.read_bytes(), f"{first.name} is another one"


def test_times_are_those_that_the_builder_names(built: tuple[Path, Path]) -> None:
    with zipfile.ZipFile(built[0]) as file:
        assert {entry.date_time[:3] for entry in file.infolist()} == {EPOCH_DAY}
    with tarfile.open(built[1]) as tar:
        assert {entry.mtime for entry in tar.getmembers()} == {EPOCH}
        assert {(entry.uid, entry.gid, entry.uname, entry.gname) for entry in tar.getmembers()} == {(0, 0, "", "")}


# What the package says of itself


def test_the_metadata_are_complete(built: tuple[Path, Path]) -> None:
    head, description = metadata(built[0])
    for field in ("Summary", "Author", "License-Expression", "License-File", "Keywords", "Requires-Python"):
        assert re.search(rf"^{field}: \S", head, re.MULTILINE), f"{field} is missing"
    assert head.startswith("Metadata-Version: 2.4\n"), "the newest form is refused by tools of a year ago"
    assert "Requires-Python: >=3.11" in head
    assert "Description-Content-Type: text/markdown" in head
    required = re.findall(r"^Requires-Dist: ([\w-]+)[^;\n]*$", head, re.MULTILINE)
    assert sorted(required) == ["attrs", "dateparser", "regex"]
    assert description.startswith("# readouts")


def test_every_python_that_is_claimed_is_tested() -> None:
    project = tomllib.loads(in_tree("pyproject.toml").read_text("utf-8"))["project"]
    claimed = {c.rpartition(" ")[2] for c in project["classifiers"] if re.search(r":: 3\.\d+$", c)}
    workflow = in_tree(".github/workflows/tests.yml").read_text("utf-8")
    tested = re.search(r"^ +python: \[(.*)\]$", workflow, re.MULTILINE)
    assert tested is not None
    assert set(re.findall(r'"([\d.]+)"', tested[1])) >= claimed > {"3.11"}


def test_no_link_of_the_description_leads_nowhere(built: tuple[Path, Path]) -> None:
    """A package index knows no file of the repository; the words of such links stay, their targets go."""
    _, description = metadata(built[0])
    assert [target for target in re.findall(r"\]\(([^)]*)\)", description) if not target.startswith("https://")] == []
    assert "Begin with the quickstart: parse, look" in description
    assert "pictures" not in description


def test_the_links_of_the_readme_lead_somewhere() -> None:
    targets = re.findall(r"\]\(([^)#]+)", in_tree("README.md").read_text("utf-8"))
    assert len(targets) > 10
    assert [t for t in targets if not t.startswith("https://") and not (ROOT / t).exists()] == []


# The same everywhere


def test_the_version_is_the_same_everywhere() -> None:
    assert importlib.metadata.version("readouts") == readouts.__version__
    cited = re.search(r"^version: (\S+)$", in_tree("CITATION.cff").read_text("utf-8"), re.MULTILINE)
    assert cited is not None
    assert cited[1] == readouts.__version__
    assert re.search(
        rf"^## \[{re.escape(readouts.__version__)}\]", in_tree("CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )


def test_the_types_are_announced() -> None:
    assert (PACKAGE / "py.typed").is_file()


def test_the_command_leads_to_a_function() -> None:
    (command,) = importlib.metadata.entry_points(group="console_scripts", name="readouts")
    assert callable(command.load())


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "readouts", "--version"], capture_output=True, check=True)
    assert done.stdout.decode().split() == ["readouts", readouts.__version__]


def test_the_import_contracts_name_every_module() -> None:
    """Import-linter fails on a module that is missing from the layers; this says so without it."""
    project = tomllib.loads(in_tree("pyproject.toml").read_text("utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    named = {name for layer in layers for name in re.split(r"[ |:]+", layer)}
    assert named >= {path.stem for path in PACKAGE.glob("_*.py")} - {"__init__"}
