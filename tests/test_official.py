"""What official readouts have in common: who was present, journeys, several contacts told at once."""

from __future__ import annotations

import datetime

import pytest

import readouts
from readouts import Call, Readout

PUBLISHED = "2031-03-06"
LEAD = "President Ruth Hale spoke today with President Amos Otieno of Kenya. "


def parse(text: str, publisher: str = "White House", title: str | None = None) -> Readout:
    return readouts.parse(text, published=PUBLISHED, publisher=publisher, title=title)


def told(call: Call) -> str:
    """A call in short: its parties, how and when it was."""
    return f"{' '.join(sorted(p.name.split()[-1] for p in call.participants))} | {call.channel} | {call.date}"


PRESENT = [
    (
        "Also in the meeting were National Security Advisor Dan Moss and Kenyan Foreign Minister Grace Mumbi.",
        "Moss Mumbi",
    ),
    ("Also present were Foreign Minister Grace Mumbi of Kenya and other officials.", "Mumbi"),
    (
        "Participating in the call were also Prime Minister Mia Holm of Denmark and Chancellor Jan Weber of Germany.",
        "Holm Weber",
    ),
    (
        "Joining President Hale on the call were Prime Minister Mia Holm of Denmark and Ida Frost.",
        "Frost Holm",
    ),
    ("The meeting was also attended by Secretary of Labor Ida Frost.", "Frost"),
    ("They were also joined by Kenyan Foreign Minister Grace Mumbi.", "Mumbi"),
    ("They were joined on the call by Kenyan Foreign Minister Grace Mumbi.", "Mumbi"),
    ("Vice President Carl Voss joined by secure video.", "Voss"),
    ("Vice President Carl Voss also joined the call.", "Voss"),
    ("The meeting was attended by senior officials of both countries.", ""),
    ("Also on the table were the plans of Foreign Minister Grace Mumbi of Kenya.", ""),
    ("Vice President Carl Voss joined the board of the museum.", ""),
    ("Participants praised Foreign Minister Grace Mumbi of Kenya.", ""),
]


@pytest.mark.parametrize(("sentence", "others"), PRESENT)
def test_who_else_was_present(sentence: str, others: str) -> None:
    (call,) = parse(LEAD + sentence).calls
    names = {p.name.split()[-1] for p in call.participants} - {"Hale", "Otieno"}
    assert " ".join(sorted(names)) == others


def test_who_attends_sits_on_the_side_of_his_country() -> None:
    text = "Also in the meeting was Secretary of Labor Ida Frost. President Hale praised the harvest."
    (said,) = parse(LEAD + text).statements
    assert [p.name for p in said.addressees] == ["Amos Otieno"]


def test_a_call_with_partners_is_with_those_who_join() -> None:
    text = (
        "President Ruth Hale hosted a video conference today with Allies and partners to discuss aid to Kenya. The"
        " leaders affirmed their solidarity. Joining President Hale on the call were Prime Minister Mia Holm of Denmark"
        " and Chancellor Jan Weber of Germany."
    )
    readout = parse(text)
    (call,) = readout.calls
    assert told(call) == "Hale Holm Weber | video | 2031-03-06"
    assert [t.text for t in call.topics] == ["aid to Kenya"]
    assert [len(s.speakers) for s in readout.statements] == [3]


DAYS = [
    ("Vice President Ruth Hale flew to Lima, Peru on Monday. She met with President Luis Pardo.", ["2031-03-03"]),
    ("On Monday, Vice President Ruth Hale traveled to Lima, Peru. She met with President Luis Pardo.", ["2031-03-03"]),
    (
        "Vice President Ruth Hale traveled to Lima, Peru on Monday. She met with President Luis Pardo of Peru. The Vice"
        " President also met with Foreign Minister Ana Cano of Peru.",
        ["2031-03-03", "2031-03-03"],
    ),
    (
        "Vice President Ruth Hale had two calls with Baltic leaders today.\n\nThe Vice President spoke with President"
        " Jan Kask of Estonia. The Vice President spoke with Prime Minister Egle Varna of Lithuania.",
        ["2031-03-06", "2031-03-06"],
    ),
    (
        "Vice President Ruth Hale traveled to Lima, Peru on Monday. On Tuesday, she met with President Luis Pardo of"
        " Peru. The Vice President also met with Foreign Minister Ana Cano of Peru.",
        ["2031-03-04", "None"],
    ),
    ("On March 3-4, Vice President Ruth Hale traveled to Lima, Peru. She met with President Luis Pardo.", ["None"]),
    ("On March 3 and 4, Vice President Ruth Hale traveled to Lima, Peru. She met with President Luis Pardo.", ["None"]),
    ("Vice President Ruth Hale praised the Lima talks on Monday. She met with President Luis Pardo.", ["None"]),
    (
        "Secretary Dan Moss traveled to Lima, Peru on Monday. Vice President Ruth Hale met with Peruvian President Luis"
        " Pardo.",
        ["None"],
    ),
]


@pytest.mark.parametrize(("text", "days"), DAYS)
def test_a_contact_is_on_the_day_of_the_journey_or_of_the_calls_that_the_lead_tells(text: str, days: list[str]) -> None:
    assert [str(c.date) for c in parse(text).calls] == days


def test_the_delegation_that_travels_is_its_own_side() -> None:
    text = (
        "Vice President Ruth Hale traveled to Lima, Peru on Monday. The Vice President met with President Luis Pardo."
        " The delegation also met with Foreign Minister Ana Cano of Peru."
    )
    assert [told(c).split(" | ")[0] for c in parse(text).calls] == ["Hale Pardo", "Cano Hale"]


def test_a_call_is_on_the_day_of_what_the_lead_tells_was_said_in_it() -> None:
    text = (
        "The below is attributable to Spokesperson Ned Pine:\n\nSecretary of State Ruth Hale congratulated Kenyan"
        " Foreign Minister Amos Otieno today on his appointment. The Secretary and the Foreign Minister spoke of trade."
    )
    readout = parse(text, publisher="US State Department")
    assert [told(c) for c in readout.calls] == ["Hale Otieno | unspecified | 2031-03-06"]
    assert [s.call for s in readout.statements] == list(readout.calls)


def test_today_is_the_day_of_the_dateline_where_the_text_came_out_later() -> None:
    text = "{}\n\nNairobi, Kenya\n\nToday, the Prime Minister, Ruth Hale, met with the President of Kenya, Amos Otieno."
    for line, day in [
        ("March 5, 2031", "2031-03-05"),
        ("March 6, 2031", "2031-03-06"),
        ("March 5, 2030", "2031-03-06"),
    ]:
        (call,) = parse(text.format(line), publisher="Prime Minister of Canada").calls
        assert call.date == datetime.date.fromisoformat(day)


VISITS = [
    ("Vice President Ruth Hale hosted Kenyan President Amos Otieno for a virtual bilateral meeting.", "video"),
    ("Vice President Ruth Hale hosted Kenyan President Amos Otieno for a working lunch.", "in_person"),
]


@pytest.mark.parametrize(("text", "channel"), VISITS)
def test_what_somebody_is_received_for_tells_the_channel(text: str, channel: str) -> None:
    assert [c.channel for c in parse(text).calls] == [channel]


SECOND = [
    (
        "met with Kosovan President Arta Beka and Prime Minister Ilir Kras. They discussed the relations of Kosovo with"
        " Serbia.",
        "XK",
    ),
    ("met with Kenyan President Arta Beka and President Ilir Kras. They praised Kenya.", ""),
]


@pytest.mark.parametrize(("text", "country"), SECOND)
def test_the_second_leader_of_the_other_side_is_of_the_country_of_the_first(text: str, country: str) -> None:
    found = parse(f"Secretary of State Ruth Hale {text}", publisher="US State Department").participants
    assert [p.country or "" for p in found if p.name == "Ilir Kras"] == [country]


def test_the_country_of_a_town_in_a_title_is_no_party() -> None:
    text = (
        "Secretary Dan Moss met with General Tao Lin, Vice Chairman of the Central Commission in Lima, Peru. They"
        " praised the ports, as directed by President Luis Pardo of Peru."
    )
    (call,) = parse(text).calls
    assert told(call).split(" | ")[0] == "Lin Moss"


def test_a_day_is_no_part_of_who_speaks() -> None:
    text = LEAD + "Today the leaders of the two provinces also requested their recognition."
    assert "leaders" in [p.name for p in parse(text).participants]


def test_a_capitalised_call_to_do_something_was_not_placed_by_anybody() -> None:
    text = LEAD + "They praised the response to President Hale's Call to Action."
    (call,) = parse(text).calls
    assert call.initiator is None


@pytest.mark.parametrize("end", ["(end)", "(KUNA)", "(End/KUNA)"])
def test_a_sentence_before_the_mark_of_an_end_is_no_heading(end: str) -> None:
    (statement,) = parse(f"{LEAD}\nPresident Otieno thanked her for the grain. {end}\naa.rk").statements
    assert statement.content.text == "the grain"


OF_OTHERS = [
    "President Otieno spoke about the talks with Foreign Minister Mia Holm of Denmark. The leaders praised the port.",
    "She told Minister Grace Mumbi to continue talks with Foreign Minister Mia Holm of Denmark. Both praised the port.",
]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_contacts_of_which_somebody_speaks_are_not_gone_on_with(text: str) -> None:
    readout = parse(LEAD + text)
    assert [len(c.participants) for c in readout.calls if not c.background] == [2]
    assert {p.name for p in readout.statements[-1].speakers} == {"Ruth Hale", "Amos Otieno"}


INVITED = [
    "President Otieno invited her to visit Nairobi. The invitation was accepted with gratitude.",
    "President Otieno extended an invitation to her to visit Nairobi, and the invitation was accepted.",
]


@pytest.mark.parametrize("text", INVITED)
def test_an_invitation_is_accepted_by_who_was_invited(text: str) -> None:
    _, accepted = parse(LEAD + text).statements
    assert [p.name for p in accepted.speakers] == ["Ruth Hale"]


CALLERS = [
    ("received a phone call from {}, congratulating her on her election", "Otieno", "her election"),
    ("received today a letter from {}, inviting her to open the port", "Otieno", "open the port"),
    ("received a phone call from {}, expressing condolences over the fire", "Otieno", "the fire"),
    ("received a phone call from {}, stressing the need for ports", "Hale", "the need for ports"),
]


@pytest.mark.parametrize(("told", "speaker", "content"), CALLERS)
def test_who_does_a_kindness_is_who_called(told: str, speaker: str, content: str) -> None:
    (statement,) = parse("President Ruth Hale " + told.format("President Amos Otieno of Kenya") + ".").statements
    assert [p.name for p in statement.speakers] == [f"{'Ruth' if speaker == 'Hale' else 'Amos'} {speaker}"]
    assert statement.content.text == content


LEADS = [
    "{} had a telephone conversation with {}, at the initiative of the Kenyan side",
    "{} spoke by phone with {}, at the request of the Kenyan side",
]


@pytest.mark.parametrize("lead", LEADS)
def test_a_lead_below_the_title_can_have_lost_its_full_stop(lead: str) -> None:
    text = lead.format("Vladimir Petrov", "President of Kenya Amos Otieno") + "\n\nThe parties discussed the harvest."
    (call,) = parse(text, publisher="Kremlin", title="Telephone conversation with President of Kenya Amos Otieno").calls
    assert call.initiator is not None
    assert (call.channel, call.initiator.name) == ("phone", "Amos Otieno")
    assert [t.text for t in call.topics] == ["the harvest"]


OCCASIONS = [
    (
        "ahead of the Day of Unity between the Peoples of Russia and Kenya, marked on March 2",
        "Otieno Petrov | phone | None",
    ),
    ("before the talks between the envoys of Peru and Chile", "Otieno Petrov | phone | None"),
    ("on March 2", "Otieno Petrov | phone | 2031-03-02"),
]


@pytest.mark.parametrize(("occasion", "expected"), OCCASIONS)
def test_who_an_occasion_is_between_takes_no_part(occasion: str, expected: str) -> None:
    text = f"Vladimir Petrov and President of Kenya Amos Otieno had a telephone conversation {occasion}."
    assert [told(c) for c in parse(text, publisher="Kremlin").calls if not c.background][-1] == expected


def test_an_engagement_can_be_a_call() -> None:
    text = (
        "Vice President Ruth Hale spoke by phone with President Amos Otieno of Kenya, the highest-level U.S. engagement"
        " with President Otieno this year."
    )
    assert [c.channel for c in parse(text).calls] == ["phone"]


SAID = [
    ("She thanked President Otieno and requested grain from Lamu.", ["request: grain from Lamu"]),
    (
        "She condemned the raid on Lamu and stressed that those who led it must go.",
        ["criticize: the raid on Lamu", "emphasize: those who led it must go"],
    ),
    (
        "President Otieno, expressing gratitude for the grain, in turn wished her good health.",
        ["thank: the grain", "congratulate: good health"],
    ),
    ("They wished the two brotherly countries and their peoples peace.", ["congratulate: peace"]),
    ("She wished President Otieno and the Kenyan people peace.", ["congratulate: peace"]),
    ("She drew the attention of the President of Kenya to the raid.", ["emphasize: the raid"]),
    ("She drew her counterpart's attention to the raid.", ["emphasize: the raid"]),
    ("She expressed condolences in connection with the flood.", ["condole: the flood"]),
    ("She congratulated President Otieno in connection with the National Day.", ["congratulate: the National Day"]),
    ("She recalled her talks with the President in Nairobi.", ["inform: her talks with the President in Nairobi"]),
    (
        "President Otieno noted that last year, we met in Nairobi and reached accords on the port.",
        ["inform: last year, we met in Nairobi and reached accords on the port"],
    ),
    (
        "President Otieno noted that we met in May and thanked her for the grain.",
        ["inform: we met in May", "thank: the grain"],
    ),
    ("She praised the truce, praying to Allah Almighty to protect Lima.", ["praise: the truce", "hope: protect Lima"]),
    ("She drew attention to the attacks on ships.", ["emphasize: the attacks on ships"]),
    ("She voiced adherence to the accords on the port.", ["commit: the accords on the port"]),
    ("She gave assurances to the families on the port.", ["commit: the port"]),
    (
        "She explained the state of the talks, including their length, and gained support from President Otieno.",
        ["inform: the state of the talks, including their length"],
    ),
    (
        "They agreed to stay in touch, with both looking forward to the summit.",
        ["agree: stay in touch", "hope: the summit"],
    ),
    (
        "They welcomed the growth of trade, with both sides stressing the need for ports.",
        ["praise: the growth of trade", "emphasize: the need for ports"],
    ),
    (
        "She warned of a long drought, with farmers calling for rain.",
        ["warn: a long drought, with farmers calling for rain"],
    ),
    (
        "She underscored the latest measures to support Kenya, including the fund.",
        ["emphasize: the latest measures to support Kenya, including the fund"],
    ),
    ("She was the first leader to condemn the raid.", ["criticize: the raid"]),
    ("They discussed Boxit and President Otieno stressed the need for ports.", ["emphasize: the need for ports"]),
    (
        "She urged against any talks on terms that gave credence to rumours.",
        ["request: any talks on terms that gave credence to rumours"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SAID)
def test_what_is_said_beside_and_what_belongs_to_a_noun(sentence: str, expected: list[str]) -> None:
    assert [f"{s.act}: {s.content.text}" for s in parse(LEAD + sentence).statements] == expected


COUNTRIES = [
    (
        "The delegation was moved by President Luc Moise's speech. As President Ruth Hale has said, Haiti has a plan.",
        "Ruth Hale",
        "US",
    ),
    ("Secretary Dan Moss met with a delegation led by Secretary General Mia Holm in Lima.", "Mia Holm", None),
    ("Secretary Dan Moss spoke with European Commissioner for Trade Paul Breck.", "Paul Breck", None),
]


@pytest.mark.parametrize(("text", "name", "country"), COUNTRIES)
def test_the_country_of_a_title_of_the_own_state_and_of_a_body(text: str, name: str, country: str | None) -> None:
    assert [p.country for p in parse(text).participants if p.name == name] == [country]


@pytest.mark.parametrize("document", ["NSC Press Statement", "NSC Statement", "Press Statement"])
def test_a_statement_on_somebody_is_no_part_of_his_title(document: str) -> None:
    title = f"{document} on National Security Advisor Dan Moss's Phone Call with Kenyan President Amos Otieno"
    text = "National Security Advisor Dan Moss spoke today with Kenyan President Amos Otieno."
    readout = parse(text, title=title)
    assert [p.role for p in readout.participants] == ["National Security Advisor", "President"]
    assert [told(c) for c in readout.calls] == ["Moss Otieno | phone | 2031-03-06"]


TOPICS = [
    ("They discussed Boxit and President Otieno stressed the need for ports.", ["Boxit"]),
    ("They held a conversation covering a range of issues, including trade.", ["a range of issues, including trade"]),
    ("The leaders coordinated on a range of issues, including trade.", ["a range of issues, including trade"]),
]


@pytest.mark.parametrize(("sentence", "topics"), TOPICS)
def test_what_was_discussed(sentence: str, topics: list[str]) -> None:
    assert [t.text for c in parse(LEAD + sentence).calls for t in c.topics] == topics


def test_a_contact_shares_the_will_of_the_verb_before_it() -> None:
    text = "In Nairobi, President Ruth Hale {} the ports and {} with President Amos Otieno of Kenya to discuss trade."
    for verbs, status in [(("will praise", "meet"), "planned"), (("praised", "met"), "held")]:
        assert [c.status for c in parse(text.format(*verbs)).calls] == [status]


def test_the_country_of_one_of_two_with_the_same_title_is_not_guessed() -> None:
    text = (
        "The Prime Minister spoke to President Mercier today. The Prime Minister said he was looking forward"
        " to travelling to the US, and the leaders praised the visit of President Mercier to Washington. They agreed"
        " that the plan of President Hale was welcome."
    )
    readout = parse(text, publisher="Prime Minister's Office, 10 Downing Street")
    assert [p.country for p in readout.participants if p.name == "Mercier"] == [None]


TITLES = [
    (
        "Kenya's Deputy Prime Minister and Foreign Minister, Amos Otieno.",
        "Deputy Prime Minister and Foreign Minister",
        "KE",
    ),
    ("Jean Roux, France's Minister for Europe and Foreign Affairs.", "Minister for Europe and Foreign Affairs", "FR"),
    ("Jean Roux, Minister for Europe and Foreign Affairs of France.", "Minister for Europe and Foreign Affairs", "FR"),
    ("Ana Lima, the recently appointed Minister of Foreign Affairs of Chile.", "Minister of Foreign Affairs", "CL"),
    ("Kenya's President and Foreign Minister, Amos Otieno and Grace Mumbi, respectively.", "President", "KE"),
]


@pytest.mark.parametrize(("whom", "role", "country"), TITLES)
def test_a_title_of_two_parts_beside_a_name(whom: str, role: str, country: str) -> None:
    (call, *_) = parse(f"Secretary of State Ruth Hale spoke today with {whom}", publisher="US State Department").calls
    assert [(p.role, p.country) for p in call.participants][1] == (role, country)


def test_those_who_lead_a_meeting_together_are_in_it() -> None:
    text = (
        "Prime Minister Ruth Hale of Norway, Chancellor Jan Weber of Germany and President Amos Otieno of Kenya today"
        " co-chaired a virtual meeting of the Harbour Group, ahead of President Voss's talks with President Petrov."
    )
    own = [told(c) for c in parse(text, publisher="Prime Minister of Norway").calls if not c.background]
    assert own == ["Hale Otieno Weber | video | 2031-03-06"]


@pytest.mark.parametrize("publisher", ["White House", None])
@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "Secretary of State Ida Frost met Foreign Minister Ali Karam and Defense Minister Jo Odhiambo of Kenya.",
            "KE",
        ),
        ("Secretary of State Ida Frost met with Envoy Ali Karam, and Defense Minister Jo Odhiambo of Kenya.", "KE"),
    ],
)
def test_who_is_met_beside_another_officer_of_state_is_of_his_country(
    publisher: str | None, text: str, country: str
) -> None:
    (karam,) = (p for p in parse(text, publisher).participants if p.name == "Ali Karam")
    assert karam.country == country


def test_who_stands_before_an_officer_of_another_state_is_of_his_own() -> None:
    text = "President Ruth Hale met Secretary of Defense Dan Moss and Defense Minister Jo Odhiambo of Kenya."
    assert [p.country for p in parse(text).participants] == ["US", "US", "KE"]


def test_a_leader_beside_a_leader_may_be_of_another_country() -> None:
    text = "Secretary of State Ida Frost spoke with King Ali Karam and Prime Minister Jo Odhiambo of Kenya."
    assert [p.country for p in parse(text, None).participants] == [None, None, "KE"]


def test_who_writes_of_his_own_call_tells_what_both_discussed_and_agreed_on() -> None:
    lead = "I spoke by phone with President Ana Lima of Brazil to discuss floods. "
    readout = parse(lead + "We also discussed trade. We agreed to meet.")
    (call,) = readout.calls
    assert [t.text for t in call.topics] == ["floods", "trade"]
    assert [len(s.speakers) for s in readout.statements] == [2]


SIGNED = """Call with Kenyan Foreign Minister

Statement
The Hon Ana Doe
Minister for Foreign Affairs

Today I spoke with Foreign Minister Amos Mwangi of Kenya.

I thanked him for the aid. We also discussed the drought and agreed to meet in May.
"""


def test_who_signs_a_text_speaks_in_it() -> None:
    found = readouts.parse(SIGNED, publisher="Australia DFAT")
    doe = found.participants[1]
    assert (doe.name, doe.role, doe.country) == ("Ana Doe", "Minister for Foreign Affairs", "AU")
    (call,) = found.calls
    assert sorted(p.name for p in call.participants) == ["Amos Mwangi", "Ana Doe"]
    assert [t.text for t in call.topics] == ["the drought"]
    said = [(sorted(p.name for p in s.speakers), [p.name for p in s.addressees]) for s in found.statements]
    assert said == [(["Ana Doe"], ["Amos Mwangi"]), (["Amos Mwangi", "Ana Doe"], [])]


WRITTEN = [
    ("Statement by President Ana Doe of Chile\n\n{text}", "Ana Doe"),
    ("President Doe's message on the drought\n\n{text}", "Doe"),
    ("{text}\n\nAna Doe, President of Chile", "Ana Doe"),
    ("A letter\n\n{text}\n\nSincerely,\n\nAna Doe\nPresident of Chile", "Ana Doe"),
]


@pytest.mark.parametrize(("frame", "name"), WRITTEN)
def test_whoever_a_text_is_by_speaks_in_it(frame: str, name: str) -> None:
    text = (
        "I spoke by phone with President Amos Mwangi of Kenya. I thanked him for the aid. He assured me of his support."
    )
    found = readouts.parse(frame.format(text=text))
    assert [sorted(p.name for p in call.participants) for call in found.calls] == [sorted(["Amos Mwangi", name])]
    said = [(s.speakers[0].name, s.addressees[0].name, s.content.text) for s in found.statements]
    assert said == [(name, "Amos Mwangi", "the aid"), ("Amos Mwangi", name, "his support")]


def test_who_signs_is_the_subject_of_what_has_none() -> None:
    found = readouts.parse("Spoke with President Amos Mwangi of Kenya.\n\nAna Doe, President of Chile")
    assert [p.name for p in found.calls[0].participants] == ["Ana Doe", "Amos Mwangi"]


@pytest.mark.parametrize(
    "headline", ["President Doe's message on the drought", "Statement by spokesman Jan Moss", "The drought in Kenya"]
)
def test_nobody_writes_a_text_that_tells_of_him_or_that_another_gives_out(headline: str) -> None:
    found = readouts.parse(f"{headline}\n\nPresident Ana Doe of Chile was in Lima. I thanked Kenya for the aid.")
    assert found.statements == ()


@pytest.mark.parametrize("line", ["Media enquiries", "Ana Doe, journalist", "The minister's office"])
def test_nobody_signs_without_an_office_below_the_name(line: str) -> None:
    text = SIGNED.replace("Minister for Foreign Affairs\n", f"{line}\n")
    names = [p.name for p in readouts.parse(text, publisher="Australia DFAT").calls[0].participants]
    assert "Ana Doe" not in names


GREETINGS = [
    ("President Amos Otieno has congratulated President Ana Roe of Peru on her election.", "unspecified"),
    ("President Amos Otieno extended his congratulations to President Ana Roe of Peru.", "unspecified"),
    ("President Amos Otieno has sent his warm congratulations to President Ana Roe of Peru.", "letter"),
    ("President Amos Otieno sends a message of congratulations to the new President of Peru, Ana Roe.", "letter"),
    ("President Amos Otieno conveyed a letter of condolence to President Ana Roe of Peru on the flood.", "letter"),
    (
        "President Amos Otieno expressed his condolences to President Ana Roe of Peru following the flood.",
        "unspecified",
    ),
    (
        "President Amos Otieno offered condolences to President Ana Roe of Peru and to all Peru over the flood.",
        "unspecified",
    ),
    ("President Ana Roe of Peru sent her congratulations to President Amos Otieno after the election.", "letter"),
]


@pytest.mark.parametrize(("lead", "channel"), GREETINGS)
def test_good_wishes_that_open_an_official_text_are_a_contact(lead: str, channel: str) -> None:
    readout = parse(f"{lead} President Otieno said that trade would grow.", "Presidency of Kenya")
    (call,) = readout.calls
    assert told(call) == f"Otieno Roe | {channel} | None"
    assert [s.call for s in readout.statements] == [call, call]
    assert [*readout.statements[0].speakers, *readout.statements[0].addressees] == [*call.participants]
    assert [p.name for p in readout.statements[1].addressees] == ["Ana Roe"]


NO_GREETINGS = [
    ("President Amos Otieno has congratulated President Ana Roe of Peru on her election.", None),
    ("President Amos Otieno has not congratulated President Ana Roe of Peru on her election.", "Presidency of Kenya"),
    ("President Amos Otieno congratulated Foreign Minister Ida Frost of Kenya on her speech.", "Presidency of Kenya"),
    ("President Amos Otieno congratulated the people of Peru on the National Day.", "Presidency of Kenya"),
    ("President Amos Otieno congratulated Ana Roe on her novel.", "Presidency of Kenya"),
    ("President Amos Otieno praised President Ana Roe of Peru for her speech.", "Presidency of Kenya"),
]


@pytest.mark.parametrize(("lead", "publisher"), NO_GREETINGS)
def test_good_wishes_that_are_no_contact(lead: str, publisher: str | None) -> None:
    assert not readouts.parse(lead, published=PUBLISHED, publisher=publisher).calls


def test_good_wishes_beside_another_contact_are_none_of_their_own() -> None:
    text = (
        "President Amos Otieno met President Jo Holm of Norway. He congratulated President Ana Roe of Peru on her win."
    )
    assert [told(c) for c in parse(text, "Presidency of Kenya").calls] == ["Holm Otieno | in_person | None"]


DESCRIBED = [
    ("The head of Peru stressed that trade would grow.", "Roe"),
    ("The head of our state stressed that trade would grow.", "Otieno"),
    ("The leader of our country stressed that trade would grow.", "Otieno"),
    ("The leaders of two countries stressed that trade would grow.", "Otieno Roe"),
    ("The two authorities stressed that trade would grow.", "Otieno Roe"),
    ("The head of Chile stressed that trade would grow.", "Chile"),
]


@pytest.mark.parametrize(("sentence", "speakers"), DESCRIBED)
def test_who_leads_a_country_may_be_called_its_head(sentence: str, speakers: str) -> None:
    lead = "President Amos Otieno met President Ana Roe of Peru. "
    (said,) = parse(lead + sentence, "Presidency of Kenya").statements
    assert " ".join(sorted(p.name.split()[-1] for p in said.speakers)) == speakers


HOLDERS = [
    ("The Deputy Prime Minister and Foreign Minister stressed that trade would grow.", "Otieno"),
    ("The Deputy Prime Minister and Minister of Foreign Affairs stressed that trade would grow.", "Otieno"),
    ("The Deputy Prime Minister and the Foreign Minister stressed that trade would grow.", "Otieno Roe"),
]


@pytest.mark.parametrize(("sentence", "speakers"), HOLDERS)
def test_two_titles_in_other_words_are_those_of_who_has_both(sentence: str, speakers: str) -> None:
    lead = (
        "Deputy Prime Minister and Minister of Foreign Affairs Amos Otieno met Foreign Minister Ana Roe of Peru. "
        "The Peruvian Foreign Minister said that the weather was fine. "
    )
    said = parse(lead + sentence, "Ministry of Foreign Affairs of Kenya").statements[-1]
    assert " ".join(sorted(p.name.split()[-1] for p in said.speakers)) == speakers


CAME = [
    ("This came as King Amos received a phone call from President Roe.", True),
    ("This came when President Roe met King Amos.", True),
    ("He left as King Amos received a phone call from President Roe.", False),
]


@pytest.mark.parametrize(("sentence", "in_it"), CAME)
def test_what_came_with_a_contact_was_said_in_it(sentence: str, in_it: bool) -> None:
    text = "President Ana Roe of Peru stressed that trade would grow. " + sentence
    readout = parse(text, "Royal Court of Jordan")
    assert (readout.statements[0].call is not None) is in_it


LINES = [
    ("Alan Brook, Former Secretary-General", "Alan Brook"),
    ("Summary | Alan Brook, Former Secretary-General", "Alan Brook"),
]


@pytest.mark.parametrize(("line", "name"), LINES)
def test_a_line_with_name_and_title_tells_who_bears_it(line: str, name: str) -> None:
    text = (
        f"Readout of the Secretary-General's meeting\n{line}\nThe Secretary-General met Prime Minister Ana Roe of Peru."
    )
    assert sorted(p.name for p in parse(text, "United Nations").calls[0].participants) == sorted([name, "Ana Roe"])


def test_a_taoiseach_is_irish_and_no_other_prime_minister_is_in_his_texts() -> None:
    text = "Taoiseach Sean Kenny spoke with Prime Minister Jane Roe. The Prime Minister said that trade would grow."
    for publisher, home in (("Merrion Street", None), ("Prime Minister's Office, 10 Downing Street", "GB")):
        found = {p.name: p.country for p in parse(text, publisher).participants}
        assert found == {"Sean Kenny": "IE", "Jane Roe": home}
    (call,) = parse("The Taoiseach met King Omar of Jordan.", None).calls
    assert {p.country for p in call.participants} == {"IE", "JO"}


def test_leaders_who_greet_one_of_them_are_the_others() -> None:
    lead = "President Amos Otieno met President Ana Roe of Peru. "
    (said,) = parse(lead + "The leaders congratulated the President on the harvest.", "Presidency of Kenya").statements
    assert [p.name for p in said.speakers] == ["Ana Roe"]


WE = [("We confirmed that trade would grow.", 2), ("We stressed that trade would grow.", 1)]


@pytest.mark.parametrize(("sentence", "speakers"), WE)
def test_we_are_both_where_one_of_them_writes_as_i(sentence: str, speakers: int) -> None:
    lead = "I had a telephone talk with Prime Minister Ana Roe of Peru. "
    (said,) = parse(lead + sentence, "Prime Minister's Office of Japan").statements
    assert len(said.speakers) == speakers


def test_a_post_to_which_somebody_is_elected_is_no_place_where_he_speaks() -> None:
    lead = "President Amos Otieno met President Ana Roe of Peru. "
    text = "President Roe congratulated him on his re-election to the post. She expressed her concern over the flood."
    readout = parse(lead + text, "Presidency of Kenya")
    assert [s.call for s in readout.statements] == [*readout.calls] * 2


CREDENTIALS = [
    "Ambassador of Peru Ana Roe presented her credentials to President Amos Otieno.",
    "Ambassador of Peru Ana Roe presented the Letters of Credence to President Amos Otieno.",
    "Ambassador of Peru Ana Roe has presented copies of her credentials to President Amos Otieno.",
    "President Amos Otieno received the credentials of the new Ambassador of Peru, H.E. Ana Roe.",
    "President Amos Otieno accepted the Letters of Credence from Ambassador of Peru Ana Roe.",
]


@pytest.mark.parametrize("sentence", CREDENTIALS)
def test_who_presents_credentials_is_met(sentence: str) -> None:
    (call,) = parse(sentence, "Presidency of Kenya").calls
    assert told(call) == "Otieno Roe | in_person | None"


WHO_IS = [
    "Foreign Minister Ana Roe of Peru who is in Nairobi for talks called on President Amos Otieno.",
    "Foreign Minister Ana Roe of Peru, who is in Nairobi to attend the Ports Forum, called on President Amos Otieno.",
    "Foreign Minister Ana Roe of Peru who was in Nairobi for the Ports Forum met President Amos Otieno.",
]


@pytest.mark.parametrize("sentence", WHO_IS)
def test_who_is_somewhere_is_who_meets(sentence: str) -> None:
    (call,) = parse(sentence, "Presidency of Kenya").calls
    assert told(call) == "Otieno Roe | in_person | None"


def test_a_recent_contact_that_opens_a_text_is_the_news() -> None:
    text = "In a recent phone conversation with President Ana Roe of Peru, President Amos Otieno said that trade grows."
    readout = parse(text, "Presidency of Kenya")
    (call,) = readout.calls
    assert [s.call for s in readout.statements] == [call]


def test_whose_counterpart_is_the_publishers_is_of_another_country() -> None:
    text = "Foreign Minister Omar Momen and his {} counterpart Dr. Nara Khadka discussed trade."
    for demonym, countries in (("Kenyan", [None, "KE"]), ("Peruvian", ["KE", "PE"])):
        found = parse(text.format(demonym), "Ministry of Foreign Affairs of Kenya").participants
        assert [p.country for p in found] == countries


def test_a_king_and_a_prime_minister_are_two() -> None:
    text = "His Majesty The King and Prime Minister Mark Roe received President Ana Diaz of Peru. "
    assert len(parse(text, "Royal Court of Norway").calls[0].participants) == 3
    text = text.replace("His Majesty The King", "Crown Prince")
    assert len(parse(text, "Royal Court of Norway").calls[0].participants) == 2


LETTERS = [
    ("President Amos Otieno continues to receive congratulatory letters and telegrams from foreign leaders.", 2),
    ("President Amos Otieno received congratulatory messages from heads of state.", 2),
    ("President Amos Otieno read the letters of his people.", 0),
]


@pytest.mark.parametrize(("lead", "letters"), LETTERS)
def test_each_of_many_who_write_to_one_is_a_contact_of_his(lead: str, letters: int) -> None:
    text = (
        " President of Peru Ana Roe sent her congratulations. President of Norway Jo Holm writes that trade has grown."
    )
    readout = parse(lead + text, "Presidency of Kenya")
    assert [told(c) for c in readout.calls] == ["Otieno Roe | letter | None", "Holm Otieno | letter | None"][:letters]
    assert [c.initiator.name for c in readout.calls if c.initiator] == ["Ana Roe", "Jo Holm"][:letters]
    assert [len(s.addressees) for s in readout.statements] == [letters // 2] * 2


@pytest.mark.parametrize(("whom", "country"), [("President Roe", "PE"), ("President Otieno", "KE")])
def test_who_comes_with_somebody_is_of_his_country(whom: str, country: str) -> None:
    text = "President Amos Otieno met with President Ana Roe of Peru. "
    text += f"{whom} was joined by Foreign Minister Ivo Bann; Trade Minister Eva Sand; and Ambassador Leo Funk."
    found = {p.name: p.country for p in parse(text, "Presidency of Kenya").participants}
    assert [found[name] for name in ("Ivo Bann", "Eva Sand", "Leo Funk")] == [country] * 3


@pytest.mark.parametrize("title", ["Press Secretary", "Pentagon Press Secretary"])
def test_the_secretary_is_no_press_secretary(title: str) -> None:
    text = f"{title} Ana Roe said the Secretary spoke by phone with Minister Omar Haddad of Jordan."
    (call,) = parse(text, "Pentagon").calls
    assert [p.name for p in call.participants] == ["Secretary", "Omar Haddad"]
    text = f"{title} Ana Roe met with Omar Haddad of Jordan. The Press Secretary thanked him for the grain."
    assert [s.speakers[0].name for s in parse(text, "Pentagon").statements] == ["Ana Roe"]


LETTER_SAID = [
    ("The message wished him good health.", "Otieno > Hale: good health"),
    ("The letter says: “You are a friend.”", "Otieno > Hale: You are a friend."),
    ("The bridge will open, the message said.", "Otieno > Hale: The bridge will open"),
    ("The telegram noted that trade had grown.", "Otieno > Hale: trade had grown"),
    ("President Otieno's letter notes that trade had grown.", "Otieno > Hale: trade had grown"),
    ("“Trade has grown,” the Kenyan leader's message reads.", "Otieno > Hale: Trade has grown,"),
]


@pytest.mark.parametrize(("sentence", "expected"), LETTER_SAID)
def test_a_letter_speaks_for_who_sent_it(sentence: str, expected: str) -> None:
    lead = "President Ruth Hale received a letter from President Amos Otieno of Kenya today. "
    (said,) = parse(lead + sentence).statements
    assert said.call is not None
    assert not said.sources
    assert f"{_last(said.speakers)} > {_last(said.addressees)}: {said.content.text}" == expected


def test_a_letter_after_a_call_speaks_for_nobody_in_it() -> None:
    readout = parse(LEAD.replace("today", "today by phone") + "The letter said that trade had grown.")
    assert not [s for s in readout.statements if s.speakers[0].name]


def _last(people: tuple[readouts.Participant, ...]) -> str:
    return " ".join(p.name.split()[-1] for p in people)
