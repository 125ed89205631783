"""Work on chunks of items in other processes: lazily, in order, and beyond the death of a worker."""

from __future__ import annotations

import contextlib
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

__all__ = ["chunked", "map_chunks"]

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_MOST_JOBS = 61  # for how many processes Windows lets another one wait
_AHEAD = 2  # chunks for each worker that are read before the first result is asked for


def chunked(
    items: Iterable[_Item], size_of: Callable[[_Item], int], most: int = 64, size: int = 1 << 18
) -> Iterator[list[_Item]]:
    """Items in lists, none longer than ``most`` and closed once it has reached ``size``."""
    chunk: list[_Item] = []
    held = 0
    for item in items:
        chunk.append(item)
        held += size_of(item)
        if len(chunk) >= most or held >= size:
            yield chunk
            chunk, held = [], 0
    if chunk:
        yield chunk


def map_chunks(
    work: Callable[[list[_Item]], _Result],
    chunks: Iterable[list[_Item]],
    jobs: int,
    lost: Callable[[_Item], _Result],
) -> Iterator[tuple[list[_Item], list[_Result]]]:
    """Each chunk with its result; where a worker died over it, one result for each item.

    :param work: called with a chunk, in a process of its own when ``jobs`` is more than one; must not raise.
    :param lost: the result for an item over which a worker dies by itself.
    """
    if jobs == 1:
        for chunk in chunks:
            yield chunk, [work(chunk)]
        return
    pool = _Pool(work, jobs, lost)
    try:
        window: deque[tuple[list[_Item], Any]] = deque()
        for chunk in chunks:
            window.append((chunk, pool.submit(chunk)))
            if len(window) >= jobs * _AHEAD:
                yield pool.result(*window.popleft())
        while window:
            yield pool.result(*window.popleft())
    finally:
        pool.close()


class _Pool(Generic[_Item, _Result]):
    """A pool of processes that is made anew when one of them dies."""

    def __init__(self, work: Callable[[list[_Item]], _Result], jobs: int, lost: Callable[[_Item], _Result]) -> None:
        self.work = work
        self.jobs = jobs
        self.lost = lost
        self.executor = self.start(jobs)
        self.begun: Any = self.executor.submit(_ready)
        with contextlib.suppress(self.broken):
            for _ in range(1, jobs):  # each call that finds no idle worker starts one, so that all start at once
                self.executor.submit(_ready)

    def start(self, jobs: int) -> Any:
        from concurrent.futures import ProcessPoolExecutor
        from concurrent.futures.process import BrokenProcessPool
        from multiprocessing import get_all_start_methods, get_context

        # Never a plain fork: the caller may have threads (a notebook, Arrow), whose locks it would copy.
        method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
        self.broken = BrokenProcessPool
        jobs = min(jobs, _MOST_JOBS) if sys.platform == "win32" else jobs
        return ProcessPoolExecutor(jobs, get_context(method), _begin, (self.work,))

    def check(self) -> None:
        """Makes sure that workers do start here.

        :raises RuntimeError: when the first one has not.
        """
        if self.begun is not None:
            try:
                self.begun.result()
            except self.broken:
                raise RuntimeError(
                    "the worker processes do not start; put the call into a file, below: if __name__ == '__main__':"
                ) from None
            self.begun = None

    def close(self) -> None:
        self.executor.shutdown(wait=True, cancel_futures=True)

    def submit(self, chunk: list[_Item]) -> Any:
        try:
            return self.executor.submit(_do, chunk)
        except self.broken:
            self.check()
            self.executor = self.start(self.jobs)
            return self.executor.submit(_do, chunk)

    def result(self, chunk: list[_Item], future: Any) -> tuple[list[_Item], list[_Result]]:
        self.check()
        try:
            return chunk, [future.result()]
        except self.broken:
            return chunk, self.one_by_one(chunk)

    def one_by_one(self, chunk: list[_Item]) -> list[_Result]:
        """Items one of which may have killed a worker, each where no other can kill the one that reads it."""
        done: list[_Result] = []
        apart = self.start(1)
        try:
            for item in chunk:
                try:
                    done.append(apart.submit(_do, [item]).result())
                except self.broken:
                    done.append(self.lost(item))
                    apart = self.start(1)
        finally:
            apart.shutdown(wait=True, cancel_futures=True)
        return done


# In the worker

_WORK: list[Callable[[Any], Any]] = []


def _begin(work: Callable[[Any], Any]) -> None:
    import os
    from multiprocessing import parent_process
    from threading import Thread

    # An interrupt from the keyboard reaches every process; the first one alone decides what is done about it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _WORK[:] = [work]
    parent = parent_process()

    def follow() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    Thread(target=follow, daemon=True).start()  # nobody else ends a worker when the first process is killed


def _ready() -> None:
    pass


def _do(chunk: list[Any]) -> Any:
    return _WORK[0](chunk)
