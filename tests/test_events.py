"""Events: what calls and statements are in PLOVER and CAMEO, and a codebook of one's own."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import readouts
from readouts import Act, Call, Channel, LexiconError, Participant, Readout, Span, Statement, Status, to_events
from readouts._events._codebook import Codebook
from readouts._lexicon._lexicon import DATA

ANA = Participant("Ana Souza", role="President", country="BR")
OMAR = Participant("Omar Haddad", role="Prime Minister", country="JO")
BODY = Participant("Petra Novak", role="President", organization="European Commission")
SPAN = Span(0, 4, "text")


def coded(*calls: Call, statements: tuple[Statement, ...] = ()) -> list[dict[str, object]]:
    found = Readout("text", participants=(ANA, OMAR, BODY), calls=calls, statements=statements)
    return [dict(row) for row in to_events({"d": found})["events"]]


@pytest.mark.parametrize(
    ("channel", "status", "people", "codes"),
    [
        ("phone", "held", 2, ("CONSULT", "phone", "verbal cooperation", 1.5, "041", 1.0)),
        ("phone", "held", 3, ("CONSULT", "phone", "verbal cooperation", 1.5, "041", 1.0)),
        ("video", "held", 2, ("CONSULT", "phone", "verbal cooperation", 1.5, "040", 1.0)),
        ("in_person", "held", 2, ("CONSULT", None, "verbal cooperation", 2.5, "040", 1.0)),
        ("in_person", "held", 3, ("CONSULT", "multilateral", "verbal cooperation", 4.0, "040", 1.0)),
        ("unspecified", "held", 2, ("CONSULT", None, "verbal cooperation", 2.5, "040", 1.0)),
        ("letter", "held", 2, (None,) * 6),
        ("phone", "planned", 2, ("AGREE", None, "verbal cooperation", 2.5, "036", 4.0)),
        ("phone", "denied", 2, (None,) * 6),
        ("phone", "attempted", 2, (None,) * 6),
        ("in_person", "cancelled", 3, (None,) * 6),
    ],
)
def test_calls(channel: str, status: str, people: int, codes: tuple[object, ...]) -> None:
    (event,) = coded(Call((ANA, OMAR, BODY)[:people], Channel(channel), Status(status)))
    names = ("plover_type", "plover_mode", "quad_class", "plover_score", "cameo_code", "goldstein")
    assert tuple(event[name] for name in names) == codes
    assert (event["status"], event["channel"]) == (status, channel)


@pytest.mark.parametrize(
    ("act", "plover", "score", "cameo"),
    [
        ("inform", None, None, "010"),
        ("reaffirm", None, None, "010"),
        ("thank", "SUPPORT", 5.0, "051"),
        ("condole", None, None, "018"),
        ("hope", None, None, "013"),
        ("concern", None, None, "012"),
        ("commit", "AGREE", 2.5, "030"),
        ("request", "REQUEST", 0.0, "020"),
        ("demand", "REQUEST", 0.0, "100"),
        ("warn", "THREATEN", -3.5, "130"),
        ("criticize", "ACCUSE", -2.0, "111"),
        ("reject", "REJECT", -2.0, "120"),
    ],
)
def test_statements(act: str, plover: str | None, score: float | None, cameo: str) -> None:
    (event,) = coded(statements=(Statement(SPAN, (ANA,), (OMAR,), Act(act)),))
    assert (event["plover_type"], event["plover_score"], event["cameo_code"]) == (plover, score, cameo)
    assert (event["actor_iso3"], event["recipient_iso3"], event["act"]) == ("BRA", "JOR", act)


def test_every_act_and_every_held_or_planned_call_has_an_entry() -> None:
    book = Codebook.default()
    assert {entry.get("act") for entry in book.statements} - {None} == set(map(str, Act))
    for entry in (*book.calls, *book.statements):
        assert "cameo" not in entry or entry["cameo"] in book.goldstein
        assert "plover" not in entry or entry["plover"] in book.quads


def test_what_was_not_said_has_no_code() -> None:
    (event,) = coded(statements=(Statement(SPAN, (ANA,), (OMAR,), Act.WARN, negated=True),))
    assert (event["plover_type"], event["cameo_code"], event["negated"]) == (None, None, True)


def test_a_call_has_only_actors_and_a_statement_recipients_too() -> None:
    call = Call((ANA, OMAR, BODY), date=datetime.date(2031, 3, 4))
    statement = Statement(SPAN, (ANA,), (OMAR, BODY), call=call, span=SPAN)
    found = to_events({"d": Readout("text", participants=(ANA, OMAR, BODY), calls=(call,), statements=(statement,))})
    held, said = found["events"]
    assert (held["event_id"], held["call_id"], held["statement_id"]) == ("d:c1", "d:c1", None)
    assert (said["event_id"], said["call_id"], said["statement_id"]) == ("d:t1", "d:c1", "d:t1")
    assert held["date"] == said["date"] == "2031-03-04"
    assert (held["actors"], held["recipients"]) == ("Ana Souza; Omar Haddad; Petra Novak", None)
    assert held["actor_iso3"] == "BRA; JOR"
    actors = [(row["event_id"], row["part"], row["participant_id"], row["iso3"]) for row in found["event_actors"]]
    assert actors == [
        ("d:c1", "actor", "d:p1", "BRA"),
        ("d:c1", "actor", "d:p2", "JOR"),
        ("d:c1", "actor", "d:p3", None),
        ("d:t1", "actor", "d:p1", "BRA"),
        ("d:t1", "recipient", "d:p2", "JOR"),
        ("d:t1", "recipient", "d:p3", None),
    ]


def test_keys_agree_with_those_of_the_tables() -> None:
    text = "President Ana Souza of Brazil thanked Prime Minister Omar Haddad of Jordan for his letter."
    found = [readouts.parse(text), readouts.Failure(1, None, "ValueError", "no"), readouts.parse("It rained. \udc80")]
    events, tables = to_events(found), readouts.to_tables(found)
    ids = {row["statement_id"] for row in tables["statements"]} | {row["call_id"] for row in tables["calls"]}
    assert {row["event_id"] for row in events["events"]} == ids
    assert "SUPPORT" in {row["plover_type"] for row in events["events"]}


def test_events_are_written_as_the_tables_are(tmp_path: Path) -> None:
    statement = Statement(Span(0, 1, "\ud83d"), (Participant('A "\t\n'),), span=Span(0, 1, "\ud83d"))
    events = to_events(Readout("\ud83d", statements=(statement,)))
    events.write_csv(tmp_path / "csv")
    events.write_sqlite(tmp_path / "events.sqlite")
    assert (tmp_path / "csv" / "events.csv").read_text("utf-8").count("\ufffd") == 1
    pytest.importorskip("pyarrow")
    assert str(events.to_arrow()["events"].schema.field("goldstein").type) == "double"


def test_a_codebook_of_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(
        (DATA / "codebooks" / "events.toml").read_text("utf-8").replace('"CONSULT phone" = 1.5', ""), "utf-8"
    )
    call = Readout("text", calls=(Call((ANA, OMAR), Channel.PHONE),))
    assert to_events(call, codebook=own)["events"][0]["plover_score"] == 2.5


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("[call", "this is not TOML"),
        ("[events]", "events: this is no table of a codebook"),
        ("call = 3", r"call: write \[\[call\]\]"),
        ("[[call]]\nact = 'warn'", "call 1: act: this is no key here; use one of status, channel, parties"),
        ("[[call]]\nparties = '3'", "call 1: parties: '3' is of another kind"),
        ("[[statement]]\nact = 'shout'", "statement 1: act: 'shout' is not known; use one of agree"),
        ("[[statement]]\ncameo = 10", "statement 1: cameo: 10 is no text in quotation marks"),
        ("[plover.score]\nAGREE = 'much'", "plover.score: AGREE: 'much' is no float"),
        ("plover = 3", r"write \[plover.quad\]"),
        ("[[call]]\nstatus = ['held']", r"call 1: status: \['held'\] is not known; use one of"),
        ("[plover.quad]\nverbal = [['AGREE']]", r"plover.quad: verbal: \['AGREE'\] is no text"),
        ("[[call]]\ncameo" + ".x" * 100_000 + " = 1", "line 2: a key has more than 8 parts"),
    ],
)
def test_a_broken_codebook_is_named_with_the_place(content: str, fault: str, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(content, "utf-8")
    with pytest.raises(LexiconError, match=fault) as raised:
        to_events([], codebook=tmp_path / "mine.toml")
    assert raised.value.file == str(tmp_path / "mine.toml")


def test_a_codebook_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot be read"):
        to_events([], codebook=tmp_path / "none.toml")
