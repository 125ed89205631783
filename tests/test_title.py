"""The title that only the caller knows: it tells of the call, and no span points into it."""

from __future__ import annotations

import pytest

import readouts

BODY = (
    "Ana Lemos expressed concern about the closed border and thanked Omar Haddad for the talks.\n\n"
    "The presidents agreed to meet in May."
)
TITLE = "Telephone conversation between President of Brazil Ana Lemos and President of Jordan Omar Haddad"


def test_title_tells_of_the_call() -> None:
    readout = readouts.parse(BODY, title=TITLE)
    (call,) = readout.calls
    assert call.channel is readouts.Channel.PHONE
    assert {(p.name, p.country) for p in call.participants} == {("Ana Lemos", "BR"), ("Omar Haddad", "JO")}


@pytest.mark.parametrize(
    "title", [TITLE, "Is this a title?", "A title. Said the president, “yes.”", "&amp; \x00", "“", " "]
)
def test_spans_point_into_the_text_as_given(title: str) -> None:
    readout = readouts.parse(BODY, title=title)
    spans = [s.content for s in readout.statements]
    spans += [m for p in readout.participants for m in p.mentions]
    spans += [t for c in readout.calls for t in (*c.topics, c.span) if t is not None]
    assert [BODY[s.start : s.end] for s in spans] == [s.text for s in spans] != []
    assert readout.text == BODY
    assert readouts.from_json(readouts.to_json(readout)) == readout


def test_title_that_the_text_opens_with_is_not_read_twice() -> None:
    text = f"{TITLE}\n\n{BODY}"
    assert readouts.parse(text, title=TITLE) == readouts.parse(text)


def test_without_title_nothing_changes() -> None:
    assert readouts.parse(BODY, title=None) == readouts.parse(BODY, title="")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Lin Tao Has a Phone Call with Peruvian Foreign Minister Ana Lemos", "Lin Tao"),
        ("Lin Tao Holds Talks with Peruvian Foreign Minister Ana Lemos", "Lin Tao"),
        ("Lin Tao Speaks on the Phone with Peruvian Foreign Minister Ana Lemos", "Lin Tao"),
        ("Lin Tao Reveals Friendly Call With Ana Lemos", "Lin Tao"),
        ("Lin Tao Believes Return to the Deal Possible", "Lin Tao"),
        ("Lin Tao Receives Peruvian Foreign Minister Ana Lemos", "Lin Tao"),
        ("Lin Tao Meets with Peruvian Foreign Minister Ana Lemos", "Lin Tao"),
    ],
)
def test_a_verb_in_capitals_is_no_part_of_a_name(title: str, expected: str) -> None:
    text = "State Councilor Lin Tao spoke with Peruvian Foreign Minister Ana Lemos by phone. Lin stressed the rules."
    readout = readouts.parse(text, title=title)
    assert [p.name for p in readout.calls[0].participants] == [expected, "Ana Lemos"]
    assert [p.name for p in readout.statements[0].speakers] == [expected]


def test_a_title_in_capitals_tells_who_had_the_call() -> None:
    readout = readouts.parse("It lasted an hour.", title="Lin Tao Has a Phone Call with Ana Lemos of Peru")
    assert [p.name for p in readout.calls[0].participants] == ["Lin Tao", "Ana Lemos"]


def test_a_name_and_a_title_in_a_list_are_two() -> None:
    text = "Peruvian President Ana Lemos and Kenyan Prime Minister Tom Kip spoke by phone. Kip thanked Lemos for aid."
    readout = readouts.parse(text, title="Lemos, Kenyan PM discuss aid")
    assert [(p.name, p.country) for p in readout.calls[0].participants] == [("Ana Lemos", "PE"), ("Tom Kip", "KE")]
