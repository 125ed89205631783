"""What a readout tells in less common words: its parties with their countries, its contacts, and what was said."""

from __future__ import annotations

import pytest

import readouts


def _parties(text: str, publisher: str) -> list[set[tuple[str, str | None]]]:
    """The parties of each call with country or body."""
    readout = readouts.parse(text, publisher=publisher, published="2023-05-04")
    return [{(p.name, p.country or p.organization) for p in c.participants} for c in readout.calls]


OPENINGS = [
    (
        "Ivan Orlov had a telephone conversation with President of Chile Rosa Vidal.\n\n"
        "At the request of Rosa Vidal, the President of Russia spoke about the harvest.",
        "Kremlin",
        {("Ivan Orlov", "RU"), ("Rosa Vidal", "CL")},
    ),
    (
        "Ivan Orlov had a telephone conversation with President of Chile Rosa Vidal.\n\n"
        "The President of Russia extended his condolences on the passing of President Alba Vidal.",
        "Kremlin",
        {("Ivan Orlov", "RU"), ("Rosa Vidal", "CL")},
    ),
    (
        "Prime Minster Hale and President of Chile Rosa Vidal met. Prime Minister Tom Hale of Canada thanked her.",
        "",
        {("Tom Hale", "CA"), ("Rosa Vidal", "CL")},
    ),
]


@pytest.mark.parametrize(("text", "publisher", "expected"), OPENINGS)
def test_parties(text: str, publisher: str, expected: set[tuple[str, str]]) -> None:
    assert _parties(text, publisher)[0] == expected
