"""The mentions of a document by where they begin and end, and how to look around a token."""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._state import Doc, Mention, Quote

__all__ = ["ACTORS", "AUXILIARY", "CUE", "MARKS", "Surroundings"]

AUXILIARY = Flag.HAVE | Flag.BE | Flag.MODAL | Flag.NEGATION
CUE = Flag.VERB | Flag.CONTACT | Flag.LIGHT
ACTORS = frozenset(
    {
        "person",
        "name",
        "group",
        "pronoun",
        "institution",
        "seat",
        "medium",
        "body",
        "place",
        "unnamed",
        "document",
        "side",
    }
)
MARKS = frozenset({'"', "“", "”", "«", "»"})
_LIST_MOST = 60
_COORDINATED_MOST = 200


class Surroundings:
    """The document with its mentions indexed by where they begin and end."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.begins: dict[int, Mention] = {m.a: m for m in doc.mentions}
        self.ends: dict[int, Mention] = {m.b: m for m in doc.mentions}
        self.inside = bytearray(len(doc) + 1)
        for m in doc.mentions:
            if m.kind != "pronoun":
                self.inside[m.a : m.b] = b"\1" * (m.b - m.a)
        self.speech: dict[int, Quote] = {}
        self.speech_end: dict[int, Quote] = {}
        self.quoted = bytearray(len(doc) + 1)
        self.closing = {q.b: q.a for q in doc.quotes if q.closed}
        self.marks = {q.a: q for q in doc.quotes}
        self.narrative = {q.a: q for q in doc.quotes if q.narrative}
        for quote in doc.quotes:
            if quote.speech:
                self.speech[quote.a] = quote
                self.speech_end[quote.b] = quote
                self.quoted[quote.a : quote.b + 1] = b"\1" * (quote.b + 1 - quote.a)

    # Looking around

    def left(self, i: int, floor: int) -> int:
        """The token before ``i``, adverbs stepped over; ``floor - 1`` where none is."""
        doc = self.doc
        i -= 1
        while i >= floor and (
            (doc.flag[i] & Flag.ADVERB and not doc.flag[i] & (AUXILIARY | Flag.CONJUNCTION))
            or (doc.low[i] in MARKS and not self.quoted[i])
        ):
            if doc.low[i] in {"both", "each"} or i + 1 in self.ends:
                break
            i -= 1
        if i > floor and doc.flag[i] & Flag.DAY and i + 1 not in self.ends:
            return self.left(i if doc.low[i - 1] != "on" else i - 1, floor)
        return i

    def right(self, i: int, limit: int) -> int:
        """The token at or after ``i``, adverbs and adverbial phrases ("in detail") stepped over."""
        doc = self.doc
        while i < limit and i not in self.begins:
            flag = doc.flag[i]
            if flag & Flag.PHRASE:
                phrase, j = doc.match_kind(i, limit, "adverbs")
                if phrase:
                    i = j
                    continue
            if not flag & Flag.ADVERB:
                break
            i += 1
        return i

    def governed(self, m: Mention) -> bool:
        """Whether a preposition stands before a mention, so that it is no subject."""
        before = m.a - 1
        return (
            before >= 0
            and bool(self.doc.flag[before] & Flag.PREPOSITION)
            and self.doc.low[before] not in {"as", "than", "since", "before", "after", "until"}
        )

    def coordinated(self, m: Mention, floor: int) -> list[Mention]:
        """The mentions that a list ends with: "A, B and C"."""
        found = [m]
        joined = False
        while len(found) < _COORDINATED_MOST:
            k, conjunction = self._before_separator(found[-1].a - 1, floor)
            joined = joined or conjunction
            if not joined or k < floor:
                break
            before = self.ends.get(k + 1)
            if before is None or before.kind not in ACTORS or before.possessive or before.label == "who":
                break
            if self._begins_clause(before, found[-1], len(found) == 1, floor):
                break
            found.append(before)
        return found[::-1]

    def _before_separator(self, k: int, floor: int) -> tuple[int, bool]:
        """The token before a comma or conjunction at ``k``, and whether it joins; ``floor - 1`` where none is."""
        low = self.doc.low
        if k < floor:
            return floor - 1, False
        together = low[k] == "with" and k - 2 >= floor and low[k - 1] in {"together", "along"}
        if not together and low[k] not in {"and", "&", "or"}:
            return (k - 1 if low[k] == "," else floor - 1), False
        k -= 2 if together else 1
        return (k - 1 if k >= floor and low[k] == "," else k), True

    def _begins_clause(self, before: Mention, following: Mention, first: bool, floor: int) -> bool:
        """Whether what separates two mentions also separates two clauses: "thanked A, and B said"."""
        low = self.doc.low
        separator = low[following.a - 1]
        if separator == ",":
            return self.governed(before)
        listed = before.a - 1 >= floor and self._in_list(before, floor)
        return separator == "and" and first and low[before.b] == "," and not listed

    def _in_list(self, m: Mention, floor: int) -> bool:
        return m.a - 1 >= floor and self.doc.low[m.a - 1] == "," and (m.a - 1) in self.ends

    def listed(self, i: int, limit: int) -> tuple[list[Mention], int]:
        """The mentions of a list that begins at a token, and the token after it."""
        doc = self.doc
        found: list[Mention] = []
        ends: list[int] = []
        commas: list[int] = []  # how many were found before each separator that is a comma alone
        while i < limit and len(found) < _LIST_MOST:
            m = self.begins.get(i)
            if m is None or m.kind not in ACTORS or m.possessive:
                break
            if not (found and self._appositive(found[-1], m)):
                found.append(m)
                ends.append(m.b)
            i = m.b
            if i < limit and doc.low[i] == "(":
                close = next((t for t in range(i, min(limit, i + 9)) if doc.low[t] == ")"), 0)
                i = ends[-1] = close + 1 if close else i
            k = i
            while k < limit and k - i < 3 and doc.low[k] in {",", ";", "and", "&", "as", "well", "with"}:
                k += 1
            if k == i or k >= limit or k not in self.begins:
                break
            if k == i + 1 and doc.low[i] == ",":
                commas.append(len(found))
            last = (len(found), i)
            i = k
        if len(found) > 1:
            after = self.right(i, limit)
            if after < limit and self.is_verb(after):
                keep = commas[-1] if commas else last[0]
                found, ends = found[:keep], ends[:keep]
        return found, ends[-1] if ends else i

    @staticmethod
    def _appositive(m: Mention, following: Mention) -> bool:
        """Whether a title after a name describes it: "David Hale, a former official"."""
        return (
            bool(m.name)
            and not following.name
            and following.kind in {"person", "unnamed"}
            and following.determiner in {"a", "an"}
        )

    def is_verb(self, i: int) -> bool:
        """Whether a token is likely to be the verb of a clause whose subject stands before it."""
        flag = self.doc.flag[i]
        return bool(flag & (CUE | AUXILIARY)) and not self.inside[i] and not self.doc.cap[i]
