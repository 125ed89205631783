"""Profiles of Hypothesis: a fast one, and ``--hypothesis-profile=long`` or READOUTS_PROFILE=long for nights."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile("fast", max_examples=25, deadline=None, derandomize=True, suppress_health_check=_SLOW)
settings.register_profile(
    "long", max_examples=1000, deadline=None, derandomize="CI" in os.environ, suppress_health_check=_SLOW
)
settings.load_profile(os.environ.get("READOUTS_PROFILE", "fast"))
