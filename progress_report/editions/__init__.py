"""Editions: the same document for a part of the programme.

``comparison.py`` is not imported here: without an earlier workbook nobody should wait for it.
"""

from progress_report.editions.edition import Edition
from progress_report.editions.finding import find_edition, refuse_empty
from progress_report.editions.part import part_of

__all__ = ["Edition", "find_edition", "part_of", "refuse_empty"]
