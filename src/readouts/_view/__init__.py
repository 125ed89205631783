"""The evidence view: one self-contained page that shows a text and all that was read in it."""

from readouts._view._notebook import notebook_frame
from readouts._view._page import view_page

__all__ = ["notebook_frame", "view_page"]
