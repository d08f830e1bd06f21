"""From the names that somebody typed to those of the workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from progress_report.editions.edition import Edition
from progress_report.editions.naming import part_label, theme_names
from progress_report.editions.part import part_of
from progress_report.errors import EditionError
from progress_report.excerpts import quoted
from progress_report.folding import fold
from progress_report.model import Programme
from progress_report.suggestions import choose

_LISTED = 20
_THEMES = "De namen staan op het blad 'Thema's'."
_PEOPLE = "De namen staan op het blad 'Acties', in de kolom Verantwoordelijk."
_NOBODY = "Vul op het blad 'Acties' de kolom Verantwoordelijk in: daar staat nog geen naam."
_GOOD_NEWS = (
    "Er is geen rapport gemaakt: geen enkele actie vraagt aandacht, is vertraagd of gewijzigd, of "
    "is te laat."
)
_OTHER_DOCUMENT = "Er is geen rapport gemaakt. Kies een ander document, of een ander deel."
_NOTHING_LEFT = "Er is geen rapport gemaakt. Laat een van de keuzes weg, of kies een andere naam."


def find_edition(programme: Programme, edition: Edition, workbook: str) -> Edition:
    """The edition with the names as in the workbook, each once and in its order.

    A theme is known by its name, its number or both; other additional work by its name.

    Raises EditionError, which names all names that are not there; also when no action is left.
    """
    known = theme_names(programme)
    found = {typed: _called(typed, programme) for typed in edition.themes}
    people = _people(programme)
    responsible = people.get(fold(edition.responsible), "")
    mistakes = [_theme_mistake(typed, names, known) for typed, names in found.items()]
    if edition.responsible and not responsible:
        mistakes.append(_unknown_person(edition.responsible, list(people.values())))
    if any(mistakes):
        raise EditionError("\n".join(f"{workbook}: {mistake}" for mistake in mistakes if mistake))
    meant = {name for names in found.values() for name in names}
    themes = tuple(name for name in known if name in meant)
    result = Edition(themes, responsible, edition.only_deviations)
    if result.picks_actions and not any(part_of(programme, result).actions):
        raise EditionError(f"{workbook}: {_nothing(programme, result)}")
    return result


def refuse_empty(printed: Programme, workbook: str) -> None:
    """Raises EditionError when a document shows nothing of the part: not its themes, and not its
    additional work, as in a planning. ``printed`` is the part as the document has it."""
    if printed.part and not (printed.themes or printed.additional):
        label = quoted(printed.part.label)
        raise EditionError(f"{workbook}: dit document zou leeg zijn ({label})\n  {_OTHER_DOCUMENT}")


def _people(programme: Programme) -> dict[str, str]:
    """Who delivers actions, by how names are compared; as it was typed first."""
    people: dict[str, str] = {}
    for action in programme.actions:
        if action.responsible:
            people.setdefault(fold(action.responsible), action.responsible)
    return people


def _called(typed: str, programme: Programme) -> tuple[str, ...]:
    """The names of the themes that are called so: more than one when their numbers are the same."""
    for called in _ways_to_call(programme):
        names = tuple(name for name, words in called if words and fold(words) == fold(typed))
        if names:
            return names
    return ()


def _ways_to_call(programme: Programme) -> Iterator[Iterable[tuple[str, str]]]:
    """Names with what each is called, in the order in which they count."""
    yield ((name, name) for name in theme_names(programme))
    yield ((theme.name, theme.label) for theme in programme.themes)
    yield ((theme.name, theme.number) for theme in programme.themes)


def _theme_mistake(typed: str, names: tuple[str, ...], known: tuple[str, ...]) -> str:
    """What is wrong with the name that was typed; nothing when it is that of one theme."""
    match names:
        case (_,):
            return ""
        case ():
            hint = choose(typed, known, _LISTED) or _THEMES
            return f"--theme '{quoted(typed)}': dit thema is er niet\n  {hint}"
        case _:
            hint = choose("", names, _LISTED) or _THEMES
            return f"--theme '{quoted(typed)}': meer thema's hebben dit nummer\n  {hint}"


def _unknown_person(typed: str, known: list[str]) -> str:
    hint = (choose(typed, known, _LISTED) or _PEOPLE) if known else _NOBODY
    return (
        f"--responsible '{quoted(typed)}': geen enkele actie heeft deze verantwoordelijke\n  {hint}"
    )


def _nothing(programme: Programme, edition: Edition) -> str:
    """Good news, when it is that nothing deviates."""
    if edition.only_deviations:
        where = part_label(Edition(edition.themes, edition.responsible), programme)
        return f"er is niets dat afwijkt{f' ({quoted(where)})' if where else ''}\n  {_GOOD_NEWS}"
    label = quoted(part_label(edition, programme))
    return f"er zijn geen acties in dit deel ({label})\n  {_NOTHING_LEFT}"
