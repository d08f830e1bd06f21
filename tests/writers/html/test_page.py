"""The page around the chapters: properties, security policy, templates, and the same bytes."""

from __future__ import annotations

import re
import shutil
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from msgspec.structs import replace

from progress_report.document.blocks import Cover, RowGroup
from progress_report.errors import FileError, InputError
from progress_report.house_style import Shape
from progress_report.templating.folder import default_templates
from progress_report.writers.html import write
from tests.awkward import CASES
from tests.documents import document_of
from tests.writers.html.pages import (
    PROPERTIES,
    action,
    cell,
    document,
    heading,
    house_style,
    page,
    page_of,
    paragraph,
    programme,
)

ACTIONS = programme(RowGroup(cell("Ambitie"), (action("Bouw", anchor="W-01"),)))


def _meta(name: str, **changes: object) -> list[str | None]:
    properties = replace(PROPERTIES, **changes)  # type: ignore[arg-type]
    found = page_of(paragraph("x"), properties=properties).all(f"//meta[@name='{name}']")
    return [meta.get("content") for meta in found]


def test_the_page_says_what_it_is() -> None:
    page = page_of(paragraph("Tekst"))
    assert page.root.get("lang") == "nl-NL"
    assert page.words("//title") == ["CONCEPT: Midterm review – Gemeente Súdwest-Fryslân"]
    assert _meta("description") == ["Voortgang van het programma"]
    assert _meta("author") == ["Bureau Concern"]
    assert _meta("keywords") == ["raad, voortgang"]


def test_the_page_has_the_properties_of_dutch_government_pages() -> None:
    assert _meta("DCTERMS.title") == ["Midterm review"]
    assert _meta("DCTERMS.publisher") == ["Gemeente Súdwest-Fryslân"]
    assert _meta("DCTERMS.language") == ["nl-NL"]
    assert _meta("DCTERMS.created") == ["2024-04-01"]
    assert _meta("DCTERMS.modified") == ["2024-04-01"]


def test_only_a_final_report_has_been_issued() -> None:
    assert _meta("DCTERMS.issued", concept=True) == []
    assert _meta("DCTERMS.issued", concept=False) == ["2024-04-01"]


def test_a_concept_says_so_on_screen_and_in_the_margin_of_paper() -> None:
    concept = page_of(paragraph("x"))
    final = page_of(paragraph("x"), properties=replace(PROPERTIES, concept=False))
    assert concept.words("//header//strong") == ["CONCEPT"]
    assert '--running-concept: "CONCEPT"' in concept.text
    assert "CONCEPT" not in final.text.replace("--running-concept", "")


def test_no_address_of_another_place_is_loaded() -> None:
    page = page_of(Cover("T", "", "", "", concept=False), heading("A", 1, "thema-1"), ACTIONS)
    loaded = [found.get("src") for found in page.all("//*[@src]")]
    assert all(source.startswith("data:") for source in loaded)
    linked = page.all("//link[@rel!='schema.DCTERMS' and @rel!='schema.OVERHEID']")
    assert [found.get("href") for found in linked] == ["data:,"]
    assert not re.search(r"url\(|@import|https?:", page.one("//style").text or "")


def test_the_policy_allows_this_style_sheet_and_no_requests() -> None:
    page = page_of(heading("A", 1, "thema-1"), ACTIONS)
    policy = page.one("//meta[@http-equiv='Content-Security-Policy']").get("content")
    style = b64encode(sha256((page.one("//style").text or "").encode()).digest()).decode()
    assert f"style-src 'sha256-{style}'" in policy
    assert "default-src 'none'" in policy
    assert "script-src-attr 'none'" in policy


def test_nothing_needs_a_style_or_a_script_in_an_attribute() -> None:
    page = page_of(heading("A", 1, "thema-1"), ACTIONS)
    assert page.all("//@style") == page.all("//@*[starts-with(name(), 'on')]") == []


@pytest.mark.parametrize("name", CASES)
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    sheets = CASES[name]
    assert write(document_of(sheets()), house_style()) == write(
        document_of(sheets()), house_style()
    )


@pytest.mark.parametrize("name", CASES)
def test_every_id_is_there_once_and_every_link_within_the_page_leads_somewhere(name: str) -> None:
    from urllib.parse import unquote

    opened = page(document_of(CASES[name]()))
    ids = [found.get("id") for found in opened.all("//*[@id]")]
    assert len(ids) == len(set(ids))
    links = [unquote(found.get("href")[1:]) for found in opened.all("//a[starts-with(@href, '#')]")]
    assert set(links) - set(ids) == set()
    named = " ".join(opened.root.xpath("//@aria-labelledby | //@for | //@aria-describedby"))
    assert set(named.split()) - set(ids) == set()


def test_the_logo_of_the_cover_has_its_alternative_text() -> None:
    logo = Shape("picture", "Logo", 0, 0, 60, 60, picture=b"x", media_type="image/png")
    named = replace(logo, description="Logo van de gemeente")
    style = replace(house_style(), cover=(named, replace(logo, decorative=True, description="d")))
    images = page_of(paragraph("x"), style=style).all("//img[@class='logo']")
    assert [image.get("alt") for image in images] == ["Logo van de gemeente", ""]


# --- Templates ------------------------------------------------------------------------------------


def _with_template(folder: Path, name: str, text: str | None) -> None:
    """Writes a page with the templates of the program, one of them changed or gone."""
    for file in default_templates().glob("page.*"):
        shutil.copy(file, folder)
    if text is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(text.encode("latin-1"))
    write(document(paragraph("x")), replace(house_style(), folder=folder))


@pytest.mark.parametrize("name", ["page.html.j2", "page.css", "page.js"])
def test_a_template_that_is_gone_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileError) as caught:
        _with_template(tmp_path, name, None)
    assert str(caught.value) == (
        f"{tmp_path / name}: de opmaak van de webpagina is niet te lezen: "
        "het bestand of de map is er niet.\n"
        f"  Zet {name} terug in de map met sjablonen, of neem het over uit de map templates van "
        "het programma. Is uw map van een eerdere versie? Neem dan alles over wat er nog niet in "
        "staat."
    )


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "page.html.j2",
            "<p>\n{% if %}",
            "page.html.j2, regel 2: de opdracht is niet te begrijpen",
        ),
        (
            "page.html.j2",
            "<p>\n\n{{ titel }}",
            "page.html.j2, regel 3: de naam 'titel' bestaat niet",
        ),
        (
            "page.html.j2",
            "{{ 1 / 0 }}",
            "page.html.j2, regel 1: de opdracht kan niet worden uitgevoerd",
        ),
        ("page.css", "p {}\n/* caf\xe9 */", "page.css, regel 2: dit teken is niet te lezen"),
        ("page.css", "</STYLE >", "page.css: in dit bestand kan geen '</style' staan"),
    ],
)
def test_a_mistake_in_a_template_is_a_message(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    with pytest.raises(InputError) as caught:
        _with_template(tmp_path, name, text)
    assert str(caught.value).splitlines()[0] == message


def test_a_template_of_the_organisation_is_used(tmp_path: Path) -> None:
    for file in default_templates().glob("page.*"):
        shutil.copy(file, tmp_path)
    (tmp_path / "page.css").write_text("p { color: var(--text) }", encoding="utf-8")
    style = replace(house_style(), folder=tmp_path)
    assert "p { color: var(--text) }</style>" in page_of(paragraph("x"), style=style).text
