"""Attributions that close a sentence or a quotation, and what stands before them.

The grammar:

    tail := content ("," | '"' | dash) subject cue [addressee] [adjunct] (stop | ",")
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from readouts._lexicon import FINITE, Flag, Verb
from readouts._pipeline._clauses._finite import clause_follows, has_finite, is_finite
from readouts._pipeline._clauses._scan import STOPS, Scan
from readouts._pipeline._records import Predicate
from readouts._pipeline._state import GENITIVES, PEOPLE, Quote
from readouts._pipeline._surroundings import MARKS

__all__ = [
    "SEPARATORS",
    "after_addressee",
    "after_tail",
    "after_venue",
    "before_attribution",
    "before_tail",
    "tail_head",
]

SEPARATORS = frozenset({",", "–", "—"})
_CLOSING = MARKS | SEPARATORS
_BEFORE_TAIL = _CLOSING | {"as"}
_COUNTED = frozenset({"unnamed", "group"})
_STOPPED = frozenset({",", ".", "!", "?"})
_ADVERBIAL = Flag.PREPOSITION | Flag.SUBORDINATOR | Flag.ADVERB | Flag.DAY
_JOINED = Flag.CONJUNCTION | Flag.SUBORDINATOR
_RELATIVES = frozenset({"which", "who", "when", "where"})
_OPENERS = frozenset({"if", "because", "unless", "although", "though", "whether"})
_ADDED = frozenset({"medium", "document"})
_WHEN = frozenset({"after", "as", "when", "while", "before", "during", "following"})
_NO_MODIFIER = Flag.PREPOSITION | Flag.SUBORDINATOR | Flag.CONJUNCTION | Flag.PRONOUN | FINITE
_THING = "thing"
_AS_FOLLOWS = ["as", "follows"]
_TITLES = 4
_AUDIENCE = 6
_CLAUSE = 5
"""More tokens than these, and they are a clause, whether or not its verb is known."""
_ADJUNCT_REACH = 26
_TOLD_REACH = 9
_CLAUSE_REACH = 60
_place = attrgetter("i")


def after_tail(scan: Scan, p: Predicate, say: Verb) -> int:
    """The token after the cue and the one spoken to of what closes a sentence: "..., the ministry said | on Monday".

    :param p: a finite predicate.
    :param say: its verb, the content of which can be a clause.
    :returns: 0 where it closes none.
    """
    if p.subject:
        described = p.subject[0].a - 1
    elif p.other_subject is not None:
        described = p.other_subject[0] - 1
    else:
        return 0
    if described < scan.a:
        return 0
    k = _before_quoting(scan, p, described)
    if scan.words[k] not in _BEFORE_TAIL:
        k = _before_paper(scan, p, k)
    if scan.spoken or scan.words[k] in _BEFORE_TAIL:
        k = _before_subject(scan, p, k)
    elif (comma := _before_description(scan, p, k)) < k:
        k = comma
    else:
        return 0
    if not _is_closed(scan, k) or scan.words[p.j : p.j + 2] == _AS_FOLLOWS:
        return 0
    j = after_addressee(scan, p)
    if not _ends_after(scan, p, say, j, k):
        return 0
    if k < described:
        p.start = min(p.start, k + 1)
    p.closed = k
    return j


def _before_quoting(scan: Scan, p: Predicate, described: int) -> int:
    """The token before whoever quotes somebody: "..., | Doe's | office quoted her as saying"; else the same."""
    quoting = scan.ends[described] if p.rule == "quoted saying" else None
    return quoting.a - 1 if quoting is not None else described


def _before_holder(scan: Scan, k: int) -> int:
    """The token before whoever's the subject is: "..., | the president's | office said", "the FO | note said"."""
    holder = scan.ends[k] if scan.words[k] in GENITIVES else scan.ends[k + 1] if scan.c.inside[k] else None
    whose = holder is not None and (holder.possessive or holder.kind == _THING)
    return holder.a - 1 if holder is not None and whose and holder.a > scan.a else k


def _before_paper(scan: Scan, p: Predicate, described: int) -> int:
    """The token before whoever's the subject is, and before a paper of his: "...,” | the note from X's office said"."""
    k = described
    if scan.c.inside[k] or scan.words[k] in GENITIVES:
        k = _before_holder(scan, k)
        if k == described:
            return k
    elif not scan.flags[k] & Flag.PREPOSITION:
        return k
    if scan.flags[k] & Flag.PREPOSITION:
        issued = scan.words[k - 1] in scan.doc.lexicon.sets["made_public"]  # "a note issued by X's office"
        m = scan.ends[k - issued]
        return m.a - 1 if m is not None and m.kind == "document" and m.a > scan.a else k
    if p.subject and p.subject[0].kind == "document" and (issuer := scan.ends[described + 1]) is not None:
        p.subject = (issuer,)  # "...,” the FO | note said"
    return k


def _before_subject(scan: Scan, p: Predicate, k: int) -> int:
    """The token before the subject of an attribution, which ends the words before it: "..., as X put it".

    :param k: the token right before the subject.
    """
    words = scan.words
    if k > scan.a and words[k] == "as" and words[k - 1] in SEPARATORS:
        return k if p.subject and p.subject[0].kind == "pronoun" and p.subject[0].label != "he" else k - 1
    if scan.spoken:
        for t in range(k, max(scan.a, k - _TITLES) - 1, -1):
            if t in scan.c.speech_end:
                return t
            if scan.flags[t] & _NO_MODIFIER or not words[t][0].isalnum():
                break
    return _before_description(scan, p, k)


def _before_description(scan: Scan, p: Predicate, k: int) -> int:
    """The comma before words that describe somebody named: "..., | Journal correspondent Jane Doe reported".

    Or before those that count people who are not named: "..., | at least three officials said", or that describe a
    document: "..., | a brief statement said".
    """
    if p.subject and p.subject[0].kind in _COUNTED:
        counting, t = scan.doc.lexicon.sets["counting_people"], k
        while t > scan.a and scan.words[t] in counting:
            t -= 1
        return t if scan.words[t] in _CLOSING else k
    if not (p.subject and (p.subject[0].name or p.subject[0].kind in _ADDED)) or scan.words[k] in _BEFORE_TAIL:
        return k
    first = max(scan.a, k - _TITLES)
    if _CLOSING.isdisjoint(scan.words[first : k + 1]):
        return k
    for t in range(k, first - 1, -1):
        if scan.words[t] in _CLOSING:
            return t
        if scan.flags[t] & _NO_MODIFIER or not (scan.words[t][0].isalnum() or scan.words[t] in GENITIVES):
            break
    return k


def _is_closed(scan: Scan, k: int) -> bool:
    """Whether a clause or a quotation ends at a token."""
    words = scan.words
    if k < scan.a:
        return False
    word = words[k]
    if word not in _CLOSING:
        return k in scan.c.speech_end
    if word in SEPARATORS or k in scan.c.speech_end:
        return True
    return k > scan.a and (bool(scan.quoted[k]) or words[k - 1] in _STOPPED)


def _ends_after(scan: Scan, p: Predicate, say: Verb, j: int, k: int) -> bool:
    """Whether nothing but an adjunct follows the cue and its addressee from ``j`` on."""
    words = scan.words
    ends = scan.c.speech_end
    speech = words[k] not in SEPARATORS or k in ends or k - 1 in ends
    if not speech and "quote" not in say.takes:
        return _cites_source(scan, p, j)
    if j >= scan.b or words[j] in STOPS:
        return True
    if words[j] in SEPARATORS:
        introduces = j + 1 in scan.c.speech and not speech
        if not speech and not introduces and _is_inserted(scan, j + 1, k):
            return True
        whole = k - scan.a > 3 or is_finite(scan, scan.c.right(j + 1, scan.b))
        return whole and not introduces and (speech or _has_clause(scan, k))
    if words[j] in scan.doc.lexicon.sets["tail_openers"]:
        introduces = scan.spoken and not speech and _introduces(scan, j)
        return not introduces and _is_adjunct(scan, p, j, k, speech)
    return (words[j] in MARKS and speech) or (k in scan.c.speech_end and _says_no_more(scan, say, j))


def _cites_source(scan: Scan, p: Predicate, j: int) -> bool:
    """Whether a medium only tells whom it has its news from: "..., Reuters cites | the ministry"."""
    if not p.subject or p.subject[0].kind != "medium":
        return False
    if scan.words[p.i] not in scan.doc.lexicon.words("sources.citing", "calls"):
        return False
    end = scan.c.listed(j, scan.b)[1]
    return end > j and (end >= scan.b or scan.words[end] in STOPS)


def _introduces(scan: Scan, j: int) -> bool:
    """Whether a colon and a quotation follow what tells when, where or to whom: "said to Y | on Monday: '...'"."""
    speech, words = scan.c.speech, scan.words
    return any(words[k] == ":" and k + 1 in speech for k in range(j, min(scan.b, j + _ADJUNCT_REACH)))


def _says_no_more(scan: Scan, say: Verb, j: int) -> bool:
    """Whether what follows the cue of a quotation is no content: "told a cheering crowd", "said Dec. 6 on air"."""
    if "quote" not in say.takes or "that" in scan.words[j : min(scan.b, j + _TOLD_REACH)]:
        return False
    return "addressee" in say.takes or not clause_follows(scan, j)


def _is_inserted(scan: Scan, j: int, k: int) -> bool:
    """Whether a clause goes on at ``j`` after an attribution within it: "The dam, X said, is safe", "But, X said, A".

    :param k: the comma before the attribution.
    """
    if j + 1 >= scan.b or k == scan.a or scan.flags[j] & _JOINED or scan.words[j].endswith("ing"):
        return False
    if scan.b - j > _CLAUSE or has_finite(scan, j, scan.b):
        return True
    return not scan.flags[scan.a] & _ADVERBIAL and not has_finite(scan, scan.a, k)


def after_addressee(scan: Scan, p: Predicate) -> int:
    """The token after the cue of an attribution and the one it is said to."""
    j = p.j
    assert p.say is not None
    if p.closes:
        return p.closes
    if scan.flag(j) & Flag.DETERMINER and "addressee" in p.say.takes and (end := _after_audience(scan, j)):
        return end
    if scan.begins[j] is not None and "addressee" in p.say.takes:
        j = scan.c.listed(j, scan.b)[1]
        j = after_venue(scan, j, scan.b)
    return scan.c.right(j, scan.b)


def _after_audience(scan: Scan, j: int) -> int:
    """The token after a talk with the press at which somebody told it: "told | a daily news conference"; else 0."""
    talks, words = scan.doc.lexicon.sets["audiences"], scan.words
    for k in range(j + 1, min(scan.b, j + _AUDIENCE)):
        if words[k] in talks:
            end = k + 1 + (scan.low(k + 1) == "call")
            beside = scan.begins[end + 1] if scan.low(end) == "with" else None
            end = end if beside is None else beside.b
            return scan.c.right(end, scan.b)
        if not words[k].isalpha():
            break
    return 0


def after_venue(scan: Scan, j: int, limit: int) -> int:
    """The token after a venue the first words of which were taken for those told: "told a press | conference"."""
    return max(j, scan.doc.match_kind(j - 1, limit, "venues")[1]) if scan.flags[j - 1] & Flag.PHRASE else j


def _is_adjunct(scan: Scan, p: Predicate, j: int, k: int, speech: bool) -> bool:
    """Whether the rest of the sentence only tells when, where or to whom it was said."""
    low = scan.words
    assert p.say is not None
    if k in scan.c.speech_end and low[j] in _WHEN:
        return True
    if low[j] == "to" and "infinitive" in p.say.takes and not _is_told(scan, j + 1):
        return False
    dated = low[j] == "on" and bool(scan.flag(j + 1) & Flag.DAY)
    if (low[j] in p.say.prepositions and not dated) or _opens_clause(scan, j):
        return False
    return k in scan.c.speech_end or (_ends_soon(scan, j) and (speech or _has_clause(scan, k)))


def _is_told(scan: Scan, j: int) -> bool:
    """Whether somebody stands at a token: "“A,” X confirmed to | his guest"."""
    m = scan.begins[j]
    return m is not None and m.kind in PEOPLE


def _ends_soon(scan: Scan, j: int) -> bool:
    """Whether a sentence ends soon, or a clause about what was told last: "in a post, in which", "on Monday, when"."""
    if scan.b - j < _ADJUNCT_REACH:
        return True
    reach = scan.words[j : j + _ADJUNCT_REACH]
    at = reach.index(",") if "," in reach else 0
    return at > 0 and j + at + 2 < scan.b and not _RELATIVES.isdisjoint(scan.words[j + at + 1 : j + at + 3])


def _opens_clause(scan: Scan, j: int) -> bool:
    """Whether "that" follows soon, and not only after a participle: "said on Monday that", "..., adding that"."""
    words = scan.words[j : min(scan.b, j + 12)]
    if "that" not in words:
        return False
    at = words.index("that")
    return "," not in words[:at] or not words[at - 1].endswith("ing")


def _has_clause(scan: Scan, k: int) -> bool:
    """Whether a clause may end at a token, and not only a fronted adverbial: "During the meeting, X said"."""
    first = scan.a
    word = scan.words[first]
    if word in _OPENERS or not (scan.flags[first] & _ADVERBIAL or word.endswith("ing")):
        return True
    if has_finite(scan, max(first + 1, k - _CLAUSE_REACH), k):
        return True
    last = scan.found[-1] if scan.found else None
    if last is None or last.according:
        return False  # "According to the report, X explained to Y"
    return last.form == "finite" and bool(last.subject) and last.i < k  # "Recalling A, X said B"


def tail_head(p: Predicate) -> int:
    """The first token of an attribution that closes a sentence."""
    head = p.i
    for m in p.subject:
        if m.a < head:
            head = m.a
    return p.other_subject[0] if p.other_subject and p.other_subject[0] < head else head


def _closing(scan: Scan, p: Predicate) -> int:
    """The token that ends the words before the subject of an attribution."""
    k = (p.subject[0].a if p.subject else p.other_subject[0] if p.other_subject else p.i) - 1
    return _before_subject(scan, p, _before_holder(scan, k))


def before_tail(scan: Scan, p: Predicate, floor: int) -> tuple[int, int] | None:
    """The clause or the quotation before an attribution; ``floor`` is where the one before it ended."""
    low, c = scan.words, scan.c
    k = (p.i if p.rule == "inverted" else tail_head(p)) - 1
    if k >= scan.a and low[k] == "as":
        k -= 1
    if p.rule != "inverted":
        closing = p.closed if p.closes else _closing(scan, p)
        k = closing if closing in c.speech_end or scan.words[closing] in _CLOSING else k
    while k >= scan.a and (low[k] in SEPARATORS or low[k] == "-") and k not in c.speech_end:
        k -= 1
    if k < scan.a:
        return None
    quote = c.speech_end.get(k)
    if quote is not None and not _has_speaker(scan, quote):
        p.quote = _with_next_piece(scan, p, quote)
        return (p.quote.a + 1, p.quote.b)
    start = max(scan.a, floor)
    if floor > scan.a:
        while start < k and low[start] in {",", "and", "."}:
            start += 1
    return (start, k + 1) if k + 1 > start else None


def _has_speaker(scan: Scan, quote: Quote) -> bool:
    """Whether a cue right before a quotation has it for its content: "X noted | “Peru's duty to help,” Y said"."""
    n = bisect_left(scan.found, quote.a, key=_place) - 1
    return n >= 0 and scan.found[n].j == quote.a and scan.found[n].form == "finite" and bool(scan.found[n].subject)


def _with_next_piece(scan: Scan, p: Predicate, quote: Quote) -> Quote:
    """A quotation with the piece that goes on after the cue: ``"A," X said, "B."`` is one."""
    low, c = scan.words, scan.c
    if low[quote.b - 1] in {".", "!", "?"}:
        return quote
    for k in range(p.j, min(scan.b - 1, p.j + _ADJUNCT_REACH)):
        if low[k] in {",", ":", "–", "—"} and k + 1 in c.speech:
            following = c.speech[k + 1]
            return Quote(quote.a, following.b, following.closed, speech=True)
        if low[k] in STOPS or k in c.speech or k in scan.past.cues:
            break
    return quote


def before_attribution(scan: Scan, p: Predicate) -> tuple[int, int]:
    """What "according to X" at the end of a sentence attributes."""
    quote = scan.c.speech_end.get(p.i - 1)
    if quote is not None:
        p.quote = quote
        return (quote.a + 1, quote.b)
    return (scan.a, p.i - 1 if scan.words[p.i - 1] == "," else p.i)
