"""Lists of lines: each item takes its subject, or its verb, from the line above the list.

list := lead ":" item+
lead := ... subject [adverb]            "The leaders also:"             then item := verb content
      | subject ... "to" | "and"        "X used the call to:"           then item := verb content
      | predicate [announcement]        "They agreed on three steps:"   then item := content
      | announcement passive            "The following was agreed:"     then item := content
      | label                           "Topics discussed:"             then item := topic
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts._lexicon import Flag, Verb
from readouts._model import Act
from readouts._pipeline._clauses._ends import end_of
from readouts._pipeline._clauses._scan import Scan
from readouts._pipeline._records import ITEM, Predicate, new_predicate
from readouts._pipeline._state import BlockKind, Doc, Mention, Sentence
from readouts._pipeline._surroundings import ACTORS, Lead, Surroundings

__all__ = ["leads", "share_verbs"]

_ITEM = BlockKind.ITEM
_LEADING = frozenset({BlockKind.BODY, BlockKind.HEADING})
_NO_SUBJECT = frozenset({"who", "it"})
_IF = frozenset({"if", "unless"})
_OPENS = frozenset({"to", "that"})
_FRAGMENT_ENDS = Flag.PREPOSITION | Flag.DETERMINER | Flag.MODAL | Flag.BE | Flag.HAVE
_NOTHING: list[Predicate] = []
_SAY, _PAST, _POINTS = Verb("say", Act.INFORM, takes=frozenset({"that"})), frozenset({"past"}), 4
_TOPIC = Verb("discuss", None, topic=True)
_REACH = 8
"""So many tokens may stand between a verb and the colon after it."""


def _lists(doc: Doc) -> Iterator[tuple[Sentence, list[Sentence]]]:
    """Each line that opens a list, and the first sentences of its items; a list inside an item is left alone."""
    low = doc.low
    lead: Sentence | None = None
    items: list[Sentence] = []
    block, mark, opened = None, "", False
    for sentence in doc.sentences:
        if sentence.block.kind is not _ITEM:
            if lead is not None and items:
                yield lead, items
            lead = sentence if low[sentence.b - 1] == ":" and sentence.block.kind in _LEADING else None
            items, mark, opened = [], "", False
        elif lead is not None:
            colon = low[sentence.b - 1] == ":"
            if sentence.block is block:
                opened = opened or colon
                continue
            block, of = sentence.block, _mark(doc, sentence)
            mark = mark or of
            if of != mark:
                opened = False
            elif opened:  # nobody can tell where the list inside ends
                yield lead, items
                lead = None
            else:
                items.append(sentence)
                opened = colon
    if lead is not None and items:
        yield lead, items


def _mark(doc: Doc, item: Sentence) -> str:
    """What kind of mark stands before an item: a bullet, a number or a letter, with its bracket."""
    a = item.block.a
    mark = "(" if doc.low[a] == "(" else ""
    first = doc.low[a + len(mark)]
    return mark + ("1" if first[0].isdigit() else "a" if first[0].isalpha() else first)


def leads(c: Surroundings) -> dict[int, Lead]:
    """The subjects that lines give to the lists below them, by the numbers of the sentences that open the items."""
    found: dict[int, Lead] = {}
    names = {word for m in c.doc.mentions if m.kind == "person" and m.name for word in c.low[slice(*m.name)]}
    for sentence, items in _lists(c.doc):
        lead = _lead(c, sentence, names)
        if lead is not None:
            found.update(dict.fromkeys([item.number for item in items], lead))
    return found


def _lead(c: Surroundings, sentence: Sentence, names: set[str]) -> Lead | None:
    """The subject of a line before its colon: the first mention that can be one, or that of a last clause.

    A bare name is one only of somebody known, and a country alone is none.
    """
    a, colon, low = sentence.a, sentence.b - 1, c.low
    if low[a] in _IF:
        return None
    for i in range(a, colon):
        m = c.begins[i]
        if m is not None and m.kind in ACTORS and not (m.possessive or m.label in _NO_SUBJECT or c.governed(m)):
            if m.kind == "name" and names.isdisjoint(c.low[i : m.b]):
                return None  # "Agenda:"
            last = c.left(colon, a)
            bare = c.ends[last + 1] is not None and _is_free(c, i, last + 1)
            subject = c.listed(i, colon)[0]
            if bare and m.kind == "place" and len(subject) == 1:
                return None  # "Brazil:"
            inner = [] if bare else _last_clause(c, a, last + 1)
            return Lead(inner or subject, bare or bool(inner), bare or bool(inner) or low[colon - 1] == "to")
    return None


def _is_free(c: Surroundings, i: int, end: int) -> bool:
    """Whether nothing but mentions stands between the subject and the end of a line: it has no verb."""
    return c.listed(i, end)[1] >= end


def _last_clause(c: Surroundings, a: int, end: int) -> list[Mention]:
    """Whom a line names last, as the subject of a clause: "The ministry said that | the leaders:"."""
    m = c.ends[end]
    if m is None or m.kind not in ACTORS or m.possessive or m.label in _NO_SUBJECT:
        return []
    found = c.coordinated(m, a)
    return found if c.low[found[0].a - 1] == "that" else []


def share_verbs(c: Surroundings, found: dict[int, list[Predicate]]) -> None:
    """Give the verb of the line above a list to each of its items that has none of its own."""
    for lead, items in _lists(c.doc):
        verb = _verb(c, lead, found)
        if verb is None:
            continue
        given = [item for item in items if _give(c, verb, item, found)]
        if given:
            verb.content = None


def _verb(c: Surroundings, lead: Sentence, found: dict[int, list[Predicate]]) -> Predicate | None:
    """The last verb of a line, where nothing but what announces a list follows it, or stands before it."""
    sets, colon = c.doc.lexicon.sets, lead.b - 1
    if c.low[lead.a] in _IF:
        return None
    if colon - lead.a < _REACH and " ".join(c.low[lead.a : colon]) in sets["topic_labels"]:
        return new_predicate(lead, lead.a, colon, _TOPIC, "impersonal")
    told = found.get(lead.number, _NOTHING)  # none may be left where one had no subject
    p = told[-1] if told else None
    if p is None or not (p.topic or _says(p)):
        return _points(c, lead)
    if p.tail or p.according:
        return None
    if p.content is None or p.content[0] >= p.content[1]:
        return p if colon - p.j <= _REACH else None
    a, b = p.content
    announced = not sets["announcing"].isdisjoint(c.low[a:b])
    if b <= p.i:
        return p if announced and colon - p.j <= _REACH else None
    opens = c.low[b - 1] in _OPENS or c.flag[b - 1] & _FRAGMENT_ENDS
    return p if b >= colon and (announced or opens) else None


def _says(p: Predicate) -> bool:
    """Whether a verb says something by itself, or with its noun."""
    return p.say is not None and not p.say.weak and (p.say.act is not None or p.noun is not None)


def _points(c: Surroundings, lead: Sentence) -> Predicate | None:
    """What somebody says in a line without a verb of saying: "X made the following points:"."""
    colon = lead.b - 1
    i = colon - _POINTS
    if i <= lead.a or " ".join(c.low[i:colon]) not in c.doc.lexicon.sets["points_made"]:
        return None
    opening = c.leads.get(lead.number + 1)
    if opening is None:
        return None
    p = new_predicate(lead, i, colon, _SAY, "finite", _PAST)
    p.subject = opening.subject
    return p


def _give(c: Surroundings, verb: Predicate, item: Sentence, found: dict[int, list[Predicate]]) -> bool:
    """Make the item the content of a verb; whether it is one."""
    inside = found.get(item.number, [])
    own = inside[0] if inside and inside[0].i <= c.right(item.a, item.b) else None
    if own is not None and own.rule == ITEM and "past" in own.tenses:
        return False
    if verb.topic and any(p.say is not None and p.form == "finite" and p.subject for p in inside if p is not own):
        return False
    a = item.a + (c.low[item.a] in _OPENS)
    end = end_of(Scan(c, item), item.b)
    quote = c.marks.get(a)
    if quote is not None and quote.closed and not quote.speech and quote.b == end - 1:
        a, end = a + 1, quote.b
    if a >= end or a in c.speech:
        return False
    p = new_predicate(item, verb.i, verb.j, verb.verb, verb.form, verb.tenses, verb.negated)
    p.rule, p.inherits, p.content = ITEM, verb, (a, end)
    p.say, p.contact, p.topic = verb.say, verb.contact, verb.topic
    p.addressee, p.noun, p.future, p.relative = verb.addressee, verb.noun, verb.future, verb.relative
    if verb.noun is not None:
        p.noun_at = verb.noun_at
    rest = [q for q in inside if not (q is own and own.rule == ITEM)]
    for q in rest:
        if q.parent is None:
            q.parent, q.root = p, q.root or p
    found[item.number] = [p, *rest]
    return True
