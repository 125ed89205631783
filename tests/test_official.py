"""What official readouts have in common: who was present, journeys, several contacts told at once."""

from __future__ import annotations


import pytest

import readouts
from readouts import Call, Readout

PUBLISHED = "2031-03-06"
LEAD = "President Ruth Hale spoke today with President Amos Otieno of Kenya. "


def parse(text: str, publisher: str = "White House", title: str | None = None) -> Readout:
    return readouts.parse(text, published=PUBLISHED, publisher=publisher, title=title)


def told(call: Call) -> str:
    """A call in short: its parties, how and when it was."""
    return f"{' '.join(sorted(p.name.split()[-1] for p in call.participants))} | {call.channel} | {call.date}"


SECOND = [
    (
        "met with Kosovan President Arta Beka and Prime Minister Ilir Kras. They praised Serbia and Kosovo.",
        "XK",
    ),
    ("met with Kenyan President Arta Beka and President Ilir Kras. They praised Kenya.", ""),
]


@pytest.mark.parametrize(("text", "country"), SECOND)
def test_the_second_leader_of_the_other_side_is_of_the_country_of_the_first(text: str, country: str) -> None:
    found = parse(f"Secretary of State Ruth Hale {text}", publisher="US State Department").participants
    assert [p.country or "" for p in found if p.name == "Ilir Kras"] == [country]


def test_the_country_of_a_town_in_a_title_is_no_party() -> None:
    text = (
        "Secretary Dan Moss met with General Tao Lin, Vice Chairman of the Central Commission in Lima, Peru. They"
        " praised the ports, as directed by President Luis Pardo of Peru."
    )
    (call,) = parse(text).calls
    assert told(call).split(" | ")[0] == "Lin Moss"


def test_a_day_is_no_part_of_who_speaks() -> None:
    text = LEAD + "Today the leaders of the two provinces also requested their recognition."
    assert "leaders" in [p.name for p in parse(text).participants]
