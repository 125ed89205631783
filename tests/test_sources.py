"""To whom a text attributes what it reports: the chain of sources, nearest to the speaker first."""

from __future__ import annotations

import pytest

import readouts
from readouts import Doubt, Readout, SourceKind

PUBLISHED = "2031-03-06"
W = "Kenyan President Daniel Wekesa"
H = "Norwegian Prime Minister Sigrid Halvorsen"
URGED = f"{W} urged {H} to lift the ban"


def parse(text: str, publisher: str | None = None) -> Readout:
    return readouts.parse(text, published=PUBLISHED, publisher=publisher)


def chains(text: str, publisher: str | None = None) -> list[list[str]]:
    return [[s.name for s in statement.sources] for statement in parse(text, publisher).statements]


ONE = [
    (f"{URGED}, according to a statement from the Kenyan president's office.", "Kenyan president's office"),
    (f"{URGED}, a statement issued by the Kenyan president's office said.", "Kenyan president's office"),
    (f"{URGED}, according to a statement posted on the Kenyan presidency's website.", "Kenyan presidency's website"),
    (f"{URGED}, according to a statement on Tuesday.", "statement"),
    (f"{URGED}, the Kenyan presidency said.", "Kenyan presidency"),
    (f"{URGED}, the Kenyan presidency said on Monday.", "Kenyan presidency"),
    (f"{URGED}, the Kenyan presidency informed.", "Kenyan presidency"),
    (f"{URGED}, the Norwegian Foreign Ministry informs.", "Norwegian Foreign Ministry"),
    (f"{URGED}, the Kenyan presidency said in a statement.", "Kenyan presidency"),
    (f"{URGED}, the Kenyan presidency said on X.", "Kenyan presidency"),
    (f"Near noon, {W} told {H} it rains, the Kenyan presidency said on X.", "Kenyan presidency"),
    (f"{URGED}, according to the Kenyan presidency.", "Kenyan presidency"),
    (f"According to the Kenyan presidency, {URGED}.", "Kenyan presidency"),
    (f"According to Nairobi, {URGED}.", "Nairobi"),
    (f"As the Kenyan presidency reported, {URGED}.", "Kenyan presidency"),
    (f"{W} left. {URGED}, according to the Kenyan president's office.", "Kenyan president's office"),
    (f"As the Kremlin said on Tuesday, {URGED}.", "Kremlin"),
    (f"{URGED}, an official statement said.", "official statement"),
    (f"{URGED}, a subsequent brief readout said.", "readout"),
    (f"{URGED}, according to Norway.", "Norway"),
    (f"The Kenyan presidency said that {URGED}.", "Kenyan presidency"),
    (f"The Kenyan presidency said {URGED}.", "Kenyan presidency"),
    (f"{URGED}, the Kremlin said.", "Kremlin"),
    (f"{URGED}, the White House said.", "White House"),
    (f"{URGED}, Halvorsen's office said.", "Halvorsen's office"),
    (f"{URGED}, Halvorsen's spokeswoman said.", "Halvorsen's spokeswoman"),
    (f"{URGED}, the Norwegian prime minister's office said.", "Norwegian prime minister's office"),
    (f"{URGED}, the Kenyan president’s administration said.", "Kenyan president’s administration"),
    (f"{URGED}, the king's court said.", "king's court"),
    (f"{URGED}, President Wekesa's office said.", "President Wekesa's office"),
    (f"{URGED}, the president's spokesman Ali Doe said.", "Ali Doe"),
    (f"{URGED}, the foreign ministry's website reported.", "foreign ministry's website"),
    (f"{URGED}, the Norwegian Foreign Ministry said.", "Norwegian Foreign Ministry"),
    (f"{URGED}, a spokesman for the Norwegian government said.", "spokesman for the Norwegian government"),
    (f"{URGED}, Reuters reported.", "Reuters"),
    (f"{URGED}, Interfax reported on Monday.", "Interfax"),
    (f"{URGED}, Axios reported.", "Axios"),
    (f"{URGED}, Interfax reports.", "Interfax"),
    (f"{URGED}, the Kenyan president's press service reports.", "Kenyan president's press service"),
    (f"{URGED}, Halvorsen's office reports.", "Halvorsen's office"),
    (f"“{URGED},” the foreign ministry's press office reports.", "foreign ministry's press office"),
    (f"The foreign ministry reports that {URGED}.", "foreign ministry"),
    (f"A statement from Halvorsen's office says {URGED}.", "Halvorsen's office"),
    (f"A readout from the Kremlin says {URGED}.", "Kremlin"),
    (f"Interfax reports that {URGED}.", "Interfax"),
    (f"{URGED}, the Kyiv Independent reports.", "Kyiv Independent"),
    (f"{URGED}, according to Reuters reports.", "Reuters"),
    (f"{URGED}, Tass reported on Monday.", "Tass"),
    (f"{URGED}, BelTA reported.", "BelTA"),
    (f"{URGED}, Kenya's state news agency KNA reported.", "Kenya's state news agency KNA"),
    (f"Iran's semi-official Fars news agency reported that {URGED}.", "Fars"),
    (f"{URGED}, two people with knowledge of the talk said.", "two people with knowledge of the talk"),
    (f"{URGED}, according to two people with knowledge of the talk.", "two people with knowledge of the talk"),
    (f"{URGED}, according to a White House readout of the call.", "White House readout"),
    (f"{URGED}, said an official who spoke on condition of anonymity.", "official"),
    (
        f"{URGED}, said two people familiar with the call, who were not to be named.",
        "two people familiar with the call",
    ),
    (f"{URGED}, according to a statement by the Norwegian Foreign Ministry.", "Norwegian Foreign Ministry"),
    (f"{URGED}, according to a statement of the Norwegian Foreign Ministry.", "Norwegian Foreign Ministry"),
    (f"According to a press release of the Kenyan presidency, {URGED}.", "Kenyan presidency"),
    (f"{URGED}, a communique of the Foreign Ministry said", "Foreign Ministry"),
    (f"{URGED}, according to a readout of the White House call.", "readout"),
    (f"{URGED}, according to a statement on X by the Norwegian Foreign Ministry.", "Norwegian Foreign Ministry"),
    (f"{URGED}, according to a statement posted on X by the Norwegian Foreign Ministry.", "Norwegian Foreign Ministry"),
    (f"{URGED}, according to a readout of the call from the Kenyan presidency.", "Kenyan presidency"),
    (f"{URGED}, according to a statement on a ban that was lifted by Kenya.", "statement"),
    (f"Government spokesperson Amina Otieno said {URGED}.", "Amina Otieno"),
    (f"{URGED}, two U.S. officials said.", "two U.S. officials"),
    (f"{URGED}, two Western diplomats said.", "two Western diplomats"),
    (f"{URGED}, at least three Kenyan officials said.", "three Kenyan officials"),
    (f"{URGED}, one Norwegian official said.", "Norwegian official"),
    (f"{URGED}, another Norwegian official said on Monday.", "Norwegian official"),
    (f"{URGED}, several current and former officials said.", "former officials"),
    (f"{URGED}, a number of Kenyan officials said.", "number of Kenyan officials"),
    (f"The foreign ministry said, without giving details, that {URGED}.", "foreign ministry"),
    (f"A spokesman for {W} said {URGED}.", f"spokesman for {W}"),
    (f"The Kenyan presidency issued a statement saying that {URGED}.", "Kenyan presidency"),
    (f"The Kenyan presidency released a note in May and said {URGED}.", "Kenyan presidency"),
    (f"The official, who declined to be named, said {URGED}.", "official"),
    (f"Per the Kenyan presidency, {URGED}.", "Kenyan presidency"),
    (f"Per Kenyan officials, {URGED}.", "Kenyan officials"),
    (f"Per Lund said {URGED}.", "Per Lund"),
    (f"{URGED}, spokesman Ali Doe told a news conference in Rabat.", "Ali Doe"),
    (f"{URGED}, spokesman Ali Doe told a daily conference call with reporters.", "Ali Doe"),
    (f"A Western diplomat briefed on the call said {URGED}.", "Western diplomat briefed on the call"),
    (f"A spokesman for {W}, Ali Doe, said {URGED}.", "Ali Doe"),
    (f"{URGED}, a spokesman for President Wekesa said.", "spokesman for President Wekesa"),
    (f"{URGED}, said a spokesman for President Wekesa.", "spokesman for President Wekesa"),
    (f"{URGED}, according to an aide to Prime Minister Halvorsen.", "aide to Prime Minister Halvorsen"),
    (f"{URGED}, said an aide to the president.", "aide to the president"),
    (f"{W}'s spokesman said {URGED}.", f"{W}'s spokesman"),
    (f"{URGED}, President Wekesa's spokesman, Ali Doe, said.", "Ali Doe"),
]


@pytest.mark.parametrize(("text", "source"), ONE)
def test_one_source(text: str, source: str) -> None:
    assert chains(text) == [[source]]


CHAINS = [
    (f"{URGED}, ONA reported, citing Anadolu.", ["Anadolu", "ONA"]),
    (f"{URGED}, Reuters reported, quoting Norwegian broadcaster NRK.", ["Norwegian broadcaster NRK", "Reuters"]),
    (
        f"{URGED}, Anadolu reported, citing the Directorate of Communications.",
        ["Directorate of Communications", "Anadolu"],
    ),
    (f"{URGED}, the New York Times reported, citing two officials.", ["two officials", "New York Times"]),
    (f"{URGED}, an unnamed source told CNN.", ["unnamed source", "CNN"]),
    (f"{URGED}, the Kremlin said in a statement carried by Interfax.", ["Kremlin", "Interfax"]),
    (f"{URGED}, the Kremlin said, Reuters reported.", ["Kremlin", "Reuters"]),
    (f"{URGED}, Interfax reports, citing Anadolu.", ["Anadolu", "Interfax"]),
    (f"The White House and the Kremlin said {URGED}.", ["White House", "Kremlin"]),
    (f"{URGED}, two Kenyan officials told Axios.", ["two Kenyan officials", "Axios"]),
    (f"{URGED}, a diplomat briefed on the talk told the Guardian.", ["diplomat briefed on the talk", "Guardian"]),
    (f"Informed sources told Axios that {URGED}.", ["sources", "Axios"]),
    ('"We wait," Wekesa was quoted as saying in a statement from the Kenyan presidency.', ["Kenyan presidency"]),
    (f"{URGED}, two officials and a Kenyan diplomat told Axios.", ["two officials", "Kenyan diplomat", "Axios"]),
    (f"Reuters, citing two officials, reported that {URGED}.", ["two officials", "Reuters"]),
    (f"Reuters reported, citing two officials, that {URGED}.", ["two officials", "Reuters"]),
    (f"Reuters reported on Monday, quoting an official, that {URGED}.", ["official", "Reuters"]),
    (f"Citing two officials, Reuters said {URGED}.", ["two officials", "Reuters"]),
    (f"According to Reuters, which cited two officials, {URGED}.", ["two officials", "Reuters"]),
    ('"We will not wait," Wekesa was quoted as saying by Xinhua.', ["Xinhua"]),
    ('"We will not wait," Wekesa was quoted by Xinhua as saying.', ["Xinhua"]),
]


@pytest.mark.parametrize(("text", "expected"), CHAINS)
def test_a_chain_leads_from_the_nearest_to_the_last(text: str, expected: list[str]) -> None:
    assert chains(text) == [expected]


PEOPLE = "two people with knowledge of the talk"
READOUT = "White House readout"
CARRIED = [
    (f"{URGED}, the Kenyan presidency said. Wekesa thanked Halvorsen for the aid, it added.", "Kenyan presidency"),
    (f"{URGED}, the Kenyan presidency said in a letter. Wekesa praised the port, it said.", "Kenyan presidency"),
    (f"{URGED}, the Kenyan presidency said. Wekesa praised the port, the statement said.", "Kenyan presidency"),
    (f"{URGED}, the Kenyan presidency said. Wekesa praised the port, the presidency said.", "Kenyan presidency"),
    (f"{URGED}, a {READOUT} of the call said. Wekesa praised the port, the readout added.", READOUT),
    (f"{URGED}, {PEOPLE} said. Wekesa praised the port, the same sources said.", PEOPLE),
    (f"{URGED}, two Kenyan officials said. Wekesa praised the port, the officials said.", "two Kenyan officials"),
    (f"{URGED}, a Kenyan official said. The official said Wekesa praised the port.", "Kenyan official"),
    (f"{URGED}, a Kenyan spokesperson said. They added that Wekesa praised the port.", "Kenyan spokesperson"),
    (
        f"{URGED}, the Kenyan communications directorate said. Wekesa praised the port, the directorate said.",
        "Kenyan communications directorate",
    ),
    (f"{URGED}, according to two officials. The officials said Wekesa praised the port.", "two officials"),
    (f"{URGED}, two officials said. They said Wekesa praised the port.", "two officials"),
    (
        f"{URGED}, ONA said. The Kenyan presidency released a readout of the call. It said Wekesa praised the port.",
        "Kenyan presidency",
    ),
    (
        f"{URGED}, ONA said. The Kenyan government gave an account of the call. Wekesa praised the port, it said.",
        "Kenyan government",
    ),
    (f"{URGED}, {PEOPLE} said. They also said Wekesa praised the port.", PEOPLE),
    (f"{URGED}, {PEOPLE} said. Wekesa praised the port, the people said.", PEOPLE),
    (f"{URGED}, spokesman Ali Doe said. Wekesa praised the port, the official said.", "Ali Doe"),
    (f"{URGED}, Wekesa's spokeswoman Mia Roe said. According to the official, Wekesa praised the port.", "Mia Roe"),
    (f"{URGED}, the Kenyan presidency said. Wekesa praised the port, the official said.", "official"),
    (f"{W} spoke with {H}, the Kremlin said. Wekesa praised the port. Halvorsen thanked him for the grain.", "Kremlin"),
    (
        f"{URGED}, the Norwegian Foreign Office (NFO) said. Wekesa praised the port, the NFO said.",
        "Norwegian Foreign Office (NFO)",
    ),
    (
        f"{URGED}, the Norwegian Foreign Office (NFO) said. Wekesa praised the port, the Foreign Office said.",
        "Norwegian Foreign Office (NFO)",
    ),
]


@pytest.mark.parametrize(("text", "source"), CARRIED)
def test_a_source_is_carried_on(text: str, source: str) -> None:
    found = chains(text)
    assert len(found) == 2
    assert found[-1] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Wekesa told reporters that he had phoned Halvorsen to thank her for the grain.",
        "In May, Wekesa had told Indonesian President Surya Wibisono that the port was open.",
    ],
)
def test_a_source_is_not_carried_on_to_what_it_did_not_tell(text: str) -> None:
    assert chains(f"{URGED}, the Kenyan presidency said. {text}")[-1] == []


AFTERWARDS = [
    ("This is stated in the message of the Kenyan government.", ["Kenyan government"]),
    (
        "This was reported by the press service of the Kenyan foreign ministry.",
        ["press service of the Kenyan foreign ministry"],
    ),
    (
        "This has been announced on the website of the Kenyan presidency, Reuters reports.",
        ["website of the Kenyan presidency", "Reuters"],
    ),
    ("This was said in a report by the Kenyan foreign ministry.", ["Kenyan foreign ministry"]),
    ("This was announced by Wekesa on Monday.", []),
    ("This comes in a year of droughts for the Kenyan government.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), AFTERWARDS)
def test_a_sentence_tells_afterwards_whose_word_it_is(sentence: str, expected: list[str]) -> None:
    readout = parse(f"{W} spoke by phone with {H}. He praised the crews. {sentence} He thanked her for grain.")
    assert [s.name for s in readout.calls[0].sources] == expected
    assert [[x.name for x in s.sources] for s in readout.statements] == [expected] * 2


def test_what_an_earlier_paragraph_tells_is_not_of_a_source_that_a_later_one_names() -> None:
    told = f"{W} spoke by phone with {H}. He praised the crews.\n\nThey spoke of rain. This was reported by Reuters."
    (statement,) = parse(told).statements
    assert not statement.sources


def test_a_carried_source_is_doubted() -> None:
    readout = parse(f"{W} spoke with {H}, the Kremlin said. Wekesa praised the port.")
    (statement,) = readout.statements
    assert Doubt.SOURCE_CARRIED in statement.doubts


@pytest.mark.parametrize(
    ("told", "sources"),
    [
        ("Wekesa tweeted that he had told Halvorsen that it rained.", []),
        ("Wekesa said he had urged Halvorsen to lift the ban.", []),
        ("Wekesa told Halvorsen that it rained.", ["Kenyan presidency"]),
    ],
)
def test_what_somebody_tells_himself_is_told_by_nobody_named_before(told: str, sources: list[str]) -> None:
    assert chains(f"{URGED} by phone, the Kenyan presidency said. {told}")[1:] == [sources]


def test_what_they_do_of_whom_unnamed_people_tell_the_parties_do() -> None:
    readout = parse(f"{W} spoke by phone with {H}, two officials said. They discussed fishing. They agreed to wait.")
    assert [[p.name for p in s.speakers] for s in readout.statements] == [["Daniel Wekesa", "Sigrid Halvorsen"]]
    assert [str(t) for t in readout.calls[0].topics] == ["fishing"]


def test_the_officials_are_the_parties_where_none_are_told_before() -> None:
    (statement,) = parse(f"{W} spoke by phone with {H}. The officials agreed to open the port.").statements
    assert [p.name for p in statement.speakers] == ["Daniel Wekesa", "Sigrid Halvorsen"]


@pytest.mark.parametrize(
    "teller",
    [
        "A spokesman for President Wekesa",
        "An adviser to President Daniel Wekesa",
        "President Wekesa's spokeswoman",
        "President Wekesa's spokesman, Ali Doe,",
        "A spokesman for President Wekesa, Ali Doe,",
    ],
)
def test_he_is_the_one_for_whom_somebody_speaks(teller: str) -> None:
    text = f"{W} spoke by phone with {H}. {teller} said he had thanked her for the grain."
    (statement,) = parse(text).statements
    assert [p.name for p in statement.speakers] == ["Daniel Wekesa"]
    assert len(statement.sources) == 1


def test_who_speaks_for_himself_is_no_source_of_it() -> None:
    text = f'{W} spoke by phone with {H}. "We have no comment," a spokesman for President Wekesa said.'
    assert chains(text) == [[]]


def test_a_new_source_takes_the_place_of_the_one_before() -> None:
    text = (
        f"{W} spoke with {H}, the Kremlin said. Wekesa praised the port. Halvorsen asked for grain, Reuters reported."
    )
    assert chains(text) == [["Kremlin"], ["Reuters"]]


def test_a_new_section_ends_what_a_source_holds_for() -> None:
    text = (
        f"{W} spoke with {H}, the Kremlin said.\n\nWekesa praised the port.\n\nGrain for the south\n\n"
        "Halvorsen also praised the port."
    )
    assert chains(text) == [["Kremlin"], []]


def test_the_news_of_a_call_has_a_source() -> None:
    (call,) = parse(f"{W} spoke by phone with {H}, the Kremlin said on Monday.").calls
    assert [s.name for s in call.sources] == ["Kremlin"]


def test_an_attribution_line_holds_for_all_that_follows() -> None:
    text = (
        "The following is attributable to Spokesperson Amina Otieno:\n\n"
        f"{W} spoke today with {H}. The President thanked the Prime Minister for the grain."
    )
    assert chains(text) == [["Amina Otieno"]]


def test_a_quotation_that_tells_of_the_call_has_its_source_to_its_end() -> None:
    text = (
        f'{W} spoke with {H}. "Wekesa described the gaps in the papers of nine tankers," the Kenyan presidency said. '
        '"(Halvorsen) reaffirmed her view that no ship should sail without an owner," it added.'
    )
    assert chains(text) == [["Kenyan presidency"], ["Kenyan presidency"]]


def test_a_source_at_the_end_of_a_quotation_that_tells_of_the_call_holds_for_all_of_it() -> None:
    text = (
        f"{W} spoke with {H}, Reuters reported. "
        '"Wekesa described the gaps in the papers of nine tankers. He praised the crews. Halvorsen thanked him '
        'for his patience," the Kenyan presidency said.'
    )
    assert chains(text) == [["Kenyan presidency"]] * 3


def test_a_source_before_a_quotation_over_paragraphs_holds_for_all_of_it() -> None:
    text = (
        f"{W} spoke with {H}.\n\nHalvorsen's spokesman said: \"Wekesa thanked Halvorsen for her patience.\n\n"
        '"And she praised the crews.\n\n"Wekesa asked for grain."'
    )
    assert chains(text) == [["Halvorsen's spokesman"]] * 3


def test_a_quotation_that_goes_on_has_the_sources_of_its_beginning() -> None:
    text = f'{W} spoke with {H}. "The port is open," Wekesa said, Reuters reported.\n\n"It will stay open."'
    assert chains(text) == [["Reuters"], ["Reuters"]]


def test_an_official_text_speaks_for_itself() -> None:
    text = "The Prime Minister spoke to President Daniel Wekesa of Kenya. The Prime Minister thanked him for the grain."
    assert chains(text, "10 Downing Street") == [[]]


@pytest.mark.parametrize(
    "text",
    [
        f"Everything went according to plan. {W} thanked {H} for the grain.",
        f"The ships sailed according to schedule. {W} thanked {H} for the grain.",
        f"{W} thanked {H} for the grain.\n\n(With input from agencies)",
        f"{W} thanked {H} for the grain.\n\nReporting by Ana Sol; editing by Jo Lund",
    ],
)
def test_what_is_no_source(text: str) -> None:
    assert chains(text) == [[]]


@pytest.mark.parametrize("quoted", ["Wekesa", "the Kenyan president", "President Wekesa"])
def test_who_quotes_somebody_as_saying_is_the_source(quoted: str) -> None:
    (statement,) = parse(f"{W} spoke with {H}. Xinhua quoted {quoted} as saying that the port was open.").statements
    assert [p.name for p in statement.speakers] == ["Daniel Wekesa"]
    assert [s.name for s in statement.sources] == ["Xinhua"]


KINDS = [
    ("the Kremlin said", SourceKind.OFFICE, "RU"),
    ("the White House said", SourceKind.OFFICE, "US"),
    ("the Kenyan presidency said", SourceKind.OFFICE, "KE"),
    ("Halvorsen's office said", SourceKind.OFFICE, "NO"),
    ("the Norwegian government said", SourceKind.GOVERNMENT, "NO"),
    ("the Norwegian Foreign Ministry said", SourceKind.MINISTRY, "NO"),
    ("a spokesman for the Norwegian government said", SourceKind.SPOKESPERSON, "NO"),
    ("Xinhua reported", SourceKind.STATE_MEDIA, "CN"),
    ("Fars reported", SourceKind.SEMI_OFFICIAL, "IR"),
    ("Reuters reported", SourceKind.NEWS_AGENCY, "GB"),
    ("the New York Times reported", SourceKind.NEWSPAPER, "US"),
    ("CNN reported", SourceKind.BROADCASTER, "US"),
    ("two officials said", SourceKind.UNNAMED, None),
    ("according to a White House readout of the call", SourceKind.DOCUMENT, "US"),
    ("NATO said", SourceKind.BODY, None),
]


@pytest.mark.parametrize(("attribution", "kind", "country"), KINDS)
def test_kind_and_country_of_a_source(attribution: str, kind: SourceKind, country: str | None) -> None:
    (source,) = parse(f"{URGED}, {attribution}.").statements[0].sources
    assert (source.kind, source.country) == (kind, country)


def test_a_report_within_a_report_has_the_reporter_as_its_source() -> None:
    (statement,) = parse(
        f"Government spokesperson Amina Otieno said that {W} told {H} that the port was open."
    ).statements
    assert [p.name for p in statement.speakers] == ["Daniel Wekesa"]
    assert [s.name for s in statement.sources] == ["Amina Otieno"]


@pytest.mark.parametrize("end", ["international resolutions", "the relevant UN resolutions", "the maps of 1950"])
def test_what_something_is_done_according_to_is_no_source(end: str) -> None:
    (statement,) = parse(f"{W} urged {H} to set the border according to {end}.").statements
    assert (statement.sources, str(statement.content)) == ((), f"set the border according to {end}")
