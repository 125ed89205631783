"""Subjects that tell of a talk or of its day, and not of who speaks."""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._records import Predicate
from readouts._pipeline._surroundings import ACTORS, MARKS

__all__ = [
    "before_time",
    "ends_date",
    "is_of_talk",
    "modal_before_time",
    "names_contact",
    "tells_of_talk",
    "told_of_talk",
]

_PREPOSITION = Flag.PREPOSITION
_TIME_REACH, _NAMED_WITHIN = 8, 8
_OF_DATE = frozenset({",", "the"})
_THE = frozenset({"the", "their"})
_SHORT = 4
_WHEN = Flag.DAY | Flag.ADVERB


def before_time(scan: Scan, q: int) -> int:
    """The end of somebody after whom it is told when: "X | on Monday evening spoke"; the same token where nobody is."""
    words, flags, k = scan.words, scan.flags, q
    times, floor = scan.doc.lexicon.sets["time_words"], max(scan.a, q - _TIME_REACH)
    while k > floor and (words[k] in times or flags[k] & Flag.DAY or words[k][0].isdigit() or _is_of_date(scan, k, q)):
        k -= 1
        before = scan.ends[k + 1]
        if before is not None and before.kind in ACTORS:
            return k
    if k < q and words[k] == "," and scan.ends[k] is not None and (flags[k + 1] & Flag.DAY or words[k + 1] == "on"):
        return k - 1  # "X | , Monday evening received", "X | , on Monday met"
    return q


def modal_before_time(scan: Scan, q: int) -> int:
    """The modal before a time and a verb: "X | will, on Thursday, 6 March, meet"; -1 where none is."""
    words, flags, k, floor = scan.words, scan.flags, q - (scan.words[q] == ","), max(scan.a, q - _TIME_REACH)
    sets = scan.doc.lexicon.sets
    if not (
        flags[k] & Flag.DAY or words[k].isdigit() or words[k] in sets["day_parts"] or words[k] in sets["times_to_come"]
    ):
        return -1
    times = sets["time_words"] | sets["times_to_come"]
    while k > floor and (words[k] in times or words[k] == "," or flags[k] & _WHEN or words[k][0].isdigit()):
        k -= 1
    return k if flags[k] & Flag.MODAL else -1


def ends_date(scan: Scan, k: int) -> bool:
    """Whether a day or a date ends at a token: "on Monday", "on 3 March 2031"."""
    return bool(scan.flags[k] & Flag.DAY) or (scan.words[k].isdigit() and bool(scan.flag(k - 1) & Flag.DAY))


def _is_of_date(scan: Scan, k: int, q: int) -> bool:
    """Whether a comma stands before a year, or an article before a day: "on March 3, 2031", "on the 17th"."""
    return k < q and scan.words[k] in _OF_DATE and scan.words[k + 1][0].isdigit()


def is_of_talk(scan: Scan) -> bool:
    """Whether the sentence opens with a talk and a clause about it: "The talks, which"."""
    words, a = scan.words, scan.a
    if words[a] not in _THE or scan.low(a + 2) != "," or scan.low(a + 3) != "which":
        return False
    return words[a + 1] in scan.doc.lexicon.sets["events"]


def tells_of_talk(scan: Scan, last: Predicate) -> bool:
    """Whether a talk is the subject of what somebody reports, so that it is what "covered" a topic."""
    j = last.j + (scan.low(last.j) == "that")
    if last.say is None or "object" in last.say.takes or not scan.flag(j) & Flag.DETERMINER:
        return False
    return not scan.doc.lexicon.sets["events"].isdisjoint(scan.words[j + 1 : min(scan.b, j + _SHORT)])


def told_of_talk(scan: Scan, q: int) -> int:
    """Where a talk begins right behind a cue, as what somebody tells of: "said | the call addressed"; else 0.

    Whom he tells may stand between: "told reporters | the call addressed".
    """
    last = scan.found[-1]
    if last.say is None or "that" not in last.say.takes:
        return 0
    told = scan.begins[last.j] if "addressee" in last.say.takes else None
    k = last.j if told is None else told.b
    if q - k >= _SHORT or not scan.flag(k) & Flag.DETERMINER:
        return 0
    return k if scan.words[q] in scan.doc.lexicon.sets["events"] else 0


def names_contact(scan: Scan, p: Predicate) -> bool:
    """Whether it is only told how somebody calls the contact: "in what aides described as | a tense call".

    Words that are quoted as a whole are his own.
    """
    if scan.low(p.j + (scan.low(p.j) == "as")) in MARKS:
        return False
    for k in range(p.j, min(scan.b, p.j + _NAMED_WITHIN)):
        if scan.flags[k] & Flag.PHRASE and scan.doc.match_kind(k, scan.b, "call_noun")[0]:
            return True
        if scan.words[k] == "," or (scan.flags[k] & _PREPOSITION and scan.words[k] != "as"):
            break
    return False
