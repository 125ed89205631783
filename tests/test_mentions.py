"""What is read as a mention, and what of it: kind, name, title, and country or body, in tables of short cases."""

from __future__ import annotations

import itertools

import pytest

from readouts import Lexicon
from readouts._lexicon import Opening
from readouts._pipeline import _mentions
from readouts._pipeline._blocks import find_blocks
from readouts._pipeline._mentions import find_mentions
from readouts._pipeline._mentions._phrases import Phrases
from readouts._pipeline._quotes import find_quotes
from readouts._pipeline._sentences import split_sentences
from readouts._pipeline._state import Context, Doc, Mention, tokenize


def read(text: str) -> Doc:
    doc = tokenize(text, Lexicon.default(), Context())
    find_blocks(doc)
    find_quotes(doc)
    split_sentences(doc)
    find_mentions(doc)
    return doc


def shown(doc: Doc, m: Mention) -> str:
    """A mention in one line: kind (with an s where plural), name, title, countries or body."""
    name = doc.words(*m.name) if m.name else ""
    parts = [m.kind + "s" * m.plural, name, m.role, " ".join(m.countries) or m.organization]
    return " | ".join(part for part in parts if part)


def found(text: str) -> str:
    doc = read(text)
    return "; ".join(shown(doc, m) for m in doc.mentions)


PEOPLE = [
    ("S. E. Dr. Jane Doe spoke.", "name | Jane Doe"),
    ("The Minister of Ports of Peru, S.E. Jane Doe, spoke.", "person | Jane Doe | Minister of Ports | PE"),
    ("Peru´s Minister of Ports Jane Doe spoke.", "person | Jane Doe | Minister of Ports | PE"),
    ("Peruʼs Minister of Ports Jane Doe spoke.", "person | Jane Doe | Minister of Ports | PE"),
    ("Minister YB Dato' Seri Ali Doe spoke.", "person | Ali Doe | Minister"),
    ("Dato’ Sri Ali bin Doe spoke.", "name | Ali bin Doe"),
    ("Dato Seri Setia Haji Ali Doe spoke.", "name | Ali Doe"),
    ("Yang Berhormat Ali Doe spoke.", "name | Ali Doe"),
    ("Tan Sri Ali Doe and Tan Wei Ming spoke.", "name | Ali Doe; name | Tan Wei Ming"),
    ("Minister for Ports the Hon Jane Doe spoke.", "person | Jane Doe | Minister for Ports"),
    ("Foreign Minister Senator the Hon Jane Doe spoke.", "person | Jane Doe | Foreign Minister"),
    ("The Foreign Minister, Senator the Hon Jane Doe, spoke.", "person | Jane Doe | Foreign Minister"),
    ("He told the Prime Minister the honourable truth.", "pronoun; person | Prime Minister"),
    ("Defence Minister General Ali Doe spoke.", "person | Ali Doe | Defence Minister"),
    ("Minister of Ports of Peru Lieutenant General Ali Doe spoke.", "person | Ali Doe | Minister of Ports | PE"),
    ("Minister of Ports of Peru, General Ali Doe, spoke.", "person | Ali Doe | Minister of Ports | PE"),
    ("Prime Minister of Peru Senior General Ali Doe spoke.", "person | Ali Doe | Prime Minister | PE"),
    ("Defence Minister General (Ret.) Ali Doe spoke.", "person | Ali Doe | Defence Minister"),
    ("Consul General Jane Doe spoke.", "person | Jane Doe | Consul General"),
    ("Inspector General Jane Doe spoke.", "person | Jane Doe | Inspector General"),
    ("The Foreign Secretary, Lord Doe, spoke.", "person | Doe | Foreign Secretary"),
    ("Foreign Minister Md. Ali Doe spoke.", "person | Md. Ali Doe | Foreign Minister"),
    ("Secretary Ma. Jane P. Doe spoke.", "person | Ma. Jane P. Doe | Secretary"),
    ("He met Jack Ma. Jane Doe spoke.", "pronoun; name | Jack Ma; name | Jane Doe"),
    ("He met Minister Ma. The envoys spoke.", "pronoun; person | Ma | Minister; groups"),
    ("Ana “Jay” Doe, Minister of Ports of Peru, spoke.", "person | Ana “Jay” Doe | Minister of Ports | PE"),
    ('Smith and Ana "Jay" Doe spoke.', 'name | Smith; name | Ana "Jay" Doe'),
    ("Secretary (East) Jane Doe spoke.", "person | Jane Doe | Secretary (East)"),
    ("Jane Doe, Joint Secretary (South), spoke.", "person | Jane Doe | Joint Secretary (South)"),
    ("Almaz uulu Doe spoke.", "name | Almaz uulu Doe"),
    ("The esteemed President of Peru Ali Doe spoke.", "person | Ali Doe | President | PE"),
    (
        "The Minister of Ports and Trade of Peru, D. N. Doe, spoke.",
        "person | D. N. Doe | Minister of Ports and Trade | PE",
    ),
    (
        "He met the President of Peru and current Chairperson of the African Union, Ali Ould Roe.",
        "pronoun; person | Ali Ould Roe | President and Chairperson | PE",
    ),
    (
        "The Chairman of the African Union, Kenyan President Ali Roe, spoke.",
        "person | Ali Roe | President and Chairman | KE",
    ),
    (
        "He met the Acting Chairman of the African Union (AU), President Ali Roe of Peru.",
        "pronoun; person | Ali Roe | President and Acting Chairman | PE",
    ),
    (
        "He met the Chairperson of the African Union Commission, President Ali Roe of Peru and Omar Kip.",
        "pronoun; person | Chairperson | African Union Commission; person | Ali Roe | President | PE; name | Omar Kip",
    ),
    (
        "He met President Ali Roe of Peru, and current Chair of the African Union.",
        "pronoun; person | Ali Roe | President | PE",
    ),
    (
        "He met the President of the Republic of Peru, Chairman of the African Union, Mr. Ali Roe.",
        "pronoun; person | Ali Roe | President and Chairman | PE",
    ),
    (
        "He met Ali Roe, President of Peru and Chairperson of the East African Community.",
        "pronoun; person | Ali Roe | President and Chairperson | PE",
    ),
    ("He met Ali Kip, Special Envoy of President Jane Doe of Peru.", "pronoun; person | Ali Kip | Special Envoy | PE"),
    (
        "He met the Minister of Ports of Peru and Special Envoy of President Jane Doe, Ali Kip.",
        "pronoun; person | Ali Kip | Minister of Ports and Special Envoy | PE",
    ),
    (
        "He met the Peruvian Minister of Ports, Special Envoy of President Jane Doe, Ali Kip.",
        "pronoun; person | Ali Kip | Minister of Ports and Special Envoy | PE",
    ),
    (
        "He met the Special Envoy of the President Ali Kip.",
        "pronoun; person | Ali Kip | Special Envoy of the President",
    ),
    (
        "The Minister of Foreign Affairs, Trade and Mauritanians Abroad of Mauritania, H. E. Mr. Ali Roe, spoke.",
        "person | Ali Roe | Minister of Foreign Affairs, Trade and Mauritanians Abroad | MR",
    ),
    (
        "The Minister of Foreign Affairs and Nationals Abroad Ali Roe spoke.",
        "person | Ali Roe | Minister of Foreign Affairs and Nationals Abroad",
    ),
    (
        "The Minister of Foreign Affairs and Kenyan President Ali Roe spoke.",
        "person | Minister of Foreign Affairs; person | Ali Roe | President | KE",
    ),
    ("Ambassador of Kenya in Peru Ali Kip spoke.", "person | Ali Kip | Ambassador in Peru | KE"),
    ("The Ambassador of Kenya in Lima, Ali Kip, spoke.", "person | Ali Kip | Ambassador in Lima | KE"),
    ("She met the Ambassador of Kenya in Lima on Monday.", "pronoun; person | Ambassador | KE; place | PE"),
    (
        "He met the UN Resident Coordinator in Peru Jane Doe.",
        "pronoun; person | Jane Doe | Resident Coordinator in Peru | United Nations",
    ),
    (
        "The Chairperson of the African Union (AU) Commission, H.E. Omar Haddad, spoke.",
        "person | Omar Haddad | Chairperson | African Union",
    ),
    ("Dr Omar Amir Haddad, Minister of Ports, spoke.", "person | Omar Amir Haddad | Minister of Ports"),
    ("He met the Amir Haddad.", "pronoun; person | Haddad | Amir"),
    ("NEWS STORY: PM met Ana Roe.", "document | NEWS STORY; person | PM; name | Ana Roe"),
    ("At the Summit for Refugees and Migrants, the President spoke.", "person | President"),
    ("He met Omar Roe, Minister of Ports, Republic of Peru.", "pronoun; person | Omar Roe | Minister of Ports | PE"),
    ("Ana Roe, Foreign Minister, Peru, spoke.", "person | Ana Roe | Foreign Minister | PE"),
    (
        "Ana Roe, Foreign Minister, Peru's envoy and he met.",
        "person | Ana Roe | Foreign Minister; person | envoy | PE; pronoun",
    ),
    ("With Ana Roe, the Premier, Kenya has spoken.", "person | Ana Roe | Premier; place | KE"),
    ("Ali Yusof, Minister of Foreign Affairs II, left.", "person | Ali Yusof | Minister of Foreign Affairs II"),
    (
        "the Chairman of the Halk Maslahaty (People's Council) of Turkmenistan Ata Roe left.",
        "person | Ata Roe | Chairman of the Halk Maslahaty | TM",
    ),
    ("Foreign Minister Dato’ Seri Utama Ali Hamid left.", "person | Ali Hamid | Foreign Minister"),
    ("The Ambassador-Designate of Peru, H.E. Ana Roe, left.", "person | Ana Roe | Ambassador-Designate | PE"),
    (
        "Ali bin Pehin Datu Pekerma Jaya Omar Saleh Haji Mohd Yusof left.",
        "name | Ali bin Pehin Datu Pekerma Jaya Omar Saleh Haji Mohd Yusof",
    ),
    ("the Taoiseach (Prime Minister) of Ireland, Sean Roe, left.", "person | Sean Roe | Taoiseach | IE"),
    ("Taoiseach (Prime Minister) Sean Roe left.", "person | Sean Roe | Taoiseach"),
    ("the Emir (Ruler) of Kuwait, Sheikh Ali Al Roe, left.", "person | Sheikh Ali Al Roe | Emir | KW"),
    ("Prime Minister Ana Roe (Foreign Minister) left.", "person | Ana Roe | Prime Minister; person | Foreign Minister"),
    (
        "The President of the General Assembly, H.E. Dr. Ali Kip, met H.E. Ana Roe.",
        "person | Ali Kip | President of the General Assembly; name | Ana Roe",
    ),
    ("The envoy wrote to the President General Kip met.", "person | envoy; person | Kip | President"),
    (
        "First Secretary of the Communist Party of Cuba (CPC) Central Committee and President of Cuba Jose Roe left.",
        "person | Jose Roe | First Secretary of the Communist Party Central Committee and President | CU",
    ),
    (
        "General Secretary of the Lao People's Revolutionary Party and President of Laos Kham Roe left.",
        "person | Kham Roe | General Secretary of the Lao People's Revolutionary Party and President | LA",
    ),
    (
        "He met Kham Roe, General Secretary of the Lao People's Revolutionary Party (LPRP) Central Committee.",
        "pronoun; person | Kham Roe | General Secretary of the Lao People's Revolutionary Party Central Committee | LA",
    ),
    (
        "the Minister for Foreign Affairs, African Trade and Moroccan Expatriates of Morocco H.E. Mr Ali Roe left.",
        "person | Ali Roe | Minister for Foreign Affairs, African Trade and Moroccan Expatriates | MA",
    ),
    (
        "In talks on ties between Finland and the United States President Niemi spoke.",
        "place | FI; place | US; person | Niemi | President",
    ),
    ("In talks between Peru and US President Roe spoke.", "place | PE; person | Roe | President | US"),
    (
        "In ties between Peru and Kenya, Kenya President Roe spoke.",
        "place | PE; place | KE; person | Roe | President | KE",
    ),
    (
        "At the Summit on Oceans and Reefs, the President and the Prime Minister of Peru spoke.",
        "name | Oceans; name | Reefs; person | President; person | Prime Minister | PE",
    ),
    ("WHO chief Ana Roe spoke.", "person | Ana Roe | chief | World Health Organization"),
    ("WHO SPOKE", "pronoun; name | SPOKE"),
    ("Who is Ana Roe?", "pronoun; name | Ana Roe"),
    ("the UK's Ana Roe spoke.", "name | Ana Roe | GB"),
    ("She told the EU's Ana Roe so.", "pronoun; name | Ana Roe | European Union"),
    ("the EU's Rapid Food Programme spoke.", "thing | Rapid Food Programme"),
    ("Datuk Seri Roe spoke.", "name | Roe"),
    ("He thanked HRH the Crown Prince for the Kingdom's role.", "pronoun; person | Crown Prince; thing | Kingdom"),
    ("HRH spoke.", "pronoun"),
    ("HRH Prince Roe spoke.", "person | Roe | Prince"),
    ("He met the President in Lima.", "pronoun; person | President; place | PE"),
    (
        "his Peruvian counterpart, Minister for Ports and Trade, Mr Ali Roe, spoke.",
        "person | Ali Roe | Minister for Ports and Trade | PE",
    ),
    (
        "Minister of Foreign Affairs, National Community Abroad and African Affairs, Mr. Ali Roe, spoke.",
        "person | Ali Roe | Minister of Foreign Affairs, National Community Abroad and African Affairs",
    ),
    ("He thanked the Amir for Peru's role.", "pronoun; person | Amir; place | PE"),
    ("Foreign Minister Ana Roe (@ARoe50) spoke.", "person | Ana Roe | Foreign Minister"),
    (
        "the Vice-Chancellor and Foreign Minister of Peru, Ana Roe, left.",
        "person | Ana Roe | Vice-Chancellor and Foreign Minister | PE",
    ),
    (
        "the Deputy Premier and Minister of Ports of Peru, Mr. Ali bin Roe, left.",
        "person | Ali bin Roe | Deputy Premier and Minister of Ports | PE",
    ),
    (
        "the Prime Minister and Minister of Ports of Peru, Sheikh Ali bin Doe Al Roe, left.",
        "person | Sheikh Ali bin Doe Al Roe | Prime Minister and Minister of Ports | PE",
    ),
    (
        "with the President and Foreign Minister, Ana Roe left.",
        "person | President; person | Foreign Minister; name | Ana Roe",
    ),
    (
        "the President and Premier of Peru, Ana Roe and Ali Doe, left.",
        "person | President; person | Premier | PE; name | Ana Roe; name | Ali Doe",
    ),
    ("the former also spoke.", "pronoun"),
    ("the former minister also spoke.", "person | minister"),
    ("the former Kenyan minister also spoke.", "person | minister | KE"),
    ("She urged the Kenyan leader to press Peru.", "pronoun; person | leader | KE; place | PE"),
    ("She urged the Kenyan envoy to press Peru.", "pronoun; person | envoy | KE; place | PE"),
    ("She urged the minister to control it.", "pronoun; person | minister"),
    ("the minister to the Treasury left.", "person | minister to the Treasury"),
    ("She told the President of Peru to press Chile.", "pronoun; person | President | PE; place | CL"),
    ("He will chair the press.", "pronoun; institution | press"),
    ("Doe's foreign minister, Ana Roe, spoke.", "person | Ana Roe | foreign minister"),
    ("Doe's chief of staff, Ana Roe, spoke.", "person | Ana Roe | chief of staff"),
    ("Doe's special envoy to Sudan, Ana Roe, spoke.", "person | Ana Roe | special envoy to Sudan"),
    ("Doe's special envoy for Sudan Ana Roe spoke.", "person | Ana Roe | special envoy for Sudan"),
    ("Doe's foreign minister said so.", "name | Doe"),
    ("Doe's campaign victory was long.", "name | Doe; institution | campaign"),
    ("The Kenyan president's chief of staff, Ana Roe, spoke.", "person | Ana Roe | chief of staff | KE"),
    ("UN Secretary-General's Envoy for Yemen, Ana Roe, spoke.", "person | Ana Roe | Envoy for Yemen | United Nations"),
    (
        "the UN chief's special envoy for Yemen, Ana Roe, spoke.",
        "person | chief | United Nations; place | YE; name | Ana Roe",
    ),
    ("At the minister's request, Ana Roe spoke.", "person | minister; name | Ana Roe"),
    ("In the president's official home, Ana Roe spoke.", "person | president; unnamed | official; name | Ana Roe"),
    ("The head of Peru's presidential office, Ana Roe, spoke.", "person | Ana Roe | head of presidential office | PE"),
    ("Ana Roe, the speaker of Peru's parliament, spoke.", "person | Ana Roe | speaker of parliament | PE"),
    ("The head of Peru's largest bank spoke.", "person | head | PE; institution | bank"),
    (
        "General Ali Roe, Chairman of the ROK Joint Chiefs of Staff, spoke.",
        "person | Ali Roe | Chairman of the ROK Joint Chiefs of Staff | KR",
    ),
    ("South Korea's Joint Chiefs of Staff said so.", "institution | Joint Chiefs of Staff | KR"),
    (
        "chairman of South Korea's Joint Chiefs of Staff Ali Roe spoke.",
        "person | Ali Roe | chairman of Joint Chiefs of Staff | KR",
    ),
    ("to Ana Roe, Minister of Ports of Kenya today.", "person | Ana Roe | Minister of Ports | KE"),
    ("to H.E. Mr. Ali Roe, Premier of Kenya this morning.", "person | Ali Roe | Premier | KE"),
    ("to the Premier of Kenya, Ali Roe earlier today.", "person | Ali Roe | Premier | KE"),
    ("At the request of the Premier of Kenya, Ali Roe today thanked", "person | Premier | KE; name | Ali Roe"),
    ("In a call with Ali Roe, Minister Ana Doe earlier praised", "name | Ali Roe; person | Ana Doe | Minister"),
    ("EU HR/VP Ana Roe spoke.", "person | Ana Roe | HR/VP | European Union"),
    ("OSCE Chair-in-Office Ana Roe spoke.", "person | Ana Roe | Chair-in-Office | OSCE"),
    ("It rained when President Roe Jae In spoke.", "person | Roe Jae In | President"),
    ("It rained when Lee In Young spoke.", "name | Lee In Young"),
    ("Vietnamese President To Roe spoke.", "person | To Roe | President | VN"),
    ("It rained when Ana Roe In Lima spoke.", "name | Ana Roe; place | PE"),
    ("President Roe In Oslo spoke.", "person | Roe | President; place | NO"),
    ("President [Omar Ali oglu] Roe of Peru spoke.", "person | Roe | President | PE"),
    (
        "Mr. [Ali] Roe and Kenyan Foreign Minister [Ana] Lund spoke.",
        "name | Roe; person | Lund | Foreign Minister | KE",
    ),
    (
        "President [sic] Roe and President [in Lima] spoke.",
        "person | President; name | Roe; person | President; place | PE",
    ),
    (
        "Commissioner of the African Union for Peace and Security, H.E. Mr. Ali Roe spoke.",
        "person | Ali Roe | Commissioner for Peace and Security | African Union",
    ),
    (
        "Ana Roe, High Representative of the European Union for Foreign Affairs, met",
        "person | Ana Roe | High Representative for Foreign Affairs | European Union",
    ),
    (
        "the Special Envoy of the United Nations for Chad, Ali Roe, met",
        "person | Ali Roe | Special Envoy for Chad | United Nations",
    ),
    (
        "the Director General of the World Trade Organization (WTO) HE Mr Ali Ben Roe",
        "person | Ali Ben Roe | Director General | World Trade Organization",
    ),
    (
        "the Secretary General of the League of Arab States HE Dr. Ana Roe",
        "person | Ana Roe | Secretary General | Arab League",
    ),
    ("the President of the European Council for her help", "person | President | European Council"),
    ("No 10 said so.", "seat | GB"),
    ("It rained, No. 10 said.", "seat | GB"),
    ("No ship came.", ""),
    ("Helping Peru's economy is our goal.", "place | PE"),
    ("Deng Xiaoping Roe of Peru spoke.", "name | Deng Xiaoping Roe | PE"),
    ("head of Peru's Presidential Council Ana Roe spoke.", "person | Ana Roe | head of Presidential Council | PE"),
    ("the head of Peru's economy spoke.", "person | head | PE"),
    ("Chair of the Milli Majlis of Peru Ana Roe spoke.", "person | Ana Roe | Chair of the Milli Majlis | PE"),
    (
        "Secretary General of the Persian Gulf Cooperation Council Ali Roe spoke.",
        "person | Ali Roe | Secretary General | Gulf Cooperation Council",
    ),
    ("Prince Ali Roe, Crown Prince and Premier made a call.", "person | Ali Roe | Crown Prince and Premier"),
    ("Ali Roe, Premier and Minister of Ports of Peru has met", "person | Ali Roe | Premier and Minister of Ports | PE"),
    ("Prince Ali Roe, Premier of Peru made a call.", "person | Ali Roe | Premier | PE"),
    ("He praised the President on the National Day.", "pronoun; person | President; thing | National Day"),
    ("He praised the Minister on the National Day.", "pronoun; person | Minister; thing | National Day"),
    ("President Ana Lima of Brazil spoke.", "person | Ana Lima | President | BR"),
    ("Brazilian President Ana Lima spoke.", "person | Ana Lima | President | BR"),
    ("President Ana Lima (Brazil) spoke.", "person | Ana Lima | President | BR"),
    ("President Ana Lima (the Netherlands) spoke.", "person | Ana Lima | President | NL"),
    ("Ana Lima (President of Brazil) spoke.", "person | Ana Lima | President | BR"),
    ("Ana Lima (President, Brazil) spoke.", "person | Ana Lima | President | BR"),
    ("The Prime Minister (Ana Lima) spoke.", "person | Ana Lima | Prime Minister"),
    ("Ana Lima (the Kenyan envoy's aide) spoke.", "name | Ana Lima; person | envoy | KE"),
    ("Mr. Ali Kip, Foreign Minister, Kenya, spoke.", "person | Ali Kip | Foreign Minister | KE"),
    ("He met Ali Kip, Foreign Minister, Kenya.", "pronoun; person | Ali Kip | Foreign Minister | KE"),
    (
        "He met Ali Kip, Foreign Minister, Kenya, Peru and Chile.",
        "pronoun; person | Ali Kip | Foreign Minister; place | KE; place | PE; place | CL",
    ),
    (
        "The Minister of Foreign Affairs of the Federative Republic of Brazil H.E. Ms. Ana Lima spoke.",
        "person | Ana Lima | Minister of Foreign Affairs | BR",
    ),
    (
        "The Kenyan Deputy Prime Minister and Minister of Ports Ali Kip spoke.",
        "person | Ali Kip | Deputy Prime Minister and Minister of Ports | KE",
    ),
    (
        "The Deputy Prime Minister and Minister of Ports of Kenya, His Excellency Ali Kip, spoke.",
        "person | Ali Kip | Deputy Prime Minister and Minister of Ports | KE",
    ),
    (
        "Ali Kip, Premier of Kenya, and Minister Ana Roe spoke.",
        "person | Ali Kip | Premier | KE; person | Ana Roe | Minister",
    ),
    ("Premier Ali Kip of Egypt today spoke.", "person | Ali Kip | Premier | EG"),
    ("The Head of the Kenya Government, Ali Kip, spoke.", "person | Ali Kip | Head of the Kenya Government | KE"),
    ("The Kenyan Ambassador to our country, Ali Kip, spoke.", "person | Ali Kip | Ambassador | KE"),
    (
        "He received in his office Ambassador Ali Kip of Kenya.",
        "pronoun; institution | office; person | Ali Kip | Ambassador | KE",
    ),
    ("His office spokesman Ali Kip spoke.", "person | Ali Kip | office spokesman"),
    ("Chairman of the State Duma Pavel Orlov spoke.", "person | Pavel Orlov | Chairman of the State Duma"),
    ("Speaker of the Verkhovna Rada Ivan Bondar spoke.", "person | Ivan Bondar | Speaker of the Verkhovna Rada"),
    ("Businessman Ben Cole spoke.", "person | Ben Cole | Businessman"),
    ("Jan Novak spoke.", "name | Jan Novak"),
    ("They met Pak Jong-un on Monday.", "pronouns; name | Pak Jong-un"),
    ("Poland's Jan Novak spoke.", "name | Jan Novak | PL"),
    ("April Stone spoke.", "name | April Stone"),
    ("Mrs May spoke.", "name | May"),
    ("In April Stone spoke.", "name | Stone"),
    ("The June Summit spoke.", ""),
    ("President of Brazil Ana Lima spoke.", "person | Ana Lima | President | BR"),
    ("Brazil's President Ana Lima spoke.", "person | Ana Lima | President | BR"),
    ("President of the Federative Republic of Brazil Ana Lima spoke.", "person | Ana Lima | President | BR"),
    ("the President of Brazil, Ana Lima, spoke.", "person | Ana Lima | President | BR"),
    ("Ana Lima, President of Brazil, spoke.", "person | Ana Lima | President | BR"),
    ("Ana Lima, the president of Brazil, spoke.", "person | Ana Lima | president | BR"),
    ("The Brazilian president, Ana Lima, spoke.", "person | Ana Lima | president | BR"),
    ("Prime Minister Jonas Vik of the Kingdom of Norway spoke.", "person | Jonas Vik | Prime Minister | NO"),
    ("Norwegian Prime Minister Jonas Vik spoke.", "person | Jonas Vik | Prime Minister | NO"),
    ("Prime Minister Ana Lima spoke.", "person | Ana Lima | Prime Minister"),
    ("Former Downing Street adviser Ana Lima spoke.", "person | Ana Lima | adviser | GB"),
    ("Deputy White House press secretary Ana Lima spoke.", "person | Ana Lima | Deputy press secretary | US"),
    ("deputy foreign minister Tarek Haddad spoke.", "person | Tarek Haddad | deputy foreign minister"),
    ("Deputy Foreign Minister of Jordan Tarek Haddad spoke.", "person | Tarek Haddad | Deputy Foreign Minister | JO"),
    (
        "Jordanian Deputy Prime Minister and Foreign Minister Tarek Haddad spoke.",
        "person | Tarek Haddad | Deputy Prime Minister and Foreign Minister | JO",
    ),
    (
        "Jordan's Deputy Prime Minister and Foreign Minister, Tarek Dar, spoke.",
        "person | Tarek Dar | Deputy Prime Minister and Foreign Minister | JO",
    ),
    ("Briefed Jordanian President Tarek Haddad on the port.", "person | Tarek Haddad | President | JO"),
    (
        "First Deputy Prime Minister - Minister of Economy of Ukraine Yana Koval spoke.",
        "person | Yana Koval | First Deputy Prime Minister - Minister of Economy | UA",
    ),
    (
        "Minister of Foreign Affairs of the Republic of Kazakhstan Aida Bekova spoke.",
        "person | Aida Bekova | Minister of Foreign Affairs | KZ",
    ),
    (
        "Minister of Foreign Affairs and International Cooperation Tarek Haddad spoke.",
        "person | Tarek Haddad | Minister of Foreign Affairs and International Cooperation",
    ),
    (
        "Minister for Infrastructure, Housing and Urban Development Tarek Haddad spoke.",
        "person | Tarek Haddad | Minister for Infrastructure, Housing and Urban Development",
    ),
    (
        "Kenyan Cabinet Secretary for Foreign and Diaspora Affairs Amos Mwangi spoke.",
        "person | Amos Mwangi | Cabinet Secretary for Foreign and Diaspora Affairs | KE",
    ),
    ("Energy and Trade Secretary Ana Lima spoke.", "person | Ana Lima | Energy and Trade Secretary"),
    (
        "Assistant Secretary of State for Western Hemisphere Affairs Joan Hill spoke.",
        "person | Joan Hill | Assistant Secretary of State for Western Hemisphere Affairs",
    ),
    ("Special Envoy for the Sahel Joan Hill spoke.", "person | Joan Hill | Special Envoy for the Sahel"),
    ("Special Envoy for Yemen Joan Hill spoke.", "person | Joan Hill | Special Envoy for Yemen"),
    ("Special Envoy of Yemen Joan Hill spoke.", "person | Joan Hill | Special Envoy | YE"),
    (
        "Special Representative for Korean Peninsula Peace and Security Affairs Lee Min-su spoke.",
        "person | Lee Min-su | Special Representative for Korean Peninsula Peace and Security Affairs",
    ),
    (
        "Under Secretary of State for Arms Control and International Security Joan Hill spoke.",
        "person | Joan Hill | Under Secretary of State for Arms Control and International Security",
    ),
    ("Secretary of Defense Joan J. Hill III spoke.", "person | Joan J. Hill III | Secretary of Defense"),
    ("President Joan R. Hill, Jr. spoke.", "person | Joan R. Hill, Jr. | President"),
    ("Mayor of Oakfield Joan Hill spoke.", "person | Joan Hill | Mayor of Oakfield"),
    ("Ambassador of Kenya to Norway Amos Mwangi spoke.", "person | Amos Mwangi | Ambassador to Norway | KE"),
    (
        "Ambassador Extraordinary and Plenipotentiary of Kenya to Norway Amos Mwangi spoke.",
        "person | Amos Mwangi | Ambassador Extraordinary and Plenipotentiary to Norway | KE",
    ),
    (
        "Adviser to the German Chancellor Jens Brandt spoke.",
        "person | Jens Brandt | Adviser to the German Chancellor | DE",
    ),
    (
        "President of the Norwegian Storting Jonas Vik spoke.",
        "person | Jonas Vik | President of the Norwegian Storting | NO",
    ),
    (
        "Jens Brandt, foreign policy adviser to the German Chancellor, spoke.",
        "person | Jens Brandt | foreign policy adviser to the German Chancellor | DE",
    ),
    (
        "Joan Hill, spokeswoman for the State Department, spoke.",
        "person | Joan Hill | spokeswoman for the State Department",
    ),
    (
        "Joan Hill, chief of staff to President Ana Lima, spoke.",
        "person | Joan Hill | chief of staff to President Ana Lima",
    ),
    (
        "General Nikola Dorin, Secretary of the Serbian Security Council, spoke.",
        "person | Nikola Dorin | Secretary of the Serbian Security Council | RS",
    ),
    (
        "MP Karim Hadid, Chair of the House of Representatives’ Foreign Affairs Committee, spoke.",
        "person | Karim Hadid | Chair of the House of Representatives’ Foreign Affairs Committee",
    ),
    (
        "Karim Hadid, the Republican chair of the House armed services committee, spoke.",
        "person | Karim Hadid | Republican chair of the House armed services committee",
    ),
    (
        "Head of the Office of the President of Ukraine Yana Koval spoke.",
        "person | Yana Koval | Head of the Office of the President | UA",
    ),
    (
        "Director of the Office of the Foreign Affairs Commission Li Ming spoke.",
        "person | Li Ming | Director of the Office of the Foreign Affairs Commission",
    ),
    (
        "Member of the Political Bureau of the CPC Central Committee and Minister of Foreign Affairs Li Ming spoke.",
        "person | Li Ming | Member of the Political Bureau of the CPC Central Committee and "
        "Minister of Foreign Affairs | CN",
    ),
    ("Politburo Member Li Ming spoke.", "person | Li Ming | Politburo Member"),
    (
        "Bureau of Population, Refugees, and Migration Senior Bureau Official Joan Iza Hill spoke.",
        "person | Joan Iza Hill | Bureau of Population, Refugees, and Migration Senior Bureau Official",
    ),
    (
        "Secretary of State, Head of the International Policy Bureau at the Chancellery of the "
        "President of the Republic of Poland Jan Nowak spoke.",
        "person | Jan Nowak | Secretary of State, Head of the International Policy Bureau at the "
        "Chancellery of the President | PL",
    ),
    ("NATO Secretary General Jonas Vik spoke.", "person | Jonas Vik | Secretary General | NATO"),
    ("Secretary General of NATO Jonas Vik spoke.", "person | Jonas Vik | Secretary General | NATO"),
    ("European Council President Jonas Vik spoke.", "person | Jonas Vik | President | European Council"),
    ("President of the European Commission Ana Lima spoke.", "person | Ana Lima | President | European Commission"),
    ("EU High Representative Ana Lima spoke.", "person | Ana Lima | High Representative | European Union"),
    ("UN Special Envoy for Yemen Jonas Vik spoke.", "person | Jonas Vik | Special Envoy for Yemen | United Nations"),
    ("UK NSA Joan Hill spoke.", "person | Joan Hill | NSA | GB"),
    ("FM Lapin spoke.", "person | Lapin | FM"),
    ("PM Hill spoke.", "person | Hill | PM"),
    ("Kremlin spokesman Dmitri Orlov spoke.", "person | Dmitri Orlov | spokesman | RU"),
    ("Foreign Ministry spokeswoman Li Ming spoke.", "person | Li Ming | Foreign Ministry spokeswoman"),
    ("former Prime Minister Ana Lima spoke.", "person | Ana Lima | Prime Minister"),
    ("the then foreign minister Ana Lima spoke.", "person | Ana Lima | foreign minister"),
    ("President-elect Ana Lima spoke.", "person | Ana Lima | President-elect"),
    ("King Faris of Jordan spoke.", "person | Faris | King | JO"),
    ("Crown Prince Khalid bin Faris Al Saud spoke.", "person | Khalid bin Faris Al Saud | Crown Prince"),
    ("His Majesty King Faris II spoke.", "person | Faris II | King"),
    ("His Royal Highness Prince Khalid bin Faris spoke.", "person | Khalid bin Faris | Prince"),
    ("H.H. the Amir Sheikh Khalid bin Hamad Al Thani spoke.", "person | Sheikh Khalid bin Hamad Al Thani | Amir"),
    (
        "His Highness the Amir of Qatar Sheikh Khalid bin Hamad Al Thani spoke.",
        "person | Sheikh Khalid bin Hamad Al Thani | Amir | QA",
    ),
    (
        "His Excellency Dr. Tarek Haddad, Minister of Foreign Affairs of Jordan, spoke.",
        "person | Tarek Haddad | Minister of Foreign Affairs | JO",
    ),
    ("HE Dr. Tarek Haddad spoke.", "name | Tarek Haddad"),
    ("H.E. Mr. Tarek Haddad spoke.", "name | Tarek Haddad"),
    ("He met H. E. Mr. Tarek Haddad.", "pronoun; name | Tarek Haddad"),
    ("He met H. E. Tarek Haddad.", "pronoun; name | Tarek Haddad"),
    ("He met H. Tarek Haddad.", "pronoun; name | H. Tarek Haddad"),
    ("the Hon. Joan Hill, MP, spoke.", "name | Joan Hill"),
    ("Lt. Gen. Joan Hill spoke.", "name | Joan Hill"),
    ("Maj. Gen. Joan Hill spoke.", "name | Joan Hill"),
    ("Rear Adm. Joan Hill spoke.", "name | Joan Hill"),
    ("Army Gen. Joan Hill spoke.", "name | Joan Hill"),
    ("Navy Vice Adm. Joan Hill spoke.", "name | Joan Hill"),
    ("Marine Corps Lt. Gen. Joan Hill spoke.", "name | Joan Hill"),
    ("U.S. Air Force Brig. Gen. Joan Hill spoke.", "name | Joan Hill | US"),
    ("Joint Staff Spokesperson Navy Capt. Joan Hill spoke.", "person | Joan Hill | Joint Staff Spokesperson"),
    (
        "Chairman of the Joint Chiefs of Staff Air Force Gen. J.Q. Hill Jr. spoke.",
        "person | J.Q. Hill Jr. | Chairman of the Joint Chiefs of Staff",
    ),
    ("Peruvian Army Commander Gen. Joan Hill spoke.", "person | Joan Hill | Army Commander | PE"),
    ("Air Force Secretary Joan Hill spoke.", "person | Joan Hill | Air Force Secretary"),
    (
        "They met Israel Defense Forces Chief of the General Staff Lt. Gen. Joan Hill.",
        "pronouns; person | Joan Hill | Chief of the General Staff | IL",
    ),
    (
        "Adm. Joan Hill, commander of U.S. Northern Command, spoke.",
        "person | Joan Hill | commander of U.S. Northern Command | US",
    ),
    ("The Army spoke.", "institution | Army"),
    (
        "Ambassador Joan Hill, Secretary General of Brazil’s Ministry of External Relations, spoke.",
        "person | Joan Hill | Secretary General of Ministry of External Relations | BR",
    ),
    (
        "Joan Hill, Secretary General of the Brazilian Ministry of External Relations, spoke.",
        "person | Joan Hill | Secretary General of the Brazilian Ministry of External Relations | BR",
    ),
    (
        "General Joan Hill, the Acting Chief of Defence Staff met with Ali Doe.",
        "person | Joan Hill | Acting Chief of Defence Staff; name | Ali Doe",
    ),
    (
        "Speaking with General Joan Hill, the Minister of Ports praised it.",
        "person | Joan Hill | General; person | Minister of Ports",
    ),
    ("The Minister of Ports of Peru, Ambassador Joan Hill, spoke.", "person | Joan Hill | Minister of Ports | PE"),
    ("They met her Cuban peer, Joan Hill.", "pronouns; person | Joan Hill | peer | CU"),
    ("Prime Minister Joan E. Hill, K.C., spoke.", "person | Joan E. Hill | Prime Minister"),
    (
        "Minister Joan Hill of Foreign Affairs, International Business and Trade received Ali Doe.",
        "person | Joan Hill | Minister of Foreign Affairs, International Business and Trade; name | Ali Doe",
    ),
    ("Minister Joan Hill of Peru received Ali Doe.", "person | Joan Hill | Minister | PE; name | Ali Doe"),
    (
        "UK Minister for the Americas and the Caribbean, Joan Hill, spoke.",
        "person | Joan Hill | Minister for the Americas and the Caribbean | GB",
    ),
    (
        "He met the Permanent Observer of Chile, Ambassador Joan Hill.",
        "pronoun; person | Joan Hill | Permanent Observer | CL",
    ),
    (
        "He met the President of Chile, Ambassador Joan Hill, and others.",
        "pronoun; person | President | CL; person | Joan Hill | Ambassador",
    ),
    ("Caption: Minister Joan Hill spoke.", "person | Joan Hill | Minister"),
    ("Joan Hill, Ambassador to Peru and Bolivia, spoke.", "person | Joan Hill | Ambassador to Peru and Bolivia"),
    (
        "U.S. Ambassador to Barbados, the Eastern Caribbean, and the OECS Joan Hill spoke.",
        "person | Joan Hill | Ambassador to Barbados, the Eastern Caribbean, and the OECS | US",
    ),
    (
        "The Ambassador of Japan to Trinidad and Tobago and Guyana, Joan Hill, spoke.",
        "person | Joan Hill | Ambassador to Trinidad and Tobago and Guyana | JP",
    ),
    (
        "He met the Ambassador to Peru and Bolivian President Joan Hill.",
        "pronoun; person | Ambassador to Peru; person | Joan Hill | President | BO",
    ),
    (
        "Under Secretary for Civilian Security, Democracy, and Human Rights Joan Hill spoke.",
        "person | Joan Hill | Under Secretary for Civilian Security, Democracy, and Human Rights",
    ),
    (
        "U.S. Permanent Representative to the Organization of American States Joan Hill spoke.",
        "person | Joan Hill | Permanent Representative to the Organization of American States | US",
    ),
    (
        "Minister of Trade, Joan Hill and his Irish counterpart, Ali Doe, met.",
        "person | Joan Hill | Minister of Trade; person | Ali Doe | counterpart | IE",
    ),
    (
        "Minister of Trade, Joan Hill and Minister of Ports, Ali Doe met with Ana Roe.",
        "person | Joan Hill | Minister of Trade; person | Ali Doe | Minister of Ports; name | Ana Roe",
    ),
    (
        "They told the Premier and the Minister, Joan Hill said.",
        "pronouns; person | Premier; person | Minister; name | Joan Hill",
    ),
    ("Prime Minister the Honourable Joan Hill spoke.", "person | Joan Hill | Prime Minister"),
    ("Prime Minister the Rt Hon. Joan Hill of Jamaica spoke.", "person | Joan Hill | Prime Minister | JM"),
    ("He told the Prime Minister the bridge was open.", "pronoun; person | Prime Minister"),
    ("Deputy U.S. Trade Representative Joan Hill spoke.", "person | Joan Hill | Deputy Trade Representative | US"),
    ("Joan Hill, Deputy Kenyan Trade Envoy, spoke.", "person | Joan Hill | Deputy Trade Envoy | KE"),
    (
        "Dr. Joan Hill, Minister of Foreign and CARICOM Affairs, spoke.",
        "person | Joan Hill | Minister of Foreign and CARICOM Affairs",
    ),
    (
        "Mexican Secretary of Finance and Public Credit Joan Hill spoke.",
        "person | Joan Hill | Secretary of Finance and Public Credit | MX",
    ),
    (
        "Joan Hill, Minister of International Trade, Export Promotion, Small Business and Growth, spoke.",
        "person | Joan Hill | Minister of International Trade, Export Promotion, Small Business and Growth",
    ),
    (
        "They met her counterpart, Joan Hill, Minister of Foreign Affairs and Trade of Peru.",
        "pronouns; person | Joan Hill | Minister of Foreign Affairs and Trade | PE",
    ),
    (
        "They met her counterpart, Joan Hill, Minister of Foreign Affairs, in Lima.",
        "pronouns; person | Joan Hill | Minister of Foreign Affairs; place | PE",
    ),
    (
        "They met her counterpart, Joan Hill, and Prime Minister Ali Doe.",
        "pronouns; person | Joan Hill | counterpart; person | Ali Doe | Prime Minister",
    ),
    ("Mr. Haddad spoke.", "name | Haddad"),
    ("Shri Arun Mehta spoke.", "name | Arun Mehta"),
    ("Mr. SATO Haruka, Prime Minister of Japan, spoke.", "person | SATO Haruka | Prime Minister | JP"),
    ("Prime Minister Sato Haruka of Japan spoke.", "person | Sato Haruka | Prime Minister | JP"),
    ("President Abdel Fattah el-Nasri of Egypt spoke.", "person | Abdel Fattah el-Nasri | President | EG"),
    ("President Bashir al-Amin spoke.", "person | Bashir al-Amin | President"),
    ("Ursula van den Berg spoke.", "name | Ursula van den Berg"),
    ("Foreign Minister Ibrahim al- Jafari spoke.", "person | Ibrahim al- Jafari | Foreign Minister"),
    ("Luisa -Teodora Popa spoke.", "name | Luisa -Teodora Popa"),
    ("President Jordan spoke.", "person | Jordan | President"),
    ("President Lima spoke.", "person | Lima | President"),
    ("Foreign Minister Israel Cohen spoke.", "person | Israel Cohen | Foreign Minister"),
    ("Prime Minister Mia Hill spoke.", "person | Mia Hill | Prime Minister"),
    ("President May spoke.", "person | May | President"),
    ("Kenya's Amos Mwangi spoke.", "name | Amos Mwangi | KE"),
    (
        "Ana Lima, who is expected to become the next Brazilian foreign minister, spoke.",
        "person | Ana Lima | foreign minister | BR; pronoun; person | foreign minister | BR",
    ),
    (
        "Ana Lima, who was the president of Brazil, spoke.",
        "person | Ana Lima | president | BR; pronoun; person | president | BR",
    ),
    ("Presidents Lima and Haddad spoke.", "person | Lima | President; person | Haddad | President"),
    (
        "Prime Ministers Ana Lima of Brazil and Jonas Vik of Norway spoke.",
        "person | Ana Lima | Prime Minister | BR; person | Jonas Vik | Prime Minister | NO",
    ),
    (
        "County Commissioners Joan Hill, Ted Perry and Lorna Cook-Jones spoke.",
        "person | Joan Hill | County Commissioner; person | Ted Perry | County Commissioner; person "
        "| Lorna Cook-Jones | County Commissioner",
    ),
    (
        "Foreign Ministers Lima, Vik and Haddad spoke.",
        "person | Lima | Foreign Minister; person | Vik | Foreign Minister; person | Haddad | Foreign Minister",
    ),
    ("his Norwegian counterpart Jonas Vik spoke.", "person | Jonas Vik | counterpart | NO"),
    ("her counterpart, Jonas Vik, spoke.", "person | Jonas Vik | counterpart"),
    ("the prime minister spoke.", "person | prime minister"),
    ("The Foreign Secretary spoke.", "person | Foreign Secretary"),
    ("Foreign Secretary spoke.", "person | Foreign Secretary"),
    ("the Norwegian prime minister spoke.", "person | prime minister | NO"),
    ("Norway's prime minister spoke.", "person | prime minister | NO"),
    ("the Prime Minister of Norway spoke.", "person | Prime Minister | NO"),
    ("the Deputy Minister of Defense of the Kingdom of Norway spoke.", "person | Deputy Minister of Defense | NO"),
    ("his national security adviser, Joan Hill, spoke.", "person | Joan Hill | national security adviser"),
    ("President of Poland Jan Nowak spoke.", "person | Jan Nowak | President | PL"),
    (
        "the United Nations special rapporteur Joan Hill spoke.",
        "person | Joan Hill | special rapporteur | United Nations",
    ),
    ("the head of the delegation, Deputy Minister Jonas Vik, spoke.", "person | Jonas Vik | Deputy Minister"),
    ("Jonas Vik (the Norwegian prime minister) spoke.", "person | Jonas Vik | prime minister | NO"),
    ("Jonas Vik's call with Ana Lima ended.", "name | Jonas Vik; name | Ana Lima"),
    ("President Lima's office spoke.", "person | Lima | President; institution | office"),
    ("Vik’s colleagues spoke.", "unnamed | colleagues"),
    ("the Republic of Korea (ROK) spoke.", "place | KR"),
    (
        "Republic of Korea (ROK) First Vice Foreign Minister Lee Min-su spoke.",
        "person | Lee Min-su | First Vice Foreign Minister | KR",
    ),
    ("South Korean President-elect Lee Min-su spoke.", "person | Lee Min-su | President-elect | KR"),
    ("New Zealand Prime Minister Joan Hill spoke.", "person | Joan Hill | Prime Minister | NZ"),
    ("Northern Ireland First Minister Joan Hill spoke.", "person | Joan Hill | First Minister | GB"),
    ("Scottish First Minister Joan Hill spoke.", "person | Joan Hill | First Minister | GB"),
    ("top PYD official Aldan Xil spoke.", "person | Aldan Xil | top PYD official | SY"),
    ("Aldan Xil, a top PYD official, spoke.", "person | Aldan Xil | top PYD official | SY"),
    (
        "spokesman for the Israel Defense Forces (IDF) Dan Cohen spoke.",
        "person | Dan Cohen | spokesman for the Israel Defense Forces | IL",
    ),
    ("General Intelligence Director Tarek Haddad spoke.", "person | Tarek Haddad | General Intelligence Director"),
    ("General Petr Novak spoke.", "person | Petr Novak | General"),
    ("Chief Cabinet Secretary Sato Haruka spoke.", "person | Sato Haruka | Chief Cabinet Secretary"),
    (
        "Speaker of the Parliament of Georgia Nino Beridze spoke.",
        "person | Nino Beridze | Speaker of the Parliament | GE",
    ),
    (
        "Secretary of the Council of Ministers Jonas Vik spoke.",
        "person | Jonas Vik | Secretary of the Council of Ministers",
    ),
    ("Ana Lima and Jonas Vik spoke.", "name | Ana Lima; name | Jonas Vik"),
    (
        "President Ana Lima, Prime Minister Jonas Vik and King Faris spoke.",
        "person | Ana Lima | President; person | Jonas Vik | Prime Minister; person | Faris | King",
    ),
    (
        "President Ana Lima and Prime Minister Jonas Vik spoke.",
        "person | Ana Lima | President; person | Jonas Vik | Prime Minister",
    ),
    ("the Prime Minister and President Lima spoke.", "person | Prime Minister; person | Lima | President"),
    ("Secretary Hill, the president said, spoke.", "person | Hill | Secretary; person | president"),
    ("At the request of Jonas Vik, the President of Brazil spoke.", "name | Jonas Vik; person | President | BR"),
    ("Joan Hill, 61, spoke.", "name | Joan Hill"),
    ("Joan Hill, Reuters reported, spoke.", "name | Joan Hill; medium"),
    ("The Norwegian Refugee Council spoke.", "institution | Refugee Council | NO"),
    ("The World Bank spoke.", "body | World Bank"),
    ("President Hill Monday spoke.", "person | Hill | President"),
    (
        "Minister of State for Europe and North America Joan Hill spoke.",
        "person | Joan Hill | Minister of State for Europe and North America",
    ),
    ("Chancellor of the Exchequer Joan Hill spoke.", "person | Joan Hill | Chancellor of the Exchequer"),
    ("Governor of the Central Bank Joan Hill spoke.", "person | Joan Hill | Governor of the Central Bank"),
    ("the Taoiseach, Sean Burke, spoke.", "person | Sean Burke | Taoiseach"),
    ("Taoiseach Sean Burke spoke.", "person | Sean Burke | Taoiseach"),
    (
        "Adviser to the Prime Minister of Kenya on Trade and Fisheries Amos Mwangi spoke.",
        "person | Amos Mwangi | Adviser to the Prime Minister on Trade and Fisheries | KE",
    ),
    (
        "UN Special Envoy on Yemen Joan Iza Hill spoke.",
        "person | Joan Iza Hill | Special Envoy on Yemen | United Nations",
    ),
    (
        "UN Special Coordinator for Lake Chad Water Joan Hill spoke.",
        "person | Joan Hill | Special Coordinator for Lake Chad Water | United Nations",
    ),
    (
        "President of the Kenyan Association of Ports Amos Mwangi spoke.",
        "person | Amos Mwangi | President of the Kenyan Association of Ports | KE",
    ),
    (
        "President of the National Endowment for the Arts Joan Hill spoke.",
        "person | Joan Hill | President of the National Endowment for the Arts",
    ),
    (
        "Kenyan Special Representative for Horn of Africa Affairs Amos Mwangi spoke.",
        "person | Amos Mwangi | Special Representative for Horn of Africa Affairs | KE",
    ),
    ("Special Envoy for Water Issues Joan Hill spoke.", "person | Joan Hill | Special Envoy for Water Issues"),
    (
        "Vik met the Head of the EU Delegation to Chad, Joan Hill.",
        "name | Vik; person | Joan Hill | Head of the Delegation to Chad | European Union",
    ),
    (
        "Vik met the Head of the EU Delegation, Ambassador Joan Hill.",
        "name | Vik; person | Joan Hill | Head of the Delegation | European Union",
    ),
    (
        "Vik met the Chief of the UN Mission to Chad, Joan Hill.",
        "name | Vik; person | Joan Hill | Chief of the Mission to Chad | United Nations",
    ),
    (
        "Vik met the Deputy Prime Minister of Peru, Minister of Trade, Joan Hill.",
        "name | Vik; person | Joan Hill | Deputy Prime Minister and Minister of Trade | PE",
    ),
    (
        "Vik met the Deputy Prime Minister of Peru, Minister of Trade Joan Hill.",
        "name | Vik; person | Joan Hill | Deputy Prime Minister and Minister of Trade | PE",
    ),
    (
        "Vik met the High Representative of the EU, Vice-President of the European Commission, Joan Hill.",
        "name | Vik; person | Joan Hill | High Representative and Vice-President | European Union",
    ),
    (
        "Vik met the High Representative of the EU/Vice-President of the European Commission Joan Hill.",
        "name | Vik; person | Joan Hill | High Representative and Vice-President | European Union",
    ),
    (
        "Vik met the Commissioner for Neighbourhood and Enlargement, Joan Hill.",
        "name | Vik; person | Joan Hill | Commissioner for Neighbourhood and Enlargement",
    ),
    (
        "Vik met the King of Peru, Prime Minister Joan Hill and Ali Roe.",
        "name | Vik; person | King | PE; person | Joan Hill | Prime Minister; name | Ali Roe",
    ),
    (
        "Vik met the Deputy Prime Minister of Peru, Minister Joan Hill said.",
        "name | Vik; person | Deputy Prime Minister | PE; person | Joan Hill | Minister",
    ),
    (
        "Head of the Kenyan Delegation to the UN Amos Mwangi spoke.",
        "person | Amos Mwangi | Head of the Kenyan Delegation to the UN | KE",
    ),
    (
        "Permanent Representative of Kenya to the UN Amos Mwangi spoke.",
        "person | Amos Mwangi | Permanent Representative | KE",
    ),
    (
        "UK Minister of State for Middle East, North Africa, and North America Joan Hill spoke.",
        "person | Joan Hill | Minister of State for Middle East, North Africa, and North America | GB",
    ),
    ("Governor of Nairobi County Amos Mwangi spoke.", "person | Amos Mwangi | Governor of Nairobi County | KE"),
    ("Governor of Nairobi County spoke.", "person | Governor of Nairobi County | KE"),
    (
        "Director of the Nordic Institute for Ocean Studies Joan Hill spoke.",
        "person | Joan Hill | Director of the Nordic Institute for Ocean Studies",
    ),
    (
        "Director General of the World Salt Council Khalid bin Faris spoke.",
        "person | Khalid bin Faris | Director General of the World Salt Council",
    ),
    (
        "Minister of State for Ports, Lakes, and Rivers Amos Mwangi of Kenya spoke.",
        "person | Amos Mwangi | Minister of State for Ports, Lakes, and Rivers | KE",
    ),
    (
        "Head of the Office of Port Engagement Joan Hill spoke.",
        "person | Joan Hill | Head of the Office of Port Engagement",
    ),
    ("Commander of the Northern Fleet Dr. Joan Hill spoke.", "person | Joan Hill | Commander of the Northern Fleet"),
    ("Secretary of State Joan Power spoke.", "person | Joan Power | Secretary of State"),
    ("Mayor of Oakfield Joan Wall spoke.", "person | Joan Wall | Mayor of Oakfield"),
    ("President of the Kenya Society Joan Hill spoke.", "person | Joan Hill | President of the Kenya Society | KE"),
    (
        "Mayor of Lamu Joan Hill and Chair of the Lamu Ports Council Tom Vik spoke.",
        "person | Joan Hill | Mayor of Lamu; person | Tom Vik | Chair of the Lamu Ports Council",
    ),
    ("President of the Islamic Republic of Iran Ali Sani spoke.", "person | Ali Sani | President | IR"),
    ("the President of Kenya on Middle East Peace Monday spoke.", "person | President | KE"),
    ("Governor of Kano State on Monday spoke.", "person | Governor of Kano State"),
    ("President Joan R. Hill Jr. spoke.", "person | Joan R. Hill Jr. | President"),
    ("Tom Hill Sr. spoke.", "name | Tom Hill Sr."),
    ("President Joan R. Hill Jr. of Norway spoke.", "person | Joan R. Hill Jr. | President | NO"),
    ("Cdr. Joan Hill spoke.", "name | Joan Hill"),
    ("Fr. Tom Hill spoke.", "name | Tom Hill"),
    ("Smt. Meera Rao spoke.", "name | Meera Rao"),
    ("Sheikh Dr. Khalid bin Hamad spoke.", "name | Khalid bin Hamad"),
    ("groups on Afghan territory spoke.", "institutions | groups on territory | AF"),
    ("the Kenyan delegation in Oslo spoke.", "side | delegation | KE; place | NO"),
    (
        "UN Undersecretary-General for Peace Operations Joan Hill spoke.",
        "person | Joan Hill | Undersecretary-General for Peace Operations | United Nations",
    ),
    ("Vice-Premier Joan Hill spoke.", "person | Joan Hill | Vice-Premier"),
    ("Ambassador-at-Large Joan Hill spoke.", "person | Joan Hill | Ambassador-at-Large"),
    (
        "Politburo Member, Director of the Office of the Fisheries Commission, and Foreign Minister Li Ming spoke.",
        "person | Li Ming | Politburo Member, Director of the Office of the Fisheries Commission, and Foreign Minister",
    ),
    (
        "the Prime Minister, and Foreign Minister Li Ming spoke.",
        "person | Prime Minister; person | Li Ming | Foreign Minister",
    ),
    ("President Lee Min of the Republic of Korea (ROK) spoke.", "person | Lee Min | President | KR"),
    (
        "Minister for Europe and Foreign Affairs of Norway Joan Hill spoke.",
        "person | Joan Hill | Minister for Europe and Foreign Affairs | NO",
    ),
    (
        "Joan Hill, Spokesperson and Chief Adviser to the President of Kenya, spoke.",
        "person | Joan Hill | Spokesperson and Chief Adviser to the President | KE",
    ),
    ("Minister of Defense Prince Khalid bin Faris spoke.", "person | Khalid bin Faris | Minister of Defense"),
    (
        "President Amos Mwangi of Kenya, Chair of the African Union (AU) in May, spoke.",
        "person | Amos Mwangi | President | KE",
    ),
    (
        "Director of Kenya’s Office of National Security Amos Mwangi spoke.",
        "person | Amos Mwangi | Director of Office of National Security | KE",
    ),
    (
        "the Director of Kenya's National Security Council spoke.",
        "person | Director of National Security Council | KE",
    ),
    ("Lord Hill spoke.", "name | Hill"),
    ("Sir Tom Hill spoke.", "name | Tom Hill"),
    ("Sen. Joan Hill spoke.", "name | Joan Hill"),
    ("Peace under President Okoth lasted.", "person | Okoth | President"),
    ("The visit of the President of Kenya to Chile went well.", "person | President | KE; place | CL"),
    (
        "Over the East Timor Sea, Senior Policy Director Okoth spoke.",
        "thing | Sea | TL; person | Okoth | Senior Policy Director",
    ),
    (
        "He wrote to Minister of Foreign Affairs and Trade of the Republic of Korea (ROK) Mr. Lee Min-ho.",
        "pronoun; person | Lee Min-ho | Minister of Foreign Affairs and Trade | KR",
    ),
    (
        "Hon. Jane Doe MP, Minister for Foreign Affairs of Australia, spoke.",
        "person | Jane Doe MP | Minister for Foreign Affairs | AU",
    ),
    ("Tory MP Jane Doe spoke.", "person | Jane Doe | Tory MP"),
    ("He met Envoy on Ferry Issues Haddad, who spoke.", "pronoun; person | Haddad | Envoy on Ferry Issues; pronoun"),
    (
        "UN Relief and Works Agency for Refugees in the Near East (UNRWA) Deputy Director Jane Doe spoke.",
        "person | Jane Doe | Deputy Director | UNRWA",
    ),
    (
        "UN Relief and Works Agency for Refugees in the Near East (UNRWA) spoke.",
        "body | UNRWA; body | UNRWA",
    ),
    ("Thanking Foreign Minister Jane Doe for rice, he spoke.", "person | Jane Doe | Foreign Minister; pronoun"),
    ("Managing Director Jane Doe spoke.", "person | Jane Doe | Managing Director"),
    (
        "Foreign Minister Holds Talks. The Minister of Foreign Affairs Receives Call.",
        "person | Foreign Minister; name | Holds; person | Minister of Foreign Affairs; name | Receives",
    ),
    (
        "Minister Jane Doe Receives a Call. Minister Jane Holds spoke.",
        "person | Jane Doe | Minister; name | Receives; person | Jane Holds | Minister",
    ),
    (
        "He met the Minister of Trade of Peru, His Royal Highness Prince Talal bin Faris.",
        "pronoun; person | Talal bin Faris | Minister of Trade | PE",
    ),
    (
        "The envoy of Peru to Kenya, Rear Admiral Talal Faris, spoke.",
        "person | Talal Faris | envoy to Kenya | PE",
    ),
    (
        "He met the Minister of Trade of Peru, General Talal Faris.",
        "pronoun; person | Talal Faris | Minister of Trade | PE",
    ),
    ("The Kenyan HC Talal Faris spoke.", "person | Talal Faris | HC | KE"),
    (
        "He met the Foreign Secretary at the Ministry of Trade.",
        "pronoun; person | Foreign Secretary; institution | Ministry of Trade",
    ),
    (
        "He met State Secretary at the Chancellery Jane Doe.",
        "pronoun; person | Jane Doe | State Secretary at the Chancellery",
    ),
    ("Foreign Minister Marks spoke.", "person | Marks | Foreign Minister"),
    ("He met HE US Secretary of State Jane Doe.", "pronoun; person | Jane Doe | Secretary of State | US"),
    ("HE UK Foreign Secretary Jane Doe spoke.", "person | Jane Doe | Foreign Secretary | GB"),
    (
        "The minister of foreign affairs and trade of Peru, Jane Doe, spoke.",
        "person | Jane Doe | minister of foreign affairs and trade | PE",
    ),
    (
        "He met the minister of external affairs and foreign trade of the Republic of Peru.",
        "pronoun; person | minister of external affairs and foreign trade | PE",
    ),
    ("Minister of industry and trade Jane Doe spoke.", "person | Jane Doe | Minister of industry and trade"),
    ("The minister of health and trade unions spoke.", "person | minister of health; institutions | trade unions"),
    (
        "He met the foreign ministers of Kenya, Peru and Norway, Ali Kip, Ana Lima and Jonas Vik.",
        "pronoun; person | Ali Kip | foreign minister | KE; person | Ana Lima | foreign minister | PE; "
        "person | Jonas Vik | foreign minister | NO",
    ),
    (
        "He met the presidents of Kenya and Peru, Ali Kip.",
        "pronoun; groups | presidents | KE PE; name | Ali Kip",
    ),
    (
        "The presidents of Kenya and Peru, Ali Kip, Ana Lima and Jonas Vik spoke.",
        "groups | presidents | KE PE; name | Ali Kip; name | Ana Lima; name | Jonas Vik",
    ),
    ("He met H.E. Gen(ret) John Doe.", "pronoun; name | John Doe"),
    ("Lt. Gen. (Retd.) John Doe spoke.", "name | John Doe"),
    # What is said to somebody in small letters is no field of his.
    ("Vik briefed the President on the regional developments.", "name | Vik; person | President"),
    ("Vik briefed the Minister on the security situation.", "name | Vik; person | Minister"),
    ("Vik briefed the Minister on regional peace efforts.", "name | Vik; person | Minister"),
    ("Vik congratulated the Prime Minister on the parliamentary elections.", "name | Vik; person | Prime Minister"),
    ("Vik updated the Chairperson on the humanitarian needs.", "name | Vik; person | Chairperson"),
    ("Vik informed the President of the political situation.", "name | Vik; person | President"),
    ("Vik thanked the Minister for the economic and financial support.", "name | Vik; person | Minister"),
    ("Vik thanked the minister for the humanitarian aid.", "name | Vik; person | minister"),
    (
        "Vik thanked the President for the military support.",
        "name | Vik; person | President; institution | military",
    ),
    ("Vik thanked the President for the Kenyan support.", "name | Vik; person | President"),
    ("Vik thanked the President for Kenyan help.", "name | Vik; person | President"),
    ("Vik thanked the President for the U.S. aid.", "name | Vik; person | President; place | US"),
    ("Vik thanked the Foreign Minister for the Kenyan aid.", "name | Vik; person | Foreign Minister"),
    ("The Minister for European Affairs met Vik.", "person | Minister for European Affairs; name | Vik"),
    ("The minister of the interior resigned.", "person | minister of the interior"),
    ("The minister for foreign affairs met Vik.", "person | minister for foreign affairs; name | Vik"),
    ("The adviser on national security met Vik.", "person | adviser on national security; name | Vik"),
    (
        "The assistant to the president on media met Vik.",
        "person | assistant to the president on media; name | Vik",
    ),
    # Who serves somebody else.
    ("The ministry's official spokesman, Ali Kip, left.", "person | Ali Kip | ministry's official spokesman"),
    ("Ali Kip, the president's spokesman, left.", "person | Ali Kip | president's spokesman"),
    (
        "Vik met Peruvian President's Special Envoy for Climate Ali Kip.",
        "name | Vik; person | Ali Kip | Special Envoy for Climate | PE",
    ),
    (
        "The UN Secretary-General's Personal Envoy Ali Kip left.",
        "person | Ali Kip | Personal Envoy | United Nations",
    ),
    ("The President's National Security Council met.", "person | President; institution | National Security Council"),
    (
        "The spokesman for the Presidency, Ambassador Ali Kip, left.",
        "person | Ali Kip | spokesman for the Presidency",
    ),
    (
        "The Spokesperson for the Ministry of Foreign Affairs, Emigration and Trade, Dr. Ali Kip, left.",
        "person | Ali Kip | Spokesperson for the Ministry of Foreign Affairs, Emigration and Trade",
    ),
    # What states call each other.
    ("The President of the sisterly Republic of Peru, Ana Vik, left.", "person | Ana Vik | President | PE"),
    ("The Foreign Minister of friendly Kenya Ali Kip left.", "person | Ali Kip | Foreign Minister | KE"),
    (
        "The Minister of Ports of the Republic of Kenya Dr. Ali Kip met Vik.",
        "person | Ali Kip | Minister of Ports | KE; name | Vik",
    ),
    # Words of courtesy and titles of the Church and of states far from the West.
    ("Msgr. Omar Haddad met Dato' Jonas Vik.", "name | Omar Haddad; name | Jonas Vik"),
    ("Rt. Hon. Omar Haddad met Comrade Jonas Vik.", "name | Omar Haddad; name | Jonas Vik"),
    (
        "Vik met Omar Haddad, Under-Secretary for Relations with States, today.",
        "name | Vik; person | Omar Haddad | Under-Secretary for Relations with States",
    ),
    (
        "Omar Haddad, President Ana Lund's security adviser, left.",
        "person | Omar Haddad | security adviser",
    ),
    ("Omar Haddad, Lund's national security adviser, left.", "person | Omar Haddad | national security adviser"),
    ("Omar Haddad, the Kenyan president's aide, left.", "person | Omar Haddad | aide | KE"),
    ("Lund's Middle East envoy Omar Haddad left.", "person | Omar Haddad | envoy"),
    ("Foreign Minister Senator Omar Haddad left.", "person | Omar Haddad | Foreign Minister"),
    ("Chief Adviser Professor Omar Haddad left.", "person | Omar Haddad | Chief Adviser"),
    ("Ex-President Omar Haddad left.", "person | Omar Haddad | President"),
    ("Kenya's ex-president Omar Haddad left.", "person | Omar Haddad | president | KE"),
    ("Vik met then-Prime Minister Omar Haddad.", "name | Vik; person | Omar Haddad | Prime Minister"),
    ("Vik met then-Kenyan President Omar Haddad.", "name | Vik; person | Omar Haddad | President | KE"),
    ("Transitional President Omar Haddad left.", "person | Omar Haddad | Transitional President"),
    ("Vice Premier He Lin left. He Lin had spoken.", "person | He Lin | Vice Premier; name | He Lin"),
    ("President Omar Haddad left. He Lin had spoken.", "person | Omar Haddad | President; pronoun; name | Lin"),
    ('President Omar "Bo" Haddad Jr. left.', 'person | Omar "Bo" Haddad Jr. | President'),
    ("President Omar “Bo” Haddad left.", "person | Omar “Bo” Haddad | President"),
    ("Sen. Omar Haddad (R-Ohio) left.", "name | Omar Haddad"),
    ("The Chief of Defence Staff General Omar Haddad left.", "person | Omar Haddad | Chief of Defence Staff"),
    # Titles and names of the Arab world.
    (
        "HE Minister of State at the Ministry of Foreign Affairs Dr. Omar bin Ali Haddad met Vik.",
        "person | Omar bin Ali Haddad | Minister of State at the Ministry of Foreign Affairs; name | Vik",
    ),
    (
        "Assistant Foreign Minister for African Affairs Sultan bin Ali Haddad met Vik.",
        "person | Sultan bin Ali Haddad | Assistant Foreign Minister for African Affairs; name | Vik",
    ),
    ("HE Amir bin Ali met Sultan Omar bin Haddad.", "name | Amir bin Ali; person | Omar bin Haddad | Sultan"),
    (
        "The Minister of Foreign Affairs, Emigration and Peruvian Expatriates, Omar Haddad, met Vik.",
        "person | Omar Haddad | Minister of Foreign Affairs, Emigration and Peruvian Expatriates; name | Vik",
    ),
    (
        "The Minister of Foreign Affairs and Peruvian Trade Secretary Ana Lima met.",
        "person | Minister of Foreign Affairs; person | Ana Lima | Trade Secretary | PE",
    ),
    ("Omar Amir Haddad spoke.", "name | Omar Amir Haddad"),
    ("Minister Omar Amir Haddad spoke.", "person | Omar Amir Haddad | Minister"),
    ("Qatari Amir Tamim spoke.", "person | Tamim | Amir | QA"),
    ("Prime Minister Designate of Peru Ana Lima spoke.", "person | Ana Lima | Prime Minister Designate | PE"),
    ("They prayed to Almighty God.", "pronouns"),
    ("presumptive Brazilian President Ana Lima spoke.", "person | Ana Lima | President | BR"),
    ("Foreign Minister Dr A K Haddad of Kenya spoke.", "person | A K Haddad | Foreign Minister | KE"),
    ("Dr Jane Rai Doe spoke.", "name | Jane Rai Doe"),
    (
        "Ana Lima, Vice President, Prime Minister and Governor of Cusco, spoke.",
        "person | Ana Lima | Vice President, Prime Minister and Governor | PE",
    ),
    (
        "the Crown Prince, Deputy Prime Minister and Minister of Ports of Kuwait, HH Omar Haddad, spoke.",
        "person | Omar Haddad | Crown Prince, Deputy Prime Minister and Minister of Ports | KW",
    ),
]

NEAR_MISSES = [
    ("He came on an official visit for the official talks.", "pronoun"),
    ("He praised it in an official letter.", "pronoun; document | letter"),
    ("An official said that the official data were late.", "unnamed | official"),
    ("They spoke of North Korean issues.", "pronouns"),
    ("On Monday Ana Lima spoke.", "name | Ana Lima"),
    ("UK-France Summit opened.", ""),
    ("the UK-France Summit opened.", ""),
    ("the Grand Ethiopian Renaissance Dam filled.", "thing | Grand Ethiopian Renaissance Dam"),
    ("Western Japan was flooded.", "place | JP"),
    ("the Lima-Vik Administration spoke.", "institution | Lima-Vik Administration"),
    ("Everybody spoke.", ""),
    ("the Strategic Partnership grew.", "thing | Strategic Partnership"),
    ("They met in Lima and in Jordan.", "pronouns; place | PE; place | JO"),
    ("In Brazil the rains fell.", "place | BR"),
    ("a president spoke of rain.", "person | president"),
    ("prime minister spoke.", ""),
    ("the Black Sea Grain Initiative ended.", "thing | Grain Initiative"),
    ("May was warm.", ""),
]

INSTITUTIONS = [
    ("the White House said.", "seat | US"),
    ("a senior White House official said.", "unnamed | senior official | US"),
    ("the Kremlin said.", "seat | RU"),
    ("the Elysee palace said.", "seat | FR"),
    ("the Norwegian foreign ministry said.", "institution | foreign ministry | NO"),
    ("Norway's Ministry of Foreign Affairs said.", "institution | Ministry of Foreign Affairs | NO"),
    ("the Office of the President of Ukraine said.", "institution | Office of the President | UA"),
    ("State House said.", "institution | State House"),
    ("the PMO said.", "institution | PMO"),
    ("the Kenyan and Norwegian foreign ministers spoke.", "groups | foreign ministers | KE NO"),
    ("his Kenyan and Norwegian counterparts spoke.", "groups | counterparts | KE NO"),
    ("the Kenyan, Chilean and Norwegian presidents spoke.", "groups | presidents | KE CL NO"),
    ("the US and Norwegian presidents spoke.", "groups | presidents | US NO"),
    ("Talks of U.S. and Norwegian presidents ended.", "groups | presidents | US NO"),
    ("Kenyan and Norwegian officials spoke.", "unnameds | officials | KE NO"),
    ("Kenya's Mwangi spoke.", "name | Mwangi | KE"),
    ("Norway met with Kenya's Mwangi.", "place | NO; name | Mwangi | KE"),
    ("Norway told Kenya's Mwangi.", "place | NO; name | Mwangi | KE"),
    ("He assured President Ana Lim of Kenya's support.", "pronoun; person | Ana Lim | President; place | KE"),
    ("He assured President Ana Lim of Kenya.", "pronoun; person | Ana Lim | President | KE"),
    (
        "Premier Vik and Kenyan President, Ana Lim have spoken.",
        "person | Vik | Premier; person | Ana Lim | President | KE",
    ),
    ("Kenya's Tindo grew.", "place | KE; name | Tindo"),
    ("the MFA of Kenya said.", "institution | MFA | KE"),
    ("the State Department said.", "institution | State Department"),
    ("Reuters said.", "medium"),
    ("the statement said.", "document | statement"),
    ("a joint statement said.", "document | joint statement"),
    ("the state news agency said.", "institution | state news agency"),
    ("NATO said.", "body | NATO"),
    ("the European Union said.", "body | European Union"),
    ("Moscow said.", "place | RU"),
    ("two people familiar with the call said.", "unnameds | people"),
    ("a spokesman for Kenyan President Ana Lim said.", "person | spokesman | KE; person | Ana Lim | President | KE"),
    ("an aide to Premier Ana Lim said.", "person | aide; person | Ana Lim | Premier"),
    ("the Special Envoy of the President Ana Lim said.", "person | Ana Lim | Special Envoy of the President"),
    ("Premier Ana Lim's spokesman said.", "person | Ana Lim | Premier; person | spokesman"),
    ("a senior Norwegian official said.", "unnamed | senior official | NO"),
    ("In line with his policy, Prime Minister Vik spoke.", "person | Vik | Prime Minister"),
    ("a source in Kenya's Foreign Ministry said.", "unnamed | source in Kenya's Foreign Ministry | KE"),
    ("an official in the president's office said.", "unnamed | official in the president's office"),
    ("a spokesman for Kenya's Foreign Ministry said.", "person | spokesman for Kenya's Foreign Ministry | KE"),
    ("officials said.", "unnameds | officials"),
    ("He congratulated the Kenyan side on the elections.", "pronoun; side | side | KE"),
]

GROUPS = [
    (
        "The Ministers for Foreign Affairs of the two countries agreed.",
        "groups | Ministers for Foreign Affairs; groups",
    ),
    ("The ministers thanked them for Ann Hill.", "groups; name | Ann Hill"),
    ("the two Monarchs spoke.", "groups"),
    ("All agreed to help.", "groups"),
    ("All expressed concern.", "groups"),
    ("Each of the leaders spoke.", "groups"),
    ("All reported cases grew.", ""),
    ("Each agreed step counts.", ""),
    ("All ports spoke.", ""),
    ("Their Excellencies agreed.", "groups"),
    ("Their Excellencies the Presidents agreed.", "groups | Presidents"),
    ("the two leaders spoke.", "groups"),
    ("both sides spoke.", "groups"),
    ("The leaders of Norway, Kenya and Brazil spoke.", "groups | leaders | NO KE BR"),
    ("the two presidents spoke.", "groups"),
    ("both spoke.", "groups"),
    ("the two spoke.", "groups"),
    ("the latter spoke.", "pronoun"),
    ("the foreign ministers of Norway and Kenya spoke.", "groups | foreign ministers | NO KE"),
    ("leaders of a dozen countries spoke.", ""),
    ("their two governments spoke.", "institutions | governments"),
    ("She spoke.", "pronoun"),
    ("They spoke.", "pronouns"),
    ("we spoke.", "pronouns"),
    ("it spoke.", "pronoun"),
    ("it is raining over it.", "pronoun"),
    ("The Kenyan and Norwegian ministers spoke.", "groups | ministers | KE NO"),
    ("The Kenyan, Peruvian, and Norwegian foreign ministers spoke.", "groups | foreign ministers | KE PE NO"),
    ("Kenyan and Norwegian leaders spoke.", "groups | leaders | KE NO"),
    ("The South Korean and Norwegian presidents spoke.", "groups | presidents | KR NO"),
    ("He met the Kenyan and South African officials.", "pronoun; unnameds | officials | KE ZA"),
    ("He met Ana Lima and Norwegian ministers.", "pronoun; name | Ana Lima; groups | ministers | NO"),
    ("The trade and Norwegian ministers grew.", "groups | ministers | NO"),
    ("The Kenyan and Norwegian governments spoke.", "groups | governments | KE NO"),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: str) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), NEAR_MISSES)
def test_near_misses(text: str, expected: str) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), INSTITUTIONS)
def test_institutions(text: str, expected: str) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_groups_and_pronouns(text: str, expected: str) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("President Ana Lima of Brazil spoke.", ["President Ana Lima of Brazil"]),
        ("The Brazilian president, Ana Lima, spoke.", ["The Brazilian president, Ana Lima,"]),
        ("Ana Lima, who was the president of Brazil, spoke.", ["Ana Lima", "who", "the president of Brazil"]),
        ("He met Foreign Minister Jonas Vik in Oslo.", ["He", "Foreign Minister Jonas Vik", "Oslo"]),
        ("Mr. Vik said that they agreed.", ["Mr. Vik", "they"]),
        ("the Republic of Korea (ROK) spoke.", ["the Republic of Korea (ROK)"]),
        ("Ann Bishop, MP, spoke.", ["Ann Bishop, MP"]),
    ],
)
def test_the_span_of_a_mention(text: str, spans: list[str]) -> None:
    doc = read(text)
    assert [doc.text[doc.start[m.a] : doc.end(m.b - 1)] for m in doc.mentions] == spans


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("former President Ana Lima spoke.", "former", True),
        ("President Ana Lima spoke.", "former", False),
        ("Norway's prime minister spoke.", "possessive", False),
        ("Ana Lima's call ended.", "possessive", True),
        ("The leaders' call ended.", "possessive", True),
        ("Mr. Vik spoke.", "honorific", True),
        ("His Majesty King Faris spoke.", "honorific", True),
        ("his Norwegian counterpart spoke.", "determiner", "his"),
        ("both sides spoke.", "determiner", "both"),
        ("the two leaders spoke.", "label", "leaders"),
        ("the latter spoke.", "label", "latter"),
        ("they spoke.", "label", "they"),
        ("we spoke.", "label", "first_person"),
    ],
)
def test_what_a_mention_tells(text: str, attribute: str, value: object) -> None:
    assert getattr(read(text).mentions[0], attribute) == value


def test_the_owner_of_an_institution() -> None:
    doc = read("Vik’s office said so.")
    owner = doc.mentions[0].owner
    assert owner is not None
    assert owner.name is not None
    assert doc.words(*owner.name) == "Vik"


def test_mentions_do_not_overlap() -> None:
    doc = read("The Norwegian prime minister, Jonas Vik, met King Faris of Jordan, who thanked him. They agreed. " * 3)
    assert len(doc.mentions) == 12
    ends = 0
    for m in doc.mentions:
        assert ends <= m.a < m.b
        ends = m.b


@pytest.mark.parametrize(
    "piece",
    [
        "President ",
        "the ",
        "and Minister ",
        "of the ",
        "Lima, ",
        "'s ",
        "Secretary of ",
        "for Foreign Affairs and ",
        "Mr. ",
        "(ROK) ",
        "al-",
        "- ",
        "Brazil's ",
        "to the President of ",
        "who is the ",
    ],
)
def test_endless_titles_are_read_in_linear_time(piece: str) -> None:
    """A thousand times the same piece is no heavier a token than a hundred: nothing hangs, nothing raises."""
    read(piece * 1000 + "spoke.")


@pytest.mark.parametrize(
    ("words", "limit", "found"),
    [
        ("bank of north rivers spoke", 5, ("long", 4)),
        ("bank of north rivers spoke", 3, ("short", 1)),
        ("bank of north hills", 4, ("short", 1)),
        ("of north rivers", 3, (None, 0)),
    ],
)
def test_a_walk_over_words_finds_the_longest_phrase(words: str, limit: int, found: tuple[str | None, int]) -> None:
    bank, of = Opening[str](), Opening[str]()
    bank.add(("bank", "of", "north", "rivers"), "long")
    bank.add(("bank",), "short")
    of.add(("of", "north", "hills"), "other")
    low = words.split()
    assert Phrases({"bank": bank, "of": of})[low[0]].at(low, 0, limit) == found


BEFORE = ["", "the ", "his ", "a ", "Peruvian ", "the Peruvian ", "Peru's ", "the two ", "EU ", "the EU’s ", "African "]
OFFICES = [
    "President",
    "prime minister",
    "Vice President",
    "ministers",
    "spokesman",
    "Foreign Ministry",
    "Crown Prince",
    "people",
    "government",
    "side",
    "counterparts",
    "Statement",
    "Mr.",
]
COMPLEMENTS = ["", " of Peru", " of Peru to Chile", " for Foreign Affairs", " of the EU"]
NAMED = [
    "",
    " Ana Lima",
    " A. Lima",
    " Ana Q. Lima",
    " Ana van der Roe",
    " Ana van Roe",
    " Ana Roe-Lima",
    " Ana Roe, Jr.",
    " Ana Roe, MP,",
]
AFTER = [
    " spoke.",
    "'s office spoke.",
    "’ trade policy spoke.",
    ", who spoke.",
    " and Minister Roe spoke.",
    " (PM) spoke.",
    " of Chile spoke.",
    " of the EU spoke.",
    " for the trade talks spoke.",
    " to Ana spoke.",
    " security spoke.",
]


@pytest.mark.parametrize("after", AFTER)
@pytest.mark.parametrize("office", OFFICES)
def test_the_short_way_reads_what_the_full_reading_reads(
    office: str, after: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [before + name.strip() for before, name in itertools.product(BEFORE, NAMED) if name]
    shapes = [*itertools.product(COMPLEMENTS, NAMED[:4]), *itertools.product([""], NAMED[4:])]
    titles = ["".join([before, office, *shape]) for before, shape in itertools.product(BEFORE, shapes)]
    texts = [f"On Monday {words}{after}" for words in (*titles, *names, *BEFORE[4:7])]
    short = [[_all(m) for m in read(text).mentions] for text in texts]
    for way in ("read_honoured", "read_named", "read_place", "read_titled"):
        monkeypatch.setattr(_mentions, way, lambda *_: None)
    monkeypatch.setattr(_mentions, "_CAPITALS", _mentions._Ways(_mentions.way_of_capital))
    monkeypatch.setattr(_mentions, "may_be_head", lambda *_: True)
    assert [[_all(m) for m in read(text).mentions] for text in texts] == short


def _all(m: Mention) -> dict[str, object]:
    """All that is read of a mention, and of its owner's name."""
    values = {name: getattr(m, name) for name in Mention.__annotations__}
    return values | {"owner": m.owner and m.owner.name}
