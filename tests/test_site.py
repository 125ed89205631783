"""The site: it builds without a warning, names all that is public, and asks nobody for anything."""

from __future__ import annotations

import inspect
import json
import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import attrs
import pytest

import readouts
import readouts.spark
from tree import ROOT

DOCS = ROOT / "docs"
SOURCES = sorted(page for page in DOCS.rglob("*.md") if "_build" not in page.parts)
ACCURACY = DOCS / "figures" / "accuracy.json"
FLOORS = ROOT / ".ci" / "floors.json"
MODULES = (readouts, readouts.spark)
NAMES = [f"{m.__name__}.{name}" for m in MODULES for name in m.__all__ if not name.startswith("__")]

# A lexicon is made and extended by users; the rest of it serves the stages, as the page of the model says.
ONLY = {"readouts.Lexicon": {"default", "extended"}}
pytestmark = pytest.mark.skipif(not DOCS.exists(), reason="needs docs of the source tree, which is not here")
OUTSIDE = ("http:", "https:", "mailto:", "data:")


class Page(HTMLParser):
    """What a page links to, what others can link to in it, and what a browser would fetch with it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors = {""}
        self.fetched: list[str] = []
        self.pictures: list[dict[str, str | None]] = []
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = dict(attributes)
        self.anchors |= {value for key in ("id", "name") if (value := found.get(key))}
        if tag == "a" and found.get("href"):
            self.links.append(found["href"] or "")
        elif tag in {"script", "img", "iframe"} and found.get("src"):
            self.fetched.append(found["src"] or "")
        elif tag == "link" and found.get("rel") in {"stylesheet", "icon", "preload"}:
            self.fetched.append(found.get("href") or "")
        if tag == "img":
            self.pictures.append(found)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    for needed in ("sphinx", "furo", "myst_parser", "sphinx_argparse_cli", "sphinx_copybutton"):
        pytest.importorskip(needed)
    out = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-n", "-W", "--keep-going", "-q", "-b", "html", str(DOCS), str(out)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {path: Page(path) for path in sorted(site.rglob("*.html"))}


@pytest.fixture(scope="module")
def inventory(site: Path) -> frozenset[str]:
    # Four lines of a head, then lines of "name domain:role ...", packed.
    lines = zlib.decompress((site / "objects.inv").read_bytes().split(b"\n", 4)[4]).decode("utf-8").splitlines()
    return frozenset(name for name, role, *_ in (line.split(" ") for line in lines) if role.startswith("py:"))


def members(name: str) -> Iterator[str]:
    """What a public type of the library offers: its fields, and what is defined in it."""
    module, _, short = name.rpartition(".")
    value = getattr(sys.modules[module], short)
    if not inspect.isclass(value) or issubclass(value, Exception):
        return
    fields = [field.name for field in attrs.fields(value)] if attrs.has(value) else []
    # Slots of attrs are in the class as well.
    offered = {*fields, *(key for key in vars(value) if not key.startswith("_"))}
    yield from sorted(offered & ONLY.get(name, offered))


@pytest.mark.parametrize("name", NAMES)
def test_every_public_name_stands_in_the_sources(name: str) -> None:
    directive = re.compile(rf"^\.\. auto\w+:: {re.escape(name)}(?:\(|$)", re.MULTILINE)
    assert any(directive.search(page.read_text("utf-8")) for page in SOURCES)


@pytest.mark.parametrize("name", NAMES)
def test_every_public_name_is_in_the_inventory(name: str, inventory: frozenset[str]) -> None:
    assert name in inventory
    assert [f"{name}.{member}" for member in members(name) if f"{name}.{member}" not in inventory] == []


def test_every_link_within_the_site_leads_somewhere(site: Path, pages: dict[Path, Page]) -> None:
    checked, broken = 0, []
    for path, page in pages.items():
        for link in page.links:
            if link.startswith(OUTSIDE):
                continue
            place, anchor = urldefrag(unquote(link))
            target = (path.parent / place).resolve() if place else path
            checked += 1
            if not target.is_file() or (target in pages and anchor not in pages[target].anchors):
                broken.append(f"{path.relative_to(site)}: {link}")
    assert checked > 1_000
    assert broken == []


def test_a_page_asks_for_nothing_from_anywhere(site: Path, pages: dict[Path, Page]) -> None:
    for path, page in pages.items():
        for file in page.fetched:
            assert not file.startswith(("http:", "https:", "//")), (path, file)
            assert (path.parent / file.partition("?")[0]).resolve().is_file(), (path, file)
    for sheet in site.rglob("*.css"):
        assert not re.search(r"(@import|url\()\s*[\"']?(https?:)?//", sheet.read_text("utf-8")), sheet


def test_every_picture_is_described(pages: dict[Path, Page]) -> None:
    pictures = [picture for page in pages.values() for picture in page.pictures]
    assert len(pictures) >= 4
    assert all(len(picture.get("alt") or "") > 20 for picture in pictures)


def test_the_schemas_are_files_of_the_site(site: Path) -> None:
    for kind in (readouts.Readout, readouts.Comparison):
        made = json.loads((site / f"{kind.__name__.lower()}.schema.json").read_text("utf-8"))
        assert made == readouts.schema(kind)


def test_the_pages_hold_all_commands_words_and_modules(site: Path) -> None:
    """A table that came out empty would look fine to the build."""
    from readouts._cli import command_line

    def text(page: str) -> str:
        return re.sub(r"<[^>]+>", "", (site / page).read_text("utf-8"))

    commands = text("commands.html")
    (known,) = (action.choices for action in command_line()._actions if isinstance(action.choices, dict))
    for name, command in known.items():
        assert f"readouts {name}" in commands
        for action in command._actions:
            assert all(option in commands for option in action.option_strings), action
    for page, words in WORDS.items():
        assert all(word in text(f"words/{page}.html") for word in words), page
    package = Path(readouts.__file__).parent
    modules = {path.stem for path in package.glob("*.py")} | {
        path.parent.name for path in package.glob("_*/__init__.py")
    }
    assert all(f"{name}" in text("architecture.html") for name in modules - {"__init__"})


WORDS = {
    "verbs": ("accede", "stress", "topic"),
    "nouns": ("concern", "accusation", "arrive at"),
    "contact": ("telephone", "video"),
    "offices": ("prime minister", "crown princess"),
    "countries": ("Brazil", "Jordanian", "Casa Rosada"),
    "places": ("Samarkand",),
    "bodies": ("NATO", "African Union"),
    "media": ("Reuters", "Xinhua"),
    "publishers": ("White House", "Kremlin"),
    "wordings": ("cessation of hostilities",),
}


# The figures


def test_the_figures_are_of_documents_and_add_up() -> None:
    sets = {row["name"]: row for row in json.loads(ACCURACY.read_text("utf-8"))["sets"]}
    assert {"dev", "press", "held-out official", "held-out press"} <= set(sets)
    for row in sets.values():
        assert row["documents"] >= 1
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["measured"])
        for form in ("told", "blind"):
            found = {name: figures["value"] for name, figures in row[form].items()}
            assert all(0 <= value <= 1 for value in found.values())
            assert found["whole statement"] <= found["who said what"] <= found["statements"]


@pytest.mark.skipif(not FLOORS.exists(), reason="the floors are not at hand")
def test_the_figures_are_no_older_than_the_floors() -> None:
    """Who raises a floor also measures for the documentation: benchmarks/accuracy.py."""
    sets = {row["name"]: row["told"] for row in json.loads(ACCURACY.read_text("utf-8"))["sets"]}
    for name, floors in json.loads(FLOORS.read_text("utf-8")).items():
        for figure, floor in floors.items():
            assert sets[name][figure]["value"] >= floor - 0.0005, (name, figure)
