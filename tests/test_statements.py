"""Which predicates are statements, which are only the source of others, and how quotations go on."""

import pytest

import readouts
from readouts import Doubt

LEAD = "President Vesely of Chile spoke by phone with Prime Minister Okafor of Ghana.\n\n"


def statements(text):
    return [s for s in readouts.parse(LEAD + text).statements if s.content.start >= len(LEAD)]


def told(text):
    """Who said what, through whom: "Okafor < Vesely: the port was open"."""
    return [
        " < ".join([" and ".join(p.name.split()[-1] for p in s.speakers), *(x.name.split()[-1] for x in s.sources)])
        + ": "
        + s.content.text
        for s in statements(text)
    ]


REPORTS = [
    (
        "According to spokesman Pavel Hruby, Vesely asked for nets. “The port will be open,” he noted.",
        "Vesely < Hruby: nets",
        "Hruby: The port will be open,",
    ),
    (
        "According to spokesman Pavel Hruby, Vesely thanked her for nets. He praised the port.",
        "Vesely < Hruby: nets",
        "Vesely < Hruby: the port",
    ),
    ("Okafor, for her part, said nothing despite the raids having gone on.",),
    (
        "Togolese Minister Kofi Adu, a lawyer who left when he praised the port, did not confirm the raids.",
        "Adu: the port",
        "Adu: the raids",
    ),
    ("Foreign Minister Pavel Hruby released a note in which he said Vesely asked for nets.", "Vesely < Hruby: nets"),
    (
        "Later, Foreign Minister Pavel Hruby put out a more detailed statement, saying that Vesely asked for nets.",
        "Vesely < Hruby: nets",
    ),
    (
        "The Chilean presidency praised the port. While Togo has signed the plan, it has argued that nets matter.",
        "presidency: the port",
    ),
    (
        "Vesely briefed Okafor on his call with Kenyan President Ann Otieno, and Vesely and Okafor agreed on a date.",
        "Vesely: his call with Kenyan President Ann Otieno",
        "Vesely and Okafor: a date",
    ),
    (
        "Vesely praised the talks with Kenyan Premier Ann Otieno, and Okafor and Vesely “stressed the need for nets.”",
        "Vesely: the talks with Kenyan Premier Ann Otieno",
        "Okafor and Vesely: the need for nets",
    ),
    ("Vesely agreed to a truce, Axios writer Pavel Hruby said on Monday, citing a source.", "Vesely < Hruby: a truce"),
    (
        'The truce "was not easy," Axios writer Pavel Hruby said, citing two officials.',
        'Hruby: The truce "was not easy,"',
    ),
    ("Vesely stressed the need for a truce, reported the Falcon.", "Vesely < Falcon: the need for a truce"),
    ("Vesely welcomed the truce, condemned the Front.", "Vesely: the truce", "Vesely: the Front"),
    (
        "Vesely said that during the phone call with Okafor the two agreed that nets matter.",
        "Vesely and Okafor < Vesely: nets matter",
    ),
    ("Vesely said that during their phone call he thanked Okafor for the nets.", "Vesely: the nets"),
    ("Vesely said that in their phone call Okafor thanked him for the nets.", "Okafor < Vesely: the nets"),
    (
        "The spokesman said that during the phone call with Okafor, Vesely raised concerns over the raids.",
        "Vesely < spokesman: the raids",
    ),
    (
        "The spokesman said that in the phone call with Okafor the two agreed on a date.",
        "Vesely and Okafor < spokesman: a date",
    ),
    ('Accra said: "President Vesely thanked Okafor for the nets."', "Vesely < Accra: the nets"),
    (
        'Ghana said in a statement on Monday: "President Vesely thanked Okafor for the nets. He asked for ships."',
        "Vesely < Ghana: the nets",
        "Vesely < Ghana: ships",
    ),
    (
        "Vesely said that the deal had ended the raids and delivered peace to the coast.",
        "Vesely: the deal had ended the raids and delivered peace to the coast",
    ),
    (
        "Vesely said that Togo had sent food and provided tents for the displaced.",
        "Vesely: Togo had sent food and provided tents for the displaced",
    ),
    (
        "Vesely noted that trade had doubled and delivered a warning to traders.",
        "Vesely: trade had doubled",
        "Vesely: a warning to traders",
    ),
    ("Vesely welcomed the ships and sent a letter to Okafor.", "Vesely: the ships"),
    (
        "Vesely noted “Ghana’s duty to open the port,” said Pavel Hruby.",
        "Vesely < Hruby: Ghana’s duty to open the port,",
    ),
    (
        "Vesely noted “Ghana’s duty to open the port,” his office said.",
        "Vesely < office: Ghana’s duty to open the port,",
    ),
    ("“Ghana has a duty to open the port,” Vesely said.", "Vesely: Ghana has a duty to open the port,"),
    ("“On the eve of the feast, she asked for nets,” the Ghanaian presidency said.", "Okafor < presidency: nets"),
    (
        "Okafor praised the port. “On the eve of the feast, he asked for nets,” the Chilean presidency said.",
        "Okafor: the port",
        "Vesely < presidency: nets",
    ),
    ("Vesely thanked the Ghanaian government for military support.", "Vesely: military support"),
    (
        "Vesely thanked the Ghanaian government for economic and humanitarian aid.",
        "Vesely: economic and humanitarian aid",
    ),
    ("Vesely called to convey his condolences on the storm.", "Vesely: the storm"),
    ("Okafor phoned to reiterate her thanks for the nets.", "Okafor: her thanks for the nets"),
    ("Vesely called on Monday to stress the need for nets.", "Vesely: the need for nets"),
    ("The session was called to order.",),
    ("Okafor said he voiced Ghana's concern over the raids.", "Okafor: the raids"),
    ("Okafor said he stressed the need for a truce.", "Okafor: the need for a truce"),
    ("Vesely said he had thanked Okafor for the nets.", "Vesely: the nets"),
    ("Okafor said he hoped for a truce.", "Okafor: he hoped for a truce"),
    ("Okafor said he supported the truce.", "Okafor: he supported the truce"),
    (
        "Okafor said the port was open and stressed the need for a truce.",
        "Okafor: the port was open",
        "Okafor: the need for a truce",
    ),
    (
        "Okafor also called her Togolese counterpart who stressed the need for a truce and asked for nets.",
        "counterpart: the need for a truce",
        "counterpart: nets",
    ),
    ("Okafor also called her Togolese counterpart, who asked for nets.", "counterpart: nets"),
    ("Okafor met the envoys who asked for nets.",),
    (
        "Vesely stressed to his Ghanaian counterpart, Ada Okafor, the need for a truce.",
        "Vesely: the need for a truce",
    ),
    ("Vesely said to Ghana's leader, Ada Okafor, that nets matter.", "Vesely: nets matter"),
    ("Vesely stressed in that regard the need for a truce.", "Vesely: the need for a truce"),
    ("Vesely rejected the plan, maintaining that nets matter.", "Vesely: the plan", "Vesely: nets matter"),
    ("Vesely left, maintaining the pace of the talks.",),
    ("Vesely urged dialogue and restraint to end the raids.", "Vesely: dialogue and restraint to end the raids"),
    ("Vesely urged traders and unions to end the raids.", "Vesely: end the raids"),
    (
        "President Vesely said that both governments have agreed to settle the rest soon.",
        "Vesely: both governments have agreed to settle the rest soon",
    ),
    (
        "Prime Minister Okafor noted that the two countries had already agreed on a date.",
        "Okafor: the two countries had already agreed on a date",
    ),
    (
        "Prime Minister Okafor praised the port, noting that the two nations share common views on trade.",
        "Okafor: the port",
        "Okafor: the two nations share common views on trade",
    ),
    ("Okafor said that the two leaders agreed on a date.", "Vesely and Okafor < Okafor: a date"),
    (
        "Reuters reported that both governments have agreed to settle the rest soon.",
        "Vesely and Okafor < Reuters: settle the rest soon",
    ),
    ("President Vesely told Okafor that nets matter, in a phone call after the storm.", "Vesely: nets matter"),
    ("President Vesely said that boats, in a phone call, are dear.", "Vesely: boats, in a phone call, are dear"),
    ("“We want a truce”, - said Vesely.", "Vesely: We want a truce"),
    (
        "President Vesely thanked Ghana for the ferries, Portnews has learnt from the press service of the ministry.",
        "Vesely < ministry < Portnews: the ferries",
    ),
    (
        "President Vesely thanked Ghana for the ferries, Reuters cites the ministry.",
        "Vesely < ministry < Reuters: the ferries",
    ),
    ("It is noted that Vesely thanked Ghana for the ferries.", "Vesely: the ferries"),
    (
        "President Vesely and Prime Minister Okafor shared the consensus on a truce, Reuters said.",
        "Vesely and Okafor < Reuters: the consensus on a truce",
    ),
    ("President Vesely on the 17th thanked Ghana for the ferries.", "Vesely: the ferries"),
    ("President Vesely thanked Ghana for the ferries, Portnews reports.", "Vesely < Portnews: the ferries"),
    ("The dam is safe, Okafor reports.", "Okafor: The dam is safe"),
    (
        "President Vesely said Ghana has recently taken steps or made remarks that hurt fishermen.",
        "Vesely: Ghana has recently taken steps or made remarks that hurt fishermen",
    ),
    (
        "President Vesely pointed out that Chile has always proposed and been willing to settle disputes.",
        "Vesely: Chile has always proposed and been willing to settle disputes",
    ),
    ("President Vesely said or implied that nets matter.", "Vesely: nets matter", "Vesely: nets matter"),
    (
        "President Vesely criticized the rebels for ignoring the storm while threatening to close ports.",
        "Vesely: the rebels for ignoring the storm while threatening to close ports",
    ),
    ("President Vesely condemned the raid while warning of more.", "Vesely: the raid", "Vesely: more"),
    (
        "President Vesely expressed hope that the talks would help, to which Okafor agreed, Reuters said.",
        "Vesely < Reuters: the talks would help",
    ),
    (
        "President Vesely said he looked forward to the fair, to which Okafor replied that it was near.",
        "Vesely: he looked forward to the fair",
        "Okafor: it was near",
    ),
    (
        "President Vesely asked Prime Minister Okafor in a phone call not to sell the dam, Reuters said.",
        "Vesely < Reuters: not to sell the dam",
    ),
    (
        "The Chilean presidency said that Vesely spoke with Okafor, urging a lasting solution to the strike.",
        "Vesely < presidency: a lasting solution to the strike",
    ),
    (
        "The Chilean presidency said that Vesely spoke with Okafor, adding that the call was short.",
        "presidency: the call was short",
    ),
    (
        "President Vesely called on the public, the UN, and the Pope personally to save the dam.",
        "Vesely: save the dam",
    ),
    (
        "President Vesely praised Ghana, calling on giving up old habits and seeking a truce.",
        "Vesely: Ghana",
        "Vesely: giving up old habits and seeking a truce",
    ),
    (
        "President Vesely condemned the raid and offered condolences to the victims.",
        "Vesely: the raid",
        "Vesely: the victims",
    ),
    (
        "The foreign ministry of Chile said President Vesely had told Prime Minister Okafor that the dam was safe.",
        "Vesely < Chile: the dam was safe",
    ),
    (
        "President Vesely welcomed the reopening of the dam, thanking Okafor for the ferries.",
        "Vesely: the reopening of the dam",
        "Vesely: the ferries",
    ),
    (
        "President Vesely committed to working together, thanking the crews, opening ports.",
        "Vesely: working together, thanking the crews, opening ports",
    ),
    (
        "President Vesely stressed the need to work on managing trade, opening ports, addressing the strike, and more.",
        "Vesely: the need to work on managing trade, opening ports, addressing the strike, and more",
    ),
    (
        "President Vesely stressed the need for calm, thanking Okafor for the ferries, addressing the strike.",
        "Vesely: the need for calm",
        "Vesely: the ferries",
    ),
    ("According to Reuters, President Vesely thanked Ghana for the ferries.", "Vesely < Reuters: the ferries"),
    ("President Vesely thanked Ghana for the ferries, Reuters reported.", "Vesely < Reuters: the ferries"),
    (
        "According to President Vesely, Prime Minister Okafor “kept the rules of the port” in the call.",
        "Vesely: Prime Minister Okafor “kept the rules of the port” in the call",
    ),
    (
        "According to Prime Minister Okafor, President Vesely thanked Ghana for the ferries.",
        "Vesely < Okafor: the ferries",
    ),
    ("According to Vesely and Okafor, the dam is safe.", "Vesely and Okafor: the dam is safe"),
    ("“Our dam is safe,” read a statement from the Chilean presidency.", "presidency: Our dam is safe,"),
    ("“Our dam is safe,” the statement read.",),
    ("“This dam is safe,” Vesely told Okafor during the call, Reuters said.", "Vesely < Reuters: This dam is safe,"),
    ("The dam is safe, Vesely said on Monday, Reuters reported.", "Vesely < Reuters: The dam is safe"),
    ("President Vesely thanked Ghana for the ferries, as per the statement.", "Vesely < statement: the ferries"),
    ("President Vesely thanked Ghana for the ferries, per Reuters.", "Vesely < Reuters: the ferries"),
    ("“This dam is safe,” President Vesely said, as quoted by Reuters.", "Vesely < Reuters: This dam is safe,"),
    ("“This dam is safe,” wrote Okafor on Monday.", "Okafor: This dam is safe,"),
    (
        "Vesely accused Ghana of spreading “lies” after its minister claimed the port. It rained.",
        "Vesely: Ghana of spreading “lies”",
    ),
    ("Vesely called for “open ports” after the summer.", "Vesely: “open ports” after the summer"),
    ("“The two leaders agreed to meet,” read a statement by Reuters.", "Vesely and Okafor < Reuters: meet"),
    ("“They held consultations, and agreed to open it,” the ministry said.", "Vesely and Okafor < ministry: open it"),
    (
        "A Chilean readout of the call said President Vesely thanked Ghana for the ferries.",
        "Vesely < readout: the ferries",
    ),
    ("Okafor's spokesman said he urged Chile to open the port.", "Okafor < spokesman: open the port"),
    ("A spokesman for Okafor said he urged Chile to open the port.", "Okafor < Okafor: open the port"),
    ("Okafor's spokesman said he knew nothing of the plan.", "spokesman: he knew nothing of the plan"),
    ("According to Rosa Diaz, an engineer, the dam is safe.", "Diaz: the dam is safe"),
    (
        "President Vesely said that Prime Minister Okafor had told him that the port was open.",
        "Okafor < Vesely: the port was open",
    ),
    (
        "Vesely told Okafor, according to the ministry, that Peru had promised to wait, and thanked him for the aid.",
        "Vesely < ministry: Peru had promised to wait",
        "Vesely < ministry: the aid",
    ),
    ("Vesely told Okafor, an official said, that the port was open.", "Vesely < official: the port was open"),
    ("Vesely urged Okafor, his office said on Monday, to open the port.", "Vesely < office: open the port"),
    ("Vesely thanked Okafor, Reuters reported, for the ferries.", "Vesely < Reuters: the ferries"),
    ("Vesely told him, according to the ministry, that the port was open.", "Vesely < ministry: the port was open"),
    ("Vesely warned, two officials said, that the port was shut.", "Vesely < officials: the port was shut"),
    ("The plan was backed by Vesely, an official said.", "Vesely < official: The plan"),
    ("Santiago said Vesely had urged Okafor to open the port.", "Vesely < Santiago: open the port"),
    ("The Chilean side said the president had told Okafor the port was open.", "Vesely < side: the port was open"),
    ("Vesely thanked Okafor for the nets, the Chilean side said.", "Vesely < side: the nets"),
    ("According to Santiago, Vesely thanked Okafor for the nets.", "Vesely < Santiago: the nets"),
    ("Chile said that President Vesely was ill.", "Vesely: President Vesely was ill"),
    ("President Vesely thanked Ghana for the ferries, the ministry reports.", "Vesely < ministry: the ferries"),
    ("President Vesely thanked Ghana for the ferries, the press service reports.", "Vesely < service: the ferries"),
    ("President Vesely thanked Ghana for the ministry reports.", "Vesely: the ministry reports"),
    ("President Vesely said he had asked for two ferries.", "Vesely: he had asked for two ferries"),
    ("The joint statement reaffirmed the plan for the port.", "Vesely and Okafor: the plan for the port"),
    (
        "They issued a joint statement. The statement said that the port was open.",
        "Vesely and Okafor: the port was open",
    ),
    (
        "The Chilean Foreign Ministry published a note. The ministry urged Ghana to open the port.",
        "Ministry: open the port",
    ),
    ("Chile backs the truce, President Vesely said.", "Vesely: Chile backs the truce"),
    ("Ghana backs the truce, President Vesely said.", "Okafor < Vesely: the truce"),
    ("Chile backs the truce, Vesely told Okafor on Monday, his office said.", "Vesely < office: Chile backs the truce"),
    ("A statement released on Monday said Vesely thanked Okafor for aid.", "Vesely < statement: aid"),
    ("A statement, issued online, said: “President Vesely thanked Ghana for aid.”", "Vesely < statement: aid"),
    ("“President Vesely thanked Ghana for aid,” said a press release issued after the call.", "Vesely < release: aid"),
    (
        "A statement said that Vesely thanked Okafor for aid, and also urged him to stay.",
        "Vesely < statement: aid",
        "Vesely < statement: stay",
    ),
    (
        "The ministry said: “President Vesely thanked Ghana for aid, and also urged him to stay.”",
        "Vesely < ministry: aid",
        "Vesely < ministry: stay",
    ),
    ("Vesely told Okafor that while Chile was ready, it would wait.", "Vesely: while Chile was ready, it would wait"),
    ("The dam would open as soon as an agreement is reached.",),
    ("Vesely said Chile would help once a deal is reached.", "Vesely: Chile would help once a deal is reached"),
    ("An agreement was reached on the dam.", "Vesely and Okafor: the dam"),
    ("Vesely backed the plan, thanking him publicly.", "Vesely: the plan"),
    ("Vesely asked for help to end the war as he spoke to Okafor.", "Vesely: help to end the war"),
    ("They discussed the dam and assured each other of help.", "Vesely and Okafor: help"),
    ("Vesely gave Okafor his full support for the plan.", "Vesely: the plan"),
    ("Vesely gave Okafor his support.", "Vesely: his support"),
    ("Vesely offered support to Okafor in a phone call on Monday.", "Vesely: Okafor"),
    ("Vesely urged Okafor to wait in a phone call on Monday.", "Vesely: wait"),
    ("Vesely congratulated Okafor in a phone call on Monday.",),
    ("“President Vesely thanked Ghana for aid,” the statement read.", "Vesely < statement: aid"),
    ("“President Vesely thanked Ghana for aid,” read the statement.", "Vesely < statement: aid"),
    ("Vesely said on Monday (March 3, 2031) the port was open.", "Vesely: the port was open"),
    (
        "Vesely told Okafor during the call that Chile would help but would never accept the dam.",
        "Vesely: Chile would help but would never accept the dam",
    ),
    ("Vesely said on social media he was glad of the help.", "Vesely: he was glad of the help"),
    ("Vesely said in a post on Monday the port was open.", "Vesely: the port was open"),
    (
        "Vesely asked for rain. “It is dry,” the 72-year-old leader said. Okafor said it rained.",
        "Vesely: rain",
        "Vesely: It is dry,",
        "Okafor: it rained",
    ),
    ("They would act together, they said, and thanked the crew.", "Vesely and Okafor: They would act together"),
    (
        "The Chilean presidency said the two leaders discussed the dam and agreed to repair it.",
        "Vesely and Okafor < presidency: repair it",
    ),
    (
        "Chilean officials say President Vesely told Okafor that the dam is safe and welcomed the truce.",
        "Vesely < officials: the dam is safe",
        "Vesely < officials: the truce",
    ),
    (
        'President Vesely voiced "deep concern," the Chilean presidency said, and called on Ghana to open the port.',
        'Vesely < presidency: "deep concern,"',
        "Vesely < presidency: open the port",
    ),
    (
        "The Chilean presidency said the two leaders agreed to repair the dam, and called on Ghana to open the port.",
        "Vesely and Okafor < presidency: repair the dam",
        "presidency: open the port",
    ),
    (
        "The dam is safe, the Chilean presidency said, and urged restraint.",
        "presidency: The dam is safe",
        "presidency: restraint",
    ),
    (
        'In what Vesely described as "a frank talk," Okafor asked for ferries.',
        'Vesely: "a frank talk,"',
        "Okafor: ferries",
    ),
    (
        'After Vesely left what he called "a good talk" on Monday, Okafor asked for ferries.',
        'Vesely: "a good talk"',
        "Okafor: ferries",
    ),
    ("In what aides described as a tense call, Okafor asked for ferries.", "Okafor: ferries"),
    (
        'Vesely held what aides called a "frank" call with Okafor on Monday, asking him for ferries.',
        "Vesely: ferries",
    ),
    ("Both sides said the leaders had agreed to mend the dam.", "Vesely and Okafor: mend the dam"),
    (
        "A White House readout of the call said Vesely had asked for ferries.",
        "Vesely < readout: ferries",
    ),
    ("Vesely threatened Okafor with tariffs.", "Vesely: tariffs"),
    ("Both sides said that the dam was safe.", "Vesely and Okafor: the dam was safe"),
    ("The leaders agreed to wait, the two sides said in a joint note.", "Vesely and Okafor < sides: wait"),
    ("Vesely thanked Okafor for the nets, multiple sources said.", "Vesely < sources: the nets"),
    ('"It was hard," said one of the aides.', "aides: It was hard,"),
    ('"It was hard," said two of the ministry\'s aides on Monday.', "aides: It was hard,"),
    ('"It was hard," two people briefed on the call said.', "people: It was hard,"),
    (
        "Two people briefed on the call said Vesely had asked for ferries.",
        "Vesely < call: ferries",
    ),
    ("An aide briefed reporters on the dam.", "aide: the dam"),
    ("Vesely rejected what he called a reckless meeting.", "Vesely: what he called a reckless meeting"),
    (
        "Okafor in turn asked for ferries, and Vesely in response praised the crew.",
        "Okafor: ferries",
        "Vesely: the crew",
    ),
    (
        'Vesely focused on what he described as "reckless" movements of ferries near Ghana and praised the crew.',
        'Vesely: "reckless" movements of ferries near Ghana',
        "Vesely: the crew",
    ),
    (
        'Vesely said the call went "well" and covered trade in grain.',
        'Vesely: the call went "well" and covered trade in grain',
    ),
    (
        "The Chilean presidency said the call came at the request of both. President Vesely asked for ferries.",
        "Vesely < presidency: ferries",
    ),
    ("President Vesely said the call went well.", "Vesely: the call went well"),
    ("Discussions included the dam, said the ministry. Vesely asked for rain.", "Vesely < ministry: rain"),
    ("They agreed to repair the dam, reads a press release.", "Vesely and Okafor < release: repair the dam"),
    ("They agreed to repair the dam, the statement reads.", "Vesely and Okafor < statement: repair the dam"),
    (
        "According to the Chilean readout, Vesely explained to Okafor that the port was open.",
        "Vesely < readout: the port was open",
    ),
    ("Vesely has in the past urged Ghana to open the port.", "Vesely: open the port"),
    ("A call between the two leaders was agreed on in May.",),
    ("Vesely was glad that the call had been arranged.", "Vesely: the call had been arranged"),
    ("Vesely assured Okafor during their call this week that the dam was safe.", "Vesely: the dam was safe"),
    ("The two leaders agreed in telephone talks on Monday to repair the dam.", "Vesely and Okafor: repair the dam"),
    ("Vesely urged Okafor during the call not to close the dam.", "Vesely: not to close the dam"),
    ("Vesely urged Okafor during the call “not to close the dam”.", "Vesely: “not to close the dam”"),
    ("Vesely told a press conference last week that the dam was safe.", "Vesely: the dam was safe"),
    ("Vesely told the press last week that the dam was safe.", "Vesely: the dam was safe"),
    (
        "Vesely told his Ghanaian counterpart that despite the rain, Chile offered help with the dam.",
        "Vesely: despite the rain, Chile offered help with the dam",
    ),
    ("The plan was reiterated on Tuesday by Minister Ona Reyes.", "Reyes: The plan"),
    (
        "Vesely would not speak of reports that Okafor had called the plan a mistake and accused Vesely of haste.",
        "Okafor: the plan a mistake",
        "Okafor: Vesely of haste",
    ),
    ("“President Vesely underlined Chile's love of ports,” the FO statement said.", "Vesely: Chile's love of ports"),
    (
        "“President Vesely praised the crew's love of ports,” the statement from Okafor's Accra office said.",
        "Vesely < office: the crew's love of ports",
    ),
    ("“[President Vesely] stressed that the dam was safe,” the ministry said.", "Vesely < ministry: the dam was safe"),
    ("Vesely praised Okafor for his help, as the pair discussed the dam.", "Vesely: his help"),
    (
        "“President Vesely wished the crew a speedy recovery,” a statement from Okafor's office quoted him as saying.",
        "Vesely < Okafor < office: the crew a speedy recovery",
    ),
    (
        "“The two leaders agreed to mend the dam,” deputy spokesman Tom Vik told a press gaggle aboard a plane.",
        "Vesely and Okafor < Vik: mend the dam",
    ),
    (
        "The leaders praised the crew, a statement issued by Okafor’s Office read.",
        "Vesely and Okafor < Office: the crew",
    ),
    ("President Vesely, Tom Vik said, “also warned that the dam was old.”", "Vesely < Vik: the dam was old"),
    ("They discussed trade, “with Vesely setting out how the dam was mended”.", "Vesely: how the dam was mended"),
]


@pytest.mark.parametrize("case", REPORTS, ids=[case[0] for case in REPORTS])
def test_a_report_gives_the_statement_and_its_source(case):
    text, *expected = case
    assert told(text) == expected


PRESS = [
    (
        "President Vesely and Prime Minister Okafor discussed the dam, officials said, vowing to repair it.",
        "Vesely and Okafor < officials: repair it",
    ),
    (
        "The dam is safe, officials said, adding that rain was due.",
        "officials: The dam is safe",
        "officials: rain was due",
    ),
    (
        "The Chilean presidency gave no date on which the leaders would meet, but said President Vesely thanked Ghana "
        "for the ferries.",
        "Vesely < presidency: the ferries",
    ),
    (
        "Prime Minister Okafor gave little ground, according to a readout from his office. He told President Vesely "
        "that the port was closed.",
        "Okafor < office: the port was closed",
    ),
    (
        'Continued closure of the port, President Vesely told Prime Minister Okafor, "would harm Ghana."',
        'Vesely: Continued closure of the port, President Vesely told Prime Minister Okafor, "would harm Ghana."',
    ),
    (
        "“The two leaders shared the understanding that talks should go on,” the Chilean presidency said.",
        "Vesely and Okafor < presidency: talks should go on",
    ),
    (
        "Prime Minister Okafor told President Vesely, whose country owns the dam, that there was a need for rain.",
        "Okafor: there was a need for rain",
    ),
    (
        "President Vesely invited Prime Minister Okafor to the palace during a phone call that also touched on trade.",
        "Vesely: the palace",
    ),
    (
        'The two spoke "about the dam," the Chilean presidency said, adding: "The two leaders agreed to repair it."',
        "Vesely and Okafor < presidency: repair it",
    ),
    ("President Vesely told Prime Minister Okafor Peru needs to pay.", "Vesely: Peru needs to pay"),
    ("President Vesely told Okafor Ghanaian ships were late.", "Vesely: Ghanaian ships were late"),
    ("President Vesely told Maria Jordan the port was open.", "Vesely: the port was open"),
    (
        "The Chilean presidency issued this statement on Monday:\n\nPresident Vesely thanked Ghana for the ferries.",
        "Vesely < presidency: the ferries",
    ),
    (
        "President Vesely thanked Ghana for the ferries, said a statement issued by the Chilean presidency.",
        "Vesely < presidency: the ferries",
    ),
    (
        '"They stressed that the dam must stand. The two leaders agreed to repair it," the Chilean presidency said.',
        "Vesely and Okafor < presidency: the dam must stand",
        "Vesely and Okafor < presidency: repair it",
    ),
    ("Minister Adwoa Mensah earlier in the day said that the port was open.", "Mensah: the port was open"),
    (
        "President Vesely is said to have told Prime Minister Okafor that the dam was safe.",
        "Vesely: the dam was safe",
    ),
    (
        "President Vesely told Radio Pakistan on Monday, a day after meeting with engineers, that the dam was safe.",
        "Vesely: the dam was safe",
    ),
    (
        "An engineer told Reuters Emil Vesely had asked Prime Minister Okafor to wait.",
        "Vesely < engineer < Reuters: wait",
    ),
    (
        "The two leaders last met in May, when President Vesely ended the talk by saying that the dam was safe.",
        "Vesely: the dam was safe",
    ),
    ("President Vesely said he had warned Prime Minister Okafor that the dam was safe.", "Vesely: the dam was safe"),
    ('President Vesely said he "pressed the Ghanaians to open the port."', "Vesely: open the port"),
    ("President Vesely said he had warned that the dam was old.", "Vesely: he had warned that the dam was old"),
    (
        "President Vesely informed Prime Minister Okafor that he had asked Ghana for ferries.",
        "Vesely: he had asked Ghana for ferries",
    ),
    ('President Vesely "strongly condemned" the raid.', "Vesely: the raid"),
    ('President Vesely "expressed concern" over the raid.', "Vesely: the raid"),
    ('President Vesely "suggested" to Prime Minister Okafor that he should wait.', "Vesely: he should wait"),
    (
        'A senior engineer said that the dam was safe. "It will hold," the engineer added.',
        "engineer: the dam was safe",
        "engineer: It will hold,",
    ),
    (
        "President Vesely thanked Ghana for the ferries, state-run Radio Pakistan reported.",
        "Vesely < Pakistan: the ferries",
    ),
    ("President Vesely in the talks hailed the reopening of the port.", "Vesely: the reopening of the port"),
    ("President Vesely calmed the crowd by saying that the dam was safe.", "Vesely: the dam was safe"),
    ("The news came after President Vesely said the dam was safe.", "Vesely: the dam was safe"),
    (
        "The row grew after President Vesely jolted the markets by saying that the port would close.",
        "Vesely: the port would close",
    ),
    (
        "President Vesely told reporters that it rained. Prime Minister Okafor said Vesely had agreed to wait.",
        "Vesely: it rained",
        "Vesely < Okafor: wait",
    ),
    ("Prime Minister Okafor said President Vesely supported the plan.", "Vesely < Okafor: the plan"),
    (
        '"The plan is sound," President Vesely said on Monday, adding that the dam was safe.',
        "Vesely: The plan is sound,",
        "Vesely: the dam was safe",
    ),
    (
        "President Vesely said more ships had left, but he said an exact number would be announced later.",
        "Vesely: more ships had left",
        "Vesely: an exact number would be announced later",
    ),
    (
        "President Vesely said the dam and its cost would be discussed in May.",
        "Vesely: the dam and its cost would be discussed in May",
    ),
    (
        "President Vesely told reporters the dam and the port were discussed.",
        "Vesely: the dam and the port were discussed",
    ),
    ("President Vesely said the dam was safe and the port was discussed.", "Vesely: the dam was safe"),
    (
        "President Vesely suggested Prime Minister Okafor did not share the hopes for a truce.",
        "Vesely: Prime Minister Okafor did not share the hopes for a truce",
    ),
    (
        "President Vesely told King Omar of Jordan that Okafor had urged her to wait.",
        "Vesely: Okafor had urged her to wait",
        "Okafor < Vesely: wait",
    ),
    ("President Vesely told reporters that Okafor had urged her to wait.", "Okafor < Vesely: wait"),
    ("President Vesely condemned the raid in a televised address on Sunday.", "Vesely: the raid"),
    ("President Vesely condemned the man who shot Doe in a speech.", "Vesely: the man who shot Doe in a speech"),
    ("President Vesely told reporters after meeting King Omar of Jordan that it rained.", "Vesely: it rained"),
    ("President Vesely said after holding talks with King Omar that it rained.", "Vesely: it rained"),
    ("President Vesely warned after meeting King Omar against the view that dams are safe.",),
    ("President Vesely agreed to repair the dam, after reports that it was hit.", "Vesely: repair the dam"),
    ("President Vesely promised to send boats, after rain flooded the valley.", "Vesely: send boats"),
    (
        "President Vesely vowed to repair the dam, after the rain is over.",
        "Vesely: repair the dam, after the rain is over",
    ),
    ("President Vesely said he had phoned Okafor to tell him that the dam was safe.", "Vesely: the dam was safe"),
    ("President Vesely told reporters that he called Okafor “to thank him for the boats”.", "Vesely: the boats"),
    ("President Vesely said he had called Okafor, and warned that it rained.", "Vesely: it rained"),
    ("President Vesely said he had called the dam a risk.", "Vesely: he had called the dam a risk"),
    (
        "Press secretary Ana Doe suggested President Vesely did not share the hopes for a truce.",
        "Doe: President Vesely did not share the hopes for a truce",
    ),
    (
        "President Vesely said that the call went well and that they agreed to meet.",
        "Vesely: the call went well",
        "Vesely and Okafor < Vesely: meet",
    ),
    ("President Vesely called for a truce in a call with Prime Minister Okafor.", "Vesely: a truce"),
    (
        "President Vesely said there was a truce in a call with friends.",
        "Vesely: there was a truce in a call with friends",
    ),
    (
        'President Vesely described the talk as a "frank and candid conversation" focused on the dam.',
        'Vesely: the talk as a "frank and candid conversation" focused on the dam',
    ),
    (
        "Prime Minister Okafor declined to comment on a report that President Vesely had described the plan as bad.",
        "Vesely: the plan as bad",
    ),
    ("Prime Minister Okafor declined to confirm that President Vesely had described the plan as a mistake.",),
    (
        "Prime Minister Okafor said the dam broke after President Vesely ignored the plan.",
        "Okafor: the dam broke after President Vesely ignored the plan",
    ),
    (
        "In a post on X, President Vesely said that it rained. The post concluded by stating that the dam was safe.",
        "Vesely: it rained",
        "Vesely: the dam was safe",
    ),
    (
        "According to a Reuters report, two engineers confirmed that the dam was safe.",
        "engineers < Reuters: the dam was safe",
    ),
    (
        "The Chilean presidency released a readout of the call saying that President Vesely praised the crews.",
        "Vesely < presidency: the crews",
    ),
    ("Two officials familiar with the call said Vesely praised the crews.", "Vesely < call: the crews"),
    ("Officials close to the talks said Vesely praised the crews.", "Vesely < talks: the crews"),
    ("Reuters cited Vesely as saying that the dam was safe.", "Vesely < Reuters: the dam was safe"),
    ("It was reported that Vesely praised the crews.", "Vesely: the crews"),
    (
        "“The dam,” Vesely said, “is safe,” adding that the rain had stopped.",
        "Vesely: The dam,” Vesely said, “is safe,",
        "Vesely: the rain had stopped",
    ),
    (
        "The Chilean president’s office said he had received a call from Prime Minister Okafor, “who expressed Ghana’s "
        "full support for the crews.”",
        "Okafor < office: Ghana’s full support for the crews",
    ),
    (
        "The council took a dim view of the plan, with an official saying the dam was unsafe.",
        "official: the dam was unsafe",
    ),
    ("The dam is old, with the ministry noting that it must be shut.", "ministry: it must be shut"),
    (
        "“We had a good talk. The dam opens soon (at last!)” Vesely tweeted.",
        "Vesely: We had a good talk. The dam opens soon (at last!)",
    ),
    (
        "The Togolese ministry welcomed the call between Vesely and Okafor.",
        "ministry: the call between Vesely and Okafor",
    ),
    (
        'President Vesely outlined the plan, drawn up with the crews, "to reopen the dam," according to the ministry.',
        'Vesely < ministry: the plan, drawn up with the crews, "to reopen the dam,"',
    ),
    (
        "The dam was safe, the president's speechwriter Rosa Diaz told Reuters.",
        "Diaz: The dam was safe",
    ),
    ('"We shall see," Vesely was cited as telling Okafor.', "Vesely: We shall see,"),
    (
        "President Vesely praised the crews, a spokesman said. He said that it rained.",
        "Vesely < spokesman: the crews",
        "spokesman: it rained",
    ),
    (
        "The dam was safe, Vesely said in a brief post, in which he stood beside the crews and the mayor of the town "
        "at the foot of the dam on a day of heavy rain.",
        "Vesely: The dam was safe",
    ),
    (
        "The Chilean ministry said President Vesely would not ask for the ferries.",
        "ministry: President Vesely would not ask for the ferries",
    ),
]


@pytest.mark.parametrize("case", PRESS, ids=[case[0] for case in PRESS])
def test_the_press_tells_who_said_what_and_whose_word_it_is(case):
    text, *expected = case
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '"The dam is safe", Vesely told state television.',
        "Hours after the call, Vesely said the dam was safe.",
        "Shortly after the talks, Vesely said the dam was safe.",
        "Vesely last week said the dam was safe.",
        "During a cabinet meeting on Sunday, Vesely said the dam was safe.",
        "In a televised address, Vesely said the dam was safe.",
        "Speaking at the old palace shortly after the call, Vesely said the dam was safe.",
        'Okafor, in his Hill Palace statement, said: "The dam is safe."',
        "Vesely had earlier warned that the dam was old.",
        "Earlier in the day, Vesely warned that the dam was old.",
        "Last month, Vesely accused Okafor of delay.",
        "Vesely said earlier this week that the dam was safe.",
        "Vesely said last week that the dam was safe.",
        "Vesely had condemned the raid.",
        "Okafor had already urged an end to the raid.",
        "A day earlier, Vesely said the dam was safe.",
        "Ahead of the call, Vesely said the dam was safe.",
        "Before the call, Vesely said the dam was safe.",
        "Asked about the port, Vesely said the dam was safe.",
        '"It was a good call," Vesely said.',
        "Vesely described the call as useful.",
        "Okafor later said that the dam was safe.",
    ],
)
def test_what_is_said_to_others_or_later_is_not_said_in_the_call(text):
    (statement,) = statements(text)
    assert statement.call is None
    assert not statement.addressees


@pytest.mark.parametrize(
    "lead",
    [
        "Reuters said President Vesely told Okafor that the dam was safe. ",
        "President Vesely told Okafor that the dam was safe, Reuters said. ",
    ],
)
def test_a_quotation_of_a_medium_holds_the_words_of_whoever_it_tells_of(lead):
    assert told(lead + '"This port is ours," Reuters said.')[1] == "Vesely < Reuters: This port is ours,"


def test_a_medium_that_told_of_nobody_speaks_for_itself():
    assert told('Vesely praised the dam. "The port is late," Reuters said.')[1] == "Reuters: The port is late,"


def test_what_was_said_earlier_does_not_end_the_call():
    aside, said = statements("Okafor, who yesterday said the dam was safe, asked for ferries.")
    assert (aside.call, [p.name for p in said.addressees]) == (None, ["Vesely"])


@pytest.mark.parametrize(
    "text",
    [
        "Vesely said the earlier plan was sound.",
        "Vesely praised the crew sent last week.",
        "Vesely said last week’s raid was a crime.",
        "Reuters said Vesely had condemned the raid.",
        "Vesely had condemned the raid, Reuters said.",
        "Later, in the call, Vesely praised the crew.",
        "It was late when Vesely praised the crew.",
        "Vesely described the dam as useful.",
        "Okafor later agreed to open the dam.",
    ],
)
def test_words_of_time_elsewhere_leave_what_is_said_in_the_call(text):
    (statement,) = statements(text)
    assert statement.call is not None


NEWS_ONLY = [
    "The two leaders' discussion centered on mines, Okafor’s spokesman Jan Novak said, in a nod to the strike.",
    "The Chilean presidency confirmed the call.",
    "The Chilean presidency announced a meeting with Prime Minister Okafor.",
    "The Chilean presidency said President Vesely had requested the call.",
    "President Vesely announced the phone call in a tweet.",
    "The two leaders discussed the dam, Vesely said.",
    "President Vesely spoke with Prime Minister Okafor on Monday, he said.",
    "President Vesely's adviser Rosa Diaz says President Vesely spoke to Prime Minister Okafor from his train.",
    '"The heads of state examined the plan for the dam," the Chilean presidency said.',
    "President Vesely's adviser Rosa Diaz said he received Prime Minister Okafor on Monday.",
]


@pytest.mark.parametrize("text", NEWS_ONLY)
def test_the_news_of_a_contact_is_no_statement(text):
    assert told(text) == []


def test_the_source_of_an_aside_is_not_that_of_the_call():
    text = (
        "The two discussed the dam, the Chilean presidency said. It rained for a week, Peruvian officials said. "
        "President Vesely thanked Ghana for the ferries."
    )
    assert told(text)[-1] == "Vesely < presidency: the ferries"


def test_an_adviser_who_tells_of_a_call_is_its_source():
    text = "Chilean adviser Rosa Diaz said President Vesely spoke by phone with Ghanaian Prime Minister Sam Okafor. "
    readout = readouts.parse(text + "Diaz said President Vesely thanked him for the ferries. She said she was tired.")
    assert [(s.speakers[0].name, [x.name for x in s.sources]) for s in readout.statements] == [
        ("Vesely", ["Rosa Diaz"]),
        ("Rosa Diaz", []),
    ]


GOES_ON = [
    (
        "A spokesman for the Chilean government said Prime Minister Okafor praised the crew and promised to wait.",
        ["Okafor < government: the crew", "Okafor < government: wait"],
    ),
    (
        "The Chilean Foreign Ministry said Prime Minister Okafor praised the crew, promised ferries and asked for oil.",
        ["Okafor < Ministry: the crew", "Okafor < Ministry: ferries", "Okafor < Ministry: oil"],
    ),
    (
        "An official in Lima said Prime Minister Okafor had asked Chile for oil, arguing that the port was empty.",
        ["Okafor < Lima: oil", "Okafor < Lima: the port was empty"],
    ),
    (
        "The Chilean Foreign Ministry said Prime Minister Okafor praised the crew, adding that the port was open.",
        ["Okafor < Ministry: the crew", "Ministry: the port was open"],
    ),
    (
        "The Chilean Foreign Ministry said Prime Minister Okafor praised the crew, and said that the port was open.",
        ["Okafor < Ministry: the crew", "Ministry: the port was open"],
    ),
    (
        "President Vesely said Prime Minister Okafor had promised two ferries and urged him to send them.",
        ["Okafor < Vesely: two ferries", "Vesely: send them"],
    ),
]


@pytest.mark.parametrize("case", GOES_ON, ids=[case[0] for case in GOES_ON])
def test_a_verb_goes_on_inside_the_report_of_one_who_is_only_a_source(case):
    text, expected = case
    assert told(text) == expected


AFTER_A_QUOTATION = [
    "Okafor said after the crew that was hurt had left.",
    "Okafor told reporters as he entered the port.",
    "Senator Ann Okafor (R-Utah) said when the crew left.",
]


@pytest.mark.parametrize("rest", AFTER_A_QUOTATION)
def test_what_tells_when_a_quotation_was_said_is_no_statement(rest):
    assert [s.rsplit("Okafor", 1)[1] for s in told(f'"The port is open," {rest}')] == [": The port is open,"]


NOTHING = [
    "President Vesely, asked about the port, left.",
    "President Vesely did not deny that the dam had failed.",
    "President Vesely expressed no concern about the closure of the port.",
    "The closure of the port was not discussed.",
    "President Vesely denied that Prime Minister Okafor had thanked him for the ferries.",
    "People who want a truce gathered in the square.",
    "President Vesely will thank Ghana for the ferries.",
    "President Vesely would not ask Ghana for the ferries.",
    "President Vesely made the remark in Lima.",
    "President Vesely made the appeal when rain fell.",
    "President Vesely trusts the engineers.",
    "The survey found that the port was open.",
    "The statement pointed out that the port was open.",
    "State media reported the raid on the port.",
    "Neither gave details of the raid.",
    "Journalists were briefed on the plan for the port.",
    "President Boateng of Togo was thanked for the ferries.",
    "The map was updated.",
    "It is unclear whether President Vesely called for a truce.",
    "The Chilean presidency would not say whether the port was open.",
    "President Vesely declined to comment on the call.",
    "President Vesely declined to say where the ships were.",
    "President Vesely refused to comment on the report about the dam.",
    "President Vesely did not mention the port.",
    "President Vesely did not refer to the dam as a mistake.",
    "The Chilean presidency did not disclose further details of the plan.",
    "The Chilean presidency did not elaborate on why the talks were short.",
    "The Chilean presidency has issued a readout of the leaders' call.",
    "The call concluded with a joke.",
    "The previous talks underscored the need for a port.",
    "The visit underscored the need for a port.",
    "President Boateng of Togo has been a critic since the deal was announced on Monday.",
    "Since the deal was announced on Monday, President Boateng of Togo has been a critic.",
    "The Chilean presidency published no readout of what was said on the call.",
    "They spoke of an agreement to be reached on the dam.",
    "They spoke of the U.S.-backed plan for the dam.",
    "The president and the prime minister are “committed to a safe dam”.",
    "President Boateng of Togo left after it was reported that the dam had failed.",
    "President Vesely announced this on his channel.",
    "The Chilean presidency fell silent after issuing a statement on the phone call.",
    "An adviser, who asked not to be named because of the rules, left.",
    "Queen Ada had left the port, the state agency reported, after she was admitted to the hospital.",
    "No such request was made.",
]


def test_a_day_between_a_cue_and_its_noun_is_no_part_of_what_is_said():
    text = "President Vesely, who announced on Wednesday his intention to visit Accra, praised the dam."
    assert told(text) == ["Vesely: his intention to visit Accra", "Vesely: the dam"]
    assert told("President Vesely expressed Monday his concern over the dam.") == ["Vesely: the dam"]


@pytest.mark.parametrize("text", NOTHING)
def test_what_was_not_said_is_not_reported_as_said(text):
    assert all(s.act.value == "reject" for s in statements(text))


def test_a_refusal_is_told_unless_it_is_to_tell():
    assert told("President Vesely refused to open the dam.") == ["Vesely: open the dam"]
    assert told("President Vesely disclosed details of the plan.") == ["Vesely: details of the plan"]


@pytest.mark.parametrize(
    "text",
    ["President Vesely did not say that the dam was safe.", "President Vesely never promised to open the port."],
)
def test_a_denied_cue_is_negated(text):
    [statement] = statements(text)
    assert statement.negated


def test_a_quotation_goes_on_without_a_cue():
    first, second = statements("“The dam is safe,” President Vesely said. “It will hold.”")
    assert (first.content.text, second.content.text) == ("The dam is safe,", "It will hold.")
    assert second.speakers == first.speakers
    assert second.cue is None
    assert Doubt.SPEECH_CARRIED in second.doubts


QUOTED_AFTER = [
    ("President Vesely said the dam was safe.\n\n“We have checked the dam. It will hold.”", ["Vesely", "Vesely"]),
    ("“The dam is safe,” President Vesely said, adding that it was new. “It will hold.”", ["Vesely"] * 3),
    ("President Vesely warned that it would rain. “We have no more sand.”", ["Vesely", "Vesely"]),
    ("President Vesely said the dam was safe. “It will hold,” Okafor said.", ["Vesely", "Okafor"]),
    ("President Vesely said the dam was safe. “The dam!” Okafor's niece called.", ["Vesely"]),
    ("An aide said Vesely agreed to open the dam. “The rain is due.”", ["Vesely"]),
    ("President Vesely said the dam was safe. The rain is due. “It will hold.”", ["Vesely"]),
    ("The ministry said the dam was safe. “It will hold.”", ["ministry"]),
]


@pytest.mark.parametrize(("text", "speakers"), QUOTED_AFTER, ids=[text for text, _ in QUOTED_AFTER])
def test_a_quotation_alone_goes_on_with_what_one_person_said_in_other_words(text, speakers):
    assert [s.speakers[0].name.split()[-1] for s in statements(text)] == speakers


@pytest.mark.parametrize(
    ("rest", "last"),
    [
        ("Vesely said, adding that he would send ferries.", "We need ferries."),
        ("Vesely said, adding that the port is open and stressing the need for rain.", "We need ferries."),
        ("Vesely said, and Okafor praised him.", None),
    ],
)
def test_a_quotation_goes_on_after_what_was_added_to_it(rest, last):
    found = statements(f"“Our nets are torn,” {rest} “We need ferries.”")
    assert [s.content.text for s in found if Doubt.SPEECH_CARRIED in s.doubts] == ([last] if last else [])
    assert {p.name for s in found if Doubt.SPEECH_CARRIED in s.doubts for p in s.speakers} <= {"Vesely"}


@pytest.mark.parametrize(
    ("quotation", "publisher", "found"),
    [
        ("“I wish you a good harvest. We are proud of you.”", None, True),
        ("“We are proud of the crews. They did well.”", "Ghanaian Government", True),
        ("“We are proud of the crews. They did well.”", None, False),
        ("“The harvest was good. It will rain.”", "Ghanaian Government", False),
        ("“I wish you a good harvest,” said Spokesman Ali Roe.", None, False),
    ],
)
def test_a_quotation_alone_is_of_who_has_just_spoken(quotation, publisher, found):
    text = LEAD + "President Vesely thanked him for the ferries.\n\n" + quotation
    readout = readouts.parse(text, publisher=publisher)
    own = [s for s in readout.statements if s.rule == "quotation continued"]
    assert [[p.name for p in s.speakers] for s in own] == [["Vesely"]] * found
    assert all(s.call is readout.calls[0] for s in own)


def test_a_quotation_goes_on_with_some_words_of_the_writer_after_it():
    *_, last = statements(
        "“The dam is safe,” President Vesely said. “It will hold the rains of every year,” which begin in May."
    )
    assert (last.content.text, last.cue) == ("It will hold the rains of every year,", None)


def test_a_quotation_goes_on_after_the_name_of_one_letter():
    found = statements('"The port is open," Okafor wrote on X. "We also thank the crews."')
    assert [s.content.text for s in found] == ["The port is open,", "We also thank the crews."]


def test_a_quotation_in_pieces_may_have_no_verb_of_saying_but_one_that_begins():
    (found,) = statements('"The port," Okafor began, "is open to all who come."')
    assert [q.text for q in found.quotes] == ["The port", "is open to all who come."]
    assert not statements("They agreed to nothing, beginning with the port.")[0].content.text.startswith("with")


@pytest.mark.parametrize("rest", ["the sign read.", "and the whole crowd at the dam turned to go home.", "Reuters."])
def test_a_quotation_with_a_sentence_after_it_does_not_go_on(rest):
    assert len(statements(f"“The dam is safe,” President Vesely said. “It will hold,” {rest}")) == 1


def test_a_heading_in_other_marks_is_nothing_that_somebody_goes_on_to_say():
    assert len(statements("“The dam is safe,” President Vesely said.\n\n'A dam like no other.'")) == 1


INTRODUCED = [
    ("President Vesely said:\n\n“The dam is safe. It will hold.”", "The dam is safe. It will hold."),
    ("President Vesely told reporters in Accra:\r\n“The dam is safe.”", "The dam is safe."),
    ("In a statement on Monday, President Vesely said:\n\n“The dam is safe,” but it rained.", "The dam is safe,"),
    ("President Vesely said the following:\n\n“The dam is safe.”", "The dam is safe."),
    ("President Vesely made the following statement:\n\n“The dam is safe.”", "The dam is safe."),
    ("President Vesely said:\n\n“The dam is safe.\n\n“It will hold.”", "The dam is safe.\n\n“It will hold."),
    ("Asked about the dam, he said to Okafor: “The dam is safe.”", "The dam is safe."),
    ("Asked about the dam, he told Okafor in Accra on Monday:\n“The dam is safe.”", "The dam is safe."),
]


@pytest.mark.parametrize(("text", "content"), INTRODUCED)
def test_a_quotation_behind_a_colon_may_be_the_next_paragraph(text, content):
    readout = readouts.parse(LEAD + text)
    (statement,) = (s for s in readout.statements if s.content.start >= len(LEAD))
    assert statement.content.text == content
    assert [p.name for p in statement.speakers] == ["Vesely"]
    assert not readout.unread


@pytest.mark.parametrize("paragraph", ["The dam is safe.", "“The dam” is safe.", "“The dam is safe.”"])
def test_a_full_stop_introduces_no_paragraph(paragraph):
    assert not statements(f"The crews came to see what President Vesely said.\n\n{paragraph}")


def test_a_paragraph_that_leaves_a_quotation_open_is_quoted_to_its_end():
    (statement,) = statements("President Vesely said: “The dam is safe.\n\n“It will hold.”")
    assert [q.text for q in statement.quotes] == ["The dam is safe.", "It will hold."]


def test_a_quotation_in_pieces_is_one_statement():
    [statement] = statements("“The dam,” President Vesely said on Monday, “is safe.”")
    assert [q.text for q in statement.quotes] == ["The dam", "is safe."]


def test_a_quotation_right_after_another_belongs_to_it():
    [statement] = statements("President Vesely said: “The dam is safe.” “It will hold.”")
    assert statement.content.text.endswith("It will hold.")


def test_a_quotation_after_a_heading_has_no_speaker_of_its_own():
    assert [s.cue for s in statements("President Vesely said the dam was safe.\n\n“It will hold.”")] != [None]


@pytest.mark.parametrize("unit", ["He said that ", "According to him, ", "They agreed that he stressed that "])
def test_many_predicates_in_one_sentence_are_read(unit):
    readouts.parse(LEAD + unit * 200)


@pytest.mark.parametrize(
    "text",
    [
        "President Vesely told Okafor not to open the dam.",
        "Okafor was told by President Vesely not to open the dam.",
        "Okafor was told not to open the dam.",
    ],
)
def test_who_is_told_not_to_do_something_is_asked_not_to(text: str) -> None:
    lead = "President Vesely of Chile spoke by phone with Prime Minister Okafor of Ghana. "
    (statement,) = readouts.parse(lead + text).statements
    assert (statement.speakers[0].name, statement.act.value, statement.content.text) == (
        "Vesely",
        "request",
        "not to open the dam",
    )


QUOTED_AS = [
    ("“Nets matter,” the statement quoted him as saying.", "Vesely < statement: Nets matter,"),
    ("“Nets matter,” Reuters quoted him as having told Okafor.", "Vesely < Reuters: Nets matter,"),
    ("Reuters quoted him as saying that nets matter.", "Vesely < Reuters: nets matter"),
    ("“Nets matter,” Okafor's office quoted him as telling Vesely.", "Okafor < office: Nets matter,"),
    ("“Nets matter,” the Ghanaian presidency quoted him as saying.", "Okafor < presidency: Nets matter,"),
    ("“Nets matter,” a statement from Okafor's office quoted him as saying.", "Okafor < office: Nets matter,"),
    ("“Nets matter,” Ghana's state radio quoted Okafor as saying in the call.", "Okafor < radio: Nets matter,"),
    ("Reuters quoted them as saying that nets matter.", "Vesely and Okafor < Reuters: nets matter"),
]


@pytest.mark.parametrize("case", QUOTED_AS, ids=[case[0] for case in QUOTED_AS])
def test_whoever_an_office_or_a_medium_quotes_is_who_speaks(case):
    text, *expected = case
    assert told(text) == expected


BY_NATIONALITY = [
    ("Both Vesely and Okafor agreed to meet.", "Vesely and Okafor: meet"),
    ("During the call, both Vesely and Okafor called for calm.", "Vesely and Okafor: calm"),
    ("The Ghanaian told Vesely that nets matter.", "Okafor: nets matter"),
    ("The Ghanaians replied that they would wait.", "Okafor: they would wait"),
    ("But the Chilean also warned that time was short.", "Vesely: time was short"),
    ("Vesely said the Ghanaian had asked for help.", "Okafor < Vesely: help"),
    ("President Vesely and the Ghanaian agreed to meet.", "Vesely and Okafor: meet"),
    ("The Frenchman told Vesely that nets matter.", "Frenchman: nets matter"),
    ("Vesely rejected the Ghanaian proposed plan.", "Vesely: the Ghanaian proposed plan"),
]


@pytest.mark.parametrize("case", BY_NATIONALITY, ids=[case[0] for case in BY_NATIONALITY])
def test_a_nationality_alone_that_acts_is_whoever_stands_for_the_country(case):
    text, *expected = case
    assert told(text) == expected


BY_DESCRIPTION = [
    ("The 54-year-old leader, who took office in 2029, offered to send a ship.", "Vesely: send a ship"),
    ("The 54-year-old, a former general, told Okafor that nets matter.", "Vesely: nets matter"),
    ("Okafor praised the dam. The 54-year-old premier also asked for help.", "Okafor: the dam", "Okafor: help"),
    ("The leftist president told Okafor that nets matter.", "Vesely: nets matter"),
    ("The Socialist leader told Vesely that nets matter.", "Okafor: nets matter"),
]


@pytest.mark.parametrize("case", BY_DESCRIPTION, ids=[case[0] for case in BY_DESCRIPTION])
def test_an_age_or_an_attitude_describes_whoever_has_been_named(case):
    text, *expected = case
    assert told(text) == expected


@pytest.mark.parametrize(
    "title", ["the Ghanaian prime minister", "the Ghanaian foreign minister", "the prime minister"]
)
def test_what_somebody_is_thanked_for_is_no_field_of_his_office(title):
    (statement,) = statements(f"President Vesely thanked {title} for Lima's role in the talks.")
    assert statement.content.text == "Lima's role in the talks"
    assert [p.role for p in statement.addressees] in (["Prime Minister"], ["foreign minister"])


GOES_ON_WITH_THAT = [
    (
        "The Chilean ministry said that Vesely asked for a truce and that Okafor promised to consider it.",
        "Vesely < ministry: a truce",
        "Okafor < ministry: consider it",
    ),
    (
        "Okafor's office said Vesely “stressed the need for a truce” and that both leaders “agreed to speak again”.",
        "Vesely < office: the need for a truce",
        "Vesely and Okafor < office: speak again",
    ),
    ("Reuters said Vesely welcomed the truce, and that talks would go on.", "Vesely < Reuters: the truce"),
    ("Vesely said Okafor had thanked her for the nets and that they would meet.", "Okafor < Vesely: the nets"),
    (
        "Reuters said Vesely told Okafor that the truce must hold and that Ghana must withdraw.",
        "Vesely < Reuters: the truce must hold and that Ghana must withdraw",
    ),
    (
        "Okafor warned that the truce could fail and that Ghana would respond.",
        "Okafor: the truce could fail and that Ghana would respond",
    ),
]


@pytest.mark.parametrize("case", GOES_ON_WITH_THAT, ids=[case[0] for case in GOES_ON_WITH_THAT])
def test_a_second_clause_with_that_is_of_whoever_reports_the_first(case):
    text, *expected = case
    assert told(text) == expected


TOLD_IN_CALL = [
    ("Vesely told Okafor that the plan was dead in a tense phone call late Monday, Reuters said.", "the plan was dead"),
    ("Vesely told Okafor that the plan was dead during a call on Tuesday.", "the plan was dead"),
    ("Vesely warned Okafor against selling nets in a call Tuesday night.", "selling nets"),
    ("Vesely told Okafor that he had done it in a call on Monday.", "he had done it in a call on Monday"),
    ("Vesely told Okafor that they would meet in a call on Monday.", "they would meet in a call on Monday"),
    ("Vesely told Okafor that he would ask in a phone call next week.", "he would ask in a phone call next week"),
    ("Vesely told Okafor that food, nets and ships would be delivered.", "food, nets and ships would be delivered"),
    (
        "Vesely told Okafor that new aid, including nets and ships, would be delivered.",
        "new aid, including nets and ships, would be delivered",
    ),
]


@pytest.mark.parametrize(("text", "content"), TOLD_IN_CALL, ids=[text for text, _ in TOLD_IN_CALL])
def test_the_call_and_its_day_are_no_part_of_what_somebody_is_told_in_it(text, content):
    assert [s.content.text for s in statements(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "President Vesely, asked Monday by reporters about the dam, said it was safe.",
        "President Vesely, asked whether the dam would hold, said it was safe.",
        "When asked about the dam, Vesely said it was safe.",
        "Pressed on the dam, Vesely said it was safe.",
        "Questioned by reporters, Vesely said it was safe.",
        "In response to a question, Vesely said it was safe.",
        "Responding to a reporter's question, Vesely said it was safe.",
        "Background: On 2 March, Vesely said it was safe.",
    ],
)
def test_what_answers_the_press_is_not_said_in_the_call(text):
    (statement,) = statements(text)
    assert (statement.content.text, statement.call, statement.addressees) == ("it was safe", None, ())


@pytest.mark.parametrize(
    "text",
    [
        "Asked by Okafor whether the dam would hold, Vesely said it was safe.",
        "Responding to Okafor's question, Vesely said it was safe.",
        "In response, Vesely said it was safe.",
    ],
)
def test_what_answers_the_other_is_said_in_the_call(text):
    (statement,) = statements(text)
    assert statement.content.text == "it was safe"
    assert [p.name for p in statement.addressees] == ["Okafor"]


@pytest.mark.parametrize(
    "text", ["The officials said Vesely told Okafor that nets matter.", "The diplomats said nets matter."]
)
def test_officials_who_tell_of_leaders_are_not_these(text):
    found = readouts.parse(f"LIMA (Reuters) - {LEAD}{text}").statements
    assert [len(s.speakers) for s in found] == [1]


RECEIVERS = [
    ("Okafor promised Vesely to open the dam.", "open the dam"),
    ("Okafor promised her that the dam would open.", "the dam would open"),
    ("Okafor promised Vesely a swift inquiry.", "a swift inquiry"),
    ("Okafor promised her support.", "her support"),
    ("Okafor offered her a new dam.", "a new dam"),
    ("Okafor offered Vesely help with the dam.", "help with the dam"),
    ("Okafor offered Ghana as a place for talks.", "Ghana as a place for talks"),
    ("Okafor rebuked Vesely over the dam.", "the dam"),
    ("Okafor commended Vesely on her courage.", "her courage"),
]


@pytest.mark.parametrize(("text", "content"), RECEIVERS, ids=[text for text, _ in RECEIVERS])
def test_whoever_gets_what_is_promised_is_no_part_of_it(text, content):
    (statement,) = statements(text)
    assert (statement.content.text, [p.name for p in statement.addressees]) == (content, ["Vesely"])


@pytest.mark.parametrize("when", ["said afterwards that", "later said that", "said later that"])
def test_what_is_said_afterwards_is_not_said_in_the_call(when):
    (statement,) = statements(f"Okafor {when} the dam was safe.")
    assert (statement.content.text, statement.call) == ("the dam was safe", None)


CALLED = [
    ("Okafor condemned what he called “a barbaric raid”.", "Okafor: what he called “a barbaric raid”"),
    ("Okafor denounced what he described as “baseless talk”.", "Okafor: what he described as “baseless talk”"),
    ("Okafor “condemned in the strongest terms” the raid.", "Okafor: the raid"),
    (
        "In what he called a “gesture of goodwill”, Okafor offered to open the dam.",
        "Okafor: a “gesture of goodwill”",
        "Okafor: open the dam",
    ),
    (
        "Vesely told Okafor that “if the dam breaks, Chile will ask for help”.",
        "Vesely: “if the dam breaks, Chile will ask for help”",
    ),
]


@pytest.mark.parametrize("case", CALLED, ids=[case[0] for case in CALLED])
def test_what_somebody_calls_a_thing_belongs_to_what_he_says_of_it(case):
    text, *expected = case
    assert told(text) == expected


ONLY_ASKED = [
    "It was not immediately clear whether Okafor had agreed to the request.",
    "It was unclear if Okafor had promised to open the port.",
    "Asked whether Okafor had thanked him for the nets, Vesely smiled.",
]


@pytest.mark.parametrize("text", ONLY_ASKED)
def test_what_is_only_asked_or_unknown_is_not_said(text):
    assert told(text) == []


def test_a_quotation_behind_a_written_statement_to_somebody_is_what_is_said():
    assert told('Spokesman Ali Doe said in a written statement to the BBC: "We do not comment."') == [
        "Doe: We do not comment."
    ]


def test_an_account_of_the_call_that_somebody_gives_is_no_statement():
    assert told("The Ghanaian government gave a somewhat different account of the conversation.") == []


TOLD_HIM = [
    ("President Petra Vesely told him to stop.", "request", "stop"),
    ("President Petra Vesely told him not to stop.", "request", "not to stop"),
    ("President Petra Vesely warned him not to stop.", "warn", "not to stop"),
    ("President Petra Vesely told CNN that she had warned him against the dam.", "warn", "the dam"),
    ("President Petra Vesely told reporters that she had thanked him for the nets.", "thank", "the nets"),
]


@pytest.mark.parametrize(("text", "act", "content"), TOLD_HIM, ids=[text for text, *_ in TOLD_HIM])
def test_what_somebody_has_told_him_is_told_to_the_other(text, act, content):
    (statement,) = statements(text)
    assert (statement.act.value, statement.content.text) == (act, content)
    assert [p.name for p in statement.addressees] == ["Okafor"]


@pytest.mark.parametrize("call", ["Mr. President, I do", "Yes, Prime Minister", "No, Madam President"])
def test_who_is_addressed_by_a_title_is_spoken_to(call):
    (statement,) = statements(f"“{call},” Okafor responded.")
    assert [p.name for p in statement.addressees] == ["Vesely"]


def test_a_spokesman_who_has_just_spoken_is_whom_the_press_asks():
    text = "Spokeswoman Ann Roe said the call was short. Asked whether they had discussed oil, she said they had not."
    assert told(text) == []  # the speaker is only who tells of the call


COMMENTED = [
    ("Vesely told Okafor that it was late, in what her office called a “candid” talk.", "Vesely: it was late"),
    ("Vesely condemned the raid, in what officials called an unusual step.", "Vesely: the raid"),
    (
        "Vesely told Okafor that in what he called a crisis, calm was due.",
        "Vesely: in what he called a crisis, calm was due",
    ),
    ("The call, which Okafor described as “tense,” was the first since May.", "Okafor: “tense,”"),
    ("The call, which one source described as “tense,” was the first since May.",),
    ("Okafor pushed back and told Vesely that it was late.", "Okafor: it was late"),
    ("Okafor later described the call as “tense,” one official said.", "Okafor < official: the call as “tense,”"),
]


@pytest.mark.parametrize("case", COMMENTED, ids=[case[0] for case in COMMENTED])
def test_what_others_call_the_saying_of_a_thing_is_no_part_of_it(case):
    text, *expected = case
    assert told(text) == expected


@pytest.mark.parametrize(
    ("opener", "in_call"),
    [
        ("Speaking in parliament,", False),
        ("Speaking at a rally,", False),
        ("Speaking to Okafor,", True),
        ("Speaking by phone,", True),
    ],
)
def test_who_speaks_elsewhere_does_not_speak_in_the_call(opener, in_call):
    (statement,) = statements(f"{opener} Vesely insisted that nets matter.")
    assert (statement.call is not None) is in_call


def test_the_condition_on_which_somebody_spoke_is_no_topic():
    (call,) = readouts.parse(
        LEAD + "Vesely asked for nets, according to one who was briefed on it and spoke on condition of anonymity."
    ).calls
    assert call.topics == ()


TOLD_BY_OTHERS = [
    ("Foreign Minister Tom Vik said Vesely thanked Okafor for the nets.", "Vesely < Vik: the nets"),
    (
        "Foreign Minister Tom Vik said it rained. He added that Okafor had invited Vesely to Accra.",
        "Okafor < Vik: Accra",
    ),
    (
        "Foreign Minister Tom Vik said Vesely will thank Okafor for the nets.",
        "Vik: Vesely will thank Okafor for the nets",
    ),
    (
        "Okafor, who took office in May, was quoted by his office as telling Vesely that it rained.",
        "Okafor < office: it rained",
    ),
    ("Spokesman Ali Doe declined to say more, citing the talks.",),
    (
        "Reuters said they held talks. It cited Okafor as saying that the port was open.",
        "Okafor < Reuters: the port was open",
    ),
]


@pytest.mark.parametrize("case", TOLD_BY_OTHERS, ids=[case[0] for case in TOLD_BY_OTHERS])
def test_what_others_tell_of_the_two_has_these_for_its_source(case):
    text, *expected = case
    assert told(text)[-len(expected) or 0 :] == expected


TOLD_OF = [
    ("Reuters said Vesely assured the prime minister of Chile's support.", "Vesely < Reuters: Chile's support"),
    ("Vesely assured the prime minister of Ghana of her support.", "Vesely: her support"),
    ("Vesely told reporters on Parliament Hill that time was short.", "Vesely: time was short"),
    ("Vesely thanked Ghana — an old friend of Chile — for its help.", "Vesely: its help"),
    (
        "Reuters said Vesely told Okafor that Chile would not back down, but was ready for a truce.",
        "Vesely < Reuters: Chile would not back down, but was ready for a truce",
    ),
    ("Reuters told of the call. It was not clear whether the leaders discussed nets.",),
    ("“Just got off the phone with Ghana,” she wrote.", "Vesely: Just got off the phone with Ghana,"),
]


@pytest.mark.parametrize("case", TOLD_OF, ids=[case[0] for case in TOLD_OF])
def test_what_somebody_is_told_of_is_apart_from_who_he_is(case):
    text, *expected = case
    assert told(text) == expected


NAMED_BEFORE = [
    ("President Vesely: “We thank Ghana.”", "Vesely: We thank Ghana."),
    ("PM Okafor: We thank Chile for the nets.", "Okafor: We thank Chile for the nets"),
    ("Okafor: “It is late.” Prime Minister Okafor: “We go.”", "Okafor: It is late.", "Okafor: We go."),
    ("Okafor, Prime Minister of Ghana: “The nets matter.”", "Okafor: The nets matter."),
    ("President Vesely:\n\n“We thank Ghana. The nets matter.”", "Vesely: We thank Ghana. The nets matter."),
    ("President Vesely: a life of service.",),
    ("President Vesely: Tuesday, noon.",),
]


@pytest.mark.parametrize("case", NAMED_BEFORE, ids=[case[0] for case in NAMED_BEFORE])
def test_what_follows_a_name_and_a_colon_is_said_by_whom_it_names(case):
    text, *expected = case
    assert told(text) == expected


PARTED = [
    ("Vesely noted the nets..stressing the need for ships.", "Vesely: the nets", "Vesely: the need for ships"),
    ("Vesely noted the nets. stressing the need for ships.", "Vesely: the nets", "Vesely: the need for ships"),
    ("Vesely noted the nets; stressing the need for ships.", "Vesely: the nets", "Vesely: the need for ships"),
    ("Togo was thanked by both for its ships.", "Vesely and Okafor: its ships"),
    ("Togo was thanked by the two for its ships.", "Vesely and Okafor: its ships"),
    (
        "Vesely was quoted by the prime minister's own press office in Accra as saying the nets were new.",
        "Vesely < Accra: the nets were new",
    ),
]


@pytest.mark.parametrize("case", PARTED, ids=[case[0] for case in PARTED])
def test_what_stands_behind_odd_marks_and_a_bare_both_is_read(case):
    text, *expected = case
    assert told(text) == expected


CITED = [
    "As two officials briefed on the call reported, {told}.",
    "As a person with knowledge of the talks put it, {told}.",
    "As the president's office reported, {told}.",
    "As Accra reported, {told}.",
    "{told}, said a readout of the call.",
    "{told}, said an official statement.",
    "{told}, said the Chilean president's office.",
    "{told}, said the ministry in a statement.",
    "{told}, as reported by the Chilean president's office.",
    "A readout of the call quoted Vesely as telling Okafor that the nets were new.",
    "Two officials briefed on the call quoted Vesely as telling Okafor that the nets were new.",
    "President Vesely, according to Okafor's spokeswoman, Ida Holm, told Okafor that the nets were new.",
]


@pytest.mark.parametrize("text", CITED)
def test_whoever_is_cited_is_the_source_and_the_statement_that_of_another(text):
    (statement,) = statements(text.format(told="Vesely told Okafor that the nets were new"))
    assert [p.name for p in (*statement.speakers, *statement.addressees)] == ["Vesely", "Okafor"]
    assert (statement.content.text, len(statement.sources)) == ("the nets were new", 1)


EVA = "Foreign Minister Eva Vesely of Norway"
OMAR = "Foreign Minister Omar Okafor of Chile"
TOLD_BEFORE = [
    (f"The ports are open. {EVA} said this during a meeting with {OMAR}.", "The ports are open", "Okafor"),
    (f'"The ports are open." {EVA} said this after a meeting.', "The ports are open.", ""),
    (f"The ports are open. {EVA} made these remarks during a phone call with {OMAR}.", "The ports are open", "Okafor"),
    (f"The ports are open.\n\n{EVA} made these remarks while meeting {OMAR}.", "The ports are open", "Okafor"),
    (f"The ports are open. {EVA} made the statement at the airport.", "The ports are open", ""),
    (f"The ports are open. This was stated by {EVA} during a meeting with {OMAR}.", "The ports are open", "Okafor"),
    (
        f"Norway and Chile will work on nets. This was announced today by {EVA}.",
        "Norway and Chile will work on nets",
        "",
    ),
    (f"{EVA} met {OMAR}. The ports are open. Vesely said so on Monday.", "The ports are open", "Okafor"),
]


@pytest.mark.parametrize(("text", "content", "addressee"), TOLD_BEFORE, ids=[text for text, _, _ in TOLD_BEFORE])
def test_a_sentence_is_what_the_next_one_says_that_somebody_said(text, content, addressee):
    (found,) = readouts.parse(text).statements
    assert found.content.text == content
    assert [p.name.split()[-1] for p in found.speakers] == ["Vesely"]
    assert " ".join(p.name.split()[-1] for p in found.addressees) == addressee
    assert not readouts.parse(text).unread


@pytest.mark.parametrize(
    "text",
    [
        f"The ports are open. {EVA} did not say this to reporters.",
        f"{EVA} met {OMAR}. He said this on Monday.",
        f"The ports are open. {EVA} said this week of nets.",
        f"The ports are open. {EVA} made these nets.",
        f"This was stated by {EVA}.",
    ],
)
def test_a_sentence_before_is_nobodys_words(text):
    assert not any("ports" in s.content.text or "met" in s.content.text for s in readouts.parse(text).statements)
