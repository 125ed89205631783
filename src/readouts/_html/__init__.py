"""What the pages have in common: escaped text, elements, colours of voices, and the shell of a self-contained page.

A page asks for nothing from anywhere: its policy forbids every request, and allows just the style and the script that
stand in it, by their hashes. Whatever comes from a text passes through `text` or `attr`; what they give is `Html`, so
that the type checker tells what is escaped from what is not.
"""

from readouts._html._elements import Html, attr, join, tag, text, visible
from readouts._html._page import Page, resource
from readouts._html._voices import VOICES, letters, voice

__all__ = ["VOICES", "Html", "Page", "attr", "join", "letters", "resource", "tag", "text", "visible", "voice"]
