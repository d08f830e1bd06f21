"""Everything that the model says in words, found by walking through it.

A new field of the model is found of itself, so an output that forgets it fails its test. What is
not printed is named here, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import fields

from progress_report.comparison.model import Comparison, Match, PlanningChange
from progress_report.inlines import Inlines, Link, plain
from progress_report.model import Action, CellText, Picture, Programme, Settings, Status
from progress_report.planning import Planning

NOT_PRINTED = frozenset({(Action, "responsible"), (Programme, "dropped")})
# What a report that is read says in another way: by a colour, a place, an address, in words.
NOT_READ = NOT_PRINTED | {
    (Action, "id"),
    (Action, "kind"),
    (Settings, "reference_date"),
    (Settings, "version"),
    (Status, "colour"),
    (Status, "kind"),
}


def public_texts(
    value: object, left_out: frozenset[tuple[type, str]] = NOT_PRINTED
) -> Iterator[str]:
    """Every text below the value that is not empty; years as digits, dates as in ISO 8601."""
    match value:
        case CellText():
            if value:
                yield value.plain
        case Planning() | Picture() | bool() | None:
            return
        case str():
            if value:
                yield str(value)
        case date():
            yield value.isoformat()
        case int():
            yield str(value)
        case tuple():
            for item in value:
                yield from public_texts(item, left_out)
        case _:
            assert isinstance(value, Struct), value
            for field in fields(value):
                if (type(value), field.name) not in left_out and field.name != "row":
                    yield from public_texts(getattr(value, field.name), left_out)


def public_links(value: object) -> Iterator[tuple[str, str]]:
    """The words and the address of every link below the value, line by line."""
    match value:
        case CellText(lines):
            for line in lines:
                yield from _links(line.content)
        case tuple():
            for item in value:
                yield from public_links(item)
        case _ if isinstance(value, Struct):
            for field in fields(value):
                if (type(value), field.name) not in NOT_PRINTED:
                    yield from public_links(getattr(value, field.name))
        case _:
            return


def _links(content: Inlines) -> Iterator[tuple[str, str]]:
    for inline in content:
        if isinstance(inline, Link):
            yield plain(inline.content), inline.address
        elif hasattr(inline, "content"):
            yield from _links(inline.content)


# Of an earlier action its account, its columns and its number belong to the earlier report.
_NOT_COMPARED = NOT_PRINTED | {
    (Action, "explanation"),
    (Action, "extra"),
    (Action, "number"),
    (Action, "statuses"),
    (PlanningChange, "shift"),  # said in words: later gepland
}


def compared_texts(comparison: Comparison) -> Iterator[str]:
    """Every text of the comparison that is public, and every status that changed."""
    for part in (comparison.new, comparison.dropped, comparison.themes, comparison.ambitions):
        yield from public_texts(part, _NOT_COMPARED)
    for match in comparison.matches:
        # The wordings are the texts of both actions in pieces.
        yield from public_texts(match, _NOT_COMPARED | {(Match, "wording"), (Match, "statuses")})
        for change in match.statuses:
            yield from (status.name for status in (change.before, change.after) if status)
