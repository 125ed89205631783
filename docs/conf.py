"""Sphinx configuration; warnings are errors, so every reference has to lead somewhere (`-n -W`)."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from readouts import __version__

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "readouts"
author = "The readouts developers"
project_copyright = author
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx_argparse_cli", "sphinx_copybutton", "readouts_site"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

smartquotes = False  # words and examples stand as they are, with the marks that they have

html_theme = "furo"
html_title = f"readouts {release}"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = html_show_sourcelink = False

# What is copied from an example is what one types, without prompts and output.
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
python_use_unqualified_type_names = True
default_role = "py:obj"

# Types of others: their documentation is not fetched, so that the site builds without a network.
nitpick_ignore_regex = [(r"py:.*", r"(datetime|pathlib|collections|enum|typing)\..*"), (r"py:.*", r"Path|Any|Entry")]
nitpick_ignore = [("py:class", name) for name in ("str", "int", "bool", "bytes", "float", "dict", "tuple", "None")] + [
    ("py:obj", "None"),
    ("py:exc", "ValueError"),
    ("py:exc", "TypeError"),
]

# `sphinx-build -b linkcheck` asks for every address of others; without a network set READOUTS_OFFLINE, and only what
# the pages link among themselves is checked, which a test does in the built pages as well.
linkcheck_ignore = [r"https?://"] if "READOUTS_OFFLINE" in os.environ else []
linkcheck_timeout = 10
linkcheck_retries = 2
linkcheck_anchors_ignore_for_url = [r"https://github\.com/.*"]


def find_public_name(app: Sphinx, env: Any, node: Any, content: nodes.TextElement) -> nodes.reference | None:
    """A type that a signature names by its private module leads to where it is public."""
    target: str = node.get("reftarget", "")
    if not target.startswith("readouts._"):
        return None
    public = "readouts." + target.rpartition(".")[2]
    domain = env.get_domain("py")
    found: nodes.reference | None = domain.resolve_xref(
        env, node.get("refdoc", ""), app.builder, node["reftype"], public, node, content
    )
    return found


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("missing-reference", find_public_name)
