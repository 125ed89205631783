"""Calls and statements as events, in the codes that event data use."""

from readouts._events._rows import to_events

__all__ = ["to_events"]
