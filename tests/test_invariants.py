"""What holds of every text: nothing raises, spans are exact, the wire is exact, and style changes offsets only."""

from __future__ import annotations

import ast
import concurrent.futures
import gc
import hashlib
import json
import os
import pickle
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

import readouts
from readouts import Lexicon, Readout, Span
from steps import steps
from strategies import Written, any_text, written

SHARED = Path(__file__).parents[2] / "shared"


def spans(value: object) -> Iterator[Span]:
    """Every span that a value holds."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from spans(getattr(value, field.name))


def check(readout: Readout, text: str) -> None:
    assert readout.text == text
    for span in spans(readout):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
    assert readouts.from_json(readouts.to_json(readout)) == readout
    assert readouts.from_dict(readouts.to_dict(readout)) == readout
    assert pickle.loads(pickle.dumps(readout)) == readout
    assert isinstance(hash(readout), int)
    values = (*readout.participants, *readout.calls, *readout.statements, *readout.sources, *readout.unread)
    assert all(len(repr(value)) < 1000 for value in (readout, *values))


def shape(readout: Readout) -> object:
    """What was found, without the offsets, white space and style of marks."""
    plain = {ord(mark): '"' for mark in "“”„«»"} | {ord(mark): "'" for mark in "‘’"}

    def bare(value: object) -> object:
        if isinstance(value, Span):
            return bare(value.text)
        if isinstance(value, str) and not isinstance(value, (readouts.Act, readouts.Channel)):
            return re.sub(r"\s+", " ", value.translate(plain)).strip()
        if isinstance(value, tuple):
            return tuple(bare(item) for item in value)
        if attrs.has(type(value)):
            return tuple(bare(getattr(value, f.name)) for f in attrs.fields(type(value)))
        return value

    return tuple(bare(getattr(readout, f.name)) for f in attrs.fields(Readout) if f.name != "text")


def _read(made: Written, text: str) -> Readout:
    return readouts.parse(text, published=made.published, publisher=made.publisher)


@given(any_text())
def test_any_text(text: str) -> None:
    check(readouts.parse(text, published="2031-03-04"), text)


def _sentences() -> Iterator[str]:
    """The sentences of the project's own documents, of its tests, and of the lexicon, where they show its words."""
    here = Path(__file__).parent
    texts = [json.loads(file.read_text("utf-8"))["text"] for file in here.glob("corpus/*.json")]
    for file in here.glob("test_*.py"):
        texts += [n.value for n in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(n, ast.Constant)]
    for table in ("verb", "noun"):
        texts += [text for entry in Lexicon.default().entries(table) for text in entry.get("examples", ())]
    for text in texts:
        if isinstance(text, str):
            yield from (s for s in re.split(r"(?<=[.!?])\s+|\n", text) if s.count(" ") > 2)


@pytest.mark.parametrize("share", range(8))
def test_a_text_may_end_anywhere(share: int) -> None:
    """What looks ahead from a word must not look beyond the end: each sentence is cut off behind each of its tokens."""
    parse = readouts.Parser().parse
    for sentence in sorted(set(_sentences()))[share::8]:
        for token in re.finditer(r"\w+|[^\w\s]", sentence):
            text = sentence[: token.end()]
            assert parse(text).text == text


@given(written(), st.data())
def test_readouts_with_faults(made: Written, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(made.text)))
    to = data.draw(st.integers(at, min(len(made.text), at + 40)))
    text = made.text[:at] + data.draw(any_text()) + made.text[to:]
    check(_read(made, text), text)


@given(any_text(), st.none() | any_text(), st.none() | any_text())
def test_any_publisher_and_title(text: str, publisher: str | None, title: str | None) -> None:
    check(readouts.parse(text, publisher=publisher, title=title), text)


@given(written())
def test_a_text_is_read_twice_alike(made: Written) -> None:
    first = _read(made, made.text)
    check(first, made.text)
    assert _read(made, made.text) == first


STYLES = {
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "old line ends": lambda text: text.replace("\n", "\r"),
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "double spaces": lambda text: text.replace(" ", "  "),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "spaces at the ends of lines": lambda text: text.replace("\n", " \n\t"),
    "empty lines": lambda text: text.replace("\n", "\n\n"),
    "straight marks": lambda text: text.translate({ord(m): '"' for m in "“”"} | {ord(m): "'" for m in "‘’"}),
    "guillemets": lambda text: text.replace("“", "«").replace("”", "»"),
    "low marks": lambda text: text.replace("“", "„").replace("”", "“"),
    "doubled apostrophes": lambda text: text.replace("“", "''").replace("”", "''"),
    "doubled grave accents": lambda text: text.replace("“", "``").replace("”", "''"),
    "references": lambda text: text.replace("“", "&ldquo;").replace("”", "&rdquo;").replace("’", "&#8217;"),
    "soft hyphens": lambda text: re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad", text),
    "direction marks": lambda text: text.replace(" ", " \u200e"),
}
STYLES["hard wraps"] = lambda text: "\n\n".join(
    "\n".join(textwrap.wrap(line, 78, break_long_words=False, break_on_hyphens=False)) for line in text.split("\n")
)
_UNSEEN = re.compile("[\u00ad\u200e]")
_UNREFERENCED = {"&ldquo;": '"', "&rdquo;": '"', "&#8217;": "'", "``": '"', "''": '"'}


def _unstyled(value: object) -> object:
    if isinstance(value, str):
        for reference, mark in _UNREFERENCED.items():
            value = value.replace(reference, mark)
        return re.sub(r"\s+", " ", _UNSEEN.sub("", value)).strip()
    return tuple(_unstyled(item) for item in value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("style", STYLES)
@given(made=written())
def test_style_changes_offsets_only(style: str, made: Written) -> None:
    text = STYLES[style](made.text)
    # A break between capitals alone could as well be the end of a headline.
    assume(style != "hard wraps" or re.search(r"[a-z]\n[a-z]", text) is not None)
    again = _read(made, text)
    check(again, text)
    assert _unstyled(shape(again)) == shape(_read(made, made.text))


UNRELATED = (
    "The museum of the harbour opens at nine and shows forty old maps.",
    "Rain is likely in the northern valleys for the rest of the week.",
)


@pytest.mark.parametrize("paragraph", UNRELATED)
@given(made=written())
def test_an_unrelated_paragraph_at_the_end_changes_nothing(paragraph: str, made: Written) -> None:
    before = _read(made, made.text.rstrip())
    after = _read(made, f"{made.text.rstrip()}\n\n{paragraph}")
    assert after.calls == before.calls
    assert after.statements == before.statements
    assert after.participants == before.participants
    assert after.sources == before.sources
    assert (after.title, after.published, after.publisher) == (before.title, before.published, before.publisher)
    assert after.unread[: len(before.unread)] == before.unread


# The same everywhere

PROGRAM = """
import hashlib, json, sys
import readouts
for text in json.loads(sys.stdin.buffer.read()):
    print(hashlib.sha256(readouts.to_json(readouts.parse(text, published="2031-03-04")).encode()).hexdigest())
"""
TEXTS = (
    "President Ormek Tavenson of Norway spoke by phone on Monday with President Kadra Sobedal of Kenya, his office "
    "said.\nTavenson thanked Sobedal for the release of eleven sailors and urged her to open the port.",
    "“We will come,” Tavenson told Sobedal, according to the Norwegian government. They agreed to speak on 9 March.",
    "İzmir ﬁsh: the two sides said no.",
)


def _digests(texts: Sequence[str], **environment: str) -> list[str]:
    env = {**os.environ, "PYTHONIOENCODING": "utf-8", **environment}
    made = subprocess.run(
        [sys.executable, "-c", PROGRAM], input=json.dumps(texts).encode(), capture_output=True, env=env, check=True
    )
    return made.stdout.decode().split()


def _digest(text: str) -> str:
    return hashlib.sha256(readouts.to_json(readouts.parse(text, published="2031-03-04")).encode()).hexdigest()


ENVIRONMENTS = [
    {"PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "4242"},
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    {"LC_ALL": "C", "PYTHONUTF8": "0"},
    {"TZ": "Pacific/Kiritimati"},
    {"TZ": "Pacific/Pago_Pago"},
]
elsewhere = pytest.mark.parametrize("environment", ENVIRONMENTS, ids=lambda env: "-".join(env.values()))
_readouts = st.lists(written().map(lambda made: made.text), min_size=10, max_size=20)
_anything = st.lists(any_text(), min_size=10, max_size=20)
some_texts = given(texts=st.tuples(_readouts, _anything).map(lambda pair: [*pair[0], *pair[1]]))
# A process takes a second to start: few examples of many texts, the first of which is the simplest, and no shrinking.
few = settings(max_examples=max(2, settings().max_examples // 50), phases=[Phase.explicit, Phase.reuse, Phase.generate])


@elsewhere
def test_the_same_in_another_process(environment: dict[str, str]) -> None:
    assert _digests(TEXTS, **environment) == [_digest(text) for text in TEXTS]


@elsewhere
@few
@some_texts
def test_any_texts_are_the_same_in_another_process(environment: dict[str, str], texts: list[str]) -> None:
    assert _digests(texts, **environment) == [_digest(text) for text in texts]


def test_the_same_in_other_threads() -> None:
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        assert list(pool.map(_digest, TEXTS * 20)) == [_digest(text) for text in TEXTS] * 20


@few
@some_texts
def test_any_texts_are_the_same_together_and_in_parallel(texts: list[str]) -> None:
    one_by_one = [readouts.parse(text) for text in texts]
    assert list(readouts.parse_many(texts)) == list(readouts.parse_many(texts, jobs=2)) == one_by_one
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        assert list(pool.map(readouts.parse, texts)) == one_by_one


# Attacks: heaps that a pass inside a pass would never finish

MANY, SOME = 100_000, 20_000
ATTACKS = {
    "opening quotes": "“" * MANY,
    "low quotes": "„" * MANY,
    "straight quotes": '"' * MANY,
    "closing quotes": "”" * MANY,
    "opening quotes and words": "“a " * SOME,
    "apostrophes": "'" * MANY,
    "apostrophes and words": "'a " * SOME,
    "plurals with apostrophes": "'as' b " * SOME,
    "parentheses": "(" * MANY,
    "closed parentheses": "(a) " * SOME,
    "one long word": "a" * 1_000_000,
    "one long name": "A" * 1_000_000,
    "names": "Ormek " * SOME,
    "capitals": "A " * SOME,
    "initials": "A. " * SOME,
    "dotted": "a." * SOME,
    "hyphens": "a-" * SOME,
    "apostrophes in a word": "a'" * MANY,
    "commas": "," * MANY,
    "commas and words": "a, " * SOME,
    "names in a list": "Ormek, " * SOME,
    "full stops": "." * MANY,
    "stops and spaces": ". " * MANY,
    "digits": "1" * 1_000_000,
    "numbers": "1 " * MANY,
    "numbers with commas": "1," * MANY,
    "dates": "March 3, 2031 " * (SOME // 8),
    "combining marks": "a" + "\u0301" * MANY,
    "bidi controls": "\u202e" * MANY,
    "bidi controls and words": "\u202ea " * SOME,
    "nulls": "\0" * MANY,
    "ampersands": "&" * MANY,
    "references": "&amp;" * MANY,
    "quotes as references": "&ldquo;" * MANY,
    "line ends": "\n" * MANY,
    "mixed line ends": "\r\n\r\n\u2028\x85\f\v" * (SOME // 8),
    "lines": "a\n" * SOME,
    "headings": "Ormek calls\n" * (SOME // 8),
    "colons": ":" * MANY,
    "lines of links": "Read more: a\n" * (SOME // 8),
    "white space": " " * MANY,
    "white space and words": (" " * 100 + "a") * (SOME // 100),
    "cues": "said " * SOME,
    "cues with that": "said that " * (SOME // 2),
    "sayings": "Ormek said that " * (SOME // 8),
    "sentences": "Ormek told Kadra that rain fell. " * (SOME // 40),
    "coordinated": "and thanked him for " * (SOME // 8),
    "offices": "President " * (SOME // 4),
    "offices of": "President of " * (SOME // 8),
    "countries": "Kenya, " * (SOME // 4),
    "calls": "President Ormek of Kenya called President Kadra of Norway. " * (SOME // 50),
    "quotes in sentences": "“We will come,” Ormek said. " * (SOME // 40),
    "pronouns": "He said he said it. " * (SOME // 16),
    "according to": "according to " * (SOME // 8),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_heaps_are_read_to_the_end(attack: str) -> None:
    text = ATTACKS[attack]
    check(readouts.parse(text, published="2031-03-04"), text)


# Texts in which calls, topics, people or quotations heap up: no sentence may cost more for what stands before it


def _differing(shape: str) -> str:
    """A shape again and again, each time with other names."""
    names = ("".join(chr(97 + n // 26**place % 26) for place in range(4)) for n in range(MANY))
    parts = [shape.replace("#", name) for name, _ in zip(names, range(1 + MANY // len(shape)), strict=False)]
    return "".join(parts)


_SEVERAL = (
    "Ana Ormek spoke separately by phone with " + ", ".join(f"Omar Kad{a}ra" for a in "abcdefghij") + " and Ida Sol. "
)
HEAPS = {
    "topics of calls told together": _SEVERAL + "They discussed peace. " * SOME,
    "talk about something, of calls told together": _SEVERAL + "An exchange of views on peace took place. " * SOME,
    "a chain of quotations": "the Ministry asked”, “" * SOME,
    "what somebody said is discussed": _differing("Ana Ormek discussed that K# said it. "),
    "the leaders, and one more each time": _differing("the two leaders met to call K# and "),
    "a call from all of them": _differing("an official of K# received a call from them. "),
    "words of courtesy": "Mr. " * SOME,
    "a form of address": "His Majesty announced a meeting with the leaders of France, India and Japan after " * SOME,
}


@pytest.mark.parametrize("heap", HEAPS)
def test_a_heap_costs_no_more_at_its_end(heap: str) -> None:
    text = HEAPS[heap]
    readouts.parse(text[:500])  # loads the words
    few, many = (steps(lambda size=size: readouts.parse(text[:size])) / size for size in (5_000, 40_000))  # type: ignore[misc]
    assert many < 1.2 * few


# Real documents, where they are at hand


def _documents() -> list[dict[str, str]]:
    if not SHARED.is_dir():
        return []
    found = [json.loads(p.read_text("utf-8")) for p in sorted((SHARED / "eval").glob("*/*.json"))]
    for path in sorted((SHARED / "corpus").glob("*.jsonl")):
        found += [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [document for document in found if isinstance(document.get("text"), str)]


@pytest.mark.parametrize("heap", HEAPS)
def test_a_heap_leaves_nothing_to_the_collector_of_garbage(heap: str) -> None:
    """What refers to itself stays in memory until the collector finds it, and makes it look at all the rest."""
    readouts.parse(HEAPS[heap][:SOME])  # what is loaded once is no garbage
    gc.collect()
    gc.disable()
    try:
        readouts.parse(HEAPS[heap][:SOME])
        left = gc.collect()
    finally:
        gc.enable()
    assert left == 0


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared")
def test_real_documents() -> None:
    documents = _documents()
    assert documents
    for document in documents:
        readout = readouts.parse(
            document["text"], published=document.get("published"), publisher=document.get("publisher")
        )
        check(readout, document["text"])
