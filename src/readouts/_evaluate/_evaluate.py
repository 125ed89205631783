"""``evaluate``: from annotated documents to figures."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from readouts._errors import GoldError, WireError
from readouts._evaluate._figures import Scores, Tally
from readouts._evaluate._files import OWN, read_golds
from readouts._evaluate._found import Found, read_found
from readouts._evaluate._gold import Gold
from readouts._evaluate._score import score
from readouts._model import Readout
from readouts._parser import Parser
from readouts._wire import to_dict

__all__ = ["evaluate", "score_all"]


def evaluate(
    gold: str | Path | Iterable[str | Path] | None = None,
    found: Mapping[str, Readout | dict[str, Any]] | None = None,
    *,
    parser: Parser | None = None,
    blind: bool = False,
) -> Scores:
    """Measure how well annotated documents are read.

    :param gold: a file, a folder, or several; the documents that come with the library where none is given.
    :param found: what was found, by the ids of the documents, as readouts or in the wire format; a document that has
        none counts as one in which nothing was found. Where this is left out the documents are parsed.
    :param parser: what to parse them with; the library's own words where none is given.
    :param blind: do not tell the parser who published a document, and when.
    :raises GoldError: when an annotated document cannot be used; it names file and place.
    :raises WireError: when something found is not in the wire format or not of that text.
    :raises TypeError: when an argument is of another type, or ``found`` stands beside ``parser`` or ``blind``.
    """
    if found is not None and (parser is not None or blind):
        raise TypeError("evaluate() parses nothing where found is given; leave parser and blind out")
    if not isinstance(found, Mapping | None):
        raise TypeError(f"found is a {type(found).__name__}; give a dict of readouts by the ids of the documents")
    golds = read_golds(_paths(gold))
    if golds.problems:
        raise golds.problems[0]
    if not golds.documents:
        raise GoldError("there is nothing to measure on: no annotated document was named")
    return score_all(golds.documents, found, parser or Parser(), blind)[0]


def _paths(gold: object) -> list[str | Path]:
    if gold is None:
        return [OWN]
    if isinstance(gold, str | os.PathLike):
        return [Path(gold)]
    paths: list[str | Path] = []
    for path in gold if isinstance(gold, Iterable) and not isinstance(gold, bytes) else [gold]:
        if not isinstance(path, str | os.PathLike):
            raise TypeError(f"gold is or holds a {type(path).__name__}; give files or folders by their names")
        paths.append(Path(path))
    return paths


def score_all(
    golds: Iterable[Gold],
    found: Mapping[str, Readout | dict[str, Any]] | None,
    parser: Parser,
    blind: bool,
    problems: list[WireError] | None = None,
) -> tuple[Scores, int]:
    """The scores of all documents, and for how many of them something was found.

    What cannot be scored goes to ``problems``, and counts as if nothing was found.

    :raises WireError: when that is not given.
    """
    tally = Tally()
    there = 0
    for gold in golds:
        readout = _parsed(gold, parser, blind) if found is None else found.get(gold.id)
        there += readout is not None
        try:
            read = Found() if readout is None else read_found(_plain(readout), gold.text)
        except WireError as error:
            if problems is None:
                raise error.within(gold.id) from None
            problems.append(error.within(gold.id))
            read = Found()
        score(gold, read, tally)
    return tally.scores(), there


def _parsed(gold: Gold, parser: Parser, blind: bool) -> Readout:
    if blind:
        return parser.parse(gold.text)
    return parser.parse(gold.text, published=gold.published, publisher=gold.publisher)


def _plain(readout: Readout | dict[str, Any]) -> dict[str, Any]:
    return to_dict(readout) if isinstance(readout, Readout) else readout
