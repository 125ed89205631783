"""From two readouts to a comparison: which call is which, then facts, items, pairs, omissions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

import attrs

from readouts._compare._align import ACCEPT, SURE, Group, align, candidates, join_repeats, nearest
from readouts._compare._conflicts import conflict_of, differences_of, excluded, is_denial, is_unsaid
from readouts._compare._facts import facts_of
from readouts._compare._items import call_of_all, items_of
from readouts._compare._model import Comparison, EvidenceKind, Item, Omission, Pair, Reason, Report
from readouts._compare._parties import Parties, align_parties, likeness, party_words
from readouts._compare._score import Entry, Match, Scorer
from readouts._compare._terms import Reader, Terms
from readouts._compare._wordings import Wordings, wordings_of
from readouts._lexicon import Lexicon
from readouts._model import Call, Participant, Readout, Span
from readouts._text import words_of

__all__ = ["compare_reports", "report_pair"]

_BETWEEN = 80  # characters
_FRAME = 200
_MOST_CALLS = 64
_NO_DAY = -2  # a day that is beside none
_ASIDE = re.compile(r",\s+(?:\w+\s+){0,3}(?:which|whose|whom|who|where)\b")
_ASIDE_PART = 0.4
_QUOTED = re.compile(r"[\"“„«][^\"“„«”»]+[\"”»]")


def _calls(report: Report) -> tuple[Call, ...]:
    """The calls that may be meant: the one that is named, or all of the text, or a stand-in where it has none."""
    if report.call is not None:
        return (report.call,)
    return report.readout.calls or (call_of_all(report.readout),)


def report_pair(first: Report, second: Report, lexicon: Lexicon) -> tuple[Report, Report]:
    """The two reports, each with the call that both are about; without any call where there is none."""
    best: tuple[float, int, int] | None = None
    chosen: tuple[Call, Call] | None = None
    calls_of_second = _ByDay(_calls(second))
    for i, a in enumerate(_calls(first)):
        for j, b in calls_of_second.near(a):
            found = likeness(Report(first.readout, a), Report(second.readout, b), lexicon)
            if found is None and not (_forced(first, second) or _both_silent(first.readout, second.readout)):
                continue
            rank = (-(found[0] if found else 0.0), i, j)
            if best is None or rank < best:
                best, chosen = rank, (a, b)
    calls = chosen or (None, None)
    return Report(first.readout, calls[0]), Report(second.readout, calls[1])


class _ByDay:
    """The calls of a text, by which another text's call is held against no more than _MOST_CALLS of them.

    Of a text that tells of more these are those of its day and the days beside it, and then those without one.
    """

    def __init__(self, calls: tuple[Call, ...]) -> None:
        self.all = list(enumerate(calls))
        self.of_day: dict[int, list[tuple[int, Call]]] = defaultdict(list)
        for number, call in self.all:
            self.of_day[_day(call)].append((number, call))

    def near(self, call: Call) -> list[tuple[int, Call]]:
        """The calls of the text that may be another text's call, with their numbers."""
        day = _day(call)
        if len(self.all) <= _MOST_CALLS or day == _NO_DAY:
            return self.all[:_MOST_CALLS]
        days = (day, day - 1, day + 1, _NO_DAY)
        return [row for number in days for row in self.of_day.get(number, ())[:_MOST_CALLS]][:_MOST_CALLS]


def _day(call: Call) -> int:
    return call.date.toordinal() if call.date is not None else _NO_DAY


def _forced(first: Report, second: Report) -> bool:
    """Who names both calls means these two, whatever speaks against it."""
    return first.call is not None and second.call is not None


def _both_silent(first: Readout, second: Readout) -> bool:
    """Two texts without a call may be laid side by side when nobody is named in one of them, or the same in both."""
    if first.calls or second.calls:
        return False
    return first.participants == second.participants or not first.participants or not second.participants


def compare_reports(first: Report, second: Report, lexicon: Lexicon) -> Comparison:
    """Compare two reports whose calls are chosen."""
    if first.call is None or second.call is None:
        return Comparison(first, second, (), (), (), _no_call(first, lexicon), _no_call(second, lexicon))
    parties = align_parties(first.call.participants, second.call.participants, lexicon)
    wordings = wordings_of(lexicon)
    reader = Reader(lexicon, party_words(parties, lexicon))
    people = align_parties(_people(first, lexicon), _people(second, lexicon), lexicon)
    sides = _entries(first, 0, people, reader), _entries(second, 1, people, reader)
    scorer = Scorer(wordings, [*sides[0], *sides[1]])
    alike = candidates(*sides, scorer)
    contrary = nearest([m for m in alike if excluded(m)])
    matches = [m for m in alike if not excluded(m)]
    groups = align(matches)
    join_repeats(groups, sides, scorer)
    pairs = [_pair(group, scorer, wordings) for group in groups]
    pairs.sort(key=lambda pair: (pair.first[0].content, pair.second[0].content))
    near = nearest(matches)
    return Comparison(
        _shown(first),
        _shown(second),
        facts_of(first.call, second.call, parties),
        tuple(p for p in pairs if p.conflict is None),
        tuple(p for p in pairs if p.conflict is not None),
        _omissions(sides[0], {m.first.number for g in groups for m in g.matches}, near[0], contrary[0], 0),
        _omissions(sides[1], {m.second.number for g in groups for m in g.matches}, near[1], contrary[1], 1),
    )


def _shown(report: Report) -> Report:
    """The report without a call that only stood in for one."""
    return report if report.call in report.readout.calls else Report(report.readout)


def _no_call(report: Report, lexicon: Lexicon) -> tuple[Omission, ...]:
    readout = report.readout
    calls = (report.call,) if report.call else tuple(c for c in readout.calls if not c.background) or readout.calls
    items = [item for call in calls for item in items_of(Report(readout, call), lexicon)]
    items += [Item(s.content, s) for s in readout.statements if s.call not in readout.calls]
    unique = {(item.content, id(item.statement)): item for item in items}
    return tuple(Omission(item, Reason.NO_CALL) for item in sorted(unique.values(), key=lambda item: item.content))


def _entries(report: Report, side: int, parties: Parties, reader: Reader) -> list[Entry]:
    text = report.readout.text
    return [
        Entry(
            item,
            _framed(item, text, reader) | _without_asides(reader.read(text, _told(item, text)), item.content),
            _speakers(item, side, parties),
            number,
            is_denial(item, reader.wordings),
            is_unsaid(item, reader.wordings),
        )
        for number, item in enumerate(items_of(report, reader.lexicon))
    ]


def _without_asides(terms: Terms, content: Span) -> Terms:
    """The terms, of which those of an aside count in part: ", which has been asked for many times"."""
    found = _ASIDE.search(content.text)
    if found is None:
        return terms
    start = content.start + found.start()
    return {
        key: attrs.evolve(term, weight=_ASIDE_PART * term.weight) if term.span.start > start else term
        for key, term in terms.items()
    }


def _framed(item: Item, text: str, reader: Reader) -> Terms:
    """The terms of what a sentence is said to be about before its clause: "*On the grain deal*, she stressed that"."""
    said = item.statement
    if said is None or said.span is None or said.cue is None:
        return {}
    start = said.span.start
    end = text.find(",", start, min(said.cue.start, start + _FRAME))
    opening = words_of(text[start : min(end, start + _BETWEEN)]) if end > start else ()
    if not any(opening[: len(words)] == words for words in reader.wordings.frames):
        return {}
    read = reader.read(text, Span(start, end, text[start:end]))
    return {key: attrs.evolve(term, framed=True) for key, term in read.items() if term.kind is not EvidenceKind.DATE}


def _told(item: Item, text: str) -> Span:
    """The content with what stands between the cue and it: "tasked *their teams* to follow up"."""
    cue = item.statement.cue if item.statement is not None else None
    content = item.content
    if cue is None or not 0 <= content.start - cue.end <= _BETWEEN:
        return content
    if _QUOTED.search(text, cue.end, content.start):
        return content  # a quotation of its own
    return Span(cue.end, content.end, text[cue.end : content.end])


def _people(report: Report, lexicon: Lexicon) -> tuple[Participant, ...]:
    """Those who took part in the call, and whoever else speaks in it."""
    called = report.call.participants if report.call is not None else ()
    said = (item.statement for item in items_of(report, lexicon) if item.statement is not None)
    people = [*called, *(person for statement in said for person in statement.speakers)]
    # By identity: the hash of a participant goes through all mentions.
    return tuple({id(person): person for person in people}.values())


def _speakers(item: Item, side: int, parties: Parties) -> frozenset[str]:
    people = item.statement.speakers if item.statement is not None else ()
    return frozenset(parties.key(person, side) for person in people)


def _pair(group: Group, scorer: Scorer, wordings: Wordings) -> Pair:
    best = group.best
    evidence = {e: None for match in group.matches for e in scorer.evidence(match)}
    return Pair(
        _items(m.first for m in group.matches),
        _items(m.second for m in group.matches),
        round(best.score, 3),
        tuple(evidence),
        differences_of(best),
        best.score < SURE,
        conflict_of(best, wordings),
    )


def _items(entries: Iterable[Entry]) -> tuple[Item, ...]:
    unique = {entry.number: entry.item for entry in entries}
    return tuple(unique[number] for number in sorted(unique))


def _omissions(
    entries: list[Entry], paired: set[int], near: dict[int, Match], contrary: dict[int, Match], side: int
) -> tuple[Omission, ...]:
    found = []
    for entry in entries:
        if entry.number in paired:
            continue
        match, reason = contrary.get(entry.number), Reason.CONTRARY
        if match is None or match.score < ACCEPT:
            match = near.get(entry.number)
            if match is None:
                found.append(Omission(entry.item, Reason.NOTHING_ALIKE))
                continue
            reason = Reason.TAKEN if match.score >= ACCEPT else Reason.TOO_WEAK
        other = match.second.item if side == 0 else match.first.item
        found.append(Omission(entry.item, reason, other, round(match.score, 3)))
    return tuple(found)
