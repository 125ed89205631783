"""The texts that are measured: the project's own, those of ``../shared``, and ones that are built to be slow."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def own_article() -> str:
    return (ROOT / "examples" / "three_calls.txt").read_text("utf-8")


def _own_corpus(kind: str) -> list[str]:
    folder = ROOT / "tests" / "corpus"
    files = sorted(folder.rglob("*.json")) if folder.is_dir() else []
    texts = [(f, json.loads(f.read_text("utf-8"))) for f in files]
    return [d["text"] for f, d in texts if isinstance(d, dict) and "text" in d and kind in str(f.relative_to(folder))]


def _gold(name: str) -> list[str]:
    folder = SHARED / "eval" / name
    return [json.loads(f.read_text("utf-8"))["text"] for f in sorted(folder.glob("*.json"))] if folder.is_dir() else []


def sets() -> dict[str, list[str]]:
    """Texts by kind; a kind without texts is left out."""
    found = {
        "own article": [own_article()],
        "own official": _own_corpus("official"),
        "own press": _own_corpus("press"),
        "seed": _gold("seed"),
        "official": _gold("dev"),
        "press": _gold("press"),
    }
    return {name: texts for name, texts in found.items() if texts}


def grown(texts: list[str], size: int) -> str:
    """One document of about ``size`` characters: many readouts one after the other."""
    parts: list[str] = []
    length, n = 0, 0
    while length < size:
        part = texts[n % len(texts)]
        parts.append(part)
        length += len(part) + 2
        n += 1
    return "\n\n".join(parts)[:size]


def _repeat(unit: str) -> Callable[[int], str]:
    return lambda size: unit * (size // len(unit) + 1)


def _words(size: int) -> str:
    chance = random.Random(1)  # the same text in every run
    return " ".join("".join(chance.choices("abcdefghij", k=6)).capitalize() for _ in range(size // 7))


def _sentence(size: int) -> str:
    return "President Ana Lemos of Brazil said " + "that the ministers said " * (size // 24)


ATTACKS: dict[str, Callable[[int], str]] = {
    "opening quotes": _repeat('"'),
    "curly opening quotes": _repeat("“a "),
    "apostrophes": _repeat("' "),
    "single quotes": _repeat(" 'a b' "),
    "parentheses": _repeat("("),
    "said that": _repeat("said that "),
    "X said that X said that": _sentence,
    "no white space": _repeat("a"),
    "commas": _repeat(", "),
    "capitalised words": _words,
    "one title": _repeat("President "),
    "titles of titles": _repeat("Deputy Head of the Office of the "),
    "title, name, comma": _repeat("President Ana Lemos, "),
    "names joined by and": _repeat("Ana Lemos and "),
    "countries in a list": _repeat("France, India and "),
    "leaders of": _repeat("leaders of France, India, "),
    "participles": _repeat(", stressing that, noting the need"),
    "was noted": _repeat("the need was noted and "),
    "according to": _repeat("according to the ministry, "),
    "digits": _repeat("7"),
    "numbers": _repeat("7 "),
    "dates": _repeat("24 May 2022 "),
    "months": _repeat("May "),
    "calls": _repeat("a call with "),
    "call with a name": _repeat("a call with Ana Lemos "),
    "combining marks": _repeat("e\u0301\u0300\u0302"),
    "bidi controls": _repeat("\u202e\u2066a"),
    "surrogates": _repeat("\ud800 "),
    "NULs": _repeat("\x00"),
    "line ends": _repeat("\n"),
    "every line end": _repeat("a\r\nb\rc\u2028d\x85e\x0bf\x0c"),
    "short lines": _repeat("Ana\n"),
    "full stops": _repeat("."),
    "abbreviations": _repeat("U.S. "),
    "initials": _repeat("A. "),
    "dashes": _repeat("- "),
    "colons": _repeat("said: "),
    "hyphens": _repeat("a-"),
    "open parenthesis and word": _repeat("Ana (A "),
}


def attacks(size: int) -> Iterator[tuple[str, str]]:
    for name, make in ATTACKS.items():
        yield name, make(size)[:size]
