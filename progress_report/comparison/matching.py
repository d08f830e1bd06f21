"""Which earlier row became which later one: by ID, by place and text, by text, by likeness."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from progress_report.comparison.doubts import doubtful_ids, doubtful_place
from progress_report.comparison.dropping import Named, accounted_for
from progress_report.comparison.likeness.candidates import Likenesses
from progress_report.comparison.likeness.nearness import by_likeness
from progress_report.comparison.model import Doubt, Found, Place
from progress_report.comparison.pairing import Pair, Rows, by_id, by_place, by_text, place_and_text
from progress_report.comparison.renaming import Renamings, renamings
from progress_report.comparison.rows import Row, rows_of
from progress_report.comparison.taken_names import TakenNames
from progress_report.model import DroppedAction, Programme


class Matching(Struct, frozen=True):
    """The rows by their numbers: the pairs in the order of the later rows, the rest in order.

    ``reasons`` are those of the earlier rows that ``Vervallen`` names.
    """

    earlier: tuple[Row, ...]
    later: tuple[Row, ...]
    pairs: tuple[Pair, ...]
    gone: tuple[int, ...]
    new: tuple[int, ...]
    reasons: Mapping[int, DroppedAction]
    renamings: Renamings
    likenesses: Likenesses


def match(earlier: Programme, later: Programme) -> Matching:
    """Every row of both programmes, in at most one pair."""
    rows = Rows(rows_of(earlier), rows_of(later))
    likenesses = Likenesses(rows.earlier, rows.later)
    named = Named(rows.earlier)
    reasons = _join_by_id(rows, likenesses, named, later.dropped)
    _join_by_place(rows)
    reasons |= _leave_out(rows, named.by_id, later.dropped, reasons)
    _join_by_text(rows, earlier, later)
    _doubt_places(rows, likenesses, earlier, later)
    reasons |= _leave_out(rows, named.by, later.dropped, reasons)
    reasons |= _part(rows, named, later.dropped, reasons)
    renamed = renamings(earlier, later, _went(rows, rows.pairs))
    rows.join(by_likeness(rows, likenesses, lambda row: renamed.translated(row.placed.place)))
    return Matching(
        earlier=tuple(rows.earlier),
        later=tuple(rows.later),
        pairs=tuple(sorted(rows.pairs, key=lambda pair: pair.later)),
        gone=tuple(sorted({*rows.free_earlier, *reasons})),
        new=tuple(rows.free_later),
        reasons=reasons,
        renamings=renamings(
            earlier, later, _went(rows, rows.pairs, Doubt.RIVAL, Doubt.LITTLE_ALIKE)
        ),
        likenesses=likenesses,
    )


def _join_by_place(rows: Rows) -> None:
    """Join rows with the same text in the same place, which may have taken the name of another."""
    taken = TakenNames(rows)
    rows.join(by_place(rows, taken.place_and_text, Found.TEXT))
    rows.join(taken.doubted(by_place(rows, place_and_text, Found.PLACE)))


def _join_by_id(
    rows: Rows, likenesses: Likenesses, named: Named, dropped: Sequence[DroppedAction]
) -> dict[int, DroppedAction]:
    """Join the rows with the same ID, but for those whose text may be that of another action and
    whose earlier action ``Vervallen`` names: their ID was given to another. Returns these."""
    pairs = doubtful_ids(by_id(rows), rows, likenesses)
    other = {pair.earlier for pair in pairs if _may_be_another(pair, rows, likenesses)}
    reasons = accounted_for(named.by, dropped, other.__contains__)
    rows.join(pair for pair in pairs if pair.earlier not in reasons)
    rows.leave_out(reasons)
    return dict(reasons)


def _leave_out(
    rows: Rows,
    named: Callable[[DroppedAction], Iterable[int]],
    dropped: Sequence[DroppedAction],
    reasons: Mapping[int, DroppedAction],
) -> Mapping[int, DroppedAction]:
    """Leave out the free rows that the sheet names, but for what has accounted for another."""
    rest = [one for one in dropped if one not in reasons.values()]
    found = accounted_for(named, rest, set(rows.free_earlier).__contains__)
    rows.leave_out(found)
    return found


def _part(
    rows: Rows,
    named: Named,
    dropped: Sequence[DroppedAction],
    reasons: Mapping[int, DroppedAction],
) -> Mapping[int, DroppedAction]:
    """Take apart the same texts elsewhere of which the sheet says that they are two actions."""
    doubtful = {pair.earlier for pair in rows.pairs if pair.doubt is Doubt.OTHER_PLACE}
    rest = [one for one in dropped if one not in reasons.values()]
    found = accounted_for(named.by, rest, doubtful.__contains__)
    rows.part(found)
    return found


def _may_be_another(pair: Pair, rows: Rows, likenesses: Likenesses) -> bool:
    if rows.earlier[pair.earlier].text == rows.later[pair.later].text:
        return False
    return pair.doubt is Doubt.OTHER_TEXT or likenesses.of(pair.earlier, pair.later).apart


def _join_by_text(rows: Rows, earlier: Programme, later: Programme) -> None:
    """Join rows with the same text: those that have it alone first, for they show what was renamed,
    then those of the same ambition, of the same theme, and any."""
    rows.join(_only_ones(rows))
    renamed = renamings(earlier, later, _went(rows, rows.pairs))
    places = {id(row): renamed.translated(row.placed.place) for row in rows.earlier}
    rows.join(
        by_place(rows, lambda row: (*places[id(row)], row.text) if row.text else None, Found.TEXT)
    )
    rows.join(
        by_text(
            rows,
            lambda row: (places[id(row)][1], row.text) if row.text else None,
            lambda row: (row.ambition, row.text) if row.text else None,
        )
    )
    rows.join(
        by_text(
            rows,
            lambda row: (places[id(row)][0], row.text) if row.text else None,
            lambda row: (row.theme, row.text) if row.text else None,
        )
    )
    rows.join(by_text(rows, lambda row: row.text, lambda row: row.text))


def _only_ones(rows: Rows) -> list[Pair]:
    groups = rows.groups(lambda row: row.text, lambda row: row.text)
    return [
        Pair(ours[0], theirs[0], Found.TEXT)
        for ours, theirs in groups
        if len(ours) == 1 and len(theirs) == 1
    ]


def _doubt_places(rows: Rows, likenesses: Likenesses, earlier: Programme, later: Programme) -> None:
    """Mark the same texts elsewhere that may be two actions; not where a theme or an ambition was
    only renamed, which a text that tells nothing does not show."""
    telling = [
        pair for pair in rows.pairs if pair.found is not Found.TEXT or likenesses.tells(pair.later)
    ]
    renamed = renamings(earlier, later, _went(rows, telling))
    rows.pairs = [doubtful_place(pair, rows, likenesses, renamed) for pair in rows.pairs]


def _went(rows: Rows, pairs: Iterable[Pair], *doubts: Doubt) -> list[tuple[Place, Place]]:
    """From where to where the rows of pairs without doubt went, or with one of the doubts."""
    return [
        (rows.earlier[pair.earlier].placed.place, rows.later[pair.later].placed.place)
        for pair in pairs
        if pair.doubt is None or pair.doubt in doubts
    ]
