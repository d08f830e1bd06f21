"""The web page: one file with everything inside, which asks nothing of any other place."""

from progress_report.writers.html.page import write

__all__ = ["write"]
