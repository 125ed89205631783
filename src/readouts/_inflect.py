"""Regular English inflection: the forms under which a verb or a noun of the lexicon may stand in a text."""

from __future__ import annotations

from readouts._text import fold

__all__ = ["gerund", "past", "plural", "plural_phrase", "singular", "singular_title", "third"]

_VOWELS = "aeiou"


def _after_consonant(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) > len(ending) and word[-len(ending) - 1] not in _VOWELS


def third(verb: str) -> str:
    """``discusses`` of ``discuss``."""
    if _after_consonant(verb, "y"):
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def past(verb: str) -> str:
    """``agreed`` of ``agree``."""
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if _after_consonant(verb, "y") else verb + "ed"


def gerund(verb: str) -> str:
    """``noting`` of ``note``."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return verb + "ing"


def plural(noun: str) -> str:
    """``secretaries`` of ``secretary``."""
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return third(noun)


def plural_phrase(phrase: str) -> str:
    """``heads of state`` of ``head of state``, ``foreign ministers`` of ``foreign minister``."""
    words = phrase.split(" ")
    at = len(words) - 1
    for i, word in enumerate(words):
        if word in {"of", "to", "for", "in"}:
            at = i - 1
            break
    words[at] = plural(words[at])
    return " ".join(words)


def singular(noun: str) -> str:
    """``secretary`` of ``secretaries``, by the regular endings."""
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def singular_title(role: str, name: str) -> str:
    """One holder's title of a plural one, by its office: "County Commissioner" of "County Commissioners"."""
    plurals = {plural(word): word for word in name.split()}
    words = []
    for word in role.split():
        single = plurals.get(fold(word), "")
        words.append(word[: len(single)] if fold(word).startswith(single) and single else single.title() or word)
    return " ".join(words)
