"""The lexicon: its own words, a user's files beside them, and what is said of a broken one."""

from __future__ import annotations

import os
import pickle
import shutil
import threading
import tomllib
from pathlib import Path
from typing import Any

import pytest

from readouts import Act, Lexicon, LexiconError, SourceKind, parse
from readouts._lexicon import DATA, Flag, Publisher, _lexicon
from readouts._lexicon._plain import read_plain
from readouts._lexicon._tables import TABLES, read_folder
from readouts._parser import Parser

TEXT = "Norwegian President Ana Lima spoke by phone with Kenyan President Amos Mwangi. She {cue} the accord."


def write(folder: Path, name: str, content: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


# The library's own words


@pytest.mark.parametrize("name", ["calls", "nouns", "offices", "publishers", "verbs", "wordings", "words"])
def test_the_quick_reader_finds_what_any_other_finds(name: str) -> None:
    text = (DATA / f"{name}.toml").read_text("utf-8")
    found = read_plain(text)
    assert found == tomllib.loads(text)
    assert list(found) == list(tomllib.loads(text))


def test_every_entry_is_as_the_check_wants_it() -> None:
    assert read_folder(DATA, own=True) == read_folder(DATA, own=False)


def test_a_broken_entry_among_them_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    with (folder / "nouns.toml").open("a", encoding="utf-8") as file:
        file.write('[[noun]]\nlemma = "grumble"\nact = "grumbles"\n')
    monkeypatch.setattr(_lexicon, "DATA", folder)
    with pytest.raises(LexiconError, match=r"nouns\.toml.*grumble.*use one of"):
        _lexicon._default.__wrapped__()


@pytest.mark.parametrize(
    "line",
    [
        "key = 'x'",
        'key = """x"""',
        "key = 1",
        'key = "\\u0041"',
        'key = "a\tb"',
        'key = ["x", # why\n"y"]',
        'key = [["x"]]',
        'key = ["x" "y"]',
        'key = "x" y',
        'a.b = "x"',
        '"key" = "x"',
        "[[a.b]]",
        "[a",
        "key",
    ],
)
def test_the_quick_reader_leaves_alone_what_it_does_not_know(line: str) -> None:
    assert read_plain(f'[table]\nkey = "x"\n\n{line}\nother = true\n') is None
    assert read_plain('key = "x"') is None  # the last line does not end


def test_plain_lines_of_every_kind() -> None:
    head = '# why\n[a.b]  # here\none = ["x", "#]",\n  "\\\\\\"",\n]\n'
    text = head + '[[c]]\ntwo = "y=\\"" # so\n[[c]]\nthree = []\nfour = false\n'
    expected = {"a": {"b": {"one": ["x", "#]", '\\"']}}, "c": [{"two": 'y="'}, {"three": [], "four": False}]}
    assert read_plain(text) == tomllib.loads(text) == expected


def test_the_default_is_read_once() -> None:
    assert Lexicon.default() is Lexicon.default()


def test_threads_share_the_default() -> None:
    found: list[Lexicon] = []
    threads = [threading.Thread(target=lambda: found.append(Lexicon.default())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(lexicon is Lexicon.default() for lexicon in found)


def test_its_representation_is_short() -> None:
    assert repr(Lexicon.default()).startswith("Lexicon(")
    assert len(repr(Lexicon.default())) < 300


def test_it_survives_pickling() -> None:
    copy = pickle.loads(pickle.dumps(Lexicon.default()))
    assert copy.flags == Lexicon.default().flags
    assert copy.publisher("kremlin.ru") == Lexicon.default().publisher("kremlin.ru")


@pytest.mark.parametrize(
    ("word", "flag"),
    [
        ("thanked", Flag.VERB),
        ("phoned", Flag.CONTACT),
        ("concern", Flag.NOUN),
        ("president", Flag.OFFICE),
        ("kenya", Flag.KNOWN),
        ("norwegian", Flag.KNOWN),
        ("reuters", Flag.KNOWN),
        ("they", Flag.PRONOUN),
        ("the", Flag.DETERMINER),
        ("mr", Flag.HONORIFIC),
        ("bin", Flag.PARTICLE),
        ("jr", Flag.SUFFIX),
        ("deputy", Flag.MODIFIER),
        ("affairs", Flag.PORTFOLIO),
        ("monday", Flag.DAY),
        ("two", Flag.NUMBER),
        ("leaders", Flag.GROUP),
    ],
)
def test_what_a_word_can_be(word: str, flag: int) -> None:
    assert Lexicon.default().flags[word] & flag


def test_the_words_that_show_a_phrase_are_those_with_the_highest_flag(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[words]\nvenues = ["the gallery"]\n', "utf-8")
    lexicon = Lexicon.default().extended(path)
    assert {word for word, flag in lexicon.flags.items() if flag >= Flag.SIGN} == set(lexicon.signs)
    assert "gallery" in lexicon.signs
    assert "the" not in lexicon.signs
    assert max(lexicon.flags.values()) < 2 * Flag.SIGN


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kremlin", "Kremlin"),
        ("the kremlin", "Kremlin"),
        ("KREMLIN", "Kremlin"),
        ("https://www.kremlin.ru/events", "Kremlin"),
        ("en.kremlin.ru", "Kremlin"),
        ("press: Reuters", "Reuters"),
        ("reuters.com", "Reuters"),
        ("state.gov", "US State Department"),
    ],
)
def test_a_publisher_by_name_alias_or_domain(name: str, expected: str) -> None:
    found = Lexicon.default().publisher(name)
    assert found is not None
    assert found.name == expected


@pytest.mark.parametrize("name", ["", "nobody", "nobody.example", "kremlin.example"])
def test_an_unknown_publisher(name: str) -> None:
    assert Lexicon.default().publisher(name) is None


@pytest.mark.parametrize(
    ("domain", "country"),
    [
        ("avisen.no", "NO"),
        ("https://www.avis.co.uk/news", "GB"),
        ("standard.co.ke", "KE"),
        ("avisen.com", ""),
        ("avisen.io", ""),
        ("The Daily No", ""),
        ("", ""),
    ],
)
def test_the_country_of_a_domain(domain: str, country: str) -> None:
    assert Lexicon.default().country_of_domain(domain) == country


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The below is attributable to Spokesperson Joan Hill:\n\nText.", "US State Department"),
        ("Headline\n\nThe following is attributable to  Spokesperson Joan Hill:", "US State Department"),
        ("Secretary Hill's Call with Norwegian Foreign Minister Vik", "US State Department"),
        ("Joan Hill, Department Spokesperson\n\nText.", "US State Department"),
        ("Zagreb\n  “The White House\n\nText.", "White House"),
        ("Statement by NSC Spokesperson Joan Hill on a call", "White House"),
        ("Pentagon Press Secretary Joan Hill provided the following readout:", "Pentagon"),
        ("It is attributable to Spokesperson Joan Hill.", ""),
        ("A secretary, Hill’s call with nobody", ""),
        ("x " * 400 + "\nThe below is attributable to Spokesperson Joan Hill:", ""),
        ("", ""),
    ],
)
def test_a_publisher_by_its_signs(text: str, expected: str) -> None:
    found = Lexicon.default().signed(text)
    assert (found.name if found else "") == expected


def test_the_titles_of_a_state() -> None:
    assert {"president", "secretary of state", "secretary of defense"} <= set(Lexicon.default().national_roles("US"))
    assert Lexicon.default().national_roles("XX") == ()


# A user's own files


def test_a_verb_of_ones_own(tmp_path: Path) -> None:
    file = write(
        tmp_path, "mine.toml", '[[verb]]\nlemma = "belaud"\nact = "praise"\npast = "belauded"\ntakes = ["object"]\n'
    )
    lexicon = Lexicon.default().extended(file)
    (statement,) = Parser(lexicon).parse(TEXT.format(cue="belauded")).statements
    assert statement.act is Act.PRAISE
    assert not parse(TEXT.format(cue="belauded")).statements


@pytest.mark.parametrize(
    ("name", "content", "table", "key"),
    [
        (
            "media.csv",
            "name,aliases,kind,country,domains\nOslo Echo,Echo,newspaper,NO,echo.example\n",
            "media",
            "oslo echo",
        ),
        ("media-mine.csv", "name,kind\nOslo Echo,newspaper\n", "media", "oslo echo"),
        ("media_mine.csv", "name,kind\nOslo Echo,\n", "media", "oslo echo"),
        ("mine.toml", '[[medium]]\nname = "Oslo Echo"\nkind = "newspaper"\n', "media", "oslo echo"),
        (
            "mine.toml",
            '[[publisher]]\nname = "Office of Oz"\nkind = "office"\ncountry = "OZ"\n',
            "publishers",
            "office of oz",
        ),
        ("mine.toml", '[[office]]\nnames = ["wizard"]\nkind = "leader"\n', "flags", "wizard"),
        ("mine.toml", '[[noun]]\nlemma = "umbrage"\nact = "criticize"\n', "nouns", "umbrage"),
        ("mine.toml", '[[contact]]\nlemma = "hail"\nchannel = "phone"\nparties = ["object"]\n', "contacts", "hailed"),
        ("countries.csv", "code,name,demonyms\nOZ,Land of Oz,Ozian|Ozians\n", "names", "ozian"),
        ("bodies.csv", "name,aliases\nCouncil of Oz,COZ\n", "names", "coz"),
        ("places.csv", "name,country\nEmerald City,OZ\n", "names", "emerald"),
        ("mine.toml", '[words]\nhonorifics = ["wiz"]\n', "flags", "wiz"),
        ("MINE.TOML", '\ufeff[words]\nhonorifics = ["wiz"]\n', "flags", "wiz"),
        ("mine.toml", '[calls.nouns]\nphone = ["crystal-ball chat"]\n', "flags", "crystal-ball"),
    ],
)
def test_an_entry_of_ones_own(tmp_path: Path, name: str, content: str, table: str, key: str) -> None:
    lexicon = Lexicon.default().extended(write(tmp_path, name, content))
    assert key in getattr(lexicon, table)
    assert key not in getattr(Lexicon.default(), table)


def test_a_country_and_an_office_of_ones_own_are_read(tmp_path: Path) -> None:
    places = write(tmp_path, "countries.csv", "code,name,demonyms\nOZ,Land of Oz,Ozian\n")
    offices = write(tmp_path, "mine.toml", '[[office]]\nnames = ["grand wizard"]\nkind = "leader"\n')
    text = "Ozian Grand Wizard Ana Lima spoke with Kenyan President Amos Mwangi. They discussed rain."
    first = Parser(Lexicon.default().extended(places, offices)).parse(text).participants[0]
    assert (first.name, first.role, first.country) == ("Ana Lima", "Grand Wizard", "OZ")


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("", (SourceKind.GOVERNMENT, ("grand wizard",))),
        ('heads_of_offices = ["grand wizard"]', (SourceKind.OFFICE, ("grand wizard",))),
        (
            'heads_of_ministries = ["grand wizard"]',
            (SourceKind.MINISTRY, ("grand wizard of health", "health grand wizard")),
        ),
    ],
)
def test_a_title_of_ones_own_tells_what_a_publisher_is(
    tmp_path: Path, listed: str, expected: tuple[SourceKind, tuple[str, ...]]
) -> None:
    content = f'[words]\npublishing = ["tower=grand wizard"]\n{listed}\n'
    found = Lexicon.default().extended(write(tmp_path, "mine.toml", content)).publisher("Tower of Health of Malawi")
    assert isinstance(found, Publisher)
    assert (found.kind, tuple(found.roles)) == expected


def test_an_entry_with_a_known_key_takes_its_place(tmp_path: Path) -> None:
    file = write(tmp_path, "mine.toml", '[[medium]]\nname = "Reuters"\nkind = "broadcaster"\ncountry = "OZ"\n')
    found = Lexicon.default().extended(file).publisher("Reuters")
    assert found is not None
    assert (found.kind, found.country) == (SourceKind.BROADCASTER, "OZ")


def test_extensions_add_up_and_leave_the_first_alone(tmp_path: Path) -> None:
    one = write(tmp_path, "one.toml", '[words]\nhonorifics = ["wiz"]\n')
    two = write(tmp_path, "two.toml", '[words]\nhonorifics = ["woz"]\n')
    both = Lexicon.default().extended(one).extended(two)
    assert {"wiz", "woz", "mr"} <= both.words("honorifics")
    assert Lexicon.default().extended(one, two).words("honorifics") == both.words("honorifics")
    assert "wiz" not in Lexicon.default().words("honorifics")


def test_nothing_to_extend_by() -> None:
    assert Lexicon.default().extended().flags == Lexicon.default().flags


def test_a_publisher_of_ones_own_with_signs(tmp_path: Path) -> None:
    content = '[[publisher]]\nname = "Office of Oz"\nkind = "office"\nsigns = ["From the desk of Wizard NAME"]\n'
    lexicon = Lexicon.default().extended(write(tmp_path, "mine.toml", content))
    found = lexicon.signed("From the desk of Wizard Ana Lima:\n\nText")
    assert isinstance(found, Publisher)
    assert found.name == "Office of Oz"


def test_word_lists_keep_their_order(tmp_path: Path) -> None:
    lexicon = Lexicon.default().extended(write(tmp_path, "mine.toml", '[words]\nlinks = ["zz top", "aa"]\n'))
    assert lexicon.ordered("links")[-2:] == ("zz top", "aa")
    assert lexicon.words("nonsense") == frozenset()
    assert lexicon.ordered("months.nonsense") == ()


# Broken files: file, entry, problem and remedy are named

BROKEN: list[tuple[str, str | bytes, str, str]] = [
    ("a.toml", "[[verb]\n", "", "this is not TOML"),
    ("a.toml", 'x = "', "", "this is not TOML"),
    ("a.toml", "a = 1\na = 2\n", "", "this is not TOML"),
    ("a.toml", b"\xff\xfe\x00", "", "byte 0 is not UTF-8; save the file as UTF-8"),
    ("a.json", "{}", "", "neither .toml nor .csv; give one of these"),
    ("a", "", "", "neither .toml nor .csv"),
    ("a.toml", '[verb]\nlemma = "x"\n', "verb", "this is no list of tables; write [[verb]] with two brackets"),
    ("a.toml", "verb = [1]\n", "verb 1", "this is no table; write [[verb]] and its keys below"),
    ("a.toml", "[[verb]]\n", "verb 1", "'lemma' is missing; every verb needs one"),
    ("a.toml", '[[verb]]\nlemma = " "\n', "verb 1", "'lemma' is missing"),
    ("a.toml", "[[verb]]\nlemma = 3\n", "verb 1", "'lemma' is missing"),
    ("a.toml", '[[verb]]\nlemma = "x"\nakt = "praise"\n', "verb 1 (x)", "'akt' is no key of a verb; use one of act,"),
    ("a.toml", '[[verb]]\nlemma = "x"\nact = "shout"\n', "verb 1 (x)", "'act' holds 'shout'; use one of agree,"),
    ("a.toml", '[[verb]]\nlemma = "x"\nact = 3\n', "verb 1 (x)", "'act' is 3; write a text in quotation marks"),
    ("a.toml", '[[verb]]\nlemma = "x"\ntakes = "that"\n', "verb 1 (x)", "'takes' is 'that'; write a list of words"),
    ("a.toml", '[[verb]]\nlemma = "x"\ntakes = [1]\n', "verb 1 (x)", "'takes' is [1]; write a list of words"),
    ("a.toml", '[[verb]]\nlemma = "x"\ntakes = ["all"]\n', "verb 1 (x)", "'takes' holds 'all'; use one of"),
    ("a.toml", '[[verb]]\nlemma = "x"\nweak = "yes"\n', "verb 1 (x)", "'weak' is 'yes'; write true or false"),
    ("a.toml", '[[verb]]\nlemma = "x"\n[[verb]]\n', "verb 2", "'lemma' is missing"),
    ("a.toml", '[[contact]]\nlemma = "x"\nchannel = "pigeon"\n', "contact 1 (x)", "'channel' holds 'pigeon'"),
    ("a.toml", '[[office]]\nkind = "wizard"\nnames = ["x"]\n', "office 1 (wizard)", "'kind' holds 'wizard'"),
    ("a.toml", '[[medium]]\nname = "x"\nkind = "rumour"\n', "medium 1 (x)", "'kind' holds 'rumour'"),
    ("a.toml", '[[person]]\nrole = "King"\n', "person 1", "'name' is missing; every person needs one"),
    ("a.toml", '[calls]\nnouns = ["x"]\n', "calls", "'nouns' is ['x']; write lists of words by name"),
    ("a.toml", '[[noun]]\nlemma = "x"\n', "noun 1 (x)", "'act' is missing; every noun needs one"),
    ("a.toml", '[[office]]\nkind = "leader"\n', "office 1 (leader)", "'names' is missing; every office needs one"),
    ("a.toml", '[[country]]\ncode = "OZ"\n', "country 1 (OZ)", "'name' is missing; every country needs one"),
    ("a.toml", '[[nonsense]]\nname = "x"\n', "", "'nonsense' is no table; use one of"),
    ("a.toml", "x = 1\n", "", "'x' is no table"),
    ("a.toml", '[words]\nnonsense = ["x"]\n', "words", "'nonsense' is no word list here; use one of"),
    ("a.toml", '[words]\nmonths = "x"\n', "words", "'months' is 'x'; write a list of words"),
    ("a.toml", "[words]\nmonths = [1]\n", "words", "'months' is [1]; write a list of words"),
    ("a.toml", '[calls.nouns]\npigeon = ["x"]\n', "calls.nouns", "'pigeon' is no word list here; use one of"),
    ("a.toml", "[calls.nouns]\nphone = [1]\n", "calls.nouns", "'phone' is [1]; write a list of words"),
    ("mine.csv", "name\nx\n", "", "the name does not tell the table; name it"),
    ("media.csv", "kind\nnewspaper\n", "medium 1", "'name' is missing"),
    ("media.csv", "name,colour\nx,red\n", "medium 1 (x)", "'colour' is no key of a medium"),
    ("media.csv", "name,kind\nx,rumour\n", "medium 1 (x)", "'kind' holds 'rumour'"),
    ("media.csv", "name,kind\nx,newspaper,NO\n", "line 2", "the row has more or fewer cells than the heading"),
    ("media.csv", "name,kind\nx\n", "line 2", "the row has more or fewer cells than the heading"),
    ("media.csv", 'name,kind\n"x"y,newspaper\n', "line 2", "this is not CSV"),
]


@pytest.mark.parametrize(("name", "content", "entry", "problem"), BROKEN)
def test_a_broken_file(tmp_path: Path, name: str, content: str | bytes, entry: str, problem: str) -> None:
    file = write(tmp_path, name, content)
    with pytest.raises(LexiconError) as caught:
        Lexicon.default().extended(file)
    error = caught.value
    assert error.file == str(file)
    assert (error.entry or "") == entry
    assert problem in error.problem
    assert str(error).startswith(f"{file}: ")


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot be read") as caught:
        Lexicon.default().extended(tmp_path / "none.toml")
    assert caught.value.file == str(tmp_path / "none.toml")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "words.toml"
    folder.mkdir()
    with pytest.raises(LexiconError, match="this is no file"):
        Lexicon.default().extended(folder)
    with pytest.raises(LexiconError, match=r"neither \.toml nor \.csv"):
        Lexicon.default().extended(tmp_path)


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    file = write(tmp_path, "a.toml", b"#" * (8 * 1024 * 1024 + 1))
    with pytest.raises(LexiconError, match="split the file"):
        Lexicon.default().extended(file)


def test_the_first_broken_file_of_several_is_named(tmp_path: Path) -> None:
    good = write(tmp_path, "good.toml", '[words]\nhonorifics = ["wiz"]\n')
    bad = write(tmp_path, "bad.toml", "[[verb]]\n")
    with pytest.raises(LexiconError) as caught:
        Lexicon.default().extended(good, bad)
    assert caught.value.file == str(bad)


def test_deeply_nested_toml_is_refused(tmp_path: Path) -> None:
    file = write(tmp_path, "a.toml", "x = " + "[" * 50_000)
    with pytest.raises(LexiconError, match="nested too deeply; 8 levels are allowed"):
        Lexicon.default().extended(file)


def _entries(table: str, key: str, count: int) -> str:
    return "".join(f'[[{table}]]\n{key} = "w{n}"\n' for n in range(count))


def _office(*names: str) -> str:
    return '[[office]]\nkind = "leader"\nnames = [' + ", ".join(f'"{name}"' for name in names) + "]\n"


def _alike() -> str:
    return "".join(_office(*(f"keeper of w{n}x{m}" for n in range(900))) for m in range(2))


# Each took minutes, gigabytes, or the program once.
HUGE = {
    "a key of many parts": ("a.toml", "# dots\nx" + ".x" * 100_000 + " = 1", "line 2: a key has more than 8 parts"),
    "quoted parts": ("a.toml", "x" + ' . "x"' * 100_000 + " = 1", "line 1: a key has more than 8 parts"),
    "a table of many parts": ("a.toml", "[x" + ".x" * 50_000 + "]", "line 1: a key has more than 8 parts"),
    "lists in lists": ("a.toml", "x = " + "[" * 20 + "]" * 20, "x: 9 are more than the 8 levels allowed"),
    "a long number": ("a.toml", '[[verb]]\nlemma = "x"\nact = ' + "9" * 5_000, "this is not TOML"),
    "a long number in hexadecimals": (
        "a.toml",
        '[[verb]]\nlemma = "x"\nact = 0x' + "f" * 50_000,
        "verb 1 (x): 'act' is a number that is too long to be shown",
    ),
    "a number beyond all": ("a.toml", '[[verb]]\nlemma = "x"\nact = 1e999999', "verb 1 (x): 'act' is inf"),
    "no number": ("a.toml", '[[verb]]\nlemma = "x"\nact = nan', "verb 1 (x): 'act' is nan"),
    "a key twice": ("a.toml", '[[verb]]\nlemma = "x"\nlemma = "y"', "this is not TOML"),
    "a column twice": ("people.csv", "name,role,name\na,b,c\n", "line 1: the heading names a column twice"),
    "verbs": ("a.toml", _entries("verb", "lemma", 5_001), "verb: there are more than the 5,000 entries allowed"),
    "places": ("a.toml", _entries("place", "name", 50_001), "place: there are more than the 50,000 entries allowed"),
    "people": ("people.csv", "name\n" + "x\n" * 50_001, "person: there are more than the 50,000 entries allowed"),
    "spellings": (
        "a.toml",
        '[[verb]]\nlemma = "x"\nspellings = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"]',
        "verb 1: 11 are more than the 10 spellings of a verb allowed",
    ),
    "names of an office": ("a.toml", _office(*"x" * 1_001), "office 1.names: 1,001 are more than the 1,000 words"),
    "texts": ("a.toml", _office(*"x" * 1_000) * 200, "office 200.names: 200,001 are more than the 200,000 words"),
    "phrases that begin alike": ("a.toml", _alike(), "too many phrases begin with 'keeper of'; 1,000 are allowed"),
    "a phrase of many words": ("a.toml", _office("keeper " * 100_000), "office 1.names: 700,000 are more than"),
    "a list of words": ("a.toml", '[words]\nhonorifics = ["' + "x" * 1_001 + '"]', "words.honorifics: 1,001 are more"),
    "keys": ("a.toml", "[words]\n" + "".join(f"w{n} = []\n" for n in range(1_001)), "words: 1,001 are more than"),
    "a long key": ("a.toml", "x" * 1_001 + " = 1\n[y]\n" + "x" * 1_001 + " = 1", "y: 1,001 are more than"),
    "a long cell": ("people.csv", "name\n" + "x" * 1_001, "person 1.name: 1,001 are more than the 1,000 characters"),
    "names in a sign": (
        "a.toml",
        '[[publisher]]\nname = "x"\nsigns = ["' + "NAME " * 30 + 'z"]',
        "publisher 1 (x): 'NAME NAME NAME NAME NAME NAME NAME NAME NAME NAME NAME NAME ' holds NAME more than once",
    ),
}


@pytest.mark.parametrize("what", HUGE)
def test_a_file_that_holds_too_much(what: str, tmp_path: Path) -> None:
    name, content, problem = HUGE[what]
    file = write(tmp_path, name, content)
    with pytest.raises(LexiconError) as caught:
        Lexicon.default().extended(file)
    told = str(caught.value)
    assert problem in told
    assert len(told) < 500
    assert told.startswith(str(file)) or what == "phrases that begin alike"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
def test_a_device_that_never_ends_is_no_lexicon(tmp_path: Path) -> None:
    (tmp_path / "a.toml").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "people.csv")
    for name in ("a.toml", "people.csv"):
        with pytest.raises(LexiconError, match="this is no file"):
            Lexicon.default().extended(tmp_path / name)


def test_a_large_file_that_is_allowed_is_read(tmp_path: Path) -> None:
    rows = "".join(f"Ana W{n},President,BR\n" for n in range(20_000))
    file = write(tmp_path, "people.csv", "name,role,country\n" + rows)
    assert len(Lexicon.default().extended(file).people) == 20_000


def test_words_that_look_like_patterns_are_words(tmp_path: Path) -> None:
    words = ["(a+)+$", "[", "*", "a{99999}", "\\\\", "x\\u0000y"]
    listed = ", ".join(f'"{word}"' for word in words)
    content = f'[words]\nlinks = [{listed}]\nboilerplate = [{listed}]\n[[publisher]]\nname = "x"\nsigns = [{listed}]\n'
    content += f"boilerplate = [{listed}]\n" + _office(*words)
    parser = Parser(Lexicon.default().extended(write(tmp_path, "a.toml", content)))
    text = "a" * 5_000 + "!\nPresident Ana Lima of Brazil told Omar Haddad of Jordan that rain fell."
    assert parser.parse(text, publisher="x").statements


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_table_takes_an_entry_with_its_key_alone(tmp_path: Path, table: str) -> None:
    keys: dict[str, Any] = {"noun": 'act = "hope"', "office": 'names = ["x"]', "country": 'name = "Oz"'}
    value = {"office": "leader", "country": "OZ", "act_relation": "hope"}.get(table, "x")
    file = write(tmp_path, "a.toml", f'[[{table}]]\n{TABLES[table].key} = "{value}"\n{keys.get(table, "")}\n')
    Lexicon.default().extended(file)
