"""The command on the project's workbook: what staff typed is what the council reads.

The workbook is read here with openpyxl and the report part by part from its XML, so that a mistake
in the program's own reader or writer cannot hide itself.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest

from progress_report import cli
from progress_report.templating.folder import default_templates
from tests.documents import PROJECT, REAL_WORKBOOK
from tests.workbooks import Sheets, minimal_sheets, save_workbook
from tests.writers.docx.parts import find, text_of
from tests.writers.docx.report import Lines, Report
from tests.writers.docx.staff_workbook import NO_STATUS, Workbook, year_of

NAME = "midterm-review-heemstede-2024-04-01"
FORMATS = "docx,pdf,html,csv,json"


@dataclass(frozen=True)
class Run:
    status: int
    out: str
    err: str


def _lines(text: str) -> Lines:
    """The lines of a cell of the workbook as they should be in the report."""
    lines = text.split("\n") if text else []
    return [(re.sub(r"^[•–*-] ", "", line), bool(re.match(r"[•–*-] ", line))) for line in lines]


def _without_affixes(lines: Lines, number: str, budget_programmes: str) -> Lines:
    """The lines of an action without its number and budget programmes, which must be there."""
    texts = [text for text, _ in lines]
    if number:
        assert texts[0].startswith(f"{number} "), texts
        texts[0] = texts[0].removeprefix(f"{number} ")
    if budget_programmes:
        after = f" (programma {budget_programmes})"
        assert sum(text.endswith(after) for text in texts) == 1, texts
        texts = [text.removesuffix(after) for text in texts]
    return [(text, bullet) for text, (_, bullet) in zip(texts, lines, strict=True)]


def _run(*arguments: str | Path) -> Run:
    """The command as a user gives it, in the folder of the project."""
    result = subprocess.run(
        [sys.executable, *map(str, arguments)], capture_output=True, encoding="utf-8", cwd=PROJECT
    )
    return Run(result.returncode, result.stdout, result.stderr)


def _digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@dataclass(frozen=True)
class Made:
    """What the command made of the project's workbook, and a second run of it elsewhere."""

    folder: Path
    run: Run
    files: dict[str, str]
    files_again: dict[str, str]
    workbook_before: tuple[bytes, int]
    workbook_after: tuple[bytes, int]


def _state(path: Path) -> tuple[bytes, int]:
    return path.read_bytes(), path.stat().st_mtime_ns


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folders = [tmp_path_factory.mktemp(name) / "reports" for name in ("first", "second")]
    before = _state(REAL_WORKBOOK)
    with ThreadPoolExecutor() as pool:
        runs = pool.map(
            lambda folder: _run("generate_report.py", "--formats", FORMATS, "--output", folder),
            folders,
        )
        run, _ = runs
    files, files_again = map(_digests, folders)
    return Made(folders[0], run, files, files_again, before, _state(REAL_WORKBOOK))


@pytest.fixture(scope="module")
def report(made: Made) -> Report:
    return Report(made.folder / f"{NAME}.docx")


@pytest.fixture(scope="module")
def workbook() -> Workbook:
    return Workbook(REAL_WORKBOOK)


# What the command says and leaves behind


def test_the_command_ends_well_and_prints_exactly_the_files_that_it_made(made: Made) -> None:
    assert made.run.status == 0
    printed = made.run.out.splitlines()
    assert sorted(printed) == [str(made.folder / name) for name in sorted(made.files)]
    reports = [str(made.folder / f"{NAME}.{name}") for name in FORMATS.split(",")]
    assert printed[: len(reports)] == reports


def test_each_chart_is_there_as_svg_and_as_png_in_the_folder_beside_the_report(made: Made) -> None:
    charts = ["status-programma", "status-per-thema", "status-per-jaar", "acties-per-programma"]
    charts += [f"thema-{number}-status" for number in range(1, 5)]
    expected = [f"{NAME}-grafieken/{chart}.{form}" for chart in charts for form in ("png", "svg")]

    reports = [f"{NAME}.{name}" for name in FORMATS.split(",")]
    assert sorted(made.files) == sorted([*reports, *expected])
    for name in expected:
        start = (made.folder / name).read_bytes()[:5]
        assert start == (b"\x89PNG\r" if name.endswith(".png") else b"<?xml"), name


def test_the_same_workbook_gives_the_same_bytes_of_every_file(made: Made) -> None:
    assert made.files_again == made.files


def test_made_again_with_the_charts_that_are_there_it_is_the_same(made: Made) -> None:
    _run("generate_report.py", "--formats", FORMATS, "--output", made.folder)

    assert _digests(made.folder) == made.files


def test_the_workbook_itself_is_left_alone(made: Made) -> None:
    assert made.workbook_after == made.workbook_before


def test_actions_of_past_years_without_status_are_named_on_standard_error(
    made: Made, workbook: Workbook
) -> None:
    past = {
        (f"H{number}", f"gepland in {year_of(row)}, maar zonder status")
        for number, row in enumerate(workbook.all_rows, start=2)
        if row["Soort"] == "actie" and not row["Status"] and year_of(row) < "2024"
    }
    said = {(cell, what) for cell, what in told(made.run.err) if "zonder status" in what}

    assert said == past
    assert len(past) > 10


def test_the_last_line_on_standard_error_counts_the_problems_above_it(made: Made) -> None:
    *_, last = made.run.err.splitlines()

    # Where the font of the house style is not installed, a tip says so.
    tips = made.run.err.count("huisstijl.docx: het lettertype ")
    said = ["geen tips", "één tip"][tips]
    assert last == (
        f"voortgang.xlsx: geen fouten, {len(told(made.run.err))} waarschuwingen en {said}."
    )


def told(said: str) -> list[tuple[str, str]]:
    """Every cell that is named, with what is said of it; also of entries about many cells."""
    entry = re.compile(
        r"^voortgang\.xlsx, blad '[^']+', (.*?cel(?:len)?\b.*?): (.+)\n((?:  .+\n)*)", re.M
    )
    found = []
    for place, message, details in entry.findall(said):
        cells = details.partition(" | ")[0] if place.endswith("cellen") else place
        for first, last in re.findall(r"\b([A-Z]+\d+)(?:-([A-Z]+\d+))?", cells):
            column, row = re.findall(r"[A-Z]+|\d+", first)
            end = int((last or first).lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
            found += [(f"{column}{number}", message) for number in range(int(row), end + 1)]
    return found


def test_the_charts_in_the_report_are_the_files_in_the_folder(made: Made, report: Report) -> None:
    """But for their seals, which only the files have."""
    seal = re.compile(rb"\n<!-- \w{64} -->\n\Z|....tEXtSeal\0\w{64}....", re.DOTALL)
    files = list((made.folder / f"{NAME}-grafieken").iterdir())
    outside = {seal.subn(b"", path.read_bytes()) for path in files}

    assert {number for _, number in outside} == {1}
    assert {data for data, _ in outside} <= set(report.word.files.values())


# What stands in the workbook stands in the report


def test_every_row_of_the_workbook_stands_in_the_table_of_its_theme_in_order(
    report: Report, workbook: Workbook
) -> None:
    for theme in workbook.themes:
        (table,) = report.tables_of(workbook.label(theme), "Ambities en acties")
        rows = [row for row in workbook.all_rows if row["Thema"] == theme]
        action = workbook.settings["Kop actie"]
        shown = [
            _without_affixes(report.lines(cells[action]), row["Nr"], row["Programma"])
            for cells, row in zip(table.rows, rows, strict=True)
        ]
        assert shown == [_lines(row["Actie"]) for row in rows]


def test_planning_status_and_explanation_of_an_action_stand_beside_it_in_their_columns(
    report: Report, workbook: Workbook
) -> None:
    settings = workbook.settings
    symbols = {row["Status"]: row["Symbool"] for row in workbook.rows("Statussen")}
    for theme in workbook.themes:
        (table,) = report.tables_of(workbook.label(theme), "Ambities en acties")
        rows = [row for row in workbook.all_rows if row["Thema"] == theme]
        for cells, row in zip(table.rows, rows, strict=True):
            if row["Soort"] == "actie":
                assert report.lines(cells[settings["Kop gepland"]]) == _lines(row["Gepland"])
                mark = text_of(cells[settings["Kop status"]]).split()
                name = row["Status"]
                assert mark == ([symbols[name], *name.split()] if name else []), row["ID"]
                explanation = report.lines(cells[settings["Kop toelichting"]])
                assert explanation == _lines(row["Toelichting"])


def test_every_action_stands_under_its_own_ambition_with_the_description(
    report: Report, workbook: Workbook
) -> None:
    descriptions = {
        (row["Thema"], row["Ambitie"]): row["Omschrijving"] for row in workbook.rows("Ambities")
    }
    column = workbook.settings["Kop ambitie"]
    for theme in workbook.themes:
        (table,) = report.tables_of(workbook.label(theme), "Ambities en acties")
        rows = [row for row in workbook.all_rows if row["Thema"] == theme]
        shown = [report.lines(cells[column]) for cells in table.rows]
        expected = [
            [*_lines(row["Ambitie"]), *_lines(descriptions[theme, row["Ambitie"]])] for row in rows
        ]
        assert shown == expected


def test_a_remark_stands_alone_beside_its_ambition(report: Report, workbook: Workbook) -> None:
    remarks = [row["Actie"] for row in workbook.all_rows if row["Soort"] == "opmerking"]
    shown = [
        text_of(cell)
        for table in report.tables
        for row in table.rows
        for cell in row.values()
        if report.word.style_of(find(cell, "w:p")[0]) == "Tabelopmerking"
    ]

    assert shown == remarks
    assert len(remarks) > 0


def test_all_additional_work_stands_under_its_theme_in_its_columns_and_in_order(
    report: Report, workbook: Workbook
) -> None:
    settings = workbook.settings
    chapter = settings["Titel aanvullend"]
    additional = workbook.rows("Aanvullend")
    themes = [theme for theme, _ in groupby(row["Thema"] for row in additional)]
    assert [table.heading for table in report.tables if table.chapter == chapter] == themes

    for theme in themes:
        (table,) = report.tables_of(chapter, theme)
        rows = [row for row in additional if row["Thema"] == theme]
        for cells, row in zip(table.rows, rows, strict=True):
            ambition = [*_lines(row["Ambitie"]), *_lines(row["Omschrijving"])]
            assert report.lines(cells[settings["Kop ambitie"]]) == ambition
            action = report.lines(cells[settings["Kop actie"]])
            assert _without_affixes(action, "", row["Programma"]) == _lines(row["Actie"])
            assert report.lines(cells[settings["Kop gepland"]]) == _lines(row["Gepland"])
            explanation = report.lines(cells[settings["Kop toelichting"]])
            assert explanation == _lines(row["Toelichting"])
        assert settings["Kop status"] not in table.rows[0]


def test_the_chapters_stand_in_the_order_of_the_programme(
    report: Report, workbook: Workbook
) -> None:
    themes = [workbook.label(theme) for theme in workbook.themes]
    chapters = [chapter for chapter in report.chapters if chapter]

    assert [chapter for chapter in chapters if chapter in themes] == themes
    entries = [text for style, text in report.word.paragraphs if style == "toc 1"]
    titles, pages = zip(*(entry.split("\t") for entry in entries), strict=True)
    assert list(titles) == chapters
    assert [int(page) for page in pages] == sorted(int(page) for page in pages)


def test_a_theme_opens_with_its_introduction_and_its_quotes_in_order(
    report: Report, workbook: Workbook
) -> None:
    for row in workbook.rows("Thema's"):
        paragraphs = report.chapters[workbook.label(row["Thema"])]
        lead = "\n".join(text for style, text in paragraphs if style == "Inleidende tekst")
        assert lead == row["Inleiding"]
        said = [text for style, text in paragraphs if style in ("Quote", "Citaatbron")]
        quotes = [quote for quote in workbook.rows("Citaten") if quote["Thema"] == row["Thema"]]
        assert said == [
            text
            for quote in quotes
            for text in (
                f"“{quote['Citaat']}”",
                ", ".join(filter(None, (quote["Naam"], quote["Functie"]))),
            )
        ]


def test_the_introduction_lists_every_point_of_attention_and_explains_every_status(
    report: Report, workbook: Workbook
) -> None:
    points = [
        point for row in workbook.rows("Thema's") for point, _ in _lines(row["Aandachtspunten"])
    ]
    bullets = [text for style, text in report.chapters["Inleiding"] if style == "List Bullet"]
    (legend,) = (table for table in report.tables if table.chapter == "Inleiding")

    assert bullets[-len(points) :] == points
    assert [[text_of(cell).split() for cell in row.values()] for row in legend.rows] == [
        [[row["Symbool"], *row["Status"].split()], row["Betekenis"].split()]
        for row in workbook.rows("Statussen")
    ]


def test_who_is_responsible_is_never_printed(report: Report, workbook: Workbook) -> None:
    others = "\n".join(
        text
        for sheet in ("Rapport", "Thema's", "Acties", "Ambities", "Aanvullend", "Citaten")
        for row in workbook.rows(sheet)
        for column, text in row.items()
        if column != "Verantwoordelijk"
    )
    teams = {row["Verantwoordelijk"] for row in workbook.all_rows if row["Verantwoordelijk"]}
    only_there = sorted(team for team in teams if team.lower() not in others.lower())
    parts = "\n".join(
        "".join(report.word.xml(name).itertext()) + str(find(report.word.xml(name), "//@*"))
        for name in report.word.xml_names
    )

    assert len(only_there) >= 3
    assert [team for team in only_there if team in parts] == []


def test_the_cover_shows_what_the_sheet_with_settings_says(
    report: Report, workbook: Workbook
) -> None:
    settings = workbook.settings

    assert report.chapters[""][:4] == [
        ("Omslag gemeente", f"Gemeente {settings['Gemeente']}"),
        ("Title", settings["Titel"]),
        ("Subtitle", settings["Ondertitel"]),
        ("Omslag datum", "Peildatum 1 april 2024"),
    ]


def test_the_colophon_identifies_the_workbook_by_its_checksum(report: Report) -> None:
    checksum = hashlib.sha256(REAL_WORKBOOK.read_bytes()).hexdigest()

    assert any(text.endswith(checksum) for _, text in report.chapters["Colofon"])


# Counts: sentences, tables and the words of the charts agree with the workbook


def _share(number: int, total: int) -> str:
    return f"{round(100 * number / total)}%"


def _in_words(number: int) -> str:
    return "één" if number == 1 else str(number)


def _actions(number: int) -> str:
    return {0: "geen acties", 1: "één actie"}.get(number, f"{number} acties")


def _joined(parts: Sequence[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} en {last}" if first else last


def _sentence(label: str, counts: dict[str, int]) -> str:
    """What a chart says of one of its bars."""
    present = {name: number for name, number in counts.items() if number}
    opening = f"{label}: {_actions(sum(counts.values()))}"
    if len(present) == 1:
        (name,) = present
        return f"{opening} ({name})." if present[name] == 1 else f"{opening}, allemaal {name}."
    parts = [f"{_in_words(number)} {name}" for name, number in present.items()]
    return f"{opening}, waarvan {_joined(parts)}."


def _shares(counts: dict[str, int]) -> str:
    total = sum(counts.values())
    return _joined(
        [
            f"{_in_words(number)} {name} ({_share(number, total)})"
            for name, number in counts.items()
            if number
        ]
    )


def _row(counts: dict[str, int]) -> list[str]:
    return [*map(str, counts.values()), str(sum(counts.values()))]


def _descriptions(report: Report) -> list[str]:
    return [str(text) for text in find(report.word.body, ".//wp:docPr/@descr")]


def test_the_sentences_count_the_actions_and_each_status(
    report: Report, workbook: Workbook
) -> None:
    paragraphs = report.chapters["Voortgang in één oogopslag"]
    counts = workbook.counts(workbook.actions)
    total, themes = len(workbook.actions), len(workbook.themes)

    opening = f"er {_actions(total)} in het programma, verdeeld over {themes} thema’s."
    assert paragraphs[0][1].endswith(opening)
    bullets = [text for style, text in paragraphs if style == "List Bullet"]
    assert [_number(text) for text in bullets] == list(counts.values())
    named = [f"de status ‘{name}’." for name in workbook.statuses] + ["geen status."]
    assert all(text.endswith(name) for text, name in zip(bullets, named, strict=True))


def _number(sentence: str) -> int:
    first = sentence.split()[0].lower()
    return {"geen": 0, "één": 1}[first] if not first.isdigit() else int(first)


def test_the_table_of_totals_adds_up_to_all_actions(report: Report, workbook: Workbook) -> None:
    counts = workbook.counts(workbook.actions)
    total = len(workbook.actions)

    table = report.table("Acties naar status")
    shown = {" ".join(label.split()[1:]) or label: cells for label, cells in table.items()}
    shown[NO_STATUS] = table[NO_STATUS]
    for name, number in counts.items():
        assert shown[name] == [str(number), _share(number, total)], name
    assert table["Totaal"] == [str(total), "100%"]
    assert len(table) == len(counts) + 1


def test_the_table_per_theme_has_the_counts_of_every_theme(
    report: Report, workbook: Workbook
) -> None:
    themes = {
        workbook.label(theme): _row(workbook.counts(workbook.of_theme(theme)))
        for theme in workbook.themes
    }

    assert report.table("Acties per thema naar status") == {
        **themes,
        "Totaal": _row(workbook.counts(workbook.actions)),
    }


def test_the_table_per_year_counts_every_action_once(report: Report, workbook: Workbook) -> None:
    years = {year: _row(workbook.counts(part)) for year, part in workbook.years().items()}

    assert report.table("Acties per gepland jaar naar status") == {
        **years,
        "Totaal": _row(workbook.counts(workbook.actions)),
    }


def test_the_table_per_budget_programme_counts_an_action_under_each_of_its_programmes(
    report: Report, workbook: Workbook
) -> None:
    assert report.table("Acties per begrotingsprogramma naar status") == {
        name: _row(workbook.counts(part)) for name, part in workbook.budget_programmes().items()
    }


def test_the_charts_say_the_same_as_the_workbook(report: Report, workbook: Workbook) -> None:
    overall, per_theme, per_year, per_programme, *themes = _descriptions(report)

    assert f": {_shares(workbook.counts(workbook.actions))}." in overall
    for theme in workbook.themes:
        counts = workbook.counts(workbook.of_theme(theme))
        assert _sentence(workbook.label(theme), counts) in per_theme
    for year, part in workbook.years().items():
        assert _sentence(year.capitalize(), workbook.counts(part)) in per_year
    for name, part in workbook.budget_programmes().items():
        label = f"Programma {name}" if name.isdigit() else name.capitalize()
        assert _sentence(label, workbook.counts(part)) in per_programme
    for theme, words in zip(workbook.themes, themes, strict=True):
        counts = workbook.counts(workbook.of_theme(theme))
        assert workbook.label(theme) in words
        assert f": {_shares(counts)}." in words


def test_the_colophon_counts_what_the_workbook_leaves_open(
    report: Report, workbook: Workbook
) -> None:
    said = [text for style, text in report.chapters["Colofon"] if style == "List Bullet"]

    for label, column in (
        ("Status", "Status"),
        ("Planning", "Gepland"),
        ("Toelichting", "Toelichting"),
        ("Begrotingsprogramma", "Programma"),
    ):
        empty = sum(not action[column] for action in workbook.actions)
        assert f"{label}: {_actions(empty)}" in said


# When it goes otherwise; the command in this process


def _here(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Run:
    status = cli.main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    return Run(status, captured.out, captured.err)


def _small(folder: Path, sheets: Sheets | None = None) -> Path:
    return save_workbook(folder / "voortgang.xlsx", sheets or minimal_sheets())


def _with_error() -> Sheets:
    sheets = minimal_sheets()
    sheets["Acties"][1][6] = "op shema"
    return sheets


def _with_warning() -> Sheets:
    sheets = minimal_sheets()
    sheets["Acties"][1][5] = "ooit"
    return sheets


def test_a_workbook_with_errors_leaves_an_earlier_report_untouched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = tmp_path / "reports"
    first = _here(capsys, _small(tmp_path), "--output", reports)
    before = {path: _state(path) for path in reports.rglob("*") if path.is_file()}
    second = _here(capsys, _small(tmp_path, _with_error()), "--output", reports)

    assert (first.status, len(first.out.splitlines())) == (0, len(before))
    assert (second.status, second.out) == (1, "")
    assert "cel G2: onbekende status 'op shema'" in second.err
    assert {path: _state(path) for path in reports.rglob("*") if path.is_file()} == before


def test_charts_of_a_theme_that_is_gone_go_too_and_files_of_others_stay(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = tmp_path / "reports"
    charts = reports / f"{NAME}-grafieken"
    _here(capsys, _small(tmp_path), "--output", reports)
    (charts / "persbericht.png").write_bytes(b"van de staf")
    sheets = minimal_sheets()
    sheets["Thema's"].pop()
    sheets["Acties"].pop()
    run = _here(capsys, _small(tmp_path, sheets), "--output", reports)

    names = {path.name for path in charts.iterdir()}
    assert "thema-1-status.svg" in names
    assert "thema-2-status.svg" not in names
    printed = {Path(line).name for line in run.out.splitlines() if line.endswith(("svg", "png"))}
    assert names == {*printed, "persbericht.png"}


def test_a_file_in_the_place_of_the_output_folder_is_told_and_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workbook = _small(tmp_path)
    (tmp_path / "reports").write_bytes(b"een bestand")
    run = _here(capsys, workbook, "--output", tmp_path / "reports", "--quiet")

    assert (run.status, run.out) == (2, "")
    assert f"{tmp_path / 'reports'}" in run.err
    assert "schrijven lukt niet" in run.err
    assert "Er is niets geschreven" in run.err
    assert (tmp_path / "reports").read_bytes() == b"een bestand"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["reports", "voortgang.xlsx"]


def test_checking_makes_nothing_not_even_the_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = _here(capsys, _small(tmp_path), "--check", "--output", tmp_path / "reports")

    assert (run.status, run.out) == (0, "")
    assert [path.name for path in tmp_path.iterdir()] == ["voortgang.xlsx"]


def test_strict_makes_no_report_of_a_workbook_with_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workbook = _small(tmp_path, _with_warning())
    run = _here(capsys, workbook, "--strict", "--output", tmp_path / "reports")

    assert (run.status, run.out) == (1, "")
    assert "planning 'ooit' is niet te lezen" in run.err
    assert not (tmp_path / "reports").exists()


def test_quiet_prints_the_files_and_keeps_warnings_to_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workbook = _small(tmp_path, _with_warning())
    run = _here(capsys, workbook, "--quiet", "--output", tmp_path / "reports")

    assert (run.status, run.err) == (0, "")
    printed = run.out.splitlines()
    assert printed[0] == str(tmp_path / "reports" / f"{NAME}.docx")
    assert all(Path(line).is_file() for line in printed)


def test_a_text_with_a_sign_that_xml_cannot_hold_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    templates = Path(shutil.copytree(default_templates(), tmp_path / "templates"))
    pasted = "# Voorwoord\n\nEen regel uit Word,\x0ben nog een.\n"
    (templates / "teksten" / "voorwoord.md.j2").write_text(pasted, encoding="utf-8")
    arguments = ("--templates", templates, "--output", tmp_path / "reports")
    run = _here(capsys, _small(tmp_path), *arguments)

    assert run.status in (0, 1)
    assert "voorwoord.md.j2, regel 3" in run.err


def test_a_missing_workbook_makes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = _here(capsys, tmp_path / "weg.xlsx", "--output", tmp_path / "reports")

    assert (run.status, run.out) == (2, "")
    assert "weg.xlsx" in run.err
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def help_run() -> Run:
    return _run("-X", "importtime", "generate_report.py", "--help")


def test_help_is_in_dutch_and_names_every_option(help_run: Run) -> None:
    assert help_run.status == 0
    assert help_run.out.startswith("Gebruik: python generate_report.py [WORKBOOK ...] [OPTIES]")
    listed = set(re.findall(r"^ +(--[a-z-]+)", help_run.out, re.MULTILINE))
    options = {option for param in cli.command.params for option in param.opts}
    assert listed == {option for option in options if option.startswith("--")}
    assert {"--output", "--formats", "--check", "--strict", "--quiet", "--help"} <= listed
    for english in ("Usage", "Options", "Show", "default"):
        assert english not in help_run.out


def test_help_lists_nothing_without_saying_what_it_is_for(help_run: Run) -> None:
    listed = re.findall(r"^ +--.+", help_run.out.partition("Opties:\n")[2], re.MULTILINE)

    told = re.compile(r" +--[a-z-]+( [A-Z]+)? {2,}[A-Z].+")
    assert len(listed) == len(cli.command.params) - 1  # the workbook is no option
    assert [line for line in listed if not told.fullmatch(line)] == []


def test_help_does_not_wait_for_what_only_making_a_report_needs(help_run: Run) -> None:
    imported = {line.rpartition("|")[2].strip() for line in help_run.err.splitlines()}

    assert "progress_report.cli" in imported
    heavy = {"PIL", "docx", "jinja2", "markdown_it", "matplotlib", "numpy", "openpyxl", "rich"}
    heavy |= {"fontTools", "lxml", "pikepdf", "typst"}
    assert imported & heavy == set()
