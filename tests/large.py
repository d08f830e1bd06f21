"""Workbooks of any size with texts at random, the same ones for the same seed.

Long and short texts, lists, leads and remarks, and the words that lines are hard to break at.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from tests.workbooks import Sheets, minimal_sheets

WORDS = """
de het een van en in op met voor aan bij door over uit tot te zijn wordt worden is heeft
gemeente inwoners raad college wijk buurt dorp plan plannen nota visie beleid uitvoering
onderzoek besluit begroting subsidie regeling overleg gesprek bijeenkomst afspraak aanpak
voortgang planning start eerste tweede kwartaal jaar najaar voorjaar zomer begin eind woningen
wonen bouwen huren kopen jongeren ouderen gezinnen starters mantelzorgers ondernemers winkels
bedrijven verenigingen scholen sport cultuur bibliotheek zwembad verkeer fietspad parkeren
straat plein riolering verlichting groen bomen park water klimaat energie isolatie zonnepanelen
warmte duurzaam afval inzameling veiligheid toezicht handhaving vergunning aanvraag bezwaar
loket website telefoon samen meer minder beter sneller nieuw oud groot klein goed eigen lokaal
regionaal vastgesteld afgerond gestart verwacht uitgesteld besproken gemaakt onderzocht
opgeleverd bestemmingsplan omgevingsvisie verkeersveiligheid schuldhulpverlening
woonruimteverdeling jeugdgezondheidszorg informatievoorziening
"""
# Where a line may break in one program and not in another.
AWKWARD = """
en/of 50+-beleid 1.250.000 “mantelzorg” (2023-2026) bv. klimaat- co-creatie niet-woongebouwen
meerjarenonderhoudsprogramma’s € 12.500,- Q2/Q3 A&B ≥30% ✓ m² 24/7
ambtenaren/bestuurders/raadsleden arbeidsmarktkrapte‑aanpak (onder)wijs- z.s.m. 2024–2025
"""
ADDRESS = "https://www.voorbeeld.nl/bestuur-en-organisatie/uitvoeringsprogramma"
_AWKWARD_SHARE = 0.06
_ADDRESS_SHARE = 0.002

_PLANNED = ("2023", "2023/2024", "Q2 en Q3 2024", "2024 2025 2026", "doorlopend")
_STATUSES = ("afgerond", "op schema", "vertraagd", None)
_ADDITIONAL_THEMES = 4


@dataclass(frozen=True)
class Size:
    """How many actions there are at least, in how many themes, and which columns come extra."""

    actions: int
    themes: int = 6
    extra: Sequence[str] = ()


def workbook(seed: int, size: Size) -> Sheets:
    """A workbook without mistakes."""
    writer = _Writer(random.Random(seed))
    names = [f"{writer.text(2).capitalize()} {number}" for number in range(1, size.themes + 1)]
    sheets = minimal_sheets()
    if size.extra:
        sheets["Rapport"].append(["Extra kolommen", "; ".join(size.extra)])
    sheets["Thema's"] = [
        ["Nr", "Thema", "Inleiding"],
        *([number, name, writer.text(40)] for number, name in enumerate(names, 1)),
    ]
    ambitions, actions = writer.ambitions_and_actions(names, size)
    sheets["Ambities"] = [["Thema", "Ambitie", "Omschrijving"], *ambitions]
    header = ["ID", "Thema", "Ambitie", "Nr", "Actie", "Programma", "Gepland", "Status"]
    sheets["Acties"] = [[*header, *size.extra, "Toelichting", "Soort"], *actions]
    sheets["Aanvullend"] = [
        ["Thema", "Ambitie", "Omschrijving", "Actie", "Programma", "Gepland", "Toelichting"],
        *writer.additional(names[:_ADDITIONAL_THEMES]),
    ]
    sheets["Citaten"] = [["Thema", "Citaat", "Naam", "Functie"], *writer.quotes(names)]
    return sheets


@dataclass(frozen=True)
class _Writer:
    chance: random.Random

    def text(self, length: int) -> str:
        return " ".join(self._word() for _ in range(length))

    def _word(self) -> str:
        share = self.chance.random()
        if share < _ADDRESS_SHARE:
            return ADDRESS
        words = AWKWARD if share < _AWKWARD_SHARE else WORDS
        return self.chance.choice(words.split())

    def ambitions_and_actions(
        self, themes: Sequence[str], size: Size
    ) -> tuple[list[list[object]], list[list[object]]]:
        ambitions: list[list[object]] = []
        actions: list[list[object]] = []
        numbers = count(1)
        for part, theme in enumerate(themes, 1):
            while len(actions) < size.actions * part // size.themes:
                ambition = f"{self.text(self.chance.randint(2, 7)).capitalize()} {len(ambitions)}"
                description = self.text(self.chance.choice([0, 10, 30, 60]))
                ambitions.append([theme, ambition, description])
                for place in range(1, 1 + self.chance.randint(1, 9)):
                    action = self._action(place, len(size.extra))
                    actions.append([f"X-{next(numbers)}", theme, ambition, *action])
        return ambitions, actions

    def _action(self, place: int, extra: int) -> list[object]:
        """The row from its number on."""
        kind = self._kind(first=place == 1)
        title = self.text(self.chance.randint(3, 25))
        if self.chance.random() < 0.15:
            title += f"\n- {self.text(5)}\n- {self.text(12)}"
        return [
            f"{place}.",
            title,
            self.chance.choice(["6", "6 en 8", None]),
            self.chance.choice(_PLANNED),
            None if kind else self.chance.choice(_STATUSES),
            *(self.text(self.chance.randint(0, 12)) for _ in range(extra)),
            self.text(self.chance.choice([0, 5, 20, 40, 80])),
            kind,
        ]

    def _kind(self, *, first: bool) -> str | None:
        share = self.chance.random()
        if share < 0.05:
            return "kop"
        return "opmerking" if share < 0.1 and not first else None

    def additional(self, themes: Sequence[str]) -> Iterator[list[object]]:
        for theme in themes:
            for number in range(3):
                description = self.text(12)
                for _ in range(self.chance.randint(1, 6)):
                    title = self.text(self.chance.randint(3, 18))
                    explanation = self.text(self.chance.randint(0, 60))
                    yield [theme, f"Extra {number}", description, title, "3", "2024", explanation]

    def quotes(self, themes: Sequence[str]) -> Iterator[list[object]]:
        for theme in themes:
            for number in range(self.chance.randint(0, 4)):
                yield [theme, self.text(25), f"Inwoner {number + 1}", "bewoner van de wijk"]


def three_hundred_actions() -> Sheets:
    return workbook(1, Size(300))


def three_extra_columns() -> Sheets:
    return workbook(2, Size(120, extra=("Portefeuille", "Budget", "Partners")))


def five_hundred_actions() -> Sheets:
    return workbook(3, Size(500, themes=8, extra=("Wie",)))


def one_large_theme() -> Sheets:
    return workbook(4, Size(60, themes=1))


LARGE: Mapping[str, Callable[[], Sheets]] = {
    case.__name__: case
    for case in (
        three_hundred_actions,
        three_extra_columns,
        five_hundred_actions,
        one_large_theme,
    )
}
