"""Whether two participants, each of another text, are one and the same.

Names are compared by their words, without titles, particles, initials and diacritics, so that transliterations of one
name fall together ("Zelensky", "Zelenskyy"). Who has no name of a person (a house, a side, an office) stands for the
country or the body.
"""

from __future__ import annotations

import difflib
import enum
import functools
import re
import unicodedata
from itertools import pairwise

from readouts._lexicon import Flag, Lexicon
from readouts._model import Doubt, Participant, ParticipantKind
from readouts._text import words_of

__all__ = ["Sameness", "home", "name_words", "sameness"]

_TRANSLITERATED = (
    (re.compile(r"(?:iy|yy|ij|yi|ii|i)$"), "y"),
    (re.compile(r"ae|ai|ay|ei|ey|eh"), "e"),
    (re.compile(r"ou|oo|ue"), "u"),
    (re.compile(r"oe"), "o"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"[ckq]"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(.)\1"), r"\1"),
    (re.compile(r"o$"), "a"),
)
_LIGATURES = {0xDF: "ss", 0xF8: "o", 0xE6: "e", 0x142: "l", 0x111: "d", 0x131: "i"}  # they have no accent to drop
_CLOSE = 0.82


class Sameness(enum.IntEnum):
    """How sure it is that two participants are one."""

    DIFFERENT = 0
    POSSIBLE = 1
    """They stand for one country or body, and nothing tells them apart."""
    SAME = 2


def home(participant: Participant) -> str:
    """The country or body that a participant stands for; "" where the text does not tell."""
    return participant.country or (participant.organization or "").casefold()


def name_words(participant: Participant, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a person's name by which two texts can be compared; none for a house, a side or an office."""
    return _words(participant.name, participant.role or "", lexicon) if _is_person(participant) else ()


def _is_person(participant: Participant) -> bool:
    return participant.kind is ParticipantKind.PERSON


@functools.lru_cache(maxsize=4096)
def _words(name: str, office: str, lexicon: Lexicon) -> tuple[str, ...]:
    told, role = words_of(name), words_of(office)
    if role and told[: len(role) + 1] == (*role, "of"):
        return ()  # "Prime Minister of the United Kingdom"
    if told[-len(role) :] == role:
        told = told[: -len(role)]
    skip = Flag.HONORIFIC | Flag.SUFFIX | Flag.PARTICLE | Flag.DETERMINER | Flag.GROUP | Flag.PREPOSITION
    words = [_without_article(w, lexicon) for w in told if len(w) > 1 and w[0].isalpha()]
    words = [w for w in words if not lexicon.flags.get(w, 0) & skip]
    kinds = {word: _kinds(word, lexicon) for word in words}
    if all(kinds[word] & _DESCRIBING for word in words) and any(kinds[word] & _STANDING for word in words):
        return ()
    return tuple(_folded(word) for word in words if not kinds[word] & _TITLES)


def _without_article(word: str, lexicon: Lexicon) -> str:
    """A name without the particle that a hyphen ties to it: "el-Sayed"."""
    first, _, rest = word.partition("-")
    return rest if rest and lexicon.flags.get(first, 0) & Flag.PARTICLE else word


_TITLES = frozenset({"office", "demonym"})
_STANDING = _TITLES | {"country"}
_DESCRIBING = _STANDING | {"capital"}  # "the President of Ghana"; in a longer name they are part of it


def _kinds(word: str, lexicon: Lexicon) -> frozenset[str]:
    """What a word alone can be."""
    found = ((kind, index.get(word)) for kind, index in lexicon.openings.items())
    return frozenset(kind for kind, opening in found if opening is not None and opening.alone is not None)


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.translate(_LIGATURES)).encode("ascii", "ignore").decode()
    folded = (plain or word).replace("-", "")
    for pattern, replacement in _TRANSLITERATED:
        folded = pattern.sub(replacement, folded)
    return folded or word


def _alike(first: str, second: str) -> bool:
    if first == second:
        return True
    if first[0] != second[0] or min(len(first), len(second)) < 5:
        return False
    return difflib.SequenceMatcher(None, first, second, autojunk=False).ratio() >= _CLOSE


def _same_name(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    short, long = sorted((first[:8], second[:8]), key=len)
    joined = *long, *map("".join, pairwise(long))  # "Min Jae" and "Min-jae"
    if all(any(_alike(word, other) for other in joined) for word in short):
        return True
    # "Joe" and "Joseph", "Volodymyr" and "Vladimir": the last names tell, and the first ones do not contradict.
    return _alike(first[-1], second[-1]) and first[0][:1] == second[0][:1]


def sameness(first: Participant, second: Participant, lexicon: Lexicon) -> Sameness:
    """Whether two participants of two texts are one."""
    homes = home(first), home(second)
    names = name_words(first, lexicon), name_words(second, lexicon)
    apart = bool(homes[0] and homes[1]) and homes[0] != homes[1]
    if names[0] and names[1]:
        if not _same_name(*names) or (apart and not _inferred(first, second, full=min(map(len, names)) > 1)):
            return Sameness.DIFFERENT
        if not apart or min(map(len, names)) > 1:
            return Sameness.SAME
        told = first.role and second.role and _roles_agree(first, second, lexicon)
        return Sameness.SAME if told else Sameness.POSSIBLE
    if first.name.casefold() == second.name.casefold() and not apart:
        return Sameness.SAME
    if homes[0] != homes[1] and not (_unnamed_of_publisher(first, second) or _unnamed_of_publisher(second, first)):
        return Sameness.DIFFERENT
    if not any(homes):
        return Sameness.DIFFERENT
    return Sameness.POSSIBLE if _roles_agree(first, second, lexicon) else Sameness.DIFFERENT


def _inferred(first: Participant, second: Participant, *, full: bool) -> bool:
    """Whether one of the countries is no more than what a text left open, and may be wrong.

    That of the publisher may be too, where a text names two people alone; a full name is then worth more.
    """
    doubts = {*first.doubts, *second.doubts}
    return Doubt.COUNTRY_FROM_CONTEXT in doubts or (full and Doubt.COUNTRY_FROM_PUBLISHER in doubts)


def _unnamed_of_publisher(office: Participant, person: Participant) -> bool:
    """Whether an office of the publisher's own country may be a person whose country the other text leaves unsaid."""
    return Doubt.COUNTRY_FROM_PUBLISHER in office.doubts and not home(person) and _is_person(person)


def _roles_agree(first: Participant, second: Participant, lexicon: Lexicon) -> bool:
    """Whether two offices can be one: one of them is not told, they share a telling word, or both lead a state."""
    roles = [words_of(p.role or "") for p in (first, second)]
    if not all(roles) or any(_office_kind(role, lexicon) == "counterpart" for role in roles):
        return True
    telling = [set(role) - lexicon.words("lists.of_any_office", "wordings") for role in roles]
    if not all(telling):  # "Minister"
        return not set(roles[0]).isdisjoint(roles[1])
    return bool(telling[0] & telling[1]) or all(_office_kind(role, lexicon) == "leader" for role in roles)


def _office_kind(role: tuple[str, ...], lexicon: Lexicon) -> str:
    opening = lexicon.offices.get(role[0])
    office = opening.exactly(role) if opening is not None else None
    return office.kind if office is not None else ""
