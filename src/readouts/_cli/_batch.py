"""``readouts parse INPUT... -o OUTPUT``: many documents into files, with a bar, a summary and a way to break it off."""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType

import attrs

from readouts._batch._encode import Worker
from readouts._batch._inputs import Inputs
from readouts._batch._run import Job, Summary, run
from readouts._batch._workers import Worker as Process
from readouts._cli._errors import error_log
from readouts._cli._progress import Bar, duration
from readouts._cli._shared import BAD_INPUT
from readouts._version import __version__

__all__ = ["write"]

INTERRUPTED = 130


def write(options: argparse.Namespace, inputs: Inputs, worker: Worker, workers: Sequence[Process]) -> int:
    """Carries out a run and tells what came of it; the exit status is 2 when something could not be read."""
    if options.jobs > 1 and not workers:
        _warm_up()
    settings = _settings(options, inputs, worker.form)
    output, jobs, overwrite, restart = options.output, options.jobs, options.overwrite, options.restart
    job = Job(inputs, worker, output, jobs, overwrite, restart, settings, workers)
    bar = Bar(sys.stderr)
    with error_log(options.errors) as tell, _stoppable(bar) as stop:
        summary = run(job, bar.update, stop.is_wanted, tell)
        bar.clear()
    for line in _summary(summary, options):
        print(f"readouts: {line}", file=sys.stderr)
    if not summary.complete:
        return INTERRUPTED
    return BAD_INPUT if summary.found["failed"] else 0


def _warm_up() -> None:
    """Lets the server of the workers load the words while this process looks at the inputs."""
    import multiprocessing

    if "forkserver" in multiprocessing.get_all_start_methods():
        from multiprocessing import forkserver

        forkserver.set_forkserver_preload(["readouts._cli", "readouts._batch._warm"])
        forkserver.ensure_running()


def _settings(options: argparse.Namespace, inputs: Inputs, form: str) -> dict[str, object]:
    """All that decides about the output, under the names by which the user knows it."""
    words = hashlib.sha256()
    for file in options.lexicon:
        words.update(Path(file).read_bytes())
    return {
        "input": [str(Path(name)) for name in inputs.named],
        "input format": inputs.kind,
        "columns": attrs.asdict(inputs.columns),
        "encoding": inputs.encoding,
        "date format": options.date_format,
        "html": inputs.html,
        "publication day": options.published and options.published.isoformat(),
        "publisher": options.publisher,
        "title": options.title,
        "lexicon": words.hexdigest() if options.lexicon else None,
        "output format": form,
        "version of readouts": __version__,
    }


class _Stop:
    """Remembers that an interrupt came, so that the run ends behind a whole chunk; the second one counts at once."""

    def __init__(self, bar: Bar) -> None:
        self.bar = bar
        self.wanted = False

    def is_wanted(self) -> bool:
        return self.wanted

    def handle(self, _number: int, _frame: FrameType | None) -> None:
        if self.wanted:
            raise KeyboardInterrupt
        self.wanted = True
        self.bar.clear()
        print("readouts: stopping; what was read is kept", file=sys.stderr)


@contextlib.contextmanager
def _stoppable(bar: Bar) -> Iterator[_Stop]:
    stop = _Stop(bar)
    before = {number: signal.signal(number, stop.handle) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _summary(summary: Summary, options: argparse.Namespace) -> Iterator[str]:
    found = summary.found
    rate = f", {summary.now / summary.seconds:,.0f} a second" if summary.now and summary.seconds else ""
    yield (
        f"read {_count(found['documents'], 'document')} in {_count(summary.files, 'file')}: "
        f"{_count(found['calls'], 'call')}, {_count(found['statements'], 'statement')} "
        f"({duration(summary.seconds)}{rate})"
    )
    if summary.before:
        yield f"of these, {summary.before:,} had been read before the run was broken off"
    if summary.passed_over:
        kinds = ", ".join(f"{count:,} {kind}" for kind, count in summary.passed_over.most_common())
        yield f"passed over {_count(sum(summary.passed_over.values()), 'file')} of another kind: {kinds}"
    if found["failed"]:
        reasons = ", ".join(f"{count:,} {reason}" for reason, count in summary.reasons.most_common())
        yield f"could not read {found['failed']:,}: {reasons}"
        yield from (f"  {error['message']}" for error in summary.errors)
        if found["failed"] > len(summary.errors):
            yield f"  and {found['failed'] - len(summary.errors):,} more" + _where(options.errors)
    if summary.complete:
        yield f"written: {options.output}"
    else:
        yield "broken off; give the same command again to go on"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _where(errors: Path | None) -> str:
    return f", see {errors}" if errors else "; --errors FILE tells of all"
