"""Which predicates are statements, which are only the source of others, and how quotations go on."""

import pytest

import readouts
from readouts import Doubt

LEAD = "President Vesely of Chile spoke by phone with Prime Minister Okafor of Ghana.\n\n"


def statements(text):
    return [s for s in readouts.parse(LEAD + text).statements if s.content.start >= len(LEAD)]


def told(text):
    """Who said what, through whom: "Okafor < Vesely: the port was open"."""
    return [
        " < ".join([" and ".join(p.name.split()[-1] for p in s.speakers), *(x.name.split()[-1] for x in s.sources)])
        + ": "
        + s.content.text
        for s in statements(text)
    ]


REPORTS = [
    (
        "The foreign ministry of Chile said President Vesely had told Prime Minister Okafor that the dam was safe.",
        "Vesely < Chile: the dam was safe",
    ),
    ("According to Reuters, President Vesely thanked Ghana for the ferries.", "Vesely < Reuters: the ferries"),
    ("President Vesely thanked Ghana for the ferries, Reuters reported.", "Vesely < Reuters: the ferries"),
    (
        "President Vesely said that Prime Minister Okafor had told him that the port was open.",
        "Okafor < Vesely: the port was open",
    ),
    ("President Vesely said he had asked for two ferries.", "Vesely: he had asked for two ferries"),
    ("The joint statement reaffirmed the plan for the port.", "Vesely and Okafor: the plan for the port"),
    (
        "They issued a joint statement. The statement said that the port was open.",
        "Vesely and Okafor: the port was open",
    ),
    (
        "The Chilean Foreign Ministry published a note. The ministry urged Ghana to open the port.",
        "Ministry: open the port",
    ),
    ("They would act together, they said, and thanked the crew.", "Vesely and Okafor: They would act together"),
    (
        'In what Vesely described as "a frank talk," Okafor asked for ferries.',
        'Vesely: "a frank talk,"',
        "Okafor: ferries",
    ),
    (
        'After Vesely left what he called "a good talk" on Monday, Okafor asked for ferries.',
        'Vesely: "a good talk"',
        "Okafor: ferries",
    ),
    (
        'Vesely said the call went "well" and covered trade in grain.',
        'Vesely: the call went "well" and covered trade in grain',
    ),
]


@pytest.mark.parametrize("case", REPORTS, ids=[case[0] for case in REPORTS])
def test_a_report_gives_the_statement_and_its_source(case):
    text, *expected = case
    assert told(text) == expected


GOES_ON = [
    (
        "A spokesman for the Chilean government said Prime Minister Okafor praised the crew and promised to wait.",
        ["Okafor < government: the crew", "Okafor < government: wait"],
    ),
    (
        "The Chilean Foreign Ministry said Prime Minister Okafor praised the crew, promised ferries and asked for oil.",
        ["Okafor < Ministry: the crew", "Okafor < Ministry: ferries", "Okafor < Ministry: oil"],
    ),
    (
        "An official in Lima said Prime Minister Okafor had asked Chile for oil, arguing that the port was empty.",
        ["Okafor < Lima: oil", "Okafor < Lima: the port was empty"],
    ),
    (
        "The Chilean Foreign Ministry said Prime Minister Okafor praised the crew, adding that the port was open.",
        ["Okafor < Ministry: the crew", "Ministry: the port was open"],
    ),
    (
        "The Chilean Foreign Ministry said Prime Minister Okafor praised the crew, and said that the port was open.",
        ["Okafor < Ministry: the crew", "Ministry: the port was open"],
    ),
    (
        "President Vesely said Prime Minister Okafor had promised two ferries and urged him to send them.",
        ["Okafor < Vesely: two ferries", "Vesely: send them"],
    ),
]


@pytest.mark.parametrize("case", GOES_ON, ids=[case[0] for case in GOES_ON])
def test_a_verb_goes_on_inside_the_report_of_one_who_is_only_a_source(case):
    text, expected = case
    assert told(text) == expected


AFTER_A_QUOTATION = [
    "Okafor said after the crew that was hurt had left.",
    "Okafor told reporters as he entered the port.",
    "Senator Ann Okafor (R-Utah) said when the crew left.",
]


@pytest.mark.parametrize("rest", AFTER_A_QUOTATION)
def test_what_tells_when_a_quotation_was_said_is_no_statement(rest):
    assert [s.rsplit("Okafor", 1)[1] for s in told(f'"The port is open," {rest}')] == [": The port is open,"]


NOTHING = [
    "President Vesely, asked about the port, left.",
    "President Vesely did not deny that the dam had failed.",
    "President Vesely expressed no concern about the closure of the port.",
    "The closure of the port was not discussed.",
    "President Vesely denied that Prime Minister Okafor had thanked him for the ferries.",
    "People who want a truce gathered in the square.",
    "President Vesely will thank Ghana for the ferries.",
    "President Vesely trusts the engineers.",
    "The survey found that the port was open.",
    "The statement pointed out that the port was open.",
    "State media reported the raid on the port.",
    "Neither gave details of the raid.",
    "Journalists were briefed on the plan for the port.",
    "President Boateng of Togo was thanked for the ferries.",
    "The map was updated.",
    "The call concluded with a joke.",
    "The previous talks underscored the need for a port.",
    "The visit underscored the need for a port.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_was_not_said_is_not_reported_as_said(text):
    assert all(s.act.value == "reject" for s in statements(text))


@pytest.mark.parametrize(
    "text",
    ["President Vesely did not say that the dam was safe.", "President Vesely never promised to open the port."],
)
def test_a_denied_cue_is_negated(text):
    [statement] = statements(text)
    assert statement.negated


def test_a_quotation_goes_on_without_a_cue():
    first, second = statements("“The dam is safe,” President Vesely said. “It will hold.”")
    assert (first.content.text, second.content.text) == ("The dam is safe,", "It will hold.")
    assert second.speakers == first.speakers
    assert second.cue is None
    assert Doubt.SPEECH_CARRIED in second.doubts


def test_a_quotation_goes_on_with_some_words_of_the_writer_after_it():
    *_, last = statements(
        "“The dam is safe,” President Vesely said. “It will hold the rains of every year,” which begin in May."
    )
    assert (last.content.text, last.cue) == ("It will hold the rains of every year,", None)


def test_a_quotation_goes_on_after_the_name_of_one_letter():
    found = statements('"The port is open," Okafor wrote on X. "We also thank the crews."')
    assert [s.content.text for s in found] == ["The port is open,", "We also thank the crews."]


def test_a_quotation_in_pieces_may_have_no_verb_of_saying_but_one_that_begins():
    (found,) = statements('"The port," Okafor began, "is open to all who come."')
    assert [q.text for q in found.quotes] == ["The port", "is open to all who come."]
    assert not statements("They agreed to nothing, beginning with the port.")[0].content.text.startswith("with")


@pytest.mark.parametrize("rest", ["the sign read.", "and the whole crowd at the dam turned to go home.", "Reuters."])
def test_a_quotation_with_a_sentence_after_it_does_not_go_on(rest):
    assert len(statements(f"“The dam is safe,” President Vesely said. “It will hold,” {rest}")) == 1


def test_a_heading_in_other_marks_is_nothing_that_somebody_goes_on_to_say():
    assert len(statements("“The dam is safe,” President Vesely said.\n\n'A dam like no other.'")) == 1


def test_a_quotation_in_pieces_is_one_statement():
    [statement] = statements("“The dam,” President Vesely said on Monday, “is safe.”")
    assert [q.text for q in statement.quotes] == ["The dam", "is safe."]


def test_a_quotation_right_after_another_belongs_to_it():
    [statement] = statements("President Vesely said: “The dam is safe.” “It will hold.”")
    assert statement.content.text.endswith("It will hold.")


def test_a_quotation_after_a_heading_has_no_speaker_of_its_own():
    assert [s.cue for s in statements("President Vesely said the dam was safe.\n\n“It will hold.”")] != [None]


@pytest.mark.parametrize("unit", ["He said that ", "According to him, ", "They agreed that he stressed that "])
def test_many_predicates_in_one_sentence_are_read(unit):
    readouts.parse(LEAD + unit * 200)
