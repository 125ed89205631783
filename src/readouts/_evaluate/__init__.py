"""How well documents are read, measured on documents that people have annotated."""

from readouts._evaluate._evaluate import evaluate
from readouts._evaluate._figures import Figure, Scores

__all__ = ["Figure", "Scores", "evaluate"]
