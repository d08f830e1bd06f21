"""LibreOffice: the DOCX of docxtpl, converted to PDF.

https://help.libreoffice.org/latest/en-US/text/shared/guide/start_parameters.html
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from benchmarks.peers import docxtpl
from benchmarks.peers.arguments import arguments
from benchmarks.places import LIBREOFFICE_PROFILE


def to_pdf(document: Path) -> None:
    """Writes the PDF beside the document. Raises CalledProcessError."""
    profile = f"-env:UserInstallation={LIBREOFFICE_PROFILE.as_uri()}"
    to_here = ["--convert-to", "pdf", "--outdir", str(document.parent), str(document)]
    subprocess.run(
        ["soffice", profile, "--headless", *to_here], check=True, stdout=subprocess.DEVNULL
    )


if __name__ == "__main__":
    given = arguments()
    report = given.output / "report.docx"
    docxtpl.write(given.content, (), report)
    to_pdf(report)
