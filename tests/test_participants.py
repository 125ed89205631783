"""Who is who: people with the fullest name and title, their country or body, and what describes them, in tables."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from readouts import Lexicon
from readouts._model import Doubt
from readouts._pipeline._blocks import find_blocks
from readouts._pipeline._mentions import find_mentions
from readouts._pipeline._participants import resolve_participants
from readouts._pipeline._quotes import find_quotes
from readouts._pipeline._records import Entity
from readouts._pipeline._registry import Registry, names
from readouts._pipeline._sentences import split_sentences
from readouts._pipeline._state import Context, tokenize


def resolve(text: str, publisher: str = "", lexicon: Lexicon | None = None) -> Registry:
    lexicon = lexicon or Lexicon.default()
    known = lexicon.publisher(publisher) if publisher else None
    doc = tokenize(text, lexicon, Context(publisher=known, publisher_name=publisher))
    find_blocks(doc)
    find_quotes(doc)
    split_sentences(doc)
    find_mentions(doc)
    return resolve_participants(doc)


def named(registry: Registry) -> list[Entity]:
    """Everybody who is mentioned, in the order of the text."""
    return sorted((e for e in registry.entities if e.mentions), key=lambda e: e.mentions[0].a)


def people(registry: Registry) -> str:
    rows = ((e.name, e.role, e.country or e.organization) for e in named(registry))
    return "; ".join(" | ".join(part for part in row if part) for row in rows)


def links(registry: Registry) -> str:
    doc = registry.doc
    found = ((m, registry.of_mention.get(m.a)) for m in doc.mentions if not m.name)
    return "; ".join(f"{doc.words(m.a, m.b)} = {e.name}" for m, e in found if e is not None)


PEOPLE = [
    (
        "Ana Doe, prime minister and foreign minister of Qatar, met Tom Roe, the deputy premier and minister of ports "
        "of Peru.",
        "Ana Doe | prime minister and foreign minister | QA; Tom Roe | deputy premier and minister of ports | PE",
        "",
    ),
    (
        "Ana Doe, prime minister of Qatar, and foreign minister Tom Roe met.",
        "Ana Doe | prime minister | QA; Tom Roe | foreign minister",
        "",
    ),
    (
        "The Kenyan president telephoned Harbour leader Ana Doe.",
        "Kenyan president | president | KE; Ana Doe | Harbour leader",
        "The Kenyan president = Kenyan president",
    ),
    (
        "The Kenyan president told Ana Doe, leader of Harbour, to wait.",
        "Kenyan president | president | KE; Ana Doe | leader",
        "The Kenyan president = Kenyan president",
    ),
    (
        "European Commission President Ana Doe met NATO chief Tom Roe. The EU chief left the NATO secretary general.",
        "Ana Doe | President | European Commission; Tom Roe | secretary general | NATO",
        "The EU chief = Ana Doe; the NATO secretary general = Tom Roe",
    ),
    (
        "UN chief Ana Doe met European Commissioner Tom Roe. The UN envoy left. The EU chief left.",
        "Ana Doe | chief | United Nations; Tom Roe | European Commissioner | European Commission; "
        "UN envoy | envoy | United Nations; EU chief | chief | European Union",
        "The UN envoy = UN envoy; The EU chief = EU chief",
    ),
    (
        "Russian President Tom Roe met US Defense Secretary Ana Doe. The Kremlin chief thanked the Pentagon chief.",
        "Tom Roe | President | RU; Ana Doe | Defense Secretary | US",
        "The Kremlin chief = Tom Roe; the Pentagon chief = Ana Doe",
    ),
    (
        "Pope Gregory XVII met Tom Roe. The pontiff left. The Holy Father left.",
        "Gregory XVII | Holy Father | VA; Tom Roe",
        "The pontiff = Gregory XVII; The Holy Father = Gregory XVII",
    ),
    (
        "High Representative/Vice-President Ana Doe met Tom Roe. HR/VP Doe thanked him. The HR/VP left.",
        "Ana Doe | High Representative/Vice-President | European Union; Tom Roe",
        "The HR/VP = Ana Doe",
    ),
    (
        "Kenya's Deputy Prime Minister and Foreign Minister Ana Doe met Minister of Ports Tom Roe. The DPM/FM left.",
        "Ana Doe | Deputy Prime Minister and Foreign Minister | KE; Tom Roe | Minister of Ports",
        "The DPM/FM = Ana Doe",
    ),
    (
        "French Ambassador Tom Roe met Minister Ana Doe. The envoy thanked the Minister.",
        "Tom Roe | Ambassador | FR; Ana Doe | Minister",
        "The envoy = Tom Roe; the Minister = Ana Doe",
    ),
    (
        "Chief of Army Staff General Tom Roe met Vice-President Ana Doe. The COAS thanked the VP.",
        "Tom Roe | Chief of Army Staff; Ana Doe | Vice-President",
        "The COAS = Tom Roe; the VP = Ana Doe",
    ),
    (
        "Premier and Minister of Ports Ana Doe of Peru met Tom Roe. The premier and minister of ports thanked Roe.",
        "Ana Doe | Premier and Minister of Ports | PE; Tom Roe",
        "The premier and minister of ports = Ana Doe",
    ),
    (
        "Premier Ana Doe of Peru met Minister of Ports Tom Roe of Peru. The premier and minister of ports left.",
        "Ana Doe | Premier | PE; Tom Roe | Minister of Ports | PE",
        "The premier = Ana Doe; minister of ports = Tom Roe",
    ),
    (
        "Minister of Ports Tom Otieno of Kenya congratulated Ana Doe on her election as Jordan's new Foreign Minister.",
        "Tom Otieno | Minister of Ports | KE; Ana Doe | Foreign Minister | JO",
        "Jordan's new Foreign Minister = Ana Doe",
    ),
    (
        "Kenyan Foreign Minister Tom Otieno spoke by phone with Pope Clement XV.",
        "Tom Otieno | Foreign Minister | KE; Clement XV | Pope | VA",
        "",
    ),
    (
        "High Representative/Vice-President Ana Doe called Kenyan Foreign Minister Tom Otieno.",
        "Ana Doe | High Representative/Vice-President | European Union; Tom Otieno | Foreign Minister | KE",
        "",
    ),
    (
        "President Ana Doe received a phone call from Kenyan Foreign Minister Tom Otieno.",
        "Ana Doe | President; Tom Otieno | Foreign Minister | KE",
        "",
    ),
    (
        "President Tom Otieno of Kenya congratulated Ana Doe today on her election as President of Peru.",
        "Tom Otieno | President | KE; Ana Doe | President | PE",
        "President of Peru = Ana Doe",
    ),
    (
        "President Tom Otieno of Kenya congratulated Ana Doe on Peru's progress and her election as President of Peru.",
        "Tom Otieno | President | KE; Ana Doe | President | PE",
        "President of Peru = Ana Doe",
    ),
    (
        "President Tom Otieno of Kenya congratulated Ana Doe on becoming Peru's president.",
        "Tom Otieno | President | KE; Ana Doe | president | PE",
        "Peru's president = Ana Doe",
    ),
    (
        "President Tom Otieno of Kenya called Ana Doe and congratulated her on being elected President of Peru.",
        "Tom Otieno | President | KE; Ana Doe | President | PE",
        "elected President of Peru = Ana Doe",
    ),
    (
        "President Tom Otieno of Kenya congratulated Ana Doe upon taking office as Prime Minister of Peru.",
        "Tom Otieno | President | KE; Ana Doe | Prime Minister | PE",
        "Prime Minister of Peru = Ana Doe",
    ),
    (
        "President Tom Otieno of Kenya congratulated Ana Doe on meeting the Prime Minister of Peru.",
        "Tom Otieno | President | KE; Ana Doe; Prime Minister of Peru | Prime Minister | PE",
        "the Prime Minister of Peru = Prime Minister of Peru",
    ),
    (
        "President Tom Otieno of Kenya called Ana Doe and congratulated her on her late election as President of Peru.",
        "Tom Otieno | President | KE; Ana Doe | President | PE",
        "President of Peru = Ana Doe",
    ),
    (
        "Tom Otieno and Ana Doe congratulated her on her recent election as President of Peru.",
        "Tom Otieno; Ana Doe",
        "",
    ),
    (
        "Ana Doe met Jonas Roe. Doe's spokesman, Tom Otieno, left. Roe's spokesman and a spokesman for Doe spoke.",
        "Ana Doe; Jonas Roe; Tom Otieno | spokesman",
        "a spokesman for Doe = Tom Otieno",
    ),
    (
        "Both the Kenyan president and Jonas Vik met Ana Lima.",
        "Kenyan president | president | KE; Jonas Vik; Ana Lima",
        "the Kenyan president = Kenyan president",
    ),
    (
        "The Emir of Kuwait, Sheikh Omar bin Said also met Ana Lima.",
        "Sheikh Omar bin Said | Emir | KW; Ana Lima",
        "",
    ),
    (
        "On Monday the Foreign Minister of Kenya, Ana Lima met the Prime Minister of Jordan, Omar Haddad and left.",
        "Ana Lima | Foreign Minister | KE; Omar Haddad | Prime Minister | JO",
        "",
    ),
    (
        "The President met the Prime Minister of Jordan, Omar Haddad and Ana Lima.",
        "Prime Minister of Jordan | Prime Minister | JO; Omar Haddad; Ana Lima",
        "the Prime Minister of Jordan = Prime Minister of Jordan",
    ),
    ("H.E Ana Lima met Hon'ble Jonas Vik.", "Ana Lima; Jonas Vik", ""),
    (
        "Foreign Minister H E Ana Lima met President His Excellency Jonas Vik of Kenya.",
        "Ana Lima | Foreign Minister; Jonas Vik | President | KE",
        "",
    ),
    (
        "President Ana Doe met her Kenyan counterpart President Jonas Vik.",
        "Ana Doe | President; Jonas Vik | President | KE",
        "",
    ),
    (
        "Ana Doe met Jonas Vik. Doe's spokesman Ali Kip left.",
        "Ana Doe; Jonas Vik; Ali Kip | spokesman",
        "",
    ),
    ("Prime Minister Datuk Seri Jonas Vik met Ana Lima.", "Jonas Vik | Prime Minister; Ana Lima", ""),
    (
        "His Highness Prince Jonas Vik, Crown Prince and Prime Minister met Ana Lima.",
        "Jonas Vik | Crown Prince and Prime Minister; Ana Lima",
        "",
    ),
    (
        "Ana Lima met the President of Kenya, Jonas Vik Sunday evening and left.",
        "Ana Lima; Jonas Vik | President | KE",
        "",
    ),
    (
        "The U.S Ambassador, Tom Perry, met the Most Hon. Ana Lima, Prime Minister of Brazil.",
        "Tom Perry | Ambassador | US; Ana Lima | Prime Minister | BR",
        "",
    ),
    (
        "The Kenyan High Commissioner to Norway, Amos Mwangi, met Jonas Vik.",
        "Amos Mwangi | High Commissioner to Norway | KE; Jonas Vik",
        "",
    ),
    (
        "Amos Mwangi, who has been serving as the Kenyan High Commissioner in Oslo since May, met Jonas Vik.",
        "Amos Mwangi | High Commissioner | KE; Jonas Vik",
        "the Kenyan High Commissioner = Amos Mwangi",
    ),
    (
        "Foreign Minister of Kenya, Amos Mwangi met Jonas Vik.",
        "Amos Mwangi | Foreign Minister | KE; Jonas Vik",
        "",
    ),
    (
        "Omar Haddad, Speaker National Assembly of Kenya, met Chairman Senate Amos Mwangi.",
        "Omar Haddad | Speaker National Assembly | KE; Amos Mwangi | Chairman Senate",
        "",
    ),
    ("President Ana Lima of Brazil met Jonas Vik. Lima thanked Mr. Vik.", "Ana Lima | President | BR; Jonas Vik", ""),
    (
        "Prime Minister Jonas Vik of Norway spoke. The prime minister agreed. Vik left.",
        "Jonas Vik | Prime Minister | NO",
        "The prime minister = Jonas Vik",
    ),
    (
        "The Norwegian prime minister met President Ana Lima of Brazil.",
        "Norwegian prime minister | prime minister | NO; Ana Lima | President | BR",
        "The Norwegian prime minister = Norwegian prime minister",
    ),
    ("President Lima met President Ana Lima of Brazil.", "Ana Lima | President | BR", ""),
    (
        "President Ana Lima of Brazil and First Lady Rosa Lima of Brazil arrived. The first lady waved.",
        "Ana Lima | President | BR; Rosa Lima | First Lady | BR",
        "The first lady = Rosa Lima",
    ),
    (
        "Mr. SATO Haruka, Prime Minister of Japan, spoke. Prime Minister Sato agreed.",
        "SATO Haruka | Prime Minister | JP",
        "",
    ),
    (
        ("King Faris of Jordan met Crown Prince Khalid bin Faris of Saudi Arabia. King Faris thanked Prince Khalid."),
        "Faris | King | JO; Khalid bin Faris | Crown Prince | SA",
        "",
    ),
    ("Brazilian President Ana Lima arrived. Lima said that talks in Lima went well.", "Ana Lima | President | BR", ""),
    (
        "Norwegian Prime Minister Jonas Vik and his Kenyan counterpart Amos Mwangi spoke.",
        "Jonas Vik | Prime Minister | NO; Amos Mwangi | Prime Minister | KE",
        "",
    ),
    (
        "Presidents Ana Lima of Brazil and Amos Mwangi of Kenya met. President Mwangi left.",
        "Ana Lima | President | BR; Amos Mwangi | President | KE",
        "",
    ),
    (
        "Kenyan Cabinet Secretary Amos Mwangi met Jonas Vik, who is the Norwegian foreign minister.",
        "Amos Mwangi | Cabinet Secretary | KE; Jonas Vik | foreign minister | NO",
        "the Norwegian foreign minister = Jonas Vik",
    ),
    (
        (
            "Former Norwegian Prime Minister Jonas Vik met Norwegian Prime Minister Joan Hill. The "
            "prime minister smiled."
        ),
        "Jonas Vik | Prime Minister | NO; Joan Hill | Prime Minister | NO",
        "The prime minister = Joan Hill",
    ),
    (
        "NATO Secretary General Jonas Vik spoke. The Secretary General agreed.",
        "Jonas Vik | Secretary General | NATO",
        "The Secretary General = Jonas Vik",
    ),
    (
        "PM Jonas Vik of Norway spoke. The Prime Minister agreed.",
        "Jonas Vik | Prime Minister | NO",
        "The Prime Minister = Jonas Vik",
    ),
    ("the Grand Canal Bridge opened. The Strategic Partnership grew. King Hussein Bridge closed.", "", ""),
    (
        "Israeli Prime Minister Dan Cohen and Defence Minister Uri Levi spoke.",
        "Dan Cohen | Prime Minister | IL; Uri Levi | Defence Minister | IL",
        "",
    ),
    (
        ("The leaders of Norway and Kenya met. Prime Minister Jonas Vik and Kenyan President Amos Mwangi spoke."),
        "Jonas Vik | Prime Minister | NO; Amos Mwangi | President | KE",
        "",
    ),
    (
        ("Prime Minister Jonas Vik met Kenyan President Amos Mwangi. Kenyan-Norwegian relations are good."),
        "Jonas Vik | Prime Minister | NO; Amos Mwangi | President | KE",
        "",
    ),
    (
        "The Kenyan foreign ministry said that Deputy Foreign Minister Amos Mwangi agreed.",
        "Amos Mwangi | Deputy Foreign Minister | KE",
        "",
    ),
    ("President al-Amin met Jonas Vik. Al-Amin thanked him.", "al-Amin | President; Jonas Vik", ""),
    (
        "NUG representatives Aung Min and Moe Oo spoke.",
        "Aung Min | representative | MM; Moe Oo | representative | MM",
        "",
    ),
    (
        "President Amos Mwangi of Kenya met Jonas Vik. The Kenyan Head of State left. The President rang.",
        "Amos Mwangi | President | KE; Jonas Vik",
        "The Kenyan Head of State = Amos Mwangi; The President = Amos Mwangi",
    ),
    (
        "German Chancellor Eva Brandt met Jonas Vik. He left. The Federal Chancellor rang.",
        "Eva Brandt | Federal Chancellor | DE; Jonas Vik",
        "The Federal Chancellor = Eva Brandt",
    ),
    (
        "Ambassador of Japan Kenji Ito met Jonas Vik. The Japanese diplomat rang.",
        "Kenji Ito | Ambassador | JP; Jonas Vik",
        "The Japanese diplomat = Kenji Ito",
    ),
    (
        "The Prime Minister rang. Peace in Kenya and the Middle East mattered, the Prime Minister said.",
        "",
        "",
    ),
    (
        "Ana Lima met Omar Haddad, the Deputy Prime Minister and Foreign Minister of Jordan. "
        "The Jordanian Minister of Foreign Affairs left.",
        "Ana Lima; Omar Haddad | Deputy Prime Minister and Foreign Minister | JO",
        "The Jordanian Minister of Foreign Affairs = Omar Haddad",
    ),
    (
        "Ana Lima met Omar Haddad, the Jordanian Deputy Prime Minister and Trade Minister on Monday. He left.",
        "Ana Lima; Omar Haddad | Deputy Prime Minister and Trade Minister | JO",
        "",
    ),
    (
        "Ana Lima met Omar Haddad, the Deputy Prime Minister and Trade Minister of Jordan. "
        "The Jordanian Minister of Foreign Affairs left.",
        "Ana Lima; Omar Haddad | Deputy Prime Minister and Trade Minister | JO; "
        "Jordanian Minister of Foreign Affairs | Minister of Foreign Affairs | JO",
        "The Jordanian Minister of Foreign Affairs = Jordanian Minister of Foreign Affairs",
    ),
    (
        "King Majid bin Omar Al Fahd met Ana Lima. Prince Saqr bin Majid bin Omar Al Fahd rang. King Majid left.",
        "Majid bin Omar Al Fahd | King; Ana Lima; Saqr bin Majid bin Omar Al Fahd | Prince",
        "",
    ),
    (
        "Sheikh Saqr bin Majid, President of Kenya, met Ana Lima. Sheikh Hamad bin Saqr rang. President Saqr left.",
        "Sheikh Saqr bin Majid | President | KE; Ana Lima; Sheikh Hamad bin Saqr",
        "",
    ),
    (
        "Crown Prince Saqr bin Majid met Ana Lima. King Majid rang. Bin Majid left.",
        "Saqr bin Majid | Crown Prince; Ana Lima; Majid | King",
        "",
    ),
    (
        "Crown Prince Saqr bin Majid met Ana Lima. Majid left.",
        "Saqr bin Majid | Crown Prince; Ana Lima",
        "",
    ),
    (
        "Emir Omar Amin Haddad of Kuwait met President Ana Lima of Brazil and Othman Ali Haddad, Minister of Ports.",
        "Omar Amin Haddad | Emir | KW; Ana Lima | President | BR; Othman Ali Haddad | Minister of Ports | BR",
        "",
    ),
]

PRESS = [
    (
        "",
        "Foreign Minister Kari Dahl of Norway came on a visit to Peru and met Prime Minister Jane Doe.",
        "Kari Dahl | Foreign Minister | NO; Jane Doe | Prime Minister",
    ),
    (
        "Politico",
        "Defense Secretary Ada Weber and Russian Defense Minister Tom Sorin spoke on Friday, the Russian Ministry of "
        "Defense said. Weber, in the U.S. since Monday, asked for open lines, U.S. officials said.",
        "Ada Weber | Defense Secretary | US; Tom Sorin | Defense Minister | RU",
    ),
    (
        "",
        "Interior Minister Ada Weber met the president. The Peruvian Interior Ministry said she was pleased.",
        "Ada Weber | Interior Minister | PE",
    ),
    (
        "SPA",
        "Washington, SPA -- President Ada Weber of the United States called President Tom Sorin of Russia. "
        "She asked Foreign Minister Ivo Belov for talks.",
        "Ada Weber | President | US; Tom Sorin | President | RU; Ivo Belov | Foreign Minister",
    ),
    (
        "SPA",
        "Washington, SPA -- President Ada Weber of the United States called the Saudi King. "
        "She asked Foreign Minister Ivo Belov for talks.",
        "Ada Weber | President | US; King | King | SA; Ivo Belov | Foreign Minister | SA",
    ),
    ("", "President Botha met the president of Kenya.", "Botha | President; president of Kenya | president | KE"),
    (
        "",
        "President Botha told the Kenyan president that Kenya is open. The Kenyan president left.",
        "Botha | President; Kenyan president | president | KE",
    ),
    (
        "",
        "President Botha was received by the president of Kenya.",
        "Botha | President; president of Kenya | president | KE",
    ),
    ("", "President Botha spoke in Nairobi. The Kenyan president left.", "Botha | President | KE"),
    (
        "",
        "President Botha met the Kenyan foreign minister. The Kenyan president left.",
        "Botha | President | KE; Kenyan foreign minister | foreign minister | KE",
    ),
    (
        "",
        "At the request of the Jordanian side, President Ana Botha had a call with Prime Minister Amos Mwangi.",
        "Ana Botha | President; Amos Mwangi | Prime Minister",
    ),
    (
        "dailycape.co.za",
        "PRETORIA: Foreign Minister Ana Botha called Kenyan Foreign Minister Amos Mwangi. Kenya has Kenyan tea.",
        "Ana Botha | Foreign Minister | ZA; Amos Mwangi | Foreign Minister | KE",
    ),
    (
        "",
        "External Affairs Minister A. Menon called Kenyan Foreign Minister Amos Mwangi. Aid went to India.",
        "A. Menon | External Affairs Minister | IN; Amos Mwangi | Foreign Minister | KE",
    ),
    (
        "",
        "EAM A. Menon called Kenyan Foreign Minister Amos Mwangi. External Affairs Minister Menon went to India.",
        "A. Menon | External Affairs Minister | IN; Amos Mwangi | Foreign Minister | KE",
    ),
    (
        "",
        "External Affairs Minister A. Menon called Kenyan Foreign Minister Amos Mwangi. Aid went to Nepal.",
        "A. Menon | External Affairs Minister; Amos Mwangi | Foreign Minister | KE",
    ),
    (
        "dailycape.co.za",
        "PRETORIA: Visitors met Foreign Minister Ana Botha and Kenyan Foreign Minister Amos Mwangi.",
        "Ana Botha | Foreign Minister; Amos Mwangi | Foreign Minister | KE",
    ),
    (
        "dailycape.com",
        "After the storm in Kenya, Foreign Minister Ana Botha called. Aid went from Kenya. It rained in Kenya.",
        "Ana Botha | Foreign Minister",
    ),
    (
        "",
        "Prime Minister Sigrid Vik called Ana Borg and hailed her victory as Peru's first female president.",
        "Sigrid Vik | Prime Minister; Ana Borg",
    ),
    ("", "Prime Minister Sigrid Vik visited Peru. She met Ana Borg in Lima.", "Sigrid Vik | Prime Minister; Ana Borg"),
    ("", "President Ana Lima spoke with Tom Vik in Accra, Ghana. Vik thanked her.", "Ana Lima | President; Tom Vik"),
    ("", "President Ana Lima thanked Tom Vik for the aid that Ghana received.", "Ana Lima | President | GH; Tom Vik"),
    # Whose seat of power it is, is not told, where somebody is named whom the text does not introduce.
    (
        "",
        "Ana Lima and Sir Tom Vik have held a call, Downing Street has confirmed. A Downing Street spokesman said "
        "President Lima thanked Vik.",
        "Ana Lima | President; Tom Vik",
    ),
    # Two countries that are named for a quarrel or a meeting of theirs tell nothing of who speaks with whom.
    (
        "",
        "Foreign Minister Ana Lima called Kenyan Foreign Minister Amos Mwangi. He told of the situation between Peru "
        "and Kenya.",
        "Ana Lima | Foreign Minister; Amos Mwangi | Foreign Minister | KE",
    ),
    (
        "",
        "Foreign Minister Ana Lima called Kenyan Foreign Minister Amos Mwangi. He told of the Kenya-Peru summit.",
        "Ana Lima | Foreign Minister; Amos Mwangi | Foreign Minister | KE",
    ),
    # A dateline tells where somebody writes, and the country is known to have another leader.
    ("", "WASHINGTON -- Prime Minister Ana Lima called. The US welcomed it.", "Ana Lima | Prime Minister"),
    # Not the medium's: that country has another leader.
    (
        "",
        "NAIROBI, Kenya -- The Kenyan prime minister said that President Ana Lima called.",
        "Kenyan prime minister | prime minister | KE; Ana Lima | President",
    ),
    (
        "standardmedia.co.ke",
        "President Amos Mwangi met Norwegian Prime Minister Jonas Vik. Kenya hopes for more.",
        "Amos Mwangi | President | KE; Jonas Vik | Prime Minister | NO",
    ),
    (
        "standardmedia.co.ke",
        "Foreign Minister Amos Mwangi met Jonas Vik. Norway, Norway, Norway.",
        "Amos Mwangi | Foreign Minister; Jonas Vik",
    ),
    (
        "avisen.no",
        "Prime Minister Jonas Vik met Kenyan President Amos Mwangi in Oslo, Norway.",
        "Jonas Vik | Prime Minister | NO; Amos Mwangi | President | KE",
    ),
    (
        "avisen.io",
        "Prime Minister Jonas Vik met Kenyan President Amos Mwangi on behalf of Norway.",
        "Jonas Vik | Prime Minister | NO; Amos Mwangi | President | KE",
    ),
    (
        "avisen.no",
        "President Ana Lima met President Rosa Diaz in Norway.",
        "Ana Lima | President; Rosa Diaz | President",
    ),
    (
        "",
        "President Ana Lima called her Kenyan counterpart. The Peruvian leader thanked President Amos Mwangi.",
        "Ana Lima | President | PE; Amos Mwangi | President | KE",
    ),
    (
        "",
        "President Ana Lima praised the port as she called her Kenyan counterpart. Lima thanked President Amos Mwangi.",
        "Ana Lima | President; Amos Mwangi | President | KE",
    ),
    (
        "",
        "President Ana Lima wrote that President Jo Stone is ill as she called her Kenyan counterpart.",
        "Ana Lima | President; Jo Stone | President",
    ),
    (
        "",
        "The call between Kenyan and Peruvian presidents, Ali Kip and Ana Lima, lasted an hour.",
        "Ali Kip | president | KE; Ana Lima | president | PE",
    ),
    (
        "",
        "Kenyan and Peruvian Presidents Ali Kip and Ana Lima met.",
        "Ali Kip | President | KE; Ana Lima | President | PE",
    ),
    (
        "",
        "Talks of the Kenyan and Peruvian ministers Ali Kip, Ana Lima and Jo Vik were held.",
        "Ali Kip | minister; Ana Lima | minister; Jo Vik | minister",
    ),
    (
        "cbsnews.com",
        "The US said that Ida Frost, the head of the Falcon group, is away. Secretary of Labor Tom Hill is here.",
        "Ida Frost | head; Tom Hill | Secretary of Labor | US",
    ),
    (
        "",
        "President Ana Kovalskyy of Peru met Jo Vik. Kovalsky spoke of rain, and President Kovalskiy left.",
        "Ana Kovalskyy | President | PE; Jo Vik",
    ),
    (
        "",
        "Ali Kip, Crown Prince of Dubai and Deputy Commander of the UAE Armed Forces, met Jo Vik.",
        "Ali Kip | Crown Prince and Deputy Commander of the UAE Armed Forces | AE; Jo Vik",
    ),
    (
        "",
        "Ali Kip, Vice President and Prime Minister of Kenya and Ruler of Lamu, met Jo Vik.",
        "Ali Kip | Vice President and Prime Minister of Kenya and Ruler of Lamu | KE; Jo Vik",
    ),
    (
        "",
        "Ida Hale, Speaker of the UK Parliament, met Jo Vik.",
        "Ida Hale | Speaker of the UK Parliament | GB; Jo Vik",
    ),
    (
        "",
        "Secretary of State Ida Frost said US President Tom Hill may go to Peru.",
        "Ida Frost | Secretary of State | US; Tom Hill | President | US",
    ),
    (
        "",
        "Minister Ida Frost said Kenyan President Amos Mwangi may go to Peru. Peru is far.",
        "Ida Frost | Minister; Amos Mwangi | President | KE",
    ),
    (
        "",
        "President Ana Lima wrote to Tom Vik. Vik told President Ana Lima that the Kenyan leader was late.",
        "Ana Lima | President; Tom Vik; Kenyan leader | leader | KE",
    ),
    (
        "",
        "LIMA (Reuters) - President Ana Diaz thanked Kenyan President Amos Mwangi. Peru needs grain.",
        "Ana Diaz | President | PE; Amos Mwangi | President | KE",
    ),
    (
        "",
        "French President Ana Diaz told President Amos Mwangi that she would come. So the White House said.",
        "Ana Diaz | President | FR; Amos Mwangi | President | US",
    ),
    (
        "",
        "French President Ana Diaz told President Amos Mwangi that Borg had agreed. So the White House said.",
        "Ana Diaz | President | FR; Amos Mwangi | President",
    ),
    (
        "",
        "French President Ana Diaz met King Amos. So the White House said.",
        "Ana Diaz | President | FR; Amos | King",
    ),
    (
        "",
        "Tom Vik, President Diaz's security adviser, met Ali Kip. French President Ana Diaz praised Vik.",
        "Tom Vik | security adviser | FR; Ali Kip; Ana Diaz | President | FR",
    ),
    (
        "",
        "President Diaz's special envoy Tom Vik met Ali Kip. French President Ana Diaz praised Vik.",
        "Ana Diaz | President | FR; Tom Vik | special envoy | FR; Ali Kip",
    ),
    (
        "",
        "Diaz's Middle East envoy Tom Vik met Ali Kip. French President Ana Diaz praised Vik.",
        "Tom Vik | envoy | FR; Ali Kip; Ana Diaz | President | FR",
    ),
    (
        "",
        "Tom Vik, Diaz's spokesman, said that French President Ana Diaz had left.",
        "Tom Vik | spokesman | FR; Ana Diaz | President | FR",
    ),
    (
        "",
        "Prime Minister Ana Diaz received French Ambassador Tom Vik.",
        "Ana Diaz | Prime Minister; Tom Vik | Ambassador | FR",
    ),
    (
        "",
        "President Ana Diaz received the Foreign Minister of France Tom Vik. France thanked the crews of France.",
        "Ana Diaz | President; Tom Vik | Foreign Minister | FR",
    ),
    (
        "",
        "French Ambassador Tom Vik paid a courtesy call on Prime Minister Ana Diaz.",
        "Tom Vik | Ambassador | FR; Ana Diaz | Prime Minister",
    ),
    (
        "",
        "French Ambassador to Peru Tom Vik paid a courtesy call on Prime Minister Ana Diaz.",
        "Tom Vik | Ambassador to Peru | FR; Ana Diaz | Prime Minister | PE",
    ),
    (
        "",
        "Permanent Secretary Ana Diaz met Tom Vik, High Commissioner of Kenya to the Republic of Zambia, on Monday.",
        "Ana Diaz | Permanent Secretary | ZM; Tom Vik | High Commissioner to the Republic of Zambia | KE",
    ),
    (
        "",
        "Foreign Minister Ana Diaz told French Ambassador to Peru Tom Vik to return.",
        "Ana Diaz | Foreign Minister; Tom Vik | Ambassador to Peru | FR",
    ),
    (
        "app.com.pk",
        "British High Commissioner Tom Vik called on Prime Minister Ana Diaz.",
        "Tom Vik | High Commissioner | GB; Ana Diaz | Prime Minister | PK",
    ),
    (
        "",
        "French Foreign Minister Tom Vik met President Ana Diaz. France thanked the crews of France.",
        "Tom Vik | Foreign Minister | FR; Ana Diaz | President | FR",
    ),
    (
        "avisen.no",
        "Former president Ana Diaz met Kenyan President Amos Mwangi in Kenya. Peru and Kenya will talk.",
        "Ana Diaz | president; Amos Mwangi | President | KE",
    ),
    (
        "avisen.no",
        "The Diaz-Vik phone call was long. Kenyan President Ana Diaz thanked Prime Minister Tom Vik for it.",
        "Ana Diaz | President | KE; Tom Vik | Prime Minister",
    ),
    (
        "",
        "Kenyan Press Secretary Tom Vik spoke. The spokesman left. Kenya's spokesman came, and a Kenyan spokesman.",
        "Tom Vik | Press Secretary | KE",
    ),
    (
        "",
        "Kenyan President Ana Diaz called President Amos Mwangi. They spoke of the Kenya-Peru war.",
        "Ana Diaz | President | KE; Amos Mwangi | President",
    ),
    (
        "",
        "Kenyan President Ana Diaz called President Amos Mwangi. They want a truce between Kenya and Peru.",
        "Ana Diaz | President | KE; Amos Mwangi | President",
    ),
    (
        "",
        "Kenyan President Ana Diaz called President Amos Mwangi. The Kenyan-Peruvian conflict goes on.",
        "Ana Diaz | President | KE; Amos Mwangi | President",
    ),
    (
        "",
        "Kenyan President Ana Diaz called President Amos Mwangi. The Kenyan-Peruvian friendship goes on.",
        "Ana Diaz | President | KE; Amos Mwangi | President | PE",
    ),
    (
        "",
        "Kenyan President Ana Diaz called Prime Minister Amos Mwangi. The Peruvian leader was glad.",
        "Ana Diaz | President | KE; Amos Mwangi | Prime Minister | PE",
    ),
    (
        "",
        "Kenyan President Ana Diaz called Prime Minister Amos Mwangi. Tom Vik was glad. The Norwegian leader smiled.",
        "Ana Diaz | President | KE; Amos Mwangi | Prime Minister; Tom Vik; Norwegian leader | leader | NO",
    ),
    (
        "",
        "Kenyan President Ana Diaz called President Amos Mwangi. Talks in northern Peru, said Mwangi, go on in Peru. "
        "The Peru conflict is old.",
        "Ana Diaz | President | KE; Amos Mwangi | President",
    ),
    (
        "",
        "Kenyan President Ana Diaz called President Amos Mwangi. He would talk to the head of Peru, said Mwangi. "
        "Peru and Peru's ports matter.",
        "Ana Diaz | President | KE; Amos Mwangi | President; head of Peru | head | PE",
    ),
    (
        "",
        "Kenyan President Ana Diaz called President Amos Mwangi. More grain went into Peru, said Mwangi. Aid moved "
        "across Peru, inside Peru and around Peru's ports, the Peru Fund said.",
        "Ana Diaz | President | KE; Amos Mwangi | President",
    ),
    (
        "",
        "Kenyan President Ana Diaz called President Amos Mwangi to speak with the Peruvian side. The Norwegian head "
        "of state was glad. Peru is near, said Mwangi.",
        "Ana Diaz | President | KE; Amos Mwangi | President | NO",
    ),
    (
        "",
        "Kenyan President Ana Diaz called President Amos Mwangi to speak with the Peruvian side. The Norwegian head "
        "of state was glad. Peru is near, said Mwangi and King Tom Vik.",
        "Ana Diaz | President | KE; Amos Mwangi | President; Tom Vik | King",
    ),
    (
        "",
        "The Kenyan president was glad. President Ana Diaz of Kenya called President Amos Mwangi. The president of "
        "Peru was glad as well.",
        "Ana Diaz | President | KE; Amos Mwangi | President | PE",
    ),
    (
        "",
        "President Ana Diaz called Kenyan President Amos Mwangi, a White House official said.",
        "Ana Diaz | President | US; Amos Mwangi | President | KE",
    ),
    (
        "",
        "President Ana Diaz called President Amos Mwangi, a White House official said.",
        "Ana Diaz | President; Amos Mwangi | President",
    ),
    (
        "",
        "Foreign Minister Ana Diaz called Kenyan Foreign Minister Amos Mwangi, the Peruvian foreign ministry said.",
        "Ana Diaz | Foreign Minister | PE; Amos Mwangi | Foreign Minister | KE",
    ),
    (
        "",
        "Defence Minister Ana Diaz called Kenyan President Amos Mwangi, the Peruvian foreign ministry said.",
        "Ana Diaz | Defence Minister; Amos Mwangi | President | KE",
    ),
    (
        "",
        "French dictator Tom Vik met the U.S. Ambassador to the United Nations, Ana Diaz.",
        "Tom Vik | dictator | FR; Ana Diaz | Ambassador to the United Nations | US",
    ),
]

OFFICIAL = [
    (
        "Embassy of Latvia",
        "President Ana Doe met President Tom Hill of Norway and praised Norway. Norway spoke.",
        "Ana Doe | President | LV; Tom Hill | President | NO",
        "",
    ),
    (
        "Ministry of Foreign Affairs of Latvia",
        "Prime Minister Ana Doe met Norwegian Foreign Minister Tom Hill and praised Norway. Norway spoke.",
        "Ana Doe | Prime Minister | LV; Tom Hill | Foreign Minister | NO",
        "",
    ),
    (
        "Ministry of Foreign Affairs of Latvia",
        "Deputy Prime Minister – Minister of Foreign Affairs of Latvia Ana Doe met Foreign Minister of Peru Tom Hill. "
        "The Latvian Minister spoke. The Minister left.",
        "Ana Doe | Deputy Prime Minister – Minister of Foreign Affairs | LV; Tom Hill | Foreign Minister | PE",
        "The Latvian Minister = Ana Doe; The Minister = Ana Doe",
    ),
    (
        "Ministry of Ports of Latvia",
        "Deputy Prime Minister of Latvia Ana Doe met Foreign Minister of Norway Tom Hill. The Latvian Minister spoke.",
        "Ana Doe | Deputy Prime Minister | LV; Tom Hill | Foreign Minister | NO; Minister | Minister | LV",
        "The Latvian Minister = Minister",
    ),
    (
        "Embassy of Latvia",
        "In a call with President Ana Doe, President Tom Hill of Norway praised rain.",
        "Ana Doe | President; Tom Hill | President | NO",
        "",
    ),
    (
        "White House",
        "In a phone call with Ana Doe, President Tom Hill congratulated the Kenyan leader on her win.",
        "Ana Doe | leader | KE; Tom Hill | President | US",
        "the Kenyan leader = Ana Doe",
    ),
    (
        "White House",
        "In a phone call with singer Ana Doe, President Tom Hill praised the Kenyan leader.",
        "Ana Doe; Tom Hill | President | US; Kenyan leader | leader | KE",
        "the Kenyan leader = Kenyan leader",
    ),
    (
        "White House",
        "National Security Advisor Tom Perry met with Kenyan General Amos Mwangi, as directed by President Hill and "
        "President Mutua. Kenya spoke of its coast.",
        "Tom Perry | National Security Advisor | US; Amos Mwangi | General | KE; Hill | President | US; "
        "Mutua | President | KE",
        "",
    ),
    (
        "White House",
        "After an audience with King Faris of Jordan, President Hill met Jordanian Prince Khalid.",
        "Faris | King | JO; Hill | President | US; Khalid | Prince | JO",
        "",
    ),
    (
        "White House",
        ("President Hill spoke today with President Ana Lima of Brazil. The President thanked President Lima."),
        "Hill | President | US; Ana Lima | President | BR",
        "The President = Hill",
    ),
    (
        "White House",
        ("Vice President Joan Hill met with President Amos Mwangi today in Nairobi, Kenya. Kenya and Kenya again."),
        "Joan Hill | Vice President | US; Amos Mwangi | President | KE",
        "",
    ),
    (
        "White House",
        (
            "Secretary of Defense Joan Hill and National Security Advisor Tom Perry met with Kenyan "
            "Defence Minister Amos Mwangi."
        ),
        (
            "Joan Hill | Secretary of Defense | US; Tom Perry | National Security Advisor | US; Amos "
            "Mwangi | Defence Minister | KE"
        ),
        "",
    ),
    (
        "White House",
        ("President Hill and President Ana Lima met to talk about ties between the United States and Brazil."),
        "Hill | President | US; Ana Lima | President | BR",
        "",
    ),
    (
        "US State Department",
        ("Secretary Hill spoke with Norwegian Foreign Minister Jonas Vik. The Secretary thanked the Foreign Minister."),
        "Hill | Secretary | US; Jonas Vik | Foreign Minister | NO",
        "The Secretary = Hill; the Foreign Minister = Jonas Vik",
    ),
    (
        "US State Department",
        "As I said to Foreign Minister Al-Amin today, we are glad.",
        "Al-Amin | Foreign Minister",
        "",
    ),
    (
        "US State Department",
        ("Deputy Secretary Hill met with Kenyan Foreign Minister Amos Mwangi. The Deputy Secretary agreed."),
        "Hill | Deputy Secretary | US; Amos Mwangi | Foreign Minister | KE",
        "The Deputy Secretary = Hill",
    ),
    (
        "US State Department",
        "Counselor Joan Hill met State Refugee Coordinator Tom Perry and Mayor of Oakfield Rita Moore.",
        ("Joan Hill | Counselor | US; Tom Perry | State Refugee Coordinator | US; Rita Moore | Mayor of Oakfield | US"),
        "",
    ),
    (
        "Kremlin",
        (
            "Ivan Orlov had a telephone conversation with President of Kenya Amos Mwangi. The President "
            "of Russia agreed."
        ),
        "Ivan Orlov | President | RU; Amos Mwangi | President | KE",
        "The President of Russia = Ivan Orlov",
    ),
    (
        "Office of the President of Ukraine",
        (
            "President of Ukraine Yan Koval spoke with Prime Minister of Norway Jonas Vik. The Head of "
            "State thanked him. The President agreed."
        ),
        "Yan Koval | President | UA; Jonas Vik | Prime Minister | NO",
        "The Head of State = Yan Koval; The President = Yan Koval",
    ),
    (
        "Office of the President of Ukraine",
        "Taras Koval spoke. The Head of State agreed.",
        "Taras Koval | President | UA",
        "The Head of State = Taras Koval",
    ),
    (
        "UK Government",
        "Tom Hill met the Kenyan Foreign Minister, Amos Mwangi. The Foreign Secretary agreed.",
        "Tom Hill | Foreign Secretary | GB; Amos Mwangi | Foreign Minister | KE",
        "The Foreign Secretary = Tom Hill",
    ),
    (
        "UK Government",
        "The Prime Minister and President Lefort spoke. The Prime Minister agreed.",
        "Prime Minister | Prime Minister | GB; Lefort | President",
        "The Prime Minister = Prime Minister; The Prime Minister = Prime Minister",
    ),
    (
        "10 Downing Street",
        "The Prime Minister spoke to Kenyan President Amos Mwangi. The Prime Minister agreed.",
        "Prime Minister | Prime Minister | GB; Amos Mwangi | President | KE",
        "The Prime Minister = Prime Minister; The Prime Minister = Prime Minister",
    ),
    # Whom the publisher's own speaks of is not its own.
    (
        "10 Downing Street",
        "The Prime Minister spoke to Kenyan President Amos Mwangi. The Prime Minister raised the case of Tom Roe.",
        "Prime Minister | Prime Minister | GB; Amos Mwangi | President | KE; Tom Roe",
        "The Prime Minister = Prime Minister; The Prime Minister = Prime Minister",
    ),
    (
        "10 Downing Street",
        "The Prime Minister spoke to Kenyan President Amos Mwangi. He asked for the release of British nurse Ida Roe.",
        "Prime Minister | Prime Minister | GB; Amos Mwangi | President | KE; Ida Roe",
        "The Prime Minister = Prime Minister",
    ),
    (
        "10 Downing Street",
        "The Prime Minister spoke to Kenyan President Amos Mwangi, their first call since Tom Roe took office.",
        "Tom Roe | Prime Minister | GB; Amos Mwangi | President | KE",
        "The Prime Minister = Tom Roe",
    ),
    (
        "10 Downing Street",
        "PM meeting with Kenyan President\n\nThe Prime Minister spoke of the war in Sudan\n\nTom Roe\n\nThe Prime "
        "Minister spoke to Kenyan President Amos Mwangi.",
        "Tom Roe | Prime Minister | GB; Amos Mwangi | President | KE",
        "PM = Tom Roe; Kenyan President = Amos Mwangi; The Prime Minister = Tom Roe; The Prime Minister = Tom Roe",
    ),
    (
        "10 Downing Street",
        "The Prime Minister spoke to Kenyan President Amos Mwangi. Tom Roe thanked him for the tents.",
        "Tom Roe | Prime Minister | GB; Amos Mwangi | President | KE",
        "The Prime Minister = Tom Roe",
    ),
    (
        "10 Downing Street",
        ("The Prime Minister spoke to the Prime Minister of Norway, Jonas Vik. The Prime Minister agreed."),
        "Prime Minister | Prime Minister | GB; Jonas Vik | Prime Minister | NO",
        "The Prime Minister = Prime Minister; The Prime Minister = Prime Minister",
    ),
    (
        "NATO",
        ("Secretary General Jonas Vik spoke with Ana Lima, President of Brazil. The Secretary General agreed."),
        "Jonas Vik | Secretary General | NATO; Ana Lima | President | BR",
        "The Secretary General = Jonas Vik",
    ),
    # Who is only spoken of is not the publisher's own.
    (
        "10 Downing Street",
        "The Prime Minister spoke to President Ana Lima of Brazil. The Prime Minister spoke of the British citizen Ann "
        "Roe.",
        "Prime Minister | Prime Minister | GB; Ana Lima | President | BR; Ann Roe",
        "The Prime Minister = Prime Minister; The Prime Minister = Prime Minister",
    ),
    # Of a body's own heads only one bears its title.
    (
        "European Council",
        "President Ana Lima had a call with Prime Minister Omar Haddad of Jordan, together with President Jonas Vik.",
        "Ana Lima | President | European Council; Omar Haddad | Prime Minister | JO; Jonas Vik | President",
        "",
    ),
    (
        "Holy See",
        "President Ana Lima of Brazil met with Cardinal Jonas Vik, Secretary of State of His Holiness.",
        "Ana Lima | President | BR; Jonas Vik | Secretary of State of His Holiness | VA",
        "",
    ),
    (
        "Polish Government",
        "Prime Minister Jan Vik met Prime Minister Ana Lima of Brazil. The head of the Polish government spoke.",
        "Jan Vik | Prime Minister | PL; Ana Lima | Prime Minister | BR",
        "The head of the Polish government = Jan Vik",
    ),
    # Nobody meets himself: a prime minister of no country whom the own one meets or speaks with is another.
    (
        "10 Downing Street",
        "The Prime Minister met Prime Minister Vik today.",
        "Prime Minister | Prime Minister | GB; Vik | Prime Minister",
        "The Prime Minister = Prime Minister",
    ),
    (
        "10 Downing Street",
        "The Prime Minister spoke to Brazilian President Ana Lima. The Prime Minister said he had met Prime Minister "
        "Vik and Chancellor Roe.",
        "Prime Minister | Prime Minister | GB; Ana Lima | President | BR; Vik | Prime Minister; Roe | Chancellor",
        "The Prime Minister = Prime Minister; The Prime Minister = Prime Minister",
    ),
    (
        "10 Downing Street",
        "The Prime Minister, Ann Roe, met President Haddad and Chancellor Vik.",
        "Ann Roe | Prime Minister | GB; Haddad | President; Vik | Chancellor",
        "",
    ),
    (
        "10 Downing Street",
        "The Prime Minister and Chancellor Vik met President Ana Lima of Brazil.",
        "Prime Minister | Prime Minister | GB; Vik | Chancellor | GB; Ana Lima | President | BR",
        "The Prime Minister = Prime Minister",
    ),
    (
        "Pakistani Prime Minister's Office",
        "Prime Minister Ali Omar Haddad met Ana Lima of Brazil. The Prime Minister spoke of former Prime Minister "
        "Ali Nasser Haddad.",
        "Ali Omar Haddad | Prime Minister | PK; Ana Lima | BR; Ali Nasser Haddad | Prime Minister | PK",
        "The Prime Minister = Ali Omar Haddad",
    ),
    # A foreigner calls: the publisher's own stands on the other side.
    (
        "President of Azerbaijan",
        "President of Brazil Ana Lima made a call to President Jonas Vik. The head of state thanked for the call.",
        "Ana Lima | President | BR; Jonas Vik | President | AZ",
        "The head of state = Jonas Vik",
    ),
    (
        "Pakistani Prime Minister's Office",
        "Call by Ana Lima, Prime Minister of Norway, to Prime Minister Jonas Vik\n\nThe Prime Minister agreed.",
        "Ana Lima | Prime Minister | NO; Jonas Vik | Prime Minister | PK",
        "The Prime Minister = Jonas Vik",
    ),
    (
        "Holy See",
        "President Ana Lima of Brazil met with Cardinal Jonas Vik, Secretary of State.",
        "Ana Lima | President | BR; Jonas Vik | Secretary of State | VA",
        "",
    ),
]

SIGNED = [
    (
        (
            "The below is attributable to Spokesperson Joan Hill:\n\nSecretary of State Tom Perry spoke "
            "with Kenyan Foreign Minister Amos Mwangi."
        ),
        ("Joan Hill | Spokesperson | US; Tom Perry | Secretary of State | US; Amos Mwangi | Foreign Minister | KE"),
    ),
    (
        (
            "Secretary Perry’s Call with Kenyan Foreign Minister Mwangi\n\nSecretary Perry spoke with "
            "Foreign Minister Amos Mwangi of Kenya."
        ),
        "Perry | Secretary | US; Amos Mwangi | Foreign Minister | KE",
    ),
    (
        "Secretary Perry spoke with Foreign Minister Amos Mwangi of Kenya.",
        "Perry | Secretary; Amos Mwangi | Foreign Minister | KE",
    ),
]


def test_a_country_with_which_somebody_works_is_not_his() -> None:
    assert (
        people(resolve("President Ana Doe and Ken Aoki agreed to trade with Peru.")) == "Ana Doe | President; Ken Aoki"
    )


@pytest.mark.parametrize(("text", "expected", "described"), PEOPLE)
def test_people(text: str, expected: str, described: str) -> None:
    registry = resolve(text)
    assert people(registry) == expected
    assert links(registry) == described


@pytest.mark.parametrize(("publisher", "text", "expected"), PRESS)
def test_officials_at_home_and_abroad_in_the_press(publisher: str, text: str, expected: str) -> None:
    assert people(resolve(text, publisher)) == expected


@pytest.mark.parametrize(("publisher", "text", "expected", "described"), OFFICIAL)
def test_the_publisher_and_the_other_side(publisher: str, text: str, expected: str, described: str) -> None:
    registry = resolve(text, publisher)
    assert people(registry) == expected
    assert links(registry) == described


@pytest.mark.parametrize(("text", "expected"), SIGNED)
def test_a_text_tells_its_publisher(text: str, expected: str) -> None:
    assert people(resolve(text)) == expected


@pytest.mark.parametrize(
    ("text", "publisher", "name", "doubt"),
    [
        ("President Hill spoke with Ana Lima.", "White House", "Hill", Doubt.COUNTRY_FROM_PUBLISHER),
        ("Ivan Orlov spoke with Kenyan President Amos Mwangi.", "Kremlin", "Ivan Orlov", Doubt.ROLE_FROM_PUBLISHER),
        (
            "Prime Minister Jonas Vik met Kenyan President Amos Mwangi. Kenyan-Norwegian ties grow.",
            "",
            "Jonas Vik",
            Doubt.COUNTRY_FROM_CONTEXT,
        ),
    ],
)
def test_what_is_inferred_is_a_doubt(text: str, publisher: str, name: str, doubt: Doubt) -> None:
    (entity,) = (e for e in named(resolve(text, publisher)) if e.name == name)
    assert doubt in entity.doubts


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("President Ana Lima of Brazil spoke with Norwegian Prime Minister Jonas Vik.", ""),
        ("President of Kenya Amos Mwangi spoke.", "Kremlin"),
    ],
)
def test_what_the_text_tells_is_no_doubt(text: str, publisher: str) -> None:
    assert not any(e.doubts for e in named(resolve(text, publisher)))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ana Lima", ("ana", "lima")),
        ("Joan R. Hill, Jr.", ("joan", "hill")),
        ("Khalid bin Faris Al Saud", ("khalid", "faris", "saud")),
        ("SATO Haruka", ("haruka", "sato")),
        ("SATO HARUKA", ("sato", "haruka")),
        ("Zoë Müller-Lüdenscheidt", ("zoe", "muller", "ludenscheidt")),
        ("el-Nasri", ("nasri",)),
        ("Sean O'Brien", ("sean", "obrien")),
        ("Bo", ("bo",)),
        ("Ana Kovalskyy", ("ana", "kovalsky")),
        ("Andriy Kovalskii", ("andry", "kovalsky")),
        ("Wang Yiyi", ("wang", "yiyi")),
    ],
)
def test_the_words_of_a_name(name: str, words: tuple[str, ...]) -> None:
    doc = tokenize(name, Lexicon.default(), Context())
    assert names(doc.lexicon).words(doc, 0, len(doc)) == words


def known_people(folder: Path) -> Lexicon:
    file = folder / "people.toml"
    file.write_text(
        """
[[person]]
name = "Ana Lima"
aliases = ["Ana Beatriz Lima"]
role = "President"
country = "BR"
since = "2030-01-01"
until = "2033-12-31"
""",
        "utf-8",
    )
    return Lexicon.default().extended(file)


def test_a_known_person_gets_role_and_country(tmp_path: Path) -> None:
    assert people(resolve("Ana Lima spoke.", lexicon=known_people(tmp_path))) == "Ana Lima | President | BR"


def test_the_text_wins_over_what_is_known(tmp_path: Path) -> None:
    text = "Foreign Minister Ana Lima of Chile spoke."
    assert people(resolve(text, lexicon=known_people(tmp_path))) == "Ana Lima | Foreign Minister | CL"


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2029-12-31", "Ana Lima"), ("2030-01-01", "Ana Lima | President | BR"), ("2034-01-01", "Ana Lima")],
)
def test_a_known_person_is_in_office_between_two_days(tmp_path: Path, day: str, expected: str) -> None:
    lexicon = known_people(tmp_path)
    doc = tokenize("Ana Lima spoke.", lexicon, Context(published=datetime.date.fromisoformat(day)))
    find_blocks(doc)
    split_sentences(doc)
    find_mentions(doc)
    assert people(resolve_participants(doc)) == expected
