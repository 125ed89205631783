"""Days and times: plain forms are read here, others by ``dateparser``; all against the day of publication.

day := "today" | "yesterday" | ["last"] weekday | Month D ["," YYYY] | D Month [YYYY] | D/M/YYYY | YYYY-MM-DD
"""

from __future__ import annotations

import datetime
import re

from readouts._lexicon import Flag
from readouts._model import Doubt
from readouts._pipeline._state import Doc

__all__ = ["DURATION", "TIME", "Found", "day_at", "named_day"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RELATIVE = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_PARTS = frozenset({"morning", "afternoon", "evening", "noon"})

TIME = re.compile(
    r"\b(?:at|from|commencing at|beginning at|starting at)\s+(?P<time>\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?|hrs|hours|o['’]clock|(?=GMT|UTC|JST|local))"
    r"(?:\s*\(?(?:GMT|UTC|JST|EST|EDT|CET|local time|Moscow time)\)?)?|noon|midnight)",
    re.IGNORECASE,
)
DURATION = re.compile(
    r"\b(?P<duration>(?:\d{1,3}|one|two|three|four|five|six|half-an|half an|an|nearly|almost|about|over|more than|some|approximately)"
    r"(?:[ -](?:\d{1,3}|one|two|three|four|five|six|and a half|an|half))?[ -](?:hour|minute|hours|minutes)(?:[ -]long)?"
    r"(?:(?:,? and|,)? \d{1,2} (?:minutes|minute))?)\b",
    re.IGNORECASE,
)

Found = tuple[datetime.date | None, int, Doubt | None]


def _month(word: str) -> int:
    key = word[:3]
    if key in _MONTHS and (len(word) == 3 or word in _FULL or word == "sept"):
        return _MONTHS.index(key) + 1
    return 0


_FULL = frozenset(
    ("january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december")
)


def _make(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _number(word: str) -> int:
    digits = word[:-2] if word[-2:] in {"st", "nd", "rd", "th"} else word
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 4 else 0


def _nearest(month: int, day: int, published: datetime.date | None) -> datetime.date | None:
    """The day in the year that puts it nearest before the day of publication (or a little after it)."""
    if published is None:
        return None
    for year in (published.year, published.year - 1, published.year + 1):
        found = _make(year, month, day)
        if found is not None and -200 < (found - published).days <= 100:
            return found
    return None


def named_day(doc: Doc, text: str) -> datetime.date | None:
    """The day of a dateline such as ``24 July 2022`` or ``September 15``."""
    words = [w.strip(".,").lower() for w in text.split()]
    if len(words) < 2:
        return None
    month = _month(words[0]) or _month(words[1])
    day = _number(words[1] if _month(words[0]) else words[0])
    if not month or not day:
        return None
    year = _number(words[2]) if len(words) > 2 else 0
    return _make(year, month, day) if year > 1000 else _nearest(month, day, doc.context.published)


def _after_month(doc: Doc, i: int, limit: int, month: int) -> Found | None:
    low = doc.low
    day = _number(low[i + 1]) if i + 1 < limit else 0
    if not 1 <= day <= 31:
        return None
    k = i + 2
    if k < limit and low[k] == ",":
        k += 1
    year = _number(low[k]) if k < limit and len(low[k]) == 4 else 0
    if year > 1900:
        return _make(year, month, day), k + 1, None
    return _nearest(month, day, doc.context.published), i + 2, Doubt.DATE_WITHOUT_YEAR


def _before_month(doc: Doc, i: int, limit: int) -> Found | None:
    low = doc.low
    day = _number(low[i])
    k = i + 1
    if k < limit and low[k] == "of":
        k += 1
    month = _month(low[k]) if k < limit and doc.cap[k] else 0
    if not month or not 1 <= day <= 31:
        return None
    k += 1
    if k < limit and low[k] == ",":
        k += 1
    year = _number(low[k]) if k < limit and len(low[k]) == 4 else 0
    if year > 1900:
        return _make(year, month, day), k + 1, None
    return _nearest(month, day, doc.context.published), k, Doubt.DATE_WITHOUT_YEAR


def _numeric(doc: Doc, i: int) -> Found | None:
    parts = re.split(r"[/.]", doc.low[i])
    if len(parts) == 3 and all(p.isdigit() for p in parts):
        a, b, c = (int(p) for p in parts)
        if len(parts[0]) == 4:
            return _make(a, b, c), i + 1, None
        if len(parts[2]) == 4:
            return (_make(c, b, a) or _make(c, a, b)), i + 1, None
    if len(doc.low[i]) == 4 and i + 4 < len(doc) and doc.low[i + 1] == "-" == doc.low[i + 3]:
        return _make(_number(doc.low[i]), _number(doc.low[i + 2]), _number(doc.low[i + 4])), i + 5, None
    return None


def _weekday(doc: Doc, i: int, limit: int, *, ahead: bool = False) -> Found | None:
    """A weekday is the last such day up to publication, the week before for "last Friday" or "the Friday call"."""
    published = doc.context.published
    if i + 1 < limit and doc.low[i + 1] in {",", "("}:
        following = day_at(doc, i + 2, limit)
        if following is not None and following[0] is not None:
            return following
    if published is None:
        return None, i + 1, None
    back = (published.weekday() - _DAYS.index(doc.low[i])) % 7
    before = doc.low[i - 1] if i else ""
    noun = i + 1 < limit and doc.low[i + 1] in {"call", "conversation", "meeting", "talks", "phone", "telephone"}
    if before in {"next", "coming", "this"} and before != "this":
        return published + datetime.timedelta(days=7 - back if back else 7), i + 1, None
    if ahead:
        return published + datetime.timedelta(days=(7 - back) % 7), i + 1, None
    if back == 0 and (before == "last" or noun):
        back = 7
    return published - datetime.timedelta(days=back), i + 1, None


def day_at(doc: Doc, i: int, limit: int, *, ahead: bool = False) -> Found | None:
    """The day that is named at a token: the day, the token after it, and a doubt; ``ahead`` of publication if so."""
    if i >= limit:
        return None
    low, published = doc.low[i], doc.context.published
    if low in _RELATIVE:
        day = published + datetime.timedelta(days=_RELATIVE[low]) if published else None
        return day, i + 1, None
    if low == "this" and i + 1 < limit and doc.low[i + 1] in _PARTS:
        return published, i + 2, None
    if low == "last" and i + 1 < limit and doc.low[i + 1] in {"night", "evening"}:
        if i + 3 < limit and doc.low[i + 2] == "(" and doc.low[i + 3] in _DAYS:
            return _weekday(doc, i + 3, limit)
        return (published - datetime.timedelta(days=1) if published else None), i + 2, None
    if not doc.flag[i] & Flag.DAY:
        if low[0].isdigit():
            return _before_month(doc, i, limit) or _numeric(doc, i)
        return None
    if low in _DAYS:
        return _weekday(doc, i, limit, ahead=ahead)
    month = _month(low)
    return _after_month(doc, i, limit, month) if month and doc.cap[i] else None
