"""The sheets ``Thema's`` and ``Ambities``: the frame in which the actions stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from progress_report.excerpts import quoted
from progress_report.folding import fold
from progress_report.model import Ambition, CellText, Theme
from progress_report.problems import Problem, Severity
from progress_report.suggestions import choose, did_you_mean, sentences
from progress_report.workbook.choices import Names, doubles
from progress_report.workbook.fields import Field, Table, TableRow


class ThemeRow(Struct, frozen=True):
    """A theme, still without its actions, and its row."""

    theme: Theme
    row: TableRow


class AmbitionRow(Struct, frozen=True):
    """An ambition of a theme, and its row."""

    theme: str
    ambition: Ambition
    row: TableRow


def read_themes(table: Table) -> tuple[tuple[ThemeRow, ...], tuple[Problem, ...]]:
    """The themes with a name, each name once."""
    problems = list(
        doubles(table.rows, "Thema", "thema", "Geef elk thema een eigen naam, of voeg ze samen.")
    )
    if not table.rows:
        problems.append(
            Problem(
                Severity.ERROR,
                table.position,
                "er staat geen enkel thema op dit blad",
                hint="Zet elk thema in een eigen rij, onder de kolomkoppen.",
            )
        )
    themes: dict[str, ThemeRow] = {}
    for row in table.rows:
        if row["Thema"]:
            themes.setdefault(fold(row["Thema"].line), ThemeRow(_theme(row), row))
    return tuple(themes.values()), tuple(problems)


def _theme(row: TableRow) -> Theme:
    return Theme(
        name=row["Thema"].line,
        number=row["Nr"].line,
        introduction=row["Inleiding"].text,
        attention_points=_points(row["Aandachtspunten"].text),
    )


def _points(text: CellText) -> tuple[CellText, ...]:
    """Every line that is not empty: a point of its own, with or without a bullet before it."""
    return tuple(CellText((replace(line, bullet=False),)) for line in text.lines if line.content)


def read_ambitions(
    table: Table | None, themes: Names
) -> tuple[tuple[AmbitionRow, ...], tuple[Problem, ...]]:
    """The ambitions of known themes, each once per theme."""
    if table is None:
        return (), ()
    hint = "Geef elke ambitie van een thema een eigen naam."
    problems = list(doubles(table.rows, "Ambitie", "ambitie", hint, within="Thema"))
    found: dict[tuple[str, str], AmbitionRow] = {}
    for row in table.rows:
        theme, unknown = find_theme(row["Thema"], themes)
        problems += unknown
        name = row["Ambitie"].line
        if theme and name:
            ambition = Ambition(name, row["Omschrijving"].text)
            found.setdefault((theme, fold(name)), AmbitionRow(theme, ambition, row))
    return tuple(found.values()), tuple(problems)


def find_theme(field: Field, themes: Names) -> tuple[str | None, tuple[Problem, ...]]:
    """The name of the theme as on its own sheet; a name that is not there is a problem."""
    theme = themes.find(field.line)
    if theme or not field:
        return theme, ()
    hint = choose(field.line, list(themes)) or "Kies een thema van het blad met thema's."
    return None, (field.error(f"onbekend thema '{field.quoted}'", hint),)


class Ambitions:
    """The ambitions of every theme, found by how staff may type them."""

    def __init__(self, rows: Iterable[AmbitionRow]) -> None:
        self._rows = tuple(rows)
        self._by_key = {(row.theme, fold(row.ambition.name)): row.ambition for row in self._rows}
        self._of_theme: dict[str, list[Ambition]] = {}
        self._theme_of: dict[str, str] = {}  # of an ambition with several themes the first
        for row in self._rows:
            self._of_theme.setdefault(row.theme, []).append(row.ambition)
            self._theme_of.setdefault(fold(row.ambition.name), row.theme)

    def of(self, theme: str) -> Iterator[Ambition]:
        """The ambitions of the theme, in the order of their sheet."""
        return iter(self._of_theme.get(theme, ()))

    def find(self, theme: str, name: str) -> Ambition | None:
        return self._by_key.get((theme, fold(name)))

    def name(self, theme: str | None, field: Field) -> tuple[str, tuple[Problem, ...]]:
        """The name of the ambition as on its own sheet, empty when the cell is.

        A name that is not there is a problem, unless no ambition has a row at all. Under a theme
        that is itself unknown (None) every name will do.
        """
        if theme is None:
            return field.line, ()
        ambition = self.find(theme, field.line)
        if ambition:
            return ambition.name, ()
        if not field or not self._rows:
            return field.line, ()
        return field.line, (self._unknown(theme, field),)

    def _unknown(self, theme: str, field: Field) -> Problem:
        message = f"onbekende ambitie '{field.quoted}' bij thema '{quoted(theme)}'"
        elsewhere = self._theme_of.get(fold(field.line))
        if elsewhere:
            return field.error(message, f"Deze ambitie staat bij thema '{quoted(elsewhere)}'.")
        sheet = self._rows[0].row.position.sheet
        return field.error(
            message,
            sentences(
                f"Kies een ambitie die op blad '{sheet}' bij dit thema staat.",
                did_you_mean(field.line, [ambition.name for ambition in self.of(theme)]),
            ),
        )
