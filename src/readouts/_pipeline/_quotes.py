"""Quotations: marks paired as brackets are, one odd mark never spoiling the rest.

    quote := '"' ... '"' | '“' ... '”' | '«' ... '»' | '„' ... '“' | "‘" ... "’" | "'" ... "'"

A mark opens or closes by its kind, and where that leaves it open by the white space around it. Of quotations inside
one another the outermost counts. One that a paragraph leaves open goes on where the next paragraph opens again;
otherwise it ends with its paragraph.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterator

from readouts._lexicon import Contact, Flag, Lexicon, Shape, VerbForm
from readouts._pipeline._state import READ, Block, BlockKind, Doc, Quote

__all__ = ["find_quotes"]

# By the first character of the folded mark: what closes it.
_OF_STATE = ["of", "state"]
_CLOSES = {'"': '"”“', "“": '”"“', "”": '”"', "«": "»", "»": "«»", "'": "'", "‹": "›"}
_ALWAYS_OPEN, _ALWAYS_CLOSE = frozenset("‹"), frozenset("›")
_SINGLE = frozenset("'‹")
_MARKS = "\"“”„«»'‘’‹›"
_ALL_MARKS = frozenset(_MARKS)
_BEFORE_CLOSING = frozenset(".,!?%)]…;:")
_AFTER_OPENING = frozenset("([$€£#@")
_ENDS_WORDS = frozenset({",", ".", "!", "?"})
_ELLIPSIS = frozenset(".…")
_SKIP_MOST = 4
_REST_REACH, _AFAR_REACH = 2, 5
_CONTRACTED = ("n't", "'re", "'ve", "'ll")
"""How words end as they are spoken, and as nobody writes them who reports a call."""
_OWN = frozenset({"our"})
_SAME = frozenset({"he", "she"})
_OPENING = 6
_WAS, _TOLD_BY = frozenset({"was", "were"}), 6
_NEAR = 30
"""Within so many tokens after a quotation that tells of the call, "he" is whom that tells of."""
_MANY = 3
_OPENS_MOST = 16
"""Tokens within which the subject of "had" opens a quotation."""
_INSERTED = 9
"""Tokens of what stands between commas behind a subject: "His Majesty, may God assist Him, had a call"."""
_QUOTED = READ | {BlockKind.HEADLINE, BlockKind.HEADING}


def _leans_back(text: str, at: int) -> bool:
    """Whether a mark leans on what stands before, as a closing one does: beyond other marks, where several stand."""
    before = text[at - 1] if at else ""
    if before in _ALL_MARKS:
        before = text[max(0, at - _SKIP_MOST) : at - 1].rstrip(_MARKS)[-1:]
    return before.isalnum() or before in _BEFORE_CLOSING


def _leans(doc: Doc, i: int) -> tuple[bool, bool]:
    """Whether a mark leans on what follows, as an opening one does, and on what stands before, as a closing one."""
    text, at = doc.text, doc.start[i]
    after = text[at + 1 : at + 2]
    if after in _ALL_MARKS:
        after = text[at + 2 : at + 1 + _SKIP_MOST].lstrip(_MARKS)[:1]
    left = _leans_back(text, at)
    return after.isalnum() or after in _AFTER_OPENING or (not left and after in _ELLIPSIS), left


class _Pairing:
    """The marks of one block, matched as brackets are; openings that find no partner fall out."""

    def __init__(self, doc: Doc, marks: list[int]) -> None:
        self.doc = doc
        self.open: list[tuple[int, str]] = []
        self.weak: dict[int, int] = {}
        self.found: list[Quote] = []
        self.left = -1
        for i in marks:
            self.mark(i, doc.low[i])
        if self.open:
            self.drop(0)

    def mark(self, i: int, mark: str) -> None:
        if mark == "'":
            self.single(i)
            return
        depth = self.partner(mark) if self.open else -1
        if not self.closes(i, mark, depth >= 0):
            self.settle()
            self.open.append((i, mark))
        elif depth >= 0:
            self.close(depth, i)

    def closes(self, i: int, mark: str, opened: bool) -> bool:
        """Whether a mark closes, where one was ``opened`` that it can close, or where none was."""
        if mark == "“" or mark == "«":
            doc = self.doc
            leans = opened and _leans_back(doc.text, doc.start[i]) and not _leans(doc, i)[0]
            return leans or (opened and self.stands_alone(i))
        if mark == "”" or mark == "»":
            return opened or _leans(self.doc, i) != (True, False)
        right, left = _leans(self.doc, i)
        return mark in _ALWAYS_CLOSE or (mark not in _ALWAYS_OPEN and (left if left != right else opened))

    def stands_alone(self, i: int) -> bool:
        """Whether a mark stands between spaces after what ends somebody's words: ``reality, “ said X``."""
        doc = self.doc
        if doc.low[i - 1] not in _ENDS_WORDS or i + 1 >= len(doc):
            return False
        return doc.start[i] != doc.end(i - 1) and doc.start[i + 1] != doc.end(i) and not doc.cap[i + 1]

    def single(self, i: int) -> None:
        """An apostrophe opens only before a word and closes only after one; after a bare plural it is a guess."""
        doc = self.doc
        right, left = _leans(doc, i)
        if right and not left:
            if not doc.low[i + 1][0].isdigit() or not doc.low[i + 1].endswith("s"):  # not the '90s
                self.settle()
                self.open.append((i, "'"))
            return
        if not left or right or not self.open or self.open[-1][1] != "'":
            return
        at = self.open[-1][0]
        before, after = doc.text[doc.start[i] - 1], doc.text[doc.end(i) + 1 : doc.end(i) + 2]
        if before in "sz" and doc.text[doc.end(i) : doc.end(i) + 1].isspace() and after.islower():
            self.weak.setdefault(at, i)
        else:
            self.close(len(self.open) - 1, i)

    def settle(self) -> None:
        """Close a single quotation where it might have ended, because another one opens."""
        if self.open and self.open[-1][0] in self.weak:
            self.close(len(self.open) - 1, self.weak[self.open[-1][0]])

    def partner(self, mark: str) -> int:
        """The nearest opening, as its depth, that a mark can close; -1 where there is none."""
        depth = len(self.open) - 1
        if mark in _CLOSES[self.open[depth][1]]:
            return depth
        for further in range(depth - 1, max(-1, depth - _SKIP_MOST), -1):
            if mark in _CLOSES[self.open[further][1]]:
                return further
        return -1

    def close(self, depth: int, i: int) -> None:
        if depth + 1 < len(self.open):
            self.drop(depth + 1, last=False)
        a, _ = self.open.pop()
        while self.found and self.found[-1].a > a:
            self.found.pop()
        self.found.append(Quote(a, i))

    def drop(self, depth: int, *, last: bool = True) -> None:
        """Give up the openings from a depth: a single one closes where it might have, a double one may stay open."""
        for at, mark in self.open[depth:]:
            inner = bool(self.found) and self.found[-1].b > at
            if mark == "'" and at in self.weak and not inner:
                self.found.append(Quote(at, self.weak[at]))
            elif mark not in _SINGLE and last and not inner:
                self.left = at
        del self.open[depth:]
        if self.left >= 0 and self.found and self.found[-1].b > self.left:
            self.left = -1


def _goes_on(doc: Doc, following: Block | None) -> bool:
    return following is not None and following.a < following.b and doc.low[following.a] in {'"', "“", "«"}


def _is_subject(doc: Doc, i: int) -> bool:
    """Whether a token can be somebody of whom a verb after it tells."""
    flag = doc.flag[i]
    if doc.cap[i] and not flag & Flag.NEVER_NAME:
        return True
    return (
        doc.low[i] in doc.lexicon.sets["they"] or bool(flag & Flag.GROUP) or bool(doc.match_kind(i, i + 1, "office")[0])
    )


@functools.lru_cache(maxsize=16)
def _tales(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The words that can be a verb of saying or of contact in the past, with the words that have to follow."""
    tales: dict[str, frozenset[str]] = {}
    for word in {**lexicon.contacts, **lexicon.verbs}:
        of_word = (*lexicon.contacts.get(word, ()), *lexicon.verbs.get(word, ()))
        told = [_needed(form) for form in of_word if "past" in form.tenses]
        if told:
            tales[word] = frozenset() if frozenset() in told else frozenset().union(*told)
    for word in lexicon.sets["holding"]:  # "the two leaders held talks"
        tales[word] = tales.get(word, frozenset()).union(lexicon.openings["call_noun"])
    return tales


def _needed(form: VerbForm) -> frozenset[str]:
    """The words one of which has to follow the first of a verb; none where it can stand alone."""
    if form.rest:
        return frozenset(form.rest[:1])
    parties = form.verb.parties if isinstance(form.verb, Contact) else frozenset()
    return frozenset() if "" in parties else frozenset(parties)


@functools.lru_cache(maxsize=16)
def _spoken(lexicon: Lexicon) -> frozenset[str]:
    """The words of somebody who speaks himself."""
    return (lexicon.sets["first_person_any"] | lexicon.sets["second_person_any"]) - _OWN


def _is_tale(doc: Doc, i: int, rest: frozenset[str]) -> bool:
    """Whether one of the words that have to follow a verb follows soon, where any has to."""
    if not rest or not rest.isdisjoint(doc.low[i + 1 : i + 1 + _REST_REACH]):
        return True
    afar = not doc.lexicon.sets["call_words"].isdisjoint(doc.low[i + 1 : i + 1 + _AFAR_REACH])
    return afar and doc.low[i] in doc.lexicon.contacts  # "spoke today by phone with"


def _tells(doc: Doc, quote: Quote, i: int) -> bool:
    """Whether the verb at a token tells of somebody: "the two leaders agreed"."""
    if doc.cap[i]:
        return False
    j = i - 1
    while j > quote.a and (doc.flag[j] & Flag.ADVERB or doc.low[j] in {")", "]"}):
        j -= 1
    if j - 2 > quote.a and doc.low[j - 1 : j + 1] == _OF_STATE:
        j -= 2  # "the heads of state agreed"
    if doc.low[j] == ",":
        j = next((k - 1 for k in range(j - 1, max(quote.a, j - _INSERTED), -1) if doc.low[k] == ","), j)
    if doc.flag[i] & Flag.HAVE and (j - quote.a > _OPENS_MOST or "," in doc.low[quote.a : j]):
        return False  # "Besides his visits, the president also had calls with"
    return j > quote.a and (_is_subject(doc, j) or _is_passive_tale(doc, quote, i, j))


def _is_passive_tale(doc: Doc, quote: Quote, i: int, j: int) -> bool:
    """Whether an office or a paper tells what was talked of: "“Trade was discussed,” the statement said"."""
    if doc.low[j] not in _WAS or doc.low[i] not in doc.lexicon.sets["told_passives"]:
        return False
    return _by_office(doc, quote)


def _by_office(doc: Doc, quote: Quote) -> bool:
    """Whether an office or a paper tells what is quoted: "“He asked for nets,” the presidency said"."""
    return not doc.lexicon.sets["narrators"].isdisjoint(doc.low[quote.b + 1 : quote.b + _TOLD_BY])


def _find_narrative(doc: Doc) -> None:
    """Which quotations tell of others in the third person: nobody says "I" or "don't", and somebody spoke or met."""
    spoken, tales = _spoken(doc.lexicon), _tales(doc.lexicon)
    told_until = -_NEAR
    for pieces in _chains(doc):
        if len(pieces) == 1 and tales.keys().isdisjoint(doc.low[pieces[0].a + 1 : pieces[0].b]):
            continue
        goes_on = pieces[0].a - told_until < _NEAR
        found = [_is_told(doc, quote, spoken, tales, goes_on=goes_on) for quote in pieces]
        told = found.count(True)
        # A spokesman's "we" in one of many paragraphs leaves the rest a tale.
        if told and (None not in found or (told > _MANY and found[0] and told > _MANY * found.count(None))):
            for quote in pieces:
                quote.narrative = True
            told_until = pieces[-1].b


def _chains(doc: Doc) -> Iterator[list[Quote]]:
    """The quotations, those that go on from paragraph to paragraph together."""
    chain: list[Quote] = []
    for quote in doc.quotes:
        chain.append(quote)
        if not quote.closed or doc.low[quote.b][0] in _ALL_MARKS:
            yield chain
            chain = []
    if chain:
        yield chain


def _is_told(
    doc: Doc, quote: Quote, spoken: frozenset[str], tales: dict[str, frozenset[str]], *, goes_on: bool
) -> bool | None:
    """Whether a quotation tells that somebody spoke or met; None where somebody says "I" or "don't" in it.

    :param goes_on: whether it follows one that does.
    """
    low = doc.low[quote.a + 1 : quote.b]
    if not spoken.isdisjoint(low) and _is_spoken(doc, quote, spoken):
        return None
    for word in low:
        if word.endswith(_CONTRACTED):
            return None
    told, formal = int(goes_on), doc.lexicon.sets["formal_cues"]
    for i, word in enumerate(low, quote.a + 1):
        if (
            word in tales
            and _is_tale(doc, i, tales[word])
            and (_tells(doc, quote, i) or (_of_same(doc, i) and (told or word in formal or _by_office(doc, quote))))
        ):
            told += 1
            # "The President reaffirmed our goals": a government tells of its own
            opens = i - quote.a <= _OPENING and _OWN.isdisjoint(low[: i - quote.a])
            if told > 1 or opens or _OWN.isdisjoint(low):
                return True
    return False if _OWN.isdisjoint(low) else None


def _is_spoken(doc: Doc, quote: Quote, spoken: frozenset[str]) -> bool:
    """Whether one of the words of somebody who speaks is no acronym: "us", not "US"."""
    low, acronyms = doc.low, doc.lexicon.acronyms
    return any(
        low[k] in spoken and not (low[k] in acronyms and doc.word(k).isupper()) for k in range(quote.a + 1, quote.b)
    )


def _of_same(doc: Doc, i: int) -> bool:
    """Whether a verb tells more of somebody: "She stressed"."""
    return doc.low[i - 1] in _SAME and not doc.cap[i]


def find_quotes(doc: Doc) -> None:
    """Fill ``doc.quotes`` in the order of the text, none inside another."""
    marks = doc.where(Shape.QUOTE)
    if not marks:
        return
    blocks = [b for b in doc.blocks if b.kind in _QUOTED]
    at = 0
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        first = bisect_left(marks, block.a, at)
        at = bisect_left(marks, block.b, first)
        if first == at:
            continue
        pairing = _Pairing(doc, marks[first:at])
        found = pairing.found
        if pairing.left >= 0:
            found.append(Quote(pairing.left, block.b - 1, closed=_goes_on(doc, following)))
        doc.quotes.extend([q for q in found if q.b > q.a + 1 or not q.closed])
    _find_narrative(doc)
