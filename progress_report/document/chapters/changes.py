"""What changed since an earlier workbook: what went worse, was dropped and is later comes first."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.comparison.model import Direction, Shift
from progress_report.document.chapter import ChapterText, Sources, chart_block, placed

_ELSEWHERE = "Acties met een andere status in een andere kolom"


def chapters(sources: Sources) -> Iterator[ChapterText]:
    if sources.compared is None:
        return
    from progress_report.document.changes.figures import balance, then_and_now  # slow to load
    from progress_report.document.changes.tables import ChangesTables

    found, figures = sources.compared.found, sources.compared.figures
    chart = sources.charts.then_and_now
    counted = then_and_now(figures, chart)
    tables = ChangesTables(found, sources.programme)
    names = {
        "tabel_telling": placed(balance(figures, found.basis)),
        "grafiek": chart_block(chart, counted),
        "tabel_toen_en_nu": placed(counted),
        "tabel_slechter": placed(tables.status(Direction.WORSE)),
        "tabel_vervallen": placed(tables.dropped()),
        "tabel_status_elders": placed(tables.status_elsewhere(_ELSEWHERE, *Direction)),
        "tabel_later": placed(tables.planning(Shift.LATER)),
        "tabel_nieuw": placed(tables.new()),
        "tabel_beter": placed(tables.status(Direction.BETTER)),
        "tabel_eerder": placed(tables.planning(Shift.EARLIER)),
        "tabel_andere_status": placed(tables.status(Direction.OTHER)),
        "tabel_andere_planning": placed(tables.planning(Shift.OTHER)),
        "tabel_eerste_planning": placed(tables.planning(Shift.FIRST)),
        "tabel_anders_verwoord": placed(tables.reworded()),
        "tabel_gesplitst": placed(tables.split()),
        "tabel_verplaatst": placed(tables.moved()),
        "tabel_programma": placed(tables.budget_programmes()),
        "tabel_namen": placed(tables.renamed()),
    }
    yield ChapterText("veranderd", "veranderd", names)
