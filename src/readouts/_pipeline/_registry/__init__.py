"""The people and institutions of a text, and how a name or a description finds one of them."""

from readouts._pipeline._registry._descriptions import MINOR, Registry
from readouts._pipeline._registry._names import name_words, plain
from readouts._pipeline._registry._people import MANY, few

__all__ = ["MANY", "MINOR", "Registry", "few", "name_words", "plain"]
