"""countries.csv, places.csv and bodies.csv: sound in form, in step with the kept registers, and unambiguous."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections import defaultdict

import pytest

from tree import DATA

COUNTRY_COLUMNS = ["code", "alpha3", "name", "official", "aliases", "demonyms", "capital", "capital_aliases", "seats"]
PLACE_COLUMNS = ["name", "country", "kind"]
BODY_COLUMNS = ["name", "aliases", "kind", "country", "note"]
LISTS = {"aliases", "demonyms", "capital_aliases", "seats"}

# Words that two rows or two tables may claim, each with the reason.
ALLOWED = {
    "abu dhabi": "capital of the Emirates, and an emirate with officials of its own",
}

# Words of one row that stand in two of its columns besides name and official, each with the reason.
SAME_ROW = {
    "DJ": "the capital bears the country's name",
    "GI": "the territory is the city",
    "LU": "the capital bears the country's name",
    "MC": "the state is the city",
    "SG": "the state is the city",
    "SM": "the capital bears the country's name",
    "ST": "the capital bears the main island's name",
    "VA": "the state is the city",
}

UNINHABITED = {"AQ", "BV", "GS", "HM", "TF", "UM"}
NO_DEMONYM = {
    "CD": "'Congolese' is said of both Congos",
    "CG": "'Congolese' is said of both Congos",
    "DM": "'Dominican' is given to the Dominican Republic, of which it is nearly always said",
    "SJ": "no settled word",
}
NO_CAPITAL = {
    "AI": "The Valley: a common word",
    "BM": "Hamilton: a surname and other towns",
    "HK": "the territory is the city",
    "IM": "Douglas: a given name and surname",
    "IO": "nobody but a garrison lives there",
    "MO": "the territory is the city",
    "NF": "Kingston: Jamaica's capital",
    "RE": "Saint-Denis: mostly the town near Paris",
    "SC": "Victoria: a given name and other places",
    "TK": "has none",
}

# Written with the accent only: the bare form is another word.
ACCENT_ONLY = {"Malé": "male", "Réunion": "reunion"}

# Names in the registers that are no words of the tables, each with the reason.
REGISTER_ONLY = {
    ("BA", "Republic of Bosnia and Herzegovina"): "not the constitutional name since 1995",
    ("CG", "Congo"): "said of both Congos",
}

# Words left out of all three tables because they would be read wrongly, each with the reason.
REFUSED = {
    "afghani": "the currency, and a surname",
    "al-quds": "Jerusalem, but never Israel's government",
    "alexandria": "a given name; towns in several countries",
    "amiri diwan": "Kuwait, Qatar and others",
    "arg": "short for Argentina in capitals; 'Arg Palace' is kept",
    "car": "a common word; the Central African Republic is written out",
    "casa amarilla": "foreign ministry in Caracas and in San José",
    "channel islander": "Guernsey and Jersey",
    "congo": "said of both Congos",
    "congolese": "said of both Congos",
    "dane": "a given name; 'Danes' is kept",
    "ec": "European Council and European Commission",
    "english": "mostly the language",
    "eu council": "European Council and Council of the European Union",
    "finn": "a given name; 'Finns' is kept",
    "florence": "a given name (Florence Parly)",
    "government house": "several countries",
    "is": "a common word",
    "islamic republic": "Iran, Pakistan, Mauritania",
    "istana negara": "Malaysia and Indonesia",
    "korea": "said of both Koreas",
    "korean": "said of both Koreas",
    "magyar": "a surname (Péter Magyar)",
    "male": "a common word",
    "medina": "a surname (Danilo Medina)",
    "milan": "a given name",
    "national palace": "several countries",
    "nursultan": "a given name; 'Nur-Sultan' is kept",
    "pole": "North Pole; 'Poles' is kept",
    "presidential palace": "several countries",
    "reunion": "a common word",
    "royal court": "several countries",
    "sabah": "a name of the Kuwaiti ruling house",
    "saban": "a surname",
    "sadr": "a surname; the Sahrawi republic is written out",
    "security council": "United Nations, Russia, Ukraine, Türkiye and others",
    "state house": "several countries",
    "swati": "a given name",
    "the alliance": "NATO and others",
    "the kingdom": "several countries",
    "turk": "a surname (Volker Türk); 'Turks' is kept",
    "virgin islander": "British and U.S. Virgin Islands",
    "virgin islands": "British and U.S.",
    "virginia": "a given name",
    "wagner": "a surname",
}

# What a few words have to mean, stated a second time and by hand: (word, column, code).
READINGS = [
    ("Nigerien", "demonyms", "NE"),
    ("Nigerian", "demonyms", "NG"),
    ("Guinean", "demonyms", "GN"),
    ("Bissau-Guinean", "demonyms", "GW"),
    ("Equatorial Guinean", "demonyms", "GQ"),
    ("Papua New Guinean", "demonyms", "PG"),
    ("Dominican", "demonyms", "DO"),
    ("South Korean", "demonyms", "KR"),
    ("North Korean", "demonyms", "KP"),
    ("Sudanese", "demonyms", "SD"),
    ("South Sudanese", "demonyms", "SS"),
    ("Samoan", "demonyms", "WS"),
    ("American Samoan", "demonyms", "AS"),
    ("American", "demonyms", "US"),
    ("Bosnian Serb", "demonyms", "BA"),
    ("Serb", "demonyms", "RS"),
    ("Kosovo Albanian", "demonyms", "XK"),
    ("Northern Irish", "demonyms", "GB"),
    ("Irish", "demonyms", "IE"),
    ("Turkish Cypriot", "demonyms", "CY"),
    ("Azeri", "demonyms", "AZ"),
    ("Kyrgyzstani", "demonyms", "KG"),
    ("Laotian", "demonyms", "LA"),
    ("Malagasy", "demonyms", "MG"),
    ("Mosotho", "demonyms", "LS"),
    ("Motswana", "demonyms", "BW"),
    ("Burkinabe", "demonyms", "BF"),
    ("Ivorian", "demonyms", "CI"),
    ("Kyrgyz Republic", "official", "KG"),
    ("DRC", "aliases", "CD"),
    ("Congo-Brazzaville", "aliases", "CG"),
    ("ROK", "aliases", "KR"),
    ("DPRK", "aliases", "KP"),
    ("PRC", "aliases", "CN"),
    ("Republic of China", "aliases", "TW"),
    ("Turkiye", "aliases", "TR"),
    ("Macedonia", "aliases", "MK"),
    ("Holland", "aliases", "NL"),
    ("West Bank", "aliases", "PS"),
    ("Nur-Sultan", "capital_aliases", "KZ"),
    ("Kiev", "capital_aliases", "UA"),
    ("Washington", "capital", "US"),
    ("Tel Aviv", "capital_aliases", "IL"),
    ("Kremlin", "seats", "RU"),
    ("Elysee", "seats", "FR"),
    ("Akorda", "seats", "KZ"),
    ("Bankova", "seats", "UA"),
    ("Itamaraty", "seats", "BR"),
    ("Cheong Wa Dae", "seats", "KR"),
    ("Buckingham Palace", "seats", "GB"),
]


def _text(name: str) -> str:
    return (DATA / name).read_bytes().decode("utf-8")


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_text(name), newline=""), strict=True))


COUNTRIES = _rows("countries.csv")
PLACES = _rows("places.csv")
BODIES = _rows("bodies.csv")
BY_CODE = {row["code"]: row for row in COUNTRIES}
TABLES = {
    "countries.csv": (COUNTRIES, COUNTRY_COLUMNS),
    "places.csv": (PLACES, PLACE_COLUMNS),
    "bodies.csv": (BODIES, BODY_COLUMNS),
}


def _fold(word: str) -> str:
    return word.casefold().replace("’", "'")


def _words(row: dict[str, str], *columns: str) -> list[str]:
    found: list[str] = []
    for column in columns:
        cell = row.get(column, "")
        found += (cell.split("|") if column in LISTS else [cell]) if cell else []
    return found


def _claims(row: dict[str, str]) -> list[str]:
    return _words(row, *(c for c in COUNTRY_COLUMNS if c not in {"code", "alpha3"}))


def _unaccented(word: str) -> str:
    letters = str.maketrans("øØðÐłŁı", "oOdDlLi")
    return unicodedata.normalize("NFKD", word.translate(letters)).encode("ascii", "ignore").decode()


# Form


@pytest.mark.parametrize("name", TABLES)
def test_file_is_plain_csv(name: str) -> None:
    text = _text(name)
    rows, columns = TABLES[name]
    assert text.split("\n", 1)[0] == ",".join(columns)
    assert text.endswith("\n")
    assert "\r" not in text
    assert not text.startswith("\ufeff")
    assert text == unicodedata.normalize("NFC", text)
    assert not set(text) & set("‘’“”\u00a0\u2010\u2011\t")
    assert all(None not in row and None not in row.values() for row in rows)


@pytest.mark.parametrize("name", TABLES)
def test_cells_hold_no_stray_white_space_and_no_empty_items(name: str) -> None:
    rows, columns = TABLES[name]
    for row in rows:
        for column in columns:
            items = row[column].split("|") if column in LISTS and row[column] else [row[column]]
            assert all(item == " ".join(item.split()) for item in items), row
            assert column not in LISTS or not row[column] or all(items), row


@pytest.mark.parametrize("name", TABLES)
def test_list_holds_each_word_once(name: str) -> None:
    rows, columns = TABLES[name]
    for row in rows:
        for column in LISTS & set(columns):
            folded = [_fold(w) for w in _words(row, column)]
            assert len(folded) == len(set(folded)), (row["name"], column)


def test_country_word_stands_in_one_column() -> None:
    for row in COUNTRIES:
        once = _words(row, "aliases", "demonyms", "capital", "capital_aliases", "seats")
        names = {_fold(row["name"]), _fold(row["official"])}
        folded = [_fold(w) for w in once]
        twice = {w for w in folded if folded.count(w) > 1 or w in names}
        assert bool(twice) == (row["code"] in SAME_ROW), (row["code"], twice)
        assert twice <= {_fold(w) for w in _words(row, "capital", "capital_aliases")}, (row["code"], twice)


def test_accented_word_stands_also_without_accents() -> None:
    for row in COUNTRIES:
        words = set(_claims(row))
        missing = {w for w in words if not w.isascii() and _unaccented(w) not in words}
        assert missing <= ACCENT_ONLY.keys(), (row["code"], missing)


def test_names_carry_no_article() -> None:
    words = [w for row in COUNTRIES for w in _claims(row)]
    words += [w for row in BODIES for w in _words(row, "name", "aliases")]
    assert [w for w in words if _fold(w).startswith("the ")] == []


# Registers


def test_codes_are_those_of_iso_3166_and_kosovo() -> None:
    pycountry = pytest.importorskip("pycountry")
    expected = {c.alpha_2: c.alpha_3 for c in pycountry.countries} | {"XK": "XKX"}
    assert {row["code"]: row["alpha3"] for row in COUNTRIES} == expected
    assert [row["code"] for row in COUNTRIES] == sorted(expected)


def _turned(name: str) -> str:
    """A name such as "Korea, Republic of" as it is said."""
    head, _, tail = name.partition(", ")
    return f"{tail} {head}".strip()


def _known(code: str, name: str) -> bool:
    row = BY_CODE[code]
    forms = {_fold(w) for w in _words(row, "name", "official", "aliases")}
    return any(_fold(form).removeprefix("the ") in forms for form in (name, _turned(name)))


def test_iso_names_are_known() -> None:
    pycountry = pytest.importorskip("pycountry")
    unknown = {
        (c.alpha_2, name)
        for c in pycountry.countries
        for name in (c.name, getattr(c, "common_name", ""), getattr(c, "official_name", ""))
        if name and not _known(c.alpha_2, name)
    }
    assert unknown == set(REGISTER_ONLY)


@pytest.mark.parametrize("language", ["en", "en_GB"])
def test_unicode_names_are_known(language: str) -> None:
    babel = pytest.importorskip("babel")
    territories = babel.Locale.parse(language).territories
    unknown = {(code, territories[code]) for code in BY_CODE if not _known(code, territories[code])}
    assert unknown == set()


# Contents


def test_only_listed_countries_lack_a_demonym() -> None:
    assert {row["code"] for row in COUNTRIES if not row["demonyms"]} == UNINHABITED | NO_DEMONYM.keys()


def test_only_listed_countries_lack_a_capital() -> None:
    assert {row["code"] for row in COUNTRIES if not row["capital"]} == UNINHABITED | NO_CAPITAL.keys()
    assert not [row["code"] for row in COUNTRIES if row["capital_aliases"] and not row["capital"]]


def test_every_country_has_name_and_official_name() -> None:
    assert all(row["name"] and row["official"] for row in COUNTRIES)


def test_no_word_is_claimed_twice() -> None:
    claims: dict[str, set[str]] = defaultdict(set)
    for row in COUNTRIES:
        for word in _claims(row):
            claims[_fold(word)].add(row["code"])
    for row in PLACES:
        claims[_fold(row["name"])].add(f"place {row['name']}")
    for row in BODIES:
        for word in _words(row, "name", "aliases"):
            claims[_fold(word)].add(f"body {row['name']}")
    assert {word: by for word, by in claims.items() if len(by) > 1}.keys() == ALLOWED.keys()


def test_refused_words_are_absent() -> None:
    words = {_fold(w) for row in COUNTRIES for w in _claims(row)}
    words |= {_fold(row["name"]) for row in PLACES}
    words |= {_fold(w) for row in BODIES for w in _words(row, "name", "aliases")}
    assert words & REFUSED.keys() == set()


@pytest.mark.parametrize(("word", "column", "code"), READINGS)
def test_word_means_one_country(word: str, column: str, code: str) -> None:
    assert [row["code"] for row in COUNTRIES if word in _words(row, column)] == [code]


def test_places_stand_in_known_countries() -> None:
    assert {row["kind"] for row in PLACES} == {"constituent", "emirate", "region", "city", "area"}
    for row in PLACES:
        assert row["name"]
        assert (row["country"] == "") == (row["kind"] == "area"), row
        assert row["country"] in BY_CODE or row["kind"] == "area", row
        assert row["kind"] != "emirate" or row["country"] == "AE", row


def test_places_are_listed_once() -> None:
    names = [_fold(row["name"]) for row in PLACES]
    assert len(names) == len(set(names))


def test_bodies_are_sound() -> None:
    names = {row["name"] for row in BODIES}
    assert len(names) == len(BODIES)
    assert {row["kind"] for row in BODIES} == {"international", "organ", "movement"}
    for row in BODIES:
        if row["kind"] == "organ":
            assert row["note"].split(";")[0] in names, f"the note of {row['name']} opens with its parent"
