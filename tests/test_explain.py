"""Explanations: each sentence tells what was read in it, or why nothing was."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import readouts
from readouts._cli import main
from readouts._explain import Explained, explain
from tree import example

CALL = "President Ana Lima of Brazil spoke today by phone with Prime Minister Omar Haddad of Jordan.\n"


def _sentence(told: tuple[Explained, ...], part: str) -> Explained:
    return next(sentence for sentence in told if part in sentence.span.text)


@pytest.mark.parametrize(
    ("sentence", "what", "rule"),
    [
        ("President Lima thanked Prime Minister Haddad for hosting the talks.", "statement 1", 'finite, cue "thanked"'),
        ("They discussed the price of wheat.", "topic of call 1", ""),
    ],
)
def test_what_was_read_names_its_rule(sentence: str, what: str, rule: str) -> None:
    told = explain(CALL + sentence, published="2031-03-04")
    assert [reading.what for reading in told[0].readings if reading.what.startswith("call")] == ["call 1"]
    (found,) = (reading for reading in _sentence(told, sentence).readings if reading.what == what)
    assert found.rule.startswith(rule)
    assert _sentence(told, sentence).reasons == ()


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("It rained in the hills all day.", "no word of saying, of a topic or of contact that the lexicon knows"),
        ("The visitor will thank the mayor for the lunch.", "is still to be said"),
        ("A neighbour thanked the farmers for the milk.", "who says it stays open"),
    ],
)
def test_what_was_not_read_has_a_reason(sentence: str, reason: str) -> None:
    told = _sentence(explain(CALL + sentence), sentence)
    assert reason in "; ".join(told.reasons)


def test_other_blocks_are_named() -> None:
    told = explain(CALL + "Read more:\nWhat the harvest means for bakers\nHow wheat is stored at sea\n")
    assert told[-1].reasons == ("a list of links, in which no statement is looked for",)


def test_offsets_are_those_of_the_text_as_given() -> None:
    text = CALL.replace("Brazil", "Bra\xadzil &amp; more")
    told = explain(text, title="A title that stands elsewhere")
    assert told[0].span.text == text.strip()


def test_a_statement_over_several_sentences_goes_on() -> None:
    *_, first, last = explain(CALL + "President Lima said: “We will meet again.\n\n“We will bring bread.”")
    assert [reading.what for reading in first.readings] == ["statement 1"]
    assert [(reading.what, reading.tells) for reading in last.readings] == [("statement 1", "goes on")]


def test_the_readings_are_those_of_the_readout() -> None:
    text = example()
    readout = readouts.parse(text, published="2031-03-04")
    whats = [r.what for sentence in explain(text, published="2031-03-04") for r in sentence.readings if r.rule]
    for name, values in (("call", readout.calls), ("statement", readout.statements)):
        assert [what for what in whats if what.startswith(name)] == [f"{name} {n}" for n in range(1, len(values) + 1)]
    assert whats.count("person") == len(readout.participants)


@given(
    st.text()
    | st.lists(st.sampled_from((CALL + 'He said: "Bread." Lima, thanked "will agreed to. \n').split(" "))).map(" ".join)
)
def test_every_piece_tells_something(text: str) -> None:
    told = explain(text)
    assert [sentence.span for sentence in told] == sorted(sentence.span for sentence in told)
    for sentence in told:
        assert text[sentence.span.start : sentence.span.end] == sentence.span.text
        assert sentence.readings or sentence.reasons
    assert set(readouts.parse(text).unread) <= {sentence.span for sentence in told}


# The command

Files = Callable[[str], str]


@pytest.fixture
def note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "note.txt").write_text(CALL + "It rained in the hills all day.\x1b[1m\n", "utf-8")
    return "note.txt"


def test_the_command_prints_sentence_by_sentence(note: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", note, "--published", "2031-03-04"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("note.txt\n\n   1  President Ana Lima of Brazil")
    assert "call 1: Ana Lima, Omar Haddad: phone, held, 2031-03-04\n          by verb of contact\n" in printed
    assert "nothing: no word of saying, of a topic or of contact that the lexicon knows\n" in printed
    assert "\x1b" not in printed


def test_only_what_was_missed(note: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--missed", note]) == 0
    printed = capsys.readouterr().out
    assert "   2  It rained" in printed
    assert "Ana Lima" not in printed


def test_a_file_that_cannot_be_read(note: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "gone.txt", note]) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith("readouts: gone.txt: cannot be read")
    assert "It rained" in captured.out


# All of a corpus

CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus"


@pytest.mark.skipif(not CORPUS.is_dir(), reason="no corpus")
def test_every_sentence_of_a_corpus_is_explained() -> None:
    for file in sorted(CORPUS.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            told = explain(row["text"], published=row["published"], publisher=row["publisher"], title=row["title"])
            assert all(sentence.readings or sentence.reasons for sentence in told)
