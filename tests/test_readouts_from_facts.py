"""Readouts that are written from facts give the facts back."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given, note

import readouts
from readouts import Call, Channel, Participant, Readout, Statement, Status
from strategies import COUNTRIES, JOINT, MANNERS, SINGLE, SPOKEN, TEMPLATES, Facts, Party, Said, Written, written

KNOWN: dict[str, str] = json.loads((Path(__file__).parent / "known-failures.json").read_text("utf-8"))["facts"]
"""What is misread today, as "manner: template" or "manner", with the reason."""
_FIRST = Party("Ormek", "Tavenson", "Prime Minister", COUNTRIES[1])
_SECOND = Party("Kadra", "Sobedal", "President", COUNTRIES[0])


def _facts(*said: Said, channel: Channel = Channel.PHONE, initiated_by_second: bool = True) -> Facts:
    day = datetime.date(2031, 3, 4)
    return Facts(_FIRST, _SECOND, channel, day, initiated_by_second, said, "trade in grain and fish", "Lumek Darik")


def _read(made: Written) -> Readout:
    return readouts.parse(made.text, published=made.published, publisher=made.publisher)


def _is(person: Participant, party: Party) -> bool:
    return party.family.lower() in person.name.lower()


def _words(text: str) -> list[str]:
    return text.lower().strip(' .,“”"').split()


def _match(found: Statement, said: Said) -> bool:
    """Whether a content is the one expected: all of it, and little more."""
    wanted, got = _words(said.content), _words(found.content.text)
    return " ".join(wanted) in " ".join(got) and len(got) <= len(wanted) + 4


def check_people(readout: Readout, made: Written) -> None:
    parties = (made.facts.first, made.facts.second) if made.names_first else (made.facts.second,)
    for party in parties:
        found = [p for p in readout.participants if _is(p, party)]
        assert len(found) == 1, (party.name, readout.participants)
        assert found[0].country == party.country.code
        assert (found[0].role or "").lower().endswith(party.title.lower())
        assert set(_words(party.name)) <= set(_words(found[0].name))
    assert len(readout.participants) == 2, readout.participants


def check_call(readout: Readout, made: Written) -> Call:
    calls = [c for c in readout.calls if not c.background]
    assert len(calls) == 1, calls
    (call,) = calls
    assert call.status is Status.HELD
    assert call.date == (made.facts.day if made.tells_date else None)
    assert call.channel is made.facts.channel
    assert {p.country for p in call.participants} == {made.facts.first.country.code, made.facts.second.country.code}
    assert any(made.facts.topic in topic.text for topic in call.topics), call.topics
    if made.tells_initiator:
        assert call.initiator is not None
        assert _is(call.initiator, made.facts.second)
    return call


def check_statement(readout: Readout, made: Written, said: Said) -> None:
    found = [s for s in readout.statements if _match(s, said)]
    assert len(found) == 1, (said, readout.statements)
    (statement,) = found
    codes = {p.country.code for p in made.facts.party(said.who)}
    assert {p.country for p in statement.speakers} == codes, statement.speakers
    other = set() if said.who == "both" else {"first": {made.facts.second}, "second": {made.facts.first}}[said.who]
    assert {p.country for p in statement.addressees} == {p.country.code for p in other}, statement.addressees
    assert statement.act in said.act
    assert not statement.negated
    assert statement.call in readout.calls
    if made.source and said.template not in SPOKEN:
        assert made.source.split()[-1].replace("’", "'") in statement.sources[0].name.replace("’", "'")


def check(made: Written) -> None:
    readout = _read(made)
    check_people(readout, made)
    check_call(readout, made)
    for said in made.facts.said:
        check_statement(readout, made, said)
    assert len(readout.statements) == len(made.facts.said), readout.statements


def _cases() -> list[object]:
    cases = []
    for manner in MANNERS:
        for template in TEMPLATES:
            for who in ("both",) if template in JOINT else ("first", "second"):
                key = f"{manner}: {template}: {who}"
                reason = KNOWN.get(key) or KNOWN.get(manner)
                marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
                cases.append(pytest.param(manner, template, who, id=key, marks=marks))
    return cases


@pytest.mark.parametrize(("manner", "template", "who"), _cases())
def test_one_statement_in_every_manner(manner: str, template: str, who: str) -> None:
    _, acts, contents = TEMPLATES[template]
    check(MANNERS[manner](_facts(Said(who, template, acts, contents[0]))))


_SOUND = tuple(manner for manner in MANNERS if manner not in KNOWN)
_FREE = tuple(t for t in TEMPLATES if not any(key.split(": ")[1:2] == [t] for key in KNOWN))


@given(written(_FREE, _SOUND))
def test_facts_come_back(made: Written) -> None:
    note(made.text)
    check(made)


def test_the_list_of_failures_names_cases_that_exist() -> None:
    known = {f"{m}: {t}: {w}" for m in MANNERS for t in TEMPLATES for w in ("first", "second", "both")}
    assert set(KNOWN) <= known | set(MANNERS)
    assert set(SINGLE).isdisjoint(JOINT)
