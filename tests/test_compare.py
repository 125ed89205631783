"""Comparing two reports: our own pairs of readouts with the alignment expected, and what must hold for any two."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import readouts
from readouts import Comparison, Event, FactName, Pair, Report, Span, compare, match_calls
from readouts._compare._names import Sameness, sameness
from readouts._compare._stems import stem
from readouts._compare._terms import Reader
from steps import steps

PAIRS = sorted((Path(__file__).parent / "pairs").glob("*.toml"))


def load(path: Path) -> tuple[dict[str, Any], Comparison]:
    case = tomllib.loads(path.read_text("utf-8"))
    first, second = (
        readouts.parse(case[side].strip(), published=case.get("published")) for side in ("first", "second")
    )
    return case, compare(first, second)


def holds(items: Any, wanted: str) -> bool:
    """Whether one of the items has the words wanted, with no more than as many around them."""
    return any(
        wanted in item.content.text or (item.content.text in wanted and 2 * len(item.content.text) > len(wanted))
        for item in items
    )


def found(pairs: tuple[Pair, ...], first: str, second: str) -> bool:
    return any(holds(pair.first, first) and holds(pair.second, second) for pair in pairs)


def told(comparison: Comparison) -> str:
    lines = [f"{p.score} {p.conflict} {p.first} {p.second}" for p in (*comparison.shared, *comparison.conflicting)]
    return "\n".join([*lines, *map(str, comparison.only_first), *map(str, comparison.only_second)])


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_own_pairs(path: Path) -> None:
    case, comparison = load(path)
    if not case.get("matched", True):
        assert comparison.first.call is None
        assert comparison.shared == comparison.conflicting == ()
        return
    assert comparison.first.call is not None
    assert comparison.second.call is not None
    for first, second, relation in case["pairs"]:
        among = comparison.shared if relation == "same" else comparison.conflicting
        assert found(among, first, second), told(comparison)
    wanted = len(case["pairs"])
    pairs = (*comparison.shared, *comparison.conflicting)
    assert len(pairs) <= wanted, told(comparison)
    for side in ("only_first", "only_second"):
        omitted = [omission.item for omission in getattr(comparison, side)]
        for text in case.get(side, ()):
            assert holds(omitted, text), told(comparison)
    everything = [i for pair in pairs for i in (*pair.first, *pair.second)]
    everything += [omission.item for omission in (*comparison.only_first, *comparison.only_second)]
    assert not any(holds(everything, text) for text in case.get("not_told", ())), told(comparison)
    joined = [item for pair in pairs if len(pair.second) > 1 for item in pair.second]
    assert all(holds(joined, text) for text in case.get("told_twice", ())), told(comparison)
    reasons = {str(omission.reason) for omission in (*comparison.only_first, *comparison.only_second)}
    assert set(case.get("reasons", ())) <= reasons
    relations = {fact.name: str(fact.relation) for fact in comparison.facts if fact.name is not FactName.PARTICIPANT}
    assert {FactName(k): v for k, v in case.get("facts", {}).items()}.items() <= relations.items()
    assert set(case.get("differences", ())) <= {d.name for pair in pairs for d in pair.differences}


OWN = "The Prime Minister spoke to {} today. They discussed the price of rice."


@pytest.mark.parametrize(
    ("publishers", "matched"),
    [(("10 Downing Street", "Indian Prime Minister's Office"), True), (("10 Downing Street", "Reuters"), False)],
)
def test_each_capital_may_tell_its_own_leader_by_title_alone(publishers: tuple[str, str], matched: bool) -> None:
    others = "Indian Prime Minister Arvind Deshmukh", "UK Prime Minister Oliver Hartwell"
    sides = [
        readouts.parse(OWN.format(other), published="2031-03-04", publisher=publisher)
        for other, publisher in zip(others, publishers, strict=True)
    ]
    assert (compare(*sides).first.call is not None) is matched


# What holds for any two

TEXTS = [tomllib.loads(path.read_text("utf-8"))[side].strip() for path in PAIRS for side in ("first", "second")]
ODD = [
    "",
    "\0 \u202e &amp; <b>",
    "Nothing was said.",
    "They agreed.\n\nThey agreed.",
    "President Ana Lima of Brazil spoke. " * 40,
    "He said that. She said that. They discussed it, it and it.",
    "President Ana Lima of Brazil spoke with Rosa Campos. They discussed 1,5, 10th, 2031, &#50; billion, 3 March.",
]


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_the_other_way_round_it_is_mirrored(path: Path) -> None:
    case, comparison = load(path)
    first, second = (readouts.parse(case[side].strip()) for side in ("first", "second"))
    assert compare(second, first) == comparison.mirrored()
    assert comparison.mirrored().mirrored() == comparison


@pytest.mark.parametrize("text", [*TEXTS, *ODD])
def test_with_itself_all_is_shared(text: str) -> None:
    readout = readouts.parse(text)
    comparison = compare(readout, readout)
    assert comparison.only_first == comparison.only_second == comparison.conflicting == ()
    assert all(pair.score == 1.0 and pair.first == pair.second for pair in comparison.shared)
    assert {str(fact.relation) for fact in comparison.facts} <= {"agree"}


@given(st.sampled_from([*TEXTS, *ODD]), st.sampled_from([*TEXTS, *ODD]))
def test_each_item_stands_in_one_place(first: str, second: str) -> None:
    sides = readouts.parse(first), readouts.parse(second)
    comparison = compare(*sides)
    pairs = (*comparison.shared, *comparison.conflicting)
    for side, readout in zip(("first", "second"), sides, strict=True):
        items = [item for pair in pairs for item in getattr(pair, side)]
        items += [omission.item for omission in getattr(comparison, f"only_{side}")]
        assert len(items) == len(set(items))
        assert all(readout.text[i.content.start : i.content.end] == i.content.text for i in items)
    assert all(min(len(pair.first), len(pair.second)) == 1 and 0 < pair.score <= 1 and pair.evidence for pair in pairs)
    assert compare(*sides[::-1]) == comparison.mirrored()
    assert readouts.from_json(readouts.to_json(comparison), Comparison) == comparison


def test_every_item_of_the_call_is_told() -> None:
    _, comparison = load(next(path for path in PAIRS if path.stem.endswith("nothing_shared")))
    assert [o.item.content.text for o in comparison.only_first] == ["the birth of his son", "a visit to Petra"]
    assert comparison.only_first[0].reason == "nothing_alike"


MEMBERS = [
    "migration across the sea; the price of natural gas; cooperation in tourism",
    "the price of natural gas, which has risen for months; trade in copper ore",
    "the market for natural gas, the price of which has risen for months; trade in copper ore",
    "steps to help the fishermen, both at home and in foreign ports; trade in copper ore",
    "the road along the border, where lorries have to wait; trade in copper ore",
    "the safety of ships, with both sides naming the straits; trade in copper ore",
    "support for the ports at sea, on land and in the air; trade in copper ore",
    "the safety of ships; including ships of other states",
    "trade, energy and culture",
    "Bolivia, the passage of lorries at the border; preparations for the harvest; memory of the miners",
    "bilateral ties, trade; the situation of the miners, culture",
    "a safe, secure and free passage for lorries",
    "a range of bilateral, regional, and global issues",
    "the repair of bridges, particularly on the coast road; trade in copper ore",
    "the repair of bridges, including on the coast road; trade in copper ore",
    "the efforts of mediation by Kenya, Qatar and the United States to free the sailors",
    "the drought in Kenya; Iranian rugs and trade in copper ore",
]


AND = [
    "preparations for the fair in Bari; the need to catch the smugglers",
    "trade in copper ore; ways of shipping it",
    "the road along the border and the bridges over it",
    "the fair and the need to pay for it",
    "the schedule of visits; the repair of the embassies",
    "the balance between the repair of bridges and the repair of roads",
    "ties of the Republic of Kenya and the Kingdom of Bahrain",
    "the price of copper and tin ore",
    "the ties between ports; trade in copper ore",
]


@pytest.mark.parametrize("members", AND)
def test_a_list_is_cut_before_and_where_a_member_begins(members: str) -> None:
    topic = members.replace("; trade", ", in addition to trade").replace(";", " and")
    call = readouts.Call((), topics=(Span(0, len(topic), topic),))
    report = Report(readouts.Readout(topic, calls=(call,)), call)
    shared = compare(report, report).shared
    assert "; ".join(pair.first[0].content.text for pair in shared) == members


@pytest.mark.parametrize("members", MEMBERS)
def test_a_list_of_topics_is_cut_into_its_members(members: str) -> None:
    topic = members.replace(";", ",")
    call = readouts.Call((), topics=(Span(0, len(topic), topic),))
    report = Report(readouts.Readout(topic, calls=(call,)), call)
    assert [o.item.content.text for o in compare(report, report).only_first] == []
    shared = compare(report, report).shared
    assert "; ".join(pair.first[0].content.text for pair in shared) == members


def test_a_report_names_the_call() -> None:
    text = (
        "President Dario Conti of Italy spoke by phone with President Rosa Campos of Peru. They discussed alpacas.\n\n"
        "President Dario Conti of Italy also spoke by phone with President Ana Lima of Brazil. They discussed rubber."
    )
    ours = readouts.parse(text)
    theirs = readouts.parse("President Ana Lima of Brazil spoke by phone with President Dario Conti of Italy.")
    assert compare(ours, theirs).first.call == ours.calls[1]
    named = compare(Report(ours, ours.calls[0]), theirs)
    assert named.first.call is None
    assert {o.reason for o in named.only_first} == {readouts.Reason.NO_CALL}


@pytest.mark.parametrize("wrong", ["a text", None, 3])
def test_other_arguments_raise(wrong: Any) -> None:
    with pytest.raises(TypeError, match="second is a"):
        compare(readouts.parse(""), wrong)
    with pytest.raises(TypeError, match="takes readouts"):
        readouts.match_calls([wrong])


def test_long_texts_cost_the_product_of_their_statements() -> None:
    def side(n: int, verb: str) -> readouts.Readout:
        said = " ".join(f"President Lima {verb} the bridge of town{i} and the river{i}." for i in range(n))
        return readouts.parse(f"President Ana Lima of Brazil spoke with President Rosa Campos of Peru. {said}")

    comparison = compare(side(300, "praised"), side(300, "welcomed"))
    assert len(comparison.shared) == 300
    assert all(p.first[0].content.text == p.second[0].content.text for p in comparison.shared)


def test_the_time_grows_with_the_statements() -> None:
    def side(n: int, verb: str) -> readouts.Readout:
        said = " ".join(
            f"On the drought, Ferro {verb} {i} bridges of Gaza and the ceasefire of town{i}." for i in range(n)
        )
        return readouts.parse(f"President Luis Ferro of Bolivia spoke with President Rosa Campos of Peru. {said}")

    def cost(n: int) -> float:
        sides = side(n, "praised"), side(n, "welcomed")
        return steps(lambda: compare(*sides)) / n

    cost(10)
    assert cost(400) < 1.25 * cost(100)


def test_the_time_grows_with_the_calls() -> None:
    def side(n: int) -> readouts.Readout:
        day = datetime.date(2031, 1, 1)
        people = tuple(
            readouts.Participant(name, country=home) for name, home in (("Luis Ferro", "BO"), ("Ana Conti", "IT"))
        )
        calls = (readouts.Call(people, date=day + datetime.timedelta(days=i)) for i in range(n))
        return readouts.Readout("", calls=tuple(calls))

    def cost(n: int) -> float:
        sides = side(n), side(n)
        found = []
        count = steps(lambda: found.append(compare(*sides)))
        assert found[0].first.call is sides[0].calls[0]
        return count / n

    cost(10)
    assert cost(800) < 1.25 * cost(200)


# Wordings

STEMS = [
    "escalate escalation escalating escalated escalates",
    "secure security securing",
    "stabilise stabilize stability stabilization",
    "agree agrees agreed agreement agreements",
    "negotiate negotiations negotiator",
    "programme program programs",
    "defence defense",
    "policy policies",
    "economy economic economies",
    "clarify clarification",
]
APART = ["policy police", "party part", "need not", "station state", "nation international"]


@pytest.mark.parametrize("words", STEMS)
def test_forms_of_a_word_have_one_stem(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize("words", APART)
def test_other_words_have_other_stems(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 2


def test_no_wording_stands_for_two_things() -> None:
    seen: dict[str, str] = {}
    for entry in readouts.Lexicon.default().entries("wording"):
        for phrase in entry.get("words", ()):
            stems = " ".join(stem(word) for word in phrase.split())
            assert seen.setdefault(stems, entry["name"]) == entry["name"], phrase


@pytest.mark.parametrize("entry", readouts.Lexicon.default().entries("wording"), ids=lambda entry: entry["name"])
def test_wordings_are_read_as_their_thing_and_near_ones_are_not(entry: dict[str, Any]) -> None:
    reader = Reader(readouts.Lexicon.default(), {})
    for phrase in entry["words"]:
        assert f"wording {entry['name']}" in reader.read(phrase, Span(0, len(phrase), phrase)), phrase
    for phrase in entry.get("near", ()):
        assert f"wording {entry['name']}" not in reader.read(phrase, Span(0, len(phrase), phrase)), phrase


def test_words_apart_are_no_wordings() -> None:
    lexicon = readouts.Lexicon.default()
    known = {stem(phrase) for entry in lexicon.entries("wording") for phrase in entry["words"]}
    for word in lexicon.words("lists.apart", "wordings"):
        assert stem(word) in known, f"{word} has the stem of no wording"
        assert not any(key.startswith("wording") for key in Reader(lexicon, {}).read(word, Span(0, len(word), word)))


TERMS = [
    ("Rs 500 crore by July 2031", "word rs, number 5e+09, word juli, year 2031"),
    ("another $1.2 billion by 3 March 2031", "number 1.2e+09, day 3-3, year 2031"),
    ("USD 40,000 and 300 nurses", "number 40000, number 300, word nurs"),
    ("Kiev and Kyiv", "country UA"),
    ("NATO-Ukraine relations", "body nato, country UA, wording relations"),
    ("the Brazil-U.S. treaty", "country BR, country US, wording agreement"),
    ("the U.S.-Brazilian treaty", "country US, country BR, wording agreement"),
    ("Lima&nbsp;bridge", "country PE, word bridg"),
    ("us and them", ""),
    ("the Prime Minister of Jordan and its foreign secretary", "country JO, word foreign"),
    ("in order to, according to", ""),
    ("taking into account the world order", "wording world order"),
    ("the People's Republic of China's navy", "country CN, word navi"),
    ("the Gaza Strip and the Palestinian enclave", "wording Gaza"),
    ("Gaza City", "wording gaza city"),
    ("the Palestinian gardeners", "country PS, word garden"),
    ("Zaporozhye and Zaporizhzhia", "wording Zaporizhzhia"),
    ("the waters around Taiwan, the Taiwan Strait", "wording water, wording Strait of Taiwan"),
    ("ceasing the hostilities", "wording ceasefire"),
    ("ceasing in hostilities", "wording stop, wording war"),
    ("nationals of united nations will", "wording citizens, word unit, word nation"),
]


@pytest.mark.parametrize(("text", "keys"), TERMS)
def test_terms(text: str, keys: str) -> None:
    terms = Reader(readouts.Lexicon.default(), {}).read(text, Span(0, len(text), text))
    assert ", ".join(terms) == keys
    assert all(text[t.span.start : t.span.end] == t.span.text for t in terms.values())


LENGTHS = [
    ("two hours", "120 minutes", "agree"),
    ("an hour and a half", "90 minutes", "agree"),
    ("half an hour", "30-minute", "agree"),
    ("hour-long", "50 minutes", "agree"),
    ("half-an-hour", "31 minutes", "agree"),
    ("a quarter of an hour", "20 minutes", "agree"),
    ("three-quarters of an hour", "35 minutes", "agree"),
    ("three quarters of an hour", "70 minutes", "conflict"),
    ("one hour and 15 minutes", "2 hours", "conflict"),
    ("a long time", "twenty winks", "unclear"),
    ("a long time", "A long time", "agree"),
]


@pytest.mark.parametrize(("first", "second", "relation"), LENGTHS)
def test_lengths(first: str, second: str, relation: str) -> None:
    calls = [readouts.Call((), duration=Span(0, len(text), text)) for text in (first, second)]
    reports = [
        Report(readouts.Readout(text, calls=(call,)), call) for text, call in zip((first, second), calls, strict=True)
    ]
    facts = {fact.name: str(fact.relation) for fact in compare(*reports).facts}
    assert facts[FactName.DURATION] == relation


NAMES = [
    ("Volodymyr Zelin", "Vladimir Zelinskyy", False),
    ("Oleh Marchenko", "Oleg Marchenko", True),
    ("Qasym Tokarev", "Kasym-Zhomart Tokarev", True),
    ("KIMURA Taro", "Taro Kimura", True),
    ("Ana Lima", "Bruno Lima", False),
    ("Joseph R. Hale, Jr.", "Joe Hale", True),
    ("Lima", "President Ana Lima", True),
    ("Jürgen Groß", "Juergen Gross", True),
    ("Karim El-Naggar", "Karim El Naggar", True),
    ("Karim Al-Naggar", "El Naggar", True),
    ("Kang Seo-jun", "Kang Seo Jun", True),
    ("Kang Seojun", "KANG Seo-jun", True),
    ("Karim El-Naggar", "Karim El-Nasser", False),
]


@pytest.mark.parametrize(("first", "second", "same"), NAMES)
def test_names(first: str, second: str, same: bool) -> None:
    people = [readouts.Participant(name, country="BR") for name in (first, second)]
    assert (sameness(*people, readouts.Lexicon.default()) is Sameness.SAME) is same
    assert sameness(*people[::-1], readouts.Lexicon.default()) is sameness(*people, readouts.Lexicon.default())


@pytest.mark.parametrize(
    ("names", "doubts", "wanted"),
    [
        (("Ana Lima", "Ana Lima"), (), Sameness.DIFFERENT),
        (("Ana Lima", "Ana Lima"), (readouts.Doubt.COUNTRY_FROM_CONTEXT,), Sameness.SAME),
        (("Ana Lima", "Lima"), (readouts.Doubt.COUNTRY_FROM_CONTEXT,), Sameness.POSSIBLE),
        (("Ana Lima", "Bruno Lima"), (readouts.Doubt.COUNTRY_FROM_CONTEXT,), Sameness.DIFFERENT),
        (("Ana Lima", "Ana Lima"), (readouts.Doubt.COUNTRY_FROM_PUBLISHER,), Sameness.SAME),
        (("Ana Lima", "Lima"), (readouts.Doubt.COUNTRY_FROM_PUBLISHER,), Sameness.DIFFERENT),
        (("President Dario Conti", "President Conti"), (readouts.Doubt.COUNTRY_FROM_CONTEXT,), Sameness.SAME),
    ],
)
def test_a_country_that_was_inferred_parts_nobody(
    names: tuple[str, str], doubts: tuple[readouts.Doubt, ...], wanted: Sameness
) -> None:
    role = "President" if names[0].startswith("President") else None
    first = readouts.Participant(names[0], role=role, country="BR")
    second = readouts.Participant(names[1], role=role, country="PE", doubts=doubts)
    assert sameness(first, second, readouts.Lexicon.default()) is wanted


OFFICES = [
    ("Chancellor of the Federal Republic of Germany", "Chancellor", "DE"),
    ("Prime Minister of the United Kingdom", "Prime Minister", "GB"),
    ("British Prime Minister", "Prime Minister", "GB"),
    ("Foreign Minister of the Kingdom of Saudi Arabia", "Foreign Minister", "SA"),
]


@pytest.mark.parametrize(("name", "role", "country"), OFFICES)
def test_an_office_may_be_who_holds_it(name: str, role: str, country: str) -> None:
    office = readouts.Participant(name, role=role, country=country)
    others = [readouts.Participant("Ana Lima", role=role, country=home) for home in (country, "BR")]
    found = [sameness(office, other, readouts.Lexicon.default()) for other in others]
    assert found == [Sameness.POSSIBLE, Sameness.DIFFERENT]


ROLES = [
    ("Foreign Minister", "counterpart", Sameness.POSSIBLE),
    ("Foreign Minister", "Minister of Foreign Affairs", Sameness.POSSIBLE),
    ("Foreign Minister", "Minister", Sameness.POSSIBLE),
    ("President", "Prime Minister", Sameness.POSSIBLE),
    ("Foreign Minister", "Prime Minister", Sameness.DIFFERENT),
    ("Foreign Minister", "Minister of Trade", Sameness.DIFFERENT),
]


@pytest.mark.parametrize(("first", "second", "wanted"), ROLES)
def test_offices_that_can_be_one(first: str, second: str, wanted: Sameness) -> None:
    office = readouts.Participant(f"Kenyan {first}", role=first, country="KE")
    other = readouts.Participant("Grace Mutua", role=second, country="KE")
    assert sameness(office, other, readouts.Lexicon.default()) is wanted


UNNAMED = (readouts.Doubt.COUNTRY_FROM_PUBLISHER,)


@pytest.mark.parametrize(
    ("doubts", "role", "country", "wanted"),
    [
        (UNNAMED, None, None, Sameness.POSSIBLE),
        (UNNAMED, "Prime Minister", None, Sameness.POSSIBLE),
        (UNNAMED, "Foreign Minister", None, Sameness.DIFFERENT),
        (UNNAMED, None, "IE", Sameness.DIFFERENT),
        ((), None, None, Sameness.DIFFERENT),
    ],
)
def test_the_publishers_own_leader_may_be_somebody_of_no_known_country(
    doubts: tuple[readouts.Doubt, ...], role: str | None, country: str | None, wanted: Sameness
) -> None:
    leader = readouts.Participant("Prime Minister", role="Prime Minister", country="GB", doubts=doubts)
    person = readouts.Participant("Oliver Hartwell", role=role, country=country)
    assert sameness(leader, person, readouts.Lexicon.default()) is wanted


def test_deeds_are_wordings() -> None:
    lexicon = readouts.Lexicon.default()
    names = {entry["name"] for entry in lexicon.entries("wording")}
    assert lexicon.words("lists.deeds", "wordings") <= names


def test_a_user_adds_wordings(tmp_path: Path) -> None:
    first = readouts.parse(
        "President Ana Lima of Brazil spoke with President Rosa Campos of Peru. They discussed yaks."
    )
    second = readouts.parse(
        "President Rosa Campos of Peru spoke with President Ana Lima of Brazil. They discussed humped cattle."
    )
    assert not compare(first, second).shared
    file = tmp_path / "mine.toml"
    file.write_text('[[wording]]\nname = "yaks"\nwords = ["yak", "humped cattle"]\n', "utf-8")
    lexicon = readouts.Lexicon.default().extended(file)
    pair = compare(first, second, lexicon=lexicon).shared[0]
    assert [(e.kind, e.first.text, e.second.text) for e in pair.evidence] == [("wording", "yaks", "humped cattle")]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[[wording]]\nwords = ["a"]', "'name' is missing"),
        ('[[wording]]\nname = "a"\nwords = "b"', "'words' is 'b'"),
        ('[[wording]]\nname = "a"\nweight = "strong"', "'weight' holds 'strong'"),
        ('[[act_relation]]\nfirst = "inform"\nnear = ["shout"]', "'near' holds 'shout'"),
        ("[wordings.lists]\nempty = [3]", "'empty' "),
    ],
)
def test_broken_wordings_are_named(tmp_path: Path, text: str, problem: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(readouts.LexiconError, match=problem):
        readouts.Lexicon.default().extended(file)


# Events

PHONE = "President {} spoke by phone with President {}."
LIMA, CAMPOS, FERRO = "Ana Lima of Brazil", "Rosa Campos of Peru", "Luis Ferro of Bolivia"


def parsed(first: str, second: str, published: str, publisher: str | None = None, more: str = "") -> readouts.Readout:
    text = PHONE.format(first, second) + more
    return readouts.parse(text, published=published, publisher=publisher)


def test_calls_of_a_corpus_become_events() -> None:
    corpus = [
        parsed(LIMA, CAMPOS, "2031-05-02", "White House"),
        parsed(CAMPOS, LIMA, "2031-05-02", "Kremlin"),
        parsed(CAMPOS, LIMA, "2031-05-02", "Reuters", " They discussed rubber."),
        parsed(LIMA, CAMPOS, "2031-05-06", "White House"),
        parsed(LIMA, FERRO, "2031-05-02", "White House"),
        parsed(CAMPOS, FERRO, "2031-05-02", "Kremlin"),
    ]
    events = match_calls(corpus)
    assert sorted(len(event.reports) for event in events) == [1, 1, 1, 3]
    assert match_calls(corpus[::-1]) == events
    assert {r.readout for r in next(e for e in events if len(e.reports) == 3).reports} == set(corpus[:3])


def test_two_texts_of_one_office_are_two_calls() -> None:
    corpus = [
        parsed(LIMA, CAMPOS, "2031-05-02", "Kremlin", more) for more in (" They discussed rubber.", " It was late.")
    ]
    assert len(match_calls(corpus)) == 2
    assert len(match_calls([corpus[0], corpus[0]])) == 2  # the same object twice: two reports of one text


def test_a_copy_of_a_text_is_of_one_event_with_it() -> None:
    more = (
        " They discussed rubber, the price of copper, the road over the Andes and a school for pilots of both countries"
    )
    corpus = [parsed(LIMA, CAMPOS, "2031-05-02", "Kremlin", more + end) for end in (".", " .")]
    assert len(match_calls(corpus)) == 1


def test_no_event_without_parties_and_day() -> None:
    unknown = readouts.parse(PHONE.format(LIMA, CAMPOS))
    assert len(match_calls([unknown, readouts.parse(PHONE.format(CAMPOS, LIMA))])) == 2
    assert match_calls([]) == ()


def test_the_day_that_most_reports_give_is_the_events() -> None:
    days = "2031-05-02", "2031-05-02", "2031-05-03"
    reports = [Report(readouts.parse(""), readouts.Call((), date=datetime.date.fromisoformat(day))) for day in days]
    assert Event(tuple(reports)).date == datetime.date(2031, 5, 2)
    assert Event(()).date is None


def made(n: int) -> list[readouts.Readout]:
    """Readouts as two offices would write them, ten calls a day between forty countries."""
    codes = [a + b for a in "ABCDEFGH" for b in "KLMNO"]
    found = []
    for i in range(n):
        call, side = divmod(i, 2)
        pair = codes[call % 40], codes[(call // 40 + call + 1) % 40]
        people = tuple(readouts.Participant(f"Alma {code}son{call % 7}", country=code) for code in pair)
        day = datetime.date(2031, 1, 1) + datetime.timedelta(days=call // 10)
        office = readouts.Source(f"Office {pair[side]}", readouts.SourceKind.OFFICE)
        known = readouts.Call(people[:: 1 - 2 * side], readouts.Channel.PHONE, date=day)
        found.append(readouts.Readout(f"{i}", published=day, publisher=office, calls=(known,)))
    return found


def test_matching_is_near_linear() -> None:
    def cost(n: int) -> float:
        corpus = made(n)
        events: list[Event] = []
        count = steps(lambda: events.extend(match_calls(corpus)))
        assert all(len(event.reports) <= 2 for event in events)
        assert len(events) < 0.6 * n
        return count / n

    cost(100)  # whatever is done but once
    assert cost(3200) < 1.1 * cost(400)


def test_matching_of_one_crowded_day_is_near_linear() -> None:
    day = datetime.date(2031, 5, 2)
    people = tuple(readouts.Participant("", readouts.ParticipantKind.INSTITUTION, country=c) for c in ("BR", "PE"))
    office = readouts.Source("Office", readouts.SourceKind.OFFICE)

    def cost(n: int) -> float:
        corpus = [
            readouts.Readout(str(i), published=day, publisher=office, calls=(readouts.Call(people, date=day),))
            for i in range(n)
        ]
        events: list[Event] = []
        count = steps(lambda: events.extend(match_calls(corpus)))
        assert len(events) == n
        return count / n

    cost(100)
    assert cost(3200) < 1.1 * cost(400)
