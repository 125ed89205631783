"""The sources of a text, each once, whatever the text calls it: "the Kenyan presidency", "the presidency", "it"."""

from __future__ import annotations

from readouts._lexicon import Flag, Medium
from readouts._model import ParticipantKind, SourceKind
from readouts._pipeline._records import Entity, SourceDraft
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import PEOPLE, SERVES, Doc, Mention
from readouts._pipeline._surroundings import Surroundings

__all__ = ["SourceRegister"]

_PERSON = ParticipantKind.PERSON
_A_PERSON, _SPOKESPERSON = SourceKind.PERSON, SourceKind.SPOKESPERSON
_OFFICE, _UNNAMED, _OTHER = SourceKind.OFFICE, SourceKind.UNNAMED, SourceKind.OTHER
_ARTICLES = frozenset({"the", "a", "an"})
_BACK = frozenset({"the", "this"})
_BY = frozenset({"by", "from"})
_SPEAKING_BODIES = frozenset({"institution", "seat", "body", "medium"})
_ISSUERS = _SPEAKING_BODIES | PEOPLE
_HELD, _HOLDERS = frozenset({"institution", "medium"}), frozenset({"person", "institution", "body"})
_AS_KIND = {
    "document": SourceKind.DOCUMENT,
    "unnamed": SourceKind.UNNAMED,
    "body": SourceKind.BODY,
    "place": SourceKind.GOVERNMENT,
    "side": SourceKind.GOVERNMENT,
}
_ANAPHORA_WORDS, _THE_ONE = 3, 2
_BEFORE_ISSUER, _PLACE = frozenset({"on", "of", "to", "via"}), 7
_CLAUSAL = Flag.BE | Flag.HAVE | Flag.MODAL | Flag.SUBORDINATOR
_VERBAL = Flag.VERB | Flag.BE | Flag.HAVE | Flag.MODAL
_DESCRIPTION = 10


class SourceRegister:
    """Makes sources of mentions, people and phrases; a later, shorter name finds the earlier, fuller one."""

    def __init__(self, doc: Doc, around: Surroundings, registry: Registry) -> None:
        self.doc, self.registry = doc, registry
        self.all: list[SourceDraft] = []
        self.last: SourceDraft | None = None
        self.cited: dict[int, tuple[SourceDraft | None, list[SourceDraft]]] = {}
        """The sources at a token after a word that cites, and which was the last before they were read."""
        self._by_key: dict[str, SourceDraft] = {}
        self._by_tail: dict[tuple[str, SourceKind], SourceDraft] = {}
        self._by_person: dict[int, SourceDraft] = {}
        self._begins, self._ends = around.begins, around.ends

    def of_mention(self, m: Mention, rule: str) -> SourceDraft | None:
        """The source that a mention names, or the one before that it goes back to; None where there is none."""
        kind = m.kind
        if kind == "pronoun":
            return self.last if m.label == "it" else None
        if self._goes_back(m):
            return self.last
        if kind == "person" and (principal := self._principal(m)) is not None:
            named = self._begins[principal.b + 1] if self.doc.low[principal.b] == "," else None
            if named is not None and named.name and self.doc.low[named.b] == ",":
                return self.of_mention(named, rule)  # "a spokesman for President X, Jane Doe, said"
        issuer = self._issuer(m) if kind == "document" else None
        if issuer is not None:
            return self.of_mention(issuer, rule)
        if kind in PEOPLE:
            entity = self.registry.of_mention.get(m.a)
            if entity is not None and entity.name:
                return self.of_person(entity, m)
        return self._keep(self._name(m), self._kind(m), self._country(m), (m.a, m.b), rule)

    def of_entity(self, entity: Entity) -> SourceDraft | None:
        """The source that a participant is who reports somebody else's words."""
        if entity.kind is _PERSON and entity.rule != "institution":
            return self.of_person(entity, None)
        m = entity.mentions[-1] if entity.mentions else None
        return self.of_mention(m, "report") if m is not None else self.of_person(entity, None)

    def of_person(self, entity: Entity, m: Mention | None) -> SourceDraft:
        """The source that a person is."""
        spokes = entity.office is not None and entity.office.kind == "spokesperson"
        source = self._by_person.get(entity.number)
        if source is None:
            kind = _SPOKESPERSON if spokes else _A_PERSON
            source = SourceDraft(entity.name, kind, entity.country, rule="person")
            self._by_person[entity.number] = source
            self.all.append(source)
        if m is not None:
            source.note((m.a, m.b))
        return source

    def of_words(self, a: int, b: int, rule: str) -> SourceDraft | None:
        """The source that a phrase names which is no mention as a whole: "two people with knowledge of the talk"."""
        doc = self.doc
        while a < b and doc.low[a] in {"the", "a", "an", "to"}:
            a += 1
        inner = next((m for k in range(a, b) if (m := self._begins[k]) and m.kind in _ISSUERS), None)
        if inner is not None and inner.kind in _SPEAKING_BODIES:
            return self.of_mention(inner, rule)
        words = doc.lexicon.words("sources.nouns", "calls")
        if words.isdisjoint(doc.low[a:b]):
            return None
        return self._keep(doc.words(a, b), _UNNAMED, "", (a, b), rule)

    def is_of(self, source: SourceDraft, entity: Entity) -> bool:
        """Whether a source is this participant himself."""
        return self._by_person.get(entity.number) is source

    # What a mention tells

    def _goes_back(self, m: Mention) -> bool:
        """Whether a mention is "the statement", "the readout", "the same source"."""
        if self.last is None or m.countries or m.b - m.a > _ANAPHORA_WORDS:
            return False
        if m.kind == "unnamed" and m.determiner == "the" and not m.plural and self.doc.low[m.b - 1] == "official":
            return self.last.kind is _SPOKESPERSON and m.b - m.a == _THE_ONE
        if "same" in self.doc.low[m.a : m.b]:
            return True
        if m.determiner == "the" and m.plural and self.last.kind is _UNNAMED:
            return self.doc.low[m.b - 1] in self.last.name.lower().split()
        return m.kind == "document" and m.determiner in _BACK and self._issuer(m) is None

    def _issuer(self, m: Mention) -> Mention | None:
        """Who issued a document: "a statement by the Norwegian Foreign Ministry"."""
        doc, low = self.doc, self.doc.low
        if m.kind != "document":
            return None
        by = m.b + low[m.b].endswith("ed")  # "a statement issued by"
        if low[by] == "of" and (issuer := self._begins[by + 1]) is not None and issuer.kind in _SPEAKING_BODIES:
            return None if doc.flag[issuer.b] & Flag.PHRASE else issuer  # not "a readout of the White House | call"
        if low[by] in _BEFORE_ISSUER:
            by = self._after_place(by)
        if low[by] not in _BY and (low[by] != "on" or self._begins[by + 1] is None):
            return None
        issuer = self._begins[by + 1]
        if issuer is not None and issuer.possessive:
            held = self._begins[issuer.b + 1]
            issuer = held if held is not None and held.kind in _HELD else issuer  # "by the Kenyan president's | office"
        kinds = _ISSUERS if low[by] in _BY else _HELD  # "posted on | the Kenyan presidency's website"
        return issuer if issuer is not None and issuer.kind in kinds else None

    def _after_place(self, k: int) -> int:
        """The token after where a document was put or what it tells of: "on X | by", "of the call released | by"."""
        low, flag = self.doc.low, self.doc.flag
        for i in range(k + 1, min(len(self.doc), k + _PLACE)):
            if low[i] in _BY:
                return i
            if not low[i][0].isalpha() or flag[i] & _CLAUSAL:
                break
        return k

    def _name(self, m: Mention) -> str:
        doc = self.doc
        if m.kind == "name" and m.name:
            return doc.words(*m.name)
        principal = self._principal(m) if m.kind == "person" else None
        end = self._described_to(m) if m.kind in {"unnamed", "group"} else principal.b if principal is not None else m.b
        first = m if m.determiner else self._holder(m) or m
        name = doc.words(first.a + (first.determiner in _ARTICLES), end)
        return m.value.name if isinstance(m.value, Medium) and m.value.name in name else name

    def _holder(self, m: Mention) -> Mention | None:
        """Whose office or website it is: "the Kenyan president's | office", "the ministry's | website"."""
        spokes = m.kind == "person" and m.office is not None and m.office.kind == "spokesperson" and not m.name
        if not (spokes or m.kind in _HELD) or m.determiner or m.owner is not None:
            return None
        holder = self._ends[m.a - 1]
        return holder if holder is not None and holder.possessive and holder.kind in _HOLDERS else None

    def _principal(self, m: Mention) -> Mention | None:
        """Whom somebody who is not named serves: "a spokesman | for President X"."""
        if m.office is None or m.name or m.b + 1 >= len(self.doc) or self.doc.low[m.b] not in SERVES:
            return None
        principal = self._begins[m.b + 1]
        return principal if principal is not None and principal.kind in PEOPLE else None

    def _described_to(self, m: Mention) -> int:
        """The end of a description that goes on after the mention: "two people (familiar with the talks)"."""
        doc = self.doc
        if m.b >= len(doc) or doc.low[m.b] not in doc.lexicon.sets["describing"]:
            return m.b
        for k in range(m.b + 1, min(len(doc), m.b + _DESCRIPTION)):
            verb = doc.flag[k] & _VERBAL and not doc.flag[k - 1] & (Flag.DETERMINER | Flag.PREPOSITION)
            if verb or not doc.low[k][0].isalpha():
                return k
        return m.b

    def _country(self, m: Mention) -> str:
        owner = self.registry.resolve_name(m.owner) if m.owner is not None else None
        country = owner.country if owner is not None else m.country
        if not country and not m.determiner and (holder := self._holder(m)) is not None:
            country = holder.country
        if not country and isinstance(m.value, Medium):
            return m.value.country
        profile = self.doc.context.profile
        if not country and profile is not None and m.kind in {"unnamed", "institution", "person"}:
            return profile.country
        return country

    def _kind(self, m: Mention) -> SourceKind:
        if isinstance(m.value, Medium):
            return m.value.kind
        if m.kind == "seat":
            return _OFFICE
        if m.kind in _AS_KIND:
            return _AS_KIND[m.kind]
        office = m.office
        if office is not None and (office.source is not None or office.kind == "spokesperson"):
            return office.source or _SPOKESPERSON
        if m.kind == "group":
            return _UNNAMED
        return _A_PERSON if m.kind in PEOPLE else _OTHER

    # Keeping

    def _keep(self, name: str, kind: SourceKind, country: str, at: tuple[int, int], rule: str) -> SourceDraft:
        key = name.lower().removeprefix("the ")
        source = self._by_key.get(key) or self._by_tail.get((key, kind))
        if source is None:
            source = self._add(key, SourceDraft(name, kind, country, rule=rule))
        source.note(at)
        source.country = source.country or country
        return source

    def _add(self, key: str, source: SourceDraft) -> SourceDraft:
        self._by_key[key] = source
        if key[-1:] == ")" and " (" in key:  # "the Foreign Office (FO)", later "the FO"
            key, _, letters = key[:-1].rpartition(" (")
            self._by_key.setdefault(key, source)
            self._by_key.setdefault(letters, source)
        words = key.split()
        while len(words) > 1:
            del words[0]
            self._by_tail[" ".join(words), source.kind] = source
        self.all.append(source)
        return source
