"""One text in the manner of each publisher, with people and facts of our own."""

from __future__ import annotations

import attrs
import pytest

import readouts
from readouts import Readout
from readouts._lexicon import Publisher


@attrs.frozen
class Case:
    """A text and what a careful person reads in it; people go by the last word of their name."""

    publisher: str
    published: str
    text: str
    people: dict[str, tuple[str, str | None]]
    call: tuple[str, str, str | None, str | None]
    """The parties, the channel, the date and the initiator."""
    said: list[tuple[str, str, str, str]]
    """Speakers, addressees, act and the first words of the content."""
    topics: list[str] = attrs.field(factory=list)


CASES = [
    Case(
        "White House", "2031-05-14",
        "Readout of President Hollis’s Call with President Wekesa of Kenya\n\n"
        "President Grace T. Hollis, Jr. spoke today with President Daniel Wekesa of Kenya to discuss the "
        "drought in the "
        "north. The President underscored the U.S. commitment to food aid. President Wekesa thanked her for the grain. "
        "The two leaders agreed to stay in close touch.\n\n###",
        {"Jr": ("President", "US"), "Wekesa": ("President", "KE")},
        ("Jr Wekesa", "phone", "2031-05-14", None),
        [("Jr", "Wekesa", "emphasize", "the U.S. commitment"), ("Wekesa", "Jr", "thank", "the grain"),
         ("Jr Wekesa", "", "agree", "stay in close touch")],
        ["the drought in the north"],
    ),
    Case(
        "White House", "2031-05-14",
        "Statement by NSC Spokesperson Lena Ford on National Security Advisor Paul Adair’s Call with National Security "
        "Advisor Ingrid Dahl of Norway\n\nNational Security Advisor Paul Adair spoke yesterday with Norwegian National "
        "Security Advisor Ingrid Dahl. Mr. Adair expressed concern over the cables in the Barents Sea.",
        {"Adair": ("National Security Advisor", "US"), "Dahl": ("National Security Advisor", "NO")},
        ("Adair Dahl", "phone", "2031-05-13", None),
        [("Adair", "Dahl", "concern", "the cables")],
    ),
    Case(
        "KUNA", "2031-05-14",
        "KUWAIT, May 13 (KUNA) -- His Highness the Amir Sheikh Salem Al-Rashid Al-Fahd received on Tuesday, May 13, a "
        "phone call from Kenyan President Daniel Wekesa, congratulating him on the National Day.\n"
        "His Highness the Amir expressed his thanks for the kind gesture. (end)\nab.cd",
        {"Al-Fahd": ("Amir", "KW"), "Wekesa": ("President", "KE")},
        ("Al-Fahd Wekesa", "phone", "2031-05-13", "Wekesa"),
        [("Wekesa", "Al-Fahd", "congratulate", "the National Day"), ("Al-Fahd", "Wekesa", "thank", "the kind gesture")],
    ),
    Case(
        "Oman News Agency", "2031-05-14",
        "Muscat, 14 May (ONA) --- His Majesty Sultan Haitham bin Majid received a phone call today from Daniel Wekesa, "
        "President of Kenya. The two leaders discussed the harvest. His Majesty the Sultan thanked him for the grain.\n"
        "--- Ends/Ali",
        {"Majid": ("Sultan", "OM"), "Wekesa": ("President", "KE")},
        ("Majid Wekesa", "phone", "2031-05-14", "Wekesa"),
        [("Majid", "Wekesa", "thank", "the grain")],
        ["the harvest"],
    ),
    Case(
        "BNA", "2031-05-14",
        "Manama, May 14 (BNA): His Majesty King Khalid bin Omar exchanged congratulations over phone with President "
        "Daniel Wekesa of Kenya on the harvest.",
        {"Omar": ("King", "BH"), "Wekesa": ("President", "KE")},
        ("Omar Wekesa", "phone", None, None),
        [("Omar Wekesa", "", "congratulate", "the harvest")],
    ),
    Case(
        "Chief Adviser's Press Wing", "2031-05-14",
        "Chief Adviser Professor Anis Rahman had a phone call with Kenyan President Daniel Wekesa on Tuesday. "
        "Professor Rahman thanked him for the grain.",
        {"Rahman": ("Chief Adviser", "BD"), "Wekesa": ("President", "KE")},
        ("Rahman Wekesa", "phone", "2031-05-13", None),
        [("Rahman", "Wekesa", "thank", "the grain")],
    ),
    Case(
        "President's Media Division", "2031-05-14",
        "President Nuwan Perera held a telephone discussion with Kenyan President Daniel Wekesa on Tuesday. "
        "The President thanked him for the grain.",
        {"Perera": ("President", "LK"), "Wekesa": ("President", "KE")},
        ("Perera Wekesa", "phone", "2031-05-13", None),
        [("Perera", "Wekesa", "thank", "the grain")],
    ),
    Case(
        "US State Department", "2031-05-14",
        "Secretary Brandt’s Call with Indonesian Foreign Minister Hartono\n\n"
        "The following is attributable to Spokesperson Lena Ford:\n\n"
        "Secretary of State Ruth Brandt spoke today with Indonesian Foreign Minister Budi Hartono. The Secretary "
        "reaffirmed the strength of our alliance and congratulated Foreign Minister Hartono on the elections. "
        "Secretary Brandt and Foreign Minister Hartono discussed the safety of the straits.",
        {"Brandt": ("Secretary of State", "US"), "Hartono": ("Foreign Minister", "ID")},
        ("Brandt Hartono", "phone", "2031-05-14", None),
        [("Brandt", "Hartono", "reaffirm", "the strength"), ("Brandt", "Hartono", "congratulate", "the elections")],
        ["the safety of the straits"],
    ),
    Case(
        "Pentagon", "2031-05-14",
        "Pentagon Press Secretary Omar Reyes provided the following readout:\n\n"
        "Secretary of Defense Ellen Marsh spoke by phone today with Norwegian Minister of Defense Nils Berg. "
        "The two leaders discussed patrols in the Arctic. Secretary Marsh thanked Minister Berg for his leadership.",
        {"Marsh": ("Secretary of Defense", "US"), "Berg": ("Minister of Defense", "NO")},
        ("Berg Marsh", "phone", "2031-05-14", None),
        [("Marsh", "Berg", "thank", "his leadership")],
        ["patrols in the Arctic"],
    ),
    Case(
        "Kremlin", "2031-05-14",
        "Telephone conversation with President of Kenya Daniel Wekesa\n\n"
        "Pavel Orlov had a telephone conversation with President of the Republic of Kenya Daniel Wekesa, at the Kenyan "
        "side’s initiative.\n\nThe state of bilateral trade was discussed. The President of Russia informed his "
        "counterpart about the harvest. It was agreed to maintain contacts.",
        {"Orlov": ("President", "RU"), "Wekesa": ("President", "KE")},
        ("Orlov Wekesa", "phone", None, "Wekesa"),
        [("Orlov", "Wekesa", "inform", "the harvest"), ("Orlov Wekesa", "", "agree", "maintain contacts")],
        ["The state of bilateral trade"],
    ),
    Case(
        "Office of the President of Ukraine", "2031-05-14",
        "President of Ukraine Oleh Marchenko had a phone conversation with Prime Minister of Norway Sigrid "
        "Halvorsen.\n\n"
        "The Head of State thanked for the assistance with the repair of power plants. The interlocutors discussed the "
        "needs of the coming winter. \"Norway is a true friend,\" Oleh Marchenko noted.",
        {"Marchenko": ("President", "UA"), "Halvorsen": ("Prime Minister", "NO")},
        ("Halvorsen Marchenko", "phone", None, None),
        [("Marchenko", "Halvorsen", "thank", "the assistance"),
         ("Marchenko", "Halvorsen", "inform", "Norway is a true")],
        ["the needs of the coming winter"],
    ),
    Case(
        "Élysée Palace", "2031-05-14",
        "The President of the Republic, Claire Aubert, spoke by telephone today with the President of Indonesia, Surya "
        "Wibisono. The President condemned the attacks on fishing boats. The two Heads of State agreed to remain in "
        "contact.",
        {"Aubert": ("President of the Republic", "FR"), "Wibisono": ("President", "ID")},
        ("Aubert Wibisono", "phone", "2031-05-14", None),
        [("Aubert", "Wibisono", "criticize", "the attacks"), ("Aubert Wibisono", "", "agree", "remain in contact")],
    ),
    Case(
        "10 Downing Street", "2031-05-14",
        "PM call with President Wekesa of Kenya: 14 May 2031\n\n"
        "The Prime Minister spoke to the President of Kenya Daniel Wekesa this afternoon.\n\n"
        "The Prime Minister began by thanking the President for his hospitality in Nairobi. They discussed the drought "
        "in the north. They looked forward to speaking again soon.",
        {"Minister": ("Prime Minister", "GB"), "Wekesa": ("President", "KE")},
        ("Minister Wekesa", "phone", "2031-05-14", None),
        [("Minister", "Wekesa", "thank", "his hospitality"), ("Minister Wekesa", "", "hope", "speaking again soon")],
        ["the drought in the north"],
    ),
    Case(
        "FCDO", "2031-05-14",
        "The Foreign Secretary, Alan Pryce, spoke to Kenyan Foreign Minister Amina Otieno today. The Foreign Secretary "
        "expressed his condolences for the victims of the floods. He urged Kenya to open the port.",
        {"Pryce": ("Foreign Secretary", "GB"), "Otieno": ("Foreign Minister", "KE")},
        ("Otieno Pryce", "unspecified", "2031-05-14", None),
        [("Pryce", "Otieno", "condole", "the victims"), ("Pryce", "Otieno", "request", "open the port")],
    ),
    Case(
        "German Federal Government", "2031-05-14",
        "Federal Government Spokesperson Jan Krause issued the following statement:\n\n"
        "Federal Chancellor Martha Linde spoke on the phone with Kenyan President Daniel Wekesa this morning. "
        "The Federal Chancellor and the President agreed that the ports must stay open.",
        {"Linde": ("Federal Chancellor", "DE"), "Wekesa": ("President", "KE")},
        ("Linde Wekesa", "phone", "2031-05-14", None),
        [("Linde Wekesa", "", "agree", "the ports must stay open")],
    ),
    Case(
        "European Council", "2031-05-14",
        "President Anneli Saar of the European Council held a phone call with President Daniel Wekesa of Kenya today. "
        "President Saar welcomed the truce. The leaders discussed the ports.",
        {"Saar": ("President", None), "Wekesa": ("President", "KE")},
        ("Saar Wekesa", "phone", "2031-05-14", None),
        [("Saar", "Wekesa", "praise", "the truce")],
        ["the ports"],
    ),
    Case(
        "EEAS", "2031-05-14",
        "High Representative/Vice-President Tomas Riva spoke today by phone with the Foreign Minister of Kenya, Amina "
        "Otieno. The High Representative stressed the need for a truce.",
        {"Riva": ("High Representative/Vice-President", None), "Otieno": ("Foreign Minister", "KE")},
        ("Otieno Riva", "phone", "2031-05-14", None),
        [("Riva", "Otieno", "emphasize", "the need for a truce")],
    ),
    Case(
        "NATO", "2031-05-14",
        "NATO Secretary General Willem Haas spoke with the Prime Minister of Norway, Sigrid Halvorsen, on "
        "Tuesday (13 May "
        "2031). The Secretary General thanked Prime Minister Halvorsen for her country’s contributions.",
        {"Haas": ("Secretary General", None), "Halvorsen": ("Prime Minister", "NO")},
        ("Haas Halvorsen", "unspecified", "2031-05-13", None),
        [("Haas", "Halvorsen", "thank", "her country’s contributions")],
    ),
    Case(
        "United Nations", "2031-05-14",
        "The Secretary-General met with H.E. Mr. Daniel Wekesa, President of the Republic of Kenya. The "
        "Secretary-General expressed his appreciation for Kenya’s support. The Secretary-General and the President "
        "discussed the drought in the north.",
        {"Secretary-General": ("Secretary-General", None), "Wekesa": ("President", "KE")},
        ("Secretary-General Wekesa", "in_person", None, None),
        [("Secretary-General", "Wekesa", "thank", "Kenya’s support")],
        ["the drought in the north"],
    ),
    Case(
        "Chinese Foreign Ministry", "2031-05-14",
        "On May 13, 2031, Foreign Minister Lin Qiang had a phone call with Kenyan Foreign Minister Amina Otieno at the "
        "latter's request.\n\nLin Qiang said that China stands ready to build the railway. Otieno thanked "
        "China for its "
        "support. Lin Qiang stressed that the two sides should stay the course.",
        {"Qiang": ("Foreign Minister", "CN"), "Otieno": ("Foreign Minister", "KE")},
        ("Otieno Qiang", "phone", "2031-05-13", "Otieno"),
        [("Qiang", "Otieno", "inform", "China stands ready"), ("Otieno", "Qiang", "thank", "its support"),
         ("Qiang", "Otieno", "emphasize", "the two sides should")],
    ),
    Case(
        "Xinhua", "2031-05-14",
        "BEIJING, May 14 (Xinhua) -- Chinese Premier Lin Qiang spoke with Norwegian Prime Minister Sigrid "
        "Halvorsen over "
        "the phone on Wednesday.\n\nThe two countries should open their markets, Lin said. Halvorsen said Norway "
        "is willing to buy more ships.",
        {"Qiang": ("Premier", "CN"), "Halvorsen": ("Prime Minister", "NO")},
        ("Halvorsen Qiang", "phone", "2031-05-14", None),
        [("Qiang", "Halvorsen", "inform", "The two countries should"),
         ("Halvorsen", "Qiang", "inform", "Norway is willing")],
    ),
    Case(
        "Japanese Foreign Ministry", "2031-05-14",
        "On May 14, commencing at 3:15 p.m. for approximately 20 minutes, Mr. MORITA Kenji, Minister for "
        "Foreign Affairs "
        "of Japan, held a telephone talk with H.E. Ms. Amina Otieno, Minister for Foreign Affairs of the Republic of "
        "Kenya. The overview of the talk is as follows.\n\n"
        "1. Minister Morita expressed his condolences over the floods.\n\n"
        "2. In response, Minister Otieno expressed her gratitude for the blankets.\n\n"
        "3. The two ministers concurred in working together on the harbour.",
        {"Kenji": ("Minister for Foreign Affairs", "JP"), "Otieno": ("Minister for Foreign Affairs", "KE")},
        ("Kenji Otieno", "phone", "2031-05-14", None),
        [("Kenji", "Otieno", "condole", "the floods"), ("Otieno", "Kenji", "thank", "the blankets"),
         ("Kenji Otieno", "", "agree", "working together")],
    ),
    Case(
        "Kantei", "2031-05-14",
        "On May 14, 2031, Prime Minister Aoi Tanabe held a summit telephone talk with H.E. Mr. Daniel "
        "Wekesa, President of "
        "the Republic of Kenya. Prime Minister Tanabe stated that Japan would rebuild the bridge. The two leaders "
        "confirmed that they would meet in June.",
        {"Tanabe": ("Prime Minister", "JP"), "Wekesa": ("President", "KE")},
        ("Tanabe Wekesa", "phone", "2031-05-14", None),
        [("Tanabe", "Wekesa", "inform", "Japan would rebuild"), ("Tanabe Wekesa", "", "reaffirm", "they would meet")],
    ),
    Case(
        "Indian Prime Minister's Office", "2031-05-14",
        "Prime Minister Shri Arjun Rao had a telephone conversation today with His Excellency Daniel Wekesa, President "
        "of Kenya. Prime Minister thanked President Wekesa for his good wishes. The two leaders reviewed the "
        "progress of "
        "the railway.",
        {"Rao": ("Prime Minister", "IN"), "Wekesa": ("President", "KE")},
        ("Rao Wekesa", "phone", "2031-05-14", None),
        [("Rao", "Wekesa", "thank", "his good wishes")],
        ["the progress of the railway"],
    ),
    Case(
        "Indian Ministry of External Affairs", "2031-05-14",
        "External Affairs Minister Dr. Meera Nair received a telephone call from Foreign Minister of Kenya "
        "Amina Otieno "
        "on 13 May 2031. Otieno conveyed her condolences on the floods.",
        {"Nair": ("External Affairs Minister", "IN"), "Otieno": ("Foreign Minister", "KE")},
        ("Nair Otieno", "phone", "2031-05-13", "Otieno"),
        [("Otieno", "Nair", "condole", "the floods")],
    ),
    Case(
        "Israeli Prime Minister's Office", "2031-05-14",
        "Prime Minister Noa Barak spoke today with Kenyan President Daniel Wekesa. Prime Minister Barak "
        "thanked President "
        "Wekesa for the field hospital and told him that the crew was safe.",
        {"Barak": ("Prime Minister", "IL"), "Wekesa": ("President", "KE")},
        ("Barak Wekesa", "unspecified", "2031-05-14", None),
        [("Barak", "Wekesa", "thank", "the field hospital"), ("Barak", "Wekesa", "inform", "the crew was safe")],
    ),
    Case(
        "Canadian Prime Minister's Office", "2031-05-14",
        "Today, the Prime Minister, Marie Leduc, spoke with the President of Kenya, Daniel Wekesa.\n\n"
        "Prime Minister Leduc and President Wekesa discussed the drought in the north. Prime Minister Leduc reiterated "
        "Canada’s support for the farmers.",
        {"Leduc": ("Prime Minister", "CA"), "Wekesa": ("President", "KE")},
        ("Leduc Wekesa", "unspecified", "2031-05-14", None),
        [("Leduc", "Wekesa", "reaffirm", "Canada’s support")],
        ["the drought in the north"],
    ),
    Case(
        "Prime Minister of Australia", "2031-05-14",
        "This morning Prime Minister Tess Doyle spoke with Indonesian President Surya Wibisono. The Prime "
        "Minister congratulated President Wibisono on his re-election.",
        {"Doyle": ("Prime Minister", "AU"), "Wibisono": ("President", "ID")},
        ("Doyle Wibisono", "unspecified", "2031-05-14", None),
        [("Doyle", "Wibisono", "congratulate", "his re-election")],
    ),
    Case(
        "Turkish Presidency", "2031-05-14",
        "President Selim Arslan spoke by phone with President Daniel Wekesa of Kenya. The call addressed relations "
        "between Türkiye and Kenya. President Arslan stated during the call that Türkiye would send a ship.",
        {"Arslan": ("President", "TR"), "Wekesa": ("President", "KE")},
        ("Arslan Wekesa", "phone", None, None),
        [("Arslan", "Wekesa", "inform", "Türkiye would send")],
        ["relations between Türkiye and Kenya"],
    ),
    Case(
        "SPA", "2031-05-14",
        "Riyadh, May 14, 2031, SPA -- His Royal Highness Prince Fahd bin Turki Al Saud, Minister of Foreign Affairs, "
        "received a phone call today from Foreign Minister of Kenya Amina Otieno. During the call, they reviewed the "
        "situation in the Red Sea.",
        {"Saud": ("Minister of Foreign Affairs", "SA"), "Otieno": ("Foreign Minister", "KE")},
        ("Otieno Saud", "phone", "2031-05-14", "Otieno"),
        [],
        ["the situation in the Red Sea"],
    ),
    Case(
        "WAM", "2031-05-14",
        "ABU DHABI, 14th May, 2031 (WAM) -- President His Highness Sheikh Rashid bin Saqr Al Nahyan discussed the "
        "ports of East Africa with President Daniel Wekesa of Kenya during a phone call today. The Kenyan President "
        "expressed his gratitude for the ships.",
        {"Nahyan": ("President", "AE"), "Wekesa": ("President", "KE")},
        ("Nahyan Wekesa", "phone", "2031-05-14", None),
        [("Wekesa", "Nahyan", "thank", "the ships")],
        ["the ports of East Africa"],
    ),
    Case(
        "QNA", "2031-05-14",
        "Doha, May 14 (QNA) - HH the Amir Sheikh Hamad bin Nasser Al Thani received a phone call this evening from HE "
        "President Daniel Wekesa of the Republic of Kenya. During the call, they discussed bilateral relations.",
        {"Thani": ("Amir", "QA"), "Wekesa": ("President", "KE")},
        ("Thani Wekesa", "phone", "2031-05-14", "Wekesa"),
        [],
        ["bilateral relations"],
    ),
    Case(
        "Egyptian Presidency", "2031-05-14",
        "President Karim Mansour received today a phone call from the President of Kenya, Daniel Wekesa. The Spokesman "
        "for the Presidency stated that the call tackled the waters of the Nile. President Mansour emphasized the "
        "importance of dialogue.",
        {"Mansour": ("President", "EG"), "Wekesa": ("President", "KE")},
        ("Mansour Wekesa", "phone", "2031-05-14", "Wekesa"),
        [("Mansour", "Wekesa", "emphasize", "the importance of dialogue")],
        ["the waters of the Nile"],
    ),
    Case(
        "Royal Hashemite Court", "2031-05-14",
        "His Majesty King Talal II, in a phone call on Wednesday with Kenyan President Daniel Wekesa, "
        "stressed the need "
        "for calm. His Majesty noted the deep ties between the two countries.",
        {"II": ("King", "JO"), "Wekesa": ("President", "KE")},
        ("II Wekesa", "phone", "2031-05-14", None),
        [("II", "Wekesa", "emphasize", "the need for calm"), ("II", "Wekesa", "inform", "the deep ties")],
    ),
    Case(
        "Iranian Foreign Ministry", "2031-05-14",
        "Foreign Minister of the Islamic Republic of Iran Dariush Kamali and his Kenyan counterpart Amina "
        "Otieno held a "
        "telephone conversation on Tuesday. Kamali condemned the attack on the port. The Kenyan foreign "
        "minister called "
        "for restraint.",
        {"Kamali": ("Foreign Minister", "IR"), "Otieno": ("Foreign Minister", "KE")},
        ("Kamali Otieno", "phone", "2031-05-13", None),
        [("Kamali", "Otieno", "criticize", "the attack"), ("Otieno", "Kamali", "request", "restraint")],
    ),
    Case(
        "Akorda", "2031-05-14",
        "President Yerlan Akhmetov had a telephone conversation with President of the Kyrgyz Republic Azamat "
        "Toktogulov."
        "\n\nThe Head of State congratulated Azamat Toktogulov on his birthday. During the conversation, the "
        "presidents "
        "exchanged views on the water of the border rivers.",
        {"Akhmetov": ("President", "KZ"), "Toktogulov": ("President", "KG")},
        ("Akhmetov Toktogulov", "phone", None, None),
        [("Akhmetov", "Toktogulov", "congratulate", "his birthday")],
        ["the water of the border rivers"],
    ),
    Case(
        "President of Azerbaijan", "2031-05-14",
        "On May 14, President of the Republic of Kenya Daniel Wekesa made a phone call to President of the Republic of "
        "Azerbaijan Rauf Guliyev. The President of Kenya congratulated the head of state on Independence Day. The "
        "presidents discussed the pipeline.",
        {"Guliyev": ("President", "AZ"), "Wekesa": ("President", "KE")},
        ("Guliyev Wekesa", "phone", "2031-05-14", "Wekesa"),
        [("Wekesa", "Guliyev", "congratulate", "Independence Day")],
        ["the pipeline"],
    ),
    Case(
        "President of Finland", "2031-05-14",
        "President of the Republic of Finland Aino Lehto spoke on the phone with President Daniel Wekesa of Kenya on "
        "Wednesday 14 May 2031. President Lehto stressed the importance of open ports.",
        {"Lehto": ("President", "FI"), "Wekesa": ("President", "KE")},
        ("Lehto Wekesa", "phone", "2031-05-14", None),
        [("Lehto", "Wekesa", "emphasize", "the importance of open ports")],
    ),
    Case(
        "President of Poland", "2031-05-14",
        "President Marek Zielony had a telephone conversation with President of Kenya Daniel Wekesa on Wednesday. The "
        "Polish leader assured him that Poland would train the engineers.",
        {"Zielony": ("President", "PL"), "Wekesa": ("President", "KE")},
        ("Wekesa Zielony", "phone", "2031-05-14", None),
        [("Zielony", "Wekesa", "commit", "Poland would train")],
    ),
    Case(
        "An Unknown Gazette", "2031-05-14",
        "Kenyan President Daniel Wekesa held a phone call with Norwegian Prime Minister Sigrid Halvorsen on Wednesday. "
        "Wekesa thanked Halvorsen for the grain. The two leaders agreed to open the port.",
        {"Wekesa": ("President", "KE"), "Halvorsen": ("Prime Minister", "NO")},
        ("Halvorsen Wekesa", "phone", "2031-05-14", None),
        [("Wekesa", "Halvorsen", "thank", "the grain"), ("Wekesa Halvorsen", "", "agree", "open the port")],
    ),
]  # fmt: skip


def short(people: object) -> str:
    return " ".join(sorted(p.name.replace(",", "").rstrip(".").split()[-1] for p in people))  # type: ignore[attr-defined]


def read(case: Case) -> Readout:
    return readouts.parse(case.text, published=case.published, publisher=case.publisher)


def own_call(readout: Readout) -> readouts.Call:
    (call,) = [c for c in readout.calls if not c.background]
    return call


IDS = [f"{c.publisher} {n}" for n, c in enumerate(CASES)]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_people(case: Case) -> None:
    found = {p.name.replace(",", "").rstrip(".").split()[-1]: (p.role, p.country) for p in read(case).participants}
    assert {name: found.get(name) for name in case.people} == case.people


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_call(case: Case) -> None:
    call = own_call(read(case))
    parties, channel, date, initiator = case.call
    found = (short(call.participants), str(call.channel), str(call.date) if call.date else None)
    assert found == (" ".join(sorted(parties.split())), channel, date)
    assert (short([call.initiator]) if call.initiator else None) == initiator


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_statements(case: Case) -> None:
    found = [
        (short(s.speakers), short(s.addressees), str(s.act), s.content.text[: len(wanted)])
        for s, (*_, wanted) in zip(read(case).statements, case.said, strict=False)
    ]
    assert found == [(" ".join(sorted(who.split())), *rest) for who, *rest in case.said]
    assert len(read(case).statements) == len(case.said)


@pytest.mark.parametrize(
    "case", [c for c in CASES if c.topics], ids=[i for i, c in zip(IDS, CASES, strict=True) if c.topics]
)
def test_topics(case: Case) -> None:
    assert [t.text for t in own_call(read(case)).topics] == case.topics


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ministry of Foreign Affairs of Zambia", ("ministry", "ZM", "minister of foreign affairs")),
        ("the Estonian Defence Ministry", ("ministry", "EE", "minister of defence")),
        ("Ministry of Trade and Industry, Ghana", ("ministry", "GH", "minister of trade and industry")),
        ("Office of the President of the Republic of Malawi", ("office", "MW", "president")),
        ("Prime Minister’s Office of Malta", ("office", "MT", "prime minister")),
        ("Government of Botswana", ("government", "BW", "president")),
        ("President of Malta", ("office", "MT", "president")),
        ("Prime Minister of Botswana", ("office", "BW", "prime minister")),
        ("Press Service of the President of Malawi", ("office", "MW", "president")),
        ("Maltese Prime Minister’s Media Office", ("office", "MT", "prime minister")),
        ("Malawi MFA", ("government", "MW", "foreign minister")),
        ("Jubilee House", ("government", "GH", "president")),
        ("Malawi’s Foreign Ministry", ("ministry", "MW", "minister of foreign")),
        ("State House, Lilongwe", ("office", "MW", "president")),
        ("Moroccan Royal Office", ("government", "MA", "king")),
        ("Press Office of Villa Somalia", ("government", "SO", "president")),
        ("Arab League", ("body", "", "secretary-general")),
        ("OSCE Press Office", ("body", "", "secretary-general")),
        ("osce", None),
        ("OSCE Watch", None),
        ("Embassy of Peru in Malawi", ("government", "PE", "ambassador")),
        ("U.S. Embassy in Malawi", ("government", "US", "ambassador")),
        ("High Commission of Malawi to Kenya", ("government", "MW", "high commissioner")),
        ("Permanent Mission of Peru to the United Nations", ("government", "PE", "permanent representative")),
        ("U.S. Department of Agriculture", ("government", "US", "")),
        ("Office of the Vice President of Malawi", ("government", "MW", "vice president")),
        ("U.S. Northern Command", ("government", "US", "")),
        ("Peru and Malawi Embassy", None),
        ("Ministry of Foreign Affairs", None),
        ("Malawi Daily", None),
        ("Lilongwe Daily", None),
        ("press: Ministry of Truth of Malawi", None),
        ("Ministry " * 40 + "of Malawi", None),
    ],
)
def test_an_office_without_an_entry_is_known_by_its_name(name: str, expected: tuple[str, str, str] | None) -> None:
    found = readouts.Lexicon.default().publisher(name)
    told = (found.kind.value, found.country, next(iter(found.roles), "")) if isinstance(found, Publisher) else None
    assert told == expected


def test_a_bare_title_in_the_texts_of_a_government_is_its_own() -> None:
    text = "The Prime Minister met the President of Kenya, Amos Mwangi. The Prime Minister praised the port."
    told = readouts.parse(text, publisher="Government of Zambia").participants
    assert [(p.role, p.country) for p in told] == [("Prime Minister", "ZM"), ("President", "KE")]


def test_who_received_the_head_of_a_body_is_the_publishers_own() -> None:
    text = "The President of the European Commission, Joan Hill, met today with Prime Minister Ruth Banda."
    told = readouts.parse(text, publisher="Government of Zambia").participants
    assert [(p.name, p.country) for p in told] == [("Joan Hill", None), ("Ruth Banda", "ZM")]


@pytest.mark.parametrize(
    ("publisher", "title"),
    [
        ("Ministry of Foreign Affairs of Zambia", "Foreign Minister"),
        ("Ministry of Foreign Affairs of Zambia", "Minister"),
        ("Zambian Ministry of Health", "Minister of Health"),
        ("Office of the President of Zambia", "President"),
    ],
)
def test_the_own_of_an_office_without_an_entry(publisher: str, title: str) -> None:
    text = (
        f"{title} Ruth Banda spoke by phone with Norwegian President Sigrid Halvorsen. {title} Banda praised the port."
    )
    readout = readouts.parse(text, publisher=publisher)
    assert [(p.name, p.country) for p in readout.participants] == [("Ruth Banda", "ZM"), ("Sigrid Halvorsen", "NO")]
    assert readout.publisher is not None
    assert (readout.publisher.name, readout.publisher.country) == (publisher, "ZM")


@pytest.mark.parametrize(
    "publisher", ["Ministry of Foreign Affairs of Peru", "Ecuador MFA", "cancilleria.gov.co", "Minrex"]
)
def test_the_chancellor_is_the_foreign_minister_where_he_is_called_so(publisher: str) -> None:
    text = (
        "Foreign Minister Ana Roe met with Foreign Minister Omar Haddad of Jordan. The Chancellor praised the accord."
    )
    (statement,) = readouts.parse(text, published="2031-03-05", publisher=publisher).statements
    assert [s.name for s in statement.speakers] == ["Ana Roe"]
