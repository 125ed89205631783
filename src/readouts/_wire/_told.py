"""What each field of the wire format means, in the words of its schema; under "" stands what the whole is."""

from __future__ import annotations

__all__ = ["TOLD"]

_ID = "The key by which other objects of this readout refer to it."
_START = "Where it begins in the text, in Unicode code points."
_END = "Where it ends: the first code point behind it."
_RULE = "The rule that found it."
_DOUBTS = "Why it may be less certain than what the text states outright."
_LISTED = "False where something refers to it and it is not in the readout's own list; left out where it is."
_COUNTRY = "ISO 3166-1 alpha-2, or null."
_SOURCES = "To whom the text attributes it: ids, from the nearest to the speaker to the last that passed it on."
_STATEMENT = "The id of the statement in the readout of its side; null where it is a topic."

_READOUT = {
    "Readout": {
        "": "All that was read in one text.",
        "format": "The version of this format; rises when an older reader would misread what is written now.",
        "text": "The whole text as it was given; all offsets point into it.",
        "title": "The headline.",
        "published": "The day on which the text came out.",
        "publisher": "The id of the source that published it.",
        "participants": "Who took part in a call or speaks.",
        "calls": "The contacts that the text tells of.",
        "statements": "What is reported to have been said, in the order of the text.",
        "sources": "To whom the text attributes what it reports.",
        "unread": "Sentences in which a statement was expected and nothing was read.",
    },
    "id": {"": 'The key of an object, such as "p1"; it holds within one readout.'},
    "Span": {"": "A stretch of the text: text[start:end].", "start": _START, "end": _END},
    "Participant": {
        "": "Somebody who took part in a call or who speaks.",
        "id": _ID,
        "name": "The fullest form that the text gives.",
        "kind": "A person, an institution, or several people who are not named one by one.",
        "role": "The fullest title, without the country.",
        "country": _COUNTRY,
        "organization": "The international body that somebody stands for.",
        "mentions": "Where the text mentions them.",
        "rule": _RULE,
        "doubts": _DOUBTS,
        "listed": _LISTED,
    },
    "Source": {
        "": "An institution, medium, person or document to which the text attributes a report.",
        "id": _ID,
        "name": "Its name.",
        "kind": "What it is.",
        "country": _COUNTRY,
        "mentions": "Where the text mentions it.",
        "rule": _RULE,
        "doubts": _DOUBTS,
        "listed": _LISTED,
    },
    "Call": {
        "": "One contact between at least two parties.",
        "id": _ID,
        "participants": "The ids of those who took part, in the order of the text.",
        "channel": "How they were in contact.",
        "status": "Whether it took place.",
        "date": "The day on which it took place; null where the text does not tell.",
        "time": "The clock time, as the text puts it.",
        "duration": "How long it took, as the text puts it.",
        "place": "Where, as the text puts it.",
        "initiator": "The id of the participant at whose initiative it was held.",
        "topics": "What was discussed, without the verb.",
        "span": "The report of the call.",
        "sources": _SOURCES,
        "background": "Whether the text mentions it in passing: an earlier or later call, or one between others.",
        "rule": _RULE,
        "doubts": _DOUBTS,
        "listed": _LISTED,
    },
    "Statement": {
        "": "One thing that somebody, or several together, is reported to have said, asked, promised or agreed.",
        "id": _ID,
        "call": "The id of the call in which it was made.",
        "speakers": "The ids of all who say it.",
        "addressees": "The ids of those to whom it is said; empty for a joint statement.",
        "act": "What the speaker does by saying it (the speech act).",
        "form": "Whether the content is quoted.",
        "negated": "True where the text says that it was not said.",
        "cue": "The verb or noun of saying.",
        "content": "What is conveyed, without the cue.",
        "quotes": "What of the content stands in quotation marks, without these.",
        "sources": _SOURCES,
        "span": "The whole statement.",
        "rule": _RULE,
        "doubts": _DOUBTS,
        "listed": _LISTED,
    },
    "Act": {"": "What a speaker does by saying something (the speech act)."},
    "Channel": {"": "How the parties of a call were in contact."},
    "Doubt": {"": "Why a value may be less certain than one that the text states outright."},
    "Form": {"": "How speech is rendered: all, some or none of the content stands in quotation marks."},
    "ParticipantKind": {"": "What takes part in a call or speaks."},
    "SourceKind": {"": "Who reports a statement or the news of a call."},
    "Status": {"": "Whether a call took place."},
}

_COMPARISON = {
    "Comparison": {
        "": "Two reports of one call side by side.",
        "first": "The one side.",
        "second": "The other side.",
        "facts": "What each side tells of the call besides what was said in it.",
        "shared": "What both tell.",
        "conflicting": "What both tell in ways that cannot both be right.",
        "only_first": "What only the first side tells.",
        "only_second": "What only the second side tells.",
    },
    "Report": {
        "": "One text's report of one call.",
        "readout": "All that was read in the text.",
        "call": "The id of the call in this readout; null where the text has none to compare.",
    },
    "Item": {
        "": "One statement of a call, or one topic of it: its content, in the text of its own side.",
        "start": _START,
        "end": _END,
        "statement": _STATEMENT,
    },
    "Omission": {
        "": "An item that only one side has: its content, in the text of its own side.",
        "start": _START,
        "end": _END,
        "statement": _STATEMENT,
        "reason": "Why it has no partner on the other side.",
        "nearest": "What came nearest to it on the other side.",
        "score": "How near that came.",
    },
    "Fact": {
        "": "A fact of the call as each side tells it.",
        "name": "Which fact.",
        "first": "What the first side tells: a day, a word, an id or a span; null where it does not.",
        "second": "What the second side tells: a day, a word, an id or a span; null where it does not.",
        "relation": "How the one stands to the other.",
    },
    "Pair": {
        "": "Items of the two sides that tell of one thing.",
        "first": "The items of the first side.",
        "second": "The items of the second side.",
        "score": "How much they have in common, between 0 and 1.",
        "evidence": "What they have in common.",
        "differences": "In what they differ.",
        "doubtful": "Whether a reader should look at it before relying on it.",
        "conflict": "Why they cannot both be right; null where they can.",
    },
    "Evidence": {
        "": "One thing that two items have in common.",
        "kind": "What sort of thing.",
        "first": "Where it stands in the text of the first side.",
        "second": "Where it stands in the text of the second side.",
        "weight": "How much it counts.",
    },
    "Difference": {
        "": "In what the two sides of a pair differ.",
        "name": '"act", "speaker", "level", "number", "day" or "place".',
        "first": "What the first side has.",
        "second": "What the second side has.",
    },
    "Conflict": {"": "Why two items that tell of the same thing cannot both be right."},
    "EvidenceKind": {"": "What two items have in common."},
    "FactName": {"": "What is told of a call besides what was said in it."},
    "Reason": {"": "Why an item has no partner on the other side."},
    "Relation": {"": "How what one side tells stands to what the other tells."},
}

TOLD: dict[str, dict[str, str]] = {**_READOUT, **_COMPARISON}
