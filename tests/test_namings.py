"""However two parties are named where a text tells of their contact, they are the two parties of one call."""

from __future__ import annotations

import re

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

import readouts


@attrs.frozen
class Named:
    """Somebody, and how a text names him."""

    form: str
    name: str
    title: str
    country: tuple[str, str, str, str]

    @property
    def text(self) -> str:
        short, full, adjective, _ = self.country
        owner = f"{short}'" if short.endswith("s") else f"{short}'s"
        known = {"N": self.name, "T": self.title, "SHORT": short, "FULL": full, "ADJ": adjective, "OWN": owner}
        return re.sub(r"\b[A-Z]+\b", lambda m: known.get(m[0], m[0]), self.form)


NAMES = (
    "Sauli Rantanen",
    "Tran Thi Mai Lan",
    "Omar bin Khalid Al Sabri",
    "Khalid Al-Mansouri",
    "José Luis Ferrer Ortiz",
    "Willem van der Meer",
    "John R. Ashdown",
    "J. P. Whitlock",
    "Kim Do-hyun",
    "Aminata Touré-Diallo",
    "Rasa Kvedaraitė",
    "S. Ramakrishnan",
    "Kwame Osei Boateng",
    "Zoran Hadžić",
    "D'Angelo Reyes",
    "Seán Ó Flaithearta",
    "Hun Sophea",
    "Otto Kuusinen III",
    "Pedro Gómez de la Cruz",
    "Ana SOUZA",
)
TITLES = (
    "President",
    "Prime Minister",
    "Vice President",
    "Interim Prime Minister",
    "Foreign Minister",
    "Minister for Foreign Affairs",
    "Minister of Foreign Affairs and International Cooperation",
    "Deputy Prime Minister and Minister of Defence",
    "State Minister for Foreign Affairs",
    "Federal Minister of Finance",
)
COUNTRIES = (
    ("Finland", "the Republic of Finland", "Finnish", "FI"),
    ("Ireland", "Ireland", "Irish", "IE"),
    ("Peru", "the Republic of Peru", "Peruvian", "PE"),
    ("the United Kingdom", "the United Kingdom of Great Britain and Northern Ireland", "British", "GB"),
    ("the Netherlands", "the Kingdom of the Netherlands", "Dutch", "NL"),
    ("South Korea", "the Republic of Korea", "South Korean", "KR"),
    ("Egypt", "the Arab Republic of Egypt", "Egyptian", "EG"),
    ("Jordan", "the Hashemite Kingdom of Jordan", "Jordanian", "JO"),
    ("Sri Lanka", "the Democratic Socialist Republic of Sri Lanka", "Sri Lankan", "LK"),
    ("Trinidad and Tobago", "the Republic of Trinidad and Tobago", "Trinidadian", "TT"),
)
FORMS = (
    "T of SHORT N",
    "the T of FULL N",
    "the T of FULL, N,",
    "the T of SHORT, H.E. Mr. N,",
    "the T of FULL, His Excellency N,",
    "T of FULL H.E. Ms. N",
    "the T of FULL Dr. N",
    "N, T of SHORT,",
    "N, the T of FULL,",
    "Mr. N, T of FULL,",
    "H.E. Mr. N, T of SHORT,",
    "Her Excellency Dr. N, T of FULL,",
    "His Excellency the T of FULL N",
    "Her Excellency T N of SHORT",
    "T N of FULL",
    "ADJ T N",
    "the ADJ T, N,",
    "N, ADJ T,",
    "OWN T N",
    "OWN T, N,",
    "N (T of FULL)",
    "T N (SHORT)",
    "the new T of SHORT, N,",
    "Mr. N, T, SHORT,",
)
CONTACTS = (
    "{} had a phone call with {} on 4 March 2031",
    "{} spoke by phone with {} today",
    "{} has spoken with {} via telephone",
    "{} received a phone call from {} today",
    "{} today held a meeting with {}",
    "A telephone conversation took place today between {} and {}",
    "On 4 March 2031, {} had a telephone conversation with {}",
    "{} and {} spoke by phone today",
    "{} received {} at the Palace today",
    "{} called {} on Monday",
)
parties = st.lists(
    st.builds(Named, *map(st.sampled_from, (FORMS, NAMES, TITLES, COUNTRIES))),
    min_size=2,
    max_size=2,
    unique_by=(lambda party: party.name, lambda party: party.country),
)


@settings(max_examples=300)
@given(parties, st.sampled_from(CONTACTS))
def test_the_two_who_are_named_are_the_parties(two: list[Named], contact: str) -> None:
    told = contact.format(*(party.text for party in two))
    text = re.sub(r",([,.])", r"\1", f"{told[0].upper()}{told[1:]}.")
    (call,) = readouts.parse(text, published="2031-03-05").calls
    assert [(p.name, p.country) for p in call.participants] == [(party.name, party.country[3]) for party in two]
