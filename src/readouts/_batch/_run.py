"""A whole run: from what the caller names to files, with a count, and safe against being broken off."""

from __future__ import annotations

import contextlib
import hashlib
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from readouts._batch._encode import Worker
from readouts._batch._finish import finish, targets
from readouts._batch._inputs import Inputs
from readouts._batch._items import InputError, Item
from readouts._batch._pool import chunked, map_chunks
from readouts._batch._stage import Stage, discard, partial
from readouts._batch._workers import Worker as Process
from readouts._batch._workers import tidied
from readouts._extras import check
from readouts._frames._schema import SCHEMA

if TYPE_CHECKING:
    from readouts._batch._parquets import Parquets

__all__ = ["Job", "Progress", "Summary", "run"]

_CHUNK = 128  # documents that a worker reads before it has to wait for more
_PIECES = 4  # into which each of the last chunks is cut
_PART = 2.0  # seconds of work that are lost at most when the machine stops


@attrs.frozen
class Job:
    """What is to be done: ``settings`` holds all that has to stay the same when a run is taken up again.

    ``workers`` are processes that have been started already.
    """

    inputs: Inputs
    worker: Worker
    output: Path
    jobs: int
    overwrite: bool
    restart: bool
    settings: dict[str, object]
    workers: Sequence[Process] = ()


@attrs.frozen
class Progress:
    """How far a run has come; ``share`` is the part of all bytes that is read."""

    documents: int
    failed: int
    share: float


@attrs.frozen
class Summary:
    """What a run has done, all told and in this go (``now``)."""

    found: Counter[str]
    reasons: Counter[str]
    before: int
    seconds: float
    files: int
    passed_over: Counter[str]
    errors: tuple[dict[str, str | None], ...]
    complete: bool

    @property
    def now(self) -> int:
        """How many documents were read in this go."""
        return self.found["documents"] - self.before


def run(
    job: Job,
    report: Callable[[Progress], None],
    stopped: Callable[[], bool],
    each_error: Callable[[dict[str, str | None]], None],
) -> Summary:
    """Reads everything that is not yet read and makes the output; all errors are told at the end.

    :raises InputError: when the output is there already, or a run that was broken off was another one.
    """
    began = time.perf_counter()
    _check(job)
    found = job.inputs.survey()
    if not found.files:
        raise InputError(f"there is no file to read in {', '.join(job.inputs.named)}")
    with contextlib.ExitStack() as ended:
        stage = Stage(job.output, job.worker.form, job.settings)
        ended.callback(stage.close)
        stage.begin()
        before = stage.found["documents"]
        parquets = _parquets(stage, ended)
        digest = None if stage.complete else _read(job, stage, parquets, found.size, report, stopped)
        if digest is not None and stopped():
            stage.commit(digest)
        first = _errors(stage, each_error)
        if digest is None or not stopped():
            finish(stage, job.output, digest, parquets.result() if parquets else None)
            stage.remove()
    seconds = time.perf_counter() - began
    return Summary(stage.found, stage.reasons, before, seconds, found.files, found.passed_over, first, stage.complete)


def _check(job: Job) -> None:
    form = job.worker.form
    if form == "parquet":
        check("pyarrow", "tables")  # rather now than when all is read
    if job.restart:
        discard(partial(job.output))
    files = targets(job.output, form).values()
    if any(file.is_dir() for file in files) or any(folder.is_file() for file in files for folder in file.parents):
        raise InputError(f"{job.output}: is {'a folder' if job.output.is_dir() else 'a file'}; give another output")
    if not job.overwrite and not partial(job.output).exists() and any(file.exists() for file in files):
        raise InputError(f"{job.output}: is there already; give another output, or --overwrite")


def _parquets(stage: Stage, ended: contextlib.ExitStack) -> Future[Parquets] | None:
    """The Parquet files that are to grow, where it is these that are wanted.

    Other processes begin to read while this one, in a thread, imports what it takes to write them.
    """
    if stage.form != "parquet":
        return None
    thread = ended.enter_context(ThreadPoolExecutor(1))
    # What is read from now on makes the files longer, and is taken when it comes.
    growing = {path: path.stat().st_size for path in map(stage.path, SCHEMA)}
    return thread.submit(_opened, stage, growing, ended)


def _opened(stage: Stage, growing: Mapping[Path, int], ended: contextlib.ExitStack) -> Parquets:
    from readouts._batch._parquets import Parquets

    parquets = Parquets(stage.made, growing)
    ended.callback(parquets.close)
    return parquets


def _read(
    job: Job,
    stage: Stage,
    parquets: Future[Parquets] | None,
    size: int,
    report: Callable[[Progress], None],
    stopped: Callable[[], bool],
) -> str:
    """Reads all documents behind those that are done, unless it is stopped; what stands for them is to be committed."""
    items = job.inputs.items()
    digest = _skip(items, stage)
    chunks = _smaller_at_the_end(chunked(items, lambda item: item.size, _CHUNK), size, job.jobs)
    results = map_chunks(job.worker, _until(chunks, stopped), job.jobs, job.worker.lost, job.workers)
    with _Safe(stage) as safe, tidied() as tidy:
        for chunk, encoded in results:
            for part in encoded:
                stage.add(part)
                if parquets is not None:
                    parquets.result().add(part.blobs)
            for item in chunk:
                _stamp(digest, item)
            report(Progress(stage.found["documents"], stage.found["failed"], chunk[-1].upto / size if size else 0.0))
            safe.now_and_then(digest)
            tidy()
    stage.flush()
    return str(digest.hexdigest())


class _Safe:
    """Commits what was read every now and then, while more is read: a disk may take its time."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._thread = ThreadPoolExecutor(1)
        self._saved: Future[None] | None = None
        self._last = time.perf_counter()

    def __enter__(self) -> _Safe:
        return self

    def __exit__(self, *_error: object) -> None:
        self._thread.shutdown()

    def now_and_then(self, digest: Any) -> None:
        """Begins to commit, if the last time is long enough ago."""
        if time.perf_counter() - self._last > _PART and (self._saved is None or self._saved.done()):
            if self._saved is not None:
                self._saved.result()
            self._saved = self._thread.submit(self._stage.save, self._stage.state(digest.hexdigest()))
            self._last = time.perf_counter()


def _smaller_at_the_end(chunks: Iterator[list[Item]], size: int, jobs: int) -> Iterator[list[Item]]:
    """Chunks, of which the last ones are cut, so that all processes end at about the same time."""
    for chunk in chunks:
        left = size - chunk[-1].upto
        last = jobs > 1 and 0 <= left <= jobs * (chunk[-1].upto - chunk[0].upto)
        step = -(-len(chunk) // _PIECES) if last else len(chunk)
        yield from (chunk[start : start + step] for start in range(0, len(chunk), step))


def _until(chunks: Iterator[Sequence[Item]], stopped: Callable[[], bool]) -> Iterator[Any]:
    for chunk in chunks:
        if stopped():
            return
        yield chunk


def _skip(items: Iterator[Item], stage: Stage) -> Any:
    """Passes over the documents that are done, and makes sure that they are the ones that were done."""
    digest = hashlib.sha256()
    for _ in range(stage.found["documents"]):
        item = next(items, None)
        if item is None:
            break
        _stamp(digest, item)
    if stage.found["documents"] and digest.hexdigest() != stage.digest:
        raise InputError(
            f"{stage.folder}: the inputs have changed since the run was broken off; begin anew with --restart"
        )
    return digest


def _stamp(digest: Any, item: Item) -> None:
    digest.update(f"{item.id}\0{item.size}\n".encode("utf-8", "surrogatepass"))


def _errors(stage: Stage, each: Callable[[dict[str, str | None]], None]) -> tuple[dict[str, str | None], ...]:
    first: list[dict[str, str | None]] = []
    for error in stage.errors():
        each(error)
        if len(first) < 3:
            first.append(error)
    return tuple(first)
