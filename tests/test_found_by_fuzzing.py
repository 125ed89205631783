"""Inputs that a fuzzer found: each broke a promise once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import readouts


@pytest.mark.parametrize("text", ["call", "request", "talks", "by request", "meeting.", "the call"])
def test_words_of_contact_alone(text: str) -> None:
    assert readouts.parse(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "discussing issues, expressed",
        "Discussing trade, expressed hope for a treaty.",
        "Speaking with the minister to thank him, expressed hope for a treaty.",
    ],
)
def test_an_opening_participle_before_a_verb_without_a_subject(text: str) -> None:
    """Each was the subject of the other, and the parser followed them round for ever."""
    assert readouts.parse(text).statements == ()


def test_a_name_that_ends_the_text_where_a_verb_is_looked_for() -> None:
    text = "while the statement said to express , President President Prime Minister"
    assert readouts.parse(text).text == text


@pytest.mark.parametrize("text", ["Lima-Osei", "They left with Lima-Osei", "A-S"])
def test_two_names_with_a_hyphen_that_end_the_text(text: str) -> None:
    """Behind "the Lima-Osei" a call was looked for, after the end of the text as well."""
    assert readouts.parse(text).text == text


@pytest.mark.parametrize("cue", ["It was reaffirmed", "It was noted:", "It was agreed to"])
def test_a_country_that_owns_nothing_ends_the_text(cue: str) -> None:
    """The attitude of "Peru's" was looked for after the end of the text."""
    talk = "President Ana Lima of Peru spoke by phone with President Omar Haddad of Jordan."
    assert len(readouts.parse(f"{talk} {cue} Peru's").calls) == 1


@pytest.mark.parametrize("text", ["It rained, according to a", "It rained, according to the. It snowed."])
def test_an_article_alone_is_nobody(text: str) -> None:
    """A text that was cut off behind an article had nobody's name looked for after its end."""
    readout = readouts.parse(text)
    assert (readout.participants, readout.sources) == ((), ())


@pytest.mark.parametrize("score", ["NaN", "Infinity", "-Infinity", "1e999", "1" + "0" * 400])
def test_a_score_that_is_no_number(score: str) -> None:
    readout = readouts.parse("President Ana Lemos told Prime Minister Haddad by phone that the road was open.")
    wire = readouts.to_json(readouts.compare(readout, readout))
    spoiled = re.sub(r'("score": ?)[\d.]+', lambda m: m[1] + score, wire, count=1)
    assert spoiled != wire
    with pytest.raises(readouts.WireError):
        readouts.from_json(spoiled, readouts.Comparison)


@pytest.mark.parametrize("entry", ['[[noun]]\nlemma = "wish"\nact = ""\n', '[[office]]\nkind = "leader"\nnames = []\n'])
def test_an_entry_that_leaves_empty_what_it_needs(entry: str, tmp_path: Path) -> None:
    words = tmp_path / "words.toml"
    words.write_text(entry, "utf-8")
    with pytest.raises(readouts.LexiconError, match="is missing"):
        readouts.Lexicon.default().extended(words)


@pytest.mark.parametrize(
    "text", ["“Trade has grown,” Kip, who earlier said", "Ports opened, Minister Ali Kip earlier said"]
)
def test_what_was_said_earlier_at_the_end_of_the_text(text: str) -> None:
    """Behind the verb another word of time was looked for, after the end of the text as well."""
    lead = "President Doe spoke with Prime Minister Roe, Reuters said.\n\n"
    assert len(readouts.parse(lead + text).statements) == 1


@pytest.mark.parametrize("title", ["leaders of a", "“leaders of a"])
def test_a_title_that_ends_the_text_before_what_it_is_of(title: str) -> None:
    """Whether it was of a thing was asked of the word after the end of the text."""
    assert readouts.parse(title).text == title


def test_what_goes_on_from_words_that_only_cite_others() -> None:
    """Of these it was not known whether they were said in the call."""
    text = 'citing " the European Council said that the ports were discussed , said that '
    assert readouts.parse(text).text == text


@pytest.mark.parametrize(
    "text", ["««, sanctions peace ««was citing was quoted as saying ", "Peace, was citing Reuters."]
)
def test_nobody_cites_others(text: str) -> None:
    """Whether a medium did was asked of the first subject, where there was none."""
    assert readouts.parse(text).text == text


@pytest.mark.parametrize(
    "end",
    ["the Crown Prince and Prime Minister praised DG Novak", "the Crown Prince and Prime Minister\n INTRO Agreement"],
)
def test_a_second_title_is_no_mention_of_its_own(end: str) -> None:
    """Mentions were still counted as before one of two titles was left out."""
    text = f"Nasr, Crown Prince and Prime Minister, Ghana. {end}"
    assert readouts.parse(text).text == text


@pytest.mark.parametrize(
    "text", ["forecasting : \u2028 expressed concern", "Forecasting:\n- agreed to meet", "Stressing:\n- A"]
)
def test_a_line_above_a_list_whose_participle_has_no_subject(text: str) -> None:
    """Nothing that it says is left, and its last word of saying was asked for."""
    assert readouts.parse(text).text == text
