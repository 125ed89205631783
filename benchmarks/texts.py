"""The texts that are measured: the project's own, those of ``../shared``, and ones that are built to be slow."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def own_article() -> str:
    return (ROOT / "examples" / "three_calls.txt").read_text("utf-8")


def _own_corpus(kind: str) -> list[str]:
    folder = ROOT / "tests" / "corpus"
    files = sorted(folder.rglob("*.json")) if folder.is_dir() else []
    texts = [(f, json.loads(f.read_text("utf-8"))) for f in files]
    return [d["text"] for f, d in texts if isinstance(d, dict) and "text" in d and kind in str(f.relative_to(folder))]


def _gold(name: str) -> list[str]:
    folder = SHARED / "eval" / name
    return [json.loads(f.read_text("utf-8"))["text"] for f in sorted(folder.glob("*.json"))] if folder.is_dir() else []


def sets() -> dict[str, list[str]]:
    """Texts by kind; a kind without texts is left out."""
    found = {
        "own article": [own_article()],
        "own official": _own_corpus("official"),
        "own press": _own_corpus("press"),
        "seed": _gold("seed"),
        "official": _gold("dev"),
        "press": _gold("press"),
    }
    return {name: texts for name, texts in found.items() if texts}


def grown(texts: list[str], size: int) -> str:
    """One document of about ``size`` characters: many readouts one after the other."""
    parts: list[str] = []
    length, n = 0, 0
    while length < size:
        part = texts[n % len(texts)]
        parts.append(part)
        length += len(part) + 2
        n += 1
    return "\n\n".join(parts)[:size]


def _repeat(unit: str) -> Callable[[int], str]:
    return lambda size: unit * (size // len(unit) + 1)


def _words(size: int) -> str:
    chance = random.Random(1)  # the same text in every run
    return " ".join("".join(chance.choices("abcdefghij", k=6)).capitalize() for _ in range(size // 7))


def _sentence(size: int) -> str:
    return "President Ana Lemos of Brazil said " + "that the ministers said " * (size // 24)


def _numbered(shape: str) -> Callable[[int], str]:
    """The shape again and again, each time with other names: letters stand for the number."""

    def make(size: int) -> str:
        parts: list[str] = []
        length = n = 0
        while length < size:
            parts.append(shape.replace("#", _letters(n)))
            length += len(parts[-1])
            n += 1
        return "".join(parts)

    return make


def _letters(number: int) -> str:
    return "".join(chr(97 + number // 26**place % 26) for place in range(4))


_COUNTRIES = "France India Kenya Norway Brazil Jordan Egypt Chile Japan Ghana".split()


def _countries(size: int) -> str:
    return ", ".join(_COUNTRIES * (size // 60 + 1))


def _nested(size: int) -> str:
    return "Ana Lemos said " + "according to Omar Haddad, who said that Ana Lemos said " * (size // 50)


def _after(head: str, shape: str) -> Callable[[int], str]:
    """The shape again and again after something that is said once."""
    return lambda size: head + _numbered(shape)(size - len(head))


_MANY = (
    "Ana Lemos spoke separately by phone with " + ", ".join("Omar Ha" + _letters(n) for n in range(55)) + " and Ina."
)
_LEADERS = "President Ana Lemos of Kenya called the leaders of France, India, Japan, Norway, Ghana and Chile. "

ATTACKS: dict[str, Callable[[int], str]] = {
    "opening quotes": _repeat('"'),
    "curly opening quotes": _repeat("“a "),
    "apostrophes": _repeat("' "),
    "single quotes": _repeat(" 'a b' "),
    "parentheses": _repeat("("),
    "said that": _repeat("said that "),
    "X said that X said that": _sentence,
    "no white space": _repeat("a"),
    "commas": _repeat(", "),
    "capitalised words": _words,
    "one title": _repeat("President "),
    "titles of titles": _repeat("Deputy Head of the Office of the "),
    "title, name, comma": _repeat("President Ana Lemos, "),
    "names joined by and": _repeat("Ana Lemos and "),
    "countries in a list": _repeat("France, India and "),
    "leaders of": _repeat("leaders of France, India, "),
    "participles": _repeat(", stressing that, noting the need"),
    "was noted": _repeat("the need was noted and "),
    "according to": _repeat("according to the ministry, "),
    "digits": _repeat("7"),
    "numbers": _repeat("7 "),
    "dates": _repeat("24 May 2022 "),
    "months": _repeat("May "),
    "calls": _repeat("a call with "),
    "call with a name": _repeat("a call with Ana Lemos "),
    "combining marks": _repeat("e\u0301\u0300\u0302"),
    "bidi controls": _repeat("\u202e\u2066a"),
    "surrogates": _repeat("\ud800 "),
    "NULs": _repeat("\x00"),
    "line ends": _repeat("\n"),
    "every line end": _repeat("a\r\nb\rc\u2028d\x85e\x0bf\x0c"),
    "short lines": _repeat("Ana\n"),
    "full stops": _repeat("."),
    "abbreviations": _repeat("U.S. "),
    "initials": _repeat("A. "),
    "dashes": _repeat("- "),
    "colons": _repeat("said: "),
    "hyphens": _repeat("a-"),
    "open parenthesis and word": _repeat("Ana (A "),
    "spaces": _repeat(" "),
    "names that all differ": _numbered("A# B#, "),
    "titled names that all differ": _numbered("President A# B# of Brazil said. "),
    "names that differ, joined by and": _numbered("A# B# and "),
    "calls between others each time": _numbered("President A# of Kenya called President B# of Norway. "),
    "surnames of one first name": _numbered("Ana L# said it. L# said it. "),
    "first names of one surname": _numbered("A# Lemos said it. Lemos said it. "),
    "leaders, and the leader": _numbered("President A# B# said it. The leader said it. "),
    "presidents of one country, and the president": _numbered(
        "President A# of Kenya said it. The Kenyan president left. "
    ),
    "presidents of one country, and the country": _numbered("President A# of Kenya said it. Kenya said it. "),
    "presidents, and those of two countries": _numbered(
        "President A# B# said it. The presidents of Kenya and Norway left. "
    ),
    "people, and the minister": _numbered("A# B# said it. The Kenyan minister said it. "),
    "ministers, and the minister": _numbered("Foreign Minister A# B# said it. The minister said it. "),
    "officials of one country": _numbered("Minister A# B# met the Kenyan official C#. "),
    "an official's own text": lambda size: (
        "White House\n\n" + _numbered("Secretary A# B# met Minister C# of Kenya. ")(size)
    ),
    "media that all differ": _numbered("The A# News Agency reported it. According to the B# daily, it rained. "),
    "unnamed people that all differ": _numbered("An official of A# said it. Two a# aides said it. "),
    "calls of one with everybody": _numbered("President Ormek called President A# of Norway. "),
    "calls planned": _numbered("President A# will call President B# of Norway. "),
    "calls and who joined them": _numbered("President A# called Minister B#. Minister C# also took part in the call. "),
    "calls with the leaders of three": _numbered(
        "President A# of Kenya called the leaders of France, India and Japan. He called the leader of India. "
    ),
    "said before any call": lambda size: (
        _numbered("A# B# and C# D# said it. ")(size - 60) + "Ana Lemos called Omar Haddad."
    ),
    "a call of a hundred": lambda size: (
        ("Ana Lemos spoke by phone with " + ", ".join("Omar Ha" + _letters(n) for n in range(100)) + ". ")
        + "They agreed. " * (size // 13)
    ),
    "everybody joins a call": lambda size: (
        "President Ana Lemos called Omar Haddad. " + _numbered("Minister A# also took part in the call. ")(size)
    ),
    "forms of address": lambda size: "King Ana Lemos called Omar Haddad. " + "His Majesty said it. " * (size // 21),
    "untitled and titled": _numbered("Minister A# B# said it. The leader of Kenya said it. The Kenyan envoy left. "),
    "countries": _countries,
    "He said he said it": _repeat("He said he said it. "),
    "He said without a stop": _repeat("he said he said "),
    "capitals": _repeat("A "),
    "capitals of states": _repeat("Paris and Moscow said. "),
    "dates in a row": _repeat("on Monday, 24 May 2022, "),
    "times in a row": _repeat("at 3:15 p.m. for 45 minutes "),
    "the two leaders": _repeat("The two leaders spoke. "),
    "the two leaders, no stop": _repeat("the two leaders "),
    "the president said": _repeat("The president said that the minister said. "),
    "nested attributions": _nested,
    "list items": _repeat("- Ana Lemos spoke\n"),
    "numbered items": _repeat("1. The sides agreed on peace;\n"),
    "quotes unclosed by paragraph": _repeat("“We will come, he said.\n\n"),
    "straight quotes unclosed by paragraph": _repeat('"We will come, he said.\n\n'),
    "quotes and said": _repeat("“We will come,” Ana Lemos said. "),
    "quotes in quotes": _repeat("“a ‘b "),
    "links": _repeat("https://a.example/b-c/d?e=f "),
    "possessives": _repeat("Ana's "),
    "possessives of names": _repeat("Ana Lemos’s minister’s "),
    "one pronoun": _repeat("he "),
    "they": _repeat("They agreed that they agreed. "),
    "pairs again and again": _repeat("President Ormek of Kenya called President Kadra of Norway. "),
    "pairs in one sentence": _repeat("President Ormek of Kenya called President Kadra of Norway and "),
    "calls in one sentence": _repeat("spoke by phone with Ana Lemos of Brazil, "),
    "call upon call": _repeat("a phone call with the phone call of "),
    "headlines": _repeat("Ormek calls Kadra\n"),
    "headlines and bodies": _repeat("Ormek calls Kadra\n\nThe two spoke by phone on Monday.\n\n"),
    "thanks and thanks": _repeat("and thanked him for peace "),
    "topics": _repeat("the situation in Kenya, "),
    "discussed and discussed": _repeat("They discussed peace and "),
    "which and who": _repeat("who said which said "),
    "offices of offices": _repeat("the spokesman for the minister of "),
    "references": _repeat("&ldquo;"),
    "ampersands": _repeat("&"),
    "soft hyphens": _repeat("a\u00ad"),
    "read more": _repeat("Read more: a\n"),
    "datelines": _repeat("MOSCOW, September 15. /TASS/. "),
    "datelines on lines": _repeat("MOSCOW, September 15. /TASS/. He said.\n"),
    "Reuters reported": _repeat("Reuters reported, citing a source, "),
    "did not": _repeat("did not say, did not "),
    "was told": _repeat("was told by Ana Lemos that "),
    "infinitives": _repeat("agreed to agree to "),
    "from and with": _repeat("with Ana from Brazil, "),
    "commas and names": _repeat("Ana Lemos, Omar Haddad, "),
    "brackets": _repeat("[a] (b) "),
    "ellipses": _repeat("… ... "),
    "semicolons": _repeat("he said; "),
    "questions": _repeat("Who said? "),
    "tabs": _repeat("a\t"),
    "numbers with points": _repeat("1."),
    "emphasis": _repeat("said emphasized stressed "),
    "words of courtesy": _repeat("Mr. Mr. "),
    "passives in passives": _repeat("was said to be told to be asked to "),
    "discussed that somebody said": _numbered("Ana Lemos discussed that A# said it. "),
    "talk of calls told together": _after(_MANY, " They discussed peace."),
    "a talk on something, of calls told together": _after(_MANY, " An exchange of views on peace took place."),
    "many agree to meet": _after(_MANY, " They agreed to meet."),
    "many agree": _after(_MANY, " They agreed."),
    "the leaders of many, in quotes": _after(_LEADERS, "“"),
    "leaders who call one more each time": _numbered("the two leaders met to call A# and "),
    "a call from them": _numbered("an official of A# received a call from them. "),
    "a chain of quotations": _repeat("the Ministry asked”, “"),
    "addressed in a meeting": _repeat(
        "His Majesty announced a meeting with the leaders of France, India and Japan after "
    ),
    "urged, and no stop": _numbered("A# urged B# - "),
    "ministers, and asked": _numbered("ministers A# and B# and C# asked to D#; "),
    "told somebody": _numbered("A# told B# "),
    "told, and no stop": _numbered("A# told B# - "),
    "urged on a line, and a call": _numbered("A# urged B#\nin a phone call with A#, "),
    "told by somebody, in quotes": _numbered("was told by A#”, “"),
    "told when": _numbered("A# told B# when "),
    "told a day after": _numbered("A# told B#, a day later, of C. "),
    "agreed to call": _numbered("Ana L# agreed to call.\n"),
    "told a medium": _numbered("A# told CNN. "),
    "according to a quotation": _repeat("“Adam Badam” according to: "),
    "told by somebody": _numbered("A# was told by B#, "),
    "cited by one another": _numbered("he said, citing A#, "),
    "calls that turn out to be two": _numbered(
        "President A# of Kenya spoke by phone with President B# of Norway and President C# of India. "
        "A# and B# discussed peace. They agreed. "
    ),
    "two of one surname": _numbered("A# Lemos said it. B# Lemos said it. A# said it. "),
    "two countries joined": _repeat("Kenya-Norway "),
    "first persons": _repeat("I said I said "),
}


def attacks(size: int) -> Iterator[tuple[str, str]]:
    for name, make in ATTACKS.items():
        yield name, make(size)[:size]
