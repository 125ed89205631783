"""Turns diplomatic readouts and press articles into typed objects: who spoke with whom, and who said what.

>>> import readouts
>>> readout = readouts.parse("The Prime Minister spoke with President Ana Lima of Brazil.", published="2031-03-05")
>>> readout.published
datetime.date(2031, 3, 5)
"""

from readouts._batch import Document, parse_many
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
    "Document",
    "Doubt",
    "Failure",
    "Form",
    "Lexicon",
    "LexiconError",
    "MissingExtraError",
    "Parser",
    "Participant",
    "ParticipantKind",
    "Readout",
    "ReadoutsError",
    "Source",
    "SourceKind",
    "Span",
    "Statement",
    "Status",
    "TableError",
    "Tables",
    "WireError",
    "__version__",
    "from_dict",
    "from_json",
    "parse",
    "parse_many",
    "read_tables",
    "to_dict",
    "to_json",
    "to_tables",
]
