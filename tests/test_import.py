"""The front door: what `import readouts` gives, and what it leaves alone."""

from __future__ import annotations

import subprocess
import sys

import pytest

import readouts

HEAVY = set(
    "argparse babel csv dateparser importlib.metadata importlib.resources json logging pycountry tomllib".split()
)


def test_the_names_of_the_front_door_are_sorted_and_there() -> None:
    assert readouts.__all__ == sorted(readouts.__all__)
    assert len(set(readouts.__all__)) == len(readouts.__all__)
    for name in readouts.__all__:
        assert getattr(readouts, name) is not None


def test_nothing_else_is_public() -> None:
    public = {name for name in vars(readouts) if not name.startswith("_")}
    # A module that is imported by itself becomes an attribute, once another test has done so.
    assert public - {"spark"} == set(readouts.__all__) - {"__version__"}


@pytest.mark.parametrize("name", [name for name in readouts.__all__ if name != "__version__"])
def test_every_public_name_is_documented(name: str) -> None:
    assert (getattr(readouts, name).__doc__ or "").strip()


def _run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()


def test_import_leaves_heavy_modules_out() -> None:
    code = (
        "import sys, attrs, regex; before = set(sys.modules); "
        f"import readouts; print(*sorted({HEAVY} & set(sys.modules) - before))"
    )
    assert _run(code) == ""


def test_import_reads_no_data() -> None:
    code = (
        "import sys, attrs, regex; opened = []; "
        "sys.addaudithook(lambda event, args: event == 'open' and opened.append(str(args[0]))); "
        "import readouts; print(*(f for f in opened if f.endswith(('.toml', '.csv'))))"
    )
    assert _run(code) == ""


def test_import_brings_in_little() -> None:
    """How long it takes, the benchmarks measure."""
    code = "import sys, attrs, regex; before = set(sys.modules); import readouts; print(len(set(sys.modules) - before))"
    assert int(_run(code)) < 40
