"""A readout in a notebook: its page in a frame of its own, where its style and script touch nothing else."""

from __future__ import annotations

from readouts._html import Html, text
from readouts._model import Readout
from readouts._view._page import view_page

__all__ = ["notebook_frame"]


def notebook_frame(readout: Readout) -> Html:
    """An element that shows the page. What cannot show frames shows the readout in short."""
    # Not `attr`, which would change what the page keeps as it is.
    page = view_page(readout).replace("&", "&amp;").replace('"', "&quot;")
    return Html(
        f'<iframe srcdoc="{page}" sandbox="allow-scripts allow-modals" title="What was read in the text" width="100%" '
        f'height="560" style="border: 1px solid #8886; border-radius: 6px">{text(repr(readout))}</iframe>'
    )
