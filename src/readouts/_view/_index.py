"""Numbers for what a readout holds, so that the parts of the page can point at one another."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from readouts._html import letters, voice
from readouts._model import Call, Participant, Readout, Source, Statement

__all__ = ["Index", "names"]

T = TypeVar("T", bound=Hashable)


class Numbers(Generic[T]):
    """Values in the order in which they were first seen, each once."""

    def __init__(self) -> None:
        self.all: list[T] = []
        self._of: dict[T, int] = {}
        # A readout refers to the same objects again and again, and to hash one means to hash all that it holds.
        self._of_object: dict[int, int] = {}

    def add(self, values: Iterable[T]) -> None:
        for value in values:
            self.number(value)

    def number(self, value: T) -> int:
        """The number of a value, from 0; that of an equal one where there is one."""
        found = self._of_object.get(id(value))
        if found is None:
            found = self._of.setdefault(value, len(self.all))
            if found == len(self.all):
                self.all.append(value)
            self._of_object[id(value)] = found
        return found

    def numbers(self, values: Iterable[T]) -> list[int]:
        return [self.number(value) for value in values]


class Index:
    """The people, calls and sources of a readout by number, also those that only a statement refers to."""

    def __init__(self, readout: Readout) -> None:
        self.readout = readout
        self.people: Numbers[Participant] = Numbers()
        self.calls: Numbers[Call] = Numbers()
        self.sources: Numbers[Source] = Numbers()
        # Speakers first: the colours and the first letters are for those who speak.
        for statement in readout.statements:
            self.people.add(statement.speakers)
        self.people.add(readout.participants)
        self.calls.add(readout.calls)
        self.sources.add(readout.sources)
        for statement in readout.statements:
            self.people.add(statement.addressees)
            self.calls.add([statement.call] if statement.call is not None else [])
            self.sources.add(statement.sources)
        for call in list(self.calls.all):
            self.people.add(call.participants)
            self.sources.add(call.sources)

    def letters(self, people: Iterable[Participant]) -> str:
        """The letters of some people: "A", "A+C", or "?" for nobody."""
        return "+".join(letters(number) for number in self.people.numbers(people)) or "?"

    def voice(self, statement: Statement) -> str:
        """The class of who speaks."""
        speakers = self.people.numbers(statement.speakers)
        return voice(speakers[0] if len(speakers) == 1 else None)


def names(people: Iterable[Participant]) -> str:
    """Names in a row."""
    return ", ".join(person.name for person in people)
