"""Comparing two reports: our own pairs of readouts with the alignment expected, and what must hold for any two."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import readouts
from readouts import Comparison, FactName, Pair, compare

PAIRS = sorted((Path(__file__).parent / "pairs").glob("*.toml"))


def load(path: Path) -> tuple[dict[str, Any], Comparison]:
    case = tomllib.loads(path.read_text("utf-8"))
    first, second = (
        readouts.parse(case[side].strip(), published=case.get("published")) for side in ("first", "second")
    )
    return case, compare(first, second)


def holds(items: Any, wanted: str) -> bool:
    """Whether one of the items has the words wanted, with no more than as many around them."""
    return any(
        wanted in item.content.text or (item.content.text in wanted and 2 * len(item.content.text) > len(wanted))
        for item in items
    )


def found(pairs: tuple[Pair, ...], first: str, second: str) -> bool:
    return any(holds(pair.first, first) and holds(pair.second, second) for pair in pairs)


def told(comparison: Comparison) -> str:
    lines = [f"{p.score} {p.conflict} {p.first} {p.second}" for p in (*comparison.shared, *comparison.conflicting)]
    return "\n".join([*lines, *map(str, comparison.only_first), *map(str, comparison.only_second)])


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_own_pairs(path: Path) -> None:
    case, comparison = load(path)
    if not case.get("matched", True):
        assert comparison.first.call is None
        assert comparison.shared == comparison.conflicting == ()
        return
    assert comparison.first.call is not None
    assert comparison.second.call is not None
    for first, second, relation in case["pairs"]:
        among = comparison.shared if relation == "same" else comparison.conflicting
        assert found(among, first, second), told(comparison)
    wanted = len(case["pairs"])
    pairs = (*comparison.shared, *comparison.conflicting)
    assert len(pairs) <= wanted, told(comparison)
    for side in ("only_first", "only_second"):
        omitted = [omission.item for omission in getattr(comparison, side)]
        for text in case.get(side, ()):
            assert holds(omitted, text), told(comparison)
    relations = {fact.name: str(fact.relation) for fact in comparison.facts if fact.name is not FactName.PARTICIPANT}
    assert {FactName(k): v for k, v in case.get("facts", {}).items()}.items() <= relations.items()
    assert set(case.get("differences", ())) <= {d.name for pair in pairs for d in pair.differences}
