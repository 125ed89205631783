"""Turns diplomatic readouts and press articles into typed objects: who spoke with whom, and who said what.

>>> import readouts
>>> readout = readouts.parse("The Prime Minister spoke with President Ana Lima of Brazil.", published="2031-03-05")
>>> readout.published
datetime.date(2031, 3, 5)
"""

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
from readouts._errors import LexiconError, MissingExtraError, ReadoutsError, TableError, WireError
from readouts._failure import Failure
from readouts._frames import Tables, read_tables, to_tables
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
from readouts._wire import from_dict, from_json, to_dict, to_json

__all__ = [
    "Act",
    "Call",
    "Channel",
    "Comparison",
    "Conflict",
    "Difference",
    "Doubt",
    "Event",
    "Evidence",
    "EvidenceKind",
    "Fact",
    "FactName",
    "Failure",
    "Form",
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
    "from_dict",
    "from_json",
    "match_calls",
    "parse",
    "read_tables",
    "to_dict",
    "to_json",
    "to_tables",
]
