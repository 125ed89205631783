"""The media and the official publishers: every entry is well formed, and no name leads to two of them."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from tree import DATA

MEDIA_COLUMNS = ["name", "aliases", "kind", "country", "domains"]
MEDIA_KINDS = {
    "state_media",
    "semi_official",
    "news_agency",
    "newspaper",
    "broadcaster",
    "social_media",
    "other",
}
PUBLISHER_KINDS = {"office", "government", "ministry", "body", "state_media", "news_agency"}
DATE_RULES = {"today", "none", "dateline"}
REQUIRED = {"name": str, "aliases": list, "kind": str, "roles": list, "notes": str}
OPTIONAL = {
    "country": str,
    "organization": str,
    "titles_meaning_own": list,
    "first_person": list,
    "date_rule": str,
    "headline": list,
    "attribution": list,
    "signs": list,
    "boilerplate": list,
    "numbered_points": bool,
}
COUNTRY = re.compile(r"[A-Z]{2}")
DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}")
PLACEHOLDERS = {"NAME", "COUNTRY"}
ABBREVIATIONS = {"NSC", "PM", "UN"}

ALLOWED: dict[tuple[str, str], str] = {
    # (file, folded name): why it may belong to two entries
}

MEDIA_WANTED = """
    Reuters; Associated Press; the AP; AFP; Agence France-Presse; Bloomberg; dpa; ANSA; EFE; Kyodo; Kyodo News;
    Yonhap; Yonhap News Agency; Jiji; PTI; Press Trust of India; ANI; TASS; Tass; RIA Novosti; RIA; Sputnik;
    Interfax; Interfax-Ukraine; Ukrinform; Ukrainska Pravda; Xinhua; Xinhua News Agency; CCTV; CGTN; Global
    Times; People's Daily; SPA; Saudi Press Agency; WAM; Emirates News Agency; QNA; KUNA; BNA; ONA; Petra; MENA;
    SANA; Anadolu; Anadolu Agency; AA; Hurriyet; Daily Sabah; TRT; CNN Turk; IRNA; Nour News; Fars; Tasnim;
    ISNA; Mehr; Press TV; Kazinform; Azertac; AZERTAC; Trend; APA; Report; Belta; Armenpress; news.am; KCNA;
    CNN; BBC; NBC News; ABC News; CBS News; Fox News; NPR; PBS; MSNBC; Politico; Axios; New York Times; The New
    York Times; NYT; the Times; Washington Post; the Post; Wall Street Journal; WSJ; Financial Times; The
    Guardian; Guardian; Times of London; Der Spiegel; Bild; Le Monde; Le Figaro; El País; Corriere della Sera;
    La Repubblica; Haaretz; Jerusalem Post; Times of Israel; Ynet; Al Jazeera; Al Arabiya; Asharq Al-Awsat;
    Al-Monitor; Dawn; The Hindu; Times of India; Hindustan Times; Indian Express; NDTV; SCMP; South China
    Morning Post; Nikkei; Asahi Shimbun; NHK; Japan Times; Korea Herald; KBS; Straits Times; CNA; Bernama; ABC
    (Australia); Globe and Mail; CBC; Folha; Clarín; Kyiv Independent; Kyiv Post; Meduza; RBC; Kommersant; RT;
    Rossiya 24; Deutsche Welle; France 24; RFI; RFE/RL; VOA; allAfrica; Kuwait Times; Saudi Gazette; Arab News;
    Khaleej Times; Gulf News; The National; Egypt Today; Ahram Online; Tehran Times; Tolo News; Al-Bawaba;
    Africanews; X; Twitter; Telegram; Facebook; Instagram; Truth Social; WhatsApp; Weibo; TikTok; YouTube;
    LinkedIn
"""
DOMAINS_WANTED = """
    reuters.com; kuwaittimes.com; egypttoday.com; albawaba.com; khaleejtimes.com; africanews.com;
    tehrantimes.com; allafrica.com; panafricanvisions.com; scmp.com; asahi.com; saudigazette.com.sa
"""
PUBLISHERS_WANTED = """
    White House; whitehouse.gov; US State Department; State Department; Department of State; state.gov;
    Pentagon; Department of Defense; Kremlin; the Kremlin; kremlin.ru; President of Russia; Presidential
    Executive Office; Administration of the President of Russia; Russian Foreign Ministry; mid.ru; Office of the
    President of Ukraine; President of Ukraine; president.gov.ua; Ukrainian MFA; mfa.gov.ua; Elysee; Elysee
    palace; Élysée Palace; elysee.fr; French Foreign Ministry; diplomatie.gouv.fr; 10 Downing Street; No 10;
    FCDO; Foreign Office; UK Government; UK Government (FCO / No 10); gov.uk; German Federal Government;
    bundesregierung.de; German Foreign Office; European Council; consilium.europa.eu; European Commission;
    ec.europa.eu; EEAS; eeas.europa.eu; NATO; nato.int; United Nations; Spokesperson for the Secretary-General;
    un.org; China MFA; fmprc.gov.cn; Xinhua; Japan MOFA; mofa.go.jp; Kantei; kantei.go.jp; India MEA;
    mea.gov.in; India PMO; PIB; pib.gov.in; pmindia.gov.in; Israel PMO; Israel MFA; Canada PMO; pm.gc.ca; Global
    Affairs Canada; Australia DFAT; Prime Minister of Australia; New Zealand Government; Turkish Presidency;
    tccb.gov.tr; Directorate of Communications; Turkish MFA; SPA; WAM; QNA; Amiri Diwan; Egyptian Presidency;
    Royal Hashemite Court; Petra; Iran MFA; president.ir; IRNA; Akorda; akorda.kz; Kazakh MFA; president.az;
    primeminister.am; Government of Georgia; presidentti.fi; Finnish Government; President of Poland; Polish
    Government; Slovak Government; Palazzo Chigi; governo.it; Moncloa; lamoncloa.gob.es; Dutch Government;
    Cheong Wa Dae; South Korean Presidential Office; Pakistan PMO; Pakistan MoFA; Itamaraty; Planalto; South
    African Presidency; Kenya State House; Philippines DFA; Indonesian Presidency; Indonesian Foreign Ministry;
    VNA; Singapore MFA; mfa.gov.sg; President of Belarus; President of Serbia; Government of Hungary; Holy See;
    vatican.va
"""


def fold(name: str) -> str:
    """A name as it is compared: without regard to case, one kind of apostrophe, no leading article."""
    return re.sub(r"\s+", " ", name).strip().casefold().replace("’", "'").removeprefix("the ")


def cells(text: str) -> list[str]:
    return [part for part in text.split("|") if part]


def wanted(text: str) -> list[str]:
    return [part.strip() for part in text.split(";")]


def read_media() -> list[dict[str, str]]:
    with (DATA / "media.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def read_publishers() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((DATA / "publishers.toml").read_text(encoding="utf-8"))["publisher"]
    return found


MEDIA = read_media()
PUBLISHERS = read_publishers()


def media_names(row: dict[str, str]) -> list[str]:
    return [row["name"], *cells(row["aliases"])]


def publisher_names(entry: dict[str, Any]) -> list[str]:
    return [entry["name"], *entry["aliases"]]


def owners(named: Iterable[tuple[str, list[str]]]) -> dict[str, list[str]]:
    """Every folded name with the entries that claim it."""
    table: dict[str, list[str]] = {}
    for owner, names in named:
        for name in {fold(n) for n in names}:
            table.setdefault(name, []).append(owner)
    return table


def shared(file: str, table: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: who for name, who in table.items() if len(who) > 1 and (file, name) not in ALLOWED}


MEDIA_OWNERS = owners((row["name"], media_names(row)) for row in MEDIA)
DOMAIN_OWNERS = owners((row["name"], cells(row["domains"])) for row in MEDIA)
PUBLISHER_OWNERS = owners((entry["name"], publisher_names(entry)) for entry in PUBLISHERS)


def strings(entry: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in entry.items():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str):
                yield key, item


def known_countries() -> set[str] | None:
    """The codes of countries.csv, or None where there is no such file: every cell that is two capitals counts."""
    path = DATA / "countries.csv"
    if not path.exists():
        return None
    with path.open(encoding="utf-8", newline="") as file:
        return {cell for row in csv.reader(file) for cell in row if COUNTRY.fullmatch(cell)}


@pytest.mark.parametrize("name", ["media.csv", "publishers.toml"])
def test_file_is_plain_utf8(name: str) -> None:
    raw = (DATA / name).read_bytes()
    assert raw.endswith(b"\n")
    assert b"\r" not in raw
    assert not raw.startswith(b"\xef\xbb\xbf")
    raw.decode("utf-8")


def test_media_columns() -> None:
    first = (DATA / "media.csv").read_text(encoding="utf-8").splitlines()[0]
    assert first.split(",") == MEDIA_COLUMNS


@pytest.mark.parametrize("row", MEDIA, ids=lambda r: r["name"])
def test_medium(row: dict[str, str]) -> None:
    assert list(row) == MEDIA_COLUMNS
    assert row["kind"] in MEDIA_KINDS
    assert row["country"] == "" or COUNTRY.fullmatch(row["country"])
    for cell in [*row["aliases"].split("|"), *row["domains"].split("|"), row["name"]]:
        assert cell == cell.strip()
    assert row["name"]
    assert all(DOMAIN.fullmatch(d) for d in cells(row["domains"]))
    assert "" not in row["aliases"].split("|") or row["aliases"] == ""
    assert len(set(media_names(row))) == len(media_names(row))


@pytest.mark.parametrize("entry", PUBLISHERS, ids=lambda e: e.get("name", "?"))
def test_publisher(entry: dict[str, Any]) -> None:
    types = REQUIRED | OPTIONAL
    assert not set(REQUIRED) - set(entry)
    assert not set(entry) - set(types)
    assert all(type(value) is types[key] for key, value in entry.items())
    assert entry["kind"] in PUBLISHER_KINDS
    assert bool(entry.get("country")) != bool(entry.get("organization"))
    assert "country" not in entry or COUNTRY.fullmatch(entry["country"])
    assert (entry["kind"] == "body") == ("organization" in entry)
    assert entry.get("date_rule", "none") in DATE_RULES


@pytest.mark.parametrize("entry", PUBLISHERS, ids=lambda e: e.get("name", "?"))
def test_publisher_strings(entry: dict[str, Any]) -> None:
    for key, item in strings(entry):
        assert item == item.strip() != "", key
        assert "\n" not in item, key
    for key, value in entry.items():
        if isinstance(value, list):
            assert value, key
            assert all(isinstance(item, str) for item in value), key
            assert len(set(value)) == len(value), key
    for key in ("aliases", "roles"):
        assert len({fold(item) for item in entry[key]}) == len(entry[key]), key
    assert entry["name"] == entry["aliases"][0]


@pytest.mark.parametrize("entry", PUBLISHERS, ids=lambda e: e.get("name", "?"))
def test_publisher_placeholders(entry: dict[str, Any]) -> None:
    """A word in capitals in a headline or an attribution is one of the two placeholders, or an abbreviation."""
    for key in ("headline", "attribution", "signs"):
        for item in entry.get(key, []):
            assert "'" not in item, "write the typographic apostrophe"
            capitals = set(re.findall(r"\b[A-Z]{2,}\b", item))
            assert capitals <= PLACEHOLDERS | ABBREVIATIONS, item


@pytest.mark.parametrize("entry", PUBLISHERS, ids=lambda e: e.get("name", "?"))
def test_publisher_has_a_domain(entry: dict[str, Any]) -> None:
    assert any(DOMAIN.fullmatch(alias) for alias in entry["aliases"])


def test_no_name_of_two_media() -> None:
    assert shared("media.csv", MEDIA_OWNERS) == {}


def test_no_domain_of_two_media() -> None:
    assert shared("media.csv", DOMAIN_OWNERS) == {}


def test_no_name_is_the_domain_of_another_medium() -> None:
    both = MEDIA_OWNERS.keys() & DOMAIN_OWNERS.keys()
    assert {name for name in both if MEDIA_OWNERS[name] != DOMAIN_OWNERS[name]} == set()


def test_no_name_of_two_publishers() -> None:
    assert shared("publishers.toml", PUBLISHER_OWNERS) == {}


def test_allowances_are_used_and_have_reasons() -> None:
    tables = {"media.csv": [MEDIA_OWNERS, DOMAIN_OWNERS], "publishers.toml": [PUBLISHER_OWNERS]}
    for (file, name), reason in ALLOWED.items():
        assert reason.strip()
        assert any(len(table.get(name, [])) > 1 for table in tables[file])


def test_a_medium_that_is_a_publisher_is_the_same_in_both() -> None:
    """Xinhua is an agency that others cite and an official publisher: both files tell the same of it."""
    media = {row["name"]: row for row in MEDIA}
    entries = {entry["name"]: entry for entry in PUBLISHERS}
    claimed = {name: who[0] for name, who in (MEDIA_OWNERS | DOMAIN_OWNERS).items()}
    for name in PUBLISHER_OWNERS.keys() & claimed.keys():
        row, entry = media[claimed[name]], entries[PUBLISHER_OWNERS[name][0]]
        assert (row["name"], row["kind"], row["country"]) == (entry["name"], entry["kind"], entry["country"])


@pytest.mark.parametrize("name", wanted(MEDIA_WANTED))
def test_medium_is_found(name: str) -> None:
    assert len(MEDIA_OWNERS.get(fold(name), [])) == 1


@pytest.mark.parametrize("domain", wanted(DOMAINS_WANTED))
def test_domain_is_found(domain: str) -> None:
    assert len(DOMAIN_OWNERS.get(domain, [])) == 1


@pytest.mark.parametrize("name", wanted(PUBLISHERS_WANTED))
def test_publisher_is_found(name: str) -> None:
    assert len(PUBLISHER_OWNERS.get(fold(name), [])) == 1


@pytest.mark.parametrize(
    ("alias", "kind", "country"),
    [
        ("the AP", "news_agency", "US"),
        ("Nour News", "semi_official", "IR"),
        ("Fars", "semi_official", "IR"),
        ("Tasnim", "semi_official", "IR"),
        ("Xinhua News Agency", "state_media", "CN"),
        ("CNN Turk", "broadcaster", "TR"),
        ("Truth Social", "social_media", "US"),
        ("Hurriyet", "newspaper", "TR"),
    ],
)
def test_medium_is_of_its_kind(alias: str, kind: str, country: str) -> None:
    owner = MEDIA_OWNERS[fold(alias)][0]
    row = next(row for row in MEDIA if row["name"] == owner)
    assert (row["kind"], row["country"]) == (kind, country)


@pytest.mark.parametrize(
    ("alias", "principal"),
    [
        ("White House", "President"),
        ("US State Department", "Secretary of State"),
        ("Kremlin", "President"),
        ("UK Government (FCO / No 10)", "Prime Minister"),
        ("Australia DFAT", "Foreign Minister"),
        ("NATO", "Secretary General"),
        ("Holy See", "Pope"),
    ],
)
def test_principal_comes_first(alias: str, principal: str) -> None:
    owner = PUBLISHER_OWNERS[fold(alias)][0]
    entry = next(entry for entry in PUBLISHERS if entry["name"] == owner)
    assert entry["roles"][0] == principal


def test_countries_exist() -> None:
    known = known_countries()
    if known is None:
        pytest.skip("countries.csv is not there")
    used = {row["country"] for row in MEDIA} | {entry.get("country", "") for entry in PUBLISHERS}
    assert used - known - {""} == set()
