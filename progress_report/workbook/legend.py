"""The sheet ``Statussen``: the statuses to choose from, in the order of the legend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from progress_report.colour import distance, is_colour
from progress_report.folding import fold_status
from progress_report.model import CellText, Status, StatusKind
from progress_report.problems import Problem
from progress_report.suggestions import choose
from progress_report.workbook.choices import read_choice
from progress_report.workbook.fields import Field, Table, TableRow
from progress_report.workbook.schema import NO, YES

DEFAULT_STATUSES = (
    Status("afgerond", "✓", CellText.of("afgerond"), "#1B6E3C", StatusKind.DONE),
    Status(
        "op schema",
        "+",
        CellText.of("loopt conform of voor op planning, ook als het nog niet is afgerond"),
        "#1F5FA8",
        StatusKind.ON_SCHEDULE,
    ),
    Status(
        "langere doorlooptijd",
        "+/-",
        CellText.of("traject loopt, maar heeft langere doorlooptijd"),
        "#8A5A00",
        StatusKind.ATTENTION,
    ),
    Status(
        "vertraagd",
        "-",
        CellText.of("nog niet gestart, loopt vertraging op"),
        "#B3261E",
        StatusKind.DELAYED,
    ),
)
"""The legend of the 2024 review, for a workbook without the sheet."""

# Half of what separates neighbours in ordinary traffic-light sets (green and orange: about 60).
_TOO_CLOSE = 20
_LISTED = 12  # names in a message
_FALLBACK_COLOUR = "#000000"


class Legend(Struct, frozen=True):
    """The statuses, and how staff may call each: by its name or its symbol.

    ``unreadable`` when the sheet is there but has no header: its statuses are then not known, and
    no status elsewhere can be called unknown.
    """

    statuses: tuple[Status, ...]
    by_name: Mapping[str, Status]
    unreadable: bool = False

    def find(self, text: str) -> Status | None:
        return self.by_name.get(fold_status(text))

    def unknown(self, field: Field) -> Problem:
        """The problem of a cell that names none of the statuses."""
        names = [status.name for status in self.statuses]
        return field.error(
            f"onbekende status '{field.quoted}'",
            choose(field.line, names, _LISTED) or "Kies een status van het blad met statussen.",
        )


def read_legend(table: Table | None, *, present: bool) -> tuple[Legend, tuple[Problem, ...]]:
    """The legend of the sheet; that of the 2024 review when there is none or it is empty.

    ``present`` says whether the workbook has the sheet, readable or not.
    """
    if table is None or not table.rows:
        unreadable = present and table is None
        return Legend(DEFAULT_STATUSES, _by_name(DEFAULT_STATUSES), unreadable), ()
    statuses: list[Status] = []
    problems: list[Problem] = []
    for row in table.rows:
        if row["Status"]:
            status, flaws = _status(row)
            statuses.append(status)
            problems += flaws
    problems += _doubles(table)
    problems += _colours_too_close(table)
    return Legend(tuple(statuses), _by_name(tuple(statuses))), tuple(problems)


def _by_name(statuses: tuple[Status, ...]) -> Mapping[str, Status]:
    """Every status by its folded name and symbol; of doubles, which are an error, the first."""
    found: dict[str, Status] = {}
    for status in statuses:
        for text in (status.name, status.symbol):
            found.setdefault(fold_status(text), status)
    return found


def _status(row: TableRow) -> tuple[Status, list[Problem]]:
    """The status of a row; what cannot be read is a problem and gets a stand-in."""
    colour = row["Kleur"]
    problems = []
    if colour and not is_colour(colour.line):
        problems.append(
            colour.error(
                f"'{colour.quoted}' is geen kleur",
                "Typ een kleurcode: # en zes cijfers of letters van A tot F, zoals #1B6E3C.",
            )
        )
    kind, kind_problem = read_choice(
        row["Soort"], [kind.value for kind in StatusKind], "onbekende soort"
    )
    required, required_problem = read_choice(row["Toelichting verplicht"], [YES, NO])
    problems += [problem for problem in (kind_problem, required_problem) if problem]
    status = Status(
        name=row["Status"].line,
        symbol=row["Symbool"].line,
        meaning=row["Betekenis"].text,
        colour=colour.line.upper() if is_colour(colour.line) else _FALLBACK_COLOUR,
        kind=StatusKind(kind) if kind else StatusKind.ON_SCHEDULE,
        explanation_required=required == YES,
    )
    return status, problems


def _doubles(table: Table) -> Iterator[Problem]:
    """Names and symbols that stand for more than one status."""
    seen: dict[str, TableRow] = {}
    for row in table.rows:
        for column in ("Status", "Symbool"):
            field = row[column]
            other = seen.setdefault(fold_status(field.line), row) if field else row
            if other is not row:
                yield field.error(
                    f"{'status' if column == 'Status' else 'symbool'} '{field.quoted}'"
                    f" staat er twee keer, ook in rij {other.position.row}",
                    "Geef elke status een eigen naam en een eigen symbool.",
                )


def _colours_too_close(table: Table) -> Iterator[Problem]:
    """Colours next to the first one that they look like; more would say the same again."""
    coloured = [row for row in table.rows if row["Status"] and is_colour(row["Kleur"].line)]
    for index, row in enumerate(coloured):
        other = next((other for other in coloured[:index] if _look_alike(row, other)), None)
        if other:
            yield row["Kleur"].warning(
                f"kleur {row['Kleur'].quoted} lijkt te veel op die van"
                f" '{other['Status'].quoted}' ({other['Kleur'].quoted})",
                "Kies een kleur die duidelijk anders is.",
            )


def _look_alike(row: TableRow, other: TableRow) -> bool:
    return distance(row["Kleur"].line, other["Kleur"].line) < _TOO_CLOSE
