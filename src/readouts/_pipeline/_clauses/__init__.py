"""Predicates: every verb of saying, of naming a topic and of contact, with its form, its subject and its object.

    predicate := [subject] [auxiliary] [adverb] cue [particle] [addressee] [opener] content
    subject   := mention ("," mention)* ["and" mention] | carried from the predicate before | the clause that follows
    form      := finite | gerund (", stressing") | infinitive ("to express") | passive ("was noted")
               | impersonal ("It was agreed")

The content of a predicate runs to the start of the next one on its level, to an attribution that closes the sentence,
or to the end of the sentence.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from itertools import compress
from typing import Any

from readouts._lexicon import Lexicon, Shape, VerbForm
from readouts._pipeline._clauses._attributions import after_opener, attribution
from readouts._pipeline._clauses._colons import colon_speakers
from readouts._pipeline._clauses._contents import fill_contents
from readouts._pipeline._clauses._cues import predicate_at
from readouts._pipeline._clauses._forms import classify, existential, past, present
from readouts._pipeline._clauses._initial import settle_initial
from readouts._pipeline._clauses._lists import leads, share_verbs
from readouts._pipeline._clauses._nesting import nest
from readouts._pipeline._clauses._scan import Scan, blank_scan, fill_scan
from readouts._pipeline._clauses._speech import mark_speech
from readouts._pipeline._clauses._words import Cue, cue_words
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import READ, BlockKind, Doc
from readouts._pipeline._surroundings import Surroundings

__all__ = ["find_predicates"]

_Rule = Callable[[Scan, int, int, Any], Predicate | None]

_TOGETHER = 500
"""So many sentences go from step to step together: few enough that they are gone before the collector looks at them."""
_HOLDS_CUES = READ | {BlockKind.HEADLINE, BlockKind.ATTRIBUTION}


def find_predicates(doc: Doc) -> tuple[Surroundings, dict[int, list[Predicate]]]:
    """The predicates of each sentence that has any, by its number, with subject, addressee and content."""
    mark_speech(doc)
    clauses = Surroundings(doc)
    found: dict[int, list[Predicate]] = {}
    if doc.listing:
        clauses.leads = leads(clauses)
    # One step over many sentences after the other: the code of a step stays at hand, which is faster than taking turns.
    for scans in _scans(doc, clauses) if doc.sentences else ():
        for scan in scans:
            if scan.found:
                if scan.pending:
                    settle_initial(scan)
                fill_contents(scan)
                found[scan.sentence.number] = scan.found
    if ":" in doc.low:
        colon_speakers(doc, clauses, found)
    if doc.listing:
        share_verbs(clauses, found)
    return clauses, found


def _scans(doc: Doc, clauses: Surroundings) -> Iterator[list[Scan]]:
    """The sentences in which predicates can be, with these; a number of sentences at a time."""
    scans: list[Scan] = []
    rules, words, sentences = _rules(doc.lexicon), doc.low, iter(doc.sentences)
    end = after = 0
    many = len(doc.sentences) > _TOGETHER
    free = _free(doc, clauses)
    places = compress(range(doc.sentences[-1].b), free)
    for i, (needs, near, far, rule, cue) in zip(places, map(rules.__getitem__, compress(words, free)), strict=False):
        if needs and needs.isdisjoint(words[i + near : i + far]):
            continue
        if i >= end:
            while i >= end:
                sentence = next(sentences)
                end = sentence.b
            scan = None
            after = sentence.a if sentence.block.kind in _HOLDS_CUES else end
        if i < after:
            continue
        if scan is None:
            if many and len(scans) == _TOGETHER:
                yield scans
                scans = []
            scan = blank_scan()
            fill_scan(scan, clauses, sentence)
            scans.append(scan)
        p = rule(scan, i, i + 1, cue)
        if p is not None:
            nest(scan, p)
            scan.found.append(p)
            after = p.j
    yield scans


def _free(doc: Doc, clauses: Surroundings) -> bytes:
    """For each token whether a predicate can begin with it, which none does in a mention or a quotation of speech."""
    taken = int.from_bytes(clauses.inside, "little")
    if clauses.speech:
        taken |= int.from_bytes(clauses.quoted, "little")
    cues = doc.shown(Shape.CUE)
    return (int.from_bytes(cues, "little") & ~taken).to_bytes(len(cues), "little")


@functools.lru_cache(maxsize=16)
def _rules(lexicon: Lexicon) -> dict[str, tuple[frozenset[str], int, int, _Rule, Cue | VerbForm]]:
    """What has to follow each word that something can begin with, how that is read, and what it can be."""
    return {word: (*cue.needs, *_rule(cue)) for word, cue in cue_words(lexicon).items()}


def _rule(cue: Cue) -> tuple[_Rule, Cue | VerbForm]:
    if cue.there:
        return existential, cue
    if cue.opens:
        return _opened, cue
    if cue.plain is None:
        return predicate_at, cue
    return present if cue.present else past if cue.past else classify, cue.plain


def _opened(scan: Scan, i: int, j: int, cue: Cue) -> Predicate | None:
    """An attribution, or what begins with the same word."""
    after = after_opener(scan, i)
    made = attribution(scan, i, after) if after else None
    return predicate_at(scan, i, j, cue) if made is None and cue.begins else made
