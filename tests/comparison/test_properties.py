"""Random edits of a workbook are all found, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct, field
from msgspec.structs import replace

from progress_report.comparison.compare import compare
from progress_report.comparison.counts import comparison_figures
from progress_report.comparison.model import Comparison, Found, Match
from progress_report.comparison.statuses import direction
from progress_report.model import (
    Action,
    ActionGroup,
    ActionKind,
    Ambition,
    CellText,
    Programme,
    Theme,
)
from progress_report.planning import parse_planning
from tests.comparison.programmes import ALL_STATUSES, EARLIER, programme
from tests.properties.profiles import examples

_EDITS = ("drop", "reword", "status", "plan", "budget", "move")
# Words that are not alike, so that every text of a few of them is one of its own.
_WORDS = (
    "haven",
    "zwembad",
    "raadhuis",
    "fietspad",
    "muziekschool",
    "kerkplein",
    "begraafplaats",
    "ijsbaan",
    "viaduct",
    "bibliotheek",
    "dorpshuis",
    "molen",
    "strandweg",
    "buurttuin",
    "sporthal",
    "laadpalen",
    "rotonde",
    "jeugdzorg",
    "bestrating",
    "gymzaal",
    "volkstuin",
    "parkeergarage",
    "waterkering",
    "bomenrij",
    "schuldhulp",
    "uitkijktoren",
)
_PLANNINGS = ("2023", "2024", "2025", "2026")


class _Row(Struct):
    """A row of the workbook that is edited, and what was done to it."""

    id: str
    place: tuple[int, int]
    words: tuple[str, ...]
    status: int
    plan: int
    budget: int
    edits: set[str] = field(default_factory=set)


class _Book(Struct):
    rows: list[_Row]
    themes: dict[int, str] = field(default_factory=dict)
    ambitions: dict[tuple[int, int], str] = field(default_factory=dict)

    def programme(self, shown: Callable[[_Row], str] = lambda row: row.id) -> Programme:
        """Two ambitions in each of three themes, the rows in their order."""
        return replace(
            programme(""),
            themes=tuple(
                Theme(
                    self.themes.get(theme, f"Thema {'ABC'[theme]}"),
                    groups=tuple(self._group((theme, one), shown) for one in range(2)),
                )
                for theme in range(3)
            ),
        )

    def _group(self, place: tuple[int, int], shown: Callable[[_Row], str]) -> ActionGroup:
        name = self.ambitions.get(place, f"Ambitie {'ABC'[place[0]]}{place[1]}")
        rows = [row for row in self.rows if row.place == place]
        return ActionGroup(Ambition(name), tuple(_action(row, shown(row)) for row in rows))


def _action(row: _Row, shown_id: str) -> Action:
    planned = _PLANNINGS[row.plan]
    return Action(
        title=CellText.of(" ".join(row.words)),
        id=shown_id,
        planned=CellText.of(planned),
        planning=parse_planning(planned, 2022, 2026),
        statuses=(ALL_STATUSES[row.status],),
        budget_programmes=str(row.budget),
        row=int(row.id.removeprefix("A-")),
    )


@st.composite
def _books(draw: st.DrawFn, most: int = 12) -> _Book:
    number = draw(st.integers(1, most))
    texts = draw(
        st.lists(
            st.lists(st.sampled_from(_WORDS), min_size=4, max_size=6, unique=True).map(tuple),
            min_size=number,
            max_size=number,
            unique_by=lambda words: frozenset(words),
        )
    )
    return _Book(
        [
            _Row(
                f"A-{place}",
                (draw(st.integers(0, 2)), draw(st.integers(0, 1))),
                words,
                draw(st.integers(0, 5)),
                draw(st.integers(0, 3)),
                draw(st.integers(1, 9)),
            )
            for place, words in enumerate(texts, start=2)
        ]
    )


@st.composite
def _edited(draw: st.DrawFn, book: _Book) -> _Book:
    """The book with edits, each row with those that were made in it."""
    rows: list[_Row] = []
    for row in book.rows:
        edits = draw(st.sets(st.sampled_from(_EDITS), max_size=3))
        if "drop" in edits:
            continue
        rows.append(_edit(row, edits, draw(st.integers(1, 3))))
    rows += [
        _Row(f"A-{900 + place}", (0, 0), ("zonnepark", "nummer", str(place)), 0, 0, 1, {"new"})
        for place in range(draw(st.integers(0, 3)))
    ]
    edited = _Book(draw(st.permutations(rows)))
    if draw(st.booleans()):
        edited.themes[0] = "Anders genoemd"
    if draw(st.booleans()):
        edited.ambitions[1, 0] = "Heel anders genoemd"
    return edited


def _edit(row: _Row, edits: set[str], step: int) -> _Row:
    edited = replace(row, edits=edits)
    if "reword" in edits:
        edited.words = (*row.words, "aangepast")
    if "status" in edits:
        edited.status = (row.status + step) % 6
    if "plan" in edits:
        edited.plan = (row.plan + step) % 4
    if "budget" in edits:
        edited.budget = row.budget + step
    if "move" in edits:
        edited.place = ((row.place[0] + 1) % 3, row.place[1])
    return edited


def _changed(match: Match) -> set[str]:
    found = {
        "reword": match.wording,
        "status": match.status,
        "plan": match.planning,
        "budget": match.budget_programmes,
        "move": match.move,
    }
    return {edit for edit, change in found.items() if change}


@given(data=st.data())
@examples(60)
def test_all_edits_of_a_workbook_with_ids_are_found_and_nothing_else(data: st.DataObject) -> None:
    before = data.draw(_books())
    after = data.draw(_edited(before))
    # A name that no row kept says nothing of where its rows went: then moving is all there is.
    anchors = [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)]
    for number, place in enumerate(anchors):
        for book in (before, after):
            for twin in range(12):
                row = f"A-{100 + 20 * number + twin}"
                book.rows.append(_Row(row, place, ("anker", row), 0, 0, 1))
    found = compare(before.programme(), after.programme(), "x")
    old = {row.id: row for row in before.rows}
    new = {row.id: row for row in after.rows}
    assert {one.action.id for one in found.new} == new.keys() - old.keys()
    assert {one.earlier.action.id for one in found.dropped} == old.keys() - new.keys()
    for match in found.matches:
        mine, yours = old[match.earlier.action.id], new[match.later.action.id]
        assert mine.id == yours.id
        assert _changed(match) == yours.edits - {"new"}
        assert match.doubt is None
        if match.status:
            statuses = ALL_STATUSES[mine.status], ALL_STATUSES[yours.status]
            assert match.status.direction is direction(*statuses)
        if match.planning:
            assert (match.planning.shift.value == "later") is (yours.plan > mine.plan)
    assert [(one.before, one.after) for one in found.themes] == [
        (f"Thema {'ABC'[theme]}", name) for theme, name in after.themes.items()
    ]
    assert [(one.before, one.after) for one in found.ambitions] == [
        (f"Ambitie {'ABC'[theme]}{place}", name) for (theme, place), name in after.ambitions.items()
    ]


@given(book=_books(most=20), data=st.data())
@examples(60)
def test_without_ids_another_order_is_no_change(book: _Book, data: st.DataObject) -> None:
    rows = data.draw(st.permutations(book.rows))
    before = book.programme(lambda _row: "")
    found = compare(before, _Book(list(rows)).programme(lambda _row: ""), "x")
    assert (found.new, found.dropped, found.themes, found.ambitions) == ((), (), (), ())
    for match in found.matches:
        assert match.earlier.action.row == match.later.action.row
        assert (match.found, match.doubt, match.changed) == (Found.PLACE, None, False)


@given(data=st.data())
@examples(100)
def test_without_ids_a_match_is_right_or_named_as_doubtful(data: st.DataObject) -> None:
    before = data.draw(_books(most=20))
    after = data.draw(_edited(before))
    found = compare(before.programme(lambda _row: ""), after.programme(lambda _row: ""), "x")
    wrong = [match for match in found.matches if match.earlier.action.row != match.later.action.row]
    assert [match for match in wrong if match.doubt is None] == []


_TEXTS = st.one_of(
    st.sampled_from(["Jaarlijks onderzoek", "Bouw woningen", "Plan van aanpak zwembad", "", "•"]),
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(" ".join),
    st.text(max_size=20),
)
_ACTIONS = st.builds(
    Action,
    title=_TEXTS.map(CellText.of),
    kind=st.sampled_from(ActionKind),
    id=st.sampled_from(["", "", "A-1", "a-1", "A-2", "A-3"]),
    statuses=st.sampled_from([(), (None,), *((status,) for status in ALL_STATUSES)]),
)
_GROUPS = st.builds(
    ActionGroup,
    st.one_of(st.none(), st.sampled_from(["Een", "Twee", "Drie", ""]).map(Ambition)),
    st.lists(_ACTIONS, max_size=6).map(tuple),
)
_THEMES = st.builds(
    Theme,
    st.sampled_from(["Wonen", "wonen", "Zorg"]),
    groups=st.lists(_GROUPS, max_size=3).map(tuple),
)
_PROGRAMMES = st.builds(
    lambda themes: replace(programme("", EARLIER), themes=tuple(themes)),
    st.lists(_THEMES, max_size=3),
)


@given(earlier=_PROGRAMMES, later=_PROGRAMMES)
@examples(150)
def test_every_action_of_any_two_programmes_is_accounted_for_once(
    earlier: Programme, later: Programme
) -> None:
    found = compare(earlier, later, "x")
    assert _ids(_earlier(found)) == _ids(earlier.actions)
    assert _ids(_later(found)) == _ids(later.actions)
    sums = comparison_figures(found, earlier, later).reconciliation
    assert sums.earlier == len(list(earlier.actions))
    assert sums.later == len(list(later.actions))
    for match in found.matches:
        if match.wording:
            for pieces, row in (
                (match.wording.before, match.earlier),
                (match.wording.after, match.later),
            ):
                assert "".join(piece.text for piece in pieces) == row.action.title.plain


def _earlier(found: Comparison) -> list[Action]:
    rows = [match.earlier for match in found.matches] + [one.earlier for one in found.dropped]
    return [row.action for row in rows if row.counts]


def _later(found: Comparison) -> list[Action]:
    rows = [match.later for match in found.matches] + list(found.new)
    rows += [part for match in found.matches for part in match.parts]
    return [row.action for row in rows if row.counts]


def _ids(actions: object) -> list[int]:
    return sorted(id(action) for action in actions)  # type: ignore[attr-defined]


@given(same=_PROGRAMMES)
@examples(50)
def test_a_programme_compared_with_itself_has_not_changed(same: Programme) -> None:
    found = compare(same, same, "x")
    assert (found.new, found.themes, found.ambitions) == ((), (), ())
    assert not any(match.statuses or match.wording or match.planning for match in found.matches)
