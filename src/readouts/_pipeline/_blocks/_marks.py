"""What a line is by its first or last words: links, credits, captions, attribution lines, boilerplate."""

from __future__ import annotations

import functools
import re

from readouts._lexicon import Lexicon
from readouts._pipeline._blocks._lines import ended
from readouts._pipeline._state import BlockKind, Doc

__all__ = ["Marks"]

_CREDITED = re.compile(
    r"""
      [\s.]/\ ?[A-Z][\w .&'-]{1,40}$          # ... March 3, 2031. /Lusa
    | \[[^\[\]]{0,30}/[^\[\]]{2,30}\]$          # ... [Ana Sol/Lusa]
    | ©\s?[\w .&/'-]{2,60}$                   # ... © Lusa
    """,
    re.VERBOSE,
)
_BYLINE = re.compile(r"(?:by|BY|By)(?: [A-Z][\w.'’-]*,?| and| AND| &){1,8}$")
_SEPARATORS = ":|–—>»-"
_RULE = re.compile(r"[\W_]+$")


def _pattern(words: tuple[str, ...], tail: str = "") -> re.Pattern[str]:
    """Any of some words, longest first, as whole words."""
    listed = "|".join(r"\s+".join(map(re.escape, w.split())) for w in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:{listed})(?!\w){tail}")


@functools.lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> dict[str, re.Pattern[str]]:
    names = ("links", "credits", "caption_marks", "attributions", "boilerplate")
    return {name: _pattern(lexicon.ordered(name)) for name in names}


class Marks:
    """The words of one lexicon and publisher that tell what a line is."""

    def __init__(self, doc: Doc) -> None:
        patterns = _patterns(doc.lexicon)
        self.links, self.credits = patterns["links"], patterns["credits"]
        self.captions, self.attributions = patterns["caption_marks"], patterns["attributions"]
        self.boilerplate = patterns["boilerplate"]
        profile = doc.context.profile
        self.own_boilerplate = profile.boilerplate if profile else ()
        self.own_headline = profile.headline if profile else ()

    def fixed(self, line: str, low: str) -> BlockKind | None:
        """The kind of a line that its own words tell, whatever stands around it."""
        if _RULE.match(line) or self.is_boilerplate(line, low):
            return BlockKind.BOILERPLATE
        if self.is_credit(line, low):
            return BlockKind.CREDIT
        if len(line) < 500 and (self.captions.search(low, max(0, len(low) - 60)) or _CREDITED.search(line[-70:])):
            return BlockKind.CAPTION
        if self.attribution(low) == len(low):
            return BlockKind.ATTRIBUTION
        return None

    def is_credit(self, line: str, low: str) -> bool:
        """Whether a line names those who wrote the text, or the agencies that it draws on."""
        if low.startswith("by ") and len(line) < 90 and _BYLINE.match(line):
            return True
        return len(line) < 200 and self.credits.match(low.lstrip("([*_ ")) is not None

    def is_boilerplate(self, line: str, low: str) -> bool:
        """Whether a line opens like one that holds nothing, and is as short as such lines are."""
        if self.own_boilerplate and low.startswith(self.own_boilerplate):
            return len(line) < 300
        match = self.boilerplate.match(low.lstrip("([*_ "))
        if match is None or len(line) >= 300:
            return False
        return " " in match.group() or not match.group().isalpha() or len(line.split()) <= 8

    def attribution(self, low: str) -> int:
        """The length of the line of attribution that a paragraph opens with; 0 where there is none."""
        colon = low.find(":", 0, 250)
        if colon < 0 or not self.attributions.search(low, 0, colon):
            return 0
        return colon + 1

    def opens_links(self, low: str) -> bool:
        """Whether a line announces a list of links."""
        bare = low.strip(_SEPARATORS + " ([*_")
        match = self.links.match(bare)
        return match is not None and match.end() == len(bare)

    def is_link(self, line: str, low: str) -> bool:
        """Whether a line is one link: "Read also: ..."."""
        bare = low.lstrip("([*_>» ")
        match = self.links.match(bare)
        return match is not None and bare[match.end() :].lstrip()[:1] in {*_SEPARATORS} and len(line) < 300

    @staticmethod
    def ends_links(line: str) -> bool:
        """Whether a line is too much of a sentence for a list of links."""
        return bool(ended(line)) and len(line.split()) > 12
