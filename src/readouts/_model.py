"""The vocabulary of the library: what a readout says, as frozen typed values.

Every other module speaks in these types. A value is never changed once it is made, compares by what it holds, can be
hashed and pickled, and points into the text as it was given: ``text[span.start:span.end] == span.text``.
"""

from __future__ import annotations

import datetime
import enum
import reprlib
from collections.abc import Iterable

import attrs

__all__ = [
    "Act",
    "Call",
    "Channel",
    "Doubt",
    "Form",
    "Participant",
    "ParticipantKind",
    "Readout",
    "Source",
    "SourceKind",
    "Span",
    "Statement",
    "Status",
]

_SHORT = reprlib.Repr()
_SHORT.maxstring = 60
_SHORT.maxother = 80


class _Word(enum.StrEnum):
    """An enumeration whose members are the words of the wire format."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


class Channel(_Word):
    """How the parties of a call were in contact."""

    PHONE = "phone"
    VIDEO = "video"
    IN_PERSON = "in_person"
    LETTER = "letter"
    UNSPECIFIED = "unspecified"


class Status(_Word):
    """Whether a call took place."""

    HELD = "held"
    PLANNED = "planned"
    ATTEMPTED = "attempted"
    DENIED = "denied"
    CANCELLED = "cancelled"


class Act(_Word):
    """What a speaker does by saying something (the speech act)."""

    INFORM = "inform"
    EMPHASIZE = "emphasize"
    REAFFIRM = "reaffirm"
    PRAISE = "praise"
    THANK = "thank"
    CONGRATULATE = "congratulate"
    CONDOLE = "condole"
    SUPPORT = "support"
    CONCERN = "concern"
    HOPE = "hope"
    AGREE = "agree"
    COMMIT = "commit"
    PROPOSE = "propose"
    INVITE = "invite"
    REQUEST = "request"
    DEMAND = "demand"
    WARN = "warn"
    CRITICIZE = "criticize"
    REJECT = "reject"


class Form(_Word):
    """How speech is rendered."""

    DIRECT = "direct"
    """All of the content stands in quotation marks."""
    MIXED = "mixed"
    """Some words of the content stand in quotation marks."""
    INDIRECT = "indirect"
    """None of the content is quoted."""


class ParticipantKind(_Word):
    """What takes part in a call or speaks."""

    PERSON = "person"
    INSTITUTION = "institution"
    GROUP = "group"
    """Several people who are not named one by one ("Kurdish officials")."""


class SourceKind(_Word):
    """Who reports a statement or the news of a call."""

    OFFICE = "office"
    """The office of a head of state or government."""
    GOVERNMENT = "government"
    MINISTRY = "ministry"
    SPOKESPERSON = "spokesperson"
    STATE_MEDIA = "state_media"
    SEMI_OFFICIAL = "semi_official"
    NEWS_AGENCY = "news_agency"
    NEWSPAPER = "newspaper"
    BROADCASTER = "broadcaster"
    SOCIAL_MEDIA = "social_media"
    DOCUMENT = "document"
    """A readout, a communique, a letter: a text that is cited without its author."""
    BODY = "body"
    """An international organization."""
    PERSON = "person"
    UNNAMED = "unnamed"
    """Somebody who is described but not named ("an official familiar with the call")."""
    OTHER = "other"


class Doubt(_Word):
    """Why a value may be less certain than one that the text states outright."""

    PRONOUN = "pronoun"
    """The speaker is a pronoun, resolved to the subject of the sentence before."""
    DESCRIPTION = "description"
    """The speaker is a description that more than one participant fits; the publisher's own was taken."""
    SPEAKER_OPEN = "speaker_open"
    """Nobody could be found who says this, or more than one could."""
    ADDRESSEE_ASSUMED = "addressee_assumed"
    """The text does not say to whom; in a call of two it is the other."""
    SPEECH_CARRIED = "speech_carried"
    """A sentence without a cue of its own that carries on the speech before it."""
    SOURCE_CARRIED = "source_carried"
    """The source is named in an earlier sentence of the same report."""
    COUNTRY_FROM_PUBLISHER = "country_from_publisher"
    COUNTRY_FROM_CONTEXT = "country_from_context"
    """The title names no country; the one that the text around it leaves was taken."""
    ROLE_FROM_PUBLISHER = "role_from_publisher"
    DATE_FROM_DATELINE = "date_from_dateline"
    DATE_WITHOUT_YEAR = "date_without_year"
    """The text gives no year; the one nearest before the day of publication was taken."""
    CHANNEL_FROM_TITLE = "channel_from_title"
    QUOTE_UNCLOSED = "quote_unclosed"
    TITLE_ONLY = "title_only"
    """The call is known from the headline alone."""
    PARTIES_OPEN = "parties_open"
    """The text names fewer than two of the parties."""


def _bounded(value: object) -> str:
    return _SHORT.repr(value)


def _names(people: Iterable[Participant]) -> str:
    return "[" + ", ".join(_bounded(p.name) for p in list(people)[:4]) + "]"


@attrs.frozen(order=True, repr=False)
class Span:
    """A stretch of the text: ``text[start:end]``, offsets in Unicode code points of the text as it was given."""

    start: int
    end: int
    text: str = attrs.field(order=False)

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end}, {_bounded(self.text)})"

    def __str__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return self.end - self.start


@attrs.frozen(repr=False, cache_hash=True)
class Participant:
    """Somebody who took part in a call or who speaks.

    ``name`` is the fullest form that the text gives, ``role`` the fullest title without the country. ``country`` is
    ISO 3166-1 alpha-2, or None for somebody who stands for an international ``organization``.
    """

    name: str
    kind: ParticipantKind = ParticipantKind.PERSON
    role: str | None = None
    country: str | None = None
    organization: str | None = None
    mentions: tuple[Span, ...] = ()
    rule: str = ""
    doubts: tuple[Doubt, ...] = ()

    def __repr__(self) -> str:
        of = self.country or self.organization
        return f"Participant({_bounded(self.name)}, role={_bounded(self.role)}, of={of!r})"


@attrs.frozen(repr=False, cache_hash=True)
class Source:
    """An institution, medium, person or document to which the text attributes a report."""

    name: str
    kind: SourceKind = SourceKind.OTHER
    country: str | None = None
    mentions: tuple[Span, ...] = ()
    rule: str = ""
    doubts: tuple[Doubt, ...] = ()

    def __repr__(self) -> str:
        return f"Source({_bounded(self.name)}, {self.kind}, country={self.country!r})"


@attrs.frozen(repr=False, cache_hash=True)
class Call:
    """One contact between at least two parties.

    ``date`` is the day on which it took place (None where the text does not tell), ``time`` the clock time and
    ``duration`` its length as the text puts them. ``background`` marks a call that the text mentions in passing: an
    earlier or later one, or one between others. ``sources`` lead from the nearest to the parties to the last that
    passed the report on.
    """

    participants: tuple[Participant, ...]
    channel: Channel = Channel.UNSPECIFIED
    status: Status = Status.HELD
    date: datetime.date | None = None
    time: Span | None = None
    duration: Span | None = None
    place: Span | None = None
    initiator: Participant | None = None
    topics: tuple[Span, ...] = ()
    span: Span | None = None
    sources: tuple[Source, ...] = ()
    background: bool = False
    rule: str = ""
    doubts: tuple[Doubt, ...] = ()

    def __repr__(self) -> str:
        return f"Call({_names(self.participants)}, {self.channel}, {self.status}, date={self.date})"


@attrs.frozen(repr=False, cache_hash=True)
class Statement:
    """One thing that a participant, or several together, is reported to have said, asked, promised or agreed.

    ``content`` is what is conveyed, without the ``cue`` (the verb or noun of saying). ``addressees`` are empty for a
    joint statement. ``negated`` is true where the text says that it was *not* said. ``sources`` lead from the nearest
    to the speaker to the last that passed the report on; they are empty where the text names nobody.
    """

    content: Span
    speakers: tuple[Participant, ...] = ()
    addressees: tuple[Participant, ...] = ()
    act: Act = Act.INFORM
    form: Form = Form.INDIRECT
    negated: bool = False
    cue: Span | None = None
    quotes: tuple[Span, ...] = ()
    call: Call | None = None
    sources: tuple[Source, ...] = ()
    span: Span | None = None
    rule: str = ""
    doubts: tuple[Doubt, ...] = ()

    def __repr__(self) -> str:
        said = "did not " if self.negated else ""
        return f"Statement({_names(self.speakers)} {said}{self.act}: {_bounded(self.content.text)})"


@attrs.frozen(repr=False)
class Readout:
    """All that was read in one text."""

    text: str
    title: Span | None = None
    published: datetime.date | None = None
    publisher: Source | None = None
    participants: tuple[Participant, ...] = ()
    calls: tuple[Call, ...] = ()
    statements: tuple[Statement, ...] = ()
    sources: tuple[Source, ...] = ()
    unread: tuple[Span, ...] = ()
    """Sentences in which a statement was expected and nothing was read."""

    def statements_of(self, call: Call) -> tuple[Statement, ...]:
        """The statements that were made in a call, in the order of the text."""
        return tuple(s for s in self.statements if s.call == call)

    def _repr_html_(self) -> str:
        """What a notebook shows: the text with all that was read marked in it."""
        from readouts._view import notebook_frame  # a page is made of more than values, and only when it is asked for

        return notebook_frame(self)

    def __repr__(self) -> str:
        counts = ", ".join(
            f"{len(values)} {name}"
            for name, values in (
                ("participants", self.participants),
                ("calls", self.calls),
                ("statements", self.statements),
                ("sources", self.sources),
            )
        )
        return f"Readout({_bounded(self.text)}, {counts})"
