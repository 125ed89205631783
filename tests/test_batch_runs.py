"""Runs that are broken off: whatever ends them, the one that goes on makes exactly the rows of an unbroken run."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from readouts import read_tables
from readouts._batch import _run
from readouts._batch._encode import Encoded
from readouts._batch._run import Progress
from readouts._batch._stage import Stage
from readouts._cli import main
from readouts._cli._progress import Bar, duration
from test_tables import has

DOCUMENTS = 700
TALK = (
    "President Ana Souza of Brazil spoke today by phone with Prime Minister Omar Haddad of Jordan. "
    "President Souza thanked Prime Minister Haddad for hosting the talks. {} The two leaders agreed to meet in May."
)
PATIENCE = 60.0  # seconds


@pytest.fixture(autouse=True)
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Path("in.jsonl").open("w", encoding="utf-8") as file:
        for number in range(DOCUMENTS):
            text = None if number % 100 == 7 else TALK.format(f"It was call number {number}.\n" * (number % 9))
            file.write(json.dumps({"id": f"d{number}", "text": text}) + "\n")


def begin(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "readouts", "parse", *arguments], stderr=subprocess.PIPE)


def wait_for(path: Path, size: int) -> None:
    """Until a file of a run has grown to some size."""
    until = time.monotonic() + PATIENCE
    while not path.exists() or path.stat().st_size < size:
        assert time.monotonic() < until, f"{path} does not grow"
        time.sleep(0.01)


def run(*arguments: str) -> str:
    """A whole run; what it told."""
    with begin(*arguments) as process:
        assert process.stderr is not None
        told = process.stderr.read().decode()
    assert process.returncode == 2, told  # some texts are missing
    return told


def form_of(output: str) -> str:
    return {"out.jsonl": "jsonl", "out.sqlite": "sqlite"}.get(output, output)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
@pytest.mark.parametrize(
    ("output", "jobs", "how"),
    [
        ("out.jsonl", "2", "SIGKILL"),
        ("out.jsonl", "1", "SIGTERM"),
        ("out.sqlite", "1", "SIGKILL"),
        ("csv", "2", "SIGINT"),
        ("parquet", "1", "SIGKILL"),
        ("parquet", "2", "SIGINT"),
    ],
)
def test_a_run_that_is_broken_off_goes_on(output: str, jobs: str, how: str) -> None:
    if output == "parquet" and not has("pyarrow"):
        pytest.skip("no pyarrow")
    arguments = ["in.jsonl", "--format", form_of(output), "--jobs", jobs, "-o"]
    stage = Path(f"{output}.partial")
    with begin(*arguments, output) as process:
        wait_for(stage / f"{'lines' if output == 'out.jsonl' else 'statements'}.growing", 8000)
        process.send_signal(signal.Signals[how])
        assert process.stderr is not None
        told = process.stderr.read().decode()
    assert process.returncode == (-signal.SIGKILL if how == "SIGKILL" else 130)
    assert not Path(output).exists()
    journal = json.loads((stage / "journal.json").read_text("utf-8"))
    if how != "SIGKILL":
        assert "broken off; give the same command again to go on" in told
        assert 0 < journal["found"]["documents"] < DOCUMENTS
    told = run(*arguments, output, "--errors", "errors.jsonl")
    if journal["found"]:
        assert f"of these, {journal['found']['documents']:,} had been read before" in told
    assert f"read {DOCUMENTS:,} documents" in told
    assert not stage.exists()
    assert len(Path("errors.jsonl").read_text("utf-8").splitlines()) == DOCUMENTS // 100
    unbroken = f"whole-{output}"
    run("in.jsonl", "--format", form_of(output), "-o", unbroken)
    if output == "out.jsonl":
        assert Path(output).read_bytes() == Path(unbroken).read_bytes()
    else:
        assert read_tables(output) == read_tables(unbroken)


class _KilledError(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize("output", ["out.jsonl", "out.sqlite", "csv", "parquet"])
@pytest.mark.parametrize("moved", [0, 1, 4])
def test_a_run_that_ends_while_it_makes_the_output_goes_on(
    output: str, moved: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if output == "parquet" and not has("pyarrow"):
        pytest.skip("no pyarrow")
    arguments = ["parse", "in.jsonl", "--format", form_of(output), "-o"]
    replace, left = Path.replace, [moved]

    def killing(source: Path, target: Path) -> Path:
        if source.suffix != ".new":
            if not left[0]:
                raise _KilledError
            left[0] -= 1
        return replace(source, target)

    with monkeypatch.context() as patch, contextlib.suppress(_KilledError):
        patch.setattr(Path, "replace", killing)
        main([*arguments, output])
    if left == [0] and Path(f"{output}.partial").exists():
        assert main([*arguments, output]) == 2
    if Path(f"{output}.partial").exists():
        pytest.fail("something was left behind")
    main([*arguments, "whole"])
    if output == "out.jsonl":
        assert Path(output).read_bytes() == Path("whole").read_bytes()
    else:
        assert read_tables(output) == read_tables("whole")
    capsys.readouterr()


def test_what_is_read_while_arrow_is_imported_is_written_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A run that goes on takes over what was read before, and not what is read meanwhile as well."""
    pytest.importorskip("pyarrow")
    arguments = ["parse", "in.jsonl", "--format", "parquet", "-o"]
    add, opened, left = Stage.add, _run._opened, [3]

    def killing(stage: Stage, encoded: Encoded) -> None:
        if not left[0]:
            raise _KilledError
        left[0] -= 1
        add(stage, encoded)

    def late(*given: Any) -> Any:
        while not any(left):
            time.sleep(0.01)
        return opened(*given)

    def noted(stage: Stage, encoded: Encoded) -> None:
        add(stage, encoded)
        stage.flush()
        left[0] += 1

    with monkeypatch.context() as patch, contextlib.suppress(_KilledError):
        patch.setattr(_run, "_PART", 0.0)
        patch.setattr(Stage, "add", killing)
        main([*arguments, "out"])
    with monkeypatch.context() as patch:
        patch.setattr(Stage, "add", noted)
        patch.setattr(_run, "_opened", late)
        main([*arguments, "out"])
    main([*arguments, "whole"])
    assert read_tables("out") == read_tables("whole")
    assert "of these, " in capsys.readouterr().err


def broken_off(*arguments: str) -> None:
    with begin("in.jsonl", "-o", "out.jsonl", *arguments) as process:
        wait_for(Path("out.jsonl.partial", "lines.growing"), 8000)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        process.stderr.read()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
def test_a_run_goes_on_only_as_it_began(capsys: pytest.CaptureFixture[str]) -> None:
    broken_off("--publisher", "Kremlin")
    assert main(["parse", "in.jsonl", "-o", "out.jsonl"]) == 2
    assert "a run was broken off here with another publisher; give the same again" in capsys.readouterr().err
    lines = Path("in.jsonl").read_text("utf-8").splitlines(keepends=True)
    Path("in.jsonl").write_text("".join(['{"text": "new"}\n', *lines]), "utf-8")
    assert main(["parse", "in.jsonl", "-o", "out.jsonl", "--publisher", "Kremlin"]) == 2
    assert "the inputs have changed since the run was broken off" in capsys.readouterr().err
    assert main(["parse", "in.jsonl", "-o", "out.jsonl", "--restart"]) == 2
    assert "had been read before" not in capsys.readouterr().err
    assert len(Path("out.jsonl").read_text("utf-8").splitlines()) == DOCUMENTS + 1 - DOCUMENTS // 100


@pytest.mark.skipif(sys.platform == "win32", reason="there is no lock")
def test_two_runs_do_not_write_one_output(capsys: pytest.CaptureFixture[str]) -> None:
    with begin("in.jsonl", "-o", "out.jsonl") as process:
        wait_for(Path("out.jsonl.partial", "journal.json"), 10)
        assert main(["parse", "in.jsonl", "-o", "out.jsonl"]) == 2
        assert "another run is going on here" in capsys.readouterr().err
        assert process.stderr is not None
        process.stderr.read()
    assert process.returncode == 2


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="nothing tells here which files are open")
@pytest.mark.parametrize("output", ["out.jsonl", "out.sqlite", "csv"])
def test_no_file_is_moved_or_removed_while_it_is_open(output: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Windows demands."""

    def watched(name: str) -> None:
        real = getattr(Path, name)

        def watching(path: Path, *more: Path, **how: bool) -> object:
            open_now = {os.path.realpath(opened) for opened in Path("/proc/self/fd").iterdir()}
            assert not open_now & {os.path.realpath(p) for p in (path, *more)}
            touched.append(path.name)
            return real(path, *more, **how)

        monkeypatch.setattr(Path, name, watching)

    touched: list[str] = []
    watched("replace")
    watched("unlink")
    assert main(["parse", "in.jsonl", "--format", form_of(output), "-o", output]) == 2
    assert {"journal.json.new", "lock", "errors.growing"} < set(touched)
    assert not Path(f"{output}.partial").exists()


# The bar


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_tells_share_count_rate_errors_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    terminal = _Terminal()
    bar = Bar(terminal)
    for seconds, documents, failed, share in ((0, 100, 0, 0.1), (10, 1100, 2, 0.5), (0.01, 1101, 2, 0.51)):
        now[0] += seconds
        bar.update(Progress(documents, failed, share))
    bar.clear()
    _, first, second, cleared = terminal.getvalue().split("\r\x1b[K")
    assert first == "[##......................]  10%, 100 read, 0 failed"
    assert second == "[############............]  50%, 1,100 read, 100/s, 2 failed, 0:12 left"
    assert cleared == ""


def test_nothing_is_shown_where_there_is_no_terminal() -> None:
    stream = io.StringIO()
    bar = Bar(stream)
    bar.update(Progress(1, 0, 0.5))
    bar.clear()
    assert stream.getvalue() == ""
    with begin("in.jsonl", "-o", "out.jsonl") as process:
        assert process.stderr is not None
        assert not re.search(rb"\r(?!\n)|\x1b", process.stderr.read())


@pytest.mark.parametrize(("seconds", "shown"), [(0.4, "0:00"), (65, "1:05"), (3723, "1:02:03")])
def test_durations(seconds: float, shown: str) -> None:
    assert duration(seconds) == shown


def test_a_missing_library_is_named_before_anything_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert main(["parse", "in.jsonl", "--format", "parquet", "-o", "out"]) == 2
    assert "pip install 'readouts[tables]'" in capsys.readouterr().err
    assert sorted(path.name for path in Path.cwd().iterdir()) == ["in.jsonl"]


def test_parquet_grows_by_groups_of_rows(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    main(["parse", "in.jsonl", "--format", "parquet", "-o", "whole"])
    monkeypatch.setattr("readouts._frames._arrow._ROW_GROUP", 100)
    main(["parse", "in.jsonl", "--format", "parquet", "-o", "out"])
    assert parquet.ParquetFile("whole/statements.parquet").num_row_groups == 1
    assert parquet.ParquetFile("out/statements.parquet").num_row_groups > 5
    assert read_tables("out") == read_tables("whole")
    capsys.readouterr()
