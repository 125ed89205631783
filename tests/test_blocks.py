"""What each line and paragraph is."""

from __future__ import annotations

import pytest

from readouts._pipeline._blocks._lines import paragraphs
from staging import blocks, first_stages, kinds

BODY = "President Aoki spoke with President Lund about the fishing grounds, her office said."
MORE = "The two leaders agreed to meet again."

DATELINES = [
    "July 20 (UNA) --",
    "Feb. 3, 2031 (UNA) -",
    "MOSCOW, September 15. /TASS/.",
    "MOSCOW, September 15. /TASS/",
    "MINSK, 26 February (BelTA) –",
    "Ulaanbaatar /MONTSAME/.",
    "NUR-SULTAN. KAZINFORM -",
    "NUR-SULTAN. KAZINFORM –",
    "CAIRO - 24 July 2022:",
    "CAIRO – 24 July 2022:",
    "CAIRO- 24 July 2022:",
    "WASHINGTON (Reuters) -",
    "WASHINGTON (Reuters) —",
    "BEIJING, Feb. 25 (Xinhua) --",
    "ISLAMABAD, Aug 24 (APP):",
    "Islamabad, August 24, 2021 (PPI-OT):",
    "KYIV, Ukraine (AP) —",
    "TOKYO, March 3 (Kyodo) -",
    "ANKARA/SOFIA, March 3 (Reuters) -",
    "Kuwait:",
    "NEW DELHI:",
    "AMMAN —",
    "TEHRAN –",
    "CNN —",
    "London, 3 March 2031 –",
    "Doha, March 3 (QNA) -",
    "ULAN BATOR, 3 Mar. –",
    "BRUSSELS, 3/3/2031 -",
    "Baku, March 3, AZERTAC –",
    "MOSCOW (Day News / Orbit - 3rd March, 2031)",
    "RIYADH, (Day / Far Point News / ORB - 03rd Mar, 2031)",
]
NO_DATELINES = [
    "Iraqi Prime Minister Al-Harithi called President Lund on Monday.",
    "NATO: an alliance of thirty states, spoke with one voice.",
    "AOKI: We will come to the harbour and see the ships ourselves.",
    "Aoki - who took office in May - called President Lund.",
    "The call – the third since March – lasted an hour.",
    "President Aoki (Liberal) - the first to do so - called Lund.",
    "In May: a call was held.",
    "Ministers said: the call will be held.",
    "Hope 24 July 2022: a call was held.",
    "Prime Minister Aoki, March 3 (Monday), spoke with President Lund.",
    "President Aoki (in office - since 3 March, 2031) spoke with President Lund.",
]
CAPTIONS = [
    "President Aoki answers questions at the port, March 3, 2031. /Lusa",
    "President Aoki answers questions at the port, March 3, 2031 /Lusa",
    "President Aoki answers questions at the port. [Photo/Xinhua]",
    "President Aoki answers questions at the port. (Photo by Ana Sol/Getty Images)",
    "President Aoki answers questions at the port. © Ana Sol",
    "File photo of President Aoki at the port",
    "President Aoki at the port. Photo: Ana Sol",
]
CREDITS = [
    "(With input from agencies)",
    "With inputs from AFP",
    "Reporting by Ana Sol; Editing by Jo Lund",
    "(Reporting by Ana Sol in Lisbon)",
    "By Ana Sol",
    "By Ana Sol and Jo Lund",
    "BY ANA SOL",
    "By Ana M. Sol-Costa",
]
NO_CREDITS = ["By Monday the ships had left the port.", "By agreeing to meet, Aoki gave way"]
BOILERPLATE = [
    "###",
    "* * *",
    "-----",
    "____",
    "For more information, please contact the press office.",
    "Copyright 2031 The Harbour Times. All rights reserved.",
    "Share this article",
    "© 2031 The Harbour Times",
    "Print",
    "Ends",
    "- END -",
]
NO_BOILERPLATE = [
    "Ends of the harbour wall were broken by the storm that the two leaders spoke about.",
    "Prints of the treaty were sent to President Lund before the call, an official said.",
    "Comments by President Lund on the treaty drew protests from the harbour towns.",
    "Downloads of the treaty text rose after the two leaders spoke about it on Monday.",
]
LINKS = [
    "Read also: Ships leave the port",
    "Read more: Ships leave the port",
    "READ MORE | Ships leave the port",
    "ALSO READ: Ships leave the port",
    "Read more – Ships leave the port",
    "[Read also: Ships leave the port]",
    ">> Read more: Ships leave the port",
    "See also: What the register changes.",
]
NO_LINKS = ["Related questions were put to President Lund at the port.", "Watch towers stand at the port, Aoki said."]
ATTRIBUTIONS = [
    "The below is attributable to Spokesperson Ana Sol:",
    "The following is attributable to Principal Deputy Spokesperson Ana Sol:",
    "Pentagon Press Secretary Ana Sol provided the following readout:",
    "As stated by the press service:",
]
ITEMS = ["1. {}", "(2) {}", "3) {}", "• {}", "- {}", "– {}", "* {}", "● {}", "a) {}", "(b) {}", "· {}"]
HEADINGS = [
    "'Open and useful' talk between Aoki, Lund",
    "Lund: Register is 'a first step'",
    "Lund asks for “one rule for every crew”",
    "Background:",
    "The road ahead",
]


@pytest.mark.parametrize("line", DATELINES)
@pytest.mark.parametrize("space", [" ", "\u00a0", "  ", "&nbsp;"])
def test_datelines(line: str, space: str) -> None:
    assert blocks(f"Aoki speaks with Lund\n{line}{space}{BODY}") == [
        ("headline", "Aoki speaks with Lund"),
        ("dateline", line),
        ("body", BODY),
    ]


@pytest.mark.parametrize("line", NO_DATELINES)
def test_no_datelines(line: str) -> None:
    assert blocks(f"{line}\n{BODY}")[0] == ("body", line)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("MOSCOW, September 15. /TASS/.", "September 15"),
        ("CAIRO - 24 July 2022:", "24 July 2022"),
        ("BEIJING, Feb. 25 (Xinhua) --", "Feb. 25"),
        ("July 20 (UNA) --", "July 20"),
        ("MOSCOW (Day News / Orbit - 22nd March, 2031)", "22 March, 2031"),
        ("AMMAN —", ""),
    ],
)
def test_the_date_of_a_dateline(line: str, date: str) -> None:
    assert first_stages(f"{line} {BODY}").dateline == date


@pytest.mark.parametrize(
    "line", ["24 February 2022", "April 2, 2012", "2023-02-04 11:14", "31 July 2020, 12:40", "Monday, 3 March 2031"]
)
def test_a_line_that_is_a_date(line: str) -> None:
    assert kinds(f"Aoki speaks with Lund\n{line}\n{BODY}") == "headline dateline body"
    assert kinds(f"{line}\nAoki speaks with Lund\n{BODY}") == "dateline headline body"


@pytest.mark.parametrize("line", CAPTIONS)
def test_captions(line: str) -> None:
    assert kinds(f"{line}\nAoki speaks with Lund\n{BODY}\n{line}\n{BODY}") == "caption headline body caption body"
    assert kinds(f"{line}\n{line}\nAoki speaks with Lund\n{BODY}") == "caption caption headline body"


@pytest.mark.parametrize(
    "line",
    [
        "Ships lie at anchor off the port, March 3, 2031",
        "Ships lie at anchor off the port.",
        "Ships lie at anchor off the port (March 3)",
    ],
)
def test_a_line_that_stands_twice_is_a_caption(line: str) -> None:
    assert kinds(f"{line}\n{line}\nAoki speaks with Lund\n{BODY}") == "caption caption headline body"
    assert kinds(f"Aoki speaks with Lund\n{BODY}\n{line}\n{line}\n{BODY}") == "headline body caption caption body"


@pytest.mark.parametrize(
    "line", ["Aoki speaks with Lund", "Aoki, Lund 'to speak again'", "Readout of Aoki’s Call with Lund"]
)
def test_a_headline_may_stand_twice(line: str) -> None:
    assert kinds(f"{line}\n{line}\n{BODY}\n{MORE}") == "headline headline body body"
    assert kinds(f"{line}\n\n{line}\n\n{BODY}") == "headline headline body"


@pytest.mark.parametrize(
    "line", ["Aoki speaks with Lund", "Will Aoki and Lund speak?", "Lund: 'We will come'", "Lund: “We will come”"]
)
def test_headlines(line: str) -> None:
    assert kinds(f"{line}\n{BODY}\n{MORE}") == "headline body body"


@pytest.mark.parametrize(
    ("title", "line"), [("Aoki calls. Lund answers.", "Aoki calls.  Lund answers."), ("Aoki  calls:", "Aoki calls:")]
)
def test_a_known_title_is_the_headline(title: str, line: str) -> None:
    assert kinds(f"{line}\n{BODY}", title=title) == "headline body"


@pytest.mark.parametrize(
    "line",
    [
        "FILE PHOTO: Aoki and Lund meet in Lima, March 3, 2031. LUSA/Person",
        "FILE - Aoki meets Lund in Lima, on March 3, 2031.",
        "In this photo released by the palace, Aoki meets Lund.",
    ],
)
def test_a_line_that_opens_as_captions_do(line: str) -> None:
    assert kinds(f"Aoki speaks with Lund\n{line}\n{BODY}") == "headline caption body"


@pytest.mark.parametrize("credit", ["(ANI/Xinhua)", "(IANS/Reuters)", "(UNI/AFP)"])
def test_two_agencies_behind_the_last_words_make_no_caption(credit: str) -> None:
    assert kinds(f"{BODY}\n{MORE} {credit}") == "body body"
    assert kinds(f"{BODY}\nAoki and Lund in Oslo (Pool/AFP)") == "body caption"


@pytest.mark.parametrize("line", CREDITS)
def test_credits(line: str) -> None:
    assert kinds(f"Aoki speaks with Lund\n{line}\n{BODY}\n{line}") == "headline credit body credit"


@pytest.mark.parametrize("line", NO_CREDITS)
def test_no_credits(line: str) -> None:
    assert "credit" not in kinds(f"{BODY}\n{line}")


@pytest.mark.parametrize("line", BOILERPLATE)
def test_boilerplate(line: str) -> None:
    assert kinds(f"Aoki speaks with Lund\n{BODY}\n{line}") == "headline body boilerplate"


@pytest.mark.parametrize("line", NO_BOILERPLATE)
def test_no_boilerplate(line: str) -> None:
    assert kinds(f"Aoki speaks with Lund\n{BODY}\n{line}") == "headline body body"


@pytest.mark.parametrize("line", LINKS)
def test_inline_links(line: str) -> None:
    assert kinds(f"Aoki speaks with Lund\n{BODY}\n{line}\n{MORE}") == "headline body links body"


@pytest.mark.parametrize("line", NO_LINKS)
def test_no_links(line: str) -> None:
    assert kinds(f"Aoki speaks with Lund\n{BODY}\n{line}\n{MORE}") == "headline body body body"


@pytest.mark.parametrize("opening", ["Read more:", "READ MORE", "Related articles", "Also read:", "Read also"])
def test_lists_of_links(opening: str) -> None:
    links = f"{opening}\nShips leave the port\nWill they return?"
    text = f"Aoki speaks with Lund\n{BODY}\n{links}\n{BODY}\n(With input from agencies)"
    assert kinds(text) == "headline body links links links body credit"


@pytest.mark.parametrize("line", ATTRIBUTIONS)
def test_attribution_lines(line: str) -> None:
    assert blocks(f"{line}\n\n{BODY}")[0] == ("attribution", line)
    assert blocks(f"{line} {BODY}") == [("attribution", line), ("body", BODY)]


@pytest.mark.parametrize("pattern", ITEMS)
def test_items(pattern: str) -> None:
    assert kinds(f"Aoki speaks with Lund\n{pattern.format(BODY)}\n{pattern.format(MORE)}") == "headline item item"


@pytest.mark.parametrize("line", HEADINGS)
def test_headings(line: str) -> None:
    assert kinds(f"Aoki speaks with Lund\n{BODY}\n{line}\n{MORE}") == "headline body heading body"


@pytest.mark.parametrize("line", ["Aoki said:", "She also told Lund:", "The statement says in full:"])
def test_a_line_that_introduces_words_is_no_heading(line: str) -> None:
    assert kinds(f"Aoki speaks with Lund\n{BODY}\n{line}\n“We will come.”") == "headline body body body"


WRAPPED = (
    "Prime Minister Aoki spoke this morning with President Lund about the fishing\n"
    "grounds between the two countries and the ships that were held there since\n"
    "March. The two leaders agreed that the crews would be allowed to go home.\n"
    "They will speak again.\n"
    "\n"
    "The Prime Minister also thanked President Lund for the help of the Chadian\n"
    "coast guard.\n"
)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_hard_wrapped_paragraphs(newline: str) -> None:
    assert [len(line.text.split(newline)) for line in paragraphs(WRAPPED.replace("\n", newline))] == [4, 2]


def test_a_heading_above_a_wrapped_paragraph_stays_apart() -> None:
    assert kinds("Readout of the Call between Prime Minister Aoki and Lund\n" + WRAPPED) == "headline body body"


def test_a_headline_longer_than_the_lines_does_not_tell_their_width() -> None:
    headline = "Readout of the Telephone Call between the Prime Minister, Hana Aoki, and President Lund of Chad"
    assert [len(line.text.split("\n")) for line in paragraphs(f"{headline}\n\n{WRAPPED}")] == [1, 4, 2]


def test_lines_that_are_whole_are_not_joined() -> None:
    text = "Readout\nAoki spoke with Lund about the harbour.\nThey agreed on a date for a call.\nalso known as the port"
    assert len(paragraphs(text)) == 4


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "\ufeff\n", "&nbsp;", "\0", "\t\v\f"])
def test_texts_that_hold_nothing(text: str) -> None:
    assert [kind for kind, _ in blocks(text) if kind == "headline"] == []


def test_every_token_is_in_one_block() -> None:
    doc = first_stages(f"Head\nCAIRO, May 3 (Reuters) - {BODY}\n\n• {MORE}\r\n&nbsp;\n{WRAPPED}")
    inside = [i for b in doc.blocks for i in range(b.a, b.b)]
    assert inside == list(range(len(doc)))


LEAD = "President Aoki of Japan spoke by phone with President Lund of Norway"
LEADS = [
    (LEAD, "The leaders discussed the fishing grounds.", "body body"),
    (LEAD, "The two leaders discussed the fishing grounds.", "body body"),
    (LEAD, "They discussed the fishing grounds.", "body body"),
    (LEAD, "During the conversation, Lund thanked Aoki for the boats.", "body body"),
    ("President Aoki of Japan held a phone call with President Lund", "They discussed fish.", "body body"),
    (LEAD, BODY, "headline body"),
    (LEAD, "The boats have come.", "headline body"),
    ("President Aoki of Japan speaks with President Lund", "They discussed fish.", "headline body"),
    ("President Aoki Spoke By Phone With President Lund", "They discussed fish.", "headline body"),
    ("Aoki praised the boats of President Lund of Norway", "They discussed fish.", "headline body"),
]


@pytest.mark.parametrize(("first", "second", "expected"), LEADS)
def test_a_lead_without_a_full_stop_is_no_headline_where_the_next_line_goes_on_with_it(
    first: str, second: str, expected: str
) -> None:
    assert kinds(f"{first}\n\n{second}") == expected
    assert kinds(f"{first}\n\n{second}", title=first).startswith("headline")
