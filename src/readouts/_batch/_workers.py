"""Processes that work on chunks: how they are started, and what goes back and forth.

A worker says that it has started, then it is sent a chunk, sends the result, and waits for the next one. It ends when
nobody is left to send any, however that came about.

Where a process may be copied, workers are copies of one that has loaded the words, which is itself a copy of the first
process. Elsewhere `multiprocessing` starts them, and each imports everything anew.
"""

from __future__ import annotations

import contextlib
import gc
import itertools
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

__all__ = ["Worker", "can_fork", "forked", "started", "tidied"]

Work = Callable[[list[Any]], Any]

_ALL = 64  # chunks after which a worker looks for rubbish among all that it has, not only among what is new
_PIPE = 1 << 20
_GONE = (EOFError, OSError, pickle.UnpicklingError)


def _nothing() -> object:
    return None


class Worker:
    """One process, as the first process sees it."""

    def __init__(self, way: Any, wait: Callable[[], object]) -> None:
        self._way = way
        self._wait: Callable[[], object] = wait
        self._begun = False

    def ask(self, chunk: list[Any]) -> Any:
        """The result of a chunk.

        :raises EOFError: when the worker has died over it.
        :raises RuntimeError: when it has not even started.
        """
        try:
            if not self._begun:
                self._way.recv()
                self._begun = True
            self._way.send(chunk)
            return self._way.recv()
        except _GONE:
            if self._begun:
                raise EOFError from None
            raise RuntimeError(
                "the worker processes do not start; put the call into a file, below: if __name__ == '__main__':"
            ) from None

    def leave(self) -> None:
        """Sends nothing more."""
        self._way.close()

    def wait(self) -> None:
        """Until it has ended."""
        wait, self._wait = self._wait, _nothing
        wait()


@contextlib.contextmanager
def tidied() -> Iterator[Callable[[], None]]:
    """Looks for rubbish only when it is told to, and never among what is there when it is told so for the first time.

    To be told behind each chunk, when nothing of it is needed any more: to look among all that is in use meanwhile,
    again and again, takes much longer.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    chunks = itertools.count()
    try:
        yield lambda: _tidy(next(chunks))
    finally:
        gc.unfreeze()
        if was_enabled:
            gc.enable()


def _tidy(chunk: int) -> None:
    if chunk:
        gc.collect(1 if chunk % _ALL else 2)
    else:
        gc.freeze()


def _serve(way: Any, work: Work) -> None:
    with contextlib.suppress(*_GONE), tidied() as tidy:
        way.send(None)
        while True:
            way.send(work(way.recv()))
            tidy()


# Started by multiprocessing


def started(work: Work) -> Worker:
    """A worker, wherever one is needed."""
    from multiprocessing import get_all_start_methods, get_context

    # Never a plain fork here: the caller may have threads (a notebook, Arrow), whose locks it would copy.
    context: Any = get_context("forkserver" if "forkserver" in get_all_start_methods() else "spawn")
    mine, theirs = context.Pipe()
    process = context.Process(target=_begin, args=(theirs, work), daemon=True)
    process.start()
    theirs.close()
    return Worker(mine, process.join)


def _begin(way: Any, work: Work) -> None:
    # An interrupt from the keyboard reaches every process; the first one alone decides what is done about it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _serve(way, work)


# Forked


def can_fork() -> bool:
    """Whether this process may be copied: it has no other thread that could hold a lock at that moment."""
    if sys.platform != "linux":
        return False
    try:
        return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208 - only their number
    except OSError:
        return False


def forked(work: Work, jobs: int, first: list[Any]) -> list[Worker]:
    """Workers that have done ``first`` already, and so have loaded all they need; meanwhile this process goes on."""
    ways = [(_pipe(), _pipe()) for _ in range(jobs)]
    pid = os.fork()
    if pid == 0:
        _as_another(lambda: _parent_of_workers(work, first, ways))
    found = []
    for number, ((their_in, our_out), (our_in, their_out)) in enumerate(ways):
        os.close(their_in)
        os.close(their_out)
        # The first one waits for the others, which are its own.
        found.append(Worker(_Way(our_in, our_out), _nothing if number else lambda: os.waitpid(pid, 0)))
    return found


def _pipe() -> tuple[int, int]:
    """A pipe that holds a whole result, so that its worker need not wait for somebody who reads it."""
    import fcntl

    ends = os.pipe()
    with contextlib.suppress(OSError, AttributeError):
        fcntl.fcntl(ends[0], fcntl.F_SETPIPE_SZ, _PIPE)
    return ends


def _as_another(act: Callable[[], None]) -> None:
    """Does something in the copy of a process, and ends it: nothing of what its original was about is done again."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        act()
        status = 0
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        os._exit(status)


def _parent_of_workers(work: Work, first: list[Any], ways: Sequence[Any]) -> None:
    """Loads, makes the other workers and becomes one itself."""
    for (_, our_out), (our_in, _) in ways:  # else no worker would notice that the first process is gone
        os.close(our_out)
        os.close(our_in)
    gc.disable()  # nothing of what is loaded is rubbish
    work(first)
    gc.freeze()
    children = []
    for number in range(1, len(ways)):
        pid = os.fork()
        if pid == 0:
            _as_another(lambda: _be_worker(work, ways, number))  # noqa: B023 - called at once
        children.append(pid)
    _be_worker(work, ways, 0)
    for child in children:
        os.waitpid(child, 0)


def _be_worker(work: Work, ways: Sequence[Any], number: int) -> None:
    for other, ((their_in, _), (_, their_out)) in enumerate(ways):
        if other != number:
            os.close(their_in)
            os.close(their_out)
    (reading, _), (_, writing) = ways[number]
    _serve(_Way(reading, writing), work)


class _Way:
    """Objects through two pipes. A result of many bytes is read right into its place."""

    def __init__(self, reading: int, writing: int) -> None:
        self._in = os.fdopen(reading, "rb")
        self._out = os.fdopen(writing, "wb")

    def send(self, value: object) -> None:
        pickle.dump(value, self._out, 5)
        self._out.flush()

    def recv(self) -> Any:
        return pickle.load(self._in)

    def close(self) -> None:
        self._in.close()
        with contextlib.suppress(OSError):  # what nobody reads any more
            self._out.close()
