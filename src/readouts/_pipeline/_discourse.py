"""The course of the text: who the subjects are, which calls there are, and in which of them each thing is said.

One walk over the predicates. A pronoun goes back to the subject before it, "the leaders" are the parties of the call that
the text is at, and a call is made by a verb of contact with its parties, by a noun of contact ("in a call with"), or by
two who discuss something together.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import attrs

from readouts._lexicon import Flag
from readouts._model import Act, Channel, Doubt, ParticipantKind, Status
from readouts._pipeline._dates import DURATION, TIME, day_at, named_day
from readouts._pipeline._records import CallDraft, Discourse, Entity, Predicate, Said
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import READ, BlockKind, Doc, Mention, Sentence
from readouts._pipeline._surroundings import Surroundings

__all__ = ["read_discourse"]


def read_discourse(doc: Doc, clauses: Surroundings, predicates: list[Predicate], registry: Registry) -> Discourse:
    """Walk the predicates in the order of the text."""
    _take_dateline(doc)
    walk = _Walk(doc, clauses, predicates, registry)
    walk.run()
    return Discourse(walk.calls, walk.said)


def _take_dateline(doc: Doc) -> None:
    if doc.dateline and doc.context.published is None:
        day = named_day(doc, doc.dateline)
        if day is not None:
            doc.context = attrs.evolve(doc.context, published=day)


class _Walk:
    def __init__(self, doc: Doc, clauses: Surroundings, predicates: list[Predicate], registry: Registry) -> None:
        self.doc, self.c, self.registry = doc, clauses, registry
        self.by_sentence: dict[int, list[Predicate]] = {}
        for p in predicates:
            self.by_sentence.setdefault(p.sentence.number, []).append(p)
        self.calls: list[CallDraft] = []
        self.said: list[Said] = []
        self.active: CallDraft | None = None
        self.last_one: Entity | None = None
        self.last_subject: list[Entity] = []
        self.last_joint: list[Entity] = []
        self.last_institution: Entity | None = None
        self.speakers: dict[int, list[Entity]] = {}
        self.venue_of: Entity | None = None
        self.paragraph = -1
        self.attributed = self.attribution()

    def run(self) -> None:
        for sentence in self.doc.sentences:
            if sentence.block.kind in READ:
                self.sentence(sentence)
        if not any(not c.background for c in self.calls):
            self.headline_calls()
        self.finish_channels()

    def attribution(self) -> Entity | None:
        """Whom an attribution line names: "I" and "we" are his words."""
        for m in self.doc.mentions:
            if self.doc.sentences[m.sentence].block.kind is BlockKind.ATTRIBUTION and m.kind in {"person", "name"}:
                return self.registry.of_mention.get(m.a)
        return None

    def sentence(self, sentence: Sentence) -> None:
        predicates = self.by_sentence.get(sentence.number, [])
        if sentence.block.number != self.paragraph:
            self.paragraph = sentence.block.number
            self.venue_of = self.venue_of or None
        nouns = self.noun_contacts(sentence, predicates)
        self.enter_venue(sentence, predicates)
        for p in predicates:
            speakers, doubts = self.subject(p)
            self.speakers[id(p)] = speakers
            if p.contact is not None:
                self.contact(p, speakers)
            else:
                self.statement(p, speakers, doubts)
        self.nominal_topic(sentence)
        self.join(sentence)
        self.after(predicates)
        if not nouns and not predicates:
            self.mentioned(sentence)

    def nominal_topic(self, sentence: Sentence) -> None:
        """ "During the discussion of X, ..." names a topic."""
        doc = self.doc
        if self.active is None or doc.low[sentence.a] not in {"during", "in", "as", "after"}:
            return
        nouns = doc.lexicon.sets["topic_nouns"]
        for i in range(sentence.a + 1, min(sentence.b - 2, sentence.a + 6)):
            if doc.low[i] in nouns and doc.low[i + 1] in {"of", "on", "about"}:
                end = next(
                    (
                        k
                        for k in range(i + 2, sentence.b)
                        if (doc.low[k] == "," and k + 1 in self.c.begins)
                        or (doc.low[k] == "," and doc.low[k + 1 : k + 2] == ["it"])
                    ),
                    0,
                )
                if end > i + 2 and not (doc.low[i] in {"conversation", "talk", "talks"} and doc.low[i + 1] == "on"):
                    self.active.topics.append((i + 2, end))
                return

    def join(self, sentence: Sentence) -> None:
        """Somebody comes into the call: "the president dropped by the meeting"."""
        doc = self.doc
        if self.active is None:
            return
        for i in range(sentence.a + 1, sentence.b - 2):
            if doc.flag[i] & Flag.PHRASE or doc.low[i] == "joined":
                phrase, j = doc.match_kind(i, sentence.b, "joining")
                j = j if phrase else i + 1 if doc.low[i] == "joined" else 0
                if (
                    not j
                    or j + 1 >= sentence.b
                    or doc.low[j] not in {"the", "this"}
                    or not doc.match_kind(j + 1, sentence.b, "call_noun")[0]
                ):
                    continue
                m = self.c.ends.get(i)
                people = self.people([m])[0] if m is not None and m.kind in {"person", "name"} else []
                for entity in people:
                    if entity not in self.active.parties:
                        own = any(e.country == entity.country for e in self.active.subjects)
                        (self.active.subjects if own else self.active.objects).append(entity)

    def mentioned(self, sentence: Sentence) -> None:
        """Somebody named alone at the head of a sentence is who the next pronoun means."""
        m = self.c.begins.get(sentence.a)
        if m is not None and m.a in self.registry.of_mention:
            self.last_one = self.registry.of_mention[m.a]
            self.last_subject = [self.last_one]

    def after(self, predicates: list[Predicate]) -> None:
        """The subject of the sentence's last full predicate is who the next pronoun means."""
        for p in predicates:
            people = self.speakers.get(id(p), [])
            if p.parent is not None or not people or p.according:
                continue
            if p.form in {"passive", "impersonal"} and not p.subject:
                continue
            if any(e.kind is ParticipantKind.PERSON for e in people):
                self.last_subject = people
                if len(people) == 1:
                    self.last_one = people[0]
                else:
                    self.last_joint = people
            else:
                self.last_institution = people[0]

    # Subjects

    def subject(self, p: Predicate) -> tuple[list[Entity], list[Doubt]]:
        if p.subject:
            return self.people(p.subject, p)
        if p.inherits is not None:
            if id(p.inherits) in self.speakers:
                return self.inherited(p), []
            return self.subject(p.inherits)
        if p.form in {"impersonal", "passive"}:
            if p.say is not None:
                return self.impersonal(p), []
            return [], []
        if p.other_subject is not None:
            return self.noun_subject(p), []
        return [], [Doubt.SPEAKER_OPEN]

    def impersonal(self, p: Predicate) -> list[Entity]:
        """Nobody is named: all the parties, or the publisher's own side where it speaks of "our"."""
        if self.active is None or self.active.background:
            return []
        profile = self.doc.context.profile
        if (
            p.content is not None
            and profile is not None
            and {"our", "we"} & set(self.doc.low[p.content[0] : p.content[0] + 2])
        ):
            own = [e for e in self.active.parties if e.country == profile.country]
            if own:
                return own
        return self.everyone(self.active)

    def inherited(self, p: Predicate) -> list[Entity]:
        assert p.inherits is not None
        speakers = self.speakers[id(p.inherits)]
        if p.rule == "purpose" and p.content is not None:
            words = set(self.doc.low[p.content[0] : p.content[0] + 3])
            call = self.active
            if call is not None and words & self.doc.lexicon.sets["shared"]:
                return call.parties
        return speakers

    def noun_subject(self, p: Predicate) -> list[Entity]:
        """A noun phrase that speaks, where it names no known person: "Kurdish officials", "two people"."""
        if (
            p.say is None
            or not p.say.takes & {"that", "quote"}
            or p.other_subject is None
            or (p.parent is not None and not p.tail)
        ):
            return []
        a, b = p.other_subject
        for k in range(a, min(b, a + 6)):
            m = self.c.begins.get(k)
            if (
                m is not None
                and (m.kind in {"unnamed", "group"} or (m.kind == "person" and not m.name))
                and not m.possessive
            ):
                start = a + 1 if self.doc.low[a] in {"the", "a", "an", "and"} else a
                kind = ParticipantKind.GROUP if m.plural and start == m.a else ParticipantKind.PERSON
                entity = self.registry.institution(self.doc.words(start, m.b), m.country, kind, m)
                entity.role = entity.role or m.role
                return [entity]
        return []

    def people(self, mentions: Iterable[Mention], p: Predicate | None = None) -> tuple[list[Entity], list[Doubt]]:
        found: list[Entity] = []
        doubts: list[Doubt] = []
        for m in mentions:
            entities, doubt = self.resolve(m, p)
            found.extend(e for e in entities if e not in found)
            if doubt is not None and doubt not in doubts:
                doubts.append(doubt)
        return found, doubts

    def resolve(self, m: Mention, p: Predicate | None) -> tuple[list[Entity], Doubt | None]:
        known = self.registry.of_mention.get(m.a)
        if known is not None and m.kind in {"person", "name"}:
            return [known], None
        handler = getattr(self, "of_" + m.kind, None)
        return handler(m, p) if handler is not None else ([], None)

    def of_name(self, m: Mention, p: Predicate | None) -> tuple[list[Entity], Doubt | None]:
        entity = self.registry.resolve_name(m)
        if entity is None:
            words = tuple(self.doc.low[m.name[0] : m.name[1]]) if m.name else ()
            entity = self.registry.add(words, m)
        entity.mentions.append(m)
        self.registry.of_mention[m.a] = entity
        return [entity], None

    def of_person(self, m: Mention, p: Predicate | None) -> tuple[list[Entity], Doubt | None]:
        office = m.office
        if office is not None and office.kind == "counterpart":
            return self.counterpart(m, p)
        if m.country:
            one = self.registry.representative(m.country)
            if one is not None and one.office is None:
                return [one], Doubt.DESCRIPTION
        if office is not None and office.kind in {"spokesperson", "official", "unnamed"}:
            return [self.unnamed(m)], None
        others = [e for e in (self.active.parties if self.active else []) if self.registry.fit(e, m)]
        if len(others) == 1:
            return others, Doubt.DESCRIPTION
        if office is not None and m.determiner in {"the", "a", "an", ""} and not others and m.role:
            return [self.unnamed(m)], None
        return [], Doubt.SPEAKER_OPEN

    def counterpart(self, m: Mention, p: Predicate | None) -> tuple[list[Entity], Doubt | None]:
        if m.country:
            one = self.registry.representative(m.country)
            return ([one], None) if one else ([], Doubt.SPEAKER_OPEN)
        call = self.active
        subject = self.speakers.get(id(p), self.last_subject) if p else self.last_subject
        rest = [e for e in call.parties if e not in subject] if call else []
        return (rest, Doubt.DESCRIPTION) if len(rest) == 1 else ([], Doubt.SPEAKER_OPEN)

    def unnamed(self, m: Mention) -> Entity:
        doc = self.doc
        start = m.a + (1 if m.determiner in {"the", "a", "an"} else 0)
        kind = ParticipantKind.GROUP if m.plural else ParticipantKind.PERSON
        entity = self.registry.institution(doc.words(start, m.b), m.country, kind, m)
        entity.role = entity.role or m.role
        entity.office = entity.office or m.office
        profile = doc.context.profile
        if not entity.country and profile and not m.organization:
            entity.country = profile.country
        return entity

    def of_pronoun(self, m: Mention, p: Predicate | None) -> tuple[list[Entity], Doubt | None]:
        if m.label == "he":
            return self.he(p)
        if m.label == "they":
            return self.they(), Doubt.PRONOUN
        if m.label == "it":
            return ([self.last_institution] if self.last_institution else []), Doubt.PRONOUN
        if m.label == "latter":
            last = self.last_subject[-1:] if len(self.last_subject) == 2 else []
            return last, Doubt.PRONOUN
        if m.label == "first_person":
            return self.publisher(m), None
        return [], Doubt.SPEAKER_OPEN

    def he(self, p: Predicate | None) -> tuple[list[Entity], Doubt | None]:
        if p is not None and p.parent is not None:
            outer = self.speakers.get(id(p.parent), [])
            if len(outer) == 1:
                return outer, Doubt.PRONOUN
        if p is not None:
            earlier = [
                f
                for f in self.by_sentence.get(p.sentence.number, [])
                if f.i < p.i and id(f) in self.speakers and f.subject
            ]
            for f in reversed(earlier):
                if len(self.speakers[id(f)]) == 1 and self.speakers[id(f)][0].kind is ParticipantKind.PERSON:
                    return self.speakers[id(f)], Doubt.PRONOUN
        return ([self.last_one] if self.last_one else []), Doubt.PRONOUN

    def they(self) -> list[Entity]:
        if len(self.last_subject) > 1:
            return self.last_subject
        if self.active is not None:
            return self.everyone(self.active)
        return self.last_joint

    def everyone(self, call: CallDraft) -> list[Entity]:
        """The parties of a call, or of all the calls that one sentence told."""
        return list(dict.fromkeys(e for c in call.twins or [call] for e in c.parties))

    def publisher(self, m: Mention) -> list[Entity]:
        context = self.doc.context
        if self.attributed is not None:
            return [self.attributed]
        if context.publisher is None or (self.doc.low[m.a] != "we" and self.doc.low[m.a] != "i"):
            return []
        country = getattr(context.publisher, "country", "")
        return [
            self.registry.institution(
                context.publisher_name or context.publisher.name, country, ParticipantKind.INSTITUTION, m
            )
        ]

    def of_group(self, m: Mention, p: Predicate | None) -> tuple[list[Entity], Doubt | None]:
        if m.countries:
            found = [e for e in (self.of_country(c, m) for c in m.countries) if e is not None]
            if len(found) + 1 == len(m.countries):
                free = [
                    e
                    for e in self.registry.entities
                    if not e.country
                    and not e.organization
                    and e.mentions
                    and e.titled
                    and e.office is not None
                    and m.office is not None
                    and e.office.kind == m.office.kind
                ]
                if len(free) == 1:
                    missing = next(c for c in m.countries if self.of_country(c, m) is None)
                    self.registry.set_country(free[0], missing)
                    found.append(free[0])
            if found or len(m.countries) > 1:
                return found, None
            return [self.unnamed(m)], None
        if m.determiner in {"the", "both", "number", "all", "two", "these", "each"} or m.label == "two":
            label = m.label or (m.office.name if m.office else "")
            if self.active is not None and (m.office is None or m.office.kind != "unnamed"):
                rest = self.everyone(self.active)
                if "other" in self.doc.low[m.a : m.b] and p is not None:
                    rest = self.active.others(self.speakers.get(id(p), self.last_subject))
                if label == "leaders" and len(self.last_joint) > 1 and len(rest) > 2 and m.determiner == "both":
                    return self.last_joint, None
                return rest, None
        if (m.office is not None and m.office.kind == "unnamed") or m.determiner not in {"the", "both"}:
            return [self.unnamed(m)], None
        return [], Doubt.SPEAKER_OPEN

    def of_country(self, country: str, m: Mention) -> Entity | None:
        people = [e for e in self.registry.by_country.get(country, ()) if e.kind is ParticipantKind.PERSON]
        fitting = [
            e
            for e in people
            if e.office is not None
            and m.office is not None
            and (e.office.kind == m.office.kind or m.office.name == "leader")
        ]
        people = fitting or people
        if len(people) > 1:
            people = [e for e in people if not e.role_words & {"vice", "deputy", "assistant", "first"}] or people
        return people[0] if len(people) == 1 else None

    def of_side(self, m: Mention, p: Predicate | None) -> tuple[list[Entity], Doubt | None]:
        if m.country:
            parties = [e for e in (self.active.parties if self.active else []) if e.country == m.country]
            one = parties if len(parties) >= 1 else [e for e in [self.registry.representative(m.country)] if e]
            return (one, None) if one else ([self.unnamed(m)], None)
        return (self.everyone(self.active) if self.active else []), None

    def of_place(self, m: Mention, p: Predicate | None) -> tuple[list[Entity], Doubt | None]:
        if m.country:
            parties = [e for e in (self.active.parties if self.active else []) if e.country == m.country]
            if len(parties) == 1:
                return parties, None
            one = self.registry.representative(m.country)
            if one is not None and one.mentions:
                return [one], None
        return [], Doubt.SPEAKER_OPEN

    def of_institution(self, m: Mention, p: Predicate | None) -> tuple[list[Entity], Doubt | None]:
        start = m.a + (1 if m.determiner in {"the", "a", "an"} else 0)
        name = self.doc.words(start, m.b)
        country = m.country
        if m.owner is not None:
            owner = self.registry.resolve_name(m.owner)
            country = owner.country if owner else country
        return [self.registry.institution(name, country, ParticipantKind.INSTITUTION, m)], None

    of_medium = of_body = of_seat = of_document = of_institution

    def of_unnamed(self, m: Mention, p: Predicate | None) -> tuple[list[Entity], Doubt | None]:
        return [self.unnamed(m)], None

    # Calls

    def contact(self, p: Predicate, speakers: list[Entity]) -> None:
        doc = self.doc
        subjects = [e for e in speakers if e.kind is not ParticipantKind.INSTITUTION or e.country]
        objects, _ = self.people(p.object, p)
        objects = [e for e in objects if e not in subjects]
        people = [e for e in objects if e.kind is not ParticipantKind.GROUP]
        objects = people or [e for e in objects if e.country]
        contact = p.contact
        assert contact is not None
        self.speakers[id(p)] = speakers
        if not subjects or (not objects and len(subjects) < 2):
            if p.content and self.active is not None and p.other_subject is None:
                pass
            return
        channel = p.channel or contact.channel
        channel = self.channel_words(p) or channel
        background = p.relative or p.parent is not None or p.rule == "relative" or self.earlier(p)
        status = self.status(p)
        many = p.several and len(objects) > 1 and len(subjects) == 1
        drafts: list[CallDraft] = []
        for group in [[o] for o in objects] if many else [objects]:
            drafts.append(
                self.make(
                    subjects,
                    group,
                    channel,
                    status,
                    p.sentence,
                    (p.i, p.j),
                    background,
                    "noun of contact" if p.channel else "verb of contact",
                )
            )
        for draft in drafts:
            draft.twins = drafts
            self.details(draft, p, contact.initiator, subjects, objects)
            if p.content is not None and p.content[0] < p.content[1]:
                draft.topics.append(p.content)
        if drafts and not drafts[0].background:
            self.active = drafts[0]
            self.venue_of = None
        del doc

    def make(
        self,
        subjects: list[Entity],
        objects: list[Entity],
        channel: Channel,
        status: Status,
        sentence: Sentence,
        at: tuple[int, int],
        background: bool,
        rule: str,
    ) -> CallDraft:
        """A new call, or the one that is already known between the same parties."""
        parties = set(subjects) | set(objects)
        for call in self.calls:
            if set(call.parties) == parties and call.status is status:
                if not background and call.background and call.rule != "headline":
                    call.background = False
                if call.channel is Channel.UNSPECIFIED:
                    call.channel = channel
                return call
        call = CallDraft(
            subjects,
            objects,
            channel,
            status,
            a=at[0],
            b=at[1],
            sentence=sentence.number,
            background=background,
            rule=rule,
        )
        self.calls.append(call)
        return call

    def status(self, p: Predicate) -> Status:
        if p.negated:
            return Status.DENIED
        if p.future:
            return Status.PLANNED
        return Status.HELD

    def earlier(self, p: Predicate) -> bool:
        """Whether a subordinate clause mentions the contact in passing: "when they met in May"."""
        doc = self.doc
        k = p.start
        head = p.subject[0].a if p.subject else p.i
        before = {doc.low[t] for t in range(max(p.sentence.a, min(k, head) - 1), head)}
        return bool(before & {"when", "since", "before", "where", "as", "until"}) and head > p.sentence.a + 1

    def channel_words(self, p: Predicate) -> Channel | None:
        doc = self.doc
        for i in range(p.i, min(p.sentence.b, p.i + 60)):
            if doc.flag[i] & Flag.PHRASE:
                found, _ = doc.match_kind(i, p.sentence.b, "channel")
                if isinstance(found, Channel):
                    return found
        return None

    def details(
        self, call: CallDraft, p: Predicate, initiator: str, subjects: list[Entity], objects: list[Entity]
    ) -> None:
        sentence = p.sentence
        if call.date is None:
            self.take_date(call, sentence, p.i)
        if call.initiator is None:
            if initiator == "subject" and len(subjects) == 1:
                call.initiator = subjects[0]
            elif initiator == "object" and len(objects) == 1:
                call.initiator = objects[0]
            found = self.initiator(sentence)
            call.initiator = found or call.initiator
        self.take_times(call, sentence)

    def take_times(self, call: CallDraft, sentence: Sentence) -> None:
        doc = self.doc
        start, end = doc.start[sentence.a], doc.end[sentence.b - 1]
        for name, pattern in (("time", TIME), ("duration", DURATION)):
            if getattr(call, name) is None:
                match = pattern.search(doc.text, start, end)
                if match:
                    s, e = match.span(name)
                    setattr(call, name, doc.stretch(s, e))

    def take_date(self, call: CallDraft, sentence: Sentence, near: int) -> None:
        """The day that the sentence gives for its contact, not one that belongs to another noun."""
        doc = self.doc
        best: tuple[int, datetime.date | None, Doubt | None] | None = None
        i = sentence.a
        while i < sentence.b:
            found = day_at(doc, i, sentence.b)
            if found is None:
                i += 1
                continue
            day, j, doubt = found
            if self.adverbial(i, j, sentence):
                distance = i - near if i > near else 40 + near - i if i > sentence.a + 3 else 10
                if best is None or distance < best[0]:
                    best = (distance, day, doubt)
            i = max(j, i + 1)
        if best is not None and best[1] is not None:
            call.date = best[1]
            if best[2] is not None and best[2] not in call.doubts:
                call.doubts.append(best[2])

    def adverbial(self, i: int, j: int, sentence: Sentence) -> bool:
        """Whether a day stands on its own ("today", "on May 3") rather than before a noun or after "of"."""
        doc = self.doc
        before = doc.low[i - 1] if i > sentence.a else ""
        if before in {
            "of",
            "since",
            "until",
            "by",
            "from",
            "before",
            "between",
            "the",
            "after",
            "following",
            "for",
            "in",
            "and",
            "'s",
            "’s",
            "their",
            "his",
            "last",
            "next",
            "recent",
        } and not (before == "the" and j < sentence.b and doc.low[j] in {"call", "phone", "telephone", "conversation"}):
            return before == "last" and doc.flag[i] & Flag.DAY != 0
        if before in {"held", "set", "scheduled"} and j < sentence.b and doc.low[j] == "and":
            return False
        if doc.low[i] in {"today", "yesterday"} and j < sentence.b and doc.low[j] in {"'s", "’s"}:
            return False
        return not (
            before == "on"
            and i - 2 >= sentence.a
            and doc.low[i - 2] in {"held", "signed", "adopted", "attack", "strike", "summit", "leaders'", "’"}
            and doc.low[i - 2] != "held"
        )

    def initiator(self, sentence: Sentence) -> Entity | None:
        """ "at the French side's initiative", "at the request of X"."""
        doc = self.doc
        nouns = doc.lexicon.words("initiator.nouns", "calls")
        for i in range(sentence.a, sentence.b):
            if doc.low[i] not in nouns or i < sentence.a + 2:
                continue
            k = i - 1
            if doc.low[k] in {"'s", "’s", "'", "’"}:
                k -= 1
            m = self.c.ends.get(k + 1)
            at = m.a - 1 if m is not None else -1
            if m is not None and at >= 0 and doc.low[at] in {"at", "on", "upon", "by"}:
                people, _ = self.resolve(m, None)
                if len(people) == 1:
                    return people[0]
            if (
                i + 1 < sentence.b
                and doc.low[i + 1] in {"of", "from"}
                and doc.low[max(0, i - 2)] in {"at", "on", "upon"}
            ):
                people, _ = self.people(self.c.listed(i + 2, sentence.b)[0])
                if len(people) == 1:
                    return people[0]
        return None

    def noun_contacts(self, sentence: Sentence, predicates: list[Predicate]) -> bool:
        """Nouns of contact that no verb carries: "during a telephone conversation between", "in his call with"."""
        doc = self.doc
        taken = {t for p in predicates if p.channel is not None for t in range(p.i, p.j)}
        found = False
        for i in range(sentence.a, sentence.b):
            if not doc.flag[i] & Flag.PHRASE or i in taken or self.c.quoted[i] or self.c.inside[i]:
                continue
            value, j = doc.match_kind(i, sentence.b, "call_noun")
            if not value:
                continue
            channel, _ = value  # type: ignore[misc]
            found = self.noun_contact(sentence, predicates, i, j, channel) or found
        return found

    def noun_contact(self, sentence: Sentence, predicates: list[Predicate], i: int, j: int, channel: Channel) -> bool:
        doc = self.doc
        background = self.is_background(sentence, i)
        parties: list[Entity] = []
        subjects: list[Entity] = []
        k = j
        while (
            k < sentence.b
            and k - j < 12
            and doc.low[k] not in {"with", "between", ",", "."}
            and not doc.flag[k] & Flag.VERB
        ):
            k += 1
        if k < sentence.b and doc.low[k] in {"with", "between"}:
            people = self.c.listed(k + 1, sentence.b)[0]
            parties, _ = self.people(
                [
                    m
                    for m in people
                    if m.kind in {"person", "name", "pronoun", "side"} or (m.kind == "group" and m.countries)
                ]
            )
            parties = [e for e in parties if e.kind is ParticipantKind.PERSON]
            if doc.low[k] == "with" and parties:
                subjects = self.noun_owner(sentence, predicates, i)
        elif (
            not background
            and self.active is not None
            and self.active.channel is Channel.UNSPECIFIED
            and channel is not Channel.UNSPECIFIED
            and doc.low[i - 1] in {"the", "this"}
        ):
            self.active.channel = channel
            return False
        if len(set(subjects) | set(parties)) < 2 or not parties:
            return False
        subjects = subjects or parties[:1]
        if self.active is not None and not self.active.background and not set(subjects) & set(self.active.parties):
            background = True
        call = self.make(
            subjects,
            [e for e in parties if e not in subjects],
            channel,
            Status.HELD,
            sentence,
            (i, j),
            background,
            "noun of contact alone",
        )
        if call.date is None and not background:
            self.take_date(call, sentence, i)
        if call.initiator is None and not background:
            call.initiator = self.initiator(sentence)
        if not background:
            self.active = call
            self.take_times(call, sentence)
        return True

    def noun_owner(self, sentence: Sentence, predicates: list[Predicate], i: int) -> list[Entity]:
        """Whose call it is: "Biden's call with", else the subject of the clause."""
        m = self.possessor(i)
        if m is not None:
            return self.people([m])[0]
        if "their" in self.doc.low[max(sentence.a, i - 4) : i]:
            return self.they()
        for p in predicates:
            if p.subject and not p.tail and p.form != "passive":
                found, _ = self.people(p.subject, p)
                if found and found[0].kind is ParticipantKind.PERSON:
                    return found[:1] if len(found) == 1 else found
        for p in predicates:
            if p.other_subject is None and p.subject and p.tail:
                continue
        before = [
            m
            for m in self.doc.mentions
            if m.sentence == sentence.number and m.b <= i and m.kind in {"person", "name"} and not self.c.governed(m)
        ]
        return self.people(before[:1])[0] if before else self.own_people([])

    def possessor(self, i: int) -> Mention | None:
        """Whose contact it is: "Biden's call", "President Biden's bilateral meeting"."""
        for k in range(i, max(i - 4, 0), -1):
            m = self.c.ends.get(k) or self.c.ends.get(k - 1)
            if m is not None and m.possessive and m.kind in {"person", "name"}:
                return m
        return None

    def is_background(self, sentence: Sentence, i: int) -> bool:
        doc = self.doc
        words = doc.lexicon.words("background.words", "calls")
        k = i - 1
        while k >= sentence.a and i - k < 5:
            low = doc.low[k]
            if (
                low in words
                or doc.flag[k] & Flag.DAY
                or low in {"following", "after", "since", "before", "ahead", "until"}
                or (low == "'s" and k - 1 >= sentence.a and doc.low[k - 1] in {"year", "month", "week", "yesterday"})
            ):
                return not (low in {"after", "following"} and sentence.number == 0)
            if low in {"in", "during", "of", "with", ",", "a"}:
                return low == "of" and k - 1 >= sentence.a and doc.low[k - 1] in {"ahead", "eve", "sidelines"}
            k -= 1
        return False

    def headline_calls(self) -> None:
        """The call that only the headline or the title tells."""
        doc = self.doc
        for sentence in doc.sentences:
            if sentence.block.kind is not BlockKind.HEADLINE:
                continue
            for i in range(sentence.a, sentence.b):
                value, j = doc.match_kind(i, sentence.b, "call_noun") if doc.flag[i] & Flag.PHRASE else (None, i)
                if not value:
                    continue
                channel, _ = value  # type: ignore[misc]
                if j < sentence.b and doc.low[j] in {"with", "between"}:
                    people = self.people(
                        [m for m in self.c.listed(j + 1, sentence.b)[0] if m.kind in {"person", "name"}]
                    )[0]
                    m = self.c.ends.get(i) or self.c.ends.get(i - 1)
                    subjects = self.people([m])[0] if m is not None and m.kind in {"person", "name"} else []
                    if not subjects:
                        subjects = self.own_people(people)
                    if people and subjects and set(people) != set(subjects):
                        call = self.make(subjects, people, channel, Status.HELD, sentence, (i, j), False, "headline")
                        call.doubts.append(Doubt.TITLE_ONLY)
                        self.rescue(call)
                        return

    def own_people(self, but: list[Entity]) -> list[Entity]:
        profile = self.doc.context.profile
        if profile is None:
            return []
        own = [
            e
            for e in self.registry.entities
            if e.country == profile.country and e.country and e.mentions and e not in but
        ]
        return own[:1]

    def rescue(self, call: CallDraft) -> None:
        """What was said before the call was known belongs to it."""
        for said in self.said:
            if said.call is None and not said.venue:
                if (not said.speakers and said.predicate.form in {"passive", "impersonal"}) or (
                    any(m.kind in {"group"} or m.label == "they" for m in said.predicate.subject) and not said.speakers
                ):
                    said.speakers = call.parties
                if said.speakers and set(said.speakers) <= set(call.parties):
                    said.call = call
                    said.addressees = said.addressees or call.others(said.speakers)
                if (
                    said.predicate.topic
                    and said.predicate.content is not None
                    and (not said.speakers or set(said.speakers) & set(call.parties))
                ):
                    call.topics.append(said.predicate.content)

    def finish_channels(self) -> None:
        """A headline that says "call" or "meeting" tells the channel where the body is silent."""
        doc = self.doc
        own = [c for c in self.calls if not c.background]
        channel = None
        for sentence in doc.sentences:
            if sentence.block.kind is not BlockKind.HEADLINE:
                continue
            for i in range(sentence.a, sentence.b):
                value, _ = doc.match_kind(i, sentence.b, "call_noun") if doc.flag[i] & Flag.PHRASE else (None, i)
                if value:
                    channel = value[0]  # type: ignore[index]
                    if doc.low[i] in {"call", "calls"} and channel is Channel.UNSPECIFIED:
                        channel = Channel.PHONE
                    break
        for call in own:
            if call.channel is Channel.UNSPECIFIED and channel not in {None, Channel.UNSPECIFIED}:
                call.channel = channel  # type: ignore[assignment]
                call.doubts.append(Doubt.CHANNEL_FROM_TITLE)
            for twin in call.twins:
                if twin is not call:
                    twin.topics.extend(t for t in call.topics if t not in twin.topics)

    # Statements

    def enter_venue(self, sentence: Sentence, predicates: list[Predicate]) -> None:
        """A press conference, an interview, a post: what is said there is not said in the call."""
        doc = self.doc
        for i in range(sentence.a, sentence.b):
            if (doc.flag[i] & Flag.PHRASE or doc.low[i] in doc.lexicon.sets["venues"]) and not self.c.quoted[i]:
                phrase, _ = doc.match_kind(i, sentence.b, "venues")
                if phrase and predicates:
                    before = doc.low[max(sentence.a, i - 3) : i]
                    if not {"in", "at", "told", "with", "during", "to", "on", "via"} & set(before):
                        continue
                    for p in predicates:
                        if p.subject and not p.contact:
                            people, _ = self.people(p.subject, p)
                            if len(people) == 1:
                                self.venue_of = people[0]
                                return

    def statement(self, p: Predicate, speakers: list[Entity], doubts: list[Doubt]) -> None:
        if p.topic:
            self.topic(p, speakers)
            return
        people = [e for e in speakers if e.kind is ParticipantKind.PERSON]
        if self.active is None and len(people) > 1 and p.parent is None and p.form != "passive":
            self.joint_call(p, people)
        addressees, _ = self.people(p.addressee, p)
        addressees = [e for e in addressees if e not in speakers]
        venue = self.venue_of is not None and self.venue_of in speakers and len(speakers) == 1
        call = None if venue else self.call_of(speakers, addressees)
        if call is not None and not (p.subject and p.negated):
            if not addressees or not set(addressees) <= set(call.parties):
                addressees = call.others(speakers)
        elif venue:
            addressees = []
        if call is None and not venue and p.addressee and addressees and len(speakers) == 1:
            pass
        if (
            call is not None
            and p.noun is not None
            and p.content
            and p.noun.lemma in self.doc.lexicon.sets["passive_topics"]
        ):
            call.topics.append(p.content)
        self.said.append(Said(p, speakers, addressees, call, list(doubts), venue=venue))

    def joint_call(self, p: Predicate, people: list[Entity]) -> None:
        """Several who agree, or who speak together "after a meeting", have been in contact."""
        doc = self.doc
        channel = None
        for i in range(p.sentence.a, p.sentence.b):
            if doc.flag[i] & Flag.PHRASE and not self.c.quoted[i]:
                value, _ = doc.match_kind(i, p.sentence.b, "call_noun")
                if value:
                    channel = value[0]  # type: ignore[index]
                    break
        if channel is None and not (p.say is not None and p.say.act is Act.AGREE):
            return
        self.active = self.make(
            people[:1],
            people[1:],
            channel or Channel.UNSPECIFIED,
            Status.HELD,
            p.sentence,
            (p.i, p.j),
            False,
            "joint statement",
        )

    def call_of(self, speakers: list[Entity], addressees: list[Entity]) -> CallDraft | None:
        if not speakers:
            return self.active
        everyone = set(speakers) | set(addressees)
        if self.active is not None and everyone <= set(self.active.parties):
            return self.active
        for call in reversed(self.calls):
            if everyone <= set(call.parties) and (addressees or not call.background):
                if not call.background:
                    self.active = call
                return call
        if self.active is not None and set(speakers) <= set(self.active.parties) and not addressees:
            return self.active
        twins = self.active.twins if self.active is not None else []
        if twins and set(speakers) <= {e for t in twins for e in t.parties}:
            return self.active
        return self.call_of(speakers, []) if addressees else None

    def topic(self, p: Predicate, speakers: list[Entity]) -> None:
        people = [e for e in speakers if e.kind is ParticipantKind.PERSON]
        call = self.call_of(people, []) if people else self.active
        objects = self.people(p.addressee, p)[0] if p.addressee else []
        if call is None and len(people) > 1 and not p.negated:
            call = self.make(
                people[:1], people[1:], Channel.UNSPECIFIED, Status.HELD, p.sentence, (p.i, p.j), False, "joint topic"
            )
            self.active = call
            self.take_date(call, p.sentence, p.i)
        if call is None and objects and people:
            call = self.make(
                people, objects, Channel.UNSPECIFIED, Status.HELD, p.sentence, (p.i, p.j), False, "topic with"
            )
            self.active = call
        if (
            call is not None
            and p.content is not None
            and p.content[0] < p.content[1]
            and not p.negated
            and not p.future
        ):
            for twin in call.twins or [call]:
                twin.topics.extend(t for t in (p.content, p.more) if t is not None)
        self.said.append(Said(p, speakers, [], call, []))
