"""What is laid side by side: the statements of a call and its topics, a list of topics cut into its members."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts._compare._model import Item, Report
from readouts._compare._names import home
from readouts._compare._parties import align_parties
from readouts._compare._wordings import Wordings, wordings_of
from readouts._lexicon import Lexicon
from readouts._model import Call, ParticipantKind, Readout, Span, Statement

__all__ = ["call_of_all", "items_of"]

# list := member ("," member)* ("," "and"? | "as well as" | "in addition to" | "and" before a head) member
# Each member is long enough to stand alone.
_BETWEEN = re.compile(
    r"(?:\s*[,;]\s*(?:as\s+well\s+as\s+|in\s+addition\s+to\s+|and\s+|in\s+particular\s+)?"
    r"|\s+as\s+well\s+as\s+|\s+in\s+addition\s+to\s+|\s+(and)\s+)(?=\w)"
)
_NAMES = re.compile(r"(?:[A-Z][\w.-]*\s+){0,3}[A-Z][\w.-]*(?:\s*,|\s+(?:and|or)\b)")  # "Egypt, | Qatar and Jordan"
_LEAST_WORDS = 3
_AHEAD = 80  # characters of a member that are looked at
_OPENING = 5  # words, among which a relative hangs the clause on what stands before it


def call_of_all(readout: Readout) -> Call:
    """A stand-in for the call of a text in which none was read: all who speak in it."""
    return Call(readout.participants)


def items_of(report: Report, lexicon: Lexicon) -> tuple[Item, ...]:
    """The statements and topics of a report's call, in the order of the text.

    Statements of no call at all belong to it where it is the only one that the text is about, unless others say them,
    and so do those of a call mentioned in passing between the same parties on no other day.
    """
    call, readout = report.call, report.readout
    if call is None:
        return ()
    about = [c for c in readout.calls if not c.background]
    alone = not readout.calls or about == [call] or len(readout.calls) == 1
    same = {id(c) for c in readout.calls if c is call or c == call or (alone and _echoes(c, call, lexicon))}
    homes = {home(p) for p in call.participants}
    items = [
        Item(s.content, s)
        for s in readout.statements
        if (alone and not _by_others(s, call, homes) if s.call is None else _is_of(s.call, call, same))
    ]
    said = {item.content for item in items}
    wordings = wordings_of(lexicon)
    topics = [Item(part) for topic in call.topics for part in _members(topic, wordings) if part not in said]
    # By identity: the hash of a statement goes through all that it refers to.
    unique = {(item.content, id(item.statement)): item for item in (*items, *topics)}
    return tuple(sorted(unique.values(), key=_place))


def _by_others(statement: Statement, call: Call, homes: set[str]) -> bool:
    """Whether nobody of the parties' countries and bodies says it; who has none may be a party that was not known."""
    if not statement.speakers or "" in homes:
        return False
    return all(
        home(p) not in homes and p not in call.participants and (home(p) or p.kind is not ParticipantKind.PERSON)
        for p in statement.speakers
    )


def _is_of(said_in: Call, call: Call, same: set[int]) -> bool:
    return id(said_in) in same or said_in == call


def _echoes(other: Call, call: Call, lexicon: Lexicon) -> bool:
    """Whether a call mentioned in passing is nothing but the call itself, told once more."""
    if not other.background or other.date not in (None, call.date) or other.status != call.status:
        return False
    parties = align_parties(other.participants, call.participants, lexicon)
    return len(parties.both) > 1 and not parties.only_first


def _place(item: Item) -> tuple[int, int, bool, str]:
    statement: Statement | None = item.statement
    return item.content.start, item.content.end, statement is None, str(statement.act) if statement else ""


def _members(topic: Span, wordings: Wordings) -> Iterator[Span]:
    """The members of a list of topics; what could not stand alone stays with what comes after it, or before."""
    pieces: list[tuple[int, int]] = []
    at = 0
    for found in _BETWEEN.finditer(topic.text):
        before = topic.text[at : min(found.start(), at + _AHEAD)].split(None, _LEAST_WORDS)
        if len(before) < _LEAST_WORDS:
            continue
        after = topic.text[found.end() : found.end() + _AHEAD]
        parts = (
            _begins(topic.text[max(at, found.start() - _AHEAD) : found.start()], after, wordings)
            if found[1]
            else not _hangs_on(after, wordings)
        )
        last = topic.text[max(at, found.start() - _AHEAD) : found.start()].rsplit(None, 1)[-1]
        shared = last.lower() in wordings.adjectives  # "regional, and global issues"
        if parts and not shared and not (last[:1].isupper() and _NAMES.match(after)):
            pieces.append((at, found.start()))
            at = found.end()
    if pieces and len(topic.text[at:].split()) < _LEAST_WORDS:
        at = pieces.pop()[0]
    pieces.append((at, len(topic.text)))
    for a, b in pieces:
        yield Span(topic.start + a, topic.start + b, topic.text[a:b])


def _begins(before: str, after: str, wordings: Wordings) -> bool:
    """Whether what follows an "and" is a member of its own: "and the need to", "and ways of", "and the repair of"."""
    words = after.split(None, _LEAST_WORDS)[:_LEAST_WORDS]
    if len(words) < _LEAST_WORDS or "between" in before.split():
        return False
    told = words[0].lower() in wordings.determiners
    return words[told].lower() in wordings.heads or (words[0] == "the" and words[1].islower() and words[2] == "of")


def _hangs_on(after: str, wordings: Wordings) -> bool:
    """Whether what follows a comma is no member: ", the price of which has risen", ", both here and there"."""
    words = [word.lower() for word in after.split(None, _OPENING)[:_OPENING]]
    if words[0] == "including":
        words = words[1:]  # "including on oil", but "including ships"
        return bool(words) and words[0] in wordings.attached
    return words[0] in wordings.attached or not wordings.relatives.isdisjoint(words)
