"""Workbooks of any size, as long of text as the review of 2024: ``data/voortgang.xlsx``.

The review itself comes first. After it come its actions again, with every word replaced by one of
the same length out of the same workbook: so lengths, sentences, lists, digits and empty cells stay
as they are, and no two texts are the same. The same size always gives the same texts.

Themes, legend and quotes stay as they are; the sheets ``Aanvullend``, ``Beelden`` and
``Vervallen`` stay empty, and every row counts as an action.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count, groupby
from pathlib import Path
from typing import Any, TypeAlias

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell

Line: TypeAlias = list[Any]
Sheets: TypeAlias = dict[str, list[Line]]

_KEPT = ("Rapport", "Thema's", "Statussen", "Citaten")
_EMPTY = ("Aanvullend", "Beelden", "Vervallen")
_WORD = re.compile(r"[^\W\d_]+")
# Before a number it would be a page number that somebody typed: the program warns of that.
_NO_WORDS = frozenset({"pagina", "bladzijde", "blz", "pag"})
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Group:
    """An ambition of a theme with its actions: rows of ``Acties``, by the names of the columns."""

    theme: str
    ambition: str
    description: str | None
    actions: tuple[Mapping[str, Any], ...]


class Words:
    """Other words of the same length and the same first letter case, the same for the same seed."""

    def __init__(self, texts: Iterator[str], seed: int) -> None:
        found = {word.lower() for text in texts for word in _WORD.findall(text)} - _NO_WORDS
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in sorted(found):
            self._by_length[len(word)].append(word)
        self._chance = random.Random(seed)

    def instead_of(self, text: str | None) -> str | None:
        return _WORD.sub(self._other, text) if text else text

    def _other(self, found: re.Match[str]) -> str:
        word = found[0]
        if len(word) < _SHORTEST or len(word) not in self._by_length:
            return word
        other = self._chance.choice(self._by_length[len(word)])
        return other.capitalize() if word[0].isupper() else other


def sheets_of(actions: int, review: Path) -> Sheets:
    """The sheets of a workbook with so many actions, each with its header row."""
    book = load_workbook(review)
    sheets = {name: _lines(book[name].values) for name in (*_KEPT, *_EMPTY, "Acties", "Ambities")}
    groups = _groups(sheets)
    words = Words(_texts(groups), seed=actions)
    chosen = list(_first(actions, _all_groups(groups, words)))
    themes = [line[1] for line in sheets["Thema's"][1:]]
    chosen.sort(key=lambda group: themes.index(group.theme))
    header = sheets["Acties"][0]
    made = {name: sheets[name] for name in _KEPT} | {name: sheets[name][:1] for name in _EMPTY}
    made["Ambities"] = [
        sheets["Ambities"][0],
        *([group.theme, group.ambition, group.description] for group in chosen),
    ]
    made["Acties"] = [header, *_action_lines(chosen, header)]
    return made


def mended(sheets: Sheets) -> Sheets:
    """The same with one word more in one explanation: no figure changes."""
    header, *lines = sheets["Acties"]
    place = header.index("Toelichting")
    changed = next(number for number, line in enumerate(lines) if line[place])
    lines[changed] = [
        f"{value} Bijgewerkt." if number == place else value
        for number, value in enumerate(lines[changed])
    ]
    return {**sheets, "Acties": [header, *lines]}


def save(sheets: Sheets, path: Path) -> None:
    book = Workbook(write_only=True)
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append([_dated(sheet, value) for value in line])
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def _dated(sheet: Any, value: Any) -> Any:
    if not isinstance(value, datetime):
        return value
    cell = WriteOnlyCell(sheet, value)
    cell.number_format = "d mmmm yyyy"
    return cell


def _lines(rows: Iterator[Sequence[Any]]) -> list[Line]:
    return [list(row) for row in rows if any(value is not None for value in row)]


def _groups(sheets: Sheets) -> list[Group]:
    """The ambitions of the review that have actions, each with its actions."""
    header, *lines = sheets["Acties"]
    records = [dict(zip(header, line, strict=True)) for line in lines]
    descriptions = {(theme, name): text for theme, name, text in sheets["Ambities"][1:]}
    return [
        Group(theme, ambition, descriptions[theme, ambition], tuple(actions))
        for (theme, ambition), actions in groupby(
            records, key=lambda record: (record["Thema"], record["Ambitie"])
        )
    ]


def _texts(groups: Sequence[Group]) -> Iterator[str]:
    for group in groups:
        yield group.description or ""
        for action in group.actions:
            yield action["Actie"]
            yield action["Toelichting"] or ""


def _all_groups(groups: Sequence[Group], words: Words) -> Iterator[Group]:
    """The review, and then the review in other words without end; each time theme by theme."""
    taken = {(group.theme, group.ambition) for group in groups}
    yield from groups
    places = count()
    in_turns = sorted(groups, key=lambda group: _place_in_theme(groups, group))
    while True:
        for group in in_turns:
            name = words.instead_of(group.ambition) or ""
            if (group.theme, name) in taken:
                name = f"{name} {next(places)}"
            taken.add((group.theme, name))
            actions = tuple(
                {
                    **action,
                    "Actie": words.instead_of(action["Actie"]),
                    "Toelichting": words.instead_of(action["Toelichting"]),
                }
                for action in group.actions
            )
            description = words.instead_of(group.description)
            yield Group(group.theme, name, description, actions)


def _place_in_theme(groups: Sequence[Group], group: Group) -> int:
    """The how-manieth of its theme: by that every theme has its turn."""
    return [other for other in groups if other.theme == group.theme].index(group)


def _first(actions: int, groups: Iterator[Group]) -> Iterator[Group]:
    """The groups until there are so many actions; the last one perhaps in part."""
    left = actions
    for group in groups:
        yield replace(group, actions=group.actions[:left])
        left -= len(group.actions)
        if left <= 0:
            return


def _action_lines(groups: Sequence[Group], header: Sequence[str]) -> Iterator[Line]:
    numbers = count(1)
    for group in groups:
        for action in group.actions:
            filled = {
                **action,
                "ID": f"A-{next(numbers):05}",
                "Ambitie": group.ambition,
                "Soort": "actie",
            }
            yield [filled[name] for name in header]
