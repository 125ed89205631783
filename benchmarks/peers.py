"""What users would otherwise run, as far as it is installed here: the same article, the same clock."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
Timer = Callable[[Callable[[], object]], float]
Run = Callable[[str], object]


def _spacy() -> Iterator[tuple[str, Run]]:
    import spacy
    from spacy.matcher import Matcher

    nlp = spacy.blank("en")
    yield "spaCy blank, tokenizer", nlp
    matcher = Matcher(nlp.vocab)
    said = {"LOWER": {"IN": ["said", "told", "stressed", "noted", "added", "urged"]}}
    matcher.add("said", [[{"IS_TITLE": True, "OP": "+"}, said]])
    matcher.add("quote", [[{"IS_QUOTE": True}, {"IS_QUOTE": False, "OP": "+"}, {"IS_QUOTE": True}]])
    nlp.add_pipe("sentencizer")
    yield "spaCy blank, sentences and rule matcher", lambda text: matcher(nlp(text))


def _dateparser() -> Iterator[tuple[str, Run]]:
    from dateparser.search import search_dates

    yield "dateparser.search_dates, English", lambda text: search_dates(text, languages=["en"])


def _eyecite() -> Iterator[tuple[str, Run]]:
    from eyecite import get_citations

    yield "eyecite.get_citations", get_citations


def _pysbd() -> Iterator[tuple[str, Run]]:
    import pysbd

    yield "pysbd sentences", pysbd.Segmenter(language="en", clean=False).segment


PYTHON = (_spacy, _dateparser, _eyecite, _pysbd)

NODE = {
    "compromise, quotations, people, dates": """
        const nlp = require('compromise');
        const run = t => { const d = nlp(t); d.quotations().out('array'); d.people().out('array'); };""",
    "wink-nlp, sentences, entities": """
        const model = require('wink-eng-lite-web-model');
        const nlp = require('wink-nlp')(model);
        const run = t => { const d = nlp.readDoc(t); d.sentences().out(); d.entities().out(); };""",
}
_CLOCK = """
    const text = JSON.parse(require('fs').readFileSync(0, 'utf8'));
    let best = Infinity, spent = 0, n = 0;
    while (spent < 1000 || n < 3) {
      const s = process.hrtime.bigint(); run(text);
      const t = Number(process.hrtime.bigint() - s) / 1e6; best = Math.min(best, t); spent += t; n++;
    }
    console.log(best / 1000);"""


def _node(code: str, text: str) -> float | None:
    try:
        done = subprocess.run(
            ["node", "-e", code + _CLOCK],
            input=json.dumps(text),
            check=False,
            capture_output=True,
            text=True,
            cwd=HERE,
            timeout=120,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return float(done.stdout) if done.returncode == 0 and done.stdout.strip() else None


def rates(text: str, seconds: Timer, floor: float) -> list[dict[str, object]]:
    """One row for each peer that is installed, with its cost as a multiple of the floor."""
    import readouts

    rows: list[dict[str, object]] = []

    def add(name: str, cost: float) -> None:
        rows.append({"peer": name, "kB/s": len(text) / cost / 1000, "cost / floor": cost / floor})

    add("readouts.parse", seconds(lambda: readouts.parse(text)))
    for make in PYTHON:
        try:
            for name, run in make():
                run(text)
                add(name, seconds(lambda run=run: run(text)))  # type: ignore[misc]
        except ImportError:
            continue
    for name, code in NODE.items():
        cost = _node(code, text)
        if cost is not None:
            add(name, cost)
    return rows
