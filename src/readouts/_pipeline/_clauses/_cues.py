"""Cues: at which tokens a predicate begins, and which verb of the lexicon stands there.

The grammar:

    cue := first word (adverb | up to three plain words)* further words
"""

from __future__ import annotations

from readouts._lexicon import Contact, Flag, Verb, VerbForm
from readouts._model import Channel
from readouts._pipeline._clauses._adjuncts import after_where
from readouts._pipeline._clauses._forms import BEFORE_CUE, classify, nominal, past
from readouts._pipeline._clauses._light import light_contact
from readouts._pipeline._clauses._objects import object_beyond
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._clauses._words import FIRM, REACH, Cue, Longer, Readings
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import GENITIVES, PEOPLE, THEM
from readouts._pipeline._surroundings import AUXILIARY, MARKS

__all__ = ["plain_verb", "predicate_at"]

_ADVERB, _DAY, _DETERMINER = Flag.ADVERB, Flag.DAY, Flag.DETERMINER
_AFTER_NAME = Flag.PREPOSITION | Flag.CONJUNCTION | Flag.DAY | Flag.ADVERB | Flag.SUBORDINATOR
_MARKS_AFTER_NAME = frozenset({",", ".", ";", "(", "this", "last", "late", "early"})
_FEW_NAMED, _AMONG, _NAMING = 12, ["among", "them"], frozenset({"including", "among"})
_PARTIES = frozenset({"person", "name", "group", "unnamed"})
_BODIES = frozenset({"side", "institution", "body"})
_VISITED = frozenset({"person"})
_CALLED = PEOPLE | {"pronoun"}
_ASKS = frozenset({"for", ":", "not"})
_CLAUSE_ENDS = frozenset({".", ";", "and", "who"})
_WHEN_OR_WHERE, _AFTER_VISIT = Flag.PREPOSITION | Flag.DAY | Flag.ADVERB, frozenset({",", ".", "to"})
_ASKED_REACH = 16
_ADVERB_OR_DAY = _ADVERB | _DAY
_GAP, _SECOND_REACH = 3, 9
_OF_DAY = frozenset({",", "(", ")", "on", "this"})


def predicate_at(scan: Scan, i: int, j: int, cue: Cue) -> Predicate | None:
    """The predicate whose cue begins at a token, before ``j`` unless it is one of several words."""
    if scan.flags[i - 1] & _DETERMINER and _is_noun(scan, i):
        return None
    form = cue.single
    if cue.signs and not cue.signs.isdisjoint(scan.words[j : i + REACH]):
        form, j = _form_at(scan, i, cue)
    elif cue.calling and (_is_contact(scan, i, cue) or _is_met(scan, i, cue.contact.single)):
        form = cue.contact.single
    if form is None:
        if cue.light:
            return light_contact(scan, i)
        return nominal(scan, i) if j < scan.b and scan.words[j] == "on" else None
    verb = form.verb
    if isinstance(verb, Contact):
        if not _has_party(scan, verb, j):
            return light_contact(scan, i) if cue.light else None
    elif cue.light and verb.act is None and "light" in verb.takes:
        contact = light_contact(scan, i)
        if contact is not None:
            return contact
    return past(scan, i, j, form) if form.finite else classify(scan, i, j, form)


def _is_noun(scan: Scan, i: int) -> bool:
    """Whether a word behind an article can be no verb: "the | call", but "they all | called"."""
    return i > scan.a and scan.ends[i] is None and not scan.flags[i - 1] & BEFORE_CUE


def _form_at(scan: Scan, i: int, cue: Cue) -> tuple[VerbForm | None, int]:
    """The form at a token that may be a longer one."""
    verb, contact = cue.verb, cue.contact
    following = scan.words[i + 1 : min(scan.b, i + _SECOND_REACH)]
    if cue.calling and (k := _after_day(scan, i + 1)):
        if scan.words[k] in verb.pairs:
            return verb.pairs[scan.words[k]], k + 1
        if _has_purpose(scan, i, k):
            return contact.single, i + 1
    if verb.signs and not (cue.both and _tells_how_or_when(scan, i + 1)):
        form, j = _longer(scan, i + 1, following, verb)
        if form is not None:
            visit = contact.pairs.get(scan.words[j - 1]) if contact.signs else None
            return (visit, j) if visit is not None and _is_visit(scan, j) else (form, j)
    if contact.signs:
        form, j = _longer(scan, i + 1, following, contact)
        if form is None and contact.longer and (start := _after_time(scan, i)):
            form, j = _longer(scan, start, scan.words[start : min(scan.b, start + _SECOND_REACH)], contact)
        if form is not None and scan.low(j) != "and":  # "exchanged views and assessments of"
            return form, j
    met = cue.calling and (_is_contact(scan, i, cue) or _is_met(scan, i, contact.single))
    if verb.single is not None and not met:
        return verb.single, i + 1
    return contact.single, i + 1


def _after_time(scan: Scan, i: int) -> int:
    """The token after when something was, or how long: "received | today, 3 May, | the visit of"; 0 where none is told.

    "spent | more than an hour | on the phone".
    """
    words, flags, k = scan.words, scan.flags, i + 1
    if words[i] in scan.doc.lexicon.sets["spending"]:
        on = next((k for k in range(i + 2, min(scan.b - 2, i + _SECOND_REACH)) if words[k] == "on"), 0)
        return on if on and words[on + 1] == "the" and not flags[on + 2] & _DAY else 0
    while k < scan.b and (flags[k] & (_DAY | _ADVERB) or words[k] in _OF_DAY or words[k][0].isdigit()):
        k += 1
    return k if k > i + 1 and k < scan.b and flags[k] & _DETERMINER else 0


def _is_visit(scan: Scan, j: int) -> bool:
    """Whether somebody is called on at home and asked for nothing: "called on President X on Monday"."""
    people, end = scan.c.listed(j, scan.b)
    low, flag = scan.words, scan.flags
    if not people and j < scan.b and low[j] in THEM:
        end = j + 1  # "called on her at the ministry"
        if end < scan.b and not (flag[end] & _WHEN_OR_WHERE or low[end] in _AFTER_VISIT):
            return False
    elif not people or end - 1 == j or any(m.kind not in _VISITED or m.possessive for m in people):
        return False
    for k in range(end, min(scan.b, end + _ASKED_REACH)):
        if (low[k] in _ASKS and not _is_for_talks(scan, k)) or (
            low[k] == "to"
            and scan.begins[k + 1] is None
            and not scan.flag(k + 1) & Flag.DETERMINER
            and scan.low(k + 1) not in scan.doc.lexicon.sets["for_courtesy"]
        ):
            return False
        on_visit = low[k] == "during" and not scan.doc.lexicon.sets["visits"].isdisjoint(low[k + 1 : k + _GAP + 1])
        if low[k] in _CLAUSE_ENDS or flag[k] & Flag.VERB or on_visit:
            break
    return True


def _is_for_talks(scan: Scan, k: int) -> bool:
    """Whether somebody was visited for a talk: "called on President X | for a meeting"."""
    if scan.words[k] != "for":
        return False
    return any(scan.doc.match_kind(t, scan.b, "call_noun")[0] for t in range(k + 1, min(scan.b, k + 4)))


def plain_verb(scan: Scan, p: Predicate) -> Verb | None:
    """The verb under the same word as a light one that carries no noun: "raised the fate of", not "raised concerns"."""
    if p.j != p.i + 1:
        return None
    forms = scan.doc.lexicon.verbs.get(scan.words[p.i], ())
    verbs = [f.verb for f in forms if not f.rest and f.verb is not p.verb]
    return verbs[0] if verbs and isinstance(verbs[0], Verb) else None


def _longer(scan: Scan, i: int, following: list[str], readings: Readings) -> tuple[VerbForm | None, int]:
    """The longest form of more than one word, the further ones of which begin at or after a token."""
    pairs, flags = readings.pairs, scan.flags
    if readings.longer:
        form, j = _longest(scan, i, following, readings.longer)
        if form is not None:
            return form, j
    for k, word in enumerate(following, i):
        if word in pairs:
            return pairs[word], k + 1
        if not flags[k] & _ADVERB:
            break
    if pairs and i < scan.b and scan.words[i] in scan.c.adverbs:
        k = scan.c.right(i, scan.b)  # "spoke in detail about"
        if i < k < scan.b and scan.words[k] in pairs:
            return pairs[scan.words[k]], k + 1
    return None, 0


def _after_day(scan: Scan, i: int) -> int:
    """The token after a day that is told right after a verb: "called on Monday | for"; 0 where there is none."""
    flags = scan.flags
    k = i + (scan.words[i] == "on") if i + 2 < scan.b else scan.b
    if k >= scan.b or not flags[k] & _DAY:
        return 0
    return k + 1 if k + 1 < scan.b else 0


def _longest(scan: Scan, i: int, following: list[str], longer: Longer) -> tuple[VerbForm | None, int]:
    """The longest form of three words or more, the second of which follows after adverbs and a short object."""
    flags, room = scan.flags, _GAP
    found: VerbForm | None = None
    end = 0
    for k, word in enumerate(following, i):
        if word in longer and word not in following[: k - i]:
            form, j = _with_rest(scan, k + 1, longer[word])
            if form is not None and (found is None or len(form.rest) > len(found.rest)):
                found, end = form, j
        if not flags[k] & _ADVERB:
            if not room or flags[k] & FIRM or not word[0].isalpha():
                break
            room -= 1
    return found, end


def _with_rest(scan: Scan, k: int, forms: list[VerbForm]) -> tuple[VerbForm | None, int]:
    """The first of some forms the words of which from the third on follow at a token, and the token after them."""
    if k >= scan.b:
        return None, 0
    word, adverb = scan.words[k], scan.flags[k] & _ADVERB
    for form in forms:
        if (adverb or form.rest[1] == word) and (j := _particles(scan, k, form.rest)):
            return form, j
    return None, 0


def _tells_how_or_when(scan: Scan, i: int) -> bool:
    """Whether words after a verb tell no topic: "spoke on the phone", "spoke briefly on Monday"."""
    if i >= scan.b:
        return False
    word = scan.words[i]
    if word == "on" and scan.flag(i + 1) & _DAY:
        return scan.low(i + 2) not in GENITIVES
    if word in scan.doc.lexicon.openings["channel"]:
        return bool(scan.doc.match_kind(i, scan.b, "channel")[0])
    after = scan.c.right(i, scan.b) if scan.flags[i] & _ADVERB or word in scan.c.adverbs else i
    return after > i and _tells_how_or_when(scan, after)


def _is_contact(scan: Scan, i: int, cue: Cue) -> bool:
    """Whether a word that is both is used as a verb of contact: "called President ...", "wrote to Minister ..."."""
    if i - 1 in scan.c.speech_end:
        return False  # "“A,” wrote President Doe"
    if scan.words[i] in scan.doc.lexicon.sets["called"] and _is_passive(scan, i):
        return _is_called_by(scan, i)
    k = scan.c.right(i + 1, scan.b)
    if scan.after_second(k) > k or _has_purpose(scan, i, _after_day(scan, i + 1) or k):
        return True
    m = scan.begins[k + 1 if scan.low(k) == "to" else k]
    if m is None and cue.contact.single is not None:
        contact = cue.contact.single.verb
        k = object_beyond(scan, contact, k, titled=True) if isinstance(contact, Contact) else k
        m = scan.begins[k]
    if (m is None or m.kind == "group") and k == i + 1 and _some_are_named(scan, k):
        return True
    if m is None or not (m.kind in PEOPLE or (m.a == k and m.kind == "group" and m.countries)) or m.possessive:
        return False
    if m.b >= scan.b or scan.flags[m.b] & _AFTER_NAME or scan.words[m.b] in _MARKS_AFTER_NAME:
        return True
    # "called Doe “to thank him”", not "called Doe “a liar”"
    return scan.words[m.b] in MARKS and scan.low(m.b + 1) == "to"


def _is_met(scan: Scan, i: int, form: VerbForm | None) -> bool:
    """Whether somebody stands behind when and where he was met: "welcomed | at the palace the Kenyan envoy"."""
    if form is None or not isinstance(form.verb, Contact):
        return False
    after = i + 1
    k = object_beyond(scan, form.verb, after)
    k = scan.after_new(after) if k == after else k
    m = scan.begins[k] if k > after else None
    met = m is not None and m.kind == "person" and not m.possessive
    return met or (form.verb.channel is Channel.IN_PERSON and _is_headed(scan, after))


def _is_called_by(scan: Scan, i: int) -> bool:
    """Whether somebody was called on the phone: "X was called on Monday by Y", not "X was called a hero by Y"."""
    q = scan.c.left(i, scan.a)
    while q > scan.a and scan.flags[q] & AUXILIARY:
        q = scan.c.left(q, scan.a)
    before = scan.ends[q + 1]
    by = after_where(scan, scan.c.right(i + 1, scan.b), scan.b)
    m = scan.begins[by + 1] if scan.low(by) == "by" else None
    if m is None or before is None or m.kind not in PEOPLE or before.kind not in _CALLED:
        return False
    return m.b >= scan.b or bool(scan.flags[m.b] & _AFTER_NAME) or scan.words[m.b] in _MARKS_AFTER_NAME


def _has_purpose(scan: Scan, i: int, k: int) -> bool:
    """Whether only what somebody called for follows: "called | to convey his thanks", not "was called to order"."""
    if scan.low(k) != "to" or k + 1 >= scan.b or scan.begins[k + 1] is not None or scan.flags[i - 1] & Flag.BE:
        return False
    return any(form.base for form in scan.doc.lexicon.verbs.get(scan.words[k + 1], ()))


def _particles(scan: Scan, i: int, rest: tuple[str, ...]) -> int:
    """The token after the words of a verb from its third on, over adverbs and days; 0 where they do not follow."""
    words, flags, b = scan.words, scan.flags, scan.b
    for word in rest[1:]:
        while i < b and words[i] != word and flags[i] & _ADVERB_OR_DAY:
            i += 1
        if i >= b or words[i] != word:
            return 0
        i += 1
    return i


def _has_party(scan: Scan, verb: Contact, j: int) -> bool:
    """Whether a verb of contact has a party after it, or can have two before it."""
    if not verb.person:
        return True
    k = scan.to_object(j)
    if scan.begins[k] is None:
        k = object_beyond(scan, verb, k)
    if k < scan.b and scan.words[k] in verb.parties:
        k += 1
    elif _is_passive(scan, j - 1) and scan.low(by := after_where(scan, k, scan.b)) == "by":
        k = by + 1
    if verb.initiator == "subject":
        k = scan.after_second(k)
    m = scan.begins[k]
    if (m is None or m.kind in _BODIES) and _is_headed(scan, k):
        return True
    if verb.initiator == "subject" and (m is None or m.kind == "group") and _some_are_named(scan, k):
        return True
    if m is None:
        calls = verb.initiator == "subject" and _has_purpose(scan, j - 1, _after_day(scan, j) or k)
        return k < scan.b and (calls or scan.c.is_object(k))
    return m.kind in _PARTIES and not m.possessive


def _is_headed(scan: Scan, k: int) -> bool:
    """Whether a delegation with a head stands at a token: "received | a delegation of the Fund led by Jane Doe"."""
    words, sets = scan.words, scan.doc.lexicon.sets
    if scan.begins[k] is None and not scan.flag(k) & _DETERMINER:
        return False
    end = min(scan.b - 2, k + _SECOND_REACH + _SECOND_REACH)
    if sets["delegations"].isdisjoint(words[k:end]):
        return False
    return any(words[t] in sets["heading"] and words[t + 1] == "by" for t in range(k + 1, end))


def _some_are_named(scan: Scan, k: int) -> bool:
    """Whether some of several are named: "called | more than a dozen leaders on Monday, including X"."""
    if _NAMING.isdisjoint(scan.words[k + 1 : k + _FEW_NAMED]):
        return False
    end = min(scan.b - 1, k + _FEW_NAMED)
    opens = next((t for t in range(k + 1, end) if scan.words[t] == "including" or scan.words[t : t + 2] == _AMONG), 0)
    opens += bool(opens) and scan.words[opens] == "among"
    if not opens or scan.begins[opens + 1] is None:
        return False
    return any(scan.flags[t] & Flag.GROUP for t in range(k, opens))


def _is_passive(scan: Scan, i: int) -> bool:
    """Whether a participle stands in a passive: "was received", "was warmly received"."""
    flag = scan.flag(i - 1)
    return bool((scan.flag(i - 2) if flag & _ADVERB else flag) & Flag.BE)
