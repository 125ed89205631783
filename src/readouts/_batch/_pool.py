"""Work on chunks of items in other processes: lazily, in order, and beyond the death of a worker."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from readouts._batch._workers import Worker, started

__all__ = ["chunked", "map_chunks"]

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

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
    workers: Sequence[Worker] = (),
) -> Iterator[tuple[list[_Item], list[_Result]]]:
    """Each chunk with its result; where a worker died over it, one result for each item.

    :param work: called with a chunk, in a process of its own when ``jobs`` is more than one; must not raise.
    :param lost: the result for an item over which a worker dies by itself.
    :param workers: as many as jobs, where they have been started already; they are ended.
    """
    if jobs == 1:
        for chunk in chunks:
            yield chunk, [work(chunk)]
        return
    pool = _Pool(work, workers or [started(work) for _ in range(jobs)], lost)
    try:
        window: deque[tuple[list[_Item], Any]] = deque()
        for chunk in chunks:
            window.append((chunk, pool.submit(chunk)))
            if len(window) >= jobs * _AHEAD:
                first, future = window.popleft()
                yield first, future.result()
        while window:
            first, future = window.popleft()
            yield first, future.result()
    finally:
        pool.close()


class _Pool(Generic[_Item, _Result]):
    """Workers, each with a thread that sends it one chunk and waits for the result."""

    def __init__(
        self, work: Callable[[list[_Item]], _Result], workers: Sequence[Worker], lost: Callable[[_Item], _Result]
    ) -> None:
        from concurrent.futures import ThreadPoolExecutor
        from queue import SimpleQueue

        self.work = work
        self.lost = lost
        self.idle: Any = SimpleQueue()
        for worker in workers:
            self.idle.put(worker)
        self.threads = ThreadPoolExecutor(len(workers))

    def submit(self, chunk: list[_Item]) -> Any:
        return self.threads.submit(self.results, chunk)

    def results(self, chunk: list[_Item]) -> list[_Result]:
        worker = self.idle.get()
        try:
            return [worker.ask(chunk)]
        except EOFError:
            worker = _another(worker, self.work)
            done = []
            for item in chunk:
                try:
                    done.append(worker.ask([item]))
                except EOFError:
                    worker = _another(worker, self.work)
                    done.append(self.lost(item))
            return done
        finally:
            self.idle.put(worker)

    def close(self) -> None:
        self.threads.shutdown(wait=True, cancel_futures=True)
        workers = [self.idle.get() for _ in range(self.idle.qsize())]
        for worker in workers:
            worker.leave()
        for worker in workers:
            worker.wait()


def _another(worker: Worker, work: Callable[[list[Any]], Any]) -> Worker:
    """A worker in the place of one that has died."""
    worker.leave()
    worker.wait()
    return started(work)
