"""``{words} TABLE``: the words of the library as they stand in its data."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

import readouts
from readouts_site._nodes import codes, section, table, text

DATA = Path(readouts.__file__).parent / "data"
_FORMS = ("past", "participle", "gerund", "third", "plural")

Entry = dict[str, Any]


def entries(name: str) -> list[Entry]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def toml(name: str) -> Entry:
    return tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))


def several(cell: str) -> list[str]:
    return [word for word in cell.split("|") if word]


def listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def grouped(rows: Iterable[Entry], key: str) -> dict[str, list[Entry]]:
    made: dict[str, list[Entry]] = {}
    for row in rows:
        made.setdefault(row.get(key, ""), []).append(row)
    return made


def irregular(entry: Entry) -> str:
    return listed(entry[form] for form in _FORMS if form in entry)


def verbs() -> list[nodes.Node]:
    every = toml("verbs")["verb"]
    acts = grouped([v for v in every if "act" in v], "act")
    heads = ("verb", "example", "takes", "before its content", "irregular forms")
    made: list[nodes.Node] = []
    for act in readouts.Act:
        rows = [
            (v["lemma"], v["examples"][0], listed(v.get("takes", ())), listed(v.get("prepositions", ())), irregular(v))
            for v in acts.get(str(act), ())
        ]
        made.append(section(f"verbs-{act}", str(act).capitalize(), table(heads, rows)))
    topics = [(v["lemma"], v["examples"][0], irregular(v)) for v in every if v.get("kind") == "topic"]
    about = "What these name is a topic of the call, and no statement."
    made.append(section("verbs-topic", "Topics", text(about), table(("verb", "example", "irregular forms"), topics)))
    light = [v["lemma"] for v in every if "act" not in v and v.get("kind") != "topic"]
    about = "These say nothing by themselves; the noun of saying behind them tells the act."
    made.append(section("verbs-light", "Light verbs", text(about), nodes.paragraph("", "", *codes(light))))
    return made


def nouns() -> list[nodes.Node]:
    heads = ("noun", "example", "behind", "irregular plural")
    acts = grouped(toml("nouns")["noun"], "act")
    return [
        section(
            f"nouns-{act}",
            str(act).capitalize(),
            table(
                heads,
                [(n["lemma"], n["examples"][0], listed(n["light"]), n.get("plural", "")) for n in acts[str(act)]],
            ),
        )
        for act in readouts.Act
        if str(act) in acts
    ]


def contact() -> list[nodes.Node]:
    data = toml("calls")
    rows = [
        (
            c["lemma"],
            irregular(c),
            c["channel"],
            listed(p or "(object)" for p in c["parties"]),
            c.get("initiator", "") or "",
        )
        for c in data["contact"]
    ]
    heads = ("verb", "forms", "channel", "the other party after", "at whose initiative")
    by_noun = [(channel, listed(words)) for channel, words in data["nouns"].items()]
    by_phrase = [(channel, listed(words)) for channel, words in data["channel"].items()]
    return [
        section("contact-verbs", "Verbs", table(heads, rows)),
        section("contact-nouns", "Nouns", table(("channel", "nouns"), by_noun)),
        section("contact-phrases", "Phrases that tell the channel", table(("channel", "phrases"), by_phrase)),
    ]


def offices() -> list[nodes.Node]:
    rows = [(o["kind"], o.get("source", ""), listed(o["names"])) for o in toml("offices")["office"]]
    return [table(("kind", "as a source", "names"), rows)]


def countries() -> list[nodes.Node]:
    rows = [
        (
            c["code"],
            c["alpha3"],
            listed(dict.fromkeys([c["name"], c["official"], *several(c["aliases"])])),
            listed(several(c["demonyms"])),
            listed([w for w in (c["capital"], *several(c["capital_aliases"])) if w]),
            listed(several(c["seats"])),
        )
        for c in entries("countries")
    ]
    return [table(("ISO 2", "ISO 3", "names", "demonyms", "capital", "seats of power"), rows)]


def places() -> list[nodes.Node]:
    by_country = grouped(entries("places"), "country")
    rows = [(code, listed(p["name"] for p in by_country[code])) for code in sorted(by_country)]
    return [table(("country", "places"), rows)]


def bodies() -> list[nodes.Node]:
    rows = [(b["name"], listed(several(b["aliases"])), b["kind"], b["note"]) for b in entries("bodies")]
    return [table(("name", "aliases", "kind", "note"), rows)]


def media() -> list[nodes.Node]:
    kinds = grouped(entries("media"), "kind")
    heads = ("name", "country", "aliases", "domains")
    return [
        section(
            f"media-{kind}",
            kind.replace("_", " ").capitalize(),
            table(
                heads,
                [
                    (m["name"], m["country"], listed(several(m["aliases"])), listed(several(m["domains"])))
                    for m in kinds[kind]
                ],
            ),
        )
        for kind in sorted(kinds)
    ]


def publishers() -> list[nodes.Node]:
    rows = [
        (p["name"], p.get("country") or p.get("organization", ""), p["kind"], listed(p["roles"]), listed(p["aliases"]))
        for p in toml("publishers")["publisher"]
    ]
    return [table(("name", "of", "kind", "whom its bare titles mean", "aliases"), rows)]


def wordings() -> list[nodes.Node]:
    data = toml("wordings")
    rows = [(w["name"], listed(w["words"]), listed(w.get("near", ())), w.get("weight", "")) for w in data["wording"]]
    acts = [
        (r["first"], listed(r.get("near", ())), listed(r.get("answer", ())), listed(r.get("opposed", ())))
        for r in data["act_relation"]
    ]
    return [
        section("wordings-of-things", "Things", table(("name", "wordings", "something else", "weight"), rows)),
        section("wordings-of-acts", "Acts", table(("act", "near to it", "answers", "opposed to it"), acts)),
    ]


MAKERS: dict[str, Callable[[], list[nodes.Node]]] = {
    maker.__name__: maker
    for maker in (verbs, nouns, contact, offices, countries, places, bodies, media, publishers, wordings)
}


class Words(SphinxDirective):
    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        for file in DATA.glob("*.*"):
            self.env.note_dependency(str(file))
        if name not in MAKERS:
            raise self.error(f"there is no table {name!r}; use one of {', '.join(MAKERS)}")
        return MAKERS[name]()


def add(app: Sphinx) -> None:
    app.add_directive("words", Words)
