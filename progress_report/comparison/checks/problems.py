"""What is doubtful in a comparison, and what staff can do to make it sure."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.comparison.checks.dropping import check_dropped
from progress_report.comparison.checks.matches import check_matches
from progress_report.comparison.checks.sides import Sides
from progress_report.comparison.checks.statuses import check_statuses
from progress_report.comparison.model import Comparison, Dropped
from progress_report.dutch import long_date
from progress_report.excerpts import excerpt, quoted
from progress_report.folding import fold
from progress_report.model import Programme, Version
from progress_report.problems import Problem, Severity
from progress_report.workbook.cell_names import Cells


def comparison_problems(
    comparison: Comparison,
    earlier: Programme,
    later: Programme,
    earlier_cells: Cells,
    later_cells: Cells,
    *,
    complete: bool = True,
) -> tuple[Problem, ...]:
    """Every problem of the comparison of the two programmes, whose workbooks have these cells.

    When the later programme is not ``complete``, because its workbook has errors, an action that is
    not in it may stand in a row that could not be read: so none is said to be gone.
    """
    sides = Sides(comparison, earlier, later, earlier_cells, later_cells)
    return (
        *_dates(sides),
        *_municipality(sides),
        *check_statuses(sides),
        *(_vanished(sides) if complete else ()),
        *check_matches(sides),
        *check_dropped(sides),
    )


def _dates(sides: Sides) -> Iterator[Problem]:
    """An earlier workbook that is not earlier."""
    basis = sides.comparison.basis
    position = sides.later_cells.setting("Peildatum")
    shown = excerpt("Peildatum", long_date(basis.later_date))
    other = f"{sides.earlier_cells.file} ({long_date(basis.earlier_date)})"
    if basis.later_date < basis.earlier_date:
        yield Problem(
            Severity.ERROR,
            position,
            f"de peildatum ligt vóór die van {other}",
            shown,
            "Zijn de twee werkboeken verwisseld? Achter --previous hoort het eerdere.",
        )
    elif basis.later_date == basis.earlier_date:
        yield Problem(
            Severity.WARNING,
            position,
            f"de peildatum is dezelfde als die van {other}",
            shown,
            "Controleer of dit de goede werkboeken zijn, en of de peildatum is bijgewerkt.",
        )


def _municipality(sides: Sides) -> Iterator[Problem]:
    before, after = sides.earlier.settings.municipality, sides.later.settings.municipality
    if _bare(before) != _bare(after):
        yield Problem(
            Severity.WARNING,
            sides.later_cells.setting("Gemeente"),
            f"{sides.earlier_cells.file} is van een andere gemeente: '{quoted(before)}'",
            excerpt("Gemeente", after),
            "Controleer of achter --previous het goede werkboek staat.",
        )


def _bare(municipality: str) -> str:
    return fold(municipality).removeprefix("gemeente ")


def _vanished(sides: Sides) -> Iterator[Problem]:
    """Actions that are gone without a reason: an error when the report is final."""
    final = sides.later.settings.version is Version.FINAL
    for dropped in sides.comparison.dropped:
        if not dropped.reason:
            yield sides.of_earlier(
                dropped.earlier,
                Severity.ERROR if final else Severity.WARNING,
                f"deze actie staat niet meer in {sides.later_cells.file}, en een reden ontbreekt",
                _what_to_do(dropped, sides),
                "actie is verdwenen zonder reden",
            )


def _what_to_do(dropped: Dropped, sides: Sides) -> str:
    own = dropped.earlier.action.id
    same = f"ID '{quoted(own)}'" if own else "in beide werkboeken hetzelfde ID"
    hint = (
        f"Vervallen? Zet de actie met de reden op het blad 'Vervallen' van"
        f" {sides.later_cells.file}.\n"
        f"Anders verwoord? Geef de actie die ervan gekomen is {same}."
    )
    return "\n".join([hint, *_perhaps(dropped, sides)])


def _perhaps(dropped: Dropped, sides: Sides) -> Iterator[str]:
    """What it may have become: actions that were taken for another, and the new one nearest."""
    file = sides.later_cells.file
    for match in sides.comparison.matches:
        if match.rival_is_earlier and match.rival == dropped.earlier:
            other = quoted(match.earlier.action.id or match.earlier.action.title.plain)
            cell = sides.later_cell(match.later)
            yield f"Of is dit, en niet '{other}', in {file} geworden: {cell}"
    if dropped.nearest:
        yield f"Het meest lijkt daarop in {file}: {sides.later_cell(dropped.nearest)}"
