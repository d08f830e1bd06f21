"""The file of the house style, and the names of the styles that the report uses, by kind."""

from __future__ import annotations

FILE_NAME = "huisstijl.docx"

PARAGRAPH_STYLES = (
    "Title",
    "Subtitle",
    "Omslag gemeente",
    "Omslag datum",
    "Omslag concept",
    "heading 1",
    "heading 2",
    "heading 3",
    "TOC Heading",
    "toc 1",
    "toc 2",
    "toc 3",
    "Body Text",
    "Inleidende tekst",
    "Noot",
    "List Bullet",
    "List Bullet 2",
    "List Number",
    "List Number 2",
    "Quote",
    "Citaatbron",
    "Citaatfoto",
    "Citaatopsomming",
    "Citaatnummering",
    "Figuur",
    "caption",
    "Tabelbijschrift",
    "Tabeltekst",
    "Tabelkop",
    "Tabelkopgetal",
    "Tabelopsomming",
    "Tabelnummering",
    "Tabelgetal",
    "Tabeltussenkop",
    "Tabelopmerking",
)
HEADING_STYLES = ("heading 1", "heading 2", "heading 3", "TOC Heading")
# Only these can have a bullet or a number in the report.
LIST_STYLES = (
    "List Bullet",
    "List Bullet 2",
    "List Number",
    "List Number 2",
    "Citaatopsomming",
    "Citaatnummering",
    "Tabelopsomming",
    "Tabelnummering",
)
CHARACTER_STYLES = ("Hyperlink", "Statussymbool")
TABLE_STYLES = ("Tabel programma", "Tabel aanvullend", "Tabel cijfers")

REQUIRED_STYLES = PARAGRAPH_STYLES + CHARACTER_STYLES + TABLE_STYLES
