"""``parse`` and the configurable ``Parser`` behind it."""

from __future__ import annotations

import datetime
import functools
import importlib
from collections.abc import Callable, Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

from readouts._lexicon import Lexicon
from readouts._model import Readout

# Importing the library stays cheap.
if TYPE_CHECKING:
    from readouts._pipeline import Input, Trace

__all__ = ["Arguments", "Parser", "parse", "parse_together", "parse_traced"]

Arguments = Mapping[str, Any]
"""What :meth:`Parser.parse` takes, by name."""
_Item = TypeVar("_Item")


@functools.cache
def _stages() -> ModuleType:
    """The stages, loaded by the first parse."""
    return importlib.import_module("readouts._pipeline")


def _day(value: datetime.date | str) -> datetime.date:
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str):
        try:
            return datetime.date.fromisoformat(value[:10])
        except ValueError:
            raise ValueError(
                f"published is {value!r}; give an ISO date such as '2022-02-24', a date, or None"
            ) from None
    raise TypeError(f"published is a {type(value).__name__}; give an ISO date such as '2022-02-24', a date, or None")


def _text(name: str, value: object) -> str:
    if isinstance(value, str):
        return value
    raise TypeError(f"{name} is a {type(value).__name__}; give a str or None")


def _inputs(
    lexicon: Lexicon,
    text: str,
    published: datetime.date | str | None = None,
    publisher: str | None = None,
    title: str | None = None,
) -> Input:
    if not isinstance(text, str):
        raise TypeError(f"text is a {type(text).__name__}; give a str (decode bytes first, or read the file as text)")
    day = None if published is None else _day(published)
    name = "" if publisher is None else _text("publisher", publisher)
    known = lexicon.publisher(name) if name else None
    return text, lexicon, _stages().Context(day, known, name, "" if title is None else _text("title", title))


class Parser:
    """Reads texts with one lexicon.

    :param lexicon: the words to read with; the library's own where none is given.
    """

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        if lexicon is not None and not isinstance(lexicon, Lexicon):
            raise TypeError(f"lexicon is a {type(lexicon).__name__}; give Lexicon.default() or one extended from it")
        self._lexicon = lexicon

    @property
    def lexicon(self) -> Lexicon:
        """The words that this parser reads with."""
        if self._lexicon is None:
            self._lexicon = Lexicon.default()
        return self._lexicon

    def parse(
        self,
        text: str,
        *,
        published: datetime.date | str | None = None,
        publisher: str | None = None,
        title: str | None = None,
    ) -> Readout:
        """Read one text.

        :param text: the text, of any kind; content never raises.
        :param published: the day on which it came out, against which "today" and "on Thursday" are resolved.
        :param publisher: who published it: a name, an alias or a web domain ("US State Department", "kremlin.ru").
        :param title: its headline, where the text does not hold it.
        :raises TypeError: when an argument is of another type.
        :raises ValueError: when ``published`` is no ISO date.
        """
        readout: Readout = _stages().run(*_inputs(self.lexicon, text, published, publisher, title))
        return readout


def parse_together(
    parser: Parser, items: Sequence[_Item], known: Callable[[_Item], Arguments]
) -> list[Readout | Exception]:
    """What :meth:`Parser.parse` gives, or raises, for each of some items; faster than one after the other.

    :param known: what an item gives as arguments; what it raises concerns that item alone.
    """
    inputs = [_tried(parser, item, known) for item in items]
    read = iter(_stages().run_together([one for one in inputs if not isinstance(one, Exception)]))
    return [one if isinstance(one, Exception) else next(read) for one in inputs]


def _tried(parser: Parser, item: _Item, known: Callable[[_Item], Arguments]) -> Input | Exception:
    try:
        return _inputs(parser.lexicon, **known(item))
    except Exception as error:
        return error


_DEFAULT = Parser()


def parse(
    text: str,
    *,
    published: datetime.date | str | None = None,
    publisher: str | None = None,
    title: str | None = None,
) -> Readout:
    """Read one text with the library's own words; see :meth:`Parser.parse`."""
    return _DEFAULT.parse(text, published=published, publisher=publisher, title=title)


def parse_traced(
    text: str,
    lexicon: Lexicon,
    *,
    published: datetime.date | str | None = None,
    publisher: str | None = None,
    title: str | None = None,
) -> Trace:
    """As :meth:`Parser.parse`, and what was made on the way to the readout with it."""
    way: Trace = _stages().trace(*_inputs(lexicon, text, published, publisher, title))
    return way
