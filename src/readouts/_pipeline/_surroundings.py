"""The mentions of a document by where they begin and end, and how to look around a token."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

import attrs

from readouts._lexicon import Flag, Lexicon, Office
from readouts._pipeline._state import PEOPLE, THEM, Doc, Mention, Quote

__all__ = ["ACTORS", "AUXILIARY", "CUE", "LISTED", "MARKS", "NO_PLAIN", "Lead", "Surroundings"]

_ADVERB, _DAY, _PREPOSITION = Flag.ADVERB, Flag.DAY, Flag.PREPOSITION
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
NO_PLAIN = Flag.ADVERB | Flag.DAY
"""What :meth:`Surroundings.left` may step over; a mark apart, it stops at any other token."""
_NO_ADVERB = AUXILIARY | Flag.CONJUNCTION
_FREE = frozenset({"as", "than", "since", "before", "after", "until"})  # a clause can follow: its subject is no object
LISTED = frozenset({"and", "&", "or", "with"})
_SOMEBODY = frozenset({"person", "name", "pronoun", "group"})
_SEPARATORS = frozenset({",", ";", "and", "&", "as", "well", "with"})
_VERBS = CUE | AUXILIARY
_AFTER_HER = Flag.PREPOSITION | Flag.CONJUNCTION | Flag.SUBORDINATOR | Flag.DAY | Flag.ADVERB
_ASIDE_MOST, _BRACKETED = 16, 6
_ACTING = frozenset({"he", "they"})
_LIST_GOES_ON = _SEPARATORS | {"("}
_LIST_MOST = 60
_COUNTERPARTS_REACH = 5
_BEFORE_NAMES = frozenset({",", ":", "–", "—", "-"})
_JOINED_MOST = 5  # ", as well as with"
_COORDINATED_MOST = 200
_BEYOND = 64
"""So far beyond the text, and no farther, a look may go for a mention."""


@functools.lru_cache(maxsize=16)
def _adverb_phrases(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The second words of adverbial phrases by the first."""
    return {first: frozenset(opening.longer) for first, opening in lexicon.openings["adverbs"].items()}


@attrs.frozen
class Lead:
    """The line above a list, to each item of which it gives a subject."""

    subject: Sequence[Mention]
    bare: bool
    """Whether it ends with its subject, so that any verb may follow: "The leaders:"."""
    base: bool
    """Whether a base form follows it: "The leaders:", "used the call to:"."""


_NO_LEADS: Mapping[int, Lead] = {}


class Surroundings:
    """The document with its mentions indexed by where they begin and end."""

    leads = _NO_LEADS
    """What stands above the lists, by the number of the sentence with which an item begins."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.low, self.flag, self.cap = doc.low, doc.flag, doc.cap
        self.adverbs = _adverb_phrases(doc.lexicon)
        size = len(doc.low) + 1
        # By token, with room to look beyond either end of the text: a list is asked twice as fast as a dictionary.
        begins: list[Mention | None] = [None] * (size + _BEYOND)
        ends = begins[:]
        self.begins, self.ends = begins, ends
        firsts, afters = bytearray(size), bytearray(size)
        for m in doc.mentions:
            a, b = m.a, m.b
            begins[a] = ends[b] = m
            firsts[a] = afters[b] = 1
        # As numbers, the next token a byte away, the difference of the two has all bits of the tokens between.
        inside = int.from_bytes(afters, "little") - int.from_bytes(firsts, "little")
        self.inside = inside.to_bytes(size, "little")
        self.speech: dict[int, Quote] = {}
        self.speech_end: dict[int, Quote] = {}
        self.quoted = bytearray(size)
        self.closing: dict[int, int] = {}
        self.marks: dict[int, Quote] = {}
        self.narrative: dict[int, Quote] = {}
        for quote in doc.quotes:
            self._take_in(quote)

    def _take_in(self, quote: Quote) -> None:
        a, b = quote.a, quote.b
        self.marks[a] = quote
        if quote.closed:
            self.closing[b] = a
        if quote.narrative:
            self.narrative[a] = quote
        if quote.speech:
            self.speech[a] = quote
            self.speech_end[b] = quote
            self.quoted[a : b + 1] = b"\1" * (b + 1 - a)

    # Looking around

    def left(self, i: int, floor: int) -> int:
        """The token before ``i``, adverbs stepped over; ``floor - 1`` where none is."""
        i -= 1
        if i < floor or not (self.flag[i] & NO_PLAIN or self.low[i] in MARKS):
            return i
        low, flag = self.low, self.flag
        while i >= floor and (
            (flag[i] & _ADVERB and not flag[i] & _NO_ADVERB) or (low[i] in MARKS and not self.quoted[i])
        ):
            if low[i] in {"both", "each"} or self.ends[i + 1] is not None:
                break
            i -= 1
        day = flag[i] & _DAY and not (flag[i] & Flag.MODAL and not self.doc.cap[i])  # "May", not "may"
        if i > floor and day and self.ends[i + 1] is None and low[i - 1] != "of":
            return self.left(i if low[i - 1] != "on" else i - 1, floor)
        return i

    def is_object(self, i: int) -> bool:
        """Whether somebody is "him" or "her" at a token, and no owner: "met her on Monday", not "met her guests"."""
        word = self.low[i]
        if word != "her":
            return word in THEM
        return bool(self.flag[i + 1] & _AFTER_HER) or not self.low[i + 1][0].isalnum()

    def right(self, i: int, limit: int) -> int:
        """The token at or after ``i``, adverbs and adverbial phrases ("in detail") stepped over."""
        if i >= limit or not (self.flag[i] & _ADVERB or self.low[i] in self.adverbs):
            return i
        low, flag, adverbs = self.low, self.flag, self.adverbs
        while i < limit and self.begins[i] is None:
            second = adverbs.get(low[i])
            if second is not None and i + 1 < limit and low[i + 1] in second:
                phrase, j = self.doc.match_kind(i, limit, "adverbs")
                if phrase:
                    i = j
                    continue
            if not flag[i] & _ADVERB or flag[i] & Flag.NUMBER:
                break  # "two ferries"
            i += 1
        return i

    def governed(self, m: Mention) -> bool:
        """Whether a preposition stands before a mention, so that it is no subject."""
        before = m.a - 1
        return before >= 0 and bool(self.flag[before] & _PREPOSITION) and self.low[before] not in _FREE

    def coordinated(self, m: Mention, floor: int) -> list[Mention]:
        """The mentions that a list ends with: "A, B and C"."""
        found = [m]
        if m.a - 1 < floor or self.low[m.a - 1] not in LISTED:
            return found
        joined = False
        while len(found) < _COORDINATED_MOST:
            k, conjunction = self._before_separator(found[-1].a - 1, floor)
            twice, joined = joined and conjunction, joined or conjunction
            if not joined or k < floor:
                break
            before = self.ends[k + 1]
            if before is None and self.low[k] == ")":
                before = self._before_brackets(k, floor)
            if conjunction and self.low[k + 1] == "," and (before is None or self.governed(before)):
                before = self._before_aside(k, floor) or before
            if before is None or before.kind not in ACTORS or before.possessive or before.label == "who":
                break
            if self._begins_clause(before, found[-1], len(found) == 1, floor):
                break
            if twice and before.a > floor and self.low[k + 1] == ",":
                break  # "briefed Y on the call with Z | , and X and Y agreed"
            found.append(before)
        return found[::-1]

    def _before_aside(self, k: int, floor: int) -> Mention | None:
        """Whom an aside that ends at a token tells more of: "X|, who took office in May, | and Y"."""
        asides = self.doc.lexicon.sets["opening_asides"]
        if asides.isdisjoint(self.low[max(floor, k - _ASIDE_MOST) : k + 1]):
            return None
        for i in range(k, max(floor, k - _ASIDE_MOST), -1):
            if self.low[i] == "," and self.low[i + 1] in asides:
                m = self.ends[i]
                heads = m is not None and (m.a <= floor or self.low[m.a - 1] == ",")
                return m if heads and m is not None and m.kind in PEOPLE and m.name else None
        return None

    def _before_brackets(self, k: int, floor: int) -> Mention | None:
        """Whom brackets that end at a token tell more of: "X (left) and Y"."""
        opens = next((i for i in range(k - 1, max(floor, k - _BRACKETED), -1) if self.low[i] == "("), -1)
        return self.ends[opens] if opens > 0 else None

    def _before_separator(self, k: int, floor: int) -> tuple[int, bool]:
        """The token before a comma or conjunction at ``k``, and whether it joins; ``floor - 1`` where none is."""
        low = self.low
        if k < floor:
            return floor - 1, False
        together = low[k] == "with" and k - 2 >= floor and low[k - 1] in {"together", "along"}
        if not together and low[k] not in {"and", "&", "or"}:
            return (k - 1 if low[k] == "," else floor - 1), False
        k -= 2 if together else 1
        return (k - 1 if k >= floor and low[k] == "," else k), True

    def _begins_clause(self, before: Mention, following: Mention, first: bool, floor: int) -> bool:
        """Whether what separates two mentions also separates two clauses: "thanked A, and B said"."""
        low = self.low
        separator = low[following.a - 1]
        if separator == ",":
            governed = (
                self.governed(before) and low[before.a - 1] != "between"
            )  # "the talks between A, B and C covered"
            return governed or self._second_governed(before) or low[floor] == "as"  # "As allies, A and B"
        if before.kind == "place" and following.kind in _SOMEBODY and before.a > floor and self._in_phrase(before):
            return True
        if before.kind == "name" and before.b - before.a == 1 and before.a > floor and self._is_topic(before.a):
            return True
        # "The Kenyan President, Ana Lima, and the Chancellor": the comma closes the name that stands beside a title.
        listed = "," in low[before.a : before.b] or (before.a - 1 >= floor and self._in_list(before, floor))
        return separator == "and" and first and low[before.b] == "," and not listed and before.a > floor

    def _in_phrase(self, m: Mention) -> bool:
        """Whether a place is no subject beside somebody: "the situation in Oman and the President thanked"."""
        return bool(self.flag[m.a - 1] & (_PREPOSITION | CUE))

    def _is_topic(self, i: int) -> bool:
        """Whether what is named at a token is what was discussed: "discussed Brexit and the President thanked"."""
        forms = self.doc.lexicon.verbs.get(self.low[i - 1], ()) if self.flag[i - 1] & CUE else ()
        return any(getattr(form.verb, "topic", False) for form in forms)

    def _second_governed(self, m: Mention) -> bool:
        """Whether a mention is the second that a preposition governs: "the ties between Chile and Peru, A and B"."""
        first = self.ends[m.a - 1] if m.a and self.low[m.a - 1] == "and" else None
        if first is None or not self.governed(first):
            return False
        return first.kind == m.kind == "place" or self.low[first.a - 1] == "between"

    def _in_list(self, m: Mention, floor: int) -> bool:
        return m.a - 1 >= floor and self.low[m.a - 1] == "," and self.ends[m.a - 1] is not None

    def listed(self, i: int, limit: int) -> tuple[list[Mention], int]:
        """The mentions of a list that begins at a token, and the token after it."""
        low, m = self.low, self.begins[i]
        if m is None and i + 1 < limit and low[i] == "both":
            i += 1  # "spoke with both | X and Y"
            m = self.begins[i]
        if m is None or m.kind not in ACTORS or m.possessive:
            return [], i
        if m.b >= limit or low[m.b] not in _LIST_GOES_ON:
            return ([m], m.b) if i < limit else ([], i)
        return self._listed(i, limit)

    def _listed(self, i: int, limit: int, *, whole: bool = False) -> tuple[list[Mention], int]:
        """The same where more than the first may be listed.

        :param whole: whether the last ones are of it though a verb follows: "the talks between A, B and C covered".
        """
        low, begins = self.low, self.begins
        found: list[Mention] = []
        ends: list[int] = []
        commas: list[int] = []  # how many were found before each separator that is a comma alone
        joints: list[tuple[int, bool]] = []  # the same for all of them, and whether one begins with a comma
        while i < limit and len(found) < _LIST_MOST:
            m = begins[i]
            if m is None or m.kind not in ACTORS or m.possessive or (found and self._is_beyond(found[-1], m, limit)):
                break
            if not (found and self._appositive(found[-1], m)):
                found.append(m)
                ends.append(m.b)
            i = m.b
            if i < limit and low[i] == "(":
                i = ends[-1] = self.after_brackets(i, limit)
            k = i
            while k < limit and k - i < _JOINED_MOST and low[k] in _SEPARATORS:
                k += 1
            if k == i or k >= limit or begins[k] is None or (low[k - 1] == "as" and low[k - 2] != "well"):
                break  # "spoke with X as Y looked on"
            if k == i + 1 and low[i] == ",":
                commas.append(len(found))
            joints.append((len(found), low[i] == ","))
            i = k
        if len(found) > 1 and not whole:
            after = self.right(i, limit)
            after += after < limit and low[after] in MARKS and self.low[i - 1] != ","
            if after < limit and self.is_verb(after) and not self.flag[after] & _PREPOSITION:  # not "following"
                keep = commas[-1] if commas else _before_clause(joints)
                found, ends = found[:keep], ends[:keep]
        return found, ends[-1] if ends else i

    def listed_whole(self, i: int, limit: int) -> tuple[list[Mention], int]:
        """The mentions of a list that is none of subjects, whatever follows, and the token after it."""
        return self._listed(i, limit, whole=True) if self.begins[i] is not None else ([], i)

    def _is_beyond(self, m: Mention, after: Mention, limit: int) -> bool:
        """Whether a mention behind one of a list is no more of it: "had spoken with X and | he planned to"."""
        return (after.label in _ACTING and after.b < limit) or self._is_region(m, after)

    def after_counterparts(self, i: int, limit: int) -> int:
        """The token after "her Nordic counterparts,", "three of her counterparts –" before names; else the same."""
        k = i + 2 if i + 2 < limit and self.low[i + 1] == "of" and self.flag[i] & Flag.NUMBER else i
        if i >= limit or not self.flag[k] & Flag.DETERMINER:
            return i
        for t in range(k + 1, min(limit - 2, k + _COUNTERPARTS_REACH)):
            office = self.doc.match_kind(t, limit, "office")[0] if self.flag[t] & Flag.OFFICE else None
            if isinstance(office, Office) and office.kind == "counterpart" and self.low[t + 1] in _BEFORE_NAMES:
                return t + 2
        return i

    def after_brackets(self, i: int, limit: int) -> int:
        """The token after what stands in brackets at a token; the same where nothing does."""
        if i >= limit or self.low[i] != "(":
            return i
        for t in range(i, min(limit, i + 9)):
            if self.low[t] == ")":
                return t + 1
        return i

    def _is_region(self, m: Mention, following: Mention) -> bool:
        """Whether a country only tells where a town is with which a title ends: "head of the Board in Accra, Ghana"."""
        return following.kind == "place" and m.country == following.country and self.low[following.a - 1] == ","

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
        return bool(self.flag[i] & _VERBS) and not self.inside[i] and not self.cap[i]


def _before_clause(joints: list[tuple[int, bool]]) -> int:
    """How many of a list stand before the clause of the last: of two behind a comma, "X | , and Y and Z agreed"."""
    count, comma = joints[-1]
    if not comma and len(joints) > 1 and joints[-2][1]:
        return joints[-2][0]
    return count
