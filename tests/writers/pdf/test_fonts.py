"""Which font stands in for which, and what is told of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from progress_report.house_style import HouseStyle
from progress_report.problems import Severity
from progress_report.writers.pdf.fonts import FontBook, font_book, missing_fonts
from tests.writers.docx.examples import house_style
from tests.writers.pdf.examples import bare_fonts


class _Book:
    """A computer with only the families."""

    def __init__(self, *families: str) -> None:
        self._families = families

    def families(self) -> tuple[str, ...]:
        return self._families


def _fonts(*families: str) -> FontBook:
    return FontBook(_Book(*families, "DejaVu Sans"))  # type: ignore[arg-type]


def _style(font: str) -> HouseStyle:
    """The house style with one font for everything."""
    style = house_style()
    paragraphs = {name: replace(each, font=font) for name, each in style.paragraphs.items()}
    return replace(style, paragraphs=paragraphs)


@pytest.mark.parametrize(
    ("wanted", "here", "chosen"),
    [
        ("Arial", ("Arial", "Liberation Sans"), "Arial"),
        ("ARIAL", ("Arial",), "Arial"),
        ("Arial", ("Liberation Sans", "Arimo"), "Liberation Sans"),
        ("Arial", ("Arimo",), "Arimo"),
        ("Calibri", ("Carlito",), "Carlito"),
        ("Calibri", ("Liberation Sans",), "DejaVu Sans"),
        ("Huisletter", ("Arial",), "DejaVu Sans"),
    ],
)
def test_a_font_that_is_not_here_is_replaced_by_its_twin_or_else_the_last_resort(
    wanted: str, here: tuple[str, ...], chosen: str
) -> None:
    assert _fonts(*here).chosen(wanted) == chosen


def test_of_a_font_that_is_here_nothing_is_told() -> None:
    assert missing_fonts(_style("Arial"), _fonts("arial")) == ()


def test_of_a_font_with_a_twin_a_tip_is_told() -> None:
    (problem,) = missing_fonts(_style("Arial"), _fonts("Liberation Sans"))

    assert problem.severity is Severity.TIP
    assert str(problem) == (
        "huisstijl.docx: het lettertype 'Arial' is niet op deze computer\n"
        "  De PDF gebruikt 'Liberation Sans', dat even breed is: pagina's lopen gelijk."
    )


@pytest.mark.parametrize(
    ("font", "install"),
    [("Arial", "'Arial' of 'Liberation Sans'"), ("Huisletter", "'Huisletter'")],
)
def test_of_a_font_without_a_stand_in_of_its_width_a_warning_is_told(
    font: str, install: str
) -> None:
    (problem,) = missing_fonts(_style(font), bare_fonts())

    assert problem.severity is Severity.WARNING
    assert str(problem) == (
        f"huisstijl.docx: het lettertype '{font}' is niet op deze computer\n"
        "  De PDF gebruikt 'DejaVu Sans', dat andere maten heeft. Paginanummers in Word kunnen "
        f"daardoor afwijken. Installeer {install} en maak het rapport opnieuw."
    )


def test_letters_have_the_width_of_their_font_and_weight() -> None:
    plain = bare_fonts().metrics("DejaVu Sans")
    bold = bare_fonts().metrics("DejaVu Sans", bold=True)

    assert plain.width("i") == pytest.approx(0.278, abs=0.001)
    assert bold.width("i") == pytest.approx(0.343, abs=0.001)
    assert plain.width("ii") == 2 * plain.width("i")


def test_an_unknown_sign_counts_as_wide_as_it_is_high() -> None:
    assert bare_fonts().metrics("DejaVu Sans").width("\U0002ceb0") == 1


@pytest.mark.parametrize("fonts", [bare_fonts(), font_book()], ids=["bare", "here"])
def test_the_last_resort_has_the_symbols_of_statuses_and_the_empty_box(fonts: FontBook) -> None:
    assert fonts.shown("aé✓±▲●■□", fonts.fallbacks) == frozenset("aé✓±▲●■□")


def test_a_font_that_holds_every_sign_as_an_empty_box_shows_none() -> None:
    """The one that matplotlib brings, ``LastResortHE-Regular.ttf``."""
    assert any("last resort" in family for family in bare_fonts().families)
    assert bare_fonts().shown("a\U0002ceb0", bare_fonts().fallbacks) == frozenset("a")
