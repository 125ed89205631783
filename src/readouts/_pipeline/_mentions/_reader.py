"""The state of reading one mention from left to right, and what comes of it."""

from __future__ import annotations

from readouts._lexicon import Body, Flag, Known, Medium, Office, Place, Shape, Verb
from readouts._pipeline._mentions._phrases import phrases_of
from readouts._pipeline._state import GENITIVES, Doc, Mention, blank_mention

__all__ = ["AS_THEY_ARE", "LEADING", "LISTS", "NOTHING", "OPEN", "OWN", "WITH_BODY", "Reader", "is_own"]

NOTHING = Mention(0, 0, "")
"""Stands for a token at which surely no mention begins."""

OWN = frozenset({"'s", "’s"})
LISTS = frozenset({"and", "&", ","})
"""What stands between the parts of a list."""
LEADING = Flag.MODIFIER | Flag.PORTFOLIO
"""Words that can stand before the head of a title or of a field."""
OPEN = frozenset({"institution", "side"})
"""Offices after which another may follow: "Foreign Ministry spokesman"."""
_FOLLOWS_SUBJECT = Flag.VERB | Flag.CONTACT | Flag.HAVE | Flag.BE | Flag.MODAL | Flag.ADVERB | Flag.LIGHT
_AUXILIARY = Flag.HAVE | Flag.BE | Flag.MODAL
_VERB = Flag.VERB | Flag.LIGHT
_OPENS_OBJECT = Flag.DETERMINER | Flag.PREPOSITION | Flag.PRONOUN | Flag.SUBORDINATOR | Flag.ADVERB | Flag.MODIFIER
_OFFICE = Flag.OFFICE
_KNOWN = Flag.KNOWN
_DEEPEST = 2
WITH_BODY = frozenset({"person", "institution", "body", "name", "group"})
AS_THEY_ARE = frozenset({"institution", "document", "unnamed", "side"})
_LOOSE_ENDS = (" of the", " of", " for", " to", " and", ",")
_LOOSE = frozenset({"the", "of", "for", "to", "and", ","})
_SIDED = frozenset({"both", "number"})
_ARTICLES, _SERVES = frozenset({"a", "an", "the"}), frozenset({"for", "of", "to"})
_SERVING, _SERVED_KINDS = (
    frozenset({"spokesperson", "official", "institution", "unnamed"}),
    frozenset({"leader", "minister"}),
)
_SERVED = 3
_CLOSES = frozenset({",", ".", "and"})


class Reader:
    """What has been read of one mention; ``pos`` is the next token. One reader reads a text, mention after mention."""

    __slots__ = (
        "articles",
        "beside",
        "body",
        "cap",
        "countries",
        "courtesies",
        "depth",
        "determiner",
        "doc",
        "flag",
        "former",
        "geo",
        "he",
        "headline",
        "honorific",
        "limit",
        "low",
        "medium",
        "name",
        "names",
        "office",
        "offices",
        "owner",
        "paired",
        "plain",
        "pos",
        "probe",
        "role",
        "services",
        "shared",
        "start",
    )

    def __init__(self, doc: Doc, depth: int = 0) -> None:
        self.doc, self.low, self.flag, self.cap = doc, doc.low, doc.flag, doc.cap
        self.names, self.offices, self.articles = phrases_of(doc.lexicon)
        self.courtesies = doc.lexicon.courtesies
        self.services = doc.lexicon.openings["ranks_of_services"]
        self.plain = doc.shown(Shape.NAME) + b"\0"
        """Which tokens are plain words of names: where these end is found at once."""
        self.he: frozenset[str] = frozenset()
        """Before which names "He" has been a surname: "Vice Premier He Lin"."""
        self.depth = depth
        """How many readings stand around this one that only look ahead."""
        self.probe: Reader | None = None
        self.limit = 0
        """The token after the sentence."""
        self.headline = False
        """Whether the sentence is a headline, in which each word may have a capital."""
        self.beside = False
        """Whether the mention stands beside a name, so that a title in small letters without an article is one."""
        self.shared = False
        """Whether a title of several has been read with a name, so that the names after it may share the title."""
        self.paired = False
        """Whether more may follow a title of several countries: "the Presidents of Kenya and Peru, | Ali Kip"."""

    def begin(self, start: int) -> None:
        """Read a new mention from a token on."""
        self.start = self.pos = start
        self.determiner = ""
        self.office: Office | None = None
        self.geo: Place | None = None
        self.body: Body | None = None
        self.medium: Medium | None = None
        self.name: tuple[int, int] | None = None
        self.owner: Mention | None = None
        self.honorific = self.former = False
        self.role: list[int] = []
        self.countries: tuple[str, ...] = ()

    def ahead(self, i: int) -> Reader | None:
        """A reading that looks ahead from a token; none inside the second of them, so that the work stays bounded."""
        if self.depth >= _DEEPEST:
            return None
        if self.probe is None:
            self.probe = Reader(self.doc, self.depth + 1)
        self.probe.limit = self.limit
        self.probe.begin(i)
        return self.probe

    def at(self) -> str:
        """The folded token that comes next."""
        return self.doc.low[self.pos] if self.pos < self.limit else ""

    def owns(self, i: int) -> bool:
        """Whether a token is the sign of a possessive."""
        return i < self.limit and self.low[i] in GENITIVES and is_own(self.doc, i, self.limit)

    def take_place(self, place: Place) -> None:
        """A country, or what stands for one."""
        self.geo = place
        if place.country and place.country not in self.countries:
            self.countries += (place.country,)

    def take_body(self, body: Body, j: int) -> None:
        """A body; one that belongs to a country stands for the country."""
        self.body, self.pos = body, j
        if body.country and body.country not in self.countries:
            self.countries += (body.country,)

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
            self.owner = Mention(*self.name, "name", name=self.name)
            self.name = None

    def titled_before(self) -> bool:
        """Whether a person's title or "Mr." stands directly before, so that a capital opens his name."""
        office = self.office
        if office is None:
            return self.honorific and not self.geo
        return (
            office.kind not in AS_THEY_ARE
            and bool(self.role)
            and (self.role[-1] == self.pos - 1 or self.honorific)
            and self.cap[self.role[0]]
        )

    # Result

    def mention(self) -> Mention | None:
        """The mention that was read, where it is one."""
        start, pos, office, body = self.start, self.pos, self.office, self.body
        if pos <= start or (pos == start + 1 and self.determiner):
            return None
        if office is not None and self.name is not None and self.determiner in _ARTICLES and office.kind in _SERVING:
            self._leave_principal(self.name[0])
            pos = self.pos
        kind = self._bare_kind() if office is None else self._kind(office)
        if not kind:
            return None
        determiner = self.determiner
        if determiner == "both" and pos > start + 2 and kind != "group" and not (office is not None and office.plural):
            start += 1  # "both | the palace and the ministry"
            determiner = "the" if self.low[start] == "the" else ""
        elif determiner == "both" and kind == "name":
            start, determiner = start + 1, ""  # "both | Doe and Roe"
        found = blank_mention()
        found.a, found.b, found.kind = start, pos, kind
        found.determiner, found.name = determiner, self.name
        found.office, found.value, found.owner = office, self.medium or body or self.geo, self.owner
        found.honorific, found.former = self.honorific, self.former
        found.possessive = pos < self.limit and self.low[pos] in GENITIVES and is_own(self.doc, pos, self.limit)
        if self.role:
            found.role = self._role_text()
        if office is not None:
            found.plural = office.plural
        if body is not None and not body.country and kind in WITH_BODY:
            found.organization = body.name
        if self.countries:
            found.place(self.countries)
        return found

    def _leave_principal(self, first: int) -> None:
        """Leave whom somebody serves to be a mention of his own: "a spokesman | for Kenyan President Jane Doe"."""
        k, role = first - 1, self.role
        if len(role) < _SERVED or role[-1] != k or not (self.cap[k] and self.flag[k] & _OFFICE):
            return
        while k in role and self.low[k] not in _SERVES:
            k -= 1
        if k not in role or self.low[k + 1] in self.articles:
            return  # "the Special Envoy of the President Jane Doe"
        title = [self.office_at(i)[0] for i in range(k + 1, first)]
        if any(office is not None and office.kind in _SERVED_KINDS for office in title):
            self.role, self.name, self.pos = [i for i in role if i < k], None, k

    def _kind(self, office: Office) -> str:
        if office.kind in AS_THEY_ARE:
            return self._kind_of_institution(office)
        if self.name is not None:
            self.shared = self.shared or office.plural
            return "person"
        if office.plural:
            return self._kind_of_group(office)
        bare = not (self.beside or self.determiner or self.countries or self.owner)
        if bare and office.kind == "spokesperson":
            bare = self.low[self.role[0] - 1] not in GENITIVES  # "President Jane Doe's | spokesman"
        return "" if bare and not self.cap[self.role[0]] else "person"

    def _kind_of_group(self, office: Office) -> str:
        """Bare "leaders" are nobody where more is told of them: "leaders of a dozen countries"."""
        told = self.countries or self.body or self.cap[self.role[0]]
        if office.kind == "counterpart" and not told:
            of_others = self.determiner and self.at() == "from"  # "her counterparts from five states"
            return "group" if of_others or (self.start and self.low[self.start - 1] == "and") else ""
        follows = self.pos >= self.limit or self.flagged(self.pos, _FOLLOWS_SUBJECT) or self.at() in _CLOSES
        return "group" if told or self.determiner or follows else ""

    def _kind_of_institution(self, office: Office) -> str:
        if office.kind == "unnamed" and self.name:
            return "person"
        sided = self.countries or self.determiner in _SIDED or office.plural
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
        if self.geo and self.geo.country and self.determiner == "the" and self.may_act(self.pos):
            return "side"  # "The Kenyan | told X that"
        return ""

    def told_of(self, start: int, of: int) -> bool:
        """Whether "of" after a title opens what somebody is told of: "assured the president | of Kenya's support"."""
        k = of + 1
        while k < self.limit and self.low[k] in self.articles:
            k += 1
        if start < 1 or not self.flag[start - 1] & _VERB or not self.capital(k):
            return False
        known, end = self.known_at(k)
        if known is None or not known.country or not self.owns(end):
            return False
        forms = self.doc.lexicon.verbs.get(self.low[start - 1], ())
        return any(isinstance(f.verb, Verb) and f.verb.addresses and "of" in f.verb.prepositions for f in forms)

    def may_act(self, j: int) -> bool:
        """Whether a verb of the past and no thing follows a nationality: "told", "backed a plan", not "backed plan"."""
        flag, limit = self.flag, self.limit
        while j < limit and flag[j] & Flag.ADVERB:
            j += 1
        if j + 1 >= limit or self.cap[j]:
            return False
        if flag[j] & _AUXILIARY:
            return True
        if not flag[j] & _VERB or not any("past" in f.tenses for f in self.doc.lexicon.verbs.get(self.low[j], ())):
            return False
        return not self.low[j].endswith("ed") or self.cap[j + 1] or bool(flag[j + 1] & _OPENS_OBJECT)

    def _kind_of_name(self) -> str:
        """Nobody is called "the Lima": it is a body that speaks ("the Rivers Council"), or nothing that does."""
        if not self.determiner or self.honorific or self.owner or self.name is None:
            return "name"
        if self.determiner == "both" and self.at() == "and" and self.capital(self.pos + 1):
            return "name"
        lexicon, last = self.doc.lexicon, self.low[self.name[1] - 1]
        if (
            self.low[self.name[0] - 1] in GENITIVES
            and last not in lexicon.fields
            and last not in lexicon.sets["things"]
        ):
            return "name"  # "the UK's Jane Doe"
        return "institution" if last in lexicon.sets["bodies"] else "thing"

    def _role_text(self) -> str:
        """The title without the country: runs of its tokens, joined."""
        doc, role = self.doc, self.role
        first, last = role[0], role[-1]
        if last == first:
            return doc.word(first)
        text = doc.words(first, last + 1) if len(role) == last + 1 - first else self._runs()
        if self.low[last] in _LOOSE:
            for ending in _LOOSE_ENDS:
                text = text.removesuffix(ending)
        return text

    def _runs(self) -> str:
        role = self.role
        runs = [[role[0], role[0] + 1]]
        for i in role[1:]:
            if runs[-1][1] == i:
                runs[-1][1] = i + 1
            else:
                runs.append([i, i + 1])
        return " ".join([self.doc.words(a, b) for a, b in runs])

    def flagged(self, i: int, flags: int) -> bool:
        """Whether a token before the limit can be one of the kinds."""
        return i < self.limit and bool(self.flag[i] & flags)

    def capital(self, i: int) -> bool:
        """Whether a token before the limit opens with a capital."""
        return i < self.limit and self.cap[i]

    def office_at(self, i: int) -> tuple[Office | None, int]:
        """The office that begins at a token, and the token after it."""
        if i >= self.limit or not self.flag[i] & _OFFICE:
            return None, i
        low, after = self.low, i + 1
        step = self.offices[low[i]]
        if after < self.limit and low[after] in step.next:
            return step.at(low, i, self.limit)
        return (None, i) if step.value is None else (step.value, after)

    def known_at(self, i: int) -> tuple[Known | None, int]:
        """What the lexicon knows of the country, place, body or medium at a capitalised token, longest first."""
        return self.known_here(i) if i < self.limit and self.flag[i] & _KNOWN and self.cap[i] else (None, i)

    def known_here(self, i: int) -> tuple[Known | None, int]:
        """The same at a capitalised token that opens something known."""
        low, after = self.low, i + 1
        step = self.names[low[i]]
        known = step.value
        if after < self.limit and low[after] in step.next:
            known, after = step.at(low, i, self.limit)
            if known is not None and known.medium is not None and not (known.places or self.cap[after - 1]):
                known, after = step.value, i + 1  # "of Egypt | today" is no "Egypt Today"
        if known is None or (known.acronym and not self.doc.word(i).isupper()):
            return None, i
        return known, after


def is_own(doc: Doc, i: int, limit: int) -> bool:
    """Whether a token is the sign of a possessive: "'s", or the apostrophe alone after an s."""
    if i >= limit:
        return False
    low = doc.low[i]
    return low in OWN or (low in {"'", "’"} and doc.start[i] == doc.end(i - 1) and doc.low[i - 1].endswith("s"))
