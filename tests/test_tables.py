"""The tables: their keys, their columns, and that every format gives back what was written."""

from __future__ import annotations

import csv
import datetime
import json
import math
import re
import sys
import tempfile
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import readouts
from readouts import Failure, MissingExtraError, Readout, TableError, Tables, read_tables, to_tables
from readouts._frames._rows import failed_rows
from readouts._frames._schema import SCHEMA
from test_wire import readouts_of_any_kind
from tree import ROOT, in_tree

CORPUS = ROOT.parent / "shared" / "corpus"
TALK = (
    "President Ana Souza of Brazil spoke today by phone with Prime Minister Omar Haddad of Jordan, Petra reported. "
    "President Souza thanked Prime Minister Haddad for hosting the talks. The two leaders agreed to meet in May."
)
HOSTILE = 'a\tb\r\nc,"d";\x00\'e\'\n\n""\u2028\\N NULL =1+1 \U0001f600\ud83d'


@pytest.fixture(scope="module")
def talk() -> Readout:
    return readouts.parse(TALK, published="2031-03-04", publisher="Kremlin")


def hostile() -> Readout:
    """A readout in which every text is hard to quote."""
    span = readouts.Span(0, len(HOSTILE), HOSTILE)
    person = readouts.Participant(HOSTILE, role=HOSTILE, organization="", mentions=(span,), rule="name")
    source = readouts.Source("", mentions=(span,))
    call = readouts.Call((person,), date=datetime.date(1, 1, 1), topics=(span, span), place=span, sources=(source,))
    said = readouts.Statement(span, (person,), call=call, sources=(source,), quotes=(span,))
    return Readout(HOSTILE, span, datetime.date(9999, 12, 31), source, (person,), (call,), (said,), (source,), (span,))


# Keys


def test_every_row_has_the_columns_of_its_table(talk: Readout) -> None:
    tables = to_tables([talk, hostile(), Failure(2, None, "TypeError", "no")])
    for name in tables:
        assert all(list(row) == [column.name for column in SCHEMA[name]] for row in tables[name])
        assert tables[name] or name == "call_sources", name
    for name, columns in SCHEMA.items():
        for row in tables[name]:
            for column in columns:
                kinds = {"text": str, "integer": int, "boolean": bool, "date": str, "real": float}
                assert row[column.name] is None or type(row[column.name]) is kinds[column.type]


def test_keys_join_the_tables(talk: Readout) -> None:
    tables = to_tables({"a:b": talk, "c": talk})
    people = {row["participant_id"]: row for row in tables["participants"]}
    calls = {row["call_id"] for row in tables["calls"]}
    statements = {row["statement_id"] for row in tables["statements"]}
    sources = {row["source_id"] for row in tables["sources"]}
    assert len(people) == 2 * len(talk.participants)
    assert "a:b:p1" in people
    assert len(statements) == 2 * len(talk.statements)
    for row in tables["call_participants"]:
        assert row["call_id"] in calls
        assert people[row["participant_id"]]["name"] == row["name"]
    assert {row["statement_id"] for row in tables["statement_participants"]} <= statements
    assert {row["source_id"] for row in tables["statement_sources"] + tables["call_sources"]} <= sources
    owners = people.keys() | calls | statements | sources | {"a:b", "c"}
    assert {row["owner_id"] for row in tables["spans"]} <= owners


def test_a_statement_can_be_read_by_itself(talk: Readout) -> None:
    first = to_tables(talk)["statements"][0]
    assert first["act"] == "thank"
    assert (first["speakers"], first["speaker_countries"], first["speaker_iso3"]) == ("Ana Souza", "BR", "BRA")
    assert (first["addressees"], first["addressee_iso3"]) == ("Omar Haddad", "JOR")
    assert first["content"] == TALK[int(str(first["content_start"])) : int(str(first["content_end"]))]
    assert first["rule"] == talk.statements[0].rule
    assert first["readouts_version"] == readouts.__version__
    (call,) = (row for row in to_tables(talk)["calls"] if row["date"])
    assert (call["channel"], call["date"], call["iso3"]) == ("phone", "2031-03-04", "BRA; JOR")


def test_ids_are_made_from_the_text_and_stay_the_same(talk: Readout) -> None:
    (alone,) = to_tables(talk)["documents"]
    other = readouts.parse("It rained.")
    rows = to_tables([other, talk, talk])["documents"]
    assert rows[1]["document_id"] == alone["document_id"]
    assert rows[2]["document_id"] == f"{alone['document_id']}#2"


def test_ids_that_are_given_are_checked(talk: Readout) -> None:
    assert [row["document_id"] for row in to_tables([talk, talk], ids=["x", "y"])["documents"]] == ["x", "y"]
    with pytest.raises(ValueError, match="twice"):
        to_tables([talk, talk], ids=["x", "x"])
    with pytest.raises(ValueError, match="zip"):
        to_tables([talk, talk], ids=["x"])


def test_a_failure_is_a_row(talk: Readout) -> None:
    tables = to_tables([Failure(0, "bad.txt", "UnicodeDecodeError", "not UTF-8"), talk])
    bad, good = tables["documents"]
    assert (bad["document_id"], bad["error"], bad["message"]) == ("bad.txt", "UnicodeDecodeError", "not UTF-8")
    assert bad["characters"] is None
    assert good["error"] is None
    assert failed_rows("x", "E", "m")["documents"][0][0] == "x"


def test_lone_surrogates_are_replaced_one_by_one() -> None:
    (document,) = to_tables(hostile(), ids=["\udc80"])["documents"]
    assert document["text"] == HOSTILE.replace("\ud83d", "\ufffd")
    assert document["document_id"] == "\ufffd"


# Formats


def formats(tables: Tables, folder: Path) -> dict[str, Tables]:
    """The tables as each format gives them back."""
    tables.write_csv(folder / "csv")
    tables.write_tsv(folder / "tsv")
    tables.write_sqlite(folder / "tables.sqlite")
    written = {name: read_tables(folder / name) for name in ("csv", "tsv", "tables.sqlite")}
    if has("pyarrow"):
        tables.write_parquet(folder / "parquet")
        written["parquet"] = read_tables(folder / "parquet")
    return written


def has(library: str) -> bool:
    try:
        __import__(library)
    except ImportError:
        return False
    return True


@pytest.mark.parametrize("make", [hostile, lambda: readouts.parse(TALK), lambda: readouts.parse("")])
def test_every_format_gives_back_what_was_written(make: object, tmp_path: Path) -> None:
    tables = to_tables(make())  # type: ignore[operator]
    for name, read in formats(tables, tmp_path).items():
        assert read == tables, name


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(readouts_of_any_kind(), max_size=3))
def test_every_format_gives_back_any_readout(several: list[Readout]) -> None:
    tables = to_tables(several)
    # Thousands of files, none of which has to outlive a crash of the machine.
    with tempfile.TemporaryDirectory() as folder, mock.patch("os.fsync"):
        for name, read in formats(tables, Path(folder)).items():
            assert read == tables, name


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is no part of the repository")
def test_every_format_gives_back_the_corpus(tmp_path: Path) -> None:
    found, ids = [], []
    for file in sorted(CORPUS.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            document = json.loads(line)
            ids.append(document["id"])
            known = {key: document[key] for key in ("published", "publisher", "title")}
            found.append(readouts.parse(document["text"], **known))
    tables = to_tables(found, ids=ids)
    for name, read in formats(tables, tmp_path).items():
        assert read == tables, name


def test_arrow_and_pandas_and_polars_hold_the_same(talk: Readout) -> None:
    for library in ("pyarrow", "pandas", "polars"):
        pytest.importorskip(library)
    tables = to_tables([talk, hostile(), Failure(2, None, "TypeError", "no")])
    arrow, pandas, polars = tables.to_arrow(), tables.to_pandas(), tables.to_polars()
    for name in tables:
        rows = [list(row.values()) for row in tables[name]]
        assert arrow[name].num_rows == len(pandas[name]) == len(polars[name]) == len(rows)
        assert [_plain(row) for row in polars[name].rows()] == rows
        assert [[_plain_cell(cell) for cell in row] for row in pandas[name].astype(object).values.tolist()] == rows
    assert str(arrow["calls"].schema.field("date").type) == "date32[day]"
    assert str(pandas["calls"]["date"].dtype).startswith("datetime64")
    assert str(pandas["statements"]["cue_start"].dtype) == "Int64"


def _plain(row: tuple[object, ...]) -> list[object]:
    return [_plain_cell(cell) for cell in row]


def _plain_cell(cell: object) -> object:
    if cell is None or type(cell).__name__ in {"NAType", "NaTType"} or (isinstance(cell, float) and math.isnan(cell)):
        return None
    return cell.isoformat()[:10] if isinstance(cell, datetime.date) else cell


def test_what_is_packed_in_pieces_is_unpacked_as_a_whole(talk: Readout) -> None:
    pytest.importorskip("pyarrow")
    from readouts._frames._arrow import record_batch, unpacked
    from readouts._frames._pack import packed

    tables = to_tables([talk, hostile(), Failure(2, None, "TypeError", "no"), readouts.parse("")])
    for name, columns in SCHEMA.items():
        rows = tables._rows[name]
        for cut in range(len(rows) + 1):
            batch = unpacked(columns, [packed(columns, rows[:cut]), packed(columns, rows[cut:])])
            batch.validate(full=True)
            assert batch.equals(record_batch(columns, rows))
        found = list(record_batch(columns, rows).to_pydict().values())
        assert [[_plain_cell(cell) for cell in row] for row in zip(*found, strict=True)] == [list(row) for row in rows]


def test_duckdb_holds_the_same(talk: Readout, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    tables = to_tables([talk, hostile()])
    tables.write_duckdb(tmp_path / "tables.duckdb")
    with duckdb.connect(str(tmp_path / "tables.duckdb"), read_only=True) as connection:
        for name in tables:
            rows = connection.execute(f"SELECT * FROM {name}").fetchall()
            assert [_plain(row) for row in rows] == [list(row.values()) for row in tables[name]]
    with pytest.raises(FileExistsError, match="another name"):
        tables.write_duckdb(tmp_path / "tables.duckdb")


def test_csv_is_read_by_others(talk: Readout, tmp_path: Path) -> None:
    """Python's own reader in its strict mode."""
    tables = to_tables([talk, hostile()])
    tables.write_csv(tmp_path)
    with (tmp_path / "documents.csv").open(encoding="utf-8", newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file, strict=True)]
    assert texts == [row["text"] for row in tables["documents"]]


# Faults


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("a,b\n", "the columns are not"),
        ("", "the columns are not"),
        ('"a" b\n', "outside a cell"),
        ('"a\n', "outside a cell"),
    ],
)
def test_a_foreign_file_is_refused(content: str, fault: str, tmp_path: Path, talk: Readout) -> None:
    to_tables(talk).write_csv(tmp_path)
    (tmp_path / "calls.csv").write_text(content, "utf-8")
    with pytest.raises(TableError, match=fault):
        read_tables(tmp_path)


def test_a_row_that_lacks_a_cell_is_refused(tmp_path: Path, talk: Readout) -> None:
    to_tables(talk).write_csv(tmp_path)
    with (tmp_path / "calls.csv").open("a", encoding="utf-8") as file:
        file.write('"x"\n')
    with pytest.raises(TableError, match="1 cells instead of"):
        read_tables(tmp_path)


@pytest.mark.parametrize(("column", "cell"), [("background", "TRUE"), ("background", '"yes"'), ("start_char", "two")])
def test_a_cell_of_another_type_is_refused(column: str, cell: str, tmp_path: Path, talk: Readout) -> None:
    to_tables(talk).write_csv(tmp_path)
    file = tmp_path / ("calls.csv" if column == "background" else "spans.csv")
    names = file.read_text("utf-8").split("\n")[0].split(",")
    cells = [cell if name == column else "" for name in names]
    file.write_text(f"{','.join(names)}\n{','.join(cells)}\n", "utf-8")
    with pytest.raises(TableError, match=rf"{file.name}: row 1: .* is no (boolean|integer)"):
        read_tables(tmp_path)


def test_what_is_not_there_is_named(tmp_path: Path, talk: Readout) -> None:
    for path in (tmp_path / "none", tmp_path):
        with pytest.raises(TableError, match="there is no"):
            read_tables(path)
    (tmp_path / "text.sqlite").write_text("no database at all, but long enough to be looked at", "utf-8")
    with pytest.raises(TableError, match="not a SQLite file"):
        read_tables(tmp_path / "text.sqlite")
    to_tables(talk).write_csv(tmp_path / "csv")
    (tmp_path / "csv" / "spans.csv").unlink()
    with pytest.raises(TableError, match=re.escape("spans.csv: there is no such file")):
        read_tables(tmp_path / "csv")
    to_tables(talk).write_sqlite(tmp_path / "one.sqlite")
    with pytest.raises(FileExistsError, match="another name"):
        to_tables(talk).write_sqlite(tmp_path / "one.sqlite")


@pytest.mark.parametrize("form", ["csv", "tsv", "parquet"])
def test_a_failure_leaves_the_files_as_they_were(form: str, tmp_path: Path, talk: Readout) -> None:
    if form == "parquet" and not has("pyarrow"):
        pytest.skip("no pyarrow")
    tables = to_tables(talk)
    write = f"write_{form}"
    getattr(tables, write)(tmp_path)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    tables._rows["documents"].append(("a row that lacks cells",))
    with pytest.raises(ValueError, match="argument"):
        getattr(tables, write)(tmp_path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_a_missing_library_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch, talk: Readout) -> None:
    for library, extra, method in (
        ("pyarrow", "tables", "to_arrow"),
        ("pandas", "pandas", "to_pandas"),
        ("polars", "polars", "to_polars"),
    ):
        monkeypatch.setitem(sys.modules, library, None)
        with pytest.raises(MissingExtraError, match=re.escape(f"pip install 'readouts[{extra}]'")):
            getattr(to_tables(talk), method)()


def test_the_documentation_names_every_column() -> None:
    page = in_tree("docs/tables.md").read_text("utf-8")
    described = re.findall(r"^\| `(\w+)` \| (\w+) \| (.+) \|$", page, re.MULTILINE)
    expected = [(column.name, column.type, column.about) for columns in SCHEMA.values() for column in columns]
    assert described == expected
