"""Measure how fast readouts are read, all in one run and as ratios; see README.md beside this file."""

from __future__ import annotations

import argparse
import json
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import attrs
import peers
import regex
import texts

import readouts

Rows = list[dict[str, object]]
ENOUGH = 0.4  # seconds that one figure may take, at the least
CHEAP = 1.5  # times the cost of ordinary text


class Token:
    """The object that a tokenizer would make."""

    __slots__ = ("end", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end


FLOOR = regex.compile(r"\w+|[^\w\s]")


def floor(text: str) -> object:
    return FLOOR.findall(text)


def objects(text: str) -> object:
    return [Token(m.group(), m.start(), m.end()) for m in FLOOR.finditer(text)]


def seconds(function: Callable[[], object]) -> float:
    """The best of as many passes as fit into a moment, three at the least."""
    best, spent, n = float("inf"), 0.0, 0
    while spent < ENOUGH or n < 3:
        start = time.process_time()
        function()
        took = time.process_time() - start
        best, spent, n = min(best, took), spent + took, n + 1
    return best


def over(function: Callable[[str], object], documents: list[str]) -> float:
    return seconds(lambda: [function(d) for d in documents])


def rates() -> Rows:
    rows: Rows = []
    for name, documents in texts.sets().items():
        size = sum(map(len, documents))
        base, made, parsed = over(floor, documents), over(objects, documents), over(readouts.parse, documents)
        together = seconds(lambda texts=documents: list(readouts.parse_many(texts)))
        rows.append(
            {
                "texts": name,
                "documents": len(documents),
                "kB": size / 1000,
                "floor kB/s": size / base / 1000,
                "objects / floor": made / base,
                "parse kB/s": size / parsed / 1000,
                "parse / floor": parsed / base,
                "parse_many / floor": together / base,
            }
        )
    return rows


def stages() -> Rows:
    """The share of each stage, by the clock around the functions that the pipeline calls."""
    pipeline = import_module("readouts._pipeline")
    spent: dict[str, float] = {}

    def timed(name: str, function: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object) -> object:
            start = time.process_time()
            try:
                return function(*args)
            finally:
                spent[name] = spent.get(name, 0.0) + time.process_time() - start

        return call

    names = [
        n
        for n, f in vars(pipeline).items()
        if callable(f) and getattr(f, "__module__", "").startswith("readouts._pipeline.")
    ]
    kept = {n: getattr(pipeline, n) for n in names if n.islower()}
    documents = [d for group in texts.sets().values() for d in group]
    try:
        for name, function in kept.items():
            setattr(pipeline, name, timed(name, function))
        for _ in range(5):
            for document in documents:
                readouts.parse(document)
    finally:
        for name, function in kept.items():
            setattr(pipeline, name, function)
    total = sum(spent.values())
    return [{"stage": name, "share": value / total} for name, value in sorted(spent.items(), key=lambda x: -x[1])]


def growth() -> Rows:
    documents = [d for group in texts.sets().values() for d in group]
    rows: Rows = []
    first = 0.0
    for size in (1_000, 10_000, 100_000, 1_000_000):
        text = texts.grown(documents, size)
        cost = seconds(lambda text=text: readouts.parse(text)) / len(text)  # type: ignore[misc]
        first = first or cost
        rows.append({"characters": len(text), "us / character": cost * 1e6, "ratio to 1 kB": cost / first})
    return rows


def attacks(size: int) -> Rows:
    documents = [d for group in texts.sets().values() for d in group]
    plain = texts.grown(documents, size)
    base = seconds(lambda: readouts.parse(plain)) / len(plain)
    rows: Rows = []
    for name, text in texts.attacks(size):
        cost = attacked(text, base)
        rows.append({"attack": name, "characters": len(text), "cost / ordinary": cost / base})
    return rows


def attacked(text: str, base: float) -> float:
    """The best of three passes; one is enough where it shows that the text is no dearer than some ordinary ones."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        readouts.parse(text)
        best = min(best, (time.process_time() - start) / len(text))
        if best < CHEAP * base:
            break
    return best


def in_new_process(code: str) -> float:
    return float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)


def starting() -> Rows:
    """Import and first parse, each in new processes; the median of nine."""
    timer = "import time; {}; s = time.perf_counter(); {}; print((time.perf_counter() - s) * 1000)"
    codes = {
        "import attrs, regex": timer.format("pass", "import attrs, regex"),
        "import readouts, after these": timer.format("import attrs, regex", "import readouts"),
        "first parse (loads the words)": timer.format("import readouts", "readouts.parse('x')"),
    }
    return [{"what": n, "ms": statistics.median(in_new_process(c) for _ in range(9))} for n, c in codes.items()]


def memory() -> Rows:
    # Not getrusage: its peak is carried over from the process that started this one.
    status = "pathlib.Path('/proc/self/status').read_text()"
    code = "import re, pathlib; {}; print(int(re.search(r'VmHWM:\\s+(\\d+)', " + status + ")[1]) / 1024)"
    article = str(texts.ROOT / "examples" / "three_calls.txt")
    parse = f"import readouts; readouts.parse(open({article!r}, encoding='utf-8').read())"
    large = f"import readouts; readouts.parse(open({article!r}, encoding='utf-8').read() * 300)"
    return [
        {"what": name, "peak MB": in_new_process(code.format(c))}
        for name, c in {"python alone": "pass", "one article": parse, "one document of 1 MB": large}.items()
    ]


def versions() -> dict[str, str]:
    return {
        "readouts": readouts.__version__,
        "python": platform.python_version(),
        "attrs": attrs.__version__,  # type: ignore[attr-defined]
        "regex": regex.__version__,
        "machine": f"{platform.machine()}, {platform.system()}",
    }


def shown(value: object) -> str:
    return f"{value:,.2f}" if isinstance(value, float) else str(value)


def table(title: str, rows: Rows) -> None:
    print(f"\n{title}\n")
    if not rows:
        print("(nothing to measure)")
        return
    heads = list(rows[0])
    cells = [heads, *[[shown(row.get(h, "")) for h in heads] for row in rows]]
    widths = [max(len(row[i]) for row in cells) for i in range(len(heads))]
    for n, row in enumerate(cells):
        print(
            "| "
            + " | ".join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True)))
            + " |"
        )
        if n == 0:
            print("|" + "|".join("-" * (w + 2) for w in widths) + "|")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--attacks", nargs="?", type=int, const=100_000, metavar="SIZE", help="characters of each text (100,000)"
    )
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    readouts.parse("warm")
    results: dict[str, Rows] = {
        "rates": rates(),
        "stages": stages(),
        "growth": growth(),
        "start": starting(),
        "memory": memory(),
    }
    if options.attacks:
        results["attacks"] = attacks(options.attacks)
    if options.peers:
        results["peers"] = peers.rates(texts.own_article(), seconds, over(floor, [texts.own_article()]))
    print(", ".join(f"{k} {v}" for k, v in versions().items()))
    for title, rows in results.items():
        table(title, rows)
    if options.json:
        options.json.write_text(json.dumps({"versions": versions(), **results}, indent=1), "utf-8")
    print(f"\npeak memory of this run: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
