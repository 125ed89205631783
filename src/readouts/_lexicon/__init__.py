"""The words: what the grammar looks up, loaded from readable files and combined with a user's own.

``_tables`` reads and checks the files, ``_compile`` turns their entries into dictionaries, ``_lexicon`` holds these.
"""

from readouts._lexicon._lexicon import DATA, Lexicon
from readouts._lexicon._starts import beginnings
from readouts._lexicon._tokens import CLOSED, FINITE, NO_NAME, OPENERS, THERE, EncodedError, Shape
from readouts._lexicon._values import (
    Body,
    Contact,
    Flag,
    Known,
    Medium,
    Noun,
    Office,
    Opening,
    Person,
    Phrase,
    Place,
    Publisher,
    Verb,
    VerbForm,
)

__all__ = [
    "CLOSED",
    "DATA",
    "FINITE",
    "NO_NAME",
    "OPENERS",
    "THERE",
    "Body",
    "Contact",
    "EncodedError",
    "Flag",
    "Known",
    "Lexicon",
    "Medium",
    "Noun",
    "Office",
    "Opening",
    "Person",
    "Phrase",
    "Place",
    "Publisher",
    "Shape",
    "Verb",
    "VerbForm",
    "beginnings",
]
