"""The files of verbs and nouns: their entries are well formed, sorted, and carry examples with the word in them."""

import re
import tomllib
from collections import Counter

import pytest

from tree import DATA

VERBS = tomllib.loads((DATA / "verbs.toml").read_text("utf-8"))
NOUNS = tomllib.loads((DATA / "nouns.toml").read_text("utf-8"))

ACTS = frozenset(
    "inform emphasize reaffirm praise thank congratulate condole support concern hope agree commit propose invite "
    "request demand warn criticize reject".split()
)
TAKES = frozenset("that object infinitive gerund quote addressee light giver".split())
KINDS = frozenset({"say", "topic"})
TEXTS = frozenset({"lemma", "act", "kind", "past", "participle", "gerund", "third", "plural"})
LISTS = frozenset({"takes", "prepositions", "addressee_by", "spellings", "light", "examples", "near"})
VERB_KEYS = frozenset(
    "lemma act kind weak takes prepositions addressee_by past participle gerund third spellings examples near".split()
)
NOUN_KEYS = frozenset({"lemma", "plural", "act", "light", "examples", "near"})
BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "am"})
WORD = re.compile(r"[\w'-]+")
LEMMA = re.compile(r"[a-z]+(?:[ -][a-z]+)*")


def verb_id(entry):
    return f"{entry['lemma']} ({entry.get('kind', 'say')})"


def noun_id(entry):
    return entry["lemma"]


def stems(word):
    """The word, and what stays of it before a regular ending: "not" of "note", "carr" of "carry"."""
    return {word, word.removesuffix("e"), word.removesuffix("y")}


def regular(word):
    """Forms that the word may take without help: "noted", "noting", "notes"; consonants are never doubled."""
    ends = ("", "s", "es", "ies", "d", "ed", "ied", "ing")
    return {stem + end for stem in stems(word) for end in ends}


def verb_forms(entry):
    """Every form under which the first word of a verb may stand in its examples."""
    first = entry["lemma"].split()[0]
    if first == "be":
        return BE
    forms = set().union(*(regular(word) for word in [first, *entry.get("spellings", [])]))
    for key in ("past", "participle", "gerund", "third"):
        forms.update(entry.get(key, "").split("|"))
    return forms - {""}


def noun_forms(entry):
    """Every form under which a noun may stand in its examples; in "word of thanks" the first word inflects."""
    head, *rest = re.split(r"(?= of )", entry["lemma"])
    return {form + "".join(rest) for form in regular(head)} | {entry.get("plural", entry["lemma"])}


def holds(sentence, phrases):
    """Whether one of the phrases stands in the sentence as whole words, whatever their case."""
    words = " ".join(WORD.findall(sentence.lower().replace("’", "'")))
    return any(re.search(rf"(?<![\w'-]){re.escape(phrase)}(?![\w'-])", words) for phrase in phrases)


def lists(table, place=""):
    """The lists of words in a table and in those below it, with their places."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from lists(value, f"{place}{name}.")
        elif isinstance(value[0], str):
            yield f"{place}{name}", value


@pytest.mark.parametrize("file", ["calls", "offices", "wordings", "words"])
def test_a_list_holds_each_word_once(file):
    found = dict(lists(tomllib.loads((DATA / f"{file}.toml").read_text("utf-8"))))
    assert found
    assert [(name, word) for name, words in found.items() for word, n in Counter(words).items() if n > 1] == []


def test_each_file_holds_one_table():
    assert set(VERBS) == {"verb"}
    assert set(NOUNS) == {"noun"}


@pytest.mark.parametrize("entry", VERBS["verb"], ids=verb_id)
def test_a_verb_has_known_keys_and_values(entry):
    assert set(entry) <= VERB_KEYS
    assert entry.get("kind", "say") in KINDS
    assert set(entry.get("takes", [])) <= TAKES
    assert entry.get("act", "inform") in ACTS
    assert entry.get("weak", True) is True, "leave weak out where it is false"


@pytest.mark.parametrize("entry", NOUNS["noun"], ids=noun_id)
def test_a_noun_has_known_keys_and_values(entry):
    assert set(entry) <= NOUN_KEYS
    assert entry["act"] in ACTS


@pytest.mark.parametrize("entry", [*VERBS["verb"], *NOUNS["noun"]], ids=noun_id)
def test_values_have_their_types(entry):
    for key, value in entry.items():
        if key in TEXTS:
            assert isinstance(value, str)
            assert value == value.strip() != ""
        if key in LISTS:
            assert isinstance(value, list)
            assert value, f"leave {key} out where it is empty"
            assert all(isinstance(item, str) and item == item.strip() != "" for item in value)
            assert len(value) == len(set(value))
    assert LEMMA.fullmatch(entry["lemma"])


@pytest.mark.parametrize("entry", VERBS["verb"], ids=verb_id)
def test_a_verb_of_saying_has_an_act_and_another_has_none_unless_it_needs_no_noun(entry):
    takes = set(entry.get("takes", []))
    if entry.get("kind") == "topic":
        assert "act" not in entry
        assert "object" in takes
    elif "act" not in entry:
        assert takes == {"light"}, "without an act a verb can only carry a noun of saying"
    else:
        assert takes - {"light"} or entry.get("prepositions"), "nothing tells where the content begins"


@pytest.mark.parametrize("entry", VERBS["verb"], ids=verb_id)
def test_forms_are_given_only_where_they_are_irregular(entry):
    first = entry["lemma"].split()[0]
    given = {key: entry[key] for key in ("past", "participle", "gerund", "third") if key in entry}
    assert first not in entry.get("spellings", [])
    assert first != "be" or not given
    assert given.get("past") != first + ("d" if first.endswith("e") else "ed")
    assert given.get("participle") != given.get("past", "") or not given.get("past")


def test_lemmas_are_unique():
    verbs = Counter((entry["lemma"], entry.get("kind", "say")) for entry in VERBS["verb"])
    nouns = Counter(entry["lemma"] for entry in NOUNS["noun"])
    assert [key for key, times in verbs.items() if times > 1] == []
    assert [key for key, times in nouns.items() if times > 1] == []


def test_entries_are_sorted():
    verbs = [(entry["lemma"], entry.get("kind", "say")) for entry in VERBS["verb"]]
    nouns = [entry["lemma"] for entry in NOUNS["noun"]]
    assert verbs == sorted(verbs)
    assert nouns == sorted(nouns)


@pytest.mark.parametrize("name", ["verbs.toml", "nouns.toml"])
def test_entries_are_parted_by_one_blank_line(name):
    text = (DATA / name).read_text("utf-8")
    assert "\n\n\n" not in text
    assert text.count("\n\n[[") == text.count("\n[[")
    assert text.endswith("\n")
    assert not re.search(r"[ \t]\n", text)


@pytest.mark.parametrize("entry", NOUNS["noun"], ids=noun_id)
def test_the_light_verbs_of_a_noun_are_light_verbs(entry):
    light = {verb["lemma"] for verb in VERBS["verb"] if "light" in verb.get("takes", [])}
    assert set(entry.get("light", [])) <= light


def test_every_light_verb_carries_a_noun():
    light = {verb["lemma"] for verb in VERBS["verb"] if "light" in verb.get("takes", [])}
    carried = {lemma for entry in NOUNS["noun"] for lemma in entry.get("light", [])}
    assert light - carried == set()


@pytest.mark.parametrize("entry", VERBS["verb"], ids=verb_id)
def test_sentences_of_a_verb_contain_it(entry):
    rest = entry["lemma"].split()[1:]
    for sentence in entry["examples"]:
        assert holds(sentence, {" ".join([form, *rest]) for form in verb_forms(entry)})
    tempting = verb_forms(entry) - BE | set(rest[:1])
    for sentence in entry.get("near", []):
        assert holds(sentence, tempting), "a near miss needs the word itself"


@pytest.mark.parametrize("entry", NOUNS["noun"], ids=noun_id)
def test_sentences_of_a_noun_contain_it(entry):
    for sentence in [*entry["examples"], *entry.get("near", [])]:
        assert holds(sentence, noun_forms(entry))


@pytest.mark.parametrize("entry", [*VERBS["verb"], *NOUNS["noun"]], ids=noun_id)
def test_sentences_are_one_sentence_each(entry):
    for sentence in [*entry["examples"], *entry.get("near", [])]:
        assert re.fullmatch(r"[“A-Z].*[.”]", sentence)
        assert len(sentence) <= 100


def test_every_act_has_a_verb():
    assert {entry["act"] for entry in VERBS["verb"] if "act" in entry} == ACTS
