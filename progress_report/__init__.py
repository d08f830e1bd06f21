"""From a municipality's progress workbook to the review that its council gets."""

__version__ = "0.1.0"
