"""Leads that lost their full stop: what looks like a headline, but is the sentence that the next one goes on with.

lead := ... verb of contact in the past ..., and the next line opens with "They" | "The leaders" | "The conversation"
"""

from __future__ import annotations

import re

from readouts._lexicon import Flag, Lexicon
from readouts._text import fold

__all__ = ["is_lead", "opens_item"]

_WORDS = re.compile(r"[\w-]+")
_LEAST = 6
_HEAD = 60
_NOUN_REACH = 6


def is_lead(lexicon: Lexicon, line: str, following: str) -> bool:
    """Whether a line without a full stop tells of a contact that the next line takes for known."""
    if not _goes_back(lexicon, following) or len(words := _WORDS.findall(line)) < _LEAST:
        return False
    return any(word[0].islower() and _tells(lexicon, words, n) for n, word in enumerate(words))


def opens_item(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is a past verb of saying or contact, with which the item of a list may open."""
    forms = (*lexicon.verbs.get(word, ()), *lexicon.contacts.get(word, ()))
    return any("past" in form.tenses for form in forms)


def _goes_back(lexicon: Lexicon, line: str) -> bool:
    """Whether a line opens with a word for those who have been named: "They", "The leaders", "The conversation"."""
    known = lexicon.flags.get
    first, *others = _WORDS.findall(fold(line[:_HEAD]))[:5] or [""]
    if known(first, 0) & Flag.PREPOSITION and others:
        first, *others = others  # "During the conversation"
    if lexicon.pronouns.get(first) in {"they", "he"}:
        return True
    if first not in {"the", "both"} or not others:
        return False
    while len(others) > 1 and known(others[0], 0) & Flag.NUMBER:
        del others[0]
    return bool(known(others[0], 0) & Flag.GROUP) or _is_noun(lexicon, others)


def _tells(lexicon: Lexicon, words: list[str], n: int) -> bool:
    """Whether a word is a past verb of contact, or a light one with its noun: "spoke", "held a phone call"."""
    word = words[n]
    forms = lexicon.contacts.get(word)
    if forms and any("past" in form.tenses for form in forms):
        return True
    if not lexicon.flags.get(word, 0) & Flag.LIGHT or not word.endswith(("d", "k")):
        return False
    after = words[n + 1 : n + _NOUN_REACH]
    return any(_is_noun(lexicon, after[k:]) for k in range(len(after)))


def _is_noun(lexicon: Lexicon, words: list[str]) -> bool:
    """Whether words open with a noun of contact."""
    opening = lexicon.openings["call_noun"].get(words[0])
    return opening is not None and opening.at(words, 0, len(words))[0] is not None
