"""Quotations: marks paired as brackets are, one odd mark never spoiling the rest.

    quote := '"' ... '"' | '“' ... '”' | '«' ... '»' | '„' ... '“' | "‘" ... "’" | "'" ... "'"

A mark opens or closes by its kind, and where that leaves it open by the white space around it. Of quotations inside
one another the outermost counts. One that a paragraph leaves open goes on where the next paragraph opens again;
otherwise it ends with its paragraph.
"""

from __future__ import annotations

from bisect import bisect_left

from readouts._lexicon import Flag, Shape
from readouts._pipeline._state import READ, Block, BlockKind, Doc, Quote

__all__ = ["find_quotes"]

# By the first character of the folded mark: what closes it.
_CLOSES = {'"': '"”“', "“": '”"“', "”": '”"', "«": "»", "»": "«»", "'": "'", "‹": "›"}
_ALWAYS_OPEN, _ALWAYS_CLOSE = frozenset("‹"), frozenset("›")
_SINGLE = frozenset("'‹")
_BEFORE_CLOSING = frozenset(".,!?%)]…;:")
_AFTER_OPENING = frozenset("([$€£#@")
_ELLIPSIS = frozenset(".…")
_SKIP_MOST = 4
_VERBS = Flag.VERB | Flag.CONTACT
_QUOTED = READ | {BlockKind.HEADLINE, BlockKind.HEADING}


def _neighbour(text: str, at: int, step: int) -> str:
    """The next character that is no quotation mark."""
    for _ in range(_SKIP_MOST):
        at += step
        if not 0 <= at < len(text):
            return ""
        if text[at] not in "\"“”„«»'‘’‹›":
            return text[at]
    return ""


def _leans(doc: Doc, i: int) -> tuple[bool, bool]:
    """Whether a mark leans on what follows, as an opening one does, and on what stands before, as a closing one."""
    text, at = doc.text, doc.start[i]
    before, after = _neighbour(text, at, -1), _neighbour(text, at, 1)
    left = before.isalnum() or before in _BEFORE_CLOSING
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
        self.drop(0)

    def mark(self, i: int, mark: str) -> None:
        if mark == "'":
            self.single(i)
            return
        right, left = _leans(self.doc, i)
        depth = self.partner(mark)
        if mark == "“" or mark == "«":
            closing = depth >= 0 and left and not right
        elif mark == "”" or mark == "»":
            closing = depth >= 0 or not right or left
        else:
            closing = mark in _ALWAYS_CLOSE or (mark not in _ALWAYS_OPEN and (left if left != right else depth >= 0))
        if not closing:
            self.settle()
            self.open.append((i, mark))
        elif depth >= 0:
            self.close(depth, i)

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
        for depth in range(len(self.open) - 1, max(-1, len(self.open) - 1 - _SKIP_MOST), -1):
            if mark in _CLOSES[self.open[depth][1]]:
                return depth
        return -1

    def close(self, depth: int, i: int) -> None:
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


def _tells(doc: Doc, quote: Quote, i: int) -> bool:
    """Whether the verb at a token tells of somebody in the past: "the two leaders agreed"."""
    forms = doc.lexicon.verbs.get(doc.low[i]) or doc.lexicon.contacts.get(doc.low[i]) or ()
    if not any("past" in form.tenses for form in forms):
        return False
    j = i - 1
    while j > quote.a and (doc.flag[j] & Flag.ADVERB or doc.low[j] in {")", "]"}):
        j -= 1
    return j > quote.a and _is_subject(doc, j)


def _narrates(doc: Doc, quote: Quote) -> bool:
    """Whether a quotation tells of others in the third person: nobody says "I", and somebody spoke or met."""
    first = doc.lexicon.sets["first_person_any"]
    if not first.isdisjoint(doc.low[quote.a + 1 : quote.b]):
        return False
    flag, cap = doc.flag, doc.cap
    verbs = [i for i in range(quote.a + 2, quote.b) if flag[i] & _VERBS and not cap[i]]
    return any(_tells(doc, quote, i) for i in verbs)


def find_quotes(doc: Doc) -> None:
    """Fill ``doc.quotes`` in the order of the text, none inside another."""
    marks = doc.where(Shape.QUOTE)
    blocks = [b for b in doc.blocks if b.kind in _QUOTED]
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        inside = marks[bisect_left(marks, block.a) : bisect_left(marks, block.b)]
        if not inside:
            continue
        pairing = _Pairing(doc, inside)
        found = pairing.found
        if pairing.left >= 0:
            found.append(Quote(pairing.left, block.b - 1, closed=_goes_on(doc, following)))
        doc.quotes.extend(q for q in found if q.b > q.a + 1 or not q.closed)
    for quote in doc.quotes:
        quote.narrative = _narrates(doc, quote)
