"""The state of reading one mention from left to right, and what comes of it."""

from __future__ import annotations

from readouts._lexicon import Body, Flag, Medium, Office, Place
from readouts._pipeline._state import Doc, Mention

__all__ = ["OPEN", "OWN", "Reader", "is_own", "known_at"]

OWN = frozenset({"'s", "’s"})
OPEN = frozenset({"institution", "side"})
"""Offices after which another may follow: "Foreign Ministry spokesman"."""
_FOLLOWS_SUBJECT = Flag.VERB | Flag.CONTACT | Flag.HAVE | Flag.BE | Flag.MODAL | Flag.ADVERB | Flag.LIGHT
_DEEPEST = 2
_WITH_BODY = frozenset({"person", "institution", "body", "name", "group"})
_AS_THEY_ARE = frozenset({"institution", "document", "unnamed", "side"})
_LOOSE_ENDS = (" of the", " of", " for", " to", " and", ",")


class Reader:
    """What has been read of one mention; ``pos`` is the next token.

    Most readings come to nothing, so what is not read is a default of the class and costs nothing to set.
    """

    determiner: str = ""
    office: Office | None = None
    geo: Place | None = None
    body: Body | None = None
    medium: Medium | None = None
    name: tuple[int, int] | None = None
    honorific: bool = False
    former: bool = False
    owner: Mention | None = None
    depth: int = 0
    """How many readings stand around this one that only look ahead."""
    beside: bool = False
    """It stands beside a name, so that a title in small letters without an article is one."""

    def __init__(self, doc: Doc, limit: int, start: int, pos: int, *, depth: int = 0, beside: bool = False) -> None:
        self.doc, self.limit, self.start, self.pos = doc, limit, start, pos
        self.role: list[int] = []
        self.countries: list[str] = []
        if depth:
            self.depth = depth
        if beside:
            self.beside = beside

    def ahead(self, i: int) -> Reader | None:
        """A reading that looks ahead from a token; none inside the second of them, so that the work stays bounded."""
        return Reader(self.doc, self.limit, i, i, depth=self.depth + 1) if self.depth < _DEEPEST else None

    def at(self) -> str:
        """The folded token that comes next."""
        return self.doc.low[self.pos] if self.pos < self.limit else ""

    def owns(self, i: int) -> bool:
        """Whether a token is the sign of a possessive."""
        return is_own(self.doc, i, self.limit)

    def take_place(self, place: Place) -> None:
        """A country, or what stands for one."""
        self.geo = place
        if place.country and place.country not in self.countries:
            self.countries.append(place.country)

    def take_body(self, body: Body, j: int) -> None:
        """A body; one that belongs to a country stands for the country."""
        self.body, self.pos = body, j
        if body.country and body.country not in self.countries:
            self.countries.append(body.country)

    def take_office(self, office: Office, first: int, j: int) -> None:
        """A head with the words of the title that lead to it."""
        self.role.extend(range(first, j))
        self.office, self.pos = office, j

    def take_name(self, i: int, j: int) -> None:
        """A name, or more of it."""
        self.name = (self.name[0] if self.name else i, j)
        self.pos = j

    def make_owner(self) -> None:
        """The name read so far is whose institution follows: "Modi's office"."""
        if self.name is not None:
            self.owner = Mention(self.name[0], self.name[1], "name", name=self.name)
            self.name = None

    def titled_before(self) -> bool:
        """Whether a person's title or "Mr." stands directly before, so that a capital opens his name."""
        office = self.office
        if office is None:
            return self.honorific and not self.geo
        return (
            office.kind not in _AS_THEY_ARE
            and bool(self.role)
            and (self.role[-1] == self.pos - 1 or self.honorific)
            and self.doc.cap[self.role[0]]
        )

    # Result

    def mention(self) -> Mention | None:
        """The mention that was read, where it is one."""
        if self.pos <= self.start or (self.pos == self.start + 1 and self.determiner):
            return None
        kind = self._kind()
        if not kind:
            return None
        organization = self.body.name if self.body and not self.body.country and kind in _WITH_BODY else ""
        return Mention(
            self.start,
            self.pos,
            kind,
            self.determiner,
            self.name,
            self._role_text() if self.role else "",
            self.office,
            tuple(dict.fromkeys(self.countries)) if self.countries else (),
            organization,
            plural=bool(self.office and self.office.plural),
            possessive=self.owns(self.pos),
            honorific=self.honorific,
            former=self.former,
            value=self.medium or self.body or self.geo,
            owner=self.owner,
        )

    def _kind(self) -> str:
        office = self.office
        if office is None:
            return self._bare_kind()
        if office.kind in _AS_THEY_ARE:
            return self._kind_of_institution(office)
        if office.plural and self.name is None:
            return self._kind_of_group(office)
        bare = not (self.beside or self.name or self.determiner or self.countries or office.plural)
        return "" if bare and not self.doc.cap[self.role[0]] else "person"

    def _kind_of_group(self, office: Office) -> str:
        """Bare "leaders" are nobody where more is told of them: "leaders of a dozen countries"."""
        told = self.countries or self.body or self.doc.cap[self.role[0]]
        if office.kind == "counterpart" and not told:
            return "group" if self.start and self.doc.low[self.start - 1] == "and" else ""
        follows = self.pos >= self.limit or self.flagged(self.pos, _FOLLOWS_SUBJECT) or self.at() in {",", ".", "and"}
        return "group" if told or self.determiner or follows else ""

    def _kind_of_institution(self, office: Office) -> str:
        if office.kind == "unnamed" and self.name:
            return "person"
        sided = self.countries or self.determiner in {"both", "number"} or office.plural
        return "" if office.kind == "side" and not sided else office.kind

    def _bare_kind(self) -> str:
        if self.name:
            return self._kind_of_name()
        if self.medium:
            return "medium"
        if self.body:
            return "body"
        if self.geo and self.geo.form != "demonym" and (self.geo.country or self.geo.form == "seat"):
            return "seat" if self.geo.form == "seat" else "place"
        return ""

    def _kind_of_name(self) -> str:
        """Nobody is called "the Lima": it is a body that speaks ("the Rivers Council"), or nothing that does."""
        if not self.determiner or self.honorific or self.owner or self.name is None:
            return "name"
        return "institution" if self.doc.low[self.name[1] - 1] in self.doc.lexicon.sets["bodies"] else "thing"

    def _role_text(self) -> str:
        """The title without the country: runs of its tokens, joined."""
        doc, role = self.doc, self.role
        runs = [[role[0], role[0] + 1]]
        for i in role[1:]:
            if runs[-1][1] == i:
                runs[-1][1] = i + 1
            else:
                runs.append([i, i + 1])
        text = " ".join(doc.words(a, b) for a, b in runs)
        for ending in _LOOSE_ENDS:
            text = text.removesuffix(ending)
        return text

    def flagged(self, i: int, flags: int) -> bool:
        """Whether a token before the limit can be one of the kinds."""
        return i < self.limit and bool(self.doc.flag[i] & flags)

    def capital(self, i: int) -> bool:
        """Whether a token before the limit opens with a capital."""
        return i < self.limit and self.doc.cap[i]

    def office_at(self, i: int) -> tuple[Office | None, int]:
        """The office that begins at a token, and the token after it."""
        doc = self.doc
        if i < self.limit and doc.flag[i] & Flag.OFFICE:
            office, j = doc.match_kind(i, self.limit, "office")
            if isinstance(office, Office):
                return office, j
        return None, i

    def known_at(self, i: int) -> tuple[dict[str, object], int]:
        """What the lexicon knows of the country, place, body or medium at a token, longest first."""
        return known_at(self.doc, i, self.limit)


def is_own(doc: Doc, i: int, limit: int) -> bool:
    """Whether a token is the sign of a possessive: "'s", or the apostrophe alone after an s."""
    if i >= limit:
        return False
    low = doc.low[i]
    return low in OWN or (low in {"'", "’"} and doc.start[i] == doc.end(i - 1) and doc.low[i - 1].endswith("s"))


def known_at(doc: Doc, i: int, limit: int) -> tuple[dict[str, object], int]:
    """What the lexicon knows of the country, place, body or medium at a capitalised token, longest first."""
    if i >= limit or not doc.flag[i] & Flag.KNOWN or not doc.cap[i]:
        return {}, i
    low, lexicon = doc.low, doc.lexicon
    for size, phrases in lexicon.sized_known[low[i]]:
        j = i + size
        if j > limit or (size == 1 and low[i] in lexicon.acronyms and not doc.word(i).isupper()):
            continue  # "Mia" is no "MIA"
        values = phrases.get(tuple(low[i:j]))
        if values is not None:
            return values, j
    return {}, i
