"""Lists of lines, whose items take their subject or their verb from the line above."""

import pytest

import readouts
from readouts import Lexicon
from readouts._explain import explain

LEAD = "President Vesely of Chile spoke by phone with Prime Minister Okafor of Ghana.\n\n"
BOTH = "Vesely and Okafor"


def told(text):
    """Who said what and how: "Okafor: thank: the ferries"."""
    return [
        f"{' and '.join(p.name.split()[-1] for p in s.speakers)}: {s.act}: {s.content.text}"
        for s in readouts.parse(LEAD + text).statements
    ]


def topics(text):
    return [topic.text for topic in readouts.parse(LEAD + text).calls[0].topics]


MARKS = ["- ", "• ", "* ", "– ", "— ", "● ", "▪ ", "· ", "■ ", "➢ ", "✓ "]
NUMBERS = [
    ("1. ", "2. "),
    ("1) ", "2) "),
    ("(1) ", "(2) "),
    ("a) ", "b) "),
    ("(a) ", "(b) "),
    ("(i) ", "(ii) "),
    ("i. ", "ii. "),
]


@pytest.mark.parametrize("marks", [*zip(MARKS, MARKS, strict=True), *NUMBERS])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("capital", [False, True])
def test_the_items_of_a_list_have_the_subject_of_the_line_above(
    marks: tuple[str, str], gap: str, capital: bool
) -> None:
    items = ["welcomed the truce", "agreed to meet in May"]
    lines = [mark + (item.capitalize() if capital else item) for mark, item in zip(marks, items, strict=True)]
    expected = [f"{BOTH}: praise: the truce", f"{BOTH}: agree: meet in May".replace("May", "may" if capital else "May")]
    assert told(f"The leaders:{gap}" + gap.join(lines)) == expected


SUBJECTS = [
    ("The two leaders:\n- welcomed the truce;\n- condemned the raid; and\n- called for a vote.", BOTH),
    ("During the call, the two leaders:\n- welcomed the truce,\n- condemned the raid, and\n- called for a vote.", BOTH),
    ("Both sides also:\n- welcomed the truce\n- condemned the raid\n- called for a vote", BOTH),
    ("The ministry said that the leaders:\n- welcomed the truce\n- condemned the raid\n- called for a vote", BOTH),
    ("They:\n• welcomed the truce.\n• condemned the raid.\n• called for a vote.", BOTH),
    ("President Vesely:\n1. Welcomed the truce\n2. Condemned the raid\n3. Called for a vote", "Vesely"),
    (
        "In his speech, Vesely:\n- strongly welcomed the truce\n- Also condemned the raid\n- called for a vote",
        "Vesely",
    ),
    ("President Vesely and Prime Minister Okafor:\n- welcome the truce\n- condemn the raid\n- call for a vote", BOTH),
    ("The leaders:\n\n1. Welcome the truce;\n\n2. Condemn the raid;\n\n3. Call for a vote.", BOTH),
    ("Prime Minister Okafor used the call to:\n- welcome the truce\n- condemn the raid\n- call for a vote", "Okafor"),
    (
        "Vesely called Prime Minister Okafor and:\n- welcomed the truce\n- condemned the raid\n- called for a vote",
        "Vesely",
    ),
]


@pytest.mark.parametrize(("text", "who"), SUBJECTS)
def test_a_line_above_gives_its_subject(text: str, who: str) -> None:
    assert told(text) == [f"{who}: praise: the truce", f"{who}: criticize: the raid", f"{who}: request: a vote"]


VERBS = [
    ("The two sides agreed:\n(a) to open the port;\n(b) to mend the dam.", f"{BOTH}: agree"),
    ("The leaders agreed to:\n- open the port\n- mend the dam", f"{BOTH}: agree"),
    ("The leaders agreed on the following:\n- To open the port;\n- To mend the dam.", f"{BOTH}: agree"),
    ("The leaders agreed on two steps:\n- To open the port;\n- To mend the dam.", f"{BOTH}: agree"),
    ("It was agreed:\n- To open the port;\n- To mend the dam.", f"{BOTH}: agree"),
    ("President Vesely made the following points:\n* open the port\n* mend the dam", "Vesely: inform"),
    ("As a result, the following was agreed:\n1) to open the port;\n2) to mend the dam.", f"{BOTH}: agree"),
    ("They stressed the need to:\n- open the port, and\n- mend the dam.", f"{BOTH}: emphasize"),
    ("President Vesely called on Ghana to:\n* open the port\n* mend the dam", "Vesely: request"),
    ("President Vesely announced that Chile would:\n* open the port\n* mend the dam", "Vesely: inform"),
]


@pytest.mark.parametrize(("text", "how"), VERBS)
def test_a_line_above_gives_its_verb(text: str, how: str) -> None:
    assert told(text) == [f"{how}: open the port", f"{how}: mend the dam"]


MIXED = [
    (
        "The leaders expressed their support for:\n- the mission\n- free votes",
        [f"{BOTH}: support: the mission", f"{BOTH}: support: free votes"],
    ),
    (
        "Prime Minister Okafor said:\n- The port is open;\n- Ships may call.",
        ["Okafor: inform: The port is open", "Okafor: inform: Ships may call"],
    ),
    ("They noted the following:\n- “The port is open”", [f"{BOTH}: inform: The port is open"]),
    (
        "President Vesely also:\n1. expressed concern at the drought, and stressed that the dam holds\n2. sent grain",
        ["Vesely: concern: the drought", "Vesely: emphasize: the dam holds"],
    ),
    (
        "The leaders:\n- welcomed the truce. They asked for nets.\n- condemned the raid",
        [f"{BOTH}: praise: the truce", f"{BOTH}: request: nets", f"{BOTH}: criticize: the raid"],
    ),
    (
        "The leaders agreed on the following:\n- Opening the port\n- Welcomed the truce",
        [f"{BOTH}: agree: Opening the port", f"{BOTH}: praise: the truce"],
    ),
    (
        "Key points:\n- President Vesely welcomed the truce.\n- Okafor asked for nets.",
        ["Vesely: praise: the truce", "Okafor: request: nets"],
    ),
    # A list inside an item is left alone.
    (
        "The leaders agreed to:\n- mend the dam:\n  * with stone\n  * with sand\n- open the port",
        [f"{BOTH}: agree: mend the dam", f"{BOTH}: agree: open the port"],
    ),
    ("The leaders agreed to:\n- mend the dam:\n- with stone\n- open the port", [f"{BOTH}: agree: mend the dam"]),
]


@pytest.mark.parametrize(("text", "expected"), MIXED)
def test_what_else_stands_in_lists(text: str, expected: list[str]) -> None:
    assert told(text) == expected


WITHOUT_MARKS = [
    (
        "The leaders:\n\nWelcomed the truce.\n\nCalled for a vote.",
        [f"{BOTH}: praise: the truce", f"{BOTH}: request: a vote"],
    ),
    ("The leaders:\nWelcomed the truce\nSlept well\nCalled for a vote", [f"{BOTH}: praise: the truce"]),
    ("The sides agreed:\nto open the port;\nto rest.", [f"{BOTH}: agree: open the port", f"{BOTH}: agree: rest"]),
    (
        "President Vesely added:\n\nAsked about nets, Okafor said the port was open.",
        ["Okafor: inform: the port was open"],
    ),
    ("The leaders spoke again.\n\nWelcomed the truce", []),
]


@pytest.mark.parametrize(("text", "expected"), WITHOUT_MARKS)
def test_a_list_may_have_lost_its_marks(text: str, expected: list[str]) -> None:
    assert told(text + "\n\nThe call lasted an hour.") == expected


NO_STATEMENTS = [
    "Agenda:\n1. Welcome by the host\n2. Thanks\n3. Request for nets",
    "Participants:\n- Ana Vesely, President\n- Kofi Okafor, Prime Minister",
    "Next steps:\n- Called experts to Accra\n- Expected visit of the envoy",
    "President Vesely's week:\n- Called a vote\n- Thanked the crews",
    "President Vesely was in Accra.\n- welcomed the truce\n- condemned the raid",
    "Read also:\n- Vesely welcomed the truce\n- Okafor condemned the raid",
    "Results:\n- Agreed to open the port\n- Called for a vote",
    "Chile:\n- Reported growth\n- Announced works",
    "If the leaders agree:\n- the port opens\n- ships may call",
    "The port of Tema:\n- Announced works\n- Proposed dam",
]


@pytest.mark.parametrize("text", NO_STATEMENTS)
def test_lists_that_are_no_statements(text: str) -> None:
    assert told(text) == []


TOPICS = [
    ("The leaders discussed:\n- Trade\n- Expanded ties", ["Trade", "Expanded ties"]),
    (
        "The call focused on the following topics:\n1. Trade;\n2. Support for crews; and\n3. Nets.",
        ["Trade", "Support for crews", "Nets"],
    ),
    ("Topics discussed:\n- Trade\n- Nets", ["Trade", "Nets"]),
    ("The following topics were discussed:\n- Trade\n- Nets", ["Trade", "Nets"]),
    ("The leaders:\n- discussed the drought\n- asked for nets", ["the drought"]),
]


@pytest.mark.parametrize(("text", "expected"), TOPICS)
def test_topics_may_stand_in_lines(text: str, expected: list[str]) -> None:
    assert topics(text) == expected


def test_the_cue_of_an_item_is_that_of_the_line_above() -> None:
    found = readouts.parse(LEAD + "The leaders agreed to:\n- open the port\n- mend the dam").statements
    assert [s.cue.text for s in found] == ["agreed", "agreed"]
    assert len({s.cue.start for s in found}) == 1


def test_what_is_not_read_of_a_list_is_told() -> None:
    text = "They agreed to:\n- open the port\n\nObservers believe that:\n- nets help\n\nThe port:\n- has said it opens"
    assert [u.text for u in readouts.parse(LEAD + text).unread] == ["Observers believe that:", "has said it opens"]


def test_a_list_is_explained() -> None:
    found = explain(LEAD + "The leaders:\n- welcomed the truce", Lexicon.default())
    assert [(piece.kind, [r.rule for r in piece.readings]) for piece in found[-1:]] == [
        ("item", ['item of a list, cue "welcomed"'])
    ]
    found = explain(LEAD + "The leaders agreed to:\n- mend the dam", Lexicon.default())
    assert found[-2].reasons == ('"agreed" gives its verb to the list below',)
