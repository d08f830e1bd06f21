"""Sheets and columns of the workbook, declared once (the settings: ``setting_schema``).

The reader takes from here what it looks for; an empty workbook takes from here its headers, widths,
drop-downs and the Dutch messages that Excel shows beside a cell.
"""

from __future__ import annotations

from progress_report.model import ActionKind, StatusKind
from progress_report.workbook.declarations import Column, Holds, Other, SheetSchema

YES, NO = "ja", "nee"
_THEME_NAMES = ("Thema's", "Thema")
_PLANNING = (
    "Wanneer? Bijvoorbeeld 2027, 2026/2027, 2026-2029, Q2 en Q3 2027, 2027-feb of doorlopend. "
    "Nog niet bekend? Laat de cel leeg."
)
_BUDGET_PROGRAMME = (
    "Alleen het nummer van het begrotingsprogramma: 8, of 6 en 8. In het rapport staat dan "
    "(programma 8) achter de actie."
)
_ACCOUNT = (
    "Wat is er gedaan, en wat komt er nog? Schrijf kort en in gewone taal. Een nieuwe regel maakt "
    "u met Alt+Enter."
)


def _theme(purpose: str) -> Column:
    return Column(
        "Thema", purpose, required=True, holds=Holds.CHOICE, choices_from=_THEME_NAMES, width=24
    )


REPORT = SheetSchema(
    "Rapport",
    "De gegevens van het rapport zelf, zoals de titel en de peildatum: één gegeven per rij.",
    (
        Column(
            "Gegeven",
            "De naam van het gegeven. Verander deze naam niet.",
            required=True,
            width=22,
        ),
        Column(
            "Waarde",
            "Vul hier de waarde in. Kolom Uitleg zegt waar het gegeven voor dient.",
            required=True,
            may_be_empty=True,
            width=56,
        ),
        Column("Uitleg", "Waar het gegeven voor dient. U hoeft hier niets in te vullen.", width=80),
    ),
    required=True,
    room=40,
)

THEMES = SheetSchema(
    "Thema's",
    "De thema's van het programma, in de volgorde van het rapport: één thema per rij.",
    (
        Column("Nr", "Het nummer voor het thema, zoals 1. Mag leeg blijven.", width=7),
        Column(
            "Thema",
            "De naam van het thema. Verandert u die later? Verander die dan op alle bladen.",
            required=True,
            width=32,
        ),
        Column(
            "Inleiding",
            "De tekst aan het begin van het thema. Een nieuwe regel maakt u met Alt+Enter.",
            holds=Holds.TEXT,
            width=70,
        ),
        Column(
            "Aandachtspunten",
            "Eén punt per regel. Een nieuwe regel maakt u met Alt+Enter.",
            holds=Holds.TEXT,
            width=60,
        ),
    ),
    required=True,
    room=100,
)

ACTIONS = SheetSchema(
    "Acties",
    "De acties, in de volgorde van het rapport: één actie per rij. Dit is het belangrijkste blad.",
    (
        Column(
            "ID",
            "Een code die nooit verandert, bijvoorbeeld W-03. Elke code komt maar één keer voor.",
            unique=True,
            width=9,
        ),
        _theme("Kies het thema. De lijst komt van het blad Thema's."),
        Column(
            "Ambitie",
            "Kies eerst het thema. Kies dan hier een ambitie van dat thema; die staan op het blad "
            "Ambities. Hoort de actie nergens bij? Laat de cel leeg.",
            required=True,
            may_be_empty=True,
            holds=Holds.CHOICE,
            choices_from=("Ambities", "Ambitie"),
            choices_within="Thema",
            other=Other.ASKED,
            width=24,
        ),
        Column("Nr", "Het nummer voor de actie, zoals 1. of 6.1. Mag leeg blijven.", width=7),
        Column(
            "Actie",
            "De actie zelf, zoals die is afgesproken. Een nieuwe regel maakt u met Alt+Enter.",
            required=True,
            holds=Holds.TEXT,
            width=42,
        ),
        Column("Programma", _BUDGET_PROGRAMME, width=12),
        Column("Gepland", _PLANNING, holds=Holds.PLANNING, width=14),
        Column(
            "Status",
            "Kies de status. De lijst komt van het blad Statussen; u mag ook het symbool typen. "
            "Leeg betekent: nog niet gepland, dus nog geen status.",
            holds=Holds.CHOICE,
            choices_from=("Statussen", "Status"),
            other=Other.ASKED,
            width=20,
        ),
        Column("Toelichting", _ACCOUNT, holds=Holds.TEXT, width=58),
        Column(
            "Verantwoordelijk",
            "Wie levert de tekst? Vul een team of functie in. Dit komt niet in het rapport.",
            width=20,
        ),
        Column(
            "Soort",
            "Leeg of actie: telt mee. kop: een regel boven de acties eronder. opmerking: een regel "
            "over de hele breedte. Een kop en een opmerking tellen niet mee.",
            holds=Holds.CHOICE,
            choices=tuple(kind.value for kind in ActionKind),
            width=12,
        ),
    ),
    required=True,
    open_prefix="Status ",
    expected=("Gepland", "Status", "Toelichting"),
    room=2_000,
)

AMBITIONS = SheetSchema(
    "Ambities",
    "De ambities, met hun omschrijving: één ambitie per rij. Houd die van één thema bij elkaar.",
    (
        _theme("Kies het thema waar de ambitie bij hoort."),
        Column("Ambitie", "De naam van de ambitie.", required=True, width=36),
        Column(
            "Omschrijving",
            "Wat wil de gemeente bereiken? Schrijf kort en in gewone taal.",
            holds=Holds.TEXT,
            width=80,
        ),
    ),
)

STATUSES = SheetSchema(
    "Statussen",
    "De legenda: de statussen waaruit u kunt kiezen, in de volgorde van het rapport.",
    (
        Column(
            "Status",
            "De naam van de status, zoals die in de keuzelijst en in het rapport staat.",
            required=True,
            unique=True,
            width=24,
        ),
        Column(
            "Symbool",
            "Een kort teken dat in het rapport voor de status staat, bijvoorbeeld ✓ of +.",
            required=True,
            unique=True,
            width=11,
        ),
        Column("Betekenis", "De uitleg van de status in de legenda.", required=True, width=60),
        Column(
            "Kleur",
            "Kies een kleur, of typ een kleurcode: # en zes cijfers of letters van A tot F, zoals "
            "#1B6E3C. Kies kleuren die duidelijk van elkaar verschillen.",
            required=True,
            holds=Holds.COLOUR,
            width=13,
        ),
        Column(
            "Toelichting verplicht",
            "Moet er bij deze status altijd een toelichting staan? Kies ja of nee.",
            holds=Holds.CHOICE,
            choices=(YES, NO),
            width=14,
        ),
        Column(
            "Soort",
            "Wat de status betekent in de tellingen van het rapport. Kies wat het beste past.",
            required=True,
            holds=Holds.CHOICE,
            choices=tuple(kind.value for kind in StatusKind),
            width=16,
        ),
    ),
    room=50,
)

ADDITIONAL = SheetSchema(
    "Aanvullend",
    "Werk dat niet in het programma stond, en dat u wel hebt gedaan.",
    (
        Column(
            "Thema",
            "Kies een thema, of typ een andere groep, zoals Ondersteuning van de raad.",
            required=True,
            holds=Holds.CHOICE,
            choices_from=_THEME_NAMES,
            other=Other.WELCOME,
            width=24,
        ),
        Column("Ambitie", "De ambitie waar het werk bij hoort. Mag leeg blijven.", width=26),
        Column(
            "Omschrijving",
            "De omschrijving van de ambitie. Mag leeg blijven.",
            holds=Holds.TEXT,
            width=46,
        ),
        Column("Actie", "Het werk zelf.", required=True, holds=Holds.TEXT, width=46),
        Column("Programma", _BUDGET_PROGRAMME, width=12),
        Column("Gepland", _PLANNING, holds=Holds.PLANNING, width=14),
        Column("Toelichting", _ACCOUNT, holds=Holds.TEXT, width=62),
    ),
)

QUOTES = SheetSchema(
    "Citaten",
    "Korte uitspraken van mensen, bij een thema.",
    (
        _theme("Kies het thema waar het citaat bij hoort."),
        Column(
            "Citaat",
            "De tekst van het citaat, zonder aanhalingstekens.",
            required=True,
            holds=Holds.TEXT,
            width=70,
        ),
        Column("Naam", "Wie zegt dit? Vul een naam in, of alleen een functie.", width=24),
        Column("Functie", "De functie van deze persoon, bijvoorbeeld wijkboa.", width=26),
        Column(
            "Foto",
            "De naam van een foto (PNG of JPEG) die in dezelfde map staat als dit werkboek, zoals "
            "wijkboa.jpg. Mag leeg blijven.",
            holds=Holds.FILE,
            width=26,
        ),
        Column(
            "Alt-tekst",
            "Wat is er op de foto te zien? Dit is voor mensen die de foto niet kunnen zien.",
            width=44,
        ),
    ),
    room=200,
)

PICTURES = SheetSchema(
    "Beelden",
    "Foto's en andere beelden bij een thema. Zet de bestanden in de map van dit werkboek.",
    (
        _theme("Kies het thema waar het beeld bij hoort."),
        Column(
            "Bestand",
            "De naam van een beeld (PNG of JPEG) dat in dezelfde map staat als dit werkboek, zoals "
            "wijkpark.jpg.",
            required=True,
            holds=Holds.FILE,
            width=30,
        ),
        Column("Bijschrift", "De tekst onder het beeld.", holds=Holds.TEXT, width=54),
        Column(
            "Alt-tekst",
            "Wat is er op het beeld te zien? Dit is voor mensen die het beeld niet kunnen zien.",
            required=True,
            width=60,
        ),
    ),
    room=200,
)

DROPPED = SheetSchema(
    "Vervallen",
    "Acties die er eerder wel waren en nu niet meer, met de reden.",
    (
        Column("ID", "De code van de vervallen actie. Vul deze in, of de kolom Actie.", width=9),
        Column("Actie", "De tekst van de vervallen actie. Vul deze in, of de kolom ID.", width=60),
        Column("Reden", "Waarom is de actie vervallen?", required=True, width=80),
    ),
)

SHEETS = (
    REPORT,
    THEMES,
    ACTIONS,
    AMBITIONS,
    STATUSES,
    ADDITIONAL,
    QUOTES,
    PICTURES,
    DROPPED,
)

EXAMPLE_COLUMNS = {
    THEMES.name: "Thema",
    ACTIONS.name: "Thema",
    AMBITIONS.name: "Thema",
    ADDITIONAL.name: "Thema",
    QUOTES.name: "Thema",
    DROPPED.name: "Actie",
}
"""The column whose text tells that a row is an example, by its sheet."""
