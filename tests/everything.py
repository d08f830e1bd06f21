"""A workbook that fills in everything that a workbook can say, every text its own."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from openpyxl import load_workbook
from PIL import Image

from progress_report.model import Programme
from tests.documents import read_programme
from tests.workbooks import Sheets, minimal_sheets, save_workbook

# What stands in cells that are the staff's own.
SECRET = "GEHEIM-7391"

LINKS: Mapping[tuple[str, str], str] = {
    ("Thema's", "C2"): "https://example.org/inleiding",
    ("Thema's", "D2"): "https://example.org/punten",
    ("Acties", "E2"): "https://example.org/actie",
    ("Acties", "K2"): "mailto:wonen@example.org",
    ("Acties", "L2"): "https://example.org/extra",
    ("Aanvullend", "G2"): "https://example.org/aanvullend?a=1&b=2",
}


def everything_sheets() -> Sheets:
    """Two lights, two extra columns, and what staff keep for themselves."""
    sheets = minimal_sheets()
    sheets["Rapport"] = [
        ["Gegeven", "Waarde", "Uitleg"],
        *([*row, SECRET] for row in sheets["Rapport"][1:]),
        ["Ondertitel", "Terugblik", None],
        ["Versie", "concept", None],
        ["Opsteller", "Afdeling Bestuur", None],
        ["Trefwoorden", "raad; voortgang", None],
        ["Kop ambitie", "Doel", None],
        ["Kop actie", "Afspraak", None],
        ["Kop gepland", "Wanneer", None],
        ["Kop status", "Stand", None],
        ["Kop toelichting", "Uitleg", None],
        ["Titel aanvullend", "Wat erbij kwam", None],
        ["Extra kolommen", "Portefeuille; Toelichting geld", None],
    ]
    sheets["Thema's"] = [
        ["Nr", "Thema", "Inleiding", "Aandachtspunten"],
        ["I", "Wonen", "Iedereen woont.\nOok jongeren.", "Let op prijs.\nLet op tempo."],
        ["II", "Duurzaamheid", "Voor later.", None],
    ]
    sheets["Ambities"] = [
        ["Thema", "Ambitie", "Omschrijving"],
        ["Wonen", "Betaalbaar", "Voor iedere beurs."],
        ["Duurzaamheid", "Zonder acties", "Nog te doen."],
    ]
    header = ["ID", "Thema", "Ambitie", "Nr", "Actie", "Programma", "Gepland", "Status"]
    header += ["Status tijd", "Toelichting", "Portefeuille", "Toelichting geld"]
    header += ["Verantwoordelijk", "Interne notitie", "Soort"]
    own = [SECRET, SECRET]
    bouw = ["W-01", "Wonen", "Betaalbaar", "1.1", "Bouw:\n• huizen\n- flats", "6 en 8", "2023/2024"]
    bouw += ["afgerond", "op schema", 'Zie "nota"; klaar.', "Van Dijk", "€ 12.500", *own, None]
    kop = [None, "Wonen", "Betaalbaar", None, "Deze horen bij elkaar", None, None, None, None]
    kop += [None, None, None, *own, "kop"]
    nota = ["X-9", "Wonen", None, None, "Nb. Wacht op het Rijk.", "3", "ooit", "vertraagd", None]
    nota += ["Geen besluit.", None, "Nog niets", *own, "opmerking"]
    bomen = ["D-01", "Duurzaamheid", None, "a", "Plant bomen", "0", "Q2 2024", None, "vertraagd"]
    bomen += [None, "Jansen", None, *own, "actie"]
    sheets["Acties"] = [header, bouw, kop, nota, bomen]
    sheets["Statussen"] = [
        ["Status", "Symbool", "Betekenis", "Kleur", "Soort"],
        ["afgerond", "✓", "klaar en opgeleverd", "#1B6E3C", "afgerond"],
        ["op schema", "+", "gaat goed", "#1F5FA8", "op schema"],
        ["vertraagd", "-", "loopt achter", "#B3261E", "vertraagd"],
    ]
    sheets["Aanvullend"] = [
        ["Thema", "Ambitie", "Omschrijving", "Actie", "Programma", "Gepland", "Toelichting"],
        ["Wonen", "Vastgoed", "Doelmatig", "Herijk beleid", "7", "2024-feb", "Op de site."],
        ["Ondersteuning", None, None, "Beantwoord vragen", None, None, "1.095 vragen."],
    ]
    sheets["Citaten"] = [
        ["Thema", "Citaat", "Naam", "Functie", "Foto", "Alt-tekst"],
        ["Wonen", "Hier woon ik graag.", "Sam", "Bewoner", "foto.png", "Sam lacht"],
    ]
    sheets["Beelden"] = [
        ["Thema", "Bestand", "Bijschrift", "Alt-tekst"],
        ["Duurzaamheid", "foto.png", "De nieuwe wijk", "Huizen met zonnepanelen"],
    ]
    sheets["Vervallen"] = [["ID", "Actie", "Reden"], ["W-99", "Regenboogroute", SECRET]]
    sheets["Kladblok"] = [["Wie", "Wat"], ["Kim", SECRET]]
    return sheets


def everything(sheets: Sheets | None = None) -> Programme:
    """The programme of the workbook, with links and pictures."""
    with tempfile.TemporaryDirectory() as folder:
        return read_programme(everything_workbook(Path(folder), sheets))


def everything_workbook(folder: Path, sheets: Sheets | None = None) -> Path:
    """The workbook with links, and its pictures beside it."""
    path = save_workbook(folder / "voortgang.xlsx", sheets or everything_sheets())
    book = load_workbook(path)
    for (sheet, cell), address in LINKS.items():
        book[sheet][cell].hyperlink = address
    book.save(path)
    Image.new("RGB", (40, 30), "white").save(folder / "foto.png")
    return path
