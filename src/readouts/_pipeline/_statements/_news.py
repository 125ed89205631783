"""The bare news of a contact, which is no statement, and those who bring news of what others said in it.

news := cue determiner noun of contact [("with" | "to") X]
"""

from __future__ import annotations

from readouts._lexicon import FINITE, Flag
from readouts._model import Act
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import GENITIVES, Doc

__all__ = [
    "had_contact",
    "introduces",
    "is_aide",
    "is_news",
    "tells_of_another",
    "tells_of_its_own",
    "tells_of_talk",
    "tells_what_he_told",
]

_WITH = frozenset({"with", "between", "to", "from", "in", "on", "via"})
_SOURCES = frozenset({"institution", "seat", "medium"})
_STATES, _LEADERS = frozenset({"place", "seat", "side"}), frozenset({"person", "name"})
_OF = frozenset({"of", "on"})
_MODIFIERS = 3
_OBJECT = 2
_NEAR, _OF_LEADERS = 7, 5
_BEFORE_VERB = Flag.HAVE | Flag.ADVERB
_HAVING = Flag.CONTACT | Flag.LIGHT | Flag.HAVE
_BY_SAYING = frozenset({Act.EMPHASIZE, Act.REAFFIRM, Act.THANK, Act.CONGRATULATE, Act.CONDOLE})
_ELSE = 4
"""So few tokens before a cue and after its content are little else."""


def is_news(doc: Doc, p: Predicate) -> bool:
    """Whether one of the cues of news conveys only that there was a contact: "confirmed the phone call"."""
    low, flag = doc.low, doc.flag
    if p.content is None or p.quote is not None:
        return False
    a, b = p.content
    if not flag[a] & Flag.DETERMINER or any(map(FINITE.__and__, flag[a:b])):
        return False
    for k in range(a + 1, min(b, a + _MODIFIERS)):
        noun, j = doc.match_kind(k, b, "call_noun")
        if noun:
            return j >= b or low[j] in _WITH
    return False


def had_contact(doc: Doc, i: int, limit: int) -> bool:
    """Whether a verb of contact, or a noun of contact that somebody had, follows at a token: "had | had a call"."""
    flag, i = doc.flag, i - 1
    for _ in range(_MODIFIERS):
        i += 1
        if i >= limit or not flag[i] & _BEFORE_VERB:
            break
    if i >= limit or not flag[i] & _HAVING:
        i -= 1  # "had a call"
    if flag[i] & Flag.CONTACT:
        return True
    return bool(flag[i] & _HAVING) and any(
        doc.match_kind(k, limit, "call_noun")[0] for k in range(i + 1, min(limit, i + _NEAR))
    )


def tells_of_talk(doc: Doc, p: Predicate) -> bool:
    """Whether a source tells of the talk itself: "the spokesman said the call came within the efforts of both"."""
    if p.content is None or p.quote is not None:
        return False
    a, b = p.content
    a += doc.flag[a] & Flag.DETERMINER > 0
    events, flags = doc.lexicon.sets["events"], doc.flag
    for k in range(a, min(b - 1, a + _OF_LEADERS)):
        if doc.low[k] in events:
            return True
        if not flags[k] & (Flag.GROUP | Flag.NUMBER) and doc.low[k] not in GENITIVES:
            break  # "the two leaders' | discussion"
    return False


def introduces(doc: Doc, p: Predicate) -> bool:
    """Whether a document is only announced that follows: "The ministry issued this statement on Monday:".

    Or one that tells of the contact: "The ministry gave another account of the call."
    """
    if p.parent is not None or not p.subject or p.noun is None or p.noun.act is not Act.INFORM:
        return False
    if doc.low[p.sentence.b - 1] != ":" and not _is_of_contact(doc, p):
        return False
    return all(m.kind in _SOURCES for m in p.subject)


def _is_of_contact(doc: Doc, p: Predicate) -> bool:
    """Whether what somebody gives is an account of the contact."""
    if p.content is None:
        return False
    a, b = p.content
    for k in range(p.j, min(b, a + _NEAR) - 1):
        if doc.low[k] in _OF and doc.flag[k + 1] & Flag.DETERMINER and doc.match_kind(k + 2, b, "call_noun")[0]:
            return True
    return False


def is_aide(p: Predicate) -> bool:
    """Whether an adviser or another official tells something."""
    office, say = p.speakers[0].office if len(p.speakers) == 1 else None, p.say
    return office is not None and office.kind == "official" and say is not None and say.act is Act.INFORM


def tells_of_another(outer: Predicate, inner: Predicate) -> bool:
    """Whether what is said inside what another says is a statement all the same."""
    return _tells_of_others(outer, inner) or _tells_on(outer) or _tells_of_other(outer, inner)


def _tells_of_others(outer: Predicate, inner: Predicate) -> bool:
    """Whether an aide who took no part in a call tells what was said in it: "the aide said X thanked Y for A"."""
    call = inner.call
    if call is None or outer.call is not None or outer.noun is not None:
        return False
    if not (is_aide(outer) or _is_minister(outer, inner)) or outer.speakers[0] in call.party_set:
        return False
    return call.party_set.issuperset(inner.speakers)


def _is_minister(outer: Predicate, inner: Predicate) -> bool:
    """Whether a minister tells what one of two leaders said to the other: "Foreign Minister Z said X thanked Y"."""
    office, say = outer.speakers[0].office if len(outer.speakers) == 1 else None, outer.say
    told = outer.quote is None and "past" in inner.tenses and inner.form == "finite" and bool(inner.addressees)
    return told and office is not None and office.kind == "minister" and say is not None and say.act is Act.INFORM


def _tells_of_other(outer: Predicate, p: Predicate) -> bool:
    """Whether one party to a call tells what the other said in it: "X said Y supported A"."""
    call, whole = p.call, outer.content
    if call is None or "past" not in p.tenses or p.form != "finite" or not p.subject or whole is None:
        return False
    if p.subject[0].a > whole[0] + 1:
        return False  # "X said it rained after Y praised A"
    return outer.noun is None and call.party_set.issuperset([*outer.speakers, *p.speakers])


def tells_of_its_own(outer: Predicate, p: Predicate) -> bool:
    """Whether a state tells what its leader, who is named, said: "Lima said that President X had told Y that A"."""
    if not outer.subject or outer.subject[0].kind not in _STATES or not p.subject or len(p.speakers) > 1:
        return False
    return p.subject[0].kind in _LEADERS


def tells_what_he_told(outer: Predicate, p: Predicate) -> bool:
    """Whether somebody tells what he told another, and little else: "X said she had warned Y against A"."""
    say, whole = outer.say, outer.content
    if say is None or say.act is not Act.INFORM or not p.subject or p.say is None:
        return False
    if len(p.speakers) > 1 and p.say.act is Act.AGREE:
        return p.call is not None  # "Both sides said the leaders had agreed to"
    if not p.addressees:
        return False
    if whole is None or p.content is None or p.i - whole[0] > _ELSE or whole[1] - p.content[1] > _ELSE:
        return False
    if not (
        p.addressee or _is_done_by_saying(p) or ("addressee" in p.say.takes and _OBJECT <= p.content[0] - p.j <= _ELSE)
    ):
        return False  # "pressed the Kenyans to": somebody who is no mention
    if p.speakers != outer.speakers or p.subject[0].label != "he" or "past" not in p.tenses or p.negated:
        return False
    return p.call is not None and not (outer.addressee and outer.call is p.call)


def _is_done_by_saying(p: Predicate) -> bool:
    """Whether words alone do it, so that its past is no present of then: "stressed", "voiced hope", not "hoped"."""
    assert p.say is not None
    return (p.noun is not None or p.say.act in _BY_SAYING) and p.form == "finite"


def _tells_on(p: Predicate) -> bool:
    """Whether a source goes on with a second verb: "the ministry gave no date, but said that X thanked Y"."""
    first = p.inherits
    if p.subject or first is None or p.form != "finite" or p.say is None or p.say.act is not Act.INFORM:
        return False
    return bool(first.subject) and all(m.kind in _SOURCES for m in first.subject)
