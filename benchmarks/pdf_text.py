"""Prints the text of a PDF in the order of the file: ``python -m benchmarks.pdf_text FILE``.

Runs in the environment of the peers, which has pypdfium2.
"""

from __future__ import annotations

import sys

import pypdfium2  # type: ignore[import-not-found]

if __name__ == "__main__":
    document = pypdfium2.PdfDocument(sys.argv[1])
    for page in document:
        text = page.get_textpage()
        sys.stdout.buffer.write(text.get_text_range().encode("utf-8", errors="replace") + b"\f")
        text.close()
        page.close()
