"""The web page: one file with everything inside, which asks nothing of any other place."""

from progress_report.writers.html.page import draft, write

__all__ = ["draft", "write"]
