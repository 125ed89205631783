"""Tokens as columns, and the few of them that a stage asks for."""

import pytest

from readouts import Lexicon
from readouts._lexicon import Shape, beginnings
from readouts._pipeline._clauses._words import cue_words
from readouts._pipeline._state import Context, Doc, tokenize
from readouts._text import cut, fold


def read(text: str) -> Doc:
    return tokenize(text, Lexicon.default(), Context())


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n \t",
        "Ana",
        "  Ana Lima\n\n\tspoke.  ",
        "Ana\r\n\r\nLima",
        "Ana     Lima    spoke",
        "\u00a0Ana\u2028Lima\x0bspoke\x1c",
        "Ana\t Lima \t spoke\tat\t\nlength",
        "Ana\u00a0Lima\u00a0\u00a0spoke\n\u00a0\nThen",
        "«Não», said Ana.\n\n\n“No”…",
        "The U.S.-led talks; 3.5 p.m. (local time)",
        "a\x00b \x00 c",
    ],
)
def test_words_stand_where_the_text_has_them(text: str) -> None:
    doc = read(text)
    words, starts, _ = cut(fold(text))
    size = len(doc)
    assert (doc.low[:size], doc.start) == (words, starts)
    assert len(doc.shape) == size


def test_nothing_stands_behind_the_last_word_and_before_the_first() -> None:
    doc = read("Ana SPOKE")
    for i in (-1, 2, 3, 9):
        assert (doc.low[i].strip(), doc.flag[i], doc.cap[i]) == ("", 0, False)


@pytest.mark.parametrize(
    ("bits", "words"),
    [
        (Shape.QUOTE, ["“", "”"]),
        (Shape.STOP, [".", "u.s."]),
        (Shape.HYPHENED, ["al-harun"]),
        (Shape.QUOTE | Shape.STOP, ["“", ".", "”", "u.s."]),
        (Shape.CUE, ["said", "talks", "left"]),
        (Shape.STARTS, ["president", "al-harun", "then", "he", "u.s."]),
    ],
)
def test_a_stage_asks_for_some_tokens(bits: int, words: list[str]) -> None:
    doc = read("President al-Harun said the well-known “talks failed.” Then he left the U.S.")
    found = doc.where(bits)
    assert [doc.low[i] for i in found] == words
    assert doc.where(bits, 3) == [i for i in found if i >= 3]
    assert doc.where(bits, 2, 9) == [i for i in found if 2 <= i < 9]


def test_a_plain_word_of_a_name_is_known_as_nothing_else() -> None:
    doc = read("Minister Ana Lima-Vik met A. Novak, April Stone and Kenya's Mwangi. Then Ana left ana.")
    assert [doc.low[i] for i in doc.where(Shape.NAME)] == ["ana", "novak", "stone", "mwangi", "ana"]


def test_tokens_asked_for_are_found_however_many_they_are() -> None:
    doc = read("word " * 40 + "Ana . . .")
    assert doc.where(Shape.STOP) == [41, 42, 43]
    assert read(". " * 40).where(Shape.STOP) == list(range(40))


def test_what_can_begin_a_predicate_shows_it() -> None:
    lexicon = Lexicon.default()
    shown, cues = {word for word in lexicon.flags if read(word).where(Shape.CUE, 0, 1)}, cue_words(lexicon)
    assert shown == {word for word in lexicon.flags if read(word).low[0] in cues}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("However, Ana Lima left the room.", ["ana", "lima"]),
        ("The president left the well with a minister.", ["the", "president", "a", "minister"]),
        ("Both left a", ["both"]),
        ("On Monday he left two ministers", ["monday", "he", "two", "ministers"]),
        ("", []),
        ("The foreign trade left the foreign and trade minister.", ["the", "foreign", "trade", "minister"]),
        ("a former, deputy and senior Lima", ["a", "former", "deputy", "senior", "lima"]),
        ("the security risks of the armed forces", ["the", "armed"]),
        ("the foreign", []),
        ("a security council", ["a", "security"]),
    ],
)
def test_a_mention_may_begin_where_a_head_follows(text: str, words: list[str]) -> None:
    doc = read(text)
    assert [doc.low[i] for i in beginnings(doc.starts)] == words


def test_many_words_that_lead_to_a_head_are_all_found() -> None:
    assert beginnings(read("foreign " * 300 + "minister").starts) == list(range(301))
    assert beginnings(read("foreign " * 300 + "talks").starts) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana &amp; Lima spoke", ["ana", "&", "lima", "spoke"]),
        ("Ana A&B Lima spoke", ["ana", "a", "&", "b", "lima", "spoke"]),
        ("Ana &amp;#38;lt; Lima spoke", ["ana", "&", "lt", ";", "lima", "spoke"]),
        ("Ana sp\u00adoke", ["ana", "spoke"]),
        ("''Ana spoke''", ['"', "ana", "spoke", '"']),
        ("Ana spoke for 24''", ["ana", "spoke", "for", "24", "'", "'"]),
    ],
)
def test_what_is_encoded_is_read_alike_every_time(text: str, words: list[str]) -> None:
    for _ in range(2):
        doc = read(text)
        assert doc.low[: len(doc)] == words


@pytest.mark.parametrize("text", ["''Ana", "A&#8203;B", "e\u0301"])
def test_what_is_encoded_is_not_remembered_as_it_stands(text: str) -> None:
    lexicon = Lexicon.default()
    tokenize(f"{text} Ana &amp;", lexicon, Context())
    remembered = text in lexicon.tokens  # on its own: the mapping would take minutes to show
    assert not remembered
