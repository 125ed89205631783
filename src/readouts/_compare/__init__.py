"""Lays reports of one call side by side: the way from two readouts to a comparison, and from many to events.

>>> from readouts import compare, parse
>>> ours = parse("President Ana Lima of Brazil spoke with President Rosa Campos of Peru. She asked for medicine.")
>>> theirs = parse("President Rosa Campos of Peru spoke with President Ana Lima of Brazil. They discussed sport.")
>>> [omission.item.content.text for omission in compare(ours, theirs).only_second]
['sport']
"""

from __future__ import annotations

from collections.abc import Iterable

from readouts._compare._events import events_of
from readouts._compare._model import (
    Comparison,
    Conflict,
    Difference,
    Event,
    Evidence,
    EvidenceKind,
    Fact,
    FactName,
    FactValue,
    Item,
    Omission,
    Pair,
    Reason,
    Relation,
    Report,
)
from readouts._compare._sides import compare_reports, report_pair
from readouts._lexicon import Lexicon
from readouts._model import Readout

__all__ = [
    "Comparison",
    "Conflict",
    "Difference",
    "Event",
    "Evidence",
    "EvidenceKind",
    "Fact",
    "FactName",
    "FactValue",
    "Item",
    "Omission",
    "Pair",
    "Reason",
    "Relation",
    "Report",
    "compare",
    "match_calls",
]


def compare(first: Readout | Report, second: Readout | Report, *, lexicon: Lexicon | None = None) -> Comparison:
    """Lay two reports of one call side by side.

    :param first: a readout, of which the call that both tell of is taken, or a `Report` that names one of its calls.
    :param second: the other side, likewise. ``compare(second, first)`` gives the same, mirrored.
    :param lexicon: the wordings, countries and bodies to compare by; the library's own where none is given.
    :returns: what both tell, what they tell in conflict, and what only one of them tells. Where the two have no call in
        common, all that they tell stands under the omissions, with that reason.
    :raises TypeError: when an argument is of another type.
    """
    reports = _report("first", first), _report("second", second)
    words = _words(lexicon)
    turned = _order(reports[0]) > _order(reports[1])
    # One order of the two for the whole way, so that ties fall the same whichever side is given first.
    pair = report_pair(*(reports[::-1] if turned else reports), words)
    done = compare_reports(*pair, words)
    return done.mirrored() if turned else done


def match_calls(readouts: Iterable[Readout], *, lexicon: Lexicon | None = None) -> tuple[Event, ...]:
    """Put the calls of many readouts together into events, each with all its reports.

    Calls of one readout, and two texts of one official publisher, are never one event; calls mentioned in passing are
    left out. A call without a day, in a text without one, stands alone. Time grows with the number of calls.

    :param readouts: the readouts, in any order.
    :param lexicon: the words by which names and titles are told apart; the library's own where none is given.
    :returns: the events, the earliest first.
    :raises TypeError: when something other than a readout is among them.
    """
    read = list(readouts)
    for readout in read:
        if not isinstance(readout, Readout):
            raise TypeError(f"match_calls() takes readouts, not {type(readout).__name__}; parse a text first")
    return events_of(read, _words(lexicon))


def _report(name: str, value: object) -> Report:
    if isinstance(value, Report):
        return value
    if isinstance(value, Readout):
        return Report(value)
    raise TypeError(f"{name} is a {type(value).__name__}; give a Readout, or a Report of one of its calls")


def _words(lexicon: Lexicon | None) -> Lexicon:
    return Lexicon.default() if lexicon is None else lexicon


def _order(report: Report) -> tuple[str, str, str, int]:
    """A key that orders two reports whichever side they are given on."""
    readout, call = report.readout, report.call
    publisher = readout.publisher.name if readout.publisher is not None else ""
    number = readout.calls.index(call) if call in readout.calls else -1
    return readout.text, str(readout.published), publisher, number
