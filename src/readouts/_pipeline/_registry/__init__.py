"""The people and institutions of a text, and how a name or a description finds one of them."""

from readouts._pipeline._registry._descriptions import MINOR, Registry
from readouts._pipeline._registry._names import name_words, plain

__all__ = ["MINOR", "Registry", "name_words", "plain"]
