"""Every verb and noun of the lexicon is read in its examples, and not read in its near misses."""

import tomllib
from pathlib import Path

import pytest

import readouts
from tree import DATA

REASONS = tomllib.loads((Path(__file__).parent / "lexicon_known_failures.toml").read_text("utf-8"))["reasons"]
# Who "the ministers" are, and which call they are in, is told before; the sentence itself is what is tested.
LEAD = "President Vesely spoke by phone with President Quist. "


def entries():
    for name, table in (("verbs.toml", "verb"), ("nouns.toml", "noun")):
        yield from tomllib.loads((DATA / name).read_text("utf-8"))[table]


def case(sentence, *more):
    reason = REASONS.get(sentence)
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(sentence, *more, marks=marks)


EXAMPLES = [case(sentence, entry) for entry in entries() for sentence in entry["examples"]]
NEAR = [case(sentence) for sentence in dict.fromkeys(s for entry in entries() for s in entry.get("near", ()))]


def read(sentence):
    """The acts of the statements that a sentence holds, and the topics that it names."""
    readout = readouts.parse(LEAD + sentence)
    acts = [s.act.value for s in readout.statements if s.content.start >= len(LEAD)]
    topics = [t.text for call in readout.calls for t in call.topics if t.start >= len(LEAD)]
    return acts, topics


@pytest.mark.parametrize(("sentence", "entry"), EXAMPLES)
def test_an_example_is_read(sentence, entry):
    acts, topics = read(sentence)
    if entry.get("kind") == "topic":
        assert topics
    elif "act" in entry:
        assert entry["act"] in acts
    else:
        assert acts, "the noun that a light verb carries"


@pytest.mark.parametrize("sentence", NEAR)
def test_a_near_miss_is_not_read(sentence):
    assert read(sentence) == ([], [])


def test_known_failures_are_sentences_of_the_lexicon():
    sentences = {s for entry in entries() for key in ("examples", "near") for s in entry.get(key, ())}
    assert set(REASONS) <= sentences
