"""Measure what many documents cost besides their parse; see README.md beside this file."""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import texts

import readouts

KEYS = ("text", "published", "publisher", "title")
Document = dict[str, str]


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


def bare(file: Path) -> tuple[float, float]:
    """Seconds, by the clock and of the processor, of a warm loop in its own process that does nothing but parse."""
    code = """
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
    ran = subprocess.run([sys.executable, "-c", code, str(file), " ".join(KEYS)], check=True, stdout=subprocess.PIPE)
    clock, processor = map(float, ran.stdout.split())
    return clock, processor


def command(file: Path, jobs: int, output: Path) -> list[str]:
    what = [str(file), "--format", "parquet", "--jobs", str(jobs), "-o", str(output)]
    return [sys.executable, "-m", "readouts", "parse", *what]


def batch(file: Path, jobs: int, output: Path) -> tuple[float, float]:
    """Seconds of the whole command, from its start to its end, with all its processes."""
    began, used = time.perf_counter(), os.times()
    subprocess.run(command(file, jobs, output), check=True, stderr=subprocess.DEVNULL)
    clock = time.perf_counter() - began
    _wait_for_orphans()
    now = os.times()
    return clock, now.children_user + now.children_system - used.children_user - used.children_system


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


def broken_off(file: Path, how: signal.Signals, whole: Path, output: Path) -> bool:
    """Whether a run that a signal ends, and that is taken up again, gives the rows of an unbroken one."""
    process = subprocess.Popen(command(file, 2, output), stderr=subprocess.DEVNULL)
    grown = output.with_name(output.name + ".partial") / "statements.growing"
    while process.poll() is None and not (grown.exists() and grown.stat().st_size):
        time.sleep(0.005)
    process.send_signal(how)
    ended = process.wait()
    assert ended in {130, -how}, f"the run was over before it was broken off: {ended}"
    subprocess.run(command(file, 2, output), check=True, stderr=subprocess.DEVNULL)
    return readouts.read_tables(output) == readouts.read_tables(whole)


def best(measure: Callable[[], tuple[float, float]], known: tuple[float, float] | None) -> tuple[float, float]:
    now = measure()
    return now if known is None else (min(now[0], known[0]), min(now[1], known[1]))


def rates(file: Path, folder: Path, runs: int) -> None:
    """Takes turns, so that what else the machine does falls on all alike; the best of each counts."""
    found: dict[str, tuple[float, float]] = {}
    for number in range(runs):
        found["bare loop"] = best(lambda: bare(file), found.get("bare loop"))
        for jobs in (1, 2):
            out = folder / f"run-{number}-{jobs}"
            found[f"jobs {jobs}"] = best(lambda j=jobs, o=out: batch(file, j, o), found.get(f"jobs {jobs}"))
    clock, processor = found["bare loop"]
    print(f"{'':12}{'seconds':>9}{'processor':>11}{'rate per core':>15}{'the same by the processor':>27}")
    for name, (seconds, used) in found.items():
        cores = int(name[-1]) if name[-1].isdigit() else 1
        print(f"{name:12}{seconds:9.2f}{used:11.2f}{clock / seconds / cores:15.2f}{processor / used:27.2f}")


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
        file, fifth = written(folder, options.documents), written(folder, options.documents // 5)
        rates(file, folder, options.runs)
        if options.rates_only:
            return 0
        for some in (fifth, file):
            print(f"peak memory of {some.stem} documents, all processes: {peak(some, 2, folder / some.stem):.0f} MB")
        for how in (signal.SIGINT, signal.SIGKILL):
            same = broken_off(file, how, folder / file.stem, folder / how.name)
            print(f"broken off by {how.name} and taken up again: {'the same rows' if same else 'OTHER ROWS'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
