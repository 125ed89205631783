"""Who holds which office, told in the manner of courts and presidencies: accredited, sent, peers, degrees."""

from __future__ import annotations

import pytest

from test_mentions import found

HELD = [
    ("The Prime Minister of Peru, H.E. Ali Kip (PhD), spoke.", "person | Ali Kip | Prime Minister | PE"),
    ("Major General Ali Kip (Rtd), Minister of Ports of Peru, spoke.", "person | Ali Kip | Minister of Ports | PE"),
    (
        "She met the President of the African Development Bank (AfDB), Dr. Ali Kip.",
        "pronoun; person | Ali Kip | President | African Development Bank",
    ),
    (
        "He met the Ambassador of Peru accredited to Kenya, Ali Kip.",
        "pronoun; person | Ali Kip | Ambassador to Kenya | PE",
    ),
    (
        "He met the Peruvian Ambassador accredited to the Kingdom, Ali Kip.",
        "pronoun; person | Ali Kip | Ambassador | PE",
    ),
    ("He met HE Ambassador of Peru to the State, Ali Kip.", "pronoun; person | Ali Kip | Ambassador | PE"),
    ("He met Ali Kip, Ambassador of Peru accredited to the Sultanate.", "pronoun; person | Ali Kip | Ambassador | PE"),
    (
        "The Custodian of the Two Holy Mosques, King Ali, spoke.",
        "person | Ali | King | SA",
    ),
    ("She met her Burkinabe peer, Ali Kip.", "pronoun; person | Ali Kip | peer | BF"),
    ("She met her Kenyan brother and counterpart, President Ali Kip.", "pronoun; person | Ali Kip | President | KE"),
    (
        "The Peruvian Minister of State and Foreign Affairs, Ali Kip, spoke.",
        "person | Ali Kip | Minister of State and Foreign Affairs | PE",
    ),
    ("She met King Ali II, Sovereign of Peru.", "pronoun; person | Ali II | King | PE"),
    (
        "She met Chairman of the Transitional Sovereign Council Ali Kip.",
        "pronoun; person | Ali Kip | Chairman of the Transitional Sovereign Council",
    ),
    ("The Prime Minister's Media Office said.", "institution | Prime Minister's Media Office"),
    ("She thanked HH the Amir for the Republic of Peru's role.", "pronoun; person | Amir; place | PE"),
    (
        "He said that General Ali Kip, Minister of Ports, met Jane Doe.",
        "pronoun; person | Ali Kip | Minister of Ports; name | Jane Doe",
    ),
    (
        "Ambassador Ali Kip, the official spokesman and Director of the Public Diplomacy Department, stated that.",
        "person | Ali Kip | official spokesman",
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_offices_and_who_holds_them(text: str, expected: str) -> None:
    assert found(text) == expected
