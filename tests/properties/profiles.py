"""How many examples a property is tried with: see ``conftest.py``."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import HealthCheck, settings


def examples(number: int) -> settings:
    """So many examples, the same in every run; those of the profile when one was chosen."""
    if settings.get_current_profile_name() == "thorough":
        return settings.get_profile("thorough")
    return settings(
        max_examples=number,
        derandomize=True,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


def turns(number: int, of: int) -> Sequence[int]:
    """Some of so many turns, spread over them; all when the profile is the thorough one."""
    if settings.get_current_profile_name() == "thorough":
        return range(of)
    return range(0, of, of // number)[:number]
