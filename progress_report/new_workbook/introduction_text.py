"""What the sheet ``Lees mij`` says."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from progress_report.workbook.declarations import EXAMPLE_MARK
from progress_report.workbook.schema import ACTIONS, SHEETS

TITLE = "Voortgang van het uitvoeringsprogramma"
SUBTITLE = "Lees dit eerst. Daarna kunt u meteen beginnen."


class Entry(Struct, frozen=True):
    """A word and what there is to say of it; ``sheet`` is where the word leads to."""

    term: str
    text: str
    sheet: str = ""


class Section(Struct, frozen=True):
    heading: str
    entries: tuple[Entry, ...]


def sections() -> Iterator[Section]:
    """The sections in the order of reading: what it is, what to do, where, and how."""
    yield _PURPOSE
    yield _STEPS
    yield Section("De bladen", tuple(_sheets()))
    yield _RULES
    yield _COLOURS
    yield Section("De kolommen van het blad Acties", tuple(_columns()))
    yield _PLANNING
    yield _MORE


def _sheets() -> Iterator[Entry]:
    for schema in SHEETS:
        need = "Moet ingevuld zijn." if schema.required else "Mag leeg blijven."
        yield Entry(schema.name, f"{schema.purpose} {need}", schema.name)


def _columns() -> Iterator[Entry]:
    for column in ACTIONS.columns:
        need = "Moet ingevuld zijn. " if column.must_be_filled else ""
        yield Entry(column.name, need + column.purpose)


_PURPOSE = Section(
    "Waarvoor is dit werkboek?",
    (
        Entry(
            "Het doel",
            "In dit werkboek houdt u bij hoe het gaat met elke actie van het programma. Een "
            "computerprogramma maakt er het rapport van. In het rapport zelf hoeft u niets te "
            "typen.",
        ),
        Entry(
            "Samenwerken",
            "Iedereen vult de acties van het eigen team in. Eén persoon maakt het rapport.",
        ),
    ),
)

_STEPS = Section(
    "Zo begint u",
    (
        Entry(
            "1. Kijk",
            "Op de bladen staan een paar voorbeelden. U herkent ze aan het woord "
            f"'{EXAMPLE_MARK}' en aan de lichtgele achtergrond.",
        ),
        Entry(
            "2. Haal weg",
            "Haal alle rijen met voorbeelden weg, behalve op het blad Rapport: selecteer de rijen, "
            "klik met de rechtermuisknop en kies Verwijderen. Laat de bovenste rij met de "
            "kolomkoppen staan.",
        ),
        Entry(
            "3. Rapport",
            "Typ uw eigen gegevens over de voorbeelden heen. Haal op dit blad geen rijen weg.",
            "Rapport",
        ),
        Entry("4. Thema's", "Zet elk thema in een eigen rij.", "Thema's"),
        Entry("5. Ambities", "Zet bij elk thema de ambities.", "Ambities"),
        Entry(
            "6. Statussen",
            "Er staan al vier statussen. Pas ze aan, haal ze weg of zet er nieuwe onder.",
            "Statussen",
        ),
        Entry(
            "7. Acties",
            "Zet elke actie in een eigen rij. Begin op de eerste lege rij en sla geen rij over.",
            "Acties",
        ),
        Entry(
            "8. Controleer",
            "Wie het rapport maakt, controleert het werkboek. U krijgt dan een lijst met het blad "
            "en de cel van alles wat niet klopt.",
        ),
    ),
)

_RULES = Section(
    "De regels",
    (
        Entry("Eén rij", "Eén rij is één ding: één actie, één thema of één ambitie."),
        Entry(
            "De volgorde",
            "De volgorde van de rijen is de volgorde in het rapport. U hoeft niets te nummeren: "
            "voeg een rij toe op de plek waar die in het rapport moet komen. Doe dat niet vlak "
            "onder de koppen: de rij ziet er dan uit als een kop. Kopieer daar een rij die er al "
            "is.",
        ),
        Entry("Het ID", "Geef elke actie een eigen ID. Verander dat daarna nooit meer."),
        Entry(
            "Leeg is leeg",
            "Een lege cel neemt niets over van de cel erboven. Vul thema en ambitie dus op elke "
            "rij in.",
        ),
        Entry(
            "Lege status",
            "Een actie zonder status is nog niet gepland. Dat staat zo in het rapport.",
        ),
        Entry("Nieuwe regel", "Druk op Alt+Enter. In het rapport begint dan ook een nieuwe regel."),
        Entry("Opsomming", "Begin een regel met • en een spatie, of met - en een spatie."),
        Entry(
            "Keuzelijsten",
            "Klik op een cel en dan op het pijltje ernaast. Nieuwe thema's, ambities en statussen "
            "staan er vanzelf bij. U mag ook typen of plakken, maar dan precies zo.",
        ),
        Entry(
            "Koppen",
            "Verander de namen van bladen en kolommen niet. Een eigen blad of een eigen kolom "
            "erbij mag wel.",
        ),
        Entry(
            "Verborgen rijen",
            "Rijen die u verbergt of wegfiltert, komen wel in het rapport.",
        ),
        Entry(
            "Vervallen",
            "Gaat een actie niet door? Zet die op het blad Vervallen, met de reden. Haal de rij "
            "dan weg van het blad Acties.",
            "Vervallen",
        ),
    ),
)

_COLOURS = Section(
    "Wat u ziet",
    (
        Entry("Sterretje", "Een kolom of gegeven met een * moet ingevuld zijn."),
        Entry(
            "Lichtgeel", f"Dit is een voorbeeld. U herkent het ook aan het woord '{EXAMPLE_MARK}'."
        ),
        Entry("Oranje en leeg", "Hier moet nog iets staan, zoals een toelichting bij de status."),
        Entry(
            "Rode, vette letters",
            "Deze naam staat niet op het blad waar de keuzelijst vandaan komt. Kies een naam uit "
            "de lijst.",
        ),
        Entry(
            "Kleur van een status",
            "Een status krijgt de kleur die op het blad Statussen staat. Typt u daar een kleurcode "
            "die niet in de keuzelijst staat? Dan ziet u in dit werkboek de kleur van de soort. "
            "In het rapport staat altijd uw eigen kleur.",
            "Statussen",
        ),
    ),
)

_PLANNING = Section(
    "Zo schrijft u de planning",
    (
        Entry("Eén jaar", "2027"),
        Entry("Meer jaren", "2026/2027, of 2026, 2028, of 2026 2027 2028"),
        Entry("Een periode", "2026-2029"),
        Entry("Een kwartaal", "2027 Q1, of Q2 en Q3 2027"),
        Entry("Een maand", "2027-feb, of 2027-nov/dec"),
        Entry("Tot het einde", "2027 e.v."),
        Entry("Steeds", "doorlopend"),
        Entry("Niet bekend", "Laat de cel leeg."),
    ),
)

_MORE = Section(
    "Meer weten",
    (
        Entry(
            "Twee statussen",
            "Wilt u per actie nog een status, bijvoorbeeld voor tijd of geld? Kopieer op het blad "
            "Acties de hele kolom Status. Klik met de rechtermuisknop op de kolom ernaast en kies "
            "Gekopieerde cellen invoegen. Noem de nieuwe kolom Status tijd: het woord Status, een "
            "spatie en uw eigen woord. De keuzelijst en de kleuren gaan mee. Maak de statussen "
            "die u hebt meegekopieerd leeg.",
            "Acties",
        ),
        Entry(
            "Foto's",
            "Zet foto's in dezelfde map als dit werkboek. Typ de naam van het bestand op het blad "
            "Beelden of Citaten.",
            "Beelden",
        ),
        Entry(
            "Andere programma's",
            "Dit werkboek werkt in Excel en in LibreOffice. In Google Spreadsheets kan het zijn "
            "dat u niet alle keuzelijsten en kleuren ziet. Typ dan de namen precies over.",
        ),
    ),
)
