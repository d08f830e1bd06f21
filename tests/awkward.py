"""Workbooks of organisations that are unlike the example, to make whole documents of."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from tests.workbooks import Sheets, minimal_sheets

LONG_NAME = "Een veilige, schone en prettige leefomgeving voor alle inwoners van alle dorpskernen"
LOREM = (
    "We werken samen met inwoners, ondernemers en de provincie aan een plan dat past bij de "
    "straat en de buurt. "
)


def traffic_lights() -> Sheets:
    """Three lights in pale colours, other headings, no ambitions, two extra columns."""
    sheets = minimal_sheets()
    sheets["Rapport"] += [
        ["Kop actie", "Afspraak"],
        ["Kop status", "Stoplicht"],
        ["Extra kolommen", "Portefeuille; Toelichting geld"],
    ]
    sheets["Statussen"] = [
        ["Status", "Symbool", "Betekenis", "Kleur", "Soort"],
        ["groen", "●", "verloopt volgens plan", "#92D050", "op schema"],
        ["oranje", "▲", "vraagt aandacht", "#FFC000", "aandacht"],
        ["rood", "■", "loopt vast", "#FF0000", "vertraagd"],
    ]
    header = ["Thema", "Ambitie", "Actie", "Gepland", "Status", "Portefeuille", "Toelichting geld"]
    rows = [
        ["Wonen", None, "Bouw woningen", "2023", "groen", "Wonen", "Binnen de begroting."],
        ["Wonen", None, "Maak een visie", "2025", "▲", "Wonen", LOREM * 3],
        ["Duurzaamheid", None, "Plant bomen", "Q2 en Q3 2024", "rood", "Groen", "€ 12.500 tekort."],
        ["Duurzaamheid", None, "Isoleer huizen", None, None, "Milieu", None],
    ]
    sheets["Acties"] = [[*header, "Toelichting"], *([*row, "Loopt."] for row in rows)]
    return sheets


def eight_statuses() -> Sheets:
    """Percentages and words, eight of them, one with a long name."""
    sheets = minimal_sheets()
    names = ["0%", "25%", "50%", "75%", "100%", "gestopt", "gewijzigd na besluit", "in overleg"]
    kinds = ["niet gestart", "op schema", "op schema", "op schema", "afgerond"]
    kinds += ["gewijzigd", "gewijzigd", "aandacht"]
    colours = [
        "#5B5B5B",
        "#0B4F6C",
        "#145C9E",
        "#3B3B98",
        "#1B6E3C",
        "#7A1F3D",
        "#8A5A00",
        "#B3261E",
    ]
    sheets["Statussen"] = [
        ["Status", "Symbool", "Betekenis", "Kleur", "Soort"],
        *(
            [name, str(number), f"betekenis van {name}", colour, kind]
            for number, (name, colour, kind) in enumerate(
                zip(names, colours, kinds, strict=True), 1
            )
        ),
    ]
    sheets["Acties"] = [
        sheets["Acties"][0],
        *(
            [
                f"A{n}",
                "Wonen" if n % 3 else "Duurzaamheid",
                None,
                f"{n}.",
                LOREM,
                str(2022 + n % 5),
                names[n % 8],
                LOREM * 2,
            ]
            for n in range(24)
        ),
    ]
    return sheets


def two_lights() -> Sheets:
    """A light for time and one for money, beside the status."""
    sheets = minimal_sheets()
    header, *rows = sheets["Acties"]
    extra = [("op schema", "afgerond"), ("vertraagd", "langere doorlooptijd"), (None, "op schema")]
    sheets["Acties"] = [
        [*header, "Status tijd", "Status geld"],
        *([*row, *lights] for row, lights in zip(rows, extra, strict=True)),
    ]
    return sheets


def without_status() -> Sheets:
    """A workbook without a status column: only promises and accounts."""
    sheets = minimal_sheets()
    sheets["Acties"] = [[*row[:6], row[7]] for row in sheets["Acties"]]
    return sheets


def one_theme() -> Sheets:
    """The smallest report: one theme, one action, nothing else."""
    sheets = minimal_sheets()
    sheets["Thema's"] = [["Thema"], ["Wonen"]]
    sheets["Acties"] = sheets["Acties"][:2]
    return sheets


def twelve_themes() -> Sheets:
    """Twelve themes with long names."""
    sheets = minimal_sheets()
    names = [f"{LONG_NAME} ({number})" for number in range(1, 13)]
    sheets["Thema's"] = [
        ["Nr", "Thema", "Inleiding", "Aandachtspunten"],
        *([n, name, LOREM * 2, f"{LOREM}\n{LOREM}"] for n, name in enumerate(names, 1)),
    ]
    statuses = ["afgerond", "op schema", "langere doorlooptijd", "vertraagd", None]
    sheets["Acties"] = [
        sheets["Acties"][0],
        *(
            [
                f"{n}-{m}",
                name,
                f"Ambitie {m // 2}",
                f"{m}.",
                LOREM,
                str(2022 + m % 5),
                statuses[(n + m) % 5],
                LOREM,
            ]
            for n, name in enumerate(names)
            for m in range(1 + n % 5)
        ),
    ]
    return sheets


def long_texts() -> Sheets:
    """An action of 3,000 characters, an ambition with 40 actions, one with a long description."""
    sheets = minimal_sheets()
    sheets["Ambities"] = [
        ["Thema", "Ambitie", "Omschrijving"],
        ["Wonen", "Betaalbaar", LOREM * 12],
        ["Duurzaamheid", "Veel", LOREM * 3],
        ["Duurzaamheid", "Lang", LOREM],
        ["Duurzaamheid", "Vergeten ambitie", LOREM],
    ]
    sheets["Acties"] = [
        sheets["Acties"][0],
        ["W-01", "Wonen", "Betaalbaar", "1.", "Bouw woningen", "2023", "afgerond", "Klaar."],
        *(
            [f"V-{n}", "Duurzaamheid", "Veel", f"{n}.", LOREM, "2025", "op schema", LOREM]
            for n in range(1, 41)
        ),
        ["L-01", "Duurzaamheid", "Lang", "1.", (LOREM * 40)[:3000], "2025", "op schema", LOREM],
    ]
    return sheets


def hostile_texts() -> Sheets:
    """Texts that look like code, markup or a template, and everything that a cell can hold."""
    sheets = minimal_sheets()
    sheets["Rapport"][1][1] = "'s-Hertogenbosch & <Omstreken>"
    sheets["Rapport"] += [["Versie", "concept"], ["Trefwoorden", "raad; *review*"]]
    bold = TextBlock(InlineFont(b=True), "vet")
    rich = CellRichText("Gewoon, ", bold, " en ", TextBlock(InlineFont(u="single"), "onderstreept"))
    sheets["Acties"] += [
        ["X-01", "Wonen", None, "a", "{{ gemeente }} {% if %} *ster* <b>", "ooit", None, rich],
        [
            "X-02",
            "Wonen",
            None,
            "I.a",
            "Punten:\n• één\n- twee\nSlot 🙂",
            "doorlopend",
            None,
            "&amp;",
        ],
        ["X-03", "Wonen", None, None, "Deze acties horen bij elkaar", None, None, None],
        ["X-04", "Wonen", None, None, "Nb. Zie ook Duurzaamheid.", None, None, None],
    ]
    sheets["Acties"] = [
        [*row, kind]
        for row, kind in zip(
            sheets["Acties"],
            ["Soort", None, None, None, None, None, "kop", "opmerking"],
            strict=True,
        )
    ]
    sheets["Citaten"] = [
        ["Thema", "Citaat", "Naam", "Functie"],
        ["Wonen", "Hier woon ik graag.\nEcht waar.", None, "Bewoner"],
    ]
    sheets["Aanvullend"] = [
        ["Thema", "Ambitie", "Omschrijving", "Actie", "Programma", "Gepland", "Toelichting"],
        ["Wonen", "Vastgoed", "Doelmatig", "Herijk <beleid>", "0", "2024-feb", None],
        ["Ondersteuning", None, None, "Beantwoord vragen", None, None, "1.095 vragen."],
    ]
    return sheets


CASES: Mapping[str, Callable[[], Sheets]] = {
    case.__name__: case
    for case in (
        traffic_lights,
        eight_statuses,
        two_lights,
        without_status,
        one_theme,
        twelve_themes,
        long_texts,
        hostile_texts,
    )
}
