"""Drive one entry point with atheris; see README.md beside this file."""

from __future__ import annotations

import atexit
import contextlib
import io
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["readouts"]):
    # The modules whose branches guide the fuzzer; many are loaded only when they are used.
    import readouts
    from readouts import _batch, _cli, _compare, _compare_page, _explain, _frames, _parser, _pipeline, _view, _wire
    from readouts._events import _codebook
    from readouts._lexicon import _merge, _tables
    from readouts._wire import _comparison

HERE = Path(__file__).resolve().parent
FOLDER = Path(tempfile.mkdtemp(dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
WORDS = (HERE / "pieces.txt").read_text("utf-8").splitlines()
ANY, ANY_WORD = 6, 40
PIECES = [*WORDS, "\n", "\n\n", "\r\n", "\u2028", "\xa0", "\ud800", "\x00"]
SMALL = readouts.parse(
    "President Ana Lemos of Brazil spoke today by phone with Prime Minister Omar Haddad of Jordan, the ministry said. "
    "She thanked him for “hosting the talks.”",
    published="2031-03-04",
)
OTHER = readouts.parse("President Ana Lemos thanked Prime Minister Haddad by phone for hosting a summit, he told us.")
WIRE = readouts.to_json(SMALL)
COMPARED = readouts.to_json(readouts.compare(SMALL, OTHER))


def _few(words: object) -> object:
    """The first of each list, and its first phrases, so that a lexicon is compiled in a few milliseconds."""
    if isinstance(words, dict):
        return {name: _few(listed) for name, listed in words.items()}
    return [*words[:3], *[word for word in words if " " in word][:2]] if isinstance(words, list) else words


FEW_WORDS = _few(readouts.Lexicon.default()._words)


def _all(words: object) -> set[str]:
    """Every word and phrase of nested lists."""
    if isinstance(words, str):
        return {words}
    return {w for inner in (words.values() if isinstance(words, dict) else words) for w in _all(inner)}  # type: ignore[attr-defined]


KNOWN = sorted({*readouts.Lexicon.default().flags, *_all(readouts.Lexicon.default()._words)})
"""What the lexicon knows in any way, so that words stand beside each other that no writer would put there."""


def compose(data: bytes) -> str:
    """A text from words of the field: each byte picks a piece, so that mutations move whole phrases.

    Pieces stand with a space behind them; then some bytes are for any characters, some for any words that the lexicon
    knows, the rest for pieces without a space.
    """
    provider = atheris.FuzzedDataProvider(data)
    parts: list[str] = []
    while provider.remaining_bytes() and len(parts) < 200:
        pick = provider.ConsumeIntInRange(0, 255)
        if pick < len(PIECES):
            parts += (PIECES[pick], " ")
        elif pick < len(PIECES) + ANY:
            parts.append(provider.ConsumeUnicode(6))
        elif pick < len(PIECES) + ANY + ANY_WORD:
            parts += (KNOWN[provider.ConsumeIntInRange(0, len(KNOWN) - 1)], " ")
        else:
            parts.append(PIECES[(pick - len(PIECES) - ANY - ANY_WORD) * 7 % len(PIECES)])
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
    provider = atheris.FuzzedDataProvider(data)
    kind, good = (readouts.Comparison, COMPARED) if provider.ConsumeBool() else (readouts.Readout, WIRE)
    wire = json.loads(good)
    for _ in range(1 + len(data) % 4):
        _spoil(wire, provider)
    with contextlib.suppress(readouts.WireError):
        read = readouts.from_json(json.dumps(wire), kind)
        if readouts.from_json(readouts.to_json(read), kind) != read:
            raise AssertionError("what was read does not come back")


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
        numbers = (-1, 10**9, 1.5, float("nan"), float("inf"), 10**40)
        options = (None, "", "p1", [], {}, True, *numbers, provider.ConsumeUnicode(4))
        value[key] = options[provider.ConsumeIntInRange(0, len(options) - 1)]  # type: ignore[index]
        return


LEXICON = (
    '[[verb]]\nlemma = "{}"\nact = "{}"\ntakes = ["{}"]\n',
    '[[verb]]\nlemma = "{}"\nspellings = ["{}"]\npast = "{}"\n',
    '[[noun]]\nlemma = "{}"\nact = "{}"\n',
    '[[office]]\nkind = "leader"\nnames = ["{}", "{}"]\n',
    '[[contact]]\nlemma = "{}"\nparties = ["{}"]\nchannel = "phone"\n',
    '[[country]]\ncode = "{}"\nname = "{}"\ndemonyms = ["{}"]\n',
    '[[body]]\nname = "{}"\naliases = ["{}"]\n',
    '[[medium]]\nname = "{}"\ndomains = ["{}"]\nkind = "other"\n',
    '[[person]]\nname = "{}"\nrole = "{}"\ncountry = "{}"\n',
    '[[publisher]]\nname = "{}"\nsigns = ["{}"]\nboilerplate = ["{}"]\n',
    '[[wording]]\nname = "{}"\nwords = ["{}"]\n',
    '[words]\nhonorifics = ["{}"]\nbe = ["{}"]\n',
    '[calls.nouns]\nphone = ["{}"]\n',
    '[[call]]\nstatus = "{}"\nparties = 2\ncameo = "{}"\n',
    '[[statement]]\nact = "{}"\nnegated = true\n',
    '[plover.score]\n"{}" = 1.5\n',
    "{} = {}\n",
    "{} = {{{} = [{}]}}\n",
)


def _lexicon_file(provider: atheris.FuzzedDataProvider) -> tuple[str, bytes]:
    parts = []
    for _ in range(provider.ConsumeIntInRange(0, 3)):
        shape = LEXICON[provider.ConsumeIntInRange(0, len(LEXICON) - 1)]
        parts.append(shape.format(*(_lexicon_word(provider) for _ in range(3))))
    suffix = ("a.toml", "people.csv", "media-mine.csv", "b.txt")[provider.ConsumeIntInRange(0, 3)]
    return suffix, "".join(parts).encode() + (provider.ConsumeBytes(60) if provider.ConsumeBool() else b"")


def _lexicon_word(provider: atheris.FuzzedDataProvider) -> str:
    pick = provider.ConsumeIntInRange(0, 2 * len(WORDS))
    return WORDS[pick].replace('"', "") if pick < len(WORDS) else provider.ConsumeUnicodeNoSurrogates(6)


def lexicon(data: bytes) -> None:
    provider = atheris.FuzzedDataProvider(data)
    name, body = _lexicon_file(provider)
    path = FOLDER / name
    path.write_bytes(body)
    with contextlib.suppress(readouts.LexiconError):
        _codebook.Codebook.read(path)
    with contextlib.suppress(readouts.LexiconError):
        tables, rest = _tables.read_file(path)
        words = {file: dict(lists) for file, lists in FEW_WORDS.items()}
        _merge.merge_words(str(path), words, rest)
        if provider.ConsumeIntInRange(0, 7) == 0:  # compiling takes much longer than reading
            made = readouts.Lexicon({name: tables.get(name, []) for name in _tables.TABLES}, words)
            text = compose(provider.ConsumeBytes(60))
            check(text, readouts.Parser(made).parse(text))


ARGUMENTS = (
    *"--format json jsonl tree csv tsv sqlite html text --explain --missed --published 2031-03-04 --publisher".split(),
    *"Kremlin --color never always --title x -x --html --encoding cp1252 --text-column a --id-column".split(),
    *"--input-format".split(),
    *"jsonl --errors --overwrite --restart --lexicon -o --first-publisher --date-format %d/%m/%Y -".split(),
    *"FOLDER FOLDER/a.txt FOLDER/b.csv FOLDER/c.jsonl FOLDER/d.json FOLDER/e.toml FOLDER/none FOLDER/*.txt".split(),
    *"-o FOLDER/o/page.html -o FOLDER/o/out.jsonl -o FOLDER/o/out.sqlite -o FOLDER/o/tables".split(),
)
COMMANDS = (
    ("parse",),
    ("parse",),
    ("parse", "-o"),
    ("explain",),
    ("view",),
    ("compare",),
    ("evaluate",),
    ("schema", "-o"),
)
USUAL = (
    ("FOLDER/a.txt",),
    ("FOLDER/b.csv", "FOLDER/c.jsonl"),
    ("FOLDER/o/out.jsonl", "FOLDER"),
    ("FOLDER/a.txt",),
    ("FOLDER/d.json",),
    ("FOLDER/a.txt", "FOLDER/d.json"),
    ("FOLDER/g.json", "--predictions", "FOLDER/p.jsonl"),
    ("FOLDER/o/page.html",),
)
INPUTS = {
    "a.txt": b"President Ana Lemos told Omar Haddad that ",
    "b.csv": b"id,text,published\n1,",
    "c.jsonl": b'{"text": "x", "published": "2031-03-04"}\n',
    "d.json": WIRE.encode(),
    "e.toml": b'[[verb]]\nlemma = "',
    "g.json": b'{"id": "g", "text": "Ana told Omar that it rained.", "participants": [{"id": "ana", "name": "Ana"}], '
    b'"calls": [], "statements": [{"content": "it rained", "speakers": ["ana"], "act": "inform", "quotes": []}]}',
    "p.jsonl": b'{"id": "g", "readout": {"statements": [{"content": {"start": 19, "end": 28}}]}}\n',
}


def cli(data: bytes) -> None:
    provider = atheris.FuzzedDataProvider(data)
    for name, begun in INPUTS.items():
        keep = provider.ConsumeIntInRange(0, len(begun))
        (FOLDER / name).write_bytes(begun[: len(begun) - keep] + provider.ConsumeBytes(24))
    outputs = FOLDER / "o"
    outputs.mkdir(exist_ok=True)
    before = set(FOLDER.iterdir())
    pick = provider.ConsumeIntInRange(0, len(COMMANDS) - 1)
    more = (
        ARGUMENTS[provider.ConsumeIntInRange(0, len(ARGUMENTS) - 1)] for _ in range(provider.ConsumeIntInRange(0, 4))
    )
    given = [*COMMANDS[pick], *USUAL[pick], *more]
    status = _status([argument.replace("FOLDER", str(FOLDER)) for argument in given], provider.ConsumeBytes(20))
    if status not in {0, 1, 2, None}:
        raise AssertionError(f"exit status {status}")
    named = {FOLDER / Path(argument).name for argument in given}
    strange = set(FOLDER.iterdir()) - before - named - {path.with_name(path.name + ".partial") for path in named}
    if strange or any(path.name not in OUTPUTS for path in outputs.iterdir()):
        raise AssertionError(f"written beside what was given: {strange or list(outputs.iterdir())}")
    _emptied()


OUTPUTS = {"page.html", "out.jsonl", "out.sqlite", "tables"} | {
    f"{name}.partial" for name in ("page.html", "out.jsonl", "out.sqlite", "tables")
}


def _emptied() -> None:
    for path in FOLDER.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def _status(arguments: list[str], piped: bytes) -> int | str | None:
    kept = sys.stdin, sys.stdout, sys.stderr
    streams = [io.TextIOWrapper(io.BytesIO(start), encoding="utf-8") for start in (piped, b"", b"")]
    sys.stdin, sys.stdout, sys.stderr = streams
    try:
        return _cli.main(arguments)
    except SystemExit as stop:
        return stop.code
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept


def view(data: bytes) -> None:
    text = compose(data) + data.decode("utf-8", "replace")
    readout = readouts.parse(text)
    frame = Frame()
    frame.feed(readout._repr_html_())
    if not frame.page:
        raise AssertionError("nothing is shown")
    Tags().feed(frame.page)
    page = _compare_page.compare_page(readouts.compare(readout, SMALL), (text[:20], text[-20:]))
    Tags().feed(page)


class Frame(HTMLParser):
    """The one element that a notebook shows; its page is in ``srcdoc``."""

    page = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self.page or tag != "iframe" or "allow-same-origin" in (given.get("sandbox") or "allow-same-origin"):
            raise AssertionError(f"{tag} {sorted(given)}")
        self.page = given.get("srcdoc") or ""


class Tags(HTMLParser):
    """Raises at what could run or ask for something; one script and one style are the page's own."""

    def __init__(self) -> None:
        super().__init__()
        self.own: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"iframe", "object", "embed", "base"} or any(k.startswith("on") for k, _ in attrs):
            raise AssertionError(f"{tag} {attrs}")
        if tag in {"script", "style"}:
            self.own.append(tag)
            if attrs or len(self.own) != len(set(self.own)):
                raise AssertionError(f"{tag} {attrs}")
        links = [v.strip().lower() for k, v in attrs if k in {"src", "href"} and v]
        if any(not link.startswith("#") for link in links):
            raise AssertionError(f"a request: {tag} {attrs}")


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
    atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
    longest = 48 if target is parse else 600  # pieces: many short texts find more than few long ones
    atheris.Setup([sys.argv[0], f"-artifact_prefix={found}/", f"-max_len={longest}", *sys.argv[2:]], target)
    atheris.Fuzz()


_ = (_batch, _compare, _explain, _frames, _parser, _pipeline, _view, _wire, _comparison)

if __name__ == "__main__":
    main()
