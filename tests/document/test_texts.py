"""Mistakes in the secretary's texts, each with its exact message, and what texts can do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from progress_report.document.blocks import Block, ItemList, PageBreak, Paragraph, Quote
from progress_report.document.texts.markdown import to_blocks
from progress_report.document.texts.references import reference_names
from progress_report.document.texts.rendering import Blocks, RenderedText, Source, render
from progress_report.errors import FileError
from progress_report.inlines import Emphasis, Link, Reference, Strong, Text
from progress_report.problems import Problem
from progress_report.templating.folder import default_templates
from progress_report.writers.tree import inline_text
from tests.documents import compose, programme_of
from tests.workbooks import minimal_sheets

NAMES: dict[str, object] = {
    "gemeente": "Sint *Anna* & <Co>",
    "cijfers": {"acties": 3},
    "tabel": Blocks((Paragraph((Text("de tabel"),)),)),
    "leeg": Blocks(()),
    **reference_names(["inleiding", "aanvullend"], programme_of(minimal_sheets())),
}
TITLES = {"inleiding": "Inleiding", "aanvullend": "Extra werk"}


def blocks_of(text: str) -> tuple[Block, ...]:
    blocks, problems = read(text)
    assert problems == ()
    return blocks


def read(text: str) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    rendered = render(Source("voorwoord.md.j2", text), NAMES)
    if isinstance(rendered, Problem):
        return (), (rendered,)
    return to_blocks(rendered, TITLES)


def paragraph(text: str) -> str:
    (block,) = blocks_of(text)
    assert isinstance(block, Paragraph)
    return inline_text(block.content)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "# Kop\n\nWelkom in {{ gemeent }}.\n",
            "voorwoord.md.j2, regel 3: 'gemeent' bestaat niet\n"
            "  Welkom in {{ gemeent }}.\n"
            "  Kies een van: actie, cijfers, gemeente, hoofdstuk, leeg, pagina, tabel. "
            "Bedoeld: 'gemeente'?",
        ),
        (
            "Een\n\n{% if cijfers %}\nTwee\n",
            "voorwoord.md.j2, regel 4: de opdracht is niet te begrijpen\n"
            "  Twee\n"
            "  Controleer de haakjes {{ … }} en {% … %}, en of elke 'if' en 'for' een einde heeft.",
        ),
        (
            "Zie {{ hoofdstuk('anvullend') }}.",
            "voorwoord.md.j2, regel 1: het hoofdstuk 'anvullend' is er niet\n"
            "  Zie {{ hoofdstuk('anvullend') }}.\n"
            "  Kies een van: aanvullend, inleiding. Bedoeld: 'aanvullend'?",
        ),
        (
            "{{ 1 / 0 }}",
            "voorwoord.md.j2, regel 1: de opdracht kan niet worden uitgevoerd\n"
            "  {{ 1 / 0 }}\n"
            "  Controleer de namen en wat er tussen de haakjes staat; zie de handleiding.",
        ),
        (
            "Er zijn {{ cijfers }}.",
            "voorwoord.md.j2, regel 1: dit is geen tekst of getal\n"
            "  Er zijn {{ cijfers }}.\n"
            "  Noem een onderdeel ervan, zoals {{ cijfers.acties }} of {{ thema.naam }}.",
        ),
        (
            "Kijk hier naar {{ tabel }} en verder",
            "voorwoord.md.j2, regel 1: een tabel, grafiek of lijst staat midden in een zin\n"
            "  Kijk hier naar {{ tabel }} en verder\n"
            "  Zet de naam tussen {{ }} op een eigen regel, met een lege regel ervoor en erna.",
        ),
        (
            "#### Te diep",
            "voorwoord.md.j2, regel 1: deze kop is te diep\n"
            "  #### Te diep\n"
            "  Gebruik #, ## of ###.",
        ),
        (
            "# Kop\n\n![een foto](foto.png)",
            "voorwoord.md.j2, regel 3: een afbeelding kan niet in een tekst\n"
            "  ![een foto](foto.png)\n"
            "  Zet de afbeelding op het blad 'Beelden' van het werkboek.",
        ),
        (
            "[lees meer](bestand.docx)",
            "voorwoord.md.j2, regel 1: de link 'bestand.docx' begint niet met https:// of mailto:\n"
            "  [lees meer](bestand.docx)\n"
            "  Typ het hele adres van de pagina.",
        ),
    ],
)
def test_a_mistake_in_a_text_is_told_with_its_line(text: str, message: str) -> None:
    _, problems = read(text)
    assert [str(problem) for problem in problems] == [message]


def test_a_value_is_never_taken_for_markdown() -> None:
    assert paragraph("In {{ gemeente }} en **{{ gemeente }}**") == (
        "In Sint *Anna* & <Co> en *Sint *Anna* & <Co>*"
    )


def test_a_value_is_never_taken_for_a_template() -> None:
    rendered = render(Source("a.md.j2", "{{ naam }}"), {"naam": "{{ gemeente }}"})
    assert isinstance(rendered, RenderedText)
    assert to_blocks(rendered, {})[0] == (Paragraph((Text("{{ gemeente }}"),)),)


def test_a_name_on_a_line_of_its_own_places_blocks() -> None:
    assert blocks_of("Een\n\n{{ tabel }}\n\n{{ leeg }}\n\nTwee") == (
        Paragraph((Text("Een"),)),
        Paragraph((Text("de tabel"),)),
        Paragraph((Text("Twee"),)),
    )


def test_a_text_can_ask_whether_there_are_blocks() -> None:
    assert paragraph("{% if leeg %}ja{% else %}nee{% endif %}") == "nee"


def test_a_macro_can_hold_values() -> None:
    assert paragraph("{% macro m(n) %}{{ n }} keer{% endmacro %}{{ m(3) }}") == "3 keer"


def test_a_chapter_is_mentioned_by_its_title_and_linked() -> None:
    (block,) = blocks_of("{{ hoofdstuk('aanvullend') }}")
    assert block == Paragraph((Reference((Text("Extra werk"),), "aanvullend"),))


def test_markdown_for_people_who_do_not_know_it() -> None:
    text = "Kop?\n---\n    ingesprongen *tekst*\n\n`code`\n\n1. een\n2. twee"
    (first, break_, indented, code, numbers) = blocks_of(text)
    assert first == Paragraph((Text("Kop?"),))  # a line of dashes is a page break
    assert isinstance(break_, PageBreak)
    assert indented == Paragraph((Text("ingesprongen "), Emphasis((Text("tekst"),))))
    assert code == Paragraph((Text("`code`"),))
    assert numbers == ItemList(
        ((Paragraph((Text("een"),)),), (Paragraph((Text("twee"),)),)), ordered=True
    )


def test_strong_text_and_links() -> None:
    (block,) = blocks_of("**Let op**: [de site](https://voorbeeld.nl)")
    assert block == Paragraph(
        (
            Strong((Text("Let op"),)),
            Text(": "),
            Link((Text("de site"),), "https://voorbeeld.nl"),
        )
    )


def test_html_in_a_text_is_text() -> None:
    assert paragraph("<b>vet</b> <script>") == "<b>vet</b> <script>"


def test_a_text_cannot_reach_the_program() -> None:
    _, problems = read("{{ gemeente.__class__.__mro__ }}")
    assert [problem.position.row for problem in problems] == [1]


def test_the_title_of_a_text_is_known_before_it_is_read() -> None:
    rendered = render(Source("a.md.j2", "\n# Over {{ gemeente }}\n\nTekst"), NAMES)
    assert isinstance(rendered, RenderedText)
    assert rendered.title == "Over Sint *Anna* & <Co>"


def test_all_mistakes_in_all_texts_are_told_at_once(tmp_path: Path) -> None:
    templates = shutil.copytree(default_templates(), tmp_path / "templates")
    (templates / "teksten" / "voorwoord.md.j2").write_text("{{ fout }}", encoding="utf-8")
    (templates / "teksten" / "colofon.md.j2").write_bytes(b"Eerste regel\nPriv\xe9")
    _, problems = compose(programme_of(minimal_sheets()), templates)
    assert [str(problem).splitlines()[0] for problem in problems] == [
        "voorwoord.md.j2, regel 1: 'fout' bestaat niet",
        "colofon.md.j2, regel 2: dit teken is niet te lezen",
    ]


def test_a_text_that_is_not_there_is_named(tmp_path: Path) -> None:
    templates = shutil.copytree(default_templates(), tmp_path / "templates")
    (templates / "teksten" / "voorwoord.md.j2").unlink()
    with pytest.raises(FileError, match=r"voorwoord\.md\.j2: deze tekst is niet te lezen"):
        compose(programme_of(minimal_sheets()), templates)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "# Kop\n\n### Te diep\n\nTekst\n",
            "voorwoord.md.j2, regel 3: deze kop slaat een niveau over\n"
            "  ### Te diep\n"
            "  Gebruik # voor een hoofdstuk, ## voor een onderdeel en ### daaronder.",
        ),
        (
            "Een tekst zonder kop.",
            "voorwoord.md.j2, regel 1: de tekst begint niet met een kop met één #\n"
            "  Een tekst zonder kop.\n"
            "  Begin met een regel als: # Voorwoord",
        ),
        (
            "# Kop\n\n| a | b |\n|---|---|\n| 1 | 2 |",
            "voorwoord.md.j2, regel 4: een tabel kan niet in een tekst\n"
            "  |---|---|\n"
            "  Maak er een lijst van. De tabellen van het rapport komen uit het werkboek.",
        ),
        (
            "# Kop\n\nZie pagina 7 en 8.",
            "voorwoord.md.j2, regel 3: paginanummer in de tekst: 'pagina 7 en 8'\n"
            "  Zie pagina 7 en 8.\n"
            '  Paginanummers veranderen. Typ op de plaats van het nummer {{ pagina("…") }}, '
            "met een hoofdstuk of het ID van een actie.",
        ),
        (
            "# Kop\n\nZie {{ hoofdstuk('inhoud') }}.",
            "voorwoord.md.j2, regel 3: het hoofdstuk 'inhoud' heeft geen kop om te noemen\n"
            "  Zie {{ hoofdstuk('inhoud') }}.\n"
            "  Het staat niet in dit rapport. Noem een ander hoofdstuk.",
        ),
    ],
)
def test_a_text_as_a_whole_is_checked(text: str, message: str, tmp_path: Path) -> None:
    templates = shutil.copytree(default_templates(), tmp_path / "templates")
    (templates / "teksten" / "voorwoord.md.j2").write_text(text, encoding="utf-8")
    _, problems = compose(programme_of(minimal_sheets()), templates)
    assert [str(problem) for problem in problems] == [message]


def test_an_emptied_text_leaves_its_chapter_out(tmp_path: Path) -> None:
    templates = shutil.copytree(default_templates(), tmp_path / "templates")
    (templates / "teksten" / "voorwoord.md.j2").write_text("", encoding="utf-8")
    document, problems = compose(programme_of(minimal_sheets()), templates)
    assert problems == ()
    assert next(heading.anchor for heading in document.headings) == "inleiding"


def test_a_value_cannot_forge_a_placeholder() -> None:
    forged = "Plan \ufdd00\ufdd1 **b**"
    rendered = render(Source("a.md.j2", "{{ titel }}"), {"titel": forged})
    assert isinstance(rendered, Problem)
    assert rendered.message == (
        "er staat een onzichtbaar teken (U+FDD0) dat niet in een document kan"
    )


@pytest.mark.parametrize(
    "text",
    ["Een \ufdd05\ufdd1 twee", "{{ '\\ufdd05\\ufdd1'|safe }}", "\ufdd0" + "9" * 5000 + "\ufdd1"],
)
def test_a_text_cannot_forge_a_placeholder(text: str) -> None:
    _, problems = read(text)
    assert [problem.message for problem in problems] == [
        "er staat een onzichtbaar teken (U+FDD0) dat niet in een document kan"
    ]


def test_a_chapter_that_turns_out_to_be_empty_cannot_be_mentioned(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Thema's"].append([3, "Leeg"])
    templates = shutil.copytree(default_templates(), tmp_path / "templates")
    text = "# Voorwoord\n\nZie {{ hoofdstuk('thema-3') }}."
    (templates / "teksten" / "voorwoord.md.j2").write_text(text, encoding="utf-8")
    _, problems = compose(programme_of(sheets), templates)
    assert [problem.message for problem in problems] == [
        "het hoofdstuk 'thema-3' heeft geen kop om te noemen"
    ]


@pytest.mark.parametrize(
    ("value", "shown"), [(True, "ja"), (False, "nee"), (1.5, "1,5"), (3, "3"), ("drie", "drie")]
)
def test_values_are_shown_in_dutch(value: object, shown: str) -> None:
    rendered = render(Source("a.md.j2", "{{ waarde }}"), {"waarde": value})
    assert isinstance(rendered, RenderedText)
    assert to_blocks(rendered, {})[0] == (Paragraph((Text(shown),)),)


@pytest.mark.parametrize(
    ("order", "shown"),
    [
        ("1 / 4", "0,25"),
        ("true", "ja"),
        ("0.5|round(1)", "0,5"),
        ("'*vet* & [x]'", "*vet* & [x]"),
        ("'{{'", "{{"),
        ("1.5 if false else 2.5", "2,5"),
    ],
)
def test_what_stands_in_the_order_itself_is_shown_as_values_are(order: str, shown: str) -> None:
    assert paragraph(f"{{{{ {order} }}}}") == shown
    assert paragraph(f"{{% macro m() %}}{{{{ {order} }}}}{{% endmacro %}}{{{{ m() }}}}") == shown


def test_nothing_is_no_word() -> None:
    _, problems = read("{{ none }}")
    assert [problem.message for problem in problems] == ["dit is geen tekst of getal"]


def test_a_quote_in_a_text_names_who_said_it() -> None:
    (block,) = blocks_of("> Het groeit.\n>\n> — Een bewoner")
    assert block == Quote((Paragraph((Text("Het groeit."),)),), "Een bewoner", "")


def test_a_mistake_is_told_at_its_own_line_and_not_at_the_first_like_it() -> None:
    _, problems = read("# Kop\n\ntekst met a\n\n![a](b.png)")
    assert [problem.position.row for problem in problems] == [5]
