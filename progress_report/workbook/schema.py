"""Sheets and columns of the workbook, declared once (the settings: ``setting_schema``).

The reader takes from here what it looks for; an empty workbook takes from here its headers, widths,
drop-downs and the Dutch messages that Excel shows beside a cell.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from progress_report.model import ActionKind, StatusKind


class Holds(Enum):
    """What the cells of a column are read as."""

    NAME = auto()
    """One line: a name, a number, a key."""
    TEXT = auto()
    """Text that readers see: lines, bullets, bold, links; checked on its wording."""
    PLANNING = auto()
    CHOICE = auto()
    """One of ``choices``, or a name on another sheet (``choices_from``)."""
    COLOUR = auto()
    FILE = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``required`` means that the header must be there.

    ``purpose`` is Dutch, for staff; ``width`` is in characters, as Excel counts it;
    ``choices_from`` is the sheet and the column that hold the names to choose from.
    """

    name: str
    purpose: str
    required: bool = False
    may_be_empty: bool = False
    holds: Holds = Holds.NAME
    choices: tuple[str, ...] = ()
    choices_from: tuple[str, str] | None = None
    width: int = 18

    @property
    def must_be_filled(self) -> bool:
        """Whether every row needs a value here."""
        return self.required and not self.may_be_empty


@dataclass(frozen=True, slots=True)
class SheetSchema:
    """A sheet; ``open_prefix`` starts the names of further columns that it may hold.

    A report is poorer without the ``expected`` columns, though it can be made.
    """

    name: str
    purpose: str
    columns: tuple[Column, ...]
    required: bool = False
    open_prefix: str = ""
    expected: tuple[str, ...] = ()

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


YES, NO = "ja", "nee"
_THEME_NAMES = ("Thema's", "Thema")


def _theme(purpose: str) -> Column:
    return Column(
        "Thema", purpose, required=True, holds=Holds.CHOICE, choices_from=_THEME_NAMES, width=26
    )


REPORT = SheetSchema(
    "Rapport",
    "De gegevens van het rapport: een gegeven per rij.",
    (
        Column("Gegeven", "Naam van het gegeven.", required=True, width=24),
        Column("Waarde", "Vul hier de waarde in.", required=True, may_be_empty=True, width=60),
        Column("Uitleg", "Waar het gegeven voor dient.", width=70),
    ),
    required=True,
)

THEMES = SheetSchema(
    "Thema's",
    "De thema's, in de volgorde van het rapport.",
    (
        Column("Nr", "Het nummer voor het thema, zoals u het wilt zien.", width=6),
        Column("Thema", "De naam van het thema.", required=True, width=34),
        Column("Inleiding", "Tekst aan het begin van het thema.", holds=Holds.TEXT, width=70),
        Column(
            "Aandachtspunten",
            "Een punt per regel. Een nieuwe regel maakt u met Alt+Enter.",
            holds=Holds.TEXT,
            width=70,
        ),
    ),
    required=True,
)

ACTIONS = SheetSchema(
    "Acties",
    "De acties, in de volgorde van het rapport: een actie per rij.",
    (
        Column("ID", "Een code die nooit verandert, bijvoorbeeld W-03.", width=8),
        _theme("Kies het thema."),
        Column(
            "Ambitie",
            "Kies de ambitie, of laat de cel leeg.",
            required=True,
            may_be_empty=True,
            holds=Holds.CHOICE,
            choices_from=("Ambities", "Ambitie"),
            width=30,
        ),
        Column("Nr", "Het nummer voor de actie, bijvoorbeeld 1. of 6.1.", width=7),
        Column("Actie", "De actie zelf.", required=True, holds=Holds.TEXT, width=50),
        Column("Programma", "Het begrotingsprogramma: 8, of 6 en 8.", width=12),
        Column(
            "Gepland",
            "Bijvoorbeeld 2023, 2023-2026, Q2 2024, 2024-feb of doorlopend.",
            holds=Holds.PLANNING,
            width=14,
        ),
        Column(
            "Status",
            "Kies de status. Leeg betekent: nog niet gepland.",
            holds=Holds.CHOICE,
            choices_from=("Statussen", "Status"),
            width=20,
        ),
        Column("Toelichting", "Wat is er gedaan?", holds=Holds.TEXT, width=70),
        Column("Verantwoordelijk", "Wie levert de tekst? Komt niet in het rapport.", width=20),
        Column(
            "Soort",
            "Leeg of actie: telt mee. kop: leidt acties in. opmerking: over de hele breedte.",
            holds=Holds.CHOICE,
            choices=tuple(kind.value for kind in ActionKind),
            width=12,
        ),
    ),
    required=True,
    open_prefix="Status ",
    expected=("Gepland", "Status", "Toelichting"),
)

AMBITIONS = SheetSchema(
    "Ambities",
    "De ambities bij elk thema, met hun omschrijving.",
    (
        _theme("Kies het thema."),
        Column("Ambitie", "De naam van de ambitie.", required=True, width=40),
        Column("Omschrijving", "Wat willen we bereiken?", holds=Holds.TEXT, width=80),
    ),
)

STATUSES = SheetSchema(
    "Statussen",
    "De legenda: de statussen waaruit u kunt kiezen.",
    (
        Column("Status", "De naam, zoals die in het rapport staat.", required=True, width=24),
        Column("Symbool", "Een kort teken, bijvoorbeeld ✓ of +.", required=True, width=10),
        Column("Betekenis", "Uitleg in de legenda.", required=True, width=60),
        Column(
            "Kleur",
            "Een kleurcode, bijvoorbeeld #1B6E3C.",
            required=True,
            holds=Holds.COLOUR,
            width=12,
        ),
        Column(
            "Toelichting verplicht",
            "Vraagt deze status altijd om een toelichting?",
            holds=Holds.CHOICE,
            choices=(YES, NO),
            width=22,
        ),
        Column(
            "Soort",
            "Hoe de status meetelt.",
            required=True,
            holds=Holds.CHOICE,
            choices=tuple(kind.value for kind in StatusKind),
            width=16,
        ),
    ),
)

ADDITIONAL = SheetSchema(
    "Aanvullend",
    "Werk dat niet in het programma stond.",
    (
        Column("Thema", "Een thema, of een andere groep.", required=True, width=30),
        Column("Ambitie", "De ambitie waar het werk bij hoort.", width=30),
        Column("Omschrijving", "Omschrijving bij de ambitie.", holds=Holds.TEXT, width=60),
        Column("Actie", "Het werk zelf.", required=True, holds=Holds.TEXT, width=50),
        Column("Programma", "Het begrotingsprogramma: 8, of 6 en 8.", width=12),
        Column(
            "Gepland",
            "Bijvoorbeeld 2023, 2023-2026, Q2 2024, 2024-feb of doorlopend.",
            holds=Holds.PLANNING,
            width=14,
        ),
        Column("Toelichting", "Wat is er gedaan?", holds=Holds.TEXT, width=70),
    ),
)

QUOTES = SheetSchema(
    "Citaten",
    "Citaten aan het begin van een thema.",
    (
        _theme("Kies het thema."),
        Column("Citaat", "De tekst van het citaat.", required=True, holds=Holds.TEXT, width=70),
        Column("Naam", "Wie zegt dit?", width=24),
        Column("Functie", "De functie van deze persoon.", width=24),
        Column(
            "Foto",
            "Een bestand (PNG of JPEG) in de map van het werkboek.",
            holds=Holds.FILE,
            width=30,
        ),
        Column("Alt-tekst", "Wat is er op de foto te zien?", width=40),
    ),
)

PICTURES = SheetSchema(
    "Beelden",
    "Foto's en andere beelden bij een thema.",
    (
        _theme("Kies het thema."),
        Column(
            "Bestand",
            "Een bestand (PNG of JPEG) in de map van het werkboek.",
            required=True,
            holds=Holds.FILE,
            width=30,
        ),
        Column("Bijschrift", "Tekst onder het beeld.", holds=Holds.TEXT, width=50),
        Column(
            "Alt-tekst",
            "Wat is er te zien? Voor wie het beeld niet kan zien.",
            required=True,
            width=50,
        ),
    ),
)

DROPPED = SheetSchema(
    "Vervallen",
    "Acties uit een eerder werkboek die er niet meer zijn.",
    (
        Column("ID", "De code van de actie die verviel.", width=8),
        Column("Actie", "Of de tekst van de actie die verviel.", width=50),
        Column("Reden", "Waarom is de actie vervallen?", required=True, width=70),
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
