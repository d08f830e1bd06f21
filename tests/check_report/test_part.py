"""A check of a part says that it is one, and what is of the whole workbook all the same."""

from __future__ import annotations

import json
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from progress_report.check_report.comparison_text import comparison_text
from progress_report.check_report.json_report import check_json
from progress_report.check_report.list_workbook import ListSource, list_workbook
from progress_report.check_report.text import delivery_text
from progress_report.cli import main
from progress_report.comparison.counts import Compared
from progress_report.editions import Edition
from progress_report.model import Programme
from progress_report.pipeline import Outcome
from progress_report.workbook.delivery import Delivery, Share
from tests.compared_pair import comparison, earlier, later
from tests.compared_parts import compared_part
from tests.comparison.programmes import EARLIER
from tests.comparison.programmes import programme as listed
from tests.documents import PROJECT, REAL_WORKBOOK
from tests.test_editions_compared import GROEN, NOW, THEN

_DELIVERY = Delivery((), Share("", 9, 0, 0, 0, 0), "Acties", {})


def _part(edition: Edition) -> tuple[Programme, Compared]:
    return compared_part(earlier(), later(), edition, comparison())


def test_the_comparison_says_of_what_part_it_is() -> None:
    part, compared = _part(Edition(("Duurzaamheid",)))

    assert comparison_text(compared, part.part).startswith(
        "Vergelijking met programma 2022.xlsx, peildatum 1 september 2022: 6 acties toen, 6 nu\n"
        "Alleen een deel: thema Duurzaamheid\n"
        "\n"
    )


def test_of_picked_actions_it_says_what_then_means() -> None:
    part, compared = _part(Edition(only_deviations=True))

    assert (
        ": 4 acties toen, 2 nu\n"
        "Alleen een deel: afwijkingen (toen: deze acties, en wat er is vervallen)\n"
    ) in comparison_text(compared, part.part)


def test_what_moved_out_and_themes_that_are_gone_are_told() -> None:
    part, compared = compared_part(listed(THEN, EARLIER), listed(NOW), GROEN)
    said = comparison_text(compared, part.part)

    assert "\n  Verplaatst naar een ander thema     1\n" in said
    assert "\n  Verplaatst uit een ander thema      1\n" in said
    assert (
        "\n  Thema ‘Cultuur’ is er niet meer. De 2 vervallen acties van dat thema staan in geen "
        "enkel deel,\n  maar wel in het volledige document.\n"
    ) in said
    assert (
        "\nVerplaatst: 4\n"
        "  W-3  Help bij verhuizen\n"
        "    was: Wonen; zorg / Thuis\n"
        "    is:  Groen / Tuin\n"
    ) in said
    assert "\n  M-4  Isoleer huizen\n    was: Milieu / Lucht\n    is:  Wonen zorg / Thuis" in said
    assert max(map(len, said.splitlines())) <= 100


def test_the_delivery_says_that_it_is_of_the_whole_workbook() -> None:
    assert delivery_text(_DELIVERY, of_part=True) == (
        "Oplevering van het hele werkboek: 9 acties, niets meer te doen"
    )


def test_the_object_for_other_programs_names_the_part() -> None:
    part, compared = _part(Edition(("Duurzaamheid",)))
    outcome = Outcome((), (), "4c53", _DELIVERY, compared, part.part)

    assert json.loads(check_json("voortgang.xlsx", outcome))["deel"] == "thema Duurzaamheid"
    assert "deel" not in json.loads(check_json("voortgang.xlsx", replace(outcome, part=None)))


def test_the_list_has_a_line_above_the_comparison_of_a_part(tmp_path: Path) -> None:
    _, compared = _part(Edition(("Duurzaamheid",)))
    made = datetime(2024, 3, 28, 21, 40)
    source = ListSource(tmp_path / "v.xlsx", tmp_path / "l.xlsx", made, "thema Duurzaamheid")

    book = load_workbook(BytesIO(list_workbook(source, (), _DELIVERY, compared.found)))

    sheet = book["Vergelijking"]
    rows = list(sheet.iter_rows(values_only=True))
    moved = [row[6] for row in rows if row[12] and "verplaatst" in str(row[12])]
    assert rows[0][0] == "Vergelijking van een deel: thema Duurzaamheid"
    assert rows[1][:2] == ("Rij toen", "ID toen")
    assert sheet.auto_filter.ref == f"A2:P{len(rows)}"
    assert sheet.freeze_panes == "A3"
    assert moved == ["D-05"]
    assert book["Oplevering"]["A1"].value == "Oplevering van v.xlsx, het hele werkboek"


@pytest.mark.parametrize(
    ("options", "label"),
    [
        (["--theme", "1"], "thema Veilig wonen, werken en leven"),
        (["--responsible", "Wonen"], "acties van Wonen"),
    ],
)
def test_the_command_passes_the_part_on(
    options: list[str], label: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    previous = PROJECT / "data" / "uitvoeringsprogramma-2022.xlsx"
    lijst = tmp_path / "lijst.xlsx"
    check = [str(REAL_WORKBOOK), "--check", "--previous", str(previous), *options]

    main([*check, "--list", str(lijst)])
    told = capfd.readouterr().err
    main([*check, "--json"])

    assert f"\nAlleen een deel: {label}" in told
    assert "\nOplevering van het hele werkboek: " in told
    assert json.loads(capfd.readouterr().out)["deel"] == label
    first = load_workbook(lijst)["Vergelijking"]["A1"].value
    assert first == f"Vergelijking van een deel: {label}"
