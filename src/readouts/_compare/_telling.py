"""The words of a comparison in plain English, for those who read tables and pages."""

from __future__ import annotations

from readouts._compare._model import (
    Comparison,
    Conflict,
    Difference,
    FactValue,
    Item,
    Omission,
    Pair,
    Reason,
    Relation,
    Report,
)
from readouts._compare._parties import obstacle
from readouts._model import Participant
from readouts._wording import plain_word

__all__ = [
    "CONFLICTS",
    "OBSTACLES",
    "REASONS",
    "RELATIONS",
    "difference_words",
    "fact_words",
    "item_words",
    "no_call_words",
    "omission_words",
    "pair_notes",
    "side_name",
]

_NEAR = 0.1  # from which the nearest item of the other side is worth a look
_SHORT = 60  # characters of it

CONFLICTS = {
    Conflict.SPEAKER: "the same in the mouth of another",
    Conflict.OPPOSED: "the opposite of it",
    Conflict.DENIAL: "one side denies what the other reports",
    Conflict.NEGATION: "one side says that it was not so",
}
REASONS = {
    Reason.NOTHING_ALIKE: "nothing alike on the other side",
    Reason.TOO_WEAK: "nothing near enough on the other side",
    Reason.TAKEN: "the nearest on the other side is nearer to another",
    Reason.CONTRARY: "the other party is of another mind on the other side",
    Reason.NO_CALL: "the texts have no call in common",
}
OBSTACLES = {
    "": "the parties are others",
    "day": "the days lie apart",
    "channel": "one was by telephone, the other in person",
    "status": "one was held, the other not",
}
RELATIONS = {
    Relation.AGREE: "both",
    Relation.CONFLICT: "conflict",
    Relation.UNCLEAR: "told differently",
    Relation.FIRST_ONLY: "only the first",
    Relation.SECOND_ONLY: "only the second",
}


def side_name(report: Report, other: str) -> str:
    """What a side is called: its publisher, else the name that the caller gives."""
    publisher = report.readout.publisher
    return publisher.name if publisher is not None else other


def fact_words(value: FactValue | None) -> str:
    """A fact as one reads it; "" where it is not told."""
    if value is None:
        return ""
    if isinstance(value, Participant):
        role = f", {value.role}" if value.role else ""
        of = value.country or value.organization
        return f"{value.name}{role}" + (f" ({of})" if of else "")
    return " ".join(plain_word(str(value)).split())


def item_words(item: Item) -> str:
    """Who says an item and how; a topic has nobody."""
    said = item.statement
    if said is None:
        return "topic"
    names = ", ".join(p.name for p in said.speakers) or "nobody named"
    return f"{names}: {'did not ' if said.negated else ''}{said.act}"


def difference_words(difference: Difference) -> str:
    """A difference as one reads it."""
    return f"{difference.name}: {difference.first} / {difference.second}"


def pair_notes(pair: Pair) -> list[str]:
    """What a reader should know of a pair: why it is a conflict, whether it is doubtful, in what its sides differ."""
    notes = [f"conflict: {CONFLICTS[pair.conflict]}"] if pair.conflict is not None else []
    notes += ["doubtful"] if pair.doubtful else []
    return notes + [difference_words(d) for d in pair.differences]


def omission_words(omission: Omission) -> str:
    """Why an item stands alone, with what came nearest to it where that is worth a look."""
    nearest = omission.nearest
    if nearest is None or omission.score < _NEAR:
        return REASONS[omission.reason]
    words = " ".join(nearest.content.text.split())
    short = words if len(words) <= _SHORT else words[: _SHORT - 1] + "…"
    return f"{REASONS[omission.reason]} (“{short}”, {omission.score:.2f})"


def no_call_words(comparison: Comparison, names: tuple[str, ...]) -> str:
    """Why two texts have no call in common, as far as it can be told: where each of them is about one."""
    reports = comparison.first, comparison.second
    calls = [[c for c in r.readout.calls if not c.background] or list(r.readout.calls) for r in reports]
    for name, found in zip(names, calls, strict=True):
        if not found:
            return f"No call was read in {name}."
    why = ""
    if len(calls[0]) == len(calls[1]) == 1:
        first, second = (Report(r.readout, found[0]) for r, found in zip(reports, calls, strict=True))
        why = ": " + OBSTACLES[obstacle(first, second)]
    return f"The two texts have no call in common{why}."
