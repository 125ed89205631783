"""Who is who: mentions gathered into people, each with the fullest name and title that the text gives.

A name belongs to the one person whose name holds its words. A description ("the French president", "the Secretary")
belongs to the one person whose office and country fit it; where several fit, to the publisher's own, else to nobody.
``_gather`` makes people of names, ``_countries`` finds the country that a title leaves out, ``_links`` gives every
mention to its person.
"""

from __future__ import annotations

from readouts._pipeline._participants._accessions import take_accessions
from readouts._pipeline._participants._countries import find_countries
from readouts._pipeline._participants._gather import gather, take_known_people
from readouts._pipeline._participants._links import link
from readouts._pipeline._participants._publisher import take_signature
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import Doc

__all__ = ["resolve_participants"]


def resolve_participants(doc: Doc) -> Registry:
    """Make a person of every name with a title or of more than one word, and link the other mentions to them."""
    take_signature(doc)
    registry = Registry(doc)
    gather(doc, registry)
    take_known_people(doc, registry)
    take_accessions(doc, registry)
    find_countries(doc, registry)
    link(doc, registry)
    return registry
