"""Many documents at once: files, folders and tables in, readouts or tables out."""

from readouts._batch._many import Document, parse_many

__all__ = ["Document", "parse_many"]
