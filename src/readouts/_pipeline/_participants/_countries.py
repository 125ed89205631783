"""The country that a title leaves out, because its reader knows it.

In an official text a title of the publisher's own state is its own, and who stands after "with" is the other side. What
a state's medium writes from abroad, of others alone, is read as the press. In the press it is a domestic official,
where the medium's country is one that the text speaks of. Else it is the one country of the text that nobody else of
that office stands for. Where two would do, the country stays open.
"""

from __future__ import annotations

from readouts._model import SourceKind
from readouts._pipeline._participants._listed import share_around, share_backwards
from readouts._pipeline._participants._official import Official
from readouts._pipeline._participants._press import Press
from readouts._pipeline._registry import Registry
from readouts._pipeline._state import Doc

__all__ = ["find_countries"]


def _take_only(doc: Doc, registry: Registry) -> None:
    """The country that a title tells alone: "the Taoiseach"."""
    only = doc.lexicon.only_titles
    if only.keys().isdisjoint(registry.by_title):
        return
    for title, country in only.items():
        for entity in registry.by_title.get(title, ()):
            if not (entity.country or entity.organization):
                registry.set_country(entity, country)


def find_countries(doc: Doc, registry: Registry) -> None:
    """Fill in the countries of titled people, and the title of a principal who is named without one."""
    _take_only(doc, registry)
    profile = doc.context.profile
    finder: Official | Press
    if profile is None:
        finder = Press(doc, registry)
    elif profile.kind is SourceKind.STATE_MEDIA and (press := Press(doc, registry)).is_abroad(profile.country):
        finder = press
    else:
        finder = Official(doc, registry)
    finder.match()
    if finder.beside:
        finder.carry()
        finder.carry_back()
    share_backwards(doc, registry, finder.placed)
    finder.find()
    share_around(doc, registry, finder.beside)
