"""A user's word lists behind those of the library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from readouts._errors import LexiconError
from readouts._files import shown

__all__ = ["merge_words"]


def merge_words(path: str, words: dict[str, dict[str, Any]], rest: Mapping[str, Any]) -> None:
    """Add a user's word lists, given as ``[words]``, ``[calls.nouns]`` and so on, to the library's own."""
    for file, lists in rest.items():
        if file not in words or not isinstance(lists, dict):
            known = ", ".join(sorted(words))
            problem = f"{shown(file)} is no table; use one of {known}, or an entry such as [[verb]]"
            raise LexiconError(problem, file=path)
        for name, value in lists.items():
            words[file][name] = _merged(path, file, name, words[file], value)


def _merged(path: str, entry: str, name: str, lists: Mapping[str, Any], value: Any) -> Any:
    """One list, or one table of lists, with a user's words after the library's own."""
    old: Any = lists.get(name)
    if old is None:
        known = ", ".join(sorted(lists))
        raise LexiconError(f"{shown(name)} is no word list here; use one of {known}", file=path, entry=entry)
    if isinstance(value, dict) and isinstance(old, dict):
        merged = dict(old)
        for key, items in value.items():
            merged[key] = _merged(path, f"{entry}.{name}", key, old, items)
        return merged
    if not isinstance(old, list) or not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        shape = "lists of words by name" if isinstance(old, dict) else 'a list of words, such as ["for", "on"]'
        raise LexiconError(f"{name!r} is {shown(value)}; write {shape}", file=path, entry=entry)
    return [*old, *value]
