"""Where lines end, with letters that are all one point wide."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest

from progress_report.writers.pdf.line_breaks import BreakPlace, LineEnd, Lines, Piece, Whole

SIGNS = "abW é\u0301/--22 \n\t\u00a0\u200b🙂.,()"


class _EvenLetters:
    """Every letter is as wide as the size of the font."""

    widest = 1

    def width(self, text: str) -> float:
        return len(text)


LETTERS = _EvenLetters()


def _pieces(text: str, width: float) -> list[Piece]:
    return list(Lines(width, 1).fill(text, LETTERS))  # type: ignore[arg-type]


def _shown(text: str, width: float) -> str:
    """The pieces in one line: what stays whole between brackets, ``~`` where a line may end and
    ``|`` where it ends."""
    return "".join(map(_sign, _pieces(text, width)))


def _sign(piece: Piece) -> str:
    match piece:
        case Whole(text):
            return f"[{text}]"
        case BreakPlace():
            return "~"
        case LineEnd():
            return "|"
        case text:
            return text


def _joined(pieces: Iterable[Piece]) -> str:
    return "".join(
        piece.text if isinstance(piece, Whole) else piece if isinstance(piece, str) else ""
        for piece in pieces
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Bouw woningen", "Bouw woningen"),
        ("in Q2/Q3 2023", "in [Q2/Q3] 2023"),
        ("en/of, ja", "[en/of,] ja"),
        ("(zie/vraag)", "[(zie/vraag)]"),
        ("eind/", "eind/"),
        ("/", "/"),
        ("e-mail", "e-mail"),
        ("2022-2026", "2022-~2026"),
        ("van 2022-2026 en 2-3", "van 2022-~2026 en 2-~3"),
        ("-5 graden", "-5 graden"),
        ("", ""),
        ("   ", "   "),
        ("een\ntwee", "een\ntwee"),
        ("🙂 blij", "🙂 blij"),
    ],
)
def test_on_a_wide_line_slashes_stay_whole_and_a_line_may_end_before_the_second_year(
    text: str, shown: str
) -> None:
    assert _shown(text, 1000) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("abcdefghijk", "[abcde]|[fghij]|[k]"),
        ("ab abcdefgh", "ab [abcde]|[fgh]"),
        ("🙂🙂🙂🙂🙂🙂", "[🙂🙂🙂🙂🙂]|[🙂]"),
        ("abcd-efg", "abcd-efg"),
        ("abcdefg-hij", "[abcde]|[fg-]|[hij]"),
        ("a\u00a0b\u00a0c\u00a0d", "[a\u00a0b\u00a0c]|[\u00a0d]"),
        ("abc/de", "[abc/d]|[e]"),
        ("ab ab/d", "ab [ab/d]"),
        ("          ab", "          ab"),
        ("ab\nab/d", "ab\n[ab/d]"),
    ],
)
def test_a_word_that_is_wider_than_the_line_starts_a_new_one_and_breaks_between_letters(
    text: str, shown: str
) -> None:
    assert _shown(text, 5) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # The last place on the line is after a slash: as full as it can be.
        ("x.nl/pad/bijlage", "[x.nl/pad/b]|[ijlage]"),
        # It is after a hyphen: there.
        ("x.nl/op-bijlage", "[x.nl/op-]|[bijlage]"),
        # A slash that ends a full line is no place either.
        ("x.nl/op-a/bcdef", "[x.nl/op-]|[a/bcdef]"),
        ("zie x.nl/op-bijlage", "zie [x.nl/op-]|[bijlage]"),
        ("zie op-maat/bijlage", "zie [op-]|[maat/bijla]|[ge]"),
    ],
)
def test_an_address_breaks_after_its_last_hyphen_but_not_after_a_slash(
    text: str, shown: str
) -> None:
    assert _shown(text, 10) == shown


def test_what_comes_before_on_the_line_counts() -> None:
    lines = Lines(10, 1)
    lines.place("00000000", LETTERS)  # type: ignore[arg-type]

    # What does not fit beside it starts a line by itself, and is as long as a whole line.
    assert next(lines.fill("ab/cdefghijkl", LETTERS)) == Whole("ab/cdefghi")  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [-3, 0, 0.5, 1, 2, 7, 40])
def test_nothing_of_a_text_is_lost_or_doubled_on_lines_of_any_width(width: float) -> None:
    chance = random.Random(width)
    for _ in range(700):
        text = "".join(chance.choices(SIGNS, k=chance.randrange(30)))
        pieces = _pieces(text, width)

        assert _joined(pieces) == text
        assert Whole("") not in pieces
        assert "" not in pieces


@pytest.mark.parametrize("width", [1, 2, 7, 40])
def test_what_stays_whole_fits_on_a_line(width: float) -> None:
    chance = random.Random(width)
    for _ in range(700):
        text = "".join(chance.choices(SIGNS, k=chance.randrange(30)))

        wholes = [piece.text for piece in _pieces(text, width) if isinstance(piece, Whole)]
        assert [whole for whole in wholes if len(whole) > width] == []


def test_text_before_a_word_that_breaks_counts_although_it_breaks_alike() -> None:
    lines = Lines(10, 1)

    before = list(lines.fill("een twee ", LETTERS))  # type: ignore[arg-type]
    after = list(lines.fill("drie/vier/vijf", LETTERS))  # type: ignore[arg-type]

    assert before == ["een twee "]
    assert after == [Whole("drie/vier/"), LineEnd(), Whole("vijf")]
