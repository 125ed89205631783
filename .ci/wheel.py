"""Builds the package twice and tries the wheel as a user has it: in a new environment, without the source tree.

python -m pip install -r .ci/build.txt
python .ci/wheel.py                       # with this Python
python .ci/wheel.py --every               # with every Python 3.11 or newer that is found here
python .ci/wheel.py --python python3.14   # with one of them; may be given again
python .ci/wheel.py --quick               # the tests that concern packages alone
python .ci/wheel.py --dist dist           # keep what was built
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUICK = ("test_packaging.py", "test_typing.py", "test_import.py", "test_wire.py", "test_data_places.py")
VERSION = "import sys; print(*sys.version_info[:3], sys.implementation.name)"
# What users check their programs with. Pyright fetches more when it first runs; where it cannot, its tests are skipped.
CHECKERS = ("mypy", "pyright")


def main() -> int:
    parser = argparse.ArgumentParser(description="Build the package twice and try the wheel alone.")
    parser.add_argument("--python", action="append", default=[], metavar="PATH", help="a Python to try it with")
    parser.add_argument("--every", action="store_true", help="try it with every Python 3.11 or newer found here")
    parser.add_argument("--quick", action="store_true", help=f"run only {', '.join(QUICK)}")
    parser.add_argument("--no-tests", action="store_true", help="build and check, and no more")
    parser.add_argument("--dist", type=Path, help="a folder for what was built; it must not be there yet")
    options = parser.parse_args()
    if options.dist and options.dist.exists():
        parser.error(f"{options.dist} is there already")
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        wheel, sdist = build_twice(work)
        run(sys.executable, "-m", "twine", "check", "--strict", str(wheel), str(sdist))
        pythons = [*options.python, *(every_python() if options.every else ())] or [sys.executable]
        for number, python in enumerate(() if options.no_tests else pythons):
            try_wheel(wheel, python, work / f"try{number}", QUICK if options.quick else ())
        if options.dist:
            shutil.copytree(wheel.parent, options.dist)
    return 0


def run(*command: str, cwd: Path = ROOT, **environment: str) -> None:
    print(f"\n== {' '.join(command)}", flush=True)
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    subprocess.run(command, cwd=cwd, env={**kept, **environment}, check=True)


def build_twice(work: Path) -> tuple[Path, Path]:
    """Wheel and sdist of the tree, and again of what the sdist holds; they have to be the same, bit by bit."""
    first = build(ROOT, work / "first")
    with tarfile.open(first[1]) as file:
        file.extractall(work / "source", filter="data")
    (source,) = (work / "source").iterdir()
    second = build(source, work / "second")
    for one, other in zip(first, second, strict=True):
        digest = hashlib.sha256(one.read_bytes()).hexdigest()
        if digest != hashlib.sha256(other.read_bytes()).hexdigest():
            raise SystemExit(f"two builds of {one.name} differ")
        print(f"{digest}  {one.name}, the same twice")
    return first


def build(source: Path, target: Path) -> tuple[Path, Path]:
    run(sys.executable, "-m", "build", "--no-isolation", "--sdist", "--wheel", "--outdir", str(target), cwd=source)
    (wheel,), (sdist,) = target.glob("*.whl"), target.glob("*.tar.gz")
    return wheel, sdist


def every_python() -> Iterator[str]:
    """The newest of each minor version from 3.11 on, on the path and among those that pyenv keeps."""
    folders = [Path(name) for name in os.get_exec_path()]
    folders += sorted(Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")).glob("versions/*/bin"))
    found: dict[tuple[int, int], tuple[int, str]] = {}
    for path in (path for folder in folders for path in sorted(folder.glob("python3.[0-9][0-9]"))):
        asked = subprocess.run([path, "-c", VERSION], capture_output=True, encoding="utf-8", check=False)
        if asked.returncode or not asked.stdout.endswith("cpython\n"):
            continue  # a shim that leads nowhere
        major, minor, micro, _ = asked.stdout.split()
        version = int(major), int(minor)
        if version >= (3, 11) and int(micro) > found.get(version, (-1, ""))[0]:
            found[version] = int(micro), str(path)
    return (path for _, (_, path) in sorted(found.items()))


def try_wheel(wheel: Path, python: str, folder: Path, tests: tuple[str, ...]) -> None:
    """Installs the wheel into a new environment and runs the tests in a folder that holds nothing but them."""
    run(python, "-m", "venv", str(folder / "venv"))
    inside = str(folder / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python")
    run(inside, "-m", "pip", "install", "--quiet", f"{wheel}[test]", *CHECKERS)
    shutil.copytree(ROOT / "tests", folder / "alone" / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    run(inside, "-m", "readouts", "--version", cwd=folder)
    run(inside, "-c", f"import readouts; assert readouts.__file__.startswith({str(folder)!r})", cwd=folder)
    # How to run the tests stands in pyproject.toml; the folder of the tests is told apart from it.
    settings = ("-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder / "alone"), "-p", "no:cacheprovider")
    chosen = [f"tests/{name}" for name in tests] or ["tests"]
    run(inside, "-m", "pytest", *settings, *chosen, cwd=folder / "alone")


if __name__ == "__main__":
    sys.exit(main())
