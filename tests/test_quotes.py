"""Which stretches are quotations. What stands inside the marks is expected; "..." ends one that is not closed."""

from __future__ import annotations

import pytest

import readouts
from staging import first_stages, quotes

PAIRS = [
    *(tuple(pair) for pair in ('""', "“”", "«»", "„“", "„”", "‘’", "''", "””", "»«", "‹›")),
    *(("&ldquo;", "&rdquo;"), ("&quot;", "&quot;"), ("&laquo;", "&raquo;"), ("&lsquo;", "&rsquo;"), ("&#39;", "&#39;")),
    *(("''", "''"), ("``", "''")),
    *(("&#8220;", "&#8221;"), ("&#x201C;", "&#x201D;"), ("&amp;quot;", "&amp;quot;")),
]
SAID = [
    ("{}We will come,{} Aoki said.", ["We will come,"]),
    ("Aoki said: {}We will come.{}", ["We will come."]),
    ("Aoki said {}we will come{}.", ["we will come"]),
    ("{}We will come,{} Aoki said. {}We will stay.{}", ["We will come,", "We will stay."]),
    ("{}We,{} Aoki said, {}will come.{}", ["We,", "will come."]),
    ("{}We will come. We will stay. We will not move,{} Aoki said.", ["We will come. We will stay. We will not move,"]),
    ("{}Will we come?{} Aoki asked.", ["Will we come?"]),
    ("{}(Aoki) reaffirmed her view{}, it said.", ["(Aoki) reaffirmed her view"]),
    ("{}[We] will come{}, it said.", ["[We] will come"]),
    ("{}We will come [to Bern]{}, it said.", ["We will come [to Bern]"]),
    ("It was called ({}a first step{}) by Aoki.", ["a first step"]),
    ("A {}first{}, {}second{} and {}third{} step.", ["first", "second", "third"]),
    ("{}3 March will do,{} Aoki said.", ["3 March will do,"]),
    ("{}… and so it ends,{} Aoki said.", ["… and so it ends,"]),
    ("{}And so it ends…{} Aoki said.", ["And so it ends…"]),
]
CASES = [
    # Single marks and apostrophes
    ("Lund's ships and the ministers' talks.", []),
    ("The '90s were better than the 'noughties'.", ["noughties"]),
    ("Rock 'n' roll isn't Aoki's thing.", ["n"]),
    ("They don't, won't and can't.", []),
    ("Lund calls for 'immediate talks' with Chad", ["immediate talks"]),
    ("The 'serious threats' to peace.", ["serious threats"]),
    ("'We trust the leaders' word,' he said.", ["We trust the leaders' word,"]),
    ("‘We trust the leaders’ word,’ he said.", ["We trust the leaders’ word,"]),
    ("The leaders' call and the ministers' call.", []),
    ("He said 'no' and she said 'yes'.", ["no", "yes"]),
    ("It's the 'end', she's sure.", ["end"]),
    ("'It's over,' he said.", ["It's over,"]),
    ("‘It’s over,’ he said.", ["It’s over,"]),
    ("O'Neill met N'Diaye at 5 o'clock.", []),
    ("5' by 10' of space.", []),
    ("The 'serious threats' to peace and “good will” matter.", ["serious threats", "good will"]),
    ("The 'serious threats' to Chad's 'own way'.", ["serious threats", "own way"]),
    # Nested
    ("“He told me ‘go’ and I went,” she said.", ["He told me ‘go’ and I went,"]),
    ("\"He told me 'go' and I went,\" she said.", ["He told me 'go' and I went,"]),
    ("'He told me \"go\" and I went,' she said.", ['He told me "go" and I went,']),
    ("‘He told me “go” and I went,’ she said.", ["He told me “go” and I went,"]),
    ("“He told me “go” and I went,” she said.", ["He told me “go” and I went,"]),
    ("\"He told me \"go\" and I went,\" she said.", ['He told me "go" and I went,']),
    ("«He said “go” twice», she said.", ["He said “go” twice"]),
    ("„He said ‚go‘ twice“, she said.", ["He said ‚go‘ twice"]),
    ("“He said ‘go.’” Then he left.", ["He said ‘go.’"]),
    ("\"He said 'go.'\" Then he left.", ["He said 'go.'"]),
    # Marks made of two
    ("''He told me 'go' and I went,'' she said.", ["He told me 'go' and I went,"]),
    ("''He told me, 'Go home,''' she said. '''Go home' was all.''", ["He told me, 'Go home,'", "'Go home' was all."]),
    ("``He told me `go' and I went,'' she said.", ["He told me `go' and I went,"]),
    ("Lund's mast is 5'10'' high.", []),
    ("'''Lund''' met '''Aoki''' in Bern.", ["''Lund''", "''Aoki''"]),
    ("The leaders'' call.", []),
    ("'' and '''' and ` and ``", []),
    # Mismatched
    ("“We will come\", Aoki said.", ["We will come"]),
    ("\"We will come”, Aoki said.", ["We will come"]),
    ("“We will come“, Aoki said.", ["We will come"]),
    ("”We will come”, Aoki said.", ["We will come"]),
    ("„We will come\", Aoki said.", ["We will come"]),
    ("“One\" and \"two”.", ["One", "two"]),
    # One odd mark
    ("\"We will come, Aoki said. \"We are ready,\" she added.", ["We are ready,"]),
    ("“We will come, Aoki said. “We are ready,” she added.", ["We are ready,"]),
    ("We will come,\" Aoki said. \"We are ready,\" she added.", ["We are ready,"]),
    ("We will come,” Aoki said. “We are ready,” she added.", ["We are ready,"]),
    ("Aoki said it was 10\" long. \"We are ready,\" she added.", ["We are ready,"]),
    ("«We will come, Aoki said. «We are ready», she added.", ["We are ready"]),
    ("\"", []),
    ("””", []),
    ("\"\"", []),
    ("\" \"", []),
    ("“”“”", []),
    ("' ' '", []),
    ("»«", []),
    # Over paragraphs
    ("“We will come.\n“We will stay,” Aoki said.", ["We will come. ...", "We will stay,"]),
    ("\"We will come.\n\"We will stay,\" Aoki said.", ["We will come. ...", "We will stay,"]),
    ("«We will come.\n«We will stay», Aoki said.", ["We will come. ...", "We will stay"]),
    ("“One.\n“Two.\n“Three,” he said.", ["One. ...", "Two. ...", "Three,"]),
    ("“We will come.\nAoki left.", ["We will come. ..."]),
    ("Aoki said: “We will come. We will stay.\nThen she left the room.", ["We will come. We will stay. ..."]),
    ("She said “yes” and “no.\nThen she left.", ["yes", "no. ..."]),
    # Spacing
    ("Aoki said \" we will come \" and left.", ["we will come"]),
    ("Aoki said “ we will come ” and left.", ["we will come"]),
    ("«\u00a0We will come\u00a0», Aoki said.", ["We will come"]),
    ("“We never thought—” he began.", ["We never thought—"]),
    ("“We will come, “ said Aoki. “We will stay.”", ["We will come,", "We will stay."]),
    ("‘’We will come,‘’ Aoki said. ‘’We will stay.‘’", ["We will come,", "We will stay."]),
    ("‘‘We won’t come,’’ Aoki said.", ["We won’t come,"]),
    ("'‘We will come,‘’ Aoki said.", ["We will come,"]),
    ("\"We never thought—\" he began.", ["We never thought—"]),
    ("The word—\"never\"—stays.", ["never"]),
    ("\"Never\"—that was all.", ["Never"]),
    ("the \"rule\"s name", ["rule"]),
    ("costs of \"$5 a head\"", ["$5 a head"]),
    ("\"#OneSea\" and \"@lund\"", ["#OneSea", "@lund"]),
]  # fmt: skip
NARRATIVE = [
    ("“Her Majesty Queen Aoki, may God assist Her, had a telephone conversation with Lund,” the office said.", True),
    ("“In addition to her visits, the president also had calls with the leaders of Peru,” Lund said.", False),
    ("“The port was discussed,” the ministry said in a statement.", True),
    ("“It was stressed that the port is open,” the readout said.", True),
    ("“The port was discussed,” Minister Lima said.", False),
    ("“The port was opened,” the ministry said in a statement.", False),
    ("“Aoki expressed thanks to Lund and the two leaders agreed to meet,” the office said.", True),
    ("“(Aoki) reaffirmed her view that no ship should sail,” the statement said.", True),
    ("“During the call, Aoki described the gaps in the papers,” the presidency said.", True),
    ("“The president also thanked the crews,” the office said.", True),
    ("“They agreed to speak again,” the office said.", True),
    ("“The heads of state agreed to speak again,” the office said.", True),
    ("“We thanked the crews,” the office said.", False),
    ("“I told Aoki that she was right,” he said.", False),
    ("“The register creates order,” he said.", False),
    ("“Our president thanked the crews,” he said.", False),
    ("“The president reaffirmed our shared aims at sea,” the statement said.", True),
    ("“The port is full, and the president thanked our crews,” he said.", False),
    ("“At the end of it all the president thanked Aoki. She praised our crews,” he said.", True),
    ("“The prime minister spoke to Aoki at her request,” the office said.", True),
    ("“The prime minister spoke at length,” the office said.", False),
    ("“They agreed to speak, and it didn’t help,” he said.", False),
    ("“They met, and they’re still at odds,” he said.", False),
    ("“Aoki thanked your crews,” he said.", False),
    ("“Aoki had the bigger fleet and Lund was the elder one,” he said.", False),
    ("“Aoki took careful note of the plan,” the office said.", True),
    ("“The minister reiterated the US view of the strait,” the office said.", True),
    ("“The minister told us of the strait,” the office said.", False),
    ("“He stated that the strait is open,” the spokeswoman said.", True),
    ("“He bought two ships,” the spokeswoman said.", False),
    ("“Every ship must have an owner,” he said.", False),
    ("A “first step” was taken.", False),
]


@pytest.mark.parametrize("style", PAIRS, ids="".join)
@pytest.mark.parametrize(("pattern", "expected"), SAID)
def test_every_style_of_marks(style: tuple[str, str], pattern: str, expected: list[str]) -> None:
    text = pattern.format(*(style * pattern.count("{}"))[: pattern.count("{}")])
    assert quotes(text) == expected


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quotations(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(("text", "narrative"), NARRATIVE)
def test_a_quotation_that_tells_of_the_call(text: str, narrative: bool) -> None:
    (quote,) = first_stages(text).quotes
    assert quote.narrative is narrative


def test_a_quotation_over_paragraphs_tells_of_the_call_as_a_whole() -> None:
    text = "The office said: “The president met Aoki.\n“And she said she would come.\n“It is late.”"
    assert [quote.narrative for quote in first_stages(text).quotes] == [True, True, True]
    assert [quote.narrative for quote in first_stages(text.replace("It is", "We are")).quotes] == [False, False, False]


def test_one_paragraph_of_many_may_say_we() -> None:
    told = ["“The president thanked Aoki.", "“Aoki praised the crews.", "“The two leaders discussed the strait."]
    text = "\n".join(["The office said: " + told[0], *told[1:], "“They agreed that we should meet.", "“They met.”"])
    for words, narrative in [
        (text.replace("we", "all"), True),
        (text, True),
        (text.replace("The president", "I"), False),
    ]:
        assert [quote.narrative for quote in first_stages(words).quotes] == [narrative] * 5


def test_a_quotation_after_one_that_tells_of_the_call_goes_on_with_he() -> None:
    first, second = "“Aoki thanked the crews,” the office said.", "“She asked for ships.”"
    assert [quote.narrative for quote in first_stages(f"{first} {second}").quotes] == [True, True]
    (alone,) = first_stages(second).quotes
    assert not alone.narrative


@pytest.mark.parametrize("first", ["“We will come.", '"We will come.'])
def test_a_quotation_goes_on_where_the_next_paragraph_opens_again(first: str) -> None:
    going, ending = first_stages(f"{first}\n{first[0]}We will stay.").quotes
    assert going.closed
    assert not ending.closed


def test_the_comma_before_a_closing_mark_is_no_part_of_what_is_quoted() -> None:
    text = "President Ormek Tavenson of Norway spoke today. “We will come, all of us,” Tavenson said."
    (statement,) = readouts.parse(text).statements
    assert [span.text for span in statement.quotes] == ["We will come, all of us"]
    assert statement.form is readouts.Form.DIRECT
