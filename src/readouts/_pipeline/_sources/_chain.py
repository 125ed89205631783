"""Chains of sources: who is cited by whom, nearest to the speaker first.

chain := source [("," "citing" | "cites" | "learned from") source] [("cited" | "carried") "by" source]
       | source "told" medium | "was quoted" ["by" source] "as saying" ["by" source]
"""

from __future__ import annotations

from functools import lru_cache

from readouts._lexicon import Lexicon
from readouts._pipeline._records import Predicate, SourceDraft
from readouts._pipeline._sources._register import SourceRegister
from readouts._pipeline._state import Mention
from readouts._pipeline._surroundings import ACTORS, Surroundings

__all__ = ["chain", "quoted_by"]

_REACH = 10
_FAR = 40
_MOST, _QUOTED = 6, 6
_DESCRIBED = frozenset({"document", "unnamed"})


def chain(
    source: SourceDraft, p: Predicate, register: SourceRegister, around: Surroundings, *, cites: bool
) -> list[SourceDraft]:
    """A source with those that it cites before it, and those that cite it or were told by it after it.

    :param cites: whether the sentence has a word that cites at all.
    """
    found = [source]
    if cites:
        _add_cited(found, p, register, around)
    if p.verb.lemma in around.doc.lexicon.words("sources.learning", "calls"):
        found[:0] = [s for s in _sources_at(p.i + 2, p.sentence.b, register, around) if s not in found]
    told = _told(p, register, around)
    if told is not None and told not in found:
        found.append(told)
    return found


def _add_cited(found: list[SourceDraft], p: Predicate, register: SourceRegister, around: Surroundings) -> None:
    low, b = around.doc.low, p.sentence.b
    citing, _, either = _citation_words(around.doc.lexicon)
    end = min(b - 1, p.j + _FAR)
    first = p.subject[-1].b if p.subject and p.subject[-1].b < p.i else p.i  # "Reuters, citing X, reported"
    places = [k for k, word in enumerate(low[first:end], first) if word in either]
    if low[p.sentence.a] in citing and p.sentence.a < first:
        places.append(p.sentence.a)  # "Citing X, Reuters reported"
    for k in places:
        if around.quoted[k] or len(found) >= _MOST:
            continue
        if low[k] in citing or low[k - 1] == "which":
            found[:0] = [s for s in _sources_at(k + 1, b, register, around) if s not in found]
        elif low[k + 1] == "by" and k < p.j + _REACH:
            found.extend([s for s in _sources_at(k + 2, b, register, around) if s not in found])


@lru_cache(maxsize=16)
def _citation_words(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words that cite ("citing"), words before "by" ("cited"), and all of them."""
    citing, cited = lexicon.words("sources.citing", "calls"), lexicon.words("sources.cited", "calls")
    return citing, cited, citing | cited


def _told(p: Predicate, register: SourceRegister, around: Surroundings) -> SourceDraft | None:
    """The medium that a source told: "two officials told CNN"."""
    at = around.begins[p.j]
    for m in p.addressee:
        if m.kind == "medium":
            return register.of_mention(m, "told")
    return register.of_mention(at, "told") if at is not None and at.kind == "medium" else None


def _sources_at(i: int, limit: int, register: SourceRegister, around: Surroundings) -> list[SourceDraft]:
    """The sources that are listed at a token; every predicate before a word that cites asks for those after it."""
    known = register.cited.get(i)
    if known is None or known[0] is not register.last:
        known = register.cited[i] = register.last, _read_sources(i, limit, register, around)
    return known[1]


def _read_sources(i: int, limit: int, register: SourceRegister, around: Surroundings) -> list[SourceDraft]:
    """The sources that are listed at a token, by mentions or by a phrase."""
    listed, _ = around.listed(i, limit)
    if listed:
        return [s for m in listed if (s := register.of_mention(m, "cited")) is not None]
    end = next((k for k in range(i, limit) if around.doc.low[k] in {",", ".", ";"}), limit)
    source = register.of_words(i, end, "cited") if i < end else None
    return [source] if source is not None else []


def quoted_by(p: Predicate, register: SourceRegister, around: Surroundings) -> list[SourceDraft]:
    """Who passes on what somebody "was quoted (by X) as saying (by X)", or "an official quoted by X" said."""
    low = around.doc.low
    if p.rule == "quoted saying" and p.subject and low[p.subject[0].a - 1] in _citation_words(around.doc.lexicon)[1]:
        k = p.subject[0].a - 1
        quoter = around.ends[k]  # "X quoted Y as saying"
        if quoter is not None:
            source = register.of_mention(quoter, "cited") if quoter.kind in ACTORS else None
        else:
            source = _described_quoter(p.sentence.a, k, register, around)
        return [source] if source is not None else []
    start = p.subject[0].a if p.subject else p.other_subject[0] if p.other_subject else p.i
    quoted = p.rule == "quoted saying"
    if quoted and (paper := _paper_after(p, around)) is not None:
        source = register.of_mention(paper, "cited")
        return [source] if source is not None else []
    end = min(p.sentence.b - 1, p.j + 2 if quoted else p.i)
    if start < end and "by" in low[start:end] and p.say is not None:
        cited = _citation_words(around.doc.lexicon)[1]
        for k in range(start, end):
            if low[k] == "by" and (quoted or low[k - 1] in cited):
                return _sources_at(k + 1, p.sentence.b, register, around)
    return []


def _described_quoter(a: int, k: int, register: SourceRegister, around: Surroundings) -> SourceDraft | None:
    """Who opens a sentence and is described before "quoted": "Two officials briefed on the call | quoted X as"."""
    m = around.begins[a]
    if m is None or m.kind not in _DESCRIBED or k - a > _REACH or "," in around.doc.low[a:k]:
        return None
    return register.of_mention(m, "cited") if m.kind == "document" else register.of_words(a, k, "cited")


def _paper_after(p: Predicate, around: Surroundings) -> Mention | None:
    """The document in which somebody was quoted: "quoted as saying | in a statement by X", "quoted in it as saying"."""
    told = p.addressee[-1].b if p.addressee else p.j
    for k in (p.j, told, *range(max(p.sentence.a, p.i - _QUOTED), p.i)):
        m: Mention | None = around.begins[k + 1] if around.doc.low[k] == "in" and k < p.sentence.b else None
        if m is not None and m.kind == "document":
            return m
    return None
