"""Measure how well readouts are read; write the figures that the documentation shows. See README.md."""

from __future__ import annotations

import argparse
import datetime
import json
import subprocess
import sys
from pathlib import Path

import attrs

import readouts

ROOT = Path(__file__).resolve().parent.parent
EVAL = ROOT.parent / "shared" / "eval"
FIGURES = ROOT / "docs" / "figures" / "accuracy.json"

Row = dict[str, object]


@attrs.frozen
class Gold:
    """A set of annotated documents: what the documentation calls it, and where it is."""

    name: str
    title: str
    folder: Path


def sets(shared: Path, held_out: Path | None) -> list[Gold]:
    held = [
        Gold("held-out official", "Official, held out", held_out / "official"),
        Gold("held-out press", "Press, held out", held_out / "press"),
    ]
    worked_on = [
        Gold("dev", "Official, worked on", shared / "dev"),
        Gold("press", "Press, worked on", shared / "press"),
        Gold("seed", "The first article", shared / "seed"),
    ]
    return [*(held if held_out else ()), *worked_on]


def measured(gold: Gold, scorer: Path) -> Row:
    documents = [json.loads(path.read_text("utf-8")) for path in sorted(gold.folder.glob("*.json"))]
    if not documents:
        sys.exit(f"{gold.folder}: there are no documents; is this the right folder?")
    return {
        "name": gold.name,
        "title": gold.title,
        "documents": len(documents),
        "publishers": len({document["publisher"] for document in documents}),
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "version": readouts.__version__,
        "told": score(scorer, gold.folder),
        "blind": score(scorer, gold.folder, "--blind"),
    }


def score(scorer: Path, folder: Path, *more: str) -> dict[str, dict[str, float | None]]:
    command = [sys.executable, str(scorer), "--json", *more, str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    rows: dict[str, dict[str, float | None]] = json.loads(done.stdout)
    return {
        name: {key: value if value is None else round(value, 4) for key, value in row.items()}
        for name, row in rows.items()
    }


def kept(path: Path, new: list[Row]) -> list[Row]:
    """The rows that stood in the file, of sets that are not at hand now, with the day on which they were measured."""
    old: list[Row] = json.loads(path.read_text("utf-8"))["sets"] if path.exists() else []
    return [row for row in old if row["name"] not in {made["name"] for made in new}]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=EVAL, help=f"where score.py and its documents are ({EVAL})")
    parser.add_argument("--held-out", type=Path, metavar="FOLDER", help="documents in FOLDER/official and FOLDER/press")
    parser.add_argument("-o", "--output", type=Path, default=FIGURES, help=f"where to write ({FIGURES})")
    options = parser.parse_args()
    rows = [measured(gold, options.shared / "score.py") for gold in sets(options.shared, options.held_out)]
    rows = [*kept(options.output, rows), *rows]
    options.output.write_text(json.dumps({"sets": rows}, indent=1) + "\n", "utf-8")
    for row in rows:
        told = row["told"]
        assert isinstance(told, dict)
        shown = ", ".join(f"{name} {told[name]['value']:.3f}" for name in ("who said what", "whole statement"))
        print(f"{row['title']}: {row['documents']} documents, {shown}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
