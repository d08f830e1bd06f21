"""Editions: the same document for a part of the programme."""

from progress_report.editions.comparison import comparison_of_part
from progress_report.editions.edition import Edition
from progress_report.editions.finding import find_edition, refuse_empty
from progress_report.editions.part import part_of

__all__ = ["Edition", "comparison_of_part", "find_edition", "part_of", "refuse_empty"]
