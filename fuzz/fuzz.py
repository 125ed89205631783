"""Drive one entry point with atheris; see README.md beside this file."""

from __future__ import annotations

import contextlib
import io
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["readouts"]):
    import readouts
    from readouts import _cli, _parser, _pipeline  # the modules whose branches guide the fuzzer
    from readouts._lexicon._tables import read_file

HERE = Path(__file__).resolve().parent
WORDS = (HERE / "pieces.txt").read_text("utf-8").splitlines()
PIECES = [*WORDS, "\n", "\n\n", "\r\n", "\u2028", "\xa0", "\ud800", "\x00"]
SMALL = readouts.parse(
    "President Ana Lemos of Brazil spoke today by phone with Prime Minister Omar Haddad of Jordan, the ministry said. "
    "She thanked him for “hosting the talks.”",
    published="2031-03-04",
)


def compose(data: bytes) -> str:
    """A text from words of the field: each byte picks a piece, so that mutations move whole phrases."""
    provider = atheris.FuzzedDataProvider(data)
    parts: list[str] = []
    while provider.remaining_bytes() and len(parts) < 400:
        pick = provider.ConsumeIntInRange(0, len(PIECES) + 7)
        parts.append(PIECES[pick] if pick < len(PIECES) else provider.ConsumeUnicode(6))
        if not provider.ConsumeProbability() < 0.1:
            parts.append(" ")
    return "".join(parts)


def check(text: str, readout: readouts.Readout) -> None:
    wire = readouts.to_json(readout)
    if readouts.from_json(wire) != readout:
        raise AssertionError("the round trip lost something")
    for statement in readout.statements:
        for span in (statement.content, statement.cue, statement.span, *statement.quotes):
            if span is not None and text[span.start : span.end] != span.text:
                raise AssertionError(f"not a slice: {span!r}")
    hash(readout)
    if len(repr(readout)) > 2000:
        raise AssertionError("the repr is not bounded")


def parse(data: bytes) -> None:
    text = compose(data) if data[:1] < b"\xc0" else data.decode("utf-8", "surrogateescape")
    published = "2031-03-04" if len(data) % 2 else None
    check(text, readouts.parse(text, published=published, publisher=("Kremlin", "White House", None)[len(data) % 3]))


def from_json(data: bytes) -> None:
    with contextlib.suppress(readouts.WireError):
        readouts.from_json(data.decode("utf-8", "replace"))
    wire = json.loads(readouts.to_json(SMALL))
    provider = atheris.FuzzedDataProvider(data)
    for _ in range(1 + len(data) % 4):
        _spoil(wire, provider)
    with contextlib.suppress(readouts.WireError):
        readouts.from_json(json.dumps(wire))


def _spoil(value: object, provider: atheris.FuzzedDataProvider) -> None:
    """Change one place of a JSON value."""
    while True:
        keys = list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
        if not keys:
            return
        key = keys[provider.ConsumeIntInRange(0, len(keys) - 1)]
        inner = value[key]  # type: ignore[index]
        if isinstance(inner, dict | list) and inner and provider.ConsumeBool():
            value = inner
            continue
        options = (None, -1, 10**9, "", "p1", [], {}, True, 1.5, provider.ConsumeUnicode(4))
        value[key] = options[provider.ConsumeIntInRange(0, len(options) - 1)]  # type: ignore[index]
        return


LEXICON = (
    '[[verb]]\nlemma = "{}"\nact = "{}"\ntakes = ["{}"]\n',
    '[[noun]]\nlemma = "{}"\nact = "{}"\n',
    '[[person]]\nname = "{}"\nrole = "{}"\ncountry = "{}"\n',
    '[[publisher]]\nname = "{}"\nkind = "{}"\n',
    '[words]\nhonorifics = ["{}"]\n',
    "{} = {}\n",
)


def lexicon(data: bytes) -> None:
    provider = atheris.FuzzedDataProvider(data)
    parts = []
    for _ in range(provider.ConsumeIntInRange(0, 3)):
        shape = LEXICON[provider.ConsumeIntInRange(0, len(LEXICON) - 1)]
        parts.append(shape.format(*(provider.ConsumeUnicodeNoSurrogates(6) for _ in range(3))))
    body = "".join(parts).encode() + (provider.ConsumeBytes(60) if provider.ConsumeBool() else b"")
    suffix = ("a.toml", "people.csv", "media-mine.csv", "b.txt")[provider.ConsumeIntInRange(0, 3)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / suffix
        path.write_bytes(body)
        with contextlib.suppress(readouts.LexiconError):
            read_file(path)


def cli(data: bytes) -> None:
    provider = atheris.FuzzedDataProvider(data)
    words = "--format json jsonl tree --explain --published 2031-03-04 --publisher Kremlin --color never x --title -x"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.txt"
        path.write_bytes(provider.ConsumeBytes(80))
        pieces = words.split()
        args = [pieces[provider.ConsumeIntInRange(0, len(pieces) - 1)] for _ in range(provider.ConsumeIntInRange(0, 4))]
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            try:
                status = _cli.main(["parse", *args, str(path)])
            except SystemExit as stop:
                status = stop.code if isinstance(stop.code, int) else 1
        if status not in {0, 1, 2, None}:
            raise AssertionError(f"exit status {status}")


def view(data: bytes) -> None:
    from html.parser import HTMLParser

    text = compose(data) + data.decode("utf-8", "replace")
    readout = readouts.parse(text)
    framed = readout._repr_html_()

    class Frame(HTMLParser):
        """The one element that a notebook shows; its page is in ``srcdoc``."""

        page = ""

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            given = dict(attrs)
            if self.page or tag != "iframe" or "allow-same-origin" in (given.get("sandbox") or "allow-same-origin"):
                raise AssertionError(f"{tag} {sorted(given)}")
            self.page = given.get("srcdoc") or ""

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag in {"iframe", "object", "embed", "base"} or any(k.startswith("on") for k, _ in attrs):
                raise AssertionError(f"{tag} {attrs}")
            links = [v.strip().lower() for k, v in attrs if k in {"src", "href"} and v]
            if any(link.startswith(("http:", "https:", "javascript:", "//")) for link in links):
                raise AssertionError(f"a request: {tag} {attrs}")

    frame = Frame()
    frame.feed(framed)
    if not frame.page:
        raise AssertionError("nothing is shown")
    Tags().feed(frame.page)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "parse": parse,
    "json": from_json,
    "lexicon": lexicon,
    "cli": cli,
    "view": view,
}


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"usage: fuzz.py {'|'.join(TARGETS)} [libFuzzer options]")
    found = HERE / "found"
    found.mkdir(exist_ok=True)
    target = TARGETS[sys.argv[1]]
    atheris.Setup([sys.argv[0], f"-artifact_prefix={found}/", "-max_len=600", *sys.argv[2:]], target)
    atheris.Fuzz()


_ = (_parser, _pipeline)

if __name__ == "__main__":
    main()
