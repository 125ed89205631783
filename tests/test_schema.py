"""The JSON Schema of the wire format: all that is written fits it, and it takes and refuses what the reader does."""

from __future__ import annotations

import copy
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import readouts
from readouts import Comparison, Readout, WireError, from_dict, parse, schema, to_dict
from readouts._cli import main

pytest.importorskip("jsonschema")

import jsonschema

from test_compare import PAIRS, load
from test_wire import readouts_of_any_kind

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "corpus"
OWN = sorted((ROOT / "tests" / "corpus").glob("*.json"))
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
KINDS = (Readout, Comparison)

Json = dict[str, Any]
Path_ = tuple[str | int, ...]


def closed(node: Any) -> Any:
    """The same schema, but every key that it names has to be there, and no other: what the writer has to write."""
    if isinstance(node, list):
        return [closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: closed(value) for key, value in node.items()}
    if made.get("type") == "object":
        made["required"] = [name for name in made["properties"] if name != "listed"]
        made["additionalProperties"] = False
    return made


def validator(made: Json) -> Any:
    kind = jsonschema.Draft202012Validator
    return kind(made, format_checker=kind.FORMAT_CHECKER)


READS = {kind: validator(schema(kind)) for kind in KINDS}
WRITES = {kind: validator(closed(schema(kind))) for kind in KINDS}


def check_written(value: Readout | Comparison) -> None:
    for found in (READS, WRITES):
        fault = next(found[type(value)].iter_errors(to_dict(value)), None)
        assert fault is None, f"{fault.json_path}: {fault.message:.200}"


# What is written


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_a_schema_of_the_draft_that_it_names(kind: type) -> None:
    made = schema(kind)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(made)
    assert json.loads(json.dumps(made)) == made


@pytest.mark.parametrize("path", [*OWN, *EXAMPLES], ids=lambda path: path.stem)
def test_what_is_read_in_our_own_texts_fits(path: Path) -> None:
    text = path.read_text("utf-8")
    known = json.loads(text) if path.suffix == ".json" else {"text": text, "published": "2031-03-04", "publisher": None}
    check_written(parse(known["text"], published=known["published"], publisher=known["publisher"]))


@given(readouts_of_any_kind())
def test_any_readout_fits(readout: Readout) -> None:
    check_written(readout)


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_comparisons_fit(path: Path) -> None:
    _, comparison = load(path)
    check_written(comparison)
    check_written(comparison.mirrored())


@pytest.mark.skipif(not SHARED.is_dir(), reason="the corpus of real readouts is not at hand")
def test_what_is_read_in_real_readouts_fits() -> None:
    step = 1 if os.environ.get("READOUTS_PROFILE") == "long" else 10
    lines = [line for file in sorted(SHARED.glob("*.jsonl")) for line in file.read_text("utf-8").split("\n") if line]
    rows = [json.loads(line) for line in lines]
    assert len(rows) > 400
    for row in rows[::step]:
        check_written(parse(row["text"], published=row["published"], publisher=row["publisher"]))


def test_the_schema_names_what_each_key_means() -> None:
    def told(node: Any) -> Iterator[tuple[str, Json]]:
        if isinstance(node, dict):
            if node.get("type") == "object":
                yield "the object", node
                yield from node["properties"].items()
            for value in node.values():
                yield from told(value)

    for kind in KINDS:
        described = list(told(schema(kind)))
        assert len(described) > 60
        assert all(node["description"].endswith(".") for _, node in described)


# What is refused: every value of a document, replaced by values of every sort, is judged as the reader judges it

TEXT = "Ana Lima told Omar Haddad on Monday by phone that the port is open."
FULL: Json = {
    "format": 1,
    "text": TEXT,
    "title": {"start": 0, "end": 8},
    "published": "2031-03-04",
    "publisher": "s1",
    "participants": [
        {
            "id": "p1",
            "name": "Ana Lima",
            "kind": "person",
            "role": "President",
            "country": "BR",
            "organization": None,
            "mentions": [{"start": 0, "end": 8}],
            "rule": "name",
            "doubts": ["pronoun"],
        },
        {"id": "p2", "name": "Omar Haddad", "listed": False},
    ],
    "calls": [
        {
            "id": "c1",
            "participants": ["p1", "p2"],
            "channel": "phone",
            "status": "held",
            "date": "2031-03-03",
            "time": {"start": 29, "end": 35},
            "duration": None,
            "place": None,
            "initiator": "p1",
            "topics": [{"start": 50, "end": 58}],
            "span": {"start": 0, "end": 67},
            "sources": ["s1"],
            "background": False,
            "rule": "noun of contact",
            "doubts": [],
        }
    ],
    "statements": [
        {
            "id": "t1",
            "call": "c1",
            "speakers": ["p1"],
            "addressees": ["p2"],
            "act": "inform",
            "form": "mixed",
            "negated": False,
            "cue": {"start": 9, "end": 13},
            "content": {"start": 50, "end": 66},
            "quotes": [{"start": 54, "end": 58}],
            "sources": ["s1"],
            "span": {"start": 0, "end": 67},
            "rule": "finite",
            "doubts": [],
        }
    ],
    "sources": [{"id": "s1", "name": "Reuters", "kind": "news_agency", "country": None, "mentions": [], "rule": ""}],
    "unread": [],
}
ITEM: Json = {"start": 50, "end": 66, "statement": "t1"}
SIDES: Json = {
    "first": {"call": "c1", "readout": FULL},
    "second": {"call": None, "readout": {"text": TEXT}},
    "facts": [
        {"name": "date", "first": "2031-03-03", "second": None, "relation": "first_only"},
        {"name": "channel", "first": "phone", "second": "video", "relation": "conflict"},
        {"name": "status", "first": "held", "second": None, "relation": "first_only"},
        {"name": "participant", "first": "p1", "second": None, "relation": "first_only"},
        {"name": "time", "first": {"start": 29, "end": 35}, "second": None, "relation": "first_only"},
    ],
    "shared": [
        {
            "first": [ITEM],
            "second": [{"start": 50, "end": 66}],
            "score": 0.7,
            "doubtful": False,
            "conflict": None,
            "evidence": [{"kind": "text", "first": ITEM, "second": {"start": 50, "end": 66}, "weight": 2}],
            "differences": [{"name": "act", "first": "inform", "second": "warn"}],
        }
    ],
    "conflicting": [],
    "only_first": [{**ITEM, "reason": "too_weak", "nearest": {"start": 0, "end": 8}, "score": 0.1}],
    "only_second": [],
}
GOOD: dict[type, Json] = {Readout: FULL, Comparison: SIDES}
VALUES: list[Any] = [None, True, 7, -1, 2.5, "zz", "", "2031-02-30", "20310304", "phone", [], [1], ["zz"], {}]
VALUES += [{"start": 0, "end": 3}, {"start": 0}, {"start": 0, "end": -1}, {"id": "x", "name": "y"}, [{"id": 1}]]
BEYOND_A_SCHEMA = re.compile(r"there is no \w+ with the id|is given twice|is beyond the text|is before the start")


def places(value: Any, path: Path_ = ()) -> Iterator[Path_]:
    """All places of a document, from the whole to the last value."""
    yield path
    if isinstance(value, dict | list):
        for key, below in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(below, (*path, key))


def broken(good: Json, path: Path_) -> Iterator[Any]:
    """The document with the value at this place left out, and replaced by each of the values."""
    if not path:
        yield from VALUES
        return
    for value in [..., *VALUES]:
        made = copy.deepcopy(good)
        at: Any = made
        for step in path[:-1]:
            at = at[step]
        if value is ...:
            del at[path[-1]]
        else:
            at[path[-1]] = value
        yield made


def fault_of(data: Any, kind: type) -> str | None:
    """What the reader says against a document."""
    try:
        from_dict(data, kind)
    except WireError as error:
        return str(error)
    return None


@pytest.mark.parametrize("kind", KINDS)
def test_it_refuses_what_the_reader_refuses_and_nothing_else(kind: type) -> None:
    good, refused = GOOD[kind], 0
    assert fault_of(good, kind) is None
    assert READS[kind].is_valid(good)
    for path in places(good):
        if path[:2] == ("first", "readout") and len(path) > 2:
            continue  # a readout in a comparison is judged as one by itself
        for data in broken(good, path):
            fault, fits = fault_of(data, kind), READS[kind].is_valid(data)
            if fault and BEYOND_A_SCHEMA.search(fault):
                continue
            assert fits == (fault is None), (path, fault or "the reader takes it")
            refused += not fits
    assert refused > 1_000


def test_what_the_format_names_is_all_in_the_document_that_is_broken() -> None:
    """So that no key of the model escapes the test above."""
    made = schema()
    for key, name in (("participants", "participant"), ("calls", "call"), ("statements", "statement")):
        assert {*made["$defs"][name]["properties"]} - {*FULL[key][0]} <= {"listed"}
    assert {*made["properties"]} == {*FULL}


def test_keys_of_others_are_allowed() -> None:
    assert READS[Readout].is_valid({**FULL, "file": "a.txt", "id": "a"})


# The front doors


def test_each_call_gives_a_schema_of_its_own() -> None:
    first = schema()
    first["properties"].clear()
    first["$defs"]["span"]["properties"].clear()
    assert schema() != first
    assert schema()["$defs"]["span"]["properties"]


@pytest.mark.parametrize("kind", [None, "readout", readouts.Call])
def test_another_kind_is_a_type_error_with_a_remedy(kind: Any) -> None:
    with pytest.raises(TypeError, match="takes the type Readout or Comparison"):
        schema(kind)


@pytest.mark.parametrize(("arguments", "kind"), [([], Readout), (["readout"], Readout), (["comparison"], Comparison)])
def test_the_command_prints_it(arguments: list[str], kind: type, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["schema", *arguments]) == 0
    assert json.loads(capsysbinary.readouterr().out) == schema(kind)


def test_the_command_writes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "-o", str(tmp_path / "schema.json")]) == 0
    assert json.loads((tmp_path / "schema.json").read_text("utf-8")) == schema()
    assert main(["schema", "-o", str(tmp_path)]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_what_the_command_line_writes_fits(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(TEXT, "utf-8")
    out = tmp_path / "out.jsonl"
    assert main(["parse", str(tmp_path / "talk.txt"), "-o", str(out)]) == 0
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert rows
    for row in rows:
        READS[Readout].validate(row)
