"""Texts that refer to a chapter, an action or a page, and references that cannot be."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from progress_report.document.blocks import Block, Paragraph
from progress_report.document.texts.references import action_words
from progress_report.inlines import PageReference, Reference, Strong, Text
from progress_report.model import CellLine, CellText
from progress_report.problems import Problem
from progress_report.templating.folder import default_templates
from progress_report.writers.tree import inline_text
from tests.documents import compose, programme_of
from tests.workbooks import Sheets, minimal_sheets

START = "# Voorwoord\n\n"


def sheets() -> Sheets:
    """With chapters on additional work, and rows that are no actions."""
    made = minimal_sheets()
    made["Aanvullend"] = [["Thema", "Actie"], ["Wonen", "Extra werk"]]
    made["Acties"][0].append("Soort")
    made["Acties"] += [
        ["W-K", "Wonen", "Betaalbaar", None, "Projecten", None, None, None, "kop"],
        ["W-O", "Wonen", "Betaalbaar", None, "Let op", None, None, None, "opmerking"],
    ]
    return made


def read(
    text: str, folder: Path, of: Sheets | None = None, name: str = "voorwoord"
) -> tuple[tuple[Block, ...], list[str]]:
    """The blocks after the heading of the text, and the messages about all texts."""
    templates = shutil.copytree(default_templates(), folder / "templates")
    (templates / "teksten" / f"{name}.md.j2").write_text(text, encoding="utf-8")
    document, problems = compose(programme_of(of or sheets()), templates)
    return document.blocks[2:], [_message(problem) for problem in problems]


def _message(problem: Problem) -> str:
    """The message with its remedy, without the line that it quotes."""
    return "\n".join(line for line in (problem.message, problem.hint) if line)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Zie {{ actie('W-01') }}.", "Zie [Bouw woningen](#W-01)."),
        ("Zie {{ actie(' w-01 ') }}.", "Zie [Bouw woningen](#W-01)."),
        ("Zie {{ actie('W-01', 'de bouw') }}.", "Zie [de bouw](#W-01)."),
        ("Zie {{ hoofdstuk('thema-1') }}.", "Zie [1 Wonen](#thema-1)."),
        ("Zie {{ hoofdstuk('thema-1', 'wonen') }}.", "Zie [wonen](#thema-1)."),
        ("Zie {{ hoofdstuk('thema-1', '*') }}.", "Zie [*](#thema-1)."),
        ("Vanaf pagina {{ pagina('aanvullend') }}.", "Vanaf pagina [page of #aanvullend]."),
        ("**Pagina {{ pagina('w-02') }}**", "*Pagina [page of #W-02]*"),
        ("{{ pagina('W-02') }}", "[page of #W-02]"),
    ],
)
def test_a_reference_leads_to_a_chapter_an_action_or_a_page(
    text: str, shown: str, tmp_path: Path
) -> None:
    (block, *_), messages = read(START + text, tmp_path)
    assert messages == []
    assert isinstance(block, Paragraph)
    assert inline_text(block.content) == shown


def test_a_reference_is_a_link_and_a_page_is_only_its_number(tmp_path: Path) -> None:
    text = "**{{ actie('D-01') }}** op {{ pagina('D-01') }}"
    (block, *_), _ = read(START + text, tmp_path)
    assert block == Paragraph(
        (
            Strong((Reference((Text("Plant bomen"),), "D-01"),)),
            Text(" op "),
            PageReference("D-01"),
        )
    )


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["Vaststellen woonvisie."], "Vaststellen woonvisie"),
        (["Verkenning", "weren vrachtverkeer"], "Verkenning weren vrachtverkeer"),
        (["Wegen:", "• Glipperweg", "• Lanckhorstlaan"], "Wegen"),
        (["• Nota parkeerbeleid."], "Nota parkeerbeleid"),
        (["• Eerst dit", "• dan dat"], "Eerst dit; dan dat"),
        (["Fietspaden, stoepen e.d."], "Fietspaden, stoepen e.d."),
        (["En verder ..."], "En verder ..."),
    ],
)
def test_an_action_is_called_by_its_own_words_in_a_sentence(lines: list[str], words: str) -> None:
    title = CellText(
        tuple(CellLine((Text(line.removeprefix("• ")),), line.startswith("• ")) for line in lines)
    )
    assert action_words(title) == words


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "{{ actie('W-03') }}",
            "de actie 'W-03' is er niet\nKies een van: W-01, W-02, D-01. Bedoeld: 'W-02'?",
        ),
        (
            "{{ pagina('anvullend') }}",
            "'anvullend' is geen hoofdstuk en geen ID van een actie\n"
            "Kies een hoofdstuk (aanvullend, colofon, inhoud, inleiding, thema-1, thema-2, "
            "voortgang, voorwoord) of het ID van een actie. Bedoeld: 'aanvullend'?",
        ),
        (
            "{{ actie('W-K') }}",
            "naar 'W-K' kan een tekst niet verwijzen: het is een kop\n"
            "Verwijs naar een actie: op het blad 'Acties' is Soort daar leeg, of 'actie'.",
        ),
        (
            "{{ pagina('w-o') }}",
            "naar 'w-o' kan een tekst niet verwijzen: het is een opmerking\n"
            "Verwijs naar een actie: op het blad 'Acties' is Soort daar leeg, of 'actie'.",
        ),
        (
            "{{ pagina('inhoud') }}",
            "het hoofdstuk 'inhoud' heeft geen kop om te noemen\n"
            "Het staat niet in dit rapport. Noem een ander hoofdstuk.",
        ),
        (
            "## Vanaf {{ pagina('W-01') }}\n\nTekst",
            "een verwijzing kan niet in een kop staan\nZet de verwijzing in een zin onder de kop.",
        ),
        (
            "[zie **{{ pagina('W-01') }}**](https://voorbeeld.nl)",
            "een link kan niet in een andere link staan\nZet de twee links na elkaar.",
        ),
        (
            "[zie {{ hoofdstuk('inleiding') }}](https://voorbeeld.nl)",
            "een link kan niet in een andere link staan\nZet de twee links na elkaar.",
        ),
        (
            "[zie](https://voorbeeld.nl/{{ pagina('W-01') }})",
            "een verwijzing kan niet in het adres van een link staan\n"
            "Zet de verwijzing in de zin, naast de link.",
        ),
        (
            "> Het groeit.\n>\n> — Verslag, pagina {{ pagina('W-01') }}",
            "een verwijzing kan niet bij de naam staan\n"
            "Zet de verwijzing in het citaat zelf, of in een zin eronder.",
        ),
        (
            "{{ 'pagina ' ~ pagina('W-01') }}",
            "een verwijzing kan niet met ~ aan andere woorden vastzitten\n"
            'Geef haar eigen haakjes: (vanaf pagina {{ pagina("…") }}).',
        ),
        (
            "{{ actie('W-01', cijfers) }}",
            "de eigen woorden van een verwijzing zijn geen gewone tekst\n"
            'Typ ze tussen aanhalingstekens, zoals {{ actie("W-03", "de woonvisie") }}.',
        ),
        (
            "{% set woorden %}de {{ gemeente }}{% endset %}{{ hoofdstuk('inleiding', woorden) }}",
            "de eigen woorden van een verwijzing zijn geen gewone tekst\n"
            'Typ ze tussen aanhalingstekens, zoals {{ actie("W-03", "de woonvisie") }}.',
        ),
        (
            "{{ actie('W-01', 'de\x01bouw') }}",
            "er staat een onzichtbaar teken (U+0001) dat niet in een document kan\n"
            "Haal het teken weg, of typ de regel opnieuw.",
        ),
    ],
)
def test_a_reference_that_cannot_be_is_told(text: str, message: str, tmp_path: Path) -> None:
    _, messages = read(START + text, tmp_path)
    assert messages == [message]


def test_a_mistake_in_a_reference_is_told_with_its_file_and_line(tmp_path: Path) -> None:
    templates = shutil.copytree(default_templates(), tmp_path / "templates")
    text = "# Voorwoord\n\nZie\n{{ actie('X-01') }}.\n"
    (templates / "teksten" / "voorwoord.md.j2").write_text(text, encoding="utf-8")
    _, problems = compose(programme_of(sheets()), templates)
    assert [str(problem) for problem in problems] == [
        "voorwoord.md.j2, regel 4: de actie 'X-01' is er niet\n"
        "  {{ actie('X-01') }}.\n"
        "  Kies een van: W-01, W-02, D-01. Bedoeld: 'W-01'?"
    ]


def test_a_workbook_without_ids_has_no_actions_to_refer_to(tmp_path: Path) -> None:
    without = minimal_sheets()
    without["Acties"] = [row[1:] for row in without["Acties"]]
    _, messages = read(START + "{{ actie('W-01') }}", tmp_path, without)
    assert messages == [
        "de actie 'W-01' is er niet\n"
        "In het werkboek heeft geen enkele actie een ID. Vul op het blad 'Acties' de kolom ID in."
    ]


def test_the_page_of_a_chapter_that_turns_out_to_be_empty_cannot_be_given(tmp_path: Path) -> None:
    with_empty = sheets()
    with_empty["Thema's"].append([3, "Leeg"])
    _, messages = read(START + "Pagina {{ pagina('thema-3') }}", tmp_path, with_empty)
    assert [message.splitlines()[0] for message in messages] == [
        "het hoofdstuk 'thema-3' heeft geen kop om te noemen"
    ]


def test_an_action_of_which_no_text_places_the_table_cannot_be_referred_to(tmp_path: Path) -> None:
    text = "# {{ thema.titel }}\n\n{% if thema.nummer == '1' %}{{ actie('W-01') }}{% endif %} x"
    _, messages = read(text, tmp_path, name="thema")
    assert messages == [
        "de actie 'W-01' staat niet in dit rapport\n"
        "Zet {{ tabel }} terug in thema.md.j2, of noem een andere actie."
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("vanaf pagina {{ pagina('aanvullend') }}", []),
        ("Zie {{ actie('p.7', 'de visie') }}", []),
        ("vanaf pagina 12, {{ pagina('aanvullend') }}", ["paginanummer in de tekst: 'pagina 12'"]),
    ],
)
def test_only_a_page_number_typed_by_hand_is_warned_about(
    text: str, found: list[str], tmp_path: Path
) -> None:
    with_page_like_id = sheets()
    with_page_like_id["Acties"][1][0] = "P.7"
    _, messages = read(START + text, tmp_path, with_page_like_id)
    assert [message.splitlines()[0] for message in messages] == found


def test_a_reference_in_a_cell_is_text(tmp_path: Path) -> None:
    typed = sheets()
    typed["Acties"][1][4] = "Zie {{ pagina('W-02') }}"
    (block, *_), _ = read(START + "{{ actie('W-01') }}", tmp_path, typed)
    assert block == Paragraph((Reference((Text("Zie {{ pagina('W-02') }}"),), "W-01"),))
