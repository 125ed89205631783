"""The tables of a page: people, calls, statements and sources, with what each tells about itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from readouts._html import Html, join, letters, tag, text, voice
from readouts._model import Call, Doubt, Participant, Source, Span, Statement
from readouts._view._index import Index, names
from readouts._wording import plain_doubt, plain_word

__all__ = ["calls_table", "chain", "people_list", "statements_list"]

_ALWAYS = frozenset({"Source", "Call"})
"""Fields that are shown empty: that the text names no source is news."""
_NONE = Html('<span class="soft">none</span>')


def people_list(index: Index) -> Html:
    """Everybody, with letters and colour."""
    return tag("ul", *(_person(person, number) for number, person in enumerate(index.people.all)), class_="people")


def _person(person: Participant, number: int) -> Html:
    of = person.country or person.organization
    said = ", ".join(filter(None, (person.name, person.role, of)))
    why = _why(person.rule, person.doubts)
    chip = tag("span", text(letters(number)), class_=f"chip {voice(number)}")
    return tag("li", chip, text(f" {said}"), tag("span", text(f" ({why})"), class_="soft"))


def _why(rule: str, doubts: Iterable[Doubt]) -> str:
    return "; ".join([f"rule: {rule or 'not named'}", *(plain_doubt(doubt) for doubt in doubts)])


def calls_table(index: Index) -> Html:
    """A row for each call."""
    heads = ("Call", "When", "With", "How", "At whose initiative", "Topics", "Sources", "Rule and doubts", "Statements")
    counts = Counter(index.calls.number(s.call) for s in index.readout.statements if s.call is not None)
    rows = []
    for number, call in enumerate(index.calls.all):
        cells = _call_cells(call, number, index, counts[number])
        fields = (tag("td", cell, data_head=head) for head, cell in zip(heads, cells, strict=True))
        rows.append(tag("tr", *fields, id=f"c{number}"))
    header = tag("thead", tag("tr", *(tag("th", text(head), scope="col") for head in heads)))
    return tag("table", header, tag("tbody", *rows), class_="cards")


def _call_cells(call: Call, number: int, index: Index, count: int) -> list[Html]:
    label = text(f"Call {number + 1}")
    at = tag("a", label, href=f"#d{number}") if call.span is not None else label
    days = [tag("span", text(call.date), class_="day")] if call.date else []
    when = join([*days, *(text(span.text) for span in (call.time, call.duration) if span)], ", ")
    how = [plain_word(call.channel), str(call.status), *(["in " + call.place.text] if call.place else [])]
    return [
        at,
        when or _NONE,
        join((_signed(person, index) for person in call.participants), ", "),
        text(", ".join(how + ["in passing"] * call.background)),
        text(call.initiator.name) if call.initiator else _NONE,
        text("; ".join(topic.text for topic in call.topics)) if call.topics else _NONE,
        text(chain(call.sources)) if call.sources else _NONE,
        text(_why(call.rule, call.doubts)),
        text(count),
    ]


def _signed(person: Participant, index: Index) -> Html:
    number = index.people.number(person)
    return tag("span", tag("span", text(letters(number)), class_=f"chip {voice(number)}"), text(f" {person.name}"))


def chain(sources: Iterable[Source]) -> str:
    """Sources stand from the nearest to the speaker to the last that passed the report on."""
    return ", passed on by ".join(source.name for source in sources)


def statements_list(index: Index) -> Html:
    """Everything that was said, in the order of the text; the script shows these entries beside the text."""
    entries = (_statement(number, statement, index) for number, statement in enumerate(index.readout.statements))
    return tag("ol", *entries, id="said", class_="said")


def _statement(number: int, statement: Statement, index: Index) -> Html:
    who = names(statement.speakers) or "Nobody found"
    to = f" to {names(statement.addressees)}" if statement.addressees else ""
    label = text(f"{index.letters(statement.speakers)}{number + 1}")
    head = tag(
        "p",
        tag("a", label, class_=f"chip {index.voice(statement)}", href=f"#m{number}", title="In the text"),
        text(f" {who}{to}: "),
        tag("b", text(("did not " if statement.negated else "") + statement.act)),
    )
    return tag(
        "li",
        head,
        tag("blockquote", text(statement.content.text)),
        tag("dl", *_fields(statement, index)),
        id=f"t{number}",
        data_t=number,
        data_v=index.voice(statement),
        **_keys(statement, index),
    )


def _keys(statement: Statement, index: Index) -> dict[str, str]:
    """By what the filters choose; "-" stands for nobody and nothing."""
    return {
        "data_speaker": " ".join(map(str, index.people.numbers(statement.speakers))) or "-",
        "data_source": " ".join(map(str, index.sources.numbers(statement.sources))) or "-",
        "data_act": str(statement.act),
        "data_call": "-" if statement.call is None else str(index.calls.number(statement.call)),
    }


def _fields(statement: Statement, index: Index) -> Iterable[Html]:
    call = statement.call
    about_call = Html("")
    if call is not None:
        number = index.calls.number(call)
        day = f", {call.date}" if call.date else ""
        about_call = tag("a", text(f"Call {number + 1}"), href=f"#c{number}")
        about_call = Html(about_call + text(f": {names(call.participants)}{day}"))
    fields = (
        ("Source", text(chain(statement.sources))),
        ("Call", about_call),
        ("Form", text(str(statement.form))),
        ("Quotes", text(_quoted(statement.quotes))),
        ("Cue", text(statement.cue.text if statement.cue else "")),
        ("Rule", text(statement.rule)),
        ("Doubts", text("; ".join(plain_doubt(doubt) for doubt in statement.doubts))),
    )
    for label, value in fields:
        if value or label in _ALWAYS:
            yield tag("dt", text(label))
            yield tag("dd", value or _NONE)


def _quoted(quotes: Iterable[Span]) -> str:
    return "; ".join(f"“{quote.text}”" for quote in quotes)
