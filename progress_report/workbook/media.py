"""The sheets ``Citaten`` and ``Beelden``: quotes and pictures at the start of a theme."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from progress_report.model import Quote, ThemePicture
from progress_report.problems import Problem
from progress_report.workbook.choices import Names
from progress_report.workbook.fields import Field, Table, TableRow
from progress_report.workbook.pictures import read_picture
from progress_report.workbook.themes import find_theme


class QuoteRow(Struct, frozen=True):
    """A quote and the theme that it stands in."""

    theme: str
    quote: Quote
    row: TableRow


class PictureRow(Struct, frozen=True):
    """A picture and the theme that it stands in."""

    theme: str
    picture: ThemePicture


def read_quotes(
    table: Table | None, themes: Names, folder: Path
) -> tuple[tuple[QuoteRow, ...], tuple[Problem, ...]]:
    """The quotes of known themes; ``folder`` is where their photos are."""
    rows: list[QuoteRow] = []
    problems: list[Problem] = []
    for row in table.rows if table else ():
        theme, unknown = find_theme(row["Thema"], themes)
        photo, no_photo = read_picture(row["Foto"], folder)
        problems += [*unknown, *([no_photo] if no_photo else [])]
        if row["Citaat"] and not any(field or field.faulty for field in _speaker(row)):
            problems.append(
                row["Naam"].warning("citaat zonder naam", "Vul een naam in, of een functie.")
            )
        quote = Quote(
            text=row["Citaat"].text,
            name=row["Naam"].line,
            function=row["Functie"].line,
            photo=photo,
            photo_alternative_text=row["Alt-tekst"].line,
        )
        if theme:
            rows.append(QuoteRow(theme, quote, row))
    return tuple(rows), tuple(problems)


def _speaker(row: TableRow) -> tuple[Field, Field]:
    """Who says it: some are quoted by their function alone."""
    return row["Naam"], row["Functie"]


def read_pictures(
    table: Table | None, themes: Names, folder: Path
) -> tuple[tuple[PictureRow, ...], tuple[Problem, ...]]:
    """The pictures of known themes; ``folder`` is where their files are."""
    rows: list[PictureRow] = []
    problems: list[Problem] = []
    for row in table.rows if table else ():
        theme, unknown = find_theme(row["Thema"], themes)
        picture, no_picture = read_picture(row["Bestand"], folder)
        problems += [*unknown, *([no_picture] if no_picture else [])]
        if theme and picture:
            caption = row["Bijschrift"].text
            themed = ThemePicture(picture, row["Alt-tekst"].line, caption)
            rows.append(PictureRow(theme, themed))
    return tuple(rows), tuple(problems)
