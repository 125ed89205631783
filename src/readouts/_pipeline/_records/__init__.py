"""What the later stages make and hand on: people, predicates, calls, statements and sources while they grow."""

from readouts._pipeline._records._calls import CallDraft, party_set
from readouts._pipeline._records._drafts import MEDIA, Discourse, SourceDraft, Sources, StatementDraft, new_statement
from readouts._pipeline._records._people import Entity, title_words
from readouts._pipeline._records._predicates import (
    BEFORE,
    ITEM,
    TEAM,
    Predicate,
    goes_on_as_source,
    is_of_state,
    is_source,
    new_predicate,
    relays,
)

__all__ = [
    "BEFORE",
    "ITEM",
    "MEDIA",
    "TEAM",
    "CallDraft",
    "Discourse",
    "Entity",
    "Predicate",
    "SourceDraft",
    "Sources",
    "StatementDraft",
    "goes_on_as_source",
    "is_of_state",
    "is_source",
    "new_predicate",
    "new_statement",
    "party_set",
    "relays",
    "title_words",
]
