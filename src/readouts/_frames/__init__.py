"""Readouts as tables with stable keys: one schema, the same in every format."""

from readouts._frames._schema import SCHEMA
from readouts._frames._tables import Tables, read_tables, to_tables

__all__ = ["SCHEMA", "Tables", "read_tables", "to_tables"]
