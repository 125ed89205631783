"""Work counted in lines of Python that are run: the same on every machine, whatever else it does.

What a line does outside Python is not seen; `benchmarks/run.py --attacks` measures that by the clock.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

__all__ = ["steps"]


def steps(act: Callable[[], object]) -> int:
    """How many lines are run, each as often as it is."""
    count = 0

    def trace(_frame: Any, _event: str, _about: Any) -> Any:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        act()
    finally:
        sys.settrace(before)
    return count
