"""The article of a web page, without its menus and advertisements."""

from __future__ import annotations

import re

from readouts._batch._items import InputError
from readouts._batch._many import Document
from readouts._extras import need

__all__ = ["article"]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def article(page: str | bytes, name: str) -> Document:
    """The text of a page, with the title, day and publisher that the page declares of itself.

    :raises InputError: when there is no article in it.
    :raises MissingExtraError: when the extra ``html`` is not installed.
    """
    trafilatura = need("trafilatura", "html")
    found = trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        # Declared days only: one that is guessed from the text would resolve every "today" wrongly.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = found.text if found is not None else None
    if not text:
        raise InputError(f"{name}: there is no article in this page", "NoArticle")
    day = found.date if isinstance(found.date, str) and _DAY.fullmatch(found.date) else None
    return Document(text, day, found.sitename or None, found.title or None)
