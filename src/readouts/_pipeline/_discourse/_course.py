"""Where the walk stands: the call that the text is at, and whom it last spoke of."""

from __future__ import annotations

from functools import cached_property

import attrs

from readouts._model import ParticipantKind
from readouts._pipeline._records import CallDraft, Entity, Predicate, Said
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import PEOPLE, BlockKind, Doc, Mention, Sentence
from readouts._pipeline._surroundings import Surroundings

__all__ = ["Course", "one_of", "persons"]

"""Kinds of mentions that name or describe one person."""


def persons(entities: list[Entity]) -> list[Entity]:
    """Those who are one person each."""
    return [e for e in entities if e.kind is ParticipantKind.PERSON]


def one_of(entities: list[Entity]) -> Entity | None:
    """The only one, where there is one only."""
    return entities[0] if len(entities) == 1 else None


@attrs.define(eq=False, slots=False)
class Course:
    """What the walk over a text has found so far, and where it is."""

    doc: Doc
    around: Surroundings
    registry: Registry
    predicates: dict[int, list[Predicate]]
    """The predicates by the number of their sentence."""
    calls: list[CallDraft] = attrs.field(factory=list)
    said: list[Said] = attrs.field(factory=list)
    told: set[int] = attrs.field(factory=set)
    """The sentences that tell of a contact."""
    speakers: dict[int, list[Entity]] = attrs.field(factory=dict)
    """Who says each predicate, by its ``id``."""
    addressees: dict[int, list[Entity]] = attrs.field(factory=dict)
    """To whom a predicate is expressly said, by its ``id``."""
    active: CallDraft | None = None
    """The call that the text is at."""
    together: list[CallDraft] = attrs.field(factory=list)
    """The calls that one sentence told, while the text speaks of them together."""
    outside: set[Entity] = attrs.field(factory=set)
    """Who speaks at another place than the call: at a press conference, in a post."""
    person: Entity | None = None
    """Whom "he" or "she" means."""
    subject: list[Entity] = attrs.field(factory=list)
    joint: list[Entity] = attrs.field(factory=list)
    institution: Entity | None = None

    @cached_property
    def attributed(self) -> Entity | None:
        """Whom an attribution line names: "I" and "we" are his words."""
        for m in self.doc.mentions:
            if m.kind in PEOPLE and self.doc.sentences[m.sentence].block.kind is BlockKind.ATTRIBUTION:
                return self.registry.of_mention.get(m.a)
        return None

    @cached_property
    def mentions(self) -> dict[int, list[Mention]]:
        """The mentions by the number of their sentence."""
        found: dict[int, list[Mention]] = {}
        for m in self.doc.mentions:
            found.setdefault(m.sentence, []).append(m)
        return found

    @property
    def official(self) -> bool:
        """Whether the text is an official publisher's own."""
        return self.doc.context.profile is not None

    def of(self, sentence: Sentence) -> list[Predicate]:
        """The predicates of a sentence."""
        return self.predicates.get(sentence.number, [])

    def parties(self) -> list[Entity]:
        """The parties of the call that the text is at, and of those that were told with it in one sentence."""
        return self.everyone(self.active) if self.active is not None else []

    @staticmethod
    def everyone(call: CallDraft) -> list[Entity]:
        """The parties of a call, or of all the calls that one sentence told."""
        return list(dict.fromkeys(e for c in call.twins or [call] for e in c.parties))

    def enter(self, call: CallDraft) -> None:
        """The text is now at this call."""
        self.active = call
        self.together = []
        self.outside = set()

    def follow(self, predicates: list[Predicate]) -> None:
        """The subject of the last full predicate of a sentence is who the next pronoun means."""
        for p in predicates:
            people = self.speakers.get(id(p), [])
            if p.parent is not None or not people or p.according:
                continue
            if p.form in {"passive", "impersonal"} and not p.subject:
                continue
            self._remember(people)

    def _remember(self, people: list[Entity]) -> None:
        if not persons(people):
            self.institution = people[0]
            if people[0].kind is ParticipantKind.GROUP:
                self.subject = people
            return
        self.subject = people
        if len(people) == 1:
            self.person = people[0]
        else:
            self.joint = people

    def mention_alone(self, sentence: Sentence) -> None:
        """Somebody named at the head of a sentence without a cue is who the next pronoun means."""
        people = self._heading(sentence)
        if people:
            self.person, self.subject = people[0], people
            self.joint = people if len(people) > 1 else self.joint

    def _heading(self, sentence: Sentence) -> list[Entity]:
        """Everybody whom the list at the head of a sentence names."""
        low, begins = self.doc.low, self.around.begins
        people, k = [], sentence.a
        while k in begins and begins[k].a in self.registry.of_mention:
            people.append(self.registry.of_mention[k])
            k = begins[k].b
            while k < sentence.b and low[k] in {",", "and", "&"}:
                k += 1
        return people
