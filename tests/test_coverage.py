"""What a readout tells in less common words: its parties with their countries, its contacts, and what was said."""

from __future__ import annotations

import pytest

import readouts
from staging import sentences


def _parties(text: str, publisher: str) -> list[set[tuple[str, str | None]]]:
    """The parties of each call with country or body."""
    readout = readouts.parse(text, publisher=publisher, published="2023-05-04")
    return [{(p.name, p.country or p.organization) for p in c.participants} for c in readout.calls]


OPENINGS = [
    (
        "Ivan Orlov had a telephone conversation with President of Chile Rosa Vidal.\n\n"
        "At the request of Rosa Vidal, the President of Russia spoke about the harvest.",
        "Kremlin",
        {("Ivan Orlov", "RU"), ("Rosa Vidal", "CL")},
    ),
    (
        "Ivan Orlov had a telephone conversation with President of Chile Rosa Vidal.\n\n"
        "The President of Russia extended his condolences on the passing of President Alba Vidal.",
        "Kremlin",
        {("Ivan Orlov", "RU"), ("Rosa Vidal", "CL")},
    ),
    (
        "Prime Minster Hale and President of Chile Rosa Vidal met. Prime Minister Tom Hale of Canada thanked her.",
        "",
        {("Tom Hale", "CA"), ("Rosa Vidal", "CL")},
    ),
]


@pytest.mark.parametrize(("text", "publisher", "expected"), OPENINGS)
def test_parties(text: str, publisher: str, expected: set[tuple[str, str]]) -> None:
    assert _parties(text, publisher)[0] == expected


GROUPS = [
    (
        "President Ann Hale met with the Presidents of Kenya, Ghana, and the Republic of Chad today.",
        "White House",
        {("Ann Hale", "US"), ("Kenyan President", "KE"), ("Ghanaian President", "GH"), ("Chadian President", "TD")},
    ),
    (
        "President Ann Hale met with foreign ministers from Kenya and Ghana.",
        "White House",
        {("Ann Hale", "US"), ("Kenyan foreign minister", "KE"), ("Ghanaian foreign minister", "GH")},
    ),
    (
        "President Ann Hale spoke with her counterparts from NATO Allies Iceland and Norway.",
        "White House",
        {("Ann Hale", "US"), ("Icelandic counterpart", "IS"), ("Norwegian counterpart", "NO")},
    ),
    (
        "Head of the Office of the President of Ukraine Petro Lys met with the ambassadors of the G7 countries.",
        "Office of the President of Ukraine",
        {("Petro Lys", "UA"), ("ambassadors of the G7 countries", "G7")},
    ),
    (
        "President of Ukraine Petro Lys took part in a meeting with the leaders of the EU member states.",
        "Office of the President of Ukraine",
        {("Petro Lys", "UA"), ("leaders of the EU member states", "European Union")},
    ),
]

BODIES = [
    (
        "Head of the Office of the President of Ukraine Petro Lys met the heads of diplomatic missions "
        "of the EU member states.",
        "Office of the President of Ukraine",
        {("Petro Lys", "UA"), ("heads of diplomatic missions of the EU member states", "European Union")},
    ),
    (
        "President Ann Hale joined a call with the G7 to discuss trade.",
        "White House",
        {("Ann Hale", "US"), ("G7", "G7")},
    ),
    (
        "Senior officials from Kenya and Ghana met virtually.",
        "White House",
        {("Kenyan Senior officials", "KE"), ("Ghanaian Senior officials", "GH")},
    ),
    (
        "President of Ukraine Petro Lys met with President of the Storting of the Kingdom of Norway Ola Nordby.",
        "Office of the President of Ukraine",
        {("Petro Lys", "UA"), ("Ola Nordby", "NO")},
    ),
    (
        "The Vice President Ann Hale spoke with: President Amos Otieno of Kenya; and President Kofi Darko of Ghana.",
        "White House",
        {("Ann Hale", "US"), ("Amos Otieno", "KE"), ("Kofi Darko", "GH")},
    ),
]


@pytest.mark.parametrize(("text", "publisher", "expected"), GROUPS + BODIES)
def test_groups_by_country_or_body(text: str, publisher: str, expected: set[tuple[str, str]]) -> None:
    assert _parties(text, publisher)[0] == expected


CONTACTS = [
    ("President Ann Hale convened the foreign ministers of Kenya and Ghana at the White House.", "in_person"),
    ("President Ann Hale welcomed Kenyan Defense Minister Prince Amos Otieno to the White House today.", "in_person"),
    ("President Ann Hale called President of Kenya Amos Otieno.", "phone"),
    ("President Ann Hale called Kenyan President Amos Otieno this evening to discuss the harvest.", "phone"),
]


@pytest.mark.parametrize(("text", "channel"), CONTACTS)
def test_contacts(text: str, channel: str) -> None:
    (call,) = readouts.parse(text, publisher="White House").calls
    assert len(call.participants) > 1
    assert call.channel == channel


NO_CONTACTS = [
    "President Ann Hale called Amos Otieno a great friend of the sea.",
    "President Ann Hale welcomed the release of Amos Otieno.",
]


@pytest.mark.parametrize("text", NO_CONTACTS)
def test_no_contacts(text: str) -> None:
    assert not readouts.parse(text, publisher="White House").calls


@pytest.mark.parametrize(
    "text",
    [
        "In a March 14 call, U.S. Special Envoy Ann Hale and Japanese Minister Sato Haruka discussed trade.",
        "He spoke of the U.S. Government's work in Kenya.",
    ],
)
def test_a_title_after_a_state_goes_on_with_the_sentence(text: str) -> None:
    assert sentences(text) == [text]


LISTED = [
    (
        "Secretary Ann Hale, Mr. Carl Webb, and Secretary of Commerce Dan Moss met with President of "
        "Kenya Amos Otieno.",
        {"Ann Hale": "US", "Carl Webb": "US", "Dan Moss": "US", "Amos Otieno": "KE"},
    ),
    (
        "Secretary Ann Hale met with Minister of Energy Amos Otieno, General Kofi Darko, and other Kenyan officials.",
        {"Ann Hale": "US", "Amos Otieno": "KE", "Kofi Darko": "KE"},
    ),
    (
        "Envoy Ann Hale and Senior Bureau Official Dan Moss visited Nairobi on May 3. They held talks "
        "with President of Kenya Amos Otieno.",
        {"Ann Hale": "US", "Dan Moss": "US", "Amos Otieno": "KE"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_country_of_a_list(text: str, expected: dict[str, str]) -> None:
    readout = readouts.parse(text, publisher="US State Department", published="2023-05-04")
    found = {p.name: p.country for c in readout.calls for p in c.participants if p.name in expected}
    assert found == expected


PRESENT = [
    (
        "President Ann Hale convened African leaders today. In addition to the President, the meeting included: "
        "President Amos Otieno of Kenya, President Kofi Darko of Ghana, and Prime Minister Idriss Saleh of Chad.",
        {"US", "KE", "GH", "TD"},
    ),
    ("Secretary Ann Hale and Secretary Dan Moss were joined by Minister of Trade of Kenya Amos Otieno.", {"US", "KE"}),
    (
        "President Ann Hale spoke with her counterparts. Countries participating in the call were "
        "Kenya, Ghana, and Chad.",
        {"US", "KE", "GH", "TD"},
    ),
    ("On April 2, Advisor Ann Hale travelled to Nairobi to meet with President of Kenya Amos Otieno.", {"US", "KE"}),
    ("The American delegation arrived in Accra to take part in talks with representatives of Ghana.", {"US", "GH"}),
    (
        "Director Ann B. Hale traveled to Accra on May 2. The delegation also met with President of Ghana Kofi Darko.",
        {"US", "GH"},
    ),
    (
        "Secretary Ann Hale met with Members of the Presidency of Bosnia and Herzegovina Mira Babic, "
        "Ivo Kos, and Dina Hadzic.",
        {"US", "BA"},
    ),
    ("President Ann Hale met with President of Ghana Kofi Darko and the Volta Five.", {"US", "GH"}),
]


@pytest.mark.parametrize(("text", "countries"), PRESENT)
def test_who_was_present(text: str, countries: set[str]) -> None:
    (call,) = readouts.parse(text, publisher="White House", published="2023-05-04").calls
    assert call.status == "held"
    assert {p.country for p in call.participants} == countries


HEAD = "President Ann Hale spoke by phone with President of Kenya Amos Otieno. "
TOPICS = [
    ("The presidents had a detailed exchange of opinions regarding the harvest.", "the harvest"),
    ("The leaders continued the exchange of views on the harvest.", "the harvest"),
    ("There was also a wide exchange of views on the harvest.", "the harvest"),
    ("As before, the parties continued to discuss the harvest.", "the harvest"),
    ("President Hale and her counterpart continued discussions on the harvest.", "the harvest"),
]


@pytest.mark.parametrize(("sentence", "topic"), TOPICS)
def test_topics(sentence: str, topic: str) -> None:
    readout = readouts.parse(HEAD + sentence, publisher="White House")
    assert topic in [t.text for c in readout.calls for t in c.topics]
    assert not readout.unread


def test_a_topic_of_what_is_said_is_none_of_the_call() -> None:
    readout = readouts.parse(HEAD + "Hale said it was right that both countries continue to discuss the harvest.")
    assert not [t for c in readout.calls for t in c.topics]


def test_counterparts_beside_somebody_are_everybody() -> None:
    text = "Minister Ann Hale met with Minister Amos Otieno of Kenya and Minister Kofi Darko of Ghana. "
    readout = readouts.parse(
        text + "Ms. Hale and her counterparts condemned the raid.", publisher="US State Department"
    )
    (statement,) = readout.statements
    assert {p.name for p in statement.speakers} == {"Ann Hale", "Amos Otieno", "Kofi Darko"}


@pytest.mark.parametrize(
    "sentence",
    [
        "He was accompanied by senior officials who support the plan.",
        "The meeting was attended by experts to plan ahead.",
    ],
)
def test_who_came_along_is_nothing_said(sentence: str) -> None:
    readout = readouts.parse(HEAD + sentence, publisher="White House")
    assert not readout.unread
    assert not readout.statements


NOTHING_SAID = [
    "The main threat is hunger, which often calls for help.",
    "These centers will also provide support for sailors.",
    "The call was initiated by the Kenyan side.",
    "The humanitarian situation remains a concern.",
]
NOT_READ = [
    "There was a special focus on the harvest.",
    "Respondents also acknowledged the risks.",
]


@pytest.mark.parametrize("sentence", NOTHING_SAID)
def test_nothing_is_expected_where_nobody_speaks(sentence: str) -> None:
    assert not readouts.parse(HEAD + sentence, publisher="White House").unread


@pytest.mark.parametrize("sentence", NOT_READ)
def test_what_is_not_read_is_listed(sentence: str) -> None:
    readout = readouts.parse(HEAD + sentence, publisher="White House")
    read = {s.sentence.text for s in readout.statements} | {t.text for c in readout.calls for t in c.topics}
    assert read or [s.text for s in readout.unread] == [sentence]
