"""The words of the model in plain English, for those who read pages and explanations."""

from __future__ import annotations

from readouts._model import Doubt

__all__ = ["DOUBTS", "plain_doubt", "plain_word"]

DOUBTS = {
    Doubt.PRONOUN: "the speaker is a pronoun, resolved to the subject before it",
    Doubt.DESCRIPTION: "the speaker is a description that more than one participant fits",
    Doubt.SPEAKER_OPEN: "who says it stays open",
    Doubt.ADDRESSEE_ASSUMED: "the text does not say to whom; in a call of two it is the other",
    Doubt.SPEECH_CARRIED: "it carries on the speech before it without a word of saying",
    Doubt.SOURCE_CARRIED: "the source is named in an earlier sentence",
    Doubt.COUNTRY_FROM_PUBLISHER: "the country is that of the publisher",
    Doubt.COUNTRY_FROM_CONTEXT: "the title names no country; the one that the text around it leaves was taken",
    Doubt.ROLE_FROM_PUBLISHER: "the role is that of the publisher's own office-holder",
    Doubt.DATE_FROM_DATELINE: "the date is that of the dateline",
    Doubt.DATE_WITHOUT_YEAR: "the text gives no year; the nearest before publication was taken",
    Doubt.CHANNEL_FROM_TITLE: "the channel is told by the title alone",
    Doubt.QUOTE_UNCLOSED: "a quotation is not closed",
    Doubt.TITLE_ONLY: "the call is known from the headline alone",
    Doubt.PARTIES_OPEN: "fewer than two of the parties are named",
}
"""What each doubt means."""


def plain_word(word: str) -> str:
    """A word of the wire format as one reads it: "state_media" as "state media"."""
    return word.replace("_", " ")


def plain_doubt(doubt: Doubt) -> str:
    """What a doubt means."""
    return DOUBTS.get(doubt, plain_word(doubt))
