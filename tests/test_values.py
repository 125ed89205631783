"""The values of a readout are made past the constructors of their classes, and are the same as theirs."""

from __future__ import annotations

import pickle
from pathlib import Path

import attrs
import pytest

import readouts
from readouts import Call, Participant, Readout, Source, Span, Statement
from readouts._pipeline._values import maker

ARTICLE = (Path(__file__).parent.parent / "examples" / "three_calls.txt").read_text("utf-8")
READOUT = readouts.parse(ARTICLE, publisher="Reuters")
VALUES = [
    READOUT,
    *READOUT.participants,
    *READOUT.calls,
    *READOUT.statements,
    *READOUT.sources,
    *[s.content for s in READOUT.statements],
]


def test_all_kinds_are_there() -> None:
    assert {type(value) for value in VALUES} == {Readout, Participant, Call, Statement, Source, Span}


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_it_is_as_the_class_would_make_it(value: object) -> None:
    kind = type(value)
    fields = {field.name: getattr(value, field.name) for field in attrs.fields(kind)}
    plain = kind(**fields)
    assert (value, hash(value), repr(value)) == (plain, hash(plain), repr(plain))
    assert pickle.loads(pickle.dumps(value)) == plain


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_it_cannot_be_changed(value: object) -> None:
    name = attrs.fields(type(value))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, name, None)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        delattr(value, name)


def test_all_fields_are_asked_for() -> None:
    assert maker(Span)(1, 3, "ab") == Span(1, 3, "ab")
    with pytest.raises(TypeError):
        maker(Source)("a paper")
