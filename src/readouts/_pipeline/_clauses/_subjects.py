"""The subject of a finite cue.

The grammar:

    subject := mention | relative ("X, who") | insertion (mention "," ... ",") | carried ("and stressed")
             | noun phrase ("the conversation focused on") | nothing ("Spoke with ...")
"""

from __future__ import annotations

from readouts._lexicon import Flag
from readouts._pipeline._clauses._of_talk import (
    before_time,
    ends_date,
    is_of_talk,
    names_contact,
    tells_of_talk,
    told_of_talk,
)
from readouts._pipeline._clauses._phrase_subjects import before_adverbial, before_call, document, who_is, with_team
from readouts._pipeline._clauses._relays import is_of_himself, joined_to
from readouts._pipeline._clauses._reported import is_alternative, is_of_clause, is_of_other, is_of_relative, is_ours
from readouts._pipeline._clauses._scan import DASHES, JOINS, POSSESSIVE, Scan
from readouts._pipeline._records import ITEM, TEAM, Predicate
from readouts._pipeline._state import GENITIVES, PEOPLE, WHOSE, Mention
from readouts._pipeline._surroundings import ACTORS, LISTED, MARKS

__all__ = ["find_subject", "of_mention"]

_PREPOSITION = Flag.PREPOSITION
_CLAUSE_OPENERS = frozenset({",", ";", ":", "that", "while", "whereas", "but", "where", "when", "because"}) | MARKS
_HAVING = Flag.HAVE | Flag.BE
_NO_PHRASE = Flag.DETERMINER | Flag.PREPOSITION | Flag.SUBORDINATOR
_COMPLEMENT = Flag.DETERMINER | Flag.PREPOSITION | Flag.SUBORDINATOR | Flag.PRONOUN | Flag.VERB
_COMPLEMENTS = frozenset({"to", "that", ":", "him", "her", "them", "us", "me"})
_VERBS = Flag.VERB | Flag.CONTACT
_AFTER_INSERTION = DASHES | {",", ")"}
_BEFORE_INSERTION = frozenset({",", "(", "–", "—"})
_CONJUNCTIONS = frozenset({"and", "but", "or", "then"})
_OF_OBJECT = frozenset({"with", "to", "for"})
_OPENS_CLAUSE = frozenset({"that", "like", "than"})
_ALONG = frozenset({"together", "along"})
_INSERTION_REACH = 26
_PHRASE_REACH = 30
_UNSETTLED = frozenset({"which", "whether"})
_BEFORE_SUBJECT = LISTED | JOINS | _UNSETTLED | {"what"}
_SHORT, _AGED = 4, 8
_DEGREES = frozenset({"more", "most", "less"})
_AFTER_MENTION = frozenset({"]", ")", "."})  # "X (NO) said", "X Jr. said"


def find_subject(scan: Scan, p: Predicate, q: int) -> bool:
    """Give a finite cue the subject that ends at ``q``; false where it has none, so that it is no predicate."""
    if q < scan.a:
        p.start = scan.a
        return _of_list(scan, p)
    word = scan.words[q]
    if word == "part" and q - 2 > scan.a and scan.doc.match_kind(q - 2, q + 1, "adverbs")[1] == q + 1:
        q -= 3
        word = scan.words[q]  # "X for her part stressed"
    if word == "turn" and q - 2 > scan.a and scan.words[q - 2] == ",":
        q -= 2
        word = ","  # "X, thanking Y for A, in turn wished"
    if word == "as" and scan.low(q - 1) == "well":
        return _carried(scan, p, scan.before_conjunction(q))
    m = scan.ends[q + 1]
    if m is None and word in _AFTER_MENTION and q - 1 > scan.a:
        m = scan.ends[q]
        if m is not None and scan.low(m.a - 1) == "(":
            before = scan.ends[m.a - 1]
            m = before if before is not None and before.kind == "person" else m  # "Senator X (R-Utah) said"
    if m is not None and m.kind in ACTORS and not m.possessive:
        return (
            (m.kind not in PEOPLE and _of_who_is(scan, p, q))
            or (word == "," and _is_around_attribution(scan, p, m))
            or of_mention(scan, p, m)
        )
    if word in _AFTER_INSERTION:
        return not _is_hyphened(scan, word, q) and _after_comma(scan, p, q)
    if word in _CONJUNCTIONS or (word == "well" and scan.low(q - 1) == "as") or (word == ";" and _goes_on(scan, p)):
        return _carried(scan, p, scan.before_conjunction(q))
    end = before_time(scan, q)
    return find_subject(scan, p, end) if end < q else _of_who_is(scan, p, q) or _noun_phrase(scan, p, q)


def _is_around_attribution(scan: Scan, p: Predicate, m: Mention) -> bool:
    """Whether somebody is cited, whose description a comma ends: "X, according to Y, a spokesman, | told Z"."""
    last = scan.found[-1] if scan.found else None
    if last is None or not last.according or not last.subject or last.subject[-1] is not m:
        return False
    before = scan.ends[last.i - 1] if scan.low(last.i - 1) == "," else None
    if before is None or before.kind not in ACTORS or before.possessive:
        return False
    p.subject, p.start, p.rule = scan.c.coordinated(before, scan.a), scan.clause_start(before.a), "insertion"
    return True


def _of_who_is(scan: Scan, p: Predicate, q: int) -> bool:
    """The subject before a relative clause that tells where he is: "Minister X | who is in Lima for talks met Y"."""
    m = who_is(scan, p, q)
    if m is None:
        return False
    p.subject, p.start, p.rule = [m], p.i, "after relative"
    return True


def _of_list(scan: Scan, p: Predicate) -> bool:
    """The subject of a verb that opens its sentence: that of the line above its list, or nobody."""
    lead = scan.c.leads.get(scan.sentence.number)
    if lead is None:
        m = scan.begins[p.j]
        if m is not None and m.kind == "unnamed" and scan.words[p.i] in scan.doc.lexicon.sets["let_know"]:
            return False  # "Informed sources said"
        p.rule = "headless"
        return not p.topic
    p.subject, p.rule = lead.subject, ITEM
    return lead.bare or scan.words[p.i] not in scan.doc.lexicon.sets["adjectival"] or _is_complemented(scan, p)


def _is_hyphened(scan: Scan, word: str, q: int) -> bool:
    """Whether a hyphen ties a form to the word before it: "the U.S.-backed plan"."""
    return word == "-" and not scan.doc.text[scan.doc.start[q] - 1].isspace()


def _before_both(scan: Scan, m: Mention) -> int | None:
    """The end of those of whom "both" only tells that each did, behind their auxiliary: "X and Y | had both"."""
    k = m.a - 1
    both = m.b - m.a == 1 and k > scan.a
    return k - 1 if both and scan.flags[k] & _HAVING and scan.ends[k] is not None else None


def _quantified(scan: Scan, m: Mention) -> Mention:
    """The several of whom "both" or "all" only tells that each did: "the secretaries both stressed"."""
    before = scan.ends[m.a] if m.b - m.a == 1 and m.a > scan.a else None
    return before if before is not None and before.kind == "group" and before.plural else m


def of_mention(scan: Scan, p: Predicate, m: Mention) -> bool:
    """Give a finite cue the subject that ends with a mention; false where that is of another clause."""
    if m.label:
        if m.label == "who" and m.kind == "pronoun":
            return _relative(scan, p, m)
        end = _before_both(scan, m) if m.label == "two" else None
        if end is not None:
            return find_subject(scan, p, end)
        m = _quantified(scan, m) if m.label == "two" else m
    head = m.a
    if head > scan.a and scan.flags[head - 1] & _PREPOSITION and scan.c.governed(m):
        before = _before_governed(scan, m)
        if before is None:
            k = head - 2
            if m.kind == "place" and p.contact is not None and k > scan.a and ends_date(scan, k):
                return find_subject(scan, p, k)  # "X on Monday | in London spoke"
            return _noun_phrase(scan, p, m.b - 1)
        m, head = before, before.a
    p.subject, p.start = (m,), head
    if head > scan.a:
        word = scan.words[head - 1]
        if word == "and" and is_of_other(scan, p, m):
            return False
        if word in _BEFORE_SUBJECT:
            return _look_before(scan, p, m, word)
    return True


def _look_before(scan: Scan, p: Predicate, m: Mention, word: str) -> bool:
    """Take in what a word right before a subject tells: who else is listed, and how the clause begins.

    :returns: whether the clause tells anything but a name.
    """
    if word == "what":
        return not names_contact(scan, p)
    head = m.a
    if word in LISTED:
        p.subject = scan.c.coordinated(m, scan.a)
        head = p.start = p.subject[0].a
        word = scan.words[head - 1] if head > scan.a else ""
    if word in JOINS:
        p.start = scan.clause_start(head)
    elif word in _UNSETTLED:
        p.relative = word == "which"
        if p.relative and m.kind == "unnamed" and _tells_of_event(scan, head - 1):
            return False  # "The call, which one source described as tense, was short"
        p.future = p.future or (word == "whether" and not scan.found)  # "It is unclear whether X called for"
    return True


def _tells_of_event(scan: Scan, k: int) -> bool:
    """Whether a relative clause tells more of the contact itself."""
    return scan.words[k - 1 - (scan.words[k - 1] == ",")] in scan.doc.lexicon.sets["events"]


def _brings(scan: Scan, k: int) -> bool:
    """Whether "by" and who is with somebody follow: "accompanied by"."""
    return f"{scan.low(k)} by" in scan.doc.lexicon.words("contacts.company", "calls")


def _before_governed(scan: Scan, m: Mention) -> Mention | None:
    """What is the subject where a preposition stands before a mention: "X of Y said", "that Y said"; or nothing."""
    k = m.a - 1
    word, before = scan.words[k], scan.ends[k]
    if word == "by" and scan.low(k - 2) == "," and _brings(scan, k - 1):
        return scan.ends[k - 2]  # "X, accompanied by the minister, Y, met"
    if scan.low(k - 1) in _ALONG or (word == "by" and scan.low(k - 1) in scan.doc.lexicon.sets["heading"]):
        return m
    if word not in _OF_OBJECT and before is not None and before.kind in ACTORS and not before.possessive:
        return before
    return m if word in _OPENS_CLAUSE else None


def _relative(scan: Scan, p: Predicate, m: Mention) -> bool:
    """The subject of a relative clause: "X, who said ..."."""
    k = m.a - 1
    if scan.low(k) in MARKS:
        k -= 1  # "a call from X, “who"
    if scan.low(k) == ",":
        k -= 1
    antecedent = scan.ends[k + 1] or _before_and(scan, k)
    if antecedent is None or antecedent.kind not in ACTORS:
        return False
    if antecedent.kind == "place" and scan.c.governed(antecedent):
        return False  # "those in Kenya who hope to leave"
    p.subject = [antecedent] if antecedent.plural else scan.c.coordinated(antecedent, scan.a)
    p.relative = k == m.a - 1 and not antecedent.name and not _is_one_counterpart(antecedent)
    p.start, p.rule = m.a, "restrictive" if p.relative else "relative"
    return True


def _is_one_counterpart(m: Mention) -> bool:
    """Whether somebody's one counterpart is told of, so that a clause does not tell which: "her Kenyan counterpart"."""
    return m.office is not None and m.office.kind == "counterpart" and not m.plural and m.determiner in WHOSE


def _before_and(scan: Scan, k: int) -> Mention | None:
    """The first of two whose second is no mention: "Chile's president and foreign minister, who ..."."""
    for t in range(k, max(scan.a, k - 4), -1):
        if scan.words[t] == "and":
            return scan.ends[t]
        if t in scan.past.cues:
            break  # "condemned the raid on Y and stressed | that those who"
    return None


def _after_comma(scan: Scan, p: Predicate, q: int) -> bool:
    """A verb after a comma: an insertion stands between it and its subject, or it is coordinated."""
    c = scan.c
    asked = scan.low(p.j + (scan.flag(p.j) & Flag.DAY > 0))
    if asked in scan.doc.lexicon.sets["asked_about"] and p.say is not None and "addressee" in p.say.takes:
        return False  # "X, asked about Y, said": somebody else asked
    for k in range(q - 1, max(scan.a - 1, q - _INSERTION_REACH), -1):
        m = c.ends[k]
        if m is not None and scan.words[k] in _BEFORE_INSERTION and m.kind in ACTORS and not m.possessive:
            if _is_inserted(scan, m, k, q):
                p.subject = c.coordinated(m, scan.a)
                p.start, p.rule = scan.clause_start(p.subject[0].a), "insertion"
                if scan.words[k + 1] in _ALONG and scan.words[k + 2] == "with":
                    p.subject = [*p.subject, *c.listed(k + 3, q)[0]]  # "X, together with Y, said"
                return True
            break
        if m is None and scan.words[k] == "," and _is_aged(scan, p, k):
            return True
        if c.quoted[k]:
            break
    return _carried(scan, p, scan.before_conjunction(q))


def _is_aged(scan: Scan, p: Predicate, k: int) -> bool:
    """Whether somebody called by his age opens the sentence before a comma: "The 62-year-old premier, who is, said"."""
    words, a = scan.words, scan.a
    if words[a] != "the" or k - a > _AGED or scan.doc.lexicon.sets["aged"].isdisjoint(words[a:k]):
        return False
    p.other_subject, p.rule = (a, k), "noun subject"
    return True


def _is_inserted(scan: Scan, m: Mention, k: int, q: int) -> bool:
    """Whether no clause stands between a mention and a comma, and the mention is a free subject."""
    flags, c = scan.flags, scan.c
    if m.a in scan.past.taken or (c.governed(m) and scan.low(m.a - 1) != "as"):
        return False
    return not any(
        flags[t] & _VERBS and not c.inside[t] and t != k + 1 and c.ends[c.left(t, scan.a)] is not None
        for t in range(k + 1, q)
    )


def _carried(scan: Scan, p: Predicate, start: int) -> bool:
    """The subject of the predicate before, or that of the sentence."""
    listed = scan.words[start] == "," and scan.low(start + 1) in _CONJUNCTIONS and scan.low(start - 2) == ","
    if not _is_verb_after_all(scan, p, scan.words[start + 1 if listed else start]):
        return False
    p.start = start
    if p.topic and is_of_talk(scan):
        p.other_subject, p.rule = (scan.a, scan.a + 2), "noun subject"
        return True  # "The talks, which X had asked for, covered"
    last = scan.past.full
    of_other = last is not None and (
        is_of_clause(scan, p, last)
        or is_of_relative(scan, last, start)
        or is_alternative(scan, last, start)
        or is_ours(scan, p, last)
    )
    if of_other or (last is not None and p.topic and tells_of_talk(scan, last)):
        return False
    if last is not None and last.start < start:
        quoted = bool(scan.c.narrative) and _in_one_quotation(scan, last, p)
        p.inherits, p.parent = joined_to(last, "and" if quoted else scan.words[start])
        if p.inherits is last.root and last.subject and is_of_himself(scan, p, p.inherits):
            p.inherits, p.parent = last, last.root
        p.root, p.rule = p.parent, "coordinated"
        return True
    m = scan.subject_before(p.i)
    if m is None:
        p.inherits = scan.past.gerund
        return p.inherits is not None
    p.subject, p.rule = scan.c.listed(m.a, p.i)[0], "clause subject"
    return True


def _in_one_quotation(scan: Scan, last: Predicate, p: Predicate) -> bool:
    """Whether a second verb stands in the quotation with the first, and the reporter before it: 'said: "X ..."'."""
    outer = last.root
    if outer is None:
        return False
    opened = (scan.c.narrative.get(k) for k in range(outer.j, min(last.i, outer.j + _SHORT)))
    quote = next((q for q in opened if q is not None), None)
    return quote is not None and p.i < quote.b


def _goes_on(scan: Scan, p: Predicate) -> bool:
    """Whether a past form after a semicolon is one more of a list: "reaffirmed A; condemned B"."""
    last = scan.past.full
    return last is not None and "past" in p.tenses and "past" in last.tenses


def _is_verb_after_all(scan: Scan, p: Predicate, joint: str) -> bool:
    """Whether a form without a subject of its own is no adjective and no noun."""
    if scan.words[p.i] in scan.doc.lexicon.sets["adjectival"] and not _is_after_addressee(scan, p):
        if joint == "and" and _is_second_adjective(scan, p.i):
            return False
        after = scan.low(p.j + 1)  # "discussed trade, shared values and defence", not "promised ferries and asked"
        listed = joint == "," and (after == "," or (after == "and" and not scan.c.is_verb(p.j + 2)))
        if (listed or joint in {"and", "but", "or"}) and not _is_complemented(scan, p):
            return False
    if joint == "," and scan.words[p.i] in scan.doc.lexicon.sets["made_public"]:
        m = scan.subject_before(p.i)
        if m is not None and m.kind == "document":
            return False  # "A statement, issued on the website, said"
    return not (p.say is not None and p.say.weak and joint not in {"and", "but"})


def _is_after_addressee(scan: Scan, p: Predicate) -> bool:
    """Whether a form stands behind the one spoken to and "and": "thanked Doe and | requested early talks"."""
    m, last = scan.ends[p.i - 1], scan.past.full
    if m is None or m.kind not in PEOPLE or scan.words[p.i - 1] != "and" or last is None or last.say is None:
        return False
    return "addressee" in last.say.takes and m.a == last.j


def _is_second_adjective(scan: Scan, i: int) -> bool:
    """Whether a form after "and" describes a noun, as the one before does: "her firm and | continued support"."""
    words = scan.words
    if i - 3 <= scan.a or words[i - 2] not in scan.doc.lexicon.sets["steady"]:
        return False
    before = i - 3
    return bool(scan.flags[before] & Flag.DETERMINER) or words[before] in GENITIVES or words[before] in POSSESSIVE


def _is_complemented(scan: Scan, p: Predicate) -> bool:
    """Whether a complement plainly follows a form that may be an adjective."""
    if p.j > p.i + 1 or scan.low(p.j) == "each":
        return True  # "assured each other"
    j = scan.c.right(p.j, scan.b)
    if scan.low(j) == ",":
        phrase, end = scan.doc.match_kind(j + 1, scan.b, "adverbs")
        j = end + 1 if phrase and scan.low(end) == "," else j  # "noted, in particular, that"
    if scan.words[p.i] in scan.doc.lexicon.sets["giving"] and scan.flag(j) & Flag.NOUN:
        return True  # "condemned the raid and offered condolences"
    return j < scan.b and bool(
        scan.flags[j] & _COMPLEMENT or scan.begins[j] is not None or scan.words[j] in _COMPLEMENTS or scan.doc.cap[j]
    )


def _after_relative(scan: Scan, p: Predicate) -> bool:
    """The subject before a relative clause without commas: "An official who declined to be named said"."""
    last = scan.found[-1]
    if (
        last.rule not in {"relative", "restrictive"}
        or p.say is None
        or "past" not in p.tenses
        or scan.low(last.i - 1) != "who"
    ):
        return False
    p.subject, p.start, p.rule = last.subject, p.i, "after relative"
    return True


def _noun_phrase(scan: Scan, p: Predicate, q: int) -> bool:
    """A noun phrase that is no mention: "the conversation focused on"."""
    words = scan.words
    if scan.flags[q] & _NO_PHRASE or not words[q][0].isalpha():
        return False
    if words[q] in _DEGREES and scan.flag(q - 1) & Flag.DETERMINER:
        return False  # "gave a more | detailed account"
    k = scan.noun_phrase_start(q, _PHRASE_REACH, _CLAUSE_OPENERS)
    k += k == scan.a and words[k] == "as"  # "As | two officials briefed on the call reported"
    m = before_adverbial(scan, p, k, q) or (before_call(scan, k, q) if p.say is not None else None)
    if m is None and (m := with_team(scan, q)) is not None:
        p.rule = TEAM
    if m is None and p.say is not None and scan.low(q) in scan.doc.lexicon.sets["call_words"]:
        m = document(scan, k)
    if m is not None:
        return of_mention(scan, p, m)
    if not scan.past.cues.isdisjoint(range(k, q + 1)):
        talk = told_of_talk(scan, q) if p.topic else 0
        if not talk:
            return _after_relative(scan, p)
        k = talk
    if p.topic and scan.doc.lexicon.sets["events"].isdisjoint(words[k : q + 1]):
        return False
    if scan.c.closing.get(q + 1, k) < k:
        return False  # "a "frank and candid talk" focused on"
    p.other_subject, p.start, p.rule = (k, q + 1), scan.clause_start(k), "noun subject"
    return True
