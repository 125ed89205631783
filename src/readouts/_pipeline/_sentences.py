"""Sentences: where a full stop ends one, and where it belongs to an abbreviation, an initial or a quotation.

sentence := token* ("." | "!" | "?" | "…") closing*     before a capital, a figure or an opening mark
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterator

from readouts._lexicon import Flag, Lexicon, Shape, Verb
from readouts._pipeline._state import BULLETS, NAMED, OPENING, READ, Block, BlockKind, Doc, Sentence

__all__ = ["split_sentences"]

_STOPS = frozenset(".!?…")
_CLOSING = frozenset("\"”“’')]»")
_MARKS = frozenset('"“«')
_SEPARATORS = frozenset(",;")
_AFTER_NUMBER = frozenset(".)")
_CAPTION, _ITEM = BlockKind.CAPTION, BlockKind.ITEM
_CUE_WITHIN, _INTRODUCTION = 7, 20
_REMEMBERED, _LONG = 10_000, 40
_MOST = 300
"""Tokens of a sentence. What has more without an end is a heap, whatever its writer meant, and is read in pieces: the
stages may then look over a whole sentence for each of its words and still take time linear in the text."""


def _starts(doc: Doc, i: int) -> bool:
    """Whether a word plainly opens a sentence."""
    return bool(doc.flag[i] & (Flag.NEVER_NAME | Flag.PRONOUN | Flag.DETERMINER)) and doc.cap[i]


def _leads_title(doc: Doc, i: int) -> bool:
    """Whether a word may be of a title or an institution: "U.S. Special Envoy", "U.S. Government"."""
    flag = doc.flag[i]
    if flag & (Flag.DETERMINER | Flag.PRONOUN | Flag.NUMBER | Flag.PREPOSITION | Flag.ADVERB):
        return False
    leads = flag & (Flag.MODIFIER | Flag.PORTFOLIO) and i + 1 < len(doc) and doc.cap[i + 1]
    return bool(leads) or bool(flag & Flag.OFFICE)


def _after(doc: Doc, i: int, limit: int) -> int:
    """The first token after a stop and the closing marks that follow it."""
    j = i + 1
    while j < limit and doc.low[j] in _CLOSING and doc.start[j] == doc.end(j - 1):
        j += 1
    return j


def _abbreviated(doc: Doc, i: int, following: int) -> bool:
    """Whether the stop after token ``i - 1`` belongs to an abbreviation, so that the sentence goes on."""
    word, sets = doc.low[i - 1], doc.lexicon.sets
    known = word.rpartition("-")[2] in sets["abbreviations"] or word in sets["abbreviations"]
    if not (known or len(word) == 1) or doc.start[i] != doc.end(i - 1):
        return False
    if len(word) == 1 and doc.cap[i - 1] and word.isalpha():
        if doc.flag[following] & Flag.HONORIFIC and i > 2 and doc.low[i - 2] == "." and len(doc.low[i - 3]) == 1:
            return True  # "H. E. Mr. Doe"
        opened = doc.low[following] in _MARKS and following + 1 < len(doc)
        return not _starts(doc, following + opened)  # 'on X. "We'
    if word in sets["short_or_surnames"] and not _is_short_name(doc, i - 1, following):
        return False
    ending = word in sets["ending_abbreviations"]
    return (
        known
        and not (ending and _starts(doc, following))
        and not (word == "no" and not doc.low[following][0].isdigit())
    )


def _is_short_name(doc: Doc, i: int, following: int) -> bool:
    """Whether a given name written short stands before two words of a name: "Secretary Ma. Jane Doe"."""
    surname = i > 0 and doc.cap[i - 1] and not doc.flag[i - 1]  # "Jack | Ma"
    named = following + 1 < len(doc) and doc.cap[following] and doc.cap[following + 1] and not doc.flag[following]
    return named and not surname


def _dotted_ends(doc: Doc, i: int, following: int) -> bool:
    """Whether a dotted abbreviation ("U.S.", "D.C.", "p.m.") also ends its sentence."""
    word = doc.low[i][:-1]
    if word not in doc.lexicon.sets["ending_abbreviations"] or not doc.cap[following]:
        return False
    if _starts(doc, following):
        return not (word in doc.lexicon.sets["dotted_states"] and _leads_title(doc, following))
    if word not in {"d.c", "a.m", "p.m"} or doc.flag[following] & Flag.DAY:
        return False
    # A time zone stands in capitals, or before "time".
    after = doc.low[following + 1] if following + 1 < len(doc) else ""
    return not doc.word(following).isupper() and after != "time"


def _trails_off(doc: Doc, i: int, following: int) -> bool:
    """Whether a stop is the last of an ellipsis with space around, in the middle of a sentence."""
    if doc.low[i] == "…":
        first = i
    elif doc.low[i - 1] == "." and i > 1 and doc.low[i - 2] == ".":
        first = i - 2
    else:
        return False
    return first > 0 and doc.start[first] > doc.end(first - 1) and not _starts(doc, following)


def _opens(doc: Doc, j: int, spaced: bool) -> bool:
    """Whether a sentence may open at a token without a capital."""
    first = doc.text[doc.start[j]]
    if spaced and (first in OPENING or first == "„" or first.isdigit()):
        return True
    if first.isalpha() and not first.islower():
        return True  # a script without capitals
    particle, hyphen, _ = doc.low[j].partition("-")
    return bool(hyphen) and particle in doc.lexicon.sets["name_particles"]


def _ends(doc: Doc, i: int, limit: int, abbreviations: frozenset[str]) -> int:
    """The token after the sentence that ends at ``i``, which is not the last, or 0 where none ends there."""
    low, j = doc.low, i + 1
    if low[j] in _CLOSING:
        j = _after(doc, i, limit)
        if j >= limit:
            return 0
    word, before, cap = low[i], low[i - 1], doc.cap[j]
    dotted = word not in _STOPS
    if dotted and not (len(word) > 2 and word[-1] == "." and word[0] != "."):
        return i + 1 if word == ":" else 0
    spaced = doc.text[doc.start[j] - 1].isspace()
    if not spaced and not (cap and (j > i + 1 or (before.isalpha() and len(before) > 2))):
        return 0
    if not (cap or _opens(doc, j, spaced)):
        return 0
    if dotted:
        return j if _dotted_ends(doc, i, j) else 0
    if word == "." and i > 0:
        if not (before in abbreviations or len(before) == 1 or "-" in before):
            return j
        if _abbreviated(doc, i, j):
            return 0
    return 0 if (word == "…" or before == ".") and _trails_off(doc, i, j) else j


def _attributed_after(doc: Doc, close: int, limit: int) -> bool:
    """Whether a quotation that ends with a full stop is followed by its cue ('"... ." Hammer added.')."""
    asked = doc.low[close - 1] in {"?", "!"}
    for j in range(close + 1, min(close + _CUE_WITHIN, limit)):
        if asked and doc.low[j] == "." and doc.low[j - 1] in doc.lexicon.sets["abbreviations"]:
            continue
        if doc.low[j] in _STOPS or doc.low[j] in ',"“':
            return False
        if doc.flag[j] & Flag.VERB and not doc.cap[j]:
            k = j + 1
            return k >= limit or doc.low[k] in _CUE_FOLLOWED or doc.cap[k] or (asked and _asks(doc, j, limit))
    return False


def _asks(doc: Doc, j: int, limit: int) -> bool:
    """Whether a verb of telling has nothing after it but whom somebody told ('"...?" Hammer asked the crowd.')."""
    if not any("addressee" in f.verb.takes for f in doc.lexicon.verbs.get(doc.low[j], ()) if isinstance(f.verb, Verb)):
        return False
    for k in range(j + 1, min(j + _CUE_WITHIN, limit)):
        if doc.low[k] in _STOPS:
            return True
        if doc.low[k] in _OPENS_CONTENT:
            return False
    return False


_OPENS_CONTENT = frozenset({"that", "to", "if", "whether", "about", "for", "why", "how", "what"})
_CUE_FOLLOWED = frozenset({*_STOPS, ",", ":", "on", "in", "at", "during"})


def _quote_ends(doc: Doc, a: int, mark: int, i: int, limit: int) -> int:
    """The token after the sentence from ``a`` that a quotation ends, from its ``mark`` to ``i``; 0 where it goes on."""
    j = i + 1
    # A stop just inside the closing mark ends the sentence that the quotation ends.
    if j >= limit or doc.low[i - 1] not in _STOPS:
        return 0
    cued = any(flag & Flag.VERB for flag in doc.flag[max(a, mark - _CUE_WITHIN) : mark])
    if not cued and _attributed_after(doc, i, limit):
        return 0
    return j if doc.cap[j] or doc.low[j] in OPENING else 0


def _marker(doc: Doc, block: Block) -> int:
    """The first token of a list item after its number or bullet."""
    low, i = doc.low, block.a
    if low[i] in BULLETS:
        return i + 1 if i + 1 < block.b else i
    k = i + (low[i] == "(")
    return k + 2 if k + 2 < block.b and low[k + 1] in _AFTER_NUMBER else i


def _split(doc: Doc, block: Block, a: int, places: list[int], closed: dict[int, int]) -> None:
    """Append the sentences of a block from a token on.

    ``places`` are the tokens where one may end: stops, and the openings of quotations of speech, which ``closed`` maps
    to their last tokens.
    """
    b = block.b
    low, cap, start, sentences = doc.low, doc.cap, doc.start, doc.sentences
    abbreviations, plain = doc.lexicon.sets["abbreviations"], _plain(doc.lexicon)
    past = a
    for place in places:
        if place < past:
            continue
        if closed and (last := closed.get(place, -1)) > a:
            past = last + 1
            j = _quote_ends(doc, a, place, last, b)
        else:
            j = past = place + 1
            if past >= b:
                break
            # Most often a capital follows a full stop and a space, and a word that is no abbreviation stands before.
            if not (low[place] == "." and cap[j] and start[j] > start[place] + 1 and plain[low[place - 1]]):
                j = _ends(doc, place, b, abbreviations)
        if j:
            if j - a > _MOST:
                _append(doc, a, j, block, closed)
            else:
                sentences.append(Sentence(a, j, block, len(sentences)))
            a = past = j
    if b - a > _MOST:
        _append(doc, a, b, block, closed)
    elif a < b:
        sentences.append(Sentence(a, b, block, len(sentences)))


class _Plain(dict[str, bool]):
    """Whether a full stop after a word is none of an abbreviation, as it was found when it was first asked."""

    def __init__(self, abbreviations: frozenset[str]) -> None:
        self._abbreviations = abbreviations

    def __missing__(self, word: str) -> bool:
        plain = len(word) > 1 and "-" not in word and word not in self._abbreviations
        if len(self) < _REMEMBERED and len(word) < _LONG:
            self[word] = plain
        return plain


@functools.lru_cache(maxsize=8)
def _plain(lexicon: Lexicon) -> _Plain:
    return _Plain(lexicon.sets["abbreviations"])


def _append(doc: Doc, a: int, b: int, block: Block, closed: dict[int, int]) -> None:
    sentences = doc.sentences
    if b - a > _MOST:
        for k in _cuts(doc, a, b, closed):
            sentences.append(Sentence(a, k, block, len(sentences)))
            a = k
    sentences.append(Sentence(a, b, block, len(sentences)))


def _cuts(doc: Doc, a: int, b: int, closed: dict[int, int]) -> Iterator[int]:
    """Where a heap without an end is cut: behind a semicolon or a comma where there is one, never in a quotation."""
    if not closed:
        low, half = doc.low, _MOST // 2 + 1
        while b - a > _MOST:
            k = a + _MOST
            if not _SEPARATORS.isdisjoint(low[a + half : k]):
                while low[k - 1] not in _SEPARATORS:
                    k -= 1
            yield k
            a = k
        return
    count, separator, k = 0, 0, a
    while k < b:
        if count >= _MOST:
            at = separator or k
            yield at
            count, separator = k - at, 0
        if k in closed:  # a quotation of any length is one thing said
            k = closed[k]
        elif doc.low[k] in _SEPARATORS and count > _MOST // 2:
            separator = k + 1
        count += 1
        k += 1


def _same(doc: Doc, first: Block, second: Block) -> bool:
    """Whether a block only repeats the one before it, as picture captions do."""
    return first.kind is second.kind and doc.text[first.start : first.end] == doc.text[second.start : second.end]


def _before_account(doc: Doc) -> list[int]:
    """The colon before a spokesperson's account of several sentences with which a text opens, which is read as told."""
    quote = doc.quotes[0]
    block = next((b for b in doc.blocks if b.kind in READ), None)
    colon = quote.a - 1
    if not quote.narrative or block is None or not block.a < colon < block.a + _INTRODUCTION or doc.low[colon] != ":":
        return []
    told = range(block.a, colon)
    offices = (doc.match_kind(i, colon, "office")[0] for i in told if doc.flag[i] & Flag.OFFICE)
    spokesperson = any(getattr(office, "kind", "") == "spokesperson" for office in offices)
    several = any(doc.low[i] in _STOPS and doc.cap[i + 1] for i in range(quote.a + 2, min(quote.b - 1, block.b - 1)))
    return [colon] if spokesperson and several else []


def split_sentences(doc: Doc) -> None:
    """Fill ``doc.sentences``. A full stop inside a quotation of speech ends no sentence."""
    quotes = doc.quotes
    closed = {q.a: q.b for q in quotes if q.closed and not q.narrative} if quotes else {}
    places = doc.where(Shape.STOP)
    told = _before_account(doc) if quotes else []
    if closed or told:
        places = sorted([*closed, *told, *places])
    last: Block | None = None
    at = 0
    for block in doc.blocks:
        again = block.kind is _CAPTION and last is not None and _same(doc, last, block)
        last = block
        first, at = at, bisect_left(places, block.b, at)
        if block.kind not in NAMED or again:
            continue
        start = block.a if block.kind is not _ITEM else _marker(doc, block)
        if first < at:
            _split(doc, block, start, places[first:at], closed)
        elif start < block.b:
            _append(doc, start, block.b, block, closed)
