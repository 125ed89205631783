"""Turns diplomatic readouts and press articles into typed objects: who spoke with whom, and who said what.

>>> import readouts
>>> readout = readouts.parse("The Prime Minister spoke with President Ana Lima of Brazil.", published="2031-03-05")
>>> readout.published
datetime.date(2031, 3, 5)
"""

import importlib as _importlib
import typing as _typing

from readouts._errors import GoldError, LexiconError, MissingExtraError, ReadoutsError, TableError, WireError
from readouts._lexicon import Lexicon
from readouts._model import (
    Act,
    Call,
    Channel,
    Doubt,
    Form,
    Participant,
    ParticipantKind,
    Readout,
    Source,
    SourceKind,
    Span,
    Statement,
    Status,
)
from readouts._parser import Parser, parse
from readouts._version import __version__
from readouts._wire import from_dict, from_json, schema, to_dict, to_json

if _typing.TYPE_CHECKING:
    from readouts._batch import Document, parse_many
    from readouts._compare import (
        Comparison,
        Conflict,
        Difference,
        Event,
        Evidence,
        EvidenceKind,
        Fact,
        FactName,
        Item,
        Omission,
        Pair,
        Reason,
        Relation,
        Report,
        compare,
        match_calls,
    )
    from readouts._evaluate import Figure, Scores, evaluate
    from readouts._events import to_events
    from readouts._failure import Failure
    from readouts._frames import Tables, read_tables, to_tables

__all__ = [
    "Act",
    "Call",
    "Channel",
    "Comparison",
    "Conflict",
    "Difference",
    "Document",
    "Doubt",
    "Event",
    "Evidence",
    "EvidenceKind",
    "Fact",
    "FactName",
    "Failure",
    "Figure",
    "Form",
    "GoldError",
    "Item",
    "Lexicon",
    "LexiconError",
    "MissingExtraError",
    "Omission",
    "Pair",
    "Parser",
    "Participant",
    "ParticipantKind",
    "Readout",
    "ReadoutsError",
    "Reason",
    "Relation",
    "Report",
    "Scores",
    "Source",
    "SourceKind",
    "Span",
    "Statement",
    "Status",
    "TableError",
    "Tables",
    "WireError",
    "__version__",
    "compare",
    "evaluate",
    "from_dict",
    "from_json",
    "match_calls",
    "parse",
    "parse_many",
    "read_tables",
    "schema",
    "to_dict",
    "to_events",
    "to_json",
    "to_tables",
]

_LATER = {
    "_batch": "Document parse_many",
    "_compare": """compare Comparison Conflict Difference Event Evidence EvidenceKind Fact FactName Item match_calls
        Omission Pair Reason Relation Report""",
    "_evaluate": "Figure Scores evaluate",
    "_events": "to_events",
    "_failure": "Failure",
    "_frames": "Tables read_tables to_tables",
}
_ROOM_OF = {name: room for room, names in _LATER.items() for name in names.split()}


# A type checker that saw this would take any name for one of the module.
if not _typing.TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Open the rooms that a parse does not need when they are first asked for."""
        if name not in _ROOM_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(_importlib.import_module(f"readouts.{_ROOM_OF[name]}"), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
