"""Where the templates are that come with the program."""

from __future__ import annotations

from pathlib import Path


def default_templates() -> Path:
    """``templates/`` beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"
