"""Which calls a text tells, between whom, how, whether they took place, where and at whose initiative."""

from __future__ import annotations

import pytest

import readouts
from readouts import Call, Readout, Status

PUBLISHED = "2031-03-06"
W = "Kenyan President Daniel Wekesa"
H = "Norwegian Prime Minister Sigrid Halvorsen"
S = "Indonesian President Surya Wibisono"


def parse(text: str) -> Readout:
    return readouts.parse(text.format(W=W, H=H, S=S), published=PUBLISHED)


def told(call: Call) -> str:
    """A call in short: its parties, how, and whether it took place."""
    names = sorted(p.name.split()[-1] for p in call.participants)
    return f"{' '.join(names)} | {call.channel} | {call.status}"


def calls_of(text: str) -> list[str]:
    return [told(c) for c in parse(text).calls]


HELD = [
    ("“{W} spoke by phone today with {H},” the Kenyan presidency said. “He praised the ports.”", "phone"),
    ("“Today {W} spoke on the telephone with {H},” his spokesman said.", "phone"),
    ("“{W} and {H} spoke by phone,” the statement said.", "phone"),
    ("{W}, Monday evening received a phone call from {H}.", "phone"),
    ("{W} on Monday in Lima spoke by phone to {H}.", "phone"),
    ("{W}, on 3 March 2031 in Lima met with {H}.", "in_person"),
    ("{W} on 3 March 2031 in Lima met with {H}.", "in_person"),
    ("{W}, on Monday met with {H}.", "in_person"),
    ("During a phone call, {W} has extended his congratulations to {H}, following her election.", "phone"),
    ("{W} and {H} have praised the plan. In their meeting in Lima, the two leaders praised the ports.", "in_person"),
    ("{W} was the guest of {H}. The two leaders discussed trade.", "unspecified"),
    ("The ports are open, {W} told {H} in a phone call.", "phone"),
    ("{W} praised {H} in a phone call on Wednesday.", "phone"),
    ("{W} said on Sunday that he held a “detailed” phone call with {H} ahead of his planned visit.", "phone"),
    ("“The ports are open,” {W} told {H} on Monday during a morning phone call.", "phone"),
    ("{W} paid a courtesy call on {H}.", "in_person"),
    ("{W} made a courtesy call on {H} on Monday.", "in_person"),
    ("{W} paid a courtesy visit to {H}.", "in_person"),
    ("At a farewell call on {H}, {W} praised the port workers.", "in_person"),
    ("{W} called on {H}.", "in_person"),
    ("During a courtesy call by {W} on Monday, {H} praised the ports.", "in_person"),
    ("During a farewell call at the palace in Oslo by {W}, {H} praised the ports.", "in_person"),
    ("{H} received a courtesy call by {W}.", "in_person"),
    ("{W} said this after an official meeting he had with {H}.", "in_person"),
    ("After an official meeting with {H}, {W} praised the ports.", "in_person"),
    ("{W} had a lunch-meeting with {H}.", "in_person"),
    ("{W}´s day ended with a dinner-meeting with {H}.", "in_person"),
    ("{W} called on {H} in Oslo on Monday.", "in_person"),
    ("{W} called on {H} to bid farewell.", "in_person"),
    ("{W} called on {H} to pay his respects.", "in_person"),
    ("{H} was at her office. {W} called on her on Monday.", "in_person"),
    ("{H} was in Oslo. {W}, who arrived on Monday, called on her at the ministry.", "in_person"),
    ("{H} praised the ports when {W} called on her at noon.", "in_person"),
    ("{W} hosted a reception for {H}.", "in_person"),
    ("{W} granted an audience to {H} on Monday.", "in_person"),
    ("{W} received today the visit of {H}.", "in_person"),
    ("{W} received the protocol visit of {H} today.", "in_person"),
    ("{W} received a protocol visit from {H} today.", "in_person"),
    ("{W} held a telephone communication with {H} today.", "phone"),
    ("{W} received today, March 5, 2031, the visit of {H}.", "in_person"),
    ("{W} received, on 4 March, the visit of {H}.", "in_person"),
    ("{W} received this Tuesday the visit of {H}.", "in_person"),
    ("{W} received a courtesy visit by {H}.", "in_person"),
    ("{W} received in his office {H}.", "in_person"),
    ("{W} received in audience {H} on Monday.", "in_person"),
    ("{W} was telephoned on Monday by {H}.", "phone"),
    ("{W} was called by {H} on Monday.", "phone"),
    ("{W} spent an hour on the phone with {H}.", "phone"),
    ("{W} spent more than an hour on the phone with {H}.", "phone"),
    ("{W} spent part of Sunday on the telephone with {H}.", "phone"),
    ("{W} and {H} held telephone consultations.", "phone"),
    ("A videoconference meeting was held on Monday between {W} and {H}.", "video"),
    ("{W} held a reception in Nairobi on Monday for visiting {H}.", "in_person"),
    ("{W} gave a reception in Nairobi for {H}.", "in_person"),
    ("{W} interacted with {H}.", "unspecified"),
    ("{W} spoke with {H} in a phone call on Saturday.", "phone"),
    ("{W} talked with {H} on Monday during a lengthy video call.", "video"),
    ("{W} spoke with {H} about the lines of a phone company.", "unspecified"),
    ("{W} spoke this afternoon by secure video with {H}.", "video"),
    ("{W} spoke via secure phone with {H}.", "phone"),
    ("{W} held a secure VTC with {H}.", "video"),
    ("{W} held a bilateral with {H}.", "in_person"),
    ("{W} held a bilateral call with {H}.", "unspecified"),
    ("{W} dined with {H}.", "in_person"),
    ("{W} sent a message of condolence to {H}.", "letter"),
    ("{W} sent a letter of congratulations to {H} on her election.", "letter"),
    ("{W} was received by {H}.", "in_person"),
    ("{W} was warmly received by {H} in Oslo.", "in_person"),
    ("{W} was received on Monday in Oslo by {H}.", "in_person"),
    ("{W} arrived in Oslo on Monday and was received by {H}.", "in_person"),
    ("{W}, who arrived in Oslo on Monday, was received by {H}.", "in_person"),
    ("{W} arrived in Oslo, where he was received by {H}.", "in_person"),
    ("{W} is in Oslo. He was received by {H}.", "in_person"),
    ("{W} connected by phone with {H}.", "phone"),
    ("{W} dialed {H}.", "phone"),
    ("{W} dialed up {H} on Monday.", "phone"),
    ("{W} caught up with {H} by phone.", "phone"),
    ("{W} checked in with {H}.", "unspecified"),
    ("{W} huddled with {H} on Monday.", "in_person"),
    ("{W} returned a phone call from {H}.", "phone"),
    ("{W} got on the phone with {H}.", "phone"),
    ("{W} exchanged congratulations over phone with {H} on the National Day.", "phone"),
    ("{W} and {H} exchanged greetings by phone on the National Day.", "phone"),
    ("{W} extended congratulations to {H} by phone on her election.", "phone"),
    ("{W} extended congratulations by phone to {H} on her election.", "phone"),
    ("{W} received, on Tuesday evening, a phone call from {H}.", "phone"),
    ("{W} received on Tuesday, March 4, 2031, a phone call from {H}.", "phone"),
    ("{W} received this morning, March 4, a phone call from {H}.", "phone"),
    ("{W} received, today, Tuesday, a letter from {H}.", "letter"),
    ("{W} and {H} held what both sides called a “frank” phone call on Tuesday.", "phone"),
    ("{W} had what he described as a good phone call with {H}.", "phone"),
    ("{W} (left) and {H} have spoken by phone.", "phone"),
    ("{W} had just got off the phone with {H}.", "phone"),
    ("{W}, who took office in May, and {H} spoke by phone.", "phone"),
    ("{W}, left, and {H} spoke by phone.", "phone"),
    ("{W} thanked Minister Ana Roca, who is in Lima. Wekesa and {H} spoke by phone.", "phone"),
    ("{W} was on the phone with {H} when the news broke.", "phone"),
    ("{W} and {H} were on the phone for an hour on Tuesday.", "phone"),
    ("{W} was on the line with {H} for half an hour.", "phone"),
    ("{W} spent Saturday on the phone with {H}.", "phone"),
    ("{W} spoke twice on Tuesday with {H}.", "unspecified"),
    ("{W} spoke at length on Tuesday with {H}.", "unspecified"),
    ("{W} spoke via a secure line on Tuesday with {H}.", "phone"),
    ("{W} held a video summit with {H}.", "video"),
    ("{W} had a Zoom call with {H}.", "video"),
    ("{W} held a telephone conference with {H}.", "phone"),
    ("{W} received today in Nairobi the {H}.", "in_person"),
    ("{W} received this morning {H}.", "in_person"),
    ("{W} received this morning the Prime Minister of Norway, Sigrid Halvorsen.", "in_person"),
    ("{W} received, on Tuesday, March 4, the Prime Minister of Norway, Sigrid Halvorsen.", "in_person"),
    ("{W} met this afternoon the Prime Minister of Norway, Sigrid Halvorsen.", "in_person"),
    ("{W} met last week in Oslo {H}.", "in_person"),
    ("{W} met, in the margins of the summit, {H}.", "in_person"),
    ("{W} met on Tuesday, 4 March 2031, {H}.", "in_person"),
    ("{W} welcomed this evening {H}.", "in_person"),
    ("{W} paid a courtesy visit today to {H}.", "in_person"),
    ("{W} hosted the Prime Minister of Norway, Sigrid Halvorsen for talks.", "in_person"),
    ("{W} received the Prime Minister of Norway, Sigrid Halvorsen for an official visit.", "in_person"),
    ("{W} welcomed on Monday in Nairobi {H}.", "in_person"),
    ("{W} had today a telephone communication with {H}.", "phone"),
    ("{W} received in audience {H}.", "in_person"),
    ("{W} received in Lima Prime Minister Sigrid Halvorsen of Norway.", "in_person"),
    ("{W} received yesterday at Bayan Palace {H}.", "in_person"),
    ("{W} received on Monday at Bayan Palace Norway's Prime Minister Sigrid Halvorsen.", "in_person"),
    ("{W} met in Lima Prime Minister H.E. Sigrid Halvorsen of Norway.", "in_person"),
    ("{W} received in audience, in the Old Palace, {H}.", "in_person"),
    ("{W} received on Monday, at his residence, {H}.", "in_person"),
    ("{W} received in his office this morning {H}.", "in_person"),
    ("{W} on Monday put a call through to {H}.", "phone"),
    ("{W} welcomed at the palace the Prime Minister of Norway, Sigrid Halvorsen.", "in_person"),
    ("{W} welcomed, on Tuesday, at the palace, {H}.", "in_person"),
    ("{W} welcomed outgoing {H}, who came on a farewell visit.", "in_person"),
    ("{W} received a Norwegian delegation headed by {H}.", "in_person"),
    ("{W} welcomed a delegation from the Rivers Fund, led by {H}.", "in_person"),
    (
        "{W} received this afternoon at the Palace in Nairobi the Prime Minister of Norway, Sigrid Halvorsen.",
        "in_person",
    ),
    ("{W} received today, at State House in Nairobi, {H}.", "in_person"),
    ("{W} received on Tuesday at State House, Nairobi H.E. Sigrid Halvorsen, Prime Minister of Norway.", "in_person"),
    ("{W} received here on Tuesday {H}.", "in_person"),
    ("{W} received at the Palace in Nairobi Ms. Sigrid Halvorsen, Prime Minister of Norway.", "in_person"),
    ("{W} received on Tuesday at Bayan Palace Her Excellency Sigrid Halvorsen, Prime Minister of Norway.", "in_person"),
    ("{W} received today at the Hill Palace the Prime Minister of Norway, Sigrid Halvorsen.", "in_person"),
    ("{W} contacted {H} by telephone.", "phone"),
    ("{W} held a phone call with his sister, Her Excellency {H}.", "phone"),
    ("{W} received a phone call from his friend {H}.", "phone"),
    ("{W} spoke with {H}.", "unspecified"),
    ("{W} spoke by phone with {H}.", "phone"),
    ("{W} spoke on the phone to {H}.", "phone"),
    ("{W} talked over the telephone with {H}.", "phone"),
    ("{W} called {H}.", "phone"),
    ("{W} phoned {H}.", "phone"),
    ("{W} telephoned {H}.", "phone"),
    ("{W} had a phone call with {H}.", "phone"),
    ("{W} had a telephone conversation with {H}.", "phone"),
    ("{W} had a lengthy and open phone conversation with {H}.", "phone"),
    ("{W} held a telephonic conversation with {H}.", "phone"),
    ("{W} held telephone talks with {H}.", "phone"),
    ("{W} conducted a phone call with {H}.", "phone"),
    ("{W} made a phone call to {H}.", "phone"),
    ("{W} spoke on telephone with {H}.", "phone"),
    ("{W} was in Lima. {H} met him on Monday.", "in_person"),
    ("{W} was in Lima. {H} paid a courtesy call on him.", "in_person"),
    ("{W} was in Lima. He made the remark when {H} met him on Monday.", "in_person"),
    ("President Wekesa told NATO Secretary General Sigrid Halvorsen by phone that the port was open.", "phone"),
    ("{W} engaged in a phone call with {H} on Monday.", "phone"),
    ("{W} participated in a video call with {H}.", "video"),
    ("{W} called on {H} in Oslo for a meeting.", "in_person"),
    ("In a phone call to {H} on Monday, {W} said the port was open.", "phone"),
    ("{S} hailed {W}’s phone call to {H}.", "phone"),
    ("{W} warned {H} that the port may close. In a phone call on Monday, Wekesa asked for grain.", "phone"),
    ("{W} received visiting {H} on Monday.", "in_person"),
    ("{W} received a phone call from {H}.", "phone"),
    ("{W} received a telephone call today from {H}.", "phone"),
    ("{W} took a phone call from {H}.", "phone"),
    ("{W} met with {H}.", "in_person"),
    ("{W} met {H}.", "in_person"),
    ("{W} received {H}.", "in_person"),
    ("{W} held talks with {H}.", "unspecified"),
    ("{W} called and congratulated {H} on the harvest.", "phone"),
    ("{W} phoned to thank {H} for the grain.", "phone"),
    ("{W} held telephone talks at request with {H}.", "phone"),
    ("{W} had a phone chat with {H}.", "phone"),
    ("{W} had a long talk with {H}.", "unspecified"),
    ("{W} had a phonecall with {H}.", "phone"),
    ("{H}, with whom {W} spoke by phone, praised the port.", "phone"),
    ("{H} was one of the leaders that {W} talked to on Monday.", "unspecified"),
    ("{H} was among those whom {W} spoke with by phone.", "phone"),
    ("{H} was the first leader {W} spoke to after the vote.", "unspecified"),
    ("Among the leaders whom {W} spoke with on Monday was {H}.", "unspecified"),
    ("{W} held a one-on-one with {H}.", "in_person"),
    ("{W} spoke over Zoom with {H}.", "video"),
    ("{W} touched base with {H}.", "unspecified"),
    ("{W} met on Jan. 5 with {H}.", "in_person"),
    ("{W} spoke by phone Sept. 12 with {H}.", "phone"),
    ("{W} had a working lunch with {H}.", "in_person"),
    ("{W} held a video conference with {H}.", "video"),
    ("{W} spoke via video link with {H}.", "video"),
    ("A meeting between {W} and {H} took place via video link.", "video"),
    ("A meeting of {W} with {H} was held by videoconference.", "video"),
    ("A meeting between {W} and {H} took place in Oslo after they had spoken by phone.", "in_person"),
    ("The meeting between {W} and {H}, agreed by phone, was held in Oslo.", "in_person"),
    ("{W} met with {H} in the format of a videoconference.", "video"),
    ("{W} held a virtual meeting with {H}.", "video"),
    ("{W} wrote to {H}.", "letter"),
    ("{W} sent a letter to {H}.", "letter"),
    ("{W} and {H} spoke by phone.", "phone"),
    ("{W} and {H} held a phone call.", "phone"),
    ("{W} and {H} met.", "in_person"),
    ("{W}, and {H} met.", "in_person"),
    ("A telephone conversation took place between {W} and {H}.", "phone"),
    ("A telephone conversation between {W} and {H} took place.", "phone"),
    ("A telephone conversation, for which the Kenyan side had asked, between {W} and {H} took place.", "phone"),
    ("Today there was a telephone conversation between {W} and {H}.", "phone"),
    ("During a telephone conversation with {H}, {W} praised the port workers.", "phone"),
    ("In a phone call with {H}, {W} praised the port workers.", "phone"),
    ("In his phone call with {H}, {W} praised the port workers.", "phone"),
    ("During the telephone conversation, {W} told {H} that the port was open.", "phone"),
    ("{W} affirmed the plan during a meeting, held in Nairobi, with {H}.", "in_person"),
    ("The leaders of Kenya and Norway spoke by phone. {W} thanked {H} for the aid.", "phone"),
    ('"I spoke by phone with {H} today," {W} wrote on X.', "phone"),
    ("{W} told {H} by phone that the port was open.", "phone"),
    ("{W} asked {H} by phone on Tuesday to open the port.", "phone"),
    ("{W} discussed the port over the phone with {H}.", "phone"),
    ("{W} and {H} discussed by telephone the grain.", "phone"),
    ("Kenya's Wekesa and Norway's Halvorsen spoke by phone on Monday.", "phone"),
    ("{W} spoke by phone with Norway's Halvorsen on Monday.", "phone"),
    ("In a phone call on Monday, Wekesa told Halvorsen it was open. {W} and {H} last met in May.", "phone"),
    ("In a call on Monday, Wekesa told Halvorsen it was open. {W} and {H} last met in May.", "unspecified"),
    ("{W} dialled {H} on Tuesday.", "phone"),
    ("{W} exchanged views by phone with {H} on the grain.", "phone"),
    ("{W} agreed with {H} over the phone to open the port.", "phone"),
    ("{W} on Monday evening spoke by phone with {H}.", "phone"),
    ("{W} late on Monday called {H}.", "phone"),
    ("{W} earlier this week called {H}.", "phone"),
    ("{W} last night met {H}.", "in_person"),
    ("{W} on 3 March called {H}.", "phone"),
    ("{W} on March 3, 2031 held a phone call with {H}.", "phone"),
    ("{W} in the early hours of Monday called {H}.", "phone"),
    ("{W} rang up {H} on Tuesday.", "phone"),
    ('"Had a good harvest. We met {H} in Oslo," {W} told reporters.', "in_person"),
    ("A phone conversation was held between {W} and {H}.", "phone"),
    ("A phone conversation has taken place between {W} and {H}.", "phone"),
    ("A phone conversation has been held today between {W} and {H}.", "phone"),
    ("A phone conversation was held by {W} with {H}.", "phone"),
    ("{W} called on {H} during his visit to Oslo to attend the games.", "in_person"),
]


@pytest.mark.parametrize(("text", "channel"), HELD)
def test_a_contact_of_two(text: str, channel: str) -> None:
    assert calls_of(text) == [f"Halvorsen Wekesa | {channel} | held"]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("{W} spoke with {H}. The meeting lasted an hour.", "in_person"),
        ("{W} spoke with {H}. During the lunch they discussed the harvest.", "in_person"),
        ("{W} spoke with {H}. He looked forward to seeing her at the summit in Lima.", "unspecified"),
        ("{W} spoke with {H}. They looked forward to seeing each other at the meeting in May.", "unspecified"),
        ("{W} spoke with {H}. The Saint Olaf Breakfast was cancelled this year.", "unspecified"),
        ("{W} spoke with {H}. In line with the Lima Summit of last year, he praised the port workers.", "unspecified"),
        (
            "{W} spoke with {H}. He told her that aid would follow after this conversation and his meetings.",
            "unspecified",
        ),
    ],
)
def test_another_occasion_does_not_tell_how_they_spoke(text: str, channel: str) -> None:
    assert calls_of(text) == [f"Halvorsen Wekesa | {channel} | held"]


STATUS = [
    ("The port was closed ahead of {W}'s meeting with {H}.", "in_person | planned"),
    ("{W} will travel to Oslo next week to meet {H}.", "in_person | planned"),
    ("{W} travelled to Oslo to meet {H}.", "in_person | held"),
    ("{W} will speak with {H} on Friday.", "unspecified | planned"),
    ("{W} is due to speak by phone with {H} on Friday.", "phone | planned"),
    ("{W} is expected to meet {H} on Friday.", "in_person | planned"),
    ("{W} will on Friday receive {H}.", "in_person | planned"),
    ("{W} will tomorrow, Friday, host the Prime Minister of Norway, Sigrid Halvorsen.", "in_person | planned"),
    ("{W} will, on Friday, hold talks with {H}.", "unspecified | planned"),
    ("{W} will on Friday, 14 March 2031, meet {H}.", "in_person | planned"),
    ("{W} will in the afternoon speak to {H}.", "unspecified | planned"),
    ("{W}'s phone call with {H} is expected to last an hour.", "phone | planned"),
    ("{W} asked for grain in a phone call with {H}.", "phone | held"),
    ("{W} requested grain during a phone call on Monday with {H}.", "phone | held"),
    ("{W} declined the offer in his phone call with {H}.", "phone | held"),
    ("{W} asked for a phone call with {H}.", "phone | attempted"),
    ("{W} plans to take part in a meeting with {H}.", "in_person | planned"),
    ("{W}'s phone call with {H} is expected on Friday.", "phone | planned"),
    ("{W}'s phone call with {H} is expected to further strain ties.", "phone | held"),
    ("{W}'s meeting with {H} is widely expected to anger the opposition.", "in_person | held"),
    ("{W} plans to call {H}.", "phone | planned"),
    ("{W} would like to hold a phone call with {H}.", "phone | planned"),
    ("{W} said he would like to meet {H}.", "in_person | planned"),
    ("{W} wished to speak by phone with {H}.", "phone | planned"),
    ("{W} is meeting {H} on Friday.", "in_person | planned"),
    ("{W} is holding talks with {H} next week.", "unspecified | planned"),
    ("{W} is meeting {H} in Lima.", "in_person | held"),
    ("{W} was meeting {H} on Tuesday when the news broke.", "in_person | held"),
    ("{W} has a call scheduled with {H} on Friday.", "unspecified | planned"),
    ("A phone call is scheduled between {W} and {H} on Friday.", "phone | planned"),
    ("Aides are trying to arrange a phone call between {W} and {H}.", "phone | planned"),
    ("Preparations are under way for a phone call between {W} and {H}.", "phone | planned"),
    ("The port was closed ahead of a meeting between {W} and {H}.", "in_person | planned"),
    ("{W} ignored a phone call from {H}.", "phone | attempted"),
    ("{W} did not take a phone call from {H}.", "phone | attempted"),
    ("{W} turned down a phone call with {H}.", "phone | attempted"),
    ("{W} suggested a phone call with {H}.", "phone | attempted"),
    ("There are no plans for {W}'s phone call with {H}.", "phone | denied"),
    ("No phone call is planned between {W} and {H}.", "phone | denied"),
    ("{W} has ruled out a phone call with {H}.", "phone | denied"),
    ("Reports of a phone call between {W} and {H} are untrue, the ministry said.", "phone | denied"),
    ("The phone call between {W} and {H} did not go ahead.", "phone | denied"),
    ("{W} pulled out of a phone call with {H}.", "phone | cancelled"),
    ("The ministry cancelled {W}'s phone call with {H}.", "phone | cancelled"),
    ("The ministry praised {W}'s phone call with {H}.", "phone | held"),
    ("{W} expects to hold telephone talks with {H} soon.", "phone | planned"),
    ("{W} said on Monday that he expected to hold telephone talks with {H} soon.", "phone | planned"),
    ("{W} said on Monday that he planned to hold a phone call with {H}.", "phone | planned"),
    ("{W} said he was ready to hold a second call with {H}.", "unspecified | planned"),
    ("{W} has said he would talk to {H} on Friday.", "unspecified | planned"),
    ("{W}'s office said he had no plan to call {H}.", "phone | denied"),
    ("{W} will host Sigrid Halvorsen, Prime Minister of Norway, in Lima.", "in_person | planned"),
    ("{W} is planning a phone call with {H}.", "phone | planned"),
    ("A phone call between {W} and {H} is scheduled for Friday.", "phone | planned"),
    (
        "A phone call between {W} and {H} will take place soon, an aide said. He spoke ahead of the call between "
        "Wekesa and Halvorsen.",
        "phone | planned",
    ),
    ("A phone call between {W} and {H} will likely take place on Friday.", "phone | planned"),
    ("A phone call between {W} and {H} is set to take place on Friday.", "phone | planned"),
    ("{W} tried to reach {H} by phone, but she did not answer.", "phone | attempted"),
    ("{W} was unable to reach {H}.", "unspecified | attempted"),
    ("{W} refused to take a phone call from {H}.", "phone | attempted"),
    ("A phone call between {W} and {H} did not go well.", "phone | held"),
    ("A phone call between {W} and {H} did not take place.", "phone | denied"),
    ("{W} sought a phone call with {H}.", "phone | attempted"),
    ("{W} did not speak with {H}.", "unspecified | denied"),
    ("{W} has not spoken with {H}.", "unspecified | denied"),
    ("{W} did not hold a phone conversation with {H}.", "phone | denied"),
    ("There was no conversation between {W} and {H}.", "unspecified | denied"),
    ("The ministry denied that a phone call took place between {W} and {H}.", "phone | denied"),
    ("{W} has had no contact with {H} since May.", "unspecified | denied"),
    ("{W} cancelled a phone call with {H}.", "phone | cancelled"),
    ("{W} called off a meeting with {H}.", "in_person | cancelled"),
    ("{W} postponed a meeting with {H}.", "in_person | cancelled"),
    ("A planned phone call between {W} and {H} was postponed.", "phone | cancelled"),
]


AFTER_THE_SCENE = [
    "In a phone call with {H}, {W} denied the claims.",
    "In a phone call with {H}, {W} requested grain.",
    "In a phone call with {H}, {W} presented plans for the port.",
    "In a phone call with {H}, {W} cancelled the visit.",
    "During a phone call with {H}, {W} did not speak of the port.",
    "{W} asked for grain as soon as possible in a phone call with {H}.",
    "The port was as safe as possible, {W} said in a phone call with {H}.",
]


@pytest.mark.parametrize("text", AFTER_THE_SCENE)
def test_what_is_done_in_a_call_tells_nothing_of_whether_it_took_place(text: str) -> None:
    assert calls_of(text) == ["Halvorsen Wekesa | phone | held"]


@pytest.mark.parametrize(("text", "expected"), STATUS)
def test_a_contact_that_did_not_take_place(text: str, expected: str) -> None:
    assert calls_of(text) == [f"Halvorsen Wekesa | {expected}"]


PAIRS = ["Halvorsen Wekesa | unspecified | held", "Wekesa Wibisono | unspecified | held"]
ALL_THREE = "Halvorsen Wekesa Wibisono | unspecified | held"
# What follows "X spoke with Y and Z" where he spoke with each, and where he need not have.
OF_EACH = [
    "The president said in his conversations that the ports are open.",
    "In these calls, Wekesa praised the ports.",
    "In both calls, he praised the ports.",
    "On each call, he praised the ports.",
    "The calls focused on the ports.",
]
OF_ALL = [
    "During the conversation, Wekesa praised the ports.",
    "The discussions focused on the ports.",
    "In recent calls, Wekesa has praised the ports.",
    "He calls the plan a mistake.",
]
SEVERAL = [
    (
        "{W} held telephone conversations with two of his counterparts – {H} and {S}.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "{W} praised the ports in a post following telephone conversations with two of his counterparts: {H} and {S}.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "{W} and {H} plan to meet soon after a phone conversation in which they discussed ports.",
        ["Halvorsen Wekesa | phone | held"],
    ),
    (
        "{W} spoke with {S} on Monday. Spokesman Jan Novak said that Wekesa was on his way after a call with {H}.",
        ["Wekesa Wibisono | unspecified | held", "Halvorsen Wekesa | unspecified | held"],
    ),
    (
        "{W} held a call with his counterparts, {H} and {S}.",
        ["Halvorsen Wekesa Wibisono | unspecified | held"],
    ),
    (
        "{W} had a phone call with Norwegian envoy Leif Moe, as part of the consultations between Kenya and Norway. "
        "Wekesa praised the Norwegian King's plan.",
        ["Moe Wekesa | phone | held"],
    ),
    (
        "{W} spoke with {S} on Monday. {H}'s office said she planned to call Wekesa.",
        ["Wekesa Wibisono | unspecified | held", "Halvorsen Wekesa | phone | planned"],
    ),
    (
        "{S}'s aide Jan Novak is in Oslo. {W} had spoken with {H} and he planned to speak with her again.",
        ["Halvorsen Wekesa | unspecified | held"],
    ),
    ("{W} spoke with {H} and {S}.", ["Halvorsen Wekesa Wibisono | unspecified | held"]),
    *((f"{{W}} spoke with {{H}} and {{S}}. {sequel}", PAIRS) for sequel in OF_EACH),
    *((f"{{W}} spoke with {{H}} and {{S}}. {sequel}", [ALL_THREE]) for sequel in OF_ALL),
    ("{W} held bilaterals with {H} and {S}.", [pair.replace("unspecified", "in_person") for pair in PAIRS]),
    ("{W} spoke with, among others, {H} and {S}.", [ALL_THREE]),
    ("{W} phoned {H} and {S}.", [pair.replace("unspecified", "phone") for pair in PAIRS]),
    ("{W} phoned {H} and Norwegian Foreign Minister Leif Moe.", ["Halvorsen Moe Wekesa | phone | held"]),
    (
        "President Wekesa's Calls with Two Leaders\n\n{W} spoke with {H} and {S}.",
        [pair.replace("unspecified", "phone") for pair in PAIRS],
    ),
    ("President Wekesa Urges Peace\n\n{W} spoke with {H} and {S}.", [ALL_THREE]),
    (
        "{W} and {H} had a phone call to discuss their latest contacts with the Peruvian and Chilean leaders.",
        ["Halvorsen Wekesa | phone | held"],
    ),
    (
        "{W} spoke with {H}. The leaders spoke about their recent conversations with {S}.",
        ["Halvorsen Wekesa | unspecified | held"],
    ),
    (
        "{W} spoke with {H}. The leaders spoke about their recent meeting with {S}.",
        ["Halvorsen Wekesa | unspecified | held", "Halvorsen Wekesa Wibisono | in_person | held"],
    ),
    ("{W} held a conference call with {H} and {S}.", ["Halvorsen Wekesa Wibisono | phone | held"]),
    (
        "{W} spoke separately with {H} and {S}.",
        ["Halvorsen Wekesa | unspecified | held", "Wekesa Wibisono | unspecified | held"],
    ),
    (
        "{W} spoke to {H} and {S} in separate phone calls.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "The spokesman Ali Doe said that {W} was busy, having spoken by phone with {H}.",
        ["Halvorsen Wekesa | phone | held"],
    ),
    ("Officials said {W} left Lima, having held talks with {H}.", ["Halvorsen Wekesa | unspecified | held"]),
    ("{W} said his envoy was busy, having met {H}.", ["Halvorsen Wekesa | in_person | held"]),
    ("{W} hoped that {H} and {S} would meet soon to discuss grain.", []),
    ("{W} proposed that {H} and {S} meet in Lima.", []),
    ("{W} hoped that he and {H} would meet in May.", ["Halvorsen Wekesa | in_person | planned"]),
    ("{W} said that {H} and {S} would meet in May.", ["Halvorsen Wibisono | in_person | planned"]),
    (
        "{W} spoke to both {H} and {S}.",
        ["Halvorsen Wekesa | unspecified | held", "Wekesa Wibisono | unspecified | held"],
    ),
    (
        "{W} phoned {H}, {S} and Peruvian President Ana Roca.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held", "Roca Wekesa | phone | held"],
    ),
    (
        "{W} called the leaders of Norway and Peru on Monday.",
        ["Wekesa leader | phone | held", "Wekesa leader | phone | held"],
    ),
    (
        "{W} called more than a dozen leaders on Monday, including {H} and {S}.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "{W} phoned several leaders, among them {H} and {S}.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "The phone call between {W}, {H} and {S} took place on Monday.",
        ["Halvorsen Wekesa Wibisono | phone | held"],
    ),
    (
        "The phone call between {W}, {H} and {S} focused on ports.",
        ["Halvorsen Wekesa Wibisono | phone | held"],
    ),
    ("After the call between {W} and {H}, {S} praised both.", ["Halvorsen Wekesa | unspecified | held"]),
    ("{W} spoke with {H} by phone. {S} was also on the call.", ["Halvorsen Wekesa Wibisono | phone | held"]),
    ("{W} spoke with {H} by phone. {S} listened in on the call.", ["Halvorsen Wekesa Wibisono | phone | held"]),
    (
        "{W} spoke with {H} by phone. They were joined on the call by {S}.",
        ["Halvorsen Wekesa Wibisono | phone | held"],
    ),
    ("{W} spoke with {H} by phone. {S} also took part in the summit.", ["Halvorsen Wekesa | phone | held"]),
    (
        "{S} spoke. Peruvian envoy Ana Roca left, and {W} has been in talks with {H}.",
        ["Halvorsen Wekesa | unspecified | held"],
    ),
    (
        "{W} spoke by phone with {H} and {S}. With Halvorsen, he discussed ports.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "{W} met {H} a day after speaking by phone with {S}.",
        ["Halvorsen Wekesa | in_person | held", "Wekesa Wibisono | phone | held"],
    ),
    ("{W} phoned {H} and Norwegian envoy Leif Moe.", ["Halvorsen Moe Wekesa | phone | held"]),
    ("{W} met with both {H} and Norwegian envoy Leif Moe.", ["Halvorsen Moe Wekesa | in_person | held"]),
    (
        "{W} spoke by phone with {H} and with {S}.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "{W} talked to {H}, and to {S} on Monday.",
        ["Halvorsen Wekesa | unspecified | held", "Wekesa Wibisono | unspecified | held"],
    ),
    (
        "{W} informed {H} of his plans to speak with {S}.",
        ["Halvorsen Wekesa | unspecified | held", "Wekesa Wibisono | unspecified | planned"],
    ),
    (
        "{W} will speak to {H} at 10 am and also to {S} at noon.",
        ["Halvorsen Wekesa | unspecified | planned", "Wekesa Wibisono | unspecified | planned"],
    ),
    ("{W} spoke to {H} and {S} on a separate matter.", ["Halvorsen Wekesa Wibisono | unspecified | held"]),
    (
        "{H} and {S} were among the leaders that {W} spoke to on Monday.",
        ["Halvorsen Wekesa | unspecified | held", "Wekesa Wibisono | unspecified | held"],
    ),
    ("{H} is in Oslo, where {W} spoke to on Monday.", []),
    ("{H} was ill when {W} talked to crowds in Oslo.", []),
    (
        "{W} held telephone conversations with {H} and {S}.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "In separate calls with {H} and {S}, {W} praised the port workers.",
        ["Halvorsen Wekesa | unspecified | held", "Wekesa Wibisono | unspecified | held"],
    ),
    (
        "{W} spoke in phone calls on Tuesday with {H} and {S}.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    ("In a phone call with {H} and {S}, {W} praised the port workers.", ["Halvorsen Wekesa Wibisono | phone | held"]),
    (
        "{W} phoned {S} after his last meeting with {H}. Later he spoke by phone with Halvorsen.",
        ["Halvorsen Wekesa | in_person | held", "Wekesa Wibisono | phone | held", "Halvorsen Wekesa | phone | held"],
    ),
    ("{W} spoke by phone with {H}, and they agreed to host a summit.", ["Halvorsen Wekesa | phone | held"]),
    (
        "{W} telephoned his Norwegian and Indonesian counterparts. In his call with {H}, he thanked her. {S} agreed.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "{W} phoned {H}. Wekesa also discussed the grain with {S}.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | unspecified | held"],
    ),
    (
        "{W} phoned {H}. Wekesa discussed his meeting with {S}.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | in_person | held"],
    ),
    (
        "{W} phoned {H} hours after discussing the grain with {S}. Wekesa thanked Halvorsen.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | unspecified | held"],
    ),
    (
        "{W} spoke by phone with {H}. Later he spoke by phone with {S}.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "{W} spoke by phone with the leaders of Norway and Indonesia. In her call with Wekesa, {H} offered grain. "
        "{S} asked Wekesa for patience.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    ("{W} and {S} spoke by phone with {H}.", ["Halvorsen Wekesa Wibisono | phone | held"]),
    (
        "{W} spoke first with {H}, and then with {S}.",
        ["Halvorsen Wekesa | unspecified | held", "Wekesa Wibisono | unspecified | held"],
    ),
    (
        "{W} spoke with {H} and, later, with {S}.",
        ["Halvorsen Wekesa | unspecified | held", "Wekesa Wibisono | unspecified | held"],
    ),
    (
        "{W} phoned {H} yesterday and {S} today.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    ("{W} spoke with {H} on Monday and {S} said it was late.", ["Halvorsen Wekesa | unspecified | held"]),
    ("{W} spoke with Nordic leaders, including {H}.", ["Halvorsen Wekesa | unspecified | held"]),
    ("{W} spoke with Nordic and Baltic leaders, including {H}.", ["Halvorsen Wekesa | unspecified | held"]),
    ("{W} spoke with several leaders, among them {H} and {S}.", ["Halvorsen Wekesa Wibisono | unspecified | held"]),
    ("{W} met with leaders such as {H} and {S}.", ["Halvorsen Wekesa Wibisono | in_person | held"]),
    (
        "{W} met with {H}. Following on the March 2 meeting between Ada Wit and Mia Holm, Wekesa and Halvorsen spoke.",
        ["Halvorsen Wekesa | in_person | held", "Holm Wit | in_person | held"],
    ),
    (
        "{W} spoke with {H} to prepare a plan for the port with Mia Holm.",
        ["Halvorsen Wekesa | unspecified | held"],
    ),
    (
        "{W} spoke with {H}. They praised the results of the meeting of Ada Wit with Mia Holm.",
        ["Halvorsen Wekesa | unspecified | held", "Holm Wit | in_person | held"],
    ),
    (
        "{W} spoke with {H}. Wekesa asked for help in organizing a meeting with Mia Holm.",
        ["Halvorsen Wekesa | unspecified | held"],
    ),
    (
        "{W} spoke with {H}. Wekesa said that a meeting with Mia Holm is needed.",
        ["Halvorsen Wekesa | unspecified | held"],
    ),
    (
        "{W} spoke with {H}. Wekesa told of his meeting with Mia Holm.",
        ["Halvorsen Wekesa | unspecified | held", "Holm Wekesa | in_person | held"],
    ),
    (
        "{W} spoke today with {H} to prepare for the President’s meeting on March 9 with Mia Holm.",
        ["Holm Wekesa | in_person | planned", "Halvorsen Wekesa | unspecified | held"],
    ),
    (
        "{W} held phone calls with {H} and {S}. In his call with Halvorsen, the two sides agreed to swap seeds.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "In phone calls with {H} and {S}, {W} praised the port.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "Phone calls were held between {W} and several of his counterparts. "
        "Conversations took place with {H}; and {S}.",
        ["Halvorsen Wekesa | unspecified | held", "Wekesa Wibisono | unspecified | held"],
    ),
    ("Phone calls were held between {W} and several of his counterparts.", []),
    (
        "Today (4 March), {W} took part in a conference call with leaders. The call included {H}, as well as {S}.",
        ["Halvorsen Wekesa Wibisono | phone | held"],
    ),
    (
        "{W} held calls with the prime ministers of Norway and Peru, Sigrid Halvorsen and Ana Lima, respectively.",
        ["Halvorsen Wekesa | unspecified | held", "Lima Wekesa | unspecified | held"],
    ),
    ("{W} called {H} late Monday and asked for help.", ["Halvorsen Wekesa | phone | held"]),
    ("{W} joined {H} for a phone call with {S}.", ["Halvorsen Wekesa Wibisono | phone | held"]),
    ("{W} joined {H} for a walk. Later he spoke by phone with {S}.", ["Wekesa Wibisono | phone | held"]),
    (
        "{W} made a number of phone calls on Monday, including with {H} and {S}.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "{W} held a meeting with {H} and a working lunch with {S}.",
        ["Wekesa Wibisono | in_person | held", "Halvorsen Wekesa | in_person | held"],
    ),
    (
        "{W} had a breakfast with Sigrid Halvorsen, the Prime Minister of Norway, and a dinner with {S}.",
        ["Wekesa Wibisono | in_person | held", "Halvorsen Wekesa | in_person | held"],
    ),
    (
        "{W} held a meeting with Ana Lima of Peru and a trilateral meeting with {H} and {S}.",
        ["Halvorsen Wekesa Wibisono | in_person | held", "Lima Wekesa | in_person | held"],
    ),
]
GROUPS = [
    ("President Botha spoke with the Kenyan and Norwegian presidents.", "Botha, Kenyan president, Norwegian president"),
    (
        "In a meeting with the foreign ministers of Kenya and Norway, Foreign Minister Botha praised the port.",
        "Botha, Kenyan foreign minister, Norwegian foreign minister",
    ),
    ("President Botha spoke. The Kenyan and Norwegian presidents met.", None),
]


@pytest.mark.parametrize(("text", "parties"), GROUPS)
def test_who_meets_a_group_is_none_of_it(text: str, parties: str | None) -> None:
    found = [", ".join(sorted(p.name for p in c.participants)) for c in readouts.parse(text).calls]
    assert found == ([parties] if parties else [])


SECTIONS = [
    (
        "{W} held a series of phone calls today.\n\nCall with {H}\n\nThe presidents discussed trade.\n\n"
        "Call with {S}\n\nThe presidents discussed nets.",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "{W} opened a port today.\n\nCall with {H}\n\nThe port is of stone.\n\nCall with {S}\n\nThe port is deep.",
        [],
    ),
    (
        "{W} held a series of phone calls today.\n\nCall with {H}\n\n{S} spoke by phone with {H}.",
        ["Halvorsen Wibisono | phone | held"],
    ),
    ("{W} held a series of phone calls today.\n\nCall with {H}\n\nCall with {S}\n\nRead more", []),
]


@pytest.mark.parametrize(("text", "expected"), SECTIONS)
def test_headings_tell_the_calls_of_a_series(text: str, expected: list[str]) -> None:
    assert calls_of(text) == expected


BELOW = [
    (
        "{W} spoke today by phone with the following leaders:\n\n• {H}\n• {S}\n",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "On Monday {W} met in Oslo with:\n- {H};\n- Surya Wibisono, President of Indonesia.\nThey discussed trade.",
        ["Halvorsen Wekesa | in_person | held", "Wekesa Wibisono | in_person | held"],
    ),
    (
        "The talks are over. {W} had phone calls with:\n1. Sigrid Halvorsen (Norway), to speak of ports\n2. {S}",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    (
        "{W} spoke by phone on Monday to:\n* Norway: {H}. The ports are open.\n* Indonesia: {S}",
        ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | phone | held"],
    ),
    ("{W} held a conference call today with:\n- {H}\n- {S}\n", ["Halvorsen Wekesa Wibisono | phone | held"]),
    ("{W} met today with:\n- farmers\n- fishers\n", []),
    ("{W} met today with farmers.\n- {H}\n- {S}\n", []),
    ("{W} met farmers:\n\nThe ports are open. {H} is in Lima.\n", []),
]


@pytest.mark.parametrize(("text", "expected"), BELOW)
def test_those_with_whom_somebody_spoke_may_stand_in_lines_below(text: str, expected: list[str]) -> None:
    assert calls_of(text) == expected


IN_TURN = [
    ("{W} spoke by phone with {H} on Monday and with {S} on Tuesday.", "03 04"),
    ("{W} spoke by phone on Monday with {H} and on Tuesday with {S}.", "03 04"),
    ("On 1 March, {W} received a courtesy call from {H} and on 2 March from {S}.", "01 02"),
    ("{W} met with {H} yesterday and with {S} today.", "05 06"),
    ("On Monday {W} met with {H} and then with {S}.", "03 03"),
    ("{W} spoke with {H} on Monday, {S} on Tuesday, and Danish President Mia Holm today.", "03 04 06"),
    ("{W} spoke with {H} on Monday, Indonesia said on Tuesday.", "03"),
]


@pytest.mark.parametrize(("text", "days"), IN_TURN)
def test_contacts_in_turn_have_each_their_day(text: str, days: str) -> None:
    assert " ".join(f"{c.date:%d}" for c in parse(text).calls if c.date) == days


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_parties_are_one_call_or_several(text: str, expected: list[str]) -> None:
    assert calls_of(text) == expected


def test_what_was_said_goes_to_the_call_of_its_pair_once_calls_are_taken_apart() -> None:
    readout = parse(
        "{W} spoke by phone with the leaders of Norway and Indonesia.\n\nWekesa thanked {H} for the grain.\n\n"
        "In his phone call with Wekesa, {S} promised ships."
    )
    assert [(s.content.text, told(s.call) if s.call else None) for s in readout.statements] == [
        ("the grain", "Halvorsen Wekesa | phone | held"),
        ("ships", "Wekesa Wibisono | phone | held"),
    ]


APART = [
    (
        "In his call with Halvorsen, the two sides agreed to swap seeds. Speaking with Wibisono, he discussed maps.",
        "Halvorsen Wekesa",
        [["grain"], ["grain", "maps"]],
    ),
    (
        "Wekesa and Halvorsen discussed maps. The two sides agreed to meet.",
        "Halvorsen Wekesa",
        [["grain", "maps"], ["grain"]],
    ),
    (
        "Wekesa and Halvorsen agreed to meet. They also discussed maps.",
        "Halvorsen Wekesa",
        [["grain", "maps"], ["grain"]],
    ),
    (
        "With Halvorsen, he discussed maps. The two sides agreed to swap seeds. With Wibisono, he discussed ports.",
        "Halvorsen Wekesa",
        [["grain", "maps"], ["grain", "ports"]],
    ),
    (
        "The calls also dealt with maps. They agreed to swap seeds.",
        "Halvorsen Wekesa Wibisono",
        [["grain", "maps"], ["grain", "maps"]],
    ),
    (
        "They agreed to swap seeds. They discussed maps.",
        "Halvorsen Wekesa Wibisono",
        [["grain", "maps"], ["grain", "maps"]],
    ),
]


@pytest.mark.parametrize(("text", "agreed", "topics"), APART)
def test_calls_told_together_are_told_apart_by_their_parties(text: str, agreed: str, topics: list[list[str]]) -> None:
    readout = parse(f"{{W}} held separate phone calls with {{H}} and {{S}} to discuss grain. {text}")
    assert [[t.text for t in call.topics] for call in readout.calls] == topics
    assert [" ".join(sorted(p.name.split()[-1] for p in s.speakers)) for s in readout.statements] == [agreed]


@pytest.mark.parametrize(
    "text",
    [
        "{W} called for a ceasefire. {H} called it a start.",
        "{W} called the leaders of Norway and Peru cowards.",
        "{W} made what {H} called a mistake.",
        "The raid was a message to {H}. {W} listened.",
        "{W} sent a clear message to {H}.",
        "{W} ignored calls for help from {H}.",
        "{W} denied that {H} had hung up on him.",
        "{W} said he wanted to hold a phone call with {H}.",
        "{W} was not able to hold a phone call with {H}.",
        "{W} was on the phone when {H} came in.",
        "{W} told reporters that jobs were on the line. {H} listened.",
        "{W} is in contact with the port. {H} runs the ministry.",
        "The roll call took an hour. {W} sat beside {H}.",
        "{W} said that calls for help had come. {H} listened.",
        "A spokesperson for {W} praised {H}.",
        "{W} met the deadline that {H} had set.",
        "{W} received a prize. {H} received another.",
        "{W} visited Oslo. {H} stayed in Bergen.",
        "{W} called to order the meeting. {H} listened.",
        "{W} called and demanded {H} open the port.",
        "{W} called on {H} to reopen the port.",
        "{W} called on {H} and Chile to reopen the port.",
        "{W} called on {H} for restraint.",
        "{H} was in Oslo. {W} called on her to reopen the port.",
        "{H} was in Oslo. {W} called on her not to wait.",
        "{H} was in Oslo. {W} called on her government.",
        "{W} hosted a reception to honour the crew. {H} listened.",
        "{W} gave a reception for 300 guests. {H} listened.",
        "{W} was the guest of {H}. The trio discussed trade.",
        "{W} has praised {H} after weeks in which envoys proposed talks.",
        "{W} paid a courtesy call on the dam. {H} listened.",
        "The dam was received by {H}.",
        "{W} was visiting. {H} received visiting engineers.",
        "{H} was in Lima. {W} met her guests.",
        "{S} hailed {W}’s phone call to Peru Tindo-e-Lura (PTL) Chairman Ali Doe.",
        "A phone call to {H} brought no help.",
        "{W} received on Monday a prize, {H} said.",
        "{W} welcomed this evening the plan of {H}.",
        "{W} met last week, {H} said.",
        "{W} received in Oslo, at the harbour, {H} said, a prize.",
        "{W} spoke of her readiness for a meeting with {H}.",
        "{W} saw the need for a call with {H}.",
        "{W} sought support ahead of a possible summit with {H}.",
        "{W} is working on a proposed second meeting between {H} and {S}.",
        "A potential call between {W} and {H} was on the agenda.",
        "{W} was called a hero by {H}.",
        "{W} spoke with Nordic and Baltic leaders. {H} listened.",
        "A summit was called by {H}. {W} left.",
        "{W} is pushing for talks with {H}.",
        "{W} spoke with reporters in Lisbon. {H} listened.",
        "{W} met Portuguese reporters on Monday. {H} listened.",
        "{W} met with representatives of Kenyan and foreign media. {H} listened.",
    ],
)
def test_words_that_only_look_like_contact_make_no_call(text: str) -> None:
    assert calls_of(text) == []


INITIATORS = [
    ("{W} has been called by {H}.", "Halvorsen"),
    ("{W} was phoned on Monday by {H}.", "Halvorsen"),
    ("{W} was telephoned by {H}.", "Halvorsen"),
    (
        "The call between the Kenyan and Norwegian presidents was held at the Kenyan side's initiative.",
        "president",
    ),
    ("{H} hailed the ports. This came during a phone call the premier received Wednesday from {W}.", "Wekesa"),
    ("{W} spoke by phone with {H}. Officials said that Halvorsen had made the call to Wekesa on Monday.", "Halvorsen"),
    (
        "{W} spoke by phone with {H}. “It helped,” Wekesa said later, adding that the call was at Halvorsen's request.",
        "Halvorsen",
    ),
    ("{W} had a phone call with {H}. Initiated by Norway, the call focused on trade.", "Halvorsen"),
    ("{W} joined a phone call with {H}, organised by Halvorsen.", "Halvorsen"),
    ("{W} had a phone call with {H} at the request of the Norwegian side.", "Halvorsen"),
    ("{W} had a phone call with {H} at the Norwegian side's initiative.", "Halvorsen"),
    ("At the initiative of {H}, {W} had a telephone conversation with her.", "Halvorsen"),
    ("At the Kenyan side's initiative, {W} had a telephone conversation with {H}.", "Wekesa"),
    ("{W} had a phone call with {H}. The call was initiated by {H}.", "Halvorsen"),
    ("{W} had a phone call with {H} at the Norwegian party's initiative.", "Halvorsen"),
    ("{W} called {H}.", "Wekesa"),
    ("{W} received a phone call from {H}.", "Halvorsen"),
    ("{W} made a phone call to {H}.", "Wekesa"),
    ("{W} praised the port. He made these remarks during a phone call with {H}.", None),
    ("{W} tried to call {H}, but she did not answer.", "Wekesa"),
    ("{W} had a phone call with {H} at the latter's request.", "Halvorsen"),
    ("{W} had a phone call with {H} at the former's request.", "Wekesa"),
    ("{W} had a phone call with {H} at the request of the latter.", "Halvorsen"),
    ("{W} had a phone call with {H} on the initiative of the former.", "Wekesa"),
    ("{W} had a phone call with {H} at her request.", "Halvorsen"),
    ("At his request, {W} had a phone call with {H}.", None),
    ("{W} had a phone call with {H} at their request.", None),
    ("{W} had a phone call with {H} following a request from Halvorsen.", "Halvorsen"),
    ("{W} had a phone call with {H} in response to a request by the Norwegian side.", "Halvorsen"),
    ("{W} had a phone call with {H} following a request from Halvorsen for two ferries.", None),
    ("{W} had a phone call with {H} following a request from {S}.", None),
    ("{W} had a phone call with {H}. The initiative for the call came from Norway.", "Halvorsen"),
    ("{W} had a phone call with {H}. The initiative for the summit came from Norway.", None),
    ("{W} had a phone call with {H}. It was Halvorsen who placed the call.", "Halvorsen"),
    ("{W} had a phone call with {H}. Halvorsen had requested the call.", "Halvorsen"),
    ("{W} had a phone call with {H}. Halvorsen requested the call on the docks and the ferries.", None),
    ("{W} had a phone call with {H}. The Norwegian side had initiated the conversation.", "Halvorsen"),
    ("{W} spoke by phone with {H}.", None),
    ("{W} spoke by phone with {H} about the Black Sea initiative of the United Nations.", None),
]


@pytest.mark.parametrize(("text", "expected"), INITIATORS)
def test_the_initiator(text: str, expected: str | None) -> None:
    (call,) = parse(text).calls
    assert (call.initiator.name.split()[-1] if call.initiator else None) == expected


BY_OFFICE = [
    ("During a phone conversation initiated by the President of Peru, {W} and Luis Vera had a frank, open exchange of "
     "views on the port. The President of Peru praised the port.", [("Wekesa", "KE"), ("Vera", "PE")], "Vera"),
    ("During a phone conversation initiated by the President of Peru, {W} and Luis Vera had an exchange of views.",
     [("Wekesa", "KE"), ("Vera", "PE")], "Vera"),
    ("During a phone conversation initiated by the Foreign Minister of Peru, {W} and {H} had an exchange of views.",
     [("Wekesa", "KE"), ("Halvorsen", "NO")], "Foreign Minister of Peru"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parties", "expected"), BY_OFFICE)
def test_an_office_that_initiated_a_call_is_that_of_the_party_without_one(
    text: str, parties: list[tuple[str, str]], expected: str
) -> None:
    (call,) = parse(text).calls
    assert [(p.name.split()[-1], p.country) for p in call.participants] == parties
    assert call.channel == "phone"
    assert call.initiator is not None
    assert call.initiator.name.endswith(expected)


@pytest.mark.parametrize(
    "sentence",
    ["Halvorsen had requested the call.", "Halvorsen had asked for the call.", "The call was requested by Halvorsen."],
)
def test_who_asked_for_the_call_made_no_request_in_it(sentence: str) -> None:
    readout = parse("{W} had a phone call with {H}. " + sentence)
    assert not readout.statements
    assert readout.calls[0].initiator is not None
    assert readout.calls[0].initiator.name == "Sigrid Halvorsen"


def test_who_asked_for_something_else_made_a_request() -> None:
    (statement,) = parse("{W} had a phone call with {H}. Halvorsen requested the ferries.").statements
    assert statement.content.text == "the ferries"


PLACES = [
    ("{W} met {H} in Geneva on Monday.", "Geneva"),
    ("{W} met {H} at the Elysee Palace.", "the Elysee Palace"),
    ("{W} met {H} on Monday.", None),
    ("{W} spoke by phone with {H} about the strikes in Geneva.", None),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_the_place_of_a_meeting(text: str, expected: str | None) -> None:
    (call,) = parse(text).calls
    assert (call.place.text if call.place else None) == expected


TOPICS = [
    ("{W} met with {H}. The talks concerned trade and the ports.", ["trade and the ports"]),
    ("{W} met with {H}. The conversation then turned to the ports of Lamu.", ["the ports of Lamu"]),
    ("{W} met with {H}. Mention was made of the ports of Lamu.", ["the ports of Lamu"]),
    ("{W} met with {H}. Attention then turned to trade, and the need for ports was stressed.", ["trade"]),
    ("{W} met with {H}. The talks turned sour.", []),
    ("{W} and {H} discussed over a phone call the old ties of both.", ["the old ties of both"]),
    (
        "{W} spoke to {H} on the phone on the situation in Lamu – continuing a round of talks.",
        ["the situation in Lamu"],
    ),
    ("{W} held a phone conversation with {H} on auspicious occasion of Easter.", []),
    (
        "{W} spoke by phone with {H}. The talks were short, his office said, in a reference to talks on ports in Lamu.",
        [],
    ),
    ("{W} met with {H}. “The port was discussed, as well as trade,” the statement said.", ["The port", "trade"]),
    ("{W} and {H} discussed the harvest through video conferencing.", ["the harvest"]),
    ("{W} held a telephone discussion with {H} on the evening of 3 March.", []),
    ("{W} held a telephone discussion with {H} on the early release of the crew.", ["the early release of the crew"]),
    ("{W} met with {H}. The talks, which Reuters had told of, also covered the harvest.", ["the harvest"]),
    ("{W} and {H} discussed the harvest on Friday during their first phone call.", ["the harvest"]),
    ("{W} and {H} discussed the vote on Friday.", ["the vote on Friday"]),
    ("{W} met with {H}. Addressing the Norwegian prime minister and reporters, Wekesa praised the port.", []),
    ("{W} met with {H}. Addressing a joint press conference, Wekesa praised the port.", []),
    ("{W} met with {H}. The focus of the talks was on the harvest.", ["the harvest"]),
    ("{W} met with {H}. Also discussed were trade and grain.", ["trade and grain"]),
    ("{W} met with {H}. A separate topic was the port.", ["the port"]),
    ("{W} met with {H}. Views were exchanged on the port.", ["the port"]),
    ("{W} met with {H}. Ideas were exchanged on the port.", ["the port"]),
    ("{W} met with {H}. The talks also concerned the port.", ["the port"]),
    ("{W} met with {H}. Reference was also made to the port.", ["the port"]),
    ("{W} met with {H}. The meeting was an opportunity to review the port.", ["the port"]),
    ("{W} met with {H}. The two leaders praised the talks held in May and touched on the port.", ["the port"]),
    ("{W} met with {H}. The spokesman said the meeting addressed the port.", ["the port"]),
    ("{W} met with {H}. Points of view were exchanged on the port.", ["the port"]),
    ("{W} met with {H}. The schedule of visits was considered in detail.", ["The schedule of visits"]),
    ("{W} met with {H}. Plans for a port were also considered.", ["Plans for a port"]),
    ("{W} welcomed {H} on an official visit to Lima.", []),
    ("{W} held talks with {H} on a proposed visit to Lima.", ["a proposed visit to Lima"]),
    ("{W} met with {H}. Plans for trade were discussed, including in grain.", ["Plans for trade"]),
    ("{W} met with {H}. The port was considered safe. The ferry was considered to be late.", []),
    ("{W} met with {H}. The issue of the port was also raised.", ["The issue of the port"]),
    ("{W} met with {H}. The flag was raised.", []),
    ("{W} met with {H}. The conversation was devoted to trade.", ["trade"]),
    ("{W} met with {H}. The day was devoted to trade.", []),
    ("{W} met with {H}. High on the agenda was trade.", ["trade"]),
    ("{W} met with {H}. The two leaders shared their views on the port.", ["the port"]),
    ("{W} met with {H}. The meeting provided an opportunity to discuss trade.", ["trade"]),
    ("{W} met with {H}. The talks witnessed an exchange of views on trade.", ["trade"]),
    ("{W} met with {H}. Trade, above all in grain, also came under discussion.", ["Trade, above all in grain"]),
    ("{W} met with {H}. Trade figured prominently in the talks.", ["Trade"]),
    ("{W} met with {H}. Wekesa said that trade came under discussion.", []),
    ("{W} met with {H}. The focus of the film was on the port.", []),
    ("{W} spoke with {H} about the ports.", ["the ports"]),
    ("{W} and {H} discussed the ports.", ["the ports"]),
    ("{W} and {H} held phone talks on Friday over the ports.", ["the ports"]),
    ("{W} and {H} held talks over the weekend.", []),
    ("{W} and {H} held talks over lunch.", []),
    ("{W} and {H} spoke by phone for about an hour before the storm.", []),
    ("{W} talked to {H} on Monday from his home on Lake Turkana.", []),
    ("{W} spoke with {H} about the ports, two days before talks in Lima.", ["the ports"]),
    ("{W} spoke with {H}. They exchanged views on the ports.", ["the ports"]),
    ("{W} spoke with {H}. The two leaders discussed the ports and the grain.", ["the ports and the grain"]),
    (
        "{W} spoke with {H}. The leaders discussed help for the crews in Peru who wish to go home.",
        ["help for the crews in Peru who wish to go home"],
    ),
    ("{W} spoke with {H}. They discussed the people who asked for boats.", ["the people who asked for boats"]),
    ("{W} spoke with {H}. They discussed the crews and asked Peru for help.", ["the crews"]),
    ("{W} spoke with {H}. They discussed the summit.", ["the summit"]),
    ("{W} spoke with {H}. Discussions included the crews and the port.", ["the crews and the port"]),
    ("{W} spoke with {H}. The situation in the ports was discussed.", ["The situation in the ports"]),
    ("{W} spoke with {H}. The call focused on the ports.", ["the ports"]),
    ("{W} spoke with {H}. Special attention was paid to the ports.", ["the ports"]),
    ("{W} spoke with {H}. Wekesa raised the closure of the ports.", ["the closure of the ports"]),
    ("{W} spoke with {H}. They did not discuss the ports.", []),
    ("{W} spoke with {H}. They will discuss the ports.", []),
    ("{W} will meet with {H} on Friday. They will discuss the ports.", ["the ports"]),
    ("{W} met with {H}. During the meeting the issue of the port was discussed.", ["the issue of the port"]),
    (
        "{W} met with {H}. During the harvest the issue of the port was discussed.",
        ["During the harvest the issue of the port"],
    ),
    ("{W} met with {H}. The two sides communicated on how to open the port.", ["how to open the port"]),
    (
        "During a call between Ana Lima, Foreign Minister of Peru, and {H}, the situation in the port was discussed.",
        ["the situation in the port"],
    ),
    ("{W} spoke with {H} on the grain crisis.", ["the grain crisis"]),
    ("{W} exchanged views with {H} on the grain.", ["the grain"]),
    ("{W} and {H} exchanged views by phone on the grain.", ["the grain"]),
    ("{W} spoke with {H} on the terrace of the palace.", []),
    ("{W} and {H} spoke on Tuesday evening.", []),
    ("{W} and {H} spoke on Tuesday as part of a visit.", []),
    ("{W} and {H} spoke on Tuesday evening about the ports.", ["the ports"]),
    ("{W} and {H} spoke on Tuesday to discuss the ports.", ["the ports"]),
    ("{W} and {H} discussed the ports when they spoke on Tuesday.", ["the ports"]),
    ("{W} and {H} discussed the ports during the call on Tuesday.", ["the ports"]),
    ("{W} and {H} discussed the ports lost during the storm.", ["the ports lost during the storm"]),
    ("{W} discussed the ports over the phone with {H}.", ["the ports"]),
    ('{W} spoke with {H}. "We discussed the ports and agreed to meet again," Wekesa said.', ["the ports"]),
    ('{W} spoke with {H}. "Discussed the ports. A good talk," Wekesa tweeted.', ["the ports"]),
    ('{W} spoke with {H}. "Spoke with my friend @Halvorsen about the ports," Wekesa tweeted.', ["the ports"]),
    ('{W} spoke with {H}. "We discussed what to do," Wekesa said.', []),
    ('{W} spoke with {H}. "We discussed the ports, and I told her that they are open," Wekesa said.', []),
    ('{W} spoke with {H}. "The papers discussed the ports," Wekesa said.', []),
    ("{W} spoke with {H}. They discussed the ports, with Oslo presenting a plan.", ["the ports"]),
    ("{W} spoke with {H}. They discussed trade with Chile and the ports.", ["trade with Chile and the ports"]),
    (
        "{W} spoke with {H}. “In the call, grain and the ports were discussed. {W} thanked {H},” his office said.",
        ["grain and the ports"],
    ),
    ("{W} and {H} discussed the ports by phone.", ["the ports"]),
    ("{W} spoke with {H}. Wekesa raised the case of the crew with Halvorsen on Monday.", ["the case of the crew"]),
    ("{W} spoke with {H}. Wekesa did not say whether she had raised the case of the crew.", []),
    ("{W} spoke with {H}. It was not clear if they discussed the ports.", []),
    ("{W} spoke with {H}. Asked whether the two discussed the ports, Wekesa said they did.", []),
    ("{W} spoke with {H}. They discussed whether to open the ports.", ["whether to open the ports"]),
    ("{W} spoke with {H}. Wekesa raised the question of ties with Oslo.", ["ties with Oslo"]),
    ("{W} and {H} discussed over the phone the ports.", ["the ports"]),
    ("{W} met with {H} and held long talks on the harvest.", ["the harvest"]),
    (
        "{W} met with {H}. Discussions included the harvest and the vote, said the ministry.",
        ["the harvest and the vote"],
    ),
    ("{W} met with {H}. The two leaders referred to the harvest. Wekesa referred to the vote.", ["the harvest"]),
    ("{W} met with {H}. On the agenda were the harvest and the vote.", ["the harvest and the vote"]),
    ("{W} met with {H}. The harvest was also on the agenda.", ["The harvest"]),
    ("{W} met with {H}. The harvest was high on the agenda.", ["The harvest"]),
    ("{W} met with {H}. The harvest and the vote were at the centre of the talks.", ["The harvest and the vote"]),
    ("{W} met with {H}. The harvest was the main topic of the meeting.", ["The harvest"]),
    ("{W} met with {H}. The meeting was about the harvest, the ministry said.", ["the harvest"]),
    ("{W} met with {H}. The harvest also came up during the talks.", ["The harvest"]),
    ("{W} met with {H}. The items on the agenda of the council are few.", []),
    ("{W} met with {H}. The port was the focus of the world.", []),
    ("{W} met with {H}. The following topics were discussed: the harvest and the vote.", ["the harvest and the vote"]),
    ("{W} met with {H}. They discussed the following: the harvest; the vote.", ["the harvest; the vote"]),
    ("{W} met with {H}. The following issues were raised:\n\n- the harvest;\n- the vote.", ["the harvest", "the vote"]),
    ("{W} met with {H}. They discussed the following steps.", ["the following steps"]),
    ("{W} met with {H}. An important topic of the conversation was the harvest.", ["the harvest"]),
    ("{W} met with {H}. Another topic was the harvest.", ["the harvest"]),
    ("{W} met with {H}. One of the topics discussed was the harvest.", ["the harvest"]),
    ("{W} met with {H}. They discussed trade and looked ahead to the vote.", ["trade", "the vote"]),
    ("{W} met with {H}. Other topics of the call included the harvest and the vote.", ["the harvest and the vote"]),
    ("{W} met with {H}. In addition, a key topic was how to end the strike.", ["how to end the strike"]),
    ("{W} met with {H}. The main topics were trade and investment.", ["trade and investment"]),
    ("{W} met with {H}. The central theme of the talks was the harvest.", ["the harvest"]),
    ("{W} met with {H}. Another focus was placed on the harvest.", ["the harvest"]),
    ("{W} met with {H}. In the foreground of the talks were the harvest and the vote.", ["the harvest and the vote"]),
    ("{W} met with {H}. Also on the table were cranes.", ["cranes"]),
    ("{W} met with {H}. The harvest was also a topic.", ["The harvest"]),
    ("{W} met with {H}. The harvest and the vote were among the topics discussed.", ["The harvest and the vote"]),
    ("{W} met with {H}. While the harvest was a major focus of the talks, Wekesa left.", ["the harvest"]),
    ("{W} met with {H}. The subject was sensitive.", []),
    ("{W} met with {H}. The topic was raised by the press.", []),
    ("{W} met with {H}. The focus was not the harvest.", []),
    ("{W} met with {H}. The port was an important topic for the region.", []),
    ("{W} met with {H}. The theme of the conference was peace.", []),
]


def test_a_day_behind_a_summit_is_that_of_the_summit() -> None:
    (call,) = parse("{W} and {H} held a virtual summit on Tuesday.").calls
    assert str(call.date) == "2031-03-04"
    (call,) = parse("{W} spoke with {H} after the summit on Tuesday.").calls
    assert call.date is None


def test_a_day_right_before_the_verb_is_that_of_the_call() -> None:
    (call,) = parse("{W} today spoke with {H} on the anniversary of the raid against Lamu on February 6.").calls
    assert str(call.date) == PUBLISHED


@pytest.mark.parametrize(("text", "expected"), TOPICS)
def test_topics(text: str, expected: list[str]) -> None:
    (call,) = parse(text).calls
    assert [t.text for t in call.topics] == expected


def test_who_agreed_to_meet_is_who_said_so() -> None:
    readout = parse("The spokesman Jan Holm praised {H}. {W} said that he and {H} had agreed to meet in Lima.")
    (call,) = readout.calls
    assert sorted(p.name for p in call.participants) == ["Daniel Wekesa", "Sigrid Halvorsen"]


@pytest.mark.parametrize(
    "news",
    [
        "{W} said he spoke with {H} by phone.",
        "{W} announced on Monday that he had a phone call with {H}.",
        "{W} said that he had held a phone call with {H} ahead of the vote.",
        "{W} said Monday he had spoken with {H} by phone.",
    ],
)
def test_the_news_of_his_own_call_is_no_statement_and_opens_the_call(news: str) -> None:
    readout = parse(f"{news} He thanked her for the ports.")
    assert [c.background for c in readout.calls] == [False]
    assert [(s.content.text, s.call is readout.calls[0]) for s in readout.statements] == [("the ports", True)]


def test_a_first_call_in_a_long_time_is_the_one_that_is_told() -> None:
    (call,) = parse("{W} asked {H} for grain in their first phone conversation in almost two years on Friday.").calls
    assert not call.background


def test_whose_call_it_is_may_be_told_in_a_clause() -> None:
    readout = parse("{W} said he had received a phone call from {H}, who told him about her call with {S}.")
    pairs = [{p.name.split()[-1] for p in c.participants} for c in readout.calls]
    assert {"Halvorsen", "Wibisono"} in pairs
    assert {"Wekesa", "Wibisono"} not in pairs


def test_a_statement_that_an_adviser_signs_is_of_the_call() -> None:
    readout = parse(
        "{W} spoke with {H}. In a statement signed by his adviser Jan Holm, Wekesa thanked Halvorsen for grain and "
        "assured her of help."
    )
    assert [s.call is readout.calls[0] for s in readout.statements] == [True, True]


def test_what_is_said_of_others_is_a_statement() -> None:
    readout = parse("{W} spoke with {H}. Wekesa said that he had spoken with {S}.")
    assert [s.content.text for s in readout.statements] == [f"he had spoken with {S}"]


def test_those_who_answer_are_the_other_sides() -> None:
    readout = parse("{W} held separate phone calls with {H} and {S}. In response, the leaders praised the ports.")
    (said,) = readout.statements
    assert [p.name.split()[-1] for p in said.speakers] == ["Halvorsen", "Wibisono"]
    assert [p.name.split()[-1] for p in said.addressees] == ["Wekesa"]


def test_remarks_that_were_made_in_several_calls_were_made_to_all() -> None:
    readout = parse("{W} urged the council to wait. He made the remarks during separate phone calls with {H} and {S}.")
    (said,) = readout.statements
    assert [p.name.split()[-1] for p in said.addressees] == ["Halvorsen", "Wibisono"]


def test_what_is_said_on_another_day_is_not_said_in_the_call() -> None:
    readout = parse("{W} spoke with {H} on Monday. On Sunday, Wekesa said the ports are open.")
    (said,) = readout.statements
    assert said.call is None


def test_a_counterpart_without_a_name_is_a_party() -> None:
    (call,) = parse("{W} asked for calm after a phone call between Wekesa and his Norwegian counterpart.").calls
    assert [p.name for p in call.participants] == ["Daniel Wekesa", "Norwegian counterpart"]


def test_a_topic_goes_to_the_call_with_whom_it_was_discussed() -> None:
    readout = parse("{W} phoned {H}. He then met {H} and {S}. Wekesa discussed with Halvorsen the grain.")
    assert [[t.text for t in call.topics] for call in readout.calls] == [["the grain"], []]


def test_a_topic_is_that_of_all_calls_until_the_text_goes_on_with_one_alone() -> None:
    readout = parse(
        "{W} held phone calls with {H} and {S} to discuss the ports. In a phone call with Halvorsen, the two sides "
        "reviewed the harvest. Wekesa also spoke with Wibisono about ferries."
    )
    assert [[t.text for t in call.topics] for call in readout.calls] == [
        ["the ports", "the harvest"],
        ["the ports", "ferries"],
    ]


def test_a_contact_before_the_one_that_is_told_gives_it_no_day_and_no_topic() -> None:
    text = (
        "{W} called {H} today about grain. Earlier, on February 7, Wekesa had also spoken with Halvorsen about ferries."
    )
    (call,) = parse(text).calls
    assert (str(call.date), [t.text for t in call.topics]) == (PUBLISHED, ["grain"])


@pytest.mark.parametrize(
    ("lead", "sequel", "calls"),
    [
        ("{W} has spoken by phone with a number of prime ministers.", "{H} congratulated Wekesa on the port.", 1),
        ("{W} held phone calls with several European leaders.", "{H} thanked Wekesa for the grain. {S} asked him.", 1),
        ("{W} had phone calls with many leaders.", "{H} thanked Wekesa for grain. {S} thanked Wekesa for grain.", 2),
        ("{W} spoke by phone with the two leaders.", "{H} congratulated Wekesa on the port.", 0),
        ("{W} spoke by phone with several leaders.", "{H} criticized Wekesa over the port.", 0),
        ("{W} spoke by phone with several leaders.", "{H} congratulated Wibisono on the port.", 0),
        ("{W} did not speak by phone with several leaders.", "{H} congratulated Wekesa on the port.", 0),
    ],
)
def test_one_of_many_contacts_is_told_by_who_says_something_to_the_other(lead: str, sequel: str, calls: int) -> None:
    readout = parse(f"{lead}\n\n{sequel}")
    assert [c.channel.value for c in readout.calls if c.rule == "one of many"] == ["phone"] * calls


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{W} refused to take a phone call from {H}.", ("phone", "attempted", "Sigrid Halvorsen", 0)),
        ("{W} declined to answer a phone call from {H} on Monday.", ("phone", "attempted", "Sigrid Halvorsen", 0)),
        ("{W} refused to receive a video call from {H}.", ("video", "attempted", "Sigrid Halvorsen", 0)),
        ("{W} agreed to take a phone call from {H} on Friday.", ("phone", "planned", "Sigrid Halvorsen", 1)),
        ("{W} refused to receive {H}.", ("in_person", "attempted", None, 1)),
    ],
)
def test_a_call_that_somebody_refuses_to_take_is_by_the_other(text: str, told: tuple[str, str, str, int]) -> None:
    readout = parse(text)
    (call,) = readout.calls
    initiator = call.initiator.name if call.initiator else None
    assert (call.channel.value, call.status.value, initiator, len(readout.statements)) == told


@pytest.mark.parametrize(
    ("scene", "initiator"),
    [
        ("In a phone call made on Monday to {H}", "Daniel Wekesa"),
        ("In a phone call placed to {H} on Monday", "Daniel Wekesa"),
        ("During a phone call received on Monday from {H}", "Sigrid Halvorsen"),
        ("In a phone call held on Monday with {H}", None),
    ],
)
def test_a_scene_may_tell_who_placed_the_call(scene: str, initiator: str | None) -> None:
    readout = parse(f"{scene}, {{W}} asked for grain.")
    (call,) = readout.calls
    assert (call.channel, str(call.date)) == ("phone", "2031-03-03")
    assert (call.initiator.name if call.initiator else None) == initiator
    assert [s.call for s in readout.statements] == [call]


@pytest.mark.parametrize("noun", ["call", "talk", "phone conversation"])
def test_a_talk_with_one_of_two_singles_that_call_out(noun: str) -> None:
    readout = parse(f"{{W}} spoke with {{H}} and with {{S}}. In his {noun} with Wibisono, the leaders discussed grain.")
    assert [[t.text for t in c.topics] for c in readout.calls] == [[], ["grain"]]


@pytest.mark.parametrize(
    "text",
    [
        "{W} gave a talk on trade with {H} in the hall.",
        "There was talk of a deal with {H}.",
        "Leaders such as {W} talk with {H} every day.",
    ],
)
def test_a_talk_that_is_no_contact(text: str) -> None:
    assert calls_of(text) == []


def test_the_day_of_what_several_agree_on_in_a_call_is_that_of_the_call() -> None:
    (call,) = parse("{W} and {H} vowed on Tuesday during a video call to open the port.").calls
    assert str(call.date) == "2031-03-04"


TO_COME = [
    "{W} spoke with {H} by phone. They agreed to have Foreign Minister Amina Otieno and Foreign Minister Jo Berg meet.",
    "{W} spoke with {H} by phone. They agreed to let Amina Otieno and Jo Berg meet to review the plan.",
    "{W} spoke with {H} by phone. They agreed that Amina Otieno and Jo Berg will discuss the plan.",
]


@pytest.mark.parametrize("text", TO_COME)
def test_what_others_are_only_to_discuss_is_no_call(text: str) -> None:
    assert calls_of(text) == ["Halvorsen Wekesa | phone | held"]


def test_a_talk_to_come_does_not_take_the_place_of_the_one_that_was_held() -> None:
    text = "{W} spoke with {H} by phone. Wekesa will discuss the port with Indonesian President Surya Wibisono."
    assert calls_of(text) == ["Halvorsen Wekesa | phone | held", "Wekesa Wibisono | unspecified | planned"]
    assert parse(f"{text} He thanked her for the grain.").statements[0].call == parse(text).calls[0]


SIDES = [
    ("{H} met with a Kenyan delegation led by Minister Amina Otieno.", ["Halvorsen Otieno | in_person | held"]),
    ("A Kenyan delegation headed by Minister Amina Otieno met with {H}.", ["Halvorsen Otieno | in_person | held"]),
    ("{H} met with a Kenyan delegation.", ["Halvorsen delegation | in_person | held"]),
    ("{H} spoke today with her Nordic counterparts.", ["Halvorsen counterparts | unspecified | held"]),
    (
        "{H} spoke today with her counterparts from five European states.",
        ["Halvorsen counterparts | unspecified | held"],
    ),
    ("{H} spoke today with her counterparts from five states.", ["Halvorsen counterparts | unspecified | held"]),
    ("{H} spoke today with her Kenyan counterpart.", ["Halvorsen counterpart | unspecified | held"]),
    ("{H} hosted a call of G7 leaders today.", ["Halvorsen leaders | unspecified | held"]),
    ("{H} took part in a video conference of NATO leaders.", ["Halvorsen leaders | video | held"]),
    (
        "{H} chaired a meeting of her counterparts from Kenya and Peru.",
        ["Halvorsen counterpart counterpart | in_person | held"],
    ),
    ("{H} joined a call hosted by {W}.", ["Halvorsen Wekesa | unspecified | held"]),
    ("{H} joined a call convened by {W} with {S}.", ["Halvorsen Wekesa Wibisono | unspecified | held"]),
    ("{H} chaired a meeting of the Cabinet.", []),
    ("{H} held a meeting of senior ministers.", []),
    ("{H} took part in talks hosted by friends.", []),
    ("{H} held a call today with E3 leaders.", ["Halvorsen leaders | unspecified | held"]),
    ("{H} met with the NATO leaders in Lima.", ["Halvorsen leaders | in_person | held"]),
    ("{H} spoke to fellow NATO leaders {W} and {S}.", ["Halvorsen Wekesa Wibisono | unspecified | held"]),
    ("{H} told her Kenyan counterpart that the port was open.", ["Halvorsen counterpart | unspecified | held"]),
    ("{H} said her Kenyan counterpart was in Lima.", []),
    (
        "{W} arrived. Norwegian Foreign Minister Ida Sol is to speak with her Kenyan counterpart on Friday.",
        ["Sol counterpart | unspecified | planned"],
    ),
    ("The Kenyan and Norwegian presidents spoke by phone.", ["president president | phone | held"]),
    ("{H} spoke today with her officials.", []),
    ("{H} spoke today with five counterparts from five states.", []),
    (
        "{H} met with a Kenyan delegation that included Minister Amina Otieno, Governor Ali Kip, and Envoy Jo Wafula.",
        ["Halvorsen Kip Otieno Wafula | in_person | held"],
    ),
    (
        "{W} met with a delegation of the World Rivers Fund led by its director Ana Lima.",
        ["Lima Wekesa | in_person | held"],
    ),
    ("{W} met with a team of divers led by hand.", []),
]


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_a_delegation_is_whoever_heads_it_and_counterparts_need_no_name(text: str, expected: list[str]) -> None:
    assert calls_of(text) == expected


HOSTS = [
    ("{W} will host Jo Berg, Chancellor of Peru, for a meeting in Lamu.", ["Berg Wekesa | in_person | planned"]),
    ("{W} is due to host Jo Berg, Chancellor of Peru, in Lamu.", ["Berg Wekesa | in_person | planned"]),
    ("{W} hosted Jo Berg, Chancellor of Peru, in Lamu.", ["Berg Wekesa | in_person | held"]),
    ("{W} met with his host Jo Berg of Peru in Lima.", ["Berg Wekesa | in_person | held"]),
]


@pytest.mark.parametrize(("text", "expected"), HOSTS)
def test_whoever_will_host_somebody_meets_him(text: str, expected: list[str]) -> None:
    assert calls_of(text) == expected


JOURNEYS = [
    (
        "{W} will travel to Oslo on Friday for talks with {H}.",
        ["Halvorsen Wekesa | unspecified | planned | 2031-03-07"],
    ),
    ("{W} travels to Oslo on Friday for a meeting with {H}.", ["Halvorsen Wekesa | in_person | planned | 2031-03-07"]),
    ("{W} is travelling to Oslo for a meeting with {H}.", ["Halvorsen Wekesa | in_person | planned | None"]),
    ("{W} will be in Oslo next week for a meeting with {H}.", ["Halvorsen Wekesa | in_person | planned | None"]),
    ("{W} will visit Oslo for a meeting with {H}.", ["Halvorsen Wekesa | in_person | planned | None"]),
    ("{W} travelled to Oslo on Monday for talks with {H}.", ["Halvorsen Wekesa | unspecified | held | 2031-03-03"]),
    ("{W} was in Oslo on Monday for a meeting with {H}.", ["Halvorsen Wekesa | in_person | held | 2031-03-03"]),
    ("{W} will be received by {H} on Friday.", ["Halvorsen Wekesa | in_person | planned | 2031-03-07"]),
    ("{W} is to be received by {H} on Friday.", ["Halvorsen Wekesa | in_person | planned | 2031-03-07"]),
    ("{W} is due to be received by {H} on Friday.", ["Halvorsen Wekesa | in_person | planned | 2031-03-07"]),
    ("{W} was received by {H} on Monday.", ["Halvorsen Wekesa | in_person | held | 2031-03-03"]),
    ("{W} asked to be received by {H}.", []),
    ("{W} will chair a meeting of the council with {H}.", ["Halvorsen Wekesa | in_person | planned | None"]),
    ("{W} hosted a dinner for {H}.", ["Halvorsen Wekesa | in_person | held | None"]),
    ("{W} hosted a working lunch with {H} on Monday.", ["Halvorsen Wekesa | in_person | held | 2031-03-03"]),
    ("{W} hosted a dinner for the poor.", []),
    (
        "{W} met today in Lima with a high-level delegation of the Rivers Fund led by its director Ana Lima.",
        ["Lima Wekesa | in_person | held | 2031-03-06"],
    ),
    ("{W} joined a call of the Rivers Fund hosted by {H}.", ["Halvorsen Wekesa | unspecified | held | None"]),
]


@pytest.mark.parametrize(("text", "expected"), JOURNEYS)
def test_who_goes_to_somebody_meets_him_there(text: str, expected: list[str]) -> None:
    assert [f"{told(c)} | {c.date}" for c in parse(text).calls] == expected


VISITS = [
    ("{W} visited {H}.", ["Halvorsen Wekesa | in_person | held"]),
    ("{W} spoke with Sigrid Moe. Today he visited Moe in Lima.", ["Moe Wekesa | in_person | held"]),
    ("{W} visited Irun and Bolney.", []),
    ("{W} visited Camp Elva and Camp Nord and thanked the crews.", []),
    ("{W} visited Oslo, where he met with {H}.", ["Halvorsen Wekesa | in_person | held"]),
]


@pytest.mark.parametrize(("text", "expected"), VISITS)
def test_who_is_visited_is_surely_somebody(text: str, expected: list[str]) -> None:
    assert calls_of(text) == expected


BACKGROUND = [
    "{W} spoke with {H} by phone. Wekesa recalled his last meeting with {S}.",
    "{W} spoke with {H} by phone. Their call followed a meeting between Halvorsen and {S} in May.",
    "{W}, who met {S} in May, spoke with {H} by phone.",
    "{W} spoke with {H} by phone a day after Halvorsen met {S}.",
    "{W} spoke with {H} by phone. Wekesa stated that he would visit Peru and hold a meeting with {S}.",
    "{W} spoke with {H} by phone. Wekesa noted that he will hold talks with {S}.",
    "{W} spoke with {H} by phone. Before calling her, Wekesa spoke with {S}.",
    "{W} spoke with {H} by phone. Before that, in 2007, Wekesa met with {S}.",
    "{W} spoke with {H} by phone. In 2007, Wekesa met with {S}.",
]


@pytest.mark.parametrize("journey", ["concluded a visit to Oslo", "will make a visit to Oslo", "travelled to Oslo"])
def test_whom_somebody_met_where_he_went_is_no_background(journey: str) -> None:
    (call,) = parse(f"{W} {journey}, where he met with {H}.").calls
    assert not call.background


def test_what_had_been_before_is_background_in_an_official_text() -> None:
    text = f"{W} spoke today with {H}. Prior to this, the President had spoken with {S}. They agreed to meet."
    readout = readouts.parse(text, publisher="Kenya State House")
    assert [c.background for c in readout.calls] == [False, True]
    assert [told(s.call) if s.call else "" for s in readout.statements] == ["Halvorsen Wekesa | unspecified | held"]


@pytest.mark.parametrize("text", BACKGROUND)
def test_a_call_in_passing_is_background(text: str) -> None:
    found = {told(c): c.background for c in parse(text).calls}
    assert found["Halvorsen Wekesa | phone | held"] is False
    assert [b for t, b in found.items() if "Wibisono" in t] == [True]


def test_each_of_several_who_called_is_who_did() -> None:
    calls = parse("{W} received phone calls on Monday from {H} and {S}.").calls
    assert [c.initiator and c.initiator.name.split()[-1] for c in calls] == ["Halvorsen", "Wibisono"]


CALLERS = [
    ("The Norwegian government said Halvorsen initiated the call to Wekesa.", "Sigrid Halvorsen"),
    ("The call from Halvorsen came after the storm.", "Sigrid Halvorsen"),
    ("Halvorsen's phone call came as Wekesa flew to Lamu.", "Sigrid Halvorsen"),
    ("Halvorsen made the telephone call to mend ties.", "Sigrid Halvorsen"),
    ("Minister Ali Kip told of Halvorsen's call to Wekesa.", "Sigrid Halvorsen"),
    ("Halvorsen's call with Wekesa lasted an hour.", None),
    ("Wekesa praised the call for peace from Halvorsen.", None),
    ("The call from Danish Prime Minister Mia Holm came after the storm.", None),
    ("Halvorsen's call to action was heard.", None),
]


@pytest.mark.parametrize(("sentence", "expected"), CALLERS)
def test_a_later_sentence_tells_who_called(sentence: str, expected: str | None) -> None:
    initiator = parse("{W} spoke by phone with {H}. " + sentence).calls[0].initiator
    assert (initiator.name if initiator else None) == expected


def test_who_placed_several_calls_placed_each() -> None:
    calls = parse("{W} spoke separately with {H} and with {S}. Wekesa made those calls on Tuesday.").calls
    assert [c.initiator and c.initiator.name for c in calls] == ["Daniel Wekesa"] * 2


def test_a_pronoun_goes_on_with_whom_the_text_itself_tells_of() -> None:
    assert calls_of("I can tell you that {W} spoke today with {H}. Yesterday, he spoke with {S}.") == PAIRS


@pytest.mark.parametrize("opening", ["I can tell you that", "We can confirm that", "I can say today that"])
def test_the_text_goes_on_in_the_call_that_it_tells_of_itself(opening: str) -> None:
    (told,) = parse(opening + " {W} spoke by phone with {H}. In the call, Wekesa praised the crews.").statements
    assert [p.name for p in told.addressees] == ["Sigrid Halvorsen"]


NAMED_BEFORE = [
    ("{H} named a minister. Minister Ali Kip of Kenya is ill. Danish Prime Minister Mia Holm welcomed it.", "Holm"),
    ("{H} named a minister. Minister Ali Kip of Kenya is ill.", None),
    ("{H} named a minister. Danish Prime Minister Mia Holm and Irish Prime Minister Ann Daly welcomed it.", None),
]


@pytest.mark.parametrize(("before", "expected"), NAMED_BEFORE)
def test_a_counterpart_is_the_one_other_of_the_same_rank_named_before(before: str, expected: str | None) -> None:
    found = calls_of(before + " Halvorsen spoke by phone with her counterpart.")
    assert found == ([f"Halvorsen {expected} | phone | held"] if expected else [])


def test_a_call_that_somebody_had_is_his() -> None:
    text = "In a call he had with {H}, {W} asked for ferries."
    assert calls_of(text) == ["Halvorsen Wekesa | unspecified | held"]


DAYS_OF_OTHERS = [
    "{W} received a phone call from {H} after the summit held in Oakfield on March 1.",
    "{W} held a phone call with {H} following her appointment on February 19.",
    "The Kenyan presidency on Monday denied reports that there was a phone call between {W} and {H}.",
    "{W} talked to {H} about their upcoming May 6 meeting.",
    "A phone call between {W} and {H} will take place soon, a spokesperson said Tuesday.",
    "{W} will speak with {H} soon, his office said Tuesday.",
    "{W} will also have a phone call with {H}, a State House official said in Nairobi on Sunday.",
    "A phone call between {W} and {H} will take place soon, a spokesperson said, after its Feb 1 storm.",
]


@pytest.mark.parametrize("text", DAYS_OF_OTHERS)
def test_the_day_of_a_denial_or_of_another_meeting_is_not_that_of_the_call(text: str) -> None:
    assert [c.date for c in parse(text).calls] == [None]


PARTIES_IN_OFFICE = [
    ("{W} had his first phone conversation with new Norwegian Prime Minister Sigrid Halvorsen.", "phone"),
    ("{W} called newly elected Norwegian Prime Minister Sigrid Halvorsen.", "phone"),
    ("{W} consulted by phone on Monday with {H}.", "phone"),
    ("{W} and {H} talked by video link.", "video"),
]


@pytest.mark.parametrize(("text", "channel"), PARTIES_IN_OFFICE)
def test_a_party_who_is_new_and_a_channel_before_the_party(text: str, channel: str) -> None:
    assert calls_of(text) == [f"Halvorsen Wekesa | {channel} | held"]


def test_a_friend_of_the_one_who_writes_is_no_new_party() -> None:
    text = '{W} and {H} spoke by phone. Wekesa himself wrote that he had had "a great call with my friend Sigrid".'
    assert calls_of(text) == ["Halvorsen Wekesa | phone | held"]


def test_a_clause_after_as_names_no_party() -> None:
    assert calls_of("{W} spoke with {H} as the European Union tried to end the strike.") == [
        "Halvorsen Wekesa | unspecified | held"
    ]
    assert calls_of("{W} spoke with {H} as well as {S}.") == ["Halvorsen Wekesa Wibisono | unspecified | held"]


def test_a_counterpart_and_the_name_after_a_comma_are_one() -> None:
    text = "{W} spoke with {H}. Minister Amina Otieno received a call from her Norwegian counterpart, Minister Jo Berg."
    assert calls_of(text)[1] == "Berg Otieno | unspecified | held"


IN_TURN = [
    ("{W} spoke with {H} on Monday and {S} on Tuesday.", {"Halvorsen": "2031-03-03", "Wibisono": "2031-03-04"}),
    ("{W} met {H} on March 1, and {S} on March 2.", {"Halvorsen": "2031-03-01", "Wibisono": "2031-03-02"}),
    (
        "{W} held calls with {H} on Monday and with {S} on Tuesday.",
        {"Halvorsen": "2031-03-03", "Wibisono": "2031-03-04"},
    ),
    ("{W} spoke on Monday with {H} and then with {S}.", {"Halvorsen": "2031-03-03", "Wibisono": "2031-03-03"}),
    (
        "{W} spoke with {H} on Monday evening and {S} on Tuesday.",
        {"Halvorsen": "2031-03-03", "Wibisono": "2031-03-04"},
    ),
    (
        "{W} called {H} late on Sunday night, and {S} early on Monday.",
        {"Halvorsen": "2031-03-02", "Wibisono": "2031-03-03"},
    ),
    ("{W} spoke with {H} on Monday evening and {S} said on Tuesday that it was late.", {"Halvorsen": "2031-03-03"}),
    ("{W} will meet {H} on Friday and {S} on Saturday.", {"Halvorsen": "2031-03-07", "Wibisono": "2031-03-08"}),
]


@pytest.mark.parametrize(("text", "days"), IN_TURN)
def test_calls_one_after_the_other_have_each_its_day(text: str, days: dict[str, str]) -> None:
    found = {c.participants[-1].name.split()[-1]: str(c.date) for c in parse(text).calls}
    assert found == days


COUNTERPARTS = [
    ("Minister Ann Hale met her counterpart from Kenya, Amos Otieno.", ["Amos Otieno KE"]),
    ("Minister Ann Hale met with her counterpart from Kenya Amos Otieno.", ["Amos Otieno KE"]),
    ("Minister Ann Hale met with Amos Otieno, her Kenyan counterpart.", ["Amos Otieno KE"]),
    ("Minister Ann Hale met with Amos Otieno, her counterpart from Kenya, on Monday.", ["Amos Otieno KE"]),
    ("Minister Ann Hale met with Amos Otieno, her opposite number in Kenya.", ["Amos Otieno KE"]),
    (
        "Minister Ann Hale met with her Kenyan and Norwegian counterparts, Amos Otieno and Ole Berg.",
        ["Amos Otieno KE", "Ole Berg NO"],
    ),
    (
        "Minister Ann Hale and her Kenyan and Norwegian counterparts, Amos Otieno and Ole Berg, met on Monday.",
        ["Amos Otieno KE", "Ole Berg NO"],
    ),
]


@pytest.mark.parametrize(("text", "others"), COUNTERPARTS)
def test_a_counterpart_beside_his_name_has_country_and_title(text: str, others: list[str]) -> None:
    (call,) = parse(text).calls
    hale, *theirs = call.participants
    assert (hale.name, hale.country) == ("Ann Hale", None)
    assert [f"{p.name} {p.country}" for p in theirs] == others
    assert {p.role for p in theirs} == {"Minister"}


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ann Hale traveled to Nairobi, where she met President Amos Otieno.",
        "President Ann Hale paid a state visit to Kenya, where she held talks with Prime Minister Amos Otieno.",
        "During her visit to Kenya, President Ann Hale met with Prime Minister Amos Otieno.",
    ],
)
def test_where_somebody_travels_is_not_his_country(text: str) -> None:
    hale = next(p for p in parse(text).participants if p.name == "Ann Hale")
    assert hale.country is None


def test_a_call_of_which_a_source_tells_is_the_one_that_the_text_is_at() -> None:
    readout = parse("The Kenyan presidency said {W} spoke with {H} and thanked her for the grain.")
    (call,) = readout.calls
    assert not call.background
    assert [(s.call, [x.name for x in s.sources]) for s in readout.statements] == [(call, ["Kenyan presidency"])]
    later = parse("{W} spoke with {H}. The Kenyan presidency said Wekesa had also met {S}.")
    assert [c.background for c in later.calls] == [False, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{W} received from {H} details of her recent meeting with {S}.", "Halvorsen Wibisono"),
        ("{W} heard from {H} about the outcome of her phone call with {S}.", "Halvorsen Wibisono"),
        ("{W} informed {H} of his phone call with {S}.", "Wekesa Wibisono"),
        ("{W} learned from the press of a protest against his phone call with {S}.", "Wekesa Wibisono"),
    ],
)
def test_whoever_tells_somebody_of_a_contact_had_it(text: str, expected: str) -> None:
    assert expected in [told.split(" |")[0] for told in calls_of(text)]


def test_somebody_joins_a_call() -> None:
    text = "{W} held a phone call with {H}. Foreign Minister Amina Otieno joined the call."
    assert calls_of(text) == ["Halvorsen Otieno Wekesa | phone | held"]


# What follows "X held a phone call with Y", and who else then is in the call.
JOINING = [
    ("Foreign Minister Amina Otieno then joined the call.", "Otieno"),
    ("Foreign Minister Amina Otieno also took part in the call.", "Otieno"),
    ("Foreign Minister Amina Otieno also participated in the talks.", "Otieno"),
    ("Foreign Minister Amina Otieno joined them.", "Otieno"),
    ("{S} later joined the call.", "Wibisono"),
    ("{S} and Danish Foreign Minister Mia Holm joined the call.", "Holm Wibisono"),
    ("{S} also attended.", "Wibisono"),
    ("{S} was also present.", "Wibisono"),
    ("{S} was also present at the meeting.", "Wibisono"),
    ("They were later joined by {S}.", "Wibisono"),
    ("Wekesa was joined on the call by Foreign Minister Amina Otieno.", "Otieno"),
    ("Wekesa was joined at the meeting by Foreign Minister Amina Otieno.", "Otieno"),
    ("Foreign Minister Amina Otieno joined the call, along with Danish Foreign Minister Mia Holm.", "Otieno"),
    ("{S} also attended the summit.", ""),
    ("{S} took part in the vote.", ""),
    ("{S} also took part in a rally.", ""),
    ("{S} then joined the army.", ""),
    ("Wekesa was joined in prayer by {S}.", ""),
]


@pytest.mark.parametrize(("sequel", "others"), JOINING)
def test_who_else_comes_into_a_call(sequel: str, others: str) -> None:
    (call, *_) = calls_of("{W} held a phone call with {H}. " + sequel)
    assert call == f"{' '.join(sorted(['Halvorsen', 'Wekesa', *others.split()]))} | phone | held"


COMPANY = [
    "{W}, together with {H}, spoke by phone with {S}.",
    "{W}, along with {H}, spoke by phone with {S}.",
    "Together with {H}, {W} spoke by phone with {S}.",
    "Alongside {H}, {W} chaired a phone call with {S}.",
    "{W}, joined by {H}, spoke by phone with {S}.",
    "{W}, accompanied by Prime Minister Sigrid Halvorsen of Norway, spoke by phone with {S}.",
    "{W} spoke by phone with {S} today together with {H}.",
]


@pytest.mark.parametrize("text", COMPANY)
def test_who_is_with_somebody_speaks_with_the_other_too(text: str) -> None:
    assert calls_of(text) == ["Halvorsen Wekesa Wibisono | phone | held"]


@pytest.mark.parametrize(
    "text",
    [
        "{W} met {H} along the road to Lima.",
        "{W} met {H}, who was accompanied by her doctor.",
        "{W} met {H}, and wept together with the crowd.",
        "{W} met {H}, accompanied by a choir.",
    ],
)
def test_nobody_else_takes_part_who_is_only_near(text: str) -> None:
    assert calls_of(text) == ["Halvorsen Wekesa | in_person | held"]


def test_who_is_with_somebody_says_the_same() -> None:
    (said,) = parse("{W} met {H}. Wekesa, together with {S}, thanked Halvorsen for the grain.").statements
    assert [p.name for p in said.speakers] == ["Daniel Wekesa", "Surya Wibisono"]


def test_a_call_for_which_others_join_is_one_of_all() -> None:
    text = "{W} met {H}. They were later joined by Danish Foreign Minister Mia Holm for a call with {S}."
    assert calls_of(text)[-1] == "Halvorsen Holm Wekesa Wibisono | unspecified | held"


def test_somebody_joins_whom_the_parties_are_joined_by() -> None:
    assert calls_of("{W} spoke with {H}. They were joined by Danish Foreign Minister Mia Holm.") == [
        "Halvorsen Holm Wekesa | unspecified | held"
    ]
    assert calls_of("{W} spoke with {H}. The ferry was joined by two tugs.") == [
        "Halvorsen Wekesa | unspecified | held"
    ]


def test_a_later_sentence_tells_more_of_the_call() -> None:
    (call,) = parse("{W} spoke with {H}. The phone call, which took place on Tuesday, lasted 45 minutes.").calls
    assert (call.channel, str(call.date)) == ("phone", "2031-03-04")
    assert call.duration is not None
    assert call.duration.text == "45 minutes"


DAY_OF_NOUN = [
    ("During the phone conversation on Tuesday, Wekesa praised the port.", "2031-03-04"),
    ("After the call Tuesday, Wekesa praised the port.", "2031-03-04"),
    ("Following the call on Tuesday, Wekesa praised the port.", "2031-03-04"),
    ("Tuesday's call lasted an hour.", "2031-03-04"),
    ("Wekesa said that Tuesday’s phone conversation – the first this year – was useful.", "2031-03-04"),
    ("The port was open before Tuesday's call.", "2031-03-04"),
    ("During their half-hour phone call Tuesday night, Wekesa praised the port.", "2031-03-04"),
    ("The leaders agreed on grain in a phone call on Tuesday.", "2031-03-04"),
    ("The call came ahead of the meeting of port ministers on Tuesday.", None),
    ("The call came on Tuesday ahead of the meeting of port ministers.", "2031-03-04"),
    ("The conversation came a day after Tuesday's call.", None),
    ("They spoke again after Tuesday's call.", None),
    ("Tuesday's summit was long.", None),
    ("After the summit on Tuesday, Wekesa praised the port.", None),
    ("A call on Tuesday is not planned.", None),
    ("In the call, Wekesa praised the port opened on Tuesday.", None),
]


# What follows "X spoke today with Y", and the status and the day of the other contact of which it tells.
DAY_BESIDE = [
    (". He praised the outcome of his March 3 meeting with {S}.", "held 2031-03-03"),
    (". He praised the outcome of his 3 March meeting with {S}.", "held 2031-03-03"),
    (". After talks with {S} yesterday, he praised the ports.", "held 2031-03-05"),
    (". He informed her of his talks with {S} on Monday.", "held 2031-03-03"),
    (". He informed her of his talks with {S} on grain.", "held None"),
    (" following his Monday call with {S}.", "held 2031-03-03"),
    (" following his call with {S} on 20 February.", "held 2031-02-20"),
    (" ahead of his March 10 meeting with {S}.", "planned 2031-03-10"),
    (" ahead of his meeting with {S} on Friday.", "planned 2031-03-07"),
    (" ahead of his meeting with {S}.", "planned None"),
]


@pytest.mark.parametrize(("sequel", "expected"), DAY_BESIDE)
def test_a_contact_told_in_passing_has_the_day_beside_it(sequel: str, expected: str) -> None:
    calls = parse("{W} spoke today with {H}" + sequel).calls
    assert {f"{c.status} {c.date}" for c in calls if "Wibisono" in told(c)} == {expected}
    assert {str(c.date) for c in calls if "Wibisono" not in told(c)} == {"2031-03-06"}


@pytest.mark.parametrize(("text", "day"), DAY_OF_NOUN)
def test_a_day_right_after_the_call_is_its_own(text: str, day: str | None) -> None:
    first = parse(f"{{W}} spoke by phone with {{H}}. {text}").calls[0]
    assert (str(first.date) if first.date else None) == day


DAY_OF_TELLING = [
    ("{W} spoke by phone with {H} this week, his office said on Saturday.", None),
    ("{W} had a phone call with {H} last month to discuss grain, his office said on Saturday.", None),
    (
        "{W} spoke by phone with {H} this week, his office said on Saturday. The call took place on 2 March.",
        "2031-03-02",
    ),
    ("{W} spoke by phone with {H} on Monday about the talks this week.", "2031-03-03"),
    ("{W} spoke by phone with {H}, his office said on Saturday.", "2031-03-01"),
    ("Radio Oslo reported on Saturday that {W} refused to take a phone call from {H}.", None),
    ("{W} tried to reach {H} by phone on Saturday.", "2031-03-01"),
]


@pytest.mark.parametrize(("text", "day"), DAY_OF_TELLING)
def test_the_day_on_which_it_is_told_is_not_that_of_a_call_of_this_week(text: str, day: str | None) -> None:
    (call,) = parse(text).calls
    assert (str(call.date) if call.date else None) == day


DAY_OF_NEWS = [
    ("{W} spoke by phone with {H}, his office said on Wednesday.", "2031-03-05"),
    ("{W} spoke by phone with {H} this week, his office said on Wednesday.", None),
    ("{W} spoke by phone with {H} over the weekend to discuss ferries, spokesman Jan Novak said on Monday.", None),
    ("Last week, {W} met {H}, the foreign ministry announced Wednesday.", None),
    ("{W} met {H} this week on Monday, his office said on Wednesday.", "2031-03-03"),
    (
        "{W} spoke by phone with {H}, his office said on Wednesday. The call, which took place on 1 March, was short.",
        "2031-03-01",
    ),
    (
        "{W} spoke by phone with {H}, his office said on Wednesday. During the call on Monday, he praised the port.",
        "2031-03-03",
    ),
    (
        "{W} spoke by phone with {H}, his office said on Wednesday. Wekesa praised the port opened on Monday.",
        "2031-03-05",
    ),
]


@pytest.mark.parametrize(("text", "day"), DAY_OF_NEWS)
def test_a_day_of_the_news_gives_way_to_another_time(text: str, day: str | None) -> None:
    first = parse(text).calls[0]
    assert (str(first.date) if first.date else None) == day


DAY_OF_SAYING = [
    ("{W} on Tuesday said that the port was open. He made these remarks during a meeting with {H}.", "2031-03-04"),
    ("{W} said on Tuesday that the port was open. He was speaking to {H}, who called on him.", "2031-03-04"),
    ("{W} said that the port opened on Tuesday. He said this while receiving {H}.", None),
    ("{W} said on Tuesday that the port was open. He said this when he met {H} on Monday.", "2031-03-03"),
]


@pytest.mark.parametrize(("text", "day"), DAY_OF_SAYING)
def test_the_day_of_what_was_said_in_a_call_is_that_of_the_call(text: str, day: str | None) -> None:
    (call,) = parse(text).calls
    assert (str(call.date) if call.date else None) == day


SAME_DAY = [
    ("On the same day, Wekesa met {S}.", "2031-03-03"),
    ("Earlier in the day, he spoke by phone with {S}.", "2031-03-03"),
    ("Later that day, he met {S}.", "2031-03-03"),
    ("Later he met {S}.", "2031-03-03"),
    ("Later, the President spoke with {S}.", "2031-03-03"),
    ("Later in the evening, he spoke with {S}.", "2031-03-03"),
    ("Later this month he met {S}.", None),
    ("Later in May he met {S}.", None),
    ("He met {S} on 5 March.", "2031-03-05"),
    ("He spoke with {S} of the day of rest.", None),
]


@pytest.mark.parametrize(("text", "day"), SAME_DAY)
def test_the_day_of_a_call_is_that_of_the_one_before_where_the_text_says_so(text: str, day: str | None) -> None:
    last = parse(f"On 3 March, {{W}} met {{H}}. {text}").calls[-1]
    assert (str(last.date) if last.date else None) == day


HEADLINES = [
    (
        "Minister Banda's Call with the Prime Minister of Norway\n\n"
        "Minister Ruth Banda spoke today with Sigrid Halvorsen. The Prime Minister praised the port.",
        "Ruth Banda | Minister | ZM; Sigrid Halvorsen | Prime Minister | NO",
        ["Sigrid Halvorsen"],
    ),
    (
        "Minister Banda's Call with the Prime Minister of Norway\n\n"
        "Minister Ruth Banda spoke today with Sigrid Halvorsen and Omar Haddad.",
        "Ruth Banda | Minister | ZM; Sigrid Halvorsen; Omar Haddad",
        [],
    ),
    (
        "Telephone conversation of Minister Banda with the Foreign Minister of Norway\n\n"
        "Minister Ruth Banda held a telephone conversation with her counterpart. The ministers praised the port.",
        "Ruth Banda | Minister | ZM; Foreign Minister of Norway | Foreign Minister | NO",
        ["Ruth Banda", "Foreign Minister of Norway"],
    ),
    (
        "Telephone conversation of Minister Banda with the Foreign Minister of Norway\n\n"
        "The two ministers praised the port.",
        "Banda | Minister | ZM; Foreign Minister of Norway | Foreign Minister | NO",
        ["Banda", "Foreign Minister of Norway"],
    ),
]


@pytest.mark.parametrize(("text", "parties", "speakers"), HEADLINES)
def test_a_headline_tells_the_office_of_the_other_side(text: str, parties: str, speakers: list[str]) -> None:
    readout = readouts.parse(text, published=PUBLISHED, publisher="Ministry of Foreign Affairs of Zambia")
    (call,) = readout.calls
    told = [" | ".join(filter(None, (p.name, p.role, p.country))) for p in call.participants]
    assert "; ".join(told) == parties
    assert [p.name for s in readout.statements for p in s.speakers] == speakers


def test_a_leader_is_no_counterpart_of_a_minister() -> None:
    text = "{W} spoke with {H}. Kenyan Foreign Minister Amina Otieno met her Norwegian and Peruvian counterparts."
    _, second = parse(text).calls
    assert [p.name for p in second.participants] == ["Amina Otieno", "Norwegian counterpart", "Peruvian counterpart"]


@pytest.mark.parametrize(
    "told", ["had not spoken since May", "had not met in three years", "have not spoken for months"]
)
def test_how_long_two_have_not_spoken_is_no_call(told: str) -> None:
    assert calls_of(f"{{W}} called {{H}} on Monday. The two leaders {told}.") == ["Halvorsen Wekesa | phone | held"]


def test_a_call_of_a_day_with_which_the_text_opens_is_its_own() -> None:
    (call,) = parse("Saturday's phone call between {W} and {H} lasted an hour. Rain fell.").calls
    assert (call.background, str(call.date)) == (False, "2031-03-01")
    (call,) = parse("Details emerge of the tense Saturday call between {W} and {H}.").calls
    assert (call.background, str(call.date)) == (False, "2031-03-01")
    (call,) = parse("{W} said on Saturday that his call with {H} was tense.").calls
    assert call.background
    last = parse("{W} met {H}. It followed Saturday's phone call between {W} and Ana Lima.").calls[-1]
    assert last.background


@pytest.mark.parametrize(
    ("matter", "topics"), [("the press", []), ("the summit on Monday", []), ("the press law", ["the press law"])]
)
def test_whom_somebody_addresses_is_no_topic(matter: str, topics: list[str]) -> None:
    (call,) = parse(f"{{W}} met {{H}} in Oslo. They addressed {matter}.").calls
    assert [t.text for t in call.topics] == topics


def test_a_country_announces_the_call_of_its_minister() -> None:
    text = "Kenya announced that its president, Daniel Wekesa, had a phone call with {H}. Wekesa praised the port."
    readout = parse(text)
    assert [told(c) for c in readout.calls] == ["Halvorsen Wekesa | phone | held"]
    assert [p.name.split()[-1] for p in readout.statements[-1].addressees] == ["Halvorsen"]


def test_a_text_goes_on_in_the_call_that_somebody_told_of() -> None:
    text = "{W} said he had spoken by phone with {H}. During the call, Wekesa praised the port."
    last = parse(text).statements[-1]
    assert [p.name.split()[-1] for p in last.addressees] == ["Halvorsen"]
    assert calls_of(text) == ["Halvorsen Wekesa | phone | held"]


def test_talks_between_leaders_of_two_countries_are_those_of_the_two() -> None:
    text = "Daniel Wekesa and Sigrid Halvorsen held the first talks between Kenyan and Norwegian leaders by phone."
    assert calls_of(text) == ["Halvorsen Wekesa | phone | held"]


def test_what_is_said_on_some_day_about_a_call_is_not_said_in_it() -> None:
    text = "{W} said on Wednesday that he did not praise the port in a phone call with {H} a day earlier."
    readout = parse(text)
    assert calls_of(text) == ["Halvorsen Wekesa | phone | held"]
    assert [(s.call, s.addressees) for s in readout.statements] == [(None, ())]


def test_who_went_to_a_seat_after_something_is_no_party() -> None:
    text = "{W} and {H} held a phone call six days after the President returned to the White House."
    assert calls_of(text) == ["Halvorsen Wekesa | phone | held"]


def test_what_is_said_on_the_day_before_the_call_is_not_said_in_it() -> None:
    text = "{W} spoke by phone with {H} on Tuesday. On Monday, Wekesa said the port was open."
    assert [s.call for s in parse(text).statements] == [None]
    text = "{W} spoke by phone with {H} on Tuesday. On Tuesday, Wekesa said the port was open."
    assert [s.call is None for s in parse(text).statements] == [False]


def test_somebody_only_open_to_talks_has_had_none() -> None:
    assert calls_of("{W} said he is open to direct talks with {H}.") == []


def test_everybody_of_a_list_before_following_takes_part() -> None:
    text = "{W} spoke by phone with {H} and {S} following the talks."
    assert calls_of(text) == ["Halvorsen Wekesa Wibisono | phone | held"]


AGREED = [
    "{W} agreed with {H} in a phone call on Tuesday morning that the ports should work together.",
    "{W} agreed with {H} in a telephone conversation Tuesday morning that the ports should work together.",
]


@pytest.mark.parametrize("text", AGREED)
def test_a_call_in_which_somebody_agreed_with_another_that_is_one(text: str) -> None:
    readout = parse(text)
    assert [(told(c), str(c.date)) for c in readout.calls] == [("Halvorsen Wekesa | phone | held", "2031-03-04")]
    assert [s.content.text for s in readout.statements] == ["the ports should work together"]


JOINT = [
    "{W} and {H} in phone talks on Tuesday hailed the ports.",
    "{W} and {H} in phone talks Tuesday hailed the ports.",
    "{W} will speak by phone with {S} on Friday.\nIn phone talks Tuesday, Wekesa and {H} hailed the ports.",
]


@pytest.mark.parametrize("text", JOINT)
def test_two_who_speak_together_in_a_call_were_its_parties(text: str) -> None:
    readout = parse(text)
    last = readout.calls[-1]
    assert (told(last), str(last.date)) == ("Halvorsen Wekesa | phone | held", "2031-03-04")
    assert [(s.content.text, s.call) for s in readout.statements] == [("the ports", last)]


def test_a_topic_ends_before_the_calls_in_which_it_was_discussed() -> None:
    first = parse("{W} discussed the raid on the port in separate calls with {H} and {S} on Monday.").calls[0]
    assert [t.text for t in first.topics] == ["the raid on the port"]


LONE = (
    "In the phone call that took place on Tuesday, Kenyan President Daniel Wekesa praised the port.\n"
    "{other} called for ferries."
)
ALONE = [
    ("Norwegian Prime Minister Sigrid Halvorsen", ["Halvorsen Wekesa | phone | held"]),
    ("Kenyan Foreign Minister Ruth Banda", []),
    ("The spokesman, Jan Novak,", []),
    ("Halvorsen called for calm. Indonesian President Surya Wibisono thanked Halvorsen, who", []),
]


@pytest.mark.parametrize(("other", "found"), ALONE)
def test_a_call_whose_parties_nobody_names_is_between_the_only_two_who_speak(other: str, found: list[str]) -> None:
    assert calls_of(LONE.format(other=other)) == found


def test_what_the_only_two_say_is_said_to_the_other() -> None:
    readout = parse(LONE.format(other="{H}"))
    said = [(s.speakers[0].name.split()[-1], [p.name.split()[-1] for p in s.addressees]) for s in readout.statements]
    assert said == [("Wekesa", ["Halvorsen"]), ("Halvorsen", ["Wekesa"])]
    assert str(readout.calls[0].date) == "2031-03-04"


def test_what_was_said_before_the_call_was_told_may_take_it_for_known() -> None:
    text = "{W} praised the port. During the call, {W} asked for ferries. {H} and {W} also discussed trade."
    said = parse(text).statements
    assert [[p.name.split()[-1] for p in s.addressees] for s in said] == [["Halvorsen"], ["Halvorsen"]]
    text = "{W} praised the port. {H} and {W} also discussed trade."
    assert [s.addressees for s in parse(text).statements] == [()]


def test_two_who_speak_of_no_call_of_their_own_have_none() -> None:
    assert calls_of("{W} praised the phone company. {H} called for ferries after last week's phone call.") == []


def test_a_feast_takes_part_in_no_call() -> None:
    readout = parse("In a phone call on Tuesday, {W} congratulated Eid al-Adha to {H}.")
    assert [p.name for p in readout.participants if "Eid" in p.name] == []


def test_who_is_due_to_meet_somebody_is_not_the_one_who_called() -> None:
    text = "{W} spoke by phone with {H} about the port, hours before {S} was due to meet Luis Vega, the King of Spain."
    assert calls_of(text) == ["Halvorsen Wekesa | phone | held", "Vega Wibisono | in_person | planned"]
    assert [t.text for t in parse(text).calls[0].topics] == ["the port"]


def test_who_joined_a_call_is_in_it_when_it_is_told_of_again() -> None:
    text = "{W} spoke by phone with {H}. Vice President Jonas Otieno joined. In the call with {H}, {W} praised tea."
    text = text.replace("joined.", "joined the call.")
    assert calls_of(text) == ["Halvorsen Otieno Wekesa | phone | held"]
    (said,) = parse(text).statements
    assert [p.name.split()[-1] for p in said.addressees] == ["Halvorsen"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("{W} will speak by phone with {H} on Friday.", Status.PLANNED),
        ("{W} cancelled a phone call with {H}.", Status.CANCELLED),
        ("{W} has postponed a phone call with {H}.", Status.CANCELLED),
        ("{W} tried to reach {H} by phone.", Status.ATTEMPTED),
    ],
)
def test_nothing_is_said_in_a_call_that_was_not_held(text: str, status: Status) -> None:
    readout = parse(text + " Halvorsen said that the port was open.")
    assert [call.status for call in readout.calls] == [status]
    assert [(s.call, s.addressees) for s in readout.statements] == [(None, ())]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A phone call between {W} and {H} has upset the plans of the port.", Status.HELD),
        ("A phone call between {W} and {H} made no headway.", Status.HELD),
        ("A phone call between {W} and {H} was requested by the ferry company.", Status.ATTEMPTED),
        ("A phone call between {W} and {H} will happen on Friday.", Status.PLANNED),
        ("{W} plans a phone call with {H}.", Status.PLANNED),
        ("There was no phone call between {W} and {H}.", Status.DENIED),
        ("A phone call between {W} and {H} is not on the agenda.", Status.DENIED),
        ("A phone call between {W} and {H} did not materialise.", Status.DENIED),
        ("A phone call between {W} and {H} fell through.", Status.CANCELLED),
        ("A phone call between {W} and {H} has been rescheduled.", Status.CANCELLED),
        ("A phone call between {W} and {H} is being prepared.", Status.PLANNED),
        ("A phone call between {W} and {H} could take place on Friday.", Status.PLANNED),
        ("{W} has sought a phone call with {H} for days.", Status.ATTEMPTED),
        ("{W} has planned a phone call with {H}.", Status.PLANNED),
        ("{W} has had a phone call with {H}.", Status.HELD),
        ("{W} proposed a phone call with {H}.", Status.ATTEMPTED),
        ("{W} may speak with {H} on Friday.", Status.PLANNED),
        ("{W} meets {H} tomorrow.", Status.PLANNED),
        ("{W} was set to hold a phone call with {H} on Friday.", Status.PLANNED),
        ("{W} was due to hold a phone call with {H} on Friday.", Status.PLANNED),
        ("Video talks between {W} and {H} are due on Friday.", Status.PLANNED),
        ("There had been a phone call between {W} and {H}.", Status.HELD),
        ("There has been no contact between {W} and {H}.", Status.DENIED),
        ("{W}'s office denied that there had been a phone call between {W} and {H}.", Status.DENIED),
        ("{W} met {H} on March 7.", Status.HELD),
        ("{W} on May 3 spoke with {H}.", Status.HELD),
        ("{W} may talk with {H} in May.", Status.PLANNED),
        ("{W} has no plans to speak with {H}.", Status.DENIED),
        ("{W} does not plan to speak with {H}.", Status.DENIED),
        ("{W} plans to speak with {H}.", Status.PLANNED),
        ("{W} scrapped plans to meet {H}.", Status.CANCELLED),
        ("{W} tried repeatedly to call {H}.", Status.ATTEMPTED),
        ("{W} tried several times to call {H}.", Status.ATTEMPTED),
    ],
)
def test_words_before_and_behind_a_call_tell_whether_it_was_held(text: str, status: Status) -> None:
    assert [call.status for call in parse(text).calls] == [status]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("{W} and {H} agreed to hold a phone call on Friday.", {"held": None, "planned": "2031-03-07"}),
        ("{W} and {H} agreed on Monday to open the port.", {"held": "2031-03-03"}),
        (
            "{W} and {H} on Monday agreed to hold a phone call on Friday.",
            {"held": "2031-03-03", "planned": "2031-03-07"},
        ),
    ],
)
def test_the_day_on_which_two_agree_is_not_that_of_their_talk(text: str, days: dict[str, str | None]) -> None:
    assert {str(c.status): c.date and str(c.date) for c in parse(text).calls} == days


def test_nobody_has_held_a_call_that_he_considers() -> None:
    assert calls_of("{W} is considering a phone call with {H}.") == []


CONTACTS = [
    ("{W} engaged with {H} by phone on Monday.", ["Halvorsen Wekesa | phone | held"]),
    ("{W} chatted with {H} over the phone on Monday.", ["Halvorsen Wekesa | phone | held"]),
    ("{W} joined a conference call with {H}.", ["Halvorsen Wekesa | phone | held"]),
    ("{W} exchanged letters with {H} on Monday.", ["Halvorsen Wekesa | letter | held"]),
    ("{W} and {H} exchanged congratulatory messages on Monday.", ["Halvorsen Wekesa | letter | held"]),
    ("{W} sent a cable to {H}, congratulating her.", ["Halvorsen Wekesa | letter | held"]),
    ("{W} was on the phone when the storm came.", []),
    ("{W} spoke with {H} over a secure line on Monday.", ["Halvorsen Wekesa | phone | held"]),
    ("{W} and {H} talked via secure video link on Monday.", ["Halvorsen Wekesa | video | held"]),
    (
        "In separate calls on Monday, {W} spoke with {H} and {S}.",
        ["Halvorsen Wekesa | unspecified | held", "Wekesa Wibisono | unspecified | held"],
    ),
    ("In a call on Monday, {W} spoke with {H} and {S}.", ["Halvorsen Wekesa Wibisono | unspecified | held"]),
    ("{W} engaged with the fishermen of the lake.", []),
]


@pytest.mark.parametrize(("text", "expected"), CONTACTS)
def test_other_words_for_a_contact(text: str, expected: list[str]) -> None:
    assert calls_of(text) == expected


PLACED = [
    ("{W}'s call to {H} lasted an hour.", "Daniel Wekesa"),
    ("In a call to {H}, {W} asked for grain.", "Daniel Wekesa"),
    ("In a phone call from {H}, {W} asked for grain.", "Sigrid Halvorsen"),
    ("After a call from {H}, {W} sent grain.", "Sigrid Halvorsen"),
    ("{W} asked for grain in a call to {H} on Monday.", "Daniel Wekesa"),
    ("{W}'s call to {H} to open the port was not heard.", None),
    ("{W} repeated his call to {H} to resign.", None),
    ("{W} renewed a call to {H} for grain.", None),
    ("{W} asked for grain in a call to the press.", None),
]


@pytest.mark.parametrize(("text", "caller"), PLACED)
def test_a_call_to_somebody_is_no_appeal_where_it_is_a_scene(text: str, caller: str | None) -> None:
    assert [c.initiator and c.initiator.name for c in parse(text).calls] == ([caller] if caller else [])


INITIATED = [
    ("In a phone call requested by Oslo, {W} told {H} that the port was open.", "Sigrid Halvorsen"),
    ("In a call initiated by the Norwegian side, {W} and {H} discussed the harvest.", "Sigrid Halvorsen"),
    ("In a phone call arranged by the ferry company, {W} told {H} that the port was open.", None),
    ("In a phone call, {W} and {H} discussed the harvest.", None),
]


@pytest.mark.parametrize(("text", "expected"), INITIATED)
def test_the_scene_tells_at_whose_initiative_a_call_was(text: str, expected: str | None) -> None:
    (call,) = parse(text).calls
    assert (call.initiator.name if call.initiator else None) == expected


OTHER_DAYS = [
    ("{W} spoke with {H} on Monday, a day after he called {S}.", {"Halvorsen": "2031-03-03", "Wibisono": "2031-03-02"}),
    ("{W} spoke with {H} on Monday, three weeks after he called {S}.", {"Halvorsen": "2031-03-03", "Wibisono": None}),
    ("{W} spoke with {H} on Monday, hours after he met {S}.", {"Halvorsen": "2031-03-03", "Wibisono": "2031-03-03"}),
    ("{W} spoke with {H}, hours after he met {S} on Sunday.", {"Halvorsen": None, "Wibisono": "2031-03-02"}),
    ("{W} spoke with {H} on Monday. A day earlier, he met {S}.", {"Halvorsen": "2031-03-03", "Wibisono": "2031-03-02"}),
    ("{W} spoke with {H}. A day earlier, he met {S}.", {"Halvorsen": None, "Wibisono": None}),
    ("{W} spoke with {H} after the storm on Monday.", {"Halvorsen": "2031-03-03"}),
]


@pytest.mark.parametrize(("text", "days"), OTHER_DAYS)
def test_a_contact_does_not_take_the_day_of_the_one_before_it(text: str, days: dict[str, str | None]) -> None:
    calls = parse(text).calls
    assert {c.participants[-1].name.split()[-1]: c.date and str(c.date) for c in calls} == days


TOGETHER = [
    ("{W} met and held talks with {H} on Monday.", ["Halvorsen Wekesa | in_person | held"]),
    ("{W} met with and had a conversation with {H}.", ["Halvorsen Wekesa | in_person | held"]),
    ("{W} thanked the crew and held talks with {H}.", ["Halvorsen Wekesa | unspecified | held"]),
    ("{W} was granted an audience by {H}.", ["Halvorsen Wekesa | in_person | held"]),
    ("{W} was received in audience by {H}.", ["Halvorsen Wekesa | in_person | held"]),
    ("{W} co-chaired the 7th Joint Commission with {H} in Oslo.", ["Halvorsen Wekesa | in_person | held"]),
    ("The meeting was co-chaired by {W} and {H}.", ["Halvorsen Wekesa | in_person | held"]),
    ("The meeting was co-chaired by {W}.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_what_leaders_do_together_tells_how_they_met(text: str, expected: list[str]) -> None:
    assert calls_of(text) == expected


LETTERS = [
    ("{W} has sent a cable of condolences and sympathy to {H} on the flood.", ["Halvorsen Wekesa | letter | held"]),
    ("{W} sent a cable on Monday to {H}, thanking her for the grain.", ["Halvorsen Wekesa | letter | held"]),
    ("{W} received a cable of thanks from {H}.", ["Halvorsen Wekesa | letter | held"]),
    ("{W} has said a visit by {H} would be late.", []),
    ("In a letter on Monday, {W} urged {H} to open the port.", ["Halvorsen Wekesa | letter | held"]),
    ("In a message, {W} congratulated {H} on her victory.", ["Halvorsen Wekesa | letter | held"]),
    ("In a letter to parliament, {W} thanked {H} for her aid.", []),
    ("In a message on the radio, {W} praised the plan of {H}.", []),
    ("{W} spoke by phone with {H}. In a letter, he had urged her to open it.", ["Halvorsen Wekesa | phone | held"]),
]


@pytest.mark.parametrize(("text", "expected"), LETTERS)
def test_what_somebody_tells_another_in_a_letter_is_a_contact(text: str, expected: list[str]) -> None:
    assert calls_of(text) == expected


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Two diplomats said the call was long.", {"Two diplomats"}),
        ("The call was long, according to two diplomats.", {"two diplomats"}),
        ("Two ministers said the call was long.", {"Two ministers"}),
        ("The two leaders said the call was long.", {"Daniel Wekesa", "Sigrid Halvorsen"}),
        ("Two leaders agreed to meet again.", {"Daniel Wekesa", "Sigrid Halvorsen"}),
    ],
)
def test_some_of_another_rank_are_not_the_parties(sentence: str, speakers: set[str]) -> None:
    (statement,) = parse(f"{{W}} spoke by phone with {{H}}. {sentence}").statements
    assert {p.name for p in statement.speakers} == speakers


TAKEN_FOR_KNOWN = [
    ("He maintained that the plan would fail. The phone conversation took place on Monday.", "phone", False),
    ("During the call, he praised the port.", "unspecified", False),
    ("He maintained that the plan would fail. It rained.", "unspecified", True),
    ("He maintained that the plan would fail. A phone call is planned for Monday.", "unspecified", True),
]


@pytest.mark.parametrize(("rest", "channel", "background"), TAKEN_FOR_KNOWN)
def test_a_contact_of_which_somebody_told_is_the_call_that_the_text_knows(
    rest: str, channel: str, background: bool
) -> None:
    readout = parse(f"{{W}} told {{H}} that he opposes the plan. {rest}")
    (call,) = readout.calls
    assert (str(call.channel), call.background) == (channel, background)
    assert (readout.statements[-1].call is call) is not background or len(readout.statements) == 1


def test_the_first_talks_of_two_are_the_call_where_the_text_told_of_none() -> None:
    (call,) = parse("{W} on Monday agreed with {H} in their first talks to open the port.").calls
    assert not call.background
    assert parse("{W} met {H}. He agreed with {S} in their first talks to open the port.").calls[-1].background


def test_who_came_into_contact_with_somebody_has_not_spoken_with_him() -> None:
    assert calls_of("{W} stayed at home after coming into close contact with {H}, who was ill.") == []
    assert calls_of("{W} was in close contact with {H}.") == ["Halvorsen Wekesa | unspecified | held"]


SPOKEN_OF = [
    ("{W} gave details of a call he had on Monday with {H}.", "Halvorsen Wekesa | unspecified | held", "2031-03-03"),
    (
        "{W} told of a phone call he held on Monday, March 3, 2031, with {H}.",
        "Halvorsen Wekesa | phone | held",
        "2031-03-03",
    ),
    (
        "{W} on Monday discussed trade with Sigrid Halvorsen in a phone call.",
        "Halvorsen Wekesa | phone | held",
        "2031-03-03",
    ),
]


@pytest.mark.parametrize(("text", "expected", "day"), SPOKEN_OF)
def test_a_call_that_somebody_had_on_a_day_is_told_with_its_parties(text: str, expected: str, day: str) -> None:
    (call,) = parse(text).calls
    assert (told(call), str(call.date)) == (expected, day)


@pytest.mark.parametrize(
    "text", ["{W} began his day with calls to {H} and {S}.", "In calls to {H} and {S}, {W} urged calm."]
)
def test_calls_to_several_are_one_with_each(text: str) -> None:
    assert sorted(c.split(" | ")[0] for c in calls_of(text)) == ["Halvorsen Wekesa", "Wekesa Wibisono"]
    assert calls_of("{W} praised calls to {H} to open the port.") == []


def test_what_is_urged_in_a_call_to_somebody_ends_before_it() -> None:
    readout = parse("{W} urged calm in a phone call to {H} on Monday.")
    assert [str(s.content) for s in readout.statements] == ["calm"]


BEFORE = [
    "In their previous call, on February 3, Wekesa had asked Halvorsen for grain.",
    "In an earlier call, Wekesa asked Halvorsen for grain.",
    "In their last phone call, in January, Wekesa asked Halvorsen for grain.",
    "When they last spoke, in January, Wekesa asked Halvorsen for grain.",
    "In a phone call last month, Wekesa asked Halvorsen for grain.",
    "In January, Wekesa asked Halvorsen for grain.",
    "At a meeting in Oslo in January, Wekesa asked Halvorsen for grain.",
]


@pytest.mark.parametrize("sentence", BEFORE)
def test_what_was_said_in_a_call_before_is_not_said_in_the_one_that_is_told(sentence: str) -> None:
    (statement,) = parse(f"{{W}} spoke with {{H}} by phone on Tuesday. {sentence}").statements
    assert statement.call is None
    assert [p.name for p in statement.addressees] == ["Sigrid Halvorsen"]


@pytest.mark.parametrize(
    "sentence",
    [
        "In the call, Wekesa asked Halvorsen for grain.",
        "In their last call, on Tuesday, Wekesa asked Halvorsen for grain.",
        "In March, Wekesa asked Halvorsen for grain.",
        "In Oslo, Wekesa asked Halvorsen for grain.",
    ],
)
def test_what_was_said_in_the_call_itself_stays_in_it(sentence: str) -> None:
    readout = parse(f"{{W}} spoke with {{H}} by phone on Tuesday. {sentence}")
    assert [s.call for s in readout.statements] == list(readout.calls)


def test_what_was_discussed_in_a_call_before_is_no_topic_of_the_one_that_is_told() -> None:
    (call,) = parse("{W} spoke with {H} by phone. In their last call, in January, they discussed grain.").calls
    assert not call.topics


ON_A_DAY_BEFORE = [
    ("On February 10, Wekesa met Halvorsen in Lima and asked for grain.", "in_person", "2031-02-10"),
    ("The two last spoke on February 10, when Halvorsen asked for grain.", "unspecified", "2031-02-10"),
    ("The leaders also spoke by phone on Sunday. Halvorsen asked for grain.", "phone", "2031-03-02"),
]


@pytest.mark.parametrize(("sentences", "channel", "day"), ON_A_DAY_BEFORE)
def test_a_contact_of_the_same_on_a_day_before_is_another(sentences: str, channel: str, day: str) -> None:
    readout = parse(f"{{W}} spoke by phone with {{H}} on Tuesday, his office said.\n\n{sentences}")
    call, before = readout.calls
    assert (str(call.date), call.background) == ("2031-03-04", False)
    assert (str(before.date), before.channel, before.background) == (day, channel, True)
    (statement,) = readout.statements
    assert statement.call is before
    assert not statement.sources


@pytest.mark.parametrize(
    "sentence",
    ["Wekesa spoke to Halvorsen on Tuesday for an hour and asked for grain.", "The leaders spoke for an hour."],
)
def test_a_contact_told_again_is_the_same(sentence: str) -> None:
    assert len(parse(f"{{W}} spoke by phone with {{H}} on Tuesday, his office said.\n\n{sentence}").calls) == 1


def test_a_letter_is_handed_over_in_a_meeting_of_who_brings_it() -> None:
    """Whoever it is delivered by has the meeting, and what is reviewed there is no topic of the letter."""
    readout = parse(
        "{W} sent a letter to {H}. The letter was delivered by Minister Amina Otieno of Kenya during her meeting with "
        "Norwegian Foreign Minister Lars Moe on Monday. They reviewed the fishing quotas."
    )
    letter, meeting = readout.calls
    assert [str(letter.channel), [p.name for p in meeting.participants]] == ["letter", ["Amina Otieno", "Lars Moe"]]
    assert [t.text for t in meeting.topics] == ["the fishing quotas"]
