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
from readouts._text import fold

__all__ = ["find_countries"]


def _take_only(doc: Doc, registry: Registry) -> None:
    """The country or the body that a title tells alone: "the Taoiseach", "Commission President"."""
    only, of_bodies, by_title = doc.lexicon.only_titles, doc.lexicon.only_of_bodies, registry.by_title
    for title in () if only.keys().isdisjoint(by_title) else only:
        for entity in by_title.get(title, ()):
            if not (entity.country or entity.organization):
                registry.set_country(entity, only[title])
    for entity in () if doc.lexicon.first_of_bodies.isdisjoint(by_title) else registry.entities:
        if entity.titled and not (entity.country or entity.organization):
            title, _, _ = fold(entity.role).partition(" for ")  # "European Commissioner | for Ports"
            entity.organization = of_bodies.get(title, "")


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
