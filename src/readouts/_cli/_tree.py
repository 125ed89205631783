"""A readout as lines to read: each call with those who took part and what they said, then the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from readouts._model import Call, Doubt, Participant, Readout, Source, Span, Statement

__all__ = ["Paint", "tree"]

Paint = Callable[[str, str], str]
"""Takes a style ("head", "name", "act", "label" or "") and a text; makes it one line, safe to print, and coloured."""

_WIDTH = 11  # of the labels before the fields


def tree(file: str, readout: Readout, paint: Paint, *, explain: bool = False) -> Iterator[str]:
    """The lines, without line ends."""
    return _Tree(readout, paint, explain).lines(file)


class _Tree:
    def __init__(self, readout: Readout, paint: Paint, explain: bool) -> None:
        self.readout = readout
        self.paint = paint
        self.explain = explain

    def lines(self, file: str) -> Iterator[str]:
        readout = self.readout
        yield self.paint("head", file)
        yield from self.document()
        for number, call in enumerate(readout.calls, 1):
            yield from self.section(f"Call {number}", self.call(call), self.heading(call))
        yield from self.section("Outside any call", self.outside())
        yield from self.section("Sources", (line for source in readout.sources for line in self.source(source)))
        yield from self.section("Unread", (f"    {self.text(span)}" for span in readout.unread))

    def section(self, title: str, lines: Iterable[str], rest: str = "") -> Iterator[str]:
        """A title and its lines; nothing at all where there are none."""
        lines = list(lines)
        if lines or rest:
            yield ""
            yield f"  {self.paint('head', title)}{self.paint('', rest)}"
        yield from lines

    def document(self) -> Iterator[str]:
        readout = self.readout
        if readout.title is not None:
            yield self.field(2, "title", self.text(readout.title))
        if readout.published is not None:
            yield self.field(2, "published", readout.published.isoformat())
        if readout.publisher is not None:
            yield self.field(2, "publisher", self.paint("", _described_source(readout.publisher)))
        if not readout.calls and not readout.statements:
            yield "  Nothing was read: no call and no statement."

    def heading(self, call: Call) -> str:
        how = [str(call.channel).replace("_", " "), str(call.status)]
        when = [str(call.date)] if call.date else []
        spans = [span.text for span in (call.time, call.duration, call.place) if span is not None]
        return ": " + ", ".join(how + when + spans + ["background"] * call.background)

    def call(self, call: Call) -> Iterator[str]:
        for label, person in zip(_labels("with"), call.participants, strict=False):
            yield self.field(4, label, self.person(person))
            yield from self.reason(4 + _WIDTH, person.rule, person.doubts)
        if call.initiator is not None:
            yield self.field(4, "initiator", self.paint("name", call.initiator.name))
        for label, topic in zip(_labels("topics"), call.topics, strict=False):
            yield self.field(4, label, self.text(topic))
        yield from self.chain(4, call.sources)
        yield from self.reason(4, call.rule, call.doubts)
        for statement in self.readout.statements_of(call):
            yield from self.statement(statement)

    def outside(self) -> Iterator[str]:
        """People who took part in no call, and statements that belong to none."""
        readout = self.readout
        calling = {person for call in readout.calls for person in call.participants}
        for person in readout.participants:
            if person not in calling:
                yield f"    {self.person(person)}"
                yield from self.reason(6, person.rule, person.doubts)
        for statement in readout.statements:
            if statement.call not in readout.calls:
                yield from self.statement(statement)

    def person(self, person: Participant) -> str:
        role = f", {person.role}" if person.role else ""
        of = person.country or person.organization
        return self.paint("name", person.name) + self.paint("", role + (f" ({of})" if of else ""))

    def statement(self, statement: Statement) -> Iterator[str]:
        to = f" -> {self.names(statement.addressees)}" if statement.addressees else ""
        negated = " (negated)" if statement.negated else ""
        yield f"    {self.names(statement.speakers)}{to}: {self.paint('act', str(statement.act) + negated)}"
        yield f"      {self.text(statement.content)}"
        yield from self.chain(6, statement.sources)
        cue = [f'cue "{statement.cue}"'] if statement.cue is not None else []
        yield from self.reason(6, statement.rule, statement.doubts, [*cue, f"form {statement.form}"])

    def source(self, source: Source) -> Iterator[str]:
        name, rest = self.paint("name", source.name), _described_source(source)[len(source.name) :]
        yield f"    {name}{self.paint('', rest)}"
        yield from self.reason(6, source.rule, source.doubts)

    def chain(self, indent: int, sources: tuple[Source, ...]) -> Iterator[str]:
        """Sources stand from the nearest to the speaker to the last that passed the report on."""
        if sources:
            yield self.field(indent, "source", self.paint("", ", via ".join(source.name for source in sources)))

    def reason(self, indent: int, rule: str, doubts: Iterable[Doubt], more: Iterable[str] = ()) -> Iterator[str]:
        """Which rule found a thing, and what makes it less certain; only when it is asked for."""
        if self.explain:
            doubted = [f"doubts: {', '.join(str(doubt) for doubt in doubts)}"] if doubts else []
            told = "; ".join([rule or "not named", *more, *doubted])
            yield self.field(indent, "rule", self.paint("label", told))

    def names(self, people: tuple[Participant, ...]) -> str:
        return ", ".join(self.paint("name", person.name) for person in people) or "?"

    def field(self, indent: int, label: str, value: str) -> str:
        return " " * indent + self.paint("label", f"{label:<{_WIDTH}}") + value

    def text(self, span: Span) -> str:
        return self.paint("", span.text)


def _labels(label: str) -> Iterator[str]:
    """The label for the first line of a field, blanks for those that follow."""
    yield label
    while True:
        yield ""


def _described_source(source: Source) -> str:
    country = f" ({source.country})" if source.country else ""
    return f"{source.name}, {str(source.kind).replace('_', ' ')}{country}"
