"""The example rows of an empty workbook: an invented programme that makes a report.

Every row that staff have to delete starts with ``Voorbeeld`` in the column that ``EXAMPLE_COLUMNS``
names. The legend is no example: it is the one that counts without the sheet.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from progress_report.model import StatusKind
from progress_report.new_workbook.content import Content, Row
from progress_report.workbook.declarations import EXAMPLE_MARK
from progress_report.workbook.legend import DEFAULT_STATUSES
from progress_report.workbook.schema import (
    ACTIONS,
    ADDITIONAL,
    AMBITIONS,
    DROPPED,
    NO,
    QUOTES,
    STATUSES,
    THEMES,
    YES,
)

_HOMES = f"{EXAMPLE_MARK}: prettig wonen"
_GREEN = f"{EXAMPLE_MARK}: groen en klimaat"
_ENOUGH_HOMES = "Genoeg betaalbare woningen"
_SAFE_ROADS = "Veilig op weg"
_GREEN_STREETS = "Meer groen in de straat"
_EXPLAINED_KINDS = (StatusKind.ATTENTION, StatusKind.DELAYED)

_SETTINGS: Row = {
    "Gemeente": f"{EXAMPLE_MARK}stad",
    "Titel": "Midterm review van het uitvoeringsprogramma",
    "Ondertitel": "Terugblik 2026-2027",
    "Programma": "Uitvoeringsprogramma 2026-2030",
    "Eerste jaar": 2026,
    "Laatste jaar": 2030,
    "Peildatum": date(2028, 4, 1),
    "Versie": "concept",
}

_THEMES: tuple[Row, ...] = (
    {
        "Nr": "1",
        "Thema": _HOMES,
        "Inleiding": "In Voorbeeldstad moet iedereen prettig kunnen wonen. Daarom bouwen we "
        "woningen voor verschillende groepen, en maken we de straten veiliger.",
        "Aandachtspunten": "Woningen bouwen die mensen kunnen betalen.\n"
        "Letten op fietsers en voetgangers.",
    },
    {
        "Nr": "2",
        "Thema": _GREEN,
        "Inleiding": "Het wordt warmer en het regent vaker hard. Met meer groen blijft het koel in "
        "de stad, en kan het water beter weg.",
        "Aandachtspunten": "Tegels eruit, planten erin.\nSamenwerken met bewoners.",
    },
)

_AMBITIONS: tuple[Row, ...] = (
    {
        "Thema": _HOMES,
        "Ambitie": _ENOUGH_HOMES,
        "Omschrijving": "Starters en ouderen vinden in Voorbeeldstad een woning die bij hen past.",
    },
    {
        "Thema": _HOMES,
        "Ambitie": _SAFE_ROADS,
        "Omschrijving": "Iedereen komt veilig thuis, ook te voet en op de fiets.",
    },
    {
        "Thema": _GREEN,
        "Ambitie": _GREEN_STREETS,
        "Omschrijving": "In elke straat is over vier jaar meer groen te zien.",
    },
)

_ACTIONS: tuple[Row, ...] = (
    {
        "ID": "VB-01",
        "Thema": _HOMES,
        "Ambitie": _ENOUGH_HOMES,
        "Nr": "1.",
        "Actie": "Een woonvisie vaststellen",
        "Programma": "8",
        "Gepland": "2026",
        "Status": "afgerond",
        "Toelichting": "De raad stelde de woonvisie vast in november 2026.",
        "Verantwoordelijk": "Team Wonen",
    },
    {
        "ID": "VB-02",
        "Thema": _HOMES,
        "Ambitie": _ENOUGH_HOMES,
        "Nr": "2.",
        "Actie": "Vijftig woningen voor starters bouwen",
        "Programma": "8",
        "Gepland": "2026-2029",
        "Status": "op schema",
        "Toelichting": "Dit is klaar:\n• het ontwerp\n• de vergunning\nHet bouwen begint in mei.",
        "Verantwoordelijk": "Team Wonen",
    },
    {
        "ID": "VB-03",
        "Thema": _HOMES,
        "Ambitie": _SAFE_ROADS,
        "Actie": "Deze acties voeren we uit samen met de scholen:",
        "Soort": "kop",
    },
    {
        "ID": "VB-04",
        "Thema": _HOMES,
        "Ambitie": _SAFE_ROADS,
        "Nr": "1.",
        "Actie": "Schoolstraten veiliger maken",
        "Programma": "2 en 8",
        "Gepland": "Q2 en Q3 2027",
        "Status": "langere doorlooptijd",
        "Toelichting": "Twee van de vier straten zijn klaar. Bij de andere twee wachten we op het "
        "nieuwe riool.",
        "Verantwoordelijk": "Team Verkeer",
        "Soort": "actie",
    },
    {
        "ID": "VB-05",
        "Thema": _HOMES,
        "Ambitie": _SAFE_ROADS,
        "Nr": "2.",
        "Actie": "Verkeerslessen geven op de basisscholen",
        "Programma": "2",
        "Gepland": "doorlopend",
        "Status": "op schema",
        "Toelichting": "Dit schooljaar doen zes scholen mee.",
        "Verantwoordelijk": "Team Verkeer",
    },
    {
        "ID": "VB-06",
        "Thema": _GREEN,
        "Ambitie": _GREEN_STREETS,
        "Nr": "1.",
        "Actie": "Honderd bomen planten",
        "Programma": "6",
        "Gepland": "2027",
        "Status": "vertraagd",
        "Toelichting": "Er was te weinig plantgoed. We planten de bomen in het najaar.",
        "Verantwoordelijk": "Team Groen",
    },
    {
        "ID": "VB-07",
        "Thema": _GREEN,
        "Ambitie": _GREEN_STREETS,
        "Nr": "2.",
        "Actie": "Bewoners helpen met een groene gevel",
        "Programma": "6",
        "Gepland": "2029",
        "Verantwoordelijk": "Team Groen",
    },
)

_ADDITIONAL: tuple[Row, ...] = (
    {
        "Thema": _GREEN,
        "Ambitie": _GREEN_STREETS,
        "Actie": "Een geveltuinendag organiseren",
        "Programma": "6",
        "Gepland": "2027",
        "Toelichting": "Ruim honderd bewoners deden mee.",
    },
    {
        "Thema": f"{EXAMPLE_MARK}: dienstverlening",
        "Actie": "Een nieuw loket openen in het wijkcentrum",
        "Programma": "0",
        "Gepland": "2027",
        "Toelichting": "Het loket is open op drie dagen per week.",
    },
)

_QUOTES: tuple[Row, ...] = (
    {
        "Thema": _HOMES,
        "Citaat": "Sinds de straat is veranderd, fietsen onze kinderen weer zelf naar school.",
        "Functie": "Schooldirecteur",
    },
)

_DROPPED: tuple[Row, ...] = (
    {
        "Actie": f"{EXAMPLE_MARK}: een parkeergarage bouwen",
        "Reden": "Uit onderzoek bleek dat er genoeg plekken zijn.",
    },
)


def _legend() -> Iterable[Row]:
    for status in DEFAULT_STATUSES:
        yield {
            "Status": status.name,
            "Symbool": status.symbol,
            "Betekenis": status.meaning.plain,
            "Kleur": status.colour,
            "Toelichting verplicht": YES if status.kind in _EXPLAINED_KINDS else NO,
            "Soort": status.kind.value,
        }


EXAMPLES = Content(
    _SETTINGS,
    {
        THEMES.name: _THEMES,
        ACTIONS.name: _ACTIONS,
        AMBITIONS.name: _AMBITIONS,
        STATUSES.name: tuple(_legend()),
        ADDITIONAL.name: _ADDITIONAL,
        QUOTES.name: _QUOTES,
        DROPPED.name: _DROPPED,
    },
)
