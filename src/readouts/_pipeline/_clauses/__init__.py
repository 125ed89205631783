"""Predicates: every verb of saying, of naming a topic and of contact, with its form, its subject and its object.

    predicate := [subject] [auxiliary] [adverb] cue [particle] [addressee] [opener] content
    subject   := mention ("," mention)* ["and" mention] | carried from the predicate before | the clause that follows
    form      := finite | gerund (", stressing") | infinitive ("to express") | passive ("was noted")
               | impersonal ("It was agreed")

The content of a predicate runs to the start of the next one on its level, to an attribution that closes the sentence,
or to the end of the sentence.
"""

from __future__ import annotations

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
    found: list[Predicate] = []
    for scan in scans:
        if scan.pending:
            settle_initial(scan)
        fill_contents(scan)
        found += scan.found
    return clauses, found


def _scans(doc: Doc, clauses: Surroundings) -> list[Scan]:
    """The sentences in which predicates are, with these."""
    scans: list[Scan] = []
    if not doc.sentences:
        return scans
    cues, words, last = cue_words(doc.lexicon), doc.low, doc.sentences[-1].b
    sentences = iter(doc.sentences)
    sentence = next(sentences)
    scan = None
    end = after = 0
    for i in candidates(clauses, cues):
        if i >= end:
            if i >= last:
                break
            while i >= sentence.b:
                sentence = next(sentences)
            scan, end = None, sentence.b
            after = sentence.a if sentence.block.kind in _HOLDS_CUES else end
        if i >= after:
            cue = cues[words[i]]
            if cue.third and words[i + 2 : i + 3] != [cue.third]:
                continue
            scan = scan or Scan(clauses, sentence)
            p = _begun(scan, i, cue)
            if p is not None:
                if not scan.found:
                    scans.append(scan)
                nest(scan, p)
                scan.found.append(p)
                after = p.j
    return scans


def _begun(scan: Scan, i: int, cue: Cue) -> Predicate | None:
    """The predicate that begins at a token."""
    form = cue.plain
    if form is not None:
        m = scan.ends.get(i) if cue.past else None
        return classify(scan, i, i + 1, form) if m is None else after_mention(scan, i, form, m)
    if cue.there:
        return existential(scan, i)
    if cue.opens:
        after = after_opener(scan, i)
        made = attribution(scan, i, after) if after else None
        if made is not None or not cue.begins:
            return made
    return predicate_at(scan, i, cue)
