"""Text broken into lines."""

from __future__ import annotations

import pytest

from progress_report.charts.typesetting import Typesetter, typesetter

FONT = typesetter("Arial")
SENTENCE = "Een thema met een bijzonder lange naam over verkeersveiligheid, wonen en zorg 80"


def longest_that_fits(word: str, width: float, font: Typesetter) -> int:
    """Found by trying every length."""
    lengths = [n for n in range(1, len(word) + 1) if font.width(word[:n], 8) <= width]
    return max(lengths, default=1)


def wrapped_slowly(text: str, width: float, font: Typesetter) -> tuple[str, ...]:
    """Every word cut where it must be, and then as many words on a line as fit."""
    lines: list[str] = []
    for word in text.split(" "):
        rest = word
        parts = []
        while len(rest) > (fits := longest_that_fits(rest, width, font)):
            parts.append(rest[:fits])
            rest = rest[fits:]
        for part in (*parts, rest):
            joined = f"{lines[-1]} {part}" if lines else part
            if lines and font.width(joined, 8) <= width:
                lines[-1] = joined
            else:
                lines.append(part)
    return tuple(lines)


@pytest.mark.parametrize("width", [0.0, 7.0, 20.0, 60.0, 150.0, 400.0])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "Wonen",
        SENTENCE,
        "Arbeidsongeschiktheidsverzekeringsmaatschappijen en AVAVAVAV.To.fi.ffl",
        "i" * 150,
        "W" * 70 + " i " + "fi" * 60,
    ],
)
def test_a_line_holds_as_much_as_fits(text: str, width: float) -> None:
    assert FONT.wrap(text, 8, width) == wrapped_slowly(text, width, FONT)


def test_a_very_long_word_is_measured_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not whole for every line, of which there are hundreds."""
    measured: list[int] = []
    width = Typesetter.width

    def counted(font: Typesetter, text: str, size: float, *, bold: bool = False) -> float:
        measured.append(len(text))
        return width(font, text, size, bold=bold)

    monkeypatch.setattr(Typesetter, "width", counted)
    lines = FONT.wrap("abcdefghij" * 500, 8, 60)

    assert "".join(lines) == "abcdefghij" * 500
    assert sum(measured) < 100 * 5000
