"""Documents of our own, each with the facts that a careful reader finds in it.

A document is a JSON file: ``text``, ``published`` and ``publisher``, and the facts expected. In calls and statements
people stand by their names. Where several answers are right there is a list; a key that is left out is not checked.
``unchecked`` names what readers would differ on. What is misread today is in ``known-failures.json``, with its reason.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import readouts
from readouts import Call, Readout, Statement

HERE = Path(__file__).parent
DOCUMENTS: dict[str, dict[str, Any]] = {
    path.stem: json.loads(path.read_text("utf-8")) for path in sorted((HERE / "corpus").glob("*.json"))
}
KNOWN: dict[str, dict[str, Any]] = json.loads((HERE / "known-failures.json").read_text("utf-8"))["corpus"]
_MIN_OVERLAP = 0.7


def _read(document: dict[str, Any]) -> Readout:
    return readouts.parse(document["text"], published=document["published"], publisher=document["publisher"])


def _plain(text: str) -> str:
    return text.replace("’", "'").removeprefix("the ").removeprefix("The ").casefold()


def _same(name: str, expected: str) -> bool:
    """Whether a name is the one expected; a title that the text gives no name for may carry more words."""
    return _plain(expected) in _plain(name)


def _all_same(names: list[str], expected: list[str]) -> bool:
    return len(names) == len(expected) and all(any(_same(name, e) for name in names) for e in expected)


def _overlap(document: dict[str, Any], found: Statement, expected: dict[str, Any]) -> float:
    start = document["text"].index(expected["content"])
    end = start + len(expected["content"])
    shared = min(end, found.content.end) - max(start, found.content.start)
    return max(0, shared) / (max(end, found.content.end) - min(start, found.content.start))


def _pairs(document: dict[str, Any], readout: Readout) -> list[tuple[Statement, dict[str, Any]]]:
    """The statements found with what was expected of them."""
    pairs = []
    for expected in document["statements"]:
        best = max(readout.statements, key=lambda s: _overlap(document, s, expected), default=None)
        if best is not None and _overlap(document, best, expected) >= _MIN_OVERLAP:
            pairs.append((best, expected))
    return pairs


def check_people(document: dict[str, Any], readout: Readout) -> None:
    for expected in document["participants"]:
        found = [p for p in readout.participants if _plain(p.name) == _plain(expected["name"])]
        assert len(found) == 1, (expected["name"], readout.participants)
        (person,) = found
        assert person.country == expected["country"], person
        assert person.organization == expected["organization"], person
        roles = [_plain(role) for role in expected["role"] or ()]
        assert not roles or _plain(person.role or "") in roles, person
    if "extra-people" not in document.get("unchecked", ()):
        assert len(readout.participants) == len(document["participants"]), readout.participants


def _call(call: Call, expected: dict[str, Any]) -> bool:
    return _all_same([p.name for p in call.participants], expected["participants"])


def check_calls(document: dict[str, Any], readout: Readout) -> None:
    own = [call for call in readout.calls if not call.background]
    assert len(own) == len(document["calls"]), own
    for expected in document["calls"]:
        found = [call for call in own if _call(call, expected)]
        assert len(found) == 1, (expected, own)
        (call,) = found
        assert call.status == expected["status"]
        assert call.channel in expected["channel"]
        assert (call.date.isoformat() if call.date else None) in expected["date"]
        if "initiator" in expected:
            named = call.initiator.name if call.initiator else None
            assert bool(named) == bool(expected["initiator"])
            assert _same(named or "", expected["initiator"] or "")


def check_statements(document: dict[str, Any], readout: Readout) -> None:
    pairs = _pairs(document, readout)
    found = {id(statement) for statement, _ in pairs}
    missed = [e["content"] for e in document["statements"] if not any(e is expected for _, expected in pairs)]
    assert not missed, readout.statements
    if "extra-statements" not in document.get("unchecked", ()):
        assert not [s for s in readout.statements if id(s) not in found]


def check_voices(document: dict[str, Any], readout: Readout) -> None:
    """Who says it to whom, in a call or outside of one, and whether it was said at all."""
    for statement, expected in _pairs(document, readout):
        assert _all_same([p.name for p in statement.speakers], expected["speakers"]), statement
        if "addressees" in expected and "addressees" not in document.get("unchecked", ()):
            assert _all_same([p.name for p in statement.addressees], expected["addressees"]), statement.addressees
        if "in_call" in expected:
            assert (statement.call is not None) == expected["in_call"], statement
        assert statement.negated == expected.get("negated", False), statement


def check_acts(document: dict[str, Any], readout: Readout) -> None:
    for statement, expected in _pairs(document, readout):
        assert statement.act in expected["act"], statement


def check_sources(document: dict[str, Any], readout: Readout) -> None:
    """The chain of sources, from the nearest to the speaker to the last."""
    for statement, expected in _pairs(document, readout):
        if "sources" in expected:
            names = [source.name for source in statement.sources]
            right = [len(chain) == len(names) and all(map(_same, names, chain)) for chain in expected["sources"]]
            assert any(right), (statement, names)


CHECKS = {
    "people": check_people,
    "calls": check_calls,
    "statements": check_statements,
    "voices": check_voices,
    "acts": check_acts,
    "sources": check_sources,
}


def _cases() -> list[object]:
    cases = []
    for name, document in DOCUMENTS.items():
        for aspect in CHECKS if document["kind"] != "negative" else ("empty",):
            if aspect in document.get("unchecked", ()):
                continue
            failure = KNOWN.get(name, {"aspects": ()})
            marks = [pytest.mark.xfail(reason=failure["reason"], strict=True)] if aspect in failure["aspects"] else []
            cases.append(pytest.param(name, aspect, id=f"{name}: {aspect}", marks=marks))
    return cases


@pytest.mark.parametrize(("name", "aspect"), _cases())
def test_documents(name: str, aspect: str) -> None:
    document = DOCUMENTS[name]
    readout = _read(document)
    if aspect == "empty":
        assert readout.calls == ()
        assert readout.statements == ()
        assert readout.participants == ()
    else:
        CHECKS[aspect](document, readout)


def test_the_corpus_is_broad() -> None:
    kinds = [document["kind"] for document in DOCUMENTS.values()]
    assert kinds.count("official") >= 40
    assert kinds.count("press") >= 60
    assert kinds.count("negative") >= 25
    assert all(name == document["id"] for name, document in DOCUMENTS.items())


def test_the_list_of_failures_names_cases_that_exist() -> None:
    assert set(KNOWN) <= set(DOCUMENTS)
    for failure in KNOWN.values():
        assert failure["reason"].strip()
        assert set(failure["aspects"]) <= {*CHECKS, "empty"}
