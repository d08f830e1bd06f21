"""WeasyPrint: from HTML to PDF.

https://doc.courtbouillon.org/weasyprint/stable/first_steps.html#python-library
"""

from __future__ import annotations

from weasyprint import HTML  # type: ignore[import-not-found]

from benchmarks.peers.arguments import arguments
from benchmarks.peers.web_page import html

if __name__ == "__main__":
    given = arguments()
    HTML(string=html(given.content)).write_pdf(given.output)
