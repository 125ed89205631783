"""Scores the parser on the hand-annotated documents and fails when a headline figure is below its floor.

    python .ci/check_scores.py            # compare with .ci/floors.json
    python .ci/check_scores.py --raise    # and raise the floors to the present figures

The documents are no part of this repository; without ../shared/eval there is nothing to do.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
EVAL = HERE.parent.parent / "shared" / "eval"

SETS = ("dev", "press", "seed")
HEADLINES = ("people", "calls", "statements", "quotes", "who said what", "whole statement")

Figures = dict[str, dict[str, float]]


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare the scores with their floors.")
    parser.add_argument("--eval", type=Path, default=EVAL, help=f"where score.py and the documents are ({EVAL})")
    parser.add_argument("--raise", action="store_true", dest="raise_floors", help="raise the floors to the figures")
    options = parser.parse_args()
    floors: Figures = json.loads(FLOORS.read_text("utf-8"))
    scores = {name: score(options.eval, name) for name in SETS}
    fallen = [line for name in SETS for line in compare(name, scores[name], floors.get(name, {}))]
    print("\n".join(fallen) or "no headline figure is below its floor")
    if options.raise_floors:
        FLOORS.write_text(json.dumps(raised(floors, scores), indent=2) + "\n", "utf-8")
    return 1 if fallen else 0


def score(folder: Path, name: str) -> dict[str, dict[str, float]]:
    """The rows of the score table of one set of documents."""
    command = [sys.executable, str(folder / "score.py"), "--json", str(folder / name)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    rows: dict[str, dict[str, float]] = json.loads(done.stdout)
    return rows


def compare(name: str, rows: dict[str, dict[str, float]], floors: dict[str, float]) -> Iterator[str]:
    """Prints the table of one set; gives a line for each headline figure that fell."""
    print(f"{name:<26}{'precision':>10}{'recall':>10}{'F1/acc.':>10}{'floor':>10}{'gold n':>8}")
    for figure, row in rows.items():
        floor = floors.get(figure) if figure in HEADLINES else None
        numbers = (row["precision"], row["recall"], row["value"], floor)
        print(f"  {figure:<24}" + "".join(f"{'' if x is None else format(x, '.3f'):>10}" for x in numbers), end="")
        print(f"{row['n']:>8}")
        if floor is not None and row["value"] + 1e-9 < floor:
            yield f"{name}: {figure} fell to {row['value']:.4f}, below its floor of {floor:.3f}"
    print()


def raised(floors: Figures, scores: dict[str, dict[str, dict[str, float]]]) -> Figures:
    """The floors at the present figures, rounded down to three decimals; no floor is ever lowered here."""
    return {
        name: {
            figure: max(floors.get(name, {}).get(figure, 0.0), rounded_down(scores[name][figure]["value"]))
            for figure in HEADLINES
        }
        for name in SETS
    }


def rounded_down(value: float) -> float:
    # The small addend keeps 0.583, which is stored as 0.58299..., from becoming 0.582.
    return math.floor(value * 1000 + 1e-9) / 1000


if __name__ == "__main__":
    sys.exit(main())
