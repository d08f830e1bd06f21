"""``docs/open-data.md`` says what the files are: its names are theirs, its examples run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from progress_report.writers import csv_table, json_data
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
    examples = re.findall(r"```python\n(.*?)```", MANUAL, re.DOTALL)
    assert len(examples) == 2
    for example in examples:
        exec(compile(example, "open-data.md", "exec"), {})
    assert document.data is not None
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
