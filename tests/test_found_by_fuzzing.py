"""Inputs that a fuzzer found: each broke a promise once."""

from __future__ import annotations

import pytest

import readouts


@pytest.mark.parametrize("text", ["call", "request", "talks", "by request", "meeting.", "the call"])
def test_words_of_contact_alone(text: str) -> None:
    assert readouts.parse(text).text == text
