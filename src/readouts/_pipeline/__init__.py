"""The way from a text to a readout: a straight corridor of stages, each reads what the ones before it found."""

from __future__ import annotations

import attrs

from readouts._lexicon import Lexicon
from readouts._model import Readout
from readouts._pipeline._assemble import assemble
from readouts._pipeline._blocks import find_blocks
from readouts._pipeline._clauses import find_predicates
from readouts._pipeline._discourse import read_discourse
from readouts._pipeline._mentions import find_mentions
from readouts._pipeline._participants import resolve_participants
from readouts._pipeline._quotes import find_quotes
from readouts._pipeline._records import Discourse, Predicate, Sources, StatementDraft
from readouts._pipeline._sentences import split_sentences
from readouts._pipeline._sources import attribute_sources
from readouts._pipeline._state import Context, Doc, tokenize
from readouts._pipeline._statements import find_statements

__all__ = ["Context", "Trace", "run", "trace"]


_Drafted = tuple[Doc, Discourse, list[StatementDraft], Sources]


@attrs.frozen(eq=False)
class Trace:
    """A readout, and what was made on the way to it that tells why something was not read."""

    readout: Readout
    doc: Doc
    predicates: dict[int, list[Predicate]]
    """By the number of their sentence."""
    discourse: Discourse


def run(text: str, lexicon: Lexicon, context: Context) -> Readout:
    """Read one text; what was made on the way is given up step by step."""
    return assemble(*_walk(text, lexicon, context)[0])


def trace(text: str, lexicon: Lexicon, context: Context) -> Trace:
    """Read one text, and keep the way."""
    (doc, discourse, drafts, sources), predicates = _walk(text, lexicon, context)
    mentions, used_up = doc.mentions[:], attrs.evolve(discourse, calls=discourse.calls[:], said=discourse.said[:])
    readout = assemble(doc, used_up, drafts, sources)
    doc.mentions = mentions
    return Trace(readout, doc, predicates, discourse)


def _walk(text: str, lexicon: Lexicon, context: Context) -> tuple[_Drafted, dict[int, list[Predicate]]]:
    """What a readout is made of, and the predicates on the way to it."""
    doc = tokenize(text, lexicon, context)
    find_blocks(doc)  # headline, dateline, caption, heading, body, links, boilerplate
    find_quotes(doc)  # paired, unclosed, running over paragraphs
    split_sentences(doc)  # "Jr.", "U.S." and a full stop in somebody's words do not end one
    find_mentions(doc)  # names, offices, countries, pronouns, "the two leaders"
    registry = resolve_participants(doc)  # who is who; one candidate or none
    clauses, predicates = find_predicates(doc)  # verbs of saying, topic and contact with subject, object and content
    discourse = read_discourse(
        doc, clauses, predicates, registry
    )  # who spoke with whom, and who says what in which call
    drafts = find_statements(doc, discourse)  # what was said
    sources = attribute_sources(doc, clauses, discourse, drafts, registry)  # and who reports it
    return (doc, discourse, drafts, sources), predicates
