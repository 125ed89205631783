"""The people and institutions of a text, and how a name or a description finds one of them."""

from readouts._pipeline._registry._descriptions import Registry
from readouts._pipeline._registry._known import MANY, few
from readouts._pipeline._registry._names import names, plain

__all__ = ["MANY", "Registry", "few", "names", "plain"]
