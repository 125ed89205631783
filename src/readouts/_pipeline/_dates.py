"""Days and times: plain forms are read here, rarer ones by ``dateparser``; all against the day of publication.

day   := relative | ["last" | "next"] weekday ["," day | "(" day ")"] | month number ["," year]
       | number ["of"] month [year] | number "/" number "/" year | year "-" number "-" number | number "days ago"
"""

from __future__ import annotations

import datetime
import re
from itertools import compress

from readouts._lexicon import Flag
from readouts._model import Doubt
from readouts._pipeline._state import Doc

__all__ = [
    "DURATION",
    "PARTS_OF_DAY",
    "TIME",
    "Found",
    "day_at",
    "month_of",
    "named_day",
    "tells_length",
    "time_openers",
]

Found = tuple[datetime.date | None, int, Doubt | None]
"""A day (None where it cannot be told), the token after it, and why it may be doubted."""

PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "noon", "night", "day"})
_MONTHS = {
    name[:length]: n
    for n, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
    for length in (3, len(name))
} | {"sept": 9}
_DAYS = {name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_RELATIVE = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_NEXT = frozenset({"next", "coming"})
_COUNTS = frozenset("a one two three four five six seven eight nine ten".split())
_DAY_WORDS = _COUNTS.union(_RELATIVE, _DAYS, _MONTHS, ("this", "last", "day"))
_BRACKETS = frozenset({"(", "["})
_REMEMBERED = 10_000
_LONG = 40
_CLOCK = ("noon", "midnight")
_DAYS_AGO = frozenset({"day", "days"})
_WEEK = 7
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_LONG_AGO, _FAR_AHEAD = -200, 100

TIME = re.compile(
    r"""\b(?:at|from|commencing\ at|beginning\ at|starting\ at)\s+
    (?P<time>
        \d{1,2}(?:[:.]\d{2})?\s*                                       # 3, 3:15
        (?:[ap]\.?m\b\.?|hrs|hours|o['’]clock|(?=GMT|UTC|JST|local))   # what makes a clock time of it
        (?:\s*\(?(?:GMT|UTC|JST|EST|EDT|CET|local\ time|[A-Z][a-z]+\ time)\)?)?
      | noon | midnight
    )""",
    re.VERBOSE | re.IGNORECASE,
)
DURATION = re.compile(
    r"""\b(?P<duration>
        (?:(?:nearly|almost|about|over|more\ than|some|approximately|around|at\ least)\ )?
        (?:
            half\ an\ hour
          | (?:a|one|three)[ -]quarters?\ of\ an\ hour
          | (?:\d{1,3}|one|two|three|four|five|six|an|half-an?)        # 45, two, an
            (?:[ -](?:and\ a\ half|half))?
            [ ](?:hours?|minutes?)
            (?:(?:,?\ and|,)?\ \d{1,2}\ minutes?)?                     # "two hours and 17 minutes"
          | (?:\d{1,3}|one|two|three|half-an?)[- ](?:hour|minute)(?:-long)?
          | hour-long
        )
    )\b(?!-)""",
    re.VERBOSE | re.IGNORECASE,
)


def tells_length(word: str) -> bool:
    """Whether a word has one of those in it without which no duration is told: "hours", "40-minute"."""
    return "hour" in word or "minute" in word


class _Openers(dict[str, bool]):
    """Whether a word can open a day or a clock time, or tell how long, as it was found when it was first asked."""

    def __missing__(self, word: str) -> bool:
        opens = word in _DAY_WORDS or word[0].isdigit() or word.startswith(_CLOCK) or tells_length(word)
        if len(self) < _REMEMBERED and len(word) < _LONG:
            self[word] = opens
        return opens


_opens = _Openers()


def time_openers(doc: Doc, a: int, b: int) -> list[int]:
    """The tokens from ``a`` and before ``b`` at which a day or a clock time can begin, or that tell how long."""
    return list(compress(range(a, b), map(_opens.__getitem__, doc.low[a:b])))


def _make(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _number(word: str) -> int:
    digits = word[:-2] if word[-2:] in {"st", "nd", "rd", "th"} else word
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 4 else 0


def _year(word: str) -> int:
    return int(word) if len(word) == 4 and word.isascii() and word.isdigit() and word[0] in "12" else 0


def _nearest(month: int, day: int, published: datetime.date) -> datetime.date | None:
    """The day in the year that puts it nearest before the day of publication (or a little after it)."""
    for year in (published.year, published.year - 1, published.year + 1):
        found = _make(year, month, day)
        if found is not None and _LONG_AGO < (found - published).days <= _FAR_AHEAD:
            return found
    return None


def named_day(doc: Doc, text: str) -> datetime.date | None:
    """The day of a dateline such as ``24 July 2022`` or ``September 15``."""
    words = [w.strip(".,").lower() for w in text.split()]
    if len(words) < 2:
        return None
    month = _MONTHS.get(words[0]) or _MONTHS.get(words[1], 0)
    day = _number(words[1] if words[0] in _MONTHS else words[0])
    year = _year(words[2]) if len(words) > 2 else 0
    if not month or not day:
        return None
    published = doc.context.published
    if year:
        return _make(year, month, day)
    return _nearest(month, day, published) if published is not None else None


def _of_year(doc: Doc, month: int, day: int, k: int, limit: int) -> Found:
    """A month and a day with the year that follows at a token, or the likeliest one."""
    low = doc.low
    j = k + 1 if k < limit and low[k] == "," else k
    year = _year(low[j]) if j < limit else 0
    if year:
        return _make(year, month, day), j + 1, None
    published = doc.context.published
    if published is not None:
        return _nearest(month, day, published), k, Doubt.DATE_WITHOUT_YEAR
    numbers = filter(str.isdigit, low[max(0, k - 40) : limit])
    years = {y for word in numbers if _FIRST_YEAR < (y := _year(word)) < _LAST_YEAR}
    found = _make(years.pop(), month, day) if len(years) == 1 else None
    return found, k, Doubt.DATE_WITHOUT_YEAR


def _after_month(doc: Doc, i: int, limit: int) -> Found | None:
    """A day after its month: "March 5", "Mar. 5, 2031"."""
    k = i + 2 if i + 1 < limit and doc.low[i + 1] == "." else i + 1
    day = _number(doc.low[k]) if k < limit else 0
    return _of_year(doc, _MONTHS[doc.low[i]], day, k + 1, limit) if 1 <= day <= 31 else None


def _before_month(doc: Doc, i: int, limit: int) -> Found | None:
    """A day before its month: "5 March", "the 5th of March 2031"."""
    low, day = doc.low, _number(doc.low[i])
    k = i + 2 if i + 1 < limit and low[i + 1] == "of" else i + 1
    if k >= limit or not doc.cap[k] or low[k] not in _MONTHS or not 1 <= day <= 31:
        return None
    return _of_year(doc, _MONTHS[low[k]], day, k + 1, limit)


def _numeric(doc: Doc, i: int, limit: int) -> Found | None:
    """A day in digits: "16/8/2031", "8/16/2031", "16.08.2031", "2031-08-16"."""
    low = doc.low
    parts = re.split(r"[/.]", low[i])
    if len(parts) == 1 and i + 4 < limit and low[i + 1] == low[i + 3] == "-" and _year(low[i]):
        return _make(int(low[i]), _number(low[i + 2]), _number(low[i + 4])), i + 5, None
    if len(parts) != 3 or not all(p.isascii() and p.isdigit() for p in parts):
        return None
    a, b, c = (int(p) for p in parts)
    if len(parts[0]) == 4:
        return _make(a, b, c), i + 1, None
    return (_either(doc, _make(c, b, a), _make(c, a, b)), i + 1, None) if len(parts[2]) == 4 else None


def _either(doc: Doc, european: datetime.date | None, american: datetime.date | None) -> datetime.date | None:
    """Of both ways to read "2/5/2031" the one that is a day, or the nearer to publication; none where nobody knows."""
    if european is None or american is None or european == american:
        return european or american
    published = doc.context.published
    return min(european, american, key=lambda day: abs(day - published)) if published is not None else None


def _weekday(doc: Doc, i: int, limit: int, *, ahead: bool) -> Found:
    """A weekday is the last such day up to publication; the week before for "last Friday" or "the Friday call"."""
    published = doc.context.published
    if i + 2 < limit and (doc.low[i + 1] in _BRACKETS or doc.low[i + 1] == ","):
        following = day_at(doc, i + 2, limit)
        if following is not None and following[0] is not None:
            return following
    if published is None:
        return None, i + 1, None
    back = (published.weekday() - _DAYS[doc.low[i]]) % _WEEK
    before = doc.low[i - 1] if i else ""
    if before in _NEXT:
        back -= _WEEK
    elif ahead:
        back -= _WEEK if back else 0
    elif back == 0 and (before == "last" or (i + 1 < limit and doc.low[i + 1] in doc.lexicon.sets["contact_words"])):
        back = _WEEK
    return published - datetime.timedelta(days=back), i + 1, None


def _relative(doc: Doc, i: int, limit: int) -> Found | None:
    """A day told by the day of publication: "today", "this morning", "last night"."""
    low, published = doc.low, doc.context.published
    back, j = _RELATIVE.get(low[i]), i + 1
    if back is None and j < limit:
        j += 1
        if low[i] == "this" and low[i + 1] in PARTS_OF_DAY - {"day"}:
            back = 0
        elif low[i] == "last" and low[i + 1] in {"night", "evening"}:
            back = -1
    if back is None:
        return None
    if j + 1 < limit and low[j] in _BRACKETS:  # "today (March 5)", "last night [5 March]"
        following = day_at(doc, j + 1, limit)
        if following is not None and following[0] is not None:
            return following
    return (published + datetime.timedelta(days=back) if published else None), j, None


def _ago(doc: Doc, i: int, limit: int) -> Found | None:
    """Days counted back, "two days ago": left to ``dateparser``, which is imported when first needed."""
    low, published = doc.low, doc.context.published
    if i + 2 >= limit:
        return None
    word, second, third = low[i : i + 3]
    counted = second in _DAYS_AGO and third == "ago" and bool(word in _COUNTS or _number(word))
    if not counted and not (word == "day" and second == "before" and third == "yesterday"):
        return None
    if published is None:
        return None, i + 3, None
    import dateparser  # 150-400 ms, and hardly a text has such a form

    phrase = f"{word} {second} {third}" if counted else "2 days ago"
    base = datetime.datetime.combine(published, datetime.time(12))
    found = dateparser.parse(phrase, languages=["en"], settings={"RELATIVE_BASE": base})
    return (found.date() if found is not None else None), i + 3, None


def month_of(word: str) -> int:
    """The number of the month that a word names; 0 where it names none."""
    return _MONTHS.get(word, 0)


def day_at(doc: Doc, i: int, limit: int, *, ahead: bool = False) -> Found | None:
    """The day that is named at a token, if any; a weekday lies ahead of publication where ``ahead`` says so."""
    if i >= limit:
        return None
    low = doc.low[i]
    if low in _RELATIVE or low in {"this", "last"}:
        return _relative(doc, i, limit)
    if doc.flag[i] & Flag.DAY:
        if low in _DAYS:
            return _weekday(doc, i, limit, ahead=ahead)
        return _after_month(doc, i, limit) if low in _MONTHS and doc.cap[i] else None
    if low[0].isdigit():
        return _before_month(doc, i, limit) or _numeric(doc, i, limit) or _ago(doc, i, limit)
    return _ago(doc, i, limit) if low in _COUNTS or low == "day" else None
