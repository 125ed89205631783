"""The way from a text to a readout: a straight corridor of stages, each reads what the ones before it found."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

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

__all__ = ["Context", "Input", "Trace", "run", "run_together", "trace"]

Input = tuple[str, Lexicon, Context]
_Drafted = tuple[Doc, Discourse, list[StatementDraft], Sources]
_Walked = tuple[_Drafted, dict[int, list[Predicate]]]
_NEVER = RuntimeError("the text has not been read")


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
    return assemble(*_to_its_end(_walk(text, lexicon, context))[0])


def run_together(inputs: Iterable[Input]) -> list[Readout | Exception]:
    """Read several texts, and give for each its readout or what came of it instead.

    All go through a stage before any goes through the next one. To the processor a stage is a long way, of which it
    would have forgotten all when the next text comes, if that text came through all other stages first.
    """
    going = {number: _walk(*one) for number, one in enumerate(inputs)}
    found: list[Readout | Exception] = [_NEVER] * len(going)
    ended: dict[int, _Walked] = {}
    while going:
        for number, walk in list(going.items()):
            try:
                walked = next(walk)
            except Exception as error:  # it concerns this text alone
                found[number] = error
            else:
                if walked is None:
                    continue
                ended[number] = walked
            del going[number]
    for number in list(ended):
        try:
            found[number] = assemble(*ended.pop(number)[0])
        except Exception as error:
            found[number] = error
    return found


def trace(text: str, lexicon: Lexicon, context: Context) -> Trace:
    """Read one text, and keep the way."""
    (doc, discourse, drafts, sources), predicates = _to_its_end(_walk(text, lexicon, context))
    mentions, used_up = doc.mentions[:], attrs.evolve(discourse, calls=discourse.calls[:], said=discourse.said[:])
    readout = assemble(doc, used_up, drafts, sources)
    doc.mentions = mentions
    return Trace(readout, doc, predicates, discourse)


def _to_its_end(walk: Iterator[_Walked | None]) -> _Walked:
    (walked,) = deque(walk, 1)
    assert walked is not None
    return walked


def _walk(text: str, lexicon: Lexicon, context: Context) -> Iterator[_Walked | None]:
    """What a readout is made of, and the predicates on the way to it; nothing after each stage before."""
    doc = tokenize(text, lexicon, context)
    yield None
    find_blocks(doc)  # headline, dateline, caption, heading, body, links, boilerplate
    yield None
    find_quotes(doc)  # paired, unclosed, running over paragraphs
    split_sentences(doc)  # "Jr.", "U.S." and a full stop in somebody's words do not end one
    yield None
    find_mentions(doc)  # names, offices, countries, pronouns, "the two leaders"
    yield None
    registry = resolve_participants(doc)  # who is who; one candidate or none
    yield None
    clauses, predicates = find_predicates(doc)  # verbs of saying, topic and contact with subject, object and content
    yield None
    # who spoke with whom, and who says what in which call
    discourse = read_discourse(doc, clauses, predicates, registry)
    yield None
    drafts = find_statements(doc, discourse)  # what was said
    sources = attribute_sources(doc, clauses, discourse, drafts, registry)  # and who reports it
    yield (doc, discourse, drafts, sources), predicates
