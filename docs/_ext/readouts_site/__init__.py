"""What the site makes from the project itself: tables of words, of figures and of names, so that none can grow old."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from readouts_site import _figures, _reference, _words


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    for module in (_words, _figures, _reference):
        module.add(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
