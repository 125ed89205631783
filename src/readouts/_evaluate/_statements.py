"""Counts statements: which were found, who says them to whom, what act they are, and whose word they rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import attrs

from readouts._evaluate._figures import Tally
from readouts._evaluate._found import Found, FoundStatement
from readouts._evaluate._gold import Gold, GoldStatement
from readouts._evaluate._matching import Extent, name_words, overlap, pair_up, same_name

__all__ = ["Known", "score_statements"]

_Answer = tuple[str, bool, object, object]


@attrs.frozen
class Known:
    """Which annotated people and calls those found are, by id."""

    people: Mapping[str, str]
    calls: Mapping[str, str]

    def people_of(self, ids: Iterable[str]) -> set[str]:
        """Annotated people; somebody else is marked, so that he is equal to nobody."""
        return {self.people.get(id_, f"?{id_}") for id_ in ids}


def score_statements(gold: Gold, found: Found, known: Known, tally: Tally) -> None:
    """Adds the statements of one document to the tally."""
    read = [statement for statement in found.statements if not _is_ignored(gold, statement.extent)]
    pairs = pair_up(gold.statements, read, lambda a, b: overlap(a.extent, b.extent))
    counted = [(gold.statements[i], read[j]) for i, j in pairs if not gold.statements[i].optional]
    beside = {j for i, j in pairs if gold.statements[i].optional}
    needed = [statement for statement in gold.statements if not statement.optional]
    tally.count("statements", len(counted), len(needed), len(read) - len(beside))
    for statement, other in counted:
        tally.overlap += overlap(statement.extent, other.extent)
        _check(gold, statement, _answers(gold, statement, other, found, known), tally)
    tally.count(
        "quotes",
        sum(_common_quotes(gold, statement, other) for statement, other in counted),
        sum(len(statement.quotes) for statement in needed),
        sum(len(statement.quotes) for j, statement in enumerate(read) if j not in beside),
    )
    _note_misses(gold, read, pairs, tally)


def _is_ignored(gold: Gold, extent: Extent) -> bool:
    return any(start <= extent[0] and extent[1] <= end for start, end in gold.ignore)


def _answers(gold: Gold, wanted: GoldStatement, got: FoundStatement, found: Found, known: Known) -> list[_Answer]:
    speakers, addressees = known.people_of(got.speakers), known.people_of(got.addressees)
    sources = _sources(gold, got, found)
    call = known.calls.get(got.call or "")
    return [
        ("speaker", speakers == wanted.speakers, sorted(speakers), sorted(wanted.speakers)),
        ("addressee", addressees == wanted.addressees, sorted(addressees), sorted(wanted.addressees)),
        ("act", got.act in wanted.acts, got.act, sorted(wanted.acts)),
        ("source", _is_right_source(sources, wanted.sources), sources, list(wanted.sources)),
        ("call of statement", call == wanted.call, call or got.call, wanted.call),
    ]


def _check(gold: Gold, statement: GoldStatement, answers: Sequence[_Answer], tally: Tally) -> None:
    for name, right, got, wanted in answers:
        tally.check(name, right)
        if not right:
            tally.misses.append(f"{gold.id}: {name}: {got} for {wanted}: {statement.content[:70]!r}")
    right_of = {name: right for name, right, *_ in answers}
    tally.right["who said what"] += right_of["speaker"]
    tally.right["whole statement"] += all(right_of[name] for name in ("speaker", "addressee", "act", "source"))


def _sources(gold: Gold, statement: FoundStatement, found: Found) -> list[str | None]:
    """The sources by name; the publisher of the document is none, for it reports in its own name."""
    names = [found.sources.get(id_) for id_ in statement.sources]
    return [name for name in names if not (gold.publisher and same_name(name, gold.publisher))]


def _is_right_source(found: Sequence[str | None], accepted: Sequence[str | None]) -> bool:
    if not found:
        return None in accepted
    return any(same_name(name, other) for name in accepted if name for other in found)


def _common_quotes(gold: Gold, wanted: GoldStatement, got: FoundStatement) -> int:
    """How many quotes are the same by their words; quotation marks and commas may be in or out."""
    a = Counter(" ".join(name_words(quote)) for quote in wanted.quotes)
    b = Counter(" ".join(name_words(gold.text[start:end])) for start, end in got.quotes)
    return (a & b).total()


def _note_misses(gold: Gold, read: Sequence[FoundStatement], pairs: list[tuple[int, int]], tally: Tally) -> None:
    matched, taken = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, statement in enumerate(gold.statements):
        if i not in matched and not statement.optional:
            tally.misses.append(f"{gold.id}: statement missed: {statement.cue!r} {statement.content[:90]!r}")
    for j, other in enumerate(read):
        if j not in taken:
            start, end = other.extent
            tally.misses.append(f"{gold.id}: statement invented: {gold.text[start:end][:90]!r}")
