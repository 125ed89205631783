"""Readouts on a real local Spark: the same rows as everywhere, and failures as rows."""

from __future__ import annotations

import datetime
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import readouts
import readouts.spark as readouts_spark
from readouts import Failure, parse_many, to_tables

pa = pytest.importorskip("pyarrow")

CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus"
TALK = "President Ana Souza of Brazil spoke by phone with Prime Minister Omar Haddad of Jordan today."
DOCUMENTS: list[dict[str, Any]] = [
    {"id": "a", "text": TALK, "published": "2031-03-04", "publisher": "Kremlin", "title": "A talk\twith\nlines"},
    {"id": "empty", "text": "", "published": None, "publisher": None, "title": None},
    {"id": "none", "text": None, "published": None, "publisher": None, "title": None},
    {"id": "undated", "text": TALK, "published": "the fourth of March", "publisher": None, "title": None},
]


def documents() -> list[dict[str, Any]]:
    """Our own and, where it is at hand, the corpus."""
    lines = [line for file in sorted(CORPUS.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()]
    keys = DOCUMENTS[0].keys()
    return DOCUMENTS + [{key: value for key, value in json.loads(line).items() if key in keys} for line in lines]


def expected(several: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    tables = to_tables(parse_many(several), ids=[document["id"] for document in several])
    return {name: sorted(rows, key=_key) for name, rows in tables.items()}


def plain(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows with days as ISO 8601, in an order of their own: Spark keeps none."""
    for row in rows:
        for name, value in row.items():
            row[name] = value.isoformat() if isinstance(value, datetime.date) else value
    return sorted(rows, key=_key)


def _key(row: dict[str, Any]) -> tuple[str, ...]:
    return tuple(map(str, row.values()))


def test_a_batch_of_arrow_is_read_document_by_document() -> None:
    columns = {name: name for name in ("text", "id", "published", "publisher", "title")}
    for make in (pa.Table.from_pylist, pa.RecordBatch.from_pylist):
        read = readouts_spark.parse_batch(make(DOCUMENTS), columns)
        assert type(read) is type(make(DOCUMENTS))
        found = {
            name: plain([row for rows in read.column(name).to_pylist() for row in rows]) for name in read.schema.names
        }
        assert found == expected(DOCUMENTS)


def test_a_fault_of_the_library_itself_is_a_row_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(readouts_spark, "rows_of", fail)
    read = readouts_spark.parse_batch(pa.Table.from_pylist(DOCUMENTS), {"text": "text", "id": "id"})
    assert [rows[0]["error"] for rows in read.column("documents").to_pylist()][:2] == ["RecursionError"] * 2


def test_an_unknown_table_is_named() -> None:
    with pytest.raises(ValueError, match="there is no table 'call'; there are documents, "):
        readouts_spark.table(None, "call")


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    pytest.importorskip("pyspark")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession

    options = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.session.timeZone": "UTC",
    }
    started = SparkSession.builder.master("local[2]").config(map=options).getOrCreate()
    yield started
    started.stop()


@pytest.mark.filterwarnings("ignore")  # of Spark and pandas about each other
def test_spark_gives_what_parse_many_gives(session: Any) -> None:
    several = documents()
    schema = "id string, text string, published string, publisher string, title string"
    rows = [tuple(document[name] for name in ("id", "text", "published", "publisher", "title")) for document in several]
    frame = session.createDataFrame(rows, schema).repartition(3)
    known = {name: name for name in ("id", "published", "publisher", "title")}
    parsed = readouts_spark.parse(frame, **known, parser=readouts.Parser()).persist()
    assert parsed.count() == len(several)
    for name, rows_of_table in expected(several).items():
        found = readouts_spark.tables(parsed)[name]
        assert found.columns == list(to_tables([]).columns(name))
        assert plain([row.asDict() for row in found.collect()]) == rows_of_table, name
    errors = [row["error"] for row in expected(several)["documents"] if row["error"]]
    assert sorted(errors) == ["TypeError", "ValueError"]
    assert isinstance(next(parse_many([several[2]])), Failure)
