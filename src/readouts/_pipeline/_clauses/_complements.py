"""Whom a cue tells, what opens its content, and whether something can be a content at all.

The grammar:

    complement := [addressee] [adjunct] [opener] content
    opener     := "that" | "to" | preposition of the verb | ":"
"""

from __future__ import annotations

from readouts._lexicon import FINITE, Flag, Verb
from readouts._model import Act
from readouts._pipeline._clauses._adjuncts import after_call, after_insertion, after_manner
from readouts._pipeline._clauses._scan import STOPS, Scan
from readouts._pipeline._clauses._tails import after_venue
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import THEM, Mention, Quote
from readouts._pipeline._surroundings import MARKS

__all__ = ["fits", "skip_opener", "speech_at", "take_addressee", "to_clause"]

_PREPOSITION, _SUBORDINATOR, _VERB = Flag.PREPOSITION, Flag.SUBORDINATOR, Flag.VERB
_OBJECTS = THEM | {"us", "me"}
_ADDRESSED = frozenset({"person", "name", "group", "pronoun", "unnamed", "side", "place", "institution"})
_RECEIVING = frozenset({"person", "name", "place", "side"})
_INTO = frozenset({"that", "to"})
_FOR = frozenset({"for", "on", "over"})
_OF_PEOPLE = (Act.PRAISE, Act.CRITICIZE)
_REJECT, _INFORM = Act.REJECT, Act.INFORM
_NOTHING = frozenset({"be", "this"})
_WHEN = frozenset({"when", "while"})
_TELLS_OF = frozenset({"of", "about", "on", "for"})
_NO_CONTENT = frozenset({",", ".", ";", ":", ")", "and", "but", "or"})
_OPENS_CONTENT = frozenset({"that", "as", "about", "in", "on", "over", "after", "with", "for"})
_ADVERBIAL = frozenset({"in", "on", "at", "by", "during", "with", "from"})
DOUBTFUL = _NO_CONTENT | _NOTHING | _ADVERBIAL | {"as"}
_OPENS = Flag.PREPOSITION | Flag.SUBORDINATOR | Flag.DETERMINER | Flag.PRONOUN | Flag.CONJUNCTION | Flag.NEGATION
_CLAUSE_AFTER_COMMA = frozenset({"but", "and", "which", "who", "while", "as"})
_AFTER_THAT = frozenset({"that", "addressee"})
_BREAKS = STOPS | {",", "that", "and"}
_VERBAL = Flag.VERB | Flag.CONTACT | Flag.LIGHT | Flag.BE | Flag.HAVE | Flag.MODAL
_NO_PART = STOPS | {",", "to", "that"}
"""What can end an addressee, besides a preposition of the verb."""
_SUBJECTS = Flag.PRONOUN | Flag.DETERMINER
_QUANTITIES = frozenset({"all", "both", "each"})
_REACH = 26
_JOINED_REACH = 10
_OBJECT_REACH, _SUBJECT_REACH = 5, 8
_SPEECH_REACH = 14


def take_addressee(scan: Scan, p: Predicate, verb: Verb, j: int, limit: int) -> int:
    """Step over the one spoken to: "told X", "said to X", "agreed with X"."""
    low, c = scan.words, scan.c
    if verb.addresses:
        return _direct_addressee(scan, p, verb, j, limit)
    if c.begins[j] is not None and verb.act in _OF_PEOPLE and "for" in verb.prepositions:
        people, end = c.listed(j, limit)
        if people and people[0].kind in _ADDRESSED and end < limit and low[end] in _FOR.intersection(verb.prepositions):
            p.addressee = people
            return end
    if j >= limit or not (low[j] in {"to", "with"} or low[j] in verb.addressee_by):
        given = j + 1 < limit and verb.lemma in scan.doc.lexicon.sets["given_to"]
        return _after_receiver(scan, p, j, limit) if given else j
    people, end = c.listed(j + 1, limit)
    if low[j] in verb.prepositions:
        if low[j] != "with":
            return j
        end = after_manner(scan, end, limit)  # "agreed with X | by phone | to"
        if not _opens_content(scan, verb, end, limit):
            return j
    if people and people[0].kind in _ADDRESSED:
        p.addressee = people
        return end + (low[end] == "," and _closes_apposition(scan, people[-1], end, limit))
    told = j + 1 < limit and (low[j + 1] in THEM or low[j + 1] in scan.doc.lexicon.sets["reporters"])
    return j + 2 if told else j


def _after_receiver(scan: Scan, p: Predicate, j: int, limit: int) -> int:
    """Step over who gets what is promised: "promised X | to wait", "offered her | a loan", "offered X | help"."""
    people, end = scan.c.listed(j, limit)
    if not people:
        end = j + 1
        if scan.words[j] not in THEM or (scan.words[j] == "her" and not _is_received(scan, end)):
            return j
    elif people[0].kind not in _RECEIVING or not _is_received(scan, end, named=True):
        return j
    p.addressee = people
    return end


def _is_received(scan: Scan, j: int, *, named: bool = False) -> bool:
    """Whether what somebody gets begins at a token, and not what he has; behind a name any plain word may."""
    word, flag = scan.low(j), scan.flag(j)
    if word in _INTO or flag & (Flag.DETERMINER | Flag.PRONOUN | Flag.NUMBER):
        return True
    return named and word.isalpha() and not flag & (_OPENS | Flag.DAY | Flag.ADVERB) and not scan.c.cap[j]


def _closes_apposition(scan: Scan, m: Mention, j: int, limit: int) -> bool:
    """Whether a comma closes somebody's name, and the content follows: "stressed to her guest, X | , the need"."""
    return j + 1 < limit and bool(scan.flags[j + 1] & _SUBJECTS) and "," in scan.words[m.a : m.b]


def _opens_content(scan: Scan, verb: Verb, j: int, limit: int) -> bool:
    """Whether a token opens the content of a verb: "agreed with X | on", "agreed with X | to"."""
    word = scan.low(j) if j < limit else ""
    if word == "not" or word in MARKS:  # "urged X during the call | “not to", "urged X on Monday | not to"
        j += word != "not"
        j += scan.low(j) == "not"
        return scan.low(j) == "to" and "infinitive" in verb.takes
    return word in verb.prepositions or word in verb.takes or (word == "to" and "infinitive" in verb.takes)


def _direct_addressee(scan: Scan, p: Predicate, verb: Verb, j: int, limit: int) -> int:
    c = scan.c
    if scan.begins[j] is None:
        j = scan.after_new(j)
    people, end = c.listed(j, limit)
    if people and people[0].label != "it":
        beyond = after_venue(scan, end, limit) if people[0].kind == "institution" else end
        p.addressee, end = ([] if beyond > end else people), beyond
        after = end if end in c.speech else c.right(end, limit)
        for step in (after_insertion, after_manner, after_call):
            beyond = step(scan, after, limit)
            if beyond > after and _opens_content(scan, verb, beyond, limit):
                return beyond
        if after + 1 < limit and scan.words[after] == "," and _goes_on(scan, verb, after + 1):
            return after + 1
        if scan.low(after + 1) == "connection" and "with" in verb.prepositions:
            return after + 2  # "congratulated X | in connection | with"
        return _after_rest(scan, verb, _after_joined(scan, verb, after, limit), limit)
    if j < limit and scan.words[j] in _OBJECTS and not _is_owner(scan, verb, j):
        after = _after_joined(scan, verb, c.right(j + 1, limit), limit)
        comma = after + 1 < limit and scan.words[after] == "," and _goes_on(scan, verb, after + 1)
        return after + comma
    return _long_addressee(scan, verb, j, limit)


def _goes_on(scan: Scan, verb: Verb, j: int) -> bool:
    """Whether a word opens the content although a comma stands before it: "assured X, | of the supply"."""
    word = scan.words[j]
    return word in verb.prepositions and word in _TELLS_OF and not scan.flag(j + 1) & Flag.DAY


def _is_owner(scan: Scan, verb: Verb, j: int) -> bool:
    """Whether "her" belongs to the noun after it: "informed her guest about"."""
    word = scan.low(j + 1)
    opens = word in verb.prepositions or scan.flag(j + 1) & (_OPENS | Flag.ADVERB)
    return scan.low(j) == "her" and "object" not in verb.takes and word[:1].isalpha() and not opens


def _after_joined(scan: Scan, verb: Verb, j: int, limit: int) -> int:
    """Step over somebody's people, who are no mention: "thanked X | and the nation of Kenya | for"."""
    if j >= scan.b or scan.words[j] != "and":
        return j
    given = "object" in verb.takes
    for k in range(j + 1, min(limit, j + _JOINED_REACH)):
        word = scan.words[k]
        if given and word in scan.doc.lexicon.sets["peoples"]:
            return k + 1  # "wished the two countries | and their peoples | peace"
        if k > j + 1 and (word in verb.prepositions or (word == "to" and "infinitive" in verb.takes)) and word != "of":
            return k
        if word in _BREAKS or (scan.flags[k] & _VERBAL and not scan.c.inside[k]):
            break
    return j


def _after_rest(scan: Scan, verb: Verb, j: int, limit: int) -> int:
    """Step over the rest of an addressee of which only the first words are a mention: "the Halvard | patrol group"."""
    if j >= limit or ("object" in verb.takes and "infinitive" not in verb.takes):
        return j
    word = scan.words[j]
    of = word == "of" and "of" not in verb.prepositions  # "thanked the leaders | of those states for"
    if (
        (scan.flags[j] & _OPENS and not of)
        or not word[0].isalpha()
        or word in {"to", "that"}
        or scan.begins[j] is not None
    ):
        return j
    opener = _long_addressee(scan, verb, j + of, limit)
    before = scan.low(opener) in verb.prepositions and "object" not in verb.takes and (of or scan.doc.cap[j - 1])
    return opener if before or scan.low(opener) in {"to", "not"} else j


def _long_addressee(scan: Scan, verb: Verb, j: int, limit: int) -> int:
    """An object that is no mention: step to the word that opens the content."""
    low = scan.words
    if scan.low(j) == "of" and low[j - 1] in _QUANTITIES:
        j += 1  # "urged all of the neighbours to"
    if j < limit and (low[j] in {"that", "to", "about", "of", "whether"} or low[j] in verb.prepositions):
        return j
    if "gerund" in verb.takes and j < limit and low[j].endswith("ing") and scan.begins[j] is None:
        return j  # "calling on | giving up old habits"
    if "that" in verb.takes and "object" not in verb.takes and (after := _before_clause(scan, j, limit)):
        return after
    openers, end = verb.prepositions, min(limit, j + _REACH - 1)
    words = low[j:end]
    if not (openers.isdisjoint(words) and _NO_PART.isdisjoint(words)):
        return _opener(scan, verb, j, end, limit)
    if any(map(FINITE.__and__, scan.flags[j + 1 : end])):
        return j if "that" in verb.takes else limit
    return j if "object" in verb.takes or speech_at(scan, j) else limit


def _before_clause(scan: Scan, j: int, limit: int) -> int:
    """Where a clause begins after an object that is no mention: "told the crowd | he would go"; 0 where none does."""
    words, flags, begins = scan.words, scan.flags, scan.c.begins
    for k in range(j + 1, min(limit - 1, j + _OBJECT_REACH)):
        flag = flags[k]
        if (flag & _OPENS and not flag & _SUBJECTS) or flag & _VERBAL or not words[k][0].isalnum():
            break
        if flag & _SUBJECTS or begins[k] is not None:
            clause = flags[k + 1 : min(limit, k + _SUBJECT_REACH)]
            return k if any(map(FINITE.__and__, clause)) else 0
    return 0


def _opener(scan: Scan, verb: Verb, j: int, end: int, limit: int) -> int:
    """The word that opens the content after an object, where one of the words before ``end`` can end that."""
    low, flags, openers = scan.words, scan.flags, verb.prepositions
    that, infinitive = "that" in verb.takes, "infinitive" in verb.takes
    calls = scan.doc.lexicon.sets["placed_calls"]
    for k in range(j, end):
        word = low[k]
        if flags[k] & FINITE and k > j:
            return j if that else limit
        after_comma = scan.low(k + 1) if word == "," else ""
        if after_comma in _CLAUSE_AFTER_COMMA and not (
            infinitive and after_comma == "and" and _is_last_asked(scan, k + 2, end)
        ):
            break
        if word == "to" and scan.begins[k + 1] is not None and low[k - 1].removesuffix("s") in calls:
            continue  # "urged calm in a call | to X"
        opens = word in openers or (that and word == "that")
        if (opens and not (word == "of" and "for" in openers)) or (word == "to" and infinitive):
            if low[k - 1] in scan.doc.lexicon.sets["undertakings"] and k > j and "object" in verb.takes:
                return j
            return k - 1 if low[k - 1] == "not" and k > j else k
        if word in STOPS:
            break
    return j if "object" in verb.takes or speech_at(scan, j) else limit


def _is_last_asked(scan: Scan, k: int, end: int) -> bool:
    """Whether the last of those who are asked stands at a token: "called on the crowd, the UN, and | Y to go"."""
    if scan.begins[k] is None and not scan.flag(k) & Flag.DETERMINER:
        return False
    while k < end and scan.words[k] != "to":
        if scan.words[k] in _NO_PART or (scan.flags[k] & _VERBAL and not scan.c.inside[k]):
            return False
        k += 1
    return k < end


def speech_at(scan: Scan, j: int) -> Quote | None:
    """The quotation that a cue introduces, at a token or after a few words and a comma or colon."""
    if not scan.spoken:
        return None
    low, flag, c = scan.words, scan.flags, scan.c
    stop = min(scan.b, j + _SPEECH_REACH)
    if c.quoted.find(1, j, stop + 1) < 0:
        return None
    for k in range(j, stop):
        if k in c.speech:
            return c.speech[k]
        if low[k] in {":", ","} and k + 1 in c.speech:
            return c.speech[k + 1]
        if low[k] == ",":
            return None
        if k > j + 1 and (flag[k] & _SUBORDINATOR or (flag[k] & _VERB and c.is_verb(k))):
            if flag[k - 1] & Flag.DETERMINER:
                continue  # "in a written statement:"
            return _behind_adjunct(scan, j, k, stop)
    return None


def _behind_adjunct(scan: Scan, j: int, k: int, stop: int) -> Quote | None:
    """The quotation behind a colon that ends where or when it was said: "said in a televised | address to them: '...'".

    :param k: a word that can be the verb of a clause.
    """
    low, flag = scan.words, scan.flags
    if not flag[j] & _PREPOSITION or ":" not in low[k:stop] or "that" in low[j:k]:
        return None
    colon = low.index(":", k, stop)
    clause = any(flag[t] & FINITE or (scan.ends[t] is not None and flag[t] & _VERB) for t in range(j, colon))
    return None if clause else scan.c.speech.get(colon + 1)


def skip_opener(scan: Scan, verb: Verb, j: int, limit: int) -> int:
    """Step over the word that opens the content: "that", a preposition of the verb, a colon."""
    words = scan.words
    word = words[j]
    while word == ":":
        j += 1
        if j >= limit:
            return j
        word = words[j]
    if word == "that":
        if not _AFTER_THAT.isdisjoint(verb.takes) or word in verb.prepositions:
            return j + 2 if words[j + 1] == "," and j + 1 < scan.b else j + 1
    elif word in verb.prepositions or (word == "to" and "infinitive" in verb.takes):
        return j + 1
    return j


def to_clause(scan: Scan, j: int, limit: int) -> int:
    """Step over a noun phrase to its clause: "his long-standing conviction that ..."."""
    low, flag = scan.words, scan.flags
    if j < limit and flag[j] & Flag.DETERMINER:
        for k in range(j + 1, min(limit - 1, j + 6)):
            if low[k] == "that" and flag[k - 1] & Flag.NOUN:
                return k + 1 + (low[k + 1] == ",")
            if flag[k] & _PREPOSITION:
                break
    return j


def _is_withheld(scan: Scan, verb: Verb, word: str) -> bool:
    """Whether nothing is said by those who decline to: "refused to be named", "declined to comment"."""
    sets = scan.doc.lexicon.sets
    return word == "be" or (word in sets["withheld"] and verb.lemma in sets["withholding"])


def _is_nothing(scan: Scan, verb: Verb, j: int) -> bool:
    """Whether it is only wished to stay unnamed, or announced what the text has told: "announced this on Monday"."""
    if scan.words[j] != "be":
        after = scan.low(j + 1)
        ends = scan.flag(j + 1) & _PREPOSITION or after in _NO_CONTENT or after in _WHEN or j + 1 >= scan.b
        return verb.act is _INFORM and bool(ends)
    return scan.words[j - 1] == "to" and scan.low(j + 1) in scan.doc.lexicon.sets["told_of"]


def fits(scan: Scan, verb: Verb, j: int) -> bool:
    """Whether what begins at a token can be the content of a verb, where a preposition or a doubtful word does."""
    words, flag = scan.words, scan.flags
    word = words[j]
    if word in _NO_CONTENT or (word == "as" and scan.low(j + 1) == "follows"):
        return False
    if word in _NOTHING and _is_nothing(scan, verb, j):
        return False
    before = words[j - 1]
    if before == "that" or (before == "," and words[j - 2] == "that"):
        return True
    if flag[j] & _PREPOSITION and not flag[j - 1] & _PREPOSITION and word not in _OPENS_CONTENT:
        return False
    if before == "to" and verb.act is _REJECT and _is_withheld(scan, verb, word):
        return False
    return word not in _ADVERBIAL or verb.clausal
