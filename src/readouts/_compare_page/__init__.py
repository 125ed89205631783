"""The page of a comparison: both texts side by side, what only one of them tells first."""

from readouts._compare_page._page import compare_page

__all__ = ["compare_page"]
