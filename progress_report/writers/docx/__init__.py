"""The Word document, on the house style (ECMA-376, WordprocessingML)."""

from progress_report.writers.docx.document import write

__all__ = ["write"]
