"""Datelines: the place, day and agency that a report opens with.

dateline := ["("] place (sep (place | date | agency))* [")"] end      end := dash | ":" | agency "."
          | date agency end | place "(" agencies "-" date ")"
date     := 24 July 2022 | Feb. 24 | 3/11/2031      agency := "(Reuters)" | "/TASS/" | KAZINFORM
"""

from __future__ import annotations

import re

from readouts._pipeline._state import Doc
from readouts._text import fold

__all__ = ["DATE_MOST", "dateline", "is_date_line"]

_LONGEST = 110
DATE_MOST = 60
"""How long a line can be that holds nothing but a date."""
_MONTH = r"[^\W\d_]{3,9}\.?"
_DATE = rf"""
    (?: (?:\d{{1,2}}\ {_MONTH}|{_MONTH}\ \d{{1,2}}) (?:,?\ \d{{4}})?   # 24 July 2022, Feb. 24
      | \d{{1,4}}[./-]\d{{1,2}}[./-]\d{{2,4}} )                        # 24/7/2022, 2022-07-24
"""
_AGENCY = r"(?: \([^()\n]{2,24}\) | /\ ?[^/\n]{2,24}/ | [A-Z]{3,12}+(?![^\W\d_]) )"
# A word is taken whole or not at all: else in a text all in capitals every letter could open another.
_NAME = r"[A-Z\u00c0-\u00de][^\W\d_]*+(?:['’.-][^\W\d_]++)*+\.?"
_PLACE = rf"{_NAME}(?:[ /](?!{_DATE}){_NAME}){{0,3}}+"
_DATELINE = re.compile(
    rf"""
    \(? (?P<place>{_PLACE})                          # CAIRO, New Delhi, NUR-SULTAN, ANKARA/SOFIA
    (?: [,.]?\ ? \)? [,.]?\ ?
        (?: [-–—]\ ? (?={_DATE}) )?                  # CAIRO - 24 July 2022:
        (?: (?P<date>{_DATE}) | (?P<agency>{_AGENCY}) | (?P<region>{_PLACE}) )
    ){{0,4}}
    [,.]?\ ? \)? [,.]?\ ?
    (?: --|[–—]|-(?=\s)|: | (?<=/)|(?<=/\.)|(?<=/\.\ ) )
    \s*
    """,
    re.VERBOSE,
)
_DAY_FIRST = re.compile(rf"(?P<date>{_DATE}),?\ {_AGENCY}\ (?:--|[–—]|-(?=\s))", re.VERBOSE)  # Feb. 24 (UNA) --
# MOSCOW (Day News / Orbit - 3rd March, 2031)
_IN_BRACKETS = re.compile(
    rf"(?P<place>{_PLACE}),?\ \([^()\n]{{2,60}}?[-–—]\ (?P<date>\d{{1,2}}(?:st|nd|rd|th)?\ {_MONTH},?\ \d{{4}})\)"
)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)")
_END = re.compile(r"[-–—:/]")
# Two words, the first in lower case, before all that a dateline could have there: a month has a figure beside it.
_PROSE = re.compile(r"[^\d(/:–—-]*?\s[a-z]+\s+[^\W\d_]")
_TIME = r"\D{1,12}\d{1,2}[:.]\d{2}.{0,12}"
_WHOLE_DATE = re.compile(rf"(?:[^\W\d_]{{3,9}},?\ )?(?P<date>{_DATE})(?:{_TIME})?$", re.VERBOSE)


def _is_known(doc: Doc, name: str) -> bool:
    """Whether a name is that of a place, or of a medium that stands where a place would."""
    words = fold(name.strip()).split()
    opening = doc.lexicon.names.get(words[0]) if words else None
    known = opening.exactly(words) if opening is not None else None
    return known is not None and (known.medium is not None or any(place.form != "demonym" for place in known.places))


def dateline(doc: Doc, line: str, first: bool) -> tuple[int, str]:
    """The length of the dateline that a paragraph opens with, and its date; nothing where it opens with none.

    Only the first paragraph may open with a known place alone; further down a name before a colon is rather a label.
    """
    if _PROSE.match(line) or _END.search(line, 0, _LONGEST) is None:
        return 0, ""
    opening = " ".join(line[: _LONGEST * 2].split())[:_LONGEST]
    by_day = _DAY_FIRST.match(opening)
    if by_day is not None and _is_day(doc, by_day["date"]):
        return _reached(line, by_day.group()), by_day["date"]
    bracketed = _IN_BRACKETS.match(opening)
    if bracketed is not None and _is_day(doc, date := _ORDINAL.sub("", bracketed["date"])):
        return _reached(line, bracketed.group()), date
    match = _DATELINE.match(opening)
    if match is None:
        return 0, ""
    place, date = match["place"].rstrip("."), match["date"] or ""
    strong = bool(date or match["agency"] or ". " in place)
    named = place.isupper() and len(place) > 2
    if not (strong and named) and not (first and any(_is_known(doc, p) for p in re.split(r"\.\s|/", place))):
        return 0, ""
    return (_reached(line, match.group()), date) if not date or _is_day(doc, date) else (0, "")


def _reached(line: str, opening: str) -> int:
    """Where in a line its opening ends that was matched with white space folded."""
    if line.startswith(opening.rstrip()):
        return len(opening.rstrip())
    words = opening.split()
    at = 0
    for word in words:
        at = line.index(word, at) + len(word)
    return at


def _is_day(doc: Doc, date: str) -> bool:
    """Whether the word of a date is a month."""
    words = [fold(word) for word in re.findall(r"[^\W\d_]+", date)]
    return all(word in doc.lexicon.sets["months"] or word[:3] in doc.lexicon.sets["short_months"] for word in words)


def is_date_line(doc: Doc, line: str) -> str:
    """The date of a line that holds nothing else but the time of day."""
    if len(line) > DATE_MOST or not line[-1].isalnum():
        return ""
    match = _WHOLE_DATE.match(" ".join(line.split()))
    return match["date"] if match and _is_day(doc, match["date"]) else ""
