"""The sheet ``Rapport``: from rows with a name and a value to the settings of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from progress_report.model import Headings, Settings, Version
from progress_report.planning import parse_date
from progress_report.problems import Position, Problem, Severity
from progress_report.workbook.choices import choose
from progress_report.workbook.fields import Field, Table, TableRow, excerpt
from progress_report.workbook.names import did_you_mean, fold, fold_heading, nearest, sentences
from progress_report.workbook.setting_schema import SETTINGS, Setting

_YEAR = re.compile(r"(?:19|20|21)\d\d")
_SEPARATOR = ";"
_SETTINGS_BY_NAME = {fold_heading(setting.name): setting for setting in SETTINGS}


@dataclass(frozen=True, slots=True)
class _Values:
    """The value of every setting that is filled in, and where values that count are not."""

    fields: Mapping[str, Field]

    def __getitem__(self, name: str) -> str:
        """The value as typed, or the default."""
        field = self.fields.get(name)
        return field.line if field else _SETTINGS_BY_NAME[fold_heading(name)].default

    def names(self, name: str) -> tuple[str, ...]:
        parts = (part.strip() for part in self[name].split(_SEPARATOR))
        return tuple(dict.fromkeys(part for part in parts if part))


def read_settings(table: Table) -> tuple[Settings | None, tuple[Problem, ...]]:
    """The settings, or None when one that the report needs is missing or cannot be read.

    ``Settings.extra_columns`` holds the names as typed; whether they exist is not yet known.
    """
    fields, problems = _fields(table)
    problems += _missing(fields, table)
    years = {name: _year(fields.get(name), problems) for name in ("Eerste jaar", "Laatste jaar")}
    first_year, last_year = years.values()
    reference_date = _date(fields.get("Peildatum"), problems)
    version = _version(fields.get("Versie"), problems)
    if first_year and last_year and last_year < first_year:
        problems.append(
            fields["Laatste jaar"].error(
                f"laatste jaar {last_year} ligt voor eerste jaar {first_year}",
                "Controleer beide jaren.",
            )
        )
        return None, tuple(problems)
    if not (first_year and last_year and reference_date) or _lacks_required(fields):
        return None, tuple(problems)
    values = _Values(fields)
    settings = Settings(
        municipality=values["Gemeente"],
        title=values["Titel"],
        subtitle=values["Ondertitel"],
        programme=values["Programma"],
        first_year=first_year,
        last_year=last_year,
        reference_date=reference_date,
        version=version,
        author=values["Opsteller"] or f"Gemeente {values['Gemeente']}",
        keywords=values.names("Trefwoorden"),
        headings=_headings(values),
        additional_title=values["Titel aanvullend"],
        extra_columns=values.names("Extra kolommen"),
    )
    return settings, tuple(problems)


def match_extra_columns(
    settings: Settings, field: Field | None, actions: Table
) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings with the extra columns as they are named in ``Acties``.

    ``field`` is the setting ``Extra kolommen``. A name without a column is a problem, and left out.
    """
    headings = [actions.heading(name) for name in settings.extra_columns]
    found = tuple(dict.fromkeys(heading for heading in headings if heading))
    absent = [
        name for name, heading in zip(settings.extra_columns, headings, strict=True) if not heading
    ]
    problems = tuple(
        field.error(
            f"blad '{actions.position.sheet}' heeft geen kolom '{name}'",
            sentences("Noem een kolom die er is.", did_you_mean(name, actions.headings.values())),
        )
        for name in absent
        if field
    )
    return replace(settings, extra_columns=found), problems


def setting_field(table: Table, name: str) -> Field | None:
    """The value of a setting as it stands on the sheet."""
    return _fields(table)[0].get(name)


def _fields(table: Table) -> tuple[dict[str, Field], list[Problem]]:
    """The values by the name of their setting, each labelled with that name."""
    fields: dict[str, Field] = {}
    problems: list[Problem] = []
    for row in table.rows:
        name = row["Gegeven"]
        setting = _SETTINGS_BY_NAME.get(fold_heading(name.line))
        if setting is None:
            problems += _unknown(row)
        elif setting.name in fields:
            problems.append(
                name.error(
                    f"gegeven '{setting.name}' staat er twee keer,"
                    f" ook in rij {fields[setting.name].position.row}",
                    "Haal een van de twee rijen weg.",
                )
            )
        else:
            fields[setting.name] = replace(row["Waarde"], column=setting.name)
    return fields, problems


def _unknown(row: TableRow) -> Iterator[Problem]:
    """A name without a meaning here; one without a value may be a heading of the staff's own."""
    name = row["Gegeven"]
    suggestion = did_you_mean(name.line, [setting.name for setting in SETTINGS])
    if name and (row["Waarde"] or suggestion):
        yield name.tip(
            f"onbekend gegeven '{name.line}'; dat wordt niet gelezen",
            suggestion or "Controleer de naam, of haal de rij weg.",
        )


def _missing(fields: Mapping[str, Field], table: Table) -> Iterator[Problem]:
    names = [row["Gegeven"].line for row in table.rows if row["Gegeven"]]
    for setting in SETTINGS:
        if not setting.required:
            continue
        field = fields.get(setting.name)
        if field is None:
            yield _absent(setting, names, table.position)
        elif not field and not field.faulty:
            yield field.error(f"'{setting.name}' is niet ingevuld", _example(setting))


def _absent(setting: Setting, names: list[str], sheet: Position) -> Problem:
    unknown = [name for name in names if fold_heading(name) not in _SETTINGS_BY_NAME]
    candidate = nearest(setting.name, unknown)
    hint = f"Zet het in een rij, met de waarde ernaast. {_example(setting)}"
    if candidate:
        hint = f"Heet dit gegeven nu '{candidate}'? Noem het dan '{setting.name}'."
    return Problem(
        Severity.ERROR,
        sheet,
        f"gegeven '{setting.name}' ontbreekt",
        excerpt("Gegeven", ", ".join(names)),
        hint,
    )


def _example(setting: Setting) -> str:
    return f"Bijvoorbeeld: {setting.example}."


def _lacks_required(fields: Mapping[str, Field]) -> bool:
    return not all(fields.get(setting.name) for setting in SETTINGS if setting.required)


def _year(field: Field | None, problems: list[Problem]) -> int | None:
    if not field:
        return None
    if _YEAR.fullmatch(field.line):
        return int(field.line)
    problems.append(
        field.error(f"'{field.line}' is geen jaartal", "Typ een jaartal van vier cijfers: 2022.")
    )
    return None


def _date(field: Field | None, problems: list[Problem]) -> date | None:
    if not field:
        return None
    value = field.content.value
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    typed = parse_date(field.line)
    if typed is None:
        problems.append(
            field.error(f"'{field.line}' is geen datum", "Typ een datum, zoals 1 april 2024.")
        )
    return typed


def _version(field: Field | None, problems: list[Problem]) -> Version:
    if not field:
        return Version.CONCEPT
    for version in Version:
        if fold(field.line) == version.value:
            return version
    choices = [version.value for version in Version]
    problems.append(
        field.error(
            f"onbekende versie '{field.line}'",
            choose(field.line, choices),
        )
    )
    return Version.CONCEPT


def _headings(values: _Values) -> Headings:
    return Headings(
        ambition=values["Kop ambitie"],
        action=values["Kop actie"],
        planned=values["Kop gepland"],
        status=values["Kop status"],
        explanation=values["Kop toelichting"],
    )
