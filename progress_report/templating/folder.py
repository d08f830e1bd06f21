"""The folder with templates: where the program's own are, and what may be wrong with another."""

from __future__ import annotations

from pathlib import Path

from progress_report.problems import Position, Problem, Severity

# Of a file for the layout, in bytes: those that come with the program are 0.03 MB, and an
# organisation may put its fonts in.
LARGEST_FILE = 10_000_000

_CONTENT = ("huisstijl.docx", "page.html.j2", "page.css", "page.js", "teksten")
_WHICH = (
    "Geef achter --templates de map waarin huisstijl.docx, page.html.j2 en de map teksten staan."
)


def put_back(folder: Path, name: str) -> str:
    """What to do when the file of that name cannot be read in the folder with templates."""
    if not folder.exists():
        return f"De map '{folder}' is er niet. Controleer de naam achter --templates."
    if not folder.is_dir():
        return f"'{folder}' is geen map. {_WHICH}"
    if not any((folder / known).exists() for known in _CONTENT):
        return f"In de map '{folder}' staan geen sjablonen. {_WHICH}"
    return (
        f"Zet {name} terug in de map met sjablonen, of neem het over uit de map templates van het "
        "programma. Is uw map van een eerdere versie? Neem dan alles over wat er nog niet in staat."
    )


def too_large(name: str) -> Problem:
    """The problem of a file for the layout that has more than ``LARGEST_FILE`` bytes."""
    return Problem(
        Severity.ERROR,
        Position(name),
        f"dit bestand is te groot: meer dan {LARGEST_FILE // 1_000_000} MB",
        hint="Neem het bestand dat bij het programma hoort als begin en pas dat aan.",
    )


def default_templates() -> Path:
    """``templates/`` beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"
