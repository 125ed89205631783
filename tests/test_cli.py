"""The command line: what it prints, and what it says when something is wrong."""

from __future__ import annotations

import datetime
import errno
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import readouts
from readouts import (
    Act,
    Call,
    Channel,
    Doubt,
    Form,
    Participant,
    ParticipantKind,
    Readout,
    Source,
    SourceKind,
    Span,
    Statement,
    Status,
)
from readouts._cli import _reader_is_gone, main
from readouts._cli._input import read_text
from readouts._cli._output import is_terminal, plain
from readouts._cli._tree import tree

TALK = (
    "President Ana Lima of Brazil spoke today by phone with Prime Minister Omar Haddad of Jordan. "
    "President Lima thanked Prime Minister Haddad for hosting the talks."
)

Files = Callable[..., list[str]]


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Files:
    """Writes files into the current folder and gives their names."""
    monkeypatch.chdir(tmp_path)
    for variable in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(variable, raising=False)

    def write(**contents: str | bytes) -> list[str]:
        for name, content in contents.items():
            Path(name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return list(contents)

    return write


def _run(*arguments: str, stdin: bytes | None = None, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, with pipes for its streams."""
    return subprocess.run(
        [sys.executable, "-m", "readouts", *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


# The tree


def test_a_tree_shows_the_call_and_what_was_said(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--published", "2031-03-04", *files(talk=TALK)]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "talk"
    assert "  Call 1: phone, held, 2031-03-04" in printed
    assert "    with       Ana Lima, President (BR)" in printed
    assert "               Omar Haddad, Prime Minister (JO)" in printed
    said = printed.index("    Ana Lima -> Omar Haddad: thank")
    assert printed[said + 1] == "      hosting the talks"
    assert not [line for line in printed if line != line.rstrip()]


def test_nothing_read_is_said(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", *files(weather="It rained all day.", empty="")]) == 0
    assert capsys.readouterr().out.count("Nothing was read: no call and no statement.") == 2


def test_explain_names_rules_and_doubts(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    names = files(talk=TALK + " She invited him to Brasilia.")
    main(["parse", *names])
    assert "rule" not in capsys.readouterr().out
    main(["parse", "--explain", *names])
    printed = capsys.readouterr().out
    readout = readouts.parse(Path("talk").read_text("utf-8"))
    assert printed.count("  rule  ") >= len(readout.calls) + len(readout.statements) + len(readout.participants)
    assert 'cue "thanked"; form indirect' in printed
    assert re.search(r"doubts: .*pronoun", printed)


def test_a_tree_of_everything() -> None:
    text = "Over lunch\nin Rabat at noon for an hour, Ana Lima did not raise grain. Petra said so. Others met. He sat."

    def span(part: str) -> Span:
        start = text.index(part)
        return Span(start, start + len(part), part)

    ana = Participant("Ana Lima", role="President", country="BR", rule="name")
    nato = Participant("NATO\nCouncil", ParticipantKind.INSTITUTION, organization="NATO")
    kurds = Participant("officials", ParticipantKind.GROUP)
    petra = Source("Petra", SourceKind.NEWS_AGENCY, "JO", rule="attribution", doubts=(Doubt.SOURCE_CARRIED,))
    palace = Source("the palace")
    call = Call(
        (ana, nato),
        Channel.IN_PERSON,
        Status.DENIED,
        datetime.date(2031, 3, 4),
        time=span("at noon"),
        duration=span("an hour"),
        place=span("lunch\nin Rabat"),
        initiator=ana,
        topics=(span("grain"), span("Others")),
        sources=(palace, petra),
        background=True,
    )
    statements = (
        Statement(span("grain"), (ana,), (nato, kurds), Act.WARN, negated=True, call=call, sources=(petra,)),
        Statement(span("so"), rule="verb", doubts=(Doubt.SPEAKER_OPEN,), form=Form.DIRECT),
    )
    readout = Readout(
        text,
        title=span("Over lunch"),
        published=datetime.date(2031, 3, 5),
        publisher=petra,
        participants=(ana, nato, kurds),
        calls=(call,),
        statements=statements,
        sources=(palace, petra),
        unread=(span("He sat."),),
    )
    lines = [line.rstrip() for line in tree("talk", readout, lambda _style, text: text.replace("\n", " "))]
    assert "\n".join(lines) == TREE.strip("\n")
    explained = list(tree("talk", readout, lambda _style, text: text, explain=True))
    assert "      rule       verb; form direct; doubts: speaker_open" in explained
    assert "      rule       attribution; doubts: source_carried" in explained
    assert "      rule       not named" in explained


TREE = """
talk
  title      Over lunch
  published  2031-03-05
  publisher  Petra, news agency (JO)

  Call 1: in person, denied, 2031-03-04, at noon, an hour, lunch in Rabat, background
    with       Ana Lima, President (BR)
               NATO Council (NATO)
    initiator  Ana Lima
    topics     grain
               Others
    source     the palace, via Petra
    Ana Lima -> NATO Council, officials: warn (negated)
      grain
      source     Petra

  Outside any call
    officials
    ?: inform
      so

  Sources
    the palace, other
    Petra, news agency (JO)

  Unread
    He sat.
"""


def test_several_files_are_set_apart(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", *files(one=TALK, two=TALK)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("one\n")
    assert "\n\ntwo\n" in printed


def test_what_the_caller_knows_reaches_the_parser(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    known = ["--published", "2031-03-04", "--publisher", "Kremlin", "--title", "A talk"]
    assert main(["parse", "--format", "json", *known, *files(talk=TALK)]) == 0
    read = readouts.from_json(capsys.readouterr().out)
    assert read == readouts.parse(TALK, published="2031-03-04", publisher="Kremlin", title="A talk")


# The wire format


def test_json_of_one_file_is_an_object(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--format", "json", *files(talk=TALK)]) == 0
    printed = capsys.readouterr().out
    assert json.loads(printed)["file"] == "talk"
    assert printed.startswith('{\n  "file"')
    assert readouts.from_json(printed) == readouts.parse(TALK)


def test_json_of_several_files_is_an_array(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--format", "json", *files(one=TALK, bad=b"\xff", two="")]) == 2
    array = json.loads(capsys.readouterr().out)
    assert [row["file"] for row in array] == ["one", "two"]
    assert [readouts.from_dict(row).text for row in array] == [TALK, ""]


def test_json_of_several_broken_files_is_an_empty_array(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--format", "json", *files(one=b"\xff", two=b"\xfe")]) == 2
    assert json.loads(capsys.readouterr().out) == []


def test_json_lines_have_one_line_a_file(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--format", "jsonl", *files(one=TALK + "\u2028\x85", two="\n\n")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [readouts.from_json(line).text for line in lines] == [TALK + "\u2028\x85", "\n\n"]


# Colours

COLORED = "\x1b["


@pytest.mark.parametrize(
    ("arguments", "environment", "colored"),
    [
        ([], {}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": ""}, False),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colors(
    arguments: list[str],
    environment: dict[str, str],
    colored: bool,
    files: Files,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    main(["parse", *arguments, *files(talk=TALK)])
    assert (COLORED in capsys.readouterr().out) is colored


@pytest.mark.parametrize(
    ("environment", "colored"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_has_colors(
    environment: dict[str, str], colored: bool, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    main(["parse", *files(talk=TALK)])
    assert (COLORED in terminal.getvalue()) is colored


@pytest.mark.parametrize(
    ("environment", "obeys"), [({}, False), ({"WT_SESSION": "7"}, True), ({"TERM": "xterm"}, True)]
)
def test_the_old_console_of_windows_is_spared_escape_sequences(
    environment: dict[str, str], obeys: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "platform", "win32")
    for name in ("WT_SESSION", "TERM", "ANSICON", "ConEmuANSI"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert is_terminal(terminal) is obeys


def test_the_wire_format_has_no_colors(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    main(["parse", "--color", "always", "--format", "json", *files(talk=TALK)])
    assert COLORED not in capsys.readouterr().out


# Standard input


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_standard_input(arguments: list[str]) -> None:
    done = _run("parse", *arguments, stdin=TALK.encode())
    assert done.returncode == 0
    assert done.stdout.splitlines()[0] == b"standard input"
    assert b"hosting the talks" in done.stdout


def test_broken_standard_input() -> None:
    done = _run("parse", stdin=b"caf\xe9")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("readouts: standard input: not UTF-8: byte 3 is 0xe9; ")


@pytest.mark.parametrize("stdin", [None, io.StringIO()], ids=["closed", "a terminal"])
def test_nothing_to_read(
    stdin: io.StringIO | None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if stdin is not None:
        monkeypatch.setattr(stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", stdin)
    assert main(["parse"]) == 2
    assert capsys.readouterr().err.startswith("readouts: nothing to read; name a file, or pipe a text in")


def test_closed_standard_input_by_name(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["parse", "-"]) == 2
    assert "standard input: cannot be read (it is closed)" in capsys.readouterr().err


# Bad input


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"caf\xe9", "bad: not UTF-8: byte 3 is 0xe9; save it as UTF-8"),
        (b"\xef\xbb\xbfabc\xff", "bad: not UTF-8: byte 6 is 0xff; "),
        ("Text".encode("utf-16"), "bad: not UTF-8: byte 0 is 0xff; "),
        (b"\xed\xa0\x80", "bad: not UTF-8: byte 0 is 0xed; "),
    ],
)
def test_a_file_in_another_encoding(
    content: bytes, problem: str, files: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", *files(bad=content, good=TALK)]) == 2
    captured = capsys.readouterr()
    (line,) = captured.err.splitlines()
    assert line.startswith(f"readouts: {problem}")
    assert "hosting the talks" in captured.out


def test_files_that_cannot_be_read(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    Path("folder").mkdir()
    assert main(["parse", "gone", "folder", *files(good=TALK)]) == 2
    captured = capsys.readouterr()
    gone, folder = captured.err.splitlines()
    assert gone.startswith("readouts: gone: cannot be read (")
    assert folder.startswith("readouts: folder: cannot be read (")
    assert gone.endswith("; check that it is a file that you may read")
    assert "hosting the talks" in captured.out


def test_a_byte_order_mark_is_no_text_and_line_ends_stay(files: Files) -> None:
    (name,) = files(text=b"\xef\xbb\xbfa\r\nb\rc\n")
    assert read_text(name) == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ('[[verb]]\nlemma = "bemoan"\nact = "moan"\n', "mine.toml: verb 1 (bemoan): "),
        ("[[verb\n", "mine.toml: this is not TOML: "),
        (b"\xff", "mine.toml: byte 0 is not UTF-8"),
        (None, "mine.toml: cannot be read"),
    ],
)
def test_a_broken_lexicon(
    content: str | bytes | None, problem: str, files: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        files(**{"mine.toml": content})
    assert main(["parse", "--lexicon", "mine.toml", *files(talk=TALK)]) == 2
    captured = capsys.readouterr()
    (line,) = captured.err.splitlines()
    assert line.startswith(f"readouts: {problem}")
    assert captured.out == ""


def test_lexicons_add_up(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    files(
        **{
            "a.toml": '[[verb]]\nlemma = "bemoan"\nact = "criticize"\ntakes = ["object"]\n',
            "b.toml": '[[verb]]\nlemma = "extol"\nact = "praise"\npast = "extolled"\ntakes = ["object"]\n',
        }
    )
    text = TALK + " President Lima bemoaned the delay. President Lima extolled the engineers."
    assert main(["parse", "--lexicon", "a.toml", "--lexicon", "b.toml", *files(talk=text)]) == 0
    printed = capsys.readouterr().out
    assert ": criticize\n      the delay\n" in printed
    assert ": praise\n      the engineers\n" in printed


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["parse", "--published", "4 March"], "'4 March' is no date; write it as 2022-02-24"),
        (["parse", "--format", "xml"], "invalid choice: 'xml'"),
        ([], "required: COMMAND"),
        (["prase"], "invalid choice: 'prase'"),
    ],
)
def test_wrong_arguments(arguments: list[str], problem: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert problem in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"readouts {readouts.__version__}\n"


# What reaches the terminal

HOSTILE = "\x1b]0;x\x07\x9b31m\u202e\u2066\x08\x7f"


def test_no_control_character_is_printed(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    text = TALK.replace("hosting", f"hosting {HOSTILE}").replace("Ana Lima", f"Ana{HOSTILE} Lima")
    talk = "talk" if sys.platform == "win32" else f"talk{HOSTILE}"  # no file can have such a name there
    names = [*files(**{talk: text}), f"gone{HOSTILE}"]
    for form in ("tree", "json", "jsonl"):
        main(["parse", "--explain", "--format", form, "--publisher", f"Radio {HOSTILE}", *names])
        captured = capsys.readouterr()
        assert ("talk\\" in captured.out) is (talk != "talk")
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", captured.out + captured.err)


def test_escapes() -> None:
    assert plain("a\x1b[1m\u202e\ud800é") == "a\\x1b[1m\\u202e\\ud800é"


def test_letters_that_the_terminal_lacks_are_escaped(files: Files) -> None:
    names = files(talk=TALK.replace("Ana Lima", "Ana Łucja"))
    done = _run("parse", *names, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert b"Ana \\u0141ucja" in done.stdout
    done = _run("parse", "--format", "json", *names, PYTHONIOENCODING="ascii")
    assert "Ana Łucja" in readouts.from_json(done.stdout).text


def test_a_reader_that_leaves_is_no_error(files: Files) -> None:
    names = files(talk=TALK) * 2_000
    command = [sys.executable, "-m", "readouts", "parse", *names]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().rstrip() == b"talk"
        process.stdout.close()
        complaints = process.stderr.read()
    assert complaints == b""
    assert process.returncode == 141


@pytest.mark.parametrize(
    ("platform", "error", "gone"),
    [
        ("linux", BrokenPipeError(errno.EPIPE, "Broken pipe"), True),
        ("linux", OSError(errno.EINVAL, "Invalid argument"), False),
        ("win32", OSError(errno.EINVAL, "Invalid argument"), True),
        ("win32", OSError(errno.EINVAL, "Invalid argument", "a:b"), False),
        ("win32", OSError(errno.ENOSPC, "No space left on device"), False),
    ],
)
def test_how_a_reader_that_leaves_is_told(
    platform: str, error: OSError, gone: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert _reader_is_gone(error) is gone


# What is written


WRITING = {
    "view": ["view", "talk.json", "-o", "out"],
    "compare": ["compare", "talk.json", "talk.json", "-o", "out"],
    "compare, a page": ["compare", "talk.json", "talk.json", "--format", "html", "-o", "out"],
    "schema": ["schema", "-o", "out"],
    "report": ["report", "talk.json", "-o", "out"],
    "graphml": ["report", "talk.json", "-o", "page", "--graphml", "out"],
    "errors": ["parse", "none.txt", "talk.txt", "--errors", "out"],
}


@pytest.fixture
def saved(files: Files) -> Path:
    """A folder with a text, its readout, and an old output."""
    name = "../" * 9 + "etc/readouts"  # no id or name becomes a path
    wire = {"id": name, "file": name, **readouts.to_dict(readouts.parse(TALK, publisher=name))}
    files(**{"talk.txt": TALK, "talk.json": json.dumps(wire), "out": "old"})
    return Path.cwd()


@pytest.mark.parametrize("command", WRITING)
def test_what_is_written_takes_the_place_of_the_old(command: str, saved: Path) -> None:
    if command in {"report", "graphml"}:
        pytest.importorskip("matplotlib")
    before = {path.name for path in saved.iterdir()}
    saved.joinpath("out").chmod(0o640)
    main(WRITING[command])
    assert (saved / "out").read_text("utf-8") not in {"old", ""}
    assert sys.platform == "win32" or (saved / "out").stat().st_mode & 0o777 == 0o640
    assert {path.name for path in saved.iterdir()} - before <= {"page"}


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=["full", "SIGINT"])
@pytest.mark.parametrize("command", WRITING)
def test_the_old_file_stays_when_the_new_one_does_not_get_done(
    command: str, fault: BaseException, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if command in {"report", "graphml"}:
        pytest.importorskip("matplotlib")
    before = {path.name for path in saved.iterdir()}
    synced: list[int] = []

    def fail(number: int) -> None:
        synced.append(number)
        if len(synced) == (2 if command == "graphml" else 1):
            raise fault

    monkeypatch.setattr("os.fsync", fail)
    assert main(WRITING[command]) == (130 if isinstance(fault, KeyboardInterrupt) else 2)
    assert synced
    assert (saved / "out").read_text("utf-8") == "old"
    assert {path.name for path in saved.iterdir()} - before <= {"page"}


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")
def test_a_link_stays_a_link_and_a_pipe_a_pipe(saved: Path) -> None:
    (saved / "link").symlink_to("out")
    assert main(["schema", "-o", "link"]) == 0
    assert (saved / "link").is_symlink()
    assert json.loads((saved / "out").read_text("utf-8"))
    assert main(["schema", "-o", "/dev/null"]) == 0
    assert not Path("/dev/null").is_file()


def test_an_output_that_cannot_be_written(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for output in ("no/such/folder", ".", "a\0b"):
        assert main(["schema", "-o", output]) == 2
        assert ": cannot be written (" in capsys.readouterr().err
    assert not (saved / "no").exists()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
@pytest.mark.parametrize("command", [["view", "zero"], ["explain", "zero"], ["compare", "zero", "zero"]], ids=str)
def test_a_device_that_never_ends(
    command: list[str], saved: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("readouts._batch._items.MOST_JSON", 10_000)
    (saved / "zero").symlink_to("/dev/zero")
    assert main(command) == 2
    assert "zero: this has more than the 10,000 bytes allowed; split it" in capsys.readouterr().err


def test_an_interrupt_is_no_traceback(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_arguments: object, **_known: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("readouts._batch._encode.parse_together", interrupt)
    assert main(["parse", *files(talk=TALK)]) == 130
