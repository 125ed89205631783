"""What is read in one clause: its cue in every form, its content exactly, and what only looks like one."""

import pytest

import readouts

# Who speaks with whom is told first, so that "he" and "both sides" mean somebody.
LEAD = "President Vesely of Chile spoke by phone with Prime Minister Okafor of Ghana.\n\n"


def said(sentence):
    """What a sentence is read as: "Vesely warn: the dam may fail", "topic: trade"."""
    readout = readouts.parse(LEAD + sentence)
    found = []
    for s in readout.statements:
        if s.content.start >= len(LEAD):
            speakers = " and ".join(p.name.split()[-1] for p in s.speakers)
            found.append(f"{speakers} {'not ' if s.negated else ''}{s.act.value}: {s.content.text}")
    topics = [t.text for call in readout.calls for t in call.topics if t.start >= len(LEAD)]
    return found + [f"topic: {t}" for t in topics]


DESCRIBED = [
    (
        "President Vesely stressed the need for rain, Harbour correspondent Sunniva Berg reported on Monday.",
        "Vesely emphasize: the need for rain",
    ),
    ("The dam would fail, Harbour correspondent Sunniva Berg wrote.", "Berg inform: The dam would fail"),
    ("On Monday, Harbour correspondent Sunniva Berg wrote that rain fell.", "Berg inform: rain fell"),
]


@pytest.mark.parametrize(("sentence", "expected"), DESCRIBED)
def test_an_attribution_whose_speaker_is_described(sentence, expected):
    assert said(sentence) == [expected]


TIMES_BETWEEN = [
    "President Vesely urged Prime Minister Okafor, a day after the vote, to visit Santiago.",
    "President Vesely told Prime Minister Okafor, a day before the vote, the ferries had arrived.",
    "President Vesely said, two days after the vote, the port would reopen.",
]


@pytest.mark.parametrize("sentence", TIMES_BETWEEN)
def test_a_later_sentence_changes_nothing_before_it(sentence):
    assert said(sentence + " The house that stood there is gone.") == said(sentence)


FINITE = [
    (
        "Ana Vesely, President of Chile, in a phone call with Jon Okafor praised the crew.",
        "Vesely praise: the crew",
    ),
    ("President Vesely said that the port would reopen.", "Vesely inform: the port would reopen"),
    ("President Vesely said the port would reopen.", "Vesely inform: the port would reopen"),
    ("President Vesely said Ghana treasures the old friendship.", "Vesely inform: Ghana treasures the old friendship"),
    ("President Vesely said his country cherishes its ports.", "Vesely inform: his country cherishes its ports"),
    ("President Vesely said the pact safeguards all crews.", "Vesely inform: the pact safeguards all crews"),
    ("President Vesely said he would visit Accra in June.", "Vesely inform: he would visit Accra in June"),
    ("The president stressed the importance of clean water.", "Vesely emphasize: the importance of clean water"),
    ("He noted the progress of the talks in Lima.", "Vesely inform: the progress of the talks in Lima"),
    ("President Vesely has repeatedly warned that the dam may fail.", "Vesely warn: the dam may fail"),
    (
        "Prime Minister Okafor thanked President Vesely for the loan of two ferries.",
        "Okafor thank: the loan of two ferries",
    ),
    (
        "Prime Minister Okafor told President Vesely that the ferries had arrived.",
        "Okafor inform: the ferries had arrived",
    ),
    ("Prime Minister Okafor assured him that the ferries had arrived.", "Okafor commit: the ferries had arrived"),
    (
        "President Vesely congratulated Prime Minister Okafor on his victory in the elections.",
        "Vesely congratulate: his victory in the elections",
    ),
    ("President Vesely invited Prime Minister Okafor to visit Santiago.", "Vesely invite: visit Santiago"),
    ("President Vesely called on Monday for a truce.", "Vesely request: a truce"),
    ("President Vesely told Prime Minister Okafor to repair the dam.", "Vesely request: repair the dam"),
    ("President Vesely told Prime Minister Okafor that rain fell.", "Vesely inform: rain fell"),
    ("President Vesely agreed in a phone call Friday to repair the dam.", "Vesely agree: repair the dam"),
    ("President Vesely agreed during a phone call Friday to repair the dam.", "Vesely agree: repair the dam"),
    ("President Vesely praised during a phone call Friday a truce in Peru.", "Vesely praise: a truce in Peru"),
    ("President Vesely warned of heavy rain in a call Friday that angered many.", "Vesely warn: heavy rain"),
    ("President Vesely warned of heavy rain in their phone call on Friday.", "Vesely warn: heavy rain"),
    ("President Vesely praised in a phone call Friday a truce in Peru.", "Vesely praise: a truce in Peru"),
    (
        "President Vesely stressed the need for rain, as he spoke with Prime Minister Okafor.",
        "Vesely emphasize: the need for rain",
    ),
    (
        "President Vesely called for calm and noted, in particular, that rain fell.",
        "Vesely request: calm",
        "Vesely inform: rain fell",
    ),
    ("President Vesely praised the crew as he saw the port.", "Vesely praise: the crew as he saw the port"),
    ("President Vesely warned of heavy rain on Friday in a phone call that angered many.", "Vesely warn: heavy rain"),
    (
        "President Vesely congratulated Prime Minister Okafor on winning a vote during a phone call with him.",
        "Vesely congratulate: winning a vote",
    ),
    (
        "President Vesely emphasized to Prime Minister Okafor during the call, the need for rain.",
        "Vesely emphasize: the need for rain",
    ),
    (
        '"The dam is safe," President Vesely said, adding that Peruvian and Chilean teams would hold talks soon.',
        "Vesely inform: The dam is safe,",
        "Vesely inform: Peruvian and Chilean teams would hold talks soon",
    ),
    (
        "President Vesely said ferries and trains had praised the dam.",
        "Vesely inform: ferries and trains had praised the dam",
    ),
    (
        "President Vesely warned that grain and oil prices called for talks.",
        "Vesely warn: grain and oil prices called for talks",
    ),
    (
        "President Vesely said while Chile demanded help, the dam was safe.",
        "Vesely inform: while Chile demanded help, the dam was safe",
    ),
    (
        "President Vesely warned whereas the ministry asks hard questions, it is not snubbing Chile.",
        "Vesely warn: the ministry asks hard questions, it is not snubbing Chile",
    ),
    (
        "President Vesely said the dam was safe, while Prime Minister Okafor demanded help.",
        "Vesely inform: the dam was safe",
        "Okafor demand: help",
    ),
    ("President Vesely called Monday for a truce.", "Vesely request: a truce"),
    ("President Vesely called on Monday on Prime Minister Okafor to wait.", "Vesely request: wait"),
    ("President Vesely asked Prime Minister Okafor for help with the search.", "Vesely request: help with the search"),
    ("President Vesely called for an end to the blockade.", "Vesely request: an end to the blockade"),
    ("President Vesely also called upon all parties to return to the table.", "Vesely request: return to the table"),
    (
        "Prime Minister Okafor agreed with President Vesely on the need for a truce.",
        "Okafor agree: the need for a truce",
    ),
    (
        "Prime Minister Okafor agreed with President Vesely to hold a summit in May.",
        "Okafor agree: hold a summit in May",
    ),
    ("President Vesely says the dam is safe.", "Vesely inform: the dam is safe"),
    ("President Vesely reiterated once again that the dam is safe.", "Vesely reaffirm: the dam is safe"),
    ("President Vesely said on Monday that the dam is safe.", "Vesely inform: the dam is safe"),
    ("President Vesely said in a statement on Monday that the dam is safe.", "Vesely inform: the dam is safe"),
    ("President Vesely told reporters in Lima that the dam is safe.", "Vesely inform: the dam is safe"),
    ("President Vesely said: the dam is safe.", "Vesely inform: the dam is safe"),
    ("Ghana urged Chile to open the strait.", "Okafor request: open the strait"),
    ("The Chilean leader welcomed the decision of the court.", "Vesely praise: the decision of the court"),
    ("President Vesely expressed concern over the closure of the port.", "Vesely concern: the closure of the port"),
    ("President Vesely expressed his deep concern that the port was closed.", "Vesely concern: the port was closed"),
    (
        "President Vesely expressed his condolences to Prime Minister Okafor over the loss of the ferry.",
        "Vesely condole: the loss of the ferry",
    ),
    ("President Vesely conveyed to Prime Minister Okafor his thanks for the ferries.", "Vesely thank: the ferries"),
    ("President Vesely gave an assurance that aid would arrive.", "Vesely commit: aid would arrive"),
    ("President Vesely wished to thank Prime Minister Okafor for the ferries.", "Vesely thank: the ferries"),
    ("President Vesely wished to express her thanks for the ferries.", "Vesely thank: the ferries"),
    (
        "President Vesely said that she wished to see the ferries.",
        "Vesely inform: she wished to see the ferries",
    ),
    ("Concern was expressed over the closure of the port.", "Vesely and Okafor concern: the closure of the port"),
    (
        "President Vesely drew Prime Minister Okafor's attention to the raids.",
        "Vesely emphasize: the raids",
        "topic: the raids",
    ),
    ("President Vesely drew his attention to the raids.", "Vesely emphasize: the raids", "topic: the raids"),
    (
        "President Vesely drew the attention of Prime Minister Okafor to the raids.",
        "Vesely emphasize: the raids",
        "topic: the raids",
    ),
    ("President Vesely gave Prime Minister Okafor an update on the raids.", "Vesely inform: an update on the raids"),
    ("President Vesely expressed thanks for the ferries to Prime Minister Okafor.", "Vesely thank: the ferries"),
    ("President Vesely conveyed condolences over the flood to his colleague.", "Vesely condole: the flood"),
    (
        "President Vesely expressed support for aid to Prime Minister Okafor.",
        "Vesely support: aid to Prime Minister Okafor",
    ),
    ("President Vesely made clear that the border stays open.", "Vesely emphasize: the border stays open"),
    (
        "President Vesely drew attention to the plight of the fishermen.",
        "Vesely emphasize: the plight of the fishermen",
        "topic: the plight of the fishermen",
    ),
    (
        "President Vesely sent a message of condolence to Prime Minister Okafor.",
        "Vesely condole: a message of condolence to Prime Minister Okafor",
    ),
    ("President Vesely gave words of thanks to Prime Minister Okafor for the ferries.", "Vesely thank: the ferries"),
    ("President Vesely called the raid a grave mistake.", "Vesely inform: the raid a grave mistake"),
    (
        "President Vesely described the raid and called it a grave mistake.",
        "Vesely inform: the raid",
        "Vesely inform: a grave mistake",
    ),
    ("President Vesely described the raid as a grave mistake.", "Vesely inform: the raid as a grave mistake"),
    (
        "President Vesely welcomed and supported the plan for a truce.",
        "Vesely praise: the plan for a truce",
        "Vesely support: the plan for a truce",
    ),
    ("President Vesely was deeply concerned about the closure of the port.", "Vesely concern: the closure of the port"),
    ("President Vesely remains committed to the defence of the islands.", "Vesely commit: the defence of the islands"),
    ("President Vesely believes that the dam is safe.", "Vesely inform: the dam is safe"),
    ("President Vesely believes the dam is safe.", "Vesely inform: the dam is safe"),
    ("The leaders agreed to stay in touch.", "Vesely and Okafor agree: stay in touch"),
    ("In response, Prime Minister Okafor said that the port was open.", "Okafor inform: the port was open"),
    ("In turn, Prime Minister Okafor thanked President Vesely for the ferries.", "Okafor thank: the ferries"),
    ("For his part, Prime Minister Okafor promised to open the port.", "Okafor commit: open the port"),
    ("1. President Vesely stressed the need for calm.", "Vesely emphasize: the need for calm"),
    ("(1) President Vesely stressed the need for calm.", "Vesely emphasize: the need for calm"),
    (
        "At the outset, President Vesely congratulated Prime Minister Okafor on the victory.",
        "Vesely congratulate: the victory",
    ),
    ("On trade, President Vesely noted that exports had doubled.", "Vesely inform: exports had doubled"),
    ("President Vesely was urged not to open the dam.", "Okafor request: not to open the dam"),
    ("President Vesely, for his part, warned of a drought.", "Vesely warn: a drought"),
    ("President Vesely, who arrived on Monday, warned of a drought.", "Vesely warn: a drought"),
    ("President Vesely (Chile) warned of a drought.", "Vesely warn: a drought"),
    ("President Vesely and Prime Minister Okafor warned of a drought.", "Vesely and Okafor warn: a drought"),
    ("President Vesely together with Prime Minister Okafor warned of a drought.", "Vesely and Okafor warn: a drought"),
    ("Neither side raised the issue of fishing rights.",),
    ("They have all called for rain.", "Vesely and Okafor request: rain"),
    ("They praised the call for rain in the assembly.", "Vesely and Okafor praise: the call for rain in the assembly"),
    ("Both sides also expressed readiness to resume the flights.", "Vesely and Okafor commit: resume the flights"),
    (
        "The sides confirmed their intention to resume the flights.",
        "Vesely and Okafor reaffirm: their intention to resume the flights",
    ),
    ("He also thanked the Prime Minister for the loan of two ferries.", "Vesely thank: the loan of two ferries"),
    ("The Ghanaian side proposed a joint patrol.", "Okafor propose: a joint patrol"),
    ("President Vesely paid tribute to the courage of the divers.", "Vesely praise: the courage of the divers"),
    ("President Vesely wished the people of Ghana a peaceful year.", "Vesely congratulate: a peaceful year"),
    (
        "President Vesely extended an invitation to Prime Minister Okafor to visit Santiago.",
        "Vesely invite: visit Santiago",
    ),
    ("President Vesely accepted the invitation to visit Accra.", "Vesely agree: the invitation to visit Accra"),
    (
        "President Vesely briefed Prime Minister Okafor on the search for the crew.",
        "Vesely inform: the search for the crew",
    ),
    (
        "President Vesely informed Prime Minister Okafor of the search for the crew.",
        "Vesely inform: the search for the crew",
    ),
    ("President Vesely offered Chile's help with the search.", "Vesely propose: Chile's help with the search"),
    ("President Vesely pledged to send two ferries.", "Vesely commit: send two ferries"),
    (
        "President Vesely promised that the ferries would sail on Monday.",
        "Vesely commit: the ferries would sail on Monday",
    ),
    (
        "President Vesely condemned the raid in the strongest terms.",
        "Vesely criticize: the raid in the strongest terms",
    ),
    (
        "President Vesely accused the rebels of breaking the truce.",
        "Vesely criticize: the rebels of breaking the truce",
    ),
    ("President Vesely blamed the rebels for the raid.", "Vesely criticize: the rebels for the raid"),
    ("President Vesely rejected the claim that the dam had failed.", "Vesely reject: the dam had failed"),
    ("President Vesely insisted that the rebels lay down their arms.", "Vesely demand: the rebels lay down their arms"),
    ("President Vesely demanded the release of the crew.", "Vesely demand: the release of the crew"),
    ("President Vesely expressed hope that the crew would be freed.", "Vesely hope: the crew would be freed"),
    ("President Vesely looks forward to the summit in Accra.", "Vesely hope: the summit in Accra"),
    ("President Vesely voiced support for the mission.", "Vesely support: the mission"),
    ("President Vesely praised the divers for their courage.", "Vesely praise: the divers for their courage"),
    ("President Vesely reaffirmed his commitment to the treaty.", "Vesely reaffirm: his commitment to the treaty"),
    ("President Vesely outlined his plan for the port.", "Vesely inform: his plan for the port"),
    ("President Vesely raised concerns about the closure of the port.", "Vesely concern: the closure of the port"),
    ("President Vesely voiced his opposition to the blockade.", "Vesely reject: his opposition to the blockade"),
    (
        "President Vesely announced at a joint press statement that direct flights would begin in May.",
        "Vesely inform: direct flights would begin in May",
    ),
    (
        "President Vesely told Prime Minister Okafor he would send two ferries.",
        "Vesely inform: he would send two ferries",
    ),
    ("President Vesely warned the port would be closed.", "Vesely warn: the port would be closed"),
    ("President Vesely had earlier said that the port was open.", "Vesely inform: the port was open"),
    ("President Vesely would like to thank Prime Minister Okafor for the ferries.", "Vesely thank: the ferries"),
]

PARTICIPLE = [
    (
        "President Vesely informed Prime Minister Okafor about the state of the fleet noting that the north is hit.",
        "Vesely inform: the state of the fleet",
        "Vesely inform: the north is hit",
    ),
    (
        "President Vesely thanked Prime Minister Okafor for a letter stressing that the dam is safe.",
        "Vesely thank: a letter stressing that the dam is safe",
    ),
    (
        "President Vesely noted that ferries had come without anybody noting that.",
        "Vesely inform: ferries had come without anybody noting that",
    ),
    (
        "President Vesely thanked Prime Minister Okafor for a song promising that the dam will hold.",
        "Vesely thank: a song promising that the dam will hold",
    ),
    (
        "President Vesely welcomed the truce, stressing that it must last.",
        "Vesely praise: the truce",
        "Vesely emphasize: it must last",
    ),
    (
        "President Vesely welcomed the truce, adding that it must last, and thanked the mediators.",
        "Vesely praise: the truce",
        "Vesely inform: it must last",
    ),
    (
        "President Vesely welcomed the truce while noting the risks.",
        "Vesely praise: the truce",
        "Vesely inform: the risks",
    ),
    (
        "Stressing the need for calm, President Vesely welcomed the truce.",
        "Vesely emphasize: the need for calm",
        "Vesely praise: the truce",
    ),
    (
        'Calling Ghana a "true friend", President Vesely welcomed the truce.',
        'Vesely inform: Ghana a "true friend"',
        "Vesely praise: the truce",
    ),
    (
        "Having thanked Prime Minister Okafor for the ferries, President Vesely welcomed the truce.",
        "Vesely thank: the ferries",
        "Vesely praise: the truce",
    ),
    ("President Vesely began by thanking Prime Minister Okafor for the ferries.", "Vesely thank: the ferries"),
    ("President Vesely concluded by expressing hope for peace.", "Vesely hope: peace"),
    (
        "President Vesely welcomed the truce, calling it a brave step.",
        "Vesely praise: the truce",
        "Vesely inform: a brave step",
    ),
    (
        "The two leaders spoke for an hour, with Prime Minister Okafor thanking Chile for its help.",
        "Okafor thank: its help",
    ),
    ("President Vesely issued a statement calling for calm.", "Vesely request: calm"),
    ("President Vesely was quoted as saying that the dam was safe.", "Vesely inform: the dam was safe"),
    ("President Vesely was quoted by the daily as saying the dam was safe.", "Vesely inform: the dam was safe"),
    (
        "President Vesely said that the ferries keep sailing, drawing crowds, and fishing.",
        "Vesely inform: the ferries keep sailing, drawing crowds, and fishing",
    ),
]

INFINITIVE = [
    ("President Vesely called Prime Minister Okafor to thank him for the ferries.", "Vesely thank: the ferries"),
    (
        "President Vesely spoke with Prime Minister Okafor to express condolences over the loss of the ferry.",
        "Vesely condole: the loss of the ferry",
    ),
    (
        "President Vesely met Prime Minister Okafor to discuss trade and reaffirm their friendship.",
        "Vesely reaffirm: their friendship",
        "topic: trade",
    ),
    (
        "President Vesely telephoned Prime Minister Okafor to congratulate him on the victory and to offer help.",
        "Vesely congratulate: the victory",
        "Vesely propose: help",
    ),
    (
        "President Vesely met Prime Minister Okafor to discuss the drought, as well as to reaffirm the plan.",
        "Vesely reaffirm: the plan",
        "topic: the drought",
    ),
    (
        "President Vesely spoke with Prime Minister Okafor to praise the navy, as well as to reaffirm the plan.",
        "Vesely praise: the navy",
        "Vesely reaffirm: the plan",
    ),
]

PASSIVE_AND_IMPERSONAL = [
    ("The two leaders agreed to meet in May, it is stated.", "Vesely and Okafor agree: meet in May"),
    ("President Vesely said the port was open, it was reported.", "Vesely inform: the port was open"),
    ("In that regard, it was concluded that trade had doubled.", "Vesely and Okafor inform: trade had doubled"),
    ("It was agreed that the talks would go on in May.", "Vesely and Okafor agree: the talks would go on in May"),
    ("It was agreed to hold a new round of talks in May.", "Vesely and Okafor agree: hold a new round of talks in May"),
    ("It was noted that trade had doubled.", "Vesely and Okafor inform: trade had doubled"),
    ("Hope was expressed that the talks would resume.", "Vesely and Okafor hope: the talks would resume"),
    ("The need for a lasting truce was stressed.", "Vesely and Okafor emphasize: The need for a lasting truce"),
    (
        "The importance of the treaty was emphasised by both sides.",
        "Vesely and Okafor emphasize: The importance of the treaty",
    ),
    ("The plan for a truce was welcomed by Prime Minister Okafor.", "Okafor praise: The plan for a truce"),
    ("Special attention was paid to the supply of grain.", "topic: the supply of grain"),
    ("Issues of trade and fishing were discussed.", "topic: Issues of trade and fishing"),
    (
        "There was a shared commitment to ending the blockade.",
        "Vesely and Okafor commit: a shared commitment to ending the blockade",
    ),
    (
        "The emphasis was on the release of the crew.",
        "Vesely and Okafor emphasize: the release of the crew",
        "topic: the release of the crew",
    ),
    ("The convoy was denied entry.",),
    ("The map was updated in May.",),
    (
        "The need to fish in a manner that spares the young was underlined.",
        "Vesely and Okafor emphasize: The need to fish in a manner that spares the young",
    ),
    (
        "President Vesely proposed that ferries and crews for the port be promised to both.",
        "Vesely propose: ferries and crews for the port be promised to both",
    ),
    (
        "President Vesely said that trade and piracy were discussed.",
        "Vesely inform: trade and piracy were discussed",
        "topic: trade and piracy",
    ),
    ("President Vesely praised the navy and piracy was discussed.", "Vesely praise: the navy", "topic: piracy"),
    (
        "Touching upon the drought, the need for a dam was noted.",
        "Vesely and Okafor inform: the need for a dam",
        "topic: the drought",
    ),
]

BARE = [
    ("President Vesely said Ghana faces a drought.", "Vesely inform: Ghana faces a drought"),
    ("President Vesely said Ghana firmly adheres to the plan.", "Vesely inform: Ghana firmly adheres to the plan"),
    ("President Vesely said the ports lack cranes.", "Vesely inform: the ports lack cranes"),
    ("President Vesely said Ghana and Peru face a drought.", "Vesely inform: Ghana and Peru face a drought"),
    ("President Vesely said the port fell into ruin.", "Vesely inform: the port fell into ruin"),
    ("President Vesely said the words.",),
    ("President Vesely said the plans.",),
]

INVERTED = [
    ('"We are safe," Vesely, the Czech president, told Okafor.', "Vesely inform: We are safe,"),
    ('"We are safe," President Vesely, aged 61, told Prime Minister Okafor.', "Vesely inform: We are safe,"),
    ("The dam is safe, Vesely, the Czech president, told Okafor.", "Vesely inform: The dam is safe"),
    ("“The dam is safe,” said President Vesely.", "Vesely inform: The dam is safe,"),
    ("“The dam is safe,” President Vesely said.", "Vesely inform: The dam is safe,"),
    ("“The dam is safe,” President Vesely said on Monday.", "Vesely inform: The dam is safe,"),
    ("“The dam is safe,” President Vesely told reporters after the meeting.", "Vesely inform: The dam is safe,"),
    ("“The dam is safe,” said President Vesely, who had visited it.", "Vesely inform: The dam is safe,"),
    ("The dam is safe, President Vesely said.", "Vesely inform: The dam is safe"),
    ("The dam is safe, said President Vesely.", "Vesely inform: The dam is safe"),
    ("The dam is safe, President Vesely told Prime Minister Okafor.", "Vesely inform: The dam is safe"),
    ("The dam, President Vesely said, is safe.", "Vesely inform: The dam, President Vesely said, is safe"),
    (
        "If the dam fails, he said, Chile will send help.",
        "Vesely inform: If the dam fails, he said, Chile will send help",
    ),
    (
        "The dam is safe, he said, adding that it had been mended.",
        "Vesely inform: The dam is safe",
        "Vesely inform: it had been mended",
    ),
    ("The dam is safe, according to President Vesely.", "Vesely inform: The dam is safe"),
    ("According to President Vesely, the dam is safe.", "Vesely inform: the dam is safe"),
    ("As President Vesely put it, the dam is safe.", "Vesely inform: the dam is safe"),
    ("The dam is safe, as President Vesely put it.", "Vesely inform: The dam is safe"),
    ("In the words of President Vesely, the dam is “a rock”.", "Vesely inform: the dam is “a rock”"),
    ("As noted by President Vesely, the dam is safe.", "Vesely inform: the dam is safe"),
    ("“I told him, ‘Mend the dam,’” Vesely said.", "Vesely inform: I told him, ‘Mend the dam,’"),
    ("\"He said to me: 'It is safe.'\" Vesely said.", "Vesely inform: He said to me: 'It is safe.'"),
    ("Vesely said, “I told him, ‘Mend the dam.’”", "Vesely inform: I told him, ‘Mend the dam.’"),
    (
        "“The dam is safe”, Vesely told Okafor, “but it is old.”",
        "Vesely inform: The dam is safe”, Vesely told Okafor, “but it is old.",
    ),
    (
        "'It is an old dam', said Vesely, 'and it is not safe'.",
        "Vesely inform: It is an old dam', said Vesely, 'and it is not safe",
    ),
    ("During the talks, President Vesely said the dam was safe.", "Vesely inform: the dam was safe"),
    ("In a speech after the talks, President Vesely said, “The dam is safe.”", "Vesely inform: The dam is safe."),
    (
        "The dam, which is old, will hold, said President Vesely of Chile.",
        "Vesely inform: The dam, which is old, will hold",
    ),
    ("The dam “will hold,” said President Vesely.", "Vesely inform: The dam “will hold,”"),
    ("“The dam is safe,” said former energy executive Carla Moss in an email.", "Moss inform: The dam is safe,"),
    (
        "“The dam is safe,” said Moss’s deputy campaign manager, Ole Berg, who built it.",
        "Berg inform: The dam is safe,",
    ),
    ("The dam has held, says political scientist Ole Berg in Accra.", "Berg inform: The dam has held"),
    ("“Surely,” he said when asked by the press.", "Vesely inform: Surely,"),
    (
        "Carla Moss, a former envoy, said retired pilot Ole Berg was late.",
        "Moss inform: retired pilot Ole Berg was late",
    ),
    ("“The dam is safe,” said one former board aide.", "aide inform: The dam is safe,"),
    ("“The dam is safe,” said a 2008 Moss veteran.", "veteran inform: The dam is safe,"),
    ("“The dam is safe,” said no one.",),
    ("“The dam of our fathers,” said to have been written in one night, is a fine book.",),
    ("Ole Berg, the critic in charge of “Today,” said the book was long.", "Berg inform: the book was long"),
    ("President Vesely, 63, a former engineer, said he trusted the dam.", "Vesely inform: he trusted the dam"),
    (
        "President Vesely, for example, said Prime Minister Okafor had no plan.",
        "Vesely inform: Prime Minister Okafor had no plan",
    ),
    (
        "President Vesely, who once built dams, said Chile and Ghana have the means.",
        "Vesely inform: Chile and Ghana have the means",
    ),
    ("In an interview, Carla Moss, a former envoy, said Berg “was keen” on it.", "Moss inform: Berg “was keen” on it"),
    (
        "Another envoy, Carla Moss of Lima, said his survey of dams was late.",
        "Moss inform: his survey of dams was late",
    ),
    ("President Vesely, in turn, accused Ghana of delay.", "Vesely criticize: Ghana of delay"),
    (
        "President Vesely, a former engineer, did not praise the lost crew.",
        "Vesely not praise: the lost crew",
    ),
]

ACCORDING = [
    ("The dam was safe in May, according to the Pentagon.", "Pentagon inform: The dam was safe in May"),
    ("According to the Washington Post, the dam was safe in May.", "Post inform: the dam was safe in May"),
    ("According to a Radio Lima poll released Monday, the dam was safe.", "poll inform: the dam was safe"),
    ("The dam was safe, according to press reports.", "reports inform: The dam was safe"),
    ("The dam was safe, according to one research firm.", "firm inform: The dam was safe"),
    ("The dam was safe, according to Mr. Berg’s campaign.", "campaign inform: The dam was safe"),
    ("The dam was safe, according to someone in attendance.", "attendance inform: The dam was safe"),
    ("It did not go unnoticed: According to recent polls, the dam was safe.", "polls inform: the dam was safe"),
    (
        "Among the dams at risk, according to Ms. Berg, are two in Ghana.",
        "Berg inform: Among the dams at risk, according to Ms. Berg, are two in Ghana",
    ),
    (
        "While most of the dams were old, according to Ole Berg, two in Ghana were new.",
        "Berg inform: While most of the dams were old, according to Ole Berg, two in Ghana were new",
    ),
    ("President Vesely stressed that all went according to plan.", "Vesely emphasize: all went according to plan"),
    ("The dam must be safe, according to the treaty.",),
    ("According to state law, no one may sail here.",),
    ("The stones were stacked according to size and age.",),
    ("That is according to early results of the dam polls.",),
    ("The two leaders met in Lima in May, according to the Washington Post.",),
    ("President Vesely met the crews, according to the ministry.",),
]

PARENTHETICAL = [
    (
        "The ports have a duty, President Vesely added, to help ships and open their gates.",
        "Vesely inform: The ports have a duty, President Vesely added, to help ships and open their gates",
    ),
    ("It is time for all crews, he said, to act.", "Vesely inform: It is time for all crews, he said, to act"),
    (
        "The crews are ready, he noted, in order to sail in May.",
        "Vesely inform: The crews are ready, he noted, in order to sail in May",
    ),
    ("The crews are ready, he said, to the joy of all.", "Vesely inform: The crews are ready"),
    ("The dam, President Vesely said, matters.", "Vesely inform: The dam, President Vesely said, matters"),
    ("But, he said, it is a risky plan.", "Vesely inform: But, he said, it is a risky plan"),
    ("On Tuesday, he said, the dam will open.", "Vesely inform: On Tuesday, he said, the dam will open"),
    (
        "In the end, he said, union voters always side with the port.",
        "Vesely inform: In the end, he said, union voters always side with the port",
    ),
    (
        "When he arrived, officials said, the dam was shut.",
        "officials inform: When he arrived, officials said, the dam was shut",
    ),
    (
        "The dam, the president said at the time, would never open.",
        "Vesely inform: The dam, the president said at the time, would never open",
    ),
    (
        "The plan is so bold, he said, that no engineer would sign it.",
        "Vesely inform: The plan is so bold, he said, that no engineer would sign it",
    ),
    (
        "In some cases, engineers say, the dams have been shut.",
        "engineers inform: In some cases, engineers say, the dams have been shut",
    ),
    (
        "President Vesely intends to open the dam, he said, adding that it was safe.",
        "Vesely inform: President Vesely intends to open the dam",
        "Vesely inform: it was safe",
    ),
    ("In Lima, he said, and left.",),
    (
        "Despite the announced repairs, he said, the dam is unsafe.",
        "Vesely inform: Despite the announced repairs, he said, the dam is unsafe",
    ),
    (
        "President Vesely praised relations which, he said, are getting stronger.",
        "Vesely praise: relations",
        "Vesely inform: are getting stronger",
    ),
    (
        "President Vesely welcomed the truce, which, he added, must last.",
        "Vesely praise: the truce",
        "Vesely inform: must last",
    ),
]

QUOTED = [
    ("President Vesely said in a televised address: “The dam is safe.”", "Vesely inform: The dam is safe."),
    ("President Vesely said in a clip posted online: “The dam is safe.”", "Vesely inform: The dam is safe."),
    ("President Vesely said in a note after the call: “The dam is safe.”", "Vesely inform: The dam is safe."),
    ("President Vesely said: “The dam is safe. It will hold.”", "Vesely inform: The dam is safe. It will hold."),
    ("President Vesely said, “The dam is safe.”", "Vesely inform: The dam is safe."),
    ("President Vesely said “the dam is safe”.", "Vesely inform: “the dam is safe”"),
    ("President Vesely said the dam was “as safe as a house”.", "Vesely inform: the dam was “as safe as a house”"),
    ("“The dam,” President Vesely said, “is safe.”", "Vesely inform: The dam,” President Vesely said, “is safe."),
    (
        "“The dam is safe,” President Vesely said. “It will hold.”",
        "Vesely inform: The dam is safe,",
        "Vesely inform: It will hold.",
    ),
    ("“The dam is safe. It will hold,” President Vesely said.", "Vesely inform: The dam is safe. It will hold,"),
    ("“The dam is safe,” he said, and thanked the engineers.", "Vesely inform: The dam is safe,"),
    ("The so-called “safe zone” was discussed.", "topic: The so-called “safe zone”"),
    ("President Vesely visited the “House of Friendship” in Accra.",),
    (
        "President Vesely said that “the dam is safe” and “will hold”.",
        "Vesely inform: “the dam is safe” and “will hold”",
    ),
    (
        '"The dam is safe," President Vesely said, "and it will hold."',
        'Vesely inform: The dam is safe," President Vesely said, "and it will hold.',
    ),
    (
        '"The dam is safe," he added. "The engineers have done their work."',
        "Vesely inform: The dam is safe,",
        "Vesely inform: The engineers have done their work.",
    ),
    ("“We’re ready,” said Ghana’s prime minister.", "Okafor inform: We’re ready,"),
    ("Asked about the dam, President Vesely said: “It is safe.”", "Vesely inform: It is safe."),
    ("'The dam is safe,' President Vesely said.", "Vesely inform: The dam is safe,"),
    (
        "“The dam is safe and will hold for a hundred years”, President Vesely stressed.",
        "Vesely emphasize: The dam is safe and will hold for a hundred years",
    ),
    ("President Vesely told a news conference: “The dam is safe.”", "Vesely inform: The dam is safe."),
    ("He spoke of a “new chapter” in relations.", "topic: a “new chapter” in relations"),
    ("“The dam is safe,” President Vesely told a cheering crowd, his voice hoarse.", "Vesely inform: The dam is safe,"),
    ("“The dam is safe,” he told Radio Lima’s Anna Moss about the plan.", "Vesely inform: The dam is safe,"),
    ("“The dam is safe,” he said Dec. 6 on Radio Lima.", "Vesely inform: The dam is safe,"),
    ("“Is the dam safe?” Mr. Vesely asked.", "Vesely request: Is the dam safe?"),
    ("“Is the dam safe?” President Vesely asked the engineers.", "Vesely request: Is the dam safe?"),
    ("“Is the dam safe?” President Vesely said it was.", "Vesely inform: it was"),
    ("“Is the dam safe?” President Vesely asked for an answer.", "Vesely request: an answer"),
    ("President Vesely called the report “a rush to judgment”.", "Vesely inform: the report “a rush to judgment”"),
    (
        "President Vesely called the refusal of advice from old engineers “a shame”.",
        "Vesely inform: the refusal of advice from old engineers “a shame”",
    ),
    ("President Vesely called the “Volta” line on Monday.",),
    ("“The dam is safe,” he said introducing the engineer.", "Vesely inform: The dam is safe,"),
    ("“The dam is safe,” but President Vesely said the port was shut.", "Vesely inform: the port was shut"),
    (
        "“The dam is safe,” a sign read, and President Vesely told the crews that it was.",
        "Vesely inform: it was",
    ),
    ("“The dam is safe,” President Vesely said, addressing the ministers.", "Vesely inform: The dam is safe,"),
]

BESIDE = [
    (
        "The leaders stressed the importance of fish, with Okafor noting that the harbour was full.",
        "Vesely and Okafor emphasize: the importance of fish",
        "Okafor inform: the harbour was full",
    ),
    (
        "They agreed to meet in May, with Vesely offering to host the talks.",
        "Vesely and Okafor agree: meet in May",
        "Vesely propose: host the talks",
    ),
    (
        "Both sides welcomed the truce, with Okafor describing it as a “great step”.",
        "Vesely and Okafor praise: the truce",
        "Okafor inform: it as a “great step”",
    ),
    (
        "The leaders expressed concern over the flood, with both calling for more help.",
        "Vesely and Okafor concern: the flood",
        "Vesely and Okafor request: more help",
    ),
    (
        "Okafor thanked Vesely for the ferries, with the latter saying there would be more.",
        "Okafor thank: the ferries",
        "Vesely inform: there would be more",
    ),
    (
        "The Chilean foreign ministry said the two discussed fish, with Okafor blaming the storms.",
        "Okafor criticize: the storms",
        "topic: fish",
    ),
]

LED_TO = [
    ("President Vesely used the call to thank him for the ferries.", "Vesely thank: the ferries"),
    ("President Vesely was quick to point out that the harbour was full.", "Vesely emphasize: the harbour was full"),
    ("President Vesely made it plain that the dam was safe.", "Vesely emphasize: the dam was safe"),
    ("President Vesely said, referring to the dam, that it was safe.", "Vesely inform: it was safe"),
    ("“It is safe,” President Vesely said, referring to the dam.", "Vesely inform: It is safe,"),
    ("President Vesely referred to the flood.", "Vesely inform: the flood"),
]

FEELINGS = [
    ("President Vesely noted with concern the rise of the river.", "Vesely inform: the rise of the river"),
    ("President Vesely noted with deep satisfaction the plan.", "Vesely inform: the plan"),
    (
        "Both leaders agreed that the harbour should open and that the flood must be dealt with.",
        "Vesely and Okafor agree: the harbour should open and that the flood must be dealt with",
    ),
    ("The flood was dealt with at length.", "topic: The flood"),
    ("President Vesely invited the Prime Minister for a state visit in May.", "Vesely invite: a state visit in May"),
    ("President Vesely expressed the UK's concern at the raid.", "Vesely concern: the raid"),
    (
        "President Vesely offered the UK's full support in the search.",
        "Vesely support: the UK's full support in the search",
    ),
    ("Vesely conveyed greetings of President Okafor.", "Vesely congratulate: greetings of President Okafor"),
    (
        "Vesely conveyed the condolences of President Okafor over the flood.",
        "Vesely condole: the condolences of President Okafor over the flood",
    ),
    ("President Vesely invited the Prime Minister to Santiago.", "Vesely invite: Santiago"),
    ("President Vesely invited the Prime Minister to Chile in May.", "Vesely invite: Chile in May"),
    ("The focus of the talks was the flood.", "topic: the flood"),
    ("High on the agenda was the flood.", "topic: the flood"),
]

TIMES = [
    ("Vesely said last week he would not go.", "Vesely inform: he would not go"),
    ("Vesely said this week he would not go.", "Vesely inform: he would not go"),
    ("Vesely said earlier this week the harbour would open.", "Vesely inform: the harbour would open"),
    ("Vesely said late Monday the harbour would open.", "Vesely inform: the harbour would open"),
    ("Vesely said late on Monday the harbour would open.", "Vesely inform: the harbour would open"),
    ("Vesely said on Monday evening the harbour would open.", "Vesely inform: the harbour would open"),
    ("Vesely said Monday night that the harbour would open.", "Vesely inform: the harbour would open"),
    ("Vesely said in March the harbour would open.", "Vesely inform: the harbour would open"),
    ("Vesely said two days ago the harbour would open.", "Vesely inform: the harbour would open"),
    ("Vesely said on Monday, the harbour would open.", "Vesely inform: the harbour would open"),
    ("Vesely told Okafor last week the harbour would open.", "Vesely inform: the harbour would open"),
    ("Vesely said last week was hard.", "Vesely inform: last week was hard"),
    ("Vesely said this harbour was full.", "Vesely inform: this harbour was full"),
    ("Vesely said two ships were lost.", "Vesely inform: two ships were lost"),
    ("Vesely said Monday's talks were good.", "Vesely inform: Monday's talks were good"),
    ("Vesely noted last year's flood.", "Vesely inform: last year's flood"),
    ("Vesely vowed never to go.", "Vesely commit: never to go"),
]

TOLD_TO_OTHERS = [
    ("Vesely told the newspaper he would go.", "Vesely inform: he would go"),
    ("Vesely told the Herald the harbour would open.", "Vesely inform: the harbour would open"),
    ("Vesely told journalists the harbour would open.", "Vesely inform: the harbour would open"),
    ("Okafor warned the crews the harbour would close.", "Okafor warn: the harbour would close"),
    ("Okafor warned the harbour would close.", "Okafor warn: the harbour would close"),
    ("Okafor reminded the guests their visas had expired.", "Okafor inform: their visas had expired"),
    ("Vesely told the farmers of his plan.", "Vesely inform: his plan"),
    ("Vesely told the truth.",),
]

AGREED = [
    ("There was agreement that the harbour should open.", "Vesely and Okafor agree: the harbour should open"),
    ("There was broad consensus on the harbour.", "Vesely and Okafor agree: the harbour"),
    ("There was full agreement between the two on the harbour.", "Vesely and Okafor agree: the harbour"),
    ("There was no agreement on the harbour.",),
    ("There was little agreement on the harbour.",),
    ("There was an agreement on fishing rights from 1920.",),
]

NESTED = [
    (
        "President Vesely stressed the consensus as reflected by the statement of the African Union.",
        "Vesely emphasize: the consensus as reflected by the statement of the African Union",
    ),
    (
        "President Vesely told Prime Minister Okafor that, to follow this up, her aide, Dr. Rao, would fly to Accra.",
        "Vesely inform: to follow this up, her aide, Dr. Rao, would fly to Accra",
    ),
    (
        "President Vesely expressed hope that the ferry link, which carries grain, would be approved soon.",
        "Vesely hope: the ferry link, which carries grain, would be approved soon",
    ),
    (
        "The need for cooperation against all gangs which resort to piracy was underscored.",
        "Vesely and Okafor emphasize: The need for cooperation against all gangs which resort to piracy",
    ),
    (
        "President Vesely stressed that the work was proceeding according to plan and in time.",
        "Vesely emphasize: the work was proceeding according to plan and in time",
    ),
    (
        "They agreed that according to the treaty, the port must open.",
        "Vesely and Okafor agree: according to the treaty, the port must open",
    ),
    (
        "President Vesely informed her guest about the state of the fleet.",
        "Vesely inform: the state of the fleet",
    ),
    ("President Vesely informed her about the port.", "Vesely inform: the port"),
    (
        "President Vesely welcomed the plan; it is due in May.",
        "Vesely praise: the plan",
    ),
    (
        "President Vesely welcomed the plan; a step to peace.",
        "Vesely praise: the plan; a step to peace",
    ),
    (
        "President Vesely noted that Ghana supports the plan and calls for its adoption.",
        "Vesely inform: Ghana supports the plan and calls for its adoption",
    ),
    (
        "President Vesely noted that the ferry is in Accra, Ghana, and is ready for a look by experts.",
        "Vesely inform: the ferry is in Accra, Ghana, and is ready for a look by experts",
    ),
    (
        "President Vesely thanked Ghana for its generosity and continued willingness to help.",
        "Vesely thank: its generosity and continued willingness to help",
    ),
    (
        "They noted the status of new and ongoing projects being undertaken by Chile.",
        "Vesely and Okafor inform: the status of new and ongoing projects being undertaken by Chile",
    ),
    (
        "They called for a release of full, transparent, and detailed data.",
        "Vesely and Okafor request: a release of full, transparent, and detailed data",
    ),
    ("President Vesely offered two ferries to Ghana.", "Vesely propose: two ferries to Ghana"),
    ("President Vesely said two ferries had sunk.", "Vesely inform: two ferries had sunk"),
    (
        "President Vesely stressed that the port was open, and detailed the plan.",
        "Vesely emphasize: the port was open",
        "Vesely inform: the plan",
    ),
    (
        "President Vesely recalled that in recent weeks, Chile has provided aid to Ghana's ports.",
        "Vesely inform: in recent weeks, Chile has provided aid to Ghana's ports",
    ),
    (
        "They agreed that, together with their ministers, they would continue to support the port.",
        "Vesely and Okafor agree: together with their ministers, they would continue to support the port",
    ),
    (
        "President Vesely noted that if the talks fail, Chile is prepared to close the port.",
        "Vesely inform: if the talks fail, Chile is prepared to close the port",
    ),
    (
        "President Vesely stressed that this year, the tenth of the treaty, they are committed to peace.",
        "Vesely emphasize: this year, the tenth of the treaty, they are committed to peace",
    ),
    (
        "President Vesely stated that, based on the changes presented, they support the plan.",
        "Vesely inform: based on the changes presented, they support the plan",
    ),
    (
        "President Vesely said that the port was open, and Prime Minister Okafor thanked him for the plan.",
        "Vesely inform: the port was open",
        "Okafor thank: the plan",
    ),
    (
        "The ministry said that President Vesely told Prime Minister Okafor that the dam was safe.",
        "Vesely inform: the dam was safe",
    ),
    (
        "The ministry said President Vesely had thanked Prime Minister Okafor for the ferries.",
        "Vesely thank: the ferries",
    ),
    (
        "A spokesman said that President Vesely had expressed concern over the closure of the port.",
        "Vesely concern: the closure of the port",
    ),
    (
        "President Vesely said that Prime Minister Okafor had told him that the port was open.",
        "Okafor inform: the port was open",
    ),
    ("President Vesely said he hoped that the port would open.", "Vesely inform: he hoped that the port would open"),
    (
        "President Vesely denied that Prime Minister Okafor had told him that the port was open.",
        "Vesely reject: Prime Minister Okafor had told him that the port was open",
    ),
    ("Prime Minister Okafor, who said the port was open, thanked Chile.",),
    (
        "The daily reported that President Vesely had asked Prime Minister Okafor for two ferries.",
        "Vesely request: two ferries",
    ),
    (
        "According to the ministry, President Vesely thanked Prime Minister Okafor for the ferries.",
        "Vesely thank: the ferries",
    ),
    ("President Vesely asked Prime Minister Okafor for two ferries, the ministry said.", "Vesely request: two ferries"),
    (
        "President Vesely thanked Prime Minister Okafor for the ferries, his office said in a statement.",
        "Vesely thank: the ferries",
    ),
    ("The statement said the two leaders agreed to meet in May.", "Vesely and Okafor agree: meet in May"),
    (
        "It was reported that President Vesely had thanked Prime Minister Okafor for the ferries.",
        "Vesely thank: the ferries",
    ),
    (
        "They discussed issues that ministers will weigh in May, voiced their readiness to help, and praised it.",
        "Vesely and Okafor commit: their readiness to help",
        "topic: issues that ministers will weigh in May",
    ),
    (
        "They discussed the progress we have made toward a new canal, and President Vesely praised the dam.",
        "Vesely praise: the dam",
        "topic: the progress we have made toward a new canal",
    ),
    (
        "President Vesely reaffirmed his firm belief that, in time of drought, the dam helps both nations.",
        "Vesely reaffirm: in time of drought, the dam helps both nations",
    ),
    (
        "President Vesely stressed that Chile, as a neighbour, has kept the treaty, and will not accept a second dam.",
        "Vesely emphasize: Chile, as a neighbour, has kept the treaty, and will not accept a second dam",
    ),
    (
        "The ministry said they had discussed the state of the dam and that Vesely had warned of a flood.",
        "Vesely warn: a flood",
        "topic: the state of the dam",
    ),
    (
        "President Vesely said that Chile has always kept the truce and has asked for rain.",
        "Vesely inform: Chile has always kept the truce and has asked for rain",
    ),
    (
        "President Vesely condemned the raid, which came after Ghana had urged the crew to leave.",
        "Vesely criticize: the raid, which came after Ghana had urged the crew to leave",
    ),
    (
        "President Vesely stressed that although Ghana had called for a truce, the port is shut.",
        "Vesely emphasize: although Ghana had called for a truce, the port is shut",
    ),
    (
        "President Vesely noted that the crew had shown its will by saying that it would stay.",
        "Vesely inform: the crew had shown its will by saying that it would stay",
    ),
]

NEGATED = [
    ("President Vesely did not say that the dam was safe.", "Vesely not inform: the dam was safe"),
    ("President Vesely did not raise concerns about the closure of the port.",),
    ("President Vesely expressed no concern about the closure of the port.",),
    ("President Vesely denied that the dam had failed.", "Vesely reject: the dam had failed"),
    ("President Vesely did not deny that the dam had failed.",),
    ("President Vesely refused to comment on the closure of the port.",),
    ("President Vesely did not mention the lost crew.",),
    ("President Vesely refused to close the port.", "Vesely reject: close the port"),
    ("President Vesely has never threatened to close the port.", "Vesely not warn: close the port"),
    ("President Vesely left without saying whether the port was open.",),
]

COORDINATED = [
    (
        "President Vesely thanked Prime Minister Okafor for the ferries and asked for two more.",
        "Vesely thank: the ferries",
        "Vesely request: two more",
    ),
    (
        "President Vesely thanked Prime Minister Okafor for the ferries, welcomed the truce and called for calm.",
        "Vesely thank: the ferries",
        "Vesely praise: the truce",
        "Vesely request: calm",
    ),
    (
        "President Vesely stressed the need for calm and the need for talks.",
        "Vesely emphasize: the need for calm and the need for talks",
    ),
    (
        "President Vesely warned of a drought and pledged continued Chilean support for the farmers.",
        "Vesely warn: a drought",
        "Vesely support: continued Chilean support for the farmers",
    ),
    (
        "President Vesely welcomed the truce, as well as reaffirmed his support for the mission.",
        "Vesely praise: the truce",
        "Vesely reaffirm: his support for the mission",
    ),
    (
        "President Vesely welcomed the truce, while Prime Minister Okafor called for calm.",
        "Vesely praise: the truce",
        "Okafor request: calm",
    ),
    (
        "President Vesely welcomed the truce, but Prime Minister Okafor warned that it was fragile.",
        "Vesely praise: the truce",
        "Okafor warn: it was fragile",
    ),
    (
        "President Vesely said that flights between Accra and Lima would be launched.",
        "Vesely inform: flights between Accra and Lima would be launched",
    ),
    (
        "They spoke about the harvest in Peru and the President repeated her offer of seeds.",
        "Vesely reaffirm: her offer of seeds",
        "topic: the harvest in Peru",
    ),
    (
        "They discussed Peru and the President repeated her offer of seeds.",
        "Vesely reaffirm: her offer of seeds",
        "topic: Peru",
    ),
    (
        "Noting the ties between Chile and Ghana, the President and the Prime Minister pledged to mend the dam.",
        "Vesely and Okafor inform: the ties between Chile and Ghana",
        "Vesely and Okafor commit: mend the dam",
    ),
    (
        "President Vesely told him that he would come and had asked for a ship.",
        "Vesely inform: he would come and had asked for a ship",
    ),
]

CONDITIONAL = [
    (
        "President Vesely warned that Chile would act if the port stayed closed.",
        "Vesely warn: Chile would act if the port stayed closed",
    ),
    (
        "President Vesely threatened to close the strait if the blockade went on.",
        "Vesely warn: close the strait if the blockade went on",
    ),
]

SPEAKERS = [
    ("A White House official said that the port was open.", "official inform: the port was open"),
    ("Critics said that the port was open.", "Critics inform: the port was open"),
    ("Experts show that most voters want a truce.", "Experts inform: most voters want a truce"),
    ("Polls show that most voters want a truce.",),
    ("The report said that the port was open.",),
    ("The campaign said that the port was open.", "campaign inform: the port was open"),
    ("A producer for the channel told the daily that the interview was off.", "channel inform: the interview was off"),
    ("An official who declined to be named said that the port was open.", "official inform: the port was open"),
    ("The Harbour Board this week announced that it would close.", "Board inform: it would close"),
    ("Shipping rights advocates said the ruling was late.", "advocates inform: the ruling was late"),
    ("The LDP speechwriter said the deal-breaker was the port.", "speechwriter inform: the deal-breaker was the port"),
    ("Recent polling shows that the port is popular.", "polling inform: the port is popular"),
    ("The Times wrote that the port was shut.", "Times inform: the port was shut"),
    ("Police say the port was shut.", "Police inform: the port was shut"),
    ("Observers believe that the port will open soon.",),
    ("Opponents say the wage rise will hurt the port.", "Opponents inform: the wage rise will hurt the port"),
    ("“The port is open,” the annual report said.", "report inform: The port is open,"),
    (
        "The ministry has said that, at the request of the crews, it has opened the port.",
        "ministry inform: at the request of the crews, it has opened the port",
    ),
    ("Shipping rights advocates gathered at the port.",),
    ("The meeting of rights advocates said little.",),
    ("President Vesely warned Prime Minister Okafor not to rush.", "Vesely warn: not to rush"),
    ("President Vesely offered two ferries to Ghana.", "Vesely propose: two ferries to Ghana"),
    ("President Vesely said on Jan. 5 that the port was open.", "Vesely inform: the port was open"),
    ("Carl Berg Jr. said that the port was open.", "Jr. inform: the port was open"),
    ("They two agreed on the plan.", "Vesely and Okafor agree: the plan"),
    ("Both leaders stressed the need for calm.", "Vesely and Okafor emphasize: the need for calm"),
    ("They stressed the need for calm.", "Vesely and Okafor emphasize: the need for calm"),
    ("Chile and Ghana agreed to open the port.", "Vesely and Okafor agree: open the port"),
]

NEAR = [
    ("The plan for the dam, the third to be announced this year, is long.",),
    ("President Vesely said this when the gates were closed.",),
    ("President Vesely said this while the ships left the harbour.",),
    ("The state of the dam needs to be stressed.",),
    ("The accepted route runs along the coast.",),
    ("The new line added two stations to the network.",),
    ("Chile is adding to its lead in the table.",),
    ("The storm centered on the coast.",),
    ("The president answered questions from the public.",),
    ("The two sides exchanged prisoners.",),
    ("The talks lasted an hour.",),
    ("The president arrived in Lima on Monday.",),
    ("Prime Minister Okafor was welcomed by President Vesely at the airport.",),
    ("The agreement was signed in 1920.",),
    ("As we all know, the dam is safe.",),
    ("The stated aim is peace.",),
    ("The two presidents met in Lima in 2019.",),
    ("Voters want change.",),
    ("The statement was published on Monday.",),
    ("The two countries share a long border.",),
    ("The sharing of water began in May.",),
    ("He is the leader of the party that won the vote.",),
    ("The talks came after the raid.",),
    ("The plan calls for unity, closer ties of European states, and an end to the raids.",),
    ("The plan is for unity, more European states, overcoming old rifts.",),
    ("The port was closed.",),
    ("Chile has two ports and a dam.",),
    ("The president's speech was long.",),
    ("The president was elected in May.",),
    ("The invitation arrived on Monday.",),
    ("A meeting was held in Lima.",),
    ("They met again in June.",),
    ("He was accompanied by two ministers.",),
    ("People who support the plan gathered in the square.",),
    ("The ministry has a new information sharing agreement.",),
    ("The noted singer arrived in Lima.",),
    ("The suspected spy left the country.",),
    ("His promised visit never took place.",),
    ("The called strike was averted.",),
    ("The concerned parents waited.",),
    ("The committee elected a chair.",),
    ("Flights are expected to resume in May.",),
    ("The dam holds two cubic kilometres of water.",),
    ("The police arrested two men in Accra.",),
    ("The storm threatened the coast.",),
]

LISTS = [
    (
        "President Vesely stressed three points: the need for calm, the return of the crew and an open port.",
        "Vesely emphasize: three points: the need for calm, the return of the crew and an open port",
    ),
    (
        "President Vesely stressed that the port is open, that the crew is safe, and that flights will resume.",
        "Vesely emphasize: the port is open, that the crew is safe, and that flights will resume",
    ),
    ("They discussed trade, fishing and the release of the crew.", "topic: trade, fishing and the release of the crew"),
    (
        "They discussed trade, including tariffs, as well as fishing rights.",
        "topic: trade, including tariffs, as well as fishing rights",
    ),
    (
        "President Vesely and Prime Minister Okafor exchanged views on trade and agreed to meet in May.",
        "Vesely and Okafor agree: meet in May",
        "topic: trade",
    ),
    (
        "President Vesely reiterated opposition to the dam; affirmed the need for water; and pledged to mend it.",
        "Vesely reaffirm: opposition to the dam",
        "Vesely reaffirm: the need for water",
        "Vesely commit: mend it",
    ),
    (
        "They resolved to repair the dam; underscored the importance of water; and praised the canal.",
        "Vesely and Okafor agree: repair the dam",
        "Vesely and Okafor emphasize: the importance of water",
        "Vesely and Okafor praise: the canal",
    ),
    (
        "President Vesely praised plans to: deepen the canal; repaired docks; and new ferries.",
        "Vesely praise: plans to: deepen the canal; repaired docks; and new ferries",
    ),
    (
        "They discussed trade, shared values and open ports, and water.",
        "topic: trade, shared values and open ports, and water",
    ),
    (
        "President Vesely praised the canal, outlined concerns regarding the dam, and spoke in detail about the locks.",
        "Vesely praise: the canal",
        "Vesely inform: concerns regarding the dam",
        "topic: the locks",
    ),
    (
        "President Vesely condemned the raid, which broke a truce and presented a threat to trade.",
        "Vesely criticize: the raid, which broke a truce and presented a threat to trade",
    ),
    (
        "President Vesely condemned the raid, which broke a truce, and presented his plan for a new one.",
        "Vesely criticize: the raid, which broke a truce",
        "Vesely inform: his plan for a new one",
    ),
]

CONTINUED = [
    ("President Vesely said: “The dam is safe.” “It will hold.”", "Vesely inform: The dam is safe.” “It will hold."),
]

CONTACTS_AND_TOPICS = [
    (
        "Vesely told reporters the hourlong call focused on trade.",
        "Vesely inform: the hourlong call focused on trade",
        "topic: trade",
    ),
    ("They discussed trade, but the aim of the call was not to sign a deal.", "topic: trade"),
    ("They discussed trade but there was no sign of a deal.", "topic: trade"),
    ("They discussed trade but not a deal that was due.", "topic: trade but not a deal that was due"),
    (
        "President Vesely called Prime Minister Okafor to thank him for the ferries and to offer help.",
        "Vesely thank: the ferries",
        "Vesely propose: help",
    ),
    (
        "President Vesely received a call from Prime Minister Okafor, who thanked him for the ferries.",
        "Okafor thank: the ferries",
    ),
    ("The conversation focused on the supply of grain.", "topic: the supply of grain"),
    ("President Vesely raised the closure of the port.", "topic: the closure of the port"),
    ("President Vesely had a meeting with Prime Minister Okafor to discuss fishing rights.", "topic: fishing rights"),
    ("During the talks, trade and fishing were discussed.", "topic: trade and fishing"),
    ("They discussed in a closed session on Sunday several plans for the port.", "topic: several plans for the port"),
    ("They reviewed during the meeting ways to open the port.", "topic: ways to open the port"),
    ("They discussed, during the call, ways to open the port.", "topic: ways to open the port"),
    (
        "President Vesely discussed during a phone call with Prime Minister Okafor, leader of Ghana, the truce at sea.",
        "topic: the truce at sea",
    ),
    (
        "During the call, the agency said, several local and regional plans were discussed.",
        "topic: several local and regional plans",
    ),
    (
        "President Vesely spoke with Prime Minister Okafor on ways to respond to the drought.",
        "topic: ways to respond to the drought",
    ),
    ("President Vesely stated as follows:",),
    ("During the meetings, views were also exchanged on trade.", "topic: trade"),
    (
        "An exchange of views took place on the drought, and the plans for the port were reviewed.",
        "topic: the drought",
        "topic: the plans for the port",
    ),
    ("Current issues of trade and piracy were considered.", "topic: Current issues of trade and piracy"),
    ("They considered the schedule of the coming talks.", "topic: the coming talks"),
    ("President Vesely spoke by phone with Prime Minister Okafor on the latter's initiative.",),
    ("Topics discussed during the meeting included the drought and piracy.", "topic: the drought and piracy"),
    ("They agreed to:",),
]

COMPLEMENTS = [
    ("President Vesely urged calm in his phone conversation with Prime Minister Okafor.", "Vesely request: calm"),
    (
        "President Vesely stressed the need for rain during his call with Prime Minister Okafor.",
        "Vesely emphasize: the need for rain",
    ),
    (
        "President Vesely welcomed the pledges made during his phone call with Prime Minister Okafor.",
        "Vesely praise: the pledges made during his phone call with Prime Minister Okafor",
    ),
    (
        "President Vesely praised her role in his meeting with Prime Minister Okafor.",
        "Vesely praise: her role in his meeting with Prime Minister Okafor",
    ),
    ("President Vesely made the remarks in response to a phone call by Okafor.",),
    (
        "President Vesely expressed his gratitude in this regard to Prime Minister Okafor for the boats.",
        "Vesely thank: the boats",
    ),
    ("President Vesely also took the opportunity to discuss the dam.", "topic: the dam"),
    ("President Vesely also had the opportunity to thank Okafor for the boats.", "Vesely thank: the boats"),
    ("President Vesely provided Okafor with information about the dam.", "Vesely inform: information about the dam"),
    ("President Vesely provided him with an update on the dam.", "Vesely inform: an update on the dam"),
    ("They shared the view to work on the dam.", "Vesely and Okafor agree: work on the dam"),
    (
        "President Vesely thanked the leaders of the Freely Bound States for their ferries.",
        "Vesely thank: their ferries",
    ),
    ("President Vesely reminded the leaders of the plan for the port.", "Vesely inform: the plan for the port"),
    ("They considered some aspects of the drought.", "topic: the drought"),
    ("There was a special focus on the drought.", "topic: the drought"),
    ("President Vesely took the opportunity to thank Ghana for the ferries.", "Vesely thank: the ferries"),
    ("The call was an occasion for the two leaders to hail the ferries.", "Vesely and Okafor praise: the ferries"),
    (
        "The talks provided an opportunity for both sides to stress the need for ferries.",
        "Vesely and Okafor emphasize: the need for ferries",
    ),
    ("President Vesely expressed, on this occasion, her gratitude for the ferries.", "Vesely thank: the ferries"),
    (
        "President Vesely extended, during the call, an invitation to Okafor to visit the port.",
        "Vesely invite: visit the port",
    ),
    ("The call was an opportunity to hail the ferries.", "Vesely and Okafor praise: the ferries"),
    ("President Vesely went on to praise the navy.", "Vesely praise: the navy"),
    ("President Vesely went to praise the navy.",),
    ("President Vesely was proud to announce a gift of two ferries.", "Vesely inform: a gift of two ferries"),
    ("President Vesely was pleased to be at sea.", "Vesely praise: be at sea"),
    ("President Vesely for his part stressed the need for a port.", "Vesely emphasize: the need for a port"),
    (
        "President Vesely proposed August 5-6 for the visit but Prime Minister Okafor is away then.",
        "Vesely propose: August 5-6 for the visit",
    ),
    (
        "President Vesely said the plan was good but Prime Minister Okafor is away.",
        "Vesely inform: the plan was good but Prime Minister Okafor is away",
    ),
    ("President Vesely praised the old but safe ferries.", "Vesely praise: the old but safe ferries"),
    (
        "President Vesely praised not only Chile but Ghana and the crews that had come.",
        "Vesely praise: Chile but Ghana and the crews that had come",
    ),
    (
        "President Vesely stressed the broad consensus as reflected by the statement of the African Union on piracy.",
        "Vesely emphasize: the broad consensus as reflected by the statement of the African Union on piracy",
    ),
    (
        "In view of the concern expressed by Prime Minister Okafor about the dam, President Vesely set out a plan.",
        "Okafor concern: the dam",
        "Vesely inform: a plan",
    ),
    (
        "In response to concern expressed by Prime Minister Okafor, President Vesely set out a plan.",
        "Vesely inform: a plan",
    ),
    (
        "President Vesely noted the concern expressed by Prime Minister Okafor about the dam.",
        "Vesely inform: the concern expressed by Prime Minister Okafor about the dam",
    ),
    (
        "President Vesely praised the outcome of his recent meeting, held via videoconference, with sailors of Peru.",
        "Vesely praise: the outcome of his recent meeting, held via videoconference, with sailors of Peru",
    ),
    ("President Vesely proposed August 5 for the visit.", "Vesely propose: August 5 for the visit"),
    ("President Vesely proposed August 5-6 for the visit.", "Vesely propose: August 5-6 for the visit"),
    ("President Vesely noted on August 5 the rise in trade.", "Vesely inform: the rise in trade"),
    (
        "The closure of the port on the 4th of April was discussed.",
        "topic: The closure of the port on the 4th of April",
    ),
    ("The closure of the port was discussed on Monday.", "topic: The closure of the port"),
    (
        "President Vesely reiterated the need for ties at a press conference in Lima.",
        "Vesely reaffirm: the need for ties",
    ),
    ("President Vesely praised the work at a dam in Lima.", "Vesely praise: the work at a dam in Lima"),
    ("President Vesely praised the plan for a press conference.", "Vesely praise: the plan for a press conference"),
    ("The leaders discussed, first of all, new aid for the port.", "topic: new aid for the port"),
    ("The leaders discussed, in particular, the port.", "topic: the port"),
    (
        "They condemned in the strongest terms the raid on the port.",
        "Vesely and Okafor criticize: the raid on the port",
    ),
    (
        "They condemned, in the strongest terms, the raid on the port.",
        "Vesely and Okafor criticize: the raid on the port",
    ),
    ("President Vesely thanked the leaders of the West African states for the ferries.", "Vesely thank: the ferries"),
    (
        "President Vesely congratulated Okafor and the nation of Ghana on hosting the games.",
        "Vesely congratulate: hosting the games",
    ),
    ("President Vesely congratulated him and Ghana for a fine summit.", "Vesely congratulate: a fine summit"),
    ("President Vesely thanked him and his crew for the ferries.", "Vesely thank: the ferries"),
    ("President Vesely thanked Okafor and praised the plan for the port.", "Vesely praise: the plan for the port"),
    ("President Vesely urged all of Ghana's neighbours to open their ports.", "Vesely request: open their ports"),
    ("President Vesely assured Okafor full support for the port.", "Vesely commit: full support for the port"),
    (
        "President Vesely congratulated Prime Minister Okafor on the victory, offered a loan and invited him to Lima.",
        "Vesely congratulate: the victory",
        "Vesely propose: a loan",
        "Vesely invite: Lima",
    ),
    (
        "President Vesely asked Prime Minister Okafor by phone on Tuesday to open the port.",
        "Vesely request: open the port",
    ),
    (
        "President Vesely praised Prime Minister Okafor for the rescue of the crew.",
        "Vesely praise: the rescue of the crew",
    ),
    ("President Vesely praised the divers in a phone call on Thursday.", "Vesely praise: the divers"),
    ("President Vesely rejected the plan over the course of a long meeting.", "Vesely reject: the plan"),
    (
        "President Vesely agreed to discuss the plan during a meeting in May.",
        "Vesely agree: discuss the plan during a meeting in May",
    ),
    ("President Vesely called off a phone call with the queen.",),
    (
        "President Vesely underscored, on the eve of the summit, the need for calm.",
        "Vesely emphasize: the need for calm",
    ),
    (
        "President Vesely said that, once the port is open, flights will resume.",
        "Vesely inform: once the port is open, flights will resume",
    ),
    (
        "“The dam is safe,” President Vesely told Prime Minister Okafor, the ministry said.",
        "Vesely inform: The dam is safe,",
    ),
    (
        "While President Vesely said the dam was safe, he promised to visit it.",
        "Vesely inform: the dam was safe",
        "Vesely commit: visit it",
    ),
    ("President Vesely would like to thank Ghana for the ferries.", "Vesely thank: the ferries"),
    ("President Vesely became the first leader to call for a truce.", "Vesely request: a truce"),
    ("President Vesely, in a speech on Monday, said the dam was safe.", "Vesely inform: the dam was safe"),
    ("President Vesely in a statement said the dam was safe.", "Vesely inform: the dam was safe"),
    ("The envoy left Lima on Monday and says he will return.", "envoy inform: he will return"),
    (
        "President Vesely spoke with Prime Minister Okafor to discuss plans to support the farmers.",
        "topic: plans to support the farmers",
    ),
    (
        "President Vesely offered his condolences on behalf of the Chilean people on the loss of the ferry.",
        "Vesely condole: the loss of the ferry",
    ),
    (
        "President Vesely expressed congratulations on behalf of Minister Rojas and the whole nation on the new dam.",
        "Vesely congratulate: the new dam",
    ),
    (
        "President Vesely expressed thanks on behalf of the nation.",
        "Vesely thank: thanks on behalf of the nation",
    ),
    (
        "President Vesely gave specific examples of raids on the canal.",
        "Vesely inform: specific examples of raids on the canal",
    ),
    (
        "President Vesely made a point of noting that the canal is open.",
        "Vesely emphasize: the canal is open",
    ),
    (
        "President Vesely updated his counterpart on the operation to save the crew.",
        "Vesely inform: the operation to save the crew",
    ),
    ("They discussed further cooperation at sea.", "topic: further cooperation at sea"),
    ("They discussed further the plan for the port.", "topic: the plan for the port"),
    ("President Vesely announced today's gift of two ferries.", "Vesely inform: today's gift of two ferries"),
    (
        "The two leaders shared with each other their views on piracy.",
        "Vesely and Okafor inform: their views on piracy",
    ),
    ("President Vesely shared with Prime Minister Okafor his views on piracy.", "Vesely inform: his views on piracy"),
    (
        "President Vesely affirmed, during the phone call, his resolve to repair the dam.",
        "Vesely reaffirm: his resolve to repair the dam",
    ),
    ("President Vesely was keen to stress that the dam was safe.", "Vesely emphasize: the dam was safe"),
    ("President Vesely was keen to convey his thanks for the ferries.", "Vesely thank: the ferries"),
    ("President Vesely was keen to repair the dam.", "Vesely commit: repair the dam"),
    ("They expressed their condolences to each other over the flood.", "Vesely and Okafor condole: the flood"),
    ("They made a decision to repair the dam.", "Vesely and Okafor agree: a decision to repair the dam"),
    ("President Vesely recalled with gratitude Ghana's aid.", "Vesely inform: Ghana's aid"),
    (
        "President Vesely sent congratulations to Prime Minister Okafor on Monday.",
        "Vesely congratulate: congratulations",
    ),
    ("President Vesely urged further steps to open the port.", "Vesely request: further steps to open the port"),
    ("President Vesely urged the crews to open the port.", "Vesely request: open the port"),
    ("They agreed in principle to open the port.", "Vesely and Okafor agree: open the port"),
    (
        "President Vesely said that trade has grown and Kenya is ready.",
        "Vesely inform: trade has grown and Kenya is ready",
    ),
    (
        "President Vesely said that trade is growing and the Kenyan side supports this.",
        "Vesely inform: trade is growing and the Kenyan side supports this",
    ),
    ("The ministers praised each other's teams.", "Vesely and Okafor praise: each other's teams"),
    ("President Vesely condemned all attacks.", "Vesely criticize: all attacks"),
    ("The two leaders discussed about trade and ports.", "topic: trade and ports"),
    ("President Vesely thanked Prime Minister Okafor in a phone call for the ferries.", "Vesely thank: the ferries"),
    (
        "President Vesely congratulated Prime Minister Okafor at the meeting on Monday on the vote.",
        "Vesely congratulate: the vote",
    ),
    ("President Vesely informed Prime Minister Okafor on the talks.", "Vesely inform: the talks"),
]

KNOWN_FAILURES = [
    (
        'a clause after a comma and "but" counts as part of an infinitive',
        "President Vesely ordered the navy to leave, but it is the army that stayed.",
        "Vesely demand: leave",
    ),
    (
        "a passive whose subject holds a clause of its own is taken for that clause's content",
        "The report that President Vesely had threatened Ghana was denied by the ministry.",
    ),
    (
        "a verb that has no cue before it does not end what was said",
        "Relations which, he said, are getting stronger would be deepened.",
        "Vesely inform: are getting stronger",
    ),
    (
        "an aside about the one spoken to ends what was said to him",
        "President Vesely asked Prime Minister Okafor, who repeated his earlier promise, for help with the search.",
        "Vesely request: help with the search",
        "Okafor reaffirm: his earlier promise",
    ),
]

# Several who act have a clause of their own behind a comma.
ABSOLUTE = [
    (
        "It was their first call, with President Vesely saying it rains and Prime Minister Okafor asking for boats.",
        "Vesely inform: it rains",
        "Okafor request: boats",
    ),
    (
        "The meeting saw President Vesely expressing gratitude for the ferries.",
        "Vesely thank: the ferries",
    ),
    ("The call also saw both leaders stressing the need for rain.", "Vesely and Okafor emphasize: the need for rain"),
    ("President Vesely saw Prime Minister Okafor leaving.",),
    (
        "President Vesely met Prime Minister Okafor in Accra, the two expressing strong commitment to peace.",
        "Vesely and Okafor commit: peace",
    ),
    (
        "President Vesely called Prime Minister Okafor, both leaders stressing the need for rain.",
        "Vesely and Okafor emphasize: the need for rain",
    ),
    (
        "President Vesely called Prime Minister Okafor, the two sides agreeing to open the port.",
        "Vesely and Okafor agree: open the port",
    ),
]

# Two words before a noun describe it, also where the second can be a verb.
DESCRIBING = [
    (
        "President Vesely reaffirmed the union's firm and continued support to Ghana.",
        "Vesely reaffirm: the union's firm and continued support to Ghana",
    ),
    (
        "President Vesely praised his strong and committed team in Accra.",
        "Vesely praise: his strong and committed team in Accra",
    ),
    (
        "President Vesely welcomed the close and coordinated work of the crews.",
        "Vesely praise: the close and coordinated work of the crews",
    ),
    (
        "President Vesely said his support was firm and called on Prime Minister Okafor to act.",
        "Vesely inform: his support was firm",
        "Vesely request: act",
    ),
]

# What somebody is asked to do may be in quotation marks.
QUOTED_REQUESTS = [
    (
        'President Vesely called on Prime Minister Okafor "to open the port."',
        'Vesely request: "to open the port."',
    ),
    ("President Vesely appealed to him “to open the port,” his office said.", "Vesely request: “to open the port,”"),
    ("President Vesely told Prime Minister Okafor “not to wait” for rain.", "Vesely request: “not to wait” for rain"),
    ("President Vesely called on Prime Minister Okafor “at home”.",),
]

BEHIND_A_COMMA = [
    (
        "President Vesely cordially welcomed and wished him a successful tenure.",
        "Vesely congratulate: a successful tenure",
    ),
    (
        "President Vesely thanked and congratulated him on the harvest.",
        "Vesely thank: the harvest",
        "Vesely congratulate: the harvest",
    ),
    ("President Vesely concluded the talks with expressing gratitude for the ferries.", "Vesely thank: the ferries"),
    ("President Vesely ended the meeting with praising the crew.", "Vesely praise: the crew"),
    ("President Vesely was charged with praising the crew.",),
    (
        "President Vesely also assured Prime Minister Okafor, of the continued supply of wheat.",
        "Vesely commit: the continued supply of wheat",
    ),
    ("President Vesely briefed him, on the measures taken in Lima.", "Vesely inform: the measures taken in Lima"),
    (
        "Prime Minister Okafor thanked President Vesely, for the loan of two ferries.",
        "Okafor thank: the loan of two ferries",
    ),
    ("President Vesely told Prime Minister Okafor, on Monday, that rain fell.", "Vesely inform: rain fell"),
]

# What opens a sentence ends before a clause in which nothing is said.
BEFORE_A_DEED = [
    (
        "President Vesely congratulated Prime Minister Okafor on his victory and handed over a letter.",
        "Vesely congratulate: his victory",
    ),
    ("President Vesely thanked him for the gift, and visited the port.", "Vesely thank: the gift"),
    (
        "President Vesely stressed the need for rain and signed the visitors' book.",
        "Vesely emphasize: the need for rain",
    ),
    (
        "President Vesely praised the crew who came and visited the port.",
        "Vesely praise: the crew who came and visited the port",
    ),
    (
        "President Vesely said that the crew came and signed the book.",
        "Vesely inform: the crew came and signed the book",
    ),
    (
        "Congratulating Prime Minister Okafor on his victory, President Vesely handed over a letter.",
        "Vesely congratulate: his victory",
    ),
    (
        "Recalling the floods of 2029, she later opened a port in Accra.",
        "Vesely inform: the floods of 2029",
    ),
    (
        "Noting that Peru, too, lost its port, President Vesely unveiled a plan.",
        "Vesely inform: Peru, too, lost its port",
    ),
    (
        "Praising the crews of Chile, Ghana and Peru, President Vesely planted a tree.",
        "Vesely praise: the crews of Chile, Ghana and Peru",
    ),
]

CASES = [
    case
    for table in (
        FINITE,
        ABSOLUTE,
        BEFORE_A_DEED,
        DESCRIBING,
        BEHIND_A_COMMA,
        QUOTED_REQUESTS,
        PARTICIPLE,
        INFINITIVE,
        PASSIVE_AND_IMPERSONAL,
        BARE,
        INVERTED,
        ACCORDING,
        PARENTHETICAL,
        QUOTED,
        BESIDE,
        LED_TO,
        FEELINGS,
        TIMES,
        TOLD_TO_OTHERS,
        AGREED,
        NESTED,
        NEGATED,
        COORDINATED,
        CONDITIONAL,
        SPEAKERS,
        NEAR,
        LISTS,
        CONTINUED,
        CONTACTS_AND_TOPICS,
        COMPLEMENTS,
    )
    for case in table
]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_a_clause_is_read(case):
    sentence, *expected = case
    assert said(sentence) == expected


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, marks=pytest.mark.xfail(strict=True, reason=reason)) for reason, *case in KNOWN_FAILURES],
)
def test_a_clause_is_not_yet_read(case):
    sentence, *expected = case
    assert said(sentence) == expected


@pytest.mark.parametrize("unit", ["He said that ", "X was told that ", "stressing and ", "According to him, ", "he, "])
def test_a_sentence_without_end_is_read(unit):
    readouts.parse(unit * 300)
