"""A few mutations, the same ones every time; ``python -m tests.mutations`` makes thousands."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.mutations import program
from tests.mutations.__main__ import table
from tests.mutations.foreign import foreign_files
from tests.mutations.kinds import KINDS, Mutation, mutations, named
from tests.mutations.program import Ending, Run, run
from tests.workbooks import save_workbook

_SEED = 2026


@pytest.mark.parametrize("kind", KINDS)
def test_every_mutation_ends_with_a_report_or_a_message(kind: str) -> None:
    runs = [run(mutation) for mutation in mutations(60, _SEED) if mutation.kind == kind]
    failed = [f"{made.mutation.name}: {made.details}" for made in runs if made.details]
    assert failed == []
    assert {made.ending for made in runs} <= {Ending.REPORT, Ending.MESSAGE}
    assert len(runs) == 20


@pytest.mark.parametrize("kind", KINDS)
def test_a_mutation_is_the_same_when_made_again_by_its_name(kind: str) -> None:
    first, second = Mutation(kind, _SEED, 1), Mutation(kind, _SEED, 2)
    assert named(first.name).data() == first.data() != second.data()


def test_files_of_others_are_also_read_with_our_names(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    save_workbook(tmp_path / "deep" / "a.xlsx", {"Blad1": [["x"]], "Blad2": [["y"]]})
    (tmp_path / "b.xls").write_bytes(b"no workbook")
    (tmp_path / "c.txt").write_text("no spreadsheet")
    files = list(foreign_files(tmp_path))
    assert [(file.path.name, file.kind) for file in files] == [
        ("b.xls", "as it is"),
        ("b.xls", "renamed"),
        ("a.xlsx", "as it is"),
        ("a.xlsx", "renamed"),
    ]
    assert load_workbook(BytesIO(files[3].data())).sheetnames == ["Rapport", "Thema's"]
    assert {run(file).ending for file in files} == {Ending.MESSAGE}


def test_a_run_that_takes_too_long_is_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "MOST_SECONDS", 0)
    made = run(Mutation("cells", _SEED, 1))
    assert made.ending is Ending.SLOW
    assert made.details.endswith("seconds of the processor")


def test_the_table_counts_the_endings_of_every_kind() -> None:
    runs = [
        Run(Mutation("xml", 1, 0), Ending.REPORT, 0.5, 90, written=True),
        Run(Mutation("xml", 1, 1), Ending.EXCEPTION, 1.5, 80, details="Traceback"),
        Run(Mutation("cells", 1, 0), Ending.MESSAGE, 0.25, 70),
    ]
    assert table(runs).splitlines() == [
        "       kind       runs     report    message  exception    silence       slow    written"
        "   median s  slowest s    most MB",
        "        xml          2          1          0          1          0          0          1"
        "       1.00       1.50         90",
        "      cells          1          0          1          0          0          0          0"
        "       0.25       0.25         70",
        "        all          3          1          1          1          0          0          1"
        "       0.50       1.50         90",
    ]
