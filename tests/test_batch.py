"""Many texts at once: ``parse_many``, and what the command line reads and writes."""

from __future__ import annotations

import csv
import itertools
import json
import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest

import readouts
from readouts import Document, Failure, Parser, parse_many, read_tables, to_tables
from readouts._batch._items import Item
from readouts._batch._pool import chunked, map_chunks
from readouts._batch._run import _smaller_at_the_end
from readouts._cli import main
from test_tables import HOSTILE, has

TALK = (
    "President Ana Souza of Brazil spoke today by phone with Prime Minister Omar Haddad of Jordan. "
    "President Souza thanked Prime Minister Haddad for hosting the talks."
)

# parse_many


def test_items_of_every_kind_are_read_in_their_order() -> None:
    known = {"published": "2031-03-04", "publisher": "Kremlin", "title": "A talk"}
    read = readouts.parse(TALK, published="2031-03-04", publisher="Kremlin", title="A talk")
    items = [TALK, Document(TALK, **known), {"text": TALK, "id": 7, "rating": 3, **known}]
    assert list(parse_many(items)) == [readouts.parse(TALK), read, read]


def test_one_bad_item_never_ends_the_rest() -> None:
    items = [
        TALK,
        None,
        {"title": "no text"},
        {"text": b"bytes", "id": 7},
        Document(TALK, published="soon", id="x"),
        TALK,
    ]
    for jobs in (1, 2):
        first, *bad, last = parse_many(items, jobs=jobs)  # type: ignore[arg-type]
        assert first == last == readouts.parse(TALK)
        assert all(isinstance(failure, Failure) for failure in bad)
        told = [(failure.number, failure.id, failure.error) for failure in bad if isinstance(failure, Failure)]
        assert told == [(1, None, "TypeError"), (2, None, "KeyError"), (3, "7", "TypeError"), (4, "x", "ValueError")]
        assert "'text'" in bad[1].message  # type: ignore[union-attr]


def test_what_goes_wrong_in_a_stage_concerns_its_text_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    import readouts._pipeline as pipeline

    find = pipeline.find_mentions

    def stumbling(doc: Any) -> None:
        if "stumble" in doc.text:
            raise RecursionError("too deep")
        find(doc)

    read = readouts.parse(TALK)
    monkeypatch.setattr(pipeline, "find_mentions", stumbling)
    assert list(parse_many([TALK, "They stumble.", TALK])) == [
        read,
        Failure(1, None, "RecursionError", "too deep"),
        read,
    ]


def test_of_a_list_as_many_are_read_as_there_are() -> None:
    texts = [f"{TALK} He opened harbour {number}." for number in range(150)]
    assert list(parse_many(texts)) == [readouts.parse(text) for text in texts]


def test_items_are_drawn_when_they_are_needed() -> None:
    def endless() -> Iterator[str]:
        for number in itertools.count():
            drawn.append(number)
            yield TALK

    for jobs in (1, 2):
        drawn: list[int] = []
        found = parse_many(endless(), jobs=jobs)
        assert not drawn
        assert [next(found) for _ in range(3)] == [readouts.parse(TALK)] * 3
        assert len(drawn) == 3 if jobs == 1 else len(drawn) < 1000
        found.close()  # type: ignore[attr-defined]
    assert drawn


def test_the_parser_reaches_the_processes(tmp_path: Path) -> None:
    words = tmp_path / "verbs.toml"
    words.write_text('[[verb]]\nlemma = "babble"\nact = "inform"\ntakes = ["that"]\n', "utf-8")
    parser = Parser(readouts.Lexicon.default().extended(words))
    text = TALK + " President Souza babbled that the harbour would open."
    assert list(parse_many([text], jobs=2, parser=parser)) == [parser.parse(text)]


@pytest.mark.parametrize("jobs", [0, -1])
def test_less_than_one_job_is_refused(jobs: int) -> None:
    with pytest.raises(ValueError, match="jobs is"):
        parse_many([], jobs=jobs)


def test_none_stands_for_all_processors() -> None:
    assert list(parse_many([TALK], jobs=None)) == [readouts.parse(TALK)]


def die_over_a_bad_one(chunk: list[int]) -> int:
    if 13 in chunk:
        os.kill(os.getpid(), signal.SIGKILL)
    return sum(chunk)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_worker_that_dies_takes_one_item_along() -> None:
    chunks = [[1, 2], [12, 13, 14], [20], [30, 31], [13], [40]]
    found = list(map_chunks(die_over_a_bad_one, chunks, 2, lambda item: -item))
    assert [chunk for chunk, _ in found] == chunks
    assert [sum(results) for _, results in found] == [3, 13, 20, 61, -13, 40]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_workers_that_die_at_once_take_no_other_item_along() -> None:
    chunks = [[13], [12, 13, 14], [13], [1, 13], [13], [2], [13], [3, 4]]
    found = list(map_chunks(die_over_a_bad_one, chunks, 2, lambda item: -item))
    assert [sum(results) for _, results in found] == [-13, 13, -13, -12, -13, 2, -13, 7]


def ran(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, check=False, cwd=Path(__file__).parent, capture_output=True, text=True)


@pytest.mark.skipif(sys.platform != "linux", reason="processes are not copied there")
def test_copies_of_the_first_process_work_as_others_do() -> None:
    """In a process of its own, for this one may have threads."""
    code = """
from readouts._batch._pool import map_chunks
from readouts._batch._workers import can_fork, forked
from test_batch import die_over_a_bad_one
assert can_fork()
chunks = [[1, 2], [12, 13, 14], [13], [30, 31], [13], [13], [40]]
found = map_chunks(die_over_a_bad_one, chunks, 3, lambda item: -item, forked(die_over_a_bad_one, 3, [0]))
print([sum(results) for _, results in found])
"""
    told = ran(code)
    assert told.stdout == "[3, 13, -13, 61, -13, -13, 40]\n", told.stderr


def test_workers_need_no_arrow() -> None:
    code = f"""
import sys
from readouts import Parser
from readouts._batch._encode import Reader, Worker
from readouts._batch._items import Item, Reading
encoded = Worker(Reader(Parser(), Reading()), "parquet")([Item("a", "a", {TALK!r})])
print(sorted(encoded.blobs)[0], "pyarrow" in sys.modules)
"""
    told = ran(code)
    assert told.stdout == "call_participants False\n", told.stderr


def test_arrow_asks_pandas_nothing(tmp_path: Path) -> None:
    """To import it takes as long as to read some hundred documents."""
    pytest.importorskip("pyarrow")
    file = tmp_path / "in.jsonl"
    file.write_text(json.dumps({"text": TALK}) + "\n", "utf-8")
    code = f"""
import sys
from importlib.abc import MetaPathFinder
from readouts._cli import main
class Asked(MetaPathFinder):
    names = []
    def find_spec(self, name, path, target=None):
        self.names.append(name)
asked = Asked()
sys.meta_path.insert(0, asked)
print(main(["parse", {str(file)!r}, "--format", "parquet", "-o", {str(tmp_path / "out")!r}]))
print("pyarrow" in asked.names, "pandas" in asked.names)
"""
    told = ran(code)
    assert told.stdout == "0\nTrue False\n", told.stderr


def test_the_last_chunks_are_smaller() -> None:
    items = [Item(str(number), "", "x", upto=10 * number) for number in range(1, 101)]
    cut = list(_smaller_at_the_end(chunked(items, lambda _: 1, most=20), 1000, jobs=2))
    assert [len(chunk) for chunk in cut] == [20] * 3 + [5] * 8
    assert [item for chunk in cut for item in chunk] == items
    assert len(list(_smaller_at_the_end(chunked(items, lambda _: 1, most=20), 1000, jobs=1))) == 5


def test_processes_are_started_as_windows_starts_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each imports everything anew; what is sent to it has to be all that it needs."""
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    lexicon = readouts.Lexicon.default().extended()
    items = [TALK, None, TALK]
    first, bad, last = parse_many(items, jobs=2, parser=readouts.Parser(lexicon))  # type: ignore[arg-type]
    assert first == last == readouts.parse(TALK)
    assert isinstance(bad, Failure)


def test_chunks_are_bounded_by_number_and_size() -> None:
    assert list(chunked([1, 2, 3, 9, 1], lambda n: n, most=3, size=8)) == [[1, 2, 3], [9], [1]]


# What the command line reads

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command in a folder of its own; its exit status, what it printed and what it told."""
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str) -> tuple[int, str, str]:
        status = main(["parse", *arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return command


ROWS = [
    {"key": "a", "body": TALK, "day": "04/03/2031", "who": "Kremlin", "head": "One"},
    {"key": "b", "body": HOSTILE.replace("\ud83d", ""), "day": "", "who": "", "head": ""},
    {"key": "a", "body": "", "day": "05/03/2031", "who": "", "head": "Two"},
]
FIELDS = {"id": "key", "text": "body", "published": "day", "publisher": "who", "title": "head"}
NAMED = [f"--{field}-column={column}" for field, column in FIELDS.items()]


def write_rows(name: str) -> None:
    if name.endswith(".jsonl"):
        Path(name).write_text("".join(json.dumps(row) + "\n\n" for row in ROWS), "utf-8")
    elif name.endswith(".parquet"):
        pa = pytest.importorskip("pyarrow")
        pytest.importorskip("pyarrow.parquet").write_table(pa.Table.from_pylist(ROWS), name)
    else:
        with Path(name).open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, list(ROWS[0]), delimiter="\t" if name.endswith(".tsv") else ",")
            writer.writeheader()
            writer.writerows(ROWS)


@pytest.mark.parametrize("name", ["rows.csv", "rows.tsv", "rows.jsonl", "rows.parquet"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_tables_are_read_with_the_columns_that_are_named(name: str, jobs: str, run: Run) -> None:
    write_rows(name)
    status, out, err = run(name, *NAMED, "--date-format", "%d/%m/%Y", "-o", "out.jsonl", "--jobs", jobs)
    assert (status, out) == (0, "")
    assert err.startswith("readouts: read 3 documents in 1 file: 1 call, 1 statement (")
    lines = [json.loads(line) for line in Path("out.jsonl").read_text("utf-8").splitlines()]
    assert [(line["id"], line["file"]) for line in lines] == [("a", name), ("b", name), ("a#2", name)]
    read = [readouts.from_dict(line) for line in lines]
    assert read[0] == readouts.parse(TALK, published="2031-03-04", publisher="Kremlin", title="One")
    assert read[1] == readouts.parse(ROWS[1]["body"])
    assert str(read[2].published) == "2031-03-05"


def test_columns_of_their_own_names_need_not_be_named(run: Run) -> None:
    Path("rows.csv").write_text(f'text,published,rating\n"{TALK}",2031-03-04,3\n', "utf-8")
    status, out, _ = run("rows.csv", "--format", "jsonl")
    assert status == 0
    assert json.loads(out)["published"] == "2031-03-04"
    assert json.loads(out)["file"] == "rows.csv:1"


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        (
            "rows.csv",
            b"body\nx\n",
            "rows.csv: there is no column 'text'; its columns are body; name the right one with",
        ),
        ("rows.csv", b'text\nx\n"y', "rows.csv: cannot be read behind row 1 ("),
        ("rows.csv", b"text\n\xff\n", "rows.csv: cannot be read behind row 0 ('utf-8' codec"),
        ("rows.csv", b"text,id\nx\n", "rows.csv:1: the row has 1 cells, the heading 2"),
        ("rows.jsonl", b"{\n", "rows.jsonl:1: Expecting property name"),
        ("rows.jsonl", b"[1]\n", "rows.jsonl:1: the line is of type list, not an object"),
        ("rows.jsonl", b"\xff\n", "rows.jsonl:1: 'utf-8' codec"),
        ("rows.jsonl", b'{"body": "x"}\n', "rows.jsonl:1: there is no 'text'"),
        ("rows.jsonl", b'{"text": null}\n', "rows.jsonl:1: the text is missing, not a text"),
        ("rows.jsonl", b'{"text": 7}\n', "rows.jsonl:1: the text is of type int, not a text"),
        ("rows.jsonl", b'{"text": "x", "published": "soon"}\n', "rows.jsonl:1: published is 'soon'; give an ISO date"),
        ("rows.parquet", b"no parquet", "rows.parquet: cannot be read behind row 0 ("),
        ("gone.csv", None, "gone.csv: cannot be read ("),
        ("*.text", None, "*.text: no file matches this pattern"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_rest_is_read(
    name: str, content: bytes | None, fault: str, run: Run
) -> None:
    if name.endswith(".parquet"):
        pytest.importorskip("pyarrow")
    if content is not None:
        Path(name).write_bytes(content)
    Path("z.txt").write_text(TALK, "utf-8")
    status, out, err = run(name, "z.txt", "--errors", "errors.jsonl")
    assert status == 2
    assert err.startswith(f"readouts: {fault}")
    assert "hosting the talks" in out
    (told,) = (json.loads(line) for line in Path("errors.jsonl").read_text("utf-8").splitlines())
    assert told["message"].startswith(fault)
    assert run(name, "z.txt", "-o", "out.sqlite")[0] == 2
    documents = read_tables("out.sqlite")["documents"]
    assert [row["error"] is None for row in documents].count(True) >= 1
    assert [row["message"] for row in documents if row["error"]] == [told["message"]]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.usefixtures("run")
def test_a_file_that_never_ends_takes_no_memory(jobs: str) -> None:
    """As a device does; under a limit, for without a bound such a run ends the machine."""
    import resource

    def limited(*named: str, stdin: IO[bytes] | None = None) -> tuple[int, str]:
        ran = subprocess.run(
            [sys.executable, "-m", "readouts", "parse", *named],
            check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30)),
            capture_output=True,
            text=True,
            stdin=stdin,
        )
        return ran.returncode, ran.stderr

    fault = "this has more than the 268,435,456 bytes allowed; split it"
    with Path("/dev/zero").open("rb") as zero:
        assert limited("-", stdin=zero) == (2, f"readouts: standard input: {fault}\n")
    names = ["zero.txt", "zero.jsonl", "zero.csv"]
    for name in names:
        Path(name).symlink_to("/dev/zero")
        assert limited(name) == (2, f"readouts: {name}: {fault}\n")
    Path("z.txt").write_text(TALK, "utf-8")
    status, told = limited(*names, "z.txt", "--jobs", jobs, "-o", "out.sqlite")
    assert status == 2
    assert "could not read 3: 3 TooMuchError" in told
    found = [(row["document_id"], row["error"]) for row in read_tables("out.sqlite")["documents"]]
    assert found == [*((name, "TooMuchError") for name in names), ("z.txt", None)]


def test_folders_and_patterns_are_read_once_in_the_order_of_names(run: Run) -> None:
    for name in ("in/b.txt", "in/a/2.txt", "in/a/1.html", "in/c.pdf", "in/.hidden/x.txt", "in/.y.txt", "in/d/none"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(TALK, "utf-8")
    status, _, err = run("in", "in/**/*.txt", "-o", "out.jsonl", "--input-format", "text", "--encoding", "cp1252")
    assert status == 0, err
    files = [json.loads(line)["file"] for line in Path("out.jsonl").read_text("utf-8").splitlines()]
    assert files == [str(Path("in", name)) for name in ("a/1.html", "a/2.txt", "b.txt", "c.pdf", "d/none")]
    _, _, err = run("in/b.txt", "in", "--format", "csv", "-o", "tables")
    assert "passed over 2 files of another kind: 1 .pdf, 1 no ending" in err


def test_a_page_is_read_as_its_article(run: Run) -> None:
    pytest.importorskip("trafilatura")
    page = (
        '<html><head><title>A talk</title><meta property="article:published_time" content="2022-03-04"></head><body>'
        f"<nav>Menu Home News</nav><article><p>{TALK.replace('. ', '.</p><p>')}</p></article></body></html>"
    )
    Path("page.html").write_text(page, "utf-8")
    Path("rows.jsonl").write_text(json.dumps({"text": page, "published": "2031-03-04"}) + "\n", "utf-8")
    _, out, _ = run("page.html", "--format", "jsonl")
    read = json.loads(out)
    assert read["published"] == "2022-03-04"
    assert "Menu" not in read["text"]
    assert len(read["statements"]) == 1
    _, out, _ = run("rows.jsonl", "--html", "--format", "jsonl")
    assert json.loads(out)["published"] == "2031-03-04"
    Path("empty.html").write_text("", "utf-8")
    status, _, err = run("empty.html")
    assert (status, err) == (2, "readouts: empty.html: there is no article in this page\n")


def test_texts_in_another_encoding(run: Run) -> None:
    Path("talk.txt").write_bytes("Ana Magalhães met him.".encode("cp1252"))
    _, out, _ = run("talk.txt", "--encoding", "cp1252", "--format", "jsonl")
    assert json.loads(out)["text"] == "Ana Magalhães met him."
    with pytest.raises(SystemExit):
        run("talk.txt", "--encoding", "no-such")


# What the command line writes


def write_talks(number: int) -> list[str]:
    for n in range(number):
        Path(f"{n:03}.txt").write_text(f"{TALK} It was call number {n}. {HOSTILE[:-1]}", "utf-8", newline="")
    return sorted(str(path) for path in Path().glob("*.txt"))


@pytest.mark.parametrize("form", ["csv", "tsv", "sqlite", "parquet"])
def test_every_form_holds_what_to_tables_gives(form: str, run: Run) -> None:
    if form == "parquet" and not has("pyarrow"):
        pytest.skip("no pyarrow")
    names = write_talks(5)
    status, _, err = run(*names, "--published", "2031-03-04", "--format", form, "-o", "out", "--jobs", "2")
    assert status == 0, err
    texts = [Path(name).read_bytes().decode() for name in names]
    read = parse_many([Document(text, "2031-03-04") for text in texts])
    assert read_tables("out") == to_tables(read, ids=names)
    assert not Path("out.partial").exists()


def test_an_output_that_is_there_is_kept_unless_one_says_otherwise(run: Run) -> None:
    names = write_talks(2)
    for output in ("out.jsonl", "out.sqlite"):
        assert run(names[0], "-o", output)[0] == 0
        before = Path(output).read_bytes()
        status, _, err = run(*names, "-o", output)
        assert (status, err) == (2, f"readouts: {output}: is there already; give another output, or --overwrite\n")
        assert Path(output).read_bytes() == before
        assert run(*names, "-o", output, "--overwrite")[0] == 0
        assert Path(output).read_bytes() != before
    Path("folder").mkdir()
    Path("folder/mine.csv").write_text("keep", "utf-8")
    assert run(*names, "-o", "folder", "--format", "csv")[0] == 0
    assert run(*names, "-o", "folder", "--format", "csv", "--overwrite")[0] == 0
    assert Path("folder/mine.csv").read_text("utf-8") == "keep"
    assert "is a folder" in run(*names, "-o", "folder", "--format", "sqlite")[2]
    assert "is a file" in run(*names, "-o", "out.jsonl", "--format", "csv")[2]


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["-o", "out.txt"], "out.txt: what is to be written? give --format, one of jsonl, csv, tsv, parquet, sqlite"),
        (["-o", "out", "--format", "tree"], "out: what is to be written?"),
        (["--format", "csv"], "csv is not printed but written; name a folder with -o"),
        (["--format", "sqlite"], "sqlite is not printed but written; name a file with -o"),
        (["--errors", "no/such/folder"], "no/such/folder: cannot be written ("),
        (["-o", "out.jsonl", "--errors", "no/such/folder"], "no/such/folder: cannot be written ("),
    ],
)
def test_commands_that_make_no_sense(arguments: list[str], fault: str, run: Run) -> None:
    status, _, err = run(*write_talks(1), *arguments)
    assert status == 2
    assert err.startswith(f"readouts: {fault}")


def test_a_folder_with_nothing_to_read(run: Run) -> None:
    Path("in").mkdir()
    assert run("in", "-o", "out.jsonl")[2] == "readouts: there is no file to read in in\n"
    assert not Path("out.jsonl.partial").exists()


def test_the_summary_tells_what_failed_and_why(run: Run) -> None:
    write_talks(2)
    for n in range(5):
        Path(f"bad{n}.txt").write_bytes(b"\xff")
    status, _, err = run("*.txt", "-o", "out.jsonl", "--errors", "errors.jsonl")
    assert status == 2
    lines = err.splitlines()
    assert lines[1] == "readouts: could not read 5: 5 UnicodeDecodeError"
    assert lines[2].startswith("readouts:   bad0.txt: not UTF-8: byte 0 is 0xff")
    assert lines[5:] == ["readouts:   and 2 more, see errors.jsonl", "readouts: written: out.jsonl"]
    assert len(Path("errors.jsonl").read_text("utf-8").splitlines()) == 5
    assert len(Path("out.jsonl").read_text("utf-8").splitlines()) == 2


def test_sqlite_answers_questions(run: Run) -> None:
    run(*write_talks(3), "-o", "out.db")
    connection = sqlite3.connect("out.db")
    (count,) = connection.execute("SELECT count(*) FROM statements WHERE speaker_iso3 = 'BRA'").fetchone()
    connection.close()
    assert count == 3
