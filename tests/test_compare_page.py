"""The page, the table and the JSON of a comparison: what stands there, and that a text stays text."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

import readouts
from readouts._cli import main
from readouts._compare._telling import omission_words
from readouts._compare_page import compare_page

FIRST = (
    "President Ana Lima of Brazil spoke by phone with Prime Minister Omar Haddad of Jordan. The call was held at the "
    "initiative of the Jordanian side. Prime Minister Haddad promised to release the Brazilian sailors. President Lima "
    "asked for help to ensure the safety of Brazilian nationals in Aqaba. The two leaders discussed the price of oil.\n"
)
SECOND = (
    "Prime Minister Omar Haddad of Jordan spoke by phone with President Ana Lima of Brazil. Prime Minister Haddad "
    "denied that he had promised to release the Brazilian sailors. President Lima asked for assistance in guaranteeing "
    "the security of Brazilian citizens in Aqaba. Prime Minister Haddad congratulated President Lima on the new "
    "satellite.\n"
)
HOSTILE = (
    "President Ana Lima of Brazil spoke with President Rosa Campos of Peru. President Lima praised the "
    '<script>document.title = "taken"</script> <img src=x onerror="alert(1)"> '
    "&lt;b&gt; \"' \u202e\u2028 bridge. They discussed <style>body { display: none }</style> mines, and "
    "</style><!--> javascript:alert(1) }*{background:url(//example.org)}/* \ufffe rice."
)


def page(first: str = FIRST, second: str = SECOND, names: tuple[str, str] = ("ours", "theirs")) -> str:
    return compare_page(readouts.compare(readouts.parse(first), readouts.parse(second)), names)


class _Reader(HTMLParser):
    """What a browser would read: the text of the two columns, ids and links, elements."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.texts: list[str] = []
        self.depth = 0
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.elements.add(tag)
        self.attributes |= known.keys()
        self.ids += [value for key, value in attrs if key == "id" and value]
        self.links += [value for key, value in attrs if key == "href" and value]
        if self.depth:
            self.depth += tag == "div"
        elif known.get("class") == "text":
            self.texts.append("")
            self.depth = 1

    def handle_endtag(self, tag: str) -> None:
        self.depth -= self.depth > 0 and tag == "div"

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.texts[-1] += data


def test_both_texts_stand_whole() -> None:
    assert _Reader(page()).texts == [FIRST, SECOND]


def test_every_link_leads_somewhere() -> None:
    read = _Reader(page())
    assert len(read.ids) == len(set(read.ids))
    assert len(read.links) > 10
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)


def test_omissions_come_first() -> None:
    shown = page()
    order = [shown.index(part) for part in ("Facts of the call", "Only ours (1)", "Only theirs (1)", "In conflict (1)")]
    assert order == sorted(order)
    assert order[-1] < shown.index("Both texts") < shown.index("In both (1)")
    assert shown.index("the price of oil") < shown.index("In conflict (1)")


def test_facts_in_conflict_are_counted_and_told() -> None:
    other = SECOND.replace("with President Ana Lima of Brazil.", "with President Ana Lima of Brazil at her initiative.")
    shown = page(FIRST, other)
    assert "2 in conflict" in shown
    assert shown.index("In conflict (2)") < shown.index('class="clashing">initiator<') < shown.index("Both texts")
    assert '"clashing">initiator<' not in page()


def test_what_is_doubtful_is_marked_in_the_texts() -> None:
    first = (
        "President Ana Lima of Brazil spoke with President Rosa Campos of Peru. They discussed the price of copper ore."
    )
    second = (
        "President Rosa Campos of Peru spoke with President Ana Lima of Brazil. They discussed copper and its miners."
    )
    sure, doubtful = page(first, first), page(first, second)
    assert 'data-label="1"' in sure
    assert 'data-label="1?"' not in sure
    assert doubtful.count('data-label="1?"') == 2


def test_other_figures_are_set_off() -> None:
    first = "President Ana Lima of Brazil spoke with President Rosa Campos of Peru. She promised 300 tents for Cusco."
    shown = page(first, first.replace("300", "200"))
    assert "<strong>number: 300 / 200</strong>" in shown


def test_nothing_is_asked_for() -> None:
    shown = page()
    assert "default-src &#39;none&#39;" in shown
    assert not re.search(r"(?:src|action|srcset|poster)=|url\(|@import|https?:", shown)
    assert all(link.startswith("#") for link in _Reader(shown).links)


def test_hostile_text_stays_text() -> None:
    read = _Reader(page(HOSTILE, HOSTILE, ("<b>one", "two\u202e")))
    assert not {"img", "b"} & read.elements
    assert not {"onerror", "src"} & read.attributes
    assert read.texts == [HOSTILE, HOSTILE]
    assert page(HOSTILE, HOSTILE).count("<script>") == page().count("<script>") == 1


@pytest.mark.parametrize(("first", "second"), [("", ""), ("", FIRST), ("They agreed.", "He said."), (FIRST, FIRST)])
def test_any_two_texts_make_a_page(first: str, second: str) -> None:
    assert _Reader(page(first, second)).texts == [first, second]


CALL = "President Ana Lima of Brazil {} Prime Minister Omar Haddad of Jordan{}. They discussed rubber."
NO_CALL = [
    ("They discussed rubber.", "No call was read in theirs."),
    (CALL.format("spoke with", "").replace("Ana Lima of Brazil", "Rosa Campos of Peru"), "the parties are others."),
    (CALL.format("met", " in Aqaba"), "one was by telephone, the other in person."),
    (CALL.format("will speak by phone with", ""), "one was held, the other not."),
    (CALL.format("spoke by phone with", " on March 4, 2031"), "the days lie apart."),
]


@pytest.mark.parametrize(("second", "why"), NO_CALL)
def test_without_a_call_in_common_it_is_told_why(second: str, why: str) -> None:
    first = CALL.format("spoke by phone with", " on May 2, 2031")
    assert why in page(first, second)
    many = f"{first}\n\nPresident Lima also met President Rosa Campos of Peru on June 9, 2031."
    several = why if why.startswith("No call") else "have no call in common."
    assert several in page(many, second)


@pytest.mark.parametrize(
    ("score", "told"),
    [
        (0.05, "nothing near enough on the other side"),
        (0.28, "nothing near enough on the other side (“the price”, 0.28)"),
    ],
)
def test_what_came_nearest_is_told(score: float, told: str) -> None:
    item, nearest = (readouts.Item(readouts.Span(0, len(text), text)) for text in ("the rent", "the price"))
    omission = readouts.Omission(item, readouts.Reason.TOO_WEAK, nearest, score)
    assert omission_words(omission) == told


# The command


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ours.txt").write_text(FIRST, "utf-8", newline="\n")
    (tmp_path / "theirs.txt").write_text(SECOND, "utf-8", newline="\n")
    return tmp_path


def test_the_command_writes_a_page(folder: Path) -> None:
    assert main(["compare", "ours.txt", "theirs.txt", "--format", "html", "-o", "page.html"]) == 0
    assert (folder / "page.html").read_text("utf-8") == page(names=("ours.txt", "theirs.txt"))


def test_the_command_writes_json(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    arguments = ["--first-publisher", "Kremlin", "--second-published", "2031-03-04"]
    assert main(["compare", "ours.txt", "theirs.txt", "--format", "json", *arguments]) == 0
    data = json.loads(capsysbinary.readouterr().out)
    assert (folder / "ours.txt").read_text("utf-8") == data["first"]["readout"]["text"]
    comparison = readouts.from_dict(data, readouts.Comparison)
    assert comparison.first.readout.publisher is not None
    assert str(comparison.second.readout.published) == "2031-03-04"
    assert readouts.to_dict(comparison) == data


def test_the_command_reads_the_wire_format(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "saved.json").write_text(readouts.to_json(readouts.parse(FIRST)), "utf-8")
    assert main(["compare", "saved.json", "theirs.txt"]) == 0
    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert lines[0].split() == ["saved.json", "theirs.txt"]
    assert {"Only saved.json (1)", "Only theirs.txt (1)", "In conflict (1)", "In both (1)"} <= set(lines)
    assert max(map(len, lines)) <= 100


def test_the_table_tells_facts_in_conflict(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "theirs.txt").write_text(SECOND.replace("Brazil. ", "Brazil at her initiative. ", 1), "utf-8")
    assert main(["compare", "ours.txt", "theirs.txt"]) == 0
    lines = [line.strip() for line in capsysbinary.readouterr().out.decode().splitlines()]
    assert lines.index("In conflict (2)") < lines.index("initiator") < lines.index("In both (1)")


@pytest.mark.usefixtures("folder")
def test_colours_and_controls(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    Path("bad.txt").write_text(
        "President Ana Lima of Brazil spoke with Peru. She praised the \x1b[31m bridge.", "utf-8"
    )
    assert main(["compare", "bad.txt", "theirs.txt", "--color", "never"]) == 0
    assert b"\x1b" not in capsysbinary.readouterr().out
    assert main(["compare", "ours.txt", "theirs.txt", "--color", "always"]) == 0
    assert b"\x1b[1mIn both" in capsysbinary.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["gone.txt", "ours.txt"], "gone.txt: cannot be read"),
        (["ours.txt", "broken.json"], "broken.json: not JSON"),
        (["ours.txt", "theirs.txt", "-o", "no/such/table.txt"], "no/such/table.txt: cannot be written"),
        (["ours.txt", "theirs.txt", "--lexicon", "gone.toml"], "gone.toml: cannot be read"),
    ],
)
def test_the_command_tells_what_is_wrong(
    arguments: list[str], problem: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "broken.json").write_text("{", "utf-8")
    assert main(["compare", *arguments]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"readouts: {problem}")


# The wire format


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        (("first",), None, "first: expected an object"),
        (("first", "call"), "c9", "first.call: there is no call"),
        (("facts", 0, "name"), "weather", r"facts\[0\].name: expected one of"),
        (("shared", 0, "score"), "high", r"shared\[0\].score: expected a number"),
        (("shared", 0, "first", 0, "end"), 10**9, r"shared\[0\].first\[0\].end: .* beyond the text"),
        (("shared", 0, "first", 0, "statement"), "t9", r"shared\[0\].first\[0\].statement: there is no statement"),
        (("conflicting", 0, "conflict"), "war", r"conflicting\[0\].conflict: expected one of"),
        (("only_first", 0, "reason"), 3, r"only_first\[0\].reason: expected one of"),
    ],
)
def test_what_is_no_comparison_is_named(path: tuple[str | int, ...], value: object, problem: str) -> None:
    data = readouts.to_dict(readouts.compare(readouts.parse(FIRST), readouts.parse(SECOND)))
    place: object = data
    for key in path[:-1]:
        place = place[key]  # type: ignore[index]
    place[path[-1]] = value  # type: ignore[index]
    with pytest.raises(readouts.WireError, match=problem):
        readouts.from_dict(data, readouts.Comparison)


# In a browser

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --virtual-time-budget=3000 --dump-dom"
).split()
HARNESS = """<!doctype html><meta charset="utf-8"><iframe id="f" width="%d" height="700" srcdoc="%s"></iframe>
<script>
document.getElementById("f").addEventListener("load", () => {
  const page = document.getElementById("f").contentDocument, out = [];
  const all = (selector) => [...page.querySelectorAll(selector)];
  const say = (value) => out.push(JSON.stringify(value));
  try { %s } catch (error) { say("error " + error); }
  const shown = document.createElement("pre");
  shown.textContent = "RESULT " + out.join("\\n") + " END";
  document.body.append(shown);
});
</script>"""

in_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium")


def browse(folder: Path, document: str, script: str, width: int = 1000) -> list[str]:
    """What a script says of a page."""
    harness = folder / "harness.html"
    harness.write_text(HARNESS % (width, document.replace("&", "&amp;").replace('"', "&quot;"), script), "utf-8")
    command = [str(CHROMIUM), *QUIET, f"--user-data-dir={folder / 'profile'}", harness.as_uri()]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=True)
    found = re.search(r"<pre>RESULT (.*?) END</pre>", done.stdout, re.DOTALL)
    assert found is not None, done.stdout[-2000:]
    return html.unescape(found[1]).split("\n")


@in_browser
@pytest.mark.parametrize(("width", "columns"), [(1200, 2), (360, 1)])
def test_columns_and_no_sideways_scrolling(tmp_path: Path, width: int, columns: int) -> None:
    script = """
      const tops = all(".texts > .side").map((side) => side.getBoundingClientRect().top);
      say(new Set(tops).size === 1 ? 2 : 1);
      say(page.documentElement.scrollWidth <= page.documentElement.clientWidth);
    """
    assert browse(tmp_path, page(), script, width) == [str(columns), "true"]


@in_browser
def test_pointing_at_one_lights_the_other(tmp_path: Path) -> None:
    script = """
      const [here, there] = all(".m[data-g=p1]");
      say([here.textContent.includes("nationals"), there.textContent.includes("citizens")]);
      here.dispatchEvent(new MouseEvent("mouseover", {bubbles: true}));
      say([there.classList.contains("on"), all(".m.on").length, page.getElementById("p1").classList.contains("on")]);
      page.querySelector("h1").dispatchEvent(new MouseEvent("mouseover", {bubbles: true}));
      say(all(".on").length);
    """
    assert browse(tmp_path, page(), script) == ["[true,true]", "[true,2,true]", "0"]


@in_browser
def test_hostile_text_does_nothing_in_a_browser(tmp_path: Path) -> None:
    script = """
      say(page.title.includes("taken"));
      say(all("img, .text script, .text style").length);
      say(all(".text").map((text) => text.textContent.includes("onerror")));
      say(page.body.getBoundingClientRect().height > 100);
    """
    assert browse(tmp_path, page(HOSTILE, HOSTILE), script) == ["false", "0", "[true,true]", "true"]
