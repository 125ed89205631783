"""Whose words a text in the first person is: whom its headline names for it, or who signs it at its end.

author := headline(document ("by" | "from" | "of") somebody | somebody "'s" document | somebody ":" document)
        | sentence(name "," office) | sentence(name) sentence(office)     at the end of the text
"""

from __future__ import annotations

from collections.abc import Sequence

from readouts._pipeline._records import Entity
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import GENITIVES, PEOPLE, READ, BlockKind, Doc, Mention, Sentence

__all__ = ["author"]

_OF = frozenset({"by", "from", "of"})
_OFFICES = frozenset({"leader", "minister"})
_REACH, _LAST = 6, 2
_MARKS = frozenset({",", ".", "–", "—", "-"})


def author(doc: Doc, registry: Registry) -> Entity | None:
    """The one whose words the text is; nobody where neither its headline nor its end tells of one."""
    sentences = doc.sentences
    signed = _signature(doc, [m for m in doc.mentions[-_REACH:] if m.sentence >= len(sentences) - _LAST])
    if signed is not None:
        name, office = signed
        entity = registry.of_mention.get(name.a)
        if entity is None or _is_told_of(doc, registry, entity, name.a):
            return None
        if office is not name:
            registry.learn(entity, office)
            registry.of_mention[office.a] = entity
            entity.note(office)
        return entity
    for sentence in sentences[:_LAST]:
        if sentence.block.kind is BlockKind.HEADLINE and (m := _of_headline(doc, sentence)) is not None:
            entity = registry.of_mention.get(m.a)
            return None if entity is None or _is_told_of(doc, registry, entity, len(doc)) else entity
    return None


def _is_told_of(doc: Doc, registry: Registry, entity: Entity, stop: int) -> bool:
    """Whether the text tells of somebody, before a token, as of another than the one who writes."""
    return any(
        registry.of_mention.get(m.a) is entity and m.a < stop and doc.sentences[m.sentence].block.kind in READ
        for m in doc.mentions
        if m.kind in PEOPLE
    )


def _signature(doc: Doc, last: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """Somebody's name and his office, which are all that the end of the text holds."""
    if not last:
        return None
    office = last[-1]
    if office.kind != "person" or office.office is None or office.office.kind not in _OFFICES or office.possessive:
        return None
    name = office if office.name else last[-2] if len(last) > 1 else None
    if name is None or not name.name or name.kind not in PEOPLE or name.possessive:
        return None
    low, sentences = doc.low, doc.sentences
    first, end = sentences[name.sentence].a, sentences[-1].b
    between = [*range(first, name.a), *range(name.b, office.a), *range(office.b, end)]
    return (name, office) if all(low[k] in _MARKS for k in between) and office.sentence > 0 else None


def _of_headline(doc: Doc, sentence: Sentence) -> Mention | None:
    """Whom a headline names for a text: "Statement by X", "X's message on", "X: Statement"."""
    authored, low = doc.lexicon.sets["authored"], doc.low
    for m in doc.mentions:
        if m.sentence > sentence.number:
            break
        speaks_for_others = m.office is not None and m.office.kind == "spokesperson"
        if m.sentence != sentence.number or m.kind not in PEOPLE or not m.name or speaks_for_others:
            continue
        k = m.a - 1 - (low[m.a - 1] == "the")
        if low[k] in _OF and not authored.isdisjoint(low[max(sentence.a, k - _REACH) : k]):
            return m
        if m.a == sentence.a and (low[m.b] in GENITIVES or low[m.b] == ":"):
            return m if not authored.isdisjoint(low[m.b + 1 : min(sentence.b, m.b + _REACH)]) else None
    return None
