"""Imported once by the server from which workers are forked: they find the words loaded and share their memory."""

import gc

from readouts._lexicon import Lexicon

__all__: list[str] = []

Lexicon.default()
gc.collect()
gc.freeze()
