"""What a part is called: in a sentence, within a line, and in the name of a file.

The editions that come here have the names of ``find_edition``: as in the workbook, in its order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from progress_report.dutch import amount, words_in_a_row
from progress_report.editions.edition import Edition
from progress_report.excerpts import shorten
from progress_report.folding import fold
from progress_report.model import Programme
from progress_report.slugs import slug

_SHORT = 70
"""Characters that fit on one line of the cover."""
_SHORT_NAME = 40
_LONGEST_SLUG = 80
_HASH = 8


def theme_names(programme: Programme) -> tuple[str, ...]:
    """What an edition can be of: the themes, and other groups of additional work; each once."""
    themes = [theme.name for theme in programme.themes]
    return tuple(dict.fromkeys([*themes, *(theme.name for theme in programme.additional)]))


def part_label(edition: Edition, programme: Programme) -> str:
    """``thema Wonen en thema Werken, acties van Bouwen, alleen afwijkingen``; ``""`` of all."""
    themes = words_in_a_row([_theme(name, programme) for name in edition.themes])
    return _with_actions(themes, edition.responsible, edition)


def short_label(edition: Edition, programme: Programme) -> str:
    """The label, or one with fewer words when that is too long for a line: ``12 thema’s``."""
    label = part_label(edition, programme)
    if len(label) <= _SHORT:
        return label
    themes = words_in_a_row(list(_numbers(edition, programme)))
    person = shorten(edition.responsible, _SHORT_NAME)
    return shorten(_with_actions(themes, person, edition), _SHORT)


def part_slug(edition: Edition, programme: Programme) -> str:
    """``thema-wonen--acties-van-bouwen--afwijkingen``: at most 80 letters, digits and hyphens.

    It ends with a hash of the names where it could be that of another part as well: when it was
    cut, and when letters are not all that tells one name from another.
    """
    names = {fold(name) for name in theme_names(programme)}
    people = {fold(action.responsible) for action in programme.actions}
    parts = [f"{_kind(name, programme)[1]}-{slug(name)}" for name in edition.themes]
    certain = all(_is_told(name, names) for name in edition.themes)
    if edition.responsible:
        parts.append(f"acties-van-{slug(edition.responsible)}")
        certain = certain and _is_told(edition.responsible, people)
    if edition.only_deviations:
        parts.append("afwijkingen")
    whole = "--".join(part.strip("-") for part in parts)
    if certain and len(whole) <= _LONGEST_SLUG:
        return whole
    return f"{whole[: _LONGEST_SLUG - _HASH - 2].strip('-')}--{_fingerprint(edition)}"


def _with_actions(themes: str, responsible: str, edition: Edition) -> str:
    deviations = ""
    if edition.only_deviations:
        deviations = "alleen afwijkingen" if themes or responsible else "afwijkingen"
    parts = (themes, f"acties van {responsible}" if responsible else "", deviations)
    return ", ".join(part for part in parts if part)


def _theme(name: str, programme: Programme) -> str:
    return f"{_kind(name, programme)[0]} {name}"


def _kind(name: str, programme: Programme) -> tuple[str, str]:
    """What the name is one of, in words and in the name of a file: a theme, or other work."""
    if any(theme.name == name for theme in programme.themes):
        return "thema", "thema"
    return "aanvullend werk", "aanvullend"


def _numbers(edition: Edition, programme: Programme) -> Iterator[str]:
    """``thema Wonen``, ``3 thema’s``; the same of additional work under no theme."""
    themes = [name for name in edition.themes if _kind(name, programme)[0] == "thema"]
    others = [name for name in edition.themes if name not in themes]
    if len(themes) == 1:
        yield f"thema {shorten(themes[0], _SHORT_NAME)}"
    elif themes:
        yield amount(len(themes), "thema", "thema’s")
    if len(others) == 1:
        yield f"aanvullend werk {shorten(others[0], _SHORT_NAME)}"
    elif others:
        yield f"aanvullend werk van {amount(len(others), 'groep', 'groepen')}"


def _is_told(name: str, names: Iterable[str]) -> bool:
    """Whether the letters and digits of the name are those of no other."""
    own = slug(name)
    return bool(own) and not any(slug(other) == own and other != fold(name) for other in names)


def _fingerprint(edition: Edition) -> str:
    names = [fold(name) for name in (*edition.themes, edition.responsible)]
    told = repr((names, edition.only_deviations))
    return sha256(told.encode()).hexdigest()[:_HASH]
