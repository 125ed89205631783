"""Two whom the press names without title and country, and whom it then calls by their offices."""

from __future__ import annotations

import pytest

import readouts

TOLD = "Mia Holm told Olof Berg by phone on Friday to open the port. "


def people(text: str) -> dict[str, tuple[str | None, str | None]]:
    """What a text tells of each person: the role and the country."""
    return {p.name: (p.role, p.country) for p in readouts.parse(text).participants}


def told(text: str) -> list[tuple[str, ...]]:
    """Who says something, to whom, in a text."""
    statements = readouts.parse(text).statements
    return [tuple(p.name.split()[-1] for p in (*s.speakers, *s.addressees)) for s in statements]


KENYAN, NORWEGIAN, NOBODY = ("president", "KE"), ("prime minister", "NO"), (None, None)


@pytest.mark.parametrize(
    ("text", "holm", "berg"),
    [
        ("The Kenyan president told Mr Berg that she was ready.", KENYAN, NOBODY),
        ("Mr Berg told the Kenyan president that he was ready.", KENYAN, NOBODY),
        ("The Kenyan president and Mr Berg agreed to meet.", KENYAN, NOBODY),
        ("The Norwegian prime minister told Ms Holm that he was ready.", NOBODY, NORWEGIAN),
        ("The president told Mr Berg that she was ready.", ("president", None), NOBODY),
        # Who is left bears the other title, wherever it stands.
        (
            "The Norwegian prime minister thanked her. The Kenyan president told Mr Berg that she was ready.",
            KENYAN,
            NORWEGIAN,
        ),
        ("The Kenyan president told Mr Berg that the prime minister was right.", KENYAN, ("prime minister", None)),
        # Her own people speak of her.
        ("Ms Holm’s spokesman said the president was ready.", ("president", None), NOBODY),
    ],
)
def test_who_bears_a_title(text: str, holm: object, berg: object) -> None:
    found = people(TOLD + text)
    assert (found["Mia Holm"], found["Olof Berg"]) == (holm, berg)


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan president was ready.",
        "The Kenyan president told Peruvian President Luis Paz that she was ready.",
        "Kenyan President Ana Lima told Mr Berg so. The Kenyan president told Mr Berg that she was ready.",
        "The former Kenyan president told Mr Berg that she was ready.",
        "A Kenyan minister told Mr Berg that she was ready.",
        "Kenyan ministers told Mr Berg that they were ready.",
        "Mr Berg’s spokesman told Ms Holm that the Kenyan president was ready.",
        # There are others who may be meant.
        "Mr Berg told Ali Doe to wait. The Kenyan president told Mr Berg that she was ready.",
    ],
)
def test_who_bears_it_is_left_open(text: str) -> None:
    found = people(TOLD + text)
    assert (found["Mia Holm"], found["Olof Berg"]) == (NOBODY, NOBODY)


def test_one_whom_the_text_tells_nothing_of_speaks_with_one_of_whom_it_does() -> None:
    lead = "Mia Holm spoke by phone with Norwegian Prime Minister Olof Berg. "
    assert people(f"{lead}The Kenyan president told Berg that the port was open.")["Mia Holm"] == KENYAN
    assert people(f"{lead}The Kenyan president was in Lima.")["Mia Holm"] == NOBODY


@pytest.mark.parametrize(
    ("text", "holm", "berg"),
    [
        ("The Kenyan president praised him. Mr Berg praised President Holm's plan.", ("President", "KE"), NOBODY),
        ("The Kenyan president was glad. Mr Berg met President Holm.", ("President", "KE"), NOBODY),
        ("The Kenyan prime minister was glad. Mr Berg met President Holm.", ("President", None), NOBODY),
    ],
)
def test_who_of_two_has_the_title_that_a_country_is_told_of(text: str, holm: object, berg: object) -> None:
    found = people(f"{TOLD}Norway is glad, the Norwegian ministry said. {text} Norway and Norway's ports matter.")
    assert (found["Mia Holm"], found["Olof Berg"]) == (holm, berg)


def test_statements_and_calls_are_of_those_who_bear_the_titles() -> None:
    text = f"{TOLD}The Kenyan president told Mr Berg that she was ready. The Norwegian prime minister thanked her."
    readout = readouts.parse(text)
    assert told(text) == [("Holm", "Berg"), ("Holm", "Berg")]
    assert [p.name for p in readout.participants] == ["Mia Holm", "Olof Berg"]
    assert [m.text for m in readout.participants[0].mentions][:2] == ["Mia Holm", "The Kenyan president"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The men spoke in a call on Friday.", [["Mia Holm", "Olof Berg"]]),
        ("The two leaders spoke by phone on Friday.", [["Mia Holm", "Olof Berg"]]),
        ("The countries spoke by phone on Friday.", []),
        ("It rained. It snowed. The two leaders spoke by phone on Friday.", []),
    ],
)
def test_the_two_of_whom_one_has_just_spoken_to_the_other(text: str, expected: list[list[str]]) -> None:
    readout = readouts.parse(f"Mia Holm urged Olof Berg to open the port. {text}")
    assert [[p.name for p in call.participants] for call in readout.calls] == expected


def test_a_title_that_the_text_gives_to_another_country_is_not_of_the_medium_at_home() -> None:
    text = (
        "Mia Holm spoke by phone to Olof Berg and told the new Norwegian president-elect that the port was open, "
        "State House has said. The prime minister and President-elect Berg agreed to meet in Kenya."
    )
    found = {p.name: (p.role, p.country) for p in readouts.parse(text, publisher="Daily Nation").participants}
    assert (found["Mia Holm"], found["Olof Berg"]) == (("prime minister", None), ("President-elect", "NO"))


HOLM_AND_BERG = {"Mia Holm": KENYAN, "Olof Berg": NORWEGIAN}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # First described, then named.
        (
            "Norway's prime minister said he had refused a demand from Kenya's president that he go, telling her so "
            'in a phone call. Olof Berg said the call with Mia Holm was "hard". He said the Kenyan leader was ill.',
            HOLM_AND_BERG,
        ),
        (
            "The Kenyan president has told the prime minister of Norway that ties will suffer. Mia Holm spoke to Olof "
            "Berg by phone. The Norwegian premier said it was late.",
            HOLM_AND_BERG,
        ),
        (
            "Kenya's president warned her Norwegian counterpart that ties would suffer. In a phone call, Mia Holm told "
            "Olof Berg that it was late.",
            {"Mia Holm": KENYAN, "Olof Berg": (None, "NO")},
        ),
        (
            "Kenya's president says she will visit Norway after a phone call with its prime minister. Mia Holm said "
            'Olof Berg had invited her. "I accepted," the president said.',
            {"Mia Holm": KENYAN, "Olof Berg": NOBODY},
        ),
        # First named, then described.
        (
            "Mia Holm has urged Norway to act in a call with Olof Berg. The Kenyan president told Norway's prime "
            "minister that it was late.",
            HOLM_AND_BERG,
        ),
    ],
)
def test_whoever_is_described_and_named_in_turn_is_one(text: str, expected: object) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # Another stands between, or both act together.
        "The call came after the Kenyan president praised the Prime Minister. Mia Holm told Olof Berg so by phone.",
        "The Kenyan president was ill. Olof Berg and Mia Holm spoke by phone.",
        # Who answers is the other.
        "Mia Holm has called Olof Berg. The Norwegian prime minister replied to the Kenyan president that it was late.",
    ],
)
def test_who_is_meant_is_left_open_where_the_order_does_not_tell(text: str) -> None:
    found = people(text)
    assert found.get("Mia Holm", NOBODY) == found.get("Olof Berg", NOBODY) == NOBODY


def test_one_of_two_titles_may_tell_no_country() -> None:
    text = (
        "Prime minister stresses need for calm in call with US president\n\n"
        "Mia Holm has told Olof Berg that Norway will wait. The prime minister spoke to the US president on Friday. "
        "The US president later told reporters it was late."
    )
    assert people(text) == {"Mia Holm": ("Prime minister", None), "Olof Berg": ("president", "US")}
