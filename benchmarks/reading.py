"""Three ways to the content: ready as JSON, from the workbook with openpyxl, with our own reader.

The last is for one comparison only: a peer with the same reading as this program.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from benchmarks.content import Content, Counts, Row, Section, load

if TYPE_CHECKING:
    from progress_report.model import Action, Ambition, Programme, Theme

Record: TypeAlias = Mapping[str, str]
_HEADINGS = ("ambitie", "actie", "gepland", "status", "toelichting")
READERS = ("json", "openpyxl", "own")


def read(path: Path, reader: str) -> Content:
    """The content, by the reader of the name."""
    match reader:
        case "json":
            return load(path)
        case "openpyxl":
            return read_with_openpyxl(path)
        case "own":
            return read_with_own_reader(path)
    raise ValueError(reader)


def read_with_openpyxl(path: Path) -> Content:
    """As the documentation of openpyxl shows it for large files: read-only, and values only."""
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True)
    sheets = {
        sheet.title: list(_records(sheet.iter_rows(values_only=True))) for sheet in book.worksheets
    }
    book.close()
    settings = {record["Gegeven"]: record["Waarde"] for record in sheets["Rapport"]}
    symbols = {record["Status"]: record["Symbool"] for record in sheets["Statussen"]}
    descriptions = {
        (record["Thema"], record["Ambitie"]): record["Omschrijving"]
        for record in sheets["Ambities"]
    }
    actions = sheets["Acties"]
    return Content(
        settings["Titel"],
        settings["Ondertitel"],
        tuple(f"{r['Symbool']} {r['Status']}: {r['Betekenis']}" for r in sheets["Statussen"]),
        tuple(settings[f"Kop {name}"] for name in _HEADINGS),
        tuple(
            Section(
                f"{theme['Nr']} {theme['Thema']}",
                tuple(_paragraphs(theme, sheets["Citaten"])),
                tuple(_rows(theme["Thema"], actions, descriptions, symbols)),
            )
            for theme in sheets["Thema's"]
        ),
        tuple(_counts(actions)),
    )


def _records(rows: Iterable[Sequence[object]]) -> Iterator[Record]:
    """The rows below the header row, by the names in it; an empty cell is an empty text.

    A row stops at its last cell that is not empty.
    """
    found = iter(rows)
    header = [str(name) for name in next(found)]
    for row in found:
        if any(value is not None for value in row):
            texts = ("" if value is None else str(value) for value in row)
            yield dict(zip_longest(header, texts, fillvalue=""))


def _paragraphs(theme: Record, quotes: Iterable[Record]) -> Iterator[str]:
    yield from theme["Inleiding"].splitlines()
    yield from (f"• {point}" for point in theme["Aandachtspunten"].splitlines())
    for quote in quotes:
        if quote["Thema"] == theme["Thema"]:
            yield f"“{quote['Citaat']}” {quote['Functie']}"


def _rows(
    theme: str,
    actions: Iterable[Record],
    descriptions: Mapping[tuple[str, str], str],
    symbols: Mapping[str, str],
) -> Iterator[Row]:
    above = None
    for action in actions:
        if action["Thema"] != theme:
            continue
        name = action["Ambitie"]
        yield Row(
            "" if name == above else f"{name}\n{descriptions[theme, name]}",
            action_text(action["Nr"], action["Actie"], action["Programma"]),
            action["Gepland"],
            f"{symbols[action['Status']]} {action['Status']}" if action["Status"] else "",
            action["Toelichting"],
        )
        above = name


def action_text(number: str, title: str, budget_programmes: str) -> str:
    """``1. Uitvoeren van: (programma 2)``, and below that the points of the title."""
    first, *points = title.splitlines()
    before = f"{number} " if number else ""
    after = f" (programma {budget_programmes})" if budget_programmes else ""
    return "\n".join([f"{before}{first}{after}", *points])


def _counts(actions: Sequence[Record]) -> Iterator[Counts]:
    """The figures of the four charts."""
    for title, name in (
        ("Status van het programma", "Status"),
        ("Acties per thema", "Thema"),
        ("Acties per jaar", "Gepland"),
        ("Acties per begrotingsprogramma", "Programma"),
    ):
        counted = Counter(action[name][:40] or "geen" for action in actions)
        yield Counts(title, dict(sorted(counted.items())))


def read_with_own_reader(path: Path) -> Content:
    """The content by way of the model of this program, for a peer with the same reading."""
    from progress_report.workbook.reader import read_workbook

    programme = read_workbook(path).programme
    if programme is None:
        raise ValueError(f"the workbook has errors: {path}")
    settings, headings = programme.settings, programme.settings.headings
    return Content(
        settings.title,
        settings.subtitle,
        tuple(f"{s.symbol} {s.name}: {s.meaning.plain}" for s in programme.statuses),
        (
            *(headings.ambition, headings.action, headings.planned),
            *(headings.status, headings.explanation),
        ),
        tuple(
            Section(theme.label, tuple(_model_paragraphs(theme)), tuple(_model_rows(theme)))
            for theme in programme.themes
        ),
        (_status_counts(programme),),
    )


def _model_paragraphs(theme: Theme) -> Iterator[str]:
    yield from theme.introduction.plain.splitlines()
    yield from (f"• {point.plain}" for point in theme.attention_points)
    yield from (f"“{quote.text.plain}” {quote.function}" for quote in theme.quotes)


def _model_rows(theme: Theme) -> Iterator[Row]:
    for group in theme.groups:
        for number, action in enumerate(group.actions):
            yield _model_row(action, None if number else group.ambition)


def _model_row(action: Action, ambition: Ambition | None) -> Row:
    return Row(
        f"{ambition.name}\n{ambition.description.plain}" if ambition else "",
        action_text(action.number, action.title.plain, action.budget_programmes),
        action.planned.plain,
        f"{action.status.symbol} {action.status.name}" if action.status else "",
        action.explanation.plain,
    )


def _status_counts(programme: Programme) -> Counts:
    counted = Counter(
        action.status.name if action.status else "geen" for action in programme.actions
    )
    return Counts("Status van het programma", dict(sorted(counted.items())))
