"""What a check tells on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from progress_report.check_report.groups import by_sheet, grouped
from progress_report.dutch import amount, number, words_in_a_row
from progress_report.excerpts import shorten
from progress_report.problems import Problem
from progress_report.text_table import aligned
from progress_report.workbook.delivery import Delivery, Share

HEADINGS = ("Verantwoordelijk", "Acties", "Zonder status", "Zonder toelichting", "Met fouten", "")
NOBODY = "(niemand ingevuld)"
TOTAL = "Totaal"
_LONGEST_NAME = 40
_MOST_ENTRIES = 200
_WORDS = (0, len(HEADINGS) - 1)


def problem_list(problems: Iterable[Problem]) -> Iterator[str]:
    """The paragraphs of the list: the same mistake once, under its sheet when there are more.

    Of a very long list the first part, and how many problems are left out.
    """
    entries = grouped(problems)
    sheets = list(by_sheet(entries[:_MOST_ENTRIES]))
    for place, groups in sheets:
        if len(sheets) > 1:
            yield place
        yield from map(str, groups)
    more = sum(len(entry.problems) for entry in entries[_MOST_ENTRIES:])
    if more:
        yield (
            f"… en nog {amount(more, 'melding', 'meldingen')};"
            " met --check --list staan ze in een werkboek"
        )


def delivery_text(delivery: Delivery, *, of_part: bool = False) -> str:
    """How far the delivery is: in words, and per person in a table when people are named.

    It is that of the whole workbook, and says so beside what is ``of_part`` only.
    """
    total = delivery.total
    title = "Oplevering van het hele werkboek" if of_part else "Oplevering"
    if not delivery.people:
        return f"{title}: {_in_words(total)}"
    people = [share for share in delivery.people if share.name]
    ready = sum(share.done for share in people)
    people_are = "verantwoordelijke" if len(people) == 1 else "verantwoordelijken"
    heading = f"{title}: {number(ready)} van {number(len(people))} {people_are} klaar"
    rows = [HEADINGS, *(_row(share) for share in delivery.people), _row(total, TOTAL)]
    return "\n".join([heading, "", *aligned(rows, _WORDS)])


def state(share: Share) -> str:
    """``klaar``, or how many rows something is to be done about."""
    return "klaar" if share.done else f"nog {number(share.to_do)} te doen"


def _in_words(total: Share) -> str:
    actions = amount(total.actions, "actie", "acties")
    if not total.actions:
        return f"er zijn nog {actions}"
    if total.done:
        return f"{actions}, niets meer te doen"
    parts = (
        f"{number(total.without_status)} zonder status",
        f"{number(total.without_explanation)} zonder toelichting",
        f"{number(total.with_errors)} met fouten",
    )
    return f"{actions}, {state(total)}: {words_in_a_row(parts)}"


def _row(share: Share, name: str = "") -> tuple[str, ...]:
    shown = name or shorten(share.name, _LONGEST_NAME) or NOBODY
    numbers = (
        share.actions,
        share.without_status,
        share.without_explanation,
        share.with_errors,
    )
    return (shown, *map(number, numbers), state(share))
