"""pandoc: from HTML to DOCX with the house style as reference document.

https://pandoc.org/MANUAL.html#option--reference-doc, by way of pypandoc, which brings pandoc.
"""

from __future__ import annotations

import pypandoc  # type: ignore[import-not-found]

from benchmarks.peers.arguments import arguments
from benchmarks.peers.web_page import html
from benchmarks.places import REFERENCE_DOCUMENT

if __name__ == "__main__":
    given = arguments()
    pypandoc.convert_text(
        html(given.content),
        "docx",
        format="html",
        outputfile=str(given.output),
        extra_args=[f"--reference-doc={REFERENCE_DOCUMENT}"],
    )
