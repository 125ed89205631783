"""A corpus at a glance: who spoke with whom, how often, who said what to whom, and whose word it is."""

from readouts._report._inputs import Corpus
from readouts._report._network import write_graphml
from readouts._report._page import report_page
from readouts._report._summary import Summary

__all__ = ["Corpus", "Summary", "report_page", "write_graphml"]
