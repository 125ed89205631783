"""The day, the clock time and the length of a call, as a sentence about it puts them."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest

import readouts
from readouts import Call, Doubt

PUBLISHED = "2031-03-06"  # a Thursday


def call_of(phrase: str, published: str | None = PUBLISHED, verb: str = "spoke") -> Call:
    text = f"Kenyan President Daniel Wekesa {verb} with Norwegian Prime Minister Sigrid Halvorsen {phrase}."
    (call,) = readouts.parse(text, published=published).calls
    return call


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("today", "2031-03-06"),
        ("yesterday", "2031-03-05"),
        ("this morning", "2031-03-06"),
        ("this afternoon", "2031-03-06"),
        ("earlier today", "2031-03-06"),
        ("tonight", "2031-03-06"),
        ("last night", "2031-03-05"),
        ("last night (Wednesday)", "2031-03-05"),
        ("last night [4 March 2031]", "2031-03-04"),
        ("today (5 March 2031)", "2031-03-05"),
        ("this evening (5 March)", "2031-03-05"),
        ("today (for an hour)", "2031-03-06"),
        ("on Wednesday", "2031-03-05"),
        ("on Thursday", "2031-03-06"),
        ("on Friday", "2031-02-28"),
        ("on Monday evening", "2031-03-03"),
        ("late on Tuesday", "2031-03-04"),
        ("last Friday", "2031-02-28"),
        ("Wednesday", "2031-03-05"),
        ("on Wednesday (5 March 2031)", "2031-03-05"),
        ("on Wednesday, March 5,", "2031-03-05"),
        ("on March 5", "2031-03-05"),
        ("on March 5th", "2031-03-05"),
        ("on March 5, 2030", "2030-03-05"),
        ("on 5 March", "2031-03-05"),
        ("on 5 March 2030", "2030-03-05"),
        ("on the 5th of March", "2031-03-05"),
        ("on Mar. 5", "2031-03-05"),
        ("on Oct. 23", "2030-10-23"),
        ("on Sept. 3", "2030-09-03"),
        ("on December 30", "2030-12-30"),
        ("on 16/8/2030", "2030-08-16"),
        ("on 8/16/2030", "2030-08-16"),
        ("on 16.08.2030", "2030-08-16"),
        ("on 5/3/2031", "2031-03-05"),
        ("on 3/5/2031", "2031-03-05"),
        ("in the early hours of Tuesday", "2031-03-04"),
        ("on 2031-03-04", "2031-03-04"),
        ("today (6 March 2031)", "2031-03-06"),
        ("on January 7 (Tue)", "2031-01-07"),
        ("two days ago", "2031-03-04"),
        ("3 days ago", "2031-03-03"),
        ("the day before yesterday", "2031-03-04"),
        ("on the morning of March 4", "2031-03-04"),
        ("on the evening of 4 March", "2031-03-04"),
    ],
)
def test_the_day_of_a_call_is_resolved_against_publication(phrase: str, expected: str) -> None:
    assert call_of(phrase).date == day(expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("on Friday", "2031-03-07"),
        ("tomorrow", "2031-03-07"),
        ("on Monday", "2031-03-10"),
        ("next Monday", "2031-03-10"),
        ("on March 12", "2031-03-12"),
    ],
)
def test_the_day_of_a_planned_call_lies_ahead(phrase: str, expected: str) -> None:
    call = call_of(phrase, verb="will speak")
    assert (call.status, call.date) == ("planned", day(expected))


@pytest.mark.parametrize(
    "phrase",
    [
        "about the elections of May 4",
        "about the attack on March 1",
        "ahead of the summit in March",
        "about the 2015 agreement",
        "about 45 refugees and 3 ships",
        "on the sidelines of the Friday Forum",
        "about what may come",
        "about two ships that sailed long ago",
        "about events since Monday",
        "after the talks of February 3",
        "about yesterday's strikes",
        "about the 16/8 rule",
        "about resolution 2231",
        "about flight 10/11/12",
    ],
)
def test_a_day_of_something_else_is_not_the_day_of_the_call(phrase: str) -> None:
    assert call_of(phrase).date is None


def test_without_a_day_of_publication_only_a_full_date_is_resolved() -> None:
    assert call_of("today", published=None).date is None
    assert call_of("on March 5", published=None).date is None
    assert call_of("on March 5, 2030", published=None).date == day("2030-03-05")


def test_a_date_that_can_be_read_in_two_ways_is_none_without_a_day_of_publication() -> None:
    assert call_of("on 3/5/2031", None).date is None
    assert call_of("on 5/5/2031", None).date == day("2031-05-05")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan Minister Amina Otieno announced Tuesday that Ambassador Ali Kip had met with {}.", None),
        (
            "Kenyan Minister Amina Otieno announced Tuesday that Ambassador Ali Kip had met with {} on Monday.",
            "2031-03-03",
        ),
        ("On Tuesday Ambassador Ali Kip of Kenya said that he was glad. He had met with {} on Monday.", "2031-03-03"),
    ],
)
def test_the_day_of_telling_is_not_that_of_the_call(text: str, expected: str | None) -> None:
    (call,) = readouts.parse(text.format("Norwegian Prime Minister Sigrid Halvorsen"), published=PUBLISHED).calls
    assert call.date == (day(expected) if expected else None)


def test_a_year_that_the_text_names_completes_a_day_where_publication_is_not_known() -> None:
    call = call_of("on 3 March for the 2030 Oslo Summit", published=None)
    assert call.date == day("2030-03-03")


def test_a_date_without_a_year_is_doubted() -> None:
    assert Doubt.DATE_WITHOUT_YEAR in call_of("on December 30").doubts
    assert Doubt.DATE_WITHOUT_YEAR not in call_of("on December 30, 2030").doubts


def test_a_dateline_dates_the_text_where_the_caller_does_not() -> None:
    text = (
        "NAIROBI, 6 March 2031 - Kenyan President Daniel Wekesa spoke by phone on Tuesday "
        "with Norwegian Prime Minister Sigrid Halvorsen about fisheries."
    )
    (call,) = readouts.parse(text).calls
    assert call.date == day("2031-03-04")


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("at 3:15 p.m. today", "3:15 p.m."),
        ("at 15:15 GMT", "15:15 GMT"),
        ("at 11 a.m. local time on Tuesday", "11 a.m. local time"),
        ("commencing at 3:15 p.m.", "3:15 p.m."),
        ("from 7:05 p.m. (JST)", "7:05 p.m. (JST)"),
        ("at noon", "noon"),
        ("at 10 ministries", None),
        ("at a summit of 20", None),
    ],
)
def test_the_clock_time_of_a_call(phrase: str, expected: str | None) -> None:
    time = call_of(phrase).time
    assert (time.text if time else None) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("for approximately 20 minutes", "approximately 20 minutes"),
        ("for two hours and 17 minutes", "two hours and 17 minutes"),
        ("for half an hour", "half an hour"),
        ("for three quarters of an hour", "three quarters of an hour"),
        ("for a quarter of an hour", "a quarter of an hour"),
        ("for more than an hour", "more than an hour"),
        ("for nearly 90 minutes", "nearly 90 minutes"),
        ("in a 75-minute call", "75-minute"),
        ("in an hour-long call", "hour-long"),
        ("about 40 ships", None),
        ("within hours of the attack", None),
    ],
)
def test_the_length_of_a_call(phrase: str, expected: str | None) -> None:
    duration = call_of(phrase).duration
    assert (duration.text if duration else None) == expected


def test_dateparser_is_loaded_for_rare_forms_only() -> None:
    code = (
        "import sys, readouts;"
        "readouts.parse('Kenyan President Daniel Wekesa spoke on 5 March with Norwegian Prime Minister Ida Moe.',"
        " published='2031-03-06');"
        "sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
