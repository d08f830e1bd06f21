"""How many examples the properties are tried with.

By default few, and always the same. ``pytest tests/properties --hypothesis-profile=thorough``
takes new ones every time, for as long as that takes.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile(
    "thorough",
    max_examples=3000,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
