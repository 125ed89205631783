"""The evidence view: what stands on the page, that a text stays text, and what a browser makes of it."""

from __future__ import annotations

import html.parser
import http.server
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import readouts
from readouts import Act, Call, Doubt, Form, Participant, Readout, Source, Span, Statement
from readouts._cli import main
from readouts._html import VOICES, attr, letters, resource, tag, text
from readouts._view import view_page
from readouts._wording import DOUBTS
from tree import example

TEXT = """President Ana Lima of Brazil spoke today by phone with Prime Minister Omar Haddad of Jordan.
President Lima thanked Prime Minister Haddad for hosting the talks.
"We will "meet again" soon," Haddad said, his office reported.
Nothing was decided.
"""


def _span(part: str, nth: int = 0, within: str = TEXT) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = within.index(part, at + 1)
    return Span(at, at + len(part), part)


def _readout(within: str = TEXT) -> Readout:
    """A readout by hand, so that the page does not hang on the rules of the parser."""
    lima = Participant("Ana Lima", role="President", country="BR", rule="name")
    haddad = Participant("Omar Haddad", role="Prime Minister", country="JO", rule="name")
    office = Source("his office", mentions=(_span("his office"),), rule="attribution")
    call = Call((lima, haddad), span=_span(TEXT.splitlines()[0]), sources=(office,), rule="verb of contact")
    statements = (
        Statement(_span("hosting the talks"), (lima,), (haddad,), Act.THANK, cue=_span("thanked"), call=call),
        Statement(
            _span('We will "meet again" soon'), (haddad,), (lima,), form=Form.MIXED, quotes=(_span("meet again"),),
            cue=_span("said"), call=call, sources=(office,), rule="inverted", doubts=(Doubt.ADDRESSEE_ASSUMED,),
        ),
        Statement(_span("meet again"), (lima, haddad), (), Act.COMMIT, rule="purpose"),
    )  # fmt: skip
    unread = (_span("Nothing was decided."),)
    return Readout(within, None, None, None, (lima, haddad), (call,), statements, (office,), unread)


class _Page(html.parser.HTMLParser):
    """The elements of a page, the text of the marked text, and every attribute."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.marked = ""
        self.depth = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if self.depth or dict(attrs).get("id") == "text":
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self.depth -= bool(self.depth)

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.marked += data

    def ids(self) -> list[str]:
        return [attributes["id"] or "" for _, attributes in self.elements if "id" in attributes]


# What stands on the page


def test_the_text_stands_on_the_page_as_given() -> None:
    assert _Page(view_page(_readout())).marked == TEXT


def test_every_link_leads_somewhere_and_ids_are_unique() -> None:
    page = _Page(view_page(_readout()))
    ids = page.ids()
    assert len(ids) == len(set(ids))
    links = [attributes["href"] or "" for _, attributes in page.elements if "href" in attributes]
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_a_statement_tells_who_to_whom_by_which_rule_and_its_doubts() -> None:
    page = view_page(_readout())
    said = re.search(r'<li id="t1".*?</li>', page, re.DOTALL)
    assert said is not None
    for told in ("Omar Haddad to Ana Lima", "inform", "his office", "Call 1", "inverted", "mixed", "“meet again”"):
        assert told in said[0]
    assert text(DOUBTS[Doubt.ADDRESSEE_ASSUMED]) in said[0]


def test_overlapping_statements_share_a_piece_with_the_innermost_last() -> None:
    page = view_page(_readout())
    assert re.search(r'<span class="s q vj in" data-t="1 2">meet again</span>', page)


def test_what_was_not_read_is_shown_as_such() -> None:
    page = view_page(_readout())
    assert '<span class="un">Nothing was decided.</span>' in page
    assert "1 sentence not read" in page


def test_a_readout_of_nothing_has_a_page() -> None:
    page = view_page(readouts.parse(""))
    assert "None were found." in page
    assert _Page(page).marked == ""


def test_every_doubt_has_its_words() -> None:
    assert set(DOUBTS) == set(Doubt)


@pytest.mark.parametrize(("number", "shown"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_letters(number: int, shown: str) -> None:
    assert letters(number) == shown


def _light(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return sum(
        w * (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4) for w, c in zip(_WEIGHTS, parts, strict=True)
    )


_WEIGHTS = (0.2126, 0.7152, 0.0722)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_stand_out_from_their_ground(scheme: str) -> None:
    """The contrast that WCAG 2 asks of small letters, for letters on the page and on the badge of each voice."""
    style = resource("readouts._html", "page.css")
    blocks = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    colors = dict(re.findall(r"--(\w+): (#\w{3,6});", blocks[["light", "dark"].index(scheme)]))
    full = {
        name: "#" + "".join(c * 2 for c in value[1:]) if len(value) == 4 else value for name, value in colors.items()
    }
    ground = _light(full["ground"])
    for name in ("ink", "soft", "link", "vj", *(f"v{n}" for n in range(VOICES))):
        light = _light(full[name])
        assert (max(light, ground) + 0.05) / (min(light, ground) + 0.05) >= 4.5, name


# A text stays text

HOSTILE = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</div></main></script><!-- ]]> &amp; &lt;",
    '" onmouseover="alert(1)" \' data-x=',
    "\u202etxt.exe\u2066 \u200f\u061c",
    "a\r\nb\rc\td\x0b\x1b[31m\x85\u2028",
    "\U0001f468\u200d\U0001f4bb e\u0301 \U0010ffff",
    "</style><style>*{background:url(//example.org)}</style><!--><script>",
    "}*{background:url(//example.org);x:expression(alert(1))}/*",
    "javascript:alert(1) </TITLE></textarea><svg/onload=alert(1)> `",
    "\ufffe\uffff\u2029",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text(hostile: str) -> None:
    source = Source(hostile)
    person = Participant(hostile, role=hostile, rule=hostile)
    span = Span(0, len(hostile), hostile)
    call = Call((person,), time=span, place=span, topics=(span,), span=span, sources=(source,), rule=hostile)
    said = Statement(span, (person,), (person,), call=call, sources=(source,), quotes=(span,), cue=span, rule=hostile)
    readout = Readout(hostile, span, None, source, (person,), (call,), (said,), (source,), (span,))
    plain, page = _Page(view_page(_readout())), _Page(view_page(readout, hostile))
    assert page.marked == hostile
    assert {name for name, _ in page.elements} <= {name for name, _ in plain.elements} | {"bdi", "h1"}
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    links = [attributes["href"] or "" for _, attributes in page.elements if "href" in attributes]
    assert all(link.startswith("#") for link in links)
    assert not any(
        "style" in attributes or hostile in (attributes.get("class") or "") for _, attributes in page.elements
    )
    assert not re.search(
        r"[\u202a-\u202e\u2066-\u2069]", re.sub(r"<bdi [^>]*>.</bdi>", "", view_page(readout, hostile))
    )


def test_characters_that_no_page_can_hold_are_named() -> None:
    page = view_page(readouts.parse("a\0b\ud800c"))
    assert _Page(page).marked == "a\ufffdb\ufffdc"
    assert 'data-code="U+0000"' in page
    assert 'data-code="U+D800"' in page
    page.encode("utf-8")


@given(st.text())
def test_any_text_stays_text(value: str) -> None:
    page = _Page(f'<div id="text">{text(value)}</div>')
    assert page.marked == re.sub("[\0\ud800-\udfff]", "\ufffd", value)
    _, attributes = _Page(tag("p", title=value)).elements[0]
    assert attributes["title"] == html.unescape(attr(value))


@given(st.text(alphabet="abc .", min_size=8, max_size=30), st.data())
def test_spans_may_overlap_in_any_way(value: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(value))
    pairs = data.draw(st.lists(st.tuples(ends, ends), max_size=8))
    spans = [Span(min(pair), max(pair), value[min(pair) : max(pair)]) for pair in pairs]
    person = Participant("Ana Lima")
    said = tuple(Statement(span, (person,), cue=span, quotes=(span,)) for span in spans)
    page = _Page(view_page(Readout(value, None, None, None, (person,), (), said, (), tuple(spans))))
    assert page.marked == value
    for number, span in enumerate(spans):
        covered = sum(str(number) in (a.get("data-t") or "").split() for tag, a in page.elements if tag == "span")
        assert bool(covered) == bool(span.text)


def test_a_page_asks_for_nothing() -> None:
    page = _Page(view_page(_readout()))
    policy = next(a["content"] for _, a in page.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    loading = [a for _, a in page.elements if {"src", "srcset", "data", "action", "background", "style"} & set(a)]
    assert not loading
    assert not re.search(r"url\(|@import|fetch\(|XMLHttp", view_page(_readout()))


# In a notebook


def test_a_notebook_shows_the_page_in_a_frame() -> None:
    readout = _readout()
    (name, frame), *rest = _Page(readout._repr_html_()).elements
    assert (name, rest) == ("iframe", [])
    assert frame["srcdoc"] == view_page(readout)
    assert frame["sandbox"] == "allow-scripts allow-modals"


# The command


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "note.txt").write_text(TEXT, "utf-8", newline="\n")
    return tmp_path


def test_the_command_writes_a_page(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["view", "note.txt", "--published", "2031-03-04", "-o", "page.html"]) == 0
    assert capsys.readouterr() == ("", "")
    assert (folder / "page.html").read_bytes().decode() == view_page(
        readouts.parse(TEXT, published="2031-03-04"), "note.txt"
    )


def test_the_command_reads_the_wire_format(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "saved.json").write_text(readouts.to_json(_readout()), "utf-8")
    assert main(["view", "saved.json"]) == 0
    assert capsysbinary.readouterr().out.decode() == view_page(_readout(), "saved.json")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["gone.txt"], "gone.txt: cannot be read"),
        (["broken.json"], "broken.json: not JSON"),
        (["note.txt", "-o", "no/such/page.html"], "no/such/page.html: cannot be written"),
        (["note.txt", "--lexicon", "gone.toml"], "gone.toml: cannot be read"),
    ],
)
def test_the_command_tells_what_is_wrong(
    arguments: list[str], problem: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "broken.json").write_text("{", "utf-8")
    assert main(["view", *arguments]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"readouts: {problem}")


# In a browser

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
).split()

in_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium")

# A page around the page acts on it as a reader would, and writes down what it sees.
HARNESS = """<!doctype html><meta charset="utf-8"><iframe id="f" width="1000" height="700" srcdoc="%s"></iframe>
<script>
document.getElementById("f").addEventListener("load", () => {
  const page = document.getElementById("f").contentDocument, out = [];
  const key = (key) => page.activeElement.dispatchEvent(
    new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
  const say = (value) => out.push(JSON.stringify(value));
  const details = () => page.getElementById("details").textContent;
  const entries = () => [...page.querySelectorAll("#said > li")].map((li) => li.hidden ? 0 : 1);
  const choose = (name, value) => {
    const select = page.querySelector(`select[name=${name}]`);
    select.value = value;
    select.dispatchEvent(new Event("change", {bubbles: true}));
  };
  try { %s } catch (error) { say("error " + error); }
  const shown = document.createElement("pre");
  shown.textContent = "RESULT " + out.join("\\n") + " END";
  document.body.append(shown);
});
</script>"""


def _browse(folder: Path, page: str, script: str, *flags: str) -> list[str]:
    """What a script of the harness says of a page."""
    (folder / "harness.html").write_text(HARNESS % (page.replace("&", "&amp;").replace('"', "&quot;"), script), "utf-8")
    out = _chromium(folder, "--dump-dom", *flags, (folder / "harness.html").as_uri())
    found = re.search(r"<pre>RESULT (.*?) END</pre>", out, re.DOTALL)
    assert found is not None, out[-2000:]
    return html.unescape(found[1]).split("\n")


def _chromium(folder: Path, *arguments: str) -> str:
    assert CHROMIUM is not None
    command = [CHROMIUM, *QUIET, f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=3000", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=True).stdout


@in_browser
def test_pointing_and_keys_show_a_statement(tmp_path: Path) -> None:
    script = """
      say(page.getElementById("text").textContent.length);
      page.querySelector('span[data-t="1 2"]').dispatchEvent(new MouseEvent("mouseover", {bubbles: true}));
      say(details().includes("Ana Lima, Omar Haddad"));
      page.getElementById("m0").focus();
      say([details().includes("thanked"), page.querySelectorAll(".on").length]);
      key("ArrowRight");
      say([page.activeElement.id, details().includes("inverted"), page.querySelectorAll(".s.on").length]);
      key("End"); say(page.activeElement.id);
      key("Home"); say(page.activeElement.id);
      key("Escape"); say(page.querySelectorAll(".on").length);
    """
    said = _browse(tmp_path, view_page(_readout()), script)
    assert said == [str(len(TEXT)), "true", "[true,2]", '["m1",true,3]', '"m2"', '"m0"', "0"]


@in_browser
def test_filters(tmp_path: Path) -> None:
    script = """
      const mark = () => page.querySelector('span[data-t="1 2"]').className;
      say(entries());
      choose("speaker", "0"); say([entries(), mark()]);
      choose("speaker", "1"); say(entries());
      choose("act", "inform"); say([entries(), mark(), page.getElementById("m2").hidden]);
      choose("act", ""); choose("speaker", ""); choose("source", "0"); say(entries());
      choose("source", "-"); say(entries());
      choose("call", "-"); say(entries());
      choose("speaker", "0"); choose("call", "0"); say([entries(), page.querySelector("output").textContent]);
    """
    said = _browse(tmp_path, view_page(_readout()), script)
    assert said == [
        "[1,1,1]",
        '[[1,0,1],"s q vj"]',
        "[0,1,1]",
        '[[0,1,0],"s q v1",true]',
        "[0,1,0]",
        "[1,0,1]",
        "[0,0,1]",
        '[[1,0,0],"1 of 3 statements shown"]',
    ]


class _Counting(http.server.BaseHTTPRequestHandler):
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_error(404)

    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """An address on this machine, and what it was asked for."""
    asked: list[str] = []
    handler = type("Handler", (_Counting,), {"asked": asked})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}", asked
        serving.shutdown()


@in_browser
def test_hostile_text_does_nothing_in_a_browser(tmp_path: Path, server: tuple[str, list[str]]) -> None:
    address, asked = server
    hostile = "".join(
        (
            f'<script>parent.hacked = 1; fetch("{address}/a")</script>',
            f'<img src="{address}/b" onerror="parent.hacked = 2"><link rel=stylesheet href="{address}/c">',
            f'<iframe src="{address}/d"></iframe><meta http-equiv=refresh content="0;{address}/e">',
        )
    )
    value = f"President {hostile} of Brazil thanked {hostile} for {hostile}. \u202e abc\r\n \u2067"
    span = Span(0, len(value), value)
    person = Participant(hostile)
    said = Statement(span, (person,), rule=hostile)
    page = view_page(Readout(value, span, None, None, (person,), (), (said,), (Source(hostile),), (span,)), hostile)
    script = """
      page.getElementById("m0").focus();
      const count = (selector) => page.querySelectorAll(selector).length;
      say([window.hacked ?? 0, count("script"), count("img, link, iframe")]);
      say(page.getElementById("text").textContent);
    """
    said_by_page, given = _browse(tmp_path, page, script)
    assert said_by_page == "[0,1,0]"
    assert readouts.from_json(f'{{"text": {given}}}').text == value
    assert asked == []


@in_browser
def test_a_megabyte_is_shown(tmp_path: Path) -> None:
    once, times = _readout(), 1_000_000 // len(TEXT) + 1
    said = (
        attrs.evolve(statement, content=Span(at + statement.content.start, at + statement.content.end, ""))
        for at in range(0, times * len(TEXT), len(TEXT))
        for statement in once.statements
    )
    page = view_page(attrs.evolve(once, text=TEXT * times, statements=tuple(said)))
    script = """
      const badges = page.querySelectorAll(".b[data-t]");
      say([page.getElementById("text").textContent.length, badges.length]);
      badges[badges.length - 1].focus();
      say(details().includes("purpose"));
    """
    assert _browse(tmp_path, page, script) == [f"[{times * len(TEXT)},{times * 3}]", "true"]


@in_browser
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_window(tmp_path: Path, width: int) -> None:
    frame = f'page.defaultView.frameElement.width = "{width}";'
    script = frame + "say(page.documentElement.scrollWidth <= page.defaultView.frameElement.clientWidth);"
    page = view_page(readouts.parse(example() + "x" * 500, published="2031-03-04"))
    assert _browse(tmp_path, page, script) == ["true"]
