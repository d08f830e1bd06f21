"""What of the workbook is public, as plain values."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from progress_report.charts.selection import describe_charts
from progress_report.comparison.counts import Compared
from progress_report.comparison.model import Piece
from progress_report.document.chapter import Sources, WorkbookFile
from progress_report.document.kinds import kind_of
from progress_report.document.kinds.kind import Kind
from progress_report.document.kinds.midterm_review import KIND
from progress_report.document.making import make_document
from progress_report.document.open_data import OpenData, open_data
from progress_report.document.open_data.comparison import findings
from progress_report.document.open_data.comparison_data import ComparisonData
from progress_report.document.open_data.data import (
    ActionData,
    DroppedEntryData,
    MissingCounts,
    QuoteData,
    Source,
    StatusNumber,
)
from progress_report.document.open_data.plain_text import plain_text
from progress_report.document.open_data.shown import Shown
from progress_report.document.open_data.values import BudgetProgrammes, Link, PlainText, Planned
from progress_report.figures import count
from progress_report.inlines import Link as LinkInline
from progress_report.inlines import Strong, Text
from progress_report.model import CellLine, CellText, Programme
from progress_report.templating.folder import default_templates
from progress_report.writers import json_data
from tests.awkward import two_lights, without_status
from tests.compared_pair import comparison, figures, later
from tests.documents import ROOM, compose, programme_of
from tests.everything import SECRET, everything
from tests.workbooks import minimal_sheets

SOURCE = Source("voortgang.xlsx", "0" * 64, "progress-report")


def _data(programme: Programme, kind: Kind = KIND) -> OpenData:
    printed = kind.printed(programme)
    return open_data(printed, count(printed), SOURCE)


def _actions(programme: Programme) -> dict[str, ActionData]:
    ambitions = (ambition for theme in _data(programme).themes for ambition in theme.ambitions)
    return {row.id: row for ambition in ambitions for row in ambition.rows}


@pytest.fixture(scope="module")
def full() -> Programme:
    return everything()


def test_the_document_carries_its_data() -> None:
    programme = programme_of(minimal_sheets())
    document, _ = compose(programme)
    assert document.data.themes == _data(programme).themes


def test_an_action_is_as_typed_with_what_is_read_in_it(full: Programme) -> None:
    assert _actions(full)["W-01"] == ActionData(
        kind="actie",
        id="W-01",
        anchor="W-01",
        number="1.1",
        text=PlainText(
            "Bouw:\n• huizen\n• flats",
            (Link("Bouw:\nhuizen\nflats", "https://example.org/actie"),),
        ),
        budget_programmes=BudgetProgrammes("6 en 8", ("6", "8")),
        planned=Planned(PlainText("2023/2024"), 2023, 2024),
        statuses=("afgerond", "op schema"),
        extra=(
            PlainText("Van Dijk", (Link("Van Dijk", "mailto:wonen@example.org"),)),
            PlainText("€ 12.500", (Link("€ 12.500", "https://example.org/extra"),)),
        ),
        explanation=PlainText('Zie "nota"; klaar.'),
        row=2,
    )


def test_a_planning_that_cannot_be_read_has_no_years(full: Programme) -> None:
    assert _actions(full)["X-9"].planned == Planned(PlainText("ooit"), None, None)


def test_only_an_action_has_an_anchor(full: Programme) -> None:
    anchors = {row.kind: row.anchor for row in _actions(full).values()}
    assert anchors == {"actie": "D-01", "kop": "", "opmerking": ""}


def test_every_status_column_has_a_status_or_none() -> None:
    programme = programme_of(two_lights())
    assert _data(programme).report.status_columns == ("Status", "Status tijd", "Status geld")
    statuses = [action.statuses for action in _actions(programme).values()]
    assert statuses == [
        ("afgerond", "op schema", "afgerond"),
        ("op schema", "vertraagd", "langere doorlooptijd"),
        ("op schema", "", "op schema"),
    ]


def test_an_ambition_without_actions_keeps_its_text(full: Programme) -> None:
    last = _data(full).themes[1].ambitions[-1]
    assert (last.name, last.description.text, last.rows) == ("Zonder acties", "Nog te doen.", ())


def test_without_a_status_column_no_status_is_public() -> None:
    data = _data(programme_of(without_status()))
    assert data.statuses == ()
    assert data.counts.columns == ()
    assert [(year.year, year.total, year.numbers) for year in data.counts.years] == [
        (2023, 1, ()),
        (2025, 1, ()),
        (2026, 1, ()),
    ]


def test_what_is_not_printed_is_no_data(full: Programme) -> None:
    assert next(full.actions).responsible == SECRET
    assert SECRET in full.dropped[0].reason
    assert SECRET not in repr(_data(full))


def test_the_alternative_text_of_a_photo_that_is_not_there_is_no_data(full: Programme) -> None:
    def quotes(programme: Programme) -> tuple[QuoteData, ...]:
        return _data(programme).themes[0].quotes

    words = PlainText("Hier woon ik graag.")
    assert quotes(full) == (QuoteData(words, "Sam", "Bewoner", "Sam lacht"),)
    theme = full.themes[0]
    bare = replace(theme, quotes=(replace(theme.quotes[0], photo=None),))
    assert quotes(replace(full, themes=(bare, full.themes[1]))) == (
        QuoteData(words, "Sam", "Bewoner", ""),
    )


def test_the_counts_are_those_of_the_figures(full: Programme) -> None:
    counts = _data(full).counts
    assert (counts.actions, counts.additional) == (2, 2)
    assert [(column.column, column.total) for column in counts.columns] == [
        ("Stand", 2),
        ("Status tijd", 2),
    ]
    assert counts.columns[0].numbers == (
        StatusNumber("afgerond", 1),
        StatusNumber("op schema", 0),
        StatusNumber("vertraagd", 0),
        StatusNumber("", 1),
    )
    assert [(theme.number, theme.name, theme.actions) for theme in counts.themes] == [
        ("I", "Wonen", 1),
        ("II", "Duurzaamheid", 1),
    ]
    assert [(year.year, year.total) for year in counts.years] == [(2024, 2)]
    assert [(part.name, part.total) for part in counts.budget_programmes] == [
        ("0", 1),
        ("6", 1),
        ("8", 1),
    ]
    assert counts.missing == MissingCounts(1, 0, 1, 0)


def test_nothing_is_counted_again(full: Programme) -> None:
    figures = replace(count(full), actions=1095, additional=77)
    counts = open_data(full, figures, SOURCE).counts
    assert (counts.actions, counts.additional) == (1095, 77)


def test_actions_without_a_year_or_a_budget_programme_are_counted_under_none() -> None:
    sheets = minimal_sheets()
    sheets["Acties"][1][5] = None
    counts = _data(programme_of(sheets)).counts
    assert [(year.year, year.total) for year in counts.years] == [(2025, 1), (2026, 1), (None, 1)]
    assert [(part.name, part.total) for part in counts.budget_programmes] == [("", 3)]


def test_a_text_keeps_its_lines_and_bullets_and_its_links_beside_it() -> None:
    first = (Text("Zie de "), Strong((LinkInline((Text("nota"),), "https://a.nl"),)))
    second = (LinkInline((Text("en deze"),), "https://b.nl"),)
    text = CellText((CellLine(first), CellLine(second, bullet=True)))
    assert plain_text(text) == PlainText(
        "Zie de nota\n• en deze",
        (Link("nota", "https://a.nl"), Link("en deze", "https://b.nl")),
    )


def _compared(programme: Programme) -> ComparisonData:
    data = open_data(programme, count(programme), SOURCE, Compared(comparison(), figures()))
    assert data.comparison is not None
    return data.comparison


def test_without_an_earlier_workbook_there_is_no_comparison() -> None:
    assert _data(later()).comparison is None


def test_the_document_carries_the_comparison_and_its_figures() -> None:
    charts, workbook = describe_charts(count(later())), WorkbookFile("w.xlsx", "0")
    sources = Sources(later(), count(later()), charts, workbook, ROOM)
    compared = replace(sources, compared=Compared(comparison(), figures()))
    kind = replace(KIND, chapters=())
    assert make_document(kind, sources, default_templates())[0].data.comparison is None
    data = make_document(kind, compared, default_templates())[0].data
    nowhere = Shown(frozenset())  # without chapters no link leads anywhere
    assert data.comparison == ComparisonData(findings(comparison(), shown=nowhere), figures())


def test_a_document_without_data_says_so_to_who_asks_for_it() -> None:
    charts, workbook = describe_charts(count(later())), WorkbookFile("w.xlsx", "0")
    sources = Sources(later(), count(later()), charts, workbook, ROOM)
    kind = replace(KIND, chapters=())

    document, _ = make_document(kind, sources, default_templates(), with_data=False)

    assert document.open_data is None
    with pytest.raises(ValueError, match="without open data"):
        json_data.write(document)


def test_what_changed_is_said_in_words() -> None:
    assert [(match.later.id, match.changes) for match in _compared(later()).findings.matches] == [
        ("W-01", ("status beter", "Status tijd slechter")),
        (
            "W-02",
            ("status slechter", "later gepland", "andere tekst", "ander begrotingsprogramma"),
        ),
        ("D-05", ("status anders", "eerder gepland", "verplaatst")),
        ("D-01", ("andere tekst",)),
        ("D-02", ("opgesplitst",)),
        ("D-06", ()),
    ]


def test_an_action_that_became_a_heading_without_parts_or_was_one_is_said_to_be_changed() -> None:
    split = comparison().matches[4]
    heading = replace(split, parts=())
    action = replace(heading, earlier=heading.later, later=heading.earlier)
    found = findings(replace(comparison(), matches=(heading, action)))
    assert [match.changes for match in found.matches] == [("kop geworden",), ("was een kop",)]


def test_of_an_earlier_row_no_more_is_public_than_is_compared() -> None:
    assert SECRET in comparison().dropped[0].earlier.action.explanation.plain
    assert SECRET in comparison().dropped[0].earlier.action.responsible
    assert SECRET not in repr(_compared(later()))


def test_without_a_status_column_the_comparison_names_no_status() -> None:
    found = _compared(replace(later(), status_columns=())).findings
    assert not found.with_statuses
    assert [status for match in found.matches for status in match.statuses] == []
    rows = [row for match in found.matches for row in (match.earlier, match.later)]
    rows += [*found.new, *(gone.earlier for gone in found.dropped)]
    assert {row.status for row in rows} == {""}
    words = {word for match in found.matches for word in match.changes}
    assert not any(word.casefold().startswith("status") for word in words)


def test_words_in_a_row_that_changed_are_one_piece() -> None:
    wording = _compared(later()).findings.matches[3].wording
    assert wording is not None
    assert wording.after == (Piece("Plant bomen "), Piece("in de wijk", changed=True))


def test_what_was_dropped_is_public_where_the_document_prints_it() -> None:
    sheets = minimal_sheets()
    sheets["Vervallen"] = [["ID", "Actie", "Reden"], ["W-09", "Bouw een brug", "Te duur"]]
    programme = programme_of(sheets)

    of_review = _data(programme)
    of_recalibration = _data(programme, kind_of("herijking"))

    assert of_review.dropped == ()
    assert of_recalibration.dropped == (DroppedEntryData("W-09", "Bouw een brug", "Te duur"),)
