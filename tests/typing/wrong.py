"""Uses that a checker has to refuse: each line that is marked so, and no other. It is checked and never run."""

from __future__ import annotations

import readouts
from readouts import Act, Comparison, Lexicon, Parser, Readout, Span

TEXT = "President Ana Lima of Brazil spoke with Prime Minister Omar Haddad of Jordan."

# Reading
readouts.parse(b"bytes")  # refused
readouts.parse()  # refused
readouts.parse(TEXT, "2031-03-04")  # refused: by name only
readouts.parse(TEXT, published=20310304)  # refused
readouts.parse(TEXT, publisher=["Planalto"])  # refused
readouts.parse(TEXT, language="en")  # refused: there is no such parameter
Parser("words.toml")  # refused: a lexicon is asked for
Lexicon.default().extended(5)  # refused

# The model is frozen, and its parts are what they are.
readout = readouts.parse(TEXT)
readout.text = ""  # refused
readout.calls[0].status = readouts.Status.HELD  # refused
readout.calls.append(readout.calls[0])  # refused: a tuple
readout.call  # refused: there is no such field  # noqa: B018
readout.published.isoformat()  # refused: there may be none
readout.statements[0].call.date  # refused: there may be none  # noqa: B018
readout.calls[0].initiator.name  # refused: there may be none  # noqa: B018
length: str = len(readout.statements[0].content)  # refused
act: Act = "thank"  # refused: a text is no act
Act.GREET_WARMLY  # refused: there is no such act  # noqa: B018
Span(0, 1)  # refused: its text is missing
Span("0", 1, "a")  # refused

# Many texts
for result in readouts.parse_many([TEXT]):
    result.calls  # refused: it may be a failure  # noqa: B018
readouts.parse_many([5])  # refused
readouts.parse_many([TEXT], jobs="2")  # refused

# Saving and comparing
readouts.to_json("text")  # refused
readouts.from_dict(readouts.to_json(readout))  # refused
wrong: Readout = readouts.from_json("{}", Comparison)  # refused
readouts.to_tables(TEXT)  # refused
readouts.to_tables(readout)["calls"][0]["channel"].upper()  # refused: a cell may hold other values
readouts.compare(readout)  # refused: two are compared
readouts.compare(readout, TEXT)  # refused
readouts.nothing  # refused  # noqa: B018
