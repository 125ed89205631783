"""Mentions: names, titles, institutions, places and pronouns that may stand for somebody who speaks or is spoken to.

person      := [determiner] (honorific | country ["'s"] | modifier | portfolio)* head* name* ["of" country] [appositive]
head        := office [complement]
complement  := ("of" | "for" | "to") ["the"] (country | body | office | portfolio+)
name        := honorific* (Capital | particle | initial)+ [suffix]
group       := ("the" | "both" | number) (office-plural | group-head) ["of" country ("," country)* "and" country]
institution := (country | name) "'s" ... institution-office | seat | medium | body
"""

from __future__ import annotations

import attrs

from readouts._lexicon import Body, Flag, Medium, Office, Place
from readouts._pipeline._state import NAMED, Doc, Mention

__all__ = ["find_mentions"]

_LONGEST = 40
_NAME_MOST = 9
_COMPLEMENT = frozenset({"of", "for", "to", "on", "in", "at"})
_GEO = ("country", "demonym", "capital", "place", "seat")
_STARTS = (
    Flag.PHRASE
    | Flag.PRONOUN
    | Flag.DETERMINER
    | Flag.HONORIFIC
    | Flag.GROUP
    | Flag.MODIFIER
    | Flag.PORTFOLIO
    | Flag.PARTICLE
)
_AFTER_DETERMINER = Flag.PHRASE | Flag.MODIFIER | Flag.PORTFOLIO | Flag.GROUP | Flag.NUMBER | Flag.HONORIFIC
_OWN = frozenset({"'s", "’s"})
_CLOSED = (
    Flag.VERB
    | Flag.CONTACT
    | Flag.HAVE
    | Flag.BE
    | Flag.MODAL
    | Flag.ADVERB
    | Flag.SUBORDINATOR
    | Flag.PREPOSITION
    | Flag.LIGHT
)


@attrs.define
class _Reader:
    """Reads one mention from left to right."""

    doc: Doc
    limit: int
    start: int
    pos: int
    determiner: str = ""
    role: list[int] = attrs.field(factory=list)
    office: Office | None = None
    countries: list[str] = attrs.field(factory=list)
    geo: Place | None = None
    body: Body | None = None
    medium: Medium | None = None
    name: tuple[int, int] | None = None
    honorific: bool = False
    former: bool = False
    owner: Mention | None = None
    lower_name: bool = False

    def at(self, offset: int = 0) -> str:
        i = self.pos + offset
        return self.doc.low[i] if i < self.limit else ""

    # Parts

    def read_determiner(self) -> None:
        low, flag = self.doc.low, self.doc.flag
        if flag[self.pos] & Flag.DETERMINER and low[self.pos] not in {"no"}:
            self.determiner = low[self.pos]
            self.pos += 1
            if self.pos < self.limit and low[self.pos - 1] in {"both"} and low[self.pos] in {"the", "of"}:
                self.pos += 1
            while self.pos < self.limit and flag[self.pos] & Flag.NUMBER:
                self.pos += 1
        elif (
            flag[self.pos] & Flag.NUMBER
            and self.pos + 1 < self.limit
            and flag[self.pos + 1] & (Flag.PHRASE | Flag.GROUP)
        ):
            self.determiner = "number"
            self.pos += 1

    def read_parts(self) -> None:
        while self.pos < self.limit and self.pos - self.start < _LONGEST:
            if not (
                self.read_parenthesis()
                or self.read_honorific()
                or self.read_phrase()
                or self.read_modified_head()
                or self.read_name()
                or self.read_joined_head()
            ):
                break

    def read_parenthesis(self) -> bool:
        """An acronym after what it stands for: "Republic of Korea (ROK)"."""
        if self.at() != "(" or self.at(2) != ")" or self.pos == self.start:
            return False
        if not self.doc.word(self.pos + 1).isupper():
            return False
        self.pos += 3
        return True

    def read_honorific(self) -> bool:
        doc = self.doc
        if not doc.flag[self.pos] & (Flag.HONORIFIC | Flag.PHRASE) or self.name:
            return False
        _, j = doc.match_kind(self.pos, self.limit, "honorific_phrases")
        if j > self.pos:
            self.honorific = True
            self.pos = j
            return True
        word = self.at().rstrip(".")
        if not doc.flag[self.pos] & Flag.HONORIFIC or not doc.cap[self.pos]:
            return False
        following = self.pos + 1
        if following < self.limit and doc.low[following] == ".":
            following += 1
        if word == "he" and not (doc.word(self.pos) == "HE" and following < self.limit):
            return False
        if following >= self.limit or not (doc.cap[following] or doc.flag[following] & Flag.PARTICLE):
            return False
        if self.at() in doc.lexicon.sets["name_honorifics"]:
            if doc.match_kind(self.pos, self.limit, "office")[1] > self.pos:
                return False
            self.start_name(self.pos, following)
            return True
        if doc.match_kind(self.pos, self.limit, "office")[1] > self.pos:
            return False
        self.honorific = True
        self.pos = following
        return True

    def read_phrase(self) -> bool:
        """A country, a body, a medium, an office: whatever the lexicon knows at this place, longest first."""
        doc = self.doc
        if not doc.flag[self.pos] & Flag.PHRASE:
            return False
        low = doc.low
        for words, values in doc.lexicon.phrases[low[self.pos]]:
            j = self.pos + len(words)
            if j > self.limit or (len(words) > 1 and tuple(low[self.pos : j]) != words):
                continue
            if "office" in values and self.read_office(values["office"], j):
                return True
            if doc.cap[self.pos] and not self.name and self.read_geo(values, j):
                return True
        return False

    def read_office(self, office: Office, j: int) -> bool:
        doc = self.doc
        if self.name and not (office.kind in {"institution", "spokesperson"} and self.pos - self.name[1] == 1):
            return False
        if self.name and doc.low[self.pos - 1] in _OWN:
            self.make_owner()
        elif self.name:
            return False
        if not doc.cap[self.pos] and doc.cap[j - 1] and j - self.pos == 1:
            return False
        if (
            self.office
            and self.office.kind not in {"institution", "side"}
            and office.kind in {"institution", "document"}
        ):
            return False
        if self.office and self.office.plural:
            return False
        self.role.extend(range(self.pos, j))
        self.office = office
        self.pos = j
        self.read_complement()
        return True

    def make_owner(self) -> None:
        assert self.name
        self.owner = Mention(self.name[0], self.name[1], "name", name=self.name)
        self.name = None

    def read_geo(self, values: object, j: int) -> bool:
        doc = self.doc
        table: dict[str, object] = values  # type: ignore[assignment]
        if j - self.pos == 1 and doc.low[self.pos] in doc.lexicon.acronyms and not doc.word(self.pos).isupper():
            return False
        for form in _GEO:
            place = table.get(form)
            if isinstance(place, Place):
                if form in {"place", "capital"} and self.geo is not None and self.office is None:
                    continue
                if place.country and not (form == "capital" and self.countries):
                    self.countries.append(place.country)
                self.geo = place
                self.pos = j
                self.skip_own()
                return True
        body = table.get("body")
        if isinstance(body, Body):
            self.body = body
            if body.country:
                self.countries.append(body.country)
            self.pos = j
            self.skip_own()
            return True
        medium = table.get("medium")
        if isinstance(medium, Medium) and (
            len(doc.word(self.pos)) > 2 or j - self.pos > 1 or doc.word(self.pos).isupper()
        ):
            self.medium = medium
            self.pos = j
            return True
        return False

    def skip_own(self) -> None:
        """Step over "'s" where more of the mention follows it."""
        doc = self.doc
        if self.at() in _OWN or (self.at() in {"’", "'"} and doc.start[self.pos] == doc.end[self.pos - 1]):
            following = self.pos + 1
            if following < self.limit and (
                doc.flag[following] & (Flag.PHRASE | Flag.MODIFIER | Flag.PORTFOLIO) or doc.cap[following]
            ):
                saved = self.pos
                self.pos = following
                probe = _Reader(doc, self.limit, following, following)
                probe.read_parts()
                if not (
                    probe.office or probe.medium or (probe.name and probe.name[1] - probe.name[0] > 1 and not self.role)
                ):
                    self.pos = saved

    def read_modified_head(self) -> bool:
        """Modifiers and portfolios that lead to a head: "deputy foreign minister", "Energy and Trade Secretary"."""
        doc = self.doc
        if self.name or (self.office and self.office.kind not in {"institution", "side"}):
            return False
        q = self.pos
        while q < self.limit and q - self.pos < 9:
            flag = doc.flag[q]
            if flag & Flag.PHRASE and q > self.pos:
                office, j = doc.match_kind(q, self.limit, "office")
                if isinstance(office, Office):
                    return self.take_head(q, j, office)
                medium, j = doc.match_kind(q, self.limit, "medium")
                if isinstance(medium, Medium) and doc.cap[q] and not self.office:
                    self.medium, self.pos = medium, j
                    return True
                if doc.cap[q] and any(k in doc.match(q, self.limit)[0] for k in ("demonym", "country")):
                    place, j = doc.match_kind(q, self.limit, "demonym")
                    place = place or doc.match_kind(q, self.limit, "country")[0]
                    if isinstance(place, Place) and place.country:
                        self.countries.append(place.country)
                    q = max(j, q + 1)
                    continue
            if (
                flag & (Flag.MODIFIER | Flag.PORTFOLIO)
                or (
                    q > self.pos
                    and doc.flag[q - 1] & (Flag.PORTFOLIO | Flag.MODIFIER)
                    and doc.low[q] in {"and", "&", ",", "-", "of"}
                    and q + 1 < self.limit
                    and doc.flag[q + 1] & (Flag.PORTFOLIO | Flag.MODIFIER)
                )
                or (
                    doc.cap[q]
                    and not flag & (Flag.NEVER_NAME | Flag.DAY)
                    and q - self.pos < 4
                    and doc.low[q].isalpha()
                    and len(doc.low[q]) > 1
                )
            ):
                q += 1
            else:
                return False
        return False

    def take_head(self, q: int, j: int, office: Office) -> bool:
        doc = self.doc
        unknown = [
            k
            for k in range(self.pos, q)
            if not doc.flag[k] & (Flag.MODIFIER | Flag.PORTFOLIO | Flag.CONJUNCTION) and doc.low[k].isalpha()
        ]
        if (
            unknown
            and not doc.cap[q]
            and not office.plural
            and office.kind not in {"spokesperson", "official", "institution", "unnamed"}
        ):
            return False
        if unknown and self.name:
            return False
        plain = doc.lexicon.words("modifiers.plain", "offices")
        if any(doc.low[k] in {"former", "ex", "late", "then"} for k in range(self.pos, q)):
            self.former = True
        first = self.pos
        while first < q and doc.low[first] in plain:
            first += 1
        self.role.extend(range(first, j))
        self.office = office
        self.pos = j
        self.read_complement()
        return True

    def read_complement(self) -> None:
        """What the head is head of: "of the Republic of Korea", "for Foreign Affairs", "to the President"."""
        doc = self.doc
        if self.at() not in _COMPLEMENT or self.pos + 1 >= self.limit:
            return
        preposition = self.at()
        q = self.pos + 1
        while q < self.limit and doc.low[q] in {"the", "a", "our"}:
            q += 1
        if q >= self.limit:
            return
        if doc.flag[q] & Flag.PHRASE and doc.cap[q]:
            values, j = doc.match(q, self.limit)
            if self.read_complement_place(preposition, values, q, j):
                return
        office, j = doc.match_kind(q, self.limit, "office") if doc.flag[q] & Flag.PHRASE else (None, q)
        if (
            isinstance(office, Office)
            and not office.plural
            and office.kind != "document"
            and preposition in {"of", "to", "for", "at", "in"}
            and (doc.cap[q] or office.kind == "institution")
        ):
            self.role.extend(range(self.pos, j))
            self.pos = j
            self.read_complement()
            return
        self.read_portfolio(preposition, q)

    def read_complement_place(self, preposition: str, values: dict[str, object], q: int, j: int) -> bool:
        for form in _GEO:
            place = values.get(form)
            if not isinstance(place, Place):
                continue
            portfolio = form == "demonym" or (form == "place" and not place.country)
            if preposition == "to" or portfolio:
                if portfolio and preposition != "to":
                    self.read_portfolio(preposition, q)
                    return True
                self.role.extend(range(self.pos, j))
                self.pos = j
                return True
            if preposition not in {"of", "in", "for", "from"}:
                return False
            self.pos = j
            self.take_country(place)
            self.read_more_countries()
            if self.at() in {"'s"} or (self.pos < self.limit and self.at() in _OWN):
                self.skip_own()
            return True
        body = values.get("body")
        if isinstance(body, Body) and preposition in {"of", "for", "to"}:
            self.body = body
            if body.country:
                self.countries.append(body.country)
            self.pos = j
            return True
        return False

    def take_country(self, place: Place) -> None:
        self.geo = place
        if place.country and place.country not in self.countries:
            self.countries.append(place.country)

    def read_more_countries(self) -> None:
        """The rest of a list: "leaders of France, India and Iran"."""
        doc = self.doc
        if not (self.office and self.office.plural):
            return
        while self.pos < self.limit and doc.low[self.pos] in {",", "and", "&"}:
            q = self.pos + 1
            while q < self.limit and doc.low[q] in {"and", "the"}:
                q += 1
            place, j = doc.match_kind(q, self.limit, "country") if q < self.limit else (None, q)
            if not isinstance(place, Place):
                return
            self.take_country(place)
            self.pos = j

    def read_portfolio(self, preposition: str, q: int) -> None:
        doc = self.doc
        place, after = (
            doc.match_kind(q, self.limit, "demonym") if doc.flag[q] & Flag.PHRASE and doc.cap[q] else (None, q)
        )
        if isinstance(place, Place) and after < self.limit and doc.flag[after] & (Flag.PORTFOLIO | Flag.MODIFIER):
            self.take_country(place)
            self.role.extend(range(self.pos, q))
            self.pos = q = after
        if not (doc.flag[q] & (Flag.PORTFOLIO | Flag.MODIFIER)):
            office_cap = doc.cap[self.role[0]] if self.role else False
            if preposition == "of" and office_cap and doc.cap[q] and not doc.flag[q] & (Flag.NEVER_NAME | Flag.DAY):
                # An unknown place or house: one word of it, so that the name after it is left whole.
                self.role.extend(range(self.pos, q + 1))
                self.pos = q + 1
            return
        j = q
        while j < self.limit:
            if doc.flag[j] & (Flag.PORTFOLIO | Flag.MODIFIER) and (doc.cap[j] or not doc.cap[q]):
                if not doc.cap[q] and doc.flag[j] & Flag.VERB and j > q:
                    break
                j += 1
            elif doc.low[j] in {"and", "&", ",", "of", "the", "'s", "’", "for", "-"} and self.portfolio_goes_on(
                j, doc.cap[q]
            ):
                j += 1
            else:
                break
        while j > q and doc.low[j - 1] in {"and", "&", ",", "of", "the", "for", "-"}:
            j -= 1
        self.role.extend(range(self.pos, j))
        self.pos = j
        if self.at() in {"of", "to", "for", "in"}:
            self.read_complement()

    def portfolio_goes_on(self, j: int, capital: bool) -> bool:
        doc = self.doc
        k = j + 1
        while k < self.limit and k - j < 3 and doc.low[k] in {"and", "&", "of", "the", "for"}:
            k += 1
        if k >= self.limit or not doc.flag[k] & Flag.PORTFOLIO or doc.cap[k] != capital:
            return False
        if doc.flag[k] & Flag.PHRASE and doc.match_kind(k, self.limit, "country")[0]:
            return False
        office, end = doc.match_kind(k, self.limit, "office") if doc.flag[k] & Flag.PHRASE else (None, k)
        return not (isinstance(office, Office) and office.kind in {"leader", "minister"} and end > k)

    def read_joined_head(self) -> bool:
        """A second office of the same person: "Prime Minister and Foreign Minister Ayman Safadi"."""
        doc = self.doc
        if self.name or not self.office or self.office.plural or self.determiner == "the" or not doc.cap[self.role[0]]:
            return False
        if self.at() not in {"and", "-", "–", "&"} or self.office.kind in {"institution", "document"}:
            return False
        probe = _Reader(doc, self.limit, self.pos + 1, self.pos + 1)
        probe.read_parts()
        if not (probe.office and probe.role and doc.cap[probe.role[0]] and probe.role[0] == self.pos + 1):
            return False
        if not (probe.name and probe.name[1] - probe.name[0] > 1) and self.at() in {"and", "&"}:
            return False
        if self.countries and probe.countries and set(self.countries) != set(probe.countries):
            return False
        self.role.extend(range(self.pos, probe.role[-1] + 1))
        self.name, self.office = probe.name, self.office
        self.countries = self.countries or probe.countries
        self.body = self.body or probe.body
        self.pos = probe.pos
        return True

    def is_name_word(self, i: int) -> bool:
        doc = self.doc
        flag = doc.flag[i]
        if not doc.cap[i] or not doc.low[i][0].isalpha():
            return False
        if flag & Flag.DAY and not self.name:
            return False
        if flag & Flag.NEVER_NAME:
            return False
        if flag & _CLOSED and not self.name and i in self.doc.openers and not self.doc.word(i).isupper():
            return False
        if "-" in doc.low[i] and not self.role and self.of_countries(i):
            return False
        return not (flag & Flag.PREPOSITION and not self.name)

    def of_countries(self, i: int) -> bool:
        """Whether a hyphen joins countries: "UK-France", "U.S.-EU"."""
        known = self.doc.lexicon.phrases
        return any(
            values.keys() & {"country", "demonym", "body"}
            for part in self.doc.low[i].split("-")
            for words, values in known.get(part, ())
            if len(words) == 1
        )

    def start_name(self, i: int, j: int) -> None:
        self.name = (self.name[0] if self.name else i, j)
        self.pos = j

    def read_name(self) -> bool:
        doc = self.doc
        first = i = self.pos
        if self.name and self.name[1] != i:
            return False
        while i < self.limit and i - first < _NAME_MOST:
            if self.is_name_word(i) and not self.stops_name(i):
                i += 1
                if len(doc.low[i - 1]) == 1 and i < self.limit and doc.low[i] == "." and doc.start[i] == doc.end[i - 1]:
                    i += 1
                continue
            if (
                doc.low[i] == "-"
                and i > first
                and doc.flag[i - 1] & Flag.PARTICLE
                and i + 1 < self.limit
                and doc.cap[i + 1]
            ):
                i += 1
                continue
            if (
                doc.flag[i] & Flag.PARTICLE
                and i + 1 < self.limit
                and i + 1 - first < _NAME_MOST
                and (i > first or self.role or self.geo)
            ):
                if (doc.cap[i + 1] and self.is_name_word(i + 1)) or (
                    doc.flag[i + 1] & Flag.PARTICLE and i + 2 < self.limit and doc.cap[i + 2]
                ):
                    if doc.cap[i] or doc.low[i] not in {"e", "y", "do", "la", "le", "to", "de", "al"} or i > first:
                        i += 1
                        continue
                break
            break
        if i == first:
            return False
        i = self.read_suffix(i)
        self.start_name(first, i)
        if self.at() == "of":
            self.read_name_country()
        elif self.at() in _OWN:
            self.read_owned()
        return True

    def stops_name(self, i: int) -> bool:
        """Whether a capitalised word belongs to something else than the name before it."""
        doc = self.doc
        if not doc.flag[i] & Flag.PHRASE:
            return False
        if i > self.pos or self.name:
            office, j = doc.match_kind(i, self.limit, "office")
            if (
                self.role
                and j - i == 1
                and i + 1 < self.limit
                and doc.cap[i + 1]
                and doc.low[i]
                in {"amir", "emir", "king", "prince", "judge", "major", "marshal", "chancellor", "head", "speaker"}
            ):
                return False
            return (
                isinstance(office, Office)
                and doc.cap[i]
                and office.kind not in {"official", "unnamed", "side", "document", "counterpart", "institution"}
                and j > i
                and office.name not in {"king", "prince", "queen", "pope", "general"}
            )
        values, _ = doc.match(i, self.limit)
        return bool(values.keys() & {"office", "country", "demonym", "body", "seat", "medium"}) and not (
            self.role and values.keys() & {"capital", "place"} and not values.keys() & {"office", "country", "demonym"}
        )

    def read_suffix(self, i: int) -> int:
        doc = self.doc
        j = i + 1 if i < self.limit and doc.low[i] == "," else i
        if j < self.limit and doc.flag[j] & Flag.SUFFIX and (doc.cap[j] or j == i):
            j += 1
            if (
                j < self.limit
                and doc.low[j] == "."
                and doc.start[j] == doc.end[j - 1]
                and doc.low[j - 1] in {"jr", "sr"}
            ):
                j += 1
            return j
        return i

    def read_name_country(self) -> None:
        """A country after the name: "President Irfaan Ali of Guyana"."""
        doc = self.doc
        q = self.pos + 1
        while q < self.limit and doc.low[q] == "the":
            q += 1
        if q >= self.limit or not doc.flag[q] & Flag.PHRASE or not doc.cap[q]:
            return
        values, j = doc.match(q, self.limit)
        place = values.get("country") or values.get("capital") or values.get("place")
        if isinstance(place, Place) and place.country:
            self.pos = j
            self.take_country(place)
        elif isinstance(values.get("body"), Body):
            body = values["body"]
            assert isinstance(body, Body)
            self.body, self.pos = body, j
            if body.country:
                self.countries.append(body.country)
        self.read_parenthesis()

    def read_owned(self) -> None:
        """An institution of somebody named: "Modi's office", "Yoon's administration"."""
        doc = self.doc
        q = self.pos + 1
        while q < self.limit and doc.flag[q] & Flag.MODIFIER:
            q += 1
        if q >= self.limit or not doc.flag[q] & Flag.PHRASE or self.role or self.geo:
            return
        office, j = doc.match_kind(q, self.limit, "office")
        if (
            isinstance(office, Office)
            and office.kind in {"institution", "spokesperson", "unnamed", "official"}
            and not doc.cap[q]
        ):
            if j < self.limit and doc.low[j] in _OWN:
                return
            self.make_owner()
            self.office = office
            self.role = list(range(q, j))
            self.pos = j

    # Result

    def mention(self) -> Mention | None:
        if self.pos <= self.start or (self.pos == self.start + 1 and self.determiner):
            return None
        kind = self.kind()
        if not kind:
            return None
        doc = self.doc
        end = self.pos
        found = Mention(
            self.start,
            end,
            kind,
            self.determiner,
            self.name,
            self.role_text(),
            self.office,
            tuple(dict.fromkeys(self.countries)),
            self.body.name if self.body and kind in {"person", "institution", "body", "name"} else "",
            plural=bool(self.office and self.office.plural),
            possessive=end < self.limit
            and (
                doc.low[end] in _OWN
                or (
                    doc.low[end] in {"'", "’"} and doc.start[end] == doc.end[end - 1] and doc.low[end - 1].endswith("s")
                )
            ),
            honorific=self.honorific,
            former=self.former,
            value=self.medium or self.body or self.geo,
            owner=self.owner,
        )
        return found

    def kind(self) -> str:
        office = self.office
        if office is None:
            return self.bare_kind()
        if office.kind in {"institution", "document", "unnamed", "side"}:
            if office.kind == "unnamed" and self.name:
                return "person"
            if office.kind == "side" and not (self.countries or self.determiner in {"both", "number"} or office.plural):
                return ""
            return office.kind
        if office.plural and self.name is None:
            return "group"
        if (
            not self.name
            and not self.doc.cap[self.role[0]]
            and not self.determiner
            and not self.countries
            and not office.plural
        ):
            return ""
        return "person"

    def bare_kind(self) -> str:
        if self.name:
            return "name"
        if self.medium:
            return "medium"
        if self.body:
            return "body"
        if self.geo and not self.geo.form == "demonym":
            return "seat" if self.geo.form == "seat" else "place" if self.geo.country else ""
        return ""

    def role_text(self) -> str:
        """The title without the country: runs of its tokens, joined."""
        doc = self.doc
        runs: list[list[int]] = []
        for i in self.role:
            if runs and runs[-1][-1] == i - 1:
                runs[-1].append(i)
            else:
                runs.append([i])
        text = " ".join(doc.words(run[0], run[-1] + 1) for run in runs)
        for ending in (" of the", " of", " for", " to", " and", ","):
            text = text.removesuffix(ending)
        return text


def _pronoun(doc: Doc, i: int) -> Mention | None:
    low = doc.low[i]
    sets = doc.lexicon.sets
    for kind in ("he", "they", "it", "who", "first_person"):
        if low in sets[kind]:
            if kind == "first_person" and low == "i" and not doc.cap[i]:
                return None
            return Mention(i, i + 1, "pronoun", label=kind, plural=kind == "they" or low == "we")
    return None


def _group(doc: Doc, i: int, limit: int) -> Mention | None:
    """Words for the parties together: "the two leaders", "both sides", "the two", "they both"."""
    flag, low = doc.flag, doc.low
    j = i
    determined = False
    while j < limit and j - i < 6:
        f = flag[j]
        if f & Flag.DETERMINER:
            if low[j] not in {"the", "both", "all", "these", "those", "each"} and not (
                low[j] == "their" and j + 1 < limit and low[j + 1] in {"governments", "countries", "nations", "states"}
            ):
                return None
            determined = True
        elif not (f & Flag.NUMBER or (low[j] == "of" and j > i and low[j - 1] in {"both", "all"})):
            break
        j += 1
    if j >= limit or j == i or not determined:
        return None
    while j < limit and flag[j] & (Flag.MODIFIER | Flag.PORTFOLIO) and j + 1 < limit and flag[j + 1] & Flag.GROUP:
        j += 1
    if flag[j] & Flag.GROUP and not doc.match_kind(j, limit, "office")[1] > j + 1:
        return Mention(i, j + 1, "group", determiner=low[i], label=low[j], plural=True)
    return None


def _bare_group(doc: Doc, i: int, limit: int) -> Mention | None:
    phrase, j = doc.match_kind(i, limit, "group_bare")
    if (
        phrase
        and j < limit
        and (
            doc.flag[j] & (Flag.VERB | Flag.CONTACT | Flag.ADVERB | Flag.HAVE | Flag.BE | Flag.MODAL | Flag.LIGHT)
            or low_is(doc, j, ".,;")
        )
    ):
        return Mention(i, j, "group", determiner="the", label="two", plural=True)
    phrase, j = doc.match_kind(i, limit, "last_named")
    return Mention(i, j, "pronoun", label="latter") if phrase else None


def low_is(doc: Doc, i: int, words: str) -> bool:
    return doc.low[i] in words


def _candidate(doc: Doc, i: int, limit: int) -> bool:
    flag = doc.flag[i]
    if flag & Flag.DETERMINER:
        following = i + 1
        return following < limit and bool(doc.flag[following] & _AFTER_DETERMINER or doc.cap[following])
    if doc.cap[i]:
        return True
    if flag & (Flag.PHRASE | Flag.GROUP):
        return True
    if flag & (Flag.MODIFIER | Flag.PORTFOLIO):
        following = i + 1
        return following < limit and bool(doc.flag[following] & Flag.PHRASE)
    return False


def _read(doc: Doc, i: int, limit: int) -> Mention | None:
    flag = doc.flag[i]
    if flag & Flag.PRONOUN and doc.word(i) != "HE":
        found = _pronoun(doc, i)
        if found and not (
            found.label == "it"
            and i + 1 < limit
            and not doc.flag[i + 1] & (Flag.VERB | Flag.ADVERB | Flag.HAVE | Flag.BE)
        ):
            return found
        return None
    if flag & (Flag.DETERMINER | Flag.NUMBER):
        group = _group(doc, i, limit)
        if group and not (group.b < limit and doc.low[group.b] == "of"):
            return group
    if flag & Flag.PHRASE:
        bare = _bare_group(doc, i, limit)
        if bare:
            return bare
    if not _candidate(doc, i, limit):
        return None
    reader = _Reader(doc, limit, i, i)
    reader.read_determiner()
    if reader.pos >= limit:
        return None
    reader.read_parts()
    return reader.mention()


def _absorb_appositive(doc: Doc, found: Mention, limit: int) -> Mention:
    """Join a title and a name that stand beside each other with a comma: "the Irish premier, Micheál Martin,"."""
    i = found.b
    if i + 1 >= limit or doc.low[i] != "," or found.possessive or found.plural:
        return found
    named, titled = bool(found.name), bool(found.role)
    if found.kind not in {"person", "name"} or (named == titled and named):
        return found
    other = _read(doc, i + 1, limit)
    if (
        other is None
        or other.kind not in {"person", "name", "unnamed"}
        or (other.kind == "unnamed" and other.determiner not in {"a", "an", "the", ""})
        or other.possessive
        or other.plural
        or other.b >= limit
    ):
        return found
    joined = (
        found.determiner == "the"
        and other.name
        and other.role
        and not found.countries
        and other.b < limit
        and doc.low[other.b] == ","
    )
    if (
        bool(other.name) == named
        or (other.name and other.role and not joined)
        or (other.countries and found.countries and other.countries != found.countries)
    ):
        return found
    if other.determiner in {"both", "his", "her", "their"} or (
        titled and other.name and other.name[1] - other.name[0] < 2
    ):
        return found
    closing = doc.low[other.b]
    ends = closing in {",", ".", ")", ";", "–", "-", "—", ":"}
    if not ends and (
        (titled and closing not in {"in", "at", "on", "to"})
        or (
            closing not in {"and", "who", "at", "in", "on", "to", "for"}
            and not doc.flag[other.b] & (Flag.VERB | Flag.PREPOSITION | Flag.CONTACT)
        )
    ):
        return found
    if closing == "and" and not (named and other.role):
        return found
    found.name = found.name or other.name
    found.role = other.role if joined else found.role or other.role
    found.office = other.office if joined else found.office or other.office
    found.countries = found.countries or other.countries
    found.organization = found.organization or other.organization
    found.former = found.former or other.former
    found.kind = "person"
    found.b = other.b + 1 if closing == "," and _comma_belongs(doc, other.b, limit) else other.b
    return found


def _comma_belongs(doc: Doc, i: int, limit: int) -> bool:
    """Whether the comma after an appositive closes it, rather than a clause: a verb or a preposition follows."""
    return (
        i + 1 < limit
        and bool(
            doc.flag[i + 1]
            & (
                Flag.VERB
                | Flag.CONTACT
                | Flag.PREPOSITION
                | Flag.HAVE
                | Flag.BE
                | Flag.MODAL
                | Flag.ADVERB
                | Flag.LIGHT
            )
        )
        and not doc.low[i + 1].endswith("ing")
    )


def find_mentions(doc: Doc) -> None:
    """Fill ``doc.mentions`` in the order of the text, none inside another."""
    flags = doc.flag
    cap = doc.cap
    for sentence in doc.sentences:
        if sentence.block.kind not in NAMED:
            continue
        i, limit = sentence.a, sentence.b
        while i < limit:
            if not (cap[i] or flags[i] & _STARTS):
                i += 1
                continue
            found = _read(doc, i, limit)
            if found is None:
                i += 1
                continue
            found = _absorb_appositive(doc, found, limit)
            found.sentence = sentence.number
            doc.mentions.append(found)
            i = max(found.b, i + 1)
