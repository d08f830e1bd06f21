"""What stands in the cells of the tables of changes: links to actions, places, marked words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from progress_report.comparison.model import Match, Piece, Place, PlacedAction, StatusChange
from progress_report.document.anchors import action_anchor
from progress_report.document.blocks import Cell, Paragraph, TextBlock
from progress_report.document.cell_text import blocks_of, strong_block, text_cell, with_affixes
from progress_report.document.changes.marks import STATUS
from progress_report.document.changes.splits import ends_later
from progress_report.document.tables.action_cells import action_text, status_mark
from progress_report.document.texts.references import action_words
from progress_report.inlines import (
    Deleted,
    Emphasis,
    Inline,
    Inlines,
    Inserted,
    LineBreak,
    PageReference,
    Reference,
    Text,
)
from progress_report.model import CellText, Status

# A link to an action says what it is about; the table that it leads to has the whole text.
_LONGEST_LINK = 120
NOTHING = Cell(())
_THEN = "toen:"
_NO_STATUS = "geen status"
_DOUBTFUL = "vermoedelijk dezelfde actie"
_ENDS_LATER = "de laatste daarvan later dan toen"


def link_cell(placed: PlacedAction, match: Match | None = None) -> Cell:
    """The action in short, as a link to where it stands; and when it may be another one."""
    return Cell((Paragraph(action_link(placed)), *doubt_note(match)))


def name_cell(placed: PlacedAction, match: Match) -> Cell:
    """The same without a link, of an action that the document does not have."""
    return Cell((Paragraph((_name(placed),)), *doubt_note(match)))


def action_link(placed: PlacedAction) -> Inlines:
    """``2. Vaststellen woonvisie``; without link of what leads in actions, which has no anchor."""
    name = _name(placed)
    return (Reference((name,), action_anchor(placed.action)),) if placed.counts else (name,)


def whole_action_cell(placed: PlacedAction, match: Match | None = None) -> Cell:
    """All that the measure said, with its number and its budget programme."""
    action = placed.action
    text = action_text(action.number, action.title, action.budget_programmes)
    return Cell((*blocks_of(text), *doubt_note(match)))


def doubt_note(match: Match | None) -> tuple[TextBlock, ...]:
    """Says in words that the match may be wrong."""
    return _note(_DOUBTFUL) if match and match.doubt else ()


def page_cell(placed: PlacedAction) -> Cell:
    """The page of the action, as a link."""
    if not placed.counts:
        return NOTHING
    return Cell((Paragraph((PageReference(action_anchor(placed.action)),)),))


def status_cell(status: Status | None) -> Cell:
    return Cell((Paragraph((status_mark(status),)),)) if status else text_cell(_NO_STATUS)


def changed_status_cell(change: StatusChange) -> Cell:
    """The status now, and in words what way it went."""
    return Cell((*status_cell(change.after).content, *text_cell(STATUS[change.direction]).content))


def with_end(said: Cell, match: Match) -> Cell:
    """What the action said that was split, and in words that its last part ends later."""
    return Cell((*said.content, *_note(_ENDS_LATER))) if ends_later(match) else said


def planned_then_cell(planned: CellText) -> Cell:
    """``toen: 2024``"""
    return Cell(blocks_of(with_affixes(planned, _THEN, "")) if planned else ())


def planned_cell(planned: CellText, otherwise: str) -> Cell:
    return Cell(blocks_of(planned)) if planned else text_cell(otherwise)


def place_cell(place: Place, label: str) -> Cell:
    """The theme, called by its label, and below it the ambition."""
    return Cell((*strong_block(label), *text_cell(place.ambition).content))


def wording_cell(
    pieces: Iterable[Piece], mark: type[Inserted | Deleted], match: Match | None = None
) -> Cell:
    """The wording with the changed words marked, and when it may be that of another action."""
    return Cell((Paragraph(tuple(_marked(pieces, mark))), *doubt_note(match)))


def _name(placed: PlacedAction) -> Text:
    action = placed.action
    said = action_words(action.title) or action.title.plain
    return Text(_shortened(f"{action.number} {said}".strip()))


def _note(words: str) -> tuple[TextBlock, ...]:
    return (Paragraph((Emphasis((Text(words),)),)),)


def _shortened(text: str) -> str:
    """The text, cut after a word when it is too long for a link."""
    if len(text) <= _LONGEST_LINK:
        return text
    cut = text[:_LONGEST_LINK]
    words, _, _ = cut.rpartition(" ")
    return f"{(words or cut).rstrip(' ,.;:(-–')}…"


def _marked(pieces: Iterable[Piece], mark: type[Inserted | Deleted]) -> Iterator[Inline]:
    """Changed words are marked, and the white space after them is not."""
    for piece in pieces:
        text = piece.text
        if not piece.changed:
            yield from _lines(text)
            continue
        for inline in _lines(text.rstrip()):
            yield mark((inline,)) if isinstance(inline, Text) else inline
        yield from _lines(text[len(text.rstrip()) :])


def _lines(text: str) -> Iterator[Inline]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield LineBreak()
        if line:
            yield Text(line)
