"""Editions: the same document for a part of the programme.

Only what was asked for is imported here: nobody should wait for what finds it, or compares it.
"""

from progress_report.editions.edition import Edition

__all__ = ["Edition"]
