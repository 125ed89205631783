"""Cues: at which tokens a predicate begins, and which verb of the lexicon stands there.

The grammar:

    cue     := first word (adverb | up to three plain words)* further words
    contact := light verb ... noun of contact ("had a telephone conversation")
"""

from __future__ import annotations

import functools
from collections import defaultdict

import attrs

from readouts._lexicon import Contact, Flag, Lexicon, Verb, VerbForm
from readouts._model import Channel
from readouts._pipeline._clauses._attributions import OPENERS
from readouts._pipeline._clauses._forms import classify, nominal
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import Doc
from readouts._pipeline._surroundings import CUE

__all__ = ["candidates", "plain_verb", "predicate_at"]

_FIRM = (
    Flag.PREPOSITION
    | Flag.CONJUNCTION
    | Flag.DETERMINER
    | Flag.SUBORDINATOR
    | Flag.PRONOUN
    | Flag.BE
    | Flag.HAVE
    | Flag.MODAL
)
_BEGINS = CUE | Flag.BE
_OPENERS = OPENERS | {"there"}
_LIGHT_CONTACT = Contact("have a talk", Channel.UNSPECIFIED, frozenset({"with", "to", "from", "and"}))
_LIGHT_BASES = frozenset("have hold make conduct receive take join place begin convene".split())
_CALLING = ("call", "visit", "receiv", "host", "welcom", "writ", "wrote")
_PARTIES = frozenset({"person", "name", "group", "unnamed"})
_GAP = 3
_REACH = 9


def candidates(doc: Doc) -> list[int]:
    """The tokens at which a predicate can begin."""
    return [i for i, (flag, low) in enumerate(zip(doc.flag, doc.low, strict=True)) if flag & _BEGINS or low in _OPENERS]


@attrs.frozen
class _Forms:
    """The forms under one first word: those of more words by their second, those of one word, each in its order."""

    longer: dict[str, list[VerbForm]]
    single: list[VerbForm]


@functools.lru_cache(maxsize=16)
def _index(lexicon: Lexicon) -> tuple[dict[str, _Forms], dict[str, _Forms]]:
    """The verbs and the contacts of a lexicon, each form under its first word and its second."""
    return _by_words(lexicon.verbs), _by_words(lexicon.contacts)


def _by_words(table: dict[str, tuple[VerbForm, ...]]) -> dict[str, _Forms]:
    found: dict[str, _Forms] = {}
    for word, forms in table.items():
        longer: dict[str, list[VerbForm]] = defaultdict(list)
        for form in forms:
            if form.rest:
                longer[form.rest[0]].append(form)
        found[word] = _Forms(dict(longer), [f for f in forms if not f.rest])
    return found


def predicate_at(scan: Scan, i: int) -> Predicate | None:
    """The predicate whose cue begins at a token."""
    light = bool(scan.doc.flag[i] & Flag.LIGHT)
    if not scan.doc.flag[i] & _BEGINS:
        return None
    form, j = _form_at(scan, i)
    if form is None:
        return _light_contact(scan, i) if light else nominal(scan, i)
    verb = form.verb
    if light and isinstance(verb, Verb) and "light" in verb.takes and verb.act is None:
        contact = _light_contact(scan, i)
        if contact is not None:
            return contact
    if isinstance(verb, Contact) and not _has_party(scan, verb, j):
        return _light_contact(scan, i) if light else None
    return classify(scan, i, j, form)


def _form_at(scan: Scan, i: int) -> tuple[VerbForm | None, int]:
    word = scan.doc.low[i]
    verbs, contacts = _index(scan.doc.lexicon)
    both = word in contacts
    if word in verbs and not (both and _channel_at(scan, i + 1)):
        form, j = _longer(scan, i, verbs[word])
        if form is not None:
            return form, j
    if word in verbs and verbs[word].single and not (both and _is_contact(scan, i)):
        return verbs[word].single[0], i + 1
    if both:
        form, j = _longer(scan, i, contacts[word])
        if form is not None:
            return form, j
        if contacts[word].single:
            return contacts[word].single[0], i + 1
    return None, 0


def plain_verb(scan: Scan, p: Predicate) -> Verb | None:
    """The verb under the same word as a light one that carries no noun: "raised the fate of", not "raised concerns"."""
    forms = _index(scan.doc.lexicon)[0].get(scan.doc.low[p.i])
    verbs = [f.verb for f in forms.single if f.verb is not p.verb] if forms is not None and p.j == p.i + 1 else []
    return verbs[0] if verbs and isinstance(verbs[0], Verb) else None


def _longer(scan: Scan, i: int, forms: _Forms) -> tuple[VerbForm | None, int]:
    """The longest form of more than one word at a token, and the token after it."""
    if not forms.longer:
        return None, 0
    low = scan.doc.low
    possible = [f for word in dict.fromkeys(low[i + 1 : min(scan.b, i + _REACH)]) for f in forms.longer.get(word, ())]
    for form in sorted(possible, key=lambda f: -len(f.rest)):
        j = _particles(scan, i + 1, form.rest)
        if j:
            return form, j
    return None, 0


def _channel_at(scan: Scan, i: int) -> bool:
    return i < scan.b and bool(scan.doc.match_kind(i, scan.b, "channel")[0])


def _is_contact(scan: Scan, i: int) -> bool:
    """Whether a word that is both is used as a verb of contact: "called President ...", "wrote to Minister ..."."""
    if not scan.doc.low[i].startswith(_CALLING):
        return False
    k = scan.c.right(i + 1, scan.b)
    m = scan.c.begins.get(k + 1 if scan.low(k) == "to" else k)
    if m is None or m.kind not in {"person", "name"} or m.possessive:
        return False
    ends = Flag.PREPOSITION | Flag.CONJUNCTION | Flag.DAY | Flag.ADVERB | Flag.SUBORDINATOR
    return m.b >= scan.b or bool(scan.flag(m.b) & ends) or scan.low(m.b) in {",", ".", ";", "(", "this", "last"}


def _particles(scan: Scan, i: int, rest: tuple[str, ...]) -> int:
    """The token after the further words of a verb, adverbs and a short object stepped over; 0 where they are not."""
    low, flag = scan.doc.low, scan.doc.flag
    room = _GAP if len(rest) > 1 else 0
    for word in rest:
        while i < scan.b and low[i] != word:
            adverb = flag[i] & Flag.ADVERB
            if not adverb and not (room and not flag[i] & _FIRM and low[i][0].isalpha()):
                return 0
            room -= not adverb
            i += 1
        room = 0
        if i >= scan.b:
            return 0
        i += 1
    return i


def _has_party(scan: Scan, verb: Contact, j: int) -> bool:
    """Whether a verb of contact has a party after it, or can have two before it."""
    if not verb.person:
        return True
    k = scan.c.right(j, scan.b)
    if k < scan.b and scan.doc.low[k] in verb.parties:
        k += 1
    m = scan.c.begins.get(k)
    return m is not None and m.kind in _PARTIES and not m.possessive


def _light_contact(scan: Scan, i: int) -> Predicate | None:
    """A light verb with a noun of contact: "had a telephone conversation", "received a call from"."""
    doc = scan.doc
    for k in range(i + 1, min(scan.b, i + 14)):
        if scan.c.quoted[k]:
            return None
        if doc.flag[k] & Flag.PHRASE:
            found, j = doc.match_kind(k, scan.b, "call_noun")
            if isinstance(found, tuple):
                return _light_predicate(scan, i, (k, j), *found)
        if doc.low[k] in {"that", ",", "to", "with", "of", "for"}:
            return None
        if doc.flag[k] & Flag.VERB and doc.low[k].endswith("ed") and not doc.flag[k - 1] & Flag.DETERMINER:
            return None  # but "had a detailed discussion"
    return None


def _light_predicate(scan: Scan, i: int, noun: tuple[int, int], channel: Channel, several: bool) -> Predicate | None:
    doc, j = scan.doc, noun[1]
    receiving = doc.low[i] in doc.lexicon.words("light.receiving", "calls") and "from" in doc.low[j : j + 8]
    verb = attrs.evolve(_LIGHT_CONTACT, channel=channel, initiator="object" if receiving else "")
    made = classify(scan, i, j, VerbForm(verb, _light_tenses(doc.low[i])))
    if made is not None:
        made.channel, made.several, made.noun_at = channel, several, noun
    return made


def _light_tenses(word: str) -> frozenset[str]:
    if word.endswith("ing"):
        return frozenset({"gerund"})
    return frozenset({"base"} if word in _LIGHT_BASES else {"past", "participle"})
