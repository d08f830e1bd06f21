"""What changed in a part: true in words, and the same numbers in text, tables, data and check."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from progress_report.check_report.comparison_text import comparison_text
from progress_report.comparison.counts import Compared
from progress_report.document.blocks import Document, RowKind, Table, TableKind
from progress_report.editions import Edition
from progress_report.model import Programme
from progress_report.writers import WRITERS, tree
from tests import compared_pair
from tests.compared_parts import compared_part, document_of_part
from tests.comparison.programmes import EARLIER
from tests.comparison.programmes import programme as listed
from tests.document import changed
from tests.documents import PROJECT, REAL_WORKBOOK, house_style, read_programme
from tests.everything import SECRET
from tests.test_editions_compared import GROEN, NOW, THEN, WONEN

SCHEMA = json.loads((PROJECT / "docs" / "open-data.schema.json").read_text(encoding="utf-8"))


def chapter_of(document: Document, key: str = "veranderd") -> str:
    """The lines of the chapter, as the tree of text has them."""
    _, found, rest = tree.write(document).decode().partition(f"heading 1 #{key}:")
    assert found
    return re.split(r"\nheading 1 ", rest)[0]


def told(edition: Edition, then: str = THEN, now: str = NOW) -> str:
    return chapter_of(document_of_part(*compared_part(listed(then, EARLIER), listed(now), edition)))


def test_a_theme_says_how_many_actions_it_had_and_where_they_went() -> None:
    lines = told(WONEN)

    assert (
        "Op 1 april 2023 stonden er 3 acties in dit deel van het programma, nu staan er 3 acties "
        "in.\n"
    ) in lines
    assert re.findall(r"header: body: (.*)\n +(?:action|total): body: (\S+\xa0\d|\d)\n", lines) == [
        ("Acties op 1 april 2023", "3"),
        ("Vervallen", "−\xa01"),
        ("Verplaatst naar een ander thema", "−\xa01"),
        ("Verplaatst uit een ander thema", "+\xa01"),
        ("Nieuw", "+\xa01"),
        ("Acties op 1 april 2024", "3"),
    ]


def test_what_moved_out_is_named_without_a_link() -> None:
    lines = told(WONEN)

    assert "2 acties zijn *verplaatst* naar een ander thema of een andere ambitie." in lines
    assert "Acties die zijn verplaatst (2)" in lines
    assert (
        "    action: body: [Isoleer huizen](#M-4) | body: *Milieu* ¶ body: Lucht | "
        "body: *Wonen zorg* ¶ body: Thuis | body: [page of #M-4]\n"
        "    action: body: Help bij verhuizen | body: *Wonen zorg* ¶ body: Thuis | "
        "body: *Groen* ¶ body: Tuin | "
    ) in lines


CULTUUR = (
    "Thema ‘Cultuur’ is er niet meer. De 2 vervallen acties van dat thema staan in geen enkel "
    "deel, maar wel in het volledige document."
)


def test_a_part_says_what_became_of_themes_that_are_there_no_more() -> None:
    assert f"body: {CULTUUR}\n" in told(WONEN)
    assert (
        "body: Thema ‘Milieu’ is er niet meer. Wat ervan over is, staat vooral in dit deel; daarom "
        f"tellen de 4 acties van toen hier mee. {CULTUUR}\n"
    ) in told(GROEN)


@pytest.mark.parametrize("name", ["midterm-review", "raadsplanning", "herijking"])
def test_every_document_that_compares_says_what_is_in_no_part(name: str) -> None:
    part, compared = compared_part(listed(THEN, EARLIER), listed(NOW), WONEN)
    document = document_of_part(part, compared, name)
    csv_rows = list(csv.DictReader(io.StringIO(csv_of(document)), delimiter=";"))

    assert CULTUUR in tree.write(document).decode()
    assert data_of(document)["verdwenen_themas"] == [
        {"naam": "Cultuur", "acties": 2, "telt_mee": False}
    ]
    assert [row["Tekst"] for row in csv_rows if row["Naam"] == "Verdwenen thema"] == [CULTUUR]


def test_picked_actions_do_not_claim_what_the_part_had_then() -> None:
    late = "  M-1: Meet de lucht | vertraagd\n  M-3: Tel de vogels | vertraagd"
    now = NOW.replace("  M-1: Meet de lucht\n  M-3: Tel de vogels", late)

    assert (
        "Dit deel is een keuze uit de acties van nu: 2 acties. Van deze acties en de vervallen "
        "acties stonden er 7 in het programma van 1 april 2023."
    ) in told(Edition(only_deviations=True), now=now)
    assert (
        "Dit deel is een keuze uit de acties van nu: één actie. Van deze actie stonden er geen in "
        "het programma van 1 april 2023."
    ) in told(Edition(only_deviations=True), "Wonen", "Wonen\n  W-1: Bouw | vertraagd")


def test_a_recalibration_of_a_part_says_where_what_was_dropped_is_told() -> None:
    later = changed.later_programme()

    def introduction(edition: Edition) -> str:
        part, _ = compared_part(changed.earlier_programme(), later, edition)
        return chapter_of(document_of_part(part, None, "herijking"), "inleiding")

    said = "body: *Vervallen:* dat staat alleen in de volledige herijking. "
    assert len(later.dropped) == 1
    assert said in introduction(Edition(("Wonen",)))
    assert "body: *Vervallen:* één actie.\n" in introduction(Edition())


# --- the same numbers everywhere -----------------------------------------------------------------

# What it is called in the text, over its table, in CSV and on the terminal.
KINDS = {
    "slechtere status": ("Acties met een slechtere status", "status slechter", "Status slechter"),
    "betere status": ("Acties met een betere status", "status beter", "Status beter"),
    "andere status": ("Acties met een andere status", "status anders", "Status anders"),
    "later gepland": ("Acties die later gepland zijn", "later gepland", "Later gepland"),
    "eerder gepland": ("Acties die eerder gepland zijn", "eerder gepland", "Eerder gepland"),
    "andere planning": ("Acties die anders gepland zijn", "andere planning", "Andere planning"),
    "vervallen": ("Acties die zijn vervallen", "vervallen", "Vervallen"),
    "nieuw": ("Nieuwe acties", "nieuw", "Nieuw"),
    "andere tekst": ("Acties met een andere tekst", "andere tekst", "Andere tekst"),
    "gesplitst": ("Acties die zijn gesplitst", "opgesplitst", "Opgesplitst"),
    "verplaatst": ("Acties die zijn verplaatst", "verplaatst", "Verplaatst"),
    "ander begrotingsprogramma": (
        "Acties met een ander begrotingsprogramma",
        "ander begrotingsprogramma",
        "Ander begrotingsprogramma",
    ),
}


def in_words(document: Document) -> dict[str, int]:
    """What the list at the start of the chapter says of each kind."""
    words = chapter_of(document).partition("\nheading 2")[0]
    found = {
        kind: re.search(rf"body: (\S+) acties? (?:is|zijn|heeft|hebben) [^*\n]*\*{kind}\*", words)
        for kind in KINDS
    }
    return {kind: _number(match[1]) if match else 0 for kind, match in found.items()}


def _number(word: str) -> int:
    return 1 if word == "Eén" else int(word.replace(".", ""))


def in_tables(document: Document) -> dict[str, int]:
    """The rows of the table of each kind; what leads in the parts of what was split is its row."""
    tables = {
        table.description.rpartition(" (")[0]: table
        for table in document.blocks
        if isinstance(table, Table) and table.kind is TableKind.CHANGES
    }
    return {kind: _rows(tables.get(title), kind) for kind, (title, _, _) in KINDS.items()}


def _rows(table: Table | None, kind: str) -> int:
    rows = [row for group in table.groups for row in group.rows] if table else []
    counted = RowKind.INTRODUCTION if kind == "gesplitst" else RowKind.ACTION
    assert kind == "gesplitst" or all(row.kind is counted for row in rows)
    return sum(row.kind is counted for row in rows)


def data_of(document: Document) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(WRITERS["json"].write(document, house_style()))
    compared: dict[str, Any] = content["vergelijking"]
    return compared


def in_json(document: Document) -> dict[str, int]:
    """The counts, each of which is the length of its list."""
    data = data_of(document)
    counts, matches = data["cijfers"], data["teruggevonden"]
    status, planning = counts["status"] or {}, counts["planning"] or {}
    earlier = counts["eerder"]
    dropped = earlier["vervallen_met_reden"] + earlier["vervallen_zonder_reden"]
    assert (dropped, counts["nu"]["nieuw"]) == (len(data["vervallen"]), len(data["nieuw"]))
    assert counts["teruggevonden"] == len(matches)
    assert counts["verplaatst"] == sum(match["plaats"] is not None for match in matches)
    return {
        "slechtere status": status.get("slechter", 0),
        "betere status": status.get("beter", 0),
        "andere status": status.get("anders", 0),
        "later gepland": planning.get("later", 0),
        "eerder gepland": planning.get("eerder", 0),
        "andere planning": planning.get("anders", 0),
        "vervallen": dropped,
        "nieuw": len(data["nieuw"]),
        "andere tekst": counts["andere_tekst"],
        "gesplitst": counts["opgesplitst"],
        "verplaatst": counts["verplaatst"] + len(data["naar_ander_thema"]),
        "ander begrotingsprogramma": counts["ander_programma"],
    }


def csv_of(document: Document) -> str:
    return WRITERS["csv"].write(document, house_style()).decode("utf-8-sig")


def in_csv(document: Document) -> dict[str, int]:
    rows = list(csv.DictReader(io.StringIO(csv_of(document)), delimiter=";"))
    changes = [change for row in rows for change in row["Verandering"].split("; ")]
    return {kind: changes.count(words) for kind, (_, words, _) in KINDS.items()}


def on_terminal(part: Programme, compared: Compared) -> dict[str, int]:
    """The numbers over the lists of changes."""
    lines = comparison_text(compared, part.part).splitlines()
    counts: Mapping[str, int] = {
        line.rpartition(": ")[0]: int(line.rpartition(": ")[2])
        for line in lines
        if re.fullmatch(r"\S.*: \d+", line)
    }
    return {kind: counts.get(label, 0) for kind, (_, _, label) in KINDS.items()}


@cache
def real_earlier() -> Programme:
    return read_programme(PROJECT / "data" / "uitvoeringsprogramma-2022.xlsx")


@cache
def real_later() -> Programme:
    return read_programme(REAL_WORKBOOK)


def _parts() -> list[tuple[str, Edition]]:
    """Each theme, who delivers, and what deviates, of three pairs of programmes."""
    people = {"hand": SECRET, "real": "Wonen"}
    laters = {
        "hand": compared_pair.later(),
        "changed": changed.later_programme(),
        "real": real_later(),
    }
    found = []
    for name, later in laters.items():
        found += [(name, Edition((theme.name,))) for theme in later.themes]
        found.append((name, Edition(only_deviations=True)))
        if name in people:
            found.append((name, Edition(responsible=people[name])))
    return found


def _compared(name: str, edition: Edition) -> tuple[Programme, Compared]:
    match name:
        case "hand":
            pair = compared_pair.earlier(), compared_pair.later()
            return compared_part(*pair, edition, compared_pair.comparison())
        case "changed":
            return compared_part(changed.earlier_programme(), changed.later_programme(), edition)
        case _:
            found = compared_pair.real_comparison()
            return compared_part(real_earlier(), real_later(), edition, found)


@pytest.mark.parametrize(("name", "edition"), _parts())
def test_text_tables_data_and_check_count_the_same(name: str, edition: Edition) -> None:
    part, compared = _compared(name, edition)
    document = document_of_part(part, compared)

    words = in_words(document)
    assert words == in_tables(document)
    assert words == in_json(document)
    assert words == in_csv(document)
    assert words == on_terminal(part, compared)
    assert any(words.values())
    Draft202012Validator(SCHEMA).validate(json.loads(WRITERS["json"].write(document, None)))
