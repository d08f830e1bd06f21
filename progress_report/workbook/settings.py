"""The sheet ``Rapport``: from rows with a name and a value to the settings of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from progress_report.excerpts import excerpt, quoted
from progress_report.folding import fold_heading
from progress_report.model import Headings, Settings, Version
from progress_report.planning import parse_date
from progress_report.problems import Position, Problem, Severity
from progress_report.suggestions import did_you_mean, nearest, sentences
from progress_report.workbook.choices import read_choice
from progress_report.workbook.fields import Field, Table, TableRow
from progress_report.workbook.gathering import Gathered
from progress_report.workbook.name_lengths import settings_without_room
from progress_report.workbook.setting_schema import SETTINGS, Setting

_YEAR = re.compile(r"(?:19|20|21)\d\d")
_SEPARATOR = ";"
_EXTRA_COLUMNS = "Extra kolommen"
_SETTINGS_BY_NAME = {fold_heading(setting.name): setting for setting in SETTINGS}


class _Values(Struct, frozen=True):
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

    Without ``Settings.extra_columns``: which of those exist is said by ``match_extra_columns``.
    """
    gathered = Gathered()
    fields = gathered.take(_fields(table))
    gathered.problems += _missing(fields, table)
    gathered.problems += settings_without_room(fields)
    first_year, last_year = gathered.take(_years(fields))
    reference_date = gathered.take(_date(fields.get("Peildatum")))
    version = gathered.take(_version(fields.get("Versie")))
    problems = tuple(gathered.problems)
    if not (first_year and last_year and reference_date) or _lacks_required(fields):
        return None, problems
    values = _Values(fields)
    # The report says "gemeente" itself; who types it here too should not read it twice.
    municipality = re.sub(r"^gemeente\s+", "", values["Gemeente"], flags=re.IGNORECASE)
    settings = Settings(
        municipality=municipality,
        title=values["Titel"],
        subtitle=values["Ondertitel"],
        programme=values["Programma"],
        first_year=first_year,
        last_year=last_year,
        reference_date=reference_date,
        version=version,
        author=values["Opsteller"] or f"Gemeente {municipality}",
        keywords=values.names("Trefwoorden"),
        headings=_headings(values),
        additional_title=values["Titel aanvullend"],
    )
    return settings, problems


def extra_columns(table: Table) -> tuple[str, ...]:
    """The names in ``Extra kolommen``, as typed."""
    return _Values(_fields(table)[0]).names(_EXTRA_COLUMNS)


def match_extra_columns(
    table: Table, actions: Table
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The extra columns as they are named in ``Acties``; a name without a column is a problem."""
    names = extra_columns(table)
    headings = {name: actions.heading(name) for name in names}
    field = _fields(table)[0].get(_EXTRA_COLUMNS)
    problems = tuple(
        field.error(
            f"blad '{actions.position.sheet}' heeft geen kolom '{quoted(name)}'",
            sentences("Noem een kolom die er is.", did_you_mean(name, actions.headings.values())),
        )
        for name, heading in headings.items()
        if field and not heading
    )
    return tuple(dict.fromkeys(heading for heading in headings.values() if heading)), problems


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
    message = f"onbekend gegeven '{name.quoted}'; dat wordt niet gelezen"
    if name and suggestion:
        yield name.warning(message, suggestion)
    elif name and row["Waarde"]:
        yield name.tip(message, "Controleer de naam, of haal de rij weg.")


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


def _years(
    fields: Mapping[str, Field],
) -> tuple[tuple[int | None, int | None], tuple[Problem, ...]]:
    """The first and the last year; neither when they are in the wrong order."""
    gathered = Gathered()
    first = gathered.take(_year(fields.get("Eerste jaar")))
    last = gathered.take(_year(fields.get("Laatste jaar")))
    if first is None or last is None or first <= last:
        return (first, last), tuple(gathered.problems)
    reversed_years = fields["Laatste jaar"].error(
        f"laatste jaar {last} ligt voor eerste jaar {first}", "Controleer beide jaren."
    )
    return (None, None), (reversed_years,)


def _year(field: Field | None) -> tuple[int | None, tuple[Problem, ...]]:
    if not field:
        return None, ()
    if _YEAR.fullmatch(field.line):
        return int(field.line), ()
    hint = "Typ een jaartal van vier cijfers: 2022."
    return None, (field.error(f"'{field.quoted}' is geen jaartal", hint),)


def _date(field: Field | None) -> tuple[date | None, tuple[Problem, ...]]:
    if not field:
        return None, ()
    value = field.content.value
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value, ()
    typed = parse_date(field.line)
    if typed is not None:
        return typed, ()
    hint = "Typ een datum, zoals 1 april 2024."
    return None, (field.error(f"'{field.quoted}' is geen datum", hint),)


def _version(field: Field | None) -> tuple[Version, tuple[Problem, ...]]:
    if not field:
        return Version.CONCEPT, ()
    choices = [version.value for version in Version]
    version, unknown = read_choice(field, choices, "onbekende versie")
    return Version(version or Version.CONCEPT), (unknown,) if unknown else ()


def _headings(values: _Values) -> Headings:
    return Headings(
        ambition=values["Kop ambitie"],
        action=values["Kop actie"],
        planned=values["Kop gepland"],
        status=values["Kop status"],
        explanation=values["Kop toelichting"],
    )
