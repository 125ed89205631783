"""Imported once by the server from which workers are forked: they find all loaded and share its memory."""

import gc

import readouts._batch._encode  # noqa: F401 - what workers do
from readouts._parser import parse

__all__: list[str] = []

parse("President Ana Lima of Brazil spoke by phone with President Omar Haddad of Jordan on 4 March.")
gc.collect()
gc.freeze()
