"""``readouts parse INPUT...``: prints what was read, or writes it to files."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

from readouts._batch._encode import FORMS, Reader, Worker, read_each
from readouts._batch._inputs import KINDS, Inputs
from readouts._batch._items import Item, Reading
from readouts._batch._many import checked_jobs
from readouts._batch._rows import Columns
from readouts._batch._workers import Worker as Process
from readouts._batch._workers import can_fork, forked
from readouts._cli._errors import error_log
from readouts._cli._input import STDIN, InputError, is_piped
from readouts._cli._output import COLORS, FORMATS, output_for
from readouts._cli._shared import Commands, add_text_arguments, complain, lexicon, new_command
from readouts._errors import LexiconError, MissingExtraError
from readouts._extras import need
from readouts._failure import Failure
from readouts._parser import Parser

__all__ = ["add_command"]

_FIELDS = {
    "text": "the text",
    "id": "a key",
    "published": "the day on which it came out",
    "publisher": "who published it",
    "title": "its title",
}
_EXAMPLE = "President Ana Lima of Brazil spoke by phone with President Omar Haddad of Jordan on 4 March."
_BY_ENDING = {".jsonl": "jsonl", ".ndjson": "jsonl", ".sqlite": "sqlite", ".sqlite3": "sqlite", ".db": "sqlite"}


def add_command(commands: Commands) -> None:
    """Makes the command known."""
    parse = new_command(commands, "parse", "read texts: print what was found, or write tables of many documents", _run)
    add = parse.add_argument
    about = 'a text, page or table, a folder or a pattern; "-" or none: standard input'
    add("files", nargs="*", metavar="INPUT", help=about)
    add_text_arguments(parse)
    _add_reading(parse.add_argument_group("what is read"))
    _add_printing(parse.add_argument_group("printing"))
    _add_writing(parse.add_argument_group("writing"))


def _add_reading(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    add("--input-format", choices=KINDS, help="the kind of all inputs (default: by the ending of their names)")
    add("--text-column", default="text", metavar="NAME", help="the column of a table with the text (default: text)")
    for field, what in _FIELDS.items():
        if field != "text":
            add(f"--{field}-column", metavar="NAME", help=f"the column with {what} (default: {field}, if it is there)")
    add("--html", action="store_true", help="the texts are web pages; read the article in each (extra: html)")
    add("--encoding", type=_encoding, default="utf-8", metavar="NAME", help="how texts are encoded (default: utf-8)")
    add("--date-format", metavar="FORMAT", help="how days in a table are written, such as %%d/%%m/%%Y (default: ISO)")


def _add_printing(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    about = f"{', '.join(FORMATS)} are printed (default: tree); {', '.join(FORMS)} are written with -o"
    add("--format", choices=dict.fromkeys((*FORMATS, *FORMS)), help=about)
    add("--explain", action="store_true", help="tell which rule found each thing in the tree, and its doubts")
    add("--color", choices=COLORS, default=COLORS[0], help="colours in the tree (default: on a terminal)")


def _add_writing(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    add("-o", "--output", type=Path, metavar="PATH", help="a .jsonl or .sqlite file, or a folder of tables (--format)")
    add("--jobs", type=_jobs, default=1, metavar="N", help='how many processes; "auto": one on each processor')
    add("--errors", type=Path, metavar="FILE", help="tell here, in JSON Lines, what could not be read")
    add("--overwrite", action="store_true", help="replace an output that is there")
    add("--restart", action="store_true", help="begin anew instead of going on with a run that was broken off")


def _encoding(name: str) -> str:
    try:
        return "utf-8" if name.lower().replace("_", "-") in {"utf-8", "utf8"} else "".encode(name).decode(name) or name
    except (LookupError, ValueError):
        raise argparse.ArgumentTypeError(f"{name!r} is no encoding; write it as cp1252 or utf-16") from None


def _jobs(value: str) -> int:
    try:
        return checked_jobs(None if value == "auto" else int(value))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is no number of processes; give 1 or more, or auto") from None


def _run(options: argparse.Namespace) -> int:
    try:
        inputs = _inputs(options)
        form = _form(options)
        # Without words of the user's own each process loads the library's itself, and this one perhaps not at all.
        reader = Reader(Parser(lexicon(options.lexicon) if options.lexicon else None), _reading(options))
        if options.output is not None:
            with _workers(Worker(reader, form), options.jobs) as workers:
                from readouts._cli._batch import write  # while the workers load

                return write(options, inputs, Worker(reader, form), workers)
        return _print(options, inputs, reader, form)
    except (InputError, LexiconError, MissingExtraError) as error:
        return complain(error)


@contextlib.contextmanager
def _workers(worker: Worker, jobs: int) -> Iterator[list[Process]]:
    """The processes that are to read, begun before this one loads what it needs itself; none where that is unsafe."""
    workers = forked(worker, jobs, [Item("", "", _EXAMPLE)]) if jobs > 1 and can_fork() else []
    try:
        yield workers
    finally:
        for process in workers:
            process.leave()
        for process in workers:
            process.wait()


def _inputs(options: argparse.Namespace) -> Inputs:
    if not options.files and not is_piped():
        raise InputError('nothing to read; name a file, or pipe a text in ("readouts parse --help" tells more)')
    columns = Columns(*(getattr(options, f"{field}_column") for field in _FIELDS))
    named = tuple(options.files or [STDIN])
    return Inputs(named, options.input_format, columns, options.encoding, options.html)


def _reading(options: argparse.Namespace) -> Reading:
    return Reading(options.encoding, options.date_format, options.published, options.publisher, options.title)


def _form(options: argparse.Namespace) -> str:
    form: str | None = options.format
    if options.html or options.input_format == "html":
        need("trafilatura", "html")  # rather now than for each document
    if options.output is None:
        if form is not None and form not in FORMATS:
            raise InputError(f"{form} is not printed but written; name a {_kind_of_output(form)} with -o")
        return form or FORMATS[0]
    form = form or _BY_ENDING.get(options.output.suffix.lower())
    if form not in FORMS:
        raise InputError(f"{options.output}: what is to be written? give --format, one of {', '.join(FORMS)}")
    return form


def _kind_of_output(form: str) -> str:
    return "file" if form == "sqlite" else "folder"


def _print(options: argparse.Namespace, inputs: Inputs, reader: Reader, form: str) -> int:
    """Prints document by document; one that cannot be read does not keep the others from it."""
    status = 0
    several = not inputs.is_single()
    with (
        error_log(options.errors) as tell,
        output_for(sys.stdout, form, options.color, options.explain, several) as output,
    ):
        for item, result in read_each(inputs.items(), reader, options.jobs):
            if isinstance(result, Failure):
                status = complain(InputError(result.message))
                tell({"id": result.id, "error": result.error, "message": result.message})
            else:
                output.write(item.id, result)
    return status
