"""How far a run has come, on one line of a terminal that is written over; elsewhere nothing."""

from __future__ import annotations

import time
from typing import TextIO

from readouts._batch._run import Progress
from readouts._cli._output import is_terminal

__all__ = ["Bar", "duration"]

_WIDTH = 24
_EVERY = 0.1  # seconds
_CLEAR = "\r\x1b[K"


class Bar:
    """Shows progress on a terminal."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.shown = is_terminal(stream)
        self.last = 0.0
        self.first: tuple[float, Progress] | None = None

    def update(self, progress: Progress) -> None:
        """Shows how far the run is, if the last time is long enough ago."""
        now = time.monotonic()
        if self.first is None:
            self.first = (now, progress)
        if self.shown and now - self.last >= _EVERY:
            self.last = now
            self.stream.write(_CLEAR + self.line(now, progress))
            self.stream.flush()

    def line(self, now: float, progress: Progress) -> str:
        """Bar, share, count, rate, errors and time left."""
        began, first = self.first or (now, progress)
        full = round(_WIDTH * progress.share)
        parts = [f"[{'#' * full}{'.' * (_WIDTH - full)}] {progress.share:4.0%}", f"{progress.documents:,} read"]
        taken = now - began
        if taken > 0:
            parts.append(f"{(progress.documents - first.documents) / taken:,.0f}/s")
        parts.append(f"{progress.failed:,} failed")
        gained = progress.share - first.share
        if gained > 0 and taken > 1:
            parts.append(f"{duration(taken * (1 - progress.share) / gained)} left")
        return ", ".join(parts)

    def clear(self) -> None:
        """Makes room for what is printed next."""
        if self.shown:
            self.stream.write(_CLEAR)
            self.stream.flush()


def duration(seconds: float) -> str:
    """Hours, minutes and seconds: 1:02:03, or 0:05."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
