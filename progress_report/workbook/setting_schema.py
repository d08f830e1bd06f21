"""The settings on the sheet ``Rapport``, declared once."""

from __future__ import annotations

from enum import Enum, auto

from msgspec import Struct

from progress_report.model import Headings, Version

_HEADINGS = Headings()


class SettingKind(Enum):
    """What the value of a setting is read as."""

    LINE = auto()
    YEAR = auto()
    DATE = auto()
    CHOICE = auto()
    NAMES = auto()
    """Names separated by ``;``."""


class Setting(Struct, frozen=True):
    """A row of the sheet ``Rapport``; ``default`` is what counts when the value is empty."""

    name: str
    purpose: str
    required: bool = False
    kind: SettingKind = SettingKind.LINE
    default: str = ""
    choices: tuple[str, ...] = ()
    example: str = ""


SETTINGS = (
    Setting(
        "Gemeente",
        "De naam van de gemeente, zonder het woord gemeente.",
        required=True,
        example="Heemstede",
    ),
    Setting(
        "Titel",
        "De titel op de omslag.",
        required=True,
        example="Midterm review",
    ),
    Setting("Ondertitel", "De regel onder de titel.", example="Terugblik 2022-2023"),
    Setting(
        "Programma",
        "De naam van het programma waarover het rapport gaat.",
        required=True,
        example="Uitvoeringsprogramma 2022-2026",
    ),
    Setting(
        "Eerste jaar",
        "Het eerste jaar van het programma, in vier cijfers.",
        required=True,
        kind=SettingKind.YEAR,
        example="2022",
    ),
    Setting(
        "Laatste jaar",
        "Het laatste jaar van het programma, in vier cijfers.",
        required=True,
        kind=SettingKind.YEAR,
        example="2026",
    ),
    Setting(
        "Peildatum",
        "De dag waarop alle statussen gelden. Typ een datum.",
        required=True,
        kind=SettingKind.DATE,
        example="1 april 2024",
    ),
    Setting(
        "Versie",
        "Kies concept of definitief. Bij concept staat dat ook op de omslag.",
        kind=SettingKind.CHOICE,
        default=Version.CONCEPT.value,
        choices=tuple(version.value for version in Version),
    ),
    Setting(
        "Opsteller",
        "Wie het rapport maakt. Dit staat in de eigenschappen van het bestand en in het colofon. "
        "Leeg betekent: Gemeente, met de naam van de gemeente.",
        example="Team Bestuur en Strategie",
    ),
    Setting(
        "Trefwoorden",
        "Woorden waarmee mensen het rapport kunnen vinden. Zet een puntkomma tussen de woorden.",
        kind=SettingKind.NAMES,
        example="voortgang; uitvoeringsprogramma; wonen",
    ),
    Setting(
        "Kop ambitie",
        "De kop boven de kolom met ambities, in de tabellen van het rapport.",
        default=_HEADINGS.ambition,
    ),
    Setting("Kop actie", "De kop boven de kolom met acties.", default=_HEADINGS.action),
    Setting("Kop gepland", "De kop boven de kolom met de planning.", default=_HEADINGS.planned),
    Setting("Kop status", "De kop boven de kolom met de status.", default=_HEADINGS.status),
    Setting(
        "Kop toelichting",
        "De kop boven de kolom met de toelichting.",
        default=_HEADINGS.explanation,
    ),
    Setting(
        "Titel aanvullend",
        "De titel van het hoofdstuk met werk dat niet in het programma stond.",
        default="Aanvullende werkzaamheden boven op uitvoeringsprogramma",
    ),
    Setting(
        "Extra kolommen",
        "Kolommen van het blad Acties die u ook in het rapport wilt. Zet een puntkomma tussen de "
        "namen.",
        kind=SettingKind.NAMES,
        example="Verantwoordelijk",
    ),
)
