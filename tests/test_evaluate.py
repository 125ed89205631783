"""Measuring on annotated documents: the figures by hand, against the given scorer, and on the documents of our own."""

from __future__ import annotations

import copy
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import readouts
from readouts import Figure, GoldError, Lexicon, Parser, Scores, WireError, evaluate
from readouts._cli import main
from readouts._evaluate._files import OWN, read_golds
from readouts._evaluate._matching import characters, overlap, pair_up, same_name, shared_characters

GIVEN = Path(__file__).resolve().parents[2] / "shared" / "eval"
KINDS = ("official", "press")
PAGE = Path(__file__).resolve().parents[1] / "docs" / "evaluate.md"

TEXT = "Ana Lima told Omar Haddad that rain was near. He thanked her for the news. They discussed wells."
GOLD: dict[str, Any] = {
    "id": "tiny",
    "publisher": None,
    "published": None,
    "text": TEXT,
    "participants": [
        {"id": "ana", "name": "Ana Lima", "role": "President", "country": "BR"},
        {"id": "omar", "name": "Omar Haddad", "role": None, "country": "JO"},
    ],
    "calls": [
        {"id": "c", "participants": ["ana", "omar"], "channel": ["phone", "unspecified"], "topics": ["wells"]},
    ],
    "statements": [
        {
            "content": "rain was near",
            "speakers": ["ana"],
            "addressees": ["omar"],
            "act": ["inform", "warn"],
            "source": [None, "Palace"],
            "call": "c",
        },
        {"content": "the news", "speakers": ["omar"], "addressees": ["ana"], "act": "thank", "call": "c"},
    ],
}


def span(string: str) -> dict[str, int]:
    start = TEXT.index(string)
    return {"start": start, "end": start + len(string)}


def right() -> dict[str, Any]:
    """A readout in which all is right."""
    return {
        "participants": [
            {"id": "p1", "name": "President Ana Lima", "role": "President", "country": "BR"},
            {"id": "p2", "name": "Haddad", "country": "JO"},
        ],
        "calls": [{"id": "k", "participants": ["p2", "p1"], "channel": "phone", "topics": [span("wells")]}],
        "statements": [
            {"content": span("rain was near"), "speakers": ["p1"], "addressees": ["p2"], "act": "warn", "call": "k"},
            {"content": span("the news"), "speakers": ["p2"], "addressees": ["p1"], "act": "thank", "call": "k"},
        ],
        "sources": [{"id": "s1", "name": "the Palace"}, {"id": "s2", "name": "Radio"}],
    }


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return written(tmp_path / "tiny.json", GOLD)


def written(file: Path, gold: object) -> Path:
    file.write_text(json.dumps(gold), "utf-8")
    return file


def changed(**values: object) -> dict[str, Any]:
    return {**copy.deepcopy(GOLD), **values}


def figure(scores: Scores, name: str) -> tuple[float | None, float | None, float, int]:
    found = scores[name]
    return found.precision, found.recall, found.value, found.n


# By hand


def test_all_right(tiny: Path) -> None:
    scores = evaluate(tiny, {"tiny": right()})
    assert scores.documents == 1
    assert {f.name for f in scores if f.value != 1 and f.n} == set()
    assert {f.name: f.n for f in scores} == {
        "people": 2, "calls": 1, "topics": 5, "statements": 2, "quotes": 0, "who said what": 2, "whole statement": 2,
        "country": 2, "role": 1, "call parties": 1, "channel": 1, "date": 1, "status": 1, "initiator": 1,
        "speaker": 2, "addressee": 2, "act": 2, "source": 2, "call of statement": 2, "boundary (mean overlap)": 2,
    }  # fmt: skip
    assert scores.misses == ()


def test_nothing_found(tiny: Path) -> None:
    scores = evaluate(tiny, {})
    assert figure(scores, "statements") == (0, 0, 0, 2)
    assert figure(scores, "speaker") == (None, None, 0, 0)
    assert {f.value for f in scores} == {0}
    assert len(scores.misses) == 2 + 1 + 2


def test_nothing_annotated(tmp_path: Path) -> None:
    empty = written(tmp_path / "empty.json", changed(participants=[], calls=[], statements=[]))
    scores = evaluate(empty, {"tiny": right()})
    assert {f.value for f in scores} == {0}
    assert {f.n for f in scores} == {0}
    assert sum("invented" in miss for miss in scores.misses) == 5


def test_an_invented_and_a_missed_statement(tiny: Path) -> None:
    found = right()
    found["statements"][1]["content"] = span("discussed")
    found["statements"].append({**found["statements"][1], "content": span("They")})
    scores = evaluate(tiny, {"tiny": found})
    assert figure(scores, "statements") == (pytest.approx(1 / 3), 1 / 2, pytest.approx(0.4), 2)
    assert figure(scores, "who said what") == (pytest.approx(1 / 3), 1 / 2, pytest.approx(0.4), 2)
    assert scores.misses == (
        "tiny: statement missed: '' 'the news'",
        "tiny: statement invented: 'discussed'",
        "tiny: statement invented: 'They'",
    )


def test_whole_statement_needs_speaker_addressee_act_and_source(tiny: Path) -> None:
    for key, value, name in [
        ("speakers", ["p2"], "speaker"),
        ("addressees", [], "addressee"),
        ("act", "hope", "act"),
        ("sources", ["s2"], "source"),
    ]:
        found = right()
        found["statements"][0][key] = value
        scores = evaluate(tiny, {"tiny": found})
        assert scores["whole statement"].value == 1 / 2, key
        assert scores[name].value == 1 / 2, key
        assert scores["who said what"].value == (1 / 2 if name == "speaker" else 1)
        assert len(scores.misses) == 1


def test_the_call_of_a_statement_counts_by_itself(tiny: Path) -> None:
    found = right()
    found["statements"][0]["call"] = None
    scores = evaluate(tiny, {"tiny": found})
    assert (scores["call of statement"].value, scores["whole statement"].value) == (1 / 2, 1)


def test_each_accepted_answer_is_right(tiny: Path) -> None:
    found = right()
    found["statements"][0] |= {"act": "inform", "sources": ["s1"]}
    found["calls"][0]["channel"] = "unspecified"
    assert evaluate(tiny, {"tiny": found}).misses == ()


def test_the_publisher_is_no_source(tmp_path: Path) -> None:
    file = written(tmp_path / "gold.json", changed(publisher="press: Radio"))
    found = right()
    found["statements"][1]["sources"] = ["s2"]
    assert evaluate(file, {"tiny": found})["source"].value == 1


def test_what_is_wrong_in_a_call(tiny: Path) -> None:
    found = right()
    found["calls"][0] |= {"channel": "video", "date": "2031-01-01", "status": "planned", "initiator": "p1"}
    found["calls"][0]["topics"] = [span("They discussed wells")]
    scores = evaluate(tiny, {"tiny": found})
    assert {scores[name].value for name in ("channel", "date", "status", "initiator")} == {0}
    assert scores["call parties"].value == 1
    assert figure(scores, "topics") == (5 / 20, 1, pytest.approx(0.4), 5)


def test_half_of_the_parties_make_the_call_the_same(tiny: Path) -> None:
    found = right()
    found["calls"][0]["participants"] = ["p1"]
    scores = evaluate(tiny, {"tiny": found})
    assert (scores["calls"].value, scores["call parties"].value) == (1, 0)
    found["calls"][0]["participants"] = ["p1", "p8", "p9"]  # one of four
    assert evaluate(tiny, {"tiny": found})["calls"].value == 0


def test_countries_and_roles(tiny: Path) -> None:
    found = right()
    found["participants"][0] |= {"role": "Vice President of the Republic", "country": None}
    scores = evaluate(tiny, {"tiny": found})
    assert scores["country"].value == 1 / 2
    assert scores["role"].value == 1  # two of four words in common
    found["participants"][0]["role"] = "Vice President of the Federal Republic"
    assert evaluate(tiny, {"tiny": found})["role"].value == 0


def test_optional_things_are_neither_right_nor_wrong(tmp_path: Path) -> None:
    gold = copy.deepcopy(GOLD)
    for key in ("participants", "calls", "statements"):
        for entry in gold[key]:
            entry["optional"] = True
    file = written(tmp_path / "gold.json", gold)
    for found in ({"tiny": right()}, {}):
        scores = evaluate(file, found)
        balance = [f for f in scores if f.precision is not None]
        assert {(f.value, f.n) for f in balance} == {(0, 0)}
        assert scores.misses == ()


def test_ignored_stretches_hold_no_statements(tmp_path: Path) -> None:
    file = written(tmp_path / "gold.json", changed(ignore=["They discussed wells."]))
    found = right()
    found["statements"].append({"content": span("wells")})
    assert evaluate(file, {"tiny": found})["statements"].precision == 1


def test_quotes_count_by_their_words(tmp_path: Path) -> None:
    gold = copy.deepcopy(GOLD)
    gold["statements"][0]["quotes"] = ["rain", "near"]
    found = right()
    found["statements"][0]["quotes"] = [span("rain "), span("was"), span("near")]
    scores = evaluate(written(tmp_path / "gold.json", gold), {"tiny": found})
    assert figure(scores, "quotes") == (pytest.approx(2 / 3), 1, pytest.approx(0.8), 2)


def test_the_boundary_is_the_mean_overlap(tiny: Path) -> None:
    found = right()
    found["statements"][1]["content"] = span("for the news.")  # 8 of 8 and 13 characters
    assert evaluate(tiny, {"tiny": found})["boundary (mean overlap)"].value == pytest.approx((1 + 16 / 21) / 2)


def test_several_documents_are_counted_together(tiny: Path) -> None:
    written(tiny.with_name("other.json"), changed(id="other"))
    scores = evaluate(tiny.parent, {"tiny": right()})
    assert scores.documents == 2
    assert figure(scores, "statements") == (1, 1 / 2, pytest.approx(2 / 3), 4)


# Matching


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("José Núñez", "President Jose Nunez", True),
        ("Ana Lima", "Lima", True),
        ("Mr. Lima", "Ana Lima", True),
        ("Ana Lima", "Ana Souza", False),
        ("Bob Lima", "Ana Lima", True),  # only the last word counts
        ("the", "The", False),  # no word is left
        (None, "Lima", False),
    ],
)
def test_names(first: str | None, second: str, same: bool) -> None:
    assert same_name(first, second) is same_name(second, first) is same


def test_overlap() -> None:
    assert overlap((0, 10), (0, 10)) == 1
    assert overlap((0, 10), (5, 15)) == 0.5
    assert overlap((0, 10), (10, 20)) == 0
    assert overlap((3, 3), (3, 3)) == 0


def test_the_heaviest_pairs_come_first() -> None:
    weights = {(0, 0): 0.6, (0, 1): 0.9, (1, 0): 0.5, (1, 1): 0.8, (2, 0): 0.4}
    assert pair_up([0, 1, 2], [0, 1], lambda a, b: weights.get((a, b), 0.0)) == [(0, 1), (1, 0)]
    assert pair_up([0, 1], [0, 1], lambda *_: 1.0) == [(0, 0), (1, 1)]
    assert pair_up([], [0], lambda *_: 1.0) == []


# Against the given scorer


def given(*arguments: object) -> dict[str, Any]:
    command = [sys.executable, str(GIVEN / "score.py"), "--json", *map(str, arguments)]
    loaded: dict[str, Any] = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    return loaded


def plain(scores: Scores) -> dict[str, Any]:
    return {f.name: {"precision": f.precision, "recall": f.recall, "value": f.value, "n": f.n} for f in scores}


def parsed(folder: Path) -> dict[str, dict[str, Any]]:
    golds = read_golds([folder]).documents
    return {g.id: readouts.to_dict(readouts.parse(g.text, published=g.published, publisher=g.publisher)) for g in golds}


def damaged(found: dict[str, dict[str, Any]], seed: int) -> dict[str, dict[str, Any]]:
    """Readouts in which much is wrong, so that every branch of the scoring is taken."""
    rng = random.Random(seed)
    found = copy.deepcopy(found)
    for readout in found.values():
        length = len(readout["text"])
        for key in ("participants", "calls", "statements", "sources"):
            readout[key] = [value for value in readout[key] if rng.random() < 0.9]
        for statement in readout["statements"]:
            ends = (min(length, end + rng.randrange(30)) for end in statement["content"].values())
            statement["content"] = dict(zip(("start", "end"), sorted(ends), strict=True))
            if rng.random() < 0.3:
                statement["speakers"], statement["addressees"] = statement["addressees"], statement["speakers"]
            statement["act"] = rng.choice([statement["act"], "inform", None])
        for call in readout["calls"]:
            call |= {"date": rng.choice([call["date"], None]), "participants": call["participants"][rng.randrange(2) :]}
            call["channel"] = rng.choice([call["channel"], "letter"])
    return found


@pytest.mark.skipif(not GIVEN.is_dir(), reason="the given scorer is not at hand")
@pytest.mark.parametrize("name", ["seed", "dev", "press", "own"])
def test_the_figures_are_those_of_the_given_scorer(name: str, tmp_path: Path) -> None:
    folder = OWN if name == "own" else GIVEN / name
    folders = [OWN / kind for kind in KINDS] if name == "own" else [folder]
    found = parsed(folder)
    assert plain(evaluate(folder)) == plain(evaluate(folder, found))
    file = tmp_path / "found.jsonl"
    for number in range(3):
        file.write_text("".join(json.dumps({"id": id_, "readout": r}) + "\n" for id_, r in found.items()), "utf-8")
        assert plain(evaluate(folder, found)) == given("--predictions", file, *folders)
        found = damaged(found, number)


# Documents that cannot be used


def faults_of(tmp_path: Path, gold: object) -> list[str]:
    file = tmp_path / "gold.json"
    file.write_text(gold if isinstance(gold, str) else json.dumps(gold), "utf-8")
    golds = read_golds([file])
    assert bool(golds.problems) is not bool(golds.documents)
    assert {error.file for error in golds.problems} <= {str(file)}
    return [f"{error.place}: {error.problem}" if error.place else error.problem for error in golds.problems]


def with_statement(**values: object) -> dict[str, Any]:
    gold = copy.deepcopy(GOLD)
    gold["statements"][1].update(values)
    return gold


def with_call(**values: object) -> dict[str, Any]:
    gold = copy.deepcopy(GOLD)
    gold["calls"][0].update(values)
    return gold


@pytest.mark.parametrize(
    ("gold", "fault"),
    [
        ("{", "this is not JSON: "),
        ("[" * 100_000, "this is nested too deeply; "),
        ([], "an annotated document is an object, not a list"),
        (changed(id=None), "id: a string is needed here, not null"),
        (changed(published="2.3.2031"), "published: '2.3.2031' is no date; write it as 2022-02-24, or null"),
        (changed(publisher=3), "publisher: a string or null is expected, not 3"),
        (changed(calls={}), "calls: a list is needed here, not an object"),
        (changed(calls=["x"]), "calls[0]: an object is needed here, not 'x'"),
        (changed(ignore=["no such"]), "ignore: 'no such' is not in the text; copy it from there"),
        (with_statement(content="The news"), "statements[1].content: 'The news' is not in the text; copy it"),
        (
            with_statement(content="for\u00a0the news"),
            "statements[1].content: 'for\\xa0the news' is not in the text, which has it with other spaces, quotation "
            "marks or dashes: 'for the news'",
        ),
        (with_statement(nth=2), "statements[1].content: 'the news' does not stand 2 times in the text; lower nth"),
        (with_statement(nth=0), "statements[1].nth: which occurrence is meant, from 1 to 1,000, is expected, not 0"),
        (with_statement(content=[5, 500]), "statements[1].content: [5, 500] are no start and end within the 96"),
        (with_statement(content=7), "statements[1].content: a string of the text is needed here, not 7"),
        (with_statement(speakers=["eve"]), "statements[1].speakers: 'eve' is not known here; there is ana, omar"),
        (with_statement(act="shout"), "statements[1].act: 'shout' is not known here; there is inform, emphasize, "),
        (with_statement(act=[]), "statements[1].act: is missing; give one or more of inform, emphasize"),
        (with_statement(call="c9"), "statements[1].call: 'c9' is not known here; there is c"),
        (with_statement(quotes=["rain"]), "statements[1].quotes: 'rain' is no part of the content"),
        (with_statement(source=[1]), "statements[1].source: a name, null, or a list of both is expected, not 1"),
        (with_statement(optional="yes"), "statements[1].optional: true or false is expected, not 'yes'"),
        (with_statement(adressees=[]), "statements[1].adressees: this key is not known; use act, addressees, "),
        (with_call(channel="fax"), "calls[0].channel: 'fax' is not known here; there is phone, video"),
        (with_call(status="hold"), "calls[0].status: 'hold' is not known here; there is held, planned"),
        (with_call(initiator="eve"), "calls[0].initiator: 'eve' is not known here; there is ana, omar"),
        (with_call(topics=["well s"]), "calls[0].topics: 'well s' is not in the text"),
        (
            changed(participants=[GOLD["participants"][0], *GOLD["participants"]]),
            "participants[1].id: 'ana' stands here twice; give each an id of its own",
        ),
    ],
)
def test_a_broken_document_names_place_and_remedy(gold: object, fault: str, tmp_path: Path) -> None:
    faults = faults_of(tmp_path, gold)
    assert any(found.startswith(fault) for found in faults), faults


def test_all_faults_of_a_document_are_told_at_once(tmp_path: Path) -> None:
    gold = with_call(channel="fax", status="hold")
    gold["statements"][0]["act"] = "shout"
    assert len(faults_of(tmp_path, gold)) == 3


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "latin.json").write_bytes(b'{"id": "\xe9"}')
    for name, problem in [("none.json", "cannot be read (No such file"), ("latin.json", "not UTF-8: byte 8 is 0xe9")]:
        with pytest.raises(GoldError, match=r".*") as caught:
            evaluate(tmp_path / name)
        assert caught.value.problem.startswith(problem)
        assert caught.value.file == str(tmp_path / name)
    (tmp_path / "empty").mkdir()
    with pytest.raises(GoldError, match=r"there is no \.json file in this folder"):
        evaluate(tmp_path / "empty")


NAMES = [{"id": f"p{n}", "name": "Ana"} for n in range(201)]
LARGE = {
    "text": (changed(text="a" * 200_001), "text: 200,001 are more than the 200,000 characters allowed"),
    "people": (changed(participants=NAMES), "participants: 201 are more than the 200 allowed; split the document"),
    "a name": (changed(id="a" * 1_001), "id: 1,001 are more than the 1,000 characters allowed; shorten it"),
    "quotes": (with_statement(quotes=["news"] * 101), "statements[1].quotes: 101 are more than the 100 allowed"),
    "acts": (with_statement(act=["inform"] * 101), "statements[1].act: 101 are more than the 100 allowed"),
    "a far occurrence": (with_statement(nth=10**9), "statements[1].nth: which occurrence is meant, from 1 to 1,000"),
    "a far end": (with_statement(content=[0, 10**4_000]), "statements[1].content: [0, "),
    "values": ('{"id": [' + "{}," * 5_000_000 + "{}]}", "this holds more than the 8,000,000 values allowed"),
    "keys": (changed(statements=[{"x" * 100: 1}] * 2_000), "there are 100 faults; the rest is not looked at"),
}


@pytest.mark.parametrize("what", LARGE)
def test_a_document_that_holds_too_much(what: str, tmp_path: Path) -> None:
    gold, fault = LARGE[what]
    faults = faults_of(tmp_path, gold)
    assert any(found.startswith(fault) for found in faults), faults
    assert len(faults) < 102
    assert all(len(found) < 700 for found in faults)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
def test_a_device_that_never_ends_is_no_document(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    link = tiny.with_name("zero.json")
    link.symlink_to("/dev/zero")
    with pytest.raises(GoldError, match="more than the 16,777,216 bytes allowed"):
        evaluate(link)
    assert run(capsys, tiny, "--predictions", link)[0] == 2


def test_more_was_found_than_can_be_scored(tiny: Path) -> None:
    found = {"tiny": {"statements": [{"content": {"start": 0, "end": 1}}] * 5_001}}
    with pytest.raises(WireError, match="statements: 5,001 are more than the 5,000 that can be scored"):
        evaluate(tiny, found)


def test_topics_that_overlap_count_each_character_once() -> None:
    assert characters([(0, 4), (2, 6), (8, 9), (3, 3)]) == 7
    assert shared_characters([(0, 4), (8, 12)], [(2, 9), (3, 5)]) == 3
    assert shared_characters([(0, 4)], []) == 0


def test_two_documents_with_one_id(tiny: Path) -> None:
    second = written(tiny.with_name("zwei.json"), GOLD)
    with pytest.raises(GoldError, match=r"'tiny' is the id of .*tiny\.json too; give it another") as caught:
        evaluate([tiny, second])
    assert caught.value.file == str(second)
    assert evaluate([tiny, tiny.parent / "tiny.json"]).documents == 1


def test_wrong_arguments(tiny: Path) -> None:
    for gold in (3, [3], b"x"):
        with pytest.raises(TypeError, match="give files or folders by their names"):
            evaluate(gold)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="give a dict of readouts"):
        evaluate(tiny, [right()])  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="leave parser and blind out"):
        evaluate(tiny, {}, blind=True)
    with pytest.raises(GoldError, match="nothing to measure on"):
        evaluate([])


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"text": "else"}, "tiny.text: is not the text of the annotated document"),
        ({"statements": 3}, "tiny.statements: a list is expected"),
        ({"statements": [3]}, "tiny.statements[0]: an object is expected"),
        ({"statements": [{"content": {"start": 0, "end": 999}}]}, "tiny.statements[0].content: "),
        ({"calls": [{}]}, "tiny.calls[0].id: this key is missing"),
        ({"calls": [{"id": "k", "participants": [{}]}]}, "tiny.calls[0].participants: a list of ids is expected"),
        ({"participants": [{"id": "p", "name": 3}]}, "tiny.participants[0].name: a string or null is expected"),
    ],
)
def test_what_is_found_must_be_in_the_wire_format(change: dict[str, Any], fault: str, tiny: Path) -> None:
    with pytest.raises(WireError) as caught:
        evaluate(tiny, {"tiny": {**right(), **change}})
    assert str(caught.value).startswith(fault)


def test_readouts_may_be_handed_in_as_they_are(tiny: Path) -> None:
    readout = readouts.parse(TEXT)
    assert evaluate(tiny, {"tiny": readout}) == evaluate(tiny) == evaluate(tiny, blind=True)
    assert evaluate(tiny, {"tiny": readouts.to_dict(readout)}) == evaluate(tiny, parser=Parser(Lexicon.default()))


def test_figures_have_names(tiny: Path) -> None:
    scores = evaluate(tiny, {"tiny": right()})
    assert scores["people"] == Figure("people", 1.0, 2, 1.0, 1.0)
    assert repr(scores) == "Scores(documents=1, figures=<20>, misses=<0>)"
    with pytest.raises(KeyError):
        scores["nothing"]


# The command


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = main(["evaluate", *map(str, arguments)])
    out, err = capsys.readouterr()
    return status, out, err


def test_the_command(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = tiny.with_suffix(".jsonl")
    wrong = right()
    wrong["statements"][0]["act"] = "hope"
    found.write_text(json.dumps({"id": "tiny", "readout": wrong}) + "\n\n", "utf-8")
    status, out, err = run(capsys, tiny, "--predictions", found, "--misses")
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert lines[:3] == ["tiny: act: hope for ['inform', 'warn']: 'rain was near'", "", "1 document"]
    assert lines[4] == "people                         1.000     1.000     1.000       2"
    assert lines[-1] == "boundary (mean overlap)                            1.000       2"
    status, out, err = run(capsys, tiny, "--predictions", found, "--json", "--misses")
    assert json.loads(out)["act"] == {"precision": None, "recall": None, "value": 0.5, "n": 2}
    assert err.startswith("tiny: act: ")


def test_a_bad_document_is_told_and_the_rest_scored(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = written(tiny.with_name("bad.json"), changed(id="bad", published="soon"))
    status, out, err = run(capsys, tiny.parent)
    assert status == 2
    assert out.startswith("1 document\n")
    assert err == f"readouts: {bad}: published: 'soon' is no date; write it as 2022-02-24, or null\n"
    status, out, err = run(capsys, bad)
    assert (status, out) == (2, "")
    assert err.endswith("there is nothing to measure on: no annotated document could be read\n")


def test_bad_predictions_are_told_and_the_rest_scored(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(tiny.with_name("other.json"), changed(id="other"))
    found = tiny.with_suffix(".jsonl")
    good = json.dumps({"id": "tiny", "readout": right()})
    lines = [good, good, "{", '{"id": 3}', json.dumps({"id": "other", "readout": {"calls": 3}})]
    found.write_text("\n".join(lines), "utf-8")
    status, out, err = run(capsys, tiny.parent, "--predictions", found)
    assert status == 2
    assert out.startswith("2 documents\n")
    assert [line.split(": ", 2)[2] for line in err.splitlines()[:3]] == [
        "line 2: there is a prediction for 'tiny' already",
        "line 3: this is not JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
        'line 4: {"id": "...", "readout": {...}} is expected',
    ]
    assert err.splitlines()[3].endswith("other.calls: a list is expected; scored as if nothing was found")


def test_predictions_that_are_missing(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = tiny.with_suffix(".jsonl")
    found.write_text(json.dumps({"id": "elsewhere", "readout": {}}), "utf-8")
    status, out, err = run(capsys, tiny, "--predictions", found)
    assert (status, out) == (2, "")
    assert "no id is that of an annotated document; these are such as 'tiny'" in err
    found.write_text("", "utf-8")
    status, _, err = run(capsys, tiny, "--predictions", found)
    assert (status, err) == (0, "readouts: 1 document has no prediction, which counts as nothing found\n")
    status, _, err = run(capsys, tiny, "--predictions", found, "--blind")
    assert (status, err) == (2, "readouts: --predictions parses nothing; leave --blind and --lexicon out\n")
    assert run(capsys, tiny, "--predictions", found.with_name("none"))[0] == 2


def test_a_lexicon_is_read_with(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, tiny, "--lexicon", tiny.with_name("none.toml"))[0] == 2


# The documents of our own


@pytest.fixture(scope="module")
def own() -> dict[str, Scores]:
    return {kind: evaluate(OWN / kind) for kind in KINDS}


def raw() -> Iterator[tuple[Path, dict[str, Any]]]:
    for file in sorted(OWN.rglob("*.json")):
        yield file, json.loads(file.read_text("utf-8"))


def test_our_documents_are_well_formed() -> None:
    golds = read_golds([OWN])
    assert golds.problems == []
    documents = list(raw())
    assert len(golds.documents) == len(documents) >= 24
    assert [file.stem for file, _ in documents] == [gold.id for gold in golds.documents]


def test_our_documents_are_in_the_manner_of_many() -> None:
    official = {gold["publisher"] for file, gold in raw() if file.parent.name == "official"}
    press = {gold["publisher"] for file, gold in raw() if file.parent.name == "press"}
    assert len(official) >= 15
    assert all(Lexicon.default().publisher(name) for name in official)
    assert len(press) >= 6
    assert all(name.startswith("press: ") for name in press)
    assert {call["status"] for _, gold in raw() for call in gold["calls"]} >= {"held", "planned", "denied"}
    assert {call["channel"][0] for _, gold in raw() for call in gold["calls"]} >= {"phone", "video", "in_person"}
    assert len({act for _, gold in raw() for s in gold["statements"] for act in s["act"]}) == len(readouts.Act)


def test_our_annotations_are_slices_of_the_text() -> None:
    for gold in read_golds([OWN]).documents:
        for statement in gold.statements:
            start, end = statement.extent
            assert gold.text[start:end] == statement.content == statement.content.strip()
            assert statement.cue in gold.text
            assert statement.speakers
            assert not statement.speakers & statement.addressees
        for person in gold.people:
            assert person.name in gold.text


FLOORS: dict[str, dict[str, float]] = {
    "official": {
        "people": 0.98,
        "calls": 0.969,
        "topics": 0.933,
        "statements": 0.997,
        "quotes": 1.0,
        "who said what": 0.966,
        "whole statement": 0.907,
        "act": 1.0,
        "source": 0.995,
    },
    "press": {
        "people": 0.936,
        "calls": 0.937,
        "topics": 0.926,
        "statements": 0.962,
        "quotes": 0.913,
        "who said what": 0.907,
        "whole statement": 0.805,
        "act": 0.971,
        "source": 0.951,
    },
}


@pytest.mark.parametrize("kind", KINDS)
def test_no_figure_on_our_documents_is_below_its_floor(kind: str, own: dict[str, Scores]) -> None:
    """After a gain, raise the floors; they are the figures rounded down."""
    fallen = {name: own[kind][name].value for name, floor in FLOORS[kind].items() if own[kind][name].value < floor}
    assert fallen == {}


def test_without_arguments_our_documents_are_measured_on(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys)
    assert (status, err) == (0, "")
    assert out.splitlines()[0] == f"{len(list(raw()))} documents"


@pytest.mark.skipif(not PAGE.is_file(), reason="the documentation is not at hand")
def test_the_documentation_tells_these_figures() -> None:
    page = PAGE.read_text("utf-8")
    for name in FLOORS["official"]:
        assert f"\n| {name} | {FLOORS['official'][name]:.3f} | {FLOORS['press'][name]:.3f} |\n" in page
    count = {kind: len(list((OWN / kind).glob("*.json"))) for kind in KINDS}
    assert f"{count['official']} in the manner of official publishers" in page
    assert f"{count['press']} in the\nmanner of the press" in page
