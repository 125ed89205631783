"""Puts the calls of many texts together into events.

Reports are looked up by two of their parties' countries or bodies and by the day, so that each is held against the few
events that it may belong to and never against all others.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

import attrs

from readouts._compare._model import Event, Report
from readouts._compare._names import home, name_words
from readouts._compare._parties import OFFICIAL, days_of, likeness
from readouts._lexicon import Lexicon
from readouts._model import Participant, Readout

__all__ = ["events_of"]

_MOST_PARTIES = 8  # of a call, by which it is looked up
_MOST_EVENTS = 24  # of two parties on one day, against which a report is held
_COPIED = 0.85
_FAR = datetime.timedelta(days=14)

_Key = tuple[str, str, int]


@attrs.define(eq=False)
class _Draft:
    """An event that grows; ``core`` is the report by which it is recognised."""

    reports: list[Report]

    @property
    def core(self) -> Report:
        return self.reports[0]


def events_of(readouts: Iterable[Readout], lexicon: Lexicon) -> tuple[Event, ...]:
    """All calls of the readouts, each in one event; the earliest first."""
    reports = [Report(r, call) for r in readouts for call in r.calls if not call.background]
    by_key: dict[_Key, list[_Draft]] = defaultdict(list)
    drafts: list[_Draft] = []
    for report in sorted(reports, key=_rank):
        keys = list(_keys(report, lexicon))
        draft = _best(report, _looked_up(keys, by_key), lexicon)
        if draft is None:
            draft = _Draft([])
            drafts.append(draft)
            for key in keys:
                by_key[key].append(draft)
        draft.reports.append(report)
    events = [Event(tuple(sorted(draft.reports, key=_shown_rank))) for draft in drafts]
    return tuple(sorted(events, key=lambda event: _shown_rank(event.reports[0])))


def _rank(report: Report) -> tuple[object, ...]:
    """Reports that tell the day come first, official ones before the press, so that the surest make the events."""
    first, last = days_of(report)
    publisher = report.readout.publisher
    official = publisher is not None and publisher.kind in OFFICIAL
    return (last - first).days, not official, first, _shown_rank(report)


def _shown_rank(report: Report) -> tuple[datetime.date, str, str, int]:
    readout, call = report.readout, report.call
    assert call is not None
    day = call.date or readout.published or datetime.date.max
    publisher = readout.publisher.name if readout.publisher is not None else ""
    return day, publisher, readout.text, readout.calls.index(call)


def _keys(report: Report, lexicon: Lexicon) -> Iterator[_Key]:
    """Two parties and a day, for each two parties and each day on which the call may have been."""
    first, last = days_of(report)
    call = report.call
    assert call is not None
    if last - first > _FAR:
        return
    homes = sorted({_home(p, lexicon) for p in call.participants} - {""})[:_MOST_PARTIES]
    for a, b in combinations(homes, 2):
        for number in range(first.toordinal(), last.toordinal() + 1):
            yield a, b, number


def _home(participant: Participant, lexicon: Lexicon) -> str:
    """The country or body, or the last name of somebody whose country is not told."""
    words = () if home(participant) else name_words(participant, lexicon)
    return home(participant) or (words[-1] if words else "")


def _looked_up(keys: list[_Key], by_key: dict[_Key, list[_Draft]]) -> list[_Draft]:
    """The events that share two parties with a report, a day apart at most."""
    found: dict[int, _Draft] = {}
    for a, b, number in keys:
        for day in (number, number - 1, number + 1):
            for draft in by_key.get((a, b, day), ())[-_MOST_EVENTS:]:
                found.setdefault(id(draft), draft)
    return list(found.values())


def _best(report: Report, drafts: list[_Draft], lexicon: Lexicon) -> _Draft | None:
    """The event that the report is most like; none where two are alike as much, for then either may be wrong."""
    rated = []
    for draft in drafts:
        if any(not _may_join(report, other) for other in draft.reports[:_MOST_EVENTS]):
            continue
        found = likeness(draft.core, report, lexicon)
        if found is not None:
            rated.append((found[0], draft))
    if not rated:
        return None
    top = max(score for score, _ in rated)
    best = [draft for score, draft in rated if score == top]
    return best[0] if len(best) == 1 else None


def _may_join(report: Report, other: Report) -> bool:
    """Whether two reports may be of one event: not two calls of one text, nor two texts of one official publisher."""
    a, b = report.readout, other.readout
    if a is b:
        return False
    if a.publisher is None or b.publisher is None or a.publisher.kind not in OFFICIAL:
        return True
    return a.publisher.name != b.publisher.name or _is_copy(a.text, b.text)


def _is_copy(first: str, second: str) -> bool:
    """Whether two texts are one but for a few words: a page and its copy elsewhere."""
    if first == second:
        return True
    if not 0.9 < len(first) / max(1, len(second)) < 1.1:
        return False
    words = set(first.split()), set(second.split())
    return len(words[0] & words[1]) >= _COPIED * len(words[0] | words[1])
