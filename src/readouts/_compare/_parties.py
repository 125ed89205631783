"""Who of one report is who of the other, and whether two reports can be of one call."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import attrs

from readouts._compare._model import Report
from readouts._compare._names import Sameness, home, name_words, sameness
from readouts._lexicon import Lexicon
from readouts._model import Call, Channel, Participant, SourceKind, Status
from readouts._text import words_of

__all__ = ["OFFICIAL", "Parties", "align_parties", "days_of", "likeness", "obstacle", "party_words"]

OFFICIAL = frozenset({SourceKind.OFFICE, SourceKind.GOVERNMENT, SourceKind.MINISTRY, SourceKind.BODY})
"""Publishers that tell of their own calls, on the day or the day after."""

_DAY = datetime.timedelta(days=1)
_PRESS_DAYS = 5  # how long after a call the press may still report it without telling the day
_APART = (frozenset({Channel.PHONE, Channel.IN_PERSON}),)
_UNTOLD = frozenset({Channel.UNSPECIFIED})
_ALWAYS = datetime.date.min, datetime.date.max


@attrs.frozen
class Parties:
    """Participants of two calls, put together: ``both`` are in both, the others in one of them alone."""

    both: tuple[tuple[Participant, Participant], ...]
    only_first: tuple[Participant, ...]
    only_second: tuple[Participant, ...]
    sure: int

    def key(self, participant: Participant, side: int) -> str:
        """One key for the two forms of a participant; a key of its own for somebody of one side alone."""
        for number, pair in enumerate(self.both):
            if pair[side] is participant or pair[side] == participant:
                return f"party {number}"
        return f"party {side} {participant.name}"


def align_parties(first: tuple[Participant, ...], second: tuple[Participant, ...], lexicon: Lexicon) -> Parties:
    """Put each participant together with the one of the other side that it is, surest first."""
    rows = [(-sameness(a, b, lexicon), i, j) for i, a in enumerate(first[:40]) for j, b in enumerate(second[:40])]
    taken: tuple[set[int], set[int]] = set(), set()
    both: list[tuple[int, int, int]] = []
    for value, i, j in sorted(rows):
        if value and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            both.append((i, j, -value))
    both.sort()
    return Parties(
        tuple((first[i], second[j]) for i, j, _ in both),
        tuple(p for i, p in enumerate(first) if i not in taken[0]),
        tuple(p for j, p in enumerate(second) if j not in taken[1]),
        sum(value == Sameness.SAME for _, _, value in both),
    )


def days_of(report: Report) -> tuple[datetime.date, datetime.date]:
    """The first and the last day on which the call can have been, by the report."""
    call, published = report.call, report.readout.published
    if call is not None and call.date is not None:
        return call.date, call.date
    if published is None:
        return _ALWAYS
    publisher = report.readout.publisher
    days = 1 if publisher is not None and publisher.kind in OFFICIAL else _PRESS_DAYS
    return (max(published, datetime.date.min + days * _DAY) - days * _DAY), published


def _days_apart(first: Report, second: Report) -> int:
    """Days between the two windows; 0 where they touch."""
    a, b = days_of(first), days_of(second)
    return max(0, (max(a[0], b[0]) - min(a[1], b[1])).days)


def _enough(parties: Parties, first: Report, second: Report) -> bool:
    """Whether those who are in both are the call: two of them at least, and most of the smaller side.

    A text that names the other party alone speaks of its own side's call: the publisher's country stands for it.
    """
    assert first.call is not None
    assert second.call is not None
    least = min(len(first.call.participants), len(second.call.participants))
    if len(parties.both) >= 2:
        return 2 * len(parties.both) >= least and (parties.sure >= 1 or _by_their_own(parties, first, second))
    if len(parties.both) != 1 or least != 1 or not parties.sure:
        return False
    named = parties.only_first or parties.only_second
    short = first if len(first.call.participants) == 1 else second
    publisher = short.readout.publisher
    return not named or (publisher is not None and any(home(p) == publisher.country for p in named))


def _by_their_own(parties: Parties, first: Report, second: Report) -> bool:
    """Whether two capitals tell of their leaders, each of its own by title alone: "The Prime Minister spoke with"."""
    publishers = first.readout.publisher, second.readout.publisher
    countries = {p.country for p in publishers if p is not None and p.country and p.kind in OFFICIAL}
    return len(countries) == len(parties.both) and countries == {home(a) for a, _ in parties.both}


def likeness(first: Report, second: Report, lexicon: Lexicon) -> tuple[float, Parties] | None:
    """How alike two reports' calls are, and who is who; None where they cannot be one call.

    They cannot where too few of the parties are in both, the days are more than one apart (a call at midnight has two
    days), one is by telephone and the other in person, or one is to come and the other was held.
    """
    a, b = first.call, second.call
    if a is None or b is None or obstacle(first, second):
        return None
    gap = _days_apart(first, second)
    parties = align_parties(a.participants, b.participants, lexicon)
    if not _enough(parties, first, second):
        return None
    alone = len(parties.only_first) + len(parties.only_second)
    if alone > 2 * len(parties.both) and _UNTOLD.isdisjoint((a.channel, b.channel)) and a.channel != b.channel:
        return None  # a call of two by phone is not the video conference of ten
    score = 2.0 * len(parties.both) + parties.sure - alone - 1.5 * gap
    score += (a.date is not None and a.date == b.date) + 0.5 * (a.channel == b.channel)
    return score - 2.0 * (a.background + b.background), parties


def obstacle(first: Report, second: Report) -> str:
    """What keeps two reports' calls from being one, whoever takes part: "day", "channel", "status"; "" for nothing."""
    a, b = first.call, second.call
    assert a is not None
    assert b is not None
    if _days_apart(first, second) > 1:
        return "day"
    if frozenset({a.channel, b.channel}) in _APART:
        return "channel"
    return "" if _statuses_agree(a, b) else "status"


def _statuses_agree(first: Call, second: Call) -> bool:
    """A denied call may be the one that the other side reports; one to come is not the one that was held."""
    return first.status == second.status or Status.DENIED in (first.status, second.status)


def party_words(parties: Parties, lexicon: Lexicon) -> Mapping[str, str]:
    """The words and keys by which contents name a party: parts of names as written, countries, bodies."""
    found: dict[str, str] = {}
    sides = [[a for a, _ in parties.both], [b for _, b in parties.both]]
    for side, people in enumerate((sides[0] + list(parties.only_first), sides[1] + list(parties.only_second))):
        for person in people:
            key = parties.key(person, side)
            for word in words_of(person.name) if name_words(person, lexicon) else ():
                if len(word) > 3 and word[0].isalpha():
                    found.setdefault(word, key)
            if person.country:
                found.setdefault(f"country {person.country}", key)
            if person.organization:
                found.setdefault(f"body {person.organization.casefold()}", key)
    return found
