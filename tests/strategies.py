"""Readouts written from known facts, in the manners of several publishers, and texts of any kind.

Names are invented from syllables, countries are real. A manner is a function from facts to a text that holds all of
them; the facts are then expected back from the parser.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable

import attrs
from hypothesis import strategies as st

from readouts import Act, Channel, Lexicon


@attrs.frozen
class Country:
    """A country and how its people are called."""

    name: str
    demonym: str
    code: str
    capital: str


@attrs.frozen
class Party:
    """Somebody who takes part in a call."""

    given: str
    family: str
    title: str
    country: Country

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"


@attrs.frozen
class Said:
    """A statement: who says it ("first", "second" or "both"), by which template, and what."""

    who: str
    template: str
    act: frozenset[Act]
    content: str
    join: str = "stop"
    """How it follows a statement of the same speaker: "stop", "and", "participle", "pronoun"."""


@attrs.frozen
class Facts:
    """What a text is written from."""

    first: Party
    second: Party
    channel: Channel
    day: datetime.date
    initiated_by_second: bool
    said: tuple[Said, ...]
    topic: str
    spokesperson: str

    def party(self, who: str) -> tuple[Party, ...]:
        return {"first": (self.first,), "second": (self.second,), "both": (self.first, self.second)}[who]


COUNTRIES = tuple(
    Country(*row.split("/"))
    for row in (
        "Kenya/Kenyan/KE/Nairobi Norway/Norwegian/NO/Oslo Chile/Chilean/CL/Santiago Latvia/Latvian/LV/Riga "
        "Ghana/Ghanaian/GH/Accra Peru/Peruvian/PE/Lima Nepal/Nepalese/NP/Kathmandu Finland/Finnish/FI/Helsinki "
        "Kazakhstan/Kazakh/KZ/Astana Indonesia/Indonesian/ID/Jakarta Iceland/Icelandic/IS/Reykjavik "
        "Uruguay/Uruguayan/UY/Montevideo Tunisia/Tunisian/TN/Tunis Slovenia/Slovenian/SI/Ljubljana "
        "Mongolia/Mongolian/MN/Ulaanbaatar Portugal/Portuguese/PT/Lisbon Vietnam/Vietnamese/VN/Hanoi"
    ).split()
)
TITLES = ("President", "Prime Minister")
CHANNELS = (Channel.PHONE, Channel.VIDEO)

# Each clause can stand after "that", each noun phrase after a preposition, each verb phrase after "to".
CLAUSES = (
    "the harbour will stay open until the end of the year",
    "grain ships must pass through the strait without delay",
    "the border crossing is of the greatest value to both peoples",
    "no crew can be held without a trial",
    "the new railway would bring work to the northern towns",
    "the fishing grounds belong to all who live by them",
    "two hundred nurses are ready to travel before winter",
)
THINGS = (
    "the release of the eleven sailors",
    "the reopening of the mountain road",
    "the new railway line to the coast",
    "the success of the grain fair",
    "the flood in the northern valleys",
    "the closure of three border crossings",
)
DEEDS = (
    "open the harbour to foreign ships",
    "send a team of engineers to the dam",
    "return the eleven sailors before winter",
    "lift the ban on wheat",
    "publish the list of refused ships",
)
TOPICS = (
    "the safety of shipping routes",
    "trade in grain and fish",
    "the water level of the northern lakes",
    "a common register of ships",
)


def _acts(*acts: str) -> frozenset[Act]:
    return frozenset(Act(a) for a in acts)


# Templates of one party: S is the speaker, A the addressee, C the content. What stands after C belongs to it no more.
SINGLE: dict[str, tuple[str, frozenset[Act], tuple[str, ...]]] = {
    "said that": ("S said that C", _acts("inform"), CLAUSES),
    "noted that": ("S noted that C", _acts("inform"), CLAUSES),
    "told": ("S told A that C", _acts("inform"), CLAUSES),
    "stressed that": ("S stressed that C", _acts("emphasize"), CLAUSES),
    "emphasized": ("S emphasized the importance of C", _acts("emphasize"), THINGS),
    "underscored": ("S underscored that C", _acts("emphasize"), CLAUSES),
    "reiterated that": ("S reiterated that C", _acts("reaffirm"), CLAUSES),
    "reaffirmed": ("S reaffirmed that C", _acts("reaffirm"), CLAUSES),
    "thanked": ("S thanked A for C", _acts("thank"), THINGS),
    "expressed gratitude": ("S expressed gratitude for C", _acts("thank"), THINGS),
    "congratulated": ("S congratulated A on C", _acts("congratulate"), THINGS),
    "welcomed": ("S welcomed C", _acts("praise"), THINGS),
    "praised": ("S praised C", _acts("praise"), THINGS),
    "expressed concern": ("S expressed concern over C", _acts("concern"), THINGS),
    "expressed support": ("S expressed support for C", _acts("support"), THINGS),
    "offered condolences": ("S offered condolences over C", _acts("condole"), THINGS),
    "expressed hope": ("S expressed hope that C", _acts("hope"), CLAUSES),
    "urged": ("S urged A to C", _acts("request"), DEEDS),
    "asked": ("S asked A to C", _acts("request"), DEEDS),
    "called for": ("S called for C", _acts("request"), THINGS),
    "demanded": ("S demanded C", _acts("demand"), THINGS),
    "proposed": ("S proposed to C", _acts("propose"), DEEDS),
    "invited": ("S invited A to C", _acts("invite", "request"), DEEDS),
    "pledged": ("S pledged to C", _acts("commit"), DEEDS),
    "promised": ("S promised to C", _acts("commit"), DEEDS),
    "warned that": ("S warned that C", _acts("warn"), CLAUSES),
    "condemned": ("S condemned C", _acts("criticize"), THINGS),
    "rejected": ("S rejected C", _acts("reject"), THINGS),
}
JOINT: dict[str, tuple[str, frozenset[Act], tuple[str, ...]]] = {
    "agreed to": ("S agreed to C", _acts("agree"), DEEDS),
    "agreed that": ("S agreed that C", _acts("agree"), CLAUSES),
    "both stressed": ("S stressed that C", _acts("emphasize"), CLAUSES),
    "both welcomed": ("S welcomed C", _acts("praise"), THINGS),
    "both condemned": ("S condemned C", _acts("criticize"), THINGS),
    "both expressed concern": ("S expressed concern over C", _acts("concern"), THINGS),
}
# Direct speech and speech before its cue: C is the clause, with a capital.
SPOKEN: dict[str, tuple[str, frozenset[Act], tuple[str, ...]]] = {
    "quote first": ("“C,” S said", _acts("inform"), CLAUSES),
    "quote first, inverted": ("“C,” said S", _acts("inform"), CLAUSES),
    "quote last": ("S said: “C.”", _acts("inform"), CLAUSES),
    "quote after a comma": ("S said, “C.”", _acts("inform"), CLAUSES),
    "straight quote": ('"C," S told A', _acts("inform"), CLAUSES),
    "quote with another cue": ("“C,” S warned", _acts("warn"), CLAUSES),
    "clause first": ("C, S said", _acts("inform"), CLAUSES),
    "clause first, stressed": ("C, S stressed", _acts("emphasize"), CLAUSES),
}
TEMPLATES = {**SINGLE, **JOINT, **SPOKEN}
JOINS = ("stop", "and", "participle", "pronoun")
_GERUNDS = {
    "told": "telling",
    "noted": "noting",
    "stressed": "stressing",
    "emphasized": "emphasizing",
    "reiterated": "reiterating",
    "thanked": "thanking",
    "expressed": "expressing",
    "congratulated": "congratulating",
    "welcomed": "welcoming",
    "urged": "urging",
    "called": "calling",
    "warned": "warning",
    "condemned": "condemning",
    "pledged": "pledging",
}

_SYLLABLES = "ba be dro fa ga hel ka ko lu mar men mi na no ol pe ra ri sa so ta ten to va ve zo".split()
_ENDS = "bek dal din gor kov lan mas nen rik son tar vic vo zak".split()


@functools.cache
def _known() -> frozenset[str]:
    lexicon = Lexicon.default()
    return frozenset(lexicon.flags) | frozenset().union(*lexicon.openings.values()) | frozenset(lexicon.nouns)


def _family_names() -> st.SearchStrategy[str]:
    parts = st.tuples(st.sampled_from(_SYLLABLES), st.sampled_from(_SYLLABLES), st.sampled_from(_ENDS))
    return parts.map("".join).filter(lambda name: name not in _known()).map(str.capitalize)


def _given_names() -> st.SearchStrategy[str]:
    parts = st.tuples(st.sampled_from(_SYLLABLES), st.sampled_from(("lin", "nor", "ris", "mek", "dra", "lio")))
    return parts.map("".join).filter(lambda name: name not in _known()).map(str.capitalize)


@st.composite
def _said(draw: st.DrawFn, templates: tuple[str, ...]) -> Said:
    template = draw(st.sampled_from(templates))
    _, acts, contents = TEMPLATES[template]
    who = "both" if template in JOINT else draw(st.sampled_from(("first", "second")))
    return Said(who, template, acts, draw(st.sampled_from(contents)), draw(st.sampled_from(JOINS)))


@st.composite
def facts(draw: st.DrawFn, templates: tuple[str, ...] = tuple(TEMPLATES)) -> Facts:
    """Facts of one call of two parties."""
    countries = draw(st.lists(st.sampled_from(COUNTRIES), min_size=2, max_size=2, unique=True))
    families = draw(st.lists(_family_names(), min_size=3, max_size=3, unique=True))
    givens = draw(st.lists(_given_names(), min_size=3, max_size=3, unique=True))
    titles = draw(st.lists(st.sampled_from(TITLES), min_size=2, max_size=2))
    parties = [Party(*row) for row in zip(givens, families, titles, countries, strict=False)]
    said = draw(st.lists(_said(templates), min_size=1, max_size=4, unique_by=lambda s: s.content))
    return Facts(
        parties[0],
        parties[1],
        draw(st.sampled_from(CHANNELS)),
        draw(st.dates(datetime.date(2027, 1, 1), datetime.date(2035, 12, 28))),
        draw(st.booleans()),
        tuple(said),
        draw(st.sampled_from(TOPICS)),
        f"{givens[2]} {families[2]}",
    )


# The manners


@attrs.frozen
class Written:
    """A text, what the caller knows of it, and which of the facts it tells."""

    text: str
    published: datetime.date
    publisher: str | None
    source: str | None
    facts: Facts
    tells_initiator: bool = False
    tells_channel: bool = True
    names_first: bool = True
    tells_date: bool = True


def _sentence(said: Said, speaker: str, addressee: str) -> str:
    """A statement as a sentence."""
    pattern, _, _ = TEMPLATES[said.template]
    content = said.content[0].upper() + said.content[1:] if said.template in SPOKEN else said.content
    made = re.sub(r"\b[SAC]\b", lambda m: {"S": speaker, "A": addressee, "C": content}[m.group()], pattern)
    return made if made.endswith(".”") else made + "."


def _joined(before: str, said: Said, addressee: str) -> str | None:
    """A statement of the same speaker as a part of the sentence before; nothing where it cannot be one."""
    if said.template not in SINGLE or said.join not in {"and", "participle"}:
        return None
    _, verb, rest = _sentence(said, "S", addressee).split(" ", 2)
    if said.join == "and":
        return f"{before[:-1]}, and {verb} {rest}"
    return f"{before[:-1]}, {_GERUNDS[verb]} {rest}" if verb in _GERUNDS else None


def _body(facts: Facts, first: str, second: str, both: str) -> list[str]:
    names = {"first": (first, second), "second": (second, first), "both": (both, "")}
    sentences: list[str] = []
    last: Said | None = None
    for said in facts.said:
        speaker, addressee = names[said.who]
        if last is not None and last.who == said.who != "both" and last.template in SINGLE:
            joined = _joined(sentences[-1], said, addressee)
            if joined:
                sentences[-1] = joined
                continue
            speaker = "He" if said.join == "pronoun" and said.template in SINGLE else speaker
        sentences.append(_sentence(said, speaker, addressee))
        last = said
    return sentences


def _by(facts: Facts, phone: str, video: str) -> str:
    return phone if facts.channel is Channel.PHONE else video


def _day(day: datetime.date) -> str:
    return f"{day:%B} {day.day}"


def _own(facts: Facts, country: Country, title: str = "") -> Facts:
    """The facts with the first party an official of a publisher's own country."""
    first = attrs.evolve(facts.first, country=country, title=title or facts.first.title)
    second = facts.second if facts.second.country != country else attrs.evolve(facts.second, country=COUNTRIES[0])
    return attrs.evolve(facts, first=first, second=second)


def white_house(given: Facts) -> Written:
    facts = _own(given, Country("the United States", "American", "US", "Washington"), "President")
    a, b = facts.first, facts.second
    text = (
        f"Readout of President {a.name}’s Call with {b.title} {b.name} of {b.country.name}\n\n"
        f"President {a.name} spoke {_by(facts, 'by phone', 'by video conference')} today with {b.title} {b.name} of "
        f"{b.country.name}. The leaders discussed {facts.topic}. "
    )
    body = _body(facts, f"President {a.family}", f"{b.title} {b.family}", "The two leaders")
    return Written(text + " ".join(body) + "\n\n###\n", facts.day, "White House", None, facts)


def state_department(given: Facts) -> Written:
    facts = _own(given, Country("the United States", "American", "US", "Washington"), "Secretary of State")
    facts = attrs.evolve(facts, second=attrs.evolve(facts.second, title="Foreign Minister"))
    a, b = facts.first, facts.second
    text = (
        f"The below is attributable to Spokesperson {facts.spokesperson}:\n\n"
        f"Secretary of State {a.name} spoke {_by(facts, 'by phone', 'by video')} today with {b.country.demonym} "
        f"Foreign Minister {b.name}. The Secretary and the Foreign Minister discussed {facts.topic}. "
    )
    body = _body(facts, f"Secretary {a.family}", f"Foreign Minister {b.family}", "They")
    return Written(text + " ".join(body), facts.day, "US State Department", facts.spokesperson, facts)


def kremlin(given: Facts) -> Written:
    facts = _own(given, Country("Russia", "Russian", "RU", "Moscow"), "President")
    a, b = facts.first, facts.second
    side = f" at the {b.country.demonym} side’s initiative" if facts.initiated_by_second else ""
    text = (
        f"Telephone conversation with {b.title} of {b.country.name} {b.name}\n"
        f"{a.name} had a {_by(facts, 'telephone', 'video')} conversation with {b.title} of {b.country.name} "
        f"{b.name}{side}.\n\nThe leaders discussed {facts.topic}.\n\n"
    )
    body = _body(facts, f"The President of Russia {a.name}", f"The {b.title} of {b.country.name}", "The leaders")
    return Written(
        text + "\n\n".join(body), facts.day, "Kremlin", None, facts, facts.initiated_by_second, tells_date=False
    )


def ukraine(given: Facts) -> Written:
    facts = _own(given, Country("Ukraine", "Ukrainian", "UA", "Kyiv"), "President")
    a, b = facts.first, facts.second
    text = (
        f"President of Ukraine {a.name} held a {_by(facts, 'phone', 'video')} conversation with {b.title} of "
        f"{b.country.name} {b.name}.\n\nThe parties discussed {facts.topic}.\n\n"
    )
    body = _body(facts, "The Head of State", b.name, "The parties")
    return Written(
        text + "\n\n".join(body), facts.day, "Office of the President of Ukraine", None, facts, tells_date=False
    )


def downing_street(given: Facts) -> Written:
    facts = _own(given, Country("the United Kingdom", "British", "GB", "London"), "Prime Minister")
    facts = attrs.evolve(facts, second=attrs.evolve(facts.second, title="President"))
    b = facts.second
    text = (
        f"PM call with President {b.family} of {b.country.name}: {facts.day.day} {facts.day:%B %Y}\n\n"
        f"The Prime Minister spoke to {b.country.demonym} President {b.name} "
        f"{_by(facts, 'by phone', 'by video call')} this afternoon.\n\nThe leaders discussed {facts.topic}.\n\n"
    )
    body = _body(facts, "The Prime Minister", f"President {b.family}", "The leaders")
    return Written(text + "\n\n".join(body), facts.day, "10 Downing Street", None, facts, names_first=False)


def xinhua(given: Facts) -> Written:
    facts = _own(given, Country("China", "Chinese", "CN", "Beijing"), "President")
    a, b = facts.first, facts.second
    text = (
        f"BEIJING, {facts.day:%B} {facts.day.day} (Xinhua) -- Chinese President {a.name} held a "
        f"{_by(facts, 'phone', 'video')} conversation with {b.country.demonym} {b.title} {b.name} on {facts.day:%A}.\n"
        f"The two sides exchanged views on {facts.topic}.\n"
    )
    body = _body(facts, a.family, b.family, "The two sides")
    return Written(text + "\n".join(body), facts.day, "Xinhua", None, facts)


def japan_mofa(given: Facts) -> Written:
    facts = _own(given, Country("Japan", "Japanese", "JP", "Tokyo"), "Prime Minister")
    a, b = facts.first, facts.second
    text = (
        f"Japan-{b.country.name} Summit {_by(facts, 'Telephone', 'Video')} Talk\n"
        f"{_day(facts.day)}, {facts.day.year}\n\n"
        f"On {_day(facts.day)}, Mr. {a.family.upper()} {a.given}, Prime Minister of Japan, held a summit "
        f"{_by(facts, 'telephone talk', 'video teleconference')} with H.E. Mr. {b.name}, {b.title} of "
        f"{b.country.name}. The two leaders discussed {facts.topic}. The overview is as follows.\n\n"
    )
    body = _body(facts, f"Prime Minister {a.family.upper()}", f"{b.title} {b.family}", "The two leaders")
    items = "\n".join(f"{n}. {line}" for n, line in enumerate(body, 1))
    facts = attrs.evolve(facts, first=attrs.evolve(a, given=a.family.upper(), family=a.given))
    return Written(text + items, facts.day, "Japanese Ministry of Foreign Affairs", None, facts)


def agency(given: Facts) -> Written:
    facts = given
    a, b = facts.first, facts.second
    office = f"{a.family}’s office"
    text = (
        f"{a.country.capital.upper()}, {_day(facts.day)} (Reuters) - {a.country.demonym} {a.title} {a.name} spoke "
        f"{_by(facts, 'by phone', 'by video call')} with {b.country.demonym} {b.title} {b.name} on {facts.day:%A}, "
        f"{office} said in a statement.\n\nThe two leaders discussed {facts.topic}, it said.\n\n"
    )
    plain = _body(facts, a.family, b.family, "The two leaders")
    body = [f"{line[:-1]}, {office} said." if not {"”", '"'} & set(line) else line for line in plain]
    return Written(text + "\n\n".join(body), facts.day, None, office, facts)


def newspaper(given: Facts) -> Written:
    facts = given
    a, b = facts.first, facts.second
    text = (
        f"{a.family} and {b.family} speak for an hour\n"
        f"{a.title} {a.name} of {a.country.name} and {b.title} {b.name} of {b.country.name} held a "
        f"{_by(facts, 'phone', 'video')} call on {facts.day:%A}, according to the {a.country.demonym} government.\n"
        f"They discussed {facts.topic}.\n"
    )
    body = _body(facts, a.family, b.family, "They")
    return Written(text + "\n".join(body), facts.day, "The Harbour Times", None, facts)


MANNERS: dict[str, Callable[[Facts], Written]] = {
    "White House": white_house,
    "State Department": state_department,
    "Kremlin": kremlin,
    "Ukraine": ukraine,
    "Downing Street": downing_street,
    "Xinhua": xinhua,
    "Japan MOFA": japan_mofa,
    "agency": agency,
    "newspaper": newspaper,
}


def written(
    templates: tuple[str, ...] = tuple(TEMPLATES), manners: tuple[str, ...] = tuple(MANNERS)
) -> st.SearchStrategy[Written]:
    """A readout in any manner."""
    return st.tuples(facts(templates), st.sampled_from(manners)).map(lambda pair: MANNERS[pair[1]](pair[0]))


# Texts of any kind

_PIECES = st.sampled_from(
    [
        *"\"“”«»„‘’'()[]{}.,;:!?…–—-&/\\#*\n\r\t\0\x85\u2028\u2029\u00a0\u200b\u200f\u202e\u0301\ufeff\ud800\udfff",
        *(
            "\r\n",
            "\n\n",
            " ",
            "  ",
            "&ldquo;",
            "&amp;",
            "&#0;",
            "&#x110000;",
            "...",
            "Mr.",
            "U.S.",
            "p.m.",
            "No.",
            "1.",
            "•",
        ),
        *("President", "Prime Minister", "of", "the", "Kenya", "Norwegian", "Oslo", "Aoki", "Lund", "LUND", "al-Noor"),
        *(
            "said",
            "told",
            "spoke",
            "called",
            "thanked",
            "agreed",
            "that",
            "to",
            "for",
            "with",
            "by phone",
            "and",
            "not",
        ),
        *(
            "on Monday",
            "March 3",
            "3 March 2031",
            "today",
            "the Kremlin",
            "Reuters",
            "according to",
            "they",
            "he",
            "it",
        ),
        *(
            "Read more:",
            "The below is attributable to",
            "###",
            "İ",
            "ß",
            "ﬁ",
            "日本",
            "Москва",
            "🕊",
            "a" * 40,
            "9" * 20,
        ),
    ]
)


def any_text() -> st.SearchStrategy[str]:
    """Unicode of any kind, and heaps of what readouts are made of."""
    heaps = st.lists(_PIECES, max_size=60).map(" ".join) | st.lists(_PIECES, max_size=60).map("".join)
    repeated = st.tuples(_PIECES, st.integers(1, 300)).map(lambda pair: pair[0] * pair[1])
    anything = st.text(st.characters(codec=None), max_size=200)
    return heaps | repeated | anything | st.tuples(heaps, anything, repeated).map("".join)
