"""What a comparison adds to the rows of the table, and the rows of what is gone."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from progress_report.document.open_data.comparison import DROPPED, NEW, PART, RENAMED
from progress_report.document.open_data.comparison_data import Findings, MatchData, RowData
from progress_report.document.open_data.data import ReportData
from progress_report.writers.csv_table.records import DROPPED_ACTION, Record

_BETWEEN = "; "
_MOVED_OUT = "verplaatste"


class Changed(Struct, frozen=True):
    """What changed in a row, and how it was before: empty where nothing changed.

    ``statuses`` are the earlier ones, by the column.
    """

    changes: str = ""
    reason: str = ""
    found: str = ""
    doubt: str = ""
    alike: str = ""
    theme: str = ""
    ambition: str = ""
    id: str = ""
    text: str = ""
    budget_programmes: str = ""
    planned: str = ""
    statuses: tuple[tuple[str, str], ...] = ()

    def cells(self, report: ReportData) -> tuple[str, ...]:
        """The cells, in the order of the last ``headings``."""
        statuses = dict(self.statuses)
        return (
            self.changes,
            self.reason,
            self.found,
            self.doubt,
            self.alike,
            self.theme,
            self.ambition,
            self.id,
            self.text,
            self.budget_programmes,
            self.planned,
            *(statuses.get(column, "") for column in report.status_columns),
        )


_UNCHANGED = Changed()


class Changes:
    """The findings, to be looked up by the row that they are about."""

    def __init__(self, found: Findings) -> None:
        self._found = found
        self._rows = {match.later.row: _changed(match) for match in found.matches}
        self._rows |= {row.row: Changed(NEW) for row in found.new}
        self._rows |= {part.row: Changed(PART) for match in found.matches for part in match.parts}
        self._themes = {each.after: each.before for each in found.themes}
        self._ambitions = {(each.theme, each.after): each.before for each in found.ambitions}

    def of(self, record: Record) -> Changed:
        """What changed in the row: in an action, or the name of a theme or an ambition."""
        match record.kind:
            case "actie" | "kop":
                return self._rows.get(record.row, _UNCHANGED)
            case "thema" if record.theme in self._themes:
                return Changed(RENAMED, theme=self._themes[record.theme])
            case "ambitie" if (place := (record.theme, record.ambition)) in self._ambitions:
                return Changed(RENAMED, ambition=self._ambitions[place])
            case _:
                return _UNCHANGED

    def gone(self) -> Iterator[tuple[Record, Changed]]:
        """The actions that were dropped, as they stood in the earlier workbook; and what moved out
        of a part, as it stands where it is now."""
        for dropped in self._found.dropped:
            alike = dropped.nearest.text.text if dropped.nearest else ""
            changed = Changed(DROPPED, reason=dropped.reason, alike=alike)
            yield _record(DROPPED_ACTION, dropped.earlier), changed
        for match in self._found.moved_out:
            yield _record(f"{_MOVED_OUT} {match.later.kind}", match.later), _changed(match)


def _changed(match: MatchData) -> Changed:
    earlier, later, move = match.earlier, match.later, match.move
    programmes = match.budget_programmes
    return Changed(
        changes=_BETWEEN.join(match.changes),
        found=match.found,
        doubt=match.doubt,
        alike=match.rival.text.text if match.rival else "",
        theme=move.before.theme if move else "",
        ambition=move.before.ambition if move else "",
        id=earlier.id if earlier.id != later.id else "",
        text=earlier.text.text if match.wording or match.parts else "",
        budget_programmes=programmes.before if programmes else "",
        planned=match.planning.before if match.planning else "",
        statuses=tuple((change.column, change.before) for change in match.statuses),
    )


def _record(kind: str, row: RowData) -> Record:
    return Record(
        kind,
        theme=row.theme,
        ambition=row.ambition,
        id=row.id,
        number=row.number,
        text=row.text,
        budget_programmes=row.budget_programmes.text,
        planned=row.planned.text,
        first_year=row.planned.first_year,
        last_year=row.planned.last_year,
        statuses=row.statuses,
    )
