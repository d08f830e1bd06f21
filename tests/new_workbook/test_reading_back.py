"""What is put in a new workbook is what the reader gives back, whatever the text."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from progress_report.inlines import plain
from progress_report.model import CellText, Programme
from progress_report.new_workbook import Content, new_workbook
from progress_report.problems import Severity
from progress_report.workbook.reader import read_workbook

# What a report cannot hold, by the contract; said here again, apart from the program's own words.
_LOST = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)

_awkward = st.sampled_from(
    [
        "=1+1", "=HYPERLINK(A1)", "+31 6", "-5", "- punt", "• punt", "* ster", "– streep", "'tekst",
        "@naam", "#N/A", "#REF!", "_x000D_", "_x005F_", "_x0041_x0042_", "_x", "1.10", "007",
        "1e5", "2023", "50%", "1-2-2024", "WAAR", "TRUE", "{{ titel }}", "{% if %}", "&amp;", "<b>",
        "]]>", "😀👩‍👩‍👧", "e\u0301", "\u00a0", "\u200b", "\t", "\x07", "\x1b", "\u202e", "\ufffe",
        "  ruimte  ", "regel\nregel", "\n\n", "\r\n", "\r", "–", "\u2028", "\x85",
    ]
)  # fmt: skip
_characters = st.characters(codec="utf-8", max_codepoint=0x1FFFF)
_texts = st.lists(st.one_of(_awkward, st.text(_characters, max_size=12)), max_size=4).map("".join)
_names = _texts.filter(lambda text: bool(_line(text)))
_days = st.dates(date(1990, 1, 1), date(2099, 12, 31))


def _clean(text: str) -> str:
    return _LOST.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _line(text: str) -> str:
    """What a cell with a name says: one line, without white space around it."""
    return " ".join(_clean(text).strip().splitlines())


def _lines(text: str) -> list[tuple[bool, str]]:
    """What a cell with a text says: per line whether it is a bullet, and its characters."""
    lines = [line.rstrip() for line in _clean(text).strip().split("\n")]
    found = [re.match(r"\s*[•\-–*][ \t\u00a0]\s*(?=\S)", line) for line in lines]
    return [
        (bullet is not None, line[bullet.end() :] if bullet else line)
        for bullet, line in zip(found, lines, strict=True)
        if lines != [""]
    ]


def _read(text: CellText) -> list[tuple[bool, str]]:
    return [(line.bullet, plain(line.content)) for line in text.lines]


@dataclass(frozen=True)
class Texts:
    """A text for every cell that holds one."""

    title: str
    subtitle: str
    day: date
    theme: str
    introduction: str
    ambition: str
    description: str
    number: str
    action: str
    budget_programme: str
    planned: str
    explanation: str
    responsible: str
    quote: str
    speaker: str
    reason: str


_programmes = st.builds(
    Texts,
    title=_names,
    subtitle=_texts,
    day=_days,
    theme=_names,
    introduction=_texts,
    ambition=_names,
    description=_texts,
    number=_texts,
    action=_names,
    budget_programme=_texts,
    planned=_texts,
    explanation=_texts,
    responsible=_texts,
    quote=_names,
    speaker=_texts,
    reason=_names,
)


def _content(texts: Texts) -> Content:
    key = {"Thema": texts.theme, "Ambitie": texts.ambition}
    return Content(
        {
            "Gemeente": "Voorbeeldstad",
            "Titel": texts.title,
            "Ondertitel": texts.subtitle,
            "Programma": "Programma",
            "Eerste jaar": 1990,
            "Laatste jaar": 2099,
            "Peildatum": texts.day,
        },
        {
            "Thema's": [{"Thema": texts.theme, "Inleiding": texts.introduction}],
            "Ambities": [{**key, "Omschrijving": texts.description}],
            "Acties": [
                {
                    **key,
                    "Nr": texts.number,
                    "Actie": texts.action,
                    "Programma": texts.budget_programme,
                    "Gepland": texts.planned,
                    "Toelichting": texts.explanation,
                    "Verantwoordelijk": texts.responsible,
                }
            ],
            "Citaten": [
                {"Thema": texts.theme, "Citaat": texts.quote, "Naam": texts.speaker},
            ],
            "Vervallen": [{"Actie": texts.action, "Reden": texts.reason}],
        },
    )


def _programme(content: Content) -> Programme:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "nieuw.xlsx"
        path.write_bytes(new_workbook(content))
        reading = read_workbook(path)
    assert [one for one in reading.problems if one.severity is Severity.ERROR] == []
    assert reading.programme is not None
    return reading.programme


@given(_programmes)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(Texts("=1+1", "", date(2024, 4, 1), "#N/A", *(["_x000D_- a\n=b\x07"] * 12)))
def test_reading_a_new_workbook_gives_back_what_was_put_in(texts: Texts) -> None:
    programme = _programme(_content(texts))
    assert programme.settings.title == _line(texts.title)
    assert programme.settings.subtitle == _line(texts.subtitle)
    assert programme.settings.reference_date == texts.day
    (theme,) = programme.themes
    assert theme.name == _line(texts.theme)
    assert _read(theme.introduction) == _lines(texts.introduction)
    (group,) = theme.groups
    assert group.ambition is not None
    assert group.ambition.name == _line(texts.ambition)
    assert _read(group.ambition.description) == _lines(texts.description)
    (action,) = group.actions
    assert action.number == _line(texts.number)
    assert _read(action.title) == _lines(texts.action)
    assert action.budget_programmes == _line(texts.budget_programme)
    assert _read(action.planned) == _lines(texts.planned)
    assert _read(action.explanation) == _lines(texts.explanation)
    assert action.responsible == _line(texts.responsible)
    (quote,) = theme.quotes
    assert _read(quote.text) == _lines(texts.quote)
    assert quote.name == _line(texts.speaker)
    (dropped,) = programme.dropped
    assert (dropped.title, dropped.reason) == (_line(texts.action), _line(texts.reason))


def test_what_is_left_out_of_a_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "nieuw.xlsx"
    content = _content(Texts("T", "", date(2024, 4, 1), "Thema", "voor\x07na", *(["a"] * 11)))
    path.write_bytes(new_workbook(content))
    (told,) = [one for one in read_workbook(path).problems if "onzichtbare tekens" in one.message]
    assert (told.position.sheet, told.position.cell) == ("Thema's", "C2")
