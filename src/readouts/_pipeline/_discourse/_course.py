"""Where the walk stands: the call that the text is at, and whom it last spoke of."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from readouts._lexicon import Flag
from readouts._model import Channel, Doubt, ParticipantKind, Span, Status
from readouts._pipeline._dates import time_openers
from readouts._pipeline._discourse._author import author
from readouts._pipeline._discourse._genders import Genders
from readouts._pipeline._discourse._signer import signer
from readouts._pipeline._discourse._signs import Signs
from readouts._pipeline._discourse._twins import Twins
from readouts._pipeline._discourse._voices import Voices
from readouts._pipeline._discourse._words import word_lists
from readouts._pipeline._once import Once
from readouts._pipeline._records import CallDraft, Entity, Predicate
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import PEOPLE, READ, BlockKind, Doc, Mention, Sentence
from readouts._pipeline._surroundings import Surroundings

__all__ = ["PERSON", "RECENT", "Course", "Day", "one_of", "persons"]

_first, _kind, _sentence = attrgetter("a"), attrgetter("kind"), attrgetter("sentence")
PERSON, _GROUP = ParticipantKind.PERSON, ParticipantKind.GROUP
_HELD, _PLANNED = Status.HELD, Status.PLANNED
_SEPARATORS = frozenset({",", "and", "&"})
_ON, _DAY_MOST, _SEVERAL = frozenset({"on", "from"}), 12, 2


Day = tuple[int, datetime.date | None, Doubt | None]
"""A day, the token at which it is given, and why it may be doubted."""


RECENT = 40
"""So many calls are looked at for one that is told again."""


def persons(entities: list[Entity]) -> list[Entity]:
    """Those who are one person each, as a list of its own."""
    if len(entities) < _SEVERAL:
        return entities[:] if entities and entities[0].kind is PERSON else []
    if [*map(_kind, entities)].count(PERSON) == len(entities):  # there may be many
        return entities[:]
    return [e for e in entities if e.kind is PERSON]


def one_of(entities: list[Entity]) -> Entity | None:
    """The only one, where there is one only."""
    return entities[0] if len(entities) == 1 else None


class Course:
    """What the walk over a text has found so far, and where it is.

    :param predicates: the predicates by the number of their sentence.
    """

    active: CallDraft | None = None
    """The call that the text is at."""
    person: Entity | None = None
    """Whom "he" or "she" means."""
    leading: Predicate | None = None
    """The last full predicate."""
    institution: Entity | None = None
    names_contact = False
    """Whether the sentence that is read has a noun of contact."""
    opened = False
    """Whether the sentence of a report that is read may open with a contact before the one that is told."""
    several = False
    """Whether one sentence has told several calls."""
    place = (-1, 0, 0)
    """In which sentence a place was last looked for, after which token, and where it is, or else the sentence ends."""
    told_by_speaker: tuple[tuple[int, int], list[int]] = (0, 0), []
    """In which words "I" and "we" were last looked for, as tokens, and where they stand."""
    teller: tuple[int, list[Entity]] = -1, []
    """Which spokesman closed what sentence, in which he only tells of others."""
    earlier: tuple[int, Entity | None] = -1, None
    """The last sentence in which somebody says something at an earlier time, and who does."""
    before: tuple[CallDraft, Predicate] | None = None
    """The last contact that the same people had before the one that is told, and what tells it."""
    series: tuple[Entity, Channel] | None = None
    """Who had a contact with each of many whom nobody names, and by which channel."""
    of_state: Predicate | None = None
    """What a country says by itself that was read last: "Norway denied the report"."""
    dated_by_news: CallDraft | None = None
    """The last call of which no day is told but that of the news, so that a later one may be its own."""
    _twins: Twins | None = None

    def __init__(
        self, doc: Doc, around: Surroundings, registry: Registry, predicates: dict[int, list[Predicate]]
    ) -> None:
        self.doc, self.around, self.registry, self.predicates = doc, around, registry, predicates
        self.low, self.flag, self.sets = doc.low, doc.flag, doc.lexicon.sets
        self.signs = signs = Signs(doc)
        self.signed = {
            *signs.nouns,
            *signs.venues,
            *signs.infinitives,
            *signs.company,
            *signs.joining,
            *signs.attendance,
            *signs.topics,
        }
        """The sentences in which more than the predicates has to be looked at."""
        self.words = word_lists(doc.lexicon)
        self.profile = doc.context.profile
        """The manner of the publisher, where the text is an official publisher's own."""
        self.reported = self.profile is None
        self.calls: list[CallDraft] = []
        self.taking_part: set[Entity] = set()
        """Everybody who takes part in one of the calls."""
        self.said: list[Predicate] = []
        self.spans: dict[int, tuple[int, int]] = {}
        """Where what is said in a sentence begins in the list of all, by its number, and where it ends."""
        self.told: set[int] = set()
        """The sentences that tell of a contact."""
        self.addressees: dict[Predicate, list[Entity]] = {}
        """To whom a predicate of the sentence is expressly said, where it is to anybody."""
        self.addressed: dict[tuple[Entity, str], int] = {}
        """How many mentions of somebody were looked at for a form of address that is not in them; -1 where it is."""
        self._openers: dict[int, Sequence[int]] = {}
        self.days: dict[tuple[int, bool], Sequence[Day]] = {}
        """The days that a sentence gives, looked for ahead or not, by its number."""
        self.beside_cues: dict[int, set[int]] = {}
        """The tokens right beside the cues of a sentence, by its number."""
        self.times: dict[int, tuple[Span | None, Span | None]] = {}
        """The clock time and the duration that a sentence tells, by its number."""
        self.together: list[CallDraft] = []
        """The calls that one sentence told, while the text speaks of them together."""
        self.joined: dict[frozenset[Entity], CallDraft] = {}
        """The calls that somebody joined, by those who were in them before."""
        self.outside: set[Entity] = set()
        """Who speaks at another place than the call: at a press conference, in a post."""
        self.described: dict[str, Entity] = {}
        """Who was last described with a word and not named: "a senior Kenyan official"."""
        self.voices = Voices(doc)
        self.subject: list[Entity] = []
        self.joint: list[Entity] = []

    @Once
    def lead(self) -> Sentence | None:
        """The first sentence of an official text, where it tells of a journey or that somebody had several contacts."""
        lead = next((s for s in self.doc.sentences if s.block.kind in READ), None)
        if lead is None or self.reported:
            return None
        words = frozenset(self.doc.low[lead.a : lead.b])
        several = any(several for _, _, (_, several) in self.signs.nouns.get(lead.number, ()))
        had = several and not words.isdisjoint(("had", *self.sets["holding"]))
        return lead if had or not self.words.travel.isdisjoint(words) else None

    @Once
    def told_together(self) -> Channel | None:
        """By which channel several contacts were held that the text tells of at once: "a series of calls"."""
        sentences = self.doc.sentences
        nouns = (hit for n, hits in self.signs.nouns.items() if sentences[n].block.kind in READ for hit in hits)
        return next((channel for _, _, (channel, several) in nouns if several), None)

    @Once
    def attributed(self) -> Entity | None:
        """Whom an attribution line names, or who signs an official text: "I" and "we" are his words."""
        for m in self.doc.mentions:
            if m.kind in PEOPLE and self.doc.sentences[m.sentence].block.kind is BlockKind.ATTRIBUTION:
                return self.registry.of_mention.get(m.a)
        signed = signer(self.doc, self.registry) if self.profile is not None else None
        return signed or author(self.doc, self.registry)

    @Once
    def remarks(self) -> bool:
        """Whether a noun may tell that somebody has said something: "made these remarks"."""
        return not self.sets["remarks_made"].isdisjoint(self.low)

    @Once
    def genders(self) -> Genders:
        """Who is surely a he or a she."""
        return Genders(self.doc)

    @Once
    def _mentions(self) -> dict[int, list[Mention]]:
        """The mentions of the sentences that were asked for, by their number."""
        return {}

    def mentions_in(self, number: int) -> list[Mention]:
        """The mentions of a sentence, which stand together among all."""
        found = self._mentions.get(number)
        if found is None:
            those = self.doc.mentions
            first = bisect_left(those, number, key=_sentence)
            found = those[first : bisect_left(those, number + 1, first, key=_sentence)]
            self._mentions[number] = found
        return found

    @Once
    def _national(self) -> list[Mention]:
        """The institutions of countries that are named in full."""
        return [m for m in self.doc.mentions if m.kind == "institution" and m.countries and m.b - m.a > 2]

    def national_before(self, m: Mention) -> Mention | None:
        """The last institution of a country that is named in full before a mention."""
        n = bisect_left(self._national, m.a, key=_first)
        return self._national[n - 1] if n else None

    @property
    def recent(self) -> list[CallDraft]:
        """The calls that the text told last; one farther back is not looked for."""
        return self.calls[-RECENT:]

    def of(self, sentence: Sentence) -> list[Predicate]:
        """The predicates of a sentence."""
        return self.predicates.get(sentence.number, [])

    def time_openers(self, sentence: Sentence) -> Sequence[int]:
        """The tokens of a sentence at which a day or a clock time can begin, or that tell how long."""
        found = self._openers.get(sentence.number)
        if found is None:
            found = self._openers[sentence.number] = time_openers(self.doc, sentence.a, sentence.b) or ()
        return found

    def parties(self) -> list[Entity]:
        """The parties of the call that the text is at, and of those that were told with it in one sentence."""
        return self.everyone(self.active) if self.active is not None else []

    def everyone(self, call: CallDraft) -> list[Entity]:
        """The parties of a call, or of all the calls that one sentence told."""
        twins = call.twins
        if twins and (len(twins) > 1 or twins[0] is not call):
            return self.twins(twins).everyone[:]
        parties = call.parties
        return parties[:] if len(parties) == len(call.party_set) else list(dict.fromkeys(parties))

    def twins(self, calls: Sequence[CallDraft]) -> Twins:
        """The calls that one sentence told together, as a whole."""
        known = self._twins
        if known is None or known.calls is not calls:
            known = self._twins = Twins(calls)
        return known

    def settle(self, call: CallDraft) -> None:
        """Count the parties of a call again, after somebody has come in, and of others that share a side with it."""
        self._twins = None
        for known in (call, *self.recent):
            known.settle()

    def enter(self, call: CallDraft) -> None:
        """The text is now at this call."""
        self.active = call
        self.together = []
        self.outside = set()

    def takes_over(self, call: CallDraft) -> bool:
        """Whether the text goes on with a call: after one that was held not with one that is to come."""
        active = self.active
        return call.status is not _PLANNED or active is None or active.background or active.status is not _HELD

    def follow(self, leading: list[list[Entity]]) -> None:
        """The subject of the last full predicate of a sentence is who the next pronoun means."""
        for people in leading:
            first = people[0]
            if len(people) > 1 and (first.kind is PERSON or persons(people)):
                self.subject = self.joint = people
            elif first.kind is PERSON:
                self.subject, self.person = people, first
            else:
                self.institution = first
                if first.kind is _GROUP:
                    self.subject = people

    def mention_alone(self, sentence: Sentence) -> None:
        """Somebody named at the head of a sentence without a cue is who the next pronoun means."""
        people = self.heading(sentence)
        if people:
            self.person, self.subject = people[0], people
            self.joint = people if len(people) > 1 else self.joint

    def _after_day(self, k: int, limit: int) -> int:
        """The token after a day and its comma at the head of a sentence: "On 4 and 5 May, X"."""
        low, flag, day = self.doc.low, self.doc.flag, False
        if low[k] in _ON:
            for q in range(k + 1, min(limit - 1, k + _DAY_MOST)):
                day = day or bool(flag[q] & Flag.DAY)
                if low[q] == "," and self.around.begins[q + 1] is not None:
                    return q + 1 if day else k
        return k

    def heading(self, sentence: Sentence) -> list[Entity]:
        """Everybody whom the list at the head of a sentence names, after an adverb or a day: "Today (4 May), X"."""
        low, begins = self.doc.low, self.around.begins
        people, k = [], sentence.a
        if begins[k] is None:
            if self.doc.flag[k] & Flag.ADVERB:
                k = self.around.after_brackets(self.around.right(k, sentence.b), sentence.b)
                k += k < sentence.b and low[k] == ","
            else:
                k = self._after_day(k, sentence.b)
        while (m := begins[k]) is not None and k in self.registry.of_mention:
            people.append(self.registry.of_mention[k])
            k = m.b
            while k < sentence.b and low[k] in _SEPARATORS:
                k += 1
        return people
