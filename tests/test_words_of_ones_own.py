"""A word that a user's lexicon adds to a word list is read as the library's own words of that list are."""

from pathlib import Path

import pytest

from readouts import Lexicon, Parser, to_json

LIMA = "President Ana Lima of Brazil"
HADDAD = "President Omar Haddad of Jordan"
CALL = f"{LIMA} spoke by phone with {HADDAD}."
VERB = """
[[contact]]
lemma = "sijit"
parties = [""]
channel = "in_person"
person = true
[[verb]]
lemma = "sijit"
act = "hope"
takes = ["object"]
"""
OFFICE = """
[[office]]
kind = "minister"
names = ["top deplomat"]
[words]
descriptive_titles = ["top deplomat"]
"""

# The list, a word of the library's in it, one of the user's own of the same length, a text for both of them, and what
# else the user's lexicon tells of his word.
CASES = [
    (
        "calls.background.after",
        "preceded",
        "presedet",
        f"{CALL} The deal {{}} the meeting with {HADDAD} on March 2.",
        "",
    ),
    (
        "calls.background.news",
        "recent",
        "racent",
        f"In a {{}} call with {HADDAD}, {LIMA} praised the port.",
        '[calls.background]\nwords = ["racent"]',
    ),
    (
        "calls.contacts.company",
        "accompanied by",
        "akkompanied by",
        f"{LIMA}, {{}} Minister Juan Vega, met {HADDAD}.",
        "",
    ),
    (
        "calls.contacts.lengths",
        "long",
        "lang",
        f"{CALL} The port was closed after their hour{{}} conversation on March 2.",
        "",
    ),
    ("calls.contacts.looking_back", "came", "kame", f"{LIMA} praised rain. This {{}} during a call with {HADDAD}.", ""),
    ("calls.contacts.persons", "visit", "sijit", f"{LIMA} will {{}} {HADDAD}.", VERB),
    ("calls.contacts.received", "received", "resieved", f"{LIMA} spoke after a call {{}} by Lima from {HADDAD}.", ""),
    ("calls.initiator.came", "came", "kame", f"{CALL} Lima's call {{}} at noon.", ""),
    (
        "calls.light.bases",
        "hold",
        "huld",
        f"{LIMA}, {{}} a phone call with {HADDAD}.",
        '[calls.light]\nverbs = ["huld"]',
    ),
    ("words.about", "regarding", "reguarden", f"{LIMA} spoke with {HADDAD} {{}} the closure of the port.", ""),
    ("words.additions", "moreover", "moorever", f"{CALL} {{}}, the port in the north was discussed.", ""),
    ("words.additions", "additionally", "addictionals", f"{CALL} {{}}, the port in the north was discussed.", ""),
    ("words.aged", "year-old", "year-ald", f"{CALL} The 72-{{}} said that rain fell.", ""),
    (
        "words.aside_of",
        "sidelines",
        "sidelanes",
        f"{CALL} On the {{}} of the meeting with President Juan Vega of Chile she thanked Kenya.",
        "",
    ),
    ("words.asked_alone", "asked", "azked", f"{CALL} Lima praised the port when {{}} by a newspaper.", ""),
    (
        "words.attended_by",
        "attended",
        "attanded",
        f"{CALL} The call was {{}} by Minister Juan Vega of Brazil.",
        '[words]\nattendance = ["was attanded by"]',
    ),
    (
        "words.chairs",
        "chairperson",
        "cheirperson",
        f"{CALL} She met the {{}} of the African Union, President Juan Vega of Chile.",
        '[[office]]\nkind = "official"\nnames = ["cheirperson"]',
    ),
    (
        "words.coming_in",
        "dropped",
        "dripped",
        f"{CALL} Vice President Juan Vega {{}} by the summit.",
        '[words]\njoining = ["dripped by"]',
    ),
    (
        "words.countries_together",
        "nations",
        "notions",
        f"{CALL} Their {{}} agreed to reopen the port.",
        '[words]\ngroup_heads = ["notions"]',
    ),
    ("words.dated", "held", "hald", f"{LIMA} spoke with {HADDAD} in a call {{}} March 4 and discussed rain.", ""),
    (
        "words.foreign_titles",
        "top diplomat",
        "top deplomat",
        f"{LIMA} spoke by phone with Jordanian Foreign Minister Omar Haddad. The Jordanian {{}} thanked her.",
        OFFICE,
    ),
    ("words.foreseen", "expected", "axpected", f"{LIMA}'s call with {HADDAD} is {{}} to see talks postponed.", ""),
    ("words.how_held", "conducted", "kondukted", f"The meeting between {LIMA} and {HADDAD} was {{}} by phone.", ""),
    ("words.in_answer", "answering", "anzwering", f"{CALL} {{}} questions, Lima said that the port was closed.", ""),
    ("words.including", "namely", "naamly", f"{CALL} The closure of the port was discussed, {{}} its cranes.", ""),
    ("words.last_times", "month", "munth", f"{CALL} The {{}}'s call with Minister Juan Vega of Chile was long.", ""),
    ("words.manners_of_talk", "behalf", "bihalf", f"{LIMA} spoke by phone with {HADDAD} on {{}} of the bank.", ""),
    ("words.member", "member", "mamber", f"{LIMA} met leaders of EU {{}} states.", ""),
    ("words.near_days", "yesterday", "yestermon", f"{LIMA} agreed with {HADDAD} {{}} to reopen the port.", ""),
    (
        "words.no_purpose",
        "efforts",
        "effarts",
        f"{LIMA} spoke with {HADDAD} on {{}} to meet President Juan Vega of Chile.",
        "",
    ),
    (
        "words.of_the_phone",
        "phone",
        "foone",
        f"{LIMA} congratulated {HADDAD} on the harvest in {{}} talks.",
        '[calls.nouns]\nphone = ["foone talks"]',
    ),
    ("words.only_thought_of", "possible", "possidle", f"{LIMA} hailed a {{}} meeting with {HADDAD}.", ""),
    (
        "words.phone_headlines",
        "call",
        "coll",
        f"Lima's {{}} with Haddad\n\n{LIMA} spoke with {HADDAD}.",
        '[calls.nouns]\nunspecified = ["coll"]',
    ),
    ("words.placed", "took place", "tuck place", f"{CALL} An exchange of views {{}} on the port.", ""),
    ("words.quoted", "quoted", "quoped", f"{CALL} Lima was {{}} as saying that the port was closed.", ""),
    ("words.ranked", "only", "onny", f"{LIMA} became the {{}} leader to praise {HADDAD}.", ""),
    ("words.repetitions", "times", "tymes", f"{LIMA} tried three {{}} to reach {HADDAD}.", ""),
    (
        "words.reporters",
        "reporters",
        "repporter",
        f"{CALL} Lima confirmed to {{}} that the port was closed.",
        '[words]\nvenues = ["repporter"]',
    ),
    ("words.retelling", "told", "tolt", f"{CALL} Lima said, “I {{}} him the port was closed.”", ""),
    ("words.statement_lines", "statement", "statemint", f"{{}} by President Ana Lima of Brazil\n\n{CALL}", ""),
    (
        "words.the_press",
        "reporters",
        "repporter",
        f"{LIMA} spoke to Kenyan {{}}.",
        '[[office]]\nkind = "unnamed"\nnames = ["repporter"]\n[words]\nvenues = ["repporter"]',
    ),
    (
        "words.two_together",
        "duo",
        "dua",
        f"{LIMA} and {HADDAD} were there. The {{}} discussed the port.",
        '[words]\ngroup_bare = ["the dua"]\ngroup_heads = ["dua"]',
    ),
    (
        "words.uncommented",
        "comment",
        "kommenz",
        f"{CALL} Lima declined to {{}} on reports that Haddad had threatened that Jordan would leave.",
        '[words]\nwithheld = ["kommenz"]',
    ),
    ("words.visits", "visit", "sojrn", f"{LIMA} met with {HADDAD} on an official {{}}.", ""),
]


def read(lexicon: Lexicon, text: str, word: str, known: str) -> str:
    """What is read of a text with a word in it, in capitals where it opens a sentence, as if it were the known one."""
    if ". {}" in text:
        word, known = word.capitalize(), known.capitalize()
    return to_json(Parser(lexicon).parse(text.format(word), published="2031-03-05")).replace(word, known)


@pytest.mark.parametrize(("place", "known", "own", "text", "beside"), CASES, ids=[f"{c[0]} {c[2]}" for c in CASES])
def test_a_word_of_ones_own_is_read_as_one_of_its_list(
    tmp_path: Path, place: str, known: str, own: str, text: str, beside: str
) -> None:
    table, _, name = place.rpartition(".")
    (tmp_path / "beside.toml").write_text(beside, "utf-8")
    (tmp_path / "own.toml").write_text(f'[{table}]\n{name} = ["{own}"]\n', "utf-8")
    without = Lexicon.default().extended(tmp_path / "beside.toml")
    lexicon = without.extended(tmp_path / "own.toml")
    assert read(lexicon, text, own, known) == read(Lexicon.default(), text, known, known)
    assert read(without, text, own, known) != read(lexicon, text, own, known)
