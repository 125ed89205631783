"""The publisher of a text whose caller names none, where the text itself tells: an attribution line, a fixed form."""

from __future__ import annotations

from readouts._pipeline._state import Context, Doc

__all__ = ["take_signature"]


def take_signature(doc: Doc) -> None:
    """Set the publisher in the context from a line that only one publisher writes."""
    context = doc.context
    if context.publisher is None and not context.publisher_name:
        publisher = doc.lexicon.signed(doc.text)
        if publisher is not None:
            doc.context = Context(context.published, publisher, "", context.title)
