"""Predicates: every verb of saying, of naming a topic and of contact, with its form, its subject and its object.

    predicate := [subject] [auxiliary] [adverb] cue [particle] [addressee] [opener] content
    subject   := mention ("," mention)* ["and" mention] | carried from the predicate before | the clause that follows
    form      := finite | gerund (", stressing") | infinitive ("to express") | passive ("was noted")
               | impersonal ("It was agreed")

The content of a predicate runs to the start of the next one on its level, to an attribution that closes the sentence,
or to the end of the sentence.
"""

from __future__ import annotations

from bisect import bisect_left

from readouts._pipeline._clauses._attributions import after_opener, attribution
from readouts._pipeline._clauses._contents import fill_contents
from readouts._pipeline._clauses._cues import candidates, predicate_at
from readouts._pipeline._clauses._forms import after_mention, classify, existential
from readouts._pipeline._clauses._nesting import nest
from readouts._pipeline._clauses._participles import settle_initial
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._clauses._speech import mark_speech
from readouts._pipeline._clauses._words import Cue, cue_words
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import READ, BlockKind, Doc
from readouts._pipeline._surroundings import Surroundings

__all__ = ["find_predicates"]

_HOLDS_CUES = READ | {BlockKind.HEADLINE, BlockKind.ATTRIBUTION}


def find_predicates(doc: Doc) -> tuple[Surroundings, list[Predicate]]:
    """All predicates in the order of the text, with subject, addressee and content."""
    mark_speech(doc)
    clauses = Surroundings(doc)
    scans = _scans(doc, clauses)
    # One step over all sentences after the other: the code of a step stays at hand, which is faster than taking turns.
    for scan in scans:
        if scan.pending:
            settle_initial(scan)
        fill_contents(scan)
    return clauses, [p for scan in scans for p in scan.found]


def _scans(doc: Doc, clauses: Surroundings) -> list[Scan]:
    """The sentences in which predicates are, with these."""
    cues = cue_words(doc.lexicon)
    tokens = candidates(clauses, cues)
    scans: list[Scan] = []
    at = 0
    for sentence in doc.sentences:
        first, at = at, bisect_left(tokens, sentence.b, at)
        if at > first and sentence.block.kind in _HOLDS_CUES:
            scan = Scan(clauses, sentence)
            _read(scan, cues, tokens[first:at])
            if scan.found:
                scans.append(scan)
    return scans


def _read(scan: Scan, cues: dict[str, Cue], tokens: list[int]) -> None:
    """Find the predicates of one sentence; ``tokens`` are those of its words at which one can begin."""
    words, ends, found = scan.words, scan.ends, scan.found
    after, b = scan.a, scan.b
    for i in tokens:
        if i < after:
            continue
        cue = cues[words[i]]
        if cue.plain is None:
            if cue.third and (i + 2 >= b or words[i + 2] != cue.third):
                continue
            p = _at(scan, i, cue)
        elif cue.past and i in ends:
            p = after_mention(scan, i, cue.plain, ends[i])
        else:
            p = classify(scan, i, i + 1, cue.plain)
        if p is not None:
            nest(scan, p)
            found.append(p)
            after = p.j


def _at(scan: Scan, i: int, cue: Cue) -> Predicate | None:
    if cue.there:
        return existential(scan, i)
    if cue.opens:
        after = after_opener(scan, i)
        made = attribution(scan, i, after) if after else None
        if made is not None or not cue.begins:
            return made
    return predicate_at(scan, i, cue)
