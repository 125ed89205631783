"""A title and a name that stand beside each other.

appositive := name "," title ["," country] [","] | title "," name [","] | name [","] "who is" title
brackets   := name "(" title ["," country] ")" | title "(" name ")" | name "(" country ")"
"""

from __future__ import annotations

from collections.abc import Callable

from readouts._lexicon import Flag
from readouts._pipeline._mentions._chairs import is_chair, listed_titles, take_held_now, take_leader
from readouts._pipeline._mentions._fitting import (
    both,
    closed,
    comma_belongs,
    fits,
    is_borne,
    is_counterpart,
    is_sent,
    opens_sentence,
    plain_flag,
    speaks,
    stands_alone,
)
from readouts._pipeline._mentions._reader import Reader
from readouts._pipeline._state import PEOPLE, Doc, Mention

__all__ = ["OPENS_REST", "absorb_appositive", "absorb_brackets", "absorb_head"]

OPENS_REST = frozenset({"for", "of", "on", "in"})
"""Prepositions with which the name of a body can go on."""

_ARTICLES = frozenset({"a", "an", "the", ""})
_CLOSING = frozenset({",", ".", ")", ";", "–", "-", "—", ":"})
_AFTER_TITLE = frozenset({"in", "at", "on", "to"})
_AFTER_SECOND = _AFTER_TITLE | {",", ".", ")"}
_FINITE = Flag.VERB | Flag.CONTACT | Flag.LIGHT | Flag.HAVE | Flag.BE | Flag.MODAL
_IN_NAME = OPENS_REST | {"the", "and", "&"}
_NAME_MOST = 14
_SERVING = frozenset({"official", "minister", "spokesperson"})
_BETWEEN_TITLES, _THE = frozenset({",", "/"}), frozenset({"the", ""})
_JOINTS, _MOST_TITLES = frozenset({",", "and"}), 4
_RELATIVE_MOST = 7

Read = Callable[..., Mention | None]


def absorb_appositive(r: Reader, found: Mention, limit: int, read: Read) -> None:
    """Join a title and a name with a comma between them: "the Irish premier, Micheál Martin,"."""
    doc, i = r.doc, found.b
    if i + 1 >= limit or found.kind not in PEOPLE or found.possessive or found.plural:
        return
    if found.name and doc.low[i + (doc.low[i] == ",")] == "who":
        _absorb_relative(r, found, limit, read)
        return
    if doc.low[i] not in _BETWEEN_TITLES or (doc.low[i + 1] == "and" and take_held_now(r, found, i + 2, limit, read)):
        return
    other = _beside(r, found, limit, read)
    if other is None or not stands_alone(other, limit):
        _take_last(doc, found, other, limit)
        return
    if r.headline and found.name and doc.low[other.b] != ",":
        return  # "Kip, Japanese PM discuss trade": two
    _complete(r, found, other, limit, read)
    if doc.low[i] == ",":
        _join_beside(r, found, other, limit, read)
    elif _is_chained(doc, found, other):
        _chain(doc, found, other, limit)


def _join_beside(r: Reader, found: Mention, other: Mention, limit: int, read: Read) -> None:
    """Join what stands behind a comma, as far as it tells of the same person."""
    doc = r.doc
    if found.name and found.role:
        _take_second(r, found, other, limit, read)
    elif found.organization and take_leader(doc, found, other):
        return
    elif fits(doc, found, other):
        _take_beside(r, found, other, limit, read)
    elif found.role and not found.name and doc.low[other.b] in _JOINTS and _is_more(doc, other):
        _take_holder(r, found, other, limit, read)
    elif _is_chained(doc, found, other):
        _chain(doc, found, other, limit)


def _is_chained(doc: Doc, found: Mention, other: Mention) -> bool:
    """Whether two titles are one person's: "the Deputy Premier of Peru, | Minister of Ports Jane Doe"."""
    office = found.office
    if found.name or found.determiner not in _THE or office is None or not (found.countries or found.organization):
        return False
    if other.kind != "person" or not (other.name and other.role) or other.determiner:
        return False
    if other.countries not in {(), found.countries} or (found.countries and other.organization):
        return False
    if found.countries and _reigns(found):
        return False  # "the King of Peru, Prime Minister Jane Doe": two
    after = doc.low[other.b]
    return doc.low[found.a - 1] != "and" and closed(doc, found, other) and not (after == "," and doc.cap[other.b + 1])


def _reigns(found: Mention) -> bool:
    """Whether somebody is a leader and nobody's deputy."""
    return found.office is not None and found.office.kind == "leader" and found.role.lower() == found.office.name


def _chain(doc: Doc, found: Mention, other: Mention, limit: int) -> None:
    """Take a second title and the name behind it."""
    found.role, found.name = listed_titles([found.role, other.role]), other.name
    found.place(found.countries or other.countries)
    found.b = other.b + (doc.low[other.b] == "," and comma_belongs(doc, other.b, limit))


def _take_last(doc: Doc, found: Mention, other: Mention | None, limit: int) -> None:
    """The title of a name that ends its line: "Jane Doe, Former Secretary-General"."""
    if other is None or other.b != limit or limit >= len(doc) or not found.name or found.role:
        return
    if other.kind == "person" and other.role and not (other.plural or other.possessive) and fits(doc, found, other):
        _learn_title(found, other)
        found.b = other.b


def _take_beside(r: Reader, found: Mention, other: Mention, limit: int, read: Read) -> None:
    """A title for a name or a name for a title, and what goes on behind it."""
    doc, behind = r.doc, _country_behind(r, found, other, limit)
    if behind:
        _join(doc, found, other, limit)
        country, found.b = behind
        found.place((country,))
    elif closed(doc, found, other):
        _join(doc, found, other, limit)
        if other.role and other.b + 1 < limit:
            _take_more(r, found, other, limit, read)


def absorb_brackets(r: Reader, found: Mention, limit: int, read: Read) -> None:
    """Join what stands in brackets behind a name or a title: "Jane Doe (President of Peru)", "President Doe (Peru)"."""
    doc, after = r.doc, _after_degree(r, found.b) if found.name else found.b
    if after > found.b:
        found.b = after
        absorb_appositive(r, found, limit, read)
        return
    first = found.b + 1
    if first + 1 >= limit or found.kind not in PEOPLE or found.possessive or found.plural:
        return
    country, end = _country_at(r, first)
    if country:
        if end < limit and doc.low[end] == ")" and found.countries in {(), (country,)}:
            found.place((country,))
            found.b = end + 1
        return
    other = read(r, first, limit, bool(found.name)) if not (found.name and found.role) else None
    if other is None or not stands_alone(other, limit) or not fits(doc, found, other):
        return
    end = other.b
    if doc.low[end] == "," and not other.countries and not found.countries:
        country, end = _country_at(r, end + 1)
    if end < limit and doc.low[end] == ")":
        _learn_title(found, other)
        found.name = found.name or other.name
        found.place((country,) if country else found.countries)
        found.b = end + 1


def _after_degree(r: Reader, i: int) -> int:
    """The token after what is told of a name in brackets: "Jane Doe | (PhD)"; the same token where nothing is."""
    degree = i + 2 < r.limit and r.low[i + 2] == ")" and r.low[i + 1] in r.doc.lexicon.sets["degrees"]
    return i + 3 if degree else i


def _country_at(r: Reader, i: int) -> tuple[str, int]:
    """The country that is named at a token, after an article, and the token after it; none where there is none."""
    i += i < r.limit and r.low[i] == "the"
    known, end = r.known_at(i)
    return (known.country.country, end) if known is not None and known.country is not None else ("", i)


def _country_behind(r: Reader, found: Mention, other: Mention, limit: int) -> tuple[str, int] | None:
    """The country behind a title and a comma, and the token after it: "Mr Ali Doe, Foreign Minister, | Peru,"."""
    if not other.role or other.countries or found.countries or r.low[other.b] != ",":
        return None
    country, end = _country_at(r, other.b + 1)
    if not country or (end < limit and r.low[end] not in _CLOSING):
        return None
    if end < limit and r.low[end] == ",":
        if _country_at(r, end + 1)[0]:
            return None  # countries are listed
        end += comma_belongs(r.doc, end, limit)
    return country, end


def _take_more(r: Reader, found: Mention, other: Mention, limit: int, read: Read) -> None:
    """The titles of somebody named after the first of them."""
    doc, i = r.doc, other.b
    if doc.low[i] == "and" and other.kind == "person":
        _take_other(r, found, other, limit, read)
    elif doc.low[i] == "," and doc.cap[i + 1]:
        _take_titles(r, found, i, limit, read)


def _take_other(r: Reader, found: Mention, other: Mention, limit: int, read: Read) -> None:
    """The other title of somebody named: "Jane Doe, prime minister | and foreign minister of Peru,"."""
    doc, second = r.doc, read(r, other.b + 1, limit)
    if second is None or second.kind != "person" or second.name or second.determiner or second.plural:
        return
    told = (second.b >= limit or doc.low[second.b] in _CLOSING) and not second.possessive
    if told and second.countries and other.countries in {(), second.countries} and second.role:
        found.role = listed_titles([found.role, second.role])
        found.place(found.countries or second.countries)
        found.b = second.b + (doc.low[second.b] == "," and comma_belongs(doc, second.b, limit))


def _complete(r: Reader, found: Mention, other: Mention, limit: int, read: Read) -> None:
    """Join a second title and a name: "his Irish counterpart, Minister of Ports, | Mr Micheál Martin".

    The name may come first: "his counterpart, Micheál Martin, | Minister of Ports of Ireland".
    """
    if r.low[other.b] != ",":
        return
    if is_counterpart(found):
        joins = not (other.role if other.name else is_counterpart(other))
    else:
        placed = found.organization or (found.countries and not _reigns(found))
        joins = bool(placed and other.role) and not (found.name or other.name or other.determiner)
    if joins:
        absorb_appositive(r, other, limit, read)


def _beside(r: Reader, found: Mention, limit: int, read: Read) -> Mention | None:
    """What stands behind the comma after a mention."""
    other = read(r, found.b + 1, limit, bool(found.name))
    if other is not None and other.name and other.b < limit and r.low[other.b] == "(":
        other.b = _after_degree(r, other.b)
    serves = other is not None and other.possessive and found.name and not found.role and other.kind in PEOPLE
    return _serving(r, other, limit, read) if serves and other is not None else other


def _serving(r: Reader, owner: Mention, limit: int, read: Read) -> Mention | None:
    """Whom somebody is of who is told to serve him: "Jane Doe, | President Quist's security adviser,"."""
    found = read(r, owner.b + 1, limit, True)
    if found is None or found.name or found.office is None or found.office.kind not in _SERVING or found.possessive:
        return owner
    found.a = owner.a
    if owner.name:
        found.owner = Mention(*owner.name, "name", name=owner.name)
    else:
        found.place(found.countries or owner.countries)
    return found


def _is_more(doc: Doc, other: Mention) -> bool:
    """Whether a bare title in capitals can be one more of somebody: ", Prime Minister"."""
    bare = other.kind == "person" and not (other.name or other.determiner or other.plural or other.possessive)
    return bare and bool(other.role) and doc.cap[other.a]


def _take_titles(r: Reader, found: Mention, i: int, limit: int, read: Read) -> None:
    """The further titles of somebody named: "Jane Doe, Vice President, | Prime Minister and Ruler of Lima,"."""
    doc, k = r.doc, i
    more: list[Mention] = []
    while k + 1 < limit and doc.low[k] in _JOINTS and len(more) < _MOST_TITLES:
        other = read(r, k + 1, limit)
        if other is None or not _is_more(doc, other):
            return
        more.append(other)
        last, k = doc.low[k] == "and", other.b
        if last:
            break
    else:
        return
    found.role = listed_titles([found.role, *(m.role for m in more)])
    for m in more:
        if found.office is None or (m.office is not None and m.office.kind == "leader" != found.office.kind):
            found.office = m.office
        found.place(found.countries or m.countries)
    found.b = k + (k < limit and doc.low[k] == "," and comma_belongs(doc, k, limit))


def _take_second(r: Reader, found: Mention, other: Mention, limit: int, read: Read) -> None:
    """One more title, or two, of somebody with name and title."""
    if r.doc.low[other.b] != "and" or not _take_two(r, found, other, limit, read):
        _learn_second(r.doc, found, other, limit)


def _take_two(r: Reader, found: Mention, other: Mention, limit: int, read: Read) -> bool:
    """Two titles of a prince, before a comma or a verb: "Prince Ali Doe, | Crown Prince and Prime Minister met"."""
    doc = r.doc
    if speaks(other):
        return _take_voice(r, found, other, limit, read)
    second = read(r, other.b + 1, limit) if other.b + 1 < limit and _is_more(doc, other) else None
    if second is None or second.b >= limit or not (_is_more(doc, second) and is_borne(doc, found)):
        return False
    if doc.low[second.b] not in _AFTER_SECOND and not plain_flag(doc, second.b) & _FINITE:
        return False
    found.role, found.office = listed_titles([other.role, second.role]), other.office
    found.place(found.countries or other.countries or second.countries)
    found.b = second.b + (doc.low[second.b] == "," and comma_belongs(doc, second.b, limit))
    return True


def _take_voice(r: Reader, found: Mention, other: Mention, limit: int, read: Read) -> bool:
    """Who speaks and heads an office: "Ambassador Ali Doe, | the spokesman and Director of the Press Desk,"."""
    second = read(r, other.b + 1, limit) if other.b + 1 < limit else None
    if second is None or second.kind != "person" or second.name or second.determiner or second.plural:
        return False
    if second.b >= limit or r.low[second.b] != "," or not comma_belongs(r.doc, second.b, limit):
        return False
    found.role, found.office, found.b = other.role, other.office, second.b + 1
    found.place(found.countries or other.countries or second.countries)
    return True


def _take_holder(r: Reader, found: Mention, other: Mention, limit: int, read: Read) -> None:
    """Who holds three titles, by a name behind a comma: "the Prince, | Premier and Minister of Ports, Ali Doe"."""
    doc, titles, last = r.doc, [found.role, other.role], other
    if doc.low[other.b] == "and":
        third = read(r, other.b + 1, limit) if other.b + 1 < limit else None
        if third is None or not _is_more(doc, third):
            return
        titles.append(third.role)
        last = third
    elif " and " not in other.role and not (is_chair(doc, other) or _is_sent(doc, other)):
        return
    if last.b + 1 >= limit or doc.low[last.b] != ",":
        return  # "the President, Prime Minister and Foreign Minister Jane Doe": three
    holder = read(r, last.b + 1, limit)
    if holder is None or not holder.name or holder.plural or not (holder.kind == "name" or is_borne(doc, holder)):
        return
    found.role, found.name, found.b = listed_titles(titles), holder.name, holder.b
    found.place(found.countries or last.countries or holder.countries)


def _is_sent(doc: Doc, m: Mention) -> bool:
    """Whether somebody is sent by another: "the Minister of Ports of Peru, | Special Envoy of the President, Ana"."""
    return m.office is not None and m.office.name.lower() in doc.lexicon.sets["sent"]


def absorb_head(r: Reader, found: Mention, limit: int, read: Read) -> Mention:
    """Who heads a body, after the rest of its name and its letters: "UN Agency for Wells (UNAW) Director Jane Doe".

    :returns: the person, or the body as it was.
    """
    doc = r.doc
    for k in range(found.b, min(limit - 4, found.b + _NAME_MOST)):
        if doc.low[k] == "(":
            letters = doc.low[k + 2] == ")" and doc.word(k + 1).isupper()
            head = read(r, k + 3, limit) if letters and doc.cap[k + 3] else None
            if head is None or head.kind != "person" or not head.name or head.plural or head.countries:
                return found
            head.a, head.organization = found.a, found.organization or head.organization
            return head
        if not (doc.cap[k] or doc.low[k] in _IN_NAME):
            return found
    return found


def _learn_second(doc: Doc, found: Mention, other: Mention, limit: int) -> None:
    """A second title after the name: "General Jane Doe, Secretary of the Ruritanian Security Council,"."""
    if other.name or not other.role or other.kind != "person":
        return
    if doc.low[other.b] not in _AFTER_SECOND and not _goes_before_verb(doc, found, other):
        return
    if other.determiner not in _ARTICLES or (found.countries and other.countries not in {(), found.countries}):
        return
    found.place(found.countries or other.countries)
    if not found.countries:
        found.organization = found.organization or other.organization
    rank = found.office is not None and (
        found.office.kind == "official" or found.office.name in doc.lexicon.words("names", "offices")
    )
    described = other.office is not None and other.office.name in doc.lexicon.sets["descriptive_titles"]
    if rank and not described and len(other.role) > len(found.role):
        found.role, found.office = other.role, other.office
    found.b = other.b + (doc.low[other.b] == "," and comma_belongs(doc, other.b, limit))


def _goes_before_verb(doc: Doc, found: Mention, other: Mention) -> bool:
    """Whether somebody with a second title is the subject of what follows: "Prince Ali, Premier of Lima made"."""
    ranked = is_borne(doc, found) or is_sent(doc, other, found)  # "General Ana Doe, the Chief of Staff met"
    if other.determiner and not ranked:
        return False
    return bool(plain_flag(doc, other.b) & _FINITE) and opens_sentence(doc, found, "")


def _join(doc: Doc, found: Mention, other: Mention, limit: int) -> None:
    if both(doc, found, other) and not (is_borne(doc, other) or speaks(found) or is_sent(doc, found, other)):
        only = doc.lexicon.only_titles.get(found.office.name) if found.office is not None else None
        found.place((only,) if only else found.countries)  # "the Taoiseach, President Jane Doe,"
        found.role, found.office = other.role, other.office
    found.name = found.name or other.name
    _learn_title(found, other)
    found.b = other.b + (doc.low[other.b] == "," and comma_belongs(doc, other.b, limit))


def _learn_title(found: Mention, other: Mention) -> None:
    found.role = found.role or other.role
    found.office = found.office or other.office
    found.place(found.countries or other.countries)
    found.organization = found.organization or other.organization
    found.former = found.former or other.former
    found.owner = found.owner or other.owner
    found.kind = "person"


def _absorb_relative(r: Reader, found: Mention, limit: int, read: Read) -> None:
    """The title in "X, who is expected to become the next foreign minister"; the clause stays outside the mention."""
    doc = r.doc
    i = found.b + 1 + (doc.low[found.b] == ",")
    if found.role or i >= limit or not (doc.flag[i] & (Flag.BE | Flag.MODAL) or _has_served(doc, i, limit)):
        return
    for k in range(i + 1, min(limit, i + _RELATIVE_MOST)):
        if doc.flag[k] & Flag.DETERMINER or doc.cap[k]:
            title = read(r, k, limit)
            if title is not None and title.kind == "person" and title.role and not title.name and not title.plural:
                _learn_title(found, title)
            return


def _has_served(doc: Doc, i: int, limit: int) -> bool:
    """Whether an office is told that somebody still holds: "who has been serving as the Kenyan envoy"."""
    return i + 3 < limit and doc.flag[i] & Flag.HAVE > 0 and doc.low[i + 1] == "been" and "as" in doc.low[i + 2 : i + 4]
