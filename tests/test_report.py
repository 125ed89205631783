"""Reports over a corpus: what is counted, what is drawn, and that a name stays a name."""

from __future__ import annotations

import datetime
import html.parser
import itertools
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

import pytest

import readouts
from readouts import Act, Call, Channel, Participant, ParticipantKind, Readout, Source, Span, Statement, Status
from readouts._cli import main
from readouts._errors import MissingExtraError
from readouts._parser import Parser
from readouts._report import Corpus, Summary, report_page, write_graphml

LIMA = Participant("Ana Lima", role="President", country="BR")
HADDAD = Participant("Omar Haddad", role="Prime Minister", country="JO")
VOSS = Participant("Ilse Voss", organization="NATO")
DAY = datetime.date(2031, 3, 4)


def _readout(*calls: Call, statements: Iterable[Statement] = ()) -> Readout:
    return Readout("Text.", calls=calls, statements=tuple(statements))


def _summary(*readouts_: Readout) -> Summary:
    summary = Summary()
    for readout in readouts_:
        summary.add(readout)
    return summary


def _said(act: Act, speakers: tuple[Participant, ...], addressees: tuple[Participant, ...] = ()) -> Statement:
    return Statement(Span(0, 4, "Text"), speakers, addressees, act, sources=(Source("the palace"),))


# What is counted


def test_a_call_that_two_documents_tell_of_is_one() -> None:
    one, other = Call((LIMA, HADDAD), date=DAY), Call((HADDAD, LIMA), Channel.PHONE, date=DAY)
    (contact,) = _summary(_readout(one), _readout(other)).contacts
    assert (contact.reports, contact.channel, contact.date) == (2, Channel.PHONE, DAY)


def test_calls_of_other_days_or_of_no_day_are_others() -> None:
    calls = [Call((LIMA, HADDAD), date=day) for day in (DAY, DAY + datetime.timedelta(1), None, None)]
    assert len(_summary(*map(_readout, calls)).contacts) == 4


def test_calls_that_did_not_take_place_are_left_out_and_told() -> None:
    calls = (
        Call((LIMA, HADDAD), status=Status.PLANNED),
        Call((LIMA, HADDAD), background=True),
        Call((LIMA,)),
    )
    summary = _summary(_readout(*calls))
    assert summary.contacts == []
    assert summary.left_out == {"planned": 1, "mentioned in passing": 1, "with fewer than two parties named": 1}


def test_months_run_from_the_first_to_the_last() -> None:
    days = [datetime.date(2030, 12, 31), datetime.date(2031, 2, 1)]
    summary = _summary(*(_readout(Call((LIMA, HADDAD), Channel.VIDEO, date=day)) for day in days))
    assert summary.months == {"2030-12": {Channel.VIDEO: 1}, "2031-01": {}, "2031-02": {Channel.VIDEO: 1}}


def test_a_statement_counts_for_each_speaker_and_each_addressee() -> None:
    said = [_said(Act.THANK, (LIMA,), (HADDAD, VOSS)), _said(Act.AGREE, (LIMA, HADDAD))]
    summary = _summary(_readout(statements=said))
    names = [member.name for member in summary.cast.members]
    assert {names[n]: dict(counts) for n, counts in summary.made.items()} == {
        "Ana Lima": {Act.THANK: 1, Act.AGREE: 1},
        "Omar Haddad": {Act.AGREE: 1},
    }
    assert {(names[a], names[b] if b >= 0 else ""): dict(counts) for (a, b), counts in summary.said.items()} == {
        ("Ana Lima", "Omar Haddad"): {Act.THANK: 1},
        ("Ana Lima", "Ilse Voss"): {Act.THANK: 1},
        ("Ana Lima", ""): {Act.AGREE: 1},
        ("Omar Haddad", ""): {Act.AGREE: 1},
    }


@pytest.mark.parametrize(
    ("names", "people"),
    [
        (["Ana Lima", "Lima", "Ana M. Lima", "ANA LIMA"], 1),
        (["Ana Lima", "Rui Lima", "Lima"], 3),  # two would do: nobody is chosen
        (["Ana Lima", "Ana Maria Lima", "Lima"], 1),
        (["Tomé Sá", "Tome Sa, Jr."], 1),
        (["Ana Lima", "Ana Costa"], 2),
        (["Bob Costa", "Robert L. Costa, Jr.", "Costa"], 1),  # a short form of a given name
        (["Ana Bob", "Ana Robert"], 2),  # a family name has none
        (["the government", "government"], 2),
    ],
)
def test_who_is_who_across_documents(names: list[str], people: int) -> None:
    summary = Summary()
    for name in names:
        kind = ParticipantKind.INSTITUTION if "government" in name else ParticipantKind.PERSON
        summary.cast.add(Participant(name, kind, country="BR"))
    assert len(set(summary.lead)) == people


def test_people_go_by_the_full_name_that_is_most_frequent() -> None:
    summary = Summary()
    for name in ("Ana Maria Lima", "Ana Lima", "Ana Lima", "Lima", "Lima", "Lima"):
        number = summary.cast.add(Participant(name, country="BR"))
    assert summary.member(number).name == "Ana Lima"


def test_the_same_name_of_another_country_is_another() -> None:
    summary = Summary()
    for country in ("BR", "PT", None):
        summary.cast.add(Participant("Ana Lima", country=country))
    assert len(set(summary.lead)) == 3


# What is read


def test_a_corpus_of_many_kinds(tmp_path: Path) -> None:
    text = "President Ana Lima of Brazil spoke on Tuesday by phone with Prime Minister Omar Haddad of Jordan."
    saved = readouts.parse(text, published="2031-03-04")
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (tmp_path / "b.json").write_text(readouts.to_json(saved), "utf-8")
    (tmp_path / "deeper").mkdir()
    rows = [
        json.dumps({"text": text, "published": "2031-03-04", "publisher": None}),
        readouts.to_json(saved),
        "{",
        "[]",
    ]
    (tmp_path / "deeper" / "c.jsonl").write_text("\n".join(rows) + "\n\n", "utf-8")
    (tmp_path / "d.txt").write_bytes(b"caf\xe9")
    (tmp_path / "e.csv").write_text(f'text,published\n"{text}",2031-03-06\n', "utf-8")
    (tmp_path / ".hidden.txt").write_text(text, "utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    corpus = Corpus([str(tmp_path)], Parser(), datetime.date(2031, 3, 5))
    assert [readout.published and readout.published.day for readout in corpus] == [5, 4, 4, 4, 6]
    problems = [problem.removeprefix(str(tmp_path) + os.sep).replace(os.sep, "/") for problem in corpus.problems]
    assert [problem.partition(" (")[0] for problem in problems] == [
        "d.txt: not UTF-8: byte 3 is 0xe9; save it as UTF-8",
        "deeper/c.jsonl, line 3: not JSON",
        'deeper/c.jsonl, line 4: an object with a "text" is expected',
    ]


# The page


class _Elements(html.parser.HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture
def libraries() -> None:
    pytest.importorskip("matplotlib")
    pytest.importorskip("networkx")


def _example(hostile: str = "") -> Summary:
    lima = Participant(f"Ana Lima{hostile}", country="BR")
    calls = (Call((lima, HADDAD), Channel.PHONE, date=DAY), Call((lima, HADDAD, VOSS)))
    said = [_said(Act.THANK, (lima,), (HADDAD,)), _said(Act.AGREE, (lima, HADDAD))]
    sources = (Source(f"the palace{hostile}"),)
    return _summary(_readout(*calls, statements=[*said, Statement(Span(0, 4, "Text"), (lima,), sources=sources)]))


@pytest.mark.usefixtures("libraries")
def test_a_page_shows_the_network_the_months_the_acts_and_the_sources() -> None:
    page = _Elements(report_page(_example(), "Calls of March"))
    drawn = [attributes["aria-label"] for name, attributes in page.found if name == "svg"]
    assert drawn == [
        "Who spoke with whom",
        "Which states and organizations spoke with which",
        "Calls by month and channel",
        "Acts by speaker",
        "Acts by addressee",
        "Acts by speaker and addressee",
        "Sources",
    ]
    for told in ("Ana Lima (BR)", "Ilse Voss (NATO)", "2031-03", "1 more have no date", "the palace"):
        assert told in page.text
    ids = [attributes["id"] for _, attributes in page.found if "id" in attributes]
    assert len(ids) == len(set(ids))


@pytest.mark.usefixtures("libraries")
def test_names_in_a_crowd_do_not_cover_each_other() -> None:
    figures = pytest.importorskip("matplotlib.figure")
    from readouts._report._charts import label_dots

    figure = figures.Figure(figsize=(9, 6.5))
    axes = figure.add_subplot()
    axes.set_xlim(0, 10)
    axes.set_ylim(0, 10)
    dots = [((4 + 0.8 * n, 5 + 0.1 * (n % 2)), f"Somebody {n} (BR)", 60.0) for n in range(5)]
    label_dots(axes, dots)
    boxes = [label.get_window_extent() for label in axes.texts]
    assert len(boxes) == len(dots)
    assert not [pair for pair in itertools.combinations(boxes, 2) if pair[0].overlaps(pair[1])]


@pytest.mark.usefixtures("libraries")
@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '" onload="alert(1)',
        "$x^2$ $",
        "\u202eabc\x07",
        "\u0634 \u6f22",
        "&amp;]]>",
        "};*{background:url(//example.org)}</style><!--",
        "javascript:alert(1)",
        "\ufffe\uffff",  # which XML cannot hold
        "\0\ud800\u2028\x0b",
    ],
)
def test_a_hostile_name_stays_a_name(hostile: str, tmp_path: Path) -> None:
    plain = _Elements(report_page(_example()))
    page = _Elements(report_page(_example(hostile), hostile, [hostile]))
    assert {name for name, _ in page.found} <= {name for name, _ in plain.found} | {"bdi"}
    assert not [key for _, attributes in page.found for key in attributes if key.startswith("on")]
    links = [attributes["href"] or "" for _, attributes in page.found if "href" in attributes]
    assert all(link.startswith("#") for link in links)
    assert not [a for _, a in page.found if hostile in (a.get("style") or "") or hostile in (a.get("class") or "")]
    write_graphml(_example(hostile), tmp_path / "net.graphml")
    ElementTree.parse(tmp_path / "net.graphml")


@pytest.mark.usefixtures("libraries")
def test_a_page_asks_for_nothing() -> None:
    page = _Elements(report_page(_example()))
    policy = next(a["content"] or "" for _, a in page.found if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; script-src 'none'")
    assert not [a for _, a in page.found if {"src", "srcset", "data", "action"} & set(a)]
    links = [a["href"] or "" for _, a in page.found if "href" in a]
    assert {link.removeprefix("#") for link in links} <= {a["id"] for _, a in page.found if "id" in a}
    assert not re.search(r"https?:|@import|url\((?!#)", report_page(_example()))


@pytest.mark.usefixtures("libraries")
def test_a_report_of_nothing_has_a_page() -> None:
    page = report_page(_summary(readouts.parse("")))
    assert page.count("Nothing was found.") == 7
    assert "<svg" not in page


@pytest.mark.usefixtures("libraries")
def test_the_network_is_written_for_others(tmp_path: Path) -> None:
    import networkx

    write_graphml(_example(), tmp_path / "net.graphml")
    graph = networkx.read_graphml(tmp_path / "net.graphml")
    nodes = {known["label"]: known for _, known in graph.nodes(data=True)}
    assert nodes.keys() == {"Ana Lima (BR)", "Omar Haddad (JO)", "Ilse Voss (NATO)"}
    assert (nodes["Ana Lima (BR)"]["calls"], nodes["Ana Lima (BR)"]["statements"]) == (2, 3)
    weights = {frozenset(pair): tie["weight"] for *pair, tie in graph.edges(data=True)}
    assert sorted(weights.values()) == [1, 1, 2]


@pytest.mark.usefixtures("libraries")
def test_the_same_corpus_gives_the_same_page(tmp_path: Path) -> None:
    rows = (
        {"text": f"President Ana {n} of Brazil spoke by phone with Prime Minister Omar {m} of Jordan."}
        for n, m in zip(("Lima", "Costa", "Rocha"), ("Haddad", "Saleh", "Najjar"), strict=True)
    )
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    pages = {
        subprocess.run(
            [sys.executable, "-m", "readouts", "report", "rows.jsonl"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(pages) == 1


# The command


@pytest.mark.usefixtures("libraries")
def test_the_command_writes_page_and_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notes").mkdir()
    Path("notes/a.txt").write_text("President Ana Lima of Brazil met Prime Minister Omar Haddad of Jordan.", "utf-8")
    assert main(["report", "notes", "-o", "report.html", "--graphml", "net.graphml"]) == 0
    assert "<h1>notes</h1>" in Path("report.html").read_text("utf-8")
    assert "Ana Lima (BR)" in Path("net.graphml").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["gone"], "gone: cannot be read (No such file or directory)"),
        (["empty"], "there is nothing to report: no document was found"),
        (["empty", "--lexicon", "gone.toml"], "gone.toml: cannot be read"),
    ],
)
def test_the_command_tells_what_is_wrong(
    arguments: list[str],
    problem: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty").mkdir()
    assert main(["report", *arguments]) == 2
    assert capsys.readouterr().err.startswith(f"readouts: {problem}")


def test_a_missing_library_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(MissingExtraError, match=re.escape("pip install 'readouts[report]'")):
        report_page(_example())
