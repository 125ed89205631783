"""Whether two items of one content can both be right, and in what they differ where they can."""

from __future__ import annotations

from readouts._compare._model import Conflict, Difference, EvidenceKind, Item
from readouts._compare._names import home
from readouts._compare._score import Entry, Match
from readouts._compare._wordings import Kinship, Wordings
from readouts._model import Act, Statement
from readouts._text import words_of

__all__ = ["conflict_of", "differences_of", "excluded", "is_denial", "is_unsaid"]

_SAME_CONTENT = 0.6  # how near contents are of which it is asked who said them, or whether
_SAME_WORDS = 0.8
_HEAD = 2  # terms with which a content names what it is about
_DENIED_CONTENT = 0.45
_REFUSED_CONTENT = 0.5  # what one party is told to have agreed to and refused need not be told in as many words
_MEETINGS = frozenset({"wording meeting", "wording meet again", "wording visit", "wording negotiations"})
_IN = len(" in the ")
_ADVERBS = 3  # words before "discussed", among which a "not" stands


def is_denial(item: Item, wordings: Wordings) -> bool:
    """Whether somebody denies that a thing was said or done, rather than refuses to do it."""
    said = item.statement
    if said is None or said.act is not Act.REJECT or said.cue is None:
        return False
    return any(word in wordings.denials for word in words_of(said.cue.text))


def is_unsaid(item: Item, wordings: Wordings) -> bool:
    """Whether somebody says that a thing was not spoken of: "sanctions were not discussed"."""
    if item.statement is None:
        return False
    words = words_of(item.content.text)
    for n, word in enumerate(words):
        if word in wordings.unsaid and not wordings.negations.isdisjoint(words[max(0, n - _ADVERBS) : n]):
            return True
    return False


def _negated(entry: Entry, wordings: Wordings) -> bool:
    statement = entry.item.statement
    if statement is None:
        return False
    words = words_of(statement.content.text)
    turned = any(word in wordings.negations or word.endswith("n't") for word in words)
    return statement.negated != turned


def _denies(match: Match, wordings: Wordings) -> bool:
    """Whether one of the two says that it was not so; a "not" within a long content need not turn all of it."""
    a, b = match.first.item.statement, match.second.item.statement
    told = a is not None and b is not None and a.negated != b.negated
    return _negated(match.first, wordings) != _negated(match.second, wordings) and (told or match.even >= _SAME_WORDS)


def conflict_of(match: Match, wordings: Wordings) -> Conflict | None:
    """Why the two cannot both be right; None where they can."""
    a, b = match.first.item.statement, match.second.item.statement
    if match.first.unsaid != match.second.unsaid:
        return Conflict.NEGATION if match.content >= _DENIED_CONTENT else None
    if a is None or b is None:
        return None
    if match.first.denial != match.second.denial:
        return Conflict.DENIAL if match.content >= _DENIED_CONTENT else None
    opposed = match.kinship is Kinship.OPPOSED and _one_object(match, a, b)
    if opposed and match.even >= (_SAME_CONTENT if _other_speaker(match) else _REFUSED_CONTENT):
        return Conflict.OPPOSED
    if match.even < _SAME_CONTENT:
        return None
    if not _other_speaker(match) and _denies(match, wordings):
        return Conflict.NEGATION
    if _other_speaker(match) and match.kinship in (Kinship.SAME, Kinship.NEAR) and not _one_side(a, b):
        return Conflict.SPEAKER
    return None


def _one_object(match: Match, a: Statement, b: Statement) -> bool:
    """Whether two attitudes are to one thing, and not to an attack and those whom it hits; a refusal always is."""
    if Act.REJECT in (a.act, b.act):
        return True
    first, second = ([*entry.terms][:_HEAD] for entry in (match.first, match.second))
    return not set(first).isdisjoint(second)


def _other_speaker(match: Match) -> bool:
    first, second = match.first.speakers, match.second.speakers
    return len(first) == len(second) == 1 and first != second


def _one_side(a: Statement, b: Statement) -> bool:
    """Whether both speak for one country or body: a president, and the minister who took part."""
    homes = [{home(person) for person in said.speakers} for said in (a, b)]
    return homes[0] == homes[1] and homes[0] != {""}


def excluded(match: Match) -> bool:
    """Whether the two only look alike: one party asked and the other refused, or they are of two minds."""
    a, b = match.first.item.statement, match.second.item.statement
    if a is None or b is None or match.first.denial or match.second.denial:
        return False
    refused = Act.REJECT in (a.act, b.act) and a.act != b.act
    return _other_speaker(match) and (refused or match.kinship is Kinship.OPPOSED)


def differences_of(match: Match) -> tuple[Difference, ...]:
    """In what the two differ: act, speaker, figures, days, places; a topic of the one that the other has as said."""
    first, second = match.first, match.second
    found = []
    a, b = first.item.statement, second.item.statement
    if (a is None) != (b is None):
        found.append(Difference("level", _told(a), _told(b)))
    elif a is not None and b is not None:
        if a.act != b.act:
            found.append(Difference("act", _told(a), _told(b)))
        if first.speakers != second.speakers:
            found.append(Difference("speaker", _speakers(a), _speakers(b)))
    for name, told in (("number", _numbers), ("day", _days), ("place", _places)):
        one, other = told(first), told(second)
        if one and other and one.keys().isdisjoint(other):
            found.append(Difference(name, ", ".join(one.values()), ", ".join(other.values())))
    return tuple(found)


def _told(statement: Statement | None) -> str:
    if statement is None:
        return "topic"
    cue = f" ({' '.join(statement.cue.text.split())})" if statement.cue is not None else ""
    return f"{statement.act}{cue}"


def _speakers(statement: Statement) -> str:
    return ", ".join(p.name for p in statement.speakers) or "nobody named"


def _numbers(entry: Entry) -> dict[str, str]:
    return {k: t.span.text for k, t in entry.terms.items() if t.kind is EvidenceKind.NUMBER and t.weight >= 1}


def _days(entry: Entry) -> dict[str, str]:
    return {k: t.span.text for k, t in entry.terms.items() if t.kind is EvidenceKind.DATE and k.startswith("day")}


def _places(entry: Entry) -> dict[str, str]:
    """Where it is said that people will meet."""
    if entry.terms.keys().isdisjoint(_MEETINGS):
        return {}
    content, found = entry.item.content, {}
    for key, term in entry.terms.items():
        start = term.span.start - content.start
        before = content.text[max(0, start - _IN) : max(0, start)].lower()
        if term.kind in (EvidenceKind.ENTITY, EvidenceKind.PARTY) and before.endswith((" in ", " in the ")):
            found[key] = term.span.text
    return found
