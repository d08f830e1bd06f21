"""What changed, in the lines of a terminal: a few for every measure."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.comparison.model import Move, Piece, Place, Renaming, WordingChange
from progress_report.document.open_data.comparison_data import DroppedData, MatchData, RowData
from progress_report.excerpts import shorten

_LINE, _ID, _VALUE = 92, 20, 40
"""The longest that a line, an ID and a value are; with its indent a line is under 100."""
_BEFORE_CHANGE = 24
"""Characters that are shown before the first word that changed."""
_NOTHING = "(leeg)"
_WAS, _IS = "  was: ", "  is:  "


def called(row: RowData, before: str = "") -> str:
    """``W-03  Bouw woningen``; without ID its row in the sheet: ``rij 12  Bouw woningen``."""
    name = shorten(row.id, _ID) if row.id else f"rij {row.row}"
    return _line(f"{before}{name}  ", row.text.text)


def renamed(renaming: Renaming) -> Iterator[str]:
    """The names on two lines: those of ambitions are long."""
    yield _line("was: ", renaming.before)
    yield _line("is:  ", renaming.after)


def changed(match: MatchData, before: str, after: str) -> Iterator[str]:
    """The later action, and below it what something was and is."""
    yield called(match.later)
    yield f"  {_value(before)} -> {_value(after)}"


def moved(match: MatchData, move: Move) -> Iterator[str]:
    """The later action, and the places on two lines."""
    yield called(match.later)
    yield _line(_WAS, _place(move.before))
    yield _line(_IS, _place(move.after))


def reworded(match: MatchData, wording: WordingChange) -> Iterator[str]:
    """The later action, and both wordings."""
    yield called(match.later)
    yield from _wordings(wording)


def split(match: MatchData) -> Iterator[str]:
    """The earlier action, and below it what it became."""
    yield called(match.earlier)
    for row in (match.later, *match.parts):
        yield called(row, _IS)


def dropped(gone: DroppedData) -> Iterator[str]:
    """The earlier action, why it is gone, and what new action it may have become."""
    yield called(gone.earlier)
    yield _line("  reden: ", gone.reason) if gone.reason else "  reden ontbreekt"
    if gone.nearest:
        yield _line(
            f"  lijkt op de nieuwe actie in {_where(gone.nearest)}: ", gone.nearest.text.text
        )


def to_look_at(match: MatchData) -> Iterator[str]:
    """Where both rows stand, how the one was found, and the other that it might be."""
    where = f"toen {_where(match.earlier)}, nu {_where(match.later)}"
    yield f"{where}: gevonden op {match.found}"
    if match.doubt:
        yield f"  twijfel: {match.doubt}"
    if match.wording:
        yield from _wordings(match.wording)
    elif match.parts:
        yield _line(_WAS, match.earlier.text.text)
        yield _line(_IS, match.later.text.text)
    else:
        yield _line("  ", match.later.text.text)
    if match.rival:
        when = "toen" if match.rival_is_earlier else "nu"
        yield _line(f"  of: {when} {_where(match.rival)}: ", match.rival.text.text)


def _where(row: RowData) -> str:
    """``rij 12 (W-03)``"""
    return f"rij {row.row} ({shorten(row.id, _ID) or 'zonder ID'})"


def _place(place: Place) -> str:
    return f"{place.theme} / {place.ambition}" if place.ambition else place.theme


def _value(text: str) -> str:
    return f"'{shorten(text, _VALUE)}'" if text else _NOTHING


def _line(label: str, text: str) -> str:
    """The label and the text, cut where the line ends."""
    return label + shorten(text, _LINE - len(label))


def _wordings(wording: WordingChange) -> Iterator[str]:
    """Both whole, or from shortly before what changed when they are too long for a line.

    The words that the other lacks stand between ``[ ]``.
    """
    texts = _marked(wording.before), _marked(wording.after)
    start = min(_unchanged(wording.before), _unchanged(wording.after))
    if max(map(len, texts)) > _LINE - len(_WAS) and start > _BEFORE_CHANGE:
        texts = _from(texts[0], start), _from(texts[1], start)
    yield _line(_WAS, texts[0])
    yield _line(_IS, texts[1])


def _unchanged(pieces: tuple[Piece, ...]) -> int:
    """How many characters come before the first word that changed."""
    length = 0
    for piece in pieces:
        if piece.changed:
            break
        length += len(piece.text)
    return length


def _from(text: str, start: int) -> str:
    """The text from the last words before the place."""
    _, _, rest = text[start - _BEFORE_CHANGE :].partition(" ")
    return f"… {rest}"


def _marked(pieces: tuple[Piece, ...]) -> str:
    """``Plant [bomen] in de wijk``: white space stays outside."""
    text = ""
    for piece in pieces:
        word = piece.text.rstrip()
        text += f"[{word}]{piece.text[len(word) :]}" if piece.changed and word else piece.text
    return text
