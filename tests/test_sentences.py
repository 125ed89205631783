"""Where sentences end. A "|" in a case stands where one is expected to end, before the white space."""

from __future__ import annotations

import pytest

from staging import first_stages, sentences

ENDINGS = [
    "The ministers met in Bern.| They agreed on a date.",
    "Did Ms. Okafor call?| She did!| Nobody was surprised.",
    "They agreed.| “We will meet again,” Sato said.",
    'They agreed.| "We will meet again," Sato said.',
    "They agreed.| (No date was given.)| Talks go on.",
    "They met on 3 March.| 2031 will be harder.",
    "They met in Bern.| – Nothing was signed.",
    "The treaty lapsed…| Nobody renewed it.",
    "The treaty lapsed...| The parties know it.",
    "He asked “Why now?”| Nobody answered.",
    "The call ended at 5 p.m.| The leaders will speak again.",
    "She flew to Washington, D.C.| President Amari stayed.",
    "He thanked the U.S.| The two sides will meet.",
    "He spoke with Joseph R. Amari, Jr.| He then left.",
    "He works for Delta Corp.| The firm denied it.",
    "They discussed Plan B.| The ministers will return to it.",
    "That was World War I.| He wrote about it.",
    "Peace is near.| Москва молчит.",
    "Talks failed.| al-Harithi left the room.",
    "He replied no.| Then he left.",
    "“We met.”| “We will meet again.”",
    "She said: “It is over.”| The minister left.",
    "The ship sank (all were saved).| The owner called.",
    "He said it twice!!| The room was silent.",
    "What now?!| Nobody knows.",
    "They sail under one flag.|\u00a0That is new.",
    "They sail under one flag.|  That is new.",
    "They sail under one flag.|\u2003That is new.",
    "«Мы готовы».| He left.",
    "The No. 10 spokesman agreed.| He said no.| That was all.",
]
INSIDE = [
    "President Joseph R. Amari, Jr. spoke today with Gen. Paula Lindqvist of Sweden.",
    "Mr. Tan, Dr. Abel, Prof. Ito, Sen. Moss and Gov. Hale met Lt. Gen. Ruiz.",
    "The U.S. President and the U.K. Prime Minister met the U.N. Secretary-General.",
    "H.E. Mr. Hamad Al Noor received the Hon. Julie Marsh, MP.",
    "She received H. E. Dr. Hamad Al Noor and H. R. H. Prince Ali.",
    "J. P. Okoro and R.T. Demir spoke.",
    "St. Kitts and Nevis joined at 9 a.m. Tuesday.",
    "They spoke at 3:15 p.m. EST for 20 minutes.",
    "They spoke at 3 p.m. Moscow time.",
    "The No. 10 spokesman, of No. 12, declined.",
    "Spokesman for No. 10 Downing Street said so.",
    "They met on Feb. 24 and Sept. 3, i.e. twice.",
    "Growth was 3.5 percent in 1.2 million homes, e.g. in Lagos.",
    "He waited ... and called again.",
    "The road … Amari said … is long.",
    "The road ... Amari said ... is long.",
    "He said “We came. We saw. We left.” in Rome.",
    "“We came. We saw,” Sato said.",
    "“We came. We saw.” Sato added.",
    "“We came. Will they?” asked Sato.",
    "The firm Yahoo! denied it.",
    "He met the foreign ministers of Chad, Mali, etc. in Dakar.",
    "The site kremlin.example and www.gov.example carried it.",
    "Adm. Ruiz vs. Capt. Hale was the case.",
    "He quoted Art. 5.",
    "Delta Co. of Bern and Omega Ltd. of Oslo signed.",
    "Spoke at 18.30 with Min. Aoki.",
    "Lt.-Gen. Ruiz came.",
]
WHOLE = [
    ("1. Prime Minister Aoki spoke with President Lund.", 1),
    ("Readout\n1. The two agreed. They will meet.\n(2) Both sides noted this.", 4),
    ("Readout\n• Aoki called Lund. Lund agreed.", 3),
    ("", 0),
    ("...", 0),
    (". . .", 0),
    ("?", 0),
    ("\n\n \n", 0),
]


@pytest.mark.parametrize("marked", ENDINGS)
def test_a_sentence_ends(marked: str) -> None:
    expected = marked.split("|")
    assert sentences(marked.replace("|", "")) == [part.strip() for part in expected]


@pytest.mark.parametrize("text", INSIDE)
def test_a_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(("text", "count"), WHOLE)
def test_how_many(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_a_missing_space_after_a_full_stop_still_ends_a_sentence() -> None:
    assert sentences("They signed.The text was published.") == ["They signed.", "The text was published."]


def test_no_break_spaces_and_references_keep_the_offsets() -> None:
    text = "Mr.\u00a0Aoki called&nbsp;Ms.&#160;Lund. They &ldquo;agreed&rdquo;."
    doc = first_stages(text)
    spans = [doc.span(s.a, s.b) for s in doc.sentences]
    assert [s.text for s in spans] == ["Mr.\u00a0Aoki called&nbsp;Ms.&#160;Lund.", "They &ldquo;agreed&rdquo;."]
    assert all(text[s.start : s.end] == s.text for s in spans)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\v", "\f"])
def test_any_line_end_ends_a_sentence(newline: str) -> None:
    text = f"Aoki called Lund today.{newline}{newline}They agreed, she said."
    assert sentences(text) == ["Aoki called Lund today.", "They agreed, she said."]


def test_a_hard_wrapped_paragraph_is_one() -> None:
    text = (
        "Prime Minister Aoki spoke this morning with President Lund about the fishing\n"
        "grounds between the two countries and the ships that were held there since\n"
        "March. The two leaders agreed that the crews would be allowed to go home by\n"
        "the end of the week.\n"
    )
    assert len(sentences(text)) == 2
