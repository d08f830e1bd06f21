"""Every moment of a run belongs to one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from progress_report.timings import Step, Timings, timings_text


def _clock(*moments: float) -> Callable[[], float]:
    """Says these moments, one after the other."""
    left = iter(moments)
    return lambda: next(left)


def _seconds(steps: Iterable[Step]) -> list[tuple[str, float]]:
    return [(step.what, step.seconds) for step in steps]


def test_a_step_lasts_until_the_next_one_is_said() -> None:
    timings = Timings(1.0, "Beginnen", now=_clock(1.5, 3.5, 4.5))
    timings.step("voortgang.xlsx lezen en controleren")
    timings.step("DOCX opmaken")

    assert _seconds(timings.steps()) == [
        ("Beginnen", 0.5),
        ("voortgang.xlsx lezen en controleren", 2.0),
        ("DOCX opmaken", 1.0),
    ]


def test_a_run_that_says_nothing_is_one_step() -> None:
    timings = Timings(2.0, "Beginnen", now=_clock(5.0))

    assert _seconds(timings.steps()) == [("Beginnen", 3.0)]


def test_the_table_says_seconds_share_and_memory() -> None:
    steps = [Step("Beginnen", 0.5, 30), Step("Pagina's indelen", 1.5, 120)]

    assert timings_text(steps) == (
        "Waar de tijd heen ging\n"
        "\n"
        "  Stap              Seconden  Aandeel  Geheugen (MB)\n"
        "  Beginnen              0,50      25%             30\n"
        "  Pagina's indelen      1,50      75%            120\n"
        "  Samen                 2,00     100%            120\n"
        "\n"
        "Wat naast iets anders gebeurt, telt alleen mee zolang erop gewacht wordt."
    )


def test_memory_is_left_out_where_the_system_does_not_tell_it() -> None:
    assert timings_text([Step("Beginnen", 1.0, None)]).splitlines()[3:5] == [
        "  Beginnen      1,00     100%",
        "  Samen         1,00     100%",
    ]


def test_the_memory_of_a_run_only_grows() -> None:
    timings = Timings(0.0, "Beginnen")
    timings.step("DOCX opmaken")
    first, second = timings.steps()

    assert first.memory is None or 0 < first.memory <= (second.memory or 0)
