"""Why each sentence was read as it was: which rules read it, and for the rest why nothing was found."""

from readouts._explain._sentences import Explained, Reading, explain

__all__ = ["Explained", "Reading", "explain"]
