"""Who spoke with whom, as a graph: of people, or of the states and organizations that they stand for."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

from readouts._extras import need
from readouts._files import replaced
from readouts._html import visible
from readouts._report._summary import Contact, Summary

__all__ = ["EXTRA", "people_network", "states_network", "write_graphml"]

EXTRA = "report"
"""What brings the libraries that draw."""


def people_network(summary: Summary) -> Any:
    """People who took part in calls; edges are weighted by the number of calls that two had, with others or alone."""
    graph = need("networkx", EXTRA).Graph()
    for contact in summary.contacts:
        for number in sorted(contact.people):
            if number not in graph:
                graph.add_node(number, **_person(summary, number))
            graph.nodes[number]["calls"] += 1
        for pair in combinations(sorted(contact.people), 2):
            _tie(graph, *pair, contact)
    return graph


def states_network(summary: Summary) -> Any:
    """States and organizations whose people spoke; a call within one is no edge."""
    graph = need("networkx", EXTRA).Graph()
    for contact in summary.contacts:
        sides = sorted({summary.member(number).of for number in contact.people} - {""})
        if len(sides) > 1:
            for side in sides:
                if side not in graph:
                    graph.add_node(side, label=visible(side), calls=0)
                graph.nodes[side]["calls"] += 1
            for pair in combinations(sides, 2):
                _tie(graph, *pair, contact)
    return graph


def _person(summary: Summary, number: int) -> dict[str, str | int]:
    member = summary.member(number)
    return {
        "label": visible(member.label),
        "name": visible(member.name),
        "role": visible(member.role),
        "of": visible(member.of),
        "kind": str(member.kind),
        "statements": summary.made[number].total() if number in summary.made else 0,
        "calls": 0,
    }


def _tie(graph: Any, one: object, other: object, contact: Contact) -> None:
    day = contact.date.isoformat() if contact.date is not None else ""
    if not graph.has_edge(one, other):
        graph.add_edge(one, other, weight=0, reports=0, first=day, last=day)
    edge = graph.edges[one, other]
    edge["weight"] += 1
    edge["reports"] += contact.reports
    if day:
        edge["first"] = min(edge["first"] or day, day)
        edge["last"] = max(edge["last"], day)


def write_graphml(summary: Summary, file: Path) -> None:
    """Write the network of people for Gephi and others.

    :raises OSError: when the file cannot be written.
    :raises MissingExtraError: when the extra ``report`` is not installed.
    """
    networkx = need("networkx", EXTRA)
    with replaced(file) as stream:
        networkx.write_graphml_xml(people_network(summary), stream, named_key_ids=True)
