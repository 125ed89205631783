"""Who speaks to whom, and in which call: pronouns, words for several, addressees, and what is said elsewhere."""

from __future__ import annotations

import pytest

import readouts
from readouts import Doubt, Readout, Statement
from tree import example

PUBLISHED = "2031-03-06"
W = "Kenyan President Daniel Wekesa"
H = "Norwegian Prime Minister Sigrid Halvorsen"
S = "Indonesian President Surya Wibisono"
CALL = f"{W} spoke by phone with {H}."


def parse(text: str, publisher: str | None = None) -> Readout:
    return readouts.parse(text.format(W=W, H=H, S=S), published=PUBLISHED, publisher=publisher)


def who(statement: Statement) -> str:
    """A statement in short: its speakers, whom it is said to, and whether in a call."""
    speakers = " ".join(p.name.split()[-1] for p in statement.speakers)
    addressees = " ".join(p.name.split()[-1] for p in statement.addressees)
    return f"{speakers} > {addressees}{'' if statement.call else ' (no call)'}"


def last(text: str, publisher: str | None = None) -> str:
    return who(parse(text, publisher).statements[-1])


def test_a_pronoun_goes_back_to_who_reports_a_call_and_not_to_who_made_it() -> None:
    text = (
        f"{CALL}\n\nSpokesman Ali Doe confirmed that Wekesa called Halvorsen to discuss the port. He praised the crew."
    )
    assert last(text) == "Doe >  (no call)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("His Majesty praised the port.", "Faris > Vik"),
        ("Praising the crews, His Majesty praised the port.", "Faris > Vik"),
        ("Her Highness praised the port.", "Vik > Faris"),
    ],
)
def test_a_form_of_address_is_whose_rank_it_is(text: str, expected: str) -> None:
    lead = "Norwegian Crown Princess Ana Vik spoke by phone with King Omar Faris of Jordan. Vik praised the crew."
    assert last(f"{lead} {text}", "Norwegian Government") == expected


@pytest.mark.parametrize("place", ["on X", "on Truth Social", "on social media", "in a post on X"])
def test_what_is_posted_is_said_in_no_call(place: str) -> None:
    assert last(f'{CALL} "The port is open," Wekesa wrote {place}.') == "Wekesa >  (no call)"


def test_a_name_that_ends_as_adverbs_do_is_one_at_the_head_of_a_sentence() -> None:
    text = f"{W} spoke by phone with Irish Minister Ann Connolly. Connolly praised the port. Clearly praised, it shone."
    assert [who(s) for s in parse(text).statements] == ["Connolly > Wekesa"]


@pytest.mark.parametrize(
    "text",
    [
        "Halvorsen has in the past praised the port and urged restraint.",
        "Wekesa wrote on X that the port was open. He praised the crews.",
    ],
)
def test_what_goes_on_from_another_time_or_place_is_said_in_no_call(text: str) -> None:
    assert last(f"{CALL} {text}").endswith("(no call)")


def test_what_a_readout_passes_on_is_said_in_the_call_again() -> None:
    text = 'Wekesa wrote on X: "The port is open." According to the readout, Wekesa praised the crews.'
    assert [who(s) for s in parse(f"{CALL} {text}").statements] == ["Wekesa >  (no call)", "Wekesa > Halvorsen"]


VOICES = [
    ('A spokesman said: "Wekesa praised the port. And he praised the crews."', ["Wekesa", "Wekesa"]),
    ('A spokesman said: "Wekesa praised the port." He added that the port was open.', ["Wekesa", "spokesman"]),
    ('"Wekesa praised the port," the presidency said. He added that the port was open.', ["Wekesa", "Wekesa"]),
    ('A spokesman said: "Recalling the storm, Wekesa praised the crews."', ["Wekesa", "Wekesa"]),
]


@pytest.mark.parametrize(("text", "expected"), VOICES)
def test_a_pronoun_stays_inside_or_outside_a_quotation_that_tells_of_the_call(text: str, expected: list[str]) -> None:
    found = parse(f"{CALL}\n\n{text}").statements
    assert [" ".join(p.name.split()[-1] for p in s.speakers) for s in found] == expected


def test_a_bare_title_in_the_words_of_a_spokesman_is_of_his_country() -> None:
    text = (
        "Kenyan Foreign Minister Daniel Wekesa met Norwegian Foreign Minister Sigrid Halvorsen. The Kenyan foreign "
        'ministry said: "The Foreign Minister asked for grain." The Norwegian foreign ministry said: "The Foreign '
        'Minister asked for oil." "The Foreign Minister praised the port," the Kenyan foreign ministry said.'
    )
    found = [who(s) for s in parse(text).statements]
    assert found == ["Wekesa > Halvorsen", "Halvorsen > Wekesa", "Wekesa > Halvorsen"]


def test_a_bare_title_in_the_words_of_a_spokesman_is_who_bears_it_elsewhere_too() -> None:
    text = (
        "Sigrid Halvorsen and Daniel Wekesa discussed ties between Norway and Kenya by phone. “The Prime Minister "
        "praised President Wekesa's plan. The president asked for grain,” the Norwegian foreign ministry said."
    )
    assert [who(s) for s in parse(text).statements] == ["Halvorsen > Wekesa", "Wekesa > Halvorsen"]


def test_a_bare_title_in_the_words_of_a_spokesman_is_who_is_named_without_one() -> None:
    text = (
        "Sigrid Halvorsen has spoken to Kenyan President Daniel Wekesa. A spokesperson for the Norwegian government "
        'said: "The Prime Minister spoke to President Wekesa this afternoon. She asked for grain."'
    )
    readout = parse(text)
    assert [[p.name for p in c.participants] for c in readout.calls] == [["Sigrid Halvorsen", "Daniel Wekesa"]]
    assert [who(s) for s in readout.statements] == ["Halvorsen > Wekesa"]


SPEAKERS = [
    ("The former praised the port, and the latter pledged more grain.", "Halvorsen > Wekesa"),
    ("The former praised the port.", "Wekesa > Halvorsen"),
    ("The latter told the former that the port was open.", "Halvorsen > Wekesa"),
    ("Halvorsen thanked Wekesa for the grain. The former also praised the port.", "Halvorsen > Wekesa"),
    ("Halvorsen herself said that the port was open.", "Halvorsen > Wekesa"),
    ("The Kenyan president himself told Halvorsen that the port was open.", "Wekesa > Halvorsen"),
    ("The leaders themselves agreed to open the port.", "Wekesa Halvorsen > "),
    ("The collocutors agreed to open the port.", "Wekesa Halvorsen > "),
    ("Halvorsen pledged to defend herself.", "Halvorsen > Wekesa"),
    ("Wekesa praised the port.", "Wekesa > Halvorsen"),
    ("He praised the port.", "Wekesa > Halvorsen"),
    ("Halvorsen praised the port. The 72-year-old said that it was open.", "Halvorsen > Wekesa"),
    ("Halvorsen praised the port. “It was open,” the 72-year-old leader said.", "Halvorsen > Wekesa"),
    ("Halvorsen thanked him for the grain.", "Halvorsen > Wekesa"),
    ("Halvorsen asked for grain. She also praised the port.", "Halvorsen > Wekesa"),
    ("Halvorsen received a commitment from Wekesa to open the port.", "Wekesa > Halvorsen"),
    ("In the call, Halvorsen won firm assurances from the Kenyan president that it was open.", "Wekesa > Halvorsen"),
    ("Halvorsen secured pledges from Wekesa to send grain and thanked him for his call.", "Halvorsen > Wekesa"),
    ("Halvorsen received a pledge from Wekesa to send grain. She praised the port.", "Halvorsen > Wekesa"),
    ("The Kenyan president praised the port.", "Wekesa > Halvorsen"),
    ("The Norwegian leader praised the port.", "Halvorsen > Wekesa"),
    ("The Norwegian side praised the port.", "Halvorsen > Wekesa"),
    ("The prime minister praised the port.", "Halvorsen > Wekesa"),
    ("During the call, Oslo pledged more grain.", "Halvorsen > Wekesa"),
    ("The two leaders agreed to open the port.", "Wekesa Halvorsen > "),
    ("Both leaders agreed to open the port.", "Wekesa Halvorsen > "),
    ("The leaders agreed to open the port.", "Wekesa Halvorsen > "),
    ("Both sides agreed to open the port.", "Wekesa Halvorsen > "),
    ("The interlocutors agreed to open the port.", "Wekesa Halvorsen > "),
    ("The two agreed to open the port.", "Wekesa Halvorsen > "),
    ("They agreed to open the port.", "Wekesa Halvorsen > "),
    ("All agreed to open the port.", "Wekesa Halvorsen > "),
    ("All expressed concern over the port.", "Wekesa Halvorsen > "),
    ("Each pledged to open the port.", "Wekesa Halvorsen > "),
    ("Each side pledged to open the port.", "Wekesa Halvorsen > "),
    ("Each of the leaders pledged to open the port.", "Wekesa Halvorsen > "),
    ("Both of them pledged to open the port.", "Wekesa Halvorsen > "),
    ("Participants agreed to open the port.", "Wekesa Halvorsen > "),
    ("The co-chairs agreed to open the port.", "Wekesa Halvorsen > "),
    ("The heads of delegation agreed to open the port.", "Wekesa Halvorsen > "),
    ("Their Excellencies agreed to open the port.", "Wekesa Halvorsen > "),
    ("The latter praised the port.", "Halvorsen > Wekesa"),
    ("Halvorsen told Wekesa that the port was open. The latter praised the port.", "Wekesa > Halvorsen"),
    ("Halvorsen thanked Wekesa for the grain. He replied that there was more.", "Wekesa > Halvorsen"),
    ("Halvorsen thanked Wekesa for the grain. She said that there was more.", "Halvorsen > Wekesa"),
    ("The premier praised the port.", "Halvorsen > Wekesa"),
    ("Wekesa invited Halvorsen to visit Lima. She accepted the invitation.", "Halvorsen > Wekesa"),
    ("Wekesa invited Halvorsen to visit Lima. He accepted the plan for the port.", "Wekesa > Halvorsen"),
    ("The Presidents and their teams agreed to open the port.", "Wekesa Halvorsen > "),
    ("President Wekesa was thanked for the grain.", "Halvorsen > Wekesa"),
    ("Norway was invited to join the treaty.", "Wekesa > Halvorsen"),
    ("Halvorsen was briefed by Wekesa on the plan for the port.", "Wekesa > Halvorsen"),
    ("The raids were condemned.", "Wekesa Halvorsen > "),
    ("The discussion also emphasized the need for an open port.", "Wekesa Halvorsen > "),
    ("Their discussions underscored the need for an open port.", "Wekesa Halvorsen > "),
    ("The call reaffirmed the ties between the two nations.", "Wekesa Halvorsen > "),
    ("The talks concluded with a shared understanding that the port must open.", "Wekesa Halvorsen > "),
    ("It was agreed to open the port.", "Wekesa Halvorsen > "),
    ("Wekesa praised the port, noting that it was open.", "Wekesa > Halvorsen"),
    ("Wekesa thanked his Norwegian counterpart for the grain.", "Wekesa > Halvorsen"),
    ("Wekesa thanked his counterpart for the grain.", "Wekesa > Halvorsen"),
    ("Kenya's readiness for a truce was reaffirmed.", "Wekesa > Halvorsen"),
    ("Halvorsen's office said she asked for grain.", "Halvorsen > Wekesa"),
    ("The Norwegian prime minister's office said she asked for grain.", "Halvorsen > Wekesa"),
    ("The prime minister’s office said she asked for grain.", "Halvorsen > Wekesa"),
    ("The Norwegian government said she asked for grain.", "Halvorsen > Wekesa"),
    ("Halvorsen praised the port. The Kenyan presidency said he asked for grain.", "Wekesa > Halvorsen"),
    ("Halvorsen praised the port, the spokesman Ali Doe said. She also thanked the crew.", "Halvorsen > Wekesa"),
    (
        "Halvorsen praised the port, the spokesman Ali Doe said. She noted that it was open, the spokesman added.",
        "Halvorsen > Wekesa",
    ),
    (
        "Halvorsen praised the port, the spokesman Ali Doe said. She said the port was open, according to Doe.",
        "Halvorsen > Wekesa",
    ),
    ("Halvorsen praised the port, her spokesman said. She told him that it was open, he added.", "Halvorsen > Wekesa"),
    ("Halvorsen praised the port, a spokesman said. He told reporters that it was open.", "spokesman >  (no call)"),
    ("Wekesa praised the port, spokesman Ali Doe said. Halvorsen had asked for calm, he added.", "Halvorsen > Wekesa"),
    ("Halvorsen had asked for calm, she said.", "Halvorsen >  (no call)"),
    ("Halvorsen condemned the raid in her recent speech.", "Halvorsen >  (no call)"),
    ("Halvorsen praised the raid at a rally in Oslo, and urged Kenya to wait.", "Halvorsen >  (no call)"),
    (
        "Halvorsen issued an ultimatum to Peru in her recent UN speech, and threatened to go home.",
        "Halvorsen >  (no call)",
    ),
    ("Halvorsen praised his remarks in a speech.", "Halvorsen > Wekesa"),
    ("Halvorsen praised Wekesa in a recent speech for helping Norway.", "Halvorsen > Wekesa"),
    ("The palace said that the two leaders discussed grain, stressing the need for it.", "Wekesa Halvorsen > "),
    ("A spokesman said they reviewed the talks, expressing concern over grain.", "Wekesa Halvorsen > "),
    ("The palace said that the two leaders discussed grain, adding that it was needed.", "palace >  (no call)"),
    (
        "The palace said Wekesa spoke with Halvorsen about grain, expressing concern over the frost.",
        "Wekesa > Halvorsen",
    ),
    ("The palace said Wekesa spoke with Halvorsen about grain, stressing that it was safe.", "palace >  (no call)"),
    ("Halvorsen's trip took her to Lima, where she praised the port.", "Halvorsen > Wekesa"),
    ("Wekesa has assured President Halvorsen of Kenya’s support.", "Wekesa > Halvorsen"),
    (
        "In a statement, the Kenyan ministry said that Wekesa asked for grain. He praised the port.",
        "Wekesa > Halvorsen",
    ),
    ("Halvorsen praised the port. The Kenyan president's office said he asked for grain.", "Wekesa > Halvorsen"),
]


@pytest.mark.parametrize(("sentence", "expected"), SPEAKERS)
def test_who_speaks_to_whom_in_a_call_of_two(sentence: str, expected: str) -> None:
    assert last(f"{CALL} {sentence}") == expected


M = "Kenyan Foreign Minister Amina Otieno met Norwegian Foreign Minister Lars Dahl."
HEADS = [
    (f"{M} The head of the Kenyan Foreign Ministry praised the port.", "Otieno > Dahl"),
    (f"{M} The Head of the Ministry of Foreign Affairs of Norway praised the port.", "Dahl > Otieno"),
    (f"{M} The head of the Kenyan team praised the port.", "Kenyan >  (no call)"),
    (f"{M} The two heads of diplomacy praised the port.", "Otieno Dahl > "),
    (f"{M} Both foreign policy chiefs praised the port.", "Otieno Dahl > "),
    (f"{M} The head of Norwegian diplomacy praised the port.", "Dahl > Otieno"),
    (f"{M} The two high dignitaries praised the port.", "Otieno Dahl > "),
    (f"{M} The senior Norwegian official praised the port.", "Dahl > Otieno"),
    (f"{M} The Peruvian official praised the port.", "official >  (no call)"),
    (
        f"{M} A Norwegian official thanked the crew for the port. The Norwegian official praised the port.",
        "official >  (no call)",
    ),
    ("{W} spoke with Secretary General Mia Holm of NATO. The Secretary-General praised the port.", "Holm > Wekesa"),
    ("{W} spoke with Secretary General Mia Holm of NATO. The NATO head praised the port.", "Holm > Wekesa"),
    ("{W} spoke with Director General Mia Holm of the IAEA. The IAEA chief praised the port.", "Holm > Wekesa"),
    ("{W} spoke with Director General Mia Holm of the IAEA. The NATO chief praised the port.", "chief >  (no call)"),
    ("{W} spoke with King Faris II of Jordan. The Jordanian Monarch praised the port.", "II > Wekesa"),
    (
        "{W} met Omar Haddad, Prime Minister and Foreign Minister of Qatar. Qatar's top diplomat praised the port.",
        "Haddad > Wekesa",
    ),
    ("President Ana Lima spoke with {W}. The Head of State congratulated Daniel Wekesa on the port.", "Lima > Wekesa"),
    ("{W} spoke with {H}. It is hoped that Kenya will open the port.", "Halvorsen > Wekesa"),
    ("{W} spoke with {H}. It is hoped that the port will open.", "Wekesa Halvorsen > "),
    (
        "{W} and Jordan's new crown prince discussed a port in a phone call. {W} congratulated Prince Hamid bin Talal "
        "on his appointment.",
        "Wekesa > Talal",
    ),
    (
        "{W} spoke with US presidential candidate Amos Hale by phone. He said he had congratulated the former US "
        "president on the port.",
        "Wekesa > Hale",
    ),
    (
        "{W} called Boris Petrov, his office said. The Kremlin said Petrov had agreed. The Russian leader praised the "
        "port.",
        "Petrov > Wekesa",
    ),
    (
        "{W} had a call with Boris Petrov. During a phone call with the Russian president, he praised the port.",
        "Wekesa > Petrov",
    ),
    # The Kremlin may speak of anybody, and "the Russian leader" may be a third.
    (
        "{W} called Boris Petrov and Tom Vik. The Kremlin agreed. The Russian leader praised the port.",
        "leader >  (no call)",
    ),
]


@pytest.mark.parametrize(("text", "expected"), HEADS)
def test_who_heads_a_body_or_a_kingdom(text: str, expected: str) -> None:
    assert last(text) == expected


RECEIVED = [
    ("{W} received a phone call from {H} to congratulate him on the harvest.", "Halvorsen > Wekesa"),
    ("{W} received a phone call from {H}, to express her condolences on the flood.", "Halvorsen > Wekesa"),
    ("{W} called {H} to congratulate her on the harvest.", "Wekesa > Halvorsen"),
    ("{W} praised the port. This came in a phone call received by President Wekesa from {H}.", "Wekesa > Halvorsen"),
    ("{W} praised the port. This came during a phone call he received from {H} on Monday.", "Wekesa > Halvorsen"),
    ("{W} praised the port. His remarks came during a meeting with {H} in Lima.", "Wekesa > Halvorsen"),
    ("{W} praised the port. He later had a meeting with {H} in Lima.", "Wekesa >  (no call)"),
    ("{S} praised the port. This came during a meeting between {W} and {H} in Lima.", "Wibisono >  (no call)"),
]


@pytest.mark.parametrize("post", ["on her new post", "for her post", "on her post in Lima"])
def test_an_office_that_is_called_like_a_venue_is_none(post: str) -> None:
    assert last(f"{CALL} Wekesa congratulated Halvorsen {post}. Wekesa praised the crews.") == "Wekesa > Halvorsen"


def test_a_visit_that_somebody_was_able_to_make_is_no_contact_of_which_he_tells() -> None:
    assert last(CALL + ' Wekesa said, "I have been glad to visit Bergen often."') == "Wekesa > Halvorsen"


STATES = [
    ("Kenya expressed its support for Norway's plan.", "Wekesa > Halvorsen"),
    ("Norway thanked Kenya for its help.", "Halvorsen > Wekesa"),
    ("Kenya congratulated Norway on its vote.", "Wekesa > Halvorsen"),
    ("Kenya accused Norway of piracy.", "Wekesa >  (no call)"),
    ("Kenya praised Peru's plan.", "Wekesa >  (no call)"),
    ("Kenya has praised Norway's plan.", "Wekesa >  (no call)"),
]


@pytest.mark.parametrize(("sentence", "expected"), STATES)
def test_a_state_is_its_party_where_it_does_the_other_a_kindness(sentence: str, expected: str) -> None:
    assert last(f"{CALL} They praised the crews. {sentence}") == expected


BARE = [
    ("{M} Ministers noted the catch.", "", "Otieno Dahl > "),
    ("{W} met Norwegian President Lars Dahl. Presidents noted the catch.", "", "Wekesa Dahl > "),
    ("{W} met Norwegian Minister Lars Dahl. Ministers noted the catch.", "", "Ministers >  (no call)"),
    ("{M} Diplomats noted the catch.", "Kenyan Government", "Otieno Dahl > "),
    ("{M} Diplomats noted the catch.", "", "Diplomats >  (no call)"),
    (
        "Deputy Minister Ali Kip met Ambassador of Peru Ana Roe. Diplomats noted the catch.",
        "Kenyan Government",
        "Kip Roe > ",
    ),
    ("{W} met Ambassador of Peru Ana Roe. Diplomats noted rain.", "Kenyan Government", "Diplomats >  (no call)"),
]


@pytest.mark.parametrize(("text", "publisher", "expected"), BARE)
def test_several_without_an_article_are_the_two_of_that_rank(text: str, publisher: str, expected: str) -> None:
    assert last(text.replace("{M}", M), publisher or None) == expected


GENDERS = [
    ("Mrs. Ana Lima told Prince Ali Roe of Oman by phone that it rained. He praised the crews.", "Roe > Lima"),
    ("Premier Noor Lima told Prince Ali Roe of Oman by phone that it rained. He praised the crews.", "Lima > Roe"),
    ("Premier Ana Lima told Premier Noor Roe of Oman by phone that it rained. He praised the crews.", "Roe > Lima"),
    ("Premier Jan Lima told Premier Peter Roe of Oman by phone that it rained. She praised it.", "Lima > Roe"),
    ("Mr. Ali Roe of Oman received a call from Premier Ana Lima, in which she praised the crews.", "Lima > Roe"),
    ("Mr. Ali Roe of Oman received a call from Premier Ana Lima, in which he praised the crews.", "Roe > Lima"),
    ("Premier Ali Roe had a call with his counterpart Ana Lima. On Monday, she praised the crews.", "Lima > Roe"),
    ("Premier Ali Roe had a call with her counterpart Ana Lima. On Monday, she praised the crews.", "Roe > Lima"),
    ("Premier Ana Lima spoke with Mr. Ali Roe of Oman. Lima praised rain. He thanked her for tea.", "Roe > Lima"),
    ("Premier Ana Lima spoke with Ms. Eva Roe of Oman. Lima praised rain. She thanked her for tea.", "Lima > Roe"),
    (
        "Premier Ana Lima got a call from Premier Ali Roe of Oman, in which he congratulated her on her win.",
        "Roe > Lima",
    ),
    ("Premier Ana Lima spoke with Ms. Eva Roe of Oman, with whom she praised the crews.", "Lima > Roe"),
]


@pytest.mark.parametrize(("text", "expected"), GENDERS)
def test_a_pronoun_is_not_whoever_it_cannot_be(text: str, expected: str) -> None:
    assert last(text) == expected


@pytest.mark.parametrize(("text", "expected"), RECEIVED)
def test_what_is_said_in_a_call_that_was_received_or_is_told_afterwards(text: str, expected: str) -> None:
    assert last(text) == expected


SEVERAL = [
    ("{W} spoke by phone with {H}. The heads of the two countries praised the port.", "Wekesa Halvorsen > "),
    ("{W} spoke by phone with {H}. It was noted that ties at the highest state and government levels grow. The heads "
     "of state praised the port.", "Wekesa Halvorsen > "),
    ("{W} spoke by phone with Norwegian Presidents Ana Vik and Mia Holm. The presidents thanked Wekesa for the grain.",
     "Vik Holm > Wekesa"),
    ("{W} spoke by phone with {H}. The two leaders discussed how ASEAN and Kenya can share data. They praised trade.",
     "Wekesa Halvorsen > "),
    ("{W} had a phone call with President of the European Council Charles Moss. The leaders of Kenya and the European "
     "Union agreed to open the port.", "Wekesa Moss > "),
    ("{W} had a phone call with President of the European Council Charles Moss. The European Union pledged grain.",
     "Moss > Wekesa"),
    ("As neighbours and NATO Allies, {W} and {H} spoke of trade. They praised the port.", "Wekesa Halvorsen > "),
    ("During the phone call, Ana Borg offered her congratulations to {W} on the harvest. The presidents praised the "
     "port.", "Borg Wekesa > "),
    ("Foreign Ministers Ali Kip of Kenya and Mia Holm of Norway called on Indonesian Prime Minister Surya Wibisono. "
     "The two ministers praised the port.", "Kip Holm > Wibisono"),
    ("Kenyan Ambassador Ali Kip and Norwegian Ambassador Mia Holm called on Indonesian President Surya Wibisono. "
     "The envoys praised the port.", "Kip Holm > Wibisono"),
    ("{W} spoke with {H} and {S}. Wekesa praised the port.", "Wekesa > "),
    ("{W} spoke with {H} and {S}. Wekesa informed the other parties about the port.", "Wekesa > Halvorsen Wibisono"),
    ("{W} spoke with {H} and {S}. Wekesa thanked Halvorsen for the grain.", "Wekesa > Halvorsen"),
    ("{W} and {S} spoke with {H}. The Presidents both emphasized the need for an open port.",
     "Wekesa Wibisono > Halvorsen"),
    ("{W} and {S} spoke with {H}. The Presidents thanked Norway for the grain.", "Wekesa Wibisono > Halvorsen"),
    ("{W} spoke with {H} and Danish Prime Minister Mia Holm. Holm praised the port. The Prime Minister asked for "
     "grain.", "Holm > Wekesa"),
    ("{W} and Kenyan Foreign Minister Amina Otieno met with the Norwegian delegation in Lima. "
     "The Norwegian delegation praised the port. They asked for grain.", "delegation > Wekesa Otieno"),
    ("{W} met with the Norwegian delegation. Norwegian representatives praised the port.", "delegation > Wekesa"),
    ("{W} met with {H}. President Wekesa and his team praised the port. They asked for grain.",
     "Wekesa > Halvorsen"),
    ("{W} met with {H}. President Wekesa and his team praised the port. They agreed to open it.",
     "Wekesa Halvorsen > "),
    ("{W} met with {H}. The Norwegian side praised the port. They asked for grain.", "Wekesa Halvorsen > "),
    ("{W} spoke with {H} and {S}. The group urged an open port.", "Wekesa Halvorsen Wibisono > "),
    ("{W} spoke with {H} and {S}. The two leaders urged an open port.", "Wekesa Halvorsen Wibisono > "),
    ("{W} spoke with {H} and {S}. Wekesa and Wibisono were late, and the two leaders urged an open port.",
     "Wekesa Wibisono > "),
    ("{W} spoke with {H} and {S}. NATO was silent. The group urged an open port.", "group >  (no call)"),
    ("{W} and {S} spoke with {H}. Halvorsen praised the port.", "Halvorsen > "),
    ("{W} met {H}. Addressing the press after the meeting, Wekesa said the port was open.", "Wekesa >  (no call)"),
    ("{W} spoke with {H}. During the conversation, leaders praised the port.", "Wekesa Halvorsen > "),
    ("{W} spoke with {H}. During the conversation, ministers praised the port.", "ministers >  (no call)"),
    ("{W} spoke with {H}. Leaders praised the port.", "Leaders >  (no call)"),
    ("{W} spoke with {H}. Wekesa thanked his Norwegian counterpart for the grain.", "Wekesa > Halvorsen"),
    ("{W} spoke with {H}. Kenyan Foreign Minister Amina Otieno met her Norwegian counterpart. Otieno asked for grain.",
     "Otieno > counterpart"),
    ("{W} and {S} spoke with {H}. Wekesa and Wibisono urged Halvorsen to open the port.",
     "Wekesa Wibisono > Halvorsen"),
    ("Kenyan Foreign Secretary Amina Otieno and Kenyan Defence Secretary Ali Kip met with {H}. "
     "The Secretaries both praised the port.", "Otieno Kip > Halvorsen"),
    ("Kenyan Foreign Secretary Amina Otieno and Kenyan Defence Secretary Ali Kip met with {H}. "
     "The two sides both praised the port.", "Otieno Kip Halvorsen > "),
    ("{W} met with Foreign Minister Jo Berg of Norway and Foreign Minister Ada Wit of Peru. "
     "The foreign ministers agreed to open the port.", "Berg Wit > Wekesa"),
    ("Foreign Minister Amina Otieno of Kenya and Foreign Minister Jo Berg of Norway met. "
     "The foreign ministers agreed to open the port.", "Otieno Berg > "),
    ("{W} spoke with President of the European Council Joao Sousa. "
     "The leaders of Kenya and the European Union agreed to open the port.", "Wekesa Sousa > "),
    ("{W} spoke with President of the European Council Joao Sousa. "
     "The leaders of the European Union and Kenya agreed to open the port.", "Sousa Wekesa > "),
    ("{W} spoke with President of the European Council Joao Sousa. The European Union praised the port.",
     "Sousa > Wekesa"),
    ("{W} met with {H} and Prime Minister Ada Wit of Peru. Wit praised the port. The Prime Minister thanked Kenya.",
     "Wit > Wekesa"),
    ("{W} met with {H} and Prime Minister Ada Wit of Peru. Wekesa praised the port. The Prime Minister sought aid.",
     "Wekesa > "),
    ("{W} met with Foreign Minister Jo Berg of Norway. He invited the Norwegian Prime Minister to visit Lamu.",
     "Wekesa > Berg"),
    ("{W} met with Foreign Minister Jo Berg of Norway. He invited the Peruvian President to visit Lamu.",
     "Wekesa > President (no call)"),
    ("{W} met with {H}. Halvorsen announced the results of her talks with {S}.", "Halvorsen > Wekesa"),
    ("{W} met with {H}. Halvorsen announced the results of her talks with {S}. She praised the port.",
     "Halvorsen > Wekesa"),
    ("{W} met with {H}. Halvorsen said she looks forward to meeting with {S} in May. Wekesa is willing to help.",
     "Wekesa > Halvorsen"),
    ("{W} met with {H}. President Wekesa will meet with {S} in May. Wekesa praised the port.", "Wekesa > Halvorsen"),
    ("{W} met with {H}. President Wekesa met with {S} in May. Wekesa praised the port.", "Wekesa > Wibisono"),
    ("During the telephone conversation, Jo Berg offered heartfelt congratulations to {W} on his birthday. "
     "The presidents reaffirmed their wish to open the port.", "Berg Wekesa > "),
    ("{W} and Foreign Minister Amina Otieno of Kenya met with {H}. Halvorsen praised the port.",
     "Halvorsen > Wekesa Otieno"),
    ("{W} held telephone conversations with {H} and {S}. Wekesa informed the leaders about the port. "
     "Wekesa said the port was open.", "Wekesa > Halvorsen Wibisono"),
    ("Kenyan Envoy Amina Otieno met with Norwegian Envoy Jo Berg. The Envoys praised the port.", "Otieno Berg > "),
    ("{W} met with Minister of Foreign Affairs of Norway Jo Berg and Minister of Foreign Affairs of Peru Ada Wit. "
     "The Nordic Foreign Ministers praised the port. They asked for grain.", "Berg Wit > Wekesa"),
    ("Minister Amina Otieno of Kenya, Minister Jo Berg of Norway and Director Ada Wit of Peru met. "
     "The security ministers praised the port.", "Otieno Berg Wit > "),
    ("{W} met {H} and {S}. The Norwegian and Indonesian leaders praised the port.", "Halvorsen Wibisono > Wekesa"),
    ("{W} met {H}. The Kenyan and Norwegian leaders praised the port.", "Wekesa Halvorsen > "),
    ("{W} spoke with {H}. Thanking Prime Minister Sigrid Halvorsen for the grain, Wekesa praised the port.",
     "Wekesa > Halvorsen"),
    ("{W} met {H} and {S}. Wekesa thanked the Norwegian and Indonesian governments for the grain.",
     "Wekesa > Halvorsen Wibisono"),
    ("{W} met {H}. The Peruvian and Chilean governments praised the port.", "government government >  (no call)"),
    ("Foreign Minister Ana Lima of Brazil met Foreign Minister Omar Ali of Oman and US Secretary of State Mia Hale. "
     "The ministers praised the port.", "Lima Ali Hale > "),
    ("Foreign Minister Ana Lima of Brazil met Foreign Minister Omar Ali of Oman and US Secretary of State Mia Hale. "
     "The foreign ministers praised the port.", "Lima Ali > "),
    ("{W} received a letter from {H}. In it, she thanked Kenya for the grain.", "Halvorsen > Wekesa"),
    ("{W} spoke with {H}. He thanked Norway for the grain.", "Wekesa > Halvorsen"),
    ("{W} spoke with {H}. She thanked Kenya for the grain. She praised the port.", "Halvorsen > Wekesa"),
    ("Sheikh Saif bin Ali, Emir of Qatar, met Saif Omar Hadi, Prime Minister of Oman. Sheikh Saif praised the port.",
     "Ali > Hadi"),
    ("{W} met {H}. Daniel Wekesa and Sigrid Halvorsen continued by praising the port.", "Wekesa Halvorsen > "),
    ("{W} met {H}. Wekesa reiterated during the meeting the need for an open port.", "Wekesa > Halvorsen"),
]  # fmt: skip


def test_a_title_beside_another_is_the_one_that_it_fits_best() -> None:
    text = "Vice President Ada Wit met today with President Jo Berg of Norway. "
    assert last(text + "The Vice President and the President praised the port.", "White House") == "Wit Berg > "


def test_whoever_writes_for_the_publisher_is_not_whom_a_pronoun_means() -> None:
    text = "The below is attributable to Spokesperson Joan Hill:\n\n{W} met with {H}. "
    assert last(text + "Wekesa praised the port, which we intend to use. He asked for grain.") == "Wekesa > Halvorsen"


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_who_speaks_to_whom_among_several(text: str, expected: str) -> None:
    assert last(text) == expected


MEMBERS = [
    ("{H} met with a Kenyan delegation in Oslo. The delegation included Minister Amina Otieno and Minister Ali Kip. "
     "Otieno praised the port.", "Otieno > Halvorsen"),
    ("{H} met with a Kenyan delegation in Oslo. The delegation included Minister Amina Otieno and Minister Ali Kip. "
     "The Kenyan delegation praised the port.", "Otieno Kip > Halvorsen"),
    ("{H} met with a Kenyan delegation in Oslo. The Kenyan delegation praised the port. "
     "The delegation included Minister Amina Otieno and Minister Ali Kip.", "Otieno Kip > Halvorsen"),
    ("{H} met with a Kenyan delegation in Oslo. The Kenyan delegation praised the port. "
     "The plan included Minister Amina Otieno.", "delegation > Halvorsen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MEMBERS)
def test_a_delegation_is_its_members_where_they_are_named(text: str, expected: str) -> None:
    assert last(text) == expected


LEADS = [
    ("{W} spoke highly of the port. During his meeting with {H} on Monday, Wekesa praised the crew.",
     "Wekesa > Halvorsen"),
    ("{W} spoke highly of the port. Wekesa praised the crew in a call with {H} on Monday.", "Wekesa >  (no call)"),
    ("{W} spoke highly of the port. He met with {H} on Monday. Wekesa praised the crew.",
     "Wekesa >  (no call)"),
    ("{W} told reporters that the port was open. During his meeting with {H} on Monday, Wekesa praised the crew.",
     "Wekesa >  (no call)"),
    ("{W} on Monday urged {H} to open the port. Wekesa and Halvorsen held a telephone conversation, Reuters said.",
     "Wekesa > Halvorsen"),
    ("{S} spoke highly of the port. During his meeting with {H} on Monday, {W} praised the crew.",
     "Wibisono >  (no call)"),
    ("{W} warned {H} that the port may close. In a phone call on Monday, Wekesa asked for grain.",
     "Wekesa > Halvorsen"),
    ("{W} has thanked {H} for the grain. Wekesa and Halvorsen spoke by phone on Monday.", "Wekesa > Halvorsen"),
    ("{W} praised the port. He made the remark when {H} paid a courtesy call on him.", "Wekesa > Halvorsen"),
    ("{W} praised the port. Wekesa made the remarks during a phone call with {H}.", "Wekesa > Halvorsen"),
    ("{W} praised the port. He made these remarks during a meeting with {H}, who called on him at his office.",
     "Wekesa > Halvorsen"),
    ("{W} said that the port was open. He said this during a meeting with {H}.", "Wekesa > Halvorsen"),
    ("{W} praised the port. The president stated this while meeting {H} in Lima.", "Wekesa > Halvorsen"),
    ("{W} praised the port. He was talking to {H}, who called on him on Thursday.", "Wekesa > Halvorsen"),
    ("{W} praised the port. President Wekesa was speaking during a meeting with {H}.", "Wekesa > Halvorsen"),
    ("{W} praised the port. He expressed these views while talking to {H}.", "Wekesa > Halvorsen"),
    ("{W} praised the port. He said this week would be long, and held a meeting with {H}.", "Wekesa >  (no call)"),
    ("{W} praised the port. He spoke of this when he met {H}.", "Wekesa >  (no call)"),
    ("{W} has said that the port was open. He made these remarks during a meeting with {H}.", "Wekesa > Halvorsen"),
    ("{W} said that the port was open. He made the remarks after a meeting with {H}.", "Wekesa >  (no call)"),
    ("{W} said that the port was open. He said this to the press after meeting {H}.", "Wekesa >  (no call)"),
    ("{W} stressed the need for grain, as he spoke with {H} by phone on Monday.", "Wekesa > Halvorsen"),
    ("{W} stressed the need for grain, when he spoke with {H} in May.", "Wekesa >  (no call)"),
    ("{W} stressed the need for grain when {H} called on him at his office.", "Wekesa > Halvorsen"),
    ("{W} praised the port when {H} called on him on Monday.", "Wekesa > Halvorsen"),
    ("{W} warned his spokesman that the port may close. In a phone call on Monday, Wekesa asked for grain.",
     "Wekesa > spokesman (no call)"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LEADS)
def test_what_the_lead_tells_was_said_in_the_call_that_the_text_then_takes_for_known(text: str, expected: str) -> None:
    assert who(parse(text).statements[0]) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("I had a phone call with {H}", "Wekesa > Halvorsen"),
        ("We held a telephone conversation with {H} on trade", "Wekesa > Halvorsen"),
        ("I spoke with {H}", "Wekesa > Halvorsen"),
        ("I had a dinner with {H}", "Wekesa >  (no call)"),
    ],
)
def test_what_follows_a_call_told_in_a_quotation_was_said_in_it(told: str, expected: str) -> None:
    assert last(f"{{W}} spoke of rain. “{told},” he wrote. Wekesa pledged to open the port.") == expected


OUTSIDE = [
    "Wekesa told reporters that the port was open.",
    "Wekesa told reporters that the port was open. He added that the grain had come.",
    "Wekesa told Reuters that the port was open.",
    "Wekesa told Reuters that the port was open. He added that the grain had come.",
    "At a press conference, Wekesa said that the port was open.",
    "Wekesa said at a news briefing that the port was open.",
    "Wekesa said in an interview with a newspaper that the port was open.",
    "Wekesa wrote on Telegram that the port was open.",
    '"We discussed the port," Wekesa said.',
    '"I spoke with Halvorsen about the port," Wekesa said.',
    "Wekesa said the call was useful.",
    "Wekesa has called for an open port.",
    "Wekesa said in a statement that the port was open.",
    "Wekesa said the port was open in remarks on Tuesday.",
    "Wekesa says the port is open.",
    "Wekesa announced that the port was open.",
    "Wekesa tweeted that the port was open.",
    "Wekesa said after the call that the port was open.",
    "Wekesa said he had a good phone call with Halvorsen.",
    'Wekesa said they "had an excellent conversation."',
    "Wekesa touted a good phone call with Halvorsen.",
    "Talking to newsmen after the call, Wekesa said the port was open.",
    "Speaking after the call, Wekesa said the port was open.",
    "Following the call, Wekesa said the port was open.",
    "Wekesa said he was happy with the conversation.",
    "Wekesa said the call, which lasted an hour, was useful.",
    '"I believe President Halvorsen wants an open port," Wekesa said.',
    "Wekesa says the port is open. He added that the grain had come.",
    "The talk came after Wekesa warned that the port was shut.",
    "There was another call, which Wekesa said did not bring any progress.",
    '"We both stressed that the port was open," Wekesa said of his conversation with Halvorsen.',
    '"I thanked her for the grain," Wekesa said.',
    '"I said to her: ‘You must open the port,’" Wekesa said.',
    "“I said, ‘Ingrid, you must open the port,’” Wekesa said.",
    '"She told me that the port was open," Wekesa said.',
    '"She is a friend of the port," Wekesa said of Halvorsen.',
    "Wekesa said of Halvorsen that she was a friend of the port.",
    'Earlier on Sunday, Wekesa denounced the plan. "The plan is a mistake," he said.',
    "Wekesa praised Halvorsen when asked by a newspaper about the vote.",
    "Wekesa also said on board the presidential plane on Sunday that the port was open.",
    "Wekesa said aboard Air Force One that the port was open.",
    "Wekesa called the port “a gem” in an earlier Facebook post.",
    '"I told the president in our call that the port was open," Wekesa said in remarks to the Knesset.',
    'After the call, Wekesa spoke with reporters in Mombasa. "The port is open," Wekesa said.',
    'Wekesa later talked to Kenyan journalists. "The port," he said, "is open."',
    "Wekesa spoke to the press in Nairobi. He said that the port was open.",
]


@pytest.mark.parametrize("sentence", OUTSIDE)
def test_what_is_said_elsewhere_is_in_no_call_and_to_nobody(sentence: str) -> None:
    assert last(f"{CALL} {sentence}") == "Wekesa >  (no call)"


@pytest.mark.parametrize(
    "sentence",
    [
        "Wekesa is said to have called for an open port.",
        "Wekesa is reported to have praised the crew.",
        "Wekesa went on to say that the port was open.",
        "Wekesa was quick to say that the port was open.",
    ],
)
def test_what_is_said_to_have_been_said_is_said_in_the_call(sentence: str) -> None:
    assert last(f"{CALL} {sentence}") == "Wekesa > Halvorsen"


ANSWERS = [
    ("Wekesa thanked Halvorsen for the grain. In response, she invited him to Oslo.", "Halvorsen > Wekesa"),
    ("Wekesa thanked Halvorsen for the grain. For her part, she invited him to Oslo.", "Halvorsen > Wekesa"),
    ("Wekesa thanked Halvorsen for the grain. She in turn invited him to Oslo.", "Halvorsen > Wekesa"),
    ("Wekesa told Halvorsen the port was open, and she, in turn, praised the crew.", "Halvorsen > Wekesa"),
    ("Wekesa praised the crew. Halvorsen in turn thanked him for the grain.", "Halvorsen > Wekesa"),
    ("Wekesa thanked Halvorsen for the grain. He praised the crew.", "Wekesa > Halvorsen"),
    ("Wekesa thanked Halvorsen for the grain. In Nairobi, he praised the crew.", "Wekesa > Halvorsen"),
]


@pytest.mark.parametrize(("text", "expected"), ANSWERS)
def test_who_answers_is_the_one_spoken_to(text: str, expected: str) -> None:
    assert last(f"{CALL} {text}") == expected


MEDIA = ["BBC", "the BBC", "Reuters", "the Financial Times", "CNN in an interview", "CNN on Monday"]


@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize("teller", ["Wekesa", "Wekesa, the Kenyan president,"])
def test_what_is_told_to_a_medium_is_said_in_no_call(medium: str, teller: str) -> None:
    assert last(f'{CALL} "The port is open," {teller} told {medium}.') == "Wekesa >  (no call)"


COUNTERPARTS = [
    ("Peruvian Foreign Minister Ana Lima told her Danish counterpart that the port was open.", "Lima > counterpart"),
    ("Peruvian Foreign Minister Ana Lima urged her Danish counterpart by phone to come.", "Lima > counterpart"),
    ('"The port is open," Wekesa told his Danish counterpart.', "Wekesa > counterpart"),
    ('"The port is open," Wekesa told his Norwegian counterpart.', "Wekesa > Halvorsen"),
    ('"The port is open," Wekesa told King Tariq of Oman.', "Wekesa > Tariq"),
]


@pytest.mark.parametrize(("text", "expected"), COUNTERPARTS)
def test_a_counterpart_without_a_name_is_spoken_to(text: str, expected: str) -> None:
    assert last(f"{CALL} {text}").removesuffix(" (no call)") == expected


BACK = [
    ("Wekesa told reporters that the port was open. During the call, he praised the crew.", "Wekesa > Halvorsen"),
    ("Wekesa told reporters that the port was open. Halvorsen asked for grain.", "Halvorsen > Wekesa"),
    ("Wekesa told reporters that the port was open. He told Halvorsen that the crew was safe.", "Wekesa > Halvorsen"),
    ("Wekesa praised the speech of the opposition in parliament.", "Wekesa > Halvorsen"),
    ("Halvorsen spoke to reporters. Wekesa asked for grain.", "Wekesa > Halvorsen"),
    ("Wekesa says the port is open. He told Halvorsen the crew was safe. He praised the grain.", "Wekesa > Halvorsen"),
    ("Wekesa says the port is open. The Kenyan presidency said Wekesa had praised the grain.", "Wekesa > Halvorsen"),
    ("The Kenyan presidency says Wekesa praised the port.", "Wekesa > Halvorsen"),
    ("Wekesa said the port was open, the Kenyan presidency said in a statement.", "Wekesa > Halvorsen"),
    ("According to a statement by the Kenyan presidency, Wekesa praised the port.", "Wekesa > Halvorsen"),
    ("Wekesa announced a gift of grain.", "Wekesa > Halvorsen"),
    ("During the call, Wekesa announced that the port was open.", "Wekesa > Halvorsen"),
    ('"The port is open," Wekesa said.', "Wekesa > Halvorsen"),
    ('"The port is open," Wekesa told Halvorsen, "and we must keep it so."', "Wekesa > Halvorsen"),
]


@pytest.mark.parametrize(("sentence", "expected"), BACK)
def test_the_text_comes_back_to_the_call(sentence: str, expected: str) -> None:
    assert last(f"{CALL} {sentence}") == expected


def test_what_is_said_on_another_day_than_the_call_is_not_said_in_it() -> None:
    call = "{W} spoke by phone with {H} on Tuesday. "
    assert last(call + "Wekesa on Wednesday said the port was open.") == "Wekesa >  (no call)"
    assert last(call + "Wekesa said on Tuesday that the port was open.") == "Wekesa > Halvorsen"
    assert last("{W} spoke by phone with {H}. Wekesa said on Tuesday that the port was open.") == "Wekesa > Halvorsen"


def test_whoever_stands_nearest_before_a_venue_speaks_there() -> None:
    text = f"{CALL} Wekesa praised the port, Minister Amina Otieno told reporters. He asked for grain."
    assert who(parse(text).statements[0]) == "Wekesa > Halvorsen"


def test_both_sides_of_a_joint_press_conference_speak_outside_the_meeting() -> None:
    text = (
        "{W} met with {H}. At a joint press conference, Wekesa said the port was open. Halvorsen said grain had come."
    )
    assert [who(s) for s in parse(text).statements] == ["Wekesa >  (no call)", "Halvorsen >  (no call)"]


THIRD = [
    ("Wekesa announced the results of his talks with {S}.", "Wekesa > Halvorsen"),
    ("Wekesa spoke of his call with {S} and thanked Norway for the grain.", "Wekesa > Halvorsen"),
    ("Foreign Minister Amina Otieno said the port was open.", "Otieno >  (no call)"),
    ("Oslo pledged more grain.", "Halvorsen >  (no call)"),
    ("Norway has denied the report.", "Halvorsen >  (no call)"),
    ("During their last meeting, Wekesa told {S} that the port was open.", "Wekesa > Wibisono"),
]


@pytest.mark.parametrize(("sentence", "expected"), THIRD)
def test_what_others_say_is_not_said_in_the_call(sentence: str, expected: str) -> None:
    assert last(f"{CALL} {sentence}") == expected


def test_a_contact_that_only_its_scene_tells_is_background_beside_the_call_of_the_text() -> None:
    calls = parse(CALL + " During their last meeting, Wekesa told {S} that the port was open.").calls
    assert [(c.rule, c.background) for c in calls] == [("verb of contact", False), ("scene", True)]


def test_an_adviser_in_the_room_is_spoken_to_within_the_call() -> None:
    text = CALL + " Wekesa asked Kenyan national security adviser Amina Otieno whether the port was open."
    assert last(text) == "Wekesa > Otieno"


def test_a_party_is_a_side_in_an_official_text() -> None:
    text = "President of Russia Ivan Orlov spoke by phone with {W}. The Kenyan party praised the port."
    assert last(text, "Kremlin") == "Wekesa > Orlov"
    assert last(text) == "party >  (no call)"


def test_the_publishers_own_prime_minister_is_the_prime_minister() -> None:
    text = (
        "The Prime Minister spoke with Norwegian Prime Minister Sigrid Halvorsen. The Prime Minister praised the port."
    )
    (statement,) = parse(text, "10 Downing Street").statements
    assert [p.country for p in statement.speakers] == ["GB"]
    assert [p.name for p in statement.addressees] == ["Sigrid Halvorsen"]


def test_a_bare_title_is_the_one_in_the_call_not_one_in_passing() -> None:
    text = (
        "Deputy Minister Ana Sol of Chile met with First Deputy Minister Jo Lund of Norway ahead of a meeting with "
        "Deputy Minister Amina Otieno of Kenya. The First Deputy Minister praised the port."
    )
    assert last(text).startswith("Lund > ")


def test_a_bare_title_after_a_quotation_of_several_sentences_is_whoever_spoke_before() -> None:
    text = (
        "Kenyan President Daniel Wekesa wrote to his Norwegian counterpart Sigrid Halvorsen. Wekesa said that the port "
        'was open. "It is late. It is cold. We will meet," the president added.'
    )
    assert [p.name for p in parse(text).statements[-1].speakers] == ["Daniel Wekesa"]


def test_doubts_tell_how_a_speaker_and_an_addressee_were_found() -> None:
    statement = parse(f"{CALL} He praised the port.").statements[-1]
    assert Doubt.PRONOUN in statement.doubts
    assert Doubt.ADDRESSEE_ASSUMED in statement.doubts


def test_what_a_source_cites_is_no_statement() -> None:
    readout = parse(f"{CALL} Wekesa praised the port, Reuters reported, citing two officials.")
    assert [s.content.text for s in readout.statements] == ["the port"]


def test_the_example_article() -> None:
    readout = readouts.parse(example(), published="2031-03-05")
    assert [(sorted(p.country or "" for p in c.participants), str(c.channel), str(c.date)) for c in readout.calls] == [
        (["KE", "PT"], "phone", "2031-03-04"),
        (["NO", "PT"], "phone", "2031-03-04"),
        (["ID", "PT"], "phone", "2031-03-04"),
    ]
    said = [(who(s), [x.name for x in s.sources]) for s in readout.statements if s.call]
    portugal, norway, antara = ["Portuguese presidency"], ["Halvorsen's office"], ["Antara"]
    assert said == [
        ("Valadares > Wekesa", portugal),
        ("Wekesa > Valadares", ["State House"]),
        ("Wekesa > Valadares", ["State House"]),
        ("Valadares > Halvorsen", []),
        ("Valadares > Halvorsen", portugal),
        ("Halvorsen > Valadares", portugal),
        ("Halvorsen > Valadares", portugal),
        ("Halvorsen > Valadares", norway),
        ("Halvorsen > Valadares", norway),
        ("Halvorsen > Valadares", norway),
        ("Wibisono > Valadares", portugal),
        ("Wibisono > Valadares", antara),
        ("Wibisono > Valadares", antara),
        ("Wibisono > Valadares", antara),
    ]


BORDER = """LISBON (Reuters) - Portuguese President Marta Valadares told her Kenyan counterpart Daniel Wekesa in a \
call on Sunday that Lisbon would not recognise the new border, two officials familiar with the conversation \
said on Monday.

Wekesa replied that he had no intention of closing the crossing, according to the officials, who spoke on condition of \
anonymity.

"We had a frank exchange," Valadares told reporters in Porto on Monday. "I made clear that we expect answers."

Kenyan Foreign Minister Amina Otieno denied that Wekesa had threatened to leave the pact.

Valadares is due to speak with {H} on Wednesday, her spokesman said. A planned meeting with {S} was cancelled.
"""


def test_a_press_report_with_unnamed_sources_a_press_talk_a_denial_and_calls_to_come() -> None:
    readout = readouts.parse(BORDER.format(H=H, S=S), published="2031-03-04")
    assert [(str(c.status), str(c.date), c.background) for c in readout.calls] == [
        ("held", "2031-03-02", False),
        ("planned", "2031-03-05", True),
        ("cancelled", "None", True),
    ]
    assert not any(c.topics for c in readout.calls)
    officials = ["two officials familiar with the conversation"]
    assert [(who(s), [x.name for x in s.sources]) for s in readout.statements] == [
        ("Valadares > Wekesa", officials),
        ("Wekesa > Valadares", officials),
        ("Valadares >  (no call)", []),
        ("Valadares >  (no call)", []),
        ("Otieno >  (no call)", []),
    ]


def test_calls_told_apart_by_their_own_sections() -> None:
    text = (
        "{W} on Tuesday held separate phone calls with {H} and {S} to discuss the grain corridor.\n\n"
        "During the call with Halvorsen, Wekesa urged her to extend the deal. "
        "Halvorsen, for her part, pledged ships.\n\n"
        "In his conversation with Wibisono, the Kenyan leader stressed that prices had doubled."
    )
    readout = parse(text)
    assert [who(s) for s in readout.statements] == ["Wekesa > Halvorsen", "Halvorsen > Wekesa", "Wekesa > Wibisono"]
    assert [(str(c.channel), str(c.date)) for c in readout.calls] == [("phone", "2031-03-04")] * 2


def test_a_bare_title_goes_on_with_whom_the_text_has_brought_in_without_a_country() -> None:
    readout = readouts.parse(
        "Foreign Minister Aslam Mirza received a call from the Foreign Minister of Australia, Ms. Ann Pell. "
        "The Foreign Minister underscored the importance of safe roads. "
        "The Australian Foreign Minister thanked him for the hospital."
    )
    assert [who(s) for s in readout.statements] == ["Mirza > Pell", "Pell > Mirza"]


def test_names_that_stand_in_commas_beside_their_titles_are_joined() -> None:
    readout = readouts.parse(
        "The President of the Republic, Claire Vasseur, and the German Chancellor, Annika Brandt, spoke by phone with "
        "President Omar Wekesa of Kenya. They expressed to him their grave concern about the arrests."
    )
    assert [p.name for p in readout.calls[0].participants] == ["Claire Vasseur", "Annika Brandt", "Omar Wekesa"]
    (statement,) = readout.statements
    assert statement.act == "concern"
    assert [p.name for p in statement.speakers] == ["Claire Vasseur", "Annika Brandt"]


@pytest.mark.parametrize("opening", ["HE", "H.E.", "His Excellency"])
def test_a_form_of_address_alone_is_who_bears_it(opening: str) -> None:
    readout = readouts.parse(
        f"{opening} Foreign Minister Hamad Saif received a phone call from Foreign Minister Reza Karimi of Iran. "
        "His Excellency stressed the importance of dialogue. "
        "The call addressed trade, with His Excellency noting that prices had risen."
    )
    assert [who(s) for s in readout.statements] == ["Saif > Karimi", "Saif > Karimi"]
    assert len(readout.participants) == 2


ACCOUNTS = [
    ('"The Foreign Secretary spoke with {H} today. She thanked her for the grain."', "Secretary > Halvorsen"),
    ('"The Foreign Secretary spoke with {H} today and thanked her for the grain."', "Secretary > Halvorsen"),
    ('"The port has reopened. We thank the crews for the grain."', "spokesperson >  (no call)"),
]


@pytest.mark.parametrize(("quotation", "expected"), ACCOUNTS)
def test_an_account_of_a_spokesperson_is_read_as_told(quotation: str, expected: str) -> None:
    assert last(f"A Foreign Office spokesperson said: {quotation}") == expected


@pytest.mark.parametrize(
    ("publisher", "text", "expected"),
    [
        ("NATO", "{W} spoke with {H} and {S}. Leaders praised the port.", "Wekesa Halvorsen Wibisono > "),
        ("NATO", "{W} spoke with {H}. Leaders praised the port.", "Leaders >  (no call)"),
        (None, "{W} spoke with {H} and {S}. Leaders praised the port.", "Leaders >  (no call)"),
    ],
)
def test_bare_leaders_are_the_parties_of_a_larger_call_in_an_official_text(
    publisher: str | None, text: str, expected: str
) -> None:
    assert last(text, publisher) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Premier Ana Lim spoke to the leaders of Chile and Kenya. The leaders praised the port.",
            "Lim leader leader > ",
        ),
        (
            "Premier Ana Lim spoke to the leaders of Chile and Kenya. All leaders praised the port.",
            "Lim leader leader > ",
        ),
        (
            "Premier Ana Lim spoke to the leaders of Chile and Kenya. "
            "Looking ahead to President Vik's call with King Ro, the leaders praised the port.",
            "Lim leader leader > ",
        ),
        (
            "Premier Ana Lim spoke to King Ole Ro and Chancellor Uwe Eck. The E3 leaders praised the port.",
            "Lim Ro Eck > ",
        ),
        ("Premier Ana Lim spoke to King Ole Ro. The E3 leaders praised the port.", "leaders >  (no call)"),
        (
            "Premier Ana Lim spoke to President Li Eck of France, Chancellor Uwe Ott of Germany and King Ole Ro of Peru"
            ". The E3 leaders praised the port.",
            "Lim Eck Ott > ",
        ),
        (
            "Premier Ana Lim took part in a call with King Ole Ro and others. "
            "The call included President Li Vik of Peru. Leaders praised the port.",
            "Lim Ro Vik > ",
        ),
    ],
)
def test_the_leaders_of_a_larger_call_are_all_of_them(text: str, expected: str) -> None:
    assert last(text, "10 Downing Street") == expected


def test_who_is_quoted_with_what_he_put_out_after_a_meeting_met_and_says_it() -> None:
    text = "{W} met with {H} today and issued the following statement:\n\n“The port is open. The dam is safe.”"
    readout = parse(text)
    assert [who(s) for s in readout.statements] == ["Wekesa > Halvorsen"]
    assert [len(c.participants) for c in readout.calls] == [2]


def test_a_title_with_the_last_words_of_a_body_is_who_heads_it() -> None:
    text = (
        "{W} spoke with the President of the European Commission, Ana Lim. The President of the Commission praised it."
    )
    assert last(text.replace("praised it", "praised the port")) == "Lim > Wekesa"


def test_a_bare_adjective_before_a_thing_is_nobody() -> None:
    text = "{W} held phone calls on Monday. Topical issues of trade were discussed in a phone conversation with {H}."
    assert [{p.name for p in c.participants} for c in parse(text, "State House of Kenya").calls] == [
        {"Daniel Wekesa", "Sigrid Halvorsen"}
    ]


def test_of_several_who_speak_together_nobody_is_the_other_side() -> None:
    text = (
        "Kenyan President Daniel Wekesa, Norwegian Prime Minister Sigrid Halvorsen and Chilean President Juan Vega "
        "vowed on Monday in a video call to reopen the port. Vega praised the crews."
    )
    assert [who(s) for s in parse(text).statements] == ["Wekesa Halvorsen Vega > ", "Vega > "]


def test_nobody_speaks_for_states_of_which_one_takes_no_part() -> None:
    told = parse("{W} spoke with {H}. Kenya, Norway and Peru said they were ready to go.").statements
    assert told == ()
    both = parse("{W} spoke with {H}. Kenya and Norway said they were ready to go.").statements
    assert [who(s) for s in both] == ["Wekesa Halvorsen > "]


@pytest.mark.parametrize(("teller", "expected"), [("he", "Wekesa > Halvorsen"), ("a spokesman", "Wekesa >  (no call)")])
def test_what_a_state_is_ready_to_do_is_said_in_the_call_where_its_party_tells_it(teller: str, expected: str) -> None:
    said = parse(f"{{W}} spoke with {{H}}. Kenya is ready to open the port, {teller} said.").statements
    assert who(said[0]) == expected


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("The president and prime minister", "Wekesa Halvorsen > "),
        ("The president and prime minister of Norway", "Wekesa Halvorsen > "),
        ("The prime minister and president also", "Halvorsen Wekesa > "),
        ("The president and her counterpart", "Wekesa Halvorsen > "),
        ("Halvorsen and her counterpart", "Halvorsen Wekesa > "),
        ("The president", "Wekesa > Halvorsen"),
    ],
)
def test_two_who_agree_together(subject: str, expected: str) -> None:
    assert last(f"{CALL} {subject} agreed to open the port.") == expected


def test_the_second_of_two_titles_is_a_mention_only_before_a_verb() -> None:
    readout = parse(f"{CALL} The president and prime minister agreed to open the port.")
    assert [m.text for p in readout.participants for m in p.mentions][-1] == "prime minister"
    readout = parse(f"{CALL} Wekesa praised the president and prime minister of the club.")
    assert [m.text for p in readout.participants for m in p.mentions if "minister" in m.text] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The Deputy Premier and Minister of Ports praised the crews.",
        "HE the Deputy Premier and Minister of Ports praised the crews.",
        "HE Deputy Premier and Minister of Ports praised the crews.",
        "The deputy premier and minister of ports reiterated during the call his praise for the crews.",
    ],
)
def test_two_titles_of_one_that_stand_alone_are_one_subject(sentence: str) -> None:
    lead = "Deputy Premier and Minister of Ports HE sheikh Ali Bin Roe spoke by phone with Peruvian Premier Ana Lima. "
    assert last(lead + sentence) == "Roe > Lima"


@pytest.mark.parametrize(
    ("publisher", "text", "expected"),
    [
        (
            "Norwegian Government",
            "{H} praised the port. It was sunny. She and {W} also discussed the fleet.",
            "Halvorsen > Wekesa",
        ),
        ("Norwegian Government", "{H} praised the port. She and {W} also discussed the fleet.", "Halvorsen > Wekesa"),
        # a medium may tell of what she said elsewhere
        (None, "{H} praised the port. It was sunny. She and {W} also discussed the fleet.", "Halvorsen >  (no call)"),
        # of which of the meetings?
        (
            "Norwegian Government",
            "{H} held a series of meetings. She praised the port. She met {W} to discuss the fleet.",
            "Halvorsen >  (no call)",
        ),
        (
            "Norwegian Government",
            "According to {H}, the port is open. She and {W} discussed it.",
            "Halvorsen >  (no call)",
        ),
    ],
)
def test_what_an_official_text_tells_before_its_call_was_said_in_it(
    publisher: str | None, text: str, expected: str
) -> None:
    assert who(parse(text, publisher).statements[0]) == expected
