"""``readouts evaluate [GOLD...]``: how well annotated documents are read."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from readouts._cli._input import InputError
from readouts._cli._output import plain, reconfigure
from readouts._cli._shared import BAD_INPUT, Commands, complain, lexicon, new_command
from readouts._errors import GoldError, LexiconError, ReadoutsError, WireError
from readouts._parser import Parser

if TYPE_CHECKING:
    from readouts._evaluate import Scores
    from readouts._evaluate._gold import Gold

__all__ = ["add_command"]

_SHOWN = 20


def add_command(commands: Commands) -> None:
    """Makes the command known."""
    command = new_command(commands, "evaluate", "measure how well annotated documents are read", _run)
    add = command.add_argument
    add(
        "gold",
        nargs="*",
        metavar="GOLD",
        help="annotated documents: JSON files, or folders of them (default: those that come with the library)",
    )
    add("--predictions", metavar="FILE", help='score what another system found: lines of {"id": ..., "readout": ...}')
    add("--blind", action="store_true", help="do not tell the parser who published a document, and when")
    add("--misses", action="store_true", help="list all that was missed, invented or read otherwise")
    add("--json", action="store_true", help="print the figures as JSON")
    add("--lexicon", action="append", default=[], metavar="FILE", help="more words, TOML or CSV; may be repeated")


def _run(options: argparse.Namespace) -> int:
    from readouts._evaluate._evaluate import score_all
    from readouts._evaluate._files import OWN, read_golds

    problems: list[ReadoutsError] = []
    try:
        if options.predictions and (options.blind or options.lexicon):
            raise InputError("--predictions parses nothing; leave --blind and --lexicon out")
        parser = Parser(lexicon(options.lexicon))
        golds = read_golds(options.gold or [OWN])
        problems += golds.problems
        found = _predictions(options.predictions, golds.documents, problems)
    except (InputError, LexiconError, GoldError) as error:
        return complain(error)
    wrong: list[WireError] = []
    scores, there = score_all(golds.documents, found, parser, options.blind, wrong)
    problems += [WireError(f"{error}; scored as if nothing was found", options.predictions) for error in wrong]
    _complain_of(problems)
    if not scores.documents:
        return complain(InputError("there is nothing to measure on: no annotated document could be read"))
    if there < scores.documents:
        _note_missing(scores.documents - there)
    _print(scores, options)
    return BAD_INPUT if problems else 0


def _predictions(file: str | None, golds: Sequence[Gold], problems: list[ReadoutsError]) -> dict[str, Any] | None:
    if file is None:
        return None
    from readouts._evaluate._files import read_predictions

    found, faults = read_predictions(file)
    problems += faults
    if golds and found and not found.keys() & {gold.id for gold in golds}:
        raise InputError(f"{file}: no id is that of an annotated document; these are such as {golds[0].id!r}")
    return found


def _note_missing(count: int) -> None:
    whose = "1 document has" if count == 1 else f"{count} documents have"
    print(f"readouts: {whose} no prediction, which counts as nothing found", file=sys.stderr)


def _complain_of(problems: Sequence[ReadoutsError]) -> None:
    for problem in problems[:_SHOWN]:
        complain(problem)
    if len(problems) > _SHOWN:
        complain(InputError(f"and {len(problems) - _SHOWN} more faults"))


def _print(scores: Scores, options: argparse.Namespace) -> None:
    reconfigure(sys.stdout, errors="backslashreplace")
    misses = [plain(miss) for miss in scores.misses] if options.misses else []
    if options.json:
        figures = {f.name: {"precision": f.precision, "recall": f.recall, "value": f.value, "n": f.n} for f in scores}
        print(json.dumps(figures))
        print(*misses, sep="\n", end="\n" if misses else "", file=sys.stderr)  # the output is for programs
        return
    print(*misses, *([""] if misses else []), *_table(scores), sep="\n")


def _table(scores: Scores) -> Iterator[str]:
    yield f"{scores.documents} document{'' if scores.documents == 1 else 's'}"
    yield f"{'':<26}{'precision':>10}{'recall':>10}{'F1/acc.':>10}{'gold n':>8}"
    for figure in scores:
        numbers = (figure.precision, figure.recall, figure.value)
        columns = "".join(f"{'' if number is None else format(number, '.3f'):>10}" for number in numbers)
        yield f"{figure.name:<26}{columns}{figure.n:>8}"
