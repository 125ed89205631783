"""The columns of the tables: one description for every format and for the documentation.

A key is unique over all documents (``<document_id>:c1``), so that tables are joined by one column. Rows stand in the
order of the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import attrs

__all__ = ["SCHEMA", "Cell", "Column", "Row", "Schema", "Type"]

Type = Literal["text", "integer", "real", "boolean", "date"]
Cell = str | int | float | bool | None
"""What a row holds; a date is its ISO 8601 text until a format has a type for it."""
Row = tuple[Cell, ...]


@attrs.frozen
class Column:
    """One column of a table: its name, the type of its cells, and what they mean."""

    name: str
    type: Type
    about: str


Schema = Mapping[str, tuple[Column, ...]]

_TYPES: Mapping[str, Type] = {"": "text", "#": "integer", "?": "boolean", "@": "date", "~": "real"}


def columns(described: str) -> tuple[Column, ...]:
    """Columns from lines ``name: meaning``; a mark behind the name gives another type than text: # ? @ ~."""
    found = []
    for line in described.strip().splitlines():
        name, _, about = line.strip().partition(": ")
        mark = name[-1] if name[-1] in _TYPES else ""
        found.append(Column(name.removesuffix(mark), _TYPES[mark], about))
    return tuple(found)


_DOCUMENT = "document_id: the document"
_RULE = """
rule: the rule that found it
readouts_version: the version of this library that read it"""
_LISTED = """
listed?: false for what is referred to but is no part of the readout's own list
doubts: what makes it less certain, separated by blanks"""
_WHOSE = """
name: the name
country: ISO 3166-1 alpha-2
iso3: ISO 3166-1 alpha-3
organization: the international body that somebody stands for"""
_CHAIN = """
source_id: the source
position#: from 1, the nearest to the speaker, to the last that passed the report on
name: the name of the source"""

SCHEMA: Schema = {
    "documents": columns("""
document_id: the key: what the caller gave, else made from the text
title: the headline
published@: the day on which it came out
publisher_id: the source that published it
publisher: its name
publisher_country: ISO 3166-1 alpha-2
publisher_iso3: ISO 3166-1 alpha-3
characters#: the length of the text
participants#: how many were found
calls#: how many were found
statements#: how many were found
sources#: how many were found
unread#: sentences in which a statement was expected and nothing was read
error: the kind of fault, for a document that could not be read
message: the fault and its remedy
text: the text into which all offsets point
readouts_version: the version of this library that read it"""),
    "participants": columns(f"""
participant_id: the key
{_DOCUMENT}
name: the fullest form that the text gives
kind: person, institution or group
role: the fullest title without the country
country: ISO 3166-1 alpha-2
iso3: ISO 3166-1 alpha-3
organization: the international body that somebody stands for
mentions#: how often the text mentions them
start_char#: where the first mention begins, in code points
end_char#: where it ends
text: the first mention{_LISTED}{_RULE}"""),
    "calls": columns(f"""
call_id: the key
{_DOCUMENT}
channel: phone, video, in_person, letter or unspecified
status: held, planned, attempted, denied or cancelled
date@: the day on which it took place
time: the clock time, as the text puts it
duration: how long it took, as the text puts it
place: where, as the text puts it
initiator_id: the participant at whose initiative it was held
background?: whether it is mentioned in passing
participants: names, to read; see call_participants
countries: their ISO 3166-1 alpha-2 codes, to read
iso3: their ISO 3166-1 alpha-3 codes, to read
topics: what was discussed, to read; see spans
sources: names, to read; see call_sources
start_char#: where the report of the call begins, in code points
end_char#: where it ends
text: the report of the call{_LISTED}{_RULE}"""),
    "call_participants": columns(f"""
call_id: the call
participant_id: the participant
{_DOCUMENT}
position#: from 1, in the order of the text
initiator?: whether the call was held at their initiative{_WHOSE}{_RULE}"""),
    "call_sources": columns(f"""
call_id: the call
{_DOCUMENT}{_CHAIN}{_RULE}"""),
    "statements": columns(f"""
statement_id: the key
{_DOCUMENT}
call_id: the call in which it was made
act: the speech act
form: direct, mixed or indirect
negated?: true where the text says that it was not said
speakers: names, to read; see statement_participants
speaker_countries: their ISO 3166-1 alpha-2 codes, to read
speaker_iso3: their ISO 3166-1 alpha-3 codes, to read
addressees: names, to read; see statement_participants
addressee_countries: their ISO 3166-1 alpha-2 codes, to read
addressee_iso3: their ISO 3166-1 alpha-3 codes, to read
sources: names, to read; see statement_sources
cue: the verb or noun of saying
cue_start#: where it begins
cue_end#: where it ends
content: what is conveyed, without the cue
content_start#: where it begins
content_end#: where it ends
start_char#: where the whole statement begins, in code points
end_char#: where it ends
text: the whole statement
doubts: what makes it less certain, separated by blanks{_RULE}"""),
    "statement_participants": columns(f"""
statement_id: the statement
participant_id: the participant
{_DOCUMENT}
part: speaker or addressee
position#: from 1, in the order of the text{_WHOSE}{_RULE}"""),
    "statement_sources": columns(f"""
statement_id: the statement
{_DOCUMENT}{_CHAIN}{_RULE}"""),
    "sources": columns(f"""
source_id: the key
{_DOCUMENT}
name: the name
kind: office, ministry, news_agency ...
country: ISO 3166-1 alpha-2
iso3: ISO 3166-1 alpha-3
mentions#: how often the text mentions it
start_char#: where the first mention begins, in code points
end_char#: where it ends
text: the first mention{_LISTED}{_RULE}"""),
    "spans": columns(f"""
owner_id: the document, participant, call, statement or source that it belongs to
{_DOCUMENT}
part: title, unread, mention, topic, time, duration, place or quote
position#: from 1 among those of the same owner and part
start_char#: where it begins, in code points
end_char#: where it ends
text: the words{_RULE}"""),
}
