"""``parse_many``: many texts, lazily and in order, by one process or several."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from readouts._batch._pool import chunked, map_chunks
from readouts._failure import Failure
from readouts._model import Readout
from readouts._parser import Parser, parse_together

__all__ = ["Document", "checked_jobs", "failure_of", "parse_many"]

_CHUNK = 64  # texts that are read together
_KEYS = ("text", "published", "publisher", "title")


@attrs.frozen
class Document:
    """One text with what is known about it: what :func:`readouts.parse` takes, and an id."""

    text: str
    published: datetime.date | str | None = None
    publisher: str | None = None
    title: str | None = None
    id: str | None = None


Item = str | Document | Mapping[str, object]


def parse_many(
    texts: Iterable[Item], *, jobs: int | None = 1, parser: Parser | None = None
) -> Iterator[Readout | Failure]:
    """Read many texts, lazily and in their order.

    :param texts: each a text, a :class:`readouts.Document`, or a mapping with the key ``text`` and perhaps
        ``published``, ``publisher``, ``title`` and ``id``. They are drawn when they are needed, but by more than one
        job some chunks ahead. From a list, some at a time are read together, which is faster.
    :param jobs: how many processes; None for one on each processor.
    :param parser: what to read with; the library's own words where none is given.
    :return: for each item its readout, or a :class:`readouts.Failure` in its place: one bad item never ends the rest.
    :raises RuntimeError: when the processes cannot be started.
    """
    jobs = checked_jobs(jobs)
    work = _Work(parser or Parser())
    # Nobody can tell whether something in a list was drawn ahead.
    chunks = chunked(enumerate(texts), _size, _CHUNK if jobs > 1 or isinstance(texts, Sequence) else 1)
    return _results(work, chunks, jobs)


def _results(work: _Work, chunks: Iterator[list[tuple[int, Item]]], jobs: int) -> Iterator[Readout | Failure]:
    for _, results in map_chunks(work, chunks, jobs, _lost):
        for result in results:
            yield from result


def checked_jobs(jobs: int | None) -> int:
    """How many processes are meant.

    :raises ValueError: when it is less than one.
    """
    if jobs is None:
        import os

        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if jobs < 1:
        raise ValueError(f"jobs is {jobs}; give 1 or more, or None for one on each processor")
    return jobs


@attrs.frozen
class _Work:
    parser: Parser

    def __call__(self, chunk: list[tuple[int, Item]]) -> list[Readout | Failure]:
        results = parse_together(self.parser, [item for _, item in chunk], _known)
        return [
            failure_of(number, _id(item), result) if isinstance(result, Exception) else result
            for (number, item), result in zip(chunk, results, strict=True)
        ]


def _known(item: object) -> dict[str, Any]:
    if isinstance(item, str):
        return {"text": item}
    if isinstance(item, Document):
        return {key: getattr(item, key) for key in _KEYS}
    if isinstance(item, Mapping):
        if "text" not in item:
            raise KeyError("there is no key 'text'")
        return {key: item[key] for key in _KEYS if key in item}
    raise TypeError(f"an item is a {type(item).__name__}; give a str, a Document or a mapping with the key 'text'")


def _id(item: object) -> str | None:
    found = item.get("id") if isinstance(item, Mapping) else getattr(item, "id", None)
    return None if found is None else str(found)


def failure_of(number: int, id_: str | None, error: BaseException) -> Failure:
    """A failure that tells of an exception."""
    message = str(error.args[0]) if isinstance(error, KeyError) and error.args else str(error)
    return Failure(number, id_, type(error).__name__, message or type(error).__name__)


def _lost(numbered: tuple[int, Item]) -> list[Readout | Failure]:
    number, item = numbered
    return [Failure(number, _id(item), "WorkerDied", "the process that read it died; is there memory enough?")]


def _size(numbered: tuple[int, Item]) -> int:
    item = numbered[1]
    text = item if isinstance(item, str) else getattr(item, "text", None)
    return len(text) if isinstance(text, str) else 2000
