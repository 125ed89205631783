"""Measure what many documents cost besides their parse; see README.md beside this file."""

from __future__ import annotations

import argparse
import ctypes
import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import texts

import readouts

KEYS = ("text", "published", "publisher", "title")
Document = dict[str, str]
Measures = dict[str, tuple[float, ...]]
"""Seconds by the clock and of the processor, by what was measured."""


def documents(count: int) -> Iterator[Document]:
    """The corpus again and again, each time under other ids; the project's own texts where it is not at hand."""
    files = sorted((texts.SHARED / "corpus").glob("*.jsonl"))
    found = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    found = found or [{"text": text} for several in texts.sets().values() for text in several]
    for number in range(count):
        yield {**found[number % len(found)], "id": f"d{number}"}


def written(folder: Path, count: int) -> Path:
    file = folder / f"{count}.jsonl"
    with file.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(document, ensure_ascii=False) + "\n" for document in documents(count))
    return file


LOOP = """
import json, sys, time, readouts
keys = sys.argv[2].split()
known = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
known = [(d["text"], {k: d[k] for k in keys[1:] if k in d}) for d in known]
parse = readouts.Parser().parse
parse("warm")
clock, processor = time.perf_counter(), time.process_time()
for text, more in known:
    parse(text, **more)
print(time.perf_counter() - clock, time.process_time() - processor)
"""
"""A script that does nothing but read the file, load the words and parse; it tells the seconds of its loop."""


def bare(file: Path) -> Measures:
    """Seconds, by the clock and of the processor: of the warm loop alone, and of the whole script."""
    began, used = time.perf_counter(), os.times()
    script = [sys.executable, "-c", LOOP, str(file), " ".join(KEYS)]
    ran = subprocess.run(script, check=True, stdout=subprocess.PIPE)
    clock, now = time.perf_counter() - began, os.times()
    loop, loop_used = map(float, ran.stdout.split())
    return {"warm loop": (loop, loop_used), "whole script": (clock, _children(now) - _children(used))}


def _children(times: os.times_result) -> float:
    return times.children_user + times.children_system


def command(file: Path, jobs: int, output: Path) -> list[str]:
    what = [str(file), "--format", "parquet", "--jobs", str(jobs), "-o", str(output)]
    return [sys.executable, "-m", "readouts", "parse", *what]


def batch(file: Path, jobs: int, output: Path) -> tuple[float, ...]:
    """Seconds of the whole command, from its start to its end, with all its processes."""
    began, used = time.perf_counter(), os.times()
    subprocess.run(command(file, jobs, output), check=True, stderr=subprocess.DEVNULL)
    clock = time.perf_counter() - began
    _wait_for_orphans()
    return clock, _children(os.times()) - _children(used)


def _wait_for_orphans() -> None:
    """The processor's time of a process is known when it has been waited for, that of a process without parent too."""
    try:
        while True:
            os.wait()
    except ChildProcessError:
        pass


def peak(file: Path, jobs: int, output: Path) -> float:
    """The largest sum, in MB, of what the processes of a run hold for themselves, looked at again and again."""
    highest = 0.0
    with subprocess.Popen(command(file, jobs, output), stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            highest = max(highest, sum(map(_held, _with_children(process.pid))))
            time.sleep(0.02)
    _wait_for_orphans()
    return highest / 1024


def _with_children(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    except OSError:
        return
    for child in map(int, children):
        yield from _with_children(child)


def _held(pid: int) -> int:
    """The proportional set size, which counts what processes share but once."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def broken_off(file: Path, how: signal.Signals, seconds: float, whole: Path, output: Path) -> bool:
    """Whether a run that a signal ends so long after its begin, and that is taken up again, gives the same rows."""
    process = subprocess.Popen(command(file, 2, output), stderr=subprocess.DEVNULL)
    time.sleep(seconds)
    process.send_signal(how)
    ended = process.wait()
    assert ended in {130, -how}, f"the run was over before it was broken off: {ended}"
    subprocess.run(command(file, 2, output), check=True, stderr=subprocess.DEVNULL)
    same = readouts.read_tables(output) == readouts.read_tables(whole)
    shutil.rmtree(output)
    return same


def measured(file: Path, folder: Path) -> Measures:
    """A bare loop, and the command with one process and with two."""
    commands = {f"command, {jobs} at once": batch(file, jobs, folder / str(jobs)) for jobs in (1, 2)}
    for output in map(str, (1, 2)):
        shutil.rmtree(folder / output)
    return {**bare(file), **commands}


def rates(file: Path, twice: Path, folder: Path, runs: int) -> None:
    """Takes turns, so that what else the machine does falls on all alike; the best of each counts."""
    one, two = [], []
    for _ in range(runs):
        one.append(measured(file, folder))
        two.append(measured(twice, folder))
    found, more = (
        {name: tuple(map(min, zip(*(run[name] for run in several), strict=True))) for name in one[0]}
        for several in (one, two)
    )
    # A document more, where all is loaded: what another so many of them take.
    marginal = {name: tuple(b - a for a, b in zip(found[name], more[name], strict=True)) for name in found}
    print(f"The whole command beside the whole script, {file.stem} documents:")
    show(found, found["whole script"])
    print("The whole command beside the warm loop, in which the words are loaded and the file is read already:")
    show(found, found["warm loop"])
    print(f"From {file.stem} to {twice.stem} documents, command beside script:")
    show(marginal, marginal["whole script"])


def show(found: Measures, beside: tuple[float, ...]) -> None:
    print(f"{'':20}{'seconds':>9}{'processor':>11}{'rate per core':>15}{'the same by the processor':>27}")
    for name, (seconds, used) in found.items():
        cores = 2 if "2 at once" in name else 1
        print(f"{name:20}{seconds:9.2f}{used:11.2f}{beside[0] / seconds / cores:15.2f}{beside[1] / used:27.2f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=5000, metavar="N")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="how often each is measured (3)")
    parser.add_argument("--rates-only", action="store_true")
    options = parser.parse_args()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER: orphans become children of this process
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fifth, file, twice = (written(folder, int(options.documents * share)) for share in (0.2, 1, 2))
        rates(file, twice, folder, options.runs)
        if options.rates_only:
            return 0
        for some in (fifth, file, twice):
            print(f"peak memory of {some.stem} documents, all processes: {peak(some, 2, folder / some.stem):.0f} MB")
        seconds, _ = batch(file, 2, folder / "whole")
        for how, share in itertools.product((signal.SIGINT, signal.SIGKILL), (0.2, 0.5, 0.8)):
            same = broken_off(file, how, seconds * share, folder / "whole", folder / how.name)
            told = "the same rows" if same else "OTHER ROWS"
            print(f"broken off by {how.name} after {share:.0%} of the time and taken up again: {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
