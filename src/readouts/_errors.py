"""The errors that the library raises: each names the place where something is wrong."""

from __future__ import annotations

__all__ = ["GoldError", "LexiconError", "MissingExtraError", "ReadoutsError", "TableError", "WireError"]


class ReadoutsError(Exception):
    """Base of all errors of this library. Content never raises: only wrong arguments and broken files do."""


class LexiconError(ReadoutsError, ValueError):
    """A lexicon file that cannot be used.

    ``file`` names it, ``entry`` the entry in it, and ``place`` where in the entry or the file the fault lies
    ("line 12", "acts[3]").
    """

    def __init__(
        self, problem: str, file: str | None = None, entry: str | None = None, place: str | None = None
    ) -> None:
        # All four become the arguments of the exception, so that it survives pickling.
        super().__init__(problem, file, entry, place)
        self.problem = problem
        self.file = file
        self.entry = entry
        self.place = place

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.entry, self.place, self.problem) if part)


class MissingExtraError(ReadoutsError, ImportError):
    """A library that is needed here is not installed; ``extra`` names what to install: ``readouts[tables]``."""

    def __init__(self, library: str, extra: str) -> None:
        super().__init__(library, extra)
        self.library = library
        self.extra = extra

    def __str__(self) -> str:
        return f"this needs {self.library}; install it with: pip install 'readouts[{self.extra}]'"


class TableError(ReadoutsError, ValueError):
    """A file that does not hold the tables of this library."""


class WireError(ReadoutsError, ValueError):
    """A value that is not a readout in the wire format; ``path`` leads to it ("statements[3].content.start")."""

    def __init__(self, problem: str, path: str = "") -> None:
        super().__init__(problem, path)
        self.problem = problem
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}" if self.path else self.problem

    def within(self, place: str) -> WireError:
        """The same error, seen from one level further out."""
        dot = "." if self.path and not self.path.startswith("[") else ""
        return WireError(self.problem, f"{place}{dot}{self.path}")


class GoldError(ReadoutsError, ValueError):
    """An annotated document that cannot be used.

    ``file`` names it, and ``place`` leads to what is wrong in it ("statements[3].content").
    """

    def __init__(self, problem: str, file: str | None = None, place: str | None = None) -> None:
        super().__init__(problem, file, place)
        self.problem = problem
        self.file = file
        self.place = place

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.place, self.problem) if part)
