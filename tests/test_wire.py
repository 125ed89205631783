"""The wire format: an exact round trip of any readout, and errors that lead to the place."""

from __future__ import annotations

import copy
import datetime
import pickle
import re
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import readouts
from readouts import (
    Act,
    Call,
    Channel,
    Doubt,
    Form,
    Participant,
    ParticipantKind,
    Readout,
    Source,
    SourceKind,
    Span,
    Statement,
    Status,
    WireError,
    from_dict,
    from_json,
    to_dict,
    to_json,
)
from tree import example

# Any readout, also one that no parse would give

TEXTS = st.text(
    st.one_of(st.characters(), st.sampled_from('ab \r\n\t\x00\x1b\x7f\x9f\u2028\u202e\ud83d\ude00\U0001f600"\\/'))
)
RULES = st.sampled_from(["", "verb of contact"])
DOUBTS = st.lists(st.sampled_from(Doubt), max_size=2).map(tuple)
DATES = st.none() | st.dates()


@st.composite
def readouts_of_any_kind(draw: st.DrawFn) -> Readout:
    text = draw(TEXTS)

    @st.composite
    def span(draw: st.DrawFn) -> Span:
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        return Span(start, end, text[start:end])

    one = st.none() | span()
    some = st.lists(span(), max_size=3).map(tuple)
    known = {"rule": RULES, "doubts": DOUBTS}
    people = st.builds(
        Participant,
        name=TEXTS,
        kind=st.sampled_from(ParticipantKind),
        role=st.none() | TEXTS,
        country=st.none() | st.sampled_from(["BR", "JO"]),
        organization=st.none() | st.just("NATO"),
        mentions=some,
        **known,
    )
    sources = st.builds(
        Source, name=TEXTS, kind=st.sampled_from(SourceKind), country=st.none() | st.just("RU"), mentions=some, **known
    )
    listed_people = draw(st.lists(people, max_size=3))
    listed_sources = draw(st.lists(sources, max_size=2))
    # References lead to what is listed, or now and then to something that is not.
    a_person = st.sampled_from(listed_people) | people if listed_people else people
    a_source = st.sampled_from(listed_sources) | sources if listed_sources else sources
    some_people, some_sources = st.lists(a_person, max_size=2).map(tuple), st.lists(a_source, max_size=2).map(tuple)
    calls = st.builds(
        Call,
        participants=some_people,
        channel=st.sampled_from(Channel),
        status=st.sampled_from(Status),
        date=DATES,
        time=one,
        duration=one,
        place=one,
        initiator=st.none() | a_person,
        topics=some,
        span=one,
        sources=some_sources,
        background=st.booleans(),
        **known,
    )
    listed_calls = draw(st.lists(calls, max_size=2))
    statements = st.builds(
        Statement,
        content=span(),
        speakers=some_people,
        addressees=some_people,
        act=st.sampled_from(Act),
        form=st.sampled_from(Form),
        negated=st.booleans(),
        cue=one,
        quotes=some,
        call=st.none() | (st.sampled_from(listed_calls) | calls if listed_calls else calls),
        sources=some_sources,
        span=one,
        **known,
    )
    return Readout(
        text=text,
        title=draw(one),
        published=draw(DATES),
        publisher=draw(st.none() | a_source),
        participants=tuple(listed_people),
        calls=tuple(listed_calls),
        statements=tuple(draw(st.lists(statements, max_size=3))),
        sources=tuple(listed_sources),
        unread=draw(some),
    )


@settings(deadline=None)
@given(readouts_of_any_kind())
def test_what_comes_back_is_equal_to_what_went_in(readout: Readout) -> None:
    assert from_dict(to_dict(readout)) == readout
    assert from_json(to_json(readout)) == readout
    assert from_json(to_json(readout, indent=2)) == readout


@settings(deadline=None)
@given(readouts_of_any_kind())
def test_writing_is_deterministic_and_plain(readout: Readout) -> None:
    written = to_json(readout)
    assert to_json(from_json(written)) == written
    assert set(map(type, _leaves(to_dict(readout)))) <= {str, int, bool, type(None)}


@settings(deadline=None)
@given(TEXTS)
def test_json_holds_nothing_that_a_terminal_obeys(text: str) -> None:
    written = to_json(Readout(text))
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]", written)
    if not re.search("[\ud800-\udbff][\udc00-\udfff]", text):
        assert from_json(written.encode("utf-8")) == Readout(text)


def _leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _leaves(item)
    else:
        yield value


# The format

TEXT = "Ana Lima phoned Omar Haddad and thanked him for hosting the talks, Petra said."


def _span(part: str) -> Span:
    start = TEXT.index(part)
    return Span(start, start + len(part), part)


ANA = Participant("Ana Lima", role="President", country="BR", mentions=(_span("Ana Lima"),))
OMAR = Participant("Omar Haddad", country="JO", mentions=(_span("Omar Haddad"), _span("him")))
PETRA = Source("Petra", SourceKind.NEWS_AGENCY, "JO", (_span("Petra"),))
CALL = Call((ANA, OMAR), Channel.PHONE, date=datetime.date(2031, 3, 4), initiator=ANA, span=_span("phoned"))
THANKS = Statement(
    _span("hosting the talks"), (ANA,), (OMAR,), Act.THANK, cue=_span("thanked"), call=CALL, sources=(PETRA,)
)
READOUT = Readout(
    TEXT, participants=(ANA, OMAR), calls=(CALL,), statements=(THANKS,), sources=(PETRA,), publisher=PETRA
)


def test_references_become_the_very_objects_that_are_listed() -> None:
    readout = from_json(to_json(READOUT))
    ana, omar = readout.participants
    (call,), (statement,), (petra,) = readout.calls, readout.statements, readout.sources
    assert call.participants[0] is ana
    assert call.initiator is ana
    assert call.participants[1] is omar
    assert statement.speakers[0] is ana
    assert statement.addressees[0] is omar
    assert statement.call is call
    assert statement.sources[0] is petra
    assert readout.publisher is petra


def test_an_equal_object_leads_to_the_listed_one() -> None:
    twin = attrs.evolve(THANKS, speakers=(copy.deepcopy(ANA),))
    data = to_dict(attrs.evolve(READOUT, statements=(twin,)))
    assert data == to_dict(READOUT)


def test_what_is_only_referred_to_is_written_but_does_not_join_the_list() -> None:
    data = to_dict(Readout(TEXT, statements=(THANKS,)))
    assert [p["id"] for p in data["participants"]] == ["p1", "p2"]
    assert {row["listed"] for key in ("participants", "calls", "sources") for row in data[key]} == {False}
    assert from_dict(data) == Readout(TEXT, statements=(THANKS,))
    assert from_dict(data).participants == ()


def test_the_keys_of_the_format() -> None:
    data = to_dict(READOUT)
    assert list(data) == [
        "format",
        "text",
        "title",
        "published",
        "publisher",
        "participants",
        "calls",
        "statements",
        "sources",
        "unread",
    ]
    assert data["statements"][0] == {
        "id": "t1",
        "call": "c1",
        "speakers": ["p1"],
        "addressees": ["p2"],
        "act": "thank",
        "form": "indirect",
        "negated": False,
        "cue": {"start": 32, "end": 39},
        "content": {"start": 48, "end": 65},
        "quotes": [],
        "sources": ["s1"],
        "span": None,
        "rule": "",
        "doubts": [],
    }


@pytest.mark.parametrize(
    ("kind", "key"),
    [(Participant, "participants"), (Call, "calls"), (Statement, "statements"), (Source, "sources"), (Readout, None)],
)
def test_every_field_of_the_model_is_carried(kind: type[attrs.AttrsInstance], key: str | None) -> None:
    data = to_dict(READOUT)
    written = data[key][0] if key else data
    assert {field.name for field in attrs.fields(kind)} == set(written) - {"id", "format"}


def test_missing_keys_have_defaults_and_unknown_ones_are_ignored() -> None:
    read = from_dict(
        {"text": "Hi.", "statements": [{"id": "t1", "content": {"start": 0, "end": 2}, "mood": 1}], "x": 2}
    )
    assert read == Readout("Hi.", statements=(Statement(Span(0, 2, "Hi")),))
    assert from_dict({"text": ""}) == Readout("")


def test_a_parse_survives() -> None:
    readout = readouts.parse(example(), published="2031-03-04", publisher="Lusa")
    assert readout.calls
    assert from_json(to_json(readout)) == readout


# Errors


def _without(data: dict[str, Any], *path: str | int) -> dict[str, Any]:
    """A copy with one key gone."""
    data = copy.deepcopy(data)
    at: Any = data
    for step in path[:-1]:
        at = at[step]
    del at[path[-1]]
    return data


def _with(value: object, *path: str | int) -> dict[str, Any]:
    """A correct document with one value replaced."""
    data = copy.deepcopy(to_dict(READOUT))
    at: Any = data
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return data


GOOD = to_dict(READOUT)
BAD: list[tuple[object, str, str]] = [
    (None, "", "expected an object, got null"),
    ([], "", "expected an object, got a list"),
    (_without(GOOD, "text"), "text", "missing"),
    (_with(b"x", "text"), "text", "expected a string, got bytes"),
    (_with(2, "format"), "format", "reads format 1, not 2"),
    (_with("24 February", "published"), "published", "expected a date such as 2022-02-24, got '24 February'"),
    (_with(20220224, "published"), "published", "expected a date such as 2022-02-24, got a whole number"),
    (_with("s9", "publisher"), "publisher", "no source with the id 's9'"),
    (_with({}, "calls"), "calls", "expected a list, got an object"),
    (_with("c1", "calls", 0), "calls[0]", "expected an object, got 'c1'"),
    (_without(GOOD, "participants", 1, "id"), "participants[1].id", "missing"),
    (_with("p1", "participants", 1, "id"), "participants[1].id", "'p1' is given twice"),
    (_without(GOOD, "participants", 1, "name"), "participants[1].name", "missing"),
    (_with("alien", "participants", 0, "kind"), "participants[0].kind", "expected one of person, institution, group"),
    (_with([], "participants", 0, "kind"), "participants[0].kind", "got a list"),
    (_with(None, "calls", 0, "channel"), "calls[0].channel", "got null"),
    (_with("yes", "calls", 0, "background"), "calls[0].background", "expected true or false, got 'yes'"),
    (_with("p3", "calls", 0, "initiator"), "calls[0].initiator", "no participant with the id 'p3'"),
    (_with(["p1", 2], "calls", 0, "participants"), "calls[0].participants[1]", "expected a string, got a whole number"),
    (_with("c2", "statements", 0, "call"), "statements[0].call", "no call with the id 'c2'"),
    (_with("s2", "statements", 0, "sources", 0), "statements[0].sources[0]", "no source with the id 's2'"),
    (_with("x" * 999, "statements", 0, "act"), "statements[0].act", "xxx..."),
    (_with(["maybe"], "statements", 0, "doubts"), "statements[0].doubts[0]", "got 'maybe'"),
    (_with(1, "statements", 0, "rule"), "statements[0].rule", "expected a string"),
    (_without(GOOD, "statements", 0, "content"), "statements[0].content", "missing"),
    (_with(None, "statements", 0, "content"), "statements[0].content", "expected an object, got null"),
    (_with("1", "statements", 0, "content", "start"), "statements[0].content.start", "a whole number, got '1'"),
    (_with(True, "statements", 0, "content", "start"), "statements[0].content.start", "got a boolean"),
    (_with(50.0, "statements", 0, "content", "end"), "statements[0].content.end", "got a decimal number"),
    (_with(-1, "statements", 0, "content", "start"), "statements[0].content.start", "-1 is before the text"),
    (_with(47, "statements", 0, "content", "end"), "statements[0].content.end", "47 is before the start, 48"),
    (_with(999, "statements", 0, "content", "end"), "statements[0].content.end", "beyond the text, which has 78"),
    (_without(GOOD, "sources", 0, "mentions", 0, "end"), "sources[0].mentions[0].end", "got null"),
]


@pytest.mark.parametrize(("data", "path", "problem"), BAD, ids=lambda value: value if isinstance(value, str) else "")
def test_errors_lead_to_the_place(data: dict[str, Any], path: str, problem: str) -> None:
    with pytest.raises(WireError) as caught:
        from_dict(data)
    assert caught.value.path == path
    assert problem in caught.value.problem
    assert str(caught.value).startswith(f"{path}: " if path else "expected")
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize(
    "data", ["", "{", '{"text": "a"', "[" * 200_000, "9" * 5_000, b"\xff", "NaN", "null"], ids=range(8)
)
def test_what_is_no_json_is_a_wire_error(data: str | bytes) -> None:
    with pytest.raises(WireError):
        from_json(data)


# Each took all memory, or ended in another exception, once.
FULL = {
    "lists": ("[" + "[]," * 5_000_000 + "[]]", "more than the 8,000,000 values allowed"),
    "bytes": (b'{"text": "", "x": [' + b"{}," * 8_000_000 + b"{}]}", "more than the 8,000,000 values allowed"),
    "depth": ('{"text": "", "format": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
    "a deep format": ('{"text": "", "format": ' + "[" * 900 + "]" * 900 + "}", "format"),
    "a long number": (
        '{"text": "", "unread": [{"start": 0, "end": ' + "9" * 4_000 + "}]}",
        "9 is beyond the text, which has 0 characters",
    ),
    "spans": (
        '{"text": "'
        + "a" * 200_000
        + '", "unread": ['
        + ", ".join(f'{{"start": {n}, "end": 200000}}' for n in range(1_000))
        + "]}",
        "unread[37]: the spans repeat the text so often",
    ),
}


@pytest.mark.parametrize("what", FULL)
def test_what_would_fill_the_memory_is_a_wire_error(what: str) -> None:
    data, problem = FULL[what]
    with pytest.raises(WireError) as caught:
        from_json(data)
    assert problem in str(caught.value)
    assert len(str(caught.value)) < 400


def test_json_of_many_characters_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("readouts._files.load_json.__defaults__", (20,))
    assert from_json('{"text": ""}') == Readout("")
    with pytest.raises(WireError, match="larger than the 20 characters allowed; split it"):
        from_json('{"text": "' + "a" * 20 + '"}')


@pytest.mark.parametrize("number", [10**5_000, -(10**5_000)], ids=["large", "small"])
def test_numbers_that_python_does_not_write(number: int) -> None:
    for data in (_with(number, "format"), _with(number, "statements", 0, "content", "end")):
        with pytest.raises(WireError, match="a number that is too long to be shown"):
            from_dict(data)


def test_a_wrong_argument_is_a_type_error_with_a_remedy() -> None:
    with pytest.raises(TypeError, match="use from_dict"):
        from_json(GOOD)  # type: ignore[arg-type]


@pytest.mark.parametrize("span", [Span(0, 3, "ana"), Span(-1, 0, ""), Span(5, 4, ""), Span(70, 99, TEXT[70:])])
def test_a_span_that_does_not_slice_the_text_is_not_written(span: Span) -> None:
    with pytest.raises(WireError, match="is no slice"):
        to_dict(Readout(TEXT, unread=(span,)))


@pytest.mark.parametrize(
    "error",
    [WireError("broken", "calls[0]"), readouts.LexiconError("broken", "mine.toml", "verb 1", "act")],
    ids=lambda error: type(error).__name__,
)
def test_errors_can_be_pickled_and_caught_as_value_errors(error: readouts.ReadoutsError) -> None:
    assert isinstance(error, ValueError)
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_a_lexicon_error_names_file_entry_and_place() -> None:
    assert (
        str(readouts.LexiconError("no such act", "mine.toml", "verb 1", "act")) == "mine.toml: verb 1: act: no such act"
    )
    assert str(readouts.LexiconError("no such act")) == "no such act"
