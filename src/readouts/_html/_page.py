"""The shell of a page: one file with its style and script in it."""

from __future__ import annotations

import attrs

from readouts._html._elements import Html, attr, tag

__all__ = ["Page", "resource"]

_POLICY = "default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"


@attrs.frozen
class Page:
    """A page of its own.

    ``style`` and ``script`` are trusted: they come from the files of the package, never from a text. They follow the
    style that all pages share. ``inline_styles`` allows style attributes, which drawings of others hold.
    """

    title: str
    body: Html
    style: str = ""
    script: str = ""
    inline_styles: bool = False

    def html(self) -> str:
        """The whole document; encode it as UTF-8."""
        style = resource("readouts._html", "page.css") + self.style
        policy = _POLICY.format(
            style="'unsafe-inline'" if self.inline_styles else _hash(style),
            script=_hash(self.script) if self.script else "'none'",
        )
        head = [
            Html('<meta charset="utf-8">'),
            tag("meta", http_equiv="Content-Security-Policy", content=policy),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("meta", name="referrer", content="no-referrer"),
            tag("title", Html(attr(self.title))),
            tag("style", Html(style)),
        ]
        script = tag("script", Html(self.script)) if self.script else ""
        return (
            f'<!doctype html>\n<html lang="en"><head>{"".join(head)}</head>\n<body>{self.body}{script}</body></html>\n'
        )


def resource(package: str, name: str) -> str:
    """A style sheet or a script that stands beside the code."""
    from importlib.resources import files

    return files(package).joinpath(name).read_text("utf-8").replace("\r\n", "\n")


def _hash(content: str) -> str:
    from base64 import b64encode
    from hashlib import sha256

    return f"'sha256-{b64encode(sha256(content.encode('utf-8')).digest()).decode('ascii')}'"
