"""The settings on the sheet ``Rapport``, declared once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

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


@dataclass(frozen=True, slots=True)
class Setting:
    """A row of the sheet ``Rapport``; ``default`` is what counts when the value is empty."""

    name: str
    purpose: str
    required: bool = False
    kind: SettingKind = SettingKind.LINE
    default: str = ""
    choices: tuple[str, ...] = ()
    example: str = ""


SETTINGS = (
    Setting("Gemeente", "De naam van de gemeente.", required=True, example="Heemstede"),
    Setting("Titel", "De titel op de omslag.", required=True, example="Midterm review"),
    Setting("Ondertitel", "De regel onder de titel.", example="Terugblik 2022-2023"),
    Setting(
        "Programma",
        "Het programma waarover het rapport gaat.",
        required=True,
        example="Uitvoeringsprogramma 2022-2026",
    ),
    Setting(
        "Eerste jaar",
        "Het eerste jaar van het programma.",
        required=True,
        kind=SettingKind.YEAR,
        example="2022",
    ),
    Setting(
        "Laatste jaar",
        "Het laatste jaar van het programma.",
        required=True,
        kind=SettingKind.YEAR,
        example="2026",
    ),
    Setting(
        "Peildatum",
        "De datum waarop alle statussen gelden.",
        required=True,
        kind=SettingKind.DATE,
        example="1 april 2024",
    ),
    Setting(
        "Versie",
        "Is het rapport nog een concept, of definitief?",
        kind=SettingKind.CHOICE,
        default=Version.CONCEPT.value,
        choices=tuple(version.value for version in Version),
    ),
    Setting("Opsteller", "De opsteller. Leeg: Gemeente en de naam van de gemeente."),
    Setting(
        "Trefwoorden",
        "Trefwoorden voor wie het rapport zoekt, met een ; ertussen.",
        kind=SettingKind.NAMES,
    ),
    Setting("Kop ambitie", "Kop van de kolom met ambities.", default=_HEADINGS.ambition),
    Setting("Kop actie", "Kop van de kolom met acties.", default=_HEADINGS.action),
    Setting("Kop gepland", "Kop van de kolom met de planning.", default=_HEADINGS.planned),
    Setting("Kop status", "Kop van de kolom met de status.", default=_HEADINGS.status),
    Setting("Kop toelichting", "Kop van de laatste kolom.", default=_HEADINGS.explanation),
    Setting(
        "Titel aanvullend",
        "Titel boven het aanvullende werk.",
        default="Aanvullende werkzaamheden boven op uitvoeringsprogramma",
    ),
    Setting(
        "Extra kolommen",
        "Kolommen van Acties die u ook wilt afdrukken, met een ; ertussen.",
        kind=SettingKind.NAMES,
    ),
)
